#include "gui/content/segments.h"

#include "gui/inbox/wordbutton.h"
#include "gui/theme/theme.h"

#include <QBoxLayout>
#include <QPainter>

namespace rapport {
namespace {

using theme::Token;

constexpr int kInside = 2;

} // namespace

Segments::Segments(const QString &accessibleName, const QList<Segment> &segments, QWidget *parent) : QWidget(parent)
{
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kInside, kInside, kInside, kInside);
    row->setSpacing(0);
    for (int i = 0; i < segments.size(); ++i) {
        auto *button = new WordButton(this);
        button->setObjectName(QLatin1StringView(segments[i].name));
        button->setText(segments[i].word);
        button->setToolTip(segments[i].tip);
        button->setCheckable(true);
        button->setInks(Token::Muted, Token::Accent);
        m_group.addButton(button, i);
        row->addWidget(button);
    }
    setCurrent(0);
    connect(&m_group, &QButtonGroup::idToggled, this, [this] { update(); });
    connect(&m_group, &QButtonGroup::idClicked, this, &Segments::chosen);
    connect(&theme::notifier(), &theme::Notifier::changed, this, qOverload<>(&QWidget::update));
}

void Segments::setCurrent(int index)
{
    m_group.button(index)->setChecked(true);
}

void Segments::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme::color(Token::Line));
    painter.setBrush(theme::color(Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::kControlRadius,
                            theme::kControlRadius);
    if (const QAbstractButton *chosen = m_group.checkedButton()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::color(Token::AccentSoft));
        painter.drawRoundedRect(chosen->geometry(), theme::kControlRadius - 1, theme::kControlRadius - 1);
    }
}

} // namespace rapport
