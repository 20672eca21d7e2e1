#include "support/cputimer.h"
#include "text/language.h"
#include "text/sanitize.h"

#include <gtest/gtest.h>

using namespace rapport::text;
using namespace Qt::StringLiterals;

namespace {

TEST(PlainText, readsAsAPersonWouldCopyIt)
{
    struct Case
    {
        const char *html;
        const char *text;
    };
    const Case cases[] = {
        {"", ""},
        {"   just   words\n here ", "just words here"},
        {"<p>One</p><p>Two</p>", "One\n\nTwo"},
        {"<p>One</p>\n\n<p></p>\n<p>Two</p>", "One\n\nTwo"},
        {"<div>One</div><div>Two</div>", "One\nTwo"},
        {"a<br>b<br><br><br><br>c", "a\nb\n\nc"},
        {"<ul><li>wool</li><li>linen <b>yarn</b></li></ul>", "- wool\n- linen yarn"},
        {"<ol><li>warp<li>weave</ol>", "1. warp\n2. weave"},
        {"<ul><li>a<ul><li>b</ul></ul>", "- a\n  - b"},
        {"<p>Hi</p><blockquote><p>you said</p></blockquote><p>yes</p>", "Hi\n\n> you said\n\nyes"},
        {"<blockquote>a<br>b</blockquote>", "> a\n> b"},
        {"caf&eacute; &lt;3 &amp;amp; &#8364;", "café <3 &amp; €"},
        {"a <b>b</b><i>c</i> d", "a bc d"},
        {"<script>x</script>a<style>b</style><!-- c -->d", "ad"},
        {"<p>a</p><p hidden>b</p><p style=\"display:none\">c</p><p>d</p>", "a\n\nd"},
        {"<pre>a\n  b</pre>", "a\n  b"},
        {"<img alt='Blue scarf' src=x>", "[Blue scarf]"},
        {"<h1>Title</h1>Text", "Title\n\nText"},
        {"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"},
        {"<a href='https://a.example'>link</a>", "link"},
        {"x &nbsp; y", "x \xc2\xa0 y"},
        {"a < b and b > a", "a < b and b > a"},
        {"<p>unclosed <b>bold", "unclosed bold"},
        {"<html><head><title>T</title></head><body>text</body></html>", "text"},
    };
    for (const Case &c : cases)
        EXPECT_EQ(plainText(QString::fromUtf8(c.html)).toStdString(), c.text) << c.html;
}

TEST(PlainText, isQuickOnShortMessages)
{
    const int count = qEnvironmentVariableIntValue("RAPPORT_TEXT_MESSAGES") > 0
                          ? qEnvironmentVariableIntValue("RAPPORT_TEXT_MESSAGES")
                          : 20'000;
    const rapport::test::CpuTimer timer;
    int english = 0;
    for (int index = 0; index < count; ++index) {
        const QString text =
            u"Does the reed of the small loom also fit the older frame? I bought it in 20%1"_s.arg(index % 90);
        if (plainText(sanitizeHtml(text)) == text && detectLanguage(text) == u"en"_s)
            ++english;
    }
    EXPECT_EQ(english, count);
    const double perSecond = count * 1000.0 / double(qMax<qint64>(timer.elapsedMs(), 1));
    RecordProperty("messagesPerSecond", static_cast<int>(perSecond));
    EXPECT_GT(perSecond, 2000.0); // a debug build with sanitizers; a release build does many times that
}

} // namespace
