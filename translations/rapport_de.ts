<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccountDetail</name>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Neu anmelden</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>Letzter Erfolg</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Nächster Lauf</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Quota left</source>
        <translation>Restkontingent</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Beiseitegelegt</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Items that could not be understood: look at them.</source>
        <translation>Einträge, die nicht verstanden wurden: ansehen.</translation>
    </message>
    <message>
        <source>What was asked, and what came</source>
        <translation>Was gefragt wurde und was kam</translation>
    </message>
    <message>
        <source>Ledger of this account</source>
        <translation>Protokoll dieses Kontos</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Connect a channel</source>
        <translation>Kanal verbinden</translation>
    </message>
    <message>
        <source>Rapport fetches what was said there and keeps it on this computer. Nothing is sent before you send it.</source>
        <translation>Rapport holt, was dort gesagt wurde, und bewahrt es auf diesem Rechner auf. Gesendet wird nur, was Sie selbst absenden.</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>No keychain was found on this computer. The password is kept until Rapport is closed and asked for again next time; it is never written to the disk.</source>
        <translation>Auf diesem Rechner wurde kein Schlüsselbund gefunden. Das Passwort wird behalten, bis Rapport geschlossen wird, und beim nächsten Mal erneut erfragt; auf die Festplatte geschrieben wird es nie.</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Was schiefging</translation>
    </message>
    <message>
        <source>Asking the server who this is…</source>
        <translation>Der Server wird gefragt, wer das ist …</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Other channel</source>
        <translation>Anderer Kanal</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Connect another channel</source>
        <translation>Weiteren Kanal verbinden</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>Accounts</name>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Neu anmelden</translation>
    </message>
    <message>
        <source>Closed on the channel; history kept</source>
        <translation>Auf dem Kanal geschlossen; Verlauf behalten</translation>
    </message>
    <message>
        <source>Removed; history kept</source>
        <translation>Entfernt; Verlauf behalten</translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation>Wird abgeglichen …</translation>
    </message>
    <message>
        <source>Not synced, next try %1</source>
        <translation>Nicht abgeglichen, nächster Versuch %1</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Noch nicht abgeglichen</translation>
    </message>
    <message>
        <source>Synced %1</source>
        <translation>Abgeglichen %1</translation>
    </message>
    <message>
        <source>The password for this account is not known on this computer. Everything pulled so far is kept. Sign in again to go on.</source>
        <translation>Das Passwort dieses Kontos ist auf diesem Rechner nicht bekannt. Alles bisher Geholte ist sicher. Melden Sie sich neu an, damit es weitergeht.</translation>
    </message>
    <message>
        <source>Nothing in the last day</source>
        <translation>Nichts in den letzten 24 Stunden</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) in the last day, %1 of them new</source>
        <extracomment>%1: an amount of new ones among %n items that came in the last day.</extracomment>
        <translation>
            <numerusform>%n Eintrag in den letzten 24 Stunden, davon %1 neu</numerusform>
            <numerusform>%n Einträge in den letzten 24 Stunden, davon %1 neu</numerusform>
        </translation>
    </message>
    <message>
        <source>The channel does not say</source>
        <translation>Der Kanal nennt keines</translation>
    </message>
    <message>
        <source>%1 of %2 requests</source>
        <translation>%1 von %2 Anfragen</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 Anfragen</translation>
    </message>
    <message>
        <source>%1, full again %2</source>
        <translation>%1, wieder voll %2</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Noch nicht begonnen</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Still being fetched, newest first</source>
        <translation>Wird noch geholt, das Neueste zuerst</translation>
    </message>
    <message>
        <source>Being removed with its history…</source>
        <translation>Wird mit seinem Verlauf entfernt …</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Connect a channel</source>
        <translation>Kanal verbinden</translation>
    </message>
    <message>
        <source>No channel is connected yet. Connect one, and its conversations show up in the inbox by themselves.</source>
        <translation>Noch ist kein Kanal verbunden. Verbinden Sie einen, und seine Gespräche erscheinen von selbst im Eingang.</translation>
    </message>
</context>
<context>
    <name>Arguments</name>
    <message>
        <source>Rapport: a community&apos;s conversations in one inbox, kept on one&apos;s own computer.</source>
        <translation>Rapport: die Gespräche einer Community in einem Eingang, aufbewahrt auf dem eigenen Rechner.</translation>
    </message>
    <message>
        <source>The folder of the workspace; made if it is missing.</source>
        <translation>Der Ordner des Arbeitsbereichs; wird angelegt, wenn er fehlt.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Open the demo community; made if it is missing.</source>
        <translation>Öffnet die Demo-Community; wird angelegt, wenn sie fehlt.</translation>
    </message>
    <message>
        <source>Open the workspace to look at it; nothing is changed.</source>
        <translation>Öffnet den Arbeitsbereich zum Ansehen; geändert wird nichts.</translation>
    </message>
    <message>
        <source>A conversation to show (rapport://conversation/…).</source>
        <translation>Ein Gespräch, das gezeigt werden soll (rapport://conversation/…).</translation>
    </message>
    <message>
        <source>This is no link to a conversation.</source>
        <translation>Das ist kein Link zu einem Gespräch.</translation>
    </message>
</context>
<context>
    <name>BoardText</name>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Growing</source>
        <translation>Wächst</translation>
    </message>
    <message>
        <source>In place</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>Slipping</source>
        <translation>Lässt nach</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>Your word: %1</source>
        <translation>Ihr Wort: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: nothing to count in the last %n day(s)</source>
        <translation>
            <numerusform>%1: nichts zu zählen im letzten Tag (%n)</numerusform>
            <numerusform>%1: nichts zu zählen in den letzten %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, last %n day(s)</source>
        <translation>
            <numerusform>%1: %2, letzter Tag (%n)</numerusform>
            <numerusform>%1: %2, letzte %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3. %4</source>
        <extracomment>A card read aloud: name, state, score, evidence.</extracomment>
        <translation>%1: %2, %3. %4</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>A figure and its metric: where there is little room the name is cut, not the figure.</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>CampaignText</name>
    <message>
        <source>a campaign needs a name</source>
        <translation>eine Kampagne braucht einen Namen</translation>
    </message>
    <message>
        <source>it ends before it begins</source>
        <translation>sie endet, bevor sie beginnt</translation>
    </message>
    <message>
        <source>the budget is below nothing</source>
        <translation>das Budget liegt unter null</translation>
    </message>
    <message>
        <source>the budget has no currency</source>
        <translation>das Budget hat keine Währung</translation>
    </message>
    <message>
        <source>no objective is set</source>
        <translation>kein Zweck ist genannt</translation>
    </message>
    <message>
        <source>no goal is set</source>
        <translation>kein Ziel ist gesetzt</translation>
    </message>
    <message>
        <source>a goal has no metric</source>
        <translation>ein Ziel hat keine Kennzahl</translation>
    </message>
    <message>
        <source>nobody owns it</source>
        <translation>niemand ist zuständig</translation>
    </message>
    <message>
        <source>its dates are not set</source>
        <translation>ihre Daten sind nicht gesetzt</translation>
    </message>
    <message>
        <source>no channel is chosen</source>
        <translation>kein Kanal ist gewählt</translation>
    </message>
    <message>
        <source>no event is planned</source>
        <translation>keine Veranstaltung ist geplant</translation>
    </message>
    <message>
        <source>the address is no web address</source>
        <translation>die Adresse ist keine Webadresse</translation>
    </message>
    <message>
        <source>the source is missing: where the link stands</source>
        <translation>die Quelle fehlt: wo der Link steht</translation>
    </message>
    <message>
        <source>the medium is missing: social, email, print</source>
        <translation>das Medium fehlt: social, email, print</translation>
    </message>
    <message>
        <source>the campaign&apos;s word is missing</source>
        <translation>das Wort der Kampagne fehlt</translation>
    </message>
    <message>
        <source>there is a campaign of that name already</source>
        <translation>es gibt schon eine Kampagne dieses Namens</translation>
    </message>
    <message>
        <source>a change of an approved campaign needs a reason</source>
        <translation>eine Änderung einer genehmigten Kampagne braucht einen Grund</translation>
    </message>
    <message>
        <source>nothing was changed</source>
        <translation>nichts wurde geändert</translation>
    </message>
    <message>
        <source>the campaign has gone on since</source>
        <translation>die Kampagne ist inzwischen weiter</translation>
    </message>
    <message>
        <source>the plan has changed since</source>
        <translation>der Plan hat sich inzwischen geändert</translation>
    </message>
    <message>
        <source>the campaign has changed since</source>
        <translation>die Kampagne hat sich inzwischen geändert</translation>
    </message>
    <message>
        <source>the goal “%1” has no target</source>
        <translation>das Ziel „%1“ hat keinen Zielwert</translation>
    </message>
    <message>
        <source>the goal “%1” has no baseline</source>
        <translation>das Ziel „%1“ hat keinen Ausgangswert</translation>
    </message>
    <message>
        <source>the baseline of “%1” has no period</source>
        <translation>der Ausgangswert von „%1“ hat keinen Zeitraum</translation>
    </message>
    <message>
        <source>the goal “%1” has no verdict</source>
        <translation>das Ziel „%1“ hat kein Urteil</translation>
    </message>
    <message>
        <source>%1 has capital letters: it is counted as “%2”</source>
        <translation>%1 hat Großbuchstaben: Gezählt wird „%2“</translation>
    </message>
    <message>
        <source>%1 has spaces</source>
        <translation>%1 enthält Leerzeichen</translation>
    </message>
    <message>
        <source>no campaign is known as “%1”</source>
        <translation>keine Kampagne heißt „%1“</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Ausgewertet</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Im Netz</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Vor Ort</translation>
    </message>
    <message>
        <source>Online and offline</source>
        <translation>Im Netz und vor Ort</translation>
    </message>
    <message>
        <source>Not judged yet</source>
        <translation>Noch nicht beurteilt</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verfehlt</translation>
    </message>
    <message>
        <source>Not measurable</source>
        <translation>Nicht messbar</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day, as Qt writes formats</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>an approved campaign cannot be without it: %1</source>
        <translation>einer genehmigten Kampagne darf es nicht fehlen: %1</translation>
    </message>
</context>
<context>
    <name>CardContents</name>
    <message>
        <source>This version of Rapport has no metric “%1”.</source>
        <translation>Diese Version von Rapport hat keine Kennzahl „%1“.</translation>
    </message>
    <message>
        <source>Not reckoned: %1</source>
        <translation>Nicht berechnet: %1</translation>
    </message>
    <message>
        <source>%1
%2: %3</source>
        <translation>%1
%2: %3</translation>
    </message>
    <message>
        <source>%1, from %2 and %3</source>
        <comment>a rate, its numerator, its denominator</comment>
        <translation>%1, aus %2 und %3</translation>
    </message>
    <message numerus="yes">
        <source>%1, from %n time(s)</source>
        <translation>
            <numerusform>%1, aus %n Zeit</numerusform>
            <numerusform>%1, aus %n Zeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2 left out</source>
        <translation>%1; %2 ausgenommen</translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>Handle</source>
        <translation>Handle</translation>
    </message>
    <message>
        <source>The name others mention you by, without the @.</source>
        <translation>Der Name, mit dem andere Sie erwähnen, ohne das @.</translation>
    </message>
    <message>
        <source>App password</source>
        <translation>App-Passwort</translation>
    </message>
    <message>
        <source>Made on Bluesky under Settings, Privacy and security, App passwords.</source>
        <translation>Bei Bluesky zu erstellen unter Einstellungen, Privatsphäre und Sicherheit, App-Passwörter.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Only to be changed for an account that is hosted elsewhere.</source>
        <translation>Nur zu ändern für ein Konto, das woanders liegt.</translation>
    </message>
    <message>
        <source>Bluesky</source>
        <translation>Bluesky</translation>
    </message>
    <message>
        <source>Replies, mentions, quotes, likes and followers of an account, and answers to them.</source>
        <translation>Antworten, Erwähnungen, Zitate, Likes und Follower eines Kontos, und Ihre Antworten darauf.</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Follow any blog, forum or comment section that offers RSS, Atom or JSON.</source>
        <translation>Jedem Blog, Forum oder Kommentarbereich folgen, der RSS, Atom oder JSON anbietet.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Of the feed, or of the page it belongs to.</source>
        <translation>Des Feeds oder der Seite, zu der er gehört.</translation>
    </message>
    <message>
        <source>What it contains</source>
        <translation>Was er enthält</translation>
    </message>
    <message>
        <source>Comments from readers wait for an answer, posts do not.</source>
        <translation>Kommentare von Lesern warten auf eine Antwort, Beiträge nicht.</translation>
    </message>
    <message>
        <source>Comments from readers</source>
        <translation>Kommentare von Lesern</translation>
    </message>
    <message>
        <source>Posts of others</source>
        <translation>Beiträge anderer</translation>
    </message>
    <message>
        <source>Our own posts</source>
        <translation>Unsere eigenen Beiträge</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What it is called here; empty for the feed&apos;s own title.</source>
        <translation>Wie er hier heißt; leer für den Titel des Feeds.</translation>
    </message>
    <message>
        <source>WordPress</source>
        <translation>WordPress</translation>
    </message>
    <message>
        <source>Read, answer and moderate the comments on a site&apos;s posts.</source>
        <translation>Kommentare zu den Beiträgen einer Website lesen, beantworten und moderieren.</translation>
    </message>
    <message>
        <source>Site address</source>
        <translation>Adresse der Website</translation>
    </message>
    <message>
        <source>As you would type it into a browser.</source>
        <translation>So, wie Sie sie im Browser eingeben.</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>The name you sign in to WordPress with.</source>
        <translation>Der Name, mit dem Sie sich bei WordPress anmelden.</translation>
    </message>
    <message>
        <source>Application password</source>
        <translation>Anwendungspasswort</translation>
    </message>
    <message>
        <source>Made in WordPress under Users, Profile, Application Passwords.</source>
        <translation>In WordPress zu erstellen unter Benutzer, Profil, Anwendungspasswörter.</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 Std.</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>So many days, short: &quot;3 d 4 h&quot;</extracomment>
        <translation>%1 T.</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>From a day to a day: &quot;24 August to 30 August&quot;</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <extracomment>A day, as QLocale::toString() formats it.</extracomment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>A month, as QLocale::toString() formats it.</extracomment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>not over yet</source>
        <extracomment>A day, week or month that has not ended</extracomment>
        <translation>noch nicht zu Ende</translation>
    </message>
    <message>
        <source>%1 of the one above</source>
        <extracomment>A share: &quot;22% of the one above&quot;</extracomment>
        <translation>%1 der Sprosse darüber</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Goal: %1</source>
        <translation>Ziel: %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>ContentText</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>Geht hinaus</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Ungewiss</translation>
    </message>
    <message>
        <source>Written by us</source>
        <translation>Von uns geschrieben</translation>
    </message>
    <message>
        <source>User-made</source>
        <translation>Von Kunden gemacht</translation>
    </message>
    <message>
        <source>Tied to the shop</source>
        <translation>Mit dem Laden verbunden</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Gefällt mir</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message numerus="yes">
        <source>%1 within %n day(s)</source>
        <translation>
            <numerusform>%1 innerhalb von %n Tag</numerusform>
            <numerusform>%1 innerhalb von %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3 so far</source>
        <comment>goal, reached, target</comment>
        <translation>%1: bisher %2 von %3</translation>
    </message>
    <message>
        <source>%1: %2 is the goal</source>
        <comment>goal, target</comment>
        <translation>%1: Ziel ist %2</translation>
    </message>
    <message>
        <source>%1: %2 of %3, met</source>
        <comment>goal, reached, target</comment>
        <translation>%1: %2 von %3, erreicht</translation>
    </message>
    <message>
        <source>%1: %2 of %3, missed</source>
        <comment>goal, reached, target</comment>
        <translation>%1: %2 von %3, verfehlt</translation>
    </message>
    <message>
        <source>%1: no data, connect a shop</source>
        <translation>%1: keine Daten, verbinden Sie einen Laden</translation>
    </message>
    <message>
        <source>%1: no data</source>
        <translation>%1: keine Daten</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>a day, as Qt writes formats</comment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, hour</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>a day, as Qt writes formats</comment>
        <translation>ddd d. MMM yyyy</translation>
    </message>
    <message>
        <source>no time yet</source>
        <translation>noch keine Zeit</translation>
    </message>
    <message>
        <source>no channel yet</source>
        <translation>noch kein Kanal</translation>
    </message>
    <message>
        <source>on %1</source>
        <comment>channels</comment>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>a goal was missed</source>
        <translation>ein Ziel wurde verfehlt</translation>
    </message>
    <message>
        <source>it has left, its time is what it was</source>
        <translation>es ist hinausgegangen, seine Zeit bleibt</translation>
    </message>
    <message>
        <source>it has left or is leaving</source>
        <translation>es ist hinausgegangen oder geht gerade hinaus</translation>
    </message>
    <message>
        <source>it was decided again since</source>
        <translation>seither wurde neu entschieden</translation>
    </message>
    <message>
        <source>nothing was changed</source>
        <translation>nichts wurde geändert</translation>
    </message>
    <message>
        <source>it is at that time already</source>
        <translation>es hat diese Zeit schon</translation>
    </message>
    <message>
        <source>it has no time</source>
        <translation>es hat keine Zeit</translation>
    </message>
    <message>
        <source>everything of it is planned already</source>
        <translation>alles davon ist schon geplant</translation>
    </message>
    <message>
        <source>nothing of it could leave</source>
        <translation>nichts davon könnte hinausgehen</translation>
    </message>
    <message>
        <source>nothing of it waits to leave</source>
        <translation>nichts davon wartet auf seine Zeit</translation>
    </message>
    <message>
        <source>nothing of it has failed</source>
        <translation>nichts davon ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>it was removed meanwhile</source>
        <translation>es wurde inzwischen entfernt</translation>
    </message>
    <message>
        <source>the account is not connected any more</source>
        <translation>das Konto ist nicht mehr verbunden</translation>
    </message>
    <message>
        <source>nothing can be published there</source>
        <translation>dort kann nichts veröffentlicht werden</translation>
    </message>
    <message>
        <source>it is user-made, and nobody is named who made it</source>
        <translation>es stammt von Kunden, und niemand ist genannt, der es gemacht hat</translation>
    </message>
    <message>
        <source>its author&apos;s consent is not on record</source>
        <translation>die Einwilligung der Person, die es gemacht hat, ist nicht festgehalten</translation>
    </message>
    <message>
        <source>a piece of content needs a name</source>
        <translation>ein Beitrag braucht einen Namen</translation>
    </message>
    <message>
        <source>the text is empty</source>
        <translation>der Text ist leer</translation>
    </message>
    <message>
        <source>that time has passed</source>
        <translation>diese Zeit ist vorbei</translation>
    </message>
    <message>
        <source>that time is more than a year away</source>
        <translation>diese Zeit ist mehr als ein Jahr entfernt</translation>
    </message>
    <message>
        <source>Not done: %1.</source>
        <translation>Nicht geschehen: %1.</translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalte</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Median first reply</source>
        <translation>Erste Antwort, Median</translation>
    </message>
    <message>
        <source>Conversations by channel</source>
        <translation>Gespräche nach Kanal</translation>
    </message>
    <message>
        <source>First reply time</source>
        <translation>Zeit bis zur ersten Antwort</translation>
    </message>
    <message>
        <source>Engagements by channel</source>
        <translation>Reaktionen nach Kanal</translation>
    </message>
    <message>
        <source>Engagement ladder</source>
        <translation>Leiter der Beteiligung</translation>
    </message>
    <message>
        <source>When people write</source>
        <translation>Wann Menschen schreiben</translation>
    </message>
    <message>
        <source>Median of each reply</source>
        <translation>Median jeder Antwort</translation>
    </message>
    <message>
        <source>Needing an answer, by channel</source>
        <translation>Braucht Antwort, nach Kanal</translation>
    </message>
    <message>
        <source>Answered, by channel</source>
        <translation>Beantwortet, nach Kanal</translation>
    </message>
    <message>
        <source>Time of each reply</source>
        <translation>Zeit jeder Antwort</translation>
    </message>
    <message>
        <source>Resolution time</source>
        <translation>Zeit bis zur Lösung</translation>
    </message>
    <message>
        <source>Messages received, by channel</source>
        <translation>Empfangene Nachrichten nach Kanal</translation>
    </message>
    <message>
        <source>Mood of what people write</source>
        <translation>Stimmung dessen, was Menschen schreiben</translation>
    </message>
    <message>
        <source>Movement on the ladder</source>
        <translation>Bewegung auf der Leiter</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>Wer mitmacht</translation>
    </message>
    <message>
        <source>Core and casual</source>
        <translation>Kern und Gelegentliche</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Posts by channel</source>
        <translation>Beiträge nach Kanal</translation>
    </message>
    <message>
        <source>Who writes what is there</source>
        <translation>Wer schreibt, was da ist</translation>
    </message>
    <message>
        <source>Messages by kind</source>
        <translation>Nachrichten nach Art</translation>
    </message>
    <message>
        <source>Net mood (variant A)</source>
        <translation>Stimmung netto (Variante A)</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Age of what waits, by channel</source>
        <translation>Alter des Wartenden nach Kanal</translation>
    </message>
    <message>
        <source>Per day</source>
        <translation>Je Tag</translation>
    </message>
    <message>
        <source>Per week, from Monday</source>
        <translation>Je Woche, ab Montag</translation>
    </message>
    <message>
        <source>Per month</source>
        <translation>Je Monat</translation>
    </message>
    <message>
        <source>Per quarter</source>
        <translation>Je Quartal</translation>
    </message>
    <message>
        <source>Per year</source>
        <translation>Je Jahr</translation>
    </message>
    <message>
        <source>In the whole period</source>
        <translation>Im ganzen Zeitraum</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No data in this period.</source>
        <translation>Keine Daten in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Ihre</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Unsere</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positiv</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativ</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Consume</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Curate</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Schaffen</translation>
    </message>
    <message>
        <source>Collaborate</source>
        <translation>Zusammenarbeiten</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>Höher</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Wie davor</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Niedriger</translation>
    </message>
    <message>
        <source>Begin things</source>
        <translation>Beginnen etwas</translation>
    </message>
    <message>
        <source>Join in</source>
        <translation>Machen mit</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Still</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>Kern</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>Regelmäßig</translation>
    </message>
    <message>
        <source>Casual</source>
        <translation>Gelegentlich</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Direct messages</source>
        <translation>Direktnachrichten</translation>
    </message>
    <message>
        <source>Links from elsewhere</source>
        <translation>Links von anderswo</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>mood</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>rung</source>
        <translation>Sprosse</translation>
    </message>
    <message>
        <source>movement</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>ring</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>weekday</source>
        <translation>Wochentag</translation>
    </message>
    <message>
        <source>weekday and hour</source>
        <translation>Wochentag und Stunde</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thailändisch</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dänisch</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnisch</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tschechisch</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Ungarisch</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Rumänisch</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>Percent who wrote again, by months after their first</source>
        <translation>Anteil in Prozent, der wieder schrieb, nach Monaten seit dem ersten</translation>
    </message>
    <message>
        <source>month of the beginning</source>
        <translation>Monat des Beginns</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>Rapport needs a graphical display, and this session has none (neither DISPLAY nor WAYLAND_DISPLAY is set).
Start it in a desktop session, through &quot;ssh -X&quot;, or on a virtual display: xvfb-run rapport
Without a display, rapport-cli does the same work from the command line.</source>
        <translation>Rapport braucht eine grafische Anzeige, und diese Sitzung hat keine (weder DISPLAY noch WAYLAND_DISPLAY ist gesetzt).
Starten Sie es in einer Desktop-Sitzung, über &quot;ssh -X&quot; oder auf einer virtuellen Anzeige: xvfb-run rapport
Ohne Anzeige erledigt rapport-cli dieselbe Arbeit auf der Befehlszeile.</translation>
    </message>
</context>
<context>
    <name>Dossier</name>
    <message>
        <source>Assessment: %1</source>
        <translation>Einschätzung: %1</translation>
    </message>
    <message>
        <source>As of %1, by version %2 of the model</source>
        <translation>Stand %1, nach Version %2 des Modells</translation>
    </message>
    <message>
        <source>Kept by %1, %2</source>
        <translation>Festgehalten von %1, %2</translation>
    </message>
    <message>
        <source>Compared with %1</source>
        <translation>Verglichen mit %1</translation>
    </message>
    <message>
        <source>Workspace: %1</source>
        <translation>Arbeitsbereich: %1</translation>
    </message>
    <message>
        <source>Where the programme stands</source>
        <translation>Wo das Programm steht</translation>
    </message>
    <message>
        <source>At %1. Each stage builds on the ones before it.</source>
        <translation>Bei %1. Jede Stufe baut auf den vorigen auf.</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Mindestwert</translation>
    </message>
    <message>
        <source>Practices with data</source>
        <translation>Praxis mit Daten</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>The path: each step from 0, no evidence, to 4</source>
        <translation>Der Weg: jeder Schritt von 0, kein Beleg, bis 4</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Nächste Schritte</translation>
    </message>
    <message>
        <source>The best first, by what the stage would gain</source>
        <translation>Der beste zuerst, nach dem Gewinn für die Stufe</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Praxis</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gewinn</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Everything of this model is in place.</source>
        <translation>Alles aus diesem Modell ist vorhanden.</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Growing</source>
        <translation>Wächst</translation>
    </message>
    <message>
        <source>In place</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>Slipping</source>
        <translation>Lässt nach</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>last %1 days</source>
        <translation>letzte %1 Tage</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>ausgelassen: %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>What it was made of</source>
        <translation>Woraus sie entstand</translation>
    </message>
    <message>
        <source>%1 says %2, the figures say %3: %4</source>
        <translation>%1 sagt %2, die Zahlen sagen %3: %4</translation>
    </message>
    <message>
        <source>Overruled</source>
        <translation>Überstimmt</translation>
    </message>
    <message>
        <source>no comparison</source>
        <translation>kein Vergleich</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>wie davor</translation>
    </message>
    <message>
        <source>%1 points more</source>
        <translation>%1 Punkte mehr</translation>
    </message>
    <message>
        <source>%1 points less</source>
        <translation>%1 Punkte weniger</translation>
    </message>
    <message>
        <source>Stage or practice</source>
        <translation>Stufe oder Praxis</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>The earlier one was made by version %1 of the model.</source>
        <translation>Die frühere entstand nach Version %1 des Modells.</translation>
    </message>
    <message>
        <source>Score over time</source>
        <translation>Stand über die Zeit</translation>
    </message>
    <message>
        <source>Percent, at the end of each of the last 12 months</source>
        <translation>Prozent, am Ende jedes der letzten 12 Monate</translation>
    </message>
    <message>
        <source>Campaign, %1 since %2</source>
        <translation>Kampagne, %1 seit %2</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>No goal is set.</source>
        <translation>Kein Ziel ist gesetzt.</translation>
    </message>
    <message>
        <source>As the figures were kept at the close</source>
        <translation>Wie die Zahlen beim Abschluss festgehalten wurden</translation>
    </message>
    <message>
        <source>As the figures are today</source>
        <translation>Wie die Zahlen heute sind</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Ausgangswert</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>%1, over everything</source>
        <translation>%1, über alles</translation>
    </message>
    <message>
        <source>What the figures were made of</source>
        <translation>Woraus die Zahlen entstanden</translation>
    </message>
    <message>
        <source>Baseline over</source>
        <translation>Ausgangswert über</translation>
    </message>
    <message>
        <source>Counted over</source>
        <translation>Gezählt über</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgenommen</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, Version %2</translation>
    </message>
    <message>
        <source>Since the close</source>
        <translation>Seit dem Abschluss</translation>
    </message>
    <message>
        <source>Counted again today</source>
        <translation>Heute neu gezählt</translation>
    </message>
    <message>
        <source>At the close</source>
        <translation>Beim Abschluss</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich änderte</translation>
    </message>
    <message>
        <source>Counted again today, every figure is as it was kept.</source>
        <translation>Heute neu gezählt, ist jede Zahl so, wie sie festgehalten wurde.</translation>
    </message>
    <message>
        <source>the definition: version %1, then %2</source>
        <translation>die Definition: Version %1, dann %2</translation>
    </message>
    <message>
        <source>the numerator: %1, then %2</source>
        <translation>der Zähler: %1, dann %2</translation>
    </message>
    <message>
        <source>the denominator: %1, then %2</source>
        <translation>der Nenner: %1, dann %2</translation>
    </message>
    <message>
        <source>what is left out: %1, then %2</source>
        <translation>was ausgelassen ist: %1, dann %2</translation>
    </message>
    <message>
        <source>what is counted, but not how much of it</source>
        <translation>was gezählt wird, doch nicht wie viel davon</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Event: %1</source>
        <translation>Veranstaltung: %1</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Kam</translation>
    </message>
    <message>
        <source>Changes of the plan</source>
        <translation>Änderungen am Plan</translation>
    </message>
    <message>
        <source>The plan was not agreed on yet.</source>
        <translation>Der Plan ist noch nicht vereinbart.</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>agreed on</source>
        <translation>vereinbart</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Counted again on the day of this document, by its definitions.</source>
        <translation>Neu gezählt am Tag dieses Dokuments, nach dessen Definitionen.</translation>
    </message>
    <message>
        <source>By day, over the dates of the campaign</source>
        <translation>Nach Tagen, über die Zeit der Kampagne</translation>
    </message>
    <message>
        <source>By week, over the dates of the campaign</source>
        <translation>Nach Wochen, über die Zeit der Kampagne</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>All that are told here, the oldest first</source>
        <translation>Alle, die hier erzählt sind, die ältesten zuerst</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Letzte Nachricht</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>No conversation belongs to it.</source>
        <translation>Kein Gespräch gehört dazu.</translation>
    </message>
    <message>
        <source>Of %1 conversations the oldest %2 are told word for word; the rest is left out, so that this document stays readable. The figures count them all.</source>
        <translation>Von %1 Gesprächen sind die ältesten %2 Wort für Wort erzählt; der Rest ist ausgelassen, damit dieses Dokument lesbar bleibt. Die Zahlen zählen sie alle.</translation>
    </message>
    <message>
        <source>Conversations that belong to it: %1, all told here word for word.</source>
        <translation>Gespräche, die dazu gehören: %1, alle hier Wort für Wort.</translation>
    </message>
    <message>
        <source>Internal notes are left out.</source>
        <translation>Interne Notizen sind ausgelassen.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Vor Ort</translation>
    </message>
    <message>
        <source>Online and offline</source>
        <translation>Im Netz und vor Ort</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Im Netz</translation>
    </message>
    <message>
        <source>target %1, baseline %2</source>
        <translation>Zielwert %1, Ausgangswert %2</translation>
    </message>
    <message>
        <source>guests who came: %1 of %2</source>
        <translation>Gäste, die kamen: %1 von %2</translation>
    </message>
    <message>
        <source>Goal “%1”</source>
        <translation>Ziel „%1“</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Event “%1”</source>
        <translation>Veranstaltung „%1“</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Ausgewertet</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verfehlt</translation>
    </message>
    <message>
        <source>Not measurable</source>
        <translation>Nicht messbar</translation>
    </message>
    <message>
        <source>Not judged yet</source>
        <translation>Noch nicht beurteilt</translation>
    </message>
    <message>
        <source>from %1 and %2</source>
        <translation>aus %1 und %2</translation>
    </message>
    <message>
        <source>times: %1</source>
        <translation>Zeiten: %1</translation>
    </message>
    <message>
        <source>counted: %1</source>
        <translation>gezählt: %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Maturity model</source>
        <translation>Reifegradmodell</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Publikum</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Groups of people</source>
        <translation>Gruppen von Menschen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>%1: %2, new</source>
        <translation>%1: %2, neu</translation>
    </message>
    <message>
        <source>%1: no longer, before: %2</source>
        <translation>%1: nicht mehr, zuvor: %2</translation>
    </message>
    <message>
        <source>%1: %2, before: %3</source>
        <translation>%1: %2, zuvor: %3</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalte</translation>
    </message>
    <message>
        <source>Nothing was planned for it.</source>
        <translation>Dafür wurde nichts geplant.</translation>
    </message>
    <message>
        <source>no time yet</source>
        <translation>noch keine Zeit</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Its time passed</source>
        <translation>Seine Zeit verging</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Perhaps sent</source>
        <translation>Vielleicht gesendet</translation>
    </message>
    <message>
        <source>User-made</source>
        <translation>Von Kunden gemacht</translation>
    </message>
    <message>
        <source>Tied to the shop</source>
        <translation>Mit dem Laden verbunden</translation>
    </message>
    <message>
        <source>Authored</source>
        <translation>Selbst verfasst</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Gefällt mir</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>It missed a goal in its time.</source>
        <translation>Es hat ein Ziel in seiner Zeit verfehlt.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Urheber</translation>
    </message>
    <message>
        <source>%1 of %2 within %3 days: %4</source>
        <translation>%1 von %2 innerhalb von %3 Tagen: %4</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>Definitionen</translation>
    </message>
    <message>
        <source>This version of Rapport has no such metric.</source>
        <translation>Diese Version von Rapport kennt diese Kennzahl nicht.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Grundgesamtheit</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>The values as a table</source>
        <translation>Die Werte als Tabelle</translation>
    </message>
</context>
<context>
    <name>DueText</name>
    <message>
        <source>Reply overdue %1</source>
        <translation>Antwort %1 überfällig</translation>
    </message>
    <message>
        <source>Close overdue %1</source>
        <translation>Abschluss %1 überfällig</translation>
    </message>
    <message>
        <source>Reply due in %1</source>
        <translation>Antwort: noch %1</translation>
    </message>
    <message>
        <source>Close due in %1</source>
        <translation>Abschluss: noch %1</translation>
    </message>
    <message>
        <source>due in %1</source>
        <translation>noch %1 Zeit</translation>
    </message>
    <message>
        <source>reply overdue %1</source>
        <translation>Antwort %1 überfällig</translation>
    </message>
    <message>
        <source>close overdue %1</source>
        <translation>Abschluss %1 überfällig</translation>
    </message>
    <message>
        <source>reply due in %1</source>
        <translation>Antwort: noch %1</translation>
    </message>
    <message>
        <source>close due in %1</source>
        <translation>Abschluss: noch %1</translation>
    </message>
    <message>
        <source>First reply due: %1</source>
        <translation>Erste Antwort fällig: %1</translation>
    </message>
    <message>
        <source>Next reply due: %1</source>
        <translation>Nächste Antwort fällig: %1</translation>
    </message>
    <message>
        <source>To be closed by: %1</source>
        <translation>Abzuschließen bis: %1</translation>
    </message>
    <message>
        <source>The first reply was late.</source>
        <translation>Die erste Antwort kam zu spät.</translation>
    </message>
    <message>
        <source>A later reply was late.</source>
        <translation>Eine weitere Antwort kam zu spät.</translation>
    </message>
    <message>
        <source>It was closed late.</source>
        <translation>Es wurde zu spät abgeschlossen.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The server could not be reached.</source>
        <translation>Der Server war nicht zu erreichen.</translation>
    </message>
    <message>
        <source>The connection broke before the server had answered.</source>
        <translation>Die Verbindung brach ab, bevor der Server geantwortet hatte.</translation>
    </message>
    <message>
        <source>The server did not accept this login.</source>
        <translation>Der Server hat diese Anmeldung nicht angenommen.</translation>
    </message>
    <message>
        <source>The server no longer accepts the stored login.</source>
        <translation>Der Server nimmt die gespeicherte Anmeldung nicht mehr an.</translation>
    </message>
    <message>
        <source>The server asks for a pause: too many requests in a short time.</source>
        <translation>Der Server bittet um eine Pause: zu viele Anfragen in kurzer Zeit.</translation>
    </message>
    <message>
        <source>The server has a fault of its own at the moment.</source>
        <translation>Der Server hat zurzeit selbst eine Störung.</translation>
    </message>
    <message>
        <source>What answers at this address is not the expected service.</source>
        <translation>Unter dieser Adresse antwortet nicht der erwartete Dienst.</translation>
    </message>
    <message>
        <source>The server&apos;s answer could not be understood.</source>
        <translation>Die Antwort des Servers war nicht zu verstehen.</translation>
    </message>
    <message>
        <source>The server refused this message.</source>
        <translation>Der Server hat diese Nachricht abgelehnt.</translation>
    </message>
    <message>
        <source>The server refused the request.</source>
        <translation>Der Server hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>The message this belongs to is no longer on the server.</source>
        <translation>Die Nachricht, zu der dies gehört, ist nicht mehr auf dem Server.</translation>
    </message>
    <message>
        <source>What was asked for is not there.</source>
        <translation>Das Gesuchte ist nicht da.</translation>
    </message>
    <message>
        <source>This place was closed for good by its owner.</source>
        <translation>Dieser Ort wurde von seinem Betreiber endgültig geschlossen.</translation>
    </message>
    <message>
        <source>Stopped as asked.</source>
        <translation>Wie gewünscht angehalten.</translation>
    </message>
    <message>
        <source>Another Rapport is at work in this workspace.</source>
        <translation>Ein anderes Rapport arbeitet in diesem Arbeitsbereich.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain could not be used.</source>
        <translation>Der Schlüsselbund des Systems war nicht zu benutzen.</translation>
    </message>
    <message>
        <source>The workspace on this computer could not be read or written.</source>
        <translation>Der Arbeitsbereich auf diesem Rechner war nicht zu lesen oder zu schreiben.</translation>
    </message>
    <message>
        <source>This cannot be done as it stands.</source>
        <translation>So lässt sich das nicht ausführen.</translation>
    </message>
    <message>
        <source>Check the address and the network, then try again. Nothing was saved.</source>
        <translation>Prüfen Sie Adresse und Netzwerk und versuchen Sie es erneut. Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>Check the name and the password; many services want an app password here.</source>
        <translation>Prüfen Sie Name und Passwort; viele Dienste verlangen hier ein App-Passwort.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>Try again in a while. Nothing was saved.</source>
        <translation>Versuchen Sie es in einer Weile erneut. Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>Everything pulled so far is kept. Sign in again to go on.</source>
        <translation>Alles bisher Geholte ist sicher. Melden Sie sich neu an, damit es weitergeht.</translation>
    </message>
    <message>
        <source>Everything pulled so far is kept. The next try comes by itself.</source>
        <translation>Alles bisher Geholte ist sicher. Der nächste Versuch kommt von selbst.</translation>
    </message>
    <message>
        <source>Everything pulled so far is kept.</source>
        <translation>Alles bisher Geholte ist sicher.</translation>
    </message>
    <message>
        <source>It is looked for on the server before anything is sent again. Your text is kept.</source>
        <translation>Auf dem Server wird danach gesucht, bevor etwas erneut gesendet wird. Ihr Text ist sicher.</translation>
    </message>
    <message>
        <source>Your text is kept. Sign in again to send it.</source>
        <translation>Ihr Text ist sicher. Melden Sie sich neu an, um ihn zu senden.</translation>
    </message>
    <message>
        <source>Your text is kept and sent as soon as that is possible.</source>
        <translation>Ihr Text ist sicher und wird gesendet, sobald das möglich ist.</translation>
    </message>
    <message>
        <source>Your text is kept.</source>
        <translation>Ihr Text ist sicher.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again.</source>
        <translation>Es wurde nichts geändert. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Nothing was changed. Check that the folder exists, that it may be written to, and that the disk is not full.</source>
        <translation>Es wurde nichts geändert. Prüfen Sie, ob der Ordner existiert, beschreibbar ist und die Festplatte noch Platz hat.</translation>
    </message>
    <message>
        <source>The password is kept until Rapport is closed and asked for again next time.</source>
        <translation>Das Passwort wird behalten, bis Rapport geschlossen wird, und beim nächsten Mal erneut erfragt.</translation>
    </message>
    <message>
        <source>Your own workspace was not touched.</source>
        <translation>Ihr eigener Arbeitsbereich blieb unberührt.</translation>
    </message>
    <message>
        <source>%1 The next try is possible in %2.</source>
        <translation>%1 Der nächste Versuch ist in %2 möglich.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>FigureTile</name>
    <message>
        <source>%1 longer</source>
        <translation>%1 länger</translation>
    </message>
    <message>
        <source>%1 shorter</source>
        <translation>%1 kürzer</translation>
    </message>
    <message>
        <source>%1 longer, better</source>
        <translation>%1 länger, besser</translation>
    </message>
    <message>
        <source>%1 shorter, worse</source>
        <translation>%1 kürzer, schlechter</translation>
    </message>
    <message>
        <source>%1 slower</source>
        <translation>%1 langsamer</translation>
    </message>
    <message>
        <source>%1 faster</source>
        <translation>%1 schneller</translation>
    </message>
    <message>
        <source>%1 point</source>
        <extracomment>Percentage points</extracomment>
        <translation>%1 Punkt</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 mehr</translation>
    </message>
    <message>
        <source>%1 less</source>
        <translation>%1 weniger</translation>
    </message>
    <message>
        <source>%1 better</source>
        <extracomment>&quot;3 points better&quot;</extracomment>
        <translation>%1 besser</translation>
    </message>
    <message>
        <source>%1 worse</source>
        <translation>%1 schlechter</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Wie davor</translation>
    </message>
    <message>
        <source>%1 more than %2</source>
        <extracomment>&quot;12% more than 2,541&quot;</extracomment>
        <translation>%1 mehr als %2</translation>
    </message>
    <message>
        <source>%1 fewer than %2</source>
        <translation>%1 weniger als %2</translation>
    </message>
</context>
<context>
    <name>HindranceText</name>
    <message>
        <source>Open for reading: you can look at everything and search; nothing is changed, fetched or sent.</source>
        <translation>Zum Lesen geöffnet: Sie können alles ansehen und suchen; es wird nichts geändert, geholt oder gesendet.</translation>
    </message>
    <message>
        <source>Open for reading: %1 cannot be written to, and the workspace was not closed cleanly, so this is a temporary copy of it. Copy the folder to a place of your own to work in it.</source>
        <translation>Zum Lesen geöffnet: %1 ist nicht beschreibbar, und der Arbeitsbereich wurde nicht sauber geschlossen; daher ist dies eine vorübergehende Kopie. Um darin zu arbeiten, kopieren Sie den Ordner an einen eigenen Ort.</translation>
    </message>
    <message>
        <source>Open for reading: %1 cannot be written to. You can look at everything and search. Copy the folder to a place of your own to work in it.</source>
        <translation>Zum Lesen geöffnet: %1 ist nicht beschreibbar. Sie können alles ansehen und suchen. Um darin zu arbeiten, kopieren Sie den Ordner an einen eigenen Ort.</translation>
    </message>
    <message>
        <source>Open for reading: a newer Rapport made this workspace. You can look at everything and search; to change or send something, install that version.</source>
        <translation>Zum Lesen geöffnet: Ein neueres Rapport hat diesen Arbeitsbereich angelegt. Sie können alles ansehen und suchen; um etwas zu ändern oder zu senden, installieren Sie jene Version.</translation>
    </message>
    <message>
        <source>The workspace’s file is damaged. Nothing more is written to it, so that it gets no worse. What is good can be saved into a new workspace.</source>
        <translation>Die Datei des Arbeitsbereichs ist beschädigt. Es wird nichts mehr in sie geschrieben, damit es nicht schlimmer wird. Was heil ist, lässt sich in einen neuen Arbeitsbereich sichern.</translation>
    </message>
    <message>
        <source>Save what is good…</source>
        <translation>Sichern, was heil ist …</translation>
    </message>
    <message>
        <source>%1 is not there any more: it was moved, removed, or its disk is gone. Nothing is written elsewhere. What you type stays in this window; as soon as the folder is back, work goes on.</source>
        <translation>%1 ist nicht mehr da: verschoben, entfernt, oder der Datenträger fehlt. Es wird nirgends sonst hingeschrieben. Was Sie tippen, bleibt in diesem Fenster; sobald der Ordner zurück ist, geht die Arbeit weiter.</translation>
    </message>
    <message>
        <source>Save what I typed…</source>
        <translation>Getipptes sichern …</translation>
    </message>
    <message>
        <source>Another file has taken the place of the workspace in %1, or it was changed elsewhere. Nothing is written to it before it is opened again.</source>
        <translation>In %1 steht eine andere Datei an der Stelle des Arbeitsbereichs, oder er wurde anderswo geändert. Bis er neu geöffnet ist, wird nichts in ihn geschrieben.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Neu öffnen</translation>
    </message>
    <message>
        <source>The disk is full. All that was here is safe, and what you type stays in this window. Syncing waits; work goes on by itself as soon as there is room.</source>
        <translation>Die Festplatte ist voll. Alles, was hier war, ist sicher, und was Sie tippen, bleibt in diesem Fenster. Der Abgleich wartet; sobald Platz ist, geht die Arbeit von selbst weiter.</translation>
    </message>
    <message>
        <source>This workspace is open for reading only.</source>
        <translation>Dieser Arbeitsbereich ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>The workspace’s file is damaged; nothing more is written to it.</source>
        <translation>Die Datei des Arbeitsbereichs ist beschädigt; es wird nichts mehr in sie geschrieben.</translation>
    </message>
    <message>
        <source>The workspace’s folder is not there at the moment.</source>
        <translation>Der Ordner des Arbeitsbereichs ist zurzeit nicht da.</translation>
    </message>
    <message>
        <source>The workspace has to be opened again first.</source>
        <translation>Der Arbeitsbereich muss erst neu geöffnet werden.</translation>
    </message>
</context>
<context>
    <name>ListenText</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n Gespräch</numerusform>
            <numerusform>%n Gespräche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n Mensch</numerusform>
            <numerusform>%n Menschen</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>%1 times as often</source>
        <translation>%1-mal so oft</translation>
    </message>
    <message>
        <source>G² %1</source>
        <extracomment>The value of the log-likelihood test, as statisticians write it.</extracomment>
        <translation>G² %1</translation>
    </message>
    <message>
        <source>Used %1 times among %2 words, before that %3 times among %4. Log-likelihood G² %5: above 10.83 chance alone would do this less than once in a thousand times. Log ratio %6.</source>
        <translation>%1-mal unter %2 Wörtern, davor %3-mal unter %4. Log-Likelihood G² %5: Über 10,83 brächte der Zufall allein das weniger als einmal in tausend Fällen. Log Ratio %6.</translation>
    </message>
    <message>
        <source>Mood: %1 positive, %2 neutral, %3 negative, %4 unknown</source>
        <translation>Stimmung: %1 positiv, %2 neutral, %3 negativ, %4 unbekannt</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <extracomment>A day, as QLocale::toString() takes it.</extracomment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>Burst on %1 (weight %2).</source>
        <translation>Ausbruch am %1 (Gewicht %2).</translation>
    </message>
    <message>
        <source>Burst from %1 to %2 (weight %3).</source>
        <translation>Ausbruch vom %1 bis %2 (Gewicht %3).</translation>
    </message>
    <message>
        <source>On %1 it stood out: %2, usual on that weekday: %3.</source>
        <translation>Am %1 fiel es auf: %2, üblich an diesem Wochentag: %3.</translation>
    </message>
    <message>
        <source>%1: %2 by %3, %4, %5</source>
        <extracomment>A topic, messages, people, how much more often, the test value.</extracomment>
        <translation>%1: %2 von %3, %4, %5</translation>
    </message>
    <message>
        <source>Watched: %1 (ours). No competitor is watched yet.</source>
        <translation>Beobachtet: %1 (unsere). Noch wird kein Mitbewerber beobachtet.</translation>
    </message>
    <message>
        <source>Watched: %1. No name of ours is watched yet.</source>
        <translation>Beobachtet: %1. Noch wird kein eigener Name beobachtet.</translation>
    </message>
    <message>
        <source>Watched: %1 (ours); %2</source>
        <translation>Beobachtet: %1 (unsere); %2</translation>
    </message>
</context>
<context>
    <name>Metric</name>
    <message>
        <source>Nothing.</source>
        <translation>Nichts.</translation>
    </message>
    <message>
        <source>Connect a shop, or import its orders.</source>
        <translation>Verbinden Sie einen Laden, oder lesen Sie seine Bestellungen ein.</translation>
    </message>
    <message>
        <source>Common practice</source>
        <translation>Übliche Praxis</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Orders of people who are known here.</source>
        <translation>Bestellungen von Menschen, die hier bekannt sind.</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>The number of orders.</source>
        <translation>Die Zahl der Bestellungen.</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>The sum of the orders, in the shop&apos;s currency.</source>
        <translation>Die Summe der Bestellungen, in der Währung des Ladens.</translation>
    </message>
    <message>
        <source>Average spend</source>
        <translation>Ausgaben im Mittel</translation>
    </message>
    <message>
        <source>The sum of the orders ÷ people who ordered, by the channel on which each was first met before the first order; groups of fewer than five are not shown.</source>
        <translation>Die Summe der Bestellungen ÷ Menschen, die bestellt haben, nach dem Kanal der ersten Begegnung vor der ersten Bestellung; Gruppen unter fünf werden nicht gezeigt.</translation>
    </message>
    <message>
        <source>Cohorts of customers</source>
        <translation>Kohorten von Kunden</translation>
    </message>
    <message>
        <source>Of the people who first ordered in a month, those who ordered again in each month after it.</source>
        <translation>Von den Menschen, die in einem Monat zum ersten Mal bestellt haben, jene, die in jedem Monat danach wieder bestellten.</translation>
    </message>
    <message>
        <source>Sales from social</source>
        <translation>Umsatz aus Gesprächen</translation>
    </message>
    <message>
        <source>The sum of the orders that a message, post or shared link came before, each order divided among what came before it; the shares of one order come to its sum.</source>
        <translation>Die Summe der Bestellungen, denen eine Nachricht, ein Beitrag oder ein geteilter Link vorausging; jede Bestellung wird auf das aufgeteilt, was ihr vorausging, und die Anteile ergeben zusammen ihre Summe.</translation>
    </message>
    <message>
        <source>Analytics vendors&apos; help</source>
        <translation>Hilfeseiten von Analyse-Anbietern</translation>
    </message>
    <message>
        <source>Messages received whose mood is known, on the day they were written; a person&apos;s correction wins.</source>
        <translation>Empfangene Nachrichten mit bekannter Stimmung, an dem Tag, an dem sie geschrieben wurden; die Korrektur eines Menschen gilt.</translation>
    </message>
    <message>
        <source>Net mood, opinions only (variant A)</source>
        <translation>Stimmung netto, nur Meinungen (Variante A)</translation>
    </message>
    <message>
        <source>(positive − negative) ÷ (positive + negative) × 100; neutral messages are left out.</source>
        <translation>(positiv − negativ) ÷ (positiv + negativ) × 100; neutrale Nachrichten bleiben außen vor.</translation>
    </message>
    <message>
        <source>Neutral messages, those whose mood is unknown, bots, spam and what is gone.</source>
        <translation>Neutrale Nachrichten, solche mit unbekannter Stimmung, Bots, Spam und was nicht mehr da ist.</translation>
    </message>
    <message>
        <source>YouScan, Talkwalker</source>
        <translation>YouScan, Talkwalker</translation>
    </message>
    <message>
        <source>Net mood, all messages (variant B)</source>
        <translation>Stimmung netto, alle Nachrichten (Variante B)</translation>
    </message>
    <message>
        <source>(positive − negative) ÷ (positive + neutral + negative) × 100.</source>
        <translation>(positiv − negativ) ÷ (positiv + neutral + negativ) × 100.</translation>
    </message>
    <message>
        <source>Messages whose mood is unknown, bots, spam and what is gone.</source>
        <translation>Nachrichten mit unbekannter Stimmung, Bots, Spam und was nicht mehr da ist.</translation>
    </message>
    <message>
        <source>Several vendors</source>
        <translation>Mehrere Anbieter</translation>
    </message>
    <message>
        <source>Positive messages</source>
        <translation>Positive Nachrichten</translation>
    </message>
    <message>
        <source>Positive messages ÷ messages whose mood is known × 100; by mood, the share of each.</source>
        <translation>Positive Nachrichten ÷ Nachrichten mit bekannter Stimmung × 100; nach Stimmung der Anteil jeder einzelnen.</translation>
    </message>
    <message>
        <source>People who wrote, liked, shared, quoted or followed; one who goes by several names counts once.</source>
        <translation>Menschen, die geschrieben, etwas gemocht, geteilt oder zitiert haben oder gefolgt sind; wer mehrere Namen hat, zählt einmal.</translation>
    </message>
    <message>
        <source>Savannah</source>
        <translation>Savannah</translation>
    </message>
    <message>
        <source>CHAOSS</source>
        <translation>CHAOSS</translation>
    </message>
    <message>
        <source>Active people</source>
        <translation>Aktive Menschen</translation>
    </message>
    <message>
        <source>People who did anything in the period.</source>
        <translation>Menschen, die im Zeitraum irgendetwas getan haben.</translation>
    </message>
    <message>
        <source>New people</source>
        <translation>Neue Menschen</translation>
    </message>
    <message>
        <source>Active people who had never done anything before the period.</source>
        <translation>Aktive Menschen, die vor dem Zeitraum noch nie etwas getan hatten.</translation>
    </message>
    <message>
        <source>Returning people</source>
        <translation>Wiederkehrende Menschen</translation>
    </message>
    <message>
        <source>Active people who had done something before the period.</source>
        <translation>Aktive Menschen, die schon vor dem Zeitraum etwas getan hatten.</translation>
    </message>
    <message>
        <source>Gone quiet</source>
        <translation>Still geworden</translation>
    </message>
    <message>
        <source>People who, when the period ended, had done nothing for 30 days, after at least 50 acts in the 90 days before.</source>
        <translation>Menschen, die am Ende des Zeitraums 30 Tage nichts getan hatten, nach mindestens 50 Handlungen in den 90 Tagen davor.</translation>
    </message>
    <message>
        <source>Back again</source>
        <translation>Wieder da</translation>
    </message>
    <message>
        <source>People who did something in the period after 30 silent days, with at least 20 acts in the 90 days before those.</source>
        <translation>Menschen, die im Zeitraum nach 30 stillen Tagen etwas getan haben, mit mindestens 20 Handlungen in den 90 Tagen vor diesen.</translation>
    </message>
    <message>
        <source>Engagement ladder</source>
        <translation>Leiter der Beteiligung</translation>
    </message>
    <message>
        <source>People by the highest rung they touched in the 90 days until the period ended: consumption (followed), curation (liked, shared, quoted), creation (wrote), collaboration (a thread of three alternating turns).</source>
        <translation>Menschen nach der höchsten Sprosse, die sie in den 90 Tagen bis zum Ende des Zeitraums berührt haben: Lesen (gefolgt), Auswählen (gemocht, geteilt, zitiert), Schaffen (geschrieben), Zusammenarbeiten (ein Gespräch mit drei wechselnden Beiträgen).</translation>
    </message>
    <message>
        <source>Evans; the thresholds are proposed</source>
        <translation>Evans; die Schwellen sind ein Vorschlag</translation>
    </message>
    <message>
        <source>Movement on the ladder</source>
        <translation>Bewegung auf der Leiter</translation>
    </message>
    <message>
        <source>People who stand on a higher rung when the period ends than when it began; by movement, those who held theirs and those on a lower one beside them. A rung is the highest touched in 90 days; none is the lowest.</source>
        <translation>Menschen, die am Ende des Zeitraums auf einer höheren Sprosse stehen als zu Beginn; nach Bewegung daneben jene, die ihre hielten, und jene auf einer niedrigeren. Eine Sprosse ist die höchste, die in 90 Tagen berührt wurde; keine ist die niedrigste.</translation>
    </message>
    <message>
        <source>Evans; the windows are proposed</source>
        <translation>Evans; die Fenster sind ein Vorschlag</translation>
    </message>
    <message>
        <source>Participation (90-9-1)</source>
        <translation>Teilnahme (90-9-1)</translation>
    </message>
    <message>
        <source>People who took part in the period ÷ the known audience (followers as told last) × 100; by part: heavy (began something), occasional (only answered, liked, shared or followed) and silent (the rest of the audience). Where the audience is unknown, heavy and occasional are shares of those who took part.</source>
        <translation>Menschen, die im Zeitraum teilnahmen ÷ das bekannte Publikum (zuletzt gemeldete Follower) × 100; nach Teil: rege (haben etwas begonnen), gelegentlich (nur geantwortet, gemocht, geteilt oder gefolgt) und still (das übrige Publikum). Wo das Publikum unbekannt ist, sind rege und gelegentlich Anteile derer, die teilnahmen.</translation>
    </message>
    <message>
        <source>Nielsen 2006; the thresholds are proposed</source>
        <translation>Nielsen 2006; die Schwellen sind ein Vorschlag</translation>
    </message>
    <message>
        <source>Contributors (onion)</source>
        <translation>Beitragende (Zwiebel)</translation>
    </message>
    <message>
        <source>People who wrote in the period; by ring: the core made the first 80 % of the messages, the regular ones the next 15 %, the casual ones the rest.</source>
        <translation>Menschen, die im Zeitraum geschrieben haben; nach Ring: Der Kern schrieb die ersten 80 % der Nachrichten, die Regelmäßigen die nächsten 15 %, die Gelegentlichen den Rest.</translation>
    </message>
    <message>
        <source>GrimoireLab</source>
        <translation>GrimoireLab</translation>
    </message>
    <message>
        <source>Absence factor</source>
        <translation>Ausfallfaktor</translation>
    </message>
    <message>
        <source>The fewest people who wrote half of all messages of the period.</source>
        <translation>Die kleinste Zahl von Menschen, die die Hälfte aller Nachrichten des Zeitraums geschrieben haben.</translation>
    </message>
    <message>
        <source>Campaigns that were agreed on.</source>
        <translation>Kampagnen, denen zugestimmt wurde.</translation>
    </message>
    <message>
        <source>Drafts.</source>
        <translation>Entwürfe.</translation>
    </message>
    <message>
        <source>Accounts we wrote on</source>
        <translation>Konten, auf denen geschrieben wurde</translation>
    </message>
    <message>
        <source>Connected accounts with a message of ours in the period.</source>
        <translation>Verbundene Konten mit einer eigenen Nachricht im Zeitraum.</translation>
    </message>
    <message>
        <source>All connected accounts.</source>
        <translation>Alle verbundenen Konten.</translation>
    </message>
    <message>
        <source>Messages of machines, and what is gone from the channel.</source>
        <translation>Nachrichten von Maschinen, und was auf dem Kanal nicht mehr da ist.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Veranstaltungen</translation>
    </message>
    <message>
        <source>Events of campaigns, on the day they take place.</source>
        <translation>Veranstaltungen von Kampagnen, an ihrem Tag.</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>Guests who came to an event, on its day.</source>
        <translation>Gäste, die zu einer Veranstaltung kamen, an ihrem Tag.</translation>
    </message>
    <message>
        <source>Who was asked and did not come.</source>
        <translation>Wer eingeladen war und nicht kam.</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Angebote</translation>
    </message>
    <message>
        <source>Offers of campaigns whose dates touch the period.</source>
        <translation>Angebote von Kampagnen, deren Zeit den Zeitraum berührt.</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Campaigns whose dates touch the period.</source>
        <translation>Kampagnen, deren Zeit den Zeitraum berührt.</translation>
    </message>
    <message>
        <source>Goals met</source>
        <translation>Erreichte Ziele</translation>
    </message>
    <message>
        <source>Goals with the verdict met ÷ goals with the verdict met or missed × 100.</source>
        <translation>Ziele mit dem Urteil erreicht ÷ Ziele mit dem Urteil erreicht oder verfehlt × 100.</translation>
    </message>
    <message>
        <source>Goals of campaigns that ended in the period.</source>
        <translation>Ziele von Kampagnen, die im Zeitraum endeten.</translation>
    </message>
    <message>
        <source>Goals without a verdict, and those that could not be measured.</source>
        <translation>Ziele ohne Urteil, und solche, die nicht messbar waren.</translation>
    </message>
    <message>
        <source>Our own posts, on the day they were published; their figures as the channel told them last.</source>
        <translation>Eigene Beiträge, am Tag der Veröffentlichung; ihre Zahlen, wie der Kanal sie zuletzt gemeldet hat.</translation>
    </message>
    <message>
        <source>Posts whose figures the channel does not tell.</source>
        <translation>Beiträge, deren Zahlen der Kanal nicht meldet.</translation>
    </message>
    <message>
        <source>The channel&apos;s own count</source>
        <translation>Die Zählung des Kanals</translation>
    </message>
    <message>
        <source>Hootsuite</source>
        <translation>Hootsuite</translation>
    </message>
    <message>
        <source>Accounts whose channel tells how many follow; somebody who follows on two counts twice. Days are UTC&apos;s.</source>
        <translation>Konten, deren Kanal die Zahl der Follower meldet; wer auf zweien folgt, zählt doppelt. Tage nach UTC.</translation>
    </message>
    <message>
        <source>Accounts whose followers were not told until then.</source>
        <translation>Konten, deren Follower bis dahin nicht gemeldet waren.</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>Followers as they were told last before the period ended.</source>
        <translation>Follower, wie sie zuletzt vor dem Ende des Zeitraums gemeldet wurden.</translation>
    </message>
    <message>
        <source>New followers</source>
        <translation>Neue Follower</translation>
    </message>
    <message>
        <source>Followers told last before the period ended − followers told last before it began; of an account that was new then, from the first count in it.</source>
        <translation>Zuletzt vor dem Ende des Zeitraums gemeldete Follower − zuletzt vor seinem Beginn gemeldete; bei einem Konto, das da neu war, ab der ersten Zählung darin.</translation>
    </message>
    <message>
        <source>Follower growth</source>
        <translation>Zuwachs an Followern</translation>
    </message>
    <message>
        <source>New followers ÷ followers before × 100.</source>
        <translation>Neue Follower ÷ Follower davor × 100.</translation>
    </message>
    <message>
        <source>Posts published</source>
        <translation>Veröffentlichte Beiträge</translation>
    </message>
    <message>
        <source>The number of posts that we published.</source>
        <translation>Die Zahl der eigenen Beiträge.</translation>
    </message>
    <message>
        <source>Posts that are gone from the channel.</source>
        <translation>Beiträge, die auf dem Kanal nicht mehr da sind.</translation>
    </message>
    <message>
        <source>Rapport</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>How often our posts were viewed.</source>
        <translation>Wie oft eigene Beiträge aufgerufen wurden.</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>„Gefällt mir“</translation>
    </message>
    <message>
        <source>How often our posts were liked.</source>
        <translation>Wie oft eigene Beiträge gemocht wurden.</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>How often our posts were shared.</source>
        <translation>Wie oft eigene Beiträge geteilt wurden.</translation>
    </message>
    <message>
        <source>Engagements</source>
        <translation>Reaktionen</translation>
    </message>
    <message>
        <source>Likes, shares, replies and quotes of our posts.</source>
        <translation>„Gefällt mir“, Teilen, Antworten und Zitate eigener Beiträge.</translation>
    </message>
    <message>
        <source>Shares of a post</source>
        <translation>Geteilt je Beitrag</translation>
    </message>
    <message>
        <source>Shares of our posts ÷ posts whose figures the channel tells.</source>
        <translation>Wie oft eigene Beiträge geteilt wurden ÷ Beiträge, deren Zahlen der Kanal meldet.</translation>
    </message>
    <message>
        <source>Engagement rate by reach</source>
        <translation>Engagement-Rate nach Reichweite</translation>
    </message>
    <message>
        <source>Engagements of a post ÷ people it reached × 100, then the mean over the posts.</source>
        <translation>Reaktionen auf einen Beitrag ÷ erreichte Menschen × 100, davon das Mittel über die Beiträge.</translation>
    </message>
    <message>
        <source>Engagement rate by followers</source>
        <translation>Engagement-Rate nach Followern</translation>
    </message>
    <message>
        <source>Engagement rate by views</source>
        <translation>Engagement-Rate nach Aufrufen</translation>
    </message>
    <message>
        <source>Engagements of the posts whose views are told ÷ their views (impressions) × 100.</source>
        <translation>Reaktionen auf die Beiträge, deren Aufrufe gemeldet werden ÷ diese Aufrufe (Impressionen) × 100.</translation>
    </message>
    <message>
        <source>Engagement rate, daily</source>
        <translation>Engagement-Rate, täglich</translation>
    </message>
    <message>
        <source>What people did on a day (likes, shares, quotes, replies), with whatever post, ÷ the followers of that day × 100; over several days, the sum of one ÷ the sum of the other.</source>
        <translation>Was Menschen an einem Tag mit irgendeinem Beitrag taten (mögen, teilen, zitieren, antworten) ÷ die Follower dieses Tages × 100; über mehrere Tage die eine Summe ÷ die andere.</translation>
    </message>
    <message>
        <source>Days of accounts whose followers had been told by then.</source>
        <translation>Tage von Konten, deren Follower bis dahin gemeldet waren.</translation>
    </message>
    <message>
        <source>What was done on days before followers were told.</source>
        <translation>Was an Tagen geschah, bevor Follower gemeldet wurden.</translation>
    </message>
    <message>
        <source>From their first message that waited to our first public reply by a person.</source>
        <translation>Von ihrer ersten wartenden Nachricht bis zur ersten öffentlichen Antwort eines Menschen von uns.</translation>
    </message>
    <message>
        <source>From their first message that waited to our first public reply by a person, counting only the hours of the calendar that applies.</source>
        <translation>Von ihrer ersten wartenden Nachricht bis zur ersten öffentlichen Antwort eines Menschen von uns, nur in den Stunden des geltenden Kalenders.</translation>
    </message>
    <message>
        <source>From the first message that was unanswered to our next public reply by a person; messages in a row are one.</source>
        <translation>Von der ersten unbeantworteten Nachricht bis zur nächsten öffentlichen Antwort eines Menschen von uns; Nachrichten hintereinander sind eine.</translation>
    </message>
    <message>
        <source>From the first message that was unanswered to our next public reply by a person, counting only the hours of the calendar that applies; messages in a row are one.</source>
        <translation>Von der ersten unbeantworteten Nachricht bis zur nächsten öffentlichen Antwort eines Menschen von uns, nur in den Stunden des geltenden Kalenders; Nachrichten hintereinander sind eine.</translation>
    </message>
    <message>
        <source>From their first message that needs an answer to the first time the conversation was closed.</source>
        <translation>Von ihrer ersten Nachricht, die eine Antwort braucht, bis das Gespräch zum ersten Mal geschlossen wurde.</translation>
    </message>
    <message>
        <source>From their first message that needs an answer to the closing that still holds, times when it was open again included. It is never taken from the last change.</source>
        <translation>Von ihrer ersten Nachricht, die eine Antwort braucht, bis zu dem Schließen, das noch gilt, samt der Zeit, in der es wieder offen war. Nie wird die letzte Änderung genommen.</translation>
    </message>
    <message>
        <source>Conversations that others began and we answered, on the day of the message that waited.</source>
        <translation>Gespräche, die andere begannen und wir beantworteten, am Tag der wartenden Nachricht.</translation>
    </message>
    <message>
        <source>Conversations that others began and we answered, for which a calendar applies; on the day of the message that waited.</source>
        <translation>Gespräche, die andere begannen und wir beantworteten, für die ein Kalender gilt; am Tag der wartenden Nachricht.</translation>
    </message>
    <message>
        <source>Their messages that were answered, on the day of the first unanswered one.</source>
        <translation>Ihre Nachrichten, die beantwortet wurden, am Tag der ersten unbeantworteten.</translation>
    </message>
    <message>
        <source>Their messages that were answered, for which a calendar applies; on the day of the first unanswered one.</source>
        <translation>Ihre Nachrichten, die beantwortet wurden und für die ein Kalender gilt; am Tag der ersten unbeantworteten.</translation>
    </message>
    <message>
        <source>Conversations that were closed, on the day of their first message that needs an answer.</source>
        <translation>Gespräche, die geschlossen wurden, am Tag ihrer ersten Nachricht, die eine Antwort braucht.</translation>
    </message>
    <message>
        <source>Conversations that we began. Notes, automatic answers and bots do not count as a reply.</source>
        <translation>Gespräche, die wir begannen. Notizen, automatische Antworten und Bots gelten nicht als Antwort.</translation>
    </message>
    <message>
        <source>What is not answered yet. Notes, automatic answers and bots do not count as a reply.</source>
        <translation>Was noch nicht beantwortet ist. Notizen, automatische Antworten und Bots gelten nicht als Antwort.</translation>
    </message>
    <message>
        <source>What is not closed yet, or was opened again.</source>
        <translation>Was noch nicht geschlossen ist oder wieder geöffnet wurde.</translation>
    </message>
    <message>
        <source>What was never closed.</source>
        <translation>Was nie geschlossen wurde.</translation>
    </message>
    <message>
        <source>First reply, median</source>
        <translation>Erste Antwort, Median</translation>
    </message>
    <message>
        <source>First reply, 90th percentile</source>
        <translation>Erste Antwort, 90. Perzentil</translation>
    </message>
    <message>
        <source>First reply, mean</source>
        <translation>Erste Antwort, Mittel</translation>
    </message>
    <message>
        <source>Zendesk, Intercom, Plain; CHAOSS, Time to First Response</source>
        <translation>Zendesk, Intercom, Plain; CHAOSS, Time to First Response</translation>
    </message>
    <message>
        <source>First reply in working hours, median</source>
        <translation>Erste Antwort in der Arbeitszeit, Median</translation>
    </message>
    <message>
        <source>First reply in working hours, 90th percentile</source>
        <translation>Erste Antwort in der Arbeitszeit, 90. Perzentil</translation>
    </message>
    <message>
        <source>First reply in working hours, mean</source>
        <translation>Erste Antwort in der Arbeitszeit, Mittel</translation>
    </message>
    <message>
        <source>Zendesk, Intercom, Plain</source>
        <translation>Zendesk, Intercom, Plain</translation>
    </message>
    <message>
        <source>Each reply, median</source>
        <translation>Jede Antwort, Median</translation>
    </message>
    <message>
        <source>Each reply, 90th percentile</source>
        <translation>Jede Antwort, 90. Perzentil</translation>
    </message>
    <message>
        <source>Each reply, mean</source>
        <translation>Jede Antwort, Mittel</translation>
    </message>
    <message>
        <source>Zendesk, next reply</source>
        <translation>Zendesk, next reply</translation>
    </message>
    <message>
        <source>Each reply in working hours, median</source>
        <translation>Jede Antwort in der Arbeitszeit, Median</translation>
    </message>
    <message>
        <source>Each reply in working hours, 90th percentile</source>
        <translation>Jede Antwort in der Arbeitszeit, 90. Perzentil</translation>
    </message>
    <message>
        <source>Each reply in working hours, mean</source>
        <translation>Jede Antwort in der Arbeitszeit, Mittel</translation>
    </message>
    <message>
        <source>First resolution, median</source>
        <translation>Erste Lösung, Median</translation>
    </message>
    <message>
        <source>First resolution, 90th percentile</source>
        <translation>Erste Lösung, 90. Perzentil</translation>
    </message>
    <message>
        <source>First resolution, mean</source>
        <translation>Erste Lösung, Mittel</translation>
    </message>
    <message>
        <source>Zendesk, first resolution time</source>
        <translation>Zendesk, first resolution time</translation>
    </message>
    <message>
        <source>Full resolution, median</source>
        <translation>Endgültige Lösung, Median</translation>
    </message>
    <message>
        <source>Full resolution, 90th percentile</source>
        <translation>Endgültige Lösung, 90. Perzentil</translation>
    </message>
    <message>
        <source>Full resolution, mean</source>
        <translation>Endgültige Lösung, Mittel</translation>
    </message>
    <message>
        <source>Zendesk, full resolution time</source>
        <translation>Zendesk, full resolution time</translation>
    </message>
    <message>
        <source>By the nearest rank: the shortest time that at least half of all took no longer than; of two in the middle, the shorter.</source>
        <translation>Nach dem nächsten Rang: die kürzeste Zeit, die mindestens die Hälfte nicht überschritt; von zweien in der Mitte die kürzere.</translation>
    </message>
    <message>
        <source>By the nearest rank: the shortest time that at least 90 % of all took no longer than.</source>
        <translation>Nach dem nächsten Rang: die kürzeste Zeit, die mindestens 90 % nicht überschritten.</translation>
    </message>
    <message>
        <source>The sum of the times ÷ their number.</source>
        <translation>Die Summe der Zeiten ÷ ihre Zahl.</translation>
    </message>
    <message>
        <source>Clocks that ended in time ÷ clocks that ended in time or too late × 100. Each is judged by the rules of its time.</source>
        <translation>Rechtzeitig beendete Uhren ÷ rechtzeitig oder zu spät beendete Uhren × 100. Jede wird nach den Regeln ihrer Zeit beurteilt.</translation>
    </message>
    <message>
        <source>Clocks that still run and are not late.</source>
        <translation>Uhren, die noch laufen und nicht zu spät sind.</translation>
    </message>
    <message>
        <source>Zendesk, Intercom</source>
        <translation>Zendesk, Intercom</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Wartet auf Antwort</translation>
    </message>
    <message>
        <source>Messages that waited for an answer when the period ended, or now where it has not ended; messages in a row are one.</source>
        <translation>Nachrichten, die am Ende des Zeitraums auf Antwort warteten, oder jetzt, wo er noch nicht zu Ende ist; Nachrichten hintereinander sind eine.</translation>
    </message>
    <message>
        <source>Their messages that need an answer.</source>
        <translation>Ihre Nachrichten, die eine Antwort brauchen.</translation>
    </message>
    <message>
        <source>What was closed or marked as needing no answer.</source>
        <translation>Was geschlossen oder als „braucht keine Antwort“ markiert wurde.</translation>
    </message>
    <message>
        <source>Age of what waits, median</source>
        <translation>Alter des Wartenden, Median</translation>
    </message>
    <message>
        <source>How long what waited when the period ended had been waiting; where it has not ended, what waits now.</source>
        <translation>Wie lange das, was am Ende des Zeitraums wartete, schon gewartet hatte; wo er nicht zu Ende ist, das, was jetzt wartet.</translation>
    </message>
    <message>
        <source>Their messages that waited for an answer then; messages in a row are one.</source>
        <translation>Ihre Nachrichten, die da auf Antwort warteten; Nachrichten hintereinander sind eine.</translation>
    </message>
    <message>
        <source>Conversations solved</source>
        <translation>Gelöste Gespräche</translation>
    </message>
    <message>
        <source>Conversations closed for the first time, on the day of that.</source>
        <translation>Gespräche, die zum ersten Mal geschlossen wurden, an diesem Tag.</translation>
    </message>
    <message>
        <source>Conversations of all connected accounts.</source>
        <translation>Gespräche aller verbundenen Konten.</translation>
    </message>
    <message>
        <source>Later closings of the same conversation.</source>
        <translation>Spätere Schließungen desselben Gesprächs.</translation>
    </message>
    <message>
        <source>Zendesk</source>
        <translation>Zendesk</translation>
    </message>
    <message>
        <source>Reopen rate</source>
        <translation>Anteil wieder geöffneter</translation>
    </message>
    <message>
        <source>How often solved conversations were opened again ÷ conversations solved for the first time × 100, each on the day it happened.</source>
        <translation>Wie oft gelöste Gespräche wieder geöffnet wurden ÷ zum ersten Mal gelöste Gespräche × 100, jeweils am Tag des Geschehens.</translation>
    </message>
    <message>
        <source>Conversations that were closed.</source>
        <translation>Gespräche, die geschlossen wurden.</translation>
    </message>
    <message>
        <source>Closure ratio</source>
        <translation>Abschlussquote</translation>
    </message>
    <message>
        <source>Conversations closed for good in the period ÷ conversations begun in it × 100; above 100 more ends than begins.</source>
        <translation>Im Zeitraum endgültig geschlossene Gespräche ÷ darin begonnene × 100; über 100 endet mehr, als beginnt.</translation>
    </message>
    <message>
        <source>Closings that did not last.</source>
        <translation>Schließungen, die nicht hielten.</translation>
    </message>
    <message>
        <source>Their messages that need an answer, on the day of the first unanswered one; messages in a row are one.</source>
        <translation>Ihre Nachrichten, die eine Antwort brauchen, am Tag der ersten unbeantworteten; Nachrichten hintereinander sind eine.</translation>
    </message>
    <message>
        <source>What somebody marked as needing no answer.</source>
        <translation>Was jemand als „braucht keine Antwort“ markiert hat.</translation>
    </message>
    <message>
        <source>Needing an answer</source>
        <translation>Braucht Antwort</translation>
    </message>
    <message>
        <source>How often an answer was needed.</source>
        <translation>Wie oft eine Antwort gebraucht wurde.</translation>
    </message>
    <message>
        <source>Sprout; Agorapulse for what is counted apart</source>
        <translation>Sprout; Agorapulse für das, was getrennt gezählt wird</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>What got a public reply by a person ÷ what needed an answer × 100.</source>
        <translation>Was eine öffentliche Antwort von einem Menschen bekam ÷ was eine Antwort brauchte × 100.</translation>
    </message>
    <message>
        <source>Sprout, action rate; Agorapulse for what is counted apart</source>
        <translation>Sprout, action rate; Agorapulse für das, was getrennt gezählt wird</translation>
    </message>
    <message>
        <source>Answered within 1000 minutes</source>
        <translation>Binnen 1000 Minuten beantwortet</translation>
    </message>
    <message>
        <source>First replies in under 1000 minutes ÷ all first replies × 100.</source>
        <translation>Erste Antworten in unter 1000 Minuten ÷ alle ersten Antworten × 100.</translation>
    </message>
    <message>
        <source>Proposed; the limit is the one told of Lithium&apos;s community health index</source>
        <translation>Vorschlag; die Grenze wird dem Community Health Index von Lithium zugeschrieben</translation>
    </message>
    <message>
        <source>Service level kept</source>
        <translation>Fristen gehalten</translation>
    </message>
    <message>
        <source>All promises of the policies, on the day their clock began.</source>
        <translation>Alle Fristen der Zusagen, am Tag, an dem ihre Uhr begann.</translation>
    </message>
    <message>
        <source>Service level kept, first reply</source>
        <translation>Fristen gehalten, erste Antwort</translation>
    </message>
    <message>
        <source>Promises of a first reply, on the day their clock began.</source>
        <translation>Zusagen einer ersten Antwort, am Tag, an dem ihre Uhr begann.</translation>
    </message>
    <message>
        <source>Service level kept, next reply</source>
        <translation>Fristen gehalten, weitere Antworten</translation>
    </message>
    <message>
        <source>Promises of further replies, on the day their clock began.</source>
        <translation>Zusagen weiterer Antworten, am Tag, an dem ihre Uhr begann.</translation>
    </message>
    <message>
        <source>Service level kept, resolution</source>
        <translation>Fristen gehalten, Lösung</translation>
    </message>
    <message>
        <source>Promises of a resolution, on the day their clock began.</source>
        <translation>Zusagen einer Lösung, am Tag, an dem ihre Uhr begann.</translation>
    </message>
    <message>
        <source>Messages of bots and machines, spam and what is held or in the bin, and what is gone from the channel; notes are no messages.</source>
        <translation>Nachrichten von Bots und Maschinen, Spam, Zurückgehaltenes und was im Papierkorb oder auf dem Kanal nicht mehr da ist; Notizen sind keine Nachrichten.</translation>
    </message>
    <message>
        <source>Messages on all connected accounts, on the day they were written.</source>
        <translation>Nachrichten auf allen verbundenen Konten, an dem Tag, an dem sie geschrieben wurden.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>The number of messages, theirs and ours.</source>
        <translation>Die Zahl der Nachrichten, ihrer und unserer.</translation>
    </message>
    <message>
        <source>Messages received</source>
        <translation>Empfangene Nachrichten</translation>
    </message>
    <message>
        <source>The number of messages that others wrote.</source>
        <translation>Die Zahl der Nachrichten, die andere geschrieben haben.</translation>
    </message>
    <message>
        <source>Messages sent</source>
        <translation>Gesendete Nachrichten</translation>
    </message>
    <message>
        <source>The number of messages that we wrote.</source>
        <translation>Die Zahl der Nachrichten, die wir geschrieben haben.</translation>
    </message>
    <message>
        <source>Conversations begun</source>
        <translation>Begonnene Gespräche</translation>
    </message>
    <message>
        <source>The number of conversations, on the day of their first message.</source>
        <translation>Die Zahl der Gespräche, am Tag ihrer ersten Nachricht.</translation>
    </message>
    <message>
        <source>Conversations that hold nothing but what does not count as a message.</source>
        <translation>Gespräche, in denen nichts ist, was als Nachricht zählt.</translation>
    </message>
    <message>
        <source>Content mix</source>
        <translation>Mischung der Inhalte</translation>
    </message>
    <message>
        <source>Items that we wrote ÷ all items × 100; by direction, the share of theirs beside it. An item begins something: a post, a mention, a quote.</source>
        <translation>Von uns Geschriebenes ÷ alles × 100; nach Richtung daneben ihr Anteil. Gezählt wird, was etwas beginnt: ein Beitrag, eine Erwähnung, ein Zitat.</translation>
    </message>
    <message>
        <source>Posts, mentions and quotes, theirs and ours.</source>
        <translation>Beiträge, Erwähnungen und Zitate, ihre und unsere.</translation>
    </message>
    <message>
        <source>Days that stand out</source>
        <translation>Auffällige Tage</translation>
    </message>
    <message>
        <source>Days on which more was received than the mean of the 28 days before and two standard deviations. Days with fewer than 14 days of history before them are not judged.</source>
        <translation>Tage, an denen mehr empfangen wurde als das Mittel der 28 Tage davor und zwei Standardabweichungen. Tage mit weniger als 14 Tagen Vorgeschichte werden nicht beurteilt.</translation>
    </message>
    <message>
        <source>Days that have ended.</source>
        <translation>Tage, die zu Ende sind.</translation>
    </message>
    <message>
        <source>CHAOSS, burstiness; the width of the band is proposed</source>
        <translation>CHAOSS, burstiness; die Breite des Bandes ist ein Vorschlag</translation>
    </message>
    <message>
        <source>Followers are told for whole accounts: they cannot be narrowed to a language, tag, campaign or group.</source>
        <translation>Follower werden für ganze Konten gemeldet: Sie lassen sich nicht auf Sprache, Schlagwort, Kampagne oder Gruppe einschränken.</translation>
    </message>
    <message>
        <source>Topics are words and phrases significantly more frequent in the period than in the one of the same length before it: log-likelihood of at least 10.83 (p &lt; 0.001), at least five mentions by three people. The eight clearest are taken.</source>
        <translation>Themen sind Wörter und Wendungen, die im Zeitraum deutlich häufiger sind als im gleich langen davor: Log-Likelihood von mindestens 10,83 (p &lt; 0,001), mindestens fünf Erwähnungen von drei Menschen. Genommen werden die acht deutlichsten.</translation>
    </message>
    <message>
        <source>Messages received, on the day they were written.</source>
        <translation>Empfangene Nachrichten, an dem Tag, an dem sie geschrieben wurden.</translation>
    </message>
    <message>
        <source>Our own team, bots, spam and what is gone; words that say nothing by themselves, links and handles.</source>
        <translation>Das eigene Team, Bots, Spam und was nicht mehr da ist; Wörter, die für sich nichts sagen, Links und Namen.</translation>
    </message>
    <message>
        <source>Topic trends</source>
        <translation>Verlauf der Themen</translation>
    </message>
    <message>
        <source>Messages that mention a topic ÷ mentions of all topics × 100. A message that mentions two topics counts for each.</source>
        <translation>Nachrichten, die ein Thema erwähnen ÷ Erwähnungen aller Themen × 100. Eine Nachricht mit zwei Themen zählt für jedes.</translation>
    </message>
    <message>
        <source>Rise of topics</source>
        <translation>Anstieg der Themen</translation>
    </message>
    <message>
        <source>How many times as often a topic is used among all words as in the period before; one that was not used then counts as half a time.</source>
        <translation>Wievielmal so oft ein Thema unter allen Wörtern vorkommt wie im Zeitraum davor; was da nicht vorkam, zählt als ein halbes Mal.</translation>
    </message>
    <message>
        <source>Share of voice</source>
        <translation>Anteil am Gespräch</translation>
    </message>
    <message>
        <source>Messages that mention us ÷ (those + messages that mention each competitor) × 100; by name, each name&apos;s part of all mentions.</source>
        <translation>Nachrichten, die uns erwähnen ÷ (diese + Nachrichten, die jeden Mitbewerber erwähnen) × 100; nach Namen der Anteil jedes Namens an allen Erwähnungen.</translation>
    </message>
    <message>
        <source>A message that mentions us under two names counts once, one that mentions us and a competitor once for each. The names are those of the watched list, over the same channels and days; without a name of ours there is no data.</source>
        <translation>Eine Nachricht, die uns unter zwei Namen erwähnt, zählt einmal; eine, die uns und einen Mitbewerber erwähnt, einmal für jeden. Die Namen sind die beobachteten, über dieselben Kanäle und Tage; ohne eigenen Namen gibt es keine Daten.</translation>
    </message>
    <message>
        <source>Our own team, bots, spam and what is gone.</source>
        <translation>Das eigene Team, Bots, Spam und was nicht mehr da ist.</translation>
    </message>
    <message>
        <source>Altimeter and Web Analytics Demystified, 2010</source>
        <translation>Altimeter und Web Analytics Demystified, 2010</translation>
    </message>
    <message>
        <source>People who did anything in the 365 days before the scores were reckoned last.</source>
        <translation>Menschen, die in den 365 Tagen vor der letzten Berechnung der Werte etwas getan haben.</translation>
    </message>
    <message>
        <source>Bots, our own team, and what was marked as spam or is gone.</source>
        <translation>Bots, das eigene Team und was als Spam markiert wurde oder nicht mehr da ist.</translation>
    </message>
    <message>
        <source>People who agreed to speak for us.</source>
        <translation>Menschen, die zugesagt haben, für uns zu sprechen.</translation>
    </message>
    <message>
        <source>Who was asked, declined or was paused.</source>
        <translation>Wer gefragt wurde, abgelehnt hat oder pausiert.</translation>
    </message>
    <message>
        <source>Orbit model; the weights are ours</source>
        <translation>Orbit-Modell; die Gewichte sind unsere</translation>
    </message>
    <message>
        <source>Advocates</source>
        <translation>Fürsprecher</translation>
    </message>
    <message>
        <source>People who had agreed to speak for us when the period ended, and still do.</source>
        <translation>Menschen, die am Ende des Zeitraums zugesagt hatten, für uns zu sprechen, und es noch tun.</translation>
    </message>
    <message>
        <source>Active advocates</source>
        <translation>Aktive Fürsprecher</translation>
    </message>
    <message>
        <source>Advocates who did anything in the 30 days until the period ended ÷ all advocates × 100.</source>
        <translation>Fürsprecher, die in den 30 Tagen bis zum Ende des Zeitraums etwas getan haben ÷ alle Fürsprecher × 100.</translation>
    </message>
    <message>
        <source>Advocate influence</source>
        <translation>Einfluss der Fürsprecher</translation>
    </message>
    <message>
        <source>The influence (Klout-like) of advocates ÷ that of all advocates × 100: by advocate, the part that each one has.</source>
        <translation>Der Einfluss (wie Klout) von Fürsprechern ÷ der aller Fürsprecher × 100: nach Fürsprecher der Anteil jedes Einzelnen.</translation>
    </message>
    <message>
        <source>Answers by advocates</source>
        <translation>Antworten von Fürsprechern</translation>
    </message>
    <message>
        <source>Answers that advocates gave to other people in 365 days ÷ all answers that people gave to other people × 100.</source>
        <translation>Antworten, die Fürsprecher in 365 Tagen anderen Menschen gaben ÷ alle Antworten von Menschen an andere × 100.</translation>
    </message>
    <message>
        <source>Orbit levels</source>
        <translation>Orbit-Stufen</translation>
    </message>
    <message>
        <source>People who have scores; by level, 1 is the innermost.</source>
        <translation>Menschen mit Werten; nach Stufe, 1 ist die innerste.</translation>
    </message>
    <message>
        <source>Gravity</source>
        <translation>Schwerkraft</translation>
    </message>
    <message>
        <source>The sum of love × reach of all people.</source>
        <translation>Die Summe von Zuneigung × Reichweite aller Menschen.</translation>
    </message>
    <message>
        <source>Density of the network</source>
        <translation>Dichte des Netzes</translation>
    </message>
    <message>
        <source>Pairs of people who exchanged answers ÷ all pairs × 100.</source>
        <translation>Paare von Menschen, die Antworten wechselten ÷ alle Paare × 100.</translation>
    </message>
    <message>
        <source>Orbit model&apos;s site, 2022</source>
        <translation>Orbit-Modell, Website 2022</translation>
    </message>
    <message>
        <source>What the rules propose and nobody took on.</source>
        <translation>Was die Regeln vorschlagen und niemand übernommen hat.</translation>
    </message>
    <message>
        <source>Ideas that were merged into another.</source>
        <translation>Ideen, die mit einer anderen zusammengeführt wurden.</translation>
    </message>
    <message>
        <source>Leads taken on</source>
        <translation>Übernommene Anfragen</translation>
    </message>
    <message>
        <source>Leads that somebody took on in the period.</source>
        <translation>Anfragen, die jemand im Zeitraum übernommen hat.</translation>
    </message>
    <message>
        <source>Leads handed over</source>
        <translation>Übergebene Anfragen</translation>
    </message>
    <message>
        <source>Leads that came to the stage handed over in the period.</source>
        <translation>Anfragen, die im Zeitraum übergeben wurden.</translation>
    </message>
    <message>
        <source>Leads won</source>
        <translation>Gewonnene Anfragen</translation>
    </message>
    <message>
        <source>Leads that came to the stage won in the period.</source>
        <translation>Anfragen, die im Zeitraum gewonnen wurden.</translation>
    </message>
    <message>
        <source>Leads won of those that ended</source>
        <translation>Gewonnene unter den beendeten Anfragen</translation>
    </message>
    <message>
        <source>Leads won in the period ÷ leads won or lost in it × 100.</source>
        <translation>Im Zeitraum gewonnene Anfragen ÷ darin gewonnene oder verlorene × 100.</translation>
    </message>
    <message>
        <source>Leads that are under way.</source>
        <translation>Anfragen, die noch unterwegs sind.</translation>
    </message>
    <message>
        <source>Until a lead is handed over, median</source>
        <translation>Bis zur Übergabe einer Anfrage, Median</translation>
    </message>
    <message>
        <source>From taking a lead on to handing it over, of those handed over in the period; the median by the nearest rank.</source>
        <translation>Von der Übernahme einer Anfrage bis zur Übergabe, bei den im Zeitraum übergebenen; der Median nach dem nächsten Rang.</translation>
    </message>
    <message>
        <source>Until a lead is won, median</source>
        <translation>Bis zum Gewinn einer Anfrage, Median</translation>
    </message>
    <message>
        <source>From taking a lead on to winning it, of those won in the period; the median by the nearest rank.</source>
        <translation>Von der Übernahme einer Anfrage bis zum Gewinn, bei den im Zeitraum gewonnenen; der Median nach dem nächsten Rang.</translation>
    </message>
    <message>
        <source>New ideas</source>
        <translation>Neue Ideen</translation>
    </message>
    <message>
        <source>Ideas that were written down in the period.</source>
        <translation>Ideen, die im Zeitraum festgehalten wurden.</translation>
    </message>
    <message>
        <source>Ideas done</source>
        <translation>Umgesetzte Ideen</translation>
    </message>
    <message>
        <source>Ideas that came to the state done in the period.</source>
        <translation>Ideen, die im Zeitraum umgesetzt wurden.</translation>
    </message>
    <message>
        <source>Open ideas</source>
        <translation>Offene Ideen</translation>
    </message>
    <message>
        <source>Ideas neither done nor declined at the end of the period.</source>
        <translation>Ideen, die am Ende des Zeitraums weder umgesetzt noch abgelehnt waren.</translation>
    </message>
    <message>
        <source>Age of open ideas, median</source>
        <translation>Alter offener Ideen, Median</translation>
    </message>
    <message>
        <source>From writing an idea down to the end of the period, of those neither done nor declined then; the median by the nearest rank.</source>
        <translation>Vom Festhalten einer Idee bis zum Ende des Zeitraums, bei den da weder umgesetzten noch abgelehnten; der Median nach dem nächsten Rang.</translation>
    </message>
    <message>
        <source>Agreement with the formula of moods</source>
        <translation>Übereinstimmung mit der Stimmungsformel</translation>
    </message>
    <message>
        <source>Messages of which people said in the period what the formula says ÷ messages that they judged × 100.</source>
        <translation>Nachrichten, von denen Menschen im Zeitraum dasselbe sagten wie die Formel ÷ beurteilte Nachrichten × 100.</translation>
    </message>
    <message>
        <source>Messages that people judged.</source>
        <translation>Nachrichten, die Menschen beurteilt haben.</translation>
    </message>
    <message>
        <source>Messages of which the formula knows no mood.</source>
        <translation>Nachrichten, deren Stimmung die Formel nicht kennt.</translation>
    </message>
    <message>
        <source>Bots, our own team, and people in what was marked as spam. In one language only what was written counts: likes, shares and follows have none.</source>
        <translation>Bots, das eigene Team und Menschen in dem, was als Spam markiert wurde. In einer Sprache zählt nur, was geschrieben wurde: Mögen, Teilen und Folgen haben keine.</translation>
    </message>
    <message>
        <source>Test by UCREL (Rayson and Garside)</source>
        <translation>Test von UCREL (Rayson und Garside)</translation>
    </message>
    <message>
        <source>Of the people who did anything in the 365 days before the scores were reckoned last, the 200 with the most gravity.</source>
        <translation>Von den Menschen, die in den 365 Tagen vor der letzten Berechnung der Werte etwas taten, die 200 mit der größten Anziehung.</translation>
    </message>
    <message>
        <source>Reach of people</source>
        <translation>Reichweite der Menschen</translation>
    </message>
    <message>
        <source>The reach of each: points for people who respond, followers and channels; together, the mean.</source>
        <translation>Die Reichweite jeder einzelnen: Punkte für Menschen, die reagieren, für Follower und Kanäle; zusammen der Mittelwert.</translation>
    </message>
    <message>
        <source>Advocacy of people</source>
        <translation>Fürsprache der Menschen</translation>
    </message>
    <message>
        <source>How often each answered others, built on their words, shared or quoted in 365 days; together, the mean.</source>
        <translation>Wie oft jede in 365 Tagen anderen antwortete, auf deren Worten aufbaute, teilte oder zitierte; zusammen der Mittelwert.</translation>
    </message>
    <message>
        <source>Leads that somebody took on; filters are asked of the message that is the lead.</source>
        <translation>Anfragen, die jemand übernommen hat; Filter gelten der Nachricht, die die Anfrage ist.</translation>
    </message>
    <message>
        <source>Ideas that were written down; filtered, those that a fitting message stands for.</source>
        <translation>Ideen, die festgehalten wurden; gefiltert jene, für die eine passende Nachricht steht.</translation>
    </message>
    <message>
        <source>Newcomers who wrote again</source>
        <translation>Neue, die wieder schrieben</translation>
    </message>
    <message>
        <source>Of the people who wrote for the first time in the period, those who wrote again in a later month × 100; by cohort, of those who began in a month, the ones who wrote in each stretch.</source>
        <translation>Von den Menschen, die im Zeitraum zum ersten Mal schrieben, jene, die in einem späteren Monat wieder schrieben × 100; nach Kohorten: von denen, die in einem Monat begannen, jene, die in jedem Abschnitt schrieben.</translation>
    </message>
    <message>
        <source>Of the channels that can be connected none tells how many people a post reached. By followers, by views and daily are measured.</source>
        <translation>Von den Kanälen, die sich verbinden lassen, sagt keiner, wie viele Menschen ein Beitrag erreichte. Nach Followern, nach Aufrufen und täglich wird gemessen.</translation>
    </message>
    <message>
        <source>Engagements of posts ÷ the sum, over the posts, of the followers that their account had on the day of the post × 100: what a post drew of its followers.</source>
        <translation>Interaktionen mit Beiträgen ÷ die Summe, über die Beiträge, der Follower, die ihr Konto am Tag des Beitrags hatte × 100: was ein Beitrag von seinen Followern bewegte.</translation>
    </message>
    <message>
        <source>Posts whose figures the channel does not tell, and those of days before followers were told.</source>
        <translation>Beiträge, deren Zahlen der Kanal nicht nennt, und jene aus Tagen, bevor Follower genannt wurden.</translation>
    </message>
    <message>
        <source>What was planned is told by campaign, channel and account: it cannot be narrowed to a language, tag or group.</source>
        <translation>Geplantes ist nach Kampagne, Kanal und Konto bekannt: es lässt sich nicht auf eine Sprache, ein Schlagwort oder eine Gruppe eingrenzen.</translation>
    </message>
    <message>
        <source>Plan an event in a campaign, or import its guests.</source>
        <translation>Planen Sie in einer Kampagne eine Veranstaltung oder übernehmen Sie deren Gäste.</translation>
    </message>
    <message>
        <source>Plan a campaign, and have it approved.</source>
        <translation>Planen Sie eine Kampagne und lassen Sie sie genehmigen.</translation>
    </message>
    <message>
        <source>Connect a channel, and answer whoever asks.</source>
        <translation>Verbinden Sie einen Kanal und antworten Sie, wenn jemand fragt.</translation>
    </message>
    <message>
        <source>Close conversations once they are solved.</source>
        <translation>Schließen Sie Gespräche ab, sobald sie gelöst sind.</translation>
    </message>
    <message>
        <source>Connect a channel that counts likes and shares.</source>
        <translation>Verbinden Sie einen Kanal, der „Gefällt mir“ und geteilte Beiträge zählt.</translation>
    </message>
    <message>
        <source>Connect a channel on which people ask.</source>
        <translation>Verbinden Sie einen Kanal, auf dem Menschen fragen.</translation>
    </message>
    <message>
        <source>Promise answers in time, under service levels.</source>
        <translation>Sagen Sie unter „Fristen“ rechtzeitige Antworten zu.</translation>
    </message>
    <message>
        <source>Connect a channel on which you publish.</source>
        <translation>Verbinden Sie einen Kanal, auf dem Sie veröffentlichen.</translation>
    </message>
    <message>
        <source>Connect a channel that counts followers.</source>
        <translation>Verbinden Sie einen Kanal, der Follower zählt.</translation>
    </message>
    <message>
        <source>Plan a campaign with an offer, and have it approved.</source>
        <translation>Planen Sie eine Kampagne mit einem Angebot und lassen Sie sie genehmigen.</translation>
    </message>
    <message>
        <source>Give a campaign goals, and close it at its end.</source>
        <translation>Geben Sie einer Kampagne Ziele und schließen Sie sie an ihrem Ende ab.</translation>
    </message>
    <message>
        <source>Connect a channel on which people write.</source>
        <translation>Verbinden Sie einen Kanal, auf dem Menschen schreiben.</translation>
    </message>
</context>
<context>
    <name>MetricWords</name>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Letzte Woche</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Dieses Quartal</translation>
    </message>
    <message>
        <source>Last quarter</source>
        <translation>Letztes Quartal</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Other dates</source>
        <translation>Andere Daten</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date as Qt writes formats</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>Der Zeitraum davor</translation>
    </message>
    <message>
        <source>The year before</source>
        <translation>Das Jahr davor</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>ohne Vergleich</translation>
    </message>
    <message>
        <source>vs the year before</source>
        <translation>gegen das Vorjahr</translation>
    </message>
    <message>
        <source>vs the week before</source>
        <translation>gegen die Vorwoche</translation>
    </message>
    <message>
        <source>vs the month before</source>
        <translation>gegen den Vormonat</translation>
    </message>
    <message>
        <source>vs the quarter before</source>
        <translation>gegen das Vorquartal</translation>
    </message>
    <message numerus="yes">
        <source>vs previous %n day(s)</source>
        <translation>
            <numerusform>gegen den Tag davor (%n)</numerusform>
            <numerusform>gegen die %n Tage davor</numerusform>
        </translation>
    </message>
    <message>
        <source>As fits</source>
        <translation>Wie es passt</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Bars over time</source>
        <translation>Balken über die Zeit</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>Bars beside names</source>
        <translation>Balken neben Namen</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>Trichter</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Wärmekarte</translation>
    </message>
    <message>
        <source>Cohorts</source>
        <translation>Kohorten</translation>
    </message>
    <message>
        <source>Scatter</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Nach Tagen</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>Nach Wochen</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Nach Monaten</translation>
    </message>
    <message>
        <source>By quarter</source>
        <translation>Nach Quartalen</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>Nach Jahren</translation>
    </message>
    <message>
        <source>As the period needs</source>
        <translation>Wie der Zeitraum es braucht</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Group of people</source>
        <translation>Gruppe von Menschen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>Alle Kanäle</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Alle Konten</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>Alle Kampagnen</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Alle Schlagwörter</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Alle Gruppen</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Alle Sprachen</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) behind %1, %2</source>
        <translation>
            <numerusform>%n Gespräch hinter %1, %2</numerusform>
            <numerusform>%n Gespräche hinter %1, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) behind %1, %2</source>
        <translation>
            <numerusform>%n Nachricht hinter %1, %2</numerusform>
            <numerusform>%n Nachrichten hinter %1, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people behind %1, %2</source>
        <translation>
            <numerusform>%n Mensch hinter %1, %2</numerusform>
            <numerusform>%n Menschen hinter %1, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s) behind %1, %2</source>
        <translation>
            <numerusform>%n Idee hinter %1, %2</numerusform>
            <numerusform>%n Ideen hinter %1, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) behind %1, %2</source>
        <translation>
            <numerusform>%n Eintrag hinter %1, %2</numerusform>
            <numerusform>%n Einträge hinter %1, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxDialog</name>
    <message>
        <source>Outbox</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Entries of the outbox</source>
        <translation>Einträge des Ausgangs</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Takes it out of the outbox; the text becomes the draft again.</source>
        <translation>Nimmt es aus dem Ausgang; der Text wird wieder zum Entwurf.</translation>
    </message>
    <message>
        <source>Show conversation</source>
        <translation>Gespräch zeigen</translation>
    </message>
    <message>
        <source>Nothing waits to be sent. What you answer without a network waits here until it can leave.</source>
        <translation>Nichts wartet auf das Senden. Was Sie ohne Netz beantworten, wartet hier, bis es hinausgehen kann.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Change time</source>
        <translation>Zeit ändern</translation>
    </message>
</context>
<context>
    <name>OwnerPicker</name>
    <message>
        <source>Who looks after it?</source>
        <translation>Wer kümmert sich darum?</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie er ist</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
</context>
<context>
    <name>QuarantineDialog</name>
    <message>
        <source>Items set aside</source>
        <translation>Beiseitegelegte Einträge</translation>
    </message>
    <message>
        <source>These came from the channel and could not be understood. Everything else was taken in. They are kept as they came, so that a later version can try them again.</source>
        <translation>Diese kamen vom Kanal und waren nicht zu verstehen. Alles andere wurde übernommen. Sie werden aufbewahrt, wie sie kamen, damit eine spätere Version es erneut versuchen kann.</translation>
    </message>
    <message>
        <source>The item as it came</source>
        <translation>Der Eintrag, wie er kam</translation>
    </message>
</context>
<context>
    <name>RemoveAccountDialog</name>
    <message>
        <source>Remove account</source>
        <translation>Konto entfernen</translation>
    </message>
    <message>
        <source>Nothing is pulled or sent for it any more, and its password leaves the keychain. On the channel itself nothing changes.</source>
        <translation>Für dieses Konto wird nichts mehr geholt oder gesendet, und sein Passwort verlässt den Schlüsselbund. Auf dem Kanal selbst ändert sich nichts.</translation>
    </message>
    <message>
        <source>Keep its conversations here</source>
        <translation>Seine Gespräche hier behalten</translation>
    </message>
    <message>
        <source>They stay readable and searchable. Connecting the account again goes on where it ended.</source>
        <translation>Sie bleiben lesbar und durchsuchbar. Wird das Konto wieder verbunden, geht es dort weiter, wo es endete.</translation>
    </message>
    <message>
        <source>Erase its conversations too</source>
        <translation>Auch seine Gespräche löschen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Channel: %1</source>
        <translation>Kanal: %1</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Konto: %1</translation>
    </message>
    <message>
        <source>Campaign: %1</source>
        <translation>Kampagne: %1</translation>
    </message>
    <message>
        <source>Tag: %1</source>
        <translation>Schlagwort: %1</translation>
    </message>
    <message>
        <source>Group of people: %1</source>
        <translation>Gruppe von Menschen: %1</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Sprache: %1</translation>
    </message>
    <message>
        <source>Everything, no filter</source>
        <translation>Alles, ohne Filter</translation>
    </message>
    <message>
        <source>This version of Rapport has no metric “%1”.</source>
        <translation>Diese Version von Rapport hat keine Kennzahl „%1“.</translation>
    </message>
    <message>
        <source>Not reckoned: %1</source>
        <translation>Nicht berechnet: %1</translation>
    </message>
    <message>
        <source>from %1 and %2</source>
        <translation>aus %1 und %2</translation>
    </message>
    <message>
        <source>times: %1</source>
        <translation>Zeiten: %1</translation>
    </message>
    <message>
        <source>The history was still being counted: these figures are too small.</source>
        <translation>Der Verlauf wurde noch gezählt: Diese Zahlen sind zu klein.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Period, first and last day</source>
        <translation>Zeitraum, erster und letzter Tag</translation>
    </message>
    <message>
        <source>Compared with, first and last day</source>
        <translation>Verglichen mit, erster und letzter Tag</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Days begin in</source>
        <translation>Tage beginnen in</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>As a time</source>
        <translation>Als Zeit</translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>Nenner</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgenommen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>Definitionen</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Grundgesamtheit</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>one step</source>
        <translation>ein Schritt</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>compared with</source>
        <translation>verglichen mit</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>gesamt</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>As shown</source>
        <translation>Wie gezeigt</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Compared with %1</source>
        <translation>Verglichen mit %1</translation>
    </message>
    <message>
        <source>Workspace: %1</source>
        <translation>Arbeitsbereich: %1</translation>
    </message>
    <message>
        <source>Made on %1</source>
        <translation>Erstellt am %1</translation>
    </message>
    <message>
        <source>Days begin at midnight in %1</source>
        <translation>Tage beginnen um Mitternacht in %1</translation>
    </message>
    <message>
        <source>Population: %1</source>
        <translation>Grundgesamtheit: %1</translation>
    </message>
    <message>
        <source>Left out (%1 in this period): %2</source>
        <translation>Ausgenommen (%1 in diesem Zeitraum): %2</translation>
    </message>
    <message>
        <source>(%1, version %2)</source>
        <translation>(%1, Version %2)</translation>
    </message>
    <message>
        <source>What the figures on top are</source>
        <translation>Was die Zahlen oben sind</translation>
    </message>
    <message>
        <source>Made with Rapport, %1</source>
        <translation>Erstellt mit Rapport, %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Where nothing stands there is no data.</source>
        <translation>Wo nichts steht, gibt es keine Daten.</translation>
    </message>
</context>
<context>
    <name>RescueText</name>
    <message>
        <source>messages and notes</source>
        <translation>Nachrichten und Notizen</translation>
    </message>
    <message>
        <source>conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>people’s handles</source>
        <translation>Handles von Menschen</translation>
    </message>
    <message>
        <source>people</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>answers in the outbox</source>
        <translation>Antworten im Ausgang</translation>
    </message>
    <message>
        <source>entries of what was done here</source>
        <translation>Einträge darüber, was hier getan wurde</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>tags on conversations</source>
        <translation>Schlagwörter an Gesprächen</translation>
    </message>
    <message>
        <source>attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>likes and shares</source>
        <translation>Likes und Geteiltes</translation>
    </message>
    <message>
        <source>items as the channels sent them</source>
        <translation>Einträge, wie die Kanäle sie schickten</translation>
    </message>
    <message>
        <source>The beginning of the file is damaged; it can be made anew.</source>
        <translation>Der Anfang der Datei ist beschädigt; er lässt sich neu anlegen.</translation>
    </message>
    <message numerus="yes">
        <source>The end of the file is missing (%n page(s)).</source>
        <translation>
            <numerusform>Das Ende der Datei fehlt (%n Seite).</numerusform>
            <numerusform>Das Ende der Datei fehlt (%n Seiten).</numerusform>
        </translation>
    </message>
    <message>
        <source>The list of its tables is damaged; it can be made anew.</source>
        <translation>Das Verzeichnis ihrer Tabellen ist beschädigt; es lässt sich neu anlegen.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) with %1 cannot be read.</source>
        <translation>
            <numerusform>%1: %n Seite ist nicht zu lesen.</numerusform>
            <numerusform>%1: %n Seiten sind nicht zu lesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list of its empty pages is damaged; nothing is lost by that.</source>
        <translation>Das Verzeichnis ihrer leeren Seiten ist beschädigt; dadurch geht nichts verloren.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of indexes are damaged; they are made anew from the rest.</source>
        <translation>
            <numerusform>%n Seite mit Suchverzeichnissen ist beschädigt; sie wird aus dem Übrigen neu angelegt.</numerusform>
            <numerusform>%n Seiten mit Suchverzeichnissen sind beschädigt; sie werden aus dem Übrigen neu angelegt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of them could not be read</source>
        <translation>
            <numerusform>%n Seite davon war nicht zu lesen</numerusform>
            <numerusform>%n Seiten davon waren nicht zu lesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n war nicht zu lesen</numerusform>
            <numerusform>%n waren nicht zu lesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Attached files: %1 copied, %2 could not be read</source>
        <translation>Angehängte Dateien: %1 kopiert, %2 nicht zu lesen</translation>
    </message>
    <message>
        <source>Still wrong: %1</source>
        <translation>Stimmt noch nicht: %1</translation>
    </message>
    <message>
        <source>%1: %2 saved</source>
        <comment>things of one kind, their number</comment>
        <translation>%1: %2 gerettet</translation>
    </message>
</context>
<context>
    <name>RulesProblem</name>
    <message>
        <source>Give it a name.</source>
        <translation>Geben Sie einen Namen an.</translation>
    </message>
    <message>
        <source>There is another one called %1. Choose a name of its own.</source>
        <translation>Der Name %1 ist schon vergeben. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>There is no time zone %1. Choose one from the list.</source>
        <translation>Die Zeitzone %1 gibt es nicht. Wählen Sie eine aus der Liste.</translation>
    </message>
    <message>
        <source>These are no hours of a day: %1. Write them as 09:00-12:00, 13:00-17:00.</source>
        <translation>Das sind keine Zeiten eines Tages: %1. Schreiben Sie sie so: 09:00-12:00, 13:00-17:00.</translation>
    </message>
    <message>
        <source>These hours overlap: %1.</source>
        <translation>Diese Zeiten überschneiden sich: %1.</translation>
    </message>
    <message>
        <source>Nobody works on any day of the week. Give hours to one day at least.</source>
        <translation>An keinem Wochentag wird gearbeitet. Geben Sie mindestens einem Tag Zeiten.</translation>
    </message>
    <message>
        <source>A date is given twice, or is not a date: %1. Write it as 2026-12-25.</source>
        <translation>Ein Datum kommt doppelt vor oder ist keines: %1. Schreiben Sie es so: 2026-12-25.</translation>
    </message>
    <message>
        <source>It promises nothing yet. Set one time at least.</source>
        <translation>Noch wird nichts zugesagt. Geben Sie mindestens eine Frist an.</translation>
    </message>
    <message>
        <source>A time has to lie between a minute and a year.</source>
        <translation>Eine Frist muss zwischen einer Minute und einem Jahr liegen.</translation>
    </message>
    <message>
        <source>The policy %1 goes by this calendar. Let it count other hours first.</source>
        <translation>Die Zusage %1 richtet sich nach diesem Kalender. Wählen Sie für sie erst andere Zeiten.</translation>
    </message>
    <message>
        <source>There are too many of them.</source>
        <translation>Es sind zu viele.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Key person</source>
        <translation>Schlüsselperson</translation>
    </message>
</context>
<context>
    <name>Score</name>
    <message>
        <source>Gravity</source>
        <translation>Schwerkraft</translation>
    </message>
    <message>
        <source>Love × reach.</source>
        <translation>Zuneigung × Reichweite.</translation>
    </message>
    <message>
        <source>Orbit model, 2020–22; the weights are ours</source>
        <translation>Orbit-Modell, 2020–22; die Gewichte sind unsere</translation>
    </message>
    <message>
        <source>Love</source>
        <translation>Zuneigung</translation>
    </message>
    <message>
        <source>The weights of everything that somebody did in 365 days, each × 0.9 for every month since.</source>
        <translation>Die Gewichte von allem, was jemand in 365 Tagen tat, jedes × 0,9 für jeden Monat seither.</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>The sum of the criteria that hold: how many people respond, how many follow, on how many channels.</source>
        <translation>Die Summe der erfüllten Kriterien: wie viele Menschen reagieren, wie viele folgen, auf wie vielen Kanälen.</translation>
    </message>
    <message>
        <source>Orbit model, 2020–22; the criteria are ours</source>
        <translation>Orbit-Modell, 2020–22; die Kriterien sind unsere</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Anwesenheit</translation>
    </message>
    <message>
        <source>The weights of everything that somebody did in 90 days.</source>
        <translation>Die Gewichte von allem, was jemand in 90 Tagen tat.</translation>
    </message>
    <message>
        <source>Orbit&apos;s application, 2021; the weights are ours</source>
        <translation>Orbit, das Programm, 2021; die Gewichte sind unsere</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>1 to 12 by the days with something done in 365 days; down only when a quarter begins.</source>
        <translation>1 bis 12 nach den Tagen, an denen in 365 Tagen etwas getan wurde; abwärts nur zu Beginn eines Quartals.</translation>
    </message>
    <message>
        <source>Orbit model&apos;s site, 2022; the milestones are ours</source>
        <translation>Orbit-Modell, Website 2022; die Meilensteine sind unsere</translation>
    </message>
    <message>
        <source>Effort (PostRank-like)</source>
        <translation>Mühe (wie PostRank)</translation>
    </message>
    <message>
        <source>Creating, critiquing, chatting, collecting and clicking in 365 days, weighted by the effort they take.</source>
        <translation>Schaffen, Beurteilen, Plaudern, Sammeln und Klicken in 365 Tagen, gewichtet nach der Mühe.</translation>
    </message>
    <message>
        <source>After PostRank&apos;s five classes; the weights are ours</source>
        <translation>Nach den fünf Klassen von PostRank; die Gewichte sind unsere</translation>
    </message>
    <message>
        <source>Influence (Klout-like)</source>
        <translation>Einfluss (wie Klout)</translation>
    </message>
    <message>
        <source>1 to 100: the geometric mean of the ranks, among people active in 90 days, in how many people respond, in responses for each own item, and in the responders&apos; own standing.</source>
        <translation>1 bis 100: das geometrische Mittel der Ränge unter den in 90 Tagen Aktiven darin, wie viele Menschen reagieren, in Reaktionen je eigenem Beitrag und im Ansehen derer, die reagieren.</translation>
    </message>
    <message>
        <source>Proposed; the original was secret</source>
        <translation>Vorschlag; das Original war geheim</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>The strength of all connections: 10 with whom they exchanged answers, 1 with who spoke beside them, each × 0.9 for every idle month.</source>
        <translation>Die Stärke aller Verbindungen: 10 mit denen, mit denen Antworten gewechselt wurden, 1 mit denen, die daneben sprachen, jede × 0,9 für jeden stillen Monat.</translation>
    </message>
    <message>
        <source>Orbit model&apos;s site, 2022</source>
        <translation>Orbit-Modell, Website 2022</translation>
    </message>
    <message>
        <source>Betweenness</source>
        <translation>Vermittlung (Betweenness)</translation>
    </message>
    <message>
        <source>How many shortest paths between two others lead through them. Among more than 256 connected people it is estimated from the paths of 256.</source>
        <translation>Wie viele kürzeste Wege zwischen zwei anderen durch sie führen. Bei mehr als 256 verbundenen Menschen wird es aus den Wegen von 256 geschätzt.</translation>
    </message>
    <message>
        <source>Freeman; Brandes 2001</source>
        <translation>Freeman; Brandes 2001</translation>
    </message>
    <message>
        <source>PageRank</source>
        <translation>PageRank</translation>
    </message>
    <message>
        <source>Whose answers go to them, weighted by whose answers go to those. 1,000 is the mean.</source>
        <translation>Wessen Antworten an sie gehen, gewichtet danach, wessen Antworten an jene gehen. 1000 ist das Mittel.</translation>
    </message>
    <message>
        <source>Brin and Page 1998</source>
        <translation>Brin und Page 1998</translation>
    </message>
    <message>
        <source>People who respond</source>
        <translation>Menschen, die reagieren</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Reach, by which love is multiplied</source>
        <translation>Reichweite, mit der die Zuneigung malgenommen wird</translation>
    </message>
    <message>
        <source>Weights of what was done lately</source>
        <translation>Gewichte dessen, was zuletzt getan wurde</translation>
    </message>
    <message>
        <source>Days with something done</source>
        <translation>Tage, an denen etwas getan wurde</translation>
    </message>
    <message>
        <source>Responses for each own item</source>
        <translation>Reaktionen je eigenem Beitrag</translation>
    </message>
    <message>
        <source>Standing of those who respond, 0 to 1</source>
        <translation>Ansehen derer, die reagieren, 0 bis 1</translation>
    </message>
    <message>
        <source>People with whom answers were exchanged</source>
        <translation>Menschen, mit denen Antworten gewechselt wurden</translation>
    </message>
    <message>
        <source>Days with something done in a year, for this step</source>
        <translation>Tage mit einer Handlung in einem Jahr, für diesen Schritt</translation>
    </message>
    <message>
        <source>Begins something: a post, a mention</source>
        <translation>Beginnt etwas: ein Beitrag, eine Erwähnung</translation>
    </message>
    <message>
        <source>Answers us</source>
        <translation>Antwortet uns</translation>
    </message>
    <message>
        <source>Answers another member</source>
        <translation>Antwortet einem anderen Mitglied</translation>
    </message>
    <message>
        <source>Takes turns with others in a thread</source>
        <translation>Wechselt sich mit anderen in einem Gespräch ab</translation>
    </message>
    <message>
        <source>Quotes with words of their own</source>
        <translation>Zitiert mit eigenen Worten</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>„Gefällt mir“</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>Folgt</translation>
    </message>
    <message>
        <source>What is left of love after each month</source>
        <translation>Was nach jedem Monat von der Zuneigung bleibt</translation>
    </message>
    <message>
        <source>At least 1 person responds to them</source>
        <translation>Mindestens 1 Mensch reagiert auf sie</translation>
    </message>
    <message>
        <source>At least 5 people respond to them</source>
        <translation>Mindestens 5 Menschen reagieren auf sie</translation>
    </message>
    <message>
        <source>At least 20 people respond to them</source>
        <translation>Mindestens 20 Menschen reagieren auf sie</translation>
    </message>
    <message>
        <source>At least 100 followers</source>
        <translation>Mindestens 100 Follower</translation>
    </message>
    <message>
        <source>At least 1,000 followers</source>
        <translation>Mindestens 1000 Follower</translation>
    </message>
    <message>
        <source>At least 10,000 followers</source>
        <translation>Mindestens 10 000 Follower</translation>
    </message>
    <message>
        <source>Known on at least 2 channels</source>
        <translation>Auf mindestens 2 Kanälen bekannt</translation>
    </message>
    <message>
        <source>Levels by shares of love (1), love itself (2) or steps (3)</source>
        <translation>Stufen nach Anteilen der Zuneigung (1), der Zuneigung selbst (2) oder Schritten (3)</translation>
    </message>
    <message>
        <source>Least love of level 1, by love itself</source>
        <translation>Geringste Zuneigung der Stufe 1, nach der Zuneigung selbst</translation>
    </message>
    <message>
        <source>Least love of level 2, by love itself</source>
        <translation>Geringste Zuneigung der Stufe 2, nach der Zuneigung selbst</translation>
    </message>
    <message>
        <source>Least love of level 3, by love itself</source>
        <translation>Geringste Zuneigung der Stufe 3, nach der Zuneigung selbst</translation>
    </message>
    <message>
        <source>Percent of people on level 1, by shares</source>
        <translation>Prozent der Menschen auf Stufe 1, nach Anteilen</translation>
    </message>
    <message>
        <source>Percent of people on level 2, by shares</source>
        <translation>Prozent der Menschen auf Stufe 2, nach Anteilen</translation>
    </message>
    <message>
        <source>Days that presence is counted over</source>
        <translation>Tage, über die Anwesenheit gezählt wird</translation>
    </message>
    <message>
        <source>Commitment of level 1</source>
        <translation>Bindung der Stufe 1</translation>
    </message>
    <message>
        <source>Commitment of level 2</source>
        <translation>Bindung der Stufe 2</translation>
    </message>
    <message>
        <source>Commitment of level 3</source>
        <translation>Bindung der Stufe 3</translation>
    </message>
    <message>
        <source>Commitment of level 4</source>
        <translation>Bindung der Stufe 4</translation>
    </message>
    <message>
        <source>Strength of a connection to somebody whom they answered or who answered them</source>
        <translation>Stärke einer Verbindung zu jemandem, dem sie antworteten oder der ihnen antwortete</translation>
    </message>
    <message>
        <source>Strength of a connection to somebody beside them in a conversation</source>
        <translation>Stärke einer Verbindung zu jemandem neben ihnen in einem Gespräch</translation>
    </message>
    <message>
        <source>What is left of a connection after each idle month</source>
        <translation>Was nach jedem stillen Monat von einer Verbindung bleibt</translation>
    </message>
    <message>
        <source>Creating: posts, mentions, threads built together</source>
        <translation>Schaffen: Beiträge, Erwähnungen, gemeinsame Gespräche</translation>
    </message>
    <message>
        <source>Critiquing: quotes</source>
        <translation>Beurteilen: Zitate</translation>
    </message>
    <message>
        <source>Chatting: answers</source>
        <translation>Plaudern: Antworten</translation>
    </message>
    <message>
        <source>Collecting: shares, follows</source>
        <translation>Sammeln: Teilen, Folgen</translation>
    </message>
    <message>
        <source>Clicking: likes</source>
        <translation>Klicken: „Gefällt mir“</translation>
    </message>
    <message>
        <source>Days that influence is counted over</source>
        <translation>Tage, über die Einfluss gezählt wird</translation>
    </message>
    <message>
        <source>Conversations of a visitor</source>
        <translation>Gespräche eines Besuchers</translation>
    </message>
    <message>
        <source>Conversations of a participant</source>
        <translation>Gespräche eines Teilnehmenden</translation>
    </message>
    <message>
        <source>Contributions of a contributor</source>
        <translation>Beiträge eines Beitragenden</translation>
    </message>
    <message>
        <source>Contributions of a core member</source>
        <translation>Beiträge eines Mitglieds des Kerns</translation>
    </message>
    <message>
        <source>Acts before, of somebody who went quiet</source>
        <translation>Handlungen davor, bei jemandem, der still wurde</translation>
    </message>
    <message>
        <source>Acts before, of somebody who is back again</source>
        <translation>Handlungen davor, bei jemandem, der wieder da ist</translation>
    </message>
    <message>
        <source>Days in which those are counted</source>
        <translation>Tage, in denen diese gezählt werden</translation>
    </message>
    <message>
        <source>Days of silence after them</source>
        <translation>Stille Tage danach</translation>
    </message>
    <message>
        <source>Days that somebody is new</source>
        <translation>Tage, die jemand neu ist</translation>
    </message>
    <message>
        <source>Days that advocates are judged by</source>
        <translation>Tage, nach denen Fürsprecher beurteilt werden</translation>
    </message>
    <message>
        <source>Days that somebody is left in peace after being contacted</source>
        <translation>Tage, die jemand nach einer Nachricht in Ruhe gelassen wird</translation>
    </message>
    <message>
        <source>Candidates for advocates are at this level or a better one</source>
        <translation>Kandidaten stehen auf dieser Stufe oder einer besseren</translation>
    </message>
    <message>
        <source>Answers to others, or referrals, of candidates for advocates</source>
        <translation>Antworten an andere oder Empfehlungen von Kandidaten</translation>
    </message>
</context>
<context>
    <name>SeedsDialog</name>
    <message>
        <source>, </source>
        <comment>between the names of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>agreed as an advocate on %1 to be contacted</source>
        <translation>willigte als Fürsprecher am %1 ein, angesprochen zu werden</translation>
    </message>
    <message>
        <source>agreed as an advocate to be contacted</source>
        <translation>willigte als Fürsprecher ein, angesprochen zu werden</translation>
    </message>
    <message>
        <source>agreed on %1 to be contacted (%2)</source>
        <translation>willigte am %1 ein, angesprochen zu werden (%2)</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>wrote %n time(s) in its conversations in the last year</source>
        <translation>
            <numerusform>schrieb im letzten Jahr %n Mal in ihren Gesprächen</numerusform>
            <numerusform>schrieb im letzten Jahr %n Mal in ihren Gesprächen</numerusform>
        </translation>
    </message>
    <message>
        <source>belongs to %1</source>
        <translation>gehört zu %1</translation>
    </message>
    <message numerus="yes">
        <source>wrote %n message(s) with its words (%1) in the last year</source>
        <translation>
            <numerusform>schrieb im letzten Jahr %n Nachricht mit ihren Wörtern (%1)</numerusform>
            <numerusform>schrieb im letzten Jahr %n Nachrichten mit ihren Wörtern (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>is an advocate</source>
        <translation>ist Fürsprecher</translation>
    </message>
    <message>
        <source>is a candidate for an advocate</source>
        <translation>könnte Fürsprecher werden</translation>
    </message>
    <message>
        <source>%1 follow them</source>
        <comment>a count of followers</comment>
        <translation>%1 folgen ihnen</translation>
    </message>
    <message>
        <source>influence %1 of 100</source>
        <translation>Einfluss %1 von 100</translation>
    </message>
    <message>
        <source>no consent to be contacted is on record</source>
        <translation>keine Einwilligung, angesprochen zu werden, ist festgehalten</translation>
    </message>
    <message>
        <source>withdrew their consent on %1</source>
        <translation>widerrief die Einwilligung am %1</translation>
    </message>
    <message>
        <source>declined to be an advocate</source>
        <translation>wollte kein Fürsprecher sein</translation>
    </message>
    <message numerus="yes">
        <source>was contacted in the last %n day(s): leave them in peace</source>
        <translation>
            <numerusform>wurde in den letzten %n Tag(en) angesprochen: lassen Sie sie in Ruhe</numerusform>
            <numerusform>wurde in den letzten %n Tagen angesprochen: lassen Sie sie in Ruhe</numerusform>
        </translation>
    </message>
    <message>
        <source>never wrote to you: there is no conversation to answer in</source>
        <translation>schrieb Ihnen nie: es gibt kein Gespräch, in dem man antworten könnte</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Last synced %1.</source>
        <translation>Zuletzt abgeglichen %1.</translation>
    </message>
    <message>
        <source>Read only: made by a newer Rapport</source>
        <translation>Nur lesbar: von einem neueren Rapport angelegt</translation>
    </message>
    <message>
        <source>This workspace was written by a newer version. Everything can be read; to change or send something, install that version.</source>
        <translation>Dieser Arbeitsbereich wurde von einer neueren Version geschrieben. Alles ist lesbar; um etwas zu ändern oder zu senden, installieren Sie diese Version.</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur lesbar</translation>
    </message>
    <message>
        <source>The workspace cannot be written to. Everything can be read.</source>
        <translation>In den Arbeitsbereich lässt sich nicht schreiben. Alles ist lesbar.</translation>
    </message>
    <message>
        <source>Nothing to sync</source>
        <translation>Nichts abzugleichen</translation>
    </message>
    <message>
        <source>A demo community is not connected to any channel. Nothing you do in it leaves this computer.</source>
        <translation>Eine Demo-Community ist mit keinem Kanal verbunden. Nichts, was Sie darin tun, verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>No account connected</source>
        <translation>Kein Konto verbunden</translation>
    </message>
    <message>
        <source>Another Rapport window is syncing this workspace</source>
        <translation>Ein anderes Rapport-Fenster gleicht diesen Arbeitsbereich ab</translation>
    </message>
    <message>
        <source>What it pulls shows up here too, and what you send here is sent by it.</source>
        <translation>Was es holt, erscheint auch hier, und was Sie hier senden, sendet es.</translation>
    </message>
    <message>
        <source>Offline — your work is kept</source>
        <translation>Offline – Ihre Arbeit ist sicher</translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation>Wird abgeglichen …</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) need you to sign in</source>
        <translation>
            <numerusform>%n Konto braucht Ihre Anmeldung</numerusform>
            <numerusform>%n Konten brauchen Ihre Anmeldung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) could not be synced</source>
        <translation>
            <numerusform>%n Konto war nicht abzugleichen</numerusform>
            <numerusform>%n Konten waren nicht abzugleichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Syncing is paused</source>
        <translation>Abgleich angehalten</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Noch nicht abgeglichen</translation>
    </message>
    <message>
        <source>Synced %1</source>
        <translation>Abgeglichen %1</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be sent</source>
        <translation>
            <numerusform>%n nicht gesendet</numerusform>
            <numerusform>%n nicht gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>The texts are kept. Open the outbox to try again or to take them back.</source>
        <translation>Die Texte sind sicher. Öffnen Sie den Ausgang, um es erneut zu versuchen oder sie zurückzunehmen.</translation>
    </message>
    <message numerus="yes">
        <source>%n being looked for on the channel</source>
        <translation>
            <numerusform>%n wird auf dem Kanal gesucht</numerusform>
            <numerusform>%n werden auf dem Kanal gesucht</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection broke while sending. Rapport looks whether it arrived before anything is sent again.</source>
        <translation>Die Verbindung brach beim Senden ab. Rapport sieht nach, ob es angekommen ist, bevor etwas erneut gesendet wird.</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to be sent</source>
        <translation>
            <numerusform>%n wartet auf das Senden</numerusform>
            <numerusform>%n warten auf das Senden</numerusform>
        </translation>
    </message>
    <message>
        <source>Outbox empty</source>
        <translation>Ausgang leer</translation>
    </message>
    <message>
        <source>Syncing waits: the disk is full</source>
        <translation>Abgleich wartet: die Festplatte ist voll</translation>
    </message>
    <message>
        <source>Syncing waits: the workspace cannot be written to</source>
        <translation>Abgleich wartet: der Arbeitsbereich ist nicht beschreibbar</translation>
    </message>
    <message numerus="yes">
        <source>%n held back</source>
        <translation>
            <numerusform>%n zurückgehalten</numerusform>
            <numerusform>%n zurückgehalten</numerusform>
        </translation>
    </message>
    <message>
        <source>An answer was to leave at a chosen time, and something came between. Open the outbox to send it, give it another time or take it back.</source>
        <translation>Eine Antwort sollte zu einer gewählten Zeit hinausgehen, und etwas kam dazwischen. Öffnen Sie den Postausgang, um sie zu senden, ihr eine andere Zeit zu geben oder sie zurückzunehmen.</translation>
    </message>
    <message numerus="yes">
        <source>%n to be sent later</source>
        <translation>
            <numerusform>%n wird später gesendet</numerusform>
            <numerusform>%n werden später gesendet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>d MMM</source>
        <extracomment>A date in a list, as QLocale::toString() formats it: day and short month.</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>A date in a list that is not of this year.</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Date and time of day, in this order.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>gestern, %1</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>in %1 s</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>in %1 min</translation>
    </message>
    <message>
        <source>in %1 h</source>
        <translation>in %1 h</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>am %1</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <extracomment>A day between messages, as QLocale::toString() formats it.</extracomment>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
    <message>
        <source>HH:mm:ss</source>
        <translation>HH:mm:ss</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome to Rapport</source>
        <translation>Willkommen bei Rapport</translation>
    </message>
    <message>
        <source>The whole history of your community’s conversations, on your own computer.</source>
        <translation>Die ganze Geschichte der Gespräche Ihrer Community, auf Ihrem eigenen Rechner.</translation>
    </message>
    <message>
        <source>Progress of the demo community</source>
        <translation>Fortschritt der Demo-Community</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>rapport::AccountConnection</name>
    <message>
        <source>This login belongs to %1, not to %2. Nothing was changed. To use it, connect it as an account of its own.</source>
        <translation>Diese Anmeldung gehört zu %1, nicht zu %2. Es wurde nichts geändert. Um sie zu benutzen, verbinden Sie sie als eigenes Konto.</translation>
    </message>
</context>
<context>
    <name>rapport::AccountDetail</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Items set aside: %n. Look at them.</source>
        <translation>
            <numerusform>Beiseitegelegte Einträge: %n. Ansehen.</numerusform>
            <numerusform>Beiseitegelegte Einträge: %n. Ansehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>None planned</source>
        <translation>Keiner geplant</translation>
    </message>
</context>
<context>
    <name>rapport::AccountDialog</name>
    <message>
        <source>Connect a channel</source>
        <translation>Kanal verbinden</translation>
    </message>
    <message>
        <source>Sign in to %1 again</source>
        <translation>Neu bei %1 anmelden</translation>
    </message>
    <message>
        <source>Connect %1</source>
        <translation>%1 verbinden</translation>
    </message>
    <message>
        <source>The history of %1 is kept. Enter its password anew to go on.</source>
        <translation>Der Verlauf von %1 ist sicher. Geben Sie das Passwort neu ein, damit es weitergeht.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Still needed: %1.</source>
        <translation>Noch nötig: %1.</translation>
    </message>
    <message>
        <source>Rapport now fetches what is there, newest first. You can work meanwhile.</source>
        <translation>Rapport holt jetzt, was da ist, das Neueste zuerst. Sie können inzwischen arbeiten.</translation>
    </message>
    <message>
        <source>What this login cannot do: %1</source>
        <translation>Was diese Anmeldung nicht kann: %1</translation>
    </message>
    <message>
        <source>There is no keychain here, so the password is kept until Rapport is closed and asked for again next time.</source>
        <translation>Hier gibt es keinen Schlüsselbund; das Passwort wird daher behalten, bis Rapport geschlossen wird, und beim nächsten Mal erneut erfragt.</translation>
    </message>
    <message>
        <source>Connected as %1</source>
        <translation>Verbunden als %1</translation>
    </message>
</context>
<context>
    <name>rapport::AccountForm</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <extracomment>A field of a form that may be left empty.</extracomment>
        <translation>%1 (freiwillig)</translation>
    </message>
</context>
<context>
    <name>rapport::AccountsPage</name>
    <message>
        <source>A demo community cannot be connected to a real channel.</source>
        <translation>Eine Demo-Community lässt sich nicht mit einem echten Kanal verbinden.</translation>
    </message>
</context>
<context>
    <name>rapport::AgendaView</name>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Heute, %1</translation>
    </message>
    <message>
        <source>Nothing is planned in this month.</source>
        <translation>In diesem Monat ist nichts geplant.</translation>
    </message>
</context>
<context>
    <name>rapport::AssessmentDialog</name>
    <message>
        <source>Export a report</source>
        <translation>Bericht ausgeben</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>day, remark</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>As of now</source>
        <translation>Stand jetzt</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Einschätzung</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>Weiter…</translation>
    </message>
</context>
<context>
    <name>rapport::AttachmentCard</name>
    <message>
        <source>Remove this picture</source>
        <translation>Dieses Bild entfernen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Describe the picture for people who cannot see it</source>
        <translation>Beschreiben Sie das Bild für Menschen, die es nicht sehen können</translation>
    </message>
    <message>
        <source>Description of %1</source>
        <translation>Beschreibung von %1</translation>
    </message>
    <message>
        <source>Without a description, people who cannot see the picture do not know what it shows</source>
        <translation>Ohne Beschreibung erfahren Menschen, die das Bild nicht sehen können, nicht, was es zeigt</translation>
    </message>
    <message>
        <source>%1 × %2 · %3</source>
        <translation>%1 × %2 · %3</translation>
    </message>
    <message>
        <source>Picture %1, %2</source>
        <comment>name, size</comment>
        <translation>Bild %1, %2</translation>
    </message>
    <message>
        <source>Move to the front</source>
        <translation>Nach vorn</translation>
    </message>
    <message>
        <source>Move to the end</source>
        <translation>Nach hinten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>rapport::AttachmentStrip</name>
    <message>
        <source>Pictures of the answer</source>
        <translation>Bilder der Antwort</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>Bild hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Taking in %n picture(s) …</source>
        <translation>
            <numerusform>%n Bild wird übernommen …</numerusform>
            <numerusform>%n Bilder werden übernommen …</numerusform>
        </translation>
    </message>
    <message>
        <source>No pictures can be sent through this channel.</source>
        <translation>Über diesen Kanal lassen sich keine Bilder senden.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n picture(s) can go with an answer here.</source>
        <translation>
            <numerusform>Hier kann höchstens %n Bild mit einer Antwort gehen.</numerusform>
            <numerusform>Hier können höchstens %n Bilder mit einer Antwort gehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Eingefügtes Bild</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Bilder hinzufügen</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Alle Dateien (%1)</translation>
    </message>
</context>
<context>
    <name>rapport::BoardPage</name>
    <message>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Edit model</source>
        <translation>Modell bearbeiten</translation>
    </message>
    <message>
        <source>Assess now</source>
        <translation>Jetzt einschätzen</translation>
    </message>
    <message>
        <source>Maturity board</source>
        <translation>Reifegrad</translation>
    </message>
    <message>
        <source>Next steps to move up</source>
        <translation>Nächste Schritte nach oben</translation>
    </message>
    <message>
        <source>Campaigns on this model</source>
        <translation>Kampagnen zu diesem Modell</translation>
    </message>
    <message>
        <source>The figure is overruled.</source>
        <translation>Die Zahl ist überstimmt.</translation>
    </message>
    <message>
        <source>The figure holds again.</source>
        <translation>Die Zahl gilt wieder.</translation>
    </message>
    <message>
        <source>The plan is kept.</source>
        <translation>Der Plan ist gesichert.</translation>
    </message>
    <message>
        <source>You are at %1, %2 of the way. Each stage builds on the ones before it.</source>
        <translation>Sie stehen bei „%1“, %2 des Weges. Jede Stufe baut auf den vorigen auf.</translation>
    </message>
    <message>
        <source>You are at %1. Each stage builds on the ones before it.</source>
        <translation>Sie stehen bei „%1“. Jede Stufe baut auf den vorigen auf.</translation>
    </message>
    <message>
        <source>Assess first: there is nothing to compare with yet.</source>
        <translation>Erst einschätzen: Es gibt noch nichts zum Vergleichen.</translation>
    </message>
    <message>
        <source>%1 · version %2</source>
        <translation>%1 · Version %2</translation>
    </message>
    <message>
        <source>Remove this version</source>
        <translation>Diese Version entfernen</translation>
    </message>
    <message>
        <source>The version is removed.</source>
        <translation>Die Version ist entfernt.</translation>
    </message>
    <message>
        <source>Card moved.</source>
        <translation>Karte verschoben.</translation>
    </message>
    <message>
        <source>%1 +%2%. %3</source>
        <extracomment>What a stage would gain: &quot;Engage +6%. Answer what waits.&quot;</extracomment>
        <translation>%1 +%2 %. %3</translation>
    </message>
    <message>
        <source>Everything of this model is in place.</source>
        <translation>Alles aus diesem Modell ist vorhanden.</translation>
    </message>
    <message>
        <source>Score over time</source>
        <translation>Stand über die Zeit</translation>
    </message>
    <message>
        <source>Evidence of %1</source>
        <translation>Beleg für „%1“</translation>
    </message>
    <message>
        <source>Not changed: %1.</source>
        <translation>Nicht geändert: %1.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Zurückgenommen.</translation>
    </message>
    <message>
        <source>Not taken back: %1.</source>
        <translation>Nicht zurückgenommen: %1.</translation>
    </message>
    <message>
        <source>The assessment is kept.</source>
        <translation>Die Einschätzung ist gesichert.</translation>
    </message>
    <message>
        <source>Export report…</source>
        <translation>Bericht ausgeben…</translation>
    </message>
    <message>
        <source>Export a report</source>
        <translation>Bericht ausgeben</translation>
    </message>
    <message>
        <source>Assessment %1</source>
        <translation>Einschätzung %1</translation>
    </message>
    <message>
        <source>Percent, by day</source>
        <translation>Prozent, nach Tagen</translation>
    </message>
    <message>
        <source>Percent, by week</source>
        <translation>Prozent, nach Wochen</translation>
    </message>
</context>
<context>
    <name>rapport::BulkBar</name>
    <message>
        <source>Close the selected (E)</source>
        <translation>Auswahl abschließen (E)</translation>
    </message>
    <message>
        <source>Snooze the selected (S)</source>
        <translation>Auswahl zurückstellen (S)</translation>
    </message>
    <message>
        <source>Assign the selected (A)</source>
        <translation>Auswahl zuweisen (A)</translation>
    </message>
    <message>
        <source>Tag the selected (T)</source>
        <translation>Auswahl mit Schlagwort versehen (T)</translation>
    </message>
    <message>
        <source>More for the selected</source>
        <translation>Mehr für die Auswahl</translation>
    </message>
    <message>
        <source>Select nothing (Esc)</source>
        <translation>Auswahl aufheben (Esc)</translation>
    </message>
    <message>
        <source>All %1 selected</source>
        <translation>Alle %1 ausgewählt</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 erledigt</translation>
    </message>
</context>
<context>
    <name>rapport::ButtonAccessible</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>rapport::CalendarDialog</name>
    <message>
        <source>Add a calendar</source>
        <translation>Kalender hinzufügen</translation>
    </message>
    <message>
        <source>Change the calendar</source>
        <translation>Kalender ändern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Nobody works</source>
        <translation>Niemand arbeitet</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>Andere Tage</translation>
    </message>
    <message>
        <source>Holidays and days with other hours</source>
        <translation>Feiertage und Tage mit anderen Zeiten</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Add a day</source>
        <translation>Tag hinzufügen</translation>
    </message>
    <message>
        <source>Remove the day</source>
        <translation>Tag entfernen</translation>
    </message>
    <message>
        <source>Hours as 09:00-12:00, 13:00-17:00; 22:00-06:00 ends on the next day. A day without hours is a holiday.</source>
        <translation>Zeiten wie 09:00-12:00, 13:00-17:00; 22:00-06:00 endet am nächsten Tag. Ein Tag ohne Zeiten ist ein Feiertag.</translation>
    </message>
</context>
<context>
    <name>rapport::CampaignList</name>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
</context>
<context>
    <name>rapport::CampaignPane</name>
    <message>
        <source>Approve the plan</source>
        <translation>Plan genehmigen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Finish the review</source>
        <translation>Auswertung abschließen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take back approval</source>
        <translation>Genehmigung zurücknehmen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Still missing: %1.</source>
        <translation>Es fehlt noch: %1.</translation>
    </message>
    <message>
        <source>Its figures are kept as they are now.</source>
        <translation>Ihre Zahlen werden festgehalten, wie sie jetzt sind.</translation>
    </message>
    <message>
        <source>The verdict is kept.</source>
        <translation>Das Urteil ist gesichert.</translation>
    </message>
    <message>
        <source>By week, over the dates of the campaign</source>
        <translation>Nach Wochen, über die Zeit der Kampagne</translation>
    </message>
    <message>
        <source>Nothing was counted in these days yet.</source>
        <translation>In diesen Tagen wurde noch nichts gezählt.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Publikum</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Conversations that belong to it: %1</source>
        <translation>Gespräche, die dazugehören: %1</translation>
    </message>
    <message>
        <source>Open the conversations</source>
        <translation>Gespräche öffnen</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Veranstaltungen</translation>
    </message>
    <message>
        <source>Guests who came: %1 of %2</source>
        <translation>Gekommene Gäste: %1 von %2</translation>
    </message>
    <message>
        <source>Who came to %1</source>
        <translation>Wer zu %1 kam</translation>
    </message>
    <message>
        <source>%1 came to %2</source>
        <translation>%1 kam zu %2</translation>
    </message>
    <message>
        <source>%1 did not come to %2</source>
        <translation>%1 kam nicht zu %2</translation>
    </message>
    <message>
        <source>Kept: %1.</source>
        <translation>Gesichert: %1.</translation>
    </message>
    <message>
        <source>Changes of the plan</source>
        <translation>Änderungen am Plan</translation>
    </message>
    <message>
        <source>agreed on</source>
        <translation>vereinbart</translation>
    </message>
    <message>
        <source>Revision %1, %2, %3: %4</source>
        <translation>Fassung %1, %2, %3: %4</translation>
    </message>
    <message>
        <source>Export review…</source>
        <translation>Rückschau ausgeben…</translation>
    </message>
    <message>
        <source>Who to ask…</source>
        <translation>Wen fragen…</translation>
    </message>
    <message>
        <source>The remark is kept.</source>
        <translation>Die Bemerkung ist festgehalten.</translation>
    </message>
    <message>
        <source>Close the campaign</source>
        <translation>Kampagne abschließen</translation>
    </message>
</context>
<context>
    <name>rapport::CampaignsPage</name>
    <message>
        <source>The approval is taken back.</source>
        <translation>Die Genehmigung ist zurückgenommen.</translation>
    </message>
    <message>
        <source>The plan is approved.</source>
        <translation>Der Plan ist genehmigt.</translation>
    </message>
    <message>
        <source>The campaign runs.</source>
        <translation>Die Kampagne läuft.</translation>
    </message>
    <message>
        <source>The campaign is closed, its figures are kept.</source>
        <translation>Die Kampagne ist geschlossen, ihre Zahlen sind festgehalten.</translation>
    </message>
    <message>
        <source>The campaign is reviewed.</source>
        <translation>Die Kampagne ist ausgewertet.</translation>
    </message>
    <message>
        <source>Plan a campaign</source>
        <translation>Kampagne planen</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>A campaign says what is to be reached with whom, by when, and which figures show it. It is agreed on before it begins, its figures are kept when it ends, and then it is judged by them.</source>
        <translation>Eine Kampagne sagt, was mit wem bis wann erreicht werden soll und welche Zahlen es zeigen. Sie wird vereinbart, bevor sie beginnt; ihre Zahlen werden festgehalten, wenn sie endet, und danach wird sie an ihnen gemessen.</translation>
    </message>
    <message>
        <source>No campaigns yet</source>
        <translation>Noch keine Kampagnen</translation>
    </message>
    <message>
        <source>The draft is removed.</source>
        <translation>Der Entwurf ist entfernt.</translation>
    </message>
    <message>
        <source>The draft is kept.</source>
        <translation>Der Entwurf ist gesichert.</translation>
    </message>
    <message>
        <source>The change is kept.</source>
        <translation>Die Änderung ist gesichert.</translation>
    </message>
    <message>
        <source>Conversations of “%1”</source>
        <translation>Gespräche zu „%1“</translation>
    </message>
    <message>
        <source>Not changed: %1.</source>
        <translation>Nicht geändert: %1.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Zurückgenommen.</translation>
    </message>
    <message>
        <source>Not taken back: %1.</source>
        <translation>Nicht zurückgenommen: %1.</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>The campaigns and their plans</source>
        <translation>Die Kampagnen und ihre Pläne</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Content by day, and what leaves when</source>
        <translation>Inhalte nach Tagen, und was wann hinausgeht</translation>
    </message>
    <message>
        <source>Search campaigns</source>
        <translation>Kampagnen durchsuchen</translation>
    </message>
    <message>
        <source>Search campaigns and posts</source>
        <translation>Kampagnen und Beiträge durchsuchen</translation>
    </message>
    <message>
        <source>No campaign holds these words.</source>
        <translation>Keine Kampagne enthält diese Wörter.</translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s)</source>
        <translation>
            <numerusform>%n Kampagne</numerusform>
            <numerusform>%n Kampagnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the review</source>
        <translation>Rückschau ausgeben</translation>
    </message>
</context>
<context>
    <name>rapport::CardDialog</name>
    <message>
        <source>Add a metric</source>
        <translation>Kennzahl hinzufügen</translation>
    </message>
    <message>
        <source>Change the card</source>
        <translation>Karte ändern</translation>
    </message>
    <message>
        <source>Type some of a metric&apos;s name</source>
        <translation>Einen Teil des Namens tippen</translation>
    </message>
    <message>
        <source>Search metrics</source>
        <translation>Kennzahlen suchen</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>As the metric is called</source>
        <translation>Wie die Kennzahl heißt</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>Schmal</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Breit</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Broken down by</source>
        <translation>Aufgeteilt nach</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Dargestellt als</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>No metric is called so.</source>
        <translation>Keine Kennzahl heißt so.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>rapport::ChartCard</name>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>More for this chart</source>
        <translation>Mehr zu diesem Diagramm</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Mehr zu %1</translation>
    </message>
</context>
<context>
    <name>rapport::ChartView</name>
    <message>
        <source>Arrow keys read the values.</source>
        <translation>Pfeiltasten lesen die Werte vor.</translation>
    </message>
</context>
<context>
    <name>rapport::CompareDialog</name>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>An assessment in a list: day, remark.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>no comparison</source>
        <translation>kein Vergleich</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>wie davor</translation>
    </message>
    <message>
        <source>%1 points more</source>
        <translation>%1 Punkte mehr</translation>
    </message>
    <message>
        <source>%1 points less</source>
        <translation>%1 Punkte weniger</translation>
    </message>
    <message>
        <source>Compare assessments</source>
        <translation>Einschätzungen vergleichen</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Stage or practice</source>
        <translation>Stufe oder Praxis</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>against</source>
        <translation>gegen</translation>
    </message>
</context>
<context>
    <name>rapport::Completion</name>
    <message>
        <source>People to name</source>
        <translation>Personen zum Nennen</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
</context>
<context>
    <name>rapport::Composer</name>
    <message>
        <source>Public reply</source>
        <translation>Öffentliche Antwort</translation>
    </message>
    <message>
        <source>Write an answer that everybody can read (R)</source>
        <translation>Eine Antwort schreiben, die alle lesen können (R)</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interne Notiz</translation>
    </message>
    <message>
        <source>Write a note that never leaves Rapport (N)</source>
        <translation>Eine Notiz schreiben, die Rapport nie verlässt (N)</translation>
    </message>
    <message>
        <source>Answer the conversation rather than this message</source>
        <translation>Dem Gespräch antworten statt dieser Nachricht</translation>
    </message>
    <message>
        <source>Open original</source>
        <translation>Original öffnen</translation>
    </message>
    <message>
        <source>More ways to send</source>
        <translation>Weitere Arten zu senden</translation>
    </message>
    <message>
        <source>Send and close</source>
        <translation>Senden und abschließen</translation>
    </message>
    <message>
        <source>Only people who open this workspace can read it</source>
        <translation>Nur wer diesen Arbeitsbereich öffnet, kann sie lesen</translation>
    </message>
    <message>
        <source>Write an answer</source>
        <translation>Antwort schreiben</translation>
    </message>
    <message>
        <source>answering %1</source>
        <translation>an %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>an %1</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Notiz sichern</translation>
    </message>
    <message>
        <source>Save the note (Ctrl+Return)</source>
        <translation>Die Notiz sichern (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Too long: %1 of %2</source>
        <translation>Zu lang: %1 von %2</translation>
    </message>
    <message>
        <source>Length: %1 of %2</source>
        <translation>Länge: %1 von %2</translation>
    </message>
    <message>
        <source>Too long for this channel: %1</source>
        <translation>Zu lang für diesen Kanal: %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Number them</source>
        <translation>Nummerieren</translation>
    </message>
    <message>
        <source>Each post ends with its number: 1/3</source>
        <translation>Jeder Beitrag endet mit seiner Nummer: 1/3</translation>
    </message>
    <message>
        <source>Direct message</source>
        <translation>Direktnachricht</translation>
    </message>
    <message>
        <source>Write to this person alone; nobody else can read it</source>
        <translation>Dieser Person allein schreiben; niemand sonst kann es lesen</translation>
    </message>
    <message>
        <source>Saved replies (/)</source>
        <translation>Textbausteine (/)</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Bilder hinzufügen</translation>
    </message>
    <message>
        <source>Name somebody (@)</source>
        <translation>Jemanden nennen (@)</translation>
    </message>
    <message>
        <source>Emoji (:)</source>
        <translation>Emoji (:)</translation>
    </message>
    <message>
        <source>Preview: as it will be shown</source>
        <translation>Vorschau: wie es erscheinen wird</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Rechtschreibung</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Später senden</translation>
    </message>
    <message>
        <source>Only the first %1 characters were pasted.</source>
        <translation>Nur die ersten %1 Zeichen wurden eingefügt.</translation>
    </message>
    <message>
        <source>Private words</source>
        <translation>Vertrauliche Worte</translation>
    </message>
    <message>
        <source>This answer holds words of a note or a direct message. Everybody will be able to read them.</source>
        <translation>Diese Antwort enthält Worte aus einer Notiz oder einer Direktnachricht. Alle werden sie lesen können.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Nicht senden</translation>
    </message>
    <message>
        <source>Send publicly</source>
        <translation>Öffentlich senden</translation>
    </message>
    <message>
        <source>Everybody can read what you write here.</source>
        <translation>Was Sie hier schreiben, können alle lesen.</translation>
    </message>
    <message>
        <source>Only %1 can read what you write here.</source>
        <translation>Was Sie hier schreiben, kann nur %1 lesen.</translation>
    </message>
    <message>
        <source>What you write here never leaves Rapport.</source>
        <translation>Was Sie hier schreiben, verlässt Rapport nie.</translation>
    </message>
    <message>
        <source>Only %1 can read it</source>
        <translation>Nur %1 kann es lesen</translation>
    </message>
    <message>
        <source>only to %1</source>
        <translation>nur an %1</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Trotzdem senden</translation>
    </message>
    <message numerus="yes">
        <source>Send %n post(s)</source>
        <translation>
            <numerusform>%n Beitrag senden</numerusform>
            <numerusform>%n Beiträge senden</numerusform>
        </translation>
    </message>
    <message>
        <source>Send privately</source>
        <translation>Vertraulich senden</translation>
    </message>
    <message>
        <source>Send reply</source>
        <translation>Antwort senden</translation>
    </message>
    <message>
        <source>Send it to this person alone (Ctrl+Return)</source>
        <translation>Dieser Person allein senden (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Send it for everybody to read (Ctrl+Return)</source>
        <translation>Für alle lesbar senden (Strg+Eingabe)</translation>
    </message>
    <message numerus="yes">
        <source>Split into %n post(s)</source>
        <translation>
            <numerusform>In %n Beitrag teilen</numerusform>
            <numerusform>In %n Beiträge teilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Each post answers the one before</source>
        <translation>Jeder Beitrag antwortet auf den davor</translation>
    </message>
    <message>
        <source>This text is too long to be split into posts: %1.</source>
        <translation>Dieser Text ist zu lang, um in Beiträge geteilt zu werden: %1.</translation>
    </message>
    <message>
        <source>Spelling is not checked</source>
        <translation>Die Rechtschreibung wird nicht geprüft</translation>
    </message>
    <message>
        <source>There is no dictionary for %1. On Debian install hunspell-%2, or put a Hunspell dictionary into %3.</source>
        <translation>Für %1 gibt es kein Wörterbuch. Installieren Sie unter Debian hunspell-%2, oder legen Sie ein Hunspell-Wörterbuch in %3.</translation>
    </message>
    <message>
        <source>Spelling: %1. F7 goes to the next word that is not known.</source>
        <translation>Rechtschreibung: %1. F7 geht zum nächsten unbekannten Wort.</translation>
    </message>
    <message>
        <source>There are no dictionaries. On Debian: hunspell-en-us, hunspell-de-de …</source>
        <translation>Es gibt keine Wörterbücher. Unter Debian: hunspell-en-us, hunspell-de-de …</translation>
    </message>
    <message>
        <source>Do not check</source>
        <translation>Nicht prüfen</translation>
    </message>
    <message>
        <source>Files cannot go with this text.</source>
        <translation>Dateien können mit diesem Text nicht gehen.</translation>
    </message>
</context>
<context>
    <name>rapport::ComposerEdit</name>
    <message>
        <source>No suggestions</source>
        <translation>Keine Vorschläge</translation>
    </message>
    <message>
        <source>Add to dictionary</source>
        <translation>Ins Wörterbuch aufnehmen</translation>
    </message>
</context>
<context>
    <name>rapport::ComposerPreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>rapport::ComposerStrip</name>
    <message>
        <source>I have seen it</source>
        <translation>Gesehen</translation>
    </message>
</context>
<context>
    <name>rapport::Composition</name>
    <message>
        <source>Demo community – Rapport</source>
        <translation>Demo-Community – Rapport</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Rapport</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Demo community</source>
        <translation>Demo-Community</translation>
    </message>
    <message>
        <source>This is a demo community: its people and messages are invented.</source>
        <translation>Dies ist eine Demo-Community: Menschen und Nachrichten sind erfunden.</translation>
    </message>
    <message>
        <source>It stays on this computer and can be opened again from the first page of an empty workspace, or with rapport --demo.</source>
        <translation>Sie bleibt auf diesem Rechner und lässt sich von der ersten Seite eines leeren Arbeitsbereichs oder mit rapport --demo wieder öffnen.</translation>
    </message>
    <message>
        <source>Open my own workspace</source>
        <translation>Meinen Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hier bleiben</translation>
    </message>
    <message>
        <source>Everything that was typed is kept.</source>
        <translation>Alles Getippte ist gesichert.</translation>
    </message>
    <message>
        <source>Save what I typed</source>
        <translation>Getipptes sichern</translation>
    </message>
    <message>
        <source>Rapport drafts.txt</source>
        <translation>Rapport-Entwürfe.txt</translation>
    </message>
    <message>
        <source>What you typed is in %1.</source>
        <translation>Das Getippte liegt in %1.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. What you typed is still in this window.</source>
        <translation>%1 ließ sich nicht schreiben: %2. Das Getippte ist noch in diesem Fenster.</translation>
    </message>
    <message>
        <source>What you typed could not be kept in the workspace.</source>
        <translation>Das Getippte ließ sich nicht im Arbeitsbereich sichern.</translation>
    </message>
    <message>
        <source>It is only in this window and is lost when the window is closed.</source>
        <translation>Es ist nur in diesem Fenster und geht verloren, wenn das Fenster geschlossen wird.</translation>
    </message>
    <message>
        <source>Save what I typed…</source>
        <translation>Getipptes sichern …</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>Ohne es schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) have not left yet.</source>
        <translation>
            <numerusform>%n Antwort ist noch nicht hinausgegangen.</numerusform>
            <numerusform>%n Antworten sind noch nicht hinausgegangen.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are kept and go out as soon as Rapport is opened again and has a network. This is said only once.</source>
        <translation>Sie sind sicher und gehen hinaus, sobald Rapport wieder offen ist und ein Netz hat. Dies wird nur einmal gesagt.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Go on in the tray</source>
        <translation>In der Leiste weiterlaufen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Open what is in %1 as a workspace?</source>
        <translation>Den Inhalt von %1 als Arbeitsbereich öffnen?</translation>
    </message>
    <message>
        <source>It goes into a new folder, and this window turns to it. The workspace that is open now and the file stay as they are.</source>
        <translation>Er kommt in einen neuen Ordner, und dieses Fenster wendet sich ihm zu. Der jetzt offene Arbeitsbereich und die Datei bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Where the workspace goes</source>
        <translation>Wohin der Arbeitsbereich kommt</translation>
    </message>
    <message>
        <source>There is something in that folder already; nothing was changed.</source>
        <translation>In diesem Ordner ist schon etwas; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The workspace is being brought in…</source>
        <translation>Der Arbeitsbereich wird hereingeholt…</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) could not be taken.</source>
        <translation>
            <numerusform>%n Zeile konnte nicht übernommen werden.</numerusform>
            <numerusform>%n Zeilen konnten nicht übernommen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The conversation that the link leads to is not in this workspace.</source>
        <translation>Das Gespräch, zu dem der Link führt, ist nicht in diesem Arbeitsbereich.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>Conversations with people</source>
        <translation>Gespräche mit Menschen</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Zuhören</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Reifegrad</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Ideen</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
</context>
<context>
    <name>rapport::ConsentDialog</name>
    <message>
        <source>Withdrawn on</source>
        <translation>Widerrufen am</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>By mail, in a message, on a form at the fair</source>
        <translation>Per E-Mail, in einer Nachricht, auf einem Formular bei der Messe</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Erteilt am</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
</context>
<context>
    <name>rapport::ConsentSection</name>
    <message>
        <source>%1, %2</source>
        <comment>a date, how a consent was given</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>withdrawn %1; given %2, %3</source>
        <comment>two dates, how a consent was given</comment>
        <translation>widerrufen %1; erteilt %2, %3</translation>
    </message>
    <message>
        <source>To be contacted</source>
        <translation>Angesprochen zu werden</translation>
    </message>
    <message>
        <source>Sharing what they made</source>
        <translation>Zu teilen, was sie gemacht haben</translation>
    </message>
    <message>
        <source>Say how the consent was given.</source>
        <translation>Sagen Sie, wie die Einwilligung erteilt wurde.</translation>
    </message>
    <message>
        <source>A consent is of a day that has been.</source>
        <translation>Eine Einwilligung stammt von einem vergangenen Tag.</translation>
    </message>
    <message>
        <source>A consent is withdrawn after it was given, on a day that has been.</source>
        <translation>Eine Einwilligung wird widerrufen, nachdem sie erteilt wurde, an einem vergangenen Tag.</translation>
    </message>
    <message>
        <source>That is one of your own.</source>
        <translation>Das ist jemand von Ihnen selbst.</translation>
    </message>
    <message>
        <source>It says so already.</source>
        <translation>Das steht schon so da.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Write down a consent</source>
        <translation>Eine Einwilligung festhalten</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Einwilligungen</translation>
    </message>
    <message>
        <source>Written down by %1</source>
        <translation>Festgehalten von %1</translation>
    </message>
    <message>
        <source>Withdrawn today</source>
        <translation>Heute widerrufen</translation>
    </message>
    <message>
        <source>The consent is withdrawn.</source>
        <translation>Die Einwilligung ist widerrufen.</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Berichtigen…</translation>
    </message>
    <message>
        <source>Remove: it was never given</source>
        <translation>Entfernen: sie wurde nie erteilt</translation>
    </message>
    <message>
        <source>The consent is removed.</source>
        <translation>Die Einwilligung ist entfernt.</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>The consent is on record.</source>
        <translation>Die Einwilligung ist festgehalten.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>The consent is corrected.</source>
        <translation>Die Einwilligung ist berichtigt.</translation>
    </message>
</context>
<context>
    <name>rapport::ContentCalendar</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>It leaves now.</source>
        <translation>Es geht jetzt hinaus.</translation>
    </message>
    <message>
        <source>Taken back: it is a draft again.</source>
        <translation>Zurückgenommen: es ist wieder ein Entwurf.</translation>
    </message>
    <message>
        <source>Before (Page Up)</source>
        <translation>Davor (Bild auf)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Today (T)</source>
        <translation>Heute (T)</translation>
    </message>
    <message>
        <source>After (Page Down)</source>
        <translation>Danach (Bild ab)</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Month (M)</source>
        <translation>Monat (M)</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Week (W)</source>
        <translation>Woche (W)</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>List (L)</source>
        <translation>Liste (L)</translation>
    </message>
    <message>
        <source>New piece</source>
        <translation>Neuer Beitrag</translation>
    </message>
    <message>
        <source>Plan a piece of content (N)</source>
        <translation>Einen Beitrag planen (N)</translation>
    </message>
    <message>
        <source>Search content</source>
        <translation>Inhalte durchsuchen</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>In any state</source>
        <translation>In jedem Zustand</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>a month, as Qt writes formats</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day, as Qt writes formats</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>first and last day of a week</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>d</source>
        <comment>a day of the month</comment>
        <translation>d</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day, as Qt writes formats</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>Nothing fits here. Choose another month, or less narrow filters at the right.</source>
        <translation>Hier passt nichts. Wählen Sie einen anderen Monat oder rechts weniger enge Filter.</translation>
    </message>
    <message>
        <source>Nothing is planned here yet. Press N or double-click a day to plan a piece: one text for several channels, which leaves by itself at its time.</source>
        <translation>Hier ist noch nichts geplant. Drücken Sie N oder doppelklicken Sie auf einen Tag, um einen Beitrag zu planen: ein Text für mehrere Kanäle, der zu seiner Zeit von selbst hinausgeht.</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>Alle Kampagnen</translation>
    </message>
    <message>
        <source>“%1” has left already: it stays where it is.</source>
        <translation>„%1“ ist schon hinausgegangen: es bleibt, wo es ist.</translation>
    </message>
    <message>
        <source>%1 has passed: choose a time that is still to come.</source>
        <translation>%1 ist vorbei: wählen Sie eine Zeit, die noch kommt.</translation>
    </message>
    <message>
        <source>It has no time any more.</source>
        <translation>Es hat keine Zeit mehr.</translation>
    </message>
    <message>
        <source>Moved to %1.</source>
        <translation>Verschoben auf %1.</translation>
    </message>
    <message>
        <source>“%1” has left already: it is kept with its figures.</source>
        <translation>„%1“ ist schon hinausgegangen: es bleibt mit seinen Zahlen erhalten.</translation>
    </message>
    <message>
        <source>“%1” is removed.</source>
        <translation>„%1“ ist entfernt.</translation>
    </message>
    <message>
        <source>That day has passed: choose one that is still to come.</source>
        <translation>Dieser Tag ist vorbei: wählen Sie einen, der noch kommt.</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>a month, as Qt writes formats</comment>
        <translation>MMM yyyy</translation>
    </message>
</context>
<context>
    <name>rapport::ContentDialog</name>
    <message>
        <source>Content</source>
        <translation>Inhalte</translation>
    </message>
    <message>
        <source>It is planned.</source>
        <translation>Es ist geplant.</translation>
    </message>
    <message>
        <source>Taken back: it is a draft again.</source>
        <translation>Zurückgenommen: es ist wieder ein Entwurf.</translation>
    </message>
    <message>
        <source>It is tried again.</source>
        <translation>Es wird noch einmal versucht.</translation>
    </message>
    <message>
        <source>This piece was removed.</source>
        <translation>Dieser Beitrag wurde entfernt.</translation>
    </message>
    <message>
        <source>No campaign</source>
        <translation>Keine Kampagne</translation>
    </message>
    <message>
        <source>Choose who made it</source>
        <translation>Wählen, wer es gemacht hat</translation>
    </message>
    <message>
        <source>No account can publish yet</source>
        <translation>Noch kein Konto kann veröffentlichen</translation>
    </message>
    <message>
        <source>Link: %1</source>
        <translation>Link: %1</translation>
    </message>
    <message>
        <source>Code of “%1”: %2</source>
        <translation>Code von „%1“: %2</translation>
    </message>
    <message>
        <source>Address of “%1”</source>
        <translation>Adresse von „%1“</translation>
    </message>
    <message numerus="yes">
        <source>on %n channel(s)</source>
        <translation>
            <numerusform>auf %n Kanal</numerusform>
            <numerusform>auf %n Kanälen</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose at least one channel to publish it on.</source>
        <translation>Wählen Sie mindestens einen Kanal, auf dem es erscheinen soll.</translation>
    </message>
    <message>
        <source>%1 refused it: %2. The text is kept.</source>
        <translation>%1 hat es abgelehnt: %2. Der Text bleibt erhalten.</translation>
    </message>
    <message>
        <source>The connection broke while it was sent: it is looked for on the channel before anything is sent again.</source>
        <translation>Die Verbindung riss beim Senden ab: es wird auf dem Kanal gesucht, bevor etwas noch einmal gesendet wird.</translation>
    </message>
    <message>
        <source>Its time passed while Rapport was closed or offline. Publish it now, give it another time, or take it back.</source>
        <translation>Seine Zeit verging, während Rapport geschlossen oder ohne Netz war. Veröffentlichen Sie es jetzt, geben Sie ihm eine andere Zeit oder nehmen Sie es zurück.</translation>
    </message>
    <message>
        <source>It is leaving %1.</source>
        <comment>on 2 channels</comment>
        <translation>Es geht %1 hinaus.</translation>
    </message>
    <message>
        <source>Leaves on %1 %2.</source>
        <comment>day and hour, on 2 channels</comment>
        <translation>Geht am %1 %2 hinaus.</translation>
    </message>
    <message>
        <source>Sent on %1 %2.</source>
        <comment>day and hour, on 2 channels</comment>
        <translation>Gesendet am %1 %2.</translation>
    </message>
    <message>
        <source>Before it can leave: %1.</source>
        <translation>Bevor es hinausgehen kann: %1.</translation>
    </message>
    <message>
        <source>Give it a day and an hour to plan it, or publish it now.</source>
        <translation>Geben Sie ihm Tag und Uhrzeit, um es zu planen, oder veröffentlichen Sie es jetzt.</translation>
    </message>
    <message>
        <source>%1 has passed: choose a time that is still to come.</source>
        <translation>%1 ist vorbei: wählen Sie eine Zeit, die noch kommt.</translation>
    </message>
    <message>
        <source>Once planned, it leaves on %1 %2.</source>
        <comment>day and hour, on 2 channels</comment>
        <translation>Einmal geplant, geht es am %1 %2 hinaus.</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Jetzt veröffentlichen</translation>
    </message>
    <message numerus="yes">
        <source>Publish “%1” now on %n channel(s)?</source>
        <translation>
            <numerusform>„%1“ jetzt auf %n Kanal veröffentlichen?</numerusform>
            <numerusform>„%1“ jetzt auf %n Kanälen veröffentlichen?</numerusform>
        </translation>
    </message>
    <message>
        <source>It leaves now.</source>
        <translation>Es geht jetzt hinaus.</translation>
    </message>
    <message>
        <source>Name, as the calendar shows it</source>
        <translation>Name, wie ihn der Kalender zeigt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Insert a link or an offer</source>
        <translation>Link oder Angebot einfügen</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Leaves on</source>
        <translation>Geht hinaus am</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Urheber</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Add a goal</source>
        <translation>Ziel hinzufügen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Everything is kept as it was typed</source>
        <translation>Alles wird so festgehalten, wie es getippt wurde</translation>
    </message>
    <message>
        <source>What a customer made is shared with their consent only.</source>
        <translation>Was ein Kunde gemacht hat, wird nur mit seiner Einwilligung geteilt.</translation>
    </message>
    <message>
        <source>Their consent to being shared is on record.</source>
        <translation>Die Einwilligung zum Teilen ist festgehalten.</translation>
    </message>
    <message>
        <source>No consent to being shared is on record. Write it down at the person, on the People page, before this is planned.</source>
        <translation>Keine Einwilligung zum Teilen ist festgehalten. Halten Sie sie bei der Person fest, auf der Seite Menschen, bevor dies geplant wird.</translation>
    </message>
    <message>
        <source>Who made it?</source>
        <translation>Wer hat es gemacht?</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>How it does</source>
        <translation>Wie es läuft</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>figure, value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Sales: no data, connect a shop</source>
        <translation>Umsatz: keine Daten, verbinden Sie einen Laden</translation>
    </message>
    <message>
        <source>Open the conversation</source>
        <translation>Das Gespräch öffnen</translation>
    </message>
</context>
<context>
    <name>rapport::ContentGoalRow</name>
    <message>
        <source>Figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <source>Within so many days</source>
        <translation>Innerhalb so vieler Tage</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
</context>
<context>
    <name>rapport::ContentLinks</name>
    <message>
        <source>%1 carries no UTM parameters: its visits are not counted for the campaign.</source>
        <translation>%1 trägt keine UTM-Parameter: seine Besuche zählen nicht für die Kampagne.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>address, what is wrong</comment>
        <translation>%1: %2.</translation>
    </message>
</context>
<context>
    <name>rapport::ContentTable</name>
    <message>
        <source>Goal missed</source>
        <translation>Ziel verfehlt</translation>
    </message>
    <message>
        <source>Goal met</source>
        <translation>Ziel erreicht</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalte</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Open in the calendar</source>
        <translation>Im Kalender öffnen</translation>
    </message>
    <message>
        <source>New piece</source>
        <translation>Neuer Beitrag</translation>
    </message>
    <message>
        <source>Nothing is planned for this campaign yet.</source>
        <translation>Für diese Kampagne ist noch nichts geplant.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>figure, value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>rapport::ConversationList</name>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
</context>
<context>
    <name>rapport::ConversationModel</name>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n zurückgehalten</numerusform>
            <numerusform>%n zurückgehalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>Zu senden</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n ungelesen</numerusform>
            <numerusform>%n ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>person, channel</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>a language</comment>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who and how it stands, what it is about</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1; said last: %2</source>
        <translation>%1; zuletzt: %2</translation>
    </message>
    <message>
        <source>%1; found: %2</source>
        <translation>%1; gefunden: %2</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <comment>a length of time</comment>
        <translation>wartet seit %1</translation>
    </message>
    <message>
        <source>answered, %1</source>
        <translation>beantwortet, %1</translation>
    </message>
    <message>
        <source>snoozed, back %1</source>
        <translation>zurückgestellt, kommt %1 wieder</translation>
    </message>
    <message>
        <source>snoozed until they answer</source>
        <translation>zurückgestellt, bis sie antworten</translation>
    </message>
    <message>
        <source>closed, %1</source>
        <translation>geschlossen, %1</translation>
    </message>
    <message>
        <source>Advocate</source>
        <translation>Fürsprecher</translation>
    </message>
    <message>
        <source>Unhappy</source>
        <translation>Unzufrieden</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Lead?</source>
        <translation>Anfrage?</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idee</translation>
    </message>
    <message>
        <source>campaign %1</source>
        <comment>its name, or several</comment>
        <translation>Kampagne %1</translation>
    </message>
</context>
<context>
    <name>rapport::ConversationPane</name>
    <message>
        <source>Search people, messages, tags</source>
        <translation>Menschen, Nachrichten, Schlagwörter suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search (/). Words, &quot;phrases&quot;, from:name, tag:name, is:unread, before:2026-05-01, -without</source>
        <translation>Suchen (/). Wörter, &quot;Wortfolgen&quot;, from:Name, tag:Name, is:unread, before:2026-05-01, -ohne</translation>
    </message>
    <message>
        <source>Longest waiting</source>
        <translation>Am längsten wartend</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Not searched yet: %1</source>
        <translation>Noch nicht gesucht: %1</translation>
    </message>
    <message>
        <source>Not searched: %1</source>
        <translation>Nicht gesucht: %1</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>%1 · oldest %2</source>
        <translation>%1 · älteste %2</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Reihenfolge: %1</translation>
    </message>
    <message>
        <source>Nothing found for “%1” in all conversations.</source>
        <translation>Für „%1“ wurde in allen Gesprächen nichts gefunden.</translation>
    </message>
    <message>
        <source>All answered. The next conversation shows up by itself.</source>
        <translation>Alles beantwortet. Das nächste Gespräch erscheint von selbst.</translation>
    </message>
    <message>
        <source>Nobody owes you an answer. What you have answered waits here for them.</source>
        <translation>Niemand schuldet Ihnen eine Antwort. Was Sie beantwortet haben, wartet hier auf die anderen.</translation>
    </message>
    <message>
        <source>Nothing is closed yet. Conversations you close are kept here.</source>
        <translation>Noch ist nichts abgeschlossen. Gespräche, die Sie abschließen, bleiben hier.</translation>
    </message>
    <message>
        <source>No conversations yet. They appear as soon as a channel has been read.</source>
        <translation>Noch keine Gespräche. Sie erscheinen, sobald ein Kanal gelesen wurde.</translation>
    </message>
    <message>
        <source>Due first</source>
        <translation>Fälliges zuerst</translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>Beste Treffer</translation>
    </message>
    <message>
        <source>Looking for “%1”…</source>
        <translation>„%1“ wird gesucht …</translation>
    </message>
    <message>
        <source>Nothing found for “%1” in %2.</source>
        <translation>Für „%1“ wurde in %2 nichts gefunden.</translation>
    </message>
    <message>
        <source>Nothing is snoozed. What you put aside with S waits here until its time.</source>
        <translation>Nichts ist zurückgestellt. Was Sie mit S zurückstellen, wartet hier, bis seine Zeit kommt.</translation>
    </message>
    <message>
        <source>Nothing fits this view now. What fits shows up by itself.</source>
        <translation>Zurzeit passt nichts in diese Ansicht. Was passt, erscheint von selbst.</translation>
    </message>
    <message>
        <source>Count all messages found</source>
        <translation>Alle gefundenen Nachrichten zählen</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>%1 · 1 message</source>
        <translation>%1 · 1 Nachricht</translation>
    </message>
    <message>
        <source>%1 · %2 messages</source>
        <translation>%1 · %2 Nachrichten</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Leads first</source>
        <translation>Anfragen zuerst</translation>
    </message>
</context>
<context>
    <name>rapport::DatesDialog</name>
    <message>
        <source>Other dates</source>
        <translation>Andere Daten</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To, this day included</source>
        <translation>Bis, dieser Tag eingeschlossen</translation>
    </message>
    <message>
        <source>It would end before it begins</source>
        <translation>Es würde enden, bevor es beginnt</translation>
    </message>
</context>
<context>
    <name>rapport::DayCell</name>
    <message>
        <source>nothing planned</source>
        <translation>nichts geplant</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n Beitrag</numerusform>
            <numerusform>%n Beiträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Today, %1, %2</source>
        <comment>day, how many pieces</comment>
        <translation>Heute, %1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, how many pieces</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n weiterer</numerusform>
            <numerusform>+%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>the first of a month, as Qt writes formats</comment>
        <translation>d. MMM</translation>
    </message>
</context>
<context>
    <name>rapport::DecisionText</name>
    <message>
        <source>snoozed it until they answer</source>
        <translation>zurückgestellt, bis eine Antwort kommt</translation>
    </message>
    <message>
        <source>snoozed it until %1</source>
        <translation>zurückgestellt bis %1</translation>
    </message>
    <message>
        <source>Closed.</source>
        <translation>Abgeschlossen.</translation>
    </message>
    <message numerus="yes">
        <source>%n closed.</source>
        <translation>
            <numerusform>%n abgeschlossen.</numerusform>
            <numerusform>%n abgeschlossen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reopened.</source>
        <translation>Wieder geöffnet.</translation>
    </message>
    <message numerus="yes">
        <source>%n reopened.</source>
        <translation>
            <numerusform>%n wieder geöffnet.</numerusform>
            <numerusform>%n wieder geöffnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Snoozed until they answer.</source>
        <translation>Zurückgestellt, bis eine Antwort kommt.</translation>
    </message>
    <message numerus="yes">
        <source>%n snoozed until they answer.</source>
        <translation>
            <numerusform>%n zurückgestellt, bis eine Antwort kommt.</numerusform>
            <numerusform>%n zurückgestellt, bis eine Antwort kommt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Snoozed, back %1.</source>
        <translation>Zurückgestellt, wieder da %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n snoozed, back %1.</source>
        <translation>
            <numerusform>%n zurückgestellt, wieder da %1.</numerusform>
            <numerusform>%n zurückgestellt, wieder da %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed: no reply needed.</source>
        <translation>Abgeschlossen: keine Antwort nötig.</translation>
    </message>
    <message numerus="yes">
        <source>%n closed: no reply needed.</source>
        <translation>
            <numerusform>%n abgeschlossen: keine Antwort nötig.</numerusform>
            <numerusform>%n abgeschlossen: keine Antwort nötig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked as spam.</source>
        <translation>Als Spam markiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n marked as spam.</source>
        <translation>
            <numerusform>%n als Spam markiert.</numerusform>
            <numerusform>%n als Spam markiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>No spam after all.</source>
        <translation>Doch kein Spam.</translation>
    </message>
    <message numerus="yes">
        <source>%n are no spam after all.</source>
        <translation>
            <numerusform>%n doch kein Spam.</numerusform>
            <numerusform>%n doch kein Spam.</numerusform>
        </translation>
    </message>
    <message>
        <source>Assigned to nobody.</source>
        <translation>Niemandem zugewiesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n assigned to nobody.</source>
        <translation>
            <numerusform>%n niemandem zugewiesen.</numerusform>
            <numerusform>%n niemandem zugewiesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Assigned.</source>
        <translation>Zugewiesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n assigned.</source>
        <translation>
            <numerusform>%n zugewiesen.</numerusform>
            <numerusform>%n zugewiesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tagged “%1”.</source>
        <translation>Schlagwort „%1“ hinzugefügt.</translation>
    </message>
    <message numerus="yes">
        <source>%n tagged “%1”.</source>
        <translation>
            <numerusform>Schlagwort „%1“ zu %n Gespräch hinzugefügt.</numerusform>
            <numerusform>Schlagwort „%1“ zu %n Gesprächen hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag “%1” taken off.</source>
        <translation>Schlagwort „%1“ entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>Tag “%1” taken off %n.</source>
        <translation>
            <numerusform>Schlagwort „%1“ von %n Gespräch entfernt.</numerusform>
            <numerusform>Schlagwort „%1“ von %n Gesprächen entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>took back: %1</source>
        <translation>zurückgenommen: %1</translation>
    </message>
    <message>
        <source>put the tag “%1” on it</source>
        <translation>Schlagwort „%1“ hinzugefügt</translation>
    </message>
    <message>
        <source>took the tag “%1” off</source>
        <translation>Schlagwort „%1“ entfernt</translation>
    </message>
    <message>
        <source>assigned it to nobody</source>
        <translation>niemandem zugewiesen</translation>
    </message>
    <message>
        <source>assigned it</source>
        <translation>zugewiesen</translation>
    </message>
    <message>
        <source>closed it</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>reopened it</source>
        <translation>wieder geöffnet</translation>
    </message>
    <message>
        <source>its snooze ended</source>
        <translation>nach dem Zurückstellen wieder da</translation>
    </message>
    <message>
        <source>their answer opened it again</source>
        <translation>durch eine Antwort wieder geöffnet</translation>
    </message>
    <message>
        <source>marked that it needs no reply</source>
        <translation>vermerkt, dass keine Antwort nötig ist</translation>
    </message>
    <message>
        <source>merged other conversations into it</source>
        <translation>andere Gespräche hiermit zusammengeführt</translation>
    </message>
    <message>
        <source>made a part of it a conversation of its own</source>
        <translation>einen Teil als eigenes Gespräch abgetrennt</translation>
    </message>
    <message>
        <source>marked it as spam</source>
        <translation>als Spam markiert</translation>
    </message>
    <message>
        <source>marked it as no spam</source>
        <translation>als kein Spam markiert</translation>
    </message>
    <message>
        <source>wrote a note</source>
        <translation>Notiz geschrieben</translation>
    </message>
    <message>
        <source>moderated a message</source>
        <translation>Nachricht moderiert</translation>
    </message>
    <message>
        <source>wrote an answer</source>
        <translation>Antwort geschrieben</translation>
    </message>
    <message>
        <source>it was sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>it could not be sent</source>
        <translation>ließ sich nicht senden</translation>
    </message>
    <message>
        <source>took it back before it was sent</source>
        <translation>vor dem Senden zurückgenommen</translation>
    </message>
    <message>
        <source>had it sent again</source>
        <translation>erneut senden lassen</translation>
    </message>
    <message>
        <source>added the person to “%1”</source>
        <translation>nahm die Person in „%1“ auf</translation>
    </message>
    <message>
        <source>took the person out of “%1”</source>
        <translation>nahm die Person aus „%1“ heraus</translation>
    </message>
    <message>
        <source>merged the person with another</source>
        <translation>führte die Person mit einer anderen zusammen</translation>
    </message>
    <message>
        <source>parted two people</source>
        <translation>trennte zwei Personen</translation>
    </message>
    <message>
        <source>parted one from the others</source>
        <translation>trennte eine Person von den anderen</translation>
    </message>
    <message>
        <source>gave an identity to another person</source>
        <translation>ordnete eine Kennung einer anderen Person zu</translation>
    </message>
    <message>
        <source>found two people not to be the same</source>
        <translation>stellte fest, dass zwei Personen nicht dieselbe sind</translation>
    </message>
    <message>
        <source>changed how much the person matters</source>
        <translation>änderte, wie wichtig die Person ist</translation>
    </message>
    <message>
        <source>noted something</source>
        <translation>notierte etwas</translation>
    </message>
    <message>
        <source>changed a note</source>
        <translation>änderte eine Notiz</translation>
    </message>
    <message>
        <source>removed a note</source>
        <translation>entfernte eine Notiz</translation>
    </message>
    <message>
        <source>decided about the person as an advocate: %1</source>
        <translation>hat über den Menschen als Fürsprecher entschieden: %1</translation>
    </message>
    <message>
        <source>left it to its tags whether it belongs to the campaign “%1”</source>
        <translation>hat den Schlagwörtern überlassen, ob es zur Kampagne „%1“ gehört</translation>
    </message>
    <message>
        <source>added it to the campaign “%1”</source>
        <translation>hat es zur Kampagne „%1“ hinzugefügt</translation>
    </message>
    <message>
        <source>took it out of the campaign “%1”</source>
        <translation>hat es aus der Kampagne „%1“ genommen</translation>
    </message>
    <message>
        <source>Added to the campaign.</source>
        <translation>Zur Kampagne hinzugefügt.</translation>
    </message>
    <message numerus="yes">
        <source>%n added to the campaign.</source>
        <translation>
            <numerusform>%n zur Kampagne hinzugefügt.</numerusform>
            <numerusform>%n zur Kampagne hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken out of the campaign.</source>
        <translation>Aus der Kampagne genommen.</translation>
    </message>
    <message numerus="yes">
        <source>%n taken out of the campaign.</source>
        <translation>
            <numerusform>%n aus der Kampagne genommen.</numerusform>
            <numerusform>%n aus der Kampagne genommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>wrote down a consent</source>
        <translation>hat eine Einwilligung festgehalten</translation>
    </message>
    <message>
        <source>corrected what is on record of a consent</source>
        <translation>hat berichtigt, was von einer Einwilligung festgehalten ist</translation>
    </message>
    <message>
        <source>wrote down that a consent was withdrawn</source>
        <translation>hat festgehalten, dass eine Einwilligung widerrufen wurde</translation>
    </message>
    <message>
        <source>removed a consent that was never given</source>
        <translation>hat eine Einwilligung entfernt, die nie erteilt wurde</translation>
    </message>
</context>
<context>
    <name>rapport::DefinitionDialog</name>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Grundgesamtheit</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgenommen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>No data because</source>
        <translation>Keine Daten, weil</translation>
    </message>
</context>
<context>
    <name>rapport::DocumentWriting</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Rapport</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Angehalten; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>It could not be written: %1</source>
        <translation>Es konnte nicht geschrieben werden: %1</translation>
    </message>
</context>
<context>
    <name>rapport::DossierWriting</name>
    <message>
        <source>Demo community</source>
        <translation>Demo-Community</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Webseiten (*.html)</translation>
    </message>
    <message>
        <source>Writing the document…</source>
        <translation>Das Dokument wird geschrieben…</translation>
    </message>
    <message>
        <source>It is in %1.</source>
        <translation>Es liegt in %1.</translation>
    </message>
</context>
<context>
    <name>rapport::DraftNews</name>
    <message numerus="yes">
        <source>%1 and %n other(s) wrote since you began, last %2.</source>
        <translation>
            <numerusform>%1 und %n weitere Person haben geschrieben, seit Sie begannen, zuletzt %2.</numerusform>
            <numerusform>%1 und %n weitere haben geschrieben, seit Sie begannen, zuletzt %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left a note since you began, %2.</source>
        <translation>%1 hat eine Notiz hinterlassen, seit Sie begannen, %2.</translation>
    </message>
    <message>
        <source>%1 wrote since you began, %2.</source>
        <translation>%1 hat geschrieben, seit Sie begannen, %2.</translation>
    </message>
</context>
<context>
    <name>rapport::DueWatch</name>
    <message>
        <source>%1 waits for a reply that is due in %2.</source>
        <translation>%1 wartet auf eine Antwort. Zeit bis zur Frist: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) are due soon, the first in %1.</source>
        <translation>
            <numerusform>%n Gespräch wird bald fällig. Zeit bis zur Frist: %1.</numerusform>
            <numerusform>%n Gespräche werden bald fällig. Zeit bis zur ersten Frist: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::Emoji</name>
    <message>
        <source>Smileys</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>People and hands</source>
        <translation>Menschen und Hände</translation>
    </message>
    <message>
        <source>Hearts and signs</source>
        <translation>Herzen und Zeichen</translation>
    </message>
    <message>
        <source>Nature and weather</source>
        <translation>Natur und Wetter</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>Essen und Trinken</translation>
    </message>
    <message>
        <source>Play and culture</source>
        <translation>Spiel und Kultur</translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation>Reisen und Orte</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>Dinge</translation>
    </message>
    <message>
        <source>Symbols and flags</source>
        <translation>Symbole und Flaggen</translation>
    </message>
</context>
<context>
    <name>rapport::EmojiPicker</name>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation>Emoji suchen</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>No emoji is called so.</source>
        <translation>Kein Emoji heißt so.</translation>
    </message>
</context>
<context>
    <name>rapport::EngagementBar</name>
    <message>
        <source>Engagement</source>
        <translation>Beteiligung</translation>
    </message>
</context>
<context>
    <name>rapport::EventRow</name>
    <message>
        <source>Name of the event</source>
        <translation>Name der Veranstaltung</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Day of the event</source>
        <translation>Tag der Veranstaltung</translation>
    </message>
    <message>
        <source>Guests, one on each line</source>
        <translation>Gäste, je Zeile einer</translation>
    </message>
</context>
<context>
    <name>rapport::EvidencePanel</name>
    <message>
        <source>%1
Over: %2
Without: %3
Source: %4 (%5, version %6)</source>
        <extracomment>What a metric is: formula, over what, without what, whose definition, id and version.</extracomment>
        <translation>%1
Über: %2
Ohne: %3
Quelle: %4 (%5, Version %6)</translation>
    </message>
    <message>
        <source>Open what is behind it</source>
        <translation>Öffnen, was dahintersteht</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Close the evidence</source>
        <translation>Beleg schließen</translation>
    </message>
    <message>
        <source>%</source>
        <comment>percent, behind a number</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Your score</source>
        <translation>Ihr Wert</translation>
    </message>
    <message>
        <source>Why the figure is wrong</source>
        <translation>Warum die Zahl nicht stimmt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Overrule</source>
        <translation>Überstimmen</translation>
    </message>
    <message>
        <source>Let the figure hold</source>
        <translation>Zahl gelten lassen</translation>
    </message>
    <message>
        <source>Your word against the figure</source>
        <translation>Ihr Wort gegen die Zahl</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Keep the plan</source>
        <translation>Plan sichern</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>State and score of a practice, as &quot;Growing, 64%&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>From %1 of %2; left out: %3. The days before: %4.</source>
        <translation>Aus %1 von %2; ausgenommen: %3. Die Tage davor: %4.</translation>
    </message>
    <message>
        <source>0% at %1, 100% at %2.</source>
        <translation>0 % bei %1, 100 % bei %2.</translation>
    </message>
    <message>
        <source>Open what is behind it (%1)</source>
        <translation>Öffnen, was dahintersteht (%1)</translation>
    </message>
    <message>
        <source>%1 said %2: %3. The figure says %4.</source>
        <translation>%1 sagte %2: %3. Die Zahl sagt %4.</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Nach Monaten</translation>
    </message>
</context>
<context>
    <name>rapport::FigureTile</name>
    <message>
        <source>better</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
</context>
<context>
    <name>rapport::FilterBar</name>
    <message>
        <source>Dashboards</source>
        <translation>Übersichten</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter by account, campaign, tag, group or language</source>
        <translation>Nach Konto, Kampagne, Schlagwort, Gruppe oder Sprache filtern</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht sichern</translation>
    </message>
    <message>
        <source>Keeps period, comparison and filters with this dashboard (Ctrl+S)</source>
        <translation>Behält Zeitraum, Vergleich und Filter bei dieser Übersicht (Strg+S)</translation>
    </message>
    <message>
        <source>Dashboard: %1</source>
        <translation>Übersicht: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n Kanal</numerusform>
            <numerusform>%n Kanäle</numerusform>
        </translation>
    </message>
    <message>
        <source>Period: %1, %2</source>
        <translation>Zeitraum: %1, %2</translation>
    </message>
    <message>
        <source>Compared with: %1</source>
        <translation>Verglichen mit: %1</translation>
    </message>
    <message>
        <source>There is nothing to filter by yet</source>
        <translation>Es gibt noch nichts, wonach gefiltert werden kann</translation>
    </message>
    <message>
        <source>No longer only %1: %2</source>
        <translation>Nicht mehr nur %1: %2</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Alle Filter entfernen</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Kennzahlen</translation>
    </message>
</context>
<context>
    <name>rapport::FindBar</name>
    <message>
        <source>Earlier versions</source>
        <translation>Frühere Fassungen</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Find in the thread</source>
        <translation>Im Gespräch suchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>the place in the thread that is shown, and how many match</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>rapport::FindingActions</name>
    <message>
        <source>Nobody has judged a message yet</source>
        <translation>Noch hat niemand eine Nachricht beurteilt</translation>
    </message>
    <message numerus="yes">
        <source>agrees with people on %1 of %n message(s)</source>
        <translation>
            <numerusform>stimmt bei %1 von %n Nachricht mit Menschen überein</numerusform>
            <numerusform>stimmt bei %1 von %n Nachrichten mit Menschen überein</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1, κ %2</source>
        <translation>%1, κ %2</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Beurteilen</translation>
    </message>
    <message>
        <source>How the message sounds</source>
        <translation>Wie die Nachricht klingt</translation>
    </message>
    <message>
        <source>Lead: take on, bring further, dismiss</source>
        <translation>Anfrage: übernehmen, voranbringen, verwerfen</translation>
    </message>
    <message>
        <source>Make it an idea, or add it to one</source>
        <translation>Zur Idee machen oder zu einer hinzufügen</translation>
    </message>
    <message>
        <source>Add to a campaign, or take out of one</source>
        <translation>Zu einer Kampagne hinzufügen oder herausnehmen</translation>
    </message>
    <message>
        <source>Nobody else wrote in this conversation.</source>
        <translation>Niemand sonst hat in diesem Gespräch geschrieben.</translation>
    </message>
    <message>
        <source>How does it sound?</source>
        <translation>Wie klingt es?</translation>
    </message>
    <message>
        <source>as somebody said</source>
        <translation>wie jemand gesagt hat</translation>
    </message>
    <message>
        <source>as the formula says</source>
        <translation>wie die Formel sagt</translation>
    </message>
    <message>
        <source>Noted: it sounds %1.</source>
        <translation>Vermerkt: Es klingt %1.</translation>
    </message>
    <message>
        <source>As the formula says</source>
        <translation>Wie die Formel sagt</translation>
    </message>
    <message>
        <source>Left to the formula again.</source>
        <translation>Wieder der Formel überlassen.</translation>
    </message>
    <message>
        <source>The formula</source>
        <translation>Die Formel</translation>
    </message>
    <message>
        <source>What becomes of the lead?</source>
        <translation>Was wird aus der Anfrage?</translation>
    </message>
    <message>
        <source>Take it on as a lead</source>
        <translation>Als Anfrage übernehmen</translation>
    </message>
    <message>
        <source>Taken on as a lead.</source>
        <translation>Als Anfrage übernommen.</translation>
    </message>
    <message>
        <source>No lead</source>
        <translation>Keine Anfrage</translation>
    </message>
    <message>
        <source>until they ask something new</source>
        <translation>bis sie etwas Neues fragen</translation>
    </message>
    <message>
        <source>Not proposed any more.</source>
        <translation>Wird nicht mehr vorgeschlagen.</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>The lead is at: %1.</source>
        <translation>Die Anfrage steht bei: %1.</translation>
    </message>
    <message>
        <source>Name the idea, or choose one</source>
        <translation>Idee benennen oder eine wählen</translation>
    </message>
    <message>
        <source>New idea: %1</source>
        <translation>Neue Idee: %1</translation>
    </message>
    <message>
        <source>The idea is noted: %1</source>
        <translation>Die Idee ist festgehalten: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n Mensch</numerusform>
            <numerusform>%n Menschen</numerusform>
        </translation>
    </message>
    <message>
        <source>It stands for the idea now: %1</source>
        <translation>Es steht jetzt für die Idee: %1</translation>
    </message>
    <message>
        <source>Which campaign does it belong to?</source>
        <translation>Zu welcher Kampagne gehört es?</translation>
    </message>
    <message>
        <source>belongs to it: take it out</source>
        <translation>gehört dazu: herausnehmen</translation>
    </message>
    <message>
        <source>There is no campaign yet</source>
        <translation>Es gibt noch keine Kampagne</translation>
    </message>
    <message>
        <source>nobody looks after it</source>
        <translation>niemand kümmert sich darum</translation>
    </message>
    <message>
        <source>Who looks after it</source>
        <translation>Wer sich darum kümmert</translation>
    </message>
    <message>
        <source>The lead is looked after by: %1.</source>
        <translation>Um die Anfrage kümmert sich: %1.</translation>
    </message>
    <message>
        <source>Nobody looks after the lead any more.</source>
        <translation>Niemand kümmert sich mehr um die Anfrage.</translation>
    </message>
    <message>
        <source>Which campaign do they belong to?</source>
        <translation>Zu welcher Kampagne gehören sie?</translation>
    </message>
    <message>
        <source>Take out of: %1</source>
        <translation>Herausnehmen aus: %1</translation>
    </message>
</context>
<context>
    <name>rapport::GoalCard</name>
    <message>
        <source>%1, over everything</source>
        <translation>%1, über alles</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>figure, target</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No baseline yet</source>
        <translation>Noch kein Ausgangswert</translation>
    </message>
    <message>
        <source>Baseline %1</source>
        <translation>Ausgangswert %1</translation>
    </message>
    <message>
        <source>Baseline %1, %2 to %3</source>
        <translation>Ausgangswert %1, %2 bis %3</translation>
    </message>
    <message>
        <source>%1 at the close, %2 by today&apos;s count</source>
        <translation>%1 beim Schließen, %2 nach heutiger Zählung</translation>
    </message>
    <message>
        <source>Verdict on %1</source>
        <translation>Urteil über %1</translation>
    </message>
    <message>
        <source>Defined otherwise since: version %1 at the close, %2 today</source>
        <translation>Seither anders definiert: Version %1 beim Abschluss, heute %2</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Remark on %1</source>
        <translation>Bemerkung zu %1</translation>
    </message>
</context>
<context>
    <name>rapport::GoalRow</name>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>Was gemessen wird</translation>
    </message>
    <message>
        <source>Over what it is measured</source>
        <translation>Worüber gemessen wird</translation>
    </message>
    <message>
        <source>Its own conversations</source>
        <translation>Ihre eigenen Gespräche</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Ausgangswert</translation>
    </message>
    <message>
        <source>First day of the baseline</source>
        <translation>Erster Tag des Ausgangswerts</translation>
    </message>
    <message>
        <source>Last day of the baseline</source>
        <translation>Letzter Tag des Ausgangswerts</translation>
    </message>
    <message>
        <source>Counts the figure over the days of the baseline.</source>
        <translation>Zählt die Zahl über die Tage des Ausgangswerts.</translation>
    </message>
    <message>
        <source>“%1” is no figure. Write 40, 90% or 2h.</source>
        <translation>„%1“ ist keine Zahl. Schreiben Sie 40, 90% oder 2h.</translation>
    </message>
    <message>
        <source>There is nothing to count in those days.</source>
        <translation>In diesen Tagen gibt es nichts zu zählen.</translation>
    </message>
</context>
<context>
    <name>rapport::GroupSection</name>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>Show the group&apos;s conversations</source>
        <translation>Gespräche der Gruppe zeigen</translation>
    </message>
    <message>
        <source>Take out of the group</source>
        <translation>Aus der Gruppe nehmen</translation>
    </message>
    <message>
        <source>Add to a group</source>
        <translation>In eine Gruppe aufnehmen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>New group “%1”</source>
        <translation>Neue Gruppe „%1“</translation>
    </message>
    <message>
        <source>Added to “%1”.</source>
        <translation>In „%1“ aufgenommen.</translation>
    </message>
    <message>
        <source>Taken out of “%1”.</source>
        <translation>Aus „%1“ genommen.</translation>
    </message>
</context>
<context>
    <name>rapport::HandingOn</name>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Webseiten (*.html)</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>Daten (*.json)</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>Export the conversation</source>
        <translation>Gespräch exportieren</translation>
    </message>
    <message>
        <source>Writing the document…</source>
        <translation>Das Dokument wird geschrieben…</translation>
    </message>
    <message>
        <source>The conversation is in %1.</source>
        <translation>Das Gespräch steht in %1.</translation>
    </message>
    <message>
        <source>Print the conversation</source>
        <translation>Gespräch drucken</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Wird gedruckt…</translation>
    </message>
    <message>
        <source>The conversation was handed to the printer.</source>
        <translation>Das Gespräch wurde dem Drucker übergeben.</translation>
    </message>
</context>
<context>
    <name>rapport::HandingOnDialog</name>
    <message>
        <source>With the internal notes</source>
        <translation>Mit den internen Notizen</translation>
    </message>
    <message>
        <source>Export or print the conversation</source>
        <translation>Gespräch exportieren oder drucken</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Pages to keep or to send on.</source>
        <translation>Seiten zum Aufbewahren oder Weiterschicken.</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>One file with its pictures; it loads nothing from anywhere.</source>
        <translation>Eine Datei mit ihren Bildern; sie lädt nirgendwoher etwas.</translation>
    </message>
    <message>
        <source>Data (JSON)</source>
        <translation>Daten (JSON)</translation>
    </message>
    <message>
        <source>For other programs.</source>
        <translation>Für andere Programme.</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>On paper.</source>
        <translation>Auf Papier.</translation>
    </message>
    <message>
        <source>They are meant for colleagues only.</source>
        <translation>Sie sind nur für Kollegen gedacht.</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>Weiter…</translation>
    </message>
</context>
<context>
    <name>rapport::HeldBar</name>
    <message>
        <source>Posts that were not sent at their time</source>
        <translation>Beiträge, die nicht zu ihrer Zeit hinausgingen</translation>
    </message>
    <message>
        <source>It was to leave on %1, while Rapport was closed or offline.</source>
        <translation>Es sollte am %1 hinausgehen, als Rapport geschlossen oder ohne Netz war.</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Jetzt veröffentlichen</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Andere Zeit</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%n more held: the list of the calendar has all of them.</source>
        <translation>
            <numerusform>%n weiterer zurückgehalten: In der Liste des Kalenders stehen alle.</numerusform>
            <numerusform>%n weitere zurückgehalten: In der Liste des Kalenders stehen alle.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::HeldQuestion</name>
    <message>
        <source>Posts that were not sent</source>
        <translation>Nicht gesendete Beiträge</translation>
    </message>
    <message>
        <source>Their time passed while Rapport was closed or offline. Nothing was sent: say what becomes of each. Until then they stay as they are, and the calendar shows them.</source>
        <translation>Ihre Zeit verging, während Rapport geschlossen oder ohne Netz war. Nichts wurde gesendet: sagen Sie, was aus jedem werden soll. Bis dahin bleiben sie, wie sie sind, und der Kalender zeigt sie.</translation>
    </message>
</context>
<context>
    <name>rapport::HistoryDialog</name>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>History of the conversation</source>
        <translation>Verlauf des Gesprächs</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>when, what</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>when, who, what</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Nobody has decided anything here yet.</source>
        <translation>Hier hat noch niemand etwas entschieden.</translation>
    </message>
</context>
<context>
    <name>rapport::HistorySection</name>
    <message>
        <source>Show more</source>
        <translation>Mehr zeigen</translation>
    </message>
    <message>
        <source>Show in the list</source>
        <translation>In der Liste zeigen</translation>
    </message>
    <message>
        <source>Show more of the history</source>
        <translation>Mehr vom Verlauf zeigen</translation>
    </message>
    <message>
        <source>Show all conversations with this person in the list</source>
        <translation>Alle Gespräche mit dieser Person in der Liste zeigen</translation>
    </message>
    <message>
        <source>%1 or more conversations</source>
        <translation>%1 oder mehr Gespräche</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n Gespräch</numerusform>
            <numerusform>%n Gespräche</numerusform>
        </translation>
    </message>
    <message>
        <source>History · %1</source>
        <translation>Verlauf · %1</translation>
    </message>
    <message>
        <source>History · %1 on %2</source>
        <translation>Verlauf · %1 auf %2</translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n Kanal</numerusform>
            <numerusform>%n Kanälen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>subject, channel, time</comment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>rapport::IdeaText</name>
    <message>
        <source>negative</source>
        <translation>negativ</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutral</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>positiv</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativ</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positiv</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>sounds unhappy</source>
        <translation>klingt unzufrieden</translation>
    </message>
    <message>
        <source>sounds pleased</source>
        <translation>klingt zufrieden</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>looks to buy</source>
        <translation>will wohl kaufen</translation>
    </message>
    <message>
        <source>may leave</source>
        <translation>könnte gehen</translation>
    </message>
    <message>
        <source>asks</source>
        <translation>fragt</translation>
    </message>
    <message>
        <source>expected value %1</source>
        <translation>erwarteter Wert %1</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>In Prüfung</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Umgesetzt</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
</context>
<context>
    <name>rapport::IdeasPage</name>
    <message>
        <source>Ideas</source>
        <translation>Ideen</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idee</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>All ideas</source>
        <translation>Alle Ideen</translation>
    </message>
    <message>
        <source>Write an idea down</source>
        <translation>Idee festhalten</translation>
    </message>
    <message>
        <source>Who said so</source>
        <translation>Wer es gesagt hat</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>No idea is in this state.</source>
        <translation>Keine Idee ist in diesem Zustand.</translation>
    </message>
    <message>
        <source>What people wish for is gathered here. Press I at a message in the inbox to make an idea of it, or write one down.</source>
        <translation>Hier sammelt sich, was Menschen sich wünschen. Mit I wird im Eingang aus einer Nachricht eine Idee, oder halten Sie selbst eine fest.</translation>
    </message>
    <message numerus="yes">
        <source>%n people wish for it</source>
        <translation>
            <numerusform>%n Mensch wünscht es</numerusform>
            <numerusform>%n Menschen wünschen es</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n conversation(s)</source>
        <translation>
            <numerusform>in %n Gespräch</numerusform>
            <numerusform>in %n Gesprächen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>who, when, what</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Zurückgenommen.</translation>
    </message>
    <message>
        <source>What do people wish for?</source>
        <translation>Was wünschen sich Menschen?</translation>
    </message>
    <message>
        <source>The idea is noted.</source>
        <translation>Die Idee ist festgehalten.</translation>
    </message>
    <message>
        <source>Rename the idea</source>
        <translation>Idee umbenennen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>The idea has another title.</source>
        <translation>Die Idee hat einen anderen Titel.</translation>
    </message>
    <message>
        <source>The idea is at: %1.</source>
        <translation>Die Idee steht bei: %1.</translation>
    </message>
    <message>
        <source>Where does the idea stand?</source>
        <translation>Wo steht die Idee?</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n Mensch</numerusform>
            <numerusform>%n Menschen</numerusform>
        </translation>
    </message>
    <message>
        <source>It is part of: %1</source>
        <translation>Sie gehört jetzt zu: %1</translation>
    </message>
    <message>
        <source>Which idea is the same wish?</source>
        <translation>Welche Idee ist derselbe Wunsch?</translation>
    </message>
    <message>
        <source>Conversations about “%1”</source>
        <translation>Gespräche über „%1“</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>There is no idea behind this figure any more.</source>
        <translation>Hinter dieser Zahl steht keine Idee mehr.</translation>
    </message>
    <message>
        <source>The idea is looked after by: %1.</source>
        <translation>Um die Idee kümmert sich: %1.</translation>
    </message>
    <message>
        <source>Nobody looks after the idea any more.</source>
        <translation>Niemand kümmert sich mehr um die Idee.</translation>
    </message>
</context>
<context>
    <name>rapport::IdentityList</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1 followers</source>
        <translation>%1 Follower</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Copy the handle</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Copy the e-mail address</source>
        <translation>E-Mail-Adresse kopieren</translation>
    </message>
    <message>
        <source>Not this person: part it</source>
        <translation>Nicht diese Person: abtrennen</translation>
    </message>
    <message>
        <source>It belongs to somebody else…</source>
        <translation>Gehört jemand anderem…</translation>
    </message>
</context>
<context>
    <name>rapport::InboxPage</name>
    <message>
        <source>Undone.</source>
        <translation>Rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interne Notiz</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Als ungelesen markieren</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>There was nothing to change.</source>
        <translation>Es gab nichts zu ändern.</translation>
    </message>
    <message>
        <source>Pick a day and an hour</source>
        <translation>Tag und Uhrzeit wählen</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Mir</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemandem</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>New tag “%1”</source>
        <translation>Neues Schlagwort „%1“</translation>
    </message>
    <message>
        <source>Select two or more conversations of one account first (X).</source>
        <translation>Wählen Sie erst zwei oder mehr Gespräche eines Kontos aus (X).</translation>
    </message>
    <message>
        <source>Merged.</source>
        <translation>Zusammengeführt.</translation>
    </message>
    <message>
        <source>Choose a message in the thread first.</source>
        <translation>Wählen Sie erst eine Nachricht im Gespräch.</translation>
    </message>
    <message>
        <source>It is a conversation of its own now.</source>
        <translation>Es ist jetzt ein eigenes Gespräch.</translation>
    </message>
    <message>
        <source>From now on a conversation is closed once it is answered.</source>
        <translation>Ab jetzt ist ein Gespräch abgeschlossen, sobald es beantwortet ist.</translation>
    </message>
    <message>
        <source>From now on a conversation waits for them once it is answered.</source>
        <translation>Ab jetzt wartet ein Gespräch auf die anderen, sobald es beantwortet ist.</translation>
    </message>
    <message numerus="yes">
        <source>Undone, but for %n that changed since.</source>
        <translation>
            <numerusform>Rückgängig gemacht, bis auf %n, das sich seitdem geändert hat.</numerusform>
            <numerusform>Rückgängig gemacht, bis auf %n, die sich seitdem geändert haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Nächstes Gespräch</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Voriges Gespräch</translation>
    </message>
    <message>
        <source>Next message found</source>
        <translation>Nächste gefundene Nachricht</translation>
    </message>
    <message>
        <source>Previous message found</source>
        <translation>Vorige gefundene Nachricht</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Alle Befehle</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>No reply needed</source>
        <translation>Keine Antwort nötig</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>No spam</source>
        <translation>Kein Spam</translation>
    </message>
    <message>
        <source>History of the conversation</source>
        <translation>Verlauf des Gesprächs</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>Mehrere</translation>
    </message>
    <message>
        <source>Select the conversation</source>
        <translation>Gespräch auswählen</translation>
    </message>
    <message>
        <source>Select it and the next</source>
        <translation>Mit dem nächsten auswählen</translation>
    </message>
    <message>
        <source>Select it and the previous</source>
        <translation>Mit dem vorigen auswählen</translation>
    </message>
    <message>
        <source>Select all that are listed</source>
        <translation>Alle gezeigten auswählen</translation>
    </message>
    <message>
        <source>Merge the selected into one</source>
        <translation>Auswahl zu einem zusammenführen</translation>
    </message>
    <message>
        <source>Part the message and its answers from the rest</source>
        <translation>Nachricht mit ihren Antworten vom Rest abtrennen</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Save the search as a view</source>
        <translation>Suche als Ansicht sichern</translation>
    </message>
    <message>
        <source>Service levels</source>
        <translation>Fristen</translation>
    </message>
    <message>
        <source>From now on: once answered, a conversation waits for them</source>
        <translation>Ab jetzt: Beantwortetes wartet auf die anderen</translation>
    </message>
    <message>
        <source>From now on: once answered, a conversation is closed</source>
        <translation>Ab jetzt: Beantwortetes ist abgeschlossen</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1</translation>
    </message>
    <message>
        <source>Type a command or a view</source>
        <translation>Befehl oder Ansicht eingeben</translation>
    </message>
    <message>
        <source>View saved.</source>
        <translation>Ansicht gesichert.</translation>
    </message>
    <message>
        <source>View changed.</source>
        <translation>Ansicht geändert.</translation>
    </message>
    <message>
        <source>Change name or query</source>
        <translation>Name oder Suche ändern</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>View moved.</source>
        <translation>Ansicht verschoben.</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove the view</source>
        <translation>Ansicht entfernen</translation>
    </message>
    <message>
        <source>View removed.</source>
        <translation>Ansicht entfernt.</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Hand on</source>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <source>Copy a link to the conversation</source>
        <translation>Link zum Gespräch kopieren</translation>
    </message>
    <message>
        <source>Copy a link to the message</source>
        <translation>Link zur Nachricht kopieren</translation>
    </message>
    <message>
        <source>Export the conversation (PDF, web page, data)</source>
        <translation>Gespräch exportieren (PDF, Webseite, Daten)</translation>
    </message>
    <message>
        <source>Print the conversation</source>
        <translation>Gespräch drucken</translation>
    </message>
    <message>
        <source>Saved replies: write, change and carry over</source>
        <translation>Textbausteine: schreiben, ändern und übertragen</translation>
    </message>
    <message>
        <source>Pictures and portraits</source>
        <translation>Bilder und Porträts</translation>
    </message>
    <message>
        <source>A link to the message is copied.</source>
        <translation>Ein Link zur Nachricht ist kopiert.</translation>
    </message>
    <message>
        <source>A link to the conversation is copied.</source>
        <translation>Ein Link zum Gespräch ist kopiert.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
</context>
<context>
    <name>rapport::LevelsDialog</name>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>Schlagwort %1</translation>
    </message>
    <message>
        <source>importance %1</source>
        <translation>Wichtigkeit %1</translation>
    </message>
    <message>
        <source>first reply in %1</source>
        <translation>erste Antwort in %1</translation>
    </message>
    <message>
        <source>further replies in %1</source>
        <translation>weitere Antworten in %1</translation>
    </message>
    <message>
        <source>closed in %1</source>
        <translation>Abschluss in %1</translation>
    </message>
    <message>
        <source>every hour counts</source>
        <translation>jede Stunde zählt</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) with other hours</source>
        <translation>
            <numerusform>%n Tag mit anderen Zeiten</numerusform>
            <numerusform>%n Tage mit anderen Zeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Tell me before something is due</source>
        <translation>Bescheid geben, bevor etwas fällig wird</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Service levels</source>
        <translation>Fristen</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Zusagen</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>This workspace is open for reading only.</source>
        <translation>Dieser Arbeitsbereich ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Policies, in the order in which they are tried</source>
        <translation>Zusagen, in der Reihenfolge, in der sie geprüft werden</translation>
    </message>
    <message>
        <source>A policy promises how soon people are answered. Conversations then show when they are due.</source>
        <translation>Eine Zusage legt fest, wie bald Menschen eine Antwort bekommen. Gespräche zeigen dann, wann sie fällig sind.</translation>
    </message>
    <message>
        <source>Add a policy</source>
        <translation>Zusage hinzufügen</translation>
    </message>
    <message>
        <source>A calendar tells whose hours count, with holidays and a time zone. Without one every hour does.</source>
        <translation>Ein Kalender nennt die Zeiten, die zählen, mit Feiertagen und Zeitzone. Ohne Kalender zählt jede Stunde.</translation>
    </message>
    <message>
        <source>Add a calendar</source>
        <translation>Kalender hinzufügen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The policy is kept.</source>
        <translation>Die Zusage ist gesichert.</translation>
    </message>
    <message>
        <source>The calendar is kept.</source>
        <translation>Der Kalender ist gesichert.</translation>
    </message>
    <message>
        <source>The policy was moved.</source>
        <translation>Die Zusage wurde verschoben.</translation>
    </message>
    <message>
        <source>The policy was removed.</source>
        <translation>Die Zusage wurde entfernt.</translation>
    </message>
    <message>
        <source>The calendar was removed.</source>
        <translation>Der Kalender wurde entfernt.</translation>
    </message>
    <message>
        <source>It is as it was before.</source>
        <translation>Es ist wieder wie zuvor.</translation>
    </message>
</context>
<context>
    <name>rapport::LinkText</name>
    <message>
        <source>Shows %1, leads to %2.</source>
        <translation>Zeigt %1, führt zu %2.</translation>
    </message>
    <message>
        <source>Leads to %1, whatever stands before the @.</source>
        <translation>Führt zu %1, was auch vor dem @ steht.</translation>
    </message>
    <message>
        <source>The name of the server is written with letters of another script.</source>
        <translation>Der Name des Servers enthält Buchstaben einer anderen Schrift.</translation>
    </message>
</context>
<context>
    <name>rapport::ListenPage</name>
    <message>
        <source>Days that are looked at</source>
        <translation>Betrachtete Tage</translation>
    </message>
    <message>
        <source>What they are compared with</source>
        <translation>Womit sie verglichen werden</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Counting words</source>
        <translation>Wörter werden gezählt</translation>
    </message>
    <message>
        <source>Counting words: %v of %m days</source>
        <translation>Wörter werden gezählt: %v von %m Tagen</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Zuhören</translation>
    </message>
    <message>
        <source>Hot topics, the clearest first</source>
        <translation>Heiße Themen, die deutlichsten zuerst</translation>
    </message>
    <message>
        <source>Hot topics</source>
        <translation>Heiße Themen</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Letzter %n Tag</numerusform>
            <numerusform>Letzte %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Against a year before</source>
        <translation>Gegen ein Jahr davor</translation>
    </message>
    <message numerus="yes">
        <source>Against the %n day(s) before</source>
        <translation>
            <numerusform>Gegen den %n Tag davor</numerusform>
            <numerusform>Gegen die %n Tage davor</numerusform>
        </translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>Alle Kanäle</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Alle Sprachen</translation>
    </message>
    <message>
        <source>%1: %2 by others, against %3: %4</source>
        <translation>%1: %2 von anderen, gegen %3: %4</translation>
    </message>
    <message>
        <source>Nobody has written anything in these days. Choose a longer time, or another channel.</source>
        <translation>In diesen Tagen hat niemand etwas geschrieben. Wählen Sie eine längere Zeit oder einen anderen Kanal.</translation>
    </message>
    <message>
        <source>There is nothing to compare with: nobody had written anything before that. Choose fewer days, or come back when there is more.</source>
        <translation>Es gibt nichts zum Vergleichen: Davor hatte niemand etwas geschrieben. Wählen Sie weniger Tage, oder kommen Sie wieder, wenn es mehr gibt.</translation>
    </message>
    <message>
        <source>Nothing is talked about significantly more than before. A topic needs five mentions by three people at least.</source>
        <translation>Über nichts wird deutlich mehr geredet als davor. Ein Thema braucht mindestens fünf Erwähnungen von drei Menschen.</translation>
    </message>
    <message>
        <source>%1 that mention “%2”</source>
        <translation>%1, die „%2“ erwähnen</translation>
    </message>
    <message>
        <source>%1 tagged “%2”.</source>
        <translation>%1 mit dem Schlagwort „%2“ versehen.</translation>
    </message>
    <message>
        <source>It was taken back.</source>
        <translation>Es wurde zurückgenommen.</translation>
    </message>
</context>
<context>
    <name>rapport::MainWindow</name>
    <message>
        <source>Rapport</source>
        <translation>Rapport</translation>
    </message>
</context>
<context>
    <name>rapport::MessageCards</name>
    <message>
        <source>The picture cannot be shown: its file is broken or gone.</source>
        <translation>Das Bild lässt sich nicht zeigen: Seine Datei ist beschädigt oder fort.</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>Das Bild wird gelesen…</translation>
    </message>
</context>
<context>
    <name>rapport::MessageLayout</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
</context>
<context>
    <name>rapport::MessageText</name>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>wartet auf das Senden</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>quotes you</source>
        <translation>zitiert Sie</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>ping</source>
        <translation>Ping</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Mark as spam</source>
        <translation>Als Spam markieren</translation>
    </message>
    <message>
        <source>Not spam</source>
        <translation>Kein Spam</translation>
    </message>
    <message>
        <source>Held for moderation.</source>
        <translation>Wartet auf Freigabe.</translation>
    </message>
    <message>
        <source>Marked as spam.</source>
        <translation>Als Spam markiert.</translation>
    </message>
    <message>
        <source>In the channel&apos;s trash.</source>
        <translation>Im Papierkorb des Kanals.</translation>
    </message>
    <message>
        <source>Waiting to be sent.</source>
        <translation>Wartet auf das Senden.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Not sent. Your text is kept.</source>
        <translation>Nicht gesendet. Ihr Text ist sicher.</translation>
    </message>
    <message>
        <source>Not sent: %1. Your text is kept.</source>
        <translation>Nicht gesendet: %1. Ihr Text ist sicher.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>The connection broke while sending. Checking with the channel before anything is sent again.</source>
        <translation>Die Verbindung brach beim Senden ab. Auf dem Kanal wird nachgesehen, bevor etwas erneut gesendet wird.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt nachsehen</translation>
    </message>
    <message>
        <source>Edited %1</source>
        <translation>Bearbeitet %1</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Hide earlier versions</source>
        <translation>Frühere Fassungen verbergen</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier version(s)</source>
        <translation>
            <numerusform>%n frühere Fassung</numerusform>
            <numerusform>%n frühere Fassungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Until %1:</source>
        <translation>Bis %1:</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interne Notiz</translation>
    </message>
    <message>
        <source>answers %1: “%2”</source>
        <translation>antwortet %1: „%2“</translation>
    </message>
    <message numerus="yes">
        <source>Show more (%n further character(s))</source>
        <translation>
            <numerusform>Mehr zeigen (%n weiteres Zeichen)</numerusform>
            <numerusform>Mehr zeigen (%n weitere Zeichen)</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted on the channel, noticed %1. Kept here.</source>
        <translation>Auf dem Kanal gelöscht, bemerkt %1. Hier behalten.</translation>
    </message>
    <message>
        <source>Internal note by %1, %2: %3</source>
        <translation>Interne Notiz von %1, %2: %3</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1 answers %2, %3: %4</source>
        <translation>%1 antwortet %2, %3: %4</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>ungelesen</translation>
    </message>
    <message>
        <source>held for moderation</source>
        <translation>wartet auf Freigabe</translation>
    </message>
    <message>
        <source>marked as spam</source>
        <translation>als Spam markiert</translation>
    </message>
    <message>
        <source>deleted on the channel</source>
        <translation>auf dem Kanal gelöscht</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message numerus="yes">
        <source>Show %n answer(s)</source>
        <translation>
            <numerusform>%n Antwort zeigen</numerusform>
            <numerusform>%n Antworten zeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fold %n answer(s)</source>
        <translation>
            <numerusform>%n Antwort falten</numerusform>
            <numerusform>%n Antworten falten</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>Show quoted text (%n line(s))</source>
        <translation>
            <numerusform>Zitierten Text zeigen (%n Zeile)</numerusform>
            <numerusform>Zitierten Text zeigen (%n Zeilen)</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide quoted text</source>
        <translation>Zitierten Text verbergen</translation>
    </message>
    <message>
        <source>picture without alternative text</source>
        <translation>Bild ohne Beschreibung</translation>
    </message>
    <message>
        <source>picture: %1</source>
        <translation>Bild: %1</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>%1, %2:</source>
        <comment>who, when</comment>
        <translation>%1, %2:</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) folded away</source>
        <translation>
            <numerusform>%n Antwort gefaltet</numerusform>
            <numerusform>%n Antworten gefaltet</numerusform>
        </translation>
    </message>
    <message>
        <source>idea: %1</source>
        <translation>Idee: %1</translation>
    </message>
</context>
<context>
    <name>rapport::MetricsPage</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a figure&apos;s name, one of its parts</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Open what is behind it</source>
        <translation>Öffnen, was dahintersteht</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Copy the values</source>
        <translation>Werte kopieren</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Steps changed.</source>
        <translation>Schritte geändert.</translation>
    </message>
    <message>
        <source>Change the card</source>
        <translation>Karte ändern</translation>
    </message>
    <message>
        <source>Make it narrow</source>
        <translation>Schmal machen</translation>
    </message>
    <message>
        <source>Make it wide</source>
        <translation>Breit machen</translation>
    </message>
    <message>
        <source>Remove from the dashboard</source>
        <translation>Aus der Übersicht nehmen</translation>
    </message>
    <message>
        <source>The values are copied.</source>
        <translation>Die Werte sind kopiert.</translation>
    </message>
    <message>
        <source>Added to the dashboard.</source>
        <translation>Zur Übersicht hinzugefügt.</translation>
    </message>
    <message>
        <source>Card changed.</source>
        <translation>Karte geändert.</translation>
    </message>
    <message>
        <source>Card moved.</source>
        <translation>Karte verschoben.</translation>
    </message>
    <message>
        <source>Made narrow.</source>
        <translation>Schmal gemacht.</translation>
    </message>
    <message>
        <source>Made wide.</source>
        <translation>Breit gemacht.</translation>
    </message>
    <message>
        <source>Removed from the dashboard.</source>
        <translation>Aus der Übersicht genommen.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Choose a dashboard</source>
        <translation>Übersicht wählen</translation>
    </message>
    <message>
        <source>Choose the period</source>
        <translation>Zeitraum wählen</translation>
    </message>
    <message>
        <source>Choose what is compared with</source>
        <translation>Vergleich wählen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Alle Filter entfernen</translation>
    </message>
    <message>
        <source>Definition of the figure</source>
        <translation>Definition der Zahl</translation>
    </message>
    <message>
        <source>Copy the values of the figure</source>
        <translation>Werte der Zahl kopieren</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Alle Befehle</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <source>Add a metric</source>
        <translation>Kennzahl hinzufügen</translation>
    </message>
    <message>
        <source>Make the card wide or narrow</source>
        <translation>Karte breit oder schmal machen</translation>
    </message>
    <message>
        <source>Remove the card</source>
        <translation>Karte entfernen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Save period and filters with the dashboard</source>
        <translation>Zeitraum und Filter bei der Übersicht sichern</translation>
    </message>
    <message>
        <source>Duplicate the dashboard</source>
        <translation>Übersicht verdoppeln</translation>
    </message>
    <message>
        <source>Rename the dashboard</source>
        <translation>Übersicht umbenennen</translation>
    </message>
    <message>
        <source>Save the dashboard as a file</source>
        <translation>Übersicht als Datei sichern</translation>
    </message>
    <message>
        <source>Add a dashboard from a file</source>
        <translation>Übersicht aus einer Datei hinzufügen</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1</translation>
    </message>
    <message>
        <source>Type a command or a dashboard</source>
        <translation>Befehl oder Übersicht tippen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Back to how it came</source>
        <translation>Zurück zum Auslieferungszustand</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Als Datei sichern</translation>
    </message>
    <message>
        <source>Add from a file</source>
        <translation>Aus einer Datei hinzufügen</translation>
    </message>
    <message>
        <source>Period and filters are kept with “%1”.</source>
        <translation>Zeitraum und Filter sind bei „%1“ gesichert.</translation>
    </message>
    <message>
        <source>Dashboard renamed.</source>
        <translation>Übersicht umbenannt.</translation>
    </message>
    <message>
        <source>“%1” is a dashboard of its own.</source>
        <translation>„%1“ ist eine eigene Übersicht.</translation>
    </message>
    <message>
        <source>“%1” is removed.</source>
        <translation>„%1“ ist entfernt.</translation>
    </message>
    <message>
        <source>The dashboard is as it came.</source>
        <translation>Die Übersicht ist wie ausgeliefert.</translation>
    </message>
    <message>
        <source>Dashboards (%1)</source>
        <translation>Übersichten (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Alle Dateien (%1)</translation>
    </message>
    <message>
        <source>The file was not taken: %1</source>
        <translation>Die Datei wurde nicht übernommen: %1</translation>
    </message>
    <message>
        <source>“%1” is added.</source>
        <translation>„%1“ ist hinzugefügt.</translation>
    </message>
    <message>
        <source>The dashboard is in the file, without any figures.</source>
        <translation>Die Übersicht steht in der Datei, ohne Zahlen.</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>Die Datei konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Not kept: %1.</source>
        <translation>Nicht gesichert: %1.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Zurückgenommen.</translation>
    </message>
    <message>
        <source>The history is still being counted: %1 % are done. Until then figures are too small.</source>
        <translation>Der Verlauf wird noch gezählt: %1 % sind fertig. Bis dahin sind die Zahlen zu klein.</translation>
    </message>
    <message>
        <source>There is nothing on this dashboard yet. Press A to add a metric.</source>
        <translation>Auf dieser Übersicht ist noch nichts. Mit A kommt eine Kennzahl hinzu.</translation>
    </message>
    <message>
        <source>Move earlier</source>
        <translation>Nach vorn</translation>
    </message>
    <message>
        <source>Move later</source>
        <translation>Nach hinten</translation>
    </message>
    <message>
        <source>Move the card earlier</source>
        <translation>Karte nach vorn</translation>
    </message>
    <message>
        <source>Move the card later</source>
        <translation>Karte nach hinten</translation>
    </message>
    <message>
        <source>No channel is connected yet. Connect one under Accounts: figures come with its first messages.</source>
        <translation>Noch ist kein Kanal verbunden. Verbinden Sie einen unter „Konten“: Zahlen kommen mit seinen ersten Nachrichten.</translation>
    </message>
    <message>
        <source>This workspace is open for reading only, and its history was not counted before. Figures are too small or missing until it is opened for writing once.</source>
        <translation>Dieser Arbeitsbereich ist nur zum Lesen geöffnet, und sein Verlauf wurde vorher nicht gezählt. Zahlen sind zu klein oder fehlen, bis er einmal zum Schreiben geöffnet wurde.</translation>
    </message>
</context>
<context>
    <name>rapport::ModelDialog</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, now %3</source>
        <translation>%1: %2, jetzt %3</translation>
    </message>
    <message>
        <source>Keep this version</source>
        <translation>Diese Version sichern</translation>
    </message>
    <message>
        <source>Edit the model</source>
        <translation>Modell bearbeiten</translation>
    </message>
    <message>
        <source>The model as it is written</source>
        <translation>Das Modell, wie es geschrieben steht</translation>
    </message>
    <message>
        <source>What every score would be</source>
        <translation>Was jeder Wert wäre</translation>
    </message>
    <message>
        <source>This model comes with Rapport. Changed, it is kept as a copy under the id in its first line.</source>
        <translation>Dieses Modell bringt Rapport mit. Geändert wird es als Kopie unter der Kennung in seiner ersten Zeile gesichert.</translation>
    </message>
    <message>
        <source>Each change is kept as a version of its own; assessments keep the version that they were made with.</source>
        <translation>Jede Änderung wird als eigene Version gesichert; Einschätzungen behalten die Version, mit der sie entstanden sind.</translation>
    </message>
    <message>
        <source>Why it is changed</source>
        <translation>Warum es geändert wird</translation>
    </message>
</context>
<context>
    <name>rapport::MomentDialog</name>
    <message>
        <source>Month before</source>
        <translation>Voriger Monat</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Nächster Monat</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>That time has passed.</source>
        <translation>Diese Zeit ist vorbei.</translation>
    </message>
</context>
<context>
    <name>rapport::MonthView</name>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
</context>
<context>
    <name>rapport::NameDialog</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>rapport::NavigationRail</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <extracomment>For screen readers: a page&apos;s name, and how many things wait there.</extracomment>
        <translation>
            <numerusform>%1, %n wartet</numerusform>
            <numerusform>%1, %n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>rapport::NoteSection</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Note about the person</source>
        <translation>Notiz über die Person</translation>
    </message>
    <message>
        <source>For this workspace alone</source>
        <translation>Nur für diesen Arbeitsbereich</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>%1, changed %2</source>
        <translation>%1, geändert %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>author, time</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Change the note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Remove the note</source>
        <translation>Notiz entfernen</translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation>Notiert.</translation>
    </message>
    <message>
        <source>The note is removed.</source>
        <translation>Die Notiz ist entfernt.</translation>
    </message>
</context>
<context>
    <name>rapport::Notices</name>
    <message>
        <source>Another answer was begun in this conversation; both are kept as its draft.</source>
        <translation>In diesem Gespräch wurde eine andere Antwort begonnen; beide stehen als Entwurf darin.</translation>
    </message>
    <message>
        <source>Your answer was not sent</source>
        <translation>Ihre Antwort wurde nicht gesendet</translation>
    </message>
    <message>
        <source>It could not be kept: %1</source>
        <translation>Sie konnte nicht bewahrt werden: %1</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>The text is a draft again.</source>
        <translation>Der Text ist wieder ein Entwurf.</translation>
    </message>
    <message>
        <source>It could not be taken back</source>
        <translation>Es ließ sich nicht zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>Names, and how many people more</extracomment>
        <translation>
            <numerusform>%1 und %n weitere Person</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message numerus="yes">
        <source>%n new messages, the last: %1</source>
        <translation>
            <numerusform>%n neue Nachricht: %1</numerusform>
            <numerusform>%n neue Nachrichten, die letzte: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Rapport</source>
        <translation>Rapport</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s) that need an answer</source>
        <translation>
            <numerusform>%n neue Nachricht, die auf Antwort wartet</numerusform>
            <numerusform>%n neue Nachrichten, die auf Antwort warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Direct message to %1</source>
        <translation>Direktnachricht an %1</translation>
    </message>
    <message>
        <source>Public reply to %1</source>
        <translation>Öffentliche Antwort an %1</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) need an answer</source>
        <translation>
            <numerusform>%n Gespräch wartet auf Antwort</numerusform>
            <numerusform>%n Gespräche warten auf Antwort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new messages from %1</source>
        <translation>
            <numerusform>%n neue Nachricht von %1</numerusform>
            <numerusform>%n neue Nachrichten von %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Quiet for an hour</source>
        <translation>Eine Stunde Ruhe</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Bald fällig</translation>
    </message>
    <message>
        <source>A reply is due soon.</source>
        <translation>Eine Antwort ist bald fällig.</translation>
    </message>
    <message>
        <source>Your answer to %1 is on its way</source>
        <translation>Ihre Antwort an %1 ist unterwegs</translation>
    </message>
    <message>
        <source>It can be taken back for a few seconds.</source>
        <translation>Sie lässt sich noch einige Sekunden lang zurücknehmen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>rapport::Obstacle</name>
    <message>
        <source>This workspace is open in another window</source>
        <translation>Dieser Arbeitsbereich ist in einem anderen Fenster geöffnet</translation>
    </message>
    <message>
        <source>Only one window at a time works in a workspace, so that nothing is done twice. You can go to that window, or look at everything here without changing it.</source>
        <translation>In einem Arbeitsbereich arbeitet immer nur ein Fenster, damit nichts doppelt geschieht. Sie können zu jenem Fenster gehen oder hier alles ansehen, ohne etwas zu ändern.</translation>
    </message>
    <message>
        <source>Go to that window</source>
        <translation>Zu jenem Fenster gehen</translation>
    </message>
    <message>
        <source>Open here for reading</source>
        <translation>Hier zum Lesen öffnen</translation>
    </message>
    <message>
        <source>Choose another workspace…</source>
        <translation>Anderen Arbeitsbereich wählen …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>The workspace could not be opened</source>
        <translation>Der Arbeitsbereich ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>This workspace is damaged</source>
        <translation>Dieser Arbeitsbereich ist beschädigt</translation>
    </message>
    <message>
        <source>Part of its file cannot be read: a disk, a memory stick or a copy that was cut off can be the reason. Nothing was changed in it. What is good can be saved into a new workspace: first what people wrote and did here, then the messages.</source>
        <translation>Ein Teil seiner Datei ist nicht zu lesen: eine Festplatte, ein USB-Stick oder eine abgebrochene Kopie kann der Grund sein. Es wurde nichts darin geändert. Was heil ist, lässt sich in einen neuen Arbeitsbereich sichern: zuerst, was Menschen hier geschrieben und getan haben, dann die Nachrichten.</translation>
    </message>
    <message>
        <source>Save what is good…</source>
        <translation>Sichern, was heil ist …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The other window does not answer</source>
        <translation>Das andere Fenster antwortet nicht</translation>
    </message>
    <message>
        <source>The workspace is open elsewhere, perhaps by another person or on another computer, and that window cannot be reached from here.</source>
        <translation>Der Arbeitsbereich ist anderswo geöffnet, vielleicht von jemand anderem oder auf einem anderen Rechner, und jenes Fenster ist von hier nicht zu erreichen.</translation>
    </message>
    <message>
        <source>Choose a workspace</source>
        <translation>Arbeitsbereich wählen</translation>
    </message>
    <message>
        <source>Where to save what is good</source>
        <translation>Wohin gesichert werden soll, was heil ist</translation>
    </message>
    <message>
        <source>Saving what is good</source>
        <translation>Es wird gesichert, was heil ist</translation>
    </message>
    <message>
        <source>The damaged workspace is only read. What is saved appears in its place when all is done.</source>
        <translation>Der beschädigte Arbeitsbereich wird nur gelesen. Das Gesicherte erscheint an seinem Ort, wenn alles fertig ist.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>It could not be saved</source>
        <translation>Es ließ sich nicht sichern</translation>
    </message>
    <message>
        <source>Try another place…</source>
        <translation>Anderen Ort versuchen …</translation>
    </message>
    <message>
        <source>What is good is saved</source>
        <translation>Was heil ist, ist gesichert</translation>
    </message>
    <message>
        <source>The new workspace is in %1. The damaged one was left as it is.</source>
        <translation>Der neue Arbeitsbereich liegt in %1. Der beschädigte blieb, wie er ist.</translation>
    </message>
    <message>
        <source>Open the new workspace</source>
        <translation>Den neuen Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>The workspace is being brought up to date</source>
        <translation>Der Arbeitsbereich wird auf den neuen Stand gebracht</translation>
    </message>
    <message>
        <source>It was made by an earlier Rapport. A copy of it is kept in its folder before anything changes. This takes up to half a minute for a million messages; then everything opens as usual.</source>
        <translation>Er stammt aus einer früheren Version von Rapport. Bevor sich etwas ändert, wird in seinem Ordner eine Kopie davon abgelegt. Bei einer Million Nachrichten dauert das bis zu einer halben Minute; danach öffnet sich alles wie gewohnt.</translation>
    </message>
</context>
<context>
    <name>rapport::OpeningWindow</name>
    <message>
        <source>Rapport</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>rapport::OriginBar</name>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
    <message>
        <source>Back (%1)</source>
        <translation>Zurück (%1)</translation>
    </message>
</context>
<context>
    <name>rapport::OutboxDialog</name>
    <message>
        <source>Take back a message of ours</source>
        <translation>Eine eigene Nachricht zurücknehmen</translation>
    </message>
    <message>
        <source>Approve a comment</source>
        <translation>Einen Kommentar freigeben</translation>
    </message>
    <message>
        <source>Hold a comment back</source>
        <translation>Einen Kommentar zurückhalten</translation>
    </message>
    <message>
        <source>Mark a comment as spam</source>
        <translation>Einen Kommentar als Spam markieren</translation>
    </message>
    <message>
        <source>Move a comment to the trash</source>
        <translation>Einen Kommentar in den Papierkorb legen</translation>
    </message>
    <message>
        <source>Could not be sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Being looked for on the channel</source>
        <translation>Wird auf dem Kanal gesucht</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Next try %1</source>
        <translation>Nächster Versuch %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Post: %1</source>
        <translation>Beitrag: %1</translation>
    </message>
    <message>
        <source>Post planned for %1</source>
        <translation>Beitrag geplant für %1</translation>
    </message>
</context>
<context>
    <name>rapport::Paper</name>
    <message>
        <source>Internal note</source>
        <translation>Interne Notiz</translation>
    </message>
    <message>
        <source>Direct message</source>
        <translation>Direktnachricht</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>deleted on the channel</source>
        <translation>auf dem Kanal gelöscht</translation>
    </message>
    <message>
        <source>held for moderation</source>
        <translation>wartet auf Freigabe</translation>
    </message>
    <message>
        <source>marked as spam</source>
        <translation>als Spam markiert</translation>
    </message>
    <message>
        <source>in the channel&apos;s trash</source>
        <translation>im Papierkorb des Kanals</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>noch nicht gesendet</translation>
    </message>
    <message>
        <source>perhaps not sent</source>
        <translation>vielleicht nicht gesendet</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>to %1</source>
        <extracomment>Whom a message answers</extracomment>
        <translation>an %1</translation>
    </message>
    <message>
        <source>Original</source>
        <extracomment>A link to a message on the web</extracomment>
        <translation>Original</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Anhang</translation>
    </message>
    <message>
        <source>People: %1</source>
        <translation>Personen: %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <extracomment>After some names: how many more</extracomment>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>From a time to a time</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Messages: %1</source>
        <translation>Nachrichten: %1</translation>
    </message>
    <message>
        <source>Made with Rapport, %1</source>
        <translation>Erstellt mit Rapport, %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Conversation %1</source>
        <translation>Gespräch %1</translation>
    </message>
</context>
<context>
    <name>rapport::PathStrip</name>
    <message>
        <source>Path of activities</source>
        <translation>Weg der Aktivitäten</translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation>kein Beleg</translation>
    </message>
    <message>
        <source>happened once</source>
        <translation>einmal geschehen</translation>
    </message>
    <message>
        <source>in at least 3 of the last 6 months</source>
        <translation>in mindestens 3 der letzten 6 Monate</translation>
    </message>
    <message>
        <source>in at least 3 of the last 6 months, and tied to a goal</source>
        <translation>in mindestens 3 der letzten 6 Monate, und an ein Ziel gebunden</translation>
    </message>
    <message>
        <source>goals met in two campaigns or more</source>
        <translation>Ziele in mindestens zwei Kampagnen erreicht</translation>
    </message>
    <message>
        <source>%1: %2. Level %3 of 4: %4.</source>
        <extracomment>A step of the path: name, figure, level from 0 to 4, what the level means.</extracomment>
        <translation>%1: %2. Stufe %3 von 4: %4.</translation>
    </message>
</context>
<context>
    <name>rapport::People</name>
    <message>
        <source>sounds positive</source>
        <translation>klingt positiv</translation>
    </message>
    <message>
        <source>not known to be positive</source>
        <translation>nicht als positiv bekannt</translation>
    </message>
    <message>
        <source>an inner level</source>
        <translation>eine innere Stufe</translation>
    </message>
    <message>
        <source>creates</source>
        <translation>schafft Eigenes</translation>
    </message>
    <message>
        <source>not deep enough in</source>
        <translation>nicht tief genug dabei</translation>
    </message>
    <message>
        <source>answers others</source>
        <translation>antwortet anderen</translation>
    </message>
    <message>
        <source>refers people</source>
        <translation>bringt Menschen mit</translation>
    </message>
    <message>
        <source>has answered nobody else</source>
        <translation>hat noch niemandem sonst geantwortet</translation>
    </message>
    <message>
        <source>was contacted lately</source>
        <translation>wurde kürzlich angeschrieben</translation>
    </message>
    <message>
        <source>%1 (%2; version %3)</source>
        <comment>formula, whose it is</comment>
        <translation>%1 (%2; Version %3)</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>Besuch</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Teilnehmend</translation>
    </message>
    <message>
        <source>Contributor</source>
        <translation>Beitragend</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>Kern</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Returning</source>
        <translation>Wiederkehrend</translation>
    </message>
    <message>
        <source>Gone quiet</source>
        <translation>Still geworden</translation>
    </message>
    <message>
        <source>Back again</source>
        <translation>Wieder da</translation>
    </message>
    <message>
        <source>Not an advocate</source>
        <translation>Kein Fürsprecher</translation>
    </message>
    <message>
        <source>To be asked</source>
        <translation>Zu fragen</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>Advocate</source>
        <translation>Fürsprecher</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Agreed to nothing yet</source>
        <translation>Noch keine Zusage</translation>
    </message>
    <message>
        <source>May be contacted</source>
        <translation>Darf angeschrieben werden</translation>
    </message>
    <message>
        <source>May be contacted and quoted by name</source>
        <translation>Darf angeschrieben und namentlich zitiert werden</translation>
    </message>
</context>
<context>
    <name>rapport::PeopleHeader</name>
    <message>
        <source>Person</source>
        <translation>Mensch</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Rung</source>
        <translation>Sprosse</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
</context>
<context>
    <name>rapport::PeopleModel</name>
    <message>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a score, its figure</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>Stufe %1</translation>
    </message>
    <message>
        <source>candidate for an advocate</source>
        <translation>Kandidat als Fürsprecher</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>zuletzt gesehen %1</translation>
    </message>
</context>
<context>
    <name>rapport::PeoplePage</name>
    <message>
        <source>People</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>What scores are weighted with, and who would move by other weights</source>
        <translation>Womit Werte gewichtet werden, und wer sich mit anderen Gewichten verschöbe</translation>
    </message>
    <message>
        <source>Search people, groups, levels</source>
        <translation>Menschen, Gruppen, Stufen suchen</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>Menschen suchen</translation>
    </message>
    <message>
        <source>Search (/). Names, group:name, channel:name, level:1, rung:creation, is:advocate, is:candidate, is:quiet, -without</source>
        <translation>Suchen (/). Namen, group:Name, channel:Name, level:1, rung:creation, is:advocate, is:candidate, is:quiet, -ohne</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Add to group</source>
        <translation>In Gruppe</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Nichts auswählen</translation>
    </message>
    <message>
        <source>People show up here once they have written, liked or followed.</source>
        <translation>Menschen erscheinen hier, sobald sie geschrieben, etwas gemocht haben oder gefolgt sind.</translation>
    </message>
    <message>
        <source>Nobody fits. Take a word away to see more.</source>
        <translation>Niemand passt. Nehmen Sie ein Wort weg, um mehr zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n Mensch</numerusform>
            <numerusform>%n Menschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>without %n of your own</source>
        <translation>
            <numerusform>ohne %n Eigenen</numerusform>
            <numerusform>ohne %n Eigene</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>without %n bots</source>
        <translation>
            <numerusform>ohne %n Bot</numerusform>
            <numerusform>ohne %n Bots</numerusform>
        </translation>
    </message>
    <message>
        <source>reckoning scores, %1 %</source>
        <translation>Werte werden berechnet, %1 %</translation>
    </message>
    <message>
        <source>By %1</source>
        <comment>a score</comment>
        <translation>Nach %1</translation>
    </message>
    <message>
        <source>Seen last</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Namen</translation>
    </message>
    <message>
        <source>Select at most %1 people at a time.</source>
        <translation>Höchstens %1 Menschen auf einmal auswählen.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n people.</source>
        <comment>what was decided</comment>
        <translation>
            <numerusform>%1: %n Mensch.</numerusform>
            <numerusform>%1: %n Menschen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n others it stood so already.</source>
        <translation>
            <numerusform>Bei %n anderen war es schon so.</numerusform>
            <numerusform>Bei %n anderen war es schon so.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to which group?</source>
        <translation>In welche Gruppe?</translation>
    </message>
    <message>
        <source>In the group %1</source>
        <translation>In der Gruppe %1</translation>
    </message>
    <message>
        <source>New group “%1”</source>
        <translation>Neue Gruppe „%1“</translation>
    </message>
    <message numerus="yes">
        <source>Conversations of at most %n people can be listed together.</source>
        <translation>
            <numerusform>Gespräche von höchstens %n Menschen lassen sich gemeinsam zeigen.</numerusform>
            <numerusform>Gespräche von höchstens %n Menschen lassen sich gemeinsam zeigen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Zurückgenommen.</translation>
    </message>
    <message>
        <source>The scores are weighted anew.</source>
        <translation>Die Werte sind neu gewichtet.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordnung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>Umgekehrt</translation>
    </message>
    <message>
        <source>Advocates</source>
        <translation>Fürsprecher</translation>
    </message>
    <message>
        <source>Candidates for advocates</source>
        <translation>Kandidaten als Fürsprecher</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Level %1</source>
        <translation>Stufe %1</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Rung</source>
        <translation>Sprosse</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Advocate</source>
        <translation>Fürsprecher</translation>
    </message>
    <message>
        <source>Contacted today</source>
        <translation>Heute angeschrieben</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Wichtigkeit</translation>
    </message>
    <message>
        <source>Importance: %1</source>
        <translation>Wichtigkeit: %1</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Mensch</translation>
    </message>
    <message>
        <source>Show conversations</source>
        <translation>Gespräche zeigen</translation>
    </message>
    <message>
        <source>Add to group…</source>
        <translation>In Gruppe …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln Mensch</numerusform>
            <numerusform>%Ln Menschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::PeopleText</name>
    <message>
        <source>%1 or more</source>
        <translation>%1 oder mehr</translation>
    </message>
    <message>
        <source>the same e-mail address, which both channels have verified</source>
        <translation>dieselbe E-Mail-Adresse, die beide Kanäle geprüft haben</translation>
    </message>
    <message>
        <source>the same user name on the same channel</source>
        <translation>derselbe Benutzername auf demselben Kanal</translation>
    </message>
    <message>
        <source>the e-mail address of one is the user name of the other</source>
        <translation>die E-Mail-Adresse der einen ist der Benutzername der anderen</translation>
    </message>
    <message>
        <source>the e-mail address of one is made of the user name of the other</source>
        <translation>die E-Mail-Adresse der einen ist aus dem Benutzernamen der anderen gebildet</translation>
    </message>
    <message>
        <source>the same e-mail address, as it was typed</source>
        <translation>dieselbe E-Mail-Adresse, wie sie eingetippt wurde</translation>
    </message>
    <message>
        <source>the same name</source>
        <translation>derselbe Name</translation>
    </message>
    <message>
        <source>a similar user name</source>
        <translation>ein ähnlicher Benutzername</translation>
    </message>
    <message>
        <source>the same user name</source>
        <translation>derselbe Benutzername</translation>
    </message>
    <message>
        <source>a similar name</source>
        <translation>ein ähnlicher Name</translation>
    </message>
    <message>
        <source>many people have that name</source>
        <translation>viele Menschen heißen so</translation>
    </message>
    <message>
        <source>another full name</source>
        <translation>ein anderer voller Name</translation>
    </message>
    <message>
        <source>but two user names on one channel</source>
        <translation>aber zwei Benutzernamen auf einem Kanal</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Still</translation>
    </message>
    <message>
        <source>Consumes</source>
        <translation>Liest mit</translation>
    </message>
    <message>
        <source>Curates</source>
        <translation>Empfiehlt</translation>
    </message>
    <message>
        <source>Creates</source>
        <translation>Schreibt</translation>
    </message>
    <message>
        <source>Collaborates</source>
        <translation>Wirkt mit</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) with others taking turns</source>
        <translation>
            <numerusform>%n Gespräch im Wechsel mit anderen</numerusform>
            <numerusform>%n Gespräche im Wechsel mit anderen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n Zitat</numerusform>
            <numerusform>%n Zitate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n share(s)</source>
        <translation>
            <numerusform>%n Mal geteilt</numerusform>
            <numerusform>%n Mal geteilt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n like(s)</source>
        <translation>
            <numerusform>%n Gefällt-mir</numerusform>
            <numerusform>%n Gefällt-mir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow(s)</source>
        <translation>
            <numerusform>%n Mal gefolgt</numerusform>
            <numerusform>%n Mal gefolgt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing in the last %n day(s).</source>
        <translation>
            <numerusform>Nichts innerhalb von %n Tag.</numerusform>
            <numerusform>Nichts innerhalb von %n Tagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: settled. In the last %n day(s): %2.</source>
        <translation>
            <numerusform>%1: gefestigt. Innerhalb von %n Tag: %2.</numerusform>
            <numerusform>%1: gefestigt. Innerhalb von %n Tagen: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: touched, settled from three times on. In the last %n day(s): %2.</source>
        <translation>
            <numerusform>%1: angefangen, ab drei Mal gefestigt. Innerhalb von %n Tag: %2.</numerusform>
            <numerusform>%1: angefangen, ab drei Mal gefestigt. Innerhalb von %n Tagen: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::PersonChooser</name>
    <message>
        <source>Name or handle</source>
        <translation>Name oder Handle</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Gefundene Personen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>name, handle</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Type a few letters of a name.</source>
        <translation>Tippen Sie ein paar Buchstaben eines Namens.</translation>
    </message>
    <message>
        <source>Nobody was found.</source>
        <translation>Niemand gefunden.</translation>
    </message>
</context>
<context>
    <name>rapport::PersonPanel</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>Bot</translation>
    </message>
    <message>
        <source>follows you</source>
        <translation>folgt Ihnen</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Likes</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Importance: %1</source>
        <translation>Wichtigkeit: %1</translation>
    </message>
    <message>
        <source>How much this person matters; service levels can go by it</source>
        <translation>Wie wichtig diese Person ist; Fristen können sich danach richten</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Beteiligung</translation>
    </message>
    <message>
        <source>Go to the person</source>
        <translation>Zur Person gehen</translation>
    </message>
    <message>
        <source>Show all conversations with the person</source>
        <translation>Alle Gespräche mit der Person zeigen</translation>
    </message>
    <message>
        <source>Groups of the person</source>
        <translation>Gruppen der Person</translation>
    </message>
    <message>
        <source>Note about the person</source>
        <translation>Notiz über die Person</translation>
    </message>
    <message>
        <source>Importance of the person</source>
        <translation>Wichtigkeit der Person</translation>
    </message>
    <message>
        <source>Merge the person with another</source>
        <translation>Person mit einer anderen zusammenführen</translation>
    </message>
    <message>
        <source>Decisions about the person</source>
        <translation>Entscheidungen über die Person</translation>
    </message>
    <message>
        <source>Who may be the same person</source>
        <translation>Wer dieselbe Person sein könnte</translation>
    </message>
    <message>
        <source>Merge %1 with</source>
        <translation>%1 zusammenführen mit</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Merged with %1.</source>
        <translation>Mit %1 zusammengeführt.</translation>
    </message>
    <message>
        <source>It belongs to</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Zuordnen</translation>
    </message>
    <message>
        <source>It belongs to %1 now.</source>
        <translation>Gehört jetzt zu %1.</translation>
    </message>
    <message>
        <source>They are two people again.</source>
        <translation>Es sind wieder zwei Personen.</translation>
    </message>
    <message>
        <source>Your own account</source>
        <translation>Eigenes Konto</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Wichtigkeit</translation>
    </message>
    <message>
        <source>They will not be proposed again.</source>
        <translation>Sie werden nicht wieder vorgeschlagen.</translation>
    </message>
    <message>
        <source>Followers in all</source>
        <translation>Follower insgesamt</translation>
    </message>
    <message>
        <source>Make the window wider to see the person.</source>
        <translation>Machen Sie das Fenster breiter, um die Person zu sehen.</translation>
    </message>
    <message>
        <source>Write down a consent of the person</source>
        <translation>Eine Einwilligung der Person festhalten</translation>
    </message>
</context>
<context>
    <name>rapport::Picker</name>
    <message>
        <source>Nothing fits.</source>
        <translation>Nichts Passendes.</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>choice, hint</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>rapport::PictureConsents</name>
    <message>
        <source>Show people&apos;s portraits, from their channel&apos;s own servers</source>
        <translation>Porträts der Menschen zeigen, von den Servern ihres Kanals</translation>
    </message>
    <message>
        <source>Ask again from now on</source>
        <translation>Künftig wieder fragen</translation>
    </message>
    <message>
        <source>Pictures in messages are fetched when you ask for them. From these they are fetched without asking:</source>
        <translation>Bilder in Nachrichten werden geholt, wenn Sie es verlangen. Von diesen werden sie ungefragt geholt:</translation>
    </message>
    <message>
        <source>Whose pictures are fetched without asking</source>
        <translation>Wessen Bilder ungefragt geholt werden</translation>
    </message>
    <message>
        <source>Everybody who writes to the account %1</source>
        <translation>Alle, die dem Konto %1 schreiben</translation>
    </message>
    <message>
        <source>%1 · since %2</source>
        <comment>whose pictures, when that was agreed to</comment>
        <translation>%1 · seit %2</translation>
    </message>
    <message>
        <source>From nobody: each picture is asked for.</source>
        <translation>Von niemandem: Nach jedem Bild wird gefragt.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>rapport::PictureText</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Show image</source>
        <translation>Bild zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>%n zeigen</numerusform>
            <numerusform>Alle %n zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Always from this person</source>
        <translation>Immer von dieser Person</translation>
    </message>
    <message>
        <source>Always from %1</source>
        <translation>Immer von %1</translation>
    </message>
    <message>
        <source>Always for this account</source>
        <translation>Immer für dieses Konto</translation>
    </message>
    <message>
        <source>without alternative text</source>
        <translation>ohne Beschreibung</translation>
    </message>
    <message>
        <source>Fetching the picture…</source>
        <translation>Das Bild wird geholt…</translation>
    </message>
    <message>
        <source>The picture&apos;s server could not be reached.</source>
        <translation>Der Server des Bildes war nicht erreichbar.</translation>
    </message>
    <message>
        <source>Not fetched: pictures come from encrypted addresses outside of the own network only.</source>
        <translation>Nicht geholt: Bilder kommen nur von verschlüsselten Adressen außerhalb des eigenen Netzes.</translation>
    </message>
    <message>
        <source>The picture is not there any more.</source>
        <translation>Das Bild ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The picture&apos;s server does not give it to everybody.</source>
        <translation>Der Server gibt das Bild nicht jedem.</translation>
    </message>
    <message>
        <source>What came is no picture that can be shown, or it is too large.</source>
        <translation>Was kam, ist kein Bild, das sich zeigen lässt, oder es ist zu groß.</translation>
    </message>
    <message>
        <source>The picture cannot be kept in the workspace.</source>
        <translation>Das Bild kann nicht im Arbeitsbereich aufbewahrt werden.</translation>
    </message>
    <message>
        <source>The picture&apos;s server could not give it.</source>
        <translation>Der Server konnte das Bild nicht geben.</translation>
    </message>
</context>
<context>
    <name>rapport::PictureViewer</name>
    <message>
        <source>Reading the picture…</source>
        <translation>Das Bild wird gelesen…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Bild: %1</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The picture cannot be shown: its file is broken or gone.</source>
        <translation>Das Bild lässt sich nicht zeigen: Seine Datei ist beschädigt oder fort.</translation>
    </message>
    <message>
        <source> · %1 %</source>
        <comment>zoom of a picture</comment>
        <translation> · %1 %</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>bild</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>The picture could not be saved there.</source>
        <translation>Das Bild konnte dort nicht gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>rapport::PlanDialog</name>
    <message>
        <source>Change the campaign</source>
        <translation>Kampagne ändern</translation>
    </message>
    <message>
        <source>Plan a campaign</source>
        <translation>Kampagne planen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Why the plan changes: it was agreed on</source>
        <translation>Warum sich der Plan ändert: Er war vereinbart</translation>
    </message>
    <message>
        <source>Why the plan changes</source>
        <translation>Warum sich der Plan ändert</translation>
    </message>
    <message>
        <source>Keep the change</source>
        <translation>Änderung sichern</translation>
    </message>
    <message>
        <source>Keep the draft</source>
        <translation>Entwurf sichern</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>separated by commas: conversations with one of them belong to it</source>
        <translation>durch Kommas getrennt: Gespräche mit einem davon gehören dazu</translation>
    </message>
    <message>
        <source>EUR</source>
        <translation>EUR</translation>
    </message>
    <message>
        <source>Currency of the budget</source>
        <translation>Währung des Budgets</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Publikum</translation>
    </message>
    <message>
        <source>From, to</source>
        <translation>Von, bis</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Groups of people</source>
        <translation>Gruppen von Menschen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Maturity model</source>
        <translation>Reifegradmodell</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Add a goal</source>
        <translation>Ziel hinzufügen</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Angebote</translation>
    </message>
    <message>
        <source>Add an offer</source>
        <translation>Angebot hinzufügen</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Add a link</source>
        <translation>Link hinzufügen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Veranstaltungen</translation>
    </message>
    <message>
        <source>Add an event</source>
        <translation>Veranstaltung hinzufügen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Begriff</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalte</translation>
    </message>
    <message>
        <source>Set the first and the last day of the baseline.</source>
        <translation>Setzen Sie den ersten und den letzten Tag des Ausgangswerts.</translation>
    </message>
    <message>
        <source>Not kept: %1.</source>
        <translation>Nicht gesichert: %1.</translation>
    </message>
</context>
<context>
    <name>rapport::PlanRows</name>
    <message>
        <source>Take it away</source>
        <translation>Wegnehmen</translation>
    </message>
</context>
<context>
    <name>rapport::PlannedBar</name>
    <message>
        <source>Held back: somebody wrote here since it was planned</source>
        <translation>Zurückgehalten: Jemand hat hier geschrieben, seit sie geplant wurde</translation>
    </message>
    <message>
        <source>Was due %1 while Rapport was closed or offline</source>
        <translation>War %1 fällig, während Rapport geschlossen oder ohne Netz war</translation>
    </message>
    <message>
        <source>Leaves as soon as what is new has been fetched</source>
        <translation>Geht hinaus, sobald das Neue geholt ist</translation>
    </message>
    <message>
        <source>Sends %1</source>
        <translation>Geht %1 hinaus</translation>
    </message>
    <message>
        <source>Answers that leave later</source>
        <translation>Antworten, die später hinausgehen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state, text</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Change time</source>
        <translation>Zeit ändern</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>It sends %1.</source>
        <translation>Sie geht %1 hinaus.</translation>
    </message>
    <message>
        <source>It is being sent.</source>
        <translation>Sie wird gesendet.</translation>
    </message>
    <message>
        <source>Taken back. The text is a draft again.</source>
        <translation>Zurückgenommen. Der Text ist wieder ein Entwurf.</translation>
    </message>
    <message numerus="yes">
        <source>With %n picture(s)</source>
        <translation>
            <numerusform>Mit %n Bild</numerusform>
            <numerusform>Mit %n Bildern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::PolicyDialog</name>
    <message>
        <source>Add a policy</source>
        <translation>Zusage hinzufügen</translation>
    </message>
    <message>
        <source>Change the policy</source>
        <translation>Zusage ändern</translation>
    </message>
    <message>
        <source>Every channel</source>
        <translation>Jeder Kanal</translation>
    </message>
    <message>
        <source>With any tag or none</source>
        <translation>Mit beliebigem oder ohne Schlagwort</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>People of high importance and key people</source>
        <translation>Menschen von hoher Wichtigkeit und Schlüsselpersonen</translation>
    </message>
    <message>
        <source>Key people</source>
        <translation>Schlüsselpersonen</translation>
    </message>
    <message>
        <source>Every hour, day and night</source>
        <translation>Jede Stunde, Tag und Nacht</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>First reply within</source>
        <translation>Erste Antwort innerhalb von</translation>
    </message>
    <message>
        <source>Further replies within</source>
        <translation>Weitere Antworten innerhalb von</translation>
    </message>
    <message>
        <source>Closed within</source>
        <translation>Abschluss innerhalb von</translation>
    </message>
    <message>
        <source>Hours that count</source>
        <translation>Zeiten, die zählen</translation>
    </message>
    <message>
        <source>Due soon before</source>
        <translation>Vorwarnzeit</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>%1, hours</source>
        <translation>%1, Stunden</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>%1, minutes</source>
        <translation>%1, Minuten</translation>
    </message>
    <message>
        <source>Of several policies that fit a conversation the first in the list counts. 0 h 0 min promises nothing.</source>
        <translation>Passen mehrere Zusagen zu einem Gespräch, zählt die erste in der Liste. 0 h 0 min sagt nichts zu.</translation>
    </message>
</context>
<context>
    <name>rapport::PostTexts</name>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Follow the shared text again</source>
        <translation>Wieder dem gemeinsamen Text folgen</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Bilder hinzufügen</translation>
    </message>
    <message>
        <source>Name somebody (@)</source>
        <translation>Jemanden nennen (@)</translation>
    </message>
    <message>
        <source>Emoji (:)</source>
        <translation>Emoji (:)</translation>
    </message>
    <message>
        <source>Preview: as it will be shown</source>
        <translation>Vorschau: wie es erscheinen wird</translation>
    </message>
    <message>
        <source>Shared text</source>
        <translation>Gemeinsamer Text</translation>
    </message>
    <message>
        <source>Text on %1</source>
        <translation>Text auf %1</translation>
    </message>
    <message>
        <source>Text that all channels share</source>
        <translation>Text, den alle Kanäle teilen</translation>
    </message>
    <message>
        <source>%1 has no text</source>
        <translation>%1 hat keinen Text</translation>
    </message>
    <message>
        <source>too long for %1: %2</source>
        <translation>zu lang für %1: %2</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>length, channel</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Too long: %1 of %2</source>
        <translation>Zu lang: %1 von %2</translation>
    </message>
    <message>
        <source>Length: %1 of %2</source>
        <translation>Länge: %1 von %2</translation>
    </message>
    <message>
        <source>Choose channels at the right: each can have a text of its own.</source>
        <translation>Wählen Sie rechts Kanäle: jeder kann einen eigenen Text haben.</translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s) say this.</source>
        <translation>
            <numerusform>%n Kanal sagt dies.</numerusform>
            <numerusform>%n Kanäle sagen dies.</numerusform>
        </translation>
    </message>
    <message>
        <source>This has left, and stays as it is here.</source>
        <translation>Dies ist hinausgegangen und bleibt hier, wie es ist.</translation>
    </message>
    <message>
        <source>This was refused. Change it and publish it again, or try again as it is.</source>
        <translation>Dies wurde abgelehnt. Ändern Sie es und veröffentlichen Sie es neu, oder versuchen Sie es noch einmal, wie es ist.</translation>
    </message>
    <message>
        <source>This is planned. Take it back to change its text.</source>
        <translation>Dies ist geplant. Nehmen Sie es zurück, um den Text zu ändern.</translation>
    </message>
    <message>
        <source>Follows the shared text until you change it here.</source>
        <translation>Folgt dem gemeinsamen Text, bis Sie ihn hier ändern.</translation>
    </message>
    <message>
        <source>Has a text of its own.</source>
        <translation>Hat einen eigenen Text.</translation>
    </message>
</context>
<context>
    <name>rapport::Presence</name>
    <message>
        <source>(%1) %2</source>
        <extracomment>The window&apos;s title: how many conversations hold something unread, then the program&apos;s or the demo&apos;s name</extracomment>
        <translation>(%1) %2</translation>
    </message>
    <message>
        <source>Rapport goes on</source>
        <translation>Rapport läuft weiter</translation>
    </message>
    <message>
        <source>It goes on receiving and sending. Its icon in the tray brings the window back or quits it; the settings say what closing the window does.</source>
        <translation>Es empfängt und sendet weiter. Sein Symbol in der Leiste holt das Fenster zurück oder beendet es; die Einstellungen sagen, was das Schließen des Fensters tut.</translation>
    </message>
</context>
<context>
    <name>rapport::QueryCompletion</name>
    <message>
        <source>How the search can go on</source>
        <translation>Wie die Suche weitergehen kann</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>What a search can ask for, then what that means</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>rapport::QueryOffers</name>
    <message>
        <source>how it stands</source>
        <translation>wie es steht</translation>
    </message>
    <message>
        <source>on which channel</source>
        <translation>auf welchem Kanal</translation>
    </message>
    <message>
        <source>on which account</source>
        <translation>auf welchem Konto</translation>
    </message>
    <message>
        <source>who wrote</source>
        <translation>wer schrieb</translation>
    </message>
    <message>
        <source>one person, under all their names</source>
        <translation>eine Person, unter allen ihren Namen</translation>
    </message>
    <message>
        <source>people of a group</source>
        <translation>Menschen einer Gruppe</translation>
    </message>
    <message>
        <source>tagged so</source>
        <translation>so verschlagwortet</translation>
    </message>
    <message>
        <source>whose work it is</source>
        <translation>wessen Arbeit es ist</translation>
    </message>
    <message>
        <source>in which language</source>
        <translation>in welcher Sprache</translation>
    </message>
    <message>
        <source>what kind of message</source>
        <translation>welche Art von Nachricht</translation>
    </message>
    <message>
        <source>what it holds</source>
        <translation>was es enthält</translation>
    </message>
    <message>
        <source>older than a day</source>
        <translation>älter als ein Tag</translation>
    </message>
    <message>
        <source>since a day</source>
        <translation>seit einem Tag</translation>
    </message>
    <message>
        <source>how close people are</source>
        <translation>wie nah die Menschen sind</translation>
    </message>
    <message>
        <source>how far people go</source>
        <translation>wie weit die Menschen gehen</translation>
    </message>
    <message>
        <source>how it sounds</source>
        <translation>wie es klingt</translation>
    </message>
    <message>
        <source>how far a lead is</source>
        <translation>wie weit eine Anfrage ist</translation>
    </message>
    <message>
        <source>which idea it stands for</source>
        <translation>für welche Idee es steht</translation>
    </message>
    <message>
        <source>which campaign it belongs to</source>
        <translation>zu welcher Kampagne es gehört</translation>
    </message>
    <message>
        <source>needs a reply</source>
        <translation>braucht eine Antwort</translation>
    </message>
    <message>
        <source>waits on them</source>
        <translation>wartet auf die anderen</translation>
    </message>
    <message>
        <source>put aside</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>holds something unread</source>
        <translation>enthält Ungelesenes</translation>
    </message>
    <message>
        <source>waits for moderation</source>
        <translation>wartet auf Moderation</translation>
    </message>
    <message>
        <source>something was deleted</source>
        <translation>etwas wurde gelöscht</translation>
    </message>
    <message>
        <source>something was edited</source>
        <translation>etwas wurde bearbeitet</translation>
    </message>
    <message>
        <source>assigned to me</source>
        <translation>mir zugewiesen</translation>
    </message>
    <message>
        <source>needs no reply</source>
        <translation>braucht keine Antwort</translation>
    </message>
    <message>
        <source>marked as spam</source>
        <translation>als Spam markiert</translation>
    </message>
    <message>
        <source>has a time to be answered by</source>
        <translation>hat eine Frist für die Antwort</translation>
    </message>
    <message>
        <source>that time is over</source>
        <translation>diese Frist ist vorbei</translation>
    </message>
    <message>
        <source>by somebody who speaks for us</source>
        <translation>von jemandem, der für uns spricht</translation>
    </message>
    <message>
        <source>by somebody who might speak for us</source>
        <translation>von jemandem, der für uns sprechen könnte</translation>
    </message>
    <message>
        <source>by somebody new</source>
        <translation>von jemand Neuem</translation>
    </message>
    <message>
        <source>by somebody who comes again</source>
        <translation>von jemandem, der wiederkommt</translation>
    </message>
    <message>
        <source>by somebody who has gone quiet</source>
        <translation>von jemandem, der still geworden ist</translation>
    </message>
    <message>
        <source>by somebody who came back</source>
        <translation>von jemandem, der zurückkam</translation>
    </message>
    <message>
        <source>may bring business</source>
        <translation>kann Geschäft bringen</translation>
    </message>
    <message>
        <source>stands for an idea</source>
        <translation>steht für eine Idee</translation>
    </message>
    <message>
        <source>a post of its own</source>
        <translation>ein eigener Beitrag</translation>
    </message>
    <message>
        <source>a comment below a post</source>
        <translation>ein Kommentar unter einem Beitrag</translation>
    </message>
    <message>
        <source>an answer</source>
        <translation>eine Antwort</translation>
    </message>
    <message>
        <source>names us</source>
        <translation>nennt uns</translation>
    </message>
    <message>
        <source>quotes us</source>
        <translation>zitiert uns</translation>
    </message>
    <message>
        <source>a direct message</source>
        <translation>eine Direktnachricht</translation>
    </message>
    <message>
        <source>an internal note</source>
        <translation>eine interne Notiz</translation>
    </message>
    <message>
        <source>links to us</source>
        <translation>verlinkt uns</translation>
    </message>
    <message>
        <source>a picture or file</source>
        <translation>ein Bild oder eine Datei</translation>
    </message>
    <message>
        <source>an answer that was begun</source>
        <translation>eine begonnene Antwort</translation>
    </message>
    <message>
        <source>found by a rule</source>
        <translation>von einer Regel gefunden</translation>
    </message>
    <message>
        <source>no lead after all</source>
        <translation>doch keine Anfrage</translation>
    </message>
    <message>
        <source>my work</source>
        <translation>meine Arbeit</translation>
    </message>
    <message>
        <source>nobody&apos;s work</source>
        <translation>niemandes Arbeit</translation>
    </message>
</context>
<context>
    <name>rapport::QuietTimes</name>
    <message>
        <source>Pick a day and an hour</source>
        <translation>Tag und Stunde wählen</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Quiet for an hour</source>
        <translation>Eine Stunde Ruhe</translation>
    </message>
    <message>
        <source>Quiet until…</source>
        <translation>Ruhe bis…</translation>
    </message>
    <message>
        <source>End the quiet</source>
        <translation>Ruhe beenden</translation>
    </message>
</context>
<context>
    <name>rapport::RecordsDialog</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>There is nothing behind this figure any more.</source>
        <translation>Hinter dieser Zahl steht nichts mehr.</translation>
    </message>
    <message>
        <source>Who follows is known to the channel alone. This is what it told, by day.</source>
        <translation>Wer folgt, weiß nur der Kanal. Das hat er genannt, nach Tagen.</translation>
    </message>
    <message>
        <source>Press Enter at a row to open where it stands.</source>
        <translation>Drücken Sie bei einer Zeile die Eingabetaste, um zu öffnen, wo es steht.</translation>
    </message>
</context>
<context>
    <name>rapport::RemoveAccountDialog</name>
    <message>
        <source>Remove %1 from Rapport?</source>
        <translation>%1 aus Rapport entfernen?</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) with their notes, tags and drafts are erased from this computer. This cannot be undone.</source>
        <translation>
            <numerusform>%n Gespräch mit seinen Notizen, Schlagwörtern und Entwürfen wird von diesem Rechner gelöscht. Das lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>%n Gespräche mit ihren Notizen, Schlagwörtern und Entwürfen werden von diesem Rechner gelöscht. Das lässt sich nicht rückgängig machen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::RepliesDialog</name>
    <message>
        <source>Jane Doe</source>
        <translation>Erika Muster</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>Ihr Konto</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>%1  /%2</source>
        <translation>%1  /%2</translation>
    </message>
    <message>
        <source>Saved replies</source>
        <translation>Textbausteine</translation>
    </message>
    <message>
        <source>Saved replies, in their order</source>
        <translation>Textbausteine in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>What is answered again and again can be kept here, with variables for what differs. Type / in an empty answer to find one.</source>
        <translation>Was immer wieder geantwortet wird, lässt sich hier aufbewahren, mit Variablen für das, was wechselt. Tippen Sie / in eine leere Antwort, um einen zu finden.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save (Ctrl+Return)</source>
        <translation>Speichern (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The reply is kept.</source>
        <translation>Der Textbaustein ist gespeichert.</translation>
    </message>
    <message>
        <source>The reply is removed.</source>
        <translation>Der Textbaustein ist entfernt.</translation>
    </message>
    <message>
        <source>The order is kept.</source>
        <translation>Die Reihenfolge ist gespeichert.</translation>
    </message>
    <message>
        <source>Import saved replies</source>
        <translation>Textbausteine importieren</translation>
    </message>
    <message>
        <source>Saved replies (%1)</source>
        <translation>Textbausteine (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Alle Dateien (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s) came.</source>
        <translation>
            <numerusform>%n Textbaustein kam.</numerusform>
            <numerusform>%n Textbausteine kamen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n was(were) here already.</source>
        <translation>
            <numerusform>%n war schon hier.</numerusform>
            <numerusform>%n waren schon hier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be taken.</source>
        <translation>
            <numerusform>%n konnte nicht übernommen werden.</numerusform>
            <numerusform>%n konnten nicht übernommen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export saved replies</source>
        <translation>Textbausteine exportieren</translation>
    </message>
    <message>
        <source>saved-replies</source>
        <translation>textbausteine</translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s) are in the file.</source>
        <translation>
            <numerusform>%n Textbaustein ist in der Datei.</numerusform>
            <numerusform>%n Textbausteine sind in der Datei.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Zurückgenommen.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>It has to have a name and a text to be kept, and a shortcut without spaces. Discard it, or fill it in.</source>
        <translation>Zum Speichern braucht es einen Namen und einen Text, und ein Kürzel ohne Leerzeichen. Verwerfen Sie es oder füllen Sie es aus.</translation>
    </message>
</context>
<context>
    <name>rapport::ReplyEditor</name>
    <message>
        <source>Nothing is known for %1: fill it in by hand.</source>
        <translation>Für %1 ist nichts bekannt: bitte von Hand ausfüllen.</translation>
    </message>
    <message>
        <source>%1 is no variable and stays as it is.</source>
        <translation>%1 ist keine Variable und bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>A word that finds it at once</source>
        <translation>Ein Wort, das ihn sofort findet</translation>
    </message>
    <message>
        <source>Any channel</source>
        <translation>Jeder Kanal</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Jede Sprache</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Insert a variable</source>
        <translation>Variable einfügen</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>meaning, variable</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What stands behind a | is used where nothing is known: {{person.first_name|there}}</source>
        <translation>Was hinter einem | steht, gilt, wo nichts bekannt ist: {{person.first_name|du}}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Meant for</source>
        <translation>Gedacht für</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
</context>
<context>
    <name>rapport::ReplyPicker</name>
    <message>
        <source>Saved replies</source>
        <translation>Textbausteine</translation>
    </message>
    <message>
        <source>Find a saved reply</source>
        <translation>Textbaustein suchen</translation>
    </message>
    <message>
        <source>As it reads here</source>
        <translation>So liest er sich hier</translation>
    </message>
    <message>
        <source>Write and change saved replies</source>
        <translation>Textbausteine schreiben und ändern</translation>
    </message>
    <message>
        <source>%1  /%2</source>
        <translation>%1  /%2</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Nichts passt.</translation>
    </message>
    <message>
        <source>No reply has been saved yet. What is answered again and again can be kept here.</source>
        <translation>Noch ist kein Textbaustein gespeichert. Was immer wieder geantwortet wird, lässt sich hier aufbewahren.</translation>
    </message>
</context>
<context>
    <name>rapport::ReportExport</name>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Picture of vectors (*.svg)</source>
        <translation>Vektorbild (*.svg)</translation>
    </message>
    <message>
        <source>Workbook with all values (*.xlsx)</source>
        <translation>Arbeitsmappe mit allen Werten (*.xlsx)</translation>
    </message>
    <message>
        <source>Table of all values (*.csv)</source>
        <translation>Tabelle aller Werte (*.csv)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Bericht ausgeben</translation>
    </message>
    <message>
        <source>Writes this dashboard with its figures to a file (Ctrl+E)</source>
        <translation>Schreibt diese Übersicht mit ihren Zahlen in eine Datei (Strg+E)</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Export a report</source>
        <translation>Bericht ausgeben</translation>
    </message>
    <message>
        <source>Demo community</source>
        <translation>Beispiel-Community</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>Bericht wird geschrieben …</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>Der Bericht steht in %1.</translation>
    </message>
</context>
<context>
    <name>rapport::ReviewDialog</name>
    <message>
        <source>With the internal notes</source>
        <translation>Mit den internen Notizen</translation>
    </message>
    <message>
        <source>Export the review</source>
        <translation>Rückschau ausgeben</translation>
    </message>
    <message>
        <source>All of the campaign in one file: plan and changes, figures, charts and conversations.</source>
        <translation>Die ganze Kampagne in einer Datei: Plan und Änderungen, Zahlen, Diagramme und Gespräche.</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>One file with its pictures; it loads nothing from anywhere.</source>
        <translation>Eine Datei mit ihren Bildern; sie lädt nirgendwoher etwas.</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Pages to keep or to send on.</source>
        <translation>Seiten zum Aufbewahren oder Weiterschicken.</translation>
    </message>
    <message>
        <source>They are meant for colleagues only.</source>
        <translation>Sie sind nur für Kollegen gedacht.</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>Weiter…</translation>
    </message>
</context>
<context>
    <name>rapport::RunsModel</name>
    <message>
        <source>%1, history</source>
        <extracomment>A feed&apos;s name, and that this run walked back into its past.</extracomment>
        <translation>%1, Verlauf</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Done; something in between may be missing</source>
        <translation>Fertig; dazwischen könnte etwas fehlen</translation>
    </message>
    <message>
        <source>Done in %1</source>
        <translation>Fertig in %1</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Beiseitegelegt</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>rapport::SamePeopleDialog</name>
    <message>
        <source>Same person</source>
        <translation>Dieselbe Person</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Nicht dieselbe</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Who may be the same person</source>
        <translation>Wer dieselbe Person sein könnte</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>Not the same (Del)</source>
        <translation>Nicht dieselbe (Entf)</translation>
    </message>
    <message>
        <source>%1 · %2 and %3</source>
        <comment>score, person, person</comment>
        <translation>%1 · %2 und %3</translation>
    </message>
    <message>
        <source>Nobody here looks like somebody else.</source>
        <translation>Niemand hier sieht nach jemand anderem aus.</translation>
    </message>
    <message>
        <source>%1 pairs, the likeliest %2 are shown.</source>
        <translation>%1 Paare, die %2 wahrscheinlichsten werden gezeigt.</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s), the likeliest first.</source>
        <translation>
            <numerusform>%n Paar.</numerusform>
            <numerusform>%n Paare, die wahrscheinlichsten zuerst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Handle</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>reasons, score</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>They are one person now.</source>
        <translation>Sie sind jetzt eine Person.</translation>
    </message>
    <message>
        <source>They will not be proposed again.</source>
        <translation>Sie werden nicht wieder vorgeschlagen.</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Zurückgenommen.</translation>
    </message>
</context>
<context>
    <name>rapport::SamePersonCard</name>
    <message>
        <source>Same person as %1?</source>
        <translation>Dieselbe Person wie %1?</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>reasons, score</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Dieselbe Person</translation>
    </message>
    <message>
        <source>Same person as %1</source>
        <translation>Dieselbe Person wie %1</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Nicht dieselbe</translation>
    </message>
    <message>
        <source>Not the same as %1</source>
        <translation>Nicht dieselbe wie %1</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show all people who may be the same</source>
        <translation>Alle zeigen, die dieselbe Person sein könnten</translation>
    </message>
</context>
<context>
    <name>rapport::ScoreSection</name>
    <message>
        <source>Scores</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Choose the score that is explained</source>
        <translation>Wählen, welcher Wert erklärt wird</translation>
    </message>
    <message>
        <source>Level %1</source>
        <translation>Stufe %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a score, its figure</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Place %1 of %2</source>
        <translation>Platz %1 von %2</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>how often, what</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Reckoned %1 with the weights that Rapport comes with.</source>
        <translation>Berechnet %1 mit den Gewichten, die Rapport mitbringt.</translation>
    </message>
    <message>
        <source>Reckoned %1 with your weights, revision %2.</source>
        <translation>Berechnet %1 mit Ihren Gewichten, Fassung %2.</translation>
    </message>
    <message>
        <source>Candidate for an advocate</source>
        <translation>Kandidat als Fürsprecher</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <comment>a consent, a date</comment>
        <translation>%1, seit %2</translation>
    </message>
    <message>
        <source>Contacted %1</source>
        <translation>Angeschrieben %1</translation>
    </message>
    <message>
        <source>For it: %1</source>
        <translation>Dafür: %1</translation>
    </message>
    <message>
        <source>Against it: %1</source>
        <translation>Dagegen: %1</translation>
    </message>
    <message>
        <source>Advocate</source>
        <translation>Fürsprecher</translation>
    </message>
    <message>
        <source>Contacted today</source>
        <translation>Heute angeschrieben</translation>
    </message>
    <message>
        <source>Contacted today.</source>
        <translation>Heute angeschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>No scores: nothing was done in the %n days before they were last reckoned, %1.</source>
        <translation>
            <numerusform>Keine Werte: In dem %n Tag, bevor sie zuletzt berechnet wurden (%1), geschah nichts.</numerusform>
            <numerusform>Keine Werte: In den %n Tagen, bevor sie zuletzt berechnet wurden (%1), geschah nichts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Scores were never reckoned in this workspace, and it is open for reading only.</source>
        <translation>In diesem Arbeitsbereich wurden nie Werte berechnet, und er ist nur zum Lesen offen.</translation>
    </message>
    <message>
        <source>Scores are reckoned in the background. The first are there in a few minutes.</source>
        <translation>Die Werte werden im Hintergrund berechnet. Die ersten stehen in wenigen Minuten da.</translation>
    </message>
</context>
<context>
    <name>rapport::SearchAside</name>
    <message>
        <source>All conversations</source>
        <translation>Alle Gespräche</translation>
    </message>
    <message>
        <source>Search in every conversation, closed ones too</source>
        <translation>In allen Gesprächen suchen, auch in abgeschlossenen</translation>
    </message>
    <message>
        <source>Search only in the view chosen at the left</source>
        <translation>Nur in der links gewählten Ansicht suchen</translation>
    </message>
    <message>
        <source>Search in %1</source>
        <translation>In %1 suchen</translation>
    </message>
    <message>
        <source>Everything that %1 wrote</source>
        <translation>Alles, was %1 geschrieben hat</translation>
    </message>
</context>
<context>
    <name>rapport::SeedsDialog</name>
    <message>
        <source>Who to ask</source>
        <translation>Wen fragen</translation>
    </message>
    <message>
        <source>People who care about “%1”, and who agreed to be contacted. Write to them one by one: nothing is sent from here.</source>
        <translation>Menschen, denen „%1“ am Herzen liegt und die eingewilligt haben, angesprochen zu werden. Schreiben Sie ihnen einzeln: von hier wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Passung</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Open the conversation</source>
        <translation>Das Gespräch öffnen</translation>
    </message>
    <message>
        <source>Begin an answer</source>
        <translation>Eine Antwort beginnen</translation>
    </message>
    <message>
        <source>Promoters: advocates who are heard</source>
        <translation>Werbende: Fürsprecher, die gehört werden</translation>
    </message>
    <message>
        <source>Peers: people who write about it</source>
        <translation>Gleichgesinnte: Menschen, die darüber schreiben</translation>
    </message>
    <message>
        <source>Not to be asked</source>
        <translation>Nicht zu fragen</translation>
    </message>
    <message>
        <source>Nobody is near to it yet. Give the campaign tags or groups of people, and write down on people&apos;s pages who agreed to be contacted.</source>
        <translation>Noch steht ihr niemand nahe. Geben Sie der Kampagne Schlagwörter oder Gruppen von Menschen, und halten Sie auf den Seiten der Menschen fest, wer eingewilligt hat, angesprochen zu werden.</translation>
    </message>
    <message>
        <source>Nobody who is near to it has agreed to be contacted. A consent is written down on the person&apos;s page.</source>
        <translation>Niemand, der ihr nahe steht, hat eingewilligt, angesprochen zu werden. Eine Einwilligung wird auf der Seite der Person festgehalten.</translation>
    </message>
    <message>
        <source>%1, fit %2, followers: %3. %4</source>
        <translation>%1, Passung %2, Follower: %3. %4</translation>
    </message>
    <message>
        <source>Hello %1, we are planning “%2” and thought of you. Would you like to take part?</source>
        <translation>Hallo %1, wir planen „%2“ und haben an Sie gedacht. Möchten Sie mitmachen?</translation>
    </message>
</context>
<context>
    <name>rapport::SendTimes</name>
    <message>
        <source>In an hour</source>
        <translation>In einer Stunde</translation>
    </message>
    <message>
        <source>This evening, %1</source>
        <translation>Heute Abend, %1</translation>
    </message>
    <message>
        <source>Tomorrow, %1</source>
        <translation>Morgen, %1</translation>
    </message>
    <message>
        <source>Monday, %1</source>
        <translation>Montag, %1</translation>
    </message>
    <message>
        <source>today %1</source>
        <comment>hour</comment>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <comment>hour</comment>
        <translation>morgen %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <comment>hour</comment>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day of the week, hour</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a date</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>date, hour</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Another time …</source>
        <translation>Eine andere Zeit …</translation>
    </message>
    <message>
        <source>Send at</source>
        <translation>Senden um</translation>
    </message>
    <message>
        <source>Send then</source>
        <translation>Dann senden</translation>
    </message>
</context>
<context>
    <name>rapport::SettingsPage</name>
    <message>
        <source>Once answered, a conversation</source>
        <translation>Ein beantwortetes Gespräch</translation>
    </message>
    <message>
        <source>“Send and close” closes it in any case, and whatever they write opens it again.</source>
        <translation>„Senden und schließen“ schließt es in jedem Fall, und was immer geschrieben wird, öffnet es wieder.</translation>
    </message>
    <message>
        <source>waits for them</source>
        <translation>wartet auf sie</translation>
    </message>
    <message>
        <source>is closed</source>
        <translation>ist geschlossen</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Rechtschreibung</translation>
    </message>
    <message>
        <source>Your system&apos;s dictionaries are used, and those that you put into a folder of Rapport&apos;s own (two files each, .aff and .dic). The language of an answer is chosen where it is written.</source>
        <translation>Benutzt werden die Wörterbücher Ihres Systems und solche, die Sie in einen Ordner von Rapport legen (je zwei Dateien, .aff und .dic). Die Sprache einer Antwort wird dort gewählt, wo sie geschrieben wird.</translation>
    </message>
    <message>
        <source>Open that folder</source>
        <translation>Diesen Ordner öffnen</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Service levels</source>
        <translation>Fristen</translation>
    </message>
    <message>
        <source>How soon people are promised an answer, working hours and holidays.</source>
        <translation>Wie bald Menschen eine Antwort zugesagt ist, Arbeitszeiten und Feiertage.</translation>
    </message>
    <message>
        <source>Service levels…</source>
        <translation>Fristen…</translation>
    </message>
    <message>
        <source>Saved replies</source>
        <translation>Textbausteine</translation>
    </message>
    <message>
        <source>Texts with variables, found in the composer with a slash.</source>
        <translation>Texte mit Variablen, im Antwortfeld mit einem Schrägstrich zu finden.</translation>
    </message>
    <message>
        <source>Saved replies…</source>
        <translation>Textbausteine…</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>pictures images portraits avatars consent load fetch</source>
        <translation>Bilder Fotos Porträts Avatare Zustimmung laden holen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Size of text and controls</source>
        <translation>Größe von Text und Bedienelementen</translation>
    </message>
    <message>
        <source>From the next start on.</source>
        <translation>Ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Language of the interface</source>
        <translation>Sprache der Oberfläche</translation>
    </message>
    <message>
        <source>Tell me when something comes that needs an answer</source>
        <translation>Melden, wenn etwas kommt, das auf Antwort wartet</translation>
    </message>
    <message>
        <source>One notification, however much comes; none while you look at the inbox. Likes, bots and your own accounts are never told.</source>
        <translation>Eine Meldung, wie viel auch kommt; keine, während Sie den Eingang ansehen. Gefällt-mir, Bots und Ihre eigenen Konten werden nie gemeldet.</translation>
    </message>
    <message>
        <source>Show who wrote and what</source>
        <translation>Zeigen, wer was geschrieben hat</translation>
    </message>
    <message>
        <source>Without it a notification only says that something came: for screens that others see.</source>
        <translation>Sonst sagt eine Meldung nur, dass etwas kam: für Bildschirme, die andere sehen.</translation>
    </message>
    <message>
        <source>Tell me before an answer is due</source>
        <translation>Melden, bevor eine Antwort fällig ist</translation>
    </message>
    <message>
        <source>Quiet hours every day</source>
        <translation>Ruhezeit an jedem Tag</translation>
    </message>
    <message>
        <source>Nothing is told in them; what came is told once afterwards.</source>
        <translation>In ihr wird nichts gemeldet; was kam, wird danach einmal gemeldet.</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe von</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>Quiet for now</source>
        <translation>Ruhe für jetzt</translation>
    </message>
    <message>
        <source>Also in the tray&apos;s menu, in each notification, and among the commands (Ctrl+K), there until any time.</source>
        <translation>Auch im Menü der Leiste, in jeder Meldung und unter den Befehlen (Strg+K), dort bis zu jeder Zeit.</translation>
    </message>
    <message>
        <source>Quiet for an hour</source>
        <translation>Eine Stunde Ruhe</translation>
    </message>
    <message>
        <source>End the quiet (until %1)</source>
        <translation>Ruhe beenden (bis %1)</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Leiste</translation>
    </message>
    <message>
        <source>Show an icon in the tray, with how many conversations are unread</source>
        <translation>Ein Symbol in der Leiste zeigen, mit der Zahl der ungelesenen Gespräche</translation>
    </message>
    <message>
        <source>This desktop has no tray at present.</source>
        <translation>Diese Arbeitsfläche hat zurzeit keine Leiste.</translation>
    </message>
    <message>
        <source>Closing the window leaves Rapport running in the tray</source>
        <translation>Wird das Fenster geschlossen, läuft Rapport in der Leiste weiter</translation>
    </message>
    <message>
        <source>It goes on receiving, sending and telling. Ctrl+Q quits.</source>
        <translation>Es empfängt, sendet und meldet weiter. Strg+Q beendet.</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Keine Einstellung enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Wird kopiert…</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Sichern…</translation>
    </message>
    <message>
        <source>The copy is complete and was looked through: %1.</source>
        <translation>Die Kopie ist vollständig und geprüft: %1.</translation>
    </message>
    <message>
        <source>It could not be copied: %1</source>
        <translation>Es konnte nicht kopiert werden: %1</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Copy of everything</source>
        <translation>Kopie von allem</translation>
    </message>
    <message>
        <source>A verified copy of the workspace&apos;s database in one file, while work goes on. Fetched pictures are not in it.</source>
        <translation>Eine geprüfte Kopie der Datenbank in einer Datei, während die Arbeit weitergeht. Geholte Bilder sind nicht darin.</translation>
    </message>
    <message>
        <source>Rapport %1.backup</source>
        <translation>Rapport %1.backup</translation>
    </message>
    <message>
        <source>Back up the workspace</source>
        <translation>Arbeitsbereich sichern</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>A day begins at midnight in</source>
        <translation>Ein Tag beginnt um Mitternacht in</translation>
    </message>
    <message>
        <source>With another time zone all figures are counted again. That takes a while in a large workspace; until then they say that they are incomplete.</source>
        <translation>Mit einer anderen Zeitzone werden alle Zahlen neu gezählt. Das dauert in einem großen Arbeitsbereich eine Weile; bis dahin sagen sie, dass sie unvollständig sind.</translation>
    </message>
</context>
<context>
    <name>rapport::ShortcutSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>action, its keys</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>rapport::SnoozeDialog</name>
    <message>
        <source>Snooze until</source>
        <translation>Zurückstellen bis</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Zurückstellen</translation>
    </message>
</context>
<context>
    <name>rapport::SnoozeTimes</name>
    <message>
        <source>In 3 hours</source>
        <translation>In 3 Stunden</translation>
    </message>
    <message>
        <source>Tomorrow, %1</source>
        <translation>Morgen, %1</translation>
    </message>
    <message>
        <source>Monday, %1</source>
        <translation>Montag, %1</translation>
    </message>
    <message>
        <source>Until they answer</source>
        <translation>Bis eine Antwort kommt</translation>
    </message>
</context>
<context>
    <name>rapport::StageColumn</name>
    <message>
        <source>Content: %1</source>
        <translation>Inhalte: %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Topics to watch: %1</source>
        <translation>Themen im Blick: %1</translation>
    </message>
</context>
<context>
    <name>rapport::StageHead</name>
    <message>
        <source>%1, %2: %3, %4 of %5 practices known</source>
        <extracomment>A stage read aloud: name, meaning, score, how many of its practices are known.</extracomment>
        <translation>%1, %2: %3, %4 von %5 Praktiken bekannt</translation>
    </message>
    <message>
        <source>%1 of %2 practices known. The stage holds from %3 on, and counts while those before it hold.</source>
        <translation>%1 von %2 Praktiken bekannt. Die Stufe hält ab %3 und zählt, solange die vorigen halten.</translation>
    </message>
</context>
<context>
    <name>rapport::StatusBar</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Demo community</source>
        <translation>Demo-Community</translation>
    </message>
    <message>
        <source>Invented people and messages, to try everything with. Choose this to return to your own workspace.</source>
        <translation>Erfundene Menschen und Nachrichten, um alles auszuprobieren. Hier geht es zurück zu Ihrem eigenen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 Nachricht</translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation>%1 Nachrichten</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n Konto</numerusform>
            <numerusform>%n Konten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::SuggestionCard</name>
    <message>
        <source>No word rose in the last 60 days that is not a tag already.</source>
        <translation>In den letzten 60 Tagen ist kein Wort gestiegen, das nicht schon Schlagwort ist.</translation>
    </message>
    <message>
        <source>Words that rose in the last 60 days and are no tags yet.</source>
        <translation>Wörter, die in den letzten 60 Tagen gestiegen sind und noch keine Schlagwörter sind.</translation>
    </message>
    <message>
        <source>New tags</source>
        <translation>Neue Schlagwörter</translation>
    </message>
    <message>
        <source>Open the messages that mention “%1”</source>
        <translation>Nachrichten öffnen, die „%1“ erwähnen</translation>
    </message>
    <message numerus="yes">
        <source>Tag these %n conversation(s)</source>
        <translation>
            <numerusform>Dieses Gespräch verschlagworten (%n)</numerusform>
            <numerusform>Diese %n Gespräche verschlagworten</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag %1 with “%2”</source>
        <translation>%1 mit „%2“ verschlagworten</translation>
    </message>
    <message>
        <source>%1 that mention “%2”</source>
        <translation>%1, die „%2“ erwähnen</translation>
    </message>
</context>
<context>
    <name>rapport::ThreadCommands</name>
    <message>
        <source>In the thread</source>
        <translation>Im Gespräch</translation>
    </message>
    <message>
        <source>Find in the thread</source>
        <translation>Im Gespräch suchen</translation>
    </message>
    <message>
        <source>Go to what it answers</source>
        <translation>Zu der Nachricht, auf die sie antwortet</translation>
    </message>
    <message>
        <source>Fold or show the branch</source>
        <translation>Zweig falten oder zeigen</translation>
    </message>
    <message>
        <source>Fold all branches</source>
        <translation>Alle Zweige falten</translation>
    </message>
    <message>
        <source>Show all branches</source>
        <translation>Alle Zweige zeigen</translation>
    </message>
    <message>
        <source>Quote in the answer</source>
        <translation>In der Antwort zitieren</translation>
    </message>
    <message>
        <source>Open the original</source>
        <translation>Original öffnen</translation>
    </message>
    <message>
        <source>Copy with who said it</source>
        <translation>Mit Namen kopieren</translation>
    </message>
    <message>
        <source>Show what was done</source>
        <translation>Zeigen, was getan wurde</translation>
    </message>
</context>
<context>
    <name>rapport::ThreadEvents</name>
    <message>
        <source>%1 %2</source>
        <comment>who, what was done</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Zurückgenommen.</translation>
    </message>
</context>
<context>
    <name>rapport::ThreadHeader</name>
    <message>
        <source>Show or fold away the person (P)</source>
        <translation>Die Person zeigen oder einklappen (P)</translation>
    </message>
    <message>
        <source>Person beside the thread</source>
        <translation>Person neben dem Gespräch</translation>
    </message>
    <message>
        <source>Tags (T)</source>
        <translation>Schlagwörter (T)</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting %1</source>
        <translation>wartet %1</translation>
    </message>
    <message>
        <source>waiting on them</source>
        <translation>wartet auf die anderen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Reopen the conversation (Shift+E)</source>
        <translation>Das Gespräch wieder öffnen (Umschalt+E)</translation>
    </message>
    <message>
        <source>Close the conversation (E)</source>
        <translation>Das Gespräch abschließen (E)</translation>
    </message>
    <message>
        <source>Take this tag off</source>
        <translation>Dieses Schlagwort entfernen</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>Assign (A)</source>
        <translation>Zuweisen (A)</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Snooze (S)</source>
        <translation>Zurückstellen (S)</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>snoozed until they answer</source>
        <translation>zurückgestellt, bis eine Antwort kommt</translation>
    </message>
    <message>
        <source>snoozed, back %1</source>
        <translation>zurückgestellt, wieder da %1</translation>
    </message>
    <message>
        <source>This workspace is open for reading only.</source>
        <translation>Dieser Arbeitsbereich ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>More: history, link, export, print</source>
        <translation>Mehr: Verlauf, Link, Export, Druck</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>rapport::ThreadLinks</name>
    <message>
        <source>The link leads elsewhere</source>
        <translation>Der Link führt woandershin</translation>
    </message>
    <message>
        <source>The link shows %1, but leads to %2.</source>
        <translation>Der Link zeigt %1, führt aber zu %2.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>rapport::ThreadPane</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Choose a conversation. J and K step through the list, Enter goes into the thread.</source>
        <translation>Wählen Sie ein Gespräch. J und K gehen durch die Liste, die Eingabetaste führt in das Gespräch.</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n neue Nachricht</numerusform>
            <numerusform>%n neue Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>This account is not connected any more. What was said is kept here.</source>
        <translation>Dieses Konto ist nicht mehr verbunden. Was gesagt wurde, bleibt hier.</translation>
    </message>
    <message>
        <source>This workspace is open for reading only.</source>
        <translation>Dieser Arbeitsbereich ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>%1 can only be read here. Answers are written on the site itself.</source>
        <translation>%1 lässt sich hier nur lesen. Geantwortet wird auf der Website selbst.</translation>
    </message>
    <message>
        <source>Note saved.</source>
        <translation>Notiz gesichert.</translation>
    </message>
    <message>
        <source>Tag added.</source>
        <translation>Schlagwort hinzugefügt.</translation>
    </message>
    <message>
        <source>Tag removed.</source>
        <translation>Schlagwort entfernt.</translation>
    </message>
</context>
<context>
    <name>rapport::ThreadPictures</name>
    <message>
        <source>Pictures that come through this account are shown from now on.</source>
        <translation>Bilder, die über dieses Konto kommen, werden von jetzt an gezeigt.</translation>
    </message>
    <message>
        <source>Pictures from %1 are shown from now on.</source>
        <translation>Bilder von %1 werden von jetzt an gezeigt.</translation>
    </message>
</context>
<context>
    <name>rapport::ThreadView</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mehr zeigen</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Mark as spam</source>
        <translation>Als Spam markieren</translation>
    </message>
    <message>
        <source>Undo sending</source>
        <translation>Senden rückgängig machen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Show or hide earlier versions</source>
        <translation>Frühere Fassungen zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Answer this</source>
        <translation>Hierauf antworten</translation>
    </message>
    <message>
        <source>Go to the message it answers</source>
        <translation>Zur beantworteten Nachricht</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Copy link to the original</source>
        <translation>Link zum Original kopieren</translation>
    </message>
    <message>
        <source>Open original</source>
        <translation>Original öffnen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Part it and its answers from the rest</source>
        <translation>Mit ihren Antworten vom Rest abtrennen</translation>
    </message>
    <message>
        <source>Quote in the answer</source>
        <translation>In der Antwort zitieren</translation>
    </message>
    <message numerus="yes">
        <source>Show %n answer(s)</source>
        <translation>
            <numerusform>%n Antwort zeigen</numerusform>
            <numerusform>%n Antworten zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Fold the branch</source>
        <translation>Zweig falten</translation>
    </message>
    <message>
        <source>Open the picture</source>
        <translation>Bild öffnen</translation>
    </message>
    <message>
        <source>Copy text with who said it</source>
        <translation>Text mit Namen kopieren</translation>
    </message>
    <message>
        <source>Copy link to this message</source>
        <translation>Link zu dieser Nachricht kopieren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>How it sounds</source>
        <translation>Wie es klingt</translation>
    </message>
    <message>
        <source>Make it an idea</source>
        <translation>Zur Idee machen</translation>
    </message>
</context>
<context>
    <name>rapport::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Rückgängig (Strg+Z)</translation>
    </message>
</context>
<context>
    <name>rapport::TopicDetail</name>
    <message>
        <source>%1 that mention “%2”</source>
        <translation>%1, die „%2“ erwähnen</translation>
    </message>
    <message>
        <source>Messages that mention “%1”</source>
        <translation>Nachrichten, die „%1“ erwähnen</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Über die Zeit</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Tag %1 …</source>
        <translation>%1 verschlagworten …</translation>
    </message>
    <message>
        <source>Example by %1: %2</source>
        <translation>Beispiel von %1: %2</translation>
    </message>
</context>
<context>
    <name>rapport::TrayIcon</name>
    <message>
        <source>Show Rapport</source>
        <translation>Rapport zeigen</translation>
    </message>
    <message>
        <source>Next that waits</source>
        <translation>Das nächste, das wartet</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Rapport: nobody waits</source>
        <translation>Rapport: Niemand wartet</translation>
    </message>
    <message numerus="yes">
        <source>Rapport: %n conversation(s) wait</source>
        <translation>
            <numerusform>Rapport: %n Gespräch wartet</numerusform>
            <numerusform>Rapport: %n Gespräche warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Quiet for an hour</source>
        <translation>Eine Stunde Ruhe</translation>
    </message>
    <message>
        <source>End the quiet (until %1)</source>
        <translation>Ruhe beenden (bis %1)</translation>
    </message>
</context>
<context>
    <name>rapport::UntimedStrip</name>
    <message>
        <source>No time yet</source>
        <translation>Noch keine Zeit</translation>
    </message>
    <message>
        <source>Pieces without a time stand here. Drag one into the calendar to give it one.</source>
        <translation>Hier stehen Beiträge ohne Zeit. Ziehen Sie einen in den Kalender, um ihm eine zu geben.</translation>
    </message>
</context>
<context>
    <name>rapport::ViewDialog</name>
    <message>
        <source>Longest waiting first</source>
        <translation>Am längsten Wartendes zuerst</translation>
    </message>
    <message>
        <source>Change the view</source>
        <translation>Ansicht ändern</translation>
    </message>
    <message>
        <source>Save as a view</source>
        <translation>Als Ansicht sichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Zeigt</translation>
    </message>
    <message>
        <source>As in the search: words, from:name, tag:name, is:open, after:-7d, -without, OR.</source>
        <translation>Wie in der Suche: Wörter, from:Name, tag:Name, is:open, after:-7d, -ohne, OR.</translation>
    </message>
</context>
<context>
    <name>rapport::ViewList</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>rapport::ViewModel</name>
    <message>
        <source>Needs reply</source>
        <translation>Zu beantworten</translation>
    </message>
    <message>
        <source>Waiting on them</source>
        <translation>Wartet auf andere</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>view, number of conversations</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Assigned to me</source>
        <translation>Mir zugewiesen</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>%1, being counted</source>
        <comment>view</comment>
        <translation>%1, wird gezählt</translation>
    </message>
    <message>
        <source>What they say</source>
        <translation>Was sie sagen</translation>
    </message>
    <message>
        <source>Unhappy</source>
        <translation>Unzufrieden</translation>
    </message>
    <message>
        <source>Pleased</source>
        <translation>Zufrieden</translation>
    </message>
    <message>
        <source>Possible leads</source>
        <translation>Mögliche Anfragen</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>With an idea</source>
        <translation>Mit einer Idee</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Past campaigns</source>
        <translation>Frühere Kampagnen</translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation>%1, eingeklappt</translation>
    </message>
    <message>
        <source>%1, unfolded</source>
        <translation>%1, ausgeklappt</translation>
    </message>
</context>
<context>
    <name>rapport::VoiceCard</name>
    <message>
        <source>Share of voice</source>
        <translation>Anteil am Gespräch</translation>
    </message>
    <message>
        <source>%1 that mention us</source>
        <translation>%1, die uns erwähnen</translation>
    </message>
    <message>
        <source>%1 that mention %2</source>
        <translation>%1, die %2 erwähnen</translation>
    </message>
    <message>
        <source>Messages that mention %1</source>
        <translation>Nachrichten, die %1 erwähnen</translation>
    </message>
    <message>
        <source>Watched names …</source>
        <translation>Beobachtete Namen …</translation>
    </message>
    <message>
        <source>Watch a name …</source>
        <translation>Namen beobachten …</translation>
    </message>
    <message>
        <source>Say what you are called, and what competitors are called: then every mention of them is counted here, and how large your share of it is.</source>
        <translation>Sagen Sie, wie Sie heißen und wie Mitbewerber heißen: Dann wird jede Erwähnung hier gezählt, und wie groß Ihr Anteil daran ist.</translation>
    </message>
    <message>
        <source>Of all mentions, ours</source>
        <translation>Von allen Erwähnungen unsere</translation>
    </message>
    <message>
        <source>%1 of %2: messages that mention us, among those and what mentions each competitor. The same channels and days for all; without our own team, bots and spam.</source>
        <translation>%1 von %2: Nachrichten, die uns erwähnen, unter diesen und denen, die Mitbewerber erwähnen. Für alle dieselben Kanäle und Tage; ohne das eigene Team, Bots und Spam.</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>Messages that hold a name</source>
        <translation>Nachrichten, in denen ein Name steht</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Mentions over time</source>
        <translation>Erwähnungen über die Zeit</translation>
    </message>
</context>
<context>
    <name>rapport::WatchDialog</name>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Watched names</source>
        <translation>Beobachtete Namen</translation>
    </message>
    <message>
        <source>Birch &amp; Co</source>
        <translation>Birch &amp; Co</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Unserer</translation>
    </message>
    <message>
        <source>A competitor&apos;s</source>
        <translation>Von einem Mitbewerber</translation>
    </message>
    <message>
        <source>One word or phrase a line, as people write it. Left empty: the name.</source>
        <translation>Ein Wort oder eine Wendung je Zeile, wie es geschrieben wird. Leer: der Name.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Whose</source>
        <translation>&amp;Wessen</translation>
    </message>
    <message>
        <source>&amp;Looked for</source>
        <translation>&amp;Gesucht wird</translation>
    </message>
    <message>
        <source>It was taken back.</source>
        <translation>Es wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>%1 (ours)</source>
        <translation>%1 (unserer)</translation>
    </message>
    <message>
        <source>“%1” is kept.</source>
        <translation>„%1“ ist gesichert.</translation>
    </message>
    <message>
        <source>“%1” is watched from now on, in all that is here already too.</source>
        <translation>„%1“ wird von nun an beobachtet, auch in allem, was schon da ist.</translation>
    </message>
    <message>
        <source>“%1” is not watched any more.</source>
        <translation>„%1“ wird nicht mehr beobachtet.</translation>
    </message>
    <message>
        <source>“%1” was moved.</source>
        <translation>„%1“ wurde verschoben.</translation>
    </message>
</context>
<context>
    <name>rapport::WeekDays</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n weiterer</numerusform>
            <numerusform>+%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::WeekHead</name>
    <message>
        <source>nothing planned</source>
        <translation>nichts geplant</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n Beitrag</numerusform>
            <numerusform>%n Beiträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Today, %1, %2</source>
        <comment>day, how many pieces</comment>
        <translation>Heute, %1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, how many pieces</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>head of a day, as Qt writes formats</comment>
        <translation>ddd d. MMM</translation>
    </message>
</context>
<context>
    <name>rapport::WeekView</name>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
</context>
<context>
    <name>rapport::WeightsDialog</name>
    <message>
        <source>What scores are weighted with</source>
        <translation>Womit Werte gewichtet werden</translation>
    </message>
    <message>
        <source>As Rapport comes</source>
        <translation>Wie Rapport es mitbringt</translation>
    </message>
    <message>
        <source>Use these weights</source>
        <translation>Diese Gewichte verwenden</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Who would move: %1</source>
        <translation>Wer sich verschöbe: %1</translation>
    </message>
    <message>
        <source>Places before and after</source>
        <translation>Plätze davor und danach</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Mensch</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>These weights do not fit together: %1.</source>
        <translation>Diese Gewichte passen nicht zusammen: %1.</translation>
    </message>
    <message>
        <source>Change a weight to see who would move. Nothing is changed until you accept it.</source>
        <translation>Ändern Sie ein Gewicht, um zu sehen, wer sich verschöbe. Nichts ändert sich, bis Sie es annehmen.</translation>
    </message>
    <message>
        <source>Reckoning who would move…</source>
        <translation>Es wird berechnet, wer sich verschöbe …</translation>
    </message>
    <message>
        <source>Somebody else has changed the weights meanwhile. Close this and look again.</source>
        <translation>Jemand anders hat die Gewichte inzwischen geändert. Schließen Sie dies, und sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>%1, up %2</source>
        <comment>place before, how far</comment>
        <translation>%1, %2 nach oben</translation>
    </message>
    <message>
        <source>%1, down %2</source>
        <comment>place before, how far</comment>
        <translation>%1, %2 nach unten</translation>
    </message>
    <message>
        <source>%1, was %2</source>
        <comment>a score, before</comment>
        <translation>%1, war %2</translation>
    </message>
    <message>
        <source>Nobody among the first %1 moves.</source>
        <translation>Unter den ersten %1 verschiebt sich niemand.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them would move.</source>
        <translation>
            <numerusform>%n davon verschöbe sich.</numerusform>
            <numerusform>%n davon verschöben sich.</numerusform>
        </translation>
    </message>
    <message>
        <source>Love and presence</source>
        <translation>Zuneigung und Anwesenheit</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Weighted commitment</source>
        <translation>Gewichtete Bindung</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Effort (PostRank-like)</source>
        <translation>Mühe (wie PostRank)</translation>
    </message>
    <message>
        <source>Influence (Klout-like)</source>
        <translation>Einfluss (wie Klout)</translation>
    </message>
    <message>
        <source>Member levels</source>
        <translation>Stufen der Mitglieder</translation>
    </message>
    <message>
        <source>Gone quiet, back again, new</source>
        <translation>Still geworden, wieder da, neu</translation>
    </message>
    <message>
        <source>Candidates for advocates</source>
        <translation>Kandidaten als Fürsprecher</translation>
    </message>
</context>
<context>
    <name>rapport::WelcomePage</name>
    <message>
        <source>Connect a channel</source>
        <translation>Kanal verbinden</translation>
    </message>
    <message>
        <source>Bluesky, a WordPress site or a feed. Rapport fetches the conversations and keeps them on this computer. Nothing is sent before you send it.</source>
        <translation>Bluesky, eine WordPress-Website oder ein Feed. Rapport holt die Gespräche und bewahrt sie auf diesem Rechner auf. Gesendet wird nur, was Sie selbst absenden.</translation>
    </message>
    <message>
        <source>Explore a demo community</source>
        <translation>Demo-Community erkunden</translation>
    </message>
    <message>
        <source>Invented people, three years of messages, five channels. Try everything; nothing leaves this computer, and your own workspace stays untouched.</source>
        <translation>Erfundene Menschen, Nachrichten aus drei Jahren, fünf Kanäle. Probieren Sie alles aus; nichts verlässt diesen Rechner, und Ihr eigener Arbeitsbereich bleibt unberührt.</translation>
    </message>
    <message>
        <source>Your data lives in %1. Passwords go to the system’s keychain, never into a file.</source>
        <translation>Ihre Daten liegen in %1. Passwörter gehen in den Schlüsselbund des Systems, nie in eine Datei.</translation>
    </message>
    <message>
        <source>Making the demo community: %1 messages so far</source>
        <translation>Die Demo-Community entsteht: bisher %1 Nachrichten</translation>
    </message>
</context>
</TS>
