#pragma once

#include "base/result.h"
#include "channels/remoteitem.h"
#include "channels/session.h"
#include "domain/account.h"
#include "domain/action.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

namespace rapport {

/// One field of an account's form. Labels are English source text in the translation context "Channels"
/// (QT_TRANSLATE_NOOP), so the window can show them in the user's language.
struct AccountField
{
    enum class Kind { Text, Url, Secret, Choice };
    QString key; ///< "handle"; also the name on the command line. The secret's key is "secret".
    const char *label = "";
    const char *hint = ""; ///< One line below the field: where to find it.
    Kind kind = Kind::Text;
    bool required = true;
    QString defaultValue;
    QString placeholder;
    QList<std::pair<QString, const char *>> choices; ///< Choice: value, label.
};

/// What files can go with an answer, as data.
struct AttachmentLimits
{
    int most = 0;          ///< In one answer; 0: none.
    qint64 bytes = 0;      ///< Of each, as it is sent.
    int side = 0;          ///< Pixels of a picture's longer side, beyond which nobody sees a difference; 0: any.
    QStringList mimeTypes; ///< What the channel takes; pictures of other kinds are turned into one of these.
    int altTextLimit = 0;  ///< Characters; 0: it cannot be described.

    friend bool operator==(const AttachmentLimits &, const AttachmentLimits &) = default;
};

/// What a channel can do, as data. The window and the engine ask this and never the channel's name.
struct Capabilities
{
    bool reply = false;
    bool moderate = false;  ///< Hold, approve, mark as spam.
    bool removeOwn = false; ///< Take back one's own message.
    bool needsSecret = true;
    bool publish = false;  ///< Can write a post of its own, which answers nothing (PublishAction).
    bool titles = false;   ///< Such a post has a title.
    bool direct = false;   ///< Can write privately to the author of a message.
    bool chains = false;   ///< An answer can answer one of ours that has not left yet (plannedRemoteId).
    bool mentions = false; ///< "@handle" in a text calls that person.
    enum class Markup { None, Markdown } markup = Markup::None; ///< What a typed text may hold beside words.
    int textLimit = 0;                                          ///< 0: none known.
    enum class Unit { Graphemes, Characters, Bytes } textUnit = Unit::Characters;
    int textByteLimit = 0;                 ///< A second limit in UTF-8 bytes; 0: none.
    AttachmentLimits attachments = {};     ///< Of an answer that everybody can read.
    AttachmentLimits postAttachments = {}; ///< Of a post of one's own.
    qint64 pollIntervalMs = 60'000;        ///< Between pulls of new things while the program runs.
    qint64 recheckWindowMs = 0; ///< Messages younger than this are looked at again for edits and deletions; 0: never.
    int recheckBatch = 25;      ///< How many of them in one call.
};

struct ConnectorInfo
{
    QString id;             ///< "bluesky"; stored, never changed.
    const char *name = "";  ///< Shown, in the context "Channels".
    const char *pitch = ""; ///< One sentence on what connecting it brings.
    QString glyph;          ///< Name of the Material icon.
    QString color;          ///< Its series colour's token: "series1" ... "series6".
    QList<AccountField> fields;
    Capabilities can;
    QStringList portraitHosts = {}; ///< Beside the account's server, where the channel keeps people's portraits.
};

/// Who "me" is on the channel, as verify() finds out.
struct Profile
{
    RemotePerson me;
    QString server;       ///< As reached, in its lasting form.
    QString accountName;  ///< A name to propose: "loomcraft.bsky.social".
    QStringList warnings; ///< English; what will not work (comments cannot be moderated with this login).
};

/// One page of a feed.
struct Pull
{
    QString next; ///< The cursor to store together with the items.
    QList<RemoteItem> items;
    bool more = false; ///< Live: the walk down to what is known goes on at `next`. History: there is older.
    bool gap = false;  ///< Items between the last pull and this one may have been missed.
};

/// A driver for one channel: turns remote data into items and actions into requests. It decides nothing, keeps nothing
/// and may be called from any thread; all it remembers between calls is in the cursor and in the session.
///
/// Live cursors: empty at first; then pull() brings the newest page and a cursor that marks it. Later pulls walk from
/// the newest down until everything is older than the mark (with an overlap), page by page while `more`; the cursor in
/// the middle of a walk says where it stands, so that it can go on after a crash. History cursors: empty at first; each
/// pull brings the next older page until `more` is false.
class Connector
{
public:
    Connector() = default;
    Connector(const Connector &) = delete;
    Connector &operator=(const Connector &) = delete;
    virtual ~Connector() = default;

    [[nodiscard]] virtual const ConnectorInfo &info() const = 0;
    /// Who the account is. Auth, Offline, Malformed (not such a server), Invalid (a field does not fit: detail says
    /// which).
    virtual Result<Profile> verify(Session &session) = 0;
    /// The kinds of feeds that an account has, in the order they are best pulled.
    [[nodiscard]] virtual QStringList feedKinds(const Account &account) const = 0;
    virtual Result<Pull> pull(Session &session, const QString &feedKind, PullMode mode, const QString &cursor) = 0;
    /// Looks at messages again by id: changed ones as messages, missing ones as deletions. Default: nothing.
    virtual Result<QList<RemoteItem>> recheck(Session &session, const QStringList &remoteIds);
    /// Does it. Offline, Auth, RateLimited: surely not done. Rejected, Invalid: refused. Everything else: unknown.
    /// The same key with the same action may come again and must not have a second effect where the channel can help
    /// it.
    virtual Result<Receipt> perform(Session &session, const Action &action, const IdempotencyKey &key) = 0;
    /// Looks whether an earlier perform() of unknown outcome had its effect. Nothing: it surely had not.
    virtual Result<std::optional<Receipt>> findPerformed(Session &session, const Action &action,
                                                         const IdempotencyKey &key) = 0;
    /// The remote id that a reply will have, where the channel lets the sender choose it; else empty.
    [[nodiscard]] virtual QString plannedRemoteId(const Account &account, const Action &action,
                                                  const IdempotencyKey &key) const;
    /// A typed text as readers of the channel will see it, as HTML (not sanitized yet); empty where the plain text says
    /// it all, its addresses made links. Default: empty.
    [[nodiscard]] virtual QString previewHtml(const QString &text) const;
};

} // namespace rapport
