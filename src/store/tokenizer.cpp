#include "store/tokenizer.h"

#include "store/folding.h"
#include "store/phrase.h"
#include "store/relevance.h"
#include "store/sql.h"

#include <sqlite3.h>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

// The tokenizer has no state: one byte stands for every instance, since SQLite asks for an address.
char theInstance = 0;

int create(void *, const char **, int, Fts5Tokenizer **out)
{
    *out = reinterpret_cast<Fts5Tokenizer *>(&theInstance);
    return SQLITE_OK;
}

void remove(Fts5Tokenizer *) {}

int cut(Fts5Tokenizer *, void *context, int flags, const char *text, int size,
        int (*take)(void *, int, const char *, int, int, int))
{
    const auto purpose = (flags & FTS5_TOKENIZE_QUERY) != 0 ? store::TokenPurpose::Query : store::TokenPurpose::Index;
    int code = SQLITE_OK;
    store::tokenize({text, size}, purpose, [&](const store::TokenSpan &span) {
        code = take(context, span.colocated ? FTS5_TOKEN_COLOCATED : 0, span.token.data(),
                    static_cast<int>(span.token.size()), static_cast<int>(span.begin), static_cast<int>(span.end));
        return code == SQLITE_OK;
    });
    return code;
}

fts5_api *textSearch(sqlite3 *database)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

QByteArrayView bytesOf(sqlite3_value *value)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return {text ? text : "", sqlite3_value_bytes(value)};
}

void foldedContains(sqlite3_context *context, int, sqlite3_value **values)
{
    const QByteArray text = store::folded(bytesOf(values[0]));
    sqlite3_result_int(context, text.contains(bytesOf(values[1])) ? 1 : 0);
}

void foldedText(sqlite3_context *context, int, sqlite3_value **values)
{
    const QByteArray text = store::folded(bytesOf(values[0]));
    sqlite3_result_text64(context, text.constData(), static_cast<sqlite3_uint64>(text.size()), SQLITE_TRANSIENT,
                          SQLITE_UTF8);
}

/// holds_phrase(text, phrase)
void holdsPhrase(sqlite3_context *context, int, sqlite3_value **values)
{
    // The phrase is the same for every row of a statement: SQLite keeps what was made of it.
    constexpr int kPhrase = 1;
    auto *words = static_cast<QByteArrayList *>(sqlite3_get_auxdata(context, kPhrase));
    QByteArrayList here;
    if (!words) {
        here = store::phraseWords(bytesOf(values[kPhrase]));
        sqlite3_set_auxdata(context, kPhrase, new QByteArrayList(here),
                            [](void *kept) { delete static_cast<QByteArrayList *>(kept); });
        words = &here;
    }
    sqlite3_result_int(context, store::holdsPhrase(bytesOf(values[0]), *words) ? 1 : 0);
}

} // namespace

void registerTokenizer(sqlite3 *database)
{
    fts5_api *api = textSearch(database);
    if (!api)
        throw SqlError(SQLITE_ERROR, u"This SQLite has no full-text search (FTS5)"_s);
    fts5_tokenizer tokenizer{.xCreate = create, .xDelete = remove, .xTokenize = cut};
    int code = api->xCreateTokenizer(api, "rapport", nullptr, &tokenizer, nullptr);
    if (code == SQLITE_OK)
        code = registerRelevance(api);
    if (code == SQLITE_OK) {
        code = sqlite3_create_function_v2(database, "folded_contains", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr,
                                          foldedContains, nullptr, nullptr, nullptr);
    }
    if (code == SQLITE_OK) {
        code = sqlite3_create_function_v2(database, "folded", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr,
                                          foldedText, nullptr, nullptr, nullptr);
    }
    if (code == SQLITE_OK) {
        code = sqlite3_create_function_v2(database, "holds_phrase", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr,
                                          holdsPhrase, nullptr, nullptr, nullptr);
    }
    if (code != SQLITE_OK)
        throw SqlError(code, QString::fromUtf8(sqlite3_errmsg(database)));
}

} // namespace rapport
