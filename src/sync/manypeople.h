#pragma once

#include "domain/advocacy.h"
#include "domain/event.h"
#include "domain/servicelevel.h"
#include "store/store.h"

#include <QList>
#include <QString>

#include <vector>

namespace rapport {

/// So many people at most in one decision: a write stays short.
inline constexpr int kMostPeopleAtOnce = 1'000;

/// What is decided about one person or many at once. A value.
struct PeopleDecision
{
    enum class Kind { AddToGroup, RemoveFromGroup, SetImportance, DecideAdvocacy };
    Kind kind = Kind::AddToGroup;
    QString group = {};
    Importance importance = Importance::Normal;
    AdvocacyDecision advocacy = {};
};

/// What came of it.
struct PeopleDecided
{
    QList<Uid> events; ///< One for each person; see PeopleCommands::takeBack().
    int unchanged = 0; ///< People with whom it stood so already.
};

// Called inside Store::write, one transaction each.

/// Invalid: too many people, one that is not there, or nothing to change with any of them.
[[nodiscard]] Result<PeopleDecided> decideMany(Writer &w, const std::vector<ContactId> &people,
                                               const PeopleDecision &decision);
/// Takes back what can be, the last first; how many were. Invalid: none could be.
[[nodiscard]] Result<int> takeBackMany(Writer &w, const QList<Uid> &events);

} // namespace rapport
