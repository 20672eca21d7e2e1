#include "gui/levels/levelsdialog.h"

#include "base/clock.h"
#include "base/time.h"
#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/inbox/channelfacts.h"
#include "gui/levels/calendardialog.h"
#include "gui/levels/duewatch.h"
#include "gui/levels/policydialog.h"
#include "gui/levels/rulesproblemtext.h"
#include "gui/theme/style.h"
#include "gui/theme/theme.h"
#include "store/changeset.h"
#include "sync/commands.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

/// In hours, however many: a day of working hours is not a day.
QString lengthText(qint64 ms)
{
    const qint64 hours = ms / kHourMs;
    const qint64 minutes = ms % kHourMs / kMinuteMs;
    if (minutes == 0)
        return LevelsDialog::tr("%1 h").arg(hours);
    return hours == 0 ? LevelsDialog::tr("%1 min").arg(minutes)
                      : LevelsDialog::tr("%1 h %2 min").arg(hours).arg(minutes);
}

/// A row of the list: who is promised what, by whose hours.
QString policyLine(const ServicePolicy &policy, const ServiceRules &rules, const Registry &registry)
{
    QStringList parts;
    if (!policy.channel.isEmpty())
        parts.append(channelFacts(registry, policy.channel).name);
    if (!policy.tag.isEmpty())
        parts.append(LevelsDialog::tr("tag %1").arg(policy.tag));
    if (policy.importance != Importance::Normal)
        parts.append(LevelsDialog::tr("importance %1").arg(importanceLabel(policy.importance)));
    if (policy.firstReplyMs > 0)
        parts.append(LevelsDialog::tr("first reply in %1").arg(lengthText(policy.firstReplyMs)));
    if (policy.nextReplyMs > 0)
        parts.append(LevelsDialog::tr("further replies in %1").arg(lengthText(policy.nextReplyMs)));
    if (policy.resolutionMs > 0)
        parts.append(LevelsDialog::tr("closed in %1").arg(lengthText(policy.resolutionMs)));
    const WorkCalendar *calendar = rules.calendar(policy.calendar);
    parts.append(calendar ? calendar->name : LevelsDialog::tr("every hour counts"));
    return policy.name + u'\n' + parts.join(u" · "_s);
}

QString calendarLine(const WorkCalendar &calendar)
{
    return calendar.name + u'\n' + QString::fromUtf8(calendar.zone) + u" · "_s +
           LevelsDialog::tr("%n day(s) with other hours", nullptr, static_cast<int>(calendar.days.size()));
}

} // namespace

LevelsDialog::LevelsDialog(GuiContext &context, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_up(new QPushButton(tr("Move up"), this)),
      m_down(new QPushButton(tr("Move down"), this)),
      m_notify(new QCheckBox(tr("Tell me before something is due"), this)),
      m_status(new QLabel(this)),
      m_undo(new QPushButton(tr("Undo"), this))
{
    setObjectName(u"levelsDialog"_s);
    setWindowTitle(tr("Service levels"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(640, 460);
    auto *tabs = new QTabWidget(this);
    tabs->setObjectName(u"levelsTabs"_s);
    tabs->setAccessibleName(windowTitle());
    tabs->setDocumentMode(true);
    tabs->addTab(makePolicies(), tr("Policies"));
    tabs->addTab(makeCalendars(), tr("Calendars"));
    m_notify->setObjectName(u"levelsNotify"_s);
    m_notify->setChecked(DueWatch::isWanted());
    connect(m_notify, &QCheckBox::toggled, this, [](bool wanted) { DueWatch::setWanted(wanted); });
    m_status->setObjectName(u"levelsStatus"_s);
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    m_undo->setObjectName(u"levelsUndo"_s);
    m_undo->hide();
    connect(m_undo, &QPushButton::clicked, this, &LevelsDialog::undo);
    connect(new QShortcut(QKeySequence(QKeySequence::Undo), this), &QShortcut::activated, this, &LevelsDialog::undo);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *said = new QHBoxLayout;
    said->addWidget(m_status, 1);
    said->addWidget(m_undo);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(tabs, 1);
    layout->addWidget(m_notify);
    layout->addLayout(said);
    layout->addWidget(buttons);
    connect(&context.store.changes(), &ChangeFeed::changed, this, [this](const ChangeSet &changes) {
        if (changes.everything)
            load();
    });
    if (context.store.access() == Store::Access::ReadOnly)
        m_status->setText(tr("This workspace is open for reading only."));
    m_policies.list->setFocus();
    load();
}

QWidget *LevelsDialog::makePolicies()
{
    m_up->setObjectName(u"policyUp"_s);
    m_down->setObjectName(u"policyDown"_s);
    connect(m_up, &QPushButton::clicked, this, [this] { movePolicy(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { movePolicy(1); });
    return makePart(m_policies, u"policies"_s, tr("Policies, in the order in which they are tried"),
                    tr("A policy promises how soon people are answered. Conversations then show when they are due."),
                    tr("Add a policy"), &LevelsDialog::editPolicy, {m_up, m_down});
}

QWidget *LevelsDialog::makeCalendars()
{
    return makePart(
        m_calendars, u"calendars"_s, tr("Calendars"),
        tr("A calendar tells whose hours count, with holidays and a time zone. Without one every hour does."),
        tr("Add a calendar"), &LevelsDialog::editCalendar, {});
}

QWidget *LevelsDialog::makePart(Part &part, const QString &name, const QString &label, const QString &empty,
                                const QString &addLabel, void (LevelsDialog::*edit)(qsizetype),
                                const QList<QPushButton *> &others)
{
    auto *page = new QWidget(this);
    part.list = new QListWidget(page);
    part.list->setObjectName(name);
    part.list->setAccessibleName(label);
    part.list->setSpacing(theme::kSpace1);
    auto *nothing = new QLabel(empty, page);
    nothing->setObjectName(name + u"Empty"_s);
    nothing->setWordWrap(true);
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setForegroundRole(QPalette::PlaceholderText);
    part.pages = new QStackedWidget(page);
    part.pages->addWidget(part.list);
    part.pages->addWidget(nothing);
    auto *add = new QPushButton(addLabel, page);
    add->setObjectName(name + u"Add"_s);
    theme::setKind(add, theme::ButtonKind::Primary);
    add->setEnabled(m_context.store.access() == Store::Access::ReadWrite);
    part.change = new QPushButton(tr("Change"), page);
    part.change->setObjectName(name + u"Change"_s);
    part.remove = new QPushButton(tr("Remove"), page);
    part.remove->setObjectName(name + u"Remove"_s);
    connect(add, &QPushButton::clicked, this, [this, edit] { (this->*edit)(-1); });
    const auto change = [this, edit, &part] {
        if (part.change->isEnabled())
            (this->*edit)(part.list->currentRow());
    };
    connect(part.change, &QPushButton::clicked, this, change);
    connect(part.list, &QListWidget::itemActivated, this, change);
    connect(part.remove, &QPushButton::clicked, this, [this, &part] { removeCurrent(part, &part == &m_policies); });
    connect(part.list, &QListWidget::currentRowChanged, this, &LevelsDialog::enableButtons);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(part.change);
    buttons->addWidget(part.remove);
    buttons->addStretch(1);
    for (QPushButton *other : others)
        buttons->addWidget(other);
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(part.pages, 1);
    layout->addLayout(buttons);
    return page;
}

void LevelsDialog::load()
{
    const auto find = [](Reader &r) -> Result<store::ServiceRevision> { return store::serviceRules(r); };
    deliver(m_context.store.read(find), this, [this](const Result<store::ServiceRevision> &revision) {
        if (revision)
            show(*revision);
        else
            say(errorText(revision.error(), Occasion::Read));
    });
}

void LevelsDialog::show(const store::ServiceRevision &revision)
{
    if (m_loaded && revision.uid == m_revision.uid)
        return;
    m_loaded = true;
    m_revision = revision;
    const auto fill = [](Part &part, const QStringList &lines, int wanted) {
        const int before = wanted >= 0 ? wanted : part.list->currentRow();
        part.list->clear();
        part.list->addItems(lines);
        part.pages->setCurrentIndex(lines.isEmpty() ? 1 : 0);
        part.list->setCurrentRow(std::clamp(before, lines.isEmpty() ? -1 : 0, static_cast<int>(lines.size()) - 1));
    };
    QStringList policies;
    for (const ServicePolicy &policy : revision.rules.policies)
        policies.append(policyLine(policy, revision.rules, m_context.registry));
    fill(m_policies, policies, m_wantedPolicy);
    m_wantedPolicy = -1;
    QStringList calendars;
    for (const WorkCalendar &calendar : revision.rules.calendars)
        calendars.append(calendarLine(calendar));
    fill(m_calendars, calendars, -1);
    enableButtons();
}

void LevelsDialog::enableButtons()
{
    const bool writable = m_context.store.access() == Store::Access::ReadWrite;
    for (const Part *part : {&m_policies, &m_calendars}) {
        if (!part->list)
            return; // still being built
        const bool any = writable && part->list->currentRow() >= 0;
        part->change->setEnabled(any);
        part->remove->setEnabled(any);
    }
    const int row = m_policies.list->currentRow();
    m_up->setEnabled(writable && row > 0);
    m_down->setEnabled(writable && row >= 0 && row + 1 < m_policies.list->count());
}

void LevelsDialog::editPolicy(qsizetype index)
{
    auto *dialog = new PolicyDialog(m_revision.rules, index, m_context.registry, m_context.clock.nowMs(), this);
    connect(dialog, &PolicyDialog::saved, this,
            [this](const ServiceRules &rules) { keep(rules, tr("The policy is kept.")); });
    dialog->open();
}

void LevelsDialog::editCalendar(qsizetype index)
{
    auto *dialog = new CalendarDialog(m_revision.rules, index, m_context.clock.nowMs(), this);
    connect(dialog, &CalendarDialog::saved, this,
            [this](const ServiceRules &rules) { keep(rules, tr("The calendar is kept.")); });
    dialog->open();
}

void LevelsDialog::movePolicy(int by)
{
    const int row = m_policies.list->currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= m_revision.rules.policies.size())
        return;
    ServiceRules rules = m_revision.rules;
    rules.policies.move(row, to);
    m_wantedPolicy = to;
    keep(rules, tr("The policy was moved."));
}

void LevelsDialog::removeCurrent(Part &part, bool policies)
{
    const int row = part.list->currentRow();
    if (row < 0)
        return;
    ServiceRules rules = m_revision.rules;
    if (policies)
        rules.policies.removeAt(row);
    else
        rules.calendars.removeAt(row);
    if (const std::optional<RulesProblem> problem = rulesProblem(rules)) {
        say(rulesProblemSentence(*problem));
        return;
    }
    keep(rules, policies ? tr("The policy was removed.") : tr("The calendar was removed."));
}

void LevelsDialog::keep(const ServiceRules &rules, const QString &done)
{
    deliver(m_context.commands.setServiceRules(rules, m_revision.uid), this, [this, done](const Result<Event> &event) {
        if (event)
            say(done, event->uid);
        else
            say(errorText(event.error(), Occasion::Change));
        load();
    });
}

void LevelsDialog::undo()
{
    if (m_undoable.isNull())
        return;
    deliver(m_context.commands.undo(m_undoable), this, [this](const Result<Event> &event) {
        say(event ? tr("It is as it was before.") : errorText(event.error(), Occasion::Change));
        load();
    });
}

void LevelsDialog::say(const QString &sentence, const Uid &undoable)
{
    m_undoable = undoable;
    m_status->setText(sentence);
    m_undo->setVisible(!undoable.isNull());
}

} // namespace rapport
