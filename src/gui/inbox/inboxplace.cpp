#include "gui/inbox/inboxplace.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using Kind = InboxView::Kind;

const QList<std::pair<Kind, QString>> &kindNames()
{
    static const QList<std::pair<Kind, QString>> names{
        {Kind::NeedsReply, u"needsReply"_s}, {Kind::Mine, u"mine"_s},       {Kind::Snoozed, u"snoozed"_s},
        {Kind::Waiting, u"waiting"_s},       {Kind::Closed, u"closed"_s},   {Kind::All, u"all"_s},
        {Kind::Saved, u"saved"_s},           {Kind::Account, u"account"_s}, {Kind::Tag, u"tag"_s},
        {Kind::Found, u"found"_s}};
    return names;
}

QString key(const Uid &workspace, const QString &name)
{
    return u"places/"_s + workspace.toString() + u'/' + name;
}

} // namespace

InboxPlace InboxPlace::kept(const Uid &workspace)
{
    const QSettings settings;
    InboxPlace place;
    const QString kind = settings.value(key(workspace, u"view"_s)).toString();
    for (const auto &[known, name] : kindNames()) {
        if (name == kind)
            place.view.kind = known;
    }
    const QString of = settings.value(key(workspace, u"of"_s)).toString();
    place.view.account = AccountId(place.view.kind == Kind::Account ? of.toLongLong() : 0);
    place.view.saved = SavedViewId(place.view.kind == Kind::Saved ? of.toLongLong() : 0);
    place.view.tag = place.view.kind == Kind::Tag ? of : QString();
    place.view.query = place.view.kind == Kind::Found ? of : QString();
    place.conversation = ConversationId(settings.value(key(workspace, u"conversation"_s)).toLongLong());
    return place;
}

void InboxPlace::keep(const Uid &workspace) const
{
    QString kind;
    for (const auto &[known, name] : kindNames()) {
        if (known == view.kind)
            kind = name;
    }
    QString of = view.tag;
    if (view.kind == Kind::Account)
        of = QString::number(view.account.value);
    else if (view.kind == Kind::Saved)
        of = QString::number(view.saved.value);
    else if (view.kind == Kind::Found)
        of = view.query;
    QSettings settings;
    settings.setValue(key(workspace, u"view"_s), kind);
    settings.setValue(key(workspace, u"of"_s), of);
    settings.setValue(key(workspace, u"conversation"_s), conversation.value);
}

} // namespace rapport
