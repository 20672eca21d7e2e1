#include "sync/dashboardchanges.h"

#include "store/dashboards.h"
#include "sync/savedrows.h"

#include <algorithm>

namespace rapport::dashboardchanges {
namespace {

using namespace Qt::StringLiterals;

struct KeptDashboards
{
    using Row = Dashboard;
    using RowId = DashboardId;
    static constexpr const char *kNoun = "dashboard";

    static QJsonObject toJson(const Dashboard &dashboard)
    {
        return {{u"dashboard"_s, dashboard.uid.toString()},
                {u"origin"_s, dashboard.origin},
                {u"content"_s, dashboardToJson(dashboard)},
                {u"position"_s, dashboard.position}};
    }
    static Dashboard fromJson(const QJsonObject &json)
    {
        Dashboard dashboard = dashboardFromJson(json[u"content"_s].toObject()).value_or(Dashboard());
        dashboard.uid = Uid::fromString(json[u"dashboard"_s].toString()).value_or(Uid());
        dashboard.origin = json[u"origin"_s].toString();
        dashboard.position = json[u"position"_s].toInt();
        return dashboard;
    }
    static std::optional<Dashboard> find(Reader &r, DashboardId id) { return store::dashboard(r, id); }
    static std::optional<Dashboard> find(Reader &r, const Uid &uid) { return store::dashboard(r, uid); }
    static Result<Dashboard> checked(Reader &r, Dashboard dashboard);
    static QString taken(Reader &r, const Dashboard &dashboard);
    static bool same(const Dashboard &a, const Dashboard &b)
    {
        return a.name == b.name && a.origin == b.origin && a.cards == b.cards && a.scope == b.scope;
    }
    static Dashboard add(Writer &w, const Dashboard &dashboard) { return store::addDashboard(w, dashboard); }
    static void update(Writer &w, const Dashboard &dashboard) { store::updateDashboard(w, dashboard); }
    static void move(Writer &w, DashboardId id, int position) { store::moveDashboard(w, id, position); }
    static void remove(Writer &w, DashboardId id) { store::removeDashboard(w, id); }
    static void mark(ChangeSet &changes) { changes.dashboards = true; }
};

/// As it is kept.
Result<Dashboard> KeptDashboards::checked(Reader &, Dashboard dashboard)
{
    dashboard.name = dashboard.name.simplified();
    if (const QString problem = dashboardProblem(dashboard); !problem.isEmpty())
        return fail(ErrorKind::Invalid, problem);
    const QList<Dashboard> &builtIn = builtInDashboards();
    const bool known = std::any_of(builtIn.begin(), builtIn.end(),
                                   [&](const Dashboard &one) { return one.origin == dashboard.origin; });
    if (!dashboard.origin.isEmpty() && !known)
        return fail(ErrorKind::Invalid, u"there is no built-in dashboard \"%1\""_s.arg(dashboard.origin));
    return dashboard;
}

QString KeptDashboards::taken(Reader &r, const Dashboard &dashboard)
{
    const auto sameName = [&](const Dashboard &other) {
        return other.name.compare(dashboard.name, Qt::CaseInsensitive) == 0;
    };
    for (const Dashboard &other : store::dashboards(r)) {
        if (other.id == dashboard.id)
            continue;
        if (sameName(other))
            return u"there is a dashboard of that name already"_s;
        if (!dashboard.origin.isEmpty() && other.origin == dashboard.origin)
            return u"another dashboard stands in the place of the built-in one already"_s;
    }
    for (const Dashboard &other : builtInDashboards()) {
        if (other.origin != dashboard.origin && sameName(other))
            return u"there is a dashboard of that name already"_s;
    }
    return {};
}

} // namespace

Result<Event> add(Writer &w, const Dashboard &dashboard)
{
    return savedrows::add<KeptDashboards>(w, u"dashboard.added"_s, dashboard);
}

Result<Event> change(Writer &w, const Dashboard &dashboard)
{
    return savedrows::change<KeptDashboards>(w, u"dashboard.changed"_s, dashboard);
}

Result<Event> move(Writer &w, DashboardId id, int position)
{
    return savedrows::move<KeptDashboards>(w, u"dashboard.moved"_s, id, position);
}

Result<Event> remove(Writer &w, DashboardId id)
{
    return savedrows::remove<KeptDashboards>(w, u"dashboard.removed"_s, id);
}

Result<> undo(Writer &w, const Event &event)
{
    return savedrows::undo<KeptDashboards>(w, event);
}

} // namespace rapport::dashboardchanges
