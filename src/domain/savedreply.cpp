#include "domain/savedreply.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kNameMost = 64;
constexpr qsizetype kShortcutMost = 24;
constexpr qsizetype kTextMost = 10'000;
/// A variable's name and its substitute; what is longer is no variable.
constexpr qsizetype kVariableMost = 200;

/// Before a given name. Without their points.
constexpr std::array kTitles{u"dr",   u"prof", u"mr",   u"mrs", u"ms",   u"miss",      u"mx",     u"sir",
                             u"herr", u"frau", u"dipl", u"ing", u"mag",  u"professor", u"doctor", u"doktor",
                             u"sr",   u"sra",  u"m",    u"mme", u"mlle", u"rev",       u"hon",    u"the"};

bool isTitle(const QString &word)
{
    QString bare = word.toLower();
    bare.remove(u'.');
    return std::any_of(kTitles.begin(), kTitles.end(), [&bare](const char16_t *title) { return bare == title; });
}

/// Without what people put around their names: flags, stars, brackets.
QString bareWord(const QString &word)
{
    const auto belongs = [](QChar c) { return c.isLetter() || c.isMark() || c.isSurrogate(); };
    qsizetype begin = 0;
    qsizetype end = word.size();
    while (begin < end && !belongs(word.at(begin)))
        ++begin;
    while (end > begin && !belongs(word.at(end - 1)))
        --end;
    return word.mid(begin, end - begin);
}

bool hasLetter(const QString &word)
{
    const QList<uint> points = word.toUcs4();
    return std::any_of(points.begin(), points.end(), [](uint point) { return QChar::isLetter(point); });
}

struct Reading
{
    QString name;
    QString instead;
    bool hasInstead = false;
};

Reading readVariable(QStringView inside)
{
    const qsizetype bar = inside.indexOf(u'|');
    if (bar < 0)
        return {inside.trimmed().toString(), {}, false};
    return {inside.left(bar).trimmed().toString(), inside.mid(bar + 1).trimmed().toString(), true};
}

QString valueOf(const QString &name, const ReplyFacts &facts, const QLocale &locale)
{
    if (name == u"person.name"_s)
        return facts.personName;
    if (name == u"person.first_name"_s)
        return firstName(facts.personName);
    if (name == u"person.handle"_s)
        return facts.personHandle;
    if (name == u"me.name"_s)
        return facts.myName;
    if (name == u"me.first_name"_s)
        return firstName(facts.myName);
    if (name == u"account"_s)
        return facts.account;
    if (name == u"channel"_s)
        return facts.channel;
    if (name == u"subject"_s)
        return facts.subject;
    if (!facts.now.isValid())
        return {};
    if (name == u"date"_s)
        return locale.toString(facts.now.date(), QLocale::LongFormat);
    if (name == u"time"_s)
        return locale.toString(facts.now.time(), QLocale::ShortFormat);
    return {};
}

bool isVariable(const QString &name)
{
    const QList<ReplyVariable> &all = replyVariables();
    return std::any_of(all.begin(), all.end(), [&name](const ReplyVariable &one) { return one.name == name; });
}

/// The next "{{…}}" from a place on: of several opening braces the last ones count, and a line's end ends it.
struct Braces
{
    qsizetype begin = -1; ///< Of the braces; < 0: none.
    qsizetype end = -1;   ///< Behind them.
};

Braces nextBraces(const QString &text, qsizetype from)
{
    for (qsizetype close = text.indexOf(u"}}"_s, from); close >= 0; close = text.indexOf(u"}}"_s, close + 1)) {
        const qsizetype first = std::max(from, close - kVariableMost - 2);
        const qsizetype open = QStringView(text).mid(first, close - first).lastIndexOf(u"{{") + first;
        if (open < first)
            continue;
        const QStringView inside = QStringView(text).mid(open + 2, close - open - 2);
        if (inside.trimmed().isEmpty() || inside.contains(u'\n'))
            continue;
        return {open, close + 2};
    }
    return {};
}

void addOnce(QStringList &list, const QString &name)
{
    if (!list.contains(name))
        list.append(name);
}

} // namespace

const QList<ReplyVariable> &replyVariables()
{
    static const QList<ReplyVariable> all{
        {u"person.name"_s, QT_TRANSLATE_NOOP("SavedReply", "The person's name")},
        {u"person.first_name"_s, QT_TRANSLATE_NOOP("SavedReply", "The person's first name")},
        {u"person.handle"_s, QT_TRANSLATE_NOOP("SavedReply", "The person's handle")},
        {u"me.name"_s, QT_TRANSLATE_NOOP("SavedReply", "Your name")},
        {u"me.first_name"_s, QT_TRANSLATE_NOOP("SavedReply", "Your first name")},
        {u"account"_s, QT_TRANSLATE_NOOP("SavedReply", "The account's name")},
        {u"channel"_s, QT_TRANSLATE_NOOP("SavedReply", "The channel's name")},
        {u"subject"_s, QT_TRANSLATE_NOOP("SavedReply", "What the conversation is about")},
        {u"date"_s, QT_TRANSLATE_NOOP("SavedReply", "Today's date")},
        {u"time"_s, QT_TRANSLATE_NOOP("SavedReply", "The time of day")},
    };
    return all;
}

QString firstName(const QString &displayName)
{
    QString name = displayName.simplified();
    // "Doe, Jane"; but of "Jane Doe, PhD" what stands before counts.
    if (const qsizetype comma = name.indexOf(u','); comma > 0 && !name.left(comma).contains(u' '))
        name = name.mid(comma + 1).trimmed() + u' ' + name.left(comma);
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    QString title;
    for (const QString &word : words) {
        if (word.startsWith(u'@') || !hasLetter(word))
            continue;
        const QString bare = bareWord(word);
        if (!isTitle(word))
            return bare;
        title = bare;
    }
    // Somebody may be called as others are addressed.
    return words.size() == 1 ? title : QString();
}

FilledReply fillReply(const QString &text, const ReplyFacts &facts, const QLocale &locale)
{
    FilledReply filled;
    qsizetype done = 0;
    for (Braces next = nextBraces(text, 0); next.begin >= 0; next = nextBraces(text, next.end)) {
        filled.text += QStringView(text).mid(done, next.begin - done);
        done = next.end;
        const Reading variable = readVariable(QStringView(text).mid(next.begin + 2, next.end - next.begin - 4));
        const bool known = isVariable(variable.name);
        // A name is one line, whatever a channel let somebody call themselves.
        const QString value = known ? valueOf(variable.name, facts, locale).simplified() : QString();
        if (known && (!value.isEmpty() || variable.hasInstead)) {
            filled.text += value.isEmpty() ? variable.instead : value;
            continue;
        }
        addOnce(known ? filled.missing : filled.unknown, variable.name);
        filled.open.append({filled.text.size(), next.end - next.begin});
        filled.text += QStringView(text).mid(next.begin, next.end - next.begin);
    }
    filled.text += QStringView(text).mid(done);
    return filled;
}

QString savedReplyProblem(const SavedReply &reply)
{
    if (reply.name.trimmed().isEmpty())
        return u"a saved reply needs a name"_s;
    if (reply.name.size() > kNameMost)
        return u"the name is longer than %1 characters"_s.arg(kNameMost);
    if (reply.text.trimmed().isEmpty())
        return u"a saved reply needs a text"_s;
    if (reply.text.size() > kTextMost)
        return u"the text is longer than %1 characters"_s.arg(kTextMost);
    if (reply.shortcut.size() > kShortcutMost)
        return u"the shortcut is longer than %1 characters"_s.arg(kShortcutMost);
    if (std::any_of(reply.shortcut.begin(), reply.shortcut.end(),
                    [](QChar c) { return !c.isLetterOrNumber() && c != u'-' && c != u'_'; }))
        return u"a shortcut is made of letters, digits, - and _"_s;
    return {};
}

QList<SavedReply> repliesInOrder(QList<SavedReply> replies, const ReplyFacts &facts)
{
    const auto fits = [](const QString &wanted, const QString &given) {
        return wanted.isEmpty() || given.isEmpty() || wanted == given;
    };
    const auto rank = [&](const SavedReply &reply) {
        const bool here = fits(reply.channel, facts.channelId) && fits(reply.language, facts.language);
        return std::make_tuple(here ? 0 : 1, -reply.uses, -reply.usedAt, reply.position);
    };
    std::stable_sort(replies.begin(), replies.end(),
                     [&rank](const SavedReply &a, const SavedReply &b) { return rank(a) < rank(b); });
    return replies;
}

} // namespace rapport
