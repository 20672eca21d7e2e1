#pragma once

struct fts5_api;

namespace rapport {

/// Makes the FTS5 function relevance(table) known: BM25 as FTS5's own bm25() reckons it
/// (https://www.sqlite.org/fts5.html, section 5.1.1; k1 = 1.2, b = 0.75; less is better), without reading every row
/// that holds a word. How rare a word is matters beside another word alone, and of a frequent one it is estimated from
/// its first rows: so the best of some rows take the same time in a history of any length. Returns SQLite's code.
[[nodiscard]] int registerRelevance(fts5_api *api);

} // namespace rapport
