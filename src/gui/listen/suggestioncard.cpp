#include "gui/listen/suggestioncard.h"

#include "gui/inbox/wordbutton.h"
#include "gui/listen/listentext.h"
#include "gui/widgets/label.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rapport {

using theme::TextStyle;
using theme::Token;

SuggestionCard::SuggestionCard(QWidget *parent)
    : Surface(parent),
      m_empty(new Label(tr("No word rose in the last 60 days that is not a tag already."), TextStyle::Secondary,
                        Token::Muted, this)),
      m_rows(new QVBoxLayout)
{
    setObjectName(u"suggestionCard"_s);
    setCard(Token::Line);
    m_empty->setWordWrap(true);
    m_rows->setSpacing(theme::kSpace1);
    auto *explanation = new Label(tr("Words that rose in the last 60 days and are no tags yet."), TextStyle::Secondary,
                                  Token::Muted, this);
    explanation->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::kSpace4, theme::kSpace3, theme::kSpace4, theme::kSpace4);
    column->setSpacing(theme::kSpace2);
    column->addWidget(new Label(tr("New tags"), TextStyle::Title, Token::Text, this));
    column->addWidget(explanation);
    column->addWidget(m_empty);
    column->addLayout(m_rows);
}

void SuggestionCard::show(const QList<store::TagSuggestion> &suggestions, bool canTag)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_empty->setVisible(suggestions.isEmpty());
    for (const store::TagSuggestion &suggestion : suggestions) {
        const store::HotTopic topic = suggestion.topic;
        auto *row = new QWidget(this);
        auto *word = new WordButton(row);
        word->setText(topic.name);
        word->setStrong(true);
        word->setInks(Token::Text, Token::Text);
        word->setAccessibleName(tr("Open the messages that mention “%1”").arg(topic.name));
        auto *tag =
            new QPushButton(tr("Tag these %n conversation(s)", nullptr, static_cast<int>(topic.conversations)), row);
        tag->setAccessibleName(tr("Tag %1 with “%2”").arg(listentext::conversations(topic.conversations), topic.name));
        tag->setEnabled(canTag);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->addWidget(word);
        line->addStretch(1);
        line->addWidget(tag);
        m_rows->addWidget(row);
        connect(word, &QAbstractButton::clicked, this, [this, topic] {
            Q_EMIT rowsRequested(topic.query,
                                 tr("%1 that mention “%2”").arg(listentext::messages(topic.messages), topic.name));
        });
        connect(tag, &QPushButton::clicked, this, [this, topic] { Q_EMIT tagRequested(topic); });
    }
}

} // namespace rapport
