// The least a Qt program of this kind can cost: one window with a list, a text and a tool bar (and a chart, where it is
// built with one). Prints, as JSON, the milliseconds from RAPPORT_BENCH_BEGIN to its first paint, and its memory.
#include "window/process.h"

#include <QApplication>
#include <QListView>
#include <QMainWindow>
#include <QSplitter>
#include <QStringListModel>
#include <QTextBrowser>
#include <QTimer>
#include <QToolBar>
#ifdef RAPPORT_BENCH_CHART
#include <QtCharts/QChartView>
#include <QtCharts/QLineSeries>
#endif

using namespace Qt::StringLiterals;

namespace {

class Window final : public QMainWindow
{
public:
    std::function<void()> painted;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        if (painted)
            std::exchange(painted, nullptr)();
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Window window;
    auto *splitter = new QSplitter;
    auto *list = new QListView;
    QStringList rows;
    for (int i = 0; i < 200; ++i)
        rows.append(u"A conversation with number %1"_s.arg(i));
    list->setModel(new QStringListModel(rows, list));
    splitter->addWidget(list);
#ifdef RAPPORT_BENCH_CHART
    auto *series = new QLineSeries;
    for (int day = 0; day < 1095; ++day)
        series->append(day, day * 7919 % 100);
    auto *chart = new QChart;
    chart->addSeries(series);
    chart->createDefaultAxes();
    splitter->addWidget(new QChartView(chart));
#else
    auto *text = new QTextBrowser;
    text->setPlainText(u"A message"_s);
    splitter->addWidget(text);
#endif
    window.addToolBar(u"Tools"_s)->addAction(u"Reply"_s);
    window.setCentralWidget(splitter);
    window.resize(1440, 900);
    window.painted = [&] {
        const double first = rapport::bench::msSinceBegin();
        // Memory once everything that comes after a first paint has come.
        QTimer::singleShot(300, &application, [first] {
            rapport::bench::printJson(
                {{u"firstPaintMs"_s, first}, {u"memoryKiB"_s, rapport::bench::proportionalKiB()}});
            QCoreApplication::quit();
        });
    };
    window.show();
    return QApplication::exec();
}
