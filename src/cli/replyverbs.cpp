// Texts that people keep to answer with.
#include "cli/decisions.h"
#include "cli/objects.h"
#include "cli/verbs.h"
#include "cli/words.h"
#include "store/savedreplies.h"

#include <QFile>
#include <QJsonArray>
#include <QSaveFile>
#include <limits>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kMostFileBytes = qint64{16} * 1024 * 1024;

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject replyObject(const SavedReply &reply)
{
    return {{u"id"_s, reply.id.value},
            {u"uid"_s, reply.uid.toString()},
            {u"name"_s, reply.name},
            {u"shortcut"_s, orNull(reply.shortcut)},
            {u"text"_s, reply.text},
            {u"channel"_s, orNull(reply.channel)},
            {u"language"_s, orNull(reply.language)},
            {u"place"_s, reply.position + 1},
            {u"uses"_s, reply.uses},
            {u"used_at"_s, reply.usedAt == 0 ? QJsonValue() : QJsonValue(isoFromMs(reply.usedAt))}};
}

Outcome<> printReplies(Call &call, Opened &opened)
{
    const auto replies =
        opened.store().readNow([](Reader &r) -> Result<QList<SavedReply>> { return store::savedReplies(r); });
    if (!replies)
        return failed(replies.error());
    Table table(call.console, {u"ID"_s, u"NAME"_s, u"SHORTCUT"_s, u"CHANNEL"_s, u"LANGUAGE"_s, u"USES"_s, u"TEXT"_s});
    for (const SavedReply &reply : *replies) {
        const auto known = [](const QString &text) { return text.isEmpty() ? u"-"_s : text; };
        table.add(replyObject(reply),
                  {QString::number(reply.id.value), reply.name, known(reply.shortcut), known(reply.channel),
                   known(reply.language), QString::number(reply.uses), elided(reply.text.simplified(), 50)});
    }
    table.finish(u"No reply is saved."_s);
    return {};
}

/// By its number, its name or its shortcut.
Outcome<SavedReply> replyFrom(const QString &word, Opened &opened)
{
    const auto found = opened.store().readNow([&word](Reader &r) -> Result<std::optional<SavedReply>> {
        bool isNumber = false;
        if (const qint64 id = word.toLongLong(&isNumber); isNumber) {
            if (const auto reply = store::savedReply(r, SavedReplyId(id)))
                return reply;
        }
        if (const auto named = store::savedReplyNamed(r, word))
            return named;
        return store::savedReplyByShortcut(r, word.toLower());
    });
    if (!found)
        return failed(found.error());
    if (!*found)
        return failed(u"There is no saved reply \"%1\" in this workspace."_s.arg(word));
    return **found;
}

void takeOptions(const Call &call, SavedReply &reply)
{
    if (call.arguments.has(u"name"_s))
        reply.name = call.arguments.value(u"name"_s);
    if (call.arguments.has(u"shortcut"_s))
        reply.shortcut = call.arguments.value(u"shortcut"_s);
    if (call.arguments.has(u"channel"_s))
        reply.channel = call.arguments.value(u"channel"_s);
    if (call.arguments.has(u"language"_s))
        reply.language = call.arguments.value(u"language"_s);
}

/// A channel has to be one that is known; it would never be offered else.
Outcome<> checkChannel(const SavedReply &reply, Opened &opened)
{
    if (!reply.channel.isEmpty() && !opened.workspace.registry->find(reply.channel))
        return wrongUse(u"There is no channel \"%1\" (see: channels)."_s.arg(reply.channel));
    return {};
}

/// Carries it out, then shows the replies as they are.
Outcome<> finish(Call &call, Opened &opened, const QFuture<Result<Event>> &future)
{
    if (const Outcome<> done = noteDecision(call, future); !done)
        return done;
    return printReplies(call, opened);
}

Outcome<> runReplyTextList(Call &call)
{
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    return printReplies(call, **opened);
}

Outcome<> runReplyTextAdd(Call &call)
{
    if (!call.arguments.has(u"text-stdin"_s))
        return wrongUse(u"The text comes from standard input: reply-text add NAME --text-stdin."_s);
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    SavedReply reply;
    takeOptions(call, reply);
    reply.name = call.arguments.words().first();
    reply.position = std::numeric_limits<int>::max();
    if (const Outcome<> known = checkChannel(reply, **opened); !known)
        return known;
    const Outcome<QString> text = textFromInput();
    if (!text)
        return tl::unexpected(text.error());
    reply.text = *text;
    return finish(call, **opened, (*opened)->workspace.commands->addSavedReply(reply));
}

Outcome<> runReplyTextChange(Call &call)
{
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    Outcome<SavedReply> reply = replyFrom(call.arguments.words().first(), **opened);
    if (!reply)
        return tl::unexpected(reply.error());
    const Outcome<qint64> place = call.arguments.number(u"place"_s, 0, 1);
    if (!place)
        return tl::unexpected(place.error());
    takeOptions(call, *reply);
    if (const Outcome<> known = checkChannel(*reply, **opened); !known)
        return known;
    if (call.arguments.has(u"text-stdin"_s)) {
        const Outcome<QString> text = textFromInput();
        if (!text)
            return tl::unexpected(text.error());
        reply->text = *text;
    }
    Commands &commands = *(*opened)->workspace.commands;
    if (call.arguments.has(u"place"_s)) {
        const int position = static_cast<int>(std::min<qint64>(*place, std::numeric_limits<int>::max())) - 1;
        return finish(call, **opened, commands.moveSavedReply(reply->id, position));
    }
    return finish(call, **opened, commands.changeSavedReply(*reply));
}

Outcome<> runReplyTextRemove(Call &call)
{
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<SavedReply> reply = replyFrom(call.arguments.words().first(), **opened);
    if (!reply)
        return tl::unexpected(reply.error());
    return finish(call, **opened, (*opened)->workspace.commands->removeSavedReply(reply->id));
}

Outcome<> runReplyTextShow(Call &call)
{
    const Outcome<qint64> id = parseId(call.arguments.value(u"for"_s), u"a conversation (--for)"_s);
    if (!id)
        return tl::unexpected(id.error());
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<SavedReply> reply = replyFrom(call.arguments.words().first(), **opened);
    if (!reply)
        return tl::unexpected(reply.error());
    const auto facts = (*opened)->store().readNow(
        [&](Reader &r) { return replyFacts(r, *(*opened)->workspace.registry, ConversationId(*id)); });
    if (!facts)
        return failed(facts.error());
    const FilledReply filled = fillReply(reply->text, *facts, replyLocale(*reply, *facts));
    call.console.object({{u"id"_s, reply->id.value},
                         {u"conversation"_s, *id},
                         {u"text"_s, filled.text},
                         {u"missing"_s, QJsonArray::fromStringList(filled.missing)},
                         {u"unknown"_s, QJsonArray::fromStringList(filled.unknown)}});
    for (const QString &line : filled.text.split(u'\n'))
        call.console.text(line);
    for (const QString &name : filled.missing)
        Console::note(u"Nothing is known for {{%1}}."_s.arg(name));
    for (const QString &name : filled.unknown)
        Console::note(u"{{%1}} is no variable."_s.arg(name));
    return {};
}

Outcome<> runReplyTextExport(Call &call)
{
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto replies =
        (*opened)->store().readNow([](Reader &r) -> Result<QList<SavedReply>> { return store::savedReplies(r); });
    if (!replies)
        return failed(replies.error());
    const QByteArray content = savedRepliesToFile(*replies);
    QSaveFile file(call.arguments.words().first());
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return failed(u"%1 cannot be written: %2"_s.arg(file.fileName(), file.errorString()));
    call.console.object({{u"file"_s, file.fileName()}, {u"replies"_s, replies->size()}});
    call.console.text(u"%1 saved replies are in %2."_s.arg(replies->size()).arg(file.fileName()));
    return {};
}

Outcome<> runReplyTextImport(Call &call)
{
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    QFile file(call.arguments.words().first());
    if (!file.open(QIODevice::ReadOnly))
        return failed(u"%1 cannot be read: %2"_s.arg(file.fileName(), file.errorString()));
    const Result<QList<SavedReply>> replies = savedRepliesFromFile(file.read(kMostFileBytes));
    if (!replies)
        return failed(replies.error());
    const auto brought = waitFor((*opened)->workspace.commands->importSavedReplies(*replies));
    if (!brought)
        return tl::unexpected(brought.error());
    for (const QString &refused : brought->refused)
        Console::note(refused);
    call.console.object(
        {{u"added"_s, brought->added}, {u"same"_s, brought->same}, {u"refused"_s, brought->refused.size()}});
    call.console.text(u"%1 came, %2 were here already, %3 could not be taken."_s.arg(brought->added)
                          .arg(brought->same)
                          .arg(brought->refused.size()));
    return {};
}

} // namespace

void addReplyVerbs(std::vector<Verb> &all)
{
    const QStringList reply{u"reply_text"_s};
    const Option text{u"text-stdin"_s, {}, u"read the text from standard input"_s};
    const std::vector<Option> facts{{u"shortcut"_s, u"WORD"_s, u"a word that finds it at once"_s},
                                    {u"channel"_s, u"CHANNEL"_s, u"for answers on this channel; empty: any"_s},
                                    {u"language"_s, u"CODE"_s, u"for people who write it, such as de; empty: any"_s}};
    std::vector<Option> change = facts;
    change.insert(change.begin(), {u"name"_s, u"NAME"_s, u"call it otherwise"_s});
    change.push_back({u"place"_s, u"N"_s, u"instead of all else: where it stands, from 1"_s});
    change.push_back(text);
    std::vector<Option> add = facts;
    add.push_back(text);

    all.push_back({u"reply-text list"_s,
                   {},
                   0,
                   0,
                   u"The saved replies: texts to answer with, with variables for what differs."_s,
                   {},
                   reply,
                   runReplyTextList});
    all.push_back(
        {u"reply-text add"_s, u"NAME"_s, 1, 1,
         u"Save a reply. {{person.first_name|there}} stands for a name, or for \"there\" where none is known."_s, add,
         reply, runReplyTextAdd});
    all.push_back({u"reply-text change"_s, u"REPLY"_s, 1, 1,
                   u"Change a saved reply, named by its id, its name or its shortcut."_s, change, reply,
                   runReplyTextChange});
    all.push_back({u"reply-text remove"_s, u"REPLY"_s, 1, 1, u"Remove one."_s, {}, reply, runReplyTextRemove});
    all.push_back({u"reply-text show"_s,
                   u"REPLY"_s,
                   1,
                   1,
                   u"A saved reply as it reads in a conversation."_s,
                   {{u"for"_s, u"CONVERSATION"_s, u"the conversation that it is filled for (required)"_s}},
                   {u"filled_text"_s},
                   runReplyTextShow});
    all.push_back({u"reply-text export"_s,
                   u"FILE"_s,
                   1,
                   1,
                   u"Write all of them to a file for another workspace."_s,
                   {},
                   {u"reply_file"_s},
                   runReplyTextExport});
    all.push_back({u"reply-text import"_s,
                   u"FILE"_s,
                   1,
                   1,
                   u"Add those of such a file that are not here yet."_s,
                   {},
                   {u"reply_import"_s},
                   runReplyTextImport});
}

} // namespace rapport::cli
