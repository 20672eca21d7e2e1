#pragma once

#include "domain/query.h"
#include "store/store.h"

#include <QList>

namespace rapport::store {

/// A word that no message holds, and the likeliest one that many do.
struct Suggestion
{
    QString word;    ///< As typed.
    QString instead; ///< As the index knows it: in small letters, without accents.
};

/// For each word of the query that no message holds: one that differs in at most two letters (one in short words) and
/// that most messages hold. Looks at a bounded part of the index's own vocabulary, so that it is quick in every
/// language that sets spaces; others have no words here.
[[nodiscard]] QList<Suggestion> suggestionsFor(Reader &r, const Query &query);

/// How many letters have to be put in, left out, exchanged or swapped with their neighbour to make one of the other;
/// `most` + 1 for anything above `most`. (Optimal string alignment.)
[[nodiscard]] int editDistance(const std::u32string &a, const std::u32string &b, int most);

} // namespace rapport::store
