#pragma once

#include <QKeySequence>
#include <QList>
#include <QShortcut>
#include <QString>
#include <QWidget>
#include <functional>

namespace rapport {

/// Something that can be done in the inbox: by its keys, in the command palette, and on the sheet of shortcuts. A
/// value.
struct InboxCommand
{
    const char *name; ///< Of its shortcut, for tests.
    QString section;
    QString title;
    QString glyph;
    QList<QKeySequence> keys; ///< The first one is shown.
    std::function<void()> run;

    [[nodiscard]] QString keyText() const
    {
        return keys.isEmpty() ? QString() : keys.first().toString(QKeySequence::NativeText);
    }
};

/// Its keys run it wherever the focus is within a page.
inline void bindKeys(const InboxCommand &command, QWidget *page)
{
    for (const QKeySequence &keys : command.keys) {
        auto *shortcut = new QShortcut(keys, page);
        shortcut->setObjectName(QLatin1StringView(command.name));
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        QObject::connect(shortcut, &QShortcut::activated, page, command.run);
    }
}

} // namespace rapport
