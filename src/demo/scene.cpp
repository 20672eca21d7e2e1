#include "demo/scene.h"

#include "store/messages.h"
#include "store/people.h"

namespace rapport::demo {

std::optional<Message> messageIn(Reader &r, const Scene &scene, quint32 message)
{
    const auto stored = store::findMessage(r, scene.accountOf(message).id, scene.items.remoteId(message));
    return stored ? store::message(r, *stored) : std::nullopt;
}

std::optional<Contact> writerIn(Reader &r, const Scene &scene, quint32 message)
{
    const std::optional<Message> told = messageIn(r, scene, message);
    const std::optional<Identity> identity = told ? store::identity(r, told->author) : std::nullopt;
    return identity ? store::contact(r, identity->contact) : std::nullopt;
}

} // namespace rapport::demo
