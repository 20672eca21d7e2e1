#pragma once

#include <QByteArray>
#include <QString>

namespace rapport::test {

/// The bytes of a file below tests/fixtures: "bluesky/posts.json". A test whose fixture is missing stops.
[[nodiscard]] QByteArray fixture(const QString &path);

} // namespace rapport::test
