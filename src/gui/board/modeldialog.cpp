#include "gui/board/modeldialog.h"

#include "gui/board/boardtext.h"
#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/theme/style.h"
#include "gui/widgets/label.h"
#include "measure/board.h"
#include "sync/maturitycommands.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using theme::TextStyle;
using theme::Token;

constexpr int kTypedMs = 400;

std::optional<double> scoreOf(const Assessment &assessment, const QString &practice)
{
    for (const PracticeScore &one : assessment.practices) {
        if (one.practice == practice)
            return one.score;
    }
    return std::nullopt;
}

std::optional<double> stageScoreOf(const Assessment &assessment, const QString &stage)
{
    for (const StageScore &one : assessment.stages) {
        if (one.stage == stage)
            return one.score;
    }
    return std::nullopt;
}

QString changed(const QString &name, const std::optional<double> &before, const std::optional<double> &after)
{
    const QString then = boardtext::percentText(before);
    const QString would = boardtext::percentText(after);
    return then == would ? ModelDialog::tr("%1: %2").arg(name, would)
                         : ModelDialog::tr("%1: %2, now %3").arg(name, would, then);
}

} // namespace

ModelDialog::ModelDialog(const GuiContext &context, const MaturityModel &model, bool isShipped, const Assessment &now,
                         QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_isShipped(isShipped),
      m_now(now),
      m_text(new QPlainTextEdit(this)),
      m_reason(new QLineEdit(this)),
      m_problem(new Label({}, TextStyle::Body, Token::Bad, this)),
      m_effect(new QPlainTextEdit(this)),
      m_keep(new QPushButton(tr("Keep this version"), this))
{
    setObjectName(u"modelDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Edit the model"));
    m_text->setObjectName(u"modelText"_s);
    m_text->setAccessibleName(tr("The model as it is written"));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    fillIn(model);
    m_reason->setObjectName(u"modelReason"_s);
    m_reason->setAccessibleName(tr("Why it is changed"));
    m_reason->setPlaceholderText(tr("Why it is changed"));
    m_problem->setObjectName(u"modelProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_effect->setObjectName(u"modelEffect"_s);
    m_effect->setAccessibleName(tr("What every score would be"));
    m_effect->setReadOnly(true);
    m_keep->setObjectName(u"modelKeep"_s);
    theme::setKind(m_keep, theme::ButtonKind::Primary);
    auto *hint =
        new Label(isShipped ? tr("This model comes with Rapport. Changed, it is kept as a copy under the id in "
                                 "its first line.")
                            : tr("Each change is kept as a version of its own; assessments keep the version "
                                 "that they were made with."),
                  TextStyle::Secondary, Token::Muted, this);
    hint->setWordWrap(true);
    auto *halves = new QSplitter(this);
    halves->addWidget(m_text);
    halves->addWidget(m_effect);
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_keep, QDialogButtonBox::AcceptRole);
    auto *column = new QVBoxLayout(this);
    column->addWidget(hint);
    column->addWidget(halves, 1);
    column->addWidget(m_reason);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    resize(980, 640);
    m_wait.setSingleShot(true);
    m_wait.setInterval(kTypedMs);
    connect(&m_wait, &QTimer::timeout, this, &ModelDialog::preview);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_isReadable = false;
        offerKeeping();
        m_wait.start();
    });
    connect(m_reason, &QLineEdit::textChanged, this, &ModelDialog::offerKeeping);
    connect(buttons, &QDialogButtonBox::accepted, this, &ModelDialog::keep);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    preview();
}

void ModelDialog::fillIn(MaturityModel model)
{
    if (m_isShipped)
        model.id = u"my-"_s + model.id;
    m_text->setPlainText(maturityModelText(model));
}

void ModelDialog::propose(const MaturityModel &changed)
{
    m_needsReason = true;
    fillIn(changed);
    preview();
    m_reason->setFocus(Qt::OtherFocusReason);
}

void ModelDialog::offerKeeping()
{
    m_keep->setEnabled(m_isReadable && (!m_needsReason || !m_reason->text().trimmed().isEmpty()));
}

/// Empty: nothing is wrong.
void ModelDialog::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void ModelDialog::preview()
{
    m_wait.stop();
    const Result<MaturityModel> model = readMaturityModel(m_text->toPlainText());
    say(model ? QString() : model.error().detail);
    m_isReadable = model.has_value();
    offerKeeping();
    const quint64 request = ++m_request;
    if (!model)
        return;
    const auto look = [model = *model](Reader &r) { return assessBoard(r, model); };
    deliver(m_context.store.read(look, ReadLane::Report), this,
            [this, request, model = *model](const Result<Assessment> &would) {
                if (request != m_request)
                    return;
                if (would)
                    showPreview(model, *would);
                else
                    say(errorText(would.error(), Occasion::Read));
            });
}

void ModelDialog::showPreview(const MaturityModel &model, const Assessment &would)
{
    const QString language = boardtext::language();
    QStringList lines;
    for (const ModelStage &stage : model.stages) {
        lines.append(changed(stage.name.in(language), stageScoreOf(m_now, stage.id), stageScoreOf(would, stage.id)));
        for (const ModelPractice &practice : model.practicesOf(stage.id))
            lines.append(u"    "_s +
                         changed(practice.name.in(language), scoreOf(m_now, practice.id), scoreOf(would, practice.id)));
    }
    m_effect->setPlainText(lines.join(u'\n'));
}

void ModelDialog::keep()
{
    m_keep->setEnabled(false);
    deliver(MaturityCommands(m_context.store).saveModel(m_text->toPlainText(), m_reason->text()), this,
            [this](const Result<Event> &saved) {
                if (!saved) {
                    const bool isTheirs =
                        saved.error().kind == ErrorKind::Malformed || saved.error().kind == ErrorKind::Invalid;
                    say(isTheirs ? saved.error().detail : errorText(saved.error(), Occasion::Change));
                    return;
                }
                Q_EMIT kept(saved->after[u"model"_s].toString());
                accept();
            });
}

} // namespace rapport
