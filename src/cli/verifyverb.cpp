#include "cli/verbs.h"
#include "measure/boardcourse.h"
#include "store/verify.h"

namespace rapport::cli {

using namespace Qt::StringLiterals;

namespace {

/// Of the days that the board keeps scores of, every so many-th is reckoned again.
constexpr int kEveryDay = 30;

Result<store::Finding> verifyCourse(Store &store, bool repair)
{
    const auto wrong = store.readNow([](Reader &r) { return wrongCourseDays(r, kEveryDay); }, ReadLane::Report);
    if (!wrong)
        return fail(wrong.error());
    store::Finding finding{.id = u"board_course"_s,
                           .check = u"days with other scores on the board than their figures give"_s,
                           .found = wrong->size(),
                           .repaired = 0,
                           .detail = {}};
    if (wrong->isEmpty())
        return finding;
    finding.detail = u"model %1"_s.arg(wrong->first().model);
    if (!repair)
        return finding;
    const Result<> forgotten = store.writeNow(WriteLane::Sync, [](Writer &w) -> Result<> {
        store::recountMaturityDays(w, 0);
        return {};
    });
    const Result<> done = forgotten ? reckonCourse(store) : forgotten;
    if (!done)
        return fail(done.error());
    finding.repaired = finding.found;
    return finding;
}

} // namespace

Outcome<> runVerify(Call &call)
{
    const bool repair = call.arguments.has(u"repair"_s);
    const auto opened = openWorkspace(call, repair ? Use::Change : Use::Read);
    if (!opened)
        return tl::unexpected(opened.error());
    auto findings = store::verifyWorkspace((*opened)->store(), repair, [](const QString &check) {
        Console::note(u"Checking: "_s + QString(check).replace(u'_', u' '));
    });
    if (!findings)
        return failed(findings.error());
    // Figures are above the store, and so is what is reckoned from them.
    const Result<store::Finding> course = verifyCourse((*opened)->store(), repair);
    if (!course)
        return failed(course.error());
    findings->append(*course);
    qint64 left = 0;
    Table table(call.console, {u"FOUND"_s, u"REPAIRED"_s, u"CHECK"_s});
    for (const store::Finding &finding : *findings) {
        left += finding.found - finding.repaired;
        const QJsonObject object{{u"id"_s, finding.id},
                                 {u"check"_s, finding.check},
                                 {u"found"_s, finding.found},
                                 {u"repaired"_s, finding.repaired},
                                 {u"detail"_s, finding.detail.isEmpty() ? QJsonValue() : QJsonValue(finding.detail)}};
        const QString words = finding.detail.isEmpty() ? finding.check : finding.check + u": "_s + finding.detail;
        table.add(object, {QString::number(finding.found), QString::number(finding.repaired), words});
    }
    table.finish({});
    if (left == 0)
        return {};
    if (repair)
        return failed(u"%1 findings remain. What is good can be saved with: rapport-cli rescue"_s.arg(left));
    return failed(u"%1 findings. --repair sets right what is known from the rest."_s.arg(left));
}

} // namespace rapport::cli
