#pragma once

#include "domain/event.h"

#include <QObject>

namespace rapport {

struct GuiContext;
class ThreadView;

/// Shows what was done with a conversation between its messages, where somebody wants to see it, and takes it back.
/// Whether it is shown is remembered. GUI thread.
class ThreadEvents final : public QObject
{
    Q_OBJECT
public:
    ThreadEvents(GuiContext &context, ThreadView &view);

    [[nodiscard]] bool areShown() const { return m_shown; }
    void setShown(bool shown);

Q_SIGNALS:
    void done(const QString &sentence, const rapport::Event &event);
    void failed(const QString &sentence);

private:
    void read();
    void takeBack(const Uid &event);

    GuiContext &m_context;
    ThreadView &m_view;
    bool m_shown;
};

} // namespace rapport
