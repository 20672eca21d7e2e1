#include "gui/people/scoretext.h"

#include "gui/timetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace rapport {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rapport::People)
};

QString reasonWords(AdvocateReason reason)
{
    switch (reason) {
    case AdvocateReason::Positive:
        return Words::tr("sounds positive");
    case AdvocateReason::NotPositive:
        return Words::tr("not known to be positive");
    case AdvocateReason::InnerLevel:
        return Words::tr("an inner level");
    case AdvocateReason::Creates:
        return Words::tr("creates");
    case AdvocateReason::NotDeepEnough:
        return Words::tr("not deep enough in");
    case AdvocateReason::AnswersPeers:
        return Words::tr("answers others");
    case AdvocateReason::Refers:
        return Words::tr("refers people");
    case AdvocateReason::DoesNotHelp:
        return Words::tr("has answered nobody else");
    case AdvocateReason::ContactedLately:
        return Words::tr("was contacted lately");
    }
    return {};
}

} // namespace

QString scoreWords(const char *english)
{
    return QCoreApplication::translate("Score", english);
}

QString scoreName(Score score)
{
    return scoreWords(definitionOf(score).name);
}

QString scoreFormula(Score score)
{
    const ScoreDefinition &definition = definitionOf(score);
    return Words::tr("%1 (%2; version %3)", "formula, whose it is")
        .arg(scoreWords(definition.formula), scoreWords(definition.source))
        .arg(definition.version);
}

QString scoreFigure(double value)
{
    constexpr double kWhole = 100;
    constexpr double kOneDigit = 10;
    if (value == std::floor(value) || value >= kWhole)
        return countText(static_cast<qint64>(std::round(value)));
    return QLocale().toString(value, 'f', value >= kOneDigit ? 1 : 2);
}

QString memberLevelText(MemberLevel level)
{
    switch (level) {
    case MemberLevel::None:
        return {};
    case MemberLevel::Visitor:
        return Words::tr("Visitor");
    case MemberLevel::Participant:
        return Words::tr("Participant");
    case MemberLevel::Contributor:
        return Words::tr("Contributor");
    case MemberLevel::Core:
        return Words::tr("Core");
    }
    return {};
}

QString watchText(WatchState state)
{
    switch (state) {
    case WatchState::None:
        return {};
    case WatchState::Newcomer:
        return Words::tr("New");
    case WatchState::Returning:
        return Words::tr("Returning");
    case WatchState::GoneQuiet:
        return Words::tr("Gone quiet");
    case WatchState::BackAgain:
        return Words::tr("Back again");
    }
    return {};
}

QString advocateStateText(AdvocateState state)
{
    switch (state) {
    case AdvocateState::None:
        return Words::tr("Not an advocate");
    case AdvocateState::Candidate:
        return Words::tr("To be asked");
    case AdvocateState::Asked:
        return Words::tr("Asked");
    case AdvocateState::Agreed:
        return Words::tr("Advocate");
    case AdvocateState::Declined:
        return Words::tr("Declined");
    case AdvocateState::Paused:
        return Words::tr("Paused");
    }
    return {};
}

QString consentText(Consent consent)
{
    switch (consent) {
    case Consent::None:
        return Words::tr("Agreed to nothing yet");
    case Consent::Contact:
        return Words::tr("May be contacted");
    case Consent::Quote:
        return Words::tr("May be contacted and quoted by name");
    }
    return {};
}

QStringList advocateReasons(const AdvocateJudgement &judgement, bool speakingFor)
{
    QStringList words;
    for (const AdvocateReason reason : judgement.reasons) {
        if (speaksFor(reason) == speakingFor)
            words.append(reasonWords(reason));
    }
    return words;
}

} // namespace rapport
