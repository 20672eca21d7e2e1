#pragma once

#include "cli/call.h"
#include "domain/message.h"
#include "sync/outgoingfiles.h"

#include <QFuture>
#include <QList>

#include <functional>

// Pictures that are named on the command line.
namespace rapport::cli {

/// The files of --attach with the descriptions of --alt, in their order; `take` takes one into the workspace. Notes
/// what became of each on the way.
[[nodiscard]] Outcome<QList<Attachment>>
takeFiles(const Arguments &given, const std::function<QFuture<Result<TakenFile>>(const QString &path)> &take);

/// What --attach and --alt mean, for the help.
[[nodiscard]] std::vector<Option> attachingOptions();

} // namespace rapport::cli
