#pragma once

#include "gui/widgets/surface.h"
#include "store/topics.h"

class QLabel;
class QVBoxLayout;

namespace rapport {

/// Words that rise and are no tags yet, each with a button that makes them one. GUI thread.
class SuggestionCard final : public Surface
{
    Q_OBJECT
public:
    explicit SuggestionCard(QWidget *parent = nullptr);

    void show(const QList<store::TagSuggestion> &suggestions, bool canTag);
    using Surface::show;

Q_SIGNALS:
    void rowsRequested(const QString &query, const QString &title);
    void tagRequested(const rapport::store::HotTopic &topic);

private:
    QLabel *m_empty;
    QVBoxLayout *m_rows;
};

} // namespace rapport
