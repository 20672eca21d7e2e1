#pragma once

#include "domain/message.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace rapport {

class ElidedLabel;

/// One file of an answer that is being written. GUI thread.
class AttachmentCard final : public QWidget
{
    Q_OBJECT
public:
    /// `altTextLimit`: in characters; 0: it cannot be described.
    AttachmentCard(const Attachment &file, int altTextLimit, QWidget *parent = nullptr);

    [[nodiscard]] const Attachment &file() const { return m_file; }
    /// The same file, whose description may have been changed elsewhere: what is being typed here stays.
    void setFile(const Attachment &file);
    void setPicture(const QImage &picture);
    /// Whether it stands first or last, for its menu.
    void setPlace(int position, int count);
    /// Tells now what has been typed and not told yet.
    void flush();
    [[nodiscard]] QString altText() const;

Q_SIGNALS:
    void altTextChanged(const QString &altText);
    void removeRequested();
    void moveRequested(int position);

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void build(int altTextLimit);
    void textChanged(int limit);
    void showNudge();

    Attachment m_file;
    int m_position = 0;
    int m_count = 1;
    bool m_untold = false;
    QTimer m_tellSoon;
    QLabel *m_picture = nullptr;
    ElidedLabel *m_name = nullptr;
    QLabel *m_facts = nullptr;
    QPlainTextEdit *m_altText = nullptr;
    QLabel *m_nudge = nullptr;
};

} // namespace rapport
