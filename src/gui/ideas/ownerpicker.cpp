#include "gui/ideas/ownerpicker.h"

#include "gui/deliver.h"
#include "gui/guicontext.h"
#include "gui/inbox/picker.h"
#include "gui/thread/messagetext.h"
#include "store/triage.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

/// The context of the texts here.
struct OwnerPicker
{
    Q_DECLARE_TR_FUNCTIONS(OwnerPicker)
};

} // namespace

void pickOwner(GuiContext &context, QWidget &window, ActorId now,
               const std::function<void(ActorId owner, const QString &name)> &chosen)
{
    // There at once: what is typed before the names are read must not reach the page's shortcuts.
    auto *picker = new Picker(OwnerPicker::tr("Who looks after it?"), &window);
    picker->popUp();
    const auto find = [](Reader &r) -> Result<QList<Actor>> { return store::actors(r); };
    const auto fill = [picker, chosen, now, me = context.store.actor()](const Result<QList<Actor>> &actors) {
        if (!actors) {
            picker->close();
            return;
        }
        QList<Picker::Entry> entries;
        const auto add = [&](ActorId actor, const QString &name) {
            entries.append({name, actor == now ? OwnerPicker::tr("as it is") : QString(),
                            actor ? u"person"_s : u"person_outline"_s, [chosen, actor, name] { chosen(actor, name); }});
        };
        add(me, OwnerPicker::tr("Me"));
        add({}, OwnerPicker::tr("Nobody"));
        for (const Actor &actor : *actors) {
            if (actor.id != me)
                add(actor.id, messagetext::plainLine(actor.name));
        }
        picker->setEntries(entries);
    };
    deliver(context.store.read(find), picker, fill);
}

} // namespace rapport
