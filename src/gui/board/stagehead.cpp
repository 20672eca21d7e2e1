#include "gui/board/stagehead.h"

#include "gui/board/boardtext.h"
#include "gui/theme/theme.h"
#include "gui/theme/type.h"

#include <QPainter>
#include <QStyle>

namespace rapport {
namespace {

using theme::TextStyle;
using theme::Token;

constexpr int kPadding = 12;
constexpr int kBar = 6;
constexpr int kGap = 8;

} // namespace

StageHead::StageHead(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme::notifier(), &theme::Notifier::changed, this, qOverload<>(&QWidget::update));
}

void StageHead::show(const ModelStage &stage, const StageScore &score, bool current)
{
    m_stage = stage;
    m_score = score;
    m_current = current;
    const QString language = boardtext::language();
    //: A stage read aloud: name, meaning, score, how many of its practices are known.
    setAccessibleName(tr("%1, %2: %3, %4 of %5 practices known")
                          .arg(stage.name.in(language), stage.means.in(language), boardtext::percentText(score.score))
                          .arg(score.known)
                          .arg(score.all));
    setToolTip(tr("%1 of %2 practices known. The stage holds from %3 on, and counts while those before it hold.")
                   .arg(score.known)
                   .arg(score.all)
                   .arg(boardtext::percentText(stage.floor))
                   .toHtmlEscaped());
    update();
}

QSize StageHead::sizeHint() const
{
    return {260, 2 * kPadding + QFontMetrics(theme::font(TextStyle::Title)).height() + kGap + kBar};
}

void StageHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme::color(Token::Line));
    painter.setBrush(theme::color(m_current ? Token::AccentSoft : Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::kCardRadius, theme::kCardRadius);
    const QString language = boardtext::language();
    const QRect inner = rect().adjusted(kPadding, kPadding, -kPadding, -kPadding);
    const auto lay = [this](const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    const int side = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter);

    const QFontMetrics title(theme::font(TextStyle::Title));
    const QString score = boardtext::percentText(m_score.score);
    const int scoreWidth = title.horizontalAdvance(score);
    painter.setFont(theme::font(TextStyle::Title));
    painter.setPen(theme::color(m_score.score ? Token::Text : Token::Muted));
    painter.drawText(lay({inner.right() + 1 - scoreWidth, inner.top(), scoreWidth, title.height()}), Qt::AlignCenter,
                     score);
    painter.setPen(theme::color(Token::Text));
    const QString name = m_stage.name.in(language);
    const int nameWidth = std::min(title.horizontalAdvance(name) + 2, inner.width() - scoreWidth - kGap);
    painter.drawText(lay({inner.left(), inner.top(), nameWidth, title.height()}), side,
                     title.elidedText(name, Qt::ElideRight, nameWidth));
    const QFontMetrics body(theme::font(TextStyle::Body));
    const int left = inner.left() + nameWidth + kGap;
    const int room = inner.right() - scoreWidth - kGap - left;
    if (room > 40) {
        painter.setFont(theme::font(TextStyle::Body));
        painter.setPen(theme::color(Token::Muted));
        painter.drawText(lay({left, inner.top(), room, title.height()}), side,
                         body.elidedText(m_stage.means.in(language), Qt::ElideRight, room));
    }

    const QRect bar = lay({inner.left(), inner.bottom() + 1 - kBar, inner.width(), kBar});
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::color(Token::Line));
    painter.drawRoundedRect(QRectF(bar), kBar / 2.0, kBar / 2.0);
    const int done = static_cast<int>(inner.width() * m_score.score.value_or(0) / 100);
    if (done > 0) {
        painter.setBrush(theme::color(Token::Accent));
        painter.drawRoundedRect(QRectF(lay({inner.left(), inner.bottom() + 1 - kBar, done, kBar})), kBar / 2.0,
                                kBar / 2.0);
    }
}

} // namespace rapport
