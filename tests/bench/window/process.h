#pragma once

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>
#include <ctime>

// What the programs that are measured from their start tell the benchmark.
namespace rapport::bench {

/// When the process was started, in nanoseconds of CLOCK_MONOTONIC.
inline constexpr const char *kBeginVariable = "RAPPORT_BENCH_BEGIN";

[[nodiscard]] inline qint64 monotonicNs()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return qint64{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}

[[nodiscard]] inline double msSinceBegin()
{
    return static_cast<double>(monotonicNs() - qgetenv(kBeginVariable).toLongLong()) / 1e6;
}

/// Memory of this process where pages shared with others count in part (PSS), in KiB.
[[nodiscard]] inline qint64 proportionalKiB()
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

inline void printJson(const QJsonObject &object)
{
    std::fputs(QJsonDocument(object).toJson(QJsonDocument::Compact).constData(), stdout);
    std::fputc('\n', stdout);
}

} // namespace rapport::bench
