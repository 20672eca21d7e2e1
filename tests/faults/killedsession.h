#pragma once

#include "channels/connector.h"
#include "channels/remoteitem.h"

#include <QList>
#include <QString>

// What the killed program and the test that kills it have to agree on.
namespace rapport::test {

/// The threads in which a person works; they are there from the beginning.
inline constexpr int kHomeThreads = 7;
/// Messages on each page that can be pulled after that; there is always another page. The last one is by a guest who
/// says nothing else; every fifth page is older than what a rule keeps.
inline constexpr int kPageMessages = 4;
inline constexpr int kAncientEvery = 5;
inline constexpr int kKeepDays = 365;

/// Words that a planned answer's text begins with, before the time that it is to leave at.
inline constexpr const char *kPlanned = "planned";
/// Stands in the text of what is published; what may become of it is told by that text: "draft", "leaves".
inline constexpr const char *kPiece = "-piece-";
/// Files that come and go in the draft of a thread.
inline constexpr int kDraftFiles = 3;

/// What the channel can do: little text in one answer, so that a long one leaves in parts; pictures.
[[nodiscard]] Capabilities killedCapabilities();
/// The parts in which such a text leaves, one below the other.
[[nodiscard]] QString partsOfText(const QString &text);
[[nodiscard]] QList<RemoteItem> homePage(qint64 at);
[[nodiscard]] QList<RemoteItem> endlessPage(int number, qint64 at);
[[nodiscard]] QString pageMessageId(int page, int number);
[[nodiscard]] QString guestOf(int page);

} // namespace rapport::test
