#include "gui/thread/pictureviewer.h"

#include "gui/deliver.h"
#include "gui/theme/theme.h"
#include "gui/thread/messagetext.h"
#include "gui/thread/picturestock.h"
#include "gui/thread/picturetext.h"
#include "sync/picturefile.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QPromise>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QStandardPaths>
#include <QThreadPool>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr double kStep = 1.25;
constexpr double kLeast = 0.05;
constexpr double kMost = 8;
constexpr qint64 kMostShownPixels = 60'000'000; // Of the scaled picture: 240 MB.

/// On a thread of the application's pool, to its end.
template<class T, class F>
QFuture<T> beside(F work)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QFuture<T> future = promise->future();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

} // namespace

PictureViewer::PictureViewer(const Attachment &attachment, QString file, QWidget *parent)
    : QDialog(parent),
      m_attachment(attachment),
      m_file(std::move(file)),
      m_area(new QScrollArea),
      m_picture(new QLabel(tr("Reading the picture…"))),
      m_facts(new QLabel),
      m_save(new QPushButton(tr("Save as…"))),
      m_copy(new QPushButton(tr("Copy")))
{
    setObjectName(u"pictureViewer"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(messagetext::attachmentTitle(attachment));
    const QString description = picturetext::description(attachment);
    m_picture->setObjectName(u"picture"_s);
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setAccessibleName(tr("Picture: %1").arg(description));
    m_area->setWidget(m_picture);
    m_area->setWidgetResizable(true);
    m_area->setAlignment(Qt::AlignCenter);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setAccessibleName(tr("Picture"));
    m_area->viewport()->installEventFilter(this);
    auto *words = new QLabel(description);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_save->setObjectName(u"savePicture"_s);
    m_copy->setObjectName(u"copyPicture"_s);
    m_copy->setEnabled(false);
    auto *close = new QPushButton(tr("Close"));
    close->setDefault(true);

    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(theme::kSpace4, theme::kSpace2, theme::kSpace4, theme::kSpace3);
    auto *said = new QVBoxLayout;
    said->addWidget(words);
    said->addWidget(m_facts);
    foot->addLayout(said, 1);
    foot->addWidget(m_copy);
    foot->addWidget(m_save);
    foot->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_area, 1);
    layout->addLayout(foot);
    resize(screen()->availableSize() * 3 / 4);

    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_save, &QPushButton::clicked, this, &PictureViewer::saveAs);
    connect(m_copy, &QPushButton::clicked, this, &PictureViewer::copy);
    read();
}

PictureViewer::~PictureViewer() = default;

void PictureViewer::read()
{
    const QSize most(picturefile::kLongestSide, picturefile::kLongestSide);
    deliver(beside<QImage>([file = m_file, most] { return readPicture(file, most); }), this,
            [this](const QImage &image) {
                m_image = image;
                if (image.isNull()) {
                    m_picture->setText(tr("The picture cannot be shown: its file is broken or gone."));
                    m_save->setEnabled(false);
                    return;
                }
                m_copy->setEnabled(true);
                fit();
            });
}

double PictureViewer::zoom() const
{
    if (m_zoom > 0 || m_image.isNull())
        return m_zoom;
    const QSizeF room = m_area->viewport()->size() * devicePixelRatioF();
    return std::min({1.0, room.width() / m_image.width(), room.height() / m_image.height()});
}

void PictureViewer::zoomTo(double zoom)
{
    if (m_image.isNull())
        return;
    const double pixels = static_cast<double>(m_image.width()) * m_image.height();
    const double bounded = std::min(kMost, std::sqrt(static_cast<double>(kMostShownPixels) / std::max(1.0, pixels)));
    m_zoom = std::clamp(zoom, kLeast, std::max(kLeast, bounded));
    showZoom();
}

void PictureViewer::fit()
{
    m_zoom = 0;
    showZoom();
}

void PictureViewer::showZoom()
{
    if (m_image.isNull())
        return;
    const double scale = zoom();
    const QSize size = (QSizeF(m_image.size()) * scale).toSize().expandedTo({1, 1});
    QPixmap pixmap = QPixmap::fromImage(
        scale == 1.0 ? m_image : m_image.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    m_picture->setPixmap(pixmap);
    m_facts->setText(picturetext::facts(m_attachment) % tr(" · %1 %", "zoom of a picture").arg(qRound(scale * 100)));
}

void PictureViewer::copy()
{
    if (!m_image.isNull())
        QApplication::clipboard()->setImage(m_image);
}

void PictureViewer::saveAs()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    // A name that somebody else chose is a name at most, never a place.
    QString name = QFileInfo(messagetext::plainLine(m_attachment.name)).completeBaseName();
    name.removeIf([](QChar c) { return QStringView(u"/\\:*?\"<>|").contains(c); });
    const QString suffix = QFileInfo(m_file).suffix();
    const QString to = QFileDialog::getSaveFileName(
        this, tr("Save the picture"), folder % u'/' % (name.isEmpty() ? tr("picture") : name) % u'.' % suffix);
    if (to.isEmpty())
        return;
    m_save->setEnabled(false);
    deliver(beside<bool>([from = m_file, to] {
                // The dialog asked already whether what is there may go.
                QFile::remove(to);
                return QFile::copy(from, to);
            }),
            this, [this](bool saved) {
                m_save->setEnabled(true);
                m_facts->setText(saved ? tr("Saved.") : tr("The picture could not be saved there."));
            });
}

void PictureViewer::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomTo(zoom() * kStep);
    case Qt::Key_Minus:
        return zoomTo(zoom() / kStep);
    case Qt::Key_0:
        return fit();
    case Qt::Key_1:
        return zoomTo(1);
    default:
        break;
    }
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::Save) || event->matches(QKeySequence::SaveAs))
        return saveAs();
    QDialog::keyPressEvent(event);
}

void PictureViewer::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    if (m_zoom == 0)
        showZoom();
}

/// The picture is dragged, and zoomed by the wheel with Ctrl.
bool PictureViewer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel) {
        const auto *wheel = static_cast<QWheelEvent *>(event);
        if (wheel->modifiers().testFlag(Qt::ControlModifier)) {
            zoomTo(zoom() * (wheel->angleDelta().y() > 0 ? kStep : 1 / kStep));
            return true;
        }
    }
    if (event->type() == QEvent::MouseButtonPress)
        m_dragged = static_cast<QMouseEvent *>(event)->pos();
    if (event->type() == QEvent::MouseMove && static_cast<QMouseEvent *>(event)->buttons() == Qt::LeftButton) {
        const QPoint at = static_cast<QMouseEvent *>(event)->pos();
        m_area->horizontalScrollBar()->setValue(m_area->horizontalScrollBar()->value() + m_dragged.x() - at.x());
        m_area->verticalScrollBar()->setValue(m_area->verticalScrollBar()->value() + m_dragged.y() - at.y());
        m_dragged = at;
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace rapport
