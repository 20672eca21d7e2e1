#include "store/consents.h"
#include "store/contacts.h"
#include "store/people.h"
#include "store/worklog.h"
#include "sync/consentchanges.h"
#include "undocases.h"

namespace rapport::test {

using namespace Qt::StringLiterals;

void addPeople(Cases &cases)
{
    cases.add(u"scores.weights"_s, [](World &w) {
        ScoreWeights weights;
        weights.set(Weight::LoveLike, 3);
        return done(w.commands.people().setScoreWeights(weights, {}));
    });
    const auto decideAdvocate = [](World &w, const AdvocacyDecision &decision) {
        const auto done = await(w.commands.people().decide(
            {w.contact(u"ana"_s)}, {.kind = PeopleDecision::Kind::DecideAdvocacy, .advocacy = decision}));
        EXPECT_TRUE(done) << (done ? "" : qPrintable(done.error().detail));
        return w.workspace.read([&](Reader &r) { return store::event(r, done->events.first()).value_or(Event{}); });
    };
    cases.add(
        u"advocate.decided"_s,
        [decideAdvocate](World &w) {
            return decideAdvocate(w, {.state = AdvocateState::Agreed, .consent = Consent::Quote, .contacted = true});
        },
        [decideAdvocate](World &w) { decideAdvocate(w, {.state = AdvocateState::Asked}); });

    cases.add(u"person.importance"_s,
              [](World &w) { return done(w.commands.setImportance(w.contact(u"ana"_s), Importance::Key)); });
    const auto merge = [](World &w) {
        return done(w.commands.people().merge(w.contact(u"ana"_s), w.contact(u"bo"_s)));
    };
    const auto oneHome = [](World &w) {
        const IdentityId bo = w.identity(u"bo"_s).id;
        const IdentityId ana = w.identity(u"ana"_s).id;
        w.workspace.write([&](Writer &to) { store::setHome(to, bo, store::homeOf(to, ana)); });
    };
    cases.add(u"person.merged"_s, merge);
    cases.add(
        u"person.parted"_s, [](World &w) { return done(w.commands.people().unmerge(w.home(u"bo"_s))); }, merge);
    cases.add(
        u"person.rearranged"_s, [](World &w) { return done(w.commands.people().partIdentity(w.identity(u"bo"_s).id)); },
        merge);
    cases.add(
        u"person.identity"_s,
        [](World &w) {
            return done(w.commands.people().giveIdentity(w.identity(u"bo"_s).id, w.identity(u"cleo"_s).id));
        },
        oneHome);
    cases.add(u"person.notsame"_s, [](World &w) {
        return done(w.commands.people().setNotSame(w.identity(u"ana"_s).id, w.identity(u"bo"_s).id));
    });
    cases.add(u"group.added"_s,
              [](World &w) { return done(w.commands.people().addToGroup(w.contact(u"bo"_s), u"Dyers"_s)); });
    cases.add(u"group.removed"_s,
              [](World &w) { return done(w.commands.people().removeFromGroup(w.contact(u"ana"_s), u"Weavers"_s)); });
    const auto write = [](World &w) { return w.writeNote(u"Weaves since 1990"_s); };
    cases.add(u"personnote.added"_s, write);
    cases.add(
        u"personnote.changed"_s, [](World &w) { return w.writeNote(u"Weaves since 1991"_s); }, write);
    cases.add(
        u"personnote.removed"_s, [](World &w) { return done(w.commands.people().removeNote(w.note)); }, write);

    const auto agreed = [](World &w) {
        return ConsentRecord{.contact = w.contact(u"ana"_s), .day = 1000, .how = u"by mail"_s};
    };
    const auto record = [agreed](World &w) {
        return w.decide([one = agreed(w)](Writer &to) { return consentchanges::record(to, one); });
    };
    const auto recorded = [](World &w, Writer &to) { return store::consentsOf(to, w.contact(u"ana"_s)).first().uid; };
    cases.add(u"consent.recorded"_s, record);
    cases.add(
        u"consent.corrected"_s,
        [agreed, recorded](World &w) {
            ConsentRecord right = agreed(w);
            right.how = u"at the fair"_s;
            return w.decide([&](Writer &to) { return consentchanges::correct(to, recorded(w, to), right); });
        },
        record);
    cases.add(
        u"consent.withdrawn"_s,
        [recorded](World &w) {
            return w.decide([&](Writer &to) { return consentchanges::withdraw(to, recorded(w, to), 1001); });
        },
        record);
    cases.add(
        u"consent.removed"_s,
        [recorded](World &w) {
            return w.decide([&](Writer &to) { return consentchanges::remove(to, recorded(w, to)); });
        },
        record);
}

} // namespace rapport::test
