#include "gui/campaigns/reviewdialog.h"

#include "gui/theme/style.h"
#include "gui/theme/theme.h"
#include "gui/widgets/label.h"
#include "gui/widgets/plaintip.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

constexpr int kIndent = 25; // Below the words of a radio button.

QRadioButton *newForm(QVBoxLayout &layout, const char *name, const QString &label, const QString &hint, QWidget *parent)
{
    auto *button = new QRadioButton(label, parent);
    button->setObjectName(QLatin1StringView(name));
    button->setAccessibleDescription(hint);
    layout.addWidget(button);
    auto *below = new Label(hint, theme::TextStyle::Secondary, theme::Token::Muted, parent);
    below->setContentsMargins(kIndent, 0, 0, theme::kSpace1);
    layout.addWidget(below);
    return button;
}

} // namespace

ReviewDialog::ReviewDialog(QWidget *parent)
    : QDialog(parent), m_notes(new QCheckBox(tr("With the internal notes"), this))
{
    setObjectName(u"reviewDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export the review"));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(theme::kSpace1);
    auto *what = new Label(tr("All of the campaign in one file: plan and changes, figures, charts and conversations."),
                           theme::TextStyle::Body, theme::Token::Text, this);
    what->setWordWrap(true);
    layout->addWidget(what);
    layout->addSpacing(theme::kSpace2);
    m_html = newForm(*layout, "reviewHtml", tr("Web page"),
                     tr("One file with its pictures; it loads nothing from anywhere."), this);
    m_pdf = newForm(*layout, "reviewPdf", tr("PDF"), tr("Pages to keep or to send on."), this);
    m_html->setChecked(true);
    m_html->setFocus();
    layout->addSpacing(theme::kSpace2);
    m_notes->setObjectName(u"reviewNotes"_s);
    m_notes->setAccessibleDescription(tr("They are meant for colleagues only."));
    m_notes->setToolTip(plainTip(m_notes->accessibleDescription()));
    layout->addWidget(m_notes);
    layout->addSpacing(theme::kSpace3);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *goOn = buttons->addButton(tr("Continue…"), QDialogButtonBox::AcceptRole);
    goOn->setObjectName(u"reviewGoOn"_s);
    goOn->setDefault(true);
    theme::setKind(goOn, theme::ButtonKind::Primary);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        const DossierForm form = m_pdf->isChecked() ? DossierForm::Pdf : DossierForm::Html;
        const bool notes = m_notes->isChecked();
        accept();
        Q_EMIT chosen(form, notes);
    });
}

} // namespace rapport
