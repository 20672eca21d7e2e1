#include "gui/thread/threadaccessible.h"

#include "gui/thread/linktext.h"
#include "gui/thread/threadview.h"
#include "gui/widgets/listitemaccessible.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

/// One message, by its id: it stays valid while others come and go.
class MessageAccessible final : public ListItemAccessible
{
public:
    MessageAccessible(ThreadView *view, MessageId message) : m_view(view), m_message(message) {}

    [[nodiscard]] bool isValid() const override { return m_view && position() >= 0; }
    [[nodiscard]] QWindow *window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view);
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const int index = position();
        return kind == QAccessible::Name && index >= 0 ? messagetext::sentence(m_view->viewOf(index)) : QString();
    }

    [[nodiscard]] QRect rect() const override
    {
        if (!m_view)
            return {};
        const QRect inViewport = m_view->visibleRect(m_message);
        return inViewport.isNull() ? QRect()
                                   : QRect(m_view->viewport()->mapToGlobal(inViewport.topLeft()), inViewport.size());
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
        state.readOnly = true;
        state.focused = m_view->hasFocus() && m_view->currentMessage() == m_message;
        state.offscreen = m_view->visibleRect(m_message).isNull();
        return state;
    }

    /// Its menu, and, while it is on the screen, its links and what it offers.
    [[nodiscard]] QStringList actionNames() const override
    {
        QStringList names{showMenuAction()};
        const int index = position();
        if (index < 0 || m_view->visibleRect(m_message).isNull())
            return names;
        for (const MessageCards::Target &target : m_view->layoutOf(index).targets())
            names.append(target.action.shownText);
        return names;
    }

    void doAction(const QString &name) override
    {
        const int index = position();
        if (index < 0)
            return;
        const qsizetype target = actionNames().indexOf(name) - 1;
        if (name == showMenuAction())
            // The menu has an event loop of its own, which whoever asks must not wait for.
            QMetaObject::invokeMethod(
                m_view, [view = m_view.data(), message = m_message] { view->showMenu(message); }, Qt::QueuedConnection);
        else if (target >= 0)
            m_view->press(m_message, static_cast<int>(target));
    }

private:
    [[nodiscard]] int position() const { return m_view ? m_view->model().indexOf(m_message) : -1; }

    QPointer<ThreadView> m_view;
    MessageId m_message;
};

class ThreadAccessible final : public QAccessibleWidget
{
public:
    explicit ThreadAccessible(ThreadView *view) : QAccessibleWidget(view, QAccessible::List), m_view(view) {}

    ~ThreadAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_children))
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] int childCount() const override { return m_view->model().count(); }

    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        return of(m_view->model().idAt(index));
    }

    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        const int index = m_view->model().indexOf(m_view->currentMessage());
        return m_view->hasFocus() && index >= 0 ? child(index) : nullptr;
    }

    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int i = 0; i < childCount(); ++i) {
            const MessageId id = m_view->model().idAt(i);
            const QRect rect = m_view->visibleRect(id);
            if (rect.contains(m_view->viewport()->mapFromGlobal(QPoint(x, y))))
                return of(id);
        }
        return nullptr;
    }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface *wanted) const override
    {
        for (auto it = m_children.cbegin(); it != m_children.cend(); ++it) {
            if (QAccessible::accessibleInterface(it.value()) == wanted)
                return m_view->model().indexOf(it.key());
        }
        return -1;
    }

private:
    [[nodiscard]] QAccessibleInterface *of(MessageId message) const
    {
        const auto known = m_children.constFind(message);
        if (known != m_children.constEnd())
            return QAccessible::accessibleInterface(*known);
        forgetOthers();
        auto *created = new MessageAccessible(m_view, message);
        m_children.insert(message, QAccessible::registerAccessibleInterface(created));
        return created;
    }

    /// A day's work leads through many threads; messages of former ones are not kept for ever.
    void forgetOthers() const
    {
        constexpr qsizetype kSpare = 1'000;
        if (m_children.size() < childCount() + kSpare)
            return;
        m_children.removeIf([this](const auto entry) {
            if (m_view->model().indexOf(entry.key()) >= 0)
                return false;
            QAccessible::deleteAccessibleInterface(entry.value());
            return true;
        });
    }

    ThreadView *m_view;
    mutable QHash<MessageId, QAccessible::Id> m_children;
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *view = qobject_cast<ThreadView *>(object);
    return view ? new ThreadAccessible(view) : nullptr;
}

} // namespace

void installThreadAccessibility()
{
    // Qt keeps a list of factories and would take the same one many times.
    static const bool installed = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(installed)
}

void announceCurrentMessage(ThreadView *view)
{
    const int index = view->model().indexOf(view->currentMessage());
    if (index < 0 || !QAccessible::isActive())
        return;
    QAccessibleEvent event(view, QAccessible::Focus);
    event.setChild(index);
    QAccessible::updateAccessibility(&event);
}

void announceTarget(ThreadView *view, const MessageAction &action)
{
    if (!QAccessible::isActive())
        return;
    const bool address = action.kind == MessageAction::Kind::OpenAddress;
    const QString said = address ? linktext::statusLine(action.shownText, action.address) : action.shownText;
    QAccessibleEvent renamed(view, QAccessible::DescriptionChanged);
    view->setAccessibleDescription(said);
    QAccessible::updateAccessibility(&renamed);
}

} // namespace rapport
