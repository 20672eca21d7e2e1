#pragma once

#include <QStringView>

namespace rapport::text {

/// The small words that betray a language in a short post, where letter statistics are still blind. Lower case,
/// separated by spaces. A word in several lists counts less in each.
struct FunctionWords
{
    const char *language;
    QStringView words;
};

inline constexpr FunctionWords functionWords[] = {
    {"en",
     u"the and is are was were you your it its it's i'm i've don't can't doesn't this that with for of to have has "
     u"had be been not but from what when where how why who which would could should will just my me we our they "
     u"them there their about any some if so then than on at by an as or do does did does anyone thanks thank "
     u"please hello love looks got get still after before too very much only more into out up really great "
     u"works work does here i he she his her nice good new need make made want know never been can won't isn't"},
    {"de", u"der die das den dem des und ist sind war waren ich du er sie es wir ihr mein meine meinen dein euer eure "
           u"euch nicht kein keine mit für von zu zum zur auf aus bei nach im ins in am an ein eine einen einem einer "
           u"auch aber oder wie was wo wann warum wer welche welcher habe hat haben hatte wird werden kann kann man "
           u"noch nur schon sehr mehr mal wenn dann dass ob danke bitte hallo gibt mir mich dir dich uns über unter "
           u"so hier immer wieder jetzt sich als geht machen gut schön toll liebe vielen dank ja nein leider endlich"},
    {"fr", u"le la les un une des du de et est sont était je tu il elle on nous vous ils elles mon ma mes ton ta votre "
           u"vos notre nos ce cette ces cet ça c'est j'ai qu'il qui que quoi quand où comment pourquoi pas ne ni plus "
           u"très avec pour dans sur sous chez par sans mais ou donc si au aux merci bonjour bonsoir salut est-ce fait "
           u"faire avez avons ont suis êtes peut peux être avoir tout tous toute bien encore déjà trop aussi en y "
           u"quel quelle quelqu'un voilà super bravo depuis après avant même"},
    {"es",
     u"el la los las un una unos unas de del y es son era está están estoy yo tú él ella nosotros vosotros ellos "
     u"mi mis tu tus su sus que qué quien quién cuándo cuando dónde donde cómo como por porque para con sin en "
     u"no ni más muy también pero o si sí al lo le les se me te nos os gracias hola buenos días buenas he ha han "
     u"hay tengo tiene puedo puede hacer todo todos esta este esto ese eso ya aún todavía bien gran muchas mucho "
     u"primera primero primer terminada terminado desde hasta me gusta encanta alguien algo nada ahora después antes"},
    {"it",
     u"il lo la i gli le un uno una di del della dei delle dello degli e è sono era io tu lui lei noi voi loro mio "
     u"mia miei tuo tua suo sua vostro vostra nostro che chi cosa quando dove come perché per con senza in nel "
     u"nella nei non più molto anche ma o se al alla ai alle da dal dalla su sul sulla mi ti ci vi si lo ho hai ha "
     u"abbiamo avete hanno grazie ciao buongiorno salve questo questa questi quello quella c'è posso può fare "
     u"fatto tutto tutti bene ancora già troppo sempre ora dopo prima qualcuno prima primo bello bella bellissimo "
     u"bellissima"},
    {"pt",
     u"o a os as um uma uns umas de do da dos das e é são era está estão eu tu ele ela nós vocês você eles meu "
     u"minha meus minhas seu sua seus suas que quem quando onde como porque por para pra com sem em no na nos nas "
     u"não nem mais muito também mas ou se ao à lo me te lhe obrigado obrigada olá oi bom dia boa tarde tenho tem "
     u"têm posso pode fazer tudo todos esta este isto isso esse essa já ainda bem agora depois antes alguém "
     u"algo nada foi ser ter gostei adorei desde até aqui"},
    {"nl",
     u"de het een en is zijn was waren ik je jij jullie hij zij ze we wij mijn jouw uw onze ons niet geen met voor "
     u"van naar op uit bij in aan te er dat dit deze die wat waar wanneer hoe waarom wie welke heb heeft hebben had "
     u"wordt worden kan kunnen nog maar ook of als dan al heel zeer meer veel wel bedankt dank hallo graag mij me "
     u"jou over om tot door goed mooi leuk nu hier altijd weer gaat doen maken iemand iets sinds na"},
    {"pl", u"i w z na do nie jest są był była było to ten ta te tego tej się ja ty on ona my wy oni mój moja moje twój "
           u"wasz nasz co kto kiedy gdzie jak dlaczego czy że ale lub albo dla od po za przez przy bez o u ma mam masz "
           u"może mogę można bardzo też już jeszcze tylko więcej dziękuję dzięki proszę cześć dzień dobry witam tak "
           u"jeśli gdy żeby który która które pan pani mi mnie ci was nas teraz zawsze"},
    {"sv",
     u"och är var jag du han hon vi ni de dem det den en ett min mitt din er vår inte ingen med för av till från på "
     u"i hos om som vad när hur varför vem har hade kan ska blir finns men eller också mycket mer bara redan tack "
     u"hej snälla mig dig oss här där nu alltid igen mycket bra någon något"},
    {"da",
     u"og er var jeg du han hun vi i de dem det den en et min mit din jeres vores ikke ingen med for af til fra på "
     u"hos om som hvad hvor hvornår hvordan hvorfor hvem har havde kan skal bliver men eller også meget mere kun "
     u"allerede tak hej mig dig os her der nu altid igen godt nogen noget"},
    {"no",
     u"og er var jeg du han hun vi dere de dem det den en et ei min mitt din deres vår ikke ingen med for av til fra "
     u"på hos om som hva hvor når hvordan hvorfor hvem har hadde kan skal blir men eller også mye mer bare "
     u"allerede takk hei meg deg oss her der nå alltid igjen bra noen noe"},
    {"fi",
     u"ja on ei se en et hän me te he oli olen olet ovat minä sinä mun sun tämä tuo mikä mitä kuka missä milloin "
     u"miten miksi että jos kun mutta tai myös niin kuin vain jo vielä hyvin paljon kiitos hei moi voi voiko onko "
     u"minun sinun joku jotain nyt aina taas kanssa"},
    {"cs",
     u"a je jsou byl byla bylo já ty on ona my vy oni můj moje tvůj váš náš ne není s se si na do od po za pro při "
     u"bez o u v ve z ze že ale nebo když kde jak proč kdo co který která které mám máte má může mohu velmi také "
     u"už ještě jen více děkuji díky prosím ahoj dobrý den ten ta to tak jestli mi mě vám nás teď"},
    {"tr",
     u"ve bir bu şu o ben sen biz siz onlar benim senin için ile ama veya da de mi mı mu mü ne nasıl neden nerede "
     u"kim hangi var yok değil çok daha en gibi kadar sonra önce teşekkürler teşekkür merhaba lütfen evet hayır "
     u"olarak oldu olur bana sana bize şimdi"},
    {"ro", u"și este sunt era eu tu el ea noi voi ei mea meu tău nu cu pentru de la din pe în că care ce când unde cum "
           u"cine dar sau dacă mai foarte și doar mulțumesc salut bună vă rog am ai are avem aveți au poate pot acum"},
    {"hu",
     u"és az egy ez nem is hogy van volt vagyok én te ő mi ti ők de vagy ha mert mint csak már még nagyon köszönöm "
     u"szia kérem mit hol mikor hogyan miért ki nekem meg"},
    {"id", u"yang dan di ke dari untuk dengan ini itu saya aku kamu anda dia kami kita tidak bukan ada apa siapa kapan "
           u"mana bagaimana kenapa bisa sudah belum juga atau tapi sangat terima kasih halo tolong akan pada"},
};

/// Letters and marks that few languages write.
struct TellingLetters
{
    QStringView letters;
    const char *languages; ///< Separated by spaces.
};

inline constexpr TellingLetters tellingLetters[] = {
    {u"ß", "de"},     {u"äö", "de sv fi"}, {u"ü", "de tr hu"}, {u"ñ¿¡", "es"},      {u"ãõ", "pt"},  {u"êâ", "fr pt ro"},
    {u"œùû", "fr"},   {u"ìò", "it"},       {u"è", "fr it"},    {u"ąęłśżźćń", "pl"}, {u"ěřů", "cs"}, {u"čšž", "cs"},
    {u"øæ", "da no"}, {u"å", "sv da no"},  {u"ğış", "tr"},     {u"őű", "hu"},       {u"țșă", "ro"}, {u"ç", "fr pt tr"},
};

} // namespace rapport::text
