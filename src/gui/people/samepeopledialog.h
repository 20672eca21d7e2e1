#pragma once

#include "store/samepeople.h"

#include <QDialog>

class QGridLayout;
class QLabel;
class QListWidget;
class QPushButton;

namespace rapport {

struct GuiContext;

/// Everybody who may be the same as somebody else, the likeliest first, with what is known of both. GUI thread.
class SamePeopleDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit SamePeopleDialog(GuiContext &context, QWidget *parent = nullptr);

private:
    void load();
    void show(const store::AllSamePeople &all);
    void showFacts();
    void decide(bool same);
    void undo();
    void say(const QString &sentence);

    GuiContext &m_context;
    QLabel *m_found;
    QListWidget *m_list;
    QWidget *m_facts;
    QGridLayout *m_grid;
    QLabel *m_reasons;
    QPushButton *m_same;
    QPushButton *m_notSame;
    QPushButton *m_undo;
    QLabel *m_status;
    QList<store::SamePeople> m_pairs;
    int m_beyond = 0; ///< Found and not shown.
    QList<Uid> m_undos;
};

} // namespace rapport
