#include "gui/people/samepersoncard.h"

#include "gui/people/peopletext.h"
#include "gui/theme/style.h"
#include "gui/theme/type.h"
#include "gui/widgets/label.h"
#include "gui/widgets/plaintip.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rapport {

using theme::TextStyle;
using theme::Token;

SamePersonCard::SamePersonCard(const store::SamePeople &pair, bool more, const Registry &registry, bool canDecide,
                               QWidget *parent)
    : Surface(Token::InfoSoft, parent)
{
    setObjectName(u"samePersonCard"_s);
    setCard(Token::InfoSoft);
    const QString who = whoText(pair.other, registry);
    const QString question = tr("Same person as %1?").arg(who);
    const QString why =
        tr("%1 · %2", "reasons, score").arg(reasonsText(pair.match.reasons), scoreText(pair.match.score));
    auto *title = new Label(question, TextStyle::BodyBold, Token::Text, this);
    auto *reasons = new Label(why, TextStyle::Secondary, Token::Text, this);
    for (QLabel *label : {static_cast<QLabel *>(title), static_cast<QLabel *>(reasons)}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    title->setToolTip(plainTip(handleText(pair.other)));
    auto *yes = new QPushButton(tr("Same person"), this);
    yes->setObjectName(u"samePersonButton"_s);
    yes->setAccessibleName(tr("Same person as %1").arg(who));
    auto *no = new QPushButton(tr("Not the same"), this);
    no->setObjectName(u"notSamePersonButton"_s);
    no->setAccessibleName(tr("Not the same as %1").arg(who));
    theme::setKind(no, theme::ButtonKind::Quiet);
    for (QPushButton *button : {yes, no})
        button->setEnabled(canDecide);
    connect(yes, &QPushButton::clicked, this, &SamePersonCard::same);
    connect(no, &QPushButton::clicked, this, &SamePersonCard::notSame);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::kSpace1);
    buttons->addWidget(yes);
    buttons->addWidget(no);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace2 + 2, theme::kSpace3, theme::kSpace2 + 2);
    layout->setSpacing(theme::kSpace1);
    layout->addWidget(title);
    layout->addWidget(reasons);
    layout->addSpacing(theme::kSpace1);
    layout->addLayout(buttons);
    if (more) {
        auto *all = new QPushButton(tr("Show all"), this);
        all->setObjectName(u"allSamePeopleButton"_s);
        all->setAccessibleName(tr("Show all people who may be the same"));
        theme::setKind(all, theme::ButtonKind::Quiet);
        connect(all, &QPushButton::clicked, this, &SamePersonCard::allRequested);
        layout->addWidget(all, 0, Qt::AlignLeft);
    }
}

} // namespace rapport
