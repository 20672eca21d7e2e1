#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QString>
#include <optional>

namespace rapport {

/// A globally unique id (RFC 9562, version 7: 48 bits of Unix milliseconds, then random bits) for whatever a person
/// makes, so that several workspaces can be brought together without renaming anything.
class Uid
{
public:
    Uid() = default;

    /// A new one, ordered by time of creation. Thread-safe.
    [[nodiscard]] static Uid create(qint64 unixMs);
    /// From its 16 bytes as stored; null for any other length.
    [[nodiscard]] static Uid fromBytes(const QByteArray &bytes);
    /// From "018f3b2e-....", as printed by toString().
    [[nodiscard]] static std::optional<Uid> fromString(QStringView text);

    [[nodiscard]] bool isNull() const { return m_bytes.isEmpty(); }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] QString toString() const;
    /// The Unix milliseconds that create() was given; 0 for a null one.
    [[nodiscard]] qint64 createdAtMs() const;

    friend bool operator==(const Uid &, const Uid &) = default;
    friend size_t qHash(const Uid &uid, size_t seed = 0) noexcept { return ::qHash(uid.m_bytes, seed); }

private:
    QByteArray m_bytes;
};

} // namespace rapport
