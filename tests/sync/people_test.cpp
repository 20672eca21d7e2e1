// People who turn out to be one, their groups and what is noted about them: all of it can be taken back at any later
// time, in any order.
#include "base/time.h"
#include "store/contacts.h"
#include "store/maintenance.h"
#include "store/people.h"
#include "store/persongroups.h"
#include "store/personnotes.h"
#include "store/servicelevels.h"
#include "store/worklog.h"
#include "sync/commands.h"
#include "syncfixture.h"

#include <QJsonDocument>
#include <QMap>
#include <algorithm>
#include <random>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

class PeopleTest : public ::testing::Test
{
protected:
    TempWorkspace workspace;
    Commands commands{workspace.store()};

    IdentityId add(const QString &name, const QString &channel = u"scripted"_s, bool self = false)
    {
        return workspace.write([&](Writer &w) {
            Identity identity;
            identity.channel = channel;
            identity.remoteId = name;
            identity.handle = name;
            identity.displayName = name;
            identity.self = self;
            return store::upsertIdentity(w, identity, w.nowMs());
        });
    }
    [[nodiscard]] ContactId of(IdentityId id)
    {
        return workspace.read([id](Reader &r) { return store::identity(r, id)->contact; });
    }
    [[nodiscard]] QStringList groups(ContactId contact)
    {
        return workspace.read([contact](Reader &r) { return store::groupsOf(r, contact); });
    }
    [[nodiscard]] QStringList notes(ContactId contact)
    {
        QStringList texts;
        for (const PersonNote &note :
             workspace.read([contact](Reader &r) { return store::notesAbout(r, contact, 99); }))
            texts.append(note.text);
        texts.sort();
        return texts;
    }
    [[nodiscard]] Importance importance(ContactId contact)
    {
        return workspace.read([contact](Reader &r) { return store::importance(r, contact); });
    }
    Event note(ContactId contact, const QString &text)
    {
        const qint64 now = workspace.clock().nowMs();
        return done(await(commands.people().saveNote(
            {.contact = contact, .note = Uid::create(now), .edit = Uid::create(now), .text = text})));
    }
    [[nodiscard]] qint64 wrongPeople()
    {
        return workspace.read([](Reader &r) {
            Statement s = r.query("verify.wrongPeopleCount");
            s.step();
            return s.integer(0);
        });
    }
};

TEST_F(PeopleTest, TwoBecomeOneAndTwoAgain)
{
    const IdentityId ana = add(u"ana"_s);
    const IdentityId anita = add(u"anita"_s, u"other"_s);
    const ContactId a = of(ana);
    const ContactId b = of(anita);
    done(await(commands.people().addToGroup(a, u"Teachers"_s)));
    done(await(commands.people().addToGroup(b, u"Weavers"_s)));
    done(await(commands.setImportance(b, Importance::Key)));
    note(b, u"Likes tea"_s);

    const Event merged = done(await(commands.people().merge(a, b)));
    EXPECT_EQ(merged.kind, u"person.merged"_s);
    EXPECT_EQ(of(anita), a);
    EXPECT_EQ(groups(a), (QStringList{u"Teachers"_s, u"Weavers"_s}));
    EXPECT_EQ(notes(a), (QStringList{u"Likes tea"_s}));
    EXPECT_EQ(importance(a), Importance::Key);
    EXPECT_EQ(importance(b), Importance::Key) << "whoever still knows the number finds the person";
    EXPECT_FALSE(await(commands.people().merge(a, b))) << "they are one already";
    // What comes now goes where it was given to.
    note(a, u"Moved to Porto"_s);
    done(await(commands.people().addToGroup(b, u"Porto"_s)));

    done(await(commands.undo(merged.uid)));
    EXPECT_EQ(of(anita), b);
    EXPECT_EQ(groups(a), (QStringList{u"Teachers"_s}));
    EXPECT_EQ(groups(b), (QStringList{u"Porto"_s, u"Weavers"_s}));
    EXPECT_EQ(notes(a), (QStringList{u"Moved to Porto"_s}));
    EXPECT_EQ(notes(b), (QStringList{u"Likes tea"_s}));
    EXPECT_EQ(importance(a), Importance::Normal);
    EXPECT_EQ(importance(b), Importance::Key);
    EXPECT_FALSE(await(commands.undo(merged.uid)));
    EXPECT_EQ(wrongPeople(), 0);
}

TEST_F(PeopleTest, AMergeIsTakenBackAfterFurtherOnes)
{
    const IdentityId ids[]{add(u"a"_s), add(u"b"_s), add(u"c"_s), add(u"d"_s)};
    const ContactId a = of(ids[0]);
    const ContactId b = of(ids[1]);
    const ContactId c = of(ids[2]);
    const ContactId d = of(ids[3]);
    const Event first = done(await(commands.people().merge(a, b)));
    done(await(commands.people().mergeByIdentities(ids[1], ids[3]))); // d is with b
    done(await(commands.people().merge(c, a)));
    for (const IdentityId id : ids)
        EXPECT_EQ(of(id), c);
    done(await(commands.undo(first.uid)));
    EXPECT_EQ(of(ids[0]), c);
    EXPECT_EQ(of(ids[1]), b);
    EXPECT_EQ(of(ids[3]), b) << "what was merged with one by its identity stays with it";
    done(await(commands.people().unmerge(d)));
    EXPECT_EQ(of(ids[3]), d);
    const Event parted = done(await(commands.people().unmerge(a)));
    EXPECT_EQ(of(ids[0]), a);
    done(await(commands.undo(parted.uid)));
    EXPECT_EQ(of(ids[0]), c);
    EXPECT_FALSE(await(commands.people().unmerge(c))) << "it is nobody's part";
    EXPECT_EQ(wrongPeople(), 0);
}

TEST_F(PeopleTest, OneIdentityGoesToAnotherPersonAndBack)
{
    const IdentityId a = add(u"a"_s);
    const IdentityId b = add(u"b"_s);
    const IdentityId c = add(u"c"_s);
    const ContactId home = of(a);
    EXPECT_FALSE(await(commands.people().partIdentity(a))) << "it is all there is of the person";
    workspace.write([&](Writer &w) { store::setHome(w, b, home); });
    const Event moved = done(await(commands.people().giveIdentity(b, c)));
    EXPECT_EQ(of(b), of(c));
    done(await(commands.undo(moved.uid)));
    EXPECT_EQ(of(b), home);
    const qint64 people = number(workspace, "SELECT count(*) FROM contact");
    const Event own = done(await(commands.people().partIdentity(b)));
    EXPECT_NE(of(b), home);
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM contact"), people + 1);
    done(await(commands.undo(own.uid)));
    EXPECT_EQ(of(b), home);
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM contact"), people);
    EXPECT_EQ(wrongPeople(), 0);
}

TEST_F(PeopleTest, WhoeverWasMergedWithSomebodyStaysWithTheOthers)
{
    // Around the first one, and within a chain.
    for (const bool chain : {false, true}) {
        const QString mark = chain ? u"chain"_s : u"star"_s;
        const IdentityId ids[]{add(mark + u"0"_s), add(mark + u"1"_s), add(mark + u"2"_s), add(mark + u"3"_s)};
        const ContactId homes[]{of(ids[0]), of(ids[1]), of(ids[2]), of(ids[3])};
        for (int i = 1; i < 4; ++i)
            done(await(commands.people().mergeByIdentities(ids[chain ? i - 1 : 0], ids[i])));
        const int middle = chain ? 1 : 0;
        const Event parted = done(await(commands.people().partIdentity(ids[middle])));
        EXPECT_EQ(of(ids[middle]), homes[middle]);
        QList<ContactId> others;
        for (int i = 0; i < 4; ++i) {
            if (i != middle)
                others.append(of(ids[i]));
        }
        EXPECT_EQ(others.count(others.first()), 3) << qPrintable(mark);
        EXPECT_NE(others.first(), homes[middle]);
        done(await(commands.undo(parted.uid)));
        for (const IdentityId id : ids)
            EXPECT_EQ(of(id), homes[0]);
        const IdentityId other = add(mark + u"other"_s);
        const Event given = done(await(commands.people().giveIdentity(ids[middle], other)));
        EXPECT_EQ(of(ids[middle]), of(other));
        EXPECT_NE(of(ids[3]), of(other));
        done(await(commands.undo(given.uid)));
        EXPECT_EQ(of(ids[middle]), homes[0]);
        EXPECT_EQ(wrongPeople(), 0);
    }
}

TEST_F(PeopleTest, OurOwnAccountsAreNobodyElse)
{
    const ContactId me = of(add(u"me"_s, u"scripted"_s, true));
    const ContactId ana = of(add(u"ana"_s));
    EXPECT_FALSE(await(commands.people().merge(me, ana)));
    EXPECT_FALSE(await(commands.people().merge(ana, me)));
    EXPECT_FALSE(await(commands.people().merge(ana, ana)));
    EXPECT_FALSE(await(commands.people().merge(ana, ContactId(999))));
}

TEST_F(PeopleTest, NotTheSameIsRemembered)
{
    const IdentityId a = add(u"a"_s);
    const IdentityId b = add(u"b"_s);
    const Event said = done(await(commands.people().setNotSame(b, a)));
    const auto known = [&] {
        return workspace.read([&](Reader &r) {
            return store::areNotSame(r, store::identity(r, a)->contact, store::identity(r, b)->contact);
        });
    };
    EXPECT_TRUE(known());
    EXPECT_FALSE(await(commands.people().setNotSame(a, b)));
    done(await(commands.undo(said.uid)));
    EXPECT_FALSE(known());
}

TEST_F(PeopleTest, ImportanceIsDecidedOfTheWholePerson)
{
    const ContactId a = of(add(u"a"_s));
    const ContactId b = of(add(u"b"_s));
    done(await(commands.setImportance(b, Importance::Key)));
    const Event merged = done(await(commands.people().merge(a, b)));
    const Event lowered = done(await(commands.setImportance(a, Importance::High)));
    EXPECT_EQ(importance(a), Importance::High);
    done(await(commands.undo(lowered.uid)));
    EXPECT_EQ(importance(a), Importance::Key);
    done(await(commands.setImportance(a, Importance::Normal)));
    EXPECT_EQ(importance(a), Importance::Normal);
    done(await(commands.undo(merged.uid)));
    EXPECT_EQ(importance(b), Importance::Normal) << "that was decided of both";
}

TEST_F(PeopleTest, GroupsAreFoundInAnyCaseAndGoWithTheirLast)
{
    const ContactId a = of(add(u"a"_s));
    const ContactId b = of(add(u"b"_s));
    done(await(commands.people().addToGroup(a, u"  Rigid   heddle "_s)));
    const Event second = done(await(commands.people().addToGroup(b, u"rigid HEDDLE"_s)));
    EXPECT_EQ(groups(b), (QStringList{u"Rigid heddle"_s}));
    EXPECT_FALSE(await(commands.people().addToGroup(b, u"Rigid heddle"_s)));
    EXPECT_FALSE(await(commands.people().addToGroup(b, u"  "_s)));
    EXPECT_EQ(workspace.read([](Reader &r) { return store::groups(r); }).value(0).people, 2);
    done(await(commands.undo(second.uid)));
    const Event removed = done(await(commands.people().removeFromGroup(a, u"Rigid heddle"_s)));
    EXPECT_TRUE(workspace.read([](Reader &r) { return store::groups(r); }).isEmpty());
    EXPECT_FALSE(await(commands.people().removeFromGroup(a, u"Rigid heddle"_s)));
    done(await(commands.undo(removed.uid)));
    EXPECT_EQ(groups(a), (QStringList{u"Rigid heddle"_s}));
}

TEST_F(PeopleTest, ANoteIsSavedAsTypedAndOneDecisionPerSitting)
{
    const ContactId a = of(add(u"a"_s));
    const qint64 now = workspace.clock().nowMs();
    PersonNoteEdit edit{.contact = a, .note = Uid::create(now), .edit = Uid::create(now), .text = u"L"_s};
    const Event added = done(await(commands.people().saveNote(edit)));
    EXPECT_EQ(added.uid, edit.edit);
    edit.text = u"Likes tea"_s;
    EXPECT_TRUE(done(await(commands.people().saveNote(edit))).uid.isNull()) << "the same sitting";
    edit.edit = Uid::create(now);
    edit.text = u"Likes tea, no sugar"_s;
    const Event changed = done(await(commands.people().saveNote(edit)));
    EXPECT_EQ(changed.kind, u"personnote.changed"_s);
    EXPECT_FALSE(await(commands.undo(added.uid))) << "it says something else by now";
    done(await(commands.undo(changed.uid)));
    EXPECT_EQ(notes(a), (QStringList{u"Likes tea"_s}));
    const Event removed = done(await(commands.people().removeNote(edit.note)));
    EXPECT_TRUE(notes(a).isEmpty());
    EXPECT_FALSE(await(commands.people().saveNote(edit)));
    done(await(commands.undo(removed.uid)));
    done(await(commands.undo(added.uid)));
    EXPECT_TRUE(notes(a).isEmpty());
    const auto history = workspace.read([a](Reader &r) { return store::eventsOfPerson(r, a, 99); });
    EXPECT_EQ(history.size(), 6);
    for (const Event &event : history) {
        EXPECT_FALSE(QString::fromUtf8(QJsonDocument(event.after).toJson()).contains(u"tea"_s))
            << "what is noted is in one place alone";
    }
    EXPECT_FALSE(await(commands.people().saveNote(
        {.contact = a, .note = Uid::create(now), .edit = Uid::create(now), .text = u" "_s})));
}

/// What has to come out, told without a database.
struct Model
{
    QMap<qint64, qint64> homes;                  ///< Identity: contact.
    QMap<qint64, std::pair<qint64, Uid>> merges; ///< Contact: into, by which decision.
    QMap<qint64, QStringList> notes;
    QMap<qint64, QSet<QString>> groups;
    QMap<qint64, Importance> importances;

    [[nodiscard]] qint64 root(qint64 contact) const
    {
        while (merges.contains(contact))
            contact = merges[contact].first;
        return contact;
    }
    [[nodiscard]] QList<qint64> parts(qint64 contact, const QList<qint64> &all) const
    {
        QList<qint64> found;
        for (const qint64 one : all) {
            if (root(one) == root(contact))
                found.append(one);
        }
        return found;
    }
};

class PeopleProperty : public PeopleTest
{
protected:
    Model model;
    QList<qint64> contacts;
    QList<IdentityId> identities;
    QList<Event> merged;
    std::mt19937 random;

    qint64 pick() { return contacts[static_cast<qsizetype>(random() % static_cast<unsigned>(contacts.size()))]; }

    void meet()
    {
        const IdentityId id = add(u"p%1"_s.arg(identities.size()));
        identities.append(id);
        contacts.append(of(id).value);
        model.homes[id.value] = contacts.last();
    }

    void mergeSome()
    {
        const qint64 into = pick();
        const qint64 other = pick();
        const bool should = model.root(into) != model.root(other);
        const Result<Event> event = await(commands.people().merge(ContactId(into), ContactId(other)));
        ASSERT_EQ(event.has_value(), should);
        if (!should)
            return;
        merged.append(*event);
        model.merges[model.root(other)] = {into, *Uid::fromString(event->after[u"uid"_s].toString())};
    }

    void partSome()
    {
        const qint64 contact = pick();
        const Result<Event> event = await(commands.people().unmerge(ContactId(contact)));
        ASSERT_EQ(event.has_value(), model.merges.contains(contact));
        model.merges.remove(contact);
    }

    void undoSome()
    {
        if (merged.isEmpty())
            return;
        const Event event = merged.takeAt(static_cast<qsizetype>(random() % static_cast<unsigned>(merged.size())));
        const qint64 contact = event.after[u"contact"_s].toInteger();
        const Uid uid = *Uid::fromString(event.after[u"uid"_s].toString());
        const bool should = model.merges.contains(contact) && model.merges[contact].second == uid;
        ASSERT_EQ(await(commands.undo(event.uid)).has_value(), should);
        if (should)
            model.merges.remove(contact);
    }

    void noteSome()
    {
        const qint64 contact = pick();
        const QString text = u"note %1"_s.arg(random());
        note(ContactId(contact), text);
        model.notes[contact].append(text);
    }

    void groupSome()
    {
        const qint64 contact = pick();
        const QString name = u"group %1"_s.arg(random() % 3);
        bool there = false;
        for (const qint64 one : model.parts(contact, contacts))
            there = there || model.groups[one].contains(name);
        if (there) {
            done(await(commands.people().removeFromGroup(ContactId(contact), name)));
            for (const qint64 one : model.parts(contact, contacts))
                model.groups[one].remove(name);
        } else {
            done(await(commands.people().addToGroup(ContactId(contact), name)));
            model.groups[contact].insert(name);
        }
    }

    void weighSome()
    {
        const qint64 contact = pick();
        const auto wanted = static_cast<Importance>(random() % 3);
        Importance most = Importance::Normal;
        for (const qint64 one : model.parts(contact, contacts))
            most = std::max(most, model.importances[one]);
        ASSERT_EQ(await(commands.setImportance(ContactId(contact), wanted)).has_value(), most != wanted);
        for (const qint64 one : model.parts(contact, contacts))
            model.importances[one] = std::min(model.importances[one], wanted);
        if (most < wanted)
            model.importances[contact] = wanted;
        else if (most > wanted && std::none_of(contacts.begin(), contacts.end(), [&](qint64 one) {
                     return model.root(one) == model.root(contact) && model.importances[one] == wanted;
                 }))
            model.importances[contact] = wanted;
    }

    void compare()
    {
        for (const IdentityId id : std::as_const(identities))
            ASSERT_EQ(of(id).value, model.root(model.homes[id.value]));
        for (const qint64 contact : std::as_const(contacts)) {
            QStringList noted;
            QSet<QString> grouped;
            Importance most = Importance::Normal;
            for (const qint64 one : model.parts(contact, contacts)) {
                noted += model.notes[one];
                grouped.unite(model.groups[one]);
                most = std::max(most, model.importances[one]);
            }
            noted.sort();
            QStringList names = grouped.values();
            names.sort();
            ASSERT_EQ(notes(ContactId(contact)), noted);
            ASSERT_EQ(groups(ContactId(contact)), names);
            ASSERT_EQ(importance(ContactId(contact)), most);
        }
        ASSERT_EQ(wrongPeople(), 0);
    }
};

TEST_F(PeopleProperty, AnySequenceOfMergesCanBeTakenBack)
{
    const int rounds = std::max(1, qEnvironmentVariableIntValue("RAPPORT_PEOPLE_ROUNDS"));
    for (int round = 0; round < rounds; ++round) {
        random.seed(static_cast<unsigned>(round) + 7);
        for (int i = 0; i < 4; ++i)
            meet();
        for (int step = 0; step < 60; ++step) {
            switch (random() % 8) {
            case 0:
                meet();
                break;
            case 1:
            case 2:
                mergeSome();
                break;
            case 3:
                partSome();
                break;
            case 4:
                undoSome();
                break;
            case 5:
                noteSome();
                break;
            case 6:
                groupSome();
                break;
            default:
                weighSome();
                break;
            }
            if (HasFatalFailure())
                return;
            if (step % 6 == 0)
                compare();
            if (HasFatalFailure())
                return;
        }
        for (const qint64 contact : std::as_const(contacts)) {
            if (model.merges.contains(contact))
                done(await(commands.people().unmerge(ContactId(contact))));
            model.merges.remove(contact);
        }
        compare();
    }
}

} // namespace
} // namespace rapport::test
