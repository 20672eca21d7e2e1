#include "domain/content.h"

#include "base/time.h"
#include "domain/planjson.h"

#include <QSet>
#include <algorithm>
#include <array>
#include <cmath>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;
using planjson::arrayOf;
using planjson::listAt;
using planjson::textAt;
using planjson::uidAt;
using planjson::valueNamed;

constexpr qsizetype kNameMost = 120;
constexpr qsizetype kTitleMost = 500;
/// No channel takes more in one piece; a blog's article is far below it.
constexpr qsizetype kPostTextMost = 200'000;
constexpr int kWindowMostDays = 366;
/// Beyond this a number in JSON is no count of anything.
constexpr double kTargetMost = 1e12;

constexpr std::array kKindNames{QLatin1StringView("authored"), QLatin1StringView("user-made"),
                                QLatin1StringView("shop")};
constexpr std::array kFigureNames{QLatin1StringView("replies"), QLatin1StringView("shares"), QLatin1StringView("likes"),
                                  QLatin1StringView("mood"), QLatin1StringView("sales")};
constexpr std::array kStateNames{
    QLatin1StringView("draft"), QLatin1StringView("planned"), QLatin1StringView("held"),  QLatin1StringView("leaving"),
    QLatin1StringView("sent"),  QLatin1StringView("failed"),  QLatin1StringView("unsure")};

QJsonObject goalToJson(const ContentGoal &goal)
{
    return {{u"figure"_s, contentFigureName(goal.figure)}, {u"target"_s, goal.target}, {u"days"_s, goal.windowDays}};
}

ContentGoal goalFromJson(const QJsonObject &json)
{
    return {.figure = contentFigureFromName(json[u"figure"_s].toString()).value_or(ContentGoal::Figure::Replies),
            .target = std::clamp(json[u"target"_s].toDouble(), -kTargetMost, kTargetMost),
            .windowDays = std::clamp(json[u"days"_s].toInt(7), 1, kWindowMostDays)};
}

QJsonObject postToJson(const ContentPost &post)
{
    QJsonObject json{{u"uid"_s, post.uid.toString()},
                     {u"account"_s, post.account.value},
                     {u"accountName"_s, post.accountName},
                     {u"title"_s, post.title},
                     {u"text"_s, post.text},
                     {u"language"_s, post.language}};
    if (!post.files.isEmpty())
        json[u"files"_s] = filesToJson(post.files);
    return json;
}

ContentPost postFromJson(const QJsonObject &json)
{
    return {.uid = uidAt(json, u"uid"_s),
            .account = AccountId(json[u"account"_s].toInteger()),
            .accountName = textAt(json, u"accountName"_s),
            .title = textAt(json, u"title"_s, kTitleMost),
            .text = textAt(json, u"text"_s, kPostTextMost),
            .language = textAt(json, u"language"_s, 8),
            .files = filesFromJson(json[u"files"_s].toArray()).mid(0, kContentListMost)};
}

QString goalProblem(const ContentGoal &goal)
{
    if (goal.windowDays < 1 || goal.windowDays > kWindowMostDays)
        return u"the window of a goal is 1 to %1 days"_s.arg(kWindowMostDays);
    if (goal.figure == ContentGoal::Figure::Mood)
        return std::abs(goal.target) <= 1 ? QString() : u"a mood is between -1 and 1"_s;
    if (!(goal.target > 0) || goal.target > kTargetMost)
        return u"the target of a goal is more than nothing"_s;
    return {};
}

QString postProblem(const ContentPost &post)
{
    if (!post.account && post.accountName.isEmpty())
        return u"a post has no account"_s;
    if (post.title.size() > kTitleMost)
        return u"a title is longer than %1 characters"_s.arg(kTitleMost);
    if (post.text.size() > kPostTextMost)
        return u"a text is longer than %1 characters"_s.arg(kPostTextMost);
    if (post.files.size() > kContentListMost)
        return u"a post has more than %1 files"_s.arg(kContentListMost);
    return {};
}

/// What one post has of a figure; nothing: not known.
std::optional<double> figureOf(const PostFigures &figures, ContentGoal::Figure figure)
{
    const auto count = [](const std::optional<int> &value) {
        return value ? std::optional<double>(*value) : std::nullopt;
    };
    switch (figure) {
    case ContentGoal::Figure::Replies:
        return count(figures.replies);
    case ContentGoal::Figure::Shares:
        return count(figures.shares);
    case ContentGoal::Figure::Likes:
        return count(figures.likes);
    case ContentGoal::Figure::Mood:
        return figures.mood;
    case ContentGoal::Figure::Sales:
        break;
    }
    return std::nullopt;
}

/// Of all posts: counts add up, moods are averaged over the replies that they stand for.
std::optional<double> figureOf(const ContentPiece &piece, ContentGoal::Figure figure)
{
    std::optional<double> sum;
    double weight = 0;
    for (const PublishedPost &post : piece.posts) {
        const std::optional<double> one = figureOf(post.figures, figure);
        if (!one)
            continue;
        const double replies = figure == ContentGoal::Figure::Mood ? std::max(1, post.figures.replies.value_or(1)) : 1;
        sum = sum.value_or(0) + *one * replies;
        weight += replies;
    }
    return sum && figure == ContentGoal::Figure::Mood ? std::optional(*sum / weight) : sum;
}

GoalResult resultOf(const ContentGoal &goal, std::optional<double> reached, qint64 startMs, qint64 nowMs)
{
    using Verdict = GoalResult::Verdict;
    GoalResult result{.goal = goal, .reached = reached, .verdict = Verdict::Open};
    if (goal.figure == ContentGoal::Figure::Sales)
        result.verdict = Verdict::NoData;
    if (startMs == 0 || result.verdict == Verdict::NoData)
        return result;
    const bool isOver = nowMs >= startMs + goal.windowDays * kDayMs;
    const bool isReached = reached && *reached >= goal.target;
    if (isReached && (isOver || goal.figure != ContentGoal::Figure::Mood))
        result.verdict = Verdict::Met;
    else if (isOver)
        result.verdict = reached ? Verdict::Missed : Verdict::NoData;
    return result;
}

} // namespace

QString contentKindName(ContentKind kind)
{
    return kKindNames.at(static_cast<size_t>(kind));
}

std::optional<ContentKind> contentKindFromName(QStringView name)
{
    return valueNamed<ContentKind>(kKindNames, name);
}

QString contentFigureName(ContentGoal::Figure figure)
{
    return kFigureNames.at(static_cast<size_t>(figure));
}

std::optional<ContentGoal::Figure> contentFigureFromName(QStringView name)
{
    return valueNamed<ContentGoal::Figure>(kFigureNames, name);
}

QString postStateName(PostState state)
{
    return kStateNames.at(static_cast<size_t>(state));
}

QJsonArray contentGoalsToJson(const QList<ContentGoal> &goals)
{
    return arrayOf(goals, goalToJson);
}

QList<ContentGoal> contentGoalsFromJson(const QJsonArray &array)
{
    return planjson::listOf<ContentGoal>(array, kContentListMost, goalFromJson);
}

QJsonObject contentPlanToJson(const ContentPlan &plan)
{
    QJsonObject json{{u"name"_s, plan.name},
                     {u"campaign"_s, plan.campaign.value},
                     {u"kind"_s, contentKindName(plan.kind)},
                     {u"at"_s, plan.at},
                     {u"text"_s, plan.text},
                     {u"posts"_s, arrayOf(plan.posts, postToJson)},
                     {u"goals"_s, contentGoalsToJson(plan.goals)},
                     {u"notes"_s, plan.notes}};
    // In the form in which people stand in every plan, so that whoever is erased is found.
    if (!plan.author.isNull() || !plan.authorName.isEmpty())
        json[u"author"_s] = QJsonObject{{u"person"_s, plan.author.toString()}, {u"name"_s, plan.authorName}};
    if (!plan.source.isNull())
        json[u"source"_s] = plan.source.toString();
    return json;
}

ContentPlan contentPlanFromJson(const QJsonObject &json)
{
    const QJsonObject author = json[u"author"_s].toObject();
    ContentPlan plan;
    plan.name = textAt(json, u"name"_s, kNameMost);
    plan.campaign = CampaignId(json[u"campaign"_s].toInteger());
    plan.kind = contentKindFromName(json[u"kind"_s].toString()).value_or(ContentKind::Authored);
    plan.at = std::max<qint64>(0, json[u"at"_s].toInteger());
    plan.text = textAt(json, u"text"_s, kPostTextMost);
    plan.posts = listAt<ContentPost>(json, u"posts"_s, kContentListMost, postFromJson);
    plan.goals = contentGoalsFromJson(json[u"goals"_s].toArray());
    plan.author = uidAt(author, u"person"_s);
    plan.authorName = textAt(author, u"name"_s);
    plan.source = uidAt(json, u"source"_s);
    plan.notes = textAt(json, u"notes"_s);
    return plan;
}

QString contentPlanProblem(const ContentPlan &plan)
{
    if (plan.name.simplified().isEmpty())
        return u"a piece of content needs a name"_s;
    if (plan.name.size() > kNameMost)
        return u"the name is longer than %1 characters"_s.arg(kNameMost);
    if (plan.text.size() > kPostTextMost)
        return u"a text is longer than %1 characters"_s.arg(kPostTextMost);
    if (plan.notes.size() > planjson::kTextMost)
        return u"the notes are longer than %1 characters"_s.arg(planjson::kTextMost);
    if (plan.at < 0)
        return u"its time is no time"_s;
    if (plan.posts.size() > kContentListMost || plan.goals.size() > kContentListMost)
        return u"it has more than %1 posts or goals"_s.arg(kContentListMost);
    QSet<AccountId> accounts;
    for (const ContentPost &post : plan.posts) {
        if (const QString problem = postProblem(post); !problem.isEmpty())
            return problem;
        if (post.account && accounts.contains(post.account))
            return u"an account has two posts of it"_s;
        accounts.insert(post.account);
    }
    for (const ContentGoal &goal : plan.goals) {
        if (const QString problem = goalProblem(goal); !problem.isEmpty())
            return problem;
    }
    return {};
}

qint64 firstSentAt(const ContentPiece &piece)
{
    qint64 first = 0;
    for (const PublishedPost &post : piece.posts) {
        if (post.sentAt != 0 && (first == 0 || post.sentAt < first))
            first = post.sentAt;
    }
    return first;
}

QList<GoalResult> contentResults(const ContentPiece &piece, qint64 nowMs)
{
    const qint64 start = firstSentAt(piece);
    const bool isMeasured = piece.reached.size() == piece.plan.goals.size();
    QList<GoalResult> results;
    for (const ContentGoal &goal : piece.plan.goals) {
        const std::optional<double> reached =
            isMeasured ? piece.reached.at(results.size()) : figureOf(piece, goal.figure);
        results.append(resultOf(goal, reached, start, nowMs));
    }
    return results;
}

bool missesGoal(const ContentPiece &piece, qint64 nowMs)
{
    const QList<GoalResult> results = contentResults(piece, nowMs);
    return std::any_of(results.begin(), results.end(),
                       [](const GoalResult &result) { return result.verdict == GoalResult::Verdict::Missed; });
}

} // namespace rapport
