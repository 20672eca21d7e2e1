#pragma once

#include "domain/person.h"

#include <QDialog>
#include <QList>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace rapport {

struct GuiContext;

/// Finds a person by name or handle. GUI thread.
class PersonChooser final : public QDialog
{
    Q_OBJECT
public:
    /// `verb`: what is done with whoever is chosen ("Merge"). `except`: who cannot be chosen.
    PersonChooser(GuiContext &context, const QString &title, const QString &verb, ContactId except,
                  QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const rapport::Identity &person);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void show(const QList<Identity> &people);
    void choose();

    GuiContext &m_context;
    ContactId m_except;
    QLineEdit *m_field;
    QListWidget *m_list;
    QLabel *m_hint;
    QPushButton *m_choose;
    QList<Identity> m_people;
    quint64 m_request = 0;
};

} // namespace rapport
