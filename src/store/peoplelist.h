#pragma once

#include "domain/advocacy.h"
#include "domain/query.h"
#include "domain/servicelevel.h"
#include "insight/scores.h"
#include "store/scores.h"
#include "store/store.h"

#include <QStringList>

#include <array>
#include <vector>

// Lists of people with their figures.
namespace rapport::store {

/// By what a list of people is put in order; the best, newest or first letter first.
struct PeopleOrder
{
    enum class By { Score, LastSeen, Name };
    By by = By::Score;
    Score score = Score::Love; ///< Who has none comes last, the latest seen first.
    bool reversed = false;

    friend bool operator==(const PeopleOrder &, const PeopleOrder &) = default;
};

/// All people that fit a query, without our own accounts, bots and whoever was erased; a person with all that are part
/// of them counts once. What a query asks of conversations holds of somebody who wrote in one that fits. A `figure:` of
/// people asks for exactly those that were counted, as far as they are still there. Reads every identity: for the
/// report lane. Invalid: a value that its field does not know.
[[nodiscard]] Result<std::vector<ContactId>> peopleIds(Reader &r, const Query &query, const PeopleOrder &order);

/// What a row of a list of people shows.
struct PersonRow
{
    ContactId id;
    IdentityId identity; ///< Seen last: it speaks for the person.
    QString name;
    QString handle;
    QString avatarUrl;
    QStringList channels = {}; ///< Of all identities, each once.
    Importance importance = Importance::Normal;
    AdvocateState advocate = AdvocateState::None;
    qint64 lastSeenAt = 0;
    bool scored = false; ///< Did something in the days that scores look back over; else what follows says nothing.
    std::array<double, kScores> scores{};
    int orbitLevel = 4;
    MemberLevel memberLevel = MemberLevel::None;
    Rung rung = Rung::None;
    WatchState watch = WatchState::None;
    bool candidate = false;

    friend bool operator==(const PersonRow &, const PersonRow &) = default;
};
/// In the order of the ids; whoever is not there any more, or part of another by now, is left out.
[[nodiscard]] QList<PersonRow> personRows(Reader &r, const std::vector<ContactId> &ids);

/// How many people were left out of every list.
struct PeopleLeftOut
{
    int own = 0;
    int bots = 0;
};
[[nodiscard]] PeopleLeftOut peopleLeftOut(Reader &r);

} // namespace rapport::store
