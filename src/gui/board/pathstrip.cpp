#include "gui/board/pathstrip.h"

#include "gui/board/boardtext.h"
#include "gui/theme/theme.h"
#include "gui/theme/type.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using theme::TextStyle;
using theme::Token;

constexpr int kPadding = 10;
constexpr int kLineGap = 4;
/// From here on a step is walked (stepLevel()).
constexpr int kWalkedFrom = 2;

} // namespace

PathStrip::PathStrip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme::notifier(), &theme::Notifier::changed, this, qOverload<>(&QWidget::update));
}

void PathStrip::show(const QList<ModelStep> &steps, const QList<StepScore> &scores)
{
    m_steps = steps;
    m_scores = scores.size() == steps.size() ? scores : QList<StepScore>(steps.size());
    QStringList spoken;
    for (qsizetype i = 0; i < m_steps.size(); ++i)
        spoken.append(levelText(i));
    setAccessibleName(tr("Path of activities"));
    setAccessibleDescription(spoken.join(u'\n'));
    setVisible(!steps.isEmpty());
    updateGeometry();
    update();
}

QSize PathStrip::sizeHint() const
{
    qsizetype lines = 1;
    for (qsizetype i = 0; i < m_steps.size(); ++i)
        lines = std::max(lines, boardtext::stepLines(m_steps[i], m_scores[i]).size());
    return {600, 2 * kPadding + QFontMetrics(theme::font(TextStyle::CaptionBold)).height() +
                     static_cast<int>(lines) * (kLineGap + QFontMetrics(theme::font(TextStyle::Secondary)).height())};
}

QRect PathStrip::place(qsizetype step) const
{
    const auto count = static_cast<int>(m_steps.size());
    const auto index = static_cast<int>(step);
    const int left = width() * index / count;
    return QStyle::visualRect(layoutDirection(), rect(),
                              QRect(left, 0, width() * (index + 1) / count - left, height()));
}

QString PathStrip::levelText(qsizetype step) const
{
    const int level = m_scores[step].level;
    const QString levels[] = {tr("no evidence"), tr("happened once"), tr("in at least 3 of the last 6 months"),
                              tr("in at least 3 of the last 6 months, and tied to a goal"),
                              tr("goals met in two campaigns or more")};
    //: A step of the path: name, figure, level from 0 to 4, what the level means.
    return tr("%1: %2. Level %3 of 4: %4.")
        .arg(m_steps[step].name.in(boardtext::language()),
             boardtext::stepLines(m_steps[step], m_scores[step]).join(u"; "_s))
        .arg(level)
        .arg(levels[std::clamp(level, 0, 4)]);
}

void PathStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int side = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter);
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        const QRect box = place(i);
        const bool walked = m_scores[i].level >= kWalkedFrom;
        painter.setPen(theme::color(Token::Line));
        painter.setBrush(theme::color(walked ? Token::AccentSoft : Token::Surface));
        painter.drawRect(box.adjusted(0, 0, i + 1 == m_steps.size() ? -1 : 0, -1));
        QRect inner = box.adjusted(kPadding, kPadding, -kPadding, -kPadding);
        const auto line = [&](TextStyle style, Token ink, const QString &text) {
            const QFontMetrics metrics(theme::font(style));
            painter.setFont(theme::font(style));
            painter.setPen(theme::color(ink));
            painter.drawText(QRect(inner.left(), inner.top(), inner.width(), metrics.height()), side,
                             metrics.elidedText(text, Qt::ElideRight, inner.width()));
            inner.setTop(inner.top() + metrics.height() + kLineGap);
        };
        line(TextStyle::CaptionBold, Token::Text, m_steps[i].name.in(boardtext::language()));
        for (const QString &figure : boardtext::stepLines(m_steps[i], m_scores[i]))
            line(TextStyle::Secondary, Token::Muted, figure);
    }
}

bool PathStrip::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        if (place(i).contains(help->pos()))
            QToolTip::showText(help->globalPos(), levelText(i).toHtmlEscaped(), this, place(i));
    }
    return true;
}

} // namespace rapport
