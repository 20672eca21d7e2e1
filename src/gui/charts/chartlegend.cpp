#include "gui/charts/chartlegend.h"

#include "gui/charts/chartlook.h"
#include "gui/people/flowlayout.h"
#include "gui/theme/theme.h"
#include "gui/theme/type.h"

#include <QAbstractButton>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using theme::Token;

constexpr int kSwatch = 9;
constexpr int kPadding = 3;
constexpr int kWidest = 180;

/// A swatch and a name; switched off it is an outline and a struck name.
class LegendKey final : public QAbstractButton
{
public:
    LegendKey(const QString &name, ChartColor color, QWidget *parent) : QAbstractButton(parent), m_color(color)
    {
        setObjectName(u"legendKey"_s);
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setFont(theme::font(theme::TextStyle::Caption));
        setAccessibleName(name);
        // An ampersand in a name is an ampersand.
        setText(QString(name).replace(u"&"_s, u"&&"_s));
        connect(&theme::notifier(), &theme::Notifier::changed, this, qOverload<>(&QWidget::update));
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const int text = std::min(kWidest, fontMetrics().horizontalAdvance(accessibleName()) + 1);
        return {2 * kPadding + kSwatch + 6 + text, fontMetrics().height() + 6};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {kSwatch + 40, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const auto placed = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
        const QColor ink = chartPalette().of(m_color);
        const QRectF swatch(placed(QRect(kPadding, (height() - kSwatch) / 2, kSwatch, kSwatch)));
        painter.setPen(QPen(isChecked() ? ink : theme::color(Token::Faint), 1));
        painter.setBrush(isChecked() ? QBrush(ink) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(swatch.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
        QFont face = font();
        face.setStrikeOut(!isChecked());
        painter.setFont(face);
        painter.setPen(theme::color(underMouse() ? Token::Text : isChecked() ? Token::Muted : Token::Faint));
        const QRect text = rect().adjusted(kPadding + kSwatch + 6, 0, -kPadding, 0);
        painter.drawText(placed(text), Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
                         fontMetrics().elidedText(accessibleName(), Qt::ElideRight, text.width() + 1));
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(theme::color(Token::Accent), 1.5));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
        }
    }
    void enterEvent(QEnterEvent *event) override
    {
        QAbstractButton::enterEvent(event);
        update();
    }
    void leaveEvent(QEvent *event) override
    {
        QAbstractButton::leaveEvent(event);
        update();
    }

private:
    ChartColor m_color;
};

} // namespace

ChartLegend::ChartLegend(QWidget *parent) : QWidget(parent)
{
    auto *layout = new FlowLayout(this, theme::kSpace1);
    layout->setContentsMargins(0, 0, 0, 0);
}

void ChartLegend::show(const ChartModel &model, const QSet<QString> &hidden)
{
    QList<Entry> entries;
    if (!model.isOfRows() && !model.isGrid() && model.series.size() > 1) {
        for (const ChartSeries &one : model.series)
            entries.append({one.name, one.key, one.color});
    }
    if (entries != m_entries) {
        m_entries = entries;
        qDeleteAll(findChildren<QAbstractButton *>(Qt::FindDirectChildrenOnly));
        for (const Entry &entry : std::as_const(m_entries)) {
            auto *key = new LegendKey(entry.name, entry.color, this);
            layout()->addWidget(key);
            key->setVisible(true);
            connect(key, &QAbstractButton::toggled, this,
                    [this, id = entry.key](bool shown) { Q_EMIT toggled(id, shown); });
        }
    }
    const QList<QAbstractButton *> keys = findChildren<QAbstractButton *>(Qt::FindDirectChildrenOnly);
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const QSignalBlocker quiet(keys.at(i));
        keys.at(i)->setChecked(!hidden.contains(m_entries.at(i).key));
    }
    setVisible(!m_entries.isEmpty());
}

} // namespace rapport
