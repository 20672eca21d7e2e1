#pragma once

#include "base/uid.h"
#include "domain/ids.h"

#include <QString>
#include <QStringView>
#include <optional>

namespace rapport {

/// For what somebody gave their consent. Stored as its number: do not renumber.
enum class ConsentUse {
    Contact = 0, ///< To be asked by us: for help, for an early look, to spread the word.
    Content = 1, ///< To what they made being shared by us.
};
[[nodiscard]] QString consentUseName(ConsentUse use); ///< "contact", "content"
[[nodiscard]] std::optional<ConsentUse> consentUseFromName(QStringView name);

/// What is on record of one consent: for what, since when, how it was given, and whether it was withdrawn.
struct ConsentRecord
{
    Uid uid = {};
    ContactId contact = {}; ///< Whose it is, by itself: a person may be part of another one.
    ConsentUse use = ConsentUse::Contact;
    int day = 0;          ///< When it was given; since 1970-01-01.
    QString how = {};     ///< "by mail, 3 May": what one would show to prove it.
    int withdrawnDay = 0; ///< 0: it holds.
    QString actorName = {};
    qint64 at = 0;        ///< When it was written down.
    bool removed = false; ///< It was a mistake: kept, so that it can come back.

    [[nodiscard]] bool holds() const { return withdrawnDay == 0 && !removed; }
    friend bool operator==(const ConsentRecord &, const ConsentRecord &) = default;
};

/// Longest account of how a consent was given.
inline constexpr int kConsentHowMost = 500;

/// What keeps a record from being kept, in English; empty: nothing does. `today`: consents are of the past.
[[nodiscard]] QString consentProblem(const ConsentRecord &record, int today);

} // namespace rapport
