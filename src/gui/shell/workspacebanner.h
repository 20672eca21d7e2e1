#pragma once

#include "gui/shell/hindrancetext.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace rapport {

struct GuiContext;

/// A line above the pages for as long as the workspace cannot be written to: why, and what can be done. GUI thread.
class WorkspaceBanner final : public QWidget
{
    Q_OBJECT
public:
    explicit WorkspaceBanner(const GuiContext &context, QWidget *parent = nullptr);

Q_SIGNALS:
    void keepTypedRequested();
    void rescueRequested();
    void reopenRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void act();

    const GuiContext &m_context;
    HindranceNotice m_notice;
    QLabel *m_glyph;
    QLabel *m_text;
    QPushButton *m_offer;
};

} // namespace rapport
