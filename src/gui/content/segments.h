#pragma once

#include <QButtonGroup>
#include <QList>
#include <QWidget>

namespace rapport {

class WordButton;

/// A few words of which one is chosen, side by side in one frame. GUI thread.
class Segments final : public QWidget
{
    Q_OBJECT
public:
    struct Segment
    {
        const char *name; ///< Of its button, for tests.
        QString word;
        QString tip;
    };
    Segments(const QString &accessibleName, const QList<Segment> &segments, QWidget *parent = nullptr);

    void setCurrent(int index);
    [[nodiscard]] int current() const { return m_group.checkedId(); }

Q_SIGNALS:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup m_group;
};

} // namespace rapport
