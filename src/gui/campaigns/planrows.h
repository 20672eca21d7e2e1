#pragma once

#include "gui/campaigns/campaignwhole.h"

#include <QWidget>
#include <functional>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace rapport {

/// A date that may be left open, as days since 1970-01-01, 0 for open.
[[nodiscard]] QDateEdit *newDayEdit(int day, const QString &accessibleName, QWidget *parent);
[[nodiscard]] int dayIn(const QDateEdit &edit);

/// One of several things of a plan: a goal, an offer, a link, an event. GUI thread.
class PlanRow : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

Q_SIGNALS:
    void changed();
};

/// Things of one kind, one under another, with a button for one more and one at each that takes it away. GUI thread.
class PlanRows final : public QWidget
{
    Q_OBJECT
public:
    PlanRows(const QString &name, const QString &addWord, std::function<PlanRow *()> make, QWidget *parent = nullptr);

    /// Becomes their parent.
    void append(PlanRow *row);
    void clear();
    [[nodiscard]] QList<PlanRow *> rows() const { return m_rows; }

Q_SIGNALS:
    void changed();

private:
    QVBoxLayout *m_column;
    QList<PlanRow *> m_rows;
};

/// A few short texts beside each other, and below what is wrong with them.
class TextRow final : public PlanRow
{
    Q_OBJECT
public:
    TextRow(const QStringList &names, const QStringList &texts, QWidget *parent = nullptr);

    [[nodiscard]] QString text(qsizetype field) const;
    void setProblem(const QString &problem);

private:
    QList<QLineEdit *> m_fields;
    QLabel *m_problem;
};

/// A metric with where it stood and where it is to get.
class GoalRow final : public PlanRow
{
    Q_OBJECT
public:
    explicit GoalRow(const CampaignGoal &goal, QWidget *parent = nullptr);

    /// Nothing is said of a figure that cannot be read but by problem().
    [[nodiscard]] CampaignGoal goal() const;
    [[nodiscard]] QString problem() const; ///< Empty: all its figures can be read.
    void setMeasured(const CampaignFigure &figure);
    void setMeasureProblem(const QString &problem);

Q_SIGNALS:
    void measureRequested();

private:
    [[nodiscard]] Unit unit() const;

    CampaignGoal m_goal;
    QComboBox *m_metric;
    QComboBox *m_scope;
    QLineEdit *m_target;
    QLineEdit *m_baseline;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QPushButton *m_measure;
    QLabel *m_said;
};

/// Something that people are asked to.
class EventRow final : public PlanRow
{
    Q_OBJECT
public:
    explicit EventRow(const CampaignEvent &event, QWidget *parent = nullptr);

    /// Guests who keep their name keep whether they came.
    [[nodiscard]] CampaignEvent event() const;

private:
    CampaignEvent m_event;
    QLineEdit *m_name;
    QLineEdit *m_place;
    QDateEdit *m_day;
    QPlainTextEdit *m_guests;
};

} // namespace rapport
