#include "gui/inbox/personpanel.h"

#include "base/clock.h"
#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/inbox/avatar.h"
#include "gui/inbox/channelfacts.h"
#include "gui/inbox/elidedlabel.h"
#include "gui/inbox/wordbutton.h"
#include "gui/levels/rulesproblemtext.h"
#include "gui/theme/icons.h"
#include "gui/theme/style.h"
#include "gui/theme/type.h"
#include "gui/thread/messagetext.h"
#include "gui/timetext.h"
#include "gui/widgets/plaintip.h"
#include "store/store.h"
#include "sync/commands.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::TextStyle;

constexpr int kAvatarSide = 44;

class AvatarWidget final : public QWidget
{
public:
    AvatarWidget(Avatar avatar, QWidget *parent) : QWidget(parent), m_avatar(std::move(avatar))
    {
        setFixedSize(kAvatarSide + 3, kAvatarSide + 3);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintAvatar(painter, QRectF(0, 0, kAvatarSide, kAvatarSide), m_avatar);
    }

private:
    Avatar m_avatar;
};

QLabel *makeLabel(const QString &text, TextStyle style, QPalette::ColorRole role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(theme::font(style));
    label->setForegroundRole(role);
    label->setWordWrap(true);
    return label;
}

/// A channel's glyph and a handle in a hairline frame.
class HandleChip final : public QWidget
{
public:
    HandleChip(QString glyph, const QString &handle, const QString &tip, QWidget *parent)
        : QWidget(parent), m_glyph(std::move(glyph)), m_handle(handle)
    {
        setFont(theme::font(TextStyle::Caption));
        setToolTip(plainTip(tip));
        setAccessibleName(tip);
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override { return {fontMetrics().horizontalAdvance(m_handle) + 34, 22}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {60, 22}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme::color(theme::Token::Line), 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        const QColor ink = theme::color(theme::Token::Muted);
        const auto at = [this](const QRect &rect) { return QStyle::visualRect(layoutDirection(), this->rect(), rect); };
        theme::drawIcon(painter, at({6, 4, 14, 14}), m_glyph, ink);
        painter.setPen(ink);
        const int room = width() - 30;
        painter.drawText(at({24, 0, room, height()}), Qt::AlignCenter | Qt::TextSingleLine,
                         fontMetrics().elidedText(m_handle, Qt::ElideMiddle, room));
    }

private:
    QString m_glyph;
    QString m_handle;
};

} // namespace

PersonPanel::PersonPanel(GuiContext &context, QWidget *parent) : QScrollArea(parent), m_context(context)
{
    setObjectName(u"personPanel"_s);
    setAccessibleName(tr("Person"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(220);
    setBackgroundRole(QPalette::Base);
    viewport()->setBackgroundRole(QPalette::Base);
    clear();
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
    using Summary = std::optional<store::PersonSummary>;
    const auto find = [person = m_person](Reader &r) -> Result<Summary> { return store::personSummary(r, person); };
    deliver(m_context.store.read(find, ReadLane::Report), this,
            [this, request = m_request](const Result<Summary> &summary) {
                m_loading = false;
                if (request != m_request || m_again)
                    reload();
                if (request != m_request)
                    return;
                if (summary && *summary)
                    showSummary(**summary);
                else
                    clear();
            });
}

void PersonPanel::clear()
{
    auto *empty = new QWidget;
    empty->setBackgroundRole(QPalette::Base);
    empty->setAutoFillBackground(true);
    setWidget(empty);
}

void PersonPanel::showSummary(const store::PersonSummary &summary)
{
    const int place = verticalScrollBar()->value();
    auto *content = new QWidget;
    content->setObjectName(u"personContent"_s);
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace4 + 4, theme::kSpace4, theme::kSpace4);
    layout->setSpacing(theme::kSpace3);
    layout->addWidget(makeHead(summary.identity));
    layout->addWidget(makeHandles(QList<Identity>{summary.identity} + summary.otherIdentities));
    layout->addWidget(makeImportance(summary), 0, Qt::AlignLeft);
    layout->addSpacing(theme::kSpace1);
    layout->addWidget(makeFigures(summary));
    if (!summary.recent.isEmpty()) {
        layout->addSpacing(theme::kSpace1);
        layout->addWidget(makeRecent(summary.recent));
    }
    layout->addStretch(1);
    setWidget(content);
    verticalScrollBar()->setValue(place);
}

QWidget *PersonPanel::makeHead(const Identity &identity)
{
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kSpace3);
    const QString name = messagetext::plainLine(identity.shownName());
    layout->addWidget(new AvatarWidget({identity.shownName(), identity.id, {}, identity.self}, head), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    auto *nameLabel = makeLabel(name, TextStyle::Title, QPalette::WindowText, head);
    nameLabel->setObjectName(u"personName"_s);
    nameLabel->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->addWidget(nameLabel);
    QStringList facts;
    if (identity.bot)
        facts.append(tr("Bot"));
    if (identity.followsUs)
        facts.append(tr("follows you"));
    const QDate since = QDateTime::fromMSecsSinceEpoch(identity.firstSeenAt).date();
    facts.append(tr("since %1").arg(QLocale().toString(since, u"MMMM yyyy"_s)));
    words->addWidget(makeLabel(facts.join(u" · "_s), TextStyle::Secondary, QPalette::PlaceholderText, head));
    layout->addLayout(words, 1);
    return head;
}

QWidget *PersonPanel::makeHandles(const QList<Identity> &identities)
{
    auto *handles = new QWidget;
    auto *layout = new QVBoxLayout(handles);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    for (const Identity &identity : identities) {
        const ChannelFacts facts = channelFacts(m_context.registry, identity.channel);
        const QString handle = messagetext::plainLine(identity.handle.isEmpty() ? identity.remoteId : identity.handle);
        layout->addWidget(new HandleChip(facts.glyph, handle, tr("%1 on %2").arg(handle, facts.name), handles));
    }
    return handles;
}

/// A button with a menu: a wheel that turns over the panel must not change who matters.
QWidget *PersonPanel::makeImportance(const store::PersonSummary &summary)
{
    auto *button = new WordButton;
    button->setText(tr("Importance: %1").arg(importanceLabel(summary.importance)));
    button->setTrailingGlyph(u"expand_more"_s);
    button->setObjectName(u"importanceButton"_s);
    button->setToolTip(tr("How much this person matters; service levels can go by it"));
    button->setEnabled(m_context.store.access() == Store::Access::ReadWrite && !summary.identity.self);
    auto *menu = new QMenu(button);
    menu->setObjectName(u"importanceMenu"_s);
    for (const auto importance : {Importance::Normal, Importance::High, Importance::Key}) {
        QAction *action = menu->addAction(importanceLabel(importance));
        action->setCheckable(true);
        action->setChecked(importance == summary.importance);
        connect(action, &QAction::triggered, this,
                [this, contact = summary.identity.contact, importance] { setImportance(contact, importance); });
    }
    connect(button, &WordButton::clicked, menu,
            [button, menu] { menu->popup(button->mapToGlobal(QPoint(0, button->height()))); });
    return button;
}

void PersonPanel::setImportance(ContactId contact, Importance importance)
{
    deliver(m_context.commands.setImportance(contact, importance), this,
            [this, importance](const Result<Event> &event) {
                if (event)
                    Q_EMIT done(tr("Importance: %1").arg(importanceLabel(importance)), *event);
                else
                    Q_EMIT failed(errorText(event.error(), Occasion::Change));
                reload();
            });
}

QWidget *PersonPanel::makeFigures(const store::PersonSummary &summary)
{
    auto *figures = new QWidget;
    auto *grid = new QGridLayout(figures);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(0, 1);
    grid->addWidget(makeLabel(tr("Activity"), TextStyle::CaptionBold, QPalette::PlaceholderText, figures), 0, 0, 1, 2);
    int row = 1;
    const bool more = summary.messages >= store::kPersonCountedTo;
    const auto add = [&](const QString &name, qint64 figure, bool orMore = false) {
        // -1: the channel does not say. That is no zero.
        if (figure < 0)
            return;
        auto *label = makeLabel(name, TextStyle::Body, QPalette::WindowText, figures);
        auto *value = makeLabel(orMore ? QString(countText(figure) % u'+') : countText(figure), TextStyle::BodyBold,
                                QPalette::WindowText, figures);
        value->setAccessibleName(tr("%1: %2").arg(name, value->text()));
        grid->addWidget(label, row, 0);
        grid->addWidget(value, row, 1, Qt::AlignRight);
        ++row;
    };
    add(tr("Conversations"), summary.conversations, more);
    add(tr("Messages"), summary.messages, more);
    add(tr("Likes"), summary.likes);
    add(tr("Shares"), summary.shares);
    add(tr("Followers"), summary.identity.followers);
    return figures;
}

QWidget *PersonPanel::makeRecent(const QList<store::PersonSummary::Item> &items)
{
    auto *recent = new QWidget;
    recent->setObjectName(u"personRecent"_s);
    auto *layout = new QVBoxLayout(recent);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeLabel(tr("Recent conversations"), TextStyle::CaptionBold, QPalette::PlaceholderText, recent));
    layout->addSpacing(theme::kSpace1);
    for (const store::PersonSummary::Item &item : items) {
        auto *button = new QPushButton(recent);
        button->setObjectName(u"recentConversation"_s);
        theme::setKind(button, theme::ButtonKind::Quiet);
        button->setFixedHeight(26);
        const QString subject = messagetext::plainLine(item.subject);
        button->setAccessibleName(subject);
        button->setToolTip(plainTip(subject % u'\n' % exactText(item.at)));
        auto *line = new QHBoxLayout(button);
        line->setContentsMargins(0, 0, 0, 0);
        auto *label = new ElidedLabel(button);
        label->setText(subject);
        label->setFont(theme::font(TextStyle::Body));
        auto *when = makeLabel(ageText(item.at, m_context.clock.nowMs()), TextStyle::Secondary,
                               QPalette::PlaceholderText, button);
        when->setWordWrap(false);
        for (QWidget *part : {static_cast<QWidget *>(label), static_cast<QWidget *>(when)})
            part->setAttribute(Qt::WA_TransparentForMouseEvents);
        line->addWidget(label, 1);
        line->addWidget(when);
        connect(button, &QPushButton::clicked, this,
                [this, id = item.conversation] { Q_EMIT conversationRequested(id); });
        layout->addWidget(button);
    }
    return recent;
}

} // namespace rapport
