#include "store/transfer.h"
#include "store/transferformat.h"
#include "store/transfertables.h"

#include <QFile>
#include <array>

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

/// As JSON in quotes. Written here and not by QJsonDocument, which sorts the keys and copies each text several times.
void appendText(QByteArray &line, const QByteArray &utf8)
{
    static constexpr std::array kDigits{'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    line += '"';
    for (const char c : utf8) {
        const auto byte = static_cast<uchar>(c);
        if (c == '"' || c == '\\') {
            line += '\\';
            line += c;
        } else if (c == '\n') {
            line += "\\n";
        } else if (byte < 0x20) {
            line += "\\u00";
            line += kDigits[byte >> 4];
            line += kDigits[byte & 0xf];
        } else {
            line += c;
        }
    }
    line += '"';
}

/// Bytes as text where they are, else {"base64": ...}.
void appendBytes(QByteArray &line, const QByteArray &bytes)
{
    if (QString::fromUtf8(bytes).toUtf8() == bytes)
        appendText(line, bytes);
    else
        line += "{\"base64\":\"" + bytes.toBase64() + "\"}";
}

void appendValue(QByteArray &line, const Statement &s, int index, const TransferColumn &column)
{
    using Kind = TransferColumn::Kind;
    if (s.isNull(index)) {
        line += "null";
        return;
    }
    switch (column.kind) {
    case Kind::Integer:
        line += QByteArray::number(s.integer(index));
        return;
    case Kind::Real:
        line += QByteArray::number(s.real(index), 'g', QLocale::FloatingPointShortest);
        return;
    case Kind::Text:
    case Kind::Html:
        appendText(line, s.text(index).toUtf8());
        return;
    case Kind::Uid:
        appendText(line, Uid::fromBytes(s.blob(index)).toString().toUtf8());
        return;
    case Kind::Hash:
        appendText(line, QByteArray::number(static_cast<quint64>(s.integer(index)), 16).rightJustified(16, '0'));
        return;
    case Kind::Packed:
        appendBytes(line, qUncompress(s.blob(index)));
        return;
    case Kind::Bytes:
        appendBytes(line, s.blob(index));
        return;
    }
}

/// Hands lines on and counts them.
class Lines
{
public:
    explicit Lines(const LineSink &sink) : m_sink(sink) {}

    Result<> add(const QByteArray &line)
    {
        if (!m_sink(line + "}\n"))
            return fail(ErrorKind::Storage, u"The export could not be written"_s);
        ++m_count;
        return {};
    }
    [[nodiscard]] qint64 count() const { return m_count; }

private:
    const LineSink &m_sink;
    qint64 m_count = 0;
};

QByteArray begun(const char *type)
{
    return QByteArray("{\"type\":\"") + type + '"';
}

Result<> exportTable(Reader &r, const TransferTable &table, Lines &lines)
{
    QByteArrayList names;
    for (const TransferColumn &column : table.columns)
        names.append(column.name);
    Statement s = r.compose("SELECT " + names.join(", ") + " FROM " + table.table + " ORDER BY " + table.order);
    while (s.step()) {
        QByteArray line = begun(table.type);
        for (size_t i = 0; i < table.columns.size(); ++i) {
            line += QByteArray(",\"") + table.columns[i].name + "\":";
            appendValue(line, s, static_cast<int>(i), table.columns[i]);
        }
        if (const Result<> added = lines.add(line); !added)
            return added;
    }
    return {};
}

Result<> exportRows(Reader &r, Lines &lines, QStringList &paths)
{
    const QByteArray head = begun(kTransferHead) + ",\"format\":" + QByteArray::number(kTransferFormat);
    if (const Result<> added = lines.add(head); !added)
        return added;
    for (const TransferTable &table : transferTables()) {
        if (const Result<> done = exportTable(r, table, lines); !done)
            return done;
    }
    Statement files = r.query("maintenance.attachmentPaths");
    while (files.step())
        paths.append(files.text(0));
    return {};
}

/// A file in pieces; one that is not there is left out, since a synchronisation can fetch it again.
Result<> exportFile(const QString &folder, const QString &path, Lines &lines)
{
    QFile file(folder + u'/' + path);
    if (!isInnerPath(path) || !file.open(QIODevice::ReadOnly))
        return {};
    for (qint64 offset = 0; !file.atEnd();) {
        const QByteArray piece = file.read(kTransferPiece);
        if (piece.isEmpty())
            return fail(ErrorKind::Storage, file.fileName() + u" cannot be read: " + file.errorString());
        QByteArray line = begun(kTransferFile) + ",\"path\":";
        appendText(line, path.toUtf8());
        line += ",\"offset\":" + QByteArray::number(offset) + ",\"data\":\"" + piece.toBase64() + '"';
        if (const Result<> added = lines.add(line); !added)
            return added;
        offset += piece.size();
    }
    return {};
}

} // namespace

Result<qint64> exportWorkspace(Store &store, const LineSink &sink)
{
    Lines lines(sink);
    QStringList paths;
    const Result<> rows =
        store.readNow([&](Reader &r) -> Result<> { return exportRows(r, lines, paths); }, ReadLane::Report);
    if (!rows)
        return fail(rows.error());
    for (const QString &path : paths) {
        if (const Result<> done = exportFile(store.attachmentsFolder(), path, lines); !done)
            return fail(done.error());
    }
    return lines.count();
}

} // namespace rapport::store
