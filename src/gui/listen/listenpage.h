#pragma once

#include "gui/metrics/filterchoices.h"
#include "store/search.h"
#include "store/topics.h"
#include "store/voice.h"
#include "sync/batchruns.h"
#include "sync/topiccounting.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QListView;
class QMenu;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace rapport {

struct ChangeSet;
struct GuiContext;
class SuggestionCard;
class Toast;
class TopicDetail;
class TopicModel;
class VoiceCard;

/// What people talk about: topics that rise with what speaks for them, names that are watched, words that might become
/// tags. Counts words in the background, then reads all in one go. GUI thread.
class ListenPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ListenPage(GuiContext &context, QWidget *parent = nullptr);
    ~ListenPage() override;

    /// What is asked for.
    struct Scope
    {
        int days = 30;           ///< Up to today.
        bool yearBefore = false; ///< Against the same days a year before; else the days right before.
        QString channel;
        QString language;

        friend bool operator==(const Scope &, const Scope &) = default;
    };
    void setScope(const Scope &scope);
    /// Everything that was asked for last is shown.
    [[nodiscard]] bool isComplete() const { return m_complete; }

Q_SIGNALS:
    void rowsRequested(const QString &query, const QString &title);
    void conversationRequested(rapport::ConversationId conversation, rapport::MessageId message);
    void completed();

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// All that the page shows, of one moment.
    struct Heard
    {
        store::TopicReport report;
        QHash<qint64, store::SearchHit> examples; ///< By message.
        store::ShareOfVoice voice;
        store::ShareOfVoice voiceBefore;
        QList<store::TagSuggestion> suggestions;
        Period period;
        Period against;
        FilterChoices choices;
    };
    [[nodiscard]] static Result<Heard> hear(Reader &r, const Scope &scope, const QString &filter);

    void build();
    [[nodiscard]] QWidget *buildHead();
    [[nodiscard]] QWidget *buildTopics();
    [[nodiscard]] QPushButton *menuButton(const QString &name, const QString &accessibleName);
    void fillMenus();
    void fillChoices(QPushButton *button, const QString &filter, const QString &all, QString Scope::*chosen);
    [[nodiscard]] QString filterText() const;
    void ask();
    void count(const Period &period, const Period &against, int today);
    void read();
    void present(const Heard &heard);
    void showTopic(int row);
    void showProblem(const Error &error);
    void openTopic(const QModelIndex &index);
    void tag(const store::HotTopic &topic);
    void applyTag(const store::HotTopic &topic, const std::vector<ConversationId> &conversations);
    void takeBack(const BatchOutcome &outcome);
    void follow(const ChangeSet &changes);

    GuiContext &m_context;
    TopicCounting m_counting;
    Scope m_scope;
    std::optional<Heard> m_heard;
    quint64 m_request = 0; ///< Counts what was asked for, so that an overtaken answer is dropped.
    bool m_complete = false;
    bool m_stale = true;
    QTimer m_again;
    QPushButton *m_range = nullptr;
    QPushButton *m_against = nullptr;
    QPushButton *m_channel = nullptr;
    QPushButton *m_language = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_problem = nullptr;
    QLabel *m_among = nullptr;
    QLabel *m_empty = nullptr;
    QStackedWidget *m_topicStack = nullptr;
    QListView *m_topics = nullptr;
    TopicModel *m_model = nullptr;
    TopicDetail *m_detail = nullptr;
    VoiceCard *m_voice = nullptr;
    SuggestionCard *m_suggestions = nullptr;
    Toast *m_toast = nullptr;
};

} // namespace rapport
