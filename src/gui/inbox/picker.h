#pragma once

#include "gui/widgets/choicepopup.h"

#include <QList>
#include <functional>
#include <optional>

class QLabel;

namespace rapport {

/// One of a few things to choose from by typing a few letters of it: an action, a tag, a colleague. GUI thread.
class Picker final : public ChoicePopup
{
    Q_OBJECT
public:
    struct Entry
    {
        QString title;
        QString hint;  ///< At the other end of its line: a shortcut, a state.
        QString glyph; ///< Empty: none.
        std::function<void()> run;
    };
    /// For what is typed and is none of the entries; null: it cannot be made.
    using Make = std::function<std::optional<Entry>(const QString &typed)>;

    Picker(const QString &placeholder, QList<Entry> entries, QWidget *parent);
    /// Its entries are still being read: what is typed meanwhile, Enter too, is for them.
    Picker(const QString &placeholder, QWidget *parent);
    void setEntries(QList<Entry> entries);
    void setMake(Make make);
    void popUp();

private:
    void filter() override;
    void choose() override;

    QLabel *m_empty;
    QList<Entry> m_entries;
    QList<Entry> m_shown; ///< In the order of the list.
    Make m_make;
};

} // namespace rapport
