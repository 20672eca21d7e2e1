#include "app/memory.h"

#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace rapport {

void giveLargeBlocksBack()
{
#ifdef __GLIBC__
    // By itself glibc raises this bound to the largest block ever freed, and from then on the ids of a long list, which
    // are read anew all the time, leave holes in the heap.
    constexpr int kLargeBlock = 512 * 1024;
    mallopt(M_MMAP_THRESHOLD, kLargeBlock);
#endif
}

} // namespace rapport
