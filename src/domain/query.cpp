#include "domain/query.h"

#include "domain/figureset.h"
#include "domain/queryterms.h"

#include <QDate>
#include <QDateTime>
#include <QStringList>
#include <algorithm>
#include <array>
#include <utility>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

/// More than a person writes; a pasted page would be as slow as it is pointless.
constexpr qsizetype kMostTerms = 100;

constexpr std::array kFields{
    std::pair{QLatin1StringView("is"), Query::Field::Is},
    std::pair{QLatin1StringView("channel"), Query::Field::Channel},
    std::pair{QLatin1StringView("account"), Query::Field::Account},
    std::pair{QLatin1StringView("from"), Query::Field::From},
    std::pair{QLatin1StringView("person"), Query::Field::Person},
    std::pair{QLatin1StringView("group"), Query::Field::Group},
    std::pair{QLatin1StringView("tag"), Query::Field::Tag},
    std::pair{QLatin1StringView("assigned"), Query::Field::Assigned},
    std::pair{QLatin1StringView("lang"), Query::Field::Language},
    std::pair{QLatin1StringView("kind"), Query::Field::Kind},
    std::pair{QLatin1StringView("has"), Query::Field::Has},
    std::pair{QLatin1StringView("before"), Query::Field::Before},
    std::pair{QLatin1StringView("after"), Query::Field::After},
    std::pair{QLatin1StringView("level"), Query::Field::Level},
    std::pair{QLatin1StringView("rung"), Query::Field::Rung},
    std::pair{QLatin1StringView("mood"), Query::Field::Mood},
    std::pair{QLatin1StringView("lead"), Query::Field::Lead},
    std::pair{QLatin1StringView("idea"), Query::Field::Idea},
    std::pair{QLatin1StringView("figure"), Query::Field::Figure},
    std::pair{QLatin1StringView("campaign"), Query::Field::Campaign},
};

constexpr std::array kKinds{
    std::pair{QLatin1StringView("post"), MessageKind::Post},
    std::pair{QLatin1StringView("comment"), MessageKind::Comment},
    std::pair{QLatin1StringView("reply"), MessageKind::Reply},
    std::pair{QLatin1StringView("mention"), MessageKind::Mention},
    std::pair{QLatin1StringView("quote"), MessageKind::Quote},
    std::pair{QLatin1StringView("direct"), MessageKind::Direct},
    std::pair{QLatin1StringView("note"), MessageKind::Note},
    std::pair{QLatin1StringView("ping"), MessageKind::Ping},
};

constexpr std::array kStates{
    QLatin1StringView("open"),     QLatin1StringView("waiting"),   QLatin1StringView("snoozed"),
    QLatin1StringView("closed"),   QLatin1StringView("unread"),    QLatin1StringView("held"),
    QLatin1StringView("deleted"),  QLatin1StringView("edited"),    QLatin1StringView("mine"),
    QLatin1StringView("noreply"),  QLatin1StringView("spam"),      QLatin1StringView("due"),
    QLatin1StringView("overdue"),  QLatin1StringView("advocate"),  QLatin1StringView("candidate"),
    QLatin1StringView("newcomer"), QLatin1StringView("returning"), QLatin1StringView("quiet"),
    QLatin1StringView("back"),     QLatin1StringView("lead"),      QLatin1StringView("idea")};
constexpr std::array kMoods{QLatin1StringView("positive"), QLatin1StringView("neutral"), QLatin1StringView("negative"),
                            QLatin1StringView("unknown")};
constexpr std::array kLeads{QLatin1StringView("proposed"),   QLatin1StringView("new"), QLatin1StringView("qualified"),
                            QLatin1StringView("handedover"), QLatin1StringView("won"), QLatin1StringView("lost"),
                            QLatin1StringView("dismissed")};
/// Of people; the numbers are Orbit's.
constexpr std::array kLevels{QLatin1StringView("visitor"),     QLatin1StringView("participant"),
                             QLatin1StringView("contributor"), QLatin1StringView("core"),
                             QLatin1StringView("1"),           QLatin1StringView("2"),
                             QLatin1StringView("3"),           QLatin1StringView("4")};
constexpr std::array kRungs{QLatin1StringView("consumption"), QLatin1StringView("curation"),
                            QLatin1StringView("creation"), QLatin1StringView("collaboration")};
constexpr std::array kThings{QLatin1StringView("attachment"), QLatin1StringView("draft"), QLatin1StringView("note")};

/// Beginnings of addresses that have no slashes behind the colon: they are text like any other.
constexpr std::array kSchemes{QLatin1StringView("mailto"), QLatin1StringView("did"), QLatin1StringView("acct"),
                              QLatin1StringView("urn"), QLatin1StringView("tel")};

/// One thing between spaces.
struct Item
{
    Query::Term term;
    bool excluded = false;
    bool isOr = false; ///< The bare word OR, which may turn out to be text.
};

template<class Range>
QStringList listOf(const Range &names)
{
    QStringList list;
    for (const QLatin1StringView name : names)
        list.append(QString(name));
    return list;
}

/// Of a table of names and what they mean.
template<class Table>
QStringList namesOf(const Table &table)
{
    QStringList list;
    for (const auto &[name, unused] : table)
        list.append(QString(name));
    return list;
}

Result<> mustBeOneOf(const Query::Term &term, const QString &field, const QStringList &names)
{
    if (names.contains(term.value.toLower()))
        return {};
    return fail(ErrorKind::Invalid, field + u":"_s + term.value + u" is not known; it can be "_s + names.join(u", "_s));
}

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\u201c' || c == u'\u201d' || c == u'\u201e';
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

qint64 beginOf(const QDate &day)
{
    return QDateTime(day, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
}

/// "-7d": the day so long before today.
std::optional<QDate> dayAgo(const QString &text, const QDate &today)
{
    constexpr qsizetype kMostDigits = 4;
    const QString digits = text.mid(1).chopped(1);
    if (!text.startsWith(u'-') || digits.isEmpty() || digits.size() > kMostDigits ||
        !std::all_of(digits.begin(), digits.end(), isDigit))
        return std::nullopt;
    const int count = digits.toInt();
    switch (text.back().toLower().unicode()) {
    case u'd':
        return today.addDays(-count);
    case u'w':
        return today.addDays(-7 * qint64{count});
    case u'm':
        return today.addMonths(-count);
    case u'y':
        return today.addYears(-count);
    default:
        return std::nullopt;
    }
}

std::optional<qint64> dayWritten(const QString &text)
{
    const QStringList parts = text.split(u'-');
    if (parts.size() > 3 || parts.first().size() != 4)
        return std::nullopt;
    for (const QString &part : parts) {
        if (part.isEmpty() || !std::all_of(part.begin(), part.end(), isDigit))
            return std::nullopt;
    }
    for (qsizetype i = 1; i < parts.size(); ++i) {
        if (parts[i].size() != 2)
            return std::nullopt;
    }
    const QDate date(parts[0].toInt(), parts.size() > 1 ? parts[1].toInt() : 1,
                     parts.size() > 2 ? parts[2].toInt() : 1);
    if (!date.isValid())
        return std::nullopt;
    return beginOf(date);
}

/// Whether a field can take the value that was written.
Result<> checkValue(const Query::Term &term, const QString &field)
{
    if (term.value.isEmpty())
        return fail(ErrorKind::Invalid, field + u": needs a value"_s);
    switch (term.field) {
    case Query::Field::Is:
    case Query::Field::Has:
    case Query::Field::Level:
    case Query::Field::Rung:
    case Query::Field::Mood:
    case Query::Field::Lead:
    case Query::Field::Kind:
        return mustBeOneOf(term, field, queryValues(term.field));
    case Query::Field::Figure:
        return parseFigureSet(term.value).map([](const FigureSet &) {});
    case Query::Field::Language: {
        const bool letters = std::all_of(term.value.begin(), term.value.end(),
                                         [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); });
        if (!letters || term.value.size() < 2 || term.value.size() > 3)
            return fail(ErrorKind::Invalid, u"lang:"_s + term.value + u" is no language code such as en or de"_s);
        return {};
    }
    case Query::Field::Before:
    case Query::Field::After: {
        // Which day "today" is makes no difference to whether it can be read.
        if (!dayMeant(term.value, 0)) {
            return fail(ErrorKind::Invalid,
                        field + u":"_s + term.value +
                            u" is no date such as 2026, 2026-05, 2026-05-01, today, yesterday or -7d"_s);
        }
        return {};
    }
    case Query::Field::Text:
    case Query::Field::Channel:
    case Query::Field::Account:
    case Query::Field::From:
    case Query::Field::Person:
    case Query::Field::Group:
    case Query::Field::Tag:
    case Query::Field::Assigned:
    case Query::Field::Idea:
    case Query::Field::Campaign:
        return {};
    }
    return {};
}

/// Reads a query from left to right, one item between spaces at a time.
class Scanner
{
public:
    explicit Scanner(const QString &text) : m_text(text) {}

    /// The next item; nothing at the end.
    Result<std::optional<Item>> next()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
        if (m_at >= m_text.size())
            return std::optional<Item>();
        Item item;
        // A dash excludes what it stands at; alone, or in front of another one, it is a dash.
        if (m_text[m_at] == u'-' && m_at + 1 < m_text.size() && !m_text[m_at + 1].isSpace() &&
            m_text[m_at + 1] != u'-') {
            item.excluded = true;
            ++m_at;
        }
        if (isQuote(m_text[m_at]))
            readPhrase(item.term);
        else if (const Result<> read = readWord(item); !read)
            return fail(read.error());
        return std::optional(item);
    }

private:
    /// What stands between quotes; the closing one may be missing while a person types.
    QString quoted()
    {
        const qsizetype begin = ++m_at;
        while (m_at < m_text.size() && !isQuote(m_text[m_at]))
            ++m_at;
        const QString inside = m_text.sliced(begin, m_at - begin).simplified();
        if (m_at < m_text.size())
            ++m_at;
        return inside;
    }

    void readPhrase(Query::Term &term)
    {
        term.value = quoted();
        term.phrase = true;
        if (m_at < m_text.size() && m_text[m_at] == u'*') {
            term.prefix = true;
            ++m_at;
        }
    }

    Result<> readWord(Item &item)
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !m_text[m_at].isSpace()) {
            if (m_text[m_at] == u':' && m_at > begin) {
                const QString name = m_text.sliced(begin, m_at - begin).toLower();
                if (const std::optional<Query::Field> field = queryFieldFromName(name))
                    return readField(item.term, *field, name);
                if (const Result<> text = mayBeText(name); !text)
                    return text;
            }
            ++m_at;
        }
        item.term.value = m_text.sliced(begin, m_at - begin);
        item.isOr = !item.excluded && item.term.value == u"OR"_s;
        if (item.term.value.size() > 1 && item.term.value.endsWith(u'*')) {
            item.term.prefix = true;
            item.term.value.chop(1);
        }
        return {};
    }

    Result<> readField(Query::Term &term, Query::Field field, const QString &name)
    {
        term.field = field;
        ++m_at; // the colon
        if (m_at < m_text.size() && isQuote(m_text[m_at])) {
            term.value = quoted();
        } else {
            const qsizetype begin = m_at;
            while (m_at < m_text.size() && !m_text[m_at].isSpace())
                ++m_at;
            term.value = m_text.sliced(begin, m_at - begin);
        }
        return checkValue(term, name);
    }

    /// A colon after an unknown word is a misspelt field, unless it looks like an address, a time, or a sentence.
    [[nodiscard]] Result<> mayBeText(const QString &name) const
    {
        const bool letters = std::all_of(name.begin(), name.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
        const QChar after = m_at + 1 < m_text.size() ? m_text[m_at + 1] : QChar(u' ');
        const bool valueFollows = after.isLetterOrNumber() || isQuote(after);
        const bool scheme = std::any_of(kSchemes.begin(), kSchemes.end(), [&](auto known) { return name == known; });
        if (!letters || name.size() < 2 || !valueFollows || scheme)
            return {};
        return fail(ErrorKind::Invalid, name + u": is not known; there are "_s + queryFieldNames().join(u", "_s) +
                                            u"; put it in quotes to look for it as text"_s);
    }

    const QString &m_text;
    qsizetype m_at = 0;
};

Result<QList<Item>> scan(const QString &text)
{
    QList<Item> items;
    Scanner scanner(text);
    for (;;) {
        Result<std::optional<Item>> item = scanner.next();
        if (!item)
            return fail(item.error());
        if (!*item)
            return items;
        if (items.size() >= kMostTerms)
            return fail(ErrorKind::Invalid, u"A query can have %1 words at most"_s.arg(kMostTerms));
        items.append(**item);
    }
}

/// An OR joins its neighbours only where it has two of them; elsewhere it is a word.
void settleOrs(QList<Item> &items)
{
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (items[i].isOr)
            items[i].isOr = i > 0 && i + 1 < items.size() && !items[i - 1].isOr;
    }
    if (!items.isEmpty())
        items.last().isOr = false;
}

} // namespace

bool Query::hasText() const
{
    return std::any_of(allOf.begin(), allOf.end(), [](const Clause &clause) {
        return std::any_of(clause.anyOf.begin(), clause.anyOf.end(),
                           [](const Term &term) { return term.field == Field::Text; });
    });
}

Result<Query> parseQuery(const QString &text, bool asTyped)
{
    Result<QList<Item>> scanned = scan(text);
    if (!scanned)
        return fail(scanned.error());
    QList<Item> &items = *scanned;
    settleOrs(items);
    if (asTyped && !items.isEmpty() && !text.back().isSpace()) {
        Item &last = items.last();
        if (last.term.field == Query::Field::Text && !last.term.phrase && !last.excluded && last.term.value != u"-"_s)
            last.term.prefix = true;
    }
    Query query;
    bool joins = false;
    for (const Item &item : std::as_const(items)) {
        if (item.isOr) {
            joins = true;
            continue;
        }
        if (joins && (item.excluded || query.allOf.last().excluded))
            return fail(ErrorKind::Invalid, u"OR cannot stand beside something that is excluded with a dash"_s);
        if (joins)
            query.allOf.last().anyOf.append(item.term);
        else
            query.allOf.append({.anyOf = {item.term}, .excluded = item.excluded});
        joins = false;
    }
    return query;
}

std::optional<qint64> dayMeant(const QString &date, qint64 nowMs)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).date();
    const QString word = date.toLower();
    if (word == u"today"_s)
        return beginOf(today);
    if (word == u"yesterday"_s)
        return beginOf(today.addDays(-1));
    if (const std::optional<QDate> day = word.size() > 2 ? dayAgo(word, today) : std::nullopt)
        return beginOf(*day);
    return dayWritten(date);
}

QStringList queryFieldNames()
{
    return namesOf(kFields);
}

std::optional<Query::Field> queryFieldFromName(QStringView name)
{
    for (const auto &[known, field] : kFields) {
        if (name == known)
            return field;
    }
    return std::nullopt;
}

QStringList queryValues(Query::Field field)
{
    switch (field) {
    case Query::Field::Is:
        return listOf(kStates);
    case Query::Field::Has:
        return listOf(kThings);
    case Query::Field::Level:
        return listOf(kLevels);
    case Query::Field::Rung:
        return listOf(kRungs);
    case Query::Field::Mood:
        return listOf(kMoods);
    case Query::Field::Lead:
        return listOf(kLeads);
    case Query::Field::Kind:
        return namesOf(kKinds);
    case Query::Field::Assigned:
        return {u"me"_s, u"nobody"_s};
    case Query::Field::Before:
    case Query::Field::After:
        return {u"today"_s, u"yesterday"_s, u"-7d"_s, u"-30d"_s, u"-3m"_s, u"-1y"_s};
    case Query::Field::Text:
    case Query::Field::Channel:
    case Query::Field::Account:
    case Query::Field::From:
    case Query::Field::Person:
    case Query::Field::Group:
    case Query::Field::Tag:
    case Query::Field::Language:
    case Query::Field::Idea:
    case Query::Field::Campaign:
    case Query::Field::Figure:
        break;
    }
    return {};
}

std::optional<MessageKind> messageKindFromName(QStringView name)
{
    for (const auto &[known, kind] : kKinds) {
        if (name == known)
            return kind;
    }
    return std::nullopt;
}

} // namespace rapport
