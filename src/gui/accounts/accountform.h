#pragma once

#include "channels/connector.h"

#include <QHash>
#include <QJsonObject>
#include <QWidget>

namespace rapport {

/// The fields of a connector as a form: what is asked for is the connector's data, not this class's. GUI thread.
class AccountForm final : public QWidget
{
    Q_OBJECT
public:
    enum class Fields { All, SecretOnly };
    /// `known`: values to begin with (an account's settings).
    AccountForm(const ConnectorInfo &info, Fields fields, const QJsonObject &known, QWidget *parent = nullptr);

    /// What was entered, without the secret.
    [[nodiscard]] QJsonObject settings() const;
    [[nodiscard]] QString secret() const;
    /// The first required field that is empty, as it is called on the screen; it gets the focus. Empty: all is there.
    [[nodiscard]] QString focusMissing();
    void focusFirst();

Q_SIGNALS:
    void submitted(); ///< Enter in a field.

private:
    QWidget *makeField(const AccountField &field, const QString &value);

    QList<AccountField> m_fields;
    QHash<QString, QWidget *> m_inputs;
};

/// A connector's text in the interface's language.
[[nodiscard]] QString channelText(const char *source);

} // namespace rapport
