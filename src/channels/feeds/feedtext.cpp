#include "channels/feeds/feeddocument.h"

#include "base/time.h"

#include <QDate>
#include <QDateTime>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QTime>
#include <array>

namespace rapport::feeds {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kDeclarationBytes = 512;
constexpr qint64 kFutureToleranceMs = 5 * kMinuteMs; // clocks differ a little

QByteArray captured(const QRegularExpression &pattern, const QByteArray &text)
{
    return pattern.match(QString::fromLatin1(text)).captured(1).toLatin1();
}

/// The web reads Latin-1 as its superset Windows-1252, which is what such pages are written in.
QByteArray webName(const QByteArray &charset)
{
    const QByteArray name = charset.toLower();
    const bool latin = name == "iso-8859-1" || name == "latin1" || name == "us-ascii" || name == "ascii";
    return latin ? QByteArray("windows-1252") : name;
}

std::optional<QString> decoded(const QByteArray &body, const QByteArray &charset, bool strict)
{
    QStringDecoder decoder(webName(charset).constData());
    if (charset.isEmpty() || !decoder.isValid())
        return std::nullopt;
    const QString text = decoder.decode(body);
    if (strict && decoder.hasError())
        return std::nullopt;
    return text;
}

/// Hours that zones of RFC 822 and their neighbours are ahead of UTC; nothing for an unknown name.
std::optional<int> zoneHours(const QString &name)
{
    static constexpr std::array kZones{
        std::pair{"ut", 0},    std::pair{"utc", 0},  std::pair{"gmt", 0},  std::pair{"z", 0},    std::pair{"wet", 0},
        std::pair{"est", -5},  std::pair{"edt", -4}, std::pair{"cst", -6}, std::pair{"cdt", -5}, std::pair{"mst", -7},
        std::pair{"mdt", -6},  std::pair{"pst", -8}, std::pair{"pdt", -7}, std::pair{"bst", 1},  std::pair{"west", 1},
        std::pair{"cet", 1},   std::pair{"met", 1},  std::pair{"mez", 1},  std::pair{"cest", 2}, std::pair{"mest", 2},
        std::pair{"mesz", 2},  std::pair{"eet", 2},  std::pair{"eest", 3}, std::pair{"msk", 3},  std::pair{"jst", 9},
        std::pair{"aest", 10},
    };
    for (const auto &[zone, hours] : kZones) {
        if (name == QLatin1StringView(zone))
            return hours;
    }
    return std::nullopt;
}

int monthNumber(const QString &name)
{
    static const QString kMonths = u"janfebmaraprmayjunjulaugsepoctnovdec"_s;
    const qsizetype at = kMonths.indexOf(name.left(3).toLower());
    return at >= 0 && at % 3 == 0 ? static_cast<int>(at / 3) + 1 : 0;
}

qint64 fromRfc822(const QString &text)
{
    static const QRegularExpression pattern(
        uR"re(^(?:[a-z]+\.?,?\s*)?(\d{1,2})[\s-]+([a-z]{3,9})\.?[\s-]+(\d{2,4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([a-z]{1,5}|(?:GMT|UTC)?[+-]\d{1,2}:?\d{2})?)?)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return 0;
    int year = match.captured(3).toInt();
    if (match.captured(3).size() == 2)
        year += year < 50 ? 2000 : 1900; // RFC 2822, 4.3
    const QDate date(year, monthNumber(match.captured(2)), match.captured(1).toInt());
    const QTime time(match.captured(4).toInt(), match.captured(5).toInt(), std::min(59, match.captured(6).toInt()));
    if (!date.isValid() || !time.isValid())
        return 0;
    qint64 ahead = 0;
    const QString zone = match.captured(7).toLower();
    if (const qsizetype sign = zone.indexOf(QRegularExpression(u"[+-]"_s)); sign >= 0) {
        QString digits = zone.mid(sign + 1);
        digits.remove(u':');
        const int number = digits.toInt();
        ahead = ((number / 100) * 60 + number % 100) * kMinuteMs * (zone.at(sign) == u'-' ? -1 : 1);
    } else {
        ahead = zoneHours(zone).value_or(0) * kHourMs; // an unknown zone is off by hours at most
    }
    return QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch() - ahead;
}

qint64 fromIso(QString text)
{
    // "2026-05-01 10:00:00 +0200", "2026-05-01t10:00z": everything that people write in place of RFC 3339.
    static const QRegularExpression pattern(
        uR"re(^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?:[Tt\s]+(\d{2}):(\d{2})(?::(\d{2})([.,]\d+)?)?\s*(Z|z|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$)re"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return 0;
    const auto number = [&match](int group, int absent) {
        return match.captured(group).isEmpty() ? absent : match.captured(group).toInt();
    };
    const QDate date(number(1, 0), number(2, 1), number(3, 1));
    const QTime time(number(4, 0), number(5, 0), std::min(59, number(6, 0)));
    if (!date.isValid() || !time.isValid())
        return 0;
    qint64 ahead = 0;
    if (QString zone = match.captured(8); zone.size() >= 3) {
        zone.remove(u':');
        const int minutes = zone.mid(1, 2).toInt() * 60 + zone.mid(3, 2).toInt();
        ahead = minutes * kMinuteMs * (zone.startsWith(u'-') ? -1 : 1);
    }
    return QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch() - ahead;
}

} // namespace

QString decodeText(const QByteArray &body, const QByteArray &contentType)
{
    if (const auto mark = QStringConverter::encodingForData(body)) {
        QStringDecoder decoder(*mark);
        return decoder.decode(body);
    }
    static const QRegularExpression http(uR"re(charset\s*=\s*["']?([A-Za-z0-9_.:-]+))re"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression declaration(uR"re(^\s*<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9_.:-]+))re"_s);
    const QByteArray stated = captured(http, contentType);
    const QByteArray declared = captured(declaration, body.left(kDeclarationBytes));
    // Servers add a charset of their own to files that are written in another: a statement that does not fit is no
    // truth.
    for (const QByteArray &charset : {stated, declared, QByteArray("utf-8")}) {
        if (auto text = decoded(body, charset, true))
            return *text;
    }
    for (const QByteArray &charset : {declared, stated, QByteArray("utf-8")}) {
        if (charset.toLower() == "utf-8")
            break;
        if (auto text = decoded(body, charset, false))
            return *text;
    }
    if (declared.isEmpty() && stated.isEmpty()) {
        if (auto text = decoded(body, "windows-1252", false))
            return *text;
    }
    return QString::fromUtf8(body);
}

qint64 timeFromFeed(const QString &text, qint64 nowMs)
{
    const QString trimmed = text.simplified().left(64);
    qint64 at = fromIso(trimmed);
    if (at == 0)
        at = fromRfc822(trimmed);
    return at > 0 && at <= nowMs + kFutureToleranceMs ? at : 0;
}

} // namespace rapport::feeds
