#include "gui/content/goalrow.h"

#include "gui/campaigns/wheelpassing.h"
#include "gui/content/contenttext.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

constexpr int kMostDays = 365;
constexpr double kMoodPoints = 100;

} // namespace

ContentGoalRow::ContentGoalRow(const ContentGoal &goal, QWidget *parent)
    : PlanRow(parent), m_figure(new QComboBox(this)), m_target(new QLineEdit(this)), m_days(new QSpinBox(this))
{
    m_figure->setObjectName(u"contentGoalFigure"_s);
    m_figure->setAccessibleName(tr("Figure"));
    for (const ContentGoal::Figure figure :
         {ContentGoal::Figure::Replies, ContentGoal::Figure::Shares, ContentGoal::Figure::Likes,
          ContentGoal::Figure::Mood, ContentGoal::Figure::Sales})
        m_figure->addItem(contenttext::figureName(figure), static_cast<int>(figure));
    m_figure->setCurrentIndex(m_figure->findData(static_cast<int>(goal.figure)));
    passWheel(m_figure);
    m_target->setObjectName(u"contentGoalTarget"_s);
    m_target->setPlaceholderText(tr("Target"));
    m_target->setAccessibleName(tr("Target"));
    m_target->setMaximumWidth(76);
    if (goal.target != 0) {
        const bool mood = goal.figure == ContentGoal::Figure::Mood;
        m_target->setText(QLocale().toString(mood ? goal.target * kMoodPoints : goal.target, 'g', 10));
    }
    m_days->setObjectName(u"contentGoalDays"_s);
    m_days->setAccessibleName(tr("Within so many days"));
    m_days->setRange(1, kMostDays);
    m_days->setValue(goal.windowDays);
    m_days->setSuffix(tr(" days"));
    passWheel(m_days);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_figure, 1);
    row->addWidget(m_target);
    row->addWidget(m_days);
    connect(m_figure, &QComboBox::activated, this, &PlanRow::changed);
    connect(m_target, &QLineEdit::textEdited, this, &PlanRow::changed);
    connect(m_days, &QSpinBox::valueChanged, this, &PlanRow::changed);
}

ContentGoal::Figure ContentGoalRow::figure() const
{
    return static_cast<ContentGoal::Figure>(m_figure->currentData().toInt());
}

std::optional<ContentGoal> ContentGoalRow::goal() const
{
    bool read = false;
    const double target = QLocale().toDouble(m_target->text().trimmed(), &read);
    if (!read)
        return std::nullopt;
    const bool mood = figure() == ContentGoal::Figure::Mood;
    return ContentGoal{
        .figure = figure(), .target = mood ? target / kMoodPoints : target, .windowDays = m_days->value()};
}

} // namespace rapport
