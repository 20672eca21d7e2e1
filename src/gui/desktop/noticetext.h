#pragma once

#include "gui/desktop/newswatch.h"
#include "gui/desktop/notificationservice.h"

/// The words of the desktop's notifications. Pure; the service bounds them and makes them harmless.
namespace rapport::noticetext {

inline constexpr const char *kOpen = "default";
inline constexpr const char *kAnswer = "answer";
inline constexpr const char *kQuiet = "quiet";
inline constexpr const char *kTakeBack = "undo";

struct Manner
{
    bool words = true;    ///< Who wrote and what may be shown.
    bool answer = false;  ///< The one conversation can be answered.
    QString channelName;  ///< Of the one conversation.
    bool replies = false; ///< The service takes replies, so that "Answer" is one.
};

/// Of one conversation or several; not of none.
[[nodiscard]] Notification ofNews(const QList<News> &news, const Manner &manner);
[[nodiscard]] Notification ofDue(const QString &sentence, bool words);
[[nodiscard]] Notification ofReply(const QString &person);
[[nodiscard]] Notification ofProblem(const QString &title, const QString &sentence);

} // namespace rapport::noticetext
