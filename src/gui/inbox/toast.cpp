#include "gui/inbox/toast.h"

#include "gui/theme/style.h"
#include "gui/theme/theme.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr int kShownMs = 7'000;
constexpr int kFromFoot = 14;

} // namespace

Toast::Toast(QWidget *parent, QWidget *above)
    : QFrame(parent), m_above(above), m_label(new QLabel(this)), m_undo(new QPushButton(tr("Undo"), this))
{
    setObjectName(u"toast"_s);
    m_label->setObjectName(u"toastText"_s);
    m_label->setTextFormat(Qt::PlainText);
    m_undo->setObjectName(u"toastUndo"_s);
    m_undo->setToolTip(tr("Undo (Ctrl+Z)"));
    theme::setKind(m_undo, theme::ButtonKind::Quiet);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 6, 8, 6);
    layout->addWidget(m_label);
    layout->addWidget(m_undo);
    m_goes.setSingleShot(true);
    m_goes.setInterval(kShownMs);
    connect(&m_goes, &QTimer::timeout, this, [this] {
        // Not from under a hand.
        if (underMouse() || m_undo->hasFocus())
            m_goes.start();
        else
            hide();
    });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        if (m_action)
            m_action();
    });
    parent->installEventFilter(this);
    hide();
}

void Toast::say(const QString &sentence, std::function<void()> undo)
{
    m_label->setText(sentence);
    setAccessibleName(sentence);
    m_action = std::move(undo);
    m_undo->setVisible(static_cast<bool>(m_action));
    place();
    show();
    raise();
    m_goes.start();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString Toast::sentence() const
{
    return isHidden() ? QString() : m_label->text();
}

void Toast::place()
{
    const QSize size = layout()->sizeHint().boundedTo(parentWidget()->size());
    const int foot =
        m_above && m_above->isVisible() ? m_above->mapTo(parentWidget(), QPoint()).y() : parentWidget()->height();
    setGeometry((parentWidget()->width() - size.width()) / 2, foot - size.height() - kFromFoot, size.width(),
                size.height());
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && !isHidden())
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::color(theme::Token::Line), 1));
    painter.setBrush(theme::color(theme::Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::kCardRadius, theme::kCardRadius);
}

} // namespace rapport
