#include "gui/people/peopledelegate.h"

#include "gui/inbox/avatar.h"
#include "gui/people/peoplemodel.h"
#include "gui/people/peopletext.h"
#include "gui/people/scoretext.h"
#include "gui/theme/icons.h"
#include "gui/theme/lines.h"
#include "gui/theme/type.h"
#include "gui/thread/messagetext.h"
#include "gui/timetext.h"

#include <QAbstractScrollArea>
#include <QFontMetrics>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using theme::TextStyle;
using theme::Token;

constexpr int kSide = 16;
constexpr int kAvatarSide = 34;
constexpr int kTextLeft = kSide + kAvatarSide + 12;
constexpr int kGap = 16;
constexpr int kLeastName = 150;
constexpr int kChipPadding = 7;

/// Columns behind the name, the last one outermost. A width of 0: there is no room for it.
struct Columns
{
    int score = 84;
    int level = 52;
    int member = 92;
    int rung = 92;
    int state = 104;
    int seen = 72;
    int name = 0;

    explicit Columns(int width)
    {
        const auto taken = [this] {
            int sum = kTextLeft + kSide;
            for (const int one : {score, level, member, rung, state, seen})
                sum += one > 0 ? one + kGap : 0;
            return sum;
        };
        for (int *one : {&rung, &member, &seen, &level, &state}) {
            if (width - taken() < kLeastName)
                *one = 0;
        }
        name = std::max(0, width - taken());
    }
};

/// Goes from column to column, in either direction of reading.
class Line
{
public:
    Line(const QRect &row, Qt::LayoutDirection direction, int left) : m_row(row), m_direction(direction), m_left(left)
    {
    }

    /// The next column, or an empty rectangle where it has no room.
    QRect next(int width)
    {
        if (width <= 0)
            return {};
        const QRect column(m_row.left() + m_left, m_row.top(), width, m_row.height());
        m_left += width + kGap;
        return QStyle::visualRect(m_direction, m_row, column);
    }

private:
    QRect m_row;
    Qt::LayoutDirection m_direction;
    int m_left;
};

int lineHeight()
{
    static const int height = QFontMetrics(theme::font(TextStyle::BodyBold)).height() + 3;
    return height;
}

struct Mark
{
    QString text;
    Token ink = Token::Muted;
    Token ground = Token::Surface;
};

/// What is most worth knowing of somebody, in a word.
Mark markOf(const store::PersonRow &row)
{
    switch (row.advocate) {
    case AdvocateState::Agreed:
        return {advocateStateText(row.advocate), Token::Good, Token::GoodSoft};
    case AdvocateState::Candidate:
    case AdvocateState::Asked:
        return {advocateStateText(row.advocate), Token::Info, Token::InfoSoft};
    case AdvocateState::None:
    case AdvocateState::Declined:
    case AdvocateState::Paused:
        break;
    }
    if (row.watch == WatchState::GoneQuiet)
        return {watchText(row.watch), Token::Warn, Token::WarnSoft};
    if (row.candidate && row.advocate == AdvocateState::None)
        return {PeopleModel::tr("Candidate"), Token::Good, Token::Surface};
    if (row.watch == WatchState::Newcomer || row.watch == WatchState::BackAgain)
        return {watchText(row.watch), Token::Info, Token::InfoSoft};
    return {};
}

void drawMark(QPainter &painter, const QRect &column, Qt::LayoutDirection direction, const Mark &mark)
{
    if (mark.text.isEmpty() || column.isEmpty())
        return;
    const QFont font = theme::font(TextStyle::Caption);
    const int height = QFontMetrics(font).height() + 5;
    const int width = std::min(column.width(), theme::lineWidth(font, mark.text) + 2 * kChipPadding);
    const QRect rect = QStyle::visualRect(
        direction, column, QRect(column.left(), column.top() + (column.height() - height) / 2, width, height));
    const bool outlined = mark.ground == Token::Surface;
    painter.setPen(outlined ? QPen(theme::color(Token::Line), 1) : QPen(Qt::NoPen));
    painter.setBrush(outlined ? QBrush(Qt::NoBrush) : QBrush(theme::color(mark.ground)));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(theme::color(mark.ink));
    theme::drawLine(painter, rect.adjusted(kChipPadding, 0, -kChipPadding, 0), Qt::AlignHCenter, font, mark.text);
}

void drawWord(QPainter &painter, const QRect &column, Qt::Alignment alignment, const QString &text)
{
    if (!column.isEmpty() && !text.isEmpty())
        theme::drawLine(painter, column, alignment, theme::font(TextStyle::Secondary), text);
}

void drawFigure(QPainter &painter, const QRect &column, Qt::Alignment alignment, TextStyle style, const QString &text)
{
    if (!column.isEmpty())
        theme::drawTabular(painter, column, alignment, theme::font(style), text);
}

} // namespace

QSize PeopleDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    constexpr int kAround = 18;
    return {200, 2 * lineHeight() + kAround};
}

void PeopleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = static_cast<const PeopleModel *>(index.model());
    const QRect whole = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool current = option.state.testFlag(QStyle::State_HasFocus);
    const auto placed = [&](const QRect &rect) { return QStyle::visualRect(option.direction, whole, rect); };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(whole, theme::color(selected ? Token::Selection : Token::Surface));
    painter->fillRect(QRect(whole.left(), whole.bottom(), whole.width(), 1), theme::color(Token::Line));
    if (selected || current) {
        painter->fillRect(placed({whole.left(), whole.top(), theme::kSelectionBar, whole.height() - 1}),
                          theme::color(Token::Accent));
    }
    const QRect avatar =
        placed({whole.left() + kSide, whole.top() + (whole.height() - kAvatarSide) / 2, kAvatarSide, kAvatarSide});
    const store::PersonRow *row = model->row(index.row());
    if (!row) {
        // Here within a frame or two; until then a quiet shape, so that nothing jumps.
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme::color(Token::Line));
        painter->drawEllipse(avatar);
        painter->restore();
        return;
    }
    paintAvatar(*painter, avatar, {row->name, row->identity, model->glyphOf(*row), false});

    const bool leftToRight = option.direction == Qt::LeftToRight;
    const Qt::Alignment leading = leftToRight ? Qt::AlignLeft : Qt::AlignRight;
    const Qt::Alignment trailing = leftToRight ? Qt::AlignRight : Qt::AlignLeft;
    const Columns columns(whole.width());
    Line line(whole, option.direction, kTextLeft);

    const QRect name = line.next(columns.name);
    const int lines = row->handle.isEmpty() ? 1 : 2;
    const int top = whole.top() + (whole.height() - lines * lineHeight()) / 2;
    painter->setPen(theme::color(Token::Text));
    const bool key = row->importance != Importance::Normal;
    theme::drawLine(*painter, QRect(name.left(), top, name.width(), lineHeight()), leading,
                    theme::font(key ? TextStyle::BodyBold : TextStyle::Body), messagetext::plainLine(row->name));
    painter->setPen(theme::color(Token::Faint));
    theme::drawLine(*painter, QRect(name.left(), top + lineHeight(), name.width(), lineHeight()), leading,
                    theme::font(TextStyle::Secondary), messagetext::plainLine(row->handle));

    drawMark(*painter, line.next(columns.state), option.direction, markOf(*row));
    painter->setPen(theme::color(Token::Muted));
    drawWord(*painter, line.next(columns.member), leading, memberLevelText(row->memberLevel));
    drawWord(*painter, line.next(columns.rung), leading, row->rung == Rung::None ? QString() : rungText(row->rung));
    drawFigure(*painter, line.next(columns.level), trailing, TextStyle::Body,
               row->scored ? QString::number(row->orbitLevel) : QString());
    painter->setPen(theme::color(row->scored ? Token::Text : Token::Faint));
    drawFigure(*painter, line.next(columns.score), trailing, TextStyle::BodyBold,
               row->scored ? scoreFigure(row->scores[static_cast<size_t>(model->shown())]) : u"–"_s);
    painter->setPen(theme::color(Token::Faint));
    drawFigure(*painter, line.next(columns.seen), trailing, TextStyle::Secondary,
               ageText(row->lastSeenAt, model->nowMs()));
    painter->restore();
}

PeopleHeader::PeopleHeader(const PeopleModel &model, QAbstractScrollArea &list, QWidget *parent)
    : QWidget(parent), m_model(model), m_list(list)
{
    connect(list.verticalScrollBar(), &QScrollBar::rangeChanged, this, qOverload<>(&QWidget::update));
    setObjectName(u"peopleHeader"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&model, &QAbstractItemModel::dataChanged, this, qOverload<>(&QWidget::update));
}

QSize PeopleHeader::sizeHint() const
{
    constexpr int kAround = 12;
    return {200, QFontMetrics(theme::font(TextStyle::Caption)).height() + kAround};
}

void PeopleHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(Token::Surface));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme::color(Token::Line));
    painter.setPen(theme::color(Token::Faint));
    const QFont font = theme::font(TextStyle::CaptionBold);
    const bool leftToRight = layoutDirection() == Qt::LeftToRight;
    const Qt::Alignment leading = leftToRight ? Qt::AlignLeft : Qt::AlignRight;
    const Qt::Alignment trailing = leftToRight ? Qt::AlignRight : Qt::AlignLeft;
    // A scroll bar takes its room from the rows, and not from here.
    const int room = m_list.viewport()->width();
    const QRect row = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, room, height()));
    const Columns columns(room);
    Line line(row, layoutDirection(), kTextLeft);
    const auto draw = [&](int column, Qt::Alignment alignment, const QString &text) {
        if (const QRect place = line.next(column); !place.isEmpty())
            theme::drawLine(painter, place, alignment, font, text);
    };
    draw(columns.name, leading, tr("Person"));
    draw(columns.state, leading, QString());
    draw(columns.member, leading, tr("Member"));
    draw(columns.rung, leading, tr("Rung"));
    draw(columns.level, trailing, tr("Level"));
    draw(columns.score, trailing, scoreName(m_model.shown()).section(u" ("_s, 0, 0));
    draw(columns.seen, trailing, tr("Seen"));
}

} // namespace rapport
