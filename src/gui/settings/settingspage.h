#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace rapport {

struct GuiContext;
class QuietTimes;
class SettingsForm;
class TrayIcon;

/// What a person can set, each at once in force, with a field to find it by. GUI thread.
class SettingsPage final : public QWidget
{
    Q_OBJECT
public:
    SettingsPage(GuiContext &context, QuietTimes &quiet, TrayIcon &tray, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void find(const QString &words);

    QLineEdit *m_search;
    SettingsForm *m_form;
    QLabel *m_said;
    QLabel *m_nothing;
};

} // namespace rapport
