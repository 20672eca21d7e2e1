#include "store/verifypeople.h"

#include "store/contacts.h"
#include "store/matchkeys.h"
#include "store/people.h"

namespace rapport::store {
namespace {

/// Looked at in one read, and written in one transaction.
constexpr int kReadStep = 1000;
constexpr size_t kStep = 200;

} // namespace

Result<> mendMergedPeople(Store &store)
{
    // All at once: they are few, and between two of these steps somebody would stand nowhere.
    return store.writeNow(WriteLane::Sync, [](Writer &w) -> Result<> {
        for (const char *query : {"verify.dropLostPeople", "verify.dropLoopsOfPeople", "verify.setRootsOfPeople",
                                  "verify.nameHomes", "verify.bringHome", "verify.dropNeedlessHomes"})
            w.query(query).run();
        settleAllImportance(w);
        w.changes().everything = true;
        return {};
    });
}

Result<std::vector<IdentityId>> wrongMatchKeys(Store &store)
{
    std::vector<IdentityId> wrong;
    IdentityId after;
    for (int seen = kReadStep; seen == kReadStep;) {
        const Result<int> some = store.readNow(
            [&wrong, &after](Reader &r) -> Result<int> {
                Statement s = r.query("matching.keysAfter");
                s.bind(":after", after).bind(":limit", kReadStep);
                int count = 0;
                for (; s.step(); ++count) {
                    after = s.id<IdentityId>(0);
                    const MatchKeys keys{.email = s.integer(1), .userName = s.integer(2), .displayName = s.integer(3)};
                    const std::optional<Identity> known = identity(r, after);
                    if (known && keys != matchKeysOf(*known))
                        wrong.push_back(after);
                }
                return count;
            },
            ReadLane::Report);
        if (!some)
            return fail(some.error());
        seen = *some;
    }
    const Result<> missing = store.readNow(
        [&wrong](Reader &r) -> Result<> {
            Statement s = r.query("matching.missing");
            s.bind(":limit", -1);
            while (s.step())
                wrong.push_back(s.id<IdentityId>(0));
            return {};
        },
        ReadLane::Report);
    return missing ? Result<std::vector<IdentityId>>(wrong) : fail(missing.error());
}

Result<> mendMatchKeys(Store &store)
{
    const Result<std::vector<IdentityId>> wrong = wrongMatchKeys(store);
    if (!wrong)
        return fail(wrong.error());
    for (size_t begin = 0; begin < wrong->size(); begin += kStep) {
        const Result<> done = store.writeNow(WriteLane::Sync, [&wrong, begin](Writer &w) -> Result<> {
            for (size_t i = begin; i < std::min(wrong->size(), begin + kStep); ++i) {
                w.query("matching.dropKeys").bind(":id", (*wrong)[i]).run();
                w.query("matching.addPending").bind(":id", (*wrong)[i]).run();
            }
            return {};
        });
        if (!done)
            return done;
    }
    return settleMatchKeys(store);
}

} // namespace rapport::store
