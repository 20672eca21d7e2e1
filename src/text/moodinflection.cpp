#include "text/moodinflection.h"

#include <QHash>

#include <algorithm>
#include <span>

namespace rapport::text {

using namespace Qt::StringLiterals;

namespace {

/// Endings separated by spaces; "-" is the empty one.
struct ParadigmData
{
    QStringView citation;
    QStringView endings;
};

constexpr ParadigmData english[] = {
    {u"y", u"y ies ied ying ier iest ily iness"},
    {u"le", u"le les led ling ler lest ly leness"},
    {u"e", u"e es ed ing er ers est ely eness"},
    {u"", u"- s es ed ing er ers est ly ally ness"},
};

constexpr ParadigmData german[] = {
    {u"en",
     u"en e st t est et te ten tet test ete eten etest end ende enden ender endes endem ter tes tem eter etes etem "
     u"er ers ern ung ungen bar bare baren barer bares"},
    {u"e", u"e er es em en n ere erer eres eren ste sten ster stes stem"},
    {u"",
     u"- s e er es em en n ern st ere erer eres eren erem ste sten ster stes stem este esten ester estes estem heit "
     u"heiten keit keiten erweise"},
};

constexpr ParadigmData french[] = {
    {u"er",
     u"er e es ons ez ent eons é ée és ées ais ait ions iez aient eais eait eant eante ai as a èrent era eras erai "
     u"erez erons eront erais erait erions eriez eraient ant ante ants antes eur eurs euse euses ement ements"},
    {u"eux", u"eux euse euses eusement"},
    {u"if", u"if ifs ive ives ivement"},
    {u"al", u"al ale als ales aux alement"},
    {u"el", u"el els elle elles ellement"},
    {u"en", u"en ens enne ennes"},
    {u"on", u"on ons onne onnes"},
    {u"ant", u"ant ants ante antes amment"},
    {u"ent", u"ent ents ente entes emment"},
    {u"é", u"é ée és ées ément"},
    {u"eur", u"eur eurs euse euses rice rices"},
    {u"et", u"et ets ète ètes ette ettes ètement ettement"},
    {u"ir",
     u"ir is it issons issez issent i ie ies issais issait issaient issant issante issants irai iras ira irez iront "
     u"irais irait issement issements u ue us ues"},
    {u"re", u"re res rement s - t ons ez ent u ue us ues ais ait aient ant ante rai ras ra ront rais rait"},
    {u"e", u"e es ement ément"},
    {u"", u"- s e es x ement"},
};

constexpr ParadigmData spanish[] = {
    {u"ar",
     u"ar o as a amos áis an é aste ó asteis aron aba abas ábamos aban aré arás ará aremos arán aría arías aríamos "
     u"arían ando ado ada ados adas e es emos en éis ara aras aran áramos ase arse arme arte arlo arla arlos arlas "
     u"arnos arles arle adísimo adísima ador adora adores adoras ante antes ándome ándose ándolo amiento amientos "
     u"ad ué ue ues uen uemos"},
    {u"er",
     u"er o es e emos éis en í iste ió imos ieron ía ías íamos ían eré erás erá eremos erán ería erían iendo ido ida "
     u"idos idas a as amos an iera ieran erse erme erlo erla erlos ernos edor edora iente"},
    {u"ir",
     u"ir o es e imos ís en í iste ió ieron ía ías íamos ían iré irás irá iremos irán iría irían iendo ido ida idos "
     u"idas a as amos an iera ieran irse irme irlo irla irnos"},
    {u"z", u"z ces zmente císimo císima"},
    {u"ón", u"ón ona ones onas"},
    {u"és", u"és esa eses esas"},
    {u"o", u"o a os as amente ísimo ísima ísimos ísimas ito ita itos itas illo illa azo azos ote ota quísimo quísima"},
    {u"a", u"a as o os ita itas aza azas azo ísima illa"},
    {u"e", u"e es emente mente ísimo ísima ísimos ísimas ita itas"},
    {u"", u"- es s a as mente ísimo ísima ísimos ísimas ito"},
};

constexpr ParadigmData portuguese[] = {
    {u"ar",
     u"ar o as a amos ais am ei aste ou aram ava avas ávamos avam arei ará arás aremos arão aria arias aríamos ariam "
     u"ando ado ada ados adas e es emos em asse assem arem armos ador adora adores adoras ante antes amento uei ue "
     u"ues uem"},
    {u"er",
     u"er o es e emos em i este eu eram ia ias íamos iam erei erá erão eria eriam endo ido ida idos idas a as amos am "
     u"esse essem erem edor edora"},
    {u"ir",
     u"ir o es e imos em i iste iu iram ia ias íamos iam irei irá irão iria iriam indo ido ida idos idas a as amos am "
     u"isse issem irem"},
    {u"ão", u"ão ões ãos ã ãs ona onas"},
    {u"al", u"al ais almente alíssimo"},
    {u"el", u"el eis elmente"},
    {u"il", u"il eis is ilmente ílimo"},
    {u"m", u"m ns"},
    {u"z", u"z zes zmente"},
    {u"o", u"o a os as amente íssimo íssima íssimos íssimas inho inha inhos inhas ão ona aço aça"},
    {u"a", u"a as o os inha inhas íssima aça ona"},
    {u"e", u"e es emente íssimo íssima íssimos inho inha"},
    {u"", u"- es s a as mente íssimo íssima"},
};

constexpr ParadigmData italian[] = {
    {u"are",
     u"are o i a iamo ate ano ai asti ò ammo aste arono avo avi ava avamo avate avano erò erai erà eremo erete "
     u"eranno erei erebbe erebbero ando ato ata ati ate armi arsi arti arci arlo arla arli arle arvi arne ante anti "
     u"atore atrice atori hi hiamo herò herà herei amento amenti ino iate assi asse assero"},
    {u"ere",
     u"ere o i e iamo ete ono ei esti é è ette emmo este erono evo evi eva evamo evano erò erai erà eremo eranno erei "
     u"erebbe erebbero endo uto uta uti ute a ano ermi ersi erti erci erlo erla erli ervi ente enti isti ono"},
    {u"ire",
     u"ire o i e isco isci isce iamo ite ono iscono ii isti ì immo iste irono ivo ivi iva ivamo ivano irò irai irà "
     u"iremo iranno irei irebbe irebbero endo ito ita iti ite isca iscano a ano irmi irsi irti irci irlo irla irvi "
     u"ente enti imento imenti"},
    {u"co", u"co ca ci chi che camente chissimo chissima chissimi chissime cissimo"},
    {u"go", u"go ga gi ghi ghe gamente ghissimo ghissima"},
    {u"io", u"io ia i ie iamente issimo issima issimi issime"},
    {u"o", u"o a i e amente issimo issima issimi issime ino ina ini ine one ona oni accio accia uccio etto etta"},
    {u"ca", u"ca che"},
    {u"ga", u"ga ghe"},
    {u"a", u"a e i ina etta accia one issima o"},
    {u"e", u"e i emente mente issimo issima issimi issime ona one"},
    {u"", u"-"},
};

constexpr ParadigmData dutch[] = {
    {u"en", u"en - t d de den te ten end ende er ers ster ing ingen e"},
    {u"e", u"e - s n r re st"},
    {u"", u"- e en s er ere st ste t heid tje tjes je jes ers end ende ingen"},
};

constexpr ParadigmData polish[] = {
    {u"ować",
     u"ować uję ujesz uje ujemy ujecie ują uj ujcie ując ujący ująca ujące ował owała owało owali owały owałem "
     u"owałam owałeś owałaś owaliśmy owałyśmy owałby owałaby owany owana owane owani owanego owaną owanych owanie "
     u"owania owano"},
    {u"ać",
     u"ać am asz a amy acie ają ę esz e emy ecie ą ał ała ało ali ały ałem ałam ałeś ałaś aliśmy ałyśmy ałby ałaby "
     u"ałbym ałabym aj ajcie ając ający ająca ające any ana ane ani anego anej anych aną anie ania aniem aniu ano"},
    {u"nąć",
     u"nąć nę niesz nie niemy ną nął nęła nęło nęli nęły nąłem nęłam ął ęła ł ła ło ły nij nięty nięta nięte nięci "
     u"nięcie nięto"},
    {u"ieć",
     u"ieć ię isz i imy icie ią iał iała iało ieli iały iałem iałam iej ienie ienia iąc iący iąca iące iej ieje"},
    {u"eć", u"eć ę ysz y ymy ą ał ała ało eli ały ałem ałam enie enia ący ąca ące eje isz i imy"},
    {u"ić",
     u"ić ię isz i imy icie ią ił iła iło ili iły iłem iłam iłeś iłaś iliśmy iłyśmy iłby iłaby iłbym iłabym iony "
     u"iona ione ieni ionego ioną ionych ij ijcie iąc iący iąca iące ienie ienia eni ony ona one onego oną ę ą enie "
     u"enia ąc ący ąca ące iono ono isko"},
    {u"yć",
     u"yć ę ysz y ymy ycie ą ył yła yło yli yły yłem yłam yłeś yłaś yliśmy yłyśmy yłby yłaby ony ona one eni onego "
     u"enie enia ąc ący ąca ące yje yją yty yta yte ono"},
    {u"ny",
     u"ny na ne nego nej nemu ną nym nych nymi ni nie no niejszy niejsza niejsze niejszych niejszą niej ność ności "
     u"nością"},
    {u"ły", u"ły ła łe łego łej łemu łą łym łych łymi li le ło lszy lsza lsze lej łość łości łością ło"},
    {u"ry", u"ry ra re rego rej remu rą rym rych rymi rzy rze ro rszy rsza rsze rzej rość rości"},
    {u"ty", u"ty ta te tego tej temu tą tym tych tymi ci cie to tszy tsza tsze ciej tość tości"},
    {u"dy", u"dy da de dego dej demu dą dym dych dymi dzi dzie do dszy dsza dsze dziej dość dości"},
    {u"ki", u"ki ka kie kiego kiej kiemu ką kim kich kimi ko cy szy sza sze ej kość kości"},
    {u"gi", u"gi ga gie giego giej giemu gą gim gich gimi go dzy ość"},
    {u"y", u"y a e ego ej emu ą ym ych ymi i ie o szy sza sze ejszy ejsza ejsze iej ość ości ością"},
    {u"i", u"i ia ie iego iej iemu ią im ich imi io ej szy sza sze ość ości"},
    {u"ść", u"ść ści ścią ściom ściach"},
    {u"ek", u"ek ka ki ku kowi kiem ków kom kami kach ko"},
    {u"a", u"a y i e ę ą o om ami ach - ie"},
    {u"o", u"o a u em ie ach om ami - e iem"},
    {u"e", u"e a u em ach om ami - y i"},
    {u"", u"- a u owi em iem ie e y i ów om ami ach owie ą ę o"},
};

struct LanguageParadigms
{
    const char *language;
    std::span<const ParadigmData> data;
};

constexpr LanguageParadigms allParadigms[] = {
    {"en", english}, {"de", german},     {"fr", french}, {"es", spanish},
    {"it", italian}, {"pt", portuguese}, {"nl", dutch},  {"pl", polish},
};

bool isVowel(QChar c)
{
    return QStringView(u"aeiouy").contains(c);
}

/// Ends as "stop" does: one vowel, one consonant, which is then doubled before an ending.
bool doublesLastConsonant(const QString &word)
{
    const qsizetype size = word.size();
    if (size < 3 || isVowel(word[size - 1]) || QStringView(u"wx").contains(word[size - 1]))
        return false;
    return isVowel(word[size - 2]) && !isVowel(word[size - 3]);
}

QList<StemForm> englishStems(const QString &word)
{
    if (!doublesLastConsonant(word))
        return {};
    // The paradigm of any word has "er", "ed" and the like; "s" after a doubled consonant does not occur.
    return {{QString(word + word.back()), QString()}};
}

constexpr QStringView separablePrefixes[] = {
    u"herunter", u"zurück", u"zusammen", u"durch", u"hinter", u"fehl", u"fest", u"auf", u"aus", u"bei", u"ein",
    u"her",      u"hin",    u"los",      u"mit",   u"nach",   u"vor",  u"weg",  u"ab",  u"an",  u"um",  u"zu"};

QList<StemForm> germanStems(const QString &word)
{
    QList<StemForm> stems;
    if (word.endsWith(u"el") || word.endsWith(u"er")) // dunkel: dunkle
        stems.append({QString(QStringView(word).chopped(2) % word.back()), QString()});
    const bool rolling = word.endsWith(u"eln") || word.endsWith(u"ern");
    if (!word.endsWith(u"en") && !rolling)
        return stems;
    const QString root = word.chopped(rolling ? 1 : 2);
    // Participles in -en and adjectives made from them: "gelungen", "gelungenes".
    stems.append({word, QString()});
    if (rolling)
        stems.append({root, u"en"_s});
    stems.append({QString(u"ge" + root), u"en"_s});
    for (const QStringView prefix : separablePrefixes) {
        if (!word.startsWith(prefix) || word.size() < prefix.size() + 4)
            continue;
        const QStringView rest = QStringView(root).sliced(prefix.size());
        stems.append({QString(prefix % u"ge" % rest), u"en"_s});
        stems.append({QString(prefix % u"zu" % rest), u"en"_s});
        break;
    }
    return stems;
}

/// Stem vowels that break under stress: recomendar, recomiendo; encontrar, encuentro; pedir, pido.
QList<StemForm> spanishStems(const QString &word)
{
    const QString ending = word.right(2);
    if (ending != "ar"_L1 && ending != "er"_L1 && ending != "ir"_L1)
        return {};
    const QString root = word.chopped(2);
    const auto last = std::find_if(root.rbegin(), root.rend(), isVowel);
    if (last == root.rend() || (*last != u'e' && *last != u'o'))
        return {};
    const qsizetype at = std::distance(last, root.rend()) - 1;
    QList<StemForm> stems = {{QString(root.left(at) % (*last == u'e' ? u"ie" : u"ue") % root.mid(at + 1)), ending}};
    if (ending == "ir"_L1)
        stems.append({QString(root.left(at) % (*last == u'e' ? u"i" : u"u") % root.mid(at + 1)), ending});
    return stems;
}

QList<StemForm> dutchStems(const QString &word)
{
    const bool verb = word.endsWith(u"en") && word.size() > 4;
    const QString root = verb ? word.chopped(2) : word;
    QStringList roots = {root};
    const qsizetype size = root.size();
    const QChar last = root.back();
    if (size >= 3) {
        const QChar before = root[size - 2];
        if (last == before && !isVowel(last))
            roots.append(root.chopped(1)); // stellen: stel
        else if (!isVowel(last) && isVowel(before) && !isVowel(root[size - 3])) {
            roots.append(QString(root.chopped(1) % before % last)); // haten: haat
            roots.append(QString(root % last));                     // dom: domme
        } else if (!isVowel(last) && before == root[size - 3]) {
            roots.append(QString(root.chopped(2) % last)); // groot: grote
        }
        if (last == u'v' || last == u'z') // beloven: beloof
            roots.append(QString(roots.last().chopped(1) % (last == u'v' ? u'f' : u's')));
        if (last == u'f' || last == u's') // vies: vieze
            roots.append(QString(roots.last().chopped(1) % (last == u'f' ? u'v' : u'z')));
    }
    QList<StemForm> stems;
    static constexpr QStringView separable[] = {u"terug", u"teleur", u"tegen", u"over", u"aan", u"af", u"bij",  u"in",
                                                u"mee",   u"na",     u"neer",  u"op",   u"uit", u"om", u"vast", u"weg"};
    for (const QString &form : std::as_const(roots)) {
        if (form != root || verb)
            stems.append({form, verb ? u"en"_s : QString()});
        if (!verb)
            continue;
        stems.append({QString(u"ge" + form), u"en"_s});
        for (const QStringView prefix : separable) {
            if (form.startsWith(prefix) && form.size() > prefix.size() + 2)
                stems.append({QString(prefix % u"ge" % QStringView(form).sliced(prefix.size())), u"en"_s});
        }
    }
    return stems;
}

} // namespace

QList<Paradigm> paradigms(const QString &language)
{
    QList<Paradigm> result;
    for (const LanguageParadigms &entry : allParadigms) {
        if (language != QLatin1StringView(entry.language))
            continue;
        for (const ParadigmData &data : entry.data) {
            QStringList endings = data.endings.toString().split(u' ');
            endings.replaceInStrings(u"-"_s, QString());
            result.append({data.citation.toString(), endings});
        }
    }
    return result;
}

QList<StemForm> irregularStems(const QString &language, const QString &word)
{
    if (language == "en"_L1)
        return englishStems(word);
    if (language == "de"_L1)
        return germanStems(word);
    if (language == "es"_L1)
        return spanishStems(word);
    if (language == "nl"_L1)
        return dutchStems(word);
    return {};
}

QList<Prefix> prefixes(const QString &language)
{
    // A denied word is weaker than its opposite, as after "not".
    constexpr double turned = -0.8;
    constexpr double more = 1.2;
    if (language == "en"_L1)
        return {{u"un"_s, turned}, {u"super"_s, more}, {u"mega"_s, more}, {u"ultra"_s, more}, {u"over"_s, 0.8}};
    if (language == "de"_L1)
        return {{u"un"_s, turned},   {u"super"_s, more}, {u"mega"_s, more},  {u"ultra"_s, more}, {u"hyper"_s, more},
                {u"hoch"_s, more},   {u"sau"_s, more},   {u"ober"_s, more},  {u"voll"_s, 1.1},   {u"blitz"_s, more},
                {u"riesen"_s, more}, {u"extra"_s, more}, {u"stink"_s, more}, {u"ur"_s, more},    {u"tod"_s, more}};
    if (language == "nl"_L1)
        return {{u"on"_s, turned},  {u"super"_s, more}, {u"mega"_s, more},  {u"hyper"_s, more},
                {u"reuze"_s, more}, {u"door"_s, more},  {u"bloed"_s, more}, {u"razend"_s, more}};
    if (language == "pl"_L1)
        return {{u"nie"_s, turned}, {u"super"_s, more}, {u"mega"_s, more},
                {u"prze"_s, more},  {u"naj"_s, 1.3},    {u"arcy"_s, more}};
    if (language == "fr"_L1 || language == "es"_L1 || language == "it"_L1 || language == "pt"_L1)
        return {{u"super"_s, more}, {u"hyper"_s, more}, {u"hiper"_s, more}, {u"mega"_s, more},
                {u"ultra"_s, more}, {u"archi"_s, more}, {u"re"_s, 1.0},     {u"stra"_s, more}};
    return {};
}

bool hasCompounds(const QString &language)
{
    return language == "de"_L1 || language == "nl"_L1;
}

} // namespace rapport::text
