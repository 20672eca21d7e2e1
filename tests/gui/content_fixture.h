#pragma once

#include "gui/content/contentcalendar.h"
#include "gui/content/contentcard.h"
#include "gui/content/contentdialog.h"
#include "inbox_fixture.h"
#include "store/content.h"
#include "store/rollups.h"

#include <QDropEvent>
#include <QLocale>
#include <QMimeData>
#include <QSignalSpy>

namespace rapport::test {

/// A workspace with two accounts that publish ("chirp": 40 graphemes; "journal": titles and pictures), its days those
/// of Berlin, its weeks beginning on Monday. It is Friday, 1 May 2026, noon there.
class ContentTest : public ::testing::Test
{
protected:
    ContentTest() : m_registry(publishers())
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_chirp = addAccount(u"chirp"_s, u"loomcraft"_s, u"https://chirp.example"_s);
        m_journal = addAccount(u"journal"_s, u"Weaver's weekly"_s, u"https://loomcraft.example"_s);
        setZone("Europe/Berlin");
        m_commands = std::make_unique<Commands>(m_workspace.store(), &m_registry, 0);
        m_outbox = std::make_unique<Outbox>(m_workspace.store(), m_registry, 0);
        m_engine = std::make_unique<SyncEngine>(m_workspace.store(), m_registry, m_secrets, m_http);
        m_pictures = std::make_unique<Pictures>(m_workspace.store(), m_http, m_registry);
        m_context = std::make_unique<GuiContext>(GuiContext{m_workspace.store(), *m_commands, *m_outbox, *m_engine,
                                                            m_secrets, m_registry, m_workspace.clock(), *m_pictures});
    }
    ~ContentTest() override
    {
        m_calendar.reset();
        QLocale::setDefault(QLocale::system());
    }

    void setZone(const QByteArray &zone)
    {
        const Result<> set =
            m_workspace.store().writeNow(WriteLane::User, [&zone](Writer &w) { return store::setReportZone(w, zone); });
        ASSERT_TRUE(set);
        m_days = ContentDays(QTimeZone(zone), Qt::Monday);
    }
    Account addAccount(const QString &channel, const QString &name, const QString &server)
    {
        Account account;
        account.channel = channel;
        account.name = name;
        account.handle = name;
        account.server = server;
        account.remoteId = u"me"_s;
        return m_workspace.write([&](Writer &w) { return store::addAccount(w, account); });
    }

    [[nodiscard]] static int day(int year, int month, int day) { return ContentDays::dayOf(QDate(year, month, day)); }
    [[nodiscard]] qint64 at(int year, int month, int day, int hour, int minute = 0) const
    {
        return m_days.momentOf(ContentDays::dayOf(QDate(year, month, day)), QTime(hour, minute));
    }
    [[nodiscard]] qint64 now() { return m_workspace.clock().nowMs(); }

    [[nodiscard]] ContentPlan plan(const QString &name, qint64 when) const
    {
        ContentPlan plan;
        plan.name = name;
        plan.at = when;
        plan.text = u"Bring a draft"_s;
        plan.posts = {{.account = m_chirp.id, .text = u"Bring a draft"_s}};
        return plan;
    }
    ContentPiece add(const ContentPlan &plan)
    {
        const Result<Event> added = m_commands->content().add(plan).result();
        EXPECT_TRUE(added) << (added ? "" : qPrintable(added.error().detail));
        const auto uid = Uid::fromString(added->after[u"content"_s].toString()).value_or(Uid());
        return m_workspace.read([&](Reader &r) { return store::contentPiece(r, uid).value_or(ContentPiece()); });
    }
    [[nodiscard]] ContentPiece piece(ContentId id)
    {
        return m_workspace.read([&](Reader &r) { return store::contentPiece(r, id).value_or(ContentPiece()); });
    }
    [[nodiscard]] QList<ContentPiece> all()
    {
        return m_workspace.read([](Reader &r) { return store::contentPieces(r, {}); });
    }
    /// As if the channel had taken what leaves.
    void letLeave(ContentId id)
    {
        ASSERT_TRUE(m_commands->content().publishNow(id).result());
        m_workspace.write([&](Writer &w) {
            const std::optional<ContentPiece> left = store::contentPiece(w, id);
            for (const PublishedPost &post : left->posts) {
                const Uid send = store::outboxEntry(w, post.entry)->uid;
                store::setPostSent(w, send, u"remote"_s, u"https://chirp.example/1"_s, w.nowMs());
            }
        });
    }

    void openCalendar(CalendarSpan span = CalendarSpan::Month)
    {
        m_calendar = std::make_unique<ContentCalendar>(*m_context);
        m_calendar->setSpan(span);
        m_calendar->resize(1300, 860);
        m_calendar->show();
        m_calendar->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_calendar.get()));
        settle();
    }
    /// Until all that was asked for is shown.
    void settle()
    {
        ASSERT_TRUE(soon([this] { return m_calendar->isComplete(); }));
    }
    void show(int day)
    {
        m_calendar->setDay(day);
        settle();
    }
    template<class W>
    [[nodiscard]] W &part(const char *name) const
    {
        return inside<W>(*m_calendar, name);
    }
    template<class W>
    [[nodiscard]] static W &inside(const QWidget &parent, const char *name)
    {
        W *found = parent.findChild<W *>(QLatin1StringView(name));
        if (!found)
            throw std::runtime_error(name);
        return *found;
    }
    [[nodiscard]] ContentCard *card(ContentId id) const { return m_calendar->view().card(id); }
    /// Drops a piece onto a widget.
    static void drop(QWidget &target, QPoint position, ContentId id)
    {
        QMimeData carried;
        carried.setData(ContentCard::mimeType(), QByteArray::number(id.value));
        QDragEnterEvent enter(position, Qt::MoveAction, &carried, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&target, &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDropEvent event(position, Qt::MoveAction, &carried, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&target, &event);
    }
    template<class Dialog = ContentDialog>
    [[nodiscard]] static Dialog &dialog()
    {
        Dialog *found = nullptr;
        const bool there = soon([&] {
            for (QWidget *widget : QApplication::topLevelWidgets()) {
                if (auto *one = qobject_cast<Dialog *>(widget); one && one->isVisible())
                    found = one;
            }
            return found != nullptr;
        });
        if (!there)
            throw std::runtime_error("no dialog");
        return *found;
    }
    template<class F>
    [[nodiscard]] static bool soon(F condition)
    {
        return QTest::qWaitFor(condition, 5'000);
    }

    QTemporaryDir m_settings;
    TempWorkspace m_workspace;
    Registry m_registry;
    MemorySecrets m_secrets;
    std::unique_ptr<Commands> m_commands;
    std::unique_ptr<Outbox> m_outbox;
    std::shared_ptr<Http> m_http = std::make_shared<NoHttp>();
    std::unique_ptr<SyncEngine> m_engine;
    std::unique_ptr<Pictures> m_pictures;
    std::unique_ptr<GuiContext> m_context;
    ContentDays m_days;
    Account m_chirp;
    Account m_journal;
    std::unique_ptr<ContentCalendar> m_calendar;

private:
    static std::vector<std::unique_ptr<Connector>> publishers()
    {
        Capabilities chirp;
        chirp.publish = true;
        chirp.mentions = true;
        chirp.textLimit = 40;
        chirp.textUnit = Capabilities::Unit::Graphemes;
        Capabilities journal;
        journal.publish = true;
        journal.titles = true;
        journal.postAttachments = {
            .most = 2, .bytes = 100'000, .side = 400, .mimeTypes = {u"image/png"_s}, .altTextLimit = 100};
        std::vector<std::unique_ptr<Connector>> connectors;
        connectors.push_back(std::make_unique<QuietConnector>(u"chirp"_s, "Chirp", chirp));
        connectors.push_back(std::make_unique<QuietConnector>(u"journal"_s, "Journal", journal));
        return connectors;
    }
};

} // namespace rapport::test
