#include "gui/thread/textmatcher.h"

#include "store/folding.h"

#include <vector>

namespace rapport {

namespace {

/// Folds a text; `units`, where wanted: for each byte the unit of the text that it comes from, one more for the end.
QByteArray foldedWithUnits(const QString &text, std::vector<int> *units)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    const auto add = [&](QByteArrayView piece, qsizetype unit) {
        bytes.append(piece);
        if (units)
            units->insert(units->end(), static_cast<size_t>(piece.size()), static_cast<int>(unit));
    };
    bool space = false;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype from = i;
        const bool pair = text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        i += pair ? 2 : 1;
        const QChar first = text.at(from);
        if (!pair && first.isSpace()) {
            if (!space)
                add(" ", from);
            space = true;
            continue;
        }
        space = false;
        const char16_t unit = first.unicode();
        if (unit < 0x80) {
            const char lower = static_cast<char>(unit >= 'A' && unit <= 'Z' ? unit + 32 : unit);
            add(QByteArrayView(&lower, 1), from);
        } else {
            add(store::folded(text.sliced(from, i - from)), from);
        }
    }
    if (units)
        units->push_back(static_cast<int>(text.size()));
    return bytes;
}

} // namespace

TextMatcher::TextMatcher(const QString &query) : m_needle(foldedWithUnits(query.trimmed(), nullptr)) {}

int TextMatcher::count(const QString &text) const
{
    if (isEmpty())
        return 0;
    const QByteArray bytes = foldedWithUnits(text, nullptr);
    int found = 0;
    for (qsizetype at = bytes.indexOf(m_needle); at >= 0; at = bytes.indexOf(m_needle, at + m_needle.size()))
        ++found;
    return found;
}

QList<TextMatcher::Span> TextMatcher::find(const QString &text) const
{
    QList<Span> spans;
    if (isEmpty())
        return spans;
    std::vector<int> units;
    const QByteArray bytes = foldedWithUnits(text, &units);
    for (qsizetype at = bytes.indexOf(m_needle); at >= 0; at = bytes.indexOf(m_needle, at + m_needle.size())) {
        const int begin = units[static_cast<size_t>(at)];
        const int end = units[static_cast<size_t>(at + m_needle.size())];
        spans.append({begin, end - begin});
    }
    return spans;
}

} // namespace rapport
