// The menus of PeoplePage: order, filters, what can be decided.
#include "gui/people/peoplepage.h"

#include "gui/deliver.h"
#include "gui/guicontext.h"
#include "gui/inbox/channelfacts.h"
#include "gui/levels/rulesproblemtext.h"
#include "gui/people/peoplemodel.h"
#include "gui/people/peopletext.h"
#include "gui/people/scoretext.h"
#include "store/accounts.h"
#include "store/persongroups.h"
#include "store/store.h"

#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using By = store::PeopleOrder::By;

/// A name as the value of a term.
QString quoted(QString name)
{
    return u"\""_s + name.remove(u'"') + u'"';
}

bool hasTerm(const QString &text, const QString &term)
{
    const QString padded = u' ' + text + u' ';
    return padded.contains(QString(u' ' + term + u' '));
}

} // namespace

QMenu *PeoplePage::makeOrderMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Order"));
    const auto add = [&](const QString &text, const store::PeopleOrder &order) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(order.by == m_by.by && (order.by != By::Score || order.score == m_by.score));
        connect(action, &QAction::triggered, this, [this, order] {
            store::PeopleOrder wanted = order;
            wanted.reversed = m_by.reversed;
            setOrder(wanted);
        });
    };
    for (const ScoreDefinition &definition : scoreDefinitions())
        add(scoreName(definition.score), {.by = By::Score, .score = definition.score});
    menu->addSeparator();
    add(tr("Seen last"), {.by = By::LastSeen});
    add(tr("Name"), {.by = By::Name});
    menu->addSeparator();
    QAction *reversed = menu->addAction(tr("The other way round"));
    reversed->setCheckable(true);
    reversed->setChecked(m_by.reversed);
    connect(reversed, &QAction::triggered, this, [this](bool checked) {
        store::PeopleOrder wanted = m_by;
        wanted.reversed = checked;
        setOrder(wanted);
    });
    return menu;
}

/// A term stands in the field or it does not: what is filtered is always seen there.
void PeoplePage::toggleTerm(const QString &term)
{
    QString text = m_search->text();
    const QString padded = u' ' + text + u' ';
    const qsizetype at = padded.indexOf(u' ' + term + u' ');
    if (at >= 0)
        text = padded.left(at) + padded.mid(at + term.size() + 1);
    else
        text = text + u' ' + term;
    m_search->setText(text.trimmed());
}

void PeoplePage::addFilters(QMenu &menu, const QString &title, const QList<std::pair<QString, QString>> &terms)
{
    QMenu *some = menu.addMenu(title);
    for (const auto &[text, term] : terms) {
        QAction *action = some->addAction(text);
        action->setCheckable(true);
        action->setChecked(hasTerm(m_search->text(), term));
        connect(action, &QAction::triggered, this, [this, wanted = term] { toggleTerm(wanted); });
    }
}

QMenu *PeoplePage::makeFilterMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"peopleFilterMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Filter"));
    addFilters(*menu, tr("Advocates"),
               {{tr("Advocates"), u"is:advocate"_s}, {tr("Candidates for advocates"), u"is:candidate"_s}});
    addFilters(*menu, tr("State"),
               {{watchText(WatchState::Newcomer), u"is:newcomer"_s},
                {watchText(WatchState::Returning), u"is:returning"_s},
                {watchText(WatchState::GoneQuiet), u"is:quiet"_s},
                {watchText(WatchState::BackAgain), u"is:back"_s}});
    QList<std::pair<QString, QString>> levels;
    for (int level = 1; level <= 4; ++level)
        levels.append({tr("Level %1").arg(level), u"level:%1"_s.arg(level)});
    addFilters(*menu, tr("Level"), levels);
    QList<std::pair<QString, QString>> members;
    for (const auto level :
         {MemberLevel::Core, MemberLevel::Contributor, MemberLevel::Participant, MemberLevel::Visitor})
        members.append({memberLevelText(level), u"level:"_s + memberLevelName(level)});
    addFilters(*menu, tr("Member"), members);
    QList<std::pair<QString, QString>> rungs;
    for (const auto rung : {Rung::Collaboration, Rung::Creation, Rung::Curation, Rung::Consumption})
        rungs.append({rungText(rung), u"rung:"_s + rungName(rung)});
    addFilters(*menu, tr("Rung"), rungs);
    QList<std::pair<QString, QString>> channels;
    for (const auto &connector : m_context.registry.all()) {
        const QString id = connector->info().id;
        channels.append({channelFacts(m_context.registry, id).name, u"channel:"_s + id});
    }
    addFilters(*menu, tr("Channel"), channels);
    addGroupFilters(*menu);
    return menu;
}

void PeoplePage::addGroupFilters(QMenu &menu)
{
    QMenu *groups = menu.addMenu(tr("Group"));
    groups->setEnabled(false);
    deliver(m_context.store.read([](Reader &r) -> Result<QList<PersonGroup>> { return store::groups(r); }), groups,
            [this, groups](const Result<QList<PersonGroup>> &all) {
                if (!all)
                    return;
                groups->setEnabled(!all->isEmpty());
                for (const PersonGroup &group : *all) {
                    const QString term = u"group:"_s + quoted(group.name);
                    QAction *action = groups->addAction(group.name);
                    action->setCheckable(true);
                    action->setChecked(hasTerm(m_search->text(), term));
                    connect(action, &QAction::triggered, this, [this, term] { toggleTerm(term); });
                }
            });
}

void PeoplePage::addDecisions(QMenu &menu)
{
    QMenu *advocates = menu.addMenu(tr("Advocate"));
    for (const auto state : {AdvocateState::Candidate, AdvocateState::Asked, AdvocateState::Agreed,
                             AdvocateState::Declined, AdvocateState::Paused, AdvocateState::None}) {
        connect(advocates->addAction(advocateStateText(state)), &QAction::triggered, this, [this, state] {
            decide({.kind = PeopleDecision::Kind::DecideAdvocacy,
                    .advocacy = {.state = state, .contacted = state == AdvocateState::Asked}},
                   advocateStateText(state));
        });
    }
    advocates->addSeparator();
    connect(advocates->addAction(tr("Contacted today")), &QAction::triggered, this, [this] {
        decide({.kind = PeopleDecision::Kind::DecideAdvocacy, .advocacy = {.contacted = true}}, tr("Contacted today"));
    });
    QMenu *importance = menu.addMenu(tr("Importance"));
    for (const auto one : {Importance::Normal, Importance::High, Importance::Key}) {
        connect(importance->addAction(importanceLabel(one)), &QAction::triggered, this, [this, one] {
            decide({.kind = PeopleDecision::Kind::SetImportance, .importance = one},
                   tr("Importance: %1").arg(importanceLabel(one)));
        });
    }
}

void PeoplePage::showRowMenu(const QPoint &place)
{
    if (chosen().empty())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"peopleMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Person"));
    connect(menu->addAction(tr("Show conversations")), &QAction::triggered, this, &PeoplePage::openConversations);
    connect(menu->addAction(tr("Add to group…")), &QAction::triggered, this, &PeoplePage::chooseGroup);
    addDecisions(*menu);
    menu->popup(place);
}

} // namespace rapport
