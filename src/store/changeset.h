#pragma once

#include "domain/ids.h"

#include <QObject>
#include <QSet>
#include <memory>

namespace rapport {

/// What one or several committed transactions changed, as far as a screen has to know.
struct ChangeSet
{
    QSet<ConversationId> conversations; ///< New, changed or removed ones.
    QSet<AccountId> accounts;           ///< Accounts, their state or their sync status.
    bool outbox = false;
    bool drafts = false;
    bool tags = false;
    bool views = false; ///< The lists that people saved.
    bool savedReplies = false;
    bool dashboards = false;
    bool watchedNames = false;
    bool leads = false;
    bool ideas = false;
    bool campaigns = false;
    bool content = false;
    bool maturity = false; ///< Models, assessments, what is said of practices.
    bool people = false;   ///< Who is who, groups, notes about people.
    /// Something changed that is not named here (another process wrote): look at everything again.
    bool everything = false;

    [[nodiscard]] bool isEmpty() const
    {
        return conversations.isEmpty() && accounts.isEmpty() && !outbox && !drafts && !tags && !views &&
               !savedReplies && !dashboards && !watchedNames && !leads && !ideas && !campaigns && !content &&
               !maturity && !people && !everything;
    }
    void unite(const ChangeSet &other)
    {
        conversations.unite(other.conversations);
        accounts.unite(other.accounts);
        outbox |= other.outbox;
        drafts |= other.drafts;
        tags |= other.tags;
        views |= other.views;
        savedReplies |= other.savedReplies;
        dashboards |= other.dashboards;
        watchedNames |= other.watchedNames;
        leads |= other.leads;
        ideas |= other.ideas;
        campaigns |= other.campaigns;
        content |= other.content;
        maturity |= other.maturity;
        people |= other.people;
        everything |= other.everything;
    }
};

/// Tells what was committed. Lives on the thread that opened the store; changed() comes there, after the COMMIT, with
/// all that came together since the last turn of the event loop (at most 20 times a second while a sync runs).
class ChangeFeed final : public QObject
{
    Q_OBJECT
public:
    explicit ChangeFeed(QObject *parent = nullptr);
    ~ChangeFeed() override;

    /// Thread-safe; called by the writer lane after each COMMIT.
    void publish(const ChangeSet &changes);
    /// Thread-safe; called when Store::hindrance() gives another answer than before.
    void announceHindrance();

Q_SIGNALS:
    void changed(const rapport::ChangeSet &changes);
    /// The workspace can no longer be written to, or can again: see Store::hindrance().
    void hindranceChanged();

private:
    void deliver();

    struct Pending;
    std::unique_ptr<Pending> m_pending;
};

} // namespace rapport
