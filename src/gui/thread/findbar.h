#pragma once

#include "gui/thread/threadsearch.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace rapport {

struct GuiContext;
class ThreadView;

/// Looks for something in the thread that is shown: marks every place, goes from one to the next. GUI thread.
class FindBar final : public QWidget
{
    Q_OBJECT
public:
    FindBar(GuiContext &context, ThreadView &view, QWidget *parent = nullptr);
    ~FindBar() override;

    /// Shows itself; what is selected in the thread is looked for.
    void start();
    /// To the next place, or the one before; round and round.
    void step(int by);
    /// The thread stays where it is.
    void leave();

    /// How many places match; less than 0 while that is not known yet.
    [[nodiscard]] int count() const { return m_known ? static_cast<int>(m_places.size()) : -1; }

Q_SIGNALS:
    void failed(const QString &sentence);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Going { Nowhere, ToTheNext };

    void follow();
    void search(Going going);
    void take(const QList<ThreadPlace> &places, Going going);
    void show(int index);
    void tell();
    void loadRevisions(Going going);
    [[nodiscard]] ConversationId shownConversation() const;
    void keepPlace(int room);

    GuiContext &m_context;
    ThreadView &m_view;
    ThreadSearch m_search;
    QLineEdit *m_query;
    QLabel *m_count;
    QCheckBox *m_earlier;
    QToolButton *m_previous;
    QToolButton *m_next;
    ConversationId m_conversation;
    QList<ThreadPlace> m_places;
    RevisionsOf m_revisions;
    int m_current = -1;
    bool m_known = true;
    quint64 m_request = 0;
};

} // namespace rapport
