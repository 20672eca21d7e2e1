#pragma once

#include "gui/printing/dossierwriting.h"

#include <QDialog>

class QCheckBox;
class QRadioButton;

namespace rapport {

/// Asks in which form a campaign is written down, and whether with what was said among colleagues. GUI thread.
class ReviewDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit ReviewDialog(QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(rapport::DossierForm form, bool notes);

private:
    QRadioButton *m_html;
    QRadioButton *m_pdf;
    QCheckBox *m_notes;
};

} // namespace rapport
