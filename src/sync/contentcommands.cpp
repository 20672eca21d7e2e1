#include "sync/contentcommands.h"

namespace rapport {

QFuture<Result<Event>> ContentCommands::add(const ContentPlan &plan)
{
    return m_store.write(WriteLane::User, [plan](Writer &w) { return contentchanges::add(w, plan); });
}

QFuture<Result<Event>> ContentCommands::change(ContentId id, const ContentPlan &plan)
{
    return m_store.write(WriteLane::User, [id, plan](Writer &w) { return contentchanges::change(w, id, plan); });
}

QFuture<Result<Event>> ContentCommands::move(ContentId id, qint64 at)
{
    return m_store.write(WriteLane::User, [id, at](Writer &w) { return contentchanges::move(w, id, at); });
}

QFuture<Result<Event>> ContentCommands::schedule(ContentId id)
{
    return m_store.write(WriteLane::User, [id, publishing = publishing()](Writer &w) {
        return contentchanges::schedule(w, publishing, id);
    });
}

QFuture<Result<Event>> ContentCommands::unschedule(ContentId id)
{
    return m_store.write(WriteLane::User, [id](Writer &w) { return contentchanges::unschedule(w, id); });
}

QFuture<Result<Event>> ContentCommands::publishNow(ContentId id)
{
    return m_store.write(WriteLane::User, [id, publishing = publishing()](Writer &w) {
        return contentchanges::publishNow(w, publishing, id);
    });
}

QFuture<Result<Event>> ContentCommands::retry(ContentId id)
{
    return m_store.write(WriteLane::User, [id, publishing = publishing()](Writer &w) {
        return contentchanges::retry(w, publishing, id);
    });
}

QFuture<Result<Event>> ContentCommands::remove(ContentId id)
{
    return m_store.write(WriteLane::User, [id](Writer &w) { return contentchanges::remove(w, id); });
}

contentchanges::Publishing ContentCommands::publishing() const
{
    return {m_registry, m_store.attachmentsFolder(), m_undoMs};
}

} // namespace rapport
