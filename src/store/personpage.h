#pragma once

#include "domain/consent.h"
#include "domain/engagement.h"
#include "domain/personnote.h"
#include "store/contacts.h"
#include "store/people.h"
#include "store/samepeople.h"
#include "store/store.h"

#include <QList>
#include <QSet>
#include <QStringList>
#include <optional>

namespace rapport::store {

/// Events of a rung are counted up to here.
inline constexpr int kEngagementCountedTo = 500;

/// What somebody did in the last kEngagementDays, with all that are part of them. Threads are looked for in their
/// newest conversations only, and no further than a settled rung takes.
[[nodiscard]] EngagementCounts engagementCounts(Reader &r, ContactId contact);

/// Everything that is known of a person, as it stands beside a thread.
struct PersonPage
{
    PersonSummary summary;
    ContactId home; ///< What the shown identity belongs to by itself: what is decided here is decided of that.
    Engagement engagement;
    QStringList groups;
    QList<ConsentRecord> consents; ///< The newest first.
    QList<PersonNote> notes; ///< At most kPersonNotesShown, the newest first.
    QList<SamePeople> alike; ///< At most kAlikeShown.
    QList<ContactMerge> merges;
};
inline constexpr int kPersonNotesShown = 50;
inline constexpr int kAlikeShown = 3;
[[nodiscard]] std::optional<PersonPage> personPage(Reader &r, IdentityId id);

/// A conversation in which somebody wrote.
struct PersonConversation
{
    ConversationId id;
    QString subject;
    QString channel;
    qint64 at = 0; ///< When they wrote last in it.

    friend bool operator==(const PersonConversation &, const PersonConversation &) = default;
};
/// How far a history was read: everything newer is told.
struct HistoryMark
{
    qint64 at = 0; ///< 0: nothing yet.
    ConversationId conversation;
};
struct PersonHistory
{
    QList<PersonConversation> conversations; ///< The newest first.
    HistoryMark next;
    bool more = false;
};
/// The conversations of a person across channels beyond a mark, without those that are `told` already. Reads at most
/// kPersonCountedTo messages: of somebody who writes a lot in few conversations a page may be short and yet not the
/// last.
[[nodiscard]] PersonHistory personHistory(Reader &r, ContactId contact, const HistoryMark &mark,
                                          const QSet<ConversationId> &told, int limit);

} // namespace rapport::store
