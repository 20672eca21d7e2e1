#include "channels/wordpress/wordpressmedia.h"

#include <QJsonArray>

namespace rapport::wordpress {

using namespace Qt::StringLiterals;

namespace {

const QString kMedia = u"wp/v2/media"_s;
const QString kJpeg = u"image/jpeg"_s;
const QString kPng = u"image/png"_s;

/// As the library tells of it.
struct Medium
{
    qint64 id = 0;
    QString url;
    QString altText;
};

Result<Medium> mediumOf(const QJsonObject &json)
{
    Medium medium{.id = json.value(u"id"_s).toInteger(),
                  .url = json.value(u"source_url"_s).toString(),
                  .altText = json.value(u"alt_text"_s).toString()};
    if (medium.id <= 0 || medium.url.isEmpty())
        return fail(ErrorKind::Malformed, u"The site did not say where it keeps the picture"_s);
    return medium;
}

/// What WordPress refuses in its own words it refuses again: also what it calls a failure of its own, such as a kind of
/// file that it does not take.
tl::unexpected<Error> refusedFor(Error error)
{
    if (error.kind == ErrorKind::Remote || error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Gone)
        error.kind = ErrorKind::Rejected;
    return fail(std::move(error));
}

/// Of an earlier try; nothing where the library has none.
Result<std::optional<Medium>> findMedium(Session &session, const Site &site, const QString &slug)
{
    const auto reply = callApi(session, site.root, HttpRequest::Method::Get, kMedia, QUrlQuery{{u"slug"_s, slug}});
    if (!reply)
        return fail(reply.error());
    if (reply->refused())
        return fail(reply->error);
    const QJsonArray media = reply->json.toArray();
    if (media.isEmpty())
        return std::optional<Medium>();
    const auto medium = mediumOf(media.first().toObject());
    return medium ? Result<std::optional<Medium>>(*medium) : fail(medium.error());
}

Result<Medium> upload(Session &session, const Site &site, const Attachment &file, const QString &slug)
{
    const auto content = session.file(file);
    if (!content)
        return fail(content.error());
    const QString name = slug + (file.mimeType == kPng ? u".png"_s : u".jpg"_s);
    const auto reply =
        uploadFile(session, site.root, kMedia, QUrlQuery{{u"slug"_s, slug}}, *content, file.mimeType, name);
    if (!reply)
        return fail(reply.error());
    if (reply->refused())
        return refusedFor(reply->error);
    return mediumOf(reply->json.toObject());
}

/// The library's own description, for whoever uses the picture again.
Result<> describe(Session &session, const Site &site, const Medium &medium, const QString &altText)
{
    const auto reply =
        callApi(session, site.root, HttpRequest::Method::Post, QString(kMedia + u'/' + QString::number(medium.id)), {},
                QJsonObject{{u"alt_text"_s, altText}});
    if (!reply)
        return fail(reply.error());
    if (reply->refused())
        return refusedFor(reply->error);
    return {};
}

/// In the content rather than as the post's featured image, which not every theme and no feed shows. Without the marks
/// of the block editor: where they are WordPress makes no paragraphs of the text.
QString figureOf(const Medium &medium, const Attachment &file)
{
    return u"<figure class=\"wp-block-image\"><img src=\"%1\" alt=\"%2\" width=\"%3\" height=\"%4\" "
           "class=\"wp-image-%5\" /></figure>"_s.arg(
               medium.url.toHtmlEscaped(), file.altText.simplified().toHtmlEscaped(), QString::number(file.width),
               QString::number(file.height), QString::number(medium.id));
}

} // namespace

AttachmentLimits mediaLimits()
{
    // A megabyte is what web servers let through that nobody has set up for more; larger sides than 2560 WordPress
    // scales down itself. Older versions take no other kinds.
    return {.most = 10, .bytes = 1'000'000, .side = 2048, .mimeTypes = {kJpeg, kPng}, .altTextLimit = 1000};
}

Result<QStringList> handOver(Session &session, const Site &site, const QList<Attachment> &files, const QString &slug)
{
    QStringList figures;
    for (const Attachment &file : files) {
        const QString own = u"%1-%2"_s.arg(slug).arg(figures.size() + 1);
        const auto found = findMedium(session, site, own);
        if (!found)
            return fail(found.error());
        const Result<Medium> medium = *found ? Result<Medium>(**found) : upload(session, site, file, own);
        if (!medium)
            return fail(medium.error());
        if (medium->altText != file.altText) {
            if (const Result<> described = describe(session, site, *medium, file.altText); !described)
                return fail(described.error());
        }
        figures.append(figureOf(*medium, file));
    }
    return figures;
}

} // namespace rapport::wordpress
