#include "cli/attaching.h"

#include "cli/decisions.h"

namespace rapport::cli {

using namespace Qt::StringLiterals;

Outcome<QList<Attachment>> takeFiles(const Arguments &given,
                                     const std::function<QFuture<Result<TakenFile>>(const QString &path)> &take)
{
    const QStringList paths = given.values(u"attach"_s);
    const QStringList texts = given.values(u"alt"_s);
    if (texts.size() > paths.size())
        return wrongUse(u"There are more descriptions (--alt) than files (--attach)."_s);
    QList<Attachment> files;
    for (qsizetype i = 0; i < paths.size(); ++i) {
        const auto taken = waitFor(take(paths.at(i)));
        if (!taken)
            return tl::unexpected(taken.error());
        Attachment file = taken->file;
        file.altText = texts.value(i);
        const QString size = u"%1 by %2"_s;
        if (taken->isScaled())
            Console::note(u"%1: scaled down from %2 to %3 pixels."_s.arg(
                file.name, size.arg(taken->sizeBefore.width()).arg(taken->sizeBefore.height()),
                size.arg(file.width).arg(file.height)));
        if (taken->stillOfMoving)
            Console::note(u"%1: it moved; its first picture is sent."_s.arg(file.name));
        if (file.altText.isEmpty())
            Console::note(u"%1: without --alt nobody who cannot see it knows what it shows."_s.arg(file.name));
        files.append(file);
    }
    return files;
}

std::vector<Option> attachingOptions()
{
    return {{u"attach"_s, u"FILE"_s, u"a picture that goes with it; repeat it for more"_s},
            {u"alt"_s, u"TEXT"_s, u"what the picture shows, for people who cannot see it; as often as --attach"_s}};
}

} // namespace rapport::cli
