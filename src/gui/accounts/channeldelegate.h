#pragma once

#include <QStyledItemDelegate>

namespace rapport {

/// Paints a row of two lines beside a channel's glyph: a name (DisplayRole) over a quieter line. For the list of
/// channels and the list of accounts.
class ChannelDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole,
        PitchRole, ///< The second line.
        GlyphRole, ///< Name of a Material icon.
        ColorRole, ///< "series1" ... "series6"
        TokenRole, ///< Of the second line, a theme::Token as int; Muted where it is missing.
        TrailRole, ///< A short text at the right of the first line.
    };
    /// `quietLines`: how many lines the quieter text may take.
    ChannelDelegate(int quietLines, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_quietLines;
};

} // namespace rapport
