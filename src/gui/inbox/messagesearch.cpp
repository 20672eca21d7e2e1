#include "gui/inbox/messagesearch.h"

#include "gui/deliver.h"
#include "gui/guicontext.h"
#include "store/changeset.h"
#include "store/people.h"

#include <QElapsedTimer>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using store::Hit;

// The first answer is a screenful and a little more, and takes milliseconds whatever is asked for.
constexpr int kFirstHits = 60;
constexpr int kFirstLookAt = 4'000;
constexpr int kFirstConversations = 200;
constexpr size_t kFirstRows = 24;
// Then nothing until the fingers rest: what one types next takes the place of all this.
constexpr int kReadOnMs = 150;
constexpr int kHitsAtOnce = 20'000;
constexpr size_t kCollected = 50'000; // Nobody scrolls further unasked.
constexpr int kBest = 1'000;
constexpr int kMostPeople = 3;
constexpr int kMergeMs = 250;
constexpr int kMergeShare = 10; // At most a tenth of the time is spent on keeping up with a sync.
constexpr qsizetype kMostMerged = 5'000;

Query::Clause clauseOf(Query::Field field, const QString &value)
{
    Query::Term term;
    term.field = field;
    term.value = value;
    return {.anyOf = {term}, .excluded = false};
}

QString plainWords(const Query &query)
{
    QStringList words;
    for (const Query::Clause &clause : query.allOf) {
        if (!clause.excluded && clause.anyOf.size() == 1 && clause.anyOf.first().field == Query::Field::Text)
            words.append(clause.anyOf.first().value);
    }
    return words.join(u' ');
}

/// A word being typed has to be taken as it stands to say that no message holds it.
Query asFinished(Query query)
{
    for (Query::Clause &clause : query.allOf) {
        for (Query::Term &term : clause.anyOf)
            term.prefix = false;
    }
    return query;
}

std::vector<ConversationId> conversationsOf(const std::vector<Hit> &hits, QHash<ConversationId, MessageId> &first)
{
    std::vector<ConversationId> conversations;
    for (const Hit &hit : hits) {
        if (first.contains(hit.conversation))
            continue;
        first.insert(hit.conversation, hit.message);
        conversations.push_back(hit.conversation);
    }
    return conversations;
}

} // namespace

Query queryWithin(const Query &query, const store::ConversationFilter &within)
{
    Query whole = query;
    whole.allOf += within.query.allOf;
    if (within.state)
        whole.allOf.append(clauseOf(Query::Field::Is, conversationStateName(*within.state)));
    if (within.account)
        whole.allOf.append(clauseOf(Query::Field::Account, QString::number(within.account->value)));
    if (within.assignee)
        whole.allOf.append(clauseOf(Query::Field::Assigned, within.assignee->isValid() ? u"me"_s : u"nobody"_s));
    if (within.unreadOnly)
        whole.allOf.append(clauseOf(Query::Field::Is, u"unread"_s));
    return whole;
}

QList<ListedConversation> foundRows(Reader &r, const Query &query, quint64 number,
                                    const std::vector<ConversationId> &ids, const std::vector<MessageId> &hits)
{
    QHash<ConversationId, store::SearchHit> found;
    for (const store::SearchHit &hit : store::searchHits(r, query, hits))
        found.insert(hit.conversation, hit);
    QList<ListedConversation> rows;
    for (const ConversationRow &row : store::conversationRows(r, ids)) {
        ListedConversation listed{row};
        const auto it = found.constFind(row.conversation.id);
        if (it != found.constEnd()) {
            listed.search = number;
            listed.snippet = it->snippet;
            listed.snippetAt = it->at;
            if (it->direction == Direction::Note)
                listed.snippetIsNote = true;
            else if (it->personName != row.personName)
                listed.snippetAuthor = it->personName;
        }
        rows.append(listed);
    }
    return rows;
}

MessageSearch::MessageSearch(GuiContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    m_readOnSoon.setSingleShot(true);
    connect(&m_readOnSoon, &QTimer::timeout, this, &MessageSearch::readAside);
    m_mergeSoon.setSingleShot(true);
    m_mergeSoon.setInterval(kMergeMs);
    connect(&m_mergeSoon, &QTimer::timeout, this, &MessageSearch::mergeChanged);
}

void MessageSearch::ask(Question question)
{
    m_on = true;
    m_question = std::move(question);
    m_changed.clear();
    m_mergeAll = false;
    listAgain();
}

void MessageSearch::leave()
{
    m_on = false;
    ++m_request;
    m_readOnSoon.stop();
    m_mergeSoon.stop();
    m_changed.clear();
    m_readingOn = false;
    m_merging = false;
    m_hits.clear();
    m_newest.clear();
    m_conversations.clear();
    m_people.clear();
    m_suggestions.clear();
    m_goesOn = false;
    m_query = {};
}

/// Answers the question from the beginning: because it is new, or because too much has changed to merge it in.
void MessageSearch::listAgain()
{
    const quint64 request = ++m_request;
    m_readOnSoon.stop();
    m_mergeSoon.stop();
    m_readingOn = false;
    m_merging = false;
    // What is shown already is not taken away: a list that was read far comes back as far.
    Extent extent{.number = request, .hits = kFirstHits, .lookAt = kFirstLookAt, .conversations = kFirstConversations};
    if (m_question.query == m_query && m_conversations.size() > kFirstRows)
        extent = {.number = request, .hits = std::max<int>(kFirstHits, static_cast<int>(m_hits.size()))};
    QElapsedTimer since;
    since.start();
    const auto find = [question = m_question, extent](Reader &r) { return firstAnswer(r, question, extent); };
    deliver(m_context.store.readLatest(find), this, [this, request, since](Result<Answer> answer) {
        if (request != m_request)
            return;
        if (!answer) {
            // Somebody else asked something newer; everything else is told.
            if (answer.error().kind == ErrorKind::Cancelled)
                listAgain();
            else
                Q_EMIT failed(answer.error());
            return;
        }
        m_mergeSoon.setInterval(std::max<int>(kMergeMs, kMergeShare * static_cast<int>(since.elapsed())));
        show(std::move(*answer));
    });
}

Result<MessageSearch::Answer> MessageSearch::firstAnswer(Reader &r, const Question &question, const Extent &extent)
{
    Answer answer;
    QHash<ConversationId, MessageId> newest;
    const Query query = queryWithin(question.query, question.within);
    if (!store::hasWords(question.query)) {
        store::ConversationFilter filter = question.within;
        filter.query.allOf += question.query.allOf;
        filter.order = store::ConversationFilter::Order::NewestFirst;
        Result<std::vector<ConversationId>> ids = store::conversationIds(r, filter, extent.conversations);
        if (!ids)
            return fail(ids.error());
        answer.conversations = std::move(*ids);
        answer.goesOn =
            extent.conversations > 0 && answer.conversations.size() == static_cast<size_t>(extent.conversations);
    } else {
        if (question.order == store::SearchOrder::BestMatch) {
            Result<std::vector<Hit>> best = store::bestHits(r, query, kBest);
            if (!best)
                return fail(best.error());
            answer.page.hits = std::move(*best);
        } else {
            Result<store::HitPage> page = store::findHits(r, query, extent.hits, {}, extent.lookAt);
            if (!page)
                return fail(page.error());
            answer.page = std::move(*page);
        }
        answer.goesOn = answer.page.next.isValid();
        answer.conversations = conversationsOf(answer.page.hits, newest);
    }
    // With the rows that are seen first, so that nothing has to be asked for before they are painted.
    std::vector<ConversationId> shown = answer.conversations;
    shown.resize(std::min(shown.size(), kFirstRows));
    std::vector<MessageId> places;
    for (const ConversationId id : shown) {
        if (const MessageId place = newest.value(id))
            places.push_back(place);
    }
    answer.rows = foundRows(r, question.query, extent.number, shown, places);
    return answer;
}

void MessageSearch::show(Answer answer)
{
    const bool again = m_number != 0 && m_query == m_question.query;
    m_number = m_request;
    m_query = m_question.query;
    m_hits = std::move(answer.page.hits);
    m_next = answer.page.next;
    m_goesOn = answer.goesOn;
    m_counted = 0;
    m_collectedAtMost = kCollected;
    if (!again) {
        m_people.clear();
        m_suggestions.clear();
    }
    if (store::hasWords(m_query))
        rebuild();
    else {
        m_newest.clear();
        m_conversations = std::move(answer.conversations);
    }
    Q_EMIT answered(answer.rows);
    // What conditions left so little of has to be looked for further at once.
    m_readOnSoon.start(m_goesOn && m_hits.size() < kFirstHits ? 0 : kReadOnMs);
    if (!m_changed.isEmpty() || m_mergeAll)
        m_mergeSoon.start();
}

void MessageSearch::rebuild()
{
    m_newest.clear();
    m_conversations = conversationsOf(m_hits, m_newest);
}

bool MessageSearch::isRanked() const
{
    return m_question.order == store::SearchOrder::BestMatch;
}

void MessageSearch::readAside()
{
    const bool lost = m_conversations.empty() && !m_goesOn;
    const auto find = [query = m_query, lost](Reader &r) -> Result<Aside> {
        Aside aside;
        for (const IdentityId id : store::searchPeople(r, plainWords(query), kMostPeople)) {
            if (const std::optional<Identity> person = store::identity(r, id); person && !person->self)
                aside.people.append(*person);
        }
        if (lost)
            aside.suggestions = store::suggestionsFor(r, asFinished(query));
        return aside;
    };
    deliver(m_context.store.readLatest(find), this, [this, request = m_request](Result<Aside> aside) {
        if (request != m_request)
            return;
        if (aside) {
            m_people = std::move(aside->people);
            m_suggestions = std::move(aside->suggestions);
            Q_EMIT asideChanged();
        }
        readOn();
    });
}

void MessageSearch::readOn()
{
    if (!m_goesOn || m_readingOn || !m_on)
        return;
    m_readingOn = true;
    const bool words = store::hasWords(m_query);
    const auto find = [question = m_question, before = m_next, words](Reader &r) -> Result<Answer> {
        Answer more;
        if (words) {
            Result<store::HitPage> page =
                store::findHits(r, queryWithin(question.query, question.within), kHitsAtOnce, before, kHitsAtOnce);
            if (!page)
                return fail(page.error());
            more.page = std::move(*page);
            more.goesOn = more.page.next.isValid();
        } else {
            store::ConversationFilter filter = question.within;
            filter.query.allOf += question.query.allOf;
            filter.order = store::ConversationFilter::Order::NewestFirst;
            Result<std::vector<ConversationId>> ids = store::conversationIds(r, filter);
            if (!ids)
                return fail(ids.error());
            more.conversations = std::move(*ids);
        }
        return more;
    };
    deliver(m_context.store.readLatest(find), this, [this, words, request = m_request](Result<Answer> more) {
        if (request != m_request)
            return;
        m_readingOn = false;
        if (!more) {
            if (more.error().kind == ErrorKind::Cancelled)
                m_readOnSoon.start(kReadOnMs);
            else
                Q_EMIT failed(more.error());
            return;
        }
        m_goesOn = more->goesOn;
        m_next = more->page.next;
        if (words) {
            m_hits.insert(m_hits.end(), more->page.hits.begin(), more->page.hits.end());
            for (const ConversationId id : conversationsOf(more->page.hits, m_newest))
                m_conversations.push_back(id);
        } else {
            m_conversations = std::move(more->conversations);
        }
        Q_EMIT updated({});
        if (!m_goesOn && m_conversations.empty())
            readAside(); // only now is it sure that nothing fits
        else if (m_hits.size() < m_collectedAtMost)
            readOn();
    });
}

void MessageSearch::readMore()
{
    if (!m_goesOn || m_readingOn || m_hits.size() < m_collectedAtMost)
        return;
    m_collectedAtMost += kCollected;
    readOn();
}

void MessageSearch::countAll()
{
    const auto count = [query = queryWithin(m_question.query, m_question.within)](Reader &r) {
        return store::countHits(r, query, std::numeric_limits<int>::max());
    };
    deliver(m_context.store.read(count, ReadLane::Report), this, [this, request = m_request](const Result<int> &hits) {
        if (request != m_request || !hits)
            return;
        m_counted = *hits;
        Q_EMIT updated({});
    });
}

qint64 MessageSearch::hits() const
{
    return m_goesOn && m_counted > 0 ? m_counted : static_cast<qint64>(m_hits.size());
}

void MessageSearch::apply(const ChangeSet &changes)
{
    if (!m_on)
        return;
    m_changed.unite(changes.conversations);
    m_mergeAll |= changes.everything || m_changed.size() > kMostMerged;
    if ((!m_changed.isEmpty() || m_mergeAll) && !m_mergeSoon.isActive() && !m_merging)
        m_mergeSoon.start();
}

void MessageSearch::mergeChanged()
{
    const QSet<ConversationId> changed = std::exchange(m_changed, {});
    if (std::exchange(m_mergeAll, false) || isRanked() || !store::hasWords(m_query)) {
        listAgain();
        return;
    }
    if (changed.isEmpty())
        return;
    m_merging = true;
    QElapsedTimer since;
    since.start();
    const auto find = [query = queryWithin(m_question.query, m_question.within), changed](Reader &r) {
        return store::hitsWithin(r, query, changed);
    };
    deliver(m_context.store.read(find, ReadLane::Report), this,
            [this, changed, since, request = m_request](const Result<std::vector<Hit>> &now) {
                if (request != m_request)
                    return;
                m_merging = false;
                m_mergeSoon.setInterval(std::max<int>(kMergeMs, kMergeShare * static_cast<int>(since.elapsed())));
                if (now)
                    merge(changed, *now);
                else
                    m_changed.unite(changed);
                if (!m_changed.isEmpty() || m_mergeAll)
                    m_mergeSoon.start();
            });
}

void MessageSearch::merge(const QSet<ConversationId> &changed, const std::vector<Hit> &now)
{
    std::vector<Hit> kept;
    kept.reserve(m_hits.size() + now.size());
    // Both are ordered, newest first; what lies below the place where collecting goes on comes with the rest.
    const auto isNewer = [](const Hit &a, const Hit &b) { return a.message > b.message; };
    std::copy_if(m_hits.begin(), m_hits.end(), std::back_inserter(kept),
                 [&](const Hit &hit) { return !changed.contains(hit.conversation); });
    const auto middle = static_cast<std::ptrdiff_t>(kept.size());
    std::copy_if(now.begin(), now.end(), std::back_inserter(kept),
                 [this](const Hit &hit) { return !m_goesOn || hit.message > m_next || hit.message == m_next; });
    std::inplace_merge(kept.begin(), kept.begin() + middle, kept.end(), isNewer);
    if (kept == m_hits)
        return;
    m_hits = std::move(kept);
    m_counted = 0;
    const QHash<ConversationId, MessageId> before = m_newest;
    rebuild();
    QSet<ConversationId> moved;
    for (const ConversationId id : changed) {
        if (before.value(id) != m_newest.value(id))
            moved.insert(id);
    }
    Q_EMIT updated(moved);
}

Hit MessageSearch::neighbour(const Hit &from, int step) const
{
    std::vector<MessageId> own;
    for (const Hit &hit : m_hits) {
        if (hit.conversation == from.conversation)
            own.push_back(hit.message);
    }
    std::sort(own.begin(), own.end(), [](MessageId a, MessageId b) { return a > b; });
    const auto here = std::find(own.begin(), own.end(), from.message);
    qsizetype place = step > 0 ? 0 : static_cast<qsizetype>(own.size()) - 1;
    if (from.message && here != own.end())
        place = (here - own.begin()) + step;
    if (place >= 0 && place < static_cast<qsizetype>(own.size()))
        return {own[static_cast<size_t>(place)], from.conversation};
    const auto listed = std::find(m_conversations.begin(), m_conversations.end(), from.conversation);
    if (listed == m_conversations.end())
        return m_hits.empty() ? Hit{} : Hit{m_hits.front().message, m_hits.front().conversation};
    const qsizetype next = (listed - m_conversations.begin()) + step;
    if (next < 0 || next >= static_cast<qsizetype>(m_conversations.size()))
        return {};
    const ConversationId conversation = m_conversations[static_cast<size_t>(next)];
    if (step > 0)
        return {m_newest.value(conversation), conversation};
    return neighbour({{}, conversation}, step);
}

} // namespace rapport
