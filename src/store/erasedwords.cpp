#include "store/erasedwords.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QStringEncoder>
#include <algorithm>

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kPiece = qint64{1} << 20;

/// From here on there are scripts that set no spaces: a name has no boundary there.
constexpr char16_t kFirstWithoutSpaces = 0x0e00;

QString withBoundaries(const QString &pattern, const QString &word)
{
    QString text = pattern;
    if (word.front().isLetterOrNumber() && word.front().unicode() < kFirstWithoutSpaces)
        text.prepend(u"(?<![\\p{L}\\p{N}])");
    if (word.back().isLetterOrNumber() && word.back().unicode() < kFirstWithoutSpaces)
        text.append(u"(?![\\p{L}\\p{N}])");
    return text;
}

/// As JSON may spell it: any character by its number, and a slash behind a backslash.
QString jsonPattern(const QString &word)
{
    QString pattern;
    for (const QChar c : word) {
        const QString plain = QRegularExpression::escape(QString(c));
        const QString number = u"\\\\u%1"_s.arg(static_cast<uint>(c.unicode()), 4, 16, QChar(u'0'));
        pattern += c == u'/' ? u"(?:\\\\?/)"_s : QString(u"(?:" + plain + u'|' + number + u')');
    }
    return pattern;
}

QRegularExpression anyOf(const QStringList &patterns)
{
    QRegularExpression expression(patterns.join(u'|'), QRegularExpression::CaseInsensitiveOption |
                                                           QRegularExpression::UseUnicodePropertiesOption);
    expression.optimize();
    return expression;
}

/// Fewer bytes are in any large file by chance.
constexpr qsizetype kFewestBytes = 4;

QByteArrayList bytesToFind(const QStringList &words)
{
    QByteArrayList all;
    for (const QString &word : words) {
        if (word.toUtf8().size() < kFewestBytes)
            continue;
        QStringEncoder little(QStringEncoder::Utf16LE);
        QStringEncoder big(QStringEncoder::Utf16BE);
        all << word.toUtf8() << QByteArray(little(word)) << QByteArray(big(word));
    }
    return all;
}

bool holdsAny(const QString &name, const QByteArrayList &wanted)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    qsizetype longest = 0;
    for (const QByteArray &bytes : wanted)
        longest = std::max(longest, bytes.size());
    QByteArray piece;
    while (!file.atEnd()) {
        // What a piece's end cuts through is found with the next one.
        piece = piece.right(longest) + file.read(kPiece);
        if (std::any_of(wanted.begin(), wanted.end(), [&piece](const QByteArray &b) { return piece.contains(b); }))
            return true;
    }
    return false;
}

} // namespace

ErasedWords::ErasedWords(const QStringList &words)
{
    for (const QString &word : words) {
        m_words.append(word.normalized(QString::NormalizationForm_C));
        m_words.append(word.normalized(QString::NormalizationForm_D));
    }
    m_words.removeAll(QString());
    m_words.removeDuplicates();
    // The longest first: an address is taken out as a whole, not the name within it.
    std::stable_sort(m_words.begin(), m_words.end(),
                     [](const QString &a, const QString &b) { return a.size() > b.size(); });
    QStringList patterns;
    QStringList rawPatterns;
    for (const QString &word : std::as_const(m_words)) {
        patterns.append(withBoundaries(QRegularExpression::escape(word), word));
        rawPatterns.append(withBoundaries(jsonPattern(word), word));
    }
    m_pattern = anyOf(patterns);
    m_rawPattern = anyOf(rawPatterns);
}

bool ErasedWords::isIn(const QString &text) const
{
    return !m_words.isEmpty() && !text.isEmpty() && text.contains(m_pattern);
}

bool ErasedWords::isInRaw(const QByteArray &raw) const
{
    return !m_words.isEmpty() && QString::fromUtf8(raw).contains(m_rawPattern);
}

QString ErasedWords::removedFrom(QString text) const
{
    return m_words.isEmpty() ? text : text.replace(m_pattern, u"[erased]"_s);
}

QStringList ErasedWords::filesThatHold(const QString &folder) const
{
    const QByteArrayList wanted = bytesToFind(m_words);
    QStringList found;
    const QDir place(folder);
    QDirIterator each(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString name = each.next();
        if (wanted.isEmpty() || holdsAny(name, wanted))
            found.append(place.relativeFilePath(name));
    }
    found.sort();
    return found;
}

} // namespace rapport::store
