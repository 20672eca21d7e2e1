#pragma once

#include "insight/assessment.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace rapport {

struct GuiContext;

/// A model as it is written, to change: what is wrong with it is said with its line, and what every score would be is
/// shown before it is kept as a version. GUI thread.
class ModelDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `now`: how the model stands, to compare with.
    ModelDialog(const GuiContext &context, const MaturityModel &model, bool isShipped, const Assessment &now,
                QWidget *parent);

    /// What it is to be, to begin with; it is kept with a reason only.
    void propose(const MaturityModel &changed);

Q_SIGNALS:
    void kept(const QString &model);

private:
    void say(const QString &problem);
    void preview();
    void showPreview(const MaturityModel &model, const Assessment &would);
    void fillIn(MaturityModel model);
    void offerKeeping();
    void keep();

    const GuiContext &m_context;
    bool m_isShipped;
    bool m_needsReason = false;
    bool m_isReadable = false;
    Assessment m_now;
    QPlainTextEdit *m_text;
    QLineEdit *m_reason;
    QLabel *m_problem;
    QPlainTextEdit *m_effect;
    QPushButton *m_keep;
    QTimer m_wait;
    quint64 m_request = 0;
};

} // namespace rapport
