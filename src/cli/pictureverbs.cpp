// Pictures in messages: whose are fetched without asking, and fetching one.
#include "cli/decisions.h"
#include "cli/objects.h"
#include "cli/verbs.h"
#include "output/jsonvalues.h"
#include "store/pictures.h"
#include "sync/pictures.h"

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

QJsonObject consentObject(const PictureConsent &consent)
{
    return {{u"account"_s, consent.account ? QJsonValue(consent.account.value) : QJsonValue()},
            {u"person"_s, consent.person ? QJsonValue(consent.person.value) : QJsonValue()},
            {u"name"_s, consent.name},
            {u"uid"_s, consent.uid.toString()},
            {u"at"_s, output::timeValue(consent.at)}};
}

Outcome<> printConsents(Call &call, Opened &opened)
{
    const auto consents =
        opened.store().readNow([](Reader &r) -> Result<QList<PictureConsent>> { return store::pictureConsents(r); });
    if (!consents)
        return failed(consents.error());
    Table table(call.console, {u"OF"_s, u"ID"_s, u"NAME"_s});
    for (const PictureConsent &consent : *consents) {
        const bool account = static_cast<bool>(consent.account);
        table.add(consentObject(consent),
                  {account ? u"account"_s : u"person"_s,
                   QString::number(account ? consent.account.value : consent.person.value), consent.name});
    }
    table.finish(u"Each picture is asked for."_s);
    return {};
}

Outcome<PictureConsent> consentFrom(const Call &call, Opened &opened)
{
    const bool ofAccount = call.arguments.has(u"account"_s);
    if (ofAccount == call.arguments.has(u"person"_s))
        return wrongUse(u"Say whose pictures: --account NAME or --person ID."_s);
    PictureConsent consent;
    if (ofAccount) {
        const Outcome<Account> account = findAccount(opened, call.arguments.value(u"account"_s));
        if (!account)
            return tl::unexpected(account.error());
        consent.account = account->id;
        return consent;
    }
    const Outcome<qint64> person = parseId(call.arguments.value(u"person"_s), u"a person"_s);
    if (!person)
        return tl::unexpected(person.error());
    consent.person = IdentityId(*person);
    return consent;
}

Outcome<> setConsent(Call &call, bool given)
{
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<PictureConsent> consent = consentFrom(call, **opened);
    if (!consent)
        return tl::unexpected(consent.error());
    const auto event = waitFor((*opened)->workspace.pictures->setConsent(*consent, given));
    if (!event)
        return tl::unexpected(event.error());
    return printConsents(call, **opened);
}

Outcome<> runPictureList(Call &call)
{
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    return printConsents(call, **opened);
}

Outcome<> runPictureAllow(Call &call)
{
    return setConsent(call, true);
}

Outcome<> runPictureRefuse(Call &call)
{
    return setConsent(call, false);
}

Outcome<> runPictureFetch(Call &call)
{
    const Outcome<qint64> id = parseId(call.arguments.words().first(), u"an attachment"_s);
    if (!id)
        return tl::unexpected(id.error());
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto fetched = waitFor((*opened)->workspace.pictures->fetch(AttachmentId(*id)));
    if (!fetched)
        return tl::unexpected(fetched.error());
    const Attachment &picture = *fetched;
    const QString file = (*opened)->store().attachmentsFolder() + u'/' + picture.path;
    call.console.object({{u"id"_s, picture.id.value},
                         {u"file"_s, file},
                         {u"mime_type"_s, picture.mimeType},
                         {u"width"_s, picture.width},
                         {u"height"_s, picture.height},
                         {u"bytes"_s, picture.bytes},
                         {u"alt_text"_s, picture.altText}});
    call.console.text(u"%1 (%2 by %3 pixels)"_s.arg(file).arg(picture.width).arg(picture.height));
    return {};
}

Outcome<> runPictureForget(Call &call)
{
    const Outcome<qint64> id = parseId(call.arguments.words().first(), u"an attachment"_s);
    if (!id)
        return tl::unexpected(id.error());
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto done = waitFor((*opened)->workspace.pictures->forget(AttachmentId(*id)));
    if (!done)
        return tl::unexpected(done.error());
    call.console.text(u"The file of attachment %1 is not kept any more."_s.arg(*id));
    return {};
}

} // namespace

void addPictureVerbs(std::vector<Verb> &all)
{
    const QStringList consent{u"picture_consent"_s};
    const std::vector<Option> whose{{u"account"_s, u"NAME"_s, u"all that come through this account"_s},
                                    {u"person"_s, u"ID"_s, u"all that this person writes (see: show)"_s}};
    all.push_back({u"picture list"_s,
                   {},
                   0,
                   0,
                   u"Whose pictures the window fetches without asking."_s,
                   {},
                   consent,
                   runPictureList});
    all.push_back({u"picture allow"_s,
                   {},
                   0,
                   0,
                   u"Fetch pictures without asking from now on."_s,
                   whose,
                   consent,
                   runPictureAllow});
    all.push_back({u"picture refuse"_s,
                   {},
                   0,
                   0,
                   u"Ask for each picture again from now on."_s,
                   whose,
                   consent,
                   runPictureRefuse});
    all.push_back({u"picture fetch"_s,
                   u"ATTACHMENT"_s,
                   1,
                   1,
                   u"Fetch one picture into the workspace, and say where it is."_s,
                   {},
                   {u"picture"_s},
                   runPictureFetch});
    all.push_back({u"picture forget"_s,
                   u"ATTACHMENT"_s,
                   1,
                   1,
                   u"Remove the file of a fetched picture; what is known of it stays."_s,
                   {},
                   {},
                   runPictureForget});
}

} // namespace rapport::cli
