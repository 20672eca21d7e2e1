#pragma once

#include "domain/ids.h"

#include <QListView>
#include <QSet>
#include <vector>

namespace rapport {

class ConversationModel;

/// The list of conversations. Which one is current changes by a person's hand only: when the current one leaves the
/// list, none is current and its place is remembered. GUI thread.
class ConversationList final : public QListView
{
    Q_OBJECT
public:
    explicit ConversationList(ConversationModel &model, QWidget *parent = nullptr);

    [[nodiscard]] ConversationId current() const { return m_current; }
    /// Makes it current without telling; scrolls to it where it is in the list.
    void setCurrent(ConversationId id);
    /// Brings the list to this order; the current conversation and what is on the screen stay where they are.
    void setIds(std::vector<ConversationId> ids);
    /// The one that many steps from the current one; none at the ends.
    [[nodiscard]] ConversationId neighbour(int step) const;
    /// Steps on and tells; stays at the ends.
    void step(int by);

    // Several at once: picked by X, Shift+J and Shift+K, Ctrl+click, Shift+click, or all that the list holds.
    [[nodiscard]] bool isPicked(ConversationId id) const { return m_allPicked || m_picks.contains(id); }
    [[nodiscard]] int pickedCount() const;
    /// Whatever the list holds, now and as it changes.
    [[nodiscard]] bool allPicked() const { return m_allPicked; }
    /// In the order of the list.
    [[nodiscard]] std::vector<ConversationId> picks() const;
    void togglePick(ConversationId id);
    /// Picks the current one and the one beside it, and steps on.
    void pickOnward(int by);
    void pickAll();
    void clearPicks();

    void keyboardSearch(const QString &search) override;
    void doItemsLayout() override;
    void reset() override;

Q_SIGNALS:
    void currentPicked(rapport::ConversationId id);
    /// Enter or a double click: go into the thread.
    void entered(rapport::ConversationId id);
    void menuRequested(rapport::ConversationId id, const QPoint &globalPosition);
    void picksChanged();

protected:
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void pickUpTo(ConversationId id);
    void dropLostPicks();
    [[nodiscard]] int placeBelow(const std::vector<ConversationId> &above) const;

    ConversationModel &m_model;
    QSet<ConversationId> m_picks;
    bool m_allPicked = false;
    ConversationId m_current;
    int m_place = 0;       ///< Where the current one was last.
    int m_placedRows = -1; ///< How many rows Qt knows the places of; -1: it has forgotten.
    QSize m_placedIn;
    bool m_quiet = false;
};

} // namespace rapport
