#pragma once

#include "gui/widgets/surface.h"
#include "store/voice.h"

class QLabel;
class QPushButton;

namespace rapport {

class ChartCard;
class FigureTile;

/// Our share among the names that are watched, each name's mentions, and their course. GUI thread.
class VoiceCard final : public Surface
{
    Q_OBJECT
public:
    explicit VoiceCard(QWidget *parent = nullptr);

    /// `before`: of the period that it is compared with.
    void show(const store::ShareOfVoice &voice, const store::ShareOfVoice &before, const Period &period,
              const QString &filter);
    using Surface::show;

Q_SIGNALS:
    void rowsRequested(const QString &query, const QString &title);
    void editRequested();

private:
    FigureTile *m_share;
    ChartCard *m_mentions;
    ChartCard *m_course;
    QLabel *m_watched;
    QPushButton *m_edit;
    store::ShareOfVoice m_voice;
    QList<Period> m_steps;
    QString m_filter;
};

} // namespace rapport
