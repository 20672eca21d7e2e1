#pragma once

#include "insight/topicterms.h"

#include <QString>

#include <vector>

namespace rapport::store {

/// Cuts a text into what terms are made of: the tokens of the text index (see folding.h), in scripts without spaces the
/// words of ICU's dictionaries. Links, addresses and handles are left out, quoted lines too, and what goes beyond the
/// first 64 KiB. Pure; on any thread.
[[nodiscard]] std::vector<TopicToken> topicTokens(const QString &text);

/// How the text writes a term first, in its own letters; empty where it does not.
[[nodiscard]] QString writtenForm(const QString &text, const QString &term);

} // namespace rapport::store
