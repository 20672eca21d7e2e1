#pragma once

namespace rapport {

class ThreadView;

/// Makes each message of a thread an accessible list item that reads as one sentence. May be called often.
void installThreadAccessibility();
/// Tells assistive technology which message has the focus now.
void announceCurrentMessage(ThreadView *view);

} // namespace rapport
