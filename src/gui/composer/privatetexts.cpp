#include "gui/composer/privatetexts.h"

#include "text/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr qsizetype kMostTexts = 400;
constexpr qsizetype kLongestText = 20'000;
/// So many words in a row are no coincidence.
constexpr qsizetype kRun = 5;
/// A shorter private text counts where it stands in the other one as a whole, if it is no mere "yes, thanks".
constexpr qsizetype kShortestText = 12;
constexpr qsizetype kShortestPaste = 4;
constexpr qsizetype kMostPastes = 20;

QStringList foldedWords(const QString &text)
{
    return text::words(text.left(kLongestText).toCaseFolded());
}

/// With a space at both ends, so that only whole words are found in it.
QString folded(const QString &text)
{
    return u' ' + foldedWords(text).join(u' ') + u' ';
}

/// The first run of words that stands in one of the texts, as long as it goes on there; empty: there is none.
QString sharedRun(const QStringList &words, const QStringList &texts, qsizetype run)
{
    for (qsizetype start = 0; start + run <= words.size(); ++start) {
        const QString found = u' ' + words.sliced(start, run).join(u' ') + u' ';
        for (const QString &text : texts) {
            if (!text.contains(found))
                continue;
            qsizetype length = run;
            while (start + length < words.size() &&
                   text.contains(QString(u' ' + words.sliced(start, length + 1).join(u' ') + u' ')))
                ++length;
            return words.sliced(start, length).join(u' ');
        }
    }
    return {};
}

} // namespace

void PrivateTexts::add(const QString &text)
{
    const QString known = folded(text);
    if (known.size() <= 2 || m_seen.contains(known))
        return;
    m_seen.insert(known);
    m_known.append(known);
    if (m_known.size() > kMostTexts)
        m_seen.remove(m_known.takeFirst());
}

void PrivateTexts::notePaste(const QString &text)
{
    if (text.trimmed().size() < kShortestPaste)
        return;
    m_pasted.append(text.trimmed());
    if (m_pasted.size() > kMostPastes)
        m_pasted.removeFirst();
}

QString PrivateTexts::foundIn(const QString &text, const QStringList &drafts, const QStringList &publicTexts) const
{
    QStringList known = m_known;
    for (const QString &draft : drafts)
        known.append(folded(draft));
    if (known.isEmpty())
        return {};
    const QStringList words = foldedWords(text);
    const QString all = folded(text);
    QStringList suspects;
    if (const QString run = sharedRun(words, known, kRun); !run.isEmpty())
        suspects.append(run);
    for (const QString &one : std::as_const(known)) {
        if (one.size() >= kShortestText && one.count(u' ') <= kRun && all.contains(one))
            suspects.append(one.trimmed());
    }
    for (const QString &pasted : m_pasted) {
        const QString piece = folded(pasted);
        const bool isPrivate =
            std::any_of(known.begin(), known.end(), [&](const QString &one) { return one.contains(piece); });
        if (piece.size() > 2 && isPrivate && all.contains(piece))
            suspects.append(piece.trimmed());
    }
    if (suspects.isEmpty())
        return {};
    QStringList open;
    for (const QString &one : publicTexts)
        open.append(folded(one));
    for (const QString &suspect : std::as_const(suspects)) {
        const QString whole = u' ' + suspect + u' ';
        if (std::none_of(open.begin(), open.end(), [&](const QString &one) { return one.contains(whole); }))
            return suspect;
    }
    return {};
}

} // namespace rapport
