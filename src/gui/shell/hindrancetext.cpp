#include "gui/shell/hindrancetext.h"

#include <QCoreApplication>
#include <QDir>

namespace rapport {
namespace {

using theme::Token;
using Offer = HindranceNotice::Offer;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(HindranceText)
};

} // namespace

HindranceNotice hindranceNotice(Hindrance hindrance, const QString &folder, bool fromCopy)
{
    const QString place = QDir::toNativeSeparators(folder);
    switch (hindrance) {
    case Hindrance::None:
        return {};
    case Hindrance::Asked:
        return {"visibility",
                Token::Info,
                Token::InfoSoft,
                Texts::tr("Open for reading: you can look at everything and search; nothing is changed, fetched or "
                          "sent."),
                Offer::None,
                {}};
    case Hindrance::ReadOnlyPlace:
        return {"visibility",
                Token::Info,
                Token::InfoSoft,
                fromCopy ? Texts::tr("Open for reading: %1 cannot be written to, and the workspace was not closed "
                                     "cleanly, so this is a temporary copy of it. Copy the folder to a place of your "
                                     "own to work in it.")
                               .arg(place)
                         : Texts::tr("Open for reading: %1 cannot be written to. You can look at everything and "
                                     "search. Copy the folder to a place of your own to work in it.")
                               .arg(place),
                Offer::None,
                {}};
    case Hindrance::NewerSchema:
        return {"visibility",
                Token::Info,
                Token::InfoSoft,
                Texts::tr("Open for reading: a newer Rapport made this workspace. You can look at everything and "
                          "search; to change or send something, install that version."),
                Offer::None,
                {}};
    case Hindrance::Damaged:
        return {"report_problem",
                Token::Bad,
                Token::BadSoft,
                Texts::tr("The workspace’s file is damaged. Nothing more is written to it, so that it gets no worse. "
                          "What is good can be saved into a new workspace."),
                Offer::Rescue,
                Texts::tr("Save what is good…")};
    case Hindrance::Away:
        return {"link_off",
                Token::Warn,
                Token::WarnSoft,
                Texts::tr("%1 is not there any more: it was moved, removed, or its disk is gone. Nothing is written "
                          "elsewhere. What you type stays in this window; as soon as the folder is back, work goes "
                          "on.")
                    .arg(place),
                Offer::KeepTyped,
                Texts::tr("Save what I typed…")};
    case Hindrance::Replaced:
        return {"sync_problem",
                Token::Warn,
                Token::WarnSoft,
                Texts::tr("Another file has taken the place of the workspace in %1, or it was changed elsewhere. "
                          "Nothing is written to it before it is opened again.")
                    .arg(place),
                Offer::Reopen,
                Texts::tr("Open it again")};
    case Hindrance::DiskFull:
        return {"disc_full",
                Token::Warn,
                Token::WarnSoft,
                Texts::tr("The disk is full. All that was here is safe, and what you type stays in this window. "
                          "Syncing waits; work goes on by itself as soon as there is room."),
                Offer::KeepTyped,
                Texts::tr("Save what I typed…")};
    }
    return {};
}

QString whyNotWritable(Hindrance hindrance)
{
    switch (hindrance) {
    case Hindrance::None:
    case Hindrance::DiskFull:
        return {};
    case Hindrance::Asked:
    case Hindrance::ReadOnlyPlace:
    case Hindrance::NewerSchema:
        return Texts::tr("This workspace is open for reading only.");
    case Hindrance::Damaged:
        return Texts::tr("The workspace’s file is damaged; nothing more is written to it.");
    case Hindrance::Away:
        return Texts::tr("The workspace’s folder is not there at the moment.");
    case Hindrance::Replaced:
        return Texts::tr("The workspace has to be opened again first.");
    }
    return {};
}

} // namespace rapport
