#pragma once

#include "domain/person.h"

#include <QList>
#include <QWidget>

class QHBoxLayout;

namespace rapport {

class WordButton;

/// Below the search field while something is searched: where, and people who are called so. GUI thread.
class SearchAside final : public QWidget
{
    Q_OBJECT
public:
    explicit SearchAside(QWidget *parent = nullptr);

    /// The view that can be searched alone; empty: everything is searched anyway.
    void setView(const QString &name);
    void setEverywhere(bool everywhere);
    [[nodiscard]] bool isEverywhere() const;
    void setPeople(const QList<Identity> &people);

Q_SIGNALS:
    void scopeChosen();
    void personChosen(const rapport::Identity &person);

private:
    WordButton *m_everywhere = nullptr;
    WordButton *m_inView = nullptr;
    QWidget *m_peopleRow = nullptr;
    QHBoxLayout *m_people = nullptr;
    QList<WordButton *> m_names;
};

} // namespace rapport
