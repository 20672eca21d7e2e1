#include "gui/composer/spelldictionaries.h"

#include "gui/deliver.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QPromise>
#include <QSaveFile>
#include <QSettings>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

/// Whoever answers in two languages goes to and fro between them.
constexpr qsizetype kKept = 2;
constexpr qint64 kMostOwnBytes = 2 * 1024 * 1024;

struct Shelf
{
    QList<text::Dictionary> installed;
    QSet<QString> ownWords;
};

QSet<QString> wordsIn(const QString &path)
{
    QSet<QString> words;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return words;
    for (const QString &line : QString::fromUtf8(file.read(kMostOwnBytes)).split(u'\n')) {
        if (!line.trimmed().isEmpty())
            words.insert(line.trimmed());
    }
    return words;
}

void writeWords(const QString &path, QStringList words)
{
    words.sort();
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QString(words.join(u'\n') + u'\n').toUtf8());
        file.commit();
    }
}

/// Runs on the pool's thread; the result comes as a future.
template<class F>
auto runOn(QThreadPool &pool, F function)
{
    auto promise = std::make_shared<QPromise<decltype(function())>>();
    promise->start();
    pool.start([promise, function = std::move(function)] {
        promise->addResult(function());
        promise->finish();
    });
    return promise->future();
}

} // namespace

SpellDictionaries::SpellDictionaries(const QString &folder, QObject *parent)
    : QObject(parent), m_folder(folder), m_reader(std::make_unique<QThreadPool>())
{
    m_reader->setMaxThreadCount(1); // in the order in which it was asked for
}

SpellDictionaries::~SpellDictionaries()
{
    m_reader->waitForDone();
}

SpellDictionaries &SpellDictionaries::instance()
{
    // Where the settings are, whatever place was chosen for them.
    static SpellDictionaries dictionaries(QFileInfo(QSettings().fileName()).path());
    return dictionaries;
}

QString SpellDictionaries::ownFolder() const
{
    return QDir(m_folder).filePath(u"dictionaries"_s);
}

void SpellDictionaries::want(const QString &language)
{
    if (language.isEmpty() || m_wanted.contains(language))
        return;
    m_wanted.insert(language);
    if (m_looked)
        read(language);
    else
        look();
}

void SpellDictionaries::look()
{
    if (m_looked || m_looking)
        return;
    m_looking = true;
    const auto find = [folder = m_folder, own = ownFolder()] {
        return Shelf{text::installedDictionaries(text::dictionaryFolders(own)),
                     wordsIn(QDir(folder).filePath(u"words.txt"_s))};
    };
    deliver(runOn(*m_reader, find), this, [this](const Shelf &shelf) {
        m_looked = true;
        m_installed = shelf.installed;
        m_ownWords.unite(shelf.ownWords);
        for (const QString &language : std::as_const(m_wanted))
            read(language);
        Q_EMIT changed();
    });
}

void SpellDictionaries::read(const QString &language)
{
    const text::Dictionary dictionary = text::dictionaryFor(language, m_installed, QLocale::system().name());
    if (dictionary.name.isEmpty())
        return;
    const auto open = [dictionary]() -> std::shared_ptr<text::Speller> {
        return text::Speller::open(dictionary).value_or(nullptr);
    };
    deliver(runOn(*m_reader, open), this, [this, language](const std::shared_ptr<text::Speller> &speller) {
        if (speller) {
            for (const QString &word : std::as_const(m_ownWords))
                speller->learn(word);
        }
        keep(language, speller);
        Q_EMIT changed();
    });
}

void SpellDictionaries::keep(const QString &language, const std::shared_ptr<text::Speller> &speller)
{
    m_spellers.insert(language, speller);
    m_read.append(language);
    while (m_read.size() > kKept) {
        const QString oldest = m_read.takeFirst();
        m_spellers.remove(oldest);
        m_wanted.remove(oldest);
    }
}

std::shared_ptr<text::Speller> SpellDictionaries::speller(const QString &language) const
{
    return m_spellers.value(language);
}

bool SpellDictionaries::isMissing(const QString &language) const
{
    return m_looked && !language.isEmpty() && !languages().contains(language);
}

QStringList SpellDictionaries::languages() const
{
    QStringList found;
    for (const text::Dictionary &dictionary : m_installed) {
        if (!found.contains(dictionary.language()))
            found.append(dictionary.language());
    }
    return found;
}

void SpellDictionaries::learn(const QString &word)
{
    if (word.isEmpty() || m_ownWords.contains(word))
        return;
    m_ownWords.insert(word);
    for (const auto &speller : std::as_const(m_spellers)) {
        if (speller)
            speller->learn(word);
    }
    const QStringList words(m_ownWords.begin(), m_ownWords.end());
    m_reader->start([path = QDir(m_folder).filePath(u"words.txt"_s), words] { writeWords(path, words); });
    Q_EMIT changed();
}

} // namespace rapport
