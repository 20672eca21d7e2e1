#include "base/time.h"
#include "store/packing.h"
#include "sync/ingest.h"
#include "text/language.h"
#include "text/sanitize.h"

#include <algorithm>
#include <iterator>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

// Bounds, in UTF-16 units unless it says bytes. Whatever is longer was not written by a person for people.
constexpr qsizetype kTextMost = 200'000;
constexpr qsizetype kHtmlMost = 400'000;
constexpr qsizetype kTitleMost = 1'000;
constexpr qsizetype kNameMost = 256;
constexpr qsizetype kUrlMost = 2'048;
constexpr qsizetype kRemoteIdMost = 2'048;
constexpr qsizetype kRawMostBytes = 512 * 1024;
constexpr qsizetype kAttachmentsMost = 64;
constexpr int kFewestLettersForLanguage = 12;
/// How far the other side's clock may run ahead of ours.
constexpr qint64 kClockSlackMs = 5 * kMinuteMs;

bool isControl(char16_t unit)
{
    return unit < 0x20 || (unit >= 0x7f && unit <= 0x9f);
}

/// Whether cleaned() would change nothing, as is the rule.
bool isClean(const QString &text, bool oneLine)
{
    if (text.isEmpty())
        return true;
    if (text.back().isHighSurrogate() || (oneLine && (text.front().isSpace() || text.back().isSpace())))
        return false;
    const auto isAllowed = [oneLine](char16_t unit) {
        return !isControl(unit) || (!oneLine && (unit == u'\n' || unit == u'\t'));
    };
    // So many at once without a branch, for the processor to compare them together; hardly any holds one.
    constexpr qsizetype kAtOnce = 16;
    const auto *at = reinterpret_cast<const char16_t *>(text.utf16());
    const char16_t *const end = at + text.size();
    for (; end - at >= kAtOnce; at += kAtOnce) {
        unsigned controls = 0;
        for (qsizetype i = 0; i < kAtOnce; ++i)
            controls |= static_cast<unsigned>(isControl(at[i]));
        if (controls != 0 && !std::all_of(at, at + kAtOnce, isAllowed))
            return false;
    }
    return std::all_of(at, end, isAllowed);
}

/// Without control characters (the store's snippets use two of them as marks), with plain line ends, at most `most`
/// long.
QString cleaned(const QString &text, qsizetype most, bool oneLine)
{
    if (text.size() <= most && isClean(text, oneLine))
        return text;
    QString clean;
    clean.reserve(std::min(text.size(), most));
    for (qsizetype i = 0; i < text.size() && clean.size() < most; ++i) {
        const QChar c = text[i];
        const ushort u = c.unicode();
        if (u == '\r') {
            if (i + 1 < text.size() && text[i + 1] == u'\n')
                continue;
            clean += oneLine ? u' ' : u'\n';
        } else if (u == '\n' || u == '\t') {
            clean += oneLine ? QChar(u' ') : c;
        } else if (!isControl(u)) {
            clean += c;
        }
    }
    if (!clean.isEmpty() && clean.back().isHighSurrogate())
        clean.chop(1);
    return oneLine ? clean.trimmed() : clean;
}

/// An address of the web, or nothing: a cut address leads elsewhere, and other schemes are no business of a message.
QString cleanedUrl(const QString &url)
{
    const bool web =
        url.startsWith(u"https://"_s, Qt::CaseInsensitive) || url.startsWith(u"http://"_s, Qt::CaseInsensitive);
    if (!web || url.size() > kUrlMost)
        return {};
    return cleaned(url, kUrlMost, true);
}

void clean(RemotePerson &person)
{
    person.realm = cleaned(person.realm, kNameMost, true);
    person.remoteId = cleaned(person.remoteId, kRemoteIdMost, true);
    person.handle = cleaned(person.handle, kNameMost, true);
    person.displayName = cleaned(person.displayName, kNameMost, true);
    person.email = cleaned(person.email, kNameMost, true);
    person.avatarUrl = cleanedUrl(person.avatarUrl);
    person.profileUrl = cleanedUrl(person.profileUrl);
    person.followers = std::max<qint64>(person.followers, -1);
    // An article without a named author was still written by somebody: by one and the same unknown of that place.
    if (person.remoteId.isEmpty())
        person.remoteId = !person.handle.isEmpty()        ? person.handle
                          : !person.displayName.isEmpty() ? person.displayName
                                                          : u"unknown"_s;
}

void clean(QList<Attachment> &attachments)
{
    QList<Attachment> kept;
    for (Attachment &attachment : attachments) {
        attachment.url = cleanedUrl(attachment.url);
        if (attachment.url.isEmpty() || kept.size() >= kAttachmentsMost)
            continue;
        attachment.kind = cleaned(attachment.kind, kNameMost, true);
        attachment.mimeType = cleaned(attachment.mimeType, kNameMost, true);
        attachment.name = cleaned(attachment.name, kTitleMost, true);
        attachment.altText = cleaned(attachment.altText, kTitleMost * 10, false);
        attachment.width = std::max(attachment.width, 0);
        attachment.height = std::max(attachment.height, 0);
        attachment.bytes = std::max<qint64>(attachment.bytes, 0);
        attachment.path.clear();
        kept.push_back(std::move(attachment));
    }
    attachments = std::move(kept);
}

/// FNV-1a with 64 bits (Fowler, Noll, Vo): stable across machines and versions, which qHash is not.
class Fnv1a
{
public:
    void add(const void *data, size_t bytes)
    {
        const auto *byte = static_cast<const unsigned char *>(data);
        for (size_t i = 0; i < bytes; ++i)
            m_hash = (m_hash ^ byte[i]) * kPrime;
    }
    void add(quint64 number)
    {
        unsigned char bytes[8];
        for (int i = 0; i < 8; ++i)
            bytes[i] = static_cast<unsigned char>(number >> (8 * i));
        add(bytes, sizeof bytes);
    }
    /// With its length, so that two fields never read like two others.
    void add(const QString &text)
    {
        add(static_cast<quint64>(text.size()));
        for (const QChar c : text) {
            // Each unit's lower byte, then its upper one. Where that is 0, as in most of what is written, it only
            // multiplies, and both steps are one.
            const quint64 mixed = m_hash ^ (c.unicode() & 0xffU);
            const quint64 upper = c.unicode() >> 8;
            m_hash = upper == 0 ? mixed * (kPrime * kPrime) : ((mixed * kPrime) ^ upper) * kPrime;
        }
    }
    [[nodiscard]] qint64 value() const { return m_hash == 0 ? 1 : static_cast<qint64>(m_hash); }

private:
    static constexpr quint64 kPrime = 0x100000001b3ULL;

    quint64 m_hash = 0xcbf29ce484222325ULL;
};

qint64 revisionOf(const PreparedItem &prepared, const RemoteMessage &message)
{
    Fnv1a hash;
    hash.add(static_cast<quint64>(message.kind));
    hash.add(static_cast<quint64>(message.moderation));
    hash.add(message.title);
    hash.add(prepared.text);
    hash.add(prepared.html);
    hash.add(message.author.remoteId);
    hash.add(message.parentRemoteId);
    hash.add(static_cast<quint64>(message.attachments.size()));
    for (const Attachment &attachment : message.attachments) {
        hash.add(attachment.kind);
        hash.add(attachment.url);
        hash.add(attachment.name);
        hash.add(attachment.altText);
    }
    return hash.value();
}

/// The channel's own word for the language as ISO 639-1, or nothing: "en-US" -> "en".
QString shortLanguage(const QString &language)
{
    const auto end = std::find_if(language.begin(), language.end(), [](QChar c) { return c == u'-' || c == u'_'; });
    const QString code = QString(language.begin(), std::distance(language.begin(), end)).toLower();
    const bool twoLetters =
        code.size() == 2 && std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
    return twoLetters ? code : QString();
}

bool hasLettersEnough(const QString &text)
{
    int letters = 0;
    for (const QChar c : text) {
        // A character of a script without spaces says as much as several letters.
        letters += c.isLetter() ? (c.unicode() >= 0x2e80 ? 3 : 1) : 0;
        if (letters >= kFewestLettersForLanguage)
            return true;
    }
    return false;
}

/// The time, or when it was seen where the channel does not say or cannot be right.
void cleanTime(qint64 &at, bool &known, qint64 nowMs)
{
    known = at > 0 && at <= nowMs + kClockSlackMs;
    if (!known)
        at = nowMs;
}

RemoteBad bad(const QString &remoteId, const QString &reason, const QByteArray &raw)
{
    RemoteBad item{
        .remoteId = cleaned(remoteId, kNameMost, true), .reason = cleaned(reason, kTitleMost, true), .raw = raw};
    item.raw.truncate(kRawMostBytes);
    // Two different bad things must not look the same to the quarantine, which tells them apart by what came.
    if (item.raw.isEmpty())
        item.raw = QString(item.remoteId + u'\n' + item.reason).toUtf8();
    return item;
}

bool isUsableId(const QString &remoteId)
{
    return !remoteId.isEmpty() && remoteId.size() <= kRemoteIdMost;
}

/// Pictures in the middle of a text leave it; they are offered below it, and fetched by nobody until somebody asks.
void addInlinePictures(RemoteMessage &message)
{
    for (const text::InlinePicture &picture : text::inlinePictures(message.html, message.baseUrl)) {
        const bool known = std::any_of(message.attachments.begin(), message.attachments.end(),
                                       [&](const Attachment &one) { return one.url == picture.address; });
        if (known)
            continue;
        Attachment attachment;
        attachment.url = picture.address;
        attachment.kind = u"image"_s;
        attachment.altText = picture.alt;
        attachment.width = picture.width;
        attachment.height = picture.height;
        message.attachments.append(attachment);
    }
}

PreparedItem preparedMessage(RemoteMessage message, qint64 nowMs)
{
    PreparedItem prepared;
    if (!isUsableId(message.remoteId)) {
        prepared.item = bad(message.remoteId, u"a message without a usable id"_s, message.raw);
        return prepared;
    }
    cleanTime(message.at, prepared.timeKnown, nowMs);
    clean(message.author);
    addInlinePictures(message);
    clean(message.attachments);
    message.title = cleaned(message.title, kTitleMost, true);
    message.threadSubject = cleaned(message.threadSubject, kTitleMost, true);
    message.url = cleanedUrl(message.url);
    if (message.threadKey.isEmpty() || message.threadKey.size() > kRemoteIdMost)
        message.threadKey = message.remoteId;
    if (message.parentRemoteId.size() > kRemoteIdMost || message.parentRemoteId == message.remoteId)
        message.parentRemoteId.clear();
    // A part of something larger would be of no use to a connector.
    if (!message.raw.isEmpty() && message.raw.size() <= kRawMostBytes)
        prepared.raw = store::packed(message.raw);
    message.raw.clear();

    if (!message.html.isEmpty()) {
        const QString safe = text::sanitizeHtml(message.html, message.baseUrl);
        prepared.text = cleaned(text::plainText(safe), kTextMost, false);
        if (safe.size() <= kHtmlMost && !text::isPlain(safe))
            prepared.html = safe;
    } else {
        prepared.text = cleaned(message.text, kTextMost, false);
    }
    message.html.clear();
    message.text.clear();

    prepared.language = shortLanguage(message.language);
    if (prepared.language.isEmpty() && hasLettersEnough(prepared.text))
        prepared.language = text::detectLanguage(prepared.text);
    prepared.revision = revisionOf(prepared, message);
    prepared.item = std::move(message);
    return prepared;
}

PreparedItem preparedActivity(RemoteActivity activity, qint64 nowMs)
{
    PreparedItem prepared;
    if (!isUsableId(activity.remoteId) || activity.author.remoteId.isEmpty()) {
        prepared.item = bad(activity.remoteId, u"an activity without an id or without a person"_s, {});
        return prepared;
    }
    cleanTime(activity.at, prepared.timeKnown, nowMs);
    clean(activity.author);
    if (activity.subjectRemoteId.size() > kRemoteIdMost)
        activity.subjectRemoteId.clear();
    prepared.item = std::move(activity);
    return prepared;
}

} // namespace

QList<PreparedItem> prepare(QList<RemoteItem> items, qint64 nowMs)
{
    QList<PreparedItem> prepared(items.size());
    for (qsizetype i = 0; i < items.size(); ++i) {
        RemoteItem &item = items[i];
        if (auto *message = std::get_if<RemoteMessage>(&item)) {
            prepared[i] = preparedMessage(std::move(*message), nowMs);
        } else if (auto *activity = std::get_if<RemoteActivity>(&item)) {
            prepared[i] = preparedActivity(std::move(*activity), nowMs);
        } else if (auto *broken = std::get_if<RemoteBad>(&item)) {
            prepared[i].item = bad(broken->remoteId, broken->reason, broken->raw);
        } else {
            if (auto *profile = std::get_if<RemoteProfile>(&item))
                clean(profile->person);
            prepared[i].item = std::move(item);
        }
    }
    return prepared;
}

} // namespace rapport
