#include "gui/content/contentlinks.h"

#include "gui/campaigns/campaigntext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rapport::ContentLinks)
};

constexpr int kMostAddresses = 50;

/// Without what stands before the name of nearly every site.
QString hostOf(const QString &address)
{
    const QString host = QUrl(address).host().toLower();
    return host.startsWith(u"www."_s) ? host.mid(4) : host;
}

} // namespace

QStringList addressesIn(const QString &text)
{
    static const QRegularExpression address(u"https?://[^\\s<>\"]+"_s, QRegularExpression::CaseInsensitiveOption);
    QStringList found;
    for (QRegularExpressionMatchIterator it = address.globalMatch(text);
         it.hasNext() && found.size() < kMostAddresses;) {
        QString one = it.next().captured();
        while (!one.isEmpty() && u".,;:!?)]}'"_s.contains(one.back()))
            one.chop(1);
        found.append(one);
    }
    return found;
}

QStringList countedHosts(const QList<Campaign> &campaigns, const QStringList &servers)
{
    QStringList hosts;
    for (const Campaign &campaign : campaigns) {
        for (const CampaignLink &link : campaign.plan.links)
            hosts.append(hostOf(link.address));
        for (const CampaignOffer &offer : campaign.plan.offers)
            hosts.append(hostOf(offer.address));
    }
    for (const QString &server : servers)
        hosts.append(hostOf(server));
    hosts.removeAll(QString());
    hosts.removeDuplicates();
    return hosts;
}

QStringList linkProblems(const QString &text, const QStringList &hosts, const QStringList &words)
{
    QStringList problems;
    const QStringList addresses = addressesIn(text);
    for (const QString &address : addresses) {
        if (!hosts.contains(hostOf(address)))
            continue;
        const std::optional<CampaignLink> link = utmOf(QUrl(address));
        if (!link)
            problems.append(
                Words::tr("%1 carries no UTM parameters: its visits are not counted for the campaign.").arg(address));
        else if (const QStringList wrong = utmProblems(*link, words); !wrong.isEmpty())
            problems.append(
                Words::tr("%1: %2.", "address, what is wrong").arg(address, campaigntext::problemsText(wrong)));
    }
    problems.removeDuplicates();
    return problems;
}

} // namespace rapport
