#pragma once

#include "domain/dashboard.h"
#include "output/dashboardcharts.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace rapport {

/// Chooses what a card shows: the metric by typing some of its name, then how. GUI thread.
class CardDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `card` without metrics: a new one.
    CardDialog(const DashboardCard &card, const CardNaming &naming, QWidget *parent);

    [[nodiscard]] DashboardCard card() const;

Q_SIGNALS:
    void chosen(const rapport::DashboardCard &card);

private:
    void build(bool isNew);
    void filter(const QString &typed);
    void showMetric();
    void showKinds();
    [[nodiscard]] QString metric() const;

    DashboardCard m_card;
    CardNaming m_naming;
    QLineEdit *m_search;
    QListWidget *m_list;
    QLabel *m_definition;
    QLineEdit *m_title;
    QComboBox *m_groupBy;
    QComboBox *m_kind;
    QComboBox *m_step;
    QComboBox *m_width;
    QPushButton *m_take = nullptr;
};

} // namespace rapport
