// The metrics page over a workspace: what it asks, shows, opens and keeps.
#include "gui/charts/chartcard.h"
#include "gui/charts/chartview.h"
#include "gui/inbox/originbar.h"
#include "gui/inbox/wordbutton.h"
#include "gui/metrics/cardgrid.h"
#include "gui/metrics/metricspage.h"
#include "gui/people/wordchip.h"
#include "inbox_fixture.h"
#include "store/campaigns.h"
#include "store/dashboards.h"
#include "store/people.h"
#include "store/persongroups.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QListWidget>
#include <QShortcut>
#include <QSignalSpy>

namespace rapport::test {
namespace {

class MetricsPageTest : public InboxTest
{
protected:
    ~MetricsPageTest() override { m_metrics.reset(); }

    /// Two days ago three people wrote on one channel and one on the other; today one more did.
    void write()
    {
        bring(m_chirp,
              {ask(u"a"_s, u"Ana"_s, u"When does the loom ship?"_s, 2 * 1440),
               ask(u"b"_s, u"Ben"_s, u"Is there a workshop?"_s, 2 * 1440),
               ask(u"c"_s, u"Cleo"_s, u"My heddle is broken."_s, 2 * 1440), ask(u"d"_s, u"Dan"_s, u"Thanks"_s, 5)});
        bring(m_journal, {ask(u"j"_s, u"Eva"_s, u"Read it twice."_s, 2 * 1440)});
    }

    void openMetrics(QSize size = {1376, 860})
    {
        m_metrics = std::make_unique<MetricsPage>(*m_context);
        m_metrics->resize(size);
        m_metrics->show();
        m_metrics->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_metrics.get()));
        ASSERT_TRUE(complete());
    }
    [[nodiscard]] bool complete()
    {
        return soon([this] { return m_metrics->isComplete(); });
    }
    template<class W>
    [[nodiscard]] W &part(const QString &name) const
    {
        W *found = m_metrics->findChild<W *>(name);
        if (!found)
            throw std::runtime_error(name.toStdString());
        return *found;
    }
    [[nodiscard]] FigureTile &tile(int card) const { return part<FigureTile>(u"card%1"_s.arg(card)); }
    [[nodiscard]] ChartCard &chart(int card) const { return part<ChartCard>(u"card%1"_s.arg(card)); }
    /// Chooses from the menu of one of the head's buttons.
    void chooseFrom(const QString &button, const QString &action)
    {
        QMenu *menu = part<QPushButton>(button).menu();
        Q_EMIT menu->aboutToShow();
        trigger(*menu, action);
    }
    void trigger(QMenu &menu, const QString &name)
    {
        QAction *action = menu.findChild<QAction *>(name);
        ASSERT_NE(action, nullptr) << qPrintable(name);
        action->trigger();
        ASSERT_TRUE(complete());
    }
    void press(const char *shortcut) { Q_EMIT part<QShortcut>(QString::fromLatin1(shortcut)).activated(); }
    /// Of the menu below the dashboard's name.
    void manage(const char *action)
    {
        auto &menu = part<QMenu>(u"dashboardMenu"_s);
        Q_EMIT menu.aboutToShow();
        auto *found = menu.findChild<QAction *>(QString::fromLatin1(action));
        ASSERT_NE(found, nullptr) << action;
        found->trigger();
    }
    [[nodiscard]] QStringList cardMetrics() const
    {
        QStringList all;
        for (const DashboardCard &card : m_metrics->dashboard().cards)
            all.append(card.metrics.first());
        return all;
    }
    [[nodiscard]] QList<Dashboard> kept() { return m_workspace.read(store::dashboards); }
    [[nodiscard]] size_t conversationsOf(const QString &query)
    {
        const Result<Query> parsed = parseQuery(query);
        EXPECT_TRUE(parsed) << qPrintable(query);
        store::ConversationFilter filter;
        filter.query = parsed.value_or(Query());
        const auto ids = m_workspace.store().readNow([&](Reader &r) { return store::conversationIds(r, filter); });
        EXPECT_TRUE(ids) << qPrintable(ids.error().detail);
        return ids ? ids->size() : 0;
    }

    std::unique_ptr<MetricsPage> m_metrics;
};

TEST_F(MetricsPageTest, ShowsFiguresAndOpensTheirRows)
{
    write();
    openMetrics();
    EXPECT_EQ(m_metrics->dashboard().name, u"Overview"_s);
    EXPECT_EQ(tile(0).figure().value, 5.0) << qPrintable(tile(0).sentence());
    EXPECT_EQ(chart(6).model().series.size(), 2);

    QSignalSpy opened(m_metrics.get(), &MetricsPage::rowsRequested);
    tile(0).setFocus();
    QTest::keyClick(&tile(0), Qt::Key_Return);
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened.first().at(0).value<RowsOf>(), RowsOf::Conversations);
    EXPECT_EQ(conversationsOf(opened.first().at(1).toString()), 5U);
    EXPECT_TRUE(opened.first().at(2).toString().startsWith(u"5 conversation"_s))
        << qPrintable(opened.first().at(2).toString());

    // Every bar of a chart opens as many as it shows.
    opened.clear();
    const ChartModel &bars = chart(6).model();
    int walked = 0;
    for (int series = 0; series < bars.series.size(); ++series) {
        for (int i = 0; i < bars.steps.size(); ++i) {
            const std::optional<double> value = bars.value(series, i);
            if (!value || *value == 0)
                continue;
            Q_EMIT chart(6).opened(series, i);
            ASSERT_EQ(opened.size(), ++walked);
            EXPECT_EQ(conversationsOf(opened.last().at(1).toString()), static_cast<size_t>(*value));
        }
    }
    EXPECT_EQ(walked, 3) << "two days on one channel, one on the other";
}

TEST_F(MetricsPageTest, LeadsToTheInboxAndBack)
{
    write();
    openPage();
    bool back = false;
    m_page->showRows(u"channel:chirp"_s, u"4 conversations behind Conversations"_s, u"Metrics"_s,
                     [&back] { back = true; });
    ASSERT_TRUE(soon([this] { return listed().size() == 4; }));
    EXPECT_TRUE(find<OriginBar>("originBar").isVisible());
    EXPECT_EQ(find<QLabel>("originTitle").text(), u"4 conversations behind Conversations"_s);
    list().setFocus();
    QTest::keySequence(&list(), QKeySequence(QKeySequence::Back));
    EXPECT_TRUE(soon([&back] { return back; }));
    EXPECT_FALSE(find<OriginBar>("originBar").isVisible());
    // Another search is something else than what was opened.
    m_page->showRows(u"channel:chirp"_s, u"4 conversations"_s, u"Metrics"_s, [] {});
    find<QLineEdit>("searchField").setText(u"heddle"_s);
    EXPECT_FALSE(find<OriginBar>("originBar").isVisible());
}

TEST_F(MetricsPageTest, IsNarrowedByFiltersThatAreChips)
{
    write();
    openMetrics();
    ASSERT_TRUE(soon([this] {
        QMenu *menu = part<QPushButton>(u"channelFilterButton"_s).menu();
        Q_EMIT menu->aboutToShow();
        return menu->findChild<QAction *>(u"filter_channel_journal"_s) != nullptr;
    }));
    chooseFrom(u"channelFilterButton"_s, u"filter_channel_journal"_s);
    EXPECT_EQ(tile(0).figure().value, 1.0);
    EXPECT_EQ(part<QPushButton>(u"channelFilterButton"_s).text(), u"Journal"_s);
    QMenu *more = part<QPushButton>(u"moreFiltersButton"_s).menu();
    Q_EMIT more->aboutToShow();
    trigger(*more, u"filter_account_loomcraft"_s);
    EXPECT_TRUE(soon([this] { return tile(0).figure().value.value_or(0) == 0; }))
        << "of one channel, on another's account";
    part<WordChip>(u"chip_channel_journal"_s).click();
    ASSERT_TRUE(complete());
    EXPECT_EQ(tile(0).figure().value, 4.0);
    part<WordChip>(u"clearFilters"_s).click();
    ASSERT_TRUE(complete());
    EXPECT_EQ(tile(0).figure().value, 5.0);
    EXPECT_TRUE(m_metrics->dashboard().scope.filters.isEmpty());
    EXPECT_FALSE(part<QWidget>(u"filterChips"_s).isVisible());
}

TEST_F(MetricsPageTest, TagGroupLanguageAndCampaignArePickedFromWhatThereIs)
{
    write();
    m_workspace.write([this](Writer &w) {
        store::addTag(w, conversation(u"a"_s), u"urgent"_s);
        const PersonGroupId group = store::ensureGroup(w, u"Weavers"_s);
        const auto message = store::message(w, *store::findMessage(w, m_chirp.id, u"b"_s));
        const auto identity = store::identity(w, message->author);
        store::bindMember(
            w, group,
            {.contact = identity->contact, .uid = Uid::create(w.nowMs()), .actor = w.actor(), .at = w.nowMs()});
        Campaign campaign;
        campaign.state = CampaignState::Running;
        campaign.plan.name = u"Spring"_s;
        campaign.plan.tags = {u"urgent"_s};
        store::addCampaign(w, campaign);
        store::bindCampaignTags(w);
    });
    openMetrics();
    QMenu *more = part<QPushButton>(u"moreFiltersButton"_s).menu();
    const auto actionOf = [&](const QString &name) {
        Q_EMIT more->aboutToShow();
        return more->findChild<QAction *>(name);
    };
    for (const QString &name :
         {u"filter_tag_urgent"_s, u"filter_group_Weavers"_s, u"filter_campaign_Spring"_s, u"filter_language_en"_s}) {
        ASSERT_TRUE(soon([&] { return actionOf(name) != nullptr; })) << qPrintable(name);
        actionOf(name)->trigger();
        ASSERT_TRUE(complete());
        EXPECT_TRUE(actionOf(name)->isChecked()) << qPrintable(name);
        EXPECT_GE(tile(0).figure().value.value_or(-1), 1.0) << qPrintable(name);
        EXPECT_LT(tile(0).figure().value.value_or(9), name.contains(u"language"_s) ? 6.0 : 2.0) << qPrintable(name);
        part<WordChip>(u"clearFilters"_s).click();
        ASSERT_TRUE(complete());
        EXPECT_EQ(tile(0).figure().value, 5.0);
    }
}

TEST_F(MetricsPageTest, IsAboutTheDaysThatAreChosen)
{
    write();
    openMetrics();
    chooseFrom(u"rangeButton"_s, u"range_last7"_s);
    EXPECT_EQ(chart(6).model().steps.size(), 7);
    EXPECT_EQ(chart(6).model().unfinishedFrom, 6);
    chooseFrom(u"rangeButton"_s, u"range_last-year"_s);
    EXPECT_EQ(chart(6).model().unfinishedFrom, std::nullopt);
    EXPECT_EQ(tile(0).figure().value.value_or(0), 0.0);
    chooseFrom(u"rangeButton"_s, u"range_custom"_s);
    auto *dialog = m_metrics->findChild<QDialog *>(u"datesDialog"_s);
    ASSERT_NE(dialog, nullptr);
    const QDate today = ReportDays::dateOf(static_cast<int>(m_workspace.clock().nowMs() / kDayMs));
    dialog->findChild<QDateEdit *>(u"fromDate"_s)->setDate(today.addDays(3));
    dialog->findChild<QDateEdit *>(u"toDate"_s)->setDate(today.addDays(1));
    EXPECT_FALSE(dialog->findChild<QPushButton *>(u"showDatesButton"_s)->isEnabled())
        << "it would end before it begins";
    dialog->findChild<QDateEdit *>(u"fromDate"_s)->setDate(today.addDays(-4));
    dialog->findChild<QPushButton *>(u"showDatesButton"_s)->click();
    ASSERT_TRUE(complete());
    EXPECT_EQ(tile(0).figure().value, 5.0);
    EXPECT_EQ(chart(6).model().steps.size(), 6);
}

TEST_F(MetricsPageTest, ComparesAsItIsTold)
{
    write();
    bring(m_chirp, {ask(u"old"_s, u"Gil"_s, u"Long ago"_s, 100 * 1440)});
    openMetrics();
    EXPECT_EQ(tile(0).figure().before, 1.0);
    chooseFrom(u"compareButton"_s, u"compare_none"_s);
    EXPECT_EQ(tile(0).figure().before, std::nullopt);
    EXPECT_EQ(part<QPushButton>(u"compareButton"_s).text(), u"not compared"_s);
    chooseFrom(u"compareButton"_s, u"compare_year"_s);
    EXPECT_EQ(part<QPushButton>(u"compareButton"_s).text(), u"vs the year before"_s);
}

TEST_F(MetricsPageTest, WithoutDataSaysSo)
{
    openMetrics();
    EXPECT_EQ(tile(2).figure().value, std::nullopt) << "no reply, no time of it";
    EXPECT_FALSE(chart(7).model().missing.isEmpty());
    QSignalSpy opened(m_metrics.get(), &MetricsPage::rowsRequested);
    QTest::keyClick(&tile(2), Qt::Key_Return);
    EXPECT_TRUE(opened.isEmpty());
}

TEST_F(MetricsPageTest, AnErrorIsSaidAndWhatWasThereStays)
{
    write();
    openMetrics();
    m_workspace.write([](Writer &w) { w.compose("ALTER TABLE rollup RENAME TO rollup_away").run(); });
    chooseFrom(u"rangeButton"_s, u"range_last30"_s);
    EXPECT_TRUE(part<QLabel>(u"metricsProblem"_s).isVisible());
    EXPECT_FALSE(part<QLabel>(u"metricsProblem"_s).text().isEmpty());
    EXPECT_EQ(tile(0).figure().value, 5.0);
    EXPECT_FALSE(m_metrics->grid().isDimmed());
    m_workspace.write([](Writer &w) { w.compose("ALTER TABLE rollup_away RENAME TO rollup").run(); });
    chooseFrom(u"rangeButton"_s, u"range_last7"_s);
    EXPECT_FALSE(part<QLabel>(u"metricsProblem"_s).isVisible());
}

TEST_F(MetricsPageTest, AFilterThatNamesNothingIsSaidOnTheCards)
{
    write();
    openMetrics();
    DashboardScope scope = m_metrics->dashboard().scope;
    scope.filters = {{u"channel"_s, {u"telegraph"_s}}};
    m_metrics->setScope(scope);
    ASSERT_TRUE(complete());
    EXPECT_TRUE(chart(6).model().missing.contains(u"telegraph"_s)) << qPrintable(chart(6).model().missing);
}

TEST_F(MetricsPageTest, FollowsWhatArrives)
{
    write();
    openMetrics();
    bring(m_chirp, {ask(u"e"_s, u"Fay"_s, u"One more"_s, 1)});
    EXPECT_TRUE(QTest::qWaitFor([this] { return tile(0).figure().value == 6.0; }, 10'000));
}

TEST_F(MetricsPageTest, CardsAreAddedMovedSizedRemovedAndTakenBack)
{
    write();
    openMetrics();
    const qsizetype before = m_metrics->dashboard().cards.size();
    press("addCardShortcut");
    auto *dialog = m_metrics->findChild<QDialog *>(u"cardDialog"_s);
    ASSERT_NE(dialog, nullptr);
    dialog->findChild<QLineEdit *>(u"metricSearch"_s)->setText(u"solved"_s);
    ASSERT_GE(dialog->findChild<QListWidget *>(u"metricList"_s)->count(), 1);
    EXPECT_TRUE(dialog->findChild<QLabel *>(u"metricDefinition"_s)->text().contains(u"Formula"_s));
    auto *groupBy = dialog->findChild<QComboBox *>(u"groupByBox"_s);
    groupBy->setCurrentIndex(groupBy->findData(u"channel"_s));
    auto *kind = dialog->findChild<QComboBox *>(u"kindBox"_s);
    kind->setCurrentIndex(kind->findData(static_cast<int>(CardKind::Ranking)));
    dialog->findChild<QPushButton *>(u"takeCardButton"_s)->click();
    ASSERT_TRUE(soon([this] { return kept().size() == 1; }));
    EXPECT_EQ(kept().first().origin, u"overview"_s) << "a built-in one becomes one's own";
    ASSERT_TRUE(soon([this, before] { return m_metrics->dashboard().id && m_metrics->grid().count() == before + 1; }));
    EXPECT_EQ(cardMetrics().last(), u"conversations_solved"_s);
    EXPECT_EQ(m_metrics->dashboard().cards.last().kind, CardKind::Ranking);

    // By keys, within the charts.
    const QStringList order = cardMetrics();
    m_metrics->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_metrics.get()));
    m_metrics->grid().focusCard(before);
    press("moveEarlierShortcut");
    ASSERT_TRUE(
        soon([this, &order] { return kept().first().cards.at(order.size() - 2).metrics.first() == order.last(); }));
    ASSERT_TRUE(soon([this, before] { return m_metrics->grid().cardOf(QApplication::focusWidget()) == before - 1; }))
        << "the focus goes with it";
    press("resizeCardShortcut");
    ASSERT_TRUE(soon([this, before] { return kept().first().cards.at(before - 1).width == CardWidth::Wide; }));
    ASSERT_TRUE(complete());
    m_metrics->grid().focusCard(before - 1);
    press("removeCardShortcut");
    ASSERT_TRUE(soon([this, before] { return kept().first().cards.size() == before; }));

    for (int i = 0; i < 3; ++i) {
        const QList<Dashboard> was = kept();
        press("undoShortcut");
        ASSERT_TRUE(soon([this, &was] { return kept() != was; }));
    }
    ASSERT_TRUE(soon([this, &order] { return cardMetrics() == order; })) << "as after it was added";
    press("undoShortcut");
    ASSERT_TRUE(soon([this] { return kept().isEmpty(); }));
    EXPECT_TRUE(
        soon([this, before] { return m_metrics->dashboard().cards.size() == before && !m_metrics->dashboard().id; }));
}

TEST_F(MetricsPageTest, ChangesInARowAllCome)
{
    openMetrics();
    const qsizetype last = m_metrics->dashboard().cards.size() - 1;
    m_metrics->grid().focusCard(last);
    press("resizeCardShortcut");
    m_metrics->grid().focusCard(last);
    press("moveEarlierShortcut");
    ASSERT_TRUE(soon([this, last] {
        return kept().size() == 1 && kept().first().cards.at(last - 1) == m_metrics->dashboard().cards.at(last - 1) &&
               kept().first().cards.at(last - 1).width == CardWidth::Wide;
    }));
}

TEST_F(MetricsPageTest, SavesPeriodAndFiltersWithTheDashboard)
{
    write();
    openMetrics();
    EXPECT_FALSE(part<QPushButton>(u"saveViewButton"_s).isEnabled());
    chooseFrom(u"rangeButton"_s, u"range_this-month"_s);
    EXPECT_TRUE(part<QPushButton>(u"saveViewButton"_s).isEnabled());
    part<QPushButton>(u"saveViewButton"_s).click();
    ASSERT_TRUE(soon([this] { return kept().size() == 1; }));
    EXPECT_EQ(kept().first().scope.range, RangePreset::ThisMonth);
    ASSERT_TRUE(soon([this] { return !part<QPushButton>(u"saveViewButton"_s).isEnabled(); }));
    openMetrics();
    EXPECT_TRUE(soon([this] { return m_metrics->dashboard().scope.range == RangePreset::ThisMonth; }));
}

TEST_F(MetricsPageTest, DashboardsAreCopiedRenamedRemovedAndCarriedAsFiles)
{
    openMetrics();
    const auto name = [this](const char *action, const QString &text) {
        manage(action);
        auto *dialog = m_metrics->findChild<QDialog *>(u"nameDialog"_s);
        ASSERT_NE(dialog, nullptr);
        dialog->findChild<QLineEdit *>(u"nameField"_s)->setText(text);
        dialog->findChild<QPushButton *>(u"takeNameButton"_s)->click();
        ASSERT_TRUE(soon([this, &text] { return m_metrics->dashboard().name == text; }));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    name("duplicateDashboardAction", u"Monday"_s);
    EXPECT_EQ(kept().first().origin, QString());
    name("renameDashboardAction", u"Tuesday"_s);
    EXPECT_EQ(kept().first().name, u"Tuesday"_s);

    const QString path = m_settings.filePath(u"tuesday.json"_s);
    const auto chooseFile = [this](const char *action, const char *dialogName, const QString &file) {
        manage(action);
        auto *dialog = m_metrics->findChild<QFileDialog *>(QString::fromLatin1(dialogName));
        ASSERT_NE(dialog, nullptr);
        Q_EMIT dialog->fileSelected(file);
        dialog->close();
    };
    chooseFile("exportDashboardAction", "exportDashboardDialog", path);
    ASSERT_TRUE(soon([&path] { return QFile::exists(path); }));
    chooseFile("importDashboardAction", "importDashboardDialog", path);
    ASSERT_TRUE(soon([this] { return m_metrics->dashboard().name == u"Tuesday 2"_s; }));
    EXPECT_EQ(kept().at(1).cards, kept().at(0).cards);

    QFile bad(m_settings.filePath(u"bad.json"_s));
    ASSERT_TRUE(bad.open(QIODevice::WriteOnly));
    bad.write("{\"format\": 1,\n\"name\": }");
    bad.close();
    chooseFile("importDashboardAction", "importDashboardDialog", bad.fileName());
    EXPECT_TRUE(soon([this] { return part<QLabel>(u"toastText"_s).text().contains(u"line 2"_s); }));
    EXPECT_EQ(kept().size(), 2);
}

TEST_F(MetricsPageTest, EverythingHasANameAndAPlaceInTheOrderOfKeys)
{
    write();
    openMetrics();
    for (const QWidget *widget : m_metrics->findChildren<QWidget *>()) {
        if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) &&
            qobject_cast<const QPushButton *>(widget)) {
            EXPECT_FALSE(widget->accessibleName().isEmpty() &&
                         static_cast<const QPushButton *>(widget)->text().isEmpty())
                << qPrintable(widget->objectName());
        }
    }
    EXPECT_TRUE(part<QPushButton>(u"rangeButton"_s).accessibleName().contains(u"Last 90 days"_s));
    EXPECT_FALSE(chart(6).menu().isEmpty());
}

TEST_F(MetricsPageTest, FitsNarrowWindowsAndRightToLeft)
{
    write();
    openMetrics({640, 700});
    for (int i = 0; i < m_metrics->grid().count(); ++i)
        EXPECT_LE(m_metrics->grid().widget(i)->geometry().right(), m_metrics->grid().width());
    m_metrics->setLayoutDirection(Qt::RightToLeft);
    EXPECT_GT(m_metrics->grid().widget(0)->x(), m_metrics->grid().widget(1)->x());
}

} // namespace
} // namespace rapport::test
