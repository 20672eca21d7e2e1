#include "gui/inbox/avatar.h"

#include "gui/inbox/portraits.h"
#include "gui/theme/icons.h"
#include "gui/theme/lines.h"
#include "gui/theme/theme.h"
#include "gui/theme/type.h"

#include <QPaintDevice>
#include <QPainter>
#include <QPixmapCache>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::Token;

constexpr double kBadgeShare = 0.47; // Of the avatar's side: 16 px at 34.
constexpr double kBadgeOverhang = 2;
// Of the side: the height of the letters. Those of East Asia are as wide as they are high.
constexpr double kInitials = 0.36;
constexpr double kWideInitials = 0.3;

bool isLetter(char32_t c)
{
    return QChar::isLetterOrNumber(c);
}

/// From Hangul on, Unicode's letters fill a square.
bool isWide(const QString &initials)
{
    constexpr char16_t kFirstHangul = 0x1100;
    return initials.front() >= QChar(kFirstHangul);
}

QString upper(char32_t c)
{
    return QString::fromUcs4(&c, 1).toUpper();
}

QColor groundOf(const Avatar &avatar)
{
    if (avatar.self)
        return theme::color(Token::Accent);
    // Ids follow each other closely: spread by the golden ratio (Knuth, TAOCP 3, 6.4), or neighbours look alike.
    const quint64 spread = static_cast<quint64>(avatar.identity.value) * 0x9E3779B97F4A7C15ULL;
    return theme::avatarColor(avatar.identity ? QString::number(spread >> 32) : avatar.name);
}

QColor inkOf(const Avatar &avatar)
{
    return avatar.self ? theme::color(Token::OnAccent) : QColor(Qt::white);
}

void paintDisc(QPainter &painter, double side, const Avatar &avatar, bool person)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(groundOf(avatar));
    const QRectF circle(0, 0, side, side);
    painter.drawEllipse(circle);
    if (person)
        theme::drawIcon(painter, circle.adjusted(side * 0.22, side * 0.22, -side * 0.22, -side * 0.22), "person",
                        inkOf(avatar));
}

void paintPortrait(QPainter &painter, const QRectF &square, const QImage &portrait)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    // A brush rather than a clip, whose edge would not be smooth.
    QBrush brush(portrait);
    QTransform toSquare;
    toSquare.translate(square.x(), square.y());
    toSquare.scale(square.width() / portrait.width(), square.height() / portrait.height());
    brush.setTransform(toSquare);
    painter.setPen(Qt::NoPen);
    painter.setBrush(brush);
    painter.drawEllipse(square);
    painter.restore();
}

void paintBadge(QPainter &painter, double side, const QString &glyph)
{
    const QRectF foot(0, 0, side, side);
    painter.setPen(QPen(theme::color(Token::Line), 1));
    painter.setBrush(theme::color(Token::Surface));
    painter.drawEllipse(foot.adjusted(0.5, 0.5, -0.5, -0.5));
    theme::drawIcon(painter, foot.adjusted(2.5, 2.5, -2.5, -2.5), glyph, theme::color(Token::Muted));
}

/// Draws a square picture that is painted once for each `what` in a scheme. Of discs and badges there are a few only,
/// so that the cache holds every one that a long list needs; the letters between them are drawn anew.
template<class Paint>
void drawCached(QPainter &painter, const QRectF &square, const QString &what, Paint paint)
{
    const double scale = painter.device()->devicePixelRatioF();
    const QString key =
        u"rapport-avatar:%1:%2:%3:%4"_s.arg(what, QString::number(square.width()), QString::number(scale),
                                            QString::number(static_cast<int>(theme::scheme())));
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap((square.size() * scale).toSize());
        pixmap.setDevicePixelRatio(scale);
        pixmap.fill(Qt::transparent);
        QPainter fresh(&pixmap);
        fresh.setRenderHint(QPainter::Antialiasing);
        paint(fresh);
        fresh.end();
        QPixmapCache::insert(key, pixmap);
    }
    painter.drawPixmap(square.topLeft(), pixmap);
}

} // namespace

QString initialsOf(const QString &name)
{
    QList<char32_t> starts; // The first letter of each word, and the second of the first word.
    QList<char32_t> firstWord;
    const bool handle = !name.trimmed().contains(u' ');
    bool inWord = false;
    for (const char32_t c : name.left(200).toUcs4()) {
        if (c == U'@' && firstWord.isEmpty())
            continue;
        if (!isLetter(c)) {
            // A handle's server says nothing of the person: "ines@craft.example" is "IN".
            if (handle && inWord && (c == U'@' || c == U'.' || c == U'_'))
                break;
            inWord = false;
            continue;
        }
        if (!inWord)
            starts.append(c);
        if (starts.size() == 1)
            firstWord.append(c);
        inWord = true;
    }
    if (starts.size() >= 2)
        return upper(starts.first()) + upper(starts.last());
    if (firstWord.size() >= 2)
        return upper(firstWord.at(0)) + upper(firstWord.at(1));
    return firstWord.isEmpty() ? QString() : upper(firstWord.first());
}

void paintAvatar(QPainter &painter, const QRectF &square, const Avatar &avatar)
{
    const double side = square.width();
    PortraitStock *portraits = PortraitStock::current();
    const QImage portrait = portraits ? portraits->find(avatar.identity) : QImage();
    const QString initials = portrait.isNull() ? initialsOf(avatar.name) : QString();
    const bool person = portrait.isNull() && initials.isEmpty();
    if (!portrait.isNull())
        paintPortrait(painter, square, portrait);
    else
        drawCached(painter, square, QString::number(groundOf(avatar).rgb(), 16) + (person ? u"p"_s : QString()),
                   [&](QPainter &fresh) { paintDisc(fresh, side, avatar, person); });
    if (!initials.isEmpty()) {
        QFont font = theme::font(theme::TextStyle::CaptionBold);
        font.setPixelSize(std::max(9, static_cast<int>(side * (isWide(initials) ? kWideInitials : kInitials))));
        painter.setPen(inkOf(avatar));
        theme::drawLine(painter, square.toRect(), Qt::AlignHCenter, font, initials);
    }
    if (avatar.glyph.isEmpty())
        return;
    const double badge = std::round(side * kBadgeShare);
    const QRectF foot(square.x() + side + kBadgeOverhang - badge, square.y() + side + kBadgeOverhang - badge, badge,
                      badge);
    drawCached(painter, foot, avatar.glyph, [&](QPainter &fresh) { paintBadge(fresh, badge, avatar.glyph); });
}

} // namespace rapport
