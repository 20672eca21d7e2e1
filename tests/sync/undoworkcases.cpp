#include "domain/picture.h"
#include "store/servicelevels.h"
#include "store/worklog.h"
#include "sync/pictures.h"
#include "undocases.h"

namespace rapport::test {

using namespace Qt::StringLiterals;

using Kind = Change::Kind;

/// What is decided with a Change. A new kind needs a case: the compiler asks for it.
Case caseOf(Kind kind)
{
    const auto with = [](const Change &change) {
        return Case{.decide = [change](World &w) { return w.change(change); }};
    };
    const auto after = [](const Change &first, const Change &change) {
        return Case{.before = [first](World &w) { w.change(first); },
                    .decide = [change](World &w) { return w.change(change); }};
    };
    switch (kind) {
    case Kind::Close:
    case Kind::NoReplyNeeded:
    case Kind::MarkSpam:
        return with({.kind = kind});
    case Kind::Reopen:
        return after({.kind = Kind::Close}, {.kind = kind});
    case Kind::UnmarkSpam:
        return after({.kind = Kind::MarkSpam}, {.kind = kind});
    case Kind::Snooze:
        return {.decide = [](World &w) { return w.change({.kind = Kind::Snooze, .until = w.now + kDayMs}); }};
    case Kind::Assign:
        return {.decide = [](World &w) {
            return w.change({.kind = Kind::Assign, .assignee = w.workspace.store().actor()});
        }};
    case Kind::AddTag:
        return with({.kind = kind, .tag = u"news"_s});
    case Kind::RemoveTag:
        return with({.kind = kind, .tag = u"shipping"_s});
    case Kind::AddToCampaign:
        return {.before = [](World &w) { done(w.commands.campaigns().add(swapPlan(u"other"_s))); },
                .decide = [kind](World &w) { return w.change({.kind = kind, .campaign = firstCampaign(w)}); }};
    case Kind::TakeFromCampaign: // which its tag had put it into
        return {.before = [](World &w) { done(w.commands.campaigns().add(swapPlan(u"shipping"_s))); },
                .decide = [kind](World &w) { return w.change({.kind = kind, .campaign = firstCampaign(w)}); }};
    }
    return {};
}

void addWork(Cases &cases)
{
    const std::pair<QString, Kind> changes[] = {
        {u"conversation.closed"_s, Kind::Close},    {u"conversation.reopened"_s, Kind::Reopen},
        {u"conversation.snoozed"_s, Kind::Snooze},  {u"conversation.noreply"_s, Kind::NoReplyNeeded},
        {u"conversation.assigned"_s, Kind::Assign}, {u"tag.added"_s, Kind::AddTag},
        {u"tag.removed"_s, Kind::RemoveTag},        {u"spam.marked"_s, Kind::MarkSpam},
        {u"spam.unmarked"_s, Kind::UnmarkSpam},
    };
    for (const auto &[name, kind] : changes)
        cases.add(name, caseOf(kind));
    cases.add(u"note.added"_s, [](World &w) { return done(w.commands.addNote(w.one, u"Looked into it"_s)); });
    cases.add(u"conversation.merged"_s, [](World &w) { return done(w.commands.merge(w.one, {w.two})); });
    cases.add(u"conversation.split"_s,
              [](World &w) { return done(w.commands.split(messageId(w.workspace, w.account, u"q2"_s))); });

    cases.add(u"view.added"_s, [](World &w) { return done(w.commands.addView(World::view(u"New"_s))); });
    cases.add(u"view.changed"_s, [](World &w) {
        SavedView view = w.views().first();
        view.query = u"is:closed"_s;
        return done(w.commands.changeView(view));
    });
    cases.add(u"view.moved"_s, [](World &w) { return done(w.commands.moveView(w.views().first().id, 1)); });
    cases.add(u"view.removed"_s, [](World &w) { return done(w.commands.removeView(w.views().first().id)); });

    cases.add(u"savedreply.added"_s, [](World &w) { return done(w.commands.addSavedReply(World::reply(u"New"_s))); });
    cases.add(u"savedreply.changed"_s, [](World &w) {
        SavedReply reply = w.replies().first();
        reply.text = u"Many thanks"_s;
        return done(w.commands.changeSavedReply(reply));
    });
    cases.add(u"savedreply.moved"_s,
              [](World &w) { return done(w.commands.moveSavedReply(w.replies().first().id, 1)); });
    cases.add(u"savedreply.removed"_s,
              [](World &w) { return done(w.commands.removeSavedReply(w.replies().first().id)); });

    cases.add(u"dashboard.added"_s,
              [](World &w) { return done(w.commands.dashboards().add(World::dashboard(u"New"_s))); });
    cases.add(u"dashboard.changed"_s, [](World &w) {
        Dashboard dashboard = w.dashboards().first();
        dashboard.scope.range = RangePreset::LastYear;
        dashboard.cards.first().width = CardWidth::Wide;
        return done(w.commands.dashboards().change(dashboard));
    });
    cases.add(u"dashboard.moved"_s,
              [](World &w) { return done(w.commands.dashboards().move(w.dashboards().first().id, 1)); });
    cases.add(u"dashboard.removed"_s,
              [](World &w) { return done(w.commands.dashboards().remove(w.dashboards().first().id)); });

    cases.add(u"levels.changed"_s, [](World &w) {
        store::ServiceRevision revision = w.workspace.read([](Reader &r) { return store::serviceRules(r); });
        revision.rules.policies.append({.uid = Uid::create(1),
                                        .name = u"Everybody"_s,
                                        .channel = {},
                                        .tag = {},
                                        .calendar = {},
                                        .firstReplyMs = kHourMs,
                                        .nextReplyMs = 0,
                                        .resolutionMs = 0,
                                        .warnMs = kMinuteMs});
        return done(w.commands.setServiceRules(revision.rules, revision.uid));
    });
    const auto consent = [](World &w, bool given) {
        return w.decide([&](Writer &to) { return pictures::setConsent(to, {.account = w.account.id}, given); });
    };
    cases.add(u"pictures.allowed"_s, [consent](World &w) { return consent(w, true); });
    cases.add(
        u"pictures.refused"_s, [consent](World &w) { return consent(w, false); },
        [consent](World &w) { consent(w, true); });

    const auto plan = [](World &w) {
        Answer answer;
        answer.text = u"Yes, we do."_s;
        answer.sendAt = w.now + kDayMs;
        const auto entry = await(w.outbox.reply(w.one, answer));
        EXPECT_TRUE(entry) << (entry ? "" : qPrintable(entry.error().detail));
        w.planned = entry ? entry->id : OutboxId();
    };
    cases.add(
        u"outbox.planned"_s,
        [](World &w) {
            EXPECT_TRUE(await(w.outbox.plan(w.planned, w.now + 2 * kDayMs)));
            return w.workspace.read([&](Reader &r) { return store::events(r, w.one, 1).value(0); });
        },
        plan);
}

} // namespace rapport::test
