#pragma once

#include "domain/event.h"
#include "gui/inbox/inboxcommand.h"
#include "store/personpage.h"

#include <QScrollArea>
#include <optional>

class QLabel;
class QVBoxLayout;

namespace rapport {

struct GuiContext;
class ConsentSection;
class EngagementBar;
class GroupSection;
class HistorySection;
class IdentityList;
class NoteSection;
class ScoreSection;
class WordButton;

/// The fourth column: who somebody is, on which channels, how deep they are in, what is noted about them and what was
/// said before. Everything that can be done in it is a command too. GUI thread.
class PersonPanel final : public QScrollArea
{
    Q_OBJECT
public:
    explicit PersonPanel(GuiContext &context, QWidget *parent = nullptr);

    /// Loads and shows the person; none empties the panel.
    void showPerson(IdentityId person);
    void reload();
    /// For the palette; they do nothing while nobody is shown.
    [[nodiscard]] QList<InboxCommand> commands();

Q_SIGNALS:
    void conversationRequested(rapport::ConversationId id);
    /// Wants to see what a query finds.
    void queryRequested(const QString &query);
    /// Something has to be done here that only shows while the panel is seen.
    void wanted();
    /// Something was changed and can be taken back, or could not be.
    void done(const QString &sentence, const rapport::Event &event);
    void failed(const QString &sentence);
    void takeBackRequested(const rapport::Event &event);

private:
    void build();
    void showPage(const store::PersonPage &page);
    void clear();
    // personpanelparts.cpp
    [[nodiscard]] QWidget *makeHead(const store::PersonPage &page);
    void showImportance(const store::PersonPage &page);
    void showAlike(const store::PersonPage &page);
    void showFigures(const store::PersonPage &page);
    // personpanelactions.cpp
    void setImportance(Importance importance);
    void mergeWithSomebody();
    void moveSomewhere(IdentityId identity);
    void part(IdentityId identity);
    void listConversations();
    void listGroup(const QString &group);
    void showAllAlike();
    void showDecisions();
    void decide(const QFuture<Result<Event>> &future, const QString &sentence);
    [[nodiscard]] bool canDecide() const;

    GuiContext &m_context;
    IdentityId m_person;
    std::optional<store::PersonPage> m_page;
    QWidget *m_empty;
    QWidget *m_content;
    QVBoxLayout *m_layout;
    QWidget *m_head = nullptr;
    IdentityList *m_identities;
    QWidget *m_alike;
    EngagementBar *m_engagement;
    QWidget *m_figures;
    ScoreSection *m_scores;
    WordButton *m_importance;
    GroupSection *m_groups;
    ConsentSection *m_consents;
    NoteSection *m_notes;
    HistorySection *m_history;
    quint64 m_request = 0;
    bool m_loading = false;
    bool m_again = false;
};

} // namespace rapport
