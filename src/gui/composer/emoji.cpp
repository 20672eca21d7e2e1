#include "gui/composer/emoji.h"

#include <QCoreApplication>
#include <QFile>
#include <QSettings>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr qsizetype kMostRecent = 24;
const QString kRecentKey = u"composer/recentEmoji"_s;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rapport::Emoji)
};

/// Small, without accents: "Käse" as "kase".
QString folded(const QString &word)
{
    QString result;
    for (const QChar c : word.toCaseFolded().normalized(QString::NormalizationForm_D)) {
        if (!c.isMark())
            result += c;
    }
    return result;
}

/// 0: does not fit.
int scoreOf(const Emoji &emoji, const QString &typed)
{
    int best = 0;
    const QStringList all = emoji.names + emoji.words;
    for (const QString &word : all) {
        const QString name = folded(word);
        const int exact = name == typed ? 4 : name.startsWith(typed) ? 3 : 0;
        const int inner = name.contains(u'_' + typed) ? 2 : name.contains(typed) ? 1 : 0;
        best = std::max({best, exact, inner});
    }
    return best;
}

} // namespace

QList<Emoji> emojiFromText(const QString &text)
{
    QList<Emoji> all;
    QString category;
    for (const QString &line : text.split(u'\n')) {
        if (line.startsWith(u"= "_s)) {
            category = line.mid(2).trimmed();
            continue;
        }
        const QStringList halves = line.split(u" | "_s);
        const QStringList names = halves.value(0).split(u' ', Qt::SkipEmptyParts);
        if (line.startsWith(u'#') || names.size() < 2)
            continue;
        all.append({names.first(), names.mid(1), halves.value(1).split(u' ', Qt::SkipEmptyParts), category});
    }
    return all;
}

const QList<Emoji> &allEmoji()
{
    static const QList<Emoji> all = [] {
        QFile file(u":/emoji/emoji.txt"_s);
        return file.open(QIODevice::ReadOnly) ? emojiFromText(QString::fromUtf8(file.readAll())) : QList<Emoji>();
    }();
    return all;
}

QList<Emoji> emojiFor(const QString &typed, const QList<Emoji> &among, int most)
{
    const QString wanted = folded(typed.trimmed()).replace(u' ', u'_');
    if (wanted.isEmpty())
        return among.first(std::min<qsizetype>(most, among.size()));
    std::vector<std::pair<int, const Emoji *>> fitting;
    for (const Emoji &emoji : among) {
        if (const int score = scoreOf(emoji, wanted); score > 0)
            fitting.emplace_back(score, &emoji);
    }
    std::stable_sort(fitting.begin(), fitting.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QList<Emoji> found;
    for (const auto &[score, emoji] : fitting) {
        if (found.size() == most)
            break;
        found.append(*emoji);
    }
    return found;
}

QString emojiNamed(const QString &name)
{
    const QList<Emoji> &all = allEmoji();
    const auto it =
        std::find_if(all.begin(), all.end(), [&](const Emoji &emoji) { return emoji.names.contains(name); });
    return it == all.end() ? QString() : it->text;
}

QString emojiCategoryName(const QString &category)
{
    static const QHash<QString, const char *> names{
        {u"smileys"_s, QT_TRANSLATE_NOOP("rapport::Emoji", "Smileys")},
        {u"people"_s, QT_TRANSLATE_NOOP("rapport::Emoji", "People and hands")},
        {u"hearts"_s, QT_TRANSLATE_NOOP("rapport::Emoji", "Hearts and signs")},
        {u"nature"_s, QT_TRANSLATE_NOOP("rapport::Emoji", "Nature and weather")},
        {u"food"_s, QT_TRANSLATE_NOOP("rapport::Emoji", "Food and drink")},
        {u"activity"_s, QT_TRANSLATE_NOOP("rapport::Emoji", "Play and culture")},
        {u"travel"_s, QT_TRANSLATE_NOOP("rapport::Emoji", "Travel and places")},
        {u"objects"_s, QT_TRANSLATE_NOOP("rapport::Emoji", "Things")},
        {u"symbols"_s, QT_TRANSLATE_NOOP("rapport::Emoji", "Symbols and flags")},
    };
    const char *name = names.value(category);
    return name ? Words::tr(name) : category;
}

QStringList recentEmoji()
{
    return QSettings().value(kRecentKey).toStringList().mid(0, kMostRecent);
}

void noteEmojiUse(const QString &emoji)
{
    QStringList recent = recentEmoji();
    recent.removeAll(emoji);
    recent.prepend(emoji);
    QSettings().setValue(kRecentKey, recent.mid(0, kMostRecent));
}

} // namespace rapport
