#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <functional>

// How text is cut into what can be searched for. The text index, the words of a query and the marks in a snippet all go
// through here, so that what is written and what is asked for always become the same tokens. Pure; on any thread.
namespace rapport::store {

/// The way a text is read: what is stored gives more tokens than what is asked for.
enum class TokenPurpose { Index, Query };

/// A piece of text that can be found.
struct TokenSpan
{
    QByteArrayView token; ///< Folded, UTF-8; only valid during the call.
    qsizetype begin = 0;  ///< Bytes in the text.
    qsizetype end = 0;
    bool colocated = false; ///< Another reading of the token before it, at the same place.
};

/// Cuts UTF-8 text into tokens, in their order, until `take` returns false.
///
/// - Letters and digits in a row are a word, without case, accents and vowel points.
/// - Scripts that set no spaces (Han, kana, Hangul, Thai, Lao, Khmer, Burmese) give overlapping pairs of characters.
/// The
///   last character of such a run also stands alone, so that each of its characters begins a token.
/// - A pictograph is a token; skin tones and joiners are not.
/// - The word after '#' or '@' is also there with its sign, and only so in a query: "#yarn" finds the hashtag, "yarn"
///   finds both.
void tokenize(QByteArrayView utf8, TokenPurpose purpose, const std::function<bool(const TokenSpan &)> &take);

/// Whether a character is of a script that sets no spaces between words.
[[nodiscard]] bool isPairScript(char32_t c);

/// Text without case, accents and the like, for comparing names; what is no word stays as it is.
[[nodiscard]] QByteArray folded(QByteArrayView utf8);
[[nodiscard]] inline QByteArray folded(const QString &text)
{
    return folded(QByteArrayView(text.toUtf8()));
}

/// Text as an FTS5 phrase that finds it: quoted, so that nothing in it can be taken for syntax. Empty where the text
/// holds nothing that could be found. `prefix`: its last word may go on.
[[nodiscard]] QByteArray matchPhrase(const QString &text, bool prefix);

} // namespace rapport::store
