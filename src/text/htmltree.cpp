#include "text/htmltree.h"

#include "text/boundedhtml.h"

#include <gumbo.h>

namespace rapport::text {

using namespace Qt::StringLiterals;

namespace {

bool isBlockTag(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
        return true;
    default:
        return false;
    }
}

QString attribute(const GumboElement &element, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&element.attributes, name);
    return found ? QString::fromUtf8(found->value) : QString();
}

int numberOr(const QString &text, int otherwise)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number >= 0 ? number : otherwise;
}

void addChildren(const GumboVector &nodes, HtmlNode &parent);

void addNode(const GumboNode &node, HtmlNode &parent)
{
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA) {
        HtmlNode &text = parent.children.emplace_back();
        text.text = QString::fromUtf8(node.v.text.text);
        // Numeric entities can spell what the source may not hold.
        text.text.removeIf([](QChar c) { return c < u' ' && !isHtmlSpace(c); });
        return;
    }
    if (node.type != GUMBO_NODE_ELEMENT)
        return;
    const GumboElement &source = node.v.element;
    HtmlNode element;
    element.name = QString::fromLatin1(gumbo_normalized_tagname(source.tag));
    element.hidden = gumbo_get_attribute(&source.attributes, "hidden") != nullptr;
    element.isBlock = isBlockTag(source.tag);
    if (source.tag == GUMBO_TAG_A)
        element.link = attribute(source, "href");
    if (source.tag == GUMBO_TAG_IMG) {
        element.link = attribute(source, "alt").simplified();
        element.source = attribute(source, "src");
        element.width = numberOr(attribute(source, "width"), -1);
        element.height = numberOr(attribute(source, "height"), -1);
    }
    addChildren(source.children, element);
    parent.containsBlock = parent.containsBlock || element.isBlock || element.containsBlock;
    parent.children.push_back(std::move(element));
}

void addChildren(const GumboVector &nodes, HtmlNode &parent)
{
    for (unsigned int index = 0; index < nodes.length; ++index)
        addNode(*static_cast<const GumboNode *>(nodes.data[index]), parent);
}

} // namespace

bool isHtmlSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

HtmlNode parseHtml(const QString &html)
{
    const QByteArray source = boundedHtml(html).toUtf8();
    GumboOptions options = kGumboDefaultOptions;
    options.fragment_context = GUMBO_TAG_DIV;
    options.max_errors = 0;

    HtmlNode root;
    GumboOutput *output = gumbo_parse_with_options(&options, source.constData(), static_cast<size_t>(source.size()));
    if (!output) {
        root.children.emplace_back().text = html;
        return root;
    }
    addChildren(output->root->v.element.children, root);
    gumbo_destroy_output(&options, output);
    return root;
}

} // namespace rapport::text
