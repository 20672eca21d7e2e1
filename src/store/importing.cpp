#include "store/campaigns.h"
#include "store/contacts.h"
#include "store/leads.h"
#include "store/maintenance.h"
#include "store/moods.h"
#include "store/rollups.h"
#include "store/servicelevels.h"
#include "store/transfer.h"
#include "store/transferformat.h"
#include "store/transfertables.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <limits>
#include <optional>

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

/// Longer than any row can be that the store holds: texts and raw items are bounded far below.
constexpr qint64 kLongestLine = qint64{32} * 1024 * 1024;
/// Bytes read at once.
constexpr qint64 kPiece = qint64{64} * 1024;
/// Written in one transaction, whichever comes first.
constexpr qsizetype kRowsAtOnce = 2000;
constexpr qint64 kBytesAtOnce = qint64{4} * 1024 * 1024;

/// A value as it goes into a column.
struct Value
{
    enum class Kind { Null, Integer, Real, Text, Blob } kind = Kind::Null;
    qint64 integer = 0;
    QString text;
    QByteArray blob;
    double real = 0;
};

struct Row
{
    qint64 line = 0;
    const TransferTable *table = nullptr;
    std::vector<Value> values;
};

/// Why a line is set aside.
using Reading = tl::expected<Row, QString>;

tl::unexpected<QString> unfit(const TransferColumn &column, QStringView why)
{
    return tl::unexpected<QString>(QString::fromLatin1(column.name) + u' ' + why.toString());
}

std::optional<QByteArray> bytesFrom(const QJsonValue &json)
{
    if (json.isString())
        return json.toString().toUtf8();
    const QJsonValue encoded = json.toObject().value(u"base64"_s);
    if (!encoded.isString())
        return std::nullopt;
    const auto decoded =
        QByteArray::fromBase64Encoding(encoded.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(*decoded) : std::nullopt;
}

tl::expected<Value, QString> integerFrom(const QJsonValue &json, const TransferColumn &column)
{
    constexpr qint64 kNone = std::numeric_limits<qint64>::min();
    const qint64 integer = json.toInteger(kNone);
    if (integer == kNone)
        return unfit(column, u"is no whole number");
    if (column.most >= 0 && (integer < 0 || integer > column.most))
        return unfit(column, u"has no such value");
    return Value{.kind = Value::Kind::Integer, .integer = integer, .text = {}, .blob = {}};
}

tl::expected<Value, QString> valueFrom(const QJsonValue &json, const TransferColumn &column,
                                       const ImportOptions &options)
{
    using Kind = TransferColumn::Kind;
    if (json.isUndefined() && column.later) {
        if (column.nullable)
            return Value{};
        const auto kind = column.kind == Kind::Integer ? Value::Kind::Integer : Value::Kind::Text;
        return Value{.kind = kind, .integer = 0, .text = {}, .blob = {}};
    }
    if (json.isUndefined())
        return unfit(column, u"is missing");
    if (json.isNull()) {
        if (column.nullable)
            return Value{};
        return unfit(column, u"must not be null");
    }
    const auto blob = [](const QByteArray &bytes) {
        return Value{.kind = Value::Kind::Blob, .integer = 0, .text = {}, .blob = bytes};
    };
    if (column.kind == Kind::Integer)
        return integerFrom(json, column);
    if (column.kind == Kind::Real) {
        if (!json.isDouble())
            return unfit(column, u"is no number");
        return Value{.kind = Value::Kind::Real, .integer = 0, .text = {}, .blob = {}, .real = json.toDouble()};
    }
    if (column.kind == Kind::Packed || column.kind == Kind::Bytes) {
        const std::optional<QByteArray> bytes = bytesFrom(json);
        if (!bytes)
            return unfit(column, u"holds no bytes");
        return blob(column.kind == Kind::Packed ? qCompress(*bytes) : *bytes);
    }
    if (!json.isString())
        return unfit(column, u"is no text");
    const QString text = json.toString();
    if (column.kind == Kind::Uid) {
        const std::optional<Uid> uid = Uid::fromString(text);
        if (!uid)
            return unfit(column, u"is no uid");
        return blob(uid->bytes());
    }
    if (column.kind == Kind::Hash) {
        bool read = false;
        const quint64 hash = text.toULongLong(&read, 16);
        if (!read)
            return unfit(column, u"is no hash");
        return Value{.kind = Value::Kind::Integer, .integer = static_cast<qint64>(hash), .text = {}, .blob = {}};
    }
    const bool clean = column.kind == Kind::Html && options.cleanHtml;
    return Value{.kind = Value::Kind::Text, .integer = 0, .text = clean ? options.cleanHtml(text) : text, .blob = {}};
}

void bindValue(Statement &s, const QByteArray &name, const Value &value)
{
    switch (value.kind) {
    case Value::Kind::Null:
        s.bindNull(name.constData());
        return;
    case Value::Kind::Integer:
        s.bind(name.constData(), value.integer);
        return;
    case Value::Kind::Real:
        s.bind(name.constData(), value.real);
        return;
    case Value::Kind::Text:
        s.bind(name.constData(), value.text);
        return;
    case Value::Kind::Blob:
        s.bind(name.constData(), value.blob);
        return;
    }
}

void insertRow(Writer &w, const Row &row)
{
    QByteArrayList names;
    QByteArrayList places;
    for (const TransferColumn &column : row.table->columns) {
        names.append(column.name);
        places.append(QByteArray(":") + column.name);
    }
    Statement s = w.compose(QByteArray("INSERT INTO ") + row.table->table + " (" + names.join(", ") + ") VALUES (" +
                            places.join(", ") + ')');
    for (size_t i = 0; i < row.values.size(); ++i)
        bindValue(s, places[static_cast<qsizetype>(i)], row.values[i]);
    s.run();
}

/// Reads lines into a workspace that has just been made. One thread.
class Import
{
public:
    Import(Store &store, const ImportOptions &options) : m_store(store), m_options(options) {}

    Result<ImportCounts> read(QIODevice &from)
    {
        Result<> done = begin(from);
        // Only an empty line, without even its end, is the end: a pipe does not know beforehand.
        for (QByteArray line; done && !(line = nextLine(from)).isEmpty();)
            done = take(line);
        if (done)
            done = writeRows();
        if (done)
            done = finish();
        if (!done)
            return fail(done.error());
        return m_counts;
    }

private:
    /// The head; and makes room for who is in the file.
    Result<> begin(QIODevice &from)
    {
        const QJsonObject head = QJsonDocument::fromJson(nextLine(from)).object();
        if (head[u"type"_s].toString() != QLatin1StringView(kTransferHead))
            return fail(ErrorKind::Invalid, u"This is no export of Rapport"_s);
        if (head[u"format"_s].toInt() != kTransferFormat)
            return fail(ErrorKind::Invalid, u"A newer Rapport wrote this export"_s);
        ++m_counts.taken;
        return m_store.writeNow(WriteLane::Sync, [](Writer &w) -> Result<> {
            w.connection().execute("DELETE FROM workspace; DELETE FROM actor;");
            return {};
        });
    }

    /// The next line that is not too long; empty at the end.
    QByteArray nextLine(QIODevice &from)
    {
        for (;;) {
            ++m_line;
            QByteArray line;
            bool tooLong = false;
            // In pieces: readLine() sets aside at once as much memory as it may return.
            for (QByteArray piece = from.readLine(kPiece); !piece.isEmpty(); piece = from.readLine(kPiece)) {
                tooLong = tooLong || line.size() + piece.size() > kLongestLine;
                if (tooLong)
                    line.clear();
                else
                    line += piece;
                if (piece.endsWith('\n'))
                    break;
            }
            if (!tooLong)
                return line;
            setAside(m_line, u"it is too long"_s);
        }
    }

    void setAside(qint64 line, const QString &reason)
    {
        ++m_counts.aside;
        if (m_options.aside)
            m_options.aside(line, reason);
    }

    Result<> take(const QByteArray &line)
    {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(line, &error);
        if (!document.isObject()) {
            setAside(m_line, error.error == QJsonParseError::NoError ? u"it is no object"_s : error.errorString());
            return {};
        }
        const QJsonObject object = document.object();
        const QString type = object[u"type"_s].toString();
        if (type == QLatin1StringView(kTransferFile))
            return takeFile(object);
        Reading row = rowFrom(type, object);
        if (!row) {
            setAside(m_line, row.error());
            return {};
        }
        m_bytes += line.size();
        m_rows.push_back(std::move(*row));
        if (static_cast<qsizetype>(m_rows.size()) >= kRowsAtOnce || m_bytes >= kBytesAtOnce)
            return writeRows();
        return {};
    }

    [[nodiscard]] Reading rowFrom(const QString &type, const QJsonObject &object) const
    {
        for (const TransferTable &table : transferTables()) {
            if (type != QLatin1StringView(table.type))
                continue;
            Row row{.line = m_line, .table = &table, .values = {}};
            row.values.reserve(table.columns.size());
            for (const TransferColumn &column : table.columns) {
                tl::expected<Value, QString> value =
                    valueFrom(object.value(QLatin1StringView(column.name)), column, m_options);
                if (!value)
                    return tl::unexpected(value.error());
                row.values.push_back(std::move(*value));
            }
            return row;
        }
        return tl::unexpected<QString>(u"there is no type \"%1\""_s.arg(type.left(40)));
    }

    Result<> writeRows()
    {
        if (m_rows.empty())
            return {};
        const Result<> written = m_store.writeNow(WriteLane::Sync, [this](Writer &w) -> Result<> {
            for (const Row &row : m_rows) {
                try {
                    insertRow(w, row);
                    ++m_counts.taken;
                } catch (const SqlError &error) {
                    // Of this row alone: it refers to one that is not there, or is there already.
                    if (!error.isConstraint())
                        throw;
                    setAside(row.line, QString::fromUtf8(error.what()));
                }
            }
            return {};
        });
        m_rows.clear();
        m_bytes = 0;
        return written;
    }

    Result<> takeFile(const QJsonObject &object)
    {
        const QString path = object[u"path"_s].toString();
        const auto data = QByteArray::fromBase64Encoding(object[u"data"_s].toString().toLatin1(),
                                                         QByteArray::AbortOnBase64DecodingErrors);
        if (!isInnerPath(path) || !data) {
            setAside(m_line, u"it is no piece of a file"_s);
            return {};
        }
        const QString name = m_store.attachmentsFolder() + u'/' + path;
        QFile file(name);
        if (file.size() != object[u"offset"_s].toInteger(-1)) {
            setAside(m_line, u"the piece before it is missing"_s);
            return {};
        }
        if (!QDir().mkpath(QFileInfo(name).path()) || !file.open(QIODevice::Append))
            return fail(ErrorKind::Storage, name + u" cannot be written: " + file.errorString());
        if (file.write(*data) != (*data).size() || !file.flush())
            return fail(ErrorKind::Storage, name + u" cannot be written: " + file.errorString());
        ++m_counts.taken;
        return {};
    }

    Result<> finish()
    {
        return m_store.writeNow(WriteLane::User, [](Writer &w) -> Result<> {
            recountCounters(w);
            settleAllImportance(w);
            recountDueTimes(w);
            // Of rows that were set aside the triggers may have told more than was taken.
            recountFigures(w);
            judgeWhatIsNot(w);
            findAllLeadsAgain(w);
            bindCampaignTags(w);
            // A file whose own uid was set aside.
            if (workspaceValue(w, kWorkspaceUid).isEmpty())
                setWorkspaceValue(w, kWorkspaceUid, Uid::create(w.nowMs()).toString());
            return {};
        });
    }

    Store &m_store;
    const ImportOptions &m_options;
    ImportCounts m_counts;
    qint64 m_line = 0;
    qint64 m_bytes = 0;
    std::vector<Row> m_rows;
};

Result<ImportCounts> importInto(const QString &folder, QIODevice &from, const ImportOptions &options)
{
    if (const Result<> created = Store::create(folder, options.store); !created)
        return fail(created.error());
    const Result<std::unique_ptr<Store>> store = Store::open(folder, options.store);
    if (!store)
        return fail(store.error());
    const Result<ImportCounts> counts = Import(**store, options).read(from);
    if (!counts)
        return counts;
    if (const Result<> settled = settleDueTimes(**store); !settled)
        return fail(settled.error());
    if (const Result<> settled = settleFigures(**store); !settled)
        return fail(settled.error());
    return counts;
}

} // namespace

Result<ImportCounts> importWorkspace(const QString &folder, QIODevice &from, const ImportOptions &options)
{
    const QString place = QDir(folder).absolutePath();
    const QString part = place + u".part"_s;
    if (QFileInfo::exists(place) && !QDir(place).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        return fail(ErrorKind::Invalid, place + u" is not empty"_s);
    if (QFileInfo::exists(part))
        return fail(ErrorKind::Invalid, part + u" is left from another import: remove it first"_s);
    Result<ImportCounts> counts = importInto(part, from, options);
    if (counts && ((QFileInfo::exists(place) && !QDir().rmdir(place)) || !QDir().rename(part, place)))
        counts = fail(ErrorKind::Storage, place + u" cannot be made"_s);
    if (!counts)
        QDir(part).removeRecursively();
    return counts;
}

} // namespace rapport::store
