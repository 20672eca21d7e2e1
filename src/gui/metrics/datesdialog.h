#pragma once

#include "insight/metric.h"

#include <QDate>
#include <QDialog>

class QDateEdit;
class QPushButton;

namespace rapport {

/// The first and the last day of a period of one's own. GUI thread.
class DatesDialog final : public QDialog
{
    Q_OBJECT
public:
    DatesDialog(const Period &period, QWidget *parent);

Q_SIGNALS:
    void chosen(const QDate &from, const QDate &to);

private:
    void check();

    QDateEdit *m_from;
    QDateEdit *m_to;
    QPushButton *m_take = nullptr;
};

} // namespace rapport
