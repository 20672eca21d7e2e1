#pragma once

#include "measure/measuring.h"
#include "output/dashboardcharts.h"

#include <QDialog>

namespace rapport {

/// What a figure is: how it is reckoned, over what, what is left out, and what this one was made of. GUI thread.
class DefinitionDialog final : public QDialog
{
    Q_OBJECT
public:
    DefinitionDialog(const QList<MetricResult> &results, const Period &period, const CardNaming &naming,
                     QWidget *parent);
};

/// The same of a metric alone, as lines: for whoever chooses one.
[[nodiscard]] QList<std::pair<QString, QString>> definitionLines(const MetricDefinition &metric,
                                                                 const CardNaming &naming);

} // namespace rapport
