#include "gui/desktop/quietcommands.h"

#include "base/clock.h"
#include "gui/desktop/quiettimes.h"
#include "gui/inbox/picker.h"
#include "gui/inbox/snoozedialog.h"
#include "gui/inbox/snoozetimes.h"
#include "gui/timetext.h"

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

void chooseQuiet(QuietTimes &quiet, qint64 now, QWidget &over)
{
    QList<Picker::Entry> entries;
    for (const SnoozeTime &time : snoozeTimes(QDateTime::fromMSecsSinceEpoch(now))) {
        if (time.until != 0) // a quiet ends with an hour, not with an answer
            entries.append({time.label, untilText(time.until, now), u"notifications_paused"_s,
                            [&quiet, until = time.until] { quiet.askUntil(until); }});
    }
    entries.append({QuietTimes::tr("Pick a day and an hour"), {}, u"event"_s, [&quiet, now, &over] {
                        auto *dialog = new SnoozeDialog(now, &over);
                        dialog->setWindowTitle(QuietTimes::tr("Quiet until"));
                        QObject::connect(dialog, &SnoozeDialog::chosen, &quiet, &QuietTimes::askUntil);
                        dialog->open();
                    }});
    auto *picker = new Picker(QuietTimes::tr("Quiet until"), entries, &over);
    picker->popUp();
}

} // namespace

QList<InboxCommand> quietCommands(QuietTimes &quiet, const Clock &clock, QWidget &over)
{
    const QString section = QuietTimes::tr("Notifications");
    return {{"quietShortcut",
             section,
             QuietTimes::tr("Quiet for an hour"),
             u"notifications_paused"_s,
             {},
             [&quiet] { quiet.askForAnHour(); }},
            {"quietUntilShortcut",
             section,
             QuietTimes::tr("Quiet until…"),
             u"notifications_paused"_s,
             {},
             [&quiet, &clock, &over] { chooseQuiet(quiet, clock.nowMs(), over); }},
            {"endQuietShortcut", section, QuietTimes::tr("End the quiet"), u"notifications_none"_s, {}, [&quiet] {
                 quiet.end();
             }}};
}

} // namespace rapport
