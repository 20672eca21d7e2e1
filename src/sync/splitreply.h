#pragma once

#include "store/store.h"
#include "sync/outbox.h"

// Answers that are too long for one message of their channel and leave as several, each answering the one before.
namespace rapport {

/// One of the messages that a text is sent as.
struct SplitPart
{
    QString text; ///< As it is sent, with its mark.
    QString gap;  ///< The white space before it in the text, which is left out.
    QString mark; ///< " 2/3", or empty.

    friend bool operator==(const SplitPart &, const SplitPart &) = default;
};

/// What a text would be sent as; one part where it fits as it is. Empty: it is blank, or too long even for parts.
[[nodiscard]] QList<SplitPart> splitParts(const QString &text, const Capabilities &can, Answer::Split split);

namespace outbox {

/// The send that a part waits for; null for whatever stands for itself.
[[nodiscard]] Uid followed(const OutboxEntry &entry);
/// The actions of an answer in parts: the given one with each part's text. What each of them answers and follows is
/// only known when the one before is queued. Files go with the first.
[[nodiscard]] QList<ReplyAction> actionsOf(const ReplyAction &whole, const QList<SplitPart> &parts);

/// The unfinished sends of the same text, the given one among them, in their order; an answer in one part is alone.
[[nodiscard]] QList<OutboxEntry> partsOf(Reader &r, const OutboxEntry &entry);
/// What the parts were written as.
[[nodiscard]] QString writtenText(const QList<OutboxEntry> &parts);
/// A part was refused: those after it fail with it, for each of them answers the one before.
void failPartsAfter(Writer &w, const OutboxEntry &entry);

} // namespace outbox
} // namespace rapport
