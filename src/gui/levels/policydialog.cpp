#include "gui/levels/policydialog.h"

#include "base/time.h"
#include "channels/connector.h"
#include "channels/registry.h"
#include "gui/inbox/channelfacts.h"
#include "gui/levels/rulesproblemtext.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

constexpr int kNameMost = 80;
constexpr int kTagMost = 64;
constexpr int kMostHours = 366 * 24;

ServicePolicy newPolicy(qint64 nowMs)
{
    return {.uid = Uid::create(nowMs),
            .name = {},
            .channel = {},
            .tag = {},
            .calendar = {},
            .firstReplyMs = 4 * kHourMs,
            .nextReplyMs = 8 * kHourMs,
            .warnMs = 30 * kMinuteMs};
}

void choose(QComboBox *box, const QVariant &value)
{
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

} // namespace

qint64 PolicyDialog::Length::ms() const
{
    return hours->value() * kHourMs + minutes->value() * kMinuteMs;
}

PolicyDialog::PolicyDialog(ServiceRules rules, qsizetype index, const Registry &registry, qint64 nowMs, QWidget *parent)
    : QDialog(parent),
      m_rules(std::move(rules)),
      m_index(index),
      m_policy(index < 0 ? newPolicy(nowMs) : m_rules.policies.value(index)),
      m_name(new QLineEdit(m_policy.name, this)),
      m_channel(new QComboBox(this)),
      m_tag(new QLineEdit(m_policy.tag, this)),
      m_importance(new QComboBox(this)),
      m_calendar(new QComboBox(this)),
      m_problem(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    setObjectName(u"policyDialog"_s);
    setWindowTitle(index < 0 ? tr("Add a policy") : tr("Change the policy"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(440);
    m_name->setObjectName(u"policyName"_s);
    m_name->setMaxLength(kNameMost);
    m_channel->setObjectName(u"policyChannel"_s);
    m_channel->addItem(tr("Every channel"), QString());
    for (const auto &connector : registry.all())
        m_channel->addItem(channelFacts(registry, connector->info().id).name, connector->info().id);
    choose(m_channel, m_policy.channel);
    m_tag->setObjectName(u"policyTag"_s);
    m_tag->setMaxLength(kTagMost);
    m_tag->setPlaceholderText(tr("With any tag or none"));
    m_importance->setObjectName(u"policyImportance"_s);
    m_importance->addItem(tr("Everybody"), static_cast<int>(Importance::Normal));
    m_importance->addItem(tr("People of high importance and key people"), static_cast<int>(Importance::High));
    m_importance->addItem(tr("Key people"), static_cast<int>(Importance::Key));
    choose(m_importance, static_cast<int>(m_policy.importance));
    m_calendar->setObjectName(u"policyCalendar"_s);
    m_calendar->addItem(tr("Every hour, day and night"), QByteArray());
    for (const WorkCalendar &calendar : std::as_const(m_rules.calendars))
        m_calendar->addItem(calendar.name, calendar.uid.bytes());
    choose(m_calendar, m_policy.calendar.bytes());
    m_problem->setObjectName(u"policyProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setForegroundRole(QPalette::PlaceholderText);

    auto *form = new QFormLayout(this);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Channel"), m_channel);
    form->addRow(tr("Tag"), m_tag);
    form->addRow(tr("People"), m_importance);
    m_firstReply = makeLength(u"policyFirstReply"_s, tr("First reply within"), m_policy.firstReplyMs);
    m_nextReply = makeLength(u"policyNextReply"_s, tr("Further replies within"), m_policy.nextReplyMs);
    m_resolution = makeLength(u"policyResolution"_s, tr("Closed within"), m_policy.resolutionMs);
    form->addRow(tr("Hours that count"), m_calendar);
    m_warn = makeLength(u"policyWarn"_s, tr("Due soon before"), m_policy.warnMs);
    form->addRow(m_problem);
    form->addRow(m_buttons);
    connect(m_name, &QLineEdit::textChanged, this, &PolicyDialog::check);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT saved(this->rules());
        accept();
    });
    check();
}

PolicyDialog::Length PolicyDialog::makeLength(const QString &name, const QString &label, qint64 ms)
{
    Length length{.hours = new QSpinBox(this), .minutes = new QSpinBox(this)};
    length.hours->setObjectName(name + u"Hours"_s);
    length.hours->setRange(0, kMostHours);
    length.hours->setSuffix(tr(" h"));
    length.hours->setValue(static_cast<int>(ms / kHourMs));
    length.hours->setAccessibleName(tr("%1, hours").arg(label));
    length.minutes->setObjectName(name + u"Minutes"_s);
    length.minutes->setRange(0, 59);
    length.minutes->setSuffix(tr(" min"));
    length.minutes->setValue(static_cast<int>(ms % kHourMs / kMinuteMs));
    length.minutes->setAccessibleName(tr("%1, minutes").arg(label));
    auto *row = new QHBoxLayout;
    row->addWidget(length.hours);
    row->addWidget(length.minutes);
    row->addStretch(1);
    static_cast<QFormLayout *>(layout())->addRow(label, row);
    for (QSpinBox *box : {length.hours, length.minutes})
        connect(box, &QSpinBox::valueChanged, this, &PolicyDialog::check);
    return length;
}

ServiceRules PolicyDialog::rules() const
{
    ServicePolicy policy = m_policy;
    policy.name = m_name->text().simplified();
    policy.channel = m_channel->currentData().toString();
    policy.tag = m_tag->text().simplified();
    policy.importance = static_cast<Importance>(m_importance->currentData().toInt());
    policy.calendar = Uid::fromBytes(m_calendar->currentData().toByteArray());
    policy.firstReplyMs = m_firstReply.ms();
    policy.nextReplyMs = m_nextReply.ms();
    policy.resolutionMs = m_resolution.ms();
    policy.warnMs = m_warn.ms();
    ServiceRules rules = m_rules;
    if (m_index < 0)
        rules.policies.append(policy);
    else
        rules.policies[m_index] = policy;
    return rules;
}

void PolicyDialog::check()
{
    if (!m_warn.minutes)
        return; // still being built
    const std::optional<RulesProblem> problem = rulesProblem(rules());
    m_problem->setText(problem ? rulesProblemSentence(*problem)
                               : tr("Of several policies that fit a conversation the first in the list counts. "
                                    "0 h 0 min promises nothing."));
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(!problem);
}

} // namespace rapport
