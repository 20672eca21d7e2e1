#include "store/verifyfindings.h"

namespace rapport::store {

Result<> mendFindings(Store &store)
{
    // Few rows: leads and ideas are what people made, one by one.
    return store.writeNow(WriteLane::Sync, [](Writer &w) -> Result<> {
        for (const char *query :
             {"verify.placeLeads", "verify.placeDismissals", "verify.placeIdeaMessages", "verify.standLeads",
              "verify.standIdeas", "verify.partLostIdeas", "verify.dropLostFindings"})
            w.query(query).run();
        w.changes().everything = true;
        return {};
    });
}

} // namespace rapport::store
