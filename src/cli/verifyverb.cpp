#include "cli/verbs.h"
#include "store/verify.h"

namespace rapport::cli {

using namespace Qt::StringLiterals;

Outcome<> runVerify(Call &call)
{
    const bool repair = call.arguments.has(u"repair"_s);
    const auto opened = openWorkspace(call, repair ? Use::Change : Use::Read);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto findings = store::verifyWorkspace((*opened)->store(), repair, [](const QString &check) {
        Console::note(u"Checking: "_s + QString(check).replace(u'_', u' '));
    });
    if (!findings)
        return failed(findings.error());
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
