#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTranslator>
#include <QXmlStreamReader>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    QString context;
    QString source;
    QStringList forms; ///< One, or one for each plural form.
    bool plural = false;
};

QList<Text> textsOf(const QString &language)
{
    QFile file(QString(QLatin1StringView(TRANSLATIONS) + u"/rapport_"_s + language + u".ts"_s));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QList<Text> texts;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            texts.append({context, {}, {}, xml.attributes().value(QLatin1StringView("numerus")) == u"yes"});
        else if (xml.name() == u"source")
            texts.last().source = xml.readElementText();
        else if (xml.name() == u"numerusform")
            texts.last().forms.append(xml.readElementText());
        else if (xml.name() == u"translation" && !texts.last().plural)
            texts.last().forms.append(xml.readElementText());
    }
    EXPECT_FALSE(xml.hasError());
    return texts;
}

QSet<QString> placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%(\\d+|n)"_s);
    QSet<QString> found;
    for (const QRegularExpressionMatch &match : pattern.globalMatch(text))
        found.insert(match.captured());
    return found;
}

TEST(Translations, keepEveryPlaceholder)
{
    for (const QString &language : {u"de"_s, u"en"_s}) {
        const QList<Text> texts = textsOf(language);
        ASSERT_FALSE(texts.isEmpty());
        for (const Text &text : texts) {
            EXPECT_EQ(text.forms.size(), text.plural ? 2 : 1) << qPrintable(text.source);
            for (const QString &form : text.forms) {
                EXPECT_FALSE(form.isEmpty()) << qPrintable(text.source);
                EXPECT_EQ(placeholders(form), placeholders(text.source)) << qPrintable(text.source);
            }
        }
    }
}

TEST(Translations, speakCalmly)
{
    for (const Text &text : textsOf(u"de"_s)) {
        EXPECT_FALSE(text.source.contains(u'!')) << qPrintable(text.source);
        for (const QString &form : text.forms)
            EXPECT_FALSE(form.contains(u'!')) << qPrintable(form);
    }
}

} // namespace
