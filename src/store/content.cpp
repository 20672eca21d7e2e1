#include "store/content.h"

#include "base/time.h"
#include "domain/action.h"
#include "store/contentfigures.h"
#include "store/folding.h"
#include "store/idlist.h"

#include <QHash>
#include <QJsonDocument>
#include <algorithm>
#include <limits>
#include <vector>

namespace rapport::store {
namespace {

QByteArray textOf(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QJsonArray arrayIn(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).array();
}

void bindUid(Statement &s, const char *name, const Uid &uid)
{
    if (uid.isNull())
        s.bindNull(name);
    else
        s.bind(name, uid);
}

/// Without its posts.
ContentPiece readPiece(const Statement &s)
{
    ContentPiece piece;
    piece.id = s.id<ContentId>(0);
    piece.uid = Uid::fromBytes(s.blob(1));
    piece.plan.name = s.text(2);
    piece.plan.campaign = s.id<CampaignId>(3);
    piece.plan.kind = s.value<ContentKind>(4);
    piece.plan.at = s.integer(5);
    piece.plan.goals = contentGoalsFromJson(arrayIn(s.text(6)));
    piece.plan.author = Uid::fromBytes(s.blob(7));
    piece.plan.authorName = s.text(8);
    piece.plan.source = Uid::fromBytes(s.blob(9));
    piece.plan.notes = s.text(10);
    piece.createdAt = s.integer(11);
    piece.plan.text = s.text(12);
    return piece;
}

/// Where a post stands that has not left, by its entry.
PostState stateOf(OutboxState state, bool isPlanned, OutboxHold hold, int attempts)
{
    switch (state) {
    case OutboxState::Queued:
        if (hold != OutboxHold::None)
            return PostState::Held;
        // What was tried and put back is on its way.
        return isPlanned && attempts == 0 ? PostState::Planned : PostState::Leaving;
    case OutboxState::Sending:
        return PostState::Leaving;
    case OutboxState::Sent:
        return PostState::Sent;
    case OutboxState::Failed:
        return PostState::Failed;
    case OutboxState::Unsure:
        return PostState::Unsure;
    case OutboxState::Cancelled:
        break;
    }
    return PostState::Draft;
}

struct ReadPost
{
    PublishedPost post;
    MessageId message;
};

ReadPost readPost(const Statement &s)
{
    ReadPost read;
    ContentPost &planned = read.post.post;
    planned.uid = Uid::fromBytes(s.blob(0));
    planned.account = s.id<AccountId>(1);
    planned.accountName = s.text(2);
    planned.title = s.text(3);
    planned.text = s.text(4);
    planned.language = s.text(5);
    planned.files = filesFromJson(arrayIn(s.text(6)));
    read.post.remoteId = s.text(7);
    read.post.url = s.text(8);
    read.post.sentAt = s.integer(9);
    if (read.post.sentAt != 0)
        read.post.state = PostState::Sent;
    else if (!s.isNull(10))
        read.post.state = stateOf(s.value<OutboxState>(11), s.integer(12) != 0, s.value<OutboxHold>(13),
                                  static_cast<int>(s.integer(14)));
    if (read.post.state != PostState::Draft)
        read.post.entry = s.id<OutboxId>(10);
    if (read.post.state == PostState::Failed || read.post.state == PostState::Unsure)
        read.post.error = s.text(15);
    read.post.conversation = s.id<ConversationId>(16);
    read.message = s.id<MessageId>(17);
    return read;
}

/// A post that has left and is here as a message.
struct SentPost
{
    qsizetype piece;
    qsizetype post;
    MessageId message;
};

/// The figures of posts, and what those of a piece reached together of its goals.
void measure(Reader &r, QList<ContentPiece> &pieces, const QList<SentPost> &sent)
{
    QList<AskedTally> asked;
    for (const SentPost &one : sent) {
        const ContentPiece &piece = pieces.at(one.piece);
        const ConversationId conversation = piece.posts.at(one.post).conversation;
        asked.append({one.message, conversation, std::numeric_limits<qint64>::max()});
        for (const ContentGoal &goal : piece.plan.goals)
            asked.append({one.message, conversation, firstSentAt(piece) + goal.windowDays * kDayMs});
    }
    const QList<PostTally> tallies = postTallies(r, asked);
    QHash<std::pair<qsizetype, qsizetype>, QList<PostTally>> ofGoals;
    qsizetype next = 0;
    for (const SentPost &one : sent) {
        ContentPiece &piece = pieces[one.piece];
        piece.posts[one.post].figures = figuresOf(tallies.at(next++));
        for (qsizetype goal = 0; goal < piece.plan.goals.size(); ++goal)
            ofGoals[{one.piece, goal}].append(tallies.at(next++));
    }
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        ContentPiece &piece = pieces[i];
        for (qsizetype goal = 0; goal < piece.plan.goals.size(); ++goal)
            piece.reached.append(reachedOf(ofGoals.value({i, goal}), piece.plan.goals.at(goal).figure));
    }
}

QList<ContentPiece> readPieces(Reader &r, Statement &s)
{
    QList<ContentPiece> pieces;
    QHash<ContentId, qsizetype> places;
    std::vector<ContentId> ids;
    while (s.step()) {
        const ContentPiece &piece = pieces.emplaceBack(readPiece(s));
        places.insert(piece.id, pieces.size() - 1);
        ids.push_back(piece.id);
    }
    QList<SentPost> sent;
    Statement posts = r.query("content.posts");
    posts.bind(":pieces", idList(ids));
    while (posts.step()) {
        const ReadPost read = readPost(posts);
        const qsizetype place = places.value(posts.id<ContentId>(18));
        ContentPiece &piece = pieces[place];
        piece.plan.posts.append(read.post.post);
        piece.posts.append(read.post);
        if (read.message)
            sent.append({place, piece.posts.size() - 1, read.message});
    }
    measure(r, pieces, sent);
    return pieces;
}

std::optional<ContentPiece> readOne(Reader &r, Statement &s)
{
    const QList<ContentPiece> pieces = readPieces(r, s);
    return pieces.isEmpty() ? std::nullopt : std::optional(pieces.first());
}

void bindPlan(Statement &s, const ContentPlan &plan)
{
    s.bind(":name", plan.name)
        .bind(":campaign", plan.campaign)
        .bind(":kind", plan.kind)
        .bind(":at", plan.at)
        .bind(":shared", plan.text)
        .bind(":goals", QString::fromUtf8(textOf(contentGoalsToJson(plan.goals))))
        .bind(":authorName", plan.authorName)
        .bind(":notes", plan.notes);
    bindUid(s, ":author", plan.author);
    bindUid(s, ":source", plan.source);
}

void writePosts(Writer &w, const ContentPiece &piece)
{
    QList<Uid> gone;
    Statement s = w.query("content.postsOf");
    s.bind(":content", piece.id);
    while (s.step()) {
        const Uid uid = Uid::fromBytes(s.blob(0));
        const auto isIt = [&uid](const ContentPost &post) { return post.uid == uid; };
        if (std::none_of(piece.plan.posts.begin(), piece.plan.posts.end(), isIt))
            gone.append(uid);
    }
    for (const Uid &uid : std::as_const(gone))
        w.query("content.removePost").bind(":content", piece.id).bind(":uid", uid).run();
    for (int i = 0; i < piece.plan.posts.size(); ++i) {
        const ContentPost &post = piece.plan.posts.at(i);
        w.query("content.putPost")
            .bind(":content", piece.id)
            .bind(":uid", post.uid)
            .bind(":position", i)
            .bind(":account", post.account)
            .bind(":accountName", post.accountName)
            .bind(":title", post.title)
            .bind(":text", post.text)
            .bind(":language", post.language)
            .bind(":files", QString::fromUtf8(textOf(filesToJson(post.files))))
            .run();
    }
    w.changes().content = true;
}

} // namespace

QList<ContentPiece> contentPieces(Reader &r, const ContentQuery &query)
{
    Statement s = r.query("content.inRange");
    s.bind(":campaign", query.campaign)
        .bind(":from", query.from)
        .bind(":to", query.to)
        .bind(":untimed", query.untimed)
        .bind(":text", QString::fromUtf8(folded(query.text.simplified())));
    return readPieces(r, s);
}

std::optional<ContentPiece> contentPiece(Reader &r, ContentId id)
{
    Statement s = r.query("content.byId");
    return readOne(r, s.bind(":id", id));
}

std::optional<ContentPiece> contentPiece(Reader &r, const Uid &uid)
{
    Statement s = r.query("content.byUid");
    return readOne(r, s.bind(":uid", uid));
}

QList<ContentPiece> heldContent(Reader &r)
{
    Statement s = r.query("content.held");
    return readPieces(r, s);
}

std::optional<ContentPiece> contentOfSend(Reader &r, const Uid &send)
{
    Statement s = r.query("content.ofSend");
    s.bind(":send", send);
    return s.step() ? contentPiece(r, s.id<ContentId>(0)) : std::nullopt;
}

ContentPiece addContent(Writer &w, ContentPiece piece)
{
    if (piece.uid.isNull())
        piece.uid = Uid::create(w.nowMs());
    if (piece.createdAt == 0)
        piece.createdAt = w.nowMs();
    for (ContentPost &post : piece.plan.posts) {
        if (post.uid.isNull())
            post.uid = Uid::create(w.nowMs());
    }
    Statement s = w.query("content.insert");
    bindPlan(s, piece.plan);
    s.bind(":uid", piece.uid).bind(":actor", w.actor()).bind(":createdAt", piece.createdAt).run();
    piece.id = ContentId(w.connection().lastInsertId());
    writePosts(w, piece);
    return contentPiece(w, piece.id).value_or(piece);
}

void updateContent(Writer &w, const ContentPiece &piece)
{
    Statement s = w.query("content.update");
    bindPlan(s, piece.plan);
    s.bind(":id", piece.id).run();
    writePosts(w, piece);
}

void removeContent(Writer &w, ContentId id)
{
    w.query("content.remove").bind(":id", id).run();
    w.changes().content = true;
}

void setPostSend(Writer &w, const Uid &post, const Uid &send)
{
    Statement s = w.query("content.setSend");
    bindUid(s, ":send", send);
    s.bind(":uid", post).run();
    w.changes().content = true;
}

void setPostSent(Writer &w, const Uid &send, const QString &remoteId, const QString &url, qint64 at)
{
    w.query("content.setSent").bind(":send", send).bind(":remoteId", remoteId).bind(":url", url).bind(":at", at).run();
    w.changes().content = true;
}

} // namespace rapport::store
