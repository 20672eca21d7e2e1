#include "cli/decisions.h"

#include "cli/objects.h"
#include "store/contacts.h"
#include "store/people.h"

namespace rapport::cli {

using namespace Qt::StringLiterals;

void tellEvent(const Call &call, const Event &event)
{
    call.console.object(eventObject(event));
    call.console.text(u"Done; take it back with: undo %1"_s.arg(event.uid.toString()));
}

Outcome<> tellDecision(const Call &call, const QFuture<Result<Event>> &future)
{
    const auto event = waitFor(future);
    if (!event)
        return tl::unexpected(event.error());
    tellEvent(call, *event);
    return {};
}

Outcome<> noteDecision(const Call &call, const QFuture<Result<Event>> &future)
{
    const Outcome<Event> event = waitFor(future);
    if (!event)
        return tl::unexpected(event.error());
    if (!call.console.isJson())
        Console::note(u"Take it back with: undo %1"_s.arg(event->uid.toString()));
    return {};
}

Outcome<ContactId> personFrom(Opened &opened, const QString &number)
{
    const Outcome<qint64> id = parseId(number, u"a person"_s);
    if (!id)
        return tl::unexpected(id.error());
    const auto home = opened.store().readNow([id = IdentityId(*id)](Reader &r) -> Result<ContactId> {
        return store::identity(r, id) ? Result<ContactId>(store::homeOf(r, id))
                                      : fail(ErrorKind::Invalid, u"there is no such person"_s);
    });
    return home ? Outcome<ContactId>(*home) : failed(home.error());
}

} // namespace rapport::cli
