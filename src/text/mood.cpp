#include "text/mood.h"

#include "text/moodlexicon.h"
#include "text/moodtokens.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace rapport::text {

using namespace Qt::StringLiterals;

namespace {

/// No longer text says more than its beginning.
constexpr qsizetype examined = 10'000;

// Weights of VADER's rules (Hutto & Gilbert 2014) where one is named there; the others were chosen on the dev rows of
// tests/fixtures/mood.
constexpr double boost = 0.293; ///< A strengthening word next to its word.
constexpr double boostAtDistance[] = {1, 0.95, 0.9};
constexpr double shout = 0.733;
constexpr double exclamation = 0.292;
constexpr int mostExclamations = 4;
constexpr double questionRun[] = {0, 0, 0.36, 0.54, 0.96}; ///< By number of question marks in a row.
constexpr double deniedPositive = -0.74;
constexpr double deniedNegative = -0.5; ///< "Not bad" praises less than "not good" blames.
constexpr double beforeContrast = 0.5;
constexpr double afterContrast = 1.5;
constexpr double conceded = 0.5;
constexpr double asked = 0.3;
constexpr double supposed = 0.3;
constexpr double stretch = 0.3;
constexpr size_t backwardReach = 5; ///< How many words before it "nicht" denies at most.
constexpr double repetition = 0.4;  ///< Each further one of the same emoji counts so much of the one before.
constexpr double normalizer = 15;   ///< score = sum / sqrt(sum^2 + normalizer).
constexpr double positiveFrom = 0.05;
constexpr double negativeFrom = -0.05;
/// Sums of longer texts grow; a text of this many words and more is brought back to it.
constexpr double usualWords = 40;

/// A word, phrase or symbol with a mood, by its tokens.
struct Unit
{
    size_t first = 0;
    size_t last = 0;
    double listed = 0;
    double counted = 0;
    quint16 effects = 0;
};

/// A token's meaning, with what phrases make of it.
struct Sense
{
    MoodWord meaning;
    size_t phraseEnd = 0; ///< Index after the phrase that begins here; 0 if none does.
    bool isTaken = false; ///< Within a phrase, not its beginning.
};

class Judge
{
public:
    Judge(const MoodTokens &tokens, const MoodLexicon *lexicon) : m_tokens(tokens.tokens), m_lexicon(lexicon) {}

    Mood judge()
    {
        readSenses();
        collectUnits();
        for (Unit &unit : m_units)
            weigh(unit);
        denyBackward();
        weighSentences();
        return sum();
    }

private:
    bool isWord(size_t index) const { return m_tokens[index].kind == MoodTokenKind::Word; }
    bool isBreak(size_t index) const
    {
        return m_tokens[index].kind == MoodTokenKind::Pause || m_tokens[index].kind == MoodTokenKind::End;
    }
    bool has(size_t index, quint8 role) const { return isWord(index) && (m_senses[index].meaning.roles & role) != 0; }

    bool isSame(size_t at, QStringView word) const
    {
        // Most words differ in length or in their first letter: that is seen without a call.
        const QStringView here = m_tokens[at].word;
        return here.size() == word.size() && here.front() == word.front() && here == word;
    }

    /// Whether any word has the role: most rules have nothing to do in most texts.
    bool occurs(quint8 role) const { return (m_roles & role) != 0; }

    /// Where the phrase that begins with the word at `start` ends, or 0 where the rest of it does not stand there.
    size_t phraseEnd(const MoodPhrase &phrase, size_t start) const
    {
        size_t at = start + 1;
        for (size_t index = 1; index < phrase.words.size(); ++index) {
            const QStringView word = phrase.words[index];
            if (word == u"*" && index + 1 < phrase.words.size()) {
                size_t skipped = 0;
                while (skipped < 3 && at < m_tokens.size() && isWord(at) && !isSame(at, phrase.words[index + 1])) {
                    ++at;
                    ++skipped;
                }
                continue;
            }
            if (at >= m_tokens.size() || !isWord(at) || !isSame(at, word))
                return 0;
            ++at;
        }
        return at;
    }

    void readSenses()
    {
        m_senses.resize(m_tokens.size());
        for (size_t index = 0; index < m_tokens.size(); ++index) {
            if (!isWord(index) || m_senses[index].isTaken)
                continue;
            Sense &sense = m_senses[index];
            const quint32 next = index + 1 < m_tokens.size() ? m_tokens[index + 1].hash : 0;
            for (const MoodPhrase &phrase : m_lexicon->phrasesFrom(m_tokens[index].word, m_tokens[index].hash)) {
                if (phrase.second != 0 && phrase.second != next)
                    continue;
                const size_t end = phraseEnd(phrase, index);
                if (end == 0)
                    continue;
                sense.meaning = phrase.meaning;
                sense.phraseEnd = end;
                for (size_t inner = index + 1; inner < end; ++inner)
                    m_senses[inner].isTaken = true;
                break;
            }
            if (sense.phraseEnd == 0)
                sense.meaning = m_lexicon->word(m_tokens[index].word, m_tokens[index].hash);
            m_roles |= sense.meaning.roles;
        }
    }

    /// Whether a word with a mood follows closely enough that a word like "terribly" or "no" belongs to it.
    bool servesNext(size_t index) const
    {
        size_t at = m_senses[index].phraseEnd != 0 ? m_senses[index].phraseEnd : index + 1;
        for (int steps = 0; steps < 2 && at < m_tokens.size() && isWord(at); ++steps, ++at) {
            if (m_senses[at].meaning.isMoody() && (m_senses[at].meaning.roles & Negates) == 0)
                return true;
            if ((m_senses[at].meaning.roles & (Strengthens | Weakens)) == 0)
                return false;
        }
        return false;
    }

    void collectUnits()
    {
        QHash<double, int> seen; // symbols, by what tells them apart well enough: their valence
        for (size_t index = 0; index < m_tokens.size(); ++index) {
            const MoodToken &token = m_tokens[index];
            if (token.kind == MoodTokenKind::Symbol && token.valence != 0) {
                Unit unit{index, index, token.valence, token.valence, 0};
                const int before = seen[token.valence]++;
                if (before > 0) {
                    unit.counted *= std::pow(repetition, before);
                    unit.effects |= MoodRepeated;
                }
                m_units.push_back(unit);
            }
            if (!isWord(index) || m_senses[index].isTaken || !m_senses[index].meaning.isMoody())
                continue;
            const Sense &sense = m_senses[index];
            if (sense.meaning.roles != 0 && servesNext(index))
                continue;
            const double valence = *sense.meaning.valence;
            m_units.push_back({index, sense.phraseEnd != 0 ? sense.phraseEnd - 1 : index, valence, valence, 0});
        }
        m_unitFrom.assign(m_tokens.size(), nullptr);
        m_unitTo.assign(m_tokens.size(), nullptr);
        for (Unit &unit : m_units) {
            m_unitFrom[unit.first] = &unit;
            m_unitTo[unit.last] = &unit;
        }
    }

    /// Strengthening, denial, capitals and stretched letters.
    void weigh(Unit &unit) const
    {
        if (!isWord(unit.first))
            return;
        const double sign = unit.listed < 0 ? -1 : 1;
        for (size_t index = unit.first; index <= unit.last; ++index) {
            if (m_tokens[index].isShouted && (unit.effects & MoodShouted) == 0) {
                unit.counted += sign * shout;
                unit.effects |= MoodShouted;
            }
            if (m_tokens[index].isStretched && (unit.effects & MoodStretched) == 0) {
                unit.counted += sign * stretch;
                unit.effects |= MoodStretched;
            }
        }
        bool denied = false;
        const size_t reach = static_cast<size_t>(m_lexicon->negationReach());
        for (size_t distance = 1; distance <= reach && distance <= unit.first; ++distance) {
            const size_t at = unit.first - distance;
            if (!isWord(at))
                break;
            const size_t head = phraseHead(at);
            if (distance <= std::size(boostAtDistance)) {
                const double step = boost * boostAtDistance[distance - 1] * (m_tokens[at].isStretched ? 1.5 : 1.0);
                if (has(head, Strengthens) && !isUnit(head)) {
                    unit.counted += sign * step;
                    unit.effects |= MoodStrengthened;
                } else if (has(head, Weakens) && !isUnit(head)) {
                    unit.counted -= sign * step;
                    unit.effects |= MoodWeakened;
                }
            }
            denied = denied || has(head, Negates);
        }
        if (denied && !deniesItself(unit))
            deny(unit);
    }

    /// Whether a phrase has its denial in it ("does not work"): another word of denial only underlines it.
    bool deniesItself(const Unit &unit) const
    {
        for (size_t index = unit.first; unit.last > unit.first && index <= unit.last; ++index) {
            if ((m_lexicon->word(m_tokens[index].word).roles & Negates) != 0)
                return true;
        }
        return false;
    }

    static void deny(Unit &unit)
    {
        unit.counted *= unit.counted > 0 ? deniedPositive : deniedNegative;
        unit.effects |= MoodDenied;
    }

    /// The token whose sense speaks for `index`: itself, or the beginning of the phrase that it is in.
    size_t phraseHead(size_t index) const
    {
        while (index > 0 && m_senses[index].isTaken)
            --index;
        return index;
    }

    bool isUnit(size_t index) const { return m_unitFrom[index] != nullptr; }

    /// "Gefällt mir nicht": a denial with nothing to deny behind it denies what stands before it.
    void denyBackward()
    {
        for (size_t index = 0; index < m_tokens.size() && occurs(NegatesBack); ++index) {
            if (!has(index, NegatesBack) || m_senses[index].isTaken)
                continue;
            if (deniesForward(index))
                continue;
            for (size_t back = index; back > 0 && index - back < backwardReach; --back) {
                if (!isWord(back - 1))
                    break;
                Unit *before = m_unitTo[back - 1];
                if (!before)
                    continue;
                if ((before->effects & MoodDenied) == 0)
                    deny(*before);
                break;
            }
        }
    }

    bool deniesForward(size_t index) const
    {
        const size_t reach = static_cast<size_t>(m_lexicon->negationReach());
        for (size_t at = index + 1; at <= index + reach && at < m_tokens.size(); ++at) {
            if (m_unitFrom[at] && (m_unitFrom[at]->effects & MoodDenied) != 0)
                return true;
        }
        return false;
    }

    void weighSentences()
    {
        size_t start = 0;
        for (size_t index = 0; index < m_tokens.size(); ++index) {
            if (m_tokens[index].kind != MoodTokenKind::End)
                continue;
            if (m_lexicon) {
                if (occurs(Contrasts))
                    weighContrast(start, index);
                if (occurs(Concedes))
                    weighConcession(start, index);
                if (occurs(Supposes))
                    weighSupposition(start, index);
                if (m_tokens[index].isQuestion && occurs(Asks) && opensQuestion(start, index))
                    scale(start, index, asked, MoodAsked);
            }
            start = index + 1;
        }
    }

    void scale(size_t start, size_t end, double factor, MoodEffect effect)
    {
        for (size_t index = start; index < end; ++index) {
            if (Unit *unit = m_unitFrom[index]) {
                unit->counted *= factor;
                unit->effects |= effect;
            }
        }
    }

    bool anyUnit(size_t start, size_t end) const
    {
        const auto begin = m_unitFrom.begin();
        return std::any_of(begin + static_cast<qptrdiff>(start), begin + static_cast<qptrdiff>(qMax(start, end)),
                           [](const Unit *unit) { return unit != nullptr; });
    }

    void weighContrast(size_t start, size_t end)
    {
        for (size_t index = end; index > start + 1; --index) {
            const size_t at = index - 1;
            if (!has(at, Contrasts) || m_senses[at].isTaken)
                continue;
            if (anyUnit(start, at) && anyUnit(at + 1, end)) {
                scale(start, at, beforeContrast, MoodBeforeContrast);
                scale(at, end, afterContrast, MoodAfterContrast);
            }
            return;
        }
    }

    void weighConcession(size_t start, size_t end)
    {
        for (size_t index = start; index < end; ++index) {
            if (!has(index, Concedes) || m_senses[index].isTaken)
                continue;
            size_t stop = index + 1;
            while (stop < end && !isBreak(stop))
                ++stop;
            if (anyUnit(start, index) || anyUnit(stop, end))
                scale(index, stop, conceded, MoodConceded);
        }
    }

    /// "It would have been great": what is praised is not there.
    void weighSupposition(size_t start, size_t end)
    {
        size_t from = start;
        while (from < end && !has(from, Supposes))
            ++from;
        for (size_t index = from; index < end && !has(index, Contrasts); ++index) {
            Unit *unit = m_unitFrom[index];
            if (unit && index > from && unit->counted > 0) {
                unit->counted *= supposed;
                unit->effects |= MoodSupposed;
            }
        }
    }

    /// Whether the sentence, or its last part, opens as a question that wants an answer.
    bool opensQuestion(size_t start, size_t end) const
    {
        bool opening = true;
        for (size_t index = start; index < end; ++index) {
            if (isBreak(index))
                opening = true;
            else if (opening && isWord(index)) {
                if (has(index, Asks))
                    return true;
                opening = false;
            }
        }
        return false;
    }

    Mood sum() const
    {
        Mood mood;
        double total = 0;
        for (const Unit &unit : m_units) {
            const MoodToken &first = m_tokens[unit.first];
            const MoodToken &last = m_tokens[unit.last];
            mood.parts.append(
                {first.start, last.start + last.length - first.start, unit.listed, unit.counted, unit.effects});
            total += unit.counted;
        }
        int exclamations = 0;
        double questions = 0;
        for (const MoodToken &token : m_tokens) {
            exclamations += token.exclamations;
            questions = qMax(questions, questionRun[qMin(token.questions, 4)]);
        }
        const double emphasis = exclamation * qMin(exclamations, mostExclamations) + questions;
        if (total != 0)
            total += total > 0 ? emphasis : -emphasis;
        const auto words = std::count_if(m_tokens.begin(), m_tokens.end(),
                                         [](const MoodToken &token) { return token.kind == MoodTokenKind::Word; });
        total /= std::sqrt(qMax(1.0, double(words) / usualWords));
        mood.score = total / std::sqrt(total * total + normalizer);
        mood.label = mood.score >= positiveFrom   ? MoodLabel::Positive
                     : mood.score <= negativeFrom ? MoodLabel::Negative
                                                  : MoodLabel::Neutral;
        return mood;
    }

    const std::vector<MoodToken> &m_tokens;
    const MoodLexicon *m_lexicon;
    std::vector<Sense> m_senses;
    quint8 m_roles = 0; ///< Of all words together.
    std::vector<Unit> m_units;
    std::vector<Unit *> m_unitFrom; ///< By the token that a unit begins with; null where none does.
    std::vector<Unit *> m_unitTo;   ///< By the token that it ends with.
};

} // namespace

QString moodLabelName(MoodLabel label)
{
    switch (label) {
    case MoodLabel::Negative:
        return u"negative"_s;
    case MoodLabel::Neutral:
        return u"neutral"_s;
    case MoodLabel::Positive:
        return u"positive"_s;
    case MoodLabel::Unknown:
        break;
    }
    return u"unknown"_s;
}

Mood moodOf(const QString &text, const QString &language)
{
    const QString read = text.left(examined);
    const MoodLexicon *lexicon = MoodLexicon::of(language);
    const auto isSpoken = [](QChar c) { return c.isLetter() && !c.isSurrogate(); };
    if (!lexicon && std::any_of(read.begin(), read.end(), isSpoken))
        return {};
    const MoodTokens tokens = moodTokens(read, lexicon);
    const auto isSymbol = [](const MoodToken &token) { return token.kind == MoodTokenKind::Symbol; };
    if (!lexicon && std::none_of(tokens.tokens.begin(), tokens.tokens.end(), isSymbol))
        return {};
    return Judge(tokens, lexicon).judge();
}

QStringList moodLanguages()
{
    return MoodLexicon::languages();
}

MoodListSize moodListSize(const QString &language)
{
    const MoodLexicon *lexicon = MoodLexicon::of(language);
    return lexicon ? MoodListSize{lexicon->wordCount(), lexicon->phraseCount()} : MoodListSize{};
}

} // namespace rapport::text
