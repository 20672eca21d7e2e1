#include "cli/objects.h"
#include "cli/verbs.h"

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

QString padded(const QString &text, int width)
{
    return text.leftJustified(width, u' ');
}

QString optionLines(const std::vector<Option> &options)
{
    QString text;
    for (const Option &option : options) {
        const QString form = u"--" + option.name + (option.value.isEmpty() ? QString() : QString(u' ' + option.value));
        text += u"  " + padded(form, 22) + u"  " + option.meaning + u'\n';
    }
    return text;
}

QString verbLine(const Verb &verb)
{
    return verb.arguments.isEmpty() ? verb.name : QString(verb.name + u' ' + verb.arguments);
}

} // namespace

QString helpText()
{
    QString text = u"rapport-cli [--workspace DIR] VERB [ARGUMENTS] [--json]\n\n"
                   "The command line of Rapport: it works on the same workspace as the window, also beside it.\n\n"
                   "Verbs\n"_s;
    for (const Verb &verb : verbs())
        text += u"  " + padded(verbLine(verb), 44) + u"  " + verb.summary + u'\n';
    text += u"\nOptions, before or after the verb\n"_s + optionLines(commonOptions());
    text += u"\nQueries\n"
            "  Words, \"quoted phrases\" and field:value; - before one excludes it, OR joins two. Fields: "
            "is:open|waiting|\n"
            "  snoozed|closed|unread|held|deleted|edited|due|overdue  channel:NAME  account:ID  from:HANDLE  "
            "person:HANDLE|CONTACT\n"
            "  group:NAME  tag:NAME  campaign:NAME  assigned:NAME|me|nobody  lang:xx  kind:reply|mention|...\n"
            "  has:attachment|draft|note  before:DATE  after:DATE  mood:positive|neutral|negative|unknown\n"
            "  is:lead|idea  lead:proposed|new|qualified|handedover|won|lost|dismissed  idea:NAME-or-number\n"
            "\nSecrets\n"
            "  They are kept in the system's keychain. Without one, give an account's secret in RAPPORT_SECRET_<ID> or "
            "with\n"
            "  --secret-stdin: it is used for that run and kept nowhere.\n"
            "\nExit codes\n"
            "  0 done; 1 failed, with the reason in one line on standard error; 2 wrong use.\n"
            "\nJSON\n"
            "  One object a line. Every object has id. Times are ISO 8601 in UTC; what there is not is null.\n"
            "  rapport-cli VERB --help lists the keys of what a verb prints. In short:\n"_s;
    for (const QString &object : {u"conversation"_s, u"message"_s, u"search"_s, u"account"_s, u"outbox"_s, u"sync"_s,
                                  u"run"_s, u"quarantined"_s, u"health"_s, u"channel"_s, u"workspace"_s, u"backup"_s}) {
        QStringList names;
        for (const Key &key : keysOf(object))
            names += QString::fromLatin1(key.name);
        text += u"  " + padded(object, 14) + names.join(u' ') + u'\n';
    }
    return text;
}

QString helpText(const Verb &verb)
{
    QString text = u"rapport-cli [--workspace DIR] " + verbLine(verb);
    for (const Option &option : verb.options)
        text += option.value.isEmpty() ? QString(u" [--" + option.name + u']')
                                       : QString(u" [--" + option.name + u' ' + option.value + u']');
    text += u" [--json]\n\n" + verb.summary + u'\n';
    if (!verb.options.empty())
        text += u"\nOptions\n" + optionLines(verb.options);
    for (const QString &object : verb.objects) {
        text += u"\nJSON: " + object + u'\n';
        for (const Key &key : keysOf(object))
            text += u"  " + padded(QString::fromLatin1(key.name), 22) + u"  " + QString::fromUtf8(key.meaning) + u'\n';
    }
    return text;
}

} // namespace rapport::cli
