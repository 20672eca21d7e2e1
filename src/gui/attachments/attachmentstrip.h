#pragma once

#include "channels/connector.h"
#include "domain/message.h"

#include <QList>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QMimeData;
class QPushButton;
class QScrollArea;

namespace rapport {

class AttachmentCard;
class Thumbnails;

/// The files of an answer that is being written: what they look like, their names and sizes, what they say to somebody
/// who cannot see them. It keeps nothing: what a person wants is said by signals, and shown once setFiles() says so.
/// Takes files that are dropped on it. GUI thread.
class AttachmentStrip final : public QWidget
{
    Q_OBJECT
public:
    /// `folder`: in which the files' paths lie.
    explicit AttachmentStrip(const QString &folder, QWidget *parent = nullptr);
    ~AttachmentStrip() override;

    /// What the channel takes; with `most` 0 the strip hides.
    void setLimits(const AttachmentLimits &limits);
    void setFiles(const QList<Attachment> &files);
    /// So many are being taken in: shown as such until their files come.
    void setPending(int count);
    /// What was done to a file, or why it could not be taken.
    void say(const QString &text, bool problem);

    [[nodiscard]] const QList<Attachment> &files() const { return m_files; }
    /// Files that say nothing to somebody who cannot see them.
    [[nodiscard]] int withoutAltText() const;
    /// Whether another file fits.
    [[nodiscard]] bool hasRoom() const;
    /// Tells now what has been typed and not told yet.
    void flush();

    /// Whether a drop or a paste holds files or a picture that take() would take.
    [[nodiscard]] static bool canTake(const QMimeData *data);
    /// Asks for all that it holds to be added, as many as fit; false where it holds nothing of that kind.
    bool take(const QMimeData *data);
    /// Asks for files by the system's dialog.
    void browse();

Q_SIGNALS:
    void fileAdded(const QString &path);
    /// A picture that was pasted: its bytes, and a name for it.
    void pictureAdded(const QByteArray &content, const QString &name);
    void altTextChanged(rapport::AttachmentId file, const QString &altText);
    void removeRequested(rapport::AttachmentId file);
    void moveRequested(rapport::AttachmentId file, int position);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void rebuild();
    void showState();

    Thumbnails *m_thumbnails;
    AttachmentLimits m_limits;
    QList<Attachment> m_files;
    int m_pending = 0;
    QList<AttachmentCard *> m_cards;
    QScrollArea *m_scroll = nullptr;
    QBoxLayout *m_row = nullptr;
    QPushButton *m_add = nullptr;
    QLabel *m_waiting = nullptr;
    QLabel *m_said = nullptr;
};

} // namespace rapport
