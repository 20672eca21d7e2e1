#include "store/ideas.h"
#include "store/leads.h"
#include "store/watchednames.h"
#include "undocases.h"

namespace rapport::test {

using namespace Qt::StringLiterals;

void addFindings(Cases &cases)
{
    const auto watch = [](World &w) {
        return done(w.commands.watching().add(
            {.id = {}, .uid = {}, .name = u"Loomworks"_s, .phrases = {u"loom works"_s}, .position = 0}));
    };
    const auto watchTwo = [watch](World &w) {
        done(w.commands.watching().add({.id = {}, .uid = {}, .name = u"Us"_s, .phrases = {u"us"_s}, .position = 0}));
        watch(w);
    };
    const auto watched = [](World &w) {
        return w.workspace.read([](Reader &r) { return store::watchedNames(r); }).first();
    };
    cases.add(u"watched.added"_s, watch);
    cases.add(
        u"watched.changed"_s,
        [watched](World &w) {
            WatchedName name = watched(w);
            name.side = WatchedSide::Competitor;
            return done(w.commands.watching().change(name));
        },
        watch);
    cases.add(
        u"watched.moved"_s, [watched](World &w) { return done(w.commands.watching().move(watched(w).id, 1)); },
        watchTwo);
    cases.add(
        u"watched.removed"_s, [watched](World &w) { return done(w.commands.watching().remove(watched(w).id)); },
        watchTwo);

    const auto mood = [](World &w, Mood said) {
        return done(w.commands.findings().setMood(messageId(w.workspace, w.account, u"q"_s), said));
    };
    cases.add(
        u"mood.corrected"_s, [mood](World &w) { return mood(w, Mood::Positive); },
        [mood](World &w) { mood(w, Mood::Negative); });
    const auto takeLead = [](World &w) { return done(w.commands.findings().takeLead(w.two)); };
    const auto lead = [](World &w) {
        return w.workspace.read([](Reader &r) { return store::leads(r, {.proposals = false}); }).value(0).id;
    };
    cases.add(u"lead.taken"_s, takeLead);
    cases.add(
        u"lead.dismissed"_s, [](World &w) { return done(w.commands.findings().dismissLead(w.one)); },
        [](World &w) { EXPECT_TRUE(store::settleLeads(w.workspace.store())); });
    cases.add(
        u"lead.stage"_s, [lead](World &w) { return done(w.commands.findings().setLeadStage(lead(w), LeadStage::Won)); },
        takeLead);
    cases.add(
        u"lead.owner"_s, [lead](World &w) { return done(w.commands.findings().setLeadOwner(lead(w), {})); }, takeLead);
    cases.add(u"lead.rules"_s, [](World &w) {
        LeadRules rules;
        rules.buyingPhrases = {u"warp kit"_s};
        return done(w.commands.findings().setLeadRules(rules, {}));
    });
    const auto addIdea = [](World &w) {
        return done(w.commands.findings().addIdea(u"Norway"_s, messageId(w.workspace, w.account, u"q"_s)));
    };
    const auto addIdeas = [addIdea](World &w) {
        done(w.commands.findings().addIdea(u"Chile"_s, messageId(w.workspace, w.account, u"q2"_s)));
        addIdea(w);
    };
    const auto idea = [](World &w, const QString &title) {
        return w.workspace.read([&title](Reader &r) { return store::findIdeas(r, title); }).value(0);
    };
    cases.add(u"idea.added"_s, addIdea);
    cases.add(
        u"idea.attached"_s,
        [idea](World &w) { return done(w.commands.findings().attachIdea(idea(w, u"Norway"_s), w.two)); }, addIdea);
    cases.add(
        u"idea.detached"_s,
        [idea](World &w) {
            return done(
                w.commands.findings().detachIdea(idea(w, u"Norway"_s), messageId(w.workspace, w.account, u"q"_s)));
        },
        addIdea);
    cases.add(
        u"idea.renamed"_s,
        [idea](World &w) { return done(w.commands.findings().renameIdea(idea(w, u"Norway"_s), u"Oslo"_s)); }, addIdea);
    cases.add(
        u"idea.state"_s,
        [idea](World &w) { return done(w.commands.findings().setIdeaState(idea(w, u"Norway"_s), IdeaState::Planned)); },
        addIdea);
    cases.add(
        u"idea.owner"_s,
        [idea](World &w) { return done(w.commands.findings().setIdeaOwner(idea(w, u"Norway"_s), {})); }, addIdea);
    cases.add(
        u"idea.merged"_s,
        [idea](World &w) { return done(w.commands.findings().mergeIdeas(idea(w, u"Norway"_s), idea(w, u"Chile"_s))); },
        addIdeas);
}

} // namespace rapport::test
