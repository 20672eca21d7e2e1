#pragma once

#include "domain/message.h"

#include <QList>
#include <QString>
#include <QUrl>

namespace rapport {

/// One message and what has to be known around it to show it.
struct MessageView
{
    ThreadMessage shown;
    QString answeredName; ///< Whom it answers, where that has to be said; else empty.
    QString answeredText;
    bool startsDay = false; ///< A day separator stands above it.
    bool startsUnread = false;
    QString glyph;           ///< The channel's.
    bool moderates = false;  ///< The channel lets us approve and mark as spam.
    bool quotesOpen = false; ///< Quoted lines are shown in full.
    bool revisionsOpen = false;
    QList<MessageRevision> revisions; ///< Only while they are open; newest first.
    int characters = 0;               ///< How much of a long text is shown.
    qint64 nowMs = 0;
};

/// What a link inside a message does. Links that came from a network are OpenAddress or nothing.
struct MessageAction
{
    enum class Kind {
        None,
        OpenAddress,
        JumpToAnswered,
        ToggleQuotes,
        ToggleRevisions,
        ShowMore,
        Approve,
        MarkSpam,
        UndoSend,
        RetrySend,
        EditUnsent,
    };
    Kind kind = Kind::None;
    QUrl address;

    friend bool operator==(const MessageAction &, const MessageAction &) = default;
};

/// The words of the thread: messages as small HTML documents and as sentences. Pure; whatever came from a network is
/// escaped or cleaned here once more.
namespace messagetext {

inline constexpr int kFirstCharacters = 6'000;
inline constexpr int kMoreCharacters = 20'000;

/// On one line, without control characters and without marks that turn the direction of what follows.
[[nodiscard]] QString plainLine(const QString &text);
/// The address behind a link if it may be opened: http, https or mailto; else empty.
[[nodiscard]] QUrl safeAddress(const QString &href);
/// What a link in our own parts of a message (head, foot) does.
[[nodiscard]] MessageAction ownAction(const QString &href);
/// What a link in the body does: an address that may be opened, or the folding of quoted lines.
[[nodiscard]] MessageAction bodyAction(const QString &href);

/// Name, handle, time and, for ours, how it stands; below it whom it answers.
[[nodiscard]] QString headHtml(const MessageView &view);
[[nodiscard]] QString bodyHtml(const MessageView &view);
/// Marks and what can be done: edits, deletion, moderation, delivery. Empty where there is nothing to say.
[[nodiscard]] QString footHtml(const MessageView &view);
/// The text as somebody would copy it.
[[nodiscard]] QString copyText(const ThreadMessage &message);
/// The message as one spoken sentence.
[[nodiscard]] QString sentence(const MessageView &view);
/// How many characters of the text are left out.
[[nodiscard]] int hiddenCharacters(const MessageView &view);
[[nodiscard]] QString attachmentTitle(const Attachment &attachment);
[[nodiscard]] QString attachmentDetail(const Attachment &attachment);

} // namespace messagetext
} // namespace rapport
