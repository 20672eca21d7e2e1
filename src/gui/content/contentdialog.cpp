#include "gui/content/contentdialog.h"

#include "base/clock.h"
#include "gui/campaigns/planrows.h"
#include "gui/content/goalrow.h"
#include "gui/content/posttexts.h"
#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/theme/icons.h"
#include "gui/thread/messagetext.h"
#include "sync/commands.h"
#include "sync/syncengine.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTimeEdit>
#include <QToolButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

constexpr int kKeepAfterMs = 400;
constexpr QSize kSize(1080, 760);
constexpr QSize kFrame(16, 48); ///< That a desktop puts around a window, about.

} // namespace

ContentDialog::ContentDialog(const GuiContext &context, QWidget *parent) : QDialog(parent), m_context(context)
{
    setObjectName(u"contentDialog"_s);
    setWindowTitle(tr("Content"));
    build();
    const bool canChange = context.store.access() == Store::Access::ReadWrite;
    m_texts->setWritable(canChange);
    // With its frame within the window that it stands over.
    resize(parent ? kSize.boundedTo(parent->window()->size() - kFrame) : kSize);
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(kKeepAfterMs);
    connect(&m_keepSoon, &QTimer::timeout, this, &ContentDialog::keep);
    connect(&context.store.changes(), &ChangeFeed::changed, this, &ContentDialog::follow);
    ContentCommands &commands = m_context.commands.content();
    const auto act = [this](QPushButton *button, const QString &said, auto what) {
        connect(button, &QPushButton::clicked, this,
                [this, said, what] { onceKept([this, said, what] { decide(what(m_id), said); }); });
    };
    act(m_schedule, tr("It is planned."), [&commands](ContentId id) { return commands.schedule(id); });
    act(m_takeBack, tr("Taken back: it is a draft again."),
        [&commands](ContentId id) { return commands.unschedule(id); });
    act(m_retry, tr("It is tried again."), [&commands](ContentId id) { return commands.retry(id); });
    connect(m_publish, &QPushButton::clicked, this, &ContentDialog::askToPublish);
}

ContentDialog::ContentDialog(const GuiContext &context, ContentId content, QWidget *parent)
    : ContentDialog(context, parent)
{
    m_id = content;
    read();
}

ContentDialog::ContentDialog(const GuiContext &context, CampaignId campaign, qint64 at, QWidget *parent)
    : ContentDialog(context, parent)
{
    m_begun.campaign = campaign;
    m_begun.at = at;
    read();
}

/// The program ends with the dialog open: what was typed last is kept all the same.
ContentDialog::~ContentDialog()
{
    if (m_dirty && m_id)
        m_context.commands.content().change(m_id, plan());
}

void ContentDialog::read()
{
    const auto look = [id = m_id](Reader &r) { return contentWhole(r, id); };
    deliver(m_context.store.read(look), this, [this, request = ++m_request](const Result<ContentWhole> &whole) {
        if (request != m_request)
            return;
        if (whole)
            take(*whole);
        else
            say(errorText(whole.error(), Occasion::Read));
    });
}

void ContentDialog::follow(const ChangeSet &changes)
{
    if (changes.content || changes.outbox || changes.people || changes.everything || !changes.conversations.isEmpty())
        read();
}

void ContentDialog::take(const ContentWhole &whole)
{
    m_whole = whole;
    m_days = ContentDays(whole.zone);
    m_channels = contenttext::channelsOf(m_context.registry, whole.accounts);
    if (m_id && !whole.piece) {
        m_removed = true;
        say(tr("This piece was removed."));
    }
    const bool first = !std::exchange(m_shown, true);
    const ContentPlan read = whole.piece ? whole.piece->plan : m_begun;
    // What is being typed is newer than what was read.
    if (first || (!m_dirty && m_pending == 0 && whole.piece && read != m_keptPlan)) {
        fill(read);
        m_keptPlan = whole.piece ? std::optional(read) : std::nullopt;
    }
    if (whole.piece)
        m_texts->setStates(whole.piece->posts);
    showFigures();
    showConsent();
    showState();
    if (first)
        m_name->setFocus();
}

void ContentDialog::fill(const ContentPlan &plan)
{
    const QScopedValueRollback filling(m_filling, true);
    m_name->setText(plan.name);
    m_campaign->clear();
    m_campaign->addItem(tr("No campaign"), 0);
    for (const Campaign &campaign : std::as_const(m_whole.campaigns))
        m_campaign->addItem(messagetext::plainLine(campaign.plan.name), campaign.id.value);
    m_campaign->setCurrentIndex(std::max(0, m_campaign->findData(plan.campaign.value)));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(plan.kind)));
    const int today = m_days.dayOf(m_context.clock.nowMs());
    m_timed->setChecked(plan.at != 0);
    m_day->setEnabled(plan.at != 0);
    m_time->setEnabled(plan.at != 0);
    m_day->setDate(ContentDays::dateOf(plan.at != 0 ? m_days.dayOf(plan.at) : today + 1));
    if (plan.at != 0)
        m_time->setTime(m_days.timeOf(plan.at));
    m_author = plan.author;
    m_chooseAuthor->setText(plan.authorName.isEmpty() ? tr("Choose who made it")
                                                      : messagetext::plainLine(plan.authorName));
    m_goals->clear();
    for (const ContentGoal &goal : plan.goals)
        m_goals->append(new ContentGoalRow(goal));
    m_notes->setPlainText(plan.notes);
    m_texts->setPlan(plan, m_channels);
    fillChannels(plan);
    fillInsertions();
}

/// The accounts that can publish, and those that are in the plan already.
void ContentDialog::fillChannels(const ContentPlan &plan)
{
    const auto isIn = [&plan](AccountId account) {
        return std::any_of(plan.posts.begin(), plan.posts.end(),
                           [account](const ContentPost &post) { return post.account == account; });
    };
    m_accounts->clear();
    for (const Account &account : std::as_const(m_whole.accounts)) {
        const contenttext::Channel channel = m_channels.value(account.id);
        if (!channel.writable && !isIn(account.id))
            continue;
        auto *item = new QListWidgetItem(theme::icon(channel.glyph, channel.color), channel.name, m_accounts);
        item->setData(Qt::UserRole, account.id.value);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(isIn(account.id) ? Qt::Checked : Qt::Unchecked);
    }
    if (m_accounts->count() == 0) {
        auto *none = new QListWidgetItem(tr("No account can publish yet"), m_accounts);
        none->setFlags(Qt::NoItemFlags);
    }
}

const Campaign *ContentDialog::campaign() const
{
    const qint64 id = m_campaign->currentData().toLongLong();
    const auto found = std::find_if(m_whole.campaigns.begin(), m_whole.campaigns.end(),
                                    [id](const Campaign &one) { return one.id.value == id; });
    return found == m_whole.campaigns.end() ? nullptr : &*found;
}

void ContentDialog::fillInsertions()
{
    QMenu *menu = m_insert->menu();
    menu->clear();
    const Campaign *of = campaign();
    const auto add = [&](const QString &words, const QString &inserted) {
        connect(menu->addAction(QString(words).replace(u'&', u"&&"_s)), &QAction::triggered, this,
                [this, inserted] { m_texts->insert(inserted, true); });
    };
    for (const CampaignLink &link : of ? of->plan.links : QList<CampaignLink>()) {
        const QString address = utmAddress(link).toString(QUrl::FullyEncoded);
        add(tr("Link: %1").arg(messagetext::plainLine(link.address)), address);
    }
    for (const CampaignOffer &offer : of ? of->plan.offers : QList<CampaignOffer>()) {
        if (!offer.code.isEmpty())
            add(tr("Code of “%1”: %2").arg(messagetext::plainLine(offer.name), messagetext::plainLine(offer.code)),
                offer.code);
        if (!offer.address.isEmpty())
            add(tr("Address of “%1”").arg(messagetext::plainLine(offer.name)), offer.address);
    }
    m_insert->setVisible(!menu->isEmpty());
}

qint64 ContentDialog::at() const
{
    return m_timed->isChecked() ? m_days.momentOf(ContentDays::dayOf(m_day->date()), m_time->time()) : 0;
}

ContentPlan ContentDialog::plan() const
{
    ContentPlan plan = m_keptPlan.value_or(m_begun);
    plan.campaign = CampaignId(m_campaign->currentData().toLongLong());
    plan.kind = static_cast<ContentKind>(m_kind->currentData().toInt());
    // A second that the fields do not show is no change.
    if (at() == 0 || plan.at == 0 || at() != plan.at - plan.at % 60'000)
        plan.at = at();
    plan.text = m_texts->sharedText();
    plan.posts = m_texts->posts();
    for (ContentPost &post : plan.posts) {
        for (Attachment &file : post.files)
            file.id = {};
    }
    plan.goals.clear();
    for (PlanRow *row : m_goals->rows()) {
        if (const std::optional<ContentGoal> goal = static_cast<ContentGoalRow *>(row)->goal())
            plan.goals.append(*goal);
    }
    plan.author = m_author;
    plan.authorName = m_author.isNull() ? QString() : m_chooseAuthor->text();
    plan.notes = m_notes->toPlainText();
    plan.name = m_name->text();
    if (plan.name.simplified().isEmpty())
        plan.name = contenttext::nameOf(plan);
    return plan;
}

void ContentDialog::changed()
{
    if (m_filling || !m_shown || m_removed || m_context.store.access() != Store::Access::ReadWrite)
        return;
    m_dirty = true;
    m_texts->setTime(at());
    showState();
    // Not restarted by each key: what is typed without a pause is kept just as often.
    if (!m_keepSoon.isActive())
        m_keepSoon.start();
}

void ContentDialog::keep()
{
    m_keepSoon.stop();
    // One after the other: the first gives a new piece its number.
    if (!m_dirty || m_pending > 0)
        return;
    m_dirty = false;
    const ContentPlan plan = this->plan();
    if (m_keptPlan == plan)
        return;
    m_keptPlan = plan;
    ++m_pending;
    ContentCommands &commands = m_context.commands.content();
    deliver(m_id ? commands.change(m_id, plan) : commands.add(plan), this,
            [this](const Result<Event> &event) { kept(event); });
}

void ContentDialog::kept(const Result<Event> &event)
{
    // What differs in nothing but spaces is kept as it is.
    if (!event && event.error().detail != u"it is so already"_s) {
        --m_pending;
        m_onceKept = {};
        // What is shown is not what is kept: the next change tries again.
        m_keptPlan = m_whole.piece ? std::optional(m_whole.piece->plan) : std::nullopt;
        say(contenttext::refusalText(event.error()));
        if (m_closing)
            deleteLater();
        return;
    }
    say({});
    const Uid uid = event ? Uid::fromString(event->after[u"content"_s].toString()).value_or(Uid()) : m_whole.piece->uid;
    const auto look = [uid](Reader &r) -> Result<std::optional<ContentPiece>> { return store::contentPiece(r, uid); };
    // Its number, and those of its posts, come with what is kept.
    deliver(m_context.store.read(look), this, [this](const Result<std::optional<ContentPiece>> &piece) {
        --m_pending;
        if (piece && *piece) {
            m_id = (*piece)->id;
            m_whole.piece = *piece;
            m_keptPlan = (*piece)->plan;
            m_texts->setStates((*piece)->posts);
        }
        // What was touched meanwhile may say what is kept already.
        if (m_dirty)
            keep();
        if (m_pending > 0)
            return;
        if (const auto act = std::exchange(m_onceKept, {}); act && m_id)
            act();
        if (m_closing)
            deleteLater();
        else
            read();
    });
}

int ContentDialog::countOf(PostState state) const
{
    if (!m_whole.piece)
        return state == PostState::Draft ? static_cast<int>(m_texts->posts().size()) : 0;
    const QList<PublishedPost> &posts = m_whole.piece->posts;
    return static_cast<int>(
        std::count_if(posts.begin(), posts.end(), [state](const PublishedPost &post) { return post.state == state; }));
}

QString ContentDialog::sentence() const
{
    const auto on = [](int channels) { return tr("on %n channel(s)", nullptr, channels); };
    const auto all = static_cast<int>(m_texts->posts().size());
    if (all == 0)
        return tr("Choose at least one channel to publish it on.");
    if (countOf(PostState::Failed) > 0) {
        for (const PublishedPost &post : m_whole.piece->posts) {
            if (post.state == PostState::Failed)
                return tr("%1 refused it: %2. The text is kept.")
                    .arg(m_channels.value(post.post.account).name, messagetext::plainLine(post.error));
        }
    }
    if (countOf(PostState::Unsure) > 0)
        return tr(
            "The connection broke while it was sent: it is looked for on the channel before anything is sent again.");
    if (countOf(PostState::Held) > 0)
        return tr("Its time passed while Rapport was closed or offline. Publish it now, give it another time, or take "
                  "it back.");
    if (const int leaving = countOf(PostState::Leaving); leaving > 0)
        return tr("It is leaving %1.", "on 2 channels").arg(on(leaving));
    const qint64 when = at();
    if (const int planned = countOf(PostState::Planned); planned > 0)
        return tr("Leaves on %1 %2.", "day and hour, on 2 channels")
            .arg(contenttext::momentText(m_days, when), on(planned));
    if (countOf(PostState::Sent) == all)
        return tr("Sent on %1 %2.", "day and hour, on 2 channels")
            .arg(contenttext::momentText(m_days, firstSentAt(*m_whole.piece)), on(all));
    if (const QStringList problems = m_texts->problems(); !problems.isEmpty())
        return tr("Before it can leave: %1.").arg(problems.join(u"; "_s));
    if (when == 0)
        return tr("Give it a day and an hour to plan it, or publish it now.");
    if (when <= m_context.clock.nowMs())
        return tr("%1 has passed: choose a time that is still to come.").arg(contenttext::momentText(m_days, when));
    return tr("Once planned, it leaves on %1 %2.", "day and hour, on 2 channels")
        .arg(contenttext::momentText(m_days, when), on(all));
}

void ContentDialog::showState()
{
    const bool canChange = m_context.store.access() == Store::Access::ReadWrite && !m_removed;
    const int drafts = countOf(PostState::Draft);
    const int waiting = countOf(PostState::Planned) + countOf(PostState::Held);
    const bool fits = m_texts->problems().isEmpty() && !m_texts->posts().isEmpty();
    m_sentence->setText(sentence());
    m_schedule->setVisible(canChange && drafts > 0);
    m_schedule->setEnabled(fits && at() > m_context.clock.nowMs());
    m_schedule->setAccessibleDescription(m_sentence->text());
    m_publish->setVisible(canChange && drafts + waiting > 0);
    m_publish->setEnabled(fits);
    m_takeBack->setVisible(canChange && waiting + countOf(PostState::Leaving) > 0);
    m_retry->setVisible(canChange && countOf(PostState::Failed) > 0);
    const bool done = countOf(PostState::Sent) + countOf(PostState::Leaving) + countOf(PostState::Unsure) > 0;
    for (QWidget *field : std::initializer_list<QWidget *>{m_name, m_campaign, m_kind, m_notes, m_goals})
        field->setEnabled(canChange);
    m_timed->setEnabled(canChange && !done);
    m_day->setEnabled(canChange && !done && m_timed->isChecked());
    m_time->setEnabled(canChange && !done && m_timed->isChecked());
    m_accounts->setEnabled(canChange && !done && waiting == 0);
    m_chooseAuthor->setEnabled(canChange && !done);
    m_form->setRowVisible(m_authorBox, m_kind->currentData().toInt() == static_cast<int>(ContentKind::UserMade));
    showLinks();
}

/// What is decided about a piece is about what stands there, the last word too.
void ContentDialog::onceKept(std::function<void()> act)
{
    m_texts->flush();
    keep();
    if (m_dirty || m_pending > 0)
        m_onceKept = std::move(act);
    else if (m_id)
        act();
}

void ContentDialog::askToPublish()
{
    const int posts = countOf(PostState::Draft) + countOf(PostState::Planned) + countOf(PostState::Held);
    auto *question =
        new QMessageBox(QMessageBox::Question, tr("Publish now"),
                        tr("Publish “%1” now on %n channel(s)?", nullptr, posts).arg(contenttext::nameOf(plan())),
                        QMessageBox::Cancel, this);
    question->setObjectName(u"contentAsk"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    QPushButton *yes = question->addButton(tr("Publish now"), QMessageBox::AcceptRole);
    yes->setObjectName(u"contentAskPublish"_s);
    connect(yes, &QPushButton::clicked, this, [this] {
        onceKept([this] { decide(m_context.commands.content().publishNow(m_id), tr("It leaves now.")); });
    });
    question->open();
}

void ContentDialog::decide(const QFuture<Result<Event>> &decision, const QString &said)
{
    deliver(decision, this, [this, said](const Result<Event> &event) {
        if (event) {
            say({});
            m_context.engine.kickOutbox();
            Q_EMIT decided(*event, said);
        } else {
            say(contenttext::refusalText(event.error()));
        }
        read();
    });
}

void ContentDialog::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

/// What was typed last is kept before it goes.
void ContentDialog::done(int result)
{
    m_texts->flush();
    m_closing = true;
    keep();
    QDialog::done(result);
    if (m_pending == 0)
        deleteLater();
}

} // namespace rapport
