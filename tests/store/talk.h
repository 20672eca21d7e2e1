#pragma once

#include "base/time.h"
#include "samples.h"
#include "store/rollups.h"
#include "store/search.h"
#include "store/topics.h"

namespace rapport::test {

/// A workspace with an account and people who say things on days; days are counted from its own today.
class Talk
{
public:
    Talk()
    {
        workspace.clock().set(1'790'000'000'000);
        workspace.write([this](Writer &w) {
            account = addAccount(w).id;
            other = addAccount(w, QStringLiteral("Second"), QStringLiteral("mastodon")).id;
            for (int i = 0; i < 8; ++i)
                people.push_back(addPerson(w, QStringLiteral("Person") + QString::number(i)));
            conversation = addConversation(w, account, QStringLiteral("talk"));
            elsewhere = addConversation(w, other, QStringLiteral("elsewhere"));
        });
        today = workspace.read([](Reader &r) { return store::reportDays(r).dayOf(r.nowMs()); });
    }

    [[nodiscard]] Period now() const { return {today - 6, today + 1}; }
    [[nodiscard]] Period reference() const { return before(now()); }
    /// Noon of a day so many days ago.
    [[nodiscard]] qint64 at(int daysAgo) { return workspace.clock().nowMs() - daysAgo * kDayMs - 1000; }

    MessageId say(const QString &text, int person, int daysAgo, const QString &language = QStringLiteral("en"))
    {
        return workspace.write([&](Writer &w) { return say(w, text, person, daysAgo, language); });
    }

    /// The same by several people on the days of both periods, one after another.
    void sayOften(const QString &text, int now, int before, const QString &language = QStringLiteral("en"))
    {
        workspace.write([&](Writer &w) {
            for (int i = 0; i < now; ++i)
                say(w, text, i % 6, i % 7, language);
            for (int i = 0; i < before; ++i)
                say(w, text, i % 6, 7 + i % 7, language);
        });
    }

    store::TopicReport hot(const QString &filter = {})
    {
        return workspace.read([&](Reader &r) {
            Result<store::TopicReport> report =
                store::hotTopics(r, {.period = now(), .against = reference(), .filter = filter});
            EXPECT_TRUE(report) << (report ? "" : qPrintable(report.error().detail));
            return report.value_or(store::TopicReport());
        });
    }

    QStringList names(const QString &filter = {})
    {
        QStringList all;
        for (const store::HotTopic &topic : hot(filter).topics)
            all.append(topic.name);
        return all;
    }

    int rows(const QString &query)
    {
        return workspace.read(
            [&query](Reader &r) { return store::countHits(r, *parseQuery(query), 100'000).value_or(-1); });
    }

    void keep()
    {
        const std::atomic_bool stop = false;
        EXPECT_TRUE(store::keepTopicDays(workspace.store(), {reference(), now()}, stop, [](int, int) {}));
    }
    qint64 wrong() { return store::countWrongTopicDays(workspace.store()).value_or(-1); }

    TempWorkspace workspace;
    AccountId account;
    AccountId other;
    ConversationId conversation;
    ConversationId elsewhere;
    std::vector<IdentityId> people;
    int today = 0;

private:
    MessageId say(Writer &w, const QString &text, int person, int daysAgo, const QString &language)
    {
        const QString remoteId = QStringLiteral("m") + QString::number(++m_messages);
        Message message = makeMessage(w, account, conversation, people[static_cast<size_t>(person)],
                                      {.text = text, .remoteId = remoteId, .at = at(daysAgo)});
        message.language = language;
        return store::addMessage(w, message, 1);
    }

    int m_messages = 0;
};

} // namespace rapport::test
