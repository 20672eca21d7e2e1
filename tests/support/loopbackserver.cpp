#include "support/loopbackserver.h"

#include <QHash>
#include <QMutex>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>
#include <atomic>

namespace rapport::test {

using namespace Qt::StringLiterals;
using Kind = LoopbackServer::Behaviour::Kind;
using Request = LoopbackServer::Request;

namespace {

constexpr qsizetype kChunk = 64 * 1024;

QByteArray head(int status, const QList<std::pair<QByteArray, QByteArray>> &headers, qint64 length)
{
    QByteArray result = "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\n";
    bool announced = length < 0;
    for (const auto &[name, value] : headers) {
        result += name + ": " + value + "\r\n";
        announced = announced || name.toLower() == "content-length";
    }
    if (!announced)
        result += "Content-Length: " + QByteArray::number(length) + "\r\n";
    return result + "\r\n";
}

/// Reads one request from the front of `buffer` and takes it off; false while it is not complete.
bool takeRequest(QByteArray &buffer, Request &request)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QList<QByteArray> lines = buffer.left(end).split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.emplace_back(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.header("content-length").toLongLong();
    if (buffer.size() < end + 4 + length)
        return false;
    request.body = buffer.mid(end + 4, length);
    buffer.remove(0, end + 4 + length);
    return true;
}

} // namespace

/// Lives on the server's thread; what other threads ask for is guarded by the mutex or is posted to that thread.
class LoopbackServer::Worker final : public QObject
{
public:
    Worker()
    {
        moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(
            this, [this] { listen(); }, Qt::BlockingQueuedConnection);
    }

    ~Worker() override
    {
        QMetaObject::invokeMethod(
            this, [this] { close(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }

    void closeFromOutside()
    {
        QMetaObject::invokeMethod(
            this, [this] { close(); }, Qt::BlockingQueuedConnection);
    }

    void dropFromOutside()
    {
        QMetaObject::invokeMethod(
            this, [this] { drop(); }, Qt::BlockingQueuedConnection);
    }

    mutable QMutex mutex;
    QHash<QByteArray, QList<Behaviour>> behaviours;
    QList<Request> requests;
    std::atomic<qint64> written{0};
    quint16 port = 0;

private:
    void listen()
    {
        m_server = new QTcpServer(this);
        connect(m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = m_server->nextPendingConnection())
                accept(socket);
        });
        if (!m_server->listen(QHostAddress::LocalHost))
            qFatal("The loopback server cannot listen.");
        port = m_server->serverPort();
    }

    void drop()
    {
        const QList<QPointer<QTcpSocket>> sockets = std::exchange(m_sockets, {});
        for (const QPointer<QTcpSocket> &socket : sockets) {
            if (socket) {
                socket->abort();
                delete socket;
            }
        }
    }

    void close()
    {
        drop();
        delete std::exchange(m_server, nullptr);
    }

    void accept(QTcpSocket *socket)
    {
        m_sockets.append(socket);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::bytesWritten, this, [this](qint64 bytes) { written += bytes; });
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, buffer = QByteArray()]() mutable {
            buffer += socket->readAll();
            if (buffer.startsWith('\x16')) { // a TLS handshake: this server speaks plain HTTP
                socket->write(head(400, {}, 0));
                socket->disconnectFromHost();
                return;
            }
            Request request;
            while (takeRequest(buffer, request)) {
                serve(socket, request);
                request = {};
            }
        });
    }

    Behaviour behaviourFor(const Request &request)
    {
        const QMutexLocker lock(&mutex);
        requests.append(request);
        const QByteArray path = request.target.split('?').first();
        const auto found = behaviours.find(path);
        if (found == behaviours.end())
            return answer(404, "nothing here");
        return found->size() > 1 ? found->takeFirst() : found->first();
    }

    void serve(QTcpSocket *socket, const Request &request)
    {
        const Behaviour behaviour = behaviourFor(request);
        const QByteArray &body = behaviour.body;
        switch (behaviour.kind) {
        case Kind::Answer:
            socket->write(head(behaviour.status, behaviour.headers, body.size()));
            if (request.method != "HEAD")
                socket->write(body);
            return;
        case Kind::Trickle:
            socket->write(head(behaviour.status, behaviour.headers, body.size()));
            writeSlowly(socket, behaviour);
            return;
        case Kind::Hang:
            return;
        case Kind::CloseUnread:
            socket->disconnectFromHost();
            return;
        case Kind::Cut:
            socket->write(head(behaviour.status, behaviour.headers, body.size()));
            socket->write(body.left(body.size() / 2));
            socket->disconnectFromHost();
            return;
        case Kind::CutChunked:
            socket->write(head(behaviour.status, {{"Transfer-Encoding", "chunked"}}, -1));
            socket->write(QByteArray::number(body.size(), 16) + "\r\n" + body.left(body.size() / 2));
            socket->disconnectFromHost();
            return;
        case Kind::Garbage:
            socket->write(QByteArrayLiteral("\x16\x03\x01 this is no answer\r\n\r\n\x00\xff\xfe"));
            socket->disconnectFromHost();
            return;
        case Kind::Endless:
            socket->write(head(behaviour.status, behaviour.headers, -1));
            writeForever(socket, QByteArray(kChunk, 'x'));
            return;
        case Kind::EndlessHead:
            socket->write("HTTP/1.1 200 OK\r\n");
            writeForever(socket, QByteArray("X-More: and more\r\n").repeated(1024));
            return;
        }
    }

    static void writeSlowly(QTcpSocket *socket, const Behaviour &behaviour)
    {
        auto *timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket, [socket, timer, rest = behaviour.body]() mutable {
            socket->write(rest.left(1));
            rest.remove(0, 1);
            if (rest.isEmpty())
                timer->stop();
        });
        timer->start(behaviour.everyMs);
    }

    static void writeForever(QTcpSocket *socket, const QByteArray &chunk)
    {
        const auto more = [socket, chunk] {
            if (socket->bytesToWrite() < kChunk)
                socket->write(chunk);
        };
        connect(socket, &QTcpSocket::bytesWritten, socket, more);
        more();
    }

    QThread m_thread;
    QTcpServer *m_server = nullptr;
    QList<QPointer<QTcpSocket>> m_sockets;
};

QByteArray LoopbackServer::Request::header(const QByteArray &lowerCaseName) const
{
    for (const auto &[name, value] : headers) {
        if (name == lowerCaseName)
            return value;
    }
    return {};
}

LoopbackServer::LoopbackServer() : m_worker(std::make_unique<Worker>()) {}

LoopbackServer::~LoopbackServer() = default;

quint16 LoopbackServer::port() const
{
    return m_worker->port;
}

QUrl LoopbackServer::url(const QString &target) const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_worker->port).arg(target));
}

void LoopbackServer::set(const QByteArray &path, const Behaviour &behaviour)
{
    setInOrder(path, {behaviour});
}

void LoopbackServer::setInOrder(const QByteArray &path, const QList<Behaviour> &behaviours)
{
    const QMutexLocker lock(&m_worker->mutex);
    m_worker->behaviours[path] = behaviours;
}

QList<Request> LoopbackServer::requests() const
{
    const QMutexLocker lock(&m_worker->mutex);
    return m_worker->requests;
}

qint64 LoopbackServer::bytesWritten() const
{
    return m_worker->written;
}

void LoopbackServer::dropConnections()
{
    m_worker->dropFromOutside();
}

void LoopbackServer::shutDown()
{
    m_worker->closeFromOutside();
}

Behaviour answer(int status, const QByteArray &body, const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    Behaviour result;
    result.status = status;
    result.body = body;
    result.headers = headers;
    return result;
}

Behaviour trickle(const QByteArray &body, int everyMs)
{
    Behaviour result;
    result.kind = Kind::Trickle;
    result.body = body;
    result.everyMs = everyMs;
    return result;
}

Behaviour redirect(int status, const QByteArray &location)
{
    return answer(status, "elsewhere", {{"Location", location}});
}

Behaviour misbehave(Kind kind)
{
    Behaviour result;
    result.kind = kind;
    result.body = QByteArray(2000, 'b');
    return result;
}

Behaviour huge(qint64 bytes)
{
    return answer(200, QByteArray(bytes, '\0'));
}

Behaviour compressed(qint64 unpackedBytes)
{
    // qCompress() puts the length before a zlib stream, which is what "deflate" means (RFC 9110 8.4.1.2).
    return answer(200, qCompress(QByteArray(unpackedBytes, '\0')).mid(4), {{"Content-Encoding", "deflate"}});
}

} // namespace rapport::test
