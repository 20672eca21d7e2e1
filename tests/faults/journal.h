#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace rapport::test {

using namespace Qt::StringLiterals;

/// What the killed program was told, and what it had just asked for.
struct Journal
{
    /// Something that has one value at a time: the last one that was acknowledged, and those that may have come after.
    struct Place
    {
        QString value;
        QStringList maybe;
    };
    QMap<QString, Place> places;
    QStringList notes;
    QStringList maybeNotes;
    QStringList replies;
    QStringList maybeReplies;
    QStringList parted; ///< Answers in parts: the parts with a bar between.
    QStringList maybeParted;
    QStringList planned;
    QStringList maybePlanned;
    QStringList copies;
    QStringList erased;
    QStringList maybeErased;
    QStringList failures;
    bool open = false;

    void begin(const QString &kind, const QString &what)
    {
        if (kind == u"note"_s)
            maybeNotes.append(what);
        else if (kind == u"reply"_s)
            maybeReplies.append(what);
        else if (kind == u"parts"_s)
            maybeParted.append(what);
        else if (kind == u"planned"_s)
            maybePlanned.append(what);
        else if (kind == u"erase"_s)
            maybeErased.append(what);
        else if (kind != u"copy"_s)
            places[kind].maybe.append(what);
    }
    void refused(const QString &kind)
    {
        if (places.contains(kind))
            places[kind].maybe.clear();
    }
    void done(const QString &kind, const QString &what)
    {
        if (kind == u"note"_s)
            notes.append(what);
        else if (kind == u"reply"_s)
            replies.append(what);
        else if (kind == u"parts"_s)
            parted.append(what);
        else if (kind == u"planned"_s)
            planned.append(what);
        else if (kind == u"erase"_s)
            erased.append(what);
        else if (kind == u"copy"_s)
            copies.append(what);
        else
            places[kind] = {what, {}};
    }
};

} // namespace rapport::test
