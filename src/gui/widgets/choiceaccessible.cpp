#include "gui/widgets/choiceaccessible.h"

#include "gui/widgets/choicepopup.h"
#include "gui/widgets/listitemaccessible.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QListWidget>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

/// Whatever stands in a row now: the rows are filled anew with each letter. GUI thread.
class ChoiceAccessible final : public ListItemAccessible
{
public:
    ChoiceAccessible(QListWidget *list, int row) : m_list(list), m_row(row) {}

    [[nodiscard]] bool isValid() const override { return item() != nullptr; }
    [[nodiscard]] QWindow *window() const override { return m_list ? m_list->window()->windowHandle() : nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_list);
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const QListWidgetItem *shown = item();
        if (!shown)
            return {};
        if (kind == QAccessible::Description)
            return shown->data(Qt::AccessibleDescriptionRole).toString();
        if (kind != QAccessible::Name)
            return {};
        const QString spoken = shown->data(Qt::AccessibleTextRole).toString();
        return spoken.isEmpty() ? shown->text() : spoken;
    }

    [[nodiscard]] QRect rect() const override
    {
        const QListWidgetItem *shown = item();
        if (!shown)
            return {};
        const QRect place = m_list->visualItemRect(shown);
        return {m_list->viewport()->mapToGlobal(place.topLeft()), place.size()};
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.focusable = true;
        state.selectable = true;
        state.selected = state.focused = m_list->currentRow() == m_row;
        state.offscreen = !m_list->viewport()->rect().intersects(m_list->visualItemRect(item()));
        return state;
    }

    [[nodiscard]] QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &name) override
    {
        if (name == pressAction() && isValid())
            Q_EMIT m_list->itemClicked(item());
    }

private:
    [[nodiscard]] QListWidgetItem *item() const { return m_list ? m_list->item(m_row) : nullptr; }

    QPointer<QListWidget> m_list;
    const int m_row;
};

class ChoicesAccessible final : public QAccessibleWidget
{
public:
    explicit ChoicesAccessible(QListWidget *list) : QAccessibleWidget(list, QAccessible::List), m_list(list) {}

    ~ChoicesAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_rows))
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] int childCount() const override { return m_list->count(); }

    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        const auto known = m_rows.constFind(index);
        if (known != m_rows.constEnd())
            return QAccessible::accessibleInterface(*known);
        auto *created = new ChoiceAccessible(m_list, index);
        m_rows.insert(index, QAccessible::registerAccessibleInterface(created));
        return created;
    }

    [[nodiscard]] QAccessibleInterface *focusChild() const override { return child(m_list->currentRow()); }

    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        return child(m_list->indexAt(m_list->viewport()->mapFromGlobal(QPoint(x, y))).row());
    }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface *wanted) const override
    {
        for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
            if (QAccessible::accessibleInterface(it.value()) == wanted)
                return it.key();
        }
        return -1;
    }

private:
    QListWidget *m_list;
    mutable QHash<int, QAccessible::Id> m_rows;
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *list = qobject_cast<QListWidget *>(object);
    return list && qobject_cast<ChoicePopup *>(list->parentWidget()) ? new ChoicesAccessible(list) : nullptr;
}

} // namespace

void makeChoicesPressable(QListWidget *list)
{
    // Qt keeps a list of factories and would take the same one many times.
    static const bool installed = (QAccessible::installFactory(makeAccessible), true);
    Q_UNUSED(installed)
    // A list widget asks for its interface while it is being made, before anybody could know whose it is.
    if (QAccessible::isActive())
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(QAccessible::queryAccessibleInterface(list)));
}

} // namespace rapport
