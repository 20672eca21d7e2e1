#pragma once

#include "base/result.h"
#include "insight/assessment.h"
#include "store/maturity.h"
#include "store/store.h"

#include <QList>
#include <QString>

#include <optional>

// The maturity board: a model's evidence from the workspace, and where that puts the programme.
namespace rapport {

/// The models that come with the program and those that people saved, each in its newest version. A saved one that
/// cannot be read any more (a metric is gone) is left out.
[[nodiscard]] QList<MaturityModel> boardModels(Reader &r);
/// The newest version by its id.
[[nodiscard]] std::optional<MaturityModel> boardModel(Reader &r, const QString &id);

/// Assesses by the figures of the days up to `day`, that day included (none: today), and by what people had overruled
/// until its end. A practice whose figure cannot be had says why.
[[nodiscard]] Result<Assessment> assessBoard(Reader &r, const MaturityModel &model, std::optional<int> day = {});

/// What people had overruled before a time.
[[nodiscard]] QHash<QString, Overruling> overrulingsOf(const QHash<QString, store::PracticeDecision> &decisions,
                                                       qint64 until);

} // namespace rapport
