#include "gui/theme/icons.h"
#include "gui/theme/lines.h"
#include "gui/theme/theme.h"
#include "gui/theme/type.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QSignalSpy>
#include <gtest/gtest.h>
#include <initializer_list>
#include <utility>

using namespace Qt::StringLiterals;

namespace rapport::theme {
namespace {

struct Pair
{
    const char *where;
    Token ink;
    std::initializer_list<Token> grounds;
};

/// Every text on every ground that a widget paints it on. A new combination belongs here.
const Pair kTexts[] = {
    {"what is written, anywhere",
     Token::Text,
     {Token::Background, Token::Surface, Token::Selection, Token::AccentSoft, Token::WarnSoft, Token::BadSoft,
      Token::InfoSoft, Token::GoodSoft, Token::VioletSoft, Token::Line}},
    {"secondary text: rows, labels, quotations, chips, a view under the pointer, kinds of writing",
     Token::Muted,
     {Token::Background, Token::Surface, Token::Selection, Token::AccentSoft, Token::WarnSoft, Token::InfoSoft,
      Token::Line}},
    {"times and hints: rows, messages of each side, placeholders and counters of each kind of writing",
     Token::Faint,
     {Token::Background, Token::Surface, Token::Selection, Token::AccentSoft, Token::WarnSoft, Token::InfoSoft}},
    {"links, what was found, quiet buttons, the chosen view and page",
     Token::Accent,
     {Token::Background, Token::Surface, Token::Selection, Token::AccentSoft, Token::WarnSoft, Token::InfoSoft}},
    {"primary buttons, badges, picked rows, the hit that is shown",
     Token::OnAccent,
     {Token::Accent, Token::Warn, Token::Info}},
    {"states in lists, cards, messages of each side, banners, chips, the composer",
     Token::Warn,
     {Token::Background, Token::Surface, Token::Selection, Token::AccentSoft, Token::WarnSoft, Token::InfoSoft}},
    {"what failed or is late, the same",
     Token::Bad,
     {Token::Background, Token::Surface, Token::Selection, Token::AccentSoft, Token::WarnSoft, Token::BadSoft,
      Token::InfoSoft}},
    {"what was added to a text, an advocate",
     Token::Good,
     {Token::Background, Token::Surface, Token::Selection, Token::AccentSoft, Token::GoodSoft}},
    {"drafts, direct messages, banners",
     Token::Info,
     {Token::Background, Token::Surface, Token::Selection, Token::InfoSoft}},
    {"ideas, visited links",
     Token::Violet,
     {Token::Background, Token::Surface, Token::Selection, Token::AccentSoft, Token::VioletSoft}},
};

/// What is no text and must be seen nevertheless: focus rings, bars, outlines of boxes, glyphs and lines of a series.
const Pair kGraphics[] = {
    {"the ring of the focus, the bar of a selection",
     Token::Accent,
     {Token::Background, Token::Surface, Token::Line, Token::Selection, Token::AccentSoft, Token::WarnSoft}},
    {"the ring of the focus on a primary button", Token::OnAccent, {Token::Accent, Token::Warn, Token::Info}},
    {"outlines of boxes, sliders under the pointer", Token::Faint, {Token::Background, Token::Surface}},
    {"series 1", Token::Series1, {Token::Background, Token::Surface}},
    {"series 2", Token::Series2, {Token::Background, Token::Surface}},
    {"series 3", Token::Series3, {Token::Background, Token::Surface}},
    {"series 4", Token::Series4, {Token::Background, Token::Surface}},
    {"series 5", Token::Series5, {Token::Background, Token::Surface}},
    {"series 6", Token::Series6, {Token::Background, Token::Surface}},
};

constexpr double kText = 4.5;    // WCAG 2.2, 1.4.3, for text of any size.
constexpr double kGraphic = 3.0; // 1.4.11.

template<size_t count>
void expectContrast(const Pair (&pairs)[count], double least)
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        for (const Pair &pair : pairs) {
            for (const Token ground : pair.grounds)
                EXPECT_GE(contrast(color(pair.ink, scheme), color(ground, scheme)), least)
                    << pair.where << ", on token " << static_cast<int>(ground)
                    << (scheme == Scheme::Light ? ", light" : ", dark");
        }
    }
}

TEST(Theme, everyTextIsReadableOnEveryGround)
{
    expectContrast(kTexts, kText);
}

TEST(Theme, whatIsNoTextCanBeSeen)
{
    expectContrast(kGraphics, kGraphic);
}

TEST(Theme, aPrimaryButtonStaysReadableUnderHandAndPointer)
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        for (const Token ground : {Token::Accent, Token::Warn, Token::Info}) {
            for (const int darker : {107, 116}) // as the style does
                EXPECT_GE(contrast(color(Token::OnAccent, scheme), color(ground, scheme).darker(darker)), kText);
        }
    }
}

TEST(Theme, nativeWidgetsAreReadableToo)
{
    using Role = QPalette::ColorRole;
    constexpr std::pair<Role, Role> kRoles[] = {
        {QPalette::WindowText, QPalette::Window},
        {QPalette::Text, QPalette::Base},
        {QPalette::Text, QPalette::AlternateBase},
        {QPalette::PlaceholderText, QPalette::Base},
        {QPalette::PlaceholderText, QPalette::Window},
        {QPalette::ButtonText, QPalette::Button},
        {QPalette::ToolTipText, QPalette::ToolTipBase},
        {QPalette::HighlightedText, QPalette::Highlight},
        {QPalette::Link, QPalette::Base},
        {QPalette::Link, QPalette::Window},
        {QPalette::LinkVisited, QPalette::Base},
        {QPalette::BrightText, QPalette::Base},
    };
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const QPalette native = palette(scheme);
        for (const auto &[ink, ground] : kRoles) {
            EXPECT_GE(contrast(native.color(QPalette::Active, ink), native.color(QPalette::Active, ground)), kText)
                << ink << " on " << ground;
            // Nobody has to read what is switched off, but everybody should be able to.
            EXPECT_GE(contrast(native.color(QPalette::Disabled, ink), native.color(QPalette::Disabled, ground)),
                      kGraphic)
                << ink << " on " << ground << ", switched off";
        }
    }
}

TEST(Theme, contrastIsTheOneOfTheStandard)
{
    EXPECT_DOUBLE_EQ(contrast(Qt::white, Qt::black), 21);
    EXPECT_DOUBLE_EQ(contrast(Qt::white, Qt::white), 1);
    EXPECT_NEAR(contrast(QColor(0x77, 0x77, 0x77), Qt::white), 4.48, 0.01);
}

TEST(Theme, avatarsBearWhiteTextAndKeepTheirColour)
{
    for (const QString &name : {u"Ines"_s, u"tomasz"_s, u"Maren Holt"_s, u"Dev"_s, u"Agnes"_s, u"山田"_s, u""_s}) {
        EXPECT_GE(contrast(avatarColor(name), Qt::white), 4.5) << qPrintable(name);
        EXPECT_EQ(avatarColor(name), avatarColor(name));
    }
}

TEST(Theme, switchingTellsAndRepaintsNativeWidgets)
{
    setScheme(Scheme::Light);
    const QColor light = QApplication::palette().color(QPalette::Window);
    QSignalSpy changed(&notifier(), &Notifier::changed);
    setScheme(Scheme::Dark);
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(QApplication::palette().color(QPalette::Window), color(Token::Background, Scheme::Dark));
    EXPECT_NE(QApplication::palette().color(QPalette::Window), light);
    setScheme(Scheme::Light);
}

TEST(Theme, seriesAreFoundByName)
{
    EXPECT_EQ(seriesToken(u"series1"_s), Token::Series1);
    EXPECT_EQ(seriesToken(u"series6"_s), Token::Series6);
    EXPECT_EQ(seriesToken(u"no such"_s), Token::Series5);
}

QImage painted(const QIcon &icon, QIcon::Mode mode = QIcon::Normal)
{
    return icon.pixmap(QSize(36, 36), 1.0, mode).toImage();
}

int inkOf(const QImage &image, const QColor &ink)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == ink;
    }
    return count;
}

TEST(Icons, paintGlyphsInTheTokenOfTheCurrentScheme)
{
    setScheme(Scheme::Light);
    const QIcon inbox = icon("inbox", Token::Muted);
    EXPECT_GT(inkOf(painted(inbox), color(Token::Muted, Scheme::Light)), 50);
    setScheme(Scheme::Dark);
    EXPECT_GT(inkOf(painted(inbox), color(Token::Muted, Scheme::Dark)), 50);
    EXPECT_GT(inkOf(painted(inbox, QIcon::Disabled), color(Token::Faint, Scheme::Dark)), 50);
    setScheme(Scheme::Light);
}

TEST(Icons, knowTheirNames)
{
    EXPECT_TRUE(hasIcon(u"inbox"_s));
    EXPECT_TRUE(hasIcon(u"rss_feed"_s));
    EXPECT_FALSE(hasIcon(u"no such glyph"_s));
    EXPECT_FALSE(hasIcon(u""_s));
}

TEST(Lines, figuresHaveOneWidth)
{
    const QFont body = font(TextStyle::Body);
    EXPECT_EQ(tabularWidth(body, u"111"_s), tabularWidth(body, u"888"_s));
    EXPECT_GT(tabularWidth(body, u"58 min"_s), tabularWidth(body, u"58"_s));
}

TEST(Lines, figuresEndAtTheRightEdge)
{
    QImage image(60, 20, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    drawTabular(painter, QRect(0, 0, 60, 20), Qt::AlignRight, font(TextStyle::Body), u"88"_s);
    painter.end();
    int firstInk = 60;
    int lastInk = -1;
    for (int x = 0; x < 60; ++x) {
        for (int y = 0; y < 20; ++y) {
            if (image.pixelColor(x, y).lightness() < 128) {
                firstInk = std::min(firstInk, x);
                lastInk = std::max(lastInk, x);
            }
        }
    }
    EXPECT_GE(firstInk, 60 - tabularWidth(font(TextStyle::Body), u"88"_s) - 1);
    EXPECT_GE(lastInk, 55);
}

/// What a line leaves on white: the columns from the first to the last with ink.
QPair<int, int> inkOf(const QString &text, int width, Qt::Alignment alignment)
{
    QImage image(width + 80, 24, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    drawLine(painter, QRect(0, 0, width, 24), alignment, font(TextStyle::Body), text);
    painter.end();
    QPair<int, int> ink{image.width(), -1};
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixelColor(x, y).lightness() < 160)
                ink = {std::min(ink.first, x), std::max(ink.second, x)};
        }
    }
    return ink;
}

TEST(Lines, stayInTheirRectangleInEveryScript)
{
    for (const QString &text :
         {u"A long line of plain words that cannot fit in here"_s,
          u"Donaudampfschifffahrtsgesellschaftskapitänsmütze"_s,
          u"これは一行に収まらないとても長い文章ですから省略されます"_s,
          u"هذا سطر طويل جدا لا يتسع له المكان هنا أبدا"_s, u"mixed עברית and English words in one line"_s,
          u"thank you so much 🎉 for everything ❤️ and more"_s, u"โปรดส่งเครื่องทอผ้าให้ฉันโดยเร็วที่สุดเท่าที่จะทำได้"_s}) {
        const auto [first, last] = inkOf(text, 120, Qt::AlignLeft);
        EXPECT_GE(first, 0) << qPrintable(text);
        EXPECT_LE(last, 121) << qPrintable(text);
        EXPECT_GT(last, 60) << qPrintable(text);
    }
}

TEST(Lines, standWhereTheyAreAligned)
{
    const auto [leftFirst, leftLast] = inkOf(u"Ines"_s, 120, Qt::AlignLeft);
    const auto [rightFirst, rightLast] = inkOf(u"Ines"_s, 120, Qt::AlignRight);
    const auto [middleFirst, middleLast] = inkOf(u"Ines"_s, 120, Qt::AlignHCenter);
    EXPECT_LE(leftFirst, 3);
    EXPECT_GE(rightLast, 116);
    EXPECT_NEAR(middleFirst + middleLast, 120, 4);
    EXPECT_NEAR(leftLast - leftFirst, rightLast - rightFirst, 1);
}

TEST(Lines, areAsWideAsShapedText)
{
    const QFontMetricsF metrics(font(TextStyle::Body));
    for (const QString &text : {u"Reply due in 20 min"_s, u"AVATAR To Ta We"_s, u"Привет, Том"_s, u"office flow"_s})
        EXPECT_NEAR(lineWidth(font(TextStyle::Body), text), metrics.horizontalAdvance(text), 3) << qPrintable(text);
}

} // namespace
} // namespace rapport::theme
