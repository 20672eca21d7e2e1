#include "gui/thread/threadbranches.h"

#include <QHash>
#include <algorithm>

namespace rapport {

namespace {

struct Links
{
    std::vector<int> parent;
    std::vector<std::vector<int>> answers;
    std::vector<int> tops;
};

Links linksOf(const QList<ThreadMessage> &messages)
{
    const auto count = static_cast<size_t>(messages.size());
    QHash<MessageId, int> indexes;
    indexes.reserve(messages.size());
    for (int i = 0; i < static_cast<int>(count); ++i)
        indexes.insert(messages.at(i).message.id, i);
    Links links{std::vector<int>(count, -1), std::vector<std::vector<int>>(count), {}};
    for (int i = 0; i < static_cast<int>(count); ++i) {
        const Message &message = messages.at(i).message;
        const int parent = message.direction == Direction::Note ? -1 : indexes.value(message.parent, -1);
        // An answer cannot be older than what it answers: what says so would lead in a circle, or nowhere.
        if (parent >= i || parent < 0) {
            links.tops.push_back(i);
            continue;
        }
        links.parent[static_cast<size_t>(i)] = parent;
        links.answers[static_cast<size_t>(parent)].push_back(i);
    }
    return links;
}

} // namespace

std::vector<BranchPlace> arrange(const QList<ThreadMessage> &messages)
{
    const Links links = linksOf(messages);
    // Comments stand below their post without going in: those of the first message are on the stem.
    const int post = links.tops.empty() ? -1 : links.tops.front();
    std::vector<BranchPlace> places;
    places.reserve(static_cast<size_t>(messages.size()));
    std::vector<int> placeOf(static_cast<size_t>(messages.size()), -1);

    // The stem: what answers nothing, and what answers the post, by time.
    std::vector<int> stem = links.tops;
    if (post >= 0) {
        const std::vector<int> &comments = links.answers[static_cast<size_t>(post)];
        stem.insert(stem.end(), comments.begin(), comments.end());
        std::sort(stem.begin(), stem.end());
    }
    // The post and one answer: the answers to that go on with the talk.
    const bool lonely = std::count_if(stem.begin(), stem.end(), [&messages](int index) {
                            return messages.at(index).message.direction != Direction::Note;
                        }) <= 2;

    struct Step
    {
        int message;
        int depth;
        bool alone; // No other answer stands beside it.
    };
    std::vector<Step> waiting;
    for (auto it = stem.rbegin(); it != stem.rend(); ++it)
        waiting.push_back({*it, 0, lonely});
    while (!waiting.empty()) {
        const Step step = waiting.back();
        waiting.pop_back();
        const auto index = static_cast<size_t>(step.message);
        const int parent = links.parent[index];
        placeOf[index] = static_cast<int>(places.size());
        places.push_back({.message = step.message,
                          .depth = step.depth,
                          .parent = parent < 0 ? -1 : placeOf[static_cast<size_t>(parent)]});
        if (step.message == post)
            continue;
        const std::vector<int> &answers = links.answers[index];
        const bool branches = answers.size() > 1 || !step.alone;
        places.back().opens = branches && !answers.empty();
        for (auto it = answers.rbegin(); it != answers.rend(); ++it)
            waiting.push_back({*it, step.depth + (branches ? 1 : 0), answers.size() == 1});
    }
    for (size_t i = places.size(); i-- > 0;) {
        const int parent = places[i].parent;
        if (parent >= 0 && places[static_cast<size_t>(parent)].message != post)
            places[static_cast<size_t>(parent)].descendants += 1 + places[i].descendants;
    }
    return places;
}

} // namespace rapport
