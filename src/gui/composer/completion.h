#pragma once

#include "gui/inbox/avatar.h"

#include <QList>
#include <QListWidget>
#include <QObject>
#include <QPointer>
#include <QString>

class QPlainTextEdit;

namespace rapport {

/// Offers how a word that is being typed could go on: "@in" a person, ":sm" an emoji. It watches a text field; whoever
/// knows the answers is asked by wanted() and gives them by offer(). Keys go on to the field but for those that choose.
/// GUI thread.
class Completion final : public QObject
{
    Q_OBJECT
public:
    struct Offer
    {
        QString insert; ///< What takes the place of the typed word.
        QString title;
        QString detail;
        Avatar avatar; ///< Where it is a person.
        bool isPerson = false;
    };

    explicit Completion(QPlainTextEdit *edit);
    ~Completion() override;

    /// What is being typed: the sign it begins with and what follows; a null sign: nothing of the kind.
    struct Typed
    {
        QChar sign;
        QString text;

        friend bool operator==(const Typed &, const Typed &) = default;
    };
    [[nodiscard]] Typed typed() const;
    /// Shows the offers if that is what is being typed still; none: hides.
    void offer(const Typed &typed, const QList<Offer> &offers);
    /// Offers what the typed word could be the name of.
    void offerEmoji(const Typed &typed);
    void hide();
    [[nodiscard]] bool isShown() const;
    [[nodiscard]] QListWidget &list() { return *m_list; }

Q_SIGNALS:
    void wanted(const rapport::Completion::Typed &typed);
    /// One was chosen and stands in the text.
    void chosen(QChar sign, const QString &inserted);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();
    void choose();
    void place();

    QPlainTextEdit *m_edit;
    QPointer<QListWidget> m_list; ///< A child of the window, so that it may reach over the field's edges.
    Typed m_dismissed;            ///< Escape was pressed for it.
    bool m_choosing = false;
};

} // namespace rapport
