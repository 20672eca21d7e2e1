#pragma once

#include "channels/connector.h"
#include "domain/event.h"

#include <QMap>
#include <QTimer>
#include <QUrl>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace rapport {

class ElidedLabel;
class WordButton;

/// Where answers and notes are written. It knows one conversation at a time and keeps one text for each kind; what
/// becomes of a text is said by signals. GUI thread.
class Composer final : public QWidget
{
    Q_OBJECT
public:
    explicit Composer(QWidget *parent = nullptr);

    struct Target
    {
        ConversationId conversation;
        QString to; ///< Who is answered, as shown.
        bool canReply = false;
        bool canNote = true; ///< False where nothing at all can be written: what was begun can be read and copied.
        QString whyNot;      ///< Where it cannot: what to do instead.
        QUrl original;
        Capabilities can;
    };
    /// Another conversation with its drafts. What was written for the one before has been told by draftChanged().
    /// `replyToName`: of the message that the draft of an answer answers.
    void open(const Target &target, const QList<Draft> &drafts, const QString &replyToName);
    /// The same conversation, whose facts may have changed.
    void setTarget(const Target &target);
    /// Takes a draft over where nothing has been written yet (a send that was taken back).
    void restore(const Draft &draft);

    /// Turns to a public answer to that message (none: to the conversation).
    void answer(MessageId message, const QString &to);
    void startReply();
    void startNote();
    void clear(DraftKind kind);
    /// Puts a text back that could not be sent, and says why.
    void giveBack(DraftKind kind, MessageId replyTo, const QString &text, const QString &problem);

    /// Puts a text before the answer that was begun, unless it is that answer.
    void prepend(const QString &text);

    [[nodiscard]] DraftKind kind() const { return m_kind; }
    [[nodiscard]] QString text(DraftKind kind) const;
    [[nodiscard]] MessageId replyTo() const { return m_replyTo; }
    /// Tells now what has been typed and not told yet.
    void flush();

Q_SIGNALS:
    void draftChanged(rapport::ConversationId conversation, rapport::DraftKind kind, rapport::MessageId replyTo,
                      const QString &text);
    void sendRequested(const QString &text, rapport::MessageId replyTo, bool close);
    void noteRequested(const QString &text);
    void originalRequested(const QUrl &address);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void setKind(DraftKind kind);
    void textChanged();
    void submit(bool close);
    void showState();
    void showCounter();
    [[nodiscard]] bool writable() const;

    Target m_target;
    DraftKind m_kind = DraftKind::Reply;
    QMap<DraftKind, QString> m_texts;
    MessageId m_replyTo;
    QString m_replyToName;
    bool m_untold = false;
    bool m_filling = false;
    QTimer m_tellSoon;

    WordButton *m_replyButton = nullptr;
    WordButton *m_noteButton = nullptr;
    ElidedLabel *m_to = nullptr;
    QToolButton *m_wholeButton = nullptr;
    QStackedWidget *m_pages = nullptr;
    QPlainTextEdit *m_edit = nullptr;
    QLabel *m_whyNot = nullptr;
    QPushButton *m_originalButton = nullptr;
    QLabel *m_problem = nullptr;
    QLabel *m_counter = nullptr;
    QPushButton *m_send = nullptr;
    QPushButton *m_sendMore = nullptr;
};

} // namespace rapport
