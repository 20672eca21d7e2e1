#pragma once

#include <QByteArray>
#include <QString>

// What queries ask of people's scores, as SQL. Everything here is ours: nothing that somebody typed gets into it.
namespace rapport::store {

/// Of the newest reckoning of scores that was finished; NULL before there is one.
[[nodiscard]] QByteArray currentScoreRun();
/// A condition on `person_score s`, or empty where the word is none of "candidate", "newcomer", "returning", "quiet",
/// "back".
[[nodiscard]] QByteArray watchCondition(const QString &word);
/// "visitor" … "core" of the member levels, "1" … "4" of Orbit's.
[[nodiscard]] QByteArray levelCondition(const QString &word);
/// "consumption" … "collaboration": where somebody is settled.
[[nodiscard]] QByteArray rungCondition(const QString &word);
/// A SELECT of the people of whom a condition on `person_score s` holds, and one of their identities.
[[nodiscard]] QByteArray scoredPeople(const QByteArray &condition);
[[nodiscard]] QByteArray scoredAs(const QByteArray &condition);
/// A SELECT of whoever agreed to speak for us.
[[nodiscard]] QByteArray advocatePeople();
[[nodiscard]] QByteArray advocateIdentities();

} // namespace rapport::store
