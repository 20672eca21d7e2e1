#include "gui/people/scoresection.h"

#include "base/clock.h"
#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/inbox/wordbutton.h"
#include "gui/people/peopletext.h"
#include "gui/people/scoretext.h"
#include "gui/theme/type.h"
#include "gui/timetext.h"
#include "gui/widgets/label.h"
#include "store/store.h"
#include "store/worklog.h"
#include "sync/commands.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QLocale>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace rapport {

using theme::TextStyle;
using theme::Token;

ScoreSection::ScoreSection(GuiContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_where(new Label({}, TextStyle::Body, Token::Text, this)),
      m_chosen(new WordButton(this)),
      m_place(new Label({}, TextStyle::Secondary, Token::Muted, this)),
      m_parts(new QWidget(this)),
      m_partRows(new QVBoxLayout(m_parts)),
      m_formula(new Label({}, TextStyle::Caption, Token::Faint, this)),
      m_advocate(new WordButton(this)),
      m_reasons(new Label({}, TextStyle::Secondary, Token::Muted, this))
{
    setObjectName(u"scoreSection"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kSpace1 + 1);
    layout->addWidget(new Label(tr("Scores"), TextStyle::CaptionBold, Token::Faint, this));
    m_where->setObjectName(u"standing"_s);
    m_chosen->setObjectName(u"scoreButton"_s);
    m_chosen->setTrailingGlyph(u"expand_more"_s);
    m_chosen->setStrong(true);
    m_chosen->setInks(Token::Text, Token::Text);
    m_chosen->setToolTip(tr("Choose the score that is explained"));
    m_place->setObjectName(u"scorePlace"_s);
    m_formula->setObjectName(u"scoreFormula"_s);
    m_advocate->setObjectName(u"advocateButton"_s);
    m_advocate->setTrailingGlyph(u"expand_more"_s);
    m_reasons->setObjectName(u"advocateReasons"_s);
    for (Label *label : {m_where, m_place, m_formula, m_reasons})
        label->setWordWrap(true);
    m_partRows->setContentsMargins(0, 0, 0, 0);
    m_partRows->setSpacing(3);
    layout->addWidget(m_where);
    layout->addWidget(m_chosen, 0, Qt::AlignLeft);
    layout->addWidget(m_place);
    layout->addWidget(m_parts);
    layout->addWidget(m_formula);
    layout->addSpacing(theme::kSpace1);
    layout->addWidget(m_advocate, 0, Qt::AlignLeft);
    layout->addWidget(m_reasons);
    connect(m_chosen, &WordButton::clicked, this,
            [this] { scoreMenu()->popup(m_chosen->mapToGlobal(QPoint(0, m_chosen->height()))); });
    connect(m_advocate, &WordButton::clicked, this,
            [this] { advocateMenu()->popup(m_advocate->mapToGlobal(QPoint(0, m_advocate->height()))); });
}

void ScoreSection::show(ContactId contact)
{
    const bool another = contact != m_contact;
    m_contact = contact;
    // What is said of one must not stand beside another, however short.
    if (another)
        m_standing = {};
    if (another)
        showStanding();
    reload();
}

void ScoreSection::reload()
{
    if (!m_contact)
        return;
    const auto find = [contact = m_contact](Reader &r) -> Result<Standing> {
        Standing standing;
        standing.scores = store::personScore(r, contact);
        standing.run = store::currentScores(r);
        standing.advocacy = store::advocacyOf(r, contact);
        if (!standing.scores)
            return standing;
        if (const auto weights = store::scoreWeightsOf(r, standing.run->weights))
            standing.weights = weights->weights;
        for (int i = 0; i < kScores; ++i) {
            const auto score = static_cast<Score>(i);
            standing.places[static_cast<size_t>(i)] = store::scorePlace(r, score, valueOf(*standing.scores, score));
        }
        return standing;
    };
    deliver(m_context.store.read(find, ReadLane::Report), this,
            [this, request = ++m_request](const Result<Standing> &standing) {
                if (request != m_request || !standing)
                    return;
                m_standing = *standing;
                showStanding();
            });
}

void ScoreSection::showStanding()
{
    const std::optional<PersonScore> &scores = m_standing.scores;
    for (QWidget *part : {static_cast<QWidget *>(m_chosen), static_cast<QWidget *>(m_place), m_parts,
                          static_cast<QWidget *>(m_formula)})
        part->setVisible(scores.has_value());
    if (scores) {
        QStringList where{tr("Level %1").arg(scores->orbitLevel), memberLevelText(scores->memberLevel),
                          scores->settledRung == Rung::None ? QString() : rungText(scores->settledRung),
                          watchText(scores->watch)};
        where.removeAll(QString());
        m_where->setText(where.join(u" · "_s));
        showParts(*scores);
    } else if (m_standing.run) {
        m_where->setText(
            tr("No scores: nothing was done in the %n days before they were last reckoned, %1.", nullptr, kScoreDays)
                .arg(agoText(m_standing.run->at, m_context.clock.nowMs())));
    } else if (m_context.store.access() == Store::Access::ReadOnly) {
        m_where->setText(tr("Scores were never reckoned in this workspace, and it is open for reading only."));
    } else {
        m_where->setText(tr("Scores are reckoned in the background. The first are there in a few minutes."));
    }
    showAdvocacy();
}

void ScoreSection::addRow(const QString &name, const QString &figure, bool strong)
{
    auto *row = new QWidget(m_parts);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto *label = new Label(name, TextStyle::Secondary, Token::Muted, row);
    label->setWordWrap(true);
    auto *value = new Label(figure, strong ? TextStyle::BodyBold : TextStyle::Secondary, Token::Text, row);
    value->setAccessibleName(tr("%1: %2").arg(name, figure));
    line->addWidget(label, 1);
    line->addWidget(value, 0, Qt::AlignTop);
    m_partRows->addWidget(row);
}

void ScoreSection::showParts(const PersonScore &scores)
{
    while (QLayoutItem *item = m_partRows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const double value = valueOf(scores, m_score);
    m_chosen->setText(tr("%1 %2", "a score, its figure").arg(scoreName(m_score), scoreFigure(value)));
    m_chosen->updateGeometry();
    m_place->setText(tr("Place %1 of %2")
                         .arg(countText(m_standing.places[static_cast<size_t>(m_score)]),
                              countText(m_standing.run->summary.people)));
    for (const ScorePart &part : partsOf(scores, m_score, m_standing.weights)) {
        const QString name = scoreWords(part.what);
        const bool weighted = part.amount != part.points;
        addRow(weighted ? tr("%1 × %2", "how often, what").arg(scoreFigure(part.amount), name) : name,
               scoreFigure(part.points), false);
    }
    const QString made = m_standing.run->weights == 0 ? tr("Reckoned %1 with the weights that Rapport comes with.")
                                                            .arg(agoText(m_standing.run->at, m_context.clock.nowMs()))
                                                      : tr("Reckoned %1 with your weights, revision %2.")
                                                            .arg(agoText(m_standing.run->at, m_context.clock.nowMs()))
                                                            .arg(m_standing.run->weights);
    m_formula->setText(scoreFormula(m_score) + u' ' + made);
}

void ScoreSection::showAdvocacy()
{
    const Advocacy &advocacy = m_standing.advocacy;
    const bool isCandidate = m_standing.scores && m_standing.scores->advocate.candidate;
    const bool undecided = advocacy.state == AdvocateState::None;
    m_advocate->setText(undecided && isCandidate ? tr("Candidate for an advocate") : advocateStateText(advocacy.state));
    const bool good = advocacy.state == AdvocateState::Agreed || (undecided && isCandidate);
    m_advocate->setInks(good ? Token::Good : Token::Muted, Token::Accent);
    m_advocate->setEnabled(m_context.store.access() == Store::Access::ReadWrite && m_contact.isValid());
    m_advocate->updateGeometry();
    QStringList facts;
    const auto day = [](qint64 at) {
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at).date(), QLocale::ShortFormat);
    };
    if (advocacy.consent != Consent::None)
        facts.append(
            tr("%1, since %2", "a consent, a date").arg(consentText(advocacy.consent), day(advocacy.consentAt)));
    if (advocacy.contactedAt > 0)
        facts.append(tr("Contacted %1").arg(day(advocacy.contactedAt)));
    if (m_standing.scores && undecided) {
        const QStringList speaking = advocateReasons(m_standing.scores->advocate, true);
        const QStringList bad = advocateReasons(m_standing.scores->advocate, false);
        if (!speaking.isEmpty())
            facts.append(tr("For it: %1").arg(speaking.join(u", "_s)));
        if (!bad.isEmpty())
            facts.append(tr("Against it: %1").arg(bad.join(u", "_s)));
    }
    m_reasons->setText(facts.join(u'\n'));
    m_reasons->setVisible(!facts.isEmpty());
}

void ScoreSection::decide(const AdvocacyDecision &decision, const QString &sentence)
{
    const PeopleDecision all{.kind = PeopleDecision::Kind::DecideAdvocacy, .advocacy = decision};
    deliver(m_context.commands.people().decide({m_contact}, all), this,
            [this, sentence](const Result<PeopleDecided> &decided) {
                if (!decided) {
                    Q_EMIT failed(errorText(decided.error(), Occasion::Change));
                    return;
                }
                Event event;
                event.uid = decided->events.first();
                event.kind = u"advocate.decided"_s;
                Q_EMIT done(sentence, event);
                reload();
            });
}

QMenu *ScoreSection::scoreMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Scores"));
    for (const ScoreDefinition &definition : scoreDefinitions()) {
        QAction *action = menu->addAction(scoreName(definition.score));
        action->setCheckable(true);
        action->setChecked(definition.score == m_score);
        connect(action, &QAction::triggered, this, [this, score = definition.score] {
            m_score = score;
            showStanding();
        });
    }
    return menu;
}

QMenu *ScoreSection::advocateMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"advocateMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Advocate"));
    for (const auto state : {AdvocateState::Candidate, AdvocateState::Asked, AdvocateState::Agreed,
                             AdvocateState::Declined, AdvocateState::Paused, AdvocateState::None}) {
        QAction *action = menu->addAction(advocateStateText(state));
        action->setCheckable(true);
        action->setChecked(state == m_standing.advocacy.state);
        connect(action, &QAction::triggered, this, [this, state] {
            // Whoever is asked is contacted by that.
            decide({.state = state, .contacted = state == AdvocateState::Asked}, advocateStateText(state));
        });
    }
    menu->addSeparator();
    for (const auto consent : {Consent::Contact, Consent::Quote, Consent::None}) {
        QAction *action = menu->addAction(consentText(consent));
        action->setCheckable(true);
        action->setChecked(consent == m_standing.advocacy.consent);
        connect(action, &QAction::triggered, this,
                [this, consent] { decide({.consent = consent}, consentText(consent)); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Contacted today")), &QAction::triggered, this,
            [this] { decide({.contacted = true}, tr("Contacted today.")); });
    return menu;
}

} // namespace rapport
