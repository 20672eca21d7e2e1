#pragma once

namespace rapport::text {

/// Counts up whenever a list under resources/mood changes, or how it is read: moods that were reckoned with another one
/// are reckoned again, and figures made of them tell it as their version.
inline constexpr int moodListsVersion = 2;

} // namespace rapport::text
