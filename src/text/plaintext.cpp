#include "text/htmltree.h"
#include "text/sanitize.h"

namespace rapport::text {

using namespace Qt::StringLiterals;

namespace {

/// Lays text out in lines as a browser's clipboard does; not shared between threads.
class LineWriter
{
public:
    void text(QStringView text, bool preformatted)
    {
        for (const QChar c : text) {
            if (preformatted && c == u'\n') {
                breakLine();
            } else if (isHtmlSpace(c) && !preformatted) {
                m_space = m_lineHasText;
            } else {
                startLine();
                if (m_space)
                    m_out += u' ';
                m_space = false;
                m_out += c;
            }
        }
    }

    /// The next text starts after at least `breaks` line breaks: 1 a new line, 2 a blank line between.
    void separate(int breaks)
    {
        m_breaks = qMax(m_breaks, breaks);
        m_lineHasText = m_space = false;
    }

    void breakLine()
    {
        m_breaks = qMin(m_breaks + 1, 2);
        m_lineHasText = m_space = false;
    }

    void indent(const QString &first, const QString &rest) { m_indents.push_back(Indent{first, rest}); }
    void outdent() { m_indents.pop_back(); }

    QString finish() { return std::move(m_out); }

private:
    struct Indent
    {
        QString next; ///< what the next line starts with
        QString rest; ///< what lines after it start with
    };

    void startLine()
    {
        if (m_lineHasText)
            return;
        if (!m_out.isEmpty())
            m_out += QString(qMax(m_breaks, 1), u'\n');
        for (Indent &indent : m_indents) {
            m_out += indent.next;
            indent.next = indent.rest;
        }
        m_breaks = 0;
        m_lineHasText = true;
    }

    QString m_out;
    std::vector<Indent> m_indents;
    int m_breaks = 0;
    bool m_lineHasText = false;
    bool m_space = false;
};

void write(const HtmlNode &node, LineWriter &out, bool preformatted, const QString &marker = {});

void writeChildren(const HtmlNode &node, LineWriter &out, bool preformatted)
{
    int number = 0;
    for (const HtmlNode &child : node.children) {
        const bool item = child.name == "li"_L1;
        const QString marker = item && node.name == "ol"_L1 ? QString(QString::number(++number) + u". "_s) : u"- "_s;
        write(child, out, preformatted, marker);
    }
}

void write(const HtmlNode &node, LineWriter &out, bool preformatted, const QString &marker)
{
    if (node.hidden)
        return;
    if (node.name.isEmpty())
        return out.text(node.text, preformatted);
    if (node.name == "br"_L1)
        return out.breakLine();
    if (node.name == "hr"_L1)
        return out.separate(2);
    if (node.name == "img"_L1) {
        if (!node.link.isEmpty())
            out.text(QString(u'[' + node.link + u']'), preformatted);
        return;
    }
    if (!node.isBlock)
        return writeChildren(node, out, preformatted);

    const bool list = node.name == "ul"_L1 || node.name == "ol"_L1;
    const bool tight = node.name == "div"_L1 || node.name == "li"_L1 || list;
    out.separate(tight ? 1 : 2);
    if (node.name == "blockquote"_L1)
        out.indent(u"> "_s, u"> "_s);
    else if (node.name == "li"_L1)
        out.indent(marker, QString(marker.size(), u' '));
    writeChildren(node, out, preformatted || node.name == "pre"_L1);
    if (node.name == "blockquote"_L1 || node.name == "li"_L1)
        out.outdent();
    out.separate(tight ? 1 : 2);
}

} // namespace

QString plainText(const QString &html)
{
    LineWriter out;
    if (!html.contains(u'<') && !html.contains(u'&')) {
        constexpr qsizetype maximumInput = 2 * 1024 * 1024;
        QString text = html.left(maximumInput);
        text.removeIf([](QChar c) { return c < u' ' && !isHtmlSpace(c); });
        out.text(text, false);
        return out.finish();
    }
    const HtmlNode root = parseHtml(html);
    writeChildren(root, out, false);
    return out.finish();
}

} // namespace rapport::text
