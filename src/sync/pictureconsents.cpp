// Standing consents to fetch pictures: each given and taken back with its event.
#include "store/accounts.h"
#include "store/people.h"
#include "store/pictures.h"
#include "store/worklog.h"
#include "sync/pictures.h"

namespace rapport::pictures {
namespace {

using namespace Qt::StringLiterals;

QJsonObject toJson(const PictureConsent &consent)
{
    return {{u"account"_s, consent.account.value}, {u"person"_s, consent.person.value}};
}

} // namespace

Result<Event> setConsent(Writer &w, const PictureConsent &consent, bool given)
{
    const bool ofAccount = consent.account && !consent.person && store::account(w, consent.account);
    const bool ofPerson = consent.person && !consent.account && store::identity(w, consent.person);
    if (!ofAccount && !ofPerson)
        return fail(ErrorKind::Invalid, u"there is no such account or person"_s);
    const std::optional<PictureConsent> before = store::pictureConsent(w, consent.account, consent.person);
    if (before.has_value() == given)
        return fail(ErrorKind::Invalid, u"it is so already"_s);
    Event event;
    event.kind = given ? u"pictures.allowed"_s : u"pictures.refused"_s;
    event.account = consent.account;
    event.after = toJson(consent);
    if (given)
        store::addPictureConsent(w, consent);
    else
        store::removePictureConsent(w, *before);
    return store::addEvent(w, event);
}

Result<> undoConsent(Writer &w, const Event &event)
{
    const PictureConsent consent{.account = AccountId(event.after[u"account"_s].toInteger()),
                                 .person = IdentityId(event.after[u"person"_s].toInteger())};
    const bool given = event.kind == "pictures.allowed"_L1;
    const std::optional<PictureConsent> now = store::pictureConsent(w, consent.account, consent.person);
    if (now.has_value() != given)
        return fail(ErrorKind::Invalid, u"it was changed again since"_s);
    if (given)
        store::removePictureConsent(w, *now);
    else
        store::addPictureConsent(w, consent);
    return {};
}

} // namespace rapport::pictures
