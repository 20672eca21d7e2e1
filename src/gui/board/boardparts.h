#pragma once

#include "insight/maturitymodel.h"

// What the files of the board page share.
namespace rapport::boardparts {

/// Of the word in a word button: what stands above or below it begins there.
inline constexpr int kWordInset = 5;

/// It comes with the program: it is copied rather than changed.
inline bool isShipped(const QString &model)
{
    return findById(shippedModels(), model) != nullptr;
}

} // namespace rapport::boardparts
