#include "gui/inbox/searchaside.h"

#include "gui/inbox/wordbutton.h"
#include "gui/theme/theme.h"
#include "gui/thread/messagetext.h"

#include <QBoxLayout>
#include <QButtonGroup>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::Token;

constexpr int kLongestName = 22;

} // namespace

SearchAside::SearchAside(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"searchAside"_s);
    m_everywhere = new WordButton(this);
    m_everywhere->setObjectName(u"searchEverywhere"_s);
    m_everywhere->setText(tr("All conversations"));
    m_everywhere->setToolTip(tr("Search in every conversation, closed ones too"));
    m_inView = new WordButton(this);
    m_inView->setObjectName(u"searchInView"_s);
    m_inView->setToolTip(tr("Search only in the view chosen at the left"));
    auto *group = new QButtonGroup(this);
    auto *scope = new QHBoxLayout;
    scope->setContentsMargins(0, 0, 0, 0);
    scope->setSpacing(theme::kSpace1);
    for (WordButton *button : {m_everywhere, m_inView}) {
        button->setCheckable(true);
        button->setInks(Token::Muted, Token::Accent);
        group->addButton(button);
        scope->addWidget(button);
        connect(button, &WordButton::clicked, this, &SearchAside::scopeChosen);
    }
    scope->addStretch(1);
    m_everywhere->setChecked(true);

    m_peopleRow = new QWidget(this);
    m_peopleRow->setObjectName(u"foundPeople"_s);
    m_people = new QHBoxLayout(m_peopleRow);
    m_people->setContentsMargins(0, 0, 0, 0);
    m_people->setSpacing(theme::kSpace1);
    m_people->addStretch(1);
    m_peopleRow->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(scope);
    layout->addWidget(m_peopleRow);
}

void SearchAside::setView(const QString &name)
{
    m_inView->setText(name);
    m_inView->setAccessibleName(tr("Search in %1").arg(name));
    m_inView->setVisible(!name.isEmpty());
    m_inView->updateGeometry();
}

void SearchAside::setEverywhere(bool everywhere)
{
    (everywhere ? m_everywhere : m_inView)->setChecked(true);
}

bool SearchAside::isEverywhere() const
{
    return m_everywhere->isChecked();
}

void SearchAside::setPeople(const QList<Identity> &people)
{
    for (WordButton *name : std::exchange(m_names, {})) {
        m_people->removeWidget(name);
        name->hide();
        name->deleteLater();
    }
    for (const Identity &person : people) {
        QString name = messagetext::plainLine(person.shownName());
        if (name.size() > kLongestName)
            name = name.left(kLongestName - 1).trimmed() + u'…';
        auto *button = new WordButton(m_peopleRow);
        button->setObjectName(u"foundPerson"_s);
        button->setText(name);
        button->setLeadingGlyph(u"person_outline"_s);
        button->setInks(Token::Muted, Token::Muted);
        button->setToolTip(tr("Everything that %1 wrote").arg(messagetext::plainLine(person.shownName())));
        connect(button, &WordButton::clicked, this, [this, person] { Q_EMIT personChosen(person); });
        m_people->insertWidget(static_cast<int>(m_names.size()), button);
        m_names.append(button);
    }
    m_peopleRow->setVisible(!people.isEmpty());
}

} // namespace rapport
