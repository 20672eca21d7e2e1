#include "gui/attachments/attachmentstrip.h"

#include "gui/attachments/attachmentcard.h"
#include "gui/attachments/thumbnails.h"
#include "gui/theme/icons.h"
#include "gui/theme/style.h"
#include "gui/widgets/label.h"

#include <QBoxLayout>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QUrl>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::Token;

constexpr int kThumbnailSide = 144; // twice as large as shown: for screens with two pixels a point

QStringList localFiles(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

} // namespace

AttachmentStrip::AttachmentStrip(const QString &folder, QWidget *parent)
    : QWidget(parent), m_thumbnails(new Thumbnails(folder, this))
{
    setObjectName(u"attachmentStrip"_s);
    setAccessibleName(tr("Pictures of the answer"));
    setAcceptDrops(true);
    auto *cards = new QWidget(this);
    m_row = new QHBoxLayout(cards);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(theme::kSpace2);
    m_waiting = new Label({}, theme::TextStyle::Secondary, Token::Muted, cards);
    m_waiting->setObjectName(u"attachmentsPending"_s);
    m_add = new QPushButton(theme::icon("add_photo_alternate"), tr("Add a picture"), cards);
    m_add->setObjectName(u"addAttachment"_s);
    theme::setKind(m_add, theme::ButtonKind::Quiet);
    connect(m_add, &QPushButton::clicked, this, &AttachmentStrip::browse);
    m_row->addWidget(m_waiting);
    m_row->addWidget(m_add);
    m_row->addStretch(1);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidget(cards);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    cards->setAutoFillBackground(false);
    m_said = new Label({}, theme::TextStyle::Secondary, Token::Muted, this);
    m_said->setObjectName(u"attachmentsSaid"_s);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kSpace1);
    layout->addWidget(m_scroll);
    layout->addWidget(m_said);
    connect(m_thumbnails, &Thumbnails::ready, this, [this](const QString &path, const QImage &picture) {
        for (AttachmentCard *card : std::as_const(m_cards)) {
            if (card->file().path == path)
                card->setPicture(picture);
        }
    });
    connect(m_thumbnails, &Thumbnails::encoded, this, &AttachmentStrip::pictureAdded);
    showState();
}

AttachmentStrip::~AttachmentStrip() = default;

void AttachmentStrip::setLimits(const AttachmentLimits &limits)
{
    if (m_limits == limits)
        return;
    m_limits = limits;
    qDeleteAll(m_cards);
    m_cards.clear();
    rebuild();
}

void AttachmentStrip::setFiles(const QList<Attachment> &files)
{
    if (m_files == files)
        return;
    m_files = files;
    rebuild();
}

void AttachmentStrip::setPending(int count)
{
    m_pending = std::max(count, 0);
    showState();
}

void AttachmentStrip::say(const QString &text, bool problem)
{
    static_cast<Label *>(m_said)->setLook(theme::TextStyle::Secondary, problem ? Token::Bad : Token::Muted);
    m_said->setText(text);
    showState();
}

int AttachmentStrip::withoutAltText() const
{
    return m_limits.altTextLimit == 0
               ? 0
               : static_cast<int>(std::count_if(m_cards.begin(), m_cards.end(),
                                                [](const AttachmentCard *card) { return card->altText().isEmpty(); }));
}

bool AttachmentStrip::hasRoom() const
{
    return m_files.size() + m_pending < m_limits.most;
}

void AttachmentStrip::flush()
{
    for (AttachmentCard *card : std::as_const(m_cards))
        card->flush();
}

/// Cards of files that stay are kept: somebody may be writing in one.
void AttachmentStrip::rebuild()
{
    QList<AttachmentCard *> before = std::exchange(m_cards, {});
    for (qsizetype i = 0; i < m_files.size(); ++i) {
        const Attachment &file = m_files.at(i);
        const auto known = std::find_if(before.begin(), before.end(),
                                        [&file](const AttachmentCard *card) { return card->file().id == file.id; });
        AttachmentCard *card = known != before.end() ? *known : nullptr;
        if (card) {
            before.erase(known);
            card->setFile(file);
        } else {
            card = new AttachmentCard(file, m_limits.altTextLimit, this);
            connect(card, &AttachmentCard::altTextChanged, this,
                    [this, card](const QString &text) { Q_EMIT altTextChanged(card->file().id, text); });
            connect(card, &AttachmentCard::removeRequested, this,
                    [this, card] { Q_EMIT removeRequested(card->file().id); });
            connect(card, &AttachmentCard::moveRequested, this,
                    [this, card](int position) { Q_EMIT moveRequested(card->file().id, position); });
            m_thumbnails->ask(file.path, kThumbnailSide);
        }
        card->setPlace(static_cast<int>(i), static_cast<int>(m_files.size()));
        m_row->removeWidget(card);
        m_row->insertWidget(static_cast<int>(i), card);
        card->show();
        m_cards.append(card);
    }
    for (AttachmentCard *gone : std::as_const(before))
        gone->deleteLater();
    QWidget *last = nullptr;
    for (AttachmentCard *card : std::as_const(m_cards)) {
        if (last)
            setTabOrder(last, card);
        last = card;
    }
    // What was asked for just now is there before it is known.
    for (const Attachment &file : std::as_const(m_files))
        m_thumbnails->ask(file.path, kThumbnailSide);
    showState();
}

void AttachmentStrip::showState()
{
    m_waiting->setVisible(m_pending > 0);
    m_waiting->setText(tr("Taking in %n picture(s) …", nullptr, m_pending));
    m_add->setVisible(hasRoom());
    m_said->setVisible(!m_said->text().isEmpty());
    const bool any = !m_files.isEmpty() || m_pending > 0;
    m_scroll->setVisible(any);
    if (any)
        m_scroll->setFixedHeight(m_scroll->widget()->sizeHint().height() +
                                 (m_cards.size() > 1 ? m_scroll->horizontalScrollBar()->sizeHint().height() : 0));
    setVisible(m_limits.most > 0 && (any || !m_said->text().isEmpty()));
}

bool AttachmentStrip::canTake(const QMimeData *mime)
{
    // A table that is copied comes with its picture: whoever pastes that wants its text.
    return !localFiles(mime).isEmpty() || (mime->hasImage() && !mime->hasText());
}

bool AttachmentStrip::take(const QMimeData *mime)
{
    if (!canTake(mime))
        return false;
    if (m_limits.most == 0) {
        say(tr("No pictures can be sent through this channel."), true);
        return true;
    }
    const qsizetype room = m_limits.most - m_files.size() - m_pending;
    const QStringList files = localFiles(mime);
    for (const QString &file : files.mid(0, std::max<qsizetype>(room, 0)))
        Q_EMIT fileAdded(file);
    if (files.size() > room || (files.isEmpty() && room < 1)) {
        say(tr("At most %n picture(s) can go with an answer here.", nullptr, m_limits.most), true);
        return true;
    }
    if (!files.isEmpty())
        return true;
    const QString name = tr("Pasted picture");
    if (const QByteArray png = mime->data(u"image/png"_s); !png.isEmpty())
        Q_EMIT pictureAdded(png, QString(name + u".png"_s));
    else if (const QImage picture = qvariant_cast<QImage>(mime->imageData()); !picture.isNull())
        m_thumbnails->encode(picture, name + u".png"_s);
    return true;
}

void AttachmentStrip::browse()
{
    auto *dialog = new QFileDialog(this, tr("Add pictures"));
    dialog->setObjectName(u"attachmentFiles"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {tr("Pictures (%1)").arg(u"*.jpg *.jpeg *.png *.gif *.webp"_s), tr("All files (%1)").arg(u"*"_s)});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &files) {
        QMimeData mime;
        QList<QUrl> urls;
        for (const QString &file : files)
            urls.append(QUrl::fromLocalFile(file));
        mime.setUrls(urls);
        take(&mime);
    });
    dialog->open();
}

void AttachmentStrip::dragEnterEvent(QDragEnterEvent *event)
{
    if (canTake(event->mimeData()))
        event->acceptProposedAction();
}

void AttachmentStrip::dropEvent(QDropEvent *event)
{
    if (take(event->mimeData()))
        event->acceptProposedAction();
}

} // namespace rapport
