#pragma once

#include <QFrame>
#include <QTimer>
#include <functional>

class QLabel;
class QPushButton;

namespace rapport {

/// A quiet line in the lower part of its parent that says what was done and offers to take it back; goes by itself. GUI
/// thread.
class Toast final : public QFrame
{
    Q_OBJECT
public:
    /// `above`: what it must not cover; it stands above that while that is shown. None: at the foot of its parent.
    Toast(QWidget *parent, QWidget *above);

    /// `undo`: what the button does; none: only the sentence is shown.
    void say(const QString &sentence, std::function<void()> undo = {});
    [[nodiscard]] QString sentence() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    QWidget *m_above;
    QLabel *m_label;
    QPushButton *m_undo;
    std::function<void()> m_action;
    QTimer m_goes;
};

} // namespace rapport
