#pragma once

#include "domain/event.h"
#include "gui/thread/messagetext.h"

#include <QObject>

namespace rapport {

struct GuiContext;
class PictureStock;
class ThreadView;

/// Brings the pictures of a thread to the screen, each with somebody's consent, and keeps what was agreed to for all of
/// a person or an account. GUI thread.
class ThreadPictures final : public QObject
{
    Q_OBJECT
public:
    ThreadPictures(GuiContext &context, ThreadView &view);

Q_SIGNALS:
    void done(const QString &sentence, const rapport::Event &event);
    void failed(const QString &sentence);

private:
    void readConsents();
    void fetch(MessageId message, AttachmentId picture);
    void consent(MessageId message, MessageAction::Kind whose);
    void open(AttachmentId picture);

    GuiContext &m_context;
    ThreadView &m_view;
    PictureStock *m_stock;
};

} // namespace rapport
