#pragma once

#include "channels/registry.h"
#include "domain/savedreply.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPlainTextEdit;

namespace rapport {

/// One saved reply as it is being written, and below it how it will read. Says at once what is wrong with it. It keeps
/// nothing. GUI thread.
class ReplyEditor final : public QWidget
{
    Q_OBJECT
public:
    explicit ReplyEditor(const Registry &registry, QWidget *parent = nullptr);

    void setReply(const SavedReply &reply);
    [[nodiscard]] SavedReply reply() const;
    /// Whether it differs from what was set.
    [[nodiscard]] bool isChanged() const;
    /// What the preview is filled with.
    void setFacts(const ReplyFacts &facts);
    void setReadOnly(bool readOnly);
    /// Into the name, or where there is one into the text.
    void beginTyping();

Q_SIGNALS:
    void edited();

private:
    void build(const Registry &registry);
    void insertVariable(const QString &name);
    void showPreview();

    SavedReply m_reply;
    ReplyFacts m_facts;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_shortcut = nullptr;
    QComboBox *m_channel = nullptr;
    QComboBox *m_language = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QPlainTextEdit *m_preview = nullptr;
    QLabel *m_open = nullptr;
};

/// What of a filled reply is left for a person to fill in, as one sentence; empty where nothing is.
[[nodiscard]] QString openText(const FilledReply &filled);
/// Shows a filled reply, with what is left to fill in marked.
void showFilled(QPlainTextEdit *view, const FilledReply &filled);

} // namespace rapport
