#pragma once

#include "domain/event.h"
#include "store/people.h"

#include <QScrollArea>
#include <optional>

namespace rapport {

struct GuiContext;

/// The fourth column: who somebody is, on which channels, and what was said before. GUI thread.
class PersonPanel final : public QScrollArea
{
    Q_OBJECT
public:
    explicit PersonPanel(GuiContext &context, QWidget *parent = nullptr);

    /// Loads and shows the person; none empties the panel.
    void showPerson(IdentityId person);
    void reload();

Q_SIGNALS:
    void conversationRequested(rapport::ConversationId id);
    /// Something was changed and can be taken back, or could not be.
    void done(const QString &sentence, const rapport::Event &event);
    void failed(const QString &sentence);

private:
    void showSummary(const store::PersonSummary &summary);
    void clear();
    [[nodiscard]] QWidget *makeHead(const Identity &identity);
    [[nodiscard]] QWidget *makeHandles(const QList<Identity> &identities);
    [[nodiscard]] QWidget *makeImportance(const store::PersonSummary &summary);
    void setImportance(ContactId contact, Importance importance);
    [[nodiscard]] QWidget *makeFigures(const store::PersonSummary &summary);
    [[nodiscard]] QWidget *makeRecent(const QList<store::PersonSummary::Item> &items);

    GuiContext &m_context;
    IdentityId m_person;
    quint64 m_request = 0;
    bool m_loading = false;
    bool m_again = false;
};

} // namespace rapport
