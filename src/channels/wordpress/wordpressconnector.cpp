#include "channels/wordpress/wordpressconnector.h"

#include "base/time.h"
#include "channels/html.h"
#include "channels/wordpress/wordpressapi.h"
#include "channels/wordpress/wordpressmedia.h"
#include "channels/wordpress/wordpressparse.h"
#include "channels/wordpress/wordpresspull.h"
#include "channels/wordpress/wordpresssend.h"

#include <QtGlobal>

namespace rapport {

using namespace Qt::StringLiterals;
using namespace rapport::wordpress;

namespace {

const QString kPostsFeed = u"posts"_s;
const QString kCommentsFeed = u"comments"_s;

ConnectorInfo makeInfo()
{
    ConnectorInfo info;
    info.id = u"wordpress"_s;
    info.name = QT_TRANSLATE_NOOP("Channels", "WordPress");
    info.pitch = QT_TRANSLATE_NOOP("Channels", "Read, answer and moderate the comments on a site's posts.");
    info.glyph = u"web"_s;
    info.color = u"series2"_s;
    info.fields = {
        {.key = u"server"_s,
         .label = QT_TRANSLATE_NOOP("Channels", "Site address"),
         .hint = QT_TRANSLATE_NOOP("Channels", "As you would type it into a browser."),
         .kind = AccountField::Kind::Url,
         .required = true,
         .defaultValue = {},
         .placeholder = u"https://blog.example.com"_s,
         .choices = {}},
        {.key = u"user"_s,
         .label = QT_TRANSLATE_NOOP("Channels", "Login name"),
         .hint = QT_TRANSLATE_NOOP("Channels", "The name you sign in to WordPress with."),
         .kind = AccountField::Kind::Text,
         .required = true,
         .defaultValue = {},
         .placeholder = {},
         .choices = {}},
        {.key = u"secret"_s,
         .label = QT_TRANSLATE_NOOP("Channels", "Application password"),
         .hint = QT_TRANSLATE_NOOP("Channels", "Made in WordPress under Users, Profile, Application Passwords."),
         .kind = AccountField::Kind::Secret,
         .required = true,
         .defaultValue = {},
         .placeholder = u"xxxx xxxx xxxx xxxx xxxx xxxx"_s,
         .choices = {}},
    };
    info.can.reply = true;
    info.can.moderate = true;
    info.can.removeOwn = true;
    info.can.publish = true;
    info.can.titles = true;
    info.can.textByteLimit = kMaxContentBytes;
    info.can.postAttachments = mediaLimits();
    info.can.pollIntervalMs = kMinuteMs;
    info.can.recheckWindowMs = 14 * kDayMs; // comments carry no time of change
    info.can.recheckBatch = 100;
    return info;
}

/// What was remembered of the site may be out of date after an answer like this: it has moved, or the role has changed.
bool doubtsSite(ErrorKind kind)
{
    return kind == ErrorKind::Auth || kind == ErrorKind::Malformed || kind == ErrorKind::NotFound ||
           kind == ErrorKind::Rejected || kind == ErrorKind::Gone;
}

template<class T>
Result<T> checked(Session &session, Result<T> result)
{
    if (!result && doubtsSite(result.error().kind))
        forget(session);
    return result;
}

} // namespace

WordPressConnector::WordPressConnector() : m_info(makeInfo()) {}

Result<Profile> WordPressConnector::verify(Session &session)
{
    if (session.setting(u"user"_s).trimmed().isEmpty())
        return fail(ErrorKind::Invalid, u"user: the login name is missing"_s);
    if (session.secret().trimmed().isEmpty())
        return fail(ErrorKind::Invalid, u"secret: the application password is missing"_s);
    const auto found = discover(session);
    if (!found)
        return fail(found.error());
    const auto site = signIn(session, found->root, found->address);
    if (!site) {
        const QJsonObject ways = found->index.value(u"authentication"_s).toObject();
        if (site.error().kind == ErrorKind::Auth && !ways.contains(u"application-passwords"_s))
            return fail(ErrorKind::Invalid, u"Application passwords are switched off on this site: it needs https, and "
                                            "no plugin that disables them"_s);
        return fail(site.error());
    }
    remember(session, *site);

    Profile profile;
    profile.server = found->address;
    profile.me = userPerson(site->user, found->address);
    profile.me.self = true;
    const QString name = htmlLine(found->index.value(u"name"_s).toString());
    profile.accountName = name.isEmpty() ? found->root.host() : name;
    if (!site->moderates)
        profile.warnings.append(
            u"This login may not moderate comments: held comments stay invisible here, and none can "
            "be approved, held or marked as spam."_s);
    if (!site->publishes)
        profile.warnings.append(u"This login may not publish posts: what is planned for this site would be refused."_s);
    return profile;
}

QStringList WordPressConnector::feedKinds(const Account &) const
{
    return {kPostsFeed, kCommentsFeed};
}

Result<Pull> WordPressConnector::pull(Session &session, const QString &feedKind, PullMode mode, const QString &cursor)
{
    if (feedKind != kPostsFeed && feedKind != kCommentsFeed)
        return fail(ErrorKind::Invalid, u"WordPress has no feed of that kind: "_s + feedKind);
    const auto read = [&]() -> Result<Pull> {
        const auto site = openSite(session);
        if (!site)
            return fail(site.error());
        return checked(session, feedKind == kPostsFeed ? pullPosts(session, *site, mode, cursor)
                                                       : pullComments(session, *site, mode, cursor));
    };
    auto pulled = read();
    // A role that was taken away is refused what it could see before: look again what the login may do, then read that.
    if (!pulled && pulled.error().kind == ErrorKind::Rejected)
        pulled = read();
    return pulled;
}

Result<QList<RemoteItem>> WordPressConnector::recheck(Session &session, const QStringList &remoteIds)
{
    const auto site = openSite(session);
    if (!site)
        return fail(site.error());
    return checked(session, recheckItems(session, *site, remoteIds));
}

Result<Receipt> WordPressConnector::perform(Session &session, const Action &action, const IdempotencyKey &key)
{
    // What is private must never become a comment.
    if (const auto *reply = std::get_if<ReplyAction>(&action); reply && reply->direct)
        return fail(ErrorKind::Invalid, u"WordPress has no private messages"_s);
    const auto site = openSite(session);
    if (!site)
        return fail(site.error());
    return checked(session, send(session, *site, action, key));
}

Result<std::optional<Receipt>> WordPressConnector::findPerformed(Session &session, const Action &action,
                                                                 const IdempotencyKey &key)
{
    const auto site = openSite(session);
    if (!site)
        return fail(site.error());
    return checked(session, findSent(session, *site, action, key));
}

} // namespace rapport
