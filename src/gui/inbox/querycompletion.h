#pragma once

#include "gui/inbox/queryoffers.h"

#include <QObject>
#include <QPointer>

class QLineEdit;
class QListWidget;

namespace rapport {

struct GuiContext;

/// Offers below a field how the query that is typed in it could go on: names of fields, and what they can be asked for.
/// Up and Down choose, Tab takes the first one; until something is chosen, Enter and Escape mean what they mean without
/// it, but for Escape putting the offers away. GUI thread.
class QueryCompletion final : public QObject
{
    Q_OBJECT
public:
    QueryCompletion(QLineEdit &field, GuiContext &context);
    ~QueryCompletion() override;

    [[nodiscard]] bool isShown() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();
    void show(const TypedTerm &typed, const QList<QueryOffer> &offers);
    void hide();
    void choose();
    void step(int by);
    [[nodiscard]] bool takesKey(int key) const;
    bool pressed(int key);

    QLineEdit &m_field;
    GuiContext &m_context;
    QPointer<QListWidget> m_list; ///< A child of the window, so that it may reach over the field's edges.
    std::optional<TypedTerm> m_asked;
};

} // namespace rapport
