// Everything that can be done on MetricsPage, in one list: shortcuts, the command palette and the sheet are made of it.
#include "gui/metrics/metricspage.h"

#include "gui/inbox/picker.h"
#include "gui/inbox/shortcutsheet.h"
#include "gui/metrics/cardgrid.h"
#include "gui/metrics/metricwords.h"


using namespace Qt::StringLiterals;

namespace rapport {

void MetricsPage::addCommands()
{
    QString section;
    const auto add = [&](const char *name, const QString &title, const char *glyph, QList<QKeySequence> keys,
                         std::function<void()> run) {
        addCommand({name, section, title, QString::fromLatin1(glyph), std::move(keys), std::move(run)});
    };
    section = tr("Look");
    add("dashboardsShortcut", tr("Choose a dashboard"), "expand_more", {QKeySequence(u"D"_s)},
        [this] { m_bar->openDashboards(); });
    add("rangeShortcut", tr("Choose the period"), "date_range", {QKeySequence(u"P"_s)},
        [this] { m_bar->openRanges(); });
    add("compareShortcut", tr("Choose what is compared with"), "date_range", {QKeySequence(u"C"_s)},
        [this] { m_bar->openComparisons(); });
    add("filterShortcut", tr("Filter"), "filter_list", {QKeySequence(u"F"_s)}, [this] { m_bar->openFilters(); });
    add("clearFiltersShortcut", tr("Clear all filters"), "close", {QKeySequence(u"Shift+F"_s)}, [this] {
        DashboardScope scope = m_dashboard.scope;
        scope.filters.clear();
        setScope(scope);
    });
    add("definitionShortcut", tr("Definition of the figure"), "info", {QKeySequence(u"I"_s)},
        [this] { showDefinition(focusedCard()); });
    add("copyValuesShortcut", tr("Copy the values of the figure"), "content_copy", {QKeySequence(u"Ctrl+Shift+C"_s)},
        [this] { copyValues(focusedCard()); });
    add("paletteShortcut", tr("All commands"), "apps", {QKeySequence(Qt::CTRL | Qt::Key_K)}, [this] { showPalette(); });
    add("sheetShortcut", tr("Shortcuts"), "keyboard", {QKeySequence(u"?"_s)},
        [this] { (new ShortcutSheet(m_commands, this))->open(); });

    section = tr("Arrange");
    add("addCardShortcut", tr("Add a metric"), "add", {QKeySequence(u"A"_s)}, [this] { addCard(); });
    add("changeCardShortcut", tr("Change the card"), "edit", {QKeySequence(u"E"_s)}, [this] {
        if (const qsizetype card = focusedCard(); card >= 0)
            changeCard(card);
    });
    add("moveEarlierShortcut", tr("Move the card earlier"), "arrow_back", {QKeySequence(u"Ctrl+Shift+Left"_s)},
        [this] { stepCard(layoutDirection() == Qt::RightToLeft ? 1 : -1); });
    add("moveLaterShortcut", tr("Move the card later"), "arrow_forward", {QKeySequence(u"Ctrl+Shift+Right"_s)},
        [this] { stepCard(layoutDirection() == Qt::RightToLeft ? -1 : 1); });
    add("resizeCardShortcut", tr("Make the card wide or narrow"), "aspect_ratio", {QKeySequence(u"W"_s)},
        [this] { resizeCard(focusedCard()); });
    add("removeCardShortcut", tr("Remove the card"), "delete", {QKeySequence(Qt::Key_Delete)},
        [this] { removeCard(focusedCard()); });
    add("undoShortcut", tr("Undo"), "undo", {QKeySequence(QKeySequence::Undo), QKeySequence(u"Z"_s)},
        [this] { undoLast(); });

    section = tr("Dashboard");
    add("saveViewShortcut", tr("Save period and filters with the dashboard"), "bookmark_border",
        {QKeySequence(QKeySequence::Save)}, [this] { saveScope(); });
    add("duplicateShortcut", tr("Duplicate the dashboard"), "content_copy", {}, [this] { duplicate(); });
    add("renameShortcut", tr("Rename the dashboard"), "edit", {QKeySequence(Qt::Key_F2)}, [this] { rename(); });
    add("exportDashboardShortcut", tr("Save the dashboard as a file"), "file_download", {}, [this] { exportFile(); });
    add("importDashboardShortcut", tr("Add a dashboard from a file"), "file_upload", {}, [this] { importFile(); });
}

void MetricsPage::addCommand(const InboxCommand &command)
{
    m_commands.append(command);
    bindKeys(command, this);
}

void MetricsPage::showPalette()
{
    QList<Picker::Entry> entries;
    for (const InboxCommand &command : std::as_const(m_commands)) {
        if (qstrcmp(command.name, "paletteShortcut") != 0)
            entries.append({command.title, command.keyText(), command.glyph, command.run});
    }
    for (const Dashboard &dashboard : std::as_const(m_dashboards))
        entries.append({tr("Go to %1").arg(dashboardName(dashboard)), {}, u"insights"_s, [this, dashboard] {
                            choose(dashboard);
                        }});
    (new Picker(tr("Type a command or a dashboard"), entries, this))->popUp();
}

} // namespace rapport
