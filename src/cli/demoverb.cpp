#include "base/time.h"
#include "cli/verbs.h"
#include "demo/demo.h"

#include <QFileInfo>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kFewest = 1'000;
constexpr qint64 kMost = 1'000'000;

Outcome<DemoOptions> optionsFrom(const Arguments &arguments)
{
    const Outcome<qint64> messages = arguments.number(u"messages"_s, 5'000, kFewest);
    if (!messages)
        return tl::unexpected(messages.error());
    if (*messages > kMost)
        return wrongUse(u"--messages takes at most %1."_s.arg(kMost));
    const Outcome<qint64> seed = arguments.number(u"seed"_s, 1);
    if (!seed)
        return tl::unexpected(seed.error());
    qint64 endAt = 0;
    if (arguments.has(u"end"_s)) {
        const std::optional<qint64> end = msFromIso(arguments.value(u"end"_s));
        if (!end)
            return wrongUse(
                u"--end takes a time such as 2026-05-01T10:00:00Z, not \"%1\"."_s.arg(arguments.value(u"end"_s)));
        endAt = *end;
    }
    return DemoOptions{static_cast<int>(*messages), static_cast<quint64>(*seed), endAt};
}

} // namespace

Outcome<> runDemo(Call &call)
{
    const Outcome<DemoOptions> options = optionsFrom(call.arguments);
    if (!options)
        return tl::unexpected(options.error());
    // An empty workspace, made by init, will do as well as none.
    if (!QFileInfo::exists(Store::databasePath(call.folder))) {
        const Result<> created = Store::create(call.folder, {});
        if (!created)
            return failed(created.error());
    }
    {
        const auto opened = openWorkspace(call);
        if (!opened)
            return tl::unexpected(opened.error());
        const auto filled = fillDemo((*opened)->store(), *options, [](int, int) { return true; });
        if (!filled)
            return failed(filled.error());
    }
    return printWorkspace(call, u"The demo community is ready: %1"_s);
}

} // namespace rapport::cli
