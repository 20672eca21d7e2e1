#include "text/moodsymbols.h"

#include <QFile>
#include <QHash>
#include <QString>

#include <algorithm>
#include <array>
#include <vector>

// Outside every namespace, as the resource's own function is.
static void registerSymbols()
{
    Q_INIT_RESOURCE(text_mood);
}

namespace rapport::text {

using namespace Qt::StringLiterals;

namespace {

struct Emoticon
{
    QString letters;
    double valence = 0;
};

struct Symbols
{
    QHash<quint32, double> emoji;
    /// By their first character, the longest first.
    std::array<std::vector<Emoticon>, 0x80> plainEmoticons; ///< Where that is of ASCII.
    QHash<QChar, std::vector<Emoticon>> emoticons;
    int emoticonCount = 0;
};

template<typename Take>
void readList(const QString &path, Take take)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QString all = QString::fromUtf8(file.readAll());
    for (const QString &line : all.split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype tab = line.indexOf(u'\t');
        if (line.startsWith(u"# ") || tab < 0)
            continue;
        const double valence = line.left(tab).toDouble();
        for (const QString &symbol : line.mid(tab + 1).split(u' ', Qt::SkipEmptyParts))
            take(symbol, valence);
    }
}

const Symbols &symbols()
{
    static const Symbols all = [] {
        registerSymbols();
        Symbols result;
        readList(u":/rapport/mood/emoji.txt"_s,
                 [&](const QString &symbol, double valence) { result.emoji.insert(symbol.toUcs4().first(), valence); });
        readList(u":/rapport/mood/emoticons.txt"_s, [&](const QString &symbol, double valence) {
            const char16_t first = symbol.front().unicode();
            (first < result.plainEmoticons.size() ? result.plainEmoticons[first] : result.emoticons[first])
                .push_back({symbol, valence});
            ++result.emoticonCount;
        });
        const auto sort = [](std::vector<Emoticon> &list) {
            std::stable_sort(list.begin(), list.end(), [](const Emoticon &left, const Emoticon &right) {
                return left.letters.size() > right.letters.size();
            });
        };
        std::for_each(result.plainEmoticons.begin(), result.plainEmoticons.end(), sort);
        std::for_each(result.emoticons.begin(), result.emoticons.end(), sort);
        return result;
    }();
    return all;
}

/// What follows an emoji to shape it: variation selectors, skin tones.
qsizetype modifierLength(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size()) {
        if (text[end] == QChar(0xfe0f) || text[end] == QChar(0xfe0e)) {
            ++end;
        } else if (end + 1 < text.size() && text[end] == QChar(0xd83c) && text[end + 1] >= QChar(0xdffb) &&
                   text[end + 1] <= QChar(0xdfff)) {
            end += 2;
        } else {
            break;
        }
    }
    return end - at;
}

/// The first of them that stands at `at`.
std::optional<MoodSymbol> emoticonAt(QStringView text, qsizetype at, const std::vector<Emoticon> &emoticons)
{
    const bool afterSpace = at == 0 || text[at - 1].isSpace();
    for (const Emoticon &emoticon : emoticons) {
        const qsizetype end = at + emoticon.letters.size();
        if (end > text.size() || !std::equal(emoticon.letters.begin(), emoticon.letters.end(), text.begin() + at))
            continue;
        const bool startsAsWord = emoticon.letters.front().isLetterOrNumber();
        const bool endsAsWord = emoticon.letters.back().isLetterOrNumber();
        const bool beforeWord = end < text.size() && text[end].isLetterOrNumber();
        // "10:3" is a time and "Note:parts" a heading; "good:)" and "XD" stand by themselves.
        if ((startsAsWord || at == 0 || !text[at - 1].isDigit() || afterSpace) && (!startsAsWord || afterSpace) &&
            (!beforeWord || (!endsAsWord && emoticon.letters.size() > 2)) && (!endsAsWord || afterSpace))
            return MoodSymbol{emoticon.letters.size(), emoticon.valence};
    }
    return std::nullopt;
}

} // namespace

std::optional<MoodSymbol> moodSymbolAt(QStringView text, qsizetype at)
{
    const QChar first = text[at];
    if (first < QChar(0x80))
        return emoticonAt(text, at, symbols().plainEmoticons[first.unicode()]);
    if (first.isLetter() && !first.isSurrogate())
        return std::nullopt;
    const bool pair = first.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    const quint32 point = pair ? QChar::surrogateToUcs4(first, text[at + 1]) : first.unicode();
    const auto found = symbols().emoji.constFind(point);
    if (found == symbols().emoji.constEnd()) {
        const auto emoticons = symbols().emoticons.constFind(first);
        return emoticons != symbols().emoticons.constEnd() ? emoticonAt(text, at, *emoticons) : std::nullopt;
    }
    const qsizetype length = pair ? 2 : 1;
    return MoodSymbol{length + modifierLength(text, at + length), *found};
}

int moodEmojiCount()
{
    return static_cast<int>(symbols().emoji.size());
}

int moodEmoticonCount()
{
    return symbols().emoticonCount;
}

} // namespace rapport::text
