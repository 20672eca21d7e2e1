#include "bench.h"

#include "stop.h"
#include "store/conversations.h"
#include "store/search.h"
#include "words.h"

#include <QFile>
#include <fcntl.h>
#include <unistd.h>

namespace rapport::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRuns = 9;
constexpr int kPage = 50;

/// Takes the file out of the system's memory; what is in it is on the disk before.
void forget(const QString &file)
{
    const int descriptor = ::open(QFile::encodeName(file).constData(), O_RDONLY);
    if (descriptor < 0 || ::fdatasync(descriptor) != 0 || ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED) != 0)
        stop(u"the system does not forget "_s + file);
    ::close(descriptor);
}

/// Wall time of a question to a workspace that was just opened and of which nothing but that is in memory.
template<class F>
Samples cold(Bench &bench, F ask)
{
    Samples samples;
    for (int run = 0; run < kRuns; ++run) {
        bench.store.reset(); // its pages are cached in it too
        bench.store = openWorkspace(bench.workspace);
        forget(Store::databasePath(bench.workspace));
        const double begin = wallMs();
        ask();
        samples.add(wallMs() - begin);
    }
    return samples;
}

} // namespace

void measureCold(Bench &bench)
{
    const Words words = chooseWords(*bench.limit, sampleRecords(*bench.store, 50, 400));
    const Samples inbox = cold(bench, [&] {
        (void)valueOf(bench.store->readNow([](Reader &r) -> Result<qsizetype> {
            store::ConversationFilter open;
            open.state = ConversationState::Open;
            return store::conversationRows(r, valueOf(store::conversationIds(r, open, kPage))).size();
        }));
    });
    bench.report.add({.name = u"inbox page, cold"_s,
                      .value = inbox.median(),
                      .unit = u"ms"_s,
                      .budget = {.value = 50},
                      .page = true});
    for (const auto &[name, word] :
         {std::pair(u"search, common word, cold"_s, words.common), std::pair(u"search, mid word, cold"_s, words.mid)}) {
        const Query query = valueOf(parseQuery(word));
        const Samples search = cold(bench, [&] {
            (void)valueOf(bench.store->readNow(
                [&](Reader &r) -> Result<qsizetype> {
                    return valueOf(store::searchMessages(r, query, store::SearchOrder::NewestFirst, kPage)).size();
                },
                ReadLane::Report));
        });
        bench.report.add(
            {.name = name, .value = search.median(), .unit = u"ms"_s, .budget = {.value = 100}, .page = true});
    }
}

} // namespace rapport::bench
