#include "demo/content.h"

#include "base/time.h"
#include "demo/campaigns.h"
#include "domain/content.h"
#include "store/campaigns.h"
#include "store/content.h"
#include "store/outbox.h"
#include "store/rollups.h"
#include "sync/consentchanges.h"
#include "sync/contentsends.h"

#include <QSet>
#include <algorithm>

namespace rapport::demo {
namespace {

using namespace Qt::StringLiterals;

constexpr int kGoalDays = 7;
constexpr size_t kRunningMost = 5; ///< Pieces of the running campaign that have left.
constexpr qsizetype kHelpersMost = 4;
constexpr qsizetype kNameMost = 60;
constexpr qsizetype kQuoteMost = 180; ///< Of a customer's words: with what is put around them a post holds them.

/// Where Rapport publishes.
bool takesPosts(Channel channel)
{
    return channel == Channel::Bluesky || channel == Channel::WordPress;
}

/// Up to the end of a sentence or a word.
QString shortened(const QString &text, qsizetype most)
{
    const QString line = text.simplified();
    if (line.size() <= most)
        return line;
    const qsizetype space = line.lastIndexOf(u' ', most - 1);
    return line.left(space > 0 ? space : most - 1) + u'…';
}

QString nameOf(const Message &message)
{
    if (!message.title.isEmpty())
        return shortened(message.title, kNameMost);
    const QString line = message.text.simplified();
    const qsizetype end = line.indexOf(u". "_s);
    return shortened(end > 0 ? line.left(end) : line, kNameMost);
}

/// One of our posts, which the channel has told of, as a piece that left at its time.
Result<ContentId> addPublished(Writer &w, const Scene &scene, quint32 root, ContentPlan plan)
{
    const Account &account = scene.accountOf(root);
    const std::optional<Message> told = messageIn(w, scene, root);
    if (!told)
        return fail(ErrorKind::Storage, u"a post of the demo is not there"_s);
    plan.name = nameOf(*told);
    plan.at = told->at;
    plan.text = told->text;
    ContentPost post;
    post.account = account.id;
    post.accountName = account.name;
    post.title = told->title;
    post.text = told->text;
    post.language = told->language;
    plan.posts = {post};
    ContentPiece piece;
    piece.plan = plan;
    piece.createdAt = told->at - 2 * kDayMs;
    piece = store::addContent(w, piece);

    OutboxEntry entry;
    entry.uid = Uid::create(w.nowMs());
    entry.account = account.id;
    entry.conversation = told->conversation;
    entry.message = told->id;
    entry.actor = w.actor();
    entry.action = PublishAction{.title = post.title, .text = post.text, .language = post.language};
    entry.state = OutboxState::Sent;
    entry.createdAt = piece.createdAt;
    entry.notBefore = entry.sendAt = entry.finishedAt = told->at;
    entry.attempts = 1;
    entry.remoteId = told->remoteId;
    store::addOutboxEntry(w, entry);
    store::setPostSend(w, piece.posts.front().post.uid, entry.uid);
    store::setPostSent(w, entry.uid, told->remoteId, told->url, told->at);
    return piece.id;
}

ContentGoal replies(double target)
{
    return {.figure = ContentGoal::Figure::Replies, .target = target, .windowDays = kGoalDays};
}

/// What was hoped for of a post: less than came, or more.
void hopeFor(Writer &w, ContentId id, bool more)
{
    std::optional<ContentPiece> piece = store::contentPiece(w, id);
    const double reached = piece->reached.value(0).value_or(0);
    piece->plan.goals = {replies(more ? reached + 5 : std::max(1.0, std::floor(reached * 0.8)))};
    store::updateContent(w, *piece);
}

Result<> publishPast(Writer &w, const Scene &scene)
{
    for (const CampaignPlan &campaign : scene.plan.campaigns) {
        ContentPlan plan;
        plan.campaign = store::campaignNamed(w, campaign.name)->id;
        plan.kind = campaign.topic == u"linen-summer"_s ? ContentKind::Shop : ContentKind::Authored;
        plan.goals = {replies(1)};
        ContentId last;
        for (const quint32 root : campaign.posts) {
            if (!takesPosts(scene.items.channelOf(root)))
                continue;
            const Result<ContentId> added = addPublished(w, scene, root, plan);
            if (!added)
                return fail(added.error());
            if (last)
                hopeFor(w, last, false);
            last = *added;
        }
        // The last call is the one that nobody answers any more.
        if (last)
            hopeFor(w, last, true);
    }
    return {};
}

/// The posts of ours since the running campaign began that most was said about, in the order of their times.
std::vector<quint32> runningPosts(const Scene &scene)
{
    std::vector<const ThreadPlan *> threads;
    for (const ThreadPlan &thread : scene.plan.threads) {
        const MessagePlan &root = scene.plan.messages[thread.root];
        const Intent intent = scene.texts.dialogueOf(root).intent;
        const bool ours = root.person < 0 && (intent == Intent::Post || intent == Intent::Article);
        if (ours && thread.campaign < 0 && root.at >= runningSince(scene.plan) && takesPosts(thread.channel) &&
            root.deletedAt == 0)
            threads.push_back(&thread);
    }
    // Nobody publishes by night who can choose.
    const auto rank = [&scene](const ThreadPlan *thread) {
        const qint64 hour = scene.plan.messages[thread->root].at / kHourMs % 24;
        return std::pair(hour >= 6 && hour < 21, thread->size);
    };
    std::stable_sort(threads.begin(), threads.end(),
                     [&rank](const auto *a, const auto *b) { return rank(a) > rank(b); });
    threads.resize(std::min(threads.size(), kRunningMost));
    std::vector<quint32> roots;
    std::transform(threads.begin(), threads.end(), std::back_inserter(roots), [](const auto *t) { return t->root; });
    std::sort(roots.begin(), roots.end(),
              [&scene](quint32 a, quint32 b) { return scene.plan.messages[a].at < scene.plan.messages[b].at; });
    return roots;
}

Result<> publishRunning(Writer &w, const Scene &scene)
{
    ContentPlan plan;
    plan.campaign = store::campaignNamed(w, runningCampaign())->id;
    plan.goals = {replies(1)};
    bool first = true;
    for (const quint32 root : runningPosts(scene)) {
        const Result<ContentId> added = addPublished(w, scene, root, plan);
        if (!added)
            return fail(added.error());
        hopeFor(w, *added, std::exchange(first, false));
    }
    return {};
}

/// What is planned for a day and an hour after the end.
struct Intended
{
    QString name;
    CampaignId campaign;
    ContentKind kind = ContentKind::Authored;
    int inDays = 0; ///< 0: no time yet.
    int hour = 9;
    QString onBluesky; ///< Empty: nothing there.
    QString onBlog;
    bool leaves = true; ///< Else a draft.
    QList<ContentGoal> goals = {};
    QString notes = {};
    Uid author = {};
    QString authorName = {};
};

void intend(Writer &w, const Scene &scene, const Intended &intended)
{
    const ReportDays days(store::reportZone(w));
    ContentPiece piece;
    ContentPlan &plan = piece.plan;
    plan.name = intended.name;
    plan.campaign = intended.campaign;
    plan.kind = intended.kind;
    if (intended.inDays != 0)
        plan.at = days.beginOf(days.dayOf(scene.plan.endAt) + intended.inDays) + intended.hour * kHourMs;
    plan.text = intended.onBluesky.isEmpty() ? intended.onBlog : intended.onBluesky;
    plan.goals = intended.goals;
    plan.notes = intended.notes;
    plan.author = intended.author;
    plan.authorName = intended.authorName;
    const auto say = [&](Channel channel, const QString &text) {
        if (text.isEmpty())
            return;
        const Account &account = scene.accounts[static_cast<size_t>(channel)];
        ContentPost post;
        post.account = account.id;
        post.accountName = account.name;
        post.title = channel == Channel::WordPress ? intended.name : QString();
        post.text = text;
        post.language = u"en"_s;
        plan.posts.append(post);
    };
    say(Channel::Bluesky, intended.onBluesky);
    say(Channel::WordPress, intended.onBlog);
    piece.createdAt = scene.plan.endAt - kDayMs;
    piece = store::addContent(w, piece);
    if (!intended.leaves)
        return;
    for (const PublishedPost &post : std::as_const(piece.posts))
        contentsends::queue(w, post.post, plan.at, 0);
}

/// The newest that somebody showed us in words short enough to be passed on; none where nobody did.
std::optional<quint32> newestShown(const Scene &scene)
{
    std::optional<quint32> newest;
    for (quint32 index = 0; index < scene.plan.messages.size(); ++index) {
        const MessagePlan &one = scene.plan.messages[index];
        const bool shows = one.role == Role::Ask && one.person >= 0 && one.deletedAt == 0 && one.editedAt == 0 &&
                           scene.items.channelOf(index) == Channel::Bluesky &&
                           scene.texts.dialogueOf(one).intent == Intent::Show &&
                           scene.texts.languageOf(one) == u"en"_s && one.at < scene.plan.endAt - kDayMs;
        if (shows && (!newest || one.at > scene.plan.messages[*newest].at) &&
            scene.texts.of(index).text.size() <= kQuoteMost)
            newest = index;
    }
    return newest;
}

Result<> agree(Writer &w, const Scene &scene, ContactId contact, ConsentUse use, const QString &how)
{
    ConsentRecord consent;
    consent.contact = contact;
    consent.use = use;
    consent.day = ReportDays(store::reportZone(w)).dayOf(std::min(scene.plan.endAt, w.nowMs()));
    consent.how = how;
    const auto recorded = consentchanges::record(w, consent);
    return recorded ? Result<>() : fail(recorded.error());
}

/// Some who helped others since the running campaign began said that they may be asked for more.
Result<> askHelpers(Writer &w, const Scene &scene)
{
    QSet<qint32> asked;
    const std::vector<MessagePlan> &messages = scene.plan.messages;
    for (quint32 index = 0; index < messages.size() && asked.size() < kHelpersMost; ++index) {
        const MessagePlan &one = messages[index];
        const bool helps = one.person >= 0 && (one.role == Role::Peer || one.role == Role::React) &&
                           one.at >= runningSince(scene.plan);
        if (!helps || asked.contains(one.person))
            continue;
        asked.insert(one.person);
        const std::optional<Contact> contact = writerIn(w, scene, index);
        if (!contact)
            return fail(ErrorKind::Storage, u"a person of the demo is not there"_s);
        if (const Result<> agreed = agree(w, scene, contact->id, ConsentUse::Contact, u"Said so at the market stall"_s);
            !agreed)
            return agreed;
    }
    return {};
}

/// What a customer showed, with their consent.
Result<> intendUserMade(Writer &w, const Scene &scene, CampaignId campaign)
{
    const std::optional<quint32> shown = newestShown(scene);
    if (!shown)
        return {};
    const std::optional<Message> told = messageIn(w, scene, *shown);
    const std::optional<Contact> contact = writerIn(w, scene, *shown);
    if (!contact)
        return fail(ErrorKind::Storage, u"a person of the demo is not there"_s);
    if (const Result<> agreed =
            agree(w, scene, contact->id, ConsentUse::Content, u"Asked below the post; said yes, with the name"_s);
        !agreed)
        return agreed;
    const QString name = scene.items.author(*shown).displayName;
    Intended made;
    made.name = u"Off the loom: "_s + name;
    made.campaign = campaign;
    made.kind = ContentKind::UserMade;
    made.inDays = 3;
    made.hour = 18;
    made.onBluesky =
        u"“"_s + told->text.simplified() + u"”\n\nWoven and written by "_s + name + u", shared with their consent."_s;
    made.goals = {replies(4)};
    made.author = contact->uid;
    made.authorName = name;
    intend(w, scene, made);
    return {};
}

void intendOwn(Writer &w, const Scene &scene, CampaignId running, CampaignId coming)
{
    intend(w, scene,
           {.name = u"Bring your tangle"_s,
            .campaign = running,
            .inDays = 1,
            .onBluesky = u"Loom clinic, Saturday at ten: post a picture of your worst tangle and we undo it together, "
                         "one thread at a time. No question is too small. #LoomClinic"_s,
            .onBlog =
                u"The loom clinic opens again on Saturday at ten. Send us a picture of your warp as it is, not "
                "as you wish it were.\n\nWe take the questions in turn and answer in the open, so that the next "
                "one finds the answer before asking. What we cannot solve from a picture we solve on the phone."_s,
            .goals = {replies(8)}});
    intend(w, scene,
           {.name = u"The clinic kit, ten per cent off"_s,
            .campaign = running,
            .kind = ContentKind::Shop,
            .inDays = 6,
            .hour = 11,
            .onBluesky = u"Ten spare heddle eyes and a threading hook: the clinic kit is ten per cent off with "
                         "CLINIC10 until the clinic closes. "
                         "https://alderandreed.example/clinic?utm_source=bluesky&utm_medium=social&utm_campaign="
                         "loom-clinic"_s,
            .onBlog = {},
            .goals = {{.figure = ContentGoal::Figure::Sales, .target = 15, .windowDays = 14}}});
    intend(w, scene,
           {.name = u"What we learned from forty warps"_s,
            .campaign = running,
            .inDays = 13,
            .hour = 10,
            .onBluesky = u"Forty warps, four mistakes, over and over. We wrote down the four and how to spot them "
                         "before the first pick. #LoomClinic"_s,
            .onBlog = u"Forty warps came to the clinic. Nearly all of them had one of four troubles.\n\n"
                      "1. The warp was wound on without paper.\n2. One bout was tied tighter than the rest.\n"
                      "3. A thread was crossed behind the heddle.\n4. The apron bar hung askew.\n\n"
                      "Each takes a minute to find, if one knows where to look."_s,
            .goals = {replies(6), {.figure = ContentGoal::Figure::Shares, .target = 3, .windowDays = kGoalDays}}});
    intend(
        w, scene,
        {.name = u"Invitation to the guild evening"_s,
         .campaign = coming,
         .inDays = 16,
         .hour = 17,
         .onBluesky = u"Guilds near Tarn Bridge: an evening at our looms, soup included. Tell us how many you are."_s,
         .onBlog = {},
         .leaves = false,
         .notes = u"Wait until the date is agreed with the guilds"_s});
    intend(w, scene,
           {.name = u"How a heddle is made, in six pictures"_s,
            .campaign = {},
            .inDays = 0,
            .onBluesky = {},
            .onBlog = u"From the plank to the loom in six pictures. Jonas takes them when the next batch is cut."_s,
            .leaves = false});
}

} // namespace

Result<> planContent(Writer &w, const Scene &scene)
{
    if (const Result<> published = publishPast(w, scene); !published)
        return published;
    if (const Result<> published = publishRunning(w, scene); !published)
        return published;
    const CampaignId running = store::campaignNamed(w, runningCampaign())->id;
    const CampaignId coming = store::campaignNamed(w, comingCampaign())->id;
    intendOwn(w, scene, running, coming);
    if (const Result<> asked = askHelpers(w, scene); !asked)
        return asked;
    return intendUserMade(w, scene, running);
}

} // namespace rapport::demo
