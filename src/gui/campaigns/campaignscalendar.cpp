// The calendar of content beside the campaigns, and the content of a campaign.
#include "gui/campaigns/campaignlist.h"
#include "gui/campaigns/campaignpane.h"
#include "gui/campaigns/campaignspage.h"
#include "gui/content/contentcalendar.h"
#include "gui/content/segments.h"
#include "gui/guicontext.h"
#include "gui/inbox/toast.h"
#include "gui/theme/theme.h"
#include "gui/widgets/hairline.h"
#include "gui/widgets/surface.h"

#include <QBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

const QString kSideKey = u"campaigns/calendar"_s;

} // namespace

void CampaignsPage::addCalendar(QVBoxLayout *layout)
{
    auto *bar = new Surface(this);
    m_switch = new Segments(tr("What is shown"),
                            {{"showCampaigns", tr("Campaigns"), tr("The campaigns and their plans")},
                             {"showCalendar", tr("Calendar"), tr("Content by day, and what leaves when")}},
                            bar);
    m_calendar = new ContentCalendar(m_context, this);
    m_calendar->bar()->setParent(bar);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(theme::kSpace3, theme::kSpace2, theme::kSpace3, theme::kSpace2);
    row->setSpacing(theme::kSpace4);
    row->addWidget(m_switch);
    row->addWidget(m_calendar->bar(), 1);
    row->addStretch(0);
    m_sides = new QStackedWidget(this);
    m_sides->addWidget(m_pages);
    m_sides->addWidget(m_calendar);
    layout->addWidget(m_problem);
    layout->addWidget(bar);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addWidget(m_sides, 1);
    connect(m_switch, &Segments::chosen, this, [this](int side) {
        showCalendar(side == 1);
        if (side == 1)
            m_calendar->takeFocus();
    });
    connect(m_calendar, &ContentCalendar::decided, this, &CampaignsPage::remember);
    connect(m_calendar, &ContentCalendar::told, this, [this](const QString &sentence) { m_toast->say(sentence); });
    connect(m_calendar, &ContentCalendar::conversationRequested, this, &CampaignsPage::conversationRequested);
    showCalendar(QSettings().value(kSideKey, false).toBool());
}

void CampaignsPage::connectContent()
{
    m_pane->setRegistry(m_context.registry);
    connect(m_pane, &CampaignPane::contentRequested, m_calendar, &ContentCalendar::openPiece);
    connect(m_pane, &CampaignPane::newContentRequested, this,
            [this] { m_calendar->openNew(m_pane->whole()->campaign.id, 0); });
    connect(m_pane, &CampaignPane::calendarRequested, this, [this] {
        m_calendar->setCampaign(m_pane->whole()->campaign.id);
        showCalendar(true);
        m_calendar->takeFocus();
    });
}

void CampaignsPage::showCalendar(bool shown)
{
    m_switch->setCurrent(shown ? 1 : 0);
    m_calendar->bar()->setVisible(shown);
    m_sides->setCurrentIndex(shown ? 1 : 0);
    setFocusProxy(shown ? static_cast<QWidget *>(m_calendar) : m_list);
    QSettings().setValue(kSideKey, shown);
}

} // namespace rapport
