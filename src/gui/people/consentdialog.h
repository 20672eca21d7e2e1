#pragma once

#include "domain/consent.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace rapport {

/// For what somebody gave their consent, on which day and how, and whether they withdrew it. GUI thread.
class ConsentDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `record`: what stands in it at first; `today`: no day in it is later.
    ConsentDialog(const ConsentRecord &record, int today, const QString &keepWord, QWidget *parent);

Q_SIGNALS:
    void kept(const rapport::ConsentRecord &record);

private:
    [[nodiscard]] ConsentRecord record() const;
    void check();

    ConsentRecord m_before;
    int m_today;
    QComboBox *m_use;
    QDateEdit *m_day;
    QLineEdit *m_how;
    QCheckBox *m_withdrawn;
    QDateEdit *m_withdrawnDay;
    QLabel *m_problem;
    QPushButton *m_keep;
};

} // namespace rapport
