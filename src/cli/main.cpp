#include "cli/verbs.h"

#include <QCoreApplication>
#include <QDir>
#include <QGuiApplication>
#include <QStandardPaths>
#include <algorithm>
#include <memory>

namespace {

using namespace rapport;
using namespace rapport::cli;
using namespace Qt::StringLiterals;

/// Every option of every verb, so that options can be told from words before the verb is known.
std::vector<Option> everyOption()
{
    std::vector<Option> all = commonOptions();
    for (const Verb &verb : verbs())
        all.insert(all.end(), verb.options.begin(), verb.options.end());
    return all;
}

/// The same as the window's, in the same order.
QString workspaceFolder(const Arguments &arguments)
{
    QString folder = arguments.value(u"workspace"_s);
    if (folder.isEmpty())
        folder = qEnvironmentVariable("RAPPORT_WORKSPACE");
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/workspace";
    return QDir(folder).absolutePath();
}

Outcome<> checkUse(const Verb &verb, const Arguments &arguments)
{
    const qsizetype count = arguments.words().size();
    if (count < verb.least || (verb.most >= 0 && count > verb.most)) {
        const QString form = verb.arguments.isEmpty() ? verb.name : QString(verb.name + u' ' + verb.arguments);
        return wrongUse(u"The form is: rapport-cli %1. See rapport-cli %2 --help."_s.arg(form, verb.name));
    }
    for (const QString &name : arguments.optionNames()) {
        const auto isIt = [&name](const Option &option) { return option.name == name; };
        if (std::none_of(verb.options.begin(), verb.options.end(), isIt) &&
            std::none_of(commonOptions().begin(), commonOptions().end(), isIt))
            return wrongUse(u"%1 knows no option --%2. See rapport-cli %1 --help."_s.arg(verb.name, name));
    }
    return {};
}

Outcome<> run(const QStringList &words)
{
    Outcome<Arguments> arguments = Arguments::parse(words, everyOption());
    if (!arguments)
        return tl::unexpected(arguments.error());
    if (arguments->has(u"version"_s)) {
        Console::plain(u"rapport-cli " + QCoreApplication::applicationVersion() + u'\n');
        return {};
    }
    const bool asksHelp = arguments->has(u"help"_s) || arguments->words().value(0) == u"help";
    if (arguments->words().value(0) == u"help")
        arguments->dropWords(1);
    const Verb *verb = findVerb(arguments->words());
    if (asksHelp && (verb || arguments->words().isEmpty())) {
        Console::plain(verb ? helpText(*verb) : helpText());
        return {};
    }
    if (!verb) {
        const QString word = arguments->words().value(0);
        if (word.isEmpty())
            return wrongUse(u"What is to be done? See rapport-cli --help."_s);
        const QStringList group = verbsOfGroup(word);
        if (!group.isEmpty())
            return wrongUse(u"One of these is meant: %1."_s.arg(group.join(u", ")));
        return wrongUse(u"There is no verb \"%1\". See rapport-cli --help."_s.arg(word));
    }
    arguments->dropWords(verb->name.count(u' ') + 1);
    Outcome<> fits = checkUse(*verb, *arguments);
    if (!fits)
        return fits;
    const bool json = arguments->has(u"json"_s);
    QString folder = workspaceFolder(*arguments);
    Call call{std::move(*arguments), Console(json), std::move(folder)};
    return verb->run(call);
}

/// Whoever draws pages needs fonts, which come with the part of Qt that knows screens; none is opened.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    const bool draws = std::any_of(argv, argv + argc, [](const char *word) {
        constexpr const char *kDrawing[] = {"export-conversation", "report", "--html", "--pdf"};
        return std::any_of(std::begin(kDrawing), std::end(kDrawing), [word](const char *one) {
            const auto length = qstrlen(one);
            return qstrncmp(word, one, length) == 0 && (word[length] == 0 || word[length] == '=');
        });
    });
    if (!draws)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char **argv)
{
    const std::unique_ptr<QCoreApplication> application = makeApplication(argc, argv);
    // The same names as the window's, so that both find the same workspace.
    QCoreApplication::setApplicationName(u"Rapport"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(RAPPORT_VERSION));
    const Outcome<> outcome = run(QCoreApplication::arguments().mid(1));
    if (outcome)
        return 0;
    Console::note(u"rapport-cli: " + outcome.error().reason);
    return outcome.error().exitCode;
}
