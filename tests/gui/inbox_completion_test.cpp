// How the search field helps to write a query: every field that the language has, with what it can be asked for.
#include "inbox_fixture.h"

#include "domain/queryterms.h"
#include "gui/inbox/querycompletion.h"
#include "store/campaigns.h"
#include "store/persongroups.h"

#include <QListWidget>

namespace rapport::test {

namespace {

class InboxCompletion : public InboxTest
{
protected:
    [[nodiscard]] QLineEdit &field() const { return find<QLineEdit>("searchField"); }
    [[nodiscard]] QListWidget &offers() const { return find<QListWidget>("queryOffers"); }
    [[nodiscard]] QStringList offered() const
    {
        QStringList titles;
        for (int i = 0; offers().isVisible() && i < offers().count(); ++i)
            titles.append(offers().item(i)->text());
        return titles;
    }
    [[nodiscard]] QList<QueryOffer> valuesOf(const QString &text)
    {
        const std::optional<TypedTerm> typed = typedTerm(text, text.size());
        EXPECT_TRUE(typed) << qPrintable(text);
        return m_workspace.read([&](Reader &r) { return valueOffers(r, m_registry, typed.value_or(TypedTerm{})); });
    }
    [[nodiscard]] QStringList textsOf(const QString &text)
    {
        QStringList texts;
        for (const QueryOffer &offer : valuesOf(text))
            texts.append(offer.text);
        return texts;
    }
    /// Something of everything that a query can ask for.
    void bringAll()
    {
        RemoteMessage german = ask(u"a"_s, u"Ines Carvalho"_s, u"Wo ist mein Webstuhl?"_s, 30);
        german.language = u"de"_s;
        bring(m_chirp, {german, ask(u"b"_s, u"Dev Raman"_s, u"Which wool?"_s, 20)});
        ASSERT_TRUE(m_commands->addTag(conversation(u"a"_s), u"Spring fair"_s).result());
        ASSERT_TRUE(m_commands->findings().addIdea(u"Printable drafts"_s, {}).result());
        m_workspace.write([](Writer &w) {
            Campaign campaign;
            campaign.plan.name = u"Autumn swap"_s;
            store::addCampaign(w, campaign);
            return store::ensureGroup(w, u"Teachers"_s);
        });
    }
};

} // namespace

TEST(QueryOffers, AreForWhatStandsBeforeTheCursor)
{
    using Field = Query::Field;
    struct Case
    {
        QString text; ///< The cursor stands at the bar.
        std::optional<TypedTerm> typed;
    };
    const Case cases[] = {
        {u"mo|"_s, TypedTerm{0, 2, {}, u"mo"_s, {}}},
        {u"loom is:op|"_s, TypedTerm{5, 10, Field::Is, u"is"_s, u"op"_s}},
        {u"-tag:|"_s, TypedTerm{1, 5, Field::Tag, u"tag"_s, {}}},
        {u"TAG:x|"_s, TypedTerm{0, 5, Field::Tag, u"tag"_s, u"x"_s}},
        {u"campaign:\"autumn s|"_s, TypedTerm{0, 18, Field::Campaign, u"campaign"_s, u"autumn s"_s}},
        {u"is:op| loom"_s, TypedTerm{0, 5, Field::Is, u"is"_s, u"op"_s}},
        {u"is:o|pen"_s, std::nullopt},
        {u"campaign:\"autumn swap\"|"_s, std::nullopt},
        {u"\"is:op|"_s, std::nullopt},
        {u"\"looms in mo|"_s, std::nullopt},
        {u"is:open |"_s, std::nullopt},
        {u"|"_s, std::nullopt},
        {u"https://x|"_s, std::nullopt},
        {u"10:30|"_s, std::nullopt},
    };
    for (const Case &one : cases) {
        QString text = one.text;
        const qsizetype cursor = text.indexOf(u'|');
        text.remove(cursor, 1);
        EXPECT_EQ(typedTerm(text, cursor), one.typed) << qPrintable(one.text);
    }
}

TEST_F(InboxCompletion, KnowsEveryFieldOfTheLanguage)
{
    bringAll();
    const QHash<Query::Field, QString> begun{{Query::Field::From, u"in"_s}, {Query::Field::Person, u"car"_s}};
    for (const QString &name : queryFieldNames()) {
        const Query::Field field = *queryFieldFromName(name);
        const QList<QueryOffer> names = fieldOffers(name);
        const bool offered = std::any_of(names.begin(), names.end(), [&name](const QueryOffer &offer) {
            return offer.text == QString(name % u':') && !offer.detail.isEmpty();
        });
        // A figure opens its rows by itself; nobody writes what it was counted from by hand.
        EXPECT_EQ(offered, field != Query::Field::Figure) << qPrintable(name);
        if (field == Query::Field::Figure)
            continue;
        const QStringList values = textsOf(QString(name % u':' % begun.value(field)));
        EXPECT_FALSE(values.isEmpty()) << qPrintable(name) << " has nothing to choose from";
        for (const QString &value : values)
            EXPECT_TRUE(parseQuery(value)) << qPrintable(value);
    }
}

TEST_F(InboxCompletion, WritesValuesSoThatTheyAreRead)
{
    bringAll();
    EXPECT_EQ(textsOf(u"tag:fai"_s), QStringList{u"tag:\"Spring fair\" "_s});
    EXPECT_EQ(textsOf(u"campaign:au"_s), QStringList{u"campaign:\"Autumn swap\" "_s});
    EXPECT_EQ(textsOf(u"group:"_s), QStringList{u"group:Teachers "_s});
    EXPECT_EQ(textsOf(u"idea:draft"_s), QStringList{u"idea:\"Printable drafts\" "_s});
    EXPECT_EQ(textsOf(u"lang:d"_s), QStringList{u"lang:de "_s});
    EXPECT_EQ(textsOf(u"mood:n"_s).value(0), u"mood:neutral "_s);
    EXPECT_EQ(textsOf(u"assigned:no"_s).value(0), u"assigned:nobody "_s);
    EXPECT_EQ(textsOf(u"tag:nowhere"_s), QStringList());
    EXPECT_EQ(textsOf(u"is:unread"_s), QStringList()) << "it is written out";
    const QString ines = textsOf(u"from:carv"_s).value(0);
    ASSERT_TRUE(ines.startsWith(u"from:"_s)) << qPrintable(ines);
    openPage();
    field().setText(ines);
    EXPECT_TRUE(soon([&] { return listed() == QStringList{u"a"_s}; })) << qPrintable(ines);
}

TEST_F(InboxCompletion, IsTakenByKeyAndByMouse)
{
    bringAll();
    openPage();
    field().setFocus();
    QTest::keyClicks(&field(), u"mo"_s);
    ASSERT_TRUE(soon([&] { return offered() == QStringList{u"mood:"_s}; }));
    QTest::keyClick(&field(), Qt::Key_Tab);
    EXPECT_EQ(field().text(), u"mood:"_s);
    EXPECT_TRUE(field().hasFocus());
    ASSERT_TRUE(soon([&] { return offered().size() == 4; }));
    QTest::keyClicks(&field(), u"n"_s);
    ASSERT_TRUE(soon([&] { return offered().value(0) == u"neutral"_s; }));
    QTest::keyClick(&field(), Qt::Key_Down);
    QTest::keyClick(&field(), Qt::Key_Down);
    EXPECT_EQ(offers().currentItem()->text(), u"negative"_s);
    QTest::keyClick(&field(), Qt::Key_Return);
    EXPECT_EQ(field().text(), u"mood:negative "_s);
    EXPECT_FALSE(offers().isVisible());

    QTest::keyClicks(&field(), u"-tag:"_s);
    ASSERT_TRUE(soon([&] { return offered() == QStringList{u"Spring fair"_s}; }));
    QTest::mouseClick(offers().viewport(), Qt::LeftButton, {}, offers().visualItemRect(offers().item(0)).center());
    EXPECT_EQ(field().text(), u"mood:negative -tag:\"Spring fair\" "_s);
    EXPECT_TRUE(field().hasFocus());
}

TEST_F(InboxCompletion, LeavesEnterAndTheListsKeysToTheSearch)
{
    bringAll();
    openPage();
    ASSERT_TRUE(soon([&] { return listed().size() == 2; }));
    field().setFocus();
    QTest::keyClicks(&field(), u"tag"_s);
    ASSERT_TRUE(soon([&] { return offers().isVisible(); }));
    QTest::keyClick(&field(), Qt::Key_Return);
    EXPECT_EQ(field().text(), u"tag"_s) << "nothing was chosen";
    EXPECT_FALSE(offers().isVisible());

    field().setFocus();
    field().clear();
    QTest::keyClicks(&field(), u"is:"_s);
    ASSERT_TRUE(soon([&] { return offers().isVisible(); }));
    QTest::keyClick(&field(), Qt::Key_Escape);
    EXPECT_FALSE(offers().isVisible());
    EXPECT_EQ(field().text(), u"is:"_s) << "only the offers are put away";
    QTest::keyClicks(&field(), u"open"_s);
    EXPECT_TRUE(soon([&] { return listed().size() == 2; }));
    QTest::keyClick(&field(), Qt::Key_Down);
    EXPECT_TRUE(list().hasFocus());
    QTest::keyClick(&list(), Qt::Key_Slash);
    QTest::keyClicks(&field(), u"loom"_s);
    EXPECT_FALSE(offers().isVisible()) << "plain words are searched for";
}

} // namespace rapport::test
