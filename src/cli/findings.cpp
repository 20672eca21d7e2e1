#include "cli/findings.h"

#include <QHash>

namespace rapport::cli {

using namespace Qt::StringLiterals;

std::vector<Key> keysOfFindings(const QString &object)
{
    static const QHash<QString, std::vector<Key>> keys{
        {u"lead"_s,
         {{"conversation", "its number"},
          {"lead", "globally unique id; null while it is a proposal"},
          {"stage", "proposed, new, qualified, handedover, won, lost"},
          {"since", "when it came to that stage; null while it is a proposal"},
          {"person", "who asks"},
          {"channel", "see: channels"},
          {"subject", "of the conversation"},
          {"excerpt", "the beginning of what they ask"},
          {"signals", "question, buying, leaving"},
          {"asked_at", "when"},
          {"expected", "what is asked times how likely it comes to something"},
          {"urgency", "expected times hours since; lists are in this order"},
          {"fit", "points for what the person is"},
          {"behaviour", "points for what the person does, as they count now"},
          {"owner", "who took it on, or null"},
          {"fit_state", "poor, fair or good, by the thresholds of the rules (lead show)"},
          {"warmth", "cold, warm or hot, by what the person does (lead show)"},
          {"phrases", "what was found in the message (lead show)"},
          {"reasons", "what, times and points, fit first (lead show)"},
          {"steps", "stage, at and actor (lead show)"}}},
        {u"lead_rules"_s,
         {{"revision", "null: as they come with the program"},
          {"rules", "points, thresholds, values and phrases; what lead rules FILE reads"},
          {"lists", "phrases that come with the program, by language and signal"}}},
        {u"idea"_s,
         {{"id", "its number in this workspace"},
          {"uid", "its globally unique id"},
          {"title", "as shown"},
          {"state", "new, review, planned, done, declined"},
          {"state_since", "when it came to that state"},
          {"owner", "who looks after it, or null"},
          {"people", "who wish for it"},
          {"conversations", "in which"},
          {"messages", "that say so"},
          {"since", "when it was said, or written down, first"},
          {"last_at", "when it was said last, or null"},
          {"voices", "who said what, newest first: message, conversation, person, channel, at, excerpt (idea show, "
                     "idea export)"}}},
        {u"mood_agreement"_s,
         {{"language", "of the messages; null: all together"},
          {"judged", "how many messages people judged that the formula knows a mood of"},
          {"agreed", "how many of them as the formula does"},
          {"accuracy", "agreed of judged, 0 to 1; null without any"},
          {"kappa", "agreement beyond chance (Cohen), 1 at most; null where it cannot be told"},
          {"unknown", "judged by people, unknown to the formula; not among judged"},
          {"formula", "its version"}}},
    };
    return keys.value(object);
}

} // namespace rapport::cli
