#include "gui/ideas/ideaspage.h"

#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/ideas/ideatext.h"
#include "gui/ideas/ownerpicker.h"
#include "gui/inbox/picker.h"
#include "gui/inbox/toast.h"
#include "gui/inbox/wordbutton.h"
#include "gui/thread/messagetext.h"
#include "gui/timetext.h"
#include "gui/widgets/hairline.h"
#include "gui/widgets/label.h"
#include "gui/widgets/plaintip.h"
#include "gui/widgets/surface.h"
#include "store/findinghistory.h"
#include "sync/commands.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QInputDialog>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTreeWidget>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::TextStyle;
using theme::Token;

constexpr int kMostVoices = 200;
constexpr int kRowHeight = 36;
constexpr int kColumnWidth = 120;
constexpr int kIdRole = Qt::UserRole;
constexpr int kConversationRole = Qt::UserRole;
constexpr int kMessageRole = Qt::UserRole + 1;

enum Column { TitleColumn, StateColumn, PeopleColumn, ConversationsColumn, AgeColumn, OwnerColumn, ColumnCount };

/// What was cut off ends with a whole word, and shows that it goes on.
QString ended(const QString &excerpt)
{
    constexpr qsizetype kCutOff = 199; // previewText() holds no more
    if (excerpt.size() < kCutOff)
        return excerpt;
    const qsizetype blank = excerpt.lastIndexOf(u' ');
    return QString(excerpt.first(blank > kCutOff / 2 ? blank : kCutOff) + u'…');
}

/// A row that is sorted by its figures, not by their words.
class IdeaItem final : public QTreeWidgetItem
{
public:
    explicit IdeaItem(const IdeaRow &row, qint64 now) : m_row(row)
    {
        setText(TitleColumn, messagetext::plainLine(row.idea.title));
        setText(StateColumn, ideatext::ideaStateWord(row.idea.state));
        setText(PeopleColumn, countText(row.people));
        setText(ConversationsColumn, countText(row.conversations));
        setText(AgeColumn, durationText(std::max<qint64>(0, now - row.since())));
        setText(OwnerColumn, messagetext::plainLine(row.idea.ownerName));
        setData(TitleColumn, kIdRole, row.idea.id.value);
        setSizeHint(TitleColumn, QSize(0, kRowHeight));
        setToolTip(TitleColumn, plainTip(row.idea.title));
    }

private:
    bool operator<(const QTreeWidgetItem &item) const override
    {
        const IdeaRow &other = static_cast<const IdeaItem &>(item).m_row;
        switch (treeWidget()->sortColumn()) {
        case StateColumn:
            return m_row.idea.state < other.idea.state;
        case PeopleColumn:
            return m_row.people < other.people;
        case ConversationsColumn:
            return m_row.conversations < other.conversations;
        case AgeColumn:
            return m_row.since() > other.since();
        default:
            return QTreeWidgetItem::operator<(item);
        }
    }

    IdeaRow m_row;
};

} // namespace

IdeasPage::IdeasPage(GuiContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    setObjectName(u"ideasPage"_s);
    build();
    addShortcuts();
    connect(&context.store.changes(), &ChangeFeed::changed, this, &IdeasPage::apply);
}

IdeasPage::~IdeasPage() = default;

void IdeasPage::build()
{
    m_list = new QTreeWidget(this);
    m_list->setObjectName(u"ideaList"_s);
    m_list->setAccessibleName(tr("Ideas"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAllColumnsShowFocus(true);
    m_list->setColumnCount(ColumnCount);
    m_list->setHeaderLabels({tr("Idea"), tr("State"), tr("People"), tr("Conversations"), tr("Age"), tr("Owner")});
    for (int column = StateColumn; column < ColumnCount; ++column)
        m_list->setColumnWidth(column, kColumnWidth);
    m_list->header()->setSectionResizeMode(TitleColumn, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    m_list->sortByColumn(PeopleColumn, Qt::DescendingOrder);
    m_list->setSortingEnabled(true);
    m_empty = new Label({}, TextStyle::Body, Token::Muted, this);
    m_empty->setObjectName(u"ideasEmpty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(theme::kSpace5);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_empty);

    auto *halves = new QHBoxLayout;
    halves->setSpacing(0);
    halves->addWidget(m_pages, 3);
    halves->addWidget(new Hairline(Qt::Vertical, this));
    halves->addWidget(buildDetail(), 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addLayout(halves, 1);
    m_toast = new Toast(this, nullptr);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &IdeasPage::showDetail);
    connect(m_list, &QTreeWidget::itemActivated, this, &IdeasPage::openConversations);
}

QWidget *IdeasPage::buildHead()
{
    auto *head = new Surface(this);
    m_state = new QComboBox(head);
    m_state->setObjectName(u"ideaStateFilter"_s);
    m_state->setAccessibleName(tr("State"));
    m_state->addItem(tr("All ideas"), -1);
    for (int i = 0; i < kIdeaStates; ++i)
        m_state->addItem(ideatext::ideaStateWord(static_cast<IdeaState>(i)), i);
    auto *add = new QPushButton(tr("Write an idea down"), head);
    add->setObjectName(u"addIdea"_s);
    m_back = new WordButton(head);
    m_back->setObjectName(u"ideasBack"_s);
    m_back->setText(tr("Back"));
    m_back->setLeadingGlyph(u"arrow_back"_s);
    m_back->hide();
    m_head = new Label(tr("Ideas"), TextStyle::Title, Token::Text, head);
    m_head->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(theme::kSpace4 + 2, theme::kSpace3, theme::kSpace4 + 2, theme::kSpace3);
    row->setSpacing(theme::kSpace2);
    row->addWidget(m_back);
    row->addWidget(m_head);
    row->addSpacing(theme::kSpace3);
    row->addWidget(m_state);
    row->addStretch(1);
    row->addWidget(add);
    connect(m_back, &WordButton::clicked, this, [this] {
        showRows({}, {});
        Q_EMIT backRequested();
    });
    connect(m_state, &QComboBox::activated, this, &IdeasPage::load);
    connect(add, &QPushButton::clicked, this, &IdeasPage::writeDown);
    return head;
}

QWidget *IdeasPage::buildDetail()
{
    m_detail = new QWidget(this);
    m_title = new Label({}, TextStyle::Title, Token::Text, m_detail);
    m_title->setObjectName(u"ideaTitle"_s);
    m_facts = new Label({}, TextStyle::Secondary, Token::Muted, m_detail);
    m_facts->setObjectName(u"ideaFacts"_s);
    for (QLabel *label : {m_title, m_facts}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_voices = new QListWidget(m_detail);
    m_voices->setObjectName(u"ideaVoices"_s);
    m_voices->setAccessibleName(tr("Who said so"));
    m_voices->setFrameShape(QFrame::NoFrame);
    m_voices->setWordWrap(true);
    m_voices->setSpacing(theme::kSpace1 + 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::kSpace2);
    const auto add = [&](const char *name, const QString &word, void (IdeasPage::*run)()) {
        auto *button = new QPushButton(word, m_detail);
        button->setObjectName(QLatin1StringView(name));
        connect(button, &QPushButton::clicked, this, run);
        buttons->addWidget(button);
    };
    add("ideaState", tr("State"), &IdeasPage::chooseState);
    add("ideaRename", tr("Rename"), &IdeasPage::rename);
    add("ideaOwner", tr("Owner"), &IdeasPage::chooseOwner);
    add("ideaMerge", tr("Merge"), &IdeasPage::chooseMerge);
    add("ideaConversations", tr("Conversations"), &IdeasPage::openConversations);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(m_detail);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace4, theme::kSpace4, theme::kSpace3);
    layout->setSpacing(theme::kSpace3);
    layout->addWidget(m_title);
    layout->addWidget(m_facts);
    layout->addLayout(buttons);
    layout->addWidget(new Hairline(Qt::Horizontal, m_detail));
    layout->addWidget(m_voices, 1);
    connect(m_voices, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT messageRequested(ConversationId(item->data(kConversationRole).toLongLong()),
                                MessageId(item->data(kMessageRole).toLongLong()));
    });
    return m_detail;
}

void IdeasPage::addShortcuts()
{
    const auto add = [this](const char *name, const QKeySequence &keys, void (IdeasPage::*run)()) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setObjectName(QLatin1StringView(name));
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    add("ideaUndoShortcut", QKeySequence(QKeySequence::Undo), &IdeasPage::undoLast);
    add("ideaRenameShortcut", QKeySequence(Qt::Key_F2), &IdeasPage::rename);
    add("ideaNewShortcut", QKeySequence(QKeySequence::New), &IdeasPage::writeDown);
}

void IdeasPage::apply(const ChangeSet &changes)
{
    if (!changes.everything && !changes.ideas && !changes.people)
        return;
    m_stale = true;
    if (isVisible())
        load();
}

void IdeasPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        load();
}

void IdeasPage::showRows(const QString &query, const QString &title)
{
    m_query = query;
    m_head->setText(query.isEmpty() ? tr("Ideas") : title);
    m_back->setVisible(!query.isEmpty());
    m_state->setCurrentIndex(0);
    load();
}

void IdeasPage::load()
{
    m_stale = false;
    const int wanted = m_state->currentData().toInt();
    const auto find = [wanted, text = m_query](Reader &r) -> Result<QList<IdeaRow>> {
        QList<IdeaRow> rows =
            store::ideaRows(r, wanted < 0 ? std::nullopt : std::optional(static_cast<IdeaState>(wanted)));
        if (text.isEmpty())
            return rows;
        const Result<Query> query = parseQuery(text);
        const Result<QList<IdeaId>> behind = query ? store::figureIdeas(r, *query) : fail(query.error());
        if (!behind)
            return fail(behind.error());
        rows.removeIf([&behind](const IdeaRow &row) { return !behind->contains(row.idea.id); });
        return rows;
    };
    deliver(m_context.store.read(find), this, [this, number = ++m_asked](const Result<QList<IdeaRow>> &rows) {
        if (number != m_asked)
            return;
        if (rows)
            fill(*rows);
        else
            m_toast->say(errorText(rows.error(), Occasion::Read));
    });
}

void IdeasPage::fill(const QList<IdeaRow> &rows)
{
    const IdeaId before = m_wanted ? m_wanted : current() ? current()->idea.id : IdeaId();
    m_wanted = {};
    m_rows = rows;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        const qint64 now = m_context.clock.nowMs();
        for (const IdeaRow &row : rows) {
            auto *item = new IdeaItem(row, now);
            m_list->addTopLevelItem(item);
            if (row.idea.id == before)
                m_list->setCurrentItem(item);
        }
        if (!m_list->currentItem() && m_list->topLevelItemCount() > 0)
            m_list->setCurrentItem(m_list->topLevelItem(0));
    }
    const bool filtered = m_state->currentIndex() > 0;
    m_empty->setText(!m_query.isEmpty() && !filtered ? tr("There is no idea behind this figure any more.")
                     : filtered                      ? tr("No idea is in this state.")
                                : tr("What people wish for is gathered here. Press I at a message in the inbox to make "
                                     "an idea of it, or write one down."));
    m_pages->setCurrentWidget(rows.isEmpty() ? static_cast<QWidget *>(m_empty) : m_list);
    showDetail();
}

const IdeaRow *IdeasPage::current() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    const IdeaId id(item ? item->data(TitleColumn, kIdRole).toLongLong() : 0);
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [id](const IdeaRow &row) { return row.idea.id == id; });
    return found == m_rows.end() ? nullptr : &*found;
}

void IdeasPage::showDetail()
{
    const IdeaRow *row = current();
    m_detail->setVisible(row != nullptr);
    if (!row)
        return;
    const qint64 now = m_context.clock.nowMs();
    m_title->setText(messagetext::plainLine(row->idea.title));
    const QString people = tr("%n people wish for it", nullptr, row->people);
    const QString conversations = tr("in %n conversation(s)", nullptr, row->conversations);
    const QString state =
        tr("%1 since %2").arg(ideatext::ideaStateWord(row->idea.state), agoText(row->idea.stateAt, now));
    m_facts->setText(u"%1 %2 · %3"_s.arg(people, conversations, state));
    const auto find = [id = row->idea.id](Reader &r) -> Result<QList<store::IdeaVoice>> {
        return store::voicesFor(r, id, kMostVoices);
    };
    deliver(m_context.store.read(find), this, [this, id = row->idea.id](const Result<QList<store::IdeaVoice>> &voices) {
        if (voices && current() && current()->idea.id == id)
            showVoices(*voices);
    });
}

void IdeasPage::showVoices(const QList<store::IdeaVoice> &voices)
{
    m_voices->clear();
    const qint64 now = m_context.clock.nowMs();
    for (const store::IdeaVoice &voice : voices) {
        auto *item = new QListWidgetItem(tr("%1, %2: %3", "who, when, what")
                                             .arg(messagetext::plainLine(voice.personName), agoText(voice.at, now),
                                                  ended(messagetext::plainLine(voice.excerpt))),
                                         m_voices);
        item->setData(kConversationRole, voice.conversation.value);
        item->setData(kMessageRole, voice.message.value);
    }
}

void IdeasPage::decide(const QFuture<Result<Event>> &future, const QString &sentence)
{
    deliver(future, this, [this, sentence](const Result<Event> &event) {
        if (!event) {
            m_toast->say(errorText(event.error(), Occasion::Change));
            return;
        }
        m_undo.append(event->uid);
        m_toast->say(sentence, [this] { undoLast(); });
    });
}

void IdeasPage::undoLast()
{
    if (m_undo.isEmpty()) {
        m_toast->say(tr("There is nothing to undo."));
        return;
    }
    deliver(m_context.commands.undo(m_undo.takeLast()), this, [this](const Result<Event> &undone) {
        m_toast->say(undone ? tr("Undone.") : errorText(undone.error(), Occasion::Change));
    });
}

void IdeasPage::writeDown()
{
    bool accepted = false;
    const QString title = QInputDialog::getText(this, tr("Write an idea down"), tr("What do people wish for?"),
                                                QLineEdit::Normal, {}, &accepted);
    if (accepted && !title.trimmed().isEmpty())
        decide(m_context.commands.findings().addIdea(title, {}), tr("The idea is noted."));
}

void IdeasPage::rename()
{
    const IdeaRow *row = current();
    if (!row)
        return;
    bool accepted = false;
    const IdeaId id = row->idea.id;
    const QString title =
        QInputDialog::getText(this, tr("Rename the idea"), tr("Title"), QLineEdit::Normal, row->idea.title, &accepted);
    if (accepted && !title.trimmed().isEmpty())
        decide(m_context.commands.findings().renameIdea(id, title), tr("The idea has another title."));
}

void IdeasPage::chooseState()
{
    const IdeaRow *row = current();
    if (!row)
        return;
    QList<Picker::Entry> entries;
    for (int i = 0; i < kIdeaStates; ++i) {
        const auto state = static_cast<IdeaState>(i);
        const QString word = ideatext::ideaStateWord(state);
        entries.append({word,
                        {},
                        row->idea.state == state ? u"radio_button_checked"_s : u"radio_button_unchecked"_s,
                        [this, id = row->idea.id, state, word] {
                            decide(m_context.commands.findings().setIdeaState(id, state),
                                   tr("The idea is at: %1.").arg(word));
                        }});
    }
    (new Picker(tr("Where does the idea stand?"), entries, this))->popUp();
}

void IdeasPage::chooseOwner()
{
    const IdeaRow *row = current();
    if (!row)
        return;
    pickOwner(m_context, *this, row->idea.owner, [this, id = row->idea.id](ActorId owner, const QString &name) {
        decide(m_context.commands.findings().setIdeaOwner(id, owner),
               owner ? tr("The idea is looked after by: %1.").arg(name) : tr("Nobody looks after the idea any more."));
    });
}

void IdeasPage::chooseMerge()
{
    const IdeaRow *row = current();
    if (!row)
        return;
    QList<Picker::Entry> entries;
    for (const IdeaRow &other : std::as_const(m_rows)) {
        if (other.idea.id == row->idea.id)
            continue;
        const QString title = messagetext::plainLine(other.idea.title);
        entries.append({title, tr("%n people", nullptr, other.people), u"call_merge"_s,
                        [this, id = row->idea.id, into = other.idea.id, title] {
                            m_wanted = into;
                            decide(m_context.commands.findings().mergeIdeas(into, id),
                                   tr("It is part of: %1").arg(title));
                        }});
    }
    (new Picker(tr("Which idea is the same wish?"), entries, this))->popUp();
}

void IdeasPage::openConversations()
{
    if (const IdeaRow *row = current())
        Q_EMIT rowsRequested(u"idea:"_s + QString::number(row->idea.id.value),
                             tr("Conversations about “%1”").arg(messagetext::plainLine(row->idea.title)));
}

} // namespace rapport
