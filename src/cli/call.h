#pragma once

#include "cli/arguments.h"
#include "cli/console.h"
#include "cli/runsecrets.h"
#include "sync/workspace.h"

#include <memory>

namespace rapport::cli {

/// One run of the program: what was asked for, and where the answer goes.
struct Call
{
    Arguments arguments;
    Console console;
    QString folder; ///< The workspace.
};

/// A workspace and the secrets of this run. Main thread.
struct Opened
{
    RunSecrets *secrets = nullptr; ///< Owned by the workspace.
    Workspace workspace;

    [[nodiscard]] Store &store() { return *workspace.store; }
};

/// What a verb is going to do with the workspace.
enum class Use { Read, Change };
/// Opens the call's workspace, with the secrets that the environment gives for its accounts (RAPPORT_SECRET_<ID>). Fails
/// with the reason where it is to be changed and can only be read.
[[nodiscard]] Outcome<std::unique_ptr<Opened>> openWorkspace(const Call &call, Use use = Use::Read);
/// The account of that number, unless it is removed; `text` as typed.
[[nodiscard]] Outcome<Account> findAccount(Opened &opened, const QString &text);
/// Takes the secret of an account from standard input where --secret-stdin asks for it, for this run alone.
[[nodiscard]] Outcome<> readGivenSecret(const Call &call, Opened &opened, const Account &account);

/// The first line of standard input: a secret. Fails if there is none.
[[nodiscard]] Outcome<QString> secretFromInput();
/// All of standard input as UTF-8, without the line ends at its end: the text of an answer or a note.
[[nodiscard]] Outcome<QString> textFromInput();

} // namespace rapport::cli
