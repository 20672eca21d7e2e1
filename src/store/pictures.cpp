#include "store/pictures.h"

#include "store/messagerow.h"
#include "store/removal.h"

namespace rapport::store {
namespace {

PictureConsent readConsent(const Statement &s)
{
    return {.account = s.id<AccountId>(0),
            .person = s.id<IdentityId>(1),
            .uid = Uid::fromBytes(s.blob(2)),
            .at = s.integer(3),
            .name = s.text(4)};
}

} // namespace

QList<PictureConsent> pictureConsents(Reader &r)
{
    QList<PictureConsent> found;
    Statement s = r.query("pictures.consents");
    while (s.step())
        found.append(readConsent(s));
    return found;
}

std::optional<PictureConsent> pictureConsent(Reader &r, AccountId account, IdentityId person)
{
    Statement s = r.query("pictures.consent");
    s.bind(":account", account).bind(":person", person);
    return s.step() ? std::optional(readConsent(s)) : std::nullopt;
}

PictureConsent addPictureConsent(Writer &w, PictureConsent consent)
{
    if (consent.uid.isNull())
        consent.uid = Uid::create(w.nowMs());
    consent.at = w.nowMs();
    w.query("pictures.insertConsent")
        .bind(":account", consent.account)
        .bind(":person", consent.person)
        .bind(":uid", consent.uid)
        .bind(":actor", w.actor())
        .bind(":at", consent.at)
        .run();
    w.changes().everything = true;
    return consent;
}

void removePictureConsent(Writer &w, const PictureConsent &consent)
{
    w.query("pictures.removeConsent").bind(":account", consent.account).bind(":person", consent.person).run();
    w.changes().everything = true;
}

QSet<IdentityId> shownPeople(Reader &r, ConversationId conversation)
{
    QSet<IdentityId> people;
    Statement s = r.query("pictures.shownPeople");
    s.bind(":conversation", conversation);
    while (s.step())
        people.insert(s.id<IdentityId>(0));
    return people;
}

std::optional<PictureSource> pictureSource(Reader &r, AttachmentId id)
{
    Statement s = r.query("pictures.source");
    s.bind(":id", id);
    if (!s.step())
        return std::nullopt;
    constexpr int kMessage = kAttachmentColumns;
    return PictureSource{.attachment = readAttachment(s),
                         .message = s.id<MessageId>(kMessage),
                         .conversation = s.id<ConversationId>(kMessage + 1),
                         .account = s.id<AccountId>(kMessage + 2),
                         .server = s.text(kMessage + 3)};
}

bool keepPicture(Writer &w, const Attachment &fetched)
{
    const std::optional<PictureSource> now = pictureSource(w, fetched.id);
    const int kept = w.query("pictures.keep")
                         .bind(":id", fetched.id)
                         .bind(":url", fetched.url)
                         .bind(":path", fetched.path)
                         .bind(":mimeType", fetched.mimeType)
                         .bind(":width", fetched.width)
                         .bind(":height", fetched.height)
                         .bind(":bytes", fetched.bytes)
                         .run();
    if (kept == 0) {
        forgetFile(w, fetched.path);
        return false;
    }
    w.changes().conversations.insert(now->conversation);
    return true;
}

void forgetPicture(Writer &w, AttachmentId id)
{
    const std::optional<PictureSource> source = pictureSource(w, id);
    if (!source || source->attachment.path.isEmpty())
        return;
    w.query("pictures.forgetPath").bind(":id", id).run();
    forgetFile(w, source->attachment.path);
    w.changes().conversations.insert(source->conversation);
}

std::optional<Portrait> portrait(Reader &r, IdentityId id)
{
    Statement s = r.query("pictures.portrait");
    s.bind(":identity", id);
    return s.step() ? std::optional(Portrait{.picture = s.blob(0), .fetchedAt = s.integer(1)}) : std::nullopt;
}

void savePortrait(Writer &w, IdentityId id, const QByteArray &picture)
{
    // An empty blob, where a null array would be no value at all.
    w.query("pictures.savePortrait")
        .bind(":identity", id)
        .bind(":now", w.nowMs())
        .bind(":picture", picture.isNull() ? QByteArray("") : picture)
        .run();
}

void removePortraits(Writer &w)
{
    w.query("pictures.removePortraits").run();
}

PortraitSource portraitSource(Reader &r, IdentityId id)
{
    PortraitSource source;
    Statement person = r.query("pictures.portraitSource");
    person.bind(":identity", id);
    if (!person.step())
        return source;
    source.url = person.text(0);
    source.channel = person.text(1);
    Statement servers = r.query("pictures.serversOf");
    servers.bind(":channel", source.channel);
    while (servers.step())
        source.servers.append(servers.text(0));
    return source;
}

} // namespace rapport::store
