#include "gui/thread/threadcommands.h"

#include "gui/thread/findbar.h"
#include "gui/thread/threadevents.h"
#include "gui/thread/threadview.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rapport::ThreadCommands)
};

} // namespace

QList<InboxCommand> threadCommands(ThreadView &view, FindBar &find, ThreadEvents &events)
{
    QList<InboxCommand> all;
    const QString section = Words::tr("In the thread");
    const auto add = [&](const char *name, const QString &title, const QString &glyph, QList<QKeySequence> keys,
                         std::function<void()> run) {
        all.append({name, section, title, glyph, std::move(keys), std::move(run)});
    };
    add("findShortcut", Words::tr("Find in the thread"), u"search"_s, {QKeySequence(QKeySequence::Find)},
        [&find] { find.start(); });
    add("parentShortcut", Words::tr("Go to what it answers"), u"subdirectory_arrow_left"_s, {QKeySequence(u"B"_s)},
        [&view] { view.jumpToAnswered(); });
    add("branchShortcut", Words::tr("Fold or show the branch"), u"unfold_less"_s, {QKeySequence(u"F"_s)},
        [&view] { view.toggleBranch(); });
    add("foldAllShortcut", Words::tr("Fold all branches"), u"unfold_less"_s, {QKeySequence(u"Shift+F"_s)},
        [&view] { view.setAllFolded(true); });
    add("unfoldAllShortcut", Words::tr("Show all branches"), u"unfold_more"_s, {},
        [&view] { view.setAllFolded(false); });
    add("quoteShortcut", Words::tr("Quote in the answer"), u"format_quote"_s, {QKeySequence(u"Q"_s)},
        [&view] { view.quote(); });
    add("originalShortcut", Words::tr("Open the original"), u"open_in_new"_s, {QKeySequence(u"O"_s)},
        [&view] { view.openOriginal(); });
    add("copyAttributedShortcut", Words::tr("Copy with who said it"), u"content_copy"_s,
        {QKeySequence(u"Ctrl+Shift+C"_s)}, [&view] { view.copyAttributed(); });
    add("eventsShortcut", Words::tr("Show what was done"), u"history"_s, {QKeySequence(u"V"_s)},
        [&events] { events.setShown(!events.areShown()); });
    return all;
}

} // namespace rapport
