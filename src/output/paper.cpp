#include "output/paper.h"

#include "store/conversations.h"
#include "store/messages.h"

namespace rapport::output {

Result<Paper> readPaper(Reader &r, ConversationId id, const PaperWishes &wishes, const QString &attachmentsFolder)
{
    const QList<ConversationRow> rows = store::conversationRows(r, {id});
    if (rows.isEmpty())
        return fail(ErrorKind::Invalid, QStringLiteral("There is no such conversation"));
    Paper paper{rows.first(), store::threadInFull(r, id), {}, attachmentsFolder, r.nowMs()};
    for (const ThreadMessage &one : std::as_const(paper.messages))
        paper.authors.insert(one.message.id, one.actorName.isEmpty() ? one.authorName : one.actorName);
    if (!wishes.notes) {
        paper.messages.removeIf([](const ThreadMessage &one) { return one.message.direction == Direction::Note; });
    }
    return paper;
}

} // namespace rapport::output
