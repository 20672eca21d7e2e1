#include "measure/breakdowns.h"

#include <array>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

constexpr int kHours = 24;

/// In the order of MessageKind.
constexpr std::array kKinds{"post", "comment", "reply", "mention", "quote", "direct", "note", "ping"};

Breakdown ofMessages(const QString &dimension)
{
    if (dimension == u"kind"_s) {
        return {[](quint64 key, int) { return static_cast<int>(MessageCell::fromKey(key).kind); },
                [](int kind) { return QString::fromLatin1(kKinds.at(static_cast<size_t>(kind))); }};
    }
    if (dimension == u"mood"_s) {
        return {[](quint64 key, int) { return static_cast<int>(MessageCell::fromKey(key).mood); },
                [](int mood) { return text::moodLabelName(static_cast<text::MoodLabel>(mood)); }};
    }
    if (dimension == u"direction"_s) {
        return {[](quint64 key, int) { return static_cast<int>(MessageCell::fromKey(key).direction); },
                [](int direction) { return direction == 0 ? u"in"_s : u"out"_s; }};
    }
    return {};
}

Breakdown ofHours(const QString &dimension)
{
    if (dimension == u"hour"_s)
        return {[](quint64 key, int) { return HourCell::fromKey(key).hour; },
                [](int hour) { return QString::number(hour); }};
    if (dimension == u"weekday"_s)
        return {[](quint64, int day) { return weekdayOf(day); }, [](int weekday) { return QString::number(weekday); },
                true};
    if (dimension == u"weekday_hour"_s) {
        return {
            [](quint64 key, int day) { return weekdayOf(day) * kHours + HourCell::fromKey(key).hour; },
            [](int both) { return QString(QString::number(both / kHours) + u'-' + QString::number(both % kHours)); },
            true};
    }
    return {};
}

Breakdown ofConversations(const QString &dimension)
{
    if (dimension == u"direction"_s) {
        return {[](quint64 key, int) {
                    return static_cast<int>(ConversationCell::fromKey(key).happening == Happening::BegunByUs);
                },
                [](int direction) { return direction == 0 ? u"in"_s : u"out"_s; }};
    }
    return {};
}

template<class CellOf>
int languageGroup(quint64 key, int)
{
    return CellOf::fromKey(key).language;
}

} // namespace

std::optional<Breakdown> breakdownOf(CellFamily family, const QString &dimension)
{
    Breakdown breakdown;
    switch (family) {
    case CellFamily::Messages:
        breakdown = dimension == u"language"_s ? Breakdown{languageGroup<MessageCell>} : ofMessages(dimension);
        break;
    case CellFamily::Conversations:
        breakdown =
            dimension == u"language"_s ? Breakdown{languageGroup<ConversationCell>} : ofConversations(dimension);
        break;
    case CellFamily::Durations:
        if (dimension == u"language"_s)
            breakdown = {languageGroup<DurationCell>};
        break;
    case CellFamily::Hours:
        breakdown = ofHours(dimension);
        break;
    case CellFamily::Acts:
    case CellFamily::Posts:
        break;
    }
    if (!breakdown.groupOf)
        return std::nullopt;
    if (dimension == u"language"_s)
        breakdown.nameOf = [](int number) { return languageName(static_cast<quint16>(number)); };
    return breakdown;
}

LanguageOfKey languageOf(CellFamily family)
{
    switch (family) {
    case CellFamily::Messages:
        return [](quint64 key) { return MessageCell::fromKey(key).language; };
    case CellFamily::Conversations:
        return [](quint64 key) { return ConversationCell::fromKey(key).language; };
    case CellFamily::Durations:
        return [](quint64 key) { return DurationCell::fromKey(key).language; };
    case CellFamily::Hours:
        return [](quint64 key) { return HourCell::fromKey(key).language; };
    case CellFamily::Acts:
        return [](quint64 key) { return ActCell::fromKey(key).language; };
    case CellFamily::Posts:
        break;
    }
    return [](quint64) { return quint16{0}; };
}

QString languageName(quint16 number)
{
    return number == 0 ? u"unknown"_s : languageOfNumber(number);
}

int weekdayOf(int day)
{
    // 1970-01-01 was a Thursday.
    return ((day + 3) % 7 + 7) % 7 + 1;
}

} // namespace rapport
