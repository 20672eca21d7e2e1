// Who may be the same as whom, a person's page and history, and what becomes of it all when people are erased,
// exported, checked or forgotten.
#include "base/time.h"
#include "samples.h"
#include "store/contacts.h"
#include "store/erasure.h"
#include "store/matchkeys.h"
#include "store/persongroups.h"
#include "store/personnotes.h"
#include "store/personpage.h"
#include "store/removal.h"
#include "store/samepeople.h"
#include "store/servicelevels.h"
#include "store/transfer.h"
#include "store/verify.h"
#include "store/worklog.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QThread>
#include <algorithm>

namespace rapport::test {
namespace {

struct Told
{
    QString channel;
    QString handle;
    QString name;
    QString email = {};
    bool self = false;
    bool bot = false;
};

class KnownPeople : public testing::Test
{
protected:
    TempWorkspace m_workspace;

    IdentityId add(const Told &told)
    {
        return m_workspace.write([&told](Writer &w) {
            Identity identity;
            identity.channel = told.channel;
            identity.remoteId = told.channel + u':' + told.handle + told.email + told.name;
            identity.handle = told.handle;
            identity.displayName = told.name;
            identity.email = told.email;
            identity.self = told.self;
            identity.bot = told.bot;
            return store::upsertIdentity(w, identity, w.nowMs());
        });
    }
    ContactId of(IdentityId id)
    {
        return m_workspace.read([id](Reader &r) { return store::identity(r, id)->contact; });
    }
    void settle() { ASSERT_TRUE(store::settleMatchKeys(m_workspace.store())); }
    store::AllSamePeople all(int most = 100)
    {
        return m_workspace.read([most](Reader &r) { return store::allSamePeople(r, most); });
    }
    QList<store::SamePeople> alike(IdentityId id)
    {
        const ContactId contact = of(id);
        return m_workspace.read([contact](Reader &r) { return store::samePeopleAs(r, contact, 10); });
    }
    void merge(ContactId into, ContactId other)
    {
        m_workspace.write([&](Writer &w) {
            store::addMerge(w, {.contact = other,
                                .into = into,
                                .root = {},
                                .uid = Uid::create(w.nowMs()),
                                .actor = w.actor(),
                                .at = w.nowMs()});
        });
    }
    void note(ContactId contact, const QString &text)
    {
        m_workspace.write([&](Writer &w) {
            const Uid uid = Uid::create(w.nowMs());
            store::addPersonNote(w, {.contact = contact, .note = uid, .edit = Uid::create(w.nowMs()), .text = text});
        });
    }
    void group(ContactId contact, const QString &name)
    {
        m_workspace.write([&](Writer &w) {
            store::bindMember(w, store::ensureGroup(w, name),
                              {.contact = contact, .uid = Uid::create(w.nowMs()), .actor = w.actor(), .at = w.nowMs()});
        });
    }
    void expectSound()
    {
        const auto findings = store::verifyWorkspace(m_workspace.store(), false, [](const QString &) {});
        ASSERT_TRUE(findings);
        for (const store::Finding &finding : *findings)
            EXPECT_EQ(finding.found, 0) << qPrintable(finding.id + u' ' + finding.detail);
    }
};

TEST_F(KnownPeople, WhoMayBeTheSameIsFoundByKeys)
{
    const IdentityId typed = add({u"wordpress"_s, {}, u"Ana"_s, u"ana.example@post.example"_s});
    const IdentityId mail = add({u"email"_s, u"ana.example@post.example"_s, u"A. Example"_s});
    const IdentityId here = add({u"mastodon"_s, u"birdwatch@social.example"_s, u"Tomasz Wójcik"_s});
    const IdentityId there = add({u"bluesky"_s, u"birdwatch.bsky.example"_s, u"Tomasz Wojcik"_s});
    add({u"bluesky"_s, u"info.bsky.example"_s, u"Info"_s});
    add({u"mastodon"_s, u"info@shop.example"_s, u"info"_s});
    add({u"mastodon"_s, u"me@shop.example"_s, u"Loom & Co"_s, {}, true});
    add({u"bluesky"_s, u"loomco.bsky.example"_s, u"Loom & Co"_s, {}, false, true});
    EXPECT_TRUE(all().best.isEmpty()) << "keys are nobody's haste";
    settle();
    const store::AllSamePeople found = all();
    ASSERT_EQ(found.found, 2);
    EXPECT_EQ(found.best[0].one.id, typed);
    EXPECT_EQ(found.best[0].other.id, mail);
    EXPECT_DOUBLE_EQ(found.best[0].match.score, 0.95);
    EXPECT_EQ(found.best[1].one.id, here);
    EXPECT_EQ(found.best[1].other.id, there);
    EXPECT_DOUBLE_EQ(found.best[1].match.score, 0.9);
    EXPECT_EQ(all(1).best.size(), 1);
    EXPECT_EQ(all(1).found, 2);
    const QList<store::SamePeople> other = alike(there);
    ASSERT_EQ(other.size(), 1);
    EXPECT_EQ(other[0].one.id, there) << "the one who was asked about comes first";
    EXPECT_EQ(other[0].other.id, here);
    // What was found not to be is not asked again, whoever the two are merged with.
    m_workspace.write([&](Writer &w) { store::addNotSame(w, there, here); });
    EXPECT_TRUE(alike(there).isEmpty());
    merge(of(typed), of(mail));
    EXPECT_TRUE(all().best.isEmpty());
    expectSound();
}

TEST_F(KnownPeople, KeysFollowNames)
{
    add({u"mastodon"_s, u"birdwatch@social.example"_s, u"Tomasz Wójcik"_s});
    const IdentityId there = add({u"bluesky"_s, u"somebody.bsky.example"_s, u"Somebody Else"_s});
    settle();
    EXPECT_TRUE(alike(there).isEmpty());
    m_workspace.write([&](Writer &w) {
        const Identity was = *store::identity(w, there);
        Identity now = was;
        now.displayName = u"Tomasz Wójcik"_s;
        store::updateIdentity(w, was, now);
    });
    EXPECT_TRUE(m_workspace.read([](Reader &r) { return store::matchKeysPending(r); }));
    settle();
    EXPECT_FALSE(m_workspace.read([](Reader &r) { return store::matchKeysPending(r); }));
    EXPECT_EQ(alike(there).size(), 1);
    m_workspace.write(
        [&](Writer &w) { w.connection().execute("UPDATE match_key SET display_name = 7 WHERE identity_id = 1"); });
    const auto found = store::verifyWorkspace(m_workspace.store(), true, [](const QString &) {});
    ASSERT_TRUE(found);
    const auto keys =
        std::find_if(found->begin(), found->end(), [](const store::Finding &one) { return one.id == u"match_keys"_s; });
    EXPECT_EQ(keys->found, 1);
    EXPECT_EQ(keys->repaired, 1);
    EXPECT_EQ(alike(there).size(), 1);
}

TEST_F(KnownPeople, KeysAreFilledWhileNobodyWrites)
{
    add({u"mastodon"_s, u"birdwatch@social.example"_s, u"Tomasz Wójcik"_s});
    m_workspace.reopen();
    QElapsedTimer limit;
    limit.start();
    while (m_workspace.read([](Reader &r) { return store::matchKeysPending(r); }) && limit.elapsed() < 20'000)
        QThread::msleep(20);
    EXPECT_FALSE(m_workspace.read([](Reader &r) { return store::matchKeysPending(r); }));
}

TEST_F(KnownPeople, ANameThatManyHaveTellsNothing)
{
    QList<IdentityId> namesakes;
    for (int i = 0; i < 30; ++i)
        namesakes.append(
            add({i % 2 == 0 ? u"mastodon"_s : u"bluesky"_s, u"x%1qz%2"_s.arg(i * 7919).arg(i), u"Ana Example"_s}));
    settle();
    EXPECT_EQ(all().found, 0);
    EXPECT_TRUE(alike(namesakes.first()).isEmpty());
}

TEST_F(KnownPeople, AQueryFindsAPersonAndAGroup)
{
    const IdentityId a = add({u"mastodon"_s, u"ana@social.example"_s, u"Ana"_s});
    const IdentityId b = add({u"bluesky"_s, u"anita.bsky.example"_s, u"Anita"_s});
    const IdentityId c = add({u"bluesky"_s, u"carl.bsky.example"_s, u"Carl"_s});
    QList<ConversationId> conversations;
    m_workspace.write([&](Writer &w) {
        const Account account = addAccount(w);
        for (const IdentityId author : {a, b, c}) {
            conversations.append(addConversation(w, account.id, u"t%1"_s.arg(author.value)));
            addMessage(w, account.id, conversations.last(), author, {.remoteId = u"m%1"_s.arg(author.value)});
        }
    });
    group(of(b), u"Rigid heddle"_s);
    const auto find = [this](const QString &query) {
        return m_workspace.read([&query](Reader &r) {
            const auto ids = store::conversationIds(r, {.query = *parseQuery(query)});
            return ids ? QList<ConversationId>(ids->begin(), ids->end()) : QList<ConversationId>();
        });
    };
    const auto both = [&] { return QList<ConversationId>{conversations[1], conversations[0]}; };
    EXPECT_EQ(find(u"group:\"rigid HEDDLE\""_s), (QList<ConversationId>{conversations[1]}));
    EXPECT_EQ(find(u"person:@ana@social.example"_s), (QList<ConversationId>{conversations[0]}));
    EXPECT_TRUE(find(u"person:nobody"_s).isEmpty());
    EXPECT_TRUE(find(u"group:nothing"_s).isEmpty());
    const ContactId other = of(b);
    merge(of(a), other);
    EXPECT_EQ(find(u"group:\"Rigid heddle\""_s), both()) << "a person belongs to the groups of all that they are";
    EXPECT_EQ(find(u"person:%1"_s.arg(of(a).value)), both());
    EXPECT_EQ(find(u"person:%1"_s.arg(other.value)), both());
    EXPECT_EQ(find(u"-person:anita.bsky.example"_s), (QList<ConversationId>{conversations[2]}));
}

TEST_F(KnownPeople, TheLadderCountsWhatWasDoneInTheWindow)
{
    const IdentityId ana = add({u"bluesky"_s, u"ana"_s, u"Ana"_s});
    const IdentityId bob = add({u"bluesky"_s, u"bob"_s, u"Bob"_s});
    const IdentityId us = add({u"bluesky"_s, u"us"_s, u"Us"_s, {}, true});
    const qint64 now = m_workspace.clock().nowMs();
    m_workspace.write([&](Writer &w) {
        const Account account = addAccount(w);
        int made = 0;
        const auto say = [&](const QString &thread, IdentityId who, qint64 at, MessageKind kind = MessageKind::Reply) {
            const auto known = store::findConversation(w, account.id, thread);
            addMessage(w, account.id, known ? *known : addConversation(w, account.id, thread), who,
                       {.remoteId = u"m%1"_s.arg(++made), .at = at, .kind = kind});
        };
        const auto act = [&](ActivityKind kind, qint64 at) {
            store::upsertActivity(w,
                                  {.id = {},
                                   .account = account.id,
                                   .author = ana,
                                   .kind = kind,
                                   .remoteId = u"a%1"_s.arg(++made),
                                   .subject = {},
                                   .at = at},
                                  {});
        };
        act(ActivityKind::Follow, now - 5);
        act(ActivityKind::Like, now - 5);
        act(ActivityKind::Like, now - 91 * kDayMs); // before the window
        say(u"old"_s, ana, now - 91 * kDayMs);
        say(u"quote"_s, ana, now - 9, MessageKind::Quote);
        // With us alone nobody builds on anybody.
        say(u"support"_s, ana, now - 30);
        say(u"support"_s, us, now - 29);
        say(u"support"_s, ana, now - 28);
        // Two turns are too few; four messages of two turns too.
        say(u"short"_s, ana, now - 30);
        say(u"short"_s, ana, now - 29);
        say(u"short"_s, bob, now - 28);
        say(u"short"_s, bob, now - 27);
        say(u"turns"_s, bob, now - 30);
        say(u"turns"_s, ana, now - 29);
        say(u"turns"_s, bob, now - 28);
    });
    const EngagementCounts counts =
        m_workspace.read([&](Reader &r) { return store::engagementCounts(r, store::identity(r, ana)->contact); });
    EXPECT_EQ(counts,
              (EngagementCounts{.follows = 1, .likes = 1, .shares = 0, .quotes = 1, .messages = 5, .threads = 1}));
}

TEST_F(KnownPeople, TheHistoryComesInPagesAcrossChannels)
{
    const IdentityId one = add({u"bluesky"_s, u"ana"_s, u"Ana"_s});
    const IdentityId two = add({u"email"_s, u"ana@post.example"_s, u"Ana"_s});
    QList<ConversationId> newestFirst;
    m_workspace.write([&](Writer &w) {
        const Account here = addAccount(w);
        const Account there = addAccount(w, u"Mail"_s, u"email"_s);
        for (int i = 0; i < 12; ++i) {
            const Account &account = i % 3 == 0 ? there : here;
            const ConversationId c = addConversation(w, account.id, u"t%1"_s.arg(i));
            // Twice in each, and two at the very same time.
            for (int j = 0; j < 2; ++j) {
                addMessage(w, account.id, c, i % 3 == 0 ? two : one,
                           {.text = u"Thread %1"_s.arg(i),
                            .remoteId = u"m%1-%2"_s.arg(i).arg(j),
                            .at = 1000 + i / 2 * 10 + j});
            }
            newestFirst.prepend(c);
        }
    });
    merge(of(one), of(two));
    QList<ConversationId> found;
    store::HistoryMark mark;
    bool more = true;
    for (int page = 0; more && page < 20; ++page) {
        const QSet<ConversationId> told(found.begin(), found.end());
        const store::PersonHistory some = m_workspace.read(
            [&](Reader &r) { return store::personHistory(r, store::identity(r, one)->contact, mark, told, 5); });
        for (const store::PersonConversation &conversation : some.conversations)
            found.append(conversation.id);
        if (page == 0) {
            EXPECT_EQ(some.conversations.size(), 5);
            EXPECT_EQ(some.conversations[0].channel, u"bluesky"_s);
            EXPECT_FALSE(some.conversations[0].subject.isEmpty());
        }
        mark = some.next;
        more = some.more;
    }
    EXPECT_FALSE(more);
    EXPECT_EQ(found.size(), 12);
    EXPECT_EQ(QSet<ConversationId>(found.begin(), found.end()),
              QSet<ConversationId>(newestFirst.begin(), newestFirst.end()));
    EXPECT_EQ(found.first(), newestFirst.first());
    EXPECT_EQ(found.last().value <= 2, true);
}

TEST_F(KnownPeople, ErasingTakesGroupsNotesAndMergesAlong)
{
    const IdentityId ana = add({u"bluesky"_s, u"ana-qzx.example"_s, u"Ana Qzx"_s});
    const IdentityId anita = add({u"email"_s, u"anita-qzx@post.example"_s, u"Anita Qzx"_s});
    const IdentityId bob = add({u"bluesky"_s, u"bob.example"_s, u"Bob"_s});
    settle();
    const ContactId part = of(anita);
    merge(of(ana), part);
    note(part, u"Zwirbelsecret"_s);
    note(of(bob), u"Knows Ana Qzx well"_s);
    group(part, u"Zwirbelgroup"_s);
    group(of(bob), u"Weavers"_s);
    m_workspace.write([&](Writer &w) {
        store::setOwnImportance(w, part, Importance::Key);
        store::addNotSame(w, anita, bob);
    });
    // By whichever of their numbers.
    const auto receipt = store::erasePerson(m_workspace.store(), part, [](const QString &) {});
    ASSERT_TRUE(receipt) << qPrintable(receipt.error().detail);
    EXPECT_EQ(receipt->identities, 2);
    for (const char *table : {"contact_merge", "identity_home", "not_same", "contact_importance"})
        EXPECT_EQ(countOf(m_workspace, table), 0) << table;
    EXPECT_EQ(countOf(m_workspace, "person_note"), 1);
    EXPECT_EQ(
        m_workspace.read([&](Reader &r) { return store::notesAbout(r, store::identity(r, bob)->contact, 9); })[0].text,
        u"Knows [erased] well"_s);
    EXPECT_EQ(m_workspace.read([](Reader &r) { return store::groups(r); }),
              (QList<PersonGroup>{{.id = PersonGroupId(2), .name = u"Weavers"_s, .people = 1}}));
    EXPECT_EQ(of(anita), of(ana));
    settle();
    expectSound();
    m_workspace.close();
    QFile file(Store::databasePath(m_workspace.folder()));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll().toLower();
    for (const char *word : {"zwirbelsecret", "zwirbelgroup", "anita-qzx", "ana qzx"})
        EXPECT_FALSE(bytes.contains(word)) << word;
}

TEST_F(KnownPeople, AnExportHoldsWhoIsWho)
{
    const IdentityId ana = add({u"bluesky"_s, u"ana"_s, u"Ana"_s});
    const IdentityId anita = add({u"email"_s, u"anita@post.example"_s, u"Anita"_s});
    const IdentityId bob = add({u"bluesky"_s, u"bob"_s, u"Bob"_s});
    const ContactId part = of(anita);
    merge(of(ana), part);
    note(part, u"Two\nlines \"and\" signs"_s);
    group(of(bob), u"Weavers"_s);
    m_workspace.write([&](Writer &w) {
        store::setOwnImportance(w, part, Importance::Key);
        store::addNotSame(w, anita, bob);
        const PersonNote written = store::notesAbout(w, part, 1).first();
        store::changePersonNote(
            w, written, {.contact = part, .note = written.uid, .edit = Uid::create(w.nowMs()), .text = u"New"_s});
    });
    const auto exported = [](Store &store) {
        QByteArray lines;
        EXPECT_TRUE(store::exportWorkspace(store, [&lines](const QByteArray &line) {
            lines += line;
            return true;
        }));
        return lines;
    };
    QByteArray lines = exported(m_workspace.store());
    QTemporaryDir place;
    QBuffer buffer(&lines);
    buffer.open(QIODevice::ReadOnly);
    store::ImportOptions options;
    options.store = m_workspace.options();
    options.cleanHtml = [](const QString &html) { return html; };
    options.aside = [](qint64, const QString &why) { ADD_FAILURE() << qPrintable(why); };
    ASSERT_TRUE(store::importWorkspace(place.filePath(u"copy"_s), buffer, options));
    const auto copy = Store::open(place.filePath(u"copy"_s), m_workspace.options());
    ASSERT_TRUE(copy);
    EXPECT_EQ(exported(**copy), lines);
    const auto importance = (*copy)->readNow(
        [&](Reader &r) -> Result<Importance> { return store::importance(r, store::identity(r, ana)->contact); });
    EXPECT_EQ(*importance, Importance::Key);
    const auto findings = store::verifyWorkspace(**copy, false, [](const QString &) {});
    for (const store::Finding &finding : *findings)
        EXPECT_EQ(finding.found, 0) << qPrintable(finding.id);
}

TEST_F(KnownPeople, VerifySetsRightWhoStandsWithWhom)
{
    const ContactId a = of(add({u"bluesky"_s, u"a"_s, u"A"_s}));
    const IdentityId bId = add({u"bluesky"_s, u"b"_s, u"B"_s});
    const ContactId b = of(bId);
    const IdentityId cId = add({u"bluesky"_s, u"c"_s, u"C"_s});
    const ContactId c = of(cId);
    settle();
    merge(b, c);
    merge(a, b);
    for (const char *damage : {
             "UPDATE contact_merge SET root_id = contact_id + 40",
             "UPDATE identity SET contact_id = 2 WHERE id = 3",
             "UPDATE identity SET contact_id = 3 WHERE id = 3",
             "DELETE FROM identity_home WHERE identity_id = 2; UPDATE identity SET contact_id = 2 WHERE id = 2",
             "INSERT OR REPLACE INTO person_importance VALUES (1, 2)",
         }) {
        m_workspace.write([damage](Writer &w) { w.connection().execute(damage); });
        const auto found = store::verifyWorkspace(m_workspace.store(), true, [](const QString &) {});
        ASSERT_TRUE(found);
        const auto people = std::find_if(found->begin(), found->end(),
                                         [](const store::Finding &one) { return one.id == u"merged_people"_s; });
        EXPECT_GT(people->found, 0) << damage;
        EXPECT_EQ(people->repaired, people->found) << damage;
        EXPECT_EQ(of(bId), a) << damage;
        EXPECT_EQ(of(cId), a) << damage;
        expectSound();
    }
    // Who leads back to themselves.
    m_workspace.write([](Writer &w) {
        w.connection().execute("INSERT INTO contact_merge (contact_id, into_id, root_id, uid, actor_id, at) "
                               "VALUES (1, 3, 1, randomblob(16), 1, 1)");
    });
    ASSERT_TRUE(store::verifyWorkspace(m_workspace.store(), true, [](const QString &) {}));
    expectSound();
    EXPECT_EQ(of(cId), c);
}

TEST_F(KnownPeople, AnAccountThatLeavesTakesMergedPeopleAlong)
{
    m_workspace.write([](Writer &w) {
        Account account = addAccount(w);
        const IdentityId a = addPerson(w, u"Ana"_s);
        const IdentityId b = addPerson(w, u"Anita"_s);
        const ConversationId c = addConversation(w, account.id, u"t"_s);
        addMessage(w, account.id, c, a, {.remoteId = u"1"_s});
        addMessage(w, account.id, c, b, {.remoteId = u"2"_s});
        store::addMerge(w, {.contact = store::identity(w, b)->contact,
                            .into = store::identity(w, a)->contact,
                            .root = {},
                            .uid = Uid::create(w.nowMs()),
                            .actor = w.actor(),
                            .at = w.nowMs()});
        account.state = AccountState::Leaving;
        store::updateAccount(w, account);
    });
    ASSERT_TRUE(store::removeLeavingAccounts(m_workspace.store(), std::atomic_bool(false)));
    for (const char *table : {"identity", "contact", "contact_merge", "identity_home"})
        EXPECT_EQ(countOf(m_workspace, table), 0) << table;
    expectSound();
}

} // namespace
} // namespace rapport::test
