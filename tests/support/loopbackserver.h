#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>
#include <memory>

namespace rapport::test {

/// A web server on 127.0.0.1 that misbehaves on request, so that the real client can be tried against it. It runs on a
/// thread of its own; every function may be called from any thread.
class LoopbackServer final
{
public:
    struct Request
    {
        QByteArray method;
        QByteArray target;                                ///< Path and query.
        QList<std::pair<QByteArray, QByteArray>> headers; ///< Names in lower case.
        QByteArray body;

        [[nodiscard]] QByteArray header(const QByteArray &lowerCaseName) const;
    };

    struct Behaviour
    {
        enum class Kind {
            Answer,      ///< Status, headers and body, as a proper server does.
            Trickle,     ///< The body byte by byte, everyMs apart.
            Hang,        ///< Takes the request and says nothing.
            CloseUnread, ///< Closes the connection without a word once the request is there.
            Cut,         ///< Announces the whole body, sends half of it and closes.
            CutChunked,  ///< Sends half a body in chunks and closes before the last one.
            Garbage,     ///< Something that is not HTTP.
            Endless,     ///< A body that never ends, as fast as it is taken.
            EndlessHead, ///< Header lines that never end.
        };
        Kind kind = Kind::Answer;
        int status = 200;
        QList<std::pair<QByteArray, QByteArray>> headers;
        QByteArray body;
        int everyMs = 20;
    };

    LoopbackServer();
    LoopbackServer(const LoopbackServer &) = delete;
    LoopbackServer &operator=(const LoopbackServer &) = delete;
    ~LoopbackServer();

    [[nodiscard]] QUrl url(const QString &target) const;
    [[nodiscard]] quint16 port() const;

    /// Sets what is done at a path (without query) from now on. Paths that nobody set answer 404.
    void set(const QByteArray &path, const Behaviour &behaviour);
    /// As set(); each behaviour is used once, the last one again and again.
    void setInOrder(const QByteArray &path, const QList<Behaviour> &behaviours);

    [[nodiscard]] QList<Request> requests() const;
    /// Bytes of answers written to sockets so far.
    [[nodiscard]] qint64 bytesWritten() const;
    /// Breaks every open connection.
    void dropConnections();
    /// Stops listening: further connections are refused. Open ones are broken.
    void shutDown();

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

using Behaviour = LoopbackServer::Behaviour;

[[nodiscard]] Behaviour answer(int status, const QByteArray &body = {},
                               const QList<std::pair<QByteArray, QByteArray>> &headers = {});
[[nodiscard]] Behaviour trickle(const QByteArray &body, int everyMs);
[[nodiscard]] Behaviour redirect(int status, const QByteArray &location);
[[nodiscard]] Behaviour misbehave(Behaviour::Kind kind);
/// An answer of so many zero bytes, announced by its length.
[[nodiscard]] Behaviour huge(qint64 bytes);
/// An answer that is small on the wire and so many zero bytes once unpacked.
[[nodiscard]] Behaviour compressed(qint64 unpackedBytes);

} // namespace rapport::test
