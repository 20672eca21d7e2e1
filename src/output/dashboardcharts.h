#pragma once

#include "domain/dashboard.h"
#include "measure/measuring.h"
#include "output/charttext.h"

#include <QHash>

#include <functional>
#include <optional>

// From measured figures to what is shown of them: one for the window and for reports. Pure.
namespace rapport {

struct ChannelLook
{
    QString name;
    ChartColor color = ChartColor::Series5;
};

/// How things are called by whoever reads it. English as it stands.
struct CardNaming
{
    ChartWords words;
    /// A text of the context "Metric" (of definitions) or "Dashboard" (of this) in their language.
    std::function<QString(const char *context, const char *english)> say = [](const char *, const char *english) {
        return QString::fromUtf8(english);
    };
    QHash<QString, ChannelLook> channels; ///< By their ids.
    int nowYear = 0;

    [[nodiscard]] QString said(const char *english) const { return say("Dashboard", english); }
    [[nodiscard]] QString metric(const QString &english) const { return say("Metric", english.toUtf8().constData()); }
};

/// A series' colour by its token: "series3" is the third.
[[nodiscard]] ChartColor colorOfToken(const QString &token);
/// Gives channels that this program cannot connect a name and, as far as there are any, a colour that no other has.
void nameChannels(CardNaming &naming, QStringList channels);

/// The name of one group of a breakdown: "Bluesky", "German", "Positive", "14:00".
[[nodiscard]] QString groupText(const QString &groupBy, const QString &group, const CardNaming &naming);
/// What a breakdown is called: "channel".
[[nodiscard]] QString breakdownText(const QString &groupBy, const CardNaming &naming);
/// A card's own title, or its first metric's name and what it is grouped by.
[[nodiscard]] QString cardTitle(const DashboardCard &card, const CardNaming &naming);

/// A chart, and what each of its points opens.
struct CardChart
{
    ChartModel model;
    QList<QList<MetricPoint>> points; ///< By series, then point: as the model's values.

    [[nodiscard]] const MetricPoint *point(qsizetype series, qsizetype point) const;
    friend bool operator==(const CardChart &, const CardChart &) = default;
};

/// `results`: of the card's metrics, in their order; those that are not known here are left out. `step`: what they were
/// cut into.
[[nodiscard]] CardChart cardChart(const DashboardCard &card, const QList<MetricResult> &results, Step step,
                                  const CardNaming &naming);

} // namespace rapport
