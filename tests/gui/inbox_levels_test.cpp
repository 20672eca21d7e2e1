// Service levels in the window: rows, order, header, the dialog with its undo, the person, the notice.
#include "gui/inbox/elidedlabel.h"
#include "gui/levels/calendardialog.h"
#include "gui/levels/duetext.h"
#include "gui/levels/duewatch.h"
#include "gui/levels/levelsdialog.h"
#include "gui/levels/policydialog.h"
#include "gui/levels/rulesproblemtext.h"
#include "inbox_fixture.h"
#include "store/servicelevels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QListWidget>
#include <QMenu>
#include <QPointer>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableWidget>

namespace rapport::test {
namespace {

ServicePolicy promise(const QString &name, qint64 firstReply)
{
    return {.uid = Uid::create(1),
            .name = name,
            .channel = {},
            .tag = {},
            .calendar = {},
            .firstReplyMs = firstReply,
            .warnMs = 30 * kMinuteMs};
}

class InboxLevelsTest : public InboxTest
{
protected:
    void promiseAll(const QList<ServicePolicy> &policies)
    {
        m_workspace.write(
            [&](Writer &w) { store::setServiceRules(w, ServiceRules{.calendars = {}, .policies = policies}); });
        ASSERT_TRUE(store::settleDueTimes(m_workspace.store()));
    }
    [[nodiscard]] ServiceRules kept()
    {
        return m_workspace.read([](Reader &r) { return store::serviceRules(r).rules; });
    }
    [[nodiscard]] QString sentence(int row) const
    {
        return list().model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    }
    [[nodiscard]] LevelsDialog &dialog()
    {
        if (!m_dialog) {
            m_dialog = new LevelsDialog(*m_context, m_page.get());
            m_dialog->open();
        }
        return *m_dialog;
    }
    template<class W>
    [[nodiscard]] W &part(QWidget &parent, const char *name)
    {
        W *found = parent.findChild<W *>(QLatin1StringView(name));
        EXPECT_NE(found, nullptr) << name;
        if (!found)
            throw std::runtime_error(name);
        return *found;
    }
    void click(QWidget &parent, const char *name)
    {
        QTest::mouseClick(&part<QPushButton>(parent, name), Qt::LeftButton);
    }
    template<class D>
    [[nodiscard]] D &opened()
    {
        EXPECT_TRUE(soon([this] { return dialog().findChild<D *>() != nullptr; }));
        return *dialog().findChild<D *>();
    }
    void save(QDialog &edited)
    {
        QTest::mouseClick(edited.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save), Qt::LeftButton);
    }

    QPointer<LevelsDialog> m_dialog;
};

TEST_F(InboxLevelsTest, RowsSayWhatIsDueInWords)
{
    bring(m_chirp, {ask(u"late"_s, u"Ines"_s, u"Late?"_s, 180), ask(u"soon"_s, u"Ben"_s, u"Soon?"_s, 100),
                    ask(u"time"_s, u"Cem"_s, u"Time?"_s, 10)});
    promiseAll({promise(u"Everybody"_s, 2 * kHourMs)});
    openPage();
    ASSERT_TRUE(soon([&] { return list().model()->rowCount() == 3 && !sentence(2).isEmpty(); }));
    EXPECT_TRUE(sentence(0).contains(u"Reply overdue 1 h"_s)) << qPrintable(sentence(0));
    EXPECT_TRUE(sentence(1).contains(u"Reply due in 20 min"_s)) << qPrintable(sentence(1));
    EXPECT_TRUE(sentence(2).contains(u"due in 1 h"_s)) << qPrintable(sentence(2));
    pick(u"late"_s);
    EXPECT_TRUE(soon([&] { return find<ElidedLabel>("threadFacts").text().contains(u"reply overdue 1 h"_s); }));
    EXPECT_TRUE(find<ElidedLabel>("threadFacts").toolTip().contains(u"First reply due"_s));
    EXPECT_FALSE(m_page->grab().isNull());
}

TEST_F(InboxLevelsTest, ChipsTellUrgencyByWordAndTone)
{
    ConversationRow row;
    row.due = {.dueAt = 100 * kMinuteMs, .soonAt = 70 * kMinuteMs};
    row.tags = {u"loom"_s};
    EXPECT_EQ(chipsOf(row, {}, 10 * kMinuteMs).first().label, u"loom"_s);
    const Chip soonChip = chipsOf(row, {}, 80 * kMinuteMs).first();
    EXPECT_EQ(soonChip, (Chip{u"Reply due in 20 min"_s, theme::Token::Warn, theme::Token::WarnSoft}));
    const Chip late = chipsOf(row, {}, 220 * kMinuteMs).first();
    EXPECT_EQ(late, (Chip{u"Reply overdue 2 h"_s, theme::Token::Bad, theme::Token::BadSoft}));
    row.due.clock = ServiceClock::Resolution;
    EXPECT_EQ(chipsOf(row, {}, 80 * kMinuteMs).first().label, u"Close due in 20 min"_s);
    EXPECT_TRUE(dueQuietText(row.due, 80 * kMinuteMs).isEmpty());
    EXPECT_EQ(dueQuietText(row.due, 0), u"due in 1 h"_s);
    EXPECT_TRUE(dueFactText({}, 0).isEmpty());
    row.due.missed = 7;
    EXPECT_EQ(dueExactText(row.due).count(u'\n'), 3) << qPrintable(dueExactText(row.due));
}

TEST_F(InboxLevelsTest, TheListCanBeOrderedByWhatIsDue)
{
    bring(m_chirp, {ask(u"old"_s, u"Ines"_s, u"Old?"_s, 300), ask(u"urgent"_s, u"Ben"_s, u"Urgent?"_s, 100)});
    ServicePolicy urgent = promise(u"Urgent"_s, kHourMs);
    urgent.tag = u"urgent"_s;
    promiseAll({urgent});
    m_commands->addTag(conversation(u"urgent"_s), u"urgent"_s).waitForFinished();
    openPage();
    ASSERT_TRUE(soon([&] { return listed() == QStringList({u"old"_s, u"urgent"_s}); }));
    find<QAction>("orderDueFirst").trigger();
    EXPECT_TRUE(soon([&] { return listed() == QStringList({u"urgent"_s, u"old"_s}); }));
}

TEST_F(InboxLevelsTest, APolicyIsMadeChangedMovedRemovedAndTakenBack)
{
    openPage();
    EXPECT_TRUE(soon([&] { return part<QLabel>(dialog(), "policiesEmpty").isVisible(); })) << "an empty state";
    EXPECT_FALSE(part<QPushButton>(dialog(), "policiesChange").isEnabled());
    click(dialog(), "policiesAdd");
    auto &policy = opened<PolicyDialog>();
    EXPECT_FALSE(policy.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->isEnabled());
    EXPECT_EQ(part<QLabel>(policy, "policyProblem").text(), u"Give it a name."_s);
    part<QLineEdit>(policy, "policyName").setText(u"Everybody"_s);
    part<QSpinBox>(policy, "policyFirstReplyHours").setValue(3);
    part<QSpinBox>(policy, "policyFirstReplyMinutes").setValue(30);
    save(policy);
    ASSERT_TRUE(soon([&] { return kept().policies.size() == 1; }));
    EXPECT_EQ(kept().policies[0].firstReplyMs, 210 * kMinuteMs);
    auto &policies = part<QListWidget>(dialog(), "policies");
    ASSERT_TRUE(soon([&] { return policies.count() == 1 && part<QPushButton>(dialog(), "levelsUndo").isVisible(); }));
    EXPECT_TRUE(policies.item(0)->text().contains(u"first reply in 3 h"_s)) << qPrintable(policies.item(0)->text());

    click(dialog(), "levelsUndo");
    ASSERT_TRUE(soon([&] { return kept().policies.isEmpty() && policies.count() == 0; }));

    promiseAll({promise(u"First"_s, kHourMs), promise(u"Second"_s, 2 * kHourMs)});
    ASSERT_TRUE(soon([&] { return policies.count() == 2; }));
    policies.setCurrentRow(1);
    click(dialog(), "policyUp");
    ASSERT_TRUE(soon([&] { return kept().policies.value(0).name == u"Second"_s && policies.currentRow() == 0; }));
    click(dialog(), "policiesRemove");
    ASSERT_TRUE(soon([&] { return kept().policies.size() == 1 && policies.count() == 1; }));
    EXPECT_EQ(kept().policies[0].name, u"First"_s);
}

TEST_F(InboxLevelsTest, ACalendarIsCheckedWhileItIsWritten)
{
    openPage();
    part<QTabWidget>(dialog(), "levelsTabs").setCurrentIndex(1);
    click(dialog(), "calendarsAdd");
    auto &calendar = opened<CalendarDialog>();
    const auto says = [&] { return part<QLabel>(calendar, "calendarProblem").text(); };
    auto *saveButton = calendar.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    part<QLineEdit>(calendar, "calendarName").setText(u"Office"_s);
    part<QComboBox>(calendar, "calendarZone").setCurrentText(u"Moon/Base"_s);
    EXPECT_FALSE(saveButton->isEnabled());
    EXPECT_TRUE(says().contains(u"Moon/Base"_s)) << qPrintable(says());
    part<QComboBox>(calendar, "calendarZone").setCurrentText(u"Europe/Berlin"_s);
    EXPECT_TRUE(saveButton->isEnabled()) << qPrintable(says());
    part<QLineEdit>(calendar, "calendarDay1").setText(u"nine to five"_s);
    EXPECT_FALSE(saveButton->isEnabled());
    part<QLineEdit>(calendar, "calendarDay1").setText(u"9-12, 11-13"_s);
    EXPECT_TRUE(says().contains(u"overlap"_s)) << qPrintable(says());
    part<QLineEdit>(calendar, "calendarDay1").setText(u"22:00-06:00"_s);
    click(calendar, "calendarAddDay");
    auto &days = part<QTableWidget>(calendar, "calendarDays");
    ASSERT_EQ(days.rowCount(), 1);
    days.item(0, 0)->setText(u"2026-02-30"_s);
    EXPECT_FALSE(saveButton->isEnabled());
    days.item(0, 0)->setText(u"2026-12-25"_s);
    days.item(0, 2)->setText(u"Christmas"_s);
    ASSERT_TRUE(saveButton->isEnabled()) << qPrintable(says());
    save(calendar);
    ASSERT_TRUE(soon([&] { return kept().calendars.size() == 1; }));
    const WorkCalendar made = kept().calendars[0];
    EXPECT_EQ(made.zone, QByteArray("Europe/Berlin"));
    EXPECT_EQ(workHoursText(made.week[0]), u"22:00-06:00"_s);
    ASSERT_EQ(made.days.size(), 1);
    EXPECT_EQ(made.days[0].name, u"Christmas"_s);

    // A calendar that a policy goes by stays.
    ServiceRules rules = kept();
    ServicePolicy policy = promise(u"Everybody"_s, kHourMs);
    policy.calendar = made.uid;
    rules.policies = {policy};
    m_workspace.write([&](Writer &w) { store::setServiceRules(w, rules); });
    ASSERT_TRUE(soon([&] { return part<QListWidget>(dialog(), "policies").count() == 1; }));
    click(dialog(), "calendarsRemove");
    EXPECT_TRUE(part<QLabel>(dialog(), "levelsStatus").text().contains(u"Everybody"_s));
    EXPECT_EQ(kept().calendars.size(), 1);
}

TEST_F(InboxLevelsTest, APersonIsMadeToMatterAndTakenBack)
{
    bring(m_chirp, {ask(u"q"_s, u"Ines"_s, u"Where?"_s, 10)});
    openPage();
    pick(u"q"_s);
    const auto label = [&] {
        auto *button = m_page->findChild<QAbstractButton *>(u"importanceButton"_s);
        return button ? button->text() : QString();
    };
    ASSERT_TRUE(soon([&] { return label() == u"Importance: Normal"_s; }));
    find<QMenu>("importanceMenu").actions().at(2)->trigger();
    ASSERT_TRUE(soon([&] { return label() == u"Importance: Key person"_s; }));
    QTest::keyClick(&thread(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(soon([&] { return label() == u"Importance: Normal"_s; }));
}

TEST_F(InboxLevelsTest, WhatIsDueSoonIsToldOnceAndCanBeTurnedOff)
{
    bring(m_chirp, {ask(u"soon"_s, u"Ines"_s, u"Soon?"_s, 100)});
    promiseAll({promise(u"Everybody"_s, 2 * kHourMs)});
    DueWatch watch(*m_context);
    QStringList told;
    ConversationId last;
    QObject::connect(&watch, &DueWatch::dueSoon, &watch, [&](const QString &sentence, ConversationId id) {
        told.append(sentence);
        last = id;
    });
    DueWatch::setWanted(false);
    watch.look();
    QTest::qWait(50);
    EXPECT_TRUE(told.isEmpty());
    DueWatch::setWanted(true);
    watch.look();
    ASSERT_TRUE(soon([&] { return told.size() == 1; }));
    EXPECT_TRUE(told[0].contains(u"Ines"_s) && told[0].contains(u"20 min"_s)) << qPrintable(told[0]);
    EXPECT_EQ(last, conversation(u"soon"_s));
    watch.look();
    QTest::qWait(50);
    EXPECT_EQ(told.size(), 1) << "once for each";
    bring(m_chirp, {ask(u"b"_s, u"Ben"_s, u"Soon?"_s, 110), ask(u"c"_s, u"Cem"_s, u"Soon?"_s, 105)});
    watch.look();
    ASSERT_TRUE(soon([&] { return told.size() == 2; }));
    EXPECT_TRUE(told[1].startsWith(u"2 "_s)) << qPrintable(told[1]);
}

TEST_F(InboxLevelsTest, EveryProblemHasASentence)
{
    QSet<QString> sentences;
    for (int kind = 0; kind <= static_cast<int>(RulesProblem::Kind::TooMany); ++kind) {
        const QString text = rulesProblemSentence({static_cast<RulesProblem::Kind>(kind), u"Name"_s, u"what"_s});
        EXPECT_FALSE(text.isEmpty());
        sentences.insert(text);
    }
    EXPECT_EQ(sentences.size(), static_cast<int>(RulesProblem::Kind::TooMany) + 1);
}

} // namespace
} // namespace rapport::test
