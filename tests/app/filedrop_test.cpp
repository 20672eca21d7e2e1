#include "app/filedrop.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QUrl>
#include <QWidget>
#include <gtest/gtest.h>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

class FileDropTest : public testing::Test
{
protected:
    bool drop(const QStringList &addresses)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &address : addresses)
            urls.append(QUrl(address, QUrl::StrictMode));
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&m_window, &enter);
        QDropEvent event(QPointF(5, 5), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        event.setDropAction(Qt::MoveAction);
        QApplication::sendEvent(&m_window, &event);
        m_moved = event.isAccepted() && event.dropAction() == Qt::MoveAction;
        return enter.isAccepted() && event.isAccepted();
    }

    QWidget m_window;
    FileDrop m_drop{m_window};
    bool m_moved = false;
};

TEST_F(FileDropTest, tellsAWorkspaceFromOtherFiles)
{
    QSignalSpy workspaces(&m_drop, &FileDrop::workspaceDropped);
    for (const QString &name : {u"file:///tmp/a%20b.jsonl"_s, u"file:///tmp/Rapport.BACKUP"_s}) {
        EXPECT_TRUE(drop({name})) << qPrintable(name);
        EXPECT_FALSE(m_moved) << "the file stays where it is";
    }
    ASSERT_EQ(workspaces.size(), 2);
    EXPECT_EQ(workspaces.first().first().toString(), u"/tmp/a b.jsonl"_s);
    for (const QStringList &others :
         {QStringList{u"file:///tmp/a.png"_s}, QStringList{u"https://example.org/a.jsonl"_s},
          QStringList{u"file:///tmp/a.jsonl"_s, u"file:///tmp/b.jsonl"_s}, QStringList{}})
        EXPECT_FALSE(drop(others));
    EXPECT_EQ(workspaces.size(), 2);
}

TEST_F(FileDropTest, theRestIsForWhoeverTakesIt)
{
    int offered = 0;
    QObject::connect(&m_drop, &FileDrop::offered, &m_window, [&offered](QDropEvent &event) {
        ++offered;
        event.acceptProposedAction();
    });
    EXPECT_TRUE(drop({u"file:///tmp/a.png"_s}));
    EXPECT_EQ(offered, 2) << "asked while it hovers, and given when it is dropped";
}

} // namespace
} // namespace rapport
