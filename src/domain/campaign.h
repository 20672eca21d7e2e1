#pragma once

#include "base/money.h"
#include "base/uid.h"
#include "domain/ids.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <optional>

// A campaign: what is to be reached with whom, by when, and what shows it. Pure values and their rules.
namespace rapport {

/// Stored as its number: do not renumber. (Governance: what is measured is agreed on before it begins.)
enum class CampaignState { Draft = 0, Approved = 1, Running = 2, Closed = 3, Reviewed = 4 };
[[nodiscard]] QString campaignStateName(CampaignState state); ///< "draft", "approved", ...
[[nodiscard]] std::optional<CampaignState> campaignStateFromName(QStringView name);

enum class CampaignPlace { Online, Offline, Both };
[[nodiscard]] QString campaignPlaceName(CampaignPlace place); ///< "online", "offline", "both"

enum class Verdict { Open, Met, Missed, NotMeasurable };
[[nodiscard]] QString verdictName(Verdict verdict); ///< "open", "met", "missed", "not measurable"
[[nodiscard]] std::optional<Verdict> verdictFromName(QStringView name);

/// What shows whether it works: a metric by id and version, over the campaign's own conversations or over everything.
struct CampaignGoal
{
    Uid uid = {};
    QString metric = {};
    int version = 0;
    bool ownConversations = true; ///< Narrowed to what belongs to the campaign.
    std::optional<double> baseline = std::nullopt;
    int baselineFrom = 0; ///< Days since 1970-01-01 [from, to): over which the baseline was measured.
    int baselineTo = 0;
    std::optional<double> target = std::nullopt;
    Verdict verdict = Verdict::Open; ///< By whoever reviews it.
    QString remark = {};

    friend bool operator==(const CampaignGoal &, const CampaignGoal &) = default;
};

/// A link that tells where somebody came from; see utmAddress().
struct CampaignLink
{
    QString address = {};
    QString source = {};
    QString medium = {};
    QString campaign = {};
    QString term = {};
    QString content = {};

    friend bool operator==(const CampaignLink &, const CampaignLink &) = default;
};

struct CampaignOffer
{
    QString name = {};
    QString code = {};
    QString address = {};

    friend bool operator==(const CampaignOffer &, const CampaignOffer &) = default;
};

/// Somebody who was asked to an event: a person who is known here, or a name alone.
struct CampaignGuest
{
    Uid person = {}; ///< A contact's; null: only the name is known.
    QString name = {};
    bool attended = false;

    friend bool operator==(const CampaignGuest &, const CampaignGuest &) = default;
};

struct CampaignEvent
{
    Uid uid = {};
    QString name = {};
    QString place = {};
    int day = 0; ///< Since 1970-01-01.
    QList<CampaignGuest> guests = {};

    friend bool operator==(const CampaignEvent &, const CampaignEvent &) = default;
};

struct CampaignPlan
{
    QString name;
    CampaignPlace place = CampaignPlace::Online;
    QString objective;
    QString model; ///< The maturity model's id; with the stage and the step of its path that the campaign serves.
    QString stage;
    QString step;
    int fromDay = 0; ///< Days since 1970-01-01; 0: not set.
    int toDay = 0;   ///< The last day.
    QString owner;   ///< A colleague's name.
    QString audience;
    QStringList groups;   ///< Of people.
    QStringList accounts; ///< By name: the channels it uses.
    Money budget;
    QStringList tags; ///< Conversations that carry one of them belong to it.
    QList<CampaignGoal> goals;
    QList<CampaignOffer> offers;
    QList<CampaignLink> links;
    QList<CampaignEvent> events;
    QString notes;

    friend bool operator==(const CampaignPlan &, const CampaignPlan &) = default;
};

struct Campaign
{
    CampaignId id;
    Uid uid;
    CampaignState state = CampaignState::Draft;
    int revision = 1;
    CampaignPlan plan;
    qint64 stateAt = 0; ///< When it came into its state.
    qint64 createdAt = 0;

    friend bool operator==(const Campaign &, const Campaign &) = default;
};

/// A plan as it was agreed on, or changed since.
struct CampaignRevision
{
    int revision = 0;
    qint64 at = 0;
    QString actorName = {};
    QString reason = {};
    CampaignPlan plan = {};
};

/// A figure as it was at the close.
struct CampaignFigure
{
    Uid goal = {};
    QString metric = {};
    int version = 0;
    int fromDay = 0;
    int toDay = 0; ///< The first day that is not in it.
    std::optional<double> value = std::nullopt;
    qint64 numerator = 0;
    qint64 denominator = 0;
    qint64 excluded = 0;
    qint64 rows = 0;
    qint64 at = 0;

    friend bool operator==(const CampaignFigure &, const CampaignFigure &) = default;
};

[[nodiscard]] QJsonObject campaignPlanToJson(const CampaignPlan &plan);
/// What it does not know it leaves out; bounded.
[[nodiscard]] CampaignPlan campaignPlanFromJson(const QJsonObject &json);

/// What keeps a plan from being kept at all, in English; empty: nothing does.
[[nodiscard]] QString campaignPlanProblem(const CampaignPlan &plan);
/// What is missing before it may be agreed on, in English, one each: objective, goals with metric and version, baseline
/// with its period and target, owner, dates, channels (or, off line, an event).
[[nodiscard]] QStringList campaignObstacles(const CampaignPlan &plan);
/// What is missing before it may be reviewed: a verdict for each goal.
[[nodiscard]] QStringList reviewObstacles(const CampaignPlan &plan);
/// The states that may follow: draft → approved → running → closed → reviewed; an approved one may go back to draft.
[[nodiscard]] bool mayFollow(CampaignState from, CampaignState to);

/// The address with its utm_ parameters (Google Analytics' convention), in lower case; those it carried already are
/// replaced, everything else stays.
[[nodiscard]] QUrl utmAddress(const CampaignLink &link);
/// What would make its visits count wrong or not at all, in English: no web address, source, medium or campaign
/// missing, capital letters or spaces, a campaign other than this one's others use.
[[nodiscard]] QStringList utmProblems(const CampaignLink &link, const QStringList &knownCampaigns);
/// The parameters in an address as a link that would make it; nothing where it carries none.
[[nodiscard]] std::optional<CampaignLink> utmOf(const QUrl &address);

} // namespace rapport
