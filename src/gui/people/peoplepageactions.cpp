// What is decided on PeoplePage about one person or many.
#include "gui/people/peoplepage.h"

#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/inbox/picker.h"
#include "gui/inbox/toast.h"
#include "gui/people/peoplemodel.h"
#include "gui/people/personpanel.h"
#include "gui/people/weightsdialog.h"
#include "gui/thread/messagetext.h"
#include "gui/timetext.h"
#include "store/persongroups.h"
#include "store/store.h"
#include "sync/commands.h"
#include "sync/scorereckoning.h"

#include <QListView>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

/// A query has so many words at most, an OR between each two.
constexpr size_t kMostListed = 50;

} // namespace

std::vector<ContactId> PeoplePage::chosen() const
{
    std::vector<ContactId> people;
    for (const QItemSelectionRange &range : m_list->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            people.push_back(m_model->idAt(row));
    }
    return people;
}

void PeoplePage::say(const QString &sentence, const QList<Uid> &events)
{
    if (events.isEmpty()) {
        m_toast->say(sentence);
        return;
    }
    m_undos.prepend(events);
    m_toast->say(sentence, [this] { undoLast(); });
}

void PeoplePage::decide(const PeopleDecision &decision, const QString &sentence)
{
    const std::vector<ContactId> people = chosen();
    if (people.empty())
        return;
    if (people.size() > kMostPeopleAtOnce) {
        say(tr("Select at most %1 people at a time.").arg(countText(kMostPeopleAtOnce)), {});
        return;
    }
    deliver(m_context.commands.people().decide(people, decision), this,
            [this, sentence](const Result<PeopleDecided> &decided) {
                if (!decided) {
                    say(errorText(decided.error(), Occasion::Change), {});
                    return;
                }
                const auto count = static_cast<int>(decided->events.size());
                const QString changed = tr("%1: %n people.", "what was decided", count).arg(sentence);
                say(decided->unchanged > 0
                        ? changed + u' ' + tr("With %n others it stood so already.", nullptr, decided->unchanged)
                        : changed,
                    decided->events);
                m_panel->reload();
            });
}

void PeoplePage::chooseGroup()
{
    if (chosen().empty() || m_context.store.access() != Store::Access::ReadWrite)
        return;
    auto *picker = new Picker(tr("Add to which group?"), this);
    picker->popUp();
    const auto find = [](Reader &r) -> Result<QList<PersonGroup>> { return store::groups(r); };
    deliver(m_context.store.read(find), picker, [this, picker](const Result<QList<PersonGroup>> &groups) {
        if (!groups) {
            picker->close();
            say(errorText(groups.error(), Occasion::Read), {});
            return;
        }
        const auto add = [this](const QString &group) {
            decide({.kind = PeopleDecision::Kind::AddToGroup, .group = group},
                   tr("In the group %1").arg(messagetext::plainLine(group)));
        };
        QStringList known;
        QList<Picker::Entry> entries;
        for (const PersonGroup &group : *groups) {
            known.append(group.name);
            entries.append({messagetext::plainLine(group.name), tr("%n people", nullptr, group.people), u"group"_s,
                            [add, name = group.name] { add(name); }});
        }
        picker->setMake([add, known](const QString &typed) -> std::optional<Picker::Entry> {
            if (known.contains(typed, Qt::CaseInsensitive))
                return std::nullopt;
            return Picker::Entry{tr("New group “%1”").arg(typed), {}, u"group_add"_s, [add, typed] { add(typed); }};
        });
        picker->setEntries(entries);
    });
}

void PeoplePage::openConversations()
{
    const std::vector<ContactId> people = chosen();
    if (people.empty())
        return;
    if (people.size() > kMostListed) {
        say(tr("Conversations of at most %n people can be listed together.", nullptr, int(kMostListed)), {});
        return;
    }
    QStringList terms;
    for (const ContactId contact : people)
        terms.append(u"person:%1"_s.arg(contact.value));
    Q_EMIT queryRequested(terms.join(u" OR "_s));
}

void PeoplePage::undoLast()
{
    if (m_undos.isEmpty())
        return;
    const QList<Uid> events = m_undos.takeFirst();
    deliver(m_context.commands.people().takeBack(events), this, [this](const Result<int> &taken) {
        say(taken ? tr("Taken back.") : errorText(taken.error(), Occasion::Change), {});
        m_panel->reload();
    });
}

void PeoplePage::changeWeights()
{
    auto *dialog = new WeightsDialog(m_context, m_by.score, this);
    connect(dialog, &WeightsDialog::accepted, this, [this, dialog] {
        say(tr("The scores are weighted anew."), {dialog->event()});
        m_reckoning->refresh();
    });
    dialog->open();
}

} // namespace rapport
