#include "app/singlewindow.h"

#include "domain/link.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QTimer>
#include <optional>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

// A line: the word, or the word and a link.
constexpr char kCall[] = "show\n";
constexpr char kLinkCall[] = "show ";
constexpr QByteArrayView kAnswer = "shown\n";
constexpr int kPatienceMs = 2000;
constexpr int kMostCallers = 4;
constexpr int kLongestCall = kLongestLink + 10;

/// What a line asks for: an empty text to come to the front, a link to show. Nothing where it asks for something else.
std::optional<QString> linkOf(const QByteArray &line)
{
    if (line == kCall)
        return QString();
    if (!line.startsWith(kLinkCall) || !line.endsWith('\n'))
        return std::nullopt;
    const QString link = QString::fromUtf8(line.mid(qstrlen(kLinkCall)).chopped(1));
    return parseLink(link) ? std::optional(link) : std::nullopt;
}

/// In a folder of this user alone. By the folder itself, whatever path led to it.
QString socketOf(const QString &folder)
{
    const QString place = QFileInfo(folder).canonicalFilePath();
    const QByteArray digest = QCryptographicHash::hash(place.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + u"/rapport-"_s +
           QString::fromLatin1(digest);
}

} // namespace

SingleWindow::SingleWindow(const QString &folder, QObject *parent)
    : QObject(parent), m_folder(folder), m_socket(socketOf(folder)), m_lock(folder, EngineLock::Right::Window)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(kMostCallers);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleWindow::welcome);
}

SingleWindow::~SingleWindow() = default;

Result<> SingleWindow::claim()
{
    const Result<> locked = m_lock.acquire();
    if (!locked && locked.error().kind == ErrorKind::Busy)
        return locked;
    if (locked)
        listen();
    return {};
}

/// Without a socket everything works, except that nobody can call the window.
void SingleWindow::listen()
{
    // Whoever holds the lock may take away what a process that was killed has left.
    QLocalServer::removeServer(m_socket);
    m_server.listen(m_socket);
}

void SingleWindow::welcome()
{
    while (QLocalSocket *caller = m_server.nextPendingConnection()) {
        connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
        caller->setReadBufferSize(kLongestCall);
        QTimer::singleShot(kPatienceMs, caller, &QLocalSocket::abort);
        connect(caller, &QLocalSocket::readyRead, this, [this, caller] {
            if (!caller->canReadLine() && caller->bytesAvailable() < kLongestCall)
                return;
            if (const std::optional<QString> link = linkOf(caller->readLine(kLongestCall))) {
                caller->write(kAnswer.data(), kAnswer.size());
                Q_EMIT called(*link);
            }
            caller->disconnectFromServer();
        });
    }
}

void SingleWindow::call(const QString &link)
{
    const QByteArray line = link.isEmpty() ? QByteArray(kCall) : QByteArray(kLinkCall + link.toUtf8() + '\n');
    auto *other = new QLocalSocket(this);
    const auto finish = [this, other](bool came) {
        other->disconnect(this);
        other->abort();
        other->deleteLater();
        Q_EMIT answered(came);
    };
    connect(other, &QLocalSocket::connected, this, [other, line] { other->write(line); });
    connect(other, &QLocalSocket::readyRead, this, [other, finish] {
        if (other->bytesAvailable() >= kAnswer.size())
            finish(other->read(kAnswer.size()) == kAnswer);
    });
    connect(other, &QLocalSocket::errorOccurred, this, [finish] { finish(false); });
    auto *patience = new QTimer(other);
    patience->setSingleShot(true);
    connect(patience, &QTimer::timeout, this, [finish] { finish(false); });
    patience->start(kPatienceMs);
    other->connectToServer(m_socket);
}

} // namespace rapport
