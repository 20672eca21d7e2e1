#pragma once

#include "base/result.h"
#include "insight/metric.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <optional>

// A maturity model: stages that build on one another, the practices of each, and what shows that a practice is in
// place. Read from a text that people can write (resources/models/README.md). Pure.
namespace rapport {

/// A text with its translations: "" is English, else ISO 639-1.
struct ModelText
{
    QHash<QString, QString> byLanguage;

    /// In that language, else in English.
    [[nodiscard]] QString in(const QString &language) const;
    [[nodiscard]] bool isEmpty() const { return byLanguage.value(QString()).isEmpty(); }
    friend bool operator==(const ModelText &, const ModelText &) = default;
};

/// One column. It counts only while every stage before it holds its floor.
struct ModelStage
{
    QString id = {};
    ModelText name = {};
    ModelText means = {}; ///< "get found and followed"
    double floor = 50;    ///< Percent.

    friend bool operator==(const ModelStage &, const ModelStage &) = default;
};

/// Something that a team does, and the figure that shows it.
struct ModelPractice
{
    QString id = {};
    QString stage = {};
    ModelText name = {};
    QString metric = {};
    int days = 90;       ///< Up to today; slipping is told against as many days before.
    double floor = 0;    ///< The figure at which the score begins, and
    double goal = 0;     ///< the one at which it is 100. The goal lies below the floor where less is better.
    double weight = 1;   ///< Within its stage.
    ModelText next = {}; ///< What to do to get there.
    QString opens =
        {}; ///< Where that is done: "inbox is:open", "people", "campaigns", "content", "ideas", "accounts" …

    friend bool operator==(const ModelPractice &, const ModelPractice &) = default;
};

/// A step of the path that activities take.
struct ModelStep
{
    QString id = {};
    QString stage = {};
    ModelText name = {};
    QString metric = {};       ///< What happens in it, counted by month.
    QString secondMetric = {}; ///< Shown beside it; may be empty.

    friend bool operator==(const ModelStep &, const ModelStep &) = default;
};

/// A kind of content, or a topic to watch, that belongs to a stage.
struct ModelTopic
{
    QString id = {};
    QString stage = {};
    ModelText name = {};

    friend bool operator==(const ModelTopic &, const ModelTopic &) = default;
};

struct MaturityModel
{
    QString id = {};
    int version = 1;
    ModelText name = {};
    ModelText about = {};
    QList<ModelStage> stages;
    QList<ModelPractice> practices; ///< In the order in which they are written.
    QList<ModelStep> path;
    QList<ModelTopic> contentKinds;
    QList<ModelTopic> hotTopics;

    [[nodiscard]] QList<ModelPractice> practicesOf(const QString &stage) const;
    friend bool operator==(const MaturityModel &, const MaturityModel &) = default;
};

/// Reads a model. Malformed: "line 12: what is wrong and what would fit". Metrics must be in the registry.
[[nodiscard]] Result<MaturityModel> readMaturityModel(const QString &text);
/// The text that reads as the model.
[[nodiscard]] QString maturityModelText(const MaturityModel &model);
/// What a value of the metric is written like in a model: "2h", "90%", "12".
[[nodiscard]] QString modelNumberText(double value, Unit unit);
/// Reads it: a number, with "s", "m", "h" or "d" for durations, "%" for percent. In the metric's unit.
[[nodiscard]] std::optional<double> modelNumber(const QString &text, Unit unit);

/// The model, stage, practice or step of that id, for as long as the list lives; null: there is none.
template<class T>
[[nodiscard]] const T *findById(const QList<T> &all, const QString &id)
{
    const auto found = std::find_if(all.begin(), all.end(), [&id](const T &one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

/// The models that come with the program, read; a broken one is a programming error and aborts.
[[nodiscard]] const QList<MaturityModel> &shippedModels();

} // namespace rapport
