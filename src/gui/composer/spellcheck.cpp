#include "gui/composer/spellcheck.h"

#include "gui/composer/spelldictionaries.h"
#include "gui/theme/theme.h"

#include <QPlainTextEdit>
#include <QTextDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

/// A paragraph is checked in one go, and no further than this.
constexpr qsizetype kMostOfParagraph = 20'000;
constexpr qsizetype kMostKnown = 20'000;
/// State of a paragraph that ends inside a block of code.
constexpr int kInCode = 1;

} // namespace

SpellCheck::SpellCheck(QPlainTextEdit *edit, SpellDictionaries &dictionaries)
    : QSyntaxHighlighter(edit->document()), m_edit(edit), m_dictionaries(dictionaries)
{
    connect(edit, &QPlainTextEdit::cursorPositionChanged, this, &SpellCheck::cursorMoved);
    connect(&dictionaries, &SpellDictionaries::changed, this, [this] {
        m_known.clear();
        rehighlight();
    });
    connect(&theme::notifier(), &theme::Notifier::changed, this, &SpellCheck::rehighlight);
}

void SpellCheck::setLanguage(const QString &language)
{
    if (language == m_language)
        return;
    m_language = language;
    m_known.clear();
    m_dictionaries.look();
    rehighlight();
}

void SpellCheck::setNames(const QStringList &names)
{
    QSet<QString> words;
    for (const QString &name : names) {
        for (const text::TextRange &word : text::spellableWords(name))
            words.insert(name.sliced(word.start, word.length).toCaseFolded());
    }
    if (words == m_names)
        return;
    m_names = words;
    m_known.clear();
    rehighlight();
}

bool SpellCheck::isWrong(const QString &word) const
{
    const auto speller = m_dictionaries.speller(m_language);
    if (!speller)
        return false;
    const auto known = m_known.constFind(word);
    if (known != m_known.constEnd())
        return !*known;
    if (m_known.size() >= kMostKnown)
        m_known.clear();
    const bool isKnown = m_names.contains(word.toCaseFolded()) || m_dictionaries.isOwn(word) || speller->knows(word);
    m_known.insert(word, isKnown);
    return !isKnown;
}

void SpellCheck::highlightBlock(const QString &text)
{
    // Read for what is written, not for each conversation that is looked at: some take tens of megabytes.
    if (!text.trimmed().isEmpty())
        m_dictionaries.want(m_language);
    bool inCode = previousBlockState() == kInCode;
    const bool isFence = text.trimmed().startsWith(u"```"_s);
    if (isFence && (inCode || !text.trimmed().mid(3).contains(u"```"_s)))
        inCode = !inCode;
    setCurrentBlockState(inCode ? kInCode : 0);
    if (inCode || isFence || !m_dictionaries.speller(m_language))
        return;
    QTextCharFormat wrong;
    wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    wrong.setUnderlineColor(theme::color(theme::Token::Bad));
    const int typing = m_edit->hasFocus() ? m_typing - currentBlock().position() : -1;
    for (const text::TextRange &word : text::spellableWords(text.left(kMostOfParagraph))) {
        if (word.end() != typing && isWrong(text.sliced(word.start, word.length)))
            setFormat(static_cast<int>(word.start), static_cast<int>(word.length), wrong);
    }
}

/// The paragraph that the cursor leaves a word of is looked at again; so is the one in which it types.
void SpellCheck::cursorMoved()
{
    const int position = m_edit->textCursor().position();
    const int before = std::exchange(m_typing, position);
    if (before < 0 || before == position)
        return;
    const QTextBlock left = document()->findBlock(std::min(before, document()->characterCount() - 1));
    if (left.isValid() && left.length() < kMostOfParagraph)
        rehighlightBlock(left);
}

QList<text::TextRange> SpellCheck::wrongWords(const QTextBlock &block) const
{
    QList<text::TextRange> wrong;
    const QString paragraph = block.text();
    if (block.userState() == kInCode || paragraph.trimmed().startsWith(u"```"_s))
        return wrong;
    for (const text::TextRange &word : text::spellableWords(paragraph.left(kMostOfParagraph))) {
        if (isWrong(paragraph.sliced(word.start, word.length)))
            wrong.append(word);
    }
    return wrong;
}

std::optional<QTextCursor> SpellCheck::wordAt(int position) const
{
    const QTextBlock block = document()->findBlock(position);
    for (const text::TextRange &word : wrongWords(block)) {
        const int start = block.position() + static_cast<int>(word.start);
        const int end = start + static_cast<int>(word.length);
        if (position < start || position > end)
            continue;
        QTextCursor cursor(document());
        cursor.setPosition(start);
        cursor.setPosition(end, QTextCursor::KeepAnchor);
        return cursor;
    }
    return std::nullopt;
}

std::optional<QTextCursor> SpellCheck::nextWord(int position) const
{
    const auto firstFrom = [this](int from) -> std::optional<QTextCursor> {
        for (QTextBlock block = document()->findBlock(from); block.isValid(); block = block.next()) {
            for (const text::TextRange &word : wrongWords(block)) {
                const int end = block.position() + static_cast<int>(word.end());
                if (end >= from)
                    return wordAt(end);
            }
        }
        return std::nullopt;
    };
    const std::optional<QTextCursor> behind = firstFrom(position);
    return behind ? behind : firstFrom(0);
}

QStringList SpellCheck::suggestions(const QString &word) const
{
    const auto speller = m_dictionaries.speller(m_language);
    return speller ? speller->suggestions(word) : QStringList();
}

void SpellCheck::learn(const QString &word)
{
    m_dictionaries.learn(word);
}

} // namespace rapport
