#pragma once

#include "domain/event.h"

#include <QStringList>
#include <QWidget>

namespace rapport {

struct GuiContext;
class FlowLayout;

/// The groups that a person belongs to. GUI thread.
class GroupSection final : public QWidget
{
    Q_OBJECT
public:
    explicit GroupSection(GuiContext &context, QWidget *parent = nullptr);

    /// `home`: who is given to further groups.
    void show(ContactId home, const QStringList &groups);
    using QWidget::show;
    /// Offers the groups there are, and to make one.
    void chooseGroup();

Q_SIGNALS:
    void done(const QString &sentence, const rapport::Event &event);
    void failed(const QString &sentence);
    void listRequested(const QString &group);

private:
    void offer(const QStringList &known);
    void change(const QString &group, bool add);

    GuiContext &m_context;
    FlowLayout *m_flow;
    ContactId m_home;
    QStringList m_groups;
    bool m_shown = false;
};

} // namespace rapport
