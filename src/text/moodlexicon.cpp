#include "text/moodlexicon.h"

#include "text/functionwords.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>

// Outside every namespace, as the resource's own function is.
static void registerLists()
{
    Q_INIT_RESOURCE(text_mood);
}

namespace rapport::text {

using namespace Qt::StringLiterals;

namespace {

/// Beginnings of these lengths are looked at to find an ending; the longest ending of a paradigm has no more.
constexpr qsizetype longestEnding = 9;
constexpr qsizetype shortestStem = 2;
/// Where much of a word is its ending, a short rest is too many words at once.
constexpr qsizetype shortestStemOfLongCitation = 3;
/// A stem without its accents may be another word ("schon" for "schön"), the shorter the likelier.
constexpr qsizetype shortestUnaccented = 4;
/// "Abschneiden" does not end in envy (Neid).
constexpr qsizetype shortestCompoundEnd = 6;

struct RoleName
{
    QStringView name;
    quint8 role;
};

constexpr RoleName roleNames[] = {
    {u"strengthen", Strengthens}, {u"weaken", Weakens},
    {u"negate", Negates},         {u"negate-back", Negates | NegatesBack},
    {u"contrast", Contrasts},     {u"concede", Concedes},
    {u"suppose", Supposes},       {u"ask", Asks},
};

quint8 roleOf(QStringView name)
{
    const auto found = std::find_if(std::begin(roleNames), std::end(roleNames),
                                    [name](const RoleName &role) { return role.name == name; });
    return found == std::end(roleNames) ? quint8(0) : found->role;
}

/// As people write who leave out accents, or whose keyboard has none.
QString unaccented(QStringView word, const QString &language)
{
    QString plain;
    const bool german = language == "de"_L1;
    for (const QChar c : word.toString().normalized(QString::NormalizationForm_D)) {
        if (c.isMark()) {
            if (german && c == QChar(0x308))
                plain += u'e';
        } else if (c == u'ł') {
            plain += u'l';
        } else if (c == u'ß') {
            plain += u"ss";
        } else {
            plain += c;
        }
    }
    return plain;
}

bool isAscii(QStringView word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c < QChar(0x80); });
}

/// "a/b c" stands for "a c" and "b c".
QStringList alternatives(const QString &phrase)
{
    QStringList all = {QString()};
    for (const QString &word : phrase.split(u' ', Qt::SkipEmptyParts)) {
        QStringList longer;
        const bool figure = !word.isEmpty() && word.front().isDigit(); // 10/10
        for (const QString &choice : figure ? QStringList{word} : word.split(u'/')) {
            for (const QString &begun : std::as_const(all))
                longer.append(begun.isEmpty() ? choice : QString(begun + u' ' + choice));
        }
        all = longer;
    }
    return all;
}

} // namespace

const MoodLexicon *MoodLexicon::of(const QString &language)
{
    static constexpr size_t count = 8;
    static std::array<std::once_flag, count> once;
    static std::array<std::unique_ptr<const MoodLexicon>, count> lexica;
    const qsizetype index = languages().indexOf(language);
    if (index < 0)
        return nullptr;
    const size_t at = static_cast<size_t>(index);
    std::call_once(once[at], [&] { lexica[at] = std::make_unique<const MoodLexicon>(language); });
    return lexica[at].get();
}

const QStringList &MoodLexicon::languages()
{
    static const QStringList all = {u"en"_s, u"de"_s, u"fr"_s, u"es"_s, u"pt"_s, u"it"_s, u"nl"_s, u"pl"_s};
    return all;
}

MoodLexicon::MoodLexicon(const QString &language)
    : m_language(language),
      m_partsAtApostrophe(language == "fr"_L1 || language == "it"_L1),
      // Between a Romance or Slavic negation and its verb stand pronouns and auxiliaries.
      m_negationReach(language == "en"_L1 || language == "de"_L1 || language == "nl"_L1 ? 3 : 4),
      m_paradigms(paradigms(language)),
      m_prefixes(prefixes(language))
{
    registerLists();
    for (qsizetype index = 0; index < m_paradigms.size(); ++index) {
        for (const QString &ending : std::as_const(m_paradigms[index].endings)) {
            const QString plain = unaccented(ending, language);
            m_forms.endings[keep(ending)] |= 1U << index;
            m_unaccented.endings[keep(plain)] |= 1U << index;
            m_accentedParadigms |= plain != ending ? 1U << index : 0;
        }
    }
    const QDir folder(u":/rapport/mood/"_s + language);
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name))
        readFile(folder.filePath(name));
    for (auto &[word, entry] : m_entries) {
        std::stable_sort(
            entry.phrases.begin(), entry.phrases.end(),
            [](const MoodPhrase &left, const MoodPhrase &right) { return left.words.size() > right.words.size(); });
    }
    addFunctionWords();
}

QStringView MoodLexicon::keep(QString text)
{
    return m_kept.emplace_back(std::move(text));
}

/// Lines of "valence TAB word, word, phrase" or "role TAB word, phrase"; those that begin with # name the subject.
void MoodLexicon::readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QString all = QString::fromUtf8(file.readAll());
    for (const QString &line : all.split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype tab = line.indexOf(u'\t');
        if (line.startsWith(u'#') || tab < 0)
            continue;
        const QString head = line.left(tab);
        MoodWord meaning;
        bool isNumber = false;
        const double valence = head.toDouble(&isNumber);
        if (isNumber)
            meaning.valence = valence;
        else
            meaning.roles = roleOf(head);
        for (const QString &entry : line.mid(tab + 1).split(u", "_s))
            addEntry(entry, meaning);
    }
}

void MoodLexicon::addEntry(const QString &entry, MoodWord meaning)
{
    if (entry.contains(u' ') || entry.contains(u'-')) {
        for (const QString &phrase : alternatives(QString(entry).replace(u'-', u' ')))
            addPhrase(phrase, meaning);
    } else if (meaning.roles != 0) {
        m_entries[keep(entry)].meaning.roles |= meaning.roles;
    } else {
        addWord(entry, *meaning.valence);
    }
}

void MoodLexicon::addPhrase(const QString &entry, MoodWord meaning)
{
    const QStringView kept = keep(entry);
    MoodPhrase phrase;
    for (const QStringView word : kept.split(u' '))
        phrase.words.push_back(word);
    phrase.meaning = meaning;
    if (phrase.words.size() > 1 && phrase.words[1] != u"*")
        phrase.second = WordHash::of(phrase.words[1]);
    std::vector<MoodPhrase> &beginning = m_entries[phrase.words.front()].phrases;
    const auto same = std::find_if(beginning.begin(), beginning.end(),
                                   [&](const MoodPhrase &other) { return other.words == phrase.words; });
    if (same != beginning.end()) { // a phrase may be both a rule and a mood, as words may
        if (meaning.valence)
            same->meaning.valence = meaning.valence;
        same->meaning.roles |= meaning.roles;
        return;
    }
    m_phraseCount += meaning.isMoody() ? 1 : 0;
    beginning.push_back(std::move(phrase));
}

void MoodLexicon::addWord(const QString &entry, double valence)
{
    const bool noun = entry.front().isUpper();
    const QString word = entry.toLower();
    m_entries[keep(word)].meaning.valence = valence;
    m_wordCount += valence != 0 ? 1 : 0;
    if (valence == 0) // says only that this very form is harmless
        return;
    const Forms::Stem what{0, valence, noun};
    for (const Paradigm &paradigm : std::as_const(m_paradigms)) {
        const qsizetype least = paradigm.citation.size() > 1 ? shortestStemOfLongCitation : shortestStem;
        if (!word.endsWith(paradigm.citation) || word.size() - paradigm.citation.size() < least)
            continue;
        addStem(word.chopped(paradigm.citation.size()), paradigm.citation, what);
        break;
    }
    for (const StemForm &form : irregularStems(m_language, word))
        addStem(form.stem, form.citation, what);
}

void MoodLexicon::addStem(const QString &stem, const QString &citation, const Forms::Stem &what)
{
    const auto paradigm = std::find_if(m_paradigms.begin(), m_paradigms.end(),
                                       [&](const Paradigm &each) { return each.citation == citation; });
    if (paradigm == m_paradigms.end())
        return;
    Forms::Stem entry = what;
    entry.paradigms = 1U << std::distance(m_paradigms.begin(), paradigm);
    m_forms.stems[keep(stem)].push_back(entry);
    const QString plain = unaccented(stem, m_language);
    // What is the same without accents is found as written.
    const bool differs = plain != stem || (m_accentedParadigms & entry.paradigms) != 0;
    if (differs && plain.size() >= shortestUnaccented)
        m_unaccented.stems[keep(plain)].push_back(entry);
}

void MoodLexicon::addFunctionWords()
{
    for (const FunctionWords &list : functionWords) {
        if (m_language != QLatin1StringView(list.language))
            continue;
        for (const QStringView word : list.words.split(u' '))
            m_entries[word].isFunctionWord = true;
    }
}

const MoodLexicon::Forms::Stem *MoodLexicon::Forms::find(QStringView word, const BeginningHashes &hashes) const
{
    const qsizetype most = qMin(longestEnding, word.size() - shortestStem);
    for (qsizetype length = 0; length <= most; ++length) {
        const std::vector<Stem> *found = stems.find(word.chopped(length), hashes.of(word.size() - length));
        if (!found)
            continue;
        const quint32 *paradigms = endings.find(word.last(length));
        if (!paradigms)
            continue;
        for (const Stem &stem : *found) {
            if ((stem.paradigms & *paradigms) != 0)
                return &stem;
        }
    }
    return nullptr;
}

const MoodLexicon::Forms::Stem *MoodLexicon::inflected(QStringView lower, const BeginningHashes &hashes) const
{
    const Forms::Stem *stem = m_forms.find(lower, hashes);
    return !stem && isAscii(lower) ? m_unaccented.find(lower, hashes) : stem;
}

std::optional<double> MoodLexicon::plainValence(QStringView lower) const
{
    const BeginningHashes hashes(lower);
    const Entry *entry = m_entries.find(lower, hashes.of(lower.size()));
    if (entry && entry->meaning.valence)
        return entry->meaning.valence;
    const Forms::Stem *stem = inflected(lower, hashes);
    return stem ? std::optional(stem->valence) : std::nullopt;
}

/// Of a word made of others: a prefix and a word, or a compound that ends in a noun.
std::optional<double> MoodLexicon::composedValence(QStringView lower) const
{
    for (const Prefix &prefix : m_prefixes) {
        if (lower.front() != prefix.letters.front() || !lower.startsWith(prefix.letters) ||
            lower.size() < prefix.letters.size() + 3)
            continue;
        const std::optional<double> rest = plainValence(lower.sliced(prefix.letters.size()));
        if (rest && (prefix.factor > 0 || *rest > 0)) // what is denied is what one would want: "unfreundlich"
            return qBound(-4.0, *rest * prefix.factor, 4.0);
    }
    if (!hasCompounds(m_language))
        return std::nullopt;
    for (qsizetype start = 3; start + shortestCompoundEnd <= lower.size(); ++start) {
        const Forms::Stem *stem = m_forms.find(lower.sliced(start));
        if (stem && stem->endsCompounds)
            return stem->valence;
    }
    return std::nullopt;
}

MoodWord MoodLexicon::word(QStringView lower, quint32 hash) const
{
    MoodWord result;
    const Entry *entry = m_entries.find(lower, hash);
    if (entry)
        result = entry->meaning;
    // A rule word or a small word that looks like a form of another is not one.
    const bool isShort = lower.size() < 3;
    if (result.isListed() || isShort || (entry && entry->isFunctionWord) || lower.size() > BeginningHashes::longest)
        return result;
    const BeginningHashes hashes(lower);
    if (const Forms::Stem *stem = inflected(lower, hashes))
        result.valence = stem->valence;
    else if (lower.size() >= 6)
        result.valence = composedValence(lower);
    return result;
}

std::span<const MoodPhrase> MoodLexicon::phrasesFrom(QStringView lower, quint32 hash) const
{
    const Entry *entry = m_entries.find(lower, hash);
    return entry ? std::span<const MoodPhrase>(entry->phrases) : std::span<const MoodPhrase>();
}

bool MoodLexicon::knows(QStringView lower) const
{
    const Entry *entry = m_entries.find(lower);
    return (entry && entry->isFunctionWord) || word(lower).isListed();
}

} // namespace rapport::text
