#include "gui/content/heldquestion.h"

#include "base/clock.h"
#include "gui/content/contentdialog.h"
#include "gui/content/heldbar.h"
#include "gui/deliver.h"
#include "gui/theme/theme.h"
#include "gui/widgets/label.h"
#include "store/accounts.h"
#include "store/content.h"
#include "store/rollups.h"
#include "sync/commands.h"
#include "sync/syncengine.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using theme::TextStyle;
using theme::Token;

struct Held
{
    QList<ContentPiece> pieces;
    QList<Account> accounts;
    QTimeZone zone = QTimeZone::utc();
};

Result<Held> heldIn(Reader &r)
{
    return Held{store::heldContent(r), store::accounts(r), store::reportZone(r)};
}

} // namespace

void HeldQuestion::ask(const GuiContext &context, QWidget *parent)
{
    if (context.store.access() != Store::Access::ReadWrite)
        return;
    auto *question = new HeldQuestion(context, parent);
    // Writes keep their order: behind that which holds what is late.
    deliver(context.store.write(WriteLane::User, [](Writer &) -> Result<> { return {}; }), question,
            [question](const Result<> &) { question->read(); });
}

HeldQuestion::HeldQuestion(const GuiContext &context, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_bar(new HeldBar),
      m_problem(new Label({}, TextStyle::Body, Token::Bad, this))
{
    setObjectName(u"heldQuestion"_s);
    setWindowTitle(tr("Posts that were not sent"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *what =
        new Label(tr("Their time passed while Rapport was closed or offline. Nothing was sent: say what becomes "
                     "of each. Until then they stay as they are, and the calendar shows them."),
                  TextStyle::Body, Token::Muted, this);
    what->setWordWrap(true);
    m_problem->setObjectName(u"heldProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    // The cards keep their height in a window that is higher than they are.
    auto *cards = new QWidget;
    auto *top = new QVBoxLayout(cards);
    top->setContentsMargins(0, 0, 0, 0);
    top->addWidget(m_bar);
    top->addStretch(1);
    scroll->setWidget(cards);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(what);
    column->addWidget(m_problem);
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
    resize(760, 360);
    ContentCommands &commands = m_context.commands.content();
    connect(m_bar, &HeldBar::publishRequested, this,
            [this, &commands](ContentId id) { decide(commands.publishNow(id)); });
    connect(m_bar, &HeldBar::moveRequested, this,
            [this, &commands](ContentId id, qint64 at) { decide(commands.move(id, at)); });
    connect(m_bar, &HeldBar::takeBackRequested, this,
            [this, &commands](ContentId id) { decide(commands.unschedule(id)); });
    connect(m_bar, &HeldBar::opened, this, [this](ContentId id) { (new ContentDialog(m_context, id, this))->open(); });
    connect(&context.store.changes(), &ChangeFeed::changed, this, [this](const ChangeSet &changes) {
        if (changes.content || changes.outbox || changes.everything)
            read();
    });
}

void HeldQuestion::read()
{
    deliver(m_context.store.read(heldIn), this, [this](const Result<Held> &held) {
        if (!held || held->pieces.isEmpty()) {
            deleteLater();
            return;
        }
        m_bar->show(held->pieces, ContentDays(held->zone), contenttext::channelsOf(m_context.registry, held->accounts),
                    m_context.clock.nowMs(), true);
        if (!isVisible())
            open();
    });
}

void HeldQuestion::decide(const QFuture<Result<Event>> &decision)
{
    deliver(decision, this, [this](const Result<Event> &event) {
        m_problem->setVisible(!event);
        if (!event)
            m_problem->setText(contenttext::refusalText(event.error()));
        m_context.engine.kickOutbox();
    });
}

} // namespace rapport
