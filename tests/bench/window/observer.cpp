#include "window/observer.h"

#include <QCoreApplication>
#include <QEvent>
#include <QEventLoop>
#include <QTimer>

namespace rapport::bench {

namespace {

/// Ends a loop after a paint that happened while something held.
class PaintObserver final : public QObject
{
public:
    PaintObserver(QWidget &widget, const std::function<bool()> &ready) : m_widget(widget), m_ready(ready)
    {
        QCoreApplication::instance()->installEventFilter(this);
    }

    bool wait(int patienceMs)
    {
        QTimer::singleShot(patienceMs, &m_loop, [this] { m_loop.exit(1); });
        return m_loop.exec() == 0;
    }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_seen && object->isWidgetType() &&
            concerns(static_cast<QWidget *>(object)) && m_ready()) {
            m_seen = true;
            // The filter comes before the painting: what is posted comes after it.
            QMetaObject::invokeMethod(
                &m_loop, [this] { m_loop.exit(0); }, Qt::QueuedConnection);
        }
        return false;
    }

private:
    [[nodiscard]] bool concerns(const QWidget *painted) const
    {
        return painted == &m_widget || (m_widget.isWindow() && m_widget.isAncestorOf(painted));
    }

    QWidget &m_widget;
    const std::function<bool()> &m_ready;
    QEventLoop m_loop;
    bool m_seen = false;
};

} // namespace

bool waitForPaint(QWidget &widget, int patienceMs, const std::function<bool()> &ready)
{
    return PaintObserver(widget, ready).wait(patienceMs);
}

} // namespace rapport::bench
