#include "domain/conversation.h"

#include <algorithm>

namespace rapport {

using namespace Qt::StringLiterals;

namespace {

/// The lines that are the writer's own.
QString withoutQuotes(const QString &text)
{
    QStringList lines = text.split(u'\n');
    lines.removeIf([](const QString &line) { return line.startsWith(u'>'); });
    return lines.join(u'\n');
}

/// Handles at the beginning say to whom it goes, which a row shows anyway.
QString withoutMentions(const QString &line)
{
    qsizetype from = 0;
    while (from < line.size() && line.at(from) == u'@') {
        const qsizetype space = line.indexOf(u' ', from);
        from = space < 0 ? line.size() : space + 1;
    }
    return line.mid(from);
}

} // namespace

QString conversationStateName(ConversationState state)
{
    switch (state) {
    case ConversationState::Open:
        return u"open"_s;
    case ConversationState::Waiting:
        return u"waiting"_s;
    case ConversationState::Snoozed:
        return u"snoozed"_s;
    case ConversationState::Closed:
        return u"closed"_s;
    }
    return u"closed"_s;
}

QString previewText(const QString &title, const QString &text)
{
    constexpr qsizetype kMost = 200;
    // A text can be 200 kB, and its beginning is all that is looked at.
    const QString beginning = text.left(4 * kMost);
    QString preview = withoutMentions(withoutQuotes(beginning).simplified());
    if (preview.isEmpty())
        preview = beginning.simplified();
    if (preview.isEmpty())
        preview = title.simplified();
    qsizetype length = std::min(preview.size(), kMost);
    if (length > 0 && length < preview.size() && preview.at(length - 1).isHighSurrogate())
        --length;
    preview.truncate(length);
    return preview;
}

} // namespace rapport
