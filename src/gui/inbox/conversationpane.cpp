#include "gui/inbox/conversationpane.h"

#include "base/clock.h"
#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/inbox/conversationlist.h"
#include "gui/inbox/conversationmodel.h"
#include "gui/inbox/elidedlabel.h"
#include "gui/inbox/messagesearch.h"
#include "gui/inbox/querycompletion.h"
#include "gui/inbox/searchaside.h"
#include "gui/inbox/wordbutton.h"
#include "gui/theme/icons.h"
#include "gui/theme/style.h"
#include "gui/theme/type.h"
#include "gui/timetext.h"
#include "store/changeset.h"

#include <QAction>
#include <QActionGroup>
#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <utility>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using Order = store::ConversationFilter::Order;
using theme::Token;

constexpr int kSoonMs = 80;
constexpr int kSoonLongListMs = 600; // Ordering a very long list anew is work; nobody sees it change faster.
constexpr size_t kLongList = 100'000;
constexpr int kFirstPage = 200;   // Enough to scroll in until the whole list is there.
constexpr size_t kFirstRows = 40; // More than a screen shows.

QLabel *makeLabel(const char *name, theme::TextStyle style, QPalette::ColorRole role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1StringView(name));
    label->setFont(theme::font(style));
    label->setForegroundRole(role);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

struct ConversationPane::Answer
{
    std::vector<ConversationId> ids;
    qint64 oldestWaiting = 0;
    QList<ListedConversation> rows; ///< Of the first ids, where they are seen next.
};

ConversationPane::ConversationPane(GuiContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_model(new ConversationModel(context, this)),
      m_list(new ConversationList(*m_model)),
      m_found(new MessageSearch(context, this))
{
    setObjectName(u"conversationPane"_s);
    build();
    connectSearch();
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, [this] { load(Extent::Whole); });
}

void ConversationPane::build()
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"searchField"_s);
    m_search->setPlaceholderText(tr("Search people, messages, tags"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setToolTip(
        tr("Search (/). Words, \"phrases\", from:name, tag:name, is:unread, before:2026-05-01, -without"));
    m_search->setClearButtonEnabled(true);
    // The buttons within the field have nothing but a picture.
    const QList<QAction *> clears = m_search->findChildren<QAction *>();
    for (QAction *clear : clears)
        clear->setText(tr("Clear the search"));
    m_search->addAction(theme::icon("search", Token::Faint), QLineEdit::LeadingPosition)->setText(tr("Search"));
    m_search->setMaxLength(1000);
    new QueryCompletion(*m_search, m_context);
    connect(m_search, &QLineEdit::textChanged, this, &ConversationPane::searchChanged);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        m_entered = true;
        tellEntered();
    });
    m_searchProblem = makeLabel("searchProblem", theme::TextStyle::Secondary, QPalette::PlaceholderText, this);
    m_searchProblem->setWordWrap(true);
    m_searchProblem->hide();
    m_aside = new SearchAside(this);
    m_aside->hide();

    m_name = new WordButton(this);
    m_name->setObjectName(u"viewName"_s);
    m_name->setStrong(true);
    m_name->setInks(Token::Text, Token::Text);
    connect(m_name, &WordButton::clicked, this, [this] {
        if (m_viewsMenu)
            m_viewsMenu->popup(m_name->mapToGlobal(QPoint(0, m_name->height())));
    });
    setViewsMenu(nullptr);
    m_figures = new ElidedLabel(this);
    m_figures->setObjectName(u"viewFigures"_s);
    m_figures->setFont(theme::font(theme::TextStyle::Secondary));
    m_figures->setForegroundRole(QPalette::PlaceholderText);
    // It gives way first: what can be pressed is never cut.
    m_figures->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);

    m_order = new WordButton(this);
    m_order->setObjectName(u"orderButton"_s);
    m_order->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_orders = makeOrderMenu();
    m_searchOrders = makeSearchOrderMenu();
    connect(m_order, &WordButton::clicked, this, [this] {
        (isSearching() ? m_searchOrders : m_orders)->popup(m_order->mapToGlobal(QPoint(0, m_order->height())));
    });

    auto *empty = new QWidget(this);
    m_emptyText = makeLabel("emptyText", theme::TextStyle::Body, QPalette::PlaceholderText, empty);
    m_emptyText->setWordWrap(true);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_clearSearch = new QPushButton(tr("Clear the search"), empty);
    m_clearSearch->setObjectName(u"clearSearchButton"_s);
    connect(m_clearSearch, &QPushButton::clicked, m_search, &QLineEdit::clear);
    m_meant = new QPushButton(empty);
    m_meant->setObjectName(u"meantButton"_s);
    m_meant->hide();
    connect(m_meant, &QPushButton::clicked, this, [this] { m_search->setText(meant()); });
    auto *emptyLayout = new QVBoxLayout(empty);
    emptyLayout->setContentsMargins(theme::kSpace5, theme::kSpace5, theme::kSpace5, theme::kSpace5);
    emptyLayout->addStretch(2);
    emptyLayout->addWidget(m_emptyText);
    emptyLayout->addWidget(m_meant, 0, Qt::AlignHCenter);
    emptyLayout->addWidget(m_clearSearch, 0, Qt::AlignHCenter);
    emptyLayout->addStretch(3);

    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_list);
    m_pages->addWidget(empty);

    auto *searchBox = new QVBoxLayout;
    searchBox->setContentsMargins(10, 10, 10, 4);
    searchBox->setSpacing(theme::kSpace1);
    searchBox->addWidget(m_search);
    searchBox->addWidget(m_searchProblem);
    searchBox->addWidget(m_aside);
    auto *header = new QHBoxLayout;
    header->setContentsMargins(8, 2, 6, 6);
    header->setSpacing(theme::kSpace1);
    header->addWidget(m_name);
    header->addWidget(m_figures, 1);
    header->addWidget(m_order, 100);
    auto *line = new QFrame(this);
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(searchBox);
    layout->addLayout(header);
    layout->addWidget(line);
    layout->addWidget(m_pages, 1);
    setMinimumWidth(240);
}

void ConversationPane::putAbove(QWidget *widget)
{
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, widget);
}

QString ConversationPane::orderName(Order order)
{
    switch (order) {
    case Order::LongestWaiting:
        return tr("Longest waiting");
    case Order::DueFirst:
        return tr("Due first");
    case Order::LeadFirst:
        return tr("Leads first");
    case Order::NewestFirst:
    case Order::OldestFirst:
    case Order::BestMatch:
        break;
    }
    return tr("Newest first");
}

QMenu *ConversationPane::makeOrderMenu()
{
    auto *menu = new QMenu(m_order);
    menu->setAccessibleName(tr("Order"));
    menu->setObjectName(u"orderMenu"_s);
    auto *group = new QActionGroup(menu);
    const auto add = [&](const char *name, const QString &label, Order order) {
        QAction *action = menu->addAction(label);
        action->setObjectName(QLatin1StringView(name));
        action->setCheckable(true);
        action->setChecked(order == m_wantedOrder);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, order] { setOrder(order); });
    };
    add("orderLongestWaiting", tr("Longest waiting"), Order::LongestWaiting);
    add("orderDueFirst", tr("Due first"), Order::DueFirst);
    add("orderNewestFirst", tr("Newest first"), Order::NewestFirst);
    return menu;
}

void ConversationPane::setViewsMenu(QMenu *menu)
{
    m_viewsMenu = menu;
    m_name->setTrailingGlyph(menu ? u"expand_more"_s : QString());
    m_name->setFocusPolicy(menu ? Qt::StrongFocus : Qt::NoFocus);
    m_name->setAttribute(Qt::WA_TransparentForMouseEvents, !menu);
}

void ConversationPane::setView(const InboxView &view, const QString &name)
{
    const bool same = view == m_view && name == m_viewName && m_searched.isEmpty() && m_loaded;
    m_view = view;
    m_viewName = name;
    if (same)
        return;
    const QSignalBlocker blocker(m_search);
    m_search->clear();
    leaveSearch();
    m_list->verticalScrollBar()->setValue(0);
    showHeader();
    load(Extent::FirstPage);
}

void ConversationPane::showProblem(const QString &sentence)
{
    m_searchProblem->setText(sentence);
    m_searchProblem->show();
}

void ConversationPane::setOrder(Order order)
{
    if (order == m_wantedOrder)
        return;
    m_wantedOrder = order;
    showHeader();
    load(Extent::FirstPage);
}

store::ConversationFilter ConversationPane::filter() const
{
    store::ConversationFilter filter = filterOf(m_view);
    if (holdsOpenOnes(m_view))
        filter.order = m_wantedOrder;
    else if (filter.order != Order::LeadFirst)
        filter.order = m_view.oldestFirst ? Order::LongestWaiting : Order::NewestFirst;
    return filter;
}

store::ConversationFilter ConversationPane::listedFilter() const
{
    if (!isSearching())
        return filter();
    store::ConversationFilter found = m_aside->isEverywhere() ? store::ConversationFilter{} : filterOf(m_view);
    found.query.allOf += m_query.allOf;
    return found;
}

void ConversationPane::apply(const ChangeSet &changes)
{
    m_rowsChanged = true;
    // Rows say which campaigns they belong to, and those may be called otherwise now, or be over.
    if (changes.everything || changes.campaigns)
        m_model->refreshAll();
    else
        m_model->refresh(changes.conversations);
    if (isSearching())
        m_found->apply(changes);
    else if (changes.everything || !changes.conversations.isEmpty() || changes.drafts || changes.tags)
        reload();
}

void ConversationPane::refreshRows()
{
    m_rowsChanged = true;
    m_model->refreshAll();
}

void ConversationPane::refreshTimes()
{
    showHeader();
    m_list->viewport()->update();
}

void ConversationPane::reload()
{
    if (!isSearching() && !m_soon.isActive())
        m_soon.start(m_model->ids().size() > kLongList ? kSoonLongListMs : kSoonMs);
}

/// Reads the view: its first page, and then the whole of it in the background, or the whole of it anew.
void ConversationPane::load(Extent extent)
{
    if (extent == Extent::FirstPage) {
        m_asking = true;
        ++m_request;
        m_soon.stop();
    } else if (m_loading) {
        m_again = true;
        return;
    }
    m_loading = true;
    m_rowsChanged = false;
    m_again = false;
    const store::ConversationFilter wanted = filter();
    const bool wantsOldest = holdsOpenOnes(m_view);
    const int most = extent == Extent::FirstPage ? kFirstPage : 0;
    const auto find = [wanted, wantsOldest, most](Reader &r) -> Result<Answer> {
        Result<std::vector<ConversationId>> ids = store::conversationIds(r, wanted, most);
        if (!ids)
            return fail(ids.error());
        Answer answer{std::move(*ids), 0, {}};
        if (wantsOldest && !answer.ids.empty()) {
            store::ConversationFilter oldest = wanted;
            oldest.order = Order::LongestWaiting;
            const Result<std::vector<ConversationId>> first = store::conversationIds(r, oldest, 1);
            if (first && !first->empty())
                answer.oldestWaiting = store::conversation(r, first->front()).value_or(Conversation{}).waitingSince;
        }
        if (most > 0) {
            const auto end = answer.ids.begin() + static_cast<qsizetype>(std::min(answer.ids.size(), kFirstRows));
            answer.rows = foundRows(r, {}, 0, {answer.ids.begin(), end}, {});
        }
        return answer;
    };
    // A long list is read where it keeps nobody waiting for a thread, and gives way to what is searched for.
    const QFuture<Result<Answer>> reading =
        extent == Extent::FirstPage ? m_context.store.read(find) : m_context.store.readLatest(find);
    deliver(reading, this, [this, extent, request = m_request](Result<Answer> answer) {
        if (request != m_request)
            return;
        m_loading = false;
        if (!answer) {
            showProblem(errorText(answer.error(), Occasion::Read));
        } else {
            m_searchProblem->hide();
            const bool goesOn = extent == Extent::FirstPage && answer->ids.size() == kFirstPage;
            m_whole = !goesOn;
            showAnswer(std::move(*answer));
            if (goesOn)
                load(Extent::Whole);
        }
        if (m_again)
            reload();
    });
}

void ConversationPane::showAnswer(Answer answer)
{
    m_loaded = true;
    m_oldestWaiting = answer.oldestWaiting;
    if (!m_rowsChanged)
        m_model->offer(answer.rows);
    m_list->setIds(std::move(answer.ids));
    showHeader();
    showEmptyState();
    m_asking = false;
    Q_EMIT listed();
    tellEntered();
}

/// Whoever types fast presses Enter before the answer is there; it is not about what was listed before.
void ConversationPane::tellEntered()
{
    if (m_asking || !std::exchange(m_entered, false) || !m_search->hasFocus())
        return;
    Q_EMIT searchEntered();
}

void ConversationPane::showHeader()
{
    m_name->setText(isSearching() ? tr("Found") : m_viewName);
    m_name->updateGeometry();
    QString figures;
    if (m_loaded && isSearching())
        figures = searchFigures();
    else if (m_loaded)
        figures = countText(m_model->rowCount()) + (m_whole ? QString() : u"+"_s);
    if (m_loaded && !isSearching() && holdsOpenOnes(m_view) && m_oldestWaiting > 0)
        figures = tr("%1 · oldest %2")
                      .arg(figures, durationText(std::max<qint64>(0, m_context.clock.nowMs() - m_oldestWaiting)));
    m_figures->setText(figures);
    const bool choice = isSearching() || holdsOpenOnes(m_view);
    m_order->setEnabled(choice);
    m_order->setTrailingGlyph(choice ? u"expand_more"_s : QString());
    if (isSearching())
        m_order->setText(m_searchOrder == store::SearchOrder::BestMatch ? tr("Best match") : tr("Newest first"));
    else
        m_order->setText(orderName(filter().order));
    m_countAll->setEnabled(isSearching() && !m_found->hitsAreAll());
    m_order->updateGeometry();
    m_order->setAccessibleName(tr("Order: %1").arg(m_order->text()));
}

void ConversationPane::showEmptyState()
{
    // The keys go on working when the last row has left, and do not end up in the search field.
    const bool holdsKeys = m_list->hasFocus() || hasFocus();
    m_pages->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    if (holdsKeys)
        (m_model->rowCount() > 0 ? static_cast<QWidget *>(m_list) : this)->setFocus(Qt::OtherFocusReason);
    m_clearSearch->setVisible(isSearching());
    if (isSearching() && !m_found->isComplete())
        m_emptyText->setText(tr("Looking for “%1”…").arg(m_searched));
    else if (isSearching() && m_aside->isEverywhere())
        m_emptyText->setText(tr("Nothing found for “%1” in all conversations.").arg(m_searched));
    else if (isSearching())
        m_emptyText->setText(tr("Nothing found for “%1” in %2.").arg(m_searched, m_viewName));
    else if (holdsOpenOnes(m_view))
        m_emptyText->setText(tr("All answered. The next conversation shows up by itself."));
    else if (m_view.kind == InboxView::Kind::Waiting)
        m_emptyText->setText(tr("Nobody owes you an answer. What you have answered waits here for them."));
    else if (m_view.kind == InboxView::Kind::Snoozed)
        m_emptyText->setText(tr("Nothing is snoozed. What you put aside with S waits here until its time."));
    else if (m_view.kind == InboxView::Kind::Saved)
        m_emptyText->setText(tr("Nothing fits this view now. What fits shows up by itself."));
    else if (m_view.kind == InboxView::Kind::Closed)
        m_emptyText->setText(tr("Nothing is closed yet. Conversations you close are kept here."));
    else
        m_emptyText->setText(tr("No conversations yet. They appear as soon as a channel has been read."));
}

} // namespace rapport
