#include "domain/identitymatch.h"

#include <QStringList>
#include <algorithm>
#include <numeric>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

constexpr double kVerified = 0.98;
constexpr double kEmailElsewhere = 0.95;
constexpr double kNameAndUserName = 0.9;
constexpr double kSimilarMost = 0.85;
constexpr double kFullName = 0.8;
constexpr double kTwoFullNames = 0.6;
constexpr double kNameAlone = 0.5;
constexpr double kOtherUserName = 0.2;
constexpr double kAlike = 0.75;
constexpr qsizetype kShortestName = 3;
/// Longer ones are compared by their beginning.
constexpr qsizetype kComparedMost = 64;

/// Without accents, in one case.
QString bare(const QString &text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain += c;
    }
    return plain.toCaseFolded();
}

bool isFullName(const QString &comparable)
{
    // Where names are written without a space two signs can be one.
    return comparable.contains(u' ') ||
           (comparable.size() >= 2 && comparable.at(0).script() != QChar::Script_Latin &&
            comparable.at(0).script() != QChar::Script_Cyrillic && comparable.at(0).script() != QChar::Script_Greek);
}

/// An identity as it is compared.
struct Facts
{
    const MatchIdentity *of;
    QString name;
    QString userName;
    QString email;
    QString wholeUserName; ///< As an address would be written.
    NoReplyName noReply;
};

Facts factsOf(const MatchRules &rules, const MatchIdentity &identity)
{
    Facts facts{.of = &identity,
                .name = comparableName(identity.displayName),
                .userName = comparableUserName(identity.userName),
                .email = comparableEmail(identity.email),
                .wholeUserName = comparableEmail(identity.userName),
                .noReply = noReplyName(rules, identity.email)};
    if (isGeneric(rules, facts.name))
        facts.name.clear();
    if (isGeneric(rules, facts.userName))
        facts.userName.clear();
    // office@ and the like are read by many.
    if (isGeneric(rules, comparableUserName(facts.email)))
        facts.email.clear();
    return facts;
}

Match best(Match a, Match b)
{
    return b.score > a.score ? b : a;
}

bool isNoReplyOf(const Facts &address, const Facts &user)
{
    return !address.noReply.userName.isEmpty() && address.noReply.channel == user.of->channel &&
           address.noReply.userName == user.userName;
}

Match byAddress(const Facts &a, const Facts &b)
{
    if (!a.email.isEmpty() && a.email == b.email) {
        if (a.of->emailVerified && b.of->emailVerified)
            return {.score = kVerified, .reasons = {MatchReason::VerifiedEmail}, .byItself = true};
        return {.score = kEmailElsewhere, .reasons = {MatchReason::SameEmail}};
    }
    if ((!a.email.isEmpty() && a.email == b.wholeUserName) || (!b.email.isEmpty() && b.email == a.wholeUserName))
        return {.score = kEmailElsewhere, .reasons = {MatchReason::EmailAsUserName}};
    if (isNoReplyOf(a, b) || isNoReplyOf(b, a))
        return {.score = kEmailElsewhere, .reasons = {MatchReason::NoReplyAddress}};
    return {};
}

/// The user name of one who has none is the beginning of the address.
QString chosenName(const Facts &facts)
{
    return facts.userName.isEmpty() ? comparableUserName(facts.email) : facts.userName;
}

Match byName(const Facts &a, const Facts &b, int bearers)
{
    const QString userOfA = chosenName(a);
    const QString userOfB = chosenName(b);
    const double userNames = userOfA.isEmpty() || userOfB.isEmpty() ? 0 : similarity(userOfA, userOfB);
    const MatchReason users = userNames == 1 ? MatchReason::SameUserName : MatchReason::SimilarUserName;
    if (!a.name.isEmpty() && a.name == b.name) {
        if (userNames >= kAlike)
            return {.score = kNameAndUserName, .reasons = {MatchReason::SameName, users}};
        if (bearers > kNameBearersMost)
            return {.score = kNameAlone, .reasons = {MatchReason::SameName, MatchReason::CommonName}};
        return {.score = isFullName(a.name) ? kFullName : kNameAlone, .reasons = {MatchReason::SameName}};
    }
    const double names = a.name.isEmpty() || b.name.isEmpty() ? 0 : similarity(a.name, b.name);
    if (userNames >= names && userNames > 0) {
        const bool twoNames = isFullName(a.name) && isFullName(b.name) && names < kAlike;
        if (twoNames && userNames >= kTwoFullNames)
            return {.score = kTwoFullNames, .reasons = {users, MatchReason::OtherName}};
        return {.score = std::min(userNames, kSimilarMost), .reasons = {users}};
    }
    if (names > 0)
        return {.score = std::min(names, kSimilarMost), .reasons = {MatchReason::SimilarName}};
    return {};
}

Match matchFacts(const Facts &a, const Facts &b, int bearers)
{
    if (a.of->platform == b.of->platform) {
        // Two of one source are two, unless the platform itself calls them alike.
        if (!a.userName.isEmpty() && a.of->userName.compare(b.of->userName, Qt::CaseInsensitive) == 0)
            return {.score = kVerified, .reasons = {MatchReason::SameIdentity}};
        return {};
    }
    return best(byAddress(a, b), byName(a, b, bearers));
}

bool areOthers(const Facts &a, const Facts &b)
{
    return a.of->platform == b.of->platform && !a.of->userName.isEmpty() && !b.of->userName.isEmpty() &&
           a.of->userName.compare(b.of->userName, Qt::CaseInsensitive) != 0;
}

QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        const QString said = line.section(u'#', 0, 0).simplified();
        if (!said.isEmpty())
            lines.append(said);
    }
    return lines;
}

} // namespace

MatchRules readMatchRules(const QString &names, const QString &domains)
{
    MatchRules rules;
    for (const QString &name : linesOf(names)) {
        rules.genericNames.insert(comparableName(name));
        rules.genericNames.insert(comparableUserName(name));
    }
    for (const QString &line : linesOf(domains)) {
        const QStringList parts = line.split(u' ');
        if (parts.size() == 3)
            rules.noReplyDomains.append({parts[0].toLower(), parts[1], parts[2].front()});
    }
    return rules;
}

QString comparableName(const QString &name)
{
    QString words;
    for (const char32_t c : bare(name.left(kComparedMost * 4)).toStdU32String())
        words += QChar::isLetterOrNumber(c) || QChar::isMark(c) ? QString::fromUcs4(&c, 1) : u" "_s;
    return words.simplified().left(kComparedMost);
}

QString comparableUserName(const QString &handle)
{
    QString chosen = handle.trimmed();
    if (chosen.startsWith(u'@'))
        chosen.remove(0, 1);
    if (const qsizetype at = chosen.indexOf(u'@'); at >= 0)
        chosen.truncate(at);
    else if (chosen.count(u'.') >= 2)
        chosen = chosen.section(u'.', 0, 0); // a name below a domain that many have
    return comparableName(chosen).remove(u' ');
}

QString comparableEmail(const QString &email)
{
    const QString address = email.trimmed().toLower();
    const qsizetype at = address.indexOf(u'@');
    const bool isAddress = at > 0 && at == address.lastIndexOf(u'@') && address.indexOf(u'.', at) > at + 1 &&
                           !address.contains(u' ') && address.size() <= 254;
    return isAddress ? address : QString();
}

bool isGeneric(const MatchRules &rules, const QString &comparable)
{
    const bool onlyDigits =
        std::all_of(comparable.begin(), comparable.end(), [](QChar c) { return c.isDigit() || c == u' '; });
    const bool tooShort = comparable.size() < kShortestName && comparable.toLatin1() == comparable.toUtf8();
    return onlyDigits || tooShort || rules.genericNames.contains(comparable);
}

NoReplyName noReplyName(const MatchRules &rules, const QString &email)
{
    const QString address = comparableEmail(email);
    for (const MatchRules::NoReplyDomain &known : rules.noReplyDomains) {
        if (address.section(u'@', 1) != known.domain)
            continue;
        const QString local = address.section(u'@', 0, 0);
        return {known.channel,
                comparableUserName(local.section(known.separator, local.contains(known.separator) ? 1 : 0))};
    }
    return {};
}

double similarity(const QString &rawA, const QString &rawB)
{
    const QString a = rawA.left(kComparedMost);
    const QString b = rawB.left(kComparedMost);
    const auto longer = static_cast<double>(std::max(a.size(), b.size()));
    if (longer == 0)
        return 0;
    std::vector<int> row(static_cast<size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i) + 1;
        for (size_t j = 1; j < row.size(); ++j) {
            const int replaced = diagonal + (a[i] != b[static_cast<qsizetype>(j) - 1]);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return 1 - row.back() / longer;
}

Match matchPeople(const MatchRules &rules, const std::vector<MatchIdentity> &one,
                  const std::vector<MatchIdentity> &other, int nameBearers)
{
    const auto isLocked = [](const MatchIdentity &identity) { return identity.locked; };
    if (std::any_of(one.begin(), one.end(), isLocked) || std::any_of(other.begin(), other.end(), isLocked))
        return {};
    std::vector<Facts> theirs;
    theirs.reserve(other.size());
    for (const MatchIdentity &identity : other)
        theirs.push_back(factsOf(rules, identity));
    Match found;
    bool others = false;
    for (const MatchIdentity &identity : one) {
        const Facts a = factsOf(rules, identity);
        for (const Facts &b : theirs) {
            found = best(found, matchFacts(a, b, nameBearers));
            others = others || areOthers(a, b);
        }
    }
    if (others && found.score > kOtherUserName && !found.byItself) {
        found.score = kOtherUserName;
        found.reasons.append(MatchReason::OtherUserNameBeside);
    }
    return found;
}

} // namespace rapport
