#include "gui/thread/messagehtml.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport::messagetext {

namespace {

constexpr int kLinesPerStep = 200; // A text of line breaks alone must not become a tower.

} // namespace

bool isOverride(QChar c)
{
    return c == QChar(0x202d) || c == QChar(0x202e);
}

QString span(theme::Token token, const QString &html)
{
    return u"<span style=\"color:%1\">%2</span>"_s.arg(theme::color(token).name(), html);
}

QString link(const QString &action, const QString &label)
{
    return u"<a href=\"rapport:%1\">%2</a>"_s.arg(action, label.toHtmlEscaped());
}

QString bodyText(const QString &whole, int characters)
{
    const int limit = characters > 0 ? characters : kFirstCharacters;
    const int lineLimit = kLinesPerStep * (1 + limit / kMoreCharacters);
    QString text;
    text.reserve(std::min<qsizetype>(whole.size(), limit));
    int lines = 0;
    for (const QChar c : whole) {
        if (text.size() >= limit || lines >= lineLimit)
            break;
        if (c == u'\n')
            ++lines;
        if (isOverride(c) || (c.unicode() < 0x20 && c != u'\n' && c != u'\t') || c == QChar::ObjectReplacementCharacter)
            continue;
        text.append(c);
    }
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    return text;
}

} // namespace rapport::messagetext
