#include "gui/inbox/findingactions.h"

#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/ideas/ideatext.h"
#include "gui/ideas/ownerpicker.h"
#include "gui/inbox/conversationlist.h"
#include "gui/inbox/picker.h"
#include "gui/inbox/threadpane.h"
#include "gui/thread/messagetext.h"
#include "gui/thread/threadview.h"
#include "gui/timetext.h"
#include "store/campaigns.h"
#include "store/ideas.h"
#include "store/leads.h"
#include "store/messages.h"
#include "store/moods.h"
#include "sync/commands.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

/// What the choice of a mood shows.
struct MoodChoice
{
    Judgement now;
    bool corrected = false;
    MoodAgreement agreement; ///< Over all languages.
};

MoodChoice moodChoice(Reader &r, MessageId message)
{
    MoodChoice choice;
    if (const std::optional<Message> judged = store::message(r, message))
        choice.now = judged->judged;
    choice.corrected = store::moodCorrection(r, message).has_value();
    for (const MoodAgreement &one : store::moodAgreement(r))
        choice.agreement.add(one);
    return choice;
}

/// A campaign that a conversation may be put into, or taken out of.
struct CampaignChoice
{
    Campaign campaign;
    bool belongs = false;
};

/// Those that are not history yet. No conversation: belonging is not asked.
QList<CampaignChoice> campaignChoices(Reader &r, ConversationId conversation)
{
    const QStringList belonging = store::campaignsOf(r, conversation);
    QList<CampaignChoice> choices;
    for (const Campaign &campaign : store::campaigns(r)) {
        if (campaign.state != CampaignState::Reviewed)
            choices.append({campaign, belonging.contains(campaign.plan.name)});
    }
    return choices;
}

/// Of what is chosen already among several.
QString chosenGlyph(bool chosen)
{
    return chosen ? u"radio_button_checked"_s : u"radio_button_unchecked"_s;
}

QString agreementText(const MoodAgreement &agreement)
{
    const std::optional<double> accuracy = agreement.accuracy();
    if (!accuracy)
        return FindingActions::tr("Nobody has judged a message yet");
    const QString share = FindingActions::tr("agrees with people on %1 of %n message(s)", nullptr, agreement.count())
                              .arg(FindingActions::tr("%1 %").arg(qRound(*accuracy * 100)));
    const std::optional<double> kappa = agreement.kappa();
    return kappa ? FindingActions::tr("%1, κ %2").arg(share, QLocale().toString(*kappa, 'f', 2)) : share;
}

} // namespace

FindingActions::FindingActions(GuiContext &context, ThreadPane &thread, const ConversationList &list, QWidget &window)
    : QObject(&window), m_context(context), m_thread(thread), m_list(list), m_window(window)
{
}

QList<InboxCommand> FindingActions::commands()
{
    const QString section = tr("Judge");
    return {{"moodShortcut",
             section,
             tr("How the message sounds"),
             u"mood"_s,
             {QKeySequence(u"Y"_s)},
             [this] { chooseMood(); }},
            {"leadShortcut",
             section,
             tr("Lead: take on, bring further, dismiss"),
             u"trending_up"_s,
             {QKeySequence(u"L"_s)},
             [this] { chooseLead(); }},
            {"ideaShortcut",
             section,
             tr("Make it an idea, or add it to one"),
             u"lightbulb_outline"_s,
             {QKeySequence(u"I"_s)},
             [this] { chooseIdea(); }},
            {"campaignShortcut",
             section,
             tr("Add to a campaign, or take out of one"),
             u"campaign"_s,
             {QKeySequence(u"C"_s)},
             [this] { chooseCampaign(); }}};
}

MessageId FindingActions::target(MessageId message) const
{
    if (message)
        return message;
    const QList<ThreadMessage> &shown = m_thread.view().model().messages();
    MessageId newest;
    for (const ThreadMessage &one : shown) {
        if (one.message.direction != Direction::In)
            continue;
        if (one.message.id == m_thread.view().currentMessage())
            return one.message.id;
        newest = one.message.id;
    }
    return newest;
}

void FindingActions::decide(const QFuture<Result<Event>> &future, const QString &sentence)
{
    deliver(future, this, [this, sentence](const Result<Event> &event) {
        if (event)
            Q_EMIT m_thread.done(sentence, *event);
        else
            Q_EMIT m_thread.failed(errorText(event.error(), Occasion::Change));
    });
}

void FindingActions::chooseMood(MessageId asked)
{
    const MessageId message = target(asked);
    if (!message) {
        Q_EMIT m_thread.failed(tr("Nobody else wrote in this conversation."));
        return;
    }
    auto *picker = new Picker(tr("How does it sound?"), &m_window);
    picker->popUp();
    const auto read = [message](Reader &r) -> Result<MoodChoice> { return moodChoice(r, message); };
    deliver(m_context.store.read(read), picker, [this, picker, message](const Result<MoodChoice> &choice) {
        if (!choice)
            return;
        QList<Picker::Entry> entries;
        for (const Mood mood : {Mood::Negative, Mood::Neutral, Mood::Positive}) {
            const bool now = choice->now.mood == mood;
            const QString hint = !now                ? QString()
                                 : choice->corrected ? tr("as somebody said")
                                                     : tr("as the formula says");
            entries.append({ideatext::moodTitle(mood), hint, chosenGlyph(now), [this, message, mood] {
                                decide(m_context.commands.findings().setMood(message, mood),
                                       tr("Noted: it sounds %1.").arg(ideatext::moodWord(mood)));
                            }});
        }
        if (choice->corrected) {
            entries.append({tr("As the formula says"), {}, u"undo"_s, [this, message] {
                                decide(m_context.commands.findings().setMood(message, Mood::Unknown),
                                       tr("Left to the formula again."));
                            }});
        }
        // What the formula is worth is told where it is corrected.
        entries.append({tr("The formula"), agreementText(choice->agreement), u"info"_s, [] {}});
        picker->setEntries(entries);
    });
}

void FindingActions::chooseLead()
{
    const ConversationId id = m_thread.conversation();
    if (!id)
        return;
    auto *picker = new Picker(tr("What becomes of the lead?"), &m_window);
    picker->popUp();
    const auto read = [id](Reader &r) -> Result<std::optional<Lead>> { return store::leadOf(r, id); };
    deliver(m_context.store.read(read), picker, [this, picker, id](const Result<std::optional<Lead>> &found) {
        if (!found)
            return;
        FindingCommands &findings = m_context.commands.findings();
        QList<Picker::Entry> entries;
        const std::optional<Lead> &lead = *found;
        if (!lead || lead->isProposal()) {
            entries.append({tr("Take it on as a lead"), lead ? ideatext::leadReason(*lead) : QString(), u"check"_s,
                            [this, &findings, id] { decide(findings.takeLead(id), tr("Taken on as a lead.")); }});
        }
        if (lead && lead->isProposal()) {
            entries.append({tr("No lead"), tr("until they ask something new"), u"close"_s,
                            [this, &findings, id] { decide(findings.dismissLead(id), tr("Not proposed any more.")); }});
        }
        for (int i = 0; lead && !lead->isProposal() && i < kLeadStages; ++i) {
            const auto stage = static_cast<LeadStage>(i);
            const QString word = ideatext::leadStageWord(stage);
            const bool now = lead->stage == stage;
            entries.append({word, now ? tr("since %1").arg(agoText(lead->stageAt, m_context.clock.nowMs())) : QString(),
                            chosenGlyph(now), [this, &findings, lead = lead->id, stage, word] {
                                decide(findings.setLeadStage(lead, stage), tr("The lead is at: %1.").arg(word));
                            }});
        }
        if (lead && !lead->isProposal()) {
            const QString owner = lead->ownerName.isEmpty() ? tr("nobody looks after it") : lead->ownerName;
            entries.append({tr("Who looks after it"), messagetext::plainLine(owner), u"person_add"_s,
                            [this, lead = *lead] { chooseLeadOwner(lead); }});
        }
        picker->setEntries(entries);
    });
}

void FindingActions::chooseLeadOwner(const Lead &lead)
{
    pickOwner(m_context, m_window, lead.owner, [this, id = lead.id](ActorId owner, const QString &name) {
        decide(m_context.commands.findings().setLeadOwner(id, owner),
               owner ? tr("The lead is looked after by: %1.").arg(name) : tr("Nobody looks after the lead any more."));
    });
}

void FindingActions::chooseIdea(MessageId asked)
{
    const MessageId message = target(asked);
    if (!message) {
        Q_EMIT m_thread.failed(tr("Nobody else wrote in this conversation."));
        return;
    }
    auto *picker = new Picker(tr("Name the idea, or choose one"), &m_window);
    picker->setMake([this, message](const QString &typed) -> std::optional<Picker::Entry> {
        const QString title = ideaTitle(typed);
        if (title.isEmpty())
            return std::nullopt;
        return Picker::Entry{tr("New idea: %1").arg(title), {}, u"add"_s, [this, message, title] {
                                 decide(m_context.commands.findings().addIdea(title, message),
                                        tr("The idea is noted: %1").arg(title));
                             }};
    });
    picker->popUp();
    const auto read = [](Reader &r) -> Result<QList<IdeaRow>> { return store::ideaRows(r); };
    deliver(m_context.store.read(read), picker, [this, picker, message](const Result<QList<IdeaRow>> &rows) {
        if (!rows)
            return;
        QList<Picker::Entry> entries;
        for (const IdeaRow &row : *rows) {
            const QString title = messagetext::plainLine(row.idea.title);
            entries.append({title, tr("%n people", nullptr, row.people), u"lightbulb_outline"_s,
                            [this, message, idea = row.idea.id, title] {
                                decide(m_context.commands.findings().attachIdea(idea, message),
                                       tr("It stands for the idea now: %1").arg(title));
                            }});
        }
        picker->setEntries(entries);
    });
}

void FindingActions::chooseCampaign()
{
    const bool several = m_list.pickedCount() > 0;
    const ConversationId id = several ? ConversationId() : m_thread.conversation();
    if (!several && !id)
        return;
    auto *picker = new Picker(
        several ? tr("Which campaign do they belong to?") : tr("Which campaign does it belong to?"), &m_window);
    picker->popUp();
    const auto read = [id](Reader &r) -> Result<QList<CampaignChoice>> { return campaignChoices(r, id); };
    deliver(m_context.store.read(read), picker, [this, picker, several](const Result<QList<CampaignChoice>> &choices) {
        if (!choices) {
            picker->close();
            Q_EMIT m_thread.failed(errorText(choices.error(), Occasion::Read));
            return;
        }
        QList<Picker::Entry> entries;
        const auto add = [this, &entries](const QString &title, const QString &hint, const QString &glyph,
                                          const Change &change) {
            entries.append({title, hint, glyph, [this, change] { Q_EMIT changeChosen(change); }});
        };
        using Kind = Change::Kind;
        for (const CampaignChoice &choice : *choices) {
            const QString name = messagetext::plainLine(choice.campaign.plan.name);
            if (choice.belongs)
                add(name, tr("belongs to it: take it out"), u"check"_s,
                    {.kind = Kind::TakeFromCampaign, .campaign = choice.campaign.id});
            else
                add(name, {}, u"campaign"_s, {.kind = Kind::AddToCampaign, .campaign = choice.campaign.id});
        }
        // Of several, some may belong and some not: both ways, the likely one first.
        for (const CampaignChoice &choice : several ? *choices : QList<CampaignChoice>())
            add(tr("Take out of: %1").arg(messagetext::plainLine(choice.campaign.plan.name)), {}, u"close"_s,
                {.kind = Kind::TakeFromCampaign, .campaign = choice.campaign.id});
        if (entries.isEmpty())
            entries.append({tr("There is no campaign yet"), {}, u"info"_s, [] {}});
        picker->setEntries(entries);
    });
}

} // namespace rapport
