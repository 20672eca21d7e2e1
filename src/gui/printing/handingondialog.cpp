#include "gui/printing/handingondialog.h"

#include "gui/theme/style.h"
#include "gui/theme/theme.h"
#include "gui/widgets/label.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr int kIndent = 25; // Below the words of a radio button.

} // namespace

HandingOnDialog::HandingOnDialog(HandingOnForm first, QWidget *parent)
    : QDialog(parent), m_forms(new QButtonGroup(this)), m_notes(new QCheckBox(tr("With the internal notes"), this))
{
    setObjectName(u"handingOnDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export or print the conversation"));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(theme::kSpace1);
    addForm(*layout, HandingOnForm::Pdf, "formPdf", tr("PDF"), tr("Pages to keep or to send on."));
    addForm(*layout, HandingOnForm::Html, "formHtml", tr("Web page"),
            tr("One file with its pictures; it loads nothing from anywhere."));
    addForm(*layout, HandingOnForm::Json, "formJson", tr("Data (JSON)"), tr("For other programs."));
    addForm(*layout, HandingOnForm::Printer, "formPrinter", tr("Printer"), tr("On paper."));
    m_forms->button(static_cast<int>(first))->setChecked(true);
    m_forms->button(static_cast<int>(first))->setFocus();
    layout->addSpacing(theme::kSpace2);
    m_notes->setObjectName(u"withNotes"_s);
    m_notes->setAccessibleDescription(tr("They are meant for colleagues only."));
    m_notes->setToolTip(m_notes->accessibleDescription());
    layout->addWidget(m_notes);
    layout->addSpacing(theme::kSpace3);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *goOn = buttons->addButton(tr("Continue…"), QDialogButtonBox::AcceptRole);
    goOn->setObjectName(u"handOn"_s);
    goOn->setDefault(true);
    theme::setKind(goOn, theme::ButtonKind::Primary);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        const auto form = static_cast<HandingOnForm>(m_forms->checkedId());
        const bool notes = m_notes->isChecked();
        accept();
        Q_EMIT chosen(form, notes);
    });
}

void HandingOnDialog::addForm(QVBoxLayout &layout, HandingOnForm form, const char *name, const QString &label,
                              const QString &hint)
{
    auto *button = new QRadioButton(label, this);
    button->setObjectName(QLatin1StringView(name));
    button->setAccessibleDescription(hint);
    m_forms->addButton(button, static_cast<int>(form));
    layout.addWidget(button);
    auto *below = new Label(hint, theme::TextStyle::Secondary, theme::Token::Muted, this);
    below->setContentsMargins(kIndent, 0, 0, theme::kSpace1);
    layout.addWidget(below);
}

} // namespace rapport
