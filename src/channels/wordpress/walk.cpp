#include "channels/wordpress/walk.h"

#include "base/time.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace rapport::wordpress {

using namespace Qt::StringLiterals;

Walk walkFromCursor(PullMode mode, const QString &cursor, qint64 nowMs)
{
    const QJsonObject json = QJsonDocument::fromJson(cursor.toUtf8()).object();
    Walk walk;
    walk.anchor = json.value(u"anchor"_s).toInteger();
    walk.mark = json.value(u"mark"_s).toInteger();
    walk.page = std::max(1, json.value(u"page"_s).toInt(1));
    if (mode == PullMode::History && walk.anchor <= 0)
        walk = Walk{.anchor = nowMs, .mark = nowMs};
    return walk;
}

QString cursorFromWalk(const Walk &walk)
{
    const QJsonObject json{{u"anchor"_s, walk.anchor}, {u"mark"_s, walk.mark}, {u"page"_s, walk.page}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QUrlQuery walkQuery(PullMode mode, const Walk &walk, const QString &orderBy, const QString &afterKey)
{
    const bool forward = mode == PullMode::Live && walk.anchor > 0;
    QUrlQuery query{{u"per_page"_s, u"100"_s},
                    {u"page"_s, QString::number(walk.page)},
                    {u"orderby"_s, orderBy},
                    {u"order"_s, forward ? u"asc"_s : u"desc"_s}};
    if (forward)
        query.addQueryItem(afterKey, isoFromMs(walk.anchor - kOverlapMs));
    else if (mode == PullMode::History)
        query.addQueryItem(u"before"_s, isoFromMs(walk.anchor + kOverlapMs));
    return query;
}

Walk afterPage(PullMode mode, Walk walk, qint64 oldest, qint64 newest, bool last, qint64 nowMs)
{
    if (mode == PullMode::Live) {
        walk.mark = std::max(walk.mark, std::min(newest, nowMs));
        // The first pull reads one page from the newest down; what is older is the history's part.
        if (walk.anchor == 0 || last)
            return {.anchor = walk.mark, .mark = walk.mark};
        if (walk.mark - walk.anchor > kOverlapMs)
            return {.anchor = walk.mark, .mark = walk.mark};
    } else {
        if (oldest > 0)
            walk.mark = std::min(walk.mark, oldest);
        if (walk.anchor - walk.mark > kOverlapMs)
            return {.anchor = walk.mark, .mark = walk.mark};
    }
    ++walk.page;
    return walk;
}

} // namespace rapport::wordpress
