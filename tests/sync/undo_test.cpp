// Taking back restores exactly: every decision, made and undone, leaves each row of each table as it was. A new kind of
// decision without a case here fails.
#include "sync/undo.h"
#include "undocases.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

const std::map<QString, Case> &cases()
{
    static const Cases cases = [] {
        Cases made;
        addWork(made);
        addPeople(made);
        addFindings(made);
        addCampaigns(made);
        addContent(made);
        addMaturity(made);
        return made;
    }();
    return cases.all();
}

/// What is recorded and not taken back as such, with the reason.
const QStringList kFinal{
    u"account.added"_s,         // taken away again by removing it
    u"account.changed"_s,       // name and settings of the connection, changed back by hand
    u"account.paused"_s,        // has its own way back: resumed
    u"account.resumed"_s,       // and the other way round
    u"account.removed"_s,       // asks first, and says what goes
    u"account.erased"_s,        // the same
    u"person.erased"_s,         // is meant to be final
    u"conversation.answered"_s, // follows from what was written on the channel
    u"conversation.returned"_s, // follows from the clock
    u"outbox.queued"_s,         // Outbox::cancel() takes it back while that can be
    u"outbox.cancelled"_s,      // that way back
    u"outbox.retried"_s,        // another try
    u"outbox.sent"_s,           // has left
    u"outbox.held"_s,           // has left
    u"outbox.failed"_s,         // nothing happened
    u"outbox.left"_s,           // has left
};

} // namespace

TEST(Undo, EveryDecisionLeavesEachRowAsItWas)
{
    for (const auto &[kind, one] : cases()) {
        World world;
        one.before(world);
        const QString before = world.rows();
        const Event event = one.decide(world);
        EXPECT_EQ(event.kind, kind);
        EXPECT_NE(world.rows(), before) << qPrintable(kind) << " changes nothing";
        world.workspace.clock().advance(kMinuteMs);
        const auto undone = await(world.commands.undo(event.uid));
        ASSERT_TRUE(undone) << qPrintable(kind) << ": " << (undone ? "" : qPrintable(undone.error().detail));
        const QString after = world.rows();
        EXPECT_TRUE(after == before) << qPrintable(kind) << '\n' << difference(after, before);
        EXPECT_FALSE(await(world.commands.undo(event.uid))) << qPrintable(kind) << " twice";
    }
}

TEST(Undo, EveryKindThatCanBeTakenBackHasACase)
{
    QStringList tested;
    for (const auto &[kind, one] : cases())
        tested.append(kind);
    QStringList known = undoableKinds();
    known.sort();
    EXPECT_EQ(tested, known);
    // And every change that can be made of one or of many has its place among them.
    int changes = 0;
    for (int i = 0; !changeToJson({.kind = static_cast<Change::Kind>(i)}).value(u"kind"_s).isUndefined(); ++i) {
        EXPECT_TRUE(caseOf(static_cast<Change::Kind>(i)).decide) << i;
        ++changes;
    }
    EXPECT_EQ(changes, static_cast<int>(Change::Kind::TakeFromCampaign) + 1);
}

/// Whoever records a new kind of event decides here whether it can be taken back.
TEST(Undo, EveryRecordedKindIsUndoableOrFinal)
{
    QStringList known = undoableKinds() + kFinal;
    static const QRegularExpression pattern(u"u\"([a-z]+\\.[a-z]+)\"_s"_s);
    const QDir folder(QStringLiteral(SYNC_SOURCES));
    const QStringList files = folder.entryList({u"*.cpp"_s}, QDir::Files);
    ASSERT_GT(files.size(), 20);
    int found = 0;
    for (const QString &name : files) {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(name);
        auto matches = pattern.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext()) {
            const QString kind = matches.next().captured(1);
            EXPECT_TRUE(known.contains(kind)) << qPrintable(name) << " records " << qPrintable(kind);
            ++found;
        }
    }
    EXPECT_GT(found, 80);
}

} // namespace rapport::test
