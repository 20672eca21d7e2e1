#pragma once

#include "cli/call.h"
#include "measure/measuring.h"

#include <QList>

#include <vector>

// What the verbs about figures share: what is asked for.
namespace rapport::cli {

/// The options of requestFrom() but for --by, --group and --compare, and after them a verb's own.
[[nodiscard]] std::vector<Option> metricOptions(const std::vector<Option> &own);
/// Without a metric; by default the last 30 days, today among them.
[[nodiscard]] Outcome<MetricRequest> requestFrom(const Arguments &arguments, Store &store);
[[nodiscard]] tl::unexpected<Failure> noSuchMetric(const QString &id);
/// Brings up to date what the metrics are made of, where the workspace can be written.
[[nodiscard]] Outcome<> settleFor(const QList<const MetricDefinition *> &metrics, Opened &opened);

} // namespace rapport::cli
