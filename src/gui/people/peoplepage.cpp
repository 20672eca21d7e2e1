#include "gui/people/peoplepage.h"

#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/inbox/toast.h"
#include "gui/inbox/wordbutton.h"
#include "gui/people/peopledelegate.h"
#include "gui/people/peoplemodel.h"
#include "gui/people/personpanel.h"
#include "gui/people/scoretext.h"
#include "gui/settings.h"
#include "gui/theme/icons.h"
#include "gui/theme/type.h"
#include "gui/timetext.h"
#include "gui/widgets/followselection.h"
#include "gui/widgets/hairline.h"
#include "gui/widgets/label.h"
#include "gui/widgets/surface.h"
#include "store/people.h"
#include "store/store.h"
#include "sync/scorereckoning.h"

#include <QAction>
#include <QBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace rapport {

using theme::TextStyle;
using theme::Token;

namespace {

constexpr int kSoonMs = 250;
constexpr int kSoonAfterSyncMs = 3'000;  ///< Who wrote a moment ago moves nothing that could not wait.
constexpr int kReckonedAfterMs = 30'000; ///< Reckoning anew is work: what is decided in a row is waited for.
constexpr int kPanelFrom = 900;          ///< Below this the person folds away.

/// Letters are no search here: the field is, and looking through 100 000 rows for a name is not what a key is for.
class PeopleList final : public QListView
{
public:
    using QListView::QListView;

    void keyboardSearch(const QString &) override {}
};

QListView *makeList(PeopleModel &model)
{
    auto *list = new PeopleList;
    list->setObjectName(u"peopleList"_s);
    list->setAccessibleName(PeoplePage::tr("People"));
    list->setFrameShape(QFrame::NoFrame);
    list->setUniformItemSizes(true);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setContextMenuPolicy(Qt::CustomContextMenu);
    list->setItemDelegate(new PeopleDelegate(list));
    list->setModel(&model);
    followSelection(list);
    return list;
}

} // namespace

PeoplePage::PeoplePage(GuiContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_model(new PeopleModel(context, this)),
      m_list(makeList(*m_model)),
      m_panel(new PersonPanel(context)),
      m_reckoning(new ScoreReckoning(context.store, this))
{
    setObjectName(u"peoplePage"_s);
    auto *people = new Surface(Token::Surface);
    auto *column = new QVBoxLayout(people);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(new Hairline);
    m_stack = new QStackedWidget;
    auto *listed = new QWidget;
    auto *rows = new QVBoxLayout(listed);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(new PeopleHeader(*m_model, *m_list));
    rows->addWidget(m_list, 1);
    m_stack->addWidget(listed);
    m_empty = new Label({}, TextStyle::Body, Token::Muted);
    m_empty->setObjectName(u"peopleEmpty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(theme::kSpace4);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    column->addWidget(makeBulkBar());

    m_splitter = new QSplitter;
    m_splitter->setObjectName(u"peopleSplitter"_s);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(people);
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({1000, 320});
    rememberSplitter(m_splitter, u"people/splitter"_s);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);
    m_toast = new Toast(people, m_bulk);

    m_soon.setSingleShot(true);
    m_later.setSingleShot(true);
    m_later.setInterval(kReckonedAfterMs);
    connectParts();
    connectPanel();
    addShortcuts();
    setOrder(m_by);
}

PeoplePage::~PeoplePage() = default;

QWidget *PeoplePage::makeBar()
{
    auto *bar = new QWidget;
    auto *column = new QVBoxLayout(bar);
    column->setContentsMargins(16, 12, 16, 8);
    column->setSpacing(theme::kSpace2);
    auto *head = new QHBoxLayout;
    head->setSpacing(theme::kSpace3);
    m_back = new WordButton;
    m_back->setObjectName(u"peopleBack"_s);
    m_back->setText(tr("Back"));
    m_back->setLeadingGlyph(u"arrow_back"_s);
    m_back->hide();
    m_title = new Label(tr("People"), TextStyle::Title, Token::Text);
    m_title->setObjectName(u"peopleTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_figures = new Label({}, TextStyle::Secondary, Token::Muted);
    m_figures->setObjectName(u"peopleFigures"_s);
    // It gives way first: what can be pressed is never cut.
    m_figures->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_weights = new WordButton;
    m_weights->setObjectName(u"weightsButton"_s);
    m_weights->setText(tr("Weights"));
    m_weights->setLeadingGlyph(u"tune"_s);
    m_weights->setToolTip(tr("What scores are weighted with, and who would move by other weights"));
    head->addWidget(m_back);
    head->addWidget(m_title);
    head->addWidget(m_figures, 1);
    head->addWidget(m_weights);
    column->addLayout(head);

    auto *tools = new QHBoxLayout;
    tools->setSpacing(theme::kSpace3);
    m_search = new QLineEdit;
    m_search->setObjectName(u"peopleSearch"_s);
    m_search->setPlaceholderText(tr("Search people, groups, levels"));
    m_search->setAccessibleName(tr("Search people"));
    m_search->setToolTip(tr("Search (/). Names, group:name, channel:name, level:1, rung:creation, is:advocate, "
                            "is:candidate, is:quiet, -without"));
    m_search->setClearButtonEnabled(true);
    const QList<QAction *> clears = m_search->findChildren<QAction *>();
    for (QAction *clear : clears)
        clear->setText(tr("Clear the search"));
    m_search->addAction(theme::icon("search", Token::Faint), QLineEdit::LeadingPosition)->setText(tr("Search"));
    m_search->setMaxLength(1000);
    m_filter = new WordButton;
    m_filter->setObjectName(u"peopleFilter"_s);
    m_filter->setText(tr("Filter"));
    m_filter->setTrailingGlyph(u"expand_more"_s);
    m_order = new WordButton;
    m_order->setObjectName(u"peopleOrder"_s);
    m_order->setTrailingGlyph(u"expand_more"_s);
    tools->addWidget(m_search, 1);
    tools->addWidget(m_filter);
    tools->addWidget(m_order);
    column->addLayout(tools);
    m_problem = new Label({}, TextStyle::Secondary, Token::Bad);
    m_problem->setObjectName(u"peopleProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    return bar;
}

QWidget *PeoplePage::makeBulkBar()
{
    m_bulk = new Surface(Token::Surface);
    m_bulk->setObjectName(u"peopleBulk"_s);
    auto *column = new QVBoxLayout(m_bulk);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Hairline);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(theme::kSpace4);
    m_bulkText = new Label({}, TextStyle::BodyBold, Token::Text);
    m_bulkText->setObjectName(u"peopleBulkText"_s);
    row->addWidget(m_bulkText, 1);
    const auto add = [&](const char *name, const QString &text, const QString &glyph, auto run) {
        auto *button = new WordButton;
        button->setObjectName(QLatin1StringView(name));
        button->setText(text);
        button->setLeadingGlyph(glyph);
        connect(button, &WordButton::clicked, this, run);
        row->addWidget(button);
    };
    add("peopleGroupButton", tr("Add to group"), u"group_add"_s, [this] { chooseGroup(); });
    add("peopleDecideButton", tr("Decide"), u"star_border"_s, [this] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        addDecisions(*menu);
        menu->popup(QCursor::pos());
    });
    add("peopleOpenButton", tr("Conversations"), u"inbox"_s, [this] { openConversations(); });
    add("peopleClearButton", tr("Select nothing"), u"close"_s, [this] {
        m_list->selectionModel()->setCurrentIndex(m_list->currentIndex(), QItemSelectionModel::ClearAndSelect);
    });
    column->addLayout(row);
    m_bulk->hide();
    return m_bulk;
}

void PeoplePage::connectParts()
{
    connect(m_back, &WordButton::clicked, this, [this] {
        showQuery({});
        Q_EMIT backRequested();
    });
    connect(m_filter, &WordButton::clicked, this,
            [this] { makeFilterMenu()->popup(m_filter->mapToGlobal(QPoint(0, m_filter->height()))); });
    connect(m_order, &WordButton::clicked, this,
            [this] { makeOrderMenu()->popup(m_order->mapToGlobal(QPoint(0, m_order->height()))); });
    connect(m_weights, &WordButton::clicked, this, &PeoplePage::changeWeights);
    connect(m_search, &QLineEdit::textChanged, this, &PeoplePage::queryTyped);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (!m_list->currentIndex().isValid() && m_model->rowCount() > 0)
            m_list->setCurrentIndex(m_model->index(0));
        m_list->setFocus(Qt::ShortcutFocusReason);
    });
    connect(&m_soon, &QTimer::timeout, this, &PeoplePage::load);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &PeoplePage::showCurrent);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PeoplePage::showFigures);
    connect(m_list, &QListView::customContextMenuRequested, this,
            [this](const QPoint &place) { showRowMenu(m_list->viewport()->mapToGlobal(place)); });
    connect(m_list, &QListView::doubleClicked, this, &PeoplePage::openConversations);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &PeoplePage::showCurrent);
    connect(&m_later, &QTimer::timeout, this, [this] {
        if (isVisible())
            m_reckoning->refresh();
    });
    connect(m_reckoning, &ScoreReckoning::progressed, this, [this](double progress) {
        m_progress = progress;
        showFigures();
    });
    connect(m_reckoning, &ScoreReckoning::ended, this, [this](const Result<bool> &renewed) {
        m_progress = 1;
        showFigures();
        if (renewed && *renewed) {
            m_model->refreshAll();
            load();
            m_panel->reload();
        } else if (!renewed && renewed.error().kind != ErrorKind::Cancelled) {
            say(errorText(renewed.error(), Occasion::Read), {});
        }
    });
    connect(&m_context.store.changes(), &ChangeFeed::changed, this, &PeoplePage::apply);
}

void PeoplePage::connectPanel()
{
    connect(m_panel, &PersonPanel::conversationRequested, this, &PeoplePage::conversationRequested);
    connect(m_panel, &PersonPanel::queryRequested, this, [this](const QString &query) {
        // The people of a group are here; what somebody wrote is not.
        if (query.startsWith(u"group:"_s))
            showQuery(query);
        else
            Q_EMIT queryRequested(query);
    });
    connect(m_panel, &PersonPanel::done, this,
            [this](const QString &sentence, const Event &event) { say(sentence, {event.uid}); });
    connect(m_panel, &PersonPanel::failed, this, [this](const QString &sentence) { say(sentence, {}); });
    connect(m_panel, &PersonPanel::takeBackRequested, this, [this](const Event &event) {
        m_undos.prepend({event.uid});
        undoLast();
    });
}

void PeoplePage::addShortcuts()
{
    const auto add = [this](const char *name, const QKeySequence &keys, auto run) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setObjectName(QLatin1StringView(name));
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    add("peopleSearchShortcut", QKeySequence(Qt::Key_Slash), [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    add("peopleUndoShortcut", QKeySequence(QKeySequence::Undo), [this] { undoLast(); });
    add("peopleGroupShortcut", QKeySequence(Qt::Key_G), [this] { chooseGroup(); });
    const auto open = [this] {
        if (m_list->hasFocus())
            openConversations();
    };
    auto *enter = new QShortcut(QKeySequence(Qt::Key_Return), m_list);
    enter->setContext(Qt::WidgetShortcut);
    connect(enter, &QShortcut::activated, this, open);
}

void PeoplePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // Who comes here for the first time comes for the list; later to where they were.
    if (!focusWidget())
        m_list->setFocus();
    load();
    m_reckoning->refresh();
}

void PeoplePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_panel->setVisible(width() >= kPanelFrom);
}

void PeoplePage::apply(const ChangeSet &changes)
{
    if (changes.people || changes.everything) {
        m_model->refreshAll();
        m_soon.start(kSoonMs);
        m_later.start();
        m_panel->reload();
    } else if (!changes.conversations.isEmpty() && !m_soon.isActive()) {
        m_soon.start(kSoonAfterSyncMs);
    }
}

void PeoplePage::showQuery(const QString &query, const QString &title)
{
    m_title->setText(title.isEmpty() ? tr("People") : title);
    m_back->setVisible(!title.isEmpty());
    if (m_search->text() != query)
        m_search->setText(query);
    else
        load();
}

void PeoplePage::showPerson(IdentityId person)
{
    m_panel->showPerson(person);
    const auto find = [person](Reader &r) -> Result<ContactId> {
        const std::optional<Identity> identity = store::identity(r, person);
        return identity ? identity->contact : ContactId();
    };
    deliver(m_context.store.read(find), this, [this](const Result<ContactId> &contact) {
        if (contact)
            m_wanted = *contact;
        load();
    });
}

void PeoplePage::queryTyped()
{
    m_soon.start(kSoonMs);
}

void PeoplePage::load()
{
    if (!isVisible())
        return;
    if (m_loading) {
        m_again = true;
        return;
    }
    const Result<Query> query = parseQuery(m_search->text(), true);
    m_problem->setVisible(!query.has_value());
    if (!query) {
        m_problem->setText(query.error().detail);
        return;
    }
    // What was counted is shown no more: neither are its name and the way back.
    if (!m_search->text().contains(u"figure:"_s)) {
        m_title->setText(tr("People"));
        m_back->hide();
    }
    m_loading = true;
    m_again = false;
    struct Found
    {
        std::vector<ContactId> ids;
        store::PeopleLeftOut leftOut;
    };
    const auto find = [query = *query, order = m_by](Reader &r) -> Result<Found> {
        Result<std::vector<ContactId>> ids = store::peopleIds(r, query, order);
        if (!ids)
            return fail(ids.error());
        return Found{std::move(*ids), store::peopleLeftOut(r)};
    };
    deliver(m_context.store.read(find, ReadLane::Report), this, [this](const Result<Found> &found) {
        m_loading = false;
        if (m_again)
            load();
        if (found) {
            showFound(found->ids, found->leftOut);
        } else if (found.error().kind != ErrorKind::Cancelled) {
            m_problem->setText(found.error().kind == ErrorKind::Invalid ? found.error().detail
                                                                        : errorText(found.error(), Occasion::Read));
            m_problem->show();
        }
    });
}

void PeoplePage::showFound(std::vector<ContactId> ids, const store::PeopleLeftOut &leftOut)
{
    m_leftOut = leftOut;
    m_model->setIds(std::move(ids));
    const bool none = m_model->rowCount() == 0;
    m_empty->setText(m_search->text().isEmpty() ? tr("People show up here once they have written, liked or followed.")
                                                : tr("Nobody fits. Take a word away to see more."));
    m_stack->setCurrentIndex(none ? 1 : 0);
    if (m_wanted) {
        const int position = m_model->positionOf(m_wanted);
        if (position >= 0)
            m_list->setCurrentIndex(m_model->index(position));
        m_wanted = {};
    } else if (!m_list->currentIndex().isValid() && !none && !m_search->hasFocus()) {
        m_list->setCurrentIndex(m_model->index(0));
    }
    showFigures();
}

void PeoplePage::showFigures()
{
    QStringList facts{tr("%Ln people", nullptr, m_model->rowCount())};
    if (m_leftOut.own > 0)
        facts.append(tr("without %n of your own", nullptr, m_leftOut.own));
    if (m_leftOut.bots > 0)
        facts.append(tr("without %n bots", nullptr, m_leftOut.bots));
    if (m_progress < 1)
        facts.append(tr("reckoning scores, %1 %").arg(qRound(m_progress * 100)));
    m_figures->setText(facts.join(u" · "_s));

    int selected = 0;
    for (const QItemSelectionRange &range : m_list->selectionModel()->selection())
        selected += range.height();
    m_bulk->setVisible(selected > 1);
    m_bulkText->setText(tr("%Ln selected", nullptr, selected));
}

void PeoplePage::showCurrent()
{
    const store::PersonRow *row = m_model->row(m_list->currentIndex().row());
    if (row)
        m_panel->showPerson(row->identity);
}

void PeoplePage::setOrder(store::PeopleOrder order)
{
    m_by = order;
    if (order.by == store::PeopleOrder::By::Score)
        m_model->setShown(order.score);
    switch (order.by) {
    case store::PeopleOrder::By::Score:
        m_order->setText(tr("By %1", "a score").arg(scoreName(order.score)));
        m_order->setToolTip(scoreFormula(order.score));
        break;
    case store::PeopleOrder::By::LastSeen:
        m_order->setText(tr("Seen last"));
        break;
    case store::PeopleOrder::By::Name:
        m_order->setText(tr("By name"));
        break;
    }
    m_order->updateGeometry();
    load();
}

} // namespace rapport
