#pragma once

#include "demo/demo.h"
#include "support/fakeclock.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace rapport::test {

inline constexpr qint64 demoEndAt = 1'790'000'000'000; // 2026-09-21

/// A workspace with a demo community in it.
struct FilledDemo
{
    QTemporaryDir folder;
    FakeClock clock;
    std::unique_ptr<Store> workspace;
    DemoTruth truth;

    explicit FilledDemo(int messages, quint64 seed = 7)
    {
        clock.set(demoEndAt);
        const QString path = folder.filePath(QStringLiteral("demo"));
        const Store::Options options{.access = Store::Access::ReadWrite,
                                     .clock = &clock,
                                     .actorName = QStringLiteral("Mara"),
                                     .watchOtherProcesses = false};
        EXPECT_TRUE(Store::create(path, options));
        workspace = std::move(*Store::open(path, options));
        Result<DemoTruth> result = fillDemo(*workspace, {.messages = messages, .seed = seed, .endAt = demoEndAt}, {});
        EXPECT_TRUE(result) << (result ? "" : result.error().detail.toStdString());
        if (result)
            truth = std::move(*result);
    }

    template<class F>
    auto read(F function)
    {
        using T = std::invoke_result_t<F, Reader &>;
        return *workspace->readNow([&](Reader &r) -> Result<T> { return function(r); });
    }
};

} // namespace rapport::test
