// What the dialog of a piece of content is made of.
#include "gui/campaigns/planrows.h"
#include "gui/campaigns/wheelpassing.h"
#include "gui/content/contentdialog.h"
#include "gui/content/goalrow.h"
#include "gui/content/posttexts.h"
#include "gui/theme/icons.h"
#include "gui/theme/style.h"
#include "gui/timetext.h"
#include "gui/widgets/hairline.h"
#include "gui/widgets/label.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTimeEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using theme::TextStyle;
using theme::Token;

constexpr int kFactsWidth = 380;
constexpr int kNotesHeight = 64;
constexpr int kListHeight = 92;
constexpr int kLongestName = 200;
const QTime kMorning(9, 0);

QScrollArea *scrolled(QWidget *page, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    return scroll;
}

} // namespace

void ContentDialog::build()
{
    auto *page = new QWidget(this);
    m_name = new QLineEdit(page);
    m_name->setObjectName(u"contentName"_s);
    m_name->setPlaceholderText(tr("Name, as the calendar shows it"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setMaxLength(kLongestName);
    m_name->setFont(theme::font(TextStyle::Title));
    m_texts = new PostTexts(m_context, page);
    m_insert = new QToolButton(page);
    m_insert->setObjectName(u"contentInsert"_s);
    m_insert->setText(tr("Insert a link or an offer"));
    m_insert->setIcon(theme::icon("link"));
    m_insert->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_insert->setAutoRaise(true);
    m_insert->setPopupMode(QToolButton::InstantPopup);
    m_insert->setMenu(new QMenu(m_insert));
    m_links = new Label({}, TextStyle::Secondary, Token::Warn, page);
    m_links->setObjectName(u"contentLinks"_s);
    m_links->setTextFormat(Qt::PlainText);
    m_links->setWordWrap(true);
    m_figures = new QWidget(page);
    m_figures->setObjectName(u"contentFigures"_s);
    m_figureLines = new QVBoxLayout(m_figures);
    m_figureLines->setContentsMargins(0, 0, 0, 0);
    m_figureLines->setSpacing(theme::kSpace1);
    auto *column = new QVBoxLayout(page);
    column->setSpacing(theme::kSpace2);
    column->addWidget(m_name);
    column->addWidget(m_texts);
    column->addWidget(m_insert);
    column->addWidget(m_links);
    column->addWidget(m_figures);
    column->addStretch(1);

    QScrollArea *facts = scrolled(buildFacts(), this);
    facts->setFixedWidth(kFactsWidth);
    auto *halves = new QHBoxLayout;
    halves->setSpacing(0);
    halves->addWidget(scrolled(page, this), 1);
    halves->addWidget(new Hairline(Qt::Vertical, this));
    halves->addWidget(facts);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(halves, 1);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addWidget(buildFoot());
    connect(m_name, &QLineEdit::textEdited, this, &ContentDialog::changed);
    connect(m_texts, &PostTexts::changed, this, &ContentDialog::changed);
}

QWidget *ContentDialog::buildFacts()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    auto *form = new QFormLayout;
    column->addLayout(form);
    column->addStretch(1);
    m_form = form;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(theme::kSpace2);
    m_campaign = new QComboBox(page);
    m_campaign->setObjectName(u"contentCampaign"_s);
    m_campaign->setMinimumContentsLength(12);
    m_campaign->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind = new QComboBox(page);
    m_kind->setObjectName(u"contentKind"_s);
    for (const ContentKind kind : {ContentKind::Authored, ContentKind::UserMade, ContentKind::Shop})
        m_kind->addItem(contenttext::kindText(kind), static_cast<int>(kind));
    for (QComboBox *choice : {m_campaign, m_kind})
        passWheel(choice);
    form->addRow(tr("Campaign"), m_campaign);
    form->addRow(tr("Kind"), m_kind);
    addAuthor(*form);
    addTime(*form);
    m_accounts = new QListWidget(page);
    m_accounts->setObjectName(u"contentAccounts"_s);
    m_accounts->setAccessibleName(tr("Channels"));
    m_accounts->setMaximumHeight(kListHeight);
    form->addRow(tr("Channels"), m_accounts);
    addMany(*form);
    connect(m_campaign, &QComboBox::activated, this, [this] {
        fillInsertions();
        changed();
    });
    connect(m_kind, &QComboBox::activated, this, [this] {
        showConsent();
        changed();
    });
    connect(m_accounts, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        if (!m_filling)
            m_texts->setUsed(AccountId(item->data(Qt::UserRole).toLongLong()), item->checkState() == Qt::Checked);
    });
    return page;
}

void ContentDialog::addTime(QFormLayout &form)
{
    QWidget *parent = form.parentWidget();
    m_timed = new QCheckBox(tr("Leaves on"), parent);
    m_timed->setObjectName(u"contentTimed"_s);
    m_day = new QDateEdit(parent);
    m_day->setObjectName(u"contentDay"_s);
    m_day->setAccessibleName(tr("Day"));
    m_day->setCalendarPopup(true);
    m_time = new QTimeEdit(kMorning, parent);
    m_time->setObjectName(u"contentTime"_s);
    m_time->setAccessibleName(tr("Hour"));
    m_time->setDisplayFormat(clockFormat());
    passWheel(m_day);
    passWheel(m_time);
    auto *row = new QHBoxLayout;
    row->addWidget(m_day, 1);
    row->addWidget(m_time);
    form.addRow(m_timed, row);
    connect(m_timed, &QCheckBox::toggled, this, [this](bool on) {
        m_day->setEnabled(on);
        m_time->setEnabled(on);
        changed();
    });
    connect(m_day, &QDateEdit::dateChanged, this, &ContentDialog::changed);
    connect(m_time, &QTimeEdit::timeChanged, this, &ContentDialog::changed);
}

void ContentDialog::addAuthor(QFormLayout &form)
{
    QWidget *parent = form.parentWidget();
    m_authorBox = new QWidget(parent);
    m_chooseAuthor = new QPushButton(theme::icon("person_outline"), {}, m_authorBox);
    m_chooseAuthor->setObjectName(u"contentAuthor"_s);
    m_consent = new Label({}, TextStyle::Secondary, Token::Muted, m_authorBox);
    m_consent->setObjectName(u"contentConsent"_s);
    m_consent->setWordWrap(true);
    auto *column = new QVBoxLayout(m_authorBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kSpace1);
    column->addWidget(m_chooseAuthor);
    column->addWidget(m_consent);
    form.addRow(tr("Author"), m_authorBox);
    connect(m_chooseAuthor, &QPushButton::clicked, this, &ContentDialog::chooseAuthor);
}

void ContentDialog::addMany(QFormLayout &form)
{
    QWidget *parent = form.parentWidget();
    m_goals = new PlanRows(
        tr("Goals"), tr("Add a goal"), [] { return new ContentGoalRow({}); }, parent);
    m_goals->setObjectName(u"contentGoals"_s);
    m_goals->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_goals, &PlanRows::changed, this, &ContentDialog::changed);
    form.addRow(m_goals);
    m_notes = new QPlainTextEdit(parent);
    m_notes->setObjectName(u"contentNotes"_s);
    m_notes->setTabChangesFocus(true);
    m_notes->setFixedHeight(kNotesHeight);
    form.addRow(tr("Notes"), m_notes);
    connect(m_notes, &QPlainTextEdit::textChanged, this, &ContentDialog::changed);
}

QWidget *ContentDialog::buildFoot()
{
    auto *foot = new QWidget(this);
    m_sentence = new Label({}, TextStyle::Body, Token::Text, foot);
    m_sentence->setObjectName(u"contentSentence"_s);
    m_problem = new Label({}, TextStyle::Body, Token::Bad, foot);
    m_problem->setObjectName(u"contentProblem"_s);
    for (QLabel *label : {m_sentence, m_problem}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_problem->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::kSpace2);
    row->addWidget(m_sentence, 1);
    const auto button = [&](const char *name, const char *glyph, const QString &word, Token ink) {
        auto *made = new QPushButton(theme::icon(glyph, ink), word, foot);
        made->setObjectName(QLatin1StringView(name));
        made->setAutoDefault(false);
        row->addWidget(made);
        return made;
    };
    m_takeBack = button("contentTakeBack", "undo", tr("Take back"), Token::Muted);
    m_retry = button("contentRetry", "refresh", tr("Try again"), Token::Muted);
    m_publish = button("contentPublish", "send", tr("Publish now"), Token::Muted);
    m_schedule = button("contentSchedule", "schedule", tr("Plan it"), Token::OnAccent);
    theme::setKind(m_schedule, theme::ButtonKind::Primary);
    auto *close = button("contentClose", "check", tr("Close"), Token::Muted);
    close->setToolTip(tr("Everything is kept as it was typed"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *column = new QVBoxLayout(foot);
    column->addWidget(m_problem);
    column->addLayout(row);
    return foot;
}

} // namespace rapport
