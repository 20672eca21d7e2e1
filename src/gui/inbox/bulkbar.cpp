#include "gui/inbox/bulkbar.h"

#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/timetext.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rapport {

BulkBar::BulkBar(QWidget *parent) : QFrame(parent), m_label(new QLabel(this))
{
    setObjectName(u"bulkBar"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_label->setObjectName(u"bulkText"_s);
    m_label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(13, 6, 6, 6);
    layout->setSpacing(2);
    layout->addWidget(m_label, 1);
    connect(addButton("bulkClose", "check", tr("Close the selected (E)")), &QToolButton::clicked, this,
            &BulkBar::closeRequested);
    connect(addButton("bulkSnooze", "schedule", tr("Snooze the selected (S)")), &QToolButton::clicked, this,
            &BulkBar::snoozeRequested);
    connect(addButton("bulkAssign", "person_add", tr("Assign the selected (A)")), &QToolButton::clicked, this,
            &BulkBar::assignRequested);
    connect(addButton("bulkTag", "label_outline", tr("Tag the selected (T)")), &QToolButton::clicked, this,
            &BulkBar::tagRequested);
    m_more = addButton("bulkMore", "more_horiz", tr("More for the selected"));
    connect(m_more, &QToolButton::clicked, this,
            [this] { Q_EMIT moreRequested(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    connect(addButton("bulkClear", "close", tr("Select nothing (Esc)")), &QToolButton::clicked, this,
            &BulkBar::cleared);
    hide();
}

QToolButton *BulkBar::addButton(const char *name, const char *glyph, const QString &label)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QLatin1StringView(name));
    button->setIcon(theme::icon(glyph));
    button->setIconSize(QSize(theme::kIconSize, theme::kIconSize));
    button->setAutoRaise(true);
    button->setToolTip(label);
    button->setAccessibleName(label);
    layout()->addWidget(button);
    return button;
}

void BulkBar::showCount(int count, bool all)
{
    const bool news = count != m_count || all != m_all;
    m_count = count;
    m_all = all;
    showText();
    setVisible(m_count > 0 || m_of > 0);
    if (!news || m_count == 0)
        return;
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void BulkBar::showProgress(int done, int of)
{
    m_done = done;
    m_of = of;
    showText();
    setVisible(m_count > 0 || m_of > 0);
}

void BulkBar::showText()
{
    QString text = m_all ? tr("All %1 selected").arg(countText(m_count)) : tr("%n selected", nullptr, m_count);
    if (m_of > 0)
        text = tr("%1 of %2 done").arg(countText(m_done), countText(m_of));
    m_label->setText(text);
    m_label->setToolTip(text);
    setAccessibleName(text);
}

} // namespace rapport
