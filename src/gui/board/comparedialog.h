#pragma once

#include "store/maturity.h"

#include <QDialog>

class QComboBox;
class QTableWidget;

namespace rapport {

/// Two assessments beside each other: stages and practices, and what changed. GUI thread.
class CompareDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `kept`: the newest first; `now`: as of now, shown as the first choice.
    CompareDialog(const store::KeptAssessment &now, const QList<store::KeptAssessment> &kept, QWidget *parent);

private:
    void fill();
    void addRow(const QString &name, const std::optional<double> &before, const std::optional<double> &after,
                bool isStage);

    QList<store::KeptAssessment> m_choices;
    QComboBox *m_before;
    QComboBox *m_after;
    QTableWidget *m_table;
};

} // namespace rapport
