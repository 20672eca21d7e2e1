#pragma once

#include "base/uid.h"
#include "domain/action.h"
#include "domain/ids.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

// What is published by oneself: a piece of content, and the post that each channel gets of it. Pure values and their
// rules.
namespace rapport {

/// Who made it. Stored as its number: do not renumber.
enum class ContentKind {
    Authored = 0, ///< Written for the campaign.
    UserMade = 1, ///< A customer's own: shared with their consent only.
    Shop = 2,     ///< Leads to the shop: an offer, a product.
};
[[nodiscard]] QString contentKindName(ContentKind kind); ///< "authored", "user-made", "shop"
[[nodiscard]] std::optional<ContentKind> contentKindFromName(QStringView name);

/// What a piece is to reach: so much of a figure of its posts within so many days of its time.
struct ContentGoal
{
    enum class Figure { Replies, Shares, Likes, Mood, Sales };
    Figure figure = Figure::Replies;
    double target = 0; ///< Mood: the least net mood, -1 to 1; else a count.
    int windowDays = 7;

    friend bool operator==(const ContentGoal &, const ContentGoal &) = default;
};
[[nodiscard]] QString contentFigureName(ContentGoal::Figure figure); ///< "replies", "shares", "likes", "mood", "sales"
[[nodiscard]] std::optional<ContentGoal::Figure> contentFigureFromName(QStringView name);

/// One channel's text of a piece.
struct ContentPost
{
    Uid uid = {};
    AccountId account = {}; ///< None: the account was removed here; its name stays.
    QString accountName = {};
    QString title = {}; ///< Where the channel has titles.
    QString text = {};
    QString language = {}; ///< ISO 639-1, empty where unknown.
    QList<Attachment> files = {};

    friend bool operator==(const ContentPost &, const ContentPost &) = default;
};

/// Files of a post, posts and goals of a piece.
inline constexpr qsizetype kContentListMost = 50;

/// What a person plans. Everything of it is kept as typed.
struct ContentPlan
{
    QString name; ///< As the calendar shows it.
    CampaignId campaign;
    ContentKind kind = ContentKind::Authored;
    qint64 at = 0;     ///< When its posts are to leave, UTC milliseconds; 0: no time yet.
    QString text = {}; ///< What its channels share: a post that says the same follows it.
    QList<ContentPost> posts;
    QList<ContentGoal> goals;
    Uid author; ///< User-made: the person's uid, whose consent must be on record before it is planned.
    QString authorName;
    Uid source; ///< User-made: the message it comes from, where there is one.
    QString notes;

    friend bool operator==(const ContentPlan &, const ContentPlan &) = default;
};

/// Where a post stands. Derived from its entry in the outbox, never stored.
enum class PostState {
    Draft,   ///< Nobody said that it shall leave.
    Planned, ///< Leaves by itself at its time.
    Held,    ///< Its time passed while nothing could be sent: a person decides.
    Leaving, ///< Queued to leave now, or being sent.
    Sent,
    Failed,
    Unsure, ///< Being looked for on the channel before anything is sent again.
};
[[nodiscard]] QString postStateName(PostState state); ///< "draft", "planned", ...

/// How a post has done so far, from what the workspace knows of its conversation; nothing: not known.
struct PostFigures
{
    std::optional<int> replies = std::nullopt;
    std::optional<int> shares = std::nullopt;
    std::optional<int> likes = std::nullopt;
    std::optional<double> mood = std::nullopt; ///< Net mood of its replies, -1 to 1 (DEFINITIONS: mood).

    friend bool operator==(const PostFigures &, const PostFigures &) = default;
};

/// A post as it stands.
struct PublishedPost
{
    ContentPost post = {};
    PostState state = PostState::Draft;
    OutboxId entry = {}; ///< Its send, where there is one.
    QString error = {};  ///< Failed: what the channel said.
    QString remoteId = {};
    QString url = {};
    qint64 sentAt = 0;
    ConversationId conversation = {}; ///< In which it is the first message, once it has left.
    PostFigures figures = {};

    friend bool operator==(const PublishedPost &, const PublishedPost &) = default;
};

/// A goal against what was reached.
struct GoalResult
{
    ContentGoal goal = {};
    std::optional<double> reached = std::nullopt; ///< Nothing: no data.
    enum class Verdict { Open, Met, Missed, NoData } verdict = Verdict::Open;
};

struct ContentPiece
{
    ContentId id;
    Uid uid;
    ContentPlan plan; ///< plan.posts and `posts` have the same order.
    QList<PublishedPost> posts;
    qint64 createdAt = 0;
    /// What was reached of each goal in its window, in their order, so far or as it was at the end; nothing: no data.
    /// Empty: the posts' figures are taken as they are.
    QList<std::optional<double>> reached = {};

    friend bool operator==(const ContentPiece &, const ContentPiece &) = default;
};

[[nodiscard]] QJsonArray contentGoalsToJson(const QList<ContentGoal> &goals);
[[nodiscard]] QList<ContentGoal> contentGoalsFromJson(const QJsonArray &array); ///< Bounded.
[[nodiscard]] QJsonObject contentPlanToJson(const ContentPlan &plan);
/// What it does not know it leaves out; bounded.
[[nodiscard]] ContentPlan contentPlanFromJson(const QJsonObject &json);
/// What keeps a plan from being kept at all, in English; empty: nothing does.
[[nodiscard]] QString contentPlanProblem(const ContentPlan &plan);

/// When the window of a goal begins: with the first of its posts that left; 0: none has.
[[nodiscard]] qint64 firstSentAt(const ContentPiece &piece);
/// The goals of a piece at a time: open while its window runs, missed once that is over without the target. A count is
/// met as soon as it is reached, a mood only at the end. Before anything has left all are open; sales have no data.
[[nodiscard]] QList<GoalResult> contentResults(const ContentPiece &piece, qint64 nowMs);
/// Whether a goal was missed: such a piece is flagged.
[[nodiscard]] bool missesGoal(const ContentPiece &piece, qint64 nowMs);

} // namespace rapport
