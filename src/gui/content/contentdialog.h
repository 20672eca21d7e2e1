#pragma once

#include "domain/event.h"
#include "gui/content/contentshelf.h"
#include "gui/content/contenttext.h"
#include "gui/guicontext.h"

#include <QDialog>
#include <QFuture>
#include <QTimer>
#include <functional>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTimeEdit;
class QToolButton;
class QVBoxLayout;

namespace rapport {

class PlanRows;
class PostTexts;
struct ChangeSet;

/// Where a piece of content is written, planned and looked back at. What is typed in it is kept as it is typed: there
/// is nothing to save. GUI thread.
class ContentDialog final : public QDialog
{
    Q_OBJECT
public:
    ContentDialog(const GuiContext &context, ContentId content, QWidget *parent = nullptr);
    /// A new one, of that campaign (none: of no campaign) and at that time (0: without one). It is kept with the first
    /// word.
    ContentDialog(const GuiContext &context, CampaignId campaign, qint64 at, QWidget *parent = nullptr);
    ~ContentDialog() override;

    [[nodiscard]] ContentPlan plan() const;
    /// Shown, and all that was typed is kept.
    [[nodiscard]] bool isSettled() const { return m_shown && !m_dirty && m_pending == 0; }
    void done(int result) override;

Q_SIGNALS:
    /// Something was done that can be taken back.
    void decided(const rapport::Event &event, const QString &said);
    void conversationRequested(rapport::ConversationId conversation);

private:
    explicit ContentDialog(const GuiContext &context, QWidget *parent);
    // contentdialogbuild.cpp
    void build();
    [[nodiscard]] QWidget *buildFacts();
    void addTime(QFormLayout &form);
    void addAuthor(QFormLayout &form);
    void addMany(QFormLayout &form);
    [[nodiscard]] QWidget *buildFoot();

    // contentdialogfacts.cpp
    void showLinks();
    void showConsent();
    void chooseAuthor();
    void showFigures();
    [[nodiscard]] QWidget *newFigureLine(const PublishedPost &post);

    void read();
    void follow(const ChangeSet &changes);
    void take(const ContentWhole &whole);
    void fill(const ContentPlan &plan);
    void fillChannels(const ContentPlan &plan);
    void fillInsertions();
    void changed();
    void keep();
    void kept(const Result<Event> &event);
    void showState();
    void onceKept(std::function<void()> act);
    void askToPublish();
    void decide(const QFuture<Result<Event>> &decision, const QString &said);
    void say(const QString &problem);
    [[nodiscard]] qint64 at() const;
    [[nodiscard]] const Campaign *campaign() const;
    [[nodiscard]] int countOf(PostState state) const;
    [[nodiscard]] QString sentence() const;

    GuiContext m_context;
    ContentId m_id;
    ContentPlan m_begun; ///< What a new one begins with.
    ContentWhole m_whole;
    ContentDays m_days;
    contenttext::Channels m_channels;
    std::optional<ContentPlan> m_keptPlan; ///< As it was written last.
    Uid m_author;
    bool m_shown = false; ///< It was read.
    bool m_dirty = false;
    bool m_filling = false;
    bool m_removed = false;
    int m_pending = 0; ///< Writes under way.
    bool m_closing = false;
    std::function<void()> m_onceKept;
    quint64 m_request = 0;
    QTimer m_keepSoon;

    QLineEdit *m_name = nullptr;
    QComboBox *m_campaign = nullptr;
    QComboBox *m_kind = nullptr;
    QCheckBox *m_timed = nullptr;
    QDateEdit *m_day = nullptr;
    QTimeEdit *m_time = nullptr;
    QListWidget *m_accounts = nullptr;
    QFormLayout *m_form = nullptr;
    QWidget *m_authorBox = nullptr;
    QPushButton *m_chooseAuthor = nullptr;
    QLabel *m_consent = nullptr;
    PlanRows *m_goals = nullptr;
    QPlainTextEdit *m_notes = nullptr;
    PostTexts *m_texts = nullptr;
    QToolButton *m_insert = nullptr;
    QLabel *m_links = nullptr;
    QWidget *m_figures = nullptr;
    QVBoxLayout *m_figureLines = nullptr;
    QLabel *m_sentence = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_takeBack = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_publish = nullptr;
    QPushButton *m_schedule = nullptr;
};

} // namespace rapport
