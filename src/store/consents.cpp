#include "store/consents.h"

#include "store/contacts.h"

#include <algorithm>

namespace rapport::store {
namespace {

ConsentRecord readConsent(const Statement &s)
{
    return {.uid = Uid::fromBytes(s.blob(0)),
            .contact = s.id<ContactId>(1),
            .use = static_cast<ConsentUse>(s.integer(2)),
            .day = static_cast<int>(s.integer(3)),
            .how = s.text(4),
            .withdrawnDay = static_cast<int>(s.integer(5)),
            .actorName = s.text(6),
            .at = s.integer(7),
            .removed = s.flag(8)};
}

} // namespace

QList<ConsentRecord> consentsOf(Reader &r, ContactId contact)
{
    QList<ConsentRecord> found;
    Statement s = r.query("consents.ofPerson");
    s.bind(":root", rootOf(r, contact));
    while (s.step())
        found.append(readConsent(s));
    return found;
}

std::optional<ConsentRecord> consent(Reader &r, const Uid &uid)
{
    Statement s = r.query("consents.byUid");
    s.bind(":uid", uid);
    return s.step() ? std::optional(readConsent(s)) : std::nullopt;
}

bool hasConsent(Reader &r, ContactId contact, ConsentUse use)
{
    const QList<ConsentRecord> records = consentsOf(r, contact);
    return std::any_of(records.begin(), records.end(),
                       [use](const ConsentRecord &record) { return record.use == use && record.holds(); });
}

bool hasConsent(Reader &r, const Uid &contact, ConsentUse use)
{
    ContactId id;
    {
        Statement s = r.query("consents.contactByUid");
        s.bind(":uid", contact);
        if (!s.step())
            return false;
        id = s.id<ContactId>(0);
    }
    return hasConsent(r, id, use);
}

ConsentRecord addConsent(Writer &w, ConsentRecord record)
{
    record.uid = Uid::create(w.nowMs());
    record.at = w.nowMs();
    w.query("consents.insert")
        .bind(":uid", record.uid)
        .bind(":contact", record.contact)
        .bind(":use", record.use)
        .bind(":day", record.day)
        .bind(":how", record.how)
        .bind(":withdrawn", record.withdrawnDay)
        .bind(":actor", w.actor())
        .bind(":at", record.at)
        .run();
    w.changes().people = true;
    return record;
}

void dropConsent(Writer &w, const Uid &uid)
{
    w.query("consents.drop").bind(":uid", uid).run();
    w.changes().people = true;
}

bool setConsentWithdrawn(Writer &w, const Uid &uid, int day)
{
    w.changes().people = true;
    return w.query("consents.setWithdrawn").bind(":uid", uid).bind(":day", day).run() != 0;
}

bool setConsentRemoved(Writer &w, const Uid &uid, bool removed)
{
    w.changes().people = true;
    return w.query("consents.setRemoved").bind(":uid", uid).bind(":removed", removed).run() != 0;
}

} // namespace rapport::store
