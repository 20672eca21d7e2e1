// Opens the real window on a workspace and measures it from within. Arguments: the workspace, then nothing (the first
// paint alone), or "figures" and how often they change, or "still" or "syncing", the number of frames to scroll, and words to type. "syncing" writes new
// answers into the workspace at full rate the while. Prints JSON.
#include "window/figures.h"
#include "window/incoming.h"
#include "window/observer.h"
#include "window/process.h"
#include "window/scrolling.h"

#include "app/composition.h"
#include "app/memory.h"
#include "app/translations.h"
#include "gui/inbox/conversationlist.h"
#include "gui/inbox/conversationmodel.h"
#include "gui/inbox/conversationpane.h"
#include "gui/inbox/threadpane.h"
#include "gui/shell/mainwindow.h"
#include "gui/theme/theme.h"
#include "gui/thread/threadview.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <optional>

using namespace Qt::StringLiterals;

namespace rapport::bench {
namespace {

constexpr double kFrameMs = 1000.0 / 60;
constexpr int kPatienceMs = 60'000;
constexpr int kSteps = 60;

[[noreturn]] void giveUp(const char *what)
{
    std::fprintf(stderr, "rapport-bench-window: %s\n", what);
    std::exit(1);
}

/// The parts of the window that are watched.
struct Parts
{
    explicit Parts(MainWindow &in)
        : window(in),
          pane(*in.findChild<ConversationPane *>()),
          list(pane.list()),
          model(*static_cast<ConversationModel *>(list.model())),
          thread(*in.findChild<ThreadPane *>())
    {
    }

    /// Whether every row that can be seen has been loaded. Asks for those that have not.
    [[nodiscard]] int blankRows() const
    {
        int blank = 0;
        const QRect seen = list.viewport()->rect();
        int position = list.indexAt(QPoint(1, 1)).row();
        for (; position >= 0 && position < model.rowCount(); ++position) {
            if (!list.visualRect(model.index(position)).intersects(seen))
                break;
            blank += model.row(position) ? 0 : 1;
        }
        return blank;
    }
    [[nodiscard]] bool showsThread() const { return thread.row() && thread.row()->conversation.id == list.current(); }

    MainWindow &window;
    ConversationPane &pane;
    ConversationList &list;
    ConversationModel &model;
    ThreadPane &thread;
};

void waitForList(Parts &parts)
{
    if (!waitForPaint(*parts.list.viewport(), kPatienceMs,
                      [&] { return parts.model.rowCount() > 0 && parts.blankRows() == 0; }))
        giveUp("the list was not painted");
}

/// Scrolls through all conversations. After each frame the event loop runs until the next one would be due; a row that
/// is still blank then was blank for longer than one frame.
QJsonObject measureFrames(Parts &parts, int frames)
{
    int blankFrames = 0;
    const auto afterFrame = [&](Samples &samples, double begin) {
        const bool loaded = parts.blankRows() == 0;
        do
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        while (wallMs() - begin < kFrameMs);
        if (loaded)
            return;
        blankFrames += parts.blankRows() > 0 ? 1 : 0;
        const double again = wallMs();
        parts.list.viewport()->repaint();
        samples.add(wallMs() - again);
    };
    const Frames measured = scroll(parts.list, frames, afterFrame);
    return {{u"frameMedianMs"_s, measured.wall.median()},
            {u"frameP99Ms"_s, measured.wall.p99()},
            {u"frameWorstMs"_s, measured.wall.worst()},
            {u"frameWorkP99Ms"_s, measured.work.p99()},
            {u"blankFrames"_s, blankFrames},
            {u"frames"_s, frames},
            {u"listWidth"_s, parts.list.viewport()->width()},
            {u"listHeight"_s, parts.list.viewport()->height()}};
}

/// Types words into the search field, letter by letter; a sample is from the key press to the painted list of what
/// fits.
Samples typeWords(Parts &parts, const QStringList &words)
{
    Samples samples;
    QLineEdit &field = parts.pane.searchField();
    field.setFocus();
    bool listed = false;
    QObject::connect(&parts.pane, &ConversationPane::listed, &field, [&] {
        listed = true;
        // Where the next letter finds the same, nothing would have to be painted.
        parts.list.viewport()->update();
    });
    for (const QString &word : words) {
        for (const QChar letter : word) {
            listed = false;
            const double begin = wallMs();
            QTest::keyClick(&field, letter.toLatin1());
            if (!waitForPaint(parts.window, kPatienceMs, [&] { return listed && parts.blankRows() == 0; }))
                giveUp("what was searched for was not painted");
            samples.add(wallMs() - begin);
        }
        listed = false;
        field.clear();
        if (!waitForPaint(parts.window, kPatienceMs, [&] { return listed && parts.blankRows() == 0; }))
            giveUp("the list did not come back after the search");
    }
    return samples;
}

/// J through the list, from the key press to the painted thread.
Frames stepThrough(Parts &parts)
{
    Frames steps;
    parts.list.setFocus();
    // A sync shortens the list too: behind its last row J leads nowhere, and nothing would be painted.
    const auto isLast = [&parts] { return parts.list.currentIndex().row() + 1 >= parts.model.rowCount(); };
    for (int i = 0; i < std::min(kSteps, parts.model.rowCount() - 1) && !isLast(); ++i) {
        const double begin = wallMs();
        const double workBegin = threadCpuMs();
        QTest::keyClick(&parts.list, Qt::Key_J);
        if (!waitForPaint(*parts.thread.view().viewport(), kPatienceMs, [&] { return parts.showsThread(); }))
            giveUp("a thread was not painted");
        steps.wall.add(wallMs() - begin);
        steps.work.add(threadCpuMs() - workBegin);
        QTest::qWait(20); // the person beside the thread comes a moment later
    }
    return steps;
}

QJsonObject measureUse(Parts &parts, int frames, const QStringList &words)
{
    InboxView all;
    all.kind = InboxView::Kind::All;
    parts.pane.setView(all, u"All"_s);
    waitForList(parts);
    QTest::qWait(1500); // What is only kept for a moment does not count.
    QJsonObject measured{{u"memoryKiB"_s, proportionalKiB()}, {u"conversations"_s, parts.model.rowCount()}};
    (void)scroll(parts.list, 30, [](Samples &, double) { QTest::qWait(20); });
    const QJsonObject scrolled = measureFrames(parts, frames);
    for (auto it = scrolled.begin(); it != scrolled.end(); ++it)
        measured.insert(it.key(), it.value());
    parts.list.verticalScrollBar()->setValue(0);
    QTest::qWait(100);
    const Frames steps = stepThrough(parts);
    measured.insert(u"stepP95Ms"_s, steps.wall.p95());
    measured.insert(u"stepWorkP95Ms"_s, steps.work.p95());
    const Samples typed = typeWords(parts, words);
    measured.insert(u"typeMedianMs"_s, typed.median());
    measured.insert(u"typeP95Ms"_s, typed.p95());
    QTest::qWait(1500);
    measured.insert(u"memoryAfterKiB"_s, proportionalKiB());
    return measured;
}

int run(const QStringList &arguments)
{
    Composition composition({arguments.at(1), arguments.at(1) + u".none"_s});
    if (const Result<> started = composition.start(false); !started)
        giveUp(qPrintable(started.error().detail));
    MainWindow &window = *composition.window();
    Parts parts(window);
    window.activateWindow();
    waitForList(parts);
    QJsonObject measured{{u"firstPaintMs"_s, msSinceBegin()}};
    if (arguments.size() > 3 && arguments.at(2) == "figures"_L1) {
        const QJsonObject figures = measureFigures(window, arguments.at(3).toInt());
        if (figures.isEmpty())
            giveUp("the page of figures was not painted");
        for (auto it = figures.begin(); it != figures.end(); ++it)
            measured.insert(it.key(), it.value());
    } else if (arguments.size() > 3) {
        std::optional<Incoming> incoming;
        if (arguments.at(2) == "syncing"_L1)
            incoming.emplace(*composition.store());
        const QJsonObject used = measureUse(parts, arguments.at(3).toInt(), arguments.mid(4));
        for (auto it = used.begin(); it != used.end(); ++it)
            measured.insert(it.key(), it.value());
        if (incoming)
            measured.insert(u"writtenPerSecond"_s, incoming->stop());
    }
    printJson(measured);
    std::fflush(stdout);
    return 0;
}

} // namespace
} // namespace rapport::bench

int main(int argc, char **argv)
{
    rapport::giveLargeBlocksBack();
    QCoreApplication::setApplicationName(u"Rapport"_s);
    QApplication application(argc, argv);
    if (QCoreApplication::arguments().size() < 2)
        return 2;
    QApplication::setQuitOnLastWindowClosed(false);
    rapport::installTranslations(application);
    rapport::theme::install(application);
    return rapport::bench::run(QCoreApplication::arguments());
}
