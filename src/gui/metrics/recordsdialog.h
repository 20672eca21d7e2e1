#pragma once

#include "gui/deliver.h"
#include "output/dashboardcharts.h"
#include "store/figurerecords.h"

#include <QDialog>

class QLabel;
class QTreeWidget;

namespace rapport {

struct GuiContext;

/// The rows behind a figure that are neither conversations nor messages, people or ideas: what a channel told, what was
/// planned. GUI thread.
class RecordsDialog final : public QDialog
{
    Q_OBJECT
public:
    RecordsDialog(GuiContext &context, const QString &query, const QString &title, QWidget *parent = nullptr);

    [[nodiscard]] bool isComplete() const { return m_complete; }

Q_SIGNALS:
    /// Where a row was planned.
    void campaignRequested(const rapport::Uid &campaign);
    void accountsRequested();

private:
    void fill(const QList<store::FigureRecord> &records);
    void openPlace(int row);

    GuiContext &m_context;
    QList<store::FigureRecord> m_records;
    QLabel *m_hint = nullptr;
    QTreeWidget *m_list = nullptr;
    bool m_complete = false;
};

} // namespace rapport
