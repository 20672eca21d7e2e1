#include "gui/shell/applicationaccessible.h"

#include <QAccessible>
#include <QAccessibleObject>
#include <QApplication>
#include <QDialog>
#include <QMenu>

namespace rapport {

namespace {

/// A menu within a menu is a part of that one already.
bool standsAlone(const QWidget *popup)
{
    return popup->isVisible() && popup->windowType() == Qt::Popup &&
           (qobject_cast<const QDialog *>(popup) || qobject_cast<const QMenu *>(popup)) &&
           !qobject_cast<const QMenu *>(popup->parentWidget());
}

QWidgetList openPopups()
{
    QWidgetList open;
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *widget : all) {
        if (standsAlone(widget))
            open.append(widget);
    }
    return open;
}

/// The windows as Qt counts them, then the popups that are open. GUI thread.
class ApplicationAccessible final : public QAccessibleApplication
{
public:
    [[nodiscard]] int childCount() const override
    {
        return QAccessibleApplication::childCount() + static_cast<int>(openPopups().size());
    }

    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        const int windows = QAccessibleApplication::childCount();
        if (index < windows)
            return QAccessibleApplication::child(index);
        QWidget *popup = openPopups().value(index - windows);
        return popup ? QAccessible::queryAccessibleInterface(popup) : nullptr;
    }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface *wanted) const override
    {
        const qsizetype popup = openPopups().indexOf(qobject_cast<QWidget *>(wanted->object()));
        return popup < 0 ? QAccessibleApplication::indexOfChild(wanted)
                         : QAccessibleApplication::childCount() + static_cast<int>(popup);
    }
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    return qobject_cast<QApplication *>(object) ? new ApplicationAccessible : nullptr;
}

} // namespace

void installApplicationAccessibility()
{
    QAccessible::installFactory(makeAccessible);
}

} // namespace rapport
