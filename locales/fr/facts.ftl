### Words for the facts of content/vocabulary.yaml: the fact's name, and one attribute for each value.

fact-status = Défini par
    .standard = la spécification
    .unofficial = aucune spécification ; certains serveurs l’envoient
fact-outcome = Résultat
    .success = succès
    .progress = en cours
    .input-needed = complément attendu
    .failure = échec
fact-finality = Type de réponse
    .preliminary = préliminaire : une réponse définitive suivra
    .intermediate = intermédiaire : le client envoie la suite
    .final = définitive
fact-phase = Moment d’apparition
    .connect = à l’ouverture de la connexion
    .security = pendant la mise en place de la protection
    .login = à l’identification
    .command = en réponse à une commande
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
    .wait = non, attendez la réponse définitive
    .next-step = non, passez à l’étape suivante
    .later = oui, plus tard
    .after-change = seulement après une modification
    .after-login = après l’identification
    .after-reconnect = après une reconnexion
    .useless = sans effet
fact-persistence = Situation
    .temporary = temporaire
    .permanent = permanente
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
    .announced = adresse annoncée
    .opening = sur le point de s’ouvrir
    .open = ouverte
    .closed = fermée
    .not-opened = non ouverte
    .aborted = interrompue

## The verdict at the top of a comparison. The attributes are values of the fact `outcome`
## and of the fact `retry`; one that goes on with a value of `persistence` or `actor`
## (failure-temporary, later-administrator) is used for codes that state that, too.
## They are put into compare-verdict (compare.ftl), as verb phrase and main clause:
## "FTP 425 signale un échec peut-être passager : réessayez plus tard ; 550 …".

verdict-tells =
    .success = annonce un succès
    .progress = signale une opération en cours
    .input-needed = demande un complément
    .failure = signale un échec
    .failure-temporary = signale un échec peut-être passager
    .failure-permanent = signale un échec durable
verdict-next =
    .unneeded = il n’y a plus rien à faire
    .unneeded-client = le client continue de lui-même
    .wait = attendez la réponse définitive
    .next-step = envoyez ce que le serveur attend
    .next-step-client = le client envoie la suite de lui-même
    .later = réessayez plus tard
    .later-administrator = réessayez plus tard ou adressez-vous à l’administrateur du serveur
    .later-user-or-administrator = réessayez plus tard, et cherchez la cause si l’échec se répète
    .after-change = corrigez ce qui ne va pas, puis réessayez
    .after-change-user-or-administrator = corrigez la demande ou faites intervenir l’administrateur, puis réessayez
    .after-login = identifiez-vous, puis réessayez
    .after-reconnect = patientez un peu, puis reconnectez-vous
    .useless = trouvez un autre moyen, car ce serveur ne donnera pas suite à la demande

## What sets two codes apart. One attribute for each value of a fact, a verb phrase whose
## subject is the code; put into compare-contrast (compare.ftl): "Le code 425 justifie une
## nouvelle tentative plus tard, tandis que 550 …".

contrast-status =
    .standard = est défini par la spécification
    .unofficial = ne figure dans aucune spécification et ne vient que de certains serveurs
contrast-outcome =
    .success = annonce un succès
    .progress = signale une opération en cours
    .input-needed = demande un complément sans lequel l’opération ne peut pas aboutir
    .failure = signale un échec
contrast-finality =
    .preliminary = sera suivi d’une autre réponse
    .intermediate = attend que le client envoie la suite
    .final = clôt l’échange
contrast-phase =
    .connect = concerne l’ouverture de la connexion
    .security = concerne la mise en place de la protection
    .login = concerne l’identification
    .command = suit une commande ordinaire
    .transfer = concerne un transfert
    .quit = concerne la fin de la session
    .any = peut arriver à tout moment de la session
contrast-fault =
    .none = ne met personne en cause
    .user = met en cause la demande de l’utilisateur
    .client = met en cause le programme client
    .server = met en cause le serveur
    .network = met en cause le réseau
    .either = ne dit pas qui est en cause
contrast-actor =
    .nobody = ne requiert aucune intervention
    .user = requiert votre intervention
    .client = est traité par le client lui-même
    .administrator = requiert l’intervention de l’administrateur du serveur
    .user-or-administrator = requiert votre intervention ou celle de l’administrateur
contrast-retry =
    .unneeded = ne demande aucune nouvelle tentative
    .wait = invite à attendre la réponse définitive
    .next-step = invite à passer à l’étape suivante plutôt qu’à réessayer
    .later = justifie une nouvelle tentative plus tard
    .after-change = exige une modification avant toute nouvelle tentative
    .after-login = justifie une nouvelle tentative une fois l’identification faite
    .after-reconnect = justifie une nouvelle tentative après une reconnexion
    .useless = revient à chaque nouvelle tentative
contrast-persistence =
    .temporary = compte parmi les échecs temporaires
    .permanent = compte parmi les échecs permanents
contrast-connection =
    .stays-open = laisse la connexion ouverte
    .closes = met fin à la connexion
    .may-close = peut mettre fin à la connexion
ftp-contrast-connection =
    .stays-open = laisse la connexion de contrôle ouverte
    .closes = met fin à la connexion de contrôle
    .may-close = peut mettre fin à la connexion de contrôle
contrast-data-connection =
    .unaffected = est sans effet sur la connexion de données
    .announced = indique où ouvrir la connexion de données
    .opening = annonce que la connexion de données va s’ouvrir
    .open = indique que la connexion de données est ouverte
    .closed = indique que la connexion de données est fermée
    .not-opened = n’ouvre pas de connexion de données
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
