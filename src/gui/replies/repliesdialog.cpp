#include "gui/replies/repliesdialog.h"

#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/replies/replyeditor.h"
#include "gui/theme/icons.h"
#include "gui/theme/style.h"
#include "gui/widgets/label.h"
#include "store/savedreplies.h"
#include "sync/commands.h"
#include "sync/savedreplychanges.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QListWidget>
#include <QPushButton>
#include <QSaveFile>
#include <QShortcut>
#include <QStackedWidget>
#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::Token;

constexpr qint64 kMostFileBytes = qint64{16} * 1024 * 1024;

/// Somebody made up, where no conversation is open.
ReplyFacts exampleFacts()
{
    return {.personName = RepliesDialog::tr("Jane Doe"),
            .personHandle = u"jane.example"_s,
            .myName = RepliesDialog::tr("Your name"),
            .account = RepliesDialog::tr("Your account"),
            .channel = RepliesDialog::tr("Channel"),
            .channelId = {},
            .language = {},
            .subject = RepliesDialog::tr("What it is about"),
            .now = QDateTime::currentDateTime()};
}

QString lineOf(const SavedReply &reply)
{
    return reply.shortcut.isEmpty() ? reply.name : RepliesDialog::tr("%1  /%2").arg(reply.name, reply.shortcut);
}

} // namespace

RepliesDialog::RepliesDialog(const GuiContext &context, ConversationId conversation, QWidget *parent)
    : QDialog(parent), m_context(context), m_conversation(conversation)
{
    setObjectName(u"repliesDialog"_s);
    setWindowTitle(tr("Saved replies"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(820, 560);
    build();
    m_editor->setFacts(exampleFacts());
    if (conversation) {
        const auto find = [&registry = context.registry, conversation](Reader &r) {
            return replyFacts(r, registry, conversation);
        };
        deliver(context.store.read(find), this, [this](const Result<ReplyFacts> &facts) {
            if (facts)
                m_editor->setFacts(*facts);
        });
    }
    connect(&context.store.changes(), &ChangeFeed::changed, this, [this](const ChangeSet &changes) {
        if (changes.savedReplies || changes.everything)
            load();
    });
    load();
}

void RepliesDialog::build()
{
    const bool writable = m_context.store.access() == Store::Access::ReadWrite;
    m_list = new QListWidget(this);
    m_list->setObjectName(u"replies"_s);
    m_list->setAccessibleName(tr("Saved replies, in their order"));
    m_list->setTextElideMode(Qt::ElideRight);
    connect(m_list, &QListWidget::currentRowChanged, this, &RepliesDialog::choose);
    m_editor = new ReplyEditor(m_context.registry, this);
    m_editor->setReadOnly(!writable);
    connect(m_editor, &ReplyEditor::edited, this, &RepliesDialog::showButtons);
    auto *nothing = new Label(tr("What is answered again and again can be kept here, with variables for what differs. "
                                 "Type / in an empty answer to find one."),
                              theme::TextStyle::Body, Token::Muted, this);
    nothing->setObjectName(u"repliesEmpty"_s);
    nothing->setWordWrap(true);
    nothing->setAlignment(Qt::AlignCenter);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_editor);
    m_pages->addWidget(nothing);

    const auto button = [this, writable](const QString &name, const QString &label, auto slot) {
        auto *made = new QPushButton(label, this);
        made->setObjectName(name);
        made->setEnabled(writable);
        connect(made, &QPushButton::clicked, this, slot);
        return made;
    };
    QPushButton *add = button(u"replyAdd"_s, tr("New"), [this] {
        if (leave())
            beginNew({});
    });
    m_up = button(u"replyUp"_s, tr("Move up"), [this] { moveChosen(-1); });
    m_down = button(u"replyDown"_s, tr("Move down"), [this] { moveChosen(1); });
    QPushButton *import = button(u"replyImport"_s, tr("Import …"), [this] { importFile(); });
    m_export = button(u"replyExport"_s, tr("Export …"), [this] { exportFile(); });
    m_remove = button(u"replyRemove"_s, tr("Remove"), [this] { removeChosen(); });
    m_save = button(u"replySave"_s, tr("Save"), [this] { save(); });
    theme::setKind(m_save, theme::ButtonKind::Primary);
    m_save->setToolTip(tr("Save (Ctrl+Return)"));
    connect(new QShortcut(QKeySequence(u"Ctrl+Return"_s), this), &QShortcut::activated, this, &RepliesDialog::save);
    m_said = new Label({}, theme::TextStyle::Secondary, Token::Muted, this);
    m_said->setObjectName(u"repliesSaid"_s);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    m_undo = button(u"repliesUndo"_s, tr("Undo"), [this] { undo(); });
    m_undo->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &RepliesDialog::reject);
    for (QPushButton *one : findChildren<QPushButton *>())
        one->setAutoDefault(false);

    auto *order = new QHBoxLayout;
    order->addWidget(m_up);
    order->addWidget(m_down);
    auto *files = new QHBoxLayout;
    files->addWidget(import);
    files->addWidget(m_export);
    auto *left = new QVBoxLayout;
    left->addWidget(add);
    left->addWidget(m_list, 1);
    left->addLayout(order);
    left->addLayout(files);
    auto *deeds = new QHBoxLayout;
    deeds->addWidget(m_remove);
    deeds->addStretch(1);
    deeds->addWidget(m_save);
    auto *right = new QVBoxLayout;
    right->addWidget(m_pages, 1);
    right->addLayout(deeds);
    auto *columns = new QHBoxLayout;
    columns->addLayout(left, 1);
    columns->addLayout(right, 2);
    auto *said = new QHBoxLayout;
    said->addWidget(m_said, 1);
    said->addWidget(m_undo);
    said->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(columns, 1);
    layout->addLayout(said);
    showButtons();
}

void RepliesDialog::load()
{
    const auto find = [](Reader &r) -> Result<QList<SavedReply>> { return store::savedReplies(r); };
    deliver(m_context.store.read(find), this, [this](const Result<QList<SavedReply>> &replies) {
        if (replies)
            showReplies(*replies);
        else
            say(errorText(replies.error(), Occasion::Read));
    });
}

void RepliesDialog::showReplies(const QList<SavedReply> &replies)
{
    m_replies = replies;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    int row = -1;
    for (qsizetype i = 0; i < replies.size(); ++i) {
        m_list->addItem(lineOf(replies.at(i)));
        if (replies.at(i).uid == m_kept)
            row = static_cast<int>(i);
    }
    if (m_isNew || (m_row >= 0 && m_editor->isChanged())) {
        // Somebody is writing: only the list is new.
        m_list->setCurrentRow(m_isNew ? -1 : row);
        m_row = m_isNew ? -1 : row;
        showButtons();
        return;
    }
    row = row >= 0 ? row : std::min(std::max(m_row, 0), static_cast<int>(replies.size()) - 1);
    m_list->setCurrentRow(row);
    display(row);
}

void RepliesDialog::choose(int row)
{
    if (row == m_row && !m_isNew)
        return;
    if (leave()) {
        display(row);
        return;
    }
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(m_isNew ? -1 : m_row);
}

void RepliesDialog::display(int row)
{
    m_isNew = false;
    m_row = row;
    const bool any = row >= 0 && row < m_replies.size();
    m_kept = any ? m_replies.at(row).uid : Uid();
    m_editor->setReply(any ? m_replies.at(row) : SavedReply());
    m_pages->setCurrentIndex(any ? 0 : 1);
    showButtons();
}

void RepliesDialog::begin(const QString &text)
{
    SavedReply reply;
    reply.text = text;
    beginNew(reply);
}

void RepliesDialog::beginNew(const SavedReply &reply)
{
    m_isNew = true;
    m_row = -1;
    m_kept = {};
    {
        const QSignalBlocker quiet(m_list);
        m_list->setCurrentRow(-1);
    }
    m_editor->setReply(reply);
    m_pages->setCurrentIndex(0);
    m_editor->beginTyping();
    showButtons();
}

void RepliesDialog::save()
{
    if (m_save->isEnabled())
        keep(true);
}

void RepliesDialog::keep(bool follow)
{
    SavedReply reply = m_editor->reply();
    const QString said = tr("The reply is kept.");
    if (m_isNew) {
        reply.position = std::numeric_limits<int>::max();
        act(m_context.commands.addSavedReply(reply), said, follow);
    } else {
        act(m_context.commands.changeSavedReply(reply), said, follow);
    }
}

void RepliesDialog::removeChosen()
{
    if (m_isNew) {
        m_isNew = false;
        m_editor->setReply({});
        load();
        return;
    }
    if (m_row < 0)
        return;
    m_editor->setReply(m_replies.at(m_row)); // what was typed goes with it
    m_kept = {};
    act(m_context.commands.removeSavedReply(m_replies.at(m_row).id), tr("The reply is removed."));
}

void RepliesDialog::moveChosen(int by)
{
    if (m_row < 0 || !leave())
        return;
    act(m_context.commands.moveSavedReply(m_replies.at(m_row).id, m_row + by), tr("The order is kept."));
}

void RepliesDialog::importFile()
{
    if (!leave())
        return;
    auto *dialog = new QFileDialog(this, tr("Import saved replies"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Saved replies (%1)").arg(u"*.json"_s), tr("All files (%1)").arg(u"*"_s)});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &name) {
        // On a lane of the store, so that the window need not wait for a disk.
        const auto read = [name](Reader &) -> Result<QList<SavedReply>> {
            QFile file(name);
            if (!file.open(QIODevice::ReadOnly) || file.size() > kMostFileBytes)
                return fail(ErrorKind::Storage, name);
            return savedRepliesFromFile(file.read(kMostFileBytes));
        };
        deliver(m_context.store.read(read), this, [this](const Result<QList<SavedReply>> &replies) {
            if (!replies) {
                say(errorText(replies.error(), Occasion::Read));
                return;
            }
            const auto taken = m_context.commands.importSavedReplies(*replies);
            deliver(taken, this, [this](const Result<SavedReplyImport> &brought) {
                if (!brought) {
                    say(errorText(brought.error(), Occasion::Change));
                    return;
                }
                QString text = tr("%n reply(s) came.", nullptr, brought->added);
                if (brought->same > 0)
                    text += u' ' + tr("%n was(were) here already.", nullptr, brought->same);
                if (!brought->refused.isEmpty())
                    text += u' ' + tr("%n could not be taken.", nullptr, static_cast<int>(brought->refused.size()));
                say(text);
            });
        });
    });
    dialog->open();
}

void RepliesDialog::exportFile()
{
    auto *dialog = new QFileDialog(this, tr("Export saved replies"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(tr("saved-replies") + u".json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &name) {
        const auto write = [name](Reader &r) -> Result<int> {
            const QList<SavedReply> replies = store::savedReplies(r);
            const QByteArray content = savedRepliesToFile(replies);
            QSaveFile file(name);
            if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
                return fail(ErrorKind::Storage, file.errorString());
            return static_cast<int>(replies.size());
        };
        deliver(m_context.store.read(write), this, [this](const Result<int> &count) {
            say(count ? tr("%n reply(s) are in the file.", nullptr, *count)
                      : errorText(count.error(), Occasion::Change));
        });
    });
    dialog->open();
}

void RepliesDialog::undo()
{
    if (m_event.isNull())
        return;
    deliver(m_context.commands.undo(std::exchange(m_event, Uid())), this, [this](const Result<Event> &undone) {
        say(undone ? tr("Taken back.") : errorText(undone.error(), Occasion::Change));
    });
}

void RepliesDialog::act(const QFuture<Result<Event>> &done, const QString &said, bool follow)
{
    say({}); // What was done before is not what Undo would be taken for now.
    deliver(done, this, [this, said, follow](const Result<Event> &event) {
        if (!event) {
            say(errorText(event.error(), Occasion::Change));
            return;
        }
        if (follow) {
            m_kept = Uid::fromString(event->after[u"reply"_s].toString()).value_or(Uid());
            m_isNew = false;
            m_row = -1;
        }
        say(said);
        m_event = event->uid;
        m_undo->show();
        load();
    });
}

void RepliesDialog::say(const QString &text)
{
    m_said->setText(text);
    m_event = {};
    m_undo->hide();
}

bool RepliesDialog::leave()
{
    const SavedReply written = m_editor->reply();
    const bool blank = m_isNew && written.name.trimmed().isEmpty() && written.text.trimmed().isEmpty();
    const bool changed = m_isNew || (m_row >= 0 && m_editor->isChanged());
    if (!changed || blank)
        return true;
    if (!m_save->isEnabled()) {
        say(tr(
            "It has to have a name and a text to be kept, and a shortcut without spaces. Discard it, or fill it in."));
        return false;
    }
    keep(false);
    return true;
}

void RepliesDialog::reject()
{
    if (leave())
        QDialog::reject();
}

void RepliesDialog::showButtons()
{
    const bool writable = m_context.store.access() == Store::Access::ReadWrite;
    const bool any = m_isNew || m_row >= 0;
    const QString problem = any ? savedReplyProblem(m_editor->reply()) : QString();
    m_save->setEnabled(writable && any && problem.isEmpty() && (m_isNew || m_editor->isChanged()));
    m_remove->setEnabled(writable && any);
    m_remove->setText(m_isNew ? tr("Discard") : tr("Remove"));
    m_up->setEnabled(writable && m_row > 0);
    m_down->setEnabled(writable && m_row >= 0 && m_row + 1 < m_replies.size());
    m_export->setEnabled(!m_replies.isEmpty());
}

} // namespace rapport
