#pragma once

#include <QButtonGroup>
#include <QHash>
#include <QWidget>

class QAbstractButton;
class QVBoxLayout;

namespace rapport {

/// The column of pages at the window's leading edge: an icon over a word, and a badge for what waits. GUI thread.
class NavigationRail final : public QWidget
{
    Q_OBJECT
public:
    explicit NavigationRail(QWidget *parent = nullptr);

    enum class Place { Top, Bottom };
    QAbstractButton *addEntry(const QString &id, const QString &word, const char *glyph, Place place);
    void setCurrent(const QString &id);
    /// Nothing is shown for 0.
    void setBadge(const QString &id, int count);

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class Entry;
    QHash<QString, Entry *> m_entries;
    QButtonGroup m_group;
    QVBoxLayout *m_top;
    QVBoxLayout *m_bottom;
};

} // namespace rapport
