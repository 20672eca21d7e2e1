// What an export leaves out is what can be counted again, and nothing else.
#include "store/transfertables.h"
#include "support/tempworkspace.h"

#include <QSet>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

/// Counted from what was promised, and from the messages.
const QSet<QString> kCountedAgain{u"conversation.due_at"_s, u"conversation.due_soon_at"_s, u"conversation.due_clock"_s,
                                  u"conversation.due_missed"_s};

TEST(TransferTables, LeaveOutNoColumnOfATableThatTheyTakeAlong)
{
    TempWorkspace workspace;
    for (const store::TransferTable &table : store::transferTables()) {
        const QStringList columns = workspace.read([&table](Reader &r) {
            QStringList names;
            Statement s = r.compose("SELECT name FROM pragma_table_info('" + QByteArray(table.table) + "')");
            while (s.step())
                names.append(s.text(0));
            return names;
        });
        EXPECT_FALSE(columns.isEmpty()) << table.table;
        QSet<QString> taken;
        for (const store::TransferColumn &column : table.columns)
            taken.insert(QString::fromLatin1(column.name));
        for (const QString &column : columns) {
            const QString name = QString::fromLatin1(table.table) + u'.' + column;
            EXPECT_NE(taken.contains(column), kCountedAgain.contains(name)) << qPrintable(name);
        }
    }
}

} // namespace
} // namespace rapport::test
