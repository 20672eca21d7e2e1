#include "gui/settings/settingssections.h"

#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/settings/settingsform.h"
#include "store/maintenance.h"

#include <QCoreApplication>
#include <QDate>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QPointer>
#include <QPromise>
#include <QPushButton>
#include <QThreadPool>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace rapport::settings {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(rapport::SettingsPage)
};

/// On a thread of its own: the whole file is copied and looked through.
QFuture<Result<>> backUp(const QString &folder, const QString &file)
{
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    const QFuture<Result<>> done = promise->future();
    QThreadPool::globalInstance()->start([promise, folder, file] {
        promise->addResult(store::backUp(folder, file));
        promise->finish();
    });
    return done;
}

void backUpTo(const QString &file, QPushButton *button, GuiContext &context, const Say &say)
{
    button->setEnabled(false);
    button->setText(Texts::tr("Copying…"));
    deliver(backUp(context.store.folder(), file), button, [button, file, say](const Result<> &done) {
        button->setEnabled(true);
        button->setText(Texts::tr("Back up…"));
        say(done ? Texts::tr("The copy is complete and was looked through: %1.").arg(QDir::toNativeSeparators(file))
                 : Texts::tr("It could not be copied: %1").arg(errorText(done.error(), Occasion::Read)));
    });
}

} // namespace

void addWorkspace(SettingsForm &form, GuiContext &context, const Say &say)
{
    form.addSection(Texts::tr("Workspace"));
    QPushButton *open = form.addButton("openFolder", Texts::tr("Folder"),
                                       QDir::toNativeSeparators(context.store.folder()), Texts::tr("Open the folder"));
    QObject::connect(open, &QPushButton::clicked, open,
                     [folder = context.store.folder()] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    QPushButton *copy = form.addButton(
        "backUp", Texts::tr("Copy of everything"),
        Texts::tr("A verified copy of the workspace's database in one file, while work goes on. Fetched pictures are "
                  "not in it."),
        Texts::tr("Back up…"));
    QObject::connect(copy, &QPushButton::clicked, copy, [copy, &context, say] {
        const QString name = Texts::tr("Rapport %1.backup").arg(QDate::currentDate().toString(Qt::ISODate));
        auto *dialog = new QFileDialog(copy->window(), Texts::tr("Back up the workspace"), QDir::homePath());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->selectFile(name);
        QObject::connect(dialog, &QFileDialog::fileSelected, copy, [copy, &context, say](const QString &file) {
            // The dialog has asked whether what stands there may go.
            QFile::remove(file);
            backUpTo(file, copy, context, say);
        });
        dialog->open();
    });
}

} // namespace rapport::settings
