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
    <message>
        <source>%1 %2 saved</source>
        <translation>%2: %1 gesichert</translation>
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
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Save the note (Ctrl+Return)</source>
        <translation>Die Notiz sichern (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Send the answer (Ctrl+Return)</source>
        <translation>Die Antwort senden (Strg+Eingabe)</translation>
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
    <message>
        <source>waiting %1</source>
        <translation>wartet %1</translation>
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
</context>
<context>
    <name>rapport::DesktopNotifier</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
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
        <source>Nobody has decided anything about it yet.</source>
        <translation>Noch hat niemand etwas dazu entschieden.</translation>
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
        <source>Due soon</source>
        <translation>Bald fällig</translation>
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
    <name>rapport::MainWindow</name>
    <message>
        <source>Rapport</source>
        <translation>Rapport</translation>
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
    <message numerus="yes">
        <source>Show %n quoted line(s)</source>
        <translation>
            <numerusform>%n zitierte Zeile zeigen</numerusform>
            <numerusform>%n zitierte Zeilen zeigen</numerusform>
        </translation>
    </message>
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
    <message>
        <source>alt: %1</source>
        <translation>Alt: %1</translation>
    </message>
    <message>
        <source>without alternative text</source>
        <translation>ohne Alternativtext</translation>
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
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
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
        <source>Followers</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>Recent conversations</source>
        <translation>Letzte Gespräche</translation>
    </message>
    <message>
        <source>Importance: %1</source>
        <translation>Wichtigkeit: %1</translation>
    </message>
    <message>
        <source>How much this person matters; service levels can go by it</source>
        <translation>Wie wichtig diese Person ist; Fristen können sich danach richten</translation>
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
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Uhrzeit</translation>
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
