#include "gui/inbox/decisiontext.h"

#include "gui/people/scoretext.h"
#include "gui/thread/messagetext.h"
#include "gui/timetext.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rapport::DecisionText)
};

/// What was chosen as three hours a moment ago is not "2 h" yet.
constexpr qint64 kJustNow = 30'000;

QString snoozeText(qint64 until)
{
    return until == 0 ? Words::tr("snoozed it until they answer")
                      : Words::tr("snoozed it until %1").arg(exactText(until));
}

} // namespace

QString doneText(const Change &change, int count, qint64 nowMs)
{
    const bool one = count == 1;
    const QString tag = messagetext::plainLine(change.tag);
    switch (change.kind) {
    case Change::Kind::Close:
        return one ? Words::tr("Closed.") : Words::tr("%n closed.", nullptr, count);
    case Change::Kind::Reopen:
        return one ? Words::tr("Reopened.") : Words::tr("%n reopened.", nullptr, count);
    case Change::Kind::Snooze:
        if (change.until == 0)
            return one ? Words::tr("Snoozed until they answer.")
                       : Words::tr("%n snoozed until they answer.", nullptr, count);
        return (one ? Words::tr("Snoozed, back %1.") : Words::tr("%n snoozed, back %1.", nullptr, count))
            .arg(untilText(change.until + kJustNow, nowMs));
    case Change::Kind::NoReplyNeeded:
        return one ? Words::tr("Closed: no reply needed.") : Words::tr("%n closed: no reply needed.", nullptr, count);
    case Change::Kind::MarkSpam:
        return one ? Words::tr("Marked as spam.") : Words::tr("%n marked as spam.", nullptr, count);
    case Change::Kind::UnmarkSpam:
        return one ? Words::tr("No spam after all.") : Words::tr("%n are no spam after all.", nullptr, count);
    case Change::Kind::Assign:
        if (!change.assignee)
            return one ? Words::tr("Assigned to nobody.") : Words::tr("%n assigned to nobody.", nullptr, count);
        return one ? Words::tr("Assigned.") : Words::tr("%n assigned.", nullptr, count);
    case Change::Kind::AddTag:
        return (one ? Words::tr("Tagged “%1”.") : Words::tr("%n tagged “%1”.", nullptr, count)).arg(tag);
    case Change::Kind::RemoveTag:
        return (one ? Words::tr("Tag “%1” taken off.") : Words::tr("Tag “%1” taken off %n.", nullptr, count)).arg(tag);
    case Change::Kind::AddToCampaign:
        return one ? Words::tr("Added to the campaign.") : Words::tr("%n added to the campaign.", nullptr, count);
    case Change::Kind::TakeFromCampaign:
        return one ? Words::tr("Taken out of the campaign.")
                   : Words::tr("%n taken out of the campaign.", nullptr, count);
    }
    return {};
}

QString eventText(const Event &event)
{
    static constexpr QLatin1StringView kUndone(".undone");
    if (event.kind.endsWith(kUndone)) {
        Event undone = event;
        undone.kind.chop(kUndone.size());
        undone.before = event.after;
        undone.after = event.before;
        return Words::tr("took back: %1").arg(eventText(undone));
    }
    const QString tag = messagetext::plainLine(event.after[u"tag"_s].toString());
    if (event.kind == "tag.added"_L1)
        return Words::tr("put the tag “%1” on it").arg(tag);
    if (event.kind == "tag.removed"_L1)
        return Words::tr("took the tag “%1” off").arg(tag);
    const QString group = messagetext::plainLine(event.after[u"group"_s].toString());
    if (event.kind == "group.added"_L1)
        return Words::tr("added the person to “%1”").arg(group);
    if (event.kind == "group.removed"_L1)
        return Words::tr("took the person out of “%1”").arg(group);
    if (event.kind == "advocate.decided"_L1) {
        const auto state = advocateStateFromName(event.after[u"state"_s].toString());
        return Words::tr("decided about the person as an advocate: %1")
            .arg(advocateStateText(state.value_or(AdvocateState::None)));
    }
    if (event.kind == "campaign.conversation"_L1) {
        const QString campaign = messagetext::plainLine(event.after[u"name"_s].toString());
        const QJsonValue belongs = event.after[u"belongs"_s];
        if (!belongs.isBool())
            return Words::tr("left it to its tags whether it belongs to the campaign “%1”").arg(campaign);
        return belongs.toBool() ? Words::tr("added it to the campaign “%1”").arg(campaign)
                                : Words::tr("took it out of the campaign “%1”").arg(campaign);
    }
    if (event.kind == "conversation.snoozed"_L1)
        return snoozeText(event.after[u"snoozedUntil"_s].toInteger());
    if (event.kind == "conversation.assigned"_L1)
        return event.after[u"assignee"_s].toInteger() == 0 ? Words::tr("assigned it to nobody")
                                                           : Words::tr("assigned it");
    const QHash<QString, QString> plain{
        {u"conversation.closed"_s, Words::tr("closed it")},
        {u"conversation.reopened"_s, Words::tr("reopened it")},
        {u"conversation.returned"_s, Words::tr("its snooze ended")},
        {u"conversation.answered"_s, Words::tr("their answer opened it again")},
        {u"conversation.noreply"_s, Words::tr("marked that it needs no reply")},
        {u"conversation.merged"_s, Words::tr("merged other conversations into it")},
        {u"conversation.split"_s, Words::tr("made a part of it a conversation of its own")},
        {u"spam.marked"_s, Words::tr("marked it as spam")},
        {u"spam.unmarked"_s, Words::tr("marked it as no spam")},
        {u"note.added"_s, Words::tr("wrote a note")},
        {u"person.merged"_s, Words::tr("merged the person with another")},
        {u"person.parted"_s, Words::tr("parted two people")},
        {u"person.rearranged"_s, Words::tr("parted one from the others")},
        {u"person.identity"_s, Words::tr("gave an identity to another person")},
        {u"person.notsame"_s, Words::tr("found two people not to be the same")},
        {u"person.importance"_s, Words::tr("changed how much the person matters")},
        {u"personnote.added"_s, Words::tr("noted something")},
        {u"personnote.changed"_s, Words::tr("changed a note")},
        {u"personnote.removed"_s, Words::tr("removed a note")},
        {u"consent.recorded"_s, Words::tr("wrote down a consent")},
        {u"consent.corrected"_s, Words::tr("corrected what is on record of a consent")},
        {u"consent.withdrawn"_s, Words::tr("wrote down that a consent was withdrawn")},
        {u"consent.removed"_s, Words::tr("removed a consent that was never given")},
        {u"outbox.queued"_s, event.after[u"action"_s].toString() == "moderate"_L1 ? Words::tr("moderated a message")
                                                                                  : Words::tr("wrote an answer")},
        {u"outbox.sent"_s, Words::tr("it was sent")},
        {u"outbox.failed"_s, Words::tr("it could not be sent")},
        {u"outbox.cancelled"_s, Words::tr("took it back before it was sent")},
        {u"outbox.retried"_s, Words::tr("had it sent again")},
    };
    return plain.value(event.kind, event.kind);
}

bool isByRule(const Event &event)
{
    return event.kind == "conversation.returned"_L1 || event.kind == "conversation.answered"_L1;
}

bool canBeTakenBack(const Event &event)
{
    static const QStringList kinds{u"conversation.closed"_s,
                                   u"conversation.reopened"_s,
                                   u"conversation.snoozed"_s,
                                   u"conversation.noreply"_s,
                                   u"conversation.assigned"_s,
                                   u"conversation.merged"_s,
                                   u"conversation.split"_s,
                                   u"spam.marked"_s,
                                   u"note.added"_s,
                                   u"tag.added"_s,
                                   u"tag.removed"_s,
                                   u"person.merged"_s,
                                   u"person.parted"_s,
                                   u"person.rearranged"_s,
                                   u"person.identity"_s,
                                   u"person.notsame"_s,
                                   u"person.importance"_s,
                                   u"personnote.added"_s,
                                   u"personnote.changed"_s,
                                   u"personnote.removed"_s,
                                   u"consent.recorded"_s,
                                   u"consent.corrected"_s,
                                   u"consent.withdrawn"_s,
                                   u"consent.removed"_s,
                                   u"group.added"_s,
                                   u"group.removed"_s,
                                   u"campaign.conversation"_s,
                                   u"advocate.decided"_s};
    return event.undoes.isNull() && kinds.contains(event.kind);
}

} // namespace rapport
