// Files that go with answers: taken in, made fit, kept with the draft, sent, and gone with whatever named them.
#include "domain/outgoingfile.h"
#include "outboxfixture.h"
#include "store/outgoing.h"
#include "store/removal.h"
#include "store/verify.h"
#include "sync/commands.h"
#include "sync/outgoingpicture.h"

#include <QBuffer>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QImageWriter>
#include <QRandomGenerator>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

AttachmentLimits limits()
{
    return {
        .most = 4, .bytes = 200'000, .side = 800, .mimeTypes = {u"image/jpeg"_s, u"image/png"_s}, .altTextLimit = 100};
}

QByteArray encoded(const QImage &image, const char *format, int quality = -1)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    EXPECT_TRUE(writer.write(image));
    return bytes;
}

/// What compresses badly.
QImage noise(int width, int height, quint32 seed = 1)
{
    QImage image(width, height, QImage::Format_RGB32);
    QRandomGenerator random(seed);
    for (int y = 0; y < height; ++y)
        random.fillRange(reinterpret_cast<quint32 *>(image.scanLine(y)), width);
    return image;
}

QImage plain(int width, int height, QRgb color)
{
    QImage image(width, height, QImage::Format_ARGB32);
    image.fill(color);
    return image;
}

/// A JPEG as a telephone writes it: turned by 90 degrees by its Exif, with a place and a name in it.
QByteArray photograph(int width, int height)
{
    QByteArray jpeg = encoded(plain(width, height, qRgb(200, 20, 20)), "jpeg", 80);
    QByteArray exif("Exif\0\0", 6);
    exif += QByteArray("II*\0\x08\0\0\0", 8);
    exif += QByteArray("\x01\0", 2);                              // one entry
    exif += QByteArray("\x12\x01\x03\0\x01\0\0\0\x06\0\0\0", 12); // orientation: 6
    exif += QByteArray("\0\0\0\0", 4);
    exif += "GPSLatitude 59.91 N Secret Person";
    QByteArray segment("\xff\xe1", 2);
    const auto length = static_cast<quint16>(exif.size() + 2);
    segment += static_cast<char>(length >> 8);
    segment += static_cast<char>(length & 0xff);
    segment += exif;
    jpeg.insert(2, segment);
    jpeg += "trailing secret";
    return jpeg;
}

QImage decoded(const OutgoingPicture &picture)
{
    QImage image;
    EXPECT_TRUE(image.loadFromData(picture.content));
    return image;
}

TEST(OutgoingPicture, LosesItsPlaceAndStandsUpright)
{
    const QByteArray photo = photograph(400, 300);
    ASSERT_TRUE(photo.contains("GPSLatitude"));
    const auto picture = fitPicture(photo, limits());
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->mimeType, u"image/jpeg"_s);
    EXPECT_EQ(picture->size, QSize(300, 400));
    EXPECT_EQ(picture->sizeBefore, QSize(300, 400));
    EXPECT_EQ(decoded(*picture).size(), QSize(300, 400));
    for (const char *secret : {"GPSLatitude", "Exif", "Secret", "secret"})
        EXPECT_FALSE(picture->content.contains(secret)) << secret;
}

TEST(OutgoingPicture, WhatAnImageSaysBesideItsPixelsStaysBehind)
{
    QImage drawing = plain(20, 20, qRgba(10, 20, 30, 128));
    drawing.setText(u"Author"_s, u"Secret Person"_s);
    drawing.setDotsPerMeterX(4711);
    const auto picture = fitPicture(encoded(drawing, "png"), limits());
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->mimeType, u"image/png"_s) << "what is seen through stays so";
    EXPECT_FALSE(picture->content.contains("Secret"));
    const QImage after = decoded(*picture);
    EXPECT_TRUE(after.textKeys().isEmpty());
    EXPECT_EQ(after.convertToFormat(QImage::Format_ARGB32).pixel(3, 3), qRgba(10, 20, 30, 128));
}

TEST(OutgoingPicture, IsMadeAsSmallAsItHasToBe)
{
    const auto large = fitPicture(encoded(plain(3000, 1500, qRgb(0, 90, 0)), "jpeg", 90), limits());
    ASSERT_TRUE(large);
    EXPECT_EQ(large->size, QSize(800, 400));
    EXPECT_EQ(large->sizeBefore, QSize(3000, 1500));
    // A screenshot that is too large as PNG becomes a JPEG, and smaller still where that is not enough.
    const auto heavy = fitPicture(encoded(noise(700, 700), "png"), limits());
    ASSERT_TRUE(heavy);
    EXPECT_EQ(heavy->mimeType, u"image/jpeg"_s);
    EXPECT_LE(heavy->content.size(), limits().bytes);
    EXPECT_LT(heavy->size.width(), 700);
    AttachmentLimits tiny = limits();
    tiny.bytes = 10;
    EXPECT_FALSE(fitPicture(encoded(noise(100, 100), "png"), tiny));
    // What is seen through a picture that has to become a JPEG is white, not black.
    AttachmentLimits jpegOnly = limits();
    jpegOnly.mimeTypes = {u"image/jpeg"_s};
    const auto flat = fitPicture(encoded(plain(40, 40, qRgba(0, 0, 0, 0)), "png"), jpegOnly);
    ASSERT_TRUE(flat);
    EXPECT_GT(qGreen(decoded(*flat).pixel(20, 20)), 250);
}

TEST(OutgoingPicture, TheSameFileGivesTheSameBytes)
{
    const QByteArray photo = photograph(300, 200);
    const auto once = fitPicture(photo, limits());
    const auto again = fitPicture(photo, limits());
    ASSERT_TRUE(once && again);
    EXPECT_EQ(once->content, again->content);
}

/// A GIF of two pictures, made by hand: Qt writes none.
QByteArray movingGif()
{
    QByteArray gif("GIF89a\x01\0\x01\0\x80\0\0\xff\0\0\0\0\xff", 19);
    const QByteArray control("\x21\xf9\x04\0\x0a\0\0\0", 8);
    const QByteArray frame("\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0", 15);
    return gif + control + frame + control + frame + ';';
}

TEST(OutgoingPicture, OfWhatMovesTheFirstPictureIsSentAndThatIsSaid)
{
    const auto picture = fitPicture(movingGif(), limits());
    ASSERT_TRUE(picture) << qPrintable(picture.error().detail);
    EXPECT_TRUE(picture->stillOfMoving);
    EXPECT_EQ(picture->mimeType, u"image/png"_s);
    EXPECT_EQ(picture->size, QSize(1, 1));
}

/// Of a PNG's chunk (ISO 3309).
QByteArray checksum(const QByteArray &chunk)
{
    quint32 crc = 0xffffffff;
    for (const char byte : chunk) {
        crc ^= static_cast<uchar>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1) != 0 ? 0xedb88320 ^ (crc >> 1) : crc >> 1;
    }
    crc = ~crc;
    QByteArray bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(crc >> shift & 0xff);
    return bytes;
}

TEST(OutgoingPicture, HostileFilesAreRefusedInNoTime)
{
    // By its head 50 000 by 50 000 pixels; the checksum fits.
    QByteArray huge = encoded(plain(4, 4, qRgb(1, 2, 3)), "png");
    const QByteArray side("\0\0\xc3\x50", 4);
    huge.replace(16, 4, side).replace(20, 4, side);
    huge.replace(29, 4, checksum(huge.mid(12, 17)));
    const std::pair<const char *, QByteArray> table[] = {
        {"empty", QByteArray()},
        {"text", QByteArray("not a picture")},
        {"svg", QByteArray("<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>")},
        {"pdf", QByteArray("%PDF-1.4")},
        {"huge", huge},
        {"cut", encoded(noise(200, 200), "png").left(300)},
        {"head alone", QByteArray("\x89PNG\r\n\x1a\n")},
        {"jpeg head alone", QByteArray("\xff\xd8\xff\xe0")},
        {"webp head alone", QByteArray("RIFF\xff\xff\xff\xffWEBPVP8 ", 16)},
        {"gif head alone", QByteArray("GIF89a\xff\xff\xff\xff\0\0\0", 13)},
        {"too many bytes", QByteArray(kMostPictureBytes + 1, 'x')},
    };
    for (const auto &[name, content] : table) {
        const auto picture = fitPicture(content, limits());
        ASSERT_FALSE(picture) << name;
        EXPECT_EQ(picture.error().kind, ErrorKind::Invalid) << name;
        EXPECT_FALSE(picture.error().detail.isEmpty()) << name;
    }
    const auto claims = fitPicture(huge, limits());
    EXPECT_EQ(claims.error().detail, u"the picture is too large: 50000 by 50000 pixels"_s) << "told by its head alone";
}

/// A workspace with one question in it, on a channel that takes pictures.
class OutgoingTest : public OutboxTest
{
protected:
    QTemporaryDir outside;
    std::unique_ptr<Commands> commands;

    void SetUp() override
    {
        OutboxTest::SetUp();
        channel->description.can.attachments = limits();
        commands = std::make_unique<Commands>(workspace.store(), registry.get());
    }

    QString file(const QString &name, const QByteArray &content)
    {
        const QString path = outside.filePath(name);
        QFile made(path);
        EXPECT_TRUE(made.open(QIODevice::WriteOnly));
        made.write(content);
        return path;
    }
    QString picture(const QString &name, quint32 seed = 1) { return file(name, encoded(noise(60, 40, seed), "png")); }
    TakenFile attach(const QString &path)
    {
        const auto taken = await(commands->files().attach(question, path));
        EXPECT_TRUE(taken) << (taken ? "" : qPrintable(taken.error().detail));
        return taken.value_or(TakenFile{});
    }
    [[nodiscard]] QList<Attachment> draftFiles()
    {
        return workspace.read([this](Reader &r) { return store::draftFiles(r, question); });
    }
    [[nodiscard]] QStringList onDisk()
    {
        QStringList names;
        QDirIterator each(workspace.store().attachmentsFolder(), QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext())
            names.append(QDir(workspace.store().attachmentsFolder()).relativeFilePath(each.next()));
        names.sort();
        return names;
    }
    Result<OutboxEntry> send(const Answer &answer, qint64 undoMs = 0)
    {
        return await(Outbox(workspace.store(), *registry, undoMs).reply(question, answer));
    }
    [[nodiscard]] qint64 findings(const QString &check)
    {
        const auto found = store::verifyWorkspace(workspace.store(), false, [](const QString &) {});
        EXPECT_TRUE(found);
        qint64 count = -1;
        for (const store::Finding &finding : *found)
            count = finding.id == check ? finding.found : count;
        return count;
    }
};

TEST_F(OutgoingTest, AreKeptWithTheDraftAlsoWhereTheProgramIsCutOff)
{
    const TakenFile taken = attach(picture(u"wool.png"_s));
    EXPECT_EQ(taken.file.name, u"wool.png"_s);
    EXPECT_TRUE(isOutgoingPath(taken.file.path));
    ASSERT_TRUE(await(commands->files().setAltText(question, taken.file.id, u"Two skeins of wool"_s)));
    attach(picture(u"needle.png"_s, 2));
    commands.reset();
    workspace.reopen();
    commands = std::make_unique<Commands>(workspace.store(), registry.get());
    const QList<Attachment> files = draftFiles();
    ASSERT_EQ(files.size(), 2);
    EXPECT_EQ(files[0].altText, u"Two skeins of wool"_s);
    EXPECT_EQ(files[0].path, taken.file.path);
    EXPECT_EQ(onDisk().size(), 2);
    ASSERT_EQ(drafts().size(), 1) << "a draft before a word is written";
    EXPECT_EQ(drafts().first().files, files);
    ASSERT_TRUE(await(commands->saveDraft(question, DraftKind::Reply, {}, u"This one"_s)));
    EXPECT_EQ(drafts().first().files, files);
    ASSERT_TRUE(await(commands->files().move(question, files[1].id, 0)));
    EXPECT_EQ(draftFiles().first().name, u"needle.png"_s);
    EXPECT_EQ(findings(u"orphaned_files"_s), 0);
    EXPECT_EQ(findings(u"missing_files"_s), 0);
}

TEST_F(OutgoingTest, AreRefusedWhereTheyDoNotFit)
{
    EXPECT_FALSE(await(commands->files().attach(question, outside.filePath(u"missing.png"_s))));
    EXPECT_FALSE(await(commands->files().attach(question, outside.path())));
    EXPECT_FALSE(await(commands->files().attach(question, u"/dev/zero"_s)));
    EXPECT_FALSE(await(commands->files().attach(question, file(u"text.png"_s, "hello"))));
    EXPECT_FALSE(await(commands->files().attach(ConversationId(99), picture(u"a.png"_s))));
    EXPECT_TRUE(onDisk().isEmpty());
    for (quint32 i = 0; i < 4; ++i)
        attach(picture(u"%1.png"_s.arg(i), i));
    const auto fifth = await(commands->files().attach(question, picture(u"5.png"_s, 5)));
    ASSERT_FALSE(fifth);
    EXPECT_EQ(fifth.error().kind, ErrorKind::Invalid);
    EXPECT_EQ(draftFiles().size(), 4);
    EXPECT_EQ(onDisk().size(), 4) << "what was refused leaves nothing behind";
    channel->description.can.attachments = {};
    EXPECT_FALSE(await(commands->files().attach(question, picture(u"6.png"_s, 6))));
}

TEST_F(OutgoingTest, NamesAreShownInOneLineAndLeadNowhere)
{
    const QByteArray content = encoded(noise(10, 10), "png");
    const auto odd = await(commands->files().attach(question, content, u"../../etc/\n\u202Epas\x07swd.png"_s));
    ASSERT_TRUE(odd);
    EXPECT_EQ(odd->file.name, u"pas swd.png"_s);
    const auto lengthy = await(commands->files().attach(question, content, u"x"_s.repeated(5000) + u".png"_s));
    ASSERT_TRUE(lengthy);
    EXPECT_LE(lengthy->file.name.size(), 120);
    EXPECT_EQ(odd->file.path, lengthy->file.path) << "the same picture is one file";
    ASSERT_TRUE(await(commands->files().remove(question, odd->file.id)));
    EXPECT_EQ(onDisk().size(), 1) << "the other still names it";
    ASSERT_TRUE(await(commands->files().remove(question, lengthy->file.id)));
    EXPECT_TRUE(onDisk().isEmpty());
    EXPECT_FALSE(await(commands->files().remove(question, lengthy->file.id)));
}

TEST_F(OutgoingTest, GoWithTheAnswerAndStandInTheThreadAtOnce)
{
    attach(picture(u"wool.png"_s));
    const QList<Attachment> files = draftFiles();
    const auto queued = send({.text = u"This one"_s, .files = files}, kMinuteMs);
    ASSERT_TRUE(queued);
    EXPECT_TRUE(drafts().isEmpty());
    ASSERT_EQ(thread().last().message.attachments.size(), 1);
    EXPECT_EQ(thread().last().message.attachments.first().path, files.first().path);
    EXPECT_EQ(std::get<ReplyAction>(queued->action).files.first().path, files.first().path);

    // Taken back, they are the draft's again.
    ASSERT_TRUE(await(Outbox(workspace.store(), *registry, 0).cancel(queued->id)));
    ASSERT_EQ(draftFiles().size(), 1);
    EXPECT_EQ(drafts().first().text, u"This one"_s);
    ASSERT_TRUE(await(commands->files().clearAway()));
    EXPECT_EQ(onDisk().size(), 1);

    // Pictures may stand alone.
    const auto alone = send({.text = {}, .files = draftFiles()});
    ASSERT_TRUE(alone);
    QByteArray received;
    channel->onPerform = [&](Session &session, const Action &action, const IdempotencyKey &key) -> Result<Receipt> {
        const auto content = session.file(std::get<ReplyAction>(action).files.first());
        EXPECT_TRUE(content);
        received = content.value_or(QByteArray());
        Receipt receipt;
        receipt.remoteId = ScriptedConnector::remoteIdFor(key);
        return receipt;
    };
    EXPECT_TRUE(drain());
    QImage image;
    EXPECT_TRUE(image.loadFromData(received));
    EXPECT_EQ(image.size(), QSize(60, 40));
    ASSERT_TRUE(await(commands->files().clearAway()));
    EXPECT_EQ(onDisk().size(), 1) << "the thread shows it";

    // The channel tells of it with an address of its own: it is the same picture.
    RemoteMessage echo = inThread(ownMessage(thread().last().message.remoteId, now + 5, {}), u"q"_s);
    Attachment told;
    told.kind = u"image"_s;
    told.url = u"https://cdn.example/1"_s;
    told.altText = u"wool"_s;
    echo.attachments = {told};
    merge(workspace, account, {echo});
    ASSERT_EQ(thread().last().message.attachments.size(), 1);
    EXPECT_EQ(thread().last().message.attachments.first().url, u"https://cdn.example/1"_s);
    EXPECT_EQ(thread().last().message.attachments.first().path, files.first().path);
    EXPECT_EQ(findings(u"orphaned_files"_s), 0);
}

TEST_F(OutgoingTest, AnswersAreRefusedForFilesThatCannotGo)
{
    attach(picture(u"wool.png"_s));
    const Attachment good = draftFiles().first();
    const auto refused = [&](auto change) {
        Attachment file = good;
        change(file);
        return !send({.text = u"x"_s, .files = {file}}).has_value();
    };
    EXPECT_TRUE(refused([](Attachment &f) { f.path = u"../../../etc/passwd"_s; }));
    EXPECT_TRUE(refused([](Attachment &f) { f.path = u"outgoing/missing.png"_s; }));
    EXPECT_TRUE(refused([](Attachment &f) { f.mimeType = u"image/gif"_s; }));
    EXPECT_TRUE(refused([](Attachment &f) { f.altText = u"x"_s.repeated(101); }));
    EXPECT_TRUE(refused([](Attachment &f) { ++f.bytes; }));
    EXPECT_FALSE(send({.text = u"x"_s, .files = {good, good, good, good, good}}));
    EXPECT_EQ(draftFiles().size(), 1) << "and the draft stays";
    channel->description.can.attachments = {};
    EXPECT_FALSE(send({.text = u"x"_s, .files = {good}}));
}

TEST_F(OutgoingTest, WhatWasChangedOnTheDiskIsNotSent)
{
    attach(picture(u"wool.png"_s));
    const auto queued = send({.text = u"x"_s, .files = draftFiles()});
    ASSERT_TRUE(queued);
    const QString path = workspace.store().attachmentsFolder() + u'/' + onDisk().first();
    const qint64 size = QFileInfo(path).size();
    channel->onPerform = [&](Session &session, const Action &action, const IdempotencyKey &) -> Result<Receipt> {
        const auto content = session.file(std::get<ReplyAction>(action).files.first());
        return content ? Result<Receipt>(Receipt{}) : Result<Receipt>(fail(content.error()));
    };
    {
        QFile other(path);
        ASSERT_TRUE(other.open(QIODevice::WriteOnly));
        other.write(QByteArray(size, 'x'));
    }
    EXPECT_TRUE(drain());
    const OutboxEntry after =
        workspace.read([&](Reader &r) { return store::outboxEntry(r, queued->id).value_or(OutboxEntry{}); });
    EXPECT_EQ(after.state, OutboxState::Failed);
    EXPECT_EQ(after.errorKind, errorKindName(ErrorKind::Rejected));
    // Nor is a link to elsewhere followed.
    ASSERT_TRUE(QFile::remove(path));
    ASSERT_TRUE(QFile::link(u"/etc/passwd"_s, path));
    Session session(account, {}, http, workspace.clock(), memory, stop.get_token());
    session.setAttachmentsFolder(workspace.store().attachmentsFolder());
    EXPECT_FALSE(session.file(std::get<ReplyAction>(queued->action).files.first()));
}

TEST_F(OutgoingTest, OfAPlannedAnswerTheyStayUntilItLeaves)
{
    attach(picture(u"wool.png"_s));
    Answer answer{.text = u"Later"_s, .files = draftFiles()};
    answer.sendAt = now + kDayMs;
    const auto planned = send(answer);
    ASSERT_TRUE(planned);
    EXPECT_TRUE(draftFiles().isEmpty());
    ASSERT_TRUE(await(commands->files().clearAway()));
    EXPECT_EQ(onDisk().size(), 1);
    EXPECT_EQ(findings(u"orphaned_files"_s), 0);
    ASSERT_TRUE(await(Outbox(workspace.store(), *registry, 0).cancel(planned->id)));
    EXPECT_EQ(draftFiles().size(), 1);
    // Of a second one that is taken back while something else is being written, nothing is left.
    answer.files = draftFiles();
    const auto again = send(answer);
    ASSERT_TRUE(again);
    ASSERT_TRUE(await(commands->saveDraft(question, DraftKind::Reply, {}, u"Something new"_s)));
    ASSERT_TRUE(await(Outbox(workspace.store(), *registry, 0).cancel(again->id)));
    ASSERT_TRUE(await(commands->files().clearAway()));
    EXPECT_TRUE(onDisk().isEmpty());
}

TEST_F(OutgoingTest, GoWithTheirConversation)
{
    attach(picture(u"wool.png"_s));
    ASSERT_TRUE(send({.text = u"This one"_s, .files = draftFiles()}));
    attach(picture(u"needle.png"_s, 2));
    EXPECT_EQ(onDisk().size(), 2);
    workspace.write([this](Writer &w) { store::removeConversation(w, account.id, question); });
    ASSERT_TRUE(store::removeForgottenFiles(workspace.store()));
    EXPECT_TRUE(onDisk().isEmpty());
}

TEST_F(OutgoingTest, LyingAboutForNothingTheyAreFoundAndSetAside)
{
    const TakenFile taken = attach(picture(u"wool.png"_s));
    const auto alone = await(commands->files().take(question, picture(u"needle.png"_s, 2)));
    ASSERT_TRUE(alone);
    EXPECT_EQ(findings(u"orphaned_files"_s), 1) << "it was taken in and never sent";
    ASSERT_TRUE(QFile::remove(workspace.store().attachmentsFolder() + u'/' + taken.file.path));
    EXPECT_EQ(findings(u"missing_files"_s), 1);
    const auto mended = store::verifyWorkspace(workspace.store(), true, [](const QString &) {});
    ASSERT_TRUE(mended);
    EXPECT_EQ(findings(u"orphaned_files"_s), 0);
    EXPECT_EQ(findings(u"missing_files"_s), 0);
    EXPECT_TRUE(draftFiles().isEmpty());
}

} // namespace
} // namespace rapport::test
