#pragma once

#include "domain/dashboard.h"
#include "output/report.h"
#include "printing/reportfile.h"

#include <QObject>

namespace rapport {

struct GuiContext;
class DocumentWriting;
class MetricsPage;

/// Writes what the metrics page shows as a report: asks where and as what, reads the figures anew on a lane of the
/// store and draws them on a thread of their own. GUI thread; belongs to the page.
class ReportExport final : public QObject
{
    Q_OBJECT
public:
    ReportExport(GuiContext &context, MetricsPage &page);

    void ask();
    /// `file`: with the ending of one of the forms; else it is written as `form`.
    void save(const QString &file, printing::ReportForm form);

private:
    GuiContext &m_context;
    MetricsPage &m_page;
    DocumentWriting *m_writing;
};

} // namespace rapport
