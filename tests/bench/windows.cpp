#include "bench.h"

#include "stop.h"
#include "window/process.h"
#include "words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>

namespace rapport::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStarts = 7;
constexpr int kPatienceMs = 600'000;
constexpr int kFrames = 900;
constexpr int kFewFrames = 90; ///< For a community that only shows that everything works.
constexpr int kSmallSize = 20'000;

/// Runs one of the programs beside this one, with settings of its own, and reads what it prints.
QJsonObject runBeside(const Bench &bench, const QString &program, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!environment.contains(u"QT_QPA_PLATFORM"_s))
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    const QString home = bench.scratch + u"/home"_s;
    QDir().mkpath(home);
    QFile::setPermissions(home, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    for (const QString &variable :
         {u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_RUNTIME_DIR"_s})
        environment.insert(variable, home);
    environment.insert(QString::fromLatin1(kBeginVariable), QString::number(monotonicNs()));
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationDirPath() + u'/' + program, arguments);
    if (!process.waitForFinished(kPatienceMs) || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0)
        stop(program + u" did not finish: "_s + QString::fromLocal8Bit(process.readAllStandardError()));
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

Samples starts(const Bench &bench, const QString &program, const QStringList &arguments)
{
    (void)runBeside(bench, program, arguments); // the first reads the program from the disk
    Samples samples;
    for (int i = 0; i < kStarts; ++i)
        samples.add(runBeside(bench, program, arguments)[u"firstPaintMs"_s].toDouble());
    return samples;
}

} // namespace

void measureWindow(Bench &bench)
{
    const Words words = chooseWords(*bench.limit, sampleRecords(*bench.store, 50, 400));
    const int frames = bench.size < kSmallSize ? kFewFrames : kFrames;
    bench.store.reset(); // the window is alone with the workspace, as it is with a person
    const QString window = u"rapport-bench-window"_s;
    const Samples first = starts(bench, window, {bench.workspace});
    const Samples leastFirst = starts(bench, u"rapport-bench-minimal"_s, {});
    bench.report.add({.name = u"first paint of the inbox"_s,
                      .value = first.median(),
                      .unit = u"ms"_s,
                      .limit = leastFirst.median(),
                      .budget = {.ratio = 3}});

    const auto use = [&](const QString &workspace, const QString &way) {
        return runBeside(bench, window, {workspace, way, QString::number(frames), words.common, words.mid});
    };
    const QJsonObject real = use(bench.workspace, u"still"_s);
    const QJsonObject plain =
        runBeside(bench, u"rapport-bench-plain-list"_s,
                  {bench.scratch + u"/limit.db"_s, QString::number(frames),
                   QString::number(real[u"listWidth"_s].toInt()), QString::number(real[u"listHeight"_s].toInt())});
    const QJsonObject chart = runBeside(bench, u"rapport-bench-minimal-chart"_s, {});
    const auto add = [&](const QString &name, const QString &key, Budget budget) {
        bench.report.add({.name = name,
                          .value = real[key].toDouble(),
                          .unit = u"ms"_s,
                          .limit = plain.contains(key) ? std::optional(plain[key].toDouble()) : std::nullopt,
                          .budget = budget});
    };
    add(u"frame while scrolling all conversations, median"_s, u"frameMedianMs"_s, {.ratio = 1.5});
    add(u"frame while scrolling all conversations, p99"_s, u"frameP99Ms"_s, {.value = 16.7});
    add(u"frame while scrolling all conversations, worst"_s, u"frameWorstMs"_s, {.value = 33});
    bench.report.add({.name = u"frames with a row blank for longer than one frame"_s,
                      .value = 100.0 * real[u"blankFrames"_s].toDouble() / real[u"frames"_s].toDouble(),
                      .unit = u"%"_s});
    add(u"key press (J) to the painted thread, p95"_s, u"stepP95Ms"_s, {.value = 50});
    add(u"key press in the search field to the painted list, median"_s, u"typeMedianMs"_s, {.value = 50});
    add(u"key press in the search field to the painted list, p95"_s, u"typeP95Ms"_s, {.value = 50});
    const auto memory = [&](const QString &name, const QString &key) {
        bench.report.add({.name = name,
                          .value = real[key].toDouble() / 1024,
                          .unit = u"MiB PSS"_s,
                          .limit = chart[u"memoryKiB"_s].toDouble() / 1024,
                          .budget = {.ratio = 3}});
    };
    memory(u"memory with all conversations listed"_s, u"memoryKiB"_s);
    memory(u"memory after scrolling, reading and searching"_s, u"memoryAfterKiB"_s);

    const QJsonObject figures =
        runBeside(bench, window, {bench.workspace, u"figures"_s, QString::number(bench.size < kSmallSize ? 10 : 60)});
    const auto addFigures = [&](const QString &name, const QString &key, Budget budget) {
        bench.report.add({.name = name, .value = figures[key].toDouble(), .unit = u"ms"_s, .budget = budget});
    };
    addFigures(u"page of figures with 12 charts: filter to painted, median"_s, u"figuresChangeMedianMs"_s, {});
    addFigures(u"page of figures with 12 charts: filter to painted, p95"_s, u"figuresChangeP95Ms"_s, {.value = 150});
    addFigures(u"pointer on a chart to painted, p95"_s, u"figuresHoverP95Ms"_s, {.value = 16.7});

    const QString copied = copyWorkspace(bench, u"syncing"_s);
    const QJsonObject syncing = use(copied, u"syncing"_s);
    const bool isSynced = syncing[u"writtenPerSecond"_s].toDouble() > 0;
    const auto addSyncing = [&](const QString &name, const QString &key, Budget budget) {
        bench.report.add({.name = name,
                          .value = syncing[key].toDouble(),
                          .unit = u"ms"_s,
                          .limit = real[key].toDouble(),
                          .budget = budget,
                          .conditions = isSynced,
                          .condition = u"stored"_s});
    };
    addSyncing(u"frame during a sync at full rate, p99"_s, u"frameP99Ms"_s, {.value = 33});
    addSyncing(u"frame during a sync at full rate, worst"_s, u"frameWorstMs"_s, {.value = 33});
    addSyncing(u"J to the painted thread during a sync, p95"_s, u"stepP95Ms"_s, {.value = 50});
    // The processor's time tells the window's own part from what the machine did besides.
    addSyncing(u"frame during a sync, work of the window, p99"_s, u"frameWorkP99Ms"_s, {.value = 16.7});
    addSyncing(u"J during a sync, work of the window, p95"_s, u"stepWorkP95Ms"_s, {});
    addSyncing(u"key press in the search field during a sync, p95"_s, u"typeP95Ms"_s, {.value = 50});
    bench.report.add({.name = u"messages that the sync stored meanwhile"_s,
                      .value = syncing[u"writtenPerSecond"_s].toDouble(),
                      .unit = u"rows/s"_s,
                      .rate = true});
    QDir(copied).removeRecursively();
    bench.store = openWorkspace(bench.workspace);
}

} // namespace rapport::bench
