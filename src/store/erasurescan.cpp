#include "store/erasurescan.h"

#include "domain/action.h"
#include "domain/event.h"
#include "store/messages.h"
#include "store/outgoing.h"
#include "store/worklog.h"

#include <QJsonDocument>
#include <algorithm>
#include <array>
#include <vector>

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

/// Rows looked at in one read, and rows written in one transaction.
constexpr int kReadStep = 2000;
constexpr size_t kStep = 200;

/// How words are taken out of a column.
enum class Removal {
    Words,
    Repeated, ///< The same, of what only repeats another text: not counted.
    Unique,   ///< The same, and told from others that may be left with the same.
    Whole,
};

struct TextColumn
{
    const char *table;
    const char *column;
    Removal removal = Removal::Words;
};

/// Everything that can hold a word of somebody, the rows of their own identities, messages and raw items aside. What is
/// opaque (a cursor) is emptied as a whole: it is fetched anew.
constexpr std::array kColumns{
    TextColumn{"message", "title"},
    TextColumn{"message", "text"},
    TextColumn{"message", "html"},
    TextColumn{"message", "url"},
    TextColumn{"message_revision", "title"},
    TextColumn{"message_revision", "text"},
    TextColumn{"message_revision", "html"},
    TextColumn{"attachment", "url"},
    TextColumn{"attachment", "name"},
    TextColumn{"attachment", "alt_text"},
    TextColumn{"conversation", "subject"},
    TextColumn{"conversation", "preview", Removal::Repeated},
    TextColumn{"event", "before"},
    TextColumn{"event", "after"},
    TextColumn{"tag", "name", Removal::Unique},
    TextColumn{"batch", "change"},
    TextColumn{"saved_view", "name", Removal::Unique},
    TextColumn{"saved_view", "query"},
    TextColumn{"dashboard", "name", Removal::Unique},
    TextColumn{"dashboard", "content"},
    TextColumn{"saved_reply", "name", Removal::Unique},
    TextColumn{"saved_reply", "shortcut", Removal::Unique},
    TextColumn{"saved_reply", "text"},
    TextColumn{"idea", "title"},
    TextColumn{"lead_rules", "rules"},
    TextColumn{"watched_name", "name", Removal::Unique},
    TextColumn{"watched_name", "phrases"},
    TextColumn{"maturity_model", "text"},
    TextColumn{"maturity_model", "reason"},
    TextColumn{"assessment", "model_text"},
    TextColumn{"assessment", "remark"},
    TextColumn{"assessment", "result"},
    TextColumn{"content", "name"},
    TextColumn{"content", "author_name"},
    TextColumn{"content", "notes"},
    TextColumn{"content", "text"},
    TextColumn{"content_post", "title"},
    TextColumn{"content_post", "text"},
    TextColumn{"content_post", "files"},
    TextColumn{"draft_file", "name"},
    TextColumn{"draft_file", "alt_text"},
    TextColumn{"merged_conversation", "subject"},
    TextColumn{"person_group", "name", Removal::Unique},
    TextColumn{"person_consent", "how"},
    TextColumn{"person_note", "text"},
    TextColumn{"person_note_revision", "text"},
    TextColumn{"account", "state_detail"},
    TextColumn{"account_sync", "error_detail"},
    TextColumn{"sync_run", "error_detail"},
    TextColumn{"sync_request", "error_detail"},
    TextColumn{"outbox", "error_detail"},
    TextColumn{"feed", "live_cursor", Removal::Whole},
    TextColumn{"feed", "history_cursor", Removal::Whole},
    TextColumn{"activity", "subject_remote_id", Removal::Whole},
    TextColumn{"message_orphan", "parent_remote_id", Removal::Whole},
};

struct Replacement
{
    qint64 row = 0;
    QString value;
};

QString replacedIn(const ErasedWords &words, const QString &value, Removal removal, qint64 row)
{
    switch (removal) {
    case Removal::Words:
    case Removal::Repeated:
        return words.removedFrom(value);
    case Removal::Unique:
        return words.removedFrom(value) + u' ' + QString::number(row);
    case Removal::Whole:
        break;
    }
    return {};
}

Result<> replaceIn(Store &store, const TextColumn &where, const std::vector<Replacement> &replacements)
{
    const QByteArray sql =
        QByteArray("UPDATE ") + where.table + " SET " + where.column + " = :value WHERE rowid = :row";
    for (size_t begin = 0; begin < replacements.size(); begin += kStep) {
        const Result<> done = store.writeNow(WriteLane::User, [&](Writer &w) -> Result<> {
            for (size_t i = begin; i < std::min(replacements.size(), begin + kStep); ++i)
                w.compose(sql).bind(":value", replacements[i].value).bind(":row", replacements[i].row).run();
            w.changes().everything = true;
            return {};
        });
        if (!done)
            return done;
    }
    return {};
}

/// Looks through a column and gives what has to be written.
Result<std::vector<Replacement>> hitsIn(Store &store, const TextColumn &where, const ErasedWords &words)
{
    const QByteArray sql = QByteArray("SELECT rowid, ") + where.column + " FROM " + where.table +
                           " WHERE rowid > :after ORDER BY rowid LIMIT :limit";
    std::vector<Replacement> hits;
    for (qint64 after = 0;;) {
        const Result<int> seen = store.readNow(
            [&](Reader &r) -> Result<int> {
                Statement s = r.compose(sql);
                s.bind(":after", after).bind(":limit", kReadStep);
                int count = 0;
                for (; s.step(); ++count) {
                    after = s.integer(0);
                    if (const QString text = s.text(1); words.isIn(text))
                        hits.push_back({after, replacedIn(words, text, where.removal, after)});
                }
                return count;
            },
            ReadLane::Report);
        if (!seen)
            return fail(seen.error());
        if (*seen < kReadStep)
            return hits;
    }
}

struct Send
{
    OutboxId id;
    AccountId account;
    MessageId message;
    Action action;
    OutboxState state = OutboxState::Queued;
};

bool answersOne(Reader &r, const Send &send, const QList<Identity> &identities)
{
    const auto *reply = std::get_if<ReplyAction>(&send.action);
    if (!reply || reply->parentRemoteId.isEmpty())
        return false;
    const std::optional<MessageId> parent = findMessage(r, send.account, reply->parentRemoteId);
    const std::optional<Message> answered = parent ? message(r, *parent) : std::nullopt;
    return answered && std::any_of(identities.begin(), identities.end(),
                                   [&answered](const Identity &identity) { return identity.id == answered->author; });
}

/// Whether it publishes what one of them made.
bool sharesOne(Reader &r, const Uid &send, const QList<Identity> &identities)
{
    return std::any_of(identities.begin(), identities.end(), [&](const Identity &identity) {
        Statement s = r.query("erasure.sharesTheirs");
        return s.bind(":send", send).bind(":contact", identity.contact).step();
    });
}

Result<std::vector<Send>> sendsTo(Store &store, const QList<Identity> &identities, const ErasedWords &words)
{
    std::vector<Send> found;
    const Result<> done = store.readNow(
        [&](Reader &r) -> Result<> {
            Statement s = r.query("erasure.outbox");
            while (s.step()) {
                const QString action = s.text(1);
                Send send{.id = s.id<OutboxId>(0),
                          .account = s.id<AccountId>(4),
                          .message = s.id<MessageId>(3),
                          .action = actionFromJson(QJsonDocument::fromJson(action.toUtf8()).object())
                                        .value_or(Action(DeleteAction{})),
                          .state = s.value<OutboxState>(2)};
                // The raw item inside is JSON within JSON.
                const bool publishes = std::holds_alternative<PublishAction>(send.action);
                if (words.isInRaw(action.toUtf8()) || answersOne(r, send, identities) ||
                    (publishes && sharesOne(r, Uid::fromBytes(s.blob(5)), identities)))
                    found.push_back(send);
            }
            return {};
        },
        ReadLane::Report);
    if (!done)
        return fail(done.error());
    return found;
}

/// What is fixed before a send is emptied; what has not left is taken back with its message.
void emptySend(Writer &w, const Send &send)
{
    const bool finished = send.state == OutboxState::Sent || send.state == OutboxState::Cancelled;
    Action empty = DeleteAction{};
    if (std::holds_alternative<ReplyAction>(send.action))
        empty = ReplyAction{};
    else if (std::holds_alternative<ModerateAction>(send.action))
        empty = ModerateAction{};
    else if (std::holds_alternative<PublishAction>(send.action))
        empty = PublishAction{};
    w.query("erasure.emptySend")
        .bind(":id", send.id)
        .bind(":action", QString::fromUtf8(QJsonDocument(actionToJson(empty)).toJson(QJsonDocument::Compact)))
        .bind(":state", finished ? send.state : OutboxState::Cancelled)
        .bind(":now", w.nowMs())
        .run();
    w.changes().outbox = true;
    if (!finished)
        removeUnsentMessage(w, send.message);
}

} // namespace

Result<> ErasureScan::work(const QList<Identity> &identities, ErasureReceipt &receipt)
{
    struct DraftPlace
    {
        ConversationId conversation;
        DraftKind kind = DraftKind::Reply;
    };
    std::vector<DraftPlace> drafts;
    const Result<> read = m_store.readNow(
        [&](Reader &r) -> Result<> {
            Statement s = r.query("erasure.drafts");
            while (s.step()) {
                const auto isTheirs = [&s](const Identity &identity) { return identity.id.value == s.integer(3); };
                if (m_words.isIn(s.text(2)) || std::any_of(identities.begin(), identities.end(), isTheirs))
                    drafts.push_back({s.id<ConversationId>(0), s.value<DraftKind>(1)});
            }
            return {};
        },
        ReadLane::Report);
    if (!read)
        return read;
    const Result<std::vector<Send>> sends = sendsTo(m_store, identities, m_words);
    if (!sends)
        return fail(sends.error());
    receipt.drafts = static_cast<qint64>(drafts.size());
    receipt.sends = static_cast<qint64>(sends->size());
    if (!m_apply)
        return {};
    return m_store.writeNow(WriteLane::User, [&](Writer &w) -> Result<> {
        for (const DraftPlace &draft : drafts) {
            removeDraft(w, draft.conversation, draft.kind);
            if (draft.kind == DraftKind::Reply)
                removeDraftFiles(w, draft.conversation);
        }
        for (const Send &send : *sends)
            emptySend(w, send);
        return {};
    });
}

Result<> ErasureScan::items(ErasureReceipt &receipt)
{
    std::vector<QuarantineId> quarantined;
    const Result<> read = m_store.readNow(
        [&](Reader &r) -> Result<> {
            Statement s = r.query("erasure.quarantine");
            while (s.step()) {
                if (m_words.isInRaw(s.blob(1)) || m_words.isIn(s.text(2)))
                    quarantined.push_back(s.id<QuarantineId>(0));
            }
            return {};
        },
        ReadLane::Report);
    if (!read)
        return read;
    receipt.quarantined = static_cast<qint64>(quarantined.size());

    using Key = std::pair<qint64, QString>;
    std::vector<Key> raw;
    for (Key after;;) {
        const Result<int> seen = m_store.readNow(
            [&](Reader &r) -> Result<int> {
                Statement s = r.query("erasure.rawAfter");
                s.bind(":account", after.first).bind(":remoteId", after.second).bind(":limit", kReadStep);
                int count = 0;
                for (; s.step(); ++count) {
                    after = {s.integer(0), s.text(1)};
                    if (m_words.isInRaw(qUncompress(s.blob(2))))
                        raw.push_back(after);
                }
                return count;
            },
            ReadLane::Report);
        if (!seen)
            return fail(seen.error());
        if (*seen < kReadStep)
            break;
    }
    receipt.rawItems += static_cast<qint64>(raw.size());
    if (!m_apply)
        return {};
    const Result<> dropped = m_store.writeNow(WriteLane::User, [&](Writer &w) -> Result<> {
        for (const QuarantineId id : quarantined)
            w.query("erasure.dropQuarantined").bind(":id", id).run();
        return {};
    });
    if (!dropped)
        return dropped;
    for (size_t begin = 0; begin < raw.size(); begin += kStep) {
        const Result<> done = m_store.writeNow(WriteLane::User, [&](Writer &w) -> Result<> {
            for (size_t i = begin; i < std::min(raw.size(), begin + kStep); ++i)
                w.query("erasure.dropRaw").bind(":account", raw[i].first).bind(":remoteId", raw[i].second).run();
            return {};
        });
        if (!done)
            return done;
    }
    return {};
}

Result<> ErasureScan::texts(ErasureReceipt &receipt)
{
    for (const TextColumn &column : kColumns) {
        const Result<std::vector<Replacement>> hits = hitsIn(m_store, column, m_words);
        if (!hits)
            return fail(hits.error());
        const bool ofMessages = QByteArrayView(column.table) == "message";
        receipt.redacted += std::count_if(hits->begin(), hits->end(), [&](const Replacement &hit) {
            return column.removal != Removal::Repeated && !(ofMessages && m_own.contains(hit.row));
        });
        if (!m_apply)
            continue;
        if (const Result<> done = replaceIn(m_store, column, *hits); !done)
            return done;
    }
    return {};
}

} // namespace rapport::store
