#pragma once

#include "cli/call.h"
#include "cli/decisions.h"
#include "cli/objects.h"
#include "domain/campaign.h"
#include "domain/event.h"
#include "domain/idea.h"

#include <QFuture>

#include <utility>

// What the verbs about moods, leads, ideas and campaigns share.
namespace rapport::cli {

/// A read that gives no reason but the store's own to fail.
template<class F>
[[nodiscard]] auto look(Opened &opened, F function)
{
    return opened.store().readNow(
        [function = std::move(function)](Reader &r) -> Result<decltype(function(r))> { return function(r); });
}
/// By its number or its name.
[[nodiscard]] Outcome<Campaign> campaignFrom(Opened &opened, const QString &word);
/// Prints ideas, the first `limit` of them (0: all).
void printIdeas(const Call &call, const QList<IdeaRow> &rows, qint64 limit, const QString &none);
/// The keys of "lead", "lead_rules", "idea" and "mood_agreement"; empty for any other object.
[[nodiscard]] std::vector<Key> keysOfFindings(const QString &object);

} // namespace rapport::cli
