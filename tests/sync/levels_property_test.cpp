// Whatever happens in whatever order, the rows say of each promise what a recount says.
#include "propertyfixture.h"
#include "store/verify.h"
#include "store/worklog.h"
#include "sync/levelchanges.h"
#include "sync/outbox.h"

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

class DueProperty : public PropertyTest
{
protected:
    static constexpr int kThreads = 6;

    [[nodiscard]] QString thread(Chance &chance) { return u"t%1"_s.arg(chance.below(kThreads)); }
    std::optional<ConversationId> conversation(Chance &chance)
    {
        const QString key = thread(chance);
        return workspace.read([&](Reader &r) { return store::findConversation(r, account.id, key); });
    }
    void arrive(Chance &chance)
    {
        QList<RemoteItem> page;
        const qint64 clock = workspace.clock().nowMs();
        for (int i = chance.below(4); i >= 0; --i) {
            const QString key = thread(chance);
            const qint64 at = clock - (chance.oneIn(3) ? chance.below(72) : 0) * kHourMs - chance.below(3000) * 1000;
            const QString id = chance.oneIn(12) ? key : u"m%1"_s.arg(++serial);
            RemoteMessage message = chance.oneIn(3) ? ownMessage(id, at, u"Yes"_s)
                                                    : messageFrom(u"p%1"_s.arg(chance.below(4)), id, at, u"Where?"_s);
            message = inThread(message, key);
            message.automatic = chance.oneIn(8);
            message.author.bot = chance.oneIn(20);
            message.author.self = message.own || chance.oneIn(30);
            message.asksForAnswer = !chance.oneIn(15);
            message.moderation = chance.oneIn(8) ? Moderation::Held : Moderation::Visible;
            said.append(message);
            page.append(message);
        }
        merge(workspace, account, page, chance.oneIn(4) ? PullMode::History : PullMode::Live);
    }
    void changeWhatWasSaid(Chance &chance)
    {
        if (said.isEmpty())
            return;
        RemoteMessage message = said[chance.below(static_cast<int>(said.size()))];
        if (chance.oneIn(3)) {
            merge(workspace, account, {RemoteDeletion{message.remoteId}});
            return;
        }
        message.text += u" (edited)"_s;
        message.moderation = static_cast<Moderation>(chance.below(4));
        message.automatic = chance.oneIn(4);
        merge(workspace, account, {message});
    }
    void decide(Chance &chance)
    {
        const auto id = conversation(chance);
        if (!id)
            return;
        const qint64 tomorrow = workspace.clock().nowMs() + kDayMs;
        const Change changes[] = {
            {.kind = Change::Kind::Close, .assignee = {}, .tag = {}},
            {.kind = Change::Kind::Reopen, .assignee = {}, .tag = {}},
            {.kind = Change::Kind::Snooze, .until = tomorrow, .assignee = {}, .tag = {}},
            {.kind = Change::Kind::Snooze, .assignee = {}, .tag = {}},
            {.kind = Change::Kind::NoReplyNeeded, .assignee = {}, .tag = {}},
            {.kind = Change::Kind::MarkSpam, .assignee = {}, .tag = {}},
            {.kind = Change::Kind::UnmarkSpam, .assignee = {}, .tag = {}},
            {.kind = Change::Kind::AddTag, .assignee = {}, .tag = u"urgent"_s},
            {.kind = Change::Kind::RemoveTag, .assignee = {}, .tag = u"urgent"_s},
        };
        keep(await(commands.change(*id, changes[chance.below(std::size(changes))])));
    }
    void changePromises(Chance &chance)
    {
        keep(changeRules([&](ServiceRules &rules) {
            if (rules.calendars.isEmpty())
                rules.calendars.append(officeHours(u"Office"_s, "Europe/Berlin", 1));
            rules.policies.clear();
            if (chance.oneIn(6))
                return;
            ServicePolicy everybody = promise(u"Everybody"_s, (1 + chance.below(20)) * kHourMs,
                                              chance.below(10) * kHourMs, chance.below(60) * kHourMs);
            everybody.calendar = chance.oneIn(2) ? rules.calendars[0].uid : Uid();
            ServicePolicy urgent = promise(u"Urgent"_s, (1 + chance.below(100)) * kMinuteMs, kHourMs);
            urgent.tag = u"urgent"_s;
            ServicePolicy key = promise(u"Key"_s, 0, 0, (1 + chance.below(30)) * kHourMs);
            key.importance = Importance::High;
            rules.policies = {urgent, key, everybody};
        }));
    }
    void matter(Chance &chance)
    {
        const QString author = u"p%1"_s.arg(chance.below(4));
        const auto identity =
            workspace.read([&](Reader &r) { return store::findIdentity(r, u"scripted"_s, {}, author); });
        if (identity)
            keep(await(commands.setImportance(identity->contact, static_cast<Importance>(chance.below(3)))));
    }
    void step(Chance &chance)
    {
        workspace.clock().advance(chance.below(5 * 3600) * kSecondMs);
        switch (chance.below(12)) {
        case 0:
            return changePromises(chance);
        case 1:
            return matter(chance);
        case 2:
        case 3:
            return decide(chance);
        case 4:
            return answer(conversation(chance), chance);
        case 5:
        case 6:
            return changeWhatWasSaid(chance);
        case 7:
            return undoSomething(chance);
        default:
            return arrive(chance);
        }
    }
    [[nodiscard]] QString wrong()
    {
        return workspace.read([](Reader &r) {
            QStringList keys;
            store::DueReckoning reckoning(r);
            Statement all = r.compose("SELECT id, remote_key FROM conversation");
            while (all.step()) {
                if (!reckoning.isRight(all.id<ConversationId>(0)))
                    keys.append(all.text(1));
            }
            return keys.join(u", "_s);
        });
    }
};

TEST_F(DueProperty, RowsEqualARecount)
{
    const int rounds = std::max(1, qEnvironmentVariableIntValue("RAPPORT_TEST_ROUNDS"));
    for (int round = 0; round < rounds; ++round) {
        Chance chance(static_cast<unsigned>(7 + round));
        int dueSeen = 0;
        int missedSeen = 0;
        for (int i = 0; i < 300; ++i) {
            step(chance);
            ASSERT_EQ(wrong().toStdString(), "") << "round " << round << ", step " << i;
            dueSeen += static_cast<int>(number(workspace, "SELECT count(*) FROM conversation WHERE due_at <> 0"));
            missedSeen +=
                static_cast<int>(number(workspace, "SELECT count(*) FROM conversation WHERE due_missed <> 0"));
        }
        // Later rounds go on in the same workspace, where by then most people were taken for spammers.
        if (round == 0) {
            EXPECT_GT(dueSeen, 100);
            EXPECT_GT(missedSeen, 20);
        }
        EXPECT_EQ(number(workspace, "SELECT count(*) FROM conversation WHERE due_at <> 0 AND state NOT IN (0, 2)"), 0);
    }
}

} // namespace
} // namespace rapport::test
