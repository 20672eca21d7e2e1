#pragma once

#include "base/uid.h"
#include "domain/ids.h"

#include <QString>

namespace rapport {

/// A list that a person keeps under a name: what it holds is asked anew each time. A value.
struct SavedView
{
    SavedViewId id;
    Uid uid;
    QString name;
    QString query;            ///< The text form; see query.h.
    bool oldestFirst = false; ///< Who waits longest first, else the newest.
    int position = 0;         ///< From 0, in the order in which they are offered.

    friend bool operator==(const SavedView &, const SavedView &) = default;
};

} // namespace rapport
