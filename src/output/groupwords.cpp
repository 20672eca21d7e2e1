#include "output/groupwords.h"

#include "output/dashboardcharts.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

struct Word
{
    QLatin1StringView groupBy;
    QLatin1StringView group;
    const char *text;
};

/// In the order in which the groups of one breakdown are shown.
constexpr auto kWords = std::to_array<Word>({
    {"direction"_L1, "in"_L1, QT_TRANSLATE_NOOP("Dashboard", "Theirs")},
    {"direction"_L1, "out"_L1, QT_TRANSLATE_NOOP("Dashboard", "Ours")},
    {"mood"_L1, "positive"_L1, QT_TRANSLATE_NOOP("Dashboard", "Positive")},
    {"mood"_L1, "neutral"_L1, QT_TRANSLATE_NOOP("Dashboard", "Neutral")},
    {"mood"_L1, "negative"_L1, QT_TRANSLATE_NOOP("Dashboard", "Negative")},
    {"mood"_L1, "unknown"_L1, QT_TRANSLATE_NOOP("Dashboard", "Unknown")},
    {"rung"_L1, "consumption"_L1, QT_TRANSLATE_NOOP("Dashboard", "Consume")},
    {"rung"_L1, "curation"_L1, QT_TRANSLATE_NOOP("Dashboard", "Curate")},
    {"rung"_L1, "creation"_L1, QT_TRANSLATE_NOOP("Dashboard", "Create")},
    {"rung"_L1, "collaboration"_L1, QT_TRANSLATE_NOOP("Dashboard", "Collaborate")},
    {"movement"_L1, "up"_L1, QT_TRANSLATE_NOOP("Dashboard", "Higher")},
    {"movement"_L1, "held"_L1, QT_TRANSLATE_NOOP("Dashboard", "As before")},
    {"movement"_L1, "down"_L1, QT_TRANSLATE_NOOP("Dashboard", "Lower")},
    {"part"_L1, "heavy"_L1, QT_TRANSLATE_NOOP("Dashboard", "Begin things")},
    {"part"_L1, "occasional"_L1, QT_TRANSLATE_NOOP("Dashboard", "Join in")},
    {"part"_L1, "silent"_L1, QT_TRANSLATE_NOOP("Dashboard", "Silent")},
    {"ring"_L1, "core"_L1, QT_TRANSLATE_NOOP("Dashboard", "Core")},
    {"ring"_L1, "regular"_L1, QT_TRANSLATE_NOOP("Dashboard", "Regular")},
    {"ring"_L1, "casual"_L1, QT_TRANSLATE_NOOP("Dashboard", "Casual")},
    {"kind"_L1, "post"_L1, QT_TRANSLATE_NOOP("Dashboard", "Posts")},
    {"kind"_L1, "comment"_L1, QT_TRANSLATE_NOOP("Dashboard", "Comments")},
    {"kind"_L1, "reply"_L1, QT_TRANSLATE_NOOP("Dashboard", "Replies")},
    {"kind"_L1, "mention"_L1, QT_TRANSLATE_NOOP("Dashboard", "Mentions")},
    {"kind"_L1, "quote"_L1, QT_TRANSLATE_NOOP("Dashboard", "Quotes")},
    {"kind"_L1, "direct"_L1, QT_TRANSLATE_NOOP("Dashboard", "Direct messages")},
    {"kind"_L1, "ping"_L1, QT_TRANSLATE_NOOP("Dashboard", "Links from elsewhere")},
});

constexpr auto kBreakdowns = std::to_array<std::pair<QLatin1StringView, const char *>>({
    {"channel"_L1, QT_TRANSLATE_NOOP("Dashboard", "channel")},
    {"account"_L1, QT_TRANSLATE_NOOP("Dashboard", "account")},
    {"language"_L1, QT_TRANSLATE_NOOP("Dashboard", "language")},
    {"direction"_L1, QT_TRANSLATE_NOOP("Dashboard", "direction")},
    {"kind"_L1, QT_TRANSLATE_NOOP("Dashboard", "kind")},
    {"mood"_L1, QT_TRANSLATE_NOOP("Dashboard", "mood")},
    {"rung"_L1, QT_TRANSLATE_NOOP("Dashboard", "rung")},
    {"movement"_L1, QT_TRANSLATE_NOOP("Dashboard", "movement")},
    {"part"_L1, QT_TRANSLATE_NOOP("Dashboard", "part")},
    {"ring"_L1, QT_TRANSLATE_NOOP("Dashboard", "ring")},
    {"cohort"_L1, QT_TRANSLATE_NOOP("Dashboard", "month of the beginning")},
    {"person"_L1, QT_TRANSLATE_NOOP("Dashboard", "person")},
    {"hour"_L1, QT_TRANSLATE_NOOP("Dashboard", "hour")},
    {"weekday"_L1, QT_TRANSLATE_NOOP("Dashboard", "weekday")},
    {"weekday_hour"_L1, QT_TRANSLATE_NOOP("Dashboard", "weekday and hour")},
});

/// The languages that most people write in, as QLocale calls them: for the translators.
[[maybe_unused]] constexpr std::array kLanguages{
    QT_TRANSLATE_NOOP("Dashboard", "English"),    QT_TRANSLATE_NOOP("Dashboard", "German"),
    QT_TRANSLATE_NOOP("Dashboard", "French"),     QT_TRANSLATE_NOOP("Dashboard", "Spanish"),
    QT_TRANSLATE_NOOP("Dashboard", "Portuguese"), QT_TRANSLATE_NOOP("Dashboard", "Italian"),
    QT_TRANSLATE_NOOP("Dashboard", "Dutch"),      QT_TRANSLATE_NOOP("Dashboard", "Polish"),
    QT_TRANSLATE_NOOP("Dashboard", "Russian"),    QT_TRANSLATE_NOOP("Dashboard", "Ukrainian"),
    QT_TRANSLATE_NOOP("Dashboard", "Japanese"),   QT_TRANSLATE_NOOP("Dashboard", "Chinese"),
    QT_TRANSLATE_NOOP("Dashboard", "Korean"),     QT_TRANSLATE_NOOP("Dashboard", "Arabic"),
    QT_TRANSLATE_NOOP("Dashboard", "Turkish"),    QT_TRANSLATE_NOOP("Dashboard", "Thai"),
    QT_TRANSLATE_NOOP("Dashboard", "Hindi"),      QT_TRANSLATE_NOOP("Dashboard", "Greek"),
    QT_TRANSLATE_NOOP("Dashboard", "Hebrew"),     QT_TRANSLATE_NOOP("Dashboard", "Swedish"),
    QT_TRANSLATE_NOOP("Dashboard", "Danish"),     QT_TRANSLATE_NOOP("Dashboard", "Finnish"),
    QT_TRANSLATE_NOOP("Dashboard", "Czech"),      QT_TRANSLATE_NOOP("Dashboard", "Hungarian"),
    QT_TRANSLATE_NOOP("Dashboard", "Romanian"),
};

const Word *wordOf(const QString &groupBy, const QString &group)
{
    const auto found = std::find_if(kWords.begin(), kWords.end(),
                                    [&](const Word &word) { return word.groupBy == groupBy && word.group == group; });
    return found == kWords.end() ? nullptr : &*found;
}

} // namespace

QDate cohortMonth(const QString &group)
{
    return group.size() == 6 ? QDate::fromString(QString(group + u"01"_s), u"yyyyMMdd"_s) : QDate();
}

bool hasOwnOrder(const QString &groupBy)
{
    return groupBy != u"kind" &&
           std::any_of(kWords.begin(), kWords.end(), [&groupBy](const Word &word) { return word.groupBy == groupBy; });
}

int orderOf(const QString &groupBy, const QString &group)
{
    const Word *word = wordOf(groupBy, group);
    return word ? static_cast<int>(word - kWords.data()) : static_cast<int>(kWords.size());
}

ChartColor moodColor(const QString &mood)
{
    if (mood == u"positive")
        return ChartColor::Good;
    return mood == u"negative" ? ChartColor::Bad : ChartColor::Series5;
}

std::optional<WeekdayHour> weekdayHour(const QString &group)
{
    static const QRegularExpression pattern(u"^([1-7])-([0-9]{1,2})$"_s);
    const QRegularExpressionMatch match = pattern.match(group);
    const int hour = match.captured(2).toInt();
    if (!match.hasMatch() || hour > 23)
        return std::nullopt;
    return WeekdayHour{match.captured(1).toInt(), hour};
}

QString breakdownText(const QString &groupBy, const CardNaming &naming)
{
    const auto found = std::find_if(kBreakdowns.begin(), kBreakdowns.end(),
                                    [&groupBy](const auto &one) { return one.first == groupBy; });
    return found == kBreakdowns.end() ? groupBy : naming.said(found->second);
}

QString groupText(const QString &groupBy, const QString &group, const CardNaming &naming)
{
    if (const Word *word = wordOf(groupBy, group))
        return naming.said(word->text);
    if (groupBy == u"channel")
        return naming.channels.contains(group) ? naming.channels.value(group).name : group;
    if (groupBy == u"language") {
        const QLocale::Language language = QLocale(group).language();
        return group.isEmpty() || language == QLocale::C
                   ? naming.said(QT_TRANSLATE_NOOP("Dashboard", "Unknown"))
                   : naming.said(QLocale::languageToString(language).toUtf8().constData());
    }
    if (groupBy == u"weekday")
        return naming.words.locale.dayName(group.toInt(), QLocale::ShortFormat);
    if (groupBy == u"hour")
        return group.rightJustified(2, u'0') + u":00"_s;
    if (groupBy == u"cohort") {
        const QDate month = cohortMonth(group);
        return month.isValid() ? naming.words.locale.toString(month, u"MMM yyyy"_s) : group;
    }
    return group.isEmpty() ? naming.said(QT_TRANSLATE_NOOP("Dashboard", "Unknown")) : group;
}

} // namespace rapport
