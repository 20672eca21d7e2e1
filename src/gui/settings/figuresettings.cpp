#include "gui/settings/settingssections.h"

#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/settings/settingsform.h"
#include "store/changeset.h"
#include "store/rollups.h"
#include "sync/figurezone.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QTimeZone>
#include <memory>

using namespace Qt::StringLiterals;

namespace rapport::settings {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(rapport::SettingsPage)
};

QList<std::pair<QString, QVariant>> zones()
{
    QList<std::pair<QString, QVariant>> all;
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : ids) {
        // Names as people know them: a place, or UTC. "UTC+05:30" and the like know no summer time.
        if (id.contains('/') || id == "UTC")
            all.append({QString::fromLatin1(id).replace(u'_', u' '), id});
    }
    return all;
}

/// Shows what the workspace has, which the command line may change as well; but never over what somebody has chosen
/// while it was being read.
void follow(QComboBox *box, GuiContext &context)
{
    const auto choices = std::make_shared<int>(0);
    QObject::connect(box, &QComboBox::activated, box, [choices] { ++*choices; });
    const auto load = [box, choices, &context] {
        const auto find = [](Reader &r) -> Result<QByteArray> { return store::reportZone(r).id(); };
        deliver(context.store.read(find), box, [box, choices, asked = *choices](const Result<QByteArray> &zone) {
            if (!zone || asked != *choices)
                return;
            if (box->findData(*zone) < 0)
                box->insertItem(0, QString::fromLatin1(*zone), *zone);
            box->setCurrentIndex(box->findData(*zone));
        });
    };
    load();
    QObject::connect(&context.store.changes(), &ChangeFeed::changed, box, [load](const ChangeSet &changes) {
        if (changes.everything)
            load();
    });
}

} // namespace

void addFigures(SettingsForm &form, GuiContext &context, const Say &say)
{
    form.addSection(Texts::tr("Figures"));
    QComboBox *box = form.addChoice("figureZone", Texts::tr("A day begins at midnight in"),
                                    Texts::tr("With another time zone all figures are counted again. That takes a "
                                              "while in a large workspace; until then they say that they are "
                                              "incomplete."),
                                    zones(), QTimeZone::systemTimeZoneId());
    box->setMaxVisibleItems(20);
    box->setEnabled(context.store.access() == Store::Access::ReadWrite);
    follow(box, context);
    QObject::connect(box, &QComboBox::activated, box, [box, &context, say] {
        deliver(setFigureZone(context.store, box->currentData().toByteArray()), box, [say](const Result<> &done) {
            if (!done)
                say(errorText(done.error(), Occasion::Change));
        });
    });
}

} // namespace rapport::settings
