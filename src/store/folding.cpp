#include "store/folding.h"

#include <QChar>
#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>
#include <memory>

namespace rapport::store {

bool isPairScript(char32_t c)
{
    if (c == 0x30fc || c == 0x3005) // the long vowel and repetition marks belong to no single script
        return true;
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

namespace {

enum class Class : uchar {
    Separator,
    Ignored, ///< Inside a word it changes nothing: accents, vowel points, joiners, soft hyphens.
    Word,
    Pair, ///< Of a script that sets no spaces between words.
    Symbol,
};

struct Folding
{
    Class kind = Class::Separator;
    uchar size = 0;
    std::array<char, 14> bytes{};
};

using Page = std::array<Folding, 256>;
constexpr char32_t kPages = 0x110000 / 256;
/// Longer ones are no words of a language; what goes on behind is not lost for the words after it.
constexpr size_t kLongestToken = 120;

/// Marks that a reader does not type when searching. In the scripts of India a mark is a vowel, and stays.
bool isOptionalMark(char32_t c)
{
    if (QChar::category(c) != QChar::Mark_NonSpacing && QChar::category(c) != QChar::Mark_Enclosing)
        return false;
    switch (QChar::script(c)) {
    case QChar::Script_Inherited:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Arabic:
    case QChar::Script_Hebrew:
    case QChar::Script_Syriac:
        return true;
    default:
        return false;
    }
}

/// Letters that are equal for a searching reader though Unicode does not decompose them.
const char *plainLetters(char32_t c)
{
    switch (c) {
    case 0x00df:
    case 0x1e9e:
        return "ss";
    case 0x00e6:
    case 0x00c6:
        return "ae";
    case 0x0153:
    case 0x0152:
        return "oe";
    case 0x00f8:
    case 0x00d8:
        return "o";
    case 0x0111:
    case 0x0110:
        return "d";
    case 0x0142:
    case 0x0141:
        return "l";
    case 0x0131: // Turkish: I, İ, ı and i are one, since nobody knows a text's language here
        return "i";
    default:
        return nullptr;
    }
}

bool isHangulSyllable(char32_t c)
{
    return c >= 0xac00 && c <= 0xd7a3;
}

bool keepsItsMark(char32_t c)
{
    // Short I is a letter of its own in Cyrillic, and dakuten make other kana.
    if (c == 0x0419 || c == 0x0439 || c == 0x0407 || c == 0x0457)
        return true;
    return (c >= 0x3040 && c <= 0x30ff) || isHangulSyllable(c);
}

void appendFolded(QByteArray &out, char32_t c, int depth)
{
    if (const char *letters = plainLetters(c)) {
        out += letters;
        return;
    }
    if (!keepsItsMark(c) && depth < 4) {
        const QString parts = QChar::decomposition(c);
        if (!parts.isEmpty()) {
            const QList<uint> points = parts.toUcs4();
            for (const uint point : points)
                appendFolded(out, point, depth + 1);
            return;
        }
    }
    if (isOptionalMark(c) || (!QChar::isLetterOrNumber(c) && !QChar::isMark(c)))
        return;
    const char32_t lower = QChar::toCaseFolded(c);
    if (lower != c) {
        appendFolded(out, lower, depth + 1);
        return;
    }
    out += QString::fromUcs4(&lower, 1).toUtf8();
}

Class classOf(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Mark_SpacingCombining:
        if (isOptionalMark(c))
            return Class::Ignored;
        return isPairScript(c) ? Class::Pair : Class::Word;
    case QChar::Number_DecimalDigit:
    case QChar::Number_Letter:
    case QChar::Number_Other:
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
        if (c == 0x0640) // tatweel only stretches a word
            return Class::Ignored;
        return isPairScript(c) ? Class::Pair : Class::Word;
    case QChar::Symbol_Other:
        return Class::Symbol;
    case QChar::Symbol_Modifier: // skin tones; the rest are accents that stand alone
        return c >= 0x1f3fb && c <= 0x1f3ff ? Class::Ignored : Class::Separator;
    case QChar::Other_Format:
        return c == 0x200b ? Class::Separator : Class::Ignored; // the zero-width space is a space
    default:
        return Class::Separator;
    }
}

Folding makeFolding(char32_t c)
{
    Folding folding{.kind = classOf(c)};
    QByteArray bytes;
    if (folding.kind == Class::Word || folding.kind == Class::Pair) {
        appendFolded(bytes, c, 0);
        if (bytes.isEmpty())
            folding.kind = Class::Ignored;
    } else if (folding.kind == Class::Symbol) {
        bytes = QString::fromUcs4(&c, 1).toUtf8();
    }
    if (bytes.size() <= static_cast<qsizetype>(folding.bytes.size())) {
        folding.size = static_cast<uchar>(bytes.size());
        std::memcpy(folding.bytes.data(), bytes.constData(), folding.size);
    } else {
        folding.kind = Class::Separator; // a whole phrase written as one character
    }
    return folding;
}

/// What a character becomes. Pages are made when first needed and stay; a page made twice by two threads is dropped
/// once.
const Folding &foldingOf(char32_t c)
{
    static std::array<std::atomic<const Page *>, kPages> pages{};
    std::atomic<const Page *> &slot = pages[c >> 8];
    const Page *page = slot.load(std::memory_order_acquire);
    if (!page) {
        auto made = std::make_unique<Page>();
        for (char32_t i = 0; i < 256; ++i)
            (*made)[i] = makeFolding((c & ~char32_t{0xff}) | i);
        if (slot.compare_exchange_strong(page, made.get(), std::memory_order_acq_rel))
            page = made.release();
    }
    return (*page)[c & 0xff];
}

/// Reads one character and moves on; a broken sequence is read as one strange character a byte.
char32_t next(const char *&at, const char *end)
{
    const auto first = static_cast<uchar>(*at++);
    if (first < 0x80)
        return first;
    const int more = first >= 0xf0 && first < 0xf5 ? 3 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : 0;
    if (more == 0 || first >= 0xf5 || end - at < more)
        return 0xfffd;
    char32_t c = first & (0x3fU >> more);
    for (int i = 0; i < more; ++i) {
        const auto byte = static_cast<uchar>(at[i]);
        if ((byte & 0xc0U) != 0x80U)
            return 0xfffd;
        c = (c << 6) | (byte & 0x3fU);
    }
    if (c > 0x10ffff)
        return 0xfffd;
    at += more;
    return c;
}

/// Bytes in a row, in place: words come by the million.
template<size_t Most>
class Bytes
{
public:
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] QByteArrayView view() const { return {m_bytes.data(), static_cast<qsizetype>(m_size)}; }
    void clear() { m_size = 0; }
    /// Leaves out what does not fit.
    void append(char byte)
    {
        if (m_size < Most)
            m_bytes[m_size++] = byte;
    }
    void append(const Folding &folding)
    {
        if (m_size + folding.size > Most)
            return;
        std::memcpy(m_bytes.data() + m_size, folding.bytes.data(), folding.size);
        m_size += folding.size;
    }

private:
    std::array<char, Most> m_bytes;
    size_t m_size = 0;
};

/// A letter or digit of ASCII as it is folded, else 0: most of most texts.
constexpr char plainLetter(char c)
{
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
        return c;
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : '\0';
}

/// The work of tokenize(): walks once over the text and holds one word or one pair at a time.
class Cutter
{
public:
    Cutter(QByteArrayView text, TokenPurpose purpose, const std::function<bool(const TokenSpan &)> &take)
        : m_text(text), m_purpose(purpose), m_take(take)
    {
    }

    void run()
    {
        const char *const begin = m_text.data();
        const char *const end = begin + m_text.size();
        const char *at = begin;
        while (at < end && m_going) {
            const qsizetype from = at - begin;
            if (plainLetter(*at) != '\0') {
                beginWord(from);
                do
                    m_word.append(plainLetter(*at++));
                while (at < end && plainLetter(*at) != '\0');
                m_end = at - begin;
            } else {
                const char32_t c = next(at, end);
                read(c, from, at - begin);
            }
        }
        finish();
    }

private:
    /// Unless one goes on.
    void beginWord(qsizetype from)
    {
        if (!m_last.isEmpty())
            finishPairs();
        if (m_word.isEmpty())
            m_begin = from;
    }

    void read(char32_t c, qsizetype from, qsizetype to)
    {
        const Folding &folding = foldingOf(c);
        switch (folding.kind) {
        case Class::Ignored:
            if (!m_word.isEmpty())
                m_end = to;
            return;
        case Class::Word:
            beginWord(from);
            m_word.append(folding);
            m_end = to;
            return;
        case Class::Pair:
            finishWord();
            readPair(folding, from, to);
            return;
        case Class::Symbol:
            finish();
            emitToken({folding.bytes.data(), folding.size}, from, to);
            m_sign = 0;
            return;
        case Class::Separator:
            break;
        }
        // A sign counts at the beginning of a word only: "name@example.com" mentions nobody.
        const bool afterWord = !m_word.isEmpty() || !m_last.isEmpty();
        finish();
        const bool isSign = c == U'#' || c == U'@' || c == 0xff03 || c == 0xff20;
        m_sign = isSign && !afterWord ? (c == U'#' || c == 0xff03 ? '#' : '@') : '\0';
        m_signAt = from;
    }

    void readPair(const Folding &folding, qsizetype from, qsizetype to)
    {
        if (!m_last.isEmpty()) {
            m_last.append(folding);
            emitToken(m_last.view(), m_lastBegin, to);
            m_inRun = true;
        }
        m_last.clear();
        m_last.append(folding);
        m_lastBegin = from;
        m_lastEnd = to;
    }

    void finishWord()
    {
        if (m_word.isEmpty())
            return;
        emitToken(m_word.view(), m_begin, m_end);
        m_word.clear();
    }

    void finishPairs()
    {
        if (m_last.isEmpty())
            return;
        if (!m_inRun)
            emitToken(m_last.view(), m_lastBegin, m_lastEnd);
        else if (m_purpose == TokenPurpose::Index && m_going)
            m_going = m_take({m_last.view(), m_lastBegin, m_lastEnd, true});
        m_last.clear();
        m_inRun = false;
    }

    void finish()
    {
        finishWord();
        finishPairs();
    }

    void emitToken(QByteArrayView token, qsizetype begin, qsizetype end)
    {
        if (!m_going)
            return;
        const char sign = std::exchange(m_sign, '\0');
        if (sign == '\0') {
            m_going = m_take({token, begin, end, false});
            return;
        }
        const QByteArray signedToken = sign + token.toByteArray();
        if (m_purpose == TokenPurpose::Query) {
            m_going = m_take({signedToken, m_signAt, end, false});
            return;
        }
        m_going = m_take({token, begin, end, false});
        if (m_going)
            m_going = m_take({signedToken, m_signAt, end, true});
    }

    QByteArrayView m_text;
    TokenPurpose m_purpose;
    const std::function<bool(const TokenSpan &)> &m_take;
    bool m_going = true;
    Bytes<kLongestToken> m_word;
    qsizetype m_begin = 0;
    qsizetype m_end = 0;
    Bytes<2 * sizeof(Folding::bytes)> m_last; ///< The character that the next one of its run makes a pair with.
    qsizetype m_lastBegin = 0;
    qsizetype m_lastEnd = 0;
    bool m_inRun = false;
    char m_sign = '\0';
    qsizetype m_signAt = 0;
};

} // namespace

void tokenize(QByteArrayView utf8, TokenPurpose purpose, const std::function<bool(const TokenSpan &)> &take)
{
    Cutter(utf8, purpose, take).run();
}

QByteArray folded(QByteArrayView utf8)
{
    QByteArray out;
    out.reserve(utf8.size());
    const char *at = utf8.data();
    const char *const end = at + utf8.size();
    while (at < end) {
        const char *const from = at;
        while (at < end && plainLetter(*at) != '\0')
            ++at;
        if (at > from) {
            const qsizetype place = out.size();
            out.append(from, at - from);
            std::transform(out.cbegin() + place, out.cend(), out.begin() + place, plainLetter);
            continue;
        }
        const Folding &folding = foldingOf(next(at, end));
        if (folding.kind == Class::Word || folding.kind == Class::Pair)
            out.append(folding.bytes.data(), folding.size);
        else if (folding.kind != Class::Ignored)
            out.append(from, at - from);
    }
    return out;
}

QByteArray matchPhrase(const QString &text, bool prefix)
{
    QByteArray utf8 = text.toUtf8();
    utf8.replace('\0', ' '); // would end the expression
    int tokens = 0;
    bool lastIsOneCharacter = false;
    tokenize(utf8, TokenPurpose::Query, [&](const TokenSpan &span) {
        ++tokens;
        // One character of a script that is indexed in pairs begins a pair wherever it stands.
        const char *at = span.token.data();
        const char *const end = at + span.token.size();
        if (*at == '#' || *at == '@')
            ++at;
        const char32_t first = next(at, end);
        lastIsOneCharacter = at == end && foldingOf(first).kind == Class::Pair;
        return true;
    });
    if (tokens == 0)
        return {};
    utf8.replace("\"", "\"\"");
    return '"' + utf8 + (prefix || lastIsOneCharacter ? "\" *" : "\"");
}

} // namespace rapport::store
