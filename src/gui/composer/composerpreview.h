#pragma once

#include "gui/thread/messagelayout.h"

#include <QScrollArea>
#include <memory>
#include <vector>

namespace rapport {

class PictureStock;

/// Messages as the thread will show them, before they are sent. GUI thread.
class ComposerPreview final : public QScrollArea
{
    Q_OBJECT
public:
    /// `folder`: where the files of the messages lie.
    explicit ComposerPreview(const QString &folder, QWidget *parent = nullptr);
    ~ComposerPreview() override;

    void setMessages(QList<MessageView> messages);
    /// How they are laid out: for the first one and those below it.
    [[nodiscard]] const MessageLayout *layoutOf(int index) const;
    [[nodiscard]] int count() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Page;

    void layOut();

    Page *m_page;
    QList<MessageView> m_messages;
};

} // namespace rapport
