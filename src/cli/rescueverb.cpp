#include "cli/verbs.h"
#include "store/rescue.h"

#include <QDir>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

QString kindName(store::DamagedPart::Kind kind)
{
    switch (kind) {
    case store::DamagedPart::Kind::Header:
        return u"header"_s;
    case store::DamagedPart::Kind::Schema:
        return u"schema"_s;
    case store::DamagedPart::Kind::Rows:
        return u"rows"_s;
    case store::DamagedPart::Kind::Derived:
        return u"derived"_s;
    case store::DamagedPart::Kind::FreeList:
        return u"free_list"_s;
    }
    return {};
}

/// Tells of each tenth of the work.
store::RescueProgress tellTenths(const QString &what)
{
    return [what, told = 0](double share) mutable {
        const int tenth = static_cast<int>(share * 10);
        if (tenth > told)
            Console::note(u"%1: %2 %"_s.arg(what).arg((told = tenth) * 10));
        return true;
    };
}

Outcome<> survey(Call &call, const QString &folder)
{
    const auto damage = store::surveyDamage(folder, tellTenths(u"Reading"_s));
    if (!damage)
        return failed(damage.error());
    Table table(call.console, {u"PAGES"_s, u"DAMAGED"_s});
    for (const store::DamagedPart &part : *damage) {
        const QString kind = kindName(part.kind);
        table.add({{u"id"_s, kind},
                   {u"part"_s, part.name.isEmpty() ? QJsonValue() : QJsonValue(part.name)},
                   {u"pages"_s, part.pages}},
                  {QString::number(part.pages), part.name.isEmpty() ? kind : QString(kind + u" of " + part.name)});
    }
    table.finish(u"The pages of the file are in order."_s);
    if (damage->isEmpty())
        return {};
    return failed(
        u"%1 parts are damaged. What is good can be saved with: rapport-cli rescue DIR NEWDIR"_s.arg(damage->size()));
}

void print(const Call &call, const store::RescueReceipt &receipt)
{
    Table table(call.console, {u"SAVED"_s, u"MENDED"_s, u"LOST ROWS"_s, u"LOST PAGES"_s, u"STAND-INS"_s, u"TABLE"_s});
    for (const store::RescuedTable &one : receipt.tables) {
        table.add({{u"id"_s, one.table},
                   {u"saved"_s, one.saved},
                   {u"damaged_pages"_s, one.damagedPages},
                   {u"damaged_rows"_s, one.damagedRows},
                   {u"mended"_s, one.mendedRows},
                   {u"stand_ins"_s, one.standIns}},
                  {QString::number(one.saved), QString::number(one.mendedRows), QString::number(one.damagedRows),
                   QString::number(one.damagedPages), QString::number(one.standIns), one.table});
    }
    table.finish({});
    call.console.text(
        u"%1 files of attachments were copied, %2 could not be read."_s.arg(receipt.files).arg(receipt.lostFiles));
    if (receipt.dropped > 0)
        call.console.text(u"%1 rows hung on a lost one and were left out."_s.arg(receipt.dropped));
}

} // namespace

Outcome<> runRescue(Call &call)
{
    const QStringList &words = call.arguments.words();
    const QString folder = QDir::current().absoluteFilePath(words.first());
    if (call.arguments.has(u"survey"_s))
        return words.size() == 1 ? survey(call, folder) : wrongUse(u"--survey saves nothing: give DIR alone."_s);
    if (words.size() != 2)
        return wrongUse(u"Where to? The form is: rapport-cli rescue DIR NEWDIR."_s);
    const QString target = QDir::current().absoluteFilePath(words.last());
    const SystemClock clock;
    const auto receipt = store::rescueWorkspace(folder, target, clock, tellTenths(u"Saving"_s));
    if (!receipt)
        return failed(receipt.error());
    print(call, *receipt);
    call.console.text(u"What is good is in the new workspace %1"_s.arg(target));
    if (!receipt->problems.isEmpty())
        return failed(u"The new workspace is not quite in order: %1."_s.arg(receipt->problems.join(u"; ")));
    return {};
}

} // namespace rapport::cli
