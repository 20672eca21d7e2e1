#include "sync/outgoingfiles.h"

#include "base/log.h"
#include "channels/registry.h"
#include "domain/outgoingfile.h"
#include "store/accounts.h"
#include "store/conversations.h"
#include "store/outgoing.h"
#include "store/removal.h"
#include "sync/outgoingpicture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPromise>
#include <QSaveFile>
#include <QThreadPool>
#include <algorithm>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kNameMost = 120;
/// A file that is being removed because nothing named it yet is written again.
constexpr int kMostTries = 3;

/// A name that can be shown in a line.
QString shownName(const QString &name)
{
    QString clean = name.section(u'/', -1);
    std::replace_if(
        clean.begin(), clean.end(), [](QChar c) { return !c.isPrint(); }, QChar(u' '));
    clean = clean.simplified();
    if (clean.size() > kNameMost) {
        const QString suffix = QFileInfo(clean).suffix().left(8);
        clean = clean.left(kNameMost - suffix.size() - 2) + u"…."_s + suffix;
    }
    return clean;
}

Result<QByteArray> contentOf(const QString &name)
{
    // Only what lies on a disk: a pipe or a device has no end.
    if (!QFileInfo(name).isFile())
        return fail(ErrorKind::Storage, name + u" is no file"_s);
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, name + u" cannot be read: "_s + file.errorString());
    QByteArray content = file.read(kMostPictureBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorKind::Storage, name + u" cannot be read: "_s + file.errorString());
    return content;
}

bool isKept(const QString &name, const QByteArray &content)
{
    QFile file(name);
    return file.size() == content.size() && file.open(QIODevice::ReadOnly) && file.readAll() == content;
}

Result<> keep(const QString &name, const QByteArray &content)
{
    if (isKept(name, content))
        return {};
    QSaveFile file(name);
    if (!QDir().mkpath(QFileInfo(name).path()) || !file.open(QIODevice::WriteOnly) ||
        file.write(content) != content.size() || !file.commit())
        return fail(ErrorKind::Storage, name + u" cannot be written: "_s + file.errorString());
    return {};
}

} // namespace

struct OutgoingFiles::Private
{
    Private(Store &s, const Registry *r) : store(s), registry(r) { pool.setMaxThreadCount(1); }

    template<class T, class F>
    QFuture<Result<T>> run(F function)
    {
        const auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        const QFuture<Result<T>> future = promise->future();
        pool.start([promise, function = std::move(function)]() mutable {
            promise->addResult(function());
            promise->finish();
        });
        return future;
    }

    [[nodiscard]] Result<AttachmentLimits> limitsOf(ConversationId id) const
    {
        return store.readNow([this, id](Reader &r) -> Result<AttachmentLimits> {
            const std::optional<Conversation> conversation = store::conversation(r, id);
            return limitsIn(conversation ? store::account(r, conversation->account) : std::nullopt,
                            &Capabilities::attachments, u"no such conversation"_s);
        });
    }

    [[nodiscard]] Result<AttachmentLimits> limitsOf(AccountId id) const
    {
        return store.readNow([this, id](Reader &r) -> Result<AttachmentLimits> {
            return limitsIn(store::account(r, id), &Capabilities::postAttachments, u"no such account"_s);
        });
    }

    [[nodiscard]] Result<AttachmentLimits> limitsIn(const std::optional<Account> &account,
                                                    AttachmentLimits Capabilities::*of, const QString &none) const
    {
        const Connector *connector = account && registry ? registry->find(account->channel) : nullptr;
        if (!connector)
            return fail(ErrorKind::Invalid, none);
        const AttachmentLimits &limits = connector->info().can.*of;
        if (limits.most == 0)
            return fail(ErrorKind::Invalid, u"this channel takes no files"_s);
        return limits;
    }

    /// For something that is not there yet: a post, an answer that was never a draft.
    template<class Place>
    [[nodiscard]] Result<TakenFile> takeFor(Place place, const QByteArray &content, const QString &name) const
    {
        const Result<AttachmentLimits> limits = limitsOf(place);
        if (!limits)
            return fail(limits.error());
        return take(*limits, content, name, Naming::ByWhoeverAsked);
    }

    /// Who is to name a file that is taken in. Before one is kept for a draft it is noted as forgotten, so that it goes
    /// again where the program is cut off before the draft names it.
    enum class Naming { ByDraft, ByWhoeverAsked };

    /// Made fit and kept; named by nothing yet.
    [[nodiscard]] Result<TakenFile> take(const AttachmentLimits &limits, const QByteArray &content, const QString &name,
                                         Naming naming) const
    {
        const Result<OutgoingPicture> picture = fitPicture(content, limits);
        if (!picture)
            return fail(picture.error());
        TakenFile taken;
        taken.file.kind = u"image"_s;
        taken.file.mimeType = picture->mimeType;
        taken.file.name = shownName(name);
        taken.file.width = picture->size.width();
        taken.file.height = picture->size.height();
        taken.file.bytes = picture->content.size();
        taken.file.path = outgoingPath(picture->content, picture->suffix);
        taken.sizeBefore = picture->sizeBefore;
        taken.stillOfMoving = picture->stillOfMoving;
        if (naming == Naming::ByDraft) {
            if (const Result<> noted = forget(taken.file.path); !noted)
                return fail(noted.error());
        }
        if (const Result<> kept = keep(store.attachmentsFolder() + u'/' + taken.file.path, picture->content); !kept)
            return fail(kept.error());
        return taken;
    }

    Result<TakenFile> attach(ConversationId id, const QByteArray &content, const QString &name)
    {
        const Result<AttachmentLimits> limits = limitsOf(id);
        if (!limits)
            return fail(limits.error());
        for (int tries = 1;; ++tries) {
            Result<TakenFile> taken = take(*limits, content, name, Naming::ByDraft);
            if (!taken)
                return taken;
            const QString path = store.attachmentsFolder() + u'/' + taken->file.path;
            bool isGone = false;
            const Result<Attachment> added = store.writeNow(WriteLane::User, [&](Writer &w) -> Result<Attachment> {
                if (!store::conversation(w, id))
                    return fail(ErrorKind::Invalid, u"no such conversation"_s);
                if (store::draftFiles(w, id).size() >= limits->most)
                    return fail(ErrorKind::Invalid, u"this channel takes at most %1 files"_s.arg(limits->most));
                isGone = !QFileInfo::exists(path);
                if (isGone)
                    return fail(ErrorKind::Storage, path + u" is gone"_s);
                return store::addDraftFile(w, id, taken->file);
            });
            if (added) {
                taken->file = *added;
                return taken;
            }
            if (!isGone || tries == kMostTries) {
                removeForgotten();
                return fail(added.error());
            }
        }
    }

    /// A file that nothing names, or came to name.
    [[nodiscard]] Result<> forget(const QString &path) const
    {
        return store.writeNow(WriteLane::User, [&path](Writer &w) -> Result<> {
            store::forgetFile(w, path);
            return {};
        });
    }

    void removeForgotten()
    {
        if (const Result<> removed = store::removeForgottenFiles(store); !removed)
            qCWarning(logStore) << "Files that nothing names any more could not be removed:" << removed.error().detail;
    }

    Store &store;
    const Registry *registry;
    QThreadPool pool;
};

OutgoingFiles::OutgoingFiles(Store &store, const Registry *registry) : d(std::make_unique<Private>(store, registry)) {}

OutgoingFiles::~OutgoingFiles()
{
    d->pool.waitForDone();
}

QFuture<Result<TakenFile>> OutgoingFiles::attach(ConversationId conversation, const QString &file)
{
    return d->run<TakenFile>([this, conversation, file]() -> Result<TakenFile> {
        const Result<QByteArray> content = contentOf(file);
        if (!content)
            return fail(content.error());
        return d->attach(conversation, *content, QFileInfo(file).fileName());
    });
}

QFuture<Result<TakenFile>> OutgoingFiles::attach(ConversationId conversation, const QByteArray &content,
                                                 const QString &name)
{
    return d->run<TakenFile>([this, conversation, content, name] { return d->attach(conversation, content, name); });
}

QFuture<Result<TakenFile>> OutgoingFiles::take(ConversationId conversation, const QString &file)
{
    return d->run<TakenFile>([this, conversation, file]() -> Result<TakenFile> {
        const Result<QByteArray> content = contentOf(file);
        if (!content)
            return fail(content.error());
        return d->takeFor(conversation, *content, QFileInfo(file).fileName());
    });
}

QFuture<Result<TakenFile>> OutgoingFiles::take(AccountId account, const QString &file)
{
    return d->run<TakenFile>([this, account, file]() -> Result<TakenFile> {
        const Result<QByteArray> content = contentOf(file);
        if (!content)
            return fail(content.error());
        return d->takeFor(account, *content, QFileInfo(file).fileName());
    });
}

QFuture<Result<TakenFile>> OutgoingFiles::take(AccountId account, const QByteArray &content, const QString &name)
{
    return d->run<TakenFile>([this, account, content, name] { return d->takeFor(account, content, name); });
}

QFuture<Result<>> OutgoingFiles::setAltText(ConversationId conversation, AttachmentId file, const QString &altText)
{
    return d->store.write(WriteLane::User, [conversation, file, altText](Writer &w) -> Result<> {
        if (!store::setDraftFileAltText(w, conversation, file, altText))
            return fail(ErrorKind::Invalid, u"the draft has no such file"_s);
        return {};
    });
}

QFuture<Result<>> OutgoingFiles::move(ConversationId conversation, AttachmentId file, int position)
{
    return d->store.write(WriteLane::User, [conversation, file, position](Writer &w) -> Result<> {
        if (!store::moveDraftFile(w, conversation, file, position))
            return fail(ErrorKind::Invalid, u"the draft has no such file"_s);
        return {};
    });
}

QFuture<Result<>> OutgoingFiles::remove(ConversationId conversation, AttachmentId file)
{
    return d->run<void>([this, conversation, file]() -> Result<> {
        const Result<> removed = d->store.writeNow(WriteLane::User, [conversation, file](Writer &w) -> Result<> {
            if (!store::removeDraftFile(w, conversation, file))
                return fail(ErrorKind::Invalid, u"the draft has no such file"_s);
            return {};
        });
        if (removed)
            d->removeForgotten();
        return removed;
    });
}

QFuture<Result<>> OutgoingFiles::clearAway()
{
    return d->run<void>([this]() -> Result<> {
        if (d->store.access() == Store::Access::ReadWrite)
            d->removeForgotten();
        return {};
    });
}

} // namespace rapport
