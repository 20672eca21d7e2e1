#pragma once

#include "domain/account.h"
#include "domain/conversation.h"
#include "gui/inbox/inboxview.h"
#include "gui/inbox/viewcounts.h"
#include "store/campaigns.h"
#include "store/leads.h"
#include "store/moods.h"
#include "store/triage.h"

#include <QAbstractListModel>
#include <QList>

namespace rapport {

class Registry;

/// The lists that the inbox offers, with how many conversations each holds: the states, what people saved, the
/// accounts, the tags. GUI thread.
class ViewModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { HeadingRole = Qt::UserRole, GlyphRole, CountRole, CountingRole, FoldRole, InsetRole };
    /// Whether rows stand behind one, and whether they are shown.
    enum class Fold { None, Folded, Unfolded };

    /// What it is made of, as read at one moment.
    struct Places
    {
        QList<StateCount> counts;
        QList<Account> accounts; ///< Those that are connected.
        int mine = 0;            ///< Open ones of whoever works here.
        QList<store::TagCount> tags;
        QList<SavedView> saved;
        store::MoodCounts moods; ///< Of open ones.
        store::LeadCounts leads;
        int withIdeas = 0;
        QList<store::CampaignCount> campaigns;
        QList<Campaign> pastCampaigns;
    };
    /// One that is offered, shown at present or behind a fold.
    struct Offered
    {
        InboxView view;
        QString name;
        QString glyph;
        int count = -1;    ///< -1: none is shown.
        bool past = false; ///< Stands behind the fold.
    };

    ViewModel(const Registry &registry, const ViewCounts &savedCounts, QObject *parent = nullptr);

    void setPlaces(const Places &places);
    [[nodiscard]] const Places &places() const { return m_places; }
    /// What is over is folded away unless somebody looks at it.
    void setPastShown(bool shown);
    [[nodiscard]] bool isPastShown() const { return m_pastShown; }
    [[nodiscard]] Fold foldAt(int row) const { return m_rows.at(row).fold; }
    /// All of them in their order, whatever is folded.
    [[nodiscard]] QList<Offered> offered() const;
    /// After the saved views were counted.
    void refreshCounts() { rebuild(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    [[nodiscard]] bool isHeading(int row) const { return m_rows.at(row).heading; }
    [[nodiscard]] const InboxView &viewAt(int row) const { return m_rows.at(row).view; }
    [[nodiscard]] const QString &nameAt(int row) const { return m_rows.at(row).name; }
    /// -1: it is not offered. A saved view is the same one after its query was changed.
    [[nodiscard]] int rowOf(const InboxView &view) const;

private:
    struct Row
    {
        bool heading = false;
        InboxView view;
        QString name;
        QString glyph;
        int count = -1; ///< -1: none is shown.
        bool counting = false;
        Fold fold = Fold::None;
        bool past = false; ///< Stands behind the fold.

        friend bool operator==(const Row &, const Row &) = default;
    };

    void rebuild();
    [[nodiscard]] QList<Row> makeRows(bool pastShown) const;
    void addPast(QList<Row> &rows, bool shown) const;
    [[nodiscard]] int countOf(std::optional<ConversationState> state, std::optional<AccountId> account) const;

    const Registry &m_registry;
    const ViewCounts &m_savedCounts;
    Places m_places;
    QList<Row> m_rows;
    bool m_pastShown = false;
};

} // namespace rapport
