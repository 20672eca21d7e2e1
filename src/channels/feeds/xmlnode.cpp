#include "channels/feeds/xmlnode.h"

#include "channels/html.h"

#include <QRegularExpression>
#include <array>

namespace rapport::feeds {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxDepth = 64;
constexpr int kMaxMarkupDepth = 256;
constexpr int kMaxEntityExpansion = 1024;

struct KnownSpace
{
    const char *uri;
    const char *prefix;
};

constexpr std::array kSpaces{
    KnownSpace{"http://www.w3.org/2005/Atom", "atom"},
    KnownSpace{"http://purl.org/atom/ns#", "atom"},
    KnownSpace{"http://purl.org/dc/elements/1.1/", "dc"},
    KnownSpace{"http://purl.org/dc/terms/", "dcterms"},
    KnownSpace{"http://purl.org/rss/1.0/modules/content/", "content"},
    KnownSpace{"http://purl.org/rss/1.0/modules/slash/", "slash"},
    KnownSpace{"http://purl.org/rss/1.0/modules/syndication/", "sy"},
    KnownSpace{"http://wellformedweb.org/CommentAPI/", "wfw"},
    KnownSpace{"http://purl.org/syndication/thread/1.0", "thr"},
    KnownSpace{"http://search.yahoo.com/mrss/", "media"},
    KnownSpace{"http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"},
    KnownSpace{"http://www.w3.org/XML/1998/namespace", "xml"},
    KnownSpace{"http://purl.org/rss/1.0/", ""},
    KnownSpace{"http://purl.org/rss/1.0", ""},
    KnownSpace{"http://my.netscape.com/rdf/simple/0.9/", ""},
    KnownSpace{"http://backend.userland.com/rss2", ""},
};

QString qualified(const QString &space, QStringView name)
{
    return space.isEmpty() ? name.toString() : QString(space + u':' + name);
}

bool isForbidden(QChar character)
{
    const ushort code = character.unicode();
    return (code < 0x20 && code != 0x09 && code != 0x0A && code != 0x0D) || code == 0xFFFE || code == 0xFFFF;
}

} // namespace

/// Understands the names of HTML, and no others.
class XmlSource::Entities final : public QXmlStreamEntityResolver
{
public:
    QString resolveUndeclaredEntity(const QString &name) override
    {
        const QString reference = u'&' + name + u';';
        const QString text = decodeEntities(reference);
        return text == reference ? QString(QChar::ReplacementCharacter) : text;
    }
};

const XmlNode *XmlNode::child(const QString &childSpace, const QString &childName) const
{
    for (const XmlNode &node : children) {
        if (node.space == childSpace && node.name == childName)
            return &node;
    }
    return nullptr;
}

QString XmlNode::childText(const QString &childSpace, const QString &childName) const
{
    const XmlNode *node = child(childSpace, childName);
    return node ? node->text : QString();
}

QString XmlNode::attribute(const QString &qualifiedName, const QString &absent) const
{
    return attributes.value(qualifiedName, absent);
}

QString mendXml(const QString &xml)
{
    static const QRegularExpression stray(
        uR"re(&(?!#[0-9]{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};))re"_s);
    QString mended;
    mended.reserve(xml.size());
    qsizetype at = 0;
    while (at < xml.size()) {
        qsizetype begin = at;
        QString end;
        for (begin = xml.indexOf(u"<!"_s, begin); begin >= 0 && end.isEmpty();
             begin = xml.indexOf(u"<!"_s, begin + 2)) {
            const QStringView rest = QStringView(xml).mid(begin);
            end = rest.startsWith(u"<![CDATA[") ? u"]]>"_s : rest.startsWith(u"<!--") ? u"-->"_s : QString();
            if (!end.isEmpty())
                break;
        }
        if (begin < 0)
            begin = xml.size();
        mended += xml.mid(at, begin - at).replace(stray, u"&amp;"_s);
        const qsizetype closing = end.isEmpty() ? -1 : xml.indexOf(end, begin);
        at = closing < 0 ? xml.size() : closing + end.size();
        mended += xml.mid(begin, at - begin);
    }
    // What comes before the first tag (PHP warnings, empty lines) is no part of the document.
    const qsizetype begin = mended.indexOf(QRegularExpression(u"<[?!A-Za-z]"_s));
    mended = mended.mid(std::max(qsizetype{0}, begin));
    mended.removeIf(isForbidden);
    return mended;
}

XmlSource::XmlSource(const QString &xml, XmlTolerance tolerance)
    : m_xml(xml), m_tolerance(tolerance), m_entities(std::make_unique<Entities>())
{
    m_reader.setNamespaceProcessing(tolerance == XmlTolerance::Strict);
    m_reader.setEntityExpansionLimit(kMaxEntityExpansion);
    m_reader.setEntityResolver(m_entities.get());
    m_reader.addData(m_xml);
}

XmlSource::~XmlSource() = default;

bool XmlSource::enterRoot()
{
    while (!m_reader.atEnd() && error().isEmpty()) {
        switch (m_reader.readNext()) {
        case QXmlStreamReader::StartElement:
            m_atomRoot = m_reader.name() == u"feed";
            return true;
        case QXmlStreamReader::DTD:
            if (!m_reader.entityDeclarations().isEmpty() || m_reader.text().contains(u"<!ENTITY", Qt::CaseInsensitive))
                refuse(u"the document declares entities of its own, which Rapport does not read"_s);
            break;
        default:
            break;
        }
    }
    return false;
}

bool XmlSource::nextElement()
{
    while (!m_reader.atEnd() && error().isEmpty()) {
        m_elementStart = m_reader.characterOffset();
        switch (m_reader.readNext()) {
        case QXmlStreamReader::StartElement:
            return true;
        case QXmlStreamReader::EndElement:
            return false;
        default:
            break;
        }
    }
    return false;
}

XmlNode XmlSource::startedNode() const
{
    XmlNode node;
    node.space = spaceOf(m_reader.namespaceUri(), m_reader.prefix());
    node.name = m_reader.name().toString();
    for (const QXmlStreamAttribute &attribute : m_reader.attributes())
        node.attributes.insert(
            qualified(attribute.prefix().isEmpty() ? QString() : spaceOf(attribute.namespaceUri(), attribute.prefix()),
                      attribute.name()),
            attribute.value().toString());
    return node;
}

XmlNode XmlSource::readNode()
{
    m_nodeStart = m_elementStart;
    XmlNode node = startedNode();
    readInto(node, 0);
    m_nodeEnd = m_reader.characterOffset();
    return node;
}

void XmlSource::readInto(XmlNode &node, int depth)
{
    if (depth > kMaxDepth) {
        refuse(u"elements are nested too deeply"_s);
        return;
    }
    if (node.space == u"atom" && node.attribute(u"type"_s).toLower() == u"xhtml") {
        readMarkup(node.text);
        return;
    }
    while (!m_reader.atEnd() && error().isEmpty()) {
        switch (m_reader.readNext()) {
        case QXmlStreamReader::StartElement: {
            XmlNode child = startedNode();
            readInto(child, depth + 1);
            node.text += child.text;
            node.children.append(std::move(child));
            break;
        }
        case QXmlStreamReader::EndElement:
            return;
        case QXmlStreamReader::Characters:
            node.text += m_reader.text();
            break;
        case QXmlStreamReader::EntityReference:
            node.text += decodeEntities(QString(u'&' + m_reader.name() + u';'));
            break;
        default:
            break;
        }
    }
}

void XmlSource::readMarkup(QString &markup)
{
    int depth = 0;
    while (!m_reader.atEnd() && error().isEmpty()) {
        switch (m_reader.readNext()) {
        case QXmlStreamReader::StartElement:
            if (++depth > kMaxMarkupDepth) {
                refuse(u"elements are nested too deeply"_s);
                return;
            }
            markup += u'<' + m_reader.name();
            for (const QXmlStreamAttribute &attribute : m_reader.attributes())
                markup += u' ' + attribute.name() + u"=\"" + attribute.value().toString().toHtmlEscaped() + u'"';
            markup += u'>';
            break;
        case QXmlStreamReader::EndElement:
            if (--depth < 0)
                return;
            markup += u"</" + m_reader.name() + u'>';
            break;
        case QXmlStreamReader::Characters:
            markup += m_reader.text().toString().toHtmlEscaped();
            break;
        case QXmlStreamReader::EntityReference:
            markup += u'&' + m_reader.name() + u';';
            break;
        default:
            break;
        }
    }
}

QByteArray XmlSource::lastNodeSource(qsizetype maxBytes) const
{
    // After text the reader has already looked at the "<" that ended it.
    const bool past = m_nodeStart > 0 && m_nodeStart < m_xml.size() && m_xml.at(m_nodeStart) != u'<' &&
                      m_xml.at(m_nodeStart - 1) == u'<';
    const qsizetype start = past ? m_nodeStart - 1 : m_nodeStart;
    if (m_nodeEnd - start > maxBytes)
        return {};
    const QByteArray source = m_xml.mid(start, m_nodeEnd - start).trimmed().toUtf8();
    return source.size() <= maxBytes ? source : QByteArray();
}

QString XmlSource::name() const
{
    return m_reader.name().toString();
}

QString XmlSource::attribute(const QString &qualifiedName) const
{
    return startedNode().attribute(qualifiedName);
}

qint64 XmlSource::line() const
{
    return m_reader.lineNumber();
}

QString XmlSource::error() const
{
    if (!m_refused.isEmpty())
        return m_refused;
    if (!m_reader.hasError())
        return {};
    return u"Line %1: %2"_s.arg(QString::number(m_reader.lineNumber()), m_reader.errorString().left(200));
}

void XmlSource::refuse(const QString &reason)
{
    m_refused = u"Line %1: %2"_s.arg(QString::number(m_reader.lineNumber()), reason);
}

QString XmlSource::spaceOf(QStringView namespaceUri, QStringView prefix) const
{
    // The unprefixed elements of a <feed> are Atom's, also where it forgot to say so.
    const QString absent = m_atomRoot ? u"atom"_s : QString();
    if (m_tolerance == XmlTolerance::Lenient)
        return prefix.isEmpty() ? absent : prefix == u"a10" ? u"atom"_s : prefix.toString();
    for (const KnownSpace &space : kSpaces) {
        if (namespaceUri == QLatin1StringView(space.uri))
            return QString::fromLatin1(space.prefix);
    }
    return prefix.isEmpty() ? (namespaceUri.isEmpty() ? absent : QString()) : prefix.toString();
}

} // namespace rapport::feeds
