#pragma once

#include <QDialog>

namespace rapport {

/// Asks for a name. GUI thread.
class NameDialog final : public QDialog
{
    Q_OBJECT
public:
    NameDialog(const QString &title, const QString &name, const QString &take, QWidget *parent);

Q_SIGNALS:
    void named(const QString &name);
};

} // namespace rapport
