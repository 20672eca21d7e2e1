#pragma once

#include "domain/mood.h"
#include "domain/moodagreement.h"
#include "store/store.h"

#include <QMap>
#include <QString>

#include <optional>

// How messages sound: by the formula, or by a person, whose word holds.
namespace rapport::store {

/// What the formula says of a message of theirs; the formula's version is moodFormula().
[[nodiscard]] Judgement judged(const QString &title, const QString &text, const QString &language);
/// text::moodVersion, the lists, and how a message becomes a text for it.
[[nodiscard]] int moodFormula();

/// What a person said of a message.
struct MoodCorrection
{
    MessageId message;
    Mood mood = Mood::Neutral;
    Judgement reckoned; ///< What the formula says.
    int version = 0;    ///< Which formula.
    Uid uid;
    ActorId actor;
    qint64 at = 0;
};
[[nodiscard]] std::optional<MoodCorrection> moodCorrection(Reader &r, MessageId message);
/// From now on it sounds so. Marks the change set.
void setMoodCorrection(Writer &w, const MoodCorrection &correction);
/// It sounds as the formula says again.
void dropMoodCorrection(Writer &w, MessageId message);
/// After a message's text changed: gives the mood that it has now, which is a person's where one was told.
[[nodiscard]] Judgement settledMood(Writer &w, MessageId message, const Judgement &byFormula);

/// Of the newest message of theirs in a conversation whose mood is known: shown, not deleted, not automatic.
[[nodiscard]] Mood newestMood(Reader &r, ConversationId conversation);
/// Brings the conversation's row up to date.
void refreshMood(Writer &w, ConversationId conversation);

/// Whether messages wait to be judged: they came before there was a formula, or before this one.
[[nodiscard]] bool moodsPending(Reader &r);
/// Judges some of them, the newest first, for some 30 ms.
void judgeSome(Writer &w);
/// Lets all of them be judged again, by and by.
void judgeAllAgain(Writer &w);
/// The same, where any of them was never judged: rows from a time before there were moods.
void judgeWhatIsNot(Writer &w);
/// Judges all that wait, in short transactions. Blocks; not on the GUI thread. Storage.
[[nodiscard]] Result<> settleMoods(Store &store);

/// By language of the message; those without one under an empty name.
[[nodiscard]] QMap<QString, MoodAgreement> moodAgreement(Reader &r);

/// Open conversations of each mood.
struct MoodCounts
{
    int negative = 0;
    int neutral = 0;
    int positive = 0;

    friend bool operator==(const MoodCounts &, const MoodCounts &) = default;
};
[[nodiscard]] MoodCounts openMoods(Reader &r);

} // namespace rapport::store
