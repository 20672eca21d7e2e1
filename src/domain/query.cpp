#include "domain/query.h"

namespace rapport {

bool Query::hasText() const
{
    return false;
}

Result<Query> parseQuery(const QString &, bool)
{
    return Query{};
}

std::optional<MessageKind> messageKindFromName(QStringView)
{
    return std::nullopt;
}

} // namespace rapport
