#pragma once

#include <QString>
#include <QUrl>

/// What a link says, and where it really leads. Pure.
namespace rapport::linktext {

/// As it is really opened: host names in their ASCII form, so that look-alike letters show.
[[nodiscard]] QString target(const QUrl &address);
[[nodiscard]] QString shortTarget(const QUrl &address);
/// The host that a link's text names although it leads to another; empty where the two agree or the text names none.
[[nodiscard]] QString pretendedHost(const QString &shownText, const QUrl &address);
/// For a tip: the target, and below it a warning where the link says something else or its host has letters beyond
/// ASCII.
[[nodiscard]] QString tip(const QString &shownText, const QUrl &address);
/// The same on one line.
[[nodiscard]] QString statusLine(const QString &shownText, const QUrl &address);

} // namespace rapport::linktext
