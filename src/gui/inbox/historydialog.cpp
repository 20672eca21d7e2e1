#include "gui/inbox/historydialog.h"

#include "base/clock.h"
#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/inbox/decisiontext.h"
#include "gui/thread/messagetext.h"
#include "gui/timetext.h"
#include "store/worklog.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr int kMost = 1000;

} // namespace

HistoryDialog::HistoryDialog(GuiContext &context, ConversationId conversation, QWidget *parent)
    : HistoryDialog(
          context, tr("History of the conversation"),
          [conversation](Reader &r) { return store::events(r, conversation, kMost); }, parent)
{
}

HistoryDialog::HistoryDialog(GuiContext &context, const QString &title, std::function<QList<Event>(Reader &)> find,
                             QWidget *parent)
    : QDialog(parent), m_context(context), m_list(new QListWidget(this)), m_takeBack(new QPushButton(tr("Take back")))
{
    setObjectName(u"historyDialog"_s);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(560, 420);
    m_list->setObjectName(u"historyList"_s);
    m_list->setAccessibleName(windowTitle());
    m_takeBack->setObjectName(u"takeBackButton"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_takeBack, QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, &HistoryDialog::showChoice);
    connect(m_takeBack, &QPushButton::clicked, this, [this] {
        Q_EMIT takeBackRequested(m_events.at(m_list->currentRow()));
        accept();
    });
    showChoice();
    const auto read = [find = std::move(find)](Reader &r) -> Result<QList<Event>> { return find(r); };
    deliver(context.store.read(read), this, [this](const Result<QList<Event>> &events) {
        if (events)
            show(*events);
        else
            m_list->addItem(errorText(events.error(), Occasion::Read));
    });
}

void HistoryDialog::show(const QList<Event> &events)
{
    m_events = events;
    const qint64 now = m_context.clock.nowMs();
    for (const Event &event : events) {
        const QString when = agoText(event.at, now);
        const QString what = eventText(event);
        auto *item = new QListWidgetItem(
            isByRule(event)
                ? tr("%1 · %2", "when, what").arg(when, what)
                : tr("%1 · %2 · %3", "when, who, what").arg(when, messagetext::plainLine(event.actorName), what),
            m_list);
        item->setToolTip(exactText(event.at));
    }
    if (events.isEmpty())
        m_list->addItem(tr("Nobody has decided anything here yet."));
    m_list->setCurrentRow(0);
    showChoice();
}

void HistoryDialog::showChoice()
{
    const int row = m_list->currentRow();
    const bool known = row >= 0 && row < m_events.size();
    const bool undone = known && std::any_of(m_events.begin(), m_events.end(),
                                             [&](const Event &event) { return event.undoes == m_events.at(row).uid; });
    m_takeBack->setEnabled(known && !undone && canBeTakenBack(m_events.at(row)));
}

} // namespace rapport
