// What stands around a text that is being written: saved replies, pictures, answers for later.
#include "domain/outgoingfile.h"
#include "gui/attachments/attachmentcard.h"
#include "gui/attachments/attachmentstrip.h"
#include "gui/later/momentdialog.h"
#include "gui/later/plannedbar.h"
#include "gui/later/sendtimes.h"
#include "gui/replies/repliesdialog.h"
#include "gui/replies/replyeditor.h"
#include "gui/replies/replypicker.h"
#include "gui/shell/outboxdialog.h"
#include "gui/theme/icons.h"
#include "pages_fixture.h"
#include "store/conversations.h"
#include "store/messages.h"
#include "store/outbox.h"
#include "store/people.h"
#include "store/savedreplies.h"
#include "store/worklog.h"

#include <QBuffer>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimeZone>
#include <QToolButton>
#include <algorithm>

namespace rapport::test {
namespace {

AttachmentLimits limits()
{
    return {.most = 4, .bytes = 1'000'000, .side = 2000, .mimeTypes = {u"image/png"_s}, .altTextLimit = 20};
}

// Times

TEST(SendTimes, AreHoursThatAreStillToCome)
{
    const QTimeZone berlin("Europe/Berlin");
    const struct
    {
        QDateTime now;
        qsizetype count;
    } table[] = {
        {QDateTime(QDate(2026, 11, 18), QTime(10, 0), berlin), 4},  // a Wednesday morning
        {QDateTime(QDate(2026, 11, 18), QTime(17, 30), berlin), 3}, // too late for this evening
        {QDateTime(QDate(2026, 11, 22), QTime(10, 0), berlin), 3},  // a Sunday: Monday is tomorrow
        {QDateTime(QDate(2026, 10, 24), QTime(23, 30), berlin), 3}, // summer time ends in this night
        {QDateTime(QDate(2026, 3, 28), QTime(23, 30), berlin), 3},  // and begins in this one
    };
    for (const auto &row : table) {
        SCOPED_TRACE(row.now.toString(Qt::ISODate).toStdString());
        const QList<SendTime> times = sendTimes(row.now);
        EXPECT_EQ(times.size(), row.count);
        for (const SendTime &time : times) {
            EXPECT_GT(time.at, row.now.toMSecsSinceEpoch());
            EXPECT_FALSE(time.label.isEmpty());
        }
        const auto isTomorrow = [](const SendTime &time) { return time.label.startsWith(u"Tomorrow"_s); };
        const auto found = std::find_if(times.begin(), times.end(), isTomorrow);
        ASSERT_NE(found, times.end());
        const QDateTime tomorrow = QDateTime::fromMSecsSinceEpoch(found->at, berlin);
        EXPECT_EQ(tomorrow.time(), QTime(9, 0)) << "whatever the clocks do in between";
        EXPECT_EQ(tomorrow.date(), row.now.date().addDays(1));
    }
}

TEST(SendTimes, AreSaidAsPeopleSayThem)
{
    const QDateTime now(QDate(2026, 11, 22), QTime(10, 0));
    const auto said = [&now](const QDateTime &at) {
        return sendTimeText(at.toMSecsSinceEpoch(), now.toMSecsSinceEpoch());
    };
    EXPECT_TRUE(said(QDateTime(QDate(2026, 11, 22), QTime(17, 30))).startsWith(u"today"_s));
    EXPECT_TRUE(said(QDateTime(QDate(2026, 11, 23), QTime(9, 0))).startsWith(u"tomorrow"_s));
    EXPECT_TRUE(said(QDateTime(QDate(2026, 11, 21), QTime(9, 0))).startsWith(u"yesterday"_s));
    EXPECT_TRUE(said(QDateTime(QDate(2026, 11, 25), QTime(9, 0))).startsWith(u"Wednesday"_s));
    EXPECT_TRUE(said(QDateTime(QDate(2026, 12, 24), QTime(9, 0))).startsWith(u"24 Dec"_s));
    EXPECT_TRUE(said(QDateTime(QDate(2027, 1, 2), QTime(9, 0))).contains(u"2027"_s));
    EXPECT_TRUE(said(QDateTime(QDate(2026, 11, 2), QTime(9, 0))).startsWith(u"2 Nov"_s));
}

TEST(SendTimes, AnyOtherTimeCanBeNamed)
{
    const qint64 now = QDateTime(QDate(2026, 11, 22), QTime(10, 0)).toMSecsSinceEpoch();
    QWidget window;
    QMenu menu;
    QList<qint64> chosen;
    fillSendTimes(
        &menu, &window, [now] { return now; }, [&chosen](qint64 at) { chosen.append(at); });
    menu.popup(QPoint());
    ASSERT_GE(menu.actions().size(), 4);
    menu.actions().first()->trigger();
    EXPECT_EQ(chosen, QList<qint64>{now + kHourMs});
    QAction *other = menu.findChild<QAction *>(u"otherSendTime"_s);
    ASSERT_TRUE(other);
    other->trigger();
    auto *dialog = window.findChild<MomentDialog *>();
    ASSERT_TRUE(dialog);
    EXPECT_FALSE(dialog->findChild<QLabel *>(u"sendMoment"_s)->text().isEmpty());
    QTest::keyClick(dialog, Qt::Key_Return);
    ASSERT_EQ(chosen.size(), 2);
    EXPECT_EQ(chosen.last(), QDateTime(QDate(2026, 11, 23), QTime(9, 0)).toMSecsSinceEpoch());
    menu.close();
}

// Pictures

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

// In a workspace

class WritingTest : public PagesTest
{
protected:
    WritingTest()
    {
        const Account account = addAccount(u"loomcraft"_s, AccountState::Paused);
        m_conversation = m_workspace.write([&](Writer &w) {
            Identity jane;
            jane.channel = u"chirp"_s;
            jane.remoteId = u"did:jane"_s;
            jane.handle = u"jane.example"_s;
            jane.displayName = u"Jane Doe"_s;
            const IdentityId who = store::upsertIdentity(w, jane, w.nowMs());
            Conversation conversation;
            conversation.account = account.id;
            conversation.remoteKey = u"q"_s;
            conversation.state = ConversationState::Open;
            conversation.waitingSince = w.nowMs() - kHourMs;
            const ConversationId id = store::addConversation(w, conversation);
            Message question;
            question.conversation = id;
            question.account = account.id;
            question.author = who;
            question.remoteId = u"q"_s;
            question.at = w.nowMs() - kHourMs;
            question.receivedAt = question.at;
            question.text = u"Which wool?"_s;
            store::addMessage(w, question, 1);
            store::recountConversation(w, id);
            return id;
        });
    }

    void addReply(const QString &name, const QString &text, const QString &shortcut = {}, int uses = 0)
    {
        SavedReply reply;
        reply.name = name;
        reply.text = text;
        reply.shortcut = shortcut;
        reply.uses = uses;
        reply.position = 1000;
        m_workspace.write([&](Writer &w) { store::addSavedReply(w, reply); });
    }
    [[nodiscard]] QList<SavedReply> replies() { return m_workspace.read(store::savedReplies); }
    OutboxEntry plan(qint64 at)
    {
        Answer answer;
        answer.text = u"The grey one"_s;
        answer.sendAt = at;
        QFuture<Result<OutboxEntry>> queued = m_outbox.reply(m_conversation, answer);
        queued.waitForFinished();
        EXPECT_TRUE(queued.result());
        return queued.result().value_or(OutboxEntry{});
    }
    [[nodiscard]] OutboxEntry entry(OutboxId id)
    {
        return m_workspace.read([id](Reader &r) { return store::outboxEntry(r, id).value_or(OutboxEntry{}); });
    }

    ConversationId m_conversation;
};

TEST_F(WritingTest, TheMostUsedRepliesStandFirstAndReadAsTheyWillHere)
{
    addReply(u"Rare"_s, u"Rare"_s);
    addReply(u"Thanks"_s, u"Thank you, {{person.first_name|there}}. {{person.surname}}"_s, u"thx"_s, 9);
    QWidget window;
    window.resize(900, 600);
    window.show();
    auto *picker = new ReplyPicker(m_context, m_conversation, &window);
    picker->popUp();
    ASSERT_TRUE(soon([&] { return picker->list().count() == 2; }));
    EXPECT_TRUE(picker->list().item(0)->text().startsWith(u"Thanks"_s));
    EXPECT_EQ(find<QPlainTextEdit>(*picker, "replyPickerPreview").toPlainText(),
              u"Thank you, Jane. {{person.surname}}"_s);
    EXPECT_TRUE(find<QLabel>(*picker, "replyPickerOpen").text().contains(u"{{person.surname}}"_s));
    QTest::keyClick(&picker->field(), Qt::Key_Down);
    EXPECT_EQ(find<QPlainTextEdit>(*picker, "replyPickerPreview").toPlainText(), u"Rare"_s);

    FilledReply taken;
    QObject::connect(picker, &ReplyPicker::chosen, &window, [&](const FilledReply &filled) { taken = filled; });
    QTest::keyClicks(&picker->field(), u"thx"_s);
    EXPECT_EQ(picker->list().count(), 1);
    QTest::keyClick(&picker->field(), Qt::Key_Return);
    EXPECT_EQ(taken.text, u"Thank you, Jane. {{person.surname}}"_s);
    ASSERT_EQ(taken.open.size(), 1);
    EXPECT_TRUE(soon([&] { return replies().last().uses == 10; })) << "the use is counted";
}

TEST_F(WritingTest, WhatIsTypedBeforeTheRepliesAreReadCounts)
{
    addReply(u"Shipping"_s, u"We ship"_s, u"ship"_s);
    addReply(u"Thanks"_s, u"Thank you"_s, u"thx"_s);
    QWidget window;
    window.resize(900, 600);
    window.show();
    auto *picker = new ReplyPicker(m_context, m_conversation, &window);
    QString taken;
    QObject::connect(picker, &ReplyPicker::chosen, &window, [&](const FilledReply &filled) { taken = filled.text; });
    picker->popUp(u"sh"_s);
    QTest::keyClick(&picker->field(), Qt::Key_Return);
    EXPECT_TRUE(soon([&] { return taken == u"We ship"_s; }));
}

TEST_F(WritingTest, WithoutRepliesThePickerSaysWhatTheyAreForAndLeadsToThem)
{
    QWidget window;
    window.resize(900, 600);
    window.show();
    auto *picker = new ReplyPicker(m_context, m_conversation, &window);
    QSignalSpy manage(picker, &ReplyPicker::managementRequested);
    picker->popUp();
    EXPECT_TRUE(soon([&] { return find<QLabel>(*picker, "replyPickerEmpty").isVisible(); }));
    QTest::mouseClick(&find<QPushButton>(*picker, "replyPickerManage"), Qt::LeftButton);
    EXPECT_EQ(manage.count(), 1);
}

TEST_F(WritingTest, RepliesAreWrittenChangedRemovedAndBroughtBack)
{
    RepliesDialog dialog(m_context, m_conversation);
    dialog.show();
    EXPECT_TRUE(soon([&] { return find<QLabel>(dialog, "repliesEmpty").isVisible(); }));
    QTest::mouseClick(&find<QPushButton>(dialog, "replyAdd"), Qt::LeftButton);
    EXPECT_FALSE(find<QPushButton>(dialog, "replySave").isEnabled()) << "without a name and a text";
    find<QLineEdit>(dialog, "replyName").setText(u"Thanks"_s);
    find<QPlainTextEdit>(dialog, "replyText").setPlainText(u"Thank you, {{person.first_name}}"_s);
    EXPECT_TRUE(
        soon([&] { return find<QPlainTextEdit>(dialog, "replyPreview").toPlainText() == u"Thank you, Jane"_s; }));
    QTest::mouseClick(&find<QPushButton>(dialog, "replySave"), Qt::LeftButton);
    ASSERT_TRUE(soon([&] { return replies().size() == 1; }));
    auto &list = find<QListWidget>(dialog, "replies");
    ASSERT_TRUE(soon([&] { return list.count() == 1 && list.currentRow() == 0; }));

    find<QLineEdit>(dialog, "replyShortcut").setText(u"two words"_s);
    EXPECT_FALSE(find<QPushButton>(dialog, "replySave").isEnabled());
    find<QLineEdit>(dialog, "replyShortcut").setText(u"thx"_s);
    QTest::mouseClick(&find<QPushButton>(dialog, "replySave"), Qt::LeftButton);
    ASSERT_TRUE(soon([&] { return replies().first().shortcut == u"thx"_s; }));
    ASSERT_TRUE(soon([&] { return find<QPushButton>(dialog, "repliesUndo").isVisible(); }));
    QTest::mouseClick(&find<QPushButton>(dialog, "repliesUndo"), Qt::LeftButton);
    ASSERT_TRUE(soon([&] { return replies().first().shortcut.isEmpty(); }));
    ASSERT_TRUE(soon([&] { return find<QLineEdit>(dialog, "replyShortcut").text().isEmpty(); }));

    QTest::mouseClick(&find<QPushButton>(dialog, "replyRemove"), Qt::LeftButton);
    ASSERT_TRUE(soon([&] { return replies().isEmpty(); }));
    ASSERT_TRUE(soon([&] { return find<QPushButton>(dialog, "repliesUndo").isVisible(); }));
    QTest::mouseClick(&find<QPushButton>(dialog, "repliesUndo"), Qt::LeftButton);
    ASSERT_TRUE(soon([&] { return replies().size() == 1; }));
}

TEST_F(WritingTest, WhatIsBeingWrittenStaysWhenTheListChangesBehindIt)
{
    addReply(u"Thanks"_s, u"Thank you"_s);
    RepliesDialog dialog(m_context, {});
    dialog.show();
    auto &list = find<QListWidget>(dialog, "replies");
    ASSERT_TRUE(soon([&] { return list.currentRow() == 0; }));
    auto &text = find<QPlainTextEdit>(dialog, "replyText");
    text.setPlainText(u"Thank you so"_s);
    addReply(u"Other"_s, u"Other"_s);
    ASSERT_TRUE(soon([&] { return list.count() == 2; }));
    EXPECT_EQ(text.toPlainText(), u"Thank you so"_s);
    EXPECT_TRUE(find<QPushButton>(dialog, "replySave").isEnabled());
    QTest::mouseClick(&find<QPushButton>(dialog, "replySave"), Qt::LeftButton);
    ASSERT_TRUE(soon([&] { return replies().first().text == u"Thank you so"_s; }));
}

TEST_F(WritingTest, AnAnswerForLaterSaysWhenItLeavesAndCanBeDecidedAbout)
{
    const qint64 at = m_workspace.clock().nowMs() + 2 * kDayMs;
    const OutboxEntry planned = plan(at);
    PlannedBar bar(m_context);
    QSignalSpy said(&bar, &PlannedBar::said);
    QSignalSpy back(&bar, &PlannedBar::tookBack);
    bar.resize(700, 200);
    bar.open(m_conversation);
    ASSERT_TRUE(soon([&] { return !bar.isHidden(); }));
    EXPECT_EQ(find<QLabel>(bar, "plannedText").text(), u"The grey one"_s);
    EXPECT_EQ(find<QLabel>(bar, "plannedState").text(),
              u"Sends %1"_s.arg(sendTimeText(at, m_workspace.clock().nowMs())));
    QMenu *times = find<QPushButton>(bar, "plannedChange").menu();
    times->popup(QPoint());
    times->actions().first()->trigger();
    times->close();
    ASSERT_TRUE(soon([&] { return entry(planned.id).sendAt == m_workspace.clock().nowMs() + kHourMs; }));
    EXPECT_TRUE(soon([&] { return said.count() == 1; }));

    m_workspace.write([&](Writer &w) {
        OutboxEntry held = *store::outboxEntry(w, planned.id);
        held.hold = OutboxHold::News;
        store::saveOutboxEntry(w, held);
    });
    ASSERT_TRUE(soon([&] {
        const QList<QLabel *> states = bar.findChildren<QLabel *>(u"plannedState"_s);
        return !states.isEmpty() && states.last()->text().startsWith(u"Held back"_s);
    }));
    bar.open({});
    EXPECT_TRUE(bar.isHidden());
    bar.open(m_conversation);
    ASSERT_TRUE(soon([&] { return !bar.isHidden(); }));
    QTest::mouseClick(bar.findChildren<QPushButton *>(u"plannedTakeBack"_s).last(), Qt::LeftButton);
    ASSERT_TRUE(soon([&] { return back.count() == 1; }));
    EXPECT_EQ(entry(planned.id).state, OutboxState::Cancelled);
    EXPECT_TRUE(soon([&] { return bar.isHidden(); }));
}

TEST_F(WritingTest, TheOutboxListsWhatLeavesLaterAndSendsItNow)
{
    const OutboxEntry planned = plan(m_workspace.clock().nowMs() + kDayMs);
    OutboxDialog outbox(m_context);
    outbox.show();
    auto &entries = find<QListWidget>(outbox, "entries");
    ASSERT_TRUE(soon([&] { return entries.count() == 1; }));
    EXPECT_TRUE(entries.item(0)->text().contains(u"Sends "_s));
    EXPECT_FALSE(find<QPushButton>(outbox, "retry").isVisible());
    QTest::mouseClick(&find<QPushButton>(outbox, "sendNow"), Qt::LeftButton);
    ASSERT_TRUE(soon([&] { return !entry(planned.id).isPlanned(); }));
    EXPECT_TRUE(soon([&] { return !find<QPushButton>(outbox, "sendNow").isVisible(); }));
}

TEST(WritingIcons, AreInTheFont)
{
    for (const char *name : {"add_photo_alternate", "image", "visibility_off", "close", "pause_circle_outline",
                             "schedule_send", "schedule", "edit", "format_quote", "code"})
        EXPECT_TRUE(theme::hasIcon(QString::fromLatin1(name))) << name;
}

} // namespace
} // namespace rapport::test
