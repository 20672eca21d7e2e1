#include "gui/charts/chartaccessible.h"

#include "gui/charts/chartview.h"

#include <QAccessibleWidget>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

/// A chart whose value is the sentence about the point in focus. GUI thread.
class ChartAccessible final : public QAccessibleWidget
{
public:
    explicit ChartAccessible(ChartView *view) : QAccessibleWidget(view, QAccessible::Chart), m_view(view) {}

    // The scene's parts are drawn, not controls.
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QAccessibleInterface *focusChild() const override { return nullptr; }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        // Screen readers speak a description that changes while it has the focus; a chart's value none of them asks
        // for.
        if (kind == QAccessible::Value || kind == QAccessible::Description)
            return m_view->currentSentence();
        return QAccessibleWidget::text(kind);
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (m_view->currentPlace() && m_view->model().opens)
            names.prepend(pressAction());
        return names;
    }
    void doAction(const QString &name) override
    {
        const auto place = m_view->currentPlace();
        if (name == pressAction() && place && m_view->model().opens)
            Q_EMIT m_view->opened(static_cast<int>(place->series), static_cast<int>(place->point));
        else
            QAccessibleWidget::doAction(name);
    }

private:
    ChartView *m_view;
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *view = qobject_cast<ChartView *>(object);
    return view ? new ChartAccessible(view) : nullptr;
}

} // namespace

void installChartAccessibility()
{
    static const bool installed = (QAccessible::installFactory(makeAccessible), true);
    Q_UNUSED(installed)
}

void announceChart(ChartView *view)
{
    if (!QAccessible::isActive() || !view->hasFocus())
        return;
    QAccessibleEvent event(view, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

} // namespace rapport
