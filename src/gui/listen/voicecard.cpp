#include "gui/listen/voicecard.h"

#include "gui/charts/chartcard.h"
#include "gui/charts/figuretile.h"
#include "gui/listen/coursechart.h"
#include "gui/listen/listentext.h"
#include "gui/timetext.h"
#include "gui/widgets/label.h"
#include "store/topics.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rapport {

using theme::TextStyle;
using theme::Token;

namespace {

/// Of the chart of mentions: its title, and each name.
constexpr int kMentionsHead = 70;
constexpr int kMentionsRow = 28;

} // namespace

VoiceCard::VoiceCard(QWidget *parent)
    : Surface(parent),
      m_share(new FigureTile(this)),
      m_mentions(new ChartCard(this)),
      m_course(new ChartCard(this)),
      m_watched(new Label({}, TextStyle::Secondary, Token::Muted, this)),
      m_edit(new QPushButton(this))
{
    setObjectName(u"voiceCard"_s);
    setCard(Token::Line);
    m_share->setObjectName(u"shareOfVoice"_s);
    m_mentions->setObjectName(u"mentions"_s);
    m_course->setObjectName(u"mentionsCourse"_s);
    m_course->setMinimumHeight(220);
    m_watched->setObjectName(u"watchedList"_s);
    m_watched->setTextFormat(Qt::PlainText);
    m_watched->setWordWrap(true);
    m_edit->setObjectName(u"editWatched"_s);

    auto *title = new Label(tr("Share of voice"), TextStyle::Title, Token::Text, this);
    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(m_edit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::kSpace4, theme::kSpace3, theme::kSpace4, theme::kSpace4);
    column->setSpacing(theme::kSpace2);
    column->addLayout(head);
    column->addWidget(m_watched);
    column->addWidget(m_share);
    column->addWidget(m_mentions);
    column->addWidget(m_course);

    connect(m_edit, &QPushButton::clicked, this, &VoiceCard::editRequested);
    connect(m_share, &FigureTile::opened, this, [this] {
        Q_EMIT rowsRequested(m_voice.ours.query,
                             tr("%1 that mention us").arg(listentext::messages(m_voice.ours.messages)));
    });
    connect(m_mentions, &ChartCard::opened, this, [this](int series, int) {
        const store::NameMentions &one = m_voice.names.at(series);
        Q_EMIT rowsRequested(one.mentions.query,
                             tr("%1 that mention %2").arg(listentext::messages(one.mentions.messages), one.name.name));
    });
    connect(m_course, &ChartCard::opened, this, [this](int series, int point) {
        if (series >= m_voice.names.size() || point >= m_steps.size())
            return;
        const WatchedName &name = m_voice.names.at(series).name;
        Q_EMIT rowsRequested(store::topicQuery(name.phrases, {}, m_steps.at(point), m_filter),
                             tr("Messages that mention %1").arg(name.name));
    });
}

void VoiceCard::show(const store::ShareOfVoice &voice, const store::ShareOfVoice &before, const Period &period,
                     const QString &filter)
{
    m_voice = voice;
    m_filter = filter;
    const bool any = !voice.names.isEmpty();
    m_edit->setText(any ? tr("Watched names …") : tr("Watch a name …"));
    m_watched->setText(
        any ? listentext::watched(voice.names)
            : tr("Say what you are called, and what competitors are called: then every mention of them is "
                 "counted here, and how large your share of it is."));
    for (QWidget *part : std::initializer_list<QWidget *>{m_share, m_mentions, m_course})
        part->setVisible(any);
    if (!any)
        return;
    m_share->show(
        {.name = tr("Of all mentions, ours"),
         .unit = Unit::Percent,
         .better = Better::More,
         .value = voice.percent,
         .before = before.percent,
         .opens = voice.ours.messages > 0,
         .explanation = tr("%1 of %2: messages that mention us, among those and what mentions each competitor. "
                           "The same channels and days for all; without our own team, bots and spam.")
                            .arg(countText(voice.ours.messages), countText(voice.all()))});
    ChartModel mentions;
    mentions.kind = ChartKind::HorizontalBars;
    mentions.title = tr("Mentions");
    mentions.subtitle = tr("Messages that hold a name");
    QList<coursechart::Line> lines;
    for (const store::NameMentions &one : voice.names) {
        mentions.series.append({.name = one.name.name,
                                .key = one.name.uid.toString(),
                                .color = seriesColor(mentions.series.size()),
                                .values = {static_cast<double>(one.mentions.messages)},
                                .words = {tr("%1 by %2")
                                              .arg(listentext::messages(one.mentions.messages),
                                                   listentext::people(one.mentions.people))}});
        lines.append({one.name.name, one.mentions.daily});
    }
    m_mentions->setFixedHeight(kMentionsHead + kMentionsRow * static_cast<int>(mentions.series.size()));
    m_mentions->show(mentions);
    m_steps = coursechart::stepsOf(period);
    m_course->show(coursechart::of(tr("Mentions over time"), period, lines));
}

} // namespace rapport
