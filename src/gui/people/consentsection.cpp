#include "gui/people/consentsection.h"

#include "base/clock.h"
#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/inbox/wordbutton.h"
#include "gui/people/consentdialog.h"
#include "gui/people/wordchip.h"
#include "gui/theme/type.h"
#include "gui/thread/messagetext.h"
#include "gui/widgets/label.h"
#include "gui/widgets/plaintip.h"
#include "insight/reportdays.h"
#include "store/store.h"
#include "sync/consentcommands.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QLocale>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using theme::TextStyle;
using theme::Token;

QString dayText(int day)
{
    return QLocale().toString(ReportDays::dateOf(day), QLocale::ShortFormat);
}

QString factsText(const ConsentRecord &consent)
{
    const QString how = messagetext::plainLine(consent.how);
    return consent.holds()
               ? ConsentSection::tr("%1, %2", "a date, how a consent was given").arg(dayText(consent.day), how)
               : ConsentSection::tr("withdrawn %1; given %2, %3", "two dates, how a consent was given")
                     .arg(dayText(consent.withdrawnDay), dayText(consent.day), how);
}

} // namespace

QString consentUseText(ConsentUse use)
{
    return use == ConsentUse::Contact ? ConsentSection::tr("To be contacted")
                                      : ConsentSection::tr("Sharing what they made");
}

QString consentProblemText(const QString &problem)
{
    if (problem == u"say how the consent was given")
        return ConsentSection::tr("Say how the consent was given.");
    if (problem == u"a consent is of a day that has been")
        return ConsentSection::tr("A consent is of a day that has been.");
    if (problem == u"a consent is withdrawn after it was given, on a day that has been")
        return ConsentSection::tr("A consent is withdrawn after it was given, on a day that has been.");
    if (problem == u"that is one of your own")
        return ConsentSection::tr("That is one of your own.");
    if (problem == u"it says so already")
        return ConsentSection::tr("It says so already.");
    return problem;
}

ConsentSection::ConsentSection(GuiContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_list(new QWidget(this)),
      m_listLayout(new QVBoxLayout(m_list)),
      m_add(new WordChip(tr("Add"), this))
{
    setObjectName(u"personConsents"_s);
    m_add->setObjectName(u"addConsentButton"_s);
    m_add->setGlyph(u"add"_s);
    m_add->setAccessibleName(tr("Write down a consent"));
    m_listLayout->setContentsMargins(0, 0, 0, 0);
    m_listLayout->setSpacing(theme::kSpace1);
    auto *head = new QHBoxLayout;
    head->addWidget(new Label(tr("Consents"), TextStyle::CaptionBold, Token::Faint, this), 1);
    head->addWidget(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kSpace1);
    layout->addLayout(head);
    layout->addWidget(m_list);
    connect(m_add, &WordChip::clicked, this, &ConsentSection::beginRecord);
}

void ConsentSection::show(ContactId home, const QList<ConsentRecord> &consents)
{
    if (home == m_home && consents == m_consents)
        return;
    m_home = home;
    m_consents = consents;
    m_add->setEnabled(m_context.store.access() == Store::Access::ReadWrite);
    rebuild();
}

void ConsentSection::rebuild()
{
    while (QLayoutItem *item = m_listLayout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const ConsentRecord &consent : std::as_const(m_consents))
        m_listLayout->addWidget(makeRow(consent));
    m_list->setVisible(m_listLayout->count() > 0);
}

QWidget *ConsentSection::makeRow(const ConsentRecord &consent)
{
    auto *row = new QWidget(m_list);
    auto *use = new WordButton(row);
    use->setObjectName(u"consentButton"_s);
    use->setText(consentUseText(consent.use));
    use->setTrailingGlyph(u"expand_more"_s);
    use->setInks(consent.holds() ? Token::Good : Token::Muted, Token::Accent);
    use->setAccessibleDescription(factsText(consent));
    use->setEnabled(m_context.store.access() == Store::Access::ReadWrite);
    auto *facts = new Label(factsText(consent), TextStyle::Secondary, Token::Muted, row);
    facts->setObjectName(u"consentFacts"_s);
    facts->setTextFormat(Qt::PlainText);
    facts->setWordWrap(true);
    facts->setToolTip(plainTip(tr("Written down by %1").arg(messagetext::plainLine(consent.actorName))));
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    layout->addWidget(use, 0, Qt::AlignLeft);
    layout->addWidget(facts);
    QMenu *menu = menuOf(consent, use);
    connect(use, &WordButton::clicked, menu, [use, menu] { menu->popup(use->mapToGlobal(QPoint(0, use->height()))); });
    return row;
}

QMenu *ConsentSection::menuOf(const ConsentRecord &consent, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(u"consentMenu"_s);
    menu->setAccessibleName(consentUseText(consent.use));
    if (consent.holds()) {
        connect(menu->addAction(tr("Withdrawn today")), &QAction::triggered, this, [this, uid = consent.uid] {
            decide(ConsentCommands(m_context.store).withdraw(uid, today()), tr("The consent is withdrawn."));
        });
    }
    connect(menu->addAction(tr("Correct…")), &QAction::triggered, this, [this, consent] { correct(consent); });
    connect(menu->addAction(tr("Remove: it was never given")), &QAction::triggered, this, [this, uid = consent.uid] {
        decide(ConsentCommands(m_context.store).remove(uid), tr("The consent is removed."));
    });
    return menu;
}

void ConsentSection::beginRecord()
{
    if (!m_home || !m_add->isEnabled())
        return;
    auto *dialog = new ConsentDialog({.contact = m_home}, today(), tr("Write down"), this);
    connect(dialog, &ConsentDialog::kept, this, [this](const ConsentRecord &record) {
        decide(ConsentCommands(m_context.store).record(record), tr("The consent is on record."));
    });
    dialog->open();
}

void ConsentSection::correct(const ConsentRecord &consent)
{
    auto *dialog = new ConsentDialog(consent, today(), tr("Correct"), this);
    connect(dialog, &ConsentDialog::kept, this, [this, uid = consent.uid](const ConsentRecord &record) {
        decide(ConsentCommands(m_context.store).correct(uid, record), tr("The consent is corrected."));
    });
    dialog->open();
}

void ConsentSection::decide(const QFuture<Result<Event>> &decision, const QString &sentence)
{
    deliver(decision, this, [this, sentence](const Result<Event> &event) {
        if (event)
            Q_EMIT done(sentence, *event);
        else
            Q_EMIT failed(event.error().kind == ErrorKind::Invalid ? consentProblemText(event.error().detail)
                                                                   : errorText(event.error(), Occasion::Change));
    });
}

int ConsentSection::today() const
{
    return ReportDays::dayOf(QDateTime::fromMSecsSinceEpoch(m_context.clock.nowMs()).date());
}

} // namespace rapport
