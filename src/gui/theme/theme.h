#pragma once

#include <QColor>
#include <QObject>
#include <QPalette>

class QApplication;

/// The look of the window in one place: colours by meaning, light and dark. GUI thread.
namespace rapport::theme {

enum class Token {
    Background, ///< The window, the thread.
    Surface,    ///< Lists, cards, panels.
    Line,       ///< Hairlines.
    Text,
    Muted, ///< Secondary text.
    Faint, ///< Times and hints.
    Accent,
    OnAccent, ///< Text on Accent.
    AccentSoft,
    Selection, ///< The selected row.
    Warn,
    WarnSoft,
    Bad,
    BadSoft,
    Good,
    GoodSoft,
    Info,
    InfoSoft,
    Violet,
    VioletSoft,
    Series1, ///< Series colours: charts, and what a channel is known by.
    Series2,
    Series3,
    Series4,
    Series5,
    Series6,
};

enum class Scheme { Light, Dark };

[[nodiscard]] Scheme scheme();
[[nodiscard]] QColor color(Token token);
[[nodiscard]] QColor color(Token token, Scheme scheme);
/// The series token of that name ("series1" ... "series6"), as connectors name theirs; Series5, a grey, for others.
[[nodiscard]] Token seriesToken(const QString &name);
/// One of eight quiet colours that bear white text, the same for the same name: for avatars without a picture.
[[nodiscard]] QColor avatarColor(const QString &name);
/// The tokens in the roles that native widgets paint with.
[[nodiscard]] QPalette palette(Scheme scheme);
/// Contrast of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio").
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

inline constexpr int kSpace1 = 4;
inline constexpr int kSpace2 = 8;
inline constexpr int kSpace3 = 12;
inline constexpr int kSpace4 = 16;
inline constexpr int kSpace5 = 24;
inline constexpr int kControlRadius = 6;
inline constexpr int kCardRadius = 10;
inline constexpr int kIconSize = 18;
inline constexpr int kRailIconSize = 21;
inline constexpr int kSelectionBar = 3;

/// Tells that the scheme changed, after the application's palette did.
class Notifier final : public QObject
{
    Q_OBJECT
Q_SIGNALS:
    void changed();
};
[[nodiscard]] Notifier &notifier();

/// Sets style, palette and font of the application, and follows the system's light or dark from then on.
/// RAPPORT_THEME=light|dark holds one of them.
void install(QApplication &application);
/// Switches at once. For install(), and for whoever offers the choice.
void setScheme(Scheme scheme);

} // namespace rapport::theme
