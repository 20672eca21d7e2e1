#pragma once

#include "channels/remoteitem.h"
#include "demo/corpus.h"
#include "demo/random.h"

#include <array>
#include <vector>

namespace rapport::demo {

/// The demo's channels, by the ids of their connectors.
enum class Channel { Bluesky, Mastodon, WordPress, Email, Feeds };
inline constexpr int channelCount = static_cast<int>(Channel::Feeds) + 1;
[[nodiscard]] QString channelId(Channel channel);

/// One of the maker's three colleagues, or the people around them.
inline constexpr int colleagueCount = 3;
[[nodiscard]] QString colleagueName(int colleague); ///< First name.
/// The author of what we write: the account itself where a channel knows one voice, the colleague where it knows
/// several.
[[nodiscard]] RemotePerson colleagueOn(Channel channel, int colleague);
/// The account's lasting id and handle there.
[[nodiscard]] RemotePerson accountOn(Channel channel);

struct Person
{
    quint16 language = 0; ///< Index into the corpora.
    quint32 ordinal = 0;  ///< Among those of the language: decides the name.
    std::array<bool, channelCount> on{};
};

/// Everybody who ever writes. A person's name, handle and address are the same wherever they appear, so that one person
/// on several channels can be found out.
class People
{
public:
    People(const std::vector<Corpus> &corpora, size_t count, quint64 seed);

    /// Somebody of that language on that channel; `time` in [0, 1] is how far the history has come, since a community
    /// grows. A few write much and most write little.
    [[nodiscard]] quint32 pick(Random &random, size_t language, Channel channel, double time) const;
    [[nodiscard]] RemotePerson remote(quint32 person, Channel channel) const;
    [[nodiscard]] QString firstName(quint32 person) const;
    [[nodiscard]] const Person &at(quint32 person) const { return m_people[person]; }
    [[nodiscard]] quint32 size() const { return static_cast<quint32>(m_people.size()); }

private:
    struct Name
    {
        QString first;
        QString last;
        QString handle; ///< Latin letters, digits and dots; unique.
    };
    [[nodiscard]] Name nameOf(quint32 person) const;

    const std::vector<Corpus> &m_corpora;
    quint64 m_seed;
    std::vector<Person> m_people;
    std::vector<std::array<std::vector<quint32>, channelCount>> m_pools; ///< By language.
};

/// Index of a language by the share it has in the demo.
[[nodiscard]] size_t pickLanguage(Random &random);

} // namespace rapport::demo
