#include "output/htmlpaper.h"
#include "output/jsonpaper.h"
#include "output/objects.h"
#include "output/saving.h"
#include "paper_fixture.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace rapport::test {
namespace {

class DocumentTest : public PaperTest
{
protected:
    [[nodiscard]] QString html()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        EXPECT_TRUE(output::writeHtml(m_paper, {}, buffer));
        return QString::fromUtf8(buffer.data());
    }
};

TEST_F(DocumentTest, htmlSaysWhoSaidWhatAndWhen)
{
    const QString text = html();
    for (const QString &part :
         {u"Opening hours"_s, u"Ines"_s, u"Is the hall open on Sunday?"_s, u"2026-05-01 10:00 UTC"_s,
          u"From ten to four."_s, u"class=\"note\""_s, u"Internal note"_s, u"Messages: 3"_s, u"Loomcraft"_s})
        EXPECT_TRUE(text.contains(part)) << qPrintable(part);
    EXPECT_LT(text.indexOf(u"Is the hall"), text.indexOf(u"From ten"));
}

TEST_F(DocumentTest, nothingHostileIsLeftInHtml)
{
    const QString evil = u"<script>alert(1)</script><img src=x onerror=alert(1)>\"'><svg onload=x>"_s;
    m_paper.row.conversation.subject = evil;
    m_paper.row.accountName = evil;
    m_paper.row.tags = {evil};
    ThreadMessage &one = add(Direction::In, evil, evil);
    one.authorHandle = evil;
    one.message.title = evil;
    one.message.html = u"<p onclick=\"x()\">Hi <b>there</b></p><script src='https://evil.example/x.js'></script>"
                       "<img src='https://evil.example/pixel.png'><iframe src='https://evil.example'></iframe>"
                       "<a href='javascript:alert(1)'>go</a><link rel=stylesheet href='https://evil.example/x.css'>"
                       "<style>@import 'https://evil.example/y.css'</style><meta http-equiv=refresh content='0'>"_s;
    one.message.url = u"javascript:alert(1)"_s;
    Attachment attachment;
    attachment.kind = u"link"_s;
    attachment.url = u"javascript:alert(2)"_s;
    attachment.name = evil;
    one.message.attachments = {attachment};
    const QString text = html();
    for (const QString &part : {u"<script"_s, u"<svg"_s, u"<iframe"_s, u"<link"_s, u"javascript:"_s, u"@import"_s,
                                u"src='"_s, u"refresh"_s, u"pixel.png"_s})
        EXPECT_FALSE(text.contains(part, Qt::CaseInsensitive)) << qPrintable(part);
    // What stands in a tag is what was meant to be there.
    static const QRegularExpression tag(u"<[^>]*\\bon\\w+\\s*="_s);
    EXPECT_FALSE(text.contains(tag));
    EXPECT_TRUE(text.contains(u"<b>there</b>"_s) || text.contains(u"<strong>there</strong>"_s));
    EXPECT_TRUE(text.contains(u"default-src 'none'"_s));
}

TEST_F(DocumentTest, onlyFetchedPicturesStandInHtml)
{
    ThreadMessage &one = add(Direction::In, u"Ines"_s, u"Look"_s);
    Attachment escaping = picture(u"loom.png"_s, png(4, 4));
    escaping.path = u"../../../../etc/passwd"_s;
    Attachment notFetched = picture(u"x.png"_s, {});
    notFetched.path.clear();
    one.message.attachments = {picture(u"good.png"_s, png(4, 4)),
                               picture(u"drawing.svg"_s, "<svg xmlns='http://www.w3.org/2000/svg'/>"),
                               picture(u"liar.png"_s, "<html><script>"), escaping, notFetched};
    const QString text = html();
    EXPECT_EQ(text.count(u"<img src=\"data:image/png;base64,"_s), 1);
    EXPECT_EQ(text.count(u"<img"_s), 1);
    EXPECT_TRUE(text.contains(u"alt=\"A loom &quot;in use&quot;\""_s));
    EXPECT_EQ(text.count(u"Picture: A loom"_s), 4) << "the others are named";
    EXPECT_FALSE(text.contains(u"root:"_s));
}

TEST_F(DocumentTest, jsonHoldsTheObjectsOfTheCommandLine)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    ASSERT_TRUE(output::writeJson(m_paper, buffer));
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(buffer.data(), &problem).object();
    EXPECT_EQ(problem.error, QJsonParseError::NoError) << qPrintable(problem.errorString());
    EXPECT_EQ(object[u"conversation"_s].toObject(), output::conversationObject(m_paper.row));
    const QJsonArray messages = object[u"messages"_s].toArray();
    ASSERT_EQ(messages.size(), 3);
    EXPECT_EQ(messages.at(1).toObject(), output::messageObject(m_paper.messages.at(1)));
    m_paper.messages.clear();
    buffer.close();
    buffer.setData({});
    buffer.open(QIODevice::WriteOnly);
    ASSERT_TRUE(output::writeJson(m_paper, buffer));
    EXPECT_TRUE(QJsonDocument::fromJson(buffer.data()).object()[u"messages"_s].toArray().isEmpty());
}

TEST_F(DocumentTest, whatIsBrokenOffLeavesWhatWasThere)
{
    const QString name = m_folder.filePath(u"out.html"_s);
    const auto write = [&](bool goOn) {
        return output::saveFile(name, [&](QIODevice &device) {
            return output::writeHtml(m_paper, {}, device, [goOn](int, int) { return goOn; });
        });
    };
    const Result<> stopped = write(false);
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().kind, ErrorKind::Cancelled);
    EXPECT_FALSE(QFile::exists(name));
    ASSERT_TRUE(write(true));
    const qint64 size = QFileInfo(name).size();
    ASSERT_FALSE(write(false));
    EXPECT_EQ(QFileInfo(name).size(), size);
    EXPECT_EQ(QFileInfo(name).permissions() & (QFile::ReadGroup | QFile::ReadOther), 0);
    const Result<> nowhere =
        output::saveFile(m_folder.filePath(u"missing/out.html"_s), [](QIODevice &) { return Result<>(); });
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().kind, ErrorKind::Storage);
    EXPECT_EQ(QDir(m_folder.path()).entryList({u"out.html*"_s}, QDir::Files).size(), 1) << "nothing lies beside it";
}

} // namespace
} // namespace rapport::test
