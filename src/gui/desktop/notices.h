#pragma once

#include "domain/action.h"
#include "gui/desktop/newswatch.h"
#include "gui/desktop/notificationservice.h"

namespace rapport {

class QuietTimes;

/// What the person wants to be told of, from the settings.
struct NoticeWishes
{
    bool news = true;  ///< New messages that need an answer.
    bool words = true; ///< With who wrote and what; otherwise only that something came.

    [[nodiscard]] static NoticeWishes kept();
    void keep() const;
};

/// Decides what the desktop's notifications say, and does what is chosen in them: one for what came, however much came,
/// replaced by what is new; one for what is due; one for an answer that was written in a notification and can be taken
/// back. Nothing while the person looks at the inbox, nothing in quiet times; what came in them is told once
/// afterwards. GUI thread.
class Notices final : public QObject
{
    Q_OBJECT
public:
    /// What came is gathered for a moment, and told no more often than that.
    struct Pace
    {
        int gatherMs = 1'500;
        int betweenMs = 15'000;
    };
    Notices(GuiContext &context, NewsWatch &news, QuietTimes &quiet, NotificationService &service, Pace pace,
            QObject *parent = nullptr);

    /// Whether somebody has the inbox before their eyes.
    void setWatched(bool watched);
    void tellDue(const QString &sentence, ConversationId conversation);

Q_SIGNALS:
    /// Show the conversation (none: the inbox), to answer it or to read.
    void openRequested(rapport::ConversationId conversation, bool answer);

private:
    void follow(bool more);
    void tell();
    void choose(const QString &place, const QString &action);
    void sendReply(const QString &text);
    void queueReply(const News &to, const QString &text);
    void keepReply(const News &to, const QString &text, const QString &why);
    void sayOnItsWay(const OutboxEntry &entry, const QString &person);
    void takeReplyBack();
    [[nodiscard]] bool canAnswer(const News &news) const;

    GuiContext &m_context;
    NewsWatch &m_news;
    QuietTimes &m_quiet;
    NotificationService &m_service;
    Pace m_pace;
    bool m_watched = false;
    bool m_owed = false; ///< Something came that was not told yet.
    QTimer m_soon;
    QTimer m_between;
    QList<News> m_told; ///< What the notification is about that is shown.
    ConversationId m_due;
    OutboxEntry m_reply; ///< The last one, while it can be taken back.
    QTimer m_replyLeaves;
};

} // namespace rapport
