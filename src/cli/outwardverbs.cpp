// What hands a conversation on: links to it, and documents of it.
#include "cli/objects.h"
#include "cli/verbs.h"
#include "output/htmlpaper.h"
#include "output/jsonpaper.h"
#include "output/saving.h"
#include "printing/paperpages.h"
#include "store/links.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cstdio>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

Outcome<> runLink(Call &call)
{
    const Outcome<qint64> id = parseId(call.arguments.words().first(), u"a conversation"_s);
    if (!id)
        return tl::unexpected(id.error());
    qint64 message = 0;
    if (call.arguments.has(u"message"_s)) {
        const Outcome<qint64> given = parseId(call.arguments.value(u"message"_s), u"a message"_s);
        if (!given)
            return tl::unexpected(given.error());
        message = *given;
    }
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto link = (*opened)->store().readNow([&](Reader &r) -> Result<std::optional<ConversationLink>> {
        return store::linkTo(r, ConversationId(*id), MessageId(message));
    });
    if (!link)
        return failed(link.error());
    if (!*link)
        return failed(u"There is no conversation %1 in this workspace."_s.arg(*id));
    if (message != 0 && (*link)->remoteMessage.isEmpty() && (*link)->ownMessage.isNull())
        return failed(u"There is no message %1 in this conversation that a link can name."_s.arg(message));
    call.console.object({{u"id"_s, *id}, {u"link"_s, linkText(**link)}});
    call.console.text(linkText(**link));
    return {};
}

Outcome<> runResolve(Call &call)
{
    const Result<ConversationLink> link = parseLink(call.arguments.words().first());
    if (!link)
        return wrongUse(describe(link.error()));
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto target = (*opened)->store().readNow(
        [&](Reader &r) -> Result<std::optional<store::LinkTarget>> { return store::targetOf(r, *link); });
    if (!target)
        return failed(target.error());
    if (!*target)
        return failed(u"The conversation that the link leads to is not in this workspace."_s);
    const MessageId message = (*target)->message;
    call.console.object(
        {{u"id"_s, (*target)->conversation.value}, {u"message"_s, message ? QJsonValue(message.value) : QJsonValue()}});
    call.console.text(QString::number((*target)->conversation.value) +
                      (message ? u" [%1]"_s.arg(message.value) : QString()));
    return {};
}

using Write = Result<> (*)(const output::Paper &, QIODevice &);

/// Nothing for a format that is none.
Write writerOf(const QString &format)
{
    if (format == u"pdf")
        return [](const output::Paper &paper, QIODevice &device) { return printing::writePdf(paper, {}, device); };
    if (format == u"html")
        return [](const output::Paper &paper, QIODevice &device) { return output::writeHtml(paper, {}, device); };
    if (format == u"json")
        return [](const output::Paper &paper, QIODevice &device) { return output::writeJson(paper, device); };
    return nullptr;
}

Result<> writeToOutput(const output::Paper &paper, Write write)
{
    QFile device;
    if (!device.open(stdout, QIODevice::WriteOnly))
        return fail(ErrorKind::Storage, u"Standard output cannot be written to"_s);
    const Result<> written = write(paper, device);
    if (written && !device.flush())
        return fail(ErrorKind::Storage, u"Standard output cannot be written to"_s);
    return written;
}

Outcome<> runExportConversation(Call &call)
{
    const Outcome<qint64> id = parseId(call.arguments.words().first(), u"a conversation"_s);
    if (!id)
        return tl::unexpected(id.error());
    const QString target = call.arguments.value(u"out"_s);
    const bool toOutput = target == u"-";
    const QString file = toOutput ? QString() : QDir::current().absoluteFilePath(target);
    const QString given = call.arguments.value(u"format"_s);
    const QString format = given.isEmpty() ? QFileInfo(target).suffix().toLower() : given;
    const Write write = writerOf(format);
    if (target.isEmpty())
        return wrongUse(u"--out FILE says where to write; - is standard output."_s);
    if (!write)
        return wrongUse(u"--format takes pdf, html or json, not \"%1\"."_s.arg(format));
    if (!toOutput && QFileInfo::exists(file))
        return failed(u"%1 is there already; an export overwrites nothing."_s.arg(file));
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    Store &store = (*opened)->store();
    const output::PaperWishes wishes{.notes = call.arguments.has(u"notes"_s)};
    const auto paper = store.readNow([id = ConversationId(*id), wishes, folder = store.attachmentsFolder()](Reader &r) {
        return output::readPaper(r, id, wishes, folder);
    });
    if (!paper)
        return paper.error().kind == ErrorKind::Invalid
                   ? Outcome<>(failed(u"There is no conversation %1 in this workspace."_s.arg(*id)))
                   : Outcome<>(failed(paper.error()));
    if (toOutput) {
        const Result<> written = writeToOutput(*paper, write);
        return written ? Outcome<>() : Outcome<>(failed(written.error()));
    }
    const Result<> saved = output::saveFile(file, [&](QIODevice &device) { return write(*paper, device); });
    if (!saved)
        return failed(saved.error());
    call.console.object({{u"id"_s, *id},
                         {u"file"_s, file},
                         {u"format"_s, format},
                         {u"messages"_s, paper->messages.size()},
                         {u"bytes"_s, QFileInfo(file).size()}});
    call.console.text(u"%1 messages are in %2"_s.arg(paper->messages.size()).arg(file));
    return {};
}

} // namespace

void addOutwardVerbs(std::vector<Verb> &all)
{
    all.push_back({u"link"_s,
                   u"ID"_s,
                   1,
                   1,
                   u"A link to a conversation that other programs can keep: it opens in the window."_s,
                   {{u"message"_s, u"MESSAGE"_s, u"to this message of it"_s}},
                   {u"link"_s},
                   runLink});
    all.push_back({u"resolve"_s,
                   u"LINK"_s,
                   1,
                   1,
                   u"The conversation that a link leads to, and the message."_s,
                   {},
                   {u"target"_s},
                   runResolve});
    all.push_back({u"export-conversation"_s,
                   u"ID"_s,
                   1,
                   1,
                   u"Write one conversation as a document or as data."_s,
                   {{u"format"_s, u"FORMAT"_s, u"pdf, html or json; by default as the file's name ends"_s},
                    {u"out"_s, u"FILE"_s, u"where to, a file that is not there yet; -: standard output (required)"_s},
                    {u"notes"_s, {}, u"with the internal notes"_s}},
                   {u"document"_s},
                   runExportConversation});
}

} // namespace rapport::cli
