#pragma once

#include "gui/content/contentcard.h"
#include "gui/widgets/surface.h"

#include <QList>

namespace rapport {

/// The content of a campaign as a table: when, where, what, how it stands, how it does. A row opens its piece. GUI
/// thread.
class ContentTable final : public Surface
{
    Q_OBJECT
public:
    ContentTable(const QList<ContentPiece> &pieces, const CardFacts &facts, QWidget *parent = nullptr);

Q_SIGNALS:
    void opened(rapport::ContentId content);
    void newRequested();
    void calendarRequested();
};

} // namespace rapport
