// What a person does in ThreadPane, handed on to the commands and the outbox.
#include "gui/inbox/threadpane.h"

#include "base/clock.h"
#include "gui/composer/composer.h"
#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/thread/threadview.h"
#include "store/messages.h"
#include "sync/commands.h"
#include "sync/outbox.h"
#include "sync/syncengine.h"

#include <QDesktopServices>

namespace rapport {

void ThreadPane::saveDraft(ConversationId conversation, DraftKind kind, MessageId replyTo, const QString &text)
{
    const qint64 now = m_context.clock.nowMs();
    const DraftKey key{conversation, kind};
    Draft draft;
    draft.conversation = conversation;
    draft.kind = kind;
    draft.replyTo = replyTo;
    draft.text = text;
    draft.updatedAt = now;
    m_unsaved[key] = draft;
    deliver(m_context.commands.saveDraft(conversation, kind, replyTo, text), this,
            [this, key, text](const Result<> &saved) {
                // A later text may be on its way already; it stays the one to show.
                const auto it = m_unsaved.find(key);
                if (saved && it != m_unsaved.end() && it->second.text == text)
                    m_unsaved.erase(it);
                // Where the window says already what is wrong with the workspace, not with every few words again.
                if (!saved && m_context.store.hindrance() == Hindrance::None)
                    Q_EMIT failed(errorText(saved.error(), Occasion::Change));
            });
}

QList<Draft> ThreadPane::unsavedDrafts()
{
    flushDraft();
    QList<Draft> drafts;
    for (const auto &[key, draft] : m_unsaved)
        drafts.append(draft);
    return drafts;
}

/// As soon as the workspace can be written to again, what could not be kept meanwhile is.
void ThreadPane::keepUnsaved()
{
    if (m_context.store.hindrance() != Hindrance::None)
        return;
    const std::map<DraftKey, Draft> unsaved = m_unsaved;
    for (const auto &[key, draft] : unsaved)
        saveDraft(draft.conversation, draft.kind, draft.replyTo, draft.text);
}

void ThreadPane::send(const Answer &answer)
{
    const ConversationId conversation = m_conversation;
    const DraftKind kind = answer.direct ? DraftKind::Direct : DraftKind::Reply;
    m_unsaved.erase({conversation, kind});
    m_composer->clear(kind);
    ++m_sending;
    deliver(m_context.outbox.reply(conversation, answer), this,
            [this, conversation, kind, answer](const Result<OutboxEntry> &entry) {
                --m_sending;
                if (!entry) {
                    const QString problem = errorText(entry.error(), Occasion::Send);
                    if (conversation == m_conversation) {
                        m_composer->giveBack(kind, answer.to, answer.text, problem);
                        m_composer->setFiles(answer.files);
                    } else {
                        saveDraft(conversation, kind, answer.to, answer.text);
                    }
                    Q_EMIT failed(problem);
                    return;
                }
                m_context.engine.kickOutbox();
                showOwn(conversation);
                if (answer.close)
                    Q_EMIT sentAndClosed(conversation);
            });
}

void ThreadPane::saveNote(const QString &text)
{
    const ConversationId conversation = m_conversation;
    m_unsaved.erase({conversation, DraftKind::Note});
    m_composer->clear(DraftKind::Note);
    ++m_sending;
    deliver(m_context.commands.addNote(conversation, text), this,
            [this, conversation, text](const Result<Event> &event) {
                --m_sending;
                if (!event) {
                    const QString problem = errorText(event.error(), Occasion::Change);
                    if (conversation == m_conversation)
                        m_composer->giveBack(DraftKind::Note, {}, text, problem);
                    else
                        saveDraft(conversation, DraftKind::Note, {}, text);
                    Q_EMIT failed(problem);
                    return;
                }
                showOwn(conversation);
                Q_EMIT done(tr("Note saved."), *event);
            });
}

/// What was just written here is scrolled to, once it stands in the thread.
void ThreadPane::showOwn(ConversationId conversation)
{
    if (conversation != m_conversation)
        return;
    m_toEnd = true;
    load();
}

void ThreadPane::changeTag(const QString &name, bool add)
{
    const auto change =
        add ? m_context.commands.addTag(m_conversation, name) : m_context.commands.removeTag(m_conversation, name);
    deliver(change, this, [this, add](const Result<Event> &event) {
        if (event)
            Q_EMIT done(add ? tr("Tag added.") : tr("Tag removed."), *event);
        else
            Q_EMIT failed(errorText(event.error(), Occasion::Change));
    });
}

void ThreadPane::act(MessageAction::Kind action, MessageId message)
{
    using Kind = MessageAction::Kind;
    const int index = m_view->model().indexOf(message);
    if (index < 0)
        return;
    const OutboxId entry = m_view->model().at(index).outbox;
    const auto tellFailure = [this](const Result<OutboxEntry> &changed) {
        if (changed)
            m_context.engine.kickOutbox();
        else
            Q_EMIT failed(errorText(changed.error(), Occasion::Send));
    };
    switch (action) {
    case Kind::Approve:
        deliver(m_context.outbox.moderate(message, Moderation::Visible), this, tellFailure);
        return;
    case Kind::MarkSpam:
        deliver(m_context.outbox.moderate(message, Moderation::Spam), this, tellFailure);
        return;
    case Kind::UndoSend:
    case Kind::EditUnsent:
        deliver(m_context.outbox.cancel(entry), this, [this](const Result<OutboxEntry> &cancelled) {
            if (cancelled)
                takeBack(*cancelled);
            else
                Q_EMIT failed(errorText(cancelled.error(), Occasion::Send));
        });
        return;
    case Kind::RetrySend:
        deliver(m_context.outbox.retry(entry), this, tellFailure);
        return;
    default:
        return;
    }
}

/// The text of a send that was taken back is the draft again; where another answer was begun meanwhile it goes before
/// that.
void ThreadPane::takeBack(const OutboxEntry &entry)
{
    const auto *reply = std::get_if<ReplyAction>(&entry.action);
    if (!reply || entry.conversation != m_conversation)
        return;
    m_composer->prepend(reply->direct ? DraftKind::Direct : DraftKind::Reply, reply->text);
}

void ThreadPane::loadRevisions(MessageId message)
{
    const auto find = [message](Reader &r) -> Result<QList<MessageRevision>> { return store::revisions(r, message); };
    deliver(m_context.store.read(find), this, [this, message](const Result<QList<MessageRevision>> &revisions) {
        if (revisions)
            m_view->showRevisions(message, *revisions);
        else
            Q_EMIT failed(errorText(revisions.error(), Occasion::Read));
    });
}

void ThreadPane::openAddress(const QUrl &address)
{
    // Whoever asks: only what a browser or a mail program opens leaves the window.
    const QUrl safe = messagetext::safeAddress(QString::fromLatin1(address.toEncoded()));
    if (!safe.isEmpty())
        QDesktopServices::openUrl(safe);
}

} // namespace rapport
