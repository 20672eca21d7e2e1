#include "gui/theme/theme.h"

#include "gui/theme/motion.h"
#include "gui/theme/schemewish.h"
#include "gui/theme/style.h"
#include "gui/theme/systemscheme.h"
#include "gui/theme/type.h"

#include <QApplication>
#include <QHash>
#include <QSettings>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rapport::theme {
namespace {

struct Pair
{
    QRgb light;
    QRgb dark;
};

constexpr std::array<Pair, 26> kColors{{
    {0xfff6f7f9, 0xff16181c}, // Background
    {0xffffffff, 0xff1d2025}, // Surface
    {0xffe3e6ea, 0xff30353c}, // Line
    {0xff1b1f24, 0xffe7eaee}, // Text
    {0xff5b6573, 0xff9aa4b1}, // Muted
    {0xff646e7c, 0xff919ba8}, // Faint
    {0xff0b7a6f, 0xff3fb8a8}, // Accent
    {0xffffffff, 0xff0c1f1c}, // OnAccent
    {0xffe2f3f0, 0xff163732}, // AccentSoft
    {0xffe8f4f2, 0xff1d332f}, // Selection
    {0xff9a4a06, 0xffe3a04a}, // Warn
    {0xfffdf1dc, 0xff3a2d18}, // WarnSoft
    {0xffb3263b, 0xffef7487}, // Bad
    {0xfffbe6e9, 0xff3d2026}, // BadSoft
    {0xff1a7340, 0xff65c48a}, // Good
    {0xffe2f4e8, 0xff1a3524}, // GoodSoft
    {0xff2559a8, 0xff82aef0}, // Info
    {0xffe8f1fd, 0xff1d2c45}, // InfoSoft
    {0xff6a3fb0, 0xffb896f0}, // Violet
    {0xffeee6fa, 0xff2d2343}, // VioletSoft
    {0xff0b7a6f, 0xff0f9e90}, // Series1; the dark ones are 12 % lighter
    {0xff4696c7, 0xff7ab6dc}, // Series2
    {0xffc9761a, 0xffe58e2c}, // Series3
    {0xff8a64b8, 0xffa68ac9}, // Series4
    {0xff87909d, 0xffb7bdc7}, // Series5
    {0xffb3263b, 0xffd63a52}, // Series6
}};

constexpr std::array<QRgb, 8> kAvatarColors{0xff8b4a9c, 0xff2a6bb5, 0xffb05c28, 0xff3a7d44,
                                            0xff6b5a96, 0xff4f7488, 0xff9c4646, 0xff0b7a6f};

Scheme &currentScheme()
{
    static Scheme current = Scheme::Light;
    return current;
}

/// What the system shows, and whether RAPPORT_THEME overrules everybody.
struct SystemLook
{
    Scheme scheme = Scheme::Light;
    bool forced = false;
};

SystemLook &systemLook()
{
    static SystemLook look;
    return look;
}

QString wishKey()
{
    return u"appearance/theme"_s;
}

void applyWish()
{
    if (systemLook().forced)
        return;
    const SchemeWish wish = schemeWish();
    Scheme wanted = systemLook().scheme;
    if (wish != SchemeWish::System)
        wanted = wish == SchemeWish::Dark ? Scheme::Dark : Scheme::Light;
    if (wanted != currentScheme())
        setScheme(wanted);
}

double relativeLuminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

Scheme scheme()
{
    return currentScheme();
}

QColor color(Token token, Scheme scheme)
{
    const Pair &pair = kColors[static_cast<size_t>(token)];
    return QColor::fromRgb(scheme == Scheme::Light ? pair.light : pair.dark);
}

QColor color(Token token)
{
    return color(token, currentScheme());
}

Token seriesToken(const QString &name)
{
    static const QHash<QString, Token> tokens{
        {u"series1"_s, Token::Series1}, {u"series2"_s, Token::Series2}, {u"series3"_s, Token::Series3},
        {u"series4"_s, Token::Series4}, {u"series5"_s, Token::Series5}, {u"series6"_s, Token::Series6},
    };
    return tokens.value(name, Token::Series5);
}

QColor avatarColor(const QString &name)
{
    // Not qHash(): its seed differs from start to start, and a face keeps its colour.
    uint sum = 2166136261U;
    for (const QChar c : name)
        sum = (sum ^ c.unicode()) * 16777619U;
    return QColor::fromRgb(kAvatarColors[sum % kAvatarColors.size()]);
}

QPalette palette(Scheme scheme)
{
    const auto of = [scheme](Token token) { return color(token, scheme); };
    QPalette palette;
    palette.setColor(QPalette::Window, of(Token::Background));
    palette.setColor(QPalette::WindowText, of(Token::Text));
    palette.setColor(QPalette::Base, of(Token::Surface));
    palette.setColor(QPalette::AlternateBase, of(Token::Background));
    palette.setColor(QPalette::Text, of(Token::Text));
    palette.setColor(QPalette::PlaceholderText, of(Token::Faint));
    palette.setColor(QPalette::Button, of(Token::Surface));
    palette.setColor(QPalette::ButtonText, of(Token::Text));
    palette.setColor(QPalette::BrightText, of(Token::Bad));
    palette.setColor(QPalette::ToolTipBase, of(Token::Surface));
    palette.setColor(QPalette::ToolTipText, of(Token::Text));
    palette.setColor(QPalette::Highlight, of(Token::Accent));
    palette.setColor(QPalette::HighlightedText, of(Token::OnAccent));
    palette.setColor(QPalette::Link, of(Token::Accent));
    palette.setColor(QPalette::LinkVisited, of(Token::Violet));
    palette.setColor(QPalette::Light, of(Token::Surface));
    palette.setColor(QPalette::Midlight, of(Token::Background));
    palette.setColor(QPalette::Mid, of(Token::Line));
    palette.setColor(QPalette::Dark, of(Token::Line));
    palette.setColor(QPalette::Shadow, of(Token::Line));
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, of(Token::Faint));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, of(Token::Line));
    return palette;
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = relativeLuminance(a);
    const double second = relativeLuminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

Notifier &notifier()
{
    static Notifier notifier;
    return notifier;
}

void setScheme(Scheme scheme)
{
    currentScheme() = scheme;
    QPalette tokens = palette(scheme);
    QApplication::setPalette(tokens);
    // In rows the selection is a soft ground that leaves every text its own colour; in a text field it is the accent.
    tokens.setColor(QPalette::Highlight, color(Token::Selection));
    tokens.setColor(QPalette::HighlightedText, color(Token::Text));
    QApplication::setPalette(tokens, "QAbstractItemView");
    Q_EMIT notifier().changed();
}

SchemeWish schemeWish()
{
    const QString kept = QSettings().value(wishKey()).toString();
    if (kept == u"light")
        return SchemeWish::Light;
    return kept == u"dark" ? SchemeWish::Dark : SchemeWish::System;
}

void setSchemeWish(SchemeWish wish)
{
    QSettings().setValue(wishKey(), wish == SchemeWish::Light  ? u"light"_s
                                    : wish == SchemeWish::Dark ? u"dark"_s
                                                               : u"system"_s);
    applyWish();
}

void install(QApplication &application)
{
    const Scheme ofPlatform =
        QApplication::palette().color(QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light;
    QApplication::setStyle(new Style);
    QApplication::setFont(font(TextStyle::Body));
    followMotion(&application);

    const QByteArray forced = qgetenv("RAPPORT_THEME").toLower();
    if (forced == "light" || forced == "dark") {
        systemLook().forced = true;
        setScheme(forced == "dark" ? Scheme::Dark : Scheme::Light);
        return;
    }
    systemLook() = {ofPlatform, false};
    setScheme(ofPlatform);
    applyWish();
    auto *system = new SystemScheme(&application);
    QObject::connect(system, &SystemScheme::told, &application, [](Scheme told) {
        systemLook().scheme = told;
        applyWish();
    });
}

} // namespace rapport::theme
