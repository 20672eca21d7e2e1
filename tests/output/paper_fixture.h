#pragma once

#include "output/paper.h"
#include "support/png.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace rapport::test {

using namespace Qt::StringLiterals;

inline constexpr qint64 kFirstAt = 1'777'629'600'000; // 2026-05-01T10:00:00Z

/// A thread of three: theirs, ours, a note.
class PaperTest : public ::testing::Test
{
protected:
    PaperTest()
    {
        m_paper.row.conversation.id = ConversationId(7);
        m_paper.row.conversation.subject = u"Opening hours"_s;
        m_paper.row.accountName = u"Loomcraft"_s;
        m_paper.row.personName = u"Ines"_s;
        m_paper.madeAt = kFirstAt + 86'400'000;
        m_paper.attachmentsFolder = m_folder.path();
        add(Direction::In, u"Ines"_s, u"Is the hall open on Sunday?"_s);
        add(Direction::Out, u"Kim"_s, u"From ten to four."_s);
        add(Direction::Note, u"Kim"_s, u"She asked twice."_s);
    }

    ThreadMessage &add(Direction direction, const QString &author, const QString &text)
    {
        ThreadMessage one;
        one.message.id = MessageId(m_paper.messages.size() + 1);
        one.message.direction = direction;
        one.message.at = kFirstAt + m_paper.messages.size() * 60'000;
        one.message.text = text;
        one.authorName = author;
        m_paper.messages.append(one);
        m_paper.authors.insert(one.message.id, author);
        return m_paper.messages.last();
    }
    Attachment picture(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        Attachment attachment;
        attachment.kind = u"image"_s;
        attachment.url = u"https://cdn.example/p.png"_s;
        attachment.altText = u"A loom \"in use\""_s;
        attachment.path = name;
        return attachment;
    }

    QTemporaryDir m_folder;
    output::Paper m_paper;
};

} // namespace rapport::test
