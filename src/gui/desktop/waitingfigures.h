#pragma once

#include <QObject>
#include <QTimer>

namespace rapport {

struct GuiContext;

/// What is shown of the inbox where it is not open: how many conversations wait, in how many of them is something
/// unread, and how many answers have not left. Follows the store. GUI thread.
class WaitingFigures final : public QObject
{
    Q_OBJECT
public:
    explicit WaitingFigures(GuiContext &context, QObject *parent = nullptr);

    [[nodiscard]] int waiting() const { return m_now.waiting; }
    [[nodiscard]] int unread() const { return m_now.unread; }
    /// What goes out by itself as soon as it can.
    [[nodiscard]] int unsent() const { return m_now.unsent; }

Q_SIGNALS:
    void changed();

private:
    struct Figures
    {
        int waiting = 0;
        int unread = 0;
        int unsent = 0;

        friend bool operator==(const Figures &, const Figures &) = default;
    };
    void load();

    GuiContext &m_context;
    Figures m_now;
    bool m_loading = false;
    QTimer m_soon;
};

} // namespace rapport
