// Everything that can be done in InboxPage, in one list: the shortcuts, the command palette and the sheet are made of
// it.
#include "gui/inbox/inboxpage.h"

#include "gui/guicontext.h"
#include "gui/inbox/conversationlist.h"
#include "gui/inbox/conversationpane.h"
#include "gui/inbox/findingactions.h"
#include "gui/inbox/picker.h"
#include "gui/inbox/shortcutsheet.h"
#include "gui/inbox/threadpane.h"
#include "gui/inbox/viewlist.h"
#include "gui/levels/levelsdialog.h"
#include "gui/people/personpanel.h"
#include "gui/replies/repliesdialog.h"
#include "gui/thread/findbar.h"
#include "gui/thread/messagetext.h"
#include "gui/thread/pictureconsents.h"
#include "gui/thread/threadcommands.h"
#include "gui/thread/threadview.h"
#include "gui/timetext.h"
#include "sync/commands.h"

#include <QLineEdit>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace rapport {

QList<InboxCommand> InboxPage::makeCommands()
{
    using Kind = Change::Kind;
    QList<InboxCommand> all;
    QString section;
    const auto add = [&](const char *name, const QString &title, const QString &glyph, QList<QKeySequence> keys,
                         std::function<void()> run) {
        all.append({name, section, title, glyph, std::move(keys), std::move(run)});
    };
    ConversationList &list = m_conversations->list();
    section = tr("Move");
    add("nextShortcut", tr("Next conversation"), u"arrow_downward"_s, {QKeySequence(u"J"_s)},
        [&list] { list.step(1); });
    add("previousShortcut", tr("Previous conversation"), u"arrow_upward"_s, {QKeySequence(u"K"_s)},
        [&list] { list.step(-1); });
    add("searchShortcut", tr("Search"), u"search"_s, {QKeySequence(u"/"_s)}, [this] {
        m_conversations->searchField().setFocus(Qt::ShortcutFocusReason);
        m_conversations->searchField().selectAll();
    });
    add("nextHitShortcut", tr("Next message found"), u"search"_s, {QKeySequence(Qt::Key_F3)}, [this] { stepHit(1); });
    add("previousHitShortcut", tr("Previous message found"), u"search"_s, {QKeySequence(Qt::SHIFT | Qt::Key_F3)},
        [this] { stepHit(-1); });
    add("paletteShortcut", tr("All commands"), u"apps"_s, {QKeySequence(Qt::CTRL | Qt::Key_K)},
        [this] { showPalette(); });
    add("sheetShortcut", tr("Shortcuts"), u"keyboard"_s, {QKeySequence(u"?"_s)}, [this] { showShortcuts(); });

    section = tr("Write");
    add("replyShortcut", tr("Answer"), u"reply"_s, {QKeySequence(u"R"_s)}, [this] { m_thread->startReply(); });
    add("noteShortcut", tr("Internal note"), u"lock"_s, {QKeySequence(u"N"_s)}, [this] { m_thread->startNote(); });

    section = tr("Decide");
    add("closeShortcut", tr("Close"), u"check"_s, {QKeySequence(u"E"_s)}, [this] { decide({.kind = Kind::Close}); });
    add("reopenShortcut", tr("Reopen"), u"undo"_s, {QKeySequence(u"Shift+E"_s)},
        [this] { decide({.kind = Kind::Reopen}); });
    add("snoozeShortcut", tr("Snooze"), u"schedule"_s, {QKeySequence(u"S"_s)}, [this] { chooseSnooze(); });
    add("noReplyShortcut", tr("No reply needed"), u"done_all"_s, {QKeySequence(u"M"_s)},
        [this] { decide({.kind = Kind::NoReplyNeeded}); });
    add("assignShortcut", tr("Assign"), u"person_add"_s, {QKeySequence(u"A"_s)}, [this] { chooseAssignee(); });
    add("tagShortcut", tr("Tag"), u"label_outline"_s, {QKeySequence(u"T"_s)}, [this] { chooseTag(); });
    add("spamShortcut", tr("Spam"), u"report"_s, {QKeySequence(u"!"_s)}, [this] { decide({.kind = Kind::MarkSpam}); });
    add("notSpamShortcut", tr("No spam"), u"report_off"_s, {}, [this] { decide({.kind = Kind::UnmarkSpam}); });
    add("unreadShortcut", tr("Mark as unread"), u"mail_outline"_s, {QKeySequence(u"U"_s)},
        [this] { setRead(m_thread->conversation(), false); });
    add("undoShortcut", tr("Undo"), u"undo"_s, {QKeySequence(QKeySequence::Undo), QKeySequence(u"Z"_s)},
        [this] { undoLast(); });
    add("historyShortcut", tr("History of the conversation"), u"history"_s, {QKeySequence(u"H"_s)},
        [this] { showHistory(); });

    section = tr("Several");
    add("pickShortcut", tr("Select the conversation"), u"check_box"_s, {QKeySequence(u"X"_s)},
        [&list] { list.togglePick(list.current()); });
    add("pickDownShortcut", tr("Select it and the next"), u"check_box"_s, {QKeySequence(u"Shift+J"_s)},
        [&list] { list.pickOnward(1); });
    add("pickUpShortcut", tr("Select it and the previous"), u"check_box"_s, {QKeySequence(u"Shift+K"_s)},
        [&list] { list.pickOnward(-1); });
    add("pickAllShortcut", tr("Select all that are listed"), u"select_all"_s, {QKeySequence(QKeySequence::SelectAll)},
        [&list] { list.pickAll(); });
    add("mergeShortcut", tr("Merge the selected into one"), u"call_merge"_s, {}, [this] { mergePicked(); });
    add("splitShortcut", tr("Part the message and its answers from the rest"), u"call_split"_s, {},
        [this] { splitOff(m_thread->view().currentMessage()); });

    section = tr("Hand on");
    add("copyLinkShortcut", tr("Copy a link to the conversation"), u"link"_s, {QKeySequence(u"Ctrl+Shift+L"_s)},
        [this] { copyLink({}); });
    add("copyMessageLinkShortcut", tr("Copy a link to the message"), u"link"_s, {},
        [this] { copyLink(m_thread->view().currentMessage()); });
    add("exportShortcut", tr("Export the conversation (PDF, web page, data)"), u"file_download"_s,
        {QKeySequence(u"Ctrl+Shift+E"_s)}, [this] { handOn(HandingOnForm::Pdf); });
    add("printShortcut", tr("Print the conversation"), u"print"_s, {QKeySequence(QKeySequence::Print)},
        [this] { handOn(HandingOnForm::Printer); });

    section = tr("Views");
    add("saveViewShortcut", tr("Save the search as a view"), u"filter_list"_s, {QKeySequence(u"Ctrl+Shift+S"_s)},
        [this] { saveSearchAsView(); });
    add("repliesShortcut", tr("Saved replies: write, change and carry over"), u"format_quote"_s, {},
        [this] { (new RepliesDialog(m_context, m_thread->conversation(), this))->open(); });
    add("levelsShortcut", tr("Service levels"), u"schedule"_s, {},
        [this] { (new LevelsDialog(m_context, this))->open(); });
    add("answerWaitsShortcut", tr("From now on: once answered, a conversation waits for them"), u"hourglass_empty"_s,
        {}, [this] { preferOnceAnswered(ConversationState::Waiting); });
    add("answerClosesShortcut", tr("From now on: once answered, a conversation is closed"), u"check"_s, {},
        [this] { preferOnceAnswered(ConversationState::Closed); });
    all += m_findings->commands();
    all += m_person->commands();
    return all;
}

void InboxPage::addCommand(const InboxCommand &command)
{
    m_commands.append(command);
    bindKeys(command, this);
}

void InboxPage::addShortcuts()
{
    for (const InboxCommand &command : makeCommands())
        addCommand(command);
    for (const InboxCommand &command : threadCommands(m_thread->view(), m_thread->findBar(), m_thread->events()))
        addCommand(command);
    addCommand({"picturesShortcut", tr("Views"), tr("Pictures and portraits"), u"image"_s, {}, [this] {
                    PictureConsents::makeDialog(m_context, this)->open();
                }});
    auto *back = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    back->setObjectName(u"backShortcut"_s);
    back->setContext(Qt::WidgetWithChildrenShortcut);
    connect(back, &QShortcut::activated, this, &InboxPage::goBack);
    // From the search field into what it found, without the mouse.
    auto *down = new QShortcut(QKeySequence(Qt::Key_Down), &m_conversations->searchField());
    down->setContext(Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, this, [this] { m_conversations->list().setFocus(Qt::ShortcutFocusReason); });
    connect(m_conversations, &ConversationPane::searchEntered, this, [this] {
        ConversationList &list = m_conversations->list();
        list.setFocus(Qt::ShortcutFocusReason);
        if (list.currentIndex().isValid())
            showListed(list.current());
        else
            list.step(1);
    });
}

void InboxPage::goBack()
{
    QLineEdit &search = m_conversations->searchField();
    ConversationList &list = m_conversations->list();
    if (m_thread->view().hasFocus() && m_thread->findBar().isVisible())
        m_thread->findBar().leave();
    else if (search.hasFocus() && !search.text().isEmpty())
        search.clear();
    else if (m_thread->composer().isAncestorOf(focusWidget()))
        m_thread->view().setFocus(Qt::ShortcutFocusReason);
    else if (list.pickedCount() > 0)
        list.clearPicks();
    else
        list.setFocus(Qt::ShortcutFocusReason);
}

void InboxPage::showPalette()
{
    QList<Picker::Entry> entries;
    for (const InboxCommand &command : std::as_const(m_commands)) {
        if (qstrcmp(command.name, "paletteShortcut") != 0)
            entries.append({command.title, command.keyText(), command.glyph, command.run});
    }
    for (const ViewModel::Offered &one : m_viewModel->offered()) {
        entries.append({tr("Go to %1").arg(one.name), one.count > 0 ? countText(one.count) : QString(), one.glyph,
                        [this, view = one.view, name = one.name] {
                            m_views->setCurrent(view);
                            showView(view, name);
                        }});
    }
    (new Picker(tr("Type a command or a view"), entries, this))->popUp();
}

void InboxPage::showShortcuts()
{
    (new ShortcutSheet(m_commands, this))->open();
}

} // namespace rapport
