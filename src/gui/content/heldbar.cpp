#include "gui/content/heldbar.h"

#include "gui/later/sendtimes.h"
#include "gui/theme/icons.h"
#include "gui/theme/style.h"
#include "gui/widgets/label.h"
#include "gui/widgets/surface.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using theme::TextStyle;
using theme::Token;

} // namespace

HeldBar::HeldBar(QWidget *parent) : QWidget(parent), m_cards(new QVBoxLayout(this))
{
    setObjectName(u"heldBar"_s);
    setAccessibleName(tr("Posts that were not sent at their time"));
    m_cards->setContentsMargins(theme::kSpace3, theme::kSpace2, theme::kSpace3, theme::kSpace2);
    m_cards->setSpacing(theme::kSpace2);
    hide();
}

void HeldBar::show(const QList<ContentPiece> &pieces, const ContentDays &days, const contenttext::Channels &channels,
                   qint64 nowMs, bool canChange)
{
    const QString focused = focusWidget() && focusWidget()->hasFocus() ? focusWidget()->objectName() : QString();
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    QList<ContentPiece> inOrder = pieces;
    std::stable_sort(inOrder.begin(), inOrder.end(),
                     [](const ContentPiece &a, const ContentPiece &b) { return a.plan.at < b.plan.at; });
    for (const ContentPiece &piece : inOrder.first(std::min(m_most, inOrder.size())))
        m_cards->addWidget(newCard(piece, days, channels, nowMs, canChange));
    if (const qsizetype left = inOrder.size() - m_most; left > 0) {
        auto *more =
            new Label(tr("%n more held: the list of the calendar has all of them.", nullptr, static_cast<int>(left)),
                      TextStyle::Secondary, Token::Warn, this);
        more->setObjectName(u"heldMore"_s);
        more->setWordWrap(true);
        m_cards->addWidget(more);
    }
    setVisible(!pieces.isEmpty());
    if (auto *again = focused.isEmpty() ? nullptr : findChild<QPushButton *>(focused))
        again->setFocus(Qt::OtherFocusReason);
}

QWidget *HeldBar::newCard(const ContentPiece &piece, const ContentDays &days, const contenttext::Channels &channels,
                          qint64 nowMs, bool canChange)
{
    auto *card = new Surface(Token::WarnSoft, this);
    card->setCard(Token::Warn);
    card->setObjectName(u"heldCard"_s);
    const QString name = contenttext::nameOf(piece.plan);
    const QString why = tr("It was to leave on %1, while Rapport was closed or offline.")
                            .arg(contenttext::momentText(days, piece.plan.at));
    card->setAccessibleName(contenttext::spokenText(piece, days, channels, nowMs));
    auto *glyph = new QLabel(card);
    glyph->setPixmap(theme::icon("pause_circle_outline", Token::Warn).pixmap(theme::kIconSize));
    auto *title = new Label(name, TextStyle::BodyBold, Token::Text, card);
    auto *reason = new Label(why, TextStyle::Secondary, Token::Text, card);
    for (QLabel *label : {static_cast<QLabel *>(title), static_cast<QLabel *>(reason)}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    const auto button = [&](const char *objectName, const QString &word, auto pressed) {
        auto *made = new QPushButton(word, card);
        made->setObjectName(QLatin1StringView(objectName) + QString::number(piece.id.value));
        made->setAccessibleDescription(name);
        made->setEnabled(canChange);
        theme::setKind(made, theme::ButtonKind::Quiet);
        connect(made, &QPushButton::clicked, this, pressed);
        return made;
    };
    auto *now = button("heldPublish", tr("Publish now"), [this, id = piece.id] { Q_EMIT publishRequested(id); });
    auto *later = button("heldLater", tr("Another time"), [] {});
    auto *back = button("heldTakeBack", tr("Take back"), [this, id = piece.id] { Q_EMIT takeBackRequested(id); });
    auto *open = button("heldOpen", tr("Open"), [this, id = piece.id] { Q_EMIT opened(id); });
    open->setEnabled(true);
    auto *times = new QMenu(later);
    fillSendTimes(
        times, this, [nowMs] { return nowMs; }, [this, id = piece.id](qint64 at) { Q_EMIT moveRequested(id, at); },
        days.zone());
    later->setMenu(times);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(title);
    words->addWidget(reason);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(theme::kSpace3, theme::kSpace2, theme::kSpace2, theme::kSpace2);
    row->setSpacing(theme::kSpace2);
    row->addWidget(glyph, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    for (QPushButton *one : {now, later, back, open})
        row->addWidget(one);
    return card;
}

} // namespace rapport
