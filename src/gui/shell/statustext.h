#pragma once

#include "gui/theme/theme.h"
#include "store/hindrance.h"

#include <QString>

// What the status bar says, from facts alone.
namespace rapport {

struct SyncFacts
{
    bool readOnly = false;
    bool newerSchema = false;
    Hindrance hindrance = Hindrance::None;
    bool holdsLock = true;
    bool online = true;
    bool demo = false;
    int running = 0;    ///< Accounts that are being synced right now.
    int accounts = 0;   ///< Connected ones, paused ones among them; without those removed.
    int active = 0;     ///< Of these, those that are synced.
    int needSignIn = 0; ///< Of these, those whose secret is missing or refused.
    int failing = 0;    ///< Active ones whose last run failed.
    qint64 lastSuccessAt = 0;
};

struct OutboxFacts
{
    int waiting = 0; ///< Queued or being sent.
    int failed = 0;
    int unsure = 0; ///< Looked for on the channel before anything is sent again.
    int held = 0;   ///< Was to leave at a chosen time, and a person has to look at it first.
    int later = 0;  ///< Leaves at a chosen time.
};

struct StatusLine
{
    const char *glyph;
    theme::Token token;
    QString text;
    QString hint; ///< A sentence more, for the tooltip.

    friend bool operator==(const StatusLine &a, const StatusLine &b)
    {
        return a.text == b.text && a.hint == b.hint && a.token == b.token && QByteArrayView(a.glyph) == b.glyph;
    }
};

[[nodiscard]] StatusLine syncStatusLine(const SyncFacts &facts, qint64 nowMs);
[[nodiscard]] StatusLine outboxStatusLine(const OutboxFacts &facts);

} // namespace rapport
