#include "gui/accounts/accountdetail.h"

#include "base/clock.h"
#include "channels/registry.h"
#include "gui/accounts/accountdialog.h"
#include "gui/accounts/accountform.h"
#include "gui/accounts/quarantinedialog.h"
#include "gui/accounts/removeaccountdialog.h"
#include "gui/accounts/runsmodel.h"
#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/theme/icons.h"
#include "gui/timetext.h"
#include "store/conversations.h"
#include "store/ledger.h"
#include "sync/commands.h"
#include "sync/secrets.h"
#include "sync/syncengine.h"
#include "ui_accountdetail.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

constexpr int kShownQuarantined = 500;

bool isRunning(const SyncEngine &engine, AccountId account)
{
    const QList<AccountActivity> all = engine.activity();
    return std::any_of(all.begin(), all.end(),
                       [account](const AccountActivity &a) { return a.account == account && a.running; });
}

} // namespace

AccountDetail::AccountDetail(const GuiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_ui(std::make_unique<Ui::AccountDetail>()), m_runs(new RunsModel(this))
{
    m_ui->setupUi(this);
    m_ui->syncNow->setIcon(theme::icon("sync"));
    m_ui->signIn->setIcon(theme::icon("lock_open"));
    m_ui->remove->setIcon(theme::icon("delete_outline", theme::Token::Bad));
    m_ui->facts->setFill(theme::Token::Surface);
    m_ui->facts->setCard(theme::Token::Line);
    m_ui->problemCard->setFill(theme::Token::BadSoft);
    m_ui->problemCard->setCard(theme::Token::BadSoft);

    notice({});
    m_ui->runs->setModel(m_runs);
    QHeaderView *header = m_ui->runs->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(RunsModel::Outcome, QHeaderView::Stretch);
    header->setHighlightSections(false);
    header->setMinimumHeight(30);
    m_ui->runs->verticalHeader()->hide();
    m_ui->runs->verticalHeader()->setDefaultSectionSize(28);

    connect(m_ui->syncNow, &QPushButton::clicked, this, &AccountDetail::syncNow);
    connect(m_ui->pause, &QPushButton::clicked, this, &AccountDetail::togglePause);
    connect(m_ui->signIn, &QPushButton::clicked, this, &AccountDetail::signIn);
    connect(m_ui->remove, &QPushButton::clicked, this, &AccountDetail::remove);
    connect(m_ui->quarantined, &QPushButton::clicked, this, &AccountDetail::lookAtQuarantined);
}

AccountDetail::~AccountDetail() = default;

void AccountDetail::setAccount(AccountId account)
{
    if (m_facts.account.id == account)
        return;
    m_facts = {};
    m_facts.account.id = account;
    notice({});
    setEnabled(false); // Until it is known what can be done with it.
    reload();
}

void AccountDetail::reload()
{
    if (!m_facts.account.id.isValid())
        return;
    if (m_loading) {
        m_again = true;
        return;
    }
    m_loading = true;
    const AccountId id = m_facts.account.id;
    deliver(m_context.store.read([id](Reader &r) { return readAccountFacts(r, id); }), this,
            [this, id](const Result<AccountFacts> &facts) {
                m_loading = false;
                if (facts && id == m_facts.account.id)
                    show(*facts);
                if (std::exchange(m_again, false) || id != m_facts.account.id)
                    reload();
            });
}

void AccountDetail::show(const AccountFacts &facts)
{
    m_facts = facts;
    setEnabled(true);
    const Account &account = facts.account;
    const Connector *connector = m_context.registry.find(account.channel);
    const QString channel = connector ? channelText(connector->info().name) : account.channel;
    const QString glyph = connector ? connector->info().glyph : u"public"_s;
    const theme::Token color = theme::seriesToken(connector ? connector->info().color : QString());
    m_ui->glyph->setPixmap(theme::icon(glyph, color).pixmap(QSize(28, 28), devicePixelRatioF()));
    m_ui->glyph->setAccessibleName(channel);
    m_ui->name->setText(account.name);
    QStringList place{channel};
    if (!account.handle.isEmpty() && account.handle != account.name)
        place << account.handle;
    if (!account.server.isEmpty())
        place << account.server;
    m_ui->place->setText(place.join(u" · "_s));
    m_ui->history->setText(historyText(facts.feeds));
    m_ui->quarantined->setText(tr("%n item(s)", nullptr, facts.quarantined));
    m_ui->quarantined->setAccessibleName(tr("Items set aside: %n. Look at them.", nullptr, facts.quarantined));
    m_ui->quarantined->setVisible(facts.quarantined > 0);
    m_ui->noneQuarantined->setVisible(facts.quarantined == 0);
    m_runs->setRuns(facts.runs, m_context.clock.nowMs());
    m_secretMissing = false;
    if (account.state == AccountState::NeedsSignIn) {
        deliver(m_context.secrets.read(secretKey(m_context.store.uid(), account)), this,
                [this, id = account.id](const Result<QString> &secret) {
                    if (id != m_facts.account.id)
                        return;
                    m_secretMissing = !secret && secret.error().kind == ErrorKind::NotFound;
                    refresh();
                });
    }
    refresh();
}

void AccountDetail::refresh()
{
    const qint64 now = m_context.clock.nowMs();
    const AccountState state = m_facts.account.state;
    const bool running = isRunning(m_context.engine, m_facts.account.id);
    const AccountStanding standing = accountStanding(m_facts, running, now);
    m_ui->standing->setText(standing.text);
    m_ui->standing->setLook(theme::TextStyle::BodyBold, standing.token);
    const QString problem = accountProblem(m_facts, m_secretMissing);
    m_ui->problem->setText(problem);
    m_ui->problemCard->setVisible(!problem.isEmpty());

    const qint64 lastSuccess = m_facts.status.lastSuccessAt;
    m_ui->lastSuccess->setText(lastSuccess == 0 ? tr("Never") : agoText(lastSuccess, now));
    m_ui->lastSuccess->setToolTip(exactText(lastSuccess));
    m_ui->nextRun->setText(state == AccountState::Active ? untilText(m_facts.status.nextRunAt, now)
                                                         : tr("None planned"));
    m_ui->received->setText(receivedText(m_facts.runs, now));
    m_ui->quota->setText(quotaText(m_facts.status.quota, now));

    const bool paused = state == AccountState::Paused;
    // A demo's accounts are invented: there is no server to ask.
    const bool writable = m_context.store.access() == Store::Access::ReadWrite && !m_context.store.isDemo();
    const Connector *connector = m_context.registry.find(m_facts.account.channel);
    m_ui->syncNow->setEnabled(writable && connector && state == AccountState::Active && !running &&
                              m_context.engine.holdsLock());
    m_ui->pause->setText(paused ? tr("Resume") : tr("Pause"));
    m_ui->pause->setIcon(theme::icon(paused ? "play_arrow" : "pause"));
    m_ui->pause->setEnabled(writable && connector && (state == AccountState::Active || paused));
    m_ui->signIn->setVisible(connector && connector->info().can.needsSecret);
    m_ui->signIn->setEnabled(writable && state != AccountState::Leaving);
    m_ui->remove->setEnabled(writable && state != AccountState::Leaving);
}

void AccountDetail::syncNow()
{
    notice({});
    deliver(m_context.engine.syncNow(m_facts.account.id, false), this, [this](const Result<> &done) {
        if (!done)
            notice(errorText(done.error(), Occasion::Sync));
    });
}

void AccountDetail::togglePause()
{
    report(m_context.commands.pauseAccount(m_facts.account.id, m_facts.account.state != AccountState::Paused));
}

void AccountDetail::signIn()
{
    auto *dialog = new AccountDialog(m_context, m_facts.account, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void AccountDetail::remove()
{
    const AccountId id = m_facts.account.id;
    const auto count = [id](Reader &r) -> Result<qint64> {
        qint64 conversations = 0;
        for (const StateCount &part : store::stateCounts(r)) {
            if (part.account == id)
                conversations += part.conversations;
        }
        return conversations;
    };
    deliver(m_context.store.read(count), this, [this, account = m_facts.account](const Result<qint64> &conversations) {
        auto *dialog = new RemoveAccountDialog(account, conversations.value_or(0), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, [this, dialog, account] {
            report(m_context.commands.removeAccount(account.id, dialog->keepsHistory()));
            m_context.secrets.remove(secretKey(m_context.store.uid(), account));
        });
        dialog->open();
    });
}

void AccountDetail::lookAtQuarantined()
{
    const AccountId id = m_facts.account.id;
    const auto read = [id](Reader &r) -> Result<QList<Quarantined>> {
        return store::quarantined(r, id, kShownQuarantined);
    };
    deliver(m_context.store.read(read), this, [this](const Result<QList<Quarantined>> &items) {
        if (!items) {
            notice(errorText(items.error(), Occasion::Read));
            return;
        }
        auto *dialog = new QuarantineDialog(*items, m_context.clock.nowMs(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void AccountDetail::notice(const QString &text)
{
    m_ui->notice->setText(text);
    m_ui->notice->setVisible(!text.isEmpty());
}

void AccountDetail::report(const QFuture<Result<>> &done)
{
    notice({});
    deliver(done, this, [this](const Result<> &result) {
        if (!result)
            notice(errorText(result.error(), Occasion::Change));
    });
}

} // namespace rapport
