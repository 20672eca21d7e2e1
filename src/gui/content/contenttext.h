#pragma once

#include "channels/registry.h"
#include "domain/account.h"
#include "domain/content.h"
#include "gui/content/contentdays.h"
#include "gui/theme/theme.h"

#include <QHash>
#include <QList>
#include <QString>

// What the calendar of content says, in the interface's language. GUI thread.
namespace rapport::contenttext {

/// An account as content knows it.
struct Channel
{
    AccountId account;
    QString name;    ///< What the person calls the account.
    QString channel; ///< The connector's id.
    QString glyph;
    theme::Token color = theme::Token::Series5;
    Capabilities can;
    bool writable = false; ///< Posts can be published with it.
};
using Channels = QHash<AccountId, Channel>;
[[nodiscard]] Channels channelsOf(const Registry &registry, const QList<Account> &accounts);

/// Where a piece stands: the state of its posts that most needs somebody.
[[nodiscard]] PostState stateOf(const ContentPiece &piece);
[[nodiscard]] QString stateText(PostState state); ///< "Planned"
struct StateLook
{
    theme::Token ink;
    theme::Token ground;
    const char *glyph;
};
[[nodiscard]] StateLook stateLook(PostState state);
[[nodiscard]] QString kindText(ContentKind kind); ///< "User-made"
/// Its name, else how it begins, else that it has none.
[[nodiscard]] QString nameOf(const ContentPlan &plan);
[[nodiscard]] QString figureName(ContentGoal::Figure figure); ///< "Replies"
/// "12", mood as "+44"; "No data" without one.
[[nodiscard]] QString figureText(ContentGoal::Figure figure, const std::optional<double> &value);
[[nodiscard]] QString goalText(const GoalResult &result); ///< "Replies within 7 days: 12 of 40, missed"
/// Of all its posts together; nothing where none of them knows it.
[[nodiscard]] std::optional<double> sumOf(const ContentPiece &piece, ContentGoal::Figure figure);

[[nodiscard]] QString dayText(int day); ///< "Tue 24 Nov", with the year where it is another one.
[[nodiscard]] QString momentText(const ContentDays &days, qint64 atMs); ///< "Tue 24 Nov 2026, 09:00"
/// One sentence for whoever does not see the card: "Planned, Tue 24 Nov 2026, 09:00, Last week of the swap, on
/// bluesky".
[[nodiscard]] QString spokenText(const ContentPiece &piece, const ContentDays &days, const Channels &channels,
                                 qint64 nowMs);
/// What the rules of content say in English. What is not known here stays as it is.
[[nodiscard]] QString problemText(const QString &english);
/// Why a decision about content was refused.
[[nodiscard]] QString refusalText(const Error &error);

} // namespace rapport::contenttext
