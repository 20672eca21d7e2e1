#include "cli/decisions.h"
#include "cli/objects.h"
#include "cli/verbs.h"
#include "cli/words.h"
#include "store/accounts.h"

#include <algorithm>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr int kKeychainWaitMs = 5'000;

/// The fields as given with --set, checked against what the channel knows.
Outcome<QJsonObject> settingsFrom(const Arguments &arguments, const ConnectorInfo &info)
{
    QJsonObject settings;
    for (const AccountField &field : info.fields) {
        if (field.kind != AccountField::Kind::Secret && !field.defaultValue.isEmpty())
            settings[field.key] = field.defaultValue;
    }
    for (const QString &given : arguments.values(u"set"_s)) {
        const qsizetype equals = given.indexOf(u'=');
        if (equals <= 0)
            return wrongUse(u"--set takes KEY=VALUE, not \"%1\"."_s.arg(given));
        const QString key = given.left(equals);
        const QString value = given.mid(equals + 1).trimmed();
        const auto field = std::find_if(info.fields.begin(), info.fields.end(),
                                        [&key](const AccountField &each) { return each.key == key; });
        if (field == info.fields.end()) {
            QStringList keys;
            for (const AccountField &each : info.fields) {
                if (each.kind != AccountField::Kind::Secret)
                    keys += each.key;
            }
            return wrongUse(u"%1 has no field \"%2\". It has: %3."_s.arg(info.id, key, keys.join(u", ")));
        }
        if (field->kind == AccountField::Kind::Secret)
            return wrongUse(u"A secret on the command line can be read by others: give it with --secret-stdin."_s);
        const auto isIt = [&value](const auto &choice) { return choice.first == value; };
        if (field->kind == AccountField::Kind::Choice &&
            std::none_of(field->choices.begin(), field->choices.end(), isIt)) {
            QStringList choices;
            for (const auto &choice : field->choices)
                choices += choice.first;
            return wrongUse(u"%1 takes one of: %2."_s.arg(key, choices.join(u", ")));
        }
        settings[key] = value;
    }
    for (const AccountField &field : info.fields) {
        if (field.required && field.kind != AccountField::Kind::Secret && settings[field.key].toString().isEmpty())
            return wrongUse(u"%1 needs --set %2=... (%3)."_s.arg(info.id, field.key, QString::fromUtf8(field.label)));
    }
    return settings;
}

Outcome<QString> secretFor(const Arguments &arguments, const ConnectorInfo &info)
{
    const auto field = std::find_if(info.fields.begin(), info.fields.end(),
                                    [](const AccountField &each) { return each.kind == AccountField::Kind::Secret; });
    const bool given = arguments.has(u"secret-stdin"_s);
    if (given && field == info.fields.end())
        return wrongUse(u"%1 has no secret: leave --secret-stdin out."_s.arg(info.id));
    if (given)
        return secretFromInput();
    if (field != info.fields.end() && field->required)
        return wrongUse(
            u"%1 needs a secret (%2): give it with --secret-stdin."_s.arg(info.id, QString::fromUtf8(field->label)));
    return QString();
}

Outcome<Profile> verify(Opened &opened, const Account &account, const QString &secret)
{
    const auto profile = waitFor(opened.workspace.engine->verify(account, secret));
    if (!profile)
        return tl::unexpected(profile.error());
    return *profile;
}

/// What will not work with a login that was accepted.
void noteWarnings(const Profile &profile)
{
    for (const QString &warning : profile.warnings)
        Console::note(warning);
}

/// Keeps a secret in the keychain, or says that it could not be.
void keepSecret(Opened &opened, const Account &account, const QString &secret)
{
    if (secret.isEmpty())
        return;
    const auto written =
        await(opened.secrets->write(secretKey(opened.store().uid(), account), secret), kKeychainWaitMs);
    if (!written || !*written || !opened.secrets->isLasting()) {
        Console::note(
            u"There is no keychain here: the secret was not kept. Give it for each run in RAPPORT_SECRET_%1."_s.arg(
                account.id.value));
    }
}

Outcome<> printAccount(const Call &call, Opened &opened, AccountId id, const QString &done)
{
    struct Standing
    {
        std::optional<Account> account;
        std::optional<SyncStatus> status;
    };
    const auto standing = opened.store().readNow([id](Reader &r) -> Result<Standing> {
        return Standing{store::account(r, id), store::syncStatus(r, id)};
    });
    if (!standing)
        return failed(standing.error());
    if (standing->account) {
        call.console.object(accountObject(*standing->account, standing->status));
        call.console.text(done.arg(id.value).arg(standing->account->name));
    }
    return {};
}

Outcome<> runPausing(Call &call, bool paused, const QString &done)
{
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<Account> account = findAccount(**opened, call.arguments.words().first());
    if (!account)
        return tl::unexpected(account.error());
    const auto changed = waitFor((*opened)->workspace.commands->pauseAccount(account->id, paused));
    if (!changed)
        return tl::unexpected(changed.error());
    return printAccount(call, **opened, account->id, done);
}

} // namespace

Outcome<> runAccountAdd(Call &call)
{
    const std::unique_ptr<Registry> registry = makeRegistry();
    const QString channel = call.arguments.words().first();
    const Connector *connector = registry->find(channel);
    if (!connector) {
        QStringList names;
        for (const auto &each : registry->all())
            names += each->info().id;
        return wrongUse(u"There is no channel \"%1\". There are: %2."_s.arg(channel, names.join(u", ")));
    }
    const Outcome<QJsonObject> settings = settingsFrom(call.arguments, connector->info());
    if (!settings)
        return tl::unexpected(settings.error());
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<QString> secret = secretFor(call.arguments, connector->info());
    if (!secret)
        return tl::unexpected(secret.error());

    Account account;
    account.channel = channel;
    account.settings = *settings;
    const Outcome<Profile> profile = verify(**opened, account, *secret);
    if (!profile)
        return tl::unexpected(profile.error());
    account.server = profile->server;
    account.remoteId = profile->me.remoteId;
    account.handle = profile->me.handle;
    account.name = call.arguments.has(u"name"_s) ? call.arguments.value(u"name"_s) : profile->accountName;
    const auto added = waitFor((*opened)->workspace.commands->addAccount(account));
    if (!added)
        return tl::unexpected(added.error());
    noteWarnings(*profile);
    keepSecret(**opened, *added, *secret);
    return printAccount(call, **opened, added->id, u"Account %1 is connected: %2"_s);
}

Outcome<> runAccountList(Call &call)
{
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    struct Standing
    {
        QList<Account> accounts;
        QList<SyncStatus> statuses;
    };
    const auto standing = (*opened)->store().readNow([](Reader &r) -> Result<Standing> {
        return Standing{store::accounts(r), store::syncStatuses(r)};
    });
    if (!standing)
        return failed(standing.error());
    Table table(call.console,
                {u"ID"_s, u"CHANNEL"_s, u"NAME"_s, u"STATE"_s, u"LAST SUCCESS"_s, u"NEXT RUN"_s, u"ERROR"_s});
    for (const Account &account : standing->accounts) {
        if (isRemoved(account.state) && !call.arguments.has(u"all"_s))
            continue;
        std::optional<SyncStatus> status;
        for (const SyncStatus &each : standing->statuses) {
            if (each.account == account.id)
                status = each;
        }
        const SyncStatus sync = status.value_or(SyncStatus{});
        table.add(accountObject(account, status),
                  {QString::number(account.id.value), account.channel, elided(account.name, 40),
                   accountStateName(account.state), shortTime(sync.lastSuccessAt), shortTime(sync.nextRunAt),
                   elided(describe(sync.errorKind, sync.errorDetail), 60)});
    }
    table.finish(u"No account is connected. See rapport-cli account add --help."_s);
    return {};
}

Outcome<> runAccountVerify(Call &call)
{
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    Outcome<Account> account = findAccount(**opened, call.arguments.words().first());
    if (!account)
        return tl::unexpected(account.error());
    Outcome<> given = readGivenSecret(call, **opened, *account);
    if (!given)
        return given;
    const auto secret = await((*opened)->secrets->read(secretKey((*opened)->store().uid(), *account)), kKeychainWaitMs);
    const bool hasSecret = secret && *secret;
    const Connector *connector = (*opened)->workspace.registry->find(account->channel);
    if (!hasSecret && connector && connector->info().can.needsSecret)
        return failed(u"The keychain holds no secret for account %1: give it with --secret-stdin or in "
                      "RAPPORT_SECRET_%1."_s.arg(account->id.value));
    const Outcome<Profile> profile = verify(**opened, *account, hasSecret ? **secret : QString());
    if (!profile)
        return tl::unexpected(profile.error());
    if (!account->remoteId.isEmpty() && profile->me.remoteId != account->remoteId)
        return failed(
            u"That secret belongs to another account (%1), not to %2."_s.arg(profile->me.handle, account->handle));

    Account fresh = *account;
    fresh.server = profile->server;
    fresh.handle = profile->me.handle;
    if (fresh.state == AccountState::NeedsSignIn) {
        fresh.state = AccountState::Active;
        fresh.stateDetail.clear();
    }
    if (fresh != *account) {
        const auto updated = waitFor((*opened)->workspace.commands->updateAccount(fresh));
        if (!updated)
            return tl::unexpected(updated.error());
    }
    noteWarnings(*profile);
    if (call.arguments.has(u"secret-stdin"_s))
        keepSecret(**opened, fresh, **secret);
    return printAccount(call, **opened, fresh.id, u"Account %1 signs in: %2"_s);
}

Outcome<> runAccountPause(Call &call)
{
    return runPausing(call, true, u"Account %1 is paused: %2"_s);
}

Outcome<> runAccountResume(Call &call)
{
    return runPausing(call, false, u"Account %1 goes on: %2"_s);
}

Outcome<> runAccountRemove(Call &call)
{
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<Account> account = findAccount(**opened, call.arguments.words().first());
    if (!account)
        return tl::unexpected(account.error());
    const bool keepHistory = !call.arguments.has(u"delete-history"_s);
    const auto removed = waitFor((*opened)->workspace.commands->removeAccount(account->id, keepHistory));
    if (!removed)
        return tl::unexpected(removed.error());
    if (const Result<> done = (*opened)->workspace.removals->finish(); !done)
        return failed(done.error());
    // Where there is no keychain there is nothing in it to remove.
    (void)await((*opened)->secrets->remove(secretKey((*opened)->store().uid(), *account)), kKeychainWaitMs);
    Account gone = *account;
    gone.state = AccountState::Removed;
    call.console.object(accountObject(gone, std::nullopt));
    call.console.text(keepHistory ? u"Account %1 is removed; its history is kept."_s.arg(account->id.value)
                                  : u"Account %1 and its history are removed."_s.arg(account->id.value));
    return {};
}

} // namespace rapport::cli
