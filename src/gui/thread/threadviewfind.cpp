// What ThreadView shows beside the messages themselves: what is looked for in them, and their pictures.
#include "gui/thread/picturestock.h"
#include "gui/thread/picturetext.h"
#include "gui/thread/threadview.h"

namespace rapport {

namespace {

constexpr int kMostUnfoldings = 64; // Steps in which a long text is shown.

} // namespace

void ThreadView::setMatcher(const TextMatcher &matcher)
{
    m_matcher = matcher;
    if (matcher.isEmpty()) {
        m_findMessage = {};
        m_find = -1;
    }
    viewport()->update();
}

void ThreadView::showFind(MessageId message, int place)
{
    if (!m_model.contains(message))
        return;
    reveal(message);
    const int index = m_model.indexOf(message);
    setCurrentMessage(message);
    m_findMessage = message;
    // It may stand in folded quotes, or further down in a long text.
    for (int i = 0; i < kMostUnfoldings && layoutOf(index).finds(m_matcher).size() <= place; ++i) {
        if (!m_quotesOpen.contains(message))
            m_quotesOpen.insert(message);
        else if (messagetext::hiddenCharacters(viewOf(index)) > 0)
            m_characters[message] =
                m_characters.value(message, messagetext::kFirstCharacters) + messagetext::kMoreCharacters;
        else
            break;
        forgetLayout(message);
    }
    const QList<QRect> finds = layoutOf(index).finds(m_matcher);
    m_find = std::min(place, static_cast<int>(finds.size()) - 1);
    if (m_find < 0)
        return ensureVisible(index);
    const QRect inRow = finds.at(m_find);
    const int top = bottomOf(index) - heightOf(index);
    const bool near = index >= m_anchor && index <= lastVisible();
    if (near && top + inRow.top() >= 0 && top + inRow.bottom() < viewport()->height()) {
        viewport()->update();
        return;
    }
    showTop(index, viewport()->height() / 3 - inRow.top());
}

void ThreadView::setPictureStock(PictureStock *stock)
{
    m_stock = stock;
    if (stock)
        connect(stock, &PictureStock::ready, viewport(), qOverload<>(&QWidget::update));
}

void ThreadView::setShownPeople(const QSet<IdentityId> &people, bool picturesAsked)
{
    const bool asked = std::exchange(m_picturesAsked, picturesAsked);
    m_shownPeople = people;
    if (asked != picturesAsked)
        forgetLayouts();
    askForPictures();
}

bool ThreadView::showsPicturesOf(const ThreadMessage &message) const
{
    return m_picturesAsked && (m_shownPeople.contains(IdentityId{}) || m_shownPeople.contains(message.message.author));
}

/// Of what is on the screen, fetches what somebody agreed to fetch without being asked each time.
void ThreadView::askForPictures()
{
    if (m_shownPeople.isEmpty() || m_model.isEmpty())
        return;
    QList<std::pair<MessageId, AttachmentId>> wanted;
    const int last = lastVisible();
    for (int i = m_anchor; i <= last; ++i) {
        const ThreadMessage &message = m_model.at(i);
        if (!showsPicturesOf(message))
            continue;
        for (const AttachmentId picture : picturetext::missing(message.message)) {
            if (!m_pictures.contains(picture))
                wanted.append({message.message.id, picture});
        }
    }
    for (const auto &[message, picture] : wanted) {
        m_pictures.insert(picture, {.fetching = true});
        Q_EMIT pictureRequested(message, picture);
    }
}

void ThreadView::setPictureState(MessageId message, AttachmentId picture, const PictureState &state)
{
    m_pictures.insert(picture, state);
    forgetLayout(message);
}

} // namespace rapport
