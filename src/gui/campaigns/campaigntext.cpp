#include "gui/campaigns/campaigntext.h"

#include "gui/board/boardtext.h"
#include "insight/reportdays.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rapport::campaigntext {
namespace {

using theme::Token;

struct CampaignText
{
    Q_DECLARE_TR_FUNCTIONS(CampaignText)
};

const QString kQuoted = u"\"([^\"]*)\""_s;

/// A sentence that is always the same, or an empty text.
QString fixedProblem(const QString &english)
{
    const QHash<QString, QString> known{
        {u"a campaign needs a name"_s, CampaignText::tr("a campaign needs a name")},
        {u"it ends before it begins"_s, CampaignText::tr("it ends before it begins")},
        {u"the budget is below nothing"_s, CampaignText::tr("the budget is below nothing")},
        {u"the budget has no currency"_s, CampaignText::tr("the budget has no currency")},
        {u"no objective is set"_s, CampaignText::tr("no objective is set")},
        {u"no goal is set"_s, CampaignText::tr("no goal is set")},
        {u"a goal has no metric"_s, CampaignText::tr("a goal has no metric")},
        {u"nobody owns it"_s, CampaignText::tr("nobody owns it")},
        {u"its dates are not set"_s, CampaignText::tr("its dates are not set")},
        {u"no channel is chosen"_s, CampaignText::tr("no channel is chosen")},
        {u"no event is planned"_s, CampaignText::tr("no event is planned")},
        {u"the address is no web address"_s, CampaignText::tr("the address is no web address")},
        {u"utm_source is missing: where the link stands"_s,
         CampaignText::tr("the source is missing: where the link stands")},
        {u"utm_medium is missing: social, email, print"_s,
         CampaignText::tr("the medium is missing: social, email, print")},
        {u"utm_campaign is missing"_s, CampaignText::tr("the campaign's word is missing")},
        {u"there is a campaign of that name already"_s, CampaignText::tr("there is a campaign of that name already")},
        {u"a change of an approved campaign needs a reason"_s,
         CampaignText::tr("a change of an approved campaign needs a reason")},
        {u"the campaign is so already"_s, CampaignText::tr("nothing was changed")},
        {u"the campaign has gone on since"_s, CampaignText::tr("the campaign has gone on since")},
        {u"the plan has changed since"_s, CampaignText::tr("the plan has changed since")},
        {u"the campaign has changed since"_s, CampaignText::tr("the campaign has changed since")},
    };
    return known.value(english);
}

/// A sentence about one goal, which it names by its metric.
QString goalProblem(const QString &english)
{
    const std::pair<QString, QString> known[] = {
        {u"the goal %1 has no target"_s, CampaignText::tr("the goal “%1” has no target")},
        {u"the goal %1 has no baseline"_s, CampaignText::tr("the goal “%1” has no baseline")},
        {u"the baseline of %1 has no period"_s, CampaignText::tr("the baseline of “%1” has no period")},
        {u"the goal %1 has no verdict"_s, CampaignText::tr("the goal “%1” has no verdict")},
    };
    for (const auto &[pattern, words] : known) {
        const QRegularExpression form(QRegularExpression::anchoredPattern(pattern.arg(kQuoted)));
        if (const QRegularExpressionMatch match = form.match(english); match.hasMatch())
            return words.arg(boardtext::metricName(match.captured(1)));
    }
    return {};
}

/// A sentence about a link's parameters.
QString linkProblem(const QString &english)
{
    const std::pair<QString, QString> known[] = {
        {u"(.+) has capital letters: it is counted as %1"_s.arg(kQuoted),
         CampaignText::tr("%1 has capital letters: it is counted as “%2”")},
        {u"(.+) has spaces"_s, CampaignText::tr("%1 has spaces")},
        {u"no campaign is known as %1"_s.arg(kQuoted), CampaignText::tr("no campaign is known as “%1”")},
    };
    for (const auto &[pattern, words] : known) {
        const QRegularExpression form(QRegularExpression::anchoredPattern(pattern));
        const QRegularExpressionMatch match = form.match(english);
        if (match.hasMatch())
            return match.lastCapturedIndex() > 1 ? words.arg(match.captured(1), match.captured(2))
                                                 : words.arg(match.captured(1));
    }
    return {};
}

} // namespace

QString stateText(CampaignState state)
{
    switch (state) {
    case CampaignState::Draft:
        return CampaignText::tr("Draft");
    case CampaignState::Approved:
        return CampaignText::tr("Approved");
    case CampaignState::Running:
        return CampaignText::tr("Running");
    case CampaignState::Closed:
        return CampaignText::tr("Closed");
    case CampaignState::Reviewed:
        return CampaignText::tr("Reviewed");
    }
    return {};
}

QString placeText(CampaignPlace place)
{
    switch (place) {
    case CampaignPlace::Online:
        return CampaignText::tr("Online");
    case CampaignPlace::Offline:
        return CampaignText::tr("Offline");
    case CampaignPlace::Both:
        return CampaignText::tr("Online and offline");
    }
    return {};
}

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Open:
        return CampaignText::tr("Not judged yet");
    case Verdict::Met:
        return CampaignText::tr("Met");
    case Verdict::Missed:
        return CampaignText::tr("Missed");
    case Verdict::NotMeasurable:
        return CampaignText::tr("Not measurable");
    }
    return {};
}

ChipColors stateColors(CampaignState state)
{
    switch (state) {
    case CampaignState::Running:
        return {Token::Good, Token::GoodSoft};
    case CampaignState::Approved:
        return {Token::Info, Token::InfoSoft};
    case CampaignState::Closed:
        return {Token::Warn, Token::WarnSoft};
    case CampaignState::Draft:
    case CampaignState::Reviewed:
        break;
    }
    return {Token::Muted, Token::Background};
}

QString dayText(int day)
{
    return QLocale().toString(ReportDays::dateOf(day), CampaignText::tr("d MMM yyyy", "a day, as Qt writes formats"));
}

QString datesText(const CampaignPlan &plan)
{
    if (plan.fromDay == 0 && plan.toDay == 0)
        return {};
    if (plan.toDay == 0)
        return CampaignText::tr("from %1").arg(dayText(plan.fromDay));
    if (plan.fromDay == 0)
        return CampaignText::tr("until %1").arg(dayText(plan.toDay));
    return CampaignText::tr("%1 to %2").arg(dayText(plan.fromDay), dayText(plan.toDay));
}

QString problemText(const QString &english)
{
    const QString without = u"an approved campaign cannot be without it: "_s;
    if (english.startsWith(without))
        return CampaignText::tr("an approved campaign cannot be without it: %1")
            .arg(problemText(english.sliced(without.size())));
    return problemsText(english.split(u"; "_s));
}

QString problemsText(const QStringList &english)
{
    QStringList words;
    for (const QString &one : english) {
        QString said = fixedProblem(one);
        if (said.isEmpty())
            said = goalProblem(one);
        if (said.isEmpty())
            said = linkProblem(one);
        words.append(said.isEmpty() ? one : said);
    }
    return words.join(u"; "_s);
}

} // namespace rapport::campaigntext
