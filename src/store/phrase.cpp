#include "store/phrase.h"

#include "store/folding.h"

#include <algorithm>

namespace rapport::store {

QByteArrayList phraseWords(QByteArrayView utf8)
{
    QByteArrayList words;
    tokenize(utf8, TokenPurpose::Query, [&words](const TokenSpan &span) {
        words.append(span.token.toByteArray());
        return true;
    });
    return words;
}

bool holdsPhrase(QByteArrayView utf8, const QByteArrayList &words)
{
    // Each place of the text, with all readings of the word that stands there.
    QList<QByteArrayList> places;
    tokenize(utf8, TokenPurpose::Index, [&places](const TokenSpan &span) {
        if (!span.colocated)
            places.emplaceBack();
        places.last().append(span.token.toByteArray());
        return true;
    });
    const auto stands = [&](qsizetype word, qsizetype place) {
        const bool mayGoOn = word == words.size() - 1;
        return std::any_of(places[place].cbegin(), places[place].cend(), [&](const QByteArray &reading) {
            return mayGoOn ? reading.startsWith(words[word]) : reading == words[word];
        });
    };
    for (qsizetype begin = 0; begin + words.size() <= places.size(); ++begin) {
        qsizetype word = 0;
        while (word < words.size() && stands(word, begin + word))
            ++word;
        if (word == words.size())
            return true;
    }
    return false;
}

std::optional<QByteArray> matchAllButLast(const QString &phrase)
{
    QByteArray utf8 = phrase.toUtf8();
    utf8.replace('\0', ' '); // as in matchPhrase()
    qsizetype lastBegin = 0;
    tokenize(utf8, TokenPurpose::Query, [&lastBegin](const TokenSpan &span) {
        lastBegin = span.begin;
        return true;
    });
    const QByteArray head = utf8.left(lastBegin);
    QByteArrayList words = phraseWords(utf8);
    if (words.size() < 2)
        return std::nullopt;
    words.removeLast();
    if (phraseWords(head) != words)
        return std::nullopt;
    return matchPhrase(QString::fromUtf8(head), false);
}

} // namespace rapport::store
