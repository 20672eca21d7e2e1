#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QXmlStreamReader>
#include <memory>

namespace rapport::feeds {

/// An element with what is inside it. Names are as written; `space` is the usual prefix of its namespace ("atom", "dc",
/// "content"), whatever prefix the document uses, and empty for none and for RSS 1.0.
struct XmlNode
{
    QString space;
    QString name;
    QHash<QString, QString> attributes; ///< By qualified name, lasting prefix: "rdf:about", "xml:lang".
    QString text;                       ///< All text inside; of XHTML content the markup itself.
    QList<XmlNode> children;

    [[nodiscard]] const XmlNode *child(const QString &childSpace, const QString &childName) const;
    [[nodiscard]] QString childText(const QString &childSpace, const QString &childName) const;
    [[nodiscard]] QString attribute(const QString &qualifiedName, const QString &absent = {}) const;
};

enum class XmlTolerance {
    Strict, ///< Namespaces must be declared.
    Lenient ///< Prefixes count by what they usually mean.
};

/// What breaks a reader and harms nobody: ampersands that begin no reference (outside CDATA and comments) are escaped,
/// characters that XML forbids are dropped. Lines stay where they were.
[[nodiscard]] QString mendXml(const QString &xml);

/// Reads XML element by element, with bounds on depth, and without any document type's entities: a document that
/// declares its own is refused, names that HTML knows are understood. On one thread.
class XmlSource final
{
public:
    XmlSource(const QString &xml, XmlTolerance tolerance);
    ~XmlSource();

    [[nodiscard]] bool enterRoot();
    /// Goes to the next element on this level; false at the level's end, or on an error.
    [[nodiscard]] bool nextElement();
    /// The current element with all that is inside; afterwards nextElement() finds its next sibling.
    [[nodiscard]] XmlNode readNode();
    /// The characters that the last readNode() read, where they are not more than `maxBytes`.
    [[nodiscard]] QByteArray lastNodeSource(qsizetype maxBytes) const;

    [[nodiscard]] QString name() const; ///< Of the current element, without prefix.
    [[nodiscard]] QString attribute(const QString &qualifiedName) const;
    [[nodiscard]] qint64 line() const;
    [[nodiscard]] QString error() const; ///< "Line 12: ..."; empty while all is well.

private:
    class Entities;

    [[nodiscard]] XmlNode startedNode() const;
    void readInto(XmlNode &node, int depth);
    void readMarkup(QString &markup);
    void refuse(const QString &reason);
    [[nodiscard]] QString spaceOf(QStringView namespaceUri, QStringView prefix) const;

    QString m_xml;
    XmlTolerance m_tolerance;
    std::unique_ptr<Entities> m_entities;
    QXmlStreamReader m_reader;
    qint64 m_elementStart = 0;
    qint64 m_nodeStart = 0;
    qint64 m_nodeEnd = 0;
    bool m_atomRoot = false;
    QString m_refused;
};

} // namespace rapport::feeds
