#include "gui/shell/mainwindow.h"

#include "gui/guicontext.h"
#include "gui/settings.h"
#include "gui/shell/statusbar.h"
#include "gui/shell/workspacebanner.h"

#include <QAbstractButton>
#include <QApplication>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

/// Gives the focus to where it was in a part of the window, or to the first control there that takes it.
bool focusInto(QWidget *part)
{
    const auto takesFocus = [](const QWidget *widget) {
        return widget && widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus);
    };
    QWidget *target = part->focusWidget();
    if (!takesFocus(target)) {
        const QList<QWidget *> all = part->findChildren<QWidget *>();
        const auto first = std::find_if(all.begin(), all.end(), takesFocus);
        target = first == all.end() ? nullptr : *first;
    }
    if (target)
        target->setFocus(Qt::TabFocusReason);
    return target != nullptr;
}

} // namespace

MainWindow::MainWindow(const GuiContext &context, QWidget *parent)
    : QMainWindow(parent),
      m_rail(new NavigationRail),
      m_stack(new QStackedWidget),
      m_banner(new WorkspaceBanner(context)),
      m_status(new StatusBar(context))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Rapport"));
    m_stack->setObjectName(u"pages"_s);

    connect(m_rail, &NavigationRail::chosen, this, &MainWindow::showPage);
    connect(new QShortcut(QKeySequence(Qt::Key_F6), this), &QShortcut::activated, this,
            [this] { focusNextPart(true); });
    connect(new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F6), this), &QShortcut::activated, this,
            [this] { focusNextPart(false); });
    connect(new QShortcut(QKeySequence(QKeySequence::Quit), this), &QShortcut::activated, this,
            &MainWindow::quitRequested);

    setMinimumSize(720, 480);
    resize(1440, 900);
    rememberGeometry(this, u"window/geometry"_s);
}

MainWindow::~MainWindow()
{
    if (m_assembled)
        return;
    delete m_rail;
    delete m_stack;
    delete m_banner;
    delete m_status;
}

/// The Tab key follows the order in which the parts come into the window.
void MainWindow::assemble()
{
    m_assembled = true;
    auto *centre = new QWidget;
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    column->addWidget(m_banner);
    column->addLayout(row, 1);
    row->addWidget(m_rail);
    row->addWidget(m_stack, 1);
    column->addWidget(m_status);
    setCentralWidget(centre);
}

void MainWindow::addPage(const QString &id, const QString &word, const char *glyph, NavigationRail::Place place,
                         MakePage make)
{
    QAbstractButton *entry = m_rail->addEntry(id, word, glyph, place);
    addHiddenPage(id, std::move(make));
    ++m_shortcuts;
    auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + m_shortcuts)), this);
    connect(shortcut, &QShortcut::activated, this, [this, id] {
        showPage(id);
        focusInto(m_stack->currentWidget());
    });
    entry->setToolTip(u"%1 (%2)"_s.arg(word, shortcut->key().toString(QKeySequence::NativeText)));
}

void MainWindow::addHiddenPage(const QString &id, MakePage make)
{
    m_makers.insert(id, std::move(make));
}

QWidget *MainWindow::page(const QString &id)
{
    if (const MakePage make = m_makers.take(id)) {
        QWidget *page = make();
        m_pages.insert(id, page);
        m_stack->addWidget(page);
        if (m_assembled) {
            // The Tab key goes through the page before it comes to the status bar.
            QLayout *column = m_status->parentWidget()->layout();
            m_status->setParent(nullptr);
            column->addWidget(m_status);
            m_status->setVisible(true);
        }
    }
    return m_pages.value(id);
}

void MainWindow::showPage(const QString &id)
{
    QWidget *shown = page(id);
    if (!shown)
        return;
    m_stack->setCurrentWidget(shown);
    m_rail->setCurrent(id);
    Q_EMIT pageShown(id);
}

QString MainWindow::currentPage() const
{
    return m_pages.key(m_stack->currentWidget());
}

void MainWindow::setBadge(const QString &id, int count)
{
    m_rail->setBadge(id, count);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QMainWindow::closeEvent(event);
    Q_EMIT closed();
}

void MainWindow::setVisible(bool visible)
{
    if (visible && !m_assembled)
        assemble();
    QMainWindow::setVisible(visible);
}

/// F6 goes from rail to page to status bar and around, each time to where the focus was there.
void MainWindow::focusNextPart(bool forward)
{
    const QList<QWidget *> parts{m_banner, m_rail, m_stack, m_status};
    qsizetype current = 0;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts[i]->isAncestorOf(QApplication::focusWidget()))
            current = i;
    }
    for (qsizetype step = 1; step <= parts.size(); ++step) {
        const qsizetype turn = forward ? step : parts.size() - step;
        if (focusInto(parts[(current + turn) % parts.size()]))
            return;
    }
}

} // namespace rapport
