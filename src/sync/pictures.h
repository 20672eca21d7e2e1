#pragma once

#include "channels/http.h"
#include "channels/registry.h"
#include "domain/event.h"
#include "domain/picture.h"
#include "store/store.h"

#include <QFuture>
#include <QStringList>
#include <QUrl>
#include <functional>
#include <memory>

namespace rapport {

/// Fetches the pictures that somebody asked to see, and people's portraits, on threads of its own. Nothing is fetched
/// unless one of these functions is called. Thread-safe; results come as futures.
class Pictures final
{
public:
    /// The addresses that a name has, as text; none where that cannot be told. Blocks; null: the system's resolver.
    using Resolve = std::function<QStringList(const QString &name)>;

    Pictures(Store &store, std::shared_ptr<Http> http, const Registry &registry, Resolve resolve = {});
    ~Pictures(); ///< Breaks off what is under way and waits for it.
    Pictures(const Pictures &) = delete;
    Pictures &operator=(const Pictures &) = delete;

    /// Fetches one picture into the attachments' folder, where it is not there yet. Whoever calls this has a person's
    /// word for it. Rejected: from there nothing is fetched; Malformed: it is no picture, or too large; Invalid: no
    /// such attachment; else as Http says.
    QFuture<Result<Attachment>> fetch(AttachmentId id);
    /// A person's portrait: as it is kept, or from their channel's own servers, and from nowhere else. Empty: there is
    /// none to be had. What failed is not asked for again within a day.
    QFuture<Result<QByteArray>> portrait(IdentityId id);

    /// Gives or takes back a standing consent. Invalid: it is so already, no such account or person.
    QFuture<Result<Event>> setConsent(const PictureConsent &consent, bool given);
    /// The file of a fetched picture goes; it can be fetched again.
    QFuture<Result<>> forget(AttachmentId id);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

namespace pictures {

/// Whether a picture may be fetched from an address by what it is: https, or plain http on this machine. What stands on
/// this machine or in a private network is asked only where the account's own server does too, so that nobody outside
/// makes us call what they cannot reach.
[[nodiscard]] bool mayFetchFrom(const QUrl &address, const QUrl &server);
/// Whether one of the addresses that a name led to is on this machine or in a private network.
[[nodiscard]] bool leadsInside(const QStringList &addresses);
/// Whether it is a server of the channel itself: the accounts' own, or one that the channel names for portraits.
[[nodiscard]] bool isChannelHost(const QUrl &address, const QStringList &servers, const QStringList &hosts);

/// Gives or takes back a consent, with its event. Called inside Store::write.
[[nodiscard]] Result<Event> setConsent(Writer &w, const PictureConsent &consent, bool given);
[[nodiscard]] Result<> undoConsent(Writer &w, const Event &event);

} // namespace pictures
} // namespace rapport
