#include "cli/await.h"
#include "cli/objects.h"
#include "cli/verbs.h"
#include "store/conversations.h"
#include "store/messages.h"

#include <algorithm>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

Outcome<ConversationId> conversationFrom(const Call &call, Opened &opened)
{
    const Outcome<qint64> id = parseId(call.arguments.words().first(), u"a conversation"_s);
    if (!id)
        return tl::unexpected(id.error());
    const auto there = opened.store().readNow(
        [id = ConversationId(*id)](Reader &r) -> Result<bool> { return store::conversation(r, id).has_value(); });
    if (!there)
        return failed(there.error());
    if (!*there)
        return failed(u"There is no conversation %1 in this workspace."_s.arg(*id));
    return ConversationId(*id);
}

/// Close and reopen: the command, then the conversation as it stands.
Outcome<> runChange(Call &call, QFuture<Result<Event>> (Commands::*command)(ConversationId), const QString &done)
{
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<ConversationId> id = conversationFrom(call, **opened);
    if (!id)
        return tl::unexpected(id.error());
    const auto event = await(((*opened)->workspace.commands.get()->*command)(*id));
    if (!event || !*event)
        return failed(event ? event->error() : Error{ErrorKind::Cancelled, {}, {}});
    const auto rows = (*opened)->store().readNow(
        [id = *id](Reader &r) -> Result<QList<ConversationRow>> { return store::conversationRows(r, {id}); });
    if (!rows)
        return failed(rows.error());
    for (const ConversationRow &row : *rows)
        call.console.object(conversationObject(row));
    call.console.text(done.arg(id->value));
    return {};
}

} // namespace

Outcome<> runClose(Call &call)
{
    return runChange(call, &Commands::close, u"Conversation %1 is closed."_s);
}

Outcome<> runReopen(Call &call)
{
    return runChange(call, &Commands::reopen, u"Conversation %1 is open again."_s);
}

Outcome<> runNote(Call &call)
{
    if (!call.arguments.has(u"text-stdin"_s))
        return wrongUse(u"The note comes from standard input: note ID --text-stdin."_s);
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<ConversationId> id = conversationFrom(call, **opened);
    if (!id)
        return tl::unexpected(id.error());
    const Outcome<QString> text = textFromInput();
    if (!text)
        return tl::unexpected(text.error());
    const auto event = await((*opened)->workspace.commands->addNote(*id, *text));
    if (!event || !*event)
        return failed(event ? event->error() : Error{ErrorKind::Cancelled, {}, {}});
    const auto thread = (*opened)->store().readNow(
        [id = *id](Reader &r) -> Result<QList<ThreadMessage>> { return store::threadInFull(r, id); });
    if (!thread)
        return failed(thread.error());
    for (const ThreadMessage &entry : *thread) {
        if (entry.message.id == (*event)->message)
            call.console.object(messageObject(entry));
    }
    call.console.text(u"The note stands in conversation %1."_s.arg(id->value));
    return {};
}

} // namespace rapport::cli
