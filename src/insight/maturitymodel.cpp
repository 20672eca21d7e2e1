#include "insight/maturitymodel.h"

#include "base/time.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

/// Bounds of what somebody hands us as a model.
constexpr qsizetype kMostText = 1'000'000;
constexpr qsizetype kMostParts = 400;
constexpr qsizetype kMostLine = 2000;
constexpr int kMostDays = 3660;

constexpr std::array kShipped{"social", "community", "activity", "engagement"};

bool isName(QStringView text)
{
    return !text.isEmpty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-';
    });
}

/// One "[kind id]" with the lines below it; the first part has no heading.
struct Part
{
    QString kind;
    QString id;
    int line = 0;
    QHash<QString, std::pair<QString, int>> values; ///< By key: text and line.
};

tl::unexpected<Error> wrong(int line, const QString &what)
{
    return fail(ErrorKind::Malformed, u"line %1: %2"_s.arg(line).arg(what));
}

Result<Part> headingOf(const QString &text, int line)
{
    if (!text.endsWith(u']'))
        return wrong(line, u"a heading ends with ]"_s);
    const QStringList words = text.mid(1).chopped(1).simplified().split(u' ');
    static const QStringList kinds{u"stage"_s, u"practice"_s, u"step"_s, u"content"_s, u"topic"_s};
    if (words.size() != 2 || !kinds.contains(words[0]))
        return wrong(line, u"a heading is one of [%1 NAME]"_s.arg(kinds.join(u" NAME], ["_s)));
    if (!isName(words[1]))
        return wrong(line, u"\"%1\" is no name: small letters, digits, - and _"_s.arg(words[1]));
    return Part{.kind = words[0], .id = words[1], .line = line, .values = {}};
}

Result<QList<Part>> partsOf(const QString &text)
{
    if (text.size() > kMostText)
        return fail(ErrorKind::Malformed, u"the model is longer than %1 characters"_s.arg(kMostText));
    QList<Part> parts{Part{}};
    int number = 0;
    for (const QString &raw : text.split(u'\n')) {
        ++number;
        const QString line = raw.trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (line.size() > kMostLine)
            return wrong(number, u"the line is longer than %1 characters"_s.arg(kMostLine));
        if (line.startsWith(u'[')) {
            const Result<Part> part = headingOf(line, number);
            if (!part)
                return fail(part.error());
            if (parts.size() > kMostParts)
                return wrong(number, u"there are more than %1 parts"_s.arg(kMostParts));
            parts.append(*part);
            continue;
        }
        const qsizetype equals = line.indexOf(u'=');
        if (equals < 1)
            return wrong(number, u"a line is \"key = value\", a [heading] or a # remark"_s);
        const QString key = line.left(equals).trimmed();
        if (parts.last().values.contains(key))
            return wrong(number, u"\"%1\" was said already in line %2"_s.arg(key).arg(parts.last().values[key].second));
        parts.last().values.insert(key, {line.mid(equals + 1).trimmed(), number});
    }
    return parts;
}

/// Takes the values of one part, and tells in the end what nobody took.
class Taker
{
public:
    explicit Taker(Part part) : m_part(std::move(part)) {}

    [[nodiscard]] int line() const { return m_part.line; }
    [[nodiscard]] const Error &error() const { return *m_error; }
    [[nodiscard]] bool failed() const { return m_error.has_value(); }

    void fails(int line, const QString &what)
    {
        if (!m_error)
            m_error = wrong(line, what).value();
    }

    /// Its text and line; nothing where it is not there.
    std::optional<std::pair<QString, int>> take(const QString &key)
    {
        const auto it = m_part.values.constFind(key);
        if (it == m_part.values.constEnd())
            return std::nullopt;
        const auto value = *it;
        m_part.values.erase(it);
        return value;
    }

    QString text(const QString &key)
    {
        const auto value = take(key);
        return value ? value->first : QString();
    }

    ModelText translated(const QString &key, bool needed)
    {
        ModelText text;
        QStringList keys = m_part.values.keys();
        for (const QString &one : std::as_const(keys)) {
            const bool plain = one == key;
            const bool other = one.startsWith(QString(key + u'.')) && one.size() == key.size() + 3;
            if (plain || other)
                text.byLanguage.insert(plain ? QString() : one.last(2), take(one)->first);
        }
        if (needed && text.isEmpty())
            fails(m_part.line, u"\"%1\" is missing"_s.arg(key));
        return text;
    }

    template<class T, class Read>
    T number(const QString &key, T otherwise, Read read, const QString &fits)
    {
        const auto value = take(key);
        if (!value)
            return otherwise;
        const auto found = read(value->first);
        if (!found)
            fails(value->second, u"\"%1\" is not %2"_s.arg(value->first, fits));
        return found.value_or(otherwise);
    }

    void finish()
    {
        if (m_part.values.isEmpty())
            return;
        const auto first = std::min_element(m_part.values.cbegin(), m_part.values.cend(),
                                            [](const auto &a, const auto &b) { return a.second < b.second; });
        fails(first->second, u"\"%1\" is not known here"_s.arg(first.key()));
    }

private:
    Part m_part;
    std::optional<Error> m_error;
};

std::optional<int> wholeNumber(const QString &text)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

template<class T>
bool has(const QList<T> &all, const QString &id)
{
    return std::any_of(all.begin(), all.end(), [&id](const T &one) { return one.id == id; });
}

/// What is read so far, and how each kind of part becomes part of it.
class Model
{
public:
    MaturityModel model;

    void head(Taker &part)
    {
        model.id = part.text(u"id"_s);
        if (!isName(model.id))
            part.fails(1, u"\"id\" is missing, or no name: small letters, digits, - and _"_s);
        model.version = part.number(
            u"version"_s, 1,
            [](const QString &text) {
                const auto number = wholeNumber(text);
                return number && *number > 0 ? number : std::nullopt;
            },
            u"a number from 1"_s);
        model.name = part.translated(u"name"_s, false);
        if (model.name.isEmpty())
            part.fails(1, u"\"name\" is missing"_s);
        model.about = part.translated(u"about"_s, false);
    }

    void stage(Taker &part, const QString &id)
    {
        if (has(model.stages, id))
            part.fails(part.line(), u"there is a stage \"%1\" already"_s.arg(id));
        ModelStage stage{
            .id = id, .name = part.translated(u"name"_s, true), .means = part.translated(u"means"_s, false)};
        stage.floor = part.number(
            u"floor"_s, 50.0,
            [](const QString &text) {
                const auto percent = modelNumber(text, Unit::Percent);
                return percent && *percent >= 0 && *percent <= 100 ? percent : std::nullopt;
            },
            u"a percentage from 0% to 100%"_s);
        model.stages.append(stage);
    }

    void practice(Taker &part, const QString &id)
    {
        if (has(model.practices, id))
            part.fails(part.line(), u"there is a practice \"%1\" already"_s.arg(id));
        ModelPractice practice{.id = id, .stage = knownStage(part), .name = part.translated(u"name"_s, true)};
        const MetricDefinition *metric = knownMetric(part, u"figure"_s, practice.metric);
        const Unit unit = metric ? metric->unit : Unit::Count;
        practice.days = part.number(
            u"days"_s, 90,
            [](const QString &text) {
                const auto days = wholeNumber(text);
                return days && *days > 0 && *days <= kMostDays ? days : std::nullopt;
            },
            u"a number of days from 1 to %1"_s.arg(kMostDays));
        const auto figure = [unit](const QString &text) { return modelNumber(text, unit); };
        practice.floor = part.number(u"floor"_s, 0.0, figure, u"a figure of that metric"_s);
        const auto goal = part.take(u"goal"_s);
        const auto aim = goal ? figure(goal->first) : std::nullopt;
        if (!aim || *aim == practice.floor)
            part.fails(goal ? goal->second : part.line(), u"\"goal\" must be a figure other than the floor"_s);
        practice.goal = aim.value_or(1);
        practice.weight = part.number(
            u"weight"_s, 1.0,
            [](const QString &text) {
                const auto weight = modelNumber(text, Unit::Score);
                return weight && *weight > 0 && *weight <= 100 ? weight : std::nullopt;
            },
            u"a number above 0, at most 100"_s);
        practice.next = part.translated(u"next"_s, false);
        practice.opens = part.text(u"opens"_s);
        model.practices.append(practice);
    }

    void step(Taker &part, const QString &id)
    {
        if (has(model.path, id))
            part.fails(part.line(), u"there is a step \"%1\" already"_s.arg(id));
        ModelStep step{.id = id, .stage = knownStage(part), .name = part.translated(u"name"_s, true)};
        knownMetric(part, u"figure"_s, step.metric);
        if (const auto second = part.take(u"second"_s)) {
            step.secondMetric = second->first;
            if (!metricOf(step.secondMetric))
                part.fails(second->second, u"there is no metric \"%1\""_s.arg(step.secondMetric));
        }
        model.path.append(step);
    }

    void topic(Taker &part, const QString &id, QList<ModelTopic> &topics)
    {
        if (has(topics, id))
            part.fails(part.line(), u"\"%1\" is there already"_s.arg(id));
        topics.append({.id = id, .stage = knownStage(part), .name = part.translated(u"name"_s, true)});
    }

private:
    QString knownStage(Taker &part)
    {
        const auto stage = part.take(u"stage"_s);
        if (!stage || !has(model.stages, stage->first))
            part.fails(stage ? stage->second : part.line(),
                       stage ? u"there is no stage \"%1\" above"_s.arg(stage->first) : u"\"stage\" is missing"_s);
        return stage ? stage->first : QString();
    }

    static const MetricDefinition *knownMetric(Taker &part, const QString &key, QString &id)
    {
        const auto named = part.take(key);
        id = named ? named->first : QString();
        const MetricDefinition *metric = metricOf(id);
        if (!metric)
            part.fails(named ? named->second : part.line(),
                       named ? u"there is no metric \"%1\""_s.arg(id) : u"\"%1\" is missing"_s.arg(key));
        return metric;
    }
};

void writeText(QString &text, const QString &key, const ModelText &value)
{
    QStringList languages = value.byLanguage.keys();
    languages.sort();
    for (const QString &language : std::as_const(languages))
        text += key + (language.isEmpty() ? QString() : QString(u'.' + language)) + u" = "_s +
                value.byLanguage[language] + u'\n';
}

void writeHeading(QString &text, const QString &kind, const QString &id)
{
    text += u"\n["_s + kind + u' ' + id + u"]\n"_s;
}

void writeTopics(QString &text, const QString &kind, const QList<ModelTopic> &topics)
{
    for (const ModelTopic &topic : topics) {
        writeHeading(text, kind, topic.id);
        text += u"stage = "_s + topic.stage + u'\n';
        writeText(text, u"name"_s, topic.name);
    }
}

Unit unitOf(const QString &metric)
{
    const MetricDefinition *definition = metricOf(metric);
    return definition ? definition->unit : Unit::Count;
}

} // namespace

QString ModelText::in(const QString &language) const
{
    const auto it = byLanguage.constFind(language);
    return it != byLanguage.constEnd() ? *it : byLanguage.value(QString());
}

QList<ModelPractice> MaturityModel::practicesOf(const QString &stage) const
{
    QList<ModelPractice> all;
    std::copy_if(practices.begin(), practices.end(), std::back_inserter(all),
                 [&stage](const ModelPractice &practice) { return practice.stage == stage; });
    return all;
}

std::optional<double> modelNumber(const QString &text, Unit unit)
{
    QString number = text.simplified();
    double factor = 1;
    if (unit == Unit::Duration && !number.isEmpty()) {
        constexpr std::array units{std::pair{u's', 1.0}, std::pair{u'm', 60.0}, std::pair{u'h', 3600.0},
                                   std::pair{u'd', 86400.0}};
        const auto it = std::find_if(units.begin(), units.end(),
                                     [&number](const auto &one) { return number.endsWith(QChar(one.first)); });
        if (it == units.end())
            return std::nullopt;
        factor = it->second;
        number.chop(1);
    } else if (unit == Unit::Percent && number.endsWith(u'%')) {
        number.chop(1);
    }
    bool ok = false;
    const double value = number.trimmed().toDouble(&ok);
    return ok && qIsFinite(value) ? std::optional(value * factor) : std::nullopt;
}

QString modelNumberText(double value, Unit unit)
{
    const auto written = [](double number) { return QString::number(number, 'g', 12); };
    if (unit == Unit::Percent)
        return written(value) + u'%';
    if (unit != Unit::Duration)
        return written(value);
    for (const auto &[letter, seconds] : {std::pair{u'd', 86400.0}, std::pair{u'h', 3600.0}, std::pair{u'm', 60.0}}) {
        if (value >= seconds && std::fmod(value, seconds) == 0)
            return written(value / seconds) + letter;
    }
    return written(value) + u's';
}

Result<MaturityModel> readMaturityModel(const QString &text)
{
    const Result<QList<Part>> parts = partsOf(text);
    if (!parts)
        return fail(parts.error());
    Model read;
    for (const Part &part : *parts) {
        Taker taker(part);
        if (part.kind.isEmpty())
            read.head(taker);
        else if (part.kind == u"stage"_s)
            read.stage(taker, part.id);
        else if (part.kind == u"practice"_s)
            read.practice(taker, part.id);
        else if (part.kind == u"step"_s)
            read.step(taker, part.id);
        else
            read.topic(taker, part.id, part.kind == u"content"_s ? read.model.contentKinds : read.model.hotTopics);
        taker.finish();
        if (taker.failed())
            return fail(taker.error());
    }
    for (const ModelStage &stage : std::as_const(read.model.stages)) {
        if (read.model.practicesOf(stage.id).isEmpty())
            return fail(ErrorKind::Malformed, u"the stage \"%1\" has no practice"_s.arg(stage.id));
    }
    if (read.model.stages.isEmpty())
        return fail(ErrorKind::Malformed, u"the model has no stage"_s);
    return read.model;
}

QString maturityModelText(const MaturityModel &model)
{
    QString text = u"id = "_s + model.id + u"\nversion = "_s + QString::number(model.version) + u'\n';
    writeText(text, u"name"_s, model.name);
    writeText(text, u"about"_s, model.about);
    for (const ModelStage &stage : model.stages) {
        writeHeading(text, u"stage"_s, stage.id);
        writeText(text, u"name"_s, stage.name);
        writeText(text, u"means"_s, stage.means);
        text += u"floor = "_s + modelNumberText(stage.floor, Unit::Percent) + u'\n';
    }
    for (const ModelPractice &practice : model.practices) {
        const Unit unit = unitOf(practice.metric);
        writeHeading(text, u"practice"_s, practice.id);
        text += u"stage = "_s + practice.stage + u'\n';
        writeText(text, u"name"_s, practice.name);
        text += u"figure = "_s + practice.metric + u"\ndays = "_s + QString::number(practice.days) + u"\nfloor = "_s +
                modelNumberText(practice.floor, unit) + u"\ngoal = "_s + modelNumberText(practice.goal, unit) +
                u"\nweight = "_s + modelNumberText(practice.weight, Unit::Score) + u'\n';
        writeText(text, u"next"_s, practice.next);
        if (!practice.opens.isEmpty())
            text += u"opens = "_s + practice.opens + u'\n';
    }
    for (const ModelStep &step : model.path) {
        writeHeading(text, u"step"_s, step.id);
        text += u"stage = "_s + step.stage + u'\n';
        writeText(text, u"name"_s, step.name);
        text += u"figure = "_s + step.metric + u'\n';
        if (!step.secondMetric.isEmpty())
            text += u"second = "_s + step.secondMetric + u'\n';
    }
    writeTopics(text, u"content"_s, model.contentKinds);
    writeTopics(text, u"topic"_s, model.hotTopics);
    return text;
}

const QList<MaturityModel> &shippedModels()
{
    static const QList<MaturityModel> models = [] {
        QList<MaturityModel> read;
        for (const char *name : kShipped) {
            QFile file(u":/rapport/models/"_s + QString::fromLatin1(name) + u".model"_s);
            if (!file.open(QIODevice::ReadOnly))
                qFatal("The model %s is missing", name);
            const Result<MaturityModel> model = readMaturityModel(QString::fromUtf8(file.readAll()));
            if (!model)
                qFatal("The model %s: %s", name, qUtf8Printable(model.error().detail));
            read.append(*model);
        }
        return read;
    }();
    return models;
}

} // namespace rapport
