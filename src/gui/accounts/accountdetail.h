#pragma once

#include "gui/accounts/accountfacts.h"
#include "gui/guicontext.h"

#include <QFuture>
#include <QWidget>
#include <memory>

namespace Ui {
class AccountDetail;
}

namespace rapport {

class RunsModel;

/// One account: how it stands, what was received, what is left of its quota, its ledger, and what can be done with it.
/// GUI thread.
class AccountDetail final : public QWidget
{
    Q_OBJECT
public:
    explicit AccountDetail(const GuiContext &context, QWidget *parent = nullptr);
    ~AccountDetail() override;

    void setAccount(AccountId account);
    [[nodiscard]] AccountId account() const { return m_facts.account.id; }
    /// Looks at the store again.
    void reload();
    /// Brings ages and the state of a running sync up to date, from what is known.
    void refresh();

private:
    void show(const AccountFacts &facts);
    void syncNow();
    void togglePause();
    void signIn();
    void remove();
    void lookAtQuarantined();
    void notice(const QString &text);
    void report(const QFuture<Result<>> &done);

    GuiContext m_context;
    std::unique_ptr<Ui::AccountDetail> m_ui;
    RunsModel *m_runs;
    AccountFacts m_facts;
    bool m_secretMissing = false;
    bool m_loading = false;
    bool m_again = false;
};

} // namespace rapport
