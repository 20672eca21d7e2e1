#pragma once

#include "channels/remoteitem.h"
#include "store/store.h"

#include <QHash>
#include <optional>
#include <vector>

namespace rapport {

[[nodiscard]] Identity identityOf(const RemotePerson &person, const QString &channel);

/// The people of one page: each is read once and written once, however often they speak. An older item never brings
/// back an older name. Lives inside one write transaction.
class PagePeople final
{
public:
    PagePeople(Writer &w, const QString &channel);

    /// Who it is, as known with this item: found, or new with an id that is kept for write(). `timeKnown`: `at` is the
    /// channel's word, not the time of the pull. The reference holds until the next call.
    const Identity &authorOf(const RemotePerson &person, bool own, qint64 at, bool timeKnown);
    /// Of somebody asked for before.
    void setFollowsUs(const RemotePerson &person);
    /// Writes what came together.
    void write();

private:
    struct Person
    {
        std::optional<Identity> stored; ///< None: new.
        Identity now;
    };

    Writer &m_w;
    const QString &m_channel;
    std::vector<Person> m_people;
    QHash<QString, size_t> m_places;
    IdentityId m_nextId; ///< For the next new one, once it was asked for.
};

} // namespace rapport
