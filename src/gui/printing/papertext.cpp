#include "gui/printing/papertext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr qsizetype kLongestName = 60;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rapport::Paper)
};

} // namespace

output::PaperWords paperWords()
{
    output::PaperWords words;
    const QLocale locale;
    words.language = locale.bcp47Name();
    words.note = Words::tr("Internal note");
    words.direct = Words::tr("Direct message");
    words.edited = Words::tr("edited");
    words.deleted = Words::tr("deleted on the channel");
    words.held = Words::tr("held for moderation");
    words.spam = Words::tr("marked as spam");
    words.trashed = Words::tr("in the channel's trash");
    words.notSent = Words::tr("not sent yet");
    words.notSurelySent = Words::tr("perhaps not sent");
    words.automatic = Words::tr("automatic");
    //: Whom a message answers
    words.answers = Words::tr("to %1");
    //: A link to a message on the web
    words.original = Words::tr("Original");
    words.picture = Words::tr("Picture");
    words.attachment = Words::tr("Attachment");
    words.people = Words::tr("People: %1");
    //: After some names: how many more
    words.andMore = Words::tr("and %1 more");
    //: From a time to a time
    words.span = Words::tr("%1 to %2");
    words.messages = Words::tr("Messages: %1");
    words.made = Words::tr("Made with Rapport, %1");
    words.page = Words::tr("Page %1 of %2");
    words.time = [locale](qint64 unixMs) {
        return locale.toString(QDateTime::fromMSecsSinceEpoch(unixMs), QLocale::ShortFormat);
    };
    return words;
}

QString fileNameFor(const ConversationRow &row)
{
    QString name;
    for (const QString &source : {row.conversation.subject, row.personName}) {
        for (const QChar c : source.left(4 * kLongestName)) {
            if (c.isLetterOrNumber() || c == u'-' || c == u'_')
                name.append(c);
            else
                name.append(u' ');
        }
        name = name.simplified().left(kLongestName).trimmed();
        if (!name.isEmpty())
            return name;
    }
    return Words::tr("Conversation %1").arg(row.conversation.id.value);
}

} // namespace rapport
