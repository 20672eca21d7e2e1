#pragma once

#include "measure.h"

#include <QAbstractItemView>
#include <QScrollBar>

namespace rapport::bench {

struct Frames
{
    Samples wall; ///< From the move to the painted frame, in ms.
    Samples work; ///< CPU time of the window's thread in between, in ms.
};

/// Scrolls a list by the wheel, by pages and from end to end, a third of the frames each. `afterFrame(samples, begin)`
/// is called after every painted frame.
template<class F>
[[nodiscard]] Frames scroll(QAbstractItemView &list, int frames, F afterFrame)
{
    constexpr int kWheelStep = 120;
    QScrollBar &bar = *list.verticalScrollBar();
    const int third = std::max(frames / 3, 1);
    Frames measured;
    const auto frame = [&](qint64 position) {
        const double begin = wallMs();
        const double workBegin = threadCpuMs();
        bar.setValue(static_cast<int>(position));
        list.viewport()->repaint();
        measured.work.add(threadCpuMs() - workBegin);
        measured.wall.add(wallMs() - begin);
        afterFrame(measured.wall, begin);
    };
    const qint64 span = bar.maximum() + qint64{1};
    for (int i = 0; i < third; ++i)
        frame(qint64{i} * kWheelStep % span);
    for (int i = 0; i < third; ++i)
        frame(qint64{i} * list.viewport()->height() % span);
    for (int i = 0; i < third; ++i)
        frame((span - 1) * i / std::max(third - 1, 1));
    return measured;
}

} // namespace rapport::bench
