#include "app/demomaker.h"

#include "demo/demo.h"
#include "store/store.h"

#include <QDir>
#include <QFileInfo>
#include <QThread>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

constexpr int kMessages = 20'000;

Result<> makeDemo(const QString &folder, const std::function<bool(int, int)> &progress)
{
    if (const Result<> created = Store::create(folder, {}); !created)
        return fail(created.error());
    Result<std::unique_ptr<Store>> store = Store::open(folder, {});
    if (!store)
        return fail(store.error());
    DemoOptions options;
    options.messages = kMessages;
    const Result<DemoTruth> truth = fillDemo(**store, options, progress);
    if (!truth)
        return fail(truth.error());
    return {};
}

} // namespace

DemoMaker::DemoMaker(const QString &folder, QObject *parent) : QObject(parent), m_folder(folder) {}

DemoMaker::~DemoMaker()
{
    stop();
    if (m_thread)
        m_thread->wait();
}

bool DemoMaker::exists(const QString &folder)
{
    return QFileInfo::exists(Store::databasePath(folder));
}

bool DemoMaker::isRunning() const
{
    return m_thread && m_thread->isRunning();
}

void DemoMaker::start()
{
    if (isRunning())
        return;
    m_stop = false;
    m_thread.reset(QThread::create([this] { run(); }));
    m_thread->start();
}

void DemoMaker::stop()
{
    m_stop = true;
}

/// On the thread. The store, and so its change feed, begins and ends here.
void DemoMaker::run()
{
    const QString unfinished = m_folder + u".unfinished"_s;
    QDir(unfinished).removeRecursively();
    QDir().mkpath(QFileInfo(m_folder).absolutePath());
    Result<> result = makeDemo(unfinished, [this](int done, int total) {
        Q_EMIT progressed(done, total);
        return !m_stop.load();
    });
    if (result && !QDir().rename(unfinished, m_folder))
        result = fail(ErrorKind::Storage, u"the folder %1 cannot be made"_s.arg(m_folder));
    if (result) {
        Q_EMIT made();
        return;
    }
    QDir(unfinished).removeRecursively();
    if (result.error().kind == ErrorKind::Cancelled)
        Q_EMIT stopped();
    else
        Q_EMIT failed(result.error());
}

} // namespace rapport
