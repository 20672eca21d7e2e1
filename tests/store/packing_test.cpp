#include "store/packing.h"

#include <QRandomGenerator>
#include <gtest/gtest.h>

namespace rapport {
namespace {

TEST(Packing, IsReadByQtWhateverWasPacked)
{
    QByteArray noise(700'000, Qt::Uninitialized);
    QRandomGenerator random(3);
    for (char &c : noise)
        c = static_cast<char>(random.bounded(256));
    // One after the other: nothing of one may be left in the next.
    for (const QByteArray &bytes : {QByteArray("{\"n\":1}"), noise, QByteArray(100'000, 'r'), QByteArray(),
                                    QByteArray("\0\0", 2), QByteArray("{\"n\":1}")}) {
        const QByteArray packed = store::packed(bytes);
        EXPECT_FALSE(packed.isEmpty());
        EXPECT_EQ(qUncompress(packed), bytes);
        // What cannot be packed is stored in pieces of some kilobytes, with five bytes before each.
        EXPECT_LE(packed.size(), bytes.size() + bytes.size() / 300 + 40);
    }
    EXPECT_LT(store::packed(QByteArray(100'000, 'r')).size(), 1000);
}

} // namespace
} // namespace rapport
