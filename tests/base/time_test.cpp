#include "base/time.h"

#include <gtest/gtest.h>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

TEST(Time, IsReadWithAnyOffset)
{
    struct Case
    {
        QString text;
        qint64 unixMs;
    };
    const Case cases[] = {
        {u"2026-05-01T10:00:00Z"_s, 1'777'629'600'000},      {u"2026-05-01T10:00:00.250Z"_s, 1'777'629'600'250},
        {u"2026-05-01T12:00:00+02:00"_s, 1'777'629'600'000}, {u"2026-05-01T04:30:00-05:30"_s, 1'777'629'600'000},
        {u"2026-05-01T10:00:00"_s, 1'777'629'600'000}, // without an offset it is UTC, whatever zone the machine is in
        {u" 2026-05-01T10:00:00Z\n"_s, 1'777'629'600'000},   {u"1969-12-31T23:59:59Z"_s, -1000},
        {u"2026-05-01T10:00:00.25Z"_s, 1'777'629'600'250},   {u"2024-02-29T00:00:00.001Z"_s, 1'709'164'800'001},
    };
    for (const Case &c : cases)
        EXPECT_EQ(msFromIso(c.text), c.unixMs) << qPrintable(c.text);
}

TEST(Time, RefusesWhatIsNone)
{
    for (const QString &text :
         {u""_s, u"yesterday"_s, u"2026-13-01T00:00:00Z"_s, u"2026-02-30T00:00:00Z"_s, u"1777629600"_s,
          u"2026-05-01T25:00:00Z"_s, u"2026-05-01T10:61:00.000Z"_s, u"xxxx-05-01T10:00:00Z"_s,
          u"0000-05-01T10:00:00Z"_s, u"-026-05-01T10:00:00Z"_s, u"2026-05-01T10:00:00.-25Z"_s})
        EXPECT_FALSE(msFromIso(text)) << qPrintable(text);
}

TEST(Time, IsWrittenInUtcWithMilliseconds)
{
    EXPECT_EQ(isoFromMs(1'777'629'600'007), u"2026-05-01T10:00:00.007Z"_s);
    EXPECT_EQ(isoFromMs(0), QString());
    EXPECT_EQ(msFromIso(isoFromMs(1'777'629'600'007)), 1'777'629'600'007);
}

} // namespace
} // namespace rapport
