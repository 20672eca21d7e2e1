#pragma once

#include <QDir>
#include <QString>

// What writing and reading an export have in common.
namespace rapport::store {

inline constexpr const char *kTransferHead = "rapport";
inline constexpr const char *kTransferFile = "file";
inline constexpr int kTransferFormat = 1;
inline constexpr qint64 kTransferPiece = qint64{96} * 1024;

/// Whether a path stays below the folder that it is meant for.
[[nodiscard]] inline bool isInnerPath(const QString &path)
{
    return !path.isEmpty() && QDir::isRelativePath(path) && QDir::cleanPath(path) == path && path != u"." &&
           path != u".." && !path.startsWith(u"../") && !path.contains(QChar::Null);
}

} // namespace rapport::store
