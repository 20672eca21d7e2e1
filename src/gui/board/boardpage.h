#pragma once

#include "domain/campaign.h"
#include "insight/assessment.h"
#include "measure/boardcourse.h"
#include "measure/measuring.h"
#include "store/maturity.h"
#include "sync/maturitycommands.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace rapport {

class ChartCard;
class DossierWriting;
class EvidencePanel;
class ModelDialog;
class PathStrip;
class StageColumn;
class Toast;
struct ChangeSet;
struct GuiContext;

/// Where the programme stands on a maturity model, how that is known, and what to do next. Reads all in one go.
/// GUI thread.
class BoardPage final : public QWidget
{
    Q_OBJECT
public:
    explicit BoardPage(GuiContext &context, QWidget *parent = nullptr);
    ~BoardPage() override;

    void setModel(const QString &id);
    [[nodiscard]] QString model() const { return m_model; }
    /// Everything that was asked for last is shown.
    [[nodiscard]] bool isComplete() const { return m_complete; }

Q_SIGNALS:
    void rowsRequested(rapport::RowsOf rows, const QString &query, const QString &title);
    /// As models name places: "inbox is:open", "campaigns" …
    void placeRequested(const QString &place);
    void campaignRequested(const rapport::Uid &campaign);
    void completed();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildHead();
    [[nodiscard]] QWidget *buildSide();
    void read();
    void present(BoardWhole shown);
    void presentColumns();
    void presentNext();
    void presentCampaigns();
    void presentCourse();
    void fillModels();
    void follow(const ChangeSet &changes);

    void openEvidence(const QString &practice);
    void closeEvidence();
    void showEvidence();
    void openRows(const QString &query);
    void change(const QFuture<Result<Event>> &decision, const QString &said);
    void assessNow();
    void compare();
    void exportReport();
    void edit();
    [[nodiscard]] ModelDialog *openModel();
    /// Proposes the model with a practice in another stage.
    void moveToStage(const QString &practice, qsizetype stage);
    void undoLast();

    GuiContext &m_context;
    MaturityCommands m_commands;
    QString m_model;
    std::optional<BoardWhole> m_shown;
    QString m_open; ///< The practice whose evidence is open.
    Uid m_last;     ///< What was decided last, to take back.
    quint64 m_request = 0;
    bool m_complete = false;
    bool m_stale = true;
    QTimer m_again;
    QPushButton *m_models = nullptr;
    QPushButton *m_compare = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_assess = nullptr;
    QLabel *m_problem = nullptr;
    QLabel *m_sentence = nullptr;
    PathStrip *m_path = nullptr;
    QScrollArea *m_scroll = nullptr;
    QBoxLayout *m_halves = nullptr;
    QHBoxLayout *m_columnsLayout = nullptr;
    QList<StageColumn *> m_columns;
    QStackedWidget *m_side = nullptr;
    QVBoxLayout *m_nextLayout = nullptr;
    QVBoxLayout *m_campaignsLayout = nullptr;
    QWidget *m_campaignsCard = nullptr;
    ChartCard *m_course = nullptr;
    EvidencePanel *m_evidence = nullptr;
    Toast *m_toast = nullptr;
    DossierWriting *m_writing = nullptr;
};

} // namespace rapport
