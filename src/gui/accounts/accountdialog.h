#pragma once

#include "domain/account.h"
#include "gui/guicontext.h"

#include <QDialog>
#include <memory>

namespace Ui {
class AccountDialog;
}

namespace rapport {

class AccountConnection;
class AccountForm;
class Connector;

/// Connects a channel: which one, the form that its connector asks for, the check with the server, and what came of it.
/// For a known account: signs in to it again. GUI thread.
class AccountDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit AccountDialog(const GuiContext &context, QWidget *parent = nullptr);
    AccountDialog(const GuiContext &context, const Account &known, QWidget *parent = nullptr);
    ~AccountDialog() override;

    void reject() override;

Q_SIGNALS:
    void connected(rapport::AccountId account);

private:
    void listChannels();
    void showForm(const QString &channel);
    void submit();
    void setBusy(bool busy);
    void showResult(const Account &account, const QStringList &warnings, bool secretKept);
    void showProblem(const QString &text);
    void makeRoom();

    GuiContext m_context;
    Account m_account; ///< What is being connected: only channel and settings, or the known one.
    std::unique_ptr<Ui::AccountDialog> m_ui;
    AccountConnection *m_connection;
    AccountForm *m_form = nullptr;
};

} // namespace rapport
