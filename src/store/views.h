#pragma once

#include "domain/query.h"
#include "domain/savedview.h"
#include "store/store.h"

#include <QList>
#include <optional>

// The lists that people save.
namespace rapport::store {

[[nodiscard]] QList<SavedView> savedViews(Reader &r); ///< In their order.
[[nodiscard]] std::optional<SavedView> savedView(Reader &r, SavedViewId id);
[[nodiscard]] std::optional<SavedView> savedView(Reader &r, const Uid &uid);
[[nodiscard]] std::optional<SavedView> savedViewNamed(Reader &r, const QString &name);

/// Puts it at its position; those from there on move down by one. Gives it a uid where it has none.
SavedView addSavedView(Writer &w, SavedView view);
/// Its name, query and order.
void updateSavedView(Writer &w, const SavedView &view);
/// Moves it to a position; the others close up. A position behind the last one is the last.
void moveSavedView(Writer &w, SavedViewId id, int position);
void removeSavedView(Writer &w, SavedViewId id);

/// How many conversations a query finds, no further than `most`. Invalid: it cannot be answered.
[[nodiscard]] Result<int> countConversations(Reader &r, const Query &query, int most);

} // namespace rapport::store
