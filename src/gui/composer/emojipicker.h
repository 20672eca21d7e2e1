#pragma once

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;

namespace rapport {

/// All emoji to choose from: by category, by name, those used last first. It stands over the window until one is chosen
/// or it loses the focus, and deletes itself. GUI thread.
class EmojiPicker final : public QDialog
{
    Q_OBJECT
public:
    explicit EmojiPicker(QWidget *parent);

    /// Shows it above a button, inside the window.
    void popUpAt(const QWidget &button);

Q_SIGNALS:
    void chosen(const QString &emoji);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter();
    void choose();
    void showName();

    QLineEdit *m_field;
    QComboBox *m_category;
    QListWidget *m_list;
    QLabel *m_name;
};

} // namespace rapport
