// Taking back restores exactly: every decision, made and undone, leaves each row of each table as it was. A new kind of
// decision without a case here fails.
#include "base/time.h"
#include "domain/picture.h"
#include "insight/maturitymodel.h"
#include "store/campaigns.h"
#include "store/consents.h"
#include "store/contacts.h"
#include "store/content.h"
#include "store/conversations.h"
#include "store/ideas.h"
#include "store/leads.h"
#include "store/outbox.h"
#include "store/people.h"
#include "store/dashboards.h"
#include "store/savedreplies.h"
#include "store/servicelevels.h"
#include "store/transfer.h"
#include "store/views.h"
#include "store/watchednames.h"
#include "store/worklog.h"
#include "sync/consentchanges.h"
#include "sync/commands.h"
#include "sync/contentcommands.h"
#include "sync/maturitychanges.h"
#include "sync/outbox.h"
#include "sync/pictures.h"
#include "sync/undo.h"
#include "syncfixture.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <functional>
#include <map>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;
using Kind = Change::Kind;

/// A workspace with something of everything in it, and the hands to change it.
class World
{
public:
    TempWorkspace workspace;
    Account account = addScriptedAccount(workspace);
    std::unique_ptr<Registry> registry = registryOf(publishingChannel());
    Commands commands{workspace.store(), registry.get(), kMinuteMs};
    Outbox outbox{workspace.store(), *registry, 0};
    qint64 now = workspace.clock().nowMs();
    ConversationId one;
    ConversationId two;

    World()
    {
        merge(workspace, account,
              {messageFrom(u"ana"_s, u"q"_s, now - kHourMs, u"Do you ship to Norway?"_s),
               inThread(messageFrom(u"bo"_s, u"q2"_s, now - kHourMs / 2, u"And to Chile?"_s), u"q"_s, u"q"_s),
               inThread(messageFrom(u"ana"_s, u"q3"_s, now - kHourMs / 3, u"Chile too?"_s), u"q"_s, u"q2"_s),
               messageFrom(u"ana"_s, u"r"_s, now - 2 * kHourMs, u"Which loom?"_s),
               messageFrom(u"cleo"_s, u"s"_s, now - 3 * kHourMs, u"Where is my parcel?"_s)});
        one = conversationBy(workspace, account, u"q"_s).id;
        two = conversationBy(workspace, account, u"r"_s).id;
        done(commands.addTag(one, u"shipping"_s));
        done(commands.addNote(two, u"Ask the workshop"_s));
        done(commands.addView(view(u"Mine"_s)));
        done(commands.addView(view(u"Old"_s)));
        done(commands.addSavedReply(reply(u"Thanks"_s)));
        done(commands.addSavedReply(reply(u"Sorry"_s)));
        done(commands.dashboards().add(dashboard(u"Monday"_s)));
        done(commands.dashboards().add(dashboard(u"Friday"_s)));
        done(commands.people().addToGroup(contact(u"ana"_s), u"Weavers"_s));
    }

    static std::unique_ptr<Connector> publishingChannel()
    {
        auto channel = std::make_unique<ScriptedConnector>();
        channel->description.can.publish = true;
        return channel;
    }
    static Event done(QFuture<Result<Event>> future)
    {
        const Result<Event> event = await(std::move(future));
        EXPECT_TRUE(event) << (event ? "" : qPrintable(event.error().detail));
        return event.value_or(Event{});
    }
    Event change(const Change &change) { return done(commands.change(one, change)); }

    static SavedView view(const QString &name)
    {
        SavedView made;
        made.name = name;
        made.query = u"tag:shipping"_s;
        made.position = 99;
        return made;
    }
    static Dashboard dashboard(const QString &name)
    {
        Dashboard made;
        made.name = name;
        made.cards = {{.metrics = {u"messages"_s}}};
        made.scope.filters = {{u"tag"_s, {u"shipping"_s}}};
        made.position = 99;
        return made;
    }
    static SavedReply reply(const QString &name)
    {
        SavedReply made;
        made.name = name;
        made.text = u"Thank you, "_s + name;
        made.position = 99;
        return made;
    }
    [[nodiscard]] QList<SavedView> views() { return workspace.read(store::savedViews); }
    [[nodiscard]] QList<Dashboard> dashboards() { return workspace.read(store::dashboards); }
    [[nodiscard]] QList<SavedReply> replies() { return workspace.read(store::savedReplies); }
    [[nodiscard]] Identity identity(const QString &author)
    {
        return workspace.read(
            [&](Reader &r) { return store::findIdentity(r, u"scripted"_s, {}, author).value_or(Identity{}); });
    }
    [[nodiscard]] ContactId contact(const QString &author) { return identity(author).contact; }
    Event writeNote(const QString &text)
    {
        const Uid uid = Uid::create(now);
        return done(
            commands.people().saveNote({.contact = contact(u"ana"_s), .note = note, .edit = uid, .text = text}));
    }
    [[nodiscard]] ContactId home(const QString &author)
    {
        const IdentityId id = identity(author).id;
        return workspace.read([id](Reader &r) { return store::homeOf(r, id); });
    }
    Uid note = Uid::create(now);
    OutboxId planned;

    /// Every row of every table, in a form that can be compared. Left out is what only tells that work was done: the
    /// log, sends that were taken back before they left, notes that were removed and can come back, and all revisions
    /// of the promises but the one in force.
    [[nodiscard]] QString rows()
    {
        QStringList lines;
        QString promises;
        QString leadRules;
        QString weights;
        const auto exported = store::exportWorkspace(workspace.store(), [&](const QByteArray &line) {
            QJsonObject row = QJsonDocument::fromJson(line).object();
            const QString type = row[u"type"_s].toString();
            const bool cancelled = type == u"outbox"_s && row[u"state"_s] == static_cast<int>(OutboxState::Cancelled);
            const bool removed = type == u"person_note"_s && row[u"removed"_s] == 1;
            if (type == u"service_rules"_s)
                promises = row[u"rules"_s].toString();
            else if (type == u"lead_rules"_s)
                leadRules = row[u"rules"_s].toString();
            else if (type == u"score_weights"_s)
                weights = row[u"weights"_s].toString();
            else if (type != u"event"_s && !cancelled && !removed)
                lines.append(QString::fromUtf8(QJsonDocument(comparable(row)).toJson(QJsonDocument::Compact)));
            return true;
        });
        EXPECT_TRUE(exported) << (exported ? "" : qPrintable(exported.error().detail));
        if (!promises.isEmpty() && promises != kNoPromises)
            lines.append(promises);
        if (!leadRules.isEmpty() && leadRules != asTheyCome())
            lines.append(leadRules);
        if (!weights.isEmpty() && weights != defaultWeights())
            lines.append(weights);
        lines.sort();
        return lines.join(u'\n');
    }

private:
    static QString asTheyCome()
    {
        return QString::fromUtf8(QJsonDocument(leadRulesToJson(LeadRules())).toJson(QJsonDocument::Compact));
    }
    static QString defaultWeights()
    {
        return QString::fromUtf8(QJsonDocument(weightsToJson({})).toJson(QJsonDocument::Compact));
    }
    static inline const QString kNoPromises = uR"({"calendars":[],"policies":[]})"_s;

    /// What was removed and comes back is the same in all that anybody sees; the row is another one, made later:
    /// since when it was so at first stands in the log.
    static QJsonObject comparable(QJsonObject row)
    {
        static const QHash<QString, QStringList> renewed{
            {u"saved_view"_s, {u"id"_s, u"created_at"_s}},    {u"saved_reply"_s, {u"id"_s, u"created_at"_s}},
            {u"dashboard"_s, {u"id"_s, u"created_at"_s}},
            {u"watched_name"_s, {u"id"_s, u"created_at"_s}},
            {u"person_group"_s, {u"uid"_s, u"created_at"_s}}, {u"person_group_member"_s, {u"uid"_s, u"at"_s}},
            {u"conversation_tag"_s, {u"uid"_s, u"at"_s}},     {u"spam_mark"_s, {u"uid"_s, u"at"_s}},
            {u"picture_consent"_s, {u"uid"_s, u"at"_s}},      {u"advocate"_s, {u"uid"_s, u"at"_s}},
            {u"campaign_conversation"_s, {u"uid"_s, u"at"_s}},
            {u"content"_s, {u"id"_s}},                        {u"content_post"_s, {u"id"_s, u"content_id"_s, u"send"_s}},
            {u"outbox"_s, {u"id"_s, u"uid"_s, u"created_at"_s, u"not_before"_s}},
            {u"practice_decision"_s, {u"uid"_s, u"at"_s}},    {u"maturity_model"_s, {u"uid"_s, u"at"_s}},
        };
        const QStringList keys = renewed.value(row[u"type"_s].toString());
        for (const QString &key : keys)
            row.remove(key);
        return row;
    }
};

struct Case
{
    std::function<void(World &)> before = [](World &) {};
    std::function<Event(World &)> decide;
};

CampaignPlan swapPlan(const QString &tag = u"shipping"_s)
{
    CampaignPlan plan;
    plan.name = u"Swap"_s;
    plan.objective = u"Weavers show each other their drafts"_s;
    plan.owner = u"Mira"_s;
    plan.fromDay = 20'700;
    plan.toDay = 20'730;
    plan.accounts = {u"Scripted"_s};
    plan.tags = {tag};
    plan.goals = {{.uid = Uid::create(7), .metric = u"messages"_s, .version = 1, .baseline = 4, .baselineFrom = 1,
                   .baselineTo = 2, .target = 6}};
    return plan;
}

CampaignId firstCampaign(World &w)
{
    return w.workspace.read([](Reader &r) { return store::campaigns(r).value(0).id; });
}

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
        return {.before = [](World &w) { w.done(w.commands.campaigns().add(swapPlan(u"other"_s))); },
                .decide = [kind](World &w) { return w.change({.kind = kind, .campaign = firstCampaign(w)}); }};
    case Kind::TakeFromCampaign: // which its tag had put it into
        return {.before = [](World &w) { w.done(w.commands.campaigns().add(swapPlan(u"shipping"_s))); },
                .decide = [kind](World &w) { return w.change({.kind = kind, .campaign = firstCampaign(w)}); }};
    }
    return {};
}

template<class Add>
void addCampaigns(Add &&add)
{
    const auto draft = [](World &w) { return w.done(w.commands.campaigns().add(swapPlan())); };
    const auto id = firstCampaign;
    const auto approve = [id](World &w) {
        return w.done(w.commands.campaigns().setState(id(w), CampaignState::Approved));
    };
    const auto approved = [draft, approve](World &w) {
        draft(w);
        approve(w);
    };
    add(u"campaign.added"_s, draft);
    add(
        u"campaign.changed"_s,
        [id](World &w) {
            CampaignPlan plan = swapPlan();
            plan.tags = {u"swap"_s};
            return w.done(w.commands.campaigns().change(id(w), plan, u"Another tag"_s));
        },
        approved);
    add(u"campaign.state"_s, approve, draft);
    const auto decide = [id](World &w, ConversationId conversation, bool belongs) {
        return w.done(w.commands.campaigns().decide(id(w), conversation, belongs));
    };
    add(
        u"campaign.removed"_s, [id](World &w) { return w.done(w.commands.campaigns().remove(id(w))); },
        [draft, decide](World &w) {
            draft(w);
            decide(w, w.two, true);
        });
    const Case taken = caseOf(Kind::TakeFromCampaign);
    add(u"campaign.conversation"_s, taken.decide, taken.before);
}

template<class Add>
void addContent(Add &&add)
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
    const auto draft = [=](World &w) { return w.done(commands(w).add(plan(w, u"On Friday"_s))); };
    const auto schedule = [=](World &w) { return w.done(commands(w).schedule(id(w))); };
    const auto scheduled = [=](World &w) {
        draft(w);
        schedule(w);
    };
    add(u"content.added"_s, draft);
    add(
        u"content.changed"_s,
        [=](World &w) {
            ContentPlan other = w.workspace.read([](Reader &r) { return store::contentPieces(r, {}).value(0).plan; });
            other.posts[0].text = u"On Saturday"_s;
            other.goals = {{.target = 3}};
            return w.done(commands(w).change(id(w), other));
        },
        draft);
    add(
        u"content.moved"_s, [=](World &w) { return w.done(commands(w).move(id(w), w.now + 2 * kDayMs)); }, scheduled);
    add(u"content.scheduled"_s, schedule, draft);
    add(u"content.unscheduled"_s, [=](World &w) { return w.done(commands(w).unschedule(id(w))); }, scheduled);
    add(u"content.published"_s, [=](World &w) { return w.done(commands(w).publishNow(id(w))); }, scheduled);
    add(u"content.removed"_s, [=](World &w) { return w.done(commands(w).remove(id(w))); }, scheduled);
    add(
        u"content.retried"_s, [=](World &w) { return w.done(commands(w).retry(id(w))); },
        [=](World &w) {
            draft(w);
            w.done(commands(w).publishNow(id(w)));
            w.workspace.write([&](Writer &to) {
                OutboxEntry entry = *store::outboxEntry(to, store::contentPieces(to, {}).first().posts[0].entry);
                entry.state = OutboxState::Failed;
                entry.errorKind = u"rejected"_s;
                entry.errorDetail = u"No"_s;
                store::saveOutboxEntry(to, entry);
            });
        });
}

template<class Add>
void addMaturity(Add &&add)
{
    const auto decided = [](World &w, auto change) {
        const Result<Event> event = w.workspace.store().writeNow(WriteLane::User, change);
        EXPECT_TRUE(event) << (event ? "" : qPrintable(event.error().detail));
        return event.value_or(Event{});
    };
    const auto overrule = [decided](World &w, double score) {
        return decided(w, [score](Writer &to) {
            return maturitychanges::overrule(to, u"m"_s, u"greet"_s, score, u"We know better"_s);
        });
    };
    add(
        u"practice.overruled"_s, [overrule](World &w) { return overrule(w, 80); },
        [overrule](World &w) { overrule(w, 40); });
    add(u"practice.planned"_s, [decided](World &w) {
        return decided(
            w, [](Writer &to) { return maturitychanges::plan(to, u"m"_s, u"greet"_s, u"Mira"_s, 20'000, u"Soon"_s); });
    });
    add(
        u"practice.arranged"_s,
        [decided](World &w) {
            return decided(w, [](Writer &to) { return maturitychanges::arrange(to, u"m"_s, {u"thank"_s, u"greet"_s}); });
        },
        [overrule](World &w) { overrule(w, 40); });
    const auto save = [decided](World &w) {
        MaturityModel model = shippedModels().front();
        model.id = u"ours"_s;
        return decided(w, [text = maturityModelText(model)](Writer &to) {
            return maturitychanges::saveModel(to, text);
        });
    };
    add(u"model.saved"_s, save);
    add(
        u"model.removed"_s,
        [decided](World &w) {
            return decided(w, [](Writer &to) { return maturitychanges::removeModel(to, u"ours"_s); });
        },
        save);
    const auto keep = [decided](World &w) {
        return decided(w, [](Writer &to) {
            return maturitychanges::keep(to, {.id = {},
                                              .uid = {},
                                              .model = u"m"_s,
                                              .modelText = u"{}"_s,
                                              .day = 20'000,
                                              .remark = u"First"_s,
                                              .result = {}});
        });
    };
    add(u"assessment.kept"_s, keep);
    add(
        u"assessment.discarded"_s,
        [decided](World &w) {
            const AssessmentId id = w.workspace.read([](Reader &r) { return store::assessments(r, u"m"_s).value(0).id; });
            return decided(w, [id](Writer &to) { return maturitychanges::discard(to, id); });
        },
        keep);
}

std::map<QString, Case> makeCases()
{
    std::map<QString, Case> cases;
    const auto add = [&cases](
                         const QString &kind, std::function<Event(World &)> decide,
                         std::function<void(World &)> before = [](World &) {}) {
        cases[kind] = {std::move(before), std::move(decide)};
    };
    const std::pair<QString, Kind> changes[] = {
        {u"conversation.closed"_s, Kind::Close},    {u"conversation.reopened"_s, Kind::Reopen},
        {u"conversation.snoozed"_s, Kind::Snooze},  {u"conversation.noreply"_s, Kind::NoReplyNeeded},
        {u"conversation.assigned"_s, Kind::Assign}, {u"tag.added"_s, Kind::AddTag},
        {u"tag.removed"_s, Kind::RemoveTag},        {u"spam.marked"_s, Kind::MarkSpam},
        {u"spam.unmarked"_s, Kind::UnmarkSpam},
    };
    for (const auto &[name, kind] : changes)
        cases[name] = caseOf(kind);
    add(u"note.added"_s, [](World &w) { return w.done(w.commands.addNote(w.one, u"Looked into it"_s)); });
    add(u"conversation.merged"_s, [](World &w) { return w.done(w.commands.merge(w.one, {w.two})); });
    add(u"conversation.split"_s,
        [](World &w) { return w.done(w.commands.split(messageId(w.workspace, w.account, u"q2"_s))); });

    add(u"view.added"_s, [](World &w) { return w.done(w.commands.addView(World::view(u"New"_s))); });
    add(u"view.changed"_s, [](World &w) {
        SavedView view = w.views().first();
        view.query = u"is:closed"_s;
        return w.done(w.commands.changeView(view));
    });
    add(u"view.moved"_s, [](World &w) { return w.done(w.commands.moveView(w.views().first().id, 1)); });
    add(u"view.removed"_s, [](World &w) { return w.done(w.commands.removeView(w.views().first().id)); });

    add(u"savedreply.added"_s, [](World &w) { return w.done(w.commands.addSavedReply(World::reply(u"New"_s))); });
    add(u"savedreply.changed"_s, [](World &w) {
        SavedReply reply = w.replies().first();
        reply.text = u"Many thanks"_s;
        return w.done(w.commands.changeSavedReply(reply));
    });
    add(u"savedreply.moved"_s, [](World &w) { return w.done(w.commands.moveSavedReply(w.replies().first().id, 1)); });
    add(u"savedreply.removed"_s, [](World &w) { return w.done(w.commands.removeSavedReply(w.replies().first().id)); });

    add(u"scores.weights"_s, [](World &w) {
        ScoreWeights weights;
        weights.set(Weight::LoveLike, 3);
        return w.done(w.commands.people().setScoreWeights(weights, {}));
    });
    const auto decideAdvocate = [](World &w, const AdvocacyDecision &decision) {
        const auto decided = await(w.commands.people().decide(
            {w.contact(u"ana"_s)}, {.kind = PeopleDecision::Kind::DecideAdvocacy, .advocacy = decision}));
        EXPECT_TRUE(decided) << (decided ? "" : qPrintable(decided.error().detail));
        return w.workspace.read(
            [&](Reader &r) { return store::event(r, decided->events.first()).value_or(Event{}); });
    };
    add(
        u"advocate.decided"_s,
        [decideAdvocate](World &w) {
            return decideAdvocate(w, {.state = AdvocateState::Agreed, .consent = Consent::Quote, .contacted = true});
        },
        [decideAdvocate](World &w) { decideAdvocate(w, {.state = AdvocateState::Asked}); });

    add(u"dashboard.added"_s, [](World &w) { return w.done(w.commands.dashboards().add(World::dashboard(u"New"_s))); });
    add(u"dashboard.changed"_s, [](World &w) {
        Dashboard dashboard = w.dashboards().first();
        dashboard.scope.range = RangePreset::LastYear;
        dashboard.cards.first().width = CardWidth::Wide;
        return w.done(w.commands.dashboards().change(dashboard));
    });
    add(u"dashboard.moved"_s, [](World &w) { return w.done(w.commands.dashboards().move(w.dashboards().first().id, 1)); });
    add(u"dashboard.removed"_s,
        [](World &w) { return w.done(w.commands.dashboards().remove(w.dashboards().first().id)); });

    const auto watch = [](World &w) {
        return w.done(w.commands.watching().add({.id = {}, .uid = {}, .name = u"Loomworks"_s, .phrases = {u"loom works"_s}, .position = 0}));
    };
    const auto watchTwo = [watch](World &w) {
        w.done(w.commands.watching().add({.id = {}, .uid = {}, .name = u"Us"_s, .phrases = {u"us"_s}, .position = 0}));
        watch(w);
    };
    const auto watched = [](World &w) {
        return w.workspace.read([](Reader &r) { return store::watchedNames(r); }).first();
    };
    add(u"watched.added"_s, watch);
    add(
        u"watched.changed"_s,
        [watched](World &w) {
            WatchedName name = watched(w);
            name.side = WatchedSide::Competitor;
            return w.done(w.commands.watching().change(name));
        },
        watch);
    add(
        u"watched.moved"_s, [watched](World &w) { return w.done(w.commands.watching().move(watched(w).id, 1)); },
        watchTwo);
    add(
        u"watched.removed"_s, [watched](World &w) { return w.done(w.commands.watching().remove(watched(w).id)); },
        watchTwo);

    const auto mood = [](World &w, Mood said) {
        return w.done(w.commands.findings().setMood(messageId(w.workspace, w.account, u"q"_s), said));
    };
    add(
        u"mood.corrected"_s, [mood](World &w) { return mood(w, Mood::Positive); },
        [mood](World &w) { mood(w, Mood::Negative); });
    const auto takeLead = [](World &w) { return w.done(w.commands.findings().takeLead(w.two)); };
    const auto lead = [](World &w) {
        return w.workspace.read([](Reader &r) { return store::leads(r, {.proposals = false}); }).value(0).id;
    };
    add(u"lead.taken"_s, takeLead);
    add(
        u"lead.dismissed"_s, [](World &w) { return w.done(w.commands.findings().dismissLead(w.one)); },
        [](World &w) { EXPECT_TRUE(store::settleLeads(w.workspace.store())); });
    add(
        u"lead.stage"_s,
        [lead](World &w) { return w.done(w.commands.findings().setLeadStage(lead(w), LeadStage::Won)); }, takeLead);
    add(
        u"lead.owner"_s, [lead](World &w) { return w.done(w.commands.findings().setLeadOwner(lead(w), {})); }, takeLead);
    add(u"lead.rules"_s, [](World &w) {
        LeadRules rules;
        rules.buyingPhrases = {u"warp kit"_s};
        return w.done(w.commands.findings().setLeadRules(rules, {}));
    });
    const auto addIdea = [](World &w) {
        return w.done(w.commands.findings().addIdea(u"Norway"_s, messageId(w.workspace, w.account, u"q"_s)));
    };
    const auto addIdeas = [addIdea](World &w) {
        w.done(w.commands.findings().addIdea(u"Chile"_s, messageId(w.workspace, w.account, u"q2"_s)));
        addIdea(w);
    };
    const auto idea = [](World &w, const QString &title) {
        return w.workspace.read([&title](Reader &r) { return store::findIdeas(r, title); }).value(0);
    };
    add(u"idea.added"_s, addIdea);
    add(
        u"idea.attached"_s,
        [idea](World &w) { return w.done(w.commands.findings().attachIdea(idea(w, u"Norway"_s), w.two)); }, addIdea);
    add(
        u"idea.detached"_s,
        [idea](World &w) {
            return w.done(w.commands.findings().detachIdea(idea(w, u"Norway"_s),
                                                           messageId(w.workspace, w.account, u"q"_s)));
        },
        addIdea);
    add(
        u"idea.renamed"_s,
        [idea](World &w) { return w.done(w.commands.findings().renameIdea(idea(w, u"Norway"_s), u"Oslo"_s)); }, addIdea);
    add(
        u"idea.state"_s,
        [idea](World &w) {
            return w.done(w.commands.findings().setIdeaState(idea(w, u"Norway"_s), IdeaState::Planned));
        },
        addIdea);
    add(
        u"idea.owner"_s,
        [idea](World &w) { return w.done(w.commands.findings().setIdeaOwner(idea(w, u"Norway"_s), {})); }, addIdea);
    add(
        u"idea.merged"_s,
        [idea](World &w) {
            return w.done(w.commands.findings().mergeIdeas(idea(w, u"Norway"_s), idea(w, u"Chile"_s)));
        },
        addIdeas);

    add(u"levels.changed"_s, [](World &w) {
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
        return w.done(w.commands.setServiceRules(revision.rules, revision.uid));
    });
    add(u"person.importance"_s,
        [](World &w) { return w.done(w.commands.setImportance(w.contact(u"ana"_s), Importance::Key)); });
    add(u"person.merged"_s,
        [](World &w) { return w.done(w.commands.people().merge(w.contact(u"ana"_s), w.contact(u"bo"_s))); });
    const auto merge = [](World &w) {
        return w.done(w.commands.people().merge(w.contact(u"ana"_s), w.contact(u"bo"_s)));
    };
    const auto oneHome = [](World &w) {
        const IdentityId bo = w.identity(u"bo"_s).id;
        const IdentityId ana = w.identity(u"ana"_s).id;
        w.workspace.write([&](Writer &to) { store::setHome(to, bo, store::homeOf(to, ana)); });
    };
    add(u"person.merged"_s, merge);
    add(
        u"person.parted"_s, [](World &w) { return w.done(w.commands.people().unmerge(w.home(u"bo"_s))); }, merge);
    add(
        u"person.rearranged"_s,
        [](World &w) { return w.done(w.commands.people().partIdentity(w.identity(u"bo"_s).id)); }, merge);
    add(
        u"person.identity"_s,
        [](World &w) {
            return w.done(w.commands.people().giveIdentity(w.identity(u"bo"_s).id, w.identity(u"cleo"_s).id));
        },
        oneHome);
    add(u"person.notsame"_s, [](World &w) {
        return w.done(w.commands.people().setNotSame(w.identity(u"ana"_s).id, w.identity(u"bo"_s).id));
    });
    add(u"group.added"_s,
        [](World &w) { return w.done(w.commands.people().addToGroup(w.contact(u"bo"_s), u"Dyers"_s)); });
    add(u"group.removed"_s,
        [](World &w) { return w.done(w.commands.people().removeFromGroup(w.contact(u"ana"_s), u"Weavers"_s)); });
    const auto write = [](World &w) { return w.writeNote(u"Weaves since 1990"_s); };
    add(u"personnote.added"_s, write);
    add(
        u"personnote.changed"_s, [](World &w) { return w.writeNote(u"Weaves since 1991"_s); }, write);
    add(
        u"personnote.removed"_s, [](World &w) { return w.done(w.commands.people().removeNote(w.note)); }, write);

    const auto decided = [](World &w, auto change) {
        const Result<Event> event = w.workspace.store().writeNow(WriteLane::User, change);
        EXPECT_TRUE(event) << (event ? "" : qPrintable(event.error().detail));
        return event.value_or(Event{});
    };
    const auto agreed = [](World &w) {
        return ConsentRecord{.contact = w.contact(u"ana"_s), .day = 1000, .how = u"by mail"_s};
    };
    const auto record = [decided, agreed](World &w) {
        return decided(w, [one = agreed(w)](Writer &to) { return consentchanges::record(to, one); });
    };
    const auto recorded = [](World &w, Writer &to) {
        return store::consentsOf(to, w.contact(u"ana"_s)).first().uid;
    };
    add(u"consent.recorded"_s, record);
    add(
        u"consent.corrected"_s,
        [decided, agreed, recorded](World &w) {
            ConsentRecord right = agreed(w);
            right.how = u"at the fair"_s;
            return decided(w, [&](Writer &to) { return consentchanges::correct(to, recorded(w, to), right); });
        },
        record);
    add(
        u"consent.withdrawn"_s,
        [decided, recorded](World &w) {
            return decided(w, [&](Writer &to) { return consentchanges::withdraw(to, recorded(w, to), 1001); });
        },
        record);
    add(
        u"consent.removed"_s,
        [decided, recorded](World &w) {
            return decided(w, [&](Writer &to) { return consentchanges::remove(to, recorded(w, to)); });
        },
        record);

    const auto consent = [](World &w, bool given) {
        const Result<Event> event = w.workspace.store().writeNow(
            WriteLane::User, [&](Writer &to) { return pictures::setConsent(to, {.account = w.account.id}, given); });
        EXPECT_TRUE(event) << (event ? "" : qPrintable(event.error().detail));
        return event.value_or(Event{});
    };
    add(u"pictures.allowed"_s, [consent](World &w) { return consent(w, true); });
    add(
        u"pictures.refused"_s, [consent](World &w) { return consent(w, false); },
        [consent](World &w) { consent(w, true); });

    addCampaigns(add);
    addContent(add);
    addMaturity(add);

    const auto plan = [](World &w) {
        Answer answer;
        answer.text = u"Yes, we do."_s;
        answer.sendAt = w.now + kDayMs;
        const auto entry = await(w.outbox.reply(w.one, answer));
        EXPECT_TRUE(entry) << (entry ? "" : qPrintable(entry.error().detail));
        w.planned = entry ? entry->id : OutboxId();
    };
    add(
        u"outbox.planned"_s,
        [](World &w) {
            EXPECT_TRUE(await(w.outbox.plan(w.planned, w.now + 2 * kDayMs)));
            return w.workspace.read([&](Reader &r) { return store::events(r, w.one, 1).value(0); });
        },
        plan);
    return cases;
}

const std::map<QString, Case> &cases()
{
    static const std::map<QString, Case> all = makeCases();
    return all;
}

/// What is recorded and not taken back as such, with the reason.
const QStringList kFinal{
    u"account.added"_s,         // taken away again by removing it
    u"account.changed"_s,       // name and settings of the connection, changed back by hand
    u"account.paused"_s,        // has its own way back: resumed
    u"account.resumed"_s,       // and the other way round
    u"account.removed"_s,       // asks first, and says what goes
    u"account.erased"_s,        // the same
    u"person.erased"_s,         // is meant to be final
    u"conversation.answered"_s, // follows from what was written on the channel
    u"conversation.returned"_s, // follows from the clock
    u"outbox.queued"_s,         // Outbox::cancel() takes it back while that can be
    u"outbox.cancelled"_s,      // that way back
    u"outbox.retried"_s,        // another try
    u"outbox.sent"_s,           // has left
    u"outbox.held"_s,           // has left
    u"outbox.failed"_s,         // nothing happened
    u"outbox.left"_s,           // has left
};

} // namespace

TEST(Undo, EveryDecisionLeavesEachRowAsItWas)
{
    for (const auto &[kind, one] : cases()) {
        World world;
        one.before(world);
        const QString before = world.rows();
        const Event event = one.decide(world);
        EXPECT_EQ(event.kind, kind);
        EXPECT_NE(world.rows(), before) << qPrintable(kind) << " changes nothing";
        world.workspace.clock().advance(kMinuteMs);
        const auto undone = await(world.commands.undo(event.uid));
        ASSERT_TRUE(undone) << qPrintable(kind) << ": " << (undone ? "" : qPrintable(undone.error().detail));
        const QString after = world.rows();
        EXPECT_TRUE(after == before) << qPrintable(kind) << '\n' << difference(after, before);
        EXPECT_FALSE(await(world.commands.undo(event.uid))) << qPrintable(kind) << " twice";
    }
}

TEST(Undo, EveryKindThatCanBeTakenBackHasACase)
{
    QStringList tested;
    for (const auto &[kind, one] : cases())
        tested.append(kind);
    QStringList known = undoableKinds();
    known.sort();
    EXPECT_EQ(tested, known);
    // And every change that can be made of one or of many has its place among them.
    int changes = 0;
    for (int i = 0; !changeToJson({.kind = static_cast<Kind>(i)}).value(u"kind"_s).isUndefined(); ++i) {
        EXPECT_TRUE(caseOf(static_cast<Kind>(i)).decide) << i;
        ++changes;
    }
    EXPECT_EQ(changes, static_cast<int>(Kind::TakeFromCampaign) + 1);
}

/// Whoever records a new kind of event decides here whether it can be taken back.
TEST(Undo, EveryRecordedKindIsUndoableOrFinal)
{
    QStringList known = undoableKinds() + kFinal;
    static const QRegularExpression pattern(
        u"u\"((?:account|assessment|campaign|conversation|dashboard|group|levels|model|note|outbox|person|personnote|pictures|practice|savedreply|spam|tag|view|watched)\\.[a-z]+)\"_s"_s);
    const QDir folder(QStringLiteral(SYNC_SOURCES));
    const QStringList files = folder.entryList({u"*.cpp"_s}, QDir::Files);
    ASSERT_GT(files.size(), 20);
    int found = 0;
    for (const QString &name : files) {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(name);
        auto matches = pattern.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext()) {
            const QString kind = matches.next().captured(1);
            EXPECT_TRUE(known.contains(kind)) << qPrintable(name) << " records " << qPrintable(kind);
            ++found;
        }
    }
    EXPECT_GT(found, 30);
}

} // namespace rapport::test
