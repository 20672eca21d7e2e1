#include "demo/people.h"

#include <algorithm>

namespace rapport::demo {

using namespace Qt::StringLiterals;

namespace {

const QString site = u"https://alderandreed.example"_s;

struct Share
{
    Channel channel;
    double share;
};
/// Where people are at home.
constexpr Share homes[] = {{Channel::Bluesky, 0.36},
                           {Channel::Mastodon, 0.20},
                           {Channel::WordPress, 0.22},
                           {Channel::Email, 0.17},
                           {Channel::Feeds, 0.05}};

/// In the order of loadCorpora(): en de fr es it ja, then ru ar th ko zh hi.
constexpr double languageShares[] = {0.50, 0.16, 0.09, 0.08, 0.06, 0.05, 0.012, 0.008, 0.008, 0.01, 0.012, 0.01};

Channel pickHome(Random &random)
{
    double left = random.unit();
    for (const Share &home : homes) {
        left -= home.share;
        if (left < 0)
            return home.channel;
    }
    return Channel::Bluesky;
}

/// Lower-case Latin letters and digits alone: "Zoé" becomes "zoe".
QString latin(const QString &name)
{
    QString result;
    for (const QChar c : name.toLower().replace(u'ß', "ss"_L1).normalized(QString::NormalizationForm_D)) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            result += c;
    }
    return result;
}

QString shown(const QString &value)
{
    return value.section(u'|', 0, 0);
}

QString base32(quint64 number, int length)
{
    static constexpr QLatin1StringView digits("abcdefghijklmnopqrstuvwxyz234567");
    QString result;
    for (int index = 0; index < length; ++index) {
        result += QChar(digits[static_cast<qsizetype>(number & 31)]);
        number = index % 12 == 11 ? mixed(number, 7) : number >> 5;
    }
    return result;
}

} // namespace

QString channelId(Channel channel)
{
    switch (channel) {
    case Channel::Bluesky:
        return u"bluesky"_s;
    case Channel::Mastodon:
        return u"mastodon"_s;
    case Channel::WordPress:
        return u"wordpress"_s;
    case Channel::Email:
        return u"email"_s;
    case Channel::Feeds:
        break;
    }
    return u"feeds"_s;
}

QString colleagueName(int colleague)
{
    static const QStringList names{u"Mara"_s, u"Jonas"_s, u"Inés"_s};
    return names[colleague];
}

RemotePerson accountOn(Channel channel)
{
    RemotePerson me;
    me.self = true;
    me.displayName = u"Alder & Reed"_s;
    switch (channel) {
    case Channel::Bluesky:
        me.remoteId = u"did:plc:alderandreedworkshopxyzq"_s;
        me.handle = u"alderandreed.example"_s;
        me.profileUrl = u"https://bsky.example/profile/alderandreed.example"_s;
        break;
    case Channel::Mastodon:
        me.remoteId = u"https://fibre.social.example/users/alderandreed"_s;
        me.handle = u"alderandreed@fibre.social.example"_s;
        me.profileUrl = u"https://fibre.social.example/@alderandreed"_s;
        break;
    case Channel::WordPress:
        me.realm = site;
        me.remoteId = u"user:1"_s;
        me.handle = u"alderandreed"_s;
        me.profileUrl = site;
        break;
    case Channel::Email:
        me.remoteId = me.handle = me.email = u"hello@alderandreed.example"_s;
        break;
    case Channel::Feeds:
        me.remoteId = me.handle = u"feeds"_s;
        break;
    }
    return me;
}

RemotePerson colleagueOn(Channel channel, int colleague)
{
    static const QStringList surnames{u"Lindqvist"_s, u"Reiter"_s, u"Calvo"_s};
    if (channel != Channel::WordPress && channel != Channel::Email)
        return accountOn(channel);
    RemotePerson person;
    person.self = true;
    person.displayName = colleagueName(colleague) + u' ' + surnames[colleague];
    const QString name = latin(colleagueName(colleague));
    person.email = name + u"@alderandreed.example"_s;
    person.handle = channel == Channel::Email ? person.email : name;
    person.remoteId = channel == Channel::Email ? person.email : QString(u"user:"_s + QString::number(colleague + 2));
    person.realm = channel == Channel::WordPress ? site : QString();
    return person;
}

size_t pickLanguage(Random &random)
{
    double left = random.unit();
    for (size_t index = 0; index < std::size(languageShares); ++index) {
        left -= languageShares[index];
        if (left < 0)
            return index;
    }
    return 0;
}

People::People(const std::vector<Corpus> &corpora, size_t count, quint64 seed)
    : m_corpora(corpora), m_seed(seed), m_people(std::max<size_t>(count, 300)), m_pools(corpora.size())
{
    Random random(mixed(seed, 11));
    std::vector<quint32> ordinals(corpora.size());
    // Everybody's language is spoken on every channel by somebody, so that pick() always finds one.
    const size_t seats = corpora.size() * channelCount;
    for (size_t index = 0; index < m_people.size(); ++index) {
        Person &person = m_people[index];
        const size_t language = index < seats ? index % corpora.size() : pickLanguage(random);
        person.language = static_cast<quint16>(language);
        person.ordinal = ordinals[language]++;
        const Channel home = index < seats ? static_cast<Channel>(index / corpora.size()) : pickHome(random);
        person.on[static_cast<size_t>(home)] = true;
        // Those who write much are on several channels more often.
        if (home != Channel::Feeds && random.chance(index < m_people.size() / 8 ? 0.2 : 0.012)) {
            const auto step = 1 + random.below(3);
            person.on[(static_cast<size_t>(home) + step) % 4] = true;
        }
        for (size_t channel = 0; channel < channelCount; ++channel) {
            if (person.on[channel])
                m_pools[language][channel].push_back(static_cast<quint32>(index));
        }
    }
}

quint32 People::pick(Random &random, size_t language, Channel channel, double time) const
{
    const std::vector<quint32> &pool = m_pools[language][static_cast<size_t>(channel)];
    // The handful that speaks a rare language takes turns; in a crowd few write much.
    const auto size = static_cast<double>(pool.size());
    const double known = std::min(size, std::max(8.0, size * (0.25 + 0.75 * time)));
    const double skew = size < 30 ? 1.15 : 2.0;
    const auto rank = static_cast<size_t>(known * std::pow(random.unit(), skew));
    return pool[std::min(rank, pool.size() - 1)];
}

People::Name People::nameOf(quint32 person) const
{
    const Person &p = m_people[person];
    const Corpus &corpus = m_corpora[p.language];
    const QStringList &firsts = corpus.slot(u"first"_s);
    const QStringList &lasts = corpus.slot(u"last"_s);
    const auto firstCount = static_cast<quint32>(firsts.size());
    const auto lastCount = static_cast<quint32>(lasts.size());
    // Every pair of first and last name comes once before any comes again.
    const quint32 pair = p.ordinal % (firstCount * lastCount);
    const quint32 round = p.ordinal / (firstCount * lastCount);
    const QString &first = firsts[static_cast<qsizetype>(pair % firstCount)];
    const QString &last = lasts[static_cast<qsizetype>((pair / firstCount + (pair % firstCount) * 5) % lastCount)];
    Name name{shown(first), shown(last), {}};
    const QString f = latin(first.section(u'|', -1));
    const QString l = latin(last.section(u'|', -1));
    switch (mixed(m_seed, person, 3) % 4) {
    case 0:
        name.handle = f + u'.' + l;
        break;
    case 1:
        name.handle = f + l;
        break;
    case 2:
        name.handle = l + u'.' + f;
        break;
    default:
        name.handle = f + u'-' + l;
    }
    if (round > 0)
        name.handle += QString::number(round * 3 + mixed(m_seed, person, 4) % 3);
    // Two languages share names; what tells the handles apart is where people live.
    if (p.language > 0)
        name.handle += (name.handle.contains(u'.') ? u'.' : u'-') + corpus.language;
    return name;
}

QString People::firstName(quint32 person) const
{
    return nameOf(person).first;
}

RemotePerson People::remote(quint32 person, Channel channel) const
{
    const Name name = nameOf(person);
    const QString &language = m_corpora[m_people[person].language].language;
    const bool familyFirst = language == "ja"_L1 || language == "ko"_L1 || language == "zh"_L1;
    RemotePerson remote;
    remote.displayName = !familyFirst ? QString(name.first + u' ' + name.last) : QString(name.last + name.first);
    static const QStringList hosts{u"mail.example"_s, u"post.example"_s, u"inbox.example"_s};
    const QString email = name.handle + u'@' + hosts[static_cast<qsizetype>(mixed(m_seed, person, 5) % 3)];
    switch (channel) {
    case Channel::Bluesky:
        remote.remoteId = u"did:plc:"_s + base32(mixed(m_seed, person, 6), 24);
        remote.handle = latin(name.handle) + u".bsky.example"_s;
        remote.profileUrl = u"https://bsky.example/profile/"_s + remote.handle;
        remote.followers = static_cast<qint64>(Random(mixed(m_seed, person, 8)).pareto(20, 0.9)) % 40'000;
        break;
    case Channel::Mastodon:
        remote.handle = latin(name.handle) + u"@fibre.social.example"_s;
        remote.remoteId = u"https://fibre.social.example/users/"_s + latin(name.handle);
        remote.profileUrl = u"https://fibre.social.example/@"_s + latin(name.handle);
        remote.followers = static_cast<qint64>(Random(mixed(m_seed, person, 9)).pareto(15, 0.9)) % 20'000;
        break;
    case Channel::WordPress:
        remote.realm = site;
        remote.remoteId = u"mail:"_s + email;
        remote.email = email;
        break;
    case Channel::Email:
        remote.remoteId = remote.handle = remote.email = email;
        break;
    case Channel::Feeds:
        remote.realm = u"https://"_s + QString(name.handle).replace(u'.', u'-') + u".blog.example"_s;
        remote.remoteId = remote.displayName;
        remote.profileUrl = remote.realm;
        break;
    }
    return remote;
}

} // namespace rapport::demo
