#pragma once

#include "gui/composer/completion.h"
#include "gui/composer/composeredit.h"
#include "gui/composer/composerpreview.h"
#include "gui/composer/composerstrip.h"
#include "gui/composer/spellcheck.h"
#include "inbox_fixture.h"

#include <QListWidget>
#include <QMessageBox>

namespace rapport::test {

/// A workspace with an account of a channel that can do all: private messages, posts in a row, mentions, markup.
class ComposerTest : public InboxTest
{
protected:
    ComposerTest() : m_whisper(addAccount(u"whisper"_s, u"Loomcraft"_s)) {}

    /// One conversation, shown, with the focus in the text.
    void openWith(const QList<RemoteMessage> &messages)
    {
        bring(m_whisper, messages);
        openPage();
        show(messages.first().threadKey);
    }
    void show(const QString &key)
    {
        const ConversationId id = conversation(key, &m_whisper);
        m_page->showConversation(id);
        ASSERT_TRUE(
            soon([&] { return !thread().model().isEmpty() && thread().model().at(0).message.conversation == id; }));
        editor().setFocus();
    }
    void openWithOne() { openWith({ask(u"a"_s, u"Ines Carvalho"_s, u"A cracked heddle"_s, 300)}); }

    void type(const QString &text)
    {
        editor().setFocus();
        QTest::keyClicks(&editor(), text);
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&editor(), static_cast<Qt::Key>(key), modifiers);
    }
    void send() { press(Qt::Key_Return, Qt::ControlModifier); }
    void choose(const char *kind) { QTest::mouseClick(&find<QAbstractButton>(kind), Qt::LeftButton); }
    [[nodiscard]] Composer &composer() { return find<Composer>("composer"); }
    [[nodiscard]] ComposerEdit &edit() { return find<ComposerEdit>("composerText"); }
    [[nodiscard]] QPushButton &sendButton() { return find<QPushButton>("sendButton"); }
    [[nodiscard]] QListWidget &offers() { return find<QListWidget>("completionList"); }
    [[nodiscard]] QList<Draft> draftsOf(const QString &key)
    {
        const ConversationId id = conversation(key, &m_whisper);
        return m_workspace.read([&](Reader &r) { return store::drafts(r, id); });
    }
    /// The question whether private words may be sent, once it is asked; null: it is not.
    [[nodiscard]] QMessageBox *question()
    {
        auto *box = m_page->findChild<QMessageBox *>(u"privateWordsQuestion"_s);
        return box && box->isVisible() ? box : nullptr;
    }

    Account m_whisper;
};

} // namespace rapport::test
