#pragma once

#include <QWidget>

namespace rapport {

/// One line of text that is cut with an ellipsis where it does not fit; then the whole of it is the tool tip. GUI
/// thread.
class ElidedLabel final : public QWidget
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }
    /// What the tool tip says besides, cut or not.
    void setDetail(const QString &detail);
    /// Aligned to the end of the line rather than to its beginning.
    void setTrailing(bool trailing);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateToolTip();

    QString m_text;
    QString m_detail;
    bool m_trailing = false;
};

} // namespace rapport
