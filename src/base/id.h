#pragma once

#include <QHashFunctions>
#include <QtGlobal>
#include <compare>

namespace rapport {

/// A row's number in this workspace, of one kind of row. 0 means "none". It never leaves the workspace: what other
/// workspaces have to recognise carries a Uid, what a channel named carries its remote id as text.
template<class Tag>
struct Id
{
    qint64 value = 0;

    constexpr Id() = default;
    constexpr explicit Id(qint64 v)
        : value(v)
    {
    }

    [[nodiscard]] constexpr bool isValid() const { return value != 0; }
    constexpr explicit operator bool() const { return value != 0; }
    friend constexpr auto operator<=>(const Id &, const Id &) = default;
    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

} // namespace rapport
