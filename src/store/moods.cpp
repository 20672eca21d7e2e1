#include "store/moods.h"

#include "text/mood.h"
#include "text/moodlists.h"
#include "text/ownwords.h"

#include <QElapsedTimer>
#include <QSet>
#include <cmath>
#include <limits>
#include <vector>

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

static_assert(static_cast<int>(Mood::Unknown) == static_cast<int>(text::MoodLabel::Unknown));
static_assert(static_cast<int>(Mood::Negative) == static_cast<int>(text::MoodLabel::Negative));
static_assert(static_cast<int>(Mood::Neutral) == static_cast<int>(text::MoodLabel::Neutral));
static_assert(static_cast<int>(Mood::Positive) == static_cast<int>(text::MoodLabel::Positive));

/// How a message becomes a text to be judged: title and own words. Counts up when that changes.
constexpr int kTextVersion = 1;
constexpr qint64 kStepMs = 30;
constexpr int kStepRows = 500;

constexpr qint64 kAllWait = std::numeric_limits<qint64>::max();
constexpr qint64 kNobodyWaits = std::numeric_limits<qint64>::min();

/// By which formula history is judged, and below which id messages wait for it.
struct Progress
{
    int formula = 0; ///< None yet.
    qint64 below = kAllWait;
};

Progress progressOf(Reader &r)
{
    Statement s = r.query("moods.state");
    return s.step() ? Progress{static_cast<int>(s.integer(0)), s.integer(1)} : Progress{};
}

void setProgress(Writer &w, const Progress &progress)
{
    w.query("moods.setState").bind(":formula", progress.formula).bind(":below", progress.below).run();
}

Judgement readJudgement(const Statement &s, int first)
{
    return {.mood = s.value<Mood>(first), .score = static_cast<int>(s.integer(first + 1))};
}

bool writeMood(Writer &w, MessageId message, const Judgement &judgement)
{
    return w.query("moods.set")
               .bind(":message", message)
               .bind(":mood", judgement.mood)
               .bind(":score", judgement.score)
               .run() != 0;
}

void showMood(Writer &w, MessageId message, const Judgement &judgement)
{
    writeMood(w, message, judgement);
    Statement s = w.query("moods.conversationOf");
    s.bind(":message", message);
    if (!s.step())
        return;
    const auto conversation = s.id<ConversationId>(0);
    refreshMood(w, conversation);
    w.changes().conversations.insert(conversation);
}

/// A message whose mood was reckoned with another formula, or not at all.
struct Waiting
{
    MessageId id;
    ConversationId conversation;
    QString title;
    QString text;
    QString language;
    bool corrected = false;
};

std::vector<Waiting> someWaiting(Reader &r, qint64 below)
{
    std::vector<Waiting> some;
    Statement s = r.query("moods.someBelow");
    s.bind(":below", below).bind(":limit", kStepRows);
    while (s.step()) {
        some.push_back({.id = s.id<MessageId>(0),
                        .conversation = s.id<ConversationId>(1),
                        .title = s.text(2),
                        .text = s.text(3),
                        .language = s.text(4),
                        .corrected = s.flag(5)});
    }
    return some;
}

} // namespace

int moodFormula()
{
    return (text::moodVersion * 100 + text::moodListsVersion) * 100 + kTextVersion;
}

Judgement judged(const QString &title, const QString &text, const QString &language)
{
    const text::Mood mood = text::moodOf(text::ownWords(title, text), language);
    return {.mood = static_cast<Mood>(mood.label), .score = static_cast<int>(std::lround(mood.score * 1000))};
}

std::optional<MoodCorrection> moodCorrection(Reader &r, MessageId message)
{
    Statement s = r.query("moods.correction");
    s.bind(":message", message);
    if (!s.step())
        return std::nullopt;
    return MoodCorrection{.message = message,
                          .mood = s.value<Mood>(0),
                          .reckoned = readJudgement(s, 1),
                          .version = static_cast<int>(s.integer(3)),
                          .uid = Uid::fromBytes(s.blob(4)),
                          .actor = s.id<ActorId>(5),
                          .at = s.integer(6)};
}

void setMoodCorrection(Writer &w, const MoodCorrection &correction)
{
    w.query("moods.setCorrection")
        .bind(":message", correction.message)
        .bind(":mood", correction.mood)
        .bind(":reckoned", correction.reckoned.mood)
        .bind(":score", correction.reckoned.score)
        .bind(":version", correction.version)
        .bind(":uid", correction.uid)
        .bind(":actor", correction.actor)
        .bind(":at", correction.at)
        .run();
    showMood(w, correction.message, {.mood = correction.mood, .score = correction.reckoned.score});
}

void dropMoodCorrection(Writer &w, MessageId message)
{
    const std::optional<MoodCorrection> correction = moodCorrection(w, message);
    if (!correction)
        return;
    w.query("moods.dropCorrection").bind(":message", message).run();
    showMood(w, message, correction->reckoned);
}

Judgement settledMood(Writer &w, MessageId message, const Judgement &byFormula)
{
    const std::optional<MoodCorrection> correction = moodCorrection(w, message);
    if (!correction)
        return byFormula;
    w.query("moods.reckonCorrection")
        .bind(":message", message)
        .bind(":reckoned", byFormula.mood)
        .bind(":score", byFormula.score)
        .bind(":version", moodFormula())
        .run();
    return {.mood = correction->mood, .score = byFormula.score};
}

Mood newestMood(Reader &r, ConversationId conversation)
{
    Statement s = r.query("moods.newest");
    s.bind(":conversation", conversation);
    return s.step() ? s.value<Mood>(0) : Mood::Unknown;
}

void refreshMood(Writer &w, ConversationId conversation)
{
    const Mood mood = newestMood(w, conversation);
    if (w.query("moods.setConversation").bind(":conversation", conversation).bind(":mood", mood).run() != 0)
        w.changes().conversations.insert(conversation);
}

bool moodsPending(Reader &r)
{
    const Progress progress = progressOf(r);
    return progress.formula < moodFormula() || progress.below != kNobodyWaits;
}

void judgeSome(Writer &w)
{
    QElapsedTimer since;
    since.start();
    Progress progress = progressOf(w);
    // Beginning with the newest: what arrives from here on is judged as it arrives, as was all of a new workspace.
    if (progress.formula < moodFormula())
        progress = {moodFormula(), progress.formula == 0 ? progress.below : kAllWait};
    const std::vector<Waiting> some = someWaiting(w, progress.below);
    QSet<ConversationId> touched;
    for (const Waiting &one : some) {
        if (since.hasExpired(kStepMs))
            break;
        const Judgement now = judged(one.title, one.text, one.language);
        if (writeMood(w, one.id, one.corrected ? settledMood(w, one.id, now) : now))
            touched.insert(one.conversation);
        progress.below = one.id.value;
    }
    if (some.empty())
        progress.below = kNobodyWaits;
    for (const ConversationId id : std::as_const(touched))
        refreshMood(w, id);
    setProgress(w, progress);
}

Result<> settleMoods(Store &store)
{
    for (;;) {
        const Result<bool> more = store.writeNow(WriteLane::Sync, [](Writer &w) -> Result<bool> {
            if (moodsPending(w))
                judgeSome(w);
            return moodsPending(w);
        });
        if (!more)
            return fail(more.error());
        if (!*more)
            return {};
    }
}

void judgeAllAgain(Writer &w)
{
    setProgress(w, {0, kAllWait});
}

void judgeWhatIsNot(Writer &w)
{
    if (w.query("moods.anyUnjudged").step())
        judgeAllAgain(w);
}

QMap<QString, MoodAgreement> moodAgreement(Reader &r)
{
    QMap<QString, MoodAgreement> byLanguage;
    Statement s = r.query("moods.agreement");
    while (s.step())
        byLanguage[s.text(0)].add(s.value<Mood>(1), s.value<Mood>(2), static_cast<int>(s.integer(3)));
    return byLanguage;
}

MoodCounts openMoods(Reader &r)
{
    MoodCounts counts;
    Statement s = r.query("moods.open");
    while (s.step()) {
        const int count = static_cast<int>(s.integer(1));
        switch (s.value<Mood>(0)) {
        case Mood::Negative:
            counts.negative = count;
            break;
        case Mood::Neutral:
            counts.neutral = count;
            break;
        case Mood::Positive:
            counts.positive = count;
            break;
        case Mood::Unknown:
            break;
        }
    }
    return counts;
}

} // namespace rapport::store
