#include "gui/settings/settingspage.h"

#include "gui/settings/settingsform.h"
#include "gui/settings/settingssections.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/widgets/label.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QShowEvent>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr int kSearchWidth = 320;

} // namespace

SettingsPage::SettingsPage(GuiContext &context, QuietTimes &quiet, TrayIcon &tray, QWidget *parent)
    : QWidget(parent),
      m_search(new QLineEdit),
      m_form(new SettingsForm),
      m_said(new Label({}, theme::TextStyle::Secondary, theme::Token::Muted)),
      m_nothing(new Label(tr("No setting has these words."), theme::TextStyle::Body, theme::Token::Muted))
{
    setObjectName(u"settingsPage"_s);
    setAccessibleName(tr("Settings"));
    m_search->setObjectName(u"settingsSearch"_s);
    m_search->setPlaceholderText(tr("Find a setting"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(kSearchWidth);
    m_search->addAction(theme::icon("search"), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsPage::find);
    m_said->setObjectName(u"settingsSaid"_s);
    m_said->setWordWrap(true);
    m_nothing->setObjectName(u"noSetting"_s);
    m_nothing->hide();

    const settings::Say say = [this](const QString &sentence) {
        m_said->setText(sentence);
        QAccessibleEvent event(m_said, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    };
    settings::addAnswering(*m_form, context, say);
    settings::addNotices(*m_form, quiet, tray);
    settings::addPictures(*m_form, context, say);
    settings::addFigures(*m_form, context, say);
    settings::addLook(*m_form);
    settings::addWorkspace(*m_form, context, say);

    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_form);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(theme::kSpace5, theme::kSpace4, theme::kSpace5, theme::kSpace2);
    head->setSpacing(theme::kSpace4);
    head->addWidget(m_search);
    head->addWidget(m_said, 1);
    m_nothing->setContentsMargins(theme::kSpace5, theme::kSpace2, theme::kSpace5, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_nothing);
    layout->addWidget(scroll, 1);
}

void SettingsPage::find(const QString &words)
{
    m_nothing->setVisible(m_form->showMatching(words) == 0);
}

void SettingsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        (focusWidget() ? focusWidget() : m_search)->setFocus(Qt::OtherFocusReason);
}

} // namespace rapport
