#pragma once

#include "base/result.h"
#include "domain/consent.h"
#include "domain/event.h"

#include <QFuture>
#include <QWidget>

class QMenu;
class QVBoxLayout;

namespace rapport {

struct GuiContext;
class WordButton;
class WordChip;

/// What a person consented to, by record: written down, corrected, withdrawn and removed here. GUI thread.
class ConsentSection final : public QWidget
{
    Q_OBJECT
public:
    explicit ConsentSection(GuiContext &context, QWidget *parent = nullptr);

    /// Of a person; new ones are about `home`.
    void show(ContactId home, const QList<ConsentRecord> &consents);
    using QWidget::show;
    void beginRecord();

Q_SIGNALS:
    void done(const QString &sentence, const rapport::Event &event);
    void failed(const QString &sentence);

private:
    void rebuild();
    [[nodiscard]] QWidget *makeRow(const ConsentRecord &consent);
    [[nodiscard]] QMenu *menuOf(const ConsentRecord &consent, QWidget *parent);
    void correct(const ConsentRecord &consent);
    void decide(const QFuture<Result<Event>> &decision, const QString &sentence);
    [[nodiscard]] int today() const;

    GuiContext &m_context;
    ContactId m_home;
    QList<ConsentRecord> m_consents;
    QWidget *m_list;
    QVBoxLayout *m_listLayout;
    WordChip *m_add;
};

/// "To be contacted", "Sharing what they made".
[[nodiscard]] QString consentUseText(ConsentUse use);
/// Why a consent cannot be kept, in the interface's language; what it does not know stays as it is.
[[nodiscard]] QString consentProblemText(const QString &problem);

} // namespace rapport
