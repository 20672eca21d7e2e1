#include "sync/consentcommands.h"

#include "sync/consentchanges.h"

namespace rapport {

QFuture<Result<Event>> ConsentCommands::record(const ConsentRecord &record)
{
    return m_store.write(WriteLane::User, [record](Writer &w) { return consentchanges::record(w, record); });
}

QFuture<Result<Event>> ConsentCommands::correct(const Uid &uid, const ConsentRecord &record)
{
    return m_store.write(WriteLane::User, [uid, record](Writer &w) { return consentchanges::correct(w, uid, record); });
}

QFuture<Result<Event>> ConsentCommands::withdraw(const Uid &uid, int day)
{
    return m_store.write(WriteLane::User, [uid, day](Writer &w) { return consentchanges::withdraw(w, uid, day); });
}

QFuture<Result<Event>> ConsentCommands::remove(const Uid &uid)
{
    return m_store.write(WriteLane::User, [uid](Writer &w) { return consentchanges::remove(w, uid); });
}

} // namespace rapport
