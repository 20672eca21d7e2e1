#pragma once

#include "domain/ids.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace rapport {

struct ChangeSet;
struct GuiContext;

/// A conversation in which something came that asks for an answer.
struct News
{
    ConversationId conversation;
    MessageId newest; ///< Of what came.
    int messages = 0;
    QString person;
    QString channel; ///< As the registry knows it.
    QString text;    ///< The beginning of the newest, on one line.
    bool isPrivate = false;
    bool hasDraft = false; ///< Somebody has begun something there.

    friend bool operator==(const News &, const News &) = default;
};

/// Follows what came since it was made, is unread and asks for an answer, until it is read, answered or forgotten. GUI
/// thread.
class NewsWatch final : public QObject
{
    Q_OBJECT
public:
    explicit NewsWatch(GuiContext &context, QObject *parent = nullptr);

    [[nodiscard]] const QList<News> &news() const { return m_news; }
    /// What is known now is no news any more: somebody has seen the list.
    void forget();

Q_SIGNALS:
    /// `more`: among it is something that was not there before.
    void changed(bool more);

private:
    struct Found;
    void apply(const ChangeSet &changes);
    void look();
    void take(const Found &found);

    GuiContext &m_context;
    qint64 m_since;                     ///< Nothing that was received before is news.
    QHash<MessageId, qint64> m_seen;    ///< With when it was received.
    QHash<MessageId, qint64> m_current; ///< What m_news is made of.
    QList<News> m_news;
    QSet<ConversationId> m_touched;
    bool m_everything = false;
    bool m_looking = false;
    QTimer m_soon;
};

} // namespace rapport
