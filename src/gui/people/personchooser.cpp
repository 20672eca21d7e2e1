#include "gui/people/personchooser.h"

#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/inbox/channelfacts.h"
#include "gui/people/peopletext.h"
#include "gui/theme/icons.h"
#include "gui/theme/style.h"
#include "gui/thread/messagetext.h"
#include "store/people.h"
#include "store/search.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr int kMost = 50;
constexpr int kRow = 28;

} // namespace

PersonChooser::PersonChooser(GuiContext &context, const QString &title, const QString &verb, ContactId except,
                             QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_except(except),
      m_field(new QLineEdit(this)),
      m_list(new QListWidget(this)),
      m_hint(new QLabel(this)),
      m_choose(new QPushButton(verb, this))
{
    setObjectName(u"personChooser"_s);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(460, 380);
    m_field->setObjectName(u"personChooserField"_s);
    m_field->setPlaceholderText(tr("Name or handle"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setMaxLength(200);
    m_field->installEventFilter(this);
    m_list->setObjectName(u"personChooserList"_s);
    m_list->setAccessibleName(tr("People found"));
    m_list->setUniformItemSizes(true);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_choose->setObjectName(u"choosePersonButton"_s);
    m_choose->setDefault(true);
    theme::setKind(m_choose, theme::ButtonKind::Primary);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_choose, QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_hint);
    layout->addWidget(buttons);
    connect(m_field, &QLineEdit::textChanged, this, &PersonChooser::search);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) { m_choose->setEnabled(row >= 0); });
    connect(m_list, &QListWidget::itemActivated, this, &PersonChooser::choose);
    connect(m_choose, &QPushButton::clicked, this, &PersonChooser::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    show({});
}

void PersonChooser::search()
{
    const QString text = m_field->text().trimmed();
    const quint64 request = ++m_request;
    if (text.isEmpty()) {
        show({});
        return;
    }
    const auto find = [text, except = m_except](Reader &r) -> Result<QList<Identity>> {
        QList<Identity> found;
        const QList<IdentityId> ids = store::searchPeople(r, text, kMost);
        for (const IdentityId id : ids) {
            const std::optional<Identity> one = store::identity(r, id);
            if (one && one->contact != except && !one->self)
                found.append(*one);
        }
        return found;
    };
    deliver(m_context.store.readLatest(find), this, [this, request](const Result<QList<Identity>> &people) {
        if (request != m_request)
            return;
        if (people)
            show(*people);
        else if (people.error().kind != ErrorKind::Cancelled)
            m_hint->setText(errorText(people.error(), Occasion::Read));
    });
}

void PersonChooser::show(const QList<Identity> &people)
{
    m_people = people;
    m_list->clear();
    for (const Identity &person : people) {
        const ChannelFacts facts = channelFacts(m_context.registry, person.channel);
        auto *item = new QListWidgetItem(
            theme::icon(facts.glyph),
            tr("%1 · %2", "name, handle").arg(messagetext::plainLine(person.shownName()), handleText(person)), m_list);
        item->setSizeHint({0, kRow});
        item->setData(Qt::AccessibleTextRole,
                      tr("%1, %2").arg(whoText(person, m_context.registry), handleText(person)));
    }
    m_list->setCurrentRow(people.isEmpty() ? -1 : 0);
    m_choose->setEnabled(!people.isEmpty());
    m_hint->setText(!people.isEmpty()                     ? QString()
                    : m_field->text().trimmed().isEmpty() ? tr("Type a few letters of a name.")
                                                          : tr("Nobody was found."));
    m_hint->setVisible(!m_hint->text().isEmpty());
}

void PersonChooser::choose()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_people.size())
        return;
    Q_EMIT chosen(m_people.at(row));
    accept();
}

bool PersonChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int by = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : 0;
        if (by != 0 && m_list->count() > 0) {
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + by, 0, m_list->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace rapport
