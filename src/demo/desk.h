#pragma once

#include "demo/plan.h"
#include "store/store.h"

namespace rapport::demo {

/// What the colleagues did with one conversation once its last message was there.
struct DeskWork
{
    AccountId account;
    QString threadKey;
    Outcome outcome = Outcome::Settled;
    bool recent = false; ///< Young enough to have been open at all.
    QString tag;         ///< Empty: none.
    QString note;        ///< Empty: none.
    bool assigned = false;
    qint64 at = 0; ///< When the work was done.
};

/// Closes, puts off, tags, notes and assigns, each with its event, inside the write that brought the messages.
void doDeskWork(Writer &w, const DeskWork &work);

} // namespace rapport::demo
