#pragma once

#include "gui/theme/theme.h"

#include <QAbstractButton>

namespace rapport {

/// A button that is a word: no frame, its weight and colour say whether it is chosen, a small glyph may stand beside
/// it. GUI thread.
class WordButton final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit WordButton(QWidget *parent = nullptr);

    /// The word's colour; while it is checked the other one.
    void setInks(theme::Token plain, theme::Token checked);
    /// Before the word; empty: none.
    void setLeadingGlyph(const QString &glyph);
    /// Behind the word ("expand_more" for what opens a menu); empty: none.
    void setTrailingGlyph(const QString &glyph);
    /// Semibold also while it is not checked.
    void setStrong(bool strong);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont ownFont() const;

    theme::Token m_plain = theme::Token::Muted;
    theme::Token m_checked = theme::Token::Accent;
    QString m_leading;
    QString m_trailing;
    bool m_strong = false;
};

} // namespace rapport
