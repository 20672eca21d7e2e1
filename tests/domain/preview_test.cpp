#include "domain/conversation.h"

#include <gtest/gtest.h>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

TEST(Preview, IsWhatTheWriterSaysOnOneLine)
{
    const struct
    {
        QString title;
        QString text;
        QString preview;
    } cases[] = {
        {u""_s, u"Does it fit?\n\n  Thanks"_s, u"Does it fit? Thanks"_s},
        {u"An article"_s, u""_s, u"An article"_s},
        {u"An article"_s, u"Its text"_s, u"Its text"_s},
        {u""_s, u"@loom@craft.example @ana.test Does it fit?"_s, u"Does it fit?"_s},
        {u""_s, u"@ana.test"_s, u"@ana.test"_s},
        {u""_s, u"Ask @ana.test about it"_s, u"Ask @ana.test about it"_s},
        {u""_s, u"> Which format?\n> Thanks\nCSV."_s, u"CSV."_s},
        {u""_s, u"> Which format?"_s, u"> Which format?"_s},
        {u""_s, u" \n\t "_s, u""_s},
    };
    for (const auto &c : cases)
        EXPECT_EQ(previewText(c.title, c.text), c.preview) << c.text.toStdString();
}

TEST(Preview, IsBoundedAndNeverEndsInHalfACharacter)
{
    const QString faces = u"a"_s + u"🧶"_s.repeated(1000);
    const QString preview = previewText({}, faces);
    EXPECT_LE(preview.size(), 200);
    EXPECT_GE(preview.size(), 190);
    EXPECT_FALSE(preview.back().isHighSurrogate());
}

} // namespace
} // namespace rapport
