#pragma once

#include "insight/topicterms.h"

#include <QMap>

// The terms of a day, by language, in a compact form. Pure.
namespace rapport {

/// By ISO 639-1; the empty text stands for what no language is known of.
using DayTerms = QMap<QString, TermTally>;

/// Equal terms give equal bytes: sorted, each without what it begins with like the one before. They
/// deflate to a third.
[[nodiscard]] QByteArray packDayTerms(const DayTerms &terms);
/// False where the bytes are no packed terms.
[[nodiscard]] bool unpackDayTerms(const QByteArray &packed, DayTerms &terms);

} // namespace rapport
