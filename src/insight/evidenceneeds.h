#pragma once

#include <QString>

namespace rapport {

/// What has to be connected, planned or done before a metric has data, for those without a MetricDefinition::missing:
/// English, marked for translation in the context "Metric". Pure.
[[nodiscard]] QString evidenceNeeds(const QString &metric);

} // namespace rapport
