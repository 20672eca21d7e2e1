#include "gui/shell/statustext.h"

#include "gui/timetext.h"

#include <QCoreApplication>

namespace rapport {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(StatusBar)
};

using theme::Token;

} // namespace

StatusLine syncStatusLine(const SyncFacts &facts, qint64 nowMs)
{
    const QString lastSync =
        facts.lastSuccessAt == 0 ? QString() : Texts::tr("Last synced %1.").arg(agoText(facts.lastSuccessAt, nowMs));
    if (facts.newerSchema)
        return {"visibility", Token::Warn, Texts::tr("Read only: made by a newer Rapport"),
                Texts::tr("This workspace was written by a newer version. Everything can be read; to change or send "
                          "something, install that version.")};
    if (facts.readOnly)
        return {"visibility", Token::Muted, Texts::tr("Read only"),
                Texts::tr("The workspace cannot be written to. Everything can be read.")};
    if (facts.hindrance == Hindrance::DiskFull)
        return {"pause_circle_outline", Token::Warn, Texts::tr("Syncing waits: the disk is full"), lastSync};
    if (facts.hindrance != Hindrance::None)
        return {"pause_circle_outline", Token::Warn, Texts::tr("Syncing waits: the workspace cannot be written to"),
                lastSync};
    if (facts.demo)
        return {
            "cloud_off", Token::Muted, Texts::tr("Nothing to sync"),
            Texts::tr("A demo community is not connected to any channel. Nothing you do in it leaves this computer.")};
    if (facts.accounts == 0)
        return {"cloud_off", Token::Muted, Texts::tr("No account connected"), {}};
    if (!facts.holdsLock)
        return {"cloud_queue", Token::Muted, Texts::tr("Another Rapport window is syncing this workspace"),
                Texts::tr("What it pulls shows up here too, and what you send here is sent by it.")};
    if (!facts.online)
        return {"cloud_off", Token::Warn, Texts::tr("Offline — your work is kept"), lastSync};
    if (facts.running > 0)
        return {"sync", Token::Accent, Texts::tr("Syncing…"), lastSync};
    if (facts.needSignIn > 0)
        return {"lock", Token::Bad, Texts::tr("%n account(s) need you to sign in", nullptr, facts.needSignIn),
                lastSync};
    if (facts.failing > 0)
        return {"cloud_off", Token::Warn, Texts::tr("%n account(s) could not be synced", nullptr, facts.failing),
                lastSync};
    if (facts.active == 0)
        return {"pause_circle_outline", Token::Muted, Texts::tr("Syncing is paused"), lastSync};
    if (facts.lastSuccessAt == 0)
        return {"cloud_queue", Token::Muted, Texts::tr("Not synced yet"), {}};
    return {"cloud_done", Token::Muted, Texts::tr("Synced %1").arg(agoText(facts.lastSuccessAt, nowMs)),
            exactText(facts.lastSuccessAt)};
}

StatusLine outboxStatusLine(const OutboxFacts &facts)
{
    if (facts.failed > 0)
        return {"error_outline", Token::Bad, Texts::tr("%n could not be sent", nullptr, facts.failed),
                Texts::tr("The texts are kept. Open the outbox to try again or to take them back.")};
    if (facts.unsure > 0)
        return {
            "help_outline", Token::Warn, Texts::tr("%n being looked for on the channel", nullptr, facts.unsure),
            Texts::tr("The connection broke while sending. Rapport looks whether it arrived before anything is sent "
                      "again.")};
    if (facts.held > 0)
        return {
            "pause_circle_outline", Token::Warn, Texts::tr("%n held back", nullptr, facts.held),
            Texts::tr("An answer was to leave at a chosen time, and something came between. Open the outbox to send "
                      "it, give it another time or take it back.")};
    if (facts.waiting > 0)
        return {"schedule_send", Token::Muted, Texts::tr("%n waiting to be sent", nullptr, facts.waiting), {}};
    if (facts.later > 0)
        return {"schedule_send", Token::Muted, Texts::tr("%n to be sent later", nullptr, facts.later), {}};
    return {"outbox", Token::Muted, Texts::tr("Outbox empty"), {}};
}

} // namespace rapport
