#pragma once

#include "base/result.h"
#include "domain/event.h"
#include "domain/idea.h"
#include "store/ideas.h"

#include <QFuture>
#include <QWidget>
#include <optional>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QTreeWidget;

namespace rapport {

struct ChangeSet;
struct GuiContext;
class Toast;
class WordButton;

/// What people wish for: the ideas with how many wish for them, and who said so. GUI thread.
class IdeasPage final : public QWidget
{
    Q_OBJECT
public:
    explicit IdeasPage(GuiContext &context, QWidget *parent = nullptr);
    ~IdeasPage() override;

    /// Only the ideas behind a figure, with the way back to it.
    void showRows(const QString &query, const QString &title);

Q_SIGNALS:
    /// Back to the figure whose ideas are shown.
    void backRequested();
    void messageRequested(rapport::ConversationId conversation, rapport::MessageId message);
    /// All conversations that stand for an idea.
    void rowsRequested(const QString &query, const QString &title);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildHead();
    [[nodiscard]] QWidget *buildDetail();
    void addShortcuts();
    void apply(const ChangeSet &changes);
    void load();
    void fill(const QList<IdeaRow> &rows);
    void showDetail();
    void showVoices(const QList<store::IdeaVoice> &voices);
    [[nodiscard]] const IdeaRow *current() const;
    void decide(const QFuture<Result<Event>> &future, const QString &sentence);
    void writeDown();
    void rename();
    void chooseState();
    void chooseMerge();
    void chooseOwner();
    void openConversations();
    void undoLast();

    GuiContext &m_context;
    QComboBox *m_state = nullptr;
    WordButton *m_back = nullptr;
    QLabel *m_head = nullptr;
    QString m_query; ///< Of a figure whose ideas are asked for; empty: all are.
    QStackedWidget *m_pages = nullptr;
    QLabel *m_empty = nullptr;
    QTreeWidget *m_list = nullptr;
    QWidget *m_detail = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_facts = nullptr;
    QListWidget *m_voices = nullptr;
    Toast *m_toast = nullptr;
    QList<IdeaRow> m_rows;
    QList<Uid> m_undo; ///< Events of this visit, the newest last.
    IdeaId m_wanted;   ///< To be current once it is listed.
    quint64 m_asked = 0;
    bool m_stale = true;
};

} // namespace rapport
