#pragma once

#include <QObject>
#include <QUrl>

namespace rapport {

class ThreadView;

/// Opens the links of a thread, and asks before one opens that says another place than it leads to. GUI thread.
class ThreadLinks final : public QObject
{
    Q_OBJECT
public:
    explicit ThreadLinks(ThreadView &view);

    /// Opens it, or asks first where its text names another host.
    void open(const QUrl &address, const QString &shownText);

Q_SIGNALS:
    void opened(const QUrl &address);

private:
    ThreadView &m_view;
};

} // namespace rapport
