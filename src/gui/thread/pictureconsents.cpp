#include "gui/thread/pictureconsents.h"

#include "base/clock.h"
#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/inbox/portraits.h"
#include "gui/thread/messagetext.h"
#include "gui/timetext.h"
#include "store/changeset.h"
#include "store/pictures.h"
#include "sync/pictures.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rapport {

PictureConsents::PictureConsents(GuiContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_portraits(new QCheckBox(tr("Show people's portraits, from their channel's own servers"))),
      m_list(new QListWidget),
      m_takeBack(new QPushButton(tr("Ask again from now on")))
{
    setObjectName(u"pictureConsents"_s);
    auto *about = new QLabel(tr("Pictures in messages are fetched when you ask for them. From these they are fetched "
                                "without asking:"));
    about->setWordWrap(true);
    about->setBuddy(m_list);
    m_portraits->setObjectName(u"portraitsBox"_s);
    m_portraits->setChecked(PortraitStock::areWanted());
    m_list->setObjectName(u"consentList"_s);
    m_list->setAccessibleName(tr("Whose pictures are fetched without asking"));
    m_takeBack->setObjectName(u"takeBackConsent"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(about);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_takeBack, 0, Qt::AlignLeading);
    layout->addWidget(m_portraits);
    connect(m_takeBack, &QPushButton::clicked, this, &PictureConsents::takeBack);
    connect(m_list, &QListWidget::currentRowChanged, this,
            [this](int row) { m_takeBack->setEnabled(row >= 0 && row < m_consents.size()); });
    connect(m_portraits, &QCheckBox::toggled, this, [](bool wanted) { PortraitStock::setWanted(wanted); });
    connect(&context.store.changes(), &ChangeFeed::changed, this, [this](const ChangeSet &changes) {
        if (changes.everything)
            load();
    });
    load();
}

void PictureConsents::load()
{
    const auto find = [](Reader &r) -> Result<QList<PictureConsent>> { return store::pictureConsents(r); };
    deliver(m_context.store.read(find), this, [this](const Result<QList<PictureConsent>> &consents) {
        if (consents)
            show(*consents);
        else
            Q_EMIT failed(errorText(consents.error(), Occasion::Read));
    });
}

void PictureConsents::show(const QList<PictureConsent> &consents)
{
    m_consents = consents;
    m_list->clear();
    const qint64 now = m_context.clock.nowMs();
    for (const PictureConsent &consent : consents) {
        const QString name = messagetext::plainLine(consent.name);
        const QString whose = consent.account ? tr("Everybody who writes to the account %1").arg(name) : name;
        m_list->addItem(
            tr("%1 · since %2", "whose pictures, when that was agreed to").arg(whose, agoText(consent.at, now)));
    }
    if (consents.isEmpty())
        m_list->addItem(tr("From nobody: each picture is asked for."));
    m_list->setCurrentRow(0);
    m_takeBack->setEnabled(!consents.isEmpty());
}

void PictureConsents::takeBack()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_consents.size())
        return;
    deliver(m_context.pictures.setConsent(m_consents.at(row), false), this, [this](const Result<Event> &event) {
        if (!event)
            Q_EMIT failed(errorText(event.error(), Occasion::Change));
    });
}

QDialog *PictureConsents::makeDialog(GuiContext &context, QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(u"pictureConsentsDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Pictures"));
    dialog->resize(520, 360);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(new PictureConsents(context));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    return dialog;
}

} // namespace rapport
