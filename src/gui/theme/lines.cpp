#include "gui/theme/lines.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QGlyphRun>
#include <QPainter>
#include <QRawFont>
#include <QTextLayout>
#include <cmath>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

using namespace Qt::StringLiterals;

namespace rapport::theme {
namespace {

constexpr qsizetype kLongestWord = 32; // What is longer is hardly met again; scripts without spaces are such.
constexpr size_t kWordsKept = 2048;    // In one font; about 300 bytes each.
constexpr double kNarrowest = 2.5;     // Pixels; letters of our sizes are wider on average.

/// A word's glyphs, or the news that its glyphs alone do not tell how to draw a line with it.
struct Word
{
    std::vector<QGlyphRun> runs; ///< Positions from the word's beginning on the baseline. One for each font in it.
    double width = 0;
    bool mixesDirections = false; ///< Holds something that reads from right to left.
    bool cuttable = false;        ///< One glyph for each character, in their order.
};

struct WordHash
{
    using is_transparent = void;
    size_t operator()(QStringView word) const { return qHash(word); }
};

struct WordEqual
{
    using is_transparent = void;
    bool operator()(QStringView a, QStringView b) const { return a == b; }
};

Word shape(const QFont &font, const QString &text)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(Qt::LeftToRight);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    const double baseline = line.y() + line.ascent();
    Word word;
    word.width = line.horizontalAdvance();
    for (QGlyphRun &run : line.glyphRuns()) {
        word.mixesDirections |= run.isRightToLeft();
        QList<QPointF> positions = run.positions();
        for (QPointF &position : positions)
            position.ry() -= baseline;
        run.setPositions(positions);
        word.runs.push_back(run);
    }
    word.cuttable = word.runs.size() == 1 && word.runs.front().glyphIndexes().size() == text.size();
    return word;
}

/// The words known in one font.
class Face final
{
public:
    explicit Face(const QFont &font)
        : m_font(font), m_metrics(font), m_space(QFontMetricsF(font).horizontalAdvance(u' '))
    {
        for (const QChar digit : u"0123456789"_s)
            m_digit = std::max(m_digit, QFontMetricsF(font).horizontalAdvance(digit));
    }

    const Word &word(QStringView text)
    {
        const auto known = m_words.find(text);
        if (known != m_words.end())
            return known->second;
        const QString own = text.toString();
        return m_words.emplace(own, shape(m_font, own)).first->second;
    }
    const Word &ellipsis() { return word(u"…"); }
    /// Between two lines only: what word() gave is gone then.
    void bound()
    {
        if (m_words.size() > kWordsKept)
            m_words.clear();
    }
    [[nodiscard]] double space() const { return m_space; }
    [[nodiscard]] double digit() const { return m_digit; } ///< The widest.
    [[nodiscard]] const QFontMetrics &metrics() const { return m_metrics; }

private:
    QFont m_font;
    QFontMetrics m_metrics;
    double m_space;
    double m_digit = 0;
    std::unordered_map<QString, Word, WordHash, WordEqual> m_words;
};

using Faces = std::unordered_map<int, std::unique_ptr<Face>>;

Faces &faces()
{
    static Faces faces = [] {
        // Glyphs cannot outlive the application's fonts.
        qAddPostRoutine([] { rapport::theme::faces().clear(); });
        return Faces();
    }();
    return faces;
}

Face &faceOf(const QFont &font)
{
    std::unique_ptr<Face> &face = faces()[font.pixelSize() * 1024 + font.weight()];
    if (!face)
        face = std::make_unique<Face>(font);
    face->bound();
    return *face;
}

/// Glyphs of several words, put together for each font that they come from.
class Glyphs final
{
public:
    void add(const QGlyphRun &run, double x, qsizetype most)
    {
        const QList<quint32> indexes = run.glyphIndexes();
        const QList<QPointF> positions = run.positions();
        Part &part = partOf(run.rawFont());
        const qsizetype count = std::min(most, indexes.size());
        for (qsizetype i = 0; i < count; ++i) {
            part.indexes.push_back(indexes.at(i));
            part.positions.push_back(positions.at(i) + QPointF(x, 0));
        }
    }
    void add(const Word &word, double x)
    {
        for (const QGlyphRun &run : word.runs)
            add(run, x, run.glyphIndexes().size());
    }
    void draw(QPainter &painter, QPointF origin) const
    {
        for (const Part &part : m_parts) {
            QGlyphRun run;
            run.setRawFont(part.font);
            run.setRawData(part.indexes.data(), part.positions.data(), static_cast<int>(part.indexes.size()));
            painter.drawGlyphRun(origin, run);
        }
    }

private:
    struct Part
    {
        QRawFont font;
        std::vector<quint32> indexes;
        std::vector<QPointF> positions;
    };

    Part &partOf(const QRawFont &font)
    {
        for (Part &part : m_parts) {
            if (part.font == font)
                return part;
        }
        m_parts.push_back({font, {}, {}});
        return m_parts.back();
    }

    std::vector<Part> m_parts;
};

struct Line
{
    Glyphs glyphs;
    double width = 0;
    qsizetype length = 0; ///< Characters that are on it.
    bool whole = true;    ///< All of the text is.
};

/// What the end of a line is like where the text goes on.
enum class End { Whole, Ellipsis, Break };

struct Placed
{
    const Word *word;
    double x;
    qsizetype begin; ///< In the text.
};

/// Nothing where the words alone do not tell: directions mix, a word is very long, or has to be cut inside a ligature.
std::optional<Line> makeLine(Face &face, QStringView text, double room, End end)
{
    std::vector<Placed> placed;
    Line line;
    line.length = text.size();
    double x = 0;
    bool fits = true;
    for (qsizetype begin = 0; begin < text.size() && fits;) {
        if (text[begin] == u' ') {
            x += face.space();
            ++begin;
            continue;
        }
        qsizetype after = text.indexOf(u' ', begin);
        if (after < 0)
            after = text.size();
        if (after - begin > kLongestWord)
            return std::nullopt;
        const Word &word = face.word(text.sliced(begin, after - begin));
        if (word.mixesDirections)
            return std::nullopt;
        fits = end == End::Whole || x + word.width <= room;
        placed.push_back({&word, x, begin});
        x += word.width;
        line.width = x;
        begin = after;
    }
    line.whole = fits;
    if (!fits && end == End::Break) {
        line.length = placed.back().begin;
        placed.pop_back();
        if (placed.empty())
            return std::nullopt;
        line.width = placed.back().x + placed.back().word->width;
    } else if (!fits) {
        const Word &dots = face.ellipsis();
        const double left = room - dots.width;
        while (placed.size() > 1 && placed.back().x >= left)
            placed.pop_back();
        const Placed &last = placed.back();
        double width = last.word->width;
        if (last.x + width > left) {
            if (!last.word->cuttable)
                return std::nullopt;
            const QGlyphRun &run = last.word->runs.front();
            const QList<QPointF> positions = run.positions();
            // A glyph is on the line where the next one would still begin on it.
            qsizetype kept = positions.size() - 1;
            while (kept > 0 && last.x + positions.at(kept).x() > left)
                --kept;
            width = positions.at(kept).x();
            line.glyphs.add(run, last.x, kept);
            x = kept > 0 ? last.x + width : std::max(0.0, last.x - face.space());
            placed.pop_back();
        } else {
            x = last.x + width;
        }
        line.glyphs.add(dots, x);
        line.width = x + dots.width;
    }
    for (const Placed &each : placed)
        line.glyphs.add(*each.word, each.x);
    return line;
}

/// Of a long text only the beginning is looked at, which nearly always fills the line.
std::optional<Line> makeLineOfBeginning(Face &face, QStringView text, double room, End end)
{
    const auto most = static_cast<qsizetype>(room / kNarrowest) + kLongestWord;
    std::optional<Line> line = makeLine(face, text.first(std::min(text.size(), most)), room, end);
    return line && line->whole && most < text.size() ? std::nullopt : line;
}

void draw(QPainter &painter, const QRect &rect, Qt::Alignment alignment, const Face &face, const Line &line)
{
    double left = rect.left();
    if (alignment & Qt::AlignRight)
        left += rect.width() - line.width;
    else if (alignment & Qt::AlignHCenter)
        left += (rect.width() - line.width) / 2;
    const int top = rect.top() + (rect.height() - face.metrics().height()) / 2;
    line.glyphs.draw(painter, {left, static_cast<double>(top + face.metrics().ascent())});
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Each digit in the middle of its own place, and what stands between them as it is.
std::optional<Line> makeTabularLine(Face &face, QStringView text)
{
    Line line;
    line.length = text.size();
    for (qsizetype begin = 0; begin < text.size();) {
        if (isDigit(text[begin])) {
            const Word &digit = face.word(text.sliced(begin, 1));
            line.glyphs.add(digit, line.width + (face.digit() - digit.width) / 2);
            line.width += face.digit();
            ++begin;
            continue;
        }
        if (text[begin] == u' ') {
            line.width += face.space();
            ++begin;
            continue;
        }
        qsizetype after = begin;
        while (after < text.size() && !isDigit(text[after]) && text[after] != u' ')
            ++after;
        const Word &word = face.word(text.sliced(begin, after - begin));
        if (word.mixesDirections)
            return std::nullopt;
        line.glyphs.add(word, line.width);
        line.width += word.width;
        begin = after;
    }
    return line;
}

/// As QPainter does it: bidirectional text, and all that is rare.
void drawShaped(QPainter &painter, const QRect &rect, Qt::Alignment alignment, const QFont &font, const Face &face,
                const QString &text)
{
    painter.setFont(font);
    painter.drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                     face.metrics().elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

void drawLine(QPainter &painter, const QRect &rect, Qt::Alignment alignment, const QFont &font, const QString &text)
{
    if (text.isEmpty() || rect.width() <= 0)
        return;
    Face &face = faceOf(font);
    if (const std::optional<Line> line = makeLineOfBeginning(face, text, rect.width(), End::Ellipsis))
        draw(painter, rect, alignment, face, *line);
    else
        drawShaped(painter, rect, alignment, font, face, text);
}

void drawTwoLines(QPainter &painter, const QRect &first, const QRect &second, Qt::Alignment alignment,
                  const QFont &font, const QString &text)
{
    if (text.isEmpty() || first.width() <= 0)
        return;
    Face &face = faceOf(font);
    qsizetype length = 0;
    if (const std::optional<Line> line = makeLineOfBeginning(face, text, first.width(), End::Break)) {
        draw(painter, first, alignment, face, *line);
        length = line->length;
    } else {
        QTextLayout layout(text, font);
        layout.beginLayout();
        QTextLine broken = layout.createLine();
        if (broken.isValid())
            broken.setLineWidth(first.width());
        layout.endLayout();
        length = broken.isValid() ? broken.textLength() : text.size();
        drawShaped(painter, first, alignment, font, face, text.left(length).trimmed());
    }
    if (length < text.size())
        drawLine(painter, second, alignment, font, text.mid(length));
}

int lineWidth(const QFont &font, const QString &text)
{
    Face &face = faceOf(font);
    const std::optional<Line> line = makeLine(face, text, 0, End::Whole);
    return line ? static_cast<int>(std::ceil(line->width)) : face.metrics().horizontalAdvance(text);
}

void drawTabular(QPainter &painter, const QRect &rect, Qt::Alignment alignment, const QFont &font, const QString &text)
{
    Face &face = faceOf(font);
    if (const std::optional<Line> line = makeTabularLine(face, text))
        draw(painter, rect, alignment, face, *line);
    else
        drawShaped(painter, rect, alignment, font, face, text);
}

int tabularWidth(const QFont &font, const QString &text)
{
    Face &face = faceOf(font);
    const std::optional<Line> line = makeTabularLine(face, text);
    return line ? static_cast<int>(std::ceil(line->width)) : face.metrics().horizontalAdvance(text);
}

} // namespace rapport::theme
