#pragma once

#include "domain/account.h"

#include <QDialog>
#include <QList>
#include <memory>

namespace Ui {
class QuarantineDialog;
}

namespace rapport {

/// Shows the items of an account that could not be understood, as they came. GUI thread.
class QuarantineDialog final : public QDialog
{
    Q_OBJECT
public:
    QuarantineDialog(const QList<Quarantined> &items, qint64 nowMs, QWidget *parent = nullptr);
    ~QuarantineDialog() override;

private:
    std::unique_ptr<Ui::QuarantineDialog> m_ui;
    QList<Quarantined> m_items;
};

} // namespace rapport
