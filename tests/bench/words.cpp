#include "words.h"

#include "stop.h"

#include <QHash>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace rapport::bench {

using namespace Qt::StringLiterals;

namespace {

bool isPlainWord(const QString &word)
{
    return word.size() >= 4 && std::all_of(word.begin(), word.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
}

/// The word whose number of messages is nearest to `wanted`, by ratio.
QString nearest(const std::vector<std::pair<QByteArray, int>> &words, double wanted)
{
    const auto distance = [wanted](const auto &word) { return std::abs(std::log(word.second / wanted)); };
    const auto best = std::min_element(words.begin(), words.end(), [&](const auto &a, const auto &b) {
        return std::pair(distance(a), a.first) < std::pair(distance(b), b.first);
    });
    return QString::fromLatin1(best->first);
}

QString mostFrequent(const QHash<QString, int> &counts, const char *what)
{
    if (counts.isEmpty())
        stop(u"the texts hold no "_s + QLatin1StringView(what));
    auto best = counts.cbegin();
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (std::pair(it.value(), it.key()) > std::pair(best.value(), best.key()))
            best = it;
    }
    return best.key();
}

} // namespace

Words chooseWords(const LimitStore &limit, const std::vector<Record> &sample)
{
    const std::vector<std::pair<QByteArray, int>> vocabulary = limit.vocabulary();
    if (vocabulary.empty())
        stop(u"the texts hold no words"_s);
    const auto byCount = [](const auto &a, const auto &b) {
        return std::pair(a.second, a.first) < std::pair(b.second, b.first);
    };
    const auto messages = static_cast<double>(limit.messageCount());
    Words words;
    words.common = QString::fromLatin1(std::max_element(vocabulary.begin(), vocabulary.end(), byCount)->first);
    words.mid = nearest(vocabulary, messages / 1000);
    words.rare = nearest(vocabulary, 3);

    QHash<QString, int> neighbours;
    QHash<QString, int> companions;
    QHash<QString, int> pairs;
    for (const Record &record : sample) {
        const QStringList parts = record.text.toLower().split(u' ', Qt::SkipEmptyParts);
        const bool hasCommon = parts.contains(words.common);
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (!isPlainWord(parts[i]))
                continue;
            if (hasCommon && parts[i] != words.common)
                ++companions[parts[i]];
            if (i + 1 < parts.size() && isPlainWord(parts[i + 1]))
                ++neighbours[parts[i] + u' ' + parts[i + 1]];
        }
        for (qsizetype i = 0; i + 1 < record.text.size(); ++i) {
            if (record.text[i].script() == QChar::Script_Han && record.text[i + 1].script() == QChar::Script_Han)
                ++pairs[record.text.mid(i, 2)];
        }
    }
    words.phrase = mostFrequent(neighbours, "words beside each other");
    words.second = mostFrequent(companions, "two words together");
    words.pair = mostFrequent(pairs, "Chinese or Japanese");
    return words;
}

} // namespace rapport::bench
