#include "gui/attachments/attachmentcard.h"

#include "gui/inbox/elidedlabel.h"
#include "gui/theme/icons.h"
#include "gui/theme/type.h"

#include <QBoxLayout>
#include <QContextMenuEvent>
#include <QImage>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::Token;

constexpr int kWidth = 330;
constexpr int kPictureSide = 72;
constexpr int kTellAfterMs = 400;

/// The picture in a rounded square, as much of it as fits.
QPixmap squarePixmap(const QImage &picture, qreal ratio)
{
    const int side = qRound(kPictureSide * ratio);
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath edge;
    edge.addRoundedRect(0, 0, side, side, theme::kControlRadius * ratio, theme::kControlRadius * ratio);
    painter.setClipPath(edge);
    const QSize scaled = picture.size().scaled(side, side, Qt::KeepAspectRatioByExpanding);
    painter.drawImage(QRect(QPoint((side - scaled.width()) / 2, (side - scaled.height()) / 2), scaled), picture);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

} // namespace

AttachmentCard::AttachmentCard(const Attachment &file, int altTextLimit, QWidget *parent)
    : QWidget(parent), m_file(file)
{
    setObjectName(u"attachmentCard"_s);
    build(altTextLimit);
    setFile(file);
    m_tellSoon.setSingleShot(true);
    m_tellSoon.setInterval(kTellAfterMs);
    connect(&m_tellSoon, &QTimer::timeout, this, &AttachmentCard::flush);
}

void AttachmentCard::build(int altTextLimit)
{
    setFixedWidth(kWidth);
    m_picture = new QLabel(this);
    m_picture->setFixedSize(kPictureSide, kPictureSide);
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setPixmap(theme::icon("image").pixmap(theme::kIconSize));
    m_name = new ElidedLabel(this);
    m_name->setFont(theme::font(theme::TextStyle::BodyBold));
    m_facts = new QLabel(this);
    m_facts->setFont(theme::font(theme::TextStyle::Caption));
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    auto *remove = new QToolButton(this);
    remove->setObjectName(u"removeAttachment"_s);
    remove->setIcon(theme::icon("close"));
    remove->setIconSize({14, 14});
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Remove this picture"));
    remove->setAccessibleName(tr("Remove %1").arg(m_file.name));
    connect(remove, &QToolButton::clicked, this, &AttachmentCard::removeRequested);

    auto *head = new QHBoxLayout;
    head->setSpacing(theme::kSpace1);
    head->addWidget(m_name, 1);
    head->addWidget(m_facts);
    head->addWidget(remove);
    auto *text = new QVBoxLayout;
    text->setSpacing(2);
    text->addLayout(head);
    if (altTextLimit > 0) {
        m_altText = new QPlainTextEdit(this);
        m_altText->setObjectName(u"attachmentAltText"_s);
        m_altText->setTabChangesFocus(true);
        m_altText->setFont(theme::font(theme::TextStyle::Secondary));
        m_altText->setPlaceholderText(tr("Describe the picture for people who cannot see it"));
        m_altText->setAccessibleName(tr("Description of %1").arg(m_file.name));
        m_altText->document()->setDocumentMargin(2);
        m_altText->setFixedHeight(44);
        connect(m_altText, &QPlainTextEdit::textChanged, this, [this, altTextLimit] { textChanged(altTextLimit); });
        m_nudge = new QLabel(m_altText->viewport());
        m_nudge->setObjectName(u"attachmentNudge"_s);
        m_nudge->setPixmap(theme::icon("visibility_off", Token::Warn).pixmap(14));
        m_nudge->setToolTip(tr("Without a description, people who cannot see the picture do not know what it shows"));
        m_nudge->setAccessibleName(m_nudge->toolTip());
        auto *corner = new QHBoxLayout(m_altText->viewport());
        corner->setContentsMargins(0, 0, 2, 2);
        corner->addWidget(m_nudge, 0, Qt::AlignRight | Qt::AlignBottom);
        text->addWidget(m_altText);
    }
    text->addStretch(1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::kSpace2, theme::kSpace2, theme::kSpace2, theme::kSpace2);
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(m_picture);
    layout->addLayout(text, 1);
}

void AttachmentCard::setFile(const Attachment &file)
{
    m_file = file;
    m_name->setText(file.name);
    m_facts->setText(tr("%1 × %2 · %3")
                         .arg(QLocale().toString(file.width), QLocale().toString(file.height),
                              QLocale().formattedDataSize(file.bytes, 0, QLocale::DataSizeTraditionalFormat)));
    setAccessibleName(tr("Picture %1, %2", "name, size").arg(file.name, m_facts->text()));
    if (m_altText && !m_untold && !m_altText->hasFocus() && m_altText->toPlainText() != file.altText) {
        const QSignalBlocker quiet(m_altText);
        m_altText->setPlainText(file.altText);
    }
    showNudge();
}

void AttachmentCard::setPicture(const QImage &picture)
{
    m_picture->setPixmap(squarePixmap(picture, devicePixelRatioF()));
}

void AttachmentCard::setPlace(int position, int count)
{
    m_position = position;
    m_count = count;
}

QString AttachmentCard::altText() const
{
    return m_altText ? m_altText->toPlainText().trimmed() : QString();
}

void AttachmentCard::textChanged(int limit)
{
    const QString text = m_altText->toPlainText();
    if (text.size() > limit) {
        const QSignalBlocker quiet(m_altText);
        m_altText->setPlainText(text.left(limit));
        m_altText->moveCursor(QTextCursor::End);
    }
    m_untold = true;
    if (!m_tellSoon.isActive())
        m_tellSoon.start();
    showNudge();
}

void AttachmentCard::flush()
{
    m_tellSoon.stop();
    if (!m_untold)
        return;
    m_untold = false;
    Q_EMIT altTextChanged(altText());
}

void AttachmentCard::showNudge()
{
    if (m_nudge)
        m_nudge->setVisible(altText().isEmpty());
}

void AttachmentCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme::color(Token::Line));
    painter.setBrush(theme::color(Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::kControlRadius,
                            theme::kControlRadius);
}

void AttachmentCard::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    QAction *before = menu.addAction(tr("Move to the front"));
    before->setEnabled(m_position > 0);
    QAction *behind = menu.addAction(tr("Move to the end"));
    behind->setEnabled(m_position + 1 < m_count);
    menu.addSeparator();
    QAction *remove = menu.addAction(tr("Remove"));
    const QAction *chosen = menu.exec(event->globalPos());
    if (chosen == before)
        Q_EMIT moveRequested(0);
    else if (chosen == behind)
        Q_EMIT moveRequested(m_count - 1);
    else if (chosen == remove)
        Q_EMIT removeRequested();
}

} // namespace rapport
