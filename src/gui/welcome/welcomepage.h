#pragma once

#include <QWidget>
#include <memory>

namespace Ui {
class WelcomePage;
}

namespace rapport {

/// The first thing a newcomer sees: connect a channel, or explore a demo community. Says what each does and where the
/// data lives. GUI thread.
class WelcomePage final : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomePage(const QString &workspaceFolder, QWidget *parent = nullptr);
    ~WelcomePage() override;

    /// The demo is being made: `share` from 0 to 1, and how many messages there are by now.
    void showDemoProgress(double share, qint64 messages);
    void showDemoStopped();
    void showDemoProblem(const QString &text);

Q_SIGNALS:
    void connectRequested();
    void demoRequested();
    void demoStopRequested();

private:
    void setBusy(bool busy);

    std::unique_ptr<Ui::WelcomePage> m_ui;
};

} // namespace rapport
