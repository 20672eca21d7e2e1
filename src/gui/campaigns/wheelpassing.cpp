#include "gui/campaigns/wheelpassing.h"

#include <QEvent>
#include <QWidget>

namespace rapport {
namespace {

class WheelPasser final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::Wheel)
            return false;
        // Not accepted, it goes on to the parent.
        event->ignore();
        return true;
    }
};

} // namespace

void passWheel(QWidget *control)
{
    control->setFocusPolicy(Qt::StrongFocus);
    control->installEventFilter(new WheelPasser(control));
}

} // namespace rapport
