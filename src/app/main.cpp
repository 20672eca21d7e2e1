#include "app/composition.h"
#include "app/display.h"
#include "app/memory.h"
#include "app/terminationsignals.h"
#include "app/translations.h"
#include "domain/link.h"
#include "gui/appearance.h"
#include "gui/settings.h"
#include "gui/shell/applicationaccessible.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttonaccessible.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

struct Call
{
    QString workspace;
    bool demo = false;
    rapport::Store::Access access = rapport::Store::Access::ReadWrite;
    QString link;
};

QString dataFolder(const QString &name)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/Rapport/"_s + name;
}

/// Reads the arguments without a display; ends the program for --help, --version and what cannot be understood.
Call readArguments(int &argc, char **argv)
{
    QCoreApplication application(argc, argv);
    rapport::installTranslations(application);
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "Arguments", "Rapport: a community's conversations in one inbox, kept on one's own computer."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption workspace(
        u"workspace"_s, QCoreApplication::translate("Arguments", "The folder of the workspace; made if it is missing."),
        QCoreApplication::translate("Arguments", "folder"));
    const QCommandLineOption demo(
        u"demo"_s, QCoreApplication::translate("Arguments", "Open the demo community; made if it is missing."));
    const QCommandLineOption readOnly(
        u"read-only"_s,
        QCoreApplication::translate("Arguments", "Open the workspace to look at it; nothing is changed."));
    parser.addOptions({workspace, demo, readOnly});
    parser.addPositionalArgument(
        u"link"_s, QCoreApplication::translate("Arguments", "A conversation to show (rapport://conversation/…)."),
        u"[link]"_s);
    parser.process(application);
    const QStringList links = parser.positionalArguments();
    if (links.size() > 1 || (links.size() == 1 && !rapport::parseLink(links.first()))) {
        std::fputs(qPrintable(QCoreApplication::translate("Arguments", "This is no link to a conversation.") + u'\n'),
                   stderr);
        std::exit(2);
    }

    QString folder = parser.value(workspace);
    if (folder.isEmpty())
        folder = qEnvironmentVariable("RAPPORT_WORKSPACE");
    if (folder.isEmpty())
        folder = dataFolder(u"workspace"_s);
    return {QDir(folder).absolutePath(), parser.isSet(demo),
            parser.isSet(readOnly) ? rapport::Store::Access::ReadOnly : rapport::Store::Access::ReadWrite,
            links.value(0)};
}

} // namespace

int main(int argc, char **argv)
{
    rapport::giveLargeBlocksBack();
    QCoreApplication::setApplicationName(u"Rapport"_s);
    rapport::chooseSettingsPlace();
    QCoreApplication::setApplicationVersion(QStringLiteral(RAPPORT_VERSION));
    const Call call = readArguments(argc, argv);
    if (const QString problem = rapport::missingDisplay(); !problem.isEmpty()) {
        std::fputs(qPrintable(problem + u'\n'), stderr);
        return 1;
    }

    rapport::installApplicationAccessibility();
    rapport::appearance::applyScale();
    QApplication application(argc, argv);
    rapport::installButtonAccessibility();
    QGuiApplication::setDesktopFileName(u"rapport"_s);
    QApplication::setQuitOnLastWindowClosed(false);
    rapport::installTranslations(application);
    rapport::theme::install(application);
    QApplication::setWindowIcon(rapport::theme::icon("forum", rapport::theme::Token::Accent));

    rapport::Composition composition({call.workspace, dataFolder(u"demo"_s)});
    QObject::connect(&composition, &rapport::Composition::finished, &application, &QCoreApplication::quit);
    const rapport::TerminationSignals termination;
    QObject::connect(&termination, &rapport::TerminationSignals::received, &composition, &rapport::Composition::quit);
    composition.run(call.demo, call.access, call.link);
    return QApplication::exec();
}
