#include "gui/people/peopletext.h"

#include "gui/inbox/channelfacts.h"
#include "gui/thread/messagetext.h"
#include "store/personpage.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rapport::PeopleText)
};

/// More than are counted are that many or more.
QString counted(const QString &text, int count)
{
    return count >= store::kEngagementCountedTo ? Words::tr("%1 or more").arg(text) : text;
}

} // namespace

QString reasonText(MatchReason reason)
{
    switch (reason) {
    case MatchReason::VerifiedEmail:
        return Words::tr("the same e-mail address, which both channels have verified");
    case MatchReason::SameIdentity:
        return Words::tr("the same user name on the same channel");
    case MatchReason::EmailAsUserName:
        return Words::tr("the e-mail address of one is the user name of the other");
    case MatchReason::NoReplyAddress:
        return Words::tr("the e-mail address of one is made of the user name of the other");
    case MatchReason::SameEmail:
        return Words::tr("the same e-mail address, as it was typed");
    case MatchReason::SameName:
        return Words::tr("the same name");
    case MatchReason::SimilarUserName:
        return Words::tr("a similar user name");
    case MatchReason::SameUserName:
        return Words::tr("the same user name");
    case MatchReason::SimilarName:
        return Words::tr("a similar name");
    case MatchReason::CommonName:
        return Words::tr("many people have that name");
    case MatchReason::OtherName:
        return Words::tr("another full name");
    case MatchReason::OtherUserNameBeside:
        return Words::tr("but two user names on one channel");
    }
    return {};
}

QString reasonsText(const QList<MatchReason> &reasons)
{
    QStringList parts;
    for (const MatchReason reason : reasons)
        parts.append(reasonText(reason));
    QString sentence = QLocale().createSeparatedList(parts);
    if (!sentence.isEmpty())
        sentence[0] = sentence[0].toUpper();
    return sentence;
}

QString scoreText(double score)
{
    return Words::tr("%1 %").arg(qRound(score * 100));
}

QString handleText(const Identity &identity)
{
    return messagetext::plainLine(identity.handle.isEmpty() ? identity.remoteId : identity.handle);
}

QString whoText(const Identity &identity, const Registry &registry)
{
    return Words::tr("%1 on %2")
        .arg(messagetext::plainLine(identity.shownName()), channelFacts(registry, identity.channel).name);
}

QString rungText(Rung rung)
{
    switch (rung) {
    case Rung::None:
        return Words::tr("Quiet");
    case Rung::Consumption:
        return Words::tr("Consumes");
    case Rung::Curation:
        return Words::tr("Curates");
    case Rung::Creation:
        return Words::tr("Creates");
    case Rung::Collaboration:
        return Words::tr("Collaborates");
    }
    return {};
}

QString engagementText(const Engagement &engagement)
{
    const EngagementCounts &counts = engagement.counts;
    QStringList done;
    const auto add = [&done](int count, const QString &text) {
        if (count > 0)
            done.append(counted(text, count));
    };
    add(counts.threads, Words::tr("%n conversation(s) with others taking turns", nullptr, counts.threads));
    add(counts.messages, Words::tr("%n message(s)", nullptr, counts.messages));
    add(counts.quotes, Words::tr("%n quote(s)", nullptr, counts.quotes));
    add(counts.shares, Words::tr("%n share(s)", nullptr, counts.shares));
    add(counts.likes, Words::tr("%n like(s)", nullptr, counts.likes));
    add(counts.follows, Words::tr("%n follow(s)", nullptr, counts.follows));
    if (done.isEmpty())
        return Words::tr("Nothing in the last %n day(s).", nullptr, kEngagementDays);
    const QString all = QLocale().createSeparatedList(done);
    const QString rung = rungText(engagement.rung);
    return engagement.isSettled()
               ? Words::tr("%1: settled. In the last %n day(s): %2.", nullptr, kEngagementDays).arg(rung, all)
               : Words::tr("%1: touched, settled from three times on. In the last %n day(s): %2.", nullptr,
                           kEngagementDays)
                     .arg(rung, all);
}

} // namespace rapport
