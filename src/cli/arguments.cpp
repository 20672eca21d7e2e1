#include "cli/arguments.h"

#include "base/time.h"

#include <QDateTime>

#include <algorithm>

namespace rapport::cli {

using namespace Qt::StringLiterals;

Outcome<Arguments> Arguments::parse(const QStringList &words, const std::vector<Option> &known)
{
    Arguments arguments;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString word = words[i] == u"-h" ? u"--help"_s : words[i];
        if (word == u"--") {
            arguments.m_words += words.mid(i + 1);
            break;
        }
        if (!word.startsWith(u"--")) {
            arguments.m_words += word;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        const auto option =
            std::find_if(known.begin(), known.end(), [&name](const Option &each) { return each.name == name; });
        if (option == known.end())
            return wrongUse(u"There is no option --%1."_s.arg(name));
        QString value;
        if (option->value.isEmpty()) {
            if (equals >= 0)
                return wrongUse(u"The option --%1 takes no value."_s.arg(name));
        } else if (equals >= 0) {
            value = word.mid(equals + 1);
        } else if (i + 1 < words.size()) {
            value = words[++i];
        } else {
            return wrongUse(u"The option --%1 needs a value: --%1 %2."_s.arg(name, option->value));
        }
        arguments.m_options[name] += value;
    }
    return arguments;
}

QString Arguments::value(const QString &name) const
{
    const QStringList all = m_options.value(name);
    return all.isEmpty() ? QString() : all.last();
}

Outcome<qint64> Arguments::number(const QString &name, qint64 fallback, qint64 least) const
{
    if (!has(name))
        return fallback;
    bool isNumber = false;
    const qint64 number = value(name).toLongLong(&isNumber);
    if (!isNumber || number < least)
        return wrongUse(
            u"--%1 takes a whole number of at least %2, not \"%3\"."_s.arg(name).arg(least).arg(value(name)));
    return number;
}

Outcome<qint64> momentFrom(const QString &text, qint64 nowMs, const QString &option)
{
    if (text.isEmpty())
        return 0;
    const QChar unit = text.back().toLower();
    const qint64 each = unit == u'h' ? kHourMs : unit == u'd' ? kDayMs : unit == u'm' ? kMinuteMs : 0;
    bool isNumber = false;
    const int count = text.chopped(1).toInt(&isNumber);
    if (each != 0 && isNumber && count > 0 && count < 10'000)
        return nowMs + count * each;
    if (const QTime hour = QTime::fromString(text, u"H:mm"_s); hour.isValid()) {
        const QDateTime now = QDateTime::fromMSecsSinceEpoch(nowMs);
        const QDateTime today(now.date(), hour);
        return (today > now ? today : QDateTime(now.date().addDays(1), hour)).toMSecsSinceEpoch();
    }
    if (const std::optional<qint64> at = msFromIso(text))
        return *at;
    return wrongUse(
        u"--%1 takes a time such as 2026-05-01T09:00:00Z, 09:00, or 30m, 3h, 2d, not \"%2\"."_s.arg(option, text));
}

Outcome<QDate> dateFrom(const Arguments &arguments, const QString &option)
{
    if (!arguments.has(option))
        return QDate();
    const QDate date = QDate::fromString(arguments.value(option), Qt::ISODate);
    if (!date.isValid())
        return wrongUse(u"--%1 takes a date such as 2026-05-01, not \"%2\"."_s.arg(option, arguments.value(option)));
    return date;
}

Outcome<qint64> parseId(const QString &text, const QString &what)
{
    bool isNumber = false;
    const qint64 id = text.toLongLong(&isNumber);
    if (!isNumber || id <= 0)
        return wrongUse(u"\"%1\" is no id of %2: a number is wanted."_s.arg(text, what));
    return id;
}

} // namespace rapport::cli
