#include "text/ownwords.h"

namespace rapport::text {
namespace {

QString withoutQuotes(const QString &text)
{
    QString own;
    own.reserve(text.size());
    qsizetype begin = 0;
    while (begin < text.size()) {
        const qsizetype found = text.indexOf(u'\n', begin);
        const qsizetype end = found < 0 ? text.size() : found + 1;
        const QStringView line = QStringView(text).sliced(begin, end - begin);
        if (!line.trimmed().startsWith(u'>'))
            own += line;
        begin = end;
    }
    return own;
}

} // namespace

QString ownWords(const QString &title, const QString &text)
{
    QString own = text.contains(u'>') ? withoutQuotes(text) : text;
    if (QStringView(own).trimmed().isEmpty())
        own = text;
    return title.isEmpty() ? own : QString(title + u'\n' + own);
}

} // namespace rapport::text
