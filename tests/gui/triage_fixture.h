#pragma once

#include "gui/inbox/bulkbar.h"
#include "gui/inbox/picker.h"
#include "gui/inbox/toast.h"
#include "gui/inbox/viewlist.h"
#include "inbox_fixture.h"
#include "store/triage.h"
#include "store/views.h"

#include <QAbstractItemModel>

namespace rapport::test {

/// The inbox as one works in it: what is pressed, chosen and said.
class InboxTriage : public InboxTest
{
protected:
    using State = ConversationState;

    /// "c00" waits longest.
    void openWith(int count)
    {
        QList<RemoteMessage> messages;
        for (int i = 0; i < count; ++i) {
            const QString key = QStringLiteral("c%1").arg(i, 2, 10, QLatin1Char('0'));
            messages.append(
                ask(key, QStringLiteral("Person %1").arg(i), QStringLiteral("Question %1").arg(i), 600 - i));
        }
        bring(m_chirp, messages);
        openPage();
        ASSERT_TRUE(soon([&] { return list().model()->rowCount() == count; }));
        ASSERT_TRUE(soon([&] { return shown() == conversation(QStringLiteral("c00")); }));
        list().setFocus();
    }
    [[nodiscard]] ConversationId shown() const
    {
        return thread().model().isEmpty() ? ConversationId{} : thread().model().at(0).message.conversation;
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *focus = m_page->focusWidget();
        QTest::keyClick(focus ? focus : m_page.get(), static_cast<Qt::Key>(key), modifiers);
    }
    [[nodiscard]] int count(State state)
    {
        int found = 0;
        for (const StateCount &one : m_workspace.read(store::stateCounts))
            found += one.state == state ? one.conversations : 0;
        return found;
    }
    [[nodiscard]] Picker *picker() const { return m_page->findChild<Picker *>(QStringLiteral("picker")); }
    /// Types into the list of choices that has just come up, and takes the first.
    void choose(const QString &typed)
    {
        ASSERT_TRUE(soon([&] { return picker() && picker()->isVisible(); }));
        QTest::keyClicks(&picker()->field(), typed);
        QTest::keyClick(&picker()->field(), Qt::Key_Return);
        ASSERT_TRUE(soon([&] { return picker() == nullptr; }));
        // Without a desktop nobody gives the window the focus back.
        m_page->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_page.get()));
    }
    [[nodiscard]] QStringList tagsOf(const QString &key)
    {
        const ConversationId id = conversation(key);
        return m_workspace.read([id](Reader &r) { return store::tagsOf(r, id); });
    }
    [[nodiscard]] QString said() const { return find<Toast>("toast").sentence(); }
    [[nodiscard]] BulkBar &bulk() const { return find<BulkBar>("bulkBar"); }
    [[nodiscard]] int rowOfView(const QString &name) const
    {
        const QAbstractItemModel *model = find<ViewList>("viewList").model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data().toString() == name)
                return row;
        }
        return -1;
    }
    [[nodiscard]] int countBeside(const QString &name) const
    {
        const int row = rowOfView(name);
        return row < 0 ? -2 : find<ViewList>("viewList").model()->index(row, 0).data(ViewModel::CountRole).toInt();
    }
    void chooseView(const QString &name)
    {
        ASSERT_GE(rowOfView(name), 0) << qPrintable(name);
        ViewList &views = find<ViewList>("viewList");
        views.setCurrentIndex(views.model()->index(rowOfView(name), 0));
    }
};

} // namespace rapport::test
