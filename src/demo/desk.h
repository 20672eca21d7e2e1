#pragma once

#include "demo/plan.h"
#include "domain/idea.h"
#include "domain/lead.h"
#include "store/store.h"

#include <optional>

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
    QString idea; ///< Title of the one that it stands for; empty: none.
    IdeaState ideaState = IdeaState::New;
    std::optional<LeadStage> lead; ///< How far it came; none: nobody took it for one.
    qint64 until = 0;              ///< Nothing was done later.
    qint64 at = 0;                 ///< When the work was done.
};

/// Closes, puts off, tags, notes, assigns, takes for a lead or an idea, each with its event, inside the write that
/// brought the messages.
void doDeskWork(Writer &w, const DeskWork &work);

} // namespace rapport::demo
