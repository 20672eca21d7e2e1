#pragma once

#include <QDialog>
#include <QList>
#include <algorithm>
#include <optional>
#include <vector>

class QLineEdit;
class QListWidget;

namespace rapport {

/// A field over a list of what fits what is typed in it: the keys stay with the field and go through the list, and what
/// is chosen in it is told to assistive technology. It stands over the upper part of the window until something is
/// chosen or it loses the focus, and deletes itself. GUI thread.
class ChoicePopup : public QDialog
{
    Q_OBJECT
public:
    [[nodiscard]] QLineEdit &field() const { return *m_field; }
    [[nodiscard]] QListWidget &list() const { return *m_list; }

protected:
    /// `name`: its object name, and the beginning of those of its parts ("pickerField", "pickerList").
    ChoicePopup(const QString &name, const QString &placeholder, const QString &choices, QWidget *parent);

    /// Fills the list with what fits.
    virtual void filter() = 0;
    /// Takes the list's current row; only called where there is one.
    virtual void choose() = 0;

    /// Until readingEnded() the choices are still being read: what is typed meanwhile, Enter too, is for them.
    void readingBegins() { m_reading = true; }
    void readingEnded();
    [[nodiscard]] bool isReading() const { return m_reading; }

    void showOver(const QSize &size);

    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void take();
    void announce(int row);

    QLineEdit *m_field;
    QListWidget *m_list;
    bool m_reading = false;
    bool m_takenEarly = false; ///< Enter came before the choices.
};

/// Those of `all` that `score` gives a number, the highest first and else in their order; all where nothing was typed.
template<class T, class Score>
[[nodiscard]] QList<T> fitting(const QString &typed, const QList<T> &all, Score score)
{
    if (typed.isEmpty())
        return all;
    std::vector<std::pair<int, qsizetype>> places;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (const std::optional<int> found = score(all.at(i)))
            places.emplace_back(-*found, i);
    }
    std::sort(places.begin(), places.end());
    QList<T> shown;
    for (const auto &[unused, place] : places)
        shown.append(all.at(place));
    return shown;
}

} // namespace rapport
