#include "gui/thread/linktext.h"

#include "gui/thread/messagetext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace rapport::linktext {

namespace {

constexpr qsizetype kShort = 60;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rapport::LinkText)
};

QString asciiHost(const QString &host)
{
    return QString::fromLatin1(QUrl::toAce(host)).toLower();
}

QString hostOf(const QUrl &address)
{
    return asciiHost(address.host());
}

/// Endings of file names that look like those of hosts: "Node.js" names none.
bool isFileEnding(const QString &label)
{
    static const QStringList endings{u"js"_s,  u"ts"_s,  u"md"_s,  u"py"_s,   u"rs"_s,  u"sh"_s,  u"txt"_s, u"pdf"_s,
                                     u"png"_s, u"jpg"_s, u"gif"_s, u"html"_s, u"php"_s, u"css"_s, u"json"_s};
    return endings.contains(label);
}

/// The host that a text names; empty: none.
QString namedHost(const QString &shownText)
{
    static const QRegularExpression pattern(
        u"^(https?://)?((?:[\\p{L}\\p{N}_-]+\\.)+[\\p{L}]{2,}|xn--[\\p{L}\\p{N}.-]+)(?::\\d+)?([/?#].*)?$"_s,
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
    const QString text = messagetext::plainLine(shownText.left(400));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    const QString host = match.captured(2).toLower();
    const bool certain = match.hasCaptured(1) || match.hasCaptured(3) || host.startsWith("www."_L1);
    return certain || !isFileEnding(host.section(u'.', -1)) ? asciiHost(host) : QString();
}

QString withoutWww(const QString &host)
{
    return host.startsWith("www."_L1) ? host.mid(4) : host;
}

bool isPartOf(const QString &host, const QString &whole)
{
    return host == whole || host.endsWith(u'.' + whole);
}

QString warning(const QString &shownText, const QUrl &address)
{
    const QString pretended = pretendedHost(shownText, address);
    const QString host = hostOf(address);
    if (!pretended.isEmpty())
        return Words::tr("Shows %1, leads to %2.").arg(pretended, host);
    if (!address.userInfo().isEmpty())
        return Words::tr("Leads to %1, whatever stands before the @.").arg(host);
    if (host.contains("xn--"_L1))
        return Words::tr("The name of the server is written with letters of another script.");
    return {};
}

} // namespace

QString target(const QUrl &address)
{
    return QString::fromLatin1(address.toEncoded());
}

QString shortTarget(const QUrl &address)
{
    const QString text = target(address);
    return text.size() > kShort ? QString(text.left(kShort - 1) % u'…') : text;
}

QString pretendedHost(const QString &shownText, const QUrl &address)
{
    const QString named = withoutWww(namedHost(shownText));
    const QString real = withoutWww(hostOf(address));
    if (named.isEmpty() || real.isEmpty() || isPartOf(real, named) || isPartOf(named, real))
        return {};
    return named;
}

QString tip(const QString &shownText, const QUrl &address)
{
    const QString warned = warning(shownText, address);
    return warned.isEmpty() ? target(address) : QString(target(address) % u'\n' % warned);
}

QString statusLine(const QString &shownText, const QUrl &address)
{
    const QString warned = warning(shownText, address);
    return warned.isEmpty() ? target(address) : QString(warned % u"  "_s % target(address));
}

} // namespace rapport::linktext
