#pragma once

#include "domain/servicelevel.h"

#include <QDialog>
#include <optional>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace rapport {

class Registry;

/// One promise: for whom, how soon, by whose hours. Says at once what is missing. GUI thread.
class PolicyDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `index`: of the policy in the rules; less than 0: a new one.
    PolicyDialog(ServiceRules rules, qsizetype index, const Registry &registry, qint64 nowMs,
                 QWidget *parent = nullptr);

Q_SIGNALS:
    void saved(const rapport::ServiceRules &rules);

private:
    /// A length of time as hours and minutes.
    struct Length
    {
        QSpinBox *hours = nullptr;
        QSpinBox *minutes = nullptr;

        [[nodiscard]] qint64 ms() const;
    };
    Length makeLength(const QString &name, const QString &label, qint64 ms);
    [[nodiscard]] ServiceRules rules() const;
    void check();

    ServiceRules m_rules;
    qsizetype m_index;
    ServicePolicy m_policy;
    QLineEdit *m_name;
    QComboBox *m_channel;
    QLineEdit *m_tag;
    QComboBox *m_importance;
    QComboBox *m_calendar;
    Length m_firstReply;
    Length m_nextReply;
    Length m_resolution;
    Length m_warn;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
};

} // namespace rapport
