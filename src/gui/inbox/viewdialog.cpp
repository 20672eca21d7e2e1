#include "gui/inbox/viewdialog.h"

#include "domain/query.h"
#include "gui/inbox/querycompletion.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr int kNameMost = 64;
constexpr int kQueryMost = 400;

} // namespace

ViewDialog::ViewDialog(GuiContext &context, const SavedView &view, QWidget *parent)
    : QDialog(parent),
      m_view(view),
      m_name(new QLineEdit(view.name, this)),
      m_query(new QLineEdit(view.query, this)),
      m_oldestFirst(new QCheckBox(tr("Longest waiting first"), this)),
      m_problem(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    setObjectName(u"viewDialog"_s);
    setWindowTitle(view.id ? tr("Change the view") : tr("Save as a view"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(460);
    m_name->setObjectName(u"viewNameField"_s);
    m_name->setMaxLength(kNameMost);
    m_query->setObjectName(u"viewQueryField"_s);
    m_query->setMaxLength(kQueryMost);
    new QueryCompletion(*m_query, context);
    m_oldestFirst->setObjectName(u"viewOldestFirst"_s);
    m_oldestFirst->setChecked(view.oldestFirst);
    m_problem->setObjectName(u"viewProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QFormLayout(this);
    layout->addRow(tr("Name"), m_name);
    layout->addRow(tr("Shows"), m_query);
    layout->addRow(m_oldestFirst);
    layout->addRow(m_problem);
    layout->addRow(m_buttons);
    connect(m_name, &QLineEdit::textChanged, this, &ViewDialog::check);
    connect(m_query, &QLineEdit::textChanged, this, &ViewDialog::check);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        m_view.name = m_name->text();
        m_view.query = m_query->text();
        m_view.oldestFirst = m_oldestFirst->isChecked();
        Q_EMIT saved(m_view);
        accept();
    });
    check();
}

void ViewDialog::check()
{
    const Result<Query> query = parseQuery(m_query->text());
    const bool complete = query && !query->isEmpty() && !m_name->text().trimmed().isEmpty();
    m_problem->setText(query ? tr("As in the search: words, from:name, tag:name, is:open, after:-7d, -without, OR.")
                             : query.error().detail);
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(complete);
}

} // namespace rapport
