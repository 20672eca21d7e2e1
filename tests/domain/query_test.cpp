#include "domain/query.h"

#include <QRandomGenerator>
#include <gtest/gtest.h>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;
using Field = Query::Field;
using Term = Query::Term;

Query parsed(const QString &text, bool asTyped = false)
{
    const Result<Query> query = parseQuery(text, asTyped);
    EXPECT_TRUE(query) << qPrintable(text) << ": " << (query ? "" : qPrintable(query.error().detail));
    return query.value_or(Query{});
}

Query::Clause only(const Term &term, bool excluded = false)
{
    return {.anyOf = {term}, .excluded = excluded};
}

Term word(const QString &value)
{
    return {.value = value};
}

/// The text form of a query: what parseQuery() reads, written out again.
QString written(const Query &query)
{
    static const QHash<Field, QString> names{
        {Field::Is, u"is:"_s},       {Field::Channel, u"channel:"_s},   {Field::Account, u"account:"_s},
        {Field::From, u"from:"_s},   {Field::Person, u"person:"_s},     {Field::Group, u"group:"_s},
        {Field::Tag, u"tag:"_s},     {Field::Assigned, u"assigned:"_s}, {Field::Language, u"lang:"_s},
        {Field::Kind, u"kind:"_s},   {Field::Has, u"has:"_s},           {Field::Before, u"before:"_s},
        {Field::After, u"after:"_s},
    };
    QStringList clauses;
    for (const Query::Clause &clause : query.allOf) {
        QStringList terms;
        for (const Term &term : clause.anyOf) {
            const bool quote = term.phrase || (term.field != Field::Text && term.value.contains(u' '));
            QString text = quote ? u'"' + term.value + u'"' : term.value;
            if (term.prefix)
                text += u'*';
            terms.append((clause.excluded ? u"-"_s : u""_s) + names.value(term.field) + text);
        }
        clauses.append(terms.join(u" OR "_s));
    }
    return clauses.join(u' ');
}

TEST(Query, ReadsWordsPhrasesAndFields)
{
    const Query query =
        parsed(u"blue \"wool yarn\" is:open from:\"Ines C\" -tag:spam lang:de has:attachment kind:reply"_s);
    const QList<Query::Clause> expected{
        only(word(u"blue"_s)),
        only({.value = u"wool yarn"_s, .phrase = true}),
        only({.field = Field::Is, .value = u"open"_s}),
        only({.field = Field::From, .value = u"Ines C"_s}),
        only({.field = Field::Tag, .value = u"spam"_s}, true),
        only({.field = Field::Language, .value = u"de"_s}),
        only({.field = Field::Has, .value = u"attachment"_s}),
        only({.field = Field::Kind, .value = u"reply"_s}),
    };
    EXPECT_EQ(query.allOf, expected);
}

TEST(Query, JoinsNeighboursWithOr)
{
    const Query query = parsed(u"red OR green OR tag:blue wool"_s);
    ASSERT_EQ(query.allOf.size(), 2);
    EXPECT_EQ(query.allOf[0].anyOf,
              (QList<Term>{word(u"red"_s), word(u"green"_s), {.field = Field::Tag, .value = u"blue"_s}}));
    EXPECT_EQ(query.allOf[1], only(word(u"wool"_s)));
}

TEST(Query, TakesAnOrOrADashWithoutNeighboursAsText)
{
    EXPECT_EQ(parsed(u"OR"_s).allOf, QList{only(word(u"OR"_s))});
    EXPECT_EQ(parsed(u"OR wool"_s).allOf, (QList{only(word(u"OR"_s)), only(word(u"wool"_s))}));
    EXPECT_EQ(parsed(u"wool OR"_s).allOf, (QList{only(word(u"wool"_s)), only(word(u"OR"_s))}));
    EXPECT_EQ(parsed(u"a OR OR"_s).allOf.first().anyOf, (QList<Term>{word(u"a"_s), word(u"OR"_s)}));
    EXPECT_EQ(parsed(u"or either"_s).allOf.size(), 2);
    EXPECT_EQ(parsed(u"-"_s).allOf, QList{only(word(u"-"_s))});
    EXPECT_EQ(parsed(u"wool - felt"_s).allOf[1], only(word(u"-"_s)));
    EXPECT_EQ(parsed(u"--felt"_s).allOf, QList{only(word(u"--felt"_s))});
}

TEST(Query, ExcludesWhatADashStandsAt)
{
    EXPECT_EQ(parsed(u"-felt"_s).allOf, QList{only(word(u"felt"_s), true)});
    EXPECT_EQ(parsed(u"-\"two words\""_s).allOf, QList{only({.value = u"two words"_s, .phrase = true}, true)});
    EXPECT_EQ(parsed(u"e-mail"_s).allOf, QList{only(word(u"e-mail"_s))});
}

TEST(Query, KnowsWordsThatGoOn)
{
    EXPECT_EQ(parsed(u"wool*"_s).allOf, QList{only({.value = u"wool"_s, .prefix = true})});
    EXPECT_EQ(parsed(u"*"_s).allOf, QList{only(word(u"*"_s))});
    EXPECT_EQ(parsed(u"\"blue wo\"*"_s).allOf, QList{only({.value = u"blue wo"_s, .phrase = true, .prefix = true})});
    EXPECT_FALSE(parsed(u"blue wo"_s, true).allOf[0].anyOf[0].prefix);
    EXPECT_TRUE(parsed(u"blue wo"_s, true).allOf[1].anyOf[0].prefix);
    EXPECT_FALSE(parsed(u"blue wo "_s, true).allOf[1].anyOf[0].prefix) << "a space ends the word";
    EXPECT_FALSE(parsed(u"tag:wo"_s, true).allOf[0].anyOf[0].prefix);
}

TEST(Query, ReadsDatesAsTheBeginOfTheDayInUtc)
{
    struct Case
    {
        QString text;
        qint64 at;
    };
    const Case cases[] = {
        {u"before:2026-05-01"_s, 1'777'593'600'000},
        {u"after:2026-05"_s, 1'777'593'600'000},
        {u"after:2026"_s, 1'767'225'600'000},
        {u"before:2024-02-29"_s, 1'709'164'800'000},
    };
    for (const Case &c : cases)
        EXPECT_EQ(dayMeant(parsed(c.text).allOf.first().anyOf.first().value, 0), c.at) << qPrintable(c.text);
}

TEST(Query, ReadsDatesThatMoveOnWithTheCalendar)
{
    const auto day = [](const QString &text, const QString &today) {
        const QDateTime noon(QDate::fromString(today, Qt::ISODate), QTime(12, 34), Qt::UTC);
        const Query query = parsed(u"after:"_s + text);
        const std::optional<qint64> at = dayMeant(query.allOf.first().anyOf.first().value, noon.toMSecsSinceEpoch());
        return QDateTime::fromMSecsSinceEpoch(at.value_or(0), Qt::UTC).toString(Qt::ISODate);
    };
    EXPECT_EQ(day(u"today"_s, u"2026-03-01"_s), u"2026-03-01T00:00:00Z"_s);
    EXPECT_EQ(day(u"Yesterday"_s, u"2026-03-01"_s), u"2026-02-28T00:00:00Z"_s);
    EXPECT_EQ(day(u"-7d"_s, u"2026-03-01"_s), u"2026-02-22T00:00:00Z"_s);
    EXPECT_EQ(day(u"-2W"_s, u"2026-03-01"_s), u"2026-02-15T00:00:00Z"_s);
    EXPECT_EQ(day(u"-1m"_s, u"2026-03-31"_s), u"2026-02-28T00:00:00Z"_s);
    EXPECT_EQ(day(u"-1y"_s, u"2024-02-29"_s), u"2023-02-28T00:00:00Z"_s);
    EXPECT_EQ(day(u"-0d"_s, u"2026-03-01"_s), day(u"today"_s, u"2026-03-01"_s));
    for (const QString &wrong : {u"7d"_s, u"-d"_s, u"-7"_s, u"-7h"_s, u"--7d"_s, u"-99999d"_s, u"tomorrow"_s})
        EXPECT_FALSE(parseQuery(u"before:"_s + wrong)) << qPrintable(wrong);
}

TEST(Query, TakesAddressesTimesAndPicturesAsText)
{
    for (const QString &text : {u"https://example.com/a?b=1"_s, u"12:30"_s, u"at://did:plc:abc/x"_s, u"did:plc:abc"_s,
                                u"mailto:a@b.example"_s, u":smile:"_s, u"🧶:🧵"_s, u"Hello:"_s, u":)"_s, u"c:d"_s,
                                u"größe:42"_s, u"@ines.example"_s, u"#yarn"_s, u"東京"_s})
        EXPECT_EQ(parsed(text).allOf, QList{only(word(text))}) << qPrintable(text);
}

TEST(Query, NamesTheWordThatItCannotRead)
{
    struct Case
    {
        QString text;
        QString named;
    };
    const Case cases[] = {
        {u"form:ines"_s, u"form:"_s},
        {u"is:opened"_s, u"is:opened"_s},
        {u"kind:letter"_s, u"kind:letter"_s},
        {u"has:wings"_s, u"has:wings"_s},
        {u"before:soon"_s, u"before:soon"_s},
        {u"after:2026-13"_s, u"after:2026-13"_s},
        {u"after:2026-2-3"_s, u"after:"_s},
        {u"before:2023-02-29"_s, u"before:"_s},
        {u"lang:german"_s, u"lang:german"_s},
        {u"tag:"_s, u"tag:"_s},
        {u"from:\"\""_s, u"from:"_s},
        {u"a OR -b"_s, u"OR"_s},
        {u"-a OR b"_s, u"OR"_s},
    };
    for (const Case &c : cases) {
        const Result<Query> query = parseQuery(c.text);
        ASSERT_FALSE(query) << qPrintable(c.text);
        EXPECT_EQ(query.error().kind, ErrorKind::Invalid);
        EXPECT_TRUE(query.error().detail.contains(c.named)) << qPrintable(query.error().detail);
    }
}

TEST(Query, FieldNamesAndValuesKnowNoCase)
{
    EXPECT_EQ(parsed(u"IS:Open"_s).allOf, QList{only({.field = Field::Is, .value = u"Open"_s})});
    EXPECT_EQ(messageKindFromName(u"mention"), MessageKind::Mention);
    EXPECT_FALSE(messageKindFromName(u"letter"));
}

TEST(Query, RefusesAPageOfText)
{
    EXPECT_TRUE(parseQuery(QString(u"word "_s).repeated(100)));
    EXPECT_FALSE(parseQuery(QString(u"word "_s).repeated(101)));
}

TEST(Query, SaysWhetherItLooksIntoTexts)
{
    EXPECT_FALSE(parsed(u""_s).hasText());
    EXPECT_TRUE(parsed(u"  "_s).isEmpty());
    EXPECT_FALSE(parsed(u"is:open tag:x"_s).hasText());
    EXPECT_TRUE(parsed(u"is:open OR wool"_s).hasText());
    EXPECT_TRUE(parsed(u"-wool"_s).hasText());
}

/// Whatever is typed is either refused with a reason or means the same when it is written out and read again.
TEST(Query, SurvivesAnything)
{
    const QStringList pieces{
        u"a"_s,           u"-"_s,    u"\""_s, u":"_s,     u"OR"_s,         u" "_s,       u"*"_s,
        u"is:open"_s,     u"tag:"_s, u"12"_s, u"from:"_s, u"é"_s,          u"猫"_s,      u"🧶"_s,
        u"\u201e"_s,      u"("_s,    u"\\"_s, u"\n"_s,    u"before:-7d"_s, u"http://"_s, QString(QChar(0xd800)),
        QString(QChar(0))};
    QRandomGenerator random(7);
    int read = 0;
    for (int i = 0; i < 5000; ++i) {
        QString text;
        for (int n = random.bounded(8); n >= 0; --n)
            text += pieces[random.bounded(static_cast<int>(pieces.size()))];
        const Result<Query> query = parseQuery(text, i % 2 == 0);
        if (!query) {
            EXPECT_FALSE(query.error().detail.isEmpty()) << qPrintable(text);
            continue;
        }
        ++read;
        const Result<Query> again = parseQuery(written(*query));
        ASSERT_TRUE(again) << qPrintable(text) << " -> " << qPrintable(written(*query));
        EXPECT_EQ(*again, *query) << qPrintable(text) << " -> " << qPrintable(written(*query));
    }
    EXPECT_GT(read, 1000);
}

} // namespace
} // namespace rapport
