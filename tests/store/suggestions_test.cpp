#include "store/suggestions.h"
#include "samples.h"

namespace rapport::test {
namespace {

TEST(EditDistance, CountsWhatHasToBeMended)
{
    struct Case
    {
        std::u32string a;
        std::u32string b;
        int distance;
    };
    for (const Case &c :
         {Case{U"yarn", U"yarn", 0}, Case{U"yarn", U"yran", 1}, Case{U"yarn", U"yar", 1}, Case{U"yarn", U"yarns", 1},
          Case{U"yarn", U"barn", 1}, Case{U"yarn", U"brn", 2}, Case{U"yarn", U"wool", 3}, Case{U"", U"ab", 2},
          Case{U"", U"", 0}, Case{U"a", U"abcd", 3}, Case{U"пряжа", U"пряжка", 1}}) {
        EXPECT_EQ(store::editDistance(c.a, c.b, 2), c.distance);
        EXPECT_EQ(store::editDistance(c.b, c.a, 2), c.distance);
    }
}

class Suggestions : public testing::Test
{
protected:
    void SetUp() override
    {
        m_workspace.write([](Writer &w) {
            const AccountId account = addAccount(w).id;
            const IdentityId ines = addPerson(w, u"Ines"_s);
            const ConversationId conversation = addConversation(w, account, u"1"_s);
            int n = 0;
            for (const QString &text :
                 {u"Knitting wool"_s, u"more knitting"_s, u"the kitten"_s, u"Wolle in der Weißstraße"_s,
                  u"Где купить пряжу"_s, u"毛糸はどこで"_s, u"crème brûlée"_s, u"loom 12345"_s})
                addMessage(w, account, conversation, ines, {.text = text, .remoteId = QString::number(++n)});
        });
    }

    QString suggested(const QString &typed)
    {
        return m_workspace.read([&typed](Reader &r) {
            QStringList words;
            for (const store::Suggestion &each : store::suggestionsFor(r, *parseQuery(typed)))
                words.append(each.word + u'>' + each.instead);
            return words.join(u' ');
        });
    }

    TempWorkspace m_workspace;
};

TEST_F(Suggestions, NameTheWordThatWasMeant)
{
    struct Case
    {
        QString typed;
        QString suggested;
    };
    for (const Case &c : {
             Case{u"kniting"_s, u"kniting>knitting"_s}, // a letter left out
             Case{u"knittting"_s, u"knittting>knitting"_s},
             Case{u"nkitting"_s, u"nkitting>knitting"_s}, // two swapped at the very beginning
             Case{u"Kintting"_s, u"Kintting>knitting"_s},
             Case{u"loon"_s, u"loon>loom"_s},
             Case{u"lone"_s, {}}, // too far for a short word
             Case{u"weisstrase"_s, u"weisstrase>weissstrasse"_s},
             Case{u"cremme brulee"_s, u"cremme>creme"_s},
             Case{u"пряжк"_s, u"пряжк>пряжу"_s},
             Case{u"knitting"_s, {}}, // there is nothing to mend
             Case{u"knitting kiten"_s, u"kiten>kitten"_s},
             Case{u"-kniting wool"_s, {}},
             Case{u"from:kniting wool"_s, {}},
             Case{u"kni*"_s, {}},
             Case{u"\"kniting wol\""_s, {}},
             Case{u"zzzzzz"_s, {}},
             Case{u"12346"_s, {}}, // a number is not misspelt
             Case{u"毛系"_s, {}},
             Case{u"#kniting"_s, {}},
             Case{u"ab"_s, {}},
         })
        EXPECT_EQ(suggested(c.typed), c.suggested) << qPrintable(c.typed);
}

TEST_F(Suggestions, PreferWhatMostMessagesHold)
{
    m_workspace.write([](Writer &w) {
        for (int i = 0; i < 5; ++i)
            addMessage(w, AccountId(1), ConversationId(1), IdentityId(1),
                       {.text = u"bark"_s, .remoteId = u"b%1"_s.arg(i)});
        addMessage(w, AccountId(1), ConversationId(1), IdentityId(1), {.text = u"barn"_s, .remoteId = u"c"_s});
    });
    EXPECT_EQ(suggested(u"bare"_s), u"bare>bark"_s);
}

} // namespace
} // namespace rapport::test
