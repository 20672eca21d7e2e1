#include "gui/thread/threadlinks.h"

#include "gui/thread/linktext.h"
#include "gui/thread/threadview.h"

#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rapport {

ThreadLinks::ThreadLinks(ThreadView &view) : QObject(&view), m_view(view)
{
    connect(&view, &ThreadView::addressRequested, this, &ThreadLinks::open);
}

void ThreadLinks::open(const QUrl &address, const QString &shownText)
{
    const QString pretended = linktext::pretendedHost(shownText, address);
    if (pretended.isEmpty()) {
        Q_EMIT opened(address);
        return;
    }
    const QString host = QString::fromLatin1(QUrl::toAce(address.host()));
    auto *question = new QMessageBox(QMessageBox::Warning, tr("The link leads elsewhere"),
                                     tr("The link shows %1, but leads to %2.").arg(pretended, host),
                                     QMessageBox::Cancel, m_view.window());
    question->setObjectName(u"linkQuestion"_s);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(linktext::target(address));
    QPushButton *open = question->addButton(tr("Open %1").arg(host), QMessageBox::AcceptRole);
    question->setDefaultButton(QMessageBox::Cancel);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(open, &QPushButton::clicked, this, [this, address] { Q_EMIT opened(address); });
    question->open();
}

} // namespace rapport
