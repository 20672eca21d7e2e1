#include "channels/registry.h"

#include <QSet>
#include <gtest/gtest.h>

namespace rapport {

using namespace Qt::StringLiterals;

TEST(Registry, FindsChannelsByTheirId)
{
    const auto registry = makeRegistry();
    ASSERT_FALSE(registry->all().empty());
    EXPECT_EQ(registry->find(u"nowhere"_s), nullptr);
    EXPECT_EQ(registry->find(u""_s), nullptr);
    ASSERT_NE(registry->find(u"bluesky"_s), nullptr);
    EXPECT_TRUE(registry->find(u"bluesky"_s)->info().can.reply);
}

TEST(Registry, EveryChannelSaysWhatAFormAndAListNeed)
{
    QSet<QString> ids;
    const auto registry = makeRegistry();
    for (const auto &connector : registry->all()) {
        const ConnectorInfo &info = connector->info();
        const std::string id = info.id.toStdString();
        EXPECT_FALSE(ids.contains(info.id)) << id;
        ids.insert(info.id);
        EXPECT_FALSE(info.id.isEmpty());
        EXPECT_STRNE(info.name, "") << id;
        EXPECT_STRNE(info.pitch, "") << id;
        EXPECT_FALSE(info.glyph.isEmpty()) << id;
        EXPECT_TRUE(info.color.startsWith(u"series"_s)) << id;
        EXPECT_FALSE(connector->feedKinds(Account()).isEmpty()) << id;
        EXPECT_GE(info.can.pollIntervalMs, 10'000) << id;
        EXPECT_GT(info.can.recheckBatch, 0) << id;

        QSet<QString> keys;
        bool hasSecret = false;
        for (const AccountField &field : info.fields) {
            EXPECT_FALSE(field.key.isEmpty() || keys.contains(field.key)) << id;
            keys.insert(field.key);
            EXPECT_STRNE(field.label, "") << id;
            EXPECT_EQ(field.kind == AccountField::Kind::Secret, field.key == u"secret"_s) << id;
            hasSecret = hasSecret || field.kind == AccountField::Kind::Secret;
        }
        EXPECT_TRUE(hasSecret || !info.can.needsSecret) << id;
    }
}

} // namespace rapport
