#include "gui/board/assessmentdialog.h"

#include "gui/board/boardtext.h"
#include "gui/theme/style.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rapport {

AssessmentDialog::AssessmentDialog(const QList<store::KeptAssessment> &kept, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"assessmentDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export a report"));
    const auto newChoice = [&](const char *name, const QString &none) {
        auto *box = new QComboBox(this);
        box->setObjectName(QLatin1StringView(name));
        box->addItem(none, qint64{0});
        for (const store::KeptAssessment &one : kept) {
            const QString day = boardtext::dayText(one.day);
            box->addItem(one.remark.isEmpty() ? day : tr("%1: %2", "day, remark").arg(day, one.remark), one.id.value);
        }
        return box;
    };
    QComboBox *shown = newChoice("assessmentShown", tr("As of now"));
    QComboBox *compared = newChoice("assessmentCompared", tr("Nothing"));
    auto *form = new QComboBox(this);
    form->setObjectName(u"assessmentForm"_s);
    form->addItem(tr("PDF"), static_cast<int>(DossierForm::Pdf));
    form->addItem(tr("Web page"), static_cast<int>(DossierForm::Html));
    auto *rows = new QFormLayout;
    rows->addRow(tr("Assessment"), shown);
    rows->addRow(tr("Compared with"), compared);
    rows->addRow(tr("As"), form);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *goOn = buttons->addButton(tr("Continue…"), QDialogButtonBox::AcceptRole);
    goOn->setObjectName(u"assessmentGoOn"_s);
    goOn->setDefault(true);
    theme::setKind(goOn, theme::ButtonKind::Primary);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme::kSpace3);
    column->addLayout(rows);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this, shown, compared, form] {
        const AssessmentId first(shown->currentData().toLongLong());
        const AssessmentId second(compared->currentData().toLongLong());
        const auto as = static_cast<DossierForm>(form->currentData().toInt());
        accept();
        Q_EMIT chosen(first, second, as);
    });
}

} // namespace rapport
