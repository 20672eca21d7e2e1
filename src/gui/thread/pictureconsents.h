#pragma once

#include "domain/picture.h"

#include <QList>
#include <QWidget>

class QCheckBox;
class QDialog;
class QListWidget;
class QPushButton;

namespace rapport {

struct ChangeSet;
struct GuiContext;

/// Whose pictures are fetched without asking, to be taken back, and whether people's portraits are. A part of the
/// settings, or a dialog of its own. GUI thread.
class PictureConsents final : public QWidget
{
    Q_OBJECT
public:
    explicit PictureConsents(GuiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] static QDialog *makeDialog(GuiContext &context, QWidget *parent);

Q_SIGNALS:
    void failed(const QString &sentence);

private:
    void load();
    void show(const QList<PictureConsent> &consents);
    void takeBack();

    GuiContext &m_context;
    QList<PictureConsent> m_consents;
    QCheckBox *m_portraits;
    QListWidget *m_list;
    QPushButton *m_takeBack;
};

} // namespace rapport
