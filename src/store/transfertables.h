#pragma once

#include <vector>

// What a workspace's export holds: which columns of which tables, in an order in which they can be written again.
namespace rapport::store {

struct TransferColumn
{
    enum class Kind {
        Integer,
        Real,
        Text,
        Html,   ///< Text that is made harmless again when it comes in.
        Uid,    ///< Blob of 16 bytes, as "018f3b2e-...".
        Hash,   ///< Integer of 64 bits, as 16 hexadecimal digits: other programs' numbers are too small for it.
        Packed, ///< Blob, compressed; as what was packed.
        Bytes,  ///< Blob.
    };

    const char *name;
    Kind kind = Kind::Integer;
    bool nullable = false;
    int most = -1; ///< Of an integer that stands for something: its largest meaning; < 0: any.
    bool later = false; ///< Came after the first export's form: where it is missing it is 0 or empty.
};

struct TransferTable
{
    const char *type;  ///< How a line of it is called.
    const char *table; ///< In the database.
    const char *order; ///< The columns of its key.
    std::vector<TransferColumn> columns;
};

/// What is counted from other rows (numbers beside views, counters, the text indexes) is not among them.
[[nodiscard]] const std::vector<TransferTable> &transferTables();

} // namespace rapport::store
