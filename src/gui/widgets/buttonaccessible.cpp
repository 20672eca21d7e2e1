#include "gui/widgets/buttonaccessible.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QButtonGroup>
#include <QCheckBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rapport::ButtonAccessible)
};

/// One of several, a switch, a button, or nothing but a word where no key and no hand can press it. GUI thread.
class ButtonAccessible final : public QAccessibleWidget
{
public:
    explicit ButtonAccessible(QAbstractButton *button) : QAccessibleWidget(button), m_button(button) {}

    [[nodiscard]] QAccessible::Role role() const override
    {
        if (isWord())
            return QAccessible::StaticText;
        if (hasMenu())
            return QAccessible::ButtonMenu;
        if (!m_button->isCheckable())
            return QAccessible::Button;
        const bool one = m_button->autoExclusive() || (m_button->group() && m_button->group()->exclusive());
        return one ? QAccessible::RadioButton : QAccessible::CheckBox;
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const QString own = QAccessibleWidget::text(kind);
        if (!own.isEmpty())
            return own;
        if (kind == QAccessible::Accelerator)
            return m_button->shortcut().toString(QKeySequence::NativeText);
        if (kind != QAccessible::Name)
            return own;
        static const QRegularExpression mnemonic(u"&(.)"_s);
        const QString shown = m_button->text().replace(mnemonic, u"\\1"_s);
        // The only button that Qt itself puts into a field; it has nothing but a picture.
        return shown.isEmpty() && qobject_cast<QLineEdit *>(m_button->parent()) ? Words::tr("Clear") : shown;
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = m_button->isCheckable();
        state.checked = m_button->isChecked();
        state.pressed = m_button->isDown();
        state.hasPopup = hasMenu();
        return state;
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        QStringList names;
        if (m_button->isEnabled() && !isWord())
            names.append(pressAction());
        return names + QAccessibleWidget::actionNames();
    }

    void doAction(const QString &name) override
    {
        if (name == pressAction() && m_button->isEnabled() && !isWord())
            m_button->click();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    [[nodiscard]] bool isWord() const { return m_button->testAttribute(Qt::WA_TransparentForMouseEvents); }
    [[nodiscard]] bool hasMenu() const
    {
        const auto *push = qobject_cast<const QPushButton *>(m_button);
        const auto *tool = qobject_cast<const QToolButton *>(m_button);
        return (push && push->menu()) || (tool && tool->menu());
    }

    QAbstractButton *m_button;
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *button = qobject_cast<QAbstractButton *>(object);
    // What a box tells of is that it was checked, by whatever means.
    const bool own = button && !qobject_cast<QCheckBox *>(object) && !qobject_cast<QRadioButton *>(object);
    return own ? new ButtonAccessible(button) : nullptr;
}

} // namespace

void installButtonAccessibility()
{
    QAccessible::installFactory(makeAccessible);
}

} // namespace rapport
