#pragma once

#include "channels/connector.h"
#include "domain/event.h"
#include "gui/composer/completion.h"
#include "gui/composer/draftnews.h"
#include "gui/composer/privatetexts.h"
#include "gui/thread/messagetext.h"
#include "sync/splitreply.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <QTimer>
#include <QUrl>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace rapport {

struct FilledReply;
struct GuiContext;
class AttachmentStrip;
class ComposerEdit;
class ComposerPreview;
class ComposerStrip;
class ElidedLabel;
class OutgoingFiles;
class PlannedBar;
class WordButton;

/// Where answers and notes are written. It knows one conversation at a time and keeps one text for each kind; what
/// becomes of a text is said by signals. GUI thread.
class Composer final : public QWidget
{
    Q_OBJECT
public:
    explicit Composer(GuiContext &context, QWidget *parent = nullptr);
    ~Composer() override;

    struct Target
    {
        ConversationId conversation;
        QString to; ///< Who is answered, as shown.
        bool canReply = false;
        bool canNote = true; ///< False where nothing at all can be written: what was begun can be read and copied.
        QString whyNot;      ///< Where it cannot: what to do instead.
        QUrl original;
        Capabilities can;
        QString channel;     ///< The channel's id.
        QString accountName; ///< Who answers, as shown.
        QString language;    ///< Of the conversation; ISO 639-1.
        QList<ThreadMessage> messages = {};
    };
    /// Another conversation with its drafts. What was written for the one before has been told by draftChanged().
    /// `replyToName`: of the message that the draft of an answer answers.
    void open(const Target &target, const QList<Draft> &drafts, const QString &replyToName);
    /// The same conversation, whose facts may have changed.
    void setTarget(const Target &target);
    /// The files of the answer that is being written, as they are kept.
    void setFiles(const QList<Attachment> &files);
    /// Takes a draft over where nothing has been written yet (a send that was taken back).
    void restore(const Draft &draft);

    /// Turns to an answer to that message (none: to the conversation).
    void answer(MessageId message, const QString &to);
    void startReply();
    void startDirect();
    void startNote();
    void clear(DraftKind kind);
    /// Puts a text back that could not be sent, and says why.
    void giveBack(DraftKind kind, MessageId replyTo, const QString &text, const QString &problem);
    /// Puts a text before the answer that was begun, unless it is that answer.
    void prepend(DraftKind kind, const QString &text);

    [[nodiscard]] DraftKind kind() const { return m_kind; }
    /// How an answer is given in this conversation: for everybody, or privately where it is private.
    [[nodiscard]] DraftKind answerKind() const { return m_private ? DraftKind::Direct : DraftKind::Reply; }
    [[nodiscard]] QString text(DraftKind kind) const;
    /// Tells now what has been typed and not told yet.
    void flush();

Q_SIGNALS:
    void draftChanged(rapport::ConversationId conversation, rapport::DraftKind kind, rapport::MessageId replyTo,
                      const QString &text);
    void sendRequested(const rapport::Answer &answer);
    void noteRequested(const QString &text);
    void originalRequested(const QUrl &address);
    /// Somebody wants to see that message in the thread.
    void messageRequested(rapport::MessageId message);
    /// Something was done, or could not be done.
    void said(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct ReplyTo
    {
        MessageId message;
        QString name;
    };

    // composerbuild.cpp
    void build();
    void buildKinds();
    void buildText();
    void buildFoot();
    [[nodiscard]] QToolButton *makeTool(const char *name, const char *glyph, const QString &tip);
    void connectParts();

    void setKind(DraftKind kind);
    void turnTo(DraftKind kind);
    void tellSoon();
    void textChanged();
    [[nodiscard]] bool offers(DraftKind kind) const;
    [[nodiscard]] bool writable() const;

    // composerstate.cpp
    void showState();
    void showKinds();
    void showPlace();
    void fitPlace();
    void showSend();
    void showLength();
    void showSpelling();
    void showNews();
    void showPreview();
    [[nodiscard]] QList<MessageView> previewMessages() const;
    void chooseLanguage();
    [[nodiscard]] QString ownLanguage() const;
    void complete(const Completion::Typed &typed);
    void offerPeople(const Completion::Typed &typed, const QList<struct Mentionable> &people);
    void replaceNamedEmoji();
    void pickEmoji();

    // composerextras.cpp
    void connectFiles();
    void showFiles();
    template<class Attach>
    void attach(Attach attach);
    [[nodiscard]] bool takesFiles() const;
    void pickReply(bool slash);
    void insertReply(const FilledReply &filled, bool slash);

    // composersending.cpp
    void submit(bool close, qint64 sendAt = 0);
    [[nodiscard]] bool mayBecomePublic(bool close, qint64 sendAt);
    void askWhetherPublic(const QString &found, bool close, qint64 sendAt);
    [[nodiscard]] bool newsWereSeen() const;
    [[nodiscard]] Answer answerToSend(bool close, qint64 sendAt) const;

    GuiContext &m_context;
    Target m_target;
    bool m_private = false; ///< The conversation is private on its channel.
    DraftKind m_kind = DraftKind::Reply;
    QMap<DraftKind, QString> m_texts;
    QMap<DraftKind, qint64> m_begun;
    QMap<DraftKind, ReplyTo> m_replyTo;
    QHash<std::pair<qint64, int>, QString> m_languages; ///< Chosen for a draft: by conversation and kind.
    bool m_untold = false;
    bool m_filling = false;
    QTimer m_tellSoon;

    QString m_problem; ///< Why the text cannot be sent as it is, in English; empty: it can.
    Answer::Split m_split = Answer::Split::No;
    QList<SplitPart> m_parts; ///< What it would be sent as, where it is too long.
    QList<DraftNews> m_news;
    QSet<MessageId> m_seenNews;
    QSet<MessageId> m_warnedOf;
    PrivateTexts m_privateTexts;
    std::unique_ptr<OutgoingFiles> m_outgoing;
    QList<Attachment> m_files;
    int m_filesPending = 0;
    QString m_allowedText; ///< Somebody said that this may be read by everybody.

    PlannedBar *m_planned = nullptr;
    ComposerStrip *m_strip = nullptr;
    WordButton *m_replyButton = nullptr;
    WordButton *m_directButton = nullptr;
    WordButton *m_noteButton = nullptr;
    ElidedLabel *m_to = nullptr;
    QToolButton *m_wholeButton = nullptr;
    QStackedWidget *m_pages = nullptr;
    ComposerEdit *m_edit = nullptr;
    Completion *m_completion = nullptr;
    QLabel *m_whyNot = nullptr;
    QPushButton *m_originalButton = nullptr;
    QWidget *m_fileBox = nullptr;
    AttachmentStrip *m_fileStrip = nullptr;
    ComposerPreview *m_preview = nullptr;
    QLabel *m_said = nullptr;
    WordButton *m_splitButton = nullptr;
    WordButton *m_numberButton = nullptr;
    QWidget *m_tools = nullptr;
    QBoxLayout *m_toolRow = nullptr;
    QToolButton *m_repliesButton = nullptr;
    QToolButton *m_attachButton = nullptr;
    QToolButton *m_mentionButton = nullptr;
    QToolButton *m_emojiButton = nullptr;
    QToolButton *m_previewButton = nullptr;
    QToolButton *m_spellingButton = nullptr;
    QLabel *m_counter = nullptr;
    QPushButton *m_send = nullptr;
    QPushButton *m_sendMore = nullptr;
    QMenu *m_sendMenu = nullptr;
};

} // namespace rapport
