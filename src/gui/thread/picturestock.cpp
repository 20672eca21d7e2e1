#include "gui/thread/picturestock.h"

#include "gui/deliver.h"
#include "sync/picturefile.h"

#include <QFile>
#include <QImageReader>
#include <QPromise>
#include <QThreadPool>

namespace rapport {

namespace {

constexpr int kRoomKiB = 64 * 1024;
constexpr int kMostMiB = 256; // For one picture while it is read.

} // namespace

QImage readPicture(const QString &file, QSize within)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly) || source.size() > picturefile::kMostBytes)
        return {};
    // The file is ours, but what is in it is not: it is looked at as when it came.
    const Result<picturefile::Facts> facts = picturefile::facts(source.readAll());
    if (!facts)
        return {};
    source.seek(0);
    QImageReader reader(&source, facts->suffix.toLatin1());
    reader.setAutoTransform(true);
    QImageReader::setAllocationLimit(kMostMiB);
    const QImage image = reader.read();
    if (image.isNull())
        return {};
    const bool fits = image.width() <= within.width() && image.height() <= within.height();
    return fits ? image : image.scaled(within, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

PictureStock::PictureStock(QString folder, QObject *parent)
    : QObject(parent), m_folder(std::move(folder)), m_images(kRoomKiB), m_pool(std::make_unique<QThreadPool>())
{
    m_pool->setMaxThreadCount(1);
}

PictureStock::~PictureStock()
{
    m_pool->clear();
    m_pool->waitForDone();
}

QString PictureStock::fileOf(const QString &path) const
{
    return m_folder + u'/' + path;
}

QImage PictureStock::find(const QString &path, QSize within)
{
    const Key key{path, within};
    if (const QImage *image = m_images.object(key))
        return *image;
    if (m_broken.contains(path) || m_reading.contains(key) || within.isEmpty())
        return {};
    m_reading.insert(key);
    auto promise = std::make_shared<QPromise<QImage>>();
    promise->start();
    deliver(promise->future(), this, [this, key](const QImage &image) {
        m_reading.remove(key);
        if (image.isNull())
            m_broken.insert(key.path);
        else
            m_images.insert(key, new QImage(image), std::max<qsizetype>(1, image.sizeInBytes() / 1024));
        Q_EMIT ready(key.path);
    });
    m_pool->start([promise, file = fileOf(path), within] {
        promise->addResult(readPicture(file, within));
        promise->finish();
    });
    return {};
}

} // namespace rapport
