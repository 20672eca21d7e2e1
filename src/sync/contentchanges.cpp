#include "sync/contentchanges.h"

#include "channels/registry.h"
#include "store/accounts.h"
#include "store/consents.h"
#include "store/content.h"
#include "store/worklog.h"
#include "sync/change.h"
#include "sync/contentsends.h"
#include "sync/outbox.h"
#include "sync/outboxplan.h"
#include "sync/outboxreply.h"

#include <algorithm>

namespace rapport::contentchanges {
namespace {

using namespace Qt::StringLiterals;
using contentsends::Standing;

QJsonObject wholeOf(Reader &r, const ContentPiece &piece)
{
    return {{u"content"_s, piece.uid.toString()},
            {u"name"_s, piece.plan.name},
            {u"createdAt"_s, piece.createdAt},
            {u"plan"_s, contentPlanToJson(piece.plan)},
            {u"sends"_s, contentsends::toJson(r, piece)}};
}

Uid uidIn(const QJsonObject &json)
{
    return Uid::fromString(json[u"content"_s].toString()).value_or(Uid());
}

Event recorded(Writer &w, const QString &kind, QJsonObject before, QJsonObject after)
{
    Event event;
    event.kind = kind;
    event.before = std::move(before);
    event.after = std::move(after);
    w.changes().content = true;
    return store::addEvent(w, event);
}

Result<ContentPiece> existing(Reader &r, ContentId id)
{
    const std::optional<ContentPiece> found = store::contentPiece(r, id);
    if (!found)
        return fail(ErrorKind::Invalid, u"no such piece of content"_s);
    return *found;
}

/// Runs a decision about a piece and tells of it: what it was before, and what it is then.
template<class Decision>
Result<Event> decided(Writer &w, ContentId id, const QString &kind, Decision decision)
{
    const Result<ContentPiece> piece = existing(w, id);
    if (!piece)
        return fail(piece.error());
    const QJsonObject before = wholeOf(w, *piece);
    if (const Result<> done = decision(*piece); !done)
        return fail(done.error());
    const Result<ContentPiece> after = existing(w, id);
    if (!after)
        return fail(after.error());
    return recorded(w, kind, before, wholeOf(w, *after));
}

const PublishedPost *postOf(const ContentPiece &piece, const Uid &uid)
{
    const auto it = std::find_if(piece.posts.begin(), piece.posts.end(),
                                 [&uid](const PublishedPost &post) { return post.post.uid == uid; });
    return it == piece.posts.end() ? nullptr : &*it;
}

/// The plan as it is kept: its name in one line, each post with a uid of its own and its account's name.
Result<ContentPlan> acceptable(Writer &w, ContentPlan plan, const ContentPiece &own)
{
    plan.name = plan.name.simplified();
    for (ContentPost &post : plan.posts) {
        if (!postOf(own, post.uid))
            post.uid = Uid::create(w.nowMs());
        // As they are kept: what else is known of a file is its own place's matter.
        post.files = filesFromJson(filesToJson(post.files));
        if (!post.account)
            continue;
        const std::optional<Account> account = store::account(w, post.account);
        if (!account)
            return fail(ErrorKind::Invalid, u"no such account"_s);
        post.accountName = account->name;
    }
    if (const QString problem = contentPlanProblem(plan); !problem.isEmpty())
        return fail(ErrorKind::Invalid, problem);
    return plan;
}

/// An account's name is the account's matter.
ContentPost withoutName(ContentPost post)
{
    if (post.account)
        post.accountName.clear();
    return post;
}

ContentPlan withoutNames(ContentPlan plan)
{
    std::transform(plan.posts.begin(), plan.posts.end(), plan.posts.begin(), withoutName);
    return plan;
}

/// What was planned when accounts were there that may be gone by now.
ContentPlan withoutLostAccounts(Reader &r, ContentPlan plan)
{
    for (ContentPost &post : plan.posts) {
        if (post.account && !store::account(r, post.account))
            post.account = {};
    }
    return plan;
}

bool isWaiting(PostState state)
{
    return state == PostState::Planned || state == PostState::Held;
}

bool isFree(PostState state)
{
    return state == PostState::Draft || state == PostState::Failed;
}

/// Posts that differ or are gone must not be on their way.
Result<> mayChange(const ContentPiece &piece, const ContentPlan &plan)
{
    for (const PublishedPost &post : piece.posts) {
        const ContentPost own = withoutName(post.post);
        const auto isSame = [&own](const ContentPost &one) { return withoutName(one) == own; };
        if (!isFree(post.state) && std::none_of(plan.posts.begin(), plan.posts.end(), isSame))
            return fail(ErrorKind::Invalid, u"the post for %1 is %2: take it back first"_s.arg(
                                                post.post.accountName, postStateName(post.state)));
    }
    return {};
}

/// Moves along what is planned. Invalid: the time cannot be chosen, or everything has left.
Result<> moveAlong(Writer &w, const ContentPiece &piece, qint64 at)
{
    const auto waits = [](const PublishedPost &post) { return isWaiting(post.state); };
    const auto isBound = [](const PublishedPost &post) { return isWaiting(post.state) || isFree(post.state); };
    if (!piece.posts.isEmpty() && std::none_of(piece.posts.begin(), piece.posts.end(), isBound))
        return fail(ErrorKind::Invalid, u"it has left: its time is what it was"_s);
    if (std::none_of(piece.posts.begin(), piece.posts.end(), waits))
        return {};
    if (const QString problem = outbox::timeProblem(at, w.nowMs()); !problem.isEmpty())
        return fail(ErrorKind::Invalid, problem);
    for (const PublishedPost &post : piece.posts) {
        if (waits(post))
            contentsends::moveTo(w, post, at);
    }
    return {};
}

/// What keeps a piece as a whole from leaving.
Result<> mayLeave(Reader &r, const ContentPiece &piece)
{
    if (piece.plan.kind == ContentKind::UserMade && !store::hasConsent(r, piece.plan.author, ConsentUse::Content))
        return fail(ErrorKind::Invalid, piece.plan.author.isNull()
                                            ? u"it is user-made, and nobody is named who made it"_s
                                            : u"its author's consent is not on record"_s);
    return {};
}

Result<> mayLeave(Reader &r, const Publishing &publishing, const QList<PublishedPost> &posts)
{
    for (const PublishedPost &post : posts) {
        if (const QString problem = postProblem(r, publishing, post.post); !problem.isEmpty())
            return fail(ErrorKind::Invalid, post.post.accountName + u": "_s + problem);
    }
    return {};
}

template<class Which>
QList<PublishedPost> postsOf(const ContentPiece &piece, Which which)
{
    QList<PublishedPost> posts;
    std::copy_if(piece.posts.begin(), piece.posts.end(), std::back_inserter(posts), which);
    return posts;
}

Result<> setTime(Writer &w, ContentPiece piece, qint64 at)
{
    piece.plan.at = at;
    store::updateContent(w, piece);
    return {};
}

// Taking back.

Result<> undoRemoval(Writer &w, const Event &event, qint64 undoMs)
{
    ContentPiece piece;
    piece.uid = uidIn(event.before);
    piece.createdAt = event.before[u"createdAt"_s].toInteger();
    piece.plan = withoutLostAccounts(w, contentPlanFromJson(event.before[u"plan"_s].toObject()));
    if (piece.uid.isNull() || store::contentPiece(w, piece.uid))
        return fail(ErrorKind::Invalid, u"the piece of content cannot be brought back"_s);
    piece = store::addContent(w, piece);
    const QJsonObject sends = event.before[u"sends"_s].toObject();
    for (const PublishedPost &post : std::as_const(piece.posts)) {
        if (post.post.account)
            contentsends::restore(w, post, contentsends::fromJson(sends, post.post.uid), undoMs);
    }
    return {};
}

/// The posts that an event made stand otherwise; Invalid: one of them stands otherwise again.
Result<QList<PublishedPost>> postsToRestore(Reader &r, const ContentPiece &piece, const Event &event)
{
    const QJsonObject before = event.before[u"sends"_s].toObject();
    const QJsonObject after = event.after[u"sends"_s].toObject();
    QList<PublishedPost> posts;
    for (const PublishedPost &post : piece.posts) {
        const Standing was = contentsends::fromJson(before, post.post.uid);
        const Standing became = contentsends::fromJson(after, post.post.uid);
        if (was.isLike(became))
            continue;
        const Standing now = contentsends::of(r, post);
        if (now.state == Standing::State::Gone)
            return fail(ErrorKind::Invalid, u"it has left or is leaving"_s);
        if (!now.isLike(became))
            return fail(ErrorKind::Invalid, u"it was decided again since"_s);
        posts.append(post);
    }
    return posts;
}

} // namespace

QString postProblem(Reader &r, const Publishing &publishing, const ContentPost &post)
{
    const std::optional<Account> account = store::account(r, post.account);
    if (!account || isRemoved(account->state) || account->state == AccountState::Stopped)
        return u"the account is not connected any more"_s;
    const Connector *connector = publishing.registry.find(account->channel);
    if (!connector || !connector->info().can.publish)
        return u"nothing can be published there"_s;
    const Capabilities &can = connector->info().can;
    if (const QString problem = textProblem(post.text, can, !post.files.isEmpty()); !problem.isEmpty())
        return problem;
    return outbox::filesProblem(post.files, can.postAttachments, publishing.folder);
}

Result<Event> add(Writer &w, const ContentPlan &plan)
{
    const Result<ContentPlan> kept = acceptable(w, plan, {});
    if (!kept)
        return fail(kept.error());
    ContentPiece piece;
    piece.plan = *kept;
    return recorded(w, u"content.added"_s, {}, wholeOf(w, store::addContent(w, piece)));
}

Result<Event> change(Writer &w, ContentId id, const ContentPlan &plan)
{
    return decided(w, id, u"content.changed"_s, [&](ContentPiece piece) -> Result<> {
        const Result<ContentPlan> kept = acceptable(w, plan, piece);
        if (!kept)
            return fail(kept.error());
        if (withoutNames(*kept) == withoutNames(piece.plan))
            return fail(ErrorKind::Invalid, u"it is so already"_s);
        if (const Result<> allowed = mayChange(piece, *kept); !allowed)
            return allowed;
        if (kept->at != piece.plan.at) {
            if (const Result<> moved = moveAlong(w, piece, kept->at); !moved)
                return moved;
        }
        // What was refused and is written anew begins anew.
        for (const PublishedPost &post : std::as_const(piece.posts)) {
            if (post.state == PostState::Failed && !kept->posts.contains(post.post))
                contentsends::takeBack(w, post);
        }
        piece.plan = *kept;
        store::updateContent(w, piece);
        return {};
    });
}

Result<Event> move(Writer &w, ContentId id, qint64 at)
{
    return decided(w, id, u"content.moved"_s, [&](const ContentPiece &piece) -> Result<> {
        if (at < 0)
            return fail(ErrorKind::Invalid, u"that is no time"_s);
        const auto isHeld = [](const PublishedPost &post) { return post.state == PostState::Held; };
        if (at == piece.plan.at && std::none_of(piece.posts.begin(), piece.posts.end(), isHeld))
            return fail(ErrorKind::Invalid, u"it is at that time already"_s);
        if (const Result<> moved = moveAlong(w, piece, at); !moved)
            return moved;
        return setTime(w, piece, at);
    });
}

Result<Event> schedule(Writer &w, const Publishing &publishing, ContentId id)
{
    return decided(w, id, u"content.scheduled"_s, [&](const ContentPiece &piece) -> Result<> {
        if (piece.plan.at == 0)
            return fail(ErrorKind::Invalid, u"it has no time"_s);
        if (const QString problem = outbox::timeProblem(piece.plan.at, w.nowMs()); !problem.isEmpty())
            return fail(ErrorKind::Invalid, problem);
        const auto drafts = postsOf(piece, [](const PublishedPost &post) { return post.state == PostState::Draft; });
        if (drafts.isEmpty())
            return fail(ErrorKind::Invalid, u"it has no post that is a draft"_s);
        if (const Result<> allowed = mayLeave(w, piece); !allowed)
            return allowed;
        if (const Result<> allowed = mayLeave(w, publishing, drafts); !allowed)
            return allowed;
        for (const PublishedPost &post : drafts)
            contentsends::queue(w, post.post, piece.plan.at, 0);
        return {};
    });
}

Result<Event> unschedule(Writer &w, ContentId id)
{
    return decided(w, id, u"content.unscheduled"_s, [&](const ContentPiece &piece) -> Result<> {
        const auto taken = postsOf(piece, [&w](const PublishedPost &post) {
            const Standing::State state = contentsends::of(w, post).state;
            return state != Standing::State::Draft && state != Standing::State::Gone;
        });
        if (taken.isEmpty())
            return fail(ErrorKind::Invalid, u"nothing of it waits to leave"_s);
        for (const PublishedPost &post : taken)
            contentsends::takeBack(w, post);
        return {};
    });
}

Result<Event> publishNow(Writer &w, const Publishing &publishing, ContentId id, const Uid &only)
{
    return decided(w, id, u"content.published"_s, [&](const ContentPiece &piece) -> Result<> {
        const auto leaving = postsOf(piece, [&only](const PublishedPost &post) {
            return (post.state == PostState::Draft || isWaiting(post.state)) &&
                   (only.isNull() || post.post.uid == only);
        });
        if (leaving.isEmpty())
            return fail(ErrorKind::Invalid, u"it has no post that could leave"_s);
        if (const Result<> allowed = mayLeave(w, piece); !allowed)
            return allowed;
        if (const Result<> allowed = mayLeave(w, publishing, leaving); !allowed)
            return allowed;
        for (const PublishedPost &post : leaving) {
            contentsends::takeBack(w, post);
            contentsends::queue(w, post.post, 0, publishing.undoMs);
        }
        return only.isNull() && firstSentAt(piece) == 0 ? setTime(w, piece, w.nowMs()) : Result<>();
    });
}

Result<Event> retry(Writer &w, const Publishing &publishing, ContentId id)
{
    return decided(w, id, u"content.retried"_s, [&](const ContentPiece &piece) -> Result<> {
        const auto failed = postsOf(piece, [](const PublishedPost &post) { return post.state == PostState::Failed; });
        if (failed.isEmpty())
            return fail(ErrorKind::Invalid, u"no post of it has failed"_s);
        if (const Result<> allowed = mayLeave(w, piece); !allowed)
            return allowed;
        if (const Result<> allowed = mayLeave(w, publishing, failed); !allowed)
            return allowed;
        for (const PublishedPost &post : failed)
            contentsends::tryAgain(w, post);
        return {};
    });
}

Result<Event> remove(Writer &w, ContentId id)
{
    const Result<ContentPiece> piece = existing(w, id);
    if (!piece)
        return fail(piece.error());
    const QJsonObject before = wholeOf(w, *piece);
    for (const PublishedPost &post : piece->posts) {
        if (contentsends::of(w, post).state == Standing::State::Gone)
            return fail(ErrorKind::Invalid, u"the post for %1 has left or is leaving"_s.arg(post.post.accountName));
        contentsends::takeBack(w, post);
    }
    store::removeContent(w, id);
    return recorded(w, u"content.removed"_s, before,
                    {{u"content"_s, piece->uid.toString()}, {u"name"_s, piece->plan.name}});
}

Result<> undo(Writer &w, const Outward &outward, const Event &event)
{
    if (event.kind == u"content.removed"_s)
        return undoRemoval(w, event, outward.undoMs);
    std::optional<ContentPiece> piece = store::contentPiece(w, uidIn(event.after));
    if (!piece)
        return fail(ErrorKind::Invalid, u"the piece of content is gone"_s);
    const ContentPlan after = withoutLostAccounts(w, contentPlanFromJson(event.after[u"plan"_s].toObject()));
    if (withoutNames(piece->plan) != withoutNames(after))
        return fail(ErrorKind::Invalid, u"it has changed since"_s);
    const Result<QList<PublishedPost>> posts = postsToRestore(w, *piece, event);
    if (!posts)
        return fail(posts.error());
    if (event.kind == u"content.added"_s) {
        const bool isDraft = std::all_of(piece->posts.begin(), piece->posts.end(),
                                         [](const PublishedPost &post) { return post.state == PostState::Draft; });
        if (!isDraft)
            return fail(ErrorKind::Invalid, u"it was decided upon since"_s);
        store::removeContent(w, piece->id);
        return {};
    }
    const ContentPlan before = withoutLostAccounts(w, contentPlanFromJson(event.before[u"plan"_s].toObject()));
    if (const Result<> allowed = mayChange(*piece, before); !allowed)
        return allowed;
    const QJsonObject sends = event.before[u"sends"_s].toObject();
    for (const PublishedPost &post : *posts)
        contentsends::restore(w, post, contentsends::fromJson(sends, post.post.uid), outward.undoMs);
    piece->plan = before;
    store::updateContent(w, *piece);
    return {};
}

} // namespace rapport::contentchanges
