#include "gui/composer/mentions.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

QString withoutSign(const QString &handle)
{
    return handle.startsWith(u'@') ? handle.mid(1) : handle;
}

bool fits(const Mentionable &person, const QString &typed)
{
    if (person.handle.startsWith(typed, Qt::CaseInsensitive))
        return true;
    const QStringList words = person.name.split(u' ', Qt::SkipEmptyParts);
    return std::any_of(words.begin(), words.end(),
                       [&](const QString &word) { return word.startsWith(typed, Qt::CaseInsensitive); });
}

} // namespace

QList<Mentionable> peopleIn(const QList<ThreadMessage> &messages)
{
    QList<Mentionable> people;
    QSet<IdentityId> seen;
    for (auto it = messages.crbegin(); it != messages.crend(); ++it) {
        const IdentityId author = it->message.author;
        if (it->message.direction != Direction::In || !author || seen.contains(author))
            continue;
        seen.insert(author);
        people.append({author, it->authorName, withoutSign(it->authorHandle)});
    }
    return people;
}

Mentionable mentionable(const Identity &identity)
{
    return {identity.id, identity.shownName(), withoutSign(identity.handle)};
}

QList<Mentionable> mentionablesFor(const QString &typed, const QList<Mentionable> &people, int most)
{
    QList<Mentionable> found;
    for (const Mentionable &person : people) {
        if (found.size() == most)
            break;
        if (fits(person, typed))
            found.append(person);
    }
    return found;
}

QString mentionText(const Mentionable &person)
{
    return u'@' + (person.handle.isEmpty() ? person.name.simplified().remove(u' ') : person.handle);
}

} // namespace rapport
