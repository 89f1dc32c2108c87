<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>AccountDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>At least 12 characters. Several words that do not belong together are easy to keep in mind.</source>
        <translation>Almeno 12 caratteri. Più parole senza legame tra loro sono facili da ricordare.</translation>
    </message>
    <message>
        <source>&amp;New passphrase</source>
        <translation>&amp;Nuova frase segreta</translation>
    </message>
    <message>
        <source>The same a&amp;gain</source>
        <translation>&amp;Di nuovo la stessa</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Aggiungere un account</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Aggiungi</translation>
    </message>
    <message>
        <source>New passphrase for {name}</source>
        <translation>Nuova frase segreta per {name}</translation>
    </message>
    <message>
        <source>&amp;Give</source>
        <translation>&amp;Assegna</translation>
    </message>
    <message>
        <source>Change my passphrase</source>
        <translation>Cambiare la mia frase segreta</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Cambia</translation>
    </message>
</context>
<context>
    <name>AccountMenu</name>
    <message>
        <source>Signed in: {name}</source>
        <translation>Accesso: {name}</translation>
    </message>
    <message>
        <source>&amp;Lock now</source>
        <translation>&amp;Blocca ora</translation>
    </message>
    <message>
        <source>&amp;Passphrase and accounts …</source>
        <translation>&amp;Frase segreta e account…</translation>
    </message>
    <message>
        <source>&amp;Sign out</source>
        <translation>&amp;Esci</translation>
    </message>
</context>
<context>
    <name>AccountsCard</name>
    <message>
        <source>Who may open the records</source>
        <translation>Chi può aprire i dati</translation>
    </message>
    <message>
        <source>A demonstration opens for everybody and has no accounts. Nobody in it is a patient.</source>
        <translation>Una dimostrazione si apre per tutti e non ha account. Nessuno al suo interno è un paziente reale.</translation>
    </message>
    <message>
        <source>The records are on a server: {place}. Whoever may open that database reads the names of patients. With a passphrase the names are sealed, and everybody who works with them signs in.</source>
        <translation>I dati sono su un server: {place}. Chi può aprire quella base di dati legge i nomi dei pazienti. Con una frase segreta i nomi sono sigillati, e chi lavora con i dati accede con un account.</translation>
    </message>
    <message>
        <source>Whoever starts See2Sound on this computer can read them. With a passphrase they are encrypted, and everybody who works with them signs in.</source>
        <translation>Chi avvia See2Sound su questo computer può leggerli. Con una frase segreta sono cifrati, e chi lavora con i dati accede con un account.</translation>
    </message>
    <message>
        <source>&amp;Protect with a passphrase …</source>
        <translation>&amp;Proteggi con una frase segreta…</translation>
    </message>
    <message>
        <source>Signed in as {name} ({role}).</source>
        <translation>Accesso come {name} ({role}).</translation>
    </message>
    <message>
        <source>On the server the names, dates of birth, record numbers and contacts of patients are sealed. The rest, notes included, can be read by whoever runs it.</source>
        <translation>Sul server sono sigillati nomi, date di nascita, numeri di cartella e recapiti dei pazienti. Il resto, note comprese, può essere letto da chi lo gestisce.</translation>
    </message>
    <message>
        <source>Change my &amp;passphrase …</source>
        <translation>&amp;Cambia la mia frase segreta…</translation>
    </message>
    <message>
        <source> min</source>
        <translation>&#xa0;min</translation>
    </message>
    <message>
        <source>Without use of this window, the time that the computer sleeps included. A session goes on.</source>
        <translation>Senza uso di questa finestra, compresa la sospensione del computer. Una seduta in corso continua.</translation>
    </message>
    <message>
        <source>&amp;Lock after</source>
        <translation>&amp;Blocca dopo</translation>
    </message>
    <message>
        <source>&amp;Add an account …</source>
        <translation>&amp;Aggiungi un account…</translation>
    </message>
    <message>
        <source>New &amp;recovery code …</source>
        <translation>Nuovo codice di &amp;emergenza…</translation>
    </message>
    <message>
        <source>{role}, since {date}</source>
        <translation>{role}, creato in data {date}</translation>
    </message>
    <message>
        <source>New passphrase …</source>
        <translation>Nuova frase segreta…</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Rimuovi…</translation>
    </message>
    <message>
        <source>New passphrase for {name}</source>
        <translation>Nuova frase segreta per {name}</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Rimuovi {name}</translation>
    </message>
    <message>
        <source>Remove the account {name}? What {name} did stays in the records.</source>
        <translation>Rimuovere l’account {name}? Ciò che {name} ha fatto resta nei dati.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Make a new recovery code? The one on paper until now opens nothing any more.</source>
        <translation>Creare un nuovo codice di emergenza? Quello su carta fino a ora non apre più nulla.</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>Crea un nuovo codice</translation>
    </message>
</context>
<context>
    <name>AppContext</name>
    <message>
        <source>A session with {code} is under way or being prepared. End it, or stop preparing it, before another patient is chosen.</source>
        <translation>Una seduta con {code} è in corso o in preparazione. Terminarla, o interrompere la preparazione, prima di scegliere un’altra persona.</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Something was changed past the trail of the records.</source>
        <translation>Qualcosa è stato cambiato aggirando il registro delle attività.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Guarda</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Continua</translation>
    </message>
    <message>
        <source>The session with {code} of {when} is not finished; {done} of {planned} trials are stored.</source>
        <translation>La seduta con {code} ({when}) non è finita; {done} prove su {planned} sono salvate.</translation>
    </message>
    <message>
        <source>Resume it</source>
        <translation>Riprendi</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Go back</source>
        <translation>Torna indietro</translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>Chiudere senza salvare?</translation>
    </message>
    <message>
        <source>What was typed and not saved will be lost.</source>
        <translation>Ciò che è stato scritto e non salvato andrà perso.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
</context>
<context>
    <name>AskingWindow</name>
    <message>
        <source>See2Sound – patient</source>
        <translation>See2Sound – schermo paziente</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inizia</translation>
    </message>
    <message>
        <source>I heard nothing</source>
        <translation>Non ho sentito niente</translation>
    </message>
    <message>
        <source>Hear it again</source>
        <translation>Riascolta</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Ends the sound at once. Your therapist comes.</source>
        <translation>Ferma subito il suono. Qualcuno viene da Lei.</translation>
    </message>
</context>
<context>
    <name>AxesPlot</name>
    <message>
        <source>left</source>
        <translation>sinistra</translation>
    </message>
    <message>
        <source>right</source>
        <translation>destra</translation>
    </message>
    <message>
        <source>where the sound was</source>
        <translation>dove era il suono</translation>
    </message>
</context>
<context>
    <name>BackupsCard</name>
    <message>
        <source>Backups</source>
        <translation>Copie di sicurezza</translation>
    </message>
    <message>
        <source>The records are on a server. Its database administrator backs them up.</source>
        <translation>I dati sono su un server. Le copie di sicurezza le fa chi amministra la base di dati.</translation>
    </message>
    <message>
        <source>One a day and one at the end, each looked through after it was written. Kept are 7 days, 4 weeks and 12 months.</source>
        <translation>Una al giorno e una alla fine, ciascuna verificata dopo la scrittura. Si conservano 7 giorni, 4 settimane e 12 mesi.</translation>
    </message>
    <message>
        <source>On another disk or a stick they also survive the loss of this computer.</source>
        <translation>Su un altro disco o su una chiavetta resistono anche alla perdita di questo computer.</translation>
    </message>
    <message>
        <source>&amp;Folder of the backups</source>
        <translation>Cartella delle copie di &amp;sicurezza</translation>
    </message>
    <message>
        <source>Back up &amp;now</source>
        <translation>Copia o&amp;ra</translation>
    </message>
    <message>
        <source>&amp;Choose the folder …</source>
        <translation>Scegli &amp;la cartella…</translation>
    </message>
    <message>
        <source>&amp;Bring a backup back …</source>
        <translation>R&amp;ipristina una copia…</translation>
    </message>
    <message>
        <source>A demonstration is not backed up.</source>
        <translation>Di una dimostrazione non si fanno copie di sicurezza.</translation>
    </message>
    <message>
        <source>Backing up …</source>
        <translation>Copia in corso…</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Non c’è ancora nessuna copia di sicurezza.</translation>
    </message>
    <message>
        <source>The last one is of {when}; it was whole. In this folder: {n}.</source>
        <translation>Ultima copia: {when}; era integra. In questa cartella: {n}.</translation>
    </message>
    <message>
        <source>Folder of the backups</source>
        <translation>Cartella delle copie di sicurezza</translation>
    </message>
</context>
<context>
    <name>BackupsPresenter</name>
    <message>
        <source>Backing up</source>
        <translation>Copia di sicurezza</translation>
    </message>
</context>
<context>
    <name>BarsPlot</name>
    <message>
        <source>How often sounds were reported</source>
        <translation>Quante volte i suoni sono stati riferiti</translation>
    </message>
    <message>
        <source>How often words were said</source>
        <translation>Quante volte le parole sono state dette</translation>
    </message>
    <message>
        <source>How often pictures were found and chosen</source>
        <translation>Quante volte le immagini sono state trovate e scelte</translation>
    </message>
    <message>
        <source>The table of measures says the same.</source>
        <translation>La tabella delle misure dice lo stesso.</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>riferiti</translation>
    </message>
    <message>
        <source>said</source>
        <translation>dette</translation>
    </message>
    <message>
        <source>of sounds</source>
        <translation>dei suoni</translation>
    </message>
</context>
<context>
    <name>BatteryDetails</name>
    <message>
        <source>The minutes are an estimate: 3 seconds for an answer, a minute of instruction before each test, a minute for each break, and 3 minutes of preparation before the first test.</source>
        <translation>I minuti sono una stima: 3 secondi per risposta, un minuto di istruzioni prima di ogni test, un minuto per ogni pausa e 3 minuti di preparazione prima del primo test.</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Inizia</translation>
    </message>
    <message>
        <source>Visit {number}, {minutes}</source>
        <translation>Visita {number}, {minutes}</translation>
    </message>
    <message>
        <source>Start visit &amp;{number}</source>
        <translation>Inizia la visita &amp;{number}</translation>
    </message>
</context>
<context>
    <name>CalibrationOutput</name>
    <message>
        <source>Preparing a sound</source>
        <translation>Preparazione di un suono</translation>
    </message>
</context>
<context>
    <name>CalibrationWizard</name>
    <message>
        <source>Calibrate an output</source>
        <translation>Calibrare un’uscita</translation>
    </message>
    <message>
        <source>S&amp;top the sound</source>
        <translation>F&amp;erma il suono</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Indietro</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>A&amp;vanti</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salva</translation>
    </message>
    <message>
        <source>Go on calibrating</source>
        <translation>Continua a calibrare</translation>
    </message>
    <message>
        <source>Step {n} of {total}</source>
        <translation>Passo {n} di {total}</translation>
    </message>
    <message>
        <source>Leave without saving? What was measured is lost.</source>
        <translation>Uscire senza salvare? Ciò che è stato misurato va perso.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Esci</translation>
    </message>
</context>
<context>
    <name>ChoicePad</name>
    <message>
        <source>Answers</source>
        <translation>Risposte</translation>
    </message>
</context>
<context>
    <name>ClockFace</name>
    <message>
        <source>Where did it come from?</source>
        <translation>Da dove veniva?</translation>
    </message>
    <message>
        <source>%d o&apos;clock</source>
        <translation>ore %d</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>The new recovery code</source>
        <translation>Il nuovo codice di emergenza</translation>
    </message>
</context>
<context>
    <name>CodeStep</name>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Continua</translation>
    </message>
    <message>
        <source>See2Sound recovery code.pdf</source>
        <translation>Codice di emergenza See2Sound.pdf</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Salvare il foglio</translation>
    </message>
</context>
<context>
    <name>CompareSessions</name>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Ancora niente da confrontare</translation>
    </message>
    <message>
        <source>When two sessions of the chosen patient are there, they can be set side by side here.</source>
        <translation>Quando ci sono due sedute della persona scelta, qui si possono mettere una accanto all’altra.</translation>
    </message>
    <message>
        <source>One session</source>
        <translation>Una seduta</translation>
    </message>
    <message>
        <source>The other session</source>
        <translation>L’altra seduta</translation>
    </message>
    <message>
        <source>Comparing the sessions …</source>
        <translation>Confronto delle sedute…</translation>
    </message>
    <message>
        <source>Both sessions</source>
        <translation>Entrambe le sedute</translation>
    </message>
</context>
<context>
    <name>ComparingPresenter</name>
    <message>
        <source>Comparing two sessions</source>
        <translation>Confronto di due sedute</translation>
    </message>
</context>
<context>
    <name>ControlsCard</name>
    <message>
        <source>Controls</source>
        <translation>Persone di controllo</translation>
    </message>
    <message>
        <source>People without a lesion, marked as controls in their record. Reports set others beside them where test, output and everything else are exactly the same. Only their valid, completed sessions count.</source>
        <translation>Persone senza lesione, indicate come persone di controllo nella loro scheda. Le relazioni mettono gli altri accanto a loro dove test, uscita e tutto il resto sono esattamente uguali. Contano solo le loro sedute valide e completate.</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Conteggio…</translation>
    </message>
    <message>
        <source>No controls yet, so reports say “no norms”.</source>
        <translation>Ancora nessuna persona di controllo: le relazioni dicono quindi «nessun valore di riferimento».</translation>
    </message>
</context>
<context>
    <name>ControlsPresenter</name>
    <message>
        <source>Counting the controls</source>
        <translation>Conteggio delle persone di controllo</translation>
    </message>
    <message>
        <source>{n} controls</source>
        <translation>{n} persone di controllo</translation>
    </message>
    <message>
        <source>1 control</source>
        <translation>1 persona di controllo</translation>
    </message>
    <message>
        <source> (norms from {fewest} on)</source>
        <translation> (valori di riferimento da {fewest} in su)</translation>
    </message>
    <message>
        <source>, {n} more without a valid session</source>
        <translation>, altre {n} senza una seduta valida</translation>
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
        <translation>La tabella delle sedute qui sotto dice lo stesso a parole.</translation>
    </message>
</context>
<context>
    <name>CrashReporter</name>
    <message>
        <source>Something in See2Sound went wrong, and it was our fault. Every answer that was given is stored. Please finish what you are doing, restart the app, and send us the log file.</source>
        <translation>In See2Sound qualcosa è andato storto, ed è colpa nostra. Ogni risposta data è salvata. Finire ciò che si sta facendo, riavviare l’applicazione e inviarci il file di registro.</translation>
    </message>
</context>
<context>
    <name>DepthLegend</name>
    <message>
        <source>Depth</source>
        <translation>Profondità</translation>
    </message>
    <message>
        <source>Assumed: {assumption}.</source>
        <translation>Supposto: {assumption}.</translation>
    </message>
    <message>
        <source>{near} to {far}.</source>
        <translation>Da {near} a {far}.</translation>
    </message>
    <message>
        <source>Assumed, not measured.</source>
        <translation>Supposto, non misurato.</translation>
    </message>
</context>
<context>
    <name>DistanceChoices</name>
    <message>
        <source>How far away was it?</source>
        <translation>Quanto era lontano?</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>Vicino</translation>
    </message>
    <message>
        <source>In between</source>
        <translation>A media distanza</translation>
    </message>
    <message>
        <source>Far</source>
        <translation>Lontano</translation>
    </message>
</context>
<context>
    <name>DistancePlot</name>
    <message>
        <source>Answered against true distance</source>
        <translation>Distanza indicata e distanza vera</translation>
    </message>
    <message>
        <source>The table of trials says the same.</source>
        <translation>La tabella delle prove dice lo stesso.</translation>
    </message>
</context>
<context>
    <name>DistanceRings</name>
    <message>
        <source>{metres:.2g} {metres:plural metre|metres}</source>
        <translation>{metres:.2g} {metres:plural metro|metri}</translation>
    </message>
    <message>
        <source>How far away was it?</source>
        <translation>Quanto era lontano?</translation>
    </message>
    <message>
        <source>Up and down keys move the marker, Enter answers.</source>
        <translation>I tasti su e giù spostano il segno, Invio risponde.</translation>
    </message>
</context>
<context>
    <name>EarChoiceDialog</name>
    <message>
        <source>Choose an HRTF set by ear</source>
        <translation>Scelta del set a orecchio</translation>
    </message>
    <message>
        <source>Preparing the sounds</source>
        <translation>Preparazione dei suoni</translation>
    </message>
    <message>
        <source>{letter} moves most evenly</source>
        <translation>{letter} si muove nel modo più regolare</translation>
    </message>
    <message>
        <source>No &amp;difference</source>
        <translation>Nessuna &amp;differenza</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Riprova</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Play {letter}</source>
        <translation>Riproduci {letter}</translation>
    </message>
    <message>
        <source>Put the headphones on the patient. Each letter plays the same sound on its way from the left to the right. Play them as often as you like, in any order.</source>
        <translation>Mettere le cuffie alla persona. Ogni lettera riproduce lo stesso suono che va da sinistra a destra. Riprodurle quante volte si vuole, in qualsiasi ordine.</translation>
    </message>
    <message>
        <source>Which of these moves most evenly from left to right?</source>
        <translation>Quale di questi si muove nel modo più regolare da sinistra a destra?</translation>
    </message>
    <message>
        <source>Stop {letter}</source>
        <translation>Ferma {letter}</translation>
    </message>
    <message>
        <source>Preparing the sounds …</source>
        <translation>Preparazione dei suoni…</translation>
    </message>
    <message>
        <source>{letter} plays on {device}.</source>
        <translation>{letter} è in riproduzione su {device}.</translation>
    </message>
    <message>
        <source>Still to be heard to the end: {letters}. Plays on {device}.</source>
        <translation>Ancora da sentire fino alla fine: {letters}. Riproduzione su {device}.</translation>
    </message>
    <message>
        <source>All were heard. Ask the patient, and press the letter that they name.</source>
        <translation>Tutti sono stati sentiti. Chiedere alla persona e premere la lettera che indica.</translation>
    </message>
</context>
<context>
    <name>EarChoicePresenter</name>
    <message>
        <source>Preparing the moving sounds</source>
        <translation>Preparazione dei suoni in movimento</translation>
    </message>
    <message>
        <source>{device} is gone. Plug it in again, or choose another output.</source>
        <translation>{device} non c’è più. Ricollegare l’uscita o sceglierne un’altra.</translation>
    </message>
</context>
<context>
    <name>EarScreen</name>
    <message>
        <source>Opening the audio output</source>
        <translation>Apertura dell’uscita audio</translation>
    </message>
</context>
<context>
    <name>EndView</name>
    <message>
        <source>The patient may rest now. The next test begins when you say so.</source>
        <translation>La persona ora può riposare. Il test successivo comincia quando lo si decide.</translation>
    </message>
    <message>
        <source>Next test</source>
        <translation>Test successivo</translation>
    </message>
    <message>
        <source>Open &amp;results</source>
        <translation>Apri i &amp;risultati</translation>
    </message>
    <message>
        <source>&amp;New session</source>
        <translation>&amp;Nuova seduta</translation>
    </message>
    <message>
        <source>Re&amp;peat in another way of answering</source>
        <translation>Ri&amp;peti rispondendo in altro modo</translation>
    </message>
    <message>
        <source>Tells a shift of what is heard from a shift of how it is answered. Best done right away.</source>
        <translation>Distingue uno spostamento di ciò che si sente da uno spostamento del modo di rispondere. Meglio farlo subito.</translation>
    </message>
    <message>
        <source>The session is complete</source>
        <translation>La seduta è completata</translation>
    </message>
    <message>
        <source>The session was ended early</source>
        <translation>La seduta è stata interrotta prima della fine</translation>
    </message>
    <message>
        <source>Ne&amp;xt: {test} ({number} of {total})</source>
        <translation>&amp;Avanti: {test} ({number} di {total})</translation>
    </message>
</context>
<context>
    <name>EntranceDialog</name>
    <message>
        <source>What is wrong</source>
        <translation>Che cosa non va</translation>
    </message>
</context>
<context>
    <name>EntryChoices</name>
    <message>
        <source>What the patient answered</source>
        <translation>Che cosa ha risposto la persona</translation>
    </message>
</context>
<context>
    <name>EntryPoints</name>
    <message>
        <source>Points that the patient gave</source>
        <translation>Punti dati dalla persona</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>Words that the patient said</source>
        <translation>Parole dette dalla persona</translation>
    </message>
    <message>
        <source>N&amp;o word</source>
        <translation>Nessuna par&amp;ola</translation>
    </message>
    <message>
        <source>&amp;Keep the marked words</source>
        <translation>&amp;Tieni le parole segnate</translation>
    </message>
    <message>
        <source>Mark what was said, in any order. Some words were not played.</source>
        <translation>Segnare ciò che è stato detto, in qualsiasi ordine. Alcune parole non sono state riprodotte.</translation>
    </message>
</context>
<context>
    <name>FatigueRow</name>
    <message>
        <source>How tired is the patient, 0 to 10?</source>
        <translation>Quanta stanchezza, da 0 a 10?</translation>
    </message>
    <message>
        <source>0 is not at all, 10 is extremely.</source>
        <translation>0 è nessuna, 10 è estrema.</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Annota</translation>
    </message>
    <message>
        <source>How tired, 0 to 10?</source>
        <translation>Stanchezza, da 0 a 10?</translation>
    </message>
    <message>
        <source>Kept: {level}</source>
        <translation>Annotato: {level}</translation>
    </message>
</context>
<context>
    <name>FiguresStep</name>
    <message>
        <source>such as 104</source>
        <translation>es. 104</translation>
    </message>
    <message>
        <source>dB SPL for 1 mW</source>
        <translation>dB&#xa0;SPL per 1&#xa0;mW</translation>
    </message>
    <message>
        <source>dB SPL for 1 V</source>
        <translation>dB&#xa0;SPL per 1&#xa0;V</translation>
    </message>
    <message>
        <source>such as 0.5</source>
        <translation>es. 0,5</translation>
    </message>
    <message>
        <source>&amp;Impedance, Ω</source>
        <translation>I&amp;mpedenza, Ω</translation>
    </message>
    <message>
        <source>RMS voltage of a full-scale sine at the headphone socket, at the system volume as it is now.</source>
        <translation>Tensione RMS di una sinusoide a fondo scala alla presa delle cuffie, al volume attuale del sistema.</translation>
    </message>
    <message>
        <source>&amp;Sensitivity of the headphones</source>
        <translation>Sensi&amp;bilità delle cuffie</translation>
    </message>
    <message>
        <source>&amp;Given in</source>
        <translation>Esp&amp;ressa in</translation>
    </message>
    <message>
        <source>Output &amp;voltage, V</source>
        <translation>&amp;Tensione di uscita, V</translation>
    </message>
    <message>
        <source>Sensitivity and impedance stand in the data sheet of the headphones, the voltage in that of the sound device; or measure it with a multimeter and a 1 kHz tone. Data sheets are good to a few decibels; a coupler is better.</source>
        <translation>Sensibilità e impedenza sono nella scheda tecnica delle cuffie, la tensione in quella del dispositivo audio; oppure misurarla con un multimetro e un tono di 1&#xa0;kHz. Le schede tecniche sono precise entro qualche decibel; un accoppiatore è più preciso.</translation>
    </message>
    <message>
        <source>such as 32</source>
        <translation>es. 32</translation>
    </message>
</context>
<context>
    <name>FirstRunWindow</name>
    <message>
        <source>&amp;Set up for our patients</source>
        <translation>&amp;Prepara per i nostri pazienti</translation>
    </message>
    <message>
        <source>&amp;Look around first</source>
        <translation>Dai prima un’occ&amp;hiata</translation>
    </message>
    <message>
        <source>P&amp;rotect the records</source>
        <translation>P&amp;roteggi i dati</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Indietro</translation>
    </message>
    <message>
        <source>Records of patients are encrypted on this computer. Whoever works with them signs in.</source>
        <translation>I dati dei pazienti sono cifrati su questo computer. Chi lavora con i dati accede con un account.</translation>
    </message>
    <message>
        <source>Records of patients are on a server, their names sealed. Whoever works with them signs in.</source>
        <translation>I dati dei pazienti sono su un server, con i nomi sigillati. Chi lavora con i dati accede con un account.</translation>
    </message>
    <message>
        <source>A demonstration without a passphrase, marked on every page. Enter nobody who is a patient.</source>
        <translation>Una dimostrazione senza frase segreta, indicata su ogni pagina. Non inserirvi nessun paziente reale.</translation>
    </message>
    <message>
        <source>The first account manages the others. Everybody who works with patients gets one later.</source>
        <translation>Il primo account gestisce gli altri. Chi lavora con i pazienti ne riceve uno più tardi.</translation>
    </message>
    <message>
        <source>On the server names are sealed and nothing else: whoever runs it reads the notes. Close See2Sound on the other stations first. Have older dumps and logs of the server destroyed: they still open the names.</source>
        <translation>Sul server sono sigillati i nomi e nient’altro: chi lo gestisce legge le note. Chiudere prima See2Sound sulle altre postazioni. Far distruggere le vecchie copie e i registri del server: aprono ancora i nomi.</translation>
    </message>
    <message>
        <source>Stands on reports. May stay empty.</source>
        <translation>Compare sulle relazioni. Può restare vuoto.</translation>
    </message>
    <message>
        <source>Name of the &amp;site</source>
        <translation>Nome della s&amp;ede</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Il proprio &amp;nome</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Frase segreta</translation>
    </message>
    <message>
        <source>At least 12 characters. Several words that do not belong together are easy to keep in mind.</source>
        <translation>Almeno 12 caratteri. Più parole senza legame tra loro sono facili da ricordare.</translation>
    </message>
    <message>
        <source>The same a&amp;gain</source>
        <translation>&amp;Di nuovo la stessa</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Benvenuti</translation>
    </message>
    <message>
        <source>The first account</source>
        <translation>Il primo account</translation>
    </message>
    <message>
        <source>The recovery code</source>
        <translation>Il codice di emergenza</translation>
    </message>
    <message>
        <source>Encrypting …</source>
        <translation>Cifratura…</translation>
    </message>
    <message>
        <source>Sealing the names …</source>
        <translation>Sigillatura dei nomi…</translation>
    </message>
</context>
<context>
    <name>FormCard</name>
    <message>
        <source>&amp;Fill in the form …</source>
        <translation>Compila il modu&amp;lo…</translation>
    </message>
    <message>
        <source>3   Before the session</source>
        <translation>3   Prima della seduta</translation>
    </message>
    <message>
        <source>Choose a patient first.</source>
        <translation>Scegliere prima una persona.</translation>
    </message>
    <message>
        <source>Hearing, sight, the arm, fatigue and more can shift the answers. As long as nothing is asked, the result will say “interpret with caution”.</source>
        <translation>Udito, vista, braccio, stanchezza e altro possono spostare le risposte. Finché non si chiede nulla, il risultato dirà «da interpretare con cautela».</translation>
    </message>
</context>
<context>
    <name>GainSlider</name>
    <message>
        <source>Gain</source>
        <translation>Guadagno</translation>
    </message>
</context>
<context>
    <name>GalleryDialog</name>
    <message>
        <source>Scenes of the test</source>
        <translation>Scene del test</translation>
    </message>
    <message>
        <source>A test uses only scenes whose every source somebody approved: the right thing, in the right place. Those that come with See2Sound are.</source>
        <translation>Un test usa solo scene di cui qualcuno ha approvato ogni sorgente: la cosa giusta, nel posto giusto. Quelle fornite con See2Sound lo sono.</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fine</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Open the scene {title}</source>
        <translation>Apri la scena {title}</translation>
    </message>
</context>
<context>
    <name>GridPlot</name>
    <message>
        <source>What was answered to what</source>
        <translation>Risposte secondo ciò che è stato riprodotto</translation>
    </message>
    <message>
        <source>The table of trials says the same in words.</source>
        <translation>La tabella delle prove dice lo stesso a parole.</translation>
    </message>
    <message>
        <source>where the sound was</source>
        <translation>dove era il suono</translation>
    </message>
    <message>
        <source>how far the sound was</source>
        <translation>quanto lontano era il suono</translation>
    </message>
    <message>
        <source>the answer</source>
        <translation>la risposta</translation>
    </message>
</context>
<context>
    <name>HeadPlot</name>
    <message>
        <source>Mean answers seen from above</source>
        <translation>Risposte medie viste dall’alto</translation>
    </message>
    <message>
        <source>The table of trials says the same in words.</source>
        <translation>La tabella delle prove dice lo stesso a parole.</translation>
    </message>
    <message>
        <source>left</source>
        <translation>sinistra</translation>
    </message>
    <message>
        <source>right</source>
        <translation>destra</translation>
    </message>
</context>
<context>
    <name>HeadphonesCard</name>
    <message>
        <source>Headphones</source>
        <translation>Cuffie</translation>
    </message>
    <message>
        <source>Import a SOFA file …</source>
        <translation>Importa un file SOFA…</translation>
    </message>
    <message>
        <source>Choose a fil&amp;e …</source>
        <translation>Sce&amp;gli un file…</translation>
    </message>
    <message>
        <source>&amp;HRTF set of the site</source>
        <translation>Set di &amp;HRTF della sede</translation>
    </message>
    <message>
        <source>How a head changes sound on its way to the ears. A patient may have another one.</source>
        <translation>Come una testa cambia il suono nel tragitto verso le orecchie. Una persona può averne un altro.</translation>
    </message>
    <message>
        <source>Headphone e&amp;qualisation</source>
        <translation>E&amp;qualizzazione delle cuffie</translation>
    </message>
    <message>
        <source>For the model that this site uses: a text of parametric filters, as AutoEq writes it.</source>
        <translation>Per il modello che usa questa sede: un testo di filtri parametrici, come lo scrive AutoEq.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Disattivata</translation>
    </message>
    <message>
        <source>{name} (its file is missing)</source>
        <translation>{name} (manca il file)</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Rimuovi {name}</translation>
    </message>
    <message>
        <source>Import an HRTF set</source>
        <translation>Importare un set di HRTF</translation>
    </message>
    <message>
        <source>SOFA files (*.sofa)</source>
        <translation>File SOFA (*.sofa)</translation>
    </message>
    <message>
        <source>Choose a headphone equalisation</source>
        <translation>Scegliere un’equalizzazione delle cuffie</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>Testi (*.txt)</translation>
    </message>
    <message>
        <source>Remove an HRTF set</source>
        <translation>Rimuovere un set di HRTF</translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation>Rimuovere «{name}»?</translation>
    </message>
    <message>
        <source>Results stay as they are. A session that is not finished can be resumed only with its set.</source>
        <translation>I risultati restano come sono. Una seduta non finita si può riprendere solo con il suo set.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Tieni</translation>
    </message>
</context>
<context>
    <name>HeadphonesPresenter</name>
    <message>
        <source>Importing {name}</source>
        <translation>Importazione di {name}</translation>
    </message>
</context>
<context>
    <name>HoldCorner</name>
    <message>
        <source>Back to the therapist&apos;s window</source>
        <translation>Torna alla finestra di terapia</translation>
    </message>
    <message>
        <source>Hold for two seconds, or press F12.</source>
        <translation>Tenere premuto per due secondi, oppure premere F12.</translation>
    </message>
    <message>
        <source>Therapist: hold for two seconds, or press F12</source>
        <translation>Terapista: tenere premuto per due secondi, oppure premere F12</translation>
    </message>
</context>
<context>
    <name>InlineQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>in other words</source>
        <translation>altro motivo</translation>
    </message>
</context>
<context>
    <name>InputRow</name>
    <message>
        <source>How the patient &amp;answers</source>
        <translation>Come &amp;risponde la persona</translation>
    </message>
    <message>
        <source>&amp;By what</source>
        <translation>Con c&amp;he cosa</translation>
    </message>
    <message>
        <source>Each answer is &amp;highlighted for</source>
        <translation>Ogni risposta è &amp;evidenziata per</translation>
    </message>
    <message>
        <source>The pointer has to &amp;rest for</source>
        <translation>Il &amp;puntatore deve restare fermo per</translation>
    </message>
    <message>
        <source>Switch boxes send Space and Enter. A gamepad can, too, by a program that makes keys of its buttons.</source>
        <translation>I pulsanti di comando inviano Spazio e Invio. Può farlo anche un gamepad, con un programma che trasforma i suoi pulsanti in tasti.</translation>
    </message>
</context>
<context>
    <name>InstructionsPresenter</name>
    <message>
        <source>Having the instructions spoken</source>
        <translation>Lettura delle istruzioni a voce</translation>
    </message>
    <message>
        <source>Looking for recorded instructions</source>
        <translation>Ricerca di istruzioni registrate</translation>
    </message>
</context>
<context>
    <name>LanguageChange</name>
    <message>
        <source>A session is running. The language changes when it has ended.</source>
        <translation>Una seduta è in corso. La lingua cambierà quando sarà finita.</translation>
    </message>
</context>
<context>
    <name>LesionPicture</name>
    <message>
        <source>L</source>
        <translation>S</translation>
    </message>
    <message>
        <source>R</source>
        <translation>D</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Level</source>
        <translation>Livello</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>silenzio</translation>
    </message>
    <message>
        <source>{level} dB</source>
        <translation>{level}&#xa0;dB</translation>
    </message>
    <message>
        <source>Peak: {words}</source>
        <translation>Picco: {words}</translation>
    </message>
</context>
<context>
    <name>LevelQuestion</name>
    <message>
        <source>Go on, level not known</source>
        <translation>Continua, livello non noto</translation>
    </message>
</context>
<context>
    <name>LevelsStep</name>
    <message>
        <source>Playing …</source>
        <translation>In corso…</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Avvia</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canale</translation>
    </message>
    <message>
        <source>Meter reads, dB(A)</source>
        <translation>Lettura del fonometro, dB(A)</translation>
    </message>
    <message>
        <source>Trim</source>
        <translation>Correzione</translation>
    </message>
    <message>
        <source>Distance, m (optional)</source>
        <translation>Distanza, m (facoltativa)</translation>
    </message>
    <message>
        <source>Play noise: {channel}</source>
        <translation>Riproduci il rumore: {channel}</translation>
    </message>
    <message>
        <source>Reading: {channel}</source>
        <translation>Lettura: {channel}</translation>
    </message>
    <message>
        <source>such as 68.5</source>
        <translation>es. 68,5</translation>
    </message>
    <message>
        <source>Distance: {channel}</source>
        <translation>Distanza: {channel}</translation>
    </message>
    <message>
        <source>such as 1.80</source>
        <translation>es. 1,80</translation>
    </message>
</context>
<context>
    <name>LicenceDialog</name>
    <message>
        <source>Licence of {title}</source>
        <translation>Licenza di {title}</translation>
    </message>
    <message>
        <source>&amp;I have read the licence and accept it</source>
        <translation>Ho letto la &amp;licenza e la accetto</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Continua</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annulla</translation>
    </message>
    <message>
        <source>Open the &amp;licence&apos;s page</source>
        <translation>Apri la &amp;pagina della licenza</translation>
    </message>
    <message>
        <source>On this computer: {fit}.</source>
        <translation>Su questo computer: {fit}.</translation>
    </message>
    <message>
        <source>The hub gives this model only to people who accepted its licence there: {page}
The token is sent to the hub alone and kept nowhere.</source>
        <translation>L’hub dà questo modello solo a chi ne ha accettato lì la licenza: {page}
Il token è inviato solo all’hub e non è conservato da nessuna parte.</translation>
    </message>
    <message>
        <source>Access &amp;token</source>
        <translation>&amp;Token di accesso</translation>
    </message>
</context>
<context>
    <name>LiveArc</name>
    <message>
        <source>Target and answer are hidden.</source>
        <translation>Bersaglio e risposta sono nascosti.</translation>
    </message>
    <message>
        <source>Sound: %s</source>
        <translation>Suono: %s</translation>
    </message>
    <message>
        <source>Answer: %s</source>
        <translation>Risposta: %s</translation>
    </message>
    <message>
        <source>Target and answer seen from above</source>
        <translation>Bersaglio e risposta visti dall’alto</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>nascosto</translation>
    </message>
</context>
<context>
    <name>LiveViewWidget</name>
    <message>
        <source>Session under way</source>
        <translation>Seduta in corso</translation>
    </message>
    <message>
        <source>Elapsed time</source>
        <translation>Tempo trascorso</translation>
    </message>
    <message>
        <source>Trials done</source>
        <translation>Prove fatte</translation>
    </message>
    <message>
        <source>&amp;Heard nothing</source>
        <translation>Non ha sentito &amp;niente</translation>
    </message>
    <message>
        <source>Start for the patient</source>
        <translation>Inizia al posto della persona</translation>
    </message>
    <message>
        <source>Sho&amp;w how</source>
        <translation>Mos&amp;tra come si fa</translation>
    </message>
    <message>
        <source>One example sound and its answer. It does not count.</source>
        <translation>Un suono di esempio e la sua risposta. Non conta.</translation>
    </message>
    <message>
        <source>Sa&amp;y it again</source>
        <translation>Ri&amp;dillo</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Avanti</translation>
    </message>
    <message>
        <source>Go on at this volume</source>
        <translation>Avanti a questo volume</translation>
    </message>
    <message>
        <source>End the session</source>
        <translation>Termina la seduta</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Go on for the patient</source>
        <translation>Avanti al posto della persona</translation>
    </message>
    <message>
        <source>Go on, marked in the report</source>
        <translation>Avanti, segnalato nella relazione</translation>
    </message>
</context>
<context>
    <name>LockCover</name>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Sblocca</translation>
    </message>
    <message>
        <source>Sign in as somebody &amp;else</source>
        <translation>&amp;Accedi con un altro account</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloccato</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Frase segreta</translation>
    </message>
    <message>
        <source>{name} is signed in. A session that runs goes on; the patient&apos;s window shows no change.</source>
        <translation>L’account {name} è aperto. Una seduta in corso continua; la finestra paziente non mostra alcun cambiamento.</translation>
    </message>
</context>
<context>
    <name>LoudspeakersCard</name>
    <message>
        <source>5.1 loudspeakers</source>
        <translation>Altoparlanti 5.1</translation>
    </message>
    <message>
        <source>Directions between the loudspeakers</source>
        <translation>Direzioni tra gli altoparlanti</translation>
    </message>
    <message>
        <source>All bass to the s&amp;ubwoofer</source>
        <translation>Tutti i bassi al subwoofer</translation>
    </message>
    <message>
        <source>Where there is a subwoofer: what is below {crossover:.0f} Hz goes there alone. Otherwise it plays the bass of the loudspeakers once more. Calibrations stay valid.</source>
        <translation>Se c’è un subwoofer: ciò che sta sotto {crossover:.0f}&#xa0;Hz va solo lì. Altrimenti riproduce di nuovo i bassi degli altoparlanti. Le calibrazioni restano valide.</translation>
    </message>
    <message>
        <source>Carries directions up to {reach:.0f}° left and right of straight ahead.</source>
        <translation>Rende le direzioni fino a {reach:.0f}° a sinistra e a destra rispetto a diritto davanti.</translation>
    </message>
    <message>
        <source>Carries no direction closely enough for a test of direction: there to compare with.</source>
        <translation>Non rende nessuna direzione con la precisione che serve a un test di direzione: serve per confronto.</translation>
    </message>
    <message>
        <source>&amp;Matched at the listener&apos;s ears</source>
        <translation>Adattate alle orecchie di chi ascolta</translation>
    </message>
    <message>
        <source>Panned between two loudspeakers (&amp;VBAP)</source>
        <translation>Ripartite tra due altoparlanti (VBAP)</translation>
    </message>
    <message>
        <source>Microphones in a &amp;room, as published</source>
        <translation>Microfoni in una stanza, come pubblicato</translation>
    </message>
</context>
<context>
    <name>MakingOffers</name>
    <message>
        <source>Looking at the models</source>
        <translation>Ricerca dei modelli</translation>
    </message>
    <message>
        <source>Who finds it, where they can</source>
        <translation>Chi lo trova, dove può</translation>
    </message>
    <message>
        <source>{title} (not installed)</source>
        <translation>{title} (non installato)</translation>
    </message>
</context>
<context>
    <name>MaterialRow</name>
    <message>
        <source>A picture that is named as its word is shown with it, where every word has one.</source>
        <translation>Un’immagine che ha il nome della sua parola è mostrata insieme a essa, se ogni parola ne ha una.</translation>
    </message>
    <message>
        <source>Choose the &amp;folder …</source>
        <translation>&amp;Scegli la cartella…</translation>
    </message>
    <message>
        <source>Choose the sce&amp;nes …</source>
        <translation>&amp;Scegli le scene…</translation>
    </message>
    <message>
        <source>Open the scene</source>
        <translation>Apri la scena</translation>
    </message>
    <message>
        <source>Look a&amp;gain</source>
        <translation>A&amp;ggiorna</translation>
    </message>
    <message>
        <source>Recorded words</source>
        <translation>Parole registrate</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Scene</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Ricerca…</translation>
    </message>
    <message>
        <source>None yet in {folder}</source>
        <translation>Ancora nessuna in {folder}</translation>
    </message>
    <message>
        <source>{count} words can be used, in {folder}</source>
        <translation>{count} parole si possono usare, in {folder}</translation>
    </message>
    <message>
        <source>{used} of {count} approved scenes are used.</source>
        <translation>Sono usate {used} scene approvate su {count}.</translation>
    </message>
    <message>
        <source>And {count} more files cannot be used.</source>
        <translation>Altri {count} file non si possono usare.</translation>
    </message>
    <message>
        <source>Not used: {scenes}. “Choose the scenes” says why.</source>
        <translation>Non usate: {scenes}. «Scegli le scene» dice perché.</translation>
    </message>
    <message>
        <source>The folder of recorded words</source>
        <translation>La cartella delle parole registrate</translation>
    </message>
</context>
<context>
    <name>MidlinePlot</name>
    <message>
        <source>How often sounds were called right</source>
        <translation>Quante volte i suoni sono stati detti a destra</translation>
    </message>
    <message>
        <source>The table of measures says the same.</source>
        <translation>La tabella delle misure dice lo stesso.</translation>
    </message>
    <message>
        <source>answers “right”</source>
        <translation>risposte «destra»</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>I&amp;mport from a folder …</source>
        <translation>&amp;Importa da una cartella…</translation>
    </message>
    <message>
        <source>&amp;Remove …</source>
        <translation>&amp;Rimuovi…</translation>
    </message>
    <message>
        <source>Open the &amp;licence&apos;s page</source>
        <translation>Apri la &amp;pagina della licenza</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Files of the model</source>
        <translation>File del modello</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dimensione</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Vouched for by</source>
        <translation>Garantito da</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licenza</translation>
    </message>
    <message>
        <source>What a licence allows does not make a model a medical device.</source>
        <translation>Ciò che una licenza permette non fa di un modello un dispositivo medico.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Su questo computer</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Da dove viene</translation>
    </message>
    <message>
        <source>Memory: {memory}</source>
        <translation>Memoria: {memory}</translation>
    </message>
    <message>
        <source>Size: {size}</source>
        <translation>Dimensione: {size}</translation>
    </message>
    <message>
        <source>It {tasks}.</source>
        <translation>Che cosa fa: {tasks}.</translation>
    </message>
</context>
<context>
    <name>ModelsCard</name>
    <message>
        <source>Models</source>
        <translation>Modelli</translation>
    </message>
    <message>
        <source>Neural models find more in a picture and make more sounds. See2Sound works without any. Nothing is fetched by itself.</source>
        <translation>I modelli neurali trovano di più in un’immagine e creano più suoni. See2Sound funziona anche senza. Nulla viene scaricato da solo.</translation>
    </message>
    <message>
        <source>&amp;Models …</source>
        <translation>&amp;Modelli…</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>&amp;Back to the settings</source>
        <translation>&amp;Torna alle impostazioni</translation>
    </message>
    <message>
        <source>Looking at the models …</source>
        <translation>Ricerca dei modelli…</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelli</translation>
    </message>
    <message>
        <source>{size} of disk used</source>
        <translation>{size} di disco usati</translation>
    </message>
    <message>
        <source>A session is running: what is asked for here waits until it has ended.</source>
        <translation>Una seduta è in corso: ciò che si chiede qui aspetta che sia finita.</translation>
    </message>
    <message>
        <source>Python packages are missing for the models that do not fit yet: {packages}. Install See2Sound with its neural part: pip install &quot;see2sound-desktop[neural]&quot;.</source>
        <translation>Mancano pacchetti Python per i modelli che non sono ancora adatti: {packages}. Installare See2Sound con la sua parte neurale: pip install &quot;see2sound-desktop[neural]&quot;.</translation>
    </message>
    <message>
        <source>No longer in the list</source>
        <translation>Non più nell’elenco</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Rimuovi {name}</translation>
    </message>
    <message>
        <source>Choose the folder with the files of {title}</source>
        <translation>Scegliere la cartella con i file di {title}</translation>
    </message>
    <message>
        <source>Remove a model</source>
        <translation>Rimuovere un modello</translation>
    </message>
    <message>
        <source>Remove “{title}”?</source>
        <translation>Rimuovere «{title}»?</translation>
    </message>
    <message>
        <source>Its files are deleted from this computer. Scenes that were made with it stay as they are.</source>
        <translation>I suoi file sono cancellati da questo computer. Le scene create con esso restano come sono.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Tieni</translation>
    </message>
</context>
<context>
    <name>ModelsPresenter</name>
    <message>
        <source>Looking at the models</source>
        <translation>Ricerca dei modelli</translation>
    </message>
    <message>
        <source>Removing a model</source>
        <translation>Rimozione di un modello</translation>
    </message>
    <message>
        <source>Installing {title}</source>
        <translation>Installazione di {title}</translation>
    </message>
    <message>
        <source>Importing {title}</source>
        <translation>Importazione di {title}</translation>
    </message>
    <message>
        <source>Checking {title}</source>
        <translation>Controllo di {title}</translation>
    </message>
    <message>
        <source>Whole: every byte is as it came.</source>
        <translation>Integro: ogni byte è com’era all’arrivo.</translation>
    </message>
    <message>
        <source>{title} was not installed.</source>
        <translation>{title} non è stato installato.</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>Mostra perché</translation>
    </message>
    <message>
        <source>Nobody said what its files must be, so only their structure was checked.</source>
        <translation>Nessuno ha detto come devono essere i suoi file: è stata controllata solo la loro struttura.</translation>
    </message>
    <message>
        <source>{title} is installed.</source>
        <translation>{title} è installato.</translation>
    </message>
</context>
<context>
    <name>NamesOnReports</name>
    <message>
        <source>&amp;With the patient’s name</source>
        <translation>Con il &amp;nome della persona</translation>
    </message>
    <message>
        <source>In place of the code, where the name is known.</source>
        <translation>Al posto del codice, dove il nome è noto.</translation>
    </message>
</context>
<context>
    <name>NavigationRail</name>
    <message>
        <source>{page} (Ctrl+{number})</source>
        <translation>{page} (Ctrl+{number})</translation>
    </message>
</context>
<context>
    <name>NewAccount</name>
    <message>
        <source>Na&amp;me</source>
        <translation>No&amp;me</translation>
    </message>
    <message>
        <source>A researcher sees codes, never who somebody is. An admin also manages accounts and backups.</source>
        <translation>Chi fa ricerca vede codici, mai chi è qualcuno. L’amministrazione gestisce anche account e copie di sicurezza.</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Ruolo</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Do what the message offers</source>
        <translation>Fai ciò che il messaggio propone</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Chiudi questo messaggio</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fatto.</translation>
    </message>
    <message>
        <source>Please note.</source>
        <translation>Da notare.</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>Non ha funzionato.</translation>
    </message>
</context>
<context>
    <name>OutputCheck</name>
    <message>
        <source>Opening the audio output</source>
        <translation>Apertura dell’uscita audio</translation>
    </message>
</context>
<context>
    <name>OutputStep</name>
    <message>
        <source>{name} ({channels} channels)</source>
        <translation>{name} ({channels} canali)</translation>
    </message>
    <message>
        <source>for example 40 %</source>
        <translation>ad esempio 40%</translation>
    </message>
    <message>
        <source>&amp;Measured by</source>
        <translation>&amp;Misurato con</translation>
    </message>
    <message>
        <source>System &amp;volume now</source>
        <translation>Volume attua&amp;le del sistema</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>&amp;Uscita</translation>
    </message>
    <message>
        <source>&amp;Played on</source>
        <translation>Ascolto &amp;con</translation>
    </message>
    <message>
        <source>Meter, coupler or data s&amp;heet</source>
        <translation>&amp;Fonometro, accoppiatore o scheda tecnica</translation>
    </message>
    <message>
        <source>&amp;Who calibrates</source>
        <translation>C&amp;hi calibra</translation>
    </message>
    <message>
        <source>A calibration holds for one output, at one volume, for twelve months.</source>
        <translation>Una calibrazione vale per un’uscita, a un volume, per dodici mesi.</translation>
    </message>
</context>
<context>
    <name>OverTime</name>
    <message>
        <source>Nobody is chosen</source>
        <translation>Nessuna persona scelta</translation>
    </message>
    <message>
        <source>Choose a patient: the tests of one patient are shown over time.</source>
        <translation>Scegliere una persona: si mostrano nel tempo i test di una sola persona.</translation>
    </message>
    <message>
        <source>No course yet</source>
        <translation>Ancora nessun andamento</translation>
    </message>
    <message>
        <source>When sessions of the chosen patient are completed, their measures are here over time.</source>
        <translation>Quando le sedute della persona scelta sono completate, le loro misure sono qui nel tempo.</translation>
    </message>
    <message>
        <source>Putting the tests in order</source>
        <translation>Riordino dei test</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Ci vuole un momento.</translation>
    </message>
    <message>
        <source>These sessions gave no number that could be followed over time.</source>
        <translation>Queste sedute non hanno dato nessun numero che si possa seguire nel tempo.</translation>
    </message>
    <message>
        <source>Baseline and latest session</source>
        <translation>Valori iniziali e ultima seduta</translation>
    </message>
    <message>
        <source>Every session</source>
        <translation>Ogni seduta</translation>
    </message>
    <message>
        <source>Dot: a session, with its 95 % interval. Ring: no interval. Dashed line: baseline. Grey band: no more than measurement noise away from it (MDC95). The line breaks where the set-up changed. Letters: events, below.</source>
        <translation>Punto: una seduta, con il suo intervallo al 95%. Anello: nessun intervallo. Linea tratteggiata: valori iniziali. Fascia grigia: distanza da essi non superiore al rumore di misura (MDC95). La linea si spezza dove è cambiata la configurazione di misura. Lettere: eventi, sotto.</translation>
    </message>
</context>
<context>
    <name>OverTimePresenter</name>
    <message>
        <source>Putting the tests in order</source>
        <translation>Riordino dei test</translation>
    </message>
</context>
<context>
    <name>OwnPassphrase</name>
    <message>
        <source>Passphrase &amp;until now</source>
        <translation>Frase segreta &amp;attuale</translation>
    </message>
</context>
<context>
    <name>PatientCard</name>
    <message>
        <source>&amp;Start a session</source>
        <translation>&amp;Inizia una seduta</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Modifica</translation>
    </message>
    <message>
        <source>Name and &amp;data …</source>
        <translation>N&amp;ome e dati…</translation>
    </message>
    <message>
        <source>&amp;Plan and clinic tests …</source>
        <translation>&amp;Piano e test standard…</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Ancora nessuna seduta</translation>
    </message>
    <message>
        <source>Sessions with this patient will be listed here, with their results.</source>
        <translation>Le sedute con questa persona saranno elencate qui, con i loro risultati.</translation>
    </message>
    <message>
        <source>Open &amp;results</source>
        <translation>Apri i &amp;risultati</translation>
    </message>
    <message>
        <source>Res&amp;ume this session</source>
        <translation>Riprendi &amp;questa seduta</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Suono</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Prove</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Sessions of this patient</source>
        <translation>Sedute di questa persona</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sedute</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Persona di controllo</translation>
    </message>
    <message>
        <source>born {year}</source>
        <translation>anno di nascita {year}</translation>
    </message>
    <message>
        <source>{done} of {planned}</source>
        <translation>{done} di {planned}</translation>
    </message>
</context>
<context>
    <name>PatientCourseDialog</name>
    <message>
        <source>Plan and standard tests of {code}</source>
        <translation>Piano e test standard di {code}</translation>
    </message>
    <message>
        <source>for example 2026-03-14</source>
        <translation>ad esempio 2026-03-14</translation>
    </message>
    <message>
        <source>&amp;Save the plan</source>
        <translation>&amp;Salva il piano</translation>
    </message>
    <message>
        <source>Take the &amp;latest plan back</source>
        <translation>Ritira l’&amp;ultimo piano</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Giorno</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Risultato</translation>
    </message>
    <message>
        <source>Standard tests of this patient</source>
        <translation>Test standard di questa persona</translation>
    </message>
    <message>
        <source>&amp;Enter a test …</source>
        <translation>Inseris&amp;ci un test…</translation>
    </message>
    <message>
        <source>C&amp;hange …</source>
        <translation>&amp;Modifica…</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;Ritira</translation>
    </message>
    <message>
        <source>None was entered yet.</source>
        <translation>Nessuno è stato ancora inserito.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>C&amp;hiudi</translation>
    </message>
    <message>
        <source>What was agreed on</source>
        <translation>Che cosa è stato concordato</translation>
    </message>
    <message>
        <source>Begins &amp;on</source>
        <translation>&amp;Inizia il</translation>
    </message>
    <message>
        <source>&amp;Weeks</source>
        <translation>S&amp;ettimane</translation>
    </message>
    <message>
        <source>Sessions of tests in &amp;all</source>
        <translation>Sedute di &amp;test in tutto</translation>
    </message>
    <message>
        <source>Trainin&amp;g sessions a week</source>
        <translation>Se&amp;dute di allenamento a settimana</translation>
    </message>
    <message>
        <source>&amp;Minutes of each (optional)</source>
        <translation>Mi&amp;nuti di ciascuna (facoltativi)</translation>
    </message>
    <message>
        <source>A plan that begins on another day holds from then on; the one before stays as it was until then. The progress report tells how much of it took place.</source>
        <translation>Un piano che inizia in un altro giorno vale da quel giorno; il precedente resta com’era fino ad allora. La relazione sull’andamento dice quanto ne è stato seguito.</translation>
    </message>
    <message>
        <source>Standard tests of the clinic</source>
        <translation>Test standard della clinica</translation>
    </message>
    <message>
        <source>Tests that were given on paper or by watching. They stand in the progress report.</source>
        <translation>Test svolti su carta o per osservazione. Compaiono nella relazione sull’andamento.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Salvato.</translation>
    </message>
    <message>
        <source>Taken back: it holds no longer. The records keep it.</source>
        <translation>Ritirato: non vale più. I dati lo conservano.</translation>
    </message>
    <message>
        <source>No plan was entered yet.</source>
        <translation>Nessun piano è stato ancora inserito.</translation>
    </message>
</context>
<context>
    <name>PatientDataDialog</name>
    <message>
        <source>Name and data of {code}</source>
        <translation>Nome e dati di {code}</translation>
    </message>
    <message>
        <source>for example 1951-03-14</source>
        <translation>ad esempio 1951-03-14</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salva</translation>
    </message>
    <message>
        <source>&amp;Keep the data</source>
        <translation>&amp;Conserva i dati</translation>
    </message>
    <message>
        <source>They may be &amp;erased again</source>
        <translation>Permetti di &amp;nuovo la cancellazione</translation>
    </message>
    <message>
        <source>&amp;Forget this patient</source>
        <translation>&amp;Dimentica questa persona</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>C&amp;hiudi</translation>
    </message>
    <message>
        <source>Who this is</source>
        <translation>Chi è</translation>
    </message>
    <message>
        <source>A code is enough: everything here may stay empty. It is kept apart from what was measured.</source>
        <translation>Basta un codice: qui tutto può restare vuoto. È tenuto separato da ciò che è stato misurato.</translation>
    </message>
    <message>
        <source>These records open without a passphrase: whoever starts this computer could read a name.</source>
        <translation>Questi dati si aprono senza frase segreta: chi avvia questo computer potrebbe leggere un nome.</translation>
    </message>
    <message>
        <source>Given &amp;name</source>
        <translation>N&amp;ome</translation>
    </message>
    <message>
        <source>Fa&amp;mily name</source>
        <translation>Co&amp;gnome</translation>
    </message>
    <message>
        <source>&amp;Date of birth</source>
        <translation>Data di &amp;nascita</translation>
    </message>
    <message>
        <source>&amp;Number in the hospital&apos;s records</source>
        <translation>Numero nella cartella dell’osp&amp;edale</translation>
    </message>
    <message>
        <source>&amp;How to reach them</source>
        <translation>Co&amp;me raggiungerla</translation>
    </message>
    <message>
        <source>Keeping the data</source>
        <translation>Conservazione dei dati</translation>
    </message>
    <message>
        <source>&amp;Reason why they must not be erased</source>
        <translation>Motivo per cui non vanno cance&amp;llati</translation>
    </message>
    <message>
        <source>Forgetting</source>
        <translation>Dimenticare la persona</translation>
    </message>
    <message>
        <source>Name, number, notes, year of birth and code are destroyed for good; backups lose them when they are brought back. What was measured stays, but belongs to nobody.</source>
        <translation>Nome, numero, note, anno di nascita e codice sono distrutti per sempre; le copie di sicurezza li perdono quando vengono ripristinate. Ciò che è stato misurato resta, ma non appartiene a nessuno.</translation>
    </message>
    <message>
        <source>Type the code {code} to go &amp;on</source>
        <translation>Scri&amp;vere il codice {code} per continuare</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Salvato.</translation>
    </message>
    <message>
        <source>The data are kept.</source>
        <translation>I dati sono conservati.</translation>
    </message>
    <message>
        <source>The data may be erased.</source>
        <translation>I dati possono essere cancellati.</translation>
    </message>
    <message>
        <source>They may be erased when somebody decides so. Nothing is erased by itself.</source>
        <translation>Possono essere cancellati quando qualcuno lo decide. Nulla si cancella da solo.</translation>
    </message>
    <message>
        <source>They must not be erased since {date}: {reason}</source>
        <translation>Da non cancellare (deciso in data {date}): {reason}</translation>
    </message>
</context>
<context>
    <name>PatientEars</name>
    <message>
        <source>&amp;Headphones</source>
        <translation>C&amp;uffie</translation>
    </message>
    <message>
        <source>Choose by &amp;ear …</source>
        <translation>Scegli a &amp;orecchio…</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>non misurata</translation>
    </message>
    <message>
        <source>Head c&amp;ircumference (cm)</source>
        <translation>C&amp;irconferenza della testa (cm)</translation>
    </message>
    <message>
        <source>Head &amp;width, ear to ear (cm)</source>
        <translation>&amp;Larghezza della testa, da orecchio a orecchio (cm)</translation>
    </message>
    <message>
        <source>HRTF &amp;set</source>
        <translation>&amp;Set di HRTF</translation>
    </message>
    <message>
        <source>As the site: {name}</source>
        <translation>Come la sede: {name}</translation>
    </message>
    <message>
        <source>{name} (its file is missing)</source>
        <translation>{name} (manca il file)</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Chiuso</translation>
    </message>
    <message>
        <source>Unfolded</source>
        <translation>Aperto</translation>
    </message>
    <message>
        <source>head {cm} cm</source>
        <translation>testa di {cm}&#xa0;cm</translation>
    </message>
    <message>
        <source>{cm} cm wide</source>
        <translation>larga {cm}&#xa0;cm</translation>
    </message>
    <message>
        <source>head not measured</source>
        <translation>testa non misurata</translation>
    </message>
    <message>
        <source>Chosen by hand, {when}</source>
        <translation>Scelto a mano, {when}</translation>
    </message>
    <message>
        <source>Chosen by ear, {when}: no difference was heard</source>
        <translation>Scelto a orecchio, {when}: non si è sentita alcuna differenza</translation>
    </message>
    <message>
        <source>Chosen by ear, {when}</source>
        <translation>Scelto a orecchio, {when}</translation>
    </message>
</context>
<context>
    <name>PatientForm</name>
    <message>
        <source>Edit patient</source>
        <translation>Modificare la persona</translation>
    </message>
    <message>
        <source>New patient</source>
        <translation>Nuova persona</translation>
    </message>
    <message>
        <source>for example P-001</source>
        <translation>ad esempio P-001</translation>
    </message>
    <message>
        <source>for example 1951</source>
        <translation>ad esempio 1951</translation>
    </message>
    <message>
        <source>A c&amp;ontrol</source>
        <translation>Pe&amp;rsona di controllo</translation>
    </message>
    <message>
        <source>A control</source>
        <translation>Persona di controllo</translation>
    </message>
    <message>
        <source>No lesion, and the sessions become norms of this site.</source>
        <translation>Nessuna lesione, e le sedute diventano valori di riferimento di questa sede.</translation>
    </message>
    <message>
        <source>A code is enough. Please do not enter the patient&apos;s name.</source>
        <translation>Basta un codice. Non inserire il nome della persona.</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Codice</translation>
    </message>
    <message>
        <source>&amp;Birth year (optional)</source>
        <translation>&amp;Anno di nascita (facoltativo)</translation>
    </message>
    <message>
        <source>&amp;Notes (optional)</source>
        <translation>&amp;Note (facoltative)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Save patient</source>
        <translation>Salva la persona</translation>
    </message>
    <message>
        <source>Side of the lesion in the brain</source>
        <translation>Lato della lesione nel cervello</translation>
    </message>
    <message>
        <source>Seen from above, nose ahead</source>
        <translation>Vista dall’alto, naso in avanti</translation>
    </message>
    <message>
        <source>Change the side of the lesion?</source>
        <translation>Cambiare il lato della lesione?</translation>
    </message>
    <message>
        <source>It was: {before}. It will be: {after}. {consequence}</source>
        <translation>Prima: {before}. Dopo: {after}. {consequence}</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambia</translation>
    </message>
</context>
<context>
    <name>PatientsPage</name>
    <message>
        <source>Search by code</source>
        <translation>Cerca per codice</translation>
    </message>
    <message>
        <source>Search patients by code, birth year or notes</source>
        <translation>Cerca persone per codice, anno di nascita o note</translation>
    </message>
    <message>
        <source>&amp;New patient</source>
        <translation>&amp;Nuova persona</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Pazienti</translation>
    </message>
    <message>
        <source>Add the &amp;first patient</source>
        <translation>Aggiungi la &amp;prima persona</translation>
    </message>
    <message>
        <source>There are no patients yet</source>
        <translation>L’elenco è ancora vuoto</translation>
    </message>
    <message>
        <source>Add one with a code – no name is needed. Then you can hold a session together.</source>
        <translation>Aggiungere una persona con un codice: non serve nessun nome. Poi si può fare una seduta insieme.</translation>
    </message>
    <message>
        <source>Choose a patient</source>
        <translation>Scegliere una persona</translation>
    </message>
    <message>
        <source>Pick one from the list, or add a new one.</source>
        <translation>Sceglierne una dall’elenco o aggiungerne una nuova.</translation>
    </message>
    <message>
        <source>The patient was forgotten.</source>
        <translation>La persona è stata dimenticata.</translation>
    </message>
    <message>
        <source>No patient matches “{text}”.</source>
        <translation>Nessuna persona corrisponde a «{text}».</translation>
    </message>
    <message>
        <source>{shown} of {total} patients</source>
        <translation>{shown} di {total} persone</translation>
    </message>
    <message>
        <source>1 patient</source>
        <translation>1 persona</translation>
    </message>
    <message>
        <source>{total} patients</source>
        <translation>{total} persone</translation>
    </message>
</context>
<context>
    <name>PicturePad</name>
    <message>
        <source>Which picture?</source>
        <translation>Quale immagine?</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Picture with sources</source>
        <translation>Immagine con le sorgenti</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>Contorni</translation>
    </message>
    <message>
        <source>Show the outlines of the sources</source>
        <translation>Mostra i contorni delle sorgenti</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profondità</translation>
    </message>
    <message>
        <source>Show how far everything is taken to be</source>
        <translation>Mostra a quale distanza si suppone ogni cosa</translation>
    </message>
</context>
<context>
    <name>PlacesStep</name>
    <message>
        <source>&amp;Check the channels</source>
        <translation>&amp;Controlla i canali</translation>
    </message>
    <message>
        <source>Play a&amp;gain</source>
        <translation>Ripro&amp;duci di nuovo</translation>
    </message>
    <message>
        <source>Nothing &amp;heard</source>
        <translation>Non senti&amp;to</translation>
    </message>
    <message>
        <source>Preparing …</source>
        <translation>Preparazione…</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>&amp;Controlla di nuovo</translation>
    </message>
</context>
<context>
    <name>ProtocolDetails</name>
    <message>
        <source>&amp;Use in a session</source>
        <translation>&amp;Usa in una seduta</translation>
    </message>
    <message>
        <source>&amp;Make a copy …</source>
        <translation>&amp;Fai una copia…</translation>
    </message>
    <message>
        <source>&amp;Edit …</source>
        <translation>&amp;Modifica…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Elimina</translation>
    </message>
    <message>
        <source>Fingerprint {letters}</source>
        <translation>Impronta {letters}</translation>
    </message>
</context>
<context>
    <name>ProtocolFormView</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salva</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;nnulla</translation>
    </message>
    <message>
        <source>What it will be like</source>
        <translation>Come sarà</translation>
    </message>
    <message>
        <source>Own copy, no norms: another test than the one it was made from.</source>
        <translation>Copia propria, senza valori di riferimento: un test diverso da quello da cui deriva.</translation>
    </message>
    <message>
        <source>A session was held with this version: saving makes the next one.</source>
        <translation>Con questa versione è stata fatta una seduta: salvando si crea la successiva.</translation>
    </message>
</context>
<context>
    <name>ProtocolPicture</name>
    <message>
        <source>Positions seen from above</source>
        <translation>Posizioni viste dall’alto</translation>
    </message>
</context>
<context>
    <name>ProtocolsCard</name>
    <message>
        <source>Tests</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>What each test is for and how long it takes, batteries of tests, and copies of your own.</source>
        <translation>A che cosa serve ogni test e quanto dura, batterie di test e copie proprie.</translation>
    </message>
    <message>
        <source>&amp;Tests and batteries …</source>
        <translation>T&amp;est e batterie…</translation>
    </message>
</context>
<context>
    <name>ProtocolsPage</name>
    <message>
        <source>&amp;Back to the settings</source>
        <translation>&amp;Torna alle impostazioni</translation>
    </message>
    <message>
        <source>Batteries and tests</source>
        <translation>Batterie e test</translation>
    </message>
    <message>
        <source>Tests and batteries</source>
        <translation>Test e batterie</translation>
    </message>
    <message>
        <source>Battery · {visits}</source>
        <translation>Batteria · {visits}</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>, poi </translation>
    </message>
    <message>
        <source>Own copy, no norms · {length}</source>
        <translation>Copia propria, senza valori di riferimento · {length}</translation>
    </message>
    <message>
        <source>Edited test</source>
        <translation>Test modificato</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Uscire senza salvare?</translation>
    </message>
    <message>
        <source>What you changed in this copy would be lost.</source>
        <translation>Ciò che è stato cambiato in questa copia andrebbe perso.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Continua a modificare</translation>
    </message>
    <message>
        <source>Delete a copy</source>
        <translation>Eliminare una copia</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>Eliminare «{name}»?</translation>
    </message>
    <message>
        <source>Sessions that were held with it stay whole: each keeps the test it was.</source>
        <translation>Le sedute fatte con essa restano integre: ciascuna conserva il test com’era.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Tieni</translation>
    </message>
</context>
<context>
    <name>ProtocolsPresenter</name>
    <message>
        <source>Looking at the tests</source>
        <translation>Ricerca dei test</translation>
    </message>
    <message>
        <source>{name}, our copy</source>
        <translation>{name}, nostra copia</translation>
    </message>
    <message>
        <source>Changed from “{name}”.</source>
        <translation>Modificato a partire da «{name}».</translation>
    </message>
</context>
<context>
    <name>RatingsPlot</name>
    <message>
        <source>Points of scenes in space and as mono</source>
        <translation>Punti delle scene nello spazio e in mono</translation>
    </message>
    <message>
        <source>The table of measures says the same.</source>
        <translation>La tabella delle misure dice lo stesso.</translation>
    </message>
</context>
<context>
    <name>RecordsCard</name>
    <message>
        <source>Records</source>
        <translation>Protezione dei dati</translation>
    </message>
    <message>
        <source>Who may open them, when this window locks, their backups, and bringing one back.</source>
        <translation>Chi può aprirli, quando si blocca questa finestra, le copie di sicurezza e come ripristinarne una.</translation>
    </message>
    <message>
        <source>A&amp;ccounts and backups …</source>
        <translation>Account e copie di sicure&amp;zza…</translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>&amp;Back to the settings</source>
        <translation>&amp;Torna alle impostazioni</translation>
    </message>
</context>
<context>
    <name>RecoveryCode</name>
    <message>
        <source>It opens the records when every passphrase is lost, and works once. It is shown now and never again: print it or write it down, seal it, and lock it away.</source>
        <translation>Apre i dati quando tutte le frasi segrete sono perse, e funziona una volta sola. È mostrato adesso e mai più: stamparlo o annotarlo, sigillarlo e chiuderlo a chiave.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Codice di emergenza</translation>
    </message>
    <message>
        <source>Save a &amp;sheet to print …</source>
        <translation>Salva un &amp;foglio da stampare…</translation>
    </message>
    <message>
        <source>The code is on paper and put &amp;away</source>
        <translation>Il codice è su carta e al &amp;sicuro</translation>
    </message>
    <message>
        <source>Saved as {path}. Print it, then delete this file.</source>
        <translation>Salvato come {path}. Stamparlo, poi eliminare questo file.</translation>
    </message>
</context>
<context>
    <name>ResponseArc</name>
    <message>
        <source>Where did it come from?</source>
        <translation>Da dove veniva?</translation>
    </message>
    <message>
        <source>Arrow keys move the marker, Enter answers.</source>
        <translation>Le frecce spostano il segno, Invio risponde.</translation>
    </message>
</context>
<context>
    <name>RestoreWindow</name>
    <message>
        <source>Backups, the newest first</source>
        <translation>Copie di sicurezza, la più recente per prima</translation>
    </message>
    <message>
        <source>Backup of {when}</source>
        <translation>Copia di sicurezza: {when}</translation>
    </message>
    <message>
        <source>As it was before a backup was brought back ({name})</source>
        <translation>Com’era prima che una copia fosse ripristinata ({name})</translation>
    </message>
    <message>
        <source>&amp;Look at it</source>
        <translation>&amp;Esamina</translation>
    </message>
    <message>
        <source>&amp;Another file …</source>
        <translation>Altro &amp;file…</translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <translation>A&amp;pri</translation>
    </message>
    <message>
        <source>B&amp;ring it back</source>
        <translation>&amp;Ripristina</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Continua</translation>
    </message>
    <message>
        <source>Choose one. It is looked at first, and nothing is changed before you say so.</source>
        <translation>Sceglierne una. Prima viene esaminata, e nulla è cambiato senza conferma.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>This backup opens with an account and a passphrase of its day.</source>
        <translation>Questa copia si apre con un account e una frase segreta di allora.</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Account</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>Frase &amp;segreta</translation>
    </message>
    <message>
        <source>The records of today are put aside and can be brought back in the same way.</source>
        <translation>I dati di oggi sono messi da parte e si possono ripristinare allo stesso modo.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Indietro</translation>
    </message>
    <message>
        <source>Bring a backup back</source>
        <translation>Ripristinare una copia di sicurezza</translation>
    </message>
    <message>
        <source>Open the backup</source>
        <translation>Aprire la copia di sicurezza</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Che cosa contiene</translation>
    </message>
    <message>
        <source>The backup is in place</source>
        <translation>La copia di sicurezza è al suo posto</translation>
    </message>
    <message>
        <source>There is no backup in the folder of the backups. Choose another file.</source>
        <translation>Nella cartella delle copie di sicurezza non ce n’è nessuna. Scegliere un altro file.</translation>
    </message>
    <message>
        <source>It holds {what}.</source>
        <translation>Contiene {what}.</translation>
    </message>
    <message>
        <source>It holds no patient yet.</source>
        <translation>Non contiene ancora nessuna persona.</translation>
    </message>
    <message>
        <source>The newest session is of {when}.</source>
        <translation>Seduta più recente: {when}.</translation>
    </message>
    <message>
        <source>The records of today cannot be read, or there are none.</source>
        <translation>I dati di oggi non si possono leggere, o non ce ne sono.</translation>
    </message>
    <message>
        <source>Not in it, and therefore gone: {what}.</source>
        <translation>Non vi è contenuto, e quindi va perso: {what}.</translation>
    </message>
    <message>
        <source>Everything of today is in it.</source>
        <translation>Contiene tutto ciò che c’è oggi.</translation>
    </message>
    <message>
        <source>It is damaged and cannot be brought back. Choose another one.</source>
        <translation>È danneggiata e non si può ripristinare. Sceglierne un’altra.</translation>
    </message>
    <message>
        <source>It was looked through and is whole.</source>
        <translation>È stata esaminata ed è integra.</translation>
    </message>
    <message>
        <source>Its pages are whole, but its trail does not hold: records were changed past it.</source>
        <translation>Le sue pagine sono integre, ma il suo registro no: dei dati sono stati cambiati aggirandolo.</translation>
    </message>
    <message>
        <source>There were no records before.</source>
        <translation>Prima non c’erano dati.</translation>
    </message>
    <message>
        <source>The records of before lie in {name}. “Bring a backup back” lists them, to undo this.</source>
        <translation>I dati di prima sono in {name}. «Ripristinare una copia di sicurezza» li elenca, per annullare questo passo.</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Scegliere una copia di sicurezza</translation>
    </message>
    <message>
        <source>Backups (*.db)</source>
        <translation>Copie di sicurezza (*.db)</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Sessions</source>
        <translation>Sedute</translation>
    </message>
    <message>
        <source>Save &amp;report (PDF) …</source>
        <translation>&amp;Relazione (PDF)…</translation>
    </message>
    <message>
        <source>&amp;Large-print page (PDF) …</source>
        <translation>Fo&amp;glio per la persona (PDF)…</translation>
    </message>
    <message>
        <source>For the patient: three plain sentences and one picture of the answers.</source>
        <translation>Per la persona, a caratteri grandi: tre frasi semplici e una figura delle risposte.</translation>
    </message>
    <message>
        <source>Export &amp;table (CSV) …</source>
        <translation>Ta&amp;bella (CSV)…</translation>
    </message>
    <message>
        <source>Export &amp;all (JSON) …</source>
        <translation>Tutto (&amp;JSON)…</translation>
    </message>
    <message>
        <source>Re&amp;peat in another way of answering</source>
        <translation>Ri&amp;peti rispondendo in altro modo</translation>
    </message>
    <message>
        <source>Pro&amp;gress report (PDF) …</source>
        <translation>Relazione sull’&amp;andamento (PDF)…</translation>
    </message>
    <message>
        <source>All tests of this patient over time, what changed by more than measurement noise, and training.</source>
        <translation>Tutti i test di questa persona nel tempo, ciò che è cambiato più del rumore di misura, e l’allenamento.</translation>
    </message>
    <message>
        <source>No results yet</source>
        <translation>Ancora nessun risultato</translation>
    </message>
    <message>
        <source>After a session its results are here: what was heard and where, in pictures and numbers.</source>
        <translation>Dopo una seduta i risultati sono qui: che cosa è stato sentito e dove, in figure e numeri.</translation>
    </message>
    <message>
        <source>No session fits</source>
        <translation>Nessuna seduta corrisponde</translation>
    </message>
    <message>
        <source>No session is of this test, in this state and of this time. Choose others beside the list.</source>
        <translation>Nessuna seduta è di questo test, in questo stato e di questo periodo. Sceglierne altri accanto all’elenco.</translation>
    </message>
    <message>
        <source>Computing the results</source>
        <translation>Calcolo dei risultati</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Ci vuole un momento.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Risultati</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Salvare la relazione</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Documento PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save page for the patient</source>
        <translation>Salvare il foglio per la persona</translation>
    </message>
    <message>
        <source>Export trial table</source>
        <translation>Esportare la tabella delle prove</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabella (*.csv)</translation>
    </message>
    <message>
        <source>Export session</source>
        <translation>Esportare la seduta</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Tests or training</source>
        <translation>Test o allenamento</translation>
    </message>
    <message>
        <source>T&amp;ests</source>
        <translation>&amp;Test</translation>
    </message>
    <message>
        <source>&amp;Over time</source>
        <translation>Nel temp&amp;o</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Confronto</translation>
    </message>
    <message>
        <source>Trai&amp;ning</source>
        <translation>A&amp;llenamento</translation>
    </message>
    <message>
        <source>Sessions with {code}</source>
        <translation>Sedute con {code}</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>Tutte le sedute</translation>
    </message>
</context>
<context>
    <name>ResultsPresenter</name>
    <message>
        <source>This session is not over. What was played is told once it is: go on, or end it.</source>
        <translation>Questa seduta non è finita. Ciò che è stato riprodotto si mostra solo alla fine: continuarla o terminarla.</translation>
    </message>
    <message>
        <source>Computing the results</source>
        <translation>Calcolo dei risultati</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Scrittura della relazione</translation>
    </message>
    <message>
        <source>Writing the page for the patient</source>
        <translation>Scrittura del foglio per la persona</translation>
    </message>
    <message>
        <source>Exporting the session</source>
        <translation>Esportazione della seduta</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Salvato come {path}.</translation>
    </message>
</context>
<context>
    <name>RowsEditor</name>
    <message>
        <source>Take out number {number}</source>
        <translation>Togli il numero {number}</translation>
    </message>
</context>
<context>
    <name>ScatterPlot</name>
    <message>
        <source>Answer against sound</source>
        <translation>Risposta secondo il suono</translation>
    </message>
    <message>
        <source>The table of trials says the same in words.</source>
        <translation>La tabella delle prove dice lo stesso a parole.</translation>
    </message>
    <message>
        <source>left</source>
        <translation>sinistra</translation>
    </message>
    <message>
        <source>right</source>
        <translation>destra</translation>
    </message>
    <message>
        <source>where the sound was</source>
        <translation>dove era il suono</translation>
    </message>
</context>
<context>
    <name>SceneApprovalPanel</name>
    <message>
        <source>&amp;Right thing</source>
        <translation>&amp;Cosa giusta</translation>
    </message>
    <message>
        <source>Right &amp;place</source>
        <translation>&amp;Posto giusto</translation>
    </message>
    <message>
        <source>Appro&amp;ve</source>
        <translation>Appro&amp;va</translation>
    </message>
    <message>
        <source>{approved} of {all} approved</source>
        <translation>{approved} di {all} approvate</translation>
    </message>
    <message>
        <source>It is a “{label}”, and sounds like one.</source>
        <translation>È «{label}», e il suono vi corrisponde.</translation>
    </message>
    <message>
        <source>It is where it is seen: {place}.</source>
        <translation>È dove la si vede: {place}.</translation>
    </message>
    <message>
        <source>This scene comes with See2Sound. Tests may use it as it is.</source>
        <translation>Questa scena è fornita con See2Sound. I test possono usarla così com’è.</translation>
    </message>
    <message>
        <source>Approved by {who}, {when}.</source>
        <translation>Approvata da {who}, {when}.</translation>
    </message>
    <message>
        <source>Changed since {who} approved it. Look and listen again.</source>
        <translation>Cambiata dopo l’approvazione di {who}. Guardare e ascoltare di nuovo.</translation>
    </message>
    <message>
        <source>Tests use a scene once each of its sources is approved.</source>
        <translation>I test usano una scena quando ciascuna delle sue sorgenti è approvata.</translation>
    </message>
    <message>
        <source>Choose a source to approve it.</source>
        <translation>Scegliere una sorgente per approvarla.</translation>
    </message>
</context>
<context>
    <name>SceneBar</name>
    <message>
        <source>New scene (Ctrl+N)</source>
        <translation>Nuova scena (Ctrl+N)</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>Salva (Ctrl+S)</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Annulla (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Y)</source>
        <translation>Ripeti (Ctrl+Y)</translation>
    </message>
    <message>
        <source>Title of the scene</source>
        <translation>Titolo della scena</translation>
    </message>
    <message>
        <source>Use in session</source>
        <translation>Usa in una seduta</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non salvata</translation>
    </message>
    <message>
        <source>Undo: {step} (Ctrl+Z)</source>
        <translation>Annulla: {step} (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo: {step} (Ctrl+Y)</source>
        <translation>Ripeti: {step} (Ctrl+Y)</translation>
    </message>
</context>
<context>
    <name>SceneCanvas</name>
    <message>
        <source>No sources.</source>
        <translation>Nessuna sorgente.</translation>
    </message>
    <message>
        <source>No source is there at this moment.</source>
        <translation>Nessuna sorgente è presente in questo momento.</translation>
    </message>
</context>
<context>
    <name>SceneColumns</name>
    <message>
        <source>Below the picture</source>
        <translation>Sotto l’immagine</translation>
    </message>
    <message>
        <source>From a&amp;bove</source>
        <translation>Dall’al&amp;to</translation>
    </message>
    <message>
        <source>How it was &amp;made</source>
        <translation>C&amp;hi l’ha fatta</translation>
    </message>
    <message>
        <source>For t&amp;ests</source>
        <translation>P&amp;er i test</translation>
    </message>
</context>
<context>
    <name>SceneDepth</name>
    <message>
        <source>Estimating distances</source>
        <translation>Stima delle distanze</translation>
    </message>
</context>
<context>
    <name>SceneDialogs</name>
    <message>
        <source>Unsaved changes</source>
        <translation>Modifiche non salvate</translation>
    </message>
    <message>
        <source>Save the changes to “{title}”?</source>
        <translation>Salvare le modifiche a «{title}»?</translation>
    </message>
    <message>
        <source>Changes that are not saved are lost.</source>
        <translation>Le modifiche non salvate vanno perse.</translation>
    </message>
    <message>
        <source>Scenes (*{suffix})</source>
        <translation>Scene (*{suffix})</translation>
    </message>
    <message>
        <source>Save the scene</source>
        <translation>Salvare la scena</translation>
    </message>
    <message>
        <source>Pictures, films and scenes ({patterns})</source>
        <translation>Immagini, film e scene ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tutti i file (*)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aprire</translation>
    </message>
    <message>
        <source>Sound files ({patterns})</source>
        <translation>File audio ({patterns})</translation>
    </message>
    <message>
        <source>Choose a sound file</source>
        <translation>Scegliere un file audio</translation>
    </message>
</context>
<context>
    <name>SceneDocument</name>
    <message>
        <source>Add {label}</source>
        <translation>Aggiungere {label}</translation>
    </message>
    <message>
        <source>Delete {label}</source>
        <translation>Eliminare {label}</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rinominare</translation>
    </message>
    <message>
        <source>Rename the scene</source>
        <translation>Rinominare la scena</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Riattivare il suono</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenziare</translation>
    </message>
    <message>
        <source>Choose a sound</source>
        <translation>Scegliere un suono</translation>
    </message>
    <message>
        <source>Say what {label} sounds like</source>
        <translation>Dire che suono fa {label}</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Guadagno</translation>
    </message>
    <message>
        <source>Move {label}</source>
        <translation>Spostare {label}</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Stanza</translation>
    </message>
    <message>
        <source>Field of view</source>
        <translation>Angolo di campo</translation>
    </message>
    <message>
        <source>Approve {label}</source>
        <translation>Approvare {label}</translation>
    </message>
</context>
<context>
    <name>SceneDrafts</name>
    <message>
        <source>Keeping a draft</source>
        <translation>Salvataggio di una bozza</translation>
    </message>
    <message>
        <source>No draft could be kept, so save soon. {reason}</source>
        <translation>Non è stato possibile conservare una bozza: salvare presto. {reason}</translation>
    </message>
</context>
<context>
    <name>SceneEditor</name>
    <message>
        <source>New scene</source>
        <translation>Nuova scena</translation>
    </message>
    <message>
        <source>Another frame</source>
        <translation>Un altro fotogramma</translation>
    </message>
    <message>
        <source>The scenes that come with See2Sound stay as they are. Save it under another name.</source>
        <translation>Le scene fornite con See2Sound restano come sono. Salvarla con un altro nome.</translation>
    </message>
</context>
<context>
    <name>SceneFilm</name>
    <message>
        <source>Playing the film</source>
        <translation>Riproduzione del film</translation>
    </message>
</context>
<context>
    <name>SceneInspector</name>
    <message>
        <source>Hear this sound</source>
        <translation>Ascolta questo suono</translation>
    </message>
    <message>
        <source>Choose a source, or add one, to change it here.</source>
        <translation>Scegliere una sorgente, o aggiungerne una, per modificarla qui.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>So&amp;und</source>
        <translation>S&amp;uono</translation>
    </message>
    <message>
        <source>In &amp;words</source>
        <translation>A paro&amp;le</translation>
    </message>
    <message>
        <source>&amp;Gain</source>
        <translation>&amp;Guadagno</translation>
    </message>
    <message>
        <source>D&amp;irection</source>
        <translation>D&amp;irezione</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>Alte&amp;zza</translation>
    </message>
    <message>
        <source>Dis&amp;tance</source>
        <translation>&amp;Distanza</translation>
    </message>
    <message>
        <source>Stop this sound</source>
        <translation>Ferma questo suono</translation>
    </message>
</context>
<context>
    <name>SceneLibraryPanel</name>
    <message>
        <source>&amp;Open file …</source>
        <translation>Apri un &amp;file…</translation>
    </message>
    <message>
        <source>Open a picture, a film or a scene (Ctrl+O), or drop one on the window</source>
        <translation>Aprire un’immagine, un film o una scena (Ctrl+O), o trascinarne uno sulla finestra</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Scene</translation>
    </message>
    <message>
        <source>Reading pictures</source>
        <translation>Lettura delle immagini</translation>
    </message>
    <message>
        <source>built-in scene</source>
        <translation>scena incorporata</translation>
    </message>
    <message>
        <source>own scene</source>
        <translation>scena propria</translation>
    </message>
    <message>
        <source>{title}, {kind}, {count} sources</source>
        <translation>{title}, {kind}, sorgenti: {count}</translation>
    </message>
</context>
<context>
    <name>SceneMaking</name>
    <message>
        <source>Making the scene again</source>
        <translation>Nuova creazione della scena</translation>
    </message>
    <message>
        <source>The scene is another one now, so what was made for it was left out. Make it again.</source>
        <translation>La scena ora è un’altra: ciò che era stato fatto per essa è stato tralasciato. Rifarlo.</translation>
    </message>
    <message>
        <source>It came to the same as before; nothing was changed.</source>
        <translation>Il risultato è lo stesso di prima; nulla è cambiato.</translation>
    </message>
    <message>
        <source>Show the models</source>
        <translation>Mostra i modelli</translation>
    </message>
    <message>
        <source>The scene could not be made again: {reason}. It stays as it was.</source>
        <translation>Non è stato possibile rifare la scena: {reason}. Resta com’era.</translation>
    </message>
    <message>
        <source>A session has begun, and no model works while a patient is tested. The scene stays as it was; make it again when the session has ended.</source>
        <translation>È iniziata una seduta, e nessun modello lavora durante il test di una persona. La scena resta com’era; rifarla quando la seduta è finita.</translation>
    </message>
</context>
<context>
    <name>SceneMakingStage</name>
    <message>
        <source>{stage}: who is asked</source>
        <translation>{stage}: a chi si chiede</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Rifai</translation>
    </message>
    <message>
        <source>{stage}: again</source>
        <translation>{stage}: rifai</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Chiedi a</translation>
    </message>
</context>
<context>
    <name>SceneMakingTab</name>
    <message>
        <source>Models …</source>
        <translation>Modelli…</translation>
    </message>
    <message>
        <source>Which models there are, and installing them</source>
        <translation>Quali modelli ci sono, e la loro installazione</translation>
    </message>
    <message>
        <source>at most {count}</source>
        <translation>al massimo {count}</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>al massimo</translation>
    </message>
    <message>
        <source>such as: a dog, a fountain</source>
        <translation>un cane, una fontana</translation>
    </message>
    <message>
        <source>Only this moment</source>
        <translation>Solo questo momento</translation>
    </message>
    <message>
        <source>Find what is there at the moment that is shown, in place of following the film</source>
        <translation>Trovare ciò che c’è nel momento mostrato, invece di seguire il film</translation>
    </message>
    <message>
        <source>Source by source</source>
        <translation>Sorgente per sorgente</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Chiedi a</translation>
    </message>
    <message>
        <source>Loo&amp;k for</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Who is asked at all stages, for the next picture too</source>
        <translation>A chi si chiede in tutte le fasi, anche per la prossima immagine</translation>
    </message>
    <message>
        <source>Look for</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>What is in this picture, for those who read words</source>
        <translation>Che cosa c’è in questa immagine, per chi legge parole</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Numero</translation>
    </message>
    <message>
        <source>How many sources are looked for; in a film, at a time</source>
        <translation>Quante sorgenti si cercano; in un film, alla volta</translation>
    </message>
    <message>
        <source>No model works while a session runs.</source>
        <translation>Nessun modello lavora durante una seduta.</translation>
    </message>
    <message>
        <source>A session is running: models work again when it has ended.</source>
        <translation>Una seduta è in corso: i modelli lavoreranno di nuovo quando sarà finita.</translation>
    </message>
    <message>
        <source>Not installed: {models}. Until they are, the built-ins alone make the scene.</source>
        <translation>Non installati: {models}. Finché non lo sono, la scena è creata solo con gli strumenti incorporati.</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Segui</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Rifai</translation>
    </message>
    <message>
        <source>In a film, who follows it is asked for it.</source>
        <translation>In un film lo si chiede a chi lo segue.</translation>
    </message>
    <message>
        <source>Nothing here was found in the picture; what was added by hand stays as it is.</source>
        <translation>Qui nulla è stato trovato nell’immagine; ciò che è stato aggiunto a mano resta com’è.</translation>
    </message>
    <message>
        <source>How far everything is, told anew. What was changed by hand stays.</source>
        <translation>La distanza di ogni cosa, stimata di nuovo. Ciò che è stato cambiato a mano resta.</translation>
    </message>
    <message>
        <source>What everything is and how it sounds, made anew. What was changed by hand stays.</source>
        <translation>Che cos’è ogni cosa e che suono fa, di nuovo. Ciò che è stato cambiato a mano resta.</translation>
    </message>
    <message>
        <source>Everything is found, placed and given sounds anew. What was changed by hand stays.</source>
        <translation>Tutto è cercato, collocato e sonorizzato di nuovo. Ciò che è stato cambiato a mano resta.</translation>
    </message>
</context>
<context>
    <name>SceneNotices</name>
    <message>
        <source>Nothing stands out in this picture. Add sources by hand.</source>
        <translation>In questa immagine non risalta nulla. Aggiungere le sorgenti a mano.</translation>
    </message>
    <message>
        <source>Every source is approved. Save the scene, and tests may use it.</source>
        <translation>Ogni sorgente è approvata. Salvare la scena, e i test potranno usarla.</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Salvata come {name}.</translation>
    </message>
</context>
<context>
    <name>SceneOffers</name>
    <message>
        <source>Changes to “{title}” of {when} were not saved and have been kept.</source>
        <translation>Le modifiche a «{title}» ({when}) non erano state salvate e sono state conservate.</translation>
    </message>
    <message>
        <source>New scene</source>
        <translation>Nuova scena</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Ripristina</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>Finding sources in {name}.</source>
        <translation>Ricerca delle sorgenti in {name}.</translation>
    </message>
    <message>
        <source>Only its first moment</source>
        <translation>Solo il suo primo momento</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>The chosen models go on from here. You can hear and change the scene meanwhile.</source>
        <translation>I modelli scelti continuano da qui. Intanto si può ascoltare e modificare la scena.</translation>
    </message>
    <message>
        <source>The scene is made again. You can hear and change it meanwhile.</source>
        <translation>La scena viene rifatta. Intanto la si può ascoltare e modificare.</translation>
    </message>
</context>
<context>
    <name>SceneOpening</name>
    <message>
        <source>Finding sources in {name}</source>
        <translation>Ricerca delle sorgenti in {name}</translation>
    </message>
    <message>
        <source>{name} could not be opened: {reason}. Nothing was changed.</source>
        <translation>Non è stato possibile aprire {name}: {reason}. Nulla è cambiato.</translation>
    </message>
</context>
<context>
    <name>ScenePictureLoader</name>
    <message>
        <source>Choose a scene, open a picture or film, or drop one here.</source>
        <translation>Scegliere una scena, aprire un’immagine o un film, o trascinarne uno qui.</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>Lettura dell’immagine</translation>
    </message>
    <message>
        <source>The picture is not the one this scene was made from. Check where the sources are.</source>
        <translation>L’immagine non è quella da cui è stata fatta questa scena. Controllare dove sono le sorgenti.</translation>
    </message>
</context>
<context>
    <name>ScenePreview</name>
    <message>
        <source>A patient is being tested. Play it when the session is over.</source>
        <translation>Una persona sta svolgendo un test. Riprodurla quando la seduta è finita.</translation>
    </message>
    <message>
        <source>Rendering the preview</source>
        <translation>Calcolo dell’anteprima</translation>
    </message>
    <message>
        <source>{reason} The preview runs without sound.</source>
        <translation>{reason} L’anteprima scorre senza suono.</translation>
    </message>
    <message>
        <source>{device} is gone. Plug it in again, or choose another output.</source>
        <translation>{device} non c’è più. Ricollegare l’uscita o sceglierne un’altra.</translation>
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
        <translation>{degrees}° di apertura</translation>
    </message>
    <message>
        <source>at {seconds} s</source>
        <translation>a {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>at</source>
        <translation>a</translation>
    </message>
    <message>
        <source>Open air</source>
        <translation>All’aperto</translation>
    </message>
    <message>
        <source>Small room</source>
        <translation>Stanza piccola</translation>
    </message>
    <message>
        <source>Living room</source>
        <translation>Soggiorno</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Ufficio</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>Sala grande</translation>
    </message>
    <message>
        <source>&amp;Room</source>
        <translation>&amp;Stanza</translation>
    </message>
    <message>
        <source>What is around the listener</source>
        <translation>Che cosa circonda chi ascolta</translation>
    </message>
    <message>
        <source>&amp;Echo</source>
        <translation>River&amp;bero</translation>
    </message>
    <message>
        <source>Reverberation time RT60: how long the room rings</source>
        <translation>Tempo di riverberazione RT60: per quanto tempo la stanza risuona</translation>
    </message>
    <message>
        <source>Came&amp;ra</source>
        <translation>Fotoca&amp;mera</translation>
    </message>
    <message>
        <source>Horizontal field of view. Sources found in the picture stay where they are seen.</source>
        <translation>Angolo di campo orizzontale. Le sorgenti trovate nell’immagine restano dove si vedono.</translation>
    </message>
    <message>
        <source>&amp;Frame</source>
        <translation>F&amp;otogramma</translation>
    </message>
    <message>
        <source>Which moment of the film this is. Its sources are found anew.</source>
        <translation>Quale momento del film è questo. Le sue sorgenti vengono cercate di nuovo.</translation>
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
        <translation>Sorgenti</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Aggiungi</translation>
    </message>
    <message>
        <source>Delete the source (Del)</source>
        <translation>Elimina la sorgente (Canc)</translation>
    </message>
    <message>
        <source>Rename the source (F2)</source>
        <translation>Rinomina la sorgente (F2)</translation>
    </message>
    <message>
        <source>Mute the source (M)</source>
        <translation>Silenzia la sorgente (M)</translation>
    </message>
    <message>
        <source>Listen to this source alone (S)</source>
        <translation>Ascolta solo questa sorgente (S)</translation>
    </message>
    <message>
        <source>not there now</source>
        <translation>assente in questo momento</translation>
    </message>
    <message>
        <source>moves</source>
        <translation>si muove</translation>
    </message>
    <message>
        <source>heard alone</source>
        <translation>ascoltata da sola</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>silenziata</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>approvata</translation>
    </message>
</context>
<context>
    <name>SceneSourceWords</name>
    <message>
        <source>such as: a dog</source>
        <translation>es. un cane</translation>
    </message>
    <message>
        <source>Make the sounds again</source>
        <translation>Rifai i suoni</translation>
    </message>
    <message>
        <source>What this source sounds like, for who makes its sound. Then make the sounds again.</source>
        <translation>Che suono fa questa sorgente, per chi ne crea il suono. Poi rifare i suoni.</translation>
    </message>
    <message>
        <source>Only what was found in the picture has its sound made; choose the sound of this one above.</source>
        <translation>Il suono viene creato solo per ciò che è stato trovato nell’immagine; per questa sceglierlo qui sopra.</translation>
    </message>
</context>
<context>
    <name>SceneStage</name>
    <message>
        <source>Depth is shown while the film stands still.</source>
        <translation>La profondità si mostra a film fermo.</translation>
    </message>
    <message>
        <source>Estimating distances …</source>
        <translation>Stima delle distanze…</translation>
    </message>
</context>
<context>
    <name>SceneTransport</name>
    <message>
        <source>&amp;Play scene</source>
        <translation>&amp;Riproduci la scena</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>Length of the preview</source>
        <translation>Durata dell’anteprima</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Fino alla fine</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>Fe&amp;rma</translation>
    </message>
    <message>
        <source>Rendering …</source>
        <translation>Calcolo…</translation>
    </message>
    <message>
        <source>Rendering … {percent} %</source>
        <translation>Calcolo… {percent}%</translation>
    </message>
</context>
<context>
    <name>ScenesPage</name>
    <message>
        <source>Scenes</source>
        <translation>Scene</translation>
    </message>
    <message>
        <source>New sound</source>
        <translation>Nuovo suono</translation>
    </message>
</context>
<context>
    <name>ScreenPart</name>
    <message>
        <source>Screen &amp;both ears</source>
        <translation>&amp;Controlla le due orecchie</translation>
    </message>
    <message>
        <source>H&amp;eard</source>
        <translation>&amp;Sentito</translation>
    </message>
    <message>
        <source>&amp;Not heard</source>
        <translation>Non senti&amp;to</translation>
    </message>
    <message>
        <source>Play a&amp;gain</source>
        <translation>Ripro&amp;duci di nuovo</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Ferma</translation>
    </message>
    <message>
        <source>Screen &amp;both ears again</source>
        <translation>&amp;Controlla di nuovo le due orecchie</translation>
    </message>
</context>
<context>
    <name>SecretLine</name>
    <message>
        <source>Show what is typed</source>
        <translation>Mostra ciò che si scrive</translation>
    </message>
</context>
<context>
    <name>SessionControls</name>
    <message>
        <source>Space</source>
        <translation>Spazio</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Ripeti</translation>
    </message>
    <message>
        <source>Prompt given</source>
        <translation>Sollecitazione</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Salta</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>Non valida</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Termina</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Avanti</translation>
    </message>
</context>
<context>
    <name>SessionFilters</name>
    <message>
        <source>Which sessions</source>
        <translation>Quali sedute</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostra tutte</translation>
    </message>
    <message>
        <source>{shown} of {all} sessions</source>
        <translation>{shown} di {all} sedute</translation>
    </message>
    <message>
        <source>The newest {shown} of {all} sessions are listed. For an older one, choose a patient, or narrow the list above.</source>
        <translation>Sono elencate le {shown} sedute più recenti su {all}. Per una più vecchia, scegliere una persona o restringere l’elenco qui sopra.</translation>
    </message>
    <message>
        <source>All tests</source>
        <translation>Tutti i test</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dal</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Al</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Tutti gli stati</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>In qualsiasi momento</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>Negli ultimi 7 giorni</translation>
    </message>
    <message>
        <source>In the last 30 days</source>
        <translation>Negli ultimi 30 giorni</translation>
    </message>
    <message>
        <source>In the last 365 days</source>
        <translation>Negli ultimi 365 giorni</translation>
    </message>
    <message>
        <source>Between two days</source>
        <translation>Tra due giorni</translation>
    </message>
    <message>
        <source>Open: choose a test, a state and a time.</source>
        <translation>Aperto: scegliere un test, uno stato e un periodo.</translation>
    </message>
    <message>
        <source>Closed. Press to choose.</source>
        <translation>Chiuso. Premere per scegliere.</translation>
    </message>
</context>
<context>
    <name>SessionForm</name>
    <message>
        <source>Before the session</source>
        <translation>Prima della seduta</translation>
    </message>
    <message>
        <source>&amp;Unchanged since then</source>
        <translation>I&amp;nvariato da allora</translation>
    </message>
    <message>
        <source>This &amp;side is correct</source>
        <translation>Questo &amp;lato è corretto</translation>
    </message>
    <message>
        <source>Change it …</source>
        <translation>Cambia…</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fine</translation>
    </message>
    <message>
        <source>2026-03-14, 2026-03 or 2026</source>
        <translation>2026-03-14, 2026-03 o 2026</translation>
    </message>
    <message>
        <source>Hearing: detection screen by headphones</source>
        <translation>Udito: controllo con le cuffie</translation>
    </message>
    <message>
        <source>dB HL, if known</source>
        <translation>dB HL, se noti</translation>
    </message>
    <message>
        <source>The side decides where the controls on the patient&apos;s screen are.</source>
        <translation>Il lato decide dove sono i comandi sullo schermo paziente.</translation>
    </message>
    <message>
        <source>last time: {value}</source>
        <translation>l’ultima volta: {value}</translation>
    </message>
</context>
<context>
    <name>SessionPage</name>
    <message>
        <source>Session</source>
        <translation>Seduta</translation>
    </message>
    <message>
        <source>A session is running. End it before another one starts.</source>
        <translation>Una seduta è in corso. Terminarla prima di iniziarne un’altra.</translation>
    </message>
    <message>
        <source>A session is running. Go on, or end it first.</source>
        <translation>Una seduta è in corso. Continuarla, o prima terminarla.</translation>
    </message>
    <message>
        <source>A model was at work. It was stopped: none computes while a patient is tested.</source>
        <translation>Un modello era al lavoro. È stato fermato: nessuno calcola durante il test di una persona.</translation>
    </message>
    <message>
        <source>The last check was long ago. Check the sound and ask the patient once more.</source>
        <translation>L’ultimo controllo risale a molto tempo fa. Controllare il suono e interrogare di nuovo la persona.</translation>
    </message>
    <message>
        <source>Another patient was chosen meanwhile. Check the sound and ask the patient once more.</source>
        <translation>Nel frattempo è stata scelta un’altra persona. Controllare il suono e interrogare di nuovo la persona.</translation>
    </message>
    <message>
        <source>This test cannot be repeated any more: that is done within two hours.</source>
        <translation>Questo test non si può più ripetere: lo si fa entro due ore.</translation>
    </message>
</context>
<context>
    <name>SessionQuestions</name>
    <message>
        <source>Why is this trial skipped?</source>
        <translation>Perché si salta questa prova?</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Salta</translation>
    </message>
    <message>
        <source>Patient was distracted</source>
        <translation>Distrazione</translation>
    </message>
    <message>
        <source>Noise in the room</source>
        <translation>Rumore nella stanza</translation>
    </message>
    <message>
        <source>Why is this trial invalid?</source>
        <translation>Perché questa prova non è valida?</translation>
    </message>
    <message>
        <source>Mark as invalid</source>
        <translation>Segna come non valida</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>nessun motivo indicato</translation>
    </message>
    <message>
        <source>Answered by mistake</source>
        <translation>Risposta per errore</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Annota</translation>
    </message>
    <message>
        <source>End the session now? What was answered is kept.</source>
        <translation>Terminare ora la seduta? Ciò che è stato risposto è conservato.</translation>
    </message>
    <message>
        <source>Fatigue {level} of 10. End the session now? What was answered is kept.</source>
        <translation>Stanchezza {level} su 10. Terminare ora la seduta? Ciò che è stato risposto è conservato.</translation>
    </message>
    <message>
        <source>End the session</source>
        <translation>Termina la seduta</translation>
    </message>
</context>
<context>
    <name>SessionResults</name>
    <message>
        <source>Results of the session</source>
        <translation>Risultati della seduta</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>&amp;Figure</translation>
    </message>
    <message>
        <source>&amp;Measures</source>
        <translation>&amp;Misure</translation>
    </message>
    <message>
        <source>Tr&amp;ials</source>
        <translation>Prov&amp;e</translation>
    </message>
    <message>
        <source>Dot, or arrow to inner ring: answers. Outer ring: where it sounded. Grey arc: spread. Cross: missed.</source>
        <translation>Punto, o freccia verso l’anello interno: risposte. Anello esterno: dov’era il suono. Arco grigio: dispersione. Croce: omesso.</translation>
    </message>
    <message>
        <source>Dot: answers to one sound. Curve: fitted. Bar: 95 % interval of the midline.</source>
        <translation>Punto: risposte a uno stesso suono. Curva: adattata. Barra: intervallo al 95% della linea mediana.</translation>
    </message>
    <message>
        <source>Dot: answers to one sound. No curve could be fitted.</source>
        <translation>Punto: risposte a uno stesso suono. Non è stato possibile adattare una curva.</translation>
    </message>
    <message>
        <source>Filled: alone. Striped: beside another. Whiskers: 95 % interval. Dashed line: guessing.</source>
        <translation>Pieno: da solo. Righe: accanto a un altro. Tratti: intervallo al 95%. Linea tratteggiata: risposta a caso.</translation>
    </message>
    <message>
        <source>Filled: left word. Striped: right word. Whiskers: 95 % interval.</source>
        <translation>Pieno: parola di sinistra. Righe: parola di destra. Tratti: intervallo al 95%.</translation>
    </message>
    <message>
        <source>Filled: found, where the picture was there. Striped: chosen, of all answers. Whiskers: 95 % interval. Dashed line: guessing.</source>
        <translation>Pieno: trovata, quando l’immagine c’era. Righe: scelta, su tutte le risposte. Tratti: intervallo al 95%. Linea tratteggiata: risposta a caso.</translation>
    </message>
    <message>
        <source>Number: so many answers. Dashed line: exact. Cross at the edge: missed.</source>
        <translation>Numero: quante risposte. Linea tratteggiata: esatto. Croce sul bordo: omesso.</translation>
    </message>
    <message>
        <source>Dots above a line: in space. Rings below: as mono. Bars: medians.</source>
        <translation>Punti sopra una linea: nello spazio. Anelli sotto: in mono. Barre: mediane.</translation>
    </message>
    <message>
        <source>Dots: {name}.</source>
        <translation>Punti: {name}.</translation>
    </message>
    <message>
        <source>Squares: {name}.</source>
        <translation>Quadrati: {name}.</translation>
    </message>
    <message>
        <source>Triangles: {name}.</source>
        <translation>Triangoli: {name}.</translation>
    </message>
    <message>
        <source>Rings: {name}.</source>
        <translation>Anelli: {name}.</translation>
    </message>
    <message>
        <source>Dashed line: where it settled.</source>
        <translation>Linea tratteggiata: dove si è stabilizzata.</translation>
    </message>
    <message>
        <source>Dashed line: threshold.</source>
        <translation>Linea tratteggiata: soglia.</translation>
    </message>
    <message>
        <source>What was played</source>
        <translation>Che cosa è stato riprodotto</translation>
    </message>
    <message>
        <source>How it was tested</source>
        <translation>Come si è svolto il test</translation>
    </message>
</context>
<context>
    <name>SessionSetupPresenter</name>
    <message>
        <source>Adding up the week&apos;s sound</source>
        <translation>Somma della dose sonora della settimana</translation>
    </message>
    <message>
        <source>Training is under way. End it before a test starts.</source>
        <translation>Un allenamento è in corso. Terminarlo prima di iniziare un test.</translation>
    </message>
</context>
<context>
    <name>SessionSideCard</name>
    <message>
        <source>Sounds without an answer</source>
        <translation>Suoni senza risposta</translation>
    </message>
    <message>
        <source>Show &amp;target and answer</source>
        <translation>Mostra &amp;bersaglio e risposta</translation>
    </message>
    <message>
        <source>Watching it can cue the patient; that it was shown is kept.</source>
        <translation>Guardarli può influenzare la persona; che siano stati mostrati resta annotato.</translation>
    </message>
    <message>
        <source>Show the patient&apos;s screen</source>
        <translation>Mostra lo schermo paziente</translation>
    </message>
    <message>
        <source>Each scene comes in space and as mono. Nobody is told which is which before the end.</source>
        <translation>Ogni scena viene nello spazio e in mono. Nessuno sa quale sia quale prima della fine.</translation>
    </message>
    <message>
        <source>Watching it can cue the patient. It is recorded that it was shown.</source>
        <translation>Guardarli può influenzare la persona. Resta annotato che sono stati mostrati.</translation>
    </message>
    <message>
        <source>This trial is marked as invalid.</source>
        <translation>Questa prova è segnata come non valida.</translation>
    </message>
    <message>
        <source>Played again: %d</source>
        <translation>Riascolti: %d</translation>
    </message>
    <message>
        <source>Prompts given: %d</source>
        <translation>Sollecitazioni: %d</translation>
    </message>
</context>
<context>
    <name>SessionTrials</name>
    <message>
        <source>Trials</source>
        <translation>Prove</translation>
    </message>
    <message>
        <source>Which trials</source>
        <translation>Quali prove</translation>
    </message>
    <message>
        <source>Side of the sound</source>
        <translation>Lato del suono</translation>
    </message>
    <message>
        <source>{shown} of {all} trials</source>
        <translation>{shown} di {all} prove</translation>
    </message>
    <message>
        <source>All trials</source>
        <translation>Tutte le prove</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Familiarizzazione</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Non contate</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Omesse</translation>
    </message>
    <message>
        <source>Every side</source>
        <translation>Ogni lato</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Sinistra</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>Davanti</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Destra</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>As the system</source>
        <translation>Come il sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Chiaro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Scuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contrasto elevato</translation>
    </message>
    <message>
        <source>As the windows</source>
        <translation>Come le finestre</translation>
    </message>
    <message>
        <source>The system&apos;s default output</source>
        <translation>Uscita predefinita del sistema</translation>
    </message>
    <message>
        <source>Look &amp;again</source>
        <translation>Cerca di nuo&amp;vo</translation>
    </message>
    <message>
        <source>Cali&amp;brate this output …</source>
        <translation>Cali&amp;bra questa uscita…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>{name} (not connected)</source>
        <translation>{name} (non collegata)</translation>
    </message>
    <message>
        <source>Use the output e&amp;xclusively</source>
        <translation>Usa l’uscita in modo e&amp;sclusivo</translation>
    </message>
    <message>
        <source>The system&apos;s mixer is left out; on Windows no other program sounds. Calibrate anew after it.</source>
        <translation>Il mixer del sistema è escluso; su Windows nessun altro programma suona. Poi calibrare di nuovo.</translation>
    </message>
    <message>
        <source>Not offered here: the sound servers of Linux mix all programs. Close those that may sound.</source>
        <translation>Qui non disponibile: i server audio di Linux mescolano tutti i programmi. Chiudere quelli che potrebbero suonare.</translation>
    </message>
    <message>
        <source>The other screen, where there is one</source>
        <translation>L’altro schermo, se c’è</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aspetto</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Colori</translation>
    </message>
    <message>
        <source>&amp;Size of text</source>
        <translation>Dimensione del &amp;testo</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Lingua</translation>
    </message>
    <message>
        <source>Language for the patien&amp;t</source>
        <translation>Lingua per la &amp;persona</translation>
    </message>
    <message>
        <source>Of what the patient reads and hears.</source>
        <translation>Di ciò che la persona legge e sente.</translation>
    </message>
    <message>
        <source>Language of &amp;reports</source>
        <translation>Lingua delle &amp;relazioni</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Suono</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>&amp;Uscita</translation>
    </message>
    <message>
        <source>L&amp;istening through</source>
        <translation>Asc&amp;olto con</translation>
    </message>
    <message>
        <source>What a new session starts with. It can be changed before each session.</source>
        <translation>Con che cosa inizia una nuova seduta. Si può cambiare prima di ogni seduta.</translation>
    </message>
    <message>
        <source>Patient&apos;s screen</source>
        <translation>Schermo paziente</translation>
    </message>
    <message>
        <source>Show the &amp;patient&apos;s window on</source>
        <translation>Mostra la &amp;finestra paziente su</translation>
    </message>
    <message>
        <source>With one screen only it fills that screen, with a way back for the therapist.</source>
        <translation>Con un solo schermo lo riempie, con una via di ritorno per chi conduce la terapia.</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Sede</translation>
    </message>
    <message>
        <source>&amp;Name of the site</source>
        <translation>&amp;Nome della sede</translation>
    </message>
    <message>
        <source>&amp;Therapist</source>
        <translation>Terap&amp;ista</translation>
    </message>
    <message>
        <source>Stored with each session and printed on reports.</source>
        <translation>Salvato con ogni seduta e stampato sulle relazioni.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dati</translation>
    </message>
    <message>
        <source>Data &amp;folder</source>
        <translation>Cartella dei &amp;dati</translation>
    </message>
    <message>
        <source>Database, scenes, settings and log lie here; everything stays on this computer. To use another folder, start with: see2sound --data FOLDER</source>
        <translation>Base di dati, scene, impostazioni e registro sono qui; tutto resta su questo computer. Per usare un’altra cartella, avviare con: see2sound --data CARTELLA</translation>
    </message>
    <message>
        <source>Open the fol&amp;der</source>
        <translation>&amp;Apri la cartella</translation>
    </message>
    <message>
        <source>About See2Sound</source>
        <translation>Informazioni su See2Sound</translation>
    </message>
    <message>
        <source>{name} ({channels} channels)</source>
        <translation>{name} ({channels} canali)</translation>
    </message>
</context>
<context>
    <name>SettingsPresenter</name>
    <message>
        <source>Looking for sound outputs</source>
        <translation>Ricerca delle uscite audio</translation>
    </message>
</context>
<context>
    <name>SetupPresenter</name>
    <message>
        <source>Looking for audio outputs</source>
        <translation>Ricerca delle uscite audio</translation>
    </message>
    <message>
        <source>Preparing the sounds</source>
        <translation>Preparazione dei suoni</translation>
    </message>
</context>
<context>
    <name>SetupViewWidget</name>
    <message>
        <source>4   Start</source>
        <translation>4   Inizio</translation>
    </message>
    <message>
        <source>Preparing every sound of the session …</source>
        <translation>Preparazione di tutti i suoni della seduta…</translation>
    </message>
    <message>
        <source>Choose a patient first.</source>
        <translation>Scegliere prima una persona.</translation>
    </message>
    <message>
        <source>Connect headphones or loudspeakers first.</source>
        <translation>Collegare prima cuffie o altoparlanti.</translation>
    </message>
    <message>
        <source>Choose a scene first.</source>
        <translation>Scegliere prima una scena.</translation>
    </message>
    <message>
        <source>The patient&apos;s screen will cover this one: F12 brings it back.</source>
        <translation>Lo schermo paziente coprirà questo: F12 riporta a questa finestra.</translation>
    </message>
    <message>
        <source>The sound check failed: the results will say so.</source>
        <translation>Il controllo del suono non è riuscito: i risultati lo diranno.</translation>
    </message>
    <message>
        <source>The sound check was not done yet.</source>
        <translation>Il controllo del suono non è ancora stato fatto.</translation>
    </message>
</context>
<context>
    <name>SignInWindow</name>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Accedi</translation>
    </message>
    <message>
        <source>Passphrase &amp;forgotten</source>
        <translation>Frase segreta &amp;dimenticata</translation>
    </message>
    <message>
        <source>Give a &amp;new passphrase</source>
        <translation>Dai una &amp;nuova frase segreta</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Indietro</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>A&amp;ccount</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Frase segreta</translation>
    </message>
    <message>
        <source>Type the code from the sealed sheet. It gives an admin a new passphrase, and then is used up.</source>
        <translation>Scrivere il codice del foglio sigillato. Dà a un account di amministrazione una nuova frase segreta, poi non vale più.</translation>
    </message>
    <message>
        <source>Recovery &amp;code</source>
        <translation>Codice di &amp;emergenza</translation>
    </message>
    <message>
        <source>&amp;Account of an admin</source>
        <translation>&amp;Account di amministrazione</translation>
    </message>
    <message>
        <source>At least 12 characters. Several words that do not belong together are easy to keep in mind.</source>
        <translation>Almeno 12 caratteri. Più parole senza legame tra loro sono facili da ricordare.</translation>
    </message>
    <message>
        <source>New &amp;passphrase</source>
        <translation>Nuova frase &amp;segreta</translation>
    </message>
    <message>
        <source>The same a&amp;gain</source>
        <translation>Di nuo&amp;vo la stessa</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Accesso</translation>
    </message>
    <message>
        <source>Passphrase forgotten</source>
        <translation>Frase segreta dimenticata</translation>
    </message>
    <message>
        <source>The new recovery code</source>
        <translation>Il nuovo codice di emergenza</translation>
    </message>
    <message>
        <source>Several passphrases were wrong. Try again in {n} s.</source>
        <translation>Più frasi segrete erano sbagliate. Riprovare tra {n}&#xa0;s.</translation>
    </message>
</context>
<context>
    <name>SiteLogo</name>
    <message>
        <source>Logo on reports</source>
        <translation>Logo sulle relazioni</translation>
    </message>
    <message>
        <source>Choose a picture …</source>
        <translation>Scegli un’immagine…</translation>
    </message>
    <message>
        <source>Of the logo that reports bear: PNG or JPEG</source>
        <translation>Del logo che compare sulle relazioni: PNG o JPEG</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Rimuovi il logo</translation>
    </message>
    <message>
        <source>At the top of reports and of the patient&apos;s page, at most 4 cm wide. A copy is kept here.</source>
        <translation>In alto sulle relazioni e sul foglio per la persona, largo al massimo 4&#xa0;cm. Qui se ne conserva una copia.</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Immagini (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Choose the logo</source>
        <translation>Scegliere il logo</translation>
    </message>
</context>
<context>
    <name>SiteLogoPresenter</name>
    <message>
        <source>Reading {name}</source>
        <translation>Lettura di {name}</translation>
    </message>
</context>
<context>
    <name>SoundCard</name>
    <message>
        <source>2   Sound check</source>
        <translation>2   Controllo del suono</translation>
    </message>
    <message>
        <source>Look for audio outputs again</source>
        <translation>Cerca di nuovo le uscite audio</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>&amp;Uscita</translation>
    </message>
    <message>
        <source>&amp;Played on</source>
        <translation>Asc&amp;olto con</translation>
    </message>
    <message>
        <source>Nothing heard</source>
        <translation>Non sentito</translation>
    </message>
    <message>
        <source>Play a&amp;gain</source>
        <translation>Ripro&amp;duci di nuovo</translation>
    </message>
    <message>
        <source>&amp;Check the channels</source>
        <translation>&amp;Controlla i canali</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Livello</translation>
    </message>
    <message>
        <source>Cali&amp;brate …</source>
        <translation>Cali&amp;bra…</translation>
    </message>
    <message>
        <source>Looking for outputs …</source>
        <translation>Ricerca delle uscite…</translation>
    </message>
    <message>
        <source>No audio output found</source>
        <translation>Nessuna uscita audio trovata</translation>
    </message>
    <message>
        <source>Carries directions up to {reach:.0f}° left and right.</source>
        <translation>Rende le direzioni fino a {reach:.0f}° a sinistra e a destra.</translation>
    </message>
    <message>
        <source>Carries directions up to {reach:.0f}° left and right. Training leads to {places}: what lies farther out is heard at the loudspeakers. Use headphones for this training.</source>
        <translation>Rende le direzioni fino a {reach:.0f}° a sinistra e a destra. L’allenamento arriva a {places}: ciò che sta più in là si sente agli altoparlanti. Usare le cuffie per questo allenamento.</translation>
    </message>
    <message>
        <source>Carries directions up to {reach:.0f}° left and right. This test also asks for {places}: errors there may be the loudspeakers&apos;, and the report will say so. Use headphones for this test.</source>
        <translation>Rende le direzioni fino a {reach:.0f}° a sinistra e a destra. Questo test chiede anche {places}: lì gli errori possono venire dagli altoparlanti, e la relazione lo dirà. Usare le cuffie per questo test.</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>&amp;Controlla di nuovo</translation>
    </message>
</context>
<context>
    <name>SoundChoice</name>
    <message>
        <source>Sound</source>
        <translation>Suono</translation>
    </message>
    <message>
        <source>Sound file …</source>
        <translation>File audio…</translation>
    </message>
</context>
<context>
    <name>StaircasePlot</name>
    <message>
        <source>What was played, sound after sound</source>
        <translation>Che cosa è stato riprodotto, suono dopo suono</translation>
    </message>
    <message>
        <source>The table of trials says the same.</source>
        <translation>La tabella delle prove dice lo stesso.</translation>
    </message>
    <message>
        <source>sound number</source>
        <translation>numero del suono</translation>
    </message>
    <message>
        <source>arc that was moved through</source>
        <translation>arco percorso</translation>
    </message>
</context>
<context>
    <name>StandardTestForm</name>
    <message>
        <source>Enter a standard test</source>
        <translation>Inserire un test standard</translation>
    </message>
    <message>
        <source>Change a standard test</source>
        <translation>Modificare un test standard</translation>
    </message>
    <message>
        <source>for example 2026-03-14</source>
        <translation>ad esempio 2026-03-14</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Test</translation>
    </message>
    <message>
        <source>Given &amp;on</source>
        <translation>Svolto &amp;il</translation>
    </message>
    <message>
        <source>Please write no name here: exports that name patients contain it.</source>
        <translation>Non scrivere nessun nome qui: le esportazioni che nominano le persone contengono questa osservazione.</translation>
    </message>
    <message>
        <source>&amp;Remark (optional)</source>
        <translation>&amp;Osservazione (facoltativa)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salva</translation>
    </message>
    <message>
        <source>to the right</source>
        <translation>a destra</translation>
    </message>
    <message>
        <source>to the left</source>
        <translation>a sinistra</translation>
    </message>
    <message>
        <source>Si&amp;de of the middle</source>
        <translation>&amp;Lato rispetto al centro</translation>
    </message>
    <message>
        <source>Stars found on the &amp;left half, of 27</source>
        <translation>Stelle trovate nella &amp;metà sinistra, su 27</translation>
    </message>
    <message>
        <source>Stars found on the ri&amp;ght half, of 27</source>
        <translation>Stelle trovate nella metà &amp;destra, su 27</translation>
    </message>
    <message>
        <source>&amp;Mean distance from the middle, mm</source>
        <translation>Distanza &amp;media dal centro, mm</translation>
    </message>
    <message>
        <source>&amp;Length of the lines, mm</source>
        <translation>Lun&amp;ghezza delle linee, mm</translation>
    </message>
    <message>
        <source>&amp;Points of the items that could be rated</source>
        <translation>&amp;Punti delle voci che è stato possibile valutare</translation>
    </message>
    <message>
        <source>&amp;Items rated, of 10</source>
        <translation>&amp;Voci valutate, su 10</translation>
    </message>
    <message>
        <source>The patient&apos;s o&amp;wn points for them (optional)</source>
        <translation>Punti dati dalla persona stessa (&amp;facoltativi)</translation>
    </message>
    <message>
        <source>Con&amp;ventional subtests, of 146</source>
        <translation>Prove con&amp;venzionali, su 146</translation>
    </message>
    <message>
        <source>&amp;Behavioural subtests, of 81</source>
        <translation>Prove com&amp;portamentali, su 81</translation>
    </message>
</context>
<context>
    <name>StartBar</name>
    <message>
        <source>Preparing the sounds</source>
        <translation>Preparazione dei suoni</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Inizia</translation>
    </message>
</context>
<context>
    <name>SummaryStep</name>
    <message>
        <source>Channels are equal within {tolerance} dB.</source>
        <translation>I canali sono uguali entro {tolerance}&#xa0;dB.</translation>
    </message>
</context>
<context>
    <name>TargetsEditor</name>
    <message>
        <source>Add a &amp;position</source>
        <translation>&amp;Aggiungi una posizione</translation>
    </message>
    <message>
        <source>Add a position</source>
        <translation>Aggiungi una posizione</translation>
    </message>
    <message>
        <source>&amp;Mirror left and right</source>
        <translation>Simme&amp;tria sinistra-destra</translation>
    </message>
</context>
<context>
    <name>TherapistPads</name>
    <message>
        <source>Nobody is told which version plays.</source>
        <translation>Nessuno sa quale versione è in riproduzione.</translation>
    </message>
    <message>
        <source>Sound and answer are hidden.</source>
        <translation>Suono e risposta sono nascosti.</translation>
    </message>
</context>
<context>
    <name>TherapistWindow</name>
    <message>
        <source>Patients</source>
        <translation>Pazienti</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Scene</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Seduta</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Allenamento</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Risultati</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Demonstration: nobody here is a patient</source>
        <translation>Dimostrazione: qui nessuno è un paziente reale</translation>
    </message>
    <message>
        <source>No patient chosen</source>
        <translation>Nessuna persona scelta</translation>
    </message>
    <message>
        <source>Current patient: {words}</source>
        <translation>Persona attuale: {words}</translation>
    </message>
    <message>
        <source>Go to the list of patients</source>
        <translation>Vai all’elenco dei pazienti</translation>
    </message>
</context>
<context>
    <name>ThingsField</name>
    <message>
        <source>Where is it?</source>
        <translation>Dov’è?</translation>
    </message>
    <message>
        <source>{number} things</source>
        <translation>{number} cose</translation>
    </message>
    <message>
        <source>Lit: {place}</source>
        <translation>Illuminato: {place}</translation>
    </message>
</context>
<context>
    <name>TimeAxis</name>
    <message>
        <source>Time of the film</source>
        <translation>Tempo del film</translation>
    </message>
</context>
<context>
    <name>TopView</name>
    <message>
        <source>Sources seen from above</source>
        <translation>Sorgenti viste dall’alto</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Sinistra</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Destra</translation>
    </message>
    <message>
        <source>{metres} m</source>
        <translation>{metres}&#xa0;m</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>Davanti</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Dietro</translation>
    </message>
</context>
<context>
    <name>TrailCard</name>
    <message>
        <source>Trail of the records</source>
        <translation>Registro delle attività</translation>
    </message>
    <message>
        <source>Each change of a record, each sign-in, export and backup is an entry that follows on the one before. What was changed past it shows.</source>
        <translation>Ogni cambiamento di un dato, ogni accesso, esportazione e copia di sicurezza è una voce che segue la precedente. Ciò che è stato cambiato aggirandolo si vede.</translation>
    </message>
    <message>
        <source>Looking through the records …</source>
        <translation>Esame dei dati…</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Chi</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Che cosa</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>The newest {n} entries</source>
        <translation>Le {n} voci più recenti</translation>
    </message>
    <message>
        <source>Look through them a&amp;gain</source>
        <translation>Esa&amp;mina di nuovo</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>non deciso</translation>
    </message>
    <message>
        <source> years</source>
        <translation>&#xa0;anni</translation>
    </message>
    <message>
        <source>After so long without a session a patient&apos;s data are listed here. Nothing is erased by itself.</source>
        <translation>Dopo questo tempo senza una seduta, i dati di una persona sono elencati qui. Nulla si cancella da solo.</translation>
    </message>
    <message>
        <source>Data are &amp;kept for</source>
        <translation>I dati si conser&amp;vano per</translation>
    </message>
    <message>
        <source>The trail holds: {n} entries, and every record is as they say.</source>
        <translation>Il registro è integro: {n} voci, e ogni dato vi corrisponde.</translation>
    </message>
    <message>
        <source>The trail is broken at entry {n}. Bring back a backup, or keep this file and ask for help.</source>
        <translation>Il registro è interrotto alla voce {n}. Ripristinare una copia di sicurezza, o conservare questo file e chiedere aiuto.</translation>
    </message>
    <message>
        <source>Records were changed past the trail: {records}.</source>
        <translation>Dei dati sono stati cambiati aggirando il registro: {records}.</translation>
    </message>
    <message>
        <source>Nobody&apos;s data are that old.</source>
        <translation>Nessun dato è così vecchio.</translation>
    </message>
    <message>
        <source>{code}: last used on {date}</source>
        <translation>{code}: ultimo uso in data {date}</translation>
    </message>
    <message>
        <source>To be looked at:</source>
        <translation>Da esaminare:</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>accesso</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>uscita</translation>
    </message>
    <message>
        <source>wrong passphrase</source>
        <translation>frase segreta sbagliata</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>blocco</translation>
    </message>
    <message>
        <source>account added</source>
        <translation>account aggiunto</translation>
    </message>
    <message>
        <source>account removed</source>
        <translation>account rimosso</translation>
    </message>
    <message>
        <source>passphrase changed</source>
        <translation>frase segreta cambiata</translation>
    </message>
    <message>
        <source>passphrase given</source>
        <translation>frase segreta assegnata</translation>
    </message>
    <message>
        <source>new recovery code</source>
        <translation>nuovo codice di emergenza</translation>
    </message>
    <message>
        <source>recovery code used</source>
        <translation>codice di emergenza usato</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>cifratura</translation>
    </message>
    <message>
        <source>names sealed</source>
        <translation>nomi sigillati</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>consultazione</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>esportazione</translation>
    </message>
    <message>
        <source>report written</source>
        <translation>relazione scritta</translation>
    </message>
    <message>
        <source>backed up</source>
        <translation>copia di sicurezza</translation>
    </message>
    <message>
        <source>backup brought back</source>
        <translation>copia di sicurezza ripristinata</translation>
    </message>
    <message>
        <source>looked through</source>
        <translation>esame dei dati</translation>
    </message>
    <message>
        <source>made</source>
        <translation>creazione</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifica</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>distruzione</translation>
    </message>
</context>
<context>
    <name>TrailPresenter</name>
    <message>
        <source>Looking through the records</source>
        <translation>Esame dei dati</translation>
    </message>
</context>
<context>
    <name>TrainingCourseCard</name>
    <message>
        <source>4   The course</source>
        <translation>4   Il programma</translation>
    </message>
    <message>
        <source>Sessions of the course</source>
        <translation>Sedute del programma</translation>
    </message>
    <message>
        <source>Set up the &amp;probe</source>
        <translation>Prepara il &amp;test di verifica</translation>
    </message>
    <message>
        <source>Reading the records …</source>
        <translation>Lettura dei dati…</translation>
    </message>
    <message>
        <source>Choose a patient first.</source>
        <translation>Scegliere prima una persona.</translation>
    </message>
</context>
<context>
    <name>TrainingEndWidget</name>
    <message>
        <source>See the &amp;training</source>
        <translation>Vedi l’&amp;allenamento</translation>
    </message>
    <message>
        <source>&amp;New training</source>
        <translation>&amp;Nuovo allenamento</translation>
    </message>
    <message>
        <source>Training is complete for today</source>
        <translation>L’allenamento di oggi è completato</translation>
    </message>
    <message>
        <source>Training was ended for today</source>
        <translation>L’allenamento di oggi è stato interrotto</translation>
    </message>
    <message>
        <source>Nothing was heard or answered.</source>
        <translation>Nulla è stato sentito o risposto.</translation>
    </message>
</context>
<context>
    <name>TrainingLiveWidget</name>
    <message>
        <source>Training under way</source>
        <translation>Allenamento in corso</translation>
    </message>
    <message>
        <source>Done of the session</source>
        <translation>Parte svolta della seduta</translation>
    </message>
    <message>
        <source>&amp;Heard nothing</source>
        <translation>Non ha sentito &amp;niente</translation>
    </message>
    <message>
        <source>Start for the patient</source>
        <translation>Inizia al posto della persona</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Avanti</translation>
    </message>
    <message>
        <source>Go on at this volume</source>
        <translation>Avanti a questo volume</translation>
    </message>
    <message>
        <source>End for today</source>
        <translation>Termina per oggi</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spazio</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Ripeti</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Termina</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Part {block} of {blocks}</source>
        <translation>Parte {block} di {blocks}</translation>
    </message>
    <message>
        <source>Go on nevertheless</source>
        <translation>Continua comunque</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Annota</translation>
    </message>
    <message>
        <source>End training for today? What was trained is kept.</source>
        <translation>Terminare l’allenamento per oggi? Ciò che è stato fatto è conservato.</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Training</source>
        <translation>Allenamento</translation>
    </message>
    <message>
        <source>Training is under way. End it before another one starts.</source>
        <translation>Un allenamento è in corso. Terminarlo prima di iniziarne un altro.</translation>
    </message>
    <message>
        <source>Training is under way. Go on, or end it first.</source>
        <translation>Un allenamento è in corso. Continuarlo, o prima terminarlo.</translation>
    </message>
    <message>
        <source>A model was at work. It was stopped: none computes while a patient is trained.</source>
        <translation>Un modello era al lavoro. È stato fermato: nessuno calcola durante l’allenamento di una persona.</translation>
    </message>
</context>
<context>
    <name>TrainingPresenter</name>
    <message>
        <source>A sound had gaps: the computer could not play it in time.</source>
        <translation>Un suono aveva interruzioni: il computer non è riuscito a riprodurlo in tempo.</translation>
    </message>
</context>
<context>
    <name>TrainingProgressCard</name>
    <message>
        <source>Show the patient&apos;s screen</source>
        <translation>Mostra lo schermo paziente</translation>
    </message>
    <message>
        <source>Bells answered: {tapped} of {chimes}</source>
        <translation>Campane segnalate: {tapped} di {chimes}</translation>
    </message>
    <message>
        <source>{side}: {correct} of {trials} found</source>
        <translation>{side}: trovati {correct} di {trials}</translation>
    </message>
    <message>
        <source>{side}: {correct} of {trials} found, now at difficulty {rung} of 20</source>
        <translation>{side}: trovati {correct} di {trials}, ora a difficoltà {rung} di 20</translation>
    </message>
    <message>
        <source>No answers yet</source>
        <translation>Ancora nessuna risposta</translation>
    </message>
    <message>
        <source>Played again: %d</source>
        <translation>Riascolti: %d</translation>
    </message>
</context>
<context>
    <name>TrainingResults</name>
    <message>
        <source>Training sessions</source>
        <translation>Sedute di allenamento</translation>
    </message>
    <message>
        <source>Save &amp;report (PDF) …</source>
        <translation>&amp;Relazione (PDF)…</translation>
    </message>
    <message>
        <source>&amp;Large-print page (PDF) …</source>
        <translation>Fo&amp;glio per la persona (PDF)…</translation>
    </message>
    <message>
        <source>For the patient: three plain sentences and one picture of the answers.</source>
        <translation>Per la persona, a caratteri grandi: tre frasi semplici e una figura delle risposte.</translation>
    </message>
    <message>
        <source>Export &amp;tables (CSV) …</source>
        <translation>Ta&amp;belle (CSV)…</translation>
    </message>
    <message>
        <source>Export &amp;all (JSON) …</source>
        <translation>Tutto (&amp;JSON)…</translation>
    </message>
    <message>
        <source>No training yet</source>
        <translation>Ancora nessun allenamento</translation>
    </message>
    <message>
        <source>After a training session of the chosen patient it is here, apart from tests.</source>
        <translation>Qui si trovano le sedute di allenamento della persona scelta, separate dai test.</translation>
    </message>
    <message>
        <source>Training with {code}</source>
        <translation>Allenamento con {code}</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Salvare la relazione</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Documento PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save page for the patient</source>
        <translation>Salvare il foglio per la persona</translation>
    </message>
    <message>
        <source>Export training</source>
        <translation>Esportare l’allenamento</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabella (*.csv)</translation>
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
        <translation>Scrittura della relazione</translation>
    </message>
    <message>
        <source>Writing the page for the patient</source>
        <translation>Scrittura del foglio per la persona</translation>
    </message>
    <message>
        <source>Exporting the session</source>
        <translation>Esportazione della seduta</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Salvato come {path}.</translation>
    </message>
</context>
<context>
    <name>TrainingSetupPresenter</name>
    <message>
        <source>A session is running. End it before training starts.</source>
        <translation>Una seduta è in corso. Terminarla prima di iniziare un allenamento.</translation>
    </message>
</context>
<context>
    <name>TrainingSetupWidget</name>
    <message>
        <source>5   Start</source>
        <translation>5   Inizio</translation>
    </message>
    <message>
        <source>End it there</source>
        <translation>Terminala lì</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Continua</translation>
    </message>
    <message>
        <source>Preparing the sounds …</source>
        <translation>Preparazione dei suoni…</translation>
    </message>
    <message>
        <source>Choose a patient first.</source>
        <translation>Scegliere prima una persona.</translation>
    </message>
    <message>
        <source>Choose what is played first.</source>
        <translation>Scegliere prima che cosa riprodurre.</translation>
    </message>
    <message>
        <source>Connect headphones or loudspeakers first.</source>
        <translation>Collegare prima cuffie o altoparlanti.</translation>
    </message>
    <message>
        <source>The patient&apos;s screen will cover this one: F12 brings it back.</source>
        <translation>Lo schermo paziente coprirà questo: F12 riporta a questa finestra.</translation>
    </message>
    <message>
        <source>The sound check is not done: left and right must not be swapped.</source>
        <translation>Il controllo del suono non è fatto: sinistra e destra non devono essere scambiate.</translation>
    </message>
</context>
<context>
    <name>TrainingSideCard</name>
    <message>
        <source>3   Side of the lesion</source>
        <translation>3   Lato della lesione</translation>
    </message>
    <message>
        <source>Look at the patient&apos;s papers and choose the picture. Training leads to the other side.</source>
        <translation>Guardare la cartella clinica e scegliere la figura. L’allenamento porta verso l’altro lato.</translation>
    </message>
    <message>
        <source>Seen from above, nose ahead</source>
        <translation>Vista dall’alto, naso in avanti</translation>
    </message>
</context>
<context>
    <name>TrainingWhoCard</name>
    <message>
        <source>1   Who and what</source>
        <translation>1   Chi e che cosa</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>Ca&amp;mbia</translation>
    </message>
    <message>
        <source>E&amp;xercise</source>
        <translation>Eserci&amp;zio</translation>
    </message>
    <message>
        <source>What is &amp;played</source>
        <translation>Che cos&amp;a si riproduce</translation>
    </message>
    <message>
        <source>Choose &amp;files …</source>
        <translation>Scegli i &amp;file…</translation>
    </message>
    <message>
        <source>&amp;How long</source>
        <translation>&amp;Quanto dura</translation>
    </message>
    <message>
        <source>How &amp;fast it moves</source>
        <translation>Quanto &amp;veloce si muove</translation>
    </message>
    <message>
        <source>How &amp;many sounds</source>
        <translation>Qua&amp;nti suoni</translation>
    </message>
    <message>
        <source>No patient chosen yet</source>
        <translation>Ancora nessuna persona scelta</translation>
    </message>
    <message>
        <source>C&amp;hoose a patient</source>
        <translation>&amp;Scegli una persona</translation>
    </message>
    <message>
        <source>The patient&apos;s own music or book</source>
        <translation>Musica o libro della persona</translation>
    </message>
    <message>
        <source>Sounds of the library</source>
        <translation>Suoni della raccolta</translation>
    </message>
    <message>
        <source>Scene: {title}</source>
        <translation>Scena: {title}</translation>
    </message>
    <message>
        <source>and {more} more</source>
        <translation>e altri {more}</translation>
    </message>
    <message>
        <source>Nothing chosen yet</source>
        <translation>Ancora niente di scelto</translation>
    </message>
    <message>
        <source>Chosen files</source>
        <translation>File scelti</translation>
    </message>
    <message>
        <source>{number} minutes</source>
        <translation>{number} minuti</translation>
    </message>
    <message>
        <source>{number:.0f}° a second</source>
        <translation>{number:.0f}° al secondo</translation>
    </message>
    <message>
        <source>{number} sounds</source>
        <translation>{number} suoni</translation>
    </message>
    <message>
        <source>Sound files</source>
        <translation>File audio</translation>
    </message>
    <message>
        <source>Choose music or a book</source>
        <translation>Scegliere musica o un libro</translation>
    </message>
</context>
<context>
    <name>TrialCard</name>
    <message>
        <source>Play its so&amp;und</source>
        <translation>Riproduci il s&amp;uono</translation>
    </message>
    <message>
        <source>Mark as in&amp;valid …</source>
        <translation>Segna come non &amp;valida…</translation>
    </message>
    <message>
        <source>Mark as &amp;valid again …</source>
        <translation>Segna di nuovo come &amp;valida…</translation>
    </message>
    <message>
        <source>It was skipped: there is no answer that could count.</source>
        <translation>È stata saltata: non c’è nessuna risposta che possa contare.</translation>
    </message>
    <message>
        <source>It was silent.</source>
        <translation>Era silenziosa.</translation>
    </message>
    <message>
        <source>Stop the so&amp;und</source>
        <translation>Ferma il s&amp;uono</translation>
    </message>
    <message>
        <source>The sounds of the session are being rendered …</source>
        <translation>Calcolo dei suoni della seduta…</translation>
    </message>
    <message>
        <source>Why is this trial invalid?</source>
        <translation>Perché questa prova non è valida?</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Segna</translation>
    </message>
    <message>
        <source>Answered by mistake</source>
        <translation>Risposta per errore</translation>
    </message>
    <message>
        <source>Noise in the room</source>
        <translation>Rumore nella stanza</translation>
    </message>
    <message>
        <source>Why is this trial valid?</source>
        <translation>Perché questa prova è valida?</translation>
    </message>
    <message>
        <source>Marked by mistake</source>
        <translation>Segnata per errore</translation>
    </message>
</context>
<context>
    <name>TrialReplay</name>
    <message>
        <source>A patient is being tested or trained. Play it afterwards.</source>
        <translation>Una persona sta svolgendo un test o un allenamento. Riprodurlo dopo.</translation>
    </message>
    <message>
        <source>Rendering the sound of a trial</source>
        <translation>Calcolo del suono di una prova</translation>
    </message>
    <message>
        <source>The same sound as then, sample for sample.</source>
        <translation>Lo stesso suono di allora, campione per campione.</translation>
    </message>
    <message>
        <source>Not the same samples as then: the program, or a file that it was made of, has changed.</source>
        <translation>Non gli stessi campioni di allora: il programma, o un file di cui è fatto il suono, è cambiato.</translation>
    </message>
    <message>
        <source>Whether it is the same sound as then is not known: nothing was kept to compare.</source>
        <translation>Non si sa se è lo stesso suono di allora: nulla è stato conservato per il confronto.</translation>
    </message>
    <message>
        <source>Not as loud as then: this output is not as it was calibrated for the session.</source>
        <translation>Non alla stessa intensità di allora: questa uscita non è calibrata come per la seduta.</translation>
    </message>
    <message>
        <source>{device} is gone. Plug it in again, or choose another output.</source>
        <translation>{device} non c’è più. Ricollegare l’uscita o sceglierne un’altra.</translation>
    </message>
</context>
<context>
    <name>WhoCard</name>
    <message>
        <source>1   Who and what</source>
        <translation>1   Chi e che cosa</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>Ca&amp;mbia</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Test</translation>
    </message>
    <message>
        <source>More about the tests</source>
        <translation>Altro sui test</translation>
    </message>
    <message>
        <source>Sc&amp;ene</source>
        <translation>Scen&amp;a</translation>
    </message>
    <message>
        <source>Have this computer&apos;s voice speak them</source>
        <translation>Falle leggere dalla voce del computer</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Continua</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Non ora</translation>
    </message>
    <message>
        <source>Battery “{battery}” was begun today. Test {number} of {total} comes next: {test}.</source>
        <translation>La batteria «{battery}» è stata iniziata oggi. Ora viene il test {number} di {total}: {test}.</translation>
    </message>
    <message>
        <source>Battery “{battery}” was begun today. Test {number} of {total} was interrupted: {test}.</source>
        <translation>La batteria «{battery}» è stata iniziata oggi. Il test {number} di {total} è stato interrotto: {test}.</translation>
    </message>
    <message>
        <source>Battery “{battery}”, test {number} of {total}</source>
        <translation>Batteria «{battery}», test {number} di {total}</translation>
    </message>
    <message>
        <source>No patient chosen yet</source>
        <translation>Ancora nessuna persona scelta</translation>
    </message>
    <message>
        <source>C&amp;hoose a patient</source>
        <translation>Scegli una perso&amp;na</translation>
    </message>
    <message>
        <source>Once more, answered in another way. The first time, at {time}: {way}.</source>
        <translation>Ancora una volta, con un altro modo di risposta. La prima volta, alle {time}: {way}.</translation>
    </message>
</context>
<context>
    <name>WordPad</name>
    <message>
        <source>Which words did you hear?</source>
        <translation>Quali parole ha sentito?</translation>
    </message>
</context>
<context>
    <name>ZoneFan</name>
    <message>
        <source>Where was the sound?</source>
        <translation>Dov’era il suono?</translation>
    </message>
</context>
<context>
    <name>_SquarePlot</name>
    <message>
        <source>where the sound was</source>
        <translation>dove era il suono</translation>
    </message>
    <message>
        <source>the answer</source>
        <translation>la risposta</translation>
    </message>
</context>
<context>
    <name>accounts</name>
    <message>
        <source>Admin</source>
        <translation>Amministrazione</translation>
    </message>
    <message>
        <source>Therapist</source>
        <translation>Terapia</translation>
    </message>
    <message>
        <source>Researcher</source>
        <translation>Ricerca</translation>
    </message>
</context>
<context>
    <name>calibration</name>
    <message>
        <source>What is calibrated, and by whom</source>
        <translation>Che cosa si calibra, e chi lo fa</translation>
    </message>
    <message>
        <source>Every channel in its place</source>
        <translation>Ogni canale al suo posto</translation>
    </message>
    <message>
        <source>Level of every channel</source>
        <translation>Livello di ogni canale</translation>
    </message>
    <message>
        <source>Figures of the headphones</source>
        <translation>Dati delle cuffie</translation>
    </message>
    <message>
        <source>Look it over and save</source>
        <translation>Rivedere e salvare</translation>
    </message>
    <message>
        <source>A sound level meter</source>
        <translation>Un fonometro</translation>
    </message>
    <message>
        <source>A coupler or an ear simulator</source>
        <translation>Un accoppiatore o un simulatore d’orecchio</translation>
    </message>
    <message>
        <source>The sensitivity in the data sheet</source>
        <translation>La sensibilità della scheda tecnica</translation>
    </message>
    <message>
        <source>for example NTi XL2, no. 1234</source>
        <translation>ad esempio NTi XL2, n. 1234</translation>
    </message>
    <message>
        <source>for example GRAS 43AA, IEC 60318-1</source>
        <translation>ad esempio GRAS 43AA, IEC 60318-1</translation>
    </message>
    <message>
        <source>for example data sheet of the HD 600</source>
        <translation>ad esempio scheda tecnica delle HD 600</translation>
    </message>
    <message>
        <source>Loudspeakers are always measured, where the head will be.</source>
        <translation>Gli altoparlanti si misurano sempre, nel punto in cui sarà la testa.</translation>
    </message>
    <message>
        <source>Each ear of the headphones is measured on it. Who has none chooses the data sheet.</source>
        <translation>Ogni lato delle cuffie si misura su di esso. Chi non ne ha uno sceglie la scheda tecnica.</translation>
    </message>
    <message>
        <source>Nothing is measured: good to a few decibels. A coupler is better.</source>
        <translation>Nulla è misurato: preciso entro qualche decibel. Un accoppiatore è più preciso.</translation>
    </message>
    <message>
        <source>Not needed: the sensitivity is given for 1 V.</source>
        <translation>Non serve: la sensibilità è data per 1&#xa0;V.</translation>
    </message>
    <message>
        <source>Turns the sensitivity for 1 mW into one for 1 V.</source>
        <translation>Converte la sensibilità per 1&#xa0;mW in quella per 1&#xa0;V.</translation>
    </message>
    <message>
        <source>Put the headphones on as the patient will, L on the left ear. A voice and pulses of noise come to one ear at a time, in any order: say where you heard them.</source>
        <translation>Indossare le cuffie come farà la persona, L sull’orecchio sinistro. Una voce e impulsi di rumore arrivano a un orecchio alla volta, in un ordine qualsiasi: dire dove si sono sentiti.</translation>
    </message>
    <message>
        <source>Sit where the patient will be. A voice and pulses of noise come from one loudspeaker at a time, in any order: say where you heard them.</source>
        <translation>Sedersi dove sarà la persona. Una voce e impulsi di rumore arrivano da un altoparlante alla volta, in un ordine qualsiasi: dire dove si sono sentiti.</translation>
    </message>
    <message>
        <source>Sound {number} of {total}. Where did you hear it?</source>
        <translation>Suono {number} di {total}. Dove si è sentito?</translation>
    </message>
    <message>
        <source>{played}: heard at “{heard}”.</source>
        <translation>{played}: indicato «{heard}».</translation>
    </message>
    <message>
        <source>{played}: not heard.</source>
        <translation>{played}: non sentito.</translation>
    </message>
    <message>
        <source>They differed by {worst:.1f} dB, so the louder ones are made softer now. Play and read each of them once more.</source>
        <translation>Differivano di {worst:.1f}&#xa0;dB: i più forti sono ora attenuati. Riprodurre e leggere ciascuno ancora una volta.</translation>
    </message>
    <message>
        <source>Put each ear of the headphones on the coupler, set its meter to A and slow, and play the ear&apos;s noise. It rises for {rise:.0f} s: wait for it, then type what the meter reads.</source>
        <translation>Mettere ogni lato delle cuffie sull’accoppiatore, impostare il suo fonometro su A e «slow» e riprodurre il rumore di quell’orecchio. Sale per {rise:.0f}&#xa0;s: attendere, poi scrivere ciò che indica il fonometro.</translation>
    </message>
    <message>
        <source>Put the meter where the patient&apos;s head will be, set to A and slow, and play the noise of each loudspeaker. It rises for {rise:.0f} s: wait for it, then type what the meter reads.</source>
        <translation>Mettere il fonometro dove sarà la testa della persona, impostato su A e «slow», e riprodurre il rumore di ogni altoparlante. Sale per {rise:.0f}&#xa0;s: attendere, poi scrivere ciò che indica il fonometro.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nessuna</translation>
    </message>
    <message>
        <source>{trim:.1f} dB softer</source>
        <translation>{trim:.1f}&#xa0;dB in meno</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Uscita</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>Misurato con</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Chi</translation>
    </message>
    <message>
        <source>System volume</source>
        <translation>Volume del sistema</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valida fino a</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canale</translation>
    </message>
    <message>
        <source>Level at full scale</source>
        <translation>Livello a fondo scala</translation>
    </message>
    <message>
        <source>Trim</source>
        <translation>Correzione</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distanza</translation>
    </message>
    <message>
        <source>not measured: dB(A) leaves its band out</source>
        <translation>non misurato: dB(A) ignora la sua banda</translation>
    </message>
    <message>
        <source>The calibration holds for this volume alone. Leave it as it is from now on.</source>
        <translation>La calibrazione vale solo per questo volume. D’ora in poi lasciarlo com’è.</translation>
    </message>
    <message>
        <source>Read from the system, and once more when the output opens.</source>
        <translation>Letto dal sistema, e di nuovo all’apertura dell’uscita.</translation>
    </message>
    <message>
        <source>Calibrated on {date} by {person}. System volume: {volume}.</source>
        <translation>Calibrato in data {date} da {person}. Volume del sistema: {volume}.</translation>
    </message>
    <message>
        <source>Level not calibrated: the calibration of {date} is older than twelve months. Calibrate anew; else results will say so.</source>
        <translation>Livello non calibrato: la calibrazione ({date}) ha più di dodici mesi. Calibrare di nuovo; altrimenti i risultati lo diranno.</translation>
    </message>
    <message>
        <source>Level not calibrated: the calibration of {date} is for {output}, played on {layout}. Choose these or calibrate anew; else results will say so.</source>
        <translation>Livello non calibrato: la calibrazione ({date}) è per {output}, ascolto con {layout}. Scegliere questi o calibrare di nuovo; altrimenti i risultati lo diranno.</translation>
    </message>
    <message>
        <source>Level not calibrated. Calibrate this output; else results will say so.</source>
        <translation>Livello non calibrato. Calibrare questa uscita; altrimenti i risultati lo diranno.</translation>
    </message>
    <message>
        <source>Level not calibrated: the output is muted. Turn its sound on, then look again.</source>
        <translation>Livello non calibrato: l’uscita è silenziata. Riattivare il suono, poi cercare di nuovo le uscite.</translation>
    </message>
    <message>
        <source>Level not calibrated at this volume: the system&apos;s stands at {now}, the calibration was made at {before}. Put it back and look again, or calibrate anew.</source>
        <translation>Livello non calibrato a questo volume: quello del sistema è a {now}, la calibrazione è stata fatta a {before}. Rimetterlo e cercare di nuovo le uscite, o calibrare di nuovo.</translation>
    </message>
    <message>
        <source>This session began with the system&apos;s volume at {before}; it stands at {now} now. Put it back and go on, or go on with a level that is not known: the report will say so.</source>
        <translation>Questa seduta è iniziata con il volume del sistema a {before}; ora è a {now}. Rimetterlo e continuare, o continuare con un livello non noto: la relazione lo dirà.</translation>
    </message>
    <message>
        <source>This session began over “{before}”, and the output is “{now}” now. Choose that one below and go on, or go on with a level that is not known: the report will say so.</source>
        <translation>Questa seduta è iniziata su «{before}», e ora l’uscita è «{now}». Scegliere quella qui sotto e continuare, o continuare con un livello non noto: la relazione lo dirà.</translation>
    </message>
    <message>
        <source>It is put back: go on</source>
        <translation>Volume rimesso: avanti</translation>
    </message>
    <message>
        <source>It is chosen: go on</source>
        <translation>Uscita scelta: avanti</translation>
    </message>
    <message>
        <source>less than 1</source>
        <translation>meno di 1</translation>
    </message>
    <message>
        <source>Sound of the last 7 days: {share} % of a sensitive listener&apos;s week.</source>
        <translation>Dose sonora degli ultimi 7 giorni: {share}% della dose settimanale di una persona sensibile.</translation>
    </message>
    <message>
        <source>And {minutes} min at a level that is not known.</source>
        <translation>E {minutes}&#xa0;min a un livello non noto.</translation>
    </message>
    <message>
        <source>Sound of the last 7 days: {minutes} min at a level that is not known.</source>
        <translation>Dose sonora degli ultimi 7 giorni: {minutes}&#xa0;min a un livello non noto.</translation>
    </message>
    <message>
        <source>That is much: choose a softer level or wait some days.</source>
        <translation>È molto: scegliere un livello più basso o attendere qualche giorno.</translation>
    </message>
</context>
<context>
    <name>choice</name>
    <message>
        <source>Left</source>
        <translation>A sinistra</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>A destra</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>Tutti e due i lati</translation>
    </message>
    <message>
        <source>I heard nothing</source>
        <translation>Non ho sentito niente</translation>
    </message>
    <message>
        <source>To the left</source>
        <translation>Verso sinistra</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>Verso destra</translation>
    </message>
    <message>
        <source>A bit left</source>
        <translation>Un po’ a sinistra</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Al centro</translation>
    </message>
    <message>
        <source>A bit right</source>
        <translation>Un po’ a destra</translation>
    </message>
    <message>
        <source>First picture</source>
        <translation>Prima immagine</translation>
    </message>
    <message>
        <source>Second picture</source>
        <translation>Seconda immagine</translation>
    </message>
    <message>
        <source>Third picture</source>
        <translation>Terza immagine</translation>
    </message>
</context>
<context>
    <name>direction</name>
    <message>
        <source>%d° left</source>
        <translation>%d° a sinistra</translation>
    </message>
    <message>
        <source>%d° right</source>
        <translation>%d° a destra</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>dietro</translation>
    </message>
    <message>
        <source>straight ahead</source>
        <translation>diritto davanti</translation>
    </message>
</context>
<context>
    <name>form</name>
    <message>
        <source>Side of the lesion</source>
        <translation>Lato della lesione</translation>
    </message>
    <message>
        <source>Date of the lesion</source>
        <translation>Data della lesione</translation>
    </message>
    <message>
        <source>Hearing aids</source>
        <translation>Apparecchi acustici</translation>
    </message>
    <message>
        <source>Pure-tone average, left</source>
        <translation>Soglia tonale media, sinistra</translation>
    </message>
    <message>
        <source>Pure-tone average, right</source>
        <translation>Soglia tonale media, destra</translation>
    </message>
    <message>
        <source>Left ear</source>
        <translation>Orecchio sinistro</translation>
    </message>
    <message>
        <source>Right ear</source>
        <translation>Orecchio destro</translation>
    </message>
    <message>
        <source>Louder ear</source>
        <translation>Orecchio più forte</translation>
    </message>
    <message>
        <source>Visual field</source>
        <translation>Campo visivo</translation>
    </message>
    <message>
        <source>Glasses</source>
        <translation>Occhiali</translation>
    </message>
    <message>
        <source>Prisms in 24 hours</source>
        <translation>Prismi nelle 24 ore</translation>
    </message>
    <message>
        <source>Aphasia affects</source>
        <translation>L’afasia riguarda</translation>
    </message>
    <message>
        <source>Writes with</source>
        <translation>Scrive con</translation>
    </message>
    <message>
        <source>Answers with</source>
        <translation>Risponde con</translation>
    </message>
    <message>
        <source>Fatigue</source>
        <translation>Stanchezza</translation>
    </message>
    <message>
        <source>Posture</source>
        <translation>Postura</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Testa</translation>
    </message>
    <message>
        <source>Trunk</source>
        <translation>Tronco</translation>
    </message>
    <message>
        <source>Drugs</source>
        <translation>Farmaci</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nessuno</translation>
    </message>
    <message>
        <source>Worn</source>
        <translation>Indossati</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>Tolti</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Sinistro</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Uguali</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Destro</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>Left missing</source>
        <translation>Manca a sinistra</translation>
    </message>
    <message>
        <source>Right missing</source>
        <translation>Manca a destra</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Non servono</translation>
    </message>
    <message>
        <source>Needed, not worn</source>
        <translation>Servono, non indossati</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sì</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Niente</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>Espressione</translation>
    </message>
    <message>
        <source>Understanding</source>
        <translation>Comprensione</translation>
    </message>
    <message>
        <source>Left hand</source>
        <translation>Mano sinistra</translation>
    </message>
    <message>
        <source>Right hand</source>
        <translation>Mano destra</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Entrambe</translation>
    </message>
    <message>
        <source>Left arm</source>
        <translation>Braccio sinistro</translation>
    </message>
    <message>
        <source>Right arm</source>
        <translation>Braccio destro</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Nessuno dei due</translation>
    </message>
    <message>
        <source>Sitting</source>
        <translation>Da seduti</translation>
    </message>
    <message>
        <source>Lying</source>
        <translation>Da sdraiati</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>In piedi</translation>
    </message>
    <message>
        <source>Turned left</source>
        <translation>Verso sinistra</translation>
    </message>
    <message>
        <source>Straight</source>
        <translation>In asse</translation>
    </message>
    <message>
        <source>Turned right</source>
        <translation>Verso destra</translation>
    </message>
    <message>
        <source>0  –  not tired</source>
        <translation>0  –  nessuna stanchezza</translation>
    </message>
    <message>
        <source>10  –  extremely tired</source>
        <translation>10  –  stanchezza estrema</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Non chiesto</translation>
    </message>
    <message>
        <source>as last time, {date}</source>
        <translation>come l’ultima volta, {date}</translation>
    </message>
    <message>
        <source>Dashed: the answers of {date}. Fatigue, prisms, side and ears are asked anew.</source>
        <translation>Tratteggiate: le risposte dell’ultima volta ({date}). Stanchezza, prismi, lato e orecchie si chiedono di nuovo.</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>non fatto</translation>
    </message>
    <message>
        <source>passed, {right} of {given}</source>
        <translation>superato, {right} di {given}</translation>
    </message>
    <message>
        <source>not passed, {right} of {given}</source>
        <translation>non superato, {right} di {given}</translation>
    </message>
    <message>
        <source>Opening the audio output …</source>
        <translation>Apertura dell’uscita audio…</translation>
    </message>
    <message>
        <source>{ear}, {number} of {total}. Listen …</source>
        <translation>{ear}, {number} di {total}. Ascolto…</translation>
    </message>
    <message>
        <source>{ear}, {number} of {total}. Ask: “Did you hear it?”</source>
        <translation>{ear}, {number} di {total}. Chiedere: «L’ha sentito?»</translation>
    </message>
    <message>
        <source>Choose an output first.</source>
        <translation>Scegliere prima un’uscita.</translation>
    </message>
    <message>
        <source>Soft sounds and silences at one ear, then at the other, {total} each; {needed} right answers pass. Takes about two minutes.</source>
        <translation>Suoni deboli e silenzi a un orecchio, poi all’altro, {total} per ciascuno; servono {needed} risposte corrette. Dura circa due minuti.</translation>
    </message>
    <message>
        <source>Everything was asked, and nothing speaks against the result.</source>
        <translation>Tutto è stato chiesto, e nulla mette in dubbio il risultato.</translation>
    </message>
    <message>
        <source>The result will say “interpret with caution”.</source>
        <translation>Il risultato dirà «da interpretare con cautela».</translation>
    </message>
    <message>
        <source>Not asked: {names}.</source>
        <translation>Non chiesto: {names}.</translation>
    </message>
    <message>
        <source>Can shift the answers: {names}.</source>
        <translation>Può spostare le risposte: {names}.</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} e altri {count}</translation>
    </message>
    <message>
        <source>The result will be “not interpretable”: neither ear passed its screen.</source>
        <translation>Il risultato sarà «non interpretabile»: nessun orecchio ha superato il controllo.</translation>
    </message>
    <message>
        <source>The result will be “not interpretable”: the left ear did not pass its screen.</source>
        <translation>Il risultato sarà «non interpretabile»: l’orecchio sinistro non ha superato il controllo.</translation>
    </message>
    <message>
        <source>The result will be “not interpretable”: the right ear did not pass its screen.</source>
        <translation>Il risultato sarà «non interpretabile»: l’orecchio destro non ha superato il controllo.</translation>
    </message>
    <message>
        <source>side of the lesion not known</source>
        <translation>lato della lesione non noto</translation>
    </message>
    <message>
        <source>side of the lesion changed</source>
        <translation>lato della lesione cambiato</translation>
    </message>
    <message>
        <source>hearing aids</source>
        <translation>apparecchi acustici</translation>
    </message>
    <message>
        <source>one ear louder</source>
        <translation>un orecchio più forte</translation>
    </message>
    <message>
        <source>ears differ</source>
        <translation>udito asimmetrico</translation>
    </message>
    <message>
        <source>visual field</source>
        <translation>campo visivo</translation>
    </message>
    <message>
        <source>glasses not worn</source>
        <translation>occhiali non indossati</translation>
    </message>
    <message>
        <source>prisms</source>
        <translation>prismi</translation>
    </message>
    <message>
        <source>aphasia</source>
        <translation>afasia</translation>
    </message>
    <message>
        <source>arm opposite the lesion</source>
        <translation>braccio opposto alla lesione</translation>
    </message>
    <message>
        <source>head turned</source>
        <translation>testa girata</translation>
    </message>
    <message>
        <source>trunk turned</source>
        <translation>tronco girato</translation>
    </message>
    <message>
        <source>fatigue</source>
        <translation>stanchezza</translation>
    </message>
</context>
<context>
    <name>key</name>
    <message>
        <source>Key: %s</source>
        <translation>Tasto: %s</translation>
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
        <translation>Versione: {version}.</translation>
    </message>
    <message>
        <source>Built-in, version {version}: </source>
        <translation>Incorporato, versione {version}: </translation>
    </message>
    <message>
        <source>Built-in: </source>
        <translation>Incorporato: </translation>
    </message>
    <message>
        <source>In a film, what is there is found by who follows it.</source>
        <translation>In un film, ciò che c’è è trovato da chi lo segue.</translation>
    </message>
    <message>
        <source>what stands out from what surrounds it.</source>
        <translation>ciò che risalta da ciò che lo circonda.</translation>
    </message>
    <message>
        <source>what things are</source>
        <translation>che cosa sono le cose</translation>
    </message>
    <message>
        <source>Only films and animations are followed.</source>
        <translation>Si seguono solo film e animazioni.</translation>
    </message>
    <message>
        <source>Nobody: this is the film at {seconds} s, and movement is not followed.</source>
        <translation>Nessuno: questo è il film a {seconds}&#xa0;s, e il movimento non è seguito.</translation>
    </message>
    <message>
        <source>what moves, and what stands out while it stands still.</source>
        <translation>ciò che si muove, e ciò che risalta quando è fermo.</translation>
    </message>
    <message>
        <source>The file is damaged: it was followed until {seconds} s.</source>
        <translation>Il file è danneggiato: è stato seguito fino a {seconds}&#xa0;s.</translation>
    </message>
    <message>
        <source>Its colours were taken {how}.</source>
        <translation>Trattamento dei colori: {how}.</translation>
    </message>
    <message>
        <source>At most {count} at a time were looked for.</source>
        <translation>Ne sono state cercate al massimo {count} alla volta.</translation>
    </message>
    <message>
        <source>At most {count} were looked for.</source>
        <translation>Ne sono state cercate al massimo {count}.</translation>
    </message>
    <message>
        <source>Left out because they make no sound: {count}.</source>
        <translation>Tralasciate perché non producono suono: {count}.</translation>
    </message>
    <message>
        <source>Looked for in words: {words}.</source>
        <translation>Cercato a parole: {words}.</translation>
    </message>
    <message>
        <source>It stands in for a model, and does not know {what}.</source>
        <translation>Sostituisce un modello, e non sa {what}.</translation>
    </message>
    <message>
        <source>a guess from the place in the picture.</source>
        <translation>una stima secondo il posto nell’immagine.</translation>
    </message>
    <message>
        <source>how far anything is</source>
        <translation>quanto è lontana ogni cosa</translation>
    </message>
    <message>
        <source>Distances are in metres, as the model tells them.</source>
        <translation>Le distanze sono in metri, come le dà il modello.</translation>
    </message>
    <message>
        <source>Assumed: the scale of the distances.</source>
        <translation>Supposto: la scala delle distanze.</translation>
    </message>
    <message>
        <source>Assumed: {assumption}.</source>
        <translation>Supposto: {assumption}.</translation>
    </message>
    <message>
        <source>Assumed: a field of view of {degrees}°.</source>
        <translation>Supposto: un angolo di campo di {degrees}°.</translation>
    </message>
    <message>
        <source>The field of view of {degrees}° is the file&apos;s own.</source>
        <translation>L’angolo di campo di {degrees}° è quello del file.</translation>
    </message>
    <message>
        <source>The field of view of {degrees}° is as the model saw it.</source>
        <translation>L’angolo di campo di {degrees}° è come l’ha visto il modello.</translation>
    </message>
    <message>
        <source>The field of view of {degrees}° was set by hand.</source>
        <translation>L’angolo di campo di {degrees}° è stato impostato a mano.</translation>
    </message>
    <message>
        <source>Nobody: no model was asked, so nothing knows what the sources are.</source>
        <translation>Nessuno: non si è chiesto a nessun modello, quindi non si sa che cosa sono le sorgenti.</translation>
    </message>
    <message>
        <source>Names came with what was found; nobody else was asked.</source>
        <translation>I nomi sono arrivati con ciò che è stato trovato; non si è chiesto a nessun altro.</translation>
    </message>
    <message>
        <source>Built-in: synthesised sounds of the library, as a proposal.</source>
        <translation>Incorporato: suoni sintetici della raccolta, come proposta.</translation>
    </message>
    <message>
        <source>The best of {count} was chosen.</source>
        <translation>È stato scelto il migliore di {count}.</translation>
    </message>
    <message>
        <source>What is there</source>
        <translation>Che cosa c’è</translation>
    </message>
    <message>
        <source>Who follows it</source>
        <translation>Chi lo segue</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Quanto è lontano</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Che cos’è</translation>
    </message>
    <message>
        <source>How it sounds</source>
        <translation>Che suono fa</translation>
    </message>
    <message>
        <source>Which sound fits best</source>
        <translation>Quale suono è più adatto</translation>
    </message>
    <message>
        <source>Built-in: what stands out</source>
        <translation>Incorporato: ciò che risalta</translation>
    </message>
    <message>
        <source>Built-in: what moves or stands out</source>
        <translation>Incorporato: ciò che si muove</translation>
    </message>
    <message>
        <source>Built-in: a rough guess</source>
        <translation>Incorporato: una stima</translation>
    </message>
    <message>
        <source>Nobody: names come with what is found</source>
        <translation>Nessuno: nomi già trovati</translation>
    </message>
    <message>
        <source>Built-in: sounds of the library</source>
        <translation>Incorporato: raccolta</translation>
    </message>
    <message>
        <source>Nobody: the first is taken</source>
        <translation>Nessuno: si prende il primo</translation>
    </message>
    <message>
        <source>Built-in only, without models</source>
        <translation>Incorporati, senza modelli</translation>
    </message>
    <message>
        <source>Models for any computer</source>
        <translation>Modelli per qualsiasi computer</translation>
    </message>
    <message>
        <source>SEE-2-SOUND, as published</source>
        <translation>SEE-2-SOUND, come pubblicato</translation>
    </message>
    <message>
        <source>Chosen one by one</source>
        <translation>Scelti uno per uno</translation>
    </message>
    <message>
        <source>This scene was made by hand, without a picture.</source>
        <translation>Questa scena è stata fatta a mano, senza immagine.</translation>
    </message>
    <message>
        <source>This scene was made by hand: its sources were placed in {name} by a person.</source>
        <translation>Questa scena è stata fatta a mano: una persona ne ha collocato le sorgenti in {name}.</translation>
    </message>
    <message>
        <source>Made from the picture {name}.</source>
        <translation>Fatta dall’immagine {name}.</translation>
    </message>
    <message>
        <source>Made from the film {name}, followed from its start to its end.</source>
        <translation>Fatta dal film {name}, seguito dall’inizio alla fine.</translation>
    </message>
    <message>
        <source>Made from one moment of the film {name}.</source>
        <translation>Fatta da un momento del film {name}.</translation>
    </message>
    <message>
        <source>{number}. {label}</source>
        <translation>{number}. {label}</translation>
    </message>
    <message>
        <source>By hand.</source>
        <translation>A mano.</translation>
    </message>
    <message>
        <source>{why}.</source>
        <translation>{why}.</translation>
    </message>
    <message>
        <source>Changed by hand: {what}. It stays when the scene is made again.</source>
        <translation>Cambiato a mano: {what}. Resta quando la scena viene rifatta.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nome</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>suono</translation>
    </message>
    <message>
        <source>gain</source>
        <translation>guadagno</translation>
    </message>
    <message>
        <source>muted or not</source>
        <translation>silenziata o no</translation>
    </message>
    <message>
        <source>place</source>
        <translation>posto</translation>
    </message>
    <message>
        <source>Deleted by hand, and not found again: {count}.</source>
        <translation>Eliminate a mano, e non più cercate: {count}.</translation>
    </message>
    <message>
        <source>What is there, again</source>
        <translation>Che cosa c’è, di nuovo</translation>
    </message>
    <message>
        <source>How far it is, again</source>
        <translation>Quanto è lontano, di nuovo</translation>
    </message>
    <message>
        <source>How it sounds, again</source>
        <translation>Che suono fa, di nuovo</translation>
    </message>
    <message>
        <source>What is there was found again; sources now: {count}.</source>
        <translation>Si è cercato di nuovo che cosa c’è; sorgenti ora: {count}.</translation>
    </message>
    <message>
        <source>How far things are was told again.</source>
        <translation>La distanza di ogni cosa è stata stimata di nuovo.</translation>
    </message>
    <message>
        <source>The sounds were made again.</source>
        <translation>I suoni sono stati rifatti.</translation>
    </message>
    <message>
        <source>{what} What was changed by hand stayed; Undo takes the rest back.</source>
        <translation>{what} Ciò che è stato cambiato a mano è rimasto; Annulla ritira il resto.</translation>
    </message>
</context>
<context>
    <name>models</name>
    <message>
        <source>What is in a picture</source>
        <translation>Che cosa c’è in un’immagine</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>Quanto è lontano</translation>
    </message>
    <message>
        <source>What it sounds like</source>
        <translation>Che suono fa</translation>
    </message>
    <message>
        <source>The sound</source>
        <translation>Il suono</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Seguire</translation>
    </message>
    <message>
        <source>finds what is in a picture</source>
        <translation>trova ciò che c’è in un’immagine</translation>
    </message>
    <message>
        <source>tells how far things are</source>
        <translation>dice quanto sono lontane le cose</translation>
    </message>
    <message>
        <source>names what is found, so that its sound is known</source>
        <translation>dà un nome a ciò che si trova, così che se ne conosca il suono</translation>
    </message>
    <message>
        <source>follows things through a film</source>
        <translation>segue le cose attraverso un film</translation>
    </message>
    <message>
        <source>makes sounds</source>
        <translation>crea suoni</translation>
    </message>
    <message>
        <source>chooses the sound that fits best</source>
        <translation>sceglie il suono più adatto</translation>
    </message>
    <message>
        <source>about {size}</source>
        <translation>circa {size}</translation>
    </message>
    <message>
        <source>does not fit yet: Python packages are missing</source>
        <translation>non ancora adatto: mancano pacchetti Python</translation>
    </message>
    <message>
        <source>download size not known yet</source>
        <translation>dimensione del download non ancora nota</translation>
    </message>
    <message>
        <source>enough memory here</source>
        <translation>memoria sufficiente</translation>
    </message>
    <message>
        <source>slow on this computer</source>
        <translation>lento su questo computer</translation>
    </message>
    <message>
        <source>does not fit this computer</source>
        <translation>non adatto a questo computer</translation>
    </message>
    <message>
        <source>clinical use allowed</source>
        <translation>uso clinico permesso</translation>
    </message>
    <message>
        <source>clinical use not allowed</source>
        <translation>uso clinico non permesso</translation>
    </message>
    <message>
        <source>clinical use unclear: ask your lawyer</source>
        <translation>uso clinico incerto: chiedere a un legale</translation>
    </message>
    <message>
        <source>waits for the end of the session</source>
        <translation>aspetta la fine della seduta</translation>
    </message>
    <message>
        <source>paused, {size} fetched</source>
        <translation>in pausa, scaricati {size}</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>non installato</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>aspetta il suo turno</translation>
    </message>
    <message>
        <source>installing</source>
        <translation>installazione</translation>
    </message>
    <message>
        <source>importing</source>
        <translation>importazione</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>controllo</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>arresto</translation>
    </message>
    <message>
        <source>removing</source>
        <translation>rimozione</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installato</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>danneggiato</translation>
    </message>
    <message>
        <source>asking what there is to fetch</source>
        <translation>richiesta di ciò che c’è da scaricare</translation>
    </message>
    <message>
        <source>fetching, {percent} %</source>
        <translation>scaricamento, {percent}%</translation>
    </message>
    <message>
        <source>copying, {percent} %</source>
        <translation>copia, {percent}%</translation>
    </message>
    <message>
        <source>checking every byte, {percent} %</source>
        <translation>controllo di ogni byte, {percent}%</translation>
    </message>
    <message>
        <source>Install …</source>
        <translation>Installa…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continua</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Controlla</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Ferma</translation>
    </message>
    <message>
        <source>Install again …</source>
        <translation>Reinstalla…</translation>
    </message>
    <message>
        <source>{memory} on the CPU (measured)</source>
        <translation>{memory} sulla CPU (misurata)</translation>
    </message>
    <message>
        <source>{memory} on the CPU (estimated)</source>
        <translation>{memory} sulla CPU (stimata)</translation>
    </message>
    <message>
        <source>{memory} on a graphics card</source>
        <translation>{memory} su una scheda grafica</translation>
    </message>
    <message>
        <source>the newest revision</source>
        <translation>la revisione più recente</translation>
    </message>
    <message>
        <source>revision not known</source>
        <translation>revisione non nota</translation>
    </message>
    <message>
        <source>fetched on {when}</source>
        <translation>scaricato in data {when}</translation>
    </message>
    <message>
        <source>imported on {when}</source>
        <translation>importato in data {when}</translation>
    </message>
    <message>
        <source>licence {name} accepted on {when}</source>
        <translation>licenza {name} accettata in data {when}</translation>
    </message>
    <message>
        <source>See2Sound&apos;s list</source>
        <translation>l’elenco di See2Sound</translation>
    </message>
    <message>
        <source>the hub</source>
        <translation>l’hub</translation>
    </message>
    <message>
        <source>an earlier installation</source>
        <translation>un’installazione precedente</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nessuno</translation>
    </message>
</context>
<context>
    <name>patient</name>
    <message>
        <source>No word</source>
        <translation>Nessuna parola</translation>
    </message>
    <message>
        <source>I heard nothing</source>
        <translation>Non ho sentito niente</translation>
    </message>
    <message>
        <source>Listen for the %s.</source>
        <translation>Ascolti bene: %s.</translation>
    </message>
    <message>
        <source>Listen.</source>
        <translation>Ascolti.</translation>
    </message>
    <message>
        <source>How far away was it?</source>
        <translation>Quanto era lontano?</translation>
    </message>
    <message>
        <source>Please wait a moment.</source>
        <translation>Attenda un momento.</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>Grazie.</translation>
    </message>
    <message>
        <source>We pause for a moment.</source>
        <translation>Facciamo una pausa.</translation>
    </message>
    <message>
        <source>Thank you, this is the end.</source>
        <translation>Grazie, abbiamo finito.</translation>
    </message>
    <message>
        <source>Take a rest, then we go on.</source>
        <translation>Si riposi, poi continuiamo.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inizia</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Avanti</translation>
    </message>
    <message>
        <source>Where was the %s?</source>
        <translation>Dov’era il suono: %s?</translation>
    </message>
    <message>
        <source>Where was the sound?</source>
        <translation>Dov’era il suono?</translation>
    </message>
    <message>
        <source>Which words did you hear?</source>
        <translation>Quali parole ha sentito?</translation>
    </message>
    <message>
        <source>Which picture?</source>
        <translation>Quale immagine?</translation>
    </message>
    <message>
        <source>One side, or both?</source>
        <translation>Un lato, o tutti e due?</translation>
    </message>
    <message>
        <source>Which way did it move?</source>
        <translation>Verso dove si muoveva?</translation>
    </message>
    <message>
        <source>On which side was it?</source>
        <translation>Da quale lato veniva?</translation>
    </message>
    <message>
        <source>These were the words.</source>
        <translation>Le parole erano queste.</translation>
    </message>
    <message>
        <source>It was this one.</source>
        <translation>La risposta era questa.</translation>
    </message>
    <message>
        <source>It was here.</source>
        <translation>Era qui.</translation>
    </message>
    <message>
        <source>Listen, then touch where it was.</source>
        <translation>Ascolti, poi tocchi dov’era il suono.</translation>
    </message>
    <message>
        <source>Listen, then touch your answer.</source>
        <translation>Ascolti, poi tocchi la Sua risposta.</translation>
    </message>
    <message>
        <source>Listen, then touch how far it was.</source>
        <translation>Ascolti, poi tocchi quanto era lontano.</translation>
    </message>
    <message>
        <source>Listen, then touch the words you heard.</source>
        <translation>Ascolti, poi tocchi le parole che ha sentito.</translation>
    </message>
    <message>
        <source>Listen, then press for your answer.</source>
        <translation>Ascolti, poi prema per rispondere.</translation>
    </message>
    <message>
        <source>Listen, then press for the words you heard.</source>
        <translation>Ascolti, poi prema per le parole che ha sentito.</translation>
    </message>
    <message>
        <source>Listen, then say where it was.</source>
        <translation>Ascolti, poi dica dov’era il suono.</translation>
    </message>
    <message>
        <source>Listen, then say your answer.</source>
        <translation>Ascolti, poi dica la Sua risposta.</translation>
    </message>
    <message>
        <source>Listen, then say the words you heard.</source>
        <translation>Ascolti, poi dica le parole che ha sentito.</translation>
    </message>
    <message>
        <source>Take a rest.</source>
        <translation>Si riposi.</translation>
    </message>
    <message>
        <source>Now the test begins.</source>
        <translation>Ora comincia il test.</translation>
    </message>
    <message>
        <source>Listen, and press when you hear a bell.</source>
        <translation>Ascolti, e prema quando sente una campana.</translation>
    </message>
    <message>
        <source>Listen. Press when you hear a bell.</source>
        <translation>Ascolti. Prema quando sente una campana.</translation>
    </message>
    <message>
        <source>Yes, it is here.</source>
        <translation>Sì, è qui.</translation>
    </message>
    <message>
        <source>It is here. Listen again.</source>
        <translation>È qui. Ascolti ancora.</translation>
    </message>
    <message>
        <source>Touch the bright one.</source>
        <translation>Tocchi il posto illuminato.</translation>
    </message>
    <message>
        <source>I hear a bell</source>
        <translation>Sento una campana</translation>
    </message>
</context>
<context>
    <name>progress</name>
    <message>
        <source>Reading the file</source>
        <translation>Lettura del file</translation>
    </message>
    <message>
        <source>Finding what is there</source>
        <translation>Ricerca di ciò che c’è</translation>
    </message>
    <message>
        <source>Following what is there through the film</source>
        <translation>Si segue nel film ciò che c’è</translation>
    </message>
    <message>
        <source>Telling how far it is</source>
        <translation>Stima delle distanze</translation>
    </message>
    <message>
        <source>Telling what it is</source>
        <translation>Riconoscimento di ciò che è</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Caricamento del modello</translation>
    </message>
    <message>
        <source>The model works</source>
        <translation>Il modello lavora</translation>
    </message>
    <message>
        <source>Making the sounds</source>
        <translation>Creazione dei suoni</translation>
    </message>
    <message>
        <source>Finishing the sounds</source>
        <translation>Rifinitura dei suoni</translation>
    </message>
    <message>
        <source>Checking the model&apos;s files</source>
        <translation>Controllo dei file del modello</translation>
    </message>
    <message>
        <source>Asking what there is to fetch</source>
        <translation>Richiesta di ciò che c’è da scaricare</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Scaricamento</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Preparing the trials</source>
        <translation>Preparazione delle prove</translation>
    </message>
    <message>
        <source>Preparing the sounds</source>
        <translation>Preparazione dei suoni</translation>
    </message>
    <message>
        <source>Placing the sounds</source>
        <translation>Collocazione dei suoni</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>Scrittura del file</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Esportazione</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In corso</translation>
    </message>
    <message>
        <source>about {seconds} s left</source>
        <translation>ancora circa {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>ancora circa {minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>about {hours} h left</source>
        <translation>ancora circa {hours}&#xa0;h</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
</context>
<context>
    <name>protocol</name>
    <message>
        <source>about {minutes} min</source>
        <translation>circa {minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>{times} sounds for each thing in the scene</source>
        <translation>{times} suoni per ogni cosa della scena</translation>
    </message>
    <message>
        <source>at most {sounds} sounds, {minutes}</source>
        <translation>al massimo {sounds} suoni, {minutes}</translation>
    </message>
    <message>
        <source>{sounds} sounds and {silent} silent trials, {minutes}</source>
        <translation>{sounds} suoni e {silent} prove silenziose, {minutes}</translation>
    </message>
    <message>
        <source>{sounds} sounds, {minutes}</source>
        <translation>{sounds} suoni, {minutes}</translation>
    </message>
    <message>
        <source>Built in, version {version}. It cannot be changed; a copy can.</source>
        <translation>Incorporato, versione {version}. Non si può cambiare; una copia sì.</translation>
    </message>
    <message>
        <source>Own copy, no norms. Version {version}, made from {original} version {before}.</source>
        <translation>Copia propria, senza valori di riferimento. Versione {version}, da {original} versione {before}.</translation>
    </message>
    <message>
        <source>on the left</source>
        <translation>a sinistra</translation>
    </message>
    <message>
        <source>on the right</source>
        <translation>a destra</translation>
    </message>
    <message>
        <source>on both sides</source>
        <translation>su entrambi i lati</translation>
    </message>
    <message>
        <source>moving to the left</source>
        <translation>in moto verso sinistra</translation>
    </message>
    <message>
        <source>moving to the right</source>
        <translation>in moto verso destra</translation>
    </message>
    <message>
        <source>around the head</source>
        <translation>intorno alla testa</translation>
    </message>
    <message>
        <source>on a clock face</source>
        <translation>sul quadrante dell’orologio</translation>
    </message>
    <message>
        <source>left, middle or right</source>
        <translation>sinistra, centro o destra</translation>
    </message>
    <message>
        <source>one of a few answers</source>
        <translation>una tra poche risposte</translation>
    </message>
    <message>
        <source>therapist enters it</source>
        <translation>inserita dal terapista</translation>
    </message>
    <message>
        <source>Sounds: {places}.</source>
        <translation>Suoni: {places}.</translation>
    </message>
    <message>
        <source>Sounds move through arcs of {narrowest}° to {widest}°.</source>
        <translation>I suoni percorrono archi da {narrowest}° a {widest}°.</translation>
    </message>
    <message>
        <source>Sounds between {left} and {right}, placed by the answers.</source>
        <translation>Suoni tra {left} e {right}, collocati secondo le risposte.</translation>
    </message>
    <message>
        <source>Practice: {places}.</source>
        <translation>Familiarizzazione: {places}.</translation>
    </message>
    <message>
        <source>Answers reach to {degrees}° on each side.</source>
        <translation>Le risposte arrivano fino a {degrees}° per lato.</translation>
    </message>
    <message>
        <source>The positions come from the session&apos;s own scenes or recordings.</source>
        <translation>Le posizioni vengono dalle scene o dalle registrazioni della seduta.</translation>
    </message>
    <message>
        <source>Disc: a sound of the test.</source>
        <translation>Disco: un suono del test.</translation>
    </message>
    <message>
        <source>Triangle: practice.</source>
        <translation>Triangolo: familiarizzazione.</translation>
    </message>
    <message>
        <source>Band: where answers reach.</source>
        <translation>Fascia: fin dove arrivano le risposte.</translation>
    </message>
    <message>
        <source>Band: where the answers place the sounds.</source>
        <translation>Fascia: dove le risposte collocano i suoni.</translation>
    </message>
    <message>
        <source>Band: the widest arc.</source>
        <translation>Fascia: l’arco più ampio.</translation>
    </message>
</context>
<context>
    <name>protocol form</name>
    <message>
        <source>Narrowest arc</source>
        <translation>Arco più stretto</translation>
    </message>
    <message>
        <source>Widest arc</source>
        <translation>Arco più ampio</translation>
    </message>
    <message>
        <source>Furthest left</source>
        <translation>Più a sinistra</translation>
    </message>
    <message>
        <source>Furthest right</source>
        <translation>Più a destra</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Passo</translation>
    </message>
    <message>
        <source>after {count} in a row</source>
        <translation>dopo {count} di seguito</translation>
    </message>
    <message>
        <source>Steps, one after each turn</source>
        <translation>Passi, uno dopo ogni inversione</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Aggiungi un passo</translation>
    </message>
    <message>
        <source>Right answers make it harder</source>
        <translation>Risposte corrette per aumentare la difficoltà</translation>
    </message>
    <message>
        <source>A step to the left follows “right”</source>
        <translation>Un passo a sinistra segue «destra»</translation>
    </message>
    <message>
        <source>after each</source>
        <translation>dopo ciascuna</translation>
    </message>
    <message>
        <source>Turns until it ends</source>
        <translation>Inversioni fino alla fine</translation>
    </message>
    <message>
        <source>First turns left out</source>
        <translation>Prime inversioni tralasciate</translation>
    </message>
    <message>
        <source>Grid of places</source>
        <translation>Griglia dei posti</translation>
    </message>
    <message>
        <source>Sounds at most</source>
        <translation>Suoni al massimo</translation>
    </message>
    <message>
        <source>Start, {condition}</source>
        <translation>Inizio, {condition}</translation>
    </message>
    <message>
        <source>Start from the left</source>
        <translation>Inizio da sinistra</translation>
    </message>
    <message>
        <source>Start from the right</source>
        <translation>Inizio da destra</translation>
    </message>
    <message>
        <source>Start of {track}</source>
        <translation>Inizio di {track}</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number}&#xa0;s</translation>
    </message>
    <message>
        <source>after {number} s</source>
        <translation>dopo {number}&#xa0;s</translation>
    </message>
    <message>
        <source>{number}° per second</source>
        <translation>{number}° al secondo</translation>
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
        <translation>nessun limite</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Suono</translation>
    </message>
    <message>
        <source>Positions and order</source>
        <translation>Posizioni e ordine</translation>
    </message>
    <message>
        <source>Adapting to the answers</source>
        <translation>Adattamento alle risposte</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Risposte</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Familiarizzazione</translation>
    </message>
    <message>
        <source>Pauses, breaks and ends</source>
        <translation>Intervalli, pause e fine</translation>
    </message>
    <message>
        <source>Name of the test</source>
        <translation>Nome del test</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>A che cosa serve</translation>
    </message>
    <message>
        <source>The other sound</source>
        <translation>L’altro suono</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocità</translation>
    </message>
    <message>
        <source>Length of a sound</source>
        <translation>Durata di un suono</translation>
    </message>
    <message>
        <source>Loudness varies by up to</source>
        <translation>Il livello varia al massimo di</translation>
    </message>
    <message>
        <source>{number} dB louder or softer</source>
        <translation>{number}&#xa0;dB in più o in meno</translation>
    </message>
    <message>
        <source>Sounds as in a room</source>
        <translation>Suoni come in una stanza</translation>
    </message>
    <message>
        <source>The scene&apos;s other things sound as well</source>
        <translation>Suonano anche le altre cose della scena</translation>
    </message>
    <message>
        <source>Near and far are equally loud</source>
        <translation>Vicino e lontano sono ugualmente forti</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direzione</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distanza</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Posizioni</translation>
    </message>
    <message>
        <source>{number}° to the left and to the right</source>
        <translation>{number}° a sinistra e a destra</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Posti</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>Ripetizioni</translation>
    </message>
    <message>
        <source>{number} times each</source>
        <translation>{number} volte ciascuna</translation>
    </message>
    <message>
        <source>Silent trials</source>
        <translation>Prove silenziose</translation>
    </message>
    <message>
        <source>Sounds of one side in a row</source>
        <translation>Suoni di uno stesso lato di seguito</translation>
    </message>
    <message>
        <source>at most {number}</source>
        <translation>al massimo {number}</translation>
    </message>
    <message>
        <source>Ways of answering</source>
        <translation>Modi di risposta</translation>
    </message>
    <message>
        <source>Answers reach to</source>
        <translation>Le risposte arrivano a</translation>
    </message>
    <message>
        <source>{number}° on each side</source>
        <translation>{number}° per lato</translation>
    </message>
    <message>
        <source>Grid of the answers</source>
        <translation>Griglia delle risposte</translation>
    </message>
    <message>
        <source>on rings, in metres</source>
        <translation>su anelli, in metri</translation>
    </message>
    <message>
        <source>near, middle or far</source>
        <translation>vicino, medio o lontano</translation>
    </message>
    <message>
        <source>Distance is answered</source>
        <translation>La distanza si indica</translation>
    </message>
    <message>
        <source>Time for an answer</source>
        <translation>Tempo per rispondere</translation>
    </message>
    <message>
        <source>Practice sounds</source>
        <translation>Suoni di familiarizzazione</translation>
    </message>
    <message>
        <source>Add a practice sound</source>
        <translation>Aggiungi un suono di familiarizzazione</translation>
    </message>
    <message>
        <source>Arc of practice</source>
        <translation>Arco della familiarizzazione</translation>
    </message>
    <message>
        <source>Right answers needed</source>
        <translation>Risposte corrette necessarie</translation>
    </message>
    <message>
        <source>none needed</source>
        <translation>nessuna necessaria</translation>
    </message>
    <message>
        <source>never</source>
        <translation>mai</translation>
    </message>
    <message>
        <source>after {number} sounds</source>
        <translation>dopo {number} suoni</translation>
    </message>
    <message>
        <source>after {number} sounds in a row</source>
        <translation>dopo {number} suoni di seguito</translation>
    </message>
    <message>
        <source>from {number} of 10</source>
        <translation>da {number} su 10</translation>
    </message>
    <message>
        <source>by {number} standard deviations</source>
        <translation>di {number} deviazioni standard</translation>
    </message>
    <message>
        <source>Shortest pause before a sound</source>
        <translation>Intervallo più breve prima di un suono</translation>
    </message>
    <message>
        <source>Longest pause before a sound</source>
        <translation>Intervallo più lungo prima di un suono</translation>
    </message>
    <message>
        <source>Break by sounds</source>
        <translation>Pausa per numero di suoni</translation>
    </message>
    <message>
        <source>Break by time</source>
        <translation>Pausa per tempo</translation>
    </message>
    <message>
        <source>Stand still without answers</source>
        <translation>Arresto senza risposte</translation>
    </message>
    <message>
        <source>Suggest the end by fatigue</source>
        <translation>Proporre la fine per stanchezza</translation>
    </message>
    <message>
        <source>Suggest the end when accuracy falls</source>
        <translation>Proporre la fine se la precisione cala</translation>
    </message>
</context>
<context>
    <name>recovery_sheet</name>
    <message>
        <source>Recovery code</source>
        <translation>Codice di emergenza</translation>
    </message>
    <message>
        <source>nothing was written</source>
        <translation>non è stato scritto nulla</translation>
    </message>
</context>
<context>
    <name>scale</name>
    <message>
        <source>Not real</source>
        <translation>Non reale</translation>
    </message>
    <message>
        <source>Very real</source>
        <translation>Molto reale</translation>
    </message>
    <message>
        <source>Not around me</source>
        <translation>Non intorno a me</translation>
    </message>
    <message>
        <source>All around me</source>
        <translation>Tutto intorno a me</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>Non corrisponde</translation>
    </message>
    <message>
        <source>Fits exactly</source>
        <translation>Corrisponde esattamente</translation>
    </message>
    <message>
        <source>Not clear</source>
        <translation>Non chiaro</translation>
    </message>
    <message>
        <source>Very clear</source>
        <translation>Molto chiaro</translation>
    </message>
    <message>
        <source>How real did it sound?</source>
        <translation>Quanto sembrava reale?</translation>
    </message>
    <message>
        <source>Was the sound all around you?</source>
        <translation>Il suono era tutto intorno a Lei?</translation>
    </message>
    <message>
        <source>Did it fit the picture?</source>
        <translation>Corrispondeva all’immagine?</translation>
    </message>
    <message>
        <source>How clear was it?</source>
        <translation>Quanto era chiaro?</translation>
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
        <translation>{time} di {length}</translation>
    </message>
    <message>
        <source>straight ahead</source>
        <translation>diritto davanti</translation>
    </message>
    <message>
        <source>straight behind</source>
        <translation>esattamente dietro</translation>
    </message>
    <message>
        <source>{degrees}° right</source>
        <translation>{degrees}° a destra</translation>
    </message>
    <message>
        <source>{degrees}° left</source>
        <translation>{degrees}° a sinistra</translation>
    </message>
    <message>
        <source>{direction}, behind</source>
        <translation>{direction}, dietro</translation>
    </message>
    <message>
        <source>level</source>
        <translation>ad altezza d’orecchio</translation>
    </message>
    <message>
        <source>{degrees}° up</source>
        <translation>{degrees}° in alto</translation>
    </message>
    <message>
        <source>{degrees}° down</source>
        <translation>{degrees}° in basso</translation>
    </message>
    <message>
        <source>{metres} m</source>
        <translation>{metres}&#xa0;m</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>com’è</translation>
    </message>
    <message>
        <source>{size} dB louder</source>
        <translation>{size}&#xa0;dB più forte</translation>
    </message>
    <message>
        <source>{size} dB softer</source>
        <translation>{size}&#xa0;dB più debole</translation>
    </message>
    <message>
        <source>This film flashes more than three times in a second, first at {seconds} s, which can bring on seizures. Do not play it where a patient sees it; cut that part out, or take one moment of it. Tests show still pictures only.</source>
        <translation>Questo film lampeggia più di tre volte al secondo, la prima volta a {seconds}&#xa0;s, e può provocare crisi epilettiche. Non riprodurlo dove una persona in terapia lo vede; tagliare quel tratto, o prenderne un solo momento. I test mostrano solo immagini ferme.</translation>
    </message>
    <message>
        <source>Sources found: {count}. Choose what each sounds like; the sounds are only a proposal.</source>
        <translation>Sorgenti trovate: {count}. Scegliere il suono di ciascuna; i suoni sono solo una proposta.</translation>
    </message>
    <message>
        <source>The camera&apos;s field of view is assumed.</source>
        <translation>L’angolo di campo della fotocamera è supposto.</translation>
    </message>
    <message>
        <source>The film was followed from its start to its end.</source>
        <translation>Il film è stato seguito dall’inizio alla fine.</translation>
    </message>
    <message>
        <source>This is one moment of the film: movement is not followed.</source>
        <translation>Questo è un momento del film: il movimento non è seguito.</translation>
    </message>
</context>
<context>
    <name>session</name>
    <message>
        <source>On an arc around the head</source>
        <translation>Su un arco intorno alla testa</translation>
    </message>
    <message>
        <source>On a clock face</source>
        <translation>Sul quadrante dell’orologio</translation>
    </message>
    <message>
        <source>By left, middle or right, one above the other</source>
        <translation>Sinistra, centro o destra, uno sopra l’altro</translation>
    </message>
    <message>
        <source>By one of a few answers</source>
        <translation>Una tra poche risposte</translation>
    </message>
    <message>
        <source>The patient says or points, I enter it</source>
        <translation>La persona dice o indica, inserisco io</translation>
    </message>
    <message>
        <source>By hand: touch, mouse or keys</source>
        <translation>A mano: tocco, mouse o tastiera</translation>
    </message>
    <message>
        <source>One switch: the answers are highlighted in turn</source>
        <translation>Un pulsante: le risposte si evidenziano a turno</translation>
    </message>
    <message>
        <source>Two switches: one goes on, one chooses</source>
        <translation>Due pulsanti: uno va avanti, l’altro sceglie</translation>
    </message>
    <message>
        <source>A pointer that rests on the answer</source>
        <translation>Un puntatore che si ferma sulla risposta</translation>
    </message>
    <message>
        <source>The instructions are also spoken.</source>
        <translation>Le istruzioni sono anche lette ad alta voce.</translation>
    </message>
    <message>
        <source>The instructions are text only. Recordings of them go here:</source>
        <translation>Le istruzioni sono solo scritte. Le registrazioni vanno qui:</translation>
    </message>
    <message>
        <source>{count} of {total} instructions are text only. The first recording that is missing goes here:</source>
        <translation>{count} istruzioni su {total} sono solo scritte. La prima registrazione mancante va qui:</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Sinistra</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Destra</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Centro</translation>
    </message>
    <message>
        <source>Subwoofer</source>
        <translation>Subwoofer</translation>
    </message>
    <message>
        <source>Behind left</source>
        <translation>Dietro a sinistra</translation>
    </message>
    <message>
        <source>Behind right</source>
        <translation>Dietro a destra</translation>
    </message>
    <message>
        <source>Where did you hear it?</source>
        <translation>Dove si è sentito?</translation>
    </message>
    <message>
        <source>Every channel is where it belongs.</source>
        <translation>Ogni canale è al suo posto.</translation>
    </message>
    <message>
        <source>Left and right are swapped. Turn the headphones or change the cables, then check again.</source>
        <translation>Sinistra e destra sono scambiate. Girare le cuffie o scambiare i cavi, poi controllare di nuovo.</translation>
    </message>
    <message>
        <source>Not every sound was heard where it belongs. Check again: do not turn the headphones or change cables because of one answer.</source>
        <translation>Non tutti i suoni sono stati sentiti al loro posto. Controllare di nuovo: non girare le cuffie e non scambiare i cavi per una sola risposta.</translation>
    </message>
    <message>
        <source>Something was not heard where it belongs. Check cables and volume, then check again.</source>
        <translation>Qualcosa non è stato sentito al suo posto. Controllare cavi e volume, poi controllare di nuovo.</translation>
    </message>
    <message>
        <source>Play a sound from one side at a time, and say where it was heard.</source>
        <translation>Riprodurre un suono da un lato alla volta e dire dove è stato sentito.</translation>
    </message>
    <message>
        <source>An example is shown to the patient. It does not count.</source>
        <translation>Alla persona si mostra un esempio. Non conta.</translation>
    </message>
    <message>
        <source>The patient can press Start.</source>
        <translation>La persona può premere Inizia.</translation>
    </message>
    <message>
        <source>The session is over.</source>
        <translation>La seduta è finita.</translation>
    </message>
    <message>
        <source>The next sound is about to come.</source>
        <translation>Il prossimo suono sta per arrivare.</translation>
    </message>
    <message>
        <source>The sound is playing.</source>
        <translation>Il suono è in riproduzione.</translation>
    </message>
    <message>
        <source>Waiting for the answer: where was the {what}?</source>
        <translation>In attesa della risposta: dov’era il suono «{what}»?</translation>
    </message>
    <message>
        <source>Waiting for the answer: where?</source>
        <translation>In attesa della risposta: dove?</translation>
    </message>
    <message>
        <source>Waiting for the answer: how far?</source>
        <translation>In attesa della risposta: quanto lontano?</translation>
    </message>
    <message>
        <source>Practice: the patient is shown what it was.</source>
        <translation>Familiarizzazione: alla persona si mostra che cos’era.</translation>
    </message>
    <message>
        <source>Practice: the patient is shown where it was.</source>
        <translation>Familiarizzazione: alla persona si mostra dov’era.</translation>
    </message>
    <message>
        <source>A rest. The patient goes on when ready.</source>
        <translation>Una pausa. La persona va avanti quando è pronta.</translation>
    </message>
    <message>
        <source>Practice is over. The patient starts the test.</source>
        <translation>La familiarizzazione è finita. La persona inizia il test.</translation>
    </message>
    <message>
        <source>Waiting for the answer: which words?</source>
        <translation>In attesa della risposta: quali parole?</translation>
    </message>
    <message>
        <source>Waiting for the answer: where about?</source>
        <translation>In attesa della risposta: dove all’incirca?</translation>
    </message>
    <message>
        <source>Waiting for the answer: which picture?</source>
        <translation>In attesa della risposta: quale immagine?</translation>
    </message>
    <message>
        <source>Waiting for the points on each scale.</source>
        <translation>In attesa dei punti su ogni scala.</translation>
    </message>
    <message>
        <source>Waiting for the answer: left, right, both or nothing?</source>
        <translation>In attesa della risposta: sinistra, destra, entrambi i lati o niente?</translation>
    </message>
    <message>
        <source>Waiting for the answer: whereto did it move?</source>
        <translation>In attesa della risposta: verso dove si è mosso?</translation>
    </message>
    <message>
        <source>Waiting for the answer, touched or said: left, middle or right?</source>
        <translation>In attesa della risposta, toccata o detta: sinistra, centro o destra?</translation>
    </message>
    <message>
        <source>Waiting for the answer: left or right?</source>
        <translation>In attesa della risposta: sinistra o destra?</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>In pausa.</translation>
    </message>
    <message>
        <source>The patient pressed Stop. Ask how it is going, then go on or end the session.</source>
        <translation>La persona ha premuto Stop. Chiedere come va, poi continuare o terminare la seduta.</translation>
    </message>
    <message>
        <source>Several sounds in a row got no answer. Ask the patient, then go on or end the session.</source>
        <translation>Più suoni di seguito sono rimasti senza risposta. Chiedere alla persona, poi continuare o terminare la seduta.</translation>
    </message>
    <message>
        <source>The audio output is gone or stopped answering. See that it is plugged in, then go on: the trial is played anew.</source>
        <translation>L’uscita audio non c’è più o non risponde. Verificare che sia collegata, poi continuare: la prova è riprodotta di nuovo.</translation>
    </message>
    <message>
        <source>The computer could not play the sound without gaps, several times. Close other programs, then go on: the trial is played anew.</source>
        <translation>Più volte il computer non è riuscito a riprodurre il suono senza interruzioni. Chiudere altri programmi, poi continuare: la prova è riprodotta di nuovo.</translation>
    </message>
    <message>
        <source>Practice went wrong too often to be sure that the task was understood. Explain it once more and go on, which is marked in the report, or end the session.</source>
        <translation>La familiarizzazione è andata male troppo spesso per essere certi che il compito sia stato capito. Spiegarlo ancora una volta e continuare, cosa che la relazione segnala, o terminare la seduta.</translation>
    </message>
    <message>
        <source>The answer could not be saved yet.</source>
        <translation>Non è stato ancora possibile salvare la risposta.</translation>
    </message>
    <message>
        <source>Going on plays the sound anew. Or skip this trial.</source>
        <translation>Continuando, il suono è riprodotto di nuovo. Oppure saltare questa prova.</translation>
    </message>
    <message>
        <source>Or go on at this volume: the report will then say that the level is not known.</source>
        <translation>Oppure continuare a questo volume: la relazione dirà che il livello non è noto.</translation>
    </message>
    <message>
        <source>Left {left}   ·   Both {centre}   ·   Right {right}</source>
        <translation>Sinistra {left}   ·   Entrambi {centre}   ·   Destra {right}</translation>
    </message>
    <message>
        <source>Left {left}   ·   Ahead {centre}   ·   Right {right}</source>
        <translation>Sinistra {left}   ·   Davanti {centre}   ·   Destra {right}</translation>
    </message>
    <message>
        <source>Practice {n} of {total}</source>
        <translation>Familiarizzazione {n} di {total}</translation>
    </message>
    <message>
        <source>Trial {n} of at most {total}</source>
        <translation>Prova {n} di al massimo {total}</translation>
    </message>
    <message>
        <source>Trial {n} of {total}</source>
        <translation>Prova {n} di {total}</translation>
    </message>
    <message>
        <source>Practice: {right} understood so far, {needed} needed.</source>
        <translation>Familiarizzazione: {right} capite finora, ne servono {needed}.</translation>
    </message>
    <message>
        <source>The patient is very tired. Consider ending the session.</source>
        <translation>La persona è molto stanca. Valutare se terminare la seduta.</translation>
    </message>
    <message>
        <source>The answers have become much less accurate than at first. Consider ending the session.</source>
        <translation>Le risposte sono diventate molto meno precise che all’inizio. Valutare se terminare la seduta.</translation>
    </message>
    <message>
        <source>{answered} of {planned} sounds were answered.</source>
        <translation>Suoni con risposta: {answered} di {planned}.</translation>
    </message>
    <message>
        <source>{omissions} were not heard or not answered in time.</source>
        <translation>Non sentiti o senza risposta in tempo: {omissions}.</translation>
    </message>
    <message>
        <source>{practice} {practice:plural sound|sounds} for practice, then at most {trials} sounds. About {minutes} {minutes:plural minute|minutes}.</source>
        <translation>{practice} {practice:plural suono|suoni} di familiarizzazione, poi al massimo {trials} suoni. Circa {minutes} {minutes:plural minuto|minuti}.</translation>
    </message>
    <message>
        <source>{practice} {practice:plural sound|sounds} for practice, then {trials} sounds and {silent} silent {silent:plural trial|trials}. About {minutes} {minutes:plural minute|minutes}.</source>
        <translation>{practice} {practice:plural suono|suoni} di familiarizzazione, poi {trials} suoni e {silent} {silent:plural prova silenziosa|prove silenziose}. Circa {minutes} {minutes:plural minuto|minuti}.</translation>
    </message>
    <message>
        <source>{practice} {practice:plural sound|sounds} for practice, then {trials} sounds. About {minutes} {minutes:plural minute|minutes}.</source>
        <translation>{practice} {practice:plural suono|suoni} di familiarizzazione, poi {trials} suoni. Circa {minutes} {minutes:plural minuto|minuti}.</translation>
    </message>
    <message>
        <source>Sound: {sound}
Answer: {answer}</source>
        <translation>Suono: {sound}
Risposta: {answer}</translation>
    </message>
    <message>
        <source>the word on the left</source>
        <translation>la parola di sinistra</translation>
    </message>
    <message>
        <source>the word on the right</source>
        <translation>la parola di destra</translation>
    </message>
    <message>
        <source>both words</source>
        <translation>entrambe le parole</translation>
    </message>
    <message>
        <source>no word</source>
        <translation>nessuna parola</translation>
    </message>
    <message>
        <source>near</source>
        <translation>vicino</translation>
    </message>
    <message>
        <source>in between</source>
        <translation>a media distanza</translation>
    </message>
    <message>
        <source>far</source>
        <translation>lontano</translation>
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
        <translation>Acqua</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>Tempo atmosferico</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Casa</translation>
    </message>
    <message>
        <source>Animal</source>
        <translation>Animali</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Traffico</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musica</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Persone</translation>
    </message>
</context>
<context>
    <name>sounds</name>
    <message>
        <source>Noise burst</source>
        <translation>Impulso di rumore</translation>
    </message>
    <message>
        <source>Noise train</source>
        <translation>Serie di impulsi</translation>
    </message>
    <message>
        <source>Pink noise</source>
        <translation>Rumore rosa</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Tono</translation>
    </message>
    <message>
        <source>Warble</source>
        <translation>Tono modulato</translation>
    </message>
    <message>
        <source>Chirp</source>
        <translation>Tono glissante</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Ruscello</translation>
    </message>
    <message>
        <source>Tap</source>
        <translation>Rubinetto</translation>
    </message>
    <message>
        <source>Drip</source>
        <translation>Goccia</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>Onde</translation>
    </message>
    <message>
        <source>Rain</source>
        <translation>Pioggia</translation>
    </message>
    <message>
        <source>Wind</source>
        <translation>Vento</translation>
    </message>
    <message>
        <source>Thunder</source>
        <translation>Tuono</translation>
    </message>
    <message>
        <source>Kettle</source>
        <translation>Bollitore</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Orologio</translation>
    </message>
    <message>
        <source>Alarm clock</source>
        <translation>Sveglia</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>Doorbell</source>
        <translation>Campanello</translation>
    </message>
    <message>
        <source>Knock</source>
        <translation>Colpi alla porta</translation>
    </message>
    <message>
        <source>Footsteps</source>
        <translation>Passi</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>Porta</translation>
    </message>
    <message>
        <source>Vacuum cleaner</source>
        <translation>Aspirapolvere</translation>
    </message>
    <message>
        <source>Frying</source>
        <translation>Frittura</translation>
    </message>
    <message>
        <source>Fire</source>
        <translation>Fuoco</translation>
    </message>
    <message>
        <source>Bird</source>
        <translation>Uccello</translation>
    </message>
    <message>
        <source>Dog</source>
        <translation>Cane</translation>
    </message>
    <message>
        <source>Cat</source>
        <translation>Gatto</translation>
    </message>
    <message>
        <source>Bee</source>
        <translation>Ape</translation>
    </message>
    <message>
        <source>Crickets</source>
        <translation>Grilli</translation>
    </message>
    <message>
        <source>Rooster</source>
        <translation>Gallo</translation>
    </message>
    <message>
        <source>Hen</source>
        <translation>Gallina</translation>
    </message>
    <message>
        <source>Cow</source>
        <translation>Mucca</translation>
    </message>
    <message>
        <source>Sheep</source>
        <translation>Pecora</translation>
    </message>
    <message>
        <source>Frog</source>
        <translation>Rana</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>Automobile</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Treno</translation>
    </message>
    <message>
        <source>Tram</source>
        <translation>Tram</translation>
    </message>
    <message>
        <source>Bicycle bell</source>
        <translation>Campanello della bicicletta</translation>
    </message>
    <message>
        <source>Horn</source>
        <translation>Clacson</translation>
    </message>
    <message>
        <source>Siren</source>
        <translation>Sirena</translation>
    </message>
    <message>
        <source>Boat</source>
        <translation>Barca</translation>
    </message>
    <message>
        <source>Ship horn</source>
        <translation>Sirena di nave</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>Campana</translation>
    </message>
    <message>
        <source>Piano</source>
        <translation>Pianoforte</translation>
    </message>
    <message>
        <source>Plucked string</source>
        <translation>Corda pizzicata</translation>
    </message>
    <message>
        <source>Drum</source>
        <translation>Tamburo</translation>
    </message>
    <message>
        <source>Music box</source>
        <translation>Carillon</translation>
    </message>
    <message>
        <source>Flute</source>
        <translation>Flauto</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voce</translation>
    </message>
    <message>
        <source>Crowd</source>
        <translation>Folla</translation>
    </message>
    <message>
        <source>Laughter</source>
        <translation>Risate</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Bambini</translation>
    </message>
    <message>
        <source>Clapping</source>
        <translation>Applausi</translation>
    </message>
</context>
<context>
    <name>training</name>
    <message>
        <source>{first} and {more} more</source>
        <translation>{first} e altri {more}</translation>
    </message>
    <message>
        <source>left</source>
        <translation>sinistra</translation>
    </message>
    <message>
        <source>right</source>
        <translation>destra</translation>
    </message>
    <message>
        <source>The sound will move toward the {side}, again and again.</source>
        <translation>Il suono si muoverà verso {side}, più e più volte.</translation>
    </message>
    <message>
        <source>Six of ten sounds will come from the {side}.</source>
        <translation>Sei suoni su dieci verranno da {side}.</translation>
    </message>
    <message>
        <source>{minutes:.0f} minutes of sound in {blocks} parts, with a rest after each.</source>
        <translation>{minutes:.0f} minuti di suono in {blocks} parti, con una pausa dopo ciascuna.</translation>
    </message>
    <message>
        <source>{trials} sounds to find in {blocks} parts, with a rest after each.</source>
        <translation>{trials} suoni da trovare in {blocks} parti, con una pausa dopo ciascuna.</translation>
    </message>
    <message>
        <source>{sessions} of {planned} sessions done, {amount} sounds looked for.</source>
        <translation>Sedute fatte: {sessions} di {planned}; suoni cercati: {amount}.</translation>
    </message>
    <message>
        <source>Sessions done: {sessions}, sounds looked for: {amount}.</source>
        <translation>Sedute svolte: {sessions}, suoni cercati: {amount}.</translation>
    </message>
    <message>
        <source>{sessions} of {planned} sessions done, {amount} minutes heard.</source>
        <translation>Sedute fatte: {sessions} di {planned}; minuti ascoltati: {amount}.</translation>
    </message>
    <message>
        <source>Sessions done: {sessions}, minutes heard: {amount}.</source>
        <translation>Sedute svolte: {sessions}, minuti ascoltati: {amount}.</translation>
    </message>
    <message>
        <source>{number} training sessions since the last probe: test again before you go on. Only the probe, which is never trained, tells whether something changed.</source>
        <translation>{number} sedute di allenamento dall’ultimo test di verifica: ripetere il test prima di continuare. Solo il test di verifica, che non viene mai allenato, dice se qualcosa è cambiato.</translation>
    </message>
    <message>
        <source>{number} training {number:plural session|sessions} since the last probe; one is due after five.</source>
        <translation>{number} {number:plural seduta|sedute} di allenamento dall’ultimo test di verifica; va rifatto dopo cinque.</translation>
    </message>
    <message>
        <source>No probe was done yet; one is due after five training sessions.</source>
        <translation>Nessun test di verifica finora; va fatto dopo cinque sedute di allenamento.</translation>
    </message>
    <message>
        <source>{number} training sessions and no probe yet: test before you go on. Only the probe, which is never trained, tells whether something changed.</source>
        <translation>{number} sedute di allenamento e ancora nessun test di verifica: fare il test prima di continuare. Solo il test di verifica, che non viene mai allenato, dice se qualcosa è cambiato.</translation>
    </message>
    <message>
        <source>{number} training {number:plural session|sessions} and no probe yet; one is due after five.</source>
        <translation>{number} {number:plural seduta|sedute} di allenamento e ancora nessun test di verifica; va fatto dopo cinque.</translation>
    </message>
    <message>
        <source>This session fits: it leads to {share:.0f} % of a sensitive listener&apos;s week.</source>
        <translation>Questa seduta è possibile: porta la dose sonora al {share:.0f}% della dose settimanale di una persona sensibile.</translation>
    </message>
    <message>
        <source>Listening with {code} of {when} was interrupted. What was heard is kept.</source>
        <translation>L’ascolto con {code} ({when}) è stato interrotto. Ciò che è stato sentito è conservato.</translation>
    </message>
    <message>
        <source>Finding sounds with {code} of {when} was interrupted. What was answered is kept.</source>
        <translation>La ricerca di suoni con {code} ({when}) è stata interrotta. Ciò che è stato risposto è conservato.</translation>
    </message>
    <message>
        <source>Sound {number} of {total}</source>
        <translation>Suono {number} di {total}</translation>
    </message>
    <message>
        <source>{heard} of {total} minutes heard</source>
        <translation>Ascoltati {heard} minuti di {total}</translation>
    </message>
    <message>
        <source>The patient can press Start.</source>
        <translation>La persona può premere Inizia.</translation>
    </message>
    <message>
        <source>The session is over.</source>
        <translation>La seduta è finita.</translation>
    </message>
    <message>
        <source>The next sound is being prepared.</source>
        <translation>Il prossimo suono è in preparazione.</translation>
    </message>
    <message>
        <source>“{what}” is playing and moves.</source>
        <translation>«{what}» è in riproduzione e si muove.</translation>
    </message>
    <message>
        <source>A bell has rung: waiting for the patient to press.</source>
        <translation>È suonata una campana: si aspetta che la persona prema.</translation>
    </message>
    <message>
        <source>The next sound is about to come.</source>
        <translation>Il prossimo suono sta per arrivare.</translation>
    </message>
    <message>
        <source>The sound is playing.</source>
        <translation>Il suono è in riproduzione.</translation>
    </message>
    <message>
        <source>Waiting for the answer: where was the {what}?</source>
        <translation>In attesa della risposta: dov’era il suono «{what}»?</translation>
    </message>
    <message>
        <source>Found. A tone, and it glows.</source>
        <translation>Trovato. Un tono, e il posto si illumina.</translation>
    </message>
    <message>
        <source>Not found. The sound comes again with its place lit.</source>
        <translation>Non trovato. Il suono viene di nuovo, con il suo posto illuminato.</translation>
    </message>
    <message>
        <source>A second try, with the place lit.</source>
        <translation>Un secondo tentativo, con il posto illuminato.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>In pausa.</translation>
    </message>
    <message>
        <source>A rest. Ask how tired the patient is, then go on.</source>
        <translation>Una pausa. Chiedere quanto è stanca la persona, poi continuare.</translation>
    </message>
    <message>
        <source>The audio output is gone or stopped answering. See that it is plugged in, then go on: nothing is lost.</source>
        <translation>L’uscita audio non c’è più o non risponde. Verificare che sia collegata, poi continuare: nulla è perso.</translation>
    </message>
    <message>
        <source>The patient pressed Stop. Ask how it is going, then end for today or go on.</source>
        <translation>La persona ha premuto Stop. Chiedere come va, poi terminare per oggi o continuare.</translation>
    </message>
    <message>
        <source>The patient is very tired. End for today, or go on if you decide so.</source>
        <translation>La persona è molto stanca. Terminare per oggi, o continuare se lo si decide.</translation>
    </message>
    <message>
        <source>This part was much less accurate than the one before. End for today, or go on if you decide so.</source>
        <translation>Questa parte è stata molto meno precisa della precedente. Terminare per oggi, o continuare se lo si decide.</translation>
    </message>
    <message>
        <source>Three in a row got no answer. Ask the patient, then end for today or go on.</source>
        <translation>Tre suoni di seguito sono rimasti senza risposta. Chiedere alla persona, poi terminare per oggi o continuare.</translation>
    </message>
    <message>
        <source>Or go on at this volume: the level is then not known any more.</source>
        <translation>Oppure continuare a questo volume: il livello allora non è più noto.</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Centro</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Sinistra</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Destra</translation>
    </message>
    <message>
        <source>Level not known</source>
        <translation>Livello non noto</translation>
    </message>
    <message>
        <source>{level:.0f} dB(A)</source>
        <translation>{level:.0f}&#xa0;dB(A)</translation>
    </message>
    <message>
        <source>The sound moves from {start} to {end}.</source>
        <translation>Il suono si muove da {start} fino a {end}.</translation>
    </message>
    <message>
        <source>{minutes:.1f} minutes were heard.</source>
        <translation>Minuti ascoltati: {minutes:.1f}.</translation>
    </message>
    <message>
        <source>Bells answered: {tapped} of {chimes}.</source>
        <translation>Campane segnalate: {tapped} di {chimes}.</translation>
    </message>
    <message>
        <source>{side}: {correct} of {trials} found at the first try.</source>
        <translation>{side}: trovati {correct} di {trials} al primo tentativo.</translation>
    </message>
</context>
<context>
    <name>trial_lines</name>
    <message>
        <source>Trial</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Suono</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Risposta</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Sentito</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>Reazione</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Da chi</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Osservazioni</translation>
    </message>
    <message>
        <source>{number} (practice)</source>
        <translation>{number} (familiarizzazione)</translation>
    </message>
    <message>
        <source>silence</source>
        <translation>silenzio</translation>
    </message>
    <message>
        <source>{how}: {left} (left), {right} (right)</source>
        <translation>{how}: {left} (sinistra), {right} (destra)</translation>
    </message>
    <message>
        <source>the left word</source>
        <translation>la parola di sinistra</translation>
    </message>
    <message>
        <source>the right word</source>
        <translation>la parola di destra</translation>
    </message>
    <message>
        <source>both words</source>
        <translation>entrambe le parole</translation>
    </message>
    <message>
        <source>no word</source>
        <translation>nessuna parola</translation>
    </message>
    <message>
        <source>{movement}, through {arc}</source>
        <translation>{movement}, per {arc}</translation>
    </message>
    <message>
        <source>patient</source>
        <translation>persona</translation>
    </message>
    <message>
        <source>therapist</source>
        <translation>terapista</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>nessuna risposta in tempo</translation>
    </message>
    <message>
        <source>not counted: {reason}</source>
        <translation>non contata: {reason}</translation>
    </message>
    <message>
        <source>counted again after a correction</source>
        <translation>contata di nuovo dopo una correzione</translation>
    </message>
    <message>
        <source>corrected later</source>
        <translation>corretta in seguito</translation>
    </message>
    <message>
        <source>interrupted and presented again</source>
        <translation>interrotta e presentata di nuovo</translation>
    </message>
    <message>
        <source>played {times} times</source>
        <translation>riprodotta {times} volte</translation>
    </message>
</context>
<context>
    <name>trial_words</name>
    <message>
        <source>Trial {number}, practice</source>
        <translation>Prova {number}, familiarizzazione</translation>
    </message>
    <message>
        <source>Trial {number}</source>
        <translation>Prova {number}</translation>
    </message>
    <message>
        <source>Played</source>
        <translation>Riprodotto</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Errore</translation>
    </message>
    <message>
        <source>Marked as invalid in the session: {reason}</source>
        <translation>Segnata come non valida nella seduta: {reason}</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Sentito</translation>
    </message>
    <message>
        <source>{answer}, after {time}</source>
        <translation>{answer}, dopo {time}</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Risposto</translation>
    </message>
    <message>
        <source>{times} times as far as the sound</source>
        <translation>{times} volte la distanza del suono</translation>
    </message>
    <message>
        <source>right would have been: {answer}</source>
        <translation>la risposta corretta sarebbe stata: {answer}</translation>
    </message>
    <message>
        <source>{when}: marked as valid again by {who}: {reason}</source>
        <translation>{when}: segnata di nuovo come valida ({who}): {reason}</translation>
    </message>
    <message>
        <source>{when}: marked as invalid by {who}: {reason}</source>
        <translation>{when}: segnata come non valida ({who}): {reason}</translation>
    </message>
    <message>
        <source>the therapist</source>
        <translation>terapista</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>qualcuno</translation>
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
        <translation>Ripristina una copia di sicurezza…</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Lesion on the left</source>
        <translation>Lesione a sinistra</translation>
    </message>
    <message>
        <source>Lesion on the right</source>
        <translation>Lesione a destra</translation>
    </message>
    <message>
        <source>Lesions on both sides</source>
        <translation>Lesioni su entrambi i lati</translation>
    </message>
    <message>
        <source>No lesion</source>
        <translation>Nessuna lesione</translation>
    </message>
    <message>
        <source>Lesion side not known</source>
        <translation>Lato della lesione non noto</translation>
    </message>
    <message>
        <source>Controls on the patient&apos;s screen will be on the left; the right side may be missed.</source>
        <translation>I comandi sullo schermo paziente saranno a sinistra; il lato destro può passare inosservato.</translation>
    </message>
    <message>
        <source>Controls on the patient&apos;s screen will be on the right; the left side may be missed.</source>
        <translation>I comandi sullo schermo paziente saranno a destra; il lato sinistro può passare inosservato.</translation>
    </message>
    <message>
        <source>Controls on the patient&apos;s screen will be in the middle.</source>
        <translation>I comandi sullo schermo paziente saranno al centro.</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Persona di controllo</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Non finita</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completata</translation>
    </message>
    <message>
        <source>Stopped early</source>
        <translation>Interrotta prima della fine</translation>
    </message>
    <message>
        <source>Headphones</source>
        <translation>Cuffie</translation>
    </message>
    <message>
        <source>Stereo speakers</source>
        <translation>Altoparlanti stereo</translation>
    </message>
    <message>
        <source>5.1 speakers</source>
        <translation>Altoparlanti 5.1</translation>
    </message>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}: {value}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day} {month}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>See2Sound presents spatial sound scenes and records localisation responses for research, education and therapist-supervised exercise. It does not diagnose, and results must not be the sole basis of a clinical decision.</source>
        <translation>See2Sound presenta scene sonore spaziali e registra risposte di localizzazione per la ricerca, la didattica e l’esercizio con la supervisione di un terapista. Non fa diagnosi, e i risultati non devono essere l’unica base di una decisione clinica.</translation>
    </message>
</context>
</TS>
