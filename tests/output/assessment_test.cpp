// An assessment as a document: the figures of the board, and nothing else.
#include "measure/board.h"
#include "measure/smalltown.h"
#include "output/assessmentreport.h"
#include "output/campaignwords.h"
#include "printing/dossierhtml.h"
#include "printing/dossierpdf.h"
#include "store/maturity.h"

#include <QBuffer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>

namespace rapport::test {
namespace {

class AssessmentReportTest : public SmallTown
{
protected:
    [[nodiscard]] output::Dossier report(const output::AssessmentWishes &wishes)
    {
        const Result<output::Dossier> dossier =
            workspace().store().readNow([&](Reader &r) { return output::readAssessmentReport(r, wishes, m_naming); });
        EXPECT_TRUE(dossier) << (dossier ? "" : qPrintable(dossier.error().detail));
        return dossier.value_or(output::Dossier());
    }
    [[nodiscard]] Assessment now()
    {
        return workspace().read([](Reader &r) { return *assessBoard(r, *boardModel(r, u"social"_s)); });
    }
    AssessmentId keep(const QString &remark)
    {
        return workspace().write([&](Writer &w) {
            const MaturityModel model = *boardModel(w, u"social"_s);
            store::KeptAssessment kept;
            kept.model = model.id;
            kept.version = model.version;
            kept.modelText = maturityModelText(model);
            const Assessment made = *assessBoard(w, model);
            kept.day = made.day;
            kept.remark = remark;
            kept.result = assessmentToJson(made);
            return store::addAssessment(w, kept).id;
        });
    }
    [[nodiscard]] static QList<output::DossierTable> tablesOf(const output::Dossier &dossier)
    {
        QList<output::DossierTable> tables;
        for (const output::DossierPart &part : dossier.parts) {
            if (const auto *table = std::get_if<output::DossierTable>(&part))
                tables.append(*table);
        }
        return tables;
    }
    [[nodiscard]] static QStringList rowOf(const output::Dossier &dossier, const QString &column, const QString &name)
    {
        for (const output::DossierTable &table : tablesOf(dossier)) {
            if (!table.columns.contains(column))
                continue;
            for (const QStringList &row : table.rows) {
                if (row.first() == name)
                    return row;
            }
        }
        return {};
    }
    [[nodiscard]] QString percent(const std::optional<double> &score) const
    {
        return score ? u"%1%"_s.arg(std::lround(*score)) : u"no data"_s;
    }

    output::DossierNaming m_naming;
};

TEST_F(AssessmentReportTest, EveryPracticeHasTheFigureOfTheBoard)
{
    const Assessment made = now();
    const MaturityModel model = workspace().read([](Reader &r) { return *boardModel(r, u"social"_s); });
    const output::Dossier dossier = report({.model = u"social"_s, .workspace = u"Small town"_s});
    int known = 0;
    for (const PracticeScore &score : made.practices) {
        const auto practice = std::find_if(model.practices.begin(), model.practices.end(),
                                           [&](const ModelPractice &one) { return one.id == score.practice; });
        ASSERT_NE(practice, model.practices.end());
        const QStringList row = rowOf(dossier, u"What it was made of"_s, practice->name.in({}));
        ASSERT_EQ(row.size(), 6) << qPrintable(score.practice);
        EXPECT_EQ(row.at(2), percent(score.score)) << qPrintable(score.practice);
        const Figure &figure = score.evidence.now;
        if (figure.value) {
            ++known;
            EXPECT_EQ(row.at(3), figureText(*figure.value, metricOf(practice->metric)->unit, {}));
            EXPECT_TRUE(row.at(5).contains(output::madeText(practice->metric, figure, m_naming)))
                << qPrintable(row.at(5));
            EXPECT_TRUE(row.at(5).contains(metricOf(practice->metric)->name)) << qPrintable(row.at(5));
        } else {
            EXPECT_EQ(row.at(3), u"no data"_s);
        }
    }
    EXPECT_GT(known, 3);
    for (const StageScore &stage : made.stages) {
        const auto found = std::find_if(model.stages.begin(), model.stages.end(),
                                        [&](const ModelStage &one) { return one.id == stage.stage; });
        EXPECT_EQ(rowOf(dossier, u"Reached"_s, found->name.in({})).at(1), percent(stage.score));
    }
    EXPECT_EQ(rowOf(dossier, u"Gain"_s, {}).size(), 0);
    const auto *chart = [&]() -> const output::DossierChart * {
        for (const output::DossierPart &part : dossier.parts) {
            if (const auto *one = std::get_if<output::DossierChart>(&part))
                return one;
        }
        return nullptr;
    }();
    ASSERT_NE(chart, nullptr);
    EXPECT_EQ(chart->model.steps.size(), 12);
    ASSERT_EQ(chart->model.series.size(), model.stages.size());
    EXPECT_EQ(chart->model.series.first().values.last(), made.stages.first().score) << "it ends with the assessment";
}

TEST_F(AssessmentReportTest, WhatAPersonSaysStandsBesideTheFigure)
{
    const MaturityModel model = workspace().read([](Reader &r) { return *boardModel(r, u"social"_s); });
    const ModelPractice practice = model.practices.first();
    workspace().write([&](Writer &w) {
        store::PracticeDecision decision;
        decision.score = 80;
        decision.reason = u"Two posts went out by hand"_s;
        store::setPracticeDecision(w, model.id, practice.id, decision);
    });
    const output::Dossier dossier = report({.model = u"social"_s});
    EXPECT_EQ(rowOf(dossier, u"What it was made of"_s, practice.name.in({})).at(2), u"80%"_s);
    QString said;
    for (const output::DossierPart &part : dossier.parts) {
        if (const auto *facts = std::get_if<output::DossierFacts>(&part)) {
            for (const auto &[name, value] : facts->facts)
                said += name == practice.name.in({}) ? value : QString();
        }
    }
    EXPECT_TRUE(said.contains(u"Two posts went out by hand"_s)) << qPrintable(said);
    EXPECT_TRUE(said.contains(u"says 80%"_s)) << qPrintable(said);
}

TEST_F(AssessmentReportTest, KeptOnesAreToldAsTheyWereAndCompared)
{
    const AssessmentId first = keep(u"Spring"_s);
    const Assessment then = now();
    workspace().write([](Writer &w) {
        store::PracticeDecision decision;
        decision.score = 100;
        decision.reason = u"Seen"_s;
        const auto model = boardModel(w, u"social"_s);
        for (const ModelPractice &practice : model->practices)
            store::setPracticeDecision(w, u"social"_s, practice.id, decision);
    });
    const AssessmentId second = keep(u"Autumn"_s);
    const MaturityModel model = workspace().read([](Reader &r) { return *boardModel(r, u"social"_s); });
    const QString stage = model.stages.first().name.in({});
    const output::Dossier old = report({.shown = first, .workspace = u"Small town"_s});
    EXPECT_TRUE(old.about.contains(u"Spring"_s));
    EXPECT_EQ(rowOf(old, u"Reached"_s, stage).at(1), percent(then.stages.first().score));
    const output::Dossier both = report({.shown = second, .compared = first, .workspace = u"Small town"_s});
    const QStringList row = rowOf(both, u"Change"_s, stage);
    ASSERT_EQ(row.size(), 4);
    EXPECT_EQ(row.at(1), percent(then.stages.first().score));
    EXPECT_EQ(row.at(2), u"100%"_s);
    const output::Dossier alone = report({.shown = second});
    EXPECT_TRUE(rowOf(alone, u"Change"_s, stage).isEmpty());
}

TEST_F(AssessmentReportTest, IsAPdfThatOthersRead)
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        GTEST_SKIP() << "poppler-utils is not installed";
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.pdf"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_TRUE(printing::writeDossierPdf(report({.model = u"social"_s, .workspace = u"Small town"_s}), m_naming,
                                          printing::PaperSize::A4, file));
    file.close();
    QProcess process;
    process.start(u"pdftotext"_s, {u"-layout"_s, file.fileName(), u"-"_s});
    ASSERT_TRUE(process.waitForFinished(30'000));
    const QString text = QString::fromUtf8(process.readAllStandardOutput());
    for (const QString &part : {u"Assessment:"_s, u"Where the programme stands"_s, u"Next steps"_s,
                                u"Score over time"_s, u"Definitions"_s, u"Small town"_s, u"Page 1 of"_s})
        EXPECT_TRUE(text.contains(part)) << qPrintable(part);
    EXPECT_TRUE(text.contains(percent(now().stages.first().score)));
}

TEST_F(AssessmentReportTest, WhatIsNotThereIsSaid)
{
    for (const output::AssessmentWishes &wishes :
         {output::AssessmentWishes{.model = u"luck"_s}, output::AssessmentWishes{.shown = AssessmentId(99)}}) {
        const auto missing =
            workspace().store().readNow([&](Reader &r) { return output::readAssessmentReport(r, wishes, m_naming); });
        ASSERT_FALSE(missing);
        EXPECT_EQ(missing.error().kind, ErrorKind::NotFound);
    }
}

} // namespace
} // namespace rapport::test
