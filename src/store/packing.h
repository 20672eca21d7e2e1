#pragma once

#include <QByteArray>

namespace rapport::store {

/// As qCompress() writes it and qUncompress() reads it, for small things by the hundred thousand: qCompress() sets up a
/// quarter of a megabyte anew for each. On any thread.
[[nodiscard]] QByteArray packed(const QByteArray &bytes);

} // namespace rapport::store
