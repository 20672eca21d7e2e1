#pragma once

#include "inbox_fixture.h"

namespace rapport::test {

/// How long the longest thread may take: 50 ms as people have it built; without optimisation it takes a few times as
/// long.
#ifdef __OPTIMIZE__
inline constexpr qint64 kOpensWithinMs = 50;
#else
inline constexpr qint64 kOpensWithinMs = 200;
#endif
inline constexpr qint64 kNow = 1'777'629'600'000;

inline ThreadMessage said(int number, const QString &text)
{
    ThreadMessage message;
    message.message.id = MessageId{number};
    message.message.at = kNow - (20'000 - number) * kMinuteMs;
    message.message.text = text;
    message.authorName = QStringLiteral("Ines");
    return message;
}

inline QList<ThreadMessage> longThread(int count)
{
    QList<ThreadMessage> messages;
    for (int i = 1; i <= count; ++i)
        messages.append(said(i, QStringLiteral("Word after word ").repeated(1 + i % 40)));
    return messages;
}

class ThreadViewTest : public ::testing::Test
{
protected:
    ThreadViewTest() : m_view(m_clock)
    {
        m_view.resize(600, 500);
        m_view.show();
    }
    [[nodiscard]] MessageView viewOf(const ThreadMessage &message) const
    {
        MessageView view;
        view.shown = message;
        view.nowMs = kNow;
        return view;
    }
    void focusView()
    {
        m_view.activateWindow();
        m_view.setFocus();
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_view.hasFocus(); }));
    }
    [[nodiscard]] QAction *menuAction(QMenu &menu, const char *name) const
    {
        return menu.findChild<QAction *>(QLatin1StringView(name));
    }

    FakeClock m_clock;
    ThreadView m_view;
};

} // namespace rapport::test
