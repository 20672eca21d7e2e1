#pragma once

#include "cli/await.h"
#include "cli/call.h"
#include "domain/event.h"

#include <QFuture>

// What the verbs that decide something share.
namespace rapport::cli {

/// What comes of a future; Cancelled where nothing does.
template<class T>
[[nodiscard]] Outcome<T> waitFor(const QFuture<Result<T>> &future)
{
    const std::optional<Result<T>> done = await(future);
    if (!done)
        return failed(Error{ErrorKind::Cancelled, {}, {}});
    if (!*done)
        return failed(done->error());
    if constexpr (std::is_void_v<T>)
        return {};
    else
        return **done;
}

/// Says what was recorded, and how to take it back.
void tellEvent(const Call &call, const Event &event);
/// Waits for a decision, and tells of it.
[[nodiscard]] Outcome<> tellDecision(const Call &call, const QFuture<Result<Event>> &future);
/// Waits for a decision whose outcome is printed as a list after it: how to take it back stands beside that.
[[nodiscard]] Outcome<> noteDecision(const Call &call, const QFuture<Result<Event>> &future);
/// What the identity of that number, as typed, belongs to by itself.
[[nodiscard]] Outcome<ContactId> personFrom(Opened &opened, const QString &number);

} // namespace rapport::cli
