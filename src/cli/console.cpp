#include "cli/console.h"

#include <QJsonDocument>
#include <algorithm>
#include <cstdio>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

void put(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

QString withoutControls(QString line)
{
    line.removeIf([](QChar c) {
        const char16_t code = c.unicode();
        const bool turnsDirection = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
        return turnsDirection || c.category() == QChar::Other_Control;
    });
    return line;
}

/// Of one code point; the ranges are those of Unicode's East_Asian_Width W and F, and of emoji shown as pictures.
int columnsOf(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
    case QChar::Other_Control:
        return 0;
    default:
        break;
    }
    const bool wide = (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0x303e) || (c >= 0x3041 && c <= 0xa4cf) ||
                      (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f) ||
                      (c >= 0xff00 && c <= 0xff60) || (c >= 0xffe0 && c <= 0xffe6) || (c >= 0x1f300 && c <= 0x1faff) ||
                      (c >= 0x20000 && c <= 0x3fffd);
    return wide ? 2 : 1;
}

} // namespace

void Console::object(const QJsonObject &object) const
{
    if (m_json)
        put(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void Console::text(const QString &line) const
{
    if (!m_json)
        put(stdout, withoutControls(line).toUtf8() + '\n');
}

void Console::plain(const QString &text)
{
    put(stdout, text.toUtf8());
}

void Console::note(const QString &line)
{
    put(stderr, withoutControls(line).toUtf8() + '\n');
}

void Table::add(const QJsonObject &object, const QStringList &cells)
{
    if (m_console.isJson())
        m_console.object(object);
    else
        m_rows += cells;
}

void Table::finish(const QString &empty) const
{
    if (m_console.isJson())
        return;
    if (m_rows.isEmpty()) {
        m_console.text(empty);
        return;
    }
    QList<int> widths;
    for (const QString &header : m_headers)
        widths += displayWidth(header);
    for (const QStringList &row : m_rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], displayWidth(row[i]));
    }
    const auto print = [&](const QStringList &row) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            line += row[i];
            if (i + 1 < row.size())
                line += QString(widths[i] - displayWidth(row[i]) + 2, u' ');
        }
        m_console.text(line);
    };
    print(m_headers);
    for (const QStringList &row : m_rows)
        print(row);
}

int displayWidth(const QString &text)
{
    int width = 0;
    for (const char32_t c : text.toUcs4())
        width += columnsOf(c);
    return width;
}

QString elided(const QString &text, int columns)
{
    QString line = text.simplified();
    if (displayWidth(line) <= columns)
        return line;
    QString kept;
    int width = 0;
    for (const char32_t c : line.toUcs4()) {
        width += columnsOf(c);
        if (width > columns - 1)
            break;
        kept += QString::fromUcs4(&c, 1);
    }
    return kept + u'…';
}

} // namespace rapport::cli
