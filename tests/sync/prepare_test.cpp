#include "base/time.h"
#include "syncfixture.h"

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kNow = 1'777'629'600'000;

Attachment attachmentAt(const QString &url)
{
    Attachment attachment;
    attachment.url = url;
    return attachment;
}

PreparedItem prepareOne(const RemoteItem &item)
{
    const QList<PreparedItem> prepared = prepare({item}, kNow);
    EXPECT_EQ(prepared.size(), 1);
    return prepared.value(0);
}

const RemoteMessage &messageIn(const PreparedItem &prepared)
{
    EXPECT_TRUE(std::holds_alternative<RemoteMessage>(prepared.item));
    return std::get<RemoteMessage>(prepared.item);
}

qint64 revisionWith(const std::function<void(RemoteMessage &)> &change)
{
    RemoteMessage message = messageFrom(u"ana"_s, u"1"_s, kNow, u"The loom arrived, and it is beautiful."_s);
    change(message);
    return prepareOne(message).revision;
}

TEST(Prepare, MakesCleanTextOfHtml)
{
    RemoteMessage message = messageFrom(u"ana"_s, u"1"_s, kNow, {});
    message.html = u"<p>Hello <b>you</b><script>alert(1)</script></p>"_s;
    const PreparedItem prepared = prepareOne(message);
    EXPECT_EQ(prepared.text.trimmed(), u"Hello you"_s);
    EXPECT_FALSE(prepared.html.contains(u"script"_s));
    EXPECT_TRUE(prepared.html.contains(u"you"_s));
}

TEST(Prepare, KeepsNoHtmlWhereTheTextSaysItAll)
{
    RemoteMessage message = messageFrom(u"ana"_s, u"1"_s, kNow, {});
    message.html = u"<p>Just a line.</p>"_s;
    EXPECT_TRUE(prepareOne(message).html.isEmpty());
}

TEST(Prepare, TakesTheTimeOfTheFirstSightWhereTheChannelsCannotBeRight)
{
    for (const qint64 at : {qint64{0}, qint64{-5}, kNow + 6 * kMinuteMs, kNow + 1000 * kDayMs}) {
        const PreparedItem prepared = prepareOne(messageFrom(u"ana"_s, u"1"_s, at, u"x"_s));
        EXPECT_EQ(messageIn(prepared).at, kNow) << at;
        EXPECT_FALSE(prepared.timeKnown) << at;
    }
    const PreparedItem skewed = prepareOne(messageFrom(u"ana"_s, u"1"_s, kNow + 4 * kMinuteMs, u"x"_s));
    EXPECT_EQ(messageIn(skewed).at, kNow + 4 * kMinuteMs);
    EXPECT_TRUE(skewed.timeKnown);
}

TEST(Prepare, BoundsWhatComes)
{
    RemoteMessage message = messageFrom(u"ana"_s, u"1"_s, kNow, QString(5'000'000, u'a'));
    message.title = QString(10'000, u't');
    message.author.displayName = QString(10'000, u'n');
    message.author.avatarUrl = u"https://example.org/"_s + QString(10'000, u'u');
    message.url = u"javascript:alert(1)"_s;
    message.raw = QByteArray(3'000'000, 'r');
    for (int i = 0; i < 500; ++i)
        message.attachments.push_back(attachmentAt(u"https://example.org/%1"_s.arg(i)));
    message.attachments.push_front(attachmentAt(u"file:///etc/passwd"_s));
    const PreparedItem prepared = prepareOne(message);
    const RemoteMessage &clean = messageIn(prepared);
    EXPECT_EQ(prepared.text.size(), 200'000);
    EXPECT_EQ(clean.title.size(), 1'000);
    EXPECT_EQ(clean.author.displayName.size(), 256);
    EXPECT_TRUE(clean.author.avatarUrl.isEmpty());
    EXPECT_TRUE(clean.url.isEmpty());
    EXPECT_TRUE(prepared.raw.isEmpty());
    EXPECT_EQ(clean.attachments.size(), 64);
    EXPECT_EQ(clean.attachments.first().url, u"https://example.org/0"_s);
}

TEST(Prepare, DropsControlCharactersAndNeverHalvesACharacter)
{
    const QString marks = u"a"_s + QChar(2) + u"b"_s + QChar(3) + u"\r\nc\td"_s + QChar(0) + QChar(0x85);
    EXPECT_EQ(prepareOne(messageFrom(u"ana"_s, u"1"_s, kNow, marks)).text, u"ab\nc\td"_s);
    const QString emoji = QString(199'999, u'a') + u"\U0001F600"_s;
    const PreparedItem cut = prepareOne(messageFrom(u"ana"_s, u"1"_s, kNow, emoji));
    EXPECT_EQ(cut.text.size(), 199'999);
}

TEST(Prepare, SetsAsideWhatHasNoId)
{
    EXPECT_TRUE(std::holds_alternative<RemoteBad>(prepareOne(messageFrom(u"ana"_s, {}, kNow, u"x"_s)).item));
    EXPECT_TRUE(
        std::holds_alternative<RemoteBad>(prepareOne(messageFrom(u"ana"_s, QString(5'000, u'i'), kNow, u"x"_s)).item));
    EXPECT_TRUE(std::holds_alternative<RemoteBad>(prepareOne(RemoteActivity{}).item));
}

TEST(Prepare, TellsBadThingsWithNothingToShowApart)
{
    const PreparedItem one = prepareOne(RemoteBad{.remoteId = u"1"_s, .reason = u"no date"_s, .raw = {}});
    const PreparedItem two = prepareOne(RemoteBad{.remoteId = u"2"_s, .reason = u"no date"_s, .raw = {}});
    EXPECT_NE(std::get<RemoteBad>(one.item).raw, std::get<RemoteBad>(two.item).raw);
}

TEST(Prepare, AMessageAlwaysHasAThreadAndAnAuthor)
{
    RemoteMessage message;
    message.remoteId = u"1"_s;
    message.parentRemoteId = u"1"_s;
    const PreparedItem prepared = prepareOne(message);
    EXPECT_EQ(messageIn(prepared).threadKey, u"1"_s);
    EXPECT_TRUE(messageIn(prepared).parentRemoteId.isEmpty());
    EXPECT_FALSE(messageIn(prepared).author.remoteId.isEmpty());
}

TEST(Prepare, TakesTheChannelsLanguageInItsShortForm)
{
    const std::pair<QString, QString> table[] = {
        {u"de"_s, u"de"_s}, {u"en-US"_s, u"en"_s}, {u"PT_br"_s, u"pt"_s}, {u"x-klingon"_s, {}}, {u"deu"_s, {}}};
    for (const auto &[told, kept] : table) {
        RemoteMessage message = messageFrom(u"ana"_s, u"1"_s, kNow, u"123"_s);
        message.language = told;
        EXPECT_EQ(prepareOne(message).language, kept) << qPrintable(told);
    }
}

TEST(Prepare, FindsTheLanguageWhereTheChannelIsSilentAndTheTextIsLongEnough)
{
    const QString german = u"Das Garn ist gestern angekommen, und die Farben sind noch schöner als auf den Bildern."_s;
    EXPECT_EQ(prepareOne(messageFrom(u"ana"_s, u"1"_s, kNow, german)).language, u"de"_s);
    EXPECT_EQ(prepareOne(messageFrom(u"ana"_s, u"1"_s, kNow, u"ok :)"_s)).language, QString());
}

TEST(Prepare, TheRevisionIsTheSameForTheSameAndDiffersForAnythingThatMatters)
{
    const qint64 base = revisionWith([](RemoteMessage &) {});
    EXPECT_EQ(base, revisionWith([](RemoteMessage &) {}));
    EXPECT_NE(base, 0);
    const std::function<void(RemoteMessage &)> meaningful[] = {
        [](RemoteMessage &m) { m.text += u'!'; },
        [](RemoteMessage &m) { m.title = u"T"_s; },
        [](RemoteMessage &m) { m.kind = MessageKind::Mention; },
        [](RemoteMessage &m) { m.moderation = Moderation::Held; },
        [](RemoteMessage &m) { m.author.remoteId = u"bob"_s; },
        [](RemoteMessage &m) { m.parentRemoteId = u"0"_s; },
        [](RemoteMessage &m) { m.attachments = {attachmentAt(u"https://example.org/a.png"_s)}; },
    };
    QSet<qint64> seen{base};
    for (const auto &change : meaningful)
        seen.insert(revisionWith(change));
    EXPECT_EQ(seen.size(), static_cast<qsizetype>(std::size(meaningful)) + 1);
    // What changes with every look, or with time alone, is no new revision.
    EXPECT_EQ(base, revisionWith([](RemoteMessage &m) { m.stats.likes = 7; }));
    EXPECT_EQ(base, revisionWith([](RemoteMessage &m) { m.raw = "other"; }));
    EXPECT_EQ(base, revisionWith([](RemoteMessage &m) { m.at = 0; }));
    EXPECT_EQ(base, revisionWith([](RemoteMessage &m) { m.author.displayName = u"New name"_s; }));
}

TEST(Prepare, TakesControlCharactersOutWhereverTheyStand)
{
    const QString words = u"Forty characters of a text without marks"_s;
    ASSERT_EQ(words.size(), 40);
    for (const char16_t control : {u'\x01', u'\x1b', u'\x7f', u'\x85', u'\x9f'}) {
        for (qsizetype at = 0; at <= words.size(); ++at) {
            QString text = words;
            text.insert(at, QChar(control));
            EXPECT_EQ(prepareOne(messageFrom(u"ana"_s, u"1"_s, kNow, text)).text, words) << at;
        }
    }
    RemoteMessage message = messageFrom(u"ana"_s, u"1"_s, kNow, u"Two lines\r\nand\ta tab, in a text long enough"_s);
    message.title = u"A title that goes over\ntwo lines of itself"_s;
    const PreparedItem prepared = prepareOne(message);
    EXPECT_EQ(prepared.text, u"Two lines\nand\ta tab, in a text long enough"_s);
    EXPECT_EQ(messageIn(prepared).title, u"A title that goes over two lines of itself"_s);
}

TEST(Prepare, TheRevisionStaysTheNumberThatIsStored)
{
    // Another number for the same words would make an edit of everything that a channel tells again.
    const auto of = [](const QString &title, const QString &text) {
        return revisionWith([&](RemoteMessage &m) {
            m.title = title;
            m.text = text;
        });
    };
    EXPECT_EQ(of({}, u"The loom arrived."_s), 1844627738833123456);
    EXPECT_EQ(of(u"Über uns"_s, u"Čeština, ελληνικά, ÿĀ"_s), -8608620824366603054);
    EXPECT_EQ(of({}, u"毛糸が届きました 🧶\n\tالصوف"_s), -3647099802345498488);
}

} // namespace
} // namespace rapport::test
