#include "output/contentchapter.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace rapport::output {
namespace {

/// Writes one chapter.
class Chapter
{
public:
    Chapter(qint64 nowMs, const DossierNaming &naming) : m_nowMs(nowMs), m_naming(naming) {}

    QList<DossierPart> write(const QList<ContentPiece> &pieces)
    {
        m_parts.append(
            DossierHeading{.level = 1, .anchor = u"content"_s, .text = say(QT_TRANSLATE_NOOP("Dossier", "Content"))});
        if (pieces.isEmpty()) {
            m_parts.append(DossierText{.text = say(QT_TRANSLATE_NOOP("Dossier", "Nothing was planned for it.")),
                                       .tone = DossierText::Tone::Muted});
            return m_parts;
        }
        m_parts.append(posts(pieces));
        for (const ContentPiece &piece : pieces)
            add(piece);
        return m_parts;
    }

private:
    [[nodiscard]] QString say(const char *english) const { return m_naming.said(english); }
    [[nodiscard]] QString anchorOf(const ContentPiece &piece) const { return u"content-%1"_s.arg(piece.id.value); }
    [[nodiscard]] QString timeText(qint64 at) const
    {
        return at == 0 ? say(QT_TRANSLATE_NOOP("Dossier", "no time yet")) : m_naming.paper.time(at);
    }

    [[nodiscard]] QString stateText(PostState state) const
    {
        switch (state) {
        case PostState::Planned:
            return say(QT_TRANSLATE_NOOP("Dossier", "Planned"));
        case PostState::Held:
            return say(QT_TRANSLATE_NOOP("Dossier", "Its time passed"));
        case PostState::Leaving:
            return say(QT_TRANSLATE_NOOP("Dossier", "Being sent"));
        case PostState::Sent:
            return say(QT_TRANSLATE_NOOP("Dossier", "Sent"));
        case PostState::Failed:
            return say(QT_TRANSLATE_NOOP("Dossier", "Not sent"));
        case PostState::Unsure:
            return say(QT_TRANSLATE_NOOP("Dossier", "Perhaps sent"));
        case PostState::Draft:
            break;
        }
        return say(QT_TRANSLATE_NOOP("Dossier", "Draft"));
    }

    [[nodiscard]] QString kindText(ContentKind kind) const
    {
        switch (kind) {
        case ContentKind::UserMade:
            return say(QT_TRANSLATE_NOOP("Dossier", "User-made"));
        case ContentKind::Shop:
            return say(QT_TRANSLATE_NOOP("Dossier", "Tied to the shop"));
        case ContentKind::Authored:
            break;
        }
        return say(QT_TRANSLATE_NOOP("Dossier", "Authored"));
    }

    [[nodiscard]] QString figureName(ContentGoal::Figure figure) const
    {
        switch (figure) {
        case ContentGoal::Figure::Shares:
            return say(QT_TRANSLATE_NOOP("Dossier", "Shares"));
        case ContentGoal::Figure::Likes:
            return say(QT_TRANSLATE_NOOP("Dossier", "Likes"));
        case ContentGoal::Figure::Mood:
            return say(QT_TRANSLATE_NOOP("Dossier", "Mood"));
        case ContentGoal::Figure::Sales:
            return say(QT_TRANSLATE_NOOP("Dossier", "Sales"));
        case ContentGoal::Figure::Replies:
            break;
        }
        return say(QT_TRANSLATE_NOOP("Dossier", "Replies"));
    }

    [[nodiscard]] QString verdictText(GoalResult::Verdict verdict) const
    {
        switch (verdict) {
        case GoalResult::Verdict::Met:
            return say(QT_TRANSLATE_NOOP("Dossier", "Met"));
        case GoalResult::Verdict::Missed:
            return say(QT_TRANSLATE_NOOP("Dossier", "Missed"));
        case GoalResult::Verdict::NoData:
            return say(QT_TRANSLATE_NOOP("Dossier", "No data"));
        case GoalResult::Verdict::Open:
            break;
        }
        return say(QT_TRANSLATE_NOOP("Dossier", "Still open"));
    }

    /// Moods as points of a hundred, with their sign; all else as counts.
    [[nodiscard]] QString valueText(ContentGoal::Figure figure, const std::optional<double> &value) const
    {
        if (!value)
            return m_naming.words().noData;
        constexpr double kPoints = 100;
        return figure == ContentGoal::Figure::Mood
                   ? rapport::figureText(kPoints * *value, Unit::Points, m_naming.words())
                   : rapport::figureText(*value, Unit::Count, m_naming.words());
    }
    template<class T>
    [[nodiscard]] QString valueText(ContentGoal::Figure figure, const std::optional<T> &value) const
    {
        return valueText(figure, value ? std::optional<double>(*value) : std::nullopt);
    }

    [[nodiscard]] DossierTable posts(const QList<ContentPiece> &pieces) const
    {
        DossierTable table;
        table.columns = {say(QT_TRANSLATE_NOOP("Dossier", "Content")), say(QT_TRANSLATE_NOOP("Dossier", "When")),
                         say(QT_TRANSLATE_NOOP("Dossier", "Account")), say(QT_TRANSLATE_NOOP("Dossier", "State"))};
        using Figure = ContentGoal::Figure;
        for (const Figure figure : {Figure::Replies, Figure::Shares, Figure::Likes, Figure::Mood}) {
            table.figures.append(static_cast<int>(table.columns.size()));
            table.columns.append(figureName(figure));
        }
        for (const ContentPiece &piece : pieces) {
            for (const PublishedPost &post : piece.posts) {
                const PostFigures &figures = post.figures;
                table.rows.append({piece.plan.name, timeText(post.sentAt != 0 ? post.sentAt : piece.plan.at),
                                   post.post.accountName, stateText(post.state),
                                   valueText(Figure::Replies, figures.replies),
                                   valueText(Figure::Shares, figures.shares), valueText(Figure::Likes, figures.likes),
                                   valueText(Figure::Mood, figures.mood)});
                table.anchors.append(anchorOf(piece));
            }
        }
        return table;
    }

    void add(const ContentPiece &piece)
    {
        m_parts.append(DossierHeading{.level = 2, .anchor = anchorOf(piece), .text = piece.plan.name});
        if (missesGoal(piece, m_nowMs))
            m_parts.append(DossierText{.text = say(QT_TRANSLATE_NOOP("Dossier", "It missed a goal in its time.")),
                                       .tone = DossierText::Tone::Notice});
        DossierFacts facts;
        facts.add(say(QT_TRANSLATE_NOOP("Dossier", "When")), timeText(piece.plan.at));
        facts.add(say(QT_TRANSLATE_NOOP("Dossier", "Kind")), kindText(piece.plan.kind));
        facts.add(say(QT_TRANSLATE_NOOP("Dossier", "Author")), piece.plan.authorName);
        facts.add(say(QT_TRANSLATE_NOOP("Dossier", "Notes")), piece.plan.notes);
        for (const GoalResult &result : contentResults(piece, m_nowMs))
            facts.add(say(QT_TRANSLATE_NOOP("Dossier", "Goal “%1”")).arg(figureName(result.goal.figure)),
                      say(QT_TRANSLATE_NOOP("Dossier", "%1 of %2 within %3 days: %4"))
                          .arg(valueText(result.goal.figure, result.reached),
                               valueText(result.goal.figure, std::optional(result.goal.target)),
                               QString::number(result.goal.windowDays), verdictText(result.verdict)));
        for (const PublishedPost &post : piece.posts) {
            QString text =
                post.post.title.isEmpty() ? post.post.text : QString(post.post.title + u"\n" + post.post.text);
            if (!post.url.isEmpty())
                text += u'\n' + post.url;
            if (!post.error.isEmpty())
                text += u'\n' + post.error;
            facts.add(post.post.accountName, text);
        }
        m_parts.append(facts);
    }

    qint64 m_nowMs;
    const DossierNaming &m_naming;
    QList<DossierPart> m_parts;
};

} // namespace

QList<DossierPart> contentChapter(const QList<ContentPiece> &pieces, qint64 nowMs, const DossierNaming &naming)
{
    return Chapter(nowMs, naming).write(pieces);
}

} // namespace rapport::output
