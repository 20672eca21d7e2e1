#include "gui/board/boardpage.h"

#include "gui/board/assessmentdialog.h"
#include "gui/board/boardparts.h"
#include "gui/board/boardtext.h"
#include "gui/board/comparedialog.h"
#include "gui/board/evidencepanel.h"
#include "gui/board/modeldialog.h"
#include "gui/board/pathstrip.h"
#include "gui/board/practicecard.h"
#include "gui/board/stagecolumn.h"
#include "gui/charts/chartcard.h"
#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/inbox/toast.h"
#include "gui/printing/dossierwriting.h"
#include "gui/theme/icons.h"
#include "gui/theme/style.h"
#include "gui/widgets/hairline.h"
#include "gui/widgets/label.h"
#include "insight/reportdays.h"
#include "measure/board.h"
#include "measure/boardcourse.h"
#include "output/assessmentreport.h"
#include "store/campaigns.h"
#include "sync/commands.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using boardparts::isShipped;
using boardparts::kWordInset;
using theme::TextStyle;
using theme::Token;

constexpr int kSideWidth = 300;
constexpr int kFoldBelow = 1000;
constexpr int kEvidenceDays = 365;
constexpr int kFollowAfterMs = 3'000;
const QString kUsualModel = u"social"_s;

Surface *card(const QString &title, QVBoxLayout **content, QWidget *parent)
{
    auto *surface = new Surface(parent);
    surface->setCard(Token::Line);
    auto *column = new QVBoxLayout(surface);
    // The words that are pressed stand a little within their buttons: all begin where they do.
    column->setContentsMargins(theme::kSpace3 - kWordInset, theme::kSpace3, theme::kSpace3, theme::kSpace3);
    column->setSpacing(theme::kSpace1);
    auto *head = new Label(title, TextStyle::BodyBold, Token::Text, surface);
    head->setContentsMargins(kWordInset, 0, 0, theme::kSpace1);
    column->addWidget(head);
    *content = column;
    return surface;
}

} // namespace

BoardPage::BoardPage(GuiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_commands(context.store), m_model(kUsualModel)
{
    setObjectName(u"boardPage"_s);
    build();
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &BoardPage::read);
    connect(&context.store.changes(), &ChangeFeed::changed, this, &BoardPage::follow);
    connect(new QShortcut(QKeySequence::Undo, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, this, &BoardPage::undoLast);
    connect(new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, this, &BoardPage::closeEvidence);
}

BoardPage::~BoardPage() = default;

void BoardPage::build()
{
    m_problem = new Label({}, TextStyle::Body, Token::Bad, this);
    m_problem->setObjectName(u"boardProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_sentence = new Label({}, TextStyle::Body, Token::Muted, this);
    m_sentence->setObjectName(u"boardSentence"_s);
    m_sentence->setTextFormat(Qt::RichText);
    m_sentence->setWordWrap(true);
    m_path = new PathStrip(this);
    m_path->setObjectName(u"boardPath"_s);
    m_columnsLayout = new QHBoxLayout;
    m_columnsLayout->setSpacing(theme::kSpace3);
    auto *main = new QVBoxLayout;
    main->setSpacing(theme::kSpace3);
    main->addWidget(m_problem);
    main->addWidget(m_sentence);
    main->addWidget(m_path);
    main->addLayout(m_columnsLayout);
    main->addStretch(1);

    auto *page = new QWidget(this);
    m_halves = new QHBoxLayout(page);
    m_halves->setContentsMargins(theme::kSpace4 + 2, theme::kSpace3 + 2, theme::kSpace4 + 2, theme::kSpace4);
    m_halves->setSpacing(theme::kSpace4);
    m_halves->addLayout(main, 1);
    m_halves->addWidget(buildSide());
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addWidget(m_scroll, 1);
    m_toast = new Toast(this, nullptr);
    m_writing = new DossierWriting(m_context, this);
    connect(m_writing, &DossierWriting::said, this, [this](const QString &sentence) { m_toast->say(sentence); });
}

QWidget *BoardPage::buildHead()
{
    auto *head = new Surface(this);
    m_models = new QPushButton(head);
    m_models->setObjectName(u"boardModel"_s);
    m_models->setAccessibleDescription(tr("Choose a model"));
    m_models->setMenu(new QMenu(m_models));
    m_compare = new QPushButton(theme::icon("history"), tr("Compare"), head);
    m_compare->setObjectName(u"boardCompare"_s);
    m_export = new QPushButton(theme::icon("file_download"), tr("Export report…"), head);
    m_export->setObjectName(u"boardExport"_s);
    m_export->setEnabled(false);
    m_edit = new QPushButton(theme::icon("tune"), tr("Edit model"), head);
    m_edit->setObjectName(u"boardEdit"_s);
    m_assess = new QPushButton(theme::icon("fact_check", Token::OnAccent), tr("Assess now"), head);
    m_assess->setObjectName(u"boardAssess"_s);
    theme::setKind(m_assess, theme::ButtonKind::Primary);
    for (QPushButton *button : {m_compare, m_export, m_edit}) {
        button->setAccessibleName(button->text());
        button->setToolTip(button->text());
    }
    const bool canChange = m_context.store.access() == Store::Access::ReadWrite;
    m_edit->setEnabled(canChange);
    m_assess->setEnabled(canChange);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(theme::kSpace4 + 2, theme::kSpace3, theme::kSpace4 + 2, theme::kSpace3);
    row->setSpacing(theme::kSpace2);
    row->addWidget(new Label(tr("Maturity board"), TextStyle::Title, Token::Text, head));
    row->addSpacing(theme::kSpace2);
    row->addWidget(m_models);
    row->addStretch(1);
    row->addWidget(m_compare);
    row->addWidget(m_export);
    row->addWidget(m_edit);
    row->addWidget(m_assess);
    connect(m_compare, &QPushButton::clicked, this, &BoardPage::compare);
    connect(m_export, &QPushButton::clicked, this, &BoardPage::exportReport);
    connect(m_edit, &QPushButton::clicked, this, &BoardPage::edit);
    connect(m_assess, &QPushButton::clicked, this, &BoardPage::assessNow);
    return head;
}

QWidget *BoardPage::buildSide()
{
    auto *overview = new QWidget(this);
    auto *column = new QVBoxLayout(overview);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kSpace2);
    auto *next = card(tr("Next steps to move up"), &m_nextLayout, overview);
    next->setObjectName(u"boardNext"_s);
    m_campaignsCard = card(tr("Campaigns on this model"), &m_campaignsLayout, overview);
    m_course = new ChartCard(overview);
    m_course->setObjectName(u"boardCourse"_s);
    m_course->setMinimumHeight(220);
    m_course->hide();
    column->addWidget(next);
    column->addWidget(m_campaignsCard);
    column->addWidget(m_course);
    column->addStretch(1);
    m_evidence = new EvidencePanel(this);
    m_evidence->setCanChange(m_context.store.access() == Store::Access::ReadWrite);
    m_side = new QStackedWidget(this);
    m_side->setFixedWidth(kSideWidth);
    m_side->addWidget(overview);
    m_side->addWidget(m_evidence);
    connect(m_evidence, &EvidencePanel::closed, this, &BoardPage::closeEvidence);
    connect(m_evidence, &EvidencePanel::rowsRequested, this, &BoardPage::openRows);
    connect(m_evidence, &EvidencePanel::placeRequested, this, &BoardPage::placeRequested);
    connect(m_evidence, &EvidencePanel::overruled, this,
            [this](const QString &practice, std::optional<double> score, const QString &reason) {
                change(m_commands.overrule(m_model, practice, score, reason),
                       score ? tr("The figure is overruled.") : tr("The figure holds again."));
            });
    connect(m_evidence, &EvidencePanel::planned, this,
            [this](const QString &practice, const QString &owner, int dueDay, const QString &notes) {
                change(m_commands.plan(m_model, practice, owner, dueDay, notes), tr("The plan is kept."));
            });
    return m_side;
}

void BoardPage::setModel(const QString &id)
{
    m_model = id;
    closeEvidence();
    read();
}

void BoardPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        read();
}

void BoardPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool beside = width() >= kFoldBelow;
    m_halves->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_side->setMinimumWidth(beside ? kSideWidth : 0);
    m_side->setMaximumWidth(beside ? kSideWidth : QWIDGETSIZE_MAX);
    // Where there is little room the head keeps the name of the model, and of its quiet buttons the signs.
    for (QPushButton *button : {m_compare, m_export, m_edit})
        button->setText(beside ? button->accessibleName() : QString());
}

void BoardPage::follow(const ChangeSet &changes)
{
    if (changes.isEmpty())
        return;
    m_stale = true;
    if (!isVisible())
        return;
    // What was decided here shows at once, the rest when the figures have come to rest.
    if (changes.maturity || changes.campaigns)
        m_again.start(0);
    else if (!m_again.isActive())
        m_again.start(kFollowAfterMs);
}

void BoardPage::read()
{
    m_stale = false;
    m_complete = false;
    const quint64 request = ++m_request;
    const auto asked = [model = m_model](Reader &r) { return boardWhole(r, model); };
    deliver(m_context.store.read(asked, ReadLane::Report), this, [this, request](const Result<BoardWhole> &shown) {
        if (request != m_request)
            return;
        m_problem->setVisible(!shown);
        if (!shown) {
            m_problem->setText(errorText(shown.error(), Occasion::Read));
            return;
        }
        present(*shown);
        m_complete = true;
        Q_EMIT completed();
    });
}

void BoardPage::openEvidence(const QString &practice)
{
    m_open = practice;
    showEvidence();
    m_side->setCurrentWidget(m_evidence);
    // Below the columns it would be out of sight; where it is follows once it is laid out.
    if (m_halves->direction() == QBoxLayout::TopToBottom)
        QTimer::singleShot(0, this, [this] { m_scroll->verticalScrollBar()->setValue(m_side->y()); });
}

void BoardPage::closeEvidence()
{
    if (m_open.isEmpty())
        return;
    const QString practice = std::exchange(m_open, QString());
    m_side->setCurrentIndex(0);
    for (StageColumn *column : std::as_const(m_columns)) {
        if (PracticeCard *card = column->card(practice)) {
            card->setOpen(false);
            card->setFocus(Qt::OtherFocusReason);
            m_scroll->ensureWidgetVisible(card);
        }
    }
}

void BoardPage::showEvidence()
{
    const ModelPractice *practice = m_shown ? findById(m_shown->model.practices, m_open) : nullptr;
    if (!practice) {
        closeEvidence();
        return;
    }
    for (StageColumn *column : std::as_const(m_columns)) {
        for (const QString &one : column->order())
            column->card(one)->setOpen(one == m_open);
    }
    for (const PracticeScore &score : std::as_const(m_shown->now.practices)) {
        if (score.practice == m_open)
            m_evidence->show(*practice, score, m_shown->decisions.value(m_open));
    }
    const Period year{m_shown->now.day + 1 - kEvidenceDays, m_shown->now.day + 1};
    const auto asked = [metric = practice->metric, year](Reader &r) {
        return Measuring(r).measure({.metric = metric, .period = year, .step = Step::Month});
    };
    deliver(m_context.store.read(asked, ReadLane::Report), this,
            [this, id = m_open](const Result<MetricResult> &course) {
                if (course && id == m_open)
                    m_evidence->showCourse(*course);
            });
}

void BoardPage::openRows(const QString &query)
{
    const ModelPractice *practice = m_shown ? findById(m_shown->model.practices, m_open) : nullptr;
    const MetricDefinition *metric = practice ? metricOf(practice->metric) : nullptr;
    if (metric)
        Q_EMIT rowsRequested(metric->rows, query, tr("Evidence of %1").arg(practice->name.in(boardtext::language())));
}

void BoardPage::change(const QFuture<Result<Event>> &decision, const QString &said)
{
    deliver(decision, this, [this, said](const Result<Event> &event) {
        if (!event) {
            m_toast->say(event.error().kind == ErrorKind::Invalid ? tr("Not changed: %1.").arg(event.error().detail)
                                                                  : errorText(event.error(), Occasion::Change));
            return;
        }
        m_last = event->uid;
        m_toast->say(said, [this] { undoLast(); });
    });
}

void BoardPage::undoLast()
{
    const Uid last = std::exchange(m_last, Uid());
    if (last.isNull())
        return;
    deliver(m_context.commands.undo(last), this, [this](const Result<Event> &undone) {
        m_toast->say(undone ? tr("Taken back.") : tr("Not taken back: %1.").arg(undone.error().detail));
    });
}

void BoardPage::assessNow()
{
    change(m_commands.assess(m_model), tr("The assessment is kept."));
}

void BoardPage::compare()
{
    if (!m_shown || m_shown->kept.isEmpty())
        return;
    store::KeptAssessment now;
    now.model = m_model;
    now.version = m_shown->model.version;
    now.modelText = maturityModelText(m_shown->model);
    now.day = m_shown->now.day;
    now.result = assessmentToJson(m_shown->now);
    (new CompareDialog(now, m_shown->kept, this))->open();
}

void BoardPage::exportReport()
{
    auto *dialog = new AssessmentDialog(m_shown->kept, this);
    connect(dialog, &AssessmentDialog::chosen, this,
            [this, model = m_model, name = m_shown->model.name.in(boardtext::language())](
                AssessmentId shown, AssessmentId compared, DossierForm form) {
                const output::AssessmentWishes wishes{
                    .model = model, .shown = shown, .compared = compared, .workspace = m_writing->workspaceName()};
                m_writing->ask(tr("Export a report"), tr("Assessment %1").arg(name), form,
                               [wishes](Reader &r, const output::DossierNaming &naming) {
                                   return output::readAssessmentReport(r, wishes, naming);
                               });
            });
    dialog->open();
}

void BoardPage::edit()
{
    if (m_shown)
        openModel()->open();
}

ModelDialog *BoardPage::openModel()
{
    auto *dialog = new ModelDialog(m_context, m_shown->model, isShipped(m_model), m_shown->now, this);
    connect(dialog, &ModelDialog::kept, this, &BoardPage::setModel);
    return dialog;
}

void BoardPage::moveToStage(const QString &practice, qsizetype stage)
{
    if (!m_shown || m_context.store.access() != Store::Access::ReadWrite)
        return;
    MaturityModel changed = m_shown->model;
    const auto moved = std::find_if(changed.practices.begin(), changed.practices.end(),
                                    [&practice](const ModelPractice &one) { return one.id == practice; });
    if (moved == changed.practices.end() || stage < 0 || stage >= changed.stages.size() ||
        moved->stage == changed.stages[stage].id)
        return;
    moved->stage = changed.stages[stage].id;
    ModelDialog *dialog = openModel();
    dialog->propose(changed);
    dialog->open();
}

} // namespace rapport
