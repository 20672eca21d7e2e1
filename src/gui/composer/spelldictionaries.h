#pragma once

#include "text/spelling.h"

#include <QHash>
#include <QObject>
#include <QSet>

class QThreadPool;

namespace rapport {

/// The dictionaries of this machine, and the words that a person added to them. Files are read and written on a thread
/// of their own; what is not read yet knows nothing. GUI thread.
class SpellDictionaries final : public QObject
{
    Q_OBJECT
public:
    /// `folder`: the program's configuration folder, which has the person's own words ("words.txt") and may have
    /// dictionaries ("dictionaries").
    explicit SpellDictionaries(const QString &folder, QObject *parent = nullptr);
    /// Waits for what is being read.
    ~SpellDictionaries() override;

    /// The program's own; made when it is first asked for.
    [[nodiscard]] static SpellDictionaries &instance();

    /// Begins to look which ones there are, if nobody has; changed() tells when that is known.
    void look();
    /// Begins to read the one for a language ("de"); changed() tells when it is there, or that there is none.
    void want(const QString &language);
    /// Null: not read yet, or there is none.
    [[nodiscard]] std::shared_ptr<text::Speller> speller(const QString &language) const;
    /// Whether the folders were looked through and hold nothing for the language.
    [[nodiscard]] bool isMissing(const QString &language) const;
    /// The languages that there are dictionaries for; empty before the folders were looked through.
    [[nodiscard]] QStringList languages() const;
    /// Where a dictionary of one's own goes.
    [[nodiscard]] QString ownFolder() const;
    /// Known from now on in every language, and kept.
    void learn(const QString &word);
    [[nodiscard]] bool isOwn(const QString &word) const { return m_ownWords.contains(word); }

Q_SIGNALS:
    void changed();

private:
    void read(const QString &language);
    void keep(const QString &language, const std::shared_ptr<text::Speller> &speller);

    QString m_folder;
    std::unique_ptr<QThreadPool> m_reader;
    bool m_looked = false;
    bool m_looking = false;
    QList<text::Dictionary> m_installed;
    QSet<QString> m_wanted;
    QHash<QString, std::shared_ptr<text::Speller>> m_spellers; ///< Null ones could not be read.
    QStringList m_read; ///< Languages, the last one read at the end: only some are kept.
    QSet<QString> m_ownWords;
};

} // namespace rapport
