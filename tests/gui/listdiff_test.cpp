#include "gui/widgets/idlistmodel.h"

#include "base/id.h"
#include "gui/widgets/scrollplace.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QPromise>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTest>
#include <gtest/gtest.h>
#include <numeric>
#include <random>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using NumberId = Id<struct NumberTag>;

std::vector<NumberId> numbers(std::initializer_list<qint64> values)
{
    return {values.begin(), values.end()};
}

std::vector<NumberId> range(qint64 from, qint64 to)
{
    std::vector<NumberId> ids;
    for (qint64 i = from; i < to; ++i)
        ids.emplace_back(i);
    return ids;
}

std::vector<NumberId> applied(std::vector<NumberId> list, const std::vector<NumberId> &after,
                              const std::vector<ListStep> &steps)
{
    for (const ListStep &step : steps) {
        switch (step.kind) {
        case ListStep::Kind::Remove:
            list.erase(list.begin() + step.first, list.begin() + step.first + step.count);
            break;
        case ListStep::Kind::Insert:
            list.insert(list.begin() + step.first, after.begin() + step.from, after.begin() + step.from + step.count);
            break;
        case ListStep::Kind::Move: {
            const NumberId id = list[static_cast<size_t>(step.first)];
            list.erase(list.begin() + step.first);
            list.insert(list.begin() + (step.to > step.first ? step.to - 1 : step.to), id);
            break;
        }
        }
    }
    return list;
}

TEST(ListSteps, nameTheFewestChanges)
{
    struct Case
    {
        std::vector<NumberId> before;
        std::vector<NumberId> after;
        size_t steps;
    };
    const Case cases[] = {
        {{}, {}, 0},
        {{}, numbers({1, 2, 3}), 1},
        {numbers({1, 2, 3}), {}, 1},
        {numbers({1, 2, 3}), numbers({1, 2, 3}), 0},
        {numbers({1, 2, 3}), numbers({9, 1, 2, 3}), 1},
        {numbers({1, 2, 3}), numbers({1, 3}), 1},
        {numbers({1, 2, 3, 4}), numbers({4, 1, 2, 3}), 1},    // an answered one comes up
        {numbers({1, 2, 3, 4}), numbers({2, 3, 4, 1}), 1},    // one sinks
        {numbers({1, 2, 3, 4}), numbers({8, 9, 1, 2, 4}), 2}, // two arrive, one leaves
        {numbers({1, 2, 3, 4}), numbers({4, 3, 1, 2}), 2},    // two come up
    };
    for (const Case &c : cases) {
        const auto steps = listSteps(c.before, c.after, 64);
        ASSERT_TRUE(steps);
        EXPECT_EQ(steps->size(), c.steps);
        EXPECT_EQ(applied(c.before, c.after, *steps), c.after);
    }
}

TEST(ListSteps, leadFromAnyOrderToAnyOther)
{
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        std::vector<NumberId> before = range(1, 2 + random() % 30);
        std::shuffle(before.begin(), before.end(), random);
        std::vector<NumberId> after = before;
        for (auto change = random() % 6; change > 0; --change) {
            const size_t at = after.empty() ? 0 : random() % after.size();
            switch (random() % 3) {
            case 0:
                after.insert(after.begin() + static_cast<long>(at),
                             NumberId(1000 + round * 10 + static_cast<qint64>(change)));
                break;
            case 1:
                if (!after.empty())
                    after.erase(after.begin() + static_cast<long>(at));
                break;
            default:
                if (!after.empty()) {
                    const NumberId id = after[at];
                    after.erase(after.begin() + static_cast<long>(at));
                    after.insert(after.begin() + static_cast<long>(random() % (after.size() + 1)), id);
                }
            }
        }
        const auto steps = listSteps(before, after, 64);
        ASSERT_TRUE(steps);
        ASSERT_EQ(applied(before, after, *steps), after);
    }
}

TEST(ListSteps, giveUpWhereEverythingIsDifferent)
{
    std::vector<NumberId> before = range(0, 1000);
    std::vector<NumberId> after = before;
    std::reverse(after.begin(), after.end());
    EXPECT_FALSE(listSteps(before, after, 64));
}

TEST(ListSteps, oneMoveInAMillion)
{
    const std::vector<NumberId> before = range(0, 1'000'000);
    std::vector<NumberId> after = before;
    std::rotate(after.begin(), after.end() - 1, after.end());
    const auto steps = listSteps(before, after, 64);
    ASSERT_TRUE(steps);
    ASSERT_EQ(steps->size(), 1U);
    EXPECT_EQ(steps->front().kind, ListStep::Kind::Move);
}

struct NumberRow
{
    NumberId id;
    QString text;
};

/// Rows arrive when the test says so.
class NumberModel final : public IdListModel<NumberRow, NumberId>
{
public:
    NumberModel()
        : IdListModel([this](const std::vector<NumberId> &wanted) { return begin(wanted); },
                      [](const NumberRow &row) { return row.id; })
    {
    }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        const NumberRow *known = row(index.row());
        return known ? known->text : QString();
    }

    void answer(const QString &prefix = {}, NumberId except = {})
    {
        auto waiting = std::exchange(m_waiting, {});
        for (auto &[promise, ids] : waiting) {
            QList<NumberRow> rows;
            for (const NumberId id : ids) {
                if (id != except)
                    rows.append({id, prefix + QString::number(id.value)});
            }
            promise->addResult(Result<QList<NumberRow>>(rows));
            promise->finish();
        }
        QCoreApplication::processEvents();
    }

    int asked = 0;

private:
    QFuture<Result<QList<NumberRow>>> begin(const std::vector<NumberId> &wanted)
    {
        ++asked;
        auto promise = std::make_shared<QPromise<Result<QList<NumberRow>>>>();
        promise->start();
        m_waiting.emplace_back(promise, wanted);
        return promise->future();
    }

    std::vector<std::pair<std::shared_ptr<QPromise<Result<QList<NumberRow>>>>, std::vector<NumberId>>> m_waiting;
};

QString shown(const NumberModel &model, int position)
{
    return model.data(model.index(position), Qt::DisplayRole).toString();
}

TEST(IdListModel, loadsTheLookedAtPageOnce)
{
    NumberModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setIds(range(0, 1000));
    model.answer();
    const int before = model.asked;
    EXPECT_EQ(shown(model, 700), QString());
    EXPECT_EQ(shown(model, 701), QString());
    EXPECT_EQ(model.asked, before + 1);
    model.answer();
    EXPECT_EQ(shown(model, 700), u"700"_s);
    EXPECT_EQ(model.asked, before + 1);
}

TEST(IdListModel, showsTheOldRowUntilTheNewOneIsHere)
{
    NumberModel model;
    model.setIds(range(0, 10));
    EXPECT_EQ(shown(model, 3), QString());
    model.answer(u"a"_s);
    model.refresh({NumberId(3)});
    EXPECT_EQ(shown(model, 3), u"a3"_s);
    model.answer(u"b"_s);
    EXPECT_EQ(shown(model, 3), u"b3"_s);
    EXPECT_EQ(shown(model, 4), u"a4"_s);
}

TEST(IdListModel, aChangeWhileTheRowIsOnItsWayIsNotLost)
{
    NumberModel model;
    model.setIds(range(0, 10));
    EXPECT_EQ(shown(model, 3), QString());
    model.refresh({NumberId(3)}); // changed after it had been asked for
    model.answer(u"old "_s);
    EXPECT_EQ(shown(model, 3), u"old 3"_s);
    model.answer(u"new "_s);
    EXPECT_EQ(shown(model, 3), u"new 3"_s);
}

TEST(IdListModel, doesNotAskForeverForARowThatIsGone)
{
    NumberModel model;
    model.setIds(range(0, 10));
    EXPECT_EQ(shown(model, 3), QString());
    model.answer({}, NumberId(3));
    const int asked = model.asked;
    EXPECT_EQ(shown(model, 3), QString());
    EXPECT_EQ(model.asked, asked);
    model.refresh({NumberId(3)});
    EXPECT_EQ(shown(model, 3), QString());
    EXPECT_EQ(model.asked, asked + 1);
}

TEST(IdListModel, selectionStaysWithItsRowThroughEveryOrder)
{
    NumberModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QListView view;
    view.setModel(&model);
    std::mt19937 random(11);
    std::vector<NumberId> ids = range(0, 300);
    model.setIds(ids);
    view.setCurrentIndex(model.index(150));
    const NumberId selected = model.idAt(150);
    for (int round = 0; round < 100; ++round) {
        if (round % 10 == 0)
            std::shuffle(ids.begin(), ids.end(), random);
        else
            std::rotate(ids.begin(), ids.begin() + static_cast<long>(random() % 250), ids.begin() + 250);
        if (round % 3 == 0)
            ids.insert(ids.begin() + static_cast<long>(random() % ids.size()), NumberId(10'000 + round));
        model.setIds(ids);
        ASSERT_EQ(model.ids(), ids);
        ASSERT_EQ(model.idAt(view.currentIndex().row()), selected);
        ASSERT_TRUE(view.selectionModel()->isSelected(model.index(model.positionOf(selected))));
    }
    ids.erase(std::find(ids.begin(), ids.end(), selected));
    std::shuffle(ids.begin(), ids.end(), random);
    model.setIds(ids);
    EXPECT_EQ(model.ids(), ids);
    EXPECT_EQ(model.positionOf(selected), -1);
}

TEST(ScrollPlace, rowsStayWhereTheyAreOnTheScreen)
{
    NumberModel model;
    QListView view;
    view.setModel(&model);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setUniformItemSizes(true);
    new ScrollPlace(&view);
    view.resize(200, 300);
    view.show();
    std::vector<NumberId> ids = range(0, 1000);
    model.setIds(ids);
    model.answer();
    view.scrollTo(model.index(500), QAbstractItemView::PositionAtTop);
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + 3);
    const int top = view.visualRect(model.index(510)).top();
    const NumberId watched = model.idAt(510);

    ids.insert(ids.begin(), NumberId(5000)); // one arrives above
    model.setIds(ids);
    QCoreApplication::processEvents();
    EXPECT_EQ(view.visualRect(model.index(model.positionOf(watched))).top(), top);
    ids.erase(ids.begin() + 20, ids.begin() + 40); // some leave above
    model.setIds(ids);
    QCoreApplication::processEvents();
    EXPECT_EQ(view.visualRect(model.index(model.positionOf(watched))).top(), top);
    std::rotate(ids.begin(), ids.end() - 1, ids.end()); // the last comes to the top
    model.setIds(ids);
    QCoreApplication::processEvents();
    EXPECT_EQ(view.visualRect(model.index(model.positionOf(watched))).top(), top);
    const auto first = std::find(ids.begin(), ids.end(), model.idAt(view.indexAt(QPoint(1, 0)).row()));
    ASSERT_NE(first, ids.end());
    std::rotate(ids.begin(), first, first + 1); // the first visible one comes to the top
    model.setIds(ids);
    QCoreApplication::processEvents();
    EXPECT_EQ(view.visualRect(model.index(model.positionOf(watched))).top(), top);
    std::shuffle(ids.begin(), ids.begin() + 400, std::mt19937(3)); // everything above changes places
    model.setIds(ids);
    QCoreApplication::processEvents();
    EXPECT_EQ(view.visualRect(model.index(model.positionOf(watched))).top(), top);
}

TEST(ScrollPlace, aListAtItsTopShowsWhatArrives)
{
    NumberModel model;
    QListView view;
    view.setModel(&model);
    new ScrollPlace(&view);
    view.resize(200, 300);
    view.show();
    std::vector<NumberId> ids = range(0, 100);
    model.setIds(ids);
    ids.insert(ids.begin(), NumberId(5000));
    model.setIds(ids);
    QCoreApplication::processEvents();
    EXPECT_EQ(view.indexAt(QPoint(1, 1)).row(), 0);
}

} // namespace
} // namespace rapport
