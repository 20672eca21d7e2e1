#include "gui/inbox/originbar.h"

#include "gui/inbox/wordbutton.h"
#include "gui/widgets/label.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport {

OriginBar::OriginBar(QWidget *parent)
    : Surface(theme::Token::AccentSoft, parent),
      m_title(new Label({}, theme::TextStyle::Secondary, theme::Token::Text, this)),
      m_back(new WordButton(this))
{
    setObjectName(u"originBar"_s);
    m_title->setObjectName(u"originTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_back->setObjectName(u"originBack"_s);
    m_back->setInks(theme::Token::Accent, theme::Token::Accent);
    m_back->setStrong(true);
    m_back->setLeadingGlyph(u"arrow_back"_s);
    connect(m_back, &WordButton::clicked, this, [this] {
        hide();
        m_action();
    });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::kSpace3, theme::kSpace1, theme::kSpace2, theme::kSpace2);
    column->setSpacing(0);
    column->addWidget(m_back, 0, Qt::AlignLeading);
    column->addWidget(m_title);
    hide();
}

void OriginBar::show(const QString &title, const QString &backTo, std::function<void()> back)
{
    m_title->setText(title);
    m_back->setText(tr("Back to %1").arg(backTo));
    // After the text, which takes an old one away.
    m_back->setShortcut(QKeySequence(QKeySequence::Back));
    m_back->setAccessibleName(m_back->text());
    m_back->setAccessibleDescription(title);
    m_back->setToolTip(tr("Back (%1)").arg(m_back->shortcut().toString(QKeySequence::NativeText)));
    m_action = std::move(back);
    show();
}

} // namespace rapport
