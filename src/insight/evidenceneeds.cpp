#include "insight/evidenceneeds.h"

#include <QHash>
#include <QtGlobal>

namespace rapport {

using namespace Qt::StringLiterals;

QString evidenceNeeds(const QString &metric)
{
    static const char *const kEvent = QT_TRANSLATE_NOOP("Metric", "Plan an event in a campaign, or import its guests.");
    static const char *const kCampaign = QT_TRANSLATE_NOOP("Metric", "Plan a campaign, and have it approved.");
    static const char *const kAnswer = QT_TRANSLATE_NOOP("Metric", "Connect a channel, and answer whoever asks.");
    static const char *const kSolve = QT_TRANSLATE_NOOP("Metric", "Close conversations once they are solved.");
    static const char *const kTold = QT_TRANSLATE_NOOP("Metric", "Connect a channel that counts likes and shares.");
    static const QHash<QString, const char *> kNeeds{
        {u"asks"_s, QT_TRANSLATE_NOOP("Metric", "Connect a channel on which people ask.")},
        {u"response_rate"_s, QT_TRANSLATE_NOOP("Metric", "Connect a channel on which people ask.")},
        {u"full_resolution_median"_s, kSolve},
        {u"reopen_rate"_s, kSolve},
        {u"service_level"_s, QT_TRANSLATE_NOOP("Metric", "Promise answers in time, under service levels.")},
        {u"posts"_s, QT_TRANSLATE_NOOP("Metric", "Connect a channel on which you publish.")},
        {u"accounts_posted"_s, QT_TRANSLATE_NOOP("Metric", "Connect a channel on which you publish.")},
        {u"likes"_s, kTold},
        {u"shares"_s, kTold},
        {u"shares_per_post"_s, kTold},
        {u"follower_growth_rate"_s, QT_TRANSLATE_NOOP("Metric", "Connect a channel that counts followers.")},
        {u"campaigns"_s, kCampaign},
        {u"offers"_s, QT_TRANSLATE_NOOP("Metric", "Plan a campaign with an offer, and have it approved.")},
        {u"events"_s, kEvent},
        {u"event_guests"_s, kEvent},
        {u"goals_met"_s, QT_TRANSLATE_NOOP("Metric", "Give a campaign goals, and close it at its end.")},
    };
    if (const char *needs = kNeeds.value(metric))
        return QString::fromUtf8(needs);
    // The times of service are those of answers; all else is counted from what people write and do.
    if (metric.startsWith(u"first_reply"_s) || metric.startsWith(u"next_reply"_s))
        return QString::fromUtf8(kAnswer);
    return QString::fromUtf8(QT_TRANSLATE_NOOP("Metric", "Connect a channel on which people write."));
}

} // namespace rapport
