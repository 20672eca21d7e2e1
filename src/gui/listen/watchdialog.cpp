#include "gui/listen/watchdialog.h"

#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/theme/style.h"
#include "gui/widgets/label.h"
#include "store/watchednames.h"
#include "sync/commands.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace rapport {

using theme::TextStyle;
using theme::Token;

WatchDialog::WatchDialog(const GuiContext &context, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_list(new QListWidget(this)),
      m_name(new QLineEdit(this)),
      m_side(new QComboBox(this)),
      m_phrases(new QPlainTextEdit(this)),
      m_said(new Label({}, TextStyle::Secondary, Token::Muted, this)),
      m_save(new QPushButton(tr("Save"), this)),
      m_remove(new QPushButton(tr("Remove"), this)),
      m_up(new QPushButton(tr("Move up"), this)),
      m_down(new QPushButton(tr("Move down"), this)),
      m_undo(new QPushButton(tr("Undo"), this))
{
    setObjectName(u"watchDialog"_s);
    setWindowTitle(tr("Watched names"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(680, 440);
    build();
    connect(&context.store.changes(), &ChangeFeed::changed, this, [this](const ChangeSet &changes) {
        if (changes.watchedNames || changes.everything)
            load();
    });
    load();
}

void WatchDialog::build()
{
    m_list->setObjectName(u"watchedNames"_s);
    m_list->setAccessibleName(tr("Watched names"));
    m_name->setObjectName(u"watchedName"_s);
    m_name->setPlaceholderText(tr("Birch & Co"));
    m_side->setObjectName(u"watchedSide"_s);
    m_side->addItem(tr("Ours"), QVariant::fromValue(static_cast<int>(WatchedSide::Ours)));
    m_side->addItem(tr("A competitor's"), QVariant::fromValue(static_cast<int>(WatchedSide::Competitor)));
    m_phrases->setObjectName(u"watchedPhrases"_s);
    m_phrases->setTabChangesFocus(true);
    m_phrases->setPlaceholderText(tr("One word or phrase a line, as people write it. Left empty: the name."));
    m_said->setObjectName(u"watchSaid"_s);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    auto *add = new QPushButton(tr("New"), this);
    add->setObjectName(u"watchAdd"_s);
    m_save->setObjectName(u"watchSave"_s);
    m_remove->setObjectName(u"watchRemove"_s);
    m_up->setObjectName(u"watchUp"_s);
    m_down->setObjectName(u"watchDown"_s);
    m_undo->setObjectName(u"watchUndo"_s);
    m_undo->hide();
    theme::setKind(m_save, theme::ButtonKind::Primary);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    for (QPushButton *one : findChildren<QPushButton *>())
        one->setAutoDefault(false);

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Whose"), m_side);
    form->addRow(tr("&Looked for"), m_phrases);
    auto *work = new QHBoxLayout;
    work->addWidget(m_save);
    work->addWidget(m_remove);
    work->addStretch(1);
    auto *right = new QVBoxLayout;
    right->addLayout(form, 1);
    right->addLayout(work);
    auto *order = new QHBoxLayout;
    order->addWidget(add);
    order->addWidget(m_up);
    order->addWidget(m_down);
    auto *left = new QVBoxLayout;
    left->addWidget(m_list, 1);
    left->addLayout(order);
    auto *halves = new QHBoxLayout;
    halves->setSpacing(theme::kSpace4);
    halves->addLayout(left, 2);
    halves->addLayout(right, 3);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_said, 1);
    foot->addWidget(m_undo);
    foot->addWidget(buttons);
    auto *column = new QVBoxLayout(this);
    column->addLayout(halves, 1);
    column->addLayout(foot);

    connect(m_list, &QListWidget::currentRowChanged, this, &WatchDialog::display);
    connect(add, &QPushButton::clicked, this, &WatchDialog::beginNew);
    connect(m_save, &QPushButton::clicked, this, &WatchDialog::save);
    connect(m_remove, &QPushButton::clicked, this, &WatchDialog::removeChosen);
    connect(m_up, &QPushButton::clicked, this, [this] { moveChosen(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveChosen(1); });
    connect(m_undo, &QPushButton::clicked, this,
            [this] { act(m_context.commands.undo(m_event), tr("It was taken back.")); });
    connect(m_name, &QLineEdit::textEdited, this, &WatchDialog::showButtons);
    connect(m_side, &QComboBox::currentIndexChanged, this, &WatchDialog::showButtons);
    connect(m_phrases, &QPlainTextEdit::textChanged, this, &WatchDialog::showButtons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void WatchDialog::load()
{
    const auto read = [](Reader &r) -> Result<QList<WatchedName>> { return store::watchedNames(r); };
    deliver(m_context.store.read(read), this, [this](const Result<QList<WatchedName>> &names) {
        if (names)
            showNames(*names);
        else
            say(errorText(names.error(), Occasion::Read));
    });
}

/// The one that was shown stays chosen; a new one that was just kept is chosen.
void WatchDialog::showNames(const QList<WatchedName> &names)
{
    const bool first = m_names.isEmpty() && m_list->count() == 0;
    const QString wanted = m_shown.name;
    m_names = names;
    int chosen = -1;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (qsizetype i = 0; i < names.size(); ++i) {
            const WatchedName &name = names.at(i);
            m_list->addItem(name.side == WatchedSide::Ours ? tr("%1 (ours)").arg(name.name) : name.name);
            if (name.id == m_shown.id || (!m_shown.id && name.name == wanted))
                chosen = static_cast<int>(i);
        }
        if (chosen < 0 && (first || m_shown.id))
            chosen = names.isEmpty() ? -1 : 0;
        m_list->setCurrentRow(chosen);
    }
    if (chosen >= 0)
        display(chosen);
    else if (m_shown.id || first)
        beginNew();
    showButtons();
}

void WatchDialog::display(int row)
{
    if (row < 0 || row >= m_names.size())
        return;
    m_shown = m_names.at(row);
    m_name->setText(m_shown.name);
    m_side->setCurrentIndex(static_cast<int>(m_shown.side));
    m_phrases->setPlainText(m_shown.phrases.join(u'\n'));
    showButtons();
}

/// The first name is most likely ours, the next ones competitors'.
void WatchDialog::beginNew()
{
    m_shown = {};
    m_list->setCurrentRow(-1);
    m_name->clear();
    m_side->setCurrentIndex(static_cast<int>(m_names.isEmpty() ? WatchedSide::Ours : WatchedSide::Competitor));
    m_phrases->clear();
    showButtons();
    m_name->setFocus();
}

WatchedName WatchDialog::written() const
{
    WatchedName name = m_shown;
    name.name = m_name->text().simplified();
    name.side = static_cast<WatchedSide>(m_side->currentData().toInt());
    name.phrases = m_phrases->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    if (m_phrases->toPlainText().trimmed().isEmpty())
        name.phrases = {name.name};
    return name;
}

void WatchDialog::save()
{
    WatchedName name = written();
    WatchCommands &watching = m_context.commands.watching();
    if (name.id) {
        act(watching.change(name), tr("“%1” is kept.").arg(name.name));
        return;
    }
    name.position = std::numeric_limits<int>::max();
    m_shown.name = name.name;
    act(watching.add(name), tr("“%1” is watched from now on, in all that is here already too.").arg(name.name));
}

void WatchDialog::removeChosen()
{
    act(m_context.commands.watching().remove(m_shown.id), tr("“%1” is not watched any more.").arg(m_shown.name));
}

void WatchDialog::moveChosen(int by)
{
    act(m_context.commands.watching().move(m_shown.id, m_shown.position + by), tr("“%1” was moved.").arg(m_shown.name));
}

void WatchDialog::act(const QFuture<Result<Event>> &done, const QString &said)
{
    deliver(done, this, [this, said](const Result<Event> &event) {
        if (!event) {
            say(errorText(event.error(), Occasion::Change));
            return;
        }
        m_event = event->undoes.isNull() ? event->uid : Uid();
        m_undo->setVisible(!m_event.isNull());
        say(said);
    });
}

void WatchDialog::say(const QString &text)
{
    m_said->setText(text);
}

void WatchDialog::showButtons()
{
    const bool writable = m_context.store.access() == Store::Access::ReadWrite;
    m_save->setEnabled(writable && !m_name->text().trimmed().isEmpty() && (!m_shown.id || written() != m_shown));
    m_remove->setEnabled(writable && m_shown.id);
    m_up->setEnabled(writable && m_shown.id && m_shown.position > 0);
    m_down->setEnabled(writable && m_shown.id && m_shown.position + 1 < m_names.size());
}

} // namespace rapport
