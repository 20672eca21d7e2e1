#pragma once

#include "demo/plan.h"

namespace rapport::demo {

/// The words of one message.
struct Words
{
    QString title;
    QString text;
    QString picture; ///< What the attached picture shows; empty: none attached.
};

/// Makes the words of planned messages. They follow from the plan alone, so they can be made in any order, again, and
/// on any thread.
class Texts
{
public:
    Texts(const std::vector<Corpus> &corpora, const People &people, const Plan &plan);

    /// `edited`: as it reads after its author changed it.
    [[nodiscard]] Words of(quint32 message, bool edited = false) const;
    [[nodiscard]] const Dialogue &dialogueOf(const MessagePlan &message) const;
    [[nodiscard]] const QString &languageOf(const MessagePlan &message) const;

private:
    [[nodiscard]] const Corpus &corpusOf(const MessagePlan &message) const;
    [[nodiscard]] const Line *line(quint32 index, Role role) const;
    [[nodiscard]] QString filled(const Line &line, quint32 index) const;
    [[nodiscard]] QString elaborated(quint32 index, const QString &matter) const;
    [[nodiscard]] QString addresseeName(const MessagePlan &message) const;
    [[nodiscard]] QString asLetter(const MessagePlan &message, const QString &text, Random &random) const;
    [[nodiscard]] QString asPost(quint32 index, QString text, Random &random) const;

    const std::vector<Corpus> &m_corpora;
    const People &m_people;
    const Plan &m_plan;
};

} // namespace rapport::demo
