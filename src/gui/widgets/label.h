#pragma once

#include "gui/theme/theme.h"
#include "gui/theme/type.h"

#include <QLabel>

namespace rapport {

/// A text in a style and a colour of the theme, which follows light and dark. GUI thread.
class Label : public QLabel
{
    Q_OBJECT
    /// For forms: a style and a token by name, "title text", "secondary muted", "caption faint", "body bad".
    Q_PROPERTY(QString look READ look WRITE setLook)
public:
    explicit Label(QWidget *parent = nullptr);
    Label(const QString &text, theme::TextStyle style, theme::Token token, QWidget *parent = nullptr);

    void setLook(theme::TextStyle style, theme::Token token);
    [[nodiscard]] QString look() const { return m_look; }
    void setLook(const QString &look);

private:
    void applyToken();

    QString m_look;
    theme::Token m_token = theme::Token::Text;
};

} // namespace rapport
