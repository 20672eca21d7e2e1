#pragma once

#include "domain/event.h"
#include "store/maturity.h"
#include "store/store.h"

// What people decide on the maturity board, each decision with its event. Called inside Store::write.
namespace rapport::maturitychanges {

/// A model as it is written: the next version of the model that it names, and why it was made. Malformed: see
/// readMaturityModel(). Invalid: the newest version says the same, or the name is that of a model which comes with the
/// program. The event's `after` has "model" and "version".
[[nodiscard]] Result<Event> saveModel(Writer &w, const QString &text, const QString &reason = {});
/// The newest version of a model of one's own. Assessments keep the text that they were made with. Invalid.
[[nodiscard]] Result<Event> removeModel(Writer &w, const QString &model);

/// Overrules the figure of a practice, or lets it hold again (no score). A score needs a reason. Invalid.
[[nodiscard]] Result<Event> overrule(Writer &w, const QString &model, const QString &practice,
                                     std::optional<double> score, const QString &reason);
/// Owner, due day and notes. Invalid: they are so already.
[[nodiscard]] Result<Event> plan(Writer &w, const QString &model, const QString &practice, const QString &owner,
                                 int dueDay, const QString &notes);
/// The order of the cards of one column.
[[nodiscard]] Result<Event> arrange(Writer &w, const QString &model, const QStringList &practices);

/// Keeps an assessment. The event's `after` has its uid ("assessment").
[[nodiscard]] Result<Event> keep(Writer &w, const store::KeptAssessment &assessment);
[[nodiscard]] Result<Event> discard(Writer &w, AssessmentId id);

[[nodiscard]] Result<> undo(Writer &w, const Event &event);

} // namespace rapport::maturitychanges
