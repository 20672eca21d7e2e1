// What can be done with one message, as a menu and as commands.
#include "gui/thread/linktext.h"
#include "gui/thread/threadview.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rapport::ThreadView)
};

/// What an offer in a message's foot is called in the menu; empty: it is none.
QString footLabel(MessageAction::Kind kind)
{
    switch (kind) {
    case MessageAction::Kind::ShowMore:
        return Words::tr("Show more");
    case MessageAction::Kind::Approve:
        return Words::tr("Approve");
    case MessageAction::Kind::MarkSpam:
        return Words::tr("Mark as spam");
    case MessageAction::Kind::UndoSend:
        return Words::tr("Undo sending");
    case MessageAction::Kind::RetrySend:
        return Words::tr("Try again");
    case MessageAction::Kind::EditUnsent:
        return Words::tr("Edit");
    case MessageAction::Kind::ToggleRevisions:
        return Words::tr("Show or hide earlier versions");
    default:
        return {};
    }
}

} // namespace

std::unique_ptr<QMenu> ThreadView::menuFor(MessageId message)
{
    const int index = m_model.indexOf(message);
    if (index < 0)
        return {};
    setCurrentMessage(message);
    auto menu = std::make_unique<QMenu>(this);
    menu->setObjectName(u"messageMenu"_s);
    const auto add = [&](const char *name, const QString &label, auto run) {
        QAction *action = menu->addAction(label);
        action->setObjectName(QLatin1StringView(name));
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    const ThreadMessage &shown = m_model.at(index);
    const bool said = shown.message.direction != Direction::Note;
    if (m_channel.replies && said && !shown.message.remoteId.isEmpty())
        add("answerAction", tr("Answer this"), [this, message] { Q_EMIT answerRequested(message); });
    if (m_channel.replies)
        add("quoteAction", tr("Quote in the answer"), [this] { quote(); });

    const MessageLayout &layout = layoutOf(index);
    for (const MessageAction &action : layout.footActions()) {
        const QString label = footLabel(action.kind);
        if (!label.isEmpty())
            add("footAction", label, [this, action, message] { act(action, message); });
    }
    if (said && m_model.messages().size() > 1)
        add("splitAction", tr("Part it and its answers from the rest"),
            [this, message] { Q_EMIT splitRequested(message); });
    if (shown.message.direction == Direction::In)
        add("moodAction", tr("How it sounds"), [this, message] { Q_EMIT moodRequested(message); });
    if (said)
        add("ideaAction", tr("Make it an idea"), [this, message] { Q_EMIT ideaRequested(message); });
    if (m_model.answered(index) >= 0)
        add("answeredAction", tr("Go to the message it answers"), [this] { jumpToAnswered(); });
    if (m_model.opensBranch(index) || m_model.branchOf(index))
        add("branchAction",
            m_model.opensBranch(index) && m_model.isFolded(index)
                ? tr("Show %n answer(s)", nullptr, m_model.answersBelow(index))
                : tr("Fold the branch"),
            [this] { toggleBranch(); });
    for (const MessageCards::Target &target : layout.targets()) {
        if (target.action.attachment)
            add("pictureAction",
                target.action.kind == MessageAction::Kind::OpenPicture ? tr("Open the picture")
                                                                       : target.action.shownText,
                [this, action = target.action, message] { act(action, message); });
    }
    menu->addSeparator();
    add("copyAction", tr("Copy text"), [this] { copy(); })->setShortcut(QKeySequence::Copy);
    add("copyAttributedAction", tr("Copy text with who said it"), [this] { copyAttributed(); });
    add("copyMessageLinkAction", tr("Copy link to this message"), [this] { copyLink(); });
    const QUrl original = messagetext::safeAddress(shown.message.url);
    if (!original.isEmpty()) {
        add("copyLinkAction", tr("Copy link to the original"),
            [original] { QApplication::clipboard()->setText(linktext::target(original)); });
        add("openOriginalAction", tr("Open original"), [this] { openOriginal(); });
    }
    for (const MessageAction &link : layout.addresses()) {
        add("openLinkAction", tr("Open %1").arg(linktext::shortTarget(link.address)),
            [this, link] { Q_EMIT addressRequested(link.address, link.shownText); });
        add("copyTargetAction", tr("Copy %1").arg(linktext::shortTarget(link.address)),
            [link] { QApplication::clipboard()->setText(linktext::target(link.address)); });
    }
    return menu;
}

void ThreadView::copy()
{
    const int index = m_model.indexOf(m_current);
    const QString selected = selectedText();
    if (!selected.isEmpty())
        QApplication::clipboard()->setText(selected);
    else if (index >= 0)
        QApplication::clipboard()->setText(messagetext::copyText(m_model.at(index)));
}

void ThreadView::copyAttributed()
{
    const int index = m_model.indexOf(m_current);
    if (index < 0)
        return;
    ThreadMessage shown = m_model.at(index);
    const QString selected = selectedText();
    if (!selected.isEmpty()) {
        shown.message.title.clear();
        shown.message.text = selected;
    }
    QApplication::clipboard()->setText(messagetext::attributedText(shown));
}

void ThreadView::quote()
{
    const int index = m_model.indexOf(m_current);
    if (index < 0)
        return;
    const QString selected = selectedText();
    const QString text = selected.isEmpty() ? messagetext::copyText(m_model.at(index)) : selected;
    Q_EMIT quoteRequested(m_current, messagetext::quotedLines(text));
}

void ThreadView::openOriginal()
{
    const int index = m_model.indexOf(m_current);
    const QUrl original = index < 0 ? QUrl() : messagetext::safeAddress(m_model.at(index).message.url);
    if (!original.isEmpty())
        Q_EMIT addressRequested(original, {});
}

void ThreadView::jumpToAnswered()
{
    act({.kind = MessageAction::Kind::JumpToAnswered}, m_current);
}

void ThreadView::copyLink()
{
    if (m_model.indexOf(m_current) >= 0)
        Q_EMIT linkRequested(m_current);
}

void ThreadView::toggleBranch()
{
    const int index = m_model.indexOf(m_current);
    if (index < 0)
        return;
    const bool own = m_model.opensBranch(index);
    act({.kind = own ? MessageAction::Kind::ToggleBranch : MessageAction::Kind::FoldBranchAround}, m_current);
}

} // namespace rapport
