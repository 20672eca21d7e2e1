#include "gui/welcome/welcomepage.h"

#include "gui/timetext.h"
#include "ui_welcomepage.h"

#include <QDir>
#include <QPushButton>

namespace rapport {

WelcomePage::WelcomePage(const QString &workspaceFolder, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::WelcomePage>())
{
    m_ui->setupUi(this);
    m_ui->connectChannel->setChoice("add_link", tr("Connect a channel"),
                                    tr("Bluesky, a WordPress site or a feed. Rapport fetches the conversations and "
                                       "keeps them on this computer. Nothing "
                                       "is sent before you send it."));
    m_ui->exploreDemo->setChoice("science", tr("Explore a demo community"),
                                 tr("Invented people, three years of messages, five channels. Try everything; nothing "
                                    "leaves this computer, and your "
                                    "own workspace stays untouched."));
    m_ui->place->setText(tr("Your data lives in %1. Passwords go to the system’s keychain, never into a file.")
                             .arg(QDir::toNativeSeparators(workspaceFolder)));
    connect(m_ui->connectChannel, &QAbstractButton::clicked, this, &WelcomePage::connectRequested);
    connect(m_ui->exploreDemo, &QAbstractButton::clicked, this, [this] {
        showDemoProgress(0, 0);
        Q_EMIT demoRequested();
    });
    connect(m_ui->stop, &QPushButton::clicked, this, [this] {
        m_ui->stop->setEnabled(false);
        Q_EMIT demoStopRequested();
    });
    setBusy(false);
}

WelcomePage::~WelcomePage() = default;

void WelcomePage::showDemoProgress(double share, qint64 messages)
{
    setBusy(true);
    m_ui->progress->setValue(qRound(share * m_ui->progress->maximum()));
    m_ui->busyText->setText(tr("Making the demo community: %1 messages so far").arg(countText(messages)));
}

void WelcomePage::showDemoStopped()
{
    setBusy(false);
}

void WelcomePage::showDemoProblem(const QString &text)
{
    setBusy(false);
    m_ui->problem->setText(text);
    m_ui->problem->show();
}

void WelcomePage::setBusy(bool busy)
{
    m_ui->busy->setVisible(busy);
    m_ui->stop->setEnabled(true);
    m_ui->problem->hide();
    m_ui->connectChannel->setEnabled(!busy);
    m_ui->exploreDemo->setEnabled(!busy);
}

} // namespace rapport
