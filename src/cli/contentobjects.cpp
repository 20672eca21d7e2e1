#include "cli/contentobjects.h"

#include "base/time.h"
#include "cli/verbs.h"

#include <QJsonArray>

namespace rapport::cli {

using namespace Qt::StringLiterals;

namespace {

template<class T>
QJsonValue numberValue(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue momentValue(qint64 unixMs)
{
    return unixMs == 0 ? QJsonValue() : QJsonValue(isoFromMs(unixMs));
}

template<class Id>
QJsonValue numberOf(Id id)
{
    return id ? QJsonValue(id.value) : QJsonValue();
}

QJsonArray picturesOf(const ContentPost &post)
{
    QJsonArray pictures;
    for (const Attachment &file : post.files)
        pictures.append(QJsonObject{{u"name"_s, file.name},
                                    {u"alt_text"_s, file.altText},
                                    {u"mime_type"_s, file.mimeType},
                                    {u"width"_s, file.width},
                                    {u"height"_s, file.height},
                                    {u"bytes"_s, file.bytes}});
    return pictures;
}

QJsonObject postObject(const PublishedPost &post)
{
    return {{u"account"_s, numberOf(post.post.account)},
            {u"account_name"_s, post.post.accountName},
            {u"title"_s, post.post.title},
            {u"text"_s, post.post.text},
            {u"files"_s, post.post.files.size()},
            {u"pictures"_s, picturesOf(post.post)},
            {u"state"_s, postStateName(post.state)},
            {u"outbox"_s, numberOf(post.entry)},
            {u"error"_s, post.error.isEmpty() ? QJsonValue() : QJsonValue(post.error)},
            {u"url"_s, post.url.isEmpty() ? QJsonValue() : QJsonValue(post.url)},
            {u"remote_id"_s, post.remoteId.isEmpty() ? QJsonValue() : QJsonValue(post.remoteId)},
            {u"sent_at"_s, momentValue(post.sentAt)},
            {u"conversation"_s, numberOf(post.conversation)},
            {u"replies"_s, numberValue(post.figures.replies)},
            {u"shares"_s, numberValue(post.figures.shares)},
            {u"likes"_s, numberValue(post.figures.likes)},
            {u"mood"_s, numberValue(post.figures.mood)}};
}

} // namespace

QString verdictText(GoalResult::Verdict verdict)
{
    switch (verdict) {
    case GoalResult::Verdict::Open:
        return u"open"_s;
    case GoalResult::Verdict::Met:
        return u"met"_s;
    case GoalResult::Verdict::Missed:
        return u"missed"_s;
    case GoalResult::Verdict::NoData:
        break;
    }
    return u"no data"_s;
}

QJsonObject contentObject(const ContentPiece &piece, qint64 nowMs)
{
    QJsonArray posts;
    for (const PublishedPost &post : piece.posts)
        posts.append(postObject(post));
    QJsonArray goals;
    for (const GoalResult &result : contentResults(piece, nowMs))
        goals.append(QJsonObject{{u"figure"_s, contentFigureName(result.goal.figure)},
                                 {u"target"_s, result.goal.target},
                                 {u"days"_s, result.goal.windowDays},
                                 {u"reached"_s, numberValue(result.reached)},
                                 {u"verdict"_s, verdictText(result.verdict)}});
    return {{u"id"_s, piece.id.value},
            {u"uid"_s, piece.uid.toString()},
            {u"name"_s, piece.plan.name},
            {u"campaign"_s, numberOf(piece.plan.campaign)},
            {u"kind"_s, contentKindName(piece.plan.kind)},
            {u"at"_s, momentValue(piece.plan.at)},
            {u"misses_goal"_s, missesGoal(piece, nowMs)},
            {u"goals"_s, goals},
            {u"posts"_s, posts},
            {u"author"_s, piece.plan.authorName.isEmpty() ? QJsonValue() : QJsonValue(piece.plan.authorName)},
            {u"notes"_s, piece.plan.notes}};
}

std::vector<Key> keysOfContent(const QString &object)
{
    static const std::vector<Key> keys{
        {"id", "its number in this workspace"},
        {"uid", "its globally unique id"},
        {"name", "as shown"},
        {"campaign", "id of the campaign, or null"},
        {"kind", "authored, user-made, shop"},
        {"at", "when it leaves, or null"},
        {"misses_goal", "whether a goal was missed in its window"},
        {"goals", "figure, target, days, reached (null: no data), verdict: open, met, missed, no data"},
        {"posts", "account, account_name, title, text, files (how many), pictures (name, alt_text, mime_type, width, "
                  "height, bytes), state (draft, planned, held, leaving, sent, failed, "
                  "unsure), outbox, error, url, remote_id, sent_at, conversation, replies, shares, likes, mood"},
        {"author", "who made it, or null"},
        {"notes", "for colleagues"}};
    return object == u"content"_s ? keys : std::vector<Key>();
}

} // namespace rapport::cli
