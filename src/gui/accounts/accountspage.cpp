#include "gui/accounts/accountspage.h"

#include "base/clock.h"
#include "channels/registry.h"
#include "gui/accounts/accountdetail.h"
#include "gui/accounts/accountdialog.h"
#include "gui/accounts/channeldelegate.h"
#include "gui/deliver.h"
#include "gui/settings.h"
#include "gui/theme/icons.h"
#include "store/store.h"
#include "sync/syncengine.h"
#include "ui_accountspage.h"

#include <QListWidgetItem>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rapport {

AccountsPage::AccountsPage(const GuiContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_ui(std::make_unique<Ui::AccountsPage>()),
      m_detail(new AccountDetail(context))
{
    m_ui->setupUi(this);
    m_ui->side->setFill(theme::Token::Surface);
    m_ui->accounts->setItemDelegate(new ChannelDelegate(1, m_ui->accounts));
    m_ui->detailPage->layout()->addWidget(m_detail);
    m_ui->splitter->setStretchFactor(0, 0);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->splitter->setSizes({340, 1000});
    rememberSplitter(m_ui->splitter, u"accounts/splitter"_s);

    const bool writable = context.store.access() == Store::Access::ReadWrite && !context.store.isDemo();
    for (QPushButton *button : {m_ui->connectChannel, m_ui->connectFirst}) {
        button->setIcon(theme::icon("add", theme::Token::OnAccent));
        button->setEnabled(writable);
        connect(button, &QPushButton::clicked, this, &AccountsPage::connectChannel);
    }
    if (context.store.isDemo())
        m_ui->connectChannel->setToolTip(tr("A demo community cannot be connected to a real channel."));
    connect(m_ui->accounts, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0 && row < m_accounts.size())
            m_detail->setAccount(m_accounts[row].account.id);
    });
    connect(&context.store.changes(), &ChangeFeed::changed, this, [this](const ChangeSet &changes) {
        if (!changes.accounts.isEmpty() || changes.everything)
            load();
        if (changes.accounts.contains(m_detail->account()) || changes.everything)
            m_detail->reload();
    });
    connect(&context.engine, &SyncEngine::activityChanged, this, &AccountsPage::refresh);
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        if (isVisible())
            refresh();
    });
    m_clock.start();
    load();
}

AccountsPage::~AccountsPage() = default;

void AccountsPage::connectChannel()
{
    auto *dialog = new AccountDialog(m_context, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AccountDialog::connected, this, [this](AccountId account) {
        choose(account);
        Q_EMIT connected(account);
    });
    dialog->open();
}

void AccountsPage::choose(AccountId account)
{
    m_wanted = account;
    load();
}

void AccountsPage::load()
{
    if (m_loading) {
        m_again = true;
        return;
    }
    m_loading = true;
    const auto read = [](Reader &r) -> Result<QList<AccountFacts>> { return readAccounts(r); };
    deliver(m_context.store.read(read), this, [this](const Result<QList<AccountFacts>> &all) {
        m_loading = false;
        if (all)
            fill(*all);
        if (std::exchange(m_again, false))
            load();
    });
}

void AccountsPage::fill(const QList<AccountFacts> &all)
{
    const AccountId before = m_wanted.isValid() ? m_wanted : m_detail->account();
    const QSignalBlocker quiet(m_ui->accounts);
    m_accounts = all;
    while (m_ui->accounts->count() > m_accounts.size())
        delete m_ui->accounts->takeItem(m_ui->accounts->count() - 1);
    int current = m_accounts.isEmpty() ? -1 : 0;
    for (int row = 0; row < m_accounts.size(); ++row) {
        const Account &account = m_accounts[row].account;
        QListWidgetItem *item = m_ui->accounts->item(row);
        if (!item)
            item = new QListWidgetItem(m_ui->accounts);
        const Connector *connector = m_context.registry.find(account.channel);
        item->setText(account.name);
        item->setData(ChannelDelegate::GlyphRole, connector ? connector->info().glyph : u"public"_s);
        item->setData(ChannelDelegate::ColorRole, connector ? connector->info().color : QString());
        if (account.id == before) {
            current = row;
            m_wanted = {};
        }
    }
    m_ui->accounts->setCurrentRow(current);
    if (current >= 0)
        m_detail->setAccount(m_accounts[current].account.id);
    m_ui->detailPages->setCurrentWidget(current >= 0 ? m_ui->detailPage : m_ui->emptyPage);
    refresh();
}

void AccountsPage::refresh()
{
    const QList<AccountActivity> activity = m_context.engine.activity();
    for (int row = 0; row < m_accounts.size() && row < m_ui->accounts->count(); ++row) {
        const bool running = std::any_of(activity.begin(), activity.end(), [&](const AccountActivity &a) {
            return a.account == m_accounts[row].account.id && a.running;
        });
        const AccountStanding standing = accountStanding(m_accounts[row], running, m_context.clock.nowMs());
        QListWidgetItem *item = m_ui->accounts->item(row);
        item->setData(ChannelDelegate::PitchRole, standing.text);
        item->setData(ChannelDelegate::TokenRole, static_cast<int>(standing.token));
        item->setData(Qt::AccessibleTextRole, u"%1, %2"_s.arg(m_accounts[row].account.name, standing.text));
    }
    if (!m_accounts.isEmpty())
        m_detail->refresh();
}

} // namespace rapport
