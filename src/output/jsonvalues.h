#pragma once

#include "base/id.h"
#include "base/time.h"

#include <QJsonValue>
#include <QString>

/// Values as the JSON objects hold them: a time is ISO 8601 in UTC with "Z", what there is not is null.
namespace rapport::output {

[[nodiscard]] inline QJsonValue timeValue(qint64 unixMs)
{
    return unixMs == 0 ? QJsonValue() : QJsonValue(isoFromMs(unixMs));
}

template<class T>
[[nodiscard]] QJsonValue idValue(Id<T> id)
{
    return id ? QJsonValue(id.value) : QJsonValue();
}

[[nodiscard]] inline QJsonValue textValue(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

[[nodiscard]] inline QJsonValue countValue(qint64 figure)
{
    return figure < 0 ? QJsonValue() : QJsonValue(figure);
}

} // namespace rapport::output
