#include "gui/shell/navigationrail.h"

#include "gui/theme/icons.h"
#include "gui/theme/lines.h"
#include "gui/theme/theme.h"
#include "gui/theme/type.h"

#include <QAbstractButton>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

constexpr int kRailWidth = 68;
constexpr int kEntryHeight = 50;
constexpr int kSmallestWord = 9; // Pixels.

} // namespace

class NavigationRail::Entry final : public QAbstractButton
{
public:
    Entry(const QString &word, const char *glyph, QWidget *parent) : QAbstractButton(parent), m_glyph(glyph)
    {
        setText(word);
        setCheckable(true);
        setAutoExclusive(true); // One of several, as assistive technology says it.
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
        setFixedSize(kRailWidth - 8, kEntryHeight);
        setFont(theme::font(theme::TextStyle::Caption));
        describe();
    }

    void setBadge(int count)
    {
        if (m_badge == count)
            return;
        m_badge = count;
        describe();
        update();
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        using theme::Token;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF area = rect();
        if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme::color(isChecked() ? Token::AccentSoft : Token::Background));
            painter.drawRoundedRect(area, theme::kControlRadius, theme::kControlRadius);
        }
        if (hasFocus()) {
            painter.setPen(QPen(theme::color(Token::Accent), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), theme::kControlRadius - 1, theme::kControlRadius - 1);
        }
        const QColor ink = theme::color(isChecked() ? Token::Accent : Token::Muted);
        const QRectF glyph((area.width() - theme::kRailIconSize) / 2, 6, theme::kRailIconSize, theme::kRailIconSize);
        theme::drawIcon(painter, glyph, m_glyph, ink);

        const QRectF word(0, 30, area.width(), 16);
        painter.setFont(fontFor(word.width()));
        painter.setPen(ink);
        painter.drawText(word, Qt::AlignCenter,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, qFloor(word.width())));
        if (m_badge > 0)
            paintBadge(painter, glyph);
    }

private:
    /// Some languages call a page by a longer word: rather a little smaller than cut.
    [[nodiscard]] QFont fontFor(double width) const
    {
        QFont font = theme::font(isChecked() ? theme::TextStyle::CaptionBold : theme::TextStyle::Caption);
        while (font.pixelSize() > kSmallestWord && QFontMetricsF(font).horizontalAdvance(text()) > width)
            font.setPixelSize(font.pixelSize() - 1);
        return font;
    }
    [[nodiscard]] QString badgeText() const { return m_badge > 99 ? u"99+"_s : QString::number(m_badge); }

    void paintBadge(QPainter &painter, const QRectF &glyph) const
    {
        QFont font = theme::font(theme::TextStyle::CaptionBold);
        font.setPixelSize(9);
        const double width = std::max(14, theme::tabularWidth(font, badgeText()) + 7);
        const QRectF pill(glyph.right() - 6, glyph.top() - 4, width, 14);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::color(theme::Token::Accent));
        painter.drawRoundedRect(pill, 7, 7);
        painter.setFont(font);
        painter.setPen(theme::color(theme::Token::OnAccent));
        painter.setLayoutDirection(Qt::LeftToRight); // "99+", not "+99"
        painter.drawText(pill, Qt::AlignCenter, badgeText());
    }

    void describe()
    {
        //: For screen readers: a page's name, and how many things wait there.
        setAccessibleName(m_badge > 0 ? NavigationRail::tr("%1, %n waiting", nullptr, m_badge).arg(text()) : text());
    }

    const char *m_glyph;
    int m_badge = 0;
};

NavigationRail::NavigationRail(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"navigationRail"_s);
    setAccessibleName(tr("Pages"));
    setFixedWidth(kRailWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 10, 4, 12);
    layout->setSpacing(0);
    m_top = new QVBoxLayout;
    m_bottom = new QVBoxLayout;
    for (QVBoxLayout *part : {m_top, m_bottom}) {
        part->setSpacing(2);
        layout->addLayout(part);
    }
    layout->insertStretch(1);
    connect(&theme::notifier(), &theme::Notifier::changed, this, qOverload<>(&QWidget::update));
}

QAbstractButton *NavigationRail::addEntry(const QString &id, const QString &word, const char *glyph, Place place)
{
    auto *entry = new Entry(word, glyph, this);
    entry->setObjectName(u"rail_"_s + id);
    m_entries.insert(id, entry);
    m_group.addButton(entry);
    (place == Place::Top ? m_top : m_bottom)->addWidget(entry);
    connect(entry, &QAbstractButton::clicked, this, [this, id] { Q_EMIT chosen(id); });
    return entry;
}

void NavigationRail::setCurrent(const QString &id)
{
    if (Entry *entry = m_entries.value(id)) {
        entry->setChecked(true);
        return;
    }
    // A page that has no entry of its own: none is marked.
    m_group.setExclusive(false);
    for (Entry *entry : std::as_const(m_entries))
        entry->setChecked(false);
    m_group.setExclusive(true);
}

void NavigationRail::setBadge(const QString &id, int count)
{
    if (Entry *entry = m_entries.value(id))
        entry->setBadge(count);
}

void NavigationRail::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(theme::Token::Surface));
    const int edge = isRightToLeft() ? 0 : width() - 1;
    painter.fillRect(edge, 0, 1, height(), theme::color(theme::Token::Line));
}

} // namespace rapport
