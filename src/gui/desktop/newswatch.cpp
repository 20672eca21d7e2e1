#include "gui/desktop/newswatch.h"

#include "base/clock.h"
#include "base/time.h"
#include "gui/deliver.h"
#include "gui/guicontext.h"
#include "store/changeset.h"
#include "store/conversations.h"
#include "store/messages.h"
#include "store/news.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr int kSoonMs = 400; // A synchronisation commits twenty times a second.
constexpr qsizetype kMostSeen = 2'000;
/// A message is written into the workspace a little after it was received.
constexpr qint64 kUnderWayMs = 5 * kMinuteMs;

} // namespace

struct NewsWatch::Found
{
    QList<store::FreshAsk> asks;
    QHash<ConversationId, News> news;
};

NewsWatch::NewsWatch(GuiContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_since(context.clock.nowMs())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &NewsWatch::look);
    connect(&context.store.changes(), &ChangeFeed::changed, this, &NewsWatch::apply);
}

void NewsWatch::apply(const ChangeSet &changes)
{
    m_everything |= changes.everything;
    m_touched.unite(changes.conversations);
    if ((m_everything || !m_touched.isEmpty()) && !m_soon.isActive())
        m_soon.start();
}

void NewsWatch::look()
{
    if (m_looking)
        return; // goes on when that has ended
    m_looking = true;
    QSet<ConversationId> touched = std::exchange(m_touched, {});
    for (const News &one : std::as_const(m_news))
        touched.insert(one.conversation);
    const bool everything = std::exchange(m_everything, false);
    const auto find = [touched, everything, since = m_since](Reader &r) -> Result<Found> {
        Found found;
        const QList<ConversationId> among =
            everything ? store::openUnreadConversations(r) : QList<ConversationId>(touched.begin(), touched.end());
        found.asks = store::freshAsks(r, among, since);
        std::vector<ConversationId> ids;
        for (const store::FreshAsk &ask : std::as_const(found.asks)) {
            if (!found.news.contains(ask.conversation))
                ids.push_back(ask.conversation);
            News &one = found.news[ask.conversation];
            one.conversation = ask.conversation;
            one.newest = ask.message;
        }
        for (const ConversationRow &row : store::conversationRows(r, ids)) {
            News &one = found.news[row.conversation.id];
            one.channel = row.channel;
            one.hasDraft = row.hasDraft;
            one.person = row.personName.isEmpty() ? row.personHandle : row.personName;
            if (const std::optional<Message> newest = store::message(r, one.newest)) {
                one.text = previewText(newest->title, newest->text);
                one.isPrivate = newest->kind == MessageKind::Direct;
            }
        }
        return found;
    };
    deliver(m_context.store.read(find, ReadLane::Report), this, [this](const Result<Found> &found) {
        m_looking = false;
        if (found)
            take(*found);
        if (m_everything || !m_touched.isEmpty())
            m_soon.start();
    });
}

void NewsWatch::take(const Found &found)
{
    QHash<MessageId, qint64> current;
    QHash<ConversationId, News> news;
    for (const store::FreshAsk &ask : found.asks) {
        if (m_seen.contains(ask.message))
            continue;
        current.insert(ask.message, ask.receivedAt);
        News &one = news.insert(ask.conversation, news.value(ask.conversation, found.news[ask.conversation])).value();
        ++one.messages;
    }
    const bool more = std::any_of(current.keyBegin(), current.keyEnd(),
                                  [this](MessageId message) { return !m_current.contains(message); });
    QList<News> inOrder = news.values();
    std::sort(inOrder.begin(), inOrder.end(), [](const News &a, const News &b) { return a.newest < b.newest; });
    if (!more && inOrder == m_news)
        return;
    m_current = current;
    m_news = inOrder;
    Q_EMIT changed(more);
}

void NewsWatch::forget()
{
    m_seen.insert(m_current);
    if (m_seen.size() > kMostSeen) {
        m_since = std::max(m_since, m_context.clock.nowMs() - kUnderWayMs);
        erase_if(m_seen, [since = m_since](const auto &entry) { return entry.value() <= since; });
    }
    m_current.clear();
    if (m_news.isEmpty())
        return;
    m_news.clear();
    Q_EMIT changed(false);
}

} // namespace rapport
