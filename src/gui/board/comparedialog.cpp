#include "gui/board/comparedialog.h"

#include "gui/board/boardtext.h"
#include "gui/theme/type.h"
#include "gui/widgets/label.h"
#include "insight/assessment.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTableWidget>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

QString choiceText(const store::KeptAssessment &kept, bool isNow)
{
    if (isNow)
        return CompareDialog::tr("Now");
    const QString day = boardtext::dayText(kept.day);
    //: An assessment in a list: day, remark.
    return kept.remark.isEmpty() ? day : CompareDialog::tr("%1: %2").arg(day, kept.remark);
}

QString changeText(const std::optional<double> &before, const std::optional<double> &after)
{
    if (!before || !after)
        return CompareDialog::tr("no comparison");
    const auto points = std::lround(*after) - std::lround(*before);
    if (points == 0)
        return CompareDialog::tr("as before");
    return points > 0 ? CompareDialog::tr("%1 points more").arg(points)
                      : CompareDialog::tr("%1 points less").arg(-points);
}

std::optional<double> stageOf(const Assessment &made, const QString &stage)
{
    for (const StageScore &one : made.stages) {
        if (one.stage == stage)
            return one.score;
    }
    return std::nullopt;
}

std::optional<double> practiceOf(const Assessment &made, const QString &practice)
{
    for (const PracticeScore &one : made.practices) {
        if (one.practice == practice)
            return one.score;
    }
    return std::nullopt;
}

} // namespace

CompareDialog::CompareDialog(const store::KeptAssessment &now, const QList<store::KeptAssessment> &kept,
                             QWidget *parent)
    : QDialog(parent),
      m_choices(QList<store::KeptAssessment>{now} + kept),
      m_before(new QComboBox(this)),
      m_after(new QComboBox(this)),
      m_table(new QTableWidget(this))
{
    setObjectName(u"compareDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Compare assessments"));
    m_before->setObjectName(u"compareBefore"_s);
    m_before->setAccessibleName(tr("Before"));
    m_after->setObjectName(u"compareAfter"_s);
    m_after->setAccessibleName(tr("After"));
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        for (QComboBox *box : {m_before, m_after})
            box->addItem(choiceText(m_choices[i], i == 0));
    }
    m_before->setCurrentIndex(std::min(1, m_before->count() - 1));
    m_table->setObjectName(u"compareTable"_s);
    m_table->setAccessibleName(windowTitle());
    m_table->setColumnCount(4);
    m_table->setHorizontalHeaderLabels({tr("Stage or practice"), tr("Before"), tr("After"), tr("Change")});
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    auto *row = new QHBoxLayout;
    row->addWidget(m_before, 1);
    row->addWidget(new Label(tr("against"), theme::TextStyle::Body, theme::Token::Muted, this));
    row->addWidget(m_after, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *column = new QVBoxLayout(this);
    column->addLayout(row);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    resize(640, 520);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_before, &QComboBox::currentIndexChanged, this, &CompareDialog::fill);
    connect(m_after, &QComboBox::currentIndexChanged, this, &CompareDialog::fill);
    fill();
}

void CompareDialog::addRow(const QString &name, const std::optional<double> &before, const std::optional<double> &after,
                           bool isStage)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    const QStringList cells{name, boardtext::percentText(before), boardtext::percentText(after),
                            changeText(before, after)};
    for (int column = 0; column < cells.size(); ++column) {
        auto *item = new QTableWidgetItem(cells[column]);
        item->setFont(theme::font(isStage ? theme::TextStyle::BodyBold : theme::TextStyle::Body));
        m_table->setItem(row, column, item);
    }
}

void CompareDialog::fill()
{
    const store::KeptAssessment &before = m_choices[m_before->currentIndex()];
    const store::KeptAssessment &after = m_choices[m_after->currentIndex()];
    const Assessment then = assessmentFromJson(before.result);
    const Assessment since = assessmentFromJson(after.result);
    m_table->setRowCount(0);
    const Result<MaturityModel> model = readMaturityModel(after.modelText);
    if (!model)
        return;
    for (const ModelStage &stage : model->stages) {
        addRow(stage.name.in(boardtext::language()), stageOf(then, stage.id), stageOf(since, stage.id), true);
        for (const ModelPractice &practice : model->practicesOf(stage.id))
            addRow(practice.name.in(boardtext::language()), practiceOf(then, practice.id),
                   practiceOf(since, practice.id), false);
    }
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
}

} // namespace rapport
