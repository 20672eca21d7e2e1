#include "store/lane.h"

#include <atomic>
#include <future>
#include <gtest/gtest.h>

namespace rapport {
namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

TEST(Lane, RestsOnceAfterItsWork)
{
    std::atomic<int> rests = 0;
    std::promise<void> rested;
    Lane lane(u"test"_s, 1ms, nullptr, {.after = 20ms, .begin = [&] {
                                            if (++rests == 1)
                                                rested.set_value();
                                        }});
    std::this_thread::sleep_for(60ms);
    EXPECT_EQ(rests, 0) << "nothing was done yet";
    std::promise<int> seen;
    ASSERT_TRUE(lane.add(Priority::First, [&] { seen.set_value(rests); }));
    EXPECT_EQ(seen.get_future().get(), 0) << "work comes first";
    rested.get_future().wait();
    std::this_thread::sleep_for(60ms);
    EXPECT_EQ(rests, 1) << "it does not wake up again and again";
    std::promise<void> done;
    ASSERT_TRUE(lane.add(Priority::Second, [&] { done.set_value(); }));
    done.get_future().wait();
    lane.close();
    EXPECT_EQ(rests, 1) << "an end needs no rest";
}

TEST(Lane, RestsBesideItsPauses)
{
    std::atomic<int> pauses = 0;
    std::promise<void> rested;
    Lane lane(u"test"_s, 1ms,
              [&pauses](bool) {
                  ++pauses;
                  return 1ms;
              },
              {.after = 20ms, .begin = [&rested] { rested.set_value(); }});
    ASSERT_TRUE(lane.add(Priority::First, [] {}));
    rested.get_future().wait();
    EXPECT_GT(pauses, 0);
}

} // namespace
} // namespace rapport
