#include "base/error.h"

#include <QSet>
#include <gtest/gtest.h>

namespace rapport {
namespace {

constexpr ErrorKind kAll[] = {ErrorKind::Offline, ErrorKind::Interrupted, ErrorKind::Auth,     ErrorKind::RateLimited,
                              ErrorKind::Remote,  ErrorKind::Malformed,   ErrorKind::Rejected, ErrorKind::NotFound,
                              ErrorKind::Gone,    ErrorKind::Cancelled,   ErrorKind::Busy,     ErrorKind::Storage,
                              ErrorKind::Invalid};

TEST(ErrorKind, HasANameOfItsOwnThatLeadsBackToIt)
{
    QSet<QString> names;
    for (const ErrorKind kind : kAll) {
        const QString name = errorKindName(kind);
        EXPECT_FALSE(names.contains(name)) << qPrintable(name);
        names.insert(name);
        EXPECT_EQ(errorKindFromName(name), kind) << qPrintable(name);
    }
}

TEST(ErrorKind, IsNotReadFromAnyOtherWord)
{
    for (const char16_t *name : {u"", u"Offline", u"rate limited", u"rate-limited ", u"none"})
        EXPECT_FALSE(errorKindFromName(QStringView(name)));
}

TEST(ErrorKind, IsTriedAgainOnlyWhereNobodyHasToChangeAnything)
{
    EXPECT_TRUE(isTransient(ErrorKind::Offline));
    EXPECT_TRUE(isTransient(ErrorKind::RateLimited));
    EXPECT_FALSE(isTransient(ErrorKind::Auth));
    EXPECT_FALSE(isTransient(ErrorKind::Rejected));
    EXPECT_FALSE(isTransient(ErrorKind::Storage));
}

} // namespace
} // namespace rapport
