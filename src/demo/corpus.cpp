#include "demo/corpus.h"

#include <QFile>

namespace rapport::demo {

using namespace Qt::StringLiterals;

namespace {

const QStringList &languages()
{
    static const QStringList list{u"en"_s, u"de"_s, u"fr"_s, u"es"_s, u"it"_s, u"ja"_s,
                                  u"ru"_s, u"ar"_s, u"th"_s, u"ko"_s, u"zh"_s, u"hi"_s};
    return list;
}

int intentFromName(QStringView name)
{
    static const QStringList names{u"howto"_s,   u"buying"_s,    u"broken"_s,   u"order"_s,   u"praise"_s, u"show"_s,
                                   u"idea"_s,    u"wholesale"_s, u"event"_s,    u"leaving"_s, u"chat"_s,   u"post"_s,
                                   u"article"_s, u"press"_s,     u"campaign"_s, u"spam"_s};
    return static_cast<int>(names.indexOf(name));
}

int roleFromName(QStringView name)
{
    static const QStringList names{u"title"_s,  u"ask"_s,    u"peer"_s,  u"team"_s, u"more"_s,
                                   u"follow"_s, u"thanks"_s, u"react"_s, u"alt"_s};
    return static_cast<int>(names.indexOf(name));
}

/// Reads the file line by line; slots may be used before their list comes.
class CorpusReader
{
public:
    explicit CorpusReader(const QString &language) { m_corpus.language = language; }

    Result<Corpus> read(const QString &text)
    {
        for (const QStringView raw : QStringView(text).split(u'\n')) {
            ++m_line;
            const QStringView line = raw.trimmed();
            if (line.isEmpty() || line == u"#" || line.startsWith(u"# "))
                continue;
            const QString problem = line.startsWith(u'[') ? beginSection(line) : takeLine(line);
            if (!problem.isEmpty())
                return malformed(problem, m_line);
        }
        return finish();
    }

private:
    tl::unexpected<Error> malformed(const QString &problem, int line) const
    {
        return fail(ErrorKind::Malformed,
                    QString(m_corpus.language + u".txt, line "_s + QString::number(line) + u": "_s + problem));
    }

    QString beginSection(QStringView line)
    {
        if (!line.endsWith(u']'))
            return u"a section's bracket is not closed"_s;
        const QList<QStringView> words = line.sliced(1, line.size() - 2).split(u' ', Qt::SkipEmptyParts);
        if (words.size() > 2 && (words[0] == u"detail" || words[0] == u"close"))
            return beginSentences(words);
        if (words.size() != 2)
            return u"a section has two words"_s;
        m_sentences = -1;
        if (words[0] == u"slot") {
            m_slot = slotId(words[1].toString());
            return {};
        }
        const int intent = intentFromName(words[0]);
        if (intent < 0)
            return u"unknown kind of section"_s;
        m_slot = -1;
        Dialogue dialogue;
        dialogue.intent = static_cast<Intent>(intent);
        dialogue.topic = words[1].toString();
        m_corpus.dialogues.push_back(std::move(dialogue));
        return {};
    }

    /// "detail ROLE KIND…" or "close ROLE KIND…"; a kind may be narrowed to "KIND/TOPIC".
    QString beginSentences(const QList<QStringView> &words)
    {
        const int role = roleFromName(words[1]);
        if (role < 0)
            return u"unknown role of a section"_s;
        Sentences section{.role = static_cast<Role>(role), .closing = words[0] == u"close", .uses = {}, .indices = {}};
        for (const QStringView use : words.sliced(2)) {
            const qsizetype slash = use.indexOf(u'/');
            const int intent = intentFromName(slash < 0 ? use : use.first(slash));
            if (intent < 0)
                return u"unknown kind of section"_s;
            section.uses.push_back(
                {static_cast<Intent>(intent), slash < 0 ? QString() : use.sliced(slash + 1).toString(), m_line});
        }
        m_slot = -1;
        m_sentences = static_cast<int>(m_sections.size());
        m_sections.push_back(std::move(section));
        return {};
    }

    QString takeLine(QStringView line)
    {
        if (m_sentences >= 0) {
            Line parsed;
            const QString problem = parseLine(line.toString(), parsed);
            m_sections[static_cast<size_t>(m_sentences)].indices.push_back(static_cast<int>(m_corpus.sentences.size()));
            m_corpus.sentences.push_back(std::move(parsed));
            return problem;
        }
        if (m_slot >= 0) {
            m_corpus.slotValues[static_cast<size_t>(m_slot)].append(line.toString());
            return {};
        }
        const qsizetype colon = line.indexOf(u':');
        const int role = colon > 0 ? roleFromName(line.first(colon)) : -1;
        if (role < 0 || m_corpus.dialogues.empty())
            return u"a line begins with a role and a colon"_s;
        Line parsed;
        const QString problem = parseLine(line.sliced(colon + 1).trimmed().toString(), parsed);
        if (problem.isEmpty())
            m_corpus.dialogues.back().lines[static_cast<size_t>(role)].push_back(std::move(parsed));
        return problem;
    }

    QString parseLine(QString text, Line &line)
    {
        if (text.isEmpty())
            return u"nothing is said"_s;
        text.replace("\\n"_L1, "\n"_L1);
        qsizetype at = 0;
        for (;;) {
            const qsizetype open = text.indexOf(u'{', at);
            line.literals.append(text.sliced(at, (open < 0 ? text.size() : open) - at));
            if (line.literals.back().contains(u'}'))
                return u"a brace is closed that was not opened"_s;
            if (open < 0)
                return {};
            const qsizetype close = text.indexOf(u'}', open);
            if (close < 0)
                return u"a brace is not closed"_s;
            line.slotIds.push_back(slotOrBuiltin(text.sliced(open + 1, close - open - 1)));
            at = close + 1;
        }
    }

    int slotOrBuiltin(const QString &name)
    {
        if (name == "name"_L1)
            return NameSlot;
        if (name == "colleague"_L1)
            return ColleagueSlot;
        if (name == "order"_L1)
            return OrderSlot;
        if (name == "us"_L1)
            return HandleSlot;
        if (name.startsWith(u'~'))
            return slotId(name.sliced(1)) | varyingSlot;
        return slotId(name);
    }

    int slotId(const QString &name)
    {
        const auto known = m_corpus.slotIndex.constFind(name);
        if (known != m_corpus.slotIndex.constEnd())
            return *known;
        const int id = static_cast<int>(m_corpus.slotValues.size());
        m_corpus.slotIndex.insert(name, id);
        m_corpus.slotValues.emplace_back();
        m_slotFirstUsed.append(m_line);
        return id;
    }

    Result<Corpus> finish()
    {
        for (size_t index = 0; index < m_corpus.slotValues.size(); ++index) {
            if (m_corpus.slotValues[index].isEmpty())
                return malformed(u"the slot '"_s + m_corpus.slotIndex.key(static_cast<int>(index)) +
                                     u"' has no values"_s,
                                 m_slotFirstUsed[static_cast<qsizetype>(index)]);
        }
        m_corpus.anyByIntent.fill(-1);
        for (size_t index = 0; index < m_corpus.dialogues.size(); ++index) {
            const Dialogue &dialogue = m_corpus.dialogues[index];
            const auto intent = static_cast<size_t>(dialogue.intent);
            if (dialogue.topic == "any"_L1) {
                m_corpus.anyByIntent[intent] = static_cast<int>(index);
                continue;
            }
            if (dialogue.of(Role::Ask).empty())
                return malformed(u"the dialogue about '"_s + dialogue.topic + u"' has no 'ask'"_s, m_line);
            m_corpus.byIntent[intent].push_back(static_cast<int>(index));
        }
        // What belongs to the topic stands before what the whole kind shares.
        for (const bool ofTopic : {true, false}) {
            for (const Sentences &section : m_sections) {
                for (const Use &use : section.uses) {
                    if (use.topic.isEmpty() != ofTopic && !lend(section, use))
                        return malformed(u"no dialogue matches the section"_s, use.line);
                }
            }
        }
        return std::move(m_corpus);
    }

    struct Use
    {
        Intent intent = Intent::Chat;
        QString topic; ///< Empty: all of the intent.
        int line = 0;
    };
    /// Sentences of one section, and the dialogues that they go with.
    struct Sentences
    {
        Role role = Role::Ask;
        bool closing = false;
        std::vector<Use> uses;
        std::vector<int> indices;
    };

    /// False where no dialogue matches.
    bool lend(const Sentences &section, const Use &use)
    {
        bool found = false;
        for (Dialogue &dialogue : m_corpus.dialogues) {
            if (dialogue.intent != use.intent || (!use.topic.isEmpty() && dialogue.topic != use.topic))
                continue;
            found = true;
            auto &of = section.closing ? dialogue.closings : dialogue.details;
            std::vector<int> &indices = of[static_cast<size_t>(section.role)];
            indices.insert(indices.end(), section.indices.begin(), section.indices.end());
        }
        return found;
    }

    Corpus m_corpus;
    std::vector<Sentences> m_sections;
    QList<int> m_slotFirstUsed;
    int m_slot = -1;
    int m_sentences = -1; ///< Index of the section that is read.
    int m_line = 0;
};

} // namespace

bool wantsAnswer(Intent intent, Role role)
{
    if (role != Role::Ask && role != Role::More)
        return false;
    switch (intent) {
    case Intent::HowTo:
    case Intent::Buying:
    case Intent::Broken:
    case Intent::Order:
    case Intent::Wholesale:
    case Intent::Event:
        return true;
    default:
        return false;
    }
}

const QStringList &Corpus::slot(const QString &name) const
{
    static const QStringList none;
    const auto found = slotIndex.constFind(name);
    return found == slotIndex.constEnd() ? none : slotValues[static_cast<size_t>(*found)];
}

Result<Corpus> parseCorpus(const QString &language, const QString &text)
{
    return CorpusReader(language).read(text);
}

Result<std::vector<Corpus>> loadCorpora()
{
    std::vector<Corpus> corpora;
    for (const QString &language : languages()) {
        QFile file(u":/demo/"_s + language + u".txt"_s);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorKind::Malformed, QString(language + u".txt is not built in"_s));
        Result<Corpus> corpus = parseCorpus(language, QString::fromUtf8(file.readAll()));
        if (!corpus)
            return fail(corpus.error());
        corpora.push_back(std::move(*corpus));
    }
    return corpora;
}

} // namespace rapport::demo
