#pragma once

#include "domain/content.h"
#include "gui/content/contenttext.h"

#include <QWidget>
#include <limits>

class QVBoxLayout;

namespace rapport {

/// Pieces whose time passed while nothing could be sent, each with what can become of it. Hides while there are none.
/// Asks for changes, makes none. GUI thread.
class HeldBar final : public QWidget
{
    Q_OBJECT
public:
    explicit HeldBar(QWidget *parent = nullptr);

    /// Shows at most so many, those whose time passed first, and how many more there are.
    void setMost(qsizetype most) { m_most = most; }

    void show(const QList<ContentPiece> &pieces, const ContentDays &days, const contenttext::Channels &channels,
              qint64 nowMs, bool canChange);
    using QWidget::show;

Q_SIGNALS:
    void publishRequested(rapport::ContentId content);
    void moveRequested(rapport::ContentId content, qint64 at);
    void takeBackRequested(rapport::ContentId content);
    void opened(rapport::ContentId content);

private:
    [[nodiscard]] QWidget *newCard(const ContentPiece &piece, const ContentDays &days,
                                   const contenttext::Channels &channels, qint64 nowMs, bool canChange);

    QVBoxLayout *m_cards;
    qsizetype m_most = std::numeric_limits<qsizetype>::max();
};

} // namespace rapport
