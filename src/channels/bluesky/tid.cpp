#include "channels/bluesky/tid.h"

#include <QCryptographicHash>
#include <algorithm>

namespace rapport::bluesky {

namespace {

constexpr char kAlphabet[] = "234567abcdefghijklmnopqrstuvwxyz";
constexpr int kLength = 13;
constexpr quint64 kLargestMicroseconds = (quint64{1} << 53) - 1;

} // namespace

QString tidFromKey(const IdempotencyKey &key)
{
    const QByteArray hash = QCryptographicHash::hash(key.uid.bytes(), QCryptographicHash::Sha256);
    const auto byte = [&hash](int i) { return quint64(static_cast<uchar>(hash.at(i))); };
    const quint64 spread = byte(0) << 16 | byte(1) << 8 | byte(2);

    // 0, then 53 bits of microseconds, then 10 bits that tell writers apart. Milliseconds leave room for a part of the
    // hash in the microseconds.
    const quint64 milliseconds = quint64(std::clamp<qint64>(key.createdAt, 0, qint64(kLargestMicroseconds / 1000) - 1));
    const quint64 microseconds = milliseconds * 1000 + spread % 1000;
    quint64 value = microseconds << 10 | (byte(3) << 8 | byte(4)) % 1024;

    QString tid(kLength, u'2');
    for (int i = kLength - 1; i >= 0; --i) {
        tid[i] = QLatin1Char(kAlphabet[value & 31]);
        value >>= 5;
    }
    return tid;
}

bool isTid(QStringView text)
{
    const QLatin1StringView alphabet(kAlphabet);
    return text.size() == kLength && alphabet.left(16).contains(text.first()) &&
           std::all_of(text.begin(), text.end(), [alphabet](QChar c) { return alphabet.contains(c); });
}

} // namespace rapport::bluesky
