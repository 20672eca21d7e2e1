#include "store/search.h"
#include "samples.h"
#include "store/folding.h"
#include "store/maintenance.h"
#include "store/messages.h"
#include "store/snippet.h"

namespace rapport {
namespace {

using namespace test;

QStringList tokens(const QString &text, store::TokenPurpose purpose = store::TokenPurpose::Query)
{
    QStringList found;
    store::tokenize(text.toUtf8(), purpose, [&](const store::TokenSpan &span) {
        found.append(QString::fromUtf8(span.token));
        return true;
    });
    return found;
}

TEST(Tokens, AreWordsWithoutCaseAndAccents)
{
    struct Case
    {
        QString text;
        QStringList tokens;
    };
    const Case cases[] = {
        {u"Hello, World"_s, {u"hello"_s, u"world"_s}},
        {u"STRASSE Straße ẞ"_s, {u"strasse"_s, u"strasse"_s, u"ss"_s}},
        {u"Crème brûlée"_s, {u"creme"_s, u"brulee"_s}},
        {u"Cre\u0300me"_s, {u"creme"_s}},
        {u"Łódź Øre Æble"_s, {u"lodz"_s, u"ore"_s, u"aeble"_s}},
        {u"IŞIK ışık İstanbul"_s, {u"isik"_s, u"isik"_s, u"istanbul"_s}},
        {u"ΟΔΟΣ οδός"_s, {u"οδοσ"_s, u"οδοσ"_s}},
        {u"Ёлка мой"_s, {u"елка"_s, u"мой"_s}},
        {u"مَرْحَباً مرحـــبا"_s, {u"مرحبا"_s, u"مرحبا"_s}},
        {u"שָׁלוֹם"_s, {u"שלום"_s}},
        {u"हिन्दी में"_s, {u"हिन्दी"_s, u"में"_s}},
        {u"ＡＢＣ ﬁne 𝐁old"_s, {u"abc"_s, u"fine"_s, u"bold"_s}},
        {u"don't e-mail"_s, {u"don"_s, u"t"_s, u"e"_s, u"mail"_s}},
        {u"in\u00advisible"_s, {u"invisible"_s}},
        {u"https://example.com/a?b=1"_s, {u"https"_s, u"example"_s, u"com"_s, u"a"_s, u"b"_s, u"1"_s}},
        {u"👍🏽 ok ❤️"_s, {u"👍"_s, u"ok"_s, u"❤"_s}},
        {u"#Yarn @Ines.example a@b"_s, {u"#yarn"_s, u"@ines"_s, u"example"_s, u"a"_s, u"b"_s}},
        {u"日本語"_s, {u"日本"_s, u"本語"_s}},
        {u"猫"_s, {u"猫"_s}},
        {u"スーパーで買う"_s, {u"スー"_s, u"ーパ"_s, u"パー"_s, u"ーで"_s, u"で買"_s, u"買う"_s}},
        {u"한국어 책"_s, {u"한국"_s, u"국어"_s, u"책"_s}},
        {u"ไทย"_s, {u"ไท"_s, u"ทย"_s}},
        {u"iPhone用ケース"_s, {u"iphone"_s, u"用ケ"_s, u"ケー"_s, u"ース"_s}},
        {u"... --- !!!"_s, {}},
    };
    for (const Case &c : cases)
        EXPECT_EQ(tokens(c.text), c.tokens) << qPrintable(c.text) << " -> " << qPrintable(tokens(c.text).join(u'|'));
}

TEST(Tokens, OfStoredTextAlsoHoldWhatAQueryMayAskFor)
{
    EXPECT_EQ(tokens(u"#Yarn"_s, store::TokenPurpose::Index), (QStringList{u"yarn"_s, u"#yarn"_s}));
    EXPECT_EQ(tokens(u"日本語"_s, store::TokenPurpose::Index), (QStringList{u"日本"_s, u"本語"_s, u"語"_s}));
}

TEST(Tokens, SurviveBrokenText)
{
    for (const QByteArray &bytes :
         {QByteArray("\xff\xfe"), QByteArray("\xe6\x97"), QByteArray("a\x80z"), QByteArray("\xf5\x80\x80\x80"),
          QByteArray("\0x", 2), QByteArray("\xed\xa0\x80"), QByteArray(100'000, 'a')}) {
        qsizetype last = 0;
        store::tokenize(bytes, store::TokenPurpose::Index, [&](const store::TokenSpan &span) {
            EXPECT_LE(last, span.begin);
            EXPECT_LT(span.begin, span.end);
            EXPECT_LE(span.end, bytes.size());
            EXPECT_LE(span.token.size(), 200);
            last = span.begin;
            return true;
        });
    }
}

class Search : public ::testing::Test
{
protected:
    Search()
    {
        workspace.write([this](Writer &w) {
            account = addAccount(w).id;
            ines = addPerson(w, u"Inés"_s);
        });
    }

    MessageId add(const QString &text, const QString &title = {})
    {
        return workspace.write([&](Writer &w) {
            const QString key = QString::number(++count);
            const ConversationId conversation = addConversation(w, account, key);
            return addMessage(w, account, conversation, ines,
                              {.text = text, .remoteId = key, .at = w.nowMs() + count * 1000, .title = title});
        });
    }
    Result<QList<store::SearchHit>> search(const QString &text,
                                           store::SearchOrder order = store::SearchOrder::NewestFirst, int limit = 50,
                                           MessageId before = {})
    {
        const Result<Query> query = parseQuery(text);
        EXPECT_TRUE(query) << qPrintable(text);
        return workspace.store().readNow(
            [&](Reader &r) { return store::searchMessages(r, *query, order, limit, before); });
    }
    QList<MessageId> found(const QString &text, store::SearchOrder order = store::SearchOrder::NewestFirst)
    {
        const auto hits = search(text, order);
        EXPECT_TRUE(hits) << qPrintable(text) << (hits ? "" : qPrintable(hits.error().detail));
        QList<MessageId> ids;
        for (const store::SearchHit &hit : hits.value_or(QList<store::SearchHit>{}))
            ids.append(hit.message);
        return ids;
    }

    TempWorkspace workspace;
    AccountId account;
    IdentityId ines;
    int count = 0;
};

TEST_F(Search, FindsWordsInTenScripts)
{
    struct Case
    {
        QString text;
        QStringList finds;
        QStringList misses;
    };
    const Case cases[] = {
        {u"Where is the Blue yarn"_s,
         {u"blue"_s, u"YARN"_s, u"\"the blue\""_s, u"ya*"_s},
         {u"blu"_s, u"\"blue the\""_s}},
        {u"Grüße aus der Weißstraße"_s, {u"grusse"_s, u"Grüße"_s, u"weissstrasse"_s}, {u"gruse"_s}},
        {u"Где купить пряжу, мой друг?"_s, {u"ПРЯЖУ"_s, u"\"мой друг\""_s}, {u"мои"_s}},
        {u"Πού είναι το νήμα;"_s, {u"ΝΗΜΑ"_s, u"ειναι"_s}, {u"νημ"_s}},
        {u"أين أشتري الخيوط؟"_s, {u"الخيوط"_s, u"اشتري"_s}, {u"خيوط"_s}},
        {u"איפה קונים צמר?"_s, {u"צמר"_s}, {u"צמ"_s}},
        {u"ऊन कहाँ मिलेगी"_s, {u"कहाँ"_s, u"ऊन"_s}, {u"कह"_s}},
        {u"青い毛糸はどこで買えますか"_s, {u"毛糸"_s, u"糸"_s, u"か"_s, u"買えます"_s, u"青"_s}, {u"糸毛"_s, u"赤"_s}},
        {u"这条围巾多少钱"_s, {u"围巾"_s, u"多少"_s, u"钱"_s}, {u"巾围"_s}},
        {u"파란 털실은 어디서"_s, {u"털실"_s, u"어디"_s}, {u"실털"_s}},
        {u"ซื้อไหมพรมได้ที่ไหน"_s, {u"ไหมพรม"_s, u"ซื้อ"_s}, {u"พรมไหม"_s}},
        {u"ខ្ញុំចូលចិត្ត"_s, {u"ចូល"_s}, {u"លចូ"_s}},
        {u"Love it 🧶👍🏽 #HandMade @birch.example"_s,
         {u"🧶"_s, u"👍"_s, u"#handmade"_s, u"handmade"_s, u"@birch"_s, u"birch.example"_s},
         {u"❤"_s, u"#love"_s, u"@love"_s}},
        // Decomposed as some keyboards write it, and the other way round.
        {u"Cafe\u0301 \u00e0 la carte"_s, {u"caf\u00e9"_s, u"cafe"_s, u"a\u0300"_s}, {u"cafes"_s}},
        {u"IŞIK ılık İplik"_s, {u"ışık"_s, u"isik"_s, u"ILIK"_s, u"iplik"_s, u"İPLİK"_s}, {u"lik"_s}},
        {u"مَرْحَباً بكم"_s, {u"مرحبا"_s, u"مَرحبا"_s}, {u"رحبا"_s}},
        {u"Order 20417 for 3,50 €, size 42"_s, {u"20417"_s, u"204*"_s, u"42"_s, u"\"3,50\""_s, u"3.50"_s}, {u"2041"_s}},
        {u"see https://birch.example/shop?id=7"_s,
         {u"https://birch.example/shop"_s, u"birch.example"_s},
         {u"example.birch"_s}},
    };
    for (const Case &c : cases) {
        const MessageId id = add(c.text);
        for (const QString &word : c.finds) {
            const auto hits = search(word);
            ASSERT_TRUE(hits) << qPrintable(word);
            const auto hit = std::find_if(hits->begin(), hits->end(), [&](const auto &h) { return h.message == id; });
            ASSERT_NE(hit, hits->end()) << qPrintable(word) << " in " << qPrintable(c.text);
            EXPECT_TRUE(hit->snippet.contains(QChar(2)) && hit->snippet.contains(QChar(3))) << qPrintable(word);
        }
        for (const QString &word : c.misses)
            EXPECT_FALSE(found(word).contains(id)) << qPrintable(word) << " in " << qPrintable(c.text);
    }
    expectHealthy(workspace);
}

TEST_F(Search, NeverTakesTextForSyntax)
{
    const MessageId id = add(u"NEAR(yarn) AND title: ^x \"quoted\" NOT"_s);
    for (const QString &text : {u"\"NEAR(yarn\""_s, u"AND"_s, u"NOT"_s, u"^x"_s, u"NEAR(yarn)"_s, u"yarn)"_s, u"{x}"_s,
                                u"x'--"_s, u"+yarn"_s})
        EXPECT_EQ(found(text), QList{id}) << qPrintable(text);
    EXPECT_TRUE(found(u"';DROP"_s).isEmpty());
    EXPECT_EQ(countOf(workspace, "message"), 1);
}

TEST_F(Search, GoesOnBelowTheLastHitOfAPage)
{
    QList<MessageId> all;
    for (int i = 0; i < 7; ++i)
        all.prepend(add(u"yarn %1"_s.arg(i)));
    EXPECT_EQ(found(u"yarn"_s), all);
    const auto first = search(u"yarn"_s, store::SearchOrder::NewestFirst, 3);
    ASSERT_EQ(first->size(), 3);
    const auto second = search(u"yarn"_s, store::SearchOrder::NewestFirst, 3, first->last().message);
    EXPECT_EQ(second->first().message, all[3]);
    const auto counted =
        workspace.store().readNow([](Reader &r) { return store::countHits(r, *parseQuery(u"yarn"_s), 5); });
    EXPECT_EQ(counted.value(), 5);
}

TEST_F(Search, RanksTheBestMatchFirst)
{
    const MessageId best = add(u"yarn yarn yarn"_s);
    add(u"a long message about many things, and somewhere in all of it also the word yarn, once, far from the begin"_s);
    EXPECT_EQ(found(u"yarn"_s, store::SearchOrder::BestMatch).first(), best);
}

TEST_F(Search, RanksAsFts5DoesItself)
{
    add(u"yarn yarn wool"_s);
    add(u"wool, and nothing but wool and wool again, in a text that is longer than the others are"_s);
    add(u"yarn"_s);
    add(u"neither of them"_s);
    add(u"nor here"_s);
    const auto differences = workspace.store().readNow([](Reader &r) -> Result<QList<double>> {
        Statement s = r.compose("SELECT bm25(message_fts), relevance(message_fts) FROM message_fts "
                                "WHERE message_fts MATCH 'yarn OR wool'");
        QList<double> found;
        while (s.step())
            found.append(std::abs(s.real(0) - s.real(1)));
        return found;
    });
    ASSERT_EQ(differences->size(), 3);
    for (const double difference : *differences)
        EXPECT_LT(difference, 1e-9);
}

TEST_F(Search, KnowsARareWordBesideOneThatIsInThousands)
{
    const MessageId rare = add(u"yarn warp"_s);
    workspace.write([&](Writer &w) {
        Statement s = w.compose("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9000) "
                                "INSERT INTO message_fts (rowid, title, text) "
                                "SELECT (SELECT max(id) FROM message) + i, '', 'yarn weft' FROM n");
        s.run();
    });
    const auto scores = workspace.store().readNow([rare](Reader &r) -> Result<std::pair<qint64, double>> {
        Statement s = r.compose("SELECT * FROM (SELECT rowid, relevance(message_fts) AS score, bm25(message_fts) "
                                "FROM message_fts WHERE message_fts MATCH 'yarn AND (warp OR weft)' "
                                "ORDER BY rowid DESC LIMIT 10000) ORDER BY score");
        s.step();
        EXPECT_NEAR(s.real(1), s.real(2), 0.01 * std::abs(s.real(2)));
        return std::pair(s.integer(0), s.real(1));
    });
    EXPECT_EQ(scores->first, rare.value);
}

TEST_F(Search, CombinesWordsWithFields)
{
    const MessageId wool = add(u"blue wool"_s);
    const MessageId felt = add(u"blue felt"_s);
    workspace.write([&](Writer &w) { store::setModeration(w, felt, Moderation::Held); });
    EXPECT_EQ(found(u"blue -felt"_s), QList{wool});
    EXPECT_EQ(found(u"blue is:held"_s), QList{felt});
    EXPECT_EQ(found(u"wool OR is:held"_s), (QList{felt, wool}));
    EXPECT_EQ(found(u"blue from:ines"_s).size(), 2);
    EXPECT_EQ(found(u"blue from:nobody"_s).size(), 0);
    EXPECT_EQ(found(u"blue -lang:de"_s).size(), 2) << "no language is not German";
    EXPECT_EQ(found(u"blue !"_s).size(), 2) << "punctuation asks for nothing";
    EXPECT_EQ(search(u"is:open"_s).error().kind, ErrorKind::Invalid);
    EXPECT_EQ(search(u"!!! is:open"_s).error().kind, ErrorKind::Invalid);
    EXPECT_EQ(search(u"-blue"_s).error().kind, ErrorKind::Invalid);
}

TEST_F(Search, FindsEditedTextByItsNewWordsOnly)
{
    const MessageId id = add(u"blue wool"_s, u"A title"_s);
    EXPECT_EQ(found(u"title"_s), QList{id});
    EXPECT_TRUE(search(u"title"_s)->first().snippet.contains(QChar(2)));
    workspace.write([&](Writer &w) {
        Message message = *store::message(w, id);
        message.text = u"green wool"_s;
        store::reviseMessage(w, message, 2, 5);
    });
    EXPECT_TRUE(found(u"blue"_s).isEmpty());
    EXPECT_EQ(found(u"green"_s), QList{id});
    expectHealthy(workspace);
}

/// A page of hits, asked for as the window does.
store::HitPage hits(TempWorkspace &workspace, const QString &text, int most, MessageId before = {}, int lookAt = 0)
{
    const auto page = workspace.store().readNow(
        [&](Reader &r) { return store::findHits(r, *parseQuery(text), most, before, lookAt); });
    EXPECT_TRUE(page) << qPrintable(text);
    return page.value_or(store::HitPage{});
}

TEST_F(Search, GivesUpAfterSoManyAndGoesOnFromThere)
{
    QList<MessageId> felt;
    for (int i = 0; i < 30; ++i) {
        const MessageId id = add(u"yarn %1"_s.arg(i));
        if (i % 10 == 0) {
            workspace.write([&](Writer &w) { store::setModeration(w, id, Moderation::Held); });
            felt.prepend(id);
        }
    }
    QList<MessageId> found;
    MessageId next;
    int pages = 0;
    do {
        const store::HitPage page = hits(workspace, u"yarn is:held"_s, 2, next, 8);
        for (const store::Hit &hit : page.hits)
            found.append(hit.message);
        next = page.next;
        ++pages;
    } while (next && pages < 20);
    EXPECT_EQ(found, felt);
    EXPECT_GT(pages, 3);
    EXPECT_FALSE(hits(workspace, u"yarn is:held"_s, 4).next) << "these were all";
    EXPECT_TRUE(hits(workspace, u"yarn is:held"_s, 3).next);
}

TEST_F(Search, FindsTheSameInTheNewestTextsAsInTheIndex)
{
    const QStringList texts{u"Yarn and yak"_s,    u"Straße nach Ys"_s, u"#yes @you"_s,  u"ÝÈS, yet"_s,
                            u"毛糸はどこ"_s,      u"nothing"_s,        u"yarn again"_s, u"y"_s,
                            u"Cafe\u0301 yoke"_s, u"🧶 yolk"_s,      u"пряжа"_s,      u"by the way"_s};
    for (const QString &text : texts)
        add(text, text.size() % 2 ? u"Yellow title"_s : QString());
    const QStringList queries{u"y"_s,      u"ya"_s,     u"yar"_s,          u"ye"_s,      u"#y"_s,
                              u"@yo"_s,    u"ys"_s,     u"毛"_s,           u"caf"_s,     u"пр"_s,
                              u"yarn a"_s, u"yarn y"_s, u"\"by the\" w"_s, u"y -yarn"_s, u"x"_s};
    const auto typed = [this](const QString &text) {
        const auto page =
            workspace.store().readNow([&](Reader &r) { return store::findHits(r, *parseQuery(text, true), 50); });
        return page ? page->hits : std::vector<store::Hit>{};
    };
    QHash<QString, std::vector<store::Hit>> byIndex;
    for (const QString &query : queries) {
        // An OR with what nobody has keeps the short way from being gone.
        byIndex.insert(query, typed(u"zzzz OR "_s + query));
    }
    workspace.write([](Writer &w) { store::addToCounter(w, store::kMessageCounter, 1'000'000); });
    for (const QString &query : queries) {
        if (!query.contains(u' ')) {
            EXPECT_EQ(typed(query), byIndex.value(query)) << qPrintable(query);
        }
    }
    EXPECT_EQ(typed(u"yarn a"_s).size(), 2U);
    EXPECT_EQ(typed(u"yarn y"_s).size(), 2U) << "yak, and the word itself";
    EXPECT_EQ(typed(u"\"by the\" w"_s).size(), 1U);
    EXPECT_TRUE(typed(u"x"_s).empty());
}

TEST_F(Search, KnowsWhatSomebodyWrote)
{
    const IdentityId tom = workspace.write([](Writer &w) { return addPerson(w, u"Tom"_s); });
    const MessageId hers = add(u"blue yarn"_s);
    const MessageId his = workspace.write([&](Writer &w) {
        const ConversationId conversation = addConversation(w, account, u"his"_s);
        return addMessage(w, account, conversation, tom,
                          {.text = u"blue yarn"_s, .remoteId = u"his"_s, .at = w.nowMs()});
    });
    EXPECT_EQ(found(u"blue from:tom"_s), QList{his});
    EXPECT_EQ(found(u"\"blue yarn\" from:ines"_s), QList{hers});
    EXPECT_EQ(found(u"blue from:to"_s), QList{his}) << "by the begin of a word";
    EXPECT_EQ(found(u"blue from:nes"_s), QList{hers}) << "by a part where nobody is called so";
    EXPECT_EQ(found(u"blue -from:tom"_s), QList{hers});
    EXPECT_TRUE(found(u"red from:tom"_s).isEmpty());
    EXPECT_EQ(hits(workspace, u"blue from:tom"_s, 1, his).hits.size(), 0U);
}

TEST_F(Search, LooksAgainInTheConversationsThatChanged)
{
    const MessageId first = add(u"blue yarn"_s);
    const MessageId second = add(u"blue felt"_s);
    const ConversationId changed = workspace.read([&](Reader &r) { return store::message(r, second)->conversation; });
    const auto within = [&](const QString &text) {
        return *workspace.store().readNow(
            [&](Reader &r) { return store::hitsWithin(r, *parseQuery(text), {changed}); });
    };
    EXPECT_EQ(within(u"blue"_s), (std::vector<store::Hit>{{second, changed}}));
    EXPECT_TRUE(within(u"yarn"_s).empty()) << "that is in another one: " << first.value;
}

TEST_F(Search, FindsPeopleByTheBeginOfTheirNames)
{
    const auto people = [&](const QString &text) {
        return workspace.read([&](Reader &r) { return store::searchPeople(r, text, 10); });
    };
    EXPECT_EQ(people(u"ine"_s), QList{ines});
    EXPECT_EQ(people(u"@inés"_s), QList{ines});
    EXPECT_EQ(people(u"ines exam"_s), QList{ines});
    EXPECT_TRUE(people(u"nes"_s).isEmpty());
    EXPECT_TRUE(people(u" \" "_s).isEmpty());
}

TEST(Snippet, ShowsWhatWasFoundWithinItsSentence)
{
    const auto snippet = [](const QString &text, const QString &query) {
        QList<Query::Term> terms;
        const Query parsed = *parseQuery(query);
        for (const Query::Clause &clause : parsed.allOf)
            terms.append(clause.anyOf);
        return store::makeSnippet(text, terms).replace(QChar(2), u'[').replace(QChar(3), u']');
    };
    EXPECT_EQ(snippet(u"The blue   yarn\nis here"_s, u"YARN"_s), u"The blue [yarn] is here"_s);
    EXPECT_EQ(snippet(u"blue yarn, blue"_s, u"\"blue yarn\""_s), u"[blue yarn], blue"_s);
    EXPECT_EQ(snippet(u"毛糸はどこ"_s, u"糸"_s), u"毛[糸は]どこ"_s);
    EXPECT_EQ(snippet(u"yarns"_s, u"ya*"_s), u"[yarns]"_s);
    EXPECT_EQ(snippet(u"nothing here"_s, u"yarn"_s), u"nothing here"_s);
    EXPECT_EQ(snippet(u"\u0002yarn\u0003"_s, u"x"_s), u"yarn"_s) << "marks are ours alone";

    const QString filler = QString(u"lorem ipsum "_s).repeated(50);
    const QString long1 = snippet(filler + u"yarn "_s + filler, u"yarn"_s);
    EXPECT_TRUE(long1.startsWith(u'…') && long1.endsWith(u'…')) << qPrintable(long1);
    EXPECT_TRUE(long1.contains(u"[yarn]"_s));
    EXPECT_LE(long1.size(), 180);
    const QString emoji = QString(u"🧶"_s).repeated(500);
    EXPECT_FALSE(snippet(emoji + u"yarn"_s + emoji, u"yarn"_s).contains(QChar::ReplacementCharacter));
}

} // namespace
} // namespace rapport
