#pragma once

#include "gui/theme/theme.h"

#include <QAbstractButton>

namespace rapport {

/// A word in a small frame that can be pressed, with a glyph before it or without. GUI thread.
class WordChip final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit WordChip(const QString &text, QWidget *parent = nullptr);

    void setGlyph(const QString &glyph);
    /// Without them it is a hairline and quiet text.
    void setTokens(theme::Token ink, theme::Token fill);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {44, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_glyph;
    theme::Token m_ink = theme::Token::Muted;
    theme::Token m_fill = theme::Token::Surface;
    bool m_filled = false;
};

} // namespace rapport
