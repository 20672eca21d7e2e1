#include "base/time.h"
#include "cli/objects.h"
#include "cli/verbs.h"
#include "cli/words.h"
#include "store/people.h"
#include "store/search.h"

#include <algorithm>
#include <limits>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kRowsForPeople = 50;

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

} // namespace

QJsonObject personObject(const Identity &identity)
{
    return {{u"id"_s, identity.id.value},
            {u"contact"_s, identity.contact.value},
            {u"channel"_s, identity.channel},
            {u"name"_s, identity.shownName()},
            {u"handle"_s, orNull(identity.handle)},
            {u"profile"_s, orNull(identity.profileUrl)},
            {u"first_seen_at"_s, orNull(isoFromMs(identity.firstSeenAt))},
            {u"last_seen_at"_s, orNull(isoFromMs(identity.lastSeenAt))}};
}

Outcome<> runSearchPeople(Call &call)
{
    if (call.arguments.has(u"best"_s))
        return wrongUse(u"--best orders messages; people come best match first anyway."_s);
    const Outcome<qint64> limit = call.arguments.number(u"limit"_s, kRowsForPeople);
    if (!limit)
        return tl::unexpected(limit.error());
    constexpr qint64 kAll = std::numeric_limits<int>::max();
    const int most = static_cast<int>(*limit == 0 ? kAll : std::min(*limit, kAll));
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const QString words = call.arguments.words().join(u' ');
    const auto people = (*opened)->store().readNow([&words, most](Reader &r) -> Result<QList<Identity>> {
        QList<Identity> found;
        const QList<IdentityId> ids = store::searchPeople(r, words, most);
        for (const IdentityId id : ids) {
            if (const std::optional<Identity> identity = store::identity(r, id))
                found.append(*identity);
        }
        return found;
    });
    if (!people)
        return failed(people.error());
    Table table(call.console, {u"ID"_s, u"CONTACT"_s, u"CHANNEL"_s, u"NAME"_s, u"HANDLE"_s, u"LAST SEEN"_s});
    for (const Identity &identity : *people) {
        table.add(personObject(identity),
                  {QString::number(identity.id.value), QString::number(identity.contact.value), identity.channel,
                   elided(identity.shownName(), 32), elided(identity.handle, 40), shortTime(identity.lastSeenAt)});
    }
    table.finish(u"Nobody was found."_s);
    return {};
}

} // namespace rapport::cli
