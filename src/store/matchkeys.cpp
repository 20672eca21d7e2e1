#include "store/matchkeys.h"

#include "store/erased.h"
#include "store/people.h"

#include <QFile>
#include <vector>

static void loadPeopleResources()
{
    Q_INIT_RESOURCE(store_people);
}

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

/// Identities in one transaction: some 10 ms.
constexpr int kStep = 300;

QString resource(const QString &name)
{
    QFile file(u":/rapport/people/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The list %s cannot be read", qUtf8Printable(name));
    return QString::fromUtf8(file.readAll());
}

/// FNV-1a, 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/); 0 stands for nothing.
qint64 hashOf(const QString &text)
{
    if (text.isEmpty())
        return 0;
    quint64 hash = 0xcbf29ce484222325U;
    for (const char byte : text.toUtf8()) {
        hash ^= static_cast<quint8>(byte);
        hash *= 0x100000001b3U;
    }
    return hash == 0 ? 1 : static_cast<qint64>(hash);
}

} // namespace

const MatchRules &matchRules()
{
    static const MatchRules rules = [] {
        loadPeopleResources();
        return readMatchRules(resource(u"generic-names.txt"_s), resource(u"noreply-domains.txt"_s));
    }();
    return rules;
}

MatchIdentity matchIdentity(const Identity &identity)
{
    return {.platform = QString(identity.channel + u'\n' + identity.realm),
            .channel = identity.channel,
            .userName = identity.handle,
            .displayName = identity.displayName,
            .email = identity.email,
            // No channel vouches for an address: a form takes what is typed into it, and a feed what its author says.
            .emailVerified = false,
            .locked = identity.self || identity.bot || ErasedNames::isName(identity.remoteId)};
}

MatchKeys matchKeysOf(const Identity &identity)
{
    const MatchRules &rules = matchRules();
    const MatchIdentity facts = matchIdentity(identity);
    if (facts.locked)
        return {};
    const auto telling = [&rules](const QString &name) { return isGeneric(rules, name) ? QString() : name; };
    // A user name may be an address, and an address gives the user name of whoever has none.
    QString email = comparableEmail(facts.email);
    if (email.isEmpty())
        email = comparableEmail(facts.userName);
    if (telling(comparableUserName(email)).isEmpty())
        email.clear();
    QString userName = telling(comparableUserName(facts.userName));
    if (userName.isEmpty())
        userName = telling(noReplyName(rules, email).userName);
    if (userName.isEmpty())
        userName = telling(comparableUserName(email));
    return {.email = hashOf(email),
            .userName = hashOf(userName),
            .displayName = hashOf(telling(comparableName(facts.displayName)))};
}

bool matchKeysPending(Reader &r)
{
    for (const char *query : {"matching.somePending", "matching.someNew"}) {
        Statement s = r.query(query);
        if (s.bind(":limit", 1).step())
            return true;
    }
    return false;
}

void settleSomeMatchKeys(Writer &w)
{
    std::vector<IdentityId> waiting;
    for (const char *query : {"matching.somePending", "matching.someNew"}) {
        Statement s = w.query(query);
        s.bind(":limit", kStep);
        while (s.step())
            waiting.push_back(s.id<IdentityId>(0));
    }
    for (const IdentityId id : waiting) {
        if (const std::optional<Identity> known = identity(w, id)) {
            const MatchKeys keys = matchKeysOf(*known);
            w.query("matching.setKeys")
                .bind(":identity", id)
                .bind(":email", keys.email)
                .bind(":userName", keys.userName)
                .bind(":name", keys.displayName)
                .run();
        }
        w.query("matching.dropPending").bind(":identity", id).run();
    }
}

Result<> settleMatchKeys(Store &store)
{
    for (;;) {
        const Result<bool> more = store.writeNow(WriteLane::Sync, [](Writer &w) -> Result<bool> {
            settleSomeMatchKeys(w);
            return matchKeysPending(w);
        });
        if (!more)
            return fail(more.error());
        if (!*more)
            return {};
    }
}

} // namespace rapport::store
