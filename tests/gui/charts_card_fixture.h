#pragma once

#include "charts_fixture.h"
#include "gui/charts/chartcard.h"
#include "gui/charts/chartview.h"
#include "gui/theme/theme.h"

#include <QAbstractButton>
#include <QDir>
#include <QTest>
#include <gtest/gtest.h>

namespace rapport::test {

/// A card with a chart in a window of its own.
class ChartsTest : public ::testing::Test
{
protected:
    using ChartMark = printing::ChartMark;
    using Place = ChartView::Place;

    void SetUp() override
    {
        m_card.resize(640, 300);
        m_card.show(bars());
        m_card.QWidget::show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&m_card));
    }
    void TearDown() override
    {
        theme::setScheme(theme::Scheme::Light);
        // Pictures to look at, where somebody asks for them.
        if (const QString folder = qEnvironmentVariable("RAPPORT_CHART_PICTURES"); !folder.isEmpty()) {
            const auto *info = ::testing::UnitTest::GetInstance()->current_test_info();
            m_card.grab().save(QDir(folder).filePath(QLatin1StringView(info->name()) + QStringLiteral(".png")));
        }
    }
    void show(const ChartModel &model)
    {
        m_card.show(model);
        QCoreApplication::processEvents();
    }
    [[nodiscard]] ChartView &view() { return m_card.view(); }
    [[nodiscard]] const ChartMark &mark(qsizetype series, qsizetype point)
    {
        const ChartMark *found = view().chartGeometry().markOf(series, point);
        EXPECT_NE(found, nullptr);
        return *found;
    }
    [[nodiscard]] QStringList hover(QPointF pos)
    {
        QTest::mouseMove(view().viewport(), pos.toPoint());
        QCoreApplication::processEvents();
        return view().hoverTexts();
    }
    void click(QPointF pos) { QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, pos.toPoint()); }
    void key(int key) { QTest::keyClick(&view(), static_cast<Qt::Key>(key)); }
    [[nodiscard]] QList<QAbstractButton *> legend()
    {
        return m_card.findChildren<QAbstractButton *>(QStringLiteral("legendKey"));
    }
    [[nodiscard]] QImage picture() { return view().grab().toImage(); }

    ChartCard m_card;
};

} // namespace rapport::test
