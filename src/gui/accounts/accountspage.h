#pragma once

#include "gui/accounts/accountfacts.h"
#include "gui/guicontext.h"

#include <QTimer>
#include <QWidget>
#include <memory>

namespace Ui {
class AccountsPage;
}

namespace rapport {

class AccountDetail;

/// The connected accounts, one of them in detail, and the way to connect another. GUI thread.
class AccountsPage final : public QWidget
{
    Q_OBJECT
public:
    explicit AccountsPage(const GuiContext &context, QWidget *parent = nullptr);
    ~AccountsPage() override;

    /// Opens the dialog that connects a channel.
    void connectChannel();

Q_SIGNALS:
    /// An account was connected here.
    void connected(rapport::AccountId account);

private:
    void load();
    void fill(const QList<AccountFacts> &all);
    void refresh();
    void choose(AccountId account);

    GuiContext m_context;
    std::unique_ptr<Ui::AccountsPage> m_ui;
    AccountDetail *m_detail;
    QList<AccountFacts> m_accounts;
    AccountId m_wanted; ///< To be chosen once it is in the list.
    bool m_loading = false;
    bool m_again = false;
    QTimer m_clock;
};

} // namespace rapport
