// What happens to a text when it is to leave, and the words that are offered while it is typed.
#include "gui/attachments/attachmentstrip.h"
#include "gui/composer/composer.h"
#include "gui/composer/composeredit.h"
#include "gui/composer/emoji.h"
#include "gui/composer/emojipicker.h"
#include "gui/composer/mentions.h"
#include "gui/deliver.h"
#include "gui/guicontext.h"
#include "gui/inbox/channelfacts.h"
#include "store/people.h"
#include "store/search.h"
#include "store/triage.h"

#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QTextBlock>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr int kMostOffers = 12;
constexpr int kMostLookedAt = 80; ///< People of all channels, of whom those of this one are offered.
constexpr int kLongestExcerpt = 120;

QList<Mentionable> peopleOfChannel(Reader &r, const QString &channel, const QString &typed)
{
    QList<Mentionable> people;
    for (const IdentityId id : store::searchPeople(r, typed, kMostLookedAt)) {
        const std::optional<Identity> identity = store::identity(r, id);
        if (identity && identity->channel == channel && !identity->self)
            people.append(mentionable(*identity));
        if (people.size() == kMostOffers)
            break;
    }
    return people;
}

QList<Mentionable> colleagues(Reader &r)
{
    QList<Mentionable> people;
    for (const Actor &actor : store::actors(r)) {
        if (actor.id != r.actor())
            people.append({{}, actor.name, {}});
    }
    return people;
}

} // namespace

/// People of this thread at once; then whoever else is known on the channel, or in this workspace for a note.
void Composer::complete(const Completion::Typed &typed)
{
    if (typed.sign == u':') {
        m_completion->offerEmoji(typed);
        return;
    }
    const QList<Mentionable> here = mentionablesFor(typed.text, peopleIn(m_target.messages), kMostOffers);
    offerPeople(typed, here);
    const bool note = m_kind == DraftKind::Note;
    if (typed.text.isEmpty() && !note)
        return;
    const auto find = [note, channel = m_target.channel, typed](Reader &r) -> Result<QList<Mentionable>> {
        return note ? mentionablesFor(typed.text, colleagues(r), kMostOffers) : peopleOfChannel(r, channel, typed.text);
    };
    deliver(m_context.store.read(find), this, [this, typed, here, note](const Result<QList<Mentionable>> &found) {
        if (!found || found->isEmpty())
            return;
        QList<Mentionable> people = note ? *found + here : here;
        if (!note) {
            for (const Mentionable &person : *found) {
                if (!people.contains(person) && people.size() < kMostOffers)
                    people.append(person);
            }
        }
        offerPeople(typed, people);
    });
}

void Composer::offerPeople(const Completion::Typed &typed, const QList<Mentionable> &people)
{
    const QString glyph = channelFacts(m_context.registry, m_target.channel).glyph;
    QList<Completion::Offer> offers;
    for (const Mentionable &person : people) {
        const QString name = messagetext::plainLine(person.name.isEmpty() ? person.handle : person.name);
        const QString handle = person.handle.isEmpty() ? QString() : QString(u'@' % person.handle);
        offers.append({mentionText(person), name, messagetext::plainLine(handle),
                       Avatar{name, person.identity, person.identity ? glyph : QString(), false}, true});
    }
    m_completion->offer(typed, offers);
}

/// ":tada:" becomes what it names as soon as its last colon is typed.
void Composer::replaceNamedEmoji()
{
    static const QRegularExpression named(u"(?:^|[\\s(])(:([a-z0-9_+-]{2,40}):)$"_s);
    QTextCursor cursor = m_edit->textCursor();
    const QString line = cursor.block().text().left(cursor.positionInBlock());
    if (!line.endsWith(u':'))
        return;
    const QRegularExpressionMatch match = named.match(line.right(60));
    const QString emoji = match.hasMatch() ? emojiNamed(match.captured(2)) : QString();
    if (emoji.isEmpty())
        return;
    cursor.setPosition(cursor.position() - static_cast<int>(match.capturedLength(1)), QTextCursor::KeepAnchor);
    cursor.insertText(emoji);
    noteEmojiUse(emoji);
}

void Composer::pickEmoji()
{
    auto *picker = new EmojiPicker(this);
    connect(picker, &EmojiPicker::chosen, this, [this](const QString &emoji) { m_edit->insertPlainText(emoji); });
    connect(picker, &QObject::destroyed, m_edit, [this] { m_edit->setFocus(); });
    picker->popUpAt(*m_emojiButton);
}

Answer Composer::answerToSend(bool close, qint64 sendAt) const
{
    Answer answer;
    answer.to = m_replyTo.value(m_kind).message;
    answer.text = m_edit->toPlainText();
    answer.close = close;
    answer.direct = m_kind == DraftKind::Direct;
    answer.split = m_problem.isEmpty() ? Answer::Split::No : m_split;
    answer.sendAt = sendAt;
    if (takesFiles())
        answer.files = m_files;
    return answer;
}

void Composer::submit(bool close, qint64 sendAt)
{
    if (!writable() || !m_send->isEnabled())
        return;
    m_fileStrip->flush();
    if (m_kind == DraftKind::Note) {
        m_tellSoon.stop();
        m_untold = false;
        Q_EMIT noteRequested(m_edit->toPlainText());
        return;
    }
    if (!mayBecomePublic(close, sendAt))
        return;
    if (!newsWereSeen()) {
        for (const DraftNews &news : std::as_const(m_news))
            m_warnedOf.insert(news.message);
        showSend();
        return;
    }
    m_tellSoon.stop();
    m_untold = false;
    Q_EMIT sendRequested(answerToSend(close, sendAt));
}

/// Whether a warning was given of all that others wrote since this was begun.
bool Composer::newsWereSeen() const
{
    return std::all_of(m_news.begin(), m_news.end(),
                       [this](const DraftNews &news) { return m_warnedOf.contains(news.message); });
}

bool Composer::mayBecomePublic(bool close, qint64 sendAt)
{
    const QString text = m_edit->toPlainText();
    if (m_kind != DraftKind::Reply || text == m_allowedText)
        return true;
    QStringList open;
    for (const ThreadMessage &shown : m_target.messages) {
        if (shown.message.direction != Direction::Note && shown.message.kind != MessageKind::Direct)
            open.append(shown.message.text);
    }
    const QStringList drafts{this->text(DraftKind::Note), this->text(DraftKind::Direct)};
    const QString found = m_privateTexts.foundIn(text, drafts, open);
    if (found.isEmpty())
        return true;
    askWhetherPublic(found, close, sendAt);
    return false;
}

void Composer::askWhetherPublic(const QString &found, bool close, qint64 sendAt)
{
    const QString excerpt =
        found.size() > kLongestExcerpt ? QString(found.left(kLongestExcerpt).trimmed() % u'…') : found;
    auto *question = new QMessageBox(this);
    question->setObjectName(u"privateWordsQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Warning);
    question->setTextFormat(Qt::PlainText);
    question->setWindowTitle(tr("Private words"));
    question->setText(
        tr("This answer holds words of a note or a direct message. Everybody will be able to read them."));
    question->setInformativeText(tr("“%1”").arg(messagetext::plainLine(excerpt)));
    QPushButton *keep = question->addButton(tr("Do not send"), QMessageBox::RejectRole);
    keep->setObjectName(u"keepPrivateButton"_s);
    QPushButton *send = question->addButton(tr("Send publicly"), QMessageBox::DestructiveRole);
    send->setObjectName(u"sendPubliclyButton"_s);
    question->setDefaultButton(keep);
    question->setEscapeButton(keep);
    const QString text = m_edit->toPlainText();
    const ConversationId conversation = m_target.conversation;
    connect(send, &QPushButton::clicked, this, [this, text, conversation, close, sendAt] {
        if (conversation != m_target.conversation || text != m_edit->toPlainText())
            return;
        m_allowedText = text;
        submit(close, sendAt);
    });
    connect(keep, &QPushButton::clicked, m_edit, [this] { m_edit->setFocus(); });
    question->open();
}

} // namespace rapport
