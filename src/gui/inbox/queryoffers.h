#pragma once

#include "domain/query.h"

#include <QList>
#include <QString>
#include <optional>

namespace rapport {

class Reader;
class Registry;

/// A word of a query that is being written: a field's name, or what the field is asked for.
struct TypedTerm
{
    qsizetype from = 0; ///< Where it begins in the text, behind a dash that excludes.
    qsizetype to = 0;   ///< Where it ends: at the cursor.
    std::optional<Query::Field> field = {};
    QString name;  ///< Of the field, or its beginning.
    QString value; ///< As far as it is written, without quotes.

    friend bool operator==(const TypedTerm &, const TypedTerm &) = default;
};

/// What stands before a cursor; nothing within a word, behind a space, or in quotes that belong to no field.
[[nodiscard]] std::optional<TypedTerm> typedTerm(const QString &text, qsizetype cursor);

/// How a term could go on.
struct QueryOffer
{
    QString text; ///< Takes the place of what is typed.
    QString title;
    QString detail;

    friend bool operator==(const QueryOffer &, const QueryOffer &) = default;
};

/// Fields whose names begin so. Figures are not among them: nobody writes what one was counted from.
[[nodiscard]] QList<QueryOffer> fieldOffers(const QString &beginning);
/// Values for the term's field that fit what is typed of it, the best first. Called in a read.
[[nodiscard]] QList<QueryOffer> valueOffers(Reader &r, const Registry &registry, const TypedTerm &typed);

} // namespace rapport
