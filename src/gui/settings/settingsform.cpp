#include "gui/settings/settingsform.h"

#include "gui/theme/theme.h"
#include "gui/widgets/label.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr int kWidest = 680;
constexpr int kChoiceWidth = 170;
constexpr int kIndent = 25; // Below the words of a check box.

Label *hintLabel(const QString &hint)
{
    auto *label = new Label(hint, theme::TextStyle::Secondary, theme::Token::Muted);
    label->setWordWrap(true);
    return label;
}

} // namespace

SettingsForm::SettingsForm(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    setMaximumWidth(kWidest);
    m_layout->setContentsMargins(theme::kSpace5, theme::kSpace2, theme::kSpace5, theme::kSpace5);
    m_layout->setSpacing(theme::kSpace4);
    m_layout->addStretch(1);
}

void SettingsForm::addSection(const QString &title)
{
    auto *heading = new Label(title, theme::TextStyle::Title, theme::Token::Text);
    heading->setContentsMargins(0, theme::kSpace4, 0, 0);
    m_layout->insertWidget(m_layout->count() - 1, heading);
    m_sections.append({heading, title.toCaseFolded()});
}

void SettingsForm::addPart(const QString &words, QWidget *part)
{
    m_layout->insertWidget(m_layout->count() - 1, part);
    m_lines.append({part, words.toCaseFolded(), m_sections.size() - 1});
}

void SettingsForm::addControl(const char *name, const QString &label, const QString &hint, QWidget *control)
{
    control->setObjectName(QLatin1StringView(name));
    control->setAccessibleName(label);
    control->setAccessibleDescription(hint);
    auto *line = new QWidget;
    auto *columns = new QHBoxLayout(line);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(theme::kSpace4);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *title = new Label(label, theme::TextStyle::Body, theme::Token::Text);
    title->setWordWrap(true);
    title->setBuddy(control);
    words->addWidget(title);
    if (!hint.isEmpty())
        words->addWidget(hintLabel(hint));
    columns->addLayout(words, 1);
    columns->addWidget(control, 0, Qt::AlignTop);
    addPart(QString(label % u' ' % hint), line);
}

QCheckBox *SettingsForm::addSwitch(const char *name, const QString &label, const QString &hint, bool on)
{
    auto *box = new QCheckBox(label);
    box->setObjectName(QLatin1StringView(name));
    box->setAccessibleDescription(hint);
    box->setChecked(on);
    auto *line = new QWidget;
    auto *rows = new QVBoxLayout(line);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);
    rows->addWidget(box);
    if (!hint.isEmpty()) {
        Label *below = hintLabel(hint);
        below->setContentsMargins(isRightToLeft() ? 0 : kIndent, 0, isRightToLeft() ? kIndent : 0, 0);
        rows->addWidget(below);
    }
    addPart(QString(label % u' ' % hint), line);
    return box;
}

QComboBox *SettingsForm::addChoice(const char *name, const QString &label, const QString &hint,
                                   const QList<std::pair<QString, QVariant>> &choices, const QVariant &chosen)
{
    auto *box = new QComboBox;
    QString words = hint;
    for (const auto &[word, value] : choices) {
        box->addItem(word, value);
        words += u' ' % word;
    }
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
    box->setMinimumWidth(kChoiceWidth);
    addControl(name, label, hint, box);
    m_lines.last().words = QString(label % u' ' % words).toCaseFolded();
    return box;
}

QPushButton *SettingsForm::addButton(const char *name, const QString &label, const QString &hint, const QString &button)
{
    auto *push = new QPushButton(button);
    addControl(name, label, hint, push);
    push->setAccessibleName(button);
    push->setAccessibleDescription(QString(label % u". "_s % hint));
    return push;
}

int SettingsForm::showMatching(const QString &words)
{
    const QStringList wanted = words.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    QList<bool> filled(m_sections.size(), false);
    int shown = 0;
    for (const Line &line : std::as_const(m_lines)) {
        const QString all = line.words + u' ' + m_sections.value(line.section).words;
        const bool fits =
            std::all_of(wanted.begin(), wanted.end(), [&all](const QString &word) { return all.contains(word); });
        line.widget->setVisible(fits);
        shown += fits;
        if (fits && line.section >= 0)
            filled[line.section] = true;
    }
    for (qsizetype i = 0; i < m_sections.size(); ++i)
        m_sections.at(i).heading->setVisible(filled.at(i));
    return shown;
}

} // namespace rapport
