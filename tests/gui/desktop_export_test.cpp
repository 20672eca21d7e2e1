#include "gui/printing/handingon.h"
#include "gui/printing/papertext.h"
#include "inbox_fixture.h"
#include "output/paper.h"

#include <QCheckBox>
#include <QRadioButton>
#include <QSignalSpy>

namespace rapport::test {
namespace {

class ExportTest : public InboxTest
{
protected:
    void prepareThread()
    {
        bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"Where is the hall?"_s, 10)});
        m_id = conversation(u"a"_s);
        ASSERT_TRUE(m_commands->addNote(m_id, u"Between us"_s).result());
    }
    [[nodiscard]] output::Paper paper(bool notes)
    {
        return m_workspace.read([&](Reader &r) {
            return *output::readPaper(r, m_id, {.notes = notes}, m_workspace.store().attachmentsFolder());
        });
    }
    [[nodiscard]] QByteArray written(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
    ConversationId m_id;
};

TEST_F(ExportTest, writesEachFormBesideTheWindow)
{
    prepareThread();
    QWidget over;
    HandingOn handing(*m_context, &over);
    QSignalSpy said(&handing, &HandingOn::said);
    const auto save = [&](HandingOnForm form, const QString &name) {
        said.clear();
        handing.save(paper(false), form, m_folder.filePath(name));
        return soon([&] { return said.size() == 1; }) && said.first().first().toString().contains(name);
    };
    ASSERT_TRUE(save(HandingOnForm::Html, u"a.html"_s));
    EXPECT_TRUE(written(u"a.html"_s).contains("Where is the hall?"));
    EXPECT_FALSE(written(u"a.html"_s).contains("Between us"));
    ASSERT_TRUE(save(HandingOnForm::Json, u"a.json"_s));
    EXPECT_TRUE(written(u"a.json"_s).contains("\"remote_key\":\"a\""));
    ASSERT_TRUE(save(HandingOnForm::Pdf, u"a.pdf"_s));
    EXPECT_TRUE(written(u"a.pdf"_s).startsWith("%PDF-"));
    handing.save(paper(true), HandingOnForm::Html, m_folder.filePath(u"missing/a.html"_s));
    ASSERT_TRUE(soon([&] { return said.size() == 2; }));
    EXPECT_TRUE(said.last().first().toString().contains(u"could not be written"_s));
}

TEST_F(ExportTest, theShortcutAsksInWhichForm)
{
    prepareThread();
    openPage();
    pick(u"a"_s);
    QTest::keyClick(&thread(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = m_page->findChild<HandingOnDialog *>();
    ASSERT_TRUE(dialog);
    EXPECT_TRUE(dialog->findChild<QRadioButton *>(u"formPdf"_s)->isChecked());
    EXPECT_FALSE(dialog->findChild<QCheckBox *>(u"withNotes"_s)->isChecked()) << "what is for colleagues stays inside";
    QSignalSpy chosen(dialog, &HandingOnDialog::chosen);
    dialog->findChild<QRadioButton *>(u"formJson"_s)->click();
    dialog->reject();
    EXPECT_EQ(chosen.size(), 0);
}

TEST_F(ExportTest, aFileIsNamedAfterTheSubjectAndNothingElse)
{
    ConversationRow row;
    row.conversation.id = ConversationId(7);
    const std::pair<QString, QString> cases[] = {
        {u"Opening hours?"_s, u"Opening hours"_s},
        {u"../../etc/passwd"_s, u"etc passwd"_s},
        {u"a\0b\n*|<>:\"c"_s, u"a b c"_s},
        {u"Größe 世界"_s, u"Größe 世界"_s},
        {u"..."_s, u"Ines"_s},
    };
    row.personName = u"Ines"_s;
    for (const auto &[subject, name] : cases) {
        row.conversation.subject = subject;
        EXPECT_EQ(fileNameFor(row), name) << qPrintable(subject);
    }
    row.conversation.subject = QString(500, u'x');
    EXPECT_LE(fileNameFor(row).size(), 60);
    row = {};
    row.conversation.id = ConversationId(7);
    EXPECT_TRUE(fileNameFor(row).contains(u'7'));
}

} // namespace
} // namespace rapport::test
