#include "gui/people/personpanel.h"

#include "gui/deliver.h"
#include "gui/guicontext.h"
#include "gui/inbox/wordbutton.h"
#include "gui/people/consentsection.h"
#include "gui/people/engagementbar.h"
#include "gui/people/groupsection.h"
#include "gui/people/historysection.h"
#include "gui/people/identitylist.h"
#include "gui/people/notesection.h"
#include "gui/people/scoresection.h"
#include "gui/theme/type.h"
#include "gui/widgets/label.h"
#include "store/store.h"

#include <QBoxLayout>
#include <QScrollBar>
#include <QStackedLayout>

using namespace Qt::StringLiterals;

namespace rapport {

using theme::TextStyle;
using theme::Token;

PersonPanel::PersonPanel(GuiContext &context, QWidget *parent)
    : QScrollArea(parent),
      m_context(context),
      m_content(new QWidget),
      m_layout(new QVBoxLayout(m_content)),
      m_identities(new IdentityList(context)),
      m_alike(new QWidget),
      m_engagement(new EngagementBar),
      m_figures(new QWidget),
      m_scores(new ScoreSection(context)),
      m_importance(new WordButton),
      m_groups(new GroupSection(context)),
      m_consents(new ConsentSection(context)),
      m_notes(new NoteSection(context)),
      m_history(new HistorySection(context))
{
    setObjectName(u"personPanel"_s);
    setAccessibleName(tr("Person"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(220);
    setFocusPolicy(Qt::NoFocus);
    setBackgroundRole(QPalette::Base);
    viewport()->setBackgroundRole(QPalette::Base);
    build();
    clear();
    connect(&theme::notifier(), &theme::Notifier::changed, this, [this] {
        if (m_page)
            showPage(*m_page);
    });
}

void PersonPanel::build()
{
    m_content->setObjectName(u"personContent"_s);
    m_content->setBackgroundRole(QPalette::Base);
    m_content->setAutoFillBackground(true);
    m_layout->setContentsMargins(theme::kSpace4, theme::kSpace4 + 4, theme::kSpace4, theme::kSpace4);
    m_layout->setSpacing(theme::kSpace3);
    for (QWidget *section : {m_alike, m_figures}) {
        auto *inner = new QVBoxLayout(section);
        inner->setContentsMargins(0, 0, 0, 0);
    }
    m_importance->setTrailingGlyph(u"expand_more"_s);
    m_importance->setObjectName(u"importanceButton"_s);
    m_importance->setToolTip(tr("How much this person matters; service levels can go by it"));
    auto *engagement = new QWidget;
    auto *ladder = new QVBoxLayout(engagement);
    ladder->setContentsMargins(0, 0, 0, 0);
    ladder->setSpacing(theme::kSpace1 + 1);
    ladder->addWidget(new Label(tr("Engagement"), TextStyle::CaptionBold, Token::Faint));
    ladder->addWidget(m_engagement);
    m_layout->addWidget(m_identities);
    m_layout->addWidget(m_alike);
    m_layout->addWidget(engagement);
    m_layout->addWidget(m_importance, 0, Qt::AlignLeft);
    m_layout->addWidget(m_scores);
    m_layout->addWidget(m_figures);
    m_layout->addWidget(m_groups);
    m_layout->addWidget(m_consents);
    m_layout->addWidget(m_notes);
    m_layout->addWidget(m_history);
    m_layout->addStretch(1);
    setWidget(m_content);

    connect(m_identities, &IdentityList::partRequested, this, &PersonPanel::part);
    connect(m_identities, &IdentityList::moveRequested, this, &PersonPanel::moveSomewhere);
    connect(m_groups, &GroupSection::done, this, &PersonPanel::done);
    connect(m_groups, &GroupSection::failed, this, &PersonPanel::failed);
    connect(m_groups, &GroupSection::listRequested, this, &PersonPanel::listGroup);
    connect(m_scores, &ScoreSection::done, this, &PersonPanel::done);
    connect(m_scores, &ScoreSection::failed, this, &PersonPanel::failed);
    connect(m_consents, &ConsentSection::done, this, &PersonPanel::done);
    connect(m_consents, &ConsentSection::failed, this, &PersonPanel::failed);
    connect(m_notes, &NoteSection::done, this, &PersonPanel::done);
    connect(m_notes, &NoteSection::failed, this, &PersonPanel::failed);
    connect(m_history, &HistorySection::conversationRequested, this, &PersonPanel::conversationRequested);
    connect(m_history, &HistorySection::listRequested, this, &PersonPanel::listConversations);
}

void PersonPanel::showPerson(IdentityId person)
{
    if (person == m_person)
        return;
    m_person = person;
    ++m_request;
    if (!person)
        clear();
    else
        reload();
}

void PersonPanel::reload()
{
    if (!m_person)
        return;
    if (m_loading) {
        m_again = true;
        return;
    }
    m_loading = true;
    m_again = false;
    using Page = std::optional<store::PersonPage>;
    const auto find = [person = m_person](Reader &r) -> Result<Page> { return store::personPage(r, person); };
    deliver(m_context.store.read(find, ReadLane::Report), this, [this, request = m_request](const Result<Page> &page) {
        m_loading = false;
        if (request != m_request || m_again)
            reload();
        if (request != m_request)
            return;
        if (page && *page)
            showPage(**page);
        else
            clear();
    });
}

void PersonPanel::clear()
{
    m_page.reset();
    m_notes->show({}, {});
    m_content->hide();
}

/// Sections look for themselves whether they have anything new to show: what has the focus keeps it.
void PersonPanel::showPage(const store::PersonPage &page)
{
    const bool another = !m_page || m_page->summary.identity.id != page.summary.identity.id;
    m_page = page;
    delete m_head;
    m_head = makeHead(page);
    m_layout->insertWidget(0, m_head);
    m_identities->show(QList<Identity>{page.summary.identity} + page.summary.otherIdentities);
    showAlike(page);
    m_engagement->show(page.engagement);
    showImportance(page);
    showFigures(page);
    m_groups->show(page.home, page.groups);
    m_consents->show(page.home, page.consents);
    m_notes->show(page.home, page.notes);
    m_history->show(page.summary);
    const bool own = page.summary.identity.self;
    m_scores->setVisible(!own);
    if (!own)
        m_scores->show(page.home);
    m_groups->setVisible(!own);
    m_consents->setVisible(!own);
    m_notes->setVisible(!own);
    m_content->show();
    if (another)
        verticalScrollBar()->setValue(0);
}

} // namespace rapport
