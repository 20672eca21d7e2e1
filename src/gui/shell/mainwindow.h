#pragma once

#include "gui/shell/navigationrail.h"

#include <QHash>
#include <QMainWindow>
#include <functional>

class QStackedWidget;

namespace rapport {

class StatusBar;
class WorkspaceBanner;
struct GuiContext;

/// Hosts the pages, the rail that leads to them and the status bar, and nothing else. GUI thread.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const GuiContext &context, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Makes a page when somebody looks at it for the first time. The window owns the page.
    using MakePage = std::function<QWidget *()>;

    /// A page with an entry in the rail; Ctrl+1, Ctrl+2 ... in the order they are added.
    void addPage(const QString &id, const QString &word, const char *glyph, NavigationRail::Place place, MakePage make);
    /// A page that is shown when asked for and has no entry.
    void addHiddenPage(const QString &id, MakePage make);
    /// The page, which is made if nobody has looked at it yet; null for an id that was not added.
    QWidget *page(const QString &id);
    void showPage(const QString &id);
    [[nodiscard]] QString currentPage() const;
    void setBadge(const QString &id, int count);
    [[nodiscard]] StatusBar &statusLine() { return *m_status; }
    [[nodiscard]] WorkspaceBanner &banner() { return *m_banner; }

    void setVisible(bool visible) override;

Q_SIGNALS:
    void closed();
    /// Another page is in front.
    void pageShown(const QString &id);
    /// By its shortcut; closing the window may mean less.
    void quitRequested();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void assemble();
    void focusNextPart(bool forward);

    NavigationRail *m_rail;
    QStackedWidget *m_stack;
    WorkspaceBanner *m_banner;
    StatusBar *m_status;
    QHash<QString, MakePage> m_makers; ///< Of the pages that nobody has looked at yet.
    QHash<QString, QWidget *> m_pages;
    int m_shortcuts = 0;
    bool m_assembled = false;
};

} // namespace rapport
