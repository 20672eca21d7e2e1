#pragma once

#include "insight/scores.h"
#include "sync/scorereckoning.h"

#include <QDialog>
#include <QThreadPool>
#include <QTimer>

#include <array>
#include <atomic>
#include <memory>

class QDoubleSpinBox;
class QPushButton;
class QTableWidget;

namespace rapport {

struct GuiContext;
class Label;

/// What scores are weighted with. Whatever is changed in it shows who would move before it can be accepted. GUI thread;
/// the reckoning is done elsewhere.
class WeightsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `shown`: whose ranking is shown.
    WeightsDialog(GuiContext &context, Score shown, QWidget *parent = nullptr);
    ~WeightsDialog() override;

    /// Once it was accepted: by what it can be taken back.
    [[nodiscard]] const Uid &event() const { return m_event; }

private:
    [[nodiscard]] QWidget *makeWeights();
    [[nodiscard]] QWidget *makeRanking();
    void readWeights();
    void setWeights(const ScoreWeights &weights);
    [[nodiscard]] ScoreWeights weights() const;
    void changed();
    void preview();
    void showPreview(const RankingPreview &preview);
    void take();

    GuiContext &m_context;
    Score m_shown;
    ScoreWeights m_before;
    Uid m_revision;
    Uid m_event;
    std::array<QDoubleSpinBox *, kWeights> m_fields{};
    QTableWidget *m_table = nullptr;
    Label *m_state = nullptr;
    QPushButton *m_accept = nullptr;
    QTimer m_soon;
    quint64 m_request = 0;
    std::shared_ptr<std::atomic<quint64>> m_wanted; ///< The request that is still waited for; 0: none.
    QThreadPool m_pool; ///< Its destructor waits for the part of the work that is being done.
};

} // namespace rapport
