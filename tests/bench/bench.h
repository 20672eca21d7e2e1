#pragma once

#include "corpus.h"
#include "limits/limitstore.h"
#include "measure.h"
#include "report.h"
#include "store/store.h"

#include <QJsonObject>
#include <memory>

// The measurement groups. Each adds its rows to the report; they run one after the other on the main thread.
namespace rapport::bench {

/// What the groups share.
struct Bench
{
    int size = 0;
    QString scratch;                   ///< For what groups write themselves.
    QString workspace;                 ///< The generated community. Read, never written.
    std::unique_ptr<Store> store;      ///< The workspace, open.
    std::unique_ptr<LimitStore> limit; ///< The same messages in the plain store.
    double limitIngestRate = 0;        ///< Rows per CPU second at which the plain store took them.
    double ingestRate = 0;             ///< The same of Rapport, once it was measured.
    Report report;
};

/// Messages that go into one write while a history is fetched.
inline constexpr int kBackfillBatch = 5000;

[[nodiscard]] std::unique_ptr<Store> openWorkspace(const QString &folder);
/// A new workspace in `scratch` with the accounts of the generated one.
struct FreshWorkspace
{
    std::unique_ptr<Store> store;
    QHash<qint64, Account> accounts; ///< By the id that the account has in the generated workspace.
};
[[nodiscard]] FreshWorkspace makeFreshWorkspace(Bench &bench, const QString &name);

/// A copy of the generated workspace in `scratch`, to be written to. The workspace must not be open.
[[nodiscard]] QString copyWorkspace(const Bench &bench, const QString &name);

/// Writes the community into the plain store.
void fillLimit(Bench &bench);
void measureIngest(Bench &bench);
void measureJsonIngest(Bench &bench);
void measurePages(Bench &bench);
void measureSearch(Bench &bench);
void measureMetrics(Bench &bench);
/// Writes to a copy of the workspace.
void measureBoard(Bench &bench);
/// Writes to a copy of the workspace.
void measureTopics(Bench &bench);
void measureFile(Bench &bench);
/// First paint, frames, keys, memory: in processes of their own, found beside this one.
void measureWindow(Bench &bench);
/// Pages and searches whose part of the file has left the system's memory.
void measureCold(Bench &bench);
/// Writes to a copy of the workspace.
void measureLive(Bench &bench);

} // namespace rapport::bench
