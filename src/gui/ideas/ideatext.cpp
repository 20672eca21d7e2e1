#include "gui/ideas/ideatext.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace rapport::ideatext {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rapport::IdeaText)
};

} // namespace

QString moodWord(Mood mood)
{
    switch (mood) {
    case Mood::Negative:
        return Words::tr("negative");
    case Mood::Neutral:
        return Words::tr("neutral");
    case Mood::Positive:
        return Words::tr("positive");
    case Mood::Unknown:
        break;
    }
    return Words::tr("unknown");
}

QString moodTitle(Mood mood)
{
    switch (mood) {
    case Mood::Negative:
        return Words::tr("Negative");
    case Mood::Neutral:
        return Words::tr("Neutral");
    case Mood::Positive:
        return Words::tr("Positive");
    case Mood::Unknown:
        break;
    }
    return Words::tr("Unknown");
}

QString moodMark(Mood mood)
{
    switch (mood) {
    case Mood::Negative:
        return Words::tr("sounds unhappy");
    case Mood::Positive:
        return Words::tr("sounds pleased");
    case Mood::Neutral:
    case Mood::Unknown:
        break;
    }
    return {};
}

QString leadStageWord(LeadStage stage)
{
    switch (stage) {
    case LeadStage::New:
        return Words::tr("New");
    case LeadStage::Qualified:
        return Words::tr("Qualified");
    case LeadStage::HandedOver:
        return Words::tr("Handed over");
    case LeadStage::Won:
        return Words::tr("Won");
    case LeadStage::Lost:
        return Words::tr("Lost");
    }
    return {};
}

QString leadReason(const Lead &lead)
{
    QStringList signalWords;
    if (lead.signalBits & static_cast<int>(LeadSignal::Buying))
        signalWords.append(Words::tr("looks to buy"));
    if (lead.signalBits & static_cast<int>(LeadSignal::Leaving))
        signalWords.append(Words::tr("may leave"));
    if (signalWords.isEmpty() && (lead.signalBits & static_cast<int>(LeadSignal::Question)))
        signalWords.append(Words::tr("asks"));
    signalWords.append(Words::tr("expected value %1").arg(lead.expected));
    return signalWords.join(u", "_s);
}

QString ideaStateWord(IdeaState state)
{
    switch (state) {
    case IdeaState::New:
        return Words::tr("New");
    case IdeaState::UnderReview:
        return Words::tr("Under review");
    case IdeaState::Planned:
        return Words::tr("Planned");
    case IdeaState::Done:
        return Words::tr("Done");
    case IdeaState::Declined:
        return Words::tr("Declined");
    }
    return {};
}

} // namespace rapport::ideatext
