### Words for the facts of content/vocabulary.yaml: the fact's name, and one attribute for each value.

fact-status = Défini par
    .standard = la spécification
    .unofficial = aucune spécification ; certains serveurs l’envoient
fact-outcome = Résultat
    .success = succès
    .progress = en cours
    .input-needed = suite attendue
    .failure = échec
fact-finality = Type de réponse
    .preliminary = préliminaire : une réponse finale suivra
    .intermediate = intermédiaire : le client envoie la suite
    .final = finale
fact-phase = Moment d’apparition
    .connect = à l’ouverture de la connexion
    .security = pendant la mise en place de la protection
    .login = à l’identification
    .command = après une commande
    .transfer = avant, pendant ou après un transfert
    .quit = à la fermeture de la session
    .any = à tout moment de la session
fact-fault = En cause
    .none = personne
    .user = l’utilisateur
    .client = le programme client
    .server = le serveur
    .network = le réseau
    .either = la réponse ne le dit pas
fact-actor = Qui doit agir
    .nobody = personne
    .user = vous
    .client = le client, de lui-même
    .administrator = l’administrateur du serveur
    .user-or-administrator = vous ou l’administra{ "\u00AD" }teur
fact-retry = Nouvelle tentative
    .unneeded = pas nécessaire
    .wait = non, attendez la réponse finale
    .next-step = non, passez à l’étape suivante
    .later = oui, plus tard
    .after-change = seulement après une modification
    .after-login = après l’identification
    .after-reconnect = après une reconnexion
    .useless = sans effet
fact-persistence = Nature de l’échec
    .temporary = temporaire
    .permanent = permanent
fact-connection = Connexion
    .stays-open = reste ouverte
    .closes = se ferme
    .may-close = peut se fermer
ftp-fact-connection = Connexion de contrôle
    .stays-open = reste ouverte
    .closes = se ferme
    .may-close = peut se fermer
fact-data-connection = Connexion de données
    .unaffected = non concernée
    .announced = adresse ou port annoncé
    .opening = sur le point de s’ouvrir
    .open = ouverte
    .closed = fermée
    .not-opened = non ouverte
    .aborted = interrompue

## The verdict at the top of a comparison. The attributes are values of the fact `outcome`
## and of the fact `retry`; one that goes on with a value of `persistence` or `actor`
## (failure-temporary, later-administrator) is used for codes that state that, too.
## They are put into compare-verdict (compare.ftl), as verb phrase and main clause:
## "FTP 450 signale un échec temporaire : réessayez plus tard. FTP 550 …".

verdict-tells =
    .success = annonce un succès
    .progress = signale que tout va bien pour l’instant
    .input-needed = demande la suite
    .failure = signale un échec
    .failure-temporary = signale un échec temporaire
    .failure-permanent = signale un échec permanent
verdict-next =
    .unneeded = vous n’avez rien à faire
    .unneeded-client = le client continue de lui-même
    .wait = attendez la réponse finale
    .next-step = envoyez ce que le serveur attend
    .next-step-client = le client envoie de lui-même la commande suivante
    .later = réessayez plus tard
    .later-administrator = réessayez plus tard ou adressez-vous à l’administrateur du serveur
    .later-user-or-administrator = réessayez plus tard et, si l’échec se répète, cherchez-en la cause
    .after-change = corrigez ce qui ne va pas, puis réessayez
    .after-change-user-or-administrator = remédiez à la cause, de votre côté ou sur le serveur, puis réessayez
    .after-login = identifiez-vous, puis réessayez
    .after-reconnect = patientez un peu, puis reconnectez-vous
    .useless = cherchez un autre moyen, car ce serveur ne donnera pas suite à la demande

## What sets two codes apart. One attribute for each value of a fact, a verb phrase whose
## subject is the code; put into compare-contrast (compare.ftl): "Le code 450 peut disparaître
## si l’on réessaie plus tard, tandis que 550 …". The verb phrases of one fact differ in their
## verbs and nouns, so that the two halves of a sentence do not repeat each other.

contrast-status =
    .standard = est défini par la spécification
    .unofficial = ne figure dans aucune spécification et ne vient que de certains serveurs
contrast-outcome =
    .success = annonce un succès
    .progress = indique que tout va bien pour l’instant
    .input-needed = laisse l’opération en suspens tant que la suite manque
    .failure = signale un échec
contrast-finality =
    .preliminary = sera suivi d’une autre réponse
    .intermediate = attend que le client envoie la suite
    .final = est une réponse finale
contrast-phase =
    .connect = vient à l’ouverture de la connexion
    .security = concerne la mise en place de la protection
    .login = relève de l’identification
    .command = suit une commande ordinaire
    .transfer = se rapporte à un transfert
    .quit = marque la fin de la session
    .any = peut survenir à tout moment de la session
contrast-fault =
    .none = ne signale aucun problème
    .user = tient en général à l’utilisateur
    .client = est imputable au programme client
    .server = a sa cause sur le serveur
    .network = trouve son origine dans le réseau
    .either = ne précise pas d’où vient l’échec
contrast-actor =
    .nobody = n’exige aucune intervention
    .user = se règle de votre côté
    .client = est traité par le client lui-même
    .administrator = relève de l’administrateur du serveur
    .user-or-administrator = peut nécessiter l’intervention de l’administrateur
contrast-retry =
    .unneeded = n’appelle pas de nouvelle tentative
    .wait = demande d’attendre la réponse finale
    .next-step = invite à passer à l’étape suivante plutôt qu’à réessayer
    .later = peut disparaître si l’on réessaie plus tard
    .after-change = ne disparaît qu’une fois la cause corrigée
    .after-login = cesse dès que l’identification a réussi
    .after-reconnect = oblige d’abord à se reconnecter
    .useless = revient à chaque nouvel essai
contrast-persistence =
    .temporary = signale un échec temporaire
    .permanent = désigne un échec permanent
contrast-connection =
    .stays-open = laisse la connexion ouverte
    .closes = met fin à la connexion
    .may-close = peut couper la connexion
ftp-contrast-connection =
    .stays-open = laisse la session ouverte
    .closes = ferme la connexion de contrôle
    .may-close = peut couper la connexion de contrôle
contrast-data-connection =
    .unaffected = ne touche pas à la connexion de données
    .announced = indique où ouvrir la connexion de données
    .opening = annonce que la connexion de données va s’ouvrir
    .open = indique que la connexion de données est ouverte
    .closed = signale la fermeture de la connexion de données
    .not-opened = laisse le client sans connexion de données
    .aborted = signifie que la connexion de données a été coupée

## Short names of the steps of a session (values of the fact `phase`), for the picture.
## The shorter, the better: about twelve letters.

course =
    .connect = Connexion
    .security = Protection
    .login = Identification
    .command = Commande
    .transfer = Transfert
    .quit = Fermeture

## Échanges : qui parle, et ce qui arrive sans être dit (à la place d’une ligne).

side-client = Client
side-server = Serveur
side-proxy = Proxy
event-silence = (aucune réponse)
event-refused = (connexion refusée)
event-lost = (connexion perdue)
event-closed = (connexion fermée)
event-timeout = (délai dépassé)
