#include "gui/desktop/notificationservice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <utility>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

// https://specifications.freedesktop.org/notification-spec; inline-reply and NotificationReplied are KDE's and are
// understood by others as well.
const QString kService = u"org.freedesktop.Notifications"_s;
const QString kPath = u"/org/freedesktop/Notifications"_s;
const QString kInterface = u"org.freedesktop.Notifications"_s;
const QString kReplyAction = u"inline-reply"_s;

constexpr int kLongestTitle = 100;
constexpr int kLongestText = 300;
constexpr qsizetype kLongestReply = 20'000;
constexpr qsizetype kLongestToken = 500;
// Format characters that belong to how a word or an emoji is written, rather than to its direction.
constexpr char32_t kNonJoiner = 0x200c;
constexpr char32_t kJoiner = 0x200d;

QDBusConnection connection(const QString &name)
{
    return name.isEmpty() ? QDBusConnection::sessionBus() : QDBusConnection(name);
}

/// On one line, without what could steer whoever shows it, and never half a character.
QString bounded(const QString &text, int most)
{
    QString plain;
    for (const char32_t c : text.left(4 * most).toUcs4()) {
        const QChar::Category category = QChar::category(c);
        if (category == QChar::Other_Control || category == QChar::Separator_Line ||
            category == QChar::Separator_Paragraph)
            plain.append(u' ');
        else if (c == kJoiner || c == kNonJoiner ||
                 (category != QChar::Other_Format && category != QChar::Other_Surrogate))
            plain.append(QString::fromUcs4(&c, 1));
    }
    plain = plain.simplified();
    if (plain.size() <= most)
        return plain;
    qsizetype cut = most - 1;
    if (plain.at(cut - 1).isHighSurrogate())
        --cut;
    return plain.left(cut) + u'…';
}

QDBusMessage callTo(const QString &method)
{
    return QDBusMessage::createMethodCall(kService, kPath, kInterface, method);
}

} // namespace

NotificationService::NotificationService(const QString &bus, QObject *parent) : QObject(parent), m_bus(bus)
{
    QDBusConnection to = connection(m_bus);
    if (!to.isConnected())
        return;
    to.connect(kService, kPath, kInterface, u"ActionInvoked"_s, this, SLOT(actionInvoked(uint, QString)));
    to.connect(kService, kPath, kInterface, u"NotificationReplied"_s, this, SLOT(notificationReplied(uint, QString)));
    to.connect(kService, kPath, kInterface, u"NotificationClosed"_s, this, SLOT(notificationClosed(uint, uint)));
    to.connect(kService, kPath, kInterface, u"ActivationToken"_s, this, SLOT(activationToken(uint, QString)));
    m_watcher = new QDBusServiceWatcher(kService, to, QDBusServiceWatcher::WatchForUnregistration, this);
    connect(m_watcher, &QDBusServiceWatcher::serviceUnregistered, this, &NotificationService::forgetService);
}

NotificationService::~NotificationService()
{
    for (const Place &place : std::as_const(m_places))
        close(place.id);
}

/// The numbers that it gave mean nothing to the next one.
void NotificationService::forgetService()
{
    m_probed = false;
    m_capabilities.clear();
    m_places.clear();
}

void NotificationService::probe()
{
    const QDBusConnection to = connection(m_bus);
    if (m_probed || !to.isConnected()) {
        Q_EMIT probed();
        return;
    }
    if (std::exchange(m_probing, true))
        return;
    auto *watcher = new QDBusPendingCallWatcher(to.asyncCall(callTo(u"GetCapabilities"_s)), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_probing = false;
        const QDBusPendingReply<QStringList> reply = *watcher;
        m_probed = !reply.isError();
        if (m_probed)
            m_capabilities = reply.value();
        Q_EMIT probed();
    });
}

void NotificationService::show(const QString &place, const Notification &notification)
{
    if (!connection(m_bus).isConnected())
        return;
    Place &at = m_places[place];
    at.leaving = false;
    at.waiting = notification;
    if (at.calling)
        return;
    at.calling = true;
    if (m_probed) {
        send(place);
        return;
    }
    connect(
        this, &NotificationService::probed, this, [this, place] { send(place); }, Qt::SingleShotConnection);
    probe();
}

void NotificationService::send(const QString &place)
{
    const auto at = m_places.find(place);
    if (at == m_places.end())
        return;
    if (!at->waiting) { // withdrawn while the service was asked what it can do
        m_places.erase(at);
        return;
    }
    const Notification notification = *std::exchange(at->waiting, std::nullopt);
    const bool markup = m_capabilities.contains(u"body-markup"_s);
    const QString text = bounded(notification.text, kLongestText);
    QStringList actions;
    QVariantMap hints{{u"urgency"_s, QVariant::fromValue(uchar{1})},
                      {u"suppress-sound"_s, true},
                      {u"desktop-entry"_s, u"rapport"_s},
                      {u"category"_s, u"im.received"_s}};
    if (m_capabilities.contains(u"actions"_s)) {
        for (const auto &[key, label] : notification.actions)
            actions << key << bounded(label, kLongestTitle);
        if (takesReplies() && !notification.replyField.isEmpty()) {
            actions << kReplyAction << bounded(notification.replyLabel, kLongestTitle);
            hints.insert(u"x-kde-reply-placeholder-text"_s, bounded(notification.replyField, kLongestTitle));
            hints.insert(u"x-kde-reply-submit-button-text"_s, bounded(notification.replyLabel, kLongestTitle));
        }
    }
    QDBusMessage call = callTo(u"Notify"_s);
    call << u"Rapport"_s << at->id << u"rapport"_s << bounded(notification.title, kLongestTitle)
         << (markup ? text.toHtmlEscaped() : text) << actions << hints << -1;
    auto *watcher = new QDBusPendingCallWatcher(connection(m_bus).asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, place] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        sent(place, reply.isError() ? 0 : reply.value());
    });
}

void NotificationService::sent(const QString &place, uint id)
{
    const auto at = m_places.find(place);
    if (at == m_places.end())
        return;
    at->calling = false;
    at->id = id;
    if (at->waiting) {
        at->calling = true;
        send(place);
    } else if (at->leaving || id == 0) {
        m_places.erase(at);
        close(id);
    }
}

void NotificationService::withdraw(const QString &place)
{
    const auto at = m_places.find(place);
    if (at == m_places.end())
        return;
    at->waiting.reset();
    if (at->calling) {
        at->leaving = true;
        return;
    }
    const uint id = at->id;
    m_places.erase(at);
    close(id);
}

void NotificationService::close(uint id)
{
    const QDBusConnection to = connection(m_bus);
    if (id == 0 || !to.isConnected())
        return;
    QDBusMessage call = callTo(u"CloseNotification"_s);
    call << id;
    to.send(call);
}

QString NotificationService::placeOf(uint id) const
{
    for (auto it = m_places.cbegin(); it != m_places.cend(); ++it) {
        if (id != 0 && it->id == id)
            return it.key();
    }
    return {};
}

void NotificationService::actionInvoked(uint id, const QString &action)
{
    // The service sends it to everybody who listens; what others show is not ours.
    if (const QString place = placeOf(id); !place.isEmpty())
        Q_EMIT chosen(place, action.left(kLongestTitle));
}

void NotificationService::notificationReplied(uint id, const QString &text)
{
    if (const QString place = placeOf(id); !place.isEmpty())
        Q_EMIT replied(place, text.left(kLongestReply));
}

void NotificationService::notificationClosed(uint id, uint)
{
    const QString place = placeOf(id);
    if (place.isEmpty())
        return;
    // One that is being replaced closes only to come back.
    if (m_places.value(place).calling)
        return;
    m_places.remove(place);
    Q_EMIT closed(place);
}

/// What lets a window come to the front on Wayland; Qt takes it from there.
void NotificationService::activationToken(uint id, const QString &token)
{
    if (!placeOf(id).isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token.left(kLongestToken).toUtf8());
}

} // namespace rapport
