#include "gui/inbox/queryoffers.h"

#include "domain/engagement.h"
#include "domain/lead.h"
#include "domain/mood.h"
#include "domain/queryterms.h"
#include "gui/ideas/ideatext.h"
#include "gui/inbox/channelfacts.h"
#include "gui/inbox/conversationmodel.h"
#include "gui/metrics/filterchoices.h"
#include "gui/people/peopletext.h"
#include "gui/people/scoretext.h"
#include "gui/thread/messagetext.h"
#include "insight/memberlevel.h"
#include "store/accounts.h"
#include "store/campaigns.h"
#include "store/ideas.h"
#include "store/people.h"
#include "store/persongroups.h"
#include "store/search.h"
#include "store/triage.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using Field = Query::Field;

constexpr qsizetype kMostOffers = 8;
constexpr int kMostPeople = 20; ///< Of whom some may have no name that fits.
constexpr qsizetype kFewestLetters = 2;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rapport::QueryOffers)
};

/// A value with what it means; `title` where it is not shown as it is written.
struct Value
{
    QString word;
    QString detail = {};
    QString title = {};
};

QString fieldMeaning(Field field)
{
    switch (field) {
    case Field::Is:
        return Words::tr("how it stands");
    case Field::Channel:
        return Words::tr("on which channel");
    case Field::Account:
        return Words::tr("on which account");
    case Field::From:
        return Words::tr("who wrote");
    case Field::Person:
        return Words::tr("one person, under all their names");
    case Field::Group:
        return Words::tr("people of a group");
    case Field::Tag:
        return Words::tr("tagged so");
    case Field::Assigned:
        return Words::tr("whose work it is");
    case Field::Language:
        return Words::tr("in which language");
    case Field::Kind:
        return Words::tr("what kind of message");
    case Field::Has:
        return Words::tr("what it holds");
    case Field::Before:
        return Words::tr("older than a day");
    case Field::After:
        return Words::tr("since a day");
    case Field::Level:
        return Words::tr("how close people are");
    case Field::Rung:
        return Words::tr("how far people go");
    case Field::Mood:
        return Words::tr("how it sounds");
    case Field::Lead:
        return Words::tr("how far a lead is");
    case Field::Idea:
        return Words::tr("which idea it stands for");
    case Field::Campaign:
        return Words::tr("which campaign it belongs to");
    case Field::Text:
    case Field::Figure:
        break;
    }
    return {};
}

QString stateMeaning(const QString &word)
{
    const QHash<QString, QString> meanings{
        {u"open"_s, Words::tr("needs a reply")},
        {u"waiting"_s, Words::tr("waits on them")},
        {u"snoozed"_s, Words::tr("put aside")},
        {u"closed"_s, Words::tr("done")},
        {u"unread"_s, Words::tr("holds something unread")},
        {u"held"_s, Words::tr("waits for moderation")},
        {u"deleted"_s, Words::tr("something was deleted")},
        {u"edited"_s, Words::tr("something was edited")},
        {u"mine"_s, Words::tr("assigned to me")},
        {u"noreply"_s, Words::tr("needs no reply")},
        {u"spam"_s, Words::tr("marked as spam")},
        {u"due"_s, Words::tr("has a time to be answered by")},
        {u"overdue"_s, Words::tr("that time is over")},
        {u"advocate"_s, Words::tr("by somebody who speaks for us")},
        {u"candidate"_s, Words::tr("by somebody who might speak for us")},
        {u"newcomer"_s, Words::tr("by somebody new")},
        {u"returning"_s, Words::tr("by somebody who comes again")},
        {u"quiet"_s, Words::tr("by somebody who has gone quiet")},
        {u"back"_s, Words::tr("by somebody who came back")},
        {u"lead"_s, Words::tr("may bring business")},
        {u"idea"_s, Words::tr("stands for an idea")},
    };
    return meanings.value(word);
}

QString kindMeaning(const QString &word)
{
    const QHash<QString, QString> meanings{
        {u"post"_s, Words::tr("a post of its own")}, {u"comment"_s, Words::tr("a comment below a post")},
        {u"reply"_s, Words::tr("an answer")},        {u"mention"_s, Words::tr("names us")},
        {u"quote"_s, Words::tr("quotes us")},        {u"direct"_s, Words::tr("a direct message")},
        {u"note"_s, Words::tr("an internal note")},  {u"ping"_s, Words::tr("links to us")},
    };
    return meanings.value(word);
}

QString thingMeaning(const QString &word)
{
    const QHash<QString, QString> meanings{
        {u"attachment"_s, Words::tr("a picture or file")},
        {u"draft"_s, Words::tr("an answer that was begun")},
        {u"note"_s, Words::tr("an internal note")},
    };
    return meanings.value(word);
}

QString moodMeaning(const QString &word)
{
    for (const Mood mood : {Mood::Positive, Mood::Neutral, Mood::Negative, Mood::Unknown}) {
        if (moodName(mood) == word)
            return ideatext::moodWord(mood);
    }
    return {};
}

QString leadMeaning(const QString &word)
{
    if (const std::optional<LeadStage> stage = leadStageFromName(word))
        return ideatext::leadStageWord(*stage);
    return word == u"proposed"_s ? Words::tr("found by a rule") : Words::tr("no lead after all");
}

QString levelMeaning(const QString &word)
{
    bool isNumber = false;
    const int number = word.toInt(&isNumber);
    const auto level = isNumber ? static_cast<MemberLevel>(number) : memberLevelFromName(word).value_or(MemberLevel());
    return memberLevelText(level);
}

/// What a value means that is known beforehand.
QString meaningOf(Field field, const QString &word, qint64 nowMs)
{
    switch (field) {
    case Field::Is:
        return stateMeaning(word);
    case Field::Kind:
        return kindMeaning(word);
    case Field::Has:
        return thingMeaning(word);
    case Field::Mood:
        return moodMeaning(word);
    case Field::Lead:
        return leadMeaning(word);
    case Field::Level:
        return levelMeaning(word);
    case Field::Rung:
        return rungText(rungFromName(word).value_or(Rung::None));
    case Field::Assigned:
        return word == u"me"_s ? Words::tr("my work") : Words::tr("nobody's work");
    case Field::Before:
    case Field::After:
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(dayMeant(word, nowMs).value_or(0), Qt::UTC).date(),
                                  QLocale::ShortFormat);
    default:
        return {};
    }
}

QList<Value> people(Reader &r, const QString &typed, bool exact)
{
    QList<Value> values;
    for (const IdentityId id : typed.isEmpty() ? QList<IdentityId>() : store::searchPeople(r, typed, kMostPeople)) {
        const std::optional<Identity> person = store::identity(r, id);
        // One person is told by a handle alone: two may share a name.
        if (!person || (exact && person->handle.isEmpty()))
            continue;
        const QString name = messagetext::plainLine(person->shownName());
        const QString word = person->handle.isEmpty() ? person->shownName() : person->handle;
        values.append({word, person->handle.isEmpty() ? QString() : messagetext::plainLine(person->handle), name});
    }
    return values;
}

/// What the workspace has for a field.
QList<Value> storedValues(Reader &r, const Registry &registry, const TypedTerm &typed)
{
    QList<Value> values;
    switch (*typed.field) {
    case Field::Channel:
        for (const Account &account : store::accounts(r)) {
            const bool known = std::any_of(values.begin(), values.end(),
                                           [&account](const Value &one) { return one.word == account.channel; });
            if (!known)
                values.append({account.channel, channelFacts(registry, account.channel).name});
        }
        break;
    case Field::Account:
        for (const Account &account : store::accounts(r))
            values.append(
                {account.name.isEmpty() ? account.handle : account.name, channelFacts(registry, account.channel).name});
        break;
    case Field::From:
        return people(r, typed.value, false);
    case Field::Person:
        return people(r, typed.value, true);
    case Field::Group:
        for (const PersonGroup &group : store::groups(r))
            values.append({group.name});
        break;
    case Field::Tag:
        for (const QString &tag : store::tagNames(r))
            values.append({tag});
        break;
    case Field::Assigned:
        for (const Actor &actor : store::actors(r))
            values.append({actor.name});
        break;
    case Field::Language:
        if (const Result<FilterChoices> choices = filterChoices(r)) {
            for (const FilterChoice &language : choices->value(u"language"_s))
                values.append({language.word, spokenLanguage(language.word)});
        }
        break;
    case Field::Idea:
        for (const IdeaRow &row : store::ideaRows(r))
            values.append({row.idea.title});
        break;
    case Field::Campaign:
        for (const Campaign &campaign : store::campaigns(r))
            values.append({campaign.plan.name});
        break;
    default:
        break;
    }
    return values;
}

/// How well a value fits what is typed: less is better. People were found by their names already.
std::optional<int> rankOf(const Value &value, const TypedTerm &typed)
{
    const auto starts = [&typed](const QString &text) { return text.startsWith(typed.value, Qt::CaseInsensitive); };
    if (typed.value.isEmpty() || starts(value.word))
        return 0;
    const QStringList words = QString(value.word % u' ' % value.title % u' ' % value.detail).split(u' ');
    if (std::any_of(words.begin(), words.end(), starts))
        return 1;
    if (value.word.contains(typed.value, Qt::CaseInsensitive))
        return 2;
    return typed.field == Field::From || typed.field == Field::Person ? std::optional(3) : std::nullopt;
}

QString written(const QString &name, QString value)
{
    value.remove(u'"');
    const bool plain = std::none_of(value.begin(), value.end(), [](QChar c) { return c.isSpace(); });
    return plain ? QString(name % u':' % value % u' ') : QString(name % u":\""_s % value % u"\" "_s);
}

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\u201c' || c == u'\u201d' || c == u'\u201e';
}

} // namespace

std::optional<TypedTerm> typedTerm(const QString &text, qsizetype cursor)
{
    if (cursor < text.size() && !text[cursor].isSpace())
        return std::nullopt;
    qsizetype from = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < cursor; ++i) {
        if (isQuote(text[i]))
            quoted = !quoted;
        else if (text[i].isSpace() && !quoted)
            from = i + 1;
    }
    if (from < cursor && text[from] == u'-')
        ++from;
    const QString word = text.sliced(from, cursor - from);
    const qsizetype colon = word.indexOf(u':');
    if (colon < 0) {
        const bool letters = std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
        return word.isEmpty() || !letters ? std::nullopt : std::optional(TypedTerm{from, cursor, {}, word, {}});
    }
    const QString name = word.left(colon).toLower();
    const std::optional<Field> field = queryFieldFromName(name);
    if (!field)
        return std::nullopt;
    QString value = word.mid(colon + 1);
    if (!value.isEmpty() && isQuote(value.front())) {
        value.remove(0, 1);
        if (!quoted) // The closing one stands there already.
            return std::nullopt;
    }
    return TypedTerm{from, cursor, field, name, value};
}

QList<QueryOffer> fieldOffers(const QString &beginning)
{
    QList<QueryOffer> offers;
    if (beginning.size() < kFewestLetters)
        return offers;
    for (const QString &name : queryFieldNames()) {
        const QString meaning = fieldMeaning(*queryFieldFromName(name));
        if (!meaning.isEmpty() && name.startsWith(beginning, Qt::CaseInsensitive))
            offers.append({QString(name % u':'), QString(name % u':'), meaning});
    }
    return offers;
}

QList<QueryOffer> valueOffers(Reader &r, const Registry &registry, const TypedTerm &typed)
{
    if (!typed.field)
        return {};
    QList<Value> values;
    for (const QString &word : queryValues(*typed.field))
        values.append({word, meaningOf(*typed.field, word, r.nowMs())});
    values += storedValues(r, registry, typed);
    QList<std::pair<int, QueryOffer>> ranked;
    for (const Value &value : std::as_const(values)) {
        const std::optional<int> rank = rankOf(value, typed);
        const QString title = messagetext::plainLine(value.title.isEmpty() ? value.word : value.title);
        if (rank && !value.word.isEmpty())
            ranked.append({*rank, {written(typed.name, value.word), title, value.detail}});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<QueryOffer> offers;
    for (const auto &[rank, offer] : std::as_const(ranked)) {
        if (offers.size() < kMostOffers)
            offers.append(offer);
    }
    // Written out in full, it needs no help.
    if (offers.size() == 1 && offers.first().title.compare(typed.value, Qt::CaseInsensitive) == 0)
        return {};
    return offers;
}

} // namespace rapport
