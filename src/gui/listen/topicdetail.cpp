#include "gui/listen/topicdetail.h"

#include "gui/charts/chartcard.h"
#include "gui/inbox/wordbutton.h"
#include "gui/listen/coursechart.h"
#include "gui/listen/listentext.h"
#include "gui/theme/style.h"
#include "gui/timetext.h"
#include "gui/widgets/label.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::TextStyle;
using theme::Token;

constexpr qsizetype kLongestExample = 160;

QString plainSnippet(QString snippet)
{
    return snippet.remove(QChar(2)).remove(QChar(3)).simplified().left(kLongestExample);
}

Label *wrapped(const QString &name, TextStyle style, Token token, QWidget *parent)
{
    auto *label = new Label({}, style, token, parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

TopicDetail::TopicDetail(QWidget *parent)
    : QWidget(parent),
      m_name(wrapped(u"topicName"_s, TextStyle::Title, Token::Text, this)),
      m_evidence(wrapped(u"topicEvidence"_s, TextStyle::Secondary, Token::Muted, this)),
      m_mood(wrapped(u"topicMood"_s, TextStyle::Secondary, Token::Text, this)),
      m_bursts(wrapped(u"topicBursts"_s, TextStyle::Secondary, Token::Text, this)),
      m_course(new ChartCard(this)),
      m_examples(new QVBoxLayout),
      m_open(new QPushButton(this)),
      m_tag(new QPushButton(this))
{
    setObjectName(u"topicDetail"_s);
    m_course->setObjectName(u"topicCourse"_s);
    m_course->setMinimumHeight(220);
    m_open->setObjectName(u"openTopic"_s);
    theme::setKind(m_open, theme::ButtonKind::Primary);
    m_tag->setObjectName(u"tagTopic"_s);
    m_examples->setSpacing(theme::kSpace1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::kSpace2);
    buttons->addWidget(m_open);
    buttons->addWidget(m_tag);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kSpace2);
    for (QWidget *part : std::initializer_list<QWidget *>{m_name, m_evidence, m_mood, m_bursts, m_course})
        column->addWidget(part);
    column->addLayout(m_examples);
    column->addLayout(buttons);

    connect(m_open, &QPushButton::clicked, this, [this] {
        Q_EMIT rowsRequested(m_topic.query,
                             tr("%1 that mention “%2”").arg(listentext::messages(m_topic.messages), m_topic.name));
    });
    connect(m_tag, &QPushButton::clicked, this, [this] { Q_EMIT tagRequested(m_topic); });
    connect(m_course, &ChartCard::opened, this, [this](int, int point) {
        if (point < 0 || point >= m_steps.size())
            return;
        const QString query = store::topicQuery(m_topic.forms, m_topic.languages, m_steps.at(point), m_filter);
        Q_EMIT rowsRequested(query, tr("Messages that mention “%1”").arg(m_topic.name));
    });
}

void TopicDetail::show(const store::HotTopic &topic, const store::TopicReport &report,
                       const QList<store::SearchHit> &examples, const QString &filter)
{
    m_topic = topic;
    m_filter = filter;
    m_name->setText(topic.name);
    m_evidence->setText(listentext::evidence(topic, report));
    m_mood->setText(listentext::mood(topic));
    m_mood->setVisible(!m_mood->text().isEmpty());
    m_bursts->setText(listentext::bursts(topic, report));
    m_bursts->setVisible(!m_bursts->text().isEmpty());
    m_steps = coursechart::stepsOf(report.course);
    m_course->show(coursechart::of(tr("Over time"), report.course, {{topic.name, topic.daily}}));
    m_open->setText(tr("Open %1").arg(listentext::messages(topic.messages)));
    m_tag->setText(tr("Tag %1 …").arg(listentext::conversations(topic.conversations)));
    showExamples(examples);
}

void TopicDetail::setCanTag(bool can)
{
    m_tag->setEnabled(can);
}

void TopicDetail::showExamples(const QList<store::SearchHit> &examples)
{
    while (QLayoutItem *item = m_examples->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (const store::SearchHit &hit : examples) {
        auto *example = new WordButton(this);
        example->setInks(Token::Text, Token::Text);
        const QString text = plainSnippet(hit.snippet);
        example->setText(fontMetrics().elidedText(u"%1, %2: %3"_s.arg(hit.personName, ageText(hit.at, now), text),
                                                  Qt::ElideRight, 460));
        example->setAccessibleName(tr("Example by %1: %2").arg(hit.personName, text));
        connect(example, &QAbstractButton::clicked, this,
                [this, conversation = hit.conversation, message = hit.message] {
                    Q_EMIT conversationRequested(conversation, message);
                });
        m_examples->addWidget(example, 0, Qt::AlignLeading);
    }
}

} // namespace rapport
