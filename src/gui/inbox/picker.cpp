#include "gui/inbox/picker.h"

#include "gui/inbox/fuzzymatch.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/theme/type.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::Token;

constexpr int kWidth = 520;
constexpr int kRow = 34;
constexpr int kMostRows = 10;
constexpr int kHintRole = Qt::UserRole;

/// A line with its hint at the other end.
class EntryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, kRow};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const QString hint = index.data(kHintRole).toString();
        if (hint.isEmpty())
            return;
        painter->save();
        painter->setFont(theme::font(theme::TextStyle::Secondary));
        painter->setPen(theme::color(Token::Faint));
        const bool leftToRight = option.direction == Qt::LeftToRight;
        painter->drawText(
            option.rect.adjusted(12, 0, -12, 0),
            static_cast<int>((leftToRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter),
            hint);
        painter->restore();
    }
};

} // namespace

Picker::Picker(const QString &placeholder, QList<Entry> entries, QWidget *parent)
    : ChoicePopup(u"picker"_s, placeholder, tr("Choices"), parent),
      m_empty(new QLabel(tr("Nothing fits."), this)),
      m_entries(std::move(entries))
{
    list().setItemDelegate(new EntryDelegate(&list()));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(&field());
    layout->addWidget(&list());
    layout->addWidget(m_empty);
}

Picker::Picker(const QString &placeholder, QWidget *parent) : Picker(placeholder, QList<Entry>{}, parent)
{
    readingBegins();
}

void Picker::setEntries(QList<Entry> entries)
{
    m_entries = std::move(entries);
    readingEnded();
}

void Picker::setMake(Make make)
{
    m_make = std::move(make);
}

void Picker::popUp()
{
    filter();
    showOver({kWidth, 0});
}

void Picker::filter()
{
    const QString typed = field().text().trimmed();
    m_shown = fitting(typed, m_entries, [&typed](const Entry &entry) { return fuzzyScore(typed, entry.title); });
    if (const std::optional<Entry> made = m_make && !typed.isEmpty() ? m_make(typed) : std::nullopt)
        m_shown.append(*made);

    list().clear();
    for (const Entry &entry : std::as_const(m_shown)) {
        auto *item = new QListWidgetItem(entry.title, &list());
        if (!entry.glyph.isEmpty())
            item->setIcon(theme::icon(entry.glyph));
        item->setData(kHintRole, entry.hint);
        item->setData(Qt::AccessibleTextRole,
                      entry.hint.isEmpty() ? entry.title : tr("%1, %2", "choice, hint").arg(entry.title, entry.hint));
    }
    list().setCurrentRow(m_shown.isEmpty() ? -1 : 0);
    m_empty->setVisible(m_shown.isEmpty() && !isReading());
    list().setVisible(!m_shown.isEmpty());
    list().setFixedHeight(kRow * static_cast<int>(std::clamp<qsizetype>(m_shown.size(), 1, kMostRows)) + 2);
    adjustSize();
}

void Picker::choose()
{
    const std::function<void()> run = m_shown.at(list().currentRow()).run;
    close();
    if (run)
        run();
}

} // namespace rapport
