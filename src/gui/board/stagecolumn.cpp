#include "gui/board/stagecolumn.h"

#include "gui/board/practicecard.h"
#include "gui/board/stagehead.h"
#include "gui/theme/theme.h"
#include "gui/widgets/label.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QMimeData>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {

StageColumn::StageColumn(QWidget *parent)
    : QWidget(parent),
      m_head(new StageHead(this)),
      m_topics(new Label({}, theme::TextStyle::Secondary, theme::Token::Muted, this)),
      m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme::kSpace2);
    m_topics->setObjectName(u"stageTopics"_s);
    m_topics->setTextFormat(Qt::PlainText);
    m_topics->setWordWrap(true);
    m_topics->hide();
    m_layout->addWidget(m_head);
    m_layout->addWidget(m_topics);
    m_layout->addStretch(1);
    setAcceptDrops(true);
}

void StageColumn::show(const ModelStage &stage, const StageScore &score, bool current,
                       const QList<ModelPractice> &practices, const QHash<QString, PracticeScore> &scores)
{
    m_stage = stage.id;
    m_head->show(stage, score, current);
    setAccessibleName(m_head->accessibleName());
    while (m_cards.size() > practices.size())
        delete m_cards.takeLast();
    while (m_cards.size() < practices.size()) {
        auto *card = new PracticeCard(this);
        m_layout->insertWidget(m_layout->count() - 2, card);
        connect(card, &QAbstractButton::clicked, this, [this, card] { Q_EMIT opened(card->practice()); });
        connect(card, &PracticeCard::moveRequested, this,
                [this, card](int by) { move(card->practice(), m_cards.indexOf(card) + by); });
        connect(card, &PracticeCard::stageRequested, this,
                [this, card](int by) { Q_EMIT stageRequested(card->practice(), by); });
        m_cards.append(card);
    }
    for (qsizetype i = 0; i < practices.size(); ++i)
        m_cards[i]->show(practices[i], scores.value(practices[i].id));
}

void StageColumn::showTopics(const QStringList &content, const QStringList &topics)
{
    QStringList lines;
    if (!content.isEmpty())
        lines.append(tr("Content: %1").arg(content.join(tr(", ", "between the names of a list"))));
    if (!topics.isEmpty())
        lines.append(tr("Topics to watch: %1").arg(topics.join(tr(", ", "between the names of a list"))));
    m_topics->setText(lines.join(u'\n'));
    m_topics->setVisible(!lines.isEmpty());
}

PracticeCard *StageColumn::card(const QString &practice) const
{
    const auto found = std::find_if(m_cards.begin(), m_cards.end(),
                                    [&practice](const PracticeCard *one) { return one->practice() == practice; });
    return found == m_cards.end() ? nullptr : *found;
}

QStringList StageColumn::order() const
{
    QStringList practices;
    for (const PracticeCard *card : m_cards)
        practices.append(card->practice());
    return practices;
}

void StageColumn::move(const QString &practice, qsizetype to)
{
    QStringList practices = order();
    const qsizetype from = practices.indexOf(practice);
    to = std::clamp<qsizetype>(to, 0, practices.size() - 1);
    if (from < 0 || from == to)
        return;
    practices.move(from, to);
    Q_EMIT arranged(practices);
}

QString StageColumn::dragged(const QMimeData *carried)
{
    return QString::fromUtf8(carried->data(PracticeCard::mimeType()));
}

void StageColumn::dragEnterEvent(QDragEnterEvent *event)
{
    if (!dragged(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void StageColumn::dragMoveEvent(QDragMoveEvent *event)
{
    if (!dragged(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void StageColumn::dropEvent(QDropEvent *event)
{
    const QString practice = dragged(event->mimeData());
    if (practice.isEmpty())
        return;
    if (!card(practice)) {
        event->acceptProposedAction();
        // Not while the drag goes on: a dialog would open within it.
        QMetaObject::invokeMethod(
            this, [this, practice] { Q_EMIT adopted(practice); }, Qt::QueuedConnection);
        return;
    }
    const int y = static_cast<int>(event->position().y());
    const auto above = std::count_if(m_cards.begin(), m_cards.end(), [y, &practice](const PracticeCard *one) {
        return one->practice() != practice && one->geometry().center().y() < y;
    });
    event->acceptProposedAction();
    move(practice, above);
}

} // namespace rapport
