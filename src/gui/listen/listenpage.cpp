#include "gui/listen/listenpage.h"

#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/inbox/toast.h"
#include "gui/listen/listentext.h"
#include "gui/listen/suggestioncard.h"
#include "gui/listen/topicdelegate.h"
#include "gui/listen/topicdetail.h"
#include "gui/listen/topicmodel.h"
#include "gui/listen/voicecard.h"
#include "gui/listen/watchdialog.h"
#include "gui/metrics/metricwords.h"
#include "gui/timetext.h"
#include "gui/widgets/hairline.h"
#include "gui/widgets/label.h"
#include "store/rollups.h"
#include "sync/commands.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::TextStyle;
using theme::Token;

constexpr int kMostTopics = 20;
constexpr int kRowsShown = 8; // More are scrolled to.
constexpr int kMostSuggestions = 6;
constexpr int kSuggestionDays = 120; // 60 days and the 60 before them.
constexpr int kFollowAfterMs = 5'000;
constexpr int kOvertakenMs = 200;
constexpr int kRangeDays[] = {7, 30, 90, 365};

Period periodOf(const ListenPage::Scope &scope, int today)
{
    return {today - scope.days + 1, today + 1};
}

Period againstOf(const ListenPage::Scope &scope, const Period &period)
{
    return scope.yearBefore ? yearBefore(period) : before(period);
}

} // namespace

ListenPage::ListenPage(GuiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_counting(context.store)
{
    setObjectName(u"listenPage"_s);
    build();
    fillMenus();
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &ListenPage::ask);
    connect(&context.store.changes(), &ChangeFeed::changed, this, &ListenPage::follow);
}

ListenPage::~ListenPage() = default;

void ListenPage::build()
{
    // The Tab key follows the order in which the parts are made.
    QWidget *head = buildHead();
    QWidget *topics = buildTopics();
    m_problem = new Label({}, TextStyle::Body, Token::Bad, this);
    m_problem->setObjectName(u"listenProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_voice = new VoiceCard(this);
    m_suggestions = new SuggestionCard(this);
    auto *page = new QWidget(this);
    auto *side = new QVBoxLayout;
    side->setSpacing(theme::kSpace3);
    side->addWidget(m_voice);
    side->addWidget(m_suggestions);
    side->addStretch(1);
    auto *halves = new QHBoxLayout;
    halves->setSpacing(theme::kSpace3);
    halves->addWidget(topics, 3);
    halves->addLayout(side, 2);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(theme::kSpace4 + 2, theme::kSpace3 + 2, theme::kSpace4 + 2, theme::kSpace4);
    column->setSpacing(theme::kSpace3);
    column->addWidget(m_problem);
    column->addLayout(halves, 1);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"listenScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addWidget(scroll, 1);
    m_toast = new Toast(this, nullptr);
    m_topics->setFocus();

    connect(m_voice, &VoiceCard::rowsRequested, this, &ListenPage::rowsRequested);
    connect(m_voice, &VoiceCard::editRequested, this, [this] { (new WatchDialog(m_context, this))->open(); });
    connect(m_suggestions, &SuggestionCard::rowsRequested, this, &ListenPage::rowsRequested);
    connect(m_suggestions, &SuggestionCard::tagRequested, this, &ListenPage::tag);
}

QPushButton *ListenPage::menuButton(const QString &name, const QString &accessibleName)
{
    auto *button = new QPushButton(this);
    button->setObjectName(name);
    button->setAccessibleDescription(accessibleName);
    button->setMenu(new QMenu(button));
    return button;
}

QWidget *ListenPage::buildHead()
{
    m_range = menuButton(u"listenRange"_s, tr("Days that are looked at"));
    m_against = menuButton(u"listenAgainst"_s, tr("What they are compared with"));
    m_channel = menuButton(u"listenChannel"_s, tr("Channel"));
    m_language = menuButton(u"listenLanguage"_s, tr("Language"));
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(u"listenProgress"_s);
    m_progress->setAccessibleName(tr("Counting words"));
    m_progress->setTextVisible(true);
    m_progress->setFormat(tr("Counting words: %v of %m days"));
    m_progress->setFixedWidth(260);
    m_progress->hide();
    auto *head = new Surface(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(theme::kSpace4 + 2, theme::kSpace3, theme::kSpace4 + 2, theme::kSpace3);
    row->setSpacing(theme::kSpace2);
    row->addWidget(new Label(tr("Listen"), TextStyle::Title, Token::Text, head));
    row->addSpacing(theme::kSpace3);
    for (QPushButton *button : {m_range, m_against, m_channel, m_language})
        row->addWidget(button);
    row->addStretch(1);
    row->addWidget(m_progress);
    return head;
}

QWidget *ListenPage::buildTopics()
{
    auto *card = new Surface(this);
    card->setCard(Token::Line);
    m_among = new Label({}, TextStyle::Secondary, Token::Muted, card);
    m_among->setObjectName(u"listenAmong"_s);
    m_among->setTextFormat(Qt::PlainText);
    m_among->setWordWrap(true);
    m_empty = new Label({}, TextStyle::Body, Token::Muted, card);
    m_empty->setObjectName(u"listenEmpty"_s);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_model = new TopicModel(this);
    m_topics = new QListView(card);
    m_topics->setObjectName(u"hotTopics"_s);
    m_topics->setAccessibleName(tr("Hot topics, the clearest first"));
    m_topics->setModel(m_model);
    m_topics->setItemDelegate(new TopicDelegate(m_topics));
    m_topics->setFrameShape(QFrame::NoFrame);
    m_topics->setMouseTracking(true);
    m_topics->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_detail = new TopicDetail(card);
    m_detail->setCanTag(m_context.store.access() == Store::Access::ReadWrite);
    m_topicStack = new QStackedWidget(card);
    auto *both = new QWidget(m_topicStack);
    auto *inner = new QVBoxLayout(both);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(theme::kSpace3);
    inner->addWidget(m_topics);
    inner->addWidget(m_detail);
    inner->addStretch(1);
    m_topicStack->addWidget(both);
    m_topicStack->addWidget(m_empty);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(theme::kSpace4, theme::kSpace3, theme::kSpace4, theme::kSpace4);
    column->setSpacing(theme::kSpace2);
    column->addWidget(new Label(tr("Hot topics"), TextStyle::Title, Token::Text, card));
    column->addWidget(m_among);
    column->addWidget(m_topicStack, 1);

    connect(m_topics->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { showTopic(current.row()); });
    connect(m_topics, &QListView::activated, this, &ListenPage::openTopic);
    connect(m_detail, &TopicDetail::rowsRequested, this, &ListenPage::rowsRequested);
    connect(m_detail, &TopicDetail::conversationRequested, this, &ListenPage::conversationRequested);
    connect(m_detail, &TopicDetail::tagRequested, this, &ListenPage::tag);
    return card;
}

void ListenPage::fillMenus()
{
    const auto choice = [this](QPushButton *button, const QString &text, bool chosen, const Scope &scope) {
        QAction *action = button->menu()->addAction(text, this, [this, scope] { setScope(scope); });
        action->setCheckable(true);
        action->setChecked(chosen);
        if (chosen)
            button->setText(text);
    };
    m_range->menu()->clear();
    for (const int days : kRangeDays) {
        Scope scope = m_scope;
        scope.days = days;
        choice(m_range, tr("Last %n day(s)", nullptr, days), days == m_scope.days, scope);
    }
    m_against->menu()->clear();
    for (const bool year : {false, true}) {
        Scope scope = m_scope;
        scope.yearBefore = year;
        choice(m_against,
               year ? tr("Against a year before") : tr("Against the %n day(s) before", nullptr, m_scope.days),
               year == m_scope.yearBefore, scope);
    }
    fillChoices(m_channel, u"channel"_s, tr("All channels"), &Scope::channel);
    fillChoices(m_language, u"language"_s, tr("All languages"), &Scope::language);
}

void ListenPage::fillChoices(QPushButton *button, const QString &filter, const QString &all, QString Scope::*chosen)
{
    QList<FilterChoice> choices{{{}, all}};
    if (m_heard)
        choices += m_heard->choices.value(filter);
    button->menu()->clear();
    button->setText(all);
    for (const FilterChoice &one : std::as_const(choices)) {
        Scope scope = m_scope;
        scope.*chosen = one.word;
        QAction *action = button->menu()->addAction(one.name, this, [this, scope] { setScope(scope); });
        action->setCheckable(true);
        action->setChecked(one.word == m_scope.*chosen);
        if (action->isChecked())
            button->setText(one.name);
    }
}

QString ListenPage::filterText() const
{
    QStringList parts;
    if (!m_scope.channel.isEmpty())
        parts.append(u"channel:"_s + m_scope.channel);
    if (!m_scope.language.isEmpty())
        parts.append(u"lang:"_s + m_scope.language);
    return parts.join(u' ');
}

void ListenPage::setScope(const Scope &scope)
{
    m_scope = scope;
    fillMenus();
    ask();
}

/// Which days these are is for the workspace's time zone to say.
void ListenPage::ask()
{
    m_again.stop();
    m_stale = true;
    m_complete = false;
    if (!isVisible())
        return;
    m_stale = false;
    const quint64 request = ++m_request;
    const auto today = [](Reader &r) -> Result<int> { return store::reportDays(r).dayOf(r.nowMs()); };
    deliver(m_context.store.read(today, ReadLane::Report), this, [this, request](const Result<int> &day) {
        if (request != m_request)
            return;
        if (!day) {
            showProblem(day.error());
            return;
        }
        const Period period = periodOf(m_scope, *day);
        count(period, againstOf(m_scope, period), *day);
    });
}

/// What is not counted yet is counted first, where somebody can see how far it is.
void ListenPage::count(const Period &period, const Period &against, int today)
{
    const quint64 request = m_request;
    const QFuture<Result<>> counted = m_counting.count({period, against, {today - kSuggestionDays + 1, today + 1}});
    auto *watcher = new QFutureWatcher<Result<>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, watcher, request](int days) {
        if (request != m_request)
            return;
        m_progress->setRange(0, watcher->progressMaximum());
        m_progress->setValue(days);
        m_progress->setVisible(watcher->progressMaximum() > 0);
    });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(counted);
    deliver(counted, this, [this, request](const Result<> & /*done*/) {
        // Whatever could not be kept is counted while it is read.
        if (request != m_request)
            return;
        m_progress->hide();
        read();
    });
}

Result<ListenPage::Heard> ListenPage::hear(Reader &r, const Scope &scope, const QString &filter)
{
    Heard heard;
    const int today = store::reportDays(r).dayOf(r.nowMs());
    heard.period = periodOf(scope, today);
    heard.against = againstOf(scope, heard.period);
    Result<store::TopicReport> report =
        store::hotTopics(r, {.period = heard.period, .against = heard.against, .filter = filter, .most = kMostTopics});
    if (!report)
        return fail(report.error());
    heard.report = std::move(*report);
    for (const store::HotTopic &topic : std::as_const(heard.report.topics)) {
        const Result<Query> query = parseQuery(topic.query);
        if (!query)
            return fail(query.error());
        for (const store::SearchHit &hit : store::searchHits(r, *query, {topic.examples.begin(), topic.examples.end()}))
            heard.examples.insert(hit.message.value, hit);
    }
    Result<store::ShareOfVoice> voice = store::shareOfVoice(r, heard.period, filter);
    if (!voice)
        return fail(voice.error());
    heard.voice = std::move(*voice);
    Result<store::ShareOfVoice> before = store::shareOfVoice(r, heard.against, filter);
    if (!before)
        return fail(before.error());
    heard.voiceBefore = std::move(*before);
    Result<QList<store::TagSuggestion>> suggestions = store::tagSuggestions(r, today, kMostSuggestions);
    if (!suggestions)
        return fail(suggestions.error());
    heard.suggestions = std::move(*suggestions);
    Result<FilterChoices> choices = filterChoices(r);
    if (!choices)
        return fail(choices.error());
    heard.choices = std::move(*choices);
    return heard;
}

void ListenPage::read()
{
    const quint64 request = m_request;
    const auto all = [scope = m_scope, filter = filterText()](Reader &r) { return hear(r, scope, filter); };
    deliver(m_context.store.readLatest(all), this, [this, request](Result<Heard> heard) {
        if (request != m_request)
            return;
        if (!heard && heard.error().kind == ErrorKind::Cancelled) {
            m_again.start(kOvertakenMs);
            return;
        }
        if (heard) {
            nameChoices(heard->choices, cardNaming(m_context.registry, m_context.clock));
            present(*heard);
        } else {
            showProblem(heard.error());
        }
        m_complete = true;
        Q_EMIT completed();
    });
}

void ListenPage::present(const Heard &heard)
{
    // The topic that was looked at stays chosen.
    const QString chosen = m_topics->currentIndex().data(Qt::DisplayRole).toString();
    m_heard = heard;
    m_problem->hide();
    fillMenus();
    const store::TopicReport &report = m_heard->report;
    m_among->setText(tr("%1: %2 by others, against %3: %4")
                         .arg(periodName(heard.period), listentext::messages(report.messages),
                              periodName(heard.against), listentext::messages(report.messagesBefore)));
    m_model->setTopics(report.topics);
    if (report.messages == 0)
        m_empty->setText(tr("Nobody has written anything in these days. Choose a longer time, or another channel."));
    else if (report.messagesBefore == 0)
        m_empty->setText(tr("There is nothing to compare with: nobody had written anything before that. Choose fewer "
                            "days, or come back when there is more."));
    else
        m_empty->setText(
            tr("Nothing is talked about significantly more than before. A topic needs five mentions by three "
               "people at least."));
    m_topicStack->setCurrentIndex(report.topics.isEmpty() ? 1 : 0);
    m_topics->setFixedHeight(std::min(kRowsShown, std::max(m_model->rowCount(), 1)) * TopicDelegate::kRowHeight);
    int row = 0;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        if (report.topics.at(i).name == chosen)
            row = i;
    }
    m_topics->setCurrentIndex(m_model->index(row));
    m_voice->show(heard.voice, heard.voiceBefore, heard.period, filterText());
    m_suggestions->show(heard.suggestions, m_context.store.access() == Store::Access::ReadWrite);
}

void ListenPage::showTopic(int row)
{
    if (!m_heard || row < 0 || row >= m_heard->report.topics.size())
        return;
    const store::HotTopic &topic = m_heard->report.topics.at(row);
    QList<store::SearchHit> examples;
    for (const MessageId id : topic.examples) {
        if (const auto it = m_heard->examples.constFind(id.value); it != m_heard->examples.constEnd())
            examples.append(*it);
    }
    m_detail->show(topic, m_heard->report, examples, filterText());
}

/// What was shown before stays, so that it can be read on.
void ListenPage::showProblem(const Error &error)
{
    m_problem->setText(errorText(error, Occasion::Read));
    m_problem->show();
}

void ListenPage::openTopic(const QModelIndex &index)
{
    const auto topic = index.data(TopicModel::TopicRole).value<store::HotTopic>();
    Q_EMIT rowsRequested(topic.query, tr("%1 that mention “%2”").arg(listentext::messages(topic.messages), topic.name));
}

/// All conversations that hold it in the days that are shown.
void ListenPage::tag(const store::HotTopic &topic)
{
    const auto find = [query = topic.query](Reader &r) { return store::conversationsOf(r, query); };
    deliver(m_context.store.read(find, ReadLane::Report), this,
            [this, topic](const Result<std::vector<ConversationId>> &found) {
                if (found)
                    applyTag(topic, *found);
                else
                    m_toast->say(errorText(found.error(), Occasion::Read));
            });
}

void ListenPage::applyTag(const store::HotTopic &topic, const std::vector<ConversationId> &conversations)
{
    QString name = topic.name.toLower();
    if (name.startsWith(u'#'))
        name.remove(0, 1);
    const auto done = m_context.commands.batches().apply(conversations, {.kind = Change::Kind::AddTag, .tag = name});
    deliver(done, this, [this, name](const Result<BatchOutcome> &outcome) {
        if (!outcome) {
            m_toast->say(errorText(outcome.error(), Occasion::Change));
            return;
        }
        m_toast->say(tr("%1 tagged “%2”.").arg(listentext::conversations(outcome->changed), name),
                     [this, done = *outcome] { takeBack(done); });
        ask();
    });
}

void ListenPage::takeBack(const BatchOutcome &outcome)
{
    deliver(m_context.commands.batches().undo(outcome.event.uid), this, [this](const Result<BatchOutcome> &undone) {
        m_toast->say(undone ? tr("It was taken back.") : errorText(undone.error(), Occasion::Change));
        ask();
    });
}

void ListenPage::follow(const ChangeSet &changes)
{
    const bool names = changes.watchedNames || changes.everything;
    if (!names && changes.conversations.isEmpty() && !changes.people && !changes.tags)
        return;
    m_stale = true;
    if (isVisible() && (names || !m_again.isActive()))
        m_again.start(names ? 0 : kFollowAfterMs);
}

void ListenPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        ask();
}

} // namespace rapport
