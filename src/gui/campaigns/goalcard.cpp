#include "gui/campaigns/goalcard.h"

#include "gui/board/boardtext.h"
#include "gui/campaigns/campaigntext.h"
#include "gui/campaigns/wheelpassing.h"
#include "gui/widgets/label.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using theme::TextStyle;
using theme::Token;

constexpr int kBarHeight = 6;
constexpr int kLongestRemark = 1'000;

/// How much is done, from the leading side. GUI thread.
class ProgressLine final : public QWidget
{
public:
    ProgressLine(double share, QWidget *parent) : QWidget(parent), m_share(share)
    {
        setFixedHeight(kBarHeight);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::color(Token::Line));
        painter.drawRoundedRect(rect(), kBarHeight / 2.0, kBarHeight / 2.0);
        QRectF done(rect());
        done.setWidth(done.width() * m_share);
        if (layoutDirection() == Qt::RightToLeft)
            done.moveRight(rect().right() + 1);
        painter.setBrush(theme::color(m_share >= 1 ? Token::Accent : Token::Warn));
        painter.drawRoundedRect(done, kBarHeight / 2.0, kBarHeight / 2.0);
    }

private:
    double m_share;
};

} // namespace

std::optional<double> GoalCard::progress(const CampaignGoal &goal, const std::optional<double> &value)
{
    if (!value || !goal.target || !goal.baseline)
        return std::nullopt;
    const double way = *goal.target - *goal.baseline;
    if (way == 0)
        return *value == *goal.target ? 1.0 : 0.0;
    return std::clamp((*value - *goal.baseline) / way, 0.0, 1.0);
}

GoalCard::GoalCard(const CampaignWhole &whole, qsizetype position, Rights rights, QWidget *parent) : Surface(parent)
{
    const CampaignGoal &goal = whole.campaign.plan.goals.at(position);
    const CampaignFigure *frozen = whole.frozenOf(goal.uid);
    const CampaignFigure *now = whole.nowOf(goal.uid);
    const CampaignFigure *shown = frozen ? frozen : now;
    const std::optional<double> value = shown ? shown->value : std::nullopt;
    const auto text = [&goal](const std::optional<double> &figure) {
        return boardtext::figureText(goal.metric, figure);
    };
    setCard(Token::Line);
    setObjectName(u"goal%1"_s.arg(position));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::kSpace3, theme::kSpace3, theme::kSpace3, theme::kSpace3);
    column->setSpacing(theme::kSpace1);
    const auto add = [&](const QString &words, TextStyle style, Token ink, const char *name) {
        auto *label = new Label(words, style, ink, this);
        label->setObjectName(u"goal%1%2"_s.arg(position).arg(QLatin1StringView(name)));
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        column->addWidget(label);
    };
    QStringList spoken;
    const QString name = boardtext::metricName(goal.metric);
    add(goal.ownConversations ? name : tr("%1, over everything").arg(name), TextStyle::Secondary, Token::Muted, "Name");
    const QString figure =
        goal.target ? tr("%1 of %2", "figure, target").arg(text(value), text(goal.target)) : text(value);
    add(figure, TextStyle::Title, Token::Text, "Figure");
    spoken << name << figure;
    if (const std::optional<double> share = progress(goal, value))
        column->addWidget(new ProgressLine(*share, this));
    const QString before = !goal.baseline ? tr("No baseline yet")
                           : goal.baselineFrom >= goal.baselineTo
                               ? tr("Baseline %1").arg(text(goal.baseline))
                               : tr("Baseline %1, %2 to %3")
                                     .arg(text(goal.baseline), campaigntext::dayText(goal.baselineFrom),
                                          campaigntext::dayText(goal.baselineTo - 1));
    add(before, TextStyle::Caption, Token::Faint, "Baseline");
    spoken << before;
    if (frozen && now && now->value != frozen->value) {
        const QString drift = tr("%1 at the close, %2 by today's count").arg(text(frozen->value), text(now->value));
        add(drift, TextStyle::Caption, Token::Warn, "Drift");
        spoken << drift;
    }
    if (frozen && now && now->version != frozen->version) {
        const QString changed =
            tr("Defined otherwise since: version %1 at the close, %2 today").arg(frozen->version).arg(now->version);
        add(changed, TextStyle::Caption, Token::Warn, "Definition");
        spoken << changed;
    }
    if (rights.judge) {
        auto *verdict = new QComboBox(this);
        verdict->setObjectName(u"goal%1Verdict"_s.arg(position));
        passWheel(verdict);
        verdict->setAccessibleName(tr("Verdict on %1").arg(name));
        for (const Verdict one : {Verdict::Open, Verdict::Met, Verdict::Missed, Verdict::NotMeasurable})
            verdict->addItem(campaigntext::verdictText(one), static_cast<int>(one));
        verdict->setCurrentIndex(verdict->findData(static_cast<int>(goal.verdict)));
        column->addWidget(verdict);
        connect(verdict, &QComboBox::activated, this,
                [this, verdict] { Q_EMIT judged(static_cast<Verdict>(verdict->currentData().toInt())); });
    } else if (goal.verdict != Verdict::Open) {
        add(campaigntext::verdictText(goal.verdict), TextStyle::BodyBold,
            goal.verdict == Verdict::Met ? Token::Good : Token::Muted, "Verdict");
        spoken << campaigntext::verdictText(goal.verdict);
    }
    if (rights.remark) {
        auto *remark = new QLineEdit(goal.remark, this);
        remark->setObjectName(u"goal%1Remark"_s.arg(position));
        remark->setMaxLength(kLongestRemark);
        remark->setPlaceholderText(tr("Remark"));
        remark->setAccessibleName(tr("Remark on %1").arg(name));
        column->addWidget(remark);
        connect(remark, &QLineEdit::editingFinished, this, [this, remark] {
            remark->setModified(false);
            Q_EMIT remarked(remark->text().simplified());
        });
    } else if (!goal.remark.isEmpty()) {
        add(goal.remark, TextStyle::Secondary, Token::Muted, "Remark");
    }
    column->addStretch(1);
    setAccessibleName(spoken.join(u", "_s));
}

} // namespace rapport
