#pragma once

#include "measure.h"

#include <QAbstractItemView>
#include <QScrollBar>

namespace rapport::bench {

/// Scrolls a list by the wheel, by pages and from end to end, a third of the frames each. `afterFrame(samples, begin)`
/// is called after every painted frame. A sample is the wall time from the move to the painted frame, in ms.
template<class F>
[[nodiscard]] Samples scroll(QAbstractItemView &list, int frames, F afterFrame)
{
    constexpr int kWheelStep = 120;
    QScrollBar &bar = *list.verticalScrollBar();
    const int third = std::max(frames / 3, 1);
    Samples samples;
    const auto frame = [&](qint64 position) {
        const double begin = wallMs();
        bar.setValue(static_cast<int>(position));
        list.viewport()->repaint();
        samples.add(wallMs() - begin);
        afterFrame(samples, begin);
    };
    const qint64 span = bar.maximum() + qint64{1};
    for (int i = 0; i < third; ++i)
        frame(qint64{i} * kWheelStep % span);
    for (int i = 0; i < third; ++i)
        frame(qint64{i} * list.viewport()->height() % span);
    for (int i = 0; i < third; ++i)
        frame((span - 1) * i / std::max(third - 1, 1));
    return samples;
}

} // namespace rapport::bench
