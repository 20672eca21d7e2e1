#pragma once

#include "output/dashboardcharts.h"
#include "output/paper.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>
#include <variant>

// Something told whole, to be read without this program: chapters of texts, tables, charts and conversations. Values.
namespace rapport::output {

/// How a dossier speaks. English as it stands.
struct DossierNaming
{
    CardNaming cards;
    PaperWords paper;

    [[nodiscard]] const ChartWords &words() const { return cards.words; }
    /// A text of the context "Dossier".
    [[nodiscard]] QString said(const char *english) const { return cards.say("Dossier", english); }
    [[nodiscard]] QString day(int day) const; ///< "1 October 2026"; empty for 0.
};

struct DossierHeading
{
    int level = 1;  ///< 1: a chapter, 2: a part of one. Both stand in the contents.
    QString anchor; ///< Of letters, digits and hyphens; unique.
    QString text;
};

struct DossierText
{
    enum class Tone { Plain, Muted, Notice };
    QString text;
    Tone tone = Tone::Plain;
};

/// Names beside what they stand for.
struct DossierFacts
{
    QList<std::pair<QString, QString>> facts;

    /// Nothing is said of what is empty.
    void add(const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            facts.append({name, value});
    }
};

struct DossierTable
{
    QString caption = {}; ///< What it shows, for whoever hears it.
    QStringList columns = {};
    QList<QStringList> rows = {}; ///< Each as long as `columns`; its first cell names it.
    QList<int> figures = {};      ///< Columns that hold figures.
    QStringList anchors = {};     ///< What each row leads to; empty: nowhere.
};

/// A chart, with its values as a table.
struct DossierChart
{
    ChartModel model;
};

/// A conversation word for word.
struct DossierTalk
{
    QString anchor;
    Paper paper;
};

using DossierPart = std::variant<DossierHeading, DossierText, DossierFacts, DossierTable, DossierChart, DossierTalk>;

struct Dossier
{
    QString title;
    QStringList about; ///< Lines below the title.
    QString made;      ///< "Made with Rapport, …": at the foot of each page.
    QList<DossierPart> parts;

    [[nodiscard]] QList<DossierHeading> headings() const;
};

} // namespace rapport::output
