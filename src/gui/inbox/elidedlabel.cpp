#include "gui/inbox/elidedlabel.h"

#include "gui/theme/lines.h"
#include "gui/widgets/plaintip.h"

#include <QAccessibleWidget>
#include <QPainter>

namespace rapport {

namespace {

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *label = qobject_cast<ElidedLabel *>(object);
    return label ? new QAccessibleWidget(label, QAccessible::StaticText, label->text()) : nullptr;
}

} // namespace

ElidedLabel::ElidedLabel(QWidget *parent) : QWidget(parent)
{
    static const bool told = (QAccessible::installFactory(makeAccessible), true);
    Q_UNUSED(told)
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    updateToolTip();
    update();
}

void ElidedLabel::setDetail(const QString &detail)
{
    m_detail = detail;
    updateToolTip();
}

void ElidedLabel::setTrailing(bool trailing)
{
    m_trailing = trailing;
    update();
}

QSize ElidedLabel::sizeHint() const
{
    return {theme::lineWidth(font(), m_text) + 2, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {40, fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const bool left = (layoutDirection() == Qt::LeftToRight) != m_trailing;
    const Qt::Alignment side = left ? Qt::AlignLeft : Qt::AlignRight;
    theme::drawLine(painter, rect(), side, font(), m_text);
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateToolTip();
}

void ElidedLabel::updateToolTip()
{
    QStringList lines;
    if (theme::lineWidth(font(), m_text) > width())
        lines.append(m_text);
    if (!m_detail.isEmpty())
        lines.append(m_detail);
    setToolTip(plainTip(lines.join(u'\n')));
}

} // namespace rapport
