#include "cli/verbs.h"
#include "text/language.h"
#include "text/mood.h"

#include <QFile>
#include <QJsonArray>

#include <cstdio>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

/// A line without an end must not fill the memory; what is beyond no mood rests on.
constexpr qint64 kLongestLine = 1'000'000;

/// The beginning of the next line with its end, the rest of it skipped; empty after the last.
QByteArray nextLine(QFile &input)
{
    const QByteArray line = input.readLine(kLongestLine);
    for (QByteArray rest = line; !rest.isEmpty() && !rest.endsWith('\n');)
        rest = input.readLine(kLongestLine);
    return line;
}

QJsonObject objectOf(const QString &text, const QString &language, const text::Mood &mood)
{
    QJsonArray parts;
    for (const text::MoodPart &part : mood.parts)
        parts.append(QJsonObject{
            {u"text"_s, text.mid(part.start, part.length)}, {u"listed"_s, part.listed}, {u"counted"_s, part.counted}});
    return {{u"score"_s, mood.isKnown() ? QJsonValue(mood.score) : QJsonValue()},
            {u"label"_s, text::moodLabelName(mood.label)},
            {u"language"_s, language.isEmpty() ? QJsonValue() : QJsonValue(language)},
            {u"parts"_s, parts}};
}

Outcome<> runMood(Call &call)
{
    const QString given = call.arguments.value(u"language"_s);
    if (!given.isEmpty() && !text::moodLanguages().contains(given))
        return wrongUse(
            u"There are no mood lists for \"%1\", only for %2."_s.arg(given, text::moodLanguages().join(u", "_s)));
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return wrongUse(u"Standard input cannot be read."_s);
    for (QByteArray line = nextLine(input); !line.isEmpty(); line = nextLine(input)) {
        while (line.endsWith('\n') || line.endsWith('\r'))
            line.chop(1);
        const QString text = QString::fromUtf8(line);
        const QString language = given.isEmpty() ? text::detectLanguage(text) : given;
        const text::Mood mood = text::moodOf(text, language);
        call.console.object(objectOf(text, language, mood));
        call.console.text((mood.isKnown() ? QString::number(mood.score, 'f', 4) : u"-"_s) + u' ' +
                          text::moodLabelName(mood.label));
    }
    return {};
}

} // namespace

void addMoodVerbs(std::vector<Verb> &all)
{
    all.push_back({u"mood"_s,
                   QString(),
                   0,
                   0,
                   u"The mood of texts, one a line from standard input: score (-1 to 1) and label."_s,
                   {{u"language"_s, u"CODE"_s,
                     u"Their language (en, de, fr, es, pt, it, nl, pl); otherwise each is looked at."_s}},
                   {u"mood"_s},
                   runMood});
}

} // namespace rapport::cli
