#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;

namespace rapport {

class FlowLayout;

/// The window in place of the main one while a workspace cannot be shown: says why and what can be done, and shows how
/// far a rescue is. Closing it is a choice as well. GUI thread.
class OpeningWindow final : public QWidget
{
    Q_OBJECT
public:
    explicit OpeningWindow(QWidget *parent = nullptr);

    struct Choice
    {
        QString id; ///< Also the button's object name.
        QString text;
        bool primary = false;
    };
    /// Replaces what is shown. `detail`: a path, a receipt; can be selected and copied.
    void say(const char *glyph, const QString &title, const QString &text, const QString &detail,
             const QList<Choice> &choices);
    /// From 0 to 1; < 0 hides it again.
    void showProgress(double share);

Q_SIGNALS:
    void chosen(const QString &id);
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_glyph;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_detail;
    QProgressBar *m_progress;
    FlowLayout *m_choices;
};

} // namespace rapport
