#include "gui/replies/replyeditor.h"

#include "gui/theme/icons.h"
#include "gui/theme/style.h"
#include "gui/widgets/label.h"
#include "sync/savedreplychanges.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <array>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::Token;

constexpr int kNameMost = 64;
constexpr int kShortcutMost = 24;

constexpr std::array kLanguages{"en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "nb", "fi", "cs",
                                "hu", "ro", "tr", "el", "ru", "uk", "ar", "he", "hi", "ja", "ko", "zh"};

void choose(QComboBox *box, const QString &value)
{
    int place = box->findData(value);
    if (place < 0) {
        // What another workspace knew stays as it is.
        box->addItem(value, value);
        place = box->count() - 1;
    }
    box->setCurrentIndex(place);
}

QPlainTextEdit *makeText(const QString &name, const QString &label, QWidget *parent)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setObjectName(name);
    edit->setAccessibleName(label);
    edit->setTabChangesFocus(true);
    return edit;
}

} // namespace

QString openText(const FilledReply &filled)
{
    QStringList parts;
    const auto inBraces = [](const QStringList &names) {
        QStringList words;
        for (const QString &name : names)
            words.append(u"{{"_s + name + u"}}"_s);
        return words.join(u", "_s);
    };
    if (!filled.missing.isEmpty())
        parts.append(ReplyEditor::tr("Nothing is known for %1: fill it in by hand.").arg(inBraces(filled.missing)));
    if (!filled.unknown.isEmpty())
        parts.append(ReplyEditor::tr("%1 is no variable and stays as it is.").arg(inBraces(filled.unknown)));
    return parts.join(u' ');
}

void showFilled(QPlainTextEdit *view, const FilledReply &filled)
{
    view->setPlainText(filled.text);
    QList<QTextEdit::ExtraSelection> marks;
    for (const FilledReply::Mark &mark : filled.open) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = view->textCursor();
        selection.cursor.setPosition(static_cast<int>(mark.start));
        selection.cursor.setPosition(static_cast<int>(mark.start + mark.length), QTextCursor::KeepAnchor);
        selection.format.setBackground(theme::color(Token::WarnSoft));
        selection.format.setForeground(theme::color(Token::Text));
        marks.append(selection);
    }
    view->setExtraSelections(marks);
}

ReplyEditor::ReplyEditor(const Registry &registry, QWidget *parent) : QWidget(parent)
{
    setObjectName(u"replyEditor"_s);
    build(registry);
    connect(&theme::notifier(), &theme::Notifier::changed, this, &ReplyEditor::showPreview);
}

void ReplyEditor::build(const Registry &registry)
{
    m_name = new QLineEdit(this);
    m_name->setObjectName(u"replyName"_s);
    m_name->setMaxLength(kNameMost);
    m_shortcut = new QLineEdit(this);
    m_shortcut->setObjectName(u"replyShortcut"_s);
    m_shortcut->setMaxLength(kShortcutMost);
    m_shortcut->setPlaceholderText(tr("A word that finds it at once"));
    m_channel = new QComboBox(this);
    m_channel->setObjectName(u"replyChannel"_s);
    m_channel->addItem(tr("Any channel"), QString());
    for (const std::unique_ptr<Connector> &connector : registry.all()) {
        const ConnectorInfo &info = connector->info();
        if (info.can.reply)
            m_channel->addItem(QCoreApplication::translate("Channels", info.name), info.id);
    }
    m_language = new QComboBox(this);
    m_language->setObjectName(u"replyLanguage"_s);
    m_language->addItem(tr("Any language"), QString());
    for (const char *code : kLanguages) {
        const QString language = QString::fromLatin1(code);
        m_language->addItem(QLocale(language).nativeLanguageName(), language);
    }
    m_text = makeText(u"replyText"_s, tr("Text"), this);
    m_preview = makeText(u"replyPreview"_s, tr("Preview"), this);
    m_preview->setReadOnly(true);
    m_open = new Label({}, theme::TextStyle::Secondary, Token::Warn, this);
    m_open->setObjectName(u"replyOpen"_s);
    m_open->setTextFormat(Qt::PlainText);
    m_open->setWordWrap(true);

    auto *variables = new QPushButton(theme::icon("code"), tr("Insert a variable"), this);
    variables->setObjectName(u"replyVariables"_s);
    theme::setKind(variables, theme::ButtonKind::Quiet);
    auto *menu = new QMenu(variables);
    menu->setAccessibleName(tr("Variables"));
    for (const ReplyVariable &variable : replyVariables()) {
        QAction *action = menu->addAction(
            tr("%1: %2", "meaning, variable")
                .arg(QCoreApplication::translate("SavedReply", variable.meaning), u"{{"_s + variable.name + u"}}"_s));
        connect(action, &QAction::triggered, this, [this, name = variable.name] { insertVariable(name); });
    }
    variables->setMenu(menu);
    auto *hint = new Label(tr("What stands behind a | is used where nothing is known: {{person.first_name|there}}"),
                           theme::TextStyle::Caption, Token::Muted, this);
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    auto *help = new QHBoxLayout;
    help->addWidget(variables);
    help->addWidget(hint, 1);

    auto *form = new QFormLayout;
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Shortcut"), m_shortcut);
    auto *fits = new QHBoxLayout;
    fits->addWidget(m_channel, 1);
    fits->addWidget(m_language, 1);
    form->addRow(tr("Meant for"), fits);
    m_channel->setAccessibleName(tr("Channel"));
    m_language->setAccessibleName(tr("Language"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(form);
    layout->addWidget(m_text, 3);
    layout->addLayout(help);
    layout->addWidget(new Label(tr("Preview"), theme::TextStyle::CaptionBold, Token::Muted, this));
    layout->addWidget(m_preview, 2);
    layout->addWidget(m_open);
    const auto changed = [this] {
        showPreview();
        Q_EMIT edited();
    };
    connect(m_name, &QLineEdit::textChanged, this, changed);
    connect(m_shortcut, &QLineEdit::textChanged, this, changed);
    connect(m_channel, &QComboBox::currentIndexChanged, this, changed);
    connect(m_language, &QComboBox::currentIndexChanged, this, changed);
    connect(m_text, &QPlainTextEdit::textChanged, this, changed);
}

void ReplyEditor::setReply(const SavedReply &reply)
{
    const QSignalBlocker quiet(this);
    m_reply = reply;
    m_name->setText(reply.name);
    m_shortcut->setText(reply.shortcut);
    choose(m_channel, reply.channel);
    choose(m_language, reply.language);
    m_text->setPlainText(reply.text);
    // As it is read back, so that it counts as unchanged.
    m_reply = this->reply();
    showPreview();
}

SavedReply ReplyEditor::reply() const
{
    SavedReply reply = m_reply;
    reply.name = m_name->text();
    reply.shortcut = m_shortcut->text();
    reply.channel = m_channel->currentData().toString();
    reply.language = m_language->currentData().toString();
    reply.text = m_text->toPlainText();
    return reply;
}

bool ReplyEditor::isChanged() const
{
    return reply() != m_reply;
}

void ReplyEditor::setFacts(const ReplyFacts &facts)
{
    m_facts = facts;
    showPreview();
}

void ReplyEditor::setReadOnly(bool readOnly)
{
    m_name->setReadOnly(readOnly);
    m_shortcut->setReadOnly(readOnly);
    m_channel->setEnabled(!readOnly);
    m_language->setEnabled(!readOnly);
    m_text->setReadOnly(readOnly);
}

void ReplyEditor::beginTyping()
{
    (m_name->text().isEmpty() ? static_cast<QWidget *>(m_name) : m_text)->setFocus();
}

void ReplyEditor::insertVariable(const QString &name)
{
    m_text->insertPlainText(u"{{"_s + name + u"}}"_s);
    m_text->setFocus();
}

void ReplyEditor::showPreview()
{
    const SavedReply now = reply();
    const FilledReply filled = fillReply(now.text, m_facts, replyLocale(now, m_facts));
    showFilled(m_preview, filled);
    m_open->setText(openText(filled));
    m_open->setVisible(!m_open->text().isEmpty());
}

} // namespace rapport
