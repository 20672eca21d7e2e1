#include "domain/consent.h"

namespace rapport {

using namespace Qt::StringLiterals;

QString consentUseName(ConsentUse use)
{
    return use == ConsentUse::Contact ? u"contact"_s : u"content"_s;
}

std::optional<ConsentUse> consentUseFromName(QStringView name)
{
    for (const ConsentUse use : {ConsentUse::Contact, ConsentUse::Content}) {
        if (name == consentUseName(use))
            return use;
    }
    return std::nullopt;
}

QString consentProblem(const ConsentRecord &record, int today)
{
    if (record.how.trimmed().isEmpty())
        return u"say how the consent was given"_s;
    if (record.how.size() > kConsentHowMost)
        return u"that is too long: at most %1 characters say how it was given"_s.arg(kConsentHowMost);
    if (record.day <= 0 || record.day > today)
        return u"a consent is of a day that has been"_s;
    if (record.withdrawnDay != 0 && (record.withdrawnDay < record.day || record.withdrawnDay > today))
        return u"a consent is withdrawn after it was given, on a day that has been"_s;
    return {};
}

} // namespace rapport
