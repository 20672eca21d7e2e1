#include "gui/settings/settingssections.h"

#include "gui/desktop/notices.h"
#include "gui/desktop/quiettimes.h"
#include "gui/desktop/trayicon.h"
#include "gui/levels/duewatch.h"
#include "gui/settings/settingsform.h"
#include "gui/timetext.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QPushButton>
#include <QTimeEdit>

using namespace Qt::StringLiterals;

namespace rapport::settings {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(rapport::SettingsPage)
};

void addWishes(SettingsForm &form)
{
    const NoticeWishes wishes = NoticeWishes::kept();
    QCheckBox *news = form.addSwitch("tellNews", Texts::tr("Tell me when something comes that needs an answer"),
                                     Texts::tr("One notification, however much comes; none while you look at the "
                                               "inbox. Likes, bots and your own accounts are never told."),
                                     wishes.news);
    QCheckBox *words =
        form.addSwitch("tellWords", Texts::tr("Show who wrote and what"),
                       Texts::tr("Without it a notification only says that something came: for screens that others "
                                 "see."),
                       wishes.words);
    QCheckBox *due = form.addSwitch("tellDue", Texts::tr("Tell me before an answer is due"), {}, DueWatch::isWanted());
    QObject::connect(news, &QCheckBox::toggled, news, [](bool on) {
        NoticeWishes now = NoticeWishes::kept();
        now.news = on;
        now.keep();
    });
    QObject::connect(words, &QCheckBox::toggled, words, [](bool on) {
        NoticeWishes now = NoticeWishes::kept();
        now.words = on;
        now.keep();
    });
    QObject::connect(due, &QCheckBox::toggled, due, &DueWatch::setWanted);
}

QTimeEdit *addTime(SettingsForm &form, const char *name, const QString &label, QTime time)
{
    auto *edit = new QTimeEdit(time);
    edit->setDisplayFormat(clockFormat());
    edit->setButtonSymbols(QAbstractSpinBox::NoButtons);
    form.addControl(name, label, {}, edit);
    return edit;
}

void addQuiet(SettingsForm &form, QuietTimes &quiet)
{
    const QuietHours hours = quiet.hours();
    QCheckBox *daily =
        form.addSwitch("quietHours", Texts::tr("Quiet hours every day"),
                       Texts::tr("Nothing is told in them; what came is told once afterwards."), hours.on);
    QTimeEdit *from = addTime(form, "quietFrom", Texts::tr("Quiet from"), hours.from);
    QTimeEdit *to = addTime(form, "quietTo", Texts::tr("Quiet until"), hours.to);
    const auto keep = [daily, from, to, &quiet] {
        quiet.setHours({daily->isChecked(), from->time(), to->time()});
        from->setEnabled(daily->isChecked());
        to->setEnabled(daily->isChecked());
    };
    from->setEnabled(hours.on);
    to->setEnabled(hours.on);
    QObject::connect(daily, &QCheckBox::toggled, &quiet, keep);
    QObject::connect(from, &QTimeEdit::timeChanged, &quiet, keep);
    QObject::connect(to, &QTimeEdit::timeChanged, &quiet, keep);
    QPushButton *now = form.addButton("quietNow", Texts::tr("Quiet for now"),
                                      Texts::tr("Also in the tray's menu, in each notification, and among the commands "
                                                "(Ctrl+K), there until any time."),
                                      Texts::tr("Quiet for an hour"));
    const auto show = [now, &quiet] {
        const qint64 until = quiet.askedUntil();
        now->setText(until == 0 ? Texts::tr("Quiet for an hour")
                                : Texts::tr("End the quiet (until %1)").arg(clockText(until)));
        now->setAccessibleName(now->text());
    };
    show();
    QObject::connect(&quiet, &QuietTimes::changed, now, show);
    QObject::connect(now, &QPushButton::clicked, &quiet, [&quiet] {
        if (quiet.askedUntil() != 0)
            quiet.end();
        else
            quiet.askForAnHour();
    });
}

} // namespace

void addNotices(SettingsForm &form, QuietTimes &quiet, TrayIcon &tray)
{
    form.addSection(Texts::tr("Notifications"));
    addWishes(form);
    addQuiet(form, quiet);

    form.addSection(Texts::tr("Tray"));
    const bool available = QSystemTrayIcon::isSystemTrayAvailable();
    QCheckBox *icon =
        form.addSwitch("trayIcon", Texts::tr("Show an icon in the tray, with how many conversations are unread"),
                       available ? QString() : Texts::tr("This desktop has no tray at present."), TrayIcon::isWanted());
    QCheckBox *stays = form.addSwitch("trayStays", Texts::tr("Closing the window leaves Rapport running in the tray"),
                                      Texts::tr("It goes on receiving, sending and telling. Ctrl+Q quits."),
                                      TrayIcon::isKeptRunning());
    stays->setEnabled(TrayIcon::isWanted());
    QObject::connect(icon, &QCheckBox::toggled, &tray, [&tray, stays](bool on) {
        tray.setWanted(on);
        stays->setEnabled(on);
    });
    QObject::connect(stays, &QCheckBox::toggled, stays, &TrayIcon::keepKeptRunning);
}

} // namespace rapport::settings
