#include "store/erasureplans.h"

#include "store/campaigns.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <vector>

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

/// Rows written in one transaction. Plans are few; guests may be many.
constexpr size_t kStep = 50;

/// What is left of JSON without a person.
class Redaction
{
public:
    Redaction(const ErasedWords &words, const QStringList &uids) : m_words(words), m_uids(uids) {}

    [[nodiscard]] const ErasedWords &words() const { return m_words; }
    QJsonValue left(const QJsonValue &value) const
    {
        if (value.isString()) {
            const QString text = value.toString();
            return m_words.isIn(text) ? m_words.removedFrom(text) : text;
        }
        if (value.isArray()) {
            QJsonArray array;
            for (const QJsonValue &one : value.toArray())
                array.append(left(one));
            return array;
        }
        return value.isObject() ? QJsonValue(left(value.toObject())) : value;
    }

private:
    QJsonObject left(QJsonObject object) const
    {
        // What they made themselves, and we were to share.
        if (m_uids.contains(object.value(u"author"_s).toObject().value(u"person"_s).toString())) {
            object.remove(u"text"_s); // that its channels share
            object[u"posts"_s] = withoutWords(object.value(u"posts"_s).toArray());
        }
        // A guest, an author: whatever name stands beside the number is theirs.
        if (m_uids.contains(object.value(u"person"_s).toString())) {
            object.remove(u"person"_s);
            object[u"name"_s] = QString();
        }
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = left(it.value());
        return object;
    }

    static QJsonArray withoutWords(const QJsonArray &posts)
    {
        QJsonArray array;
        for (const QJsonValue &value : posts) {
            QJsonObject post = value.toObject();
            for (const QString &part : {u"title"_s, u"text"_s, u"files"_s})
                post.remove(part);
            array.append(post);
        }
        return array;
    }

    const ErasedWords &m_words;
    const QStringList &m_uids;
};

/// A table whose texts may name a person, by a key that each row has.
struct PlanTable
{
    const char *table;
    const char *key;
    const char *condition;
    std::vector<const char *> columns;
    bool isJson = true;
    bool isScanned = false; ///< Words are taken out of it by the scan of texts too, and counted there.
};

/// Not by the row's number: some of these have none.
const std::vector<PlanTable> &planTables()
{
    static const std::vector<PlanTable> tables{
        {"campaign", "uid", "1", {"plan"}},
        {"campaign_revision", "uid", "1", {"plan"}},
        {"campaign_revision", "uid", "1", {"reason"}, false},
        {"event", "uid", "kind GLOB 'campaign.*' OR kind GLOB 'content.*'", {"before", "after"}, true, true},
        {"practice_decision", "uid", "1", {"reason", "owner", "notes"}, false},
    };
    return tables;
}

struct Change
{
    QByteArray key;
    QString value;
    bool hasWord = false;
};

QString leftOf(const QString &text, bool isJson, const Redaction &redaction)
{
    if (!isJson)
        return redaction.left(text).toString();
    const QJsonObject before = QJsonDocument::fromJson(text.toUtf8()).object();
    const QJsonObject after = redaction.left(QJsonValue(before)).toObject();
    return before == after ? text : QString::fromUtf8(QJsonDocument(after).toJson(QJsonDocument::Compact));
}

Result<std::vector<Change>> changesIn(Store &store, const PlanTable &where, const char *column,
                                      const Redaction &redaction)
{
    return store.readNow(
        [&](Reader &r) -> Result<std::vector<Change>> {
            std::vector<Change> changes;
            Statement s = r.compose(QByteArray("SELECT ") + where.key + ", " + column + " FROM " + where.table +
                                    " WHERE " + where.condition);
            while (s.step()) {
                const QString text = s.text(1);
                if (const QString left = leftOf(text, where.isJson, redaction); left != text)
                    changes.push_back({s.blob(0), left, where.isScanned && redaction.words().isIn(text)});
            }
            return changes;
        },
        ReadLane::Report);
}

Result<> write(Store &store, const PlanTable &where, const char *column, const std::vector<Change> &changes)
{
    const QByteArray sql =
        QByteArray("UPDATE ") + where.table + " SET " + column + " = :value WHERE " + where.key + " = :key";
    for (size_t begin = 0; begin < changes.size(); begin += kStep) {
        const Result<> done = store.writeNow(WriteLane::User, [&](Writer &w) -> Result<> {
            for (size_t i = begin; i < std::min(changes.size(), begin + kStep); ++i)
                w.compose(sql).bind(":value", changes[i].value).bind(":key", changes[i].key).run();
            w.changes().campaigns = true;
            return {};
        });
        if (!done)
            return done;
    }
    return {};
}

/// What they made themselves goes with their name; returns how many pieces that are.
Result<qint64> eraseContent(Store &store, const QStringList &uids, bool apply)
{
    const Result<qint64> pieces = store.readNow(
        [&uids](Reader &r) -> Result<qint64> {
            qint64 count = 0;
            for (const QString &uid : uids) {
                Statement s = r.query("erasure.contentCount");
                s.bind(":author", Uid::fromString(uid).value_or(Uid())).step();
                count += s.integer(0);
            }
            return count;
        },
        ReadLane::Report);
    if (!pieces || *pieces == 0 || !apply)
        return pieces;
    const Result<> emptied = store.writeNow(WriteLane::User, [&uids](Writer &w) -> Result<> {
        for (const QString &text : uids) {
            const Uid uid = Uid::fromString(text).value_or(Uid());
            w.query("erasure.emptyPosts").bind(":author", uid).run();
            w.query("erasure.emptyAuthor").bind(":author", uid).run();
        }
        w.changes().content = true;
        return {};
    });
    return emptied ? pieces : fail(emptied.error());
}

/// Names and tags stand beside the plans; two campaigns may be left with the same name, and each needs its own.
Result<> settleCampaigns(Store &store)
{
    return store.writeNow(WriteLane::User, [](Writer &w) -> Result<> {
        for (Campaign campaign : campaigns(w)) {
            const std::optional<Campaign> other = campaignNamed(w, campaign.plan.name);
            if (!other || other->id != campaign.id) {
                if (other)
                    campaign.plan.name += u' ' + QString::number(campaign.id.value);
                updateCampaign(w, campaign);
            }
        }
        bindCampaignTags(w);
        return {};
    });
}

} // namespace

Result<qint64> erasePlans(Store &store, const ErasedWords &words, const QStringList &uids, bool apply)
{
    const Redaction redaction(words, uids);
    const Result<qint64> pieces = eraseContent(store, uids, apply);
    if (!pieces)
        return fail(pieces.error());
    qint64 changed = 0;
    for (const PlanTable &where : planTables()) {
        for (const char *column : where.columns) {
            const Result<std::vector<Change>> changes = changesIn(store, where, column, redaction);
            if (!changes)
                return fail(changes.error());
            // What is written now the scan does not find any more.
            changed += std::count_if(changes->begin(), changes->end(),
                                     [apply](const Change &change) { return apply || !change.hasWord; });
            if (!apply)
                continue;
            if (const Result<> done = write(store, where, column, *changes); !done)
                return fail(done.error());
        }
    }
    if (apply && changed > 0) {
        if (const Result<> settled = settleCampaigns(store); !settled)
            return fail(settled.error());
    }
    return changed + *pieces;
}

} // namespace rapport::store
