#pragma once

#include "store/store.h"

#include <QByteArray>
#include <QString>

// What `mood:`, `lead:`, `idea:`, `is:lead` and `is:idea` mean as SQL, over `message m` or `conversation c`. What a
// field does not know is asked for before (domain/query.h); here it finds nothing.
namespace rapport::store {

[[nodiscard]] QByteArray moodCondition(const QString &mood, bool ofMessages);
[[nodiscard]] QByteArray leadCondition(const QString &stage);
[[nodiscard]] QByteArray anyLeadCondition();
[[nodiscard]] QByteArray ideaCondition(Reader &r, const QString &nameOrNumber, bool ofMessages);
[[nodiscard]] QByteArray anyIdeaCondition(bool ofMessages);
/// What orders conversations by how urgent the lead in them is: expected value times age; 0 where there is none.
[[nodiscard]] QByteArray leadUrgency(qint64 nowMs);

} // namespace rapport::store
