#include "gui/levels/duewatch.h"

#include "base/clock.h"
#include "base/time.h"
#include "gui/deliver.h"
#include "gui/guicontext.h"
#include "gui/thread/messagetext.h"
#include "gui/timetext.h"
#include "store/conversations.h"
#include "store/servicelevels.h"

#include <QSettings>
#include <limits>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

/// What is due soon stands at the front of what is due.
constexpr int kLookAhead = 200;
constexpr int kFirstLookMs = 5000;

/// What is due soon and not overdue, the first of them with its name.
struct Soon
{
    QList<store::DueConversation> all;
    QString firstName;
};

Result<Soon> findSoon(Reader &r)
{
    const qint64 now = r.nowMs();
    Soon soon;
    for (const store::DueConversation &one :
         store::dueConversations(r, now, std::numeric_limits<qint64>::max(), kLookAhead)) {
        if (dueState(one.due, now) == DueState::DueSoon)
            soon.all.append(one);
    }
    if (!soon.all.isEmpty())
        soon.firstName = store::conversationRows(r, {soon.all.first().id}).value(0).personName;
    return soon;
}

QString wantedKey()
{
    return u"levels/notify"_s;
}

} // namespace

DueWatch::DueWatch(GuiContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    m_minute.setInterval(static_cast<int>(kMinuteMs));
    connect(&m_minute, &QTimer::timeout, this, &DueWatch::look);
    m_minute.start();
    QTimer::singleShot(kFirstLookMs, this, &DueWatch::look);
}

bool DueWatch::isWanted()
{
    return QSettings().value(wantedKey(), true).toBool();
}

void DueWatch::setWanted(bool wanted)
{
    QSettings().setValue(wantedKey(), wanted);
}

void DueWatch::look()
{
    if (m_looking || m_heldBack || !isWanted())
        return;
    m_looking = true;
    deliver(m_context.store.read(findSoon), this, [this](const Result<Soon> &soon) {
        m_looking = false;
        if (!soon)
            return;
        QHash<ConversationId, qint64> told;
        QList<store::DueConversation> news;
        for (const store::DueConversation &one : soon->all) {
            if (m_told.value(one.id) != one.due.dueAt)
                news.append(one);
            told.insert(one.id, one.due.dueAt);
        }
        m_told = told;
        if (news.isEmpty())
            return;
        const qint64 left = std::max<qint64>(0, news.first().due.dueAt - m_context.clock.nowMs());
        if (news.size() == 1 && news.first().id == soon->all.first().id) {
            Q_EMIT dueSoon(tr("%1 waits for a reply that is due in %2.")
                               .arg(messagetext::plainLine(soon->firstName), durationText(left)),
                           news.first().id);
        } else {
            Q_EMIT dueSoon(
                tr("%n conversation(s) are due soon, the first in %1.", nullptr, static_cast<int>(news.size()))
                    .arg(durationText(left)),
                news.first().id);
        }
    });
}

} // namespace rapport
