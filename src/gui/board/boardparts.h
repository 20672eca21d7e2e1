#pragma once

#include "insight/maturitymodel.h"

#include <algorithm>

// What the files of the board page share.
namespace rapport::boardparts {

/// Of the word in a word button: what stands above or below it begins there.
inline constexpr int kWordInset = 5;

/// Null: there is none of that id.
template<class T>
const T *byId(const QList<T> &all, const QString &id)
{
    const auto found = std::find_if(all.begin(), all.end(), [&id](const T &one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

/// It comes with the program: it is copied rather than changed.
inline bool isShipped(const QString &model)
{
    return byId(shippedModels(), model) != nullptr;
}

} // namespace rapport::boardparts
