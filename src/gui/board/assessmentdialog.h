#pragma once

#include "gui/printing/dossierwriting.h"
#include "store/maturity.h"

#include <QDialog>

namespace rapport {

/// Asks which assessment is written down, beside which other one, and in which form. GUI thread.
class AssessmentDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `kept`: the newest first.
    explicit AssessmentDialog(const QList<store::KeptAssessment> &kept, QWidget *parent = nullptr);

Q_SIGNALS:
    /// None: as of now; compared with none.
    void chosen(rapport::AssessmentId shown, rapport::AssessmentId compared, rapport::DossierForm form);
};

} // namespace rapport
