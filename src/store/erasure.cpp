#include "store/erasure.h"

#include "store/contacts.h"
#include "store/conversations.h"
#include "store/erased.h"
#include "store/erasedwords.h"
#include "store/erasureplans.h"
#include "store/erasurescan.h"
#include "store/folding.h"
#include "store/maintenance.h"
#include "store/messages.h"
#include "store/people.h"
#include "store/removal.h"
#include "store/textindex.h"
#include "store/worklog.h"

#include <QFileInfo>
#include <QSet>
#include <algorithm>
#include <vector>

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

constexpr size_t kStep = 100;
constexpr int kReadStep = 2000;
const QString kUnfinished = u"erasure_unfinished"_s;

/// Who it is, as long as that is known.
struct Person
{
    ContactId contact;
    QList<Identity> identities;
    QStringList words;
    QStringList namesKept;
    QStringList uids; ///< Of the contact and of those that are part of it.
    std::vector<MessageId> messages;
    QSet<ConversationId> conversations;
    qint64 activities = 0;

    [[nodiscard]] bool has(IdentityId id) const
    {
        return std::any_of(identities.begin(), identities.end(),
                           [id](const Identity &identity) { return identity.id == id; });
    }
};

/// A number alone is nobody's name: as a word it would be taken out of everything.
bool isTelling(const QString &word)
{
    return word.size() >= 2 &&
           std::any_of(word.begin(), word.end(), [](QChar c) { return !c.isDigit() && !c.isSpace(); });
}

void addWords(Reader &r, const Identity &identity, Person &person)
{
    for (const QString &word :
         {identity.handle, identity.remoteId, identity.email, identity.profileUrl, identity.avatarUrl}) {
        if (isTelling(word))
            person.words.append(word);
    }
    const QString name = identity.displayName.trimmed();
    if (!isTelling(name))
        return;
    Statement shared = r.query("erasure.sharedName");
    shared.bind(":name", identity.displayName).bind(":contact", person.contact);
    (shared.step() ? person.namesKept : person.words).append(name);
}

Result<Person> personOf(Reader &r, ContactId contact)
{
    const std::optional<Contact> known = store::contact(r, contact);
    Person person;
    // With all that are part of them: whoever they are merged with is taken for the same person.
    person.contact = rootOf(r, contact);
    person.identities = identitiesOf(r, person.contact);
    if (!known || person.identities.isEmpty())
        return fail(ErrorKind::Invalid, u"There is no such person in this workspace"_s);
    for (const Identity &identity : std::as_const(person.identities)) {
        if (identity.self)
            return fail(ErrorKind::Invalid, u"%1 is one of our own accounts"_s.arg(identity.shownName()));
        if (!ErasedNames::isName(identity.remoteId))
            addWords(r, identity, person);
        Statement messages = r.query("erasure.messages");
        messages.bind(":identity", identity.id);
        while (messages.step())
            person.messages.push_back(messages.id<MessageId>(0));
        Statement conversations = r.query("erasure.conversations");
        conversations.bind(":identity", identity.id);
        while (conversations.step())
            person.conversations.insert(conversations.id<ConversationId>(0));
        Statement activities = r.query("erasure.activityCount");
        activities.bind(":identity", identity.id).step();
        person.activities += activities.integer(0);
    }
    const auto addUid = [&](ContactId id) {
        if (const std::optional<Contact> part = store::contact(r, id))
            person.uids.append(part->uid.toString());
    };
    addUid(person.contact);
    for (const ContactMerge &merge : mergesOf(r, person.contact))
        addUid(merge.contact);
    if (person.words.isEmpty() && person.namesKept.isEmpty())
        return fail(ErrorKind::Invalid, u"This person is erased already"_s);
    person.words.removeDuplicates();
    person.namesKept.removeDuplicates();
    return person;
}

/// Does the work of erasePerson(), step by step. One thread.
class Eraser
{
public:
    Eraser(Store &store, Person person) : m_store(store), m_person(std::move(person)), m_words(m_person.words) {}

    Result<ErasureReceipt> plan()
    {
        countPerson();
        ErasureScan scan(m_store, m_words, ownRows(), false);
        if (const Result<> done = scanAll(scan); !done)
            return fail(done.error());
        return m_receipt;
    }

    Result<ErasureReceipt> erase(const std::function<void(const QString &step)> &progress)
    {
        countPerson();
        ErasureScan scan(m_store, m_words, ownRows(), true);
        const std::vector<std::pair<QString, std::function<Result<>()>>> steps{
            {u"preparing"_s, [this] { return begin(); }},
            // While it is known which messages were theirs.
            {u"drafts and sends"_s, [&] { return scan.work(m_person.identities, m_receipt); }},
            {u"messages"_s, [this] { return emptyMessages(); }},
            {u"files"_s, [this] { return removeForgottenFiles(m_store); }},
            {u"activities"_s, [this] { return renameActivities(); }},
            {u"raw items"_s, [&] { return scan.items(m_receipt); }},
            // Before the texts: events of campaigns are among them.
            {u"plans"_s, [this] { return plans(true); }},
            {u"texts of others"_s, [&] { return scan.texts(m_receipt); }},
            {u"conversations"_s, [this] { return settleConversations(); }},
            // Last, since by it the person is found when this is cut off.
            {u"names"_s, [this] { return emptyPerson(); }},
            {u"traces"_s, [this] { return finish(); }},
        };
        for (const auto &[name, step] : steps) {
            progress(name);
            if (const Result<> done = step(); !done)
                return fail(done.error());
        }
        m_receipt.copies = m_words.filesThatHold(m_store.folder());
        // The database itself is clean; that a short name is part of another word in it means nothing.
        const QString database = QFileInfo(Store::databasePath(m_store.folder())).fileName();
        m_receipt.copies.removeIf([&database](const QString &file) { return file.startsWith(database); });
        return m_receipt;
    }

private:
    void countPerson()
    {
        m_receipt.identities = m_person.identities.size();
        m_receipt.messages = static_cast<qint64>(m_person.messages.size());
        m_receipt.activities = m_person.activities;
        m_receipt.conversations = m_person.conversations.size();
        m_receipt.namesKept = m_person.namesKept;
    }

    [[nodiscard]] QSet<qint64> ownRows() const
    {
        QSet<qint64> rows;
        for (const MessageId id : m_person.messages)
            rows.insert(id.value);
        return rows;
    }

    Result<> scanAll(ErasureScan &scan)
    {
        Result<> done = scan.work(m_person.identities, m_receipt);
        if (done)
            done = scan.items(m_receipt);
        if (done)
            done = plans(false);
        return done ? scan.texts(m_receipt) : done;
    }

    Result<> plans(bool apply)
    {
        const Result<qint64> changed = erasePlans(m_store, m_words, m_person.uids, apply);
        if (!changed)
            return fail(changed.error());
        m_receipt.redacted += *changed;
        return {};
    }

    template<class F>
    Result<> write(F function)
    {
        return m_store.writeNow(WriteLane::User, [&function](Writer &w) -> Result<> {
            function(w);
            return {};
        });
    }

    Result<> begin()
    {
        return write([this](Writer &w) {
            m_names = ensureErasedNames(w);
            setWorkspaceValue(w, kUnfinished, u"1"_s);
        });
    }

    Result<> emptyMessages()
    {
        for (size_t begin = 0; begin < m_person.messages.size(); begin += kStep) {
            const Result<> done = write([&](Writer &w) {
                QSet<ConversationId> touched;
                for (size_t i = begin; i < std::min(m_person.messages.size(), begin + kStep); ++i)
                    emptyMessage(w, m_person.messages[i], touched);
                // Their names come later; their figures are right at every moment.
                for (const ConversationId id : std::as_const(touched))
                    recountConversation(w, id);
            });
            if (!done)
                return done;
        }
        return {};
    }

    void emptyMessage(Writer &w, MessageId id, QSet<ConversationId> &touched)
    {
        const std::optional<Message> message = store::message(w, id);
        if (!message)
            return;
        clearSubject(w, *message);
        for (const Attachment &attachment : message->attachments) {
            if (!attachment.path.isEmpty())
                forgetFile(w, attachment.path);
        }
        m_receipt.attachments += message->attachments.size();
        w.query("messages.deleteAttachments").bind(":message", id).run();
        w.query("messages.deleteOrphan").bind(":message", id).run();
        m_receipt.revisions += w.query("erasure.dropRevisions").bind(":message", id).run();
        m_receipt.rawItems +=
            w.query("erasure.dropRaw").bind(":account", message->account).bind(":remoteId", message->remoteId).run();
        Statement s = w.query("erasure.emptyMessage");
        s.bind(":message", id).bind(":now", w.nowMs());
        if (message->remoteId.isEmpty())
            s.bindNull(":remoteId");
        else
            s.bind(":remoteId", m_names.nameOf(message->remoteId));
        s.run();
        touched.insert(message->conversation);
        w.changes().conversations.insert(message->conversation);
    }

    /// A conversation that is called by their words.
    static void clearSubject(Writer &w, const Message &message)
    {
        const std::optional<Conversation> c = conversation(w, message.conversation);
        if (!c || c->subject.isEmpty())
            return;
        QString subject = c->subject.simplified();
        if (subject.endsWith(u'…'))
            subject.chop(1);
        if (message.title.simplified().contains(subject) || message.text.simplified().contains(subject))
            w.query("erasure.clearSubject").bind(":id", c->id).run();
    }

    Result<> renameActivities()
    {
        return write([this](Writer &w) {
            for (const Identity &identity : std::as_const(m_person.identities)) {
                std::vector<std::pair<qint64, QString>> activities;
                {
                    Statement s = w.query("erasure.activities");
                    s.bind(":identity", identity.id);
                    while (s.step())
                        activities.emplace_back(s.integer(0), m_names.nameOf(s.text(1)));
                }
                for (const auto &[id, name] : activities)
                    w.query("erasure.renameActivity").bind(":id", id).bind(":name", name).run();
            }
        });
    }

    /// Their keys, previews, people and states.
    Result<> settleConversations()
    {
        std::vector<ConversationId> named;
        ConversationId after;
        for (int seen = kReadStep; seen == kReadStep;) {
            const Result<int> some = m_store.readNow([&](Reader &r) -> Result<int> {
                Statement s = r.query("verify.conversationsAfter");
                s.bind(":after", after).bind(":limit", kReadStep);
                int count = 0;
                for (; s.step(); ++count) {
                    after = s.id<ConversationId>(0);
                    if (m_person.conversations.contains(after) || hasTheirKey(r, after))
                        named.push_back(after);
                }
                return count;
            });
            if (!some)
                return fail(some.error());
            seen = *some;
        }
        for (size_t begin = 0; begin < named.size(); begin += kStep) {
            const Result<> done = write([&](Writer &w) {
                for (size_t i = begin; i < std::min(named.size(), begin + kStep); ++i)
                    settle(w, named[i]);
            });
            if (!done)
                return done;
        }
        return {};
    }

    /// The key of a thread is its first message's id.
    [[nodiscard]] bool isTheirKey(Reader &r, AccountId account, const QString &key) const
    {
        if (ErasedNames::isName(key))
            return false;
        return m_words.isIn(key) || findMessage(r, account, m_names.nameOf(key));
    }

    [[nodiscard]] bool hasTheirKey(Reader &r, ConversationId id) const
    {
        const std::optional<Conversation> c = conversation(r, id);
        return c && isTheirKey(r, c->account, c->remoteKey);
    }

    /// The keys of threads that are part of this conversation.
    void renameMerged(Writer &w, ConversationId id)
    {
        std::vector<std::pair<qint64, QString>> keys;
        {
            Statement s = w.query("erasure.mergedKeys");
            s.bind(":conversation", id);
            while (s.step()) {
                if (isTheirKey(w, s.id<AccountId>(1), s.text(2)))
                    keys.emplace_back(s.integer(0), m_names.nameOf(s.text(2)));
            }
        }
        // Which of them is called by their words cannot be told any more: the words are gone.
        w.query("erasure.clearMergedSubjects").bind(":conversation", id).run();
        for (const auto &[merged, key] : keys)
            w.query("erasure.setMergedKey").bind(":id", merged).bind(":key", key).run();
    }

    void settle(Writer &w, ConversationId id)
    {
        if (hasTheirKey(w, id)) {
            const QString key = m_names.nameOf(conversation(w, id)->remoteKey);
            w.query("erasure.setKey").bind(":id", id).bind(":key", key).run();
        }
        renameMerged(w, id);
        recountConversation(w, id);
        std::optional<Conversation> c = conversation(w, id);
        if (!c || !m_person.has(c->person) || c->state == ConversationState::Closed)
            return;
        // There is nobody left to answer.
        c->state = ConversationState::Closed;
        c->waitingSince = 0;
        c->snoozedUntil = 0;
        updateConversation(w, *c);
    }

    Result<> emptyPerson()
    {
        return write([this](Writer &w) {
            for (const Identity &identity : std::as_const(m_person.identities)) {
                w.query("erasure.emptyIdentity")
                    .bind(":id", identity.id)
                    .bind(":name", m_names.nameOf(identity.remoteId))
                    .run();
            }
            forgetPerson(w);
            w.query("erasure.emptyContact").bind(":id", m_person.contact).bind(":uid", Uid::create(w.nowMs())).run();
            Event event;
            event.kind = u"person.erased"_s;
            event.after = {{u"messages"_s, m_receipt.messages}, {u"identities"_s, m_receipt.identities}};
            addEvent(w, event);
            w.changes().everything = true;
        });
    }

    /// Of whom they are, what they belong to, and what was noted about them.
    void forgetPerson(Writer &w)
    {
        int parts = 0;
        for (const ContactMerge &merge : mergesOf(w, m_person.contact)) {
            w.query("erasure.dropHomesOf").bind(":contact", merge.contact).run();
            w.query("erasure.dropPart").bind(":contact", merge.contact).run();
            ++parts;
        }
        addToCounter(w, kPeopleCounter, -parts);
        for (const char *query : {"erasure.dropNotes", "erasure.dropMemberships", "erasure.dropImportance",
                                  "erasure.dropAdvocacy", "erasure.dropConsents", "erasure.dropScores"})
            w.query(query).bind(":contact", m_person.contact).run();
        w.query("erasure.dropEmptyGroups").run();
        for (const Identity &identity : std::as_const(m_person.identities))
            w.query("erasure.dropNotSame").bind(":identity", identity.id).run();
        settleImportance(w, m_person.contact);
    }

    Result<> finish()
    {
        const Result<bool> done = finishErasure(m_store);
        return done ? Result<>() : Result<>(fail(done.error()));
    }

    Store &m_store;
    Person m_person;
    ErasedWords m_words;
    ErasedNames m_names{QByteArray()};
    ErasureReceipt m_receipt;
};

Result<Person> readPerson(Store &store, ContactId contact)
{
    return store.readNow([contact](Reader &r) { return personOf(r, contact); }, ReadLane::Report);
}

} // namespace

QList<ContactId> findPeople(Reader &r, const QString &contactOrHandle)
{
    bool isNumber = false;
    const ContactId id(contactOrHandle.toLongLong(&isNumber));
    if (isNumber && contact(r, id))
        return {id};
    const QString handle = contactOrHandle.startsWith(u'@') ? contactOrHandle.mid(1) : contactOrHandle;
    const QByteArray words = matchPhrase(handle, false);
    QList<ContactId> found;
    // By the index; everybody is looked at only for a handle without a word, or one that nobody has.
    for (const bool byWord : {true, false}) {
        if (handle.isEmpty() || (byWord && words.isEmpty()))
            continue;
        Statement s = r.query(byWord ? "erasure.contactsCalledByWord" : "erasure.contactsCalled");
        s.bind(":handle", QString::fromUtf8(folded(handle)));
        if (byWord)
            s.bind(":match", QString::fromUtf8("handle : " + words));
        while (s.step())
            found.append(s.id<ContactId>(0));
        if (!found.isEmpty())
            break;
    }
    return found;
}

Result<ErasureReceipt> planErasure(Store &store, ContactId contact)
{
    Result<Person> person = readPerson(store, contact);
    if (!person)
        return fail(person.error());
    return Eraser(store, std::move(*person)).plan();
}

Result<ErasureReceipt> erasePerson(Store &store, ContactId contact,
                                   const std::function<void(const QString &step)> &progress)
{
    Result<Person> person = readPerson(store, contact);
    if (!person)
        return fail(person.error());
    return Eraser(store, std::move(*person)).erase(progress);
}

Result<bool> finishErasure(Store &store)
{
    const auto unfinished =
        store.readNow([](Reader &r) -> Result<bool> { return !workspaceValue(r, kUnfinished).isEmpty(); });
    if (!unfinished || !*unfinished)
        return unfinished;
    if (const Result<> removed = removeForgottenFiles(store); !removed)
        return fail(removed.error());
    // Words of rows that changed stand in the index's older pieces until these are merged.
    const Result<> merged = store.writeNow(WriteLane::User, [](Writer &w) -> Result<> {
        optimizeTextIndexes(w);
        return {};
    });
    if (!merged)
        return fail(merged.error());
    if (const Result<> compacted = store.compact(); !compacted)
        return fail(compacted.error());
    const Result<> noted = store.writeNow(WriteLane::User, [](Writer &w) -> Result<> {
        w.query("maintenance.dropValue").bind(":key", kUnfinished).run();
        return {};
    });
    if (!noted)
        return fail(noted.error());
    return true;
}

} // namespace rapport::store
