#include "samples.h"

#include <atomic>
#include <chrono>
#include <thread>

namespace rapport::test {
namespace {

/// Counts so far that nobody waits for the end.
Result<qint64> endless(Reader &r, std::atomic<bool> &began)
{
    began = true;
    Statement s = r.compose("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 100000000000) "
                            "SELECT count(*) FROM n");
    s.step();
    return s.integer(0);
}

TEST(LatestRead, TakesThePlaceOfThoseBefore)
{
    TempWorkspace workspace;
    std::atomic<bool> began = false;
    std::atomic<bool> waitingRan = false;
    auto running = workspace.store().readLatest([&began](Reader &r) { return endless(r, began); });
    while (!began)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    auto waiting = workspace.store().readLatest([&waitingRan](Reader &) -> Result<int> {
        waitingRan = true;
        return 2;
    });
    auto newest = workspace.store().readLatest([](Reader &) -> Result<int> { return 3; });
    EXPECT_EQ(newest.result().value_or(0), 3);
    ASSERT_FALSE(running.result());
    EXPECT_EQ(running.result().error().kind, ErrorKind::Cancelled);
    // It may have come to its turn just before the newest was asked; then it has ended well.
    if (!waitingRan) {
        ASSERT_FALSE(waiting.result());
        EXPECT_EQ(waiting.result().error().kind, ErrorKind::Cancelled);
    }
}

TEST(LatestRead, LeavesOtherReadsAlone)
{
    TempWorkspace workspace;
    std::vector<QFuture<Result<int>>> others;
    for (int i = 0; i < 200; ++i) {
        workspace.store().readLatest([](Reader &r) -> Result<int> { return store::accounts(r).isEmpty() ? 1 : 2; });
        others.push_back(workspace.store().read(
            [](Reader &r) -> Result<int> {
                Statement s = r.compose("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 2000) "
                                        "SELECT count(*) FROM n");
                s.step();
                return static_cast<int>(s.integer(0));
            },
            ReadLane::Report));
    }
    for (const auto &other : others)
        EXPECT_EQ(other.result().value_or(0), 2000);
}

TEST(Closing, WaitsForNoReport)
{
    TempWorkspace workspace;
    std::atomic<bool> began = false;
    auto running = workspace.store().read([&began](Reader &r) { return endless(r, began); }, ReadLane::Report);
    auto waiting = workspace.store().read([](Reader &) -> Result<int> { return 2; }, ReadLane::Report);
    while (!began)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    const auto note = [](Writer &w) -> Result<> {
        addAccount(w);
        return {};
    };
    auto written = workspace.store().write(WriteLane::User, note);
    workspace.close();
    ASSERT_FALSE(running.result());
    EXPECT_EQ(running.result().error().kind, ErrorKind::Cancelled);
    ASSERT_FALSE(waiting.result());
    EXPECT_EQ(waiting.result().error().kind, ErrorKind::Cancelled);
    EXPECT_TRUE(written.result()) << "what a person did is not given up";
}

} // namespace
} // namespace rapport::test
