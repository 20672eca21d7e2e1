#include "cli/call.h"

#include "channels/qthttp.h"
#include "cli/await.h"
#include "secrets/keychainsecrets.h"
#include "store/accounts.h"

#include <QFile>
#include <QStringDecoder>
#include <cstdio>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kMostInput = qint64{1024} * 1024;

Outcome<QString> readInput(const QString &what)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return failed(u"Standard input cannot be read."_s);
    QByteArray bytes;
    while (bytes.size() <= kMostInput) {
        const QByteArray part = input.read(kMostInput + 1 - bytes.size()); // a pipe hands over what it holds just now
        if (part.isEmpty())
            break;
        bytes += part;
    }
    if (bytes.size() > kMostInput)
        return wrongUse(u"%1 on standard input is longer than 1 MB."_s.arg(what));
    QStringDecoder decode(QStringDecoder::Utf8);
    QString text = decode(bytes);
    if (decode.hasError())
        return wrongUse(u"%1 on standard input is not UTF-8."_s.arg(what));
    return text;
}

} // namespace

Outcome<std::unique_ptr<Opened>> openWorkspace(const Call &call, Use use)
{
    auto secrets = std::make_unique<RunSecrets>(makeSecrets());
    auto opened = std::make_unique<Opened>();
    opened->secrets = secrets.get();
    // A short-lived process looks for itself when it waits for another one; nothing here redraws.
    Workspace::Options options;
    options.store.watchOtherProcesses = false;
    if (call.arguments.has(u"read-only"_s))
        options.store.access = Store::Access::ReadOnly;
    Result<Workspace> workspace =
        Workspace::open(call.folder, std::move(secrets), std::make_shared<QtHttp>(), makeRegistry(), options);
    if (!workspace)
        return failed(workspace.error());
    opened->workspace = std::move(*workspace);
    if (use == Use::Change && opened->store().access() == Store::Access::ReadOnly)
        return failed(hindranceDetail(opened->store().hindrance()) + u". Nothing was changed."_s);

    const Result<QList<Account>> accounts =
        opened->store().readNow([](Reader &r) -> Result<QList<Account>> { return store::accounts(r); });
    if (!accounts)
        return failed(accounts.error());
    for (const Account &account : *accounts) {
        const QByteArray name = "RAPPORT_SECRET_" + QByteArray::number(account.id.value);
        if (qEnvironmentVariableIsSet(name.constData()))
            opened->secrets->give(secretKey(opened->store().uid(), account), qEnvironmentVariable(name.constData()));
    }
    return opened;
}

Outcome<Account> findAccount(Opened &opened, const QString &text)
{
    const Outcome<qint64> id = parseId(text, u"an account"_s);
    if (!id)
        return tl::unexpected(id.error());
    const auto account = opened.store().readNow(
        [id = AccountId(*id)](Reader &r) -> Result<std::optional<Account>> { return store::account(r, id); });
    if (!account)
        return failed(account.error());
    if (!*account || isRemoved((*account)->state))
        return failed(u"There is no account %1 in this workspace."_s.arg(*id));
    return **account;
}

Outcome<> readGivenSecret(const Call &call, Opened &opened, const Account &account)
{
    if (!call.arguments.has(u"secret-stdin"_s))
        return {};
    const Outcome<QString> secret = secretFromInput();
    if (!secret)
        return tl::unexpected(secret.error());
    opened.secrets->give(secretKey(opened.store().uid(), account), *secret);
    return {};
}

Outcome<QString> secretFromInput()
{
    Outcome<QString> text = readInput(u"The secret"_s);
    if (!text)
        return text;
    const QString secret = text->section(u'\n', 0, 0).trimmed();
    if (secret.isEmpty())
        return wrongUse(u"No secret came on standard input."_s);
    return secret;
}

Outcome<QString> textFromInput()
{
    Outcome<QString> text = readInput(u"The text"_s);
    if (!text)
        return text;
    while (text->endsWith(u'\n') || text->endsWith(u'\r'))
        text->chop(1);
    if (text->trimmed().isEmpty())
        return wrongUse(u"No text came on standard input."_s);
    return text;
}

} // namespace rapport::cli
