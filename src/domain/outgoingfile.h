#pragma once

#include <QByteArray>
#include <QString>

// Files that people send are named by what they hold: the same file twice is one, and one that was changed is known.
namespace rapport {

/// The path below the attachments folder for a file of that content: "outgoing/3f/3f78….jpg". `suffix` without a dot,
/// of letters and digits.
[[nodiscard]] QString outgoingPath(const QByteArray &content, const QString &suffix);
/// Whether a path has that form, so that it cannot lead elsewhere.
[[nodiscard]] bool isOutgoingPath(const QString &path);
/// Whether the file of that path held this content when it was named.
[[nodiscard]] bool isOutgoingContent(const QString &path, const QByteArray &content);

} // namespace rapport
