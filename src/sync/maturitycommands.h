#pragma once

#include "domain/event.h"
#include "store/maturity.h"
#include "store/store.h"

#include <QFuture>
#include <QStringList>

#include <optional>

namespace rapport {

/// What is decided on the maturity board. One write each, an event each, undo by Commands::undo(). Thread-safe; results
/// come as futures. See sync/maturitychanges.h.
class MaturityCommands final
{
public:
    explicit MaturityCommands(Store &store) : m_store(store) {}

    QFuture<Result<Event>> saveModel(const QString &text, const QString &reason = {});
    QFuture<Result<Event>> removeModel(const QString &model);
    QFuture<Result<Event>> overrule(const QString &model, const QString &practice, std::optional<double> score,
                                    const QString &reason);
    QFuture<Result<Event>> plan(const QString &model, const QString &practice, const QString &owner, int dueDay,
                                const QString &notes);
    QFuture<Result<Event>> arrange(const QString &model, const QStringList &practices);
    /// Assesses a model as of now and keeps what comes of it. Invalid: no such model.
    QFuture<Result<Event>> assess(const QString &model, const QString &remark = {});
    QFuture<Result<Event>> discard(AssessmentId id);

private:
    Store &m_store;
};

} // namespace rapport
