#pragma once

#include "gui/theme/theme.h"

#include <QWidget>

namespace rapport {

/// A plain area filled with a token of the theme, or a card: rounded, with a hairline around it. GUI thread.
class Surface : public QWidget
{
    Q_OBJECT
public:
    explicit Surface(QWidget *parent = nullptr);
    explicit Surface(theme::Token fill, QWidget *parent = nullptr);

    void setFill(theme::Token fill);
    /// Rounded by theme::kCardRadius; the line's colour around it.
    void setCard(theme::Token line);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    theme::Token m_fill = theme::Token::Surface;
    theme::Token m_line = theme::Token::Line;
    bool m_card = false;
};

} // namespace rapport
