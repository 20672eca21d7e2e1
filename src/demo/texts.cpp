#include "demo/texts.h"

#include "demo/length.h"

#include <algorithm>
#include <numeric>

namespace rapport::demo {

using namespace Qt::StringLiterals;

namespace {

bool isTypedFast(const QString &text)
{
    return !text.contains(u"://"_s) && text.size() > 30;
}

/// Two letters swapped inside a longer word, as happens on a telephone.
QString withTypo(QString text, Random &random)
{
    for (int tries = 0; tries < 12; ++tries) {
        const auto at = static_cast<qsizetype>(random.below(static_cast<size_t>(text.size() - 4))) + 1;
        const auto plain = [&](qsizetype index) { return text[index] >= u'a' && text[index] <= u'z'; };
        if (!plain(at - 1) || !plain(at) || !plain(at + 1) || !plain(at + 2) || text[at] == text[at + 1])
            continue;
        const QChar first = text[at];
        text[at] = text[at + 1];
        text[at + 1] = first;
        break;
    }
    return text;
}

QString oneOf(const QStringList &list, Random &random)
{
    return list.isEmpty() ? QString() : list[static_cast<qsizetype>(random.below(static_cast<size_t>(list.size())))];
}

/// Where the words end and hashtags begin that close them.
qsizetype endOfWords(const QString &text)
{
    qsizetype end = text.size();
    for (;;) {
        const qsizetype space = text.lastIndexOf(u' ', end - 1);
        if (space <= 0 || text[space + 1] != u'#')
            return end;
        end = space;
    }
}

/// Adds a sentence, in a new paragraph where the last one has become long.
class Composer
{
public:
    Composer(QString text, int paragraph)
        : m_text(std::move(text)), m_begin(m_text.lastIndexOf(u'\n') + 1), m_paragraph(paragraph)
    {
    }

    void add(const QString &sentence)
    {
        const qsizetype size = m_text.size() - m_begin;
        if (m_paragraph > 0 && (size >= m_paragraph || size + sentence.size() > m_paragraph * 3 / 2)) {
            m_text += u"\n\n"_s;
            m_begin = m_text.size();
        } else if (!m_text.endsWith(u'。') && !m_text.endsWith(u'！') && !m_text.endsWith(u'？')) {
            m_text += u' ';
        }
        m_text += sentence;
    }
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    QString m_text;
    qsizetype m_begin;
    int m_paragraph;
};

bool isHappy(Intent intent, Role role)
{
    return role == Role::Thanks || role == Role::React || intent == Intent::Praise || intent == Intent::Show;
}

bool isUnhappy(Intent intent, Role role)
{
    return role == Role::Ask && (intent == Intent::Broken || intent == Intent::Leaving);
}

} // namespace

Texts::Texts(const std::vector<Corpus> &corpora, const People &people, const Plan &plan)
    : m_corpora(corpora), m_people(people), m_plan(plan)
{
}

const Corpus &Texts::corpusOf(const MessagePlan &message) const
{
    return m_corpora[message.language];
}

const QString &Texts::languageOf(const MessagePlan &message) const
{
    return corpusOf(message).language;
}

const Dialogue &Texts::dialogueOf(const MessagePlan &message) const
{
    return corpusOf(message).dialogues[message.dialogue];
}

const Line *Texts::line(quint32 index, Role role) const
{
    const MessagePlan &message = m_plan.messages[index];
    const Dialogue &dialogue = dialogueOf(message);
    const std::vector<Line> &own = dialogue.of(role);
    const int anyIndex = corpusOf(message).anyOf(dialogue.intent);
    static const std::vector<Line> none;
    const std::vector<Line> &any =
        anyIndex < 0 ? none : corpusOf(message).dialogues[static_cast<size_t>(anyIndex)].of(role);
    const size_t count = own.size() + any.size();
    if (count == 0)
        return nullptr;
    const ThreadPlan &thread = m_plan.threads[message.thread];
    if (dialogue.intent == Intent::Campaign && index == thread.root)
        return &own[std::min(static_cast<size_t>(thread.stage * static_cast<double>(own.size())), own.size() - 1)];
    // Neighbours in a thread step through the lines, so that two that stand beside each other do not say the same.
    const size_t step = index - thread.root;
    const size_t chosen =
        (mixed(m_plan.messages[thread.root].seed, static_cast<quint64>(role)) % 997 + step * 7919) % count;
    return chosen < own.size() ? &own[chosen] : &any[chosen - own.size()];
}

/// The matter first, then as much as the writer likes to tell about it, each sentence once.
QString Texts::elaborated(quint32 index, const QString &matter) const
{
    const MessagePlan &message = m_plan.messages[index];
    const ThreadPlan &thread = m_plan.threads[message.thread];
    const Dialogue &dialogue = dialogueOf(message);
    const Corpus &corpus = corpusOf(message);
    const std::vector<int> &details = dialogue.detailsOf(message.role);
    Random random(mixed(message.seed, index, 32));
    const Length length = lengthOf(thread.channel, dialogue.intent, message.role, corpus.language, random);
    const auto sentence = [&](int which) { return filled(corpus.sentences[static_cast<size_t>(which)], index); };

    // A walk around the list whose stride visits every place, so that neighbours in a thread say different things.
    const quint64 seed = mixed(m_plan.messages[thread.root].seed, static_cast<quint64>(message.role), 33);
    const size_t count = details.size();
    size_t stride = count == 0 ? 1 : 1 + seed % count;
    while (std::gcd(stride, count) > 1)
        ++stride;
    std::vector<std::pair<size_t, QString>> chosen;
    qsizetype size = matter.size();
    for (size_t step = 0; step < count && std::ssize(chosen) < length.sentences && size < length.wanted; ++step) {
        const size_t place = (seed % 997 + ((index - thread.root) * 3 + step) * stride) % count;
        QString said = sentence(details[place]);
        if (size + said.size() / 2 > length.wanted)
            break;
        if (size + said.size() + 1 > length.most)
            continue;
        size += said.size() + 1;
        chosen.emplace_back(place, std::move(said));
    }
    std::sort(chosen.begin(), chosen.end());
    const qsizetype end = endOfWords(matter);
    Composer composer(matter.first(end), length.paragraph);
    for (const auto &[place, said] : chosen)
        composer.add(said);
    const std::vector<int> &closings = dialogue.closingsOf(message.role);
    if (!closings.empty() && random.chance(0.4)) {
        const QString said = sentence(closings[random.below(closings.size())]);
        if (size + said.size() / 2 <= length.wanted && size + said.size() + 1 <= length.most)
            composer.add(said);
    }
    return composer.text() + matter.sliced(end);
}

QString Texts::addresseeName(const MessagePlan &message) const
{
    return message.addressee < 0 ? QString() : m_people.firstName(static_cast<quint32>(message.addressee));
}

QString Texts::filled(const Line &line, quint32 index) const
{
    const MessagePlan &message = m_plan.messages[index];
    const Corpus &corpus = corpusOf(message);
    QString text = line.literals.front();
    for (size_t slot = 0; slot < line.slotIds.size(); ++slot) {
        const int id = line.slotIds[slot];
        switch (id) {
        case NameSlot:
            text += addresseeName(message);
            break;
        case ColleagueSlot:
            text += colleagueName(message.person < 0 ? -1 - message.person : 0);
            break;
        case OrderSlot:
            text += u"AR-"_s + QString::number(10'000 + mixed(message.seed, 77) % 80'000);
            break;
        case HandleSlot:
            text += u'@' + accountOn(m_plan.threads[message.thread].channel).handle;
            break;
        default: {
            const int list = id & ~varyingSlot;
            const QStringList &values = corpus.slotValues[static_cast<size_t>(list)];
            const quint64 choice = mixed(message.seed, static_cast<quint64>(list), id == list ? 0 : index + 1);
            text += values[static_cast<qsizetype>(choice % static_cast<quint64>(values.size()))];
        }
        }
        text += line.literals[static_cast<qsizetype>(slot) + 1];
    }
    if (!text.isEmpty() && text[0].isLower())
        text[0] = text[0].toUpper();
    return text;
}

QString Texts::asLetter(const MessagePlan &message, const QString &text, Random &random) const
{
    const Corpus &corpus = corpusOf(message);
    const bool ours = message.person < 0;
    QString hello = oneOf(corpus.slot(ours ? u"dear"_s : u"hello"_s), random);
    hello.replace("{name}"_L1, addresseeName(message));
    const QString bye = oneOf(corpus.slot(ours ? u"regards"_s : u"bye"_s), random);
    const QString name =
        ours ? colleagueName(-1 - message.person) : m_people.firstName(static_cast<quint32>(message.person));
    // Further letters of a conversation become shorter.
    if (message.role == Role::Thanks || (message.role == Role::More && random.chance(0.5)))
        return QString(text + u"\n\n"_s + name);
    return QString(hello + u"\n\n"_s + text + u"\n\n"_s + bye + u'\n' + name);
}

QString Texts::asPost(quint32 index, QString text, Random &random) const
{
    const MessagePlan &message = m_plan.messages[index];
    const ThreadPlan &thread = m_plan.threads[message.thread];
    const Corpus &corpus = corpusOf(message);
    const Intent intent = dialogueOf(message).intent;
    const bool ours = message.person < 0;
    const bool root = message.parent == noMessage;
    const bool social = thread.channel == Channel::Bluesky || thread.channel == Channel::Mastodon;
    if (ours) {
        if (!root && thread.channel == Channel::WordPress && random.chance(0.3))
            text += u" – "_s + colleagueName(-1 - message.person);
    } else {
        if (random.chance(0.035) && isTypedFast(text))
            text = withTypo(text, random);
        if (social && random.chance(0.06) && text.size() > 1 && text[1].isLower() && corpus.language != "de"_L1)
            text[0] = text[0].toLower();
        if (social && random.chance(0.15) && text.endsWith(u'.'))
            text.chop(1);
    }
    if (!social)
        return text;
    static const QStringList happy{u"🧶"_s, u"😊"_s, u"🎉"_s, u"❤️"_s, u"🙌"_s, u"✨"_s, u"😍"_s, u"🐑"_s};
    static const QStringList unhappy{u"😕"_s, u"🙈"_s, u"😢"_s, u"🤷"_s};
    if (!ours && isHappy(intent, message.role) && random.chance(0.22))
        text += u' ' + oneOf(happy, random);
    else if (!ours && isUnhappy(intent, message.role) && random.chance(0.2))
        text += u' ' + oneOf(unhappy, random);
    if (root && !text.contains(u'#') && random.chance(intent == Intent::Show || ours ? 0.4 : 0.12))
        text += u' ' + oneOf(corpus.slot(u"tag"_s), random);
    if (root && !ours && !text.contains(u'@') && random.chance(0.45))
        text = u'@' + accountOn(thread.channel).handle + u' ' + text;
    return text;
}

Words Texts::of(quint32 index, bool edited) const
{
    const MessagePlan &message = m_plan.messages[index];
    const ThreadPlan &thread = m_plan.threads[message.thread];
    Random random(mixed(message.seed, index, 31));
    Words words;
    const bool root = message.parent == noMessage;
    if (root && thread.channel != Channel::Bluesky && thread.channel != Channel::Mastodon) {
        if (const Line *title = line(index, Role::Title))
            words.title = filled(*title, index);
    }
    if (const Line *spoken = line(index, message.role))
        words.text = elaborated(index, filled(*spoken, index));
    words.text =
        thread.channel == Channel::Email ? asLetter(message, words.text, random) : asPost(index, words.text, random);
    if (edited)
        words.text += u"\n\n"_s + oneOf(corpusOf(message).slot(u"edit"_s), random);
    if (root && random.chance(0.65)) {
        if (const Line *picture = line(index, Role::Alt))
            words.picture = filled(*picture, index);
    }
    return words;
}

} // namespace rapport::demo
