#include "store/personpage.h"

#include "base/time.h"
#include "domain/message.h"
#include "store/consents.h"
#include "store/persongroups.h"
#include "store/personnotes.h"

#include <algorithm>
#include <vector>

namespace rapport::store {
namespace {

/// Conversations that are looked at for threads, and messages in each.
constexpr int kThreadsLookedAt = 60;
constexpr int kTurnsLookedAt = 200;

void countActivities(Reader &r, IdentityId identity, qint64 from, EngagementCounts &counts)
{
    Statement s = r.query("personpage.activities");
    s.bind(":identity", identity).bind(":from", from).bind(":most", kEngagementCountedTo);
    while (s.step()) {
        const auto count = static_cast<int>(s.integer(1));
        switch (s.value<ActivityKind>(0)) {
        case ActivityKind::Like:
            counts.likes += count;
            break;
        case ActivityKind::Share:
            counts.shares += count;
            break;
        case ActivityKind::Follow:
            counts.follows += count;
            break;
        case ActivityKind::Quote:
            // Its message tells of it too, and is counted.
            break;
        }
    }
}

struct Written
{
    qint64 at = 0;
    ConversationId conversation;
};

std::vector<Written> countMessages(Reader &r, IdentityId identity, qint64 from, EngagementCounts &counts)
{
    std::vector<Written> written;
    Statement s = r.query("personpage.messages");
    s.bind(":identity", identity).bind(":from", from).bind(":most", kEngagementCountedTo);
    while (s.step()) {
        written.push_back({s.integer(1), s.id<ConversationId>(2)});
        if (s.value<MessageKind>(0) == MessageKind::Quote)
            ++counts.quotes;
        else
            ++counts.messages;
    }
    return written;
}

/// Whether they and others took turns, often enough. Our own accounts and bots do not count as others.
bool tookTurns(Reader &r, ConversationId conversation, ContactId contact, qint64 from)
{
    Statement s = r.query("personpage.turns");
    s.bind(":conversation", conversation).bind(":from", from).bind(":most", kTurnsLookedAt);
    int turns = 0;
    bool theirs = false;
    while (s.step() && turns < kEngagementTurns) {
        const bool isTheirs = s.id<ContactId>(0) == contact;
        if (turns == 0 || isTheirs != theirs)
            ++turns;
        theirs = isTheirs;
    }
    return turns >= kEngagementTurns;
}

void countThreads(Reader &r, std::vector<Written> written, ContactId contact, qint64 from, EngagementCounts &counts)
{
    std::sort(written.begin(), written.end(), [](const Written &a, const Written &b) { return a.at > b.at; });
    QSet<ConversationId> seen;
    for (const Written &one : written) {
        if (counts.threads >= kEngagementSettledFrom || seen.size() >= kThreadsLookedAt)
            return;
        if (seen.contains(one.conversation))
            continue;
        seen.insert(one.conversation);
        counts.threads += tookTurns(r, one.conversation, contact, from);
    }
}

} // namespace

EngagementCounts engagementCounts(Reader &r, ContactId contact)
{
    const ContactId root = rootOf(r, contact);
    const qint64 from = r.nowMs() - kEngagementDays * kDayMs;
    EngagementCounts counts;
    std::vector<Written> written;
    for (const Identity &identity : identitiesOf(r, root)) {
        countActivities(r, identity.id, from, counts);
        const std::vector<Written> some = countMessages(r, identity.id, from, counts);
        written.insert(written.end(), some.begin(), some.end());
    }
    countThreads(r, std::move(written), root, from, counts);
    return counts;
}

std::optional<PersonPage> personPage(Reader &r, IdentityId id)
{
    std::optional<PersonSummary> summary = personSummary(r, id);
    if (!summary)
        return std::nullopt;
    const ContactId contact = summary->identity.contact;
    PersonPage page;
    page.summary = std::move(*summary);
    page.home = homeOf(r, id);
    page.engagement = engagementOf(engagementCounts(r, contact));
    page.groups = groupsOf(r, contact);
    page.consents = consentsOf(r, contact);
    page.notes = notesAbout(r, contact, kPersonNotesShown);
    page.alike = samePeopleAs(r, contact, kAlikeShown);
    page.merges = mergesOf(r, contact);
    return page;
}

PersonHistory personHistory(Reader &r, ContactId contact, const HistoryMark &mark, const QSet<ConversationId> &told,
                            int limit)
{
    // Each identity's messages from the newest on, and of all of them so many as one read may take.
    std::vector<Written> written;
    bool cut = false;
    const QList<Identity> identities = identitiesOf(r, rootOf(r, contact));
    for (const Identity &identity : identities) {
        Statement s = r.query(mark.at == 0 ? "personpage.newest" : "personpage.newestBefore");
        s.bind(":identity", identity.id).bind(":most", kPersonCountedTo);
        if (mark.at != 0)
            s.bind(":at", mark.at).bind(":conversation", mark.conversation);
        int read = 0;
        for (; s.step(); ++read)
            written.push_back({s.integer(0), s.id<ConversationId>(1)});
        cut = cut || read == kPersonCountedTo;
    }
    std::sort(written.begin(), written.end(), [](const Written &a, const Written &b) {
        return std::pair(a.at, a.conversation.value) > std::pair(b.at, b.conversation.value);
    });
    // What is older than the place where one of them was cut may not be in order.
    if (cut && written.size() > kPersonCountedTo)
        written.resize(kPersonCountedTo);

    PersonHistory history;
    QSet<ConversationId> seen = told;
    for (size_t i = 0; i < written.size(); ++i) {
        const Written &one = written[i];
        if (!seen.contains(one.conversation)) {
            if (history.conversations.size() == limit) {
                history.more = true;
                return history;
            }
            seen.insert(one.conversation);
            Statement s = r.query("personpage.conversation");
            s.bind(":id", one.conversation);
            if (s.step()) {
                history.conversations.append({.id = one.conversation,
                                              .subject = s.text(0).isEmpty() ? s.text(1) : s.text(0),
                                              .channel = s.text(2),
                                              .at = one.at});
            }
        }
        history.next = {one.at, one.conversation};
    }
    history.more = cut;
    return history;
}

} // namespace rapport::store
