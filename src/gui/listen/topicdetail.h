#pragma once

#include "gui/widgets/surface.h"
#include "insight/metric.h"
#include "store/search.h"
#include "store/topics.h"

#include <QHash>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace rapport {

class ChartCard;

/// One topic in full: what speaks for it, its course with bursts, its mood, and messages that show it. GUI thread.
class TopicDetail final : public QWidget
{
    Q_OBJECT
public:
    explicit TopicDetail(QWidget *parent = nullptr);

    /// `filter`: what the report was narrowed down to.
    void show(const store::HotTopic &topic, const store::TopicReport &report, const QList<store::SearchHit> &examples,
              const QString &filter);
    using QWidget::show;
    void setCanTag(bool can);

Q_SIGNALS:
    void rowsRequested(const QString &query, const QString &title);
    void conversationRequested(rapport::ConversationId conversation, rapport::MessageId message);
    void tagRequested(const rapport::store::HotTopic &topic);

private:
    void showExamples(const QList<store::SearchHit> &examples);

    QLabel *m_name;
    QLabel *m_evidence;
    QLabel *m_mood;
    QLabel *m_bursts;
    ChartCard *m_course;
    QVBoxLayout *m_examples;
    QPushButton *m_open;
    QPushButton *m_tag;
    store::HotTopic m_topic;
    QList<Period> m_steps;
    QString m_filter;
};

} // namespace rapport
