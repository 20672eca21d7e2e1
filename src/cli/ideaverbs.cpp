// What people wish for.
#include "cli/findings.h"
#include "cli/verbs.h"
#include "cli/words.h"
#include "store/ideas.h"
#include "store/leads.h"
#include "sync/commands.h"

#include <QJsonArray>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr int kVoicesExported = 1000;

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject ideaObject(const IdeaRow &row)
{
    return {{u"id"_s, row.idea.id.value},
            {u"uid"_s, row.idea.uid.toString()},
            {u"title"_s, row.idea.title},
            {u"state"_s, ideaStateName(row.idea.state)},
            {u"state_since"_s, isoFromMs(row.idea.stateAt)},
            {u"owner"_s, orNull(row.idea.ownerName)},
            {u"people"_s, row.people},
            {u"conversations"_s, row.conversations},
            {u"messages"_s, row.messages},
            {u"since"_s, isoFromMs(row.since())},
            {u"last_at"_s, orNull(isoFromMs(row.lastAt))}};
}

QJsonArray voicesOf(const QList<store::IdeaVoice> &voices)
{
    QJsonArray all;
    for (const store::IdeaVoice &voice : voices) {
        all.append(QJsonObject{{u"message"_s, voice.message.value},
                               {u"conversation"_s, voice.conversation.value},
                               {u"person"_s, voice.personName},
                               {u"channel"_s, voice.channel},
                               {u"at"_s, isoFromMs(voice.at)},
                               {u"excerpt"_s, voice.excerpt}});
    }
    return all;
}

Outcome<std::optional<IdeaState>> stateFrom(const QString &name)
{
    const std::optional<IdeaState> state = ideaStateFromName(name);
    if (!name.isEmpty() && !state)
        return wrongUse(u"There is no state \"%1\"; there are %2."_s.arg(name, ideaStateNames().join(u", "_s)));
    return state;
}

Outcome<> runIdeas(Call &call)
{
    const auto state = stateFrom(call.arguments.value(u"state"_s));
    if (!state)
        return tl::unexpected(state.error());
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto rows = look(**opened, [&state](Reader &r) { return store::ideaRows(r, *state); });
    if (!rows)
        return failed(rows.error());
    printIdeas(call, *rows, 0, u"No ideas yet. Make one of what somebody wishes: idea add TITLE --conversation ID"_s);
    return {};
}

/// One idea by its number or title.
Outcome<IdeaId> ideaFrom(Opened &opened, const QString &text)
{
    const auto found = look(opened, [&text](Reader &r) { return store::findIdeas(r, text); });
    if (!found)
        return failed(found.error());
    if (found->isEmpty())
        return failed(u"There is no idea \"%1\" in this workspace."_s.arg(text));
    if (found->size() > 1)
        return failed(u"Several ideas are called so: %1. Name one by its number (see: ideas)."_s.arg(text));
    return found->first();
}

Outcome<> runIdeaShow(Call &call)
{
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<IdeaId> id = ideaFrom(**opened, call.arguments.words().join(u' '));
    if (!id)
        return tl::unexpected(id.error());
    const auto row = look(**opened, [id = *id](Reader &r) { return store::ideaRow(r, id); });
    const auto voices = look(**opened, [id = *id](Reader &r) { return store::voicesFor(r, id, kVoicesExported); });
    if (!row || !*row || !voices)
        return failed(row ? voices.error() : row.error());
    QJsonObject object = ideaObject(**row);
    object[u"voices"_s] = voicesOf(*voices);
    call.console.object(object);
    call.console.text(u"%1 (%2), %3 people"_s.arg((*row)->idea.title, ideaStateName((*row)->idea.state),
                                                  QString::number((*row)->people)));
    for (const store::IdeaVoice &voice : *voices)
        call.console.text(u"  %1  %2  %3: %4"_s.arg(shortTime(voice.at), QString::number(voice.conversation.value),
                                                    voice.personName, elided(voice.excerpt, 80)));
    return {};
}

Outcome<> runAdd(Call &call)
{
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    MessageId message;
    if (call.arguments.has(u"message"_s)) {
        const Outcome<qint64> id = parseId(call.arguments.value(u"message"_s), u"a message"_s);
        if (!id)
            return tl::unexpected(id.error());
        message = MessageId(*id);
    } else if (call.arguments.has(u"conversation"_s)) {
        const Outcome<qint64> id = parseId(call.arguments.value(u"conversation"_s), u"a conversation"_s);
        if (!id)
            return tl::unexpected(id.error());
        const auto newest = look(**opened, [id = ConversationId(*id)](Reader &r) { return store::newestAsk(r, id); });
        if (!newest)
            return failed(newest.error());
        if (!*newest)
            return failed(u"Nobody else wrote in conversation %1."_s.arg(*id));
        message = *newest;
    }
    const QString title = call.arguments.words().join(u' ');
    return tellDecision(call, (*opened)->workspace.commands->findings().addIdea(title, message));
}

/// The idea of the first word, and the last word.
template<class F>
Outcome<> withIdea(Call &call, F decide)
{
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<IdeaId> id = ideaFrom(**opened, call.arguments.words().first());
    if (!id)
        return tl::unexpected(id.error());
    return decide(**opened, *id);
}

Outcome<> runAttach(Call &call)
{
    const Outcome<qint64> conversation = parseId(call.arguments.words().at(1), u"a conversation"_s);
    if (!conversation)
        return tl::unexpected(conversation.error());
    return withIdea(call, [&](Opened &opened, IdeaId id) {
        return tellDecision(call, opened.workspace.commands->findings().attachIdea(id, ConversationId(*conversation)));
    });
}

Outcome<> runDetach(Call &call)
{
    const Outcome<qint64> message = parseId(call.arguments.words().at(1), u"a message"_s);
    if (!message)
        return tl::unexpected(message.error());
    return withIdea(call, [&](Opened &opened, IdeaId id) {
        return tellDecision(call, opened.workspace.commands->findings().detachIdea(id, MessageId(*message)));
    });
}

Outcome<> runState(Call &call)
{
    const auto state = stateFrom(call.arguments.words().at(1));
    if (!state)
        return tl::unexpected(state.error());
    return withIdea(call, [&](Opened &opened, IdeaId id) {
        return tellDecision(call, opened.workspace.commands->findings().setIdeaState(id, **state));
    });
}

Outcome<> runRename(Call &call)
{
    return withIdea(call, [&](Opened &opened, IdeaId id) {
        const QString title = call.arguments.words().mid(1).join(u' ');
        return tellDecision(call, opened.workspace.commands->findings().renameIdea(id, title));
    });
}

Outcome<> runMerge(Call &call)
{
    return withIdea(call, [&](Opened &opened, IdeaId id) -> Outcome<> {
        const Outcome<IdeaId> other = ideaFrom(opened, call.arguments.words().at(1));
        if (!other)
            return tl::unexpected(other.error());
        return tellDecision(call, opened.workspace.commands->findings().mergeIdeas(id, *other));
    });
}

/// A cell of a table that no spreadsheet takes for a formula.
QString cell(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
        text.prepend(u'\'');
    text.replace(u'"', u"\"\""_s);
    return u'"' + text + u'"';
}

Outcome<> runIdeaExport(Call &call)
{
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto rows = look(**opened, [](Reader &r) { return store::ideaRows(r); });
    if (!rows)
        return failed(rows.error());
    call.console.text(u"id,title,state,owner,people,conversations,messages,since,last_at"_s);
    for (const IdeaRow &row : *rows) {
        QJsonObject object = ideaObject(row);
        const auto voices =
            look(**opened, [&row](Reader &r) { return store::voicesFor(r, row.idea.id, kVoicesExported); });
        if (!voices)
            return failed(voices.error());
        object[u"voices"_s] = voicesOf(*voices);
        call.console.object(object);
        const QStringList cells{
            QString::number(row.idea.id.value), cell(row.idea.title),        ideaStateName(row.idea.state),
            cell(row.idea.ownerName),           QString::number(row.people), QString::number(row.conversations),
            QString::number(row.messages),      isoFromMs(row.since()),      isoFromMs(row.lastAt)};
        call.console.text(cells.join(u','));
    }
    return {};
}

} // namespace

void printIdeas(const Call &call, const QList<IdeaRow> &rows, qint64 limit, const QString &none)
{
    Table table(call.console, {u"ID"_s, u"STATE"_s, u"PEOPLE"_s, u"CONVERSATIONS"_s, u"SINCE"_s, u"TITLE"_s});
    for (const IdeaRow &row : rows.first(limit > 0 ? std::min<qsizetype>(limit, rows.size()) : rows.size())) {
        table.add(ideaObject(row),
                  {QString::number(row.idea.id.value), ideaStateName(row.idea.state), QString::number(row.people),
                   QString::number(row.conversations), shortTime(row.since()), row.idea.title});
    }
    table.finish(none);
}

void addIdeaVerbs(std::vector<Verb> &all)
{
    const QStringList idea{u"idea"_s};
    const QStringList event{u"event"_s};
    all.push_back({u"ideas"_s,
                   {},
                   0,
                   0,
                   u"What people wish for, what most wish for first."_s,
                   {{u"state"_s, u"STATE"_s, u"only new, review, planned, done or declined ones"_s}},
                   idea,
                   runIdeas});
    all.push_back({u"idea show"_s, u"IDEA"_s, 1, -1, u"An idea and who said so."_s, {}, idea, runIdeaShow});
    all.push_back({u"idea add"_s,
                   u"TITLE..."_s,
                   1,
                   -1,
                   u"Write an idea down, and who said so first."_s,
                   {{u"message"_s, u"ID"_s, u"the message that says so"_s},
                    {u"conversation"_s, u"ID"_s, u"the conversation whose newest message of theirs says so"_s}},
                   event,
                   runAdd});
    all.push_back({u"idea attach"_s,
                   u"IDEA CONVERSATION"_s,
                   2,
                   2,
                   u"The newest message of theirs in a conversation stands for an idea, too."_s,
                   {},
                   event,
                   runAttach});
    all.push_back(
        {u"idea detach"_s, u"IDEA MESSAGE"_s, 2, 2, u"A message stands for an idea no more."_s, {}, event, runDetach});
    all.push_back({u"idea state"_s,
                   u"IDEA STATE"_s,
                   2,
                   2,
                   u"Bring an idea to a state: new, review, planned, done, declined."_s,
                   {},
                   event,
                   runState});
    all.push_back(
        {u"idea rename"_s, u"IDEA TITLE..."_s, 2, -1, u"Call an idea something else."_s, {}, event, runRename});
    all.push_back({u"idea merge"_s,
                   u"IDEA OTHER"_s,
                   2,
                   2,
                   u"The other is the same wish: it becomes part of the first."_s,
                   {},
                   event,
                   runMerge});
    all.push_back({u"idea export"_s,
                   {},
                   0,
                   0,
                   u"All ideas as a table (CSV) on standard output; with --json with all who said so."_s,
                   {},
                   idea,
                   runIdeaExport});
}

} // namespace rapport::cli
