#pragma once

#include "domain/dashboard.h"
#include "insight/metric.h"

#include <QHash>
#include <QList>
#include <QMenu>
#include <QWidget>

class QPushButton;

namespace rapport {

class FlowLayout;
class WordButton;

/// One value that figures can be narrowed down to.
struct FilterChoice
{
    QString word; ///< As a query has it.
    QString name; ///< As people know it.

    friend bool operator==(const FilterChoice &, const FilterChoice &) = default;
};
/// By filter ("channel" …), in the order in which they are offered.
using FilterChoices = QHash<QString, QList<FilterChoice>>;

/// The head of the metrics page: which dashboard, of which days, compared with what, about what. GUI thread.
class FilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    /// Room for what is done with the page as a whole, at its far end.
    void addAction(QPushButton *button);
    void setDashboards(const QList<Dashboard> &dashboards);
    void setCurrent(const Dashboard &dashboard);
    void setScope(const DashboardScope &scope);
    /// The days that the scope stands for now.
    void setPeriod(const Period &period, const DashboardScope &scope);
    void setChoices(const FilterChoices &choices);
    void setCanSave(bool can);

    void openDashboards();
    void openRanges();
    void openComparisons();
    void openFilters();

Q_SIGNALS:
    void dashboardChosen(const rapport::Dashboard &dashboard);
    /// Of the menu of dashboards: what else can be done with them.
    void manageMenuRequested(QMenu *menu);
    void scopeChanged(const rapport::DashboardScope &scope);
    void customDatesRequested();
    void saveRequested();

private:
    void build();
    [[nodiscard]] QPushButton *menuButton(const char *name, const char *glyph);
    void fillRanges();
    void fillComparisons();
    void fillDashboards();
    void fillFilter(QMenu *menu, const QString &filter);
    void fillMore();
    void showChips();
    void change(const DashboardScope &scope);
    void toggle(const QString &filter, const QString &word, bool on);
    [[nodiscard]] QString nameOf(const QString &filter, const QString &word) const;

    QList<Dashboard> m_dashboards;
    Dashboard m_current;
    DashboardScope m_scope;
    FilterChoices m_choices;
    WordButton *m_name;
    QMenu *m_names;
    QPushButton *m_range;
    QPushButton *m_comparison;
    QPushButton *m_channels;
    QPushButton *m_more;
    QPushButton *m_save;
    QWidget *m_actions;
    QWidget *m_chips;
    FlowLayout *m_flow;
};

} // namespace rapport
