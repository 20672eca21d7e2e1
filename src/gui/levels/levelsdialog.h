#pragma once

#include "store/servicelevels.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace rapport {

struct GuiContext;

/// Service levels: the promises in their order and the calendars that they go by. Every change is kept at once and can
/// be taken back. GUI thread.
class LevelsDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit LevelsDialog(GuiContext &context, QWidget *parent = nullptr);

private:
    /// A list with its buttons, and what is said where it is empty.
    struct Part
    {
        QListWidget *list = nullptr;
        QStackedWidget *pages = nullptr;
        QPushButton *change = nullptr;
        QPushButton *remove = nullptr;
    };
    [[nodiscard]] QWidget *makePolicies();
    [[nodiscard]] QWidget *makeCalendars();
    [[nodiscard]] QWidget *makePart(Part &part, const QString &name, const QString &label, const QString &empty,
                                    const QString &addLabel, void (LevelsDialog::*edit)(qsizetype),
                                    const QList<QPushButton *> &others);
    void load();
    void show(const store::ServiceRevision &revision);
    void enableButtons();
    void editPolicy(qsizetype index);
    void editCalendar(qsizetype index);
    void movePolicy(int by);
    void removeCurrent(Part &part, bool policies);
    void keep(const ServiceRules &rules, const QString &done);
    void undo();
    void say(const QString &sentence, const Uid &undoable = {});

    GuiContext &m_context;
    store::ServiceRevision m_revision;
    bool m_loaded = false;
    Part m_policies;
    Part m_calendars;
    QPushButton *m_up;
    QPushButton *m_down;
    QCheckBox *m_notify;
    QLabel *m_status;
    QPushButton *m_undo;
    Uid m_undoable;
    int m_wantedPolicy = -1; ///< To be current once the list is there again.
};

} // namespace rapport
