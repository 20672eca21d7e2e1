#pragma once

#include "base/result.h"
#include "store/store.h"

#include <QStringList>

// Health and safe-keeping of a workspace.
namespace rapport::store {

struct Health
{
    QStringList problems; ///< English, one line each; empty: all is well.
    qint64 messages = 0;
    qint64 conversations = 0;
    qint64 people = 0;
    qint64 databaseBytes = 0;
    int schema = 0;
    bool readOnly = false;
};
/// PRAGMA integrity_check, foreign keys, the text index against the rows, counters against a recount. Reads everything:
/// seconds at a million messages.
[[nodiscard]] Health checkHealth(Reader &r);
/// A consistent copy of the database into `file` while others go on working; verified by opening it. Storage.
[[nodiscard]] Result<> backUp(const QString &folder, const QString &file);

/// Keys of workspaceValue(): the workspace's own uid, and the mark of one that the demo generator filled (any text).
inline const QString kWorkspaceUid = QStringLiteral("uid");
inline const QString kWorkspaceDemo = QStringLiteral("demo");
[[nodiscard]] QString workspaceValue(Reader &r, const QString &key);
/// Marks everything as changed.
void setWorkspaceValue(Writer &w, const QString &key, const QString &value);
/// Names of counter(), kept by the functions that add and remove messages and contacts.
inline const QString kMessageCounter = QStringLiteral("messages");
inline const QString kPeopleCounter = QStringLiteral("people");
[[nodiscard]] qint64 counter(Reader &r, const QString &name);
void addToCounter(Writer &w, const QString &name, qint64 delta);
/// Writes what addToCounter() added up; the store does so before each COMMIT, and counter() tells it from then on.
void writeCounters(Writer &w);
/// Sets every counter to what is there.
void recountCounters(Writer &w);

} // namespace rapport::store
