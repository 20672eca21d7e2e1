#include "gui/desktop/noticetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport::noticetext {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(rapport::Notices)
};

constexpr qsizetype kMostNames = 3;

std::pair<QString, QString> action(const char *key, const QString &label)
{
    return {QLatin1StringView(key), label};
}

/// "Ines, Ben, Cem and 4 more".
QString names(const QList<News> &news)
{
    QStringList known;
    for (auto it = news.crbegin(); it != news.crend(); ++it) {
        if (!it->person.isEmpty() && !known.contains(it->person))
            known.append(it->person);
    }
    if (known.size() <= kMostNames)
        return known.join(u", "_s);
    const int more = static_cast<int>(known.size() - kMostNames);
    //: Names, and how many people more
    return Texts::tr("%1 and %n more", nullptr, more).arg(known.mid(0, kMostNames).join(u", "_s));
}

int messagesIn(const QList<News> &news)
{
    int messages = 0;
    for (const News &one : news)
        messages += one.messages;
    return messages;
}

Notification ofOne(const News &news, const Manner &manner)
{
    Notification notification;
    if (manner.words) {
        notification.title =
            manner.channelName.isEmpty() ? news.person : Texts::tr("%1 on %2").arg(news.person, manner.channelName);
        notification.text = news.messages == 1
                                ? news.text
                                : Texts::tr("%n new messages, the last: %1", nullptr, news.messages).arg(news.text);
    } else {
        notification.title = Texts::tr("Rapport");
        notification.text = Texts::tr("%n new message(s) that need an answer", nullptr, news.messages);
    }
    notification.actions.append(action(kOpen, Texts::tr("Open")));
    if (manner.answer) {
        // Where the desktop has a field to write in, that is the answer; nobody answers what they were not shown.
        if (manner.words && manner.replies) {
            notification.replyLabel = Texts::tr("Answer");
            notification.replyField = news.isPrivate ? Texts::tr("Direct message to %1").arg(news.person)
                                                     : Texts::tr("Public reply to %1").arg(news.person);
        } else {
            notification.actions.append(action(kAnswer, Texts::tr("Answer")));
        }
    }
    return notification;
}

} // namespace

Notification ofNews(const QList<News> &news, const Manner &manner)
{
    Notification notification;
    if (news.size() == 1) {
        notification = ofOne(news.first(), manner);
    } else {
        const int messages = messagesIn(news);
        const int conversations = static_cast<int>(news.size());
        const QString count = Texts::tr("%n conversation(s) need an answer", nullptr, conversations);
        notification.title = manner.words ? count : Texts::tr("Rapport");
        notification.text =
            manner.words ? Texts::tr("%n new messages from %1", nullptr, messages).arg(names(news)) : count;
        notification.actions.append(action(kOpen, Texts::tr("Open")));
    }
    notification.actions.append(action(kQuiet, Texts::tr("Quiet for an hour")));
    return notification;
}

Notification ofDue(const QString &sentence, bool words)
{
    Notification notification;
    notification.title = Texts::tr("Due soon");
    notification.text = words ? sentence : Texts::tr("A reply is due soon.");
    notification.actions = {action(kOpen, Texts::tr("Open")), action(kQuiet, Texts::tr("Quiet for an hour"))};
    return notification;
}

Notification ofReply(const QString &person)
{
    Notification notification;
    notification.title = Texts::tr("Your answer to %1 is on its way").arg(person);
    notification.text = Texts::tr("It can be taken back for a few seconds.");
    notification.actions = {action(kOpen, Texts::tr("Open")), action(kTakeBack, Texts::tr("Undo"))};
    return notification;
}

Notification ofProblem(const QString &title, const QString &sentence)
{
    Notification notification;
    notification.title = title;
    notification.text = sentence;
    notification.actions = {action(kOpen, Texts::tr("Open"))};
    return notification;
}

} // namespace rapport::noticetext
