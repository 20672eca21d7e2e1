#include "gui/shell/workspacebanner.h"

#include "gui/guicontext.h"
#include "gui/theme/icons.h"
#include "gui/theme/style.h"
#include "gui/theme/type.h"
#include "store/store.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

constexpr int kGlyph = 18;

} // namespace

WorkspaceBanner::WorkspaceBanner(const GuiContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_glyph(new QLabel(this)),
      m_text(new QLabel(this)),
      m_offer(new QPushButton(this))
{
    setObjectName(u"workspaceBanner"_s);
    m_text->setObjectName(u"workspaceBannerText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setFont(theme::font(theme::TextStyle::Body));
    m_offer->setObjectName(u"workspaceBannerButton"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::kSpace4, theme::kSpace2, theme::kSpace3, theme::kSpace2);
    row->setSpacing(theme::kSpace2);
    row->addWidget(m_glyph, 0, Qt::AlignVCenter);
    row->addWidget(m_text, 1);
    row->addWidget(m_offer, 0, Qt::AlignVCenter);
    connect(m_offer, &QPushButton::clicked, this, &WorkspaceBanner::act);
    connect(&context.store.changes(), &ChangeFeed::hindranceChanged, this, &WorkspaceBanner::refresh);
    connect(&theme::notifier(), &theme::Notifier::changed, this, &WorkspaceBanner::refresh);
    refresh();
}

void WorkspaceBanner::refresh()
{
    const Store &store = m_context.store;
    m_notice = hindranceNotice(store.hindrance(), store.folder(), store.isReadFromCopy());
    m_text->setText(m_notice.text);
    QPalette palette = m_text->palette();
    palette.setColor(QPalette::WindowText, theme::color(theme::Token::Text));
    m_text->setPalette(palette);
    m_glyph->setPixmap(theme::icon(m_notice.glyph, m_notice.ink).pixmap(kGlyph, kGlyph));
    m_offer->setText(m_notice.offerText);
    const bool offers = m_notice.offer != HindranceNotice::Offer::None;
    m_offer->setVisible(offers);
    m_offer->setFocusPolicy(offers ? Qt::StrongFocus : Qt::NoFocus); // without a word it is nothing to come to
    setAccessibleName(m_notice.text);
    // Shown only within a window: alone it would be one of its own.
    if (m_notice.text.isEmpty())
        hide();
    else if (parentWidget())
        show();
    update();
}

void WorkspaceBanner::act()
{
    switch (m_notice.offer) {
    case HindranceNotice::Offer::None:
        return;
    case HindranceNotice::Offer::KeepTyped:
        Q_EMIT keepTypedRequested();
        return;
    case HindranceNotice::Offer::Rescue:
        Q_EMIT rescueRequested();
        return;
    case HindranceNotice::Offer::Reopen:
        Q_EMIT reopenRequested();
        return;
    }
}

void WorkspaceBanner::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(m_notice.fill));
    painter.fillRect(0, height() - 1, width(), 1, theme::color(theme::Token::Line));
}

} // namespace rapport
