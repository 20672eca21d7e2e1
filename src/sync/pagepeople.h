#pragma once

#include "channels/remoteitem.h"
#include "store/store.h"

#include <QHash>

namespace rapport {

[[nodiscard]] Identity identityOf(const RemotePerson &person, const QString &channel);

/// The people of one page: each is read once and written once, however often they speak. An older item never brings
/// back an older name. Lives inside one write transaction.
class PagePeople final
{
public:
    struct Author
    {
        IdentityId id;
        Identity latest; ///< As the newest item of the page tells it.
        qint64 firstSeenAt = 0;
        qint64 lastSeenAt = 0;
        bool self = false;
        bool bot = false;
        bool newer = false;   ///< Seen later than what is written of it.
        bool earlier = false; ///< Seen before.
    };

    PagePeople(Writer &w, const QString &channel);

    /// Finds or makes the identity. `timeKnown`: `at` is the channel's word, not the time of the pull. The reference
    /// holds until the next call.
    const Author &authorOf(const RemotePerson &person, bool own, qint64 at, bool timeKnown);
    /// Writes what came together.
    void write();

private:
    Writer &m_w;
    const QString &m_channel;
    QHash<QString, Author> m_people;
};

} // namespace rapport
