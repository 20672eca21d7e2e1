#pragma once

#include <functional>

class QString;
class QWidget;

/// The sections of the settings page, in their order. Each reads what is in force and keeps what is changed at once.
namespace rapport {

struct GuiContext;
class QuietTimes;
class SettingsForm;
class TrayIcon;

namespace settings {

/// To be said to the person: what was done, or could not be.
using Say = std::function<void(const QString &sentence)>;

void addAnswering(SettingsForm &form, GuiContext &context, const Say &say);
void addNotices(SettingsForm &form, QuietTimes &quiet, TrayIcon &tray);
void addPictures(SettingsForm &form, GuiContext &context, const Say &say);
void addFigures(SettingsForm &form, GuiContext &context, const Say &say);
void addLook(SettingsForm &form);
void addWorkspace(SettingsForm &form, GuiContext &context, const Say &say);

} // namespace settings
} // namespace rapport
