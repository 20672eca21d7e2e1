#pragma once

#include "insight/metric.h"

// The registry of metrics, by families: a file for each. What is defined here is evaluated in src/measure, where each
// family has a file of its own too; a metric without an evaluation fails a test, and so does one without a definition.
namespace rapport {

/// A text marked by QT_TRANSLATE_NOOP("Metric", "...").
[[nodiscard]] inline QString said(const char *text)
{
    return QString::fromUtf8(text);
}

void addVolumeMetrics(QList<MetricDefinition> &all);
void addServiceMetrics(QList<MetricDefinition> &all);
void addMoodMetrics(QList<MetricDefinition> &all);
void addReachMetrics(QList<MetricDefinition> &all);
void addPeopleMetrics(QList<MetricDefinition> &all);
void addAdvocateMetrics(QList<MetricDefinition> &all);
void addFindingMetrics(QList<MetricDefinition> &all);
void addTopicMetrics(QList<MetricDefinition> &all);
void addProgrammeMetrics(QList<MetricDefinition> &all);
/// What has its place and no data yet: see MetricDefinition::missing.
void addLaterMetrics(QList<MetricDefinition> &all);

} // namespace rapport
