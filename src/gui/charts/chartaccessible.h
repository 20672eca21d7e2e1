#pragma once

namespace rapport {

class ChartView;

/// Makes a chart one control for assistive technology: its name, and where the focus is in words. To be called when
/// there is a QApplication; more than once is no harm. GUI thread.
void installChartAccessibility();
/// Another point has the focus, or it has another value.
void announceChart(ChartView *view);

} // namespace rapport
