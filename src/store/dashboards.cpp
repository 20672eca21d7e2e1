#include "store/dashboards.h"

#include "store/rowordering.h"

#include <QJsonDocument>

namespace rapport::store {
namespace {

constexpr const char *kSetPosition = "dashboards.setPosition";

Dashboard readDashboard(const Statement &s)
{
    const QJsonObject content = QJsonDocument::fromJson(s.text(4).toUtf8()).object();
    Dashboard dashboard = dashboardFromJson(content).value_or(Dashboard());
    dashboard.id = s.id<DashboardId>(0);
    dashboard.uid = Uid::fromBytes(s.blob(1));
    dashboard.name = s.text(2);
    dashboard.origin = s.text(3);
    dashboard.position = static_cast<int>(s.integer(5));
    return dashboard;
}

/// Its name is in a column of its own.
QString contentOf(const Dashboard &dashboard)
{
    QJsonObject json = dashboardToJson(dashboard);
    json.remove(QLatin1StringView("name"));
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace

QList<Dashboard> dashboards(Reader &r)
{
    QList<Dashboard> all;
    Statement s = r.query("dashboards.all");
    while (s.step())
        all.append(readDashboard(s));
    return all;
}

std::optional<Dashboard> dashboard(Reader &r, DashboardId id)
{
    Statement s = r.query("dashboards.byId");
    s.bind(":id", id);
    return s.step() ? std::optional(readDashboard(s)) : std::nullopt;
}

std::optional<Dashboard> dashboard(Reader &r, const Uid &uid)
{
    Statement s = r.query("dashboards.byUid");
    s.bind(":uid", uid);
    return s.step() ? std::optional(readDashboard(s)) : std::nullopt;
}

Dashboard addDashboard(Writer &w, Dashboard dashboard)
{
    const QList<Dashboard> others = dashboards(w);
    if (dashboard.uid.isNull())
        dashboard.uid = Uid::create(w.nowMs());
    w.query("dashboards.insert")
        .bind(":uid", dashboard.uid)
        .bind(":name", dashboard.name)
        .bind(":origin", dashboard.origin)
        .bind(":content", contentOf(dashboard))
        .bind(":position", -1)
        .bind(":actor", w.actor())
        .bind(":at", w.nowMs())
        .run();
    dashboard.id = DashboardId(w.connection().lastInsertId());
    insertAtPosition(w, kSetPosition, others, dashboard);
    w.changes().dashboards = true;
    return dashboard;
}

void updateDashboard(Writer &w, const Dashboard &dashboard)
{
    w.query("dashboards.update")
        .bind(":id", dashboard.id)
        .bind(":name", dashboard.name)
        .bind(":origin", dashboard.origin)
        .bind(":content", contentOf(dashboard))
        .run();
    w.changes().dashboards = true;
}

void moveDashboard(Writer &w, DashboardId id, int position)
{
    if (moveToPosition(w, kSetPosition, dashboards(w), id, position))
        w.changes().dashboards = true;
}

void removeDashboard(Writer &w, DashboardId id)
{
    w.query("dashboards.remove").bind(":id", id).run();
    writePositions(w, kSetPosition, dashboards(w));
    w.changes().dashboards = true;
}

std::optional<int> firstFigureDay(Reader &r)
{
    Statement s = r.query("dashboards.firstDay");
    return s.step() && !s.isNull(0) ? std::optional(static_cast<int>(s.integer(0))) : std::nullopt;
}

} // namespace rapport::store
