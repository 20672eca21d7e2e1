#pragma once

#include "base/uid.h"
#include "domain/ids.h"
#include "domain/message.h"

#include <QString>

namespace rapport {

/// Somebody's word that pictures may be fetched without asking each time: all that come through an account, or all that
/// one person writes. One of the two is set.
struct PictureConsent
{
    AccountId account = {};
    IdentityId person = {};
    Uid uid = {};
    qint64 at = 0;
    QString name = {}; ///< Of the account or the person, as it is now.

    friend bool operator==(const PictureConsent &, const PictureConsent &) = default;
};

/// An attachment with what decides whether and from where it may be fetched.
struct PictureSource
{
    Attachment attachment;
    MessageId message;
    ConversationId conversation;
    AccountId account = {};
    QString server; ///< The account's.
};

/// A person's portrait as it is kept: scaled down, encoded. Empty: there was none to be had.
struct Portrait
{
    QByteArray picture;
    qint64 fetchedAt = 0;
};

} // namespace rapport
