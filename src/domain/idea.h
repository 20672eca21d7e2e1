#pragma once

#include "base/uid.h"
#include "domain/ids.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace rapport {

/// Where a wish stands. Stored as its number: do not renumber.
enum class IdeaState { New = 0, UnderReview = 1, Planned = 2, Done = 3, Declined = 4 };
inline constexpr int kIdeaStates = 5;

[[nodiscard]] QString ideaStateName(IdeaState state); ///< "new", "review", "planned", "done", "declined"
[[nodiscard]] std::optional<IdeaState> ideaStateFromName(QStringView name);
[[nodiscard]] QStringList ideaStateNames();
/// Whether somebody still has to decide or do something.
[[nodiscard]] constexpr bool isOpen(IdeaState state)
{
    return state != IdeaState::Done && state != IdeaState::Declined;
}

/// A wish that one or several people have, in our words.
struct Idea
{
    IdeaId id;
    Uid uid;
    QString title; ///< One line, at most kIdeaTitleMost long.
    IdeaState state = IdeaState::New;
    qint64 stateAt = 0; ///< Since when.
    ActorId owner;
    QString ownerName;
    IdeaId mergedInto; ///< It turned out to be the same wish as that one.
    qint64 createdAt = 0;
    ActorId creator;

    friend bool operator==(const Idea &, const Idea &) = default;
};
inline constexpr int kIdeaTitleMost = 160;

/// An idea with what stands for it, all that were merged into it included.
struct IdeaRow
{
    Idea idea;
    int messages = 0;
    int conversations = 0;
    int people = 0;
    qint64 firstAt = 0; ///< When it was said first; 0: nobody has said it yet. It is as old as that.
    qint64 lastAt = 0;

    /// Since when people wish for it, or, where nobody has said so, since it was written down.
    [[nodiscard]] qint64 since() const { return firstAt != 0 ? qMin(firstAt, idea.createdAt) : idea.createdAt; }
    friend bool operator==(const IdeaRow &, const IdeaRow &) = default;
};

/// One line, cut where it is too long.
[[nodiscard]] QString ideaTitle(const QString &text);

} // namespace rapport
