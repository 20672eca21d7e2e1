#include "gui/composer/composerpreview.h"

#include "gui/theme/theme.h"
#include "gui/thread/picturestock.h"

#include <QPaintEvent>
#include <QPainter>
#include <QResizeEvent>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr int kHighest = 190;
constexpr int kMargin = 8;

} // namespace

class ComposerPreview::Page final : public QWidget
{
public:
    explicit Page(const QString &folder) : m_pictures(new PictureStock(folder, this))
    {
        connect(m_pictures, &PictureStock::ready, this, qOverload<>(&QWidget::update));
    }

    std::vector<std::unique_ptr<MessageLayout>> layouts;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        painter.fillRect(event->rect(), theme::color(theme::Token::Background));
        int top = kMargin;
        for (const auto &layout : layouts) {
            if (event->rect().intersects(QRect(0, top, width(), layout->height())))
                layout->paint(painter, QPoint(0, top), {}, m_pictures);
            top += layout->height();
        }
    }

private:
    PictureStock *m_pictures;
};

ComposerPreview::ComposerPreview(const QString &folder, QWidget *parent) : QScrollArea(parent), m_page(new Page(folder))
{
    setObjectName(u"composerPreview"_s);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(m_page);
    connect(&theme::notifier(), &theme::Notifier::changed, this, &ComposerPreview::layOut);
}

ComposerPreview::~ComposerPreview() = default;

void ComposerPreview::setMessages(QList<MessageView> messages)
{
    m_messages = std::move(messages);
    QStringList spoken;
    for (const MessageView &message : std::as_const(m_messages))
        spoken.append(message.shown.message.text);
    setAccessibleName(tr("Preview"));
    setAccessibleDescription(spoken.join(u"\n"_s));
    layOut();
}

const MessageLayout *ComposerPreview::layoutOf(int index) const
{
    return m_page->layouts.at(static_cast<size_t>(index)).get();
}

int ComposerPreview::count() const
{
    return static_cast<int>(m_page->layouts.size());
}

void ComposerPreview::layOut()
{
    const int width = std::max(200, viewport()->width());
    m_page->layouts.clear();
    int height = 2 * kMargin;
    for (const MessageView &message : std::as_const(m_messages)) {
        m_page->layouts.push_back(std::make_unique<MessageLayout>(message, width, layoutDirection()));
        height += m_page->layouts.back()->height();
    }
    m_page->resize(width, height);
    m_page->update();
    setFixedHeight(std::min(height, kHighest));
}

void ComposerPreview::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        layOut();
}

void ComposerPreview::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange)
        layOut();
}

} // namespace rapport
