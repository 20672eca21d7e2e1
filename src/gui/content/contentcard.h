#pragma once

#include "gui/content/contenttext.h"
#include "gui/theme/type.h"

#include <QAbstractButton>

class QMimeData;

namespace rapport {

/// What all cards of a calendar are shown with.
struct CardFacts
{
    ContentDays days = ContentDays();
    contenttext::Channels channels = {};
    qint64 nowMs = 0;
    bool canChange = true;
};

/// A piece of content in the calendar: its hour, its channels, its name, where it stands. Clicked, it opens; dragged,
/// it takes another time. Keys that move it are its view's. GUI thread.
class ContentCard final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit ContentCard(QWidget *parent = nullptr);

    void show(const ContentPiece &piece, const CardFacts &facts);
    using QWidget::show;
    [[nodiscard]] const ContentPiece &piece() const { return m_piece; }
    [[nodiscard]] ContentId content() const { return m_piece.id; }
    /// On one line, for wide lists.
    void setWide(bool wide);

    [[nodiscard]] static QString mimeType();
    /// Of what is dragged; none: it is no content.
    [[nodiscard]] static ContentId dragged(const QMimeData *carried);
    [[nodiscard]] static int heightOf(bool wide);
    /// With a second line for a name that needs it, in a narrow card so wide.
    [[nodiscard]] int roomyHeight(int width) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// It has the focus, by whatever means.
    void entered();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] int paintGlyphs(QPainter &painter, const QRect &line, int x) const;
    [[nodiscard]] int paintState(QPainter &painter, const QRect &line) const;
    void paintText(QPainter &painter, theme::TextStyle style, theme::Token ink, const QRect &line,
                   const QString &words) const;
    void paintName(QPainter &painter, const QRect &place) const;

    ContentPiece m_piece;
    CardFacts m_facts;
    bool m_wide = false;
    QPoint m_pressedAt;
    bool m_dragged = false; ///< Since it was pressed.
};

} // namespace rapport
