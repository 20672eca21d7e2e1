#include "support/cputimer.h"
#include "text/sanitize.h"

#include <QRegularExpression>
#include <gtest/gtest.h>

using namespace rapport::text;
using namespace Qt::StringLiterals;

namespace {

/// Whether HTML holds nothing but what the allow-list names: exact tags without attributes, and links to safe
/// addresses.
bool holdsOnlyAllowedParts(const QString &html)
{
    static const QRegularExpression tag(
        uR"(<(?:/?(?:p|blockquote|pre|code|ul|ol|li|em|strong|i|b|u|s|del)|br|/a|a href="(?:https?://|mailto:)[^"<>\s]+")>)"_s);
    QString rest = html;
    rest.remove(tag);
    return !rest.contains(u'<') && !rest.contains(u'>');
}

class HostileHtml : public testing::TestWithParam<const char *>
{
};

TEST_P(HostileHtml, leavesNothingThatRuns)
{
    const QString clean = sanitizeHtml(QString::fromUtf8(GetParam()), u"https://shop.example/"_s);
    EXPECT_TRUE(holdsOnlyAllowedParts(clean)) << clean.toStdString();
    // What is clean stays as it is: a second reading finds no new meaning in it.
    EXPECT_EQ(sanitizeHtml(clean).toStdString(), clean.toStdString());
}

INSTANTIATE_TEST_SUITE_P(
    Vectors, HostileHtml,
    testing::Values(
        "<script>alert(1)</script>", "<SCRIPT SRC=https://evil.example/x.js></SCRIPT>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>", "<script >alert(1)</script\t\n foo>", "<script>alert(1)",
        "<script/x>alert(1)</script>", "<img src=x onerror=alert(1)>", "<img src=x alt=\"><script>alert(1)</script>\">",
        "<img/src='x'/onerror='alert(1)'>", "<img src=\"x` `<script>alert(1)</script>\"` `>",
        "<img alt='&lt;img src=x onerror=alert(1)&gt;'>", "<svg onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>", "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>", "<svg/onload=alert(1)//",
        "<svg><desc><![CDATA[</desc><script>alert(1)</script>]]></svg>",
        "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
        "<math><mi//xlink:href=\"data:x,<script>alert(4)</script>\">",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<template><script>alert(1)</script></template>", "<a href=javascript:alert(1)>x</a>",
        "<a href=\" javascript:alert(1)\">x</a>", "<a href=\"JaVaScRiPt:alert(1)\">x</a>",
        "<a href=\"java\tscript:alert(1)\">x</a>", "<a href=\"java\nscript:alert(1)\">x</a>",
        "<a href=\"java&#9;script:alert(1)\">x</a>",
        "<a href=\"&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)\">x</a>",
        "<a href=\"&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)\">x</a>",
        "<a href=\"javascript&colon;alert(1)\">x</a>", "<a href=\"&#1;javascript:alert(1)\">x</a>",
        "<a href=\"javascript&NewLine;:alert(1)\">x</a>", "<a href='jav&Tab;ascript:alert(1)'>x</a>",
        "<a href=vbscript:msgbox(1)>x</a>", "<a href=\"data:text/html;base64,PHNjcmlwdD4=\">x</a>",
        "<a href='data:text/html,<script>1</script>'>x</a>", "<a href='file:///etc/passwd'>x</a>",
        "<a href='blob:https://shop.example/1'>x</a>", "<a href='view-source:javascript:1'>x</a>",
        "<a href=\"https://a.example/\" onclick=\"alert(1)\" style=\"x\" id=q class=w>x</a>",
        "<a href=\"https://a.example/&quot;onmouseover=&quot;alert(1)\">x</a>",
        "<a href='https://a.example/\"><script>alert(1)</script>'>x</a>", "<a href=https://a.example/<script>x</a>",
        "<a href=\"//evil.example\" href=\"javascript:alert(1)\">x</a>", "<a href=\"https:\">x</a>",
        "<a href=\"http://\">x</a>", "<p style=\"width:expression(alert(1))\">x</p>",
        "<p style=\"background:url(javascript:alert(1))\">x</p>", "<style>*{background:url(javascript:1)}</style>x",
        "<div style=\"position:fixed;top:0\">x</div>", "<link rel=stylesheet href=https://evil.example/x.css>",
        "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
        "<base href=\"javascript:alert(1)//\"><a href=\"x\">x</a>", "<iframe src=javascript:alert(1)></iframe>",
        "<iframe srcdoc='<script>alert(1)</script>'>", "<object data=javascript:alert(1)>x</object>",
        "<embed src=javascript:alert(1)>", "<applet code=x>x</applet>",
        "<form action=javascript:alert(1)><input type=submit><button formaction=javascript:alert(1)>x</button></form>",
        "<input autofocus onfocus=alert(1)>", "<select autofocus onfocus=alert(1)><option>x</select>",
        "<textarea><script>alert(1)</script></textarea>", "<textarea></textarea><script>alert(1)</script>",
        "<title></title><img src=x onerror=alert(1)>", "<xmp></xmp><img src=x onerror=alert(1)>",
        "<video><source onerror=alert(1)></video>", "<audio src=x onerror=alert(1)>",
        "<details open ontoggle=alert(1)>x</details>", "<marquee onstart=alert(1)>x</marquee>",
        "<body onload=alert(1)>x", "<frameset onload=alert(1)>", "<isindex type=image src=1 onerror=alert(1)>",
        "<!--><script>alert(1)</script>-->", "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
        "<!-- --!><img src=x onerror=alert(1)> -->", "<!DOCTYPE x [<!ENTITY y '<script>alert(1)</script>'>]>x",
        "<?xml version=\"1.0\"?><script>alert(1)</script>", "<?php echo '<b>' ?>x", "<b><i><b>x</i></b></p></div>",
        "<p><b>1<p>2<div>3</b>4", "<table><tr><td><b>x<table><td><script>1</script>", "</script><script>alert(1)//",
        "<a href='https://a.example'><a href='javascript:1'>x</a></a>", "<<script>alert(1);//<</script>",
        "<\x7fscript>alert(1)</script>", "<a\x0chref='javascript:1'>x</a>", "<x onclick=alert(1)>x</x>",
        "<custom-tag><img src=1></custom-tag>", "&lt;script&gt;alert(1)&lt;/script&gt;", "&amp;lt;script&amp;gt;",
        "&#60;script&#62;alert(1)", "&#0;&#1;&#xD800;&#x10FFFF;&#99999999;", "<pre>\n\n<script>x</script> a</pre>",
        "<plaintext><script>alert(1)</script>", "<image src=x onerror=alert(1)>", "<p/onclick=alert(1)>x",
        "<h1><h2><script>x</script>y", "<li><li><ul><li><p>a<blockquote>b<li>c", "<", "</", "<!", "<a", "<a href",
        "<a href=", "<a href='", "&", "&#", "a < b > c & d"));

TEST(SanitizeHtml, dropsNullBytesWithoutJoiningAScript)
{
    QString html = u"<scr"_s;
    html += QChar(0);
    html += u"ipt>alert(1)</script>a"_s;
    html += QChar(0);
    html += u"b"_s;
    const QString clean = sanitizeHtml(html);
    EXPECT_TRUE(holdsOnlyAllowedParts(clean));
    EXPECT_FALSE(clean.contains(QChar(0)));
    EXPECT_TRUE(clean.endsWith(u"ab"_s));
}

struct Case
{
    const char *input;
    const char *expected;
};

TEST(SanitizeHtml, keepsWhatCarriesMeaning)
{
    const Case cases[] = {
        {"plain words", "plain words"},
        {"1 > 0", "1 &gt; 0"},
        {"<p>One</p><p>Two<br/>lines</p>", "<p>One</p><p>Two<br>lines</p>"},
        {"<div class='x'>One</div>", "<p>One</p>"},
        {"<h2>Title</h2>text", "<p><b>Title</b></p>text"},
        {"<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"},
        {"<blockquote><p>q</p></blockquote><p>a</p>", "<blockquote><p>q</p></blockquote><p>a</p>"},
        {"<em>a</em> <strong>b</strong> <del>c</del> <strike>d</strike>",
         "<em>a</em> <strong>b</strong> <del>c</del> <s>d</s>"},
        {"see <a href='https://a.example/x?a=1&amp;b=2' target=_blank>this</a>",
         "see <a href=\"https://a.example/x?a=1&amp;b=2\">this</a>"},
        {"<a href='/shop'>shop</a>", "<a href=\"https://shop.example/shop\">shop</a>"},
        {"<a href='mailto:hello@shop.example'>write</a>", "<a href=\"mailto:hello@shop.example\">write</a>"},
        {"<a href='tel:123'>call</a>", "call"},
        {"<img src=x alt='A red shawl'> and <img src=y>", "[A red shawl] and "},
        {"<table><tr><td>a</td><td>b</td></tr></table>", "<p> a b</p>"},
        {"caf&eacute; &amp; t&#xe9;a", "café &amp; téa"},
        {"<p></p><p> </p><p>x</p>", "<p>x</p>"},
        {"<code>if (a &lt; b)</code>", "<code>if (a &lt; b)</code>"},
        {"<p>a<span hidden>secret</span><span style='display : none'>x</span>b</p>", "<p>ab</p>"},
    };
    for (const Case &c : cases) {
        EXPECT_EQ(sanitizeHtml(QString::fromUtf8(c.input), u"https://shop.example/"_s).toStdString(), c.expected)
            << c.input;
    }
}

TEST(SanitizeHtml, dropsRelativeLinksWhereNothingIsKnownToResolveThem)
{
    EXPECT_EQ(sanitizeHtml(u"<a href='/shop'>shop</a>"_s), u"shop"_s);
}

TEST(SanitizeHtml, copesWithAnyNesting)
{
    for (const QString &name : {u"div"_s, u"b"_s, u"blockquote"_s, u"table"_s, u"a"_s, u"svg"_s, u"p"_s}) {
        const rapport::test::CpuTimer timer;
        const QString open = u"<"_s + name + u">"_s;
        const QString clean = sanitizeHtml(open.repeated(100'000) + u"end"_s);
        EXPECT_LT(clean.count(u'<'), 250) << name.toStdString();
        EXPECT_EQ(plainText(open.repeated(100'000) + u"end"_s).contains(u"end"_s), name != u"svg"_s);
        EXPECT_LT(timer.elapsedMs(), 5000) << name.toStdString();
    }
}

TEST(SanitizeHtml, isQuickOnHugeAndHostileInput)
{
    QString manyAttributes = u"<a "_s;
    for (int index = 0; index < 200'000; ++index)
        manyAttributes += u"a"_s + QString::number(index) + u"=1 "_s;
    QString misnested;
    for (int index = 0; index < 20; ++index)
        misnested += u"<b c=%1><i c=%1><u c=%1><a c=%1><em c=%1>"_s.arg(index);
    misnested += u"</p><p>x"_s.repeated(200'000);
    const QString inputs[] = {u"word <b>bold</b> "_s.repeated(300'000),
                              u"<p>x"_s.repeated(1'200'000),
                              manyAttributes,
                              misnested,
                              u"<"_s.repeated(5'000'000),
                              u"&"_s.repeated(5'000'000),
                              u"<!--"_s.repeated(1'200'000),
                              u"</b>"_s.repeated(1'200'000),
                              u"<script>"_s.repeated(600'000),
                              u"<table><td>"_s.repeated(400'000)};
    for (const QString &input : inputs) {
        const rapport::test::CpuTimer timer;
        EXPECT_TRUE(holdsOnlyAllowedParts(sanitizeHtml(input).left(100'000).section(u'<', 0, -2)));
        EXPECT_LT(timer.elapsedMs(), 8000) << input.left(40).toStdString();
    }
}

TEST(IsPlain, holdsForParagraphsAndLineBreaksOnly)
{
    EXPECT_TRUE(isPlain(u"just text"_s));
    EXPECT_TRUE(isPlain(u"<p>a<br>b</p><p>c</p>"_s));
    EXPECT_FALSE(isPlain(u"<p>a <b>b</b></p>"_s));
    EXPECT_FALSE(isPlain(u"<a href=\"https://a.example\">a</a>"_s));
    EXPECT_FALSE(isPlain(u"<pre>a</pre>"_s));
}

TEST(HtmlFromText, escapesAndLinks)
{
    const Case cases[] = {
        {"a < b & c", "a &lt; b &amp; c"},
        {"one\ntwo\r\nthree", "one<br>two<br>three"},
        {"see https://a.example/x.", "see <a href=\"https://a.example/x\">https://a.example/x</a>."},
        {"(https://a.example/x_(y))", "(<a href=\"https://a.example/x_(y)\">https://a.example/x_(y)</a>)"},
        {"https://a.example/?a=1&b=2", "<a href=\"https://a.example/?a=1&amp;b=2\">https://a.example/?a=1&amp;b=2</a>"},
        {"javascript:alert(1)", "javascript:alert(1)"},
        {"https://", "https://"},
        {"\"><script>alert(1)</script>", "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"},
    };
    for (const Case &c : cases)
        EXPECT_EQ(htmlFromText(QString::fromUtf8(c.input)).toStdString(), c.expected) << c.input;
}

TEST(HtmlFromText, comesBackAsTheSameText)
{
    const QString text = u"Two lines,\na < b, https://a.example/x?y=1&z=2 and \"more\""_s;
    EXPECT_EQ(plainText(htmlFromText(text)), text);
    EXPECT_EQ(plainText(sanitizeHtml(htmlFromText(text))), text);
}

TEST(InlinePictures, AreNamedOnceWithTheirAddressAndWithoutThoseThatCountReaders)
{
    const QString html =
        u"<p>a<img src='/loom.png' alt='A loom' width=640 height='320'><IMG SRC=https://b.example/x.png>"
        "<img src='/loom.png'><img src='https://t.example/p.gif' width=1 height=1>"
        "<img src='https://t.example/q.gif' height=0><div hidden><img src='https://h.example/h.png'></div>"
        "<img src='javascript:alert(1)'><img src='file:///etc/passwd'><img src='data:image/png;base64,AA'>"
        "<img alt='none'></p>"_s;
    const QList<InlinePicture> found = inlinePictures(html, u"https://a.example/post/"_s);
    const QList<InlinePicture> expected{{u"https://a.example/loom.png"_s, u"A loom"_s, 640, 320},
                                        {u"https://b.example/x.png"_s, {}, 0, 0}};
    EXPECT_EQ(found, expected);
    EXPECT_FALSE(sanitizeHtml(html).contains(u"img"_s)) << "the text itself holds none";
    EXPECT_TRUE(inlinePictures(u"<img src='x"_s + u"y"_s.repeated(3'000'000)).isEmpty());
}

} // namespace
