#pragma once

#include <QDialog>

class QButtonGroup;
class QCheckBox;
class QVBoxLayout;

namespace rapport {

/// As what a conversation leaves the workspace.
enum class HandingOnForm { Pdf, Html, Json, Printer };

/// Asks in which form a conversation is handed on, and whether with what was said among colleagues. GUI thread.
class HandingOnDialog final : public QDialog
{
    Q_OBJECT
public:
    HandingOnDialog(HandingOnForm first, QWidget *parent);

Q_SIGNALS:
    void chosen(rapport::HandingOnForm form, bool notes);

private:
    void addForm(QVBoxLayout &layout, HandingOnForm form, const char *name, const QString &label, const QString &hint);

    QButtonGroup *m_forms;
    QCheckBox *m_notes;
};

} // namespace rapport
