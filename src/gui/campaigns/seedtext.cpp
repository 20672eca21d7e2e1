#include "gui/campaigns/seedtext.h"

#include "gui/thread/messagetext.h"
#include "gui/timetext.h"
#include "insight/reportdays.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace rapport::seedtext {
namespace {

/// The context of the texts.
struct SeedsDialog
{
    Q_DECLARE_TR_FUNCTIONS(SeedsDialog)
};

QString dayText(int day)
{
    return QLocale().toString(ReportDays::dateOf(day), QLocale::ShortFormat);
}

QString listed(const QStringList &names)
{
    QStringList plain;
    for (const QString &name : names)
        plain.append(messagetext::plainLine(name));
    return plain.join(SeedsDialog::tr(", ", "between the names of a list"));
}

QString consentText(const ContactConsent &consent)
{
    if (consent.how.isEmpty())
        return consent.day > 0
                   ? SeedsDialog::tr("agreed as an advocate on %1 to be contacted").arg(dayText(consent.day))
                   : SeedsDialog::tr("agreed as an advocate to be contacted");
    return SeedsDialog::tr("agreed on %1 to be contacted (%2)")
        .arg(dayText(consent.day), messagetext::plainLine(consent.how));
}

} // namespace

QString fitText(double fit)
{
    return QLocale().toString(fit, 'f', 2);
}

QString reachText(qint64 followers)
{
    return followers < 0 ? SeedsDialog::tr("not known") : countText(followers);
}

QString reasonText(const store::Seed &seed, SeedReason reason)
{
    const SeedFacts &facts = seed.facts;
    switch (reason) {
    case SeedReason::Conversations:
        return SeedsDialog::tr("wrote %n time(s) in its conversations in the last year", nullptr, facts.messages);
    case SeedReason::Groups:
        return SeedsDialog::tr("belongs to %1").arg(listed(facts.groups));
    case SeedReason::Words:
        return SeedsDialog::tr("wrote %n message(s) with its words (%1) in the last year", nullptr, facts.wordMessages)
            .arg(listed(facts.words));
    case SeedReason::Advocate:
        return SeedsDialog::tr("is an advocate");
    case SeedReason::Candidate:
        return SeedsDialog::tr("is a candidate for an advocate");
    case SeedReason::Followers:
        return SeedsDialog::tr("%1 follow them", "a count of followers").arg(countText(facts.followers));
    case SeedReason::Influence:
        return SeedsDialog::tr("influence %1 of 100").arg(std::lround(facts.influence));
    case SeedReason::Consent:
        return consentText(facts.consent);
    }
    return {};
}

QString obstacleText(const store::Seed &seed)
{
    if (!seed.judgement.obstacle)
        return {};
    const ContactConsent &consent = seed.facts.consent;
    switch (*seed.judgement.obstacle) {
    case SeedObstacle::NoConsent:
        return SeedsDialog::tr("no consent to be contacted is on record");
    case SeedObstacle::Withdrawn:
        return SeedsDialog::tr("withdrew their consent on %1").arg(dayText(consent.day));
    case SeedObstacle::Declined:
        return SeedsDialog::tr("declined to be an advocate");
    case SeedObstacle::ContactedLately:
        return SeedsDialog::tr("was contacted in the last %n day(s): leave them in peace", nullptr, kSeedPeaceDays);
    }
    return {};
}

QStringList linesOf(const store::Seed &seed)
{
    QStringList lines;
    if (const QString obstacle = obstacleText(seed); !obstacle.isEmpty())
        lines.append(obstacle);
    for (const SeedReason reason : seed.judgement.reasons)
        lines.append(reasonText(seed, reason));
    if (!seed.conversation)
        lines.append(SeedsDialog::tr("never wrote to you: there is no conversation to answer in"));
    return lines;
}

} // namespace rapport::seedtext
