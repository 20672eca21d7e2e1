#pragma once

#include "domain/action.h"
#include "domain/content.h"
#include "store/store.h"

#include <QJsonObject>

// How the posts of a piece stand in the outbox, and how they come to stand otherwise. Called inside Store::write.
namespace rapport::contentsends {

/// Where a post's send stands, as far as it can be taken back and made again.
struct Standing
{
    /// Gone: being sent, sent, or perhaps sent.
    enum class State { Draft, Planned, Leaving, Failed, Gone } state = State::Draft;
    qint64 at = 0; ///< Planned: when.
    OutboxHold hold = OutboxHold::None;
    QString errorKind = {}; ///< Failed.
    QString errorDetail = {};

    /// Whether it is the same to a person: that the time has passed meanwhile changes nothing.
    [[nodiscard]] bool isLike(const Standing &other) const { return state == other.state && at == other.at; }
};

[[nodiscard]] Standing of(Reader &r, const PublishedPost &post);
/// By the posts' uids; drafts are left out.
[[nodiscard]] QJsonObject toJson(Reader &r, const ContentPiece &piece);
[[nodiscard]] Standing fromJson(const QJsonObject &sends, const Uid &post);

/// Plans a draft for a time (0: it leaves as soon as can be, `undoMs` later).
void queue(Writer &w, const ContentPost &post, qint64 at, qint64 undoMs, OutboxHold hold = OutboxHold::None);
/// Its entry is taken back; it is a draft again. It must not be Gone.
void takeBack(Writer &w, const PublishedPost &post);
/// Another time for what is planned; what held it back is settled by that.
void moveTo(Writer &w, const PublishedPost &post, qint64 at);
/// A failed one is due again now.
void tryAgain(Writer &w, const PublishedPost &post);
/// Lets it stand as it stood before. It must not be Gone.
void restore(Writer &w, const PublishedPost &post, const Standing &before, qint64 undoMs);

} // namespace rapport::contentsends
