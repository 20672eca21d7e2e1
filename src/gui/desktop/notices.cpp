#include "gui/desktop/notices.h"

#include "base/clock.h"
#include "gui/deliver.h"
#include "gui/desktop/noticetext.h"
#include "gui/desktop/quiettimes.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/inbox/channelfacts.h"
#include "store/worklog.h"
#include "sync/commands.h"
#include "sync/outbox.h"
#include "sync/syncengine.h"

#include <QSettings>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

const QString kNews = u"news"_s;
const QString kDue = u"due"_s;
const QString kReply = u"reply"_s;

QString newsKey()
{
    return u"notifications/news"_s;
}

QString wordsKey()
{
    return u"notifications/words"_s;
}

bool is(const QString &action, const char *key)
{
    return action == QLatin1StringView(key);
}

} // namespace

NoticeWishes NoticeWishes::kept()
{
    const QSettings settings;
    return {settings.value(newsKey(), true).toBool(), settings.value(wordsKey(), true).toBool()};
}

void NoticeWishes::keep() const
{
    QSettings settings;
    settings.setValue(newsKey(), news);
    settings.setValue(wordsKey(), words);
}

Notices::Notices(GuiContext &context, NewsWatch &news, QuietTimes &quiet, NotificationService &service, Pace pace,
                 QObject *parent)
    : QObject(parent), m_context(context), m_news(news), m_quiet(quiet), m_service(service), m_pace(pace)
{
    for (QTimer *timer : {&m_soon, &m_between, &m_replyLeaves})
        timer->setSingleShot(true);
    m_soon.setInterval(pace.gatherMs);
    m_between.setInterval(pace.betweenMs);
    connect(&m_soon, &QTimer::timeout, this, &Notices::tell);
    connect(&m_between, &QTimer::timeout, this, &Notices::tell);
    connect(&m_replyLeaves, &QTimer::timeout, this, [this] { m_service.withdraw(kReply); });
    connect(&news, &NewsWatch::changed, this, &Notices::follow);
    connect(&quiet, &QuietTimes::changed, this, [this] {
        if (m_quiet.isQuiet()) {
            m_service.withdraw(kNews);
            m_service.withdraw(kDue);
        } else {
            tell();
        }
    });
    connect(&service, &NotificationService::chosen, this, &Notices::choose);
    connect(&service, &NotificationService::replied, this, [this](const QString &place, const QString &text) {
        if (place == kNews)
            sendReply(text);
    });
}

void Notices::setWatched(bool watched)
{
    m_watched = watched;
    if (!watched)
        return;
    m_owed = false;
    m_news.forget();
    m_service.withdraw(kNews);
    m_service.withdraw(kDue);
}

void Notices::follow(bool more)
{
    if (m_watched) {
        // Said to itself first: forgetting comes back here.
        if (!m_news.news().isEmpty())
            m_news.forget();
        return;
    }
    if (m_news.news().isEmpty()) {
        // Read or answered meanwhile, here or elsewhere.
        m_owed = false;
        m_service.withdraw(kNews);
        return;
    }
    if (!more)
        return;
    m_owed = true;
    if (!m_soon.isActive())
        m_soon.start();
}

void Notices::tell()
{
    const NoticeWishes wishes = NoticeWishes::kept();
    if (!m_owed || m_watched || m_quiet.isQuiet() || m_between.isActive() || m_soon.isActive())
        return;
    m_owed = false;
    if (!wishes.news || m_news.news().isEmpty())
        return;
    m_told = m_news.news();
    m_between.start();
    const auto show = [this, wishes] {
        noticetext::Manner manner;
        manner.words = wishes.words;
        manner.replies = m_service.takesReplies();
        if (m_told.size() == 1) {
            manner.answer = canAnswer(m_told.first());
            manner.replies &= !m_told.first().hasDraft;
            manner.channelName = channelFacts(m_context.registry, m_told.first().channel).name;
        }
        m_service.show(kNews, noticetext::ofNews(m_told, manner));
    };
    // What the desktop can do decides what is offered.
    connect(&m_service, &NotificationService::probed, this, show, Qt::SingleShotConnection);
    m_service.probe();
}

bool Notices::canAnswer(const News &news) const
{
    return m_context.store.access() == Store::Access::ReadWrite &&
           channelFacts(m_context.registry, news.channel).can.reply;
}

void Notices::tellDue(const QString &sentence, ConversationId conversation)
{
    if (m_quiet.isQuiet())
        return;
    m_due = conversation;
    m_service.show(kDue, noticetext::ofDue(sentence, NoticeWishes::kept().words));
}

void Notices::choose(const QString &place, const QString &action)
{
    if (is(action, noticetext::kQuiet)) {
        m_quiet.askForAnHour();
        return;
    }
    if (place == kReply && is(action, noticetext::kTakeBack)) {
        takeReplyBack();
        return;
    }
    if (!is(action, noticetext::kOpen) && !is(action, noticetext::kAnswer))
        return;
    ConversationId conversation;
    if (place == kDue)
        conversation = m_due;
    else if (place == kReply)
        conversation = m_reply.conversation;
    else if (m_told.size() == 1)
        conversation = m_told.first().conversation;
    m_service.withdraw(place);
    Q_EMIT openRequested(conversation, is(action, noticetext::kAnswer));
}

/// An answer that was written in the notification itself: it goes the way of every answer.
void Notices::sendReply(const QString &text)
{
    if (m_told.size() != 1 || text.trimmed().isEmpty() || !canAnswer(m_told.first()))
        return;
    const News to = m_told.first();
    const auto find = [id = to.conversation](Reader &r) -> Result<QList<Draft>> { return store::drafts(r, id); };
    deliver(m_context.store.read(find), this, [this, to, text](const Result<QList<Draft>> &drafts) {
        const auto isReply = [](const Draft &draft) { return draft.kind == DraftKind::Reply; };
        // Sending takes the draft's place, and this text is not the one that was begun there.
        if (drafts && std::any_of(drafts->begin(), drafts->end(), isReply))
            keepReply(to, text, tr("Another answer was begun in this conversation; both are kept as its draft."));
        else
            queueReply(to, text);
    });
}

void Notices::queueReply(const News &to, const QString &text)
{
    deliver(m_context.outbox.reply(to.conversation, to.newest, text, false), this,
            [this, to, text](const Result<OutboxEntry> &entry) {
                if (entry)
                    sayOnItsWay(*entry, to.person);
                else
                    keepReply(to, text, QString(errorText(entry.error(), Occasion::Send)));
            });
}

/// As a draft, behind what stands there.
void Notices::keepReply(const News &to, const QString &text, const QString &why)
{
    m_reply = {};
    m_reply.conversation = to.conversation;
    const auto find = [id = to.conversation](Reader &r) -> Result<QList<Draft>> { return store::drafts(r, id); };
    deliver(m_context.store.read(find), this, [this, to, text, why](const Result<QList<Draft>> &drafts) {
        Draft draft;
        draft.replyTo = to.newest;
        for (const Draft &one : drafts.value_or(QList<Draft>())) {
            if (one.kind == DraftKind::Reply)
                draft = one;
        }
        const QString both = draft.text.isEmpty() ? text : QString(draft.text % u"\n\n"_s % text);
        deliver(m_context.commands.saveDraft(to.conversation, DraftKind::Reply, draft.replyTo, both), this,
                [this, text, why](const Result<> &saved) {
                    m_service.show(kReply,
                                   noticetext::ofProblem(tr("Your answer was not sent"),
                                                         saved ? why : tr("It could not be kept: %1").arg(text)));
                });
    });
}

void Notices::sayOnItsWay(const OutboxEntry &entry, const QString &person)
{
    m_reply = entry;
    m_context.engine.kickOutbox();
    const qint64 left = entry.notBefore - m_context.clock.nowMs();
    if (left <= 0)
        return;
    m_service.show(kReply, noticetext::ofReply(person));
    m_replyLeaves.start(static_cast<int>(left));
}

void Notices::takeReplyBack()
{
    m_replyLeaves.stop();
    if (!m_reply.id)
        return;
    deliver(m_context.outbox.cancel(std::exchange(m_reply.id, {})), this, [this](const Result<OutboxEntry> &entry) {
        m_service.show(kReply, entry ? noticetext::ofProblem(tr("Taken back"), tr("The text is a draft again."))
                                     : noticetext::ofProblem(tr("It could not be taken back"),
                                                             errorText(entry.error(), Occasion::Change)));
    });
}

} // namespace rapport
