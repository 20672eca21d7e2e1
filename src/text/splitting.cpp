#include "text/splitting.h"

#include <unicode/ubrk.h>

#include <QRegularExpression>
#include <algorithm>
#include <memory>
#include <vector>

namespace rapport::text {

using namespace Qt::StringLiterals;

namespace {

/// No channel's limit times kMostPieces comes near it; whoever pastes a book gets no preview of its posts.
constexpr qsizetype kLongestText = 200'000;
/// A paragraph's or a sentence's end is taken where the piece is at least so full by it.
constexpr double kFullEnough = 0.5;

struct CloseBreaks
{
    void operator()(UBreakIterator *iterator) const { ubrk_close(iterator); }
};

/// All boundaries of a kind, from the first above 0 to the end of the text.
std::vector<qsizetype> boundaries(const QString &text, UBreakIteratorType type)
{
    std::vector<qsizetype> found;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UBreakIterator, CloseBreaks> iterator(
        ubrk_open(type, "", reinterpret_cast<const UChar *>(text.utf16()), static_cast<int32_t>(text.size()), &status));
    if (!iterator || U_FAILURE(status))
        return {text.size()};
    for (int32_t at = ubrk_next(iterator.get()); at != UBRK_DONE; at = ubrk_next(iterator.get()))
        found.push_back(at);
    return found;
}

qsizetype skipSpace(const QString &text, qsizetype at)
{
    while (at < text.size() && text[at].isSpace())
        ++at;
    return at;
}

QString withoutSpaceBehind(QStringView text)
{
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    return text.toString();
}

/// The places at which a text may be divided, from the best kind to the worst.
class Places
{
public:
    explicit Places(const QString &text) : m_text(text), m_kept(unbreakable(text))
    {
        m_graphemes = boundaries(text, UBRK_CHARACTER);
        m_lines = boundaries(text, UBRK_LINE);
        m_sentences = boundaries(text, UBRK_SENTENCE);
        static const QRegularExpression paragraph(u"\\n[^\\S\\n]*\\n\\s*"_s);
        for (auto it = paragraph.globalMatch(text); it.hasNext();)
            m_paragraphs.push_back(it.next().capturedEnd());
    }

    /// The longest piece from `start` that fits, up to a grapheme's end; `start`: not even one grapheme does.
    [[nodiscard]] qsizetype most(qsizetype start, const std::function<bool(const QString &)> &fits) const
    {
        const auto first = std::upper_bound(m_graphemes.begin(), m_graphemes.end(), start);
        const auto beyond = std::partition_point(first, m_graphemes.end(), [&](qsizetype end) {
            return fits(withoutSpaceBehind(QStringView(m_text).sliced(start, end - start)));
        });
        return beyond == first ? start : *(beyond - 1);
    }

    /// Where to end the piece that begins at `start` and may reach to `most`; `start`: nowhere.
    [[nodiscard]] qsizetype best(qsizetype start, qsizetype most) const
    {
        const auto fullEnough = start + static_cast<qsizetype>(kFullEnough * static_cast<double>(most - start));
        for (const auto *ends : {&m_paragraphs, &m_sentences}) {
            const qsizetype end = last(*ends, start, most);
            if (end > fullEnough)
                return end;
        }
        const qsizetype word = last(m_lines, start, most);
        return word > start ? word : last(m_graphemes, start, most);
    }

private:
    /// The last of the places above `start` and not above `most` that cuts nothing that has to stay whole; else
    /// `start`.
    [[nodiscard]] qsizetype last(const std::vector<qsizetype> &places, qsizetype start, qsizetype most) const
    {
        for (auto it = std::upper_bound(places.begin(), places.end(), most); it != places.begin();) {
            --it;
            if (*it <= start)
                break;
            if (!cuts(*it))
                return *it;
        }
        return start;
    }
    [[nodiscard]] bool cuts(qsizetype at) const
    {
        const auto it = std::partition_point(m_kept.begin(), m_kept.end(),
                                             [at](const TextRange &range) { return range.end() <= at; });
        return it != m_kept.end() && it->start < at;
    }

    const QString &m_text;
    QList<TextRange> m_kept;
    std::vector<qsizetype> m_graphemes;
    std::vector<qsizetype> m_lines;
    std::vector<qsizetype> m_sentences;
    std::vector<qsizetype> m_paragraphs;
};

} // namespace

QList<TextRange> unbreakable(const QString &text)
{
    static const QRegularExpression pattern(
        uR"((?:https?://|www\.)[^\s<>"]+|(?<![\w@.])@[\w](?:[\w.-]*\w)?(?:@[\w](?:[\w.-]*\w)?)?|(?<![\w#])[#＃][^\s#＃()\[\]{}]+)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QList<TextRange> ranges;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        ranges.append({match.capturedStart(), match.capturedLength()});
    }
    return ranges;
}

QList<Piece> divide(const QString &text, const std::function<bool(const QString &)> &fits)
{
    if (text.size() > kLongestText)
        return {};
    const Places places(text);
    QList<Piece> pieces;
    qsizetype left = 0;
    for (qsizetype start = skipSpace(text, 0); start < text.size(); start = skipSpace(text, left)) {
        const qsizetype most = places.most(start, fits);
        const qsizetype end = most == text.size() ? most : places.best(start, most);
        if (end == start || pieces.size() == kMostPieces)
            return {};
        pieces.append(
            {withoutSpaceBehind(QStringView(text).sliced(start, end - start)), text.sliced(left, start - left)});
        left = start + pieces.constLast().text.size();
    }
    return pieces;
}

QString joined(const QList<Piece> &pieces)
{
    QString text;
    for (const Piece &piece : pieces)
        text += piece.gap + piece.text;
    return text;
}

} // namespace rapport::text
