#pragma once

#include <QList>
#include <QSet>
#include <QString>
#include <vector>

// Whether two people are the same one, told from what channels say of them. Pure.
namespace rapport {

/// What can be compared of one identity.
struct MatchIdentity
{
    QString platform; ///< Where user names are unique: the channel, with its realm where each server counts for itself.
    QString channel;
    QString userName;
    QString displayName;
    QString email;
    bool emailVerified = false; ///< The channel itself vouches for the address. One that was typed into a form is not.
    bool locked = false;        ///< One of our own accounts, a bot, or erased: never proposed.
};

enum class MatchReason {
    VerifiedEmail,       ///< The same address, which both channels vouch for.
    SameIdentity,        ///< The same user name on the same platform.
    EmailAsUserName,     ///< The address of one is the user name of the other.
    NoReplyAddress,      ///< The address of one is what a platform gives to the other's user name.
    SameEmail,           ///< The same address, as it was typed.
    SameName,            ///< The same display name,
    SimilarUserName,     ///< and a user name that is the same but for a few letters;
    SameUserName,        ///< the same user name on two platforms;
    SimilarName,         ///< a display name that is the same but for a few letters.
    CommonName,          ///< Many people here have that name.
    OtherName,           ///< The same user name under two full names.
    OtherUserNameBeside, ///< They have two user names on one platform.
};

struct Match
{
    double score = 0; ///< 0..1
    /// The strongest first; in a weak one what speaks against it.
    QList<MatchReason> reasons;
    bool byItself = false; ///< Beyond doubt: identifiers that are verified on both sides are equal.

    friend bool operator==(const Match &, const Match &) = default;
};

/// What is no name of anybody.
struct MatchRules
{
    QSet<QString> genericNames; ///< In the form of comparableName().
    /// An address that a platform makes of a user name: what stands behind the last separator before the '@'.
    struct NoReplyDomain
    {
        QString domain;
        QString channel;
        QChar separator;
    };
    QList<NoReplyDomain> noReplyDomains;
};

/// Reads lines of names, and of "domain channel separator"; '#' begins a remark.
[[nodiscard]] MatchRules readMatchRules(const QString &names, const QString &domains);

/// Below this nothing is proposed.
inline constexpr double kProposedFrom = 0.7;
/// A full name that more people here have tells nothing by itself.
inline constexpr int kNameBearersMost = 3;

/// Without case, accents, and whatever is no letter or digit: "Zoë  Quinn!" and "zoe quinn" are one. Words keep one
/// space between them.
[[nodiscard]] QString comparableName(const QString &name);
/// The part of a handle that a person chooses, as one word: "@Ana.Example@social.example" is "anaexample".
[[nodiscard]] QString comparableUserName(const QString &handle);
/// In small letters; empty for what is no address.
[[nodiscard]] QString comparableEmail(const QString &email);
/// Whether a name is of no person, or too short to tell anything.
[[nodiscard]] bool isGeneric(const MatchRules &rules, const QString &comparable);
/// The user name that a platform's no-reply address stands for, and its channel; empty for other addresses.
struct NoReplyName
{
    QString channel;
    QString userName;
};
[[nodiscard]] NoReplyName noReplyName(const MatchRules &rules, const QString &email);

/// 1: equal; 0: nothing in common. By the letters that have to be changed (Levenshtein) in the longer one.
[[nodiscard]] double similarity(const QString &a, const QString &b);

/// Formula "same_person", version 1. `nameBearers`: people here with the display name that both have.
///   verified e-mail equal, or the same user name on one platform   0.98
///   e-mail of one is the user name of the other                    0.95
///   no-reply address of one names the user name of the other       0.95
///   e-mail equal as typed                                          0.95
///   display name equal: with a user name alike                     0.90
///     else a full name that few have                               0.80
///     else                                                         0.50
///   otherwise the similarity of user names or display names, at most 0.85;
///     of a user name under two different full names at most        0.60
///   other user names on one platform pull all down to              0.20
/// Identities of one platform are no evidence for one another, but for the same user name. Nothing is said (score 0) of
/// people of whom one is locked. (Evidence and weights after crowd.dev; never within a source, generic names excluded,
/// locked profiles untouched: Savannah, SortingHat.)
[[nodiscard]] Match matchPeople(const MatchRules &rules, const std::vector<MatchIdentity> &one,
                                const std::vector<MatchIdentity> &other, int nameBearers);

} // namespace rapport
