#include "gui/inbox/shortcutsheet.h"

#include "gui/theme/type.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr int kColumns = 2;

} // namespace

ShortcutSheet::ShortcutSheet(const QList<InboxCommand> &commands, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"shortcutSheet"_s);
    setWindowTitle(tr("Shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(680, 520);
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
            place = (place + kColumns - 1) / kColumns * kColumns;
            auto *heading = new QLabel(section, content);
            heading->setFont(theme::font(theme::TextStyle::BodyBold));
            grid->addWidget(heading, place / kColumns, 0, 1, 2 * kColumns);
            place += kColumns;
        }
        auto *title = new QLabel(command.title, content);
        auto *keys = new QLabel(command.keyText(), content);
        keys->setForegroundRole(QPalette::PlaceholderText);
        keys->setAccessibleName(tr("%1: %2", "action, its keys").arg(command.title, command.keyText()));
        const int column = place % kColumns * 2;
        grid->addWidget(title, place / kColumns, column);
        grid->addWidget(keys, place / kColumns, column + 1);
        ++place;
    }
    grid->setRowStretch(place / kColumns + 1, 1);
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
}

} // namespace rapport
