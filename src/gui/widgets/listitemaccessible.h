#pragma once

#include <QAccessible>
#include <QAccessibleActionInterface>

namespace rapport {

/// What assistive technology sees of one row that is drawn and no widget: a list item without parts, with actions. GUI
/// thread.
class ListItemAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override {}
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }
};

} // namespace rapport
