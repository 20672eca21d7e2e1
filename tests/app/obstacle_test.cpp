#include "app/obstacle.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

OpeningWindow *shown()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<OpeningWindow *>(widget); window && window->isVisible())
            return window;
    }
    return nullptr;
}

QString textOf(const char *name)
{
    return shown()->findChild<QLabel *>(QLatin1StringView(name))->text();
}

TEST(Obstacle, OffersToReadWhatIsOpenElsewhere)
{
    const QTemporaryDir folder;
    Obstacle obstacle;
    QSignalSpy requested(&obstacle, &Obstacle::openRequested);
    obstacle.openElsewhere(folder.path());
    ASSERT_TRUE(shown());
    EXPECT_EQ(textOf("openingTitle"), u"This workspace is open in another window"_s);
    shown()->findChild<QPushButton *>(u"openForReading"_s)->click();
    ASSERT_EQ(requested.size(), 1);
    EXPECT_EQ(requested.first().at(0).toString(), folder.path());
    EXPECT_EQ(requested.first().at(1).value<Store::Access>(), Store::Access::ReadOnly);
}

TEST(Obstacle, SaysWhatIsDamagedOnceItKnows)
{
    const QTemporaryDir folder;
    ASSERT_TRUE(Store::create(folder.path() + u"/w"_s, {}));
    const QString place = folder.path() + u"/w"_s;
    QFile file(Store::databasePath(place));
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(4096, 'x'));
    file.close();
    Obstacle obstacle;
    obstacle.cannotBeOpened(place, Error{ErrorKind::Storage, u"damaged"_s, {}});
    ASSERT_TRUE(shown());
    EXPECT_EQ(textOf("openingTitle"), u"The workspace could not be opened"_s);
    EXPECT_TRUE(QTest::qWaitFor([] { return textOf("openingTitle") == u"This workspace is damaged"_s; }, 5000));
    EXPECT_TRUE(textOf("openingText").contains(u"The beginning of the file is damaged"_s));
    EXPECT_TRUE(shown()->findChild<QPushButton *>(u"rescue"_s));
}

TEST(Obstacle, SaysThatAWorkspaceIsBroughtUpToDate)
{
    Obstacle obstacle;
    obstacle.isPrepared(u"/somewhere/else"_s);
    ASSERT_TRUE(shown());
    EXPECT_EQ(textOf("openingTitle"), u"The workspace is being brought up to date"_s);
    EXPECT_TRUE(shown()->findChildren<QPushButton *>().isEmpty()) << "there is nothing to choose";
}

TEST(Obstacle, ClosingItIsAnAnswer)
{
    Obstacle obstacle;
    QSignalSpy dismissed(&obstacle, &Obstacle::dismissed);
    obstacle.openElsewhere(u"/nowhere"_s);
    ASSERT_TRUE(shown());
    shown()->close();
    EXPECT_EQ(dismissed.size(), 1);
}

} // namespace
} // namespace rapport
