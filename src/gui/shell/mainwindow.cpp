#include "gui/shell/mainwindow.h"

#include "gui/guicontext.h"
#include "gui/settings.h"
#include "gui/shell/statusbar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace rapport {

MainWindow::MainWindow(const GuiContext &context, QWidget *parent)
    : QMainWindow(parent), m_rail(new NavigationRail), m_stack(new QStackedWidget), m_status(new StatusBar(context))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Rapport"));
    m_stack->setObjectName(u"pages"_s);

    auto *centre = new QWidget;
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(m_stack, 1);
    column->addLayout(row, 1);
    column->addWidget(m_status);
    setCentralWidget(centre);

    connect(m_rail, &NavigationRail::chosen, this, &MainWindow::showPage);
    connect(new QShortcut(QKeySequence(Qt::Key_F6), this), &QShortcut::activated, this,
            [this] { focusNextPart(true); });
    connect(new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F6), this), &QShortcut::activated, this,
            [this] { focusNextPart(false); });
    connect(new QShortcut(QKeySequence(QKeySequence::Quit), this), &QShortcut::activated, this, &QWidget::close);

    setMinimumSize(720, 480);
    resize(1440, 900);
    rememberGeometry(this, u"window/geometry"_s);
}

void MainWindow::addPage(const QString &id, const QString &word, const char *glyph, NavigationRail::Place place,
                         QWidget *page)
{
    QAbstractButton *entry = m_rail->addEntry(id, word, glyph, place);
    addHiddenPage(id, page);
    ++m_shortcuts;
    auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + m_shortcuts)), this);
    connect(shortcut, &QShortcut::activated, this, [this, id] { showPage(id); });
    entry->setToolTip(u"%1 (%2)"_s.arg(word, shortcut->key().toString(QKeySequence::NativeText)));
}

void MainWindow::addHiddenPage(const QString &id, QWidget *page)
{
    m_pages.insert(id, page);
    m_stack->addWidget(page);
}

void MainWindow::showPage(const QString &id)
{
    QWidget *page = m_pages.value(id);
    if (!page)
        return;
    m_stack->setCurrentWidget(page);
    m_rail->setCurrent(id);
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

/// F6 goes from rail to page to status bar and around, each time to where the focus was there.
void MainWindow::focusNextPart(bool forward)
{
    const QList<QWidget *> parts{m_rail, m_stack, m_status};
    qsizetype current = 0;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts[i]->isAncestorOf(QApplication::focusWidget()))
            current = i;
    }
    for (qsizetype step = 1; step <= parts.size(); ++step) {
        const qsizetype turn = forward ? step : parts.size() - step;
        QWidget *part = parts[(current + turn) % parts.size()];
        QWidget *target = part->focusWidget();
        for (QWidget *child : part->findChildren<QWidget *>()) {
            if (target && target->isVisible() && target->isEnabled())
                break;
            if (child->isVisible() && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus))
                target = child;
        }
        if (target && target->isVisible()) {
            target->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

} // namespace rapport
