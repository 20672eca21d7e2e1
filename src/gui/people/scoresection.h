#pragma once

#include "domain/advocacy.h"
#include "domain/event.h"
#include "insight/scores.h"
#include "store/scores.h"
#include "sync/manypeople.h"

#include <QWidget>

#include <array>
#include <optional>

class QMenu;
class QVBoxLayout;

namespace rapport {

struct GuiContext;
class Label;
class WordButton;

/// In the person panel: where somebody stands, why a score is what it is, and how it stands with them as an advocate.
/// GUI thread.
class ScoreSection final : public QWidget
{
    Q_OBJECT
public:
    explicit ScoreSection(GuiContext &context, QWidget *parent = nullptr);

    /// `contact`: what is decided here is decided of that.
    void show(ContactId contact);

Q_SIGNALS:
    void done(const QString &sentence, const rapport::Event &event);
    void failed(const QString &sentence);

private:
    /// Everything that is shown of one person.
    struct Standing
    {
        std::optional<PersonScore> scores;
        std::optional<store::ScoreRun> run;
        ScoreWeights weights;
        Advocacy advocacy;
        std::array<int, kScores> places{};
    };

    void reload();
    void showStanding();
    void showParts(const PersonScore &scores);
    void showAdvocacy();
    void decide(const AdvocacyDecision &decision, const QString &sentence);
    [[nodiscard]] QMenu *scoreMenu();
    [[nodiscard]] QMenu *advocateMenu();
    void addRow(const QString &name, const QString &figure, bool strong);

    GuiContext &m_context;
    ContactId m_contact;
    Standing m_standing;
    Score m_score = Score::Gravity;
    Label *m_where;
    WordButton *m_chosen;
    Label *m_place;
    QWidget *m_parts;
    QVBoxLayout *m_partRows;
    Label *m_formula;
    WordButton *m_advocate;
    Label *m_reasons;
    quint64 m_request = 0;
};

} // namespace rapport
