#include "gui/people/weightsdialog.h"

#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/people/scoretext.h"
#include "gui/theme/type.h"
#include "gui/thread/messagetext.h"
#include "gui/widgets/label.h"
#include "store/store.h"
#include "sync/commands.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QPromise>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>

using namespace Qt::StringLiterals;

namespace rapport {

using theme::TextStyle;
using theme::Token;

namespace {

constexpr int kSoonMs = 500;
constexpr int kRanks = 50;

/// A weight without the zeros behind it.
class WeightField final : public QDoubleSpinBox
{
public:
    using QDoubleSpinBox::QDoubleSpinBox;

    [[nodiscard]] QString textFromValue(double value) const override
    {
        constexpr int kDigits = 6;
        return locale().toString(value, 'g', kDigits);
    }
};

/// What begins with that weight; empty in the midst of a section.
QString sectionBeginning(Weight weight)
{
    switch (weight) {
    case Weight::LoveOriginal:
        return WeightsDialog::tr("Love and presence");
    case Weight::ReachAnsweredBy1:
        return WeightsDialog::tr("Reach");
    case Weight::LevelModel:
        return WeightsDialog::tr("Levels");
    case Weight::Step1:
        return WeightsDialog::tr("Steps");
    case Weight::CommitmentLevel1:
        return WeightsDialog::tr("Weighted commitment");
    case Weight::ConnectionDirect:
        return WeightsDialog::tr("Connections");
    case Weight::EffortCreating:
        return WeightsDialog::tr("Effort (PostRank-like)");
    case Weight::InfluenceDays:
        return WeightsDialog::tr("Influence (Klout-like)");
    case Weight::MemberVisitor:
        return WeightsDialog::tr("Member levels");
    case Weight::WatchQuietActs:
        return WeightsDialog::tr("Gone quiet, back again, new");
    case Weight::AdvocateDays:
        return WeightsDialog::tr("Candidates for advocates");
    default:
        return {};
    }
}

} // namespace

WeightsDialog::WeightsDialog(GuiContext &context, Score shown, QWidget *parent)
    : QDialog(parent), m_context(context), m_shown(shown), m_wanted(std::make_shared<std::atomic<quint64>>(0))
{
    m_pool.setMaxThreadCount(1);
    setObjectName(u"weightsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What scores are weighted with"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(theme::kSpace3);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(theme::kSpace4);
    sides->addWidget(makeWeights(), 1);
    sides->addWidget(makeRanking(), 1);
    column->addLayout(sides, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *defaults = buttons->addButton(tr("As Rapport comes"), QDialogButtonBox::ResetRole);
    defaults->setObjectName(u"defaultWeights"_s);
    m_accept = buttons->addButton(tr("Use these weights"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"acceptWeights"_s);
    m_accept->setEnabled(false);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(defaults, &QPushButton::clicked, this, [this] {
        setWeights({});
        changed();
    });
    connect(m_accept, &QPushButton::clicked, this, &WeightsDialog::take);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &WeightsDialog::preview);
    resize(960, 620);
    readWeights();
}

WeightsDialog::~WeightsDialog()
{
    *m_wanted = 0;
}

QWidget *WeightsDialog::makeWeights()
{
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, theme::kSpace3, 0);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const WeightDefinition &definition : weightDefinitions()) {
        if (const QString section = sectionBeginning(definition.weight); !section.isEmpty())
            grid->addWidget(new Label(section, TextStyle::CaptionBold, Token::Faint), row++, 0, 1, 2);
        QString what = scoreWords(definition.what);
        if (definition.weight >= Weight::Step1 && definition.weight <= Weight::Step12) {
            const int step = static_cast<int>(definition.weight) - static_cast<int>(Weight::Step1) + 1;
            what = tr("Step %1: %2").arg(step).arg(what);
        }
        auto *label = new Label(what, TextStyle::Body, Token::Text);
        label->setWordWrap(true);
        auto *field = new WeightField;
        field->setObjectName(QString::fromLatin1(definition.id));
        field->setAccessibleName(what);
        field->setRange(definition.least, definition.most);
        field->setDecimals(definition.whole ? 0 : 2);
        field->setSingleStep(definition.most <= 1 ? 0.05 : 1);
        // A wheel that turns over the list scrolls it.
        field->setFocusPolicy(Qt::StrongFocus);
        label->setBuddy(field);
        connect(field, &QDoubleSpinBox::valueChanged, this, &WeightsDialog::changed);
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1);
        m_fields[static_cast<size_t>(definition.weight)] = field;
        ++row;
    }
    auto *area = new QScrollArea;
    area->setObjectName(u"weights"_s);
    area->setAccessibleName(tr("Weights"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    return area;
}

QWidget *WeightsDialog::makeRanking()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kSpace2);
    column->addWidget(new Label(tr("Who would move: %1").arg(scoreName(m_shown)), TextStyle::BodyBold, Token::Text));
    m_state = new Label({}, TextStyle::Secondary, Token::Muted);
    m_state->setObjectName(u"weightsState"_s);
    m_state->setWordWrap(true);
    column->addWidget(m_state);
    m_table = new QTableWidget(0, 4);
    m_table->setObjectName(u"rankChanges"_s);
    m_table->setAccessibleName(tr("Places before and after"));
    m_table->setHorizontalHeaderLabels({tr("Place"), tr("Before"), tr("Person"), tr("Score")});
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    column->addWidget(m_table, 1);
    return side;
}

void WeightsDialog::readWeights()
{
    const auto find = [](Reader &r) -> Result<store::WeightsRevision> { return store::scoreWeights(r); };
    deliver(m_context.store.read(find), this, [this](const Result<store::WeightsRevision> &revision) {
        if (!revision) {
            m_state->setText(errorText(revision.error(), Occasion::Read));
            return;
        }
        m_before = revision->weights;
        m_revision = revision->uid;
        setWeights(m_before);
        changed();
    });
}

void WeightsDialog::setWeights(const ScoreWeights &weights)
{
    for (const WeightDefinition &definition : weightDefinitions()) {
        QDoubleSpinBox *field = m_fields[static_cast<size_t>(definition.weight)];
        const QSignalBlocker quiet(field);
        field->setValue(weights[definition.weight]);
    }
}

ScoreWeights WeightsDialog::weights() const
{
    ScoreWeights weights;
    for (const WeightDefinition &definition : weightDefinitions())
        weights.set(definition.weight, m_fields[static_cast<size_t>(definition.weight)]->value());
    return weights;
}

/// What was shown is of other weights now: it has to be shown anew before it can be accepted.
void WeightsDialog::changed()
{
    m_accept->setEnabled(false);
    *m_wanted = 0;
    if (const QString problem = weightsProblem(weights()); !problem.isEmpty()) {
        m_soon.stop();
        m_state->setText(tr("These weights do not fit together: %1.").arg(problem));
        return;
    }
    if (weights() == m_before) {
        m_soon.stop();
        m_table->setRowCount(0);
        m_state->setText(tr("Change a weight to see who would move. Nothing is changed until you accept it."));
        return;
    }
    m_state->setText(tr("Reckoning who would move…"));
    m_soon.start(kSoonMs);
}

void WeightsDialog::preview()
{
    const quint64 request = ++m_request;
    *m_wanted = request;
    auto promise = std::make_shared<QPromise<Result<RankingPreview>>>();
    promise->start();
    const QFuture<Result<RankingPreview>> future = promise->future();
    m_pool.start([promise, &store = m_context.store, wanted = m_wanted, request, weights = weights(), shown = m_shown] {
        promise->addResult(previewRanking(store, weights, shown, kRanks, [&](double) { return *wanted == request; }));
        promise->finish();
    });
    deliver(future, this, [this, request](const Result<RankingPreview> &found) {
        if (*m_wanted != request)
            return;
        if (found)
            showPreview(*found);
        else
            m_state->setText(errorText(found.error(), Occasion::Read));
    });
}

void WeightsDialog::showPreview(const RankingPreview &preview)
{
    if (preview.revision != m_revision) {
        m_state->setText(tr("Somebody else has changed the weights meanwhile. Close this and look again."));
        return;
    }
    int moved = 0;
    m_table->setRowCount(static_cast<int>(preview.changes.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const RankChange &change = preview.changes.at(row);
        const int up = change.before - change.after;
        moved += up != 0 ? 1 : 0;
        const QString how = up > 0   ? tr("%1, up %2", "place before, how far").arg(change.before).arg(up)
                            : up < 0 ? tr("%1, down %2", "place before, how far").arg(change.before).arg(-up)
                                     : QString::number(change.before);
        const QStringList cells{
            QString::number(change.after), how, messagetext::plainLine(preview.names.value(change.contact)),
            tr("%1, was %2", "a score, before").arg(scoreFigure(change.scoreAfter), scoreFigure(change.scoreBefore))};
        for (int column = 0; column < cells.size(); ++column) {
            auto *item = new QTableWidgetItem(cells.at(column));
            if (column == 1 && up != 0)
                item->setForeground(theme::color(up > 0 ? Token::Good : Token::Warn));
            m_table->setItem(row, column, item);
        }
    }
    m_table->resizeColumnToContents(0);
    m_table->resizeColumnToContents(1);
    m_table->resizeColumnToContents(3);
    m_state->setText(moved == 0 ? tr("Nobody among the first %1 moves.").arg(kRanks)
                                : tr("%n of them would move.", nullptr, moved));
    m_accept->setEnabled(m_context.store.access() == Store::Access::ReadWrite);
}

void WeightsDialog::take()
{
    m_accept->setEnabled(false);
    deliver(m_context.commands.people().setScoreWeights(weights(), m_revision), this,
            [this](const Result<Event> &event) {
                if (!event) {
                    m_state->setText(errorText(event.error(), Occasion::Change));
                    return;
                }
                m_event = event->uid;
                accept();
            });
}

} // namespace rapport
