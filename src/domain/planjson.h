#pragma once

#include "base/uid.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <algorithm>
#include <optional>

// Values of plans in JSON, which may have come from elsewhere: every text and every list is bounded.
namespace rapport::planjson {

inline constexpr qsizetype kTextMost = 4000;

[[nodiscard]] inline QString textAt(const QJsonObject &json, const QString &key, qsizetype most = kTextMost)
{
    return json[key].toString().left(most);
}

[[nodiscard]] inline Uid uidAt(const QJsonObject &json, const QString &key)
{
    return Uid::fromString(json[key].toString()).value_or(Uid());
}

template<class T, class ToJson>
[[nodiscard]] QJsonArray arrayOf(const QList<T> &values, ToJson toJson)
{
    QJsonArray array;
    for (const T &value : values)
        array.append(toJson(value));
    return array;
}

template<class T, class FromJson>
[[nodiscard]] QList<T> listOf(const QJsonArray &array, qsizetype most, FromJson fromJson)
{
    QList<T> values;
    for (const QJsonValue &value : array) {
        if (values.size() < most && value.isObject())
            values.append(fromJson(value.toObject()));
    }
    return values;
}

template<class T, class FromJson>
[[nodiscard]] QList<T> listAt(const QJsonObject &json, const QString &key, qsizetype most, FromJson fromJson)
{
    return listOf<T>(json[key].toArray(), most, fromJson);
}

/// The value whose name it is, whatever its case: `names` in the order of the values.
template<class Enum, class Names>
[[nodiscard]] std::optional<Enum> valueNamed(const Names &names, QStringView name)
{
    const auto it = std::find_if(names.begin(), names.end(),
                                 [name](QLatin1StringView one) { return name.compare(one, Qt::CaseInsensitive) == 0; });
    return it == names.end() ? std::nullopt : std::optional(static_cast<Enum>(it - names.begin()));
}

} // namespace rapport::planjson
