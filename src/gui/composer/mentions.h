#pragma once

#include "domain/message.h"
#include "domain/person.h"

#include <QList>
#include <QString>

namespace rapport {

/// Somebody who can be named in a text.
struct Mentionable
{
    IdentityId identity; ///< None for a colleague.
    QString name;
    QString handle; ///< Without the "@".

    friend bool operator==(const Mentionable &, const Mentionable &) = default;
};

/// Who wrote in a thread, but ourselves: whoever wrote last comes first.
[[nodiscard]] QList<Mentionable> peopleIn(const QList<ThreadMessage> &messages);
[[nodiscard]] Mentionable mentionable(const Identity &identity);
/// Those whose handle, or any word of whose name, begins with what is typed; in their order, at most `most`.
[[nodiscard]] QList<Mentionable> mentionablesFor(const QString &typed, const QList<Mentionable> &people, int most);
/// What names somebody: "@handle"; the name without spaces where there is no handle.
[[nodiscard]] QString mentionText(const Mentionable &person);

} // namespace rapport
