#include "gui/accounts/accountform.h"

#include "gui/theme/icons.h"
#include "gui/widgets/label.h"

#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

constexpr int kLongestValue = 2048;

/// The eye that shows a password while it is pressed in.
void addReveal(QLineEdit *input)
{
    auto *reveal = new QAction(theme::icon("visibility"), AccountForm::tr("Show"), input);
    reveal->setCheckable(true);
    input->addAction(reveal, QLineEdit::TrailingPosition);
    QObject::connect(reveal, &QAction::toggled, input,
                     [input](bool shown) { input->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
}

} // namespace

QString channelText(const char *source)
{
    return source && *source ? QCoreApplication::translate("Channels", source) : QString();
}

AccountForm::AccountForm(const ConnectorInfo &info, Fields fields, const QJsonObject &known, QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kSpace1);
    for (const AccountField &field : info.fields) {
        if (fields == Fields::SecretOnly && field.kind != AccountField::Kind::Secret)
            continue;
        m_fields.append(field);
        QWidget *input = makeField(field, known.value(field.key).toString(field.defaultValue));
        m_inputs.insert(field.key, input);
        const QString label = channelText(field.label);
        //: A field of a form that may be left empty.
        auto *caption = new Label(field.required ? label : tr("%1 (optional)").arg(label), theme::TextStyle::BodyBold,
                                  theme::Token::Text);
        caption->setBuddy(input);
        column->addWidget(caption);
        column->addWidget(input);
        if (const QString hint = channelText(field.hint); !hint.isEmpty()) {
            auto *line = new Label(hint, theme::TextStyle::Secondary, theme::Token::Muted);
            line->setWordWrap(true);
            line->setTextFormat(Qt::PlainText);
            input->setAccessibleDescription(hint);
            column->addWidget(line);
        }
        column->addSpacing(theme::kSpace3);
    }
}

QWidget *AccountForm::makeField(const AccountField &field, const QString &value)
{
    QWidget *input = nullptr;
    if (field.kind == AccountField::Kind::Choice) {
        auto *choice = new QComboBox;
        for (const auto &[key, label] : field.choices)
            choice->addItem(channelText(label), key);
        choice->setCurrentIndex(std::max(0, choice->findData(value)));
        input = choice;
    } else {
        auto *line = new QLineEdit(field.kind == AccountField::Kind::Secret ? QString() : value);
        line->setPlaceholderText(field.placeholder);
        line->setMaxLength(kLongestValue);
        if (field.kind == AccountField::Kind::Secret) {
            line->setEchoMode(QLineEdit::Password);
            addReveal(line);
        } else if (field.kind == AccountField::Kind::Url) {
            line->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase);
        }
        connect(line, &QLineEdit::returnPressed, this, &AccountForm::submitted);
        input = line;
    }
    input->setMinimumHeight(32); // Fields keep their height where the dialog gets crowded.
    input->setObjectName(u"field_"_s + field.key);
    input->setAccessibleName(channelText(field.label));
    return input;
}

QJsonObject AccountForm::settings() const
{
    QJsonObject values;
    for (const AccountField &field : m_fields) {
        if (field.kind == AccountField::Kind::Choice)
            values.insert(field.key, static_cast<QComboBox *>(m_inputs[field.key])->currentData().toString());
        else if (field.kind != AccountField::Kind::Secret)
            values.insert(field.key, static_cast<QLineEdit *>(m_inputs[field.key])->text().trimmed());
    }
    return values;
}

QString AccountForm::secret() const
{
    for (const AccountField &field : m_fields) {
        if (field.kind == AccountField::Kind::Secret)
            return static_cast<QLineEdit *>(m_inputs[field.key])->text().trimmed();
    }
    return {};
}

QString AccountForm::focusMissing()
{
    for (const AccountField &field : m_fields) {
        const auto *line = qobject_cast<QLineEdit *>(m_inputs[field.key]);
        if (field.required && line && line->text().trimmed().isEmpty()) {
            m_inputs[field.key]->setFocus();
            return channelText(field.label);
        }
    }
    return {};
}

void AccountForm::focusFirst()
{
    if (!m_fields.isEmpty())
        m_inputs[m_fields.first().key]->setFocus();
}

} // namespace rapport
