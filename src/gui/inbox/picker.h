#pragma once

#include <QDialog>
#include <QList>
#include <functional>
#include <optional>

class QLabel;
class QLineEdit;
class QListWidget;

namespace rapport {

/// One of a few things to choose from by typing a few letters of it: an action, a tag, a colleague. It stands over the
/// window until something is chosen or it loses the focus. GUI thread.
class Picker final : public QDialog
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
    /// Shows it in the upper part of the window; it deletes itself.
    void popUp();

    [[nodiscard]] QLineEdit &field() { return *m_field; }
    [[nodiscard]] QListWidget &list() { return *m_list; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void filter();
    void choose();
    void announce(int row);

    QLineEdit *m_field;
    QListWidget *m_list;
    QLabel *m_empty;
    QList<Entry> m_entries;
    QList<Entry> m_shown; ///< In the order of the list.
    Make m_make;
    bool m_reading = false;
    bool m_chosenEarly = false; ///< Enter came before the entries.
};

} // namespace rapport
