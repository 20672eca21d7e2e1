#include "demo/length.h"

#include <algorithm>

namespace rapport::demo {

using namespace Qt::StringLiterals;

namespace {

/// Median characters of what somebody writes in a European language, and how much it varies: the standard deviation of
/// the logarithm.
struct Habit
{
    double median = 0;
    double spread = 0;
};

Habit onSocialMedia(Role role, double room)
{
    switch (role) {
    case Role::Ask:
    case Role::Team:
        return {200 * room, 0.45};
    case Role::Peer:
    case Role::Follow:
        return {160 * room, 0.5};
    case Role::More:
        return {130 * room, 0.5};
    default:
        return {105 * room, 0.6};
    }
}

Habit inComments(Role role)
{
    switch (role) {
    case Role::Ask:
        return {420, 0.6};
    case Role::Peer:
    case Role::Team:
        return {370, 0.55};
    case Role::React:
        return {280, 0.65};
    default:
        return {230, 0.55};
    }
}

Habit inLetters(Role role)
{
    switch (role) {
    case Role::Ask:
        return {700, 0.65};
    case Role::Team:
        return {640, 0.55};
    case Role::More:
    case Role::Follow:
        return {430, 0.5};
    default:
        return {280, 0.6};
    }
}

Habit habitOf(Channel channel, Intent intent, Role role)
{
    if (intent == Intent::Article && role == Role::Ask)
        return {3000, 0.5};
    switch (channel) {
    case Channel::Bluesky:
        return onSocialMedia(role, 1);
    case Channel::Mastodon:
        return onSocialMedia(role, 1.45);
    case Channel::Email:
        return inLetters(role);
    case Channel::Feeds:
        return role == Role::Ask ? Habit{1100, 0.6} : inComments(role);
    case Channel::WordPress:
        break;
    }
    return inComments(role);
}

/// Room that the same words take, compared with English.
double breadthOf(const QString &language)
{
    if (language == "zh"_L1)
        return 0.33;
    if (language == "ja"_L1 || language == "ko"_L1)
        return 0.45;
    return language == "th"_L1 || language == "ar"_L1 ? 0.85 : 1.0;
}

} // namespace

Length lengthOf(Channel channel, Intent intent, Role role, const QString &language, Random &random)
{
    const Habit habit = habitOf(channel, intent, role);
    const double breadth = breadthOf(language);
    // Bluesky takes 300 characters and Mastodon 500; a mention, a hashtag and a later correction need some of them.
    const int most = channel == Channel::Bluesky ? 250 : channel == Channel::Mastodon ? 390 : 12'000;
    // An article's lines are paragraphs already.
    const bool article = intent == Intent::Article && role == Role::Ask;
    const double paragraph = channel == Channel::Bluesky ? 0 : article ? 1 : (220 + 160 * random.unit()) * breadth;
    return {.wanted = std::min(most, static_cast<int>(random.logNormal(habit.median, habit.spread) * breadth)),
            .most = most,
            .sentences = role == Role::React ? 2 : 40,
            .paragraph = static_cast<int>(paragraph)};
}

} // namespace rapport::demo
