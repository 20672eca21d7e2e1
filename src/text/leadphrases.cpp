#include "text/leadphrases.h"

#include <QFile>
#include <QTextStream>
#include <algorithm>
#include <map>
#include <mutex>
#include <optional>

// Outside the namespace: a static library's resources are only linked in where somebody names them.
static void loadLeadResources()
{
    Q_INIT_RESOURCE(text_leads);
}

namespace rapport::text {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kTextMost = 10'000;
/// Units of a first word by which patterns are looked up: the shortest beginning that a list has.
constexpr qsizetype kKeyLength = 2;
constexpr size_t kGapMost = 3;

const QStringList &languagesWithLists()
{
    static const QStringList all{u"de"_s, u"en"_s, u"es"_s, u"fr"_s, u"it"_s, u"nl"_s, u"pl"_s, u"pt"_s};
    return all;
}

/// Lower case without accents.
QString folded(const QString &text)
{
    // Most texts have none, and looking for them takes longer than all the rest.
    if (std::all_of(text.begin(), text.end(), [](QChar c) { return c < QChar(0x80); }))
        return text.toLower();
    const QString parted = text.normalized(QString::NormalizationForm_KD);
    QString plain;
    plain.reserve(parted.size());
    for (const QChar c : parted) {
        if (!c.isMark())
            plain += c;
    }
    return plain.toLower();
}

/// Of a folded text, into which they point.
std::vector<QStringView> wordsOf(QStringView plain)
{
    std::vector<QStringView> words;
    words.reserve(static_cast<size_t>(plain.size()) / 5);
    qsizetype begin = -1;
    for (qsizetype i = 0; i <= plain.size(); ++i) {
        const bool inside = i < plain.size() && (plain[i].isLetterOrNumber() || plain[i].isSurrogate());
        if (inside && begin < 0)
            begin = i;
        if (!inside && begin >= 0) {
            words.push_back(plain.sliced(begin, i - begin));
            begin = -1;
        }
    }
    return words;
}

quint32 keyOf(QStringView word)
{
    return static_cast<quint32>(word[0].unicode()) << 16 | (word.size() >= kKeyLength ? word[1].unicode() : 0U);
}

/// A mark at the end of something, not inside of an address.
bool hasQuestionMark(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\uff1f' || c == u'\u061f' || c == u'\u00bf')
            return true;
        if (c != u'?')
            continue;
        const QChar after = i + 1 < text.size() ? text[i + 1] : QChar(u' ');
        if (!after.isLetterOrNumber() && after != u'=' && after != u'&' && after != u'%')
            return true;
    }
    return false;
}

std::optional<AskSignal> signalNamed(const QString &name)
{
    if (name == u"question"_s)
        return AsksQuestion;
    if (name == u"buying"_s)
        return AsksToBuy;
    if (name == u"leaving"_s)
        return ThreatensToLeave;
    return std::nullopt;
}

struct Entry
{
    AskSignal signal;
    QString phrase;
};

std::vector<Entry> entriesOf(const QString &language)
{
    loadLeadResources();
    std::vector<Entry> entries;
    QFile file(u":/rapport/leads/"_s + language + u".txt"_s);
    if (!languagesWithLists().contains(language) || !file.open(QIODevice::ReadOnly | QIODevice::Text))
        return entries;
    QTextStream lines(&file);
    while (!lines.atEnd()) {
        const QString line = lines.readLine();
        const qsizetype tab = line.indexOf(u'\t');
        const std::optional<AskSignal> signal = tab > 0 ? signalNamed(line.left(tab)) : std::nullopt;
        if (!signal)
            continue;
        for (const QString &phrase : line.mid(tab + 1).split(u',', Qt::SkipEmptyParts)) {
            if (!phrase.trimmed().isEmpty())
                entries.push_back({*signal, phrase.simplified()});
        }
    }
    return entries;
}

} // namespace

LeadPhrases::LeadPhrases(const LeadPhraseEdits &edits)
{
    for (const QString &phrase : edits.question)
        add(m_own, AsksQuestion, phrase);
    for (const QString &phrase : edits.buying)
        add(m_own, AsksToBuy, phrase);
    for (const QString &phrase : edits.leaving)
        add(m_own, ThreatensToLeave, phrase);
    for (const QString &phrase : edits.ignored)
        m_ignored.append(folded(phrase.simplified()));
}

LeadPhrases::Patterns LeadPhrases::read(const QString &language)
{
    Patterns patterns;
    for (const Entry &entry : entriesOf(language))
        add(patterns, entry.signal, entry.phrase);
    return patterns;
}

void LeadPhrases::add(Patterns &patterns, AskSignal signal, const QString &phrase)
{
    Pattern pattern{.signal = signal, .phrase = phrase.simplified(), .parts = {}};
    for (const QString &piece : pattern.phrase.split(u' ', Qt::SkipEmptyParts)) {
        if (piece == u"*"_s) {
            if (!pattern.parts.empty() && !pattern.parts.back().word.isEmpty())
                pattern.parts.push_back({});
            continue;
        }
        const QString plain = folded(piece);
        for (const QStringView word : wordsOf(plain))
            pattern.parts.push_back({.word = word.toString()});
        if (piece.endsWith(u'*') && !pattern.parts.empty())
            pattern.parts.back().begins = true;
    }
    while (!pattern.parts.empty() && pattern.parts.back().word.isEmpty())
        pattern.parts.pop_back();
    // One letter and whatever follows would be found everywhere.
    if (pattern.parts.empty() || (pattern.parts.front().begins && pattern.parts.front().word.size() < kKeyLength))
        return;
    const quint32 key = keyOf(pattern.parts.front().word);
    patterns[key].push_back(std::move(pattern));
}

bool LeadPhrases::fits(const std::vector<Part> &parts, size_t part, const Words &words, size_t word)
{
    if (part == parts.size())
        return true;
    if (parts[part].word.isEmpty()) {
        for (size_t gap = 0; gap <= kGapMost; ++gap) {
            if (fits(parts, part + 1, words, word + gap))
                return true;
        }
        return false;
    }
    if (word >= words.size())
        return false;
    const Part &wanted = parts[part];
    const bool same = wanted.begins ? words[word].startsWith(wanted.word) : words[word] == wanted.word;
    return same && fits(parts, part + 1, words, word + 1);
}

void LeadPhrases::collect(const Patterns &patterns, const Words &words, size_t at,
                          std::vector<FoundPhrase> &found) const
{
    const auto here = patterns.constFind(keyOf(words[at]));
    if (here == patterns.constEnd())
        return;
    for (const Pattern &pattern : *here) {
        const bool known = std::any_of(found.begin(), found.end(),
                                       [&pattern](const FoundPhrase &one) { return one.phrase == pattern.phrase; });
        if (known || !fits(pattern.parts, 0, words, at) || m_ignored.contains(folded(pattern.phrase)))
            continue;
        found.push_back({pattern.signal, pattern.phrase});
    }
}

std::vector<FoundPhrase> LeadPhrases::foundIn(const QString &text, const QString &language) const
{
    static std::mutex mutex;
    static std::map<QString, Patterns> lists; // its elements stay where they are
    const Patterns *known = nullptr;
    if (languagesWithLists().contains(language)) {
        const std::lock_guard lock(mutex);
        const auto [list, isNew] = lists.try_emplace(language);
        if (isNew)
            list->second = read(language);
        known = &list->second;
    }
    const QString begin = text.left(kTextMost);
    std::vector<FoundPhrase> found;
    const QString plain = folded(begin);
    const Words words = wordsOf(plain);
    for (size_t at = 0; at < words.size(); ++at) {
        if (known)
            collect(*known, words, at, found);
        if (!m_own.isEmpty())
            collect(m_own, words, at, found);
    }
    if (hasQuestionMark(begin) && !m_ignored.contains(u"?"_s))
        found.push_back({AsksQuestion, u"?"_s});
    return found;
}

int LeadPhrases::signalsIn(const QString &text, const QString &language) const
{
    int bits = 0;
    for (const FoundPhrase &phrase : foundIn(text, language))
        bits |= phrase.signal;
    return bits;
}

QStringList LeadPhrases::languages()
{
    return languagesWithLists();
}

QStringList LeadPhrases::builtIn(const QString &language, AskSignal signal)
{
    QStringList phrases;
    for (const Entry &entry : entriesOf(language)) {
        if (entry.signal == signal)
            phrases.append(entry.phrase);
    }
    return phrases;
}

} // namespace rapport::text
