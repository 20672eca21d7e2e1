#include "channels/session.h"

#include "domain/outgoingfile.h"

#include <QFile>
#include <QFileInfo>

namespace rapport {

using namespace Qt::StringLiterals;

Result<QByteArray> Session::file(const Attachment &attachment) const
{
    const QString shown = attachment.name.isEmpty() ? attachment.path : attachment.name;
    QFile file(m_attachments + u'/' + attachment.path);
    if (m_attachments.isEmpty() || !isOutgoingPath(attachment.path) || QFileInfo(file).isSymLink() ||
        !file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Rejected, u"The file is not there any more: "_s + shown);
    // One byte more than it had: what grew is not what was chosen.
    const QByteArray content = file.read(attachment.bytes + 1);
    if (!isOutgoingContent(attachment.path, content))
        return fail(ErrorKind::Rejected, u"The file has changed since the answer was written: "_s + shown);
    return content;
}

Result<HttpResponse> Session::send(const HttpRequest &request)
{
    ++m_requests;
    Result<HttpResponse> response = m_http.send(request, m_stop);
    if (response)
        m_bytes += response->body.size();
    return response;
}

} // namespace rapport
