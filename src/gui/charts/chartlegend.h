#pragma once

#include "output/chartmodel.h"

#include <QSet>
#include <QWidget>

namespace rapport {

/// What the colours of a chart mean, each a switch for its series. GUI thread.
class ChartLegend final : public QWidget
{
    Q_OBJECT
public:
    explicit ChartLegend(QWidget *parent = nullptr);

    /// Nothing for kinds whose bars are named where they are, and for a single series.
    void show(const ChartModel &model, const QSet<QString> &hidden);
    using QWidget::show;
    [[nodiscard]] bool isEmpty() const { return m_entries.isEmpty(); }

Q_SIGNALS:
    void toggled(const QString &key, bool shown);

private:
    struct Entry
    {
        QString name;
        QString key;
        ChartColor color = ChartColor::Series1;

        friend bool operator==(const Entry &, const Entry &) = default;
    };
    QList<Entry> m_entries;
};

} // namespace rapport
