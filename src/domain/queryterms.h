#pragma once

#include "domain/query.h"

#include <QStringList>

// What a query can be made of, for whoever helps to write one.
namespace rapport {

/// The names of all fields, as they are written before the colon.
[[nodiscard]] QStringList queryFieldNames();
[[nodiscard]] std::optional<Query::Field> queryFieldFromName(QStringView name);
/// The values that a field can have where they are known beforehand, all or the usual ones; empty where the workspace
/// knows them.
[[nodiscard]] QStringList queryValues(Query::Field field);

} // namespace rapport
