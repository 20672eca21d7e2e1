#pragma once

#include "domain/content.h"
#include "store/store.h"

#include <QList>
#include <optional>

// Pieces of content as they are kept, with the state of their posts and how these have done.
namespace rapport::store {

/// Which pieces: of a campaign, or of all; with a time in [from, to), or (0, 0) whatever their time; those without a
/// time beside them, or not; a text that their name, notes or posts hold, folded.
struct ContentQuery
{
    CampaignId campaign = {};
    qint64 from = 0;
    qint64 to = 0;
    bool untimed = false; ///< With a span: those without a time too.
    QString text = {};

    friend bool operator==(const ContentQuery &, const ContentQuery &) = default;
};
/// By time; those without one last.
[[nodiscard]] QList<ContentPiece> contentPieces(Reader &r, const ContentQuery &query);
[[nodiscard]] std::optional<ContentPiece> contentPiece(Reader &r, ContentId id);
[[nodiscard]] std::optional<ContentPiece> contentPiece(Reader &r, const Uid &uid);
/// Those with posts whose time passed while nothing could be sent.
[[nodiscard]] QList<ContentPiece> heldContent(Reader &r);
/// The piece whose post an entry of the outbox is to publish, or has published.
[[nodiscard]] std::optional<ContentPiece> contentOfSend(Reader &r, const Uid &send);

/// Gives it a uid and a time of creation where it has none, and its posts uids. Only what is planned is kept: its posts
/// are drafts.
ContentPiece addContent(Writer &w, ContentPiece piece);
/// Its plan; what became of its posts stays. Posts that are not in it any more go.
void updateContent(Writer &w, const ContentPiece &piece);
void removeContent(Writer &w, ContentId id);

/// The entry of the outbox that publishes a post; a null uid: none.
void setPostSend(Writer &w, const Uid &post, const Uid &send);
/// The post of an entry has left. A second time changes nothing.
void setPostSent(Writer &w, const Uid &send, const QString &remoteId, const QString &url, qint64 at);

} // namespace rapport::store
