#include "cli/verbs.h"

namespace rapport::cli {

using namespace Qt::StringLiterals;

void addKeepingVerbs(std::vector<Verb> &all)
{
    all.push_back({u"verify"_s,
                   {},
                   0,
                   0,
                   u"Hold every index, figure and file against what is there; ends with 1 if something stays wrong."_s,
                   {{u"repair"_s, {}, u"set right what is known from the rest; nothing is lost by it"_s}},
                   {u"finding"_s},
                   runVerify});
    all.push_back({u"export"_s,
                   u"FILE|-"_s,
                   1,
                   1,
                   u"Write everything as JSON Lines, attachments' files as well; - is standard output."_s,
                   {},
                   {u"export"_s},
                   runExport});
    all.push_back({u"import"_s,
                   u"FILE"_s,
                   1,
                   1,
                   u"Make a new workspace (--workspace DIR) of an export; bad lines are named and set aside."_s,
                   {},
                   {u"import"_s},
                   runImport});
}

} // namespace rapport::cli
