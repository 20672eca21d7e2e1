#pragma once

#include <QString>

namespace rapport {

/// What keeps a workspace from being written to, right now. What is in it can be read in any case, except where its
/// file is away.
enum class Hindrance {
    None,
    Asked,         ///< It was opened to be read only.
    ReadOnlyPlace, ///< Its folder or its disk cannot be written to.
    NewerSchema,   ///< A newer Rapport made it.
    Damaged,       ///< Its file turned out to be damaged: a write could make that worse.
    Away,          ///< The folder was moved or removed, or its disk is gone; it may come back.
    Replaced,      ///< Another file has taken the place of the one that is open, or somebody wrote to one that was
                   ///< read as unchangeable: it has to be opened again.
    DiskFull, ///< The last write found no room. Writes are tried nevertheless, and the first that succeeds ends this.
};

/// Whether nothing is even tried to be written.
[[nodiscard]] constexpr bool preventsWriting(Hindrance hindrance)
{
    return hindrance != Hindrance::None && hindrance != Hindrance::DiskFull;
}

/// English, one clause without a full stop, for the detail of an error; empty for None.
[[nodiscard]] QString hindranceDetail(Hindrance hindrance);

} // namespace rapport
