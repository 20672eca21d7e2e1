// Pictures that go with an answer, as they are shown and described.
#include "domain/outgoingfile.h"
#include "gui/attachments/attachmentcard.h"
#include "gui/attachments/attachmentstrip.h"
#include "pages_fixture.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QToolButton>

namespace rapport::test {
namespace {

AttachmentLimits limits()
{
    return {.most = 4, .bytes = 1'000'000, .side = 2000, .mimeTypes = {u"image/png"_s}, .altTextLimit = 20};
}

class StripTest : public ::testing::Test
{
protected:
    StripTest() : strip(folder.path())
    {
        strip.setLimits(limits());
        strip.resize(700, 120);
    }

    Attachment keep(const QByteArray &content, const QString &name, qint64 id)
    {
        Attachment file;
        file.id = AttachmentId(id);
        file.kind = u"image"_s;
        file.mimeType = u"image/png"_s;
        file.name = name;
        file.width = 40;
        file.height = 30;
        file.bytes = content.size();
        file.path = outgoingPath(content, u"png"_s);
        QFile made(folder.filePath(file.path));
        EXPECT_TRUE(QDir().mkpath(QFileInfo(made).path()) && made.open(QIODevice::WriteOnly));
        made.write(content);
        return file;
    }
    static QByteArray png(QRgb color)
    {
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(color);
        QByteArray content;
        QBuffer buffer(&content);
        image.save(&buffer, "PNG");
        return content;
    }
    [[nodiscard]] QList<AttachmentCard *> cards() const
    {
        QList<AttachmentCard *> shown;
        for (AttachmentCard *card : strip.findChildren<AttachmentCard *>()) {
            if (card->isVisibleTo(&strip))
                shown.append(card);
        }
        return shown;
    }
    static QPlainTextEdit &altText(const AttachmentCard *card)
    {
        return *card->findChild<QPlainTextEdit *>(u"attachmentAltText"_s);
    }

    QTemporaryDir folder;
    AttachmentStrip strip;
};

TEST_F(StripTest, ShowsThePicturesAndHidesWithoutAny)
{
    EXPECT_TRUE(strip.isHidden());
    strip.setFiles({keep(png(qRgb(255, 0, 0)), u"red.png"_s, 1), keep(png(qRgb(0, 255, 0)), u"green.png"_s, 2)});
    strip.show();
    ASSERT_EQ(cards().size(), 2);
    EXPECT_FALSE(strip.isHidden());
    EXPECT_TRUE(cards().first()->accessibleName().contains(u"red.png"_s));
    const auto shown = [this](int place) {
        const QLabel *picture = cards().at(place)->findChild<QLabel *>();
        const QImage image = picture->pixmap().toImage();
        return image.isNull() ? QColor() : image.pixelColor(image.rect().center());
    };
    EXPECT_TRUE(QTest::qWaitFor([&] { return shown(0).red() > 200 && shown(1).green() > 200; }));
    strip.setFiles({});
    EXPECT_TRUE(strip.isHidden());
    strip.setPending(2);
    EXPECT_FALSE(strip.isHidden()) << "what is being taken in is shown too";
}

TEST_F(StripTest, HostileFilesHaveNoPictureAndHarmNothing)
{
    strip.show();
    strip.setFiles({keep("not a picture", u"a.png"_s, 1), keep(QByteArray("\x89PNG\r\n\x1a\n") + "x", u"b.png"_s, 2),
                    keep(QByteArray("GIF89a\xff\xff\xff\xff\0\0\0", 13), u"c.png"_s, 3)});
    QTest::qWait(50);
    EXPECT_EQ(cards().size(), 3);
    Attachment missing;
    missing.id = AttachmentId(9);
    missing.path = u"outgoing/../../etc/passwd"_s;
    strip.setFiles({missing});
    QTest::qWait(50);
    EXPECT_EQ(cards().size(), 1);
}

TEST_F(StripTest, WhatIsTypedIsToldSoonAndIsNotTypedOver)
{
    strip.show();
    QSignalSpy told(&strip, &AttachmentStrip::altTextChanged);
    Attachment file = keep(png(qRgb(1, 2, 3)), u"wool.png"_s, 7);
    strip.setFiles({file});
    EXPECT_EQ(strip.withoutAltText(), 1);
    auto &field = altText(cards().first());
    field.setFocus();
    QTest::keyClicks(&field, u"Two skeins"_s);
    EXPECT_EQ(strip.withoutAltText(), 0);
    EXPECT_TRUE(QTest::qWaitFor([&] { return told.count() > 0; }));
    EXPECT_EQ(told.last().at(0).value<AttachmentId>(), AttachmentId(7));
    EXPECT_EQ(told.last().at(1).toString(), u"Two skeins"_s);
    QTest::keyClicks(&field, u" of"_s);
    file.altText = u"Two skeins"_s; // what was kept of the first words
    strip.setFiles({file});
    EXPECT_EQ(field.toPlainText(), u"Two skeins of"_s);
    told.clear();
    strip.flush();
    ASSERT_EQ(told.count(), 1);
    EXPECT_EQ(told.last().at(1).toString(), u"Two skeins of"_s);
    field.setPlainText(u"x"_s.repeated(50));
    EXPECT_EQ(field.toPlainText().size(), 20) << "no more than the channel takes";
}

TEST_F(StripTest, TakesWhatIsDroppedOrPastedAsFarAsThereIsRoom)
{
    strip.show();
    QSignalSpy files(&strip, &AttachmentStrip::fileAdded);
    QSignalSpy pictures(&strip, &AttachmentStrip::pictureAdded);
    QMimeData text;
    text.setText(u"words"_s);
    EXPECT_FALSE(strip.take(&text));
    QMimeData links;
    links.setUrls({QUrl(u"https://example.org/a.png"_s)});
    EXPECT_FALSE(AttachmentStrip::canTake(&links)) << "nothing is fetched from elsewhere";
    QMimeData some;
    some.setUrls({QUrl::fromLocalFile(u"/tmp/a.png"_s), QUrl::fromLocalFile(u"/tmp/b.png"_s)});
    EXPECT_TRUE(strip.take(&some));
    EXPECT_EQ(files.count(), 2);
    strip.setPending(3);
    EXPECT_TRUE(strip.take(&some));
    EXPECT_EQ(files.count(), 3) << "the fourth, and no fifth";
    EXPECT_TRUE(strip.findChild<QLabel *>(u"attachmentsSaid"_s)->text().contains(u'4'));
    strip.setPending(0);
    QMimeData image;
    image.setImageData(QImage(3, 3, QImage::Format_RGB32));
    EXPECT_TRUE(strip.take(&image));
    EXPECT_TRUE(QTest::qWaitFor([&] { return pictures.count() == 1; }));
    EXPECT_TRUE(pictures.first().first().toByteArray().startsWith("\x89PNG"));
    QMimeData table;
    table.setText(u"1\t2"_s);
    table.setImageData(QImage(3, 3, QImage::Format_RGB32));
    EXPECT_FALSE(strip.take(&table)) << "a table comes with its picture; its text is meant";
    AttachmentLimits none;
    strip.setLimits(none);
    EXPECT_TRUE(strip.take(&some));
    EXPECT_EQ(files.count(), 3);
}

TEST_F(StripTest, RemovesByMouseAndSaysWhich)
{
    strip.show();
    QSignalSpy removed(&strip, &AttachmentStrip::removeRequested);
    strip.setFiles({keep(png(1), u"a.png"_s, 1), keep(png(2), u"b.png"_s, 2)});
    auto *button = cards().last()->findChild<QToolButton *>(u"removeAttachment"_s);
    EXPECT_TRUE(button->accessibleName().contains(u"b.png"_s));
    QTest::mouseClick(button, Qt::LeftButton);
    ASSERT_EQ(removed.count(), 1);
    EXPECT_EQ(removed.first().first().value<AttachmentId>(), AttachmentId(2));
}

} // namespace
} // namespace rapport::test
