#pragma once

#include "gui/widgets/surface.h"
#include "insight/assessment.h"
#include "measure/measuring.h"
#include "store/maturity.h"

class QCheckBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace rapport {

class ChartCard;

/// What stands behind a card: the figure with its parts and its definition, its course, a person's word against it, and
/// what is planned. GUI thread.
class EvidencePanel final : public Surface
{
    Q_OBJECT
public:
    explicit EvidencePanel(QWidget *parent = nullptr);

    void show(const ModelPractice &practice, const PracticeScore &score, const store::PracticeDecision &decision);
    using Surface::show;
    /// Its figure by months; comes later than the rest.
    void showCourse(const MetricResult &course);
    void setCanChange(bool can);
    [[nodiscard]] QString practice() const { return m_practice.id; }

Q_SIGNALS:
    void closed();
    void rowsRequested(const QString &query);
    void placeRequested(const QString &place);
    void overruled(const QString &practice, std::optional<double> score, const QString &reason);
    void planned(const QString &practice, const QString &owner, int dueDay, const QString &notes);

private:
    [[nodiscard]] QWidget *buildOverruling();
    [[nodiscard]] QWidget *buildPlan();
    void showFigure(const PracticeScore &score);
    void showDecision(const PracticeScore &score, const store::PracticeDecision &decision);
    [[nodiscard]] int dueDay() const;

    ModelPractice m_practice;
    QString m_query;
    QLabel *m_title;
    QLabel *m_state;
    QLabel *m_figure;
    QLabel *m_definition;
    QPushButton *m_rows;
    QLabel *m_next;
    QPushButton *m_go;
    ChartCard *m_course;
    QSpinBox *m_score = nullptr;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_overrule = nullptr;
    QPushButton *m_letHold = nullptr;
    QLabel *m_word = nullptr;
    QLineEdit *m_owner = nullptr;
    QCheckBox *m_hasDue = nullptr;
    QDateEdit *m_due = nullptr;
    QPlainTextEdit *m_notes = nullptr;
    QPushButton *m_keep = nullptr;
};

} // namespace rapport
