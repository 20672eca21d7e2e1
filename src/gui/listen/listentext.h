#pragma once

#include "store/topics.h"
#include "store/voice.h"

#include <QString>

// What the Listen page says of topics and names. GUI thread.
namespace rapport::listentext {

[[nodiscard]] QString messages(qint64 count);      ///< "41 messages"
[[nodiscard]] QString conversations(qint64 count); ///< "17 conversations"
[[nodiscard]] QString people(qint64 count);        ///< "23 people"
/// "3.2 times as often as before", "new": how much more often than in the reference.
[[nodiscard]] QString rise(const store::HotTopic &topic);
/// "G² 54.1"
[[nodiscard]] QString testValue(const store::HotTopic &topic);
/// How often among how many words, now and before, with what the test value means.
[[nodiscard]] QString evidence(const store::HotTopic &topic, const store::TopicReport &report);
/// "Positive 12 · Neutral 20 · Negative 3"; what is unknown last. Empty where nothing is known.
[[nodiscard]] QString mood(const store::HotTopic &topic);
/// "Burst from 12 to 14 August (weight 9.3)" for the clearest one, and the newest day that stood out; empty: none.
[[nodiscard]] QString bursts(const store::HotTopic &topic, const store::TopicReport &report);
/// All of it, for whoever hears it.
[[nodiscard]] QString sentence(const store::HotTopic &topic);
/// The watched list: "Watched: Birch & Co (ours); Loomworks, Yarnia".
[[nodiscard]] QString watched(const QList<store::NameMentions> &names);
/// "12 August", with the year where it is another than the current one.
[[nodiscard]] QString day(int day);

} // namespace rapport::listentext
