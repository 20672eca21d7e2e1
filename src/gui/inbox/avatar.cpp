#include "gui/inbox/avatar.h"

#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/theme/type.h"

#include <QPaintDevice>
#include <QPainter>
#include <QPixmapCache>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr double kBadgeShare = 0.47; // Of the avatar's side: 16 px at 34.
constexpr double kBadgeOverhang = 2;

bool isLetter(char32_t c)
{
    return QChar::isLetterOrNumber(c);
}

QString upper(char32_t c)
{
    return QString::fromUcs4(&c, 1).toUpper();
}

void paintFresh(QPainter &painter, double side, const Avatar &avatar)
{
    using theme::Token;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    // Ids follow each other closely: spread by the golden ratio (Knuth, TAOCP 3, 6.4), or neighbours look alike.
    const quint64 spread = static_cast<quint64>(avatar.identity.value) * 0x9E3779B97F4A7C15ULL;
    const QString seed = avatar.identity ? QString::number(spread >> 32) : avatar.name;
    painter.setBrush(avatar.self ? theme::color(Token::Accent) : theme::avatarColor(seed));
    const QRectF circle(0, 0, side, side);
    painter.drawEllipse(circle);

    const QColor ink = avatar.self ? theme::color(Token::OnAccent) : QColor(Qt::white);
    const QString initials = initialsOf(avatar.name);
    if (initials.isEmpty()) {
        theme::drawIcon(painter, circle.adjusted(side * 0.22, side * 0.22, -side * 0.22, -side * 0.22), "person", ink);
    } else {
        QFont font = theme::font(theme::TextStyle::CaptionBold);
        font.setPixelSize(std::max(9, static_cast<int>(side * 0.36)));
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(circle, Qt::AlignCenter, initials);
    }
    if (avatar.glyph.isEmpty())
        return;
    const double badge = std::round(side * kBadgeShare);
    const QRectF foot(side + kBadgeOverhang - badge, side + kBadgeOverhang - badge, badge, badge);
    painter.setPen(QPen(theme::color(Token::Line), 1));
    painter.setBrush(theme::color(Token::Surface));
    painter.drawEllipse(foot.adjusted(0.5, 0.5, -0.5, -0.5));
    theme::drawIcon(painter, foot.adjusted(2.5, 2.5, -2.5, -2.5), avatar.glyph, theme::color(Token::Muted));
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
    const double scale = painter.device()->devicePixelRatioF();
    const QString key = u"rapport-avatar:%1:%2:%3:%4:%5:%6:%7"_s.arg(
        QString::number(avatar.identity.value), QString::number(square.width()), QString::number(scale),
        QString::number(static_cast<int>(theme::scheme())), avatar.glyph, avatar.self ? u"self"_s : QString(),
        initialsOf(avatar.name));
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        const double side = square.width() + 2 * kBadgeOverhang;
        pixmap = QPixmap(QSizeF(side * scale, side * scale).toSize());
        pixmap.setDevicePixelRatio(scale);
        pixmap.fill(Qt::transparent);
        QPainter fresh(&pixmap);
        paintFresh(fresh, square.width(), avatar);
        fresh.end();
        QPixmapCache::insert(key, pixmap);
    }
    painter.drawPixmap(square.topLeft(), pixmap);
}

} // namespace rapport
