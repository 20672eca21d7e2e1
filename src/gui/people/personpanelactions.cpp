// What a person decides in PersonPanel, by button, menu or command.
#include "gui/people/personpanel.h"

#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/inbox/historydialog.h"
#include "gui/inbox/wordbutton.h"
#include "gui/levels/rulesproblemtext.h"
#include "gui/people/consentsection.h"
#include "gui/people/groupsection.h"
#include "gui/people/notesection.h"
#include "gui/people/personchooser.h"
#include "gui/people/samepeopledialog.h"
#include "gui/thread/messagetext.h"
#include "store/store.h"
#include "sync/commands.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr int kMostDecisions = 1000;

} // namespace

QList<InboxCommand> PersonPanel::commands()
{
    const QString section = tr("Person");
    const auto shown = [this](auto run) {
        return [this, run] {
            if (!m_page)
                return;
            Q_EMIT wanted();
            run();
        };
    };
    // What is done in the panel itself; a narrow window has no room for it.
    const auto seen = [this, shown](auto run) {
        return shown([this, run] {
            if (isVisible())
                run();
            else
                Q_EMIT failed(tr("Make the window wider to see the person."));
        });
    };
    return {
        {"focusPersonShortcut",
         section,
         tr("Go to the person"),
         u"person_outline"_s,
         {QKeySequence(u"Shift+P"_s)},
         seen([this] {
             QWidget *first = m_content->nextInFocusChain();
             while (first && first != m_content && (!first->isVisible() || !(first->focusPolicy() & Qt::TabFocus)))
                 first = first->nextInFocusChain();
             if (first && m_content->isAncestorOf(first))
                 first->setFocus(Qt::ShortcutFocusReason);
         })},
        {"personListShortcut",
         section,
         tr("Show all conversations with the person"),
         u"filter_list"_s,
         {},
         shown([this] { listConversations(); })},
        {"personGroupShortcut",
         section,
         tr("Groups of the person"),
         u"group_add"_s,
         {QKeySequence(u"G"_s)},
         shown([this] { m_groups->chooseGroup(); })},
        {"personNoteShortcut",
         section,
         tr("Note about the person"),
         u"note_add"_s,
         {QKeySequence(u"Shift+N"_s)},
         seen([this] { m_notes->beginNote(); })},
        {"personConsentShortcut",
         section,
         tr("Write down a consent of the person"),
         u"fact_check"_s,
         {},
         shown([this] { m_consents->beginRecord(); })},
        {"importanceShortcut", section, tr("Importance of the person"), u"star_border"_s, {}, shown([this] {
             m_importance->click();
         })},
        {"mergePersonShortcut", section, tr("Merge the person with another"), u"call_merge"_s, {}, shown([this] {
             mergeWithSomebody();
         })},
        {"personHistoryShortcut", section, tr("Decisions about the person"), u"history"_s, {}, shown([this] {
             showDecisions();
         })},
        {"samePeopleShortcut",
         section,
         tr("Who may be the same person"),
         u"people_outline"_s,
         {},
         [this] { showAllAlike(); }},
    };
}

bool PersonPanel::canDecide() const
{
    return m_page && m_context.store.access() == Store::Access::ReadWrite && !m_page->summary.identity.self;
}

void PersonPanel::decide(const QFuture<Result<Event>> &future, const QString &sentence)
{
    deliver(future, this, [this, sentence](const Result<Event> &event) {
        if (event)
            Q_EMIT done(sentence, *event);
        else
            Q_EMIT failed(errorText(event.error(), Occasion::Change));
        reload();
    });
}

void PersonPanel::setImportance(Importance importance)
{
    if (m_page)
        decide(m_context.commands.setImportance(m_page->home, importance),
               tr("Importance: %1").arg(importanceLabel(importance)));
}

void PersonPanel::mergeWithSomebody()
{
    if (!canDecide())
        return;
    const Identity one = m_page->summary.identity;
    auto *chooser = new PersonChooser(m_context, tr("Merge %1 with").arg(messagetext::plainLine(one.shownName())),
                                      tr("Merge"), one.contact, this);
    connect(chooser, &PersonChooser::chosen, this, [this, one](const Identity &other) {
        decide(m_context.commands.people().mergeByIdentities(one.id, other.id),
               tr("Merged with %1.").arg(messagetext::plainLine(other.shownName())));
    });
    chooser->open();
}

void PersonPanel::moveSomewhere(IdentityId identity)
{
    if (!canDecide())
        return;
    auto *chooser =
        new PersonChooser(m_context, tr("It belongs to"), tr("Move"), m_page->summary.identity.contact, this);
    connect(chooser, &PersonChooser::chosen, this, [this, identity](const Identity &other) {
        decide(m_context.commands.people().giveIdentity(identity, other.id),
               tr("It belongs to %1 now.").arg(messagetext::plainLine(other.shownName())));
    });
    chooser->open();
}

void PersonPanel::part(IdentityId identity)
{
    decide(m_context.commands.people().partIdentity(identity), tr("They are two people again."));
}

void PersonPanel::listConversations()
{
    if (!m_page)
        return;
    // The number is certain: a handle may be somebody else's on another channel.
    Q_EMIT queryRequested(u"person:%1"_s.arg(m_page->summary.identity.contact.value));
}

void PersonPanel::listGroup(const QString &group)
{
    QString name = group;
    Q_EMIT queryRequested(u"group:\"%1\""_s.arg(name.remove(u'"')));
}

void PersonPanel::showAllAlike()
{
    (new SamePeopleDialog(m_context, this))->open();
}

void PersonPanel::showDecisions()
{
    if (!m_page)
        return;
    const auto find = [contact = m_page->summary.identity.contact](Reader &r) {
        return store::eventsOfPerson(r, contact, kMostDecisions);
    };
    auto *dialog = new HistoryDialog(m_context, tr("Decisions about the person"), find, this);
    connect(dialog, &HistoryDialog::takeBackRequested, this, &PersonPanel::takeBackRequested);
    dialog->open();
}

} // namespace rapport
