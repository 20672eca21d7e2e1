#include "insight/maturitymodel.h"
#include "store/campaigns.h"
#include "store/content.h"
#include "store/maturity.h"
#include "store/outbox.h"
#include "sync/contentcommands.h"
#include "sync/maturitychanges.h"
#include "undocases.h"

namespace rapport::test {

using namespace Qt::StringLiterals;

CampaignPlan swapPlan(const QString &tag)
{
    CampaignPlan plan;
    plan.name = u"Swap"_s;
    plan.objective = u"Weavers show each other their drafts"_s;
    plan.owner = u"Mira"_s;
    plan.fromDay = 20'700;
    plan.toDay = 20'730;
    plan.accounts = {u"Scripted"_s};
    plan.tags = {tag};
    plan.goals = {{.uid = Uid::create(7),
                   .metric = u"messages"_s,
                   .version = 1,
                   .baseline = 4,
                   .baselineFrom = 1,
                   .baselineTo = 2,
                   .target = 6}};
    return plan;
}

CampaignId firstCampaign(World &w)
{
    return w.workspace.read([](Reader &r) { return store::campaigns(r).value(0).id; });
}

void addCampaigns(Cases &cases)
{
    const auto draft = [](World &w) { return done(w.commands.campaigns().add(swapPlan())); };
    const auto id = firstCampaign;
    const auto approve = [id](World &w) {
        return done(w.commands.campaigns().setState(id(w), CampaignState::Approved));
    };
    const auto approved = [draft, approve](World &w) {
        draft(w);
        approve(w);
    };
    cases.add(u"campaign.added"_s, draft);
    cases.add(
        u"campaign.changed"_s,
        [id](World &w) {
            CampaignPlan plan = swapPlan();
            plan.tags = {u"swap"_s};
            return done(w.commands.campaigns().change(id(w), plan, u"Another tag"_s));
        },
        approved);
    cases.add(u"campaign.state"_s, approve, draft);
    const auto decide = [id](World &w, ConversationId conversation, bool belongs) {
        return done(w.commands.campaigns().decide(id(w), conversation, belongs));
    };
    cases.add(
        u"campaign.removed"_s, [id](World &w) { return done(w.commands.campaigns().remove(id(w))); },
        [draft, decide](World &w) {
            draft(w);
            decide(w, w.two, true);
        });
    cases.add(u"campaign.conversation"_s, caseOf(Change::Kind::TakeFromCampaign));
}

void addContent(Cases &cases)
{
    const auto plan = [](World &w, const QString &text) {
        ContentPlan made;
        made.name = u"Swap day"_s;
        made.at = w.now + kDayMs;
        made.posts = {{.account = w.account.id, .text = text}};
        return made;
    };
    const auto id = [](World &w) {
        return w.workspace.read([](Reader &r) { return store::contentPieces(r, {}).value(0).id; });
    };
    const auto commands = [](World &w) { return ContentCommands(w.workspace.store(), *w.registry, kMinuteMs); };
    const auto draft = [=](World &w) { return done(commands(w).add(plan(w, u"On Friday"_s))); };
    const auto schedule = [=](World &w) { return done(commands(w).schedule(id(w))); };
    const auto scheduled = [=](World &w) {
        draft(w);
        schedule(w);
    };
    cases.add(u"content.added"_s, draft);
    cases.add(
        u"content.changed"_s,
        [=](World &w) {
            ContentPlan other = w.workspace.read([](Reader &r) { return store::contentPieces(r, {}).value(0).plan; });
            other.posts[0].text = u"On Saturday"_s;
            other.goals = {{.target = 3}};
            return done(commands(w).change(id(w), other));
        },
        draft);
    cases.add(
        u"content.moved"_s, [=](World &w) { return done(commands(w).move(id(w), w.now + 2 * kDayMs)); }, scheduled);
    cases.add(u"content.scheduled"_s, schedule, draft);
    cases.add(
        u"content.unscheduled"_s, [=](World &w) { return done(commands(w).unschedule(id(w))); }, scheduled);
    cases.add(
        u"content.published"_s, [=](World &w) { return done(commands(w).publishNow(id(w))); }, scheduled);
    cases.add(
        u"content.removed"_s, [=](World &w) { return done(commands(w).remove(id(w))); }, scheduled);
    cases.add(
        u"content.retried"_s, [=](World &w) { return done(commands(w).retry(id(w))); },
        [=](World &w) {
            draft(w);
            done(commands(w).publishNow(id(w)));
            w.workspace.write([&](Writer &to) {
                OutboxEntry entry = *store::outboxEntry(to, store::contentPieces(to, {}).first().posts[0].entry);
                entry.state = OutboxState::Failed;
                entry.errorKind = u"rejected"_s;
                entry.errorDetail = u"No"_s;
                store::saveOutboxEntry(to, entry);
            });
        });
}

void addMaturity(Cases &cases)
{
    const auto overrule = [](World &w, double score) {
        return w.decide([score](Writer &to) {
            return maturitychanges::overrule(to, u"m"_s, u"greet"_s, score, u"We know better"_s);
        });
    };
    cases.add(
        u"practice.overruled"_s, [overrule](World &w) { return overrule(w, 80); },
        [overrule](World &w) { overrule(w, 40); });
    cases.add(u"practice.planned"_s, [](World &w) {
        return w.decide(
            [](Writer &to) { return maturitychanges::plan(to, u"m"_s, u"greet"_s, u"Mira"_s, 20'000, u"Soon"_s); });
    });
    cases.add(
        u"practice.arranged"_s,
        [](World &w) {
            return w.decide([](Writer &to) { return maturitychanges::arrange(to, u"m"_s, {u"thank"_s, u"greet"_s}); });
        },
        [overrule](World &w) { overrule(w, 40); });
    const auto save = [](World &w) {
        MaturityModel model = shippedModels().front();
        model.id = u"ours"_s;
        return w.decide([text = maturityModelText(model)](Writer &to) { return maturitychanges::saveModel(to, text); });
    };
    cases.add(u"model.saved"_s, save);
    cases.add(
        u"model.removed"_s,
        [](World &w) { return w.decide([](Writer &to) { return maturitychanges::removeModel(to, u"ours"_s); }); },
        save);
    const auto keep = [](World &w) {
        return w.decide([](Writer &to) {
            return maturitychanges::keep(to, {.id = {},
                                              .uid = {},
                                              .model = u"m"_s,
                                              .modelText = u"{}"_s,
                                              .day = 20'000,
                                              .remark = u"First"_s,
                                              .result = {}});
        });
    };
    cases.add(u"assessment.kept"_s, keep);
    cases.add(
        u"assessment.discarded"_s,
        [](World &w) {
            const AssessmentId id =
                w.workspace.read([](Reader &r) { return store::assessments(r, u"m"_s).value(0).id; });
            return w.decide([id](Writer &to) { return maturitychanges::discard(to, id); });
        },
        keep);
}

} // namespace rapport::test
