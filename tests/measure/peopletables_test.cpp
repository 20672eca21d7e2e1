#include "measure/community.h"
#include "measure/smalltown.h"
#include "measure/workedout.h"
#include "store/scores.h"

// Advocates, scores and those who come back, worked out by hand: what the scatter and the grid of cohorts show.
namespace rapport::test {
namespace {

class People : public testing::Test
{
protected:
    People()
    {
        m_workspace.clock().set(at(u"2026-09-21T12:00"_s));
        m_workspace.write([this](Writer &w) {
            EXPECT_TRUE(store::setReportZone(w, "UTC"));
            m_account = addAccount(w).id;
        });
    }

    IdentityId person(Writer &w, const QString &name, qint64 followers = -1)
    {
        Identity identity;
        identity.channel = u"bluesky"_s;
        identity.remoteId = name;
        identity.displayName = name;
        identity.followers = followers;
        return store::upsertIdentity(w, identity, w.nowMs());
    }
    /// In a conversation of its own, or as an answer to what somebody wrote.
    MessageId write(Writer &w, IdentityId who, const char *when, MessageId parent = {})
    {
        const QString id = QString::number(++m_written);
        const ConversationId conversation = addConversation(w, m_account, id);
        Message message = makeMessage(w, m_account, conversation, who,
                                      {.remoteId = id,
                                       .at = at(QString::fromLatin1(when)),
                                       .kind = parent ? MessageKind::Reply : MessageKind::Mention});
        message.parent = parent;
        const MessageId written = store::addMessage(w, message, 1);
        store::recountConversation(w, conversation);
        return written;
    }
    [[nodiscard]] MetricResult measure(const MetricRequest &request)
    {
        return m_workspace.read([&](Reader &r) {
            const Result<MetricResult> result = Measuring(r).measure(request);
            EXPECT_TRUE(result) << (result ? "" : qPrintable(result.error().detail));
            return result.value_or(MetricResult());
        });
    }
    [[nodiscard]] QHash<QString, Figure> by(const QString &metric, const QString &groupBy)
    {
        QHash<QString, Figure> figures;
        for (const MetricSeries &series : measure({.metric = metric, .period = kWeek, .groupBy = groupBy}).series)
            figures.insert(series.label.isEmpty() ? series.group : series.label, series.whole.figure);
        return figures;
    }

    const Period kWeek = days(u"2026-09-14"_s, u"2026-09-21"_s);
    TempWorkspace m_workspace;
    AccountId m_account;
    int m_written = 0;
};

/// Within the last thirty days, so that nothing fades:
///
///   Ann  begins twice
///   Bob  answers her once, and has 150 followers
///   Cid  answers her once, and shares what she wrote
///   Dee  is known, and has done nothing
///
/// Ann agreed to speak for us on 10 September, Bob and Dee on the 15th. An answer to somebody else brings 5 points of
/// love, a beginning 4, a share 3. Two people respond to Ann, which is a point of reach, as are 150 followers.
class Speakers : public People
{
protected:
    Speakers()
    {
        m_workspace.write([this](Writer &w) {
            const IdentityId ann = person(w, u"Ann"_s);
            const IdentityId bob = person(w, u"Bob"_s, 150);
            const IdentityId cid = person(w, u"Cid"_s);
            const IdentityId dee = person(w, u"Dee"_s);
            const MessageId first = write(w, ann, "2026-09-14T10:00");
            const MessageId second = write(w, ann, "2026-09-15T10:00");
            write(w, bob, "2026-09-14T11:00", first);
            write(w, cid, "2026-09-15T11:00", second);
            w.compose("INSERT INTO activity (account_id, remote_id, kind, identity_id, subject_id, at) "
                      "VALUES (:account, 'share', 1, :cid, :message, :at)")
                .bind(":account", m_account)
                .bind(":cid", cid)
                .bind(":message", first)
                .bind(":at", at(u"2026-09-16T10:00"_s))
                .run();
            const auto agrees = [&w](IdentityId who, const char *when) {
                store::setOwnAdvocacy(w, store::identity(w, who)->contact,
                                      {.state = AdvocateState::Agreed,
                                       .consent = Consent::Contact,
                                       .consentAt = at(QString::fromLatin1(when))});
            };
            agrees(ann, "2026-09-10T10:00");
            agrees(bob, "2026-09-15T10:00");
            agrees(dee, "2026-09-15T10:00");
        });
        EXPECT_TRUE(store::settleFigures(m_workspace.store()));
        reckonScores(m_workspace);
    }
};

/// Of three people who are active, Ann leads in all that influence is made of and the others share the rest: their
/// ranks are 2.5 / 3 and 1 / 3, so that their influence is 1 + 99 × 5 / 6 and 1 + 99 / 3.
constexpr double kAnn = 83.5;
constexpr double kBob = 34;

const WorkedFigure kSpeakers[] = {
    {"advocates", 3, 3, 3},
    {"advocates_active", 200.0 / 3, 2, 3},
    // Bob's of Bob's and Cid's.
    {"advocate_answers", 50, 1, 2},
    {"orbit_levels", 3, 3, 3},
    // Love × reach: 8 × 1, 5 × 1 and 8 × 0.
    {"gravity", 13, 3, 3},
    // Ann with Bob, Ann with Cid; not Bob with Cid.
    {"network_density", 200.0 / 3, 3, 3},
    {"people_reach", 2.0 / 3, 2, 3},
    // An answer; an answer and a share.
    {"people_advocacy", 1, 3, 3},
};
[[maybe_unused]] const bool kSpeakersHeld = isWorkedOut(kSpeakers) && isWorkedOut({"advocate_influence"});

TEST_F(Speakers, AreMeasuredAsOneReckonsByHand)
{
    for (const WorkedFigure &expected : kSpeakers)
        expectFigure(measure({.metric = QString::fromLatin1(expected.metric), .period = kWeek}).whole.figure, expected);
    const Period monday = days(u"2026-09-14"_s, u"2026-09-15"_s);
    EXPECT_EQ(measure({.metric = u"advocates"_s, .period = monday}).whole.figure.value, 1) << "only Ann had agreed";
}

TEST_F(Speakers, StandInTheScatterWithWhatTheyDid)
{
    const auto reach = by(u"people_reach"_s, u"person"_s);
    const auto advocacy = by(u"people_advocacy"_s, u"person"_s);
    struct Row
    {
        const char16_t *name;
        double reach;
        double advocacy;
    };
    for (const Row &row : {Row{u"Ann", 1, 0}, Row{u"Bob", 1, 1}, Row{u"Cid", 0, 2}}) {
        const QString name = QString::fromUtf16(row.name);
        EXPECT_EQ(reach.value(name).value, row.reach) << qPrintable(name);
        EXPECT_EQ(advocacy.value(name).value, row.advocacy) << qPrintable(name);
    }
    EXPECT_EQ(reach.size(), 3) << "who did nothing has no scores";
}

TEST_F(Speakers, HaveTheirPartOfAllInfluence)
{
    const auto parts = by(u"advocate_influence"_s, u"advocate"_s);
    EXPECT_NEAR(parts.value(u"Ann"_s).value.value_or(-1), 100 * kAnn / (kAnn + kBob), 1e-9);
    EXPECT_NEAR(parts.value(u"Bob"_s).value.value_or(-1), 100 * kBob / (kAnn + kBob), 1e-9);
    EXPECT_EQ(parts.value(u"Dee"_s).value, 0);
    EXPECT_EQ(measure({.metric = u"advocate_influence"_s, .period = kWeek}).whole.figure.value, 100);
}

TEST_F(Speakers, StandOnLevels)
{
    // By shares of the three with love: a tenth is the innermost, a quarter the next. Ann and Cid have 8 points each.
    const auto levels = by(u"orbit_levels"_s, u"level"_s);
    EXPECT_EQ(levels.value(u"1"_s).value, 2);
    EXPECT_EQ(levels.value(u"2"_s).value, 0);
    EXPECT_EQ(levels.value(u"3"_s).value, 1);
    EXPECT_EQ(levels.value(u"4"_s).value, 0);
}

/// Who wrote in which month of 2026:
///
///   Ann  July, August, September
///   Bob  July, September
///   Cid  July, twice
///   Dee  August; liked something in September
///   Eve  September
class Seasons : public People
{
protected:
    Seasons()
    {
        m_workspace.write([this](Writer &w) {
            const IdentityId ann = person(w, u"Ann"_s);
            const IdentityId bob = person(w, u"Bob"_s);
            const IdentityId cid = person(w, u"Cid"_s);
            const IdentityId dee = person(w, u"Dee"_s);
            const IdentityId eve = person(w, u"Eve"_s);
            for (const char *when : {"2026-07-03T10:00", "2026-08-03T10:00", "2026-09-03T10:00"})
                write(w, ann, when);
            write(w, bob, "2026-07-31T23:59");
            write(w, bob, "2026-09-01T00:00");
            write(w, cid, "2026-07-04T10:00");
            write(w, cid, "2026-07-20T10:00");
            const MessageId liked = write(w, dee, "2026-08-15T10:00");
            write(w, eve, "2026-09-10T10:00");
            w.compose("INSERT INTO activity (account_id, remote_id, kind, identity_id, subject_id, at) "
                      "VALUES (:account, 'like', 0, :dee, :message, :at)")
                .bind(":account", m_account)
                .bind(":dee", dee)
                .bind(":message", liked)
                .bind(":at", at(u"2026-09-05T10:00"_s))
                .run();
        });
        EXPECT_TRUE(store::settleFigures(m_workspace.store()));
    }

    const Period kSeason = days(u"2026-07-01"_s, u"2026-10-01"_s);
};

const WorkedFigure kSeasons[] = {
    // Ann and Bob of five.
    {"newcomers_returned", 40, 2, 5},
};
[[maybe_unused]] const bool kSeasonsHeld = isWorkedOut(kSeasons);

TEST_F(Seasons, BringSomeOfThemBack)
{
    for (const WorkedFigure &expected : kSeasons)
        expectFigure(measure({.metric = QString::fromLatin1(expected.metric), .period = kSeason}).whole.figure,
                     expected);
}

TEST_F(Seasons, AreAGridOfCohorts)
{
    const MetricResult grid =
        measure({.metric = u"newcomers_returned"_s, .period = kSeason, .step = Step::Month, .groupBy = u"cohort"_s});
    struct Row
    {
        const char16_t *month;
        std::array<std::optional<std::pair<int, int>>, 3> wrote; ///< So many of so many, by month.
        std::pair<int, int> again;
    };
    const Row rows[] = {
        {u"202607", {{{{3, 3}}, {{1, 3}}, {{2, 3}}}}, {2, 3}},
        {u"202608", {{std::nullopt, {{1, 1}}, {{0, 1}}}}, {0, 1}},
        {u"202609", {{std::nullopt, std::nullopt, {{1, 1}}}}, {0, 1}},
    };
    ASSERT_EQ(grid.series.size(), static_cast<qsizetype>(std::size(rows)));
    for (qsizetype i = 0; i < grid.series.size(); ++i) {
        const MetricSeries &cohort = grid.series.at(i);
        const Row &row = rows[i];
        SCOPED_TRACE(qPrintable(cohort.group));
        EXPECT_EQ(cohort.group, QString::fromUtf16(row.month));
        ASSERT_EQ(cohort.points.size(), 3);
        for (qsizetype month = 0; month < 3; ++month) {
            const Figure &figure = cohort.points.at(month).figure;
            const auto &wrote = row.wrote.at(static_cast<size_t>(month));
            ASSERT_EQ(figure.value.has_value(), wrote.has_value()) << month;
            if (!wrote)
                continue;
            EXPECT_EQ(figure.numerator, wrote->first) << month;
            EXPECT_EQ(figure.denominator, wrote->second) << month;
            EXPECT_NEAR(*figure.value, 100.0 * wrote->first / wrote->second, 1e-9) << month;
        }
        EXPECT_EQ(cohort.whole.figure.numerator, row.again.first);
        EXPECT_EQ(cohort.whole.figure.denominator, row.again.second);
    }
}

} // namespace
} // namespace rapport::test
