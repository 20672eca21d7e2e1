#pragma once

#include <QByteArray>
#include <QString>

namespace rapport::store {

/// Ids as one bound value, however many: json_each() gives them back.
template<class Ids>
[[nodiscard]] QString idList(const Ids &ids)
{
    QByteArray text("[");
    text.reserve(static_cast<qsizetype>(ids.size()) * 8 + 2);
    for (const auto &id : ids) {
        if (text.size() > 1)
            text += ',';
        text += QByteArray::number(id.value);
    }
    return QString::fromLatin1(text + ']');
}

} // namespace rapport::store
