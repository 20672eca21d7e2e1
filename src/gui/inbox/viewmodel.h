#pragma once

#include "domain/account.h"
#include "domain/conversation.h"
#include "gui/inbox/inboxview.h"

#include <QAbstractListModel>
#include <QList>

namespace rapport {

class Registry;

/// The lists that the inbox offers, with how many conversations each holds: the states, then the accounts. GUI thread.
class ViewModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { HeadingRole = Qt::UserRole, GlyphRole, CountRole };

    explicit ViewModel(const Registry &registry, QObject *parent = nullptr);

    /// Whether they are others than before.
    bool setAccounts(const QList<Account> &accounts);
    void setCounts(const QList<StateCount> &counts);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    [[nodiscard]] bool isHeading(int row) const { return m_rows.at(row).heading; }
    [[nodiscard]] const InboxView &viewAt(int row) const { return m_rows.at(row).view; }
    [[nodiscard]] const QString &nameAt(int row) const { return m_rows.at(row).name; }
    [[nodiscard]] int rowOf(const InboxView &view) const; ///< -1: it is not offered.

private:
    struct Row
    {
        bool heading = false;
        InboxView view;
        QString name;
        QString glyph;
        int count = -1; ///< -1: none is shown.

        friend bool operator==(const Row &, const Row &) = default;
    };

    void rebuild();
    [[nodiscard]] int countOf(const InboxView &view) const;

    const Registry &m_registry;
    QList<Account> m_accounts;
    QList<StateCount> m_counts;
    QList<Row> m_rows;
};

} // namespace rapport
