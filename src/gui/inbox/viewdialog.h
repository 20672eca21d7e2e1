#pragma once

#include "domain/savedview.h"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace rapport {

struct GuiContext;

/// Name, query and order of a saved view; says at once what is wrong with the query. GUI thread.
class ViewDialog final : public QDialog
{
    Q_OBJECT
public:
    ViewDialog(GuiContext &context, const SavedView &view, QWidget *parent = nullptr);

Q_SIGNALS:
    void saved(const rapport::SavedView &view);

private:
    void check();

    SavedView m_view;
    QLineEdit *m_name;
    QLineEdit *m_query;
    QCheckBox *m_oldestFirst;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
};

} // namespace rapport
