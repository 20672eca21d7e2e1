#include "base/uid.h"

#include <QRandomGenerator>
#include <QUuid>
#include <algorithm>

namespace rapport {

Uid Uid::create(qint64 unixMs)
{
    Uid uid;
    uid.m_bytes.resize(16);
    auto *b = reinterpret_cast<uchar *>(uid.m_bytes.data());
    const auto ms = static_cast<quint64>(unixMs);
    for (int i = 0; i < 6; ++i)
        b[i] = static_cast<uchar>(ms >> (8 * (5 - i)));
    const quint64 random1 = QRandomGenerator::system()->generate64();
    const quint64 random2 = QRandomGenerator::system()->generate64();
    b[6] = static_cast<uchar>(0x70U | (random1 & 0x0fU));
    b[7] = static_cast<uchar>(random1 >> 8);
    for (int i = 0; i < 8; ++i)
        b[8 + i] = static_cast<uchar>(random2 >> (8 * i));
    b[8] = static_cast<uchar>((b[8] & 0x3fU) | 0x80U);
    return uid;
}

Uid Uid::fromBytes(const QByteArray &bytes)
{
    Uid uid;
    if (bytes.size() == 16)
        uid.m_bytes = bytes;
    return uid;
}

std::optional<Uid> Uid::fromString(QStringView text)
{
    const QUuid uuid = QUuid::fromString(text);
    if (uuid.isNull())
        return std::nullopt;
    return fromBytes(uuid.toRfc4122());
}

QString Uid::toString() const
{
    return isNull() ? QString() : QUuid::fromRfc4122(m_bytes).toString(QUuid::WithoutBraces);
}

qint64 Uid::createdAtMs() const
{
    constexpr qsizetype kTimeBytes = 6;
    qint64 ms = 0;
    for (qsizetype i = 0; i < std::min(kTimeBytes, m_bytes.size()); ++i)
        ms = (ms << 8) | static_cast<uchar>(m_bytes[i]);
    return ms;
}

} // namespace rapport
