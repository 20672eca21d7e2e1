// What a long list costs a Qt program that only draws three lines of text and a round picture per row, with every row
// in memory. Arguments: the plain store's file, the number of frames, width and height of the list. Prints JSON.
#include "window/process.h"
#include "window/scrolling.h"

#include <QAbstractListModel>
#include <QApplication>
#include <QHash>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace {

struct PlainRow
{
    QString name;
    QString subject;
    QString preview;
};

constexpr int kRowHeight = 84;
constexpr int kRowsInMemory = 20'000;

std::vector<PlainRow> readRows(const char *file, qint64 &total)
{
    std::vector<PlainRow> rows;
    sqlite3 *database = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_open_v2(file, &database, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK &&
        sqlite3_prepare_v2(database,
                           "SELECT i.name, c.subject, c.preview, (SELECT count(*) FROM conversation)"
                           " FROM conversation c JOIN identity i ON i.id = c.identity_id LIMIT ?1",
                           -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_int(statement, 1, kRowsInMemory);
        const auto text = [statement](int column) {
            return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, column)));
        };
        while (sqlite3_step(statement) == SQLITE_ROW) {
            rows.push_back({text(0), text(1), text(2)});
            total = sqlite3_column_int64(statement, 3);
        }
    }
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return rows;
}

class Model final : public QAbstractListModel
{
public:
    Model(std::vector<PlainRow> rows, qint64 total) : m_rows(std::move(rows)), m_total(static_cast<int>(total)) {}
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_total; }
    [[nodiscard]] QVariant data(const QModelIndex &, int) const override { return {}; }
    [[nodiscard]] const PlainRow &row(int index) const { return m_rows[static_cast<size_t>(index) % m_rows.size()]; }

private:
    std::vector<PlainRow> m_rows;
    int m_total;
};

class Delegate final : public QStyledItemDelegate
{
public:
    explicit Delegate(const Model &model) : m_model(model) {}
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, kRowHeight};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const PlainRow &row = m_model.row(index.row());
        const QRect box = option.rect.adjusted(12, 10, -12, -10);
        painter->drawPixmap(box.topLeft(), picture(row.name));
        const QRect text = box.adjusted(46, 0, 0, 0);
        const QFontMetrics metrics(option.font);
        QFont bold = option.font;
        bold.setBold(true);
        painter->setFont(bold);
        painter->drawText(QRect(text.left(), text.top(), text.width(), 20), Qt::AlignLeft,
                          QFontMetrics(bold).elidedText(row.name, Qt::ElideRight, text.width()));
        painter->setFont(option.font);
        painter->drawText(QRect(text.left(), text.top() + 20, text.width(), 20), Qt::AlignLeft,
                          metrics.elidedText(row.subject, Qt::ElideRight, text.width()));
        painter->drawText(QRect(text.left(), text.top() + 40, text.width(), 20), Qt::AlignLeft,
                          metrics.elidedText(row.preview, Qt::ElideRight, text.width()));
    }

private:
    [[nodiscard]] const QPixmap &picture(const QString &name) const
    {
        const int hue = static_cast<int>(qHash(name) % 360);
        QPixmap &pixmap = m_pictures[hue];
        if (pixmap.isNull()) {
            pixmap = QPixmap(34, 34);
            pixmap.fill(Qt::transparent);
            QPainter painter(&pixmap);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(QColor::fromHsv(hue, 120, 200));
            painter.drawEllipse(0, 0, 34, 34);
        }
        return pixmap;
    }

    const Model &m_model;
    mutable QHash<int, QPixmap> m_pictures;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc != 5)
        return 2;
    qint64 total = 0;
    std::vector<PlainRow> rows = readRows(argv[1], total);
    if (rows.empty())
        return 1;
    Model model(std::move(rows), total);
    Delegate delegate(model);
    QListView list;
    list.setUniformItemSizes(true);
    list.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list.setItemDelegate(&delegate);
    list.setModel(&model);
    list.resize(atoi(argv[3]), atoi(argv[4]));
    list.show();
    QApplication::processEvents();
    const auto nothing = [](rapport::bench::Samples &, double) {};
    (void)rapport::bench::scroll(list, 30, nothing);
    const rapport::bench::Samples frames = rapport::bench::scroll(list, atoi(argv[2]), nothing).wall;
    rapport::bench::printJson(
        {{u"frameMedianMs"_s, frames.median()}, {u"frameP99Ms"_s, frames.p99()}, {u"frameWorstMs"_s, frames.worst()}});
    return 0;
}
