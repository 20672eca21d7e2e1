// The boards of a workspace that was filled elsewhere: RAPPORT_WORKSPACE names its folder.
#include "insight/maturitymodel.h"
#include "measure/boardrecount.h"
#include "store/rollups.h"

#include <gtest/gtest.h>

#include <iostream>

namespace rapport::test {
namespace {

TEST(RealBoard, EachCardIsWhatTheRowsSay)
{
    const QString folder = qEnvironmentVariable("RAPPORT_WORKSPACE");
    ASSERT_FALSE(folder.isEmpty());
    const auto store = Store::open(folder, {.watchOtherProcesses = false});
    ASSERT_TRUE(store) << qPrintable(store.error().detail);
    ASSERT_TRUE(store::settleFigures(**store));
    for (const MaturityModel &model : shippedModels()) {
        const auto known =
            (*store)->readNow([&](Reader &r) -> Result<int> { return expectBoardIsCounted(r, model.id); });
        ASSERT_TRUE(known);
        EXPECT_GT(*known, 3) << qPrintable(model.id);
        std::cout << qPrintable(model.id) << ": " << *known << " of " << model.practices.size() << " cards with data\n";
    }
}

} // namespace
} // namespace rapport::test
