#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>
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

} // namespace rapport
