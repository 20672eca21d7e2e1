#include "gui/composer/composerstrip.h"

#include "gui/theme/icons.h"
#include "gui/theme/style.h"
#include "gui/theme/type.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr int kGlyph = 16;
constexpr int kGlyphRoom = 34;

} // namespace

ComposerStrip::ComposerStrip(const QString &button, QWidget *parent)
    : QWidget(parent), m_text(new QLabel(this)), m_button(new QPushButton(button, this))
{
    setObjectName(u"composerStrip"_s);
    m_text->setObjectName(u"composerStripText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setFont(theme::font(theme::TextStyle::Secondary));
    m_text->setWordWrap(true);
    m_button->setObjectName(u"composerStripButton"_s);
    theme::setKind(m_button, theme::ButtonKind::Quiet);
    auto *close = new QToolButton(this);
    close->setObjectName(u"composerStripClose"_s);
    close->setIcon(theme::icon("close"));
    close->setIconSize({14, 14});
    close->setAutoRaise(true);
    close->setToolTip(tr("I have seen it"));
    close->setAccessibleName(close->toolTip());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kGlyphRoom, 2, theme::kSpace2, 2);
    layout->setSpacing(theme::kSpace1);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    layout->addWidget(close);
    connect(m_button, &QPushButton::clicked, this, &ComposerStrip::pressed);
    connect(close, &QToolButton::clicked, this, &ComposerStrip::dismissed);
    hide();
}

void ComposerStrip::say(const QString &sentence)
{
    const bool isNew = !sentence.isEmpty() && (isHidden() || sentence != m_text->text());
    m_text->setText(sentence);
    m_text->setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
    if (isNew) {
        QAccessibleEvent alert(m_text, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

QString ComposerStrip::sentence() const
{
    return isHidden() ? QString() : m_text->text();
}

void ComposerStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(theme::Token::WarnSoft));
    const QRect glyph((kGlyphRoom - kGlyph) / 2 + 4, (height() - kGlyph) / 2, kGlyph, kGlyph);
    theme::drawIcon(painter, QStyle::visualRect(layoutDirection(), rect(), glyph), u"announcement"_s,
                    theme::color(theme::Token::Warn));
}

} // namespace rapport
