#pragma once

#include "domain/action.h"

#include <QString>

namespace rapport::bluesky {

/// The record key under which a send is written: a TID (atproto.com/specs/tid) made of the time the person pressed send
/// and of bits of the send's id, so that every try writes the same record and two sends never share one.
[[nodiscard]] QString tidFromKey(const IdempotencyKey &key);

/// Whether a text has the form of a TID: 13 characters of its alphabet, the first of them in 2...j.
[[nodiscard]] bool isTid(QStringView text);

} // namespace rapport::bluesky
