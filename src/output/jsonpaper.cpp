#include "output/jsonpaper.h"

#include "output/objects.h"
#include "output/saving.h"

#include <QIODevice>
#include <QJsonDocument>

namespace rapport::output {

Result<> writeJson(const Paper &paper, QIODevice &device, const Progress &progress)
{
    const auto compact = [](const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); };
    // A line each: it can be read by people, and none of it is held twice.
    if (const Result<> begun =
            put(device, "{\"conversation\":" + compact(conversationObject(paper.row)) + ",\n\"messages\":[");
        !begun)
        return begun;
    const int total = static_cast<int>(paper.messages.size());
    for (int i = 0; i < total; ++i) {
        if (progress && !progress(i, total))
            return fail(ErrorKind::Cancelled);
        const QByteArray line = (i == 0 ? "\n" : ",\n") + compact(messageObject(paper.messages.at(i)));
        if (const Result<> written = put(device, line); !written)
            return written;
    }
    return put(device, "\n]}\n");
}

} // namespace rapport::output
