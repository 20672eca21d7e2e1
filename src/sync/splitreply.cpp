#include "sync/splitreply.h"

#include "store/outbox.h"
#include "sync/outboxeffects.h"
#include "text/language.h"
#include "text/splitting.h"

#include <algorithm>

namespace rapport {

namespace {

using namespace Qt::StringLiterals;

QString markOf(qsizetype number, qsizetype count)
{
    return u' ' + QString::number(number) + u'/' + QString::number(count);
}

/// Whether a text is beyond what kMostPieces parts could hold, seen without dividing it.
bool isHopeless(const QString &text, const Capabilities &can)
{
    const bool tooManyUnits = can.textLimit > 0 && textLength(text, can.textUnit) / text::kMostPieces >= can.textLimit;
    return tooManyUnits || (can.textByteLimit > 0 && text.size() / text::kMostPieces >= can.textByteLimit);
}

} // namespace

QList<SplitPart> splitParts(const QString &text, const Capabilities &can, Answer::Split split)
{
    if (textProblem(text, can).isEmpty())
        return {{text, {}, {}}};
    if (split == Answer::Split::No || isHopeless(text, can))
        return {};
    const bool numbered = split == Answer::Split::Numbered;
    // The mark takes room that depends on how many parts there are: room for more digits is made where it has to be.
    QList<text::Piece> pieces;
    for (const qsizetype most : {qsizetype{9}, qsizetype{text::kMostPieces}}) {
        const QString widest = numbered ? markOf(most, most) : QString();
        pieces = text::divide(
            text, [&](const QString &piece) { return textProblem(QString(piece + widest), can).isEmpty(); });
        if (!numbered || pieces.size() <= most)
            break;
    }
    QList<SplitPart> parts;
    for (const text::Piece &piece : std::as_const(pieces)) {
        const QString mark = numbered ? markOf(parts.size() + 1, pieces.size()) : QString();
        parts.append({piece.text + mark, piece.gap, mark});
    }
    return parts;
}

namespace outbox {

Uid followed(const OutboxEntry &entry)
{
    const auto *reply = std::get_if<ReplyAction>(&entry.action);
    return reply ? reply->part.follows : Uid();
}

QList<ReplyAction> actionsOf(const ReplyAction &whole, const QList<SplitPart> &parts)
{
    QList<ReplyAction> actions;
    for (const SplitPart &part : parts) {
        ReplyAction action = whole;
        action.text = part.text;
        if (parts.size() > 1) {
            action.part.number = static_cast<int>(actions.size()) + 1;
            action.part.count = static_cast<int>(parts.size());
            action.part.gap = part.gap;
            action.part.mark = part.mark;
        }
        if (!actions.isEmpty()) {
            action.parentRaw.clear();
            action.files.clear();
        }
        actions.append(action);
    }
    return actions;
}

QList<OutboxEntry> partsOf(Reader &r, const OutboxEntry &entry)
{
    const auto *reply = std::get_if<ReplyAction>(&entry.action);
    if (!reply || reply->part.number == 0)
        return {entry};
    // Each part names the one before, and an earlier one may have left: chains are followed from any part on.
    const QList<OutboxEntry> pending = store::pendingOutbox(r, entry.account);
    QList<OutboxEntry> parts{entry};
    const auto find = [&pending](auto fits) -> std::optional<OutboxEntry> {
        const auto it = std::find_if(pending.begin(), pending.end(), fits);
        return it == pending.end() ? std::nullopt : std::optional(*it);
    };
    while (parts.size() < reply->part.count) {
        const Uid before = followed(parts.constFirst());
        const auto found =
            before.isNull() ? std::nullopt : find([&](const OutboxEntry &one) { return one.uid == before; });
        if (!found)
            break;
        parts.prepend(*found);
    }
    while (parts.size() < reply->part.count) {
        const Uid last = parts.constLast().uid;
        const auto found = find([&](const OutboxEntry &one) { return followed(one) == last; });
        if (!found)
            break;
        parts.append(*found);
    }
    return parts;
}

QString writtenText(const QList<OutboxEntry> &parts)
{
    QString text;
    for (const OutboxEntry &entry : parts) {
        const auto *reply = std::get_if<ReplyAction>(&entry.action);
        if (!reply)
            continue;
        // The first one that is left begins the text.
        if (!text.isEmpty())
            text += reply->part.gap;
        text += reply->part.mark.isEmpty() ? reply->text : reply->text.chopped(reply->part.mark.size());
    }
    return text;
}

void failPartsAfter(Writer &w, const OutboxEntry &entry)
{
    const QList<OutboxEntry> parts = partsOf(w, entry);
    bool isAfter = false;
    for (OutboxEntry part : parts) {
        if (part.uid == entry.uid) {
            isAfter = true;
            continue;
        }
        if (!isAfter || part.state != OutboxState::Queued)
            continue;
        part.state = OutboxState::Failed;
        part.errorKind = errorKindName(ErrorKind::Rejected);
        part.errorDetail = u"the part before it was not sent"_s;
        store::saveOutboxEntry(w, part);
        addEntryEvent(w, part, u"outbox.failed"_s, {{u"error"_s, part.errorKind}});
        markChanged(w, part);
    }
}

} // namespace outbox
} // namespace rapport
