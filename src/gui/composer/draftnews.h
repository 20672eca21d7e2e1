#pragma once

#include "domain/message.h"

#include <QList>
#include <QString>

namespace rapport {

/// Something that was said in a conversation after an answer to it was begun.
struct DraftNews
{
    MessageId message;
    QString name; ///< Of whoever said it, as it is.
    qint64 at = 0;
    bool note = false; ///< An internal note.

    friend bool operator==(const DraftNews &, const DraftNews &) = default;
};

/// What others said since `begunAt` (UTC ms): people, colleagues, and our own account by another way than this program.
/// What was written long before and only arrived since is history, not news; nor is what machines and spammers say.
[[nodiscard]] QList<DraftNews> newsSince(qint64 begunAt, const QList<ThreadMessage> &messages, ActorId me);
/// "Ines wrote 2 min ago, after you began this answer." Empty where there is no news.
[[nodiscard]] QString newsText(const QList<DraftNews> &news, qint64 nowMs);

} // namespace rapport
