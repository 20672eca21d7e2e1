#pragma once

namespace rapport {

/// Asks the allocator to give large blocks back to the system at once when they are freed. To be called first of all.
void giveLargeBlocksBack();

} // namespace rapport
