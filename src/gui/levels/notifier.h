#pragma once

#include "domain/ids.h"

#include <QHash>
#include <QObject>
#include <QString>

namespace rapport {

/// Tells a person something outside of the window, without a sound. GUI thread; never waits.
class Notifier : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// `conversation`: what opens when it is answered; none: only the window.
    virtual void notify(const QString &title, const QString &text, ConversationId conversation) = 0;

Q_SIGNALS:
    /// The person asked to see it.
    void opened(rapport::ConversationId conversation);
};

/// By the desktop's notification service (org.freedesktop.Notifications), where there is one.
class DesktopNotifier final : public Notifier
{
    Q_OBJECT
public:
    explicit DesktopNotifier(QObject *parent = nullptr);

    void notify(const QString &title, const QString &text, ConversationId conversation) override;

private Q_SLOTS:
    void actionInvoked(uint id, const QString &action);
    void closed(uint id, uint reason);

private:
    QHash<uint, ConversationId> m_shown; ///< By the service's number.
};

} // namespace rapport
