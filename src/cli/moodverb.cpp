#include "cli/findings.h"
#include "cli/verbs.h"
#include "store/moods.h"
#include "sync/commands.h"
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

QString rounded(const std::optional<double> &value)
{
    return value ? QString::number(*value, 'f', 3) : u"-"_s;
}

void addAgreement(Table &table, const QString &language, const MoodAgreement &agreement)
{
    const auto value = [](const std::optional<double> &number) { return number ? QJsonValue(*number) : QJsonValue(); };
    table.add({{u"language"_s, language.isEmpty() ? QJsonValue() : QJsonValue(language)},
               {u"judged"_s, agreement.count()},
               {u"agreed"_s, agreement.agreed()},
               {u"accuracy"_s, value(agreement.accuracy())},
               {u"kappa"_s, value(agreement.kappa())},
               {u"unknown"_s, agreement.unknown},
               {u"formula"_s, store::moodFormula()}},
              {language.isEmpty() ? u"all"_s : language, QString::number(agreement.count()),
               QString::number(agreement.agreed()), rounded(agreement.accuracy()), rounded(agreement.kappa()),
               QString::number(agreement.unknown)});
}

/// How often the formula says what people say.
Outcome<> tellAgreement(Call &call)
{
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto byLanguage = look(**opened, [](Reader &r) { return store::moodAgreement(r); });
    if (!byLanguage)
        return failed(byLanguage.error());
    MoodAgreement all;
    Table table(call.console, {u"LANGUAGE"_s, u"JUDGED"_s, u"AGREED"_s, u"ACCURACY"_s, u"KAPPA"_s, u"UNKNOWN TO IT"_s});
    for (auto one = byLanguage->begin(); one != byLanguage->end(); ++one) {
        if (!one.key().isEmpty())
            addAgreement(table, one.key(), *one);
        all.add(*one);
    }
    if (!byLanguage->isEmpty())
        addAgreement(table, {}, all);
    table.finish(u"Nobody has said of any message yet how it sounds."_s);
    return {};
}

Outcome<> runMoodSet(Call &call)
{
    const Outcome<qint64> message = parseId(call.arguments.words().at(0), u"a message"_s);
    if (!message)
        return tl::unexpected(message.error());
    const QString name = call.arguments.words().at(1);
    const std::optional<Mood> mood = name == u"formula"_s ? Mood::Unknown : moodFromName(name);
    if (!mood || (*mood == Mood::Unknown && name != u"formula"_s))
        return wrongUse(u"A message sounds negative, neutral or positive, or as the formula says."_s);
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    return tellDecision(call, (*opened)->workspace.commands->findings().setMood(MessageId(*message), *mood));
}

Outcome<> runMood(Call &call)
{
    if (call.arguments.has(u"agreement"_s))
        return tellAgreement(call);
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
                     u"Their language (en, de, fr, es, pt, it, nl, pl); otherwise each is looked at."_s},
                    {u"agreement"_s, {}, u"instead, how often the formula says what people said in this workspace"_s}},
                   {u"mood"_s, u"mood_agreement"_s},
                   runMood});
    all.push_back({u"mood set"_s,
                   u"MESSAGE MOOD"_s,
                   2,
                   2,
                   u"Say how a message sounds: negative, neutral, positive; or formula, to leave it to that again."_s,
                   {},
                   {u"event"_s},
                   runMoodSet});
}

} // namespace rapport::cli
