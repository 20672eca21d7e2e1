#pragma once

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QSize>
#include <memory>

class QThreadPool;

namespace rapport {

/// Pictures of the workspace's attachments, decoded beside the window and kept as long as there is room. GUI thread.
class PictureStock final : public QObject
{
    Q_OBJECT
public:
    /// `folder`: the attachments'.
    explicit PictureStock(QString folder, QObject *parent = nullptr);
    ~PictureStock() override;

    /// The picture scaled down to fit the size (in pixels of the screen); null while it is being read, see ready().
    [[nodiscard]] QImage find(const QString &path, QSize within);
    [[nodiscard]] bool isBroken(const QString &path) const { return m_broken.contains(path); }
    [[nodiscard]] QString fileOf(const QString &path) const;

Q_SIGNALS:
    /// It can be shown now, or turned out to be broken.
    void ready(const QString &path);

private:
    struct Key
    {
        QString path;
        QSize within;

        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.path, key.within.width(), key.within.height());
        }
    };

    QString m_folder;
    QCache<Key, QImage> m_images; ///< Cost: KiB.
    QSet<Key> m_reading;
    QSet<QString> m_broken;
    std::unique_ptr<QThreadPool> m_pool;
};

/// Reads and scales one picture, within bounds of memory; null where it is broken or too large. On any thread.
[[nodiscard]] QImage readPicture(const QString &file, QSize within);

} // namespace rapport
