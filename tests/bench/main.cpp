#include "bench.h"

#include "base/time.h"
#include "demo/demo.h"
#include "growth.h"
#include "stop.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSet>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QThread>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace rapport::bench {
namespace {

struct Group
{
    const char *name;
    void (*measure)(Bench &);
    bool needsLimit; ///< Works beside or against the filled plain store.
};

constexpr Group kGroups[] = {
    {"ingest", measureIngest, true},  {"json", measureJsonIngest, false}, {"pages", measurePages, true},
    {"search", measureSearch, true},  {"metrics", measureMetrics, true},  {"board", measureBoard, false},
    {"topics", measureTopics, false}, {"file", measureFile, true},        {"window", measureWindow, true},
    {"cold", measureCold, true},      {"live", measureLive, true},
};

struct Options
{
    int size = 100'000;
    bool json = false;
    bool growth = false;
    QSet<QString> only; ///< Empty: all.
    QString keep;
    QString workspace;
};

QStringList groupNames()
{
    QStringList names;
    for (const Group &group : kGroups)
        names.append(QString::fromLatin1(group.name));
    return names;
}

Options readOptions(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures Rapport on a generated community, beside what SQLite and Qt can do."_s);
    parser.addHelpOption();
    const QCommandLineOption size(u"size"_s, u"Messages of the community (100 to 10000000)."_s, u"N"_s, u"100000"_s);
    const QCommandLineOption json(u"json"_s, u"Print one JSON object instead of a table."_s);
    const QCommandLineOption growth(u"growth"_s, u"Run a tenth of the size first and print how each page grows."_s);
    const QCommandLineOption only(u"only"_s, u"Groups to measure: "_s + groupNames().join(u", "_s), u"names"_s);
    const QCommandLineOption keep(u"keep"_s, u"Keep the generated workspace in this new folder."_s, u"folder"_s);
    const QCommandLineOption workspace(u"workspace"_s, u"Use the community that --keep left in this folder."_s,
                                       u"folder"_s);
    parser.addOptions({size, json, growth, only, keep, workspace});
    parser.process(application);

    Options options;
    bool isNumber = false;
    options.size = parser.value(size).toInt(&isNumber);
    if (!isNumber || options.size < 100 || options.size > 10'000'000)
        stop(u"--size wants a number from 100 to 10000000"_s);
    options.json = parser.isSet(json);
    options.growth = parser.isSet(growth);
    options.keep = parser.value(keep);
    options.workspace = parser.value(workspace);
    for (const QString &name : parser.value(only).split(u',', Qt::SkipEmptyParts)) {
        if (!groupNames().contains(name))
            stop(u"there is no group "_s + name);
        options.only.insert(name);
    }
    if (options.growth && !(options.workspace.isEmpty() && options.keep.isEmpty()))
        stop(u"--growth makes two communities of its own"_s);
    return options;
}

void generate(const QString &folder, int size)
{
    std::fprintf(stderr, "Generating %d messages\n", size);
    check(Store::create(folder, {}));
    const std::unique_ptr<Store> store = openWorkspace(folder);
    DemoOptions demo;
    demo.messages = size;
    (void)valueOf(fillDemo(*store, demo, {}));
}

/// Only what the generator made is measured: the window would send what waits in a person's outbox.
void insistOnDemo(const QString &folder)
{
    if (!openWorkspace(folder)->isDemo())
        stop(folder + u" does not hold a generated community"_s);
}

int messagesIn(Store &store)
{
    return valueOf(store.readNow([](Reader &r) -> Result<int> {
        Statement s = r.compose("SELECT count(*) FROM message WHERE remote_id IS NOT NULL");
        s.step();
        return static_cast<int>(s.integer(0));
    }));
}

Report run(const Options &options, int size, const QString &folder)
{
    QDir().mkpath(folder);
    Bench bench;
    bench.scratch = folder;
    bench.workspace = options.workspace;
    if (bench.workspace.isEmpty()) {
        bench.workspace = options.keep.isEmpty() ? QString(folder + u"/workspace"_s) : options.keep;
        generate(bench.workspace, size);
    } else {
        insistOnDemo(bench.workspace);
    }
    bench.store = openWorkspace(bench.workspace);
    bench.size = messagesIn(*bench.store);
    const auto isWanted = [&](const Group &group) {
        return options.only.isEmpty() || options.only.contains(QString::fromLatin1(group.name));
    };
    if (std::any_of(std::begin(kGroups), std::end(kGroups),
                    [&](const Group &group) { return group.needsLimit && isWanted(group); }))
        fillLimit(bench);
    for (const Group &group : kGroups) {
        if (isWanted(group)) {
            std::fprintf(stderr, "Measuring %s\n", group.name);
            group.measure(bench);
        }
    }
    bench.store.reset();
    return std::move(bench.report);
}

void print(const Options &options, const Report &report)
{
    const bool debug = QByteArrayView(RAPPORT_BUILD_TYPE).compare("Debug", Qt::CaseInsensitive) == 0;
    if (debug)
        std::fputs("This is a Debug build: its figures say nothing about Rapport. Build a release.\n", stderr);
    if (options.json) {
        const QJsonObject about{{u"size"_s, options.size},
                                {u"build"_s, QString::fromLatin1(RAPPORT_BUILD_TYPE)},
                                {u"valid"_s, !debug},
                                {u"processors"_s, QThread::idealThreadCount()},
                                {u"system"_s, QSysInfo::prettyProductName()}};
        std::fputs(QJsonDocument(report.toJson(about)).toJson().constData(), stdout);
    } else {
        std::fputs(qPrintable(report.toTable()), stdout);
    }
}

} // namespace

std::unique_ptr<Store> openWorkspace(const QString &folder)
{
    Store::Options options;
    options.watchOtherProcesses = false;
    return valueOf(Store::open(folder, options));
}

QString copyWorkspace(const Bench &bench, const QString &name)
{
    const QString folder = bench.scratch + u'/' + name;
    QDir().mkpath(folder);
    if (!QFile::copy(Store::databasePath(bench.workspace), Store::databasePath(folder)))
        stop(u"the workspace cannot be copied"_s);
    return folder;
}

} // namespace rapport::bench

int main(int argc, char **argv)
{
    using namespace rapport::bench;
    QCoreApplication application(argc, argv);
    const Options options = readOptions(application);
    QTemporaryDir scratch;
    if (!scratch.isValid())
        stop(scratch.errorString());
    if (options.growth) {
        const Report tenth = run(options, options.size / 10, scratch.filePath(u"tenth"_s));
        Report whole = run(options, options.size, scratch.filePath(u"whole"_s));
        addGrowth(whole, tenth);
        print(options, whole);
    } else {
        print(options, run(options, options.size, scratch.filePath(u"whole"_s)));
    }
    return 0;
}
