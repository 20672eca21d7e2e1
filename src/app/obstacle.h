#pragma once

#include "app/rescuer.h"
#include "base/error.h"
#include "gui/welcome/openingwindow.h"
#include "store/store.h"

#include <QObject>
#include <memory>

namespace rapport {

class SingleWindow;

/// What is shown and done when a workspace cannot simply be opened: it is open elsewhere, it is not there, it is
/// damaged. GUI thread.
class Obstacle final : public QObject
{
    Q_OBJECT
public:
    explicit Obstacle(QObject *parent = nullptr);
    ~Obstacle() override;

    void openElsewhere(const QString &folder);
    /// Also looks whether the file is damaged, and then offers to save what is good.
    void cannotBeOpened(const QString &folder, const Error &error);
    /// An older workspace is brought up to date, which somebody else does.
    void isPrepared(const QString &folder);
    /// From a window that ran into damage.
    void damaged(const QString &folder);

Q_SIGNALS:
    void openRequested(const QString &folder, rapport::Store::Access access);
    /// The person chose to do nothing further here.
    void dismissed();

private:
    void show();
    void choose(const QString &id);
    void sayDamage(const QString &damage);
    void chooseOther();
    void chooseTarget();
    void sayReceipt(const Result<store::RescueReceipt> &receipt);
    void sayAnswer(bool came);

    OpeningWindow m_window;
    Rescuer m_rescuer;
    std::unique_ptr<SingleWindow> m_other;
    QString m_folder;
    QString m_target;
};

} // namespace rapport
