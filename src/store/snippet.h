#pragma once

#include "domain/query.h"

#include <QString>
#include <QStringList>

namespace rapport::store {

/// One line of a text around what was found in it, each find between U+0002 and U+0003, with an ellipsis where
/// something was left out. `terms` are the text terms of a query. Without a find: the beginning of the text. Pure.
[[nodiscard]] QString makeSnippet(const QString &text, const QList<Query::Term> &terms);

} // namespace rapport::store
