#pragma once

#include "domain/person.h"

#include <QWidget>

class QVBoxLayout;

namespace rapport {

struct GuiContext;

/// The identities of a person: on which channel, under which name, how many follow them. Each opens a menu. GUI thread.
class IdentityList final : public QWidget
{
    Q_OBJECT
public:
    explicit IdentityList(GuiContext &context, QWidget *parent = nullptr);

    /// The first one is the one that is looked at.
    void show(const QList<Identity> &identities);
    using QWidget::show;

Q_SIGNALS:
    /// It is not of this person.
    void partRequested(rapport::IdentityId identity);
    void moveRequested(rapport::IdentityId identity);

private:
    [[nodiscard]] QWidget *makeRow(const Identity &identity, bool several);
    void popUpMenu(QWidget *below, const Identity &identity, bool several);

    GuiContext &m_context;
    QVBoxLayout *m_rows;
    QList<Identity> m_identities;
};

} // namespace rapport
