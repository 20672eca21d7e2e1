#pragma once

#include "domain/message.h"

#include <QDialog>
#include <QImage>

class QLabel;
class QPushButton;
class QScrollArea;

namespace rapport {

/// One picture in a window of its own: as large as fits, or in its own size and beyond; kept elsewhere, or copied. By
/// keys: + and - zoom, 0 fits, 1 shows it pixel by pixel, arrows move. GUI thread.
class PictureViewer final : public QDialog
{
    Q_OBJECT
public:
    PictureViewer(const Attachment &attachment, QString file, QWidget *parent);
    ~PictureViewer() override;

    /// Pixels of the screen for one of the picture's.
    [[nodiscard]] double zoom() const;
    [[nodiscard]] const QImage &image() const { return m_image; }
    void copy();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void read();
    void zoomTo(double zoom);
    void fit();
    void showZoom();
    void saveAs();

    Attachment m_attachment;
    QString m_file;
    QImage m_image;
    double m_zoom = 0; ///< 0: as large as fits.
    QPoint m_dragged;
    QScrollArea *m_area;
    QLabel *m_picture;
    QLabel *m_facts;
    QPushButton *m_save;
    QPushButton *m_copy;
};

} // namespace rapport
