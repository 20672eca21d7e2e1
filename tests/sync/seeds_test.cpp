// What people consented to, as it is written down and taken back; and whom to ask to carry a campaign.
#include "base/time.h"
#include "store/campaigns.h"
#include "store/consents.h"
#include "store/contacts.h"
#include "store/conversations.h"
#include "store/erasure.h"
#include "store/people.h"
#include "store/persongroups.h"
#include "store/rollups.h"
#include "store/seeding.h"
#include "store/transfer.h"
#include "store/verify.h"
#include "store/worklog.h"
#include "sync/commands.h"
#include "sync/consentcommands.h"
#include "syncfixture.h"

#include <QBuffer>

#include <algorithm>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

class Seeding : public testing::Test
{
protected:
    TempWorkspace workspace;
    Account account = addScriptedAccount(workspace);
    Commands commands{workspace.store()};
    ConsentCommands consents{workspace.store()};
    qint64 now = workspace.clock().nowMs();
    int today = workspace.read([](Reader &r) { return store::reportDays(r).dayOf(r.nowMs()); });

    [[nodiscard]] ContactId contact(const QString &author)
    {
        return workspace.read(
            [&](Reader &r) { return store::findIdentity(r, u"scripted"_s, {}, author).value_or(Identity{}).contact; });
    }
    /// Somebody who wrote so often in a thread that carries a tag.
    void writes(const QString &author, int messages, const QString &tag = u"swap"_s,
                const QString &text = u"Something about looms"_s)
    {
        QList<RemoteItem> items;
        for (int i = 0; i < messages; ++i) {
            RemoteMessage message = messageFrom(author, u"%1-%2"_s.arg(author).arg(i), now - (i + 1) * kDayMs, text);
            if (i > 0)
                message = inThread(message, author + u"-0"_s, author + u"-0"_s);
            items.append(message);
        }
        merge(workspace, account, items);
        if (tag.isEmpty())
            return;
        const ConversationId thread = conversationBy(workspace, account, author + u"-0"_s).id;
        workspace.write([&](Writer &w) { store::addTag(w, thread, tag); });
    }
    ConsentRecord consentOf(const QString &author, ConsentUse use = ConsentUse::Contact)
    {
        return {.contact = contact(author), .use = use, .day = today - 10, .how = u"by  mail"_s};
    }
    Event recorded(const QString &author, ConsentUse use = ConsentUse::Contact)
    {
        const Result<Event> event = await(consents.record(consentOf(author, use)));
        EXPECT_TRUE(event) << (event ? "" : qPrintable(event.error().detail));
        return event.value_or(Event{});
    }
    [[nodiscard]] QList<ConsentRecord> onRecord(const QString &author)
    {
        const ContactId id = contact(author);
        return workspace.read([id](Reader &r) { return store::consentsOf(r, id); });
    }
    [[nodiscard]] bool consentsTo(const QString &author, ConsentUse use)
    {
        const ContactId id = contact(author);
        return workspace.read([&](Reader &r) { return store::hasConsent(r, id, use); });
    }
    void takeBack(const Event &event)
    {
        const Result<Event> undone = await(commands.undo(event.uid));
        EXPECT_TRUE(undone) << (undone ? "" : qPrintable(undone.error().detail));
    }
    static QString refusal(const Result<Event> &event) { return event ? QString() : event.error().detail; }

    Campaign campaign(const QString &name = u"Zz"_s, const QStringList &groups = {})
    {
        CampaignPlan plan;
        plan.name = name;
        plan.tags = {u"swap"_s};
        plan.groups = groups;
        const Result<Event> added = await(commands.campaigns().add(plan));
        EXPECT_TRUE(added);
        return workspace.read([&](Reader &r) { return *store::campaignNamed(r, name); });
    }
    [[nodiscard]] store::Seeds seedsOf(const Campaign &asked)
    {
        const auto seeds = workspace.store().readNow([&](Reader &r) { return store::campaignSeeds(r, asked); });
        EXPECT_TRUE(seeds) << (seeds ? "" : qPrintable(seeds.error().detail));
        return seeds.value_or(store::Seeds{});
    }
    static QStringList names(const QList<store::Seed> &seeds)
    {
        QStringList all;
        for (const store::Seed &seed : seeds)
            all.append(seed.identity.remoteId);
        return all;
    }
};

TEST_F(Seeding, AConsentIsWrittenDownAndTakenBack)
{
    writes(u"ana"_s, 1);
    EXPECT_FALSE(consentsTo(u"ana"_s, ConsentUse::Contact));
    const Event event = recorded(u"ana"_s);
    ASSERT_EQ(onRecord(u"ana"_s).size(), 1);
    EXPECT_EQ(onRecord(u"ana"_s)[0].how, u"by mail"_s);
    EXPECT_EQ(onRecord(u"ana"_s)[0].day, today - 10);
    EXPECT_TRUE(consentsTo(u"ana"_s, ConsentUse::Contact));
    EXPECT_FALSE(consentsTo(u"ana"_s, ConsentUse::Content)) << "each use for itself";
    EXPECT_FALSE(event.after.contains(u"how"_s)) << "what is known of a person is in one place alone";
    EXPECT_EQ(event.contact, contact(u"ana"_s));
    takeBack(event);
    EXPECT_TRUE(onRecord(u"ana"_s).isEmpty());
}

TEST_F(Seeding, AConsentIsFoundByThePersonsUid)
{
    writes(u"ana"_s, 1);
    recorded(u"ana"_s, ConsentUse::Content);
    const ContactId ana = contact(u"ana"_s);
    const Uid uid = workspace.read([ana](Reader &r) { return store::contact(r, ana)->uid; });
    workspace.read([&](Reader &r) {
        EXPECT_TRUE(store::hasConsent(r, uid, ConsentUse::Content));
        EXPECT_FALSE(store::hasConsent(r, uid, ConsentUse::Contact));
        EXPECT_FALSE(store::hasConsent(r, Uid::create(1), ConsentUse::Content));
        return 0;
    });
}

TEST_F(Seeding, WhatCannotBeAConsentIsRefused)
{
    writes(u"ana"_s, 1);
    ConsentRecord record = consentOf(u"ana"_s);
    record.how = u"  "_s;
    EXPECT_TRUE(refusal(await(consents.record(record))).contains(u"how"_s));
    record = consentOf(u"ana"_s);
    record.day = today + 1;
    EXPECT_TRUE(refusal(await(consents.record(record))).contains(u"day that has been"_s));
    record = consentOf(u"ana"_s);
    record.withdrawnDay = record.day - 1;
    EXPECT_TRUE(refusal(await(consents.record(record))).contains(u"withdrawn after"_s));
    record = consentOf(u"ana"_s);
    record.contact = ContactId(999);
    EXPECT_TRUE(refusal(await(consents.record(record))).contains(u"no such person"_s));
    EXPECT_TRUE(refusal(await(consents.withdraw(Uid::create(1), today))).contains(u"no such consent"_s));
}

TEST_F(Seeding, AConsentIsWithdrawnCorrectedAndRemoved)
{
    writes(u"ana"_s, 1);
    recorded(u"ana"_s);
    const Uid first = onRecord(u"ana"_s)[0].uid;
    EXPECT_TRUE(refusal(await(consents.withdraw(first, today - 11))).contains(u"after"_s));
    const Event withdrawn = *await(consents.withdraw(first, today));
    EXPECT_FALSE(consentsTo(u"ana"_s, ConsentUse::Contact));
    EXPECT_TRUE(refusal(await(consents.withdraw(first, today))).contains(u"already"_s));
    takeBack(withdrawn);
    EXPECT_TRUE(consentsTo(u"ana"_s, ConsentUse::Contact));

    ConsentRecord right = onRecord(u"ana"_s)[0];
    EXPECT_TRUE(refusal(await(consents.correct(first, right))).contains(u"already"_s));
    right.how = u"at the fair"_s;
    const Event corrected = *await(consents.correct(first, right));
    ASSERT_EQ(onRecord(u"ana"_s).size(), 1);
    EXPECT_EQ(onRecord(u"ana"_s)[0].how, u"at the fair"_s);
    takeBack(corrected);
    EXPECT_EQ(onRecord(u"ana"_s)[0].how, u"by mail"_s);

    const Event removed = *await(consents.remove(first));
    EXPECT_TRUE(onRecord(u"ana"_s).isEmpty());
    takeBack(removed);
    EXPECT_EQ(onRecord(u"ana"_s).size(), 1);
}

TEST_F(Seeding, AConsentGoesWithThePersonThatItIsOf)
{
    writes(u"ana"_s, 1);
    writes(u"bo"_s, 1);
    recorded(u"ana"_s);
    const auto merged = await(commands.people().merge(contact(u"bo"_s), contact(u"ana"_s)));
    ASSERT_TRUE(merged);
    EXPECT_TRUE(consentsTo(u"bo"_s, ConsentUse::Contact));
    takeBack(*merged);
    EXPECT_FALSE(consentsTo(u"bo"_s, ConsentUse::Contact));
    EXPECT_TRUE(consentsTo(u"ana"_s, ConsentUse::Contact));
}

TEST_F(Seeding, AnExportCarriesConsents)
{
    writes(u"ana"_s, 1);
    recorded(u"ana"_s, ConsentUse::Content);
    QByteArray file;
    ASSERT_TRUE(store::exportWorkspace(workspace.store(), [&file](const QByteArray &line) {
        file += line;
        return true;
    }));
    EXPECT_TRUE(file.contains("\"person_consent\""));
    QBuffer from(&file);
    from.open(QIODevice::ReadOnly);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy"_s);
    ASSERT_TRUE(store::importWorkspace(copy, from, {}));
    const auto opened = Store::open(copy, {});
    ASSERT_TRUE(opened);
    const auto found = (*opened)->readNow([](Reader &r) -> Result<QList<ConsentRecord>> {
        const auto ana = store::findIdentity(r, u"scripted"_s, {}, u"ana"_s);
        return store::consentsOf(r, ana.value_or(Identity{}).contact);
    });
    ASSERT_EQ(found->size(), 1);
    EXPECT_EQ(found->first().how, u"by mail"_s);
}

TEST_F(Seeding, AnErasureTakesConsentsAlong)
{
    writes(u"ana"_s, 5);
    recorded(u"ana"_s);
    const Campaign swap = campaign();
    EXPECT_EQ(names(seedsOf(swap).proposed), QStringList{u"ana"_s});
    ASSERT_TRUE(store::erasePerson(workspace.store(), contact(u"ana"_s), [](const QString &) {}));
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM person_consent"), 0);
    EXPECT_TRUE(seedsOf(swap).proposed.isEmpty());
    EXPECT_TRUE(seedsOf(swap).apart.isEmpty()) << "nobody is told of who was erased";
}

TEST_F(Seeding, PeersAreProposedByFitWithTheirReasons)
{
    writes(u"ana"_s, 5);
    writes(u"bo"_s, 2);
    writes(u"cleo"_s, 5, {}, u"Nothing of interest"_s);
    for (const QString &author : {u"ana"_s, u"bo"_s, u"cleo"_s})
        recorded(author);
    const store::Seeds seeds = seedsOf(campaign());
    ASSERT_EQ(names(seeds.proposed), (QStringList{u"ana"_s, u"bo"_s}));
    EXPECT_TRUE(seeds.apart.isEmpty());
    const store::Seed &ana = seeds.proposed[0];
    EXPECT_DOUBLE_EQ(ana.judgement.fit, 3.0 / 4) << "its conversations; its only word nobody wrote";
    EXPECT_EQ(ana.facts.messages, 5);
    EXPECT_EQ(ana.facts.consent.how, u"by mail"_s);
    EXPECT_EQ(ana.conversation, conversationBy(workspace, account, u"ana-0"_s).id);
    EXPECT_EQ(ana.channel, u"scripted"_s);
    EXPECT_DOUBLE_EQ(seeds.proposed[1].judgement.fit, 3 * 0.4 / 4);
}

TEST_F(Seeding, GroupsAndWordsCountToo)
{
    writes(u"ana"_s, 1, {}, u"A SWAP of patterns, a swap"_s);
    writes(u"bo"_s, 1, {});
    const ContactId bo = contact(u"bo"_s);
    const ContactId ana = contact(u"ana"_s);
    workspace.write([&](Writer &w) {
        store::bindMember(w, store::ensureGroup(w, u"Weavers"_s),
                          {.contact = bo, .uid = Uid::create(now), .actor = w.actor(), .at = now});
    });
    recorded(u"ana"_s);
    recorded(u"bo"_s);
    const store::Seeds seeds = seedsOf(campaign(u"Patterns"_s, {u"Weavers"_s}));
    ASSERT_EQ(names(seeds.proposed), QStringList{u"bo"_s});
    EXPECT_EQ(seeds.proposed[0].facts.groups, QStringList{u"Weavers"_s});
    EXPECT_DOUBLE_EQ(seeds.proposed[0].judgement.fit, 2.0 / 3) << "no conversation carries the tag";
    workspace.write([&](Writer &w) {
        store::bindMember(w, store::ensureGroup(w, u"Weavers"_s),
                          {.contact = ana, .uid = Uid::create(now + 1), .actor = w.actor(), .at = now});
    });
    const Campaign both = workspace.read([](Reader &r) { return *store::campaignNamed(r, u"Patterns"_s); });
    const store::Seed first = seedsOf(both).proposed.first();
    EXPECT_EQ(first.identity.remoteId, u"ana"_s);
    EXPECT_EQ(first.facts.words, (QStringList{u"patterns"_s, u"swap"_s}));
    EXPECT_EQ(first.facts.wordMessages, 1) << "one message with two of the words";
}

TEST_F(Seeding, WhoDidNotAgreeIsShownApart)
{
    for (const QString &author : {u"ana"_s, u"bo"_s, u"cleo"_s, u"dan"_s})
        writes(author, 5);
    recorded(u"bo"_s);
    ASSERT_TRUE(await(consents.withdraw(onRecord(u"bo"_s)[0].uid, today)));
    recorded(u"cleo"_s);
    ASSERT_TRUE(await(commands.people().decide(
        {contact(u"cleo"_s)}, {.kind = PeopleDecision::Kind::DecideAdvocacy, .advocacy = {.contacted = true}})));
    ASSERT_TRUE(await(commands.people().decide({contact(u"dan"_s)}, {.kind = PeopleDecision::Kind::DecideAdvocacy,
                                                                     .advocacy = {.state = AdvocateState::Declined}})));
    const store::Seeds seeds = seedsOf(campaign());
    EXPECT_TRUE(seeds.proposed.isEmpty());
    QHash<QString, SeedObstacle> why;
    for (const store::Seed &seed : seeds.apart)
        why.insert(seed.identity.remoteId, *seed.judgement.obstacle);
    EXPECT_EQ(why, (QHash<QString, SeedObstacle>{{u"ana"_s, SeedObstacle::NoConsent},
                                                 {u"bo"_s, SeedObstacle::Withdrawn},
                                                 {u"cleo"_s, SeedObstacle::ContactedLately},
                                                 {u"dan"_s, SeedObstacle::Declined}}));
}

TEST_F(Seeding, OurOwnBotsAndSpamAreInNeitherList)
{
    for (const QString &author : {u"own"_s, u"bot"_s, u"spam"_s, u"ana"_s})
        writes(author, 5);
    for (const QString &author : {u"own"_s, u"bot"_s, u"spam"_s, u"ana"_s})
        recorded(author);
    workspace.write([&](Writer &w) {
        for (const QString &author : {u"own"_s, u"bot"_s}) {
            const Identity was = *store::findIdentity(w, u"scripted"_s, {}, author);
            Identity is = was;
            is.self = author == u"own";
            is.bot = author == u"bot";
            store::updateIdentity(w, was, is);
        }
    });
    const ConversationId thread = conversationBy(workspace, account, u"spam-0"_s).id;
    ASSERT_TRUE(await(commands.change(thread, {.kind = Change::Kind::MarkSpam})));
    const store::Seeds seeds = seedsOf(campaign());
    EXPECT_EQ(names(seeds.proposed), QStringList{u"ana"_s});
    EXPECT_TRUE(seeds.apart.isEmpty());
    EXPECT_TRUE(refusal(await(consents.record(consentOf(u"own"_s)))).contains(u"own"_s));
}

TEST_F(Seeding, AnAdvocateWhoIsHeardIsAPromoter)
{
    writes(u"ana"_s, 5);
    writes(u"bo"_s, 1);
    recorded(u"ana"_s);
    workspace.write([&](Writer &w) {
        const Identity was = *store::findIdentity(w, u"scripted"_s, {}, u"bo"_s);
        Identity is = was;
        is.followers = 4310;
        store::updateIdentity(w, was, is);
    });
    ASSERT_TRUE(await(commands.people().decide({contact(u"bo"_s)}, {.kind = PeopleDecision::Kind::DecideAdvocacy,
                                                                    .advocacy = {.state = AdvocateState::Agreed}})));
    const store::Seeds seeds = seedsOf(campaign());
    ASSERT_EQ(names(seeds.proposed), (QStringList{u"bo"_s, u"ana"_s})) << "promoters first";
    EXPECT_EQ(seeds.proposed[0].judgement.kind, SeedKind::Promoter);
    EXPECT_EQ(seeds.proposed[0].facts.followers, 4310);
    EXPECT_EQ(seeds.proposed[0].facts.consent.state, ContactConsent::State::Given) << "agreed as an advocate";
}

} // namespace
} // namespace rapport::test
