#pragma once

#include "sync/change.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace rapport {

/// Below the list, while several conversations are selected: how many, and what can be done to them. GUI thread.
class BulkBar final : public QFrame
{
    Q_OBJECT
public:
    explicit BulkBar(QWidget *parent = nullptr);

    /// `all`: whatever the list holds, also what is not loaded.
    void showCount(int count, bool all);
    /// While many are being changed; `of` 0: no more.
    void showProgress(int done, int of);

Q_SIGNALS:
    void closeRequested();
    void snoozeRequested();
    void assignRequested();
    void tagRequested();
    void moreRequested(const QPoint &globalPosition);
    void cleared();

private:
    QToolButton *addButton(const char *name, const char *glyph, const QString &label);
    void showText();

    QLabel *m_label;
    QToolButton *m_more = nullptr;
    int m_count = 0;
    bool m_all = false;
    int m_done = 0;
    int m_of = 0;
};

} // namespace rapport
