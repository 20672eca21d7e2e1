#include "output/dossier.h"

#include "insight/reportdays.h"

namespace rapport::output {

QString DossierNaming::day(int day) const
{
    return day == 0 ? QString() : words().locale.toString(ReportDays::dateOf(day), words().dayOfYearFormat);
}

QList<DossierHeading> Dossier::headings() const
{
    QList<DossierHeading> all;
    for (const DossierPart &part : parts) {
        if (const auto *heading = std::get_if<DossierHeading>(&part))
            all.append(*heading);
    }
    return all;
}

} // namespace rapport::output
