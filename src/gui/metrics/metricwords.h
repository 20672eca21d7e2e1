#pragma once

#include "domain/dashboard.h"
#include "output/dashboardcharts.h"

namespace rapport {

class Clock;
class Registry;

/// How figures and dashboards are called in the interface's language. GUI thread.
[[nodiscard]] CardNaming cardNaming(const Registry &registry, const Clock &clock);

[[nodiscard]] QString rangeName(RangePreset range);            ///< "Last 30 days"
[[nodiscard]] QString periodName(const Period &period);        ///< "24 Aug to 22 Nov 2026"
[[nodiscard]] QString comparisonName(ComparedWith comparison); ///< "The period before"
/// What stands on the button: "vs previous 90 days", "vs a year before", "not compared".
[[nodiscard]] QString comparedWith(const DashboardScope &scope, const Period &period);
[[nodiscard]] QString kindName(CardKind kind);            ///< "Bars"
[[nodiscard]] QString stepName(CardStep step);            ///< "By day"
[[nodiscard]] QString filterName(const QString &filter);  ///< "Channel"
[[nodiscard]] QString allOfFilter(const QString &filter); ///< "All channels"
/// A built-in one as long as nobody called it otherwise in the interface's language.
[[nodiscard]] QString dashboardName(const Dashboard &dashboard);
/// "34 conversations behind First reply, 24 to 30 August 2026"
[[nodiscard]] QString rowsTitle(RowsOf rows, qint64 count, const QString &behind, const Period &period);

} // namespace rapport
