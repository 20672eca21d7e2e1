#include "gui/thread/findbar.h"

#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/thread/threadview.h"
#include "gui/timetext.h"
#include "store/messages.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QToolButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr int kLongestQuery = 200;
constexpr int kMostRevised = 500; // Messages whose earlier versions are looked through.

QToolButton *button(const char *glyph, const QString &name, const QString &objectName)
{
    auto *made = new QToolButton;
    made->setIcon(theme::icon(glyph));
    made->setAutoRaise(true);
    made->setAccessibleName(name);
    made->setToolTip(name);
    made->setObjectName(objectName);
    return made;
}

} // namespace

FindBar::FindBar(GuiContext &context, ThreadView &view, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_view(view),
      m_query(new QLineEdit),
      m_count(new QLabel),
      m_earlier(new QCheckBox(tr("Earlier versions"))),
      m_previous(button("keyboard_arrow_up", tr("Previous place"), u"findPrevious"_s)),
      m_next(button("keyboard_arrow_down", tr("Next place"), u"findNext"_s))
{
    setObjectName(u"findBar"_s);
    setAccessibleName(tr("Find in the thread"));
    m_query->setObjectName(u"findText"_s);
    m_query->setPlaceholderText(tr("Find in the thread"));
    m_query->setAccessibleName(tr("Find in the thread"));
    m_query->setMaxLength(kLongestQuery);
    m_query->setClearButtonEnabled(true);
    m_query->installEventFilter(this);
    m_count->setObjectName(u"findCount"_s);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_earlier->setObjectName(u"findEarlier"_s);
    QToolButton *close = button("close", tr("Close"), u"findClose"_s);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace1, theme::kSpace2, theme::kSpace1);
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(m_query, 1);
    layout->addWidget(m_count);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addWidget(m_earlier);
    layout->addWidget(close);
    hide();

    connect(m_query, &QLineEdit::textChanged, this, [this] { search(Going::ToTheNext); });
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(close, &QToolButton::clicked, this, &FindBar::leave);
    connect(m_earlier, &QCheckBox::toggled, this, [this] { loadRevisions(Going::ToTheNext); });
    connect(&m_view, &ThreadView::messagesChanged, this, &FindBar::follow);
}

FindBar::~FindBar() = default;

void FindBar::start()
{
    const QString selected = m_view.selectedText();
    if (isHidden()) {
        QWidget::show();
        keepPlace(sizeHint().height());
    }
    if (!selected.isEmpty() && !selected.contains(u'\n'))
        m_query->setText(selected.left(kLongestQuery));
    m_query->setFocus(Qt::ShortcutFocusReason);
    m_query->selectAll();
    m_conversation = shownConversation();
    loadRevisions(Going::ToTheNext);
}

ConversationId FindBar::shownConversation() const
{
    const QList<ThreadMessage> &messages = m_view.model().messages();
    return messages.isEmpty() ? ConversationId{} : messages.first().message.conversation;
}

/// What arrives changes the count and nothing on the screen; in another thread nobody looks for anything yet.
void FindBar::follow()
{
    if (isHidden())
        return;
    if (shownConversation() == m_conversation)
        return loadRevisions(Going::Nowhere);
    hide();
    m_view.setMatcher({});
}

void FindBar::leave()
{
    const int room = height();
    hide();
    keepPlace(-room);
    m_view.setMatcher({});
    m_view.setFocus(Qt::ShortcutFocusReason);
}

/// The messages stay where they are on the screen while the room above them changes.
void FindBar::keepPlace(int room)
{
    QScrollBar *bar = m_view.verticalScrollBar();
    bar->setValue(bar->value() + room);
}

/// Where earlier versions are wanted they are read first.
void FindBar::loadRevisions(Going going)
{
    m_revisions.clear();
    if (!m_earlier->isChecked())
        return search(going);
    QList<MessageId> revised;
    for (const ThreadMessage &message : m_view.model().messages()) {
        if (message.revisions > 0 && revised.size() < kMostRevised)
            revised.append(message.message.id);
    }
    const auto find = [revised](Reader &r) -> Result<RevisionsOf> {
        RevisionsOf all;
        for (const MessageId message : revised)
            all.insert(message, store::revisions(r, message));
        return all;
    };
    deliver(m_context.store.read(find), this, [this, going](const Result<RevisionsOf> &revisions) {
        if (!revisions)
            Q_EMIT failed(errorText(revisions.error(), Occasion::Read));
        else if (m_earlier->isChecked())
            m_revisions = *revisions;
        search(going);
    });
}

void FindBar::search(Going going)
{
    const TextMatcher matcher(m_query->text());
    m_view.setMatcher(matcher);
    const quint64 request = ++m_request;
    if (matcher.isEmpty())
        return take({}, going);
    m_known = false;
    tell();
    deliver(m_search.find(m_view.model().messages(), m_revisions, matcher), this,
            [this, request, going](const QList<ThreadPlace> &places) {
                if (request == m_request)
                    take(places, going);
            });
}

void FindBar::take(const QList<ThreadPlace> &places, Going going)
{
    const bool had = m_current >= 0 && m_current < m_places.size();
    const ThreadPlace before = had ? m_places.at(m_current) : ThreadPlace();
    m_places = places;
    m_known = true;
    m_current = -1;
    // The same place where it is still there, else the first one from the current message on.
    const auto same = had ? std::find(m_places.begin(), m_places.end(), before) : m_places.end();
    if (same != m_places.end()) {
        m_current = static_cast<int>(same - m_places.begin());
    } else if (!m_places.isEmpty()) {
        const int here = m_view.model().indexOf(m_view.currentMessage());
        const auto next = std::find_if(m_places.begin(), m_places.end(), [&](const ThreadPlace &place) {
            return m_view.model().indexOf(place.message) >= here;
        });
        m_current = next == m_places.end() ? 0 : static_cast<int>(next - m_places.begin());
    }
    if (m_current >= 0 && going == Going::ToTheNext)
        show(m_current);
    tell();
}

void FindBar::step(int by)
{
    if (m_places.isEmpty())
        return;
    const int count = static_cast<int>(m_places.size());
    m_current = (m_current + by + count) % count;
    show(m_current);
    tell();
}

void FindBar::show(int index)
{
    const ThreadPlace &place = m_places.at(index);
    if (place.inRevision)
        m_view.showRevisions(place.message, m_revisions.value(place.message));
    m_view.showFind(place.message, place.place);
}

void FindBar::tell()
{
    const bool any = !m_places.isEmpty();
    m_previous->setEnabled(any);
    m_next->setEnabled(any);
    if (!m_known)
        return;
    m_count->setText(any ? tr("%1 of %2", "the place in the thread that is shown, and how many match")
                               .arg(countText(m_current + 1), countText(count()))
                     : m_query->text().trimmed().isEmpty() ? QString()
                                                           : tr("Nothing found"));
    m_count->setAccessibleName(m_count->text());
}

bool FindBar::event(QEvent *event)
{
    // Before a shortcut of the page takes it.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
        event->accept();
    return QWidget::event(event);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_query && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            step(key->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
            return true;
        }
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up) {
            step(key->key() == Qt::Key_Down ? 1 : -1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return leave();
    QWidget::keyPressEvent(event);
}

} // namespace rapport
