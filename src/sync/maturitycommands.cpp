#include "sync/maturitycommands.h"

#include "measure/board.h"
#include "sync/maturitychanges.h"

namespace rapport {

using namespace Qt::StringLiterals;

QFuture<Result<Event>> MaturityCommands::saveModel(const QString &text, const QString &reason)
{
    return m_store.write(WriteLane::User,
                         [text, reason](Writer &w) { return maturitychanges::saveModel(w, text, reason); });
}

QFuture<Result<Event>> MaturityCommands::removeModel(const QString &model)
{
    return m_store.write(WriteLane::User, [model](Writer &w) { return maturitychanges::removeModel(w, model); });
}

QFuture<Result<Event>> MaturityCommands::overrule(const QString &model, const QString &practice,
                                                  std::optional<double> score, const QString &reason)
{
    return m_store.write(WriteLane::User, [model, practice, score, reason](Writer &w) {
        return maturitychanges::overrule(w, model, practice, score, reason);
    });
}

QFuture<Result<Event>> MaturityCommands::plan(const QString &model, const QString &practice, const QString &owner,
                                              int dueDay, const QString &notes)
{
    return m_store.write(WriteLane::User, [model, practice, owner, dueDay, notes](Writer &w) {
        return maturitychanges::plan(w, model, practice, owner, dueDay, notes);
    });
}

QFuture<Result<Event>> MaturityCommands::arrange(const QString &model, const QStringList &practices)
{
    return m_store.write(WriteLane::User,
                         [model, practices](Writer &w) { return maturitychanges::arrange(w, model, practices); });
}

QFuture<Result<Event>> MaturityCommands::assess(const QString &model, const QString &remark)
{
    return m_store.write(WriteLane::User, [model, remark](Writer &w) -> Result<Event> {
        const std::optional<MaturityModel> known = boardModel(w, model);
        if (!known)
            return fail(ErrorKind::Invalid, u"no such model"_s);
        const Result<Assessment> made = assessBoard(w, *known);
        if (!made)
            return fail(made.error());
        return maturitychanges::keep(w, {.id = {},
                                         .uid = {},
                                         .model = known->id,
                                         .version = known->version,
                                         .modelText = maturityModelText(*known),
                                         .day = made->day,
                                         .remark = remark.simplified(),
                                         .result = assessmentToJson(*made),
                                         .at = made->at});
    });
}

QFuture<Result<Event>> MaturityCommands::discard(AssessmentId id)
{
    return m_store.write(WriteLane::User, [id](Writer &w) { return maturitychanges::discard(w, id); });
}

} // namespace rapport
