#include "gui/campaigns/seedsdialog.h"

#include "channels/registry.h"
#include "gui/campaigns/seedtext.h"
#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/inbox/avatar.h"
#include "gui/theme/icons.h"
#include "gui/theme/style.h"
#include "gui/theme/type.h"
#include "gui/thread/messagetext.h"
#include "gui/widgets/label.h"
#include "store/worklog.h"
#include "sync/commands.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QTreeWidget>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using theme::TextStyle;
using theme::Token;

enum Column { Name, Fit, Reach, Why, kColumns };
constexpr int kSeedRole = Qt::UserRole;
constexpr int kAvatarSide = 22;
constexpr int kReasonLines = 8;

QIcon portrait(const Identity &identity, qreal ratio)
{
    QPixmap pixmap(QSize(kAvatarSide, kAvatarSide) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintAvatar(painter, QRectF(0, 0, kAvatarSide, kAvatarSide),
                {identity.shownName(), identity.id, {}, identity.self});
    return QIcon(pixmap);
}

} // namespace

SeedsDialog::SeedsDialog(GuiContext &context, const Campaign &campaign, QWidget *parent)
    : QDialog(parent), m_context(context), m_campaign(campaign)
{
    setObjectName(u"seedsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Who to ask"));
    build();
    read();
}

void SeedsDialog::build()
{
    auto *about = new Label(tr("People who care about “%1”, and who agreed to be contacted. Write to them one by one: "
                               "nothing is sent from here.")
                                .arg(messagetext::plainLine(m_campaign.plan.name)),
                            TextStyle::Secondary, Token::Muted, this);
    about->setTextFormat(Qt::PlainText);
    about->setWordWrap(true);
    m_problem = new Label({}, TextStyle::Body, Token::Muted, this);
    m_problem->setObjectName(u"seedsProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setText(tr("Looking…"));
    m_list = new QTreeWidget(this);
    m_list->setObjectName(u"seedsList"_s);
    m_list->setAccessibleName(tr("Who to ask"));
    m_list->setColumnCount(kColumns);
    m_list->setHeaderLabels({tr("Person"), tr("Fit"), tr("Followers"), tr("Why")});
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(0);
    m_list->setUniformRowHeights(true);
    m_list->setIconSize({kAvatarSide, kAvatarSide});
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->header()->setStretchLastSection(true);
    m_reasons = new Label({}, TextStyle::Body, Token::Text, this);
    m_reasons->setObjectName(u"seedReasons"_s);
    m_reasons->setTextFormat(Qt::PlainText);
    m_reasons->setWordWrap(true);
    m_reasons->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_reasons->setMinimumHeight(kReasonLines * m_reasons->fontMetrics().lineSpacing());
    m_reasons->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_open = new QPushButton(theme::icon("inbox"), tr("Open the conversation"), this);
    m_open->setObjectName(u"seedOpen"_s);
    m_answer = new QPushButton(theme::icon("edit", Token::OnAccent), tr("Begin an answer"), this);
    m_answer->setObjectName(u"seedAnswer"_s);
    theme::setKind(m_answer, theme::ButtonKind::Primary);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_open, QDialogButtonBox::ActionRole);
    buttons->addButton(m_answer, QDialogButtonBox::ActionRole);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme::kSpace2);
    column->addWidget(about);
    column->addWidget(m_problem);
    column->addWidget(m_list, 1);
    column->addWidget(m_reasons);
    column->addWidget(buttons);
    resize(760, 580);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &SeedsDialog::showChosen);
    connect(m_list, &QTreeWidget::itemActivated, this, &SeedsDialog::openConversation);
    connect(m_open, &QPushButton::clicked, this, &SeedsDialog::openConversation);
    connect(m_answer, &QPushButton::clicked, this, &SeedsDialog::beginAnswer);
    showChosen();
}

void SeedsDialog::read()
{
    const auto find = [campaign = m_campaign](Reader &r) { return store::campaignSeeds(r, campaign); };
    deliver(m_context.store.read(find, ReadLane::Report), this, [this](const Result<store::Seeds> &seeds) {
        if (seeds)
            present(*seeds);
        else
            m_problem->setText(errorText(seeds.error(), Occasion::Read));
        m_complete = true;
    });
}

void SeedsDialog::present(const store::Seeds &seeds)
{
    QList<store::Seed> promoters;
    QList<store::Seed> peers;
    for (const store::Seed &seed : seeds.proposed)
        (seed.judgement.kind == SeedKind::Promoter ? promoters : peers).append(seed);
    addGroup(tr("Promoters: advocates who are heard"), promoters, false);
    addGroup(tr("Peers: people who write about it"), peers, false);
    addGroup(tr("Not to be asked"), seeds.apart, true);
    for (int column = 0; column < Why; ++column)
        m_list->resizeColumnToContents(column);
    if (!seeds.proposed.isEmpty())
        m_problem->hide();
    else if (seeds.apart.isEmpty())
        m_problem->setText(tr("Nobody is near to it yet. Give the campaign tags or groups of people, and write down on "
                              "people's pages who agreed to be contacted."));
    else
        m_problem->setText(tr("Nobody who is near to it has agreed to be contacted. A consent is written down on the "
                              "person's page."));
    m_list->setVisible(!m_seeds.isEmpty());
    m_reasons->setVisible(!m_seeds.isEmpty());
    // The first row is a heading.
    if (!m_seeds.isEmpty())
        m_list->setCurrentItem(m_list->topLevelItem(1));
    m_list->setFocus(Qt::OtherFocusReason);
}

void SeedsDialog::addGroup(const QString &title, const QList<store::Seed> &seeds, bool apart)
{
    if (seeds.isEmpty())
        return;
    auto *head = new QTreeWidgetItem(m_list, {title});
    head->setFirstColumnSpanned(true);
    head->setFlags(Qt::ItemIsEnabled);
    head->setForeground(Name, theme::color(Token::Muted));
    head->setFont(Name, theme::font(TextStyle::CaptionBold));
    for (const store::Seed &seed : seeds) {
        const QString name = messagetext::plainLine(seed.identity.shownName());
        const QStringList lines = seedtext::linesOf(seed);
        auto *row = new QTreeWidgetItem(m_list, {name, seedtext::fitText(seed.judgement.fit),
                                                 seedtext::reachText(seed.facts.followers), lines.join(u"; "_s)});
        row->setIcon(Name, portrait(seed.identity, devicePixelRatioF()));
        row->setData(Name, kSeedRole, static_cast<int>(m_seeds.size()));
        row->setData(Name, Qt::AccessibleTextRole,
                     tr("%1, fit %2, followers: %3. %4")
                         .arg(name, seedtext::fitText(seed.judgement.fit), seedtext::reachText(seed.facts.followers),
                              lines.join(u"; "_s)));
        for (const int column : {Fit, Reach})
            row->setTextAlignment(column, Qt::AlignTrailing | Qt::AlignVCenter);
        if (apart) {
            for (int column = 0; column < kColumns; ++column)
                row->setForeground(column, theme::color(Token::Muted));
        }
        m_seeds.append(seed);
    }
}

const store::Seed *SeedsDialog::chosen() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    const QVariant number = item ? item->data(Name, kSeedRole) : QVariant();
    return number.isValid() ? &m_seeds[number.toInt()] : nullptr;
}

void SeedsDialog::showChosen()
{
    const store::Seed *seed = chosen();
    m_reasons->setText(seed ? seedtext::linesOf(*seed).join(u'\n') : QString());
    m_open->setEnabled(seed && seed->conversation);
    m_answer->setEnabled(seed && canAnswer(*seed));
}

/// Only whoever may be asked, where an answer can be given at all.
bool SeedsDialog::canAnswer(const store::Seed &seed) const
{
    const Connector *connector = m_context.registry.find(seed.channel);
    return !seed.judgement.obstacle && seed.conversation && connector && connector->info().can.reply &&
           m_context.store.access() == Store::Access::ReadWrite;
}

void SeedsDialog::openConversation()
{
    if (const store::Seed *seed = chosen(); seed && seed->conversation)
        leaveFor(seed->conversation);
}

/// What was begun there already stays as it is.
void SeedsDialog::beginAnswer()
{
    const store::Seed *seed = chosen();
    if (!seed || !canAnswer(*seed))
        return;
    m_answer->setEnabled(false);
    const QString text = tr("Hello %1, we are planning “%2” and thought of you. Would you like to take part?")
                             .arg(messagetext::plainLine(seed->identity.shownName()), m_campaign.plan.name);
    const auto find = [id = seed->conversation](Reader &r) -> Result<QList<Draft>> { return store::drafts(r, id); };
    deliver(m_context.store.read(find), this,
            [this, id = seed->conversation, text](const Result<QList<Draft>> &drafts) {
                if (!drafts) {
                    m_problem->setText(errorText(drafts.error(), Occasion::Read));
                    m_problem->show();
                    return;
                }
                const auto isReply = [](const Draft &draft) { return draft.kind == DraftKind::Reply; };
                if (std::any_of(drafts->begin(), drafts->end(), isReply)) {
                    leaveFor(id);
                    return;
                }
                deliver(m_context.commands.saveDraft(id, DraftKind::Reply, {}, text), this,
                        [this, id](const Result<> &saved) {
                            if (saved) {
                                leaveFor(id);
                                return;
                            }
                            m_problem->setText(errorText(saved.error(), Occasion::Change));
                            m_problem->show();
                        });
            });
}

void SeedsDialog::leaveFor(ConversationId conversation)
{
    Q_EMIT conversationRequested(conversation);
    accept();
}

} // namespace rapport
