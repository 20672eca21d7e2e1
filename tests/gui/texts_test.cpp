#include "base/time.h"
#include "gui/errortext.h"
#include "gui/timetext.h"
#include "gui/widgets/plaintip.h"

#include <QDateTime>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

/// Noon of a day in the middle of the year, in the system's zone.
qint64 noon()
{
    return QDateTime(QDate(2026, 6, 17), QTime(12, 0)).toMSecsSinceEpoch();
}

TEST(TimeText, agesAreShortAndRelativeUnderADay)
{
    const qint64 now = noon();
    const std::pair<qint64, const char *> cases[] = {
        {now, "now"},
        {now + 5 * kMinuteMs, "now"}, // a server's clock that is ahead
        {now - 59 * kSecondMs, "now"},
        {now - kMinuteMs, "1 min"},
        {now - 58 * kMinuteMs, "58 min"},
        {now - 5 * kHourMs, "5 h"},
        {now - 23 * kHourMs, "23 h"},
        {now - 26 * kHourMs, "Yesterday"},
        {now - 3 * kDayMs, "14 Jun"},
        {now - 365 * kDayMs, "17 Jun 2025"},
        {0, ""},
    };
    for (const auto &[at, text] : cases)
        EXPECT_EQ(ageText(at, now), QString::fromUtf8(text));
}

TEST(TimeText, whatWasAndWhatIsToCome)
{
    const qint64 now = noon();
    EXPECT_EQ(agoText(now - 12 * kSecondMs, now), u"12 s ago"_s);
    EXPECT_EQ(agoText(now - 2 * kSecondMs, now), u"just now"_s);
    EXPECT_EQ(agoText(now - 26 * kHourMs, now), u"yesterday, 10:00"_s);
    EXPECT_EQ(untilText(now + 90 * kSecondMs, now), u"in 1 min"_s);
    EXPECT_EQ(untilText(now - kHourMs, now), u"now"_s);
    EXPECT_EQ(dayText(now, now), u"Today"_s);
    EXPECT_EQ(dayText(now - kDayMs, now), u"Yesterday"_s);
    EXPECT_EQ(dayText(now - 2 * kDayMs, now), u"Monday, 15 June"_s);
    EXPECT_EQ(clockText(now), u"12:00"_s);
    EXPECT_TRUE(exactText(now).contains(u"12:00:00"));
}

constexpr ErrorKind kKinds[] = {ErrorKind::Offline, ErrorKind::Interrupted, ErrorKind::Auth,     ErrorKind::RateLimited,
                                ErrorKind::Remote,  ErrorKind::Malformed,   ErrorKind::Rejected, ErrorKind::NotFound,
                                ErrorKind::Gone,    ErrorKind::Cancelled,   ErrorKind::Busy,     ErrorKind::Storage,
                                ErrorKind::Invalid};
constexpr Occasion kOccasions[] = {Occasion::Connect, Occasion::Sync, Occasion::Send,     Occasion::Change,
                                   Occasion::Read,    Occasion::Open, Occasion::Keychain, Occasion::Demo};

TEST(ErrorText, everyErrorIsSaidInWholeCalmSentences)
{
    for (const ErrorKind kind : kKinds) {
        for (const Occasion occasion : kOccasions) {
            const QString text = errorText({kind, {}, {}}, occasion);
            EXPECT_TRUE(text.endsWith(u'.')) << qPrintable(text);
            EXPECT_FALSE(text.contains(u'!')) << qPrintable(text);
            EXPECT_FALSE(text.contains(u'%')) << qPrintable(text);
        }
    }
}

TEST(ErrorText, nothingThatWasWrittenIsEverSaidToBeLost)
{
    for (const ErrorKind kind : kKinds) {
        if (kind == ErrorKind::Cancelled)
            continue;
        EXPECT_TRUE(errorText({kind, {}, {}}, Occasion::Send).contains(u"text is kept")) << static_cast<int>(kind);
    }
}

TEST(ErrorText, theChannelsOwnWordsAreGiven)
{
    EXPECT_EQ(errorText({ErrorKind::Rejected, u"text too long (312 of 300)"_s, {}}, Occasion::Send),
              u"The server refused this message: text too long (312 of 300). Your text is kept."_s);
    EXPECT_TRUE(errorText({ErrorKind::RateLimited, {}, 5 * kMinuteMs}, Occasion::Sync).contains(u"5 min"));
}

TEST(PlainTip, showsWhatSomebodyWroteAsItIs)
{
    EXPECT_EQ(plainTip(u"Where is my loom?\n17:42"_s), u"Where is my loom?\n17:42"_s);
    const QString tip = plainTip(u"<img src=\"file:///a.png\"> <b>Rapport says</b>\n17:42"_s);
    EXPECT_FALSE(tip.contains(u"<img"_s));
    EXPECT_FALSE(tip.contains(u"<b>"_s));
    EXPECT_TRUE(tip.contains(u"&lt;b&gt;Rapport says"_s));
}

} // namespace
} // namespace rapport
