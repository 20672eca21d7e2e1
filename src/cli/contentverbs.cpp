// What is published by oneself: the calendar, and what is decided about its pieces.
#include "cli/attaching.h"
#include "cli/contentobjects.h"
#include "cli/findings.h"
#include "cli/verbs.h"
#include "cli/words.h"
#include "insight/reportdays.h"
#include "store/accounts.h"
#include "store/campaigns.h"
#include "store/content.h"
#include "store/people.h"
#include "sync/commands.h"

#include <QHash>
#include <algorithm>
#include <limits>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

/// "sent", or "2 sent, 1 failed".
QString statesText(const ContentPiece &piece)
{
    QStringList names;
    QHash<QString, int> counts;
    for (const PublishedPost &post : piece.posts) {
        const QString name = postStateName(post.state);
        if (counts[name]++ == 0)
            names.append(name);
    }
    if (names.isEmpty())
        return u"no post"_s;
    if (names.size() == 1)
        return names.first();
    QStringList parts;
    for (const QString &name : std::as_const(names))
        parts.append(u"%1 %2"_s.arg(counts.value(name)).arg(name));
    return parts.join(u", "_s);
}

Outcome<store::ContentQuery> queryFrom(const Call &call, Opened &opened)
{
    store::ContentQuery query;
    query.text = call.arguments.value(u"search"_s);
    const Outcome<QDate> from = dateFrom(call.arguments, u"from"_s);
    if (!from)
        return tl::unexpected(from.error());
    const Outcome<QDate> to = dateFrom(call.arguments, u"to"_s);
    if (!to)
        return tl::unexpected(to.error());
    if (from->isValid() || to->isValid()) {
        query.from = from->isValid() ? from->startOfDay().toMSecsSinceEpoch() : 1;
        query.to = to->isValid() ? to->addDays(1).startOfDay().toMSecsSinceEpoch() : std::numeric_limits<qint64>::max();
        if (query.to <= query.from)
            return wrongUse(u"The last day (--to) is before the first (--from)."_s);
    }
    if (call.arguments.has(u"campaign"_s)) {
        const Outcome<Campaign> campaign = campaignFrom(opened, call.arguments.value(u"campaign"_s));
        if (!campaign)
            return tl::unexpected(campaign.error());
        query.campaign = campaign->id;
    }
    return query;
}

Outcome<> runCalendar(Call &call)
{
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<store::ContentQuery> query = queryFrom(call, **opened);
    if (!query)
        return tl::unexpected(query.error());
    const auto pieces = look(**opened, [&query](Reader &r) { return store::contentPieces(r, *query); });
    if (!pieces)
        return failed(pieces.error());
    const qint64 now = (*opened)->store().clock().nowMs();
    Table table(call.console, {u"ID"_s, u"LEAVES"_s, u"KIND"_s, u"STATE"_s, u"GOALS"_s, u"NAME"_s});
    for (const ContentPiece &piece : *pieces)
        table.add(contentObject(piece, now),
                  {QString::number(piece.id.value), shortTime(piece.plan.at), contentKindName(piece.plan.kind),
                   statesText(piece), missesGoal(piece, now) ? u"missed"_s : u"-"_s, piece.plan.name});
    table.finish(u"Nothing is planned there. Begin with: content add NAME --account ID --text-stdin"_s);
    return {};
}

Outcome<ContentPiece> pieceFrom(Opened &opened, const QString &word)
{
    const Outcome<qint64> id = parseId(word, u"a piece of content"_s);
    if (!id)
        return tl::unexpected(id.error());
    const auto piece = look(opened, [id = ContentId(*id)](Reader &r) { return store::contentPiece(r, id); });
    if (!piece)
        return failed(piece.error());
    if (!*piece)
        return failed(u"There is no piece of content %1 (see: calendar)."_s.arg(*id));
    return **piece;
}

Outcome<> runShowContent(Call &call)
{
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<ContentPiece> piece = pieceFrom(**opened, call.arguments.words().first());
    if (!piece)
        return tl::unexpected(piece.error());
    const qint64 now = (*opened)->store().clock().nowMs();
    call.console.object(contentObject(*piece, now));
    call.console.text(
        u"%1 (%2), leaves at %3"_s.arg(piece->plan.name, contentKindName(piece->plan.kind), shortTime(piece->plan.at)));
    for (const PublishedPost &post : piece->posts) {
        call.console.text(u"  %1: %2%3"_s.arg(post.post.accountName, postStateName(post.state),
                                              post.error.isEmpty() ? QString() : QString(u" ("_s + post.error + u')')));
        if (!post.url.isEmpty())
            call.console.text(u"    "_s + post.url);
        if (!post.post.title.isEmpty())
            call.console.text(u"    "_s + post.post.title);
        call.console.text(u"    "_s + QString(post.post.text).replace(u'\n', u"\n    "_s));
        for (const Attachment &file : post.post.files)
            call.console.text(u"    picture: %1 (%2)"_s.arg(
                file.name, file.altText.isEmpty() ? u"without a description"_s : file.altText));
    }
    for (const GoalResult &result : contentResults(*piece, now))
        call.console.text(u"  %1: %2 of %3 in %4 days, %5"_s.arg(
            contentFigureName(result.goal.figure),
            result.reached ? QString::number(*result.reached, 'g', 3) : u"no data"_s,
            QString::number(result.goal.target, 'g', 6), QString::number(result.goal.windowDays),
            verdictText(result.verdict)));
    return {};
}

/// "replies=5/7": so much within so many days.
Outcome<ContentGoal> goalFrom(const QString &word)
{
    bool isNumber = false;
    bool isDays = true;
    ContentGoal goal;
    const std::optional<ContentGoal::Figure> figure = contentFigureFromName(word.section(u'=', 0, 0));
    const QString rest = word.section(u'=', 1);
    goal.target = rest.section(u'/', 0, 0).toDouble(&isNumber);
    if (rest.contains(u'/'))
        goal.windowDays = rest.section(u'/', 1).toInt(&isDays);
    if (!figure || !isNumber || !isDays)
        return wrongUse(u"A goal is FIGURE=TARGET or FIGURE=TARGET/DAYS with replies, shares, likes, mood or sales, "
                        "not \"%1\"."_s.arg(word));
    goal.figure = *figure;
    return goal;
}

/// What the options say of a piece as a whole.
Outcome<> takeOptions(const Call &call, Opened &opened, ContentPlan &plan)
{
    const Arguments &given = call.arguments;
    const Outcome<qint64> at = momentFrom(given.value(u"at"_s), opened.store().clock().nowMs(), u"at"_s);
    if (!at)
        return tl::unexpected(at.error());
    if (given.has(u"at"_s))
        plan.at = *at;
    if (given.has(u"notes"_s))
        plan.notes = given.value(u"notes"_s);
    if (given.has(u"kind"_s)) {
        const std::optional<ContentKind> kind = contentKindFromName(given.value(u"kind"_s));
        if (!kind)
            return wrongUse(u"The kind is authored, user-made or shop, not \"%1\"."_s.arg(given.value(u"kind"_s)));
        plan.kind = *kind;
    }
    if (given.has(u"campaign"_s)) {
        const Outcome<Campaign> campaign = campaignFrom(opened, given.value(u"campaign"_s));
        if (!campaign)
            return tl::unexpected(campaign.error());
        plan.campaign = campaign->id;
    }
    if (given.has(u"author"_s)) {
        const Outcome<qint64> id = parseId(given.value(u"author"_s), u"a person"_s);
        if (!id)
            return tl::unexpected(id.error());
        const auto contact = look(opened, [id = ContactId(*id)](Reader &r) { return store::contact(r, id); });
        if (!contact)
            return failed(contact.error());
        if (!*contact)
            return failed(u"There is no person %1 in this workspace."_s.arg(*id));
        plan.author = (*contact)->uid;
        plan.authorName = (*contact)->name;
    }
    if (given.has(u"goal"_s))
        plan.goals.clear();
    for (const QString &word : given.values(u"goal"_s)) {
        const Outcome<ContentGoal> goal = goalFrom(word);
        if (!goal)
            return tl::unexpected(goal.error());
        plan.goals.append(*goal);
    }
    return {};
}

/// The text of standard input, the title and the pictures, for each account of --account.
Outcome<> takePosts(const Call &call, Opened &opened, ContentPlan &plan)
{
    const Arguments &given = call.arguments;
    const bool withPictures = given.has(u"attach"_s);
    if ((withPictures || given.has(u"without-pictures"_s)) && !given.has(u"account"_s))
        return wrongUse(u"Whose post is it about? Name the account with --account ID."_s);
    if (withPictures && given.has(u"without-pictures"_s))
        return wrongUse(u"With pictures (--attach) or without any (--without-pictures)?"_s);
    QString text;
    if (given.has(u"text-stdin"_s)) {
        const Outcome<QString> read = textFromInput();
        if (!read)
            return tl::unexpected(read.error());
        text = *read;
    }
    for (const QString &word : given.values(u"account"_s)) {
        const Outcome<Account> account = findAccount(opened, word);
        if (!account)
            return tl::unexpected(account.error());
        auto post = std::find_if(plan.posts.begin(), plan.posts.end(),
                                 [&account](const ContentPost &one) { return one.account == account->id; });
        if (post == plan.posts.end())
            post = plan.posts.insert(plan.posts.end(), ContentPost{.account = account->id});
        if (given.has(u"text-stdin"_s))
            post->text = text;
        if (given.has(u"title"_s))
            post->title = given.value(u"title"_s);
        if (given.has(u"without-pictures"_s))
            post->files.clear();
        if (withPictures || given.has(u"alt"_s)) {
            // Each account has its own: channels take other sizes and kinds.
            const Outcome<QList<Attachment>> files = takeFiles(
                given, [&](const QString &path) { return opened.workspace.commands->files().take(account->id, path); });
            if (!files)
                return tl::unexpected(files.error());
            post->files = *files;
        }
    }
    return {};
}

Outcome<> runAddContent(Call &call)
{
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    ContentPlan plan;
    plan.name = call.arguments.words().join(u' ');
    Outcome<> taken = takeOptions(call, **opened, plan);
    if (taken)
        taken = takePosts(call, **opened, plan);
    if (!taken)
        return taken;
    return tellDecision(call, (*opened)->workspace.commands->content().add(plan));
}

Outcome<> runChangeContent(Call &call)
{
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<ContentPiece> piece = pieceFrom(**opened, call.arguments.words().first());
    if (!piece)
        return tl::unexpected(piece.error());
    ContentPlan plan = piece->plan;
    if (call.arguments.has(u"name"_s))
        plan.name = call.arguments.value(u"name"_s);
    Outcome<> taken = takeOptions(call, **opened, plan);
    if (taken)
        taken = takePosts(call, **opened, plan);
    if (!taken)
        return taken;
    return tellDecision(call, (*opened)->workspace.commands->content().change(piece->id, plan));
}

Outcome<> runMoveContent(Call &call)
{
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<ContentPiece> piece = pieceFrom(**opened, call.arguments.words().first());
    if (!piece)
        return tl::unexpected(piece.error());
    const Outcome<qint64> at = momentFrom(call.arguments.value(u"at"_s), (*opened)->store().clock().nowMs(), u"at"_s);
    if (!at)
        return tl::unexpected(at.error());
    if (*at == 0)
        return wrongUse(u"content move needs a time: content move ID --at TIME."_s);
    return tellDecision(call, (*opened)->workspace.commands->content().move(piece->id, *at));
}

Outcome<> decide(Call &call, QFuture<Result<Event>> (ContentCommands::*decision)(ContentId))
{
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<ContentPiece> piece = pieceFrom(**opened, call.arguments.words().first());
    if (!piece)
        return tl::unexpected(piece.error());
    return tellDecision(call, ((*opened)->workspace.commands->content().*decision)(piece->id));
}

Outcome<> runSchedule(Call &call)
{
    return decide(call, &ContentCommands::schedule);
}

Outcome<> runUnschedule(Call &call)
{
    return decide(call, &ContentCommands::unschedule);
}

Outcome<> runPublish(Call &call)
{
    return decide(call, &ContentCommands::publishNow);
}

Outcome<> runRetryContent(Call &call)
{
    return decide(call, &ContentCommands::retry);
}

Outcome<> runRemoveContent(Call &call)
{
    return decide(call, &ContentCommands::remove);
}

} // namespace

void addContentVerbs(std::vector<Verb> &all)
{
    const QString id = u"ID"_s;
    const QStringList event{u"event"_s};
    const QStringList content{u"content"_s};
    const Option at{u"at"_s, u"TIME"_s, u"when it leaves: 2026-05-01T09:00:00Z, 3h, or 09:00"_s};
    std::vector<Option> plan{
        at,
        {u"account"_s, u"ID"_s, u"an account that gets a post of it; again for each"_s},
        {u"title"_s, u"TEXT"_s, u"of the post, where the channel has titles"_s},
        {u"text-stdin"_s, {}, u"the text of the post, from standard input"_s},
        {u"campaign"_s, u"NAME"_s, u"whose it is"_s},
        {u"kind"_s, u"KIND"_s, u"authored, user-made or shop"_s},
        {u"author"_s, u"PERSON"_s, u"who made it, by the number of the person"_s},
        {u"goal"_s, u"GOAL"_s, u"such as replies=5/7: five replies in seven days; again for each"_s},
        {u"notes"_s, u"TEXT"_s, u"for colleagues"_s}};
    for (const Option &option : attachingOptions())
        plan.push_back(option);
    all.push_back({u"calendar"_s,
                   {},
                   0,
                   0,
                   u"What is published by oneself, by its time: pieces with the states of their posts."_s,
                   {{u"from"_s, u"DATE"_s, u"the first day"_s},
                    {u"to"_s, u"DATE"_s, u"the last day"_s},
                    {u"campaign"_s, u"NAME"_s, u"of this campaign alone"_s},
                    {u"search"_s, u"WORDS"_s, u"whose name, notes or posts hold this"_s}},
                   content,
                   runCalendar});
    all.push_back({u"content add"_s, u"NAME"_s, 1, -1, u"Plan a piece of content; its posts are drafts."_s, plan, event,
                   runAddContent});
    all.push_back({u"content show"_s,
                   id,
                   1,
                   1,
                   u"A piece with its posts, how they have done, and its goals."_s,
                   {},
                   content,
                   runShowContent});
    std::vector<Option> change = plan;
    change.push_back({u"without-pictures"_s, {}, u"the post has no pictures any more"_s});
    change.push_back({u"name"_s, u"TEXT"_s, u"as the calendar shows it"_s});
    all.push_back({u"content change"_s, id, 1, 1,
                   u"Change a piece, or with --account the post of one account; what leaves is taken back first."_s,
                   change, event, runChangeContent});
    all.push_back(
        {u"content move"_s, id, 1, 1, u"Another time; what is planned moves along."_s, {at}, event, runMoveContent});
    all.push_back({u"content schedule"_s,
                   id,
                   1,
                   1,
                   u"Let its drafts leave at its time, where a window of Rapport is open then."_s,
                   {},
                   event,
                   runSchedule});
    all.push_back(
        {u"content unschedule"_s, id, 1, 1, u"Take back what has not left: drafts again."_s, {}, event, runUnschedule});
    all.push_back({u"content publish"_s,
                   id,
                   1,
                   1,
                   u"Let all of it leave with the next sync, whatever its time."_s,
                   {},
                   event,
                   runPublish});
    all.push_back({u"content retry"_s, id, 1, 1, u"Try again what was refused."_s, {}, event, runRetryContent});
    all.push_back(
        {u"content remove"_s, id, 1, 1, u"Remove a piece of which nothing has left."_s, {}, event, runRemoveContent});
}

} // namespace rapport::cli
