#include "gui/welcome/openingwindow.h"

#include "gui/people/flowlayout.h"
#include "gui/theme/icons.h"
#include "gui/theme/style.h"
#include "gui/theme/type.h"
#include "gui/widgets/label.h"

#include <QBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

constexpr int kGlyph = 36;
constexpr int kWidest = 620;
constexpr int kSteps = 1000;

} // namespace

OpeningWindow::OpeningWindow(QWidget *parent)
    : QWidget(parent, Qt::Window),
      m_glyph(new QLabel),
      m_title(new Label({}, theme::TextStyle::Title, theme::Token::Text)),
      m_text(new Label({}, theme::TextStyle::Body, theme::Token::Text)),
      m_detail(new Label({}, theme::TextStyle::Secondary, theme::Token::Muted)),
      m_progress(new QProgressBar),
      m_choices(new FlowLayout(nullptr, theme::kSpace2))
{
    setObjectName(u"openingWindow"_s);
    setWindowTitle(tr("Rapport"));
    m_title->setObjectName(u"openingTitle"_s);
    m_text->setObjectName(u"openingText"_s);
    m_detail->setObjectName(u"openingDetail"_s);
    for (QLabel *label : {m_title, m_text, m_detail}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_detail->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_progress->setObjectName(u"openingProgress"_s);
    m_progress->setRange(0, kSteps);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();

    auto *column = new QVBoxLayout;
    column->setSpacing(theme::kSpace3);
    column->addStretch(1);
    column->addWidget(m_glyph);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_detail);
    column->addWidget(m_progress);
    column->addSpacing(theme::kSpace2);
    column->addLayout(m_choices);
    column->addStretch(2);
    auto *centre = new QWidget;
    centre->setMaximumWidth(kWidest);
    centre->setLayout(column);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::kSpace5, theme::kSpace4, theme::kSpace5, theme::kSpace4);
    row->addStretch(1);
    row->addWidget(centre, 10);
    row->addStretch(1);
    resize(760, 480);
}

void OpeningWindow::say(const char *glyph, const QString &title, const QString &text, const QString &detail,
                        const QList<Choice> &choices)
{
    m_glyph->setPixmap(theme::icon(glyph, theme::Token::Accent).pixmap(kGlyph, kGlyph));
    m_title->setText(title);
    m_text->setText(text);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    showProgress(-1);
    while (QLayoutItem *item = m_choices->takeAt(0)) {
        // Not at once: this may be called from a click on it.
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (const Choice &choice : choices) {
        auto *button = new QPushButton(choice.text, this);
        button->setObjectName(choice.id);
        button->setAutoDefault(true);
        if (choice.primary) {
            theme::setKind(button, theme::ButtonKind::Primary);
            button->setFocus();
        }
        connect(button, &QPushButton::clicked, this, [this, id = choice.id] { Q_EMIT chosen(id); });
        m_choices->addWidget(button);
    }
}

void OpeningWindow::showProgress(double share)
{
    m_progress->setVisible(share >= 0);
    m_progress->setValue(qRound(share * kSteps));
}

void OpeningWindow::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    Q_EMIT closed();
}

void OpeningWindow::paintEvent(QPaintEvent * /*event*/)
{
    QPainter(this).fillRect(rect(), theme::color(theme::Token::Background));
}

} // namespace rapport
