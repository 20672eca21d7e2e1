#pragma once

#include "domain/message.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QUrl>

namespace rapport {

/// How far the fetching of a picture is that is not here.
struct PictureState
{
    bool fetching = false;
    QString problem = {}; ///< For a person, where it could not be fetched.
};

/// Something that was done, as one quiet line between messages.
struct EventLine
{
    qint64 at = 0;
    QString text;  ///< "Priya closed it"
    Uid undo = {}; ///< What taking it back names; null where it cannot be.
};

/// One message and what has to be known around it to show it.
struct MessageView
{
    ThreadMessage shown;
    QString answeredName; ///< Whom it answers, where that has to be said; else empty.
    QString answeredText;
    bool startsDay = false; ///< A day separator stands above it.
    bool startsUnread = false;
    bool isNew =
        false; ///< Was unread when the thread was opened, and stands further down than where the new ones begin.
    bool otherDay = false;    ///< Written on another day than the separator above it says.
    int depth = 0;            ///< How many branches it is within.
    bool opensBranch = false; ///< The answers to it can be folded ...
    bool branchFolded = false;
    int answersBelow = 0;      ///< ... and are so many.
    QList<EventLine> before;   ///< What was done between the message above and this one.
    QList<EventLine> after;    ///< Only of the last one: what was done since.
    bool picturesAsked = true; ///< Whether pictures can be fetched at all, so that it makes sense to ask for them.
    QHash<AttachmentId, PictureState> pictures;
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
        ToggleBranch,
        FoldBranchAround, ///< The branch that the message is in.
        ShowPicture,
        ShowAllPictures, ///< Of the message.
        ShowPersonsPictures,
        ShowAccountsPictures,
        OpenPicture,
        TakeBackEvent,
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
    QUrl address = {};
    QString shownText = {};       ///< What a link says of itself.
    AttachmentId attachment = {}; ///< The picture that is meant.
    Uid event = {};               ///< What shall be taken back.

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
[[nodiscard]] MessageAction bodyAction(const QString &href, const QString &shownText = {});

/// Name, handle, time and, for ours, how it stands; below it whom it answers.
[[nodiscard]] QString headHtml(const MessageView &view);
[[nodiscard]] QString bodyHtml(const MessageView &view);
/// Marks and what can be done: edits, deletion, moderation, delivery. Empty where there is nothing to say.
[[nodiscard]] QString footHtml(const MessageView &view);
/// Events as lines with what can be taken back. Empty where there are none.
[[nodiscard]] QString eventsHtml(const QList<EventLine> &lines);
/// The text as somebody would copy it.
[[nodiscard]] QString copyText(const ThreadMessage &message);
/// The same with who said it, where and when.
[[nodiscard]] QString attributedText(const ThreadMessage &message);
/// The same as lines to answer below.
[[nodiscard]] QString quotedLines(const QString &text);
/// The message as one spoken sentence.
[[nodiscard]] QString sentence(const MessageView &view);
/// How many characters of the text are left out.
[[nodiscard]] int hiddenCharacters(const MessageView &view);
[[nodiscard]] QString attachmentTitle(const Attachment &attachment);
[[nodiscard]] QString attachmentDetail(const Attachment &attachment);

} // namespace messagetext
} // namespace rapport
