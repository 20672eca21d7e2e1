#pragma once

#include <QList>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace rapport {

/// Settings under headings, a line each: what it is, what it means, and its control. Lines can be looked for by their
/// words. GUI thread.
class SettingsForm final : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsForm(QWidget *parent = nullptr);

    void addSection(const QString &title);
    /// The control gets the label as its accessible name, the hint as its description; `name`: for tests.
    void addControl(const char *name, const QString &label, const QString &hint, QWidget *control);
    QCheckBox *addSwitch(const char *name, const QString &label, const QString &hint, bool on);
    QComboBox *addChoice(const char *name, const QString &label, const QString &hint,
                         const QList<std::pair<QString, QVariant>> &choices, const QVariant &chosen);
    QPushButton *addButton(const char *name, const QString &label, const QString &hint, const QString &button);
    /// A part that has its own labels; `words`: what it is found by.
    void addPart(const QString &words, QWidget *part);

    /// Shows the lines that hold all of these words, and the headings above them. The number of lines shown.
    int showMatching(const QString &words);

private:
    struct Line
    {
        QWidget *widget;
        QString words;
        qsizetype section;
    };
    struct Section
    {
        QWidget *heading;
        QString words;
    };

    QVBoxLayout *m_layout;
    QList<Section> m_sections;
    QList<Line> m_lines;
};

} // namespace rapport
