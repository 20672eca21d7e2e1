#include "demo/demo.h"

#include "base/time.h"
#include "demo/campaigns.h"
#include "demo/content.h"
#include "demo/desk.h"
#include "demo/items.h"
#include "demo/tally.h"
#include "domain/lifecycle.h"
#include "store/accounts.h"
#include "store/conversations.h"
#include "store/maintenance.h"
#include "sync/ingest.h"
#include <QHash>
#include <QSaveFile>
#include <array>
#include <tuple>

namespace rapport {

using namespace Qt::StringLiterals;
using namespace demo;

namespace {

constexpr size_t batchSize = 2000;
/// How long before the end the accounts were connected: older conversations are history, not work.
constexpr qint64 connectedBeforeEnd = 45 * kDayMs;

/// What goes into one write.
struct Batch
{
    std::array<QList<PreparedItem>, channelCount> items;
    QList<DeskWork> desk;
    int messages = 0;
};

QString accountName(Channel channel)
{
    switch (channel) {
    case Channel::Bluesky:
        return u"Alder & Reed on Bluesky"_s;
    case Channel::Mastodon:
        return u"Alder & Reed on Mastodon"_s;
    case Channel::WordPress:
        return u"Workshop journal"_s;
    case Channel::Email:
        return u"hello@alderandreed.example"_s;
    case Channel::Feeds:
        break;
    }
    return u"Weaving blogs"_s;
}

QString serverOf(Channel channel)
{
    switch (channel) {
    case Channel::Bluesky:
        return u"https://bsky.example"_s;
    case Channel::Mastodon:
        return u"https://fibre.social.example"_s;
    case Channel::WordPress:
        return u"https://alderandreed.example"_s;
    case Channel::Email:
        return u"imap.alderandreed.example"_s;
    case Channel::Feeds:
        break;
    }
    return u"https://planet.weaving.example"_s;
}

QString feedKind(Channel channel)
{
    return channel == Channel::WordPress ? u"comments"_s : channel == Channel::Email ? u"inbox"_s : u"notifications"_s;
}

/// What a channel once sent that could not be read: kept, so that the place where it is shown has something to show.
QList<RemoteItem> unreadableItems()
{
    return {RemoteBad{.remoteId = u"comment:90210077"_s,
                      .reason = u"the comment's date is no date"_s,
                      .raw = R"({"id":90210077,"date_gmt":"0000-00-00T00:00:00","content":{"rendered":""}})"},
            RemoteBad{.remoteId = {},
                      .reason = u"the comment has no id"_s,
                      .raw = R"({"author_name":"","content":{"rendered":"<p>Where is the part list?</p>"}})"},
            RemoteBad{.remoteId = u"comment:90210121"_s,
                      .reason = u"the answer ends in the middle"_s,
                      .raw = R"({"id":90210121,"content":{"rendered":"<p>Is the he)"}};
}

class Filler
{
public:
    Filler(Store &store, const DemoOptions &options, const std::vector<Corpus> &corpora, qint64 endAt)
        : m_store(store),
          m_options(options),
          m_people(corpora, static_cast<size_t>(options.messages / 10), options.seed),
          m_plan(makePlan(corpora, m_people, options.messages, options.seed, endAt)),
          m_texts(corpora, m_people, m_plan),
          m_items(m_people, m_plan, m_texts, options.seed),
          m_tally(m_plan, m_people, m_texts, m_items, options.seed)
    {
        m_left.reserve(m_plan.threads.size());
        for (const ThreadPlan &thread : m_plan.threads)
            m_left.push_back(thread.size);
    }

    Result<DemoTruth> fill(const std::function<bool(int, int)> &progress)
    {
        if (const Result<> ready = addAccounts(); !ready)
            return fail(ready.error());
        QFuture<Result<int>> writing;
        int done = 0;
        const size_t count = m_plan.deliveries.size();
        for (size_t from = 0; from < count; from += batchSize) {
            // The next page is made while the lane writes this one.
            Batch batch = makeBatch(from, std::min(from + batchSize, count));
            const int messages = batch.messages;
            if (writing.isValid()) {
                if (const Result<int> written = writing.result(); !written)
                    return fail(written.error());
            }
            if (progress && !progress(done, m_options.messages))
                return fail(ErrorKind::Cancelled);
            writing = write(std::move(batch));
            done += messages;
        }
        if (writing.isValid()) {
            if (const Result<int> written = writing.result(); !written)
                return fail(written.error());
        }
        if (const Result<> finished = finish(); !finished)
            return fail(finished.error());
        DemoTruth truth = m_tally.finish();
        if (const Result<> saved = save(truth); !saved)
            return fail(saved.error());
        if (progress)
            progress(done, m_options.messages);
        return truth;
    }

private:
    Result<> addAccounts()
    {
        return m_store.writeNow(WriteLane::Sync, [this](Writer &w) -> Result<> {
            if (store::figures(w).messages != 0 || !store::accounts(w).isEmpty())
                return fail(ErrorKind::Invalid, u"the workspace is not empty"_s);
            store::setWorkspaceValue(w, u"demo"_s, u"1"_s);
            for (int index = 0; index < channelCount; ++index)
                m_accounts[static_cast<size_t>(index)] = addAccount(w, static_cast<Channel>(index));
            return {};
        });
    }

    Account addAccount(Writer &w, Channel channel)
    {
        const RemotePerson me = accountOn(channel);
        Account account;
        account.channel = channelId(channel);
        account.name = accountName(channel);
        account.server = serverOf(channel);
        account.remoteId = me.remoteId;
        account.handle = me.handle;
        account.state = AccountState::Paused;
        account.stateDetail = u"demo"_s;
        account.createdAt = m_plan.endAt - connectedBeforeEnd;
        account = store::addAccount(w, account);
        Feed feed = store::ensureFeed(w, account.id, feedKind(channel), {});
        feed.historyDone = true;
        feed.lastPullAt = m_plan.endAt;
        store::saveFeed(w, feed);
        SyncStatus status;
        status.account = account.id;
        status.lastAttemptAt = status.lastSuccessAt = m_plan.endAt;
        store::saveSyncStatus(w, status);
        return account;
    }

    Batch makeBatch(size_t from, size_t to)
    {
        Batch batch;
        std::array<QList<RemoteItem>, channelCount> items;
        for (size_t index = from; index < to; ++index) {
            const Delivery &delivery = m_plan.deliveries[index];
            const bool isActivity = delivery.kind == Delivery::Kind::Activity;
            const Channel channel =
                isActivity ? m_plan.activities[delivery.index].channel : m_items.channelOf(delivery.index);
            items[static_cast<size_t>(channel)].append(item(delivery));
            m_tally.delivered(delivery);
            if (delivery.kind == Delivery::Kind::Message) {
                ++batch.messages;
                considerDesk(delivery.index, batch);
            }
        }
        for (size_t channel = 0; channel < channelCount; ++channel)
            batch.items[channel] = prepare(std::move(items[channel]), m_plan.endAt);
        return batch;
    }

    RemoteItem item(const Delivery &delivery) const
    {
        switch (delivery.kind) {
        case Delivery::Kind::Activity:
            return m_items.activity(delivery.index);
        case Delivery::Kind::Deletion:
            return RemoteDeletion{m_items.remoteId(delivery.index)};
        case Delivery::Kind::Message:
        case Delivery::Kind::Edit:
            break;
        }
        return m_items.message(delivery.index, delivery.kind == Delivery::Kind::Edit);
    }

    /// Once a thread is complete, the colleagues do what is left to do.
    void considerDesk(quint32 message, Batch &batch)
    {
        const quint32 index = m_plan.messages[message].thread;
        if (--m_left[index] > 0)
            return;
        const ThreadPlan &thread = m_plan.threads[index];
        Random random(mixed(m_options.seed, index, 41));
        DeskWork work;
        work.account = m_accounts[static_cast<size_t>(thread.channel)].id;
        work.threadKey = m_items.remoteId(thread.root);
        work.outcome = thread.outcome;
        work.recent = thread.endAt > m_plan.endAt - connectedBeforeEnd - lifecycle::kOldestAskMs;
        work.at = std::min(m_plan.endAt, thread.endAt + static_cast<qint64>(random.unit() * 3 * kHourMs));
        const Dialogue &dialogue = m_texts.dialogueOf(m_plan.messages[thread.root]);
        if (thread.campaign >= 0)
            work.tag = m_plan.campaigns[static_cast<size_t>(thread.campaign)].tag;
        else if (thread.channel != Channel::Feeds && random.chance(0.12))
            work.tag = dialogue.topic;
        if (thread.channel != Channel::Feeds && wantsAnswer(dialogue.intent, Role::Ask))
            work.note = random.chance(work.recent ? 0.05 : 0.002) ? noteFor(dialogue.intent, random) : QString();
        work.assigned = work.recent && thread.outcome != Outcome::Settled && random.chance(0.3);
        considerFindings(thread, dialogue, work, random);
        if (work.recent || !work.tag.isEmpty() || !work.note.isEmpty() || !work.idea.isEmpty() || work.lead)
            batch.desk.append(work);
    }

    /// Wishes that were written down, and shops and schools that somebody followed up.
    void considerFindings(const ThreadPlan &thread, const Dialogue &dialogue, DeskWork &work, Random &random) const
    {
        static const QHash<QString, std::pair<QString, IdeaState>> ideas{
            {u"foldable"_s, {u"A loom that folds with the warp on"_s, IdeaState::UnderReview}},
            {u"clearer-marks"_s, {u"Marks on the heddle"_s, IdeaState::Done}},
            {u"yarn-colours"_s, {u"More colours of our own yarn"_s, IdeaState::Planned}}};
        work.until = m_plan.endAt;
        // In other languages one dialogue holds several wishes.
        const bool isOne =
            dialogue.topic != u"foldable"_s || m_texts.languageOf(m_plan.messages[thread.root]) == u"en"_s;
        if (dialogue.intent == Intent::Idea && isOne && ideas.contains(dialogue.topic) && random.chance(0.6))
            std::tie(work.idea, work.ideaState) = ideas.value(dialogue.topic);
        if (dialogue.intent != Intent::Wholesale || thread.outcome == Outcome::NeedsReply || !random.chance(0.7))
            return;
        // What is months old was decided one way or the other.
        static constexpr std::array kEnds{LeadStage::Won, LeadStage::Won, LeadStage::Lost};
        static constexpr std::array kUnderWay{LeadStage::New, LeadStage::Qualified, LeadStage::HandedOver};
        const bool old = thread.endAt < m_plan.endAt - 60 * kDayMs;
        work.lead = old ? kEnds[random.below(kEnds.size())] : kUnderWay[random.below(kUnderWay.size())];
    }

    static QString noteFor(Intent intent, Random &random)
    {
        static const QStringList broken{u"Third one from the March batch of heddles. Jonas knows."_s,
                                        u"Replacement is on the Thursday pile."_s,
                                        u"Ask for a photo before sending anything, the first one got lost."_s};
        static const QStringList order{u"Parcel number checked, it sits at the depot since Monday."_s,
                                       u"Second parcel for this address, ship both together next time."_s,
                                       u"Invoice sent again by hand."_s};
        static const QStringList other{u"Good question for the guide, page 14 does not say it."_s,
                                       u"Wrote to us in spring about the same thing."_s,
                                       u"Teaches a class of twelve, be generous."_s,
                                       u"Asked Jonas, he measures it this afternoon."_s};
        const QStringList &notes = intent == Intent::Broken ? broken : intent == Intent::Order ? order : other;
        return notes[static_cast<qsizetype>(random.below(static_cast<size_t>(notes.size())))];
    }

    QFuture<Result<int>> write(Batch batch)
    {
        return m_store.write(WriteLane::Sync, [this, batch = std::move(batch)](Writer &w) -> Result<int> {
            int changed = 0;
            for (size_t index = 0; index < channelCount; ++index) {
                if (batch.items[index].isEmpty())
                    continue;
                const auto channel = static_cast<Channel>(index);
                const IngestCounts counts = ingest(w, m_accounts[index], channelId(channel), feedKind(channel),
                                                   PullMode::History, batch.items[index]);
                changed += counts.added + counts.changed;
            }
            for (const DeskWork &work : batch.desk)
                doDeskWork(w, work);
            return changed;
        });
    }

    Result<> finish()
    {
        return m_store.writeNow(WriteLane::Sync, [this](Writer &w) -> Result<> {
            const auto blog = static_cast<size_t>(Channel::WordPress);
            const IngestCounts counts =
                ingest(w, m_accounts[blog], channelId(Channel::WordPress), feedKind(Channel::WordPress), PullMode::Live,
                       prepare(unreadableItems(), m_plan.endAt));
            m_tally.quarantined(counts.quarantined);
            for (const Channel channel : {Channel::Bluesky, Channel::Mastodon})
                saveFollowers(w, channel);
            const Scene scene{m_plan, m_texts, m_items, m_accounts};
            if (const Result<> planned = planCampaigns(w, scene); !planned)
                return planned;
            return planContent(w, scene);
        });
    }

    Result<> save(const DemoTruth &truth) const
    {
        QSaveFile file(m_store.folder() + u"/demo-truth.json"_s);
        if (!file.open(QIODevice::WriteOnly))
            return fail(ErrorKind::Storage, file.errorString());
        truth.write(file);
        if (!file.commit()) // which fails after a failed write too
            return fail(ErrorKind::Storage, file.errorString());
        return {};
    }

    /// A figure for each day: those who followed until then, and those who had before the history begins.
    void saveFollowers(Writer &w, Channel channel)
    {
        const Account &account = m_accounts[static_cast<size_t>(channel)];
        const qint64 firstDay = m_plan.startAt / kDayMs;
        const qint64 lastDay = m_plan.endAt / kDayMs;
        std::vector<qint64> gained(static_cast<size_t>(lastDay - firstDay + 1));
        for (const ActivityPlan &activity : m_plan.activities) {
            if (activity.kind == ActivityKind::Follow && activity.channel == channel)
                ++gained[static_cast<size_t>(activity.at / kDayMs - firstDay)];
        }
        qint64 followers = 180;
        for (size_t day = 0; day < gained.size(); ++day) {
            followers += gained[day];
            store::saveFollowerCount(w, account.id, firstDay + static_cast<qint64>(day), followers);
        }
    }

    Store &m_store;
    DemoOptions m_options;
    People m_people;
    Plan m_plan;
    Texts m_texts;
    Items m_items;
    Tally m_tally;
    std::array<Account, channelCount> m_accounts;
    std::vector<quint32> m_left; ///< By thread: messages that have not been delivered.
};

} // namespace

Result<DemoTruth> fillDemo(Store &store, const DemoOptions &options, const std::function<bool(int, int)> &progress)
{
    if (options.messages < 100 || options.messages > 10'000'000)
        return fail(ErrorKind::Invalid, u"a demo has 100 to 10000000 messages"_s);
    const Result<std::vector<Corpus>> corpora = loadCorpora();
    if (!corpora)
        return fail(corpora.error());
    const qint64 endAt = options.endAt != 0 ? options.endAt : store.clock().nowMs();
    return Filler(store, options, *corpora, endAt).fill(progress);
}

} // namespace rapport
