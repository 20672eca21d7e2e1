#pragma once

#include "store/personpage.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace rapport {

struct GuiContext;
class WordButton;

/// The conversations of a person across channels, the newest first, and more on demand. GUI thread.
class HistorySection final : public QWidget
{
    Q_OBJECT
public:
    explicit HistorySection(GuiContext &context, QWidget *parent = nullptr);

    void show(const store::PersonSummary &summary);
    using QWidget::show;

Q_SIGNALS:
    void conversationRequested(rapport::ConversationId id);
    void listRequested();

private:
    void load();
    void append(const QList<store::PersonConversation> &conversations);
    void clear();

    GuiContext &m_context;
    QLabel *m_title;
    QWidget *m_list;
    QVBoxLayout *m_rows;
    WordButton *m_more;
    WordButton *m_all;
    ContactId m_contact;
    QList<store::PersonSummary::Item> m_recent; ///< By which a change is seen.
    QList<store::PersonConversation> m_shown;
    store::HistoryMark m_mark;
    int m_wanted = 0; ///< Rows that are to be there.
    quint64 m_request = 0;
};

} // namespace rapport
