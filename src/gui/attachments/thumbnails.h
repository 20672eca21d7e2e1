#pragma once

#include <QHash>
#include <QImage>
#include <QObject>
#include <QThreadPool>

namespace rapport {

/// Small pictures of files below one folder, read on a thread of its own. Whatever lies there is taken for hostile: its
/// size is looked at before it is decoded, and what is too large has no picture. Lives on the GUI thread.
class Thumbnails final : public QObject
{
    Q_OBJECT
public:
    explicit Thumbnails(const QString &folder, QObject *parent = nullptr);
    /// Waits for the one that is being read.
    ~Thumbnails() override;

    /// ready() follows, at once where it is known; never where there is none to be had. `side`: of the square that it
    /// fits in, in device pixels.
    void ask(const QString &path, int side);
    /// A picture as PNG, made on that thread too: encoded() follows.
    void encode(const QImage &picture, const QString &name);

Q_SIGNALS:
    void ready(const QString &path, const QImage &picture);
    void encoded(const QByteArray &content, const QString &name);

private:
    QString m_folder;
    QHash<QString, QImage> m_known; ///< Of the few files of one answer.
    QThreadPool m_pool;
};

} // namespace rapport
