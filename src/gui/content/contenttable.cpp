#include "gui/content/contenttable.h"

#include "gui/theme/icons.h"
#include "gui/theme/type.h"
#include "gui/widgets/hairline.h"
#include "gui/widgets/label.h"
#include "gui/widgets/plaintip.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <array>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using theme::TextStyle;
using theme::Token;
using Figure = ContentGoal::Figure;

constexpr int kRow = 34;
constexpr int kHead = 26;
constexpr int kWhen = 92;
constexpr int kGlyph = 16;
constexpr int kGlyphs = 58;
constexpr int kState = 104;
constexpr int kFigure = 58;
constexpr int kWhatLeast = 200;
constexpr std::array kFigures{Figure::Replies, Figure::Shares, Figure::Mood, Figure::Sales};

/// The columns of a row of that width, from the leading side: when, channels, what, state, figures.
struct Columns
{
    explicit Columns(int width)
    {
        const int most = static_cast<int>(kFigures.size());
        const int fixed = kWhen + kGlyphs + kState;
        figures = std::clamp((width - fixed - kWhatLeast) / kFigure, 1, most);
        what = std::max(80, width - fixed - figures * kFigure);
    }
    [[nodiscard]] int stateAt() const { return kWhen + kGlyphs + what; }
    [[nodiscard]] int figureAt(int number) const { return stateAt() + kState + number * kFigure; }
    int what;
    int figures; ///< Those that there is room for beside a name: the first ones. The tip has all of them.
};

/// A piece in a line. GUI thread.
class Row final : public QAbstractButton
{
public:
    Row(const ContentPiece &piece, const CardFacts &facts, QWidget *parent)
        : QAbstractButton(parent), m_piece(piece), m_facts(facts)
    {
        setObjectName(u"contentRow%1"_s.arg(piece.id.value));
        QStringList spoken{contenttext::spokenText(piece, facts.days, facts.channels, facts.nowMs)};
        if (contenttext::stateOf(piece) == PostState::Sent) {
            for (const Figure figure : kFigures)
                spoken.append(ContentTable::tr("%1: %2", "figure, value")
                                  .arg(contenttext::figureName(figure),
                                       contenttext::figureText(figure, contenttext::sumOf(piece, figure))));
        }
        setAccessibleName(spoken.join(u", "_s));
        setToolTip(plainTip(accessibleName()));
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setFixedHeight(kRow);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override { return {400, kRow}; }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (underMouse() || hasFocus())
            painter.fillRect(rect(), theme::color(Token::Selection));
        if (hasFocus()) {
            painter.setPen(QPen(theme::color(Token::Accent), 1.6));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
        }
        const Columns columns(width());
        const auto text = [&](int x, int room, TextStyle style, Token ink, const QString &words) {
            const QFont font = theme::font(style);
            painter.setFont(font);
            painter.setPen(theme::color(ink));
            painter.drawText(
                QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, room - theme::kSpace2, height())),
                static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter),
                QFontMetrics(font).elidedText(words, Qt::ElideRight, room - theme::kSpace2));
        };
        const bool timed = m_piece.plan.at != 0;
        text(theme::kSpace1, kWhen, TextStyle::Body, Token::Muted,
             timed ? contenttext::dayText(m_facts.days.dayOf(m_piece.plan.at)) : QString());
        int x = kWhen;
        for (const ContentPost &post : m_piece.plan.posts) {
            if (x + kGlyph > kWhen + kGlyphs)
                break;
            const contenttext::Channel channel = m_facts.channels.value(post.account);
            theme::drawIcon(
                painter, QStyle::visualRect(layoutDirection(), rect(), QRect(x, (kRow - kGlyph) / 2, kGlyph, kGlyph)),
                channel.glyph.isEmpty() ? u"forum"_s : channel.glyph, theme::color(channel.color));
            x += kGlyph + 2;
        }
        text(kWhen + kGlyphs, columns.what, TextStyle::Body, Token::Text, contenttext::nameOf(m_piece.plan));
        paintState(painter, columns);
        if (contenttext::stateOf(m_piece) != PostState::Sent)
            return;
        for (int i = 0; i < columns.figures; ++i) {
            const Figure figure = kFigures[static_cast<size_t>(i)];
            const std::optional<double> value = contenttext::sumOf(m_piece, figure);
            text(columns.figureAt(i), kFigure, value ? TextStyle::BodyBold : TextStyle::Caption,
                 value ? Token::Text : Token::Faint, contenttext::figureText(figure, value));
        }
    }

private:
    /// Of what has left, how it stands to its goals.
    void paintState(QPainter &painter, const Columns &columns) const
    {
        const PostState state = contenttext::stateOf(m_piece);
        contenttext::StateLook look = contenttext::stateLook(state);
        QString word = contenttext::stateText(state);
        if (missesGoal(m_piece, m_facts.nowMs)) {
            look = {Token::Bad, Token::BadSoft, "flag"};
            word = ContentTable::tr("Goal missed");
        } else if (state == PostState::Sent) {
            const QList<GoalResult> results = contentResults(m_piece, m_facts.nowMs);
            const auto met = [](const GoalResult &one) { return one.verdict == GoalResult::Verdict::Met; };
            if (!results.isEmpty() && std::all_of(results.begin(), results.end(), met))
                word = ContentTable::tr("Goal met");
        }
        const QFont font = theme::font(TextStyle::Caption);
        const QFontMetrics metrics(font);
        const QSize size(metrics.horizontalAdvance(word) + 14, metrics.height() + 4);
        const QRect chip = QStyle::visualRect(layoutDirection(), rect(),
                                              QRect(QPoint(columns.stateAt(), (kRow - size.height()) / 2), size));
        painter.setPen(look.ground == Token::Background ? theme::color(Token::Line) : QColor(Qt::transparent));
        painter.setBrush(theme::color(look.ground));
        painter.drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.setFont(font);
        painter.setPen(theme::color(look.ink));
        painter.drawText(chip, Qt::AlignCenter, word);
    }

    ContentPiece m_piece;
    CardFacts m_facts;
};

/// The names of the columns. GUI thread.
class Head final : public QWidget
{
public:
    explicit Head(QWidget *parent) : QWidget(parent) { setFixedHeight(kHead); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setFont(theme::font(TextStyle::CaptionBold));
        painter.setPen(theme::color(Token::Faint));
        const Columns columns(width());
        const auto text = [&](int x, int room, const QString &words) {
            painter.drawText(
                QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, room, height())),
                static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter),
                painter.fontMetrics().elidedText(words, Qt::ElideRight, room - theme::kSpace1));
        };
        text(theme::kSpace1, kWhen, ContentTable::tr("When"));
        text(kWhen + kGlyphs, columns.what, ContentTable::tr("Content"));
        text(columns.stateAt(), kState, ContentTable::tr("State"));
        for (int i = 0; i < columns.figures; ++i)
            text(columns.figureAt(i), kFigure, contenttext::figureName(kFigures[static_cast<size_t>(i)]));
    }
};

} // namespace

ContentTable::ContentTable(const QList<ContentPiece> &pieces, const CardFacts &facts, QWidget *parent) : Surface(parent)
{
    setCard(Token::Line);
    setObjectName(u"contentTable"_s);
    setAccessibleName(tr("Content"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::kSpace3, theme::kSpace3, theme::kSpace3, theme::kSpace3);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setSpacing(theme::kSpace2);
    head->addWidget(new Label(tr("Content"), TextStyle::BodyBold, Token::Text, this), 1);
    auto *calendar = new QPushButton(theme::icon("event"), tr("Open in the calendar"), this);
    calendar->setObjectName(u"contentCalendarOpen"_s);
    head->addWidget(calendar);
    connect(calendar, &QPushButton::clicked, this, &ContentTable::calendarRequested);
    if (facts.canChange) {
        auto *add = new QPushButton(theme::icon("add"), tr("New piece"), this);
        add->setObjectName(u"contentNew"_s);
        head->addWidget(add);
        connect(add, &QPushButton::clicked, this, &ContentTable::newRequested);
    }
    column->addLayout(head);
    if (pieces.isEmpty()) {
        auto *none =
            new Label(tr("Nothing is planned for this campaign yet."), TextStyle::Secondary, Token::Muted, this);
        none->setObjectName(u"contentNone"_s);
        column->addWidget(none);
        return;
    }
    column->addWidget(new Head(this));
    for (const ContentPiece &piece : pieces) {
        column->addWidget(new Hairline(Qt::Horizontal, this));
        auto *row = new Row(piece, facts, this);
        column->addWidget(row);
        connect(row, &QAbstractButton::clicked, this, [this, id = piece.id] { Q_EMIT opened(id); });
    }
}

} // namespace rapport
