#pragma once

#include "base/error.h"
#include "gui/thread/messagetext.h"

#include <QString>

/// The words around a picture. GUI thread.
namespace rapport::picturetext {

[[nodiscard]] bool isPicture(const Attachment &attachment);
/// Its alternative text, or that it has none.
[[nodiscard]] QString description(const Attachment &attachment);
/// Where it comes from and how large it is: "cdn.example · 1200 × 800 · 240 KB".
[[nodiscard]] QString facts(const Attachment &attachment);
/// The pictures of a message that are not here, and could be.
[[nodiscard]] QList<AttachmentId> missing(const Message &message);
/// What stands in place of a picture that is not here, with what can be done about it; what concerns more than this one
/// is offered at the first.
[[nodiscard]] QString placeholderHtml(const Attachment &attachment, const MessageView &view);
/// Below a picture that is shown.
[[nodiscard]] QString captionHtml(const Attachment &attachment);
/// Why a picture could not be fetched.
[[nodiscard]] QString problem(const Error &error);

} // namespace rapport::picturetext
