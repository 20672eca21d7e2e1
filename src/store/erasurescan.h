#pragma once

#include "store/erased.h"
#include "store/erasedwords.h"
#include "store/erasure.h"

#include <QSet>

namespace rapport::store {

/// Goes through what others wrote and what the program noted, and takes a person's words out of it, in steps. With
/// `apply` false it only counts.
class ErasureScan
{
public:
    /// `own`: the person's messages, which are emptied anyway.
    ErasureScan(Store &store, const ErasedWords &words, QSet<qint64> own, bool apply)
        : m_store(store), m_words(words), m_own(std::move(own)), m_apply(apply)
    {
    }

    /// Drafts and sends that answer one of these identities or name the person.
    [[nodiscard]] Result<> work(const QList<Identity> &identities, ErasureReceipt &receipt);
    /// Items set aside and raw items that name the person.
    [[nodiscard]] Result<> items(ErasureReceipt &receipt);
    /// Texts.
    [[nodiscard]] Result<> texts(ErasureReceipt &receipt);

private:
    Store &m_store;
    const ErasedWords &m_words;
    QSet<qint64> m_own;
    bool m_apply;
};

} // namespace rapport::store
