<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AccountDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>At least 12 characters. Several words that do not belong together are easy to keep in mind.</source>
        <translation>Au moins 12 caractères. Plusieurs mots sans rapport entre eux sont faciles à retenir.</translation>
    </message>
    <message>
        <source>&amp;New passphrase</source>
        <translation>&amp;Nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>The same a&amp;gain</source>
        <translation>&amp;Encore une fois</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>New passphrase for {name}</source>
        <translation>Nouvelle phrase secrète pour {name}</translation>
    </message>
    <message>
        <source>&amp;Give</source>
        <translation>&amp;Donner</translation>
    </message>
    <message>
        <source>Change my passphrase</source>
        <translation>Changer ma phrase secrète</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Changer</translation>
    </message>
</context>
<context>
    <name>AccountMenu</name>
    <message>
        <source>Signed in: {name}</source>
        <translation>Compte ouvert&#xa0;: {name}</translation>
    </message>
    <message>
        <source>&amp;Lock now</source>
        <translation>&amp;Verrouiller</translation>
    </message>
    <message>
        <source>&amp;Passphrase and accounts …</source>
        <translation>&amp;Phrase secrète et comptes…</translation>
    </message>
    <message>
        <source>&amp;Sign out</source>
        <translation>&amp;Fermer le compte</translation>
    </message>
</context>
<context>
    <name>AccountsCard</name>
    <message>
        <source>Who may open the records</source>
        <translation>Qui peut ouvrir les données</translation>
    </message>
    <message>
        <source>A demonstration opens for everybody and has no accounts. Nobody in it is a patient.</source>
        <translation>Une démonstration s’ouvre pour tout le monde et n’a pas de compte. Personne n’y est un patient.</translation>
    </message>
    <message>
        <source>The records are on a server: {place}. Whoever may open that database reads the names of patients. With a passphrase the names are sealed, and everybody who works with them signs in.</source>
        <translation>Les dossiers sont sur un serveur&#xa0;: {place}. Quiconque peut ouvrir cette base de données lit les noms des patients. Avec une phrase secrète, les noms sont scellés, et tous ceux qui travaillent avec les dossiers s’identifient.</translation>
    </message>
    <message>
        <source>Whoever starts See2Sound on this computer can read them. With a passphrase they are encrypted, and everybody who works with them signs in.</source>
        <translation>Toute personne qui démarre See2Sound sur cet ordinateur peut les lire. Avec une phrase secrète, elles sont chiffrées, et toute personne qui s’en sert s’identifie.</translation>
    </message>
    <message>
        <source>&amp;Protect with a passphrase …</source>
        <translation>&amp;Protéger par une phrase secrète…</translation>
    </message>
    <message>
        <source>Signed in as {name} ({role}).</source>
        <translation>Compte ouvert&#xa0;: {name} ({role}).</translation>
    </message>
    <message>
        <source>On the server the names, dates of birth, record numbers and contacts of patients are sealed. The rest, notes included, can be read by whoever runs it.</source>
        <translation>Sur le serveur, les noms, dates de naissance, numéros de dossier et coordonnées des patients sont scellés. Le reste, notes comprises, peut être lu par qui le gère.</translation>
    </message>
    <message>
        <source>Change my &amp;passphrase …</source>
        <translation>&amp;Changer ma phrase secrète…</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Without use of this window, the time that the computer sleeps included. A session goes on.</source>
        <translation>Sans usage de cette fenêtre, la veille de l’ordinateur comprise. Une séance continue.</translation>
    </message>
    <message>
        <source>&amp;Lock after</source>
        <translation>&amp;Verrouiller après</translation>
    </message>
    <message>
        <source>&amp;Add an account …</source>
        <translation>Ajouter &amp;un compte…</translation>
    </message>
    <message>
        <source>New &amp;recovery code …</source>
        <translation>&amp;Nouveau code de secours…</translation>
    </message>
    <message>
        <source>{role}, since {date}</source>
        <translation>{role}, depuis le {date}</translation>
    </message>
    <message>
        <source>New passphrase …</source>
        <translation>Nouvelle phrase secrète…</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>New passphrase for {name}</source>
        <translation>Nouvelle phrase secrète pour {name}</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Supprimer {name}</translation>
    </message>
    <message>
        <source>Remove the account {name}? What {name} did stays in the records.</source>
        <translation>Supprimer le compte {name}&#xa0;? Ce que {name} a fait reste dans les données.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Make a new recovery code? The one on paper until now opens nothing any more.</source>
        <translation>Créer un nouveau code de secours&#xa0;? Celui qui est sur papier n’ouvrira plus rien.</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>Créer un nouveau code</translation>
    </message>
</context>
<context>
    <name>AppContext</name>
    <message>
        <source>A session with {code} is under way or being prepared. End it, or stop preparing it, before another patient is chosen.</source>
        <translation>Une séance avec {code} est en cours ou en préparation. Terminez-la, ou arrêtez la préparation, avant de choisir un autre patient.</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Something was changed past the trail of the records.</source>
        <translation>Quelque chose a été changé sans le journal des données.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>La continuer</translation>
    </message>
    <message>
        <source>The session with {code} of {when} is not finished; {done} of {planned} trials are stored.</source>
        <translation>La séance avec {code} du {when} n’est pas terminée&#xa0;; {done} essais sur {planned} sont enregistrés.</translation>
    </message>
    <message>
        <source>Resume it</source>
        <translation>La reprendre</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Go back</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>Fermer sans enregistrer&#xa0;?</translation>
    </message>
    <message>
        <source>What was typed and not saved will be lost.</source>
        <translation>Ce qui a été saisi sans être enregistré sera perdu.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Ne pas garder</translation>
    </message>
</context>
<context>
    <name>AskingWindow</name>
    <message>
        <source>See2Sound – patient</source>
        <translation>See2Sound – patient</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>I heard nothing</source>
        <translation>Je n’ai rien entendu</translation>
    </message>
    <message>
        <source>Hear it again</source>
        <translation>Réécouter</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Ends the sound at once. Your therapist comes.</source>
        <translation>Arrête le son tout de suite. Votre thérapeute vient.</translation>
    </message>
</context>
<context>
    <name>AxesPlot</name>
    <message>
        <source>left</source>
        <translation>gauche</translation>
    </message>
    <message>
        <source>right</source>
        <translation>droite</translation>
    </message>
    <message>
        <source>where the sound was</source>
        <translation>où était le son</translation>
    </message>
</context>
<context>
    <name>BackupsCard</name>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>One a day and one at the end, each looked through after it was written. Kept are 7 days, 4 weeks and 12 months.</source>
        <translation>Une par jour et une à la fin, chacune vérifiée après son écriture. Sont gardés 7 jours, 4 semaines et 12 mois.</translation>
    </message>
    <message>
        <source>On another disk or a stick they also survive the loss of this computer.</source>
        <translation>Sur un autre disque ou une clé, elles survivent aussi à la perte de cet ordinateur.</translation>
    </message>
    <message>
        <source>&amp;Folder of the backups</source>
        <translation>Dossier des &amp;sauvegardes</translation>
    </message>
    <message>
        <source>Back up &amp;now</source>
        <translation>Sauvegarder &amp;maintenant</translation>
    </message>
    <message>
        <source>&amp;Choose the folder …</source>
        <translation>Choisir &amp;le dossier…</translation>
    </message>
    <message>
        <source>&amp;Bring a backup back …</source>
        <translation>&amp;Rétablir une sauvegarde…</translation>
    </message>
    <message>
        <source>The last one is of {when}; it was whole. In this folder: {n}.</source>
        <translation>La dernière est du {when}&#xa0;; elle était intacte. Dans ce dossier&#xa0;: {n}.</translation>
    </message>
    <message>
        <source>The records are on a server. Its database administrator backs them up.</source>
        <translation>Les dossiers sont sur un serveur. L’administrateur de la base de données s’occupe de leurs sauvegardes.</translation>
    </message>
    <message>
        <source>A demonstration is not backed up.</source>
        <translation>Une démonstration n’est pas sauvegardée.</translation>
    </message>
    <message>
        <source>Backing up …</source>
        <translation>Sauvegarde en cours…</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Il n’y a pas encore de sauvegarde.</translation>
    </message>
    <message>
        <source>Folder of the backups</source>
        <translation>Dossier des sauvegardes</translation>
    </message>
</context>
<context>
    <name>BackupsPresenter</name>
    <message>
        <source>Backing up</source>
        <translation>Sauvegarde</translation>
    </message>
</context>
<context>
    <name>BarsPlot</name>
    <message>
        <source>How often sounds were reported</source>
        <translation>À quelle fréquence les sons ont été signalés</translation>
    </message>
    <message>
        <source>How often words were said</source>
        <translation>À quelle fréquence les mots ont été dits</translation>
    </message>
    <message>
        <source>How often pictures were found and chosen</source>
        <translation>À quelle fréquence les images ont été trouvées et choisies</translation>
    </message>
    <message>
        <source>The table of measures says the same.</source>
        <translation>Le tableau des mesures dit la même chose.</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>signalés</translation>
    </message>
    <message>
        <source>said</source>
        <translation>dits</translation>
    </message>
    <message>
        <source>of sounds</source>
        <translation>des sons</translation>
    </message>
</context>
<context>
    <name>BatteryDetails</name>
    <message>
        <source>The minutes are an estimate: 3 seconds for an answer, a minute of instruction before each test, a minute for each break, and 3 minutes of preparation before the first test.</source>
        <translation>Les minutes sont une estimation&#xa0;: 3 secondes par réponse, une minute de consigne avant chaque test, une minute par pause, et 3 minutes de préparation avant le premier test.</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Commencer</translation>
    </message>
    <message>
        <source>Visit {number}, {minutes}</source>
        <translation>Visite {number}, {minutes}</translation>
    </message>
    <message>
        <source>Start visit &amp;{number}</source>
        <translation>Commencer la visite &amp;{number}</translation>
    </message>
</context>
<context>
    <name>CalibrationOutput</name>
    <message>
        <source>Preparing a sound</source>
        <translation>Préparation d’un son</translation>
    </message>
</context>
<context>
    <name>CalibrationWizard</name>
    <message>
        <source>Calibrate an output</source>
        <translation>Étalonner une sortie</translation>
    </message>
    <message>
        <source>S&amp;top the sound</source>
        <translation>&amp;Arrêter le son</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>Suiva&amp;nt</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Enre&amp;gistrer</translation>
    </message>
    <message>
        <source>Go on calibrating</source>
        <translation>Continuer l’étalonnage</translation>
    </message>
    <message>
        <source>Step {n} of {total}</source>
        <translation>Étape {n} sur {total}</translation>
    </message>
    <message>
        <source>Leave without saving? What was measured is lost.</source>
        <translation>Quitter sans enregistrer&#xa0;? Ce qui a été mesuré sera perdu.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>ChoicePad</name>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
</context>
<context>
    <name>ClockFace</name>
    <message>
        <source>Where did it come from?</source>
        <translation>D’où venait le son&#xa0;?</translation>
    </message>
    <message>
        <source>%d o&apos;clock</source>
        <translation>%d h</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>The new recovery code</source>
        <translation>Nouveau code</translation>
    </message>
</context>
<context>
    <name>CodeStep</name>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Continuer</translation>
    </message>
    <message>
        <source>See2Sound recovery code.pdf</source>
        <translation>Code de secours See2Sound.pdf</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Enregistrer la feuille</translation>
    </message>
</context>
<context>
    <name>CompareSessions</name>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Rien à comparer pour l’instant</translation>
    </message>
    <message>
        <source>When two sessions of the chosen patient are there, they can be set side by side here.</source>
        <translation>Quand il y a deux séances du patient choisi, elles peuvent être mises côte à côte ici.</translation>
    </message>
    <message>
        <source>One session</source>
        <translation>Une séance</translation>
    </message>
    <message>
        <source>The other session</source>
        <translation>L’autre séance</translation>
    </message>
    <message>
        <source>Comparing the sessions …</source>
        <translation>Comparaison des séances…</translation>
    </message>
    <message>
        <source>Both sessions</source>
        <translation>Les deux séances</translation>
    </message>
</context>
<context>
    <name>ComparingPresenter</name>
    <message>
        <source>Comparing two sessions</source>
        <translation>Comparaison de deux séances</translation>
    </message>
</context>
<context>
    <name>ControlsCard</name>
    <message>
        <source>Controls</source>
        <translation>Témoins</translation>
    </message>
    <message>
        <source>People without a lesion, marked as controls in their record. Reports set others beside them where test, output and everything else are exactly the same. Only their valid, completed sessions count.</source>
        <translation>Des personnes sans lésion, marquées comme témoins dans leur fiche. Les rapports placent les autres à côté d’elles quand le test, la sortie et tout le reste sont exactement les mêmes. Seules comptent leurs séances complètes et valables.</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Comptage…</translation>
    </message>
    <message>
        <source>No controls yet, so reports say “no norms”.</source>
        <translation>Pas encore de témoins&#xa0;: les rapports disent donc «&#xa0;non normé&#xa0;».</translation>
    </message>
</context>
<context>
    <name>ControlsPresenter</name>
    <message>
        <source>Counting the controls</source>
        <translation>Comptage des témoins</translation>
    </message>
    <message>
        <source>{n} controls</source>
        <translation>{n} témoins</translation>
    </message>
    <message>
        <source>1 control</source>
        <translation>1 témoin</translation>
    </message>
    <message>
        <source> (norms from {fewest} on)</source>
        <translation> (normes à partir de {fewest})</translation>
    </message>
    <message>
        <source>, {n} more without a valid session</source>
        <translation>, {n} de plus sans séance valable</translation>
    </message>
    <message>
        <source>{where}: {counted}</source>
        <translation>{where}&#xa0;: {counted}</translation>
    </message>
</context>
<context>
    <name>CoursePlot</name>
    <message>
        <source>The table of sessions below says the same in words.</source>
        <translation>Le tableau des séances ci-dessous dit la même chose en mots.</translation>
    </message>
</context>
<context>
    <name>CrashReporter</name>
    <message>
        <source>Something in See2Sound went wrong, and it was our fault. Every answer that was given is stored. Please finish what you are doing, restart the app, and send us the log file.</source>
        <translation>Une erreur s’est produite dans See2Sound, et c’est notre faute. Toutes les réponses données sont enregistrées. Terminez ce que vous faites, redémarrez l’application et envoyez-nous le fichier journal.</translation>
    </message>
</context>
<context>
    <name>DepthLegend</name>
    <message>
        <source>Depth</source>
        <translation>Profondeur</translation>
    </message>
    <message>
        <source>Assumed: {assumption}.</source>
        <translation>Supposé&#xa0;: {assumption}.</translation>
    </message>
    <message>
        <source>{near} to {far}.</source>
        <translation>De {near} à {far}.</translation>
    </message>
    <message>
        <source>Assumed, not measured.</source>
        <translation>Supposé, non mesuré.</translation>
    </message>
</context>
<context>
    <name>DistanceChoices</name>
    <message>
        <source>How far away was it?</source>
        <translation>À quelle distance était-ce&#xa0;?</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>Près</translation>
    </message>
    <message>
        <source>In between</source>
        <translation>Entre les deux</translation>
    </message>
    <message>
        <source>Far</source>
        <translation>Loin</translation>
    </message>
</context>
<context>
    <name>DistancePlot</name>
    <message>
        <source>Answered against true distance</source>
        <translation>Distance répondue et distance vraie</translation>
    </message>
    <message>
        <source>The table of trials says the same.</source>
        <translation>Le tableau des essais dit la même chose.</translation>
    </message>
</context>
<context>
    <name>DistanceRings</name>
    <message>
        <source>{metres:.2g} {metres:plural metre|metres}</source>
        <translation>{metres:.2g} {metres:plural mètre|mètres}</translation>
    </message>
    <message>
        <source>How far away was it?</source>
        <translation>À quelle distance était-ce&#xa0;?</translation>
    </message>
    <message>
        <source>Up and down keys move the marker, Enter answers.</source>
        <translation>Les flèches haut et bas déplacent le repère, Entrée répond.</translation>
    </message>
</context>
<context>
    <name>EarChoiceDialog</name>
    <message>
        <source>Choose an HRTF set by ear</source>
        <translation>Choix du jeu à l’oreille</translation>
    </message>
    <message>
        <source>Preparing the sounds</source>
        <translation>Préparation des sons</translation>
    </message>
    <message>
        <source>{letter} moves most evenly</source>
        <translation>{letter} se déplace le plus régulièrement</translation>
    </message>
    <message>
        <source>No &amp;difference</source>
        <translation>&amp;Aucune différence</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Play {letter}</source>
        <translation>Jouer {letter}</translation>
    </message>
    <message>
        <source>Put the headphones on the patient. Each letter plays the same sound on its way from the left to the right. Play them as often as you like, in any order.</source>
        <translation>Mettez le casque au patient. Chaque lettre joue le même son qui va de la gauche vers la droite. Jouez-les autant de fois que vous voulez, dans n’importe quel ordre.</translation>
    </message>
    <message>
        <source>Which of these moves most evenly from left to right?</source>
        <translation>Lequel va le plus régulièrement de gauche à droite&#xa0;?</translation>
    </message>
    <message>
        <source>Stop {letter}</source>
        <translation>Arrêter {letter}</translation>
    </message>
    <message>
        <source>Preparing the sounds …</source>
        <translation>Préparation des sons…</translation>
    </message>
    <message>
        <source>{letter} plays on {device}.</source>
        <translation>{letter} joue sur {device}.</translation>
    </message>
    <message>
        <source>Still to be heard to the end: {letters}. Plays on {device}.</source>
        <translation>À écouter encore jusqu’au bout&#xa0;: {letters}. Sortie&#xa0;: {device}.</translation>
    </message>
    <message>
        <source>All were heard. Ask the patient, and press the letter that they name.</source>
        <translation>Tous ont été entendus. Demandez au patient et appuyez sur la lettre qu’il nomme.</translation>
    </message>
</context>
<context>
    <name>EarChoicePresenter</name>
    <message>
        <source>Preparing the moving sounds</source>
        <translation>Préparation des sons en mouvement</translation>
    </message>
    <message>
        <source>{device} is gone. Plug it in again, or choose another output.</source>
        <translation>{device} a disparu. Rebranchez la sortie ou choisissez-en une autre.</translation>
    </message>
</context>
<context>
    <name>EarScreen</name>
    <message>
        <source>Opening the audio output</source>
        <translation>Ouverture de la sortie audio</translation>
    </message>
</context>
<context>
    <name>EndView</name>
    <message>
        <source>Open &amp;results</source>
        <translation>&amp;Ouvrir les résultats</translation>
    </message>
    <message>
        <source>&amp;New session</source>
        <translation>&amp;Nouvelle séance</translation>
    </message>
    <message>
        <source>Next test</source>
        <translation>Test suivant</translation>
    </message>
    <message>
        <source>The patient may rest now. The next test begins when you say so.</source>
        <translation>Le patient peut se reposer maintenant. Le test suivant commence quand vous le décidez.</translation>
    </message>
    <message>
        <source>Re&amp;peat in another way of answering</source>
        <translation>&amp;Répéter autrement</translation>
    </message>
    <message>
        <source>Tells a shift of what is heard from a shift of how it is answered. Best done right away.</source>
        <translation>Distingue un décalage de ce qui est entendu d’un décalage de la réponse. À faire de préférence tout de suite.</translation>
    </message>
    <message>
        <source>The session is complete</source>
        <translation>La séance est complète</translation>
    </message>
    <message>
        <source>The session was ended early</source>
        <translation>La séance a été arrêtée avant la fin</translation>
    </message>
    <message>
        <source>Ne&amp;xt: {test} ({number} of {total})</source>
        <translation>&amp;Suivant&#xa0;: {test} ({number} sur {total})</translation>
    </message>
</context>
<context>
    <name>EntranceDialog</name>
    <message>
        <source>What is wrong</source>
        <translation>Ce qui ne va pas</translation>
    </message>
</context>
<context>
    <name>EntryChoices</name>
    <message>
        <source>What the patient answered</source>
        <translation>Ce que le patient a répondu</translation>
    </message>
</context>
<context>
    <name>EntryPoints</name>
    <message>
        <source>Points that the patient gave</source>
        <translation>Points donnés par le patient</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>Words that the patient said</source>
        <translation>Mots que le patient a dits</translation>
    </message>
    <message>
        <source>N&amp;o word</source>
        <translation>&amp;Aucun mot</translation>
    </message>
    <message>
        <source>&amp;Keep the marked words</source>
        <translation>&amp;Garder les mots marqués</translation>
    </message>
    <message>
        <source>Mark what was said, in any order. Some words were not played.</source>
        <translation>Marquez ce qui a été dit, dans n’importe quel ordre. Certains mots n’ont pas été diffusés.</translation>
    </message>
</context>
<context>
    <name>FatigueRow</name>
    <message>
        <source>How tired is the patient, 0 to 10?</source>
        <translation>À quel point le patient est-il fatigué, de 0 à 10&#xa0;?</translation>
    </message>
    <message>
        <source>0 is not at all, 10 is extremely.</source>
        <translation>0&#xa0;: pas du tout. 10&#xa0;: extrêmement.</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Garder</translation>
    </message>
    <message>
        <source>How tired, 0 to 10?</source>
        <translation>Fatigue, de 0 à 10&#xa0;?</translation>
    </message>
    <message>
        <source>Kept: {level}</source>
        <translation>Noté&#xa0;: {level}</translation>
    </message>
</context>
<context>
    <name>FiguresStep</name>
    <message>
        <source>such as 104</source>
        <translation>p. ex. 104</translation>
    </message>
    <message>
        <source>dB SPL for 1 mW</source>
        <translation>dB SPL pour 1 mW</translation>
    </message>
    <message>
        <source>dB SPL for 1 V</source>
        <translation>dB SPL pour 1 V</translation>
    </message>
    <message>
        <source>such as 0.5</source>
        <translation>p. ex. 0,5</translation>
    </message>
    <message>
        <source>&amp;Impedance, Ω</source>
        <translation>I&amp;mpédance, Ω</translation>
    </message>
    <message>
        <source>RMS voltage of a full-scale sine at the headphone socket, at the system volume as it is now.</source>
        <translation>Tension RMS d’un sinus à pleine échelle, à la prise, au volume actuel.</translation>
    </message>
    <message>
        <source>&amp;Sensitivity of the headphones</source>
        <translation>Sensibilité &amp;du casque</translation>
    </message>
    <message>
        <source>&amp;Given in</source>
        <translation>E&amp;xprimée en</translation>
    </message>
    <message>
        <source>Output &amp;voltage, V</source>
        <translation>&amp;Tension de sortie, V</translation>
    </message>
    <message>
        <source>Sensitivity and impedance stand in the data sheet of the headphones, the voltage in that of the sound device; or measure it with a multimeter and a 1 kHz tone. Data sheets are good to a few decibels; a coupler is better.</source>
        <translation>La sensibilité et l’impédance figurent dans la fiche technique du casque, la tension dans celle de l’appareil audio&#xa0;; ou mesurez-la avec un multimètre et un son de 1 kHz. Les fiches techniques sont justes à quelques décibels près&#xa0;; un coupleur est plus précis.</translation>
    </message>
    <message>
        <source>such as 32</source>
        <translation>p. ex. 32</translation>
    </message>
</context>
<context>
    <name>FirstRunWindow</name>
    <message>
        <source>&amp;Set up for our patients</source>
        <translation>&amp;Préparer pour nos patients</translation>
    </message>
    <message>
        <source>&amp;Look around first</source>
        <translation>Regarder &amp;d’abord</translation>
    </message>
    <message>
        <source>P&amp;rotect the records</source>
        <translation>Protéger &amp;les données</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>Records of patients are encrypted on this computer. Whoever works with them signs in.</source>
        <translation>Les données des patients sont chiffrées sur cet ordinateur. Toute personne qui s’en sert s’identifie.</translation>
    </message>
    <message>
        <source>Records of patients are on a server, their names sealed. Whoever works with them signs in.</source>
        <translation>Les dossiers des patients sont sur un serveur, et leurs noms y sont scellés. Ceux qui travaillent avec eux s’identifient.</translation>
    </message>
    <message>
        <source>A demonstration without a passphrase, marked on every page. Enter nobody who is a patient.</source>
        <translation>Une démonstration sans phrase secrète, signalée sur chaque page. N’y entrez aucun patient.</translation>
    </message>
    <message>
        <source>The first account manages the others. Everybody who works with patients gets one later.</source>
        <translation>Le premier compte gère les autres. Toute personne qui travaille avec des patients en reçoit un ensuite.</translation>
    </message>
    <message>
        <source>On the server names are sealed and nothing else: whoever runs it reads the notes. Close See2Sound on the other stations first. Have older dumps and logs of the server destroyed: they still open the names.</source>
        <translation>Sur le serveur, seuls les noms sont scellés&#xa0;: qui le gère lit les notes. Fermez d’abord See2Sound sur les autres postes. Faites détruire les anciennes copies et les journaux du serveur&#xa0;: ils ouvrent encore les noms.</translation>
    </message>
    <message>
        <source>Stands on reports. May stay empty.</source>
        <translation>Figure sur les rapports. Peut rester vide.</translation>
    </message>
    <message>
        <source>Name of the &amp;site</source>
        <translation>&amp;Nom du site</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>&amp;Votre nom</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>Phrase &amp;secrète</translation>
    </message>
    <message>
        <source>At least 12 characters. Several words that do not belong together are easy to keep in mind.</source>
        <translation>Au moins 12 caractères. Plusieurs mots sans rapport entre eux sont faciles à retenir.</translation>
    </message>
    <message>
        <source>The same a&amp;gain</source>
        <translation>&amp;Encore une fois</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>The first account</source>
        <translation>Le premier compte</translation>
    </message>
    <message>
        <source>The recovery code</source>
        <translation>Le code de secours</translation>
    </message>
    <message>
        <source>Encrypting …</source>
        <translation>Chiffrement…</translation>
    </message>
    <message>
        <source>Sealing the names …</source>
        <translation>Scellement des noms…</translation>
    </message>
</context>
<context>
    <name>FormCard</name>
    <message>
        <source>&amp;Fill in the form …</source>
        <translation>Remplir le &amp;formulaire…</translation>
    </message>
    <message>
        <source>3   Before the session</source>
        <translation>3   Avant la séance</translation>
    </message>
    <message>
        <source>Choose a patient first.</source>
        <translation>Choisissez d’abord un patient.</translation>
    </message>
    <message>
        <source>Hearing, sight, the arm, fatigue and more can shift the answers. As long as nothing is asked, the result will say “interpret with caution”.</source>
        <translation>L’audition, la vue, le bras, la fatigue et d’autres facteurs peuvent décaler les réponses. Tant que rien n’est demandé, le résultat portera la mention «&#xa0;à interpréter avec prudence&#xa0;».</translation>
    </message>
</context>
<context>
    <name>GainSlider</name>
    <message>
        <source>Gain</source>
        <translation>Gain</translation>
    </message>
</context>
<context>
    <name>GalleryDialog</name>
    <message>
        <source>Scenes of the test</source>
        <translation>Scènes du test</translation>
    </message>
    <message>
        <source>A test uses only scenes whose every source somebody approved: the right thing, in the right place. Those that come with See2Sound are.</source>
        <translation>Un test n’utilise que des scènes dont chaque source a été approuvée par quelqu’un&#xa0;: la bonne chose, au bon endroit. Celles fournies avec See2Sound le sont.</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Terminé</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
    </message>
    <message>
        <source>Open the scene {title}</source>
        <translation>Ouvrir la scène {title}</translation>
    </message>
</context>
<context>
    <name>GridPlot</name>
    <message>
        <source>What was answered to what</source>
        <translation>Réponses selon ce qui a été joué</translation>
    </message>
    <message>
        <source>The table of trials says the same in words.</source>
        <translation>Le tableau des essais dit la même chose en mots.</translation>
    </message>
    <message>
        <source>where the sound was</source>
        <translation>où était le son</translation>
    </message>
    <message>
        <source>how far the sound was</source>
        <translation>à quelle distance était le son</translation>
    </message>
    <message>
        <source>the answer</source>
        <translation>la réponse</translation>
    </message>
</context>
<context>
    <name>HeadPlot</name>
    <message>
        <source>Mean answers seen from above</source>
        <translation>Réponses moyennes vues de dessus</translation>
    </message>
    <message>
        <source>The table of trials says the same in words.</source>
        <translation>Le tableau des essais dit la même chose en mots.</translation>
    </message>
    <message>
        <source>left</source>
        <translation>gauche</translation>
    </message>
    <message>
        <source>right</source>
        <translation>droite</translation>
    </message>
</context>
<context>
    <name>HeadphonesCard</name>
    <message>
        <source>Headphones</source>
        <translation>Casque</translation>
    </message>
    <message>
        <source>Import a SOFA file …</source>
        <translation>Importer un fichier SOFA…</translation>
    </message>
    <message>
        <source>Choose a fil&amp;e …</source>
        <translation>Choisir un &amp;fichier…</translation>
    </message>
    <message>
        <source>&amp;HRTF set of the site</source>
        <translation>Jeu de &amp;HRTF du site</translation>
    </message>
    <message>
        <source>How a head changes sound on its way to the ears. A patient may have another one.</source>
        <translation>Comment une tête modifie le son en route vers les oreilles. Un patient peut en avoir un autre.</translation>
    </message>
    <message>
        <source>Headphone e&amp;qualisation</source>
        <translation>Égalisation du cas&amp;que</translation>
    </message>
    <message>
        <source>For the model that this site uses: a text of parametric filters, as AutoEq writes it.</source>
        <translation>Pour le modèle que ce site utilise&#xa0;: un texte de filtres paramétriques, tel qu’AutoEq l’écrit.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivée</translation>
    </message>
    <message>
        <source>{name} (its file is missing)</source>
        <translation>{name} (fichier absent)</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <source>Import an HRTF set</source>
        <translation>Importer un jeu de HRTF</translation>
    </message>
    <message>
        <source>SOFA files (*.sofa)</source>
        <translation>Fichiers SOFA (*.sofa)</translation>
    </message>
    <message>
        <source>Choose a headphone equalisation</source>
        <translation>Choisir une égalisation de casque</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>Textes (*.txt)</translation>
    </message>
    <message>
        <source>Remove an HRTF set</source>
        <translation>Retirer un jeu de HRTF</translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation>Retirer «&#xa0;{name}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Results stay as they are. A session that is not finished can be resumed only with its set.</source>
        <translation>Les résultats restent tels quels. Une séance inachevée ne peut être reprise qu’avec son jeu.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Le retirer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
</context>
<context>
    <name>HeadphonesPresenter</name>
    <message>
        <source>Importing {name}</source>
        <translation>Importation de {name}</translation>
    </message>
</context>
<context>
    <name>HoldCorner</name>
    <message>
        <source>Back to the therapist&apos;s window</source>
        <translation>Retour à la fenêtre du thérapeute</translation>
    </message>
    <message>
        <source>Hold for two seconds, or press F12.</source>
        <translation>Maintenez deux secondes, ou appuyez sur F12.</translation>
    </message>
    <message>
        <source>Therapist: hold for two seconds, or press F12</source>
        <translation>Thérapeute&#xa0;: maintenez deux secondes, ou appuyez sur F12</translation>
    </message>
</context>
<context>
    <name>InlineQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>in other words</source>
        <translation>autre raison</translation>
    </message>
</context>
<context>
    <name>InputRow</name>
    <message>
        <source>How the patient &amp;answers</source>
        <translation>Comment &amp;le patient répond</translation>
    </message>
    <message>
        <source>&amp;By what</source>
        <translation>&amp;Au moyen de</translation>
    </message>
    <message>
        <source>Each answer is &amp;highlighted for</source>
        <translation>&amp;Chaque réponse est mise en évidence pendant</translation>
    </message>
    <message>
        <source>The pointer has to &amp;rest for</source>
        <translation>Le &amp;pointeur doit rester immobile pendant</translation>
    </message>
    <message>
        <source>Switch boxes send Space and Enter. A gamepad can, too, by a program that makes keys of its buttons.</source>
        <translation>Les boîtiers à contacteurs envoient Espace et Entrée. Une manette le peut aussi, avec un programme qui fait de ses boutons des touches.</translation>
    </message>
</context>
<context>
    <name>InstructionsPresenter</name>
    <message>
        <source>Having the instructions spoken</source>
        <translation>Lecture des consignes par la voix de l’ordinateur</translation>
    </message>
    <message>
        <source>Looking for recorded instructions</source>
        <translation>Recherche des consignes enregistrées</translation>
    </message>
</context>
<context>
    <name>LanguageChange</name>
    <message>
        <source>A session is running. The language changes when it has ended.</source>
        <translation>Une séance est en cours. La langue changera quand elle sera terminée.</translation>
    </message>
</context>
<context>
    <name>LesionPicture</name>
    <message>
        <source>L</source>
        <translation>G</translation>
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
        <translation>Niveau</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>silence</translation>
    </message>
    <message>
        <source>{level} dB</source>
        <translation>{level} dB</translation>
    </message>
    <message>
        <source>Peak: {words}</source>
        <translation>Crête&#xa0;: {words}</translation>
    </message>
</context>
<context>
    <name>LevelQuestion</name>
    <message>
        <source>Go on, level not known</source>
        <translation>Continuer, niveau inconnu</translation>
    </message>
</context>
<context>
    <name>LevelsStep</name>
    <message>
        <source>Playing …</source>
        <translation>Diffusion…</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Jouer</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Meter reads, dB(A)</source>
        <translation>Lecture du sonomètre, dB(A)</translation>
    </message>
    <message>
        <source>Trim</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Distance, m (optional)</source>
        <translation>Distance, m (facultatif)</translation>
    </message>
    <message>
        <source>Play noise: {channel}</source>
        <translation>Diffuser le bruit&#xa0;: {channel}</translation>
    </message>
    <message>
        <source>Reading: {channel}</source>
        <translation>Lecture&#xa0;: {channel}</translation>
    </message>
    <message>
        <source>such as 68.5</source>
        <translation>p. ex. 68,5</translation>
    </message>
    <message>
        <source>Distance: {channel}</source>
        <translation>Distance&#xa0;: {channel}</translation>
    </message>
    <message>
        <source>such as 1.80</source>
        <translation>p. ex. 1,80</translation>
    </message>
</context>
<context>
    <name>LicenceDialog</name>
    <message>
        <source>Licence of {title}</source>
        <translation>Licence de {title}</translation>
    </message>
    <message>
        <source>&amp;I have read the licence and accept it</source>
        <translation>&amp;J’ai lu la licence et je l’accepte</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Continuer</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Open the &amp;licence&apos;s page</source>
        <translation>&amp;Ouvrir la page de la licence</translation>
    </message>
    <message>
        <source>On this computer: {fit}.</source>
        <translation>Sur cet ordinateur&#xa0;: {fit}.</translation>
    </message>
    <message>
        <source>The hub gives this model only to people who accepted its licence there: {page}
The token is sent to the hub alone and kept nowhere.</source>
        <translation>Le dépôt ne donne ce modèle qu’aux personnes qui y ont accepté sa licence&#xa0;: {page}
Le jeton n’est envoyé qu’au dépôt et n’est conservé nulle part.</translation>
    </message>
    <message>
        <source>Access &amp;token</source>
        <translation>Jeton &amp;d’accès</translation>
    </message>
</context>
<context>
    <name>LiveArc</name>
    <message>
        <source>Target and answer are hidden.</source>
        <translation>La cible et la réponse sont masquées.</translation>
    </message>
    <message>
        <source>Sound: %s</source>
        <translation>Son&#xa0;:&#xa0;%s</translation>
    </message>
    <message>
        <source>Answer: %s</source>
        <translation>Réponse&#xa0;:&#xa0;%s</translation>
    </message>
    <message>
        <source>Target and answer seen from above</source>
        <translation>Cible et réponse vues de dessus</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>masqué</translation>
    </message>
</context>
<context>
    <name>LiveViewWidget</name>
    <message>
        <source>Session under way</source>
        <translation>Séance en cours</translation>
    </message>
    <message>
        <source>Elapsed time</source>
        <translation>Temps écoulé</translation>
    </message>
    <message>
        <source>Trials done</source>
        <translation>Essais faits</translation>
    </message>
    <message>
        <source>&amp;Heard nothing</source>
        <translation>&amp;Rien entendu</translation>
    </message>
    <message>
        <source>Start for the patient</source>
        <translation>Commencer à la place du patient</translation>
    </message>
    <message>
        <source>Sho&amp;w how</source>
        <translation>&amp;Montrer comment faire</translation>
    </message>
    <message>
        <source>One example sound and its answer. It does not count.</source>
        <translation>Un son d’exemple et sa réponse. Il ne compte pas.</translation>
    </message>
    <message>
        <source>Sa&amp;y it again</source>
        <translation>&amp;Le redire</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Go on at this volume</source>
        <translation>Continuer à ce volume</translation>
    </message>
    <message>
        <source>End the session</source>
        <translation>Terminer la séance</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Go on for the patient</source>
        <translation>Continuer à la place du patient</translation>
    </message>
    <message>
        <source>Go on, marked in the report</source>
        <translation>Continuer, noté dans le rapport</translation>
    </message>
</context>
<context>
    <name>LockCover</name>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Déverrouiller</translation>
    </message>
    <message>
        <source>Sign in as somebody &amp;else</source>
        <translation>&amp;S’identifier sous un autre nom</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Verrouillé</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Phrase secrète</translation>
    </message>
    <message>
        <source>{name} is signed in. A session that runs goes on; the patient&apos;s window shows no change.</source>
        <translation>Le compte {name} est ouvert. Une séance en cours continue&#xa0;; la fenêtre du patient ne montre aucun changement.</translation>
    </message>
</context>
<context>
    <name>LoudspeakersCard</name>
    <message>
        <source>5.1 loudspeakers</source>
        <translation>Haut-parleurs 5.1</translation>
    </message>
    <message>
        <source>Directions between the loudspeakers</source>
        <translation>Directions entre les haut-parleurs</translation>
    </message>
    <message>
        <source>All bass to the s&amp;ubwoofer</source>
        <translation>Tous les graves au caisson de basses</translation>
    </message>
    <message>
        <source>Where there is a subwoofer: what is below {crossover:.0f} Hz goes there alone. Otherwise it plays the bass of the loudspeakers once more. Calibrations stay valid.</source>
        <translation>S’il y a un caisson de basses&#xa0;: ce qui est au-dessous de {crossover:.0f}&#xa0;Hz y va seul. Sinon, il joue une seconde fois les graves des haut-parleurs. Les calibrations restent valables.</translation>
    </message>
    <message>
        <source>Carries directions up to {reach:.0f}° left and right of straight ahead.</source>
        <translation>Restitue les directions jusqu’à {reach:.0f}° à gauche et à droite du droit devant.</translation>
    </message>
    <message>
        <source>Carries no direction closely enough for a test of direction: there to compare with.</source>
        <translation>Ne rend aucune direction assez précisément pour un test de direction&#xa0;: sert à comparer.</translation>
    </message>
    <message>
        <source>&amp;Matched at the listener&apos;s ears</source>
        <translation>A&amp;justé aux oreilles de l’auditeur</translation>
    </message>
    <message>
        <source>Panned between two loudspeakers (&amp;VBAP)</source>
        <translation>Panoramique entre deux haut-parleurs (VBAP)</translation>
    </message>
    <message>
        <source>Microphones in a &amp;room, as published</source>
        <translation>Microphones dans une salle, comme publié</translation>
    </message>
</context>
<context>
    <name>MakingOffers</name>
    <message>
        <source>Looking at the models</source>
        <translation>Recherche des modèles</translation>
    </message>
    <message>
        <source>Who finds it, where they can</source>
        <translation>Celui qui trouve, là où il le peut</translation>
    </message>
    <message>
        <source>{title} (not installed)</source>
        <translation>{title} (non installé)</translation>
    </message>
</context>
<context>
    <name>MaterialRow</name>
    <message>
        <source>A picture that is named as its word is shown with it, where every word has one.</source>
        <translation>Une image nommée comme son mot est montrée avec lui, si chaque mot en a une.</translation>
    </message>
    <message>
        <source>Choose the &amp;folder …</source>
        <translation>Choisir le &amp;dossier…</translation>
    </message>
    <message>
        <source>Choose the sce&amp;nes …</source>
        <translation>C&amp;hoisir les scènes…</translation>
    </message>
    <message>
        <source>Open the scene</source>
        <translation>Ouvrir la scène</translation>
    </message>
    <message>
        <source>Look a&amp;gain</source>
        <translation>Ac&amp;tualiser</translation>
    </message>
    <message>
        <source>Recorded words</source>
        <translation>Mots enregistrés</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Scènes</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>None yet in {folder}</source>
        <translation>Aucun encore dans {folder}</translation>
    </message>
    <message>
        <source>{count} words can be used, in {folder}</source>
        <translation>{count} mots utilisables, dans {folder}</translation>
    </message>
    <message>
        <source>{used} of {count} approved scenes are used.</source>
        <translation>{used} scènes approuvées sur {count} sont utilisées.</translation>
    </message>
    <message>
        <source>And {count} more files cannot be used.</source>
        <translation>Et {count} autres fichiers ne sont pas utilisables.</translation>
    </message>
    <message>
        <source>Not used: {scenes}. “Choose the scenes” says why.</source>
        <translation>Non utilisées&#xa0;: {scenes}. «&#xa0;Choisir les scènes&#xa0;» dit pourquoi.</translation>
    </message>
    <message>
        <source>The folder of recorded words</source>
        <translation>Le dossier des mots enregistrés</translation>
    </message>
</context>
<context>
    <name>MidlinePlot</name>
    <message>
        <source>How often sounds were called right</source>
        <translation>À quelle fréquence les sons ont été dits à droite</translation>
    </message>
    <message>
        <source>The table of measures says the same.</source>
        <translation>Le tableau des mesures dit la même chose.</translation>
    </message>
    <message>
        <source>answers “right”</source>
        <translation>réponses «&#xa0;droite&#xa0;»</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>I&amp;mport from a folder …</source>
        <translation>&amp;Importer d’un dossier…</translation>
    </message>
    <message>
        <source>&amp;Remove …</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>Open the &amp;licence&apos;s page</source>
        <translation>&amp;Ouvrir la page de la licence</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Files of the model</source>
        <translation>Fichiers du modèle</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Vouched for by</source>
        <translation>Garanti par</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>What a licence allows does not make a model a medical device.</source>
        <translation>Ce qu’une licence permet ne fait pas d’un modèle un dispositif médical.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>D’où il vient</translation>
    </message>
    <message>
        <source>Memory: {memory}</source>
        <translation>Mémoire&#xa0;: {memory}</translation>
    </message>
    <message>
        <source>Size: {size}</source>
        <translation>Taille&#xa0;: {size}</translation>
    </message>
    <message>
        <source>It {tasks}.</source>
        <translation>Il {tasks}.</translation>
    </message>
</context>
<context>
    <name>ModelsCard</name>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Neural models find more in a picture and make more sounds. See2Sound works without any. Nothing is fetched by itself.</source>
        <translation>Les modèles neuronaux trouvent plus de choses dans une image et produisent plus de sons. See2Sound fonctionne sans eux. Rien n’est téléchargé sans votre demande.</translation>
    </message>
    <message>
        <source>&amp;Models …</source>
        <translation>Modèl&amp;es…</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>&amp;Back to the settings</source>
        <translation>&amp;Retour aux réglages</translation>
    </message>
    <message>
        <source>Looking at the models …</source>
        <translation>Recherche des modèles…</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>{size} of disk used</source>
        <translation>{size} de disque utilisés</translation>
    </message>
    <message>
        <source>A session is running: what is asked for here waits until it has ended.</source>
        <translation>Une séance est en cours&#xa0;: ce qui est demandé ici attend qu’elle soit terminée.</translation>
    </message>
    <message>
        <source>Python packages are missing for the models that do not fit yet: {packages}. Install See2Sound with its neural part: pip install &quot;see2sound-desktop[neural]&quot;.</source>
        <translation>Il manque des paquets Python pour les modèles qui ne conviennent pas encore&#xa0;: {packages}. Installez See2Sound avec sa partie neuronale&#xa0;: pip install &quot;see2sound-desktop[neural]&quot;.</translation>
    </message>
    <message>
        <source>No longer in the list</source>
        <translation>N’est plus dans la liste</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Supprimer {name}</translation>
    </message>
    <message>
        <source>Choose the folder with the files of {title}</source>
        <translation>Choisir le dossier qui contient les fichiers de {title}</translation>
    </message>
    <message>
        <source>Remove a model</source>
        <translation>Supprimer un modèle</translation>
    </message>
    <message>
        <source>Remove “{title}”?</source>
        <translation>Supprimer «&#xa0;{title}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Its files are deleted from this computer. Scenes that were made with it stay as they are.</source>
        <translation>Ses fichiers sont effacés de cet ordinateur. Les scènes faites avec lui restent telles quelles.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Le supprimer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
</context>
<context>
    <name>ModelsPresenter</name>
    <message>
        <source>Looking at the models</source>
        <translation>Recherche des modèles</translation>
    </message>
    <message>
        <source>Removing a model</source>
        <translation>Suppression d’un modèle</translation>
    </message>
    <message>
        <source>Installing {title}</source>
        <translation>Installation de {title}</translation>
    </message>
    <message>
        <source>Importing {title}</source>
        <translation>Importation de {title}</translation>
    </message>
    <message>
        <source>Checking {title}</source>
        <translation>Vérification de {title}</translation>
    </message>
    <message>
        <source>Whole: every byte is as it came.</source>
        <translation>Entier&#xa0;: chaque octet est tel qu’il est arrivé.</translation>
    </message>
    <message>
        <source>{title} was not installed.</source>
        <translation>{title} n’a pas été installé.</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>Voir pourquoi</translation>
    </message>
    <message>
        <source>Nobody said what its files must be, so only their structure was checked.</source>
        <translation>Personne n’a dit ce que ses fichiers doivent être&#xa0;: seule leur structure a été vérifiée.</translation>
    </message>
    <message>
        <source>{title} is installed.</source>
        <translation>{title} est installé.</translation>
    </message>
</context>
<context>
    <name>NamesOnReports</name>
    <message>
        <source>&amp;With the patient’s name</source>
        <translation>A&amp;vec le nom du patient</translation>
    </message>
    <message>
        <source>In place of the code, where the name is known.</source>
        <translation>À la place du code, si le nom est connu.</translation>
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
        <translation>N&amp;om</translation>
    </message>
    <message>
        <source>A researcher sees codes, never who somebody is. An admin also manages accounts and backups.</source>
        <translation>Un chercheur voit des codes, jamais l’identité des personnes. Un administrateur gère aussi les comptes et les sauvegardes.</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rôle</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Do what the message offers</source>
        <translation>Faire ce que propose le message</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>C’est fait.</translation>
    </message>
    <message>
        <source>Please note.</source>
        <translation>À noter.</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>Cela n’a pas fonctionné.</translation>
    </message>
</context>
<context>
    <name>OutputCheck</name>
    <message>
        <source>Opening the audio output</source>
        <translation>Ouverture de la sortie audio</translation>
    </message>
</context>
<context>
    <name>OutputStep</name>
    <message>
        <source>{name} ({channels} channels)</source>
        <translation>{name} ({channels} canaux)</translation>
    </message>
    <message>
        <source>for example 40 %</source>
        <translation>par exemple 40&#xa0;%</translation>
    </message>
    <message>
        <source>&amp;Measured by</source>
        <translation>Mes&amp;uré avec</translation>
    </message>
    <message>
        <source>System &amp;volume now</source>
        <translation>V&amp;olume actuel du système</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>Sort&amp;ie</translation>
    </message>
    <message>
        <source>&amp;Played on</source>
        <translation>Écoute &amp;par</translation>
    </message>
    <message>
        <source>Meter, coupler or data s&amp;heet</source>
        <translation>&amp;Sonomètre, coupleur ou fiche technique</translation>
    </message>
    <message>
        <source>&amp;Who calibrates</source>
        <translation>&amp;Qui étalonne</translation>
    </message>
    <message>
        <source>A calibration holds for one output, at one volume, for twelve months.</source>
        <translation>Un étalonnage vaut pour une sortie, à un volume, pendant douze mois.</translation>
    </message>
</context>
<context>
    <name>OverTime</name>
    <message>
        <source>Nobody is chosen</source>
        <translation>Personne n’est choisi</translation>
    </message>
    <message>
        <source>Choose a patient: the tests of one patient are shown over time.</source>
        <translation>Choisissez un patient&#xa0;: les tests d’un seul patient sont montrés dans le temps.</translation>
    </message>
    <message>
        <source>No course yet</source>
        <translation>Pas encore d’évolution</translation>
    </message>
    <message>
        <source>When sessions of the chosen patient are completed, their measures are here over time.</source>
        <translation>Quand des séances du patient choisi sont complètes, leurs mesures sont ici dans le temps.</translation>
    </message>
    <message>
        <source>Putting the tests in order</source>
        <translation>Mise en ordre des tests</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Cela prend un instant.</translation>
    </message>
    <message>
        <source>These sessions gave no number that could be followed over time.</source>
        <translation>Ces séances n’ont donné aucune valeur dont l’évolution puisse être suivie.</translation>
    </message>
    <message>
        <source>Baseline and latest session</source>
        <translation>Niveau de base et dernière séance</translation>
    </message>
    <message>
        <source>Every session</source>
        <translation>Chaque séance</translation>
    </message>
    <message>
        <source>Dot: a session, with its 95 % interval. Ring: no interval. Dashed line: baseline. Grey band: no more than measurement noise away from it (MDC95). The line breaks where the set-up changed. Letters: events, below.</source>
        <translation>Point&#xa0;: une séance, avec son intervalle à 95&#xa0;%. Anneau&#xa0;: pas d’intervalle. Ligne tiretée&#xa0;: niveau de base. Bande grise&#xa0;: pas plus que le bruit de mesure (MDC95). La ligne se coupe où le dispositif a changé. Lettres&#xa0;: événements, ci-dessous.</translation>
    </message>
</context>
<context>
    <name>OverTimePresenter</name>
    <message>
        <source>Putting the tests in order</source>
        <translation>Mise en ordre des tests</translation>
    </message>
</context>
<context>
    <name>OwnPassphrase</name>
    <message>
        <source>Passphrase &amp;until now</source>
        <translation>&amp;Phrase secrète actuelle</translation>
    </message>
</context>
<context>
    <name>PatientCard</name>
    <message>
        <source>&amp;Start a session</source>
        <translation>&amp;Commencer une séance</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Modifier</translation>
    </message>
    <message>
        <source>Name and &amp;data …</source>
        <translation>Nom &amp;et données…</translation>
    </message>
    <message>
        <source>&amp;Plan and clinic tests …</source>
        <translation>&amp;Programme et tests standard…</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Pas encore de séance</translation>
    </message>
    <message>
        <source>Sessions with this patient will be listed here, with their results.</source>
        <translation>Les séances avec ce patient seront listées ici, avec leurs résultats.</translation>
    </message>
    <message>
        <source>Open &amp;results</source>
        <translation>&amp;Ouvrir les résultats</translation>
    </message>
    <message>
        <source>Res&amp;ume this session</source>
        <translation>&amp;Reprendre cette séance</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Sessions of this patient</source>
        <translation>Séances de ce patient</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Séances</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Témoin</translation>
    </message>
    <message>
        <source>born {year}</source>
        <translation>né(e) en {year}</translation>
    </message>
    <message>
        <source>{done} of {planned}</source>
        <translation>{done} sur {planned}</translation>
    </message>
</context>
<context>
    <name>PatientCourseDialog</name>
    <message>
        <source>Plan and standard tests of {code}</source>
        <translation>Programme et tests standard de {code}</translation>
    </message>
    <message>
        <source>for example 2026-03-14</source>
        <translation>par exemple 2026-03-14</translation>
    </message>
    <message>
        <source>&amp;Save the plan</source>
        <translation>&amp;Enregistrer le programme</translation>
    </message>
    <message>
        <source>Take the &amp;latest plan back</source>
        <translation>Retirer le &amp;dernier programme</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Standard tests of this patient</source>
        <translation>Tests standard de ce patient</translation>
    </message>
    <message>
        <source>&amp;Enter a test …</source>
        <translation>&amp;Saisir un test…</translation>
    </message>
    <message>
        <source>C&amp;hange …</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>None was entered yet.</source>
        <translation>Aucun n’a encore été saisi.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>What was agreed on</source>
        <translation>Ce qui a été convenu</translation>
    </message>
    <message>
        <source>Begins &amp;on</source>
        <translation>&amp;Commence le</translation>
    </message>
    <message>
        <source>&amp;Weeks</source>
        <translation>Sema&amp;ines</translation>
    </message>
    <message>
        <source>Trainin&amp;g sessions a week</source>
        <translation>Séances d’entraînement &amp;par semaine</translation>
    </message>
    <message>
        <source>&amp;Minutes of each (optional)</source>
        <translation>Min&amp;utes de chacune (facultatif)</translation>
    </message>
    <message>
        <source>Sessions of tests in &amp;all</source>
        <translation>Séances de &amp;test en tout</translation>
    </message>
    <message>
        <source>A plan that begins on another day holds from then on; the one before stays as it was until then. The progress report tells how much of it took place.</source>
        <translation>Un programme qui commence un autre jour vaut à partir de ce jour&#xa0;; le précédent reste valable jusque-là. Le rapport d’évolution indique ce qui en a été suivi.</translation>
    </message>
    <message>
        <source>Standard tests of the clinic</source>
        <translation>Tests standard du service</translation>
    </message>
    <message>
        <source>Tests that were given on paper or by watching. They stand in the progress report.</source>
        <translation>Tests passés sur papier ou par observation. Ils figurent dans le rapport d’évolution.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Taken back: it holds no longer. The records keep it.</source>
        <translation>Retiré&#xa0;: cela ne vaut plus. Les dossiers le conservent.</translation>
    </message>
    <message>
        <source>No plan was entered yet.</source>
        <translation>Aucun programme n’a encore été saisi.</translation>
    </message>
</context>
<context>
    <name>PatientDataDialog</name>
    <message>
        <source>Name and data of {code}</source>
        <translation>Nom et données de {code}</translation>
    </message>
    <message>
        <source>for example 1951-03-14</source>
        <translation>par exemple 1951-03-14</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Keep the data</source>
        <translation>&amp;Garder les données</translation>
    </message>
    <message>
        <source>They may be &amp;erased again</source>
        <translation>Permettre &amp;l’effacement</translation>
    </message>
    <message>
        <source>&amp;Forget this patient</source>
        <translation>&amp;Oublier ce patient</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Who this is</source>
        <translation>Qui c’est</translation>
    </message>
    <message>
        <source>A code is enough: everything here may stay empty. It is kept apart from what was measured.</source>
        <translation>Un code suffit&#xa0;: tout ici peut rester vide. Cela est gardé à part de ce qui a été mesuré.</translation>
    </message>
    <message>
        <source>These records open without a passphrase: whoever starts this computer could read a name.</source>
        <translation>Ces données s’ouvrent sans phrase secrète&#xa0;: toute personne qui démarre cet ordinateur pourrait lire un nom.</translation>
    </message>
    <message>
        <source>Given &amp;name</source>
        <translation>&amp;Prénom</translation>
    </message>
    <message>
        <source>Fa&amp;mily name</source>
        <translation>Nom &amp;de famille</translation>
    </message>
    <message>
        <source>&amp;Date of birth</source>
        <translation>D&amp;ate de naissance</translation>
    </message>
    <message>
        <source>&amp;Number in the hospital&apos;s records</source>
        <translation>&amp;Numéro dans le dossier de l’hôpital</translation>
    </message>
    <message>
        <source>&amp;How to reach them</source>
        <translation>&amp;Comment joindre la personne</translation>
    </message>
    <message>
        <source>Keeping the data</source>
        <translation>Conservation des données</translation>
    </message>
    <message>
        <source>&amp;Reason why they must not be erased</source>
        <translation>&amp;Raison de ne pas les effacer</translation>
    </message>
    <message>
        <source>Forgetting</source>
        <translation>Oubli</translation>
    </message>
    <message>
        <source>Name, number, notes, year of birth and code are destroyed for good; backups lose them when they are brought back. What was measured stays, but belongs to nobody.</source>
        <translation>Le nom, le numéro, les notes, l’année de naissance et le code sont détruits pour de bon&#xa0;; les sauvegardes les perdent quand elles sont rétablies. Ce qui a été mesuré reste, mais n’appartient plus à personne.</translation>
    </message>
    <message>
        <source>Type the code {code} to go &amp;on</source>
        <translation>&amp;Saisissez le code {code} pour continuer</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>The data are kept.</source>
        <translation>Les données sont gardées.</translation>
    </message>
    <message>
        <source>The data may be erased.</source>
        <translation>Les données peuvent être effacées.</translation>
    </message>
    <message>
        <source>They may be erased when somebody decides so. Nothing is erased by itself.</source>
        <translation>Elles peuvent être effacées quand quelqu’un le décide. Rien n’est effacé tout seul.</translation>
    </message>
    <message>
        <source>They must not be erased since {date}: {reason}</source>
        <translation>Elles ne doivent pas être effacées depuis le {date}&#xa0;: {reason}</translation>
    </message>
</context>
<context>
    <name>PatientEars</name>
    <message>
        <source>&amp;Headphones</source>
        <translation>C&amp;asque</translation>
    </message>
    <message>
        <source>Choose by &amp;ear …</source>
        <translation>&amp;Choisir à l’oreille…</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>non mesuré</translation>
    </message>
    <message>
        <source>Head c&amp;ircumference (cm)</source>
        <translation>&amp;Tour de tête (cm)</translation>
    </message>
    <message>
        <source>Head &amp;width, ear to ear (cm)</source>
        <translation>&amp;Largeur de la tête, d’une oreille à l’autre (cm)</translation>
    </message>
    <message>
        <source>HRTF &amp;set</source>
        <translation>&amp;Jeu de HRTF</translation>
    </message>
    <message>
        <source>As the site: {name}</source>
        <translation>Comme le site&#xa0;: {name}</translation>
    </message>
    <message>
        <source>{name} (its file is missing)</source>
        <translation>{name} (fichier absent)</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Replié</translation>
    </message>
    <message>
        <source>Unfolded</source>
        <translation>Déplié</translation>
    </message>
    <message>
        <source>head {cm} cm</source>
        <translation>tête de {cm} cm</translation>
    </message>
    <message>
        <source>{cm} cm wide</source>
        <translation>{cm} cm de large</translation>
    </message>
    <message>
        <source>head not measured</source>
        <translation>tête non mesurée</translation>
    </message>
    <message>
        <source>Chosen by hand, {when}</source>
        <translation>Choisi à la main, {when}</translation>
    </message>
    <message>
        <source>Chosen by ear, {when}: no difference was heard</source>
        <translation>Choisi à l’oreille, {when}&#xa0;: aucune différence entendue</translation>
    </message>
    <message>
        <source>Chosen by ear, {when}</source>
        <translation>Choisi à l’oreille, {when}</translation>
    </message>
</context>
<context>
    <name>PatientForm</name>
    <message>
        <source>Edit patient</source>
        <translation>Modifier le patient</translation>
    </message>
    <message>
        <source>New patient</source>
        <translation>Nouveau patient</translation>
    </message>
    <message>
        <source>for example P-001</source>
        <translation>par exemple P-001</translation>
    </message>
    <message>
        <source>for example 1951</source>
        <translation>par exemple 1951</translation>
    </message>
    <message>
        <source>A control</source>
        <translation>Un témoin</translation>
    </message>
    <message>
        <source>A code is enough. Please do not enter the patient&apos;s name.</source>
        <translation>Un code suffit. N’entrez pas le nom du patient.</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>C&amp;ode</translation>
    </message>
    <message>
        <source>&amp;Birth year (optional)</source>
        <translation>Année &amp;de naissance (facultatif)</translation>
    </message>
    <message>
        <source>Side of the lesion in the brain</source>
        <translation>Côté de la lésion dans le cerveau</translation>
    </message>
    <message>
        <source>Seen from above, nose ahead</source>
        <translation>Vu de dessus, nez vers l’avant</translation>
    </message>
    <message>
        <source>&amp;Notes (optional)</source>
        <translation>&amp;Notes (facultatif)</translation>
    </message>
    <message>
        <source>A c&amp;ontrol</source>
        <translation>&amp;Un témoin</translation>
    </message>
    <message>
        <source>No lesion, and the sessions become norms of this site.</source>
        <translation>Pas de lésion&#xa0;; ses séances deviennent des normes de ce site.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save patient</source>
        <translation>Enregistrer le patient</translation>
    </message>
    <message>
        <source>Change the side of the lesion?</source>
        <translation>Changer le côté de la lésion&#xa0;?</translation>
    </message>
    <message>
        <source>It was: {before}. It will be: {after}. {consequence}</source>
        <translation>Avant&#xa0;: {before}. Après&#xa0;: {after}. {consequence}</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Modifier</translation>
    </message>
</context>
<context>
    <name>PatientsPage</name>
    <message>
        <source>Search by code</source>
        <translation>Chercher par code</translation>
    </message>
    <message>
        <source>Search patients by code, birth year or notes</source>
        <translation>Chercher des patients par code, année de naissance ou notes</translation>
    </message>
    <message>
        <source>&amp;New patient</source>
        <translation>&amp;Nouveau patient</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Add the &amp;first patient</source>
        <translation>&amp;Ajouter le premier patient</translation>
    </message>
    <message>
        <source>There are no patients yet</source>
        <translation>Il n’y a pas encore de patient</translation>
    </message>
    <message>
        <source>Add one with a code – no name is needed. Then you can hold a session together.</source>
        <translation>Ajoutez-en un avec un code – aucun nom n’est nécessaire. Vous pourrez ensuite faire une séance ensemble.</translation>
    </message>
    <message>
        <source>Choose a patient</source>
        <translation>Choisissez un patient</translation>
    </message>
    <message>
        <source>Pick one from the list, or add a new one.</source>
        <translation>Prenez-en un dans la liste, ou ajoutez-en un nouveau.</translation>
    </message>
    <message>
        <source>The patient was forgotten.</source>
        <translation>Le patient a été oublié.</translation>
    </message>
    <message>
        <source>No patient matches “{text}”.</source>
        <translation>Aucun patient ne correspond à «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>{shown} of {total} patients</source>
        <translation>{shown} patients sur {total}</translation>
    </message>
    <message>
        <source>1 patient</source>
        <translation>1 patient</translation>
    </message>
    <message>
        <source>{total} patients</source>
        <translation>{total} patients</translation>
    </message>
</context>
<context>
    <name>PicturePad</name>
    <message>
        <source>Which picture?</source>
        <translation>Quelle image&#xa0;?</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Picture with sources</source>
        <translation>Image avec les sources</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>Contours</translation>
    </message>
    <message>
        <source>Show the outlines of the sources</source>
        <translation>Afficher les contours des sources</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profondeur</translation>
    </message>
    <message>
        <source>Show how far everything is taken to be</source>
        <translation>Afficher la distance supposée de chaque chose</translation>
    </message>
</context>
<context>
    <name>PlacesStep</name>
    <message>
        <source>&amp;Check the channels</source>
        <translation>Vérifier &amp;les canaux</translation>
    </message>
    <message>
        <source>Play a&amp;gain</source>
        <translation>Re&amp;jouer</translation>
    </message>
    <message>
        <source>Nothing &amp;heard</source>
        <translation>Rien &amp;entendu</translation>
    </message>
    <message>
        <source>Preparing …</source>
        <translation>Préparation…</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>&amp;Vérifier encore</translation>
    </message>
</context>
<context>
    <name>ProtocolDetails</name>
    <message>
        <source>&amp;Use in a session</source>
        <translation>&amp;Utiliser dans une séance</translation>
    </message>
    <message>
        <source>&amp;Make a copy …</source>
        <translation>&amp;Faire une copie…</translation>
    </message>
    <message>
        <source>&amp;Edit …</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Fingerprint {letters}</source>
        <translation>Empreinte {letters}</translation>
    </message>
</context>
<context>
    <name>ProtocolFormView</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>What it will be like</source>
        <translation>À quoi il ressemblera</translation>
    </message>
    <message>
        <source>Own copy, no norms: another test than the one it was made from.</source>
        <translation>Copie du site, sans normes&#xa0;: un autre test que celui dont elle vient.</translation>
    </message>
    <message>
        <source>A session was held with this version: saving makes the next one.</source>
        <translation>Une séance a eu lieu avec cette version&#xa0;: l’enregistrement crée la suivante.</translation>
    </message>
</context>
<context>
    <name>ProtocolPicture</name>
    <message>
        <source>Positions seen from above</source>
        <translation>Positions vues de dessus</translation>
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
        <translation>À quoi sert chaque test et combien de temps il dure, les batteries de tests, et vos propres copies.</translation>
    </message>
    <message>
        <source>&amp;Tests and batteries …</source>
        <translation>Tests et &amp;batteries…</translation>
    </message>
</context>
<context>
    <name>ProtocolsPage</name>
    <message>
        <source>&amp;Back to the settings</source>
        <translation>&amp;Retour aux réglages</translation>
    </message>
    <message>
        <source>Batteries and tests</source>
        <translation>Batteries et tests</translation>
    </message>
    <message>
        <source>Tests and batteries</source>
        <translation>Tests et batteries</translation>
    </message>
    <message>
        <source>Battery · {visits}</source>
        <translation>Batterie · {visits}</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>, puis </translation>
    </message>
    <message>
        <source>Own copy, no norms · {length}</source>
        <translation>Copie du site, sans normes · {length}</translation>
    </message>
    <message>
        <source>Edited test</source>
        <translation>Test modifié</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Quitter sans enregistrer&#xa0;?</translation>
    </message>
    <message>
        <source>What you changed in this copy would be lost.</source>
        <translation>Ce que vous avez changé dans cette copie serait perdu.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Continuer à modifier</translation>
    </message>
    <message>
        <source>Delete a copy</source>
        <translation>Supprimer une copie</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>Supprimer «&#xa0;{name}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Sessions that were held with it stay whole: each keeps the test it was.</source>
        <translation>Les séances faites avec elle restent entières&#xa0;: chacune garde le test tel qu’il était.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>La supprimer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>La garder</translation>
    </message>
</context>
<context>
    <name>ProtocolsPresenter</name>
    <message>
        <source>Looking at the tests</source>
        <translation>Recherche des tests</translation>
    </message>
    <message>
        <source>{name}, our copy</source>
        <translation>{name}, notre copie</translation>
    </message>
    <message>
        <source>Changed from “{name}”.</source>
        <translation>Modifié à partir de «&#xa0;{name}&#xa0;».</translation>
    </message>
</context>
<context>
    <name>RatingsPlot</name>
    <message>
        <source>Points of scenes in space and as mono</source>
        <translation>Points des scènes spatialisées et en mono</translation>
    </message>
    <message>
        <source>The table of measures says the same.</source>
        <translation>Le tableau des mesures dit la même chose.</translation>
    </message>
</context>
<context>
    <name>RecordsCard</name>
    <message>
        <source>Records</source>
        <translation>Protection des données</translation>
    </message>
    <message>
        <source>Who may open them, when this window locks, their backups, and bringing one back.</source>
        <translation>Qui peut les ouvrir, quand cette fenêtre se verrouille, leurs sauvegardes, et comment en rétablir une.</translation>
    </message>
    <message>
        <source>A&amp;ccounts and backups …</source>
        <translation>Comptes et sauve&amp;gardes…</translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>&amp;Back to the settings</source>
        <translation>Retour &amp;aux réglages</translation>
    </message>
</context>
<context>
    <name>RecoveryCode</name>
    <message>
        <source>It opens the records when every passphrase is lost, and works once. It is shown now and never again: print it or write it down, seal it, and lock it away.</source>
        <translation>Il ouvre les données quand toutes les phrases secrètes sont perdues, et ne sert qu’une fois. Il est montré maintenant et plus jamais&#xa0;: imprimez-le ou notez-le, scellez-le et mettez-le sous clé.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Code de secours</translation>
    </message>
    <message>
        <source>Save a &amp;sheet to print …</source>
        <translation>&amp;Feuille à imprimer…</translation>
    </message>
    <message>
        <source>The code is on paper and put &amp;away</source>
        <translation>&amp;Le code est noté, en lieu sûr</translation>
    </message>
    <message>
        <source>Saved as {path}. Print it, then delete this file.</source>
        <translation>Enregistré sous {path}. Imprimez-le, puis effacez ce fichier.</translation>
    </message>
</context>
<context>
    <name>ResponseArc</name>
    <message>
        <source>Where did it come from?</source>
        <translation>D’où venait le son&#xa0;?</translation>
    </message>
    <message>
        <source>Arrow keys move the marker, Enter answers.</source>
        <translation>Les flèches déplacent le repère, Entrée répond.</translation>
    </message>
</context>
<context>
    <name>RestoreWindow</name>
    <message>
        <source>Backups, the newest first</source>
        <translation>Sauvegardes, la plus récente d’abord</translation>
    </message>
    <message>
        <source>Backup of {when}</source>
        <translation>Sauvegarde du {when}</translation>
    </message>
    <message>
        <source>As it was before a backup was brought back ({name})</source>
        <translation>État d’avant le rétablissement d’une sauvegarde ({name})</translation>
    </message>
    <message>
        <source>&amp;Look at it</source>
        <translation>&amp;L’examiner</translation>
    </message>
    <message>
        <source>&amp;Another file …</source>
        <translation>&amp;Un autre fichier…</translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <translation>L’&amp;ouvrir</translation>
    </message>
    <message>
        <source>B&amp;ring it back</source>
        <translation>La &amp;rétablir</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>Co&amp;ntinuer</translation>
    </message>
    <message>
        <source>Choose one. It is looked at first, and nothing is changed before you say so.</source>
        <translation>Choisissez-en une. Elle est d’abord examinée, et rien n’est changé avant votre accord.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>This backup opens with an account and a passphrase of its day.</source>
        <translation>Cette sauvegarde s’ouvre avec un compte et une phrase secrète de son époque.</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Compte</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Phrase secrète</translation>
    </message>
    <message>
        <source>The records of today are put aside and can be brought back in the same way.</source>
        <translation>Les données d’aujourd’hui sont mises de côté et peuvent être ramenées de la même façon.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>R&amp;etour</translation>
    </message>
    <message>
        <source>Bring a backup back</source>
        <translation>Rétablir une sauvegarde</translation>
    </message>
    <message>
        <source>Open the backup</source>
        <translation>Ouvrir la sauvegarde</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Ce qu’elle contient</translation>
    </message>
    <message>
        <source>The backup is in place</source>
        <translation>La sauvegarde est en place</translation>
    </message>
    <message>
        <source>There is no backup in the folder of the backups. Choose another file.</source>
        <translation>Il n’y a pas de sauvegarde dans le dossier des sauvegardes. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>It holds {what}.</source>
        <translation>Elle contient {what}.</translation>
    </message>
    <message>
        <source>It holds no patient yet.</source>
        <translation>Elle ne contient encore aucun patient.</translation>
    </message>
    <message>
        <source>The newest session is of {when}.</source>
        <translation>La séance la plus récente est du {when}.</translation>
    </message>
    <message>
        <source>The records of today cannot be read, or there are none.</source>
        <translation>Les données d’aujourd’hui ne peuvent pas être lues, ou il n’y en a pas.</translation>
    </message>
    <message>
        <source>Not in it, and therefore gone: {what}.</source>
        <translation>Absent de la sauvegarde, et donc perdu&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>Everything of today is in it.</source>
        <translation>Tout ce qu’il y a aujourd’hui s’y trouve.</translation>
    </message>
    <message>
        <source>It is damaged and cannot be brought back. Choose another one.</source>
        <translation>Elle est endommagée et ne peut pas être rétablie. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>It was looked through and is whole.</source>
        <translation>Elle a été vérifiée et est entière.</translation>
    </message>
    <message>
        <source>Its pages are whole, but its trail does not hold: records were changed past it.</source>
        <translation>Ses pages sont entières, mais son journal ne tient pas&#xa0;: des données ont été changées sans lui.</translation>
    </message>
    <message>
        <source>There were no records before.</source>
        <translation>Il n’y avait pas de données avant.</translation>
    </message>
    <message>
        <source>The records of before lie in {name}. “Bring a backup back” lists them, to undo this.</source>
        <translation>Les données d’avant sont dans {name}. «&#xa0;Rétablir une sauvegarde&#xa0;» les liste, pour annuler ceci.</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Choisir une sauvegarde</translation>
    </message>
    <message>
        <source>Backups (*.db)</source>
        <translation>Sauvegardes (*.db)</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Sessions</source>
        <translation>Séances</translation>
    </message>
    <message>
        <source>Save &amp;report (PDF) …</source>
        <translation>Rapport (&amp;PDF)…</translation>
    </message>
    <message>
        <source>&amp;Large-print page (PDF) …</source>
        <translation>Pa&amp;ge pour le patient (PDF)…</translation>
    </message>
    <message>
        <source>For the patient: three plain sentences and one picture of the answers.</source>
        <translation>Pour le patient, en grands caractères&#xa0;: trois phrases simples et une figure des réponses.</translation>
    </message>
    <message>
        <source>Export &amp;table (CSV) …</source>
        <translation>Ta&amp;bleau (CSV)…</translation>
    </message>
    <message>
        <source>Export &amp;all (JSON) …</source>
        <translation>Tout (&amp;JSON)…</translation>
    </message>
    <message>
        <source>Re&amp;peat in another way of answering</source>
        <translation>&amp;Répéter autrement</translation>
    </message>
    <message>
        <source>Pro&amp;gress report (PDF) …</source>
        <translation>Rapport &amp;d’évolution (PDF)…</translation>
    </message>
    <message>
        <source>All tests of this patient over time, what changed by more than measurement noise, and training.</source>
        <translation>Tous les tests de ce patient dans le temps, ce qui a changé de plus que le bruit de mesure, et l’entraînement.</translation>
    </message>
    <message>
        <source>No results yet</source>
        <translation>Pas encore de résultats</translation>
    </message>
    <message>
        <source>After a session its results are here: what was heard and where, in pictures and numbers.</source>
        <translation>Après une séance, ses résultats sont ici&#xa0;: ce qui a été entendu et où, en images et en chiffres.</translation>
    </message>
    <message>
        <source>No session fits</source>
        <translation>Aucune séance ne correspond</translation>
    </message>
    <message>
        <source>No session is of this test, in this state and of this time. Choose others beside the list.</source>
        <translation>Aucune séance n’est de ce test, dans cet état et de cette période. Choisissez-en d’autres près de la liste.</translation>
    </message>
    <message>
        <source>Computing the results</source>
        <translation>Calcul des résultats</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Cela prend un instant.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Document PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save page for the patient</source>
        <translation>Enregistrer la page pour le patient</translation>
    </message>
    <message>
        <source>Export trial table</source>
        <translation>Exporter le tableau des essais</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>Export session</source>
        <translation>Exporter la séance</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Tests or training</source>
        <translation>Tests ou entraînement</translation>
    </message>
    <message>
        <source>T&amp;ests</source>
        <translation>&amp;Tests</translation>
    </message>
    <message>
        <source>&amp;Over time</source>
        <translation>Évol&amp;ution</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>C&amp;omparer</translation>
    </message>
    <message>
        <source>Trai&amp;ning</source>
        <translation>E&amp;ntraînement</translation>
    </message>
    <message>
        <source>Sessions with {code}</source>
        <translation>Séances avec {code}</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>Toutes les séances</translation>
    </message>
</context>
<context>
    <name>ResultsPresenter</name>
    <message>
        <source>This session is not over. What was played is told once it is: go on, or end it.</source>
        <translation>Cette séance n’est pas terminée. Ce qui a été joué est dit quand elle l’est&#xa0;: continuez-la, ou terminez-la.</translation>
    </message>
    <message>
        <source>Computing the results</source>
        <translation>Calcul des résultats</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Rédaction du rapport</translation>
    </message>
    <message>
        <source>Writing the page for the patient</source>
        <translation>Écriture de la page pour le patient</translation>
    </message>
    <message>
        <source>Exporting the session</source>
        <translation>Exportation de la séance</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Enregistré sous {path}.</translation>
    </message>
</context>
<context>
    <name>RowsEditor</name>
    <message>
        <source>Take out number {number}</source>
        <translation>Enlever le numéro {number}</translation>
    </message>
</context>
<context>
    <name>ScatterPlot</name>
    <message>
        <source>Answer against sound</source>
        <translation>Réponse selon le son</translation>
    </message>
    <message>
        <source>The table of trials says the same in words.</source>
        <translation>Le tableau des essais dit la même chose en mots.</translation>
    </message>
    <message>
        <source>left</source>
        <translation>gauche</translation>
    </message>
    <message>
        <source>right</source>
        <translation>droite</translation>
    </message>
    <message>
        <source>where the sound was</source>
        <translation>où était le son</translation>
    </message>
</context>
<context>
    <name>SceneApprovalPanel</name>
    <message>
        <source>Appro&amp;ve</source>
        <translation>Appro&amp;uver</translation>
    </message>
    <message>
        <source>{approved} of {all} approved</source>
        <translation>{approved} sur {all} approuvées</translation>
    </message>
    <message>
        <source>&amp;Right thing</source>
        <translation>&amp;Bonne chose</translation>
    </message>
    <message>
        <source>It is a “{label}”, and sounds like one.</source>
        <translation>C’est «&#xa0;{label}&#xa0;», et le son y correspond.</translation>
    </message>
    <message>
        <source>Right &amp;place</source>
        <translation>Bon &amp;endroit</translation>
    </message>
    <message>
        <source>It is where it is seen: {place}.</source>
        <translation>La source est là où on la voit&#xa0;: {place}.</translation>
    </message>
    <message>
        <source>This scene comes with See2Sound. Tests may use it as it is.</source>
        <translation>Cette scène est fournie avec See2Sound. Les tests peuvent l’utiliser telle quelle.</translation>
    </message>
    <message>
        <source>Approved by {who}, {when}.</source>
        <translation>Approuvée par {who}, {when}.</translation>
    </message>
    <message>
        <source>Changed since {who} approved it. Look and listen again.</source>
        <translation>Changée depuis l’approbation de {who}. Regardez et écoutez de nouveau.</translation>
    </message>
    <message>
        <source>Tests use a scene once each of its sources is approved.</source>
        <translation>Les tests utilisent une scène quand chacune de ses sources est approuvée.</translation>
    </message>
    <message>
        <source>Choose a source to approve it.</source>
        <translation>Choisissez une source pour l’approuver.</translation>
    </message>
</context>
<context>
    <name>SceneBar</name>
    <message>
        <source>New scene (Ctrl+N)</source>
        <translation>Nouvelle scène (Ctrl+N)</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>Enregistrer (Ctrl+S)</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Annuler (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Y)</source>
        <translation>Rétablir (Ctrl+Y)</translation>
    </message>
    <message>
        <source>Title of the scene</source>
        <translation>Titre de la scène</translation>
    </message>
    <message>
        <source>Use in session</source>
        <translation>Utiliser en séance</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non enregistrée</translation>
    </message>
    <message>
        <source>Undo: {step} (Ctrl+Z)</source>
        <translation>Annuler&#xa0;: {step} (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo: {step} (Ctrl+Y)</source>
        <translation>Rétablir&#xa0;: {step} (Ctrl+Y)</translation>
    </message>
</context>
<context>
    <name>SceneCanvas</name>
    <message>
        <source>No sources.</source>
        <translation>Aucune source.</translation>
    </message>
    <message>
        <source>No source is there at this moment.</source>
        <translation>Aucune source n’est là à ce moment.</translation>
    </message>
</context>
<context>
    <name>SceneColumns</name>
    <message>
        <source>Below the picture</source>
        <translation>Sous l’image</translation>
    </message>
    <message>
        <source>From a&amp;bove</source>
        <translation>Vue &amp;de dessus</translation>
    </message>
    <message>
        <source>How it was &amp;made</source>
        <translation>&amp;Fabrication</translation>
    </message>
    <message>
        <source>For t&amp;ests</source>
        <translation>&amp;Pour les tests</translation>
    </message>
</context>
<context>
    <name>SceneDepth</name>
    <message>
        <source>Estimating distances</source>
        <translation>Estimation des distances</translation>
    </message>
</context>
<context>
    <name>SceneDialogs</name>
    <message>
        <source>Unsaved changes</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>Save the changes to “{title}”?</source>
        <translation>Enregistrer les modifications de «&#xa0;{title}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Changes that are not saved are lost.</source>
        <translation>Les modifications qui ne sont pas enregistrées seront perdues.</translation>
    </message>
    <message>
        <source>Scenes (*{suffix})</source>
        <translation>Scènes (*{suffix})</translation>
    </message>
    <message>
        <source>Save the scene</source>
        <translation>Enregistrer la scène</translation>
    </message>
    <message>
        <source>Pictures, films and scenes ({patterns})</source>
        <translation>Images, films et scènes ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Sound files ({patterns})</source>
        <translation>Fichiers son ({patterns})</translation>
    </message>
    <message>
        <source>Choose a sound file</source>
        <translation>Choisir un fichier son</translation>
    </message>
</context>
<context>
    <name>SceneDocument</name>
    <message>
        <source>Add {label}</source>
        <translation>Ajouter {label}</translation>
    </message>
    <message>
        <source>Delete {label}</source>
        <translation>Supprimer {label}</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Rename the scene</source>
        <translation>Renommer la scène</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Rétablir le son</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Couper le son</translation>
    </message>
    <message>
        <source>Choose a sound</source>
        <translation>Choisir un son</translation>
    </message>
    <message>
        <source>Say what {label} sounds like</source>
        <translation>Dire ce que fait entendre {label}</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gain</translation>
    </message>
    <message>
        <source>Move {label}</source>
        <translation>Déplacer {label}</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Salle</translation>
    </message>
    <message>
        <source>Field of view</source>
        <translation>Champ de vision</translation>
    </message>
    <message>
        <source>Approve {label}</source>
        <translation>Approuver {label}</translation>
    </message>
</context>
<context>
    <name>SceneDrafts</name>
    <message>
        <source>Keeping a draft</source>
        <translation>Mise de côté d’un brouillon</translation>
    </message>
    <message>
        <source>No draft could be kept, so save soon. {reason}</source>
        <translation>Aucun brouillon n’a pu être gardé&#xa0;: enregistrez bientôt. {reason}</translation>
    </message>
</context>
<context>
    <name>SceneEditor</name>
    <message>
        <source>New scene</source>
        <translation>Nouvelle scène</translation>
    </message>
    <message>
        <source>Another frame</source>
        <translation>Une autre image du film</translation>
    </message>
    <message>
        <source>The scenes that come with See2Sound stay as they are. Save it under another name.</source>
        <translation>Les scènes fournies avec See2Sound restent telles quelles. Enregistrez-la sous un autre nom.</translation>
    </message>
</context>
<context>
    <name>SceneFilm</name>
    <message>
        <source>Playing the film</source>
        <translation>Lecture du film</translation>
    </message>
</context>
<context>
    <name>SceneInspector</name>
    <message>
        <source>Hear this sound</source>
        <translation>Écouter ce son</translation>
    </message>
    <message>
        <source>Choose a source, or add one, to change it here.</source>
        <translation>Choisissez une source, ou ajoutez-en une, pour la modifier ici.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>N&amp;om</translation>
    </message>
    <message>
        <source>So&amp;und</source>
        <translation>&amp;Son</translation>
    </message>
    <message>
        <source>In &amp;words</source>
        <translation>Te&amp;xte</translation>
    </message>
    <message>
        <source>&amp;Gain</source>
        <translation>&amp;Gain</translation>
    </message>
    <message>
        <source>D&amp;irection</source>
        <translation>D&amp;irection</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>&amp;Hauteur</translation>
    </message>
    <message>
        <source>Dis&amp;tance</source>
        <translation>Dis&amp;tance</translation>
    </message>
    <message>
        <source>Stop this sound</source>
        <translation>Arrêter ce son</translation>
    </message>
</context>
<context>
    <name>SceneLibraryPanel</name>
    <message>
        <source>&amp;Open file …</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>Open a picture, a film or a scene (Ctrl+O), or drop one on the window</source>
        <translation>Ouvrir une image, un film ou une scène (Ctrl+O), ou en déposer un sur la fenêtre</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Scènes</translation>
    </message>
    <message>
        <source>Reading pictures</source>
        <translation>Lecture des images</translation>
    </message>
    <message>
        <source>built-in scene</source>
        <translation>scène fournie</translation>
    </message>
    <message>
        <source>own scene</source>
        <translation>scène du site</translation>
    </message>
    <message>
        <source>{title}, {kind}, {count} sources</source>
        <translation>{title}, {kind}, sources&#xa0;: {count}</translation>
    </message>
</context>
<context>
    <name>SceneMaking</name>
    <message>
        <source>Making the scene again</source>
        <translation>Nouvelle fabrication de la scène</translation>
    </message>
    <message>
        <source>The scene is another one now, so what was made for it was left out. Make it again.</source>
        <translation>La scène n’est plus la même&#xa0;: ce qui a été fait pour elle a été laissé de côté. Refaites-le.</translation>
    </message>
    <message>
        <source>It came to the same as before; nothing was changed.</source>
        <translation>Le résultat est le même qu’avant&#xa0;; rien n’a changé.</translation>
    </message>
    <message>
        <source>Show the models</source>
        <translation>Afficher les modèles</translation>
    </message>
    <message>
        <source>The scene could not be made again: {reason}. It stays as it was.</source>
        <translation>La scène n’a pas pu être refaite&#xa0;: {reason}. Elle reste telle quelle.</translation>
    </message>
    <message>
        <source>A session has begun, and no model works while a patient is tested. The scene stays as it was; make it again when the session has ended.</source>
        <translation>Une séance a commencé, et aucun modèle ne travaille pendant le test d’un patient. La scène reste telle quelle&#xa0;; refaites-la quand la séance sera terminée.</translation>
    </message>
</context>
<context>
    <name>SceneMakingStage</name>
    <message>
        <source>{stage}: who is asked</source>
        <translation>{stage}&#xa0;: qui est interrogé</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Refaire</translation>
    </message>
    <message>
        <source>{stage}: again</source>
        <translation>{stage}&#xa0;: refaire</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
</context>
<context>
    <name>SceneMakingTab</name>
    <message>
        <source>Models …</source>
        <translation>Modèles…</translation>
    </message>
    <message>
        <source>Which models there are, and installing them</source>
        <translation>Les modèles disponibles, et leur installation</translation>
    </message>
    <message>
        <source>at most {count}</source>
        <translation>au plus {count}</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>au plus</translation>
    </message>
    <message>
        <source>such as: a dog, a fountain</source>
        <translation>un chien, une fontaine</translation>
    </message>
    <message>
        <source>Only this moment</source>
        <translation>Ce moment seulement</translation>
    </message>
    <message>
        <source>Find what is there at the moment that is shown, in place of following the film</source>
        <translation>Trouver ce qui est là au moment affiché, au lieu de suivre le film</translation>
    </message>
    <message>
        <source>Source by source</source>
        <translation>Source par source</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Loo&amp;k for</source>
        <translation>&amp;Chercher</translation>
    </message>
    <message>
        <source>Who is asked at all stages, for the next picture too</source>
        <translation>Qui est interrogé à toutes les étapes, aussi pour la prochaine image</translation>
    </message>
    <message>
        <source>Look for</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>What is in this picture, for those who read words</source>
        <translation>Ce qu’il y a dans cette image, pour ceux qui lisent des mots</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>How many sources are looked for; in a film, at a time</source>
        <translation>Combien de sources sont cherchées&#xa0;; dans un film, à la fois</translation>
    </message>
    <message>
        <source>No model works while a session runs.</source>
        <translation>Aucun modèle ne travaille pendant une séance.</translation>
    </message>
    <message>
        <source>A session is running: models work again when it has ended.</source>
        <translation>Une séance est en cours&#xa0;: les modèles travailleront de nouveau quand elle sera terminée.</translation>
    </message>
    <message>
        <source>Not installed: {models}. Until they are, the built-ins alone make the scene.</source>
        <translation>Non installés&#xa0;: {models}. En attendant, seuls les outils intégrés font la scène.</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Refaire</translation>
    </message>
    <message>
        <source>In a film, who follows it is asked for it.</source>
        <translation>Dans un film, cela est demandé à celui qui le suit.</translation>
    </message>
    <message>
        <source>Nothing here was found in the picture; what was added by hand stays as it is.</source>
        <translation>Rien ici n’a été trouvé dans l’image&#xa0;; ce qui a été ajouté à la main reste tel quel.</translation>
    </message>
    <message>
        <source>How far everything is, told anew. What was changed by hand stays.</source>
        <translation>La distance de chaque chose, estimée de nouveau. Ce qui a été changé à la main reste.</translation>
    </message>
    <message>
        <source>What everything is and how it sounds, made anew. What was changed by hand stays.</source>
        <translation>Ce qu’est chaque chose et le son qu’elle fait, de nouveau. Ce qui a été changé à la main reste.</translation>
    </message>
    <message>
        <source>Everything is found, placed and given sounds anew. What was changed by hand stays.</source>
        <translation>Tout est cherché, placé et sonorisé de nouveau. Ce qui a été changé à la main reste.</translation>
    </message>
</context>
<context>
    <name>SceneNotices</name>
    <message>
        <source>Nothing stands out in this picture. Add sources by hand.</source>
        <translation>Rien ne ressort dans cette image. Ajoutez les sources à la main.</translation>
    </message>
    <message>
        <source>Every source is approved. Save the scene, and tests may use it.</source>
        <translation>Chaque source est approuvée. Enregistrez la scène, et les tests pourront l’utiliser.</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Enregistré sous {name}.</translation>
    </message>
</context>
<context>
    <name>SceneOffers</name>
    <message>
        <source>Changes to “{title}” of {when} were not saved and have been kept.</source>
        <translation>Des modifications de «&#xa0;{title}&#xa0;» du {when} n’étaient pas enregistrées&#xa0;; elles ont été gardées.</translation>
    </message>
    <message>
        <source>New scene</source>
        <translation>Nouvelle scène</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Finding sources in {name}.</source>
        <translation>Recherche des sources dans {name}.</translation>
    </message>
    <message>
        <source>Only its first moment</source>
        <translation>Son premier moment seulement</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The chosen models go on from here. You can hear and change the scene meanwhile.</source>
        <translation>Les modèles choisis continuent à partir d’ici. Vous pouvez écouter et modifier la scène entre-temps.</translation>
    </message>
    <message>
        <source>The scene is made again. You can hear and change it meanwhile.</source>
        <translation>La scène est refaite. Vous pouvez l’écouter et la modifier entre-temps.</translation>
    </message>
</context>
<context>
    <name>SceneOpening</name>
    <message>
        <source>Finding sources in {name}</source>
        <translation>Recherche des sources dans {name}</translation>
    </message>
    <message>
        <source>{name} could not be opened: {reason}. Nothing was changed.</source>
        <translation>{name} n’a pas pu être ouvert&#xa0;: {reason}. Rien n’a changé.</translation>
    </message>
</context>
<context>
    <name>ScenePictureLoader</name>
    <message>
        <source>Choose a scene, open a picture or film, or drop one here.</source>
        <translation>Choisissez une scène, ouvrez une image ou un film, ou déposez-en un ici.</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>Lecture de l’image</translation>
    </message>
    <message>
        <source>The picture is not the one this scene was made from. Check where the sources are.</source>
        <translation>L’image n’est pas celle dont cette scène a été faite. Vérifiez où sont les sources.</translation>
    </message>
</context>
<context>
    <name>ScenePreview</name>
    <message>
        <source>A patient is being tested. Play it when the session is over.</source>
        <translation>Un patient passe un test. Écoutez quand la séance sera terminée.</translation>
    </message>
    <message>
        <source>Rendering the preview</source>
        <translation>Rendu de l’aperçu</translation>
    </message>
    <message>
        <source>{reason} The preview runs without sound.</source>
        <translation>{reason} L’aperçu se joue sans son.</translation>
    </message>
    <message>
        <source>{device} is gone. Plug it in again, or choose another output.</source>
        <translation>{device} a disparu. Rebranchez la sortie ou choisissez-en une autre.</translation>
    </message>
</context>
<context>
    <name>SceneRoomPanel</name>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{degrees}° wide</source>
        <translation>{degrees}° de large</translation>
    </message>
    <message>
        <source>at {seconds} s</source>
        <translation>à {seconds} s</translation>
    </message>
    <message>
        <source>at</source>
        <translation>à</translation>
    </message>
    <message>
        <source>Open air</source>
        <translation>Plein air</translation>
    </message>
    <message>
        <source>Small room</source>
        <translation>Petite pièce</translation>
    </message>
    <message>
        <source>Living room</source>
        <translation>Salon</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>Grande salle</translation>
    </message>
    <message>
        <source>&amp;Room</source>
        <translation>Sa&amp;lle</translation>
    </message>
    <message>
        <source>What is around the listener</source>
        <translation>Ce qui entoure l’auditeur</translation>
    </message>
    <message>
        <source>&amp;Echo</source>
        <translation>Ré&amp;verbération</translation>
    </message>
    <message>
        <source>Reverberation time RT60: how long the room rings</source>
        <translation>Durée de réverbération RT60&#xa0;: combien de temps la salle résonne</translation>
    </message>
    <message>
        <source>Came&amp;ra</source>
        <translation>Ca&amp;méra</translation>
    </message>
    <message>
        <source>Horizontal field of view. Sources found in the picture stay where they are seen.</source>
        <translation>Champ de vision horizontal. Les sources trouvées dans l’image restent là où on les voit.</translation>
    </message>
    <message>
        <source>&amp;Frame</source>
        <translation>I&amp;nstant</translation>
    </message>
    <message>
        <source>Which moment of the film this is. Its sources are found anew.</source>
        <translation>De quel moment du film il s’agit. Ses sources sont cherchées de nouveau.</translation>
    </message>
    <message>
        <source>{width:g} × {depth:g} × {height:g} m</source>
        <translation>{width:g} × {depth:g} × {height:g} m</translation>
    </message>
</context>
<context>
    <name>SceneSourcePanel</name>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>Delete the source (Del)</source>
        <translation>Supprimer la source (Suppr)</translation>
    </message>
    <message>
        <source>Rename the source (F2)</source>
        <translation>Renommer la source (F2)</translation>
    </message>
    <message>
        <source>Mute the source (M)</source>
        <translation>Couper la source (M)</translation>
    </message>
    <message>
        <source>Listen to this source alone (S)</source>
        <translation>Écouter cette source seule (S)</translation>
    </message>
    <message>
        <source>not there now</source>
        <translation>absente à ce moment</translation>
    </message>
    <message>
        <source>moves</source>
        <translation>se déplace</translation>
    </message>
    <message>
        <source>heard alone</source>
        <translation>écoutée seule</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>coupée</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>approuvée</translation>
    </message>
</context>
<context>
    <name>SceneSourceWords</name>
    <message>
        <source>such as: a dog</source>
        <translation>p.&#xa0;ex. un chien</translation>
    </message>
    <message>
        <source>Make the sounds again</source>
        <translation>Refaire les sons</translation>
    </message>
    <message>
        <source>What this source sounds like, for who makes its sound. Then make the sounds again.</source>
        <translation>Ce que cette source fait entendre, pour qui en fait le son. Refaites ensuite les sons.</translation>
    </message>
    <message>
        <source>Only what was found in the picture has its sound made; choose the sound of this one above.</source>
        <translation>Seul ce qui a été trouvé dans l’image a un son fait pour lui&#xa0;; choisissez le son de cette source ci-dessus.</translation>
    </message>
</context>
<context>
    <name>SceneStage</name>
    <message>
        <source>Depth is shown while the film stands still.</source>
        <translation>La profondeur s’affiche quand le film est arrêté.</translation>
    </message>
    <message>
        <source>Estimating distances …</source>
        <translation>Estimation des distances…</translation>
    </message>
</context>
<context>
    <name>SceneTransport</name>
    <message>
        <source>&amp;Play scene</source>
        <translation>&amp;Jouer la scène</translation>
    </message>
    <message>
        <source>Length of the preview</source>
        <translation>Durée de l’aperçu</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Jusqu’à la fin</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>A&amp;rrêter</translation>
    </message>
    <message>
        <source>Rendering …</source>
        <translation>Rendu…</translation>
    </message>
    <message>
        <source>Rendering … {percent} %</source>
        <translation>Rendu… {percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>ScenesPage</name>
    <message>
        <source>Scenes</source>
        <translation>Scènes</translation>
    </message>
    <message>
        <source>New sound</source>
        <translation>Nouveau son</translation>
    </message>
</context>
<context>
    <name>ScreenPart</name>
    <message>
        <source>Screen &amp;both ears</source>
        <translation>&amp;Contrôler les deux oreilles</translation>
    </message>
    <message>
        <source>H&amp;eard</source>
        <translation>E&amp;ntendu</translation>
    </message>
    <message>
        <source>&amp;Not heard</source>
        <translation>&amp;Pas entendu</translation>
    </message>
    <message>
        <source>Play a&amp;gain</source>
        <translation>Re&amp;jouer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Screen &amp;both ears again</source>
        <translation>Contrôler &amp;encore les deux oreilles</translation>
    </message>
</context>
<context>
    <name>SecretLine</name>
    <message>
        <source>Show what is typed</source>
        <translation>Montrer ce qui est saisi</translation>
    </message>
</context>
<context>
    <name>SessionControls</name>
    <message>
        <source>Space</source>
        <translation>Esp.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Répéter</translation>
    </message>
    <message>
        <source>Prompt given</source>
        <translation>Relance</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>Invalide</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Éch.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>SessionFilters</name>
    <message>
        <source>Which sessions</source>
        <translation>Quelles séances</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>{shown} of {all} sessions</source>
        <translation>{shown} séances sur {all}</translation>
    </message>
    <message>
        <source>The newest {shown} of {all} sessions are listed. For an older one, choose a patient, or narrow the list above.</source>
        <translation>Les {shown} séances les plus récentes sur {all} sont affichées. Pour une séance plus ancienne, choisissez un patient ou restreignez la liste ci-dessus.</translation>
    </message>
    <message>
        <source>All tests</source>
        <translation>Tous les tests</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>N’importe quand</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>Les 7 derniers jours</translation>
    </message>
    <message>
        <source>In the last 30 days</source>
        <translation>Les 30 derniers jours</translation>
    </message>
    <message>
        <source>In the last 365 days</source>
        <translation>Les 365 derniers jours</translation>
    </message>
    <message>
        <source>Between two days</source>
        <translation>Entre deux jours</translation>
    </message>
    <message>
        <source>Open: choose a test, a state and a time.</source>
        <translation>Ouvert&#xa0;: choisissez un test, un état et une période.</translation>
    </message>
    <message>
        <source>Closed. Press to choose.</source>
        <translation>Fermé. Appuyez pour choisir.</translation>
    </message>
</context>
<context>
    <name>SessionForm</name>
    <message>
        <source>Before the session</source>
        <translation>Avant la séance</translation>
    </message>
    <message>
        <source>&amp;Unchanged since then</source>
        <translation>&amp;Inchangé depuis</translation>
    </message>
    <message>
        <source>This &amp;side is correct</source>
        <translation>Ce cô&amp;té est correct</translation>
    </message>
    <message>
        <source>Change it …</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>Te&amp;rminé</translation>
    </message>
    <message>
        <source>2026-03-14, 2026-03 or 2026</source>
        <translation>2026-03-14, 2026-03 ou 2026</translation>
    </message>
    <message>
        <source>Hearing: detection screen by headphones</source>
        <translation>Audition&#xa0;: contrôle de détection au casque</translation>
    </message>
    <message>
        <source>dB HL, if known</source>
        <translation>dB HL, si connu</translation>
    </message>
    <message>
        <source>The side decides where the controls on the patient&apos;s screen are.</source>
        <translation>Le côté décide où sont les boutons sur l’écran du patient.</translation>
    </message>
    <message>
        <source>last time: {value}</source>
        <translation>la dernière fois&#xa0;: {value}</translation>
    </message>
</context>
<context>
    <name>SessionPage</name>
    <message>
        <source>Session</source>
        <translation>Séance</translation>
    </message>
    <message>
        <source>A session is running. End it before another one starts.</source>
        <translation>Une séance est en cours. Terminez-la avant d’en commencer une autre.</translation>
    </message>
    <message>
        <source>A session is running. Go on, or end it first.</source>
        <translation>Une séance est en cours. Continuez-la, ou terminez-la d’abord.</translation>
    </message>
    <message>
        <source>A model was at work. It was stopped: none computes while a patient is tested.</source>
        <translation>Un modèle était en cours de calcul. Il a été arrêté&#xa0;: aucun ne calcule pendant un test.</translation>
    </message>
    <message>
        <source>The last check was long ago. Check the sound and ask the patient once more.</source>
        <translation>Le dernier contrôle date d’il y a longtemps. Vérifiez le son et interrogez de nouveau le patient.</translation>
    </message>
    <message>
        <source>Another patient was chosen meanwhile. Check the sound and ask the patient once more.</source>
        <translation>Un autre patient a été choisi entre-temps. Vérifiez le son et interrogez de nouveau le patient.</translation>
    </message>
    <message>
        <source>This test cannot be repeated any more: that is done within two hours.</source>
        <translation>Ce test ne peut plus être répété&#xa0;: cela se fait dans les deux heures.</translation>
    </message>
</context>
<context>
    <name>SessionQuestions</name>
    <message>
        <source>Why is this trial skipped?</source>
        <translation>Pourquoi passer cet essai&#xa0;?</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Patient was distracted</source>
        <translation>Patient distrait</translation>
    </message>
    <message>
        <source>Noise in the room</source>
        <translation>Bruit dans la pièce</translation>
    </message>
    <message>
        <source>Why is this trial invalid?</source>
        <translation>Pourquoi cet essai n’est-il pas valable&#xa0;?</translation>
    </message>
    <message>
        <source>Mark as invalid</source>
        <translation>Marquer comme non valable</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>aucune raison donnée</translation>
    </message>
    <message>
        <source>Answered by mistake</source>
        <translation>Réponse par erreur</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>End the session now? What was answered is kept.</source>
        <translation>Terminer la séance maintenant&#xa0;? Ce qui a été répondu est gardé.</translation>
    </message>
    <message>
        <source>Fatigue {level} of 10. End the session now? What was answered is kept.</source>
        <translation>Fatigue {level} sur 10. Terminer la séance maintenant&#xa0;? Ce qui a été répondu est gardé.</translation>
    </message>
    <message>
        <source>End the session</source>
        <translation>Terminer la séance</translation>
    </message>
</context>
<context>
    <name>SessionResults</name>
    <message>
        <source>Results of the session</source>
        <translation>Résultats de la séance</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>&amp;Images</translation>
    </message>
    <message>
        <source>&amp;Measures</source>
        <translation>M&amp;esures</translation>
    </message>
    <message>
        <source>Tr&amp;ials</source>
        <translation>E&amp;ssais</translation>
    </message>
    <message>
        <source>Dot, or arrow to inner ring: answers. Outer ring: where it sounded. Grey arc: spread. Cross: missed.</source>
        <translation>Point, ou flèche vers l’anneau intérieur&#xa0;: réponses. Anneau extérieur&#xa0;: où était le son. Arc gris&#xa0;: dispersion. Croix&#xa0;: manqué.</translation>
    </message>
    <message>
        <source>Dot: answers to one sound. Curve: fitted. Bar: 95 % interval of the midline.</source>
        <translation>Point&#xa0;: réponses à un même son. Courbe&#xa0;: ajustée. Barre&#xa0;: intervalle à 95&#xa0;% de la ligne médiane.</translation>
    </message>
    <message>
        <source>Dot: answers to one sound. No curve could be fitted.</source>
        <translation>Point&#xa0;: réponses à un même son. Aucune courbe n’a pu être ajustée.</translation>
    </message>
    <message>
        <source>Filled: alone. Striped: beside another. Whiskers: 95 % interval. Dashed line: guessing.</source>
        <translation>Plein&#xa0;: seul. Rayé&#xa0;: à côté d’un autre. Traits&#xa0;: intervalle à 95&#xa0;%. Ligne tiretée&#xa0;: hasard.</translation>
    </message>
    <message>
        <source>Filled: left word. Striped: right word. Whiskers: 95 % interval.</source>
        <translation>Plein&#xa0;: mot de gauche. Rayé&#xa0;: mot de droite. Traits&#xa0;: intervalle à 95&#xa0;%.</translation>
    </message>
    <message>
        <source>Filled: found, where the picture was there. Striped: chosen, of all answers. Whiskers: 95 % interval. Dashed line: guessing.</source>
        <translation>Plein&#xa0;: trouvée, quand l’image était là. Rayé&#xa0;: choisie, sur toutes les réponses. Traits&#xa0;: intervalle à 95&#xa0;%. Ligne tiretée&#xa0;: hasard.</translation>
    </message>
    <message>
        <source>Number: so many answers. Dashed line: exact. Cross at the edge: missed.</source>
        <translation>Chiffre&#xa0;: nombre de réponses. Ligne tiretée&#xa0;: exact. Croix au bord&#xa0;: manqué.</translation>
    </message>
    <message>
        <source>Dots above a line: in space. Rings below: as mono. Bars: medians.</source>
        <translation>Points au-dessus d’une ligne&#xa0;: spatialisé. Anneaux en dessous&#xa0;: mono. Barres&#xa0;: médianes.</translation>
    </message>
    <message>
        <source>Dots: {name}.</source>
        <translation>Points&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>Squares: {name}.</source>
        <translation>Carrés&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>Triangles: {name}.</source>
        <translation>Triangles&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>Rings: {name}.</source>
        <translation>Anneaux&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>Dashed line: where it settled.</source>
        <translation>Ligne tiretée&#xa0;: où cela s’est stabilisé.</translation>
    </message>
    <message>
        <source>Dashed line: threshold.</source>
        <translation>Ligne tiretée&#xa0;: seuil.</translation>
    </message>
    <message>
        <source>What was played</source>
        <translation>Ce qui a été diffusé</translation>
    </message>
    <message>
        <source>How it was tested</source>
        <translation>Conditions du test</translation>
    </message>
</context>
<context>
    <name>SessionSetupPresenter</name>
    <message>
        <source>Adding up the week&apos;s sound</source>
        <translation>Calcul de la dose sonore de la semaine</translation>
    </message>
    <message>
        <source>Training is under way. End it before a test starts.</source>
        <translation>Un entraînement est en cours. Terminez-le avant de commencer un test.</translation>
    </message>
</context>
<context>
    <name>SessionSideCard</name>
    <message>
        <source>Sounds without an answer</source>
        <translation>Sons sans réponse</translation>
    </message>
    <message>
        <source>Show &amp;target and answer</source>
        <translation>&amp;Afficher la cible et la réponse</translation>
    </message>
    <message>
        <source>Watching it can cue the patient; that it was shown is kept.</source>
        <translation>Les regarder peut influencer le patient&#xa0;; leur affichage est noté.</translation>
    </message>
    <message>
        <source>Each scene comes in space and as mono. Nobody is told which is which before the end.</source>
        <translation>Chaque scène vient spatialisée et en mono. Personne n’apprend avant la fin laquelle est laquelle.</translation>
    </message>
    <message>
        <source>Show the patient&apos;s screen</source>
        <translation>Afficher l’écran du patient</translation>
    </message>
    <message>
        <source>Watching it can cue the patient. It is recorded that it was shown.</source>
        <translation>Les regarder peut influencer le patient. Leur affichage est noté.</translation>
    </message>
    <message>
        <source>This trial is marked as invalid.</source>
        <translation>Cet essai est marqué comme non valable.</translation>
    </message>
    <message>
        <source>Played again: %d</source>
        <translation>Réécoutes&#xa0;:&#xa0;%d</translation>
    </message>
    <message>
        <source>Prompts given: %d</source>
        <translation>Relances données&#xa0;:&#xa0;%d</translation>
    </message>
</context>
<context>
    <name>SessionTrials</name>
    <message>
        <source>Which trials</source>
        <translation>Quels essais</translation>
    </message>
    <message>
        <source>Side of the sound</source>
        <translation>Côté du son</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>{shown} of {all} trials</source>
        <translation>{shown} essais sur {all}</translation>
    </message>
    <message>
        <source>All trials</source>
        <translation>Tous les essais</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Familiarisation</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Non comptés</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Manqués</translation>
    </message>
    <message>
        <source>Every side</source>
        <translation>Tous les côtés</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>Devant</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>As the windows</source>
        <translation>Comme les fenêtres</translation>
    </message>
    <message>
        <source>The system&apos;s default output</source>
        <translation>La sortie par défaut du système</translation>
    </message>
    <message>
        <source>Look &amp;again</source>
        <translation>A&amp;ctualiser</translation>
    </message>
    <message>
        <source>Cali&amp;brate this output …</source>
        <translation>Étalonner cette &amp;sortie…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>{name} (not connected)</source>
        <translation>{name} (non connecté)</translation>
    </message>
    <message>
        <source>Use the output e&amp;xclusively</source>
        <translation>&amp;Utiliser la sortie en exclusivité</translation>
    </message>
    <message>
        <source>The system&apos;s mixer is left out; on Windows no other program sounds. Calibrate anew after it.</source>
        <translation>Le mélangeur du système est contourné&#xa0;; sous Windows, aucun autre programme ne sonne. Étalonnez de nouveau ensuite.</translation>
    </message>
    <message>
        <source>Not offered here: the sound servers of Linux mix all programs. Close those that may sound.</source>
        <translation>Non proposé ici&#xa0;: les serveurs de son de Linux mélangent tous les programmes. Fermez ceux qui pourraient sonner.</translation>
    </message>
    <message>
        <source>The other screen, where there is one</source>
        <translation>L’autre écran, s’il y en a un</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>C&amp;ouleurs</translation>
    </message>
    <message>
        <source>&amp;Size of text</source>
        <translation>Taille du te&amp;xte</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Language for the patien&amp;t</source>
        <translation>Langue &amp;du patient</translation>
    </message>
    <message>
        <source>Of what the patient reads and hears.</source>
        <translation>Celle de ce que le patient lit et entend.</translation>
    </message>
    <message>
        <source>Language of &amp;reports</source>
        <translation>La&amp;ngue des rapports</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>So&amp;rtie</translation>
    </message>
    <message>
        <source>L&amp;istening through</source>
        <translation>Écoute &amp;par</translation>
    </message>
    <message>
        <source>What a new session starts with. It can be changed before each session.</source>
        <translation>Ce par quoi commence une nouvelle séance. On peut le changer avant chaque séance.</translation>
    </message>
    <message>
        <source>Patient&apos;s screen</source>
        <translation>Écran du patient</translation>
    </message>
    <message>
        <source>Show the &amp;patient&apos;s window on</source>
        <translation>&amp;Afficher la fenêtre du patient sur</translation>
    </message>
    <message>
        <source>With one screen only it fills that screen, with a way back for the therapist.</source>
        <translation>S’il n’y a qu’un écran, elle le remplit, avec un retour pour le thérapeute.</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>&amp;Name of the site</source>
        <translation>No&amp;m du site</translation>
    </message>
    <message>
        <source>&amp;Therapist</source>
        <translation>&amp;Thérapeute</translation>
    </message>
    <message>
        <source>Stored with each session and printed on reports.</source>
        <translation>Enregistré avec chaque séance et imprimé sur les rapports.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Data &amp;folder</source>
        <translation>Doss&amp;ier des données</translation>
    </message>
    <message>
        <source>Database, scenes, settings and log lie here; everything stays on this computer. To use another folder, start with: see2sound --data FOLDER</source>
        <translation>La base de données, les scènes, les réglages et le journal sont ici&#xa0;; tout reste sur cet ordinateur. Pour utiliser un autre dossier, démarrez avec&#xa0;: see2sound --data DOSSIER</translation>
    </message>
    <message>
        <source>Open the fol&amp;der</source>
        <translation>Ou&amp;vrir le dossier</translation>
    </message>
    <message>
        <source>About See2Sound</source>
        <translation>À propos de See2Sound</translation>
    </message>
    <message>
        <source>{name} ({channels} channels)</source>
        <translation>{name} ({channels} canaux)</translation>
    </message>
</context>
<context>
    <name>SettingsPresenter</name>
    <message>
        <source>Looking for sound outputs</source>
        <translation>Recherche des sorties audio</translation>
    </message>
</context>
<context>
    <name>SetupPresenter</name>
    <message>
        <source>Looking for audio outputs</source>
        <translation>Recherche des sorties audio</translation>
    </message>
    <message>
        <source>Preparing the sounds</source>
        <translation>Préparation des sons</translation>
    </message>
</context>
<context>
    <name>SetupViewWidget</name>
    <message>
        <source>4   Start</source>
        <translation>4   Démarrage</translation>
    </message>
    <message>
        <source>Preparing every sound of the session …</source>
        <translation>Préparation de tous les sons de la séance…</translation>
    </message>
    <message>
        <source>Choose a patient first.</source>
        <translation>Choisissez d’abord un patient.</translation>
    </message>
    <message>
        <source>Connect headphones or loudspeakers first.</source>
        <translation>Branchez d’abord un casque ou des haut-parleurs.</translation>
    </message>
    <message>
        <source>Choose a scene first.</source>
        <translation>Choisissez d’abord une scène.</translation>
    </message>
    <message>
        <source>The patient&apos;s screen will cover this one: F12 brings it back.</source>
        <translation>L’écran du patient couvrira celui-ci&#xa0;: F12 le ramène.</translation>
    </message>
    <message>
        <source>The sound check failed: the results will say so.</source>
        <translation>Le contrôle du son a échoué&#xa0;: les résultats le diront.</translation>
    </message>
    <message>
        <source>The sound check was not done yet.</source>
        <translation>Le contrôle du son n’a pas encore été fait.</translation>
    </message>
</context>
<context>
    <name>SignInWindow</name>
    <message>
        <source>&amp;Sign in</source>
        <translation>S’&amp;identifier</translation>
    </message>
    <message>
        <source>Passphrase &amp;forgotten</source>
        <translation>&amp;Phrase secrète oubliée</translation>
    </message>
    <message>
        <source>Give a &amp;new passphrase</source>
        <translation>&amp;Donner une nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>Co&amp;mpte</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>Phrase &amp;secrète</translation>
    </message>
    <message>
        <source>Type the code from the sealed sheet. It gives an admin a new passphrase, and then is used up.</source>
        <translation>Saisissez le code de la feuille scellée. Il donne à un administrateur une nouvelle phrase secrète, puis il est épuisé.</translation>
    </message>
    <message>
        <source>Recovery &amp;code</source>
        <translation>&amp;Code de secours</translation>
    </message>
    <message>
        <source>&amp;Account of an admin</source>
        <translation>Compte d’un &amp;administrateur</translation>
    </message>
    <message>
        <source>At least 12 characters. Several words that do not belong together are easy to keep in mind.</source>
        <translation>Au moins 12 caractères. Plusieurs mots sans rapport entre eux sont faciles à retenir.</translation>
    </message>
    <message>
        <source>New &amp;passphrase</source>
        <translation>&amp;Nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>The same a&amp;gain</source>
        <translation>&amp;Encore une fois</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Identification</translation>
    </message>
    <message>
        <source>Passphrase forgotten</source>
        <translation>Phrase secrète oubliée</translation>
    </message>
    <message>
        <source>The new recovery code</source>
        <translation>Le nouveau code de secours</translation>
    </message>
    <message>
        <source>Several passphrases were wrong. Try again in {n} s.</source>
        <translation>Plusieurs phrases secrètes étaient fausses. Réessayez dans {n} s.</translation>
    </message>
</context>
<context>
    <name>SiteLogo</name>
    <message>
        <source>Logo on reports</source>
        <translation>Logo sur les rapports</translation>
    </message>
    <message>
        <source>Choose a picture …</source>
        <translation>Choisir une image…</translation>
    </message>
    <message>
        <source>Of the logo that reports bear: PNG or JPEG</source>
        <translation>Le logo que portent les rapports&#xa0;: PNG ou JPEG</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Retirer le logo</translation>
    </message>
    <message>
        <source>At the top of reports and of the patient&apos;s page, at most 4 cm wide. A copy is kept here.</source>
        <translation>En haut des rapports et de la page du patient, 4&#xa0;cm de large au plus. Une copie est gardée ici.</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Images (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Choose the logo</source>
        <translation>Choisir le logo</translation>
    </message>
</context>
<context>
    <name>SiteLogoPresenter</name>
    <message>
        <source>Reading {name}</source>
        <translation>Lecture de {name}</translation>
    </message>
</context>
<context>
    <name>SoundCard</name>
    <message>
        <source>2   Sound check</source>
        <translation>2   Contrôle du son</translation>
    </message>
    <message>
        <source>Look for audio outputs again</source>
        <translation>Chercher de nouveau les sorties audio</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>&amp;Sortie</translation>
    </message>
    <message>
        <source>&amp;Played on</source>
        <translation>Éc&amp;oute par</translation>
    </message>
    <message>
        <source>Nothing heard</source>
        <translation>Rien entendu</translation>
    </message>
    <message>
        <source>Play a&amp;gain</source>
        <translation>Re&amp;jouer</translation>
    </message>
    <message>
        <source>&amp;Check the channels</source>
        <translation>&amp;Vérifier les canaux</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Cali&amp;brate …</source>
        <translation>Étalonne&amp;r…</translation>
    </message>
    <message>
        <source>Looking for outputs …</source>
        <translation>Recherche des sorties…</translation>
    </message>
    <message>
        <source>No audio output found</source>
        <translation>Aucune sortie audio trouvée</translation>
    </message>
    <message>
        <source>Carries directions up to {reach:.0f}° left and right.</source>
        <translation>Restitue les directions jusqu’à {reach:.0f}° à gauche et à droite.</translation>
    </message>
    <message>
        <source>Carries directions up to {reach:.0f}° left and right. Training leads to {places}: what lies farther out is heard at the loudspeakers. Use headphones for this training.</source>
        <translation>Restitue les directions jusqu’à {reach:.0f}° à gauche et à droite. L’entraînement mène à {places}&#xa0;: ce qui est plus loin sur le côté est entendu aux haut-parleurs. Utilisez un casque pour cet entraînement.</translation>
    </message>
    <message>
        <source>Carries directions up to {reach:.0f}° left and right. This test also asks for {places}: errors there may be the loudspeakers&apos;, and the report will say so. Use headphones for this test.</source>
        <translation>Restitue les directions jusqu’à {reach:.0f}° à gauche et à droite. Ce test demande aussi {places}&#xa0;: les erreurs à ces endroits peuvent venir des haut-parleurs, et le rapport le dira. Utilisez un casque pour ce test.</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>Vér&amp;ifier encore</translation>
    </message>
</context>
<context>
    <name>SoundChoice</name>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Sound file …</source>
        <translation>Fichier son…</translation>
    </message>
</context>
<context>
    <name>StaircasePlot</name>
    <message>
        <source>What was played, sound after sound</source>
        <translation>Ce qui a été joué, son après son</translation>
    </message>
    <message>
        <source>The table of trials says the same.</source>
        <translation>Le tableau des essais dit la même chose.</translation>
    </message>
    <message>
        <source>sound number</source>
        <translation>numéro du son</translation>
    </message>
    <message>
        <source>arc that was moved through</source>
        <translation>arc parcouru</translation>
    </message>
</context>
<context>
    <name>StandardTestForm</name>
    <message>
        <source>Enter a standard test</source>
        <translation>Saisir un test standard</translation>
    </message>
    <message>
        <source>Change a standard test</source>
        <translation>Modifier un test standard</translation>
    </message>
    <message>
        <source>for example 2026-03-14</source>
        <translation>par exemple 2026-03-14</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Test</translation>
    </message>
    <message>
        <source>Given &amp;on</source>
        <translation>Passé &amp;le</translation>
    </message>
    <message>
        <source>Please write no name here: exports that name patients contain it.</source>
        <translation>N’écrivez aucun nom ici&#xa0;: les exports qui nomment les patients contiennent la remarque.</translation>
    </message>
    <message>
        <source>&amp;Remark (optional)</source>
        <translation>&amp;Remarque (facultatif)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>to the right</source>
        <translation>à droite</translation>
    </message>
    <message>
        <source>to the left</source>
        <translation>à gauche</translation>
    </message>
    <message>
        <source>Si&amp;de of the middle</source>
        <translation>De quel &amp;côté du milieu</translation>
    </message>
    <message>
        <source>Stars found on the &amp;left half, of 27</source>
        <translation>Étoiles trouvées sur la moitié &amp;gauche, sur 27</translation>
    </message>
    <message>
        <source>Stars found on the ri&amp;ght half, of 27</source>
        <translation>Étoiles trouvées sur la moitié &amp;droite, sur 27</translation>
    </message>
    <message>
        <source>&amp;Mean distance from the middle, mm</source>
        <translation>Écart &amp;moyen par rapport au milieu, mm</translation>
    </message>
    <message>
        <source>&amp;Length of the lines, mm</source>
        <translation>L&amp;ongueur des lignes, mm</translation>
    </message>
    <message>
        <source>&amp;Points of the items that could be rated</source>
        <translation>&amp;Points des items qui ont pu être cotés</translation>
    </message>
    <message>
        <source>&amp;Items rated, of 10</source>
        <translation>&amp;Items cotés, sur 10</translation>
    </message>
    <message>
        <source>The patient&apos;s o&amp;wn points for them (optional)</source>
        <translation>Points donnés par le patient lui-même (&amp;facultatif)</translation>
    </message>
    <message>
        <source>Con&amp;ventional subtests, of 146</source>
        <translation>Épreuves con&amp;ventionnelles, sur 146</translation>
    </message>
    <message>
        <source>&amp;Behavioural subtests, of 81</source>
        <translation>Épreuves com&amp;portementales, sur 81</translation>
    </message>
</context>
<context>
    <name>StartBar</name>
    <message>
        <source>Preparing the sounds</source>
        <translation>Préparation des sons</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Commencer</translation>
    </message>
</context>
<context>
    <name>SummaryStep</name>
    <message>
        <source>Channels are equal within {tolerance} dB.</source>
        <translation>Les canaux sont égaux à {tolerance} dB près.</translation>
    </message>
</context>
<context>
    <name>TargetsEditor</name>
    <message>
        <source>Add a &amp;position</source>
        <translation>&amp;Ajouter une position</translation>
    </message>
    <message>
        <source>Add a position</source>
        <translation>Ajouter une position</translation>
    </message>
    <message>
        <source>&amp;Mirror left and right</source>
        <translation>&amp;Symétrie gauche-droite</translation>
    </message>
</context>
<context>
    <name>TherapistPads</name>
    <message>
        <source>Sound and answer are hidden.</source>
        <translation>Le son et la réponse sont masqués.</translation>
    </message>
    <message>
        <source>Nobody is told which version plays.</source>
        <translation>Personne n’apprend quelle version est diffusée.</translation>
    </message>
</context>
<context>
    <name>TherapistWindow</name>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Scènes</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Séance</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Demonstration: nobody here is a patient</source>
        <translation>Démonstration&#xa0;: personne ici n’est un patient</translation>
    </message>
    <message>
        <source>No patient chosen</source>
        <translation>Aucun patient choisi</translation>
    </message>
    <message>
        <source>Current patient: {words}</source>
        <translation>Patient actuel&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Go to the list of patients</source>
        <translation>Aller à la liste des patients</translation>
    </message>
</context>
<context>
    <name>ThingsField</name>
    <message>
        <source>Where is it?</source>
        <translation>Où est-ce&#xa0;?</translation>
    </message>
    <message>
        <source>{number} things</source>
        <translation>{number} choses</translation>
    </message>
    <message>
        <source>Lit: {place}</source>
        <translation>Éclairée&#xa0;: {place}</translation>
    </message>
</context>
<context>
    <name>TimeAxis</name>
    <message>
        <source>Time of the film</source>
        <translation>Temps du film</translation>
    </message>
</context>
<context>
    <name>TopView</name>
    <message>
        <source>Sources seen from above</source>
        <translation>Sources vues de dessus</translation>
    </message>
    <message>
        <source>{metres} m</source>
        <translation>{metres} m</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>Devant</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Derrière</translation>
    </message>
</context>
<context>
    <name>TrailCard</name>
    <message>
        <source>Trail of the records</source>
        <translation>Journal des données</translation>
    </message>
    <message>
        <source>Each change of a record, each sign-in, export and backup is an entry that follows on the one before. What was changed past it shows.</source>
        <translation>Chaque changement d’une donnée, chaque identification, exportation et sauvegarde est une entrée qui suit la précédente. Ce qui a été changé sans lui se voit.</translation>
    </message>
    <message>
        <source>Looking through the records …</source>
        <translation>Vérification des données…</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Donnée</translation>
    </message>
    <message>
        <source>The newest {n} entries</source>
        <translation>Les {n} entrées les plus récentes</translation>
    </message>
    <message>
        <source>Look through them a&amp;gain</source>
        <translation>Vérifier &amp;de nouveau</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>non décidé</translation>
    </message>
    <message>
        <source> years</source>
        <translation> ans</translation>
    </message>
    <message>
        <source>After so long without a session a patient&apos;s data are listed here. Nothing is erased by itself.</source>
        <translation>Après ce temps sans séance, les données d’un patient sont listées ici. Rien n’est effacé tout seul.</translation>
    </message>
    <message>
        <source>Data are &amp;kept for</source>
        <translation>Les données sont &amp;gardées pendant</translation>
    </message>
    <message>
        <source>The trail holds: {n} entries, and every record is as they say.</source>
        <translation>Le journal tient&#xa0;: {n} entrées, et chaque donnée est comme il le dit.</translation>
    </message>
    <message>
        <source>The trail is broken at entry {n}. Bring back a backup, or keep this file and ask for help.</source>
        <translation>Le journal est rompu à l’entrée {n}. Rétablissez une sauvegarde, ou gardez ce fichier et demandez de l’aide.</translation>
    </message>
    <message>
        <source>Records were changed past the trail: {records}.</source>
        <translation>Des données ont été changées sans le journal&#xa0;: {records}.</translation>
    </message>
    <message>
        <source>Nobody&apos;s data are that old.</source>
        <translation>Aucune donnée n’est aussi ancienne.</translation>
    </message>
    <message>
        <source>{code}: last used on {date}</source>
        <translation>{code}&#xa0;: dernière utilisation le {date}</translation>
    </message>
    <message>
        <source>To be looked at:</source>
        <translation>À examiner&#xa0;:</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>identification</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>déconnexion</translation>
    </message>
    <message>
        <source>wrong passphrase</source>
        <translation>phrase secrète fausse</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>verrouillage</translation>
    </message>
    <message>
        <source>account added</source>
        <translation>compte ajouté</translation>
    </message>
    <message>
        <source>account removed</source>
        <translation>compte supprimé</translation>
    </message>
    <message>
        <source>passphrase changed</source>
        <translation>phrase secrète changée</translation>
    </message>
    <message>
        <source>passphrase given</source>
        <translation>phrase secrète donnée</translation>
    </message>
    <message>
        <source>new recovery code</source>
        <translation>nouveau code de secours</translation>
    </message>
    <message>
        <source>recovery code used</source>
        <translation>code de secours utilisé</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>chiffrement</translation>
    </message>
    <message>
        <source>names sealed</source>
        <translation>noms scellés</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>consultation</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>exportation</translation>
    </message>
    <message>
        <source>report written</source>
        <translation>rapport écrit</translation>
    </message>
    <message>
        <source>backed up</source>
        <translation>sauvegarde</translation>
    </message>
    <message>
        <source>backup brought back</source>
        <translation>sauvegarde rétablie</translation>
    </message>
    <message>
        <source>looked through</source>
        <translation>vérification</translation>
    </message>
    <message>
        <source>made</source>
        <translation>création</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>changement</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>destruction</translation>
    </message>
</context>
<context>
    <name>TrailPresenter</name>
    <message>
        <source>Looking through the records</source>
        <translation>Vérification des données</translation>
    </message>
</context>
<context>
    <name>TrainingCourseCard</name>
    <message>
        <source>4   The course</source>
        <translation>4   Le programme</translation>
    </message>
    <message>
        <source>Sessions of the course</source>
        <translation>Séances du programme</translation>
    </message>
    <message>
        <source>Set up the &amp;probe</source>
        <translation>&amp;Préparer le test de contrôle</translation>
    </message>
    <message>
        <source>Reading the records …</source>
        <translation>Lecture des données…</translation>
    </message>
    <message>
        <source>Choose a patient first.</source>
        <translation>Choisissez d’abord un patient.</translation>
    </message>
</context>
<context>
    <name>TrainingEndWidget</name>
    <message>
        <source>See the &amp;training</source>
        <translation>&amp;Voir l’entraînement</translation>
    </message>
    <message>
        <source>&amp;New training</source>
        <translation>&amp;Nouvel entraînement</translation>
    </message>
    <message>
        <source>Training is complete for today</source>
        <translation>L’entraînement du jour est terminé</translation>
    </message>
    <message>
        <source>Training was ended for today</source>
        <translation>L’entraînement du jour a été arrêté</translation>
    </message>
    <message>
        <source>Nothing was heard or answered.</source>
        <translation>Rien n’a été entendu ni répondu.</translation>
    </message>
</context>
<context>
    <name>TrainingLiveWidget</name>
    <message>
        <source>Training under way</source>
        <translation>Entraînement en cours</translation>
    </message>
    <message>
        <source>Done of the session</source>
        <translation>Avancement de la séance</translation>
    </message>
    <message>
        <source>&amp;Heard nothing</source>
        <translation>&amp;Rien entendu</translation>
    </message>
    <message>
        <source>Start for the patient</source>
        <translation>Commencer à la place du patient</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Go on at this volume</source>
        <translation>Continuer à ce volume</translation>
    </message>
    <message>
        <source>End for today</source>
        <translation>Terminer pour aujourd’hui</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Esp.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Répéter</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Éch.</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Part {block} of {blocks}</source>
        <translation>Partie {block} sur {blocks}</translation>
    </message>
    <message>
        <source>Go on nevertheless</source>
        <translation>Continuer quand même</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>End training for today? What was trained is kept.</source>
        <translation>Terminer l’entraînement pour aujourd’hui&#xa0;? Ce qui a été fait est gardé.</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Training is under way. End it before another one starts.</source>
        <translation>Un entraînement est en cours. Terminez-le avant d’en commencer un autre.</translation>
    </message>
    <message>
        <source>Training is under way. Go on, or end it first.</source>
        <translation>Un entraînement est en cours. Continuez-le, ou terminez-le d’abord.</translation>
    </message>
    <message>
        <source>A model was at work. It was stopped: none computes while a patient is trained.</source>
        <translation>Un modèle travaillait. Il a été arrêté&#xa0;: aucun ne calcule pendant l’entraînement d’un patient.</translation>
    </message>
</context>
<context>
    <name>TrainingPresenter</name>
    <message>
        <source>A sound had gaps: the computer could not play it in time.</source>
        <translation>Un son a eu des coupures&#xa0;: l’ordinateur n’a pas pu le jouer à temps.</translation>
    </message>
</context>
<context>
    <name>TrainingProgressCard</name>
    <message>
        <source>Show the patient&apos;s screen</source>
        <translation>Afficher l’écran du patient</translation>
    </message>
    <message>
        <source>Bells answered: {tapped} of {chimes}</source>
        <translation>Cloches signalées&#xa0;: {tapped} sur {chimes}</translation>
    </message>
    <message>
        <source>{side}: {correct} of {trials} found</source>
        <translation>{side}&#xa0;: trouvé {correct} fois sur {trials}</translation>
    </message>
    <message>
        <source>{side}: {correct} of {trials} found, now at difficulty {rung} of 20</source>
        <translation>{side}&#xa0;: trouvé {correct} fois sur {trials}, maintenant à la difficulté {rung} sur 20</translation>
    </message>
    <message>
        <source>No answers yet</source>
        <translation>Pas encore de réponse</translation>
    </message>
    <message>
        <source>Played again: %d</source>
        <translation>Réécoutes&#xa0;:&#xa0;%d</translation>
    </message>
</context>
<context>
    <name>TrainingResults</name>
    <message>
        <source>Training sessions</source>
        <translation>Séances d’entraînement</translation>
    </message>
    <message>
        <source>Save &amp;report (PDF) …</source>
        <translation>Rapport (&amp;PDF)…</translation>
    </message>
    <message>
        <source>&amp;Large-print page (PDF) …</source>
        <translation>Pa&amp;ge pour le patient (PDF)…</translation>
    </message>
    <message>
        <source>For the patient: three plain sentences and one picture of the answers.</source>
        <translation>Pour le patient, en grands caractères&#xa0;: trois phrases simples et une figure des réponses.</translation>
    </message>
    <message>
        <source>Export &amp;tables (CSV) …</source>
        <translation>Tableaux (&amp;CSV)…</translation>
    </message>
    <message>
        <source>Export &amp;all (JSON) …</source>
        <translation>Tout (&amp;JSON)…</translation>
    </message>
    <message>
        <source>No training yet</source>
        <translation>Pas encore d’entraînement</translation>
    </message>
    <message>
        <source>After a training session of the chosen patient it is here, apart from tests.</source>
        <translation>Après une séance d’entraînement du patient choisi, elle est ici, à part des tests.</translation>
    </message>
    <message>
        <source>Training with {code}</source>
        <translation>Entraînement avec {code}</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Document PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save page for the patient</source>
        <translation>Enregistrer la page pour le patient</translation>
    </message>
    <message>
        <source>Export training</source>
        <translation>Exporter l’entraînement</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
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
        <translation>Rédaction du rapport</translation>
    </message>
    <message>
        <source>Writing the page for the patient</source>
        <translation>Écriture de la page pour le patient</translation>
    </message>
    <message>
        <source>Exporting the session</source>
        <translation>Exportation de la séance</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Enregistré sous {path}.</translation>
    </message>
</context>
<context>
    <name>TrainingSetupPresenter</name>
    <message>
        <source>A session is running. End it before training starts.</source>
        <translation>Une séance est en cours. Terminez-la avant de commencer un entraînement.</translation>
    </message>
</context>
<context>
    <name>TrainingSetupWidget</name>
    <message>
        <source>End it there</source>
        <translation>La terminer là</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>La continuer</translation>
    </message>
    <message>
        <source>5   Start</source>
        <translation>5   Démarrage</translation>
    </message>
    <message>
        <source>Preparing the sounds …</source>
        <translation>Préparation des sons…</translation>
    </message>
    <message>
        <source>Choose a patient first.</source>
        <translation>Choisissez d’abord un patient.</translation>
    </message>
    <message>
        <source>Choose what is played first.</source>
        <translation>Choisissez d’abord ce qui sera diffusé.</translation>
    </message>
    <message>
        <source>Connect headphones or loudspeakers first.</source>
        <translation>Branchez d’abord un casque ou des haut-parleurs.</translation>
    </message>
    <message>
        <source>The patient&apos;s screen will cover this one: F12 brings it back.</source>
        <translation>L’écran du patient couvrira celui-ci&#xa0;: F12 le ramène.</translation>
    </message>
    <message>
        <source>The sound check is not done: left and right must not be swapped.</source>
        <translation>Le contrôle du son n’est pas fait&#xa0;: la gauche et la droite ne doivent pas être inversées.</translation>
    </message>
</context>
<context>
    <name>TrainingSideCard</name>
    <message>
        <source>3   Side of the lesion</source>
        <translation>3   Côté de la lésion</translation>
    </message>
    <message>
        <source>Look at the patient&apos;s papers and choose the picture. Training leads to the other side.</source>
        <translation>Regardez le dossier du patient et choisissez l’image. L’entraînement mène vers l’autre côté.</translation>
    </message>
    <message>
        <source>Seen from above, nose ahead</source>
        <translation>Vu de dessus, nez vers l’avant</translation>
    </message>
</context>
<context>
    <name>TrainingWhoCard</name>
    <message>
        <source>1   Who and what</source>
        <translation>1   Qui et quoi</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>C&amp;hanger</translation>
    </message>
    <message>
        <source>E&amp;xercise</source>
        <translation>&amp;Exercice</translation>
    </message>
    <message>
        <source>What is &amp;played</source>
        <translation>Ce &amp;qui est diffusé</translation>
    </message>
    <message>
        <source>Choose &amp;files …</source>
        <translation>Choisir &amp;des fichiers…</translation>
    </message>
    <message>
        <source>&amp;How long</source>
        <translation>D&amp;urée</translation>
    </message>
    <message>
        <source>How &amp;fast it moves</source>
        <translation>&amp;Vitesse du déplacement</translation>
    </message>
    <message>
        <source>How &amp;many sounds</source>
        <translation>&amp;Nombre de sons</translation>
    </message>
    <message>
        <source>No patient chosen yet</source>
        <translation>Aucun patient choisi pour l’instant</translation>
    </message>
    <message>
        <source>C&amp;hoose a patient</source>
        <translation>&amp;Choisir un patient</translation>
    </message>
    <message>
        <source>The patient&apos;s own music or book</source>
        <translation>La musique ou le livre du patient</translation>
    </message>
    <message>
        <source>Sounds of the library</source>
        <translation>Sons de la bibliothèque</translation>
    </message>
    <message>
        <source>Scene: {title}</source>
        <translation>Scène&#xa0;: {title}</translation>
    </message>
    <message>
        <source>and {more} more</source>
        <translation>et {more} de plus</translation>
    </message>
    <message>
        <source>Nothing chosen yet</source>
        <translation>Rien n’est encore choisi</translation>
    </message>
    <message>
        <source>Chosen files</source>
        <translation>Fichiers choisis</translation>
    </message>
    <message>
        <source>{number} minutes</source>
        <translation>{number} minutes</translation>
    </message>
    <message>
        <source>{number:.0f}° a second</source>
        <translation>{number:.0f}° par seconde</translation>
    </message>
    <message>
        <source>{number} sounds</source>
        <translation>{number} sons</translation>
    </message>
    <message>
        <source>Sound files</source>
        <translation>Fichiers son</translation>
    </message>
    <message>
        <source>Choose music or a book</source>
        <translation>Choisir une musique ou un livre</translation>
    </message>
</context>
<context>
    <name>TrialCard</name>
    <message>
        <source>Play its so&amp;und</source>
        <translation>Jouer &amp;le son</translation>
    </message>
    <message>
        <source>Mark as in&amp;valid …</source>
        <translation>Non &amp;valable…</translation>
    </message>
    <message>
        <source>Mark as &amp;valid again …</source>
        <translation>De nouveau &amp;valable…</translation>
    </message>
    <message>
        <source>It was skipped: there is no answer that could count.</source>
        <translation>Il a été passé&#xa0;: il n’y a pas de réponse qui pourrait compter.</translation>
    </message>
    <message>
        <source>It was silent.</source>
        <translation>Il était silencieux.</translation>
    </message>
    <message>
        <source>Stop the so&amp;und</source>
        <translation>&amp;Arrêter le son</translation>
    </message>
    <message>
        <source>The sounds of the session are being rendered …</source>
        <translation>Rendu des sons de la séance…</translation>
    </message>
    <message>
        <source>Why is this trial invalid?</source>
        <translation>Pourquoi cet essai n’est-il pas valable&#xa0;?</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marquer</translation>
    </message>
    <message>
        <source>Answered by mistake</source>
        <translation>Réponse par erreur</translation>
    </message>
    <message>
        <source>Noise in the room</source>
        <translation>Bruit dans la pièce</translation>
    </message>
    <message>
        <source>Why is this trial valid?</source>
        <translation>Pourquoi cet essai est-il valable&#xa0;?</translation>
    </message>
    <message>
        <source>Marked by mistake</source>
        <translation>Marqué par erreur</translation>
    </message>
</context>
<context>
    <name>TrialReplay</name>
    <message>
        <source>A patient is being tested or trained. Play it afterwards.</source>
        <translation>Un patient passe un test ou s’entraîne. Écoutez ensuite.</translation>
    </message>
    <message>
        <source>Rendering the sound of a trial</source>
        <translation>Rendu du son d’un essai</translation>
    </message>
    <message>
        <source>The same sound as then, sample for sample.</source>
        <translation>Le même son qu’alors, échantillon par échantillon.</translation>
    </message>
    <message>
        <source>Not the same samples as then: the program, or a file that it was made of, has changed.</source>
        <translation>Pas les mêmes échantillons qu’alors&#xa0;: le programme, ou un fichier dont le son est fait, a changé.</translation>
    </message>
    <message>
        <source>Whether it is the same sound as then is not known: nothing was kept to compare.</source>
        <translation>On ne sait pas si c’est le même son qu’alors&#xa0;: rien n’a été gardé pour comparer.</translation>
    </message>
    <message>
        <source>Not as loud as then: this output is not as it was calibrated for the session.</source>
        <translation>Pas aussi fort qu’alors&#xa0;: cette sortie n’est pas étalonnée comme pour la séance.</translation>
    </message>
    <message>
        <source>{device} is gone. Plug it in again, or choose another output.</source>
        <translation>{device} a disparu. Rebranchez la sortie ou choisissez-en une autre.</translation>
    </message>
</context>
<context>
    <name>WhoCard</name>
    <message>
        <source>1   Who and what</source>
        <translation>1   Qui et quoi</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>Chan&amp;ger</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>T&amp;est</translation>
    </message>
    <message>
        <source>More about the tests</source>
        <translation>En savoir plus sur les tests</translation>
    </message>
    <message>
        <source>Sc&amp;ene</source>
        <translation>Scè&amp;ne</translation>
    </message>
    <message>
        <source>Have this computer&apos;s voice speak them</source>
        <translation>Les faire lire par la voix de cet ordinateur</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>La continuer</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Battery “{battery}” was begun today. Test {number} of {total} comes next: {test}.</source>
        <translation>La batterie «&#xa0;{battery}&#xa0;» a été commencée aujourd’hui. Le test {number} sur {total} vient ensuite&#xa0;: {test}.</translation>
    </message>
    <message>
        <source>Battery “{battery}” was begun today. Test {number} of {total} was interrupted: {test}.</source>
        <translation>La batterie «&#xa0;{battery}&#xa0;» a été commencée aujourd’hui. Le test {number} sur {total} a été interrompu&#xa0;: {test}.</translation>
    </message>
    <message>
        <source>Battery “{battery}”, test {number} of {total}</source>
        <translation>Batterie «&#xa0;{battery}&#xa0;», test {number} sur {total}</translation>
    </message>
    <message>
        <source>No patient chosen yet</source>
        <translation>Aucun patient choisi pour l’instant</translation>
    </message>
    <message>
        <source>C&amp;hoose a patient</source>
        <translation>Choisir &amp;un patient</translation>
    </message>
    <message>
        <source>Once more, answered in another way. The first time, at {time}: {way}.</source>
        <translation>Encore une fois, avec une autre façon de répondre. La première fois, à {time}&#xa0;: {way}.</translation>
    </message>
</context>
<context>
    <name>WordPad</name>
    <message>
        <source>Which words did you hear?</source>
        <translation>Quels mots avez-vous entendus&#xa0;?</translation>
    </message>
</context>
<context>
    <name>ZoneFan</name>
    <message>
        <source>Where was the sound?</source>
        <translation>Où était le son&#xa0;?</translation>
    </message>
</context>
<context>
    <name>_SquarePlot</name>
    <message>
        <source>where the sound was</source>
        <translation>où était le son</translation>
    </message>
    <message>
        <source>the answer</source>
        <translation>la réponse</translation>
    </message>
</context>
<context>
    <name>accounts</name>
    <message>
        <source>Admin</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>Therapist</source>
        <translation>Thérapeute</translation>
    </message>
    <message>
        <source>Researcher</source>
        <translation>Chercheur</translation>
    </message>
</context>
<context>
    <name>calibration</name>
    <message>
        <source>What is calibrated, and by whom</source>
        <translation>Ce qui est étalonné, et par qui</translation>
    </message>
    <message>
        <source>Every channel in its place</source>
        <translation>Chaque canal à sa place</translation>
    </message>
    <message>
        <source>Level of every channel</source>
        <translation>Niveau de chaque canal</translation>
    </message>
    <message>
        <source>Figures of the headphones</source>
        <translation>Caractéristiques du casque</translation>
    </message>
    <message>
        <source>Look it over and save</source>
        <translation>Relire et enregistrer</translation>
    </message>
    <message>
        <source>A sound level meter</source>
        <translation>Un sonomètre</translation>
    </message>
    <message>
        <source>A coupler or an ear simulator</source>
        <translation>Un coupleur ou un simulateur d’oreille</translation>
    </message>
    <message>
        <source>The sensitivity in the data sheet</source>
        <translation>La sensibilité de la fiche technique</translation>
    </message>
    <message>
        <source>for example NTi XL2, no. 1234</source>
        <translation>par exemple NTi XL2, nº 1234</translation>
    </message>
    <message>
        <source>for example GRAS 43AA, IEC 60318-1</source>
        <translation>par exemple GRAS 43AA, IEC 60318-1</translation>
    </message>
    <message>
        <source>for example data sheet of the HD 600</source>
        <translation>par exemple fiche technique du HD 600</translation>
    </message>
    <message>
        <source>Loudspeakers are always measured, where the head will be.</source>
        <translation>Les haut-parleurs sont toujours mesurés, là où sera la tête.</translation>
    </message>
    <message>
        <source>Each ear of the headphones is measured on it. Who has none chooses the data sheet.</source>
        <translation>Chaque oreille du casque y est mesurée. Si vous n’en avez pas, choisissez la fiche technique.</translation>
    </message>
    <message>
        <source>Nothing is measured: good to a few decibels. A coupler is better.</source>
        <translation>Rien n’est mesuré&#xa0;: juste à quelques décibels près. Un coupleur est plus précis.</translation>
    </message>
    <message>
        <source>Not needed: the sensitivity is given for 1 V.</source>
        <translation>Inutile&#xa0;: la sensibilité est donnée pour 1 V.</translation>
    </message>
    <message>
        <source>Turns the sensitivity for 1 mW into one for 1 V.</source>
        <translation>Convertit la sensibilité pour 1 mW en sensibilité pour 1 V.</translation>
    </message>
    <message>
        <source>Put the headphones on as the patient will, L on the left ear. A voice and pulses of noise come to one ear at a time, in any order: say where you heard them.</source>
        <translation>Mettez le casque comme le patient le mettra, L sur l’oreille gauche. Une voix et des impulsions de bruit viennent à une oreille à la fois, dans un ordre quelconque&#xa0;: dites où vous les avez entendues.</translation>
    </message>
    <message>
        <source>Sit where the patient will be. A voice and pulses of noise come from one loudspeaker at a time, in any order: say where you heard them.</source>
        <translation>Asseyez-vous là où sera le patient. Une voix et des impulsions de bruit viennent d’un haut-parleur à la fois, dans un ordre quelconque&#xa0;: dites où vous les avez entendues.</translation>
    </message>
    <message>
        <source>Sound {number} of {total}. Where did you hear it?</source>
        <translation>Son {number} sur {total}. Où l’avez-vous entendu&#xa0;?</translation>
    </message>
    <message>
        <source>{played}: heard at “{heard}”.</source>
        <translation>{played}&#xa0;: entendu à «&#xa0;{heard}&#xa0;».</translation>
    </message>
    <message>
        <source>{played}: not heard.</source>
        <translation>{played}&#xa0;: pas entendu.</translation>
    </message>
    <message>
        <source>They differed by {worst:.1f} dB, so the louder ones are made softer now. Play and read each of them once more.</source>
        <translation>Ils différaient de {worst:.1f} dB&#xa0;: les plus forts sont maintenant affaiblis. Diffusez et mesurez chacun encore une fois.</translation>
    </message>
    <message>
        <source>Put each ear of the headphones on the coupler, set its meter to A and slow, and play the ear&apos;s noise. It rises for {rise:.0f} s: wait for it, then type what the meter reads.</source>
        <translation>Mettez chaque oreille du casque sur le coupleur, réglez son sonomètre sur A et «&#xa0;lent&#xa0;», et diffusez le bruit de l’oreille. Il monte pendant {rise:.0f} s&#xa0;: attendez, puis saisissez la valeur lue.</translation>
    </message>
    <message>
        <source>Put the meter where the patient&apos;s head will be, set to A and slow, and play the noise of each loudspeaker. It rises for {rise:.0f} s: wait for it, then type what the meter reads.</source>
        <translation>Mettez le sonomètre là où sera la tête du patient, réglé sur A et «&#xa0;lent&#xa0;», et diffusez le bruit de chaque haut-parleur. Il monte pendant {rise:.0f} s&#xa0;: attendez, puis saisissez la valeur lue.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>{trim:.1f} dB softer</source>
        <translation>{trim:.1f} dB plus faible</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>Mesuré avec</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>System volume</source>
        <translation>Volume du système</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valable jusqu’au</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Level at full scale</source>
        <translation>Niveau à pleine échelle</translation>
    </message>
    <message>
        <source>Trim</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>not measured: dB(A) leaves its band out</source>
        <translation>non mesuré&#xa0;: dB(A) ignore sa bande de fréquences</translation>
    </message>
    <message>
        <source>The calibration holds for this volume alone. Leave it as it is from now on.</source>
        <translation>L’étalonnage ne vaut que pour ce volume. N’y touchez plus désormais.</translation>
    </message>
    <message>
        <source>Read from the system, and once more when the output opens.</source>
        <translation>Lu dans le système, et encore une fois à l’ouverture de la sortie.</translation>
    </message>
    <message>
        <source>Calibrated on {date} by {person}. System volume: {volume}.</source>
        <translation>Étalonné le {date} par {person}. Volume du système&#xa0;: {volume}.</translation>
    </message>
    <message>
        <source>Level not calibrated: the calibration of {date} is older than twelve months. Calibrate anew; else results will say so.</source>
        <translation>Niveau non étalonné&#xa0;: l’étalonnage du {date} a plus de douze mois. Étalonnez de nouveau&#xa0;; sinon les résultats le diront.</translation>
    </message>
    <message>
        <source>Level not calibrated: the calibration of {date} is for {output}, played on {layout}. Choose these or calibrate anew; else results will say so.</source>
        <translation>Niveau non étalonné&#xa0;: l’étalonnage du {date} vaut pour {output}, écoute par {layout}. Choisissez ceux-ci ou étalonnez de nouveau&#xa0;; sinon les résultats le diront.</translation>
    </message>
    <message>
        <source>Level not calibrated. Calibrate this output; else results will say so.</source>
        <translation>Niveau non étalonné. Étalonnez cette sortie&#xa0;; sinon les résultats le diront.</translation>
    </message>
    <message>
        <source>Level not calibrated: the output is muted. Turn its sound on, then look again.</source>
        <translation>Niveau non étalonné&#xa0;: le son de la sortie est coupé. Rétablissez-le, puis actualisez.</translation>
    </message>
    <message>
        <source>Level not calibrated at this volume: the system&apos;s stands at {now}, the calibration was made at {before}. Put it back and look again, or calibrate anew.</source>
        <translation>Niveau non étalonné à ce volume&#xa0;: celui du système est à {now}, l’étalonnage a été fait à {before}. Remettez-le et actualisez, ou étalonnez de nouveau.</translation>
    </message>
    <message>
        <source>This session began with the system&apos;s volume at {before}; it stands at {now} now. Put it back and go on, or go on with a level that is not known: the report will say so.</source>
        <translation>Cette séance a commencé avec le volume du système à {before}&#xa0;; il est maintenant à {now}. Remettez-le et continuez, ou continuez à un niveau inconnu&#xa0;: le rapport le dira.</translation>
    </message>
    <message>
        <source>This session began over “{before}”, and the output is “{now}” now. Choose that one below and go on, or go on with a level that is not known: the report will say so.</source>
        <translation>Cette séance a commencé sur «&#xa0;{before}&#xa0;», et la sortie est maintenant «&#xa0;{now}&#xa0;». Choisissez la première ci-dessous et continuez, ou continuez à un niveau inconnu&#xa0;: le rapport le dira.</translation>
    </message>
    <message>
        <source>It is put back: go on</source>
        <translation>Volume rétabli&#xa0;: continuer</translation>
    </message>
    <message>
        <source>It is chosen: go on</source>
        <translation>La sortie est choisie&#xa0;: continuer</translation>
    </message>
    <message>
        <source>less than 1</source>
        <translation>moins de 1</translation>
    </message>
    <message>
        <source>Sound of the last 7 days: {share} % of a sensitive listener&apos;s week.</source>
        <translation>Dose sonore des 7 derniers jours&#xa0;: {share}&#xa0;% de la dose hebdomadaire d’une personne sensible.</translation>
    </message>
    <message>
        <source>And {minutes} min at a level that is not known.</source>
        <translation>Et {minutes}&#xa0;min à un niveau inconnu.</translation>
    </message>
    <message>
        <source>Sound of the last 7 days: {minutes} min at a level that is not known.</source>
        <translation>Dose sonore des 7 derniers jours&#xa0;: {minutes} min à un niveau inconnu.</translation>
    </message>
    <message>
        <source>That is much: choose a softer level or wait some days.</source>
        <translation>C’est beaucoup&#xa0;: choisissez un niveau plus faible ou attendez quelques jours.</translation>
    </message>
</context>
<context>
    <name>choice</name>
    <message>
        <source>Left</source>
        <translation>À gauche</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>À droite</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>Des deux côtés</translation>
    </message>
    <message>
        <source>I heard nothing</source>
        <translation>Je n’ai rien entendu</translation>
    </message>
    <message>
        <source>To the left</source>
        <translation>Vers la gauche</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>Vers la droite</translation>
    </message>
    <message>
        <source>A bit left</source>
        <translation>Un peu à gauche</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Au milieu</translation>
    </message>
    <message>
        <source>A bit right</source>
        <translation>Un peu à droite</translation>
    </message>
    <message>
        <source>First picture</source>
        <translation>Première image</translation>
    </message>
    <message>
        <source>Second picture</source>
        <translation>Deuxième image</translation>
    </message>
    <message>
        <source>Third picture</source>
        <translation>Troisième image</translation>
    </message>
</context>
<context>
    <name>direction</name>
    <message>
        <source>%d° left</source>
        <translation>%d° à gauche</translation>
    </message>
    <message>
        <source>%d° right</source>
        <translation>%d° à droite</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>derrière</translation>
    </message>
    <message>
        <source>straight ahead</source>
        <translation>droit devant</translation>
    </message>
</context>
<context>
    <name>form</name>
    <message>
        <source>Side of the lesion</source>
        <translation>Côté de la lésion</translation>
    </message>
    <message>
        <source>Date of the lesion</source>
        <translation>Date de la lésion</translation>
    </message>
    <message>
        <source>Hearing aids</source>
        <translation>Appareils auditifs</translation>
    </message>
    <message>
        <source>Pure-tone average, left</source>
        <translation>Perte tonale moyenne, gauche</translation>
    </message>
    <message>
        <source>Pure-tone average, right</source>
        <translation>Perte tonale moyenne, droite</translation>
    </message>
    <message>
        <source>Left ear</source>
        <translation>Oreille gauche</translation>
    </message>
    <message>
        <source>Right ear</source>
        <translation>Oreille droite</translation>
    </message>
    <message>
        <source>Louder ear</source>
        <translation>Oreille qui entend plus fort</translation>
    </message>
    <message>
        <source>Visual field</source>
        <translation>Champ visuel</translation>
    </message>
    <message>
        <source>Glasses</source>
        <translation>Lunettes</translation>
    </message>
    <message>
        <source>Prisms in 24 hours</source>
        <translation>Prismes (24 h)</translation>
    </message>
    <message>
        <source>Aphasia affects</source>
        <translation>L’aphasie touche</translation>
    </message>
    <message>
        <source>Writes with</source>
        <translation>Écrit avec</translation>
    </message>
    <message>
        <source>Answers with</source>
        <translation>Répond avec</translation>
    </message>
    <message>
        <source>Fatigue</source>
        <translation>Fatigue</translation>
    </message>
    <message>
        <source>Posture</source>
        <translation>Posture</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Tête</translation>
    </message>
    <message>
        <source>Trunk</source>
        <translation>Tronc</translation>
    </message>
    <message>
        <source>Drugs</source>
        <translation>Médicaments</translation>
    </message>
    <message>
        <source>None</source>
        <translation>N’en a pas</translation>
    </message>
    <message>
        <source>Worn</source>
        <translation>Les porte</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>Les a retirés</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Égal</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Complet</translation>
    </message>
    <message>
        <source>Left missing</source>
        <translation>Amputé à gauche</translation>
    </message>
    <message>
        <source>Right missing</source>
        <translation>Amputé à droite</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Pas besoin</translation>
    </message>
    <message>
        <source>Needed, not worn</source>
        <translation>Nécessaires, non portées</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>L’expression</translation>
    </message>
    <message>
        <source>Understanding</source>
        <translation>La compréhension</translation>
    </message>
    <message>
        <source>Left hand</source>
        <translation>Main gauche</translation>
    </message>
    <message>
        <source>Right hand</source>
        <translation>Main droite</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Les deux</translation>
    </message>
    <message>
        <source>Left arm</source>
        <translation>Bras gauche</translation>
    </message>
    <message>
        <source>Right arm</source>
        <translation>Bras droit</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Sitting</source>
        <translation>Assis</translation>
    </message>
    <message>
        <source>Lying</source>
        <translation>Couché</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Debout</translation>
    </message>
    <message>
        <source>Turned left</source>
        <translation>Vers la gauche</translation>
    </message>
    <message>
        <source>Straight</source>
        <translation>De face</translation>
    </message>
    <message>
        <source>Turned right</source>
        <translation>Vers la droite</translation>
    </message>
    <message>
        <source>0  –  not tired</source>
        <translation>0  –  pas fatigué</translation>
    </message>
    <message>
        <source>10  –  extremely tired</source>
        <translation>10  –  extrêmement fatigué</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Non demandé</translation>
    </message>
    <message>
        <source>as last time, {date}</source>
        <translation>comme la dernière fois, {date}</translation>
    </message>
    <message>
        <source>Dashed: the answers of {date}. Fatigue, prisms, side and ears are asked anew.</source>
        <translation>En pointillé&#xa0;: les réponses du {date}. La fatigue, les prismes, le côté et les oreilles sont redemandés.</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>pas fait</translation>
    </message>
    <message>
        <source>passed, {right} of {given}</source>
        <translation>réussi, {right} sur {given}</translation>
    </message>
    <message>
        <source>not passed, {right} of {given}</source>
        <translation>non réussi, {right} sur {given}</translation>
    </message>
    <message>
        <source>Opening the audio output …</source>
        <translation>Ouverture de la sortie audio…</translation>
    </message>
    <message>
        <source>{ear}, {number} of {total}. Listen …</source>
        <translation>{ear}, {number} sur {total}. Écoutez…</translation>
    </message>
    <message>
        <source>{ear}, {number} of {total}. Ask: “Did you hear it?”</source>
        <translation>{ear}, {number} sur {total}. Demandez&#xa0;: «&#xa0;L’avez-vous entendu&#xa0;?&#xa0;»</translation>
    </message>
    <message>
        <source>Choose an output first.</source>
        <translation>Choisissez d’abord une sortie.</translation>
    </message>
    <message>
        <source>Soft sounds and silences at one ear, then at the other, {total} each; {needed} right answers pass. Takes about two minutes.</source>
        <translation>Des sons faibles et des silences à une oreille, puis à l’autre, {total} pour chacune&#xa0;; il faut {needed} réponses justes. Dure environ deux minutes.</translation>
    </message>
    <message>
        <source>Everything was asked, and nothing speaks against the result.</source>
        <translation>Tout a été demandé, et rien ne gêne l’interprétation du résultat.</translation>
    </message>
    <message>
        <source>The result will say “interpret with caution”.</source>
        <translation>Le résultat portera la mention «&#xa0;à interpréter avec prudence&#xa0;».</translation>
    </message>
    <message>
        <source>Not asked: {names}.</source>
        <translation>Non demandé&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Can shift the answers: {names}.</source>
        <translation>Peut décaler les réponses&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} et {count} de plus</translation>
    </message>
    <message>
        <source>The result will be “not interpretable”: neither ear passed its screen.</source>
        <translation>Le résultat sera «&#xa0;non interprétable&#xa0;»&#xa0;: le contrôle d’audition n’est réussi pour aucune oreille.</translation>
    </message>
    <message>
        <source>The result will be “not interpretable”: the left ear did not pass its screen.</source>
        <translation>Le résultat sera «&#xa0;non interprétable&#xa0;»&#xa0;: le contrôle de l’oreille gauche n’est pas réussi.</translation>
    </message>
    <message>
        <source>The result will be “not interpretable”: the right ear did not pass its screen.</source>
        <translation>Le résultat sera «&#xa0;non interprétable&#xa0;»&#xa0;: le contrôle de l’oreille droite n’est pas réussi.</translation>
    </message>
    <message>
        <source>side of the lesion not known</source>
        <translation>côté de la lésion inconnu</translation>
    </message>
    <message>
        <source>side of the lesion changed</source>
        <translation>côté de la lésion modifié</translation>
    </message>
    <message>
        <source>hearing aids</source>
        <translation>appareils auditifs</translation>
    </message>
    <message>
        <source>one ear louder</source>
        <translation>une oreille entend plus fort</translation>
    </message>
    <message>
        <source>ears differ</source>
        <translation>audition asymétrique</translation>
    </message>
    <message>
        <source>visual field</source>
        <translation>champ visuel</translation>
    </message>
    <message>
        <source>glasses not worn</source>
        <translation>lunettes non portées</translation>
    </message>
    <message>
        <source>prisms</source>
        <translation>prismes</translation>
    </message>
    <message>
        <source>aphasia</source>
        <translation>aphasie</translation>
    </message>
    <message>
        <source>arm opposite the lesion</source>
        <translation>bras opposé à la lésion</translation>
    </message>
    <message>
        <source>head turned</source>
        <translation>tête tournée</translation>
    </message>
    <message>
        <source>trunk turned</source>
        <translation>tronc tourné</translation>
    </message>
    <message>
        <source>fatigue</source>
        <translation>fatigue</translation>
    </message>
</context>
<context>
    <name>key</name>
    <message>
        <source>Key: %s</source>
        <translation>Touche&#xa0;:&#xa0;%s</translation>
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
        <translation>Version&#xa0;: {version}.</translation>
    </message>
    <message>
        <source>Built-in, version {version}: </source>
        <translation>Intégré, version {version}&#xa0;: </translation>
    </message>
    <message>
        <source>Built-in: </source>
        <translation>Intégré&#xa0;: </translation>
    </message>
    <message>
        <source>In a film, what is there is found by who follows it.</source>
        <translation>Dans un film, ce qui est là est trouvé par celui qui le suit.</translation>
    </message>
    <message>
        <source>what stands out from what surrounds it.</source>
        <translation>ce qui ressort de ce qui l’entoure.</translation>
    </message>
    <message>
        <source>what things are</source>
        <translation>ce que sont les choses</translation>
    </message>
    <message>
        <source>Only films and animations are followed.</source>
        <translation>Seuls les films et les animations sont suivis.</translation>
    </message>
    <message>
        <source>Nobody: this is the film at {seconds} s, and movement is not followed.</source>
        <translation>Personne&#xa0;: c’est le film à {seconds} s, et le mouvement n’est pas suivi.</translation>
    </message>
    <message>
        <source>what moves, and what stands out while it stands still.</source>
        <translation>ce qui bouge, et ce qui ressort quand il est immobile.</translation>
    </message>
    <message>
        <source>The file is damaged: it was followed until {seconds} s.</source>
        <translation>Le fichier est endommagé&#xa0;: il a été suivi jusqu’à {seconds} s.</translation>
    </message>
    <message>
        <source>Its colours were taken {how}.</source>
        <translation>Traitement de ses couleurs&#xa0;: {how}.</translation>
    </message>
    <message>
        <source>At most {count} at a time were looked for.</source>
        <translation>Au plus {count} à la fois ont été cherchées.</translation>
    </message>
    <message>
        <source>At most {count} were looked for.</source>
        <translation>Au plus {count} ont été cherchées.</translation>
    </message>
    <message>
        <source>Left out because they make no sound: {count}.</source>
        <translation>Laissés de côté parce qu’ils ne font aucun bruit&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Looked for in words: {words}.</source>
        <translation>Cherché avec des mots&#xa0;: {words}.</translation>
    </message>
    <message>
        <source>It stands in for a model, and does not know {what}.</source>
        <translation>Cela tient lieu de modèle, et ne sait pas {what}.</translation>
    </message>
    <message>
        <source>a guess from the place in the picture.</source>
        <translation>une estimation d’après la place dans l’image.</translation>
    </message>
    <message>
        <source>how far anything is</source>
        <translation>à quelle distance est chaque chose</translation>
    </message>
    <message>
        <source>Distances are in metres, as the model tells them.</source>
        <translation>Les distances sont en mètres, telles que le modèle les donne.</translation>
    </message>
    <message>
        <source>Assumed: the scale of the distances.</source>
        <translation>Supposé&#xa0;: l’échelle des distances.</translation>
    </message>
    <message>
        <source>Assumed: {assumption}.</source>
        <translation>Supposé&#xa0;: {assumption}.</translation>
    </message>
    <message>
        <source>Assumed: a field of view of {degrees}°.</source>
        <translation>Supposé&#xa0;: un champ de vision de {degrees}°.</translation>
    </message>
    <message>
        <source>The field of view of {degrees}° is the file&apos;s own.</source>
        <translation>Le champ de vision de {degrees}° vient du fichier.</translation>
    </message>
    <message>
        <source>The field of view of {degrees}° is as the model saw it.</source>
        <translation>Le champ de vision de {degrees}° est tel que le modèle l’a vu.</translation>
    </message>
    <message>
        <source>The field of view of {degrees}° was set by hand.</source>
        <translation>Le champ de vision de {degrees}° a été réglé à la main.</translation>
    </message>
    <message>
        <source>Nobody: no model was asked, so nothing knows what the sources are.</source>
        <translation>Personne&#xa0;: aucun modèle n’a été interrogé, donc rien ne sait ce que sont les sources.</translation>
    </message>
    <message>
        <source>Names came with what was found; nobody else was asked.</source>
        <translation>Les noms sont venus avec ce qui a été trouvé&#xa0;; personne d’autre n’a été interrogé.</translation>
    </message>
    <message>
        <source>Built-in: synthesised sounds of the library, as a proposal.</source>
        <translation>Intégré&#xa0;: sons synthétiques de la bibliothèque, comme proposition.</translation>
    </message>
    <message>
        <source>The best of {count} was chosen.</source>
        <translation>Le meilleur de {count} a été choisi.</translation>
    </message>
    <message>
        <source>What is there</source>
        <translation>Ce qui est là</translation>
    </message>
    <message>
        <source>Who follows it</source>
        <translation>Qui le suit</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>À quelle distance c’est</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Ce que c’est</translation>
    </message>
    <message>
        <source>How it sounds</source>
        <translation>Le son que cela fait</translation>
    </message>
    <message>
        <source>Which sound fits best</source>
        <translation>Quel son convient le mieux</translation>
    </message>
    <message>
        <source>Built-in: what stands out</source>
        <translation>Intégré&#xa0;: ce qui ressort</translation>
    </message>
    <message>
        <source>Built-in: what moves or stands out</source>
        <translation>Intégré&#xa0;: ce qui bouge ou ressort</translation>
    </message>
    <message>
        <source>Built-in: a rough guess</source>
        <translation>Intégré&#xa0;: estimation</translation>
    </message>
    <message>
        <source>Nobody: names come with what is found</source>
        <translation>Personne&#xa0;: noms déjà trouvés</translation>
    </message>
    <message>
        <source>Built-in: sounds of the library</source>
        <translation>Intégré&#xa0;: bibliothèque</translation>
    </message>
    <message>
        <source>Nobody: the first is taken</source>
        <translation>Personne&#xa0;: le premier est pris</translation>
    </message>
    <message>
        <source>Built-in only, without models</source>
        <translation>Intégré, sans modèle</translation>
    </message>
    <message>
        <source>Models for any computer</source>
        <translation>Modèles pour tout ordinateur</translation>
    </message>
    <message>
        <source>SEE-2-SOUND, as published</source>
        <translation>SEE-2-SOUND, comme publié</translation>
    </message>
    <message>
        <source>Chosen one by one</source>
        <translation>Choisis un par un</translation>
    </message>
    <message>
        <source>This scene was made by hand, without a picture.</source>
        <translation>Cette scène a été faite à la main, sans image.</translation>
    </message>
    <message>
        <source>This scene was made by hand: its sources were placed in {name} by a person.</source>
        <translation>Cette scène a été faite à la main&#xa0;: une personne a placé ses sources dans {name}.</translation>
    </message>
    <message>
        <source>Made from the picture {name}.</source>
        <translation>Faite à partir de l’image {name}.</translation>
    </message>
    <message>
        <source>Made from the film {name}, followed from its start to its end.</source>
        <translation>Faite à partir du film {name}, suivi du début à la fin.</translation>
    </message>
    <message>
        <source>Made from one moment of the film {name}.</source>
        <translation>Faite à partir d’un moment du film {name}.</translation>
    </message>
    <message>
        <source>{number}. {label}</source>
        <translation>{number}. {label}</translation>
    </message>
    <message>
        <source>By hand.</source>
        <translation>À la main.</translation>
    </message>
    <message>
        <source>{why}.</source>
        <translation>{why}.</translation>
    </message>
    <message>
        <source>Changed by hand: {what}. It stays when the scene is made again.</source>
        <translation>Changé à la main&#xa0;: {what}. Cela reste quand la scène est refaite.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>son</translation>
    </message>
    <message>
        <source>gain</source>
        <translation>gain</translation>
    </message>
    <message>
        <source>muted or not</source>
        <translation>son coupé ou non</translation>
    </message>
    <message>
        <source>place</source>
        <translation>place</translation>
    </message>
    <message>
        <source>Deleted by hand, and not found again: {count}.</source>
        <translation>Supprimées à la main, et plus cherchées&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>What is there, again</source>
        <translation>Ce qui est là, de nouveau</translation>
    </message>
    <message>
        <source>How far it is, again</source>
        <translation>À quelle distance c’est, de nouveau</translation>
    </message>
    <message>
        <source>How it sounds, again</source>
        <translation>Le son que cela fait, de nouveau</translation>
    </message>
    <message>
        <source>What is there was found again; sources now: {count}.</source>
        <translation>Ce qui est là a été cherché de nouveau&#xa0;; sources maintenant&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>How far things are was told again.</source>
        <translation>La distance de chaque chose a été estimée de nouveau.</translation>
    </message>
    <message>
        <source>The sounds were made again.</source>
        <translation>Les sons ont été refaits.</translation>
    </message>
    <message>
        <source>{what} What was changed by hand stayed; Undo takes the rest back.</source>
        <translation>{what} Ce qui a été changé à la main est resté&#xa0;; Annuler reprend le reste.</translation>
    </message>
</context>
<context>
    <name>models</name>
    <message>
        <source>What is in a picture</source>
        <translation>Ce qu’il y a dans une image</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>À quelle distance</translation>
    </message>
    <message>
        <source>What it sounds like</source>
        <translation>Le son que cela fait</translation>
    </message>
    <message>
        <source>The sound</source>
        <translation>Le son</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>finds what is in a picture</source>
        <translation>trouve ce qu’il y a dans une image</translation>
    </message>
    <message>
        <source>tells how far things are</source>
        <translation>dit à quelle distance sont les choses</translation>
    </message>
    <message>
        <source>names what is found, so that its sound is known</source>
        <translation>nomme ce qui est trouvé, pour que son bruit soit connu</translation>
    </message>
    <message>
        <source>follows things through a film</source>
        <translation>suit les choses à travers un film</translation>
    </message>
    <message>
        <source>makes sounds</source>
        <translation>produit des sons</translation>
    </message>
    <message>
        <source>chooses the sound that fits best</source>
        <translation>choisit le son qui convient le mieux</translation>
    </message>
    <message>
        <source>about {size}</source>
        <translation>environ {size}</translation>
    </message>
    <message>
        <source>does not fit yet: Python packages are missing</source>
        <translation>ne convient pas encore&#xa0;: il manque des paquets Python</translation>
    </message>
    <message>
        <source>download size not known yet</source>
        <translation>taille du téléchargement pas encore connue</translation>
    </message>
    <message>
        <source>enough memory here</source>
        <translation>mémoire suffisante ici</translation>
    </message>
    <message>
        <source>slow on this computer</source>
        <translation>lent sur cet ordinateur</translation>
    </message>
    <message>
        <source>does not fit this computer</source>
        <translation>ne convient pas à cet ordinateur</translation>
    </message>
    <message>
        <source>clinical use allowed</source>
        <translation>usage clinique permis</translation>
    </message>
    <message>
        <source>clinical use not allowed</source>
        <translation>usage clinique interdit</translation>
    </message>
    <message>
        <source>clinical use unclear: ask your lawyer</source>
        <translation>usage clinique incertain&#xa0;: demandez à votre juriste</translation>
    </message>
    <message>
        <source>waits for the end of the session</source>
        <translation>attend la fin de la séance</translation>
    </message>
    <message>
        <source>paused, {size} fetched</source>
        <translation>en pause, {size} téléchargés</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>non installé</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>attend son tour</translation>
    </message>
    <message>
        <source>installing</source>
        <translation>installation</translation>
    </message>
    <message>
        <source>importing</source>
        <translation>importation</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>vérification</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>arrêt</translation>
    </message>
    <message>
        <source>removing</source>
        <translation>suppression</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installé</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>endommagé</translation>
    </message>
    <message>
        <source>asking what there is to fetch</source>
        <translation>demande ce qu’il y a à télécharger</translation>
    </message>
    <message>
        <source>fetching, {percent} %</source>
        <translation>téléchargement, {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>copying, {percent} %</source>
        <translation>copie, {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>checking every byte, {percent} %</source>
        <translation>vérification de chaque octet, {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Install …</source>
        <translation>Installer…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Install again …</source>
        <translation>Réinstaller…</translation>
    </message>
    <message>
        <source>{memory} on the CPU (measured)</source>
        <translation>{memory} sur le processeur (mesuré)</translation>
    </message>
    <message>
        <source>{memory} on the CPU (estimated)</source>
        <translation>{memory} sur le processeur (estimé)</translation>
    </message>
    <message>
        <source>{memory} on a graphics card</source>
        <translation>{memory} sur une carte graphique</translation>
    </message>
    <message>
        <source>the newest revision</source>
        <translation>la dernière révision</translation>
    </message>
    <message>
        <source>revision not known</source>
        <translation>révision inconnue</translation>
    </message>
    <message>
        <source>fetched on {when}</source>
        <translation>téléchargé le {when}</translation>
    </message>
    <message>
        <source>imported on {when}</source>
        <translation>importé le {when}</translation>
    </message>
    <message>
        <source>licence {name} accepted on {when}</source>
        <translation>licence {name} acceptée le {when}</translation>
    </message>
    <message>
        <source>See2Sound&apos;s list</source>
        <translation>la liste de See2Sound</translation>
    </message>
    <message>
        <source>the hub</source>
        <translation>le dépôt</translation>
    </message>
    <message>
        <source>an earlier installation</source>
        <translation>une installation antérieure</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
</context>
<context>
    <name>patient</name>
    <message>
        <source>Listen for the %s.</source>
        <translation>Écoutez bien&#xa0;:&#xa0;%s.</translation>
    </message>
    <message>
        <source>Listen.</source>
        <translation>Écoutez.</translation>
    </message>
    <message>
        <source>How far away was it?</source>
        <translation>À quelle distance était-ce&#xa0;?</translation>
    </message>
    <message>
        <source>Please wait a moment.</source>
        <translation>Attendez un instant.</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>Merci.</translation>
    </message>
    <message>
        <source>Take a rest, then we go on.</source>
        <translation>Reposez-vous, puis nous continuons.</translation>
    </message>
    <message>
        <source>It was this one.</source>
        <translation>C’était celui-ci.</translation>
    </message>
    <message>
        <source>It was here.</source>
        <translation>C’était ici.</translation>
    </message>
    <message>
        <source>Take a rest.</source>
        <translation>Reposez-vous.</translation>
    </message>
    <message>
        <source>No word</source>
        <translation>Aucun mot</translation>
    </message>
    <message>
        <source>I heard nothing</source>
        <translation>Je n’ai rien entendu</translation>
    </message>
    <message>
        <source>Now the test begins.</source>
        <translation>Maintenant, le test commence.</translation>
    </message>
    <message>
        <source>We pause for a moment.</source>
        <translation>Nous faisons une pause.</translation>
    </message>
    <message>
        <source>Thank you, this is the end.</source>
        <translation>Merci, c’est la fin.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Where was the %s?</source>
        <translation>Où était le son&#xa0;:&#xa0;%s&#xa0;?</translation>
    </message>
    <message>
        <source>Where was the sound?</source>
        <translation>Où était le son&#xa0;?</translation>
    </message>
    <message>
        <source>Which words did you hear?</source>
        <translation>Quels mots avez-vous entendus&#xa0;?</translation>
    </message>
    <message>
        <source>Which picture?</source>
        <translation>Quelle image&#xa0;?</translation>
    </message>
    <message>
        <source>One side, or both?</source>
        <translation>Un côté, ou les deux&#xa0;?</translation>
    </message>
    <message>
        <source>Which way did it move?</source>
        <translation>Dans quel sens allait le son&#xa0;?</translation>
    </message>
    <message>
        <source>On which side was it?</source>
        <translation>De quel côté était le son&#xa0;?</translation>
    </message>
    <message>
        <source>These were the words.</source>
        <translation>Voici les mots.</translation>
    </message>
    <message>
        <source>Listen, then say your answer.</source>
        <translation>Écoutez, puis dites votre réponse.</translation>
    </message>
    <message>
        <source>Listen, then say where it was.</source>
        <translation>Écoutez, puis dites où était le son.</translation>
    </message>
    <message>
        <source>Listen, then press for your answer.</source>
        <translation>Écoutez, puis appuyez pour répondre.</translation>
    </message>
    <message>
        <source>Listen, then touch your answer.</source>
        <translation>Écoutez, puis touchez votre réponse.</translation>
    </message>
    <message>
        <source>Listen, then touch how far it was.</source>
        <translation>Écoutez, puis touchez la bonne distance.</translation>
    </message>
    <message>
        <source>Listen, then touch where it was.</source>
        <translation>Écoutez, puis touchez l’endroit du son.</translation>
    </message>
    <message>
        <source>Listen, then say the words you heard.</source>
        <translation>Écoutez, puis dites les mots entendus.</translation>
    </message>
    <message>
        <source>Listen, then press for the words you heard.</source>
        <translation>Écoutez, puis appuyez pour les mots entendus.</translation>
    </message>
    <message>
        <source>Listen, then touch the words you heard.</source>
        <translation>Écoutez, puis touchez les mots entendus.</translation>
    </message>
    <message>
        <source>Listen. Press when you hear a bell.</source>
        <translation>Écoutez. Appuyez quand vous entendez une cloche.</translation>
    </message>
    <message>
        <source>Yes, it is here.</source>
        <translation>Oui, c’est ici.</translation>
    </message>
    <message>
        <source>It is here. Listen again.</source>
        <translation>C’est ici. Écoutez encore.</translation>
    </message>
    <message>
        <source>Touch the bright one.</source>
        <translation>Touchez ce qui est éclairé.</translation>
    </message>
    <message>
        <source>I hear a bell</source>
        <translation>J’entends une cloche</translation>
    </message>
    <message>
        <source>Listen, and press when you hear a bell.</source>
        <translation>Écoutez, et appuyez quand vous entendez une cloche.</translation>
    </message>
</context>
<context>
    <name>progress</name>
    <message>
        <source>Reading the file</source>
        <translation>Lecture du fichier</translation>
    </message>
    <message>
        <source>Finding what is there</source>
        <translation>Recherche de ce qui est là</translation>
    </message>
    <message>
        <source>Following what is there through the film</source>
        <translation>Suivi de ce qui est là à travers le film</translation>
    </message>
    <message>
        <source>Telling how far it is</source>
        <translation>Estimation des distances</translation>
    </message>
    <message>
        <source>Telling what it is</source>
        <translation>Recherche de ce que c’est</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Chargement du modèle</translation>
    </message>
    <message>
        <source>The model works</source>
        <translation>Le modèle travaille</translation>
    </message>
    <message>
        <source>Making the sounds</source>
        <translation>Fabrication des sons</translation>
    </message>
    <message>
        <source>Finishing the sounds</source>
        <translation>Finition des sons</translation>
    </message>
    <message>
        <source>Checking the model&apos;s files</source>
        <translation>Vérification des fichiers du modèle</translation>
    </message>
    <message>
        <source>Asking what there is to fetch</source>
        <translation>Demande de ce qu’il y a à télécharger</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Téléchargement</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Copie</translation>
    </message>
    <message>
        <source>Preparing the trials</source>
        <translation>Préparation des essais</translation>
    </message>
    <message>
        <source>Preparing the sounds</source>
        <translation>Préparation des sons</translation>
    </message>
    <message>
        <source>Placing the sounds</source>
        <translation>Placement des sons</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>Écriture du fichier</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportation</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>about {seconds} s left</source>
        <translation>encore environ {seconds} s</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>encore environ {minutes} min</translation>
    </message>
    <message>
        <source>about {hours} h left</source>
        <translation>encore environ {hours} h</translation>
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
        <translation>environ {minutes} min</translation>
    </message>
    <message>
        <source>{times} sounds for each thing in the scene</source>
        <translation>{times} sons pour chaque chose de la scène</translation>
    </message>
    <message>
        <source>at most {sounds} sounds, {minutes}</source>
        <translation>au plus {sounds} sons, {minutes}</translation>
    </message>
    <message>
        <source>{sounds} sounds and {silent} silent trials, {minutes}</source>
        <translation>{sounds} sons et {silent} essais silencieux, {minutes}</translation>
    </message>
    <message>
        <source>{sounds} sounds, {minutes}</source>
        <translation>{sounds} sons, {minutes}</translation>
    </message>
    <message>
        <source>Built in, version {version}. It cannot be changed; a copy can.</source>
        <translation>Intégré, version {version}. Il ne peut pas être changé&#xa0;; une copie le peut.</translation>
    </message>
    <message>
        <source>Own copy, no norms. Version {version}, made from {original} version {before}.</source>
        <translation>Copie du site, sans normes. Version {version}, faite à partir de {original}, version {before}.</translation>
    </message>
    <message>
        <source>on the left</source>
        <translation>à gauche</translation>
    </message>
    <message>
        <source>on the right</source>
        <translation>à droite</translation>
    </message>
    <message>
        <source>on both sides</source>
        <translation>des deux côtés</translation>
    </message>
    <message>
        <source>moving to the left</source>
        <translation>vers la gauche</translation>
    </message>
    <message>
        <source>moving to the right</source>
        <translation>vers la droite</translation>
    </message>
    <message>
        <source>around the head</source>
        <translation>autour de la tête</translation>
    </message>
    <message>
        <source>on a clock face</source>
        <translation>sur un cadran</translation>
    </message>
    <message>
        <source>left, middle or right</source>
        <translation>gauche, milieu ou droite</translation>
    </message>
    <message>
        <source>one of a few answers</source>
        <translation>une réponse parmi quelques-unes</translation>
    </message>
    <message>
        <source>therapist enters it</source>
        <translation>saisi par le thérapeute</translation>
    </message>
    <message>
        <source>Sounds: {places}.</source>
        <translation>Sons&#xa0;: {places}.</translation>
    </message>
    <message>
        <source>Sounds move through arcs of {narrowest}° to {widest}°.</source>
        <translation>Les sons parcourent des arcs de {narrowest}° à {widest}°.</translation>
    </message>
    <message>
        <source>Sounds between {left} and {right}, placed by the answers.</source>
        <translation>Sons entre {left} et {right}, placés selon les réponses.</translation>
    </message>
    <message>
        <source>Practice: {places}.</source>
        <translation>Familiarisation&#xa0;: {places}.</translation>
    </message>
    <message>
        <source>Answers reach to {degrees}° on each side.</source>
        <translation>Les réponses vont jusqu’à {degrees}° de chaque côté.</translation>
    </message>
    <message>
        <source>The positions come from the session&apos;s own scenes or recordings.</source>
        <translation>Les positions viennent des scènes ou des enregistrements de la séance.</translation>
    </message>
    <message>
        <source>Disc: a sound of the test.</source>
        <translation>Disque&#xa0;: un son du test.</translation>
    </message>
    <message>
        <source>Triangle: practice.</source>
        <translation>Triangle&#xa0;: familiarisation.</translation>
    </message>
    <message>
        <source>Band: where answers reach.</source>
        <translation>Bande&#xa0;: étendue des réponses.</translation>
    </message>
    <message>
        <source>Band: where the answers place the sounds.</source>
        <translation>Bande&#xa0;: où les réponses placent les sons.</translation>
    </message>
    <message>
        <source>Band: the widest arc.</source>
        <translation>Bande&#xa0;: l’arc le plus large.</translation>
    </message>
</context>
<context>
    <name>protocol form</name>
    <message>
        <source>Narrowest arc</source>
        <translation>Arc le plus étroit</translation>
    </message>
    <message>
        <source>Widest arc</source>
        <translation>Arc le plus large</translation>
    </message>
    <message>
        <source>Furthest left</source>
        <translation>Le plus à gauche</translation>
    </message>
    <message>
        <source>Furthest right</source>
        <translation>Le plus à droite</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>after {count} in a row</source>
        <translation>après {count} de suite</translation>
    </message>
    <message>
        <source>Steps, one after each turn</source>
        <translation>Pas, un après chaque inversion</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Ajouter un pas</translation>
    </message>
    <message>
        <source>Right answers make it harder</source>
        <translation>Réponses justes pour rendre plus difficile</translation>
    </message>
    <message>
        <source>A step to the left follows “right”</source>
        <translation>Un pas à gauche suit «&#xa0;droite&#xa0;»</translation>
    </message>
    <message>
        <source>after each</source>
        <translation>après chacune</translation>
    </message>
    <message>
        <source>Turns until it ends</source>
        <translation>Inversions jusqu’à la fin</translation>
    </message>
    <message>
        <source>First turns left out</source>
        <translation>Premières inversions ignorées</translation>
    </message>
    <message>
        <source>Grid of places</source>
        <translation>Grille des places</translation>
    </message>
    <message>
        <source>Sounds at most</source>
        <translation>Nombre maximal de sons</translation>
    </message>
    <message>
        <source>Start, {condition}</source>
        <translation>Départ, {condition}</translation>
    </message>
    <message>
        <source>Start from the left</source>
        <translation>Départ par la gauche</translation>
    </message>
    <message>
        <source>Start from the right</source>
        <translation>Départ par la droite</translation>
    </message>
    <message>
        <source>Start of {track}</source>
        <translation>Départ de {track}</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number} s</translation>
    </message>
    <message>
        <source>after {number} s</source>
        <translation>après {number} s</translation>
    </message>
    <message>
        <source>{number}° per second</source>
        <translation>{number}° par seconde</translation>
    </message>
    <message>
        <source>{number}°</source>
        <translation>{number}°</translation>
    </message>
    <message>
        <source>{number} m</source>
        <translation>{number} m</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Positions and order</source>
        <translation>Positions et ordre</translation>
    </message>
    <message>
        <source>Adapting to the answers</source>
        <translation>Adaptation aux réponses</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Familiarisation</translation>
    </message>
    <message>
        <source>Pauses, breaks and ends</source>
        <translation>Pauses, repos et arrêts</translation>
    </message>
    <message>
        <source>Name of the test</source>
        <translation>Nom du test</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>À quoi il sert</translation>
    </message>
    <message>
        <source>The other sound</source>
        <translation>L’autre son</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Length of a sound</source>
        <translation>Durée d’un son</translation>
    </message>
    <message>
        <source>Loudness varies by up to</source>
        <translation>L’intensité varie au plus de</translation>
    </message>
    <message>
        <source>{number} dB louder or softer</source>
        <translation>{number} dB plus fort ou plus faible</translation>
    </message>
    <message>
        <source>Sounds as in a room</source>
        <translation>Son comme dans une pièce</translation>
    </message>
    <message>
        <source>The scene&apos;s other things sound as well</source>
        <translation>Les autres choses de la scène sonnent aussi</translation>
    </message>
    <message>
        <source>Near and far are equally loud</source>
        <translation>Près et loin sont aussi forts</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positions</translation>
    </message>
    <message>
        <source>{number}° to the left and to the right</source>
        <translation>{number}° à gauche et à droite</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>Répétitions</translation>
    </message>
    <message>
        <source>{number} times each</source>
        <translation>{number} fois chacune</translation>
    </message>
    <message>
        <source>Silent trials</source>
        <translation>Essais silencieux</translation>
    </message>
    <message>
        <source>Sounds of one side in a row</source>
        <translation>Sons du même côté de suite</translation>
    </message>
    <message>
        <source>at most {number}</source>
        <translation>au plus {number}</translation>
    </message>
    <message>
        <source>Ways of answering</source>
        <translation>Façons de répondre</translation>
    </message>
    <message>
        <source>Answers reach to</source>
        <translation>Les réponses vont jusqu’à</translation>
    </message>
    <message>
        <source>{number}° on each side</source>
        <translation>{number}° de chaque côté</translation>
    </message>
    <message>
        <source>Grid of the answers</source>
        <translation>Grille des réponses</translation>
    </message>
    <message>
        <source>on rings, in metres</source>
        <translation>sur des anneaux, en mètres</translation>
    </message>
    <message>
        <source>near, middle or far</source>
        <translation>près, moyen ou loin</translation>
    </message>
    <message>
        <source>Distance is answered</source>
        <translation>On répond à la distance</translation>
    </message>
    <message>
        <source>Time for an answer</source>
        <translation>Temps pour répondre</translation>
    </message>
    <message>
        <source>Practice sounds</source>
        <translation>Sons de familiarisation</translation>
    </message>
    <message>
        <source>Add a practice sound</source>
        <translation>Ajouter un son de familiarisation</translation>
    </message>
    <message>
        <source>Arc of practice</source>
        <translation>Arc de la familiarisation</translation>
    </message>
    <message>
        <source>Right answers needed</source>
        <translation>Réponses justes nécessaires</translation>
    </message>
    <message>
        <source>none needed</source>
        <translation>aucune exigée</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>after {number} sounds</source>
        <translation>après {number} sons</translation>
    </message>
    <message>
        <source>after {number} sounds in a row</source>
        <translation>après {number} sons de suite</translation>
    </message>
    <message>
        <source>from {number} of 10</source>
        <translation>à partir de {number} sur 10</translation>
    </message>
    <message>
        <source>by {number} standard deviations</source>
        <translation>de {number} écarts types</translation>
    </message>
    <message>
        <source>Shortest pause before a sound</source>
        <translation>Pause la plus courte avant un son</translation>
    </message>
    <message>
        <source>Longest pause before a sound</source>
        <translation>Pause la plus longue avant un son</translation>
    </message>
    <message>
        <source>Break by sounds</source>
        <translation>Repos selon les sons</translation>
    </message>
    <message>
        <source>Break by time</source>
        <translation>Repos selon le temps</translation>
    </message>
    <message>
        <source>Stand still without answers</source>
        <translation>Arrêt en l’absence de réponses</translation>
    </message>
    <message>
        <source>Suggest the end by fatigue</source>
        <translation>Proposer la fin selon la fatigue</translation>
    </message>
    <message>
        <source>Suggest the end when accuracy falls</source>
        <translation>Proposer la fin quand la précision baisse</translation>
    </message>
</context>
<context>
    <name>recovery_sheet</name>
    <message>
        <source>Recovery code</source>
        <translation>Code de secours</translation>
    </message>
    <message>
        <source>nothing was written</source>
        <translation>rien n’a été écrit</translation>
    </message>
</context>
<context>
    <name>scale</name>
    <message>
        <source>Not real</source>
        <translation>Pas réel</translation>
    </message>
    <message>
        <source>Very real</source>
        <translation>Très réel</translation>
    </message>
    <message>
        <source>Not around me</source>
        <translation>Pas autour de moi</translation>
    </message>
    <message>
        <source>All around me</source>
        <translation>Tout autour de moi</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>Ne correspond pas</translation>
    </message>
    <message>
        <source>Fits exactly</source>
        <translation>Correspond exactement</translation>
    </message>
    <message>
        <source>Not clear</source>
        <translation>Pas clair</translation>
    </message>
    <message>
        <source>Very clear</source>
        <translation>Très clair</translation>
    </message>
    <message>
        <source>How real did it sound?</source>
        <translation>Le son était-il réel&#xa0;?</translation>
    </message>
    <message>
        <source>Was the sound all around you?</source>
        <translation>Le son était-il tout autour de vous&#xa0;?</translation>
    </message>
    <message>
        <source>Did it fit the picture?</source>
        <translation>Allait-il avec l’image&#xa0;?</translation>
    </message>
    <message>
        <source>How clear was it?</source>
        <translation>Était-il clair&#xa0;?</translation>
    </message>
</context>
<context>
    <name>scene</name>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{time} of {length}</source>
        <translation>{time} sur {length}</translation>
    </message>
    <message>
        <source>straight ahead</source>
        <translation>droit devant</translation>
    </message>
    <message>
        <source>straight behind</source>
        <translation>droit derrière</translation>
    </message>
    <message>
        <source>{degrees}° right</source>
        <translation>{degrees}° à droite</translation>
    </message>
    <message>
        <source>{degrees}° left</source>
        <translation>{degrees}° à gauche</translation>
    </message>
    <message>
        <source>{direction}, behind</source>
        <translation>{direction}, derrière</translation>
    </message>
    <message>
        <source>level</source>
        <translation>à hauteur d’oreille</translation>
    </message>
    <message>
        <source>{degrees}° up</source>
        <translation>{degrees}° vers le haut</translation>
    </message>
    <message>
        <source>{degrees}° down</source>
        <translation>{degrees}° vers le bas</translation>
    </message>
    <message>
        <source>{metres} m</source>
        <translation>{metres} m</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>tel quel</translation>
    </message>
    <message>
        <source>{size} dB louder</source>
        <translation>{size} dB plus fort</translation>
    </message>
    <message>
        <source>{size} dB softer</source>
        <translation>{size} dB plus faible</translation>
    </message>
    <message>
        <source>This film flashes more than three times in a second, first at {seconds} s, which can bring on seizures. Do not play it where a patient sees it; cut that part out, or take one moment of it. Tests show still pictures only.</source>
        <translation>Ce film clignote plus de trois fois par seconde, d’abord à {seconds}&#xa0;s, ce qui peut provoquer des crises d’épilepsie. Ne le lisez pas là où un patient le voit&#xa0;; coupez ce passage, ou prenez-en un seul instant. Les tests ne montrent que des images fixes.</translation>
    </message>
    <message>
        <source>Sources found: {count}. Choose what each sounds like; the sounds are only a proposal.</source>
        <translation>Sources trouvées&#xa0;: {count}. Choisissez le son de chacune&#xa0;; les sons ne sont qu’une proposition.</translation>
    </message>
    <message>
        <source>The camera&apos;s field of view is assumed.</source>
        <translation>Le champ de vision de la caméra est supposé.</translation>
    </message>
    <message>
        <source>The film was followed from its start to its end.</source>
        <translation>Le film a été suivi du début à la fin.</translation>
    </message>
    <message>
        <source>This is one moment of the film: movement is not followed.</source>
        <translation>C’est un moment du film&#xa0;: le mouvement n’est pas suivi.</translation>
    </message>
</context>
<context>
    <name>session</name>
    <message>
        <source>On an arc around the head</source>
        <translation>Sur un arc autour de la tête</translation>
    </message>
    <message>
        <source>On a clock face</source>
        <translation>Sur un cadran</translation>
    </message>
    <message>
        <source>By left, middle or right, one above the other</source>
        <translation>Gauche, milieu ou droite, l’un au-dessus de l’autre</translation>
    </message>
    <message>
        <source>By one of a few answers</source>
        <translation>Par une réponse parmi quelques-unes</translation>
    </message>
    <message>
        <source>The patient says or points, I enter it</source>
        <translation>Le patient dit ou montre, je saisis</translation>
    </message>
    <message>
        <source>By hand: touch, mouse or keys</source>
        <translation>À la main&#xa0;: toucher, souris ou clavier</translation>
    </message>
    <message>
        <source>One switch: the answers are highlighted in turn</source>
        <translation>Un contacteur&#xa0;: chaque réponse à son tour</translation>
    </message>
    <message>
        <source>Two switches: one goes on, one chooses</source>
        <translation>Deux contacteurs&#xa0;: l’un avance, l’autre choisit</translation>
    </message>
    <message>
        <source>A pointer that rests on the answer</source>
        <translation>Un pointeur qui reste sur la réponse</translation>
    </message>
    <message>
        <source>The instructions are also spoken.</source>
        <translation>Les consignes sont aussi dites à voix haute.</translation>
    </message>
    <message>
        <source>The instructions are text only. Recordings of them go here:</source>
        <translation>Les consignes sont seulement écrites. Leurs enregistrements vont ici&#xa0;:</translation>
    </message>
    <message>
        <source>{count} of {total} instructions are text only. The first recording that is missing goes here:</source>
        <translation>{count} consignes sur {total} sont seulement écrites. Le premier enregistrement qui manque va ici&#xa0;:</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Milieu</translation>
    </message>
    <message>
        <source>Subwoofer</source>
        <translation>Caisson de basses</translation>
    </message>
    <message>
        <source>Behind left</source>
        <translation>Arrière gauche</translation>
    </message>
    <message>
        <source>Behind right</source>
        <translation>Arrière droit</translation>
    </message>
    <message>
        <source>Where did you hear it?</source>
        <translation>Où l’avez-vous entendu&#xa0;?</translation>
    </message>
    <message>
        <source>Every channel is where it belongs.</source>
        <translation>Chaque canal est à sa place.</translation>
    </message>
    <message>
        <source>Left and right are swapped. Turn the headphones or change the cables, then check again.</source>
        <translation>La gauche et la droite sont inversées. Retournez le casque ou changez les câbles, puis vérifiez encore.</translation>
    </message>
    <message>
        <source>Not every sound was heard where it belongs. Check again: do not turn the headphones or change cables because of one answer.</source>
        <translation>Tous les sons n’ont pas été entendus à leur place. Vérifiez encore&#xa0;: ne retournez pas le casque et ne changez pas les câbles à cause d’une seule réponse.</translation>
    </message>
    <message>
        <source>Something was not heard where it belongs. Check cables and volume, then check again.</source>
        <translation>Quelque chose n’a pas été entendu à sa place. Vérifiez les câbles et le volume, puis vérifiez encore.</translation>
    </message>
    <message>
        <source>Play a sound from one side at a time, and say where it was heard.</source>
        <translation>Diffusez un son d’un côté à la fois, et dites où il a été entendu.</translation>
    </message>
    <message>
        <source>An example is shown to the patient. It does not count.</source>
        <translation>Un exemple est montré au patient. Il ne compte pas.</translation>
    </message>
    <message>
        <source>The patient can press Start.</source>
        <translation>Le patient peut appuyer sur Commencer.</translation>
    </message>
    <message>
        <source>The session is over.</source>
        <translation>La séance est terminée.</translation>
    </message>
    <message>
        <source>The next sound is about to come.</source>
        <translation>Le prochain son arrive.</translation>
    </message>
    <message>
        <source>The sound is playing.</source>
        <translation>Le son est en cours.</translation>
    </message>
    <message>
        <source>Waiting for the answer: where was the {what}?</source>
        <translation>En attente de la réponse&#xa0;: où était le son «&#xa0;{what}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Waiting for the answer: where?</source>
        <translation>En attente de la réponse&#xa0;: où&#xa0;?</translation>
    </message>
    <message>
        <source>Waiting for the answer: how far?</source>
        <translation>En attente de la réponse&#xa0;: à quelle distance&#xa0;?</translation>
    </message>
    <message>
        <source>Practice: the patient is shown what it was.</source>
        <translation>Familiarisation&#xa0;: on montre au patient ce que c’était.</translation>
    </message>
    <message>
        <source>Practice: the patient is shown where it was.</source>
        <translation>Familiarisation&#xa0;: on montre au patient où c’était.</translation>
    </message>
    <message>
        <source>A rest. The patient goes on when ready.</source>
        <translation>Temps de repos. Le patient continue quand il est prêt.</translation>
    </message>
    <message>
        <source>Practice is over. The patient starts the test.</source>
        <translation>La familiarisation est terminée. Le patient commence le test.</translation>
    </message>
    <message>
        <source>Waiting for the answer: which words?</source>
        <translation>En attente de la réponse&#xa0;: quels mots&#xa0;?</translation>
    </message>
    <message>
        <source>Waiting for the answer: where about?</source>
        <translation>En attente de la réponse&#xa0;: à peu près où&#xa0;?</translation>
    </message>
    <message>
        <source>Waiting for the answer: which picture?</source>
        <translation>En attente de la réponse&#xa0;: quelle image&#xa0;?</translation>
    </message>
    <message>
        <source>Waiting for the points on each scale.</source>
        <translation>En attente des points sur chaque échelle.</translation>
    </message>
    <message>
        <source>Waiting for the answer: left, right, both or nothing?</source>
        <translation>En attente de la réponse&#xa0;: gauche, droite, les deux ou rien&#xa0;?</translation>
    </message>
    <message>
        <source>Waiting for the answer: whereto did it move?</source>
        <translation>En attente de la réponse&#xa0;: vers où est-il allé&#xa0;?</translation>
    </message>
    <message>
        <source>Waiting for the answer, touched or said: left, middle or right?</source>
        <translation>En attente de la réponse, touchée ou dite&#xa0;: gauche, milieu ou droite&#xa0;?</translation>
    </message>
    <message>
        <source>Waiting for the answer: left or right?</source>
        <translation>En attente de la réponse&#xa0;: gauche ou droite&#xa0;?</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>En pause.</translation>
    </message>
    <message>
        <source>The patient pressed Stop. Ask how it is going, then go on or end the session.</source>
        <translation>Le patient a appuyé sur Arrêter. Demandez comment il va, puis continuez ou terminez la séance.</translation>
    </message>
    <message>
        <source>Several sounds in a row got no answer. Ask the patient, then go on or end the session.</source>
        <translation>Plusieurs sons de suite sont restés sans réponse. Interrogez le patient, puis continuez ou terminez la séance.</translation>
    </message>
    <message>
        <source>The audio output is gone or stopped answering. See that it is plugged in, then go on: the trial is played anew.</source>
        <translation>La sortie audio a disparu ou ne répond plus. Vérifiez qu’elle est branchée, puis continuez&#xa0;: l’essai est rejoué.</translation>
    </message>
    <message>
        <source>The computer could not play the sound without gaps, several times. Close other programs, then go on: the trial is played anew.</source>
        <translation>L’ordinateur n’a pas pu jouer le son sans coupure, plusieurs fois. Fermez d’autres programmes, puis continuez&#xa0;: l’essai est rejoué.</translation>
    </message>
    <message>
        <source>Practice went wrong too often to be sure that the task was understood. Explain it once more and go on, which is marked in the report, or end the session.</source>
        <translation>La familiarisation a échoué trop souvent pour être sûr que la tâche a été comprise. Expliquez-la encore une fois et continuez, ce qui est noté dans le rapport, ou terminez la séance.</translation>
    </message>
    <message>
        <source>The answer could not be saved yet.</source>
        <translation>La réponse n’a pas encore pu être enregistrée.</translation>
    </message>
    <message>
        <source>Going on plays the sound anew. Or skip this trial.</source>
        <translation>Continuer rejoue le son. Sinon, passez cet essai.</translation>
    </message>
    <message>
        <source>Or go on at this volume: the report will then say that the level is not known.</source>
        <translation>Ou continuez à ce volume&#xa0;: le rapport dira alors que le niveau est inconnu.</translation>
    </message>
    <message>
        <source>Left {left}   ·   Both {centre}   ·   Right {right}</source>
        <translation>Gauche {left}   ·   Les deux {centre}   ·   Droite {right}</translation>
    </message>
    <message>
        <source>Left {left}   ·   Ahead {centre}   ·   Right {right}</source>
        <translation>Gauche {left}   ·   Devant {centre}   ·   Droite {right}</translation>
    </message>
    <message>
        <source>Practice {n} of {total}</source>
        <translation>Familiarisation {n} sur {total}</translation>
    </message>
    <message>
        <source>Trial {n} of at most {total}</source>
        <translation>Essai {n} sur {total} au plus</translation>
    </message>
    <message>
        <source>Trial {n} of {total}</source>
        <translation>Essai {n} sur {total}</translation>
    </message>
    <message>
        <source>Practice: {right} understood so far, {needed} needed.</source>
        <translation>Familiarisation&#xa0;: {right} comprises jusqu’ici, {needed} nécessaires.</translation>
    </message>
    <message>
        <source>The patient is very tired. Consider ending the session.</source>
        <translation>Le patient est très fatigué. Envisagez de terminer la séance.</translation>
    </message>
    <message>
        <source>The answers have become much less accurate than at first. Consider ending the session.</source>
        <translation>Les réponses sont devenues bien moins précises qu’au début. Envisagez de terminer la séance.</translation>
    </message>
    <message>
        <source>{answered} of {planned} sounds were answered.</source>
        <translation>{answered} sons sur {planned} ont reçu une réponse.</translation>
    </message>
    <message>
        <source>{omissions} were not heard or not answered in time.</source>
        <translation>{omissions} n’ont pas été entendus ou sont restés sans réponse à temps.</translation>
    </message>
    <message>
        <source>{practice} {practice:plural sound|sounds} for practice, then at most {trials} sounds. About {minutes} {minutes:plural minute|minutes}.</source>
        <translation>{practice} {practice:plural son|sons} de familiarisation, puis au plus {trials} sons. Environ {minutes} {minutes:plural minute|minutes}.</translation>
    </message>
    <message>
        <source>{practice} {practice:plural sound|sounds} for practice, then {trials} sounds and {silent} silent {silent:plural trial|trials}. About {minutes} {minutes:plural minute|minutes}.</source>
        <translation>{practice} {practice:plural son|sons} de familiarisation, puis {trials} sons et {silent} {silent:plural essai silencieux|essais silencieux}. Environ {minutes} {minutes:plural minute|minutes}.</translation>
    </message>
    <message>
        <source>{practice} {practice:plural sound|sounds} for practice, then {trials} sounds. About {minutes} {minutes:plural minute|minutes}.</source>
        <translation>{practice} {practice:plural son|sons} de familiarisation, puis {trials} sons. Environ {minutes} {minutes:plural minute|minutes}.</translation>
    </message>
    <message>
        <source>Sound: {sound}
Answer: {answer}</source>
        <translation>Son&#xa0;: {sound}
Réponse&#xa0;: {answer}</translation>
    </message>
    <message>
        <source>the word on the left</source>
        <translation>le mot de gauche</translation>
    </message>
    <message>
        <source>the word on the right</source>
        <translation>le mot de droite</translation>
    </message>
    <message>
        <source>both words</source>
        <translation>les deux mots</translation>
    </message>
    <message>
        <source>no word</source>
        <translation>aucun mot</translation>
    </message>
    <message>
        <source>near</source>
        <translation>près</translation>
    </message>
    <message>
        <source>in between</source>
        <translation>entre les deux</translation>
    </message>
    <message>
        <source>far</source>
        <translation>loin</translation>
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
        <translation>Eau</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>Météo</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Maison</translation>
    </message>
    <message>
        <source>Animal</source>
        <translation>Animaux</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Circulation</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musique</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
</context>
<context>
    <name>sounds</name>
    <message>
        <source>Noise burst</source>
        <translation>Salve de bruit</translation>
    </message>
    <message>
        <source>Noise train</source>
        <translation>Train de salves</translation>
    </message>
    <message>
        <source>Pink noise</source>
        <translation>Bruit rose</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Son pur</translation>
    </message>
    <message>
        <source>Warble</source>
        <translation>Son modulé</translation>
    </message>
    <message>
        <source>Chirp</source>
        <translation>Balayage</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Ruisseau</translation>
    </message>
    <message>
        <source>Tap</source>
        <translation>Robinet</translation>
    </message>
    <message>
        <source>Drip</source>
        <translation>Goutte</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>Vagues</translation>
    </message>
    <message>
        <source>Rain</source>
        <translation>Pluie</translation>
    </message>
    <message>
        <source>Wind</source>
        <translation>Vent</translation>
    </message>
    <message>
        <source>Thunder</source>
        <translation>Tonnerre</translation>
    </message>
    <message>
        <source>Kettle</source>
        <translation>Bouilloire</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Alarm clock</source>
        <translation>Réveil</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Doorbell</source>
        <translation>Sonnette</translation>
    </message>
    <message>
        <source>Knock</source>
        <translation>Coups à la porte</translation>
    </message>
    <message>
        <source>Footsteps</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>Porte</translation>
    </message>
    <message>
        <source>Vacuum cleaner</source>
        <translation>Aspirateur</translation>
    </message>
    <message>
        <source>Frying</source>
        <translation>Friture</translation>
    </message>
    <message>
        <source>Fire</source>
        <translation>Feu</translation>
    </message>
    <message>
        <source>Bird</source>
        <translation>Oiseau</translation>
    </message>
    <message>
        <source>Dog</source>
        <translation>Chien</translation>
    </message>
    <message>
        <source>Cat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Bee</source>
        <translation>Abeille</translation>
    </message>
    <message>
        <source>Crickets</source>
        <translation>Grillons</translation>
    </message>
    <message>
        <source>Rooster</source>
        <translation>Coq</translation>
    </message>
    <message>
        <source>Hen</source>
        <translation>Poule</translation>
    </message>
    <message>
        <source>Cow</source>
        <translation>Vache</translation>
    </message>
    <message>
        <source>Sheep</source>
        <translation>Mouton</translation>
    </message>
    <message>
        <source>Frog</source>
        <translation>Grenouille</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>Voiture</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Train</translation>
    </message>
    <message>
        <source>Tram</source>
        <translation>Tramway</translation>
    </message>
    <message>
        <source>Bicycle bell</source>
        <translation>Sonnette de vélo</translation>
    </message>
    <message>
        <source>Horn</source>
        <translation>Klaxon</translation>
    </message>
    <message>
        <source>Siren</source>
        <translation>Sirène</translation>
    </message>
    <message>
        <source>Boat</source>
        <translation>Bateau</translation>
    </message>
    <message>
        <source>Ship horn</source>
        <translation>Corne de navire</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>Cloche</translation>
    </message>
    <message>
        <source>Piano</source>
        <translation>Piano</translation>
    </message>
    <message>
        <source>Plucked string</source>
        <translation>Corde pincée</translation>
    </message>
    <message>
        <source>Drum</source>
        <translation>Tambour</translation>
    </message>
    <message>
        <source>Music box</source>
        <translation>Boîte à musique</translation>
    </message>
    <message>
        <source>Flute</source>
        <translation>Flûte</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>Crowd</source>
        <translation>Foule</translation>
    </message>
    <message>
        <source>Laughter</source>
        <translation>Rires</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Enfants</translation>
    </message>
    <message>
        <source>Clapping</source>
        <translation>Applaudissements</translation>
    </message>
</context>
<context>
    <name>training</name>
    <message>
        <source>{first} and {more} more</source>
        <translation>{first} et {more} de plus</translation>
    </message>
    <message>
        <source>left</source>
        <translation>gauche</translation>
    </message>
    <message>
        <source>right</source>
        <translation>droite</translation>
    </message>
    <message>
        <source>The sound will move toward the {side}, again and again.</source>
        <translation>Le son se déplacera vers la {side}, encore et encore.</translation>
    </message>
    <message>
        <source>Six of ten sounds will come from the {side}.</source>
        <translation>Six sons sur dix viendront de la {side}.</translation>
    </message>
    <message>
        <source>{minutes:.0f} minutes of sound in {blocks} parts, with a rest after each.</source>
        <translation>{minutes:.0f} minutes de son en {blocks} parties, avec une pause après chacune.</translation>
    </message>
    <message>
        <source>{trials} sounds to find in {blocks} parts, with a rest after each.</source>
        <translation>{trials} sons à trouver en {blocks} parties, avec une pause après chacune.</translation>
    </message>
    <message>
        <source>{sessions} of {planned} sessions done, {amount} sounds looked for.</source>
        <translation>Séances faites&#xa0;: {sessions} sur {planned}&#xa0;; sons cherchés&#xa0;: {amount}.</translation>
    </message>
    <message>
        <source>Sessions done: {sessions}, sounds looked for: {amount}.</source>
        <translation>Séances faites&#xa0;: {sessions}, sons cherchés&#xa0;: {amount}.</translation>
    </message>
    <message>
        <source>{sessions} of {planned} sessions done, {amount} minutes heard.</source>
        <translation>Séances faites&#xa0;: {sessions} sur {planned}&#xa0;; minutes entendues&#xa0;: {amount}.</translation>
    </message>
    <message>
        <source>Sessions done: {sessions}, minutes heard: {amount}.</source>
        <translation>Séances faites&#xa0;: {sessions}, minutes écoutées&#xa0;: {amount}.</translation>
    </message>
    <message>
        <source>{number} training sessions since the last probe: test again before you go on. Only the probe, which is never trained, tells whether something changed.</source>
        <translation>{number} séances d’entraînement depuis le dernier test de contrôle&#xa0;: testez de nouveau avant de continuer. Seul le test de contrôle, qui n’est jamais entraîné, dit si quelque chose a changé.</translation>
    </message>
    <message>
        <source>{number} training {number:plural session|sessions} since the last probe; one is due after five.</source>
        <translation>{number} {number:plural séance|séances} d’entraînement depuis le dernier test de contrôle&#xa0;; il en faut un après cinq.</translation>
    </message>
    <message>
        <source>No probe was done yet; one is due after five training sessions.</source>
        <translation>Aucun test de contrôle n’a encore été fait&#xa0;; il en faut un après cinq séances d’entraînement.</translation>
    </message>
    <message>
        <source>{number} training sessions and no probe yet: test before you go on. Only the probe, which is never trained, tells whether something changed.</source>
        <translation>{number} séances d’entraînement et encore aucun test de contrôle&#xa0;: testez avant de continuer. Seul le test de contrôle, qui n’est jamais entraîné, dit si quelque chose a changé.</translation>
    </message>
    <message>
        <source>{number} training {number:plural session|sessions} and no probe yet; one is due after five.</source>
        <translation>{number} {number:plural séance|séances} d’entraînement et encore aucun test de contrôle&#xa0;; il en faut un après cinq.</translation>
    </message>
    <message>
        <source>This session fits: it leads to {share:.0f} % of a sensitive listener&apos;s week.</source>
        <translation>Cette séance est possible&#xa0;: elle porte la dose à {share:.0f}&#xa0;% de la dose hebdomadaire d’une personne sensible.</translation>
    </message>
    <message>
        <source>Listening with {code} of {when} was interrupted. What was heard is kept.</source>
        <translation>L’écoute avec {code} du {when} a été interrompue. Ce qui a été entendu est gardé.</translation>
    </message>
    <message>
        <source>Finding sounds with {code} of {when} was interrupted. What was answered is kept.</source>
        <translation>La recherche de sons avec {code} du {when} a été interrompue. Ce qui a été répondu est gardé.</translation>
    </message>
    <message>
        <source>Sound {number} of {total}</source>
        <translation>Son {number} sur {total}</translation>
    </message>
    <message>
        <source>{heard} of {total} minutes heard</source>
        <translation>{heard} minutes entendues sur {total}</translation>
    </message>
    <message>
        <source>The patient can press Start.</source>
        <translation>Le patient peut appuyer sur Commencer.</translation>
    </message>
    <message>
        <source>The session is over.</source>
        <translation>La séance est terminée.</translation>
    </message>
    <message>
        <source>The next sound is being prepared.</source>
        <translation>Le prochain son se prépare.</translation>
    </message>
    <message>
        <source>“{what}” is playing and moves.</source>
        <translation>«&#xa0;{what}&#xa0;» est en cours et se déplace.</translation>
    </message>
    <message>
        <source>A bell has rung: waiting for the patient to press.</source>
        <translation>Une cloche a sonné&#xa0;: le patient doit appuyer.</translation>
    </message>
    <message>
        <source>The next sound is about to come.</source>
        <translation>Le prochain son arrive.</translation>
    </message>
    <message>
        <source>The sound is playing.</source>
        <translation>Le son est en cours.</translation>
    </message>
    <message>
        <source>Waiting for the answer: where was the {what}?</source>
        <translation>En attente de la réponse&#xa0;: où était le son «&#xa0;{what}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Found. A tone, and it glows.</source>
        <translation>Trouvé. Un son bref, et l’endroit s’éclaire.</translation>
    </message>
    <message>
        <source>Not found. The sound comes again with its place lit.</source>
        <translation>Pas trouvé. Le son revient, et l’endroit s’éclaire.</translation>
    </message>
    <message>
        <source>A second try, with the place lit.</source>
        <translation>Deuxième essai, avec l’endroit éclairé.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>En pause.</translation>
    </message>
    <message>
        <source>A rest. Ask how tired the patient is, then go on.</source>
        <translation>Temps de repos. Demandez au patient s’il est fatigué, puis continuez.</translation>
    </message>
    <message>
        <source>The patient pressed Stop. Ask how it is going, then end for today or go on.</source>
        <translation>Le patient a appuyé sur Arrêter. Demandez comment il va, puis terminez pour aujourd’hui ou continuez.</translation>
    </message>
    <message>
        <source>The patient is very tired. End for today, or go on if you decide so.</source>
        <translation>Le patient est très fatigué. Terminez pour aujourd’hui, ou continuez si vous en décidez ainsi.</translation>
    </message>
    <message>
        <source>This part was much less accurate than the one before. End for today, or go on if you decide so.</source>
        <translation>Cette partie était bien moins précise que la précédente. Terminez pour aujourd’hui, ou continuez si vous en décidez ainsi.</translation>
    </message>
    <message>
        <source>Three in a row got no answer. Ask the patient, then end for today or go on.</source>
        <translation>Trois sons de suite sont restés sans réponse. Interrogez le patient, puis terminez pour aujourd’hui ou continuez.</translation>
    </message>
    <message>
        <source>Or go on at this volume: the level is then not known any more.</source>
        <translation>Ou continuez à ce volume&#xa0;: le niveau n’est alors plus connu.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>{side}: {correct} of {trials} found at the first try.</source>
        <translation>{side}&#xa0;: trouvé {correct} fois sur {trials} au premier essai.</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Milieu</translation>
    </message>
    <message>
        <source>The audio output is gone or stopped answering. See that it is plugged in, then go on: nothing is lost.</source>
        <translation>La sortie audio a disparu ou ne répond plus. Vérifiez qu’elle est branchée, puis continuez&#xa0;: rien n’est perdu.</translation>
    </message>
    <message>
        <source>Level not known</source>
        <translation>Niveau inconnu</translation>
    </message>
    <message>
        <source>{level:.0f} dB(A)</source>
        <translation>{level:.0f} dB(A)</translation>
    </message>
    <message>
        <source>The sound moves from {start} to {end}.</source>
        <translation>Le son va de {start} à {end}.</translation>
    </message>
    <message>
        <source>{minutes:.1f} minutes were heard.</source>
        <translation>{minutes:.1f} minutes ont été entendues.</translation>
    </message>
    <message>
        <source>Bells answered: {tapped} of {chimes}.</source>
        <translation>Cloches signalées&#xa0;: {tapped} sur {chimes}.</translation>
    </message>
</context>
<context>
    <name>trial_lines</name>
    <message>
        <source>Trial</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Entendu</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>Réaction</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>{number} (practice)</source>
        <translation>{number} (familiarisation)</translation>
    </message>
    <message>
        <source>silence</source>
        <translation>silence</translation>
    </message>
    <message>
        <source>{how}: {left} (left), {right} (right)</source>
        <translation>{how}&#xa0;: {left} (gauche), {right} (droite)</translation>
    </message>
    <message>
        <source>the left word</source>
        <translation>le mot de gauche</translation>
    </message>
    <message>
        <source>the right word</source>
        <translation>le mot de droite</translation>
    </message>
    <message>
        <source>both words</source>
        <translation>les deux mots</translation>
    </message>
    <message>
        <source>no word</source>
        <translation>aucun mot</translation>
    </message>
    <message>
        <source>{movement}, through {arc}</source>
        <translation>{movement}, sur {arc}</translation>
    </message>
    <message>
        <source>patient</source>
        <translation>patient</translation>
    </message>
    <message>
        <source>therapist</source>
        <translation>thérapeute</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>pas de réponse à temps</translation>
    </message>
    <message>
        <source>not counted: {reason}</source>
        <translation>non compté&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>counted again after a correction</source>
        <translation>compté de nouveau après une correction</translation>
    </message>
    <message>
        <source>corrected later</source>
        <translation>corrigé ensuite</translation>
    </message>
    <message>
        <source>interrupted and presented again</source>
        <translation>interrompu et présenté de nouveau</translation>
    </message>
    <message>
        <source>played {times} times</source>
        <translation>diffusé {times} fois</translation>
    </message>
</context>
<context>
    <name>trial_words</name>
    <message>
        <source>Trial {number}, practice</source>
        <translation>Essai {number}, familiarisation</translation>
    </message>
    <message>
        <source>Trial {number}</source>
        <translation>Essai {number}</translation>
    </message>
    <message>
        <source>Played</source>
        <translation>Joué</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Marked as invalid in the session: {reason}</source>
        <translation>Marqué comme non valable pendant la séance&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Entendu</translation>
    </message>
    <message>
        <source>{answer}, after {time}</source>
        <translation>{answer}, après {time}</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Répondu</translation>
    </message>
    <message>
        <source>{times} times as far as the sound</source>
        <translation>{times} fois la distance du son</translation>
    </message>
    <message>
        <source>right would have been: {answer}</source>
        <translation>la réponse juste aurait été&#xa0;: {answer}</translation>
    </message>
    <message>
        <source>{when}: marked as valid again by {who}: {reason}</source>
        <translation>{when}&#xa0;: de nouveau marqué comme valable par {who}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{when}: marked as invalid by {who}: {reason}</source>
        <translation>{when}&#xa0;: marqué comme non valable par {who}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>the therapist</source>
        <translation>le thérapeute</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>quelqu’un</translation>
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
        <translation>Rétablir une sauvegarde…</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Lesion on the left</source>
        <translation>Lésion à gauche</translation>
    </message>
    <message>
        <source>Lesion on the right</source>
        <translation>Lésion à droite</translation>
    </message>
    <message>
        <source>Lesions on both sides</source>
        <translation>Lésions des deux côtés</translation>
    </message>
    <message>
        <source>No lesion</source>
        <translation>Pas de lésion</translation>
    </message>
    <message>
        <source>Lesion side not known</source>
        <translation>Côté de la lésion inconnu</translation>
    </message>
    <message>
        <source>Controls on the patient&apos;s screen will be on the left; the right side may be missed.</source>
        <translation>Les boutons de l’écran du patient seront à gauche&#xa0;; le côté droit peut passer inaperçu.</translation>
    </message>
    <message>
        <source>Controls on the patient&apos;s screen will be on the right; the left side may be missed.</source>
        <translation>Les boutons de l’écran du patient seront à droite&#xa0;; le côté gauche peut passer inaperçu.</translation>
    </message>
    <message>
        <source>Controls on the patient&apos;s screen will be in the middle.</source>
        <translation>Les boutons de l’écran du patient seront au milieu.</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Témoin</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Inachevée</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Complète</translation>
    </message>
    <message>
        <source>Stopped early</source>
        <translation>Arrêtée avant la fin</translation>
    </message>
    <message>
        <source>Headphones</source>
        <translation>Casque</translation>
    </message>
    <message>
        <source>Stereo speakers</source>
        <translation>Enceintes stéréo</translation>
    </message>
    <message>
        <source>5.1 speakers</source>
        <translation>Enceintes 5.1</translation>
    </message>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}&#xa0;: {value}</translation>
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
        <translation>See2Sound présente des scènes sonores spatiales et enregistre des réponses de localisation, pour la recherche, l’enseignement et l’exercice supervisé par un thérapeute. Il ne pose pas de diagnostic, et ses résultats ne doivent pas être la seule base d’une décision clinique.</translation>
    </message>
</context>
</TS>
