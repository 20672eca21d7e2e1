#pragma once

namespace rapport {

class ThreadView;
struct MessageAction;

/// Makes each message of a thread an accessible list item that reads as one sentence. May be called often.
void installThreadAccessibility();
/// Tells assistive technology which message has the focus now.
void announceCurrentMessage(ThreadView *view);
/// Tells it which link of that message has the focus, and where that leads.
void announceTarget(ThreadView *view, const MessageAction &action);

} // namespace rapport
