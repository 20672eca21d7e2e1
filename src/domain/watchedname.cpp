#include "domain/watchedname.h"

#include <algorithm>

namespace rapport {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestName = 64;

bool holdsLetters(const QString &phrase)
{
    return std::any_of(phrase.begin(), phrase.end(), [](QChar c) {
        return c.isLetterOrNumber() || c.isSurrogate() || c.category() == QChar::Symbol_Other;
    });
}

} // namespace

QString watchedSideName(WatchedSide side)
{
    return side == WatchedSide::Ours ? u"ours"_s : u"competitor"_s;
}

std::optional<WatchedSide> watchedSideFromName(QStringView name)
{
    for (const WatchedSide side : {WatchedSide::Ours, WatchedSide::Competitor}) {
        if (name == watchedSideName(side))
            return side;
    }
    return std::nullopt;
}

QString watchedNameProblem(const WatchedName &name)
{
    if (name.name.isEmpty())
        return u"a watched name needs a name"_s;
    if (name.name.size() > kLongestName)
        return u"the name is longer than %1 characters"_s.arg(kLongestName);
    if (name.phrases.isEmpty())
        return u"a watched name needs a word or a phrase to look for"_s;
    if (name.phrases.size() > kMostWatchedPhrases)
        return u"there are more than %1 words and phrases"_s.arg(kMostWatchedPhrases);
    for (const QString &phrase : name.phrases) {
        if (phrase.size() > kLongestWatchedPhrase)
            return u"\"%1…\" is longer than %2 characters"_s.arg(phrase.left(20)).arg(kLongestWatchedPhrase);
        if (!holdsLetters(phrase))
            return u"nothing in \"%1\" can be looked for"_s.arg(phrase);
        if (phrase.contains(u'"'))
            return u"a phrase holds no quotation marks"_s;
    }
    return {};
}

} // namespace rapport
