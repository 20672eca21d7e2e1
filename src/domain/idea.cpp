#include "domain/idea.h"

#include <array>
#include <utility>

namespace rapport {
namespace {

constexpr std::array kStates{
    std::pair{QLatin1StringView("new"), IdeaState::New},
    std::pair{QLatin1StringView("review"), IdeaState::UnderReview},
    std::pair{QLatin1StringView("planned"), IdeaState::Planned},
    std::pair{QLatin1StringView("done"), IdeaState::Done},
    std::pair{QLatin1StringView("declined"), IdeaState::Declined},
};

} // namespace

QString ideaStateName(IdeaState state)
{
    for (const auto &[name, known] : kStates) {
        if (known == state)
            return name;
    }
    return {};
}

std::optional<IdeaState> ideaStateFromName(QStringView name)
{
    for (const auto &[known, state] : kStates) {
        if (name.compare(known, Qt::CaseInsensitive) == 0)
            return state;
    }
    return std::nullopt;
}

QStringList ideaStateNames()
{
    QStringList names;
    for (const auto &[name, state] : kStates)
        names.append(QString(name));
    return names;
}

QString ideaTitle(const QString &text)
{
    QString title = text.simplified().left(kIdeaTitleMost);
    if (!title.isEmpty() && title.back().isHighSurrogate())
        title.chop(1);
    return title.trimmed();
}

} // namespace rapport
