#pragma once

#include "gui/content/contenttext.h"
#include "gui/guicontext.h"
#include "sync/outgoingfiles.h"

#include <QButtonGroup>
#include <QWidget>
#include <memory>

class QLabel;
class QLineEdit;
class QToolButton;

namespace rapport {

class AttachmentStrip;
class ComposerEdit;
class ComposerPreview;
class Completion;
class FlowLayout;
class WordButton;

/// The texts of a piece: one that its channels share, and for each channel its own, which follows the shared one until
/// it says something else. Each with what a channel can do: title, length, files, preview. GUI thread.
class PostTexts final : public QWidget
{
    Q_OBJECT
public:
    explicit PostTexts(const GuiContext &context, QWidget *parent = nullptr);
    ~PostTexts() override;

    void setPlan(const ContentPlan &plan, const contenttext::Channels &channels);
    /// Where the posts stand: what has been planned or has left is not written in. In the plan's order.
    void setStates(const QList<PublishedPost> &posts);
    void setWritable(bool writable);
    /// When they are to leave, UTC milliseconds: what the preview shows. 0, or past: now.
    void setTime(qint64 at);
    [[nodiscard]] const QString &sharedText() const { return m_shared; }
    [[nodiscard]] const QList<ContentPost> &posts() const { return m_posts; }
    /// A channel is published on from now on, or not any more.
    void setUsed(AccountId account, bool used);
    [[nodiscard]] bool follows(const ContentPost &post) const { return post.text == m_shared; }
    /// What keeps texts from leaving: too long, empty.
    [[nodiscard]] QStringList problems() const;
    /// At the cursor of the text that is shown; `apart`: not joined to the word before it.
    void insert(const QString &text, bool apart = false);
    /// Takes over what was typed in descriptions of files and not told yet.
    void flush();

Q_SIGNALS:
    void changed();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void connectEdit();
    void connectFiles();
    void rebuildTabs();
    /// -1: the shared text.
    void showTab(int post);
    void showState();
    void showFiles();
    void showPreview();
    void typed();
    void complete();
    void offerPeople(const QString &channel);
    template<class Take>
    void take(Take take);
    [[nodiscard]] ContentPost *current();
    [[nodiscard]] const ContentPost *current() const;
    [[nodiscard]] bool editable(int post) const;
    [[nodiscard]] contenttext::Channel channelOf(const ContentPost &post) const
    {
        return m_channels.value(post.account);
    }
    [[nodiscard]] QString problemOf(const ContentPost &post) const;
    void numberFiles();

    GuiContext m_context;
    OutgoingFiles m_outgoing;
    contenttext::Channels m_channels;
    QString m_shared;
    qint64 m_at = 0;
    QList<ContentPost> m_posts;
    QList<PostState> m_states; ///< As the posts.
    int m_tab = -1;
    bool m_writable = true;
    bool m_filling = false;
    int m_taking = 0;
    qint64 m_fileNumber = 0; ///< Files of posts have no number of their own: given here, for the strip.

    QButtonGroup m_tabs;
    QWidget *m_tabRow = nullptr;
    FlowLayout *m_tabFlow = nullptr;
    QLineEdit *m_title = nullptr;
    ComposerEdit *m_edit = nullptr;
    Completion *m_completion = nullptr;
    AttachmentStrip *m_files = nullptr;
    ComposerPreview *m_preview = nullptr;
    QLabel *m_follow = nullptr;
    WordButton *m_followAgain = nullptr;
    QLabel *m_counter = nullptr;
    QToolButton *m_attach = nullptr;
    QToolButton *m_mention = nullptr;
    QToolButton *m_emoji = nullptr;
    QToolButton *m_previewButton = nullptr;
};

} // namespace rapport
