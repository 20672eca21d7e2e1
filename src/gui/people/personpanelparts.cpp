// What PersonPanel is made of that has no life of its own.
#include "gui/people/personpanel.h"

#include "gui/guicontext.h"
#include "gui/inbox/avatar.h"
#include "gui/inbox/wordbutton.h"
#include "gui/levels/rulesproblemtext.h"
#include "gui/people/samepersoncard.h"
#include "gui/theme/type.h"
#include "gui/thread/messagetext.h"
#include "gui/timetext.h"
#include "gui/widgets/label.h"
#include "store/store.h"
#include "sync/commands.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QGridLayout>
#include <QLocale>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::TextStyle;
using theme::Token;

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

void empty(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

} // namespace

QWidget *PersonPanel::makeHead(const store::PersonPage &page)
{
    const Identity &identity = page.summary.identity;
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kSpace3);
    const QString name = messagetext::plainLine(identity.shownName());
    layout->addWidget(new AvatarWidget({identity.shownName(), identity.id, {}, identity.self}, head), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    auto *nameLabel = new Label(name, TextStyle::Title, Token::Text, head);
    nameLabel->setTextFormat(Qt::PlainText);
    nameLabel->setWordWrap(true);
    nameLabel->setObjectName(u"personName"_s);
    nameLabel->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->addWidget(nameLabel);
    QStringList facts;
    if (identity.self)
        facts.append(tr("Your own account"));
    if (identity.bot)
        facts.append(tr("Bot"));
    if (identity.followsUs)
        facts.append(tr("follows you"));
    qint64 first = identity.firstSeenAt;
    for (const Identity &other : page.summary.otherIdentities)
        first = std::min(first, other.firstSeenAt);
    const QDate since = QDateTime::fromMSecsSinceEpoch(first).date();
    facts.append(tr("since %1").arg(QLocale().toString(since, u"MMMM yyyy"_s)));
    auto *factsLabel = new Label(facts.join(u" · "_s), TextStyle::Secondary, Token::Muted, head);
    factsLabel->setWordWrap(true);
    words->addWidget(factsLabel);
    layout->addLayout(words, 1);
    return head;
}

/// A button with a menu: a wheel that turns over the panel must not change who matters.
void PersonPanel::showImportance(const store::PersonPage &page)
{
    m_importance->setText(tr("Importance: %1").arg(importanceLabel(page.summary.importance)));
    m_importance->setEnabled(canDecide());
    m_importance->updateGeometry();
    auto *menu = m_importance->findChild<QMenu *>(u"importanceMenu"_s);
    if (!menu) {
        menu = new QMenu(m_importance);
        menu->setObjectName(u"importanceMenu"_s);
        menu->setAccessibleName(tr("Importance"));
        for (const auto importance : {Importance::Normal, Importance::High, Importance::Key}) {
            QAction *action = menu->addAction(importanceLabel(importance));
            action->setCheckable(true);
            connect(action, &QAction::triggered, this, [this, importance] { setImportance(importance); });
        }
        connect(m_importance, &WordButton::clicked, menu,
                [this, menu] { menu->popup(m_importance->mapToGlobal(QPoint(0, m_importance->height()))); });
    }
    const QList<QAction *> actions = menu->actions();
    for (qsizetype i = 0; i < actions.size(); ++i)
        actions.at(i)->setChecked(static_cast<qsizetype>(page.summary.importance) == i);
}

void PersonPanel::showAlike(const store::PersonPage &page)
{
    empty(m_alike->layout());
    m_alike->setVisible(!page.alike.isEmpty());
    if (page.alike.isEmpty())
        return;
    const store::SamePeople &pair = page.alike.first();
    auto *card = new SamePersonCard(pair, page.alike.size() > 1, m_context.registry, canDecide(), m_alike);
    const QString name = messagetext::plainLine(pair.other.shownName());
    connect(card, &SamePersonCard::same, this, [this, one = pair.one.id, other = pair.other.id, name] {
        decide(m_context.commands.people().mergeByIdentities(one, other), tr("Merged with %1.").arg(name));
    });
    connect(card, &SamePersonCard::notSame, this, [this, one = pair.one.id, other = pair.other.id] {
        decide(m_context.commands.people().setNotSame(one, other), tr("They will not be proposed again."));
    });
    connect(card, &SamePersonCard::allRequested, this, &PersonPanel::showAllAlike);
    m_alike->layout()->addWidget(card);
    card->show();
}

void PersonPanel::showFigures(const store::PersonPage &page)
{
    empty(m_figures->layout());
    const store::PersonSummary &summary = page.summary;
    auto *figures = new QWidget(m_figures);
    auto *grid = new QGridLayout(figures);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(0, 1);
    grid->addWidget(new Label(tr("Activity"), TextStyle::CaptionBold, Token::Faint, figures), 0, 0, 1, 2);
    int row = 1;
    const bool more = summary.messages >= store::kPersonCountedTo;
    const auto add = [&](const QString &name, qint64 figure, bool orMore = false) {
        // -1: the channel does not say. That is no zero.
        if (figure < 0)
            return;
        auto *label = new Label(name, TextStyle::Body, Token::Muted, figures);
        auto *value = new Label(orMore ? QString(countText(figure) % u'+') : countText(figure), TextStyle::BodyBold,
                                Token::Text, figures);
        value->setAccessibleName(tr("%1: %2").arg(name, value->text()));
        grid->addWidget(label, row, 0);
        grid->addWidget(value, row, 1, Qt::AlignRight);
        ++row;
    };
    qint64 reach = summary.identity.followers;
    for (const Identity &other : summary.otherIdentities) {
        if (other.followers >= 0)
            reach = std::max<qint64>(reach, 0) + other.followers;
    }
    if (!summary.otherIdentities.isEmpty())
        add(tr("Followers in all"), reach);
    add(tr("Conversations"), summary.conversations, more);
    add(tr("Messages"), summary.messages, more);
    add(tr("Likes"), summary.likes);
    add(tr("Shares"), summary.shares);
    m_figures->layout()->addWidget(figures);
    figures->show();
}

} // namespace rapport
