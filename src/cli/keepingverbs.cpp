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
    all.push_back({u"rescue"_s,
                   u"DIR [NEWDIR]"_s,
                   1,
                   2,
                   u"Save what is good of a damaged workspace into a new one; the damaged one is only read."_s,
                   {{u"survey"_s, {}, u"with DIR alone: only tell which parts are damaged"_s}},
                   {u"rescued"_s, u"damage"_s},
                   runRescue});
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
    all.push_back({u"retention"_s,
                   {},
                   0,
                   0,
                   u"Remove closed conversations that are older than their account's rule; without --keep by the rules "
                   "as they are."_s,
                   {{u"keep"_s, u"DAYS"_s, u"make it the rule to keep so many days; 0 drops the rule"_s},
                    {u"account"_s, u"ID"_s, u"only this account"_s},
                    {u"dry-run"_s, {}, u"only count; neither remove nor keep the rule"_s}},
                   {u"retention"_s},
                   runRetention});
    all.push_back({u"erase"_s,
                   u"CONTACT|HANDLE"_s,
                   1,
                   1,
                   u"Show what is kept of a person; with --yes take it out of everything, for good."_s,
                   {{u"yes"_s, {}, u"do it; it cannot be undone"_s},
                    {u"remove-copies"_s, {}, u"also remove files of the workspace that still hold theirs: backups"_s}},
                   {u"erasure"_s},
                   runErase});
}

} // namespace rapport::cli
