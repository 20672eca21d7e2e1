#include "gui/accounts/quarantinedialog.h"

#include "gui/timetext.h"
#include "ui_quarantinedialog.h"

#include <QFontDatabase>
#include <QJsonDocument>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

constexpr qsizetype kMostShown = 256 * 1024;

/// JSON with its lines, anything else as it is; bounded, since it came from a network.
QString readable(const QByteArray &raw)
{
    const QJsonDocument json = QJsonDocument::fromJson(raw);
    const QByteArray bytes = json.isNull() ? raw : json.toJson(QJsonDocument::Indented);
    const QString text = QString::fromUtf8(bytes.left(kMostShown));
    return bytes.size() > kMostShown ? text + u"\n…"_s : text;
}

} // namespace

QuarantineDialog::QuarantineDialog(const QList<Quarantined> &items, qint64 nowMs, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::QuarantineDialog>()), m_items(items)
{
    m_ui->setupUi(this);
    m_ui->raw->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_ui->splitter->setSizes({260, 480});
    for (const Quarantined &item : m_items)
        m_ui->items->addItem(u"%1\n%2 · %3"_s.arg(item.reason, item.feedKind, agoText(item.at, nowMs)));
    connect(m_ui->items, &QListWidget::currentRowChanged, this, [this](int row) {
        m_ui->raw->setPlainText(row >= 0 && row < m_items.size() ? readable(m_items[row].raw) : QString());
    });
    m_ui->buttons->button(QDialogButtonBox::Close)->setObjectName(u"close"_s);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_ui->items->setCurrentRow(0);
}

QuarantineDialog::~QuarantineDialog() = default;

} // namespace rapport
