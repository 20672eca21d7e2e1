#include "store/campaigns.h"

#include <QJsonDocument>

namespace rapport::store {
namespace {

CampaignPlan planOf(const QString &json)
{
    return campaignPlanFromJson(QJsonDocument::fromJson(json.toUtf8()).object());
}

QString planText(const CampaignPlan &plan)
{
    return QString::fromUtf8(QJsonDocument(campaignPlanToJson(plan)).toJson(QJsonDocument::Compact));
}

Campaign readCampaign(const Statement &s)
{
    return {.id = s.id<CampaignId>(0),
            .uid = Uid::fromBytes(s.blob(1)),
            .state = s.value<CampaignState>(2),
            .revision = static_cast<int>(s.integer(3)),
            .plan = planOf(s.text(4)),
            .stateAt = s.integer(5),
            .createdAt = s.integer(6)};
}

std::optional<Campaign> readOne(Statement &s)
{
    return s.step() ? std::optional(readCampaign(s)) : std::nullopt;
}

void writeTags(Writer &w, const Campaign &campaign)
{
    w.query("campaigns.removeTags").bind(":id", campaign.id).run();
    for (const QString &tag : campaign.plan.tags)
        w.query("campaigns.addTag").bind(":id", campaign.id).bind(":tag", tag).run();
    w.changes().campaigns = true;
}

void bindContent(Statement &s, const Campaign &campaign)
{
    s.bind(":name", campaign.plan.name)
        .bind(":state", campaign.state)
        .bind(":revision", campaign.revision)
        .bind(":plan", planText(campaign.plan))
        .bind(":from", campaign.plan.fromDay)
        .bind(":to", campaign.plan.toDay)
        .bind(":stateAt", campaign.stateAt);
}

} // namespace

QList<Campaign> campaigns(Reader &r)
{
    QList<Campaign> all;
    Statement s = r.query("campaigns.all");
    while (s.step())
        all.append(readCampaign(s));
    return all;
}

std::optional<Campaign> campaign(Reader &r, CampaignId id)
{
    Statement s = r.query("campaigns.byId");
    return readOne(s.bind(":id", id));
}

std::optional<Campaign> campaign(Reader &r, const Uid &uid)
{
    Statement s = r.query("campaigns.byUid");
    return readOne(s.bind(":uid", uid));
}

std::optional<Campaign> campaignNamed(Reader &r, const QString &name)
{
    Statement s = r.query("campaigns.byName");
    return readOne(s.bind(":name", name));
}

Campaign addCampaign(Writer &w, Campaign campaign)
{
    if (campaign.uid.isNull())
        campaign.uid = Uid::create(w.nowMs());
    if (campaign.createdAt == 0)
        campaign.createdAt = w.nowMs();
    if (campaign.stateAt == 0)
        campaign.stateAt = w.nowMs();
    Statement s = w.query("campaigns.insert");
    bindContent(s, campaign);
    s.bind(":uid", campaign.uid).bind(":actor", w.actor()).bind(":createdAt", campaign.createdAt).run();
    campaign.id = CampaignId(w.connection().lastInsertId());
    writeTags(w, campaign);
    return campaign;
}

void updateCampaign(Writer &w, const Campaign &campaign)
{
    Statement s = w.query("campaigns.update");
    bindContent(s, campaign);
    s.bind(":id", campaign.id).run();
    writeTags(w, campaign);
}

void bindCampaignTags(Writer &w)
{
    for (const Campaign &campaign : campaigns(w))
        writeTags(w, campaign);
}

void removeCampaign(Writer &w, CampaignId id)
{
    w.query("campaigns.remove").bind(":id", id).run();
    w.changes().campaigns = true;
}

QList<CampaignRevision> campaignRevisions(Reader &r, CampaignId id)
{
    QList<CampaignRevision> revisions;
    Statement s = r.query("campaigns.revisions");
    s.bind(":id", id);
    while (s.step())
        revisions.append({.revision = static_cast<int>(s.integer(0)),
                          .at = s.integer(1),
                          .actorName = s.text(2),
                          .reason = s.text(3),
                          .plan = planOf(s.text(4))});
    return revisions;
}

void addCampaignRevision(Writer &w, const Campaign &campaign, const QString &reason)
{
    w.query("campaigns.addRevision")
        .bind(":id", campaign.id)
        .bind(":revision", campaign.revision)
        .bind(":uid", Uid::create(w.nowMs()))
        .bind(":actor", w.actor())
        .bind(":at", w.nowMs())
        .bind(":reason", reason)
        .bind(":plan", planText(campaign.plan))
        .run();
    w.changes().campaigns = true;
}

void removeCampaignRevision(Writer &w, CampaignId id, int revision)
{
    w.query("campaigns.removeRevision").bind(":id", id).bind(":revision", revision).run();
    w.changes().campaigns = true;
}

QList<CampaignFigure> campaignFigures(Reader &r, CampaignId id)
{
    QList<CampaignFigure> figures;
    Statement s = r.query("campaigns.figures");
    s.bind(":id", id);
    while (s.step())
        figures.append({.goal = Uid::fromBytes(s.blob(0)),
                        .metric = s.text(1),
                        .version = static_cast<int>(s.integer(2)),
                        .fromDay = static_cast<int>(s.integer(3)),
                        .toDay = static_cast<int>(s.integer(4)),
                        .value = s.isNull(5) ? std::nullopt : std::optional(s.real(5)),
                        .numerator = s.integer(6),
                        .denominator = s.integer(7),
                        .excluded = s.integer(8),
                        .rows = s.integer(9),
                        .at = s.integer(10)});
    return figures;
}

void setCampaignFigures(Writer &w, CampaignId id, const QList<CampaignFigure> &figures)
{
    w.query("campaigns.removeFigures").bind(":id", id).run();
    for (const CampaignFigure &figure : figures) {
        Statement s = w.query("campaigns.addFigure");
        s.bind(":id", id)
            .bind(":goal", figure.goal)
            .bind(":metric", figure.metric)
            .bind(":version", figure.version)
            .bind(":from", figure.fromDay)
            .bind(":to", figure.toDay)
            .bind(":numerator", figure.numerator)
            .bind(":denominator", figure.denominator)
            .bind(":excluded", figure.excluded)
            .bind(":counted", figure.rows)
            .bind(":at", figure.at);
        if (figure.value)
            s.bind(":value", *figure.value);
        else
            s.bindNull(":value");
        s.run();
    }
    w.changes().campaigns = true;
}

std::optional<bool> campaignDecision(Reader &r, CampaignId id, ConversationId conversation)
{
    Statement s = r.query("campaigns.decision");
    s.bind(":id", id).bind(":conversation", conversation);
    return s.step() ? std::optional(s.flag(0)) : std::nullopt;
}

void setCampaignDecision(Writer &w, CampaignId id, ConversationId conversation, std::optional<bool> belongs)
{
    if (belongs) {
        w.query("campaigns.decide")
            .bind(":id", id)
            .bind(":conversation", conversation)
            .bind(":belongs", *belongs)
            .bind(":uid", Uid::create(w.nowMs()))
            .bind(":actor", w.actor())
            .bind(":at", w.nowMs())
            .run();
    } else {
        w.query("campaigns.undecide").bind(":id", id).bind(":conversation", conversation).run();
    }
    w.changes().campaigns = true;
    w.changes().conversations.insert(conversation);
}

QList<std::pair<ConversationId, bool>> campaignDecisions(Reader &r, CampaignId id)
{
    QList<std::pair<ConversationId, bool>> decisions;
    Statement s = r.query("campaigns.decisions");
    s.bind(":id", id);
    while (s.step())
        decisions.append({s.id<ConversationId>(0), s.flag(1)});
    return decisions;
}

QList<CampaignBinding> campaignBindings(Reader &r, ConversationId conversation)
{
    QList<CampaignBinding> bindings;
    Statement s = r.query("campaigns.bindings");
    s.bind(":conversation", conversation);
    while (s.step())
        bindings.append({.campaign = Uid::fromBytes(s.blob(0)),
                         .belongs = s.flag(1),
                         .uid = Uid::fromBytes(s.blob(2)),
                         .actor = s.id<ActorId>(3),
                         .at = s.integer(4)});
    return bindings;
}

bool bindToCampaign(Writer &w, ConversationId conversation, const CampaignBinding &binding)
{
    w.changes().campaigns = true;
    return w.query("campaigns.bind")
               .bind(":campaign", binding.campaign)
               .bind(":conversation", conversation)
               .bind(":belongs", binding.belongs)
               .bind(":uid", binding.uid)
               .bind(":actor", binding.actor)
               .bind(":at", binding.at)
               .run() != 0;
}

void dropCampaignBindings(Writer &w, ConversationId conversation)
{
    w.query("campaigns.dropBindings").bind(":conversation", conversation).run();
}

QByteArray campaignConversations(const QByteArray &condition)
{
    return "SELECT ct.conversation_id FROM campaign p JOIN campaign_tag x ON x.campaign_id = p.id "
           "JOIN tag t ON folded(t.name) = folded(x.tag) JOIN conversation_tag ct ON ct.tag_id = t.id WHERE " +
           condition +
           " EXCEPT SELECT d.conversation_id FROM campaign p JOIN campaign_conversation d ON d.campaign_id = p.id "
           "WHERE d.belongs = 0 AND " +
           condition +
           " UNION SELECT d.conversation_id FROM campaign p JOIN campaign_conversation d ON d.campaign_id = p.id "
           "WHERE d.belongs = 1 AND " +
           condition;
}

int campaignConversationCount(Reader &r, CampaignId id)
{
    Statement s =
        r.compose("SELECT count(*) FROM conversation WHERE id IN (" + campaignConversations("p.id = :id") + ')');
    s.bind(":id", id).step();
    return static_cast<int>(s.integer(0));
}

QList<CampaignCount> openInCampaigns(Reader &r)
{
    QHash<CampaignId, int> open;
    Statement s = r.query("campaigns.openCounts");
    while (s.step())
        open.insert(s.id<CampaignId>(0), static_cast<int>(s.integer(1)));
    QList<CampaignCount> counts;
    for (const Campaign &campaign : campaigns(r)) {
        if (campaign.state == CampaignState::Approved || campaign.state == CampaignState::Running)
            counts.append({.id = campaign.id, .name = campaign.plan.name, .open = open.value(campaign.id)});
    }
    return counts;
}

QList<Campaign> pastCampaigns(Reader &r, int most)
{
    QList<Campaign> past;
    for (const Campaign &campaign : campaigns(r)) {
        const bool over = campaign.state == CampaignState::Closed || campaign.state == CampaignState::Reviewed;
        if (over && past.size() < most)
            past.append(campaign);
    }
    return past;
}

bool belongsToCampaign(Reader &r, CampaignId id, ConversationId conversation)
{
    Statement s = r.query("campaigns.belongs");
    s.bind(":id", id).bind(":conversation", conversation);
    return s.step() && s.flag(0);
}

QStringList campaignsOf(Reader &r, ConversationId conversation)
{
    QStringList names;
    Statement s = r.query("campaigns.ofConversation");
    s.bind(":conversation", conversation);
    while (s.step())
        names.append(s.text(0));
    return names;
}

} // namespace rapport::store
