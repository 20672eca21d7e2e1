#include "gui/settings/settingssections.h"

#include "gui/composer/spelldictionaries.h"
#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/levels/levelsdialog.h"
#include "gui/replies/repliesdialog.h"
#include "gui/settings/settingsform.h"
#include "gui/thread/pictureconsents.h"
#include "store/changeset.h"
#include "store/triage.h"
#include "sync/commands.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QLocale>
#include <QPushButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace rapport::settings {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(rapport::SettingsPage)
};

/// Shows what the workspace has, which somebody else may change as well.
void followOnceAnswered(QComboBox *box, GuiContext &context)
{
    const auto load = [box, &context] {
        const auto find = [](Reader &r) -> Result<ConversationState> { return store::stateOnceAnswered(r); };
        deliver(context.store.read(find), box, [box](const Result<ConversationState> &state) {
            if (state)
                box->setCurrentIndex(std::max(0, box->findData(static_cast<int>(*state))));
        });
    };
    load();
    QObject::connect(&context.store.changes(), &ChangeFeed::changed, box, [load](const ChangeSet &changes) {
        if (changes.everything)
            load();
    });
}

void addOnceAnswered(SettingsForm &form, GuiContext &context, const Say &say)
{
    QComboBox *box =
        form.addChoice("onceAnswered", Texts::tr("Once answered, a conversation"),
                       Texts::tr("“Send and close” closes it in any case, and whatever they write opens it again."),
                       {{Texts::tr("waits for them"), static_cast<int>(ConversationState::Waiting)},
                        {Texts::tr("is closed"), static_cast<int>(ConversationState::Closed)}},
                       static_cast<int>(ConversationState::Waiting));
    box->setEnabled(context.store.access() == Store::Access::ReadWrite);
    followOnceAnswered(box, context);
    QObject::connect(box, &QComboBox::activated, box, [box, &context, say] {
        const auto state = static_cast<ConversationState>(box->currentData().toInt());
        deliver(context.commands.setStateOnceAnswered(state), box, [say](const Result<> &done) {
            if (!done)
                say(errorText(done.error(), Occasion::Change));
        });
    });
}

void addSpelling(SettingsForm &form)
{
    SpellDictionaries &dictionaries = SpellDictionaries::instance();
    QPushButton *button =
        form.addButton("openDictionaries", Texts::tr("Spelling"),
                       Texts::tr("Your system's dictionaries are used, and those that you put into a folder of "
                                 "Rapport's own (two files each, .aff and .dic). The language of an answer is chosen "
                                 "where it is written."),
                       Texts::tr("Open that folder"));
    QObject::connect(button, &QPushButton::clicked, button, [&dictionaries] {
        QDir().mkpath(dictionaries.ownFolder());
        QDesktopServices::openUrl(QUrl::fromLocalFile(dictionaries.ownFolder()));
    });
}

} // namespace

void addAnswering(SettingsForm &form, GuiContext &context, const Say &say)
{
    form.addSection(Texts::tr("Answering"));
    addOnceAnswered(form, context, say);
    QPushButton *levels = form.addButton(
        "openLevels", Texts::tr("Service levels"),
        Texts::tr("How soon people are promised an answer, working hours and holidays."), Texts::tr("Service levels…"));
    QObject::connect(levels, &QPushButton::clicked, levels,
                     [levels, &context] { (new LevelsDialog(context, levels->window()))->open(); });
    QPushButton *replies = form.addButton("openReplies", Texts::tr("Saved replies"),
                                          Texts::tr("Texts with variables, found in the composer with a slash."),
                                          Texts::tr("Saved replies…"));
    QObject::connect(replies, &QPushButton::clicked, replies,
                     [replies, &context] { (new RepliesDialog(context, {}, replies->window()))->open(); });
    addSpelling(form);
}

void addPictures(SettingsForm &form, GuiContext &context, const Say &say)
{
    form.addSection(Texts::tr("Pictures"));
    auto *consents = new PictureConsents(context);
    QObject::connect(consents, &PictureConsents::failed, consents, say);
    form.addPart(Texts::tr("pictures images portraits avatars consent load fetch"), consents);
}

} // namespace rapport::settings
