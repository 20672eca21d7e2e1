#pragma once

#include "domain/campaign.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace rapport {

/// Addresses of the web in a text, in their order.
[[nodiscard]] QStringList addressesIn(const QString &text);
/// Hosts that visits are counted on: of the campaigns' links and offers, and those that are given, in small letters.
[[nodiscard]] QStringList countedHosts(const QList<Campaign> &campaigns, const QStringList &servers);
/// What would make visits by a text's links to those hosts count wrong or not at all, in the interface's language, one
/// each. `words`: that campaigns go by.
[[nodiscard]] QStringList linkProblems(const QString &text, const QStringList &hosts, const QStringList &words);

} // namespace rapport
