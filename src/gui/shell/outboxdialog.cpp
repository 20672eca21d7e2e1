#include "gui/shell/outboxdialog.h"

#include "base/clock.h"
#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/later/plannedbar.h"
#include "gui/later/sendtimes.h"
#include "gui/theme/icons.h"
#include "gui/timetext.h"
#include "store/accounts.h"
#include "store/outbox.h"
#include "store/store.h"
#include "sync/outbox.h"
#include "sync/syncengine.h"
#include "ui_outboxdialog.h"

#include <QMenu>
#include <QPushButton>
#include <type_traits>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

QString whatText(const Action &action)
{
    return std::visit(
        [](const auto &which) {
            using Kind = std::decay_t<decltype(which)>;
            if constexpr (std::is_same_v<Kind, ReplyAction>)
                return which.text.simplified();
            else if constexpr (std::is_same_v<Kind, PublishAction>)
                return OutboxDialog::tr("Post: %1")
                    .arg((which.title.isEmpty() ? which.text : which.title).simplified());
            else if constexpr (std::is_same_v<Kind, DeleteAction>)
                return OutboxDialog::tr("Take back a message of ours");
            else
                switch (which.to) {
                case Moderation::Visible:
                    return OutboxDialog::tr("Approve a comment");
                case Moderation::Held:
                    return OutboxDialog::tr("Hold a comment back");
                case Moderation::Spam:
                    return OutboxDialog::tr("Mark a comment as spam");
                case Moderation::Trashed:
                    return OutboxDialog::tr("Move a comment to the trash");
                }
            return QString();
        },
        action);
}

struct StateLook
{
    const char *glyph;
    theme::Token token;
    QString text;
};

StateLook stateLook(const OutboxEntry &entry, qint64 nowMs)
{
    using theme::Token;
    if (entry.isPlanned()) {
        const bool held = entry.hold != OutboxHold::None;
        const bool post = std::holds_alternative<PublishAction>(entry.action);
        return {held ? "pause_circle_outline" : "schedule_send", held ? Token::Warn : Token::Accent,
                post && !held && entry.sendAt > nowMs
                    ? OutboxDialog::tr("Post planned for %1").arg(sendTimeText(entry.sendAt, nowMs))
                    : plannedText(entry, nowMs)};
    }
    switch (entry.state) {
    case OutboxState::Failed:
        return {"error_outline", Token::Bad, OutboxDialog::tr("Could not be sent")};
    case OutboxState::Unsure:
        return {"help_outline", Token::Warn, OutboxDialog::tr("Being looked for on the channel")};
    case OutboxState::Sending:
        return {"send", Token::Accent, OutboxDialog::tr("Being sent")};
    case OutboxState::Queued:
    case OutboxState::Sent:
    case OutboxState::Cancelled:
        break;
    }
    return {"schedule_send", Token::Muted,
            entry.attempts > 0 ? OutboxDialog::tr("Next try %1").arg(untilText(entry.notBefore, nowMs))
                               : OutboxDialog::tr("Waiting")};
}

} // namespace

OutboxDialog::OutboxDialog(const GuiContext &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_ui(std::make_unique<Ui::OutboxDialog>())
{
    m_ui->setupUi(this);
    m_ui->retry->setIcon(theme::icon("refresh"));
    m_ui->cancel->setIcon(theme::icon("undo"));
    m_ui->sendNow->setIcon(theme::icon("send"));
    m_ui->changeTime->setIcon(theme::icon("schedule"));
    m_ui->open->setIcon(theme::icon("forum"));
    m_ui->buttons->button(QDialogButtonBox::Close)->setObjectName(u"close"_s);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ui->entries, &QListWidget::currentRowChanged, this, &OutboxDialog::showChoice);
    connect(m_ui->retry, &QPushButton::clicked, this, [this] {
        if (const Line *line = chosen())
            act(m_context.outbox.retry(line->entry.id));
    });
    connect(m_ui->sendNow, &QPushButton::clicked, this, [this] {
        if (const Line *line = chosen())
            act(m_context.outbox.sendNow(line->entry.id));
    });
    auto *times = new QMenu(m_ui->changeTime);
    fillSendTimes(
        times, this, [this] { return m_context.clock.nowMs(); },
        [this](qint64 at) {
            if (const Line *line = chosen())
                act(m_context.outbox.plan(line->entry.id, at));
        });
    m_ui->changeTime->setMenu(times);
    connect(m_ui->cancel, &QPushButton::clicked, this, [this] {
        if (const Line *line = chosen())
            act(m_context.outbox.cancel(line->entry.id));
    });
    connect(m_ui->open, &QPushButton::clicked, this, [this] {
        if (const Line *line = chosen())
            Q_EMIT conversationRequested(line->entry.conversation);
    });
    connect(&m_context.store.changes(), &ChangeFeed::changed, this, [this](const ChangeSet &changes) {
        if (changes.outbox || changes.everything)
            load();
    });
    showChoice();
    load();
}

OutboxDialog::~OutboxDialog() = default;

void OutboxDialog::load()
{
    const auto read = [](Reader &r) -> Result<QList<Line>> {
        QHash<AccountId, QString> names;
        for (const Account &account : store::accounts(r))
            names.insert(account.id, account.name);
        QList<Line> lines;
        for (const OutboxEntry &entry : store::pendingOutbox(r))
            lines.append({entry, names.value(entry.account)});
        return lines;
    };
    deliver(m_context.store.read(read), this, [this](const Result<QList<Line>> &lines) {
        if (lines)
            fill(*lines);
        else
            m_ui->detail->setText(errorText(lines.error(), Occasion::Read));
    });
}

void OutboxDialog::fill(const QList<Line> &lines)
{
    const Line *before = chosen();
    const OutboxId kept = before ? before->entry.id : OutboxId();
    m_lines = lines;
    const QSignalBlocker quiet(m_ui->entries);
    m_ui->entries->clear();
    for (const Line &line : m_lines) {
        const StateLook look = stateLook(line.entry, m_context.clock.nowMs());
        auto *item = new QListWidgetItem(theme::icon(look.glyph, look.token), whatText(line.entry.action));
        item->setText(u"%1\n%2 · %3 · %4"_s.arg(whatText(line.entry.action), line.accountName, look.text,
                                                agoText(line.entry.createdAt, m_context.clock.nowMs())));
        m_ui->entries->addItem(item);
        if (line.entry.id == kept)
            m_ui->entries->setCurrentItem(item);
    }
    if (m_ui->entries->currentRow() < 0 && !m_lines.isEmpty())
        m_ui->entries->setCurrentRow(0);
    m_ui->pages->setCurrentWidget(m_lines.isEmpty() ? m_ui->emptyPage : m_ui->entriesPage);
    showChoice();
}

const OutboxDialog::Line *OutboxDialog::chosen() const
{
    const int row = m_ui->entries->currentRow();
    return row >= 0 && row < m_lines.size() ? &m_lines[row] : nullptr;
}

void OutboxDialog::showChoice()
{
    const Line *line = chosen();
    const bool writable = m_context.store.access() == Store::Access::ReadWrite;
    const OutboxState state = line ? line->entry.state : OutboxState::Sending;
    const bool planned = line && line->entry.isPlanned();
    m_ui->sendNow->setVisible(planned);
    m_ui->sendNow->setEnabled(writable);
    m_ui->changeTime->setVisible(planned);
    m_ui->changeTime->setEnabled(writable);
    m_ui->retry->setVisible(!planned);
    m_ui->retry->setEnabled(writable && (state == OutboxState::Failed || state == OutboxState::Unsure));
    m_ui->cancel->setEnabled(writable && (state == OutboxState::Failed || state == OutboxState::Queued));
    m_ui->open->setEnabled(line && line->entry.conversation.isValid());
    QString detail;
    if (line && !line->entry.errorKind.isEmpty()) {
        const ErrorKind kind = errorKindFromName(line->entry.errorKind).value_or(ErrorKind::Remote);
        detail = errorText({kind, line->entry.errorDetail, {}}, Occasion::Send);
    }
    m_ui->detail->setText(detail);
}

void OutboxDialog::act(const QFuture<Result<OutboxEntry>> &done)
{
    deliver(done, this, [this](const Result<OutboxEntry> &entry) {
        if (!entry)
            m_ui->detail->setText(errorText(entry.error(), Occasion::Change));
        m_context.engine.kickOutbox();
    });
}

} // namespace rapport
