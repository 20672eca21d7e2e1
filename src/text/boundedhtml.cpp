#include "text/boundedhtml.h"

#include <QHash>
#include <QStringView>

#include <algorithm>
#include <initializer_list>
#include <vector>

namespace rapport::text {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumInput = 2 * 1024 * 1024;
constexpr size_t maximumDepth = 100;

enum class Treatment { Keep, Void, Drop, Swallow, Hide };

/// What happens to an element: the name it goes on under, and how.
struct Rule
{
    Treatment treatment = Treatment::Keep;
    QString name;
};

const QHash<QString, Rule> &rules()
{
    static const QHash<QString, Rule> table = [] {
        QHash<QString, Rule> result;
        const auto add = [&](Treatment treatment, const QString &target,
                             std::initializer_list<const char16_t *> names) {
            for (const char16_t *name : names) {
                const QString source = QString::fromUtf16(name);
                result.insert(source, Rule{treatment, target.isEmpty() ? source : target});
            }
        };
        add(Treatment::Keep, {},
            {u"p",  u"div", u"blockquote", u"pre", u"ul", u"ol", u"li", u"h1",     u"h2",   u"h3",  u"h4",  u"h5",
             u"h6", u"a",   u"b",          u"i",   u"u",  u"s",  u"em", u"strong", u"code", u"del", u"span"});
        add(Treatment::Keep, u"div"_s,
            {u"section",    u"article", u"header",  u"footer", u"main", u"nav",     u"aside", u"address",  u"figure",
             u"figcaption", u"details", u"summary", u"dl",     u"dt",   u"dd",      u"form",  u"fieldset", u"center",
             u"table",      u"tbody",   u"thead",   u"tfoot",  u"tr",   u"caption", u"menu",  u"dir"});
        add(Treatment::Keep, u"s"_s, {u"strike"});
        add(Treatment::Keep, u"code"_s, {u"kbd", u"samp", u"tt", u"var"});
        add(Treatment::Void, {}, {u"br", u"hr", u"img"});
        add(Treatment::Drop, {}, {u"html",   u"head",  u"body",  u"frameset", u"wbr",      u"input",     u"meta",
                                  u"link",   u"base",  u"area",  u"col",      u"colgroup", u"embed",     u"param",
                                  u"source", u"track", u"frame", u"keygen",   u"isindex",  u"plaintext", u"image"});
        add(Treatment::Swallow, {},
            {u"script", u"style", u"textarea", u"title", u"iframe", u"noembed", u"noframes", u"xmp"});
        add(Treatment::Hide, u"span"_s,
            {u"svg", u"math", u"template", u"object", u"applet", u"select", u"canvas", u"audio", u"video", u"datalist",
             u"noscript"});
        return result;
    }();
    return table;
}

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isBlock(const QString &name)
{
    return name == "p"_L1 || name == "div"_L1 || name == "blockquote"_L1 || name == "pre"_L1 || name == "ul"_L1 ||
           name == "ol"_L1 || name == "li"_L1 || name == "hr"_L1 ||
           (name.size() == 2 && name[0] == u'h' && name[1].isDigit());
}

bool isFormatting(const QString &name)
{
    return !isBlock(name) && name != "span"_L1 && name != "a"_L1;
}

constexpr qsizetype kNumberDigits = 6;
constexpr qsizetype kLongestSource = 4096; // Longer ones hold the picture itself.

/// One tag as it stands in the source; `end` is the index behind its '>'.
struct Tag
{
    QString name;
    QString href;
    QString alt;
    QString source;
    QString width;
    QString height;
    bool hasHref = false;
    bool hidden = false;
    bool closing = false;
    qsizetype end = 0;
};

void takeAttribute(Tag &tag, QStringView name, QStringView value)
{
    const auto is = [&](QLatin1StringView wanted) { return name.compare(wanted, Qt::CaseInsensitive) == 0; };
    if (is("href"_L1) && !tag.hasHref) {
        tag.href = value.toString();
        tag.hasHref = true;
    } else if (is("alt"_L1) && tag.alt.isEmpty()) {
        tag.alt = value.toString();
    } else if (is("src"_L1) && tag.source.isEmpty() && value.size() <= kLongestSource) {
        tag.source = value.toString();
    } else if (is("width"_L1)) {
        tag.width = value.toString().left(kNumberDigits);
    } else if (is("height"_L1)) {
        tag.height = value.toString().left(kNumberDigits);
    } else if (is("hidden"_L1)) {
        tag.hidden = true;
    } else if (is("style"_L1)) {
        QString style = value.toString().toLower();
        style.removeIf(isSpace);
        tag.hidden = tag.hidden || style.contains("display:none"_L1) || style.contains("visibility:hidden"_L1);
    }
}

/// Reads the tag at `start` ('<' and a letter, or '</' and a letter) the way browsers do; at the end of input `end` is
/// the size.
Tag readTag(QStringView html, qsizetype start)
{
    Tag tag;
    qsizetype at = start + 1;
    if (html[at] == u'/') {
        tag.closing = true;
        ++at;
    }
    const qsizetype nameStart = at;
    while (at < html.size() && !isSpace(html[at]) && html[at] != u'/' && html[at] != u'>')
        ++at;
    tag.name = html.sliced(nameStart, at - nameStart).toString().toLower();
    tag.name.remove(QChar(0));

    while (at < html.size() && html[at] != u'>') {
        if (isSpace(html[at]) || html[at] == u'/') {
            ++at;
            continue;
        }
        const qsizetype attributeStart = at++;
        while (at < html.size() && !isSpace(html[at]) && html[at] != u'/' && html[at] != u'>' && html[at] != u'=')
            ++at;
        const QStringView name = html.sliced(attributeStart, at - attributeStart);
        while (at < html.size() && isSpace(html[at]))
            ++at;
        QStringView value;
        if (at < html.size() && html[at] == u'=') {
            ++at;
            while (at < html.size() && isSpace(html[at]))
                ++at;
            if (at < html.size() && (html[at] == u'"' || html[at] == u'\'')) {
                const qsizetype close = html.indexOf(html[at], at + 1);
                const qsizetype valueEnd = close < 0 ? html.size() : close;
                value = html.sliced(at + 1, valueEnd - at - 1);
                at = close < 0 ? html.size() : close + 1;
            } else {
                const qsizetype valueStart = at;
                while (at < html.size() && !isSpace(html[at]) && html[at] != u'>')
                    ++at;
                value = html.sliced(valueStart, at - valueStart);
            }
        }
        takeAttribute(tag, name, value);
    }
    tag.end = qMin(at + 1, html.size());
    return tag;
}

/// Writes the bounded markup while the source is read; not shared between threads.
class Balancer
{
public:
    explicit Balancer(qsizetype size) { m_out.reserve(size + size / 8); }

    void text(QStringView text)
    {
        for (const QChar c : text) {
            if (c == u'<')
                m_out += "&lt;"_L1;
            else if (c >= u' ' || isSpace(c))
                m_out += c;
        }
    }

    void tag(const Tag &tag)
    {
        const Rule rule = rules().value(tag.name, Rule{Treatment::Keep, u"span"_s});
        if (rule.treatment == Treatment::Drop)
            return;
        if (rule.treatment == Treatment::Void) {
            if (!tag.closing || rule.name == "br"_L1)
                startVoid(tag, rule.name);
        } else if (tag.closing) {
            close(tag.name);
        } else {
            open(tag, rule);
        }
    }

    QString finish()
    {
        closeDownTo(0);
        return std::move(m_out);
    }

private:
    struct Open
    {
        QString source;
        QString name; ///< empty: counted, but nothing was written
    };

    void startVoid(const Tag &tag, const QString &name)
    {
        if (name == "hr"_L1)
            closeNearest({u"p"}, {u"td", u"th"});
        write(tag, name);
    }

    void open(const Tag &tag, const Rule &rule)
    {
        closeImplied(tag.name, rule.name);
        if (tag.name == "td"_L1 || tag.name == "th"_L1)
            m_out += u' ';
        if (m_open.size() >= maximumDepth)
            return;
        // A second <b> in a <b> says nothing, but costs the parser a copy in every paragraph that follows.
        const bool repeated = isFormatting(rule.name) && isOpen(rule.name);
        m_open.push_back(Open{tag.name, repeated ? QString() : rule.name});
        if (repeated)
            return;
        Tag written = tag;
        written.hidden = tag.hidden || rule.treatment == Treatment::Hide;
        write(written, rule.name);
    }

    /// What HTML closes by itself when an element starts.
    void closeImplied(const QString &source, const QString &name)
    {
        if (isBlock(name))
            closeNearest({u"p"}, {u"td", u"th"});
        if (source == "li"_L1)
            closeNearest({u"li"}, {u"ul", u"ol"});
        else if (source == "dt"_L1 || source == "dd"_L1)
            closeNearest({u"dt", u"dd"}, {u"dl"});
        else if (source == "tr"_L1)
            closeNearest({u"tr"}, {u"table"});
        else if (source == "td"_L1 || source == "th"_L1)
            closeNearest({u"td", u"th"}, {u"tr", u"table"});
        else if (source == "a"_L1)
            closeNearest({u"a"}, {});
    }

    using Names = std::initializer_list<QStringView>;

    void closeNearest(Names wanted, Names barriers)
    {
        const auto among = [](Names names, const QString &name) {
            return std::find(names.begin(), names.end(), QStringView(name)) != names.end();
        };
        for (size_t index = m_open.size(); index-- > 0;) {
            if (among(wanted, m_open[index].source))
                return closeDownTo(index);
            if (among(barriers, m_open[index].source))
                return;
        }
    }

    void close(const QString &source) { closeNearest({source}, {}); }

    void closeDownTo(size_t depth)
    {
        while (m_open.size() > depth) {
            if (!m_open.back().name.isEmpty())
                m_out += u"</"_s + m_open.back().name + u'>';
            m_open.pop_back();
        }
    }

    bool isOpen(const QString &name) const
    {
        return std::any_of(m_open.begin(), m_open.end(), [&](const Open &open) { return open.name == name; });
    }

    void write(const Tag &tag, const QString &name)
    {
        m_out += u'<' + name;
        const auto attribute = [this](QLatin1StringView key, QString value) {
            m_out += u' ' + key + u"=\""_s + value.replace(u'"', "&quot;"_L1) + u'"';
        };
        if (name == "a"_L1 && tag.hasHref)
            attribute("href"_L1, tag.href);
        if (name == "img"_L1) {
            for (const auto &[key, value] : {std::pair("alt"_L1, &tag.alt), std::pair("src"_L1, &tag.source),
                                             std::pair("width"_L1, &tag.width), std::pair("height"_L1, &tag.height)}) {
                if (!value->isEmpty())
                    attribute(key, *value);
            }
        }
        if (tag.hidden)
            m_out += " hidden"_L1;
        m_out += u'>';
    }

    QString m_out;
    std::vector<Open> m_open;
};

/// Index behind the end of what `<script>`, `<textarea>` and the like swallow, from `from` on.
qsizetype behindRawText(QStringView html, qsizetype from, const QString &name)
{
    const QString close = u"</"_s + name;
    for (;;) {
        from = html.indexOf(close, from, Qt::CaseInsensitive);
        if (from < 0)
            return html.size();
        from += close.size();
        if (from >= html.size())
            return html.size();
        if (isSpace(html[from]) || html[from] == u'/' || html[from] == u'>') {
            const qsizetype end = html.indexOf(u'>', from);
            return end < 0 ? html.size() : end + 1;
        }
    }
}

/// Index behind the comment, declaration or instruction that starts at `at`.
qsizetype behindDeclaration(QStringView html, qsizetype at)
{
    const bool comment = html.sliced(at).startsWith("<!--"_L1);
    if (comment && (html.sliced(at + 4).startsWith(u'>') || html.sliced(at + 4).startsWith("->"_L1)))
        return html.indexOf(u'>', at + 4) + 1;
    const qsizetype end = comment ? html.indexOf("-->"_L1, at + 4) : html.indexOf(u'>', at);
    if (end < 0)
        return html.size();
    return end + (comment ? 3 : 1);
}

} // namespace

QString boundedHtml(const QString &html)
{
    QStringView source(html);
    if (source.size() > maximumInput)
        source.truncate(maximumInput);

    Balancer balancer(source.size());
    qsizetype at = 0;
    while (at < source.size()) {
        const qsizetype next = source.indexOf(u'<', at);
        if (next < 0) {
            balancer.text(source.sliced(at));
            break;
        }
        balancer.text(source.sliced(at, next - at));
        const QChar mark = next + 1 < source.size() ? source[next + 1] : QChar(u' ');
        const bool closing = mark == u'/' && next + 2 < source.size();
        if (mark == u'!' || mark == u'?' || (closing && !isAsciiLetter(source[next + 2]))) {
            at = behindDeclaration(source, next);
        } else if (isAsciiLetter(mark) || closing) {
            const Tag tag = readTag(source, next);
            at = tag.end;
            if (!tag.closing && rules().value(tag.name).treatment == Treatment::Swallow)
                at = behindRawText(source, at, tag.name);
            else if (rules().value(tag.name).treatment != Treatment::Swallow)
                balancer.tag(tag);
        } else {
            balancer.text(source.sliced(next, 1));
            at = next + 1;
        }
    }
    return balancer.finish();
}

} // namespace rapport::text
