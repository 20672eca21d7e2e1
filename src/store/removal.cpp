#include "store/removal.h"

#include "store/accounts.h"
#include "store/maintenance.h"

#include <QFile>
#include <algorithm>
#include <array>

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

/// Messages removed in one transaction, about. Each costs a change of the text index and of five others.
constexpr int kMessagesAtOnce = 200;
/// Rows of other tables in one transaction.
constexpr int kRowsAtOnce = 1000;

/// Files removed in one transaction.
constexpr int kFilesAtOnce = 50;

/// A step of a removal: writes a little and says whether more of the same is left.
using Step = Result<bool> (*)(Writer &, AccountId);

/// The oldest messages of one that is too long for one transaction.
int removeSomeMessages(Writer &w, AccountId account, ConversationId conversation)
{
    w.query("removal.forgetSomeFiles").bind(":conversation", conversation).bind(":most", kMessagesAtOnce).run();
    w.query("removal.dropSomeRaw")
        .bind(":account", account)
        .bind(":conversation", conversation)
        .bind(":most", kMessagesAtOnce)
        .run();
    w.query("removal.dropSomeActivities").bind(":conversation", conversation).bind(":most", kMessagesAtOnce).run();
    const int gone =
        w.query("removal.dropSomeMessages").bind(":conversation", conversation).bind(":most", kMessagesAtOnce).run();
    addToCounter(w, kMessageCounter, -gone);
    w.changes().conversations.insert(conversation);
    return gone;
}

Result<bool> removeSomeConversations(Writer &w, AccountId account)
{
    for (qint64 messages = 0; messages < kMessagesAtOnce;) {
        Statement next = w.query("removal.someConversation");
        if (!next.bind(":account", account).step())
            return false;
        const auto conversation = next.id<ConversationId>(0);
        Statement size = w.query("removal.countMessages");
        size.bind(":conversation", conversation).bind(":most", kMessagesAtOnce + 1).step();
        const qint64 count = size.integer(0);
        if (count > kMessagesAtOnce) {
            messages += removeSomeMessages(w, account, conversation);
            continue;
        }
        removeConversation(w, account, conversation);
        messages += std::max<qint64>(count, 1);
    }
    return true;
}

Result<bool> removeSomeRows(Writer &w, AccountId account)
{
    int gone = 0;
    for (const char *query : {"removal.dropAccountActivities", "removal.dropAccountRaw", "removal.dropAccountEvents",
                              "removal.dropAccountSends", "removal.dropAccountRuns", "removal.dropAccountQuarantine"}) {
        if (gone >= kRowsAtOnce)
            break;
        gone += w.query(query).bind(":account", account).bind(":most", kRowsAtOnce - gone).run();
    }
    return gone > 0;
}

/// Removes an identity that nothing knows, with the person where it was their only one.
void removeIfUnknown(Writer &w, IdentityId identity)
{
    if (Statement unknown = w.query("removal.isUnknown"); !unknown.bind(":identity", identity).step())
        return;
    Statement owner = w.query("removal.contactOf");
    owner.bind(":identity", identity).step();
    const auto contact = owner.id<ContactId>(0);
    w.query("removal.dropIdentity").bind(":identity", identity).run();
    // With those who were part of this person, where nobody is left.
    const int parts = w.query("contacts.dropTree").bind(":root", contact).run();
    addToCounter(w, kPeopleCounter, -parts - w.query("removal.dropContact").bind(":contact", contact).run());
}

/// Looks through the people of the account's channel, a part in each write.
Result<> removeUnknownPeople(Store &store, AccountId account, const std::atomic_bool &stop)
{
    IdentityId after;
    for (bool more = true; more;) {
        if (stop)
            return fail(ErrorKind::Cancelled, u"The removal goes on when the workspace is opened again"_s);
        const Result<bool> some = store.writeNow(WriteLane::Sync, [&](Writer &w) -> Result<bool> {
            std::vector<IdentityId> found;
            Statement s = w.query("removal.someIdentities");
            s.bind(":account", account).bind(":after", after).bind(":most", kRowsAtOnce);
            while (s.step())
                found.push_back(s.id<IdentityId>(0));
            for (const IdentityId identity : found)
                removeIfUnknown(w, identity);
            if (!found.empty())
                after = found.back();
            return !found.empty();
        });
        if (!some)
            return fail(some.error());
        more = *some;
    }
    return {};
}

Result<> removeAccountItself(Store &store, AccountId id)
{
    return store.writeNow(WriteLane::Sync, [id](Writer &w) -> Result<> {
        const std::optional<Account> gone = account(w, id);
        if (!gone)
            return {};
        w.query("removal.dropCounts").bind(":account", id).run();
        w.query("removal.dropRequests").bind(":account", id).run();
        // Feeds and the like go with it.
        w.query("removal.dropAccount").bind(":account", id).run();
        removeIfUnknown(w, gone->identity);
        w.changes().accounts.insert(id);
        w.changes().everything = true;
        return {};
    });
}

Result<> removeAccount(Store &store, AccountId account, const std::atomic_bool &stop)
{
    static constexpr std::array<Step, 2> kSteps{removeSomeConversations, removeSomeRows};
    for (const Step step : kSteps) {
        for (bool more = true; more;) {
            if (stop)
                return fail(ErrorKind::Cancelled, u"The removal goes on when the workspace is opened again"_s);
            const Result<bool> done = store.writeNow(WriteLane::Sync, [&](Writer &w) { return step(w, account); });
            if (!done)
                return fail(done.error());
            more = *done;
            if (const Result<> removed = removeForgottenFiles(store); !removed)
                return removed;
        }
    }
    if (const Result<> done = removeUnknownPeople(store, account, stop); !done)
        return done;
    return removeAccountItself(store, account);
}

/// Of those that were forgotten for sure.
Result<> removeSomeFiles(Store &store)
{
    // Inside the write: nobody can begin to name a file between the look and its end.
    return store.writeNow(WriteLane::Sync, [&store](Writer &w) -> Result<> {
        QStringList paths;
        {
            Statement s = w.query("removal.someForgotten");
            s.bind(":most", kFilesAtOnce);
            while (s.step())
                paths.append(s.text(0));
        }
        for (const QString &path : std::as_const(paths)) {
            Statement named = w.query("removal.isNamed");
            const bool isNamed = named.bind(":path", path).step();
            QFile file(store.attachmentsFolder() + u'/' + path);
            if (!isNamed && file.exists() && !file.remove())
                return fail(ErrorKind::Storage, file.fileName() + u" cannot be removed: " + file.errorString());
            w.query("removal.fileIsGone").bind(":path", path).run();
        }
        return {};
    });
}

} // namespace

void removeConversation(Writer &w, AccountId account, ConversationId conversation)
{
    w.query("removal.forgetFiles").bind(":conversation", conversation).run();
    w.query("removal.dropRaw").bind(":account", account).bind(":conversation", conversation).run();
    w.query("removal.dropActivities").bind(":conversation", conversation).run();
    w.query("removal.dropEvents").bind(":conversation", conversation).run();
    w.query("removal.dropSends").bind(":conversation", conversation).run();
    addToCounter(w, kMessageCounter, -w.query("removal.dropMessages").bind(":conversation", conversation).run());
    w.query("removal.dropConversation").bind(":conversation", conversation).run();
    w.changes().conversations.insert(conversation);
}

void forgetFile(Writer &w, const QString &path)
{
    w.query("removal.forgetFile").bind(":path", path).run();
}

Result<> removeForgottenFiles(Store &store)
{
    for (;;) {
        const Result<bool> any =
            store.readNow([](Reader &r) -> Result<bool> { return r.query("removal.anyForgotten").step(); });
        if (!any || !*any)
            return any ? Result<>() : fail(any.error());
        // On the disk before the files go: else rows that named them could come back when the power is lost.
        const Result<> sure = store.writeNow(WriteLane::User, [](Writer &w) -> Result<> {
            w.query("removal.confirmForgotten").run();
            return {};
        });
        if (!sure)
            return sure;
        if (const Result<> removed = removeSomeFiles(store); !removed)
            return removed;
    }
}

Result<> removeLeavingAccounts(Store &store, const std::atomic_bool &stop)
{
    const Result<QList<Account>> all =
        store.readNow([](Reader &r) -> Result<QList<Account>> { return accounts(r); }, ReadLane::Report);
    if (!all)
        return fail(all.error());
    for (const Account &one : *all) {
        if (one.state != AccountState::Leaving)
            continue;
        if (const Result<> done = removeAccount(store, one.id, stop); !done)
            return done;
    }
    return {};
}

} // namespace rapport::store
