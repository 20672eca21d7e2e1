#include "gui/attachments/thumbnails.h"

#include "sync/picturefile.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <optional>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr qsizetype kMostKnown = 32;

/// Null: there is none to be had.
QImage readThumbnail(const QString &name, int side)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly) || file.size() > picturefile::kMostBytes)
        return {};
    QByteArray content = file.read(picturefile::kMostBytes);
    const auto facts = picturefile::facts(content);
    if (!facts)
        return {};
    QBuffer buffer(&content);
    QImageReader reader(&buffer, facts->suffix.toLatin1());
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

QByteArray pngOf(const QImage &picture)
{
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    return picture.save(&buffer, "PNG") ? content : QByteArray();
}

} // namespace

Thumbnails::Thumbnails(const QString &folder, QObject *parent) : QObject(parent), m_folder(folder)
{
    m_pool.setMaxThreadCount(1);
}

Thumbnails::~Thumbnails()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void Thumbnails::ask(const QString &path, int side)
{
    if (const auto known = m_known.constFind(path); known != m_known.constEnd()) {
        Q_EMIT ready(path, *known);
        return;
    }
    m_pool.start([this, path, side, name = QString(m_folder + u'/' + path)] {
        const QImage picture = readThumbnail(name, side);
        if (picture.isNull())
            return;
        QMetaObject::invokeMethod(
            this,
            [this, path, picture] {
                if (m_known.size() >= kMostKnown)
                    m_known.clear();
                m_known.insert(path, picture);
                Q_EMIT ready(path, picture);
            },
            Qt::QueuedConnection);
    });
}

void Thumbnails::encode(const QImage &picture, const QString &name)
{
    m_pool.start([this, picture, name] {
        const QByteArray content = pngOf(picture);
        QMetaObject::invokeMethod(
            this,
            [this, content, name] {
                if (!content.isEmpty())
                    Q_EMIT encoded(content, name);
            },
            Qt::QueuedConnection);
    });
}

} // namespace rapport
