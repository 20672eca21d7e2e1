#pragma once

#include "domain/event.h"

#include <QDialog>
#include <QList>
#include <functional>

class QListWidget;
class QPushButton;

namespace rapport {

struct GuiContext;
class Reader;

/// Who decided what about a conversation, or a person, and when, and a way to take it back. GUI thread.
class HistoryDialog final : public QDialog
{
    Q_OBJECT
public:
    HistoryDialog(GuiContext &context, ConversationId conversation, QWidget *parent = nullptr);
    /// `find`: the events, the newest first.
    HistoryDialog(GuiContext &context, const QString &title, std::function<QList<Event>(Reader &)> find,
                  QWidget *parent = nullptr);

Q_SIGNALS:
    void takeBackRequested(const rapport::Event &event);

private:
    void show(const QList<Event> &events);
    void showChoice();

    GuiContext &m_context;
    QListWidget *m_list;
    QPushButton *m_takeBack;
    QList<Event> m_events;
};

} // namespace rapport
