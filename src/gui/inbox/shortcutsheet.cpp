#include "gui/inbox/shortcutsheet.h"

#include "gui/theme/type.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr int kTwoColumnsFrom = 1000; // Of the window.
constexpr int kAround = 60;           // Margins, and room for the scroll bar.
constexpr int kHeight = 520;

} // namespace

ShortcutSheet::ShortcutSheet(const QList<InboxCommand> &commands, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"shortcutSheet"_s);
    setWindowTitle(tr("Shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    const int room = parent ? parent->window()->width() : kTwoColumnsFrom;
    const int columns = room < kTwoColumnsFrom ? 1 : 2;
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setHorizontalSpacing(24);
    QString section;
    int place = 0;
    for (const InboxCommand &command : commands) {
        if (command.keys.isEmpty())
            continue;
        if (command.section != section) {
            section = command.section;
            place = (place + columns - 1) / columns * columns;
            auto *heading = new QLabel(section, content);
            heading->setFont(theme::font(theme::TextStyle::BodyBold));
            grid->addWidget(heading, place / columns, 0, 1, 2 * columns);
            place += columns;
        }
        auto *title = new QLabel(command.title, content);
        auto *keys = new QLabel(command.keyText(), content);
        keys->setForegroundRole(QPalette::PlaceholderText);
        keys->setAccessibleName(tr("%1: %2", "action, its keys").arg(command.title, command.keyText()));
        const int column = place % columns * 2;
        grid->addWidget(title, place / columns, column);
        grid->addWidget(keys, place / columns, column + 1);
        ++place;
    }
    grid->setRowStretch(place / columns + 1, 1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(windowTitle());
    scroll->setFrameShape(QFrame::NoFrame);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(scroll);
    layout->addWidget(buttons);
    // In whatever language: the keys stand at the end of the line.
    resize(std::min(content->sizeHint().width() + kAround, room - kAround), kHeight);
}

} // namespace rapport
