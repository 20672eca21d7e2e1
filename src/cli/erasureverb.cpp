#include "cli/verbs.h"
#include "store/erasure.h"
#include "sync/enginelock.h"

#include <QFile>
#include <QJsonArray>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

Outcome<ContactId> personOf(Store &store, const QString &word)
{
    const auto people =
        store.readNow([&word](Reader &r) -> Result<QList<ContactId>> { return store::findPeople(r, word); });
    if (!people)
        return failed(people.error());
    if (people->isEmpty())
        return failed(u"Nobody here is called \"%1\". Give the whole handle, or the number of a contact."_s.arg(word));
    if (people->size() > 1) {
        QStringList numbers;
        for (const ContactId id : *people)
            numbers.append(QString::number(id.value));
        return failed(
            u"Several people are called \"%1\". Give the number of one: %2."_s.arg(word, numbers.join(u", ")));
    }
    return people->first();
}

/// Those that could not be removed.
QStringList removeCopies(const QString &folder, QStringList copies)
{
    copies.removeIf([&folder](const QString &copy) { return QFile::remove(folder + u'/' + copy); });
    return copies;
}

QJsonObject receiptObject(ContactId contact, bool erased, const store::ErasureReceipt &receipt)
{
    return {{u"id"_s, contact.value},
            {u"erased"_s, erased},
            {u"identities"_s, receipt.identities},
            {u"messages"_s, receipt.messages},
            {u"activities"_s, receipt.activities},
            {u"conversations"_s, receipt.conversations},
            {u"revisions"_s, receipt.revisions},
            {u"attachments"_s, receipt.attachments},
            {u"raw_items"_s, receipt.rawItems},
            {u"drafts"_s, receipt.drafts},
            {u"sends"_s, receipt.sends},
            {u"quarantined"_s, receipt.quarantined},
            {u"redacted"_s, receipt.redacted},
            {u"names_kept"_s, QJsonArray::fromStringList(receipt.namesKept)},
            {u"copies"_s, QJsonArray::fromStringList(receipt.copies)}};
}

void printReceipt(const Call &call, ContactId contact, bool erased, const store::ErasureReceipt &receipt)
{
    call.console.object(receiptObject(contact, erased, receipt));
    call.console.text(erased ? u"Erased:"_s : u"This would go (nothing is changed yet; --yes does it):"_s);
    const std::vector<std::pair<QString, qint64>> counts{
        {u"identities"_s, receipt.identities},
        {u"messages, whose rows stay empty"_s, receipt.messages},
        {u"likes, shares and follows, which stay without a name"_s, receipt.activities},
        {u"attachments"_s, receipt.attachments},
        {u"drafts"_s, receipt.drafts},
        {u"sends emptied or cancelled"_s, receipt.sends},
        {u"items that were set aside"_s, receipt.quarantined},
        {u"texts of others that name them"_s, receipt.redacted}};
    for (const auto &[words, count] : counts)
        call.console.text(u"%1  %2"_s.arg(count, 8).arg(words));
    for (const QString &name : receipt.namesKept)
        call.console.text(u"Somebody else is also called %1: that stays in the texts of others."_s.arg(name));
}

} // namespace

Outcome<> runErase(Call &call)
{
    const bool yes = call.arguments.has(u"yes"_s);
    const auto opened = openWorkspace(call, yes ? Use::Change : Use::Read);
    if (!opened)
        return tl::unexpected(opened.error());
    Store &store = (*opened)->store();
    EngineLock lock(store.folder());
    if (yes) {
        if (const Result<> alone = lock.acquire(); !alone)
            return failed(alone.error());
        const Result<bool> finished = store::finishErasure(store);
        if (!finished)
            return failed(finished.error());
        if (*finished)
            Console::note(u"An erasure that was cut off is finished now."_s);
    }
    const Outcome<ContactId> person = personOf(store, call.arguments.words().first());
    if (!person)
        return tl::unexpected(person.error());
    const auto step = [](const QString &name) { Console::note(u"Erasing: "_s + name); };
    Result<store::ErasureReceipt> receipt =
        yes ? store::erasePerson(store, *person, step) : store::planErasure(store, *person);
    if (!receipt)
        return failed(receipt.error());
    if (call.arguments.has(u"remove-copies"_s))
        receipt->copies = removeCopies(store.folder(), receipt->copies);
    printReceipt(call, *person, yes, *receipt);
    if (!receipt->copies.isEmpty())
        return failed(u"These files of the workspace still hold something of theirs: %1. Remove them, or erase with "
                      "--remove-copies."_s.arg(receipt->copies.join(u", ")));
    return {};
}

} // namespace rapport::cli
