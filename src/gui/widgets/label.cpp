#include "gui/widgets/label.h"

#include <QGuiApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace rapport {

using theme::TextStyle;
using theme::Token;

Label::Label(QWidget *parent) : Label({}, TextStyle::Body, Token::Text, parent) {}

Label::Label(const QString &text, TextStyle style, Token token, QWidget *parent) : QLabel(text, parent)
{
    connect(&theme::notifier(), &theme::Notifier::changed, this, &Label::applyToken);
    // On a ground of another role the text would take the role that goes with that.
    setForegroundRole(QPalette::WindowText);
    // Where the interface is read from the right, a text begins there too, whatever script it is in.
    if (QGuiApplication::isRightToLeft())
        setAlignment(Qt::AlignRight | Qt::AlignVCenter | Qt::AlignAbsolute);
    setLook(style, token);
}

void Label::setLook(TextStyle style, Token token)
{
    m_token = token;
    setFont(theme::font(style));
    applyToken();
}

void Label::setLook(const QString &look)
{
    static const QHash<QString, TextStyle> styles{
        {u"body"_s, TextStyle::Body},
        {u"bodybold"_s, TextStyle::BodyBold},
        {u"secondary"_s, TextStyle::Secondary},
        {u"caption"_s, TextStyle::Caption},
        {u"captionbold"_s, TextStyle::CaptionBold},
        {u"title"_s, TextStyle::Title},
        {u"figure"_s, TextStyle::Figure},
    };
    static const QHash<QString, Token> tokens{
        {u"text"_s, Token::Text}, {u"muted"_s, Token::Muted}, {u"faint"_s, Token::Faint}, {u"accent"_s, Token::Accent},
        {u"warn"_s, Token::Warn}, {u"bad"_s, Token::Bad},     {u"good"_s, Token::Good},
    };
    m_look = look;
    setLook(styles.value(look.section(u' ', 0, 0), TextStyle::Body),
            tokens.value(look.section(u' ', 1, 1), Token::Text));
}

void Label::applyToken()
{
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, theme::color(m_token));
    palette.setColor(QPalette::Link, theme::color(Token::Accent));
    setPalette(palette);
}

} // namespace rapport
