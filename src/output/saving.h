#pragma once

#include "base/result.h"

#include <QByteArray>
#include <functional>

class QIODevice;

namespace rapport::output {

/// Storage where not all of it could be written.
[[nodiscard]] Result<> put(QIODevice &device, const QByteArray &bytes);

/// Writes a file for its owner alone, beside its place until it is complete: what stood there stays until then, and
/// stays if it fails. Storage, or what `write` says.
[[nodiscard]] Result<> saveFile(const QString &name, const std::function<Result<>(QIODevice &)> &write);

} // namespace rapport::output
