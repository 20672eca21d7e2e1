// How ThreadPane listens to the thread it shows.
#include "gui/inbox/threadpane.h"

#include "gui/composer/composer.h"
#include "gui/thread/findbar.h"
#include "gui/thread/threadevents.h"
#include "gui/thread/threadlinks.h"
#include "gui/thread/threadpictures.h"
#include "gui/thread/threadview.h"

#include <QPushButton>

namespace rapport {

void ThreadPane::connectView()
{
    connect(m_view, &ThreadView::actionRequested, this, &ThreadPane::act);
    connect(m_view, &ThreadView::revisionsRequested, this, &ThreadPane::loadRevisions);
    connect(m_view, &ThreadView::answerRequested, this, &ThreadPane::answer);
    connect(m_view, &ThreadView::quoteRequested, this, [this](MessageId message, const QString &text) {
        answer(message);
        m_composer->prepend(m_composer->answerKind(), text);
    });
    connect(m_view, &ThreadView::unseenChanged, this, [this](int count) {
        m_news->setText(tr("%n new message(s)", nullptr, count));
        m_news->setVisible(count > 0);
        m_news->adjustSize();
        m_news->move((m_view->width() - m_news->width()) / 2, m_view->height() - m_news->height() - 10);
    });
    connect(m_news, &QPushButton::clicked, m_view, &ThreadView::goToUnseen);

    auto *links = new ThreadLinks(*m_view);
    connect(links, &ThreadLinks::opened, this, &ThreadPane::openAddress);
    auto *pictures = new ThreadPictures(m_context, *m_view);
    connect(pictures, &ThreadPictures::done, this, &ThreadPane::done);
    connect(pictures, &ThreadPictures::failed, this, &ThreadPane::failed);
    connect(m_events, &ThreadEvents::done, this, &ThreadPane::done);
    connect(m_events, &ThreadEvents::failed, this, &ThreadPane::failed);
    connect(m_find, &FindBar::failed, this, &ThreadPane::failed);
}

/// A note has nobody to answer: the conversation as a whole is meant then.
void ThreadPane::answer(MessageId message)
{
    const int index = m_view->model().indexOf(message);
    if (index < 0)
        return;
    const ThreadMessage &shown = m_view->model().at(index);
    if (shown.message.direction == Direction::Note || shown.message.remoteId.isEmpty())
        m_composer->startReply();
    else
        m_composer->answer(message, shown.authorName);
}

} // namespace rapport
