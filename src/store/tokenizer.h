#pragma once

struct sqlite3;

namespace rapport {

/// Makes the FTS5 tokenizer "rapport" (see folding.h), relevance() (see relevance.h) and the SQL functions of this
/// layer known to a connection:
/// - folded(text): see folding.h.
/// - folded_contains(text, part): whether the text holds the part, which is folded already; case and accents aside.
/// Throws SqlError.
void registerTokenizer(sqlite3 *database);

} // namespace rapport
