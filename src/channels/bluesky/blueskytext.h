#pragma once

#include <QJsonArray>
#include <QList>
#include <QString>

namespace rapport::bluesky {

/// A stretch of a post's text that means something. The offsets count bytes of the text in UTF-8, as the protocol does.
struct Facet
{
    enum class Kind { Link, Mention, Tag };
    Kind kind = Kind::Link;
    qsizetype byteStart = 0; ///< Inclusive.
    qsizetype byteEnd = 0;   ///< Exclusive.
    QString value;           ///< The address; the handle without "@" in lower case; the tag without "#".

    friend bool operator==(const Facet &, const Facet &) = default;
};

/// Links (http and https), @handles and #tags of a text that a person wrote, in their order. Whether a handle exists
/// is not known here.
[[nodiscard]] QList<Facet> detectFacets(const QString &text);

/// The protocol's form of a facet (app.bsky.richtext.facet). For a mention `value` has to be a DID by now.
[[nodiscard]] QJsonObject facetToJson(const Facet &facet);

/// A post's text as HTML: its facets made links, line breaks kept, everything else escaped. Empty where no facet can be
/// used, so that the plain text says it all. Facets that overlap, lie outside the text or cut a character are ignored.
[[nodiscard]] QString htmlFromFacets(const QString &text, const QJsonArray &facets);

/// The same for a text that is being written: as its post will be shown if each handle in it exists.
[[nodiscard]] QString htmlOfTyped(const QString &text);

} // namespace rapport::bluesky
