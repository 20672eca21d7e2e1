#pragma once

#include "domain/account.h"

#include <QDialog>
#include <memory>

namespace Ui {
class RemoveAccountDialog;
}

namespace rapport {

/// Asks whether an account is to go, and whether its conversations stay. Says what is lost. GUI thread.
class RemoveAccountDialog final : public QDialog
{
    Q_OBJECT
public:
    RemoveAccountDialog(const Account &account, qint64 conversations, QWidget *parent = nullptr);
    ~RemoveAccountDialog() override;

    [[nodiscard]] bool keepsHistory() const;

private:
    std::unique_ptr<Ui::RemoveAccountDialog> m_ui;
};

} // namespace rapport
