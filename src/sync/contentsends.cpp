#include "sync/contentsends.h"

#include "base/error.h"
#include "domain/action.h"
#include "store/content.h"
#include "store/outbox.h"
#include "text/language.h"

namespace rapport::contentsends {
namespace {

using namespace Qt::StringLiterals;

std::optional<OutboxEntry> entryOf(Reader &r, const PublishedPost &post)
{
    return post.entry ? store::outboxEntry(r, post.entry) : std::nullopt;
}

bool isTakeable(const OutboxEntry &entry)
{
    return entry.state == OutboxState::Queued || entry.state == OutboxState::Failed;
}

QJsonObject standingToJson(const Standing &standing)
{
    QJsonObject json{{u"state"_s, static_cast<int>(standing.state)}};
    if (standing.at != 0)
        json[u"at"_s] = standing.at;
    if (standing.hold != OutboxHold::None)
        json[u"hold"_s] = static_cast<int>(standing.hold);
    if (standing.state == Standing::State::Failed) {
        json[u"errorKind"_s] = standing.errorKind;
        json[u"errorDetail"_s] = standing.errorDetail;
    }
    return json;
}

} // namespace

Standing of(Reader &r, const PublishedPost &post)
{
    using State = Standing::State;
    if (post.state == PostState::Draft)
        return {};
    const std::optional<OutboxEntry> entry = entryOf(r, post);
    if (!entry || !isTakeable(*entry))
        return {.state = State::Gone};
    if (entry->state == OutboxState::Failed)
        return {.state = State::Failed, .errorKind = entry->errorKind, .errorDetail = entry->errorDetail};
    if (entry->sendAt == 0)
        return {.state = State::Leaving};
    return {.state = State::Planned, .at = entry->sendAt, .hold = entry->hold};
}

QJsonObject toJson(Reader &r, const ContentPiece &piece)
{
    QJsonObject json;
    for (const PublishedPost &post : piece.posts) {
        if (const Standing standing = of(r, post); standing.state != Standing::State::Draft)
            json[post.post.uid.toString()] = standingToJson(standing);
    }
    return json;
}

Standing fromJson(const QJsonObject &sends, const Uid &post)
{
    const QJsonObject json = sends[post.toString()].toObject();
    Standing standing;
    switch (json[u"state"_s].toInt()) {
    case static_cast<int>(Standing::State::Planned):
        standing.state = Standing::State::Planned;
        break;
    case static_cast<int>(Standing::State::Leaving):
        standing.state = Standing::State::Leaving;
        break;
    case static_cast<int>(Standing::State::Failed):
        standing.state = Standing::State::Failed;
        break;
    case static_cast<int>(Standing::State::Gone):
        standing.state = Standing::State::Gone;
        break;
    default:
        return standing;
    }
    standing.at = json[u"at"_s].toInteger();
    standing.hold =
        json[u"hold"_s].toInt() == static_cast<int>(OutboxHold::Missed) ? OutboxHold::Missed : OutboxHold::None;
    standing.errorKind = json[u"errorKind"_s].toString();
    standing.errorDetail = json[u"errorDetail"_s].toString();
    return standing;
}

void queue(Writer &w, const ContentPost &post, qint64 at, qint64 undoMs, OutboxHold hold)
{
    OutboxEntry entry;
    entry.uid = Uid::create(w.nowMs());
    entry.account = post.account;
    entry.actor = w.actor();
    entry.createdAt = w.nowMs();
    entry.sendAt = at;
    entry.hold = hold;
    entry.notBefore = at != 0 ? at : w.nowMs() + undoMs;
    entry.action = PublishAction{.title = post.title,
                                 .text = post.text,
                                 .language = post.language.isEmpty() ? text::detectLanguage(post.text) : post.language,
                                 .files = post.files};
    store::addOutboxEntry(w, entry);
    store::setPostSend(w, post.uid, entry.uid);
}

void takeBack(Writer &w, const PublishedPost &post)
{
    if (std::optional<OutboxEntry> entry = entryOf(w, post); entry && isTakeable(*entry)) {
        entry->state = OutboxState::Cancelled;
        entry->finishedAt = w.nowMs();
        store::saveOutboxEntry(w, *entry);
    }
    store::setPostSend(w, post.post.uid, {});
}

void moveTo(Writer &w, const PublishedPost &post, qint64 at)
{
    std::optional<OutboxEntry> entry = entryOf(w, post);
    if (!entry || !entry->isPlanned())
        return;
    entry->sendAt = at;
    entry->notBefore = at;
    entry->hold = OutboxHold::None;
    store::saveOutboxEntry(w, *entry);
}

void tryAgain(Writer &w, const PublishedPost &post)
{
    std::optional<OutboxEntry> entry = entryOf(w, post);
    if (!entry || entry->state != OutboxState::Failed)
        return;
    entry->state = OutboxState::Queued;
    entry->errorKind.clear();
    entry->errorDetail.clear();
    entry->notBefore = w.nowMs();
    // It was refused, so the channel has nothing under its former key; by that time it would be late.
    if (entry->sendAt != 0)
        entry->sendAt = w.nowMs();
    store::saveOutboxEntry(w, *entry);
}

void restore(Writer &w, const PublishedPost &post, const Standing &before, qint64 undoMs)
{
    std::optional<OutboxEntry> entry = entryOf(w, post);
    const bool canFail = entry && entry->state == OutboxState::Queued && before.state == Standing::State::Failed;
    if (canFail) {
        entry->state = OutboxState::Failed;
        entry->errorKind = before.errorKind;
        entry->errorDetail = before.errorDetail;
        store::saveOutboxEntry(w, *entry);
        return;
    }
    takeBack(w, post);
    if (before.state == Standing::State::Leaving)
        queue(w, post.post, 0, undoMs);
    if (before.state != Standing::State::Planned)
        return;
    // Where that time has passed a person decides.
    const bool waits = before.hold != OutboxHold::None || before.at <= w.nowMs();
    queue(w, post.post, before.at, 0, waits ? OutboxHold::Missed : OutboxHold::None);
}

} // namespace rapport::contentsends
