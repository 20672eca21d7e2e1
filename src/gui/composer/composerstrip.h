#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace rapport {

/// A sentence in a warning's colours above what is being written, with one thing to do about it. GUI thread.
class ComposerStrip final : public QWidget
{
    Q_OBJECT
public:
    ComposerStrip(const QString &button, QWidget *parent);

    /// Hides where there is nothing to say.
    void say(const QString &sentence);
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void pressed();
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text;
    QPushButton *m_button;
};

} // namespace rapport
