#pragma once

#include "store/store.h"
#include "support/fakeclock.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace rapport::test {

/// A new workspace in a temporary folder, whose clock a test sets.
class TempWorkspace
{
public:
    TempWorkspace()
    {
        const Result<> made = Store::create(folder(), options());
        EXPECT_TRUE(made) << (made ? "" : qPrintable(made.error().detail));
        reopen();
    }

    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] FakeClock &clock() { return m_clock; }
    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("workspace")); }
    [[nodiscard]] Store::Options options() const { return {.clock = &m_clock, .actorName = QStringLiteral("Mira")}; }

    void close() { m_store.reset(); }
    void reopen()
    {
        m_store.reset();
        Result<std::unique_ptr<Store>> opened = Store::open(folder(), options());
        ASSERT_TRUE(opened) << qPrintable(opened.error().detail);
        m_store = std::move(*opened);
    }

    /// Runs a function in one write of a person, and returns what it returns (which may be nothing).
    template<class F>
    auto write(F function, WriteLane lane = WriteLane::User)
    {
        using R = std::invoke_result_t<F, Writer &>;
        if constexpr (std::is_void_v<R>) {
            const Result<> done = m_store->writeNow(lane, [&](Writer &w) -> Result<> {
                function(w);
                return {};
            });
            EXPECT_TRUE(done) << (done ? "" : qPrintable(done.error().detail));
        } else {
            Result<R> done = m_store->writeNow(lane, [&](Writer &w) -> Result<R> { return function(w); });
            EXPECT_TRUE(done) << (done ? "" : qPrintable(done.error().detail));
            return std::move(done).value();
        }
    }
    /// Runs a function in one read, and returns what it returns.
    template<class F>
    auto read(F function)
    {
        using R = std::invoke_result_t<F, Reader &>;
        Result<R> done = m_store->readNow([&](Reader &r) -> Result<R> { return function(r); });
        EXPECT_TRUE(done) << (done ? "" : qPrintable(done.error().detail));
        return std::move(done).value();
    }

private:
    QTemporaryDir m_folder;
    FakeClock m_clock;
    std::unique_ptr<Store> m_store;
};

} // namespace rapport::test
