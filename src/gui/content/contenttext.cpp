#include "gui/content/contenttext.h"

#include "gui/errortext.h"
#include "gui/inbox/channelfacts.h"
#include "gui/thread/messagetext.h"
#include "gui/timetext.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rapport::contenttext {
namespace {

using theme::Token;

struct ContentText
{
    Q_DECLARE_TR_FUNCTIONS(ContentText)
};

constexpr int kLongestBeginning = 60;

QString firstLine(const QString &text)
{
    const QString line = messagetext::plainLine(text.trimmed().section(u'\n', 0, 0));
    return line.size() > kLongestBeginning ? QString(line.left(kLongestBeginning - 1).trimmed() + u'…') : line;
}

std::optional<double> figureOf(const PostFigures &figures, ContentGoal::Figure figure)
{
    switch (figure) {
    case ContentGoal::Figure::Replies:
        return figures.replies;
    case ContentGoal::Figure::Shares:
        return figures.shares;
    case ContentGoal::Figure::Likes:
        return figures.likes;
    case ContentGoal::Figure::Mood:
        return figures.mood;
    case ContentGoal::Figure::Sales:
        break;
    }
    return std::nullopt;
}

} // namespace

Channels channelsOf(const Registry &registry, const QList<Account> &accounts)
{
    Channels channels;
    for (const Account &account : accounts) {
        const ChannelFacts facts = channelFacts(registry, account.channel);
        const Connector *connector = registry.find(account.channel);
        channels.insert(account.id, {.account = account.id,
                                     .name = messagetext::plainLine(account.name),
                                     .channel = account.channel,
                                     .glyph = facts.glyph,
                                     .color = theme::seriesToken(connector ? connector->info().color : QString()),
                                     .can = facts.can,
                                     .writable = facts.can.publish && !isRemoved(account.state)});
    }
    return channels;
}

PostState stateOf(const ContentPiece &piece)
{
    const auto any = [&piece](PostState state) {
        return std::any_of(piece.posts.begin(), piece.posts.end(),
                           [state](const PublishedPost &post) { return post.state == state; });
    };
    for (const PostState state :
         {PostState::Failed, PostState::Unsure, PostState::Held, PostState::Leaving, PostState::Planned}) {
        if (any(state))
            return state;
    }
    return any(PostState::Sent) && !any(PostState::Draft) ? PostState::Sent : PostState::Draft;
}

QString stateText(PostState state)
{
    switch (state) {
    case PostState::Draft:
        return ContentText::tr("Draft");
    case PostState::Planned:
        return ContentText::tr("Planned");
    case PostState::Held:
        return ContentText::tr("Held");
    case PostState::Leaving:
        return ContentText::tr("Leaving");
    case PostState::Sent:
        return ContentText::tr("Sent");
    case PostState::Failed:
        return ContentText::tr("Failed");
    case PostState::Unsure:
        return ContentText::tr("Unsure");
    }
    return {};
}

StateLook stateLook(PostState state)
{
    switch (state) {
    case PostState::Draft:
        break;
    case PostState::Planned:
        return {Token::Info, Token::InfoSoft, "schedule"};
    case PostState::Held:
        return {Token::Warn, Token::WarnSoft, "pause_circle_outline"};
    case PostState::Leaving:
        return {Token::Accent, Token::AccentSoft, "send"};
    case PostState::Sent:
        return {Token::Good, Token::GoodSoft, "check"};
    case PostState::Failed:
        return {Token::Bad, Token::BadSoft, "error_outline"};
    case PostState::Unsure:
        return {Token::Warn, Token::WarnSoft, "help_outline"};
    }
    return {Token::Muted, Token::Background, "edit"};
}

QString kindText(ContentKind kind)
{
    switch (kind) {
    case ContentKind::Authored:
        return ContentText::tr("Written by us");
    case ContentKind::UserMade:
        return ContentText::tr("User-made");
    case ContentKind::Shop:
        return ContentText::tr("Tied to the shop");
    }
    return {};
}

QString nameOf(const ContentPlan &plan)
{
    if (const QString name = messagetext::plainLine(plan.name.trimmed()); !name.isEmpty())
        return name;
    if (const QString line = firstLine(plan.text); !line.isEmpty())
        return line;
    for (const ContentPost &post : plan.posts) {
        if (const QString line = firstLine(post.title.isEmpty() ? post.text : post.title); !line.isEmpty())
            return line;
    }
    return ContentText::tr("Without a name");
}

QString figureName(ContentGoal::Figure figure)
{
    switch (figure) {
    case ContentGoal::Figure::Replies:
        return ContentText::tr("Replies");
    case ContentGoal::Figure::Shares:
        return ContentText::tr("Shares");
    case ContentGoal::Figure::Likes:
        return ContentText::tr("Likes");
    case ContentGoal::Figure::Mood:
        return ContentText::tr("Mood");
    case ContentGoal::Figure::Sales:
        return ContentText::tr("Sales");
    }
    return {};
}

QString figureText(ContentGoal::Figure figure, const std::optional<double> &value)
{
    if (!value)
        return ContentText::tr("No data");
    if (figure != ContentGoal::Figure::Mood)
        return countText(std::llround(*value));
    const auto points = static_cast<int>(std::lround(*value * 100));
    return points > 0 ? QString(u'+' + QLocale().toString(points)) : QLocale().toString(points);
}

QString goalText(const GoalResult &result)
{
    const ContentGoal &goal = result.goal;
    const QString figure = figureName(goal.figure);
    const QString target = figureText(goal.figure, goal.target);
    const QString within = ContentText::tr("%1 within %n day(s)", nullptr, goal.windowDays).arg(figure);
    switch (result.verdict) {
    case GoalResult::Verdict::Open:
        return result.reached ? ContentText::tr("%1: %2 of %3 so far", "goal, reached, target")
                                    .arg(within, figureText(goal.figure, result.reached), target)
                              : ContentText::tr("%1: %2 is the goal", "goal, target").arg(within, target);
    case GoalResult::Verdict::Met:
        return ContentText::tr("%1: %2 of %3, met", "goal, reached, target")
            .arg(within, figureText(goal.figure, result.reached), target);
    case GoalResult::Verdict::Missed:
        return ContentText::tr("%1: %2 of %3, missed", "goal, reached, target")
            .arg(within, figureText(goal.figure, result.reached), target);
    case GoalResult::Verdict::NoData:
        break;
    }
    return goal.figure == ContentGoal::Figure::Sales ? ContentText::tr("%1: no data, connect a shop").arg(within)
                                                     : ContentText::tr("%1: no data").arg(within);
}

std::optional<double> sumOf(const ContentPiece &piece, ContentGoal::Figure figure)
{
    std::optional<double> sum;
    int known = 0;
    for (const PublishedPost &post : piece.posts) {
        if (const std::optional<double> one = figureOf(post.figures, figure)) {
            sum = sum.value_or(0) + *one;
            ++known;
        }
    }
    // How people sound does not add up.
    return sum && figure == ContentGoal::Figure::Mood ? *sum / known : sum;
}

QString dayText(int day)
{
    return QLocale().toString(ContentDays::dateOf(day), ContentText::tr("ddd d MMM", "a day, as Qt writes formats"));
}

QString momentText(const ContentDays &days, qint64 atMs)
{
    return ContentText::tr("%1, %2", "day, hour")
        .arg(QLocale().toString(ContentDays::dateOf(days.dayOf(atMs)),
                                ContentText::tr("ddd d MMM yyyy", "a day, as Qt writes formats")),
             clockText(days.timeOf(atMs)));
}

QString spokenText(const ContentPiece &piece, const ContentDays &days, const Channels &channels, qint64 nowMs)
{
    QStringList parts{nameOf(piece.plan), stateText(stateOf(piece))};
    parts.append(piece.plan.at == 0 ? ContentText::tr("no time yet") : momentText(days, piece.plan.at));
    QStringList names;
    for (const ContentPost &post : piece.plan.posts) {
        const auto channel = channels.constFind(post.account);
        names.append(channel == channels.constEnd() ? messagetext::plainLine(post.accountName) : channel->name);
    }
    parts.append(names.isEmpty() ? ContentText::tr("no channel yet")
                                 : ContentText::tr("on %1", "channels").arg(names.join(u", "_s)));
    if (missesGoal(piece, nowMs))
        parts.append(ContentText::tr("a goal was missed"));
    return parts.join(u", "_s);
}

QString problemText(const QString &english)
{
    const QHash<QString, QString> known{
        {u"it has left: its time is what it was"_s, ContentText::tr("it has left, its time is what it was")},
        {u"it has left or is leaving"_s, ContentText::tr("it has left or is leaving")},
        {u"it was decided again since"_s, ContentText::tr("it was decided again since")},
        {u"it is so already"_s, ContentText::tr("nothing was changed")},
        {u"it is at that time already"_s, ContentText::tr("it is at that time already")},
        {u"it has no time"_s, ContentText::tr("it has no time")},
        {u"it has no post that is a draft"_s, ContentText::tr("everything of it is planned already")},
        {u"it has no post that could leave"_s, ContentText::tr("nothing of it could leave")},
        {u"nothing of it waits to leave"_s, ContentText::tr("nothing of it waits to leave")},
        {u"no post of it has failed"_s, ContentText::tr("nothing of it has failed")},
        {u"no such piece of content"_s, ContentText::tr("it was removed meanwhile")},
        {u"no such account"_s, ContentText::tr("the account is not connected any more")},
        {u"the account is not connected any more"_s, ContentText::tr("the account is not connected any more")},
        {u"nothing can be published there"_s, ContentText::tr("nothing can be published there")},
        {u"it is user-made, and nobody is named who made it"_s,
         ContentText::tr("it is user-made, and nobody is named who made it")},
        {u"its author's consent is not on record"_s, ContentText::tr("its author's consent is not on record")},
        {u"a piece of content needs a name"_s, ContentText::tr("a piece of content needs a name")},
        {u"the text is empty"_s, ContentText::tr("the text is empty")},
        {u"that time has passed"_s, ContentText::tr("that time has passed")},
        {u"that time is more than a year away"_s, ContentText::tr("that time is more than a year away")},
    };
    if (const QString said = known.value(english); !said.isEmpty())
        return said;
    // An account's name before what is the matter with its post.
    const qsizetype colon = english.indexOf(u": "_s);
    if (const QString said = colon > 0 ? known.value(english.mid(colon + 2)) : QString(); !said.isEmpty())
        return QString(messagetext::plainLine(english.left(colon)) + u": "_s + said);
    return messagetext::plainLine(english);
}

QString refusalText(const Error &error)
{
    return error.kind == ErrorKind::Invalid ? ContentText::tr("Not done: %1.").arg(problemText(error.detail))
                                            : errorText(error, Occasion::Change);
}

} // namespace rapport::contenttext
