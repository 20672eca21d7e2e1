#include "gui/accounts/accountdialog.h"

#include "channels/registry.h"
#include "gui/accounts/accountconnection.h"
#include "gui/accounts/accountform.h"
#include "gui/accounts/channeldelegate.h"
#include "gui/theme/icons.h"
#include "gui/theme/style.h"
#include "sync/secrets.h"
#include "ui_accountdialog.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rapport {

AccountDialog::AccountDialog(const GuiContext &context, QWidget *parent) : AccountDialog(context, Account(), parent) {}

AccountDialog::AccountDialog(const GuiContext &context, const Account &known, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_account(known),
      m_ui(std::make_unique<Ui::AccountDialog>()),
      m_connection(new AccountConnection(context, this))
{
    m_ui->setupUi(this);
    theme::setKind(m_ui->connectButton, theme::ButtonKind::Primary);
    theme::setKind(m_ui->doneButton, theme::ButtonKind::Primary);
    m_ui->back->setIcon(theme::icon("arrow_back"));
    m_ui->keychainNote->setVisible(!context.secrets.isLasting());
    connect(m_ui->channels, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { showForm(item->data(ChannelDelegate::IdRole).toString()); });
    connect(m_ui->channels, &QListWidget::itemClicked, m_ui->channels, &QListWidget::itemActivated);
    connect(m_ui->back, &QPushButton::clicked, this, &AccountDialog::listChannels);
    connect(m_ui->connectButton, &QPushButton::clicked, this, &AccountDialog::submit);
    connect(m_ui->cancel, &QPushButton::clicked, this, &AccountDialog::reject);
    connect(m_ui->another, &QPushButton::clicked, this, &AccountDialog::listChannels);
    connect(m_ui->doneButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_connection, &AccountConnection::connected, this, &AccountDialog::showResult);
    connect(m_connection, &AccountConnection::failed, this, &AccountDialog::showProblem);

    m_ui->channels->setItemDelegate(new ChannelDelegate(2, m_ui->channels));
    for (const auto &connector : context.registry.all()) {
        const ConnectorInfo &info = connector->info();
        auto *item = new QListWidgetItem(channelText(info.name), m_ui->channels);
        item->setData(ChannelDelegate::IdRole, info.id);
        item->setData(ChannelDelegate::PitchRole, channelText(info.pitch));
        item->setData(ChannelDelegate::GlyphRole, info.glyph);
        item->setData(ChannelDelegate::ColorRole, info.color);
        item->setData(Qt::AccessibleTextRole, u"%1. %2"_s.arg(item->text(), channelText(info.pitch)));
    }
    m_ui->channels->setCurrentRow(0);
    if (known.id.isValid())
        showForm(known.channel);
    else
        listChannels();
}

AccountDialog::~AccountDialog() = default;

void AccountDialog::reject()
{
    m_connection->cancel();
    QDialog::reject();
}

void AccountDialog::listChannels()
{
    m_connection->cancel();
    setWindowTitle(tr("Connect a channel"));
    m_ui->pages->setCurrentWidget(m_ui->channelsPage);
    m_ui->channels->setFocus();
}

void AccountDialog::showForm(const QString &channel)
{
    const Connector *connector = m_context.registry.find(channel);
    if (!connector)
        return;
    const bool again = m_account.id.isValid();
    if (!again) {
        m_account = Account();
        m_account.channel = channel;
    }
    delete m_form;
    m_form = new AccountForm(connector->info(), again ? AccountForm::Fields::SecretOnly : AccountForm::Fields::All,
                             m_account.settings);
    m_ui->formColumn->insertWidget(0, m_form);
    connect(m_form, &AccountForm::submitted, this, &AccountDialog::submit);

    const QString name = channelText(connector->info().name);
    setWindowTitle(again ? tr("Sign in to %1 again").arg(m_account.name) : tr("Connect %1").arg(name));
    m_ui->formTitle->setText(windowTitle());
    m_ui->formPitch->setText(
        again ? tr("The history of %1 is kept. Enter its password anew to go on.").arg(m_account.handle)
              : channelText(connector->info().pitch));
    m_ui->back->setVisible(!again);
    m_ui->connectButton->setText(again ? tr("Sign in") : tr("Connect"));
    m_ui->keychainNote->setVisible(connector->info().can.needsSecret && !m_context.secrets.isLasting());
    m_ui->problem->clear();
    setBusy(false);
    m_ui->pages->setCurrentWidget(m_ui->formPage);
    m_form->focusFirst();
    makeRoom();
}

void AccountDialog::submit()
{
    if (m_connection->isRunning())
        return;
    if (const QString missing = m_form->focusMissing(); !missing.isEmpty()) {
        m_ui->problem->setText(tr("Still needed: %1.").arg(missing));
        return;
    }
    if (!m_account.id.isValid())
        m_account.settings = m_form->settings();
    m_ui->problem->clear();
    setBusy(true);
    m_connection->start(m_account, m_form->secret());
}

void AccountDialog::setBusy(bool busy)
{
    m_form->setEnabled(!busy);
    m_ui->connectButton->setEnabled(!busy);
    m_ui->back->setEnabled(!busy);
    m_ui->progress->setVisible(busy);
    m_ui->progressText->setVisible(busy);
}

void AccountDialog::showProblem(const QString &text)
{
    setBusy(false);
    m_ui->problem->setText(text);
    m_form->focusFirst();
    makeRoom();
}

/// A long answer of a server must not press the form together.
void AccountDialog::makeRoom()
{
    const int needed = m_ui->formPage->layout()->totalHeightForWidth(m_ui->formPage->width());
    if (needed > m_ui->formPage->height())
        resize(width(), height() + needed - m_ui->formPage->height());
}

void AccountDialog::showResult(const Account &account, const QStringList &warnings, bool secretKept)
{
    setBusy(false);
    QStringList lines{tr("Rapport now fetches what is there, newest first. You can work meanwhile.")};
    if (!warnings.isEmpty())
        lines << tr("What this login cannot do: %1").arg(warnings.join(u"; "_s));
    if (!secretKept)
        lines << tr(
            "There is no keychain here, so the password is kept until Rapport is closed and asked for again next "
            "time.");
    m_ui->resultTitle->setText(tr("Connected as %1").arg(account.name));
    m_ui->resultText->setText(lines.join(u"\n\n"_s));
    m_ui->another->setVisible(!m_account.id.isValid());
    m_ui->pages->setCurrentWidget(m_ui->resultPage);
    m_ui->doneButton->setFocus();
    Q_EMIT connected(account.id);
}

} // namespace rapport
