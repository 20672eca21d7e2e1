#pragma once

#include "base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <array>
#include <vector>

namespace rapport::demo {

/// What a dialogue is about, for those who take part.
enum class Intent {
    HowTo,  ///< how is it done
    Buying, ///< a question before buying
    Broken, ///< a part is broken, missing or wrong
    Order,  ///< where is my parcel, an invoice, an address
    Praise,
    Show,      ///< somebody shows what they made
    Idea,      ///< a wish for the product
    Wholesale, ///< a shop or a school asks for terms
    Event,     ///< markets, workshops, courses
    Leaving,   ///< somebody gives up, sells, sends back
    Chat,      ///< among peers
    Post,      ///< ours, on a social channel
    Article,   ///< ours, on the blog
    Press,     ///< others write about the craft on their own pages
    Campaign,  ///< ours, part of a campaign
    Spam,
};
inline constexpr int intentCount = static_cast<int>(Intent::Spam) + 1;

/// Whose line it is.
enum class Role {
    Title,  ///< subject of an e-mail, an article, a feed item
    Ask,    ///< opens the dialogue
    Peer,   ///< another person answers
    Team,   ///< we answer
    More,   ///< the one who asked goes on asking
    Follow, ///< we answer that
    Thanks, ///< the one who asked closes
    React,  ///< another person comments, wanting nothing
    Alt,    ///< what the picture of the opening message shows
};
inline constexpr int roleCount = static_cast<int>(Role::Alt) + 1;

/// Whether the writer waits for us: a question, a complaint, an order.
[[nodiscard]] bool wantsAnswer(Intent intent, Role role);

/// A sentence with places to fill: literals and slots in turn, the first literal first (it may be empty).
struct Line
{
    QStringList literals;     ///< One more than slots.
    std::vector<int> slotIds; ///< Index into Corpus::slotValues (perhaps with varyingSlot), or a Builtin.
};

/// Set in a slot's id where each message chooses anew, not the whole exchange: "{~word}".
inline constexpr int varyingSlot = 1 << 16;

/// Slots that the writer fills, not a list of the file.
enum Builtin { NameSlot = -1, ColleagueSlot = -2, OrderSlot = -3, HandleSlot = -4 };

/// Lines that fit together in any combination: every answer answers every question.
struct Dialogue
{
    Intent intent = Intent::Chat;
    QString
        topic; ///< The same word for the same subject in every language; "any" lends its lines to all of the intent.
    std::array<std::vector<Line>, roleCount> lines;
    /// Indices into Corpus::sentences: what may follow a line, in this order, and what may end the message.
    std::array<std::vector<int>, roleCount> details;
    std::array<std::vector<int>, roleCount> closings;

    [[nodiscard]] const std::vector<Line> &of(Role role) const { return lines[static_cast<size_t>(role)]; }
    [[nodiscard]] const std::vector<int> &detailsOf(Role role) const { return details[static_cast<size_t>(role)]; }
    [[nodiscard]] const std::vector<int> &closingsOf(Role role) const { return closings[static_cast<size_t>(role)]; }
};

/// The demo's texts in one language, read from resources/demo/<language>.txt; the format is described in en.txt.
struct Corpus
{
    QString language;
    QHash<QString, int> slotIndex;
    std::vector<QStringList> slotValues;
    std::vector<Dialogue> dialogues;
    std::vector<Line> sentences;                        ///< That dialogues share.
    std::array<std::vector<int>, intentCount> byIntent; ///< Indices of dialogues that can open a thread.
    std::array<int, intentCount> anyByIntent{};         ///< Index of the intent's "any" dialogue, or -1.

    [[nodiscard]] const QStringList &slot(const QString &name) const; ///< Empty where there is none.
    [[nodiscard]] int anyOf(Intent intent) const { return anyByIntent[static_cast<size_t>(intent)]; }
};

/// Malformed names the file's line: an unknown intent, role or slot, an unclosed brace, an empty list.
[[nodiscard]] Result<Corpus> parseCorpus(const QString &language, const QString &text);
/// All languages, English first; built in, so only a damaged build fails.
[[nodiscard]] Result<std::vector<Corpus>> loadCorpora();

} // namespace rapport::demo
