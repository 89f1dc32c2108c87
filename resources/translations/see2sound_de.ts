<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccountDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>At least 12 characters. Several words that do not belong together are easy to keep in mind.</source>
        <translation>Mindestens 12 Zeichen. Mehrere Wörter, die nicht zusammengehören, merkt man sich leicht.</translation>
    </message>
    <message>
        <source>&amp;New passphrase</source>
        <translation>&amp;Neue Passphrase</translation>
    </message>
    <message>
        <source>The same a&amp;gain</source>
        <translation>&amp;Wiederholung</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>Hinzufü&amp;gen</translation>
    </message>
    <message>
        <source>New passphrase for {name}</source>
        <translation>Neue Passphrase für {name}</translation>
    </message>
    <message>
        <source>&amp;Give</source>
        <translation>&amp;Vergeben</translation>
    </message>
    <message>
        <source>Change my passphrase</source>
        <translation>Meine Passphrase ändern</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Ändern</translation>
    </message>
</context>
<context>
    <name>AccountMenu</name>
    <message>
        <source>Signed in: {name}</source>
        <translation>Angemeldet: {name}</translation>
    </message>
    <message>
        <source>&amp;Lock now</source>
        <translation>&amp;Jetzt sperren</translation>
    </message>
    <message>
        <source>&amp;Passphrase and accounts …</source>
        <translation>&amp;Passphrase und Konten&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Sign out</source>
        <translation>&amp;Abmelden</translation>
    </message>
</context>
<context>
    <name>AccountsCard</name>
    <message>
        <source>Who may open the records</source>
        <translation>Wer die Daten öffnen darf</translation>
    </message>
    <message>
        <source>A demonstration opens for everybody and has no accounts. Nobody in it is a patient.</source>
        <translation>Eine Demonstration steht allen offen und hat keine Konten. Niemand darin ist in Behandlung.</translation>
    </message>
    <message>
        <source>The records are on a server: {place}. Whoever may open that database reads the names of patients. With a passphrase the names are sealed, and everybody who works with them signs in.</source>
        <translation>Die Daten liegen auf einem Server: {place}. Wer diese Datenbank öffnen darf, liest die Namen der Patientinnen und Patienten. Mit einer Passphrase sind die Namen versiegelt, und alle, die mit den Daten arbeiten, melden sich an.</translation>
    </message>
    <message>
        <source>Whoever starts See2Sound on this computer can read them. With a passphrase they are encrypted, and everybody who works with them signs in.</source>
        <translation>Wer See2Sound auf diesem Computer startet, kann die Daten lesen. Mit einer Passphrase sind sie verschlüsselt, und alle, die damit arbeiten, melden sich an.</translation>
    </message>
    <message>
        <source>&amp;Protect with a passphrase …</source>
        <translation>Mit Passphrase s&amp;chützen&#xa0;…</translation>
    </message>
    <message>
        <source>Signed in as {name} ({role}).</source>
        <translation>Angemeldet als {name} ({role}).</translation>
    </message>
    <message>
        <source>On the server the names, dates of birth, record numbers and contacts of patients are sealed. The rest, notes included, can be read by whoever runs it.</source>
        <translation>Auf dem Server sind Namen, Geburtsdaten, Aktennummern und Kontaktangaben versiegelt. Alles andere, auch die Notizen, kann lesen, wer ihn betreibt.</translation>
    </message>
    <message>
        <source>Change my &amp;passphrase …</source>
        <translation>Meine &amp;Passphrase ändern&#xa0;…</translation>
    </message>
    <message>
        <source> min</source>
        <translation>&#xa0;min</translation>
    </message>
    <message>
        <source>Without use of this window, the time that the computer sleeps included. A session goes on.</source>
        <translation>Ohne Eingabe in diesem Fenster; die Zeit, in der der Computer schläft, zählt mit. Eine Sitzung läuft weiter.</translation>
    </message>
    <message>
        <source>&amp;Lock after</source>
        <translation>&amp;Sperren nach</translation>
    </message>
    <message>
        <source>&amp;Add an account …</source>
        <translation>&amp;Konto hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>New &amp;recovery code …</source>
        <translation>Neuer &amp;Notfallcode&#xa0;…</translation>
    </message>
    <message>
        <source>{role}, since {date}</source>
        <translation>{role}, seit {date}</translation>
    </message>
    <message>
        <source>New passphrase …</source>
        <translation>Neue Passphrase&#xa0;…</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Entfernen&#xa0;…</translation>
    </message>
    <message>
        <source>New passphrase for {name}</source>
        <translation>Neue Passphrase für {name}</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>Remove the account {name}? What {name} did stays in the records.</source>
        <translation>Konto {name} entfernen? Was {name} getan hat, bleibt in den Daten.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Make a new recovery code? The one on paper until now opens nothing any more.</source>
        <translation>Neuen Notfallcode erstellen? Der bisherige auf Papier öffnet dann nichts mehr.</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>Neuen Code erstellen</translation>
    </message>
</context>
<context>
    <name>AppContext</name>
    <message>
        <source>A session with {code} is under way or being prepared. End it, or stop preparing it, before another patient is chosen.</source>
        <translation>Eine Sitzung mit {code} läuft oder wird vorbereitet. Beenden Sie sie oder brechen Sie das Vorbereiten ab, bevor Sie eine andere Person wählen.</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Something was changed past the trail of the records.</source>
        <translation>Am Prüfprotokoll vorbei wurde etwas geändert.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>The session with {code} of {when} is not finished; {done} of {planned} trials are stored.</source>
        <translation>Die Sitzung mit {code} von {when} ist nicht beendet; {done} von {planned} Durchgängen sind gespeichert.</translation>
    </message>
    <message>
        <source>Resume it</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Go back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>Ohne Speichern schließen?</translation>
    </message>
    <message>
        <source>What was typed and not saved will be lost.</source>
        <translation>Was eingegeben und nicht gespeichert wurde, geht verloren.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>AskingWindow</name>
    <message>
        <source>See2Sound – patient</source>
        <translation>See2Sound – Patientenbildschirm</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>I heard nothing</source>
        <translation>Ich habe nichts gehört</translation>
    </message>
    <message>
        <source>Hear it again</source>
        <translation>Noch einmal hören</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Ends the sound at once. Your therapist comes.</source>
        <translation>Der Ton hört sofort auf. Es kommt jemand zu Ihnen.</translation>
    </message>
</context>
<context>
    <name>AxesPlot</name>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>where the sound was</source>
        <translation>wo der Klang war</translation>
    </message>
</context>
<context>
    <name>BackupsCard</name>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>The records are on a server. Its database administrator backs them up.</source>
        <translation>Die Daten liegen auf einem Server. Gesichert werden sie von der Datenbankverwaltung.</translation>
    </message>
    <message>
        <source>One a day and one at the end, each looked through after it was written. Kept are 7 days, 4 weeks and 12 months.</source>
        <translation>Eine am Tag und eine am Ende, jede nach dem Schreiben geprüft. Aufbewahrt werden 7&#xa0;Tage, 4&#xa0;Wochen und 12&#xa0;Monate.</translation>
    </message>
    <message>
        <source>On another disk or a stick they also survive the loss of this computer.</source>
        <translation>Auf einer anderen Festplatte oder einem Stick überstehen sie auch den Verlust dieses Computers.</translation>
    </message>
    <message>
        <source>&amp;Folder of the backups</source>
        <translation>&amp;Ordner der Sicherungen</translation>
    </message>
    <message>
        <source>Back up &amp;now</source>
        <translation>Jetzt sic&amp;hern</translation>
    </message>
    <message>
        <source>&amp;Choose the folder …</source>
        <translation>Ordner &amp;wählen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Bring a backup back …</source>
        <translation>Sicherung z&amp;urückholen&#xa0;…</translation>
    </message>
    <message>
        <source>A demonstration is not backed up.</source>
        <translation>Eine Demonstration wird nicht gesichert.</translation>
    </message>
    <message>
        <source>Backing up …</source>
        <translation>Sicherung läuft&#xa0;…</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Es gibt noch keine Sicherung.</translation>
    </message>
    <message>
        <source>The last one is of {when}; it was whole. In this folder: {n}.</source>
        <translation>Die letzte ist von {when}; sie war vollständig. In diesem Ordner: {n}.</translation>
    </message>
    <message>
        <source>Folder of the backups</source>
        <translation>Ordner der Sicherungen</translation>
    </message>
</context>
<context>
    <name>BackupsPresenter</name>
    <message>
        <source>Backing up</source>
        <translation>Sicherung</translation>
    </message>
</context>
<context>
    <name>BarsPlot</name>
    <message>
        <source>How often sounds were reported</source>
        <translation>Wie oft Klänge gemeldet wurden</translation>
    </message>
    <message>
        <source>How often words were said</source>
        <translation>Wie oft Wörter genannt wurden</translation>
    </message>
    <message>
        <source>How often pictures were found and chosen</source>
        <translation>Wie oft Bilder gefunden und gewählt wurden</translation>
    </message>
    <message>
        <source>The table of measures says the same.</source>
        <translation>Die Tabelle der Maße sagt dasselbe.</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>gemeldet</translation>
    </message>
    <message>
        <source>said</source>
        <translation>genannt</translation>
    </message>
    <message>
        <source>of sounds</source>
        <translation>der Klänge</translation>
    </message>
</context>
<context>
    <name>BatteryDetails</name>
    <message>
        <source>The minutes are an estimate: 3 seconds for an answer, a minute of instruction before each test, a minute for each break, and 3 minutes of preparation before the first test.</source>
        <translation>Die Minuten sind geschätzt: 3&#xa0;Sekunden je Antwort, eine Minute Erklärung vor jedem Test, eine Minute je Pause und 3&#xa0;Minuten Vorbereitung vor dem ersten Test.</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Visit {number}, {minutes}</source>
        <translation>Termin {number}, {minutes}</translation>
    </message>
    <message>
        <source>Start visit &amp;{number}</source>
        <translation>Termin &amp;{number} starten</translation>
    </message>
</context>
<context>
    <name>CalibrationOutput</name>
    <message>
        <source>Preparing a sound</source>
        <translation>Klang wird vorbereitet</translation>
    </message>
</context>
<context>
    <name>CalibrationWizard</name>
    <message>
        <source>Calibrate an output</source>
        <translation>Ausgabe kalibrieren</translation>
    </message>
    <message>
        <source>S&amp;top the sound</source>
        <translation>Klang s&amp;toppen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Go on calibrating</source>
        <translation>Weiter kalibrieren</translation>
    </message>
    <message>
        <source>Step {n} of {total}</source>
        <translation>Schritt {n} von {total}</translation>
    </message>
    <message>
        <source>Leave without saving? What was measured is lost.</source>
        <translation>Ohne Speichern schließen? Was gemessen wurde, geht verloren.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
</context>
<context>
    <name>ChoicePad</name>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
</context>
<context>
    <name>ClockFace</name>
    <message>
        <source>Where did it come from?</source>
        <translation>Woher kam der Ton?</translation>
    </message>
    <message>
        <source>%d o&apos;clock</source>
        <translation>%d Uhr</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>The new recovery code</source>
        <translation>Der neue Notfallcode</translation>
    </message>
</context>
<context>
    <name>CodeStep</name>
    <message>
        <source>&amp;Go on</source>
        <translation>Weiter&amp;gehen</translation>
    </message>
    <message>
        <source>See2Sound recovery code.pdf</source>
        <translation>Notfallcode See2Sound.pdf</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Blatt speichern</translation>
    </message>
</context>
<context>
    <name>CompareSessions</name>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Noch nichts zu vergleichen</translation>
    </message>
    <message>
        <source>When two sessions of the chosen patient are there, they can be set side by side here.</source>
        <translation>Sobald es zwei Sitzungen der gewählten Person gibt, lassen sie sich hier nebeneinanderstellen.</translation>
    </message>
    <message>
        <source>One session</source>
        <translation>Eine Sitzung</translation>
    </message>
    <message>
        <source>The other session</source>
        <translation>Die andere Sitzung</translation>
    </message>
    <message>
        <source>Comparing the sessions …</source>
        <translation>Sitzungen werden verglichen&#xa0;…</translation>
    </message>
    <message>
        <source>Both sessions</source>
        <translation>Beide Sitzungen</translation>
    </message>
</context>
<context>
    <name>ComparingPresenter</name>
    <message>
        <source>Comparing two sessions</source>
        <translation>Zwei Sitzungen werden verglichen</translation>
    </message>
</context>
<context>
    <name>ControlsCard</name>
    <message>
        <source>Controls</source>
        <translation>Kontrollpersonen</translation>
    </message>
    <message>
        <source>People without a lesion, marked as controls in their record. Reports set others beside them where test, output and everything else are exactly the same. Only their valid, completed sessions count.</source>
        <translation>Personen ohne Läsion, in ihrer Akte als Kontrollpersonen gekennzeichnet. Berichte stellen andere daneben, wo Test, Ausgabe und alles Übrige genau gleich sind. Nur ihre gültigen, vollständigen Sitzungen zählen.</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Wird gezählt&#xa0;…</translation>
    </message>
    <message>
        <source>No controls yet, so reports say “no norms”.</source>
        <translation>Noch keine Kontrollpersonen; in Berichten steht daher „keine Normwerte“.</translation>
    </message>
</context>
<context>
    <name>ControlsPresenter</name>
    <message>
        <source>Counting the controls</source>
        <translation>Kontrollpersonen werden gezählt</translation>
    </message>
    <message>
        <source>{n} controls</source>
        <translation>{n} Kontrollpersonen</translation>
    </message>
    <message>
        <source>1 control</source>
        <translation>1 Kontrollperson</translation>
    </message>
    <message>
        <source> (norms from {fewest} on)</source>
        <translation> (Normwerte ab {fewest})</translation>
    </message>
    <message>
        <source>, {n} more without a valid session</source>
        <translation>, {n} weitere ohne gültige Sitzung</translation>
    </message>
    <message>
        <source>{where}: {counted}</source>
        <translation>{where}: {counted}</translation>
    </message>
</context>
<context>
    <name>CoursePlot</name>
    <message>
        <source>The table of sessions below says the same in words.</source>
        <translation>Die Tabelle der Sitzungen darunter sagt dasselbe in Worten.</translation>
    </message>
</context>
<context>
    <name>CrashReporter</name>
    <message>
        <source>Something in See2Sound went wrong, and it was our fault. Every answer that was given is stored. Please finish what you are doing, restart the app, and send us the log file.</source>
        <translation>In See2Sound ist etwas schiefgegangen, und es war unser Fehler. Jede gegebene Antwort ist gespeichert. Bitte bringen Sie zu Ende, was Sie gerade tun, starten Sie die App neu und senden Sie uns die Protokolldatei.</translation>
    </message>
</context>
<context>
    <name>DepthLegend</name>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Assumed: {assumption}.</source>
        <translation>Angenommen: {assumption}.</translation>
    </message>
    <message>
        <source>{near} to {far}.</source>
        <translation>{near} bis {far}.</translation>
    </message>
    <message>
        <source>Assumed, not measured.</source>
        <translation>Angenommen, nicht gemessen.</translation>
    </message>
</context>
<context>
    <name>DistanceChoices</name>
    <message>
        <source>How far away was it?</source>
        <translation>Wie weit weg war das?</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>Nah</translation>
    </message>
    <message>
        <source>In between</source>
        <translation>Dazwischen</translation>
    </message>
    <message>
        <source>Far</source>
        <translation>Weit weg</translation>
    </message>
</context>
<context>
    <name>DistancePlot</name>
    <message>
        <source>Answered against true distance</source>
        <translation>Genannte und wahre Entfernung</translation>
    </message>
    <message>
        <source>The table of trials says the same.</source>
        <translation>Die Tabelle der Durchgänge sagt dasselbe.</translation>
    </message>
</context>
<context>
    <name>DistanceRings</name>
    <message>
        <source>{metres:.2g} {metres:plural metre|metres}</source>
        <translation>{metres:.2g} {metres:plural Meter|Meter}</translation>
    </message>
    <message>
        <source>How far away was it?</source>
        <translation>Wie weit weg war das?</translation>
    </message>
    <message>
        <source>Up and down keys move the marker, Enter answers.</source>
        <translation>Pfeiltasten auf und ab bewegen die Marke, Enter antwortet.</translation>
    </message>
</context>
<context>
    <name>EarChoiceDialog</name>
    <message>
        <source>Choose an HRTF set by ear</source>
        <translation>HRTF-Satz nach Gehör</translation>
    </message>
    <message>
        <source>Preparing the sounds</source>
        <translation>Klänge werden vorbereitet</translation>
    </message>
    <message>
        <source>{letter} moves most evenly</source>
        <translation>{letter} bewegt sich am gleichmäßigsten</translation>
    </message>
    <message>
        <source>No &amp;difference</source>
        <translation>Kein &amp;Unterschied</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Noch einmal</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Play {letter}</source>
        <translation>{letter} abspielen</translation>
    </message>
    <message>
        <source>Put the headphones on the patient. Each letter plays the same sound on its way from the left to the right. Play them as often as you like, in any order.</source>
        <translation>Setzen Sie der Person die Kopfhörer auf. Jeder Buchstabe spielt denselben Klang auf dem Weg von links nach rechts. Spielen Sie sie beliebig oft und in beliebiger Reihenfolge.</translation>
    </message>
    <message>
        <source>Which of these moves most evenly from left to right?</source>
        <translation>Was bewegt sich am gleichmäßigsten von links nach rechts?</translation>
    </message>
    <message>
        <source>Stop {letter}</source>
        <translation>{letter} stoppen</translation>
    </message>
    <message>
        <source>Preparing the sounds …</source>
        <translation>Klänge werden vorbereitet&#xa0;…</translation>
    </message>
    <message>
        <source>{letter} plays on {device}.</source>
        <translation>{letter} läuft über {device}.</translation>
    </message>
    <message>
        <source>Still to be heard to the end: {letters}. Plays on {device}.</source>
        <translation>Noch bis zum Ende zu hören: {letters}. Läuft über {device}.</translation>
    </message>
    <message>
        <source>All were heard. Ask the patient, and press the letter that they name.</source>
        <translation>Alle wurden gehört. Fragen Sie die Person und drücken Sie den genannten Buchstaben.</translation>
    </message>
</context>
<context>
    <name>EarChoicePresenter</name>
    <message>
        <source>Preparing the moving sounds</source>
        <translation>Bewegte Klänge werden vorbereitet</translation>
    </message>
    <message>
        <source>{device} is gone. Plug it in again, or choose another output.</source>
        <translation>{device} ist nicht mehr da. Stecken Sie es wieder ein oder wählen Sie eine andere Ausgabe.</translation>
    </message>
</context>
<context>
    <name>EarScreen</name>
    <message>
        <source>Opening the audio output</source>
        <translation>Audioausgabe wird geöffnet</translation>
    </message>
</context>
<context>
    <name>EndView</name>
    <message>
        <source>The patient may rest now. The next test begins when you say so.</source>
        <translation>Die Person darf jetzt ausruhen. Der nächste Test beginnt, wenn Sie es sagen.</translation>
    </message>
    <message>
        <source>Next test</source>
        <translation>Nächster Test</translation>
    </message>
    <message>
        <source>Open &amp;results</source>
        <translation>Ergebnisse &amp;öffnen</translation>
    </message>
    <message>
        <source>&amp;New session</source>
        <translation>&amp;Neue Sitzung</translation>
    </message>
    <message>
        <source>Re&amp;peat in another way of answering</source>
        <translation>Mit anderer Antwort&amp;weise wiederholen</translation>
    </message>
    <message>
        <source>Tells a shift of what is heard from a shift of how it is answered. Best done right away.</source>
        <translation>Trennt einen Versatz des Hörens von einem Versatz des Antwortens. Am besten gleich anschließend.</translation>
    </message>
    <message>
        <source>The session is complete</source>
        <translation>Die Sitzung ist vollständig</translation>
    </message>
    <message>
        <source>The session was ended early</source>
        <translation>Die Sitzung wurde vorzeitig beendet</translation>
    </message>
    <message>
        <source>Ne&amp;xt: {test} ({number} of {total})</source>
        <translation>N&amp;ächster: {test} ({number} von {total})</translation>
    </message>
</context>
<context>
    <name>EntranceDialog</name>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
</context>
<context>
    <name>EntryChoices</name>
    <message>
        <source>What the patient answered</source>
        <translation>Was die Person geantwortet hat</translation>
    </message>
</context>
<context>
    <name>EntryPoints</name>
    <message>
        <source>Points that the patient gave</source>
        <translation>Punkte, die die Person gegeben hat</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>Words that the patient said</source>
        <translation>Wörter, die die Person genannt hat</translation>
    </message>
    <message>
        <source>N&amp;o word</source>
        <translation>&amp;Kein Wort</translation>
    </message>
    <message>
        <source>&amp;Keep the marked words</source>
        <translation>&amp;Markierte Wörter übernehmen</translation>
    </message>
    <message>
        <source>Mark what was said, in any order. Some words were not played.</source>
        <translation>Markieren Sie, was gesagt wurde, in beliebiger Reihenfolge. Einige Wörter wurden nicht gespielt.</translation>
    </message>
</context>
<context>
    <name>FatigueRow</name>
    <message>
        <source>How tired is the patient, 0 to 10?</source>
        <translation>Wie müde ist die Person, 0 bis 10?</translation>
    </message>
    <message>
        <source>0 is not at all, 10 is extremely.</source>
        <translation>0 ist gar nicht, 10 ist äußerst müde.</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Übernehmen</translation>
    </message>
    <message>
        <source>How tired, 0 to 10?</source>
        <translation>Wie müde, 0 bis 10?</translation>
    </message>
    <message>
        <source>Kept: {level}</source>
        <translation>Notiert: {level}</translation>
    </message>
</context>
<context>
    <name>FiguresStep</name>
    <message>
        <source>such as 104</source>
        <translation>z.&#xa0;B. 104</translation>
    </message>
    <message>
        <source>dB SPL for 1 mW</source>
        <translation>dB&#xa0;SPL bei 1&#xa0;mW</translation>
    </message>
    <message>
        <source>dB SPL for 1 V</source>
        <translation>dB&#xa0;SPL bei 1&#xa0;V</translation>
    </message>
    <message>
        <source>such as 0.5</source>
        <translation>z.&#xa0;B. 0,5</translation>
    </message>
    <message>
        <source>&amp;Impedance, Ω</source>
        <translation>&amp;Impedanz, Ω</translation>
    </message>
    <message>
        <source>RMS voltage of a full-scale sine at the headphone socket, at the system volume as it is now.</source>
        <translation>Effektivwert bei Vollaussteuerung und jetziger Lautstärke.</translation>
    </message>
    <message>
        <source>&amp;Sensitivity of the headphones</source>
        <translation>&amp;Empfindlichkeit der Kopfhörer</translation>
    </message>
    <message>
        <source>&amp;Given in</source>
        <translation>&amp;Angegeben in</translation>
    </message>
    <message>
        <source>Output &amp;voltage, V</source>
        <translation>Ausgangsspa&amp;nnung, V</translation>
    </message>
    <message>
        <source>Sensitivity and impedance stand in the data sheet of the headphones, the voltage in that of the sound device; or measure it with a multimeter and a 1 kHz tone. Data sheets are good to a few decibels; a coupler is better.</source>
        <translation>Empfindlichkeit und Impedanz stehen im Datenblatt der Kopfhörer, die Spannung in dem der Soundkarte; oder messen Sie sie mit einem Multimeter und einem Ton von 1&#xa0;kHz. Datenblätter sind auf einige Dezibel genau; ein Kuppler ist besser.</translation>
    </message>
    <message>
        <source>such as 32</source>
        <translation>z.&#xa0;B. 32</translation>
    </message>
</context>
<context>
    <name>FirstRunWindow</name>
    <message>
        <source>&amp;Set up for our patients</source>
        <translation>Für unsere Einrichtung ein&amp;richten</translation>
    </message>
    <message>
        <source>&amp;Look around first</source>
        <translation>Erst einmal &amp;umsehen</translation>
    </message>
    <message>
        <source>P&amp;rotect the records</source>
        <translation>Daten &amp;schützen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Records of patients are encrypted on this computer. Whoever works with them signs in.</source>
        <translation>Patientendaten sind auf diesem Computer verschlüsselt. Wer damit arbeitet, meldet sich an.</translation>
    </message>
    <message>
        <source>Records of patients are on a server, their names sealed. Whoever works with them signs in.</source>
        <translation>Die Daten liegen auf einem Server, die Namen darin sind versiegelt. Wer mit ihnen arbeitet, meldet sich an.</translation>
    </message>
    <message>
        <source>A demonstration without a passphrase, marked on every page. Enter nobody who is a patient.</source>
        <translation>Eine Demonstration ohne Passphrase, auf jeder Seite als solche gekennzeichnet. Geben Sie niemanden ein, der in Behandlung ist.</translation>
    </message>
    <message>
        <source>The first account manages the others. Everybody who works with patients gets one later.</source>
        <translation>Das erste Konto verwaltet die anderen. Alle weiteren Beteiligten bekommen später ihr eigenes.</translation>
    </message>
    <message>
        <source>On the server names are sealed and nothing else: whoever runs it reads the notes. Close See2Sound on the other stations first. Have older dumps and logs of the server destroyed: they still open the names.</source>
        <translation>Auf dem Server sind nur die Namen versiegelt: Wer ihn betreibt, liest die Notizen. Schließen Sie See2Sound zuerst auf den anderen Arbeitsplätzen. Lassen Sie ältere Kopien und Protokolle des Servers vernichten: Sie öffnen die Namen noch.</translation>
    </message>
    <message>
        <source>Stands on reports. May stay empty.</source>
        <translation>Steht auf Berichten. Darf leer bleiben.</translation>
    </message>
    <message>
        <source>Name of the &amp;site</source>
        <translation>Name der &amp;Einrichtung</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>&amp;Ihr Name</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>At least 12 characters. Several words that do not belong together are easy to keep in mind.</source>
        <translation>Mindestens 12 Zeichen. Mehrere Wörter, die nicht zusammengehören, merkt man sich leicht.</translation>
    </message>
    <message>
        <source>The same a&amp;gain</source>
        <translation>&amp;Wiederholung</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>The first account</source>
        <translation>Das erste Konto</translation>
    </message>
    <message>
        <source>The recovery code</source>
        <translation>Der Notfallcode</translation>
    </message>
    <message>
        <source>Encrypting …</source>
        <translation>Wird verschlüsselt&#xa0;…</translation>
    </message>
    <message>
        <source>Sealing the names …</source>
        <translation>Namen werden versiegelt&#xa0;…</translation>
    </message>
</context>
<context>
    <name>FormCard</name>
    <message>
        <source>&amp;Fill in the form …</source>
        <translation>&amp;Formular ausfüllen&#xa0;…</translation>
    </message>
    <message>
        <source>3   Before the session</source>
        <translation>3   Vor der Sitzung</translation>
    </message>
    <message>
        <source>Choose a patient first.</source>
        <translation>Wählen Sie zuerst eine Person.</translation>
    </message>
    <message>
        <source>Hearing, sight, the arm, fatigue and more can shift the answers. As long as nothing is asked, the result will say “interpret with caution”.</source>
        <translation>Hörvermögen, Sehen, der Arm, Müdigkeit und anderes können die Antworten verschieben. Solange nichts gefragt ist, heißt es im Ergebnis „mit Vorsicht zu interpretieren“.</translation>
    </message>
</context>
<context>
    <name>GainSlider</name>
    <message>
        <source>Gain</source>
        <translation>Verstärkung</translation>
    </message>
</context>
<context>
    <name>GalleryDialog</name>
    <message>
        <source>Scenes of the test</source>
        <translation>Szenen des Tests</translation>
    </message>
    <message>
        <source>A test uses only scenes whose every source somebody approved: the right thing, in the right place. Those that come with See2Sound are.</source>
        <translation>Ein Test verwendet nur Szenen, in denen jede Quelle freigegeben ist: das Richtige am richtigen Ort. Die mitgelieferten sind es.</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the scene {title}</source>
        <translation>Szene {title} öffnen</translation>
    </message>
</context>
<context>
    <name>GridPlot</name>
    <message>
        <source>What was answered to what</source>
        <translation>Was auf was geantwortet wurde</translation>
    </message>
    <message>
        <source>The table of trials says the same in words.</source>
        <translation>Die Tabelle der Durchgänge sagt dasselbe in Worten.</translation>
    </message>
    <message>
        <source>where the sound was</source>
        <translation>wo der Klang war</translation>
    </message>
    <message>
        <source>how far the sound was</source>
        <translation>wie weit weg der Klang war</translation>
    </message>
    <message>
        <source>the answer</source>
        <translation>die Antwort</translation>
    </message>
</context>
<context>
    <name>HeadPlot</name>
    <message>
        <source>Mean answers seen from above</source>
        <translation>Mittlere Antworten von oben gesehen</translation>
    </message>
    <message>
        <source>The table of trials says the same in words.</source>
        <translation>Die Tabelle der Durchgänge sagt dasselbe in Worten.</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
</context>
<context>
    <name>HeadphonesCard</name>
    <message>
        <source>Headphones</source>
        <translation>Kopfhörer</translation>
    </message>
    <message>
        <source>Import a SOFA file …</source>
        <translation>SOFA-Datei importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Choose a fil&amp;e …</source>
        <translation>Datei &amp;wählen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;HRTF set of the site</source>
        <translation>&amp;HRTF-Satz der Einrichtung</translation>
    </message>
    <message>
        <source>How a head changes sound on its way to the ears. A patient may have another one.</source>
        <translation>Wie ein Kopf den Schall auf dem Weg zu den Ohren verändert. Eine Person kann einen anderen haben.</translation>
    </message>
    <message>
        <source>Headphone e&amp;qualisation</source>
        <translation>Kopfhörerent&amp;zerrung</translation>
    </message>
    <message>
        <source>For the model that this site uses: a text of parametric filters, as AutoEq writes it.</source>
        <translation>Für das Modell dieser Einrichtung: ein Text mit parametrischen Filtern, wie AutoEq ihn schreibt.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>{name} (its file is missing)</source>
        <translation>{name} (Datei fehlt)</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>Import an HRTF set</source>
        <translation>HRTF-Satz importieren</translation>
    </message>
    <message>
        <source>SOFA files (*.sofa)</source>
        <translation>SOFA-Dateien (*.sofa)</translation>
    </message>
    <message>
        <source>Choose a headphone equalisation</source>
        <translation>Kopfhörerentzerrung wählen</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>Remove an HRTF set</source>
        <translation>HRTF-Satz entfernen</translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation>„{name}“ entfernen?</translation>
    </message>
    <message>
        <source>Results stay as they are. A session that is not finished can be resumed only with its set.</source>
        <translation>Ergebnisse bleiben, wie sie sind. Eine nicht beendete Sitzung lässt sich nur mit ihrem Satz fortsetzen.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>HeadphonesPresenter</name>
    <message>
        <source>Importing {name}</source>
        <translation>{name} wird importiert</translation>
    </message>
</context>
<context>
    <name>HoldCorner</name>
    <message>
        <source>Back to the therapist&apos;s window</source>
        <translation>Zurück zum Therapiefenster</translation>
    </message>
    <message>
        <source>Hold for two seconds, or press F12.</source>
        <translation>Zwei Sekunden gedrückt halten oder F12 drücken.</translation>
    </message>
    <message>
        <source>Therapist: hold for two seconds, or press F12</source>
        <translation>Therapie: zwei Sekunden gedrückt halten oder F12</translation>
    </message>
</context>
<context>
    <name>InlineQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>in other words</source>
        <translation>anderer Grund</translation>
    </message>
</context>
<context>
    <name>InputRow</name>
    <message>
        <source>How the patient &amp;answers</source>
        <translation>Antwo&amp;rtweise</translation>
    </message>
    <message>
        <source>&amp;By what</source>
        <translation>&amp;Womit</translation>
    </message>
    <message>
        <source>Each answer is &amp;highlighted for</source>
        <translation>&amp;Jede Antwort leuchtet</translation>
    </message>
    <message>
        <source>The pointer has to &amp;rest for</source>
        <translation>Der Zei&amp;ger muss ruhen</translation>
    </message>
    <message>
        <source>Switch boxes send Space and Enter. A gamepad can, too, by a program that makes keys of its buttons.</source>
        <translation>Schalterboxen senden Leertaste und Enter. Ein Gamepad kann das auch, mit einem Programm, das aus seinen Knöpfen Tasten macht.</translation>
    </message>
</context>
<context>
    <name>InstructionsPresenter</name>
    <message>
        <source>Having the instructions spoken</source>
        <translation>Die Anweisungen werden gesprochen</translation>
    </message>
    <message>
        <source>Looking for recorded instructions</source>
        <translation>Aufgenommene Anweisungen werden gesucht</translation>
    </message>
</context>
<context>
    <name>LanguageChange</name>
    <message>
        <source>A session is running. The language changes when it has ended.</source>
        <translation>Eine Sitzung läuft. Die Sprache wechselt, wenn sie beendet ist.</translation>
    </message>
</context>
<context>
    <name>LesionPicture</name>
    <message>
        <source>L</source>
        <translation>L</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Level</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>still</translation>
    </message>
    <message>
        <source>{level} dB</source>
        <translation>{level}&#xa0;dB</translation>
    </message>
    <message>
        <source>Peak: {words}</source>
        <translation>Spitze: {words}</translation>
    </message>
</context>
<context>
    <name>LevelQuestion</name>
    <message>
        <source>Go on, level not known</source>
        <translation>Weiter, Pegel unbekannt</translation>
    </message>
</context>
<context>
    <name>LevelsStep</name>
    <message>
        <source>Playing …</source>
        <translation>Läuft&#xa0;…</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Meter reads, dB(A)</source>
        <translation>Messgerät zeigt, dB(A)</translation>
    </message>
    <message>
        <source>Trim</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Distance, m (optional)</source>
        <translation>Abstand, m (optional)</translation>
    </message>
    <message>
        <source>Play noise: {channel}</source>
        <translation>Rauschen abspielen: {channel}</translation>
    </message>
    <message>
        <source>Reading: {channel}</source>
        <translation>Ablesung: {channel}</translation>
    </message>
    <message>
        <source>such as 68.5</source>
        <translation>z.&#xa0;B. 68,5</translation>
    </message>
    <message>
        <source>Distance: {channel}</source>
        <translation>Abstand: {channel}</translation>
    </message>
    <message>
        <source>such as 1.80</source>
        <translation>z.&#xa0;B. 1,80</translation>
    </message>
</context>
<context>
    <name>LicenceDialog</name>
    <message>
        <source>Licence of {title}</source>
        <translation>Lizenz von {title}</translation>
    </message>
    <message>
        <source>&amp;I have read the licence and accept it</source>
        <translation>&amp;Ich habe die Lizenz gelesen und nehme sie an</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>Weiter&amp;gehen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Open the &amp;licence&apos;s page</source>
        <translation>Seite der &amp;Lizenz öffnen</translation>
    </message>
    <message>
        <source>On this computer: {fit}.</source>
        <translation>Auf diesem Computer: {fit}.</translation>
    </message>
    <message>
        <source>The hub gives this model only to people who accepted its licence there: {page}
The token is sent to the hub alone and kept nowhere.</source>
        <translation>Der Hub gibt dieses Modell nur an Personen, die dort die Lizenz angenommen haben: {page}
Das Token wird nur an den Hub gesendet und nirgends aufbewahrt.</translation>
    </message>
    <message>
        <source>Access &amp;token</source>
        <translation>Zugriffs&amp;token</translation>
    </message>
</context>
<context>
    <name>LiveArc</name>
    <message>
        <source>Target and answer are hidden.</source>
        <translation>Ziel und Antwort sind verborgen.</translation>
    </message>
    <message>
        <source>Sound: %s</source>
        <translation>Klang: %s</translation>
    </message>
    <message>
        <source>Answer: %s</source>
        <translation>Antwort: %s</translation>
    </message>
    <message>
        <source>Target and answer seen from above</source>
        <translation>Ziel und Antwort von oben gesehen</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
</context>
<context>
    <name>LiveViewWidget</name>
    <message>
        <source>Session under way</source>
        <translation>Sitzung läuft</translation>
    </message>
    <message>
        <source>Elapsed time</source>
        <translation>Verstrichene Zeit</translation>
    </message>
    <message>
        <source>Trials done</source>
        <translation>Erledigte Durchgänge</translation>
    </message>
    <message>
        <source>&amp;Heard nothing</source>
        <translation>&amp;Nichts gehört</translation>
    </message>
    <message>
        <source>Start for the patient</source>
        <translation>Für die Person starten</translation>
    </message>
    <message>
        <source>Sho&amp;w how</source>
        <translation>Zei&amp;gen, wie es geht</translation>
    </message>
    <message>
        <source>One example sound and its answer. It does not count.</source>
        <translation>Ein Beispielklang und die Antwort darauf. Es zählt nicht.</translation>
    </message>
    <message>
        <source>Sa&amp;y it again</source>
        <translation>Noch einmal &amp;sagen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go on at this volume</source>
        <translation>Mit dieser Lautstärke weiter</translation>
    </message>
    <message>
        <source>End the session</source>
        <translation>Sitzung beenden</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Go on for the patient</source>
        <translation>Für die Person weitergehen</translation>
    </message>
    <message>
        <source>Go on, marked in the report</source>
        <translation>Weiter, im Bericht vermerkt</translation>
    </message>
</context>
<context>
    <name>LockCover</name>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Entsperren</translation>
    </message>
    <message>
        <source>Sign in as somebody &amp;else</source>
        <translation>&amp;Anders anmelden</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>{name} is signed in. A session that runs goes on; the patient&apos;s window shows no change.</source>
        <translation>{name} ist angemeldet. Eine laufende Sitzung geht weiter; auf dem Patientenbildschirm ändert sich nichts.</translation>
    </message>
</context>
<context>
    <name>LoudspeakersCard</name>
    <message>
        <source>5.1 loudspeakers</source>
        <translation>5.1-Lautsprecher</translation>
    </message>
    <message>
        <source>Directions between the loudspeakers</source>
        <translation>Richtungen zwischen den Lautsprechern</translation>
    </message>
    <message>
        <source>All bass to the s&amp;ubwoofer</source>
        <translation>Alle &amp;Bässe zum Subwoofer</translation>
    </message>
    <message>
        <source>Where there is a subwoofer: what is below {crossover:.0f} Hz goes there alone. Otherwise it plays the bass of the loudspeakers once more. Calibrations stay valid.</source>
        <translation>Wo ein Subwoofer steht: Was unter {crossover:.0f}&#xa0;Hz liegt, geht allein dorthin. Sonst spielt er den Bass der Lautsprecher noch einmal. Kalibrierungen gelten weiter.</translation>
    </message>
    <message>
        <source>Carries directions up to {reach:.0f}° left and right of straight ahead.</source>
        <translation>Gibt Richtungen bis {reach:.0f}° links und rechts von geradeaus wieder.</translation>
    </message>
    <message>
        <source>Carries no direction closely enough for a test of direction: there to compare with.</source>
        <translation>Gibt keine Richtung genau genug für einen Richtungstest wieder: nur zum Vergleich da.</translation>
    </message>
    <message>
        <source>&amp;Matched at the listener&apos;s ears</source>
        <translation>An den Ohren abge&amp;stimmt</translation>
    </message>
    <message>
        <source>Panned between two loudspeakers (&amp;VBAP)</source>
        <translation>Zwischen zwei Lautsprechern (&amp;VBAP)</translation>
    </message>
    <message>
        <source>Microphones in a &amp;room, as published</source>
        <translation>Mikrofone in einem &amp;Raum, wie veröffentlicht</translation>
    </message>
</context>
<context>
    <name>MakingOffers</name>
    <message>
        <source>Looking at the models</source>
        <translation>Modelle werden durchgesehen</translation>
    </message>
    <message>
        <source>Who finds it, where they can</source>
        <translation>Wer es findet, wo möglich</translation>
    </message>
    <message>
        <source>{title} (not installed)</source>
        <translation>{title} (nicht installiert)</translation>
    </message>
</context>
<context>
    <name>MaterialRow</name>
    <message>
        <source>A picture that is named as its word is shown with it, where every word has one.</source>
        <translation>Ein Bild, das wie sein Wort heißt, wird mitgezeigt, wenn jedes Wort eines hat.</translation>
    </message>
    <message>
        <source>Choose the &amp;folder …</source>
        <translation>&amp;Ordner wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Choose the sce&amp;nes …</source>
        <translation>Szenen wä&amp;hlen&#xa0;…</translation>
    </message>
    <message>
        <source>Open the scene</source>
        <translation>Szene öffnen</translation>
    </message>
    <message>
        <source>Look a&amp;gain</source>
        <translation>Neu &amp;durchsehen</translation>
    </message>
    <message>
        <source>Recorded words</source>
        <translation>Aufgenommene Wörter</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Szenen</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Wird durchgesehen&#xa0;…</translation>
    </message>
    <message>
        <source>None yet in {folder}</source>
        <translation>Noch keine in {folder}</translation>
    </message>
    <message>
        <source>{count} words can be used, in {folder}</source>
        <translation>{count} Wörter sind verwendbar, in {folder}</translation>
    </message>
    <message>
        <source>{used} of {count} approved scenes are used.</source>
        <translation>{used} von {count} freigegebenen Szenen werden verwendet.</translation>
    </message>
    <message>
        <source>And {count} more files cannot be used.</source>
        <translation>Und {count} weitere Dateien sind nicht verwendbar.</translation>
    </message>
    <message>
        <source>Not used: {scenes}. “Choose the scenes” says why.</source>
        <translation>Nicht verwendet: {scenes}. „Szenen wählen“ sagt, warum.</translation>
    </message>
    <message>
        <source>The folder of recorded words</source>
        <translation>Der Ordner der aufgenommenen Wörter</translation>
    </message>
</context>
<context>
    <name>MidlinePlot</name>
    <message>
        <source>How often sounds were called right</source>
        <translation>Wie oft Klänge als rechts bezeichnet wurden</translation>
    </message>
    <message>
        <source>The table of measures says the same.</source>
        <translation>Die Tabelle der Maße sagt dasselbe.</translation>
    </message>
    <message>
        <source>answers “right”</source>
        <translation>Antworten „rechts“</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>I&amp;mport from a folder …</source>
        <translation>Aus Ordner i&amp;mportieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Remove …</source>
        <translation>&amp;Entfernen&#xa0;…</translation>
    </message>
    <message>
        <source>Open the &amp;licence&apos;s page</source>
        <translation>Seite der &amp;Lizenz öffnen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Files of the model</source>
        <translation>Dateien des Modells</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Vouched for by</source>
        <translation>Bestätigt durch</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>What a licence allows does not make a model a medical device.</source>
        <translation>Was eine Lizenz erlaubt, macht ein Modell nicht zum Medizinprodukt.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Woher es kommt</translation>
    </message>
    <message>
        <source>Memory: {memory}</source>
        <translation>Speicher: {memory}</translation>
    </message>
    <message>
        <source>Size: {size}</source>
        <translation>Größe: {size}</translation>
    </message>
    <message>
        <source>It {tasks}.</source>
        <translation>Es {tasks}.</translation>
    </message>
</context>
<context>
    <name>ModelsCard</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Neural models find more in a picture and make more sounds. See2Sound works without any. Nothing is fetched by itself.</source>
        <translation>Neuronale Modelle finden mehr in einem Bild und erzeugen mehr Klänge. See2Sound arbeitet auch ohne sie. Nichts wird von selbst geladen.</translation>
    </message>
    <message>
        <source>&amp;Models …</source>
        <translation>&amp;Modelle&#xa0;…</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>&amp;Back to the settings</source>
        <translation>&amp;Zu den Einstellungen</translation>
    </message>
    <message>
        <source>Looking at the models …</source>
        <translation>Modelle werden durchgesehen&#xa0;…</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>{size} of disk used</source>
        <translation>{size} der Festplatte belegt</translation>
    </message>
    <message>
        <source>A session is running: what is asked for here waits until it has ended.</source>
        <translation>Eine Sitzung läuft: Was hier verlangt wird, wartet bis zu ihrem Ende.</translation>
    </message>
    <message>
        <source>Python packages are missing for the models that do not fit yet: {packages}. Install See2Sound with its neural part: pip install &quot;see2sound-desktop[neural]&quot;.</source>
        <translation>Für die Modelle, die noch nicht passen, fehlen Python-Pakete: {packages}. Installieren Sie See2Sound mit dem neuronalen Teil: pip install &quot;see2sound-desktop[neural]&quot;.</translation>
    </message>
    <message>
        <source>No longer in the list</source>
        <translation>Nicht mehr in der Liste</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>Choose the folder with the files of {title}</source>
        <translation>Ordner mit den Dateien von {title} wählen</translation>
    </message>
    <message>
        <source>Remove a model</source>
        <translation>Modell entfernen</translation>
    </message>
    <message>
        <source>Remove “{title}”?</source>
        <translation>„{title}“ entfernen?</translation>
    </message>
    <message>
        <source>Its files are deleted from this computer. Scenes that were made with it stay as they are.</source>
        <translation>Seine Dateien werden von diesem Computer gelöscht. Szenen, die damit entstanden, bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>ModelsPresenter</name>
    <message>
        <source>Looking at the models</source>
        <translation>Modelle werden durchgesehen</translation>
    </message>
    <message>
        <source>Removing a model</source>
        <translation>Modell wird entfernt</translation>
    </message>
    <message>
        <source>Installing {title}</source>
        <translation>{title} wird installiert</translation>
    </message>
    <message>
        <source>Importing {title}</source>
        <translation>{title} wird importiert</translation>
    </message>
    <message>
        <source>Checking {title}</source>
        <translation>{title} wird geprüft</translation>
    </message>
    <message>
        <source>Whole: every byte is as it came.</source>
        <translation>Vollständig: Jedes Byte ist, wie es kam.</translation>
    </message>
    <message>
        <source>{title} was not installed.</source>
        <translation>{title} wurde nicht installiert.</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>Grund zeigen</translation>
    </message>
    <message>
        <source>Nobody said what its files must be, so only their structure was checked.</source>
        <translation>Niemand hat gesagt, wie seine Dateien sein müssen; geprüft wurde nur ihr Aufbau.</translation>
    </message>
    <message>
        <source>{title} is installed.</source>
        <translation>{title} ist installiert.</translation>
    </message>
</context>
<context>
    <name>NamesOnReports</name>
    <message>
        <source>&amp;With the patient’s name</source>
        <translation>Mit Namen der Pers&amp;on</translation>
    </message>
    <message>
        <source>In place of the code, where the name is known.</source>
        <translation>Anstelle des Codes, wenn der Name bekannt ist.</translation>
    </message>
</context>
<context>
    <name>NavigationRail</name>
    <message>
        <source>{page} (Ctrl+{number})</source>
        <translation>{page} (Strg+{number})</translation>
    </message>
</context>
<context>
    <name>NewAccount</name>
    <message>
        <source>Na&amp;me</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>A researcher sees codes, never who somebody is. An admin also manages accounts and backups.</source>
        <translation>In der Rolle Forschung sieht man Codes, nie wer jemand ist. Die Administration verwaltet außerdem Konten und Sicherungen.</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rolle</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Do what the message offers</source>
        <translation>Tun, was die Meldung anbietet</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Erledigt.</translation>
    </message>
    <message>
        <source>Please note.</source>
        <translation>Bitte beachten.</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>Das ging nicht.</translation>
    </message>
</context>
<context>
    <name>OutputCheck</name>
    <message>
        <source>Opening the audio output</source>
        <translation>Audioausgabe wird geöffnet</translation>
    </message>
</context>
<context>
    <name>OutputStep</name>
    <message>
        <source>{name} ({channels} channels)</source>
        <translation>{name} ({channels} Kanäle)</translation>
    </message>
    <message>
        <source>for example 40 %</source>
        <translation>zum Beispiel 40&#xa0;%</translation>
    </message>
    <message>
        <source>&amp;Measured by</source>
        <translation>&amp;Gemessen mit</translation>
    </message>
    <message>
        <source>System &amp;volume now</source>
        <translation>System&amp;lautstärke jetzt</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>&amp;Ausgabe</translation>
    </message>
    <message>
        <source>&amp;Played on</source>
        <translation>Wiederga&amp;be über</translation>
    </message>
    <message>
        <source>Meter, coupler or data s&amp;heet</source>
        <translation>&amp;Messgerät, Kuppler oder Datenblatt</translation>
    </message>
    <message>
        <source>&amp;Who calibrates</source>
        <translation>Wer &amp;kalibriert</translation>
    </message>
    <message>
        <source>A calibration holds for one output, at one volume, for twelve months.</source>
        <translation>Eine Kalibrierung gilt für eine Ausgabe, bei einer Lautstärke, zwölf Monate lang.</translation>
    </message>
</context>
<context>
    <name>OverTime</name>
    <message>
        <source>Nobody is chosen</source>
        <translation>Niemand ist gewählt</translation>
    </message>
    <message>
        <source>Choose a patient: the tests of one patient are shown over time.</source>
        <translation>Wählen Sie eine Person: Die Tests einer Person werden über die Zeit gezeigt.</translation>
    </message>
    <message>
        <source>No course yet</source>
        <translation>Noch kein Verlauf</translation>
    </message>
    <message>
        <source>When sessions of the chosen patient are completed, their measures are here over time.</source>
        <translation>Sobald Sitzungen der gewählten Person vollständig sind, stehen hier ihre Maße über die Zeit.</translation>
    </message>
    <message>
        <source>Putting the tests in order</source>
        <translation>Tests werden geordnet</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Das dauert einen Augenblick.</translation>
    </message>
    <message>
        <source>These sessions gave no number that could be followed over time.</source>
        <translation>Diese Sitzungen ergaben kein Maß, dessen Verlauf sich zeigen ließe.</translation>
    </message>
    <message>
        <source>Baseline and latest session</source>
        <translation>Ausgangswert und letzte Sitzung</translation>
    </message>
    <message>
        <source>Every session</source>
        <translation>Jede Sitzung</translation>
    </message>
    <message>
        <source>Dot: a session, with its 95 % interval. Ring: no interval. Dashed line: baseline. Grey band: no more than measurement noise away from it (MDC95). The line breaks where the set-up changed. Letters: events, below.</source>
        <translation>Punkt: eine Sitzung mit ihrem 95-%-Intervall. Ring: kein Intervall. Gestrichelte Linie: Ausgangswert. Graues Band: nicht weiter als das Messrauschen davon entfernt (MDC95). Die Linie bricht ab, wo sich der Aufbau geändert hat. Buchstaben: Ereignisse, siehe unten.</translation>
    </message>
</context>
<context>
    <name>OverTimePresenter</name>
    <message>
        <source>Putting the tests in order</source>
        <translation>Tests werden geordnet</translation>
    </message>
</context>
<context>
    <name>OwnPassphrase</name>
    <message>
        <source>Passphrase &amp;until now</source>
        <translation>&amp;Bisherige Passphrase</translation>
    </message>
</context>
<context>
    <name>PatientCard</name>
    <message>
        <source>&amp;Start a session</source>
        <translation>Sitzung &amp;starten</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Name and &amp;data …</source>
        <translation>Name und &amp;Daten&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Plan and clinic tests …</source>
        <translation>&amp;Plan und Standardtests&#xa0;…</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Noch keine Sitzungen</translation>
    </message>
    <message>
        <source>Sessions with this patient will be listed here, with their results.</source>
        <translation>Hier erscheinen die Sitzungen mit dieser Person und ihre Ergebnisse.</translation>
    </message>
    <message>
        <source>Open &amp;results</source>
        <translation>Ergebnisse &amp;öffnen</translation>
    </message>
    <message>
        <source>Res&amp;ume this session</source>
        <translation>Sitzung &amp;fortsetzen</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Klang</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Sessions of this patient</source>
        <translation>Sitzungen dieser Person</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Kontrollperson</translation>
    </message>
    <message>
        <source>born {year}</source>
        <translation>geboren {year}</translation>
    </message>
    <message>
        <source>{done} of {planned}</source>
        <translation>{done} von {planned}</translation>
    </message>
</context>
<context>
    <name>PatientCourseDialog</name>
    <message>
        <source>Plan and standard tests of {code}</source>
        <translation>Plan und Standardtests von {code}</translation>
    </message>
    <message>
        <source>for example 2026-03-14</source>
        <translation>zum Beispiel 2026-03-14</translation>
    </message>
    <message>
        <source>&amp;Save the plan</source>
        <translation>Plan &amp;speichern</translation>
    </message>
    <message>
        <source>Take the &amp;latest plan back</source>
        <translation>&amp;Letzten Plan zurücknehmen</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Standard tests of this patient</source>
        <translation>Standardtests dieser Person</translation>
    </message>
    <message>
        <source>&amp;Enter a test …</source>
        <translation>&amp;Test eintragen&#xa0;…</translation>
    </message>
    <message>
        <source>C&amp;hange …</source>
        <translation>Ä&amp;ndern&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>None was entered yet.</source>
        <translation>Es wurde noch keiner eingetragen.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>What was agreed on</source>
        <translation>Was vereinbart wurde</translation>
    </message>
    <message>
        <source>Begins &amp;on</source>
        <translation>&amp;Beginnt am</translation>
    </message>
    <message>
        <source>&amp;Weeks</source>
        <translation>&amp;Wochen</translation>
    </message>
    <message>
        <source>Trainin&amp;g sessions a week</source>
        <translation>Trainin&amp;gssitzungen in der Woche</translation>
    </message>
    <message>
        <source>&amp;Minutes of each (optional)</source>
        <translation>&amp;Minuten je Sitzung (optional)</translation>
    </message>
    <message>
        <source>Sessions of tests in &amp;all</source>
        <translation>Testsitzungen &amp;insgesamt</translation>
    </message>
    <message>
        <source>A plan that begins on another day holds from then on; the one before stays as it was until then. The progress report tells how much of it took place.</source>
        <translation>Ein Plan, der an einem anderen Tag beginnt, gilt ab dann; der vorige bleibt bis dahin, wie er war. Der Verlaufsbericht sagt, wie viel davon stattfand.</translation>
    </message>
    <message>
        <source>Standard tests of the clinic</source>
        <translation>Standardtests der Klinik</translation>
    </message>
    <message>
        <source>Tests that were given on paper or by watching. They stand in the progress report.</source>
        <translation>Tests auf Papier oder durch Beobachten. Sie stehen im Verlaufsbericht.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Taken back: it holds no longer. The records keep it.</source>
        <translation>Zurückgenommen: Es gilt nicht mehr. In den Daten bleibt es erhalten.</translation>
    </message>
    <message>
        <source>No plan was entered yet.</source>
        <translation>Es wurde noch kein Plan eingetragen.</translation>
    </message>
</context>
<context>
    <name>PatientDataDialog</name>
    <message>
        <source>Name and data of {code}</source>
        <translation>Name und Daten von {code}</translation>
    </message>
    <message>
        <source>for example 1951-03-14</source>
        <translation>zum Beispiel 1951-03-14</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Keep the data</source>
        <translation>Daten &amp;aufbewahren</translation>
    </message>
    <message>
        <source>They may be &amp;erased again</source>
        <translation>Löschen wieder &amp;erlauben</translation>
    </message>
    <message>
        <source>&amp;Forget this patient</source>
        <translation>Diese &amp;Person vergessen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Who this is</source>
        <translation>Wer das ist</translation>
    </message>
    <message>
        <source>A code is enough: everything here may stay empty. It is kept apart from what was measured.</source>
        <translation>Ein Code genügt: Alles hier darf leer bleiben. Es wird getrennt von den Messungen aufbewahrt.</translation>
    </message>
    <message>
        <source>These records open without a passphrase: whoever starts this computer could read a name.</source>
        <translation>Diese Daten öffnen sich ohne Passphrase: Wer diesen Computer startet, könnte einen Namen lesen.</translation>
    </message>
    <message>
        <source>Given &amp;name</source>
        <translation>&amp;Vorname</translation>
    </message>
    <message>
        <source>Fa&amp;mily name</source>
        <translation>&amp;Familienname</translation>
    </message>
    <message>
        <source>&amp;Date of birth</source>
        <translation>&amp;Geburtsdatum</translation>
    </message>
    <message>
        <source>&amp;Number in the hospital&apos;s records</source>
        <translation>&amp;Nummer in der Klinikakte</translation>
    </message>
    <message>
        <source>&amp;How to reach them</source>
        <translation>Wie e&amp;rreichbar</translation>
    </message>
    <message>
        <source>Keeping the data</source>
        <translation>Aufbewahrung der Daten</translation>
    </message>
    <message>
        <source>&amp;Reason why they must not be erased</source>
        <translation>Grund, &amp;warum nicht gelöscht werden darf</translation>
    </message>
    <message>
        <source>Forgetting</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Name, number, notes, year of birth and code are destroyed for good; backups lose them when they are brought back. What was measured stays, but belongs to nobody.</source>
        <translation>Name, Nummer, Notizen, Geburtsjahr und Code werden endgültig vernichtet; Sicherungen verlieren sie beim Zurückholen. Was gemessen wurde, bleibt, ohne Bezug zu jemandem.</translation>
    </message>
    <message>
        <source>Type the code {code} to go &amp;on</source>
        <translation>Geben Sie zum Fortfahren den Code {code} e&amp;in</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>The data are kept.</source>
        <translation>Die Daten werden aufbewahrt.</translation>
    </message>
    <message>
        <source>The data may be erased.</source>
        <translation>Die Daten dürfen gelöscht werden.</translation>
    </message>
    <message>
        <source>They may be erased when somebody decides so. Nothing is erased by itself.</source>
        <translation>Sie dürfen gelöscht werden, wenn jemand das beschließt. Nichts wird von selbst gelöscht.</translation>
    </message>
    <message>
        <source>They must not be erased since {date}: {reason}</source>
        <translation>Sie dürfen seit {date} nicht gelöscht werden: {reason}</translation>
    </message>
</context>
<context>
    <name>PatientEars</name>
    <message>
        <source>&amp;Headphones</source>
        <translation>&amp;Kopfhörer</translation>
    </message>
    <message>
        <source>Choose by &amp;ear …</source>
        <translation>Nach Ge&amp;hör wählen&#xa0;…</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>Head c&amp;ircumference (cm)</source>
        <translation>Kopf&amp;umfang (cm)</translation>
    </message>
    <message>
        <source>Head &amp;width, ear to ear (cm)</source>
        <translation>Kopf&amp;breite, Ohr zu Ohr (cm)</translation>
    </message>
    <message>
        <source>HRTF &amp;set</source>
        <translation>HRTF-&amp;Satz</translation>
    </message>
    <message>
        <source>As the site: {name}</source>
        <translation>Wie die Einrichtung: {name}</translation>
    </message>
    <message>
        <source>{name} (its file is missing)</source>
        <translation>{name} (Datei fehlt)</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Eingeklappt</translation>
    </message>
    <message>
        <source>Unfolded</source>
        <translation>Ausgeklappt</translation>
    </message>
    <message>
        <source>head {cm} cm</source>
        <translation>Kopf {cm}&#xa0;cm</translation>
    </message>
    <message>
        <source>{cm} cm wide</source>
        <translation>{cm}&#xa0;cm breit</translation>
    </message>
    <message>
        <source>head not measured</source>
        <translation>Kopf nicht gemessen</translation>
    </message>
    <message>
        <source>Chosen by hand, {when}</source>
        <translation>Von Hand gewählt, {when}</translation>
    </message>
    <message>
        <source>Chosen by ear, {when}: no difference was heard</source>
        <translation>Nach Gehör gewählt, {when}: kein Unterschied zu hören</translation>
    </message>
    <message>
        <source>Chosen by ear, {when}</source>
        <translation>Nach Gehör gewählt, {when}</translation>
    </message>
</context>
<context>
    <name>PatientForm</name>
    <message>
        <source>Edit patient</source>
        <translation>Person bearbeiten</translation>
    </message>
    <message>
        <source>New patient</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>for example P-001</source>
        <translation>zum Beispiel P-001</translation>
    </message>
    <message>
        <source>for example 1951</source>
        <translation>zum Beispiel 1951</translation>
    </message>
    <message>
        <source>A control</source>
        <translation>Kontrollperson</translation>
    </message>
    <message>
        <source>A code is enough. Please do not enter the patient&apos;s name.</source>
        <translation>Ein Code genügt. Bitte geben Sie hier keinen Namen ein.</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>&amp;Birth year (optional)</source>
        <translation>&amp;Geburtsjahr (optional)</translation>
    </message>
    <message>
        <source>Side of the lesion in the brain</source>
        <translation>Seite der Läsion im Gehirn</translation>
    </message>
    <message>
        <source>Seen from above, nose ahead</source>
        <translation>Von oben gesehen, Nase vorn</translation>
    </message>
    <message>
        <source>&amp;Notes (optional)</source>
        <translation>&amp;Notizen (optional)</translation>
    </message>
    <message>
        <source>A c&amp;ontrol</source>
        <translation>K&amp;ontrollperson</translation>
    </message>
    <message>
        <source>No lesion, and the sessions become norms of this site.</source>
        <translation>Ohne Läsion; die Sitzungen liefern Normwerte dieser Einrichtung.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save patient</source>
        <translation>Person speichern</translation>
    </message>
    <message>
        <source>Change the side of the lesion?</source>
        <translation>Seite der Läsion ändern?</translation>
    </message>
    <message>
        <source>It was: {before}. It will be: {after}. {consequence}</source>
        <translation>Bisher: {before}. Neu: {after}. {consequence}</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Ändern</translation>
    </message>
</context>
<context>
    <name>PatientsPage</name>
    <message>
        <source>Search by code</source>
        <translation>Code suchen</translation>
    </message>
    <message>
        <source>Search patients by code, birth year or notes</source>
        <translation>Nach Code, Geburtsjahr oder Notizen suchen</translation>
    </message>
    <message>
        <source>&amp;New patient</source>
        <translation>&amp;Neue Person</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patientenliste</translation>
    </message>
    <message>
        <source>Add the &amp;first patient</source>
        <translation>&amp;Erste Person hinzufügen</translation>
    </message>
    <message>
        <source>There are no patients yet</source>
        <translation>Noch niemand auf der Liste</translation>
    </message>
    <message>
        <source>Add one with a code – no name is needed. Then you can hold a session together.</source>
        <translation>Fügen Sie eine Person mit einem Code hinzu – ein Name ist nicht nötig. Dann können Sie gemeinsam eine Sitzung halten.</translation>
    </message>
    <message>
        <source>Choose a patient</source>
        <translation>Person wählen</translation>
    </message>
    <message>
        <source>Pick one from the list, or add a new one.</source>
        <translation>Wählen Sie jemanden aus der Liste oder legen Sie eine neue Person an.</translation>
    </message>
    <message>
        <source>The patient was forgotten.</source>
        <translation>Die Person wurde vergessen.</translation>
    </message>
    <message>
        <source>No patient matches “{text}”.</source>
        <translation>Zu „{text}“ passt niemand.</translation>
    </message>
    <message>
        <source>{shown} of {total} patients</source>
        <translation>{shown} von {total} Personen</translation>
    </message>
    <message>
        <source>1 patient</source>
        <translation>1 Person</translation>
    </message>
    <message>
        <source>{total} patients</source>
        <translation>{total} Personen</translation>
    </message>
</context>
<context>
    <name>PicturePad</name>
    <message>
        <source>Which picture?</source>
        <translation>Welches Bild?</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Picture with sources</source>
        <translation>Bild mit Quellen</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>Umrisse</translation>
    </message>
    <message>
        <source>Show the outlines of the sources</source>
        <translation>Umrisse der Quellen zeigen</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Show how far everything is taken to be</source>
        <translation>Zeigen, wie weit weg alles angenommen wird</translation>
    </message>
</context>
<context>
    <name>PlacesStep</name>
    <message>
        <source>&amp;Check the channels</source>
        <translation>&amp;Kanäle prüfen</translation>
    </message>
    <message>
        <source>Play a&amp;gain</source>
        <translation>&amp;Noch einmal</translation>
    </message>
    <message>
        <source>Nothing &amp;heard</source>
        <translation>Nichts g&amp;ehört</translation>
    </message>
    <message>
        <source>Preparing …</source>
        <translation>Wird vorbereitet&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>Erneut &amp;prüfen</translation>
    </message>
</context>
<context>
    <name>ProtocolDetails</name>
    <message>
        <source>&amp;Use in a session</source>
        <translation>In Sitzung &amp;verwenden</translation>
    </message>
    <message>
        <source>&amp;Make a copy …</source>
        <translation>&amp;Kopie anlegen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Edit …</source>
        <translation>&amp;Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Fingerprint {letters}</source>
        <translation>Fingerabdruck {letters}</translation>
    </message>
</context>
<context>
    <name>ProtocolFormView</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>What it will be like</source>
        <translation>So wird der Test</translation>
    </message>
    <message>
        <source>Own copy, no norms: another test than the one it was made from.</source>
        <translation>Eigene Kopie, keine Normwerte: ein anderer Test als der, aus dem sie entstand.</translation>
    </message>
    <message>
        <source>A session was held with this version: saving makes the next one.</source>
        <translation>Mit dieser Version wurde eine Sitzung gehalten: Beim Speichern entsteht die nächste.</translation>
    </message>
</context>
<context>
    <name>ProtocolPicture</name>
    <message>
        <source>Positions seen from above</source>
        <translation>Positionen von oben gesehen</translation>
    </message>
</context>
<context>
    <name>ProtocolsCard</name>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>What each test is for and how long it takes, batteries of tests, and copies of your own.</source>
        <translation>Wozu jeder Test dient und wie lange er dauert, Testbatterien und eigene Kopien.</translation>
    </message>
    <message>
        <source>&amp;Tests and batteries …</source>
        <translation>&amp;Tests und Testbatterien&#xa0;…</translation>
    </message>
</context>
<context>
    <name>ProtocolsPage</name>
    <message>
        <source>&amp;Back to the settings</source>
        <translation>&amp;Zu den Einstellungen</translation>
    </message>
    <message>
        <source>Batteries and tests</source>
        <translation>Testbatterien und Tests</translation>
    </message>
    <message>
        <source>Tests and batteries</source>
        <translation>Tests und Testbatterien</translation>
    </message>
    <message>
        <source>Battery · {visits}</source>
        <translation>Testbatterie · {visits}</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>, dann </translation>
    </message>
    <message>
        <source>Own copy, no norms · {length}</source>
        <translation>Eigene Kopie, keine Normwerte · {length}</translation>
    </message>
    <message>
        <source>Edited test</source>
        <translation>Bearbeiteter Test</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Ohne Speichern verlassen?</translation>
    </message>
    <message>
        <source>What you changed in this copy would be lost.</source>
        <translation>Was Sie an dieser Kopie geändert haben, ginge verloren.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Delete a copy</source>
        <translation>Kopie löschen</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>„{name}“ löschen?</translation>
    </message>
    <message>
        <source>Sessions that were held with it stay whole: each keeps the test it was.</source>
        <translation>Sitzungen, die damit gehalten wurden, bleiben vollständig: Jede behält den Test, wie er war.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>ProtocolsPresenter</name>
    <message>
        <source>Looking at the tests</source>
        <translation>Tests werden durchgesehen</translation>
    </message>
    <message>
        <source>{name}, our copy</source>
        <translation>{name}, eigene Kopie</translation>
    </message>
    <message>
        <source>Changed from “{name}”.</source>
        <translation>Geändert aus „{name}“.</translation>
    </message>
</context>
<context>
    <name>RatingsPlot</name>
    <message>
        <source>Points of scenes in space and as mono</source>
        <translation>Punkte von Szenen räumlich und in Mono</translation>
    </message>
    <message>
        <source>The table of measures says the same.</source>
        <translation>Die Tabelle der Maße sagt dasselbe.</translation>
    </message>
</context>
<context>
    <name>RecordsCard</name>
    <message>
        <source>Records</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Who may open them, when this window locks, their backups, and bringing one back.</source>
        <translation>Wer die Daten öffnen darf, wann dieses Fenster sperrt, Sicherungen und wie man eine zurückholt.</translation>
    </message>
    <message>
        <source>A&amp;ccounts and backups …</source>
        <translation>&amp;Konten und Sicherungen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>&amp;Back to the settings</source>
        <translation>&amp;Zu den Einstellungen</translation>
    </message>
</context>
<context>
    <name>RecoveryCode</name>
    <message>
        <source>It opens the records when every passphrase is lost, and works once. It is shown now and never again: print it or write it down, seal it, and lock it away.</source>
        <translation>Er öffnet die Daten, wenn jede Passphrase verloren ist, und gilt einmal. Er wird nur jetzt gezeigt: Drucken Sie ihn oder schreiben Sie ihn auf, versiegeln Sie das Blatt und schließen Sie es weg.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Notfallcode</translation>
    </message>
    <message>
        <source>Save a &amp;sheet to print …</source>
        <translation>&amp;Blatt zum Drucken speichern&#xa0;…</translation>
    </message>
    <message>
        <source>The code is on paper and put &amp;away</source>
        <translation>Der Code ist &amp;auf Papier und sicher verwahrt</translation>
    </message>
    <message>
        <source>Saved as {path}. Print it, then delete this file.</source>
        <translation>Gespeichert als {path}. Drucken Sie das Blatt und löschen Sie dann diese Datei.</translation>
    </message>
</context>
<context>
    <name>ResponseArc</name>
    <message>
        <source>Where did it come from?</source>
        <translation>Woher kam der Ton?</translation>
    </message>
    <message>
        <source>Arrow keys move the marker, Enter answers.</source>
        <translation>Pfeiltasten bewegen die Marke, Enter antwortet.</translation>
    </message>
</context>
<context>
    <name>RestoreWindow</name>
    <message>
        <source>Backups, the newest first</source>
        <translation>Sicherungen, die neueste zuerst</translation>
    </message>
    <message>
        <source>Backup of {when}</source>
        <translation>Sicherung von {when}</translation>
    </message>
    <message>
        <source>As it was before a backup was brought back ({name})</source>
        <translation>Wie es vor dem Zurückholen einer Sicherung war ({name})</translation>
    </message>
    <message>
        <source>&amp;Look at it</source>
        <translation>&amp;Ansehen</translation>
    </message>
    <message>
        <source>&amp;Another file …</source>
        <translation>Andere &amp;Datei&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>B&amp;ring it back</source>
        <translation>Zurück&amp;holen</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>Weiter&amp;gehen</translation>
    </message>
    <message>
        <source>Choose one. It is looked at first, and nothing is changed before you say so.</source>
        <translation>Wählen Sie eine. Sie wird zuerst angesehen; geändert wird nichts, bevor Sie es sagen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>This backup opens with an account and a passphrase of its day.</source>
        <translation>Diese Sicherung öffnet sich mit einem Konto und einer Passphrase von damals.</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>The records of today are put aside and can be brought back in the same way.</source>
        <translation>Die Daten von heute werden beiseitegelegt und lassen sich ebenso zurückholen.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Bring a backup back</source>
        <translation>Sicherung zurückholen</translation>
    </message>
    <message>
        <source>Open the backup</source>
        <translation>Sicherung öffnen</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Was sie enthält</translation>
    </message>
    <message>
        <source>The backup is in place</source>
        <translation>Die Sicherung ist eingesetzt</translation>
    </message>
    <message>
        <source>There is no backup in the folder of the backups. Choose another file.</source>
        <translation>Im Ordner der Sicherungen ist keine. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>It holds {what}.</source>
        <translation>Sie enthält {what}.</translation>
    </message>
    <message>
        <source>It holds no patient yet.</source>
        <translation>Sie enthält noch niemanden.</translation>
    </message>
    <message>
        <source>The newest session is of {when}.</source>
        <translation>Die neueste Sitzung ist von {when}.</translation>
    </message>
    <message>
        <source>The records of today cannot be read, or there are none.</source>
        <translation>Die Daten von heute sind nicht lesbar, oder es gibt keine.</translation>
    </message>
    <message>
        <source>Not in it, and therefore gone: {what}.</source>
        <translation>Nicht darin und daher verloren: {what}.</translation>
    </message>
    <message>
        <source>Everything of today is in it.</source>
        <translation>Alles von heute ist darin.</translation>
    </message>
    <message>
        <source>It is damaged and cannot be brought back. Choose another one.</source>
        <translation>Sie ist beschädigt und lässt sich nicht zurückholen. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>It was looked through and is whole.</source>
        <translation>Sie wurde geprüft und ist vollständig.</translation>
    </message>
    <message>
        <source>Its pages are whole, but its trail does not hold: records were changed past it.</source>
        <translation>Ihre Seiten sind vollständig, aber das Prüfprotokoll stimmt nicht: An ihm vorbei wurden Daten geändert.</translation>
    </message>
    <message>
        <source>There were no records before.</source>
        <translation>Vorher gab es keine Daten.</translation>
    </message>
    <message>
        <source>The records of before lie in {name}. “Bring a backup back” lists them, to undo this.</source>
        <translation>Die Daten von vorher liegen in {name}. „Sicherung zurückholen“ führt sie auf, um dies rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Sicherung wählen</translation>
    </message>
    <message>
        <source>Backups (*.db)</source>
        <translation>Sicherungen (*.db)</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Save &amp;report (PDF) …</source>
        <translation>&amp;Bericht (PDF)&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Large-print page (PDF) …</source>
        <translation>G&amp;roßdruckseite (PDF)&#xa0;…</translation>
    </message>
    <message>
        <source>For the patient: three plain sentences and one picture of the answers.</source>
        <translation>Für die Person: drei einfache Sätze und ein Bild der Antworten.</translation>
    </message>
    <message>
        <source>Export &amp;table (CSV) …</source>
        <translation>&amp;Tabelle (CSV)&#xa0;…</translation>
    </message>
    <message>
        <source>Export &amp;all (JSON) …</source>
        <translation>&amp;Alles (JSON)&#xa0;…</translation>
    </message>
    <message>
        <source>Re&amp;peat in another way of answering</source>
        <translation>Mit anderer Antwort&amp;weise wiederholen</translation>
    </message>
    <message>
        <source>Pro&amp;gress report (PDF) …</source>
        <translation>&amp;Verlaufsbericht (PDF)&#xa0;…</translation>
    </message>
    <message>
        <source>All tests of this patient over time, what changed by more than measurement noise, and training.</source>
        <translation>Alle Tests dieser Person über die Zeit, was sich um mehr als das Messrauschen geändert hat, und das Training.</translation>
    </message>
    <message>
        <source>No results yet</source>
        <translation>Noch keine Ergebnisse</translation>
    </message>
    <message>
        <source>After a session its results are here: what was heard and where, in pictures and numbers.</source>
        <translation>Nach einer Sitzung stehen hier die Ergebnisse: was wo gehört wurde, in Bildern und Zahlen.</translation>
    </message>
    <message>
        <source>No session fits</source>
        <translation>Keine Sitzung passt</translation>
    </message>
    <message>
        <source>No session is of this test, in this state and of this time. Choose others beside the list.</source>
        <translation>Keine Sitzung hat diesen Test, diesen Stand und diese Zeit. Wählen Sie bei der Liste andere.</translation>
    </message>
    <message>
        <source>Computing the results</source>
        <translation>Ergebnisse werden berechnet</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Das dauert einen Augenblick.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Save page for the patient</source>
        <translation>Seite für die Person speichern</translation>
    </message>
    <message>
        <source>Export trial table</source>
        <translation>Tabelle der Durchgänge exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Export session</source>
        <translation>Sitzung exportieren</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Tests or training</source>
        <translation>Tests oder Training</translation>
    </message>
    <message>
        <source>T&amp;ests</source>
        <translation>T&amp;ests</translation>
    </message>
    <message>
        <source>&amp;Over time</source>
        <translation>Ver&amp;lauf</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>Vergleic&amp;h</translation>
    </message>
    <message>
        <source>Trai&amp;ning</source>
        <translation>Trai&amp;ning</translation>
    </message>
    <message>
        <source>Sessions with {code}</source>
        <translation>Sitzungen mit {code}</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>Alle Sitzungen</translation>
    </message>
</context>
<context>
    <name>ResultsPresenter</name>
    <message>
        <source>This session is not over. What was played is told once it is: go on, or end it.</source>
        <translation>Diese Sitzung ist nicht zu Ende. Was gespielt wurde, wird erst danach gezeigt: Setzen Sie sie fort oder beenden Sie sie.</translation>
    </message>
    <message>
        <source>Computing the results</source>
        <translation>Ergebnisse werden berechnet</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Bericht wird geschrieben</translation>
    </message>
    <message>
        <source>Writing the page for the patient</source>
        <translation>Seite für die Person wird geschrieben</translation>
    </message>
    <message>
        <source>Exporting the session</source>
        <translation>Sitzung wird exportiert</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Gespeichert als {path}.</translation>
    </message>
</context>
<context>
    <name>RowsEditor</name>
    <message>
        <source>Take out number {number}</source>
        <translation>Nummer {number} entfernen</translation>
    </message>
</context>
<context>
    <name>ScatterPlot</name>
    <message>
        <source>Answer against sound</source>
        <translation>Antworten und Klänge</translation>
    </message>
    <message>
        <source>The table of trials says the same in words.</source>
        <translation>Die Tabelle der Durchgänge sagt dasselbe in Worten.</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>where the sound was</source>
        <translation>wo der Klang war</translation>
    </message>
</context>
<context>
    <name>SceneApprovalPanel</name>
    <message>
        <source>&amp;Right thing</source>
        <translation>&amp;Richtige Sache</translation>
    </message>
    <message>
        <source>Right &amp;place</source>
        <translation>Richtiger &amp;Ort</translation>
    </message>
    <message>
        <source>Appro&amp;ve</source>
        <translation>&amp;Freigabe</translation>
    </message>
    <message>
        <source>{approved} of {all} approved</source>
        <translation>{approved} von {all} freigegeben</translation>
    </message>
    <message>
        <source>It is a “{label}”, and sounds like one.</source>
        <translation>Es ist „{label}“ und klingt auch so.</translation>
    </message>
    <message>
        <source>It is where it is seen: {place}.</source>
        <translation>Es ist, wo es zu sehen ist: {place}.</translation>
    </message>
    <message>
        <source>This scene comes with See2Sound. Tests may use it as it is.</source>
        <translation>Diese Szene gehört zu See2Sound. Tests dürfen sie verwenden, wie sie ist.</translation>
    </message>
    <message>
        <source>Approved by {who}, {when}.</source>
        <translation>Freigegeben von {who}, {when}.</translation>
    </message>
    <message>
        <source>Changed since {who} approved it. Look and listen again.</source>
        <translation>Seit der Freigabe durch {who} geändert. Sehen und hören Sie noch einmal hin.</translation>
    </message>
    <message>
        <source>Tests use a scene once each of its sources is approved.</source>
        <translation>Tests verwenden eine Szene, sobald jede ihrer Quellen freigegeben ist.</translation>
    </message>
    <message>
        <source>Choose a source to approve it.</source>
        <translation>Wählen Sie eine Quelle, um sie freizugeben.</translation>
    </message>
</context>
<context>
    <name>SceneBar</name>
    <message>
        <source>New scene (Ctrl+N)</source>
        <translation>Neue Szene (Strg+N)</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>Speichern (Strg+S)</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Rückgängig (Strg+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Y)</source>
        <translation>Wiederholen (Strg+Y)</translation>
    </message>
    <message>
        <source>Title of the scene</source>
        <translation>Titel der Szene</translation>
    </message>
    <message>
        <source>Use in session</source>
        <translation>In Sitzung verwenden</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Undo: {step} (Ctrl+Z)</source>
        <translation>Rückgängig: {step} (Strg+Z)</translation>
    </message>
    <message>
        <source>Redo: {step} (Ctrl+Y)</source>
        <translation>Wiederholen: {step} (Strg+Y)</translation>
    </message>
</context>
<context>
    <name>SceneCanvas</name>
    <message>
        <source>No sources.</source>
        <translation>Keine Quellen.</translation>
    </message>
    <message>
        <source>No source is there at this moment.</source>
        <translation>In diesem Augenblick ist keine Quelle da.</translation>
    </message>
</context>
<context>
    <name>SceneColumns</name>
    <message>
        <source>Below the picture</source>
        <translation>Unter dem Bild</translation>
    </message>
    <message>
        <source>From a&amp;bove</source>
        <translation>Von o&amp;ben</translation>
    </message>
    <message>
        <source>How it was &amp;made</source>
        <translation>&amp;Entstehung</translation>
    </message>
    <message>
        <source>For t&amp;ests</source>
        <translation>Für Te&amp;sts</translation>
    </message>
</context>
<context>
    <name>SceneDepth</name>
    <message>
        <source>Estimating distances</source>
        <translation>Entfernungen werden geschätzt</translation>
    </message>
</context>
<context>
    <name>SceneDialogs</name>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Save the changes to “{title}”?</source>
        <translation>Änderungen an „{title}“ speichern?</translation>
    </message>
    <message>
        <source>Changes that are not saved are lost.</source>
        <translation>Nicht gespeicherte Änderungen gehen verloren.</translation>
    </message>
    <message>
        <source>Scenes (*{suffix})</source>
        <translation>Szenen (*{suffix})</translation>
    </message>
    <message>
        <source>Save the scene</source>
        <translation>Szene speichern</translation>
    </message>
    <message>
        <source>Pictures, films and scenes ({patterns})</source>
        <translation>Bilder, Filme und Szenen ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Sound files ({patterns})</source>
        <translation>Klangdateien ({patterns})</translation>
    </message>
    <message>
        <source>Choose a sound file</source>
        <translation>Klangdatei wählen</translation>
    </message>
</context>
<context>
    <name>SceneDocument</name>
    <message>
        <source>Add {label}</source>
        <translation>{label} hinzufügen</translation>
    </message>
    <message>
        <source>Delete {label}</source>
        <translation>{label} löschen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename the scene</source>
        <translation>Szene umbenennen</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Ton einschalten</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Choose a sound</source>
        <translation>Klang wählen</translation>
    </message>
    <message>
        <source>Say what {label} sounds like</source>
        <translation>Sagen, wie {label} klingt</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Verstärkung</translation>
    </message>
    <message>
        <source>Move {label}</source>
        <translation>{label} verschieben</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Field of view</source>
        <translation>Bildwinkel</translation>
    </message>
    <message>
        <source>Approve {label}</source>
        <translation>{label} freigeben</translation>
    </message>
</context>
<context>
    <name>SceneDrafts</name>
    <message>
        <source>Keeping a draft</source>
        <translation>Entwurf wird aufbewahrt</translation>
    </message>
    <message>
        <source>No draft could be kept, so save soon. {reason}</source>
        <translation>Es ließ sich kein Entwurf aufbewahren; speichern Sie daher bald. {reason}</translation>
    </message>
</context>
<context>
    <name>SceneEditor</name>
    <message>
        <source>New scene</source>
        <translation>Neue Szene</translation>
    </message>
    <message>
        <source>Another frame</source>
        <translation>Anderes Filmbild</translation>
    </message>
    <message>
        <source>The scenes that come with See2Sound stay as they are. Save it under another name.</source>
        <translation>Die mitgelieferten Szenen bleiben, wie sie sind. Speichern Sie unter einem anderen Namen.</translation>
    </message>
</context>
<context>
    <name>SceneFilm</name>
    <message>
        <source>Playing the film</source>
        <translation>Film wird abgespielt</translation>
    </message>
</context>
<context>
    <name>SceneInspector</name>
    <message>
        <source>Hear this sound</source>
        <translation>Diesen Klang hören</translation>
    </message>
    <message>
        <source>Choose a source, or add one, to change it here.</source>
        <translation>Wählen Sie eine Quelle oder fügen Sie eine hinzu, um sie hier zu ändern.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>So&amp;und</source>
        <translation>&amp;Klang</translation>
    </message>
    <message>
        <source>In &amp;words</source>
        <translation>In &amp;Worten</translation>
    </message>
    <message>
        <source>&amp;Gain</source>
        <translation>&amp;Verstärkung</translation>
    </message>
    <message>
        <source>D&amp;irection</source>
        <translation>R&amp;ichtung</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>&amp;Höhe</translation>
    </message>
    <message>
        <source>Dis&amp;tance</source>
        <translation>En&amp;tfernung</translation>
    </message>
    <message>
        <source>Stop this sound</source>
        <translation>Diesen Klang stoppen</translation>
    </message>
</context>
<context>
    <name>SceneLibraryPanel</name>
    <message>
        <source>&amp;Open file …</source>
        <translation>&amp;Datei öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Open a picture, a film or a scene (Ctrl+O), or drop one on the window</source>
        <translation>Bild, Film oder Szene öffnen (Strg+O) oder auf das Fenster ziehen</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Szenen</translation>
    </message>
    <message>
        <source>Reading pictures</source>
        <translation>Bilder werden gelesen</translation>
    </message>
    <message>
        <source>built-in scene</source>
        <translation>mitgelieferte Szene</translation>
    </message>
    <message>
        <source>own scene</source>
        <translation>eigene Szene</translation>
    </message>
    <message>
        <source>{title}, {kind}, {count} sources</source>
        <translation>{title}, {kind}, {count} Quellen</translation>
    </message>
</context>
<context>
    <name>SceneMaking</name>
    <message>
        <source>Making the scene again</source>
        <translation>Szene wird neu erstellt</translation>
    </message>
    <message>
        <source>The scene is another one now, so what was made for it was left out. Make it again.</source>
        <translation>Die Szene ist inzwischen eine andere; was für sie entstanden war, wurde weggelassen. Erstellen Sie sie erneut.</translation>
    </message>
    <message>
        <source>It came to the same as before; nothing was changed.</source>
        <translation>Das Ergebnis ist dasselbe wie zuvor; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Show the models</source>
        <translation>Modelle zeigen</translation>
    </message>
    <message>
        <source>The scene could not be made again: {reason}. It stays as it was.</source>
        <translation>Die Szene ließ sich nicht neu erstellen: {reason}. Sie bleibt, wie sie war.</translation>
    </message>
    <message>
        <source>A session has begun, and no model works while a patient is tested. The scene stays as it was; make it again when the session has ended.</source>
        <translation>Eine Sitzung hat begonnen, und während eines Tests arbeitet kein Modell. Die Szene bleibt, wie sie war; erstellen Sie sie nach der Sitzung neu.</translation>
    </message>
</context>
<context>
    <name>SceneMakingStage</name>
    <message>
        <source>{stage}: who is asked</source>
        <translation>{stage}: wer gefragt wird</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Erneut</translation>
    </message>
    <message>
        <source>{stage}: again</source>
        <translation>{stage}: erneut</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
</context>
<context>
    <name>SceneMakingTab</name>
    <message>
        <source>Models …</source>
        <translation>Modelle&#xa0;…</translation>
    </message>
    <message>
        <source>Which models there are, and installing them</source>
        <translation>Welche Modelle es gibt und wie man sie installiert</translation>
    </message>
    <message>
        <source>at most {count}</source>
        <translation>höchstens {count}</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>such as: a dog, a fountain</source>
        <translation>ein Hund, ein Brunnen</translation>
    </message>
    <message>
        <source>Only this moment</source>
        <translation>Nur dieser Moment</translation>
    </message>
    <message>
        <source>Find what is there at the moment that is shown, in place of following the film</source>
        <translation>Suchen, was im gezeigten Moment da ist, statt dem Film zu folgen</translation>
    </message>
    <message>
        <source>Source by source</source>
        <translation>Quelle für Quelle</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Loo&amp;k for</source>
        <translation>Gesu&amp;cht</translation>
    </message>
    <message>
        <source>Who is asked at all stages, for the next picture too</source>
        <translation>Wer in allen Schritten gefragt wird, auch beim nächsten Bild</translation>
    </message>
    <message>
        <source>Look for</source>
        <translation>Gesucht</translation>
    </message>
    <message>
        <source>What is in this picture, for those who read words</source>
        <translation>Was in diesem Bild ist, für Modelle, die Wörter lesen</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>How many sources are looked for; in a film, at a time</source>
        <translation>Wie viele Quellen gesucht werden; in einem Film: gleichzeitig</translation>
    </message>
    <message>
        <source>No model works while a session runs.</source>
        <translation>Während einer Sitzung arbeitet kein Modell.</translation>
    </message>
    <message>
        <source>A session is running: models work again when it has ended.</source>
        <translation>Eine Sitzung läuft: Modelle arbeiten wieder, wenn sie beendet ist.</translation>
    </message>
    <message>
        <source>Not installed: {models}. Until they are, the built-ins alone make the scene.</source>
        <translation>Nicht installiert: {models}. Bis dahin erstellt nur das Eingebaute die Szene.</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Erneut</translation>
    </message>
    <message>
        <source>In a film, who follows it is asked for it.</source>
        <translation>In einem Film wird dies beim Folgen gefunden.</translation>
    </message>
    <message>
        <source>Nothing here was found in the picture; what was added by hand stays as it is.</source>
        <translation>Nichts hier wurde im Bild gefunden; von Hand Hinzugefügtes bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>How far everything is, told anew. What was changed by hand stays.</source>
        <translation>Wie weit weg alles ist, neu geschätzt. Von Hand Geändertes bleibt.</translation>
    </message>
    <message>
        <source>What everything is and how it sounds, made anew. What was changed by hand stays.</source>
        <translation>Was alles ist und wie es klingt, neu bestimmt. Von Hand Geändertes bleibt.</translation>
    </message>
    <message>
        <source>Everything is found, placed and given sounds anew. What was changed by hand stays.</source>
        <translation>Alles wird neu gefunden, platziert und mit Klängen versehen. Von Hand Geändertes bleibt.</translation>
    </message>
</context>
<context>
    <name>SceneNotices</name>
    <message>
        <source>Nothing stands out in this picture. Add sources by hand.</source>
        <translation>In diesem Bild hebt sich nichts ab. Fügen Sie Quellen von Hand hinzu.</translation>
    </message>
    <message>
        <source>Every source is approved. Save the scene, and tests may use it.</source>
        <translation>Jede Quelle ist freigegeben. Speichern Sie die Szene, dann dürfen Tests sie verwenden.</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Gespeichert als {name}.</translation>
    </message>
</context>
<context>
    <name>SceneOffers</name>
    <message>
        <source>Changes to “{title}” of {when} were not saved and have been kept.</source>
        <translation>Änderungen an „{title}“ von {when} wurden nicht gespeichert, aber aufbewahrt.</translation>
    </message>
    <message>
        <source>New scene</source>
        <translation>Neue Szene</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Finding sources in {name}.</source>
        <translation>Quellen in {name} werden gesucht.</translation>
    </message>
    <message>
        <source>Only its first moment</source>
        <translation>Nur der erste Moment</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The chosen models go on from here. You can hear and change the scene meanwhile.</source>
        <translation>Die gewählten Modelle machen von hier aus weiter. Sie können die Szene inzwischen hören und ändern.</translation>
    </message>
    <message>
        <source>The scene is made again. You can hear and change it meanwhile.</source>
        <translation>Die Szene wird neu erstellt. Sie können sie inzwischen hören und ändern.</translation>
    </message>
</context>
<context>
    <name>SceneOpening</name>
    <message>
        <source>Finding sources in {name}</source>
        <translation>Quellen in {name} werden gesucht</translation>
    </message>
    <message>
        <source>{name} could not be opened: {reason}. Nothing was changed.</source>
        <translation>{name} ließ sich nicht öffnen: {reason}. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>ScenePictureLoader</name>
    <message>
        <source>Choose a scene, open a picture or film, or drop one here.</source>
        <translation>Wählen Sie eine Szene, öffnen Sie ein Bild oder einen Film oder ziehen Sie etwas hierher.</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>Bild wird gelesen</translation>
    </message>
    <message>
        <source>The picture is not the one this scene was made from. Check where the sources are.</source>
        <translation>Das Bild ist nicht das, aus dem diese Szene entstand. Prüfen Sie, wo die Quellen sind.</translation>
    </message>
</context>
<context>
    <name>ScenePreview</name>
    <message>
        <source>A patient is being tested. Play it when the session is over.</source>
        <translation>Gerade läuft ein Test. Spielen Sie sie ab, wenn die Sitzung vorbei ist.</translation>
    </message>
    <message>
        <source>Rendering the preview</source>
        <translation>Vorschau wird berechnet</translation>
    </message>
    <message>
        <source>{reason} The preview runs without sound.</source>
        <translation>{reason} Die Vorschau läuft ohne Ton.</translation>
    </message>
    <message>
        <source>{device} is gone. Plug it in again, or choose another output.</source>
        <translation>{device} ist nicht mehr da. Stecken Sie es wieder ein oder wählen Sie eine andere Ausgabe.</translation>
    </message>
</context>
<context>
    <name>SceneRoomPanel</name>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>{degrees}° wide</source>
        <translation>{degrees}° breit</translation>
    </message>
    <message>
        <source>at {seconds} s</source>
        <translation>bei {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>at</source>
        <translation>bei</translation>
    </message>
    <message>
        <source>Open air</source>
        <translation>Im Freien</translation>
    </message>
    <message>
        <source>Small room</source>
        <translation>Kleines Zimmer</translation>
    </message>
    <message>
        <source>Living room</source>
        <translation>Wohnzimmer</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Büro</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>Saal</translation>
    </message>
    <message>
        <source>&amp;Room</source>
        <translation>Ra&amp;um</translation>
    </message>
    <message>
        <source>What is around the listener</source>
        <translation>Was die hörende Person umgibt</translation>
    </message>
    <message>
        <source>&amp;Echo</source>
        <translation>Nachh&amp;all</translation>
    </message>
    <message>
        <source>Reverberation time RT60: how long the room rings</source>
        <translation>Nachhallzeit RT60: wie lange der Raum nachklingt</translation>
    </message>
    <message>
        <source>Came&amp;ra</source>
        <translation>Ka&amp;mera</translation>
    </message>
    <message>
        <source>Horizontal field of view. Sources found in the picture stay where they are seen.</source>
        <translation>Waagerechter Bildwinkel. Im Bild gefundene Quellen bleiben, wo sie zu sehen sind.</translation>
    </message>
    <message>
        <source>&amp;Frame</source>
        <translation>Bi&amp;ld</translation>
    </message>
    <message>
        <source>Which moment of the film this is. Its sources are found anew.</source>
        <translation>Welcher Moment des Films dies ist. Seine Quellen werden neu gesucht.</translation>
    </message>
    <message>
        <source>{width:g} × {depth:g} × {height:g} m</source>
        <translation>{width:g} × {depth:g} × {height:g}&#xa0;m</translation>
    </message>
</context>
<context>
    <name>SceneSourcePanel</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>Hinzufü&amp;gen</translation>
    </message>
    <message>
        <source>Delete the source (Del)</source>
        <translation>Quelle löschen (Entf)</translation>
    </message>
    <message>
        <source>Rename the source (F2)</source>
        <translation>Quelle umbenennen (F2)</translation>
    </message>
    <message>
        <source>Mute the source (M)</source>
        <translation>Quelle stummschalten (M)</translation>
    </message>
    <message>
        <source>Listen to this source alone (S)</source>
        <translation>Nur diese Quelle hören (S)</translation>
    </message>
    <message>
        <source>not there now</source>
        <translation>gerade nicht da</translation>
    </message>
    <message>
        <source>moves</source>
        <translation>bewegt sich</translation>
    </message>
    <message>
        <source>heard alone</source>
        <translation>allein zu hören</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>freigegeben</translation>
    </message>
</context>
<context>
    <name>SceneSourceWords</name>
    <message>
        <source>such as: a dog</source>
        <translation>ein Hund</translation>
    </message>
    <message>
        <source>Make the sounds again</source>
        <translation>Klänge neu erzeugen</translation>
    </message>
    <message>
        <source>What this source sounds like, for who makes its sound. Then make the sounds again.</source>
        <translation>Wie diese Quelle klingt, für das Modell, das ihren Klang erzeugt. Erzeugen Sie dann die Klänge neu.</translation>
    </message>
    <message>
        <source>Only what was found in the picture has its sound made; choose the sound of this one above.</source>
        <translation>Nur für im Bild Gefundenes wird ein Klang erzeugt; wählen Sie den Klang dieser Quelle oben.</translation>
    </message>
</context>
<context>
    <name>SceneStage</name>
    <message>
        <source>Depth is shown while the film stands still.</source>
        <translation>Die Tiefe wird gezeigt, während der Film steht.</translation>
    </message>
    <message>
        <source>Estimating distances …</source>
        <translation>Entfernungen werden geschätzt&#xa0;…</translation>
    </message>
</context>
<context>
    <name>SceneTransport</name>
    <message>
        <source>&amp;Play scene</source>
        <translation>S&amp;zene abspielen</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>Length of the preview</source>
        <translation>Länge der Vorschau</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Bis zum Ende</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>Sto&amp;pp</translation>
    </message>
    <message>
        <source>Rendering …</source>
        <translation>Wird berechnet&#xa0;…</translation>
    </message>
    <message>
        <source>Rendering … {percent} %</source>
        <translation>Wird berechnet&#xa0;… {percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>ScenesPage</name>
    <message>
        <source>Scenes</source>
        <translation>Szenen</translation>
    </message>
    <message>
        <source>New sound</source>
        <translation>Neuer Klang</translation>
    </message>
</context>
<context>
    <name>ScreenPart</name>
    <message>
        <source>Screen &amp;both ears</source>
        <translation>Beide &amp;Ohren prüfen</translation>
    </message>
    <message>
        <source>H&amp;eard</source>
        <translation>&amp;Gehört</translation>
    </message>
    <message>
        <source>&amp;Not heard</source>
        <translation>N&amp;icht gehört</translation>
    </message>
    <message>
        <source>Play a&amp;gain</source>
        <translation>&amp;Noch einmal</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Screen &amp;both ears again</source>
        <translation>Beide &amp;Ohren erneut prüfen</translation>
    </message>
</context>
<context>
    <name>SecretLine</name>
    <message>
        <source>Show what is typed</source>
        <translation>Eingabe zeigen</translation>
    </message>
</context>
<context>
    <name>SessionControls</name>
    <message>
        <source>Space</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Prompt given</source>
        <translation>Hilfestellung</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>Ungültig</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>SessionFilters</name>
    <message>
        <source>Which sessions</source>
        <translation>Welche Sitzungen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>{shown} of {all} sessions</source>
        <translation>{shown} von {all} Sitzungen</translation>
    </message>
    <message>
        <source>The newest {shown} of {all} sessions are listed. For an older one, choose a patient, or narrow the list above.</source>
        <translation>Die neuesten {shown} von {all} Sitzungen sind aufgeführt. Für eine ältere wählen Sie eine Person, oder grenzen Sie die Liste oben ein.</translation>
    </message>
    <message>
        <source>All tests</source>
        <translation>Alle Tests</translation>
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
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Jeder Stand</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>In den letzten 7 Tagen</translation>
    </message>
    <message>
        <source>In the last 30 days</source>
        <translation>In den letzten 30 Tagen</translation>
    </message>
    <message>
        <source>In the last 365 days</source>
        <translation>In den letzten 365 Tagen</translation>
    </message>
    <message>
        <source>Between two days</source>
        <translation>Zwischen zwei Tagen</translation>
    </message>
    <message>
        <source>Open: choose a test, a state and a time.</source>
        <translation>Offen: Wählen Sie Test, Stand und Zeit.</translation>
    </message>
    <message>
        <source>Closed. Press to choose.</source>
        <translation>Geschlossen. Zum Wählen drücken.</translation>
    </message>
</context>
<context>
    <name>SessionForm</name>
    <message>
        <source>Before the session</source>
        <translation>Vor der Sitzung</translation>
    </message>
    <message>
        <source>&amp;Unchanged since then</source>
        <translation>Seither &amp;unverändert</translation>
    </message>
    <message>
        <source>This &amp;side is correct</source>
        <translation>Diese &amp;Seite stimmt</translation>
    </message>
    <message>
        <source>Change it …</source>
        <translation>Ändern&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>2026-03-14, 2026-03 or 2026</source>
        <translation>2026-03-14, 2026-03 oder 2026</translation>
    </message>
    <message>
        <source>Hearing: detection screen by headphones</source>
        <translation>Hörvermögen: Hörprüfung mit Kopfhörern</translation>
    </message>
    <message>
        <source>dB HL, if known</source>
        <translation>dB&#xa0;HL, falls bekannt</translation>
    </message>
    <message>
        <source>The side decides where the controls on the patient&apos;s screen are.</source>
        <translation>Von der Seite hängt ab, wo die Tasten auf dem Patientenbildschirm sind.</translation>
    </message>
    <message>
        <source>last time: {value}</source>
        <translation>letztes Mal: {value}</translation>
    </message>
</context>
<context>
    <name>SessionPage</name>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>A session is running. End it before another one starts.</source>
        <translation>Eine Sitzung läuft. Beenden Sie sie, bevor eine andere beginnt.</translation>
    </message>
    <message>
        <source>A session is running. Go on, or end it first.</source>
        <translation>Eine Sitzung läuft. Setzen Sie sie fort oder beenden Sie sie zuerst.</translation>
    </message>
    <message>
        <source>A model was at work. It was stopped: none computes while a patient is tested.</source>
        <translation>Ein Modell rechnete noch. Es wurde angehalten: Während eines Tests rechnet keines.</translation>
    </message>
    <message>
        <source>The last check was long ago. Check the sound and ask the patient once more.</source>
        <translation>Die letzte Prüfung ist lange her. Prüfen Sie den Ton und fragen Sie die Person noch einmal.</translation>
    </message>
    <message>
        <source>Another patient was chosen meanwhile. Check the sound and ask the patient once more.</source>
        <translation>Inzwischen wurde eine andere Person gewählt. Prüfen Sie den Ton und fragen Sie die Person noch einmal.</translation>
    </message>
    <message>
        <source>This test cannot be repeated any more: that is done within two hours.</source>
        <translation>Dieser Test lässt sich nicht mehr wiederholen: Das geht nur innerhalb von zwei Stunden.</translation>
    </message>
</context>
<context>
    <name>SessionQuestions</name>
    <message>
        <source>Why is this trial skipped?</source>
        <translation>Warum wird dieser Durchgang übersprungen?</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Patient was distracted</source>
        <translation>Abgelenkt</translation>
    </message>
    <message>
        <source>Noise in the room</source>
        <translation>Lärm</translation>
    </message>
    <message>
        <source>Why is this trial invalid?</source>
        <translation>Warum ist dieser Durchgang ungültig?</translation>
    </message>
    <message>
        <source>Mark as invalid</source>
        <translation>Als ungültig markieren</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>kein Grund genannt</translation>
    </message>
    <message>
        <source>Answered by mistake</source>
        <translation>Versehentlich geantwortet</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>End the session now? What was answered is kept.</source>
        <translation>Sitzung jetzt beenden? Was geantwortet wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Fatigue {level} of 10. End the session now? What was answered is kept.</source>
        <translation>Müdigkeit {level} von 10. Sitzung jetzt beenden? Was geantwortet wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>End the session</source>
        <translation>Sitzung beenden</translation>
    </message>
</context>
<context>
    <name>SessionResults</name>
    <message>
        <source>Results of the session</source>
        <translation>Ergebnisse der Sitzung</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>B&amp;ilder</translation>
    </message>
    <message>
        <source>&amp;Measures</source>
        <translation>&amp;Maße</translation>
    </message>
    <message>
        <source>Tr&amp;ials</source>
        <translation>D&amp;urchgänge</translation>
    </message>
    <message>
        <source>Dot, or arrow to inner ring: answers. Outer ring: where it sounded. Grey arc: spread. Cross: missed.</source>
        <translation>Punkt, oder Pfeil zum inneren Ring: Antworten. Äußerer Ring: wo der Klang war. Grauer Bogen: Streuung. Kreuz: nicht gehört.</translation>
    </message>
    <message>
        <source>Dot: answers to one sound. Curve: fitted. Bar: 95 % interval of the midline.</source>
        <translation>Punkt: Antworten auf einen Klang. Kurve: angepasst. Balken: 95-%-Intervall der Mittellinie.</translation>
    </message>
    <message>
        <source>Dot: answers to one sound. No curve could be fitted.</source>
        <translation>Punkt: Antworten auf einen Klang. Es ließ sich keine Kurve anpassen.</translation>
    </message>
    <message>
        <source>Filled: alone. Striped: beside another. Whiskers: 95 % interval. Dashed line: guessing.</source>
        <translation>Gefüllt: allein. Gestreift: neben einem anderen. Fehlerbalken: 95-%-Intervall. Gestrichelte Linie: Raten.</translation>
    </message>
    <message>
        <source>Filled: left word. Striped: right word. Whiskers: 95 % interval.</source>
        <translation>Gefüllt: linkes Wort. Gestreift: rechtes Wort. Fehlerbalken: 95-%-Intervall.</translation>
    </message>
    <message>
        <source>Filled: found, where the picture was there. Striped: chosen, of all answers. Whiskers: 95 % interval. Dashed line: guessing.</source>
        <translation>Gefüllt: gefunden, wo das Bild da war. Gestreift: gewählt, von allen Antworten. Fehlerbalken: 95-%-Intervall. Gestrichelte Linie: Raten.</translation>
    </message>
    <message>
        <source>Number: so many answers. Dashed line: exact. Cross at the edge: missed.</source>
        <translation>Zahl: so viele Antworten. Gestrichelte Linie: genau. Kreuz am Rand: nicht gehört.</translation>
    </message>
    <message>
        <source>Dots above a line: in space. Rings below: as mono. Bars: medians.</source>
        <translation>Punkte über einer Linie: räumlich. Ringe darunter: in Mono. Striche: Mediane.</translation>
    </message>
    <message>
        <source>Dots: {name}.</source>
        <translation>Punkte: {name}.</translation>
    </message>
    <message>
        <source>Squares: {name}.</source>
        <translation>Quadrate: {name}.</translation>
    </message>
    <message>
        <source>Triangles: {name}.</source>
        <translation>Dreiecke: {name}.</translation>
    </message>
    <message>
        <source>Rings: {name}.</source>
        <translation>Ringe: {name}.</translation>
    </message>
    <message>
        <source>Dashed line: where it settled.</source>
        <translation>Gestrichelte Linie: wo es sich eingependelt hat.</translation>
    </message>
    <message>
        <source>Dashed line: threshold.</source>
        <translation>Gestrichelte Linie: Schwelle.</translation>
    </message>
    <message>
        <source>What was played</source>
        <translation>Was gespielt wurde</translation>
    </message>
    <message>
        <source>How it was tested</source>
        <translation>Wie getestet wurde</translation>
    </message>
</context>
<context>
    <name>SessionSetupPresenter</name>
    <message>
        <source>Adding up the week&apos;s sound</source>
        <translation>Schalldosis der Woche wird berechnet</translation>
    </message>
    <message>
        <source>Training is under way. End it before a test starts.</source>
        <translation>Ein Training läuft. Beenden Sie es, bevor ein Test beginnt.</translation>
    </message>
</context>
<context>
    <name>SessionSideCard</name>
    <message>
        <source>Sounds without an answer</source>
        <translation>Klänge ohne Antwort</translation>
    </message>
    <message>
        <source>Show &amp;target and answer</source>
        <translation>&amp;Ziel und Antwort zeigen</translation>
    </message>
    <message>
        <source>Watching it can cue the patient; that it was shown is kept.</source>
        <translation>Zuschauen kann der Person Hinweise geben; dass es gezeigt wurde, wird vermerkt.</translation>
    </message>
    <message>
        <source>Show the patient&apos;s screen</source>
        <translation>Patientenbildschirm zeigen</translation>
    </message>
    <message>
        <source>Each scene comes in space and as mono. Nobody is told which is which before the end.</source>
        <translation>Jede Szene kommt räumlich und in Mono. Vor dem Ende erfährt niemand, was was ist.</translation>
    </message>
    <message>
        <source>Watching it can cue the patient. It is recorded that it was shown.</source>
        <translation>Zuschauen kann der Person Hinweise geben. Dass es gezeigt wurde, wird vermerkt.</translation>
    </message>
    <message>
        <source>This trial is marked as invalid.</source>
        <translation>Dieser Durchgang ist als ungültig markiert.</translation>
    </message>
    <message>
        <source>Played again: %d</source>
        <translation>Noch einmal gespielt: %d</translation>
    </message>
    <message>
        <source>Prompts given: %d</source>
        <translation>Hilfestellungen: %d</translation>
    </message>
</context>
<context>
    <name>SessionTrials</name>
    <message>
        <source>Trials</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>Which trials</source>
        <translation>Welche Durchgänge</translation>
    </message>
    <message>
        <source>Side of the sound</source>
        <translation>Seite des Klangs</translation>
    </message>
    <message>
        <source>{shown} of {all} trials</source>
        <translation>{shown} von {all} Durchgängen</translation>
    </message>
    <message>
        <source>All trials</source>
        <translation>Alle Durchgänge</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Nicht gezählt</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Nicht gehört</translation>
    </message>
    <message>
        <source>Every side</source>
        <translation>Jede Seite</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>Vorne</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
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
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>As the windows</source>
        <translation>Wie die Fenster</translation>
    </message>
    <message>
        <source>The system&apos;s default output</source>
        <translation>Standardausgabe des Systems</translation>
    </message>
    <message>
        <source>Look &amp;again</source>
        <translation>Ne&amp;u suchen</translation>
    </message>
    <message>
        <source>Cali&amp;brate this output …</source>
        <translation>Ausgabe ka&amp;librieren&#xa0;…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>{name} (not connected)</source>
        <translation>{name} (nicht verbunden)</translation>
    </message>
    <message>
        <source>Use the output e&amp;xclusively</source>
        <translation>Ausgabe exklusiv &amp;nutzen</translation>
    </message>
    <message>
        <source>The system&apos;s mixer is left out; on Windows no other program sounds. Calibrate anew after it.</source>
        <translation>Der Mischer des Systems wird umgangen; unter Windows ist dann kein anderes Programm zu hören. Kalibrieren Sie danach neu.</translation>
    </message>
    <message>
        <source>Not offered here: the sound servers of Linux mix all programs. Close those that may sound.</source>
        <translation>Hier nicht möglich: Die Soundserver von Linux mischen alle Programme. Schließen Sie, was tönen könnte.</translation>
    </message>
    <message>
        <source>The other screen, where there is one</source>
        <translation>Der andere Bildschirm, wenn es einen gibt</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Size of text</source>
        <translation>Te&amp;xtgröße</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Spra&amp;che</translation>
    </message>
    <message>
        <source>Language for the patien&amp;t</source>
        <translation>Sprache für die &amp;Person</translation>
    </message>
    <message>
        <source>Of what the patient reads and hears.</source>
        <translation>Was die Person liest und hört.</translation>
    </message>
    <message>
        <source>Language of &amp;reports</source>
        <translation>Sprache der Ber&amp;ichte</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>&amp;Ausgabe</translation>
    </message>
    <message>
        <source>L&amp;istening through</source>
        <translation>Wiedergabe &amp;über</translation>
    </message>
    <message>
        <source>What a new session starts with. It can be changed before each session.</source>
        <translation>Damit beginnt eine neue Sitzung. Vor jeder Sitzung lässt es sich ändern.</translation>
    </message>
    <message>
        <source>Patient&apos;s screen</source>
        <translation>Patientenbildschirm</translation>
    </message>
    <message>
        <source>Show the &amp;patient&apos;s window on</source>
        <translation>Patientenfenster zei&amp;gen auf</translation>
    </message>
    <message>
        <source>With one screen only it fills that screen, with a way back for the therapist.</source>
        <translation>Gibt es nur einen Bildschirm, füllt es diesen, mit einem Weg zurück zum Therapiefenster.</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>&amp;Name of the site</source>
        <translation>Name &amp;der Einrichtung</translation>
    </message>
    <message>
        <source>&amp;Therapist</source>
        <translation>Th&amp;erapeut/in</translation>
    </message>
    <message>
        <source>Stored with each session and printed on reports.</source>
        <translation>Mit jeder Sitzung gespeichert und auf Berichten gedruckt.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Data &amp;folder</source>
        <translation>Daten&amp;ordner</translation>
    </message>
    <message>
        <source>Database, scenes, settings and log lie here; everything stays on this computer. To use another folder, start with: see2sound --data FOLDER</source>
        <translation>Hier liegen Datenbank, Szenen, Einstellungen und Protokolldatei; alles bleibt auf diesem Computer. Für einen anderen Ordner starten Sie mit: see2sound --data ORDNER</translation>
    </message>
    <message>
        <source>Open the fol&amp;der</source>
        <translation>Ordner &amp;öffnen</translation>
    </message>
    <message>
        <source>About See2Sound</source>
        <translation>Über See2Sound</translation>
    </message>
    <message>
        <source>{name} ({channels} channels)</source>
        <translation>{name} ({channels} Kanäle)</translation>
    </message>
</context>
<context>
    <name>SettingsPresenter</name>
    <message>
        <source>Looking for sound outputs</source>
        <translation>Audioausgaben werden gesucht</translation>
    </message>
</context>
<context>
    <name>SetupPresenter</name>
    <message>
        <source>Looking for audio outputs</source>
        <translation>Audioausgaben werden gesucht</translation>
    </message>
    <message>
        <source>Preparing the sounds</source>
        <translation>Klänge werden vorbereitet</translation>
    </message>
</context>
<context>
    <name>SetupViewWidget</name>
    <message>
        <source>4   Start</source>
        <translation>4   Start</translation>
    </message>
    <message>
        <source>Preparing every sound of the session …</source>
        <translation>Alle Klänge der Sitzung werden vorbereitet&#xa0;…</translation>
    </message>
    <message>
        <source>Choose a patient first.</source>
        <translation>Wählen Sie zuerst eine Person.</translation>
    </message>
    <message>
        <source>Connect headphones or loudspeakers first.</source>
        <translation>Schließen Sie zuerst Kopfhörer oder Lautsprecher an.</translation>
    </message>
    <message>
        <source>Choose a scene first.</source>
        <translation>Wählen Sie zuerst eine Szene.</translation>
    </message>
    <message>
        <source>The patient&apos;s screen will cover this one: F12 brings it back.</source>
        <translation>Der Patientenbildschirm verdeckt gleich diesen hier: F12 holt ihn zurück.</translation>
    </message>
    <message>
        <source>The sound check failed: the results will say so.</source>
        <translation>Die Tonprüfung schlug fehl: Das wird in den Ergebnissen stehen.</translation>
    </message>
    <message>
        <source>The sound check was not done yet.</source>
        <translation>Die Tonprüfung fehlt noch.</translation>
    </message>
</context>
<context>
    <name>SignInWindow</name>
    <message>
        <source>&amp;Sign in</source>
        <translation>An&amp;melden</translation>
    </message>
    <message>
        <source>Passphrase &amp;forgotten</source>
        <translation>Passphrase &amp;vergessen</translation>
    </message>
    <message>
        <source>Give a &amp;new passphrase</source>
        <translation>&amp;Neue Passphrase vergeben</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>Type the code from the sealed sheet. It gives an admin a new passphrase, and then is used up.</source>
        <translation>Geben Sie den Code vom versiegelten Blatt ein. Er gibt einem Konto der Administration eine neue Passphrase und ist dann verbraucht.</translation>
    </message>
    <message>
        <source>Recovery &amp;code</source>
        <translation>Notfall&amp;code</translation>
    </message>
    <message>
        <source>&amp;Account of an admin</source>
        <translation>&amp;Konto der Administration</translation>
    </message>
    <message>
        <source>At least 12 characters. Several words that do not belong together are easy to keep in mind.</source>
        <translation>Mindestens 12 Zeichen. Mehrere Wörter, die nicht zusammengehören, merkt man sich leicht.</translation>
    </message>
    <message>
        <source>New &amp;passphrase</source>
        <translation>Neue &amp;Passphrase</translation>
    </message>
    <message>
        <source>The same a&amp;gain</source>
        <translation>&amp;Wiederholung</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Passphrase forgotten</source>
        <translation>Passphrase vergessen</translation>
    </message>
    <message>
        <source>The new recovery code</source>
        <translation>Der neue Notfallcode</translation>
    </message>
    <message>
        <source>Several passphrases were wrong. Try again in {n} s.</source>
        <translation>Mehrere Passphrasen waren falsch. Versuchen Sie es in {n}&#xa0;s erneut.</translation>
    </message>
</context>
<context>
    <name>SiteLogo</name>
    <message>
        <source>Logo on reports</source>
        <translation>Logo auf Berichten</translation>
    </message>
    <message>
        <source>Choose a picture …</source>
        <translation>Bild wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Of the logo that reports bear: PNG or JPEG</source>
        <translation>Das Logo auf den Berichten: PNG oder JPEG</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Logo entfernen</translation>
    </message>
    <message>
        <source>At the top of reports and of the patient&apos;s page, at most 4 cm wide. A copy is kept here.</source>
        <translation>Oben auf Berichten und auf der Seite für die Person, höchstens 4&#xa0;cm breit. Eine Kopie wird hier aufbewahrt.</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Bilder (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Choose the logo</source>
        <translation>Logo wählen</translation>
    </message>
</context>
<context>
    <name>SiteLogoPresenter</name>
    <message>
        <source>Reading {name}</source>
        <translation>{name} wird gelesen</translation>
    </message>
</context>
<context>
    <name>SoundCard</name>
    <message>
        <source>2   Sound check</source>
        <translation>2   Tonprüfung</translation>
    </message>
    <message>
        <source>Look for audio outputs again</source>
        <translation>Audioausgaben neu suchen</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>&amp;Ausgabe</translation>
    </message>
    <message>
        <source>&amp;Played on</source>
        <translation>Wiederga&amp;be über</translation>
    </message>
    <message>
        <source>Nothing heard</source>
        <translation>Nichts gehört</translation>
    </message>
    <message>
        <source>Play a&amp;gain</source>
        <translation>&amp;Noch einmal</translation>
    </message>
    <message>
        <source>&amp;Check the channels</source>
        <translation>&amp;Kanäle prüfen</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>Cali&amp;brate …</source>
        <translation>Ka&amp;librieren&#xa0;…</translation>
    </message>
    <message>
        <source>Looking for outputs …</source>
        <translation>Ausgaben werden gesucht&#xa0;…</translation>
    </message>
    <message>
        <source>No audio output found</source>
        <translation>Keine Audioausgabe gefunden</translation>
    </message>
    <message>
        <source>Carries directions up to {reach:.0f}° left and right.</source>
        <translation>Gibt Richtungen bis {reach:.0f}° links und rechts wieder.</translation>
    </message>
    <message>
        <source>Carries directions up to {reach:.0f}° left and right. Training leads to {places}: what lies farther out is heard at the loudspeakers. Use headphones for this training.</source>
        <translation>Gibt Richtungen bis {reach:.0f}° links und rechts wieder. Das Training führt bis {places}: Was weiter außen liegt, ist an den Lautsprechern zu hören. Nehmen Sie für dieses Training Kopfhörer.</translation>
    </message>
    <message>
        <source>Carries directions up to {reach:.0f}° left and right. This test also asks for {places}: errors there may be the loudspeakers&apos;, and the report will say so. Use headphones for this test.</source>
        <translation>Gibt Richtungen bis {reach:.0f}° links und rechts wieder. Dieser Test fragt auch nach {places}: Fehler dort können an den Lautsprechern liegen, und der Bericht wird es sagen. Nehmen Sie für diesen Test Kopfhörer.</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>Erneut &amp;prüfen</translation>
    </message>
</context>
<context>
    <name>SoundChoice</name>
    <message>
        <source>Sound</source>
        <translation>Klang</translation>
    </message>
    <message>
        <source>Sound file …</source>
        <translation>Klangdatei&#xa0;…</translation>
    </message>
</context>
<context>
    <name>StaircasePlot</name>
    <message>
        <source>What was played, sound after sound</source>
        <translation>Was gespielt wurde, Klang für Klang</translation>
    </message>
    <message>
        <source>The table of trials says the same.</source>
        <translation>Die Tabelle der Durchgänge sagt dasselbe.</translation>
    </message>
    <message>
        <source>sound number</source>
        <translation>Nummer des Klangs</translation>
    </message>
    <message>
        <source>arc that was moved through</source>
        <translation>durchlaufener Bogen</translation>
    </message>
</context>
<context>
    <name>StandardTestForm</name>
    <message>
        <source>Enter a standard test</source>
        <translation>Standardtest eintragen</translation>
    </message>
    <message>
        <source>Change a standard test</source>
        <translation>Standardtest ändern</translation>
    </message>
    <message>
        <source>for example 2026-03-14</source>
        <translation>zum Beispiel 2026-03-14</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Test</translation>
    </message>
    <message>
        <source>Given &amp;on</source>
        <translation>D&amp;urchgeführt am</translation>
    </message>
    <message>
        <source>Please write no name here: exports that name patients contain it.</source>
        <translation>Bitte keinen Namen: Die Bemerkung steht in Exporten, die Personen nennen.</translation>
    </message>
    <message>
        <source>&amp;Remark (optional)</source>
        <translation>&amp;Bemerkung (optional)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>to the right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>to the left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>Si&amp;de of the middle</source>
        <translation>S&amp;eite der Mitte</translation>
    </message>
    <message>
        <source>Stars found on the &amp;left half, of 27</source>
        <translation>Gefundene Sterne auf der &amp;linken Hälfte, von 27</translation>
    </message>
    <message>
        <source>Stars found on the ri&amp;ght half, of 27</source>
        <translation>Gefundene Sterne auf der &amp;rechten Hälfte, von 27</translation>
    </message>
    <message>
        <source>&amp;Mean distance from the middle, mm</source>
        <translation>&amp;Mittlerer Abstand von der Mitte, mm</translation>
    </message>
    <message>
        <source>&amp;Length of the lines, mm</source>
        <translation>Länge der L&amp;inien, mm</translation>
    </message>
    <message>
        <source>&amp;Points of the items that could be rated</source>
        <translation>&amp;Punkte der Items, die beurteilt werden konnten</translation>
    </message>
    <message>
        <source>&amp;Items rated, of 10</source>
        <translation>Beurteilte &amp;Items, von 10</translation>
    </message>
    <message>
        <source>The patient&apos;s o&amp;wn points for them (optional)</source>
        <translation>Ei&amp;gene Punkte der Person dafür (optional)</translation>
    </message>
    <message>
        <source>Con&amp;ventional subtests, of 146</source>
        <translation>Kon&amp;ventionelle Untertests, von 146</translation>
    </message>
    <message>
        <source>&amp;Behavioural subtests, of 81</source>
        <translation>Ver&amp;haltensbezogene Untertests, von 81</translation>
    </message>
</context>
<context>
    <name>StartBar</name>
    <message>
        <source>Preparing the sounds</source>
        <translation>Klänge werden vorbereitet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
</context>
<context>
    <name>SummaryStep</name>
    <message>
        <source>Channels are equal within {tolerance} dB.</source>
        <translation>Die Kanäle sind auf {tolerance}&#xa0;dB gleich.</translation>
    </message>
</context>
<context>
    <name>TargetsEditor</name>
    <message>
        <source>Add a &amp;position</source>
        <translation>&amp;Position hinzufügen</translation>
    </message>
    <message>
        <source>Add a position</source>
        <translation>Position hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Mirror left and right</source>
        <translation>&amp;Links und rechts spiegeln</translation>
    </message>
</context>
<context>
    <name>TherapistPads</name>
    <message>
        <source>Nobody is told which version plays.</source>
        <translation>Niemand erfährt, welche Fassung läuft.</translation>
    </message>
    <message>
        <source>Sound and answer are hidden.</source>
        <translation>Klang und Antwort sind verborgen.</translation>
    </message>
</context>
<context>
    <name>TherapistWindow</name>
    <message>
        <source>Patients</source>
        <translation>Patientenliste</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Szenen</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Demonstration: nobody here is a patient</source>
        <translation>Demonstration: Niemand hier ist in Behandlung</translation>
    </message>
    <message>
        <source>No patient chosen</source>
        <translation>Niemand gewählt</translation>
    </message>
    <message>
        <source>Current patient: {words}</source>
        <translation>Gewählt: {words}</translation>
    </message>
    <message>
        <source>Go to the list of patients</source>
        <translation>Zur Patientenliste</translation>
    </message>
</context>
<context>
    <name>ThingsField</name>
    <message>
        <source>Where is it?</source>
        <translation>Wo ist es?</translation>
    </message>
    <message>
        <source>{number} things</source>
        <translation>{number} Dinge</translation>
    </message>
    <message>
        <source>Lit: {place}</source>
        <translation>Beleuchtet: {place}</translation>
    </message>
</context>
<context>
    <name>TimeAxis</name>
    <message>
        <source>Time of the film</source>
        <translation>Zeit im Film</translation>
    </message>
</context>
<context>
    <name>TopView</name>
    <message>
        <source>Sources seen from above</source>
        <translation>Quellen von oben gesehen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>{metres} m</source>
        <translation>{metres}&#xa0;m</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>Vorne</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Hinten</translation>
    </message>
</context>
<context>
    <name>TrailCard</name>
    <message>
        <source>Trail of the records</source>
        <translation>Prüfprotokoll der Daten</translation>
    </message>
    <message>
        <source>Each change of a record, each sign-in, export and backup is an entry that follows on the one before. What was changed past it shows.</source>
        <translation>Jede Änderung an den Daten, jede Anmeldung, jeder Export und jede Sicherung ist ein Eintrag, der auf den vorigen folgt. Was daran vorbei geändert wurde, fällt auf.</translation>
    </message>
    <message>
        <source>Looking through the records …</source>
        <translation>Daten werden geprüft&#xa0;…</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>The newest {n} entries</source>
        <translation>Die neuesten {n} Einträge</translation>
    </message>
    <message>
        <source>Look through them a&amp;gain</source>
        <translation>&amp;Erneut prüfen</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>nicht festgelegt</translation>
    </message>
    <message>
        <source> years</source>
        <translation>&#xa0;Jahre</translation>
    </message>
    <message>
        <source>After so long without a session a patient&apos;s data are listed here. Nothing is erased by itself.</source>
        <translation>Nach so langer Zeit ohne Sitzung werden die Daten einer Person hier aufgeführt. Nichts wird von selbst gelöscht.</translation>
    </message>
    <message>
        <source>Data are &amp;kept for</source>
        <translation>Daten werden auf&amp;bewahrt</translation>
    </message>
    <message>
        <source>The trail holds: {n} entries, and every record is as they say.</source>
        <translation>Das Prüfprotokoll stimmt: {n} Einträge, und alle Daten sind, wie sie sagen.</translation>
    </message>
    <message>
        <source>The trail is broken at entry {n}. Bring back a backup, or keep this file and ask for help.</source>
        <translation>Das Prüfprotokoll ist bei Eintrag {n} gebrochen. Holen Sie eine Sicherung zurück oder bewahren Sie diese Datei auf und bitten Sie um Hilfe.</translation>
    </message>
    <message>
        <source>Records were changed past the trail: {records}.</source>
        <translation>Am Prüfprotokoll vorbei wurden Daten geändert: {records}.</translation>
    </message>
    <message>
        <source>Nobody&apos;s data are that old.</source>
        <translation>So alt sind keine Daten.</translation>
    </message>
    <message>
        <source>{code}: last used on {date}</source>
        <translation>{code}: zuletzt verwendet am {date}</translation>
    </message>
    <message>
        <source>To be looked at:</source>
        <translation>Anzusehen:</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>angemeldet</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>abgemeldet</translation>
    </message>
    <message>
        <source>wrong passphrase</source>
        <translation>falsche Passphrase</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>account added</source>
        <translation>Konto hinzugefügt</translation>
    </message>
    <message>
        <source>account removed</source>
        <translation>Konto entfernt</translation>
    </message>
    <message>
        <source>passphrase changed</source>
        <translation>Passphrase geändert</translation>
    </message>
    <message>
        <source>passphrase given</source>
        <translation>Passphrase vergeben</translation>
    </message>
    <message>
        <source>new recovery code</source>
        <translation>neuer Notfallcode</translation>
    </message>
    <message>
        <source>recovery code used</source>
        <translation>Notfallcode benutzt</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>verschlüsselt</translation>
    </message>
    <message>
        <source>names sealed</source>
        <translation>Namen versiegelt</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>angesehen</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>exportiert</translation>
    </message>
    <message>
        <source>report written</source>
        <translation>Bericht geschrieben</translation>
    </message>
    <message>
        <source>backed up</source>
        <translation>gesichert</translation>
    </message>
    <message>
        <source>backup brought back</source>
        <translation>Sicherung zurückgeholt</translation>
    </message>
    <message>
        <source>looked through</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>made</source>
        <translation>angelegt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>vernichtet</translation>
    </message>
</context>
<context>
    <name>TrailPresenter</name>
    <message>
        <source>Looking through the records</source>
        <translation>Daten werden geprüft</translation>
    </message>
</context>
<context>
    <name>TrainingCourseCard</name>
    <message>
        <source>4   The course</source>
        <translation>4   Der Trainingsplan</translation>
    </message>
    <message>
        <source>Sessions of the course</source>
        <translation>Sitzungen des Plans</translation>
    </message>
    <message>
        <source>Set up the &amp;probe</source>
        <translation>K&amp;ontrolltest vorbereiten</translation>
    </message>
    <message>
        <source>Reading the records …</source>
        <translation>Daten werden gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Choose a patient first.</source>
        <translation>Wählen Sie zuerst eine Person.</translation>
    </message>
</context>
<context>
    <name>TrainingEndWidget</name>
    <message>
        <source>See the &amp;training</source>
        <translation>&amp;Training ansehen</translation>
    </message>
    <message>
        <source>&amp;New training</source>
        <translation>&amp;Neues Training</translation>
    </message>
    <message>
        <source>Training is complete for today</source>
        <translation>Das Training für heute ist vollständig</translation>
    </message>
    <message>
        <source>Training was ended for today</source>
        <translation>Das Training für heute wurde beendet</translation>
    </message>
    <message>
        <source>Nothing was heard or answered.</source>
        <translation>Nichts wurde gehört oder beantwortet.</translation>
    </message>
</context>
<context>
    <name>TrainingLiveWidget</name>
    <message>
        <source>Training under way</source>
        <translation>Training läuft</translation>
    </message>
    <message>
        <source>Done of the session</source>
        <translation>Erledigt in dieser Sitzung</translation>
    </message>
    <message>
        <source>&amp;Heard nothing</source>
        <translation>&amp;Nichts gehört</translation>
    </message>
    <message>
        <source>Start for the patient</source>
        <translation>Für die Person starten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go on at this volume</source>
        <translation>Mit dieser Lautstärke weiter</translation>
    </message>
    <message>
        <source>End for today</source>
        <translation>Für heute beenden</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Part {block} of {blocks}</source>
        <translation>Teil {block} von {blocks}</translation>
    </message>
    <message>
        <source>Go on nevertheless</source>
        <translation>Trotzdem weiter</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>End training for today? What was trained is kept.</source>
        <translation>Training für heute beenden? Was trainiert wurde, bleibt erhalten.</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Training is under way. End it before another one starts.</source>
        <translation>Ein Training läuft. Beenden Sie es, bevor ein anderes beginnt.</translation>
    </message>
    <message>
        <source>Training is under way. Go on, or end it first.</source>
        <translation>Ein Training läuft. Setzen Sie es fort oder beenden Sie es zuerst.</translation>
    </message>
    <message>
        <source>A model was at work. It was stopped: none computes while a patient is trained.</source>
        <translation>Ein Modell war bei der Arbeit. Es wurde angehalten: Während eines Trainings rechnet keines.</translation>
    </message>
</context>
<context>
    <name>TrainingPresenter</name>
    <message>
        <source>A sound had gaps: the computer could not play it in time.</source>
        <translation>Ein Klang hatte Lücken: Der Computer konnte ihn nicht rechtzeitig spielen.</translation>
    </message>
</context>
<context>
    <name>TrainingProgressCard</name>
    <message>
        <source>Show the patient&apos;s screen</source>
        <translation>Patientenbildschirm zeigen</translation>
    </message>
    <message>
        <source>Bells answered: {tapped} of {chimes}</source>
        <translation>Auf Glocken reagiert: {tapped} von {chimes}</translation>
    </message>
    <message>
        <source>{side}: {correct} of {trials} found</source>
        <translation>{side}: {correct} von {trials} gefunden</translation>
    </message>
    <message>
        <source>{side}: {correct} of {trials} found, now at difficulty {rung} of 20</source>
        <translation>{side}: {correct} von {trials} gefunden, jetzt Schwierigkeit {rung} von 20</translation>
    </message>
    <message>
        <source>No answers yet</source>
        <translation>Noch keine Antworten</translation>
    </message>
    <message>
        <source>Played again: %d</source>
        <translation>Noch einmal gespielt: %d</translation>
    </message>
</context>
<context>
    <name>TrainingResults</name>
    <message>
        <source>Training sessions</source>
        <translation>Trainingssitzungen</translation>
    </message>
    <message>
        <source>Save &amp;report (PDF) …</source>
        <translation>&amp;Bericht (PDF)&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Large-print page (PDF) …</source>
        <translation>G&amp;roßdruckseite (PDF)&#xa0;…</translation>
    </message>
    <message>
        <source>For the patient: three plain sentences and one picture of the answers.</source>
        <translation>Für die Person: drei einfache Sätze und ein Bild der Antworten.</translation>
    </message>
    <message>
        <source>Export &amp;tables (CSV) …</source>
        <translation>&amp;Tabellen (CSV)&#xa0;…</translation>
    </message>
    <message>
        <source>Export &amp;all (JSON) …</source>
        <translation>&amp;Alles (JSON)&#xa0;…</translation>
    </message>
    <message>
        <source>No training yet</source>
        <translation>Noch kein Training</translation>
    </message>
    <message>
        <source>After a training session of the chosen patient it is here, apart from tests.</source>
        <translation>Nach einer Trainingssitzung der gewählten Person steht sie hier, getrennt von den Tests.</translation>
    </message>
    <message>
        <source>Training with {code}</source>
        <translation>Training mit {code}</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Save page for the patient</source>
        <translation>Seite für die Person speichern</translation>
    </message>
    <message>
        <source>Export training</source>
        <translation>Training exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>TrainingResultsPresenter</name>
    <message>
        <source>Writing the report</source>
        <translation>Bericht wird geschrieben</translation>
    </message>
    <message>
        <source>Writing the page for the patient</source>
        <translation>Seite für die Person wird geschrieben</translation>
    </message>
    <message>
        <source>Exporting the session</source>
        <translation>Sitzung wird exportiert</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Gespeichert als {path}.</translation>
    </message>
</context>
<context>
    <name>TrainingSetupPresenter</name>
    <message>
        <source>A session is running. End it before training starts.</source>
        <translation>Eine Sitzung läuft. Beenden Sie sie, bevor das Training beginnt.</translation>
    </message>
</context>
<context>
    <name>TrainingSetupWidget</name>
    <message>
        <source>5   Start</source>
        <translation>5   Start</translation>
    </message>
    <message>
        <source>End it there</source>
        <translation>Dort beenden</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Preparing the sounds …</source>
        <translation>Klänge werden vorbereitet&#xa0;…</translation>
    </message>
    <message>
        <source>Choose a patient first.</source>
        <translation>Wählen Sie zuerst eine Person.</translation>
    </message>
    <message>
        <source>Choose what is played first.</source>
        <translation>Wählen Sie zuerst, was gespielt wird.</translation>
    </message>
    <message>
        <source>Connect headphones or loudspeakers first.</source>
        <translation>Schließen Sie zuerst Kopfhörer oder Lautsprecher an.</translation>
    </message>
    <message>
        <source>The patient&apos;s screen will cover this one: F12 brings it back.</source>
        <translation>Der Patientenbildschirm verdeckt gleich diesen hier: F12 holt ihn zurück.</translation>
    </message>
    <message>
        <source>The sound check is not done: left and right must not be swapped.</source>
        <translation>Die Tonprüfung fehlt: Links und rechts dürfen nicht vertauscht sein.</translation>
    </message>
</context>
<context>
    <name>TrainingSideCard</name>
    <message>
        <source>3   Side of the lesion</source>
        <translation>3   Seite der Läsion</translation>
    </message>
    <message>
        <source>Look at the patient&apos;s papers and choose the picture. Training leads to the other side.</source>
        <translation>Sehen Sie in die Unterlagen der Person und wählen Sie das Bild. Das Training führt zur anderen Seite.</translation>
    </message>
    <message>
        <source>Seen from above, nose ahead</source>
        <translation>Von oben gesehen, Nase vorn</translation>
    </message>
</context>
<context>
    <name>TrainingWhoCard</name>
    <message>
        <source>1   Who and what</source>
        <translation>1   Wer und was</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>&amp;Ändern</translation>
    </message>
    <message>
        <source>E&amp;xercise</source>
        <translation>&amp;Übung</translation>
    </message>
    <message>
        <source>What is &amp;played</source>
        <translation>&amp;Was läuft</translation>
    </message>
    <message>
        <source>Choose &amp;files …</source>
        <translation>&amp;Dateien wählen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;How long</source>
        <translation>Da&amp;uer</translation>
    </message>
    <message>
        <source>How &amp;fast it moves</source>
        <translation>Wie s&amp;chnell</translation>
    </message>
    <message>
        <source>How &amp;many sounds</source>
        <translation>Wie &amp;viele Klänge</translation>
    </message>
    <message>
        <source>No patient chosen yet</source>
        <translation>Noch niemand gewählt</translation>
    </message>
    <message>
        <source>C&amp;hoose a patient</source>
        <translation>P&amp;erson wählen</translation>
    </message>
    <message>
        <source>The patient&apos;s own music or book</source>
        <translation>Eigene Musik oder eigenes Buch der Person</translation>
    </message>
    <message>
        <source>Sounds of the library</source>
        <translation>Klänge der Bibliothek</translation>
    </message>
    <message>
        <source>Scene: {title}</source>
        <translation>Szene: {title}</translation>
    </message>
    <message>
        <source>and {more} more</source>
        <translation>und {more} weitere</translation>
    </message>
    <message>
        <source>Nothing chosen yet</source>
        <translation>Noch nichts gewählt</translation>
    </message>
    <message>
        <source>Chosen files</source>
        <translation>Gewählte Dateien</translation>
    </message>
    <message>
        <source>{number} minutes</source>
        <translation>{number} Minuten</translation>
    </message>
    <message>
        <source>{number:.0f}° a second</source>
        <translation>{number:.0f}° je Sekunde</translation>
    </message>
    <message>
        <source>{number} sounds</source>
        <translation>{number} Klänge</translation>
    </message>
    <message>
        <source>Sound files</source>
        <translation>Klangdateien</translation>
    </message>
    <message>
        <source>Choose music or a book</source>
        <translation>Musik oder Buch wählen</translation>
    </message>
</context>
<context>
    <name>TrialCard</name>
    <message>
        <source>Play its so&amp;und</source>
        <translation>&amp;Klang abspielen</translation>
    </message>
    <message>
        <source>Mark as in&amp;valid …</source>
        <translation>Als un&amp;gültig markieren&#xa0;…</translation>
    </message>
    <message>
        <source>Mark as &amp;valid again …</source>
        <translation>Wieder &amp;gültig&#xa0;…</translation>
    </message>
    <message>
        <source>It was skipped: there is no answer that could count.</source>
        <translation>Er wurde übersprungen: Es gibt keine Antwort, die zählen könnte.</translation>
    </message>
    <message>
        <source>It was silent.</source>
        <translation>Er war still.</translation>
    </message>
    <message>
        <source>Stop the so&amp;und</source>
        <translation>&amp;Klang stoppen</translation>
    </message>
    <message>
        <source>The sounds of the session are being rendered …</source>
        <translation>Klänge der Sitzung werden berechnet&#xa0;…</translation>
    </message>
    <message>
        <source>Why is this trial invalid?</source>
        <translation>Warum ist dieser Durchgang ungültig?</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Answered by mistake</source>
        <translation>Versehentlich geantwortet</translation>
    </message>
    <message>
        <source>Noise in the room</source>
        <translation>Lärm</translation>
    </message>
    <message>
        <source>Why is this trial valid?</source>
        <translation>Warum ist dieser Durchgang gültig?</translation>
    </message>
    <message>
        <source>Marked by mistake</source>
        <translation>Versehentlich markiert</translation>
    </message>
</context>
<context>
    <name>TrialReplay</name>
    <message>
        <source>A patient is being tested or trained. Play it afterwards.</source>
        <translation>Gerade läuft ein Test oder Training. Spielen Sie es danach ab.</translation>
    </message>
    <message>
        <source>Rendering the sound of a trial</source>
        <translation>Klang eines Durchgangs wird berechnet</translation>
    </message>
    <message>
        <source>The same sound as then, sample for sample.</source>
        <translation>Derselbe Klang wie damals, Abtastwert für Abtastwert.</translation>
    </message>
    <message>
        <source>Not the same samples as then: the program, or a file that it was made of, has changed.</source>
        <translation>Nicht dieselben Abtastwerte wie damals: Das Programm oder eine seiner Klangdateien hat sich geändert.</translation>
    </message>
    <message>
        <source>Whether it is the same sound as then is not known: nothing was kept to compare.</source>
        <translation>Ob es derselbe Klang wie damals ist, ist nicht bekannt: Zum Vergleich wurde nichts aufbewahrt.</translation>
    </message>
    <message>
        <source>Not as loud as then: this output is not as it was calibrated for the session.</source>
        <translation>Nicht so laut wie damals: Diese Ausgabe ist nicht so kalibriert wie für die Sitzung.</translation>
    </message>
    <message>
        <source>{device} is gone. Plug it in again, or choose another output.</source>
        <translation>{device} ist nicht mehr da. Stecken Sie es wieder ein oder wählen Sie eine andere Ausgabe.</translation>
    </message>
</context>
<context>
    <name>WhoCard</name>
    <message>
        <source>1   Who and what</source>
        <translation>1   Wer und was</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>&amp;Ändern</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Test</translation>
    </message>
    <message>
        <source>More about the tests</source>
        <translation>Mehr über die Tests</translation>
    </message>
    <message>
        <source>Sc&amp;ene</source>
        <translation>S&amp;zene</translation>
    </message>
    <message>
        <source>Have this computer&apos;s voice speak them</source>
        <translation>Von der Stimme dieses Computers sprechen lassen</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Battery “{battery}” was begun today. Test {number} of {total} comes next: {test}.</source>
        <translation>Testbatterie „{battery}“ wurde heute begonnen. Als Nächstes kommt Test {number} von {total}: {test}.</translation>
    </message>
    <message>
        <source>Battery “{battery}” was begun today. Test {number} of {total} was interrupted: {test}.</source>
        <translation>Testbatterie „{battery}“ wurde heute begonnen. Test {number} von {total} wurde unterbrochen: {test}.</translation>
    </message>
    <message>
        <source>Battery “{battery}”, test {number} of {total}</source>
        <translation>Testbatterie „{battery}“, Test {number} von {total}</translation>
    </message>
    <message>
        <source>No patient chosen yet</source>
        <translation>Noch niemand gewählt</translation>
    </message>
    <message>
        <source>C&amp;hoose a patient</source>
        <translation>P&amp;erson wählen</translation>
    </message>
    <message>
        <source>Once more, answered in another way. The first time, at {time}: {way}.</source>
        <translation>Noch einmal, mit anderer Antwortweise. Beim ersten Mal, um {time}: {way}.</translation>
    </message>
</context>
<context>
    <name>WordPad</name>
    <message>
        <source>Which words did you hear?</source>
        <translation>Welche Wörter haben Sie gehört?</translation>
    </message>
</context>
<context>
    <name>ZoneFan</name>
    <message>
        <source>Where was the sound?</source>
        <translation>Wo war der Ton?</translation>
    </message>
</context>
<context>
    <name>_SquarePlot</name>
    <message>
        <source>where the sound was</source>
        <translation>wo der Klang war</translation>
    </message>
    <message>
        <source>the answer</source>
        <translation>die Antwort</translation>
    </message>
</context>
<context>
    <name>accounts</name>
    <message>
        <source>Admin</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Therapist</source>
        <translation>Therapie</translation>
    </message>
    <message>
        <source>Researcher</source>
        <translation>Forschung</translation>
    </message>
</context>
<context>
    <name>calibration</name>
    <message>
        <source>What is calibrated, and by whom</source>
        <translation>Was kalibriert wird, von wem</translation>
    </message>
    <message>
        <source>Every channel in its place</source>
        <translation>Jeder Kanal an seinem Platz</translation>
    </message>
    <message>
        <source>Level of every channel</source>
        <translation>Pegel jedes Kanals</translation>
    </message>
    <message>
        <source>Figures of the headphones</source>
        <translation>Werte der Kopfhörer</translation>
    </message>
    <message>
        <source>Look it over and save</source>
        <translation>Durchsehen und speichern</translation>
    </message>
    <message>
        <source>A sound level meter</source>
        <translation>Ein Schallpegelmesser</translation>
    </message>
    <message>
        <source>A coupler or an ear simulator</source>
        <translation>Ein Kuppler oder ein Ohrsimulator</translation>
    </message>
    <message>
        <source>The sensitivity in the data sheet</source>
        <translation>Die Empfindlichkeit im Datenblatt</translation>
    </message>
    <message>
        <source>for example NTi XL2, no. 1234</source>
        <translation>zum Beispiel NTi XL2, Nr. 1234</translation>
    </message>
    <message>
        <source>for example GRAS 43AA, IEC 60318-1</source>
        <translation>zum Beispiel GRAS 43AA, IEC 60318-1</translation>
    </message>
    <message>
        <source>for example data sheet of the HD 600</source>
        <translation>zum Beispiel Datenblatt des HD 600</translation>
    </message>
    <message>
        <source>Loudspeakers are always measured, where the head will be.</source>
        <translation>Lautsprecher misst man immer am Ort des Kopfes.</translation>
    </message>
    <message>
        <source>Each ear of the headphones is measured on it. Who has none chooses the data sheet.</source>
        <translation>Jedes Ohr der Kopfhörer wird daran gemessen. Wer keinen hat, wählt das Datenblatt.</translation>
    </message>
    <message>
        <source>Nothing is measured: good to a few decibels. A coupler is better.</source>
        <translation>Nichts wird gemessen: auf einige Dezibel genau. Ein Kuppler ist besser.</translation>
    </message>
    <message>
        <source>Not needed: the sensitivity is given for 1 V.</source>
        <translation>Nicht nötig: Die Empfindlichkeit gilt für 1&#xa0;V.</translation>
    </message>
    <message>
        <source>Turns the sensitivity for 1 mW into one for 1 V.</source>
        <translation>Rechnet die Empfindlichkeit bei 1&#xa0;mW in eine bei 1&#xa0;V um.</translation>
    </message>
    <message>
        <source>Put the headphones on as the patient will, L on the left ear. A voice and pulses of noise come to one ear at a time, in any order: say where you heard them.</source>
        <translation>Setzen Sie die Kopfhörer auf, wie die Person sie tragen wird, L auf das linke Ohr. Eine Stimme und Rauschimpulse kommen an jeweils ein Ohr, in beliebiger Reihenfolge: Sagen Sie, wo Sie sie gehört haben.</translation>
    </message>
    <message>
        <source>Sit where the patient will be. A voice and pulses of noise come from one loudspeaker at a time, in any order: say where you heard them.</source>
        <translation>Setzen Sie sich dorthin, wo die Person sitzen wird. Eine Stimme und Rauschimpulse kommen aus jeweils einem Lautsprecher, in beliebiger Reihenfolge: Sagen Sie, wo Sie sie gehört haben.</translation>
    </message>
    <message>
        <source>Sound {number} of {total}. Where did you hear it?</source>
        <translation>Klang {number} von {total}. Wo haben Sie ihn gehört?</translation>
    </message>
    <message>
        <source>{played}: heard at “{heard}”.</source>
        <translation>{played}: gehört bei „{heard}“.</translation>
    </message>
    <message>
        <source>{played}: not heard.</source>
        <translation>{played}: nicht gehört.</translation>
    </message>
    <message>
        <source>They differed by {worst:.1f} dB, so the louder ones are made softer now. Play and read each of them once more.</source>
        <translation>Die Kanäle wichen um {worst:.1f}&#xa0;dB voneinander ab; die lauteren werden nun leiser gestellt. Spielen Sie jeden noch einmal und lesen Sie ab.</translation>
    </message>
    <message>
        <source>Put each ear of the headphones on the coupler, set its meter to A and slow, and play the ear&apos;s noise. It rises for {rise:.0f} s: wait for it, then type what the meter reads.</source>
        <translation>Setzen Sie jedes Ohr der Kopfhörer auf den Kuppler, stellen Sie das Messgerät auf A und langsam und spielen Sie das Rauschen dieses Ohrs. Es steigt {rise:.0f}&#xa0;s lang an: Warten Sie und geben Sie dann ein, was das Messgerät zeigt.</translation>
    </message>
    <message>
        <source>Put the meter where the patient&apos;s head will be, set to A and slow, and play the noise of each loudspeaker. It rises for {rise:.0f} s: wait for it, then type what the meter reads.</source>
        <translation>Stellen Sie das Messgerät dorthin, wo der Kopf der Person sein wird, auf A und langsam und spielen Sie das Rauschen jedes Lautsprechers. Es steigt {rise:.0f}&#xa0;s lang an: Warten Sie und geben Sie dann ein, was das Messgerät zeigt.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>{trim:.1f} dB softer</source>
        <translation>{trim:.1f}&#xa0;dB leiser</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>Gemessen mit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>System volume</source>
        <translation>Systemlautstärke</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Level at full scale</source>
        <translation>Pegel bei Vollaussteuerung</translation>
    </message>
    <message>
        <source>Trim</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Entfernung</translation>
    </message>
    <message>
        <source>not measured: dB(A) leaves its band out</source>
        <translation>nicht gemessen: dB(A) lässt seinen Bereich aus</translation>
    </message>
    <message>
        <source>The calibration holds for this volume alone. Leave it as it is from now on.</source>
        <translation>Die Kalibrierung gilt nur für diese Lautstärke. Lassen Sie sie ab jetzt, wie sie ist.</translation>
    </message>
    <message>
        <source>Read from the system, and once more when the output opens.</source>
        <translation>Vom System gelesen, und noch einmal beim Öffnen der Ausgabe.</translation>
    </message>
    <message>
        <source>Calibrated on {date} by {person}. System volume: {volume}.</source>
        <translation>Kalibriert am {date} von {person}. Systemlautstärke: {volume}.</translation>
    </message>
    <message>
        <source>Level not calibrated: the calibration of {date} is older than twelve months. Calibrate anew; else results will say so.</source>
        <translation>Pegel nicht kalibriert: Die Kalibrierung vom {date} ist älter als zwölf Monate. Kalibrieren Sie neu; sonst wird es in den Ergebnissen stehen.</translation>
    </message>
    <message>
        <source>Level not calibrated: the calibration of {date} is for {output}, played on {layout}. Choose these or calibrate anew; else results will say so.</source>
        <translation>Pegel nicht kalibriert: Die Kalibrierung vom {date} gilt für {output}, gehört über {layout}. Wählen Sie dies oder kalibrieren Sie neu; sonst wird es in den Ergebnissen stehen.</translation>
    </message>
    <message>
        <source>Level not calibrated. Calibrate this output; else results will say so.</source>
        <translation>Pegel nicht kalibriert. Kalibrieren Sie diese Ausgabe; sonst wird es in den Ergebnissen stehen.</translation>
    </message>
    <message>
        <source>Level not calibrated: the output is muted. Turn its sound on, then look again.</source>
        <translation>Pegel nicht kalibriert: Die Ausgabe ist stumm. Schalten Sie den Ton ein und sehen Sie dann noch einmal nach.</translation>
    </message>
    <message>
        <source>Level not calibrated at this volume: the system&apos;s stands at {now}, the calibration was made at {before}. Put it back and look again, or calibrate anew.</source>
        <translation>Pegel bei dieser Lautstärke nicht kalibriert: Das System steht auf {now}, kalibriert wurde bei {before}. Stellen Sie die Lautstärke zurück und sehen Sie noch einmal nach oder kalibrieren Sie neu.</translation>
    </message>
    <message>
        <source>This session began with the system&apos;s volume at {before}; it stands at {now} now. Put it back and go on, or go on with a level that is not known: the report will say so.</source>
        <translation>Diese Sitzung begann mit Systemlautstärke {before}; jetzt steht sie auf {now}. Stellen Sie die Lautstärke zurück oder gehen Sie mit unbekanntem Pegel weiter: Der Bericht wird es sagen.</translation>
    </message>
    <message>
        <source>This session began over “{before}”, and the output is “{now}” now. Choose that one below and go on, or go on with a level that is not known: the report will say so.</source>
        <translation>Diese Sitzung begann über „{before}“, jetzt ist die Ausgabe „{now}“. Wählen Sie unten die erste oder gehen Sie mit unbekanntem Pegel weiter: Der Bericht wird es sagen.</translation>
    </message>
    <message>
        <source>It is put back: go on</source>
        <translation>Zurückgestellt: weiter</translation>
    </message>
    <message>
        <source>It is chosen: go on</source>
        <translation>Gewählt: weiter</translation>
    </message>
    <message>
        <source>less than 1</source>
        <translation>weniger als 1</translation>
    </message>
    <message>
        <source>Sound of the last 7 days: {share} % of a sensitive listener&apos;s week.</source>
        <translation>Schalldosis der letzten 7 Tage: {share}&#xa0;% der Wochendosis für empfindliche Ohren.</translation>
    </message>
    <message>
        <source>And {minutes} min at a level that is not known.</source>
        <translation>Dazu {minutes}&#xa0;min bei unbekanntem Pegel.</translation>
    </message>
    <message>
        <source>Sound of the last 7 days: {minutes} min at a level that is not known.</source>
        <translation>Schall der letzten 7 Tage: {minutes}&#xa0;min bei unbekanntem Pegel.</translation>
    </message>
    <message>
        <source>That is much: choose a softer level or wait some days.</source>
        <translation>Das ist viel: Wählen Sie einen leiseren Pegel oder warten Sie einige Tage.</translation>
    </message>
</context>
<context>
    <name>choice</name>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>Beide Seiten</translation>
    </message>
    <message>
        <source>I heard nothing</source>
        <translation>Ich habe nichts gehört</translation>
    </message>
    <message>
        <source>To the left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>A bit left</source>
        <translation>Etwas links</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>A bit right</source>
        <translation>Etwas rechts</translation>
    </message>
    <message>
        <source>First picture</source>
        <translation>Erstes Bild</translation>
    </message>
    <message>
        <source>Second picture</source>
        <translation>Zweites Bild</translation>
    </message>
    <message>
        <source>Third picture</source>
        <translation>Drittes Bild</translation>
    </message>
</context>
<context>
    <name>direction</name>
    <message>
        <source>%d° left</source>
        <translation>%d° links</translation>
    </message>
    <message>
        <source>%d° right</source>
        <translation>%d° rechts</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>hinten</translation>
    </message>
    <message>
        <source>straight ahead</source>
        <translation>geradeaus</translation>
    </message>
</context>
<context>
    <name>form</name>
    <message>
        <source>Side of the lesion</source>
        <translation>Seite der Läsion</translation>
    </message>
    <message>
        <source>Date of the lesion</source>
        <translation>Datum der Läsion</translation>
    </message>
    <message>
        <source>Hearing aids</source>
        <translation>Hörgeräte</translation>
    </message>
    <message>
        <source>Pure-tone average, left</source>
        <translation>Mittlere Hörschwelle, links</translation>
    </message>
    <message>
        <source>Pure-tone average, right</source>
        <translation>Mittlere Hörschwelle, rechts</translation>
    </message>
    <message>
        <source>Left ear</source>
        <translation>Linkes Ohr</translation>
    </message>
    <message>
        <source>Right ear</source>
        <translation>Rechtes Ohr</translation>
    </message>
    <message>
        <source>Louder ear</source>
        <translation>Ohr, das lauter hört</translation>
    </message>
    <message>
        <source>Visual field</source>
        <translation>Gesichtsfeld</translation>
    </message>
    <message>
        <source>Glasses</source>
        <translation>Brille</translation>
    </message>
    <message>
        <source>Prisms in 24 hours</source>
        <translation>Prismen (24&#xa0;h)</translation>
    </message>
    <message>
        <source>Aphasia affects</source>
        <translation>Aphasie betrifft</translation>
    </message>
    <message>
        <source>Writes with</source>
        <translation>Schreibt mit</translation>
    </message>
    <message>
        <source>Answers with</source>
        <translation>Antwortet mit</translation>
    </message>
    <message>
        <source>Fatigue</source>
        <translation>Müdigkeit</translation>
    </message>
    <message>
        <source>Posture</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Trunk</source>
        <translation>Rumpf</translation>
    </message>
    <message>
        <source>Drugs</source>
        <translation>Medikamente</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Worn</source>
        <translation>Getragen</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>Abgelegt</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Left missing</source>
        <translation>Ausfall links</translation>
    </message>
    <message>
        <source>Right missing</source>
        <translation>Ausfall rechts</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Nicht nötig</translation>
    </message>
    <message>
        <source>Needed, not worn</source>
        <translation>Nötig, nicht getragen</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>Sprechen</translation>
    </message>
    <message>
        <source>Understanding</source>
        <translation>Verstehen</translation>
    </message>
    <message>
        <source>Left hand</source>
        <translation>Linke Hand</translation>
    </message>
    <message>
        <source>Right hand</source>
        <translation>Rechte Hand</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Left arm</source>
        <translation>Linker Arm</translation>
    </message>
    <message>
        <source>Right arm</source>
        <translation>Rechter Arm</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Sitting</source>
        <translation>Sitzend</translation>
    </message>
    <message>
        <source>Lying</source>
        <translation>Liegend</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stehend</translation>
    </message>
    <message>
        <source>Turned left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>Straight</source>
        <translation>Gerade</translation>
    </message>
    <message>
        <source>Turned right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>0  –  not tired</source>
        <translation>0  –  nicht müde</translation>
    </message>
    <message>
        <source>10  –  extremely tired</source>
        <translation>10  –  äußerst müde</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Nicht gefragt</translation>
    </message>
    <message>
        <source>as last time, {date}</source>
        <translation>wie letztes Mal, {date}</translation>
    </message>
    <message>
        <source>Dashed: the answers of {date}. Fatigue, prisms, side and ears are asked anew.</source>
        <translation>Gestrichelt: die Antworten vom {date}. Müdigkeit, Prismen, Seite und Ohren werden neu gefragt.</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>nicht gemacht</translation>
    </message>
    <message>
        <source>passed, {right} of {given}</source>
        <translation>bestanden, {right} von {given}</translation>
    </message>
    <message>
        <source>not passed, {right} of {given}</source>
        <translation>nicht bestanden, {right} von {given}</translation>
    </message>
    <message>
        <source>Opening the audio output …</source>
        <translation>Audioausgabe wird geöffnet&#xa0;…</translation>
    </message>
    <message>
        <source>{ear}, {number} of {total}. Listen …</source>
        <translation>{ear}, {number} von {total}. Zuhören&#xa0;…</translation>
    </message>
    <message>
        <source>{ear}, {number} of {total}. Ask: “Did you hear it?”</source>
        <translation>{ear}, {number} von {total}. Fragen Sie: „Haben Sie es gehört?“</translation>
    </message>
    <message>
        <source>Choose an output first.</source>
        <translation>Wählen Sie zuerst eine Ausgabe.</translation>
    </message>
    <message>
        <source>Soft sounds and silences at one ear, then at the other, {total} each; {needed} right answers pass. Takes about two minutes.</source>
        <translation>Leise Klänge und Stille an einem Ohr, dann am anderen, je {total}; mit {needed} richtigen Antworten bestanden. Dauert etwa zwei Minuten.</translation>
    </message>
    <message>
        <source>Everything was asked, and nothing speaks against the result.</source>
        <translation>Alles wurde gefragt, und nichts spricht gegen das Ergebnis.</translation>
    </message>
    <message>
        <source>The result will say “interpret with caution”.</source>
        <translation>Im Ergebnis wird „mit Vorsicht zu interpretieren“ stehen.</translation>
    </message>
    <message>
        <source>Not asked: {names}.</source>
        <translation>Nicht gefragt: {names}.</translation>
    </message>
    <message>
        <source>Can shift the answers: {names}.</source>
        <translation>Kann die Antworten verschieben: {names}.</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} und {count} weitere</translation>
    </message>
    <message>
        <source>The result will be “not interpretable”: neither ear passed its screen.</source>
        <translation>Das Ergebnis wird „nicht interpretierbar“: Kein Ohr hat die Hörprüfung bestanden.</translation>
    </message>
    <message>
        <source>The result will be “not interpretable”: the left ear did not pass its screen.</source>
        <translation>Das Ergebnis wird „nicht interpretierbar“: Das linke Ohr hat die Hörprüfung nicht bestanden.</translation>
    </message>
    <message>
        <source>The result will be “not interpretable”: the right ear did not pass its screen.</source>
        <translation>Das Ergebnis wird „nicht interpretierbar“: Das rechte Ohr hat die Hörprüfung nicht bestanden.</translation>
    </message>
    <message>
        <source>side of the lesion not known</source>
        <translation>Seite der Läsion nicht bekannt</translation>
    </message>
    <message>
        <source>side of the lesion changed</source>
        <translation>Seite der Läsion geändert</translation>
    </message>
    <message>
        <source>hearing aids</source>
        <translation>Hörgeräte</translation>
    </message>
    <message>
        <source>one ear louder</source>
        <translation>ein Ohr hört lauter</translation>
    </message>
    <message>
        <source>ears differ</source>
        <translation>Gehör seitenverschieden</translation>
    </message>
    <message>
        <source>visual field</source>
        <translation>Gesichtsfeld</translation>
    </message>
    <message>
        <source>glasses not worn</source>
        <translation>Brille nicht getragen</translation>
    </message>
    <message>
        <source>prisms</source>
        <translation>Prismen</translation>
    </message>
    <message>
        <source>aphasia</source>
        <translation>Aphasie</translation>
    </message>
    <message>
        <source>arm opposite the lesion</source>
        <translation>Arm gegenüber der Läsion</translation>
    </message>
    <message>
        <source>head turned</source>
        <translation>Kopf gedreht</translation>
    </message>
    <message>
        <source>trunk turned</source>
        <translation>Rumpf gedreht</translation>
    </message>
    <message>
        <source>fatigue</source>
        <translation>Müdigkeit</translation>
    </message>
</context>
<context>
    <name>key</name>
    <message>
        <source>Key: %s</source>
        <translation>Taste: %s</translation>
    </message>
</context>
<context>
    <name>making</name>
    <message>
        <source>{title}.</source>
        <translation>{title}.</translation>
    </message>
    <message>
        <source>Version: {version}.</source>
        <translation>Version: {version}.</translation>
    </message>
    <message>
        <source>Built-in, version {version}: </source>
        <translation>Eingebaut, Version {version}: </translation>
    </message>
    <message>
        <source>Built-in: </source>
        <translation>Eingebaut: </translation>
    </message>
    <message>
        <source>In a film, what is there is found by who follows it.</source>
        <translation>In einem Film wird beim Folgen gefunden, was da ist.</translation>
    </message>
    <message>
        <source>what stands out from what surrounds it.</source>
        <translation>was sich von seiner Umgebung abhebt.</translation>
    </message>
    <message>
        <source>what things are</source>
        <translation>was die Dinge sind</translation>
    </message>
    <message>
        <source>Only films and animations are followed.</source>
        <translation>Nur Filmen und Animationen wird gefolgt.</translation>
    </message>
    <message>
        <source>Nobody: this is the film at {seconds} s, and movement is not followed.</source>
        <translation>Niemand: Dies ist der Film bei {seconds}&#xa0;s; Bewegung wird nicht verfolgt.</translation>
    </message>
    <message>
        <source>what moves, and what stands out while it stands still.</source>
        <translation>was sich bewegt, und was sich abhebt, während es stillsteht.</translation>
    </message>
    <message>
        <source>The file is damaged: it was followed until {seconds} s.</source>
        <translation>Die Datei ist beschädigt: Verfolgt wurde sie bis {seconds}&#xa0;s.</translation>
    </message>
    <message>
        <source>Its colours were taken {how}.</source>
        <translation>Umgang mit ihren Farben: {how}.</translation>
    </message>
    <message>
        <source>At most {count} at a time were looked for.</source>
        <translation>Höchstens {count} gleichzeitig wurden gesucht.</translation>
    </message>
    <message>
        <source>At most {count} were looked for.</source>
        <translation>Höchstens {count} wurden gesucht.</translation>
    </message>
    <message>
        <source>Left out because they make no sound: {count}.</source>
        <translation>Weggelassen, weil sie keinen Klang erzeugen: {count}.</translation>
    </message>
    <message>
        <source>Looked for in words: {words}.</source>
        <translation>Mit Wörtern gesucht: {words}.</translation>
    </message>
    <message>
        <source>It stands in for a model, and does not know {what}.</source>
        <translation>Es steht anstelle eines Modells und weiß nicht, {what}.</translation>
    </message>
    <message>
        <source>a guess from the place in the picture.</source>
        <translation>geschätzt nach dem Ort im Bild.</translation>
    </message>
    <message>
        <source>how far anything is</source>
        <translation>wie weit weg etwas ist</translation>
    </message>
    <message>
        <source>Distances are in metres, as the model tells them.</source>
        <translation>Entfernungen in Metern, wie das Modell sie angibt.</translation>
    </message>
    <message>
        <source>Assumed: the scale of the distances.</source>
        <translation>Angenommen: der Maßstab der Entfernungen.</translation>
    </message>
    <message>
        <source>Assumed: {assumption}.</source>
        <translation>Angenommen: {assumption}.</translation>
    </message>
    <message>
        <source>Assumed: a field of view of {degrees}°.</source>
        <translation>Angenommen: ein Bildwinkel von {degrees}°.</translation>
    </message>
    <message>
        <source>The field of view of {degrees}° is the file&apos;s own.</source>
        <translation>Der Bildwinkel von {degrees}° stammt aus der Datei.</translation>
    </message>
    <message>
        <source>The field of view of {degrees}° is as the model saw it.</source>
        <translation>Der Bildwinkel von {degrees}° ist der, den das Modell sah.</translation>
    </message>
    <message>
        <source>The field of view of {degrees}° was set by hand.</source>
        <translation>Der Bildwinkel von {degrees}° wurde von Hand eingestellt.</translation>
    </message>
    <message>
        <source>Nobody: no model was asked, so nothing knows what the sources are.</source>
        <translation>Niemand: Es wurde kein Modell gefragt; was die Quellen sind, ist daher nicht bekannt.</translation>
    </message>
    <message>
        <source>Names came with what was found; nobody else was asked.</source>
        <translation>Namen kamen mit dem Gefundenen; sonst wurde niemand gefragt.</translation>
    </message>
    <message>
        <source>Built-in: synthesised sounds of the library, as a proposal.</source>
        <translation>Eingebaut: synthetische Klänge der Bibliothek, als Vorschlag.</translation>
    </message>
    <message>
        <source>The best of {count} was chosen.</source>
        <translation>Das beste von {count} wurde gewählt.</translation>
    </message>
    <message>
        <source>What is there</source>
        <translation>Was da ist</translation>
    </message>
    <message>
        <source>Who follows it</source>
        <translation>Wer ihm folgt</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Wie weit weg es ist</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>How it sounds</source>
        <translation>Wie es klingt</translation>
    </message>
    <message>
        <source>Which sound fits best</source>
        <translation>Welcher Klang am besten passt</translation>
    </message>
    <message>
        <source>Built-in: what stands out</source>
        <translation>Eingebaut: was sich abhebt</translation>
    </message>
    <message>
        <source>Built-in: what moves or stands out</source>
        <translation>Eingebaut: was sich bewegt oder abhebt</translation>
    </message>
    <message>
        <source>Built-in: a rough guess</source>
        <translation>Eingebaut: grobe Schätzung</translation>
    </message>
    <message>
        <source>Nobody: names come with what is found</source>
        <translation>Niemand: Namen sind schon da</translation>
    </message>
    <message>
        <source>Built-in: sounds of the library</source>
        <translation>Eingebaut: Bibliothek</translation>
    </message>
    <message>
        <source>Nobody: the first is taken</source>
        <translation>Niemand: Das Erste gilt</translation>
    </message>
    <message>
        <source>Built-in only, without models</source>
        <translation>Eingebautes, ohne Modelle</translation>
    </message>
    <message>
        <source>Models for any computer</source>
        <translation>Modelle für jeden Computer</translation>
    </message>
    <message>
        <source>SEE-2-SOUND, as published</source>
        <translation>SEE-2-SOUND im Original</translation>
    </message>
    <message>
        <source>Chosen one by one</source>
        <translation>Einzeln gewählt</translation>
    </message>
    <message>
        <source>This scene was made by hand, without a picture.</source>
        <translation>Diese Szene entstand von Hand, ohne Bild.</translation>
    </message>
    <message>
        <source>This scene was made by hand: its sources were placed in {name} by a person.</source>
        <translation>Diese Szene entstand von Hand: Ihre Quellen wurden von einem Menschen in {name} gesetzt.</translation>
    </message>
    <message>
        <source>Made from the picture {name}.</source>
        <translation>Aus dem Bild {name}.</translation>
    </message>
    <message>
        <source>Made from the film {name}, followed from its start to its end.</source>
        <translation>Aus dem Film {name}, vom Anfang bis zum Ende verfolgt.</translation>
    </message>
    <message>
        <source>Made from one moment of the film {name}.</source>
        <translation>Aus einem Moment des Films {name}.</translation>
    </message>
    <message>
        <source>{number}. {label}</source>
        <translation>{number}. {label}</translation>
    </message>
    <message>
        <source>By hand.</source>
        <translation>Von Hand.</translation>
    </message>
    <message>
        <source>{why}.</source>
        <translation>{why}.</translation>
    </message>
    <message>
        <source>Changed by hand: {what}. It stays when the scene is made again.</source>
        <translation>Von Hand geändert: {what}. Das bleibt, wenn die Szene neu erstellt wird.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>Klang</translation>
    </message>
    <message>
        <source>gain</source>
        <translation>Verstärkung</translation>
    </message>
    <message>
        <source>muted or not</source>
        <translation>stumm oder nicht</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Deleted by hand, and not found again: {count}.</source>
        <translation>Von Hand gelöscht und nicht wieder gesucht: {count}.</translation>
    </message>
    <message>
        <source>What is there, again</source>
        <translation>Was da ist, erneut</translation>
    </message>
    <message>
        <source>How far it is, again</source>
        <translation>Wie weit weg es ist, erneut</translation>
    </message>
    <message>
        <source>How it sounds, again</source>
        <translation>Wie es klingt, erneut</translation>
    </message>
    <message>
        <source>What is there was found again; sources now: {count}.</source>
        <translation>Was da ist, wurde neu gesucht; Quellen jetzt: {count}.</translation>
    </message>
    <message>
        <source>How far things are was told again.</source>
        <translation>Wie weit weg alles ist, wurde neu geschätzt.</translation>
    </message>
    <message>
        <source>The sounds were made again.</source>
        <translation>Die Klänge wurden neu erzeugt.</translation>
    </message>
    <message>
        <source>{what} What was changed by hand stayed; Undo takes the rest back.</source>
        <translation>{what} Von Hand Geändertes blieb; Rückgängig nimmt den Rest zurück.</translation>
    </message>
</context>
<context>
    <name>models</name>
    <message>
        <source>What is in a picture</source>
        <translation>Was in einem Bild ist</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>Wie weit weg</translation>
    </message>
    <message>
        <source>What it sounds like</source>
        <translation>Wie es klingt</translation>
    </message>
    <message>
        <source>The sound</source>
        <translation>Der Klang</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>finds what is in a picture</source>
        <translation>findet, was in einem Bild ist</translation>
    </message>
    <message>
        <source>tells how far things are</source>
        <translation>sagt, wie weit weg die Dinge sind</translation>
    </message>
    <message>
        <source>names what is found, so that its sound is known</source>
        <translation>benennt das Gefundene, damit sein Klang bekannt ist</translation>
    </message>
    <message>
        <source>follows things through a film</source>
        <translation>folgt Dingen durch einen Film</translation>
    </message>
    <message>
        <source>makes sounds</source>
        <translation>erzeugt Klänge</translation>
    </message>
    <message>
        <source>chooses the sound that fits best</source>
        <translation>wählt den Klang, der am besten passt</translation>
    </message>
    <message>
        <source>about {size}</source>
        <translation>etwa {size}</translation>
    </message>
    <message>
        <source>does not fit yet: Python packages are missing</source>
        <translation>passt noch nicht: Es fehlen Python-Pakete</translation>
    </message>
    <message>
        <source>download size not known yet</source>
        <translation>Downloadgröße noch nicht bekannt</translation>
    </message>
    <message>
        <source>enough memory here</source>
        <translation>genug Arbeitsspeicher</translation>
    </message>
    <message>
        <source>slow on this computer</source>
        <translation>langsam auf diesem Computer</translation>
    </message>
    <message>
        <source>does not fit this computer</source>
        <translation>passt nicht zu diesem Computer</translation>
    </message>
    <message>
        <source>clinical use allowed</source>
        <translation>klinische Verwendung erlaubt</translation>
    </message>
    <message>
        <source>clinical use not allowed</source>
        <translation>klinische Verwendung nicht erlaubt</translation>
    </message>
    <message>
        <source>clinical use unclear: ask your lawyer</source>
        <translation>klinische Verwendung unklar: Rechtsrat einholen</translation>
    </message>
    <message>
        <source>waits for the end of the session</source>
        <translation>wartet auf das Ende der Sitzung</translation>
    </message>
    <message>
        <source>paused, {size} fetched</source>
        <translation>angehalten, {size} geladen</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>nicht installiert</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>wartet, bis es an der Reihe ist</translation>
    </message>
    <message>
        <source>installing</source>
        <translation>wird installiert</translation>
    </message>
    <message>
        <source>importing</source>
        <translation>wird importiert</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>wird angehalten</translation>
    </message>
    <message>
        <source>removing</source>
        <translation>wird entfernt</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installiert</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>asking what there is to fetch</source>
        <translation>erfragt, was zu laden ist</translation>
    </message>
    <message>
        <source>fetching, {percent} %</source>
        <translation>lädt, {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>copying, {percent} %</source>
        <translation>kopiert, {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>checking every byte, {percent} %</source>
        <translation>prüft jedes Byte, {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Install …</source>
        <translation>Installieren&#xa0;…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Install again …</source>
        <translation>Neu installieren&#xa0;…</translation>
    </message>
    <message>
        <source>{memory} on the CPU (measured)</source>
        <translation>{memory} auf dem Prozessor (gemessen)</translation>
    </message>
    <message>
        <source>{memory} on the CPU (estimated)</source>
        <translation>{memory} auf dem Prozessor (geschätzt)</translation>
    </message>
    <message>
        <source>{memory} on a graphics card</source>
        <translation>{memory} auf einer Grafikkarte</translation>
    </message>
    <message>
        <source>the newest revision</source>
        <translation>die neueste Fassung</translation>
    </message>
    <message>
        <source>revision not known</source>
        <translation>Fassung nicht bekannt</translation>
    </message>
    <message>
        <source>fetched on {when}</source>
        <translation>geladen am {when}</translation>
    </message>
    <message>
        <source>imported on {when}</source>
        <translation>importiert am {when}</translation>
    </message>
    <message>
        <source>licence {name} accepted on {when}</source>
        <translation>Lizenz {name} angenommen am {when}</translation>
    </message>
    <message>
        <source>See2Sound&apos;s list</source>
        <translation>Liste von See2Sound</translation>
    </message>
    <message>
        <source>the hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>an earlier installation</source>
        <translation>frühere Installation</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
</context>
<context>
    <name>patient</name>
    <message>
        <source>No word</source>
        <translation>Kein Wort</translation>
    </message>
    <message>
        <source>I heard nothing</source>
        <translation>Ich habe nichts gehört</translation>
    </message>
    <message>
        <source>Listen for the %s.</source>
        <translation>Achten Sie auf: %s.</translation>
    </message>
    <message>
        <source>Listen.</source>
        <translation>Hören Sie zu.</translation>
    </message>
    <message>
        <source>How far away was it?</source>
        <translation>Wie weit weg war das?</translation>
    </message>
    <message>
        <source>Please wait a moment.</source>
        <translation>Bitte warten Sie kurz.</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>Danke.</translation>
    </message>
    <message>
        <source>We pause for a moment.</source>
        <translation>Wir machen kurz Pause.</translation>
    </message>
    <message>
        <source>Thank you, this is the end.</source>
        <translation>Danke, das war alles.</translation>
    </message>
    <message>
        <source>Take a rest, then we go on.</source>
        <translation>Ruhen Sie sich aus. Danach geht es weiter.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Where was the %s?</source>
        <translation>Wo war der Ton: %s?</translation>
    </message>
    <message>
        <source>Where was the sound?</source>
        <translation>Wo war der Ton?</translation>
    </message>
    <message>
        <source>Which words did you hear?</source>
        <translation>Welche Wörter haben Sie gehört?</translation>
    </message>
    <message>
        <source>Which picture?</source>
        <translation>Welches Bild?</translation>
    </message>
    <message>
        <source>One side, or both?</source>
        <translation>Eine Seite oder beide?</translation>
    </message>
    <message>
        <source>Which way did it move?</source>
        <translation>Wohin ging der Ton?</translation>
    </message>
    <message>
        <source>On which side was it?</source>
        <translation>Auf welcher Seite war der Ton?</translation>
    </message>
    <message>
        <source>These were the words.</source>
        <translation>Das waren die Wörter.</translation>
    </message>
    <message>
        <source>It was this one.</source>
        <translation>Es war dieses hier.</translation>
    </message>
    <message>
        <source>It was here.</source>
        <translation>Es war hier.</translation>
    </message>
    <message>
        <source>Listen, then touch where it was.</source>
        <translation>Hören Sie zu. Tippen Sie dann an, wo der Ton war.</translation>
    </message>
    <message>
        <source>Listen, then touch your answer.</source>
        <translation>Hören Sie zu. Tippen Sie dann auf Ihre Antwort.</translation>
    </message>
    <message>
        <source>Listen, then touch how far it was.</source>
        <translation>Hören Sie zu. Tippen Sie dann an, wie weit weg es war.</translation>
    </message>
    <message>
        <source>Listen, then touch the words you heard.</source>
        <translation>Hören Sie zu. Tippen Sie dann auf die gehörten Wörter.</translation>
    </message>
    <message>
        <source>Listen, then press for your answer.</source>
        <translation>Hören Sie zu. Drücken Sie dann für Ihre Antwort.</translation>
    </message>
    <message>
        <source>Listen, then press for the words you heard.</source>
        <translation>Hören Sie zu. Drücken Sie dann für die gehörten Wörter.</translation>
    </message>
    <message>
        <source>Listen, then say where it was.</source>
        <translation>Hören Sie zu. Sagen Sie dann, wo der Ton war.</translation>
    </message>
    <message>
        <source>Listen, then say your answer.</source>
        <translation>Hören Sie zu. Sagen Sie dann Ihre Antwort.</translation>
    </message>
    <message>
        <source>Listen, then say the words you heard.</source>
        <translation>Hören Sie zu. Sagen Sie dann die gehörten Wörter.</translation>
    </message>
    <message>
        <source>Take a rest.</source>
        <translation>Ruhen Sie sich aus.</translation>
    </message>
    <message>
        <source>Now the test begins.</source>
        <translation>Jetzt beginnt der Test.</translation>
    </message>
    <message>
        <source>Listen, and press when you hear a bell.</source>
        <translation>Hören Sie zu und drücken Sie, wenn Sie eine Glocke hören.</translation>
    </message>
    <message>
        <source>Listen. Press when you hear a bell.</source>
        <translation>Hören Sie zu. Drücken Sie, wenn eine Glocke kommt.</translation>
    </message>
    <message>
        <source>Yes, it is here.</source>
        <translation>Ja, es ist hier.</translation>
    </message>
    <message>
        <source>It is here. Listen again.</source>
        <translation>Es ist hier. Hören Sie noch einmal.</translation>
    </message>
    <message>
        <source>Touch the bright one.</source>
        <translation>Tippen Sie auf das Helle.</translation>
    </message>
    <message>
        <source>I hear a bell</source>
        <translation>Ich höre eine Glocke</translation>
    </message>
</context>
<context>
    <name>progress</name>
    <message>
        <source>Reading the file</source>
        <translation>Datei wird gelesen</translation>
    </message>
    <message>
        <source>Finding what is there</source>
        <translation>Was da ist, wird gesucht</translation>
    </message>
    <message>
        <source>Following what is there through the film</source>
        <translation>Was da ist, wird durch den Film verfolgt</translation>
    </message>
    <message>
        <source>Telling how far it is</source>
        <translation>Entfernungen werden geschätzt</translation>
    </message>
    <message>
        <source>Telling what it is</source>
        <translation>Was es ist, wird bestimmt</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <source>The model works</source>
        <translation>Modell arbeitet</translation>
    </message>
    <message>
        <source>Making the sounds</source>
        <translation>Klänge werden erzeugt</translation>
    </message>
    <message>
        <source>Finishing the sounds</source>
        <translation>Klänge werden fertiggestellt</translation>
    </message>
    <message>
        <source>Checking the model&apos;s files</source>
        <translation>Dateien des Modells werden geprüft</translation>
    </message>
    <message>
        <source>Asking what there is to fetch</source>
        <translation>Was zu laden ist, wird erfragt</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Wird kopiert</translation>
    </message>
    <message>
        <source>Preparing the trials</source>
        <translation>Durchgänge werden vorbereitet</translation>
    </message>
    <message>
        <source>Preparing the sounds</source>
        <translation>Klänge werden vorbereitet</translation>
    </message>
    <message>
        <source>Placing the sounds</source>
        <translation>Klänge werden platziert</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>Datei wird geschrieben</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Wird exportiert</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>about {seconds} s left</source>
        <translation>noch etwa {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>noch etwa {minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>about {hours} h left</source>
        <translation>noch etwa {hours}&#xa0;h</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>protocol</name>
    <message>
        <source>about {minutes} min</source>
        <translation>etwa {minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>{times} sounds for each thing in the scene</source>
        <translation>{times} Klänge je Ding in der Szene</translation>
    </message>
    <message>
        <source>at most {sounds} sounds, {minutes}</source>
        <translation>höchstens {sounds} Klänge, {minutes}</translation>
    </message>
    <message>
        <source>{sounds} sounds and {silent} silent trials, {minutes}</source>
        <translation>{sounds} Klänge und {silent} Leerdurchgänge, {minutes}</translation>
    </message>
    <message>
        <source>{sounds} sounds, {minutes}</source>
        <translation>{sounds} Klänge, {minutes}</translation>
    </message>
    <message>
        <source>Built in, version {version}. It cannot be changed; a copy can.</source>
        <translation>Eingebaut, Version {version}. Der Test lässt sich nicht ändern, eine Kopie schon.</translation>
    </message>
    <message>
        <source>Own copy, no norms. Version {version}, made from {original} version {before}.</source>
        <translation>Eigene Kopie, keine Normwerte. Version {version}, entstanden aus {original} Version {before}.</translation>
    </message>
    <message>
        <source>on the left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>on the right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>on both sides</source>
        <translation>auf beiden Seiten</translation>
    </message>
    <message>
        <source>moving to the left</source>
        <translation>Bewegung nach links</translation>
    </message>
    <message>
        <source>moving to the right</source>
        <translation>Bewegung nach rechts</translation>
    </message>
    <message>
        <source>around the head</source>
        <translation>rund um den Kopf</translation>
    </message>
    <message>
        <source>on a clock face</source>
        <translation>auf einem Zifferblatt</translation>
    </message>
    <message>
        <source>left, middle or right</source>
        <translation>links, Mitte oder rechts</translation>
    </message>
    <message>
        <source>one of a few answers</source>
        <translation>eine von wenigen Antworten</translation>
    </message>
    <message>
        <source>therapist enters it</source>
        <translation>Therapeut/in gibt es ein</translation>
    </message>
    <message>
        <source>Sounds: {places}.</source>
        <translation>Klänge: {places}.</translation>
    </message>
    <message>
        <source>Sounds move through arcs of {narrowest}° to {widest}°.</source>
        <translation>Klänge durchlaufen Bögen von {narrowest}° bis {widest}°.</translation>
    </message>
    <message>
        <source>Sounds between {left} and {right}, placed by the answers.</source>
        <translation>Klänge zwischen {left} und {right}, nach den Antworten gesetzt.</translation>
    </message>
    <message>
        <source>Practice: {places}.</source>
        <translation>Übung: {places}.</translation>
    </message>
    <message>
        <source>Answers reach to {degrees}° on each side.</source>
        <translation>Antworten reichen auf jeder Seite bis {degrees}°.</translation>
    </message>
    <message>
        <source>The positions come from the session&apos;s own scenes or recordings.</source>
        <translation>Die Positionen kommen aus den Szenen oder Aufnahmen der Sitzung.</translation>
    </message>
    <message>
        <source>Disc: a sound of the test.</source>
        <translation>Scheibe: ein Klang des Tests.</translation>
    </message>
    <message>
        <source>Triangle: practice.</source>
        <translation>Dreieck: Übung.</translation>
    </message>
    <message>
        <source>Band: where answers reach.</source>
        <translation>Band: Bereich der Antworten.</translation>
    </message>
    <message>
        <source>Band: where the answers place the sounds.</source>
        <translation>Band: wohin die Antworten die Klänge setzen.</translation>
    </message>
    <message>
        <source>Band: the widest arc.</source>
        <translation>Band: der weiteste Bogen.</translation>
    </message>
</context>
<context>
    <name>protocol form</name>
    <message>
        <source>Narrowest arc</source>
        <translation>Engster Bogen</translation>
    </message>
    <message>
        <source>Widest arc</source>
        <translation>Weitester Bogen</translation>
    </message>
    <message>
        <source>Furthest left</source>
        <translation>Ganz links</translation>
    </message>
    <message>
        <source>Furthest right</source>
        <translation>Ganz rechts</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>after {count} in a row</source>
        <translation>nach {count} in Folge</translation>
    </message>
    <message>
        <source>Steps, one after each turn</source>
        <translation>Schritte, einer nach jeder Umkehr</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Right answers make it harder</source>
        <translation>Schwerer durch richtige Antworten</translation>
    </message>
    <message>
        <source>A step to the left follows “right”</source>
        <translation>Auf „rechts“ folgt ein Schritt nach links</translation>
    </message>
    <message>
        <source>after each</source>
        <translation>nach jeder</translation>
    </message>
    <message>
        <source>Turns until it ends</source>
        <translation>Umkehrpunkte bis zum Ende</translation>
    </message>
    <message>
        <source>First turns left out</source>
        <translation>Erste Umkehrpunkte weglassen</translation>
    </message>
    <message>
        <source>Grid of places</source>
        <translation>Raster der Orte</translation>
    </message>
    <message>
        <source>Sounds at most</source>
        <translation>Klänge höchstens</translation>
    </message>
    <message>
        <source>Start, {condition}</source>
        <translation>Beginn, {condition}</translation>
    </message>
    <message>
        <source>Start from the left</source>
        <translation>Beginn von links</translation>
    </message>
    <message>
        <source>Start from the right</source>
        <translation>Beginn von rechts</translation>
    </message>
    <message>
        <source>Start of {track}</source>
        <translation>Beginn von {track}</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number}&#xa0;s</translation>
    </message>
    <message>
        <source>after {number} s</source>
        <translation>nach {number}&#xa0;s</translation>
    </message>
    <message>
        <source>{number}° per second</source>
        <translation>{number}° je Sekunde</translation>
    </message>
    <message>
        <source>{number}°</source>
        <translation>{number}°</translation>
    </message>
    <message>
        <source>{number} m</source>
        <translation>{number}&#xa0;m</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Klang</translation>
    </message>
    <message>
        <source>Positions and order</source>
        <translation>Positionen und Reihenfolge</translation>
    </message>
    <message>
        <source>Adapting to the answers</source>
        <translation>Anpassung an die Antworten</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Pauses, breaks and ends</source>
        <translation>Abstände, Pausen und Ende</translation>
    </message>
    <message>
        <source>Name of the test</source>
        <translation>Name des Tests</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wozu er dient</translation>
    </message>
    <message>
        <source>The other sound</source>
        <translation>Der andere Klang</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Length of a sound</source>
        <translation>Dauer eines Klangs</translation>
    </message>
    <message>
        <source>Loudness varies by up to</source>
        <translation>Lautstärke schwankt um bis zu</translation>
    </message>
    <message>
        <source>{number} dB louder or softer</source>
        <translation>{number}&#xa0;dB lauter oder leiser</translation>
    </message>
    <message>
        <source>Sounds as in a room</source>
        <translation>Klingt wie in einem Raum</translation>
    </message>
    <message>
        <source>The scene&apos;s other things sound as well</source>
        <translation>Die anderen Dinge der Szene klingen mit</translation>
    </message>
    <message>
        <source>Near and far are equally loud</source>
        <translation>Nah und fern sind gleich laut</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Entfernung</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>{number}° to the left and to the right</source>
        <translation>{number}° nach links und nach rechts</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>{number} times each</source>
        <translation>je {number}-mal</translation>
    </message>
    <message>
        <source>Silent trials</source>
        <translation>Leerdurchgänge</translation>
    </message>
    <message>
        <source>Sounds of one side in a row</source>
        <translation>Klänge einer Seite in Folge</translation>
    </message>
    <message>
        <source>at most {number}</source>
        <translation>höchstens {number}</translation>
    </message>
    <message>
        <source>Ways of answering</source>
        <translation>Antwortweisen</translation>
    </message>
    <message>
        <source>Answers reach to</source>
        <translation>Antworten reichen bis</translation>
    </message>
    <message>
        <source>{number}° on each side</source>
        <translation>{number}° auf jeder Seite</translation>
    </message>
    <message>
        <source>Grid of the answers</source>
        <translation>Raster der Antworten</translation>
    </message>
    <message>
        <source>on rings, in metres</source>
        <translation>auf Ringen, in Metern</translation>
    </message>
    <message>
        <source>near, middle or far</source>
        <translation>nah, mittel oder fern</translation>
    </message>
    <message>
        <source>Distance is answered</source>
        <translation>Entfernung wird angegeben</translation>
    </message>
    <message>
        <source>Time for an answer</source>
        <translation>Zeit für eine Antwort</translation>
    </message>
    <message>
        <source>Practice sounds</source>
        <translation>Übungsklänge</translation>
    </message>
    <message>
        <source>Add a practice sound</source>
        <translation>Übungsklang hinzufügen</translation>
    </message>
    <message>
        <source>Arc of practice</source>
        <translation>Bogen der Übung</translation>
    </message>
    <message>
        <source>Right answers needed</source>
        <translation>Nötige richtige Antworten</translation>
    </message>
    <message>
        <source>none needed</source>
        <translation>keine nötig</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>after {number} sounds</source>
        <translation>nach {number} Klängen</translation>
    </message>
    <message>
        <source>after {number} sounds in a row</source>
        <translation>nach {number} Klängen in Folge</translation>
    </message>
    <message>
        <source>from {number} of 10</source>
        <translation>ab {number} von 10</translation>
    </message>
    <message>
        <source>by {number} standard deviations</source>
        <translation>um {number} Standardabweichungen</translation>
    </message>
    <message>
        <source>Shortest pause before a sound</source>
        <translation>Kürzester Abstand vor einem Klang</translation>
    </message>
    <message>
        <source>Longest pause before a sound</source>
        <translation>Längster Abstand vor einem Klang</translation>
    </message>
    <message>
        <source>Break by sounds</source>
        <translation>Pause nach Klängen</translation>
    </message>
    <message>
        <source>Break by time</source>
        <translation>Pause nach Zeit</translation>
    </message>
    <message>
        <source>Stand still without answers</source>
        <translation>Anhalten ohne Antwort</translation>
    </message>
    <message>
        <source>Suggest the end by fatigue</source>
        <translation>Ende vorschlagen bei Müdigkeit</translation>
    </message>
    <message>
        <source>Suggest the end when accuracy falls</source>
        <translation>Ende vorschlagen, wenn die Genauigkeit sinkt</translation>
    </message>
</context>
<context>
    <name>recovery_sheet</name>
    <message>
        <source>Recovery code</source>
        <translation>Notfallcode</translation>
    </message>
    <message>
        <source>nothing was written</source>
        <translation>nichts wurde geschrieben</translation>
    </message>
</context>
<context>
    <name>scale</name>
    <message>
        <source>Not real</source>
        <translation>Nicht echt</translation>
    </message>
    <message>
        <source>Very real</source>
        <translation>Sehr echt</translation>
    </message>
    <message>
        <source>Not around me</source>
        <translation>Nicht um mich herum</translation>
    </message>
    <message>
        <source>All around me</source>
        <translation>Ganz um mich herum</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>Passt nicht</translation>
    </message>
    <message>
        <source>Fits exactly</source>
        <translation>Passt genau</translation>
    </message>
    <message>
        <source>Not clear</source>
        <translation>Nicht klar</translation>
    </message>
    <message>
        <source>Very clear</source>
        <translation>Sehr klar</translation>
    </message>
    <message>
        <source>How real did it sound?</source>
        <translation>Wie echt klang es?</translation>
    </message>
    <message>
        <source>Was the sound all around you?</source>
        <translation>War der Ton ganz um Sie herum?</translation>
    </message>
    <message>
        <source>Did it fit the picture?</source>
        <translation>Passte es zum Bild?</translation>
    </message>
    <message>
        <source>How clear was it?</source>
        <translation>Wie klar war es?</translation>
    </message>
</context>
<context>
    <name>scene</name>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>{time} of {length}</source>
        <translation>{time} von {length}</translation>
    </message>
    <message>
        <source>straight ahead</source>
        <translation>geradeaus</translation>
    </message>
    <message>
        <source>straight behind</source>
        <translation>genau hinten</translation>
    </message>
    <message>
        <source>{degrees}° right</source>
        <translation>{degrees}° rechts</translation>
    </message>
    <message>
        <source>{degrees}° left</source>
        <translation>{degrees}° links</translation>
    </message>
    <message>
        <source>{direction}, behind</source>
        <translation>{direction}, hinten</translation>
    </message>
    <message>
        <source>level</source>
        <translation>auf Ohrhöhe</translation>
    </message>
    <message>
        <source>{degrees}° up</source>
        <translation>{degrees}° nach oben</translation>
    </message>
    <message>
        <source>{degrees}° down</source>
        <translation>{degrees}° nach unten</translation>
    </message>
    <message>
        <source>{metres} m</source>
        <translation>{metres}&#xa0;m</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie es ist</translation>
    </message>
    <message>
        <source>{size} dB louder</source>
        <translation>{size}&#xa0;dB lauter</translation>
    </message>
    <message>
        <source>{size} dB softer</source>
        <translation>{size}&#xa0;dB leiser</translation>
    </message>
    <message>
        <source>This film flashes more than three times in a second, first at {seconds} s, which can bring on seizures. Do not play it where a patient sees it; cut that part out, or take one moment of it. Tests show still pictures only.</source>
        <translation>Dieser Film blitzt mehr als dreimal in einer Sekunde, zuerst bei {seconds}&#xa0;s; das kann Anfälle auslösen. Spielen Sie ihn nicht, wo eine behandelte Person ihn sieht; schneiden Sie den Teil heraus oder nehmen Sie einen einzelnen Moment. Tests zeigen nur Standbilder.</translation>
    </message>
    <message>
        <source>Sources found: {count}. Choose what each sounds like; the sounds are only a proposal.</source>
        <translation>Gefundene Quellen: {count}. Wählen Sie, wie jede klingt; die Klänge sind nur ein Vorschlag.</translation>
    </message>
    <message>
        <source>The camera&apos;s field of view is assumed.</source>
        <translation>Der Bildwinkel der Kamera ist angenommen.</translation>
    </message>
    <message>
        <source>The film was followed from its start to its end.</source>
        <translation>Der Film wurde vom Anfang bis zum Ende verfolgt.</translation>
    </message>
    <message>
        <source>This is one moment of the film: movement is not followed.</source>
        <translation>Dies ist ein Moment des Films: Bewegung wird nicht verfolgt.</translation>
    </message>
</context>
<context>
    <name>session</name>
    <message>
        <source>On an arc around the head</source>
        <translation>Auf einem Bogen um den Kopf</translation>
    </message>
    <message>
        <source>On a clock face</source>
        <translation>Auf einem Zifferblatt</translation>
    </message>
    <message>
        <source>By left, middle or right, one above the other</source>
        <translation>Mit links, Mitte oder rechts, übereinander</translation>
    </message>
    <message>
        <source>By one of a few answers</source>
        <translation>Mit einer von wenigen Antworten</translation>
    </message>
    <message>
        <source>The patient says or points, I enter it</source>
        <translation>Die Person sagt oder zeigt es, ich gebe es ein</translation>
    </message>
    <message>
        <source>By hand: touch, mouse or keys</source>
        <translation>Von Hand: Berührung, Maus oder Tasten</translation>
    </message>
    <message>
        <source>One switch: the answers are highlighted in turn</source>
        <translation>Ein Schalter: Die Antworten leuchten reihum</translation>
    </message>
    <message>
        <source>Two switches: one goes on, one chooses</source>
        <translation>Zwei Schalter: einer geht weiter, einer wählt</translation>
    </message>
    <message>
        <source>A pointer that rests on the answer</source>
        <translation>Ein Zeiger, der auf der Antwort ruht</translation>
    </message>
    <message>
        <source>The instructions are also spoken.</source>
        <translation>Die Anweisungen werden auch gesprochen.</translation>
    </message>
    <message>
        <source>The instructions are text only. Recordings of them go here:</source>
        <translation>Die Anweisungen sind nur Text. Aufnahmen davon gehören hierhin:</translation>
    </message>
    <message>
        <source>{count} of {total} instructions are text only. The first recording that is missing goes here:</source>
        <translation>{count} von {total} Anweisungen sind nur Text. Die erste fehlende Aufnahme gehört hierhin:</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>Subwoofer</source>
        <translation>Subwoofer</translation>
    </message>
    <message>
        <source>Behind left</source>
        <translation>Hinten links</translation>
    </message>
    <message>
        <source>Behind right</source>
        <translation>Hinten rechts</translation>
    </message>
    <message>
        <source>Where did you hear it?</source>
        <translation>Wo haben Sie es gehört?</translation>
    </message>
    <message>
        <source>Every channel is where it belongs.</source>
        <translation>Jeder Kanal ist, wo er hingehört.</translation>
    </message>
    <message>
        <source>Left and right are swapped. Turn the headphones or change the cables, then check again.</source>
        <translation>Links und rechts sind vertauscht. Drehen Sie die Kopfhörer um oder tauschen Sie die Kabel und prüfen Sie dann erneut.</translation>
    </message>
    <message>
        <source>Not every sound was heard where it belongs. Check again: do not turn the headphones or change cables because of one answer.</source>
        <translation>Nicht jeder Klang war dort zu hören, wo er hingehört. Prüfen Sie erneut: Drehen Sie wegen einer einzelnen Antwort nicht die Kopfhörer um und tauschen Sie keine Kabel.</translation>
    </message>
    <message>
        <source>Something was not heard where it belongs. Check cables and volume, then check again.</source>
        <translation>Etwas war nicht dort zu hören, wo es hingehört. Prüfen Sie Kabel und Lautstärke und prüfen Sie dann erneut.</translation>
    </message>
    <message>
        <source>Play a sound from one side at a time, and say where it was heard.</source>
        <translation>Spielen Sie einen Klang von jeweils einer Seite und sagen Sie, wo er zu hören war.</translation>
    </message>
    <message>
        <source>An example is shown to the patient. It does not count.</source>
        <translation>Der Person wird ein Beispiel gezeigt. Es zählt nicht.</translation>
    </message>
    <message>
        <source>The patient can press Start.</source>
        <translation>Die Person kann Start drücken.</translation>
    </message>
    <message>
        <source>The session is over.</source>
        <translation>Die Sitzung ist beendet.</translation>
    </message>
    <message>
        <source>The next sound is about to come.</source>
        <translation>Gleich kommt der nächste Klang.</translation>
    </message>
    <message>
        <source>The sound is playing.</source>
        <translation>Der Klang läuft.</translation>
    </message>
    <message>
        <source>Waiting for the answer: where was the {what}?</source>
        <translation>Wartet auf die Antwort: Wo war der Klang „{what}“?</translation>
    </message>
    <message>
        <source>Waiting for the answer: where?</source>
        <translation>Wartet auf die Antwort: wo?</translation>
    </message>
    <message>
        <source>Waiting for the answer: how far?</source>
        <translation>Wartet auf die Antwort: wie weit weg?</translation>
    </message>
    <message>
        <source>Practice: the patient is shown what it was.</source>
        <translation>Übung: Der Person wird gezeigt, was es war.</translation>
    </message>
    <message>
        <source>Practice: the patient is shown where it was.</source>
        <translation>Übung: Der Person wird gezeigt, wo es war.</translation>
    </message>
    <message>
        <source>A rest. The patient goes on when ready.</source>
        <translation>Pause. Die Person macht weiter, wenn sie bereit ist.</translation>
    </message>
    <message>
        <source>Practice is over. The patient starts the test.</source>
        <translation>Die Übung ist vorbei. Die Person startet den Test.</translation>
    </message>
    <message>
        <source>Waiting for the answer: which words?</source>
        <translation>Wartet auf die Antwort: welche Wörter?</translation>
    </message>
    <message>
        <source>Waiting for the answer: where about?</source>
        <translation>Wartet auf die Antwort: wo ungefähr?</translation>
    </message>
    <message>
        <source>Waiting for the answer: which picture?</source>
        <translation>Wartet auf die Antwort: welches Bild?</translation>
    </message>
    <message>
        <source>Waiting for the points on each scale.</source>
        <translation>Wartet auf die Punkte auf jeder Skala.</translation>
    </message>
    <message>
        <source>Waiting for the answer: left, right, both or nothing?</source>
        <translation>Wartet auf die Antwort: links, rechts, beides oder nichts?</translation>
    </message>
    <message>
        <source>Waiting for the answer: whereto did it move?</source>
        <translation>Wartet auf die Antwort: Wohin ging der Klang?</translation>
    </message>
    <message>
        <source>Waiting for the answer, touched or said: left, middle or right?</source>
        <translation>Wartet auf die Antwort, angetippt oder gesagt: links, Mitte oder rechts?</translation>
    </message>
    <message>
        <source>Waiting for the answer: left or right?</source>
        <translation>Wartet auf die Antwort: links oder rechts?</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Pause.</translation>
    </message>
    <message>
        <source>The patient pressed Stop. Ask how it is going, then go on or end the session.</source>
        <translation>Die Person hat Stopp gedrückt. Fragen Sie, wie es geht. Machen Sie dann weiter oder beenden Sie die Sitzung.</translation>
    </message>
    <message>
        <source>Several sounds in a row got no answer. Ask the patient, then go on or end the session.</source>
        <translation>Mehrere Klänge in Folge blieben ohne Antwort. Fragen Sie die Person. Machen Sie dann weiter oder beenden Sie die Sitzung.</translation>
    </message>
    <message>
        <source>The audio output is gone or stopped answering. See that it is plugged in, then go on: the trial is played anew.</source>
        <translation>Die Audioausgabe ist nicht mehr da oder antwortet nicht mehr. Prüfen Sie, ob sie angeschlossen ist, und machen Sie dann weiter: Der Durchgang wird neu gespielt.</translation>
    </message>
    <message>
        <source>The computer could not play the sound without gaps, several times. Close other programs, then go on: the trial is played anew.</source>
        <translation>Der Computer konnte den Klang mehrmals nicht ohne Lücken spielen. Schließen Sie andere Programme und machen Sie dann weiter: Der Durchgang wird neu gespielt.</translation>
    </message>
    <message>
        <source>Practice went wrong too often to be sure that the task was understood. Explain it once more and go on, which is marked in the report, or end the session.</source>
        <translation>Die Übung misslang zu oft, als dass die Aufgabe sicher verstanden wäre. Erklären Sie sie noch einmal und machen Sie weiter (das steht dann im Bericht) oder beenden Sie die Sitzung.</translation>
    </message>
    <message>
        <source>The answer could not be saved yet.</source>
        <translation>Die Antwort ließ sich noch nicht speichern.</translation>
    </message>
    <message>
        <source>Going on plays the sound anew. Or skip this trial.</source>
        <translation>Beim Weitermachen wird der Klang neu gespielt. Oder überspringen Sie diesen Durchgang.</translation>
    </message>
    <message>
        <source>Or go on at this volume: the report will then say that the level is not known.</source>
        <translation>Oder gehen Sie mit dieser Lautstärke weiter: Im Bericht steht dann, dass der Pegel nicht bekannt ist.</translation>
    </message>
    <message>
        <source>Left {left}   ·   Both {centre}   ·   Right {right}</source>
        <translation>Links {left}   ·   Beide {centre}   ·   Rechts {right}</translation>
    </message>
    <message>
        <source>Left {left}   ·   Ahead {centre}   ·   Right {right}</source>
        <translation>Links {left}   ·   Vorne {centre}   ·   Rechts {right}</translation>
    </message>
    <message>
        <source>Practice {n} of {total}</source>
        <translation>Übung {n} von {total}</translation>
    </message>
    <message>
        <source>Trial {n} of at most {total}</source>
        <translation>Durchgang {n} von höchstens {total}</translation>
    </message>
    <message>
        <source>Trial {n} of {total}</source>
        <translation>Durchgang {n} von {total}</translation>
    </message>
    <message>
        <source>Practice: {right} understood so far, {needed} needed.</source>
        <translation>Übung: bisher {right} verstanden, {needed} nötig.</translation>
    </message>
    <message>
        <source>The patient is very tired. Consider ending the session.</source>
        <translation>Die Person ist sehr müde. Erwägen Sie, die Sitzung zu beenden.</translation>
    </message>
    <message>
        <source>The answers have become much less accurate than at first. Consider ending the session.</source>
        <translation>Die Antworten sind viel ungenauer geworden als am Anfang. Erwägen Sie, die Sitzung zu beenden.</translation>
    </message>
    <message>
        <source>{answered} of {planned} sounds were answered.</source>
        <translation>{answered} von {planned} Klängen wurden beantwortet.</translation>
    </message>
    <message>
        <source>{omissions} were not heard or not answered in time.</source>
        <translation>{omissions} wurden nicht gehört oder nicht rechtzeitig beantwortet.</translation>
    </message>
    <message>
        <source>{practice} {practice:plural sound|sounds} for practice, then at most {trials} sounds. About {minutes} {minutes:plural minute|minutes}.</source>
        <translation>{practice} {practice:plural Klang|Klänge} zur Übung, dann höchstens {trials} Klänge. Etwa {minutes} {minutes:plural Minute|Minuten}.</translation>
    </message>
    <message>
        <source>{practice} {practice:plural sound|sounds} for practice, then {trials} sounds and {silent} silent {silent:plural trial|trials}. About {minutes} {minutes:plural minute|minutes}.</source>
        <translation>{practice} {practice:plural Klang|Klänge} zur Übung, dann {trials} Klänge und {silent} {silent:plural Leerdurchgang|Leerdurchgänge}. Etwa {minutes} {minutes:plural Minute|Minuten}.</translation>
    </message>
    <message>
        <source>{practice} {practice:plural sound|sounds} for practice, then {trials} sounds. About {minutes} {minutes:plural minute|minutes}.</source>
        <translation>{practice} {practice:plural Klang|Klänge} zur Übung, dann {trials} Klänge. Etwa {minutes} {minutes:plural Minute|Minuten}.</translation>
    </message>
    <message>
        <source>Sound: {sound}
Answer: {answer}</source>
        <translation>Klang: {sound}
Antwort: {answer}</translation>
    </message>
    <message>
        <source>the word on the left</source>
        <translation>das Wort links</translation>
    </message>
    <message>
        <source>the word on the right</source>
        <translation>das Wort rechts</translation>
    </message>
    <message>
        <source>both words</source>
        <translation>beide Wörter</translation>
    </message>
    <message>
        <source>no word</source>
        <translation>kein Wort</translation>
    </message>
    <message>
        <source>near</source>
        <translation>nah</translation>
    </message>
    <message>
        <source>in between</source>
        <translation>dazwischen</translation>
    </message>
    <message>
        <source>far</source>
        <translation>weit weg</translation>
    </message>
</context>
<context>
    <name>sound categories</name>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Wasser</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>Wetter</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Haushalt</translation>
    </message>
    <message>
        <source>Animal</source>
        <translation>Tiere</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Menschen</translation>
    </message>
</context>
<context>
    <name>sounds</name>
    <message>
        <source>Noise burst</source>
        <translation>Rauschimpuls</translation>
    </message>
    <message>
        <source>Noise train</source>
        <translation>Rauschimpulsfolge</translation>
    </message>
    <message>
        <source>Pink noise</source>
        <translation>Rosa Rauschen</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Reiner Ton</translation>
    </message>
    <message>
        <source>Warble</source>
        <translation>Wobbelton</translation>
    </message>
    <message>
        <source>Chirp</source>
        <translation>Gleitton</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Bach</translation>
    </message>
    <message>
        <source>Tap</source>
        <translation>Wasserhahn</translation>
    </message>
    <message>
        <source>Drip</source>
        <translation>Tropfen</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>Wellen</translation>
    </message>
    <message>
        <source>Rain</source>
        <translation>Regen</translation>
    </message>
    <message>
        <source>Wind</source>
        <translation>Wind</translation>
    </message>
    <message>
        <source>Thunder</source>
        <translation>Donner</translation>
    </message>
    <message>
        <source>Kettle</source>
        <translation>Wasserkessel</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Alarm clock</source>
        <translation>Wecker</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Doorbell</source>
        <translation>Türklingel</translation>
    </message>
    <message>
        <source>Knock</source>
        <translation>Klopfen</translation>
    </message>
    <message>
        <source>Footsteps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>Vacuum cleaner</source>
        <translation>Staubsauger</translation>
    </message>
    <message>
        <source>Frying</source>
        <translation>Brutzeln</translation>
    </message>
    <message>
        <source>Fire</source>
        <translation>Feuer</translation>
    </message>
    <message>
        <source>Bird</source>
        <translation>Vogel</translation>
    </message>
    <message>
        <source>Dog</source>
        <translation>Hund</translation>
    </message>
    <message>
        <source>Cat</source>
        <translation>Katze</translation>
    </message>
    <message>
        <source>Bee</source>
        <translation>Biene</translation>
    </message>
    <message>
        <source>Crickets</source>
        <translation>Grillen</translation>
    </message>
    <message>
        <source>Rooster</source>
        <translation>Hahn</translation>
    </message>
    <message>
        <source>Hen</source>
        <translation>Henne</translation>
    </message>
    <message>
        <source>Cow</source>
        <translation>Kuh</translation>
    </message>
    <message>
        <source>Sheep</source>
        <translation>Schaf</translation>
    </message>
    <message>
        <source>Frog</source>
        <translation>Frosch</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Zug</translation>
    </message>
    <message>
        <source>Tram</source>
        <translation>Straßenbahn</translation>
    </message>
    <message>
        <source>Bicycle bell</source>
        <translation>Fahrradklingel</translation>
    </message>
    <message>
        <source>Horn</source>
        <translation>Hupe</translation>
    </message>
    <message>
        <source>Siren</source>
        <translation>Sirene</translation>
    </message>
    <message>
        <source>Boat</source>
        <translation>Boot</translation>
    </message>
    <message>
        <source>Ship horn</source>
        <translation>Schiffshorn</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>Glocke</translation>
    </message>
    <message>
        <source>Piano</source>
        <translation>Klavier</translation>
    </message>
    <message>
        <source>Plucked string</source>
        <translation>Gezupfte Saite</translation>
    </message>
    <message>
        <source>Drum</source>
        <translation>Trommel</translation>
    </message>
    <message>
        <source>Music box</source>
        <translation>Spieluhr</translation>
    </message>
    <message>
        <source>Flute</source>
        <translation>Flöte</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Crowd</source>
        <translation>Menschenmenge</translation>
    </message>
    <message>
        <source>Laughter</source>
        <translation>Lachen</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Kinder</translation>
    </message>
    <message>
        <source>Clapping</source>
        <translation>Klatschen</translation>
    </message>
</context>
<context>
    <name>training</name>
    <message>
        <source>{first} and {more} more</source>
        <translation>{first} und {more} weitere</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>The sound will move toward the {side}, again and again.</source>
        <translation>Der Klang wird immer wieder nach {side} wandern.</translation>
    </message>
    <message>
        <source>Six of ten sounds will come from the {side}.</source>
        <translation>Sechs von zehn Klängen kommen von {side}.</translation>
    </message>
    <message>
        <source>{minutes:.0f} minutes of sound in {blocks} parts, with a rest after each.</source>
        <translation>{minutes:.0f} Minuten Klang in {blocks} Teilen, mit einer Pause nach jedem.</translation>
    </message>
    <message>
        <source>{trials} sounds to find in {blocks} parts, with a rest after each.</source>
        <translation>{trials} Klänge zu finden in {blocks} Teilen, mit einer Pause nach jedem.</translation>
    </message>
    <message>
        <source>{sessions} of {planned} sessions done, {amount} sounds looked for.</source>
        <translation>{sessions} von {planned} Sitzungen gemacht, {amount} Klänge gesucht.</translation>
    </message>
    <message>
        <source>Sessions done: {sessions}, sounds looked for: {amount}.</source>
        <translation>Sitzungen: {sessions}, gesuchte Klänge: {amount}.</translation>
    </message>
    <message>
        <source>{sessions} of {planned} sessions done, {amount} minutes heard.</source>
        <translation>{sessions} von {planned} Sitzungen gemacht, {amount} Minuten gehört.</translation>
    </message>
    <message>
        <source>Sessions done: {sessions}, minutes heard: {amount}.</source>
        <translation>Sitzungen: {sessions}, gehörte Minuten: {amount}.</translation>
    </message>
    <message>
        <source>{number} training sessions since the last probe: test again before you go on. Only the probe, which is never trained, tells whether something changed.</source>
        <translation>{number} Trainingssitzungen seit dem letzten Kontrolltest: Testen Sie wieder, bevor Sie weitermachen. Nur der Kontrolltest, der nie trainiert wird, sagt, ob sich etwas geändert hat.</translation>
    </message>
    <message>
        <source>{number} training {number:plural session|sessions} since the last probe; one is due after five.</source>
        <translation>{number} {number:plural Trainingssitzung|Trainingssitzungen} seit dem letzten Kontrolltest; nach fünf ist einer fällig.</translation>
    </message>
    <message>
        <source>No probe was done yet; one is due after five training sessions.</source>
        <translation>Noch kein Kontrolltest gemacht; nach fünf Trainingssitzungen ist einer fällig.</translation>
    </message>
    <message>
        <source>{number} training sessions and no probe yet: test before you go on. Only the probe, which is never trained, tells whether something changed.</source>
        <translation>{number} Trainingssitzungen und noch kein Kontrolltest: Testen Sie, bevor Sie weitermachen. Nur der Kontrolltest, der nie trainiert wird, sagt, ob sich etwas geändert hat.</translation>
    </message>
    <message>
        <source>{number} training {number:plural session|sessions} and no probe yet; one is due after five.</source>
        <translation>{number} {number:plural Trainingssitzung|Trainingssitzungen} und noch kein Kontrolltest; nach fünf ist einer fällig.</translation>
    </message>
    <message>
        <source>This session fits: it leads to {share:.0f} % of a sensitive listener&apos;s week.</source>
        <translation>Diese Sitzung passt: Mit ihr sind es {share:.0f}&#xa0;% der Wochendosis für empfindliche Ohren.</translation>
    </message>
    <message>
        <source>Listening with {code} of {when} was interrupted. What was heard is kept.</source>
        <translation>Das Hören mit {code} von {when} wurde unterbrochen. Was gehört wurde, ist aufbewahrt.</translation>
    </message>
    <message>
        <source>Finding sounds with {code} of {when} was interrupted. What was answered is kept.</source>
        <translation>Das Finden von Klängen mit {code} von {when} wurde unterbrochen. Was geantwortet wurde, ist aufbewahrt.</translation>
    </message>
    <message>
        <source>Sound {number} of {total}</source>
        <translation>Klang {number} von {total}</translation>
    </message>
    <message>
        <source>{heard} of {total} minutes heard</source>
        <translation>{heard} von {total} Minuten gehört</translation>
    </message>
    <message>
        <source>The patient can press Start.</source>
        <translation>Die Person kann Start drücken.</translation>
    </message>
    <message>
        <source>The session is over.</source>
        <translation>Die Sitzung ist beendet.</translation>
    </message>
    <message>
        <source>The next sound is being prepared.</source>
        <translation>Der nächste Klang wird vorbereitet.</translation>
    </message>
    <message>
        <source>“{what}” is playing and moves.</source>
        <translation>„{what}“ läuft und bewegt sich.</translation>
    </message>
    <message>
        <source>A bell has rung: waiting for the patient to press.</source>
        <translation>Eine Glocke hat geläutet: Die Person soll jetzt drücken.</translation>
    </message>
    <message>
        <source>The next sound is about to come.</source>
        <translation>Gleich kommt der nächste Klang.</translation>
    </message>
    <message>
        <source>The sound is playing.</source>
        <translation>Der Klang läuft.</translation>
    </message>
    <message>
        <source>Waiting for the answer: where was the {what}?</source>
        <translation>Wartet auf die Antwort: Wo war der Klang „{what}“?</translation>
    </message>
    <message>
        <source>Found. A tone, and it glows.</source>
        <translation>Gefunden. Ein Ton, und es leuchtet.</translation>
    </message>
    <message>
        <source>Not found. The sound comes again with its place lit.</source>
        <translation>Nicht gefunden. Der Klang kommt noch einmal, mit beleuchtetem Ort.</translation>
    </message>
    <message>
        <source>A second try, with the place lit.</source>
        <translation>Ein zweiter Versuch, mit beleuchtetem Ort.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Pause.</translation>
    </message>
    <message>
        <source>A rest. Ask how tired the patient is, then go on.</source>
        <translation>Pause. Fragen Sie, wie müde die Person ist, und machen Sie dann weiter.</translation>
    </message>
    <message>
        <source>The audio output is gone or stopped answering. See that it is plugged in, then go on: nothing is lost.</source>
        <translation>Die Audioausgabe ist nicht mehr da oder antwortet nicht mehr. Prüfen Sie, ob sie angeschlossen ist, und machen Sie dann weiter: Nichts ist verloren.</translation>
    </message>
    <message>
        <source>The patient pressed Stop. Ask how it is going, then end for today or go on.</source>
        <translation>Die Person hat Stopp gedrückt. Fragen Sie, wie es geht. Beenden Sie dann für heute oder machen Sie weiter.</translation>
    </message>
    <message>
        <source>The patient is very tired. End for today, or go on if you decide so.</source>
        <translation>Die Person ist sehr müde. Beenden Sie für heute oder machen Sie weiter, wenn Sie es für richtig halten.</translation>
    </message>
    <message>
        <source>This part was much less accurate than the one before. End for today, or go on if you decide so.</source>
        <translation>Dieser Teil war viel ungenauer als der vorige. Beenden Sie für heute oder machen Sie weiter, wenn Sie es für richtig halten.</translation>
    </message>
    <message>
        <source>Three in a row got no answer. Ask the patient, then end for today or go on.</source>
        <translation>Drei in Folge blieben ohne Antwort. Fragen Sie die Person. Beenden Sie dann für heute oder machen Sie weiter.</translation>
    </message>
    <message>
        <source>Or go on at this volume: the level is then not known any more.</source>
        <translation>Oder gehen Sie mit dieser Lautstärke weiter: Der Pegel ist dann nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Level not known</source>
        <translation>Pegel nicht bekannt</translation>
    </message>
    <message>
        <source>{level:.0f} dB(A)</source>
        <translation>{level:.0f}&#xa0;dB(A)</translation>
    </message>
    <message>
        <source>The sound moves from {start} to {end}.</source>
        <translation>Der Klang bewegt sich von {start} bis {end}.</translation>
    </message>
    <message>
        <source>{minutes:.1f} minutes were heard.</source>
        <translation>{minutes:.1f} Minuten wurden gehört.</translation>
    </message>
    <message>
        <source>Bells answered: {tapped} of {chimes}.</source>
        <translation>Auf Glocken reagiert: {tapped} von {chimes}.</translation>
    </message>
    <message>
        <source>{side}: {correct} of {trials} found at the first try.</source>
        <translation>{side}: {correct} von {trials} beim ersten Versuch gefunden.</translation>
    </message>
</context>
<context>
    <name>trial_lines</name>
    <message>
        <source>Trial</source>
        <translation>Durchgang</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Klang</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Gehört</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>Reaktion</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>{number} (practice)</source>
        <translation>{number} (Übung)</translation>
    </message>
    <message>
        <source>silence</source>
        <translation>Stille</translation>
    </message>
    <message>
        <source>{how}: {left} (left), {right} (right)</source>
        <translation>{how}: {left} (links), {right} (rechts)</translation>
    </message>
    <message>
        <source>the left word</source>
        <translation>das linke Wort</translation>
    </message>
    <message>
        <source>the right word</source>
        <translation>das rechte Wort</translation>
    </message>
    <message>
        <source>both words</source>
        <translation>beide Wörter</translation>
    </message>
    <message>
        <source>no word</source>
        <translation>kein Wort</translation>
    </message>
    <message>
        <source>{movement}, through {arc}</source>
        <translation>{movement}, über {arc}</translation>
    </message>
    <message>
        <source>patient</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>therapist</source>
        <translation>Therapeut/in</translation>
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
        <source>no answer in time</source>
        <translation>keine Antwort in der Zeit</translation>
    </message>
    <message>
        <source>not counted: {reason}</source>
        <translation>nicht gezählt: {reason}</translation>
    </message>
    <message>
        <source>counted again after a correction</source>
        <translation>nach einer Berichtigung wieder gezählt</translation>
    </message>
    <message>
        <source>corrected later</source>
        <translation>später berichtigt</translation>
    </message>
    <message>
        <source>interrupted and presented again</source>
        <translation>unterbrochen und erneut gespielt</translation>
    </message>
    <message>
        <source>played {times} times</source>
        <translation>{times}-mal gespielt</translation>
    </message>
</context>
<context>
    <name>trial_words</name>
    <message>
        <source>Trial {number}, practice</source>
        <translation>Durchgang {number}, Übung</translation>
    </message>
    <message>
        <source>Trial {number}</source>
        <translation>Durchgang {number}</translation>
    </message>
    <message>
        <source>Played</source>
        <translation>Gespielt</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Marked as invalid in the session: {reason}</source>
        <translation>In der Sitzung als ungültig markiert: {reason}</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Gehört</translation>
    </message>
    <message>
        <source>{answer}, after {time}</source>
        <translation>{answer}, nach {time}</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Geantwortet</translation>
    </message>
    <message>
        <source>{times} times as far as the sound</source>
        <translation>{times}-mal so weit weg wie der Klang</translation>
    </message>
    <message>
        <source>right would have been: {answer}</source>
        <translation>richtig wäre gewesen: {answer}</translation>
    </message>
    <message>
        <source>{when}: marked as valid again by {who}: {reason}</source>
        <translation>{when}: wieder als gültig markiert von {who}: {reason}</translation>
    </message>
    <message>
        <source>{when}: marked as invalid by {who}: {reason}</source>
        <translation>{when}: als ungültig markiert von {who}: {reason}</translation>
    </message>
    <message>
        <source>the therapist</source>
        <translation>der Therapeutin oder dem Therapeuten</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemandem</translation>
    </message>
</context>
<context>
    <name>troubles</name>
    <message>
        <source>See2Sound</source>
        <translation>See2Sound</translation>
    </message>
    <message>
        <source>Bring a backup back …</source>
        <translation>Sicherung zurückholen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Lesion on the left</source>
        <translation>Läsion links</translation>
    </message>
    <message>
        <source>Lesion on the right</source>
        <translation>Läsion rechts</translation>
    </message>
    <message>
        <source>Lesions on both sides</source>
        <translation>Läsionen auf beiden Seiten</translation>
    </message>
    <message>
        <source>No lesion</source>
        <translation>Keine Läsion</translation>
    </message>
    <message>
        <source>Lesion side not known</source>
        <translation>Seite der Läsion nicht bekannt</translation>
    </message>
    <message>
        <source>Controls on the patient&apos;s screen will be on the left; the right side may be missed.</source>
        <translation>Die Tasten auf dem Patientenbildschirm werden links sein; die rechte Seite könnte übersehen werden.</translation>
    </message>
    <message>
        <source>Controls on the patient&apos;s screen will be on the right; the left side may be missed.</source>
        <translation>Die Tasten auf dem Patientenbildschirm werden rechts sein; die linke Seite könnte übersehen werden.</translation>
    </message>
    <message>
        <source>Controls on the patient&apos;s screen will be in the middle.</source>
        <translation>Die Tasten auf dem Patientenbildschirm werden in der Mitte sein.</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Kontrollperson</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Nicht beendet</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Stopped early</source>
        <translation>Vorzeitig beendet</translation>
    </message>
    <message>
        <source>Headphones</source>
        <translation>Kopfhörer</translation>
    </message>
    <message>
        <source>Stereo speakers</source>
        <translation>Stereolautsprecher</translation>
    </message>
    <message>
        <source>5.1 speakers</source>
        <translation>5.1-Lautsprecher</translation>
    </message>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}: {value}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day}. {month} {year}</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>See2Sound presents spatial sound scenes and records localisation responses for research, education and therapist-supervised exercise. It does not diagnose, and results must not be the sole basis of a clinical decision.</source>
        <translation>See2Sound bietet räumliche Klangszenen dar und zeichnet Lokalisationsantworten auf – für Forschung, Lehre und therapeutisch angeleitete Übungen. Es stellt keine Diagnose, und seine Ergebnisse dürfen nicht die alleinige Grundlage einer klinischen Entscheidung sein.</translation>
    </message>
</context>
</TS>
