#pragma once

#include "insight/reportdays.h"
#include "measure/measuring.h"
#include "store/rollups.h"
#include "store/samples.h"

#include <QDateTime>

namespace rapport::test {

/// UTC milliseconds of "2026-09-14T10:00".
inline qint64 at(const QString &iso)
{
    return QDateTime::fromString(iso + u":00Z"_s, Qt::ISODate).toMSecsSinceEpoch();
}

inline int dayOf(const QString &iso)
{
    return ReportDays::dayOf(QDate::fromString(iso, Qt::ISODate));
}

inline Period days(const QString &from, const QString &to)
{
    return {dayOf(from), dayOf(to)};
}

/// Two accounts, four people and a week's messages, few enough to reckon everything by hand. UTC; it is Monday,
/// 2026-09-21, noon.
///
///   Ann  Bluesky   Tue 8 Sep 10:00 mention; answered 11:00
///   Ann  Bluesky   Mon 14 10:00 mention, positive, en; answered 12:00
///   Bob  Bluesky   Tue 15 10:00 mention, negative, de; answered Wed 16 10:00; reply 11:00, neutral; answered 11:30
///   Cid  WordPress Thu 17 09:00 comment, positive, en; waits
///   Ours Bluesky   Fri 18 08:00 post: 4 likes, 2 shares, 1 reply, 100 views; Ann likes it on Sat 19; a bot replies
///   Followers of Bluesky: 80 on 1 Sep, 100 on 16 Sep.
class SmallTown : public testing::Test
{
public:
    SmallTown();

    [[nodiscard]] MetricResult measure(const MetricRequest &request)
    {
        const Result<MetricResult> result =
            m_workspace.store().readNow([&](Reader &r) { return Measuring(r).measure(request); });
        EXPECT_TRUE(result) << (result ? "" : qPrintable(result.error().detail));
        return result.value_or(MetricResult());
    }
    [[nodiscard]] Error refusal(const MetricRequest &request)
    {
        const Result<MetricResult> result =
            m_workspace.store().readNow([&](Reader &r) { return Measuring(r).measure(request); });
        EXPECT_FALSE(result);
        return result ? Error() : result.error();
    }
    [[nodiscard]] Figure week(const QString &metric, const MetricFilter &filter = {})
    {
        return measure({.metric = metric, .period = thisWeek, .filter = filter}).whole.figure;
    }
    [[nodiscard]] QHash<QString, Figure> weekBy(const QString &metric, const QString &groupBy)
    {
        QHash<QString, Figure> figures;
        for (const MetricSeries &series : measure({.metric = metric, .period = thisWeek, .groupBy = groupBy}).series)
            figures.insert(series.group, series.whole.figure);
        return figures;
    }
    [[nodiscard]] TempWorkspace &workspace() { return m_workspace; }

    const Period thisWeek = days(u"2026-09-14"_s, u"2026-09-21"_s);
    const Period lastWeek = before(thisWeek);

private:
    struct Said
    {
        ConversationId conversation;
        AccountId account;
        IdentityId author;
        const char *at;
        MessageKind kind = MessageKind::Mention;
        int mood = 0;
        const char *language = "";
        Direction direction = Direction::In;
    };
    MessageId say(Writer &w, const Said &said);
    void fill(Writer &w);

    TempWorkspace m_workspace;
    int m_said = 0;
};

} // namespace rapport::test
