#include "gui/welcome/rescuetext.h"

#include "gui/timetext.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(RescueText)
};

/// What a table holds, as a person calls it; the table's own name where it is nothing that is seen.
QString thingsIn(const QString &table)
{
    static const QHash<QString, const char *> names{
        {u"message"_s, QT_TRANSLATE_NOOP("RescueText", "messages and notes")},
        {u"conversation"_s, QT_TRANSLATE_NOOP("RescueText", "conversations")},
        {u"identity"_s, QT_TRANSLATE_NOOP("RescueText", "people’s handles")},
        {u"contact"_s, QT_TRANSLATE_NOOP("RescueText", "people")},
        {u"account"_s, QT_TRANSLATE_NOOP("RescueText", "accounts")},
        {u"draft"_s, QT_TRANSLATE_NOOP("RescueText", "drafts")},
        {u"outbox"_s, QT_TRANSLATE_NOOP("RescueText", "answers in the outbox")},
        {u"event"_s, QT_TRANSLATE_NOOP("RescueText", "entries of what was done here")},
        {u"tag"_s, QT_TRANSLATE_NOOP("RescueText", "tags")},
        {u"conversation_tag"_s, QT_TRANSLATE_NOOP("RescueText", "tags on conversations")},
        {u"attachment"_s, QT_TRANSLATE_NOOP("RescueText", "attachments")},
        {u"activity"_s, QT_TRANSLATE_NOOP("RescueText", "likes and shares")},
        {u"raw_item"_s, QT_TRANSLATE_NOOP("RescueText", "items as the channels sent them")},
    };
    const char *name = names.value(table);
    return name ? Texts::tr(name) : table;
}

} // namespace

QString damageText(const QList<store::DamagedPart> &damage)
{
    using Kind = store::DamagedPart::Kind;
    qint64 derived = 0;
    QStringList lines;
    for (const store::DamagedPart &part : damage) {
        const int pages = static_cast<int>(part.pages);
        switch (part.kind) {
        case Kind::Header:
            lines.append(part.name.isEmpty()
                             ? Texts::tr("The beginning of the file is damaged; it can be made anew.")
                             : Texts::tr("The end of the file is missing (%n page(s)).", nullptr, pages));
            break;
        case Kind::Schema:
            lines.append(Texts::tr("The list of its tables is damaged; it can be made anew."));
            break;
        case Kind::Rows:
            lines.append(Texts::tr("%n page(s) with %1 cannot be read.", nullptr, pages).arg(thingsIn(part.name)));
            break;
        case Kind::Derived:
            derived += part.pages;
            break;
        case Kind::FreeList:
            lines.append(Texts::tr("The list of its empty pages is damaged; nothing is lost by that."));
            break;
        }
    }
    if (derived > 0)
        lines.append(Texts::tr("%n page(s) of indexes are damaged; they are made anew from the rest.", nullptr,
                               static_cast<int>(derived)));
    return lines.join(u'\n');
}

QString receiptText(const store::RescueReceipt &receipt)
{
    QStringList lines;
    for (const store::RescuedTable &table : receipt.tables) {
        // The thing first: "1 drafts" is wrong in every language.
        const QString things = thingsIn(table.table);
        QString line = Texts::tr("%1: %2 saved", "things of one kind, their number")
                           .arg(QString(things.left(1).toUpper() % things.mid(1)), countText(table.saved));
        if (table.damagedPages > 0)
            line += u", "_s +
                    Texts::tr("%n page(s) of them could not be read", nullptr, static_cast<int>(table.damagedPages));
        if (table.damagedRows > 0)
            line += u", "_s + Texts::tr("%n could not be read", nullptr, static_cast<int>(table.damagedRows));
        // What nobody sees is told only where something of it is lost.
        if (table.damagedPages > 0 || table.damagedRows > 0 || things != table.table)
            lines.append(line);
    }
    if (receipt.files > 0 || receipt.lostFiles > 0)
        lines.append(Texts::tr("Attached files: %1 copied, %2 could not be read")
                         .arg(countText(receipt.files), countText(receipt.lostFiles)));
    for (const QString &problem : receipt.problems)
        lines.append(Texts::tr("Still wrong: %1").arg(problem));
    return lines.join(u'\n');
}

} // namespace rapport
