#include "gui/metrics/filterchoices.h"

#include "store/accounts.h"
#include "store/campaigns.h"
#include "store/persongroups.h"
#include "store/rollups.h"
#include "store/triage.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr int kLanguageDays = 365;

void addChoice(QList<FilterChoice> &choices, const QString &word)
{
    const bool known =
        std::any_of(choices.begin(), choices.end(), [&word](const FilterChoice &one) { return one.word == word; });
    if (!known && !word.isEmpty())
        choices.append({word, word});
}

/// Of what was written in the last year, the most frequent ones first.
QList<FilterChoice> languages(Reader &r)
{
    const int today = store::reportDays(r).dayOf(r.nowMs());
    QHash<quint16, qint64> counts;
    for (const DayCells &day : store::cells(r, CellFamily::Messages, {today - kLanguageDays, today + 1})) {
        for (const Cell &cell : day.cells)
            counts[MessageCell::fromKey(cell.key).language] += cell.count;
    }
    QList<std::pair<qint64, QString>> ordered;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        ordered.append({-it.value(), languageOfNumber(it.key())});
    std::sort(ordered.begin(), ordered.end());
    QList<FilterChoice> choices;
    for (const auto &[count, language] : ordered)
        addChoice(choices, language);
    return choices;
}

} // namespace

Result<FilterChoices> filterChoices(Reader &r)
{
    FilterChoices choices;
    for (const Account &account : store::accounts(r)) {
        addChoice(choices[u"channel"_s], account.channel);
        addChoice(choices[u"account"_s], account.name);
    }
    for (const Campaign &campaign : store::campaigns(r))
        addChoice(choices[u"campaign"_s], campaign.plan.name);
    for (const QString &tag : store::tagNames(r))
        addChoice(choices[u"tag"_s], tag);
    for (const PersonGroup &group : store::groups(r))
        addChoice(choices[u"group"_s], group.name);
    choices[u"language"_s] = languages(r);
    return choices;
}

void nameChoices(FilterChoices &choices, const CardNaming &naming)
{
    for (const QString &filter : {u"channel"_s, u"language"_s}) {
        for (FilterChoice &choice : choices[filter])
            choice.name = groupText(filter, choice.word, naming);
    }
}

} // namespace rapport
