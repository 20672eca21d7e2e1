#include "gui/desktop/trayicon.h"

#include "gui/desktop/quiettimes.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/theme/type.h"
#include "gui/timetext.h"

#include <QPainter>
#include <QSettings>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr int kSizes[] = {16, 22, 24, 32, 48, 64};
constexpr int kSoonMs = 300;

QString wantedKey()
{
    return u"tray/icon"_s;
}

QString keptRunningKey()
{
    return u"tray/keepsRunning"_s;
}

void paintCount(QPainter &painter, int size, int count)
{
    const QString text = count > 99 ? u"99+"_s : QString::number(count);
    QFont font = theme::font(theme::TextStyle::CaptionBold);
    font.setPixelSize(std::max(8, size * 7 / 16));
    const double height = size * 0.56;
    const double width = std::clamp(QFontMetricsF(font).horizontalAdvance(text) + size * 0.2, height, double(size));
    while (QFontMetricsF(font).horizontalAdvance(text) > width - 1 && font.pixelSize() > 5)
        font.setPixelSize(font.pixelSize() - 1);
    const QRectF pill(size - width, size - height, width, height);
    painter.setPen(Qt::NoPen);
    // A tray is light or dark whatever the window is: white on a strong colour is read on both.
    painter.setBrush(theme::color(theme::Token::Bad, theme::Scheme::Light));
    painter.drawRoundedRect(pill, height / 2, height / 2);
    painter.setFont(font);
    painter.setPen(theme::color(theme::Token::Surface, theme::Scheme::Light));
    painter.drawText(pill, Qt::AlignCenter, text);
}

} // namespace

TrayIcon::TrayIcon(QuietTimes &quiet, QObject *parent) : QObject(parent), m_quiet(quiet)
{
    m_menu.setObjectName(u"trayMenu"_s);
    const auto add = [this](const char *name, const QString &label, auto run) {
        QAction *action = m_menu.addAction(label);
        action->setObjectName(QLatin1StringView(name));
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    add("trayShow", tr("Show Rapport"), [this] { Q_EMIT showRequested(); });
    m_next = add("trayNext", tr("Next that waits"), [this] { Q_EMIT nextRequested(); });
    m_menu.addSeparator();
    m_quietAction = add("trayQuiet", {}, [this] {
        if (m_quiet.askedUntil() != 0)
            m_quiet.end();
        else
            m_quiet.askForAnHour();
    });
    m_menu.addSeparator();
    add("trayQuit", tr("Quit"), [this] { Q_EMIT quitRequested(); });
    connect(&quiet, &QuietTimes::changed, this, &TrayIcon::showQuiet);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT showRequested();
    });
    m_icon.setContextMenu(&m_menu);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &TrayIcon::paint);
    m_icon.setIcon(theme::icon("forum", theme::Token::Accent));
    showQuiet();
    showFigures(0, 0);
    m_icon.setVisible(isWanted());
}

bool TrayIcon::isWanted()
{
    return QSettings().value(wantedKey(), true).toBool();
}

void TrayIcon::setWanted(bool wanted)
{
    QSettings().setValue(wantedKey(), wanted);
    m_icon.setVisible(wanted);
    m_soon.start();
}

bool TrayIcon::isKeptRunning()
{
    return QSettings().value(keptRunningKey(), false).toBool();
}

void TrayIcon::keepKeptRunning(bool kept)
{
    QSettings().setValue(keptRunningKey(), kept);
}

bool TrayIcon::isShown() const
{
    return QSystemTrayIcon::isSystemTrayAvailable() && m_icon.isVisible();
}

void TrayIcon::showFigures(int unread, int waiting)
{
    m_unread = unread;
    if (!m_soon.isActive())
        m_soon.start();
    m_icon.setToolTip(waiting == 0 ? tr("Rapport: nobody waits")
                                   : tr("Rapport: %n conversation(s) wait", nullptr, waiting));
    m_next->setEnabled(waiting > 0);
}

/// Six sizes are some milliseconds of work: where nobody sees them they are not painted.
void TrayIcon::paint()
{
    if (!isShown() || m_painted == m_unread)
        return;
    m_painted = m_unread;
    m_icon.setIcon(iconWith(m_unread));
}

void TrayIcon::showQuiet()
{
    const qint64 until = m_quiet.askedUntil();
    m_quietAction->setText(until == 0 ? tr("Quiet for an hour") : tr("End the quiet (until %1)").arg(clockText(until)));
}

QIcon TrayIcon::iconWith(int count)
{
    QIcon icon;
    for (const int size : kSizes) {
        QPixmap picture(size, size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        theme::drawIcon(painter, QRectF(0, 0, size, size), "forum",
                        theme::color(theme::Token::Accent, theme::Scheme::Dark));
        if (count > 0)
            paintCount(painter, size, count);
        icon.addPixmap(picture);
    }
    return icon;
}

} // namespace rapport
