#pragma once

#include "base/result.h"
#include "output/paper.h"

#include <QObject>
#include <memory>

namespace rapport {

/// Writes documents on a thread of their own, shows how far each is and lets it be broken off. GUI thread.
class DocumentWriting final : public QObject
{
    Q_OBJECT
public:
    using Work = std::function<Result<>(const output::Progress &)>;

    /// `over`: the widget whose window shows the progress.
    DocumentWriting(QWidget *over, QObject *parent);
    /// Breaks off what runs; nothing half is left behind.
    ~DocumentWriting() override;

    /// `label`: what is shown meanwhile; `done`: what is said when it went well.
    void start(const QString &label, Work work, const QString &done);

    /// Where documents were written the last time, or where the system keeps them.
    [[nodiscard]] static QString folder();
    static void keepFolderOf(const QString &file);

Q_SIGNALS:
    /// What came of it, as a sentence.
    void said(const QString &sentence);

private:
    struct Run;

    QWidget *m_over;
    QList<std::weak_ptr<Run>> m_runs;
};

} // namespace rapport
