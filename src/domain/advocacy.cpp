#include "domain/advocacy.h"

#include <array>
#include <utility>

namespace rapport {
namespace {

constexpr std::array kStates{
    std::pair{QLatin1StringView("none"), AdvocateState::None},
    std::pair{QLatin1StringView("candidate"), AdvocateState::Candidate},
    std::pair{QLatin1StringView("asked"), AdvocateState::Asked},
    std::pair{QLatin1StringView("agreed"), AdvocateState::Agreed},
    std::pair{QLatin1StringView("declined"), AdvocateState::Declined},
    std::pair{QLatin1StringView("paused"), AdvocateState::Paused},
};
constexpr std::array kConsents{
    std::pair{QLatin1StringView("none"), Consent::None},
    std::pair{QLatin1StringView("contact"), Consent::Contact},
    std::pair{QLatin1StringView("quote"), Consent::Quote},
};

} // namespace

Advocacy decided(Advocacy before, const AdvocacyDecision &decision, qint64 nowMs)
{
    Advocacy after = before;
    if (decision.state)
        after.state = *decision.state;
    if (decision.consent)
        after.consent = *decision.consent;
    else if (after.state == AdvocateState::Declined || after.state == AdvocateState::None)
        after.consent = Consent::None;
    else if (after.state == AdvocateState::Agreed && after.consent == Consent::None)
        after.consent = Consent::Contact;
    if (after.consent != before.consent)
        after.consentAt = after.consent == Consent::None ? 0 : nowMs;
    if (decision.contacted)
        after.contactedAt = nowMs;
    return after;
}

QString advocateStateName(AdvocateState state)
{
    for (const auto &[name, one] : kStates) {
        if (one == state)
            return QString(name);
    }
    return {};
}

std::optional<AdvocateState> advocateStateFromName(QStringView name)
{
    for (const auto &[known, state] : kStates) {
        if (name == known)
            return state;
    }
    return std::nullopt;
}

QString consentName(Consent consent)
{
    for (const auto &[name, one] : kConsents) {
        if (one == consent)
            return QString(name);
    }
    return {};
}

std::optional<Consent> consentFromName(QStringView name)
{
    for (const auto &[known, consent] : kConsents) {
        if (name == known)
            return consent;
    }
    return std::nullopt;
}

} // namespace rapport
