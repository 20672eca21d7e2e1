#pragma once

#include "domain/campaign.h"
#include "store/seeding.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace rapport {

struct GuiContext;

/// Whom to ask to carry a campaign, with what speaks for each, and who must not be asked. One at a time: their
/// conversation is opened, or an answer begun in it. GUI thread.
class SeedsDialog final : public QDialog
{
    Q_OBJECT
public:
    SeedsDialog(GuiContext &context, const Campaign &campaign, QWidget *parent);

    /// What was asked for is shown.
    [[nodiscard]] bool isComplete() const { return m_complete; }

Q_SIGNALS:
    void conversationRequested(rapport::ConversationId conversation);

private:
    void build();
    void read();
    void present(const store::Seeds &seeds);
    void addGroup(const QString &title, const QList<store::Seed> &seeds, bool apart);
    [[nodiscard]] const store::Seed *chosen() const;
    void showChosen();
    [[nodiscard]] bool canAnswer(const store::Seed &seed) const;
    void openConversation();
    void beginAnswer();
    void leaveFor(ConversationId conversation);

    GuiContext &m_context;
    Campaign m_campaign;
    QList<store::Seed> m_seeds; ///< In the order of the rows, by the number that each row carries.
    bool m_complete = false;
    QLabel *m_problem = nullptr;
    QTreeWidget *m_list = nullptr;
    QLabel *m_reasons = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_answer = nullptr;
};

} // namespace rapport
