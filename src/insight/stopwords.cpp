#include "insight/stopwords.h"

#include "text/functionwords.h"

#include <QStringList>

namespace rapport {

using namespace Qt::StringLiterals;

namespace {

struct MoreWords
{
    const char *language;
    QStringView words;
};

/// Beside text::functionWords: verbs, adverbs, numbers, times and courtesies of everyday messages, and languages that
/// their script tells apart without function words.
constexpr MoreWords kMoreWords[] = {
    {"en", u"about above across actually again ago all almost along already also although always among another "
           u"anybody anything anyway around away back because become been behind being below better between both "
           u"came come comes coming could couldn couldn't day days didn didn't different doesn doing done down "
           u"during each either else enough especially even ever every everybody everyone everything far few find "
           u"first five found four give given gives giving goes going gonna gotta guys half happen happened having "
           u"hers herself hey him himself hi hour hours however instead into it'll itself i'd i'll keep kind knows "
           u"last later least less let like likes little long look looking lot lots made make makes making many "
           u"maybe mean means minute minutes month months more most mostly much must myself near nearly next "
           u"nobody none nor nothing now often off okay once one ones onto other others ought our ours ourselves "
           u"over own people perhaps probably put quite rather right said same saw say says second see seem seems "
           u"seen several shall she'd since some somebody someone something sometimes soon sort sure take taken "
           u"takes taking tell than that's themselves there's these they're they've thing things think thinking "
           u"those though thought three through throughout time times today together told tomorrow too took toward "
           u"tried try trying turn two under until upon use used uses using usually wait wanna wanted wants wasn "
           u"wasn't way ways week weeks well went weren what's whatever whether while whose within without wonder "
           u"wondering won wouldn wouldn't yeah year years yes yesterday yet you'd you'll you've you're yours "
           u"yourself able may might actual best big bit else feel feels felt full glad happy hope hoping kindly let's "
           u"nice old please quick really small start started still stuff super thats thank thanks tho til till "
           u"via welcome wish wow yep regards dear hello cheers"},
    {"de", u"aber alle allem allen aller alles als also andere anderen anderer anderes ans anders bald beim bereits "
           u"besser bestimmt bin bis bist bisher bisschen brauche braucht bzw da dabei dadurch dafür dagegen daher "
           u"damit danach daran darauf daraus darf darin darüber darum davon davor dazu dein denn dennoch deren "
           u"derselbe dessen dich diese diesem diesen dieser dieses doch dort drei durch dürfen eben ebenso einfach "
           u"einige einmal eins einzige er erst erste ersten etwa etwas fast fand finde finden ganz ganze ganzen "
           u"geben geht genau genug gerade gern gerne gestern gewesen gibt ging glaube gleich große großer habt "
           u"hallo hast hätte hätten heißt heute hier hin hinter ihm ihn ihnen ihre ihrem ihren ihrer immer irgendwie "
           u"ist jede jedem jeden jeder jedes jedoch jemand jene kam kaum keinen keiner kommen kommt können könnte "
           u"könnt kurz lange lassen lässt leider letzte letzten letzter lieber liebe lieben mach mache macht manche "
           u"mehrere meinem meinen meiner meines meist mich mittlerweile möchte mögen muss müssen musste nachdem "
           u"nächste nächsten neben nehmen neu neue neuen neuer neues nichts nie niemand nimmt noch ob obwohl oder "
           u"oft ohne paar recht richtig sagen sagt sah schnell schon schreiben sehe sehen sehr sei seid sein seine "
           u"seinem seinen seiner seit seitdem selbst sicher siehe sieht sind sogar solche soll sollen sollte sollten "
           u"sondern sonst soweit sowie stehen steht tag tage tagen total trotzdem tun tut über überhaupt um und "
           u"uns unser unsere unserem unseren unserer unter viel viele vielen vielleicht vom vor vorher wann ward "
           u"warten wäre wären warum weg wegen weil weiter weitere weiß welchen welches wem wen wenig weniger werde "
           u"wird wirklich wissen wobei wo woche wochen wohl wollen wollte worden wurde würde wurden würden zeit "
           u"ziemlich zuerst zurück zusammen zwei zwischen morgen jahr jahre jahren monat monate stunde stunden "
           u"minuten uhr mein grüße gruß lg vg eigentlich eher halt eben bitte danke super wäre gab gesagt gemacht"},
    {"fr", u"ai aie aient ainsi alors ans après assez aucun aucune aujourd'hui auquel autre autres avaient avait "
           u"avant beaucoup besoin car cela celle celles celui cependant certains ceux chaque chose choses ci comme "
           u"contre d'un d'une demain depuis dernier dernière derrière deux devant dire dit dois doit donner dont "
           u"durant elles encore enfin ensuite entre eu eux faudrait faut fois font hier ici ils jamais jour jours "
           u"jusqu'à jusque laquelle lequel leur leurs loin lors lorsque lui là l'on l'a m'a maintenant malgré "
           u"merci met mettre mieux moins moment mois n'a n'ai n'est non nouveau nouvelle oui par parce parfois "
           u"parmi passe pendant personne petit petite peu peut-être plein plusieurs plutôt pourrait pouvez près "
           u"premier première presque prendre propos puis puisque quand quelque quelques qu'elle qu'on quoique "
           u"rien s'il sais sait sauf se sera serait seul seulement ses soit son sont souvent sous soient surtout sa "
           u"semaine semaines tant tard tel telle tels tes toi toujours toutes toutefois trois trouve trouver un "
           u"va vais vas venir vers veut veux vient vois voir voici voulais voulez vraiment vu année années heure "
           u"heures coucou j'aime cordialement"},
    {"es", u"además adiós ahí alguna algunas alguno algunos allí ante antes aquel aquella aquí así aunque bajo "
           u"bastante cada casi cierto claro cierta cosa cosas creo cual cuales cualquier cualquiera cuanto cuánto "
           u"da dado dar debe decir dejar del demás dentro dice dicho dos durante ellas encima entonces entre era "
           u"eran eres esa esas esos estaba estamos estar estas estos estoy fue fueron fuera ha haber había "
           u"habían hace hacen hacia hago han haya hemos hora horas hoy igual ir jamás la lado luego lugar mal "
           u"mañana mayor mejor menos mes meses mía mientras mío misma mismo mismos mucho muchos nada nadie "
           u"ninguna ninguno nuestra nuestro nueva nuevo nunca ocho otra otras otro otros para parece parte pasa "
           u"pasado pesar poca poco pocos podemos poder podía podría poner posible primer pronto propia propio "
           u"pues pueden queda quería quiere quiero quizá quizás saber sabe sé sea sean según seis semana semanas "
           u"ser será si sido siempre sin sino sobre sois solamente sola solo sólo somos son soy suya suyo tal "
           u"tales tampoco tan tanta tanto tarde tener tenemos tenía tengo tercera ti tiempo tienen tienes toda "
           u"todavía todo tras tres tuvo tuya tuyo última últimas último últimos usted ustedes va vamos van varias "
           u"varios vaya ver vez veces voy año años día días ayer saludos favor gracias buenas"},
    {"it", u"abbia adesso agli alcuni alcuno allora altra altre altri altro ancora anni anno avere aveva avevo "
           u"avuto basta bisogno buona buono casa che chiunque ci cioè circa ciò coi col come comunque con contro "
           u"cose così cui d'accordo dagli dai davvero deve devi devo dire detto dentro dietro dopo dove dovrebbe due "
           u"ecco ed era erano essere essi fa faccio fai fanno fare fino forse fra fu fuori già giorni giorno gli "
           u"grande ho i ieri infatti insieme intanto invece l'ho l'ha lungo magari mai male meglio meno mentre "
           u"mese mesi mia mie minuti modo molta molte molti nel nessuna nessuno niente noi nostra nostre nostri "
           u"nulla nuova nuovo oggi ogni ognuno oltre ora ore ormai parte perciò però persone piccolo po po' poca "
           u"poco poi possiamo possono potete poter potrebbe pochi presto prima proprio pure può puoi qua qual quale "
           u"qualche qualcosa quali quando quanta quante quanti quanto quasi quei quegli queste qui quindi sa sarà "
           u"sarebbe sei sembra senza settimana settimane siamo siete sia solo sopra soprattutto sotto spesso sta "
           u"stata state stati stato sto stesso stessa subito sue sugli sui sulle suoi tale tanta tante tanti tanto "
           u"te tra tre troppi tuoi tutta tutte tutto ultima ultimo un' una uno vedere verso via vista volta volte "
           u"vuole vuoi voglio vorrei domani"},
    {"pt", u"acho agora ai ainda além algum alguma algumas alguns alguém ali anos ano ante antes apenas aquela "
           u"aquele aqueles assim através cada casa coisa coisas com como contra cá dar dentro depois desse dessa "
           u"deste desta dessas deve devem dia dias disse disso disto dizer dois duas durante ela elas entre era "
           u"eram essa essas esse esses estar estava estas estes estou estamos fala faz fazem fez fica ficar fora "
           u"foram fui gente há hoje hora horas ir isso já lá lhes logo lugar maior mal mas melhor menos mês meses "
           u"mesma mesmo mim muita muitas muito muitos nada nenhum nenhuma nesse nessa neste nesta ninguém nossa "
           u"nosso nova novo num numa nunca ontem onde outra outras outro outros ou parece parte pela pelas pelo "
           u"pelos pode podem poder pois pouca pouco poucos pouquinho pra precisa preciso primeira primeiro pronto "
           u"própria próprio quais qual qualquer quanto quantos quase quatro quer quero querem quis saber sabe sei "
           u"seja sem semana semanas sempre sendo será seria sim sobre somente sou são tal talvez também tanta tanto "
           u"tão tempo tenha tens ter teve tinha toda todas todo tudo três tua tuas um último última vai vamos vão "
           u"várias vários vez vezes vem ver você vou amanhã abraço abraços obrigado favor"},
    {"nl", u"aan al alle alleen alles als altijd ander andere anders beetje ben bent beter bijna bijvoorbeeld "
           u"binnen bijzonder blijft boven buiten bij daar daarom daarna daarmee dag dagen dan dat denk deze dezelfde "
           u"die dit doen doet dus echt een eens eerst eerste eigenlijk elk elke en enkele er ergens erg even "
           u"ga gaan gaat gedaan geen gehad geweest gewoon gisteren graag had hadden hallo hebt heeft heel hele hem "
           u"hen hier hij hoi hoor hun iemand iets ieder iedere iedereen ik jaar jaren jouw keer klein komen komt "
           u"krijg krijgen kunt laat laatste lang later leuke liever maak maakt maand maanden maken meer meest mensen "
           u"mijn misschien moest moet moeten morgen na naast nadat natuurlijk nee niemand niets nieuw nieuwe nodig "
           u"nooit nou nu omdat onder ons onze ook ooit op over pas per precies rond samen sinds soms steeds tegen "
           u"ten ter terug terwijl tijd toch toen tot tussen twee uur uit vaak vandaag vanaf veel verder vind vinden "
           u"vol volgende voordat vooral waar waarom want ware wat week weken weer weet wel weinig welk welke wel "
           u"wie wil willen wou worden zal zei zeg zelf zien ziet zij zo zoals zou zouden zulke bedankt dank groet "
           u"groeten"},
    {"pl", u"aby ach albo ale ani aż bardziej bez będą będę będzie bo bowiem by byli bym być był byłam byłem były "
           u"cała cały chce chcę chociaż choć ci ciągle coś czasem czasu czemu czego czym czyli dać dla dlatego "
           u"do dobrze dni dnia dopiero dużo dwa dwie dziś dzień dzięki gdyż go godzin godziny hej i ich ile im inna "
           u"inne innych iż ja jako jakie jakiś jaki jaka je jednak jeden jedna jedno jego jej jemu jest jestem "
           u"jesteś jeżeli już każda każdy kilka kogo komu kiedyś która które którego których którym lat lata lecz "
           u"lub ma mają mam mamy mi mieć między mnie mną mogą może moim moja moje mój można mu musi muszę my myślę "
           u"na nad nam nami nas nasze natomiast nawet nic nich niej nigdy nim nimi niż no nowa nowe nowy oczywiście "
           u"od około on ona one oni ono oraz pan pana po pod podczas ponad ponieważ powinien powinno poza potem pod "
           u"prawie proszę przed przede przez przy raz razem raczej roku rok są sam sama się sobie skąd super swoje "
           u"swój ta tak taka taki takie tam te tego tej temu ten teraz też tobie trochę trzeba tu tutaj twoja twój "
           u"tych tylko tym tyle ty u w was wam wczoraj wiele więc wiem więcej wszyscy wszystkie wszystko wtedy "
           u"właśnie z za zaraz zawsze ze znowu żadna żadne że cześć witam pozdrawiam tydzień tygodni jutro"},
    {"ru", u"а без более больше будет будто бы был была были было быть в вам вас вдруг ведь во вот впрочем все всегда "
           u"всего всех всю вы где говорил да даже два для до другой его ее ей ему если есть еще ж же за зачем здесь "
           u"и из или им иногда их к как какая какой когда конечно кто куда ли лучше между меня мне много может можно "
           u"мой моя мы на над надо наконец нас не него нее ней нельзя нет ни нибудь никогда ним них ничего но ну о об "
           u"один он она они опять от очень перед по под после потом потому почти при про раз разве с сам свою себе "
           u"себя сейчас со совсем так такой там тебя тем теперь то тогда того тоже только том тот три тут ты у уж уже "
           u"хорошо хоть чего чем через что чтоб чтобы чуть эти этого этой этом этот эту это я спасибо пожалуйста "
           u"привет здравствуйте очень просто вообще которые который которая сегодня завтра вчера день года лет можно "
           u"нужно вам ваш ваша ваши наш наша"},
    {"uk", u"а але без би бо був була були було бути в вам вас вже від він вона вони воно все всі ви да де для до є "
           u"його її їх з за зі і із й як яка який які коли хто куди ли між мене мені може можна мій моя ми на над нас "
           u"не нам ні но ну о об один при про раз с сам себе сі так там те тебе теж ти тим то тобі того тому той у "
           u"це ця цей цього чи чого чому що щоб ще я дякую будь ласка привіт дуже просто сьогодні завтра вчора день"},
    {"ar", u"في من على إلى عن مع هذا هذه ذلك تلك التي الذي الذين هو هي هم نحن أنا أنت كان كانت يكون لا ما لم لن قد كل "
           u"بعض أو أم ثم إن أن أنه أنها إذا كما لكن حتى عند بعد قبل بين غير أي أين متى كيف لماذا ماذا هل نعم لقد ليس "
           u"هنا هناك اليوم جدا فقط أيضا شكرا مرحبا لدي لدى عليه عليها عليكم منه منها فيه فيها به بها له لها لنا لكم "
           u"لي و ف ب ك ل يا لان لأن حول خلال دون منذ مثل أكثر كنت يمكن ممكن السلام"},
    {"ja",
     u"です いま ます ますか ですか ありま すか しま ました でした ません から まで など する した して いる いた いて "
     u"ある "
     u"あり あっ ない なく なっ なる "
     u"この その あの どの これ それ あれ どれ ここ そこ あそこ どこ こと もの ため よう ところ とき そう こう どう "
     u"って という として について により による ので のに けど けれど しかし そして また でも だけ ほど くらい ぐらい "
     u"もう まだ とても すごく ちょっと みたい らしい たい だっ でしょ でしょう ください 下さい ありがとう "
     u"ありがとうございます "
     u"ございます こんにちは お願い お願いします いただき いただけ できる でき くる きた いく いっ 思い 思う 思っ 今日 "
     u"明日 "
     u"昨日 私 僕 皆さん みなさん さん ちゃん さま たち という なら たら ながら せる られる れる てる なん 何 いつ 誰 "
     u"はい いいえ ね よ とか だから すみません 時間 場合 今 的 的な んで まし せん ましょう"},
    {"zh", u"我们 你们 他们 她们 它们 自己 大家 这个 那个 这些 那些 这里 那里 这样 那样 什么 怎么 怎样 为什么 没有 "
           u"可以 因为 所以 "
           u"但是 不过 如果 就是 还是 只是 一个 一些 一下 一样 一直 已经 以后 以前 时候 现在 今天 明天 昨天 非常 真的 "
           u"比较 可能 应该 "
           u"知道 觉得 需要 谢谢 请问 你好 您好 的话 而且 或者 然后 其实 不是 不要 不会 不能 还有 很多 多少 一起 这是 "
           u"那么 这么 "
           u"起来 出来 我們 你們 他們 這個 那個 這些 這裡 沒有 可以 因為 但是 還是 已經 時候 現在 謝謝 請問 為什麼 "
           u"什麼 怎麼 覺得 "
           u"應該 這樣 不過 就是 一下 非常 真的 想要 有点 有點 看到"},
    {"ko", u"그리고 그런데 그래서 하지만 그러나 저는 나는 제가 내가 우리 우리는 이것 그것 저것 여기 거기 저기 이거 "
           u"그거 있는 있어요 "
           u"있습니다 있다 없는 없어요 없습니다 없다 합니다 해요 했어요 했습니다 하는 하고 해서 입니다 이에요 예요 "
           u"이다 아주 정말 너무 "
           u"매우 많이 조금 좀 더 또 다시 지금 오늘 내일 어제 감사합니다 고맙습니다 안녕하세요 어떻게 언제 어디 무엇 "
           u"뭐 왜 누가 네 "
           u"아니요 같은 같아요 것 수 때 등 및 그냥 모두 주세요 부탁드립니다 되는 되나요 되어 됩니다 대한 위해 통해"},
    {"th", u"ครับ ค่ะ คะ และ ที่ ของ ใน เป็น มี ไม่ ได้ ว่า จะ ให้ กับ จาก นี้ นั้น แล้ว ก็ แต่ หรือ ถ้า เพราะ โดย ไป "
           u"มา อยู่ คือ ซึ่ง เรา ผม ฉัน คุณ เขา เธอ มัน พวก ทำ ทำให้ อะไร ยังไง อย่างไร ทำไม เมื่อ เมื่อไหร่ ไหน ใคร "
           u"มาก มากๆ ๆ นะ จ้า จ๊ะ เลย ด้วย อีก ยัง กัน ต้อง ควร อาจ เคย กำลัง ถึง ตาม บน เพื่อ ต่อ ทั้ง ทุก บาง แบบ เอา "
           u"ขอบคุณ สวัสดี ขอ วัน วันนี้ พรุ่งนี้ เมื่อวาน ตอน ตอนนี้ ความ การ คน นี่ นั่น ไหม มั้ย ดี ใช่ ไม่ใช่ แค่ เท่า"},
    {"hi", u"और के का की है हैं में से को पर यह वह ये वे कि तो भी नहीं था थी थे हो होता एक इस उस जो कर करने किया गया "
           u"लिए साथ बहुत अब तक या ही मैं हम आप मेरा मेरी हमारे आपका क्या कैसे कब कहाँ क्यों कौन कुछ सब धन्यवाद नमस्ते"},
    {"el", u"και το η ο τα οι να για με σε που από είναι δεν στο στη στην στον του της των τον την μια ένα ένας ότι θα "
           u"πως αν αλλά ή μου σου μας σας τους ήταν έχω έχει έχουμε είμαι πολύ πώς πότε πού γιατί αυτό αυτά αυτή όλα "
           u"ναι όχι ευχαριστώ γεια καλημέρα παρακαλώ"},
    {"he", u"של את על עם זה זו לא כן אני אתה היא הוא הם אנחנו מה איך מתי איפה למה כי אם או גם רק כל יש אין היה הייתה "
           u"להיות אבל עוד מאוד תודה שלום בבקשה"},
};

/// Letters that Unicode does not decompose and that terms write plainly.
const char *plainLetters(char32_t c)
{
    switch (c) {
    case U'ß':
        return "ss";
    case U'æ':
        return "ae";
    case U'œ':
        return "oe";
    case U'ø':
        return "o";
    case U'đ':
        return "d";
    case U'ł':
        return "l";
    case U'ı':
        return "i";
    default:
        return nullptr;
    }
}

/// Kana, Hangul and the short I of Cyrillic are letters of their own with their marks.
bool keepsItsMark(char32_t c)
{
    return (c >= 0x3040 && c <= 0x30ff) || (c >= 0xac00 && c <= 0xd7a3) || c == U'й' || c == U'ї';
}

void appendFolded(QByteArray &out, char32_t c)
{
    if (const char *letters = plainLetters(c)) {
        out += letters;
        return;
    }
    const QString parts = keepsItsMark(c) ? QString() : QChar::decomposition(c);
    if (parts.isEmpty()) {
        out += QString::fromUcs4(&c, 1).toUtf8();
        return;
    }
    for (const char32_t part : parts.toStdU32String()) {
        if (QChar::category(part) != QChar::Mark_NonSpacing)
            appendFolded(out, part);
    }
}

/// As terms are folded; what is no letter separates ("don't" is two).
QByteArrayList foldedParts(const QString &word)
{
    QByteArrayList parts;
    QByteArray part;
    for (const char32_t c : word.toCaseFolded().toStdU32String()) {
        if (QChar::isLetterOrNumber(c) || QChar::isMark(c)) {
            appendFolded(part, c);
        } else if (!part.isEmpty()) {
            parts.append(part);
            part.clear();
        }
    }
    if (!part.isEmpty())
        parts.append(part);
    return parts;
}

StopWords makeStopWords()
{
    StopWords all;
    const auto add = [&all](const char *language, QStringView words) {
        QSet<QByteArray> &own = all.byLanguage[QString::fromLatin1(language)];
        for (const QStringView word : words.split(u' ', Qt::SkipEmptyParts)) {
            for (const QByteArray &part : foldedParts(word.toString()))
                own.insert(part);
        }
    };
    for (const text::FunctionWords &one : text::functionWords)
        add(one.language, one.words);
    for (const MoreWords &one : kMoreWords)
        add(one.language, one.words);
    for (const QSet<QByteArray> &own : std::as_const(all.byLanguage))
        all.any.unite(own);
    return all;
}

} // namespace

bool StopWords::isElsewhere(const QByteArray &folded, const QString &language) const
{
    for (auto it = byLanguage.constBegin(); it != byLanguage.constEnd(); ++it) {
        if (it.key() != language && it->contains(folded))
            return true;
    }
    return false;
}

const StopWords &stopWords()
{
    static const StopWords words = makeStopWords();
    return words;
}

} // namespace rapport
