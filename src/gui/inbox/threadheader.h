#pragma once

#include "domain/conversation.h"

#include <QWidget>

class QMenu;
class QPushButton;

namespace rapport {

struct GuiContext;
class ElidedLabel;

/// The head of a thread: its subject, how it stands, and what can be done with the whole of it. GUI thread.
class ThreadHeader final : public QWidget
{
    Q_OBJECT
public:
    explicit ThreadHeader(GuiContext &context, QWidget *parent = nullptr);

    void setRow(const ConversationRow &row);
    void clear();
    void setPersonFold(bool offered, bool shown);

Q_SIGNALS:
    void closeRequested();
    void reopenRequested();
    void snoozeRequested();
    void assignRequested();
    void tagAdded(const QString &name);
    void tagRemoved(const QString &name);
    void personToggled(bool shown);
    /// For what is done less often; where its menu is to open.
    void moreRequested(const QPoint &globalPosition);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillTagMenu();
    void fitButtons();

    GuiContext &m_context;
    ConversationRow m_row;
    ElidedLabel *m_subject;
    ElidedLabel *m_facts;
    QPushButton *m_person;
    QPushButton *m_assign;
    QPushButton *m_snooze;
    QPushButton *m_tags;
    QMenu *m_tagMenu;
    QPushButton *m_more;
    QPushButton *m_state;
};

} // namespace rapport
