#pragma once

#include "domain/picture.h"
#include "store/store.h"

#include <QList>
#include <QSet>
#include <optional>

// Pictures that are fetched only where somebody agreed to it, and small portraits of people.
namespace rapport::store {

[[nodiscard]] QList<PictureConsent> pictureConsents(Reader &r); ///< The newest first.
[[nodiscard]] std::optional<PictureConsent> pictureConsent(Reader &r, AccountId account, IdentityId person);
/// Gives it a uid where it has none.
PictureConsent addPictureConsent(Writer &w, PictureConsent consent);
void removePictureConsent(Writer &w, const PictureConsent &consent);
/// Of the people who write in a conversation, those whose pictures may be fetched without asking; the null id stands
/// for all of them.
[[nodiscard]] QSet<IdentityId> shownPeople(Reader &r, ConversationId conversation);

[[nodiscard]] std::optional<PictureSource> pictureSource(Reader &r, AttachmentId id);
/// What was fetched: path, kind of file, size. False: the attachment is gone, or has another address by now; the file
/// is forgotten then.
bool keepPicture(Writer &w, const Attachment &fetched);
/// The file is not wanted any more; what is known of the picture stays.
void forgetPicture(Writer &w, AttachmentId id);

[[nodiscard]] std::optional<Portrait> portrait(Reader &r, IdentityId id);
void savePortrait(Writer &w, IdentityId id, const QByteArray &picture);
void removePortraits(Writer &w);
/// The address of somebody's portrait and the servers of the accounts on their channel. Empty where there is none.
struct PortraitSource
{
    QString url;
    QString channel;
    QStringList servers;
};
[[nodiscard]] PortraitSource portraitSource(Reader &r, IdentityId id);

} // namespace rapport::store
