// Who is who, in which groups, and what is noted about them. A person is told by the number of any of their identities,
// as `search --people` shows it.
#include "base/time.h"
#include "cli/decisions.h"
#include "cli/objects.h"
#include "cli/verbs.h"
#include "cli/words.h"
#include "store/matchkeys.h"
#include "store/persongroups.h"
#include "store/personnotes.h"
#include "store/personpage.h"
#include "sync/commands.h"

#include <QJsonArray>
#include <algorithm>
#include <array>
#include <limits>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kPairs = 100;

constexpr std::array kReasons{
    std::pair{MatchReason::VerifiedEmail, QLatin1StringView("verified e-mail address")},
    std::pair{MatchReason::SameIdentity, QLatin1StringView("same user name on the same channel")},
    std::pair{MatchReason::EmailAsUserName, QLatin1StringView("e-mail address is the user name")},
    std::pair{MatchReason::NoReplyAddress, QLatin1StringView("no-reply address of the user name")},
    std::pair{MatchReason::SameEmail, QLatin1StringView("same e-mail address")},
    std::pair{MatchReason::SameName, QLatin1StringView("same name")},
    std::pair{MatchReason::SimilarUserName, QLatin1StringView("similar user name")},
    std::pair{MatchReason::SameUserName, QLatin1StringView("same user name")},
    std::pair{MatchReason::SimilarName, QLatin1StringView("similar name")},
    std::pair{MatchReason::CommonName, QLatin1StringView("many have that name")},
    std::pair{MatchReason::OtherName, QLatin1StringView("another full name")},
    std::pair{MatchReason::OtherUserNameBeside, QLatin1StringView("two user names on one channel")},
};
constexpr std::array kRungs{QLatin1StringView("none"), QLatin1StringView("consumption"), QLatin1StringView("curation"),
                            QLatin1StringView("creation"), QLatin1StringView("collaboration")};

QString rungName(Rung rung)
{
    return kRungs[static_cast<size_t>(rung)];
}

QStringList reasonNames(const Match &match)
{
    QStringList names;
    for (const MatchReason reason : match.reasons) {
        for (const auto &[known, name] : kReasons) {
            if (known == reason)
                names.append(name);
        }
    }
    return names;
}

QJsonObject pairObject(const store::SamePeople &pair)
{
    return {{u"one"_s, personObject(pair.one)},
            {u"other"_s, personObject(pair.other)},
            {u"score"_s, pair.match.score},
            {u"reasons"_s, QJsonArray::fromStringList(reasonNames(pair.match))}};
}

QJsonObject noteObject(const PersonNote &note)
{
    return {{u"id"_s, note.uid.toString()},
            {u"author"_s, note.authorName},
            {u"created_at"_s, isoFromMs(note.createdAt)},
            {u"updated_at"_s, isoFromMs(note.updatedAt)},
            {u"text"_s, note.text}};
}

QJsonObject engagementObject(const Engagement &engagement)
{
    const EngagementCounts &counts = engagement.counts;
    return {{u"formula"_s, QLatin1StringView(kEngagementFormula)},
            {u"version"_s, kEngagementVersion},
            {u"days"_s, kEngagementDays},
            {u"rung"_s, rungName(engagement.rung)},
            {u"settled"_s, rungName(engagement.settled)},
            {u"follows"_s, counts.follows},
            {u"likes"_s, counts.likes},
            {u"shares"_s, counts.shares},
            {u"quotes"_s, counts.quotes},
            {u"messages"_s, counts.messages},
            {u"threads"_s, counts.threads}};
}

Outcome<IdentityId> personIn(const Call &call, qsizetype place)
{
    const Outcome<qint64> id = parseId(call.arguments.words().at(place), u"a person"_s);
    return id ? Outcome<IdentityId>(IdentityId(*id)) : tl::unexpected(id.error());
}

using OfTwo = QFuture<Result<Event>> (PeopleCommands::*)(IdentityId, IdentityId);

Outcome<> decideOfTwo(Call &call, OfTwo decision)
{
    const Outcome<IdentityId> one = personIn(call, 0);
    const Outcome<IdentityId> other = personIn(call, 1);
    if (!one || !other)
        return tl::unexpected((one ? other : one).error());
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    return tellDecision(call, ((*opened)->workspace.commands->people().*decision)(*one, *other));
}

Outcome<> runMerge(Call &call)
{
    return decideOfTwo(call, &PeopleCommands::mergeByIdentities);
}

Outcome<> runNotSame(Call &call)
{
    return decideOfTwo(call, &PeopleCommands::setNotSame);
}

Outcome<> runGive(Call &call)
{
    return decideOfTwo(call, &PeopleCommands::giveIdentity);
}

Outcome<> runUnmerge(Call &call)
{
    const Outcome<IdentityId> id = personIn(call, 0);
    if (!id)
        return tl::unexpected(id.error());
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    return tellDecision(call, (*opened)->workspace.commands->people().partIdentity(*id));
}

Outcome<> runSame(Call &call)
{
    const Outcome<qint64> limit = call.arguments.number(u"limit"_s, kPairs);
    if (!limit)
        return tl::unexpected(limit.error());
    constexpr qint64 kAll = std::numeric_limits<int>::max();
    const int most = static_cast<int>(*limit == 0 ? kAll : std::min(*limit, kAll));
    std::optional<IdentityId> person;
    if (!call.arguments.words().isEmpty()) {
        const Outcome<IdentityId> id = personIn(call, 0);
        if (!id)
            return tl::unexpected(id.error());
        person = *id;
    }
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    Store &store = (*opened)->store();
    if (store.access() == Store::Access::ReadWrite) {
        if (const Result<> settled = store::settleMatchKeys(store); !settled)
            return failed(settled.error());
    }
    const auto pairs = store.readNow(
        [person, most](Reader &r) -> Result<QList<store::SamePeople>> {
            if (!person)
                return store::allSamePeople(r, most).best;
            const std::optional<Identity> known = store::identity(r, *person);
            if (!known)
                return fail(ErrorKind::Invalid, u"there is no such person"_s);
            return store::samePeopleAs(r, known->contact, most);
        },
        ReadLane::Report);
    if (!pairs)
        return failed(pairs.error());
    Table table(call.console,
                {u"SCORE"_s, u"ID"_s, u"NAME"_s, u"CHANNEL"_s, u"OTHER"_s, u"NAME"_s, u"CHANNEL"_s, u"REASONS"_s});
    for (const store::SamePeople &pair : *pairs) {
        table.add(pairObject(pair),
                  {QString::number(pair.match.score, 'f', 2), QString::number(pair.one.id.value),
                   elided(pair.one.shownName(), 24), pair.one.channel, QString::number(pair.other.id.value),
                   elided(pair.other.shownName(), 24), pair.other.channel, reasonNames(pair.match).join(u", "_s)});
    }
    table.finish(u"Nobody looks like somebody else."_s);
    return {};
}

Outcome<> runPerson(Call &call)
{
    const Outcome<IdentityId> id = personIn(call, 0);
    if (!id)
        return tl::unexpected(id.error());
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto found = (*opened)->store().readNow(
        [id = *id](Reader &r) -> Result<store::PersonPage> {
            const std::optional<store::PersonPage> page = store::personPage(r, id);
            return page ? Result<store::PersonPage>(*page) : fail(ErrorKind::Invalid, u"there is no such person"_s);
        },
        ReadLane::Report);
    if (!found)
        return failed(found.error());
    const store::PersonPage &page = *found;
    const QList<Identity> identities = QList<Identity>{page.summary.identity} + page.summary.otherIdentities;
    QJsonArray people;
    for (const Identity &identity : identities)
        people.append(personObject(identity));
    QJsonArray notes;
    for (const PersonNote &note : page.notes)
        notes.append(noteObject(note));
    call.console.object({{u"contact"_s, page.summary.identity.contact.value},
                         {u"name"_s, page.summary.identity.shownName()},
                         {u"identities"_s, people},
                         {u"importance"_s, importanceName(page.summary.importance)},
                         {u"engagement"_s, engagementObject(page.engagement)},
                         {u"groups"_s, QJsonArray::fromStringList(page.groups)},
                         {u"notes"_s, notes},
                         {u"conversations"_s, page.summary.conversations},
                         {u"messages"_s, page.summary.messages},
                         {u"likes"_s, page.summary.likes},
                         {u"shares"_s, page.summary.shares}});
    const Console &console = call.console;
    console.text(page.summary.identity.shownName());
    for (const Identity &identity : identities) {
        console.text(u"  %1  %2  %3"_s.arg(QString::number(identity.id.value), identity.channel,
                                           identity.handle.isEmpty() ? identity.remoteId : identity.handle));
    }
    console.text(
        u"Engagement: %1, settled: %2"_s.arg(rungName(page.engagement.rung), rungName(page.engagement.settled)));
    console.text(u"Importance: %1"_s.arg(importanceName(page.summary.importance)));
    console.text(u"Groups: %1"_s.arg(page.groups.isEmpty() ? u"none"_s : page.groups.join(u", "_s)));
    for (const PersonNote &note : page.notes)
        console.text(u"%1 %2: %3"_s.arg(shortTime(note.createdAt), note.authorName, note.text.simplified()));
    return {};
}

Outcome<> runGroups(Call &call)
{
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto groups =
        (*opened)->store().readNow([](Reader &r) -> Result<QList<PersonGroup>> { return store::groups(r); });
    if (!groups)
        return failed(groups.error());
    Table table(call.console, {u"GROUP"_s, u"PEOPLE"_s});
    for (const PersonGroup &group : *groups)
        table.add({{u"name"_s, group.name}, {u"people"_s, group.people}}, {group.name, QString::number(group.people)});
    table.finish(u"There is no group."_s);
    return {};
}

Outcome<> changeGroup(Call &call, bool add)
{
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<ContactId> home = personFrom(**opened, call.arguments.words().first());
    if (!home)
        return tl::unexpected(home.error());
    const QString group = call.arguments.words().mid(1).join(u' ');
    PeopleCommands &people = (*opened)->workspace.commands->people();
    return tellDecision(call, add ? people.addToGroup(*home, group) : people.removeFromGroup(*home, group));
}

Outcome<> runGroup(Call &call)
{
    return changeGroup(call, true);
}

Outcome<> runUngroup(Call &call)
{
    return changeGroup(call, false);
}

Outcome<> runPersonNote(Call &call)
{
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<ContactId> home = personFrom(**opened, call.arguments.words().first());
    if (!home)
        return tl::unexpected(home.error());
    const Outcome<QString> text = textFromInput();
    if (!text)
        return tl::unexpected(text.error());
    const qint64 now = (*opened)->store().clock().nowMs();
    return tellDecision(call,
                        (*opened)->workspace.commands->people().saveNote(
                            {.contact = *home, .note = Uid::create(now), .edit = Uid::create(now), .text = *text}));
}

Outcome<> runRemoveNote(Call &call)
{
    const std::optional<Uid> note = Uid::fromString(call.arguments.words().first());
    if (!note)
        return wrongUse(u"\"%1\" is no note's id; see: people show"_s.arg(call.arguments.words().first()));
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    return tellDecision(call, (*opened)->workspace.commands->people().removeNote(*note));
}

} // namespace

void addPersonVerbs(std::vector<Verb> &all)
{
    const QStringList event{u"event"_s};
    const auto add = [&all](const QString &name, const QString &arguments, int least, int most, const QString &summary,
                            std::vector<Option> options, const QStringList &objects, Outcome<> (*run)(Call &)) {
        all.push_back({name, arguments, least, most, summary, std::move(options), objects, run});
    };
    add(u"people show"_s, u"ID"_s, 1, 1, u"All that is known of a person; ID as `search --people` shows it."_s, {},
        {u"person_page"_s}, runPerson);
    add(u"people same"_s, u"[ID]"_s, 0, 1,
        u"Who may be the same person as somebody else, or as the one of that ID, the likeliest first."_s,
        {{u"limit"_s, u"N"_s, u"at most so many, 0: all (default 100)"_s}}, {u"same_people"_s}, runSame);
    add(u"people merge"_s, u"ID OTHER"_s, 2, 2, u"The two are one person."_s, {}, event, runMerge);
    add(u"people unmerge"_s, u"ID"_s, 1, 1,
        u"Take one out of the person that it was merged into, with what is its own."_s, {}, event, runUnmerge);
    add(u"people not-same"_s, u"ID OTHER"_s, 2, 2, u"The two are not one person: they are not proposed again."_s, {},
        event, runNotSame);
    add(u"people give"_s, u"ID OTHER"_s, 2, 2, u"The one belongs to the person of the other, rather than to its own."_s,
        {}, event, runGive);
    add(u"people groups"_s, {}, 0, 0, u"Groups of people; find their conversations with group:NAME."_s, {},
        {u"person_group"_s}, runGroups);
    add(u"people group"_s, u"ID NAME..."_s, 2, -1, u"Add a person to a group, which is made where it is new."_s, {},
        event, runGroup);
    add(u"people ungroup"_s, u"ID NAME..."_s, 2, -1, u"Take a person out of a group."_s, {}, event, runUngroup);
    add(u"people note"_s, u"ID"_s, 1, 1, u"Note something about a person; the text comes from standard input."_s, {},
        event, runPersonNote);
    add(u"people unnote"_s, u"NOTE"_s, 1, 1, u"Remove a note about a person."_s, {}, event, runRemoveNote);
}

} // namespace rapport::cli
