#pragma once

#include <QString>
#include <QStringView>
#include <QtGlobal>

#include <optional>

namespace rapport {

/// How it stands with somebody who may speak for us. Stored as its number: do not renumber.
enum class AdvocateState {
    None = 0,
    Candidate = 1, ///< A person found that they should be asked.
    Asked = 2,
    Agreed = 3, ///< An advocate.
    Declined = 4,
    Paused = 5, ///< Agreed, and left in peace for a while.
};

/// To what somebody agreed. Stored as its number: do not renumber.
enum class Consent {
    None = 0,
    Contact = 1, ///< To be asked for help, early looks, invitations.
    Quote = 2,   ///< And to be quoted by name.
};

/// What was decided about a person as an advocate. Words about it belong into a note.
struct Advocacy
{
    AdvocateState state = AdvocateState::None;
    Consent consent = Consent::None;
    qint64 consentAt = 0;   ///< 0: they agreed to nothing.
    qint64 contactedAt = 0; ///< 0: nobody wrote down that they were.

    friend bool operator==(const Advocacy &, const Advocacy &) = default;
};

/// One change of it: what is not said stays.
struct AdvocacyDecision
{
    std::optional<AdvocateState> state = {};
    std::optional<Consent> consent = {};
    bool contacted = false; ///< Somebody contacted them now.

    friend bool operator==(const AdvocacyDecision &, const AdvocacyDecision &) = default;
};
/// What it comes to at a time. Whoever declines agrees to nothing; whoever agrees agrees at least to be contacted.
[[nodiscard]] Advocacy decided(Advocacy before, const AdvocacyDecision &decision, qint64 nowMs);

[[nodiscard]] QString advocateStateName(AdvocateState state); ///< "none", "candidate", "asked" …
[[nodiscard]] std::optional<AdvocateState> advocateStateFromName(QStringView name);
[[nodiscard]] QString consentName(Consent consent); ///< "none", "contact", "quote"
[[nodiscard]] std::optional<Consent> consentFromName(QStringView name);

} // namespace rapport
