#include "domain/link.h"

#include <QUrl>
#include <algorithm>
#include <optional>

namespace rapport {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestName = 2000; // Longer than any channel names a thing.

const QString kBeginning = u"rapport://conversation/"_s;
const QString kMessage = u"message"_s;
const QString kOwnMessage = u"written"_s;

QString encoded(const QString &name)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(name));
}

/// What stands encoded in a link, where it is a name.
std::optional<QString> decoded(const QString &text)
{
    const auto isPlain = [](QChar c) { return c > u' ' && c < u'\x7f'; };
    if (!std::all_of(text.begin(), text.end(), isPlain))
        return std::nullopt;
    const QString name = QUrl::fromPercentEncoding(text.toLatin1());
    const auto isHarmless = [](QChar c) {
        return c.category() != QChar::Other_Control && c != QChar::ReplacementCharacter;
    };
    if (name.isEmpty() || name.size() > kLongestName || !std::all_of(name.begin(), name.end(), isHarmless))
        return std::nullopt;
    return name;
}

tl::unexpected<Error> invalid()
{
    return fail(ErrorKind::Invalid, u"This is no link to a conversation"_s);
}

} // namespace

QString linkText(const ConversationLink &link)
{
    QString text = kBeginning % link.account.toString() % u'/' % encoded(link.thread);
    if (!link.remoteMessage.isEmpty())
        text += u'?' % kMessage % u'=' % encoded(link.remoteMessage);
    else if (!link.ownMessage.isNull())
        text += u'?' % kOwnMessage % u'=' % link.ownMessage.toString();
    return text;
}

Result<ConversationLink> parseLink(const QString &text)
{
    if (text.size() > kLongestLink || !text.startsWith(kBeginning, Qt::CaseInsensitive))
        return invalid();
    const QString rest = text.mid(kBeginning.size());
    const qsizetype question = rest.indexOf(u'?');
    const QStringList path = rest.left(question).split(u'/');
    if (path.size() != 2)
        return invalid();
    const std::optional<Uid> account = Uid::fromString(path.at(0));
    const std::optional<QString> thread = decoded(path.at(1));
    if (!account || account->isNull() || !thread)
        return invalid();
    ConversationLink link{*account, *thread, {}, {}};
    const QStringList parameters = question < 0 ? QStringList() : rest.mid(question + 1).split(u'&');
    for (const QString &parameter : parameters) {
        const QString value = parameter.section(u'=', 1);
        if (parameter.section(u'=', 0, 0) == kMessage) {
            const std::optional<QString> message = decoded(value);
            if (!message)
                return invalid();
            link.remoteMessage = *message;
        } else if (parameter.section(u'=', 0, 0) == kOwnMessage) {
            const std::optional<Uid> message = Uid::fromString(value);
            if (!message || message->isNull())
                return invalid();
            link.ownMessage = *message;
        }
    }
    return link;
}

} // namespace rapport
