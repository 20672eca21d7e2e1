#include "gui/charts/chartlook.h"

#include "gui/theme/theme.h"
#include "gui/theme/type.h"

#include <QCoreApplication>

namespace rapport {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Chart)
};

} // namespace

ChartWords chartWords()
{
    ChartWords words;
    words.locale = QLocale();
    words.seconds = Texts::tr("%1 s");
    words.minutes = Texts::tr("%1 min");
    words.hours = Texts::tr("%1 h");
    //: So many days, short: "3 d 4 h"
    words.days = Texts::tr("%1 d");
    words.percent = Texts::tr("%1%");
    //: From a day to a day: "24 August to 30 August"
    words.span = Texts::tr("%1 to %2");
    //: A day, as QLocale::toString() formats it.
    words.dayFormat = Texts::tr("d MMMM");
    words.dayOfYearFormat = Texts::tr("d MMMM yyyy");
    //: A month, as QLocale::toString() formats it.
    words.monthFormat = Texts::tr("MMMM yyyy");
    words.shortDayFormat = Texts::tr("d MMM");
    words.noData = Texts::tr("no data");
    //: A day, week or month that has not ended
    words.unfinished = Texts::tr("not over yet");
    //: A share: "22% of the one above"
    words.ofAbove = Texts::tr("%1 of the one above");
    words.total = Texts::tr("Total");
    words.goal = Texts::tr("Goal: %1");
    words.andMore = Texts::tr("and %1 more");
    words.period = Texts::tr("Period");
    words.value = Texts::tr("Value");
    words.share = Texts::tr("Share");
    words.name = Texts::tr("Name");
    return words;
}

printing::ChartPalette chartPalette()
{
    using theme::Token;
    // In the order of ChartColor.
    constexpr std::array<Token, kChartColors> kMarks{Token::Series1, Token::Series2, Token::Series3, Token::Series4,
                                                     Token::Series5, Token::Series6, Token::Accent,  Token::Good,
                                                     Token::Warn,    Token::Bad,     Token::Info,    Token::Violet};
    printing::ChartPalette palette{.ground = theme::color(Token::Surface),
                                   .text = theme::color(Token::Text),
                                   .muted = theme::color(Token::Muted),
                                   .faint = theme::color(Token::Faint),
                                   .line = theme::color(Token::Line),
                                   .accent = theme::color(Token::Accent),
                                   .marks = {}};
    for (size_t i = 0; i < kMarks.size(); ++i)
        palette.marks[i] = theme::color(kMarks[i]);
    return palette;
}

printing::ChartLook chartLook(Qt::LayoutDirection direction)
{
    using theme::TextStyle;
    printing::ChartLook look;
    look.palette = chartPalette();
    look.small = theme::font(TextStyle::Caption);
    look.label = theme::font(TextStyle::Secondary);
    look.strong = theme::font(TextStyle::Secondary);
    look.strong.setWeight(QFont::DemiBold);
    look.title = theme::font(TextStyle::BodyBold);
    look.words = chartWords();
    look.direction = direction;
    look.wholePixels = true;
    return look;
}

} // namespace rapport
