### FTP, code by code.
###
### .gloss        headline without a full stop; beside the number at the top of pages
### .action       one sentence to the `reader` of the record; below the gloss, and after "Code 425 (…) : …"
### .means        clause with its conjunction; reads after "Le code 220 indique …", "En revanche, le code 502 signifie …"
### .description  full sentences; the lead of the page and its text in search results
### .seen         full sentences; under "Quand vous le voyez"
### .when         clause; reads after "Le code 220 apparaît …"
### .fix          full sentences; under "Comment résoudre", and after "Code 220 (Service Ready) : …"

ftp-protocol = Protocole de transfert de fichiers (FTP)
    .intro = FTP transfère des fichiers entre un client et un serveur. Les commandes et les réponses à trois chiffres passent par la connexion de contrôle ; chaque listage et chaque fichier emprunte une connexion de données à part. Le premier chiffre d’une réponse indique le sort de la commande : en cas d’échec, commencez par ce chiffre.
ftp-class-1xx = 1xx (réponses positives préliminaires)
ftp-class-2xx = 2xx (réponses positives finales)
ftp-class-3xx = 3xx (réponses positives intermédiaires)
ftp-class-4xx = 4xx (réponses négatives transitoires)
ftp-class-5xx = 5xx (réponses négatives permanentes)
ftp-class-6xx = 6xx (réponses protégées)

## L’interface des pages sur FTP, dont les codes sont des réponses

ftp-protocol-title = Codes de réponse { $protocol }
ftp-protocol-description = Tous les codes de réponse { $protocol } par classe, chacun avec sa signification, et une page pour en comparer deux au choix.
ftp-compare-description = { $protocol } { $a } ({ $a_name }) ou { $b } ({ $b_name }) ? Ce que signifie chaque réponse, quand elle apparaît et ce qu’il faut faire.
ftp-compare-more-protocol = Tous les codes de réponse { $protocol }

## À qui s’adressent les conseils

ftp-role-user = Vous transférez des fichiers
ftp-role-operator = Vous administrez le serveur

## Mots propres à FTP pour les caractéristiques, à la place de ceux de facts.ftl

ftp-fact-phase = Moment d’apparition
    .connect = à l’ouverture de la connexion
    .security = pendant la mise en place de la protection
    .login = à l’identification
    .command = après une commande
    .data-open = à l’ouverture de la connexion de données
    .data-flow = lors du transfert des données
    .quit = à la fermeture de la session
    .any = à tout moment de la session
ftp-contrast-phase =
    .connect = vient au tout début de la session
    .security = concerne la mise en place de la protection
    .login = relève de l’identification
    .command = suit une commande ordinaire
    .data-open = se rapporte à l’ouverture de la connexion de données
    .data-flow = arrive lors du transfert des données
    .quit = marque la fin de la session
    .any = peut survenir à tout moment de la session
ftp-fact-status = Défini par
    .standard = la spécification
    .unofficial = aucune spécification ; certains serveurs l’envoient
    .listed = aucune spécification ; présent seulement dans des listes
ftp-contrast-status =
    .standard = est défini par la spécification
    .unofficial = ne figure dans aucune spécification et ne vient que de certains serveurs
    .listed = n’apparaît que dans des listes, sans être normalisé
ftp-fact-text = Dans le texte
    .marker = un marqueur de reprise
    .minutes = le nombre de minutes à attendre
    .status = l’état, les fonctionnalités ou une aide
    .directory = l’état d’un répertoire
    .file = des données sur un fichier
    .help = une aide pour un lecteur humain
    .system = le nom du système
    .address = une adresse IPv4 et un port
    .long-address = un port et une adresse de n’importe quelle famille
    .port = un port, sans adresse
    .path = un chemin entre guillemets doubles
    .security-data = des données de sécurité, s’il y en a
    .challenge = le défi
    .protocols = les protocoles utilisables
    .reply = une autre réponse, codée
ftp-contrast-text =
    .marker = fournit un marqueur de reprise
    .minutes = précise combien de minutes attendre
    .status = apporte l’état, les fonctionnalités ou une aide
    .directory = décrit un répertoire
    .file = renseigne sur un fichier
    .help = contient une aide destinée à un lecteur humain
    .system = nomme le type de système
    .address = donne une adresse IPv4 et un port
    .long-address = indique un port et une adresse de n’importe quelle famille
    .port = n’annonce qu’un port
    .path = cite un chemin entre guillemets doubles
    .security-data = peut transporter des données de sécurité
    .challenge = pose un défi
    .protocols = énumère les protocoles utilisables
    .reply = renferme une autre réponse, codée
ftp-fact-protection = Réponse incluse protégée contre
    .integrity = les modifications
    .confidentiality = la lecture
    .both = la lecture et les modifications
ftp-contrast-protection =
    .integrity = garantit l’intégrité de la réponse incluse sans la chiffrer
    .confidentiality = chiffre son contenu, mais n’assure pas qu’il arrive intact
    .both = protège son contenu à la fois contre la lecture et contre les modifications
ftp-course =
    .connect = Connexion
    .security = Protection
    .login = Identification
    .command = Commande
    .data-open = Conn. données
    .data-flow = Transfert
    .quit = Fermeture
# 110 Restart Marker Reply
ftp-110 =
    .gloss = Un point de reprise a été enregistré
    .action = Rien à faire ; le transfert continue.
    .means = qu’un point de reprise a été enregistré et que le transfert en cours pourra repartir de là
    .description = Un point de contrôle du transfert en cours est signalé par `MARK yyyy = mmmm`, qui associe le marqueur de l’émetteur à celui du récepteur.
    .seen = Rare aujourd’hui : les marqueurs de reprise n’existent qu’en mode bloc et en mode compressé, alors que presque tous les transferts se font en mode flux. Avec `MODE B` ou `MODE C`, la ligne apparaît entre 150 et 226, pendant que les données continuent de circuler.
    .when = lorsque le flux de données contient un marqueur de reprise, en mode bloc ou compressé
    .fix = Rien d’anormal ; le transfert continue et se terminera par 226 ou 250. Conservez les deux marqueurs : si un envoi est interrompu, envoyez `REST` avec celui du récepteur, ici le serveur (la valeur qui suit le signe égal), puis relancez la commande de transfert.
# 120 Service Ready in nnn Minutes
ftp-120 =
    .gloss = Le serveur sera prêt dans quelques minutes
    .action = Patientez ; 220 suivra dès que le serveur sera prêt.
    .means = que le serveur a accepté la connexion, mais qu’il lui faut encore quelques minutes avant d’autoriser l’identification
    .description = Le service est retardé du nombre de minutes indiqué ; la connexion reste ouverte et 220 suit dès que le serveur est prêt.
    .seen = Il tient lieu de message d’accueil, juste après l’ouverture de la connexion de contrôle, ou suit `REIN`. Les serveurs courants ne l’envoient presque jamais, et certaines bibliothèques clientes, dont `Net::FTP` de Ruby, y voient un échec de connexion.
    .when = lorsqu’une connexion est ouverte alors que le serveur démarre ou n’est pas encore disponible pour une autre raison
    .fix = Il n’y a pas d’erreur pour l’instant ; gardez la connexion ouverte et n’envoyez rien avant l’arrivée de 220. Si le client abandonne trop tôt, portez son délai d’attente au-delà du nombre de minutes annoncé, ou reconnectez-vous plus tard.
# 125 Data Connection Already Open
ftp-125 =
    .gloss = Connexion déjà ouverte, le transfert commence
    .action = Rien à faire ; 226 ou 250 marquera la fin du transfert.
    .means = que la connexion de données est déjà ouverte et que le transfert ou le listage commence
    .description = Les données circulent aussitôt, car client et serveur disposent déjà d’une connexion de données ; une seconde réponse suit à la fin.
    .seen = IIS envoie `125 Data connection already open; Transfer starting.` après `LIST`, `RETR` ou `STOR`, là où la plupart des autres serveurs répondent 150. En mode passif, le client s’est alors déjà connecté au port annoncé par 227 ou 229.
    .when = lorsqu’une commande de listage ou de transfert trouve la connexion de données déjà établie
    .fix = Tout va bien ; attendez 226 ou 250 avant la commande suivante. Si plus rien ne bouge ensuite, un pare-feu ou un routeur NAT coupe peut-être la connexion de données, ou la négociation TLS y échoue : vérifiez la plage de ports passifs et le niveau de protection défini par `PROT`.
# 150 File Status Okay
ftp-150 =
    .gloss = Le serveur va commencer le transfert
    .action = Attendez 226 ; si rien ne bouge, faites ouvrir les ports de données.
    .means = que le serveur a accepté la commande de transfert et va ouvrir la connexion de données
    .description = Le chemin a passé les contrôles du serveur et le transfert va commencer ; une seconde réponse dira comment il s’est terminé.
    .seen = Il s’affiche à presque chaque téléchargement, envoi ou listage : `150 Here comes the directory listing.` ou `150 Ok to send data.` avec vsftpd, `150 Accepted data connection` avec Pure-FTPd. Quand une session se fige, c’est souvent la dernière ligne affichée.
    .when = lorsque le serveur accepte `LIST`, `RETR`, `STOR` ou une commande du même genre et que les données vont circuler
    .fix = Ce n’est pas une erreur, l’opération est en cours ; attendez 226 ou 250. Si la session se fige à ce stade, la connexion de données est sans doute bloquée : demandez à l’administrateur d’ouvrir la plage de ports passifs dans le pare-feu du serveur, ou passez le client en mode passif si le journal montre `PORT` ou `EPRT`.
# 200 Command Okay
ftp-200 =
    .gloss = La commande a réussi
    .action = Rien à faire ; le client peut envoyer la commande suivante.
    .means = que la commande a été exécutée et que le serveur n’a rien à ajouter
    .description = Le serveur confirme d’un mot un réglage ou une autre commande qui ne produit aucun résultat, comme `TYPE`, `PORT`, `MODE` ou `NOOP`.
    .seen = Les clients fixent le type de transfert avant d’envoyer ou de recevoir des fichiers, si bien que les journaux sont pleins de lignes comme `200 Switching to Binary mode.` Le même code confirme `PORT` et `EPRT` en mode actif, `OPTS UTF8 ON`, ainsi que `PBSZ` et `PROT` dans les sessions TLS.
    .when = lorsque réussit une commande qui se borne à modifier un réglage ou ne renvoie aucune donnée
    .fix = Rien à corriger ; passez à la commande suivante. Méfiez-vous toutefois d’un 200 après `PORT` : il confirme seulement que l’adresse a été notée. Un pare-feu peut encore bloquer la connexion que le serveur ouvrira plus tard, ce qui donnera un 425.
# 202 Command Not Implemented, Superfluous
ftp-202 =
    .gloss = Commande superflue, ignorée par le serveur
    .action = Rien à faire ; la commande est considérée comme réussie.
    .means = que le serveur n’implémente pas la commande, car il n’en a pas besoin
    .description = Le serveur a ignoré la commande et n’a rien fait. Elle est malgré tout considérée comme réussie, et la session peut continuer.
    .seen = `ALLO` en est le cas classique : vsftpd répond `202 ALLO command ignored.`, et ProFTPD peut répondre `202 No storage allocation necessary`. La spécification l’autorise aussi pour `PASS`, `ACCT`, `SMNT` et `SITE`.
    .when = lorsque le client envoie une commande sans objet sur ce système, comme `ALLO`
    .fix = Considérez la commande comme réussie et continuez, car rien n’a été refusé. Si elle devait avoir un effet, par exemple une fonction `SITE`, consultez `HELP SITE` pour savoir ce que propose le serveur ; sinon, retirez-la du script pour garder un journal lisible.
# 211 System Status
ftp-211 =
    .gloss = État, fonctionnalités ou aide, comme demandé
    .action = Lisez la réponse jusqu’à sa dernière ligne.
    .means = que le serveur communique, comme demandé, son état, ses fonctionnalités ou une aide générale
    .description = Plusieurs lignes suivent en général et donnent l’état du serveur après `STAT`, ses extensions après `FEAT` ou une aide après `HELP`.
    .seen = Juste avant ou après l’identification, les clients envoient `FEAT` et lisent la liste comprise entre `211-Features:` et `211 End` pour savoir si `UTF8`, `MLSD`, `EPSV` ou `AUTH TLS` sont disponibles. `STAT` sans chemin donne les réglages et les connexions de la session.
    .when = lorsque le client demande la liste des fonctionnalités avec `FEAT` ou l’état du serveur avec `STAT`
    .fix = Tout va bien ; lisez jusqu’à la ligne qui commence par `211` suivi d’un espace. Une fonctionnalité absente de la liste `FEAT` n’est pas proposée : désactivez-la dans le client, ou demandez à l’administrateur de l’activer sur le serveur.
# 212 Directory Status
ftp-212 =
    .gloss = L’état du répertoire demandé
    .action = Rien à faire ; tout est dans la réponse elle-même.
    .means = que le serveur décrit, sur la connexion de contrôle, le répertoire désigné dans `STAT`
    .description = Les entrées ou les attributs d’un répertoire figurent dans la réponse elle-même ; nul besoin de connexion de données pour les voir.
    .seen = La spécification le prévoit pour `STAT` suivi du chemin d’un répertoire, mais on le rencontre rarement : vsftpd répond 213 à une telle demande, et certains serveurs 211. Les scripts qui n’attendent qu’un code précis s’y font prendre.
    .when = lorsque le client envoie `STAT` avec le chemin d’un répertoire
    .fix = La demande a réussi ; lisez le listage dans les lignes de la réponse. Dans un script, acceptez indifféremment 211, 212 et 213 après `STAT`, ou utilisez `MLSD` s’il vous faut un listage au format fixe.
# 213 File Status
ftp-213 =
    .gloss = La taille, la date ou l’état d’un fichier
    .action = Utilisez la valeur qui suit le numéro.
    .means = que le serveur renvoie la taille, la date de modification ou l’état demandés pour un fichier
    .description = La réponse donne la taille en octets après `SIZE`, une date et une heure UTC comme `20240502101512` après `MDTM`, ou des lignes d’état après `STAT`.
    .seen = Les clients envoient `SIZE` et `MDTM` avant `RETR` pour afficher la progression, reprendre un transfert ou comparer des dates. La taille dépend du type de transfert : sur un serveur Unix, un même fichier texte est plus gros en `TYPE A` qu’en `TYPE I`.
    .when = lorsque le client demande la taille, la date ou l’état d’un fichier avec `SIZE`, `MDTM` ou `STAT`
    .fix = Tout est normal ; utilisez la valeur. Si la taille paraît fausse, ou si `SIZE` est refusé par 550, envoyez d’abord `TYPE I`. Si l’heure est décalée de quelques heures, réglez le client pour qu’il la convertisse, car `MDTM` donne l’heure UTC et non l’heure locale du serveur.
# 214 Help Message
ftp-214 =
    .gloss = Le texte d’aide du serveur
    .action = Lisez le texte d’aide.
    .means = que le serveur répond à `HELP` par un texte destiné à un lecteur humain
    .description = La réponse contient une aide sur le serveur ou sur une commande, souvent une liste des commandes que le serveur reconnaît.
    .seen = Vous le voyez après `HELP`, que les clients en ligne de commande envoient pour `remotehelp`. vsftpd commence par `214-The following commands are recognized.`, énumère les noms de commandes et termine par `214 Help OK.`
    .when = lorsque quelqu’un demande de l’aide au serveur avec `HELP`, suivi ou non d’un nom de commande
    .fix = Il n’y a rien à réparer ; lisez le texte. N’en confiez pas l’analyse à un script, car chaque serveur le rédige à sa façon : utilisez `FEAT` pour connaître les extensions et `HELP SITE` pour voir les commandes `SITE` propres au serveur.
# 215 System Type
ftp-215 =
    .gloss = Le serveur donne son type de système
    .action = Rien à faire ; le client sait désormais lire les listages.
    .means = que le serveur donne le type du système d’exploitation sur lequel il tourne ou qu’il imite
    .description = Le premier mot est un nom de système enregistré, comme dans `215 UNIX Type: L8`, qui indique au client quel genre de listage attendre.
    .seen = De nombreux clients envoient `SYST` peu après l’identification ; on le trouve donc dans la plupart des journaux. Beaucoup de serveurs envoient `UNIX Type: L8` quel que soit leur système, tandis qu’IIS répond `215 Windows_NT`.
    .when = lorsque le client demande le type de système avec `SYST`, le plus souvent juste après l’identification
    .fix = Rien d’anormal. Si les listages apparaissent vides ou illisibles, le client les lit peut-être comme ceux d’un autre système : choisissez vous-même le type de serveur dans les paramètres du site, ou demandez à l’administrateur de changer le style de listage, MS-DOS ou UNIX dans le cas d’IIS.
# 220 Service Ready
ftp-220 =
    .gloss = Le serveur est prêt pour l’identification
    .action = Rien à faire ; le client active le chiffrement ou s’identifie.
    .means = que le serveur est prêt et attend que le client s’identifie
    .description = C’est le message d’accueil d’un serveur FTP. La connexion de contrôle est établie et le client peut commencer par `AUTH`, `HOST` ou `USER`.
    .seen = C’est la première ligne d’une session, souvent avec le nom du serveur, comme `220 (vsFTPd 3.0.5)` ou `220 Microsoft FTP Service`, ou une bannière de plusieurs lignes avec Pure-FTPd. On le reçoit aussi en réponse à `REIN` et à `HOST`.
    .when = lorsque la connexion de contrôle avec le serveur vient d’être établie
    .fix = Tout est en ordre ; continuez par `AUTH TLS` ou `USER`. Si l’accueil se fait attendre, la cause en est souvent la résolution inverse des noms sur le serveur, que l’administrateur peut désactiver. Si le client s’arrête juste après, vérifiez son réglage de chiffrement.
# 221 Closing Control Connection
ftp-221 =
    .gloss = Le serveur prend congé
    .action = Reconnectez-vous si vous avez d’autres transferts à faire.
    .means = que le serveur clôt la session et ferme la connexion de contrôle
    .description = Le serveur prend congé. Il met fin à la session de l’utilisateur s’il y a lieu, et plus aucune commande n’est possible sur cette connexion.
    .seen = Envoyé en réponse à `QUIT`, il constitue la dernière ligne d’une session normale : `221 Goodbye.` avec vsftpd, ou un bilan du trafic avec Pure-FTPd. D’après la norme, un transfert encore en cours est mené à son terme avant la fermeture de la connexion.
    .when = lorsque le client envoie `QUIT` pour terminer la session
    .fix = Il n’y a pas eu d’erreur ; reconnectez-vous pour d’autres transferts. Si ce code survient de façon inattendue, cherchez dans le client un réglage qui déconnecte en cas d’inactivité ou à la fin de la file d’attente et, dans le script, un `quit` ou un `bye` placé trop tôt.
# 225 Data Connection Open
ftp-225 =
    .gloss = Il n’y avait aucun transfert à interrompre
    .action = Rien à faire ; la session continue.
    .means = que la connexion de données est ouverte, mais qu’aucun transfert ne l’utilise
    .description = La demande d’abandon n’avait rien à interrompre ; le serveur n’a donc pas touché à la connexion de données, qui reste disponible.
    .seen = D’après la norme, seul `ABOR` le provoque. En pratique, plusieurs serveurs l’envoient dès qu’il n’y a rien à interrompre, même sans la moindre connexion de données : vsftpd répond `225 No transfer to ABOR.` Pure-FTPd l’envoie aussi après `ESTA` et `ESTP`, une fois la connexion de données ouverte.
    .when = lorsque le client envoie `ABOR` à un moment où rien n’est transféré
    .fix = Cela ne prête pas à conséquence ; passez à la commande suivante. Si vous vouliez annuler un transfert, il était déjà terminé : cherchez son 226 ou son 426 plus haut dans le journal, et supprimez le fichier partiel s’il en reste un.
# 226 Closing Data Connection
ftp-226 =
    .gloss = Le transfert s’est terminé comme prévu
    .action = Rien à faire ; si un fichier semble endommagé, comparez les tailles.
    .means = que le transfert, le listage ou l’abandon a réussi et que la connexion de données est fermée
    .description = Un téléchargement, un envoi ou un listage se termine par cette ligne, une fois que le serveur a traité toutes les données.
    .seen = Il suit 150 ou 125 : `226 Transfer complete.` ou, après un listage par vsftpd, `226 Directory send OK.` Après `ABOR`, il confirme l’abandon, juste après le 426 du transfert interrompu.
    .when = lorsqu’un listage ou un transfert de fichier est arrivé à son terme ou a été abandonné sur demande
    .fix = Poursuivez, sauf si le texte signale un problème. vsftpd envoie `226 Transfer done (but failed to open directory).` après un listage qui a échoué : vérifiez alors le chemin et les droits du compte. Si un fichier est endommagé, comparez sa taille à celle que donne `SIZE` et recommencez le transfert après `TYPE I`.
# 227 Entering Passive Mode
ftp-227 =
    .gloss = Le serveur indique l’adresse où se connecter
    .action = Rien à faire ; si le client se fige, vérifiez l’adresse annoncée.
    .means = que le serveur attend la connexion de données du client à l’adresse et au port indiqués
    .description = Le mode passif est activé ; les six nombres entre parenthèses donnent l’adresse IPv4 et le port auxquels le client doit se connecter.
    .seen = Les clients envoient `PASV` avant un listage ou un transfert. Dans `(192,0,2,10,195,80)`, le port vaut 195 × 256 + 80, soit 50000. Un serveur placé derrière un routeur NAT annonce parfois ici son adresse privée, et l’étape suivante se bloque.
    .when = lorsque le client demande le mode passif avec `PASV` et que le serveur lui ouvre un port
    .fix = La commande a réussi ; le client se connecte ensuite. S’il reste bloqué ou signale une adresse non routable, l’administrateur doit faire annoncer l’adresse publique (`pasv_address` dans vsftpd, `MasqueradeAddress` dans ProFTPD) et ouvrir les ports passifs dans le pare-feu ; en attendant, essayez `EPSV`.
# 228 Entering Long Passive Mode
ftp-228 =
    .gloss = Le serveur indique une adresse longue
    .action = Rien à faire ; le client se connecte à cette adresse.
    .means = que le serveur attend la connexion de données à une adresse longue, par exemple une adresse IPv6
    .description = La réponse à `LPSV` donne, sous forme de nombres, la famille d’adresses, l’adresse et le port, ces deux derniers précédés chacun de leur longueur.
    .seen = Peu de serveurs et de clients connaissent encore `LPSV`, précurseur expérimental d’`EPSV` ; les serveurs BSD en font partie. Une adresse IPv4 s’écrit `(4,4,192,0,2,10,2,195,80)` : famille, longueur, adresse, longueur, port.
    .when = lorsque le client demande le mode passif avec `LPSV` et que le serveur le prend en charge
    .fix = La commande a réussi ; le client se connecte maintenant à cette adresse et envoie sa commande de transfert. S’il ne comprend pas les nombres, faites-lui utiliser `EPSV`, ou `PASV` en IPv4. Si la connexion échoue, faites ouvrir les ports passifs dans le pare-feu.
# 229 Entering Extended Passive Mode
ftp-229 =
    .gloss = Le serveur indique le port où se connecter
    .action = Rien à faire ; si le client se fige, faites ouvrir le port indiqué.
    .means = que le serveur attend la connexion de données sur le port indiqué, à sa propre adresse
    .description = Le mode passif étendu est activé. Le nombre entre les barres est le port, et le client se connecte à l’hôte qu’il utilise déjà.
    .seen = Les clients modernes envoient `EPSV` d’eux-mêmes, en IPv6 et souvent aussi en IPv4. Une réponse comme `229 Entering Extended Passive Mode (|||50000|)` ne contient pas d’adresse : l’adresse privée d’un serveur placé derrière un routeur NAT n’y pose donc pas de problème.
    .when = lorsque le client demande le mode passif avec `EPSV`, en IPv4 ou en IPv6
    .fix = La commande a réussi et le client se connecte à ce port. Si le listage ou le transfert se fige ensuite ou finit par 425, le port est bloqué : l’administrateur doit ouvrir la plage de ports passifs dans le pare-feu et la rediriger sur le routeur. Si un proxy altère `EPSV`, passez le client à `PASV`.
# 230 User Logged In
ftp-230 =
    .gloss = L’identification a réussi
    .action = Rien à faire ; listages et transferts peuvent commencer.
    .means = que l’identification est terminée et que l’utilisateur peut travailler sur les fichiers
    .description = Le nom d’utilisateur et, le cas échéant, le mot de passe ou le compte sont acceptés ; la session est ouverte aux commandes et aux transferts.
    .seen = Il suit `PASS`, ou `USER` seul si aucun mot de passe n’est requis : `230 Login successful.` avec vsftpd, `230 User logged in.` avec IIS, `230 OK. Current directory is /` avec Pure-FTPd. S’il y a plusieurs lignes, elles contiennent un texte de bienvenue.
    .when = lorsque le serveur accepte les identifiants que le client a envoyés
    .fix = Vous avez accès au serveur ; il n’y a rien à modifier. Si le client s’arrête peu après, la cause est le plus souvent la connexion de données du premier listage : reportez-vous au code 425, et vérifiez que le client utilise le mode passif et que les ports passifs du serveur sont ouverts. Si vous arrivez dans le mauvais répertoire, réglez le chemin de départ dans le client.
# 231 User Logged Out
ftp-231 =
    .gloss = Fin de session (code non normalisé)
    .action = Rien à faire ; la session est terminée, comme après 221.
    .means = que l’utilisateur n’est plus identifié et que la session est terminée
    .description = Aucune RFC ne définit ce numéro. Il figure dans des listes de codes FTP du Web, d’où de petits serveurs l’ont repris ; la réponse normalisée est 221.
    .seen = La liste des codes de retour FTP de Wikipédia en anglais le définit par `User logged out; service terminated`, et nombre de pages et de programmes ont recopié cette ligne. Vous ne le verrez que sur de petits serveurs faits maison, qui ont tiré leurs réponses d’une telle liste ; vsftpd, ProFTPD et Pure-FTPd terminent une session par 221.
    .when = lorsque le client envoie `QUIT` à un serveur qui tire ses réponses d’une liste du Web
    .fix = Il n’y a pas eu d’erreur ; traitez-le comme 221 et reconnectez-vous pour d’autres transferts. Si un client ou un script n’attend que 221, faites-lui accepter toute réponse 2xx à `QUIT`. Si vous développez un serveur, envoyez 221.
# 232 User Logged In, Authorized by Security Exchange
ftp-232 =
    .gloss = Identification réussie sans mot de passe
    .action = Rien à faire ; le client n’envoie pas de mot de passe.
    .means = que l’utilisateur est identifié sur la foi de l’échange de sécurité, sans mot de passe
    .description = L’identité prouvée au préalable, par exemple avec Kerberos, suffit pour ce compte, si bien que `USER` achève à lui seul l’identification.
    .seen = Il suit `USER`, après un échange de sécurité commencé par `AUTH`. Les serveurs MIT Kerberos le formulent ainsi : `232 GSSAPI user anna@EXAMPLE.COM is authorized as anna`. Les identifications par mot de passe se terminent, elles, par 230. Des listes du Web donnent à 232 le sens de `Logout command noted` ; aucune RFC ne le confirme.
    .when = lorsque le serveur admet l’identité prouvée pour le nom d’utilisateur donné dans `USER`
    .fix = Aucune action n’est nécessaire ; omettez `PASS` et commencez à travailler. Si le client y voit une erreur ou exige un mot de passe, mettez-le à jour ou réglez-le pour qu’il considère l’identification comme terminée dès qu’une réponse 2xx suit `USER`. Si un mot de passe doit être demandé, l’administrateur doit modifier la correspondance des identités.
# 234 Security Data Exchange Complete
ftp-234 =
    .gloss = Le serveur accepte le chiffrement
    .action = Rien à faire ; le client lance la négociation TLS.
    .means = que le serveur accepte le mécanisme de sécurité et n’a pas besoin d’autres données de sécurité
    .description = `AUTH` est accepté sans aucun `ADAT` ; dans le cas d’`AUTH TLS`, la négociation TLS commence juste après cette ligne.
    .seen = C’est la réponse habituelle à `AUTH TLS` en FTPS explicite : `234 Proceed with negotiation.` avec vsftpd, `234 AUTH TLS OK.` avec Pure-FTPd, `234 AUTH command ok. Expecting TLS Negotiation.` avec IIS.
    .when = lorsque le client demande TLS avec `AUTH TLS` et que le serveur est configuré pour cela
    .fix = Jusqu’ici, tout va bien ; le client entame la négociation TLS. Si la session s’interrompt à ce stade, cette négociation a échoué : examinez l’avertissement de certificat du client, les versions de TLS admises des deux côtés, ainsi que le certificat et le journal du serveur.
# 235 Security Data Accepted
ftp-235 =
    .gloss = La preuve d’identité est acceptée
    .action = Rien à faire ; le client poursuit l’identification avec `USER`.
    .means = que les dernières données envoyées ont mené l’échange de sécurité à son terme
    .description = Le serveur accepte les données `ADAT` et n’en demande pas d’autres ; le texte peut contenir une dernière valeur `ADAT=` que le client vérifie.
    .seen = Les sessions Kerberos et GSSAPI l’affichent après `AUTH GSSAPI`, 334 et une ou plusieurs commandes `ADAT`. Les sessions `AUTH TLS` ne le reçoivent pas, car TLS recourt à 234 et se passe d’`ADAT`.
    .when = lorsque les données `ADAT` du client satisfont le mécanisme de sécurité et que plus rien ne manque
    .fix = Rien d’anormal ; le client vérifie la valeur `ADAT=`, s’il y en a une, et s’identifie avec `USER`. S’il signale une erreur à ce stade, vérifiez avec `klist` que le ticket est valide et établi pour le nom d’hôte du serveur, et que les horloges des deux machines concordent.
# 250 Requested File Action Okay
ftp-250 =
    .gloss = Opération réussie (fichier ou répertoire)
    .action = C’est fait ; actualisez le listage pour voir le changement.
    .means = que l’action demandée sur un fichier ou un répertoire est accomplie
    .description = La réponse confirme l’exécution complète d’un changement de répertoire, d’une suppression, d’un renommage ou d’une autre action sur un fichier.
    .seen = Lignes typiques de vsftpd : `250 Directory successfully changed.` après `CWD` et `250 Rename successful.` après `RNTO`. `MLST` y renvoie ses informations, et un transfert peut se terminer ainsi lorsque la connexion de données reste ouverte.
    .when = lorsque `CWD`, `DELE`, `RMD`, `RNTO` ou une commande du même genre réussit sur le serveur
    .fix = Il n’y a rien à faire de plus ; envoyez la commande suivante. Si l’effet n’est pas visible dans le client, actualisez l’affichage du répertoire, car beaucoup de clients montrent un listage en cache. Si des fichiers semblent être au mauvais endroit, demandez le répertoire courant avec `PWD`.
# 257 Pathname Created
ftp-257 =
    .gloss = Le chemin du répertoire courant ou créé
    .action = Rien à faire ; le chemin est entre les guillemets.
    .means = que le serveur donne le chemin du répertoire courant ou de celui qui vient d’être créé
    .description = La réponse donne un chemin entre guillemets doubles, celui du répertoire courant après `PWD`, le chemin absolu du nouveau répertoire après `MKD`.
    .seen = De nombreuses sessions montrent une ligne comme `257 "/" is the current directory` peu après l’identification, car les clients demandent avec `PWD` où ils se trouvent. Un guillemet double qui fait partie du chemin est envoyé deux fois.
    .when = lorsque le client demande le répertoire courant avec `PWD` ou crée un répertoire avec `MKD`
    .fix = La commande a réussi ; utilisez le chemin entre guillemets dans les commandes suivantes. Si ce n’est pas celui que vous attendiez, le compte est peut-être enfermé dans son répertoire personnel, qui porte alors le nom `/` ; indiquez dans le client un chemin distant relatif à ce répertoire.
# 331 User Name Okay, Need Password
ftp-331 =
    .gloss = Le serveur attend maintenant le mot de passe
    .action = Saisissez le mot de passe ; le client l’envoie avec `PASS`.
    .means = que le nom d’utilisateur est accepté et que le serveur attend maintenant le mot de passe
    .description = La première moitié de l’identification est faite ; le serveur n’ouvrira l’accès à l’utilisateur qu’après le `PASS` que le client doit encore envoyer.
    .seen = Il suit `USER` dans presque toute identification par mot de passe : `331 Please specify the password.` avec vsftpd, `331 Password required for anna` avec ProFTPD. La plupart des serveurs l’envoient aussi pour des noms inconnus : il ne prouve donc pas que le compte existe.
    .when = lorsque le client envoie `USER` avec un nom pour lequel un mot de passe est exigé
    .fix = Aucune erreur jusqu’ici ; envoyez ensuite `PASS` avec le mot de passe. Si le client s’arrête là, saisissez le mot de passe dans les paramètres du site ou choisissez le type d’authentification qui le demande. Pour un accès anonyme, utilisez `anonymous` comme nom d’utilisateur et une adresse e-mail comme mot de passe.
# 332 Need Account for Login
ftp-332 =
    .gloss = L’identification exige aussi un compte
    .action = Indiquez le compte dans le client, ou demandez-le à l’administrateur.
    .means = que le serveur exige un compte en plus du nom d’utilisateur et du mot de passe
    .description = L’identification se poursuit avec `ACCT`. Un compte distinct est demandé avant que l’accès soit ouvert ou la commande exécutée.
    .seen = Il arrive après `USER` ou `PASS`, ou plus tard lorsqu’une commande isolée exige un compte. On le rencontre surtout avec des proxys FTP et des mainframes ; les serveurs Unix et Windows courants ne se servent pas d’`ACCT`.
    .when = lorsque le serveur a reçu le nom d’utilisateur ou le mot de passe et demande un compte avant de continuer
    .fix = Indiquez le compte dans le client (`--ftp-account` dans curl, type d’authentification « Compte » dans FileZilla) pour qu’il envoie `ACCT` avec cette valeur. Si vous n’en avez pas, demandez-en un à l’administrateur ; si le serveur ne devrait pas en exiger, vérifiez que vous avez atteint le bon hôte.
# 334 Security Mechanism Accepted
ftp-334 =
    .gloss = Le serveur attend une preuve d’identité
    .action = Rien à faire ; le client envoie son ticket ou son jeton.
    .means = que le mécanisme de sécurité est accepté et que le client doit maintenant envoyer des données de sécurité
    .description = `AUTH` est accepté et l’échange commence. Le client continue par `ADAT`, en utilisant la valeur `ADAT=` si le texte en contient une.
    .seen = Il suit `AUTH GSSAPI` ou le choix d’un autre mécanisme qui exige un échange de données, comme dans `334 Using authentication type GSSAPI; ADAT must follow`. `AUTH TLS` obtient plutôt 234, car sa négociation se déroule en dehors des commandes FTP.
    .when = lorsque le client choisit dans `AUTH` un mécanisme qui exige un échange de jetons, comme Kerberos
    .fix = Rien n’a échoué ; le client doit envoyer `ADAT` avec des données en base64. S’il ne le fait pas, il n’a peut-être pas d’identifiants utilisables : obtenez un ticket avec `kinit`, ou désactivez Kerberos (GSSAPI) dans le client et identifiez-vous via TLS ou par mot de passe.
# 335 More Security Data Required
ftp-335 =
    .gloss = La preuve d’identité reste à compléter
    .action = Rien à faire ; le client envoie le jeton suivant.
    .means = que les données de sécurité sont correctes, mais que l’échange exige au moins un aller-retour de plus
    .description = Le serveur a accepté les données `ADAT` et peut renvoyer les siennes dans `ADAT=` ; le client calcule le jeton suivant et l’envoie.
    .seen = Les mécanismes à plusieurs allers-retours l’affichent entre 334 et 235, parfois à plusieurs reprises. Le cas est courant avec les serveurs GridFTP, qui font passer dans `ADAT` une négociation proche de celle de TLS.
    .when = lorsque le client a envoyé des données `ADAT` valides et que le mécanisme n’est pas encore arrivé à son terme
    .fix = Poursuivez ; le client répond par un nouvel `ADAT`. Si l’échange s’arrête là, lisez l’erreur que le client signale à propos de son jeton, vérifiez que son certificat ou son ticket est valide et reconnu par le serveur, et comparez les horloges des deux machines.
# 336 User Name Okay, Challenge Required
ftp-336 =
    .gloss = Le mot de passe doit d’abord être calculé
    .action = Calculez la réponse au défi et saisissez-la comme mot de passe.
    .means = que le nom d’utilisateur est accepté et que le mot de passe doit être calculé à partir d’un défi
    .description = Le texte contient un défi ; le mot de passe qui y répond doit être calculé, puis envoyé avec `PASS`.
    .seen = Il suit `USER` lorsque le mécanisme de sécurité réclame un mot de passe qui réponde à un défi. Il est rare : les simples identifications par mot de passe à usage unique, comme OPIE sur d’anciens serveurs FreeBSD, placent le défi dans une réponse 331.
    .when = lorsque le client envoie `USER` et que le mécanisme de sécurité demande un mot de passe fondé sur un défi
    .fix = Lisez le défi, calculez la réponse avec votre jeton ou votre générateur et envoyez-la comme mot de passe. Si le client masque le texte ou envoie un mot de passe enregistré, réglez-le pour qu’il demande le mot de passe à chaque fois et ne le laissez en mémoriser aucun.
# 350 Requested File Action Pending
ftp-350 =
    .gloss = Première étape acceptée, seconde attendue
    .action = Rien à faire ; le client envoie `RNTO` ou lance le transfert.
    .means = que la première moitié d’une commande en deux temps est acceptée et que la seconde est attendue
    .description = Le serveur a noté le fichier à renommer ou la position de reprise et attend la commande qui achève l’action.
    .seen = `RNFR` donne `350 Ready for RNTO.` et `REST` une ligne comme `350 Restart position accepted (1048576).` Aucune de ces deux commandes n’a d’effet à elle seule : `RNTO` doit suivre, ou bien `RETR` ou `STOR`.
    .when = lorsque le client commence un renommage avec `RNFR` ou fixe une position de reprise avec `REST`
    .fix = Poursuivez avec `RNTO` et le nouveau nom après `RNFR`, ou avec la commande de transfert juste après `REST`. N’intercalez aucune autre commande, sinon le serveur pourrait répondre 503 ou oublier la position. Pour annuler une position de reprise, envoyez `REST 0`.
# 421 Service Not Available
ftp-421 =
    .gloss = Service interrompu, connexion coupée
    .action = Lisez le texte, attendez une minute, puis reconnectez-vous.
    .means = que le serveur n’est plus en mesure de servir ce client et met fin à la session
    .description = Le serveur coupe la connexion, car il ne peut ou ne veut pas continuer. La réponse peut arriver à tout moment, même si aucune commande ne l’appelle.
    .seen = Juste après la connexion, son texte signale une limite ou un blocage ; Pure-FTPd répond ainsi à un `USER` envoyé en clair et laisse la session ouverte pour `AUTH TLS`. Après une pause, c’est un délai dépassé. `421 Service not available, remote server has closed connection` vient du client lui-même, lorsque la connexion n’existe plus. Des listes du Web mentionnent 10068, un numéro d’erreur de Windows, pour un nombre excessif d’utilisateurs.
    .when = lorsqu’une limite est atteinte, que la session est restée inactive trop longtemps, que TLS manque ou que le serveur s’arrête
    .fix = Suivez ce que demande le texte, puis reconnectez-vous et identifiez-vous de nouveau. S’il y a trop de connexions, réduisez-en le nombre dans le client, fermez celles qui sont restées ouvertes pour rien et attendez quelques minutes. Si le texte contient `cleartext sessions`, choisissez le FTP explicite sur TLS. Si le code survient après des pauses, activez les commandes de maintien de la connexion. Si votre adresse est bloquée ou que votre répertoire personnel manque, seul l’administrateur peut vous aider ; il peut aussi relever les limites.
# 425 Can't Open Data Connection
ftp-425 =
    .gloss = Pas de connexion de données utilisable
    .action = Passez en mode passif ; si c’est déjà fait, faites ouvrir ses ports.
    .means = que la connexion de données nécessaire au transfert n’a pas pu être ouverte
    .description = La commande a été acceptée, mais la connexion distincte qui transporte le fichier ou le listage n’a pas pu être établie.
    .seen = L’identification et `CWD` fonctionnent, puis `LIST`, `RETR` ou `STOR` se fige et échoue. Le plus souvent, un pare-feu ou un routeur NAT bloque le port de données. FileZilla Server envoie aussi 425 après 150, si la connexion de données ne réutilise pas la session TLS. Les programmes Windows affichent 10060 (délai dépassé) ou 10061 (connexion refusée), y compris pour un serveur qu’ils n’arrivent pas du tout à joindre.
    .when = lorsqu’un listage ou un transfert va démarrer, mais que le port de données est bloqué ou n’a jamais été convenu
    .fix = Si le client est en mode passif, comme c’est presque toujours le cas, demandez à l’administrateur d’ouvrir la plage de ports passifs dans le pare-feu du serveur et de faire annoncer l’adresse publique. Si le journal montre `PORT` ou `EPRT`, passez le client en mode passif. Avec TLS, prenez un client qui réutilise la session TLS de la connexion de contrôle.
# 426 Connection Closed, Transfer Aborted
ftp-426 =
    .gloss = Le transfert s’est interrompu
    .action = Relancez le transfert, ou reprenez-le où il s’est arrêté.
    .means = que la connexion de données s’est rompue ou a été fermée avant la fin du transfert
    .description = Le transfert a commencé, mais n’est pas allé jusqu’au bout ; en général, le fichier est donc incomplet du côté qui le reçoit.
    .seen = Il suit un 150, au milieu d’un `RETR`, d’un `STOR` ou d’un `LIST`, par exemple sous la forme `426 Failure writing network stream` (vsftpd). En cause : une liaison instable, un pare-feu qui coupe les longs transferts ou un client qui a fermé la connexion trop tôt ; sous Windows, le client affiche parfois 10054, connexion réinitialisée. Après `ABOR`, il est normal et 226 suit.
    .when = lorsqu’un transfert en cours perd sa connexion de données ou est arrêté par `ABOR`
    .fix = Relancez le transfert, en le reprenant avec `REST` si le client et le serveur le permettent. S’il s’arrête chaque fois au même endroit, vérifiez l’espace disque, les proxys et les délais des pare-feux des deux côtés. Si vous l’avez annulé vous-même, ne faites rien : la session reste utilisable.
# 430 Invalid Username or Password
ftp-430 =
    .gloss = Nom d’utilisateur ou mot de passe incorrect
    .action = Corrigez le nom ou le mot de passe, puis identifiez-vous de nouveau.
    .means = que le serveur n’a pas accepté le nom d’utilisateur ou le mot de passe fourni
    .description = Les identifiants ont été refusés. Aucune RFC ne définit ce numéro ; la réponse normalisée à une identification qui échoue est 530.
    .seen = Il arrive après `USER` ou `PASS` sur de petits serveurs ou des serveurs embarqués : uFTP envoie `430 Invalid username`, le ftpd pour consoles de jeux `430 Invalid user`. Les grands serveurs comme vsftpd, ProFTPD ou IIS refusent une identification par 530.
    .when = lorsque vous vous identifiez avec un nom ou un mot de passe que le serveur ne reconnaît pas
    .fix = Vérifiez le nom d’utilisateur, le mot de passe et les majuscules, et ne répétez pas la même tentative, car malgré le 4 initial elle échouera encore. Si le serveur tourne sur une console ou un téléphone, ouvrez son écran de réglages : remplissez-y les deux champs, ou videz-les si l’identification doit être anonyme.
# 431 Security Resource Unavailable
ftp-431 =
    .gloss = Chiffrement indisponible sur le serveur
    .action = Vérifiez que le serveur a un certificat valide, avec sa clé.
    .means = qu’il manque au serveur un élément nécessaire pour exécuter la commande de sécurité demandée
    .description = Le serveur accepterait la protection demandée, mais il lui manque pour l’instant de quoi l’assurer, par exemple un certificat utilisable.
    .seen = Le client envoie `AUTH TLS` et IIS répond `431 Failed to setup secure session`. Une cause connue est un certificat expiré ou non valide sur le site FTP, ou sur un autre site dont la liaison générique répond en premier. La norme prévoit aussi 431 en réponse à `PROT`.
    .when = lorsque le client demande TLS ou un autre mécanisme de sécurité que le serveur ne peut pas mettre en place pour l’instant
    .fix = Prévenez l’administrateur, qui doit vérifier qu’un certificat valide, avec sa clé privée, est lié au site FTP et, sous IIS, également au site qui a la liaison générique. Réessayer plus tard ne sert que si le manque est momentané ; un certificat expiré le reste. Ne passez au FTP en clair que s’il importe peu que des tiers lisent le mot de passe et les fichiers.
# 434 Requested Host Unavailable
ftp-434 =
    .gloss = Hôte indisponible (code non normalisé)
    .action = Fiez-vous au texte qui suit ; aucune norme ne définit ce code.
    .means = que l’hôte demandé est indisponible, du moins d’après les listes qui contiennent ce numéro
    .description = Aucune RFC ne définit ce numéro et aucun serveur courant ne l’envoie. Il vient de listes de codes FTP du Web, qui n’indiquent pas leur source.
    .seen = La liste des codes de retour FTP de Wikipédia en anglais le mentionne, et ses nombreuses copies aussi ; les mêmes mots figurent également dans des listes de codes d’état HTTP. Un serveur FTP refuse par 504 un nom d’hôte donné avec `HOST`, ou par 421 si l’hôte n’est indisponible que pour un temps. Si vous voyez tout de même 434, il vient d’un serveur ou d’un proxy fait maison.
    .when = lorsqu’un serveur ou un proxy qui s’inspire d’une liste du Web ne peut pas joindre l’hôte demandé ou ne le dessert pas
    .fix = Vérifiez le nom d’hôte et le port auxquels vous vous connectez. Avec un proxy FTP, vérifiez ce qui suit le `@` dans le nom d’utilisateur. Si cela ne suffit pas, adressez-vous à l’administrateur du serveur, car seul l’auteur du programme sait ce que le numéro y signifie.
# 450 Requested File Action Not Taken
ftp-450 =
    .gloss = Le fichier est momentanément inutilisable
    .action = Réessayez dans une minute ; si l’échec persiste, vérifiez le chemin.
    .means = que l’action sur le fichier n’a pas été exécutée, pour une raison en principe momentanée
    .description = Le fichier, le répertoire ou la connexion de données n’était pas utilisable à ce moment-là ; en général, un autre programme occupe le fichier.
    .seen = Il suit `RETR`, `STOR`, `DELE` ou `RNFR` lorsqu’un autre programme ou une autre session occupe le fichier. ProFTPD l’envoie aussi pour un listage qu’il ne parvient pas à produire, et lorsque la connexion de données est réinitialisée en plein transfert ; FileZilla Server 0.9 l’envoie après 150, si la session TLS n’est pas réutilisée. Dans ces deux derniers cas, une partie du fichier a pu arriver, ou un fichier vide subsister.
    .when = lorsque le fichier est verrouillé ou occupé, qu’un listage ne peut pas être produit ou que ProFTPD perd la connexion de données
    .fix = Attendez un moment et répétez la commande. Si le texte parle d’une liaison perdue ou d’une session TLS, contrôlez d’abord la taille du fichier sur le serveur, puis cherchez un pare-feu qui coupe les transferts, ou prenez un client qui réutilise la session TLS. Sinon, vérifiez le chemin et les droits, car certains serveurs envoient 450 là où 550 conviendrait. L’administrateur peut trouver le processus qui occupe le fichier, par exemple avec `lsof`.
# 451 Requested Action Aborted, Local Error
ftp-451 =
    .gloss = Une erreur s’est produite sur le serveur
    .action = Cherchez l’échec de lecture ou d’écriture dans le journal du serveur.
    .means = que le serveur a rencontré une erreur interne en traitant la commande
    .description = Le traitement s’est arrêté sur une défaillance du serveur, par exemple en lisant ou en écrivant le fichier. La RFC 959 parle d’une erreur locale.
    .seen = vsftpd l’envoie au milieu d’un téléchargement, lorsqu’il ne peut plus lire le fichier. ProFTPD répond ainsi à la reprise d’un envoi ou à un envoi en mode ajout tant qu’`AllowStoreRestart` est désactivé. Pure-FTPd signale un envoi dont la connexion de données s’est rompue, et IIS refuse un nom qu’il ne sait pas convertir. `OPTS` peut aussi y donner lieu.
    .when = lorsque le serveur ne parvient pas à lire ou à écrire le fichier, ou n’autorise pas la reprise d’un envoi
    .fix = Répétez la commande plus tard. Si la reprise d’un envoi échoue, supprimez le fichier partiel et envoyez le fichier en entier, ou demandez qu’`AllowStoreRestart on` soit défini dans ProFTPD. Si le texte mentionne la connexion de données, examinez le réseau comme pour 426 ; s’il mentionne Unicode, réglez le client et le serveur sur UTF-8, ou renommez le fichier. Pour les erreurs de lecture et d’écriture, l’administrateur doit examiner le journal du serveur, le disque et les verrous du fichier.
# 452 Insufficient Storage Space
ftp-452 =
    .gloss = Le disque du serveur est plein
    .action = Supprimez des fichiers sur le serveur, puis recommencez l’envoi.
    .means = que le disque du serveur n’a pas assez d’espace libre pour l’envoi
    .description = L’envoi a échoué faute d’espace de stockage sur le système. Les envois fonctionneront de nouveau dès que de la place sera libérée.
    .seen = Il arrive après `STOR`, `STOU` ou `APPE` ; les téléchargements fonctionnent comme d’habitude. ProFTPD envoie `452 Transfer aborted. No space left on device` après 150, et 552 lorsqu’un quota est dépassé. Pure-FTPd envoie `Error during write to file` après 150, mais refuse un envoi par 552 (`Disk full - please upload later`) tant que le disque est plus rempli que `MaxDiskUsage` ne le permet.
    .when = lorsque vous envoyez un fichier vers un serveur dont le disque ou la partition n’a plus de place
    .fix = Supprimez du serveur les fichiers dont vous n’avez plus besoin, puis recommencez l’envoi. Si votre répertoire est petit, c’est tout le disque qui est plein : l’administrateur doit libérer de la place, effectuer une rotation des journaux ou agrandir la partition. Supprimez le fichier partiel avant la tentative suivante.
# 500 Syntax Error, Command Unrecognized
ftp-500 =
    .gloss = Le serveur ne connaît pas la commande
    .action = Vérifiez l’orthographe, ou désactivez la fonctionnalité en cause.
    .means = que le serveur ne reconnaît pas la commande ou que la ligne de commande est trop longue
    .description = Le serveur n’a pas compris la ligne envoyée. Le plus souvent, c’est une faute de frappe, une extension qu’il n’a pas ou une ligne trop longue.
    .seen = Les clients sondent le serveur avec `FEAT`, `MLSD`, `EPSV` ou `AUTH TLS`, et les serveurs anciens répondent 500 ; le client se rabat alors sur autre chose. Les commandes propres aux clients en ligne de commande, comme `dir`, le provoquent aussi si elles sont envoyées telles quelles. vsftpd signale également ses propres erreurs par `500 OOPS:`, par exemple `refusing to run with writable root inside chroot()`.
    .when = lorsque le client envoie une commande déformée ou totalement inconnue du serveur
    .fix = Vérifiez l’orthographe et envoyez la commande du protocole (`LIST` et non `dir`). Si le client a envoyé la commande de lui-même et continue, ignorez la réponse ; sinon, désactivez la fonctionnalité en question. Après `500 Illegal PORT command`, passez en mode passif. Si `500 OOPS:` signale une racine accessible en écriture, l’administrateur doit retirer le droit d’écriture sur ce répertoire ou définir `allow_writeable_chroot=YES`.
# 501 Syntax Error in Parameters
ftp-501 =
    .gloss = Ce qui suit la commande est incorrect
    .action = Corrigez le chemin, le nom ou le nombre qui suit la commande.
    .means = que la commande est connue, mais que son paramètre est absent ou mal formé
    .description = Le serveur a compris le nom de la commande et rejeté ce qui le suit, c’est-à-dire un argument de forme incorrecte, mal placé ou manquant.
    .seen = Cas typiques : `REST` sans nombre, `PORT` avec une adresse que le serveur n’accepte pas, un chemin contenant des caractères qu’il ne sait pas lire, ou `MLSD` sur un fichier, pour lequel la norme demande 501. De mauvaises options dans `OPTS` le provoquent aussi.
    .when = lorsqu’une commande porte un argument que le serveur ne sait pas lire ou n’autorise pas
    .fix = Cherchez dans le journal du client la ligne refusée et corrigez-en l’argument (chemin, nom de fichier, nombre ou adresse). Si c’était `PORT` ou `EPRT`, passez en mode passif. Essayez le nom sans caractères spéciaux pour savoir si l’encodage est en cause.
# 502 Command Not Implemented
ftp-502 =
    .gloss = Le serveur n’offre pas cette commande
    .action = Utilisez une autre commande, par exemple `LIST` au lieu de `MLSD`.
    .means = que le serveur connaît la commande, mais ne l’implémente pas
    .description = Renvoyer la commande à ce serveur n’y changera rien, mais une autre commande peut mener au même résultat.
    .seen = Les petits serveurs et les serveurs embarqués répondent ainsi à `MLSD`, `EPSV`, `REST`, `SIZE` ou `AUTH`. Les clients s’en accommodent en général et utilisent à la place `LIST`, `PASV` ou un transfert depuis le début. Certains serveurs envoient plutôt 500.
    .when = lorsque le client ou vous-même utilisez une commande facultative que ce serveur n’offre pas
    .fix = Remplacez la commande, par exemple `MLSD` par `LIST`, `EPSV` par `PASV` ou `REST` par un transfert complet. Envoyez `FEAT` pour connaître les extensions du serveur. Si c’est `AUTH` qui est ainsi refusé, le serveur n’offre pas TLS et c’est à l’administrateur de l’activer.
# 503 Bad Sequence of Commands
ftp-503 =
    .gloss = Commandes arrivées dans le désordre
    .action = Recommencez la séquence depuis sa première commande.
    .means = que la commande est arrivée au mauvais moment dans une séquence
    .description = Il manque une commande qui devait venir avant, par exemple `USER` avant `PASS` ou `RNFR` avant `RNTO`.
    .seen = vsftpd répond `503 Login with USER first.` et `503 RNFR required first.` Dans les sessions TLS, `PROT` avant `PBSZ`, ou `PBSZ` avant `AUTH`, est refusé ainsi. Le code apparaît dans des scripts, ou après l’échec passé inaperçu d’une commande antérieure de la séquence.
    .when = lorsqu’une étape est omise, a échoué auparavant ou est envoyée dans le mauvais ordre
    .fix = Recommencez la séquence depuis sa première commande (par exemple `USER` puis `PASS`, `RNFR` puis `RNTO`, ou `AUTH TLS` puis `PBSZ 0` puis `PROT P`). Cherchez une erreur antérieure dans le journal, car l’étape manquante a pu échouer. Dans les scripts, contrôlez chaque réponse avant d’envoyer la commande suivante.
# 504 Command Not Implemented for That Parameter
ftp-504 =
    .gloss = Commande connue, mais pas avec cette valeur
    .action = Choisissez une valeur que le serveur accepte, comme `TYPE I`.
    .means = que la commande existe sur ce serveur, mais pas avec le paramètre donné
    .description = La commande a été comprise et son argument aussi, mais le serveur ne prend pas en charge cette valeur précise.
    .seen = `AUTH GSSAPI` envoyé par un client Linux obtient d’IIS un `504 Security mechanism not implemented` sans conséquence. `MODE B` et `STRU P` sont refusés ainsi par les serveurs qui ne connaissent que le mode flux et la structure fichier, dont vsftpd. `PROT` avec une lettre inconnue le provoque aussi.
    .when = lorsque le client demande un type de transfert, un mode, une structure ou un mécanisme de sécurité que le serveur n’a pas
    .fix = Choisissez une valeur que le serveur connaît (par exemple `TYPE I` ou `TYPE A`, `MODE S`, `STRU F`). Si `AUTH` a échoué, essayez `AUTH TLS` à la place d’un autre mécanisme. Si le client continue ensuite de lui-même, il n’y a rien à faire ; s’il abandonne, l’administrateur doit activer TLS.
# 520 Active or Passive Mode Unavailable
ftp-520 =
    .gloss = Pas de connexion de données dans ce mode
    .action = Envoyez `PORT` avant `ESTA`, ou `PASV` avant `ESTP`.
    .means = que la session n’est pas dans le mode, actif ou passif, que suppose la commande
    .description = Pure-FTPd signale par ce numéro qu’aucune connexion de données ne peut être ouverte dans le mode demandé. Aucune RFC ne le définit.
    .seen = Pure-FTPd répond à `ESTA` par `520 Active mode is disabled` et à `ESTP` par `520 Unable to open a passive connection`. Ces deux commandes ouvrent la connexion de données avant le transfert et en indiquent les adresses. Ce sont des extensions que presque aucun client n’utilise, et un transfert n’obtient jamais cette réponse.
    .when = lorsque le client envoie `ESTA` en mode passif, `ESTP` en mode actif, ou l’une des deux sans port de données
    .fix = Envoyez `PORT` ou `EPRT` avant `ESTA`, et `PASV` ou `EPSV` avant `ESTP`. Si vous voulez seulement transférer un fichier, omettez ces deux commandes, car `RETR` et `STOR` ouvrent d’eux-mêmes la connexion de données.
# 521 No Data Connection with This PROT Setting
ftp-521 =
    .gloss = La connexion de données doit être chiffrée
    .action = Activez dans le client le chiffrement des données (`PROT P`).
    .means = que la connexion de données ne peut pas être ouverte avec la protection en vigueur, le plus souvent faute de chiffrement
    .description = Ce code exige le plus souvent une connexion de données chiffrée. Plus rarement, il refuse une famille d’adresses ou signale un répertoire déjà existant.
    .seen = Pure-FTPd répond `Data connection cannot be opened with this PROT setting`, d’anciennes versions de FileZilla Server `PROT P required`, dans les deux cas avant un listage ou un transfert. Après `LPRT`, la réponse énumère les familles d’adresses prises en charge. Après `MKD`, elle signale que le répertoire existe déjà.
    .when = lorsqu’un transfert démarre avec une connexion de données non protégée, ou que `LPRT` ou `MKD` est refusé
    .fix = Activez dans le client le chiffrement des connexions de données (`PBSZ 0`, puis `PROT P`), et pas seulement celui de l’identification. Dans lftp, définissez `ftp:ssl-protect-data true`. Après `LPRT`, utilisez `EPSV` ou `EPRT` ; après `MKD`, continuez avec le répertoire existant ou choisissez un autre nom.
# 522 Network Protocol Not Supported
ftp-522 =
    .gloss = Version d’IP ou chiffrement refusé
    .action = Changez la version d’IP ou le réglage TLS des données, selon le texte.
    .means = que le serveur refuse le protocole réseau, ou la protection TLS, de la connexion de données
    .description = Après `EPRT` ou `EPSV`, la version d’IP est refusée ; celles qui conviennent sont entre parenthèses. Lors d’un transfert, TLS a échoué ou fait défaut.
    .seen = `522 Network protocol not supported, use (1)` signifie que seul IPv4 fonctionne, et (2) que seul IPv6 fonctionne. Avec `LIST` ou un transfert, TLS est en cause : vsftpd répond `session reuse required`, ou `Data connections must be encrypted` si le client n’a pas défini `PROT P`. Certaines versions de vsftpd mettent alors fin à la session.
    .when = lorsqu’`EPRT` ou `EPSV` désigne une version d’IP non prise en charge, ou que TLS échoue ou fait défaut pour les données
    .fix = Si une liste figure entre parenthèses, connectez-vous avec la version d’IP qu’elle indique ou utilisez le mode passif. Pour TLS, définissez `PROT P` et utilisez un client qui réutilise la session TLS. Si aucun client ne le fait, l’administrateur peut définir `require_ssl_reuse=NO` dans `vsftpd.conf`, au prix d’une protection affaiblie.
# 530 Not Logged In
ftp-530 =
    .gloss = Pas d’identification valable
    .action = Vérifiez le nom d’utilisateur et le mot de passe.
    .means = que l’identification n’a pas eu lieu dans la session, ou qu’elle a été refusée
    .description = Le serveur exige d’abord une identification valable. Elle a échoué, ou la commande a été envoyée avant toute identification.
    .seen = Après `PASS` : `Login incorrect` (vsftpd, ProFTPD), `User cannot log in` (IIS). Avant : `Please login with USER and PASS`. vsftpd répond `Non-anonymous sessions must use encryption` lorsque le FTP en clair est interdit ; ProFTPD utilise 550 dans ce cas. Avec IIS, il faut parfois placer le nom d’hôte devant le nom d’utilisateur.
    .when = lorsque le nom ou le mot de passe est faux, que le compte n’est pas autorisé à s’identifier ou qu’aucune identification n’a eu lieu
    .fix = Vérifiez le nom d’utilisateur et le mot de passe, et recopiez le nom exactement comme votre fournisseur l’écrit. Si le texte parle de chiffrement, choisissez le FTP explicite sur TLS. L’administrateur doit examiner le journal des identifications, le shell et le répertoire personnel du compte, les listes d’utilisateurs et les règles d’accès.
# 531 Client Certificate Required
ftp-531 =
    .gloss = Le serveur exige un certificat client
    .action = Donnez au client un certificat et sa clé, puis reconnectez-vous.
    .means = que le serveur exige un certificat client pour l’identification et n’en a pas reçu
    .description = Le client n’a pas présenté de certificat lors de la négociation TLS, d’où le refus. IBM z/OS emploie ce numéro ; la RFC 959 ne le mentionne pas.
    .seen = Sous IBM z/OS, `USER` obtient dans une session TLS `531 Server requires client certificate for login processing`. C’est le cas lorsque, dans le fichier `FTP.DATA` du serveur, `SECURE_LOGIN` vaut `REQUIRED` ou `VERIFY_USER`. Le refus arrive avant même que le mot de passe soit demandé.
    .when = lorsque vous vous identifiez en TLS auprès d’un serveur qui demande un certificat et que votre client n’en présente aucun
    .fix = Configurez dans le client un certificat que le serveur accepte, avec sa clé (`--cert` et `--key` dans curl), puis reconnectez-vous pour que la négociation TLS recommence. Si le client ne sait pas envoyer de certificat, l’administrateur doit juger si `SECURE_LOGIN NO_CLIENT_AUTH` est acceptable.
# 532 Need Account for Storing Files
ftp-532 =
    .gloss = Les envois exigent aussi un compte
    .action = Transmettez le compte avec `ACCT`, puis recommencez l’envoi.
    .means = que l’enregistrement de fichiers exige un compte en plus de l’identification
    .description = L’identification a réussi, mais le serveur demande pour les envois des informations de compte, à transmettre par la commande `ACCT`.
    .seen = La norme le prévoit en réponse à `STOR`, `STOU`, `APPE` et `RNTO`. Les comptes en ce sens viennent des mainframes et des systèmes à temps partagé, où le travail était facturé à ces comptes. vsftpd ne connaît pas du tout cette réponse ; elle est donc rare au quotidien.
    .when = lorsque vous envoyez ou renommez un fichier sur un serveur qui exige pour cela des informations de compte
    .fix = Transmettez le compte qui vous a été attribué en tapant vous-même la commande, par exemple `quote ACCT project7` dans les clients en ligne de commande, puis recommencez l’envoi ; dans beaucoup de clients, le champ prévu pour le compte ne sert qu’à répondre à 332 pendant l’identification. Si personne n’a connaissance d’un compte, identifiez-vous de nouveau avec un utilisateur qui a le droit d’écriture et demandez à l’administrateur ce que le serveur attend.
# 533 Command Protection Level Denied
ftp-533 =
    .gloss = La commande n’était pas assez protégée
    .action = Faites protéger les commandes par le client et renoncez à `CCC`.
    .means = que la politique du serveur n’autorise pas la commande au niveau de protection avec lequel elle a été envoyée
    .description = La commande elle-même devait être protégée et ne l’était pas, ou pas assez. La règle vient des extensions de sécurité de FTP.
    .seen = Les serveurs Kerberos répondent à un `CCC` non protégé par `CCC command must be integrity protected`. Le serveur z/OS répond `All commands must be protected` lorsqu’une commande en clair arrive avant `CCC`. N’importe quelle commande peut le provoquer une fois la protection en place ; avec le FTP en clair, vous ne le verrez presque jamais.
    .when = lorsqu’une commande arrive sans protection, ou trop faiblement protégée, dans une session dotée d’un mécanisme de sécurité
    .fix = Gardez la connexion de contrôle protégée ; réglez le client pour qu’il envoie ses commandes au niveau privé ou sûr, et renoncez à `CCC`. Si les commandes doivent passer en clair, envoyez d’abord `CCC` lui-même sous protection. C’est l’administrateur qui décide du niveau exigé par le serveur.
# 534 Request Denied for Policy Reasons
ftp-534 =
    .gloss = Une règle du serveur interdit la demande
    .action = Activez ou désactivez TLS, selon le texte qui suit le numéro.
    .means = que la politique du serveur interdit la demande, le plus souvent à cause d’une règle de chiffrement
    .description = La demande se heurte à une règle du serveur. Soit TLS est exigé et n’a pas été utilisé, soit TLS n’est pas autorisé ou n’est pas configuré.
    .seen = IIS répond `534 Policy requires SSL` à une identification sans TLS, et `Local policy on server does not allow TLS secure connections` à `AUTH TLS` si aucun certificat n’est défini. Pure-FTPd répond `Fallback to [C]` à un niveau `PROT` inconnu ; ProFTPD refuse ainsi `PROT C` s’il exige TLS.
    .when = lorsque TLS est utilisé là où il n’est pas autorisé, ou manque là où le serveur l’exige
    .fix = Si le texte exige SSL, choisissez dans le client le FTP explicite sur TLS et protégez les connexions de données (`PROT P`). Si TLS n’est pas autorisé, l’administrateur doit sélectionner un certificat dans les paramètres SSL FTP d’IIS, pour le serveur et pour le site, ou assouplir la politique.
# 535 Failed Security Check
ftp-535 =
    .gloss = Le contrôle de sécurité a échoué
    .action = Obtenez un nouveau ticket, réglez l’horloge, puis reconnectez-vous.
    .means = que les données de sécurité envoyées par le client n’ont pas passé le contrôle du serveur
    .description = Le jeton, la somme de contrôle ou le numéro de séquence d’un échange de sécurité ou d’une commande protégée a été jugé non valide.
    .seen = On le reçoit après `ADAT`, `MIC`, `CONF` ou `ENC` dans les sessions Kerberos ou GSSAPI, rarement après une commande de transfert. Un ticket expiré, des horloges décalées ou un mauvais nom d’hôte dans le ticket de service font échouer les contrôles de Kerberos. Il ne concerne pas TLS.
    .when = lorsqu’un échange Kerberos ou GSSAPI échoue, ou qu’une commande protégée s’avère altérée
    .fix = Obtenez un nouveau ticket (`kinit`), mettez l’horloge à l’heure et connectez-vous avec le nom d’hôte complet du serveur. Recommencez ensuite l’échange de sécurité avec `AUTH`. Si l’erreur persiste, l’administrateur doit contrôler le keytab du serveur et la version de clé de son principal de service.
# 536 Requested PROT Level Not Supported
ftp-536 =
    .gloss = Impossible de protéger ainsi les données
    .action = Choisissez la protection privée (`PBSZ 0`, puis `PROT P`).
    .means = que le mécanisme de sécurité utilisé n’a pas ce niveau de protection pour les connexions de données
    .description = Le niveau donné dans `PROT` est valide, mais le mécanisme négocié ne peut pas l’assurer. Avec TLS, seuls `C` et `P` ont un sens.
    .seen = Dans les sessions TLS, `PROT S` et `PROT E` peuvent le provoquer : vsftpd répond `536 PROT not supported.`, tandis que Pure-FTPd les accepte par 200 et applique la protection privée. Une lettre qui ne figure dans aucune norme obtient plutôt 504. Le serveur z/OS envoie aussi 536 lorsque sa configuration n’autorise pas le niveau demandé.
    .when = lorsque le client envoie `PROT` avec un niveau que TLS, ou l’autre mécanisme utilisé, n’offre pas
    .fix = Envoyez `PROT P` pour chiffrer les connexions de données, après `PBSZ 0`. Dans les réglages du client, choisissez la protection privée, et non la protection sûre ou confidentielle. Si `PROT P` lui-même est refusé, l’administrateur doit l’autoriser, sous z/OS avec `SECURE_DATACONN`.
# 537 Command Protection Level Not Supported
ftp-537 =
    .gloss = Impossible de protéger ainsi les commandes
    .action = Réglez la protection des commandes sur privé ou sûr.
    .means = que le mécanisme de sécurité utilisé ne peut pas protéger les commandes au niveau choisi
    .description = Le client a enveloppé une commande d’une façon que le mécanisme négocié ne permet pas. Ce numéro est propre aux sessions de type Kerberos.
    .seen = Les serveurs Kerberos refusent une commande enveloppée dans `CONF`, par exemple avec `CONF protected commands not supported with GSSAPI`. Avec TLS, la connexion de contrôle est chiffrée dans son ensemble et aucune de ces commandes enveloppées n’est utilisée.
    .when = lorsque le client enveloppe ses commandes dans `CONF` et que le mécanisme ne connaît que `MIC` ou `ENC`
    .fix = Dans le client, faites passer le niveau de protection des commandes de confidentiel à privé (`ENC`) ou sûr (`MIC`). Si le client n’offre pas ce choix, remplacez-le, ou utilisez-le avec TLS si le serveur le permet. La documentation du serveur indique les niveaux qu’il prend en charge.
# 550 File Unavailable
ftp-550 =
    .gloss = Fichier introuvable ou accès interdit
    .action = Comparez le chemin avec un listage, puis vérifiez les droits.
    .means = que le fichier ou le répertoire n’existe pas ou que vous n’y avez pas accès
    .description = Le chemin demandé est introuvable, ou le compte n’a pas les droits nécessaires. Rien n’a été modifié.
    .seen = On le reçoit après `RETR`, `CWD`, `DELE`, `MKD`, `SIZE` et d’autres commandes. vsftpd refuse aussi de cette façon tout envoi tant que `write_enable` est désactivé. ProFTPD l’envoie en réponse à `USER` si TLS manque, et à `SIZE` en mode ASCII. Le refus de supprimer un répertoire non vide porte le numéro 10066 dans des listes du Web ; un serveur envoie 550.
    .when = lorsque le chemin ou le nom est faux, que le fichier manque ou que le compte n’a pas le droit d’y accéder
    .fix = Affichez le contenu du répertoire et comparez le nom lettre par lettre, majuscules comprises ; un chemin part souvent de votre propre racine, et non de celle du serveur. Si le fichier existe, les droits sont en cause : l’administrateur doit vérifier le propriétaire et le mode, SELinux et, pour vsftpd, `write_enable=YES`. Avec `MKD`, le répertoire existe peut-être déjà. Si le texte réclame SSL/TLS, choisissez le FTP explicite sur TLS ; s’il mentionne le mode ASCII, envoyez `TYPE I`.
# 551 Page Type Unknown
ftp-551 =
    .gloss = Une partie du fichier est d’un type inconnu
    .action = Définissez `STRU F` et `TYPE I`, puis recommencez le transfert.
    .means = que le transfert a été arrêté parce qu’une page du fichier est d’un type inconnu
    .description = En structure de pages, chaque partie d’un fichier porte un type, et l’un de ces types est inconnu du serveur. Presque plus rien n’utilise cette structure.
    .seen = Le sens normalisé suppose `STRU P`, conçu pour les systèmes TOPS-20, et un envoi dans cette structure. ProFTPD emploie le numéro pour autre chose : il refuse `RANG`, le transfert d’une plage d’octets, tant que la session est en type ASCII.
    .when = lorsque vous envoyez un fichier en structure de pages, ou demandez à ProFTPD une plage d’octets en type ASCII
    .fix = Définissez `STRU F` et `TYPE I`, puis recommencez le transfert. Si le texte parle de plages, passez en binaire ou téléchargez le fichier entier. Dans tous les autres cas, fiez-vous aux mots qui suivent le numéro.
# 552 Exceeded Storage Allocation
ftp-552 =
    .gloss = L’envoi dépasse l’espace accordé
    .action = Supprimez des fichiers du serveur, ou demandez un plus grand quota.
    .means = que l’envoi dépasse l’espace de stockage accordé à votre compte ou à votre répertoire
    .description = Un quota ou une limite de taille est atteint et l’envoi a été arrêté. D’autres comptes du serveur ont peut-être encore de la place.
    .seen = Pure-FTPd l’envoie pour un quota dépassé et, avant un envoi, sous la forme `Disk full - please upload later`, tant que le disque est plus rempli que `MaxDiskUsage` ne le permet ; ProFTPD l’envoie avec `Disk quota exceeded` ou, si `mod_quotatab` est utilisé, `quota exceeded`. Il arrive après `STOR` ou `APPE`, avant le transfert ou en plein milieu, et avec Pure-FTPd également pour `MKD`.
    .when = lorsqu’un envoi vous ferait dépasser votre quota ou la taille maximale d’un fichier
    .fix = Supprimez des fichiers sur le serveur, y compris les fichiers cachés, les anciennes sauvegardes et le fichier partiel, puis recommencez l’envoi. Vérifiez le quota dans votre panneau d’hébergement et achetez ou demandez davantage de place. L’administrateur peut relever la limite, ou libérer de l’espace disque si le quota n’est pas épuisé.
# 553 File Name Not Allowed
ftp-553 =
    .gloss = Le fichier ne peut être créé sous ce nom
    .action = Choisissez un répertoire existant où vous avez le droit d’écriture.
    .means = que le serveur n’autorise pas l’enregistrement d’un fichier sous le nom donné
    .description = La destination est refusée. Son nom contient des caractères interdits ou est réservé, ou son répertoire est absent ou protégé en écriture.
    .seen = vsftpd envoie `553 Could not create file.` et Pure-FTPd `553 Can't open that file: Permission denied` après un `STOR`, lorsqu’ils ne peuvent pas créer le fichier, le plus souvent parce que le répertoire n’existe pas ou n’est pas accessible en écriture, et non à cause du nom. Pure-FTPd l’emploie aussi pour les noms qui ne passent pas ses contrôles (`Prohibited file name`), comme ceux qui commencent par un point lorsqu’ils sont interdits.
    .when = lorsqu’un envoi ou un renommage désigne une destination que le serveur ne peut ou ne veut pas créer
    .fix = Passez dans le répertoire avec `CWD` pour vous assurer qu’il existe, et créez-le avec `MKD` s’il manque ; un chemin part de la racine que voit votre compte. Essayez ensuite un nom simple, fait de lettres et de chiffres. Si cela échoue aussi, l’administrateur doit donner à l’utilisateur le droit d’écriture sur le répertoire, vérifier SELinux et s’assurer qu’un fichier de ce nom n’appartient pas à quelqu’un d’autre.
# 554 Invalid REST Parameter
ftp-554 =
    .gloss = Reprise impossible à la position demandée
    .action = Supprimez la copie partielle et transférez le fichier entier.
    .means = que le transfert ne peut pas commencer à la position donnée avec `REST`
    .description = Le point de reprise ne convient pas au fichier du serveur, le plus souvent parce qu’il se situe au-delà de la fin de ce fichier.
    .seen = En règle générale, `REST` est accepté par 350, et c’est le `RETR` ou le `STOR` suivant qui échoue. Le plus souvent, le fichier a raccourci ou a été remplacé depuis l’interruption du transfert. Pure-FTPd refuse aussi `REST` lui-même par ce code si sa valeur n’est pas un nombre.
    .when = lorsque vous reprenez un transfert à une position supérieure à la taille du fichier sur le serveur
    .fix = Supprimez la copie partielle et transférez le fichier entier, sans `REST` ou après `REST 0`. Pour reprendre malgré tout, comparez la taille de votre copie à celle qu’indique `SIZE`, et repartez de la taille de la copie incomplète. Passez en `TYPE I`, afin que les positions soient comptées en octets.
# 555 Type or Structure Mismatch
ftp-555 =
    .gloss = Réglages inadaptés au format du fichier
    .action = Envoyez `TYPE I` et `STRU F`, puis répétez la commande.
    .means = que le type ou la structure en vigueur ne convient pas au fichier existant
    .description = Le fichier à compléter ou à reprendre a un format différent du `TYPE` ou du `STRU` de la session, et le serveur refuse de mélanger les deux.
    .seen = Il ne peut suivre qu’`APPE`, ou un transfert après `REST`. Il sert aux serveurs dont les fichiers ont un format fixe ; sous Unix et Windows, tout fichier est une simple suite d’octets. vsftpd et ProFTPD n’ont pas ce numéro dans leurs tables de réponses.
    .when = lorsque vous complétez ou reprenez un fichier avec un autre type de transfert que celui qui a servi à l’enregistrer
    .fix = Envoyez `TYPE I` et `STRU F`, ou les réglages en vigueur lorsque le fichier a été stocké pour la première fois, et répétez la commande. Si cela échoue, envoyez le fichier entier sous un nouveau nom. Sur un mainframe, demandez à l’administrateur le format d’enregistrement du jeu de données.
# 556 Checksum Request Refused
ftp-556 =
    .gloss = Calcul de la somme de contrôle refusé
    .action = Comparez plutôt les tailles, ou désactivez la vérification.
    .means = que le serveur connaît la commande, mais refuse de calculer la somme de contrôle de ce fichier
    .description = Le serveur a refusé de calculer la somme de contrôle qu’on lui demandait. Ni la demande ni cette réponse ne figurent dans la RFC 959.
    .seen = On le reçoit après `HASH` avec ProFTPD et son module `mod_digest`, par exemple `556 backup.iso: Operation not permitted`. Le fichier dépasse la taille fixée par `DigestMaxSize`, ou il s’agit d’un périphérique comme `/dev/zero`. Les premières versions du module refusaient aussi `XCRC` et `XMD5` par 556 ; les versions actuelles emploient 550 pour ces commandes.
    .when = lorsque le client demande la somme de contrôle d’un fichier plus gros que la limite fixée par le serveur
    .fix = Comparez les tailles avec `SIZE`, ou servez-vous d’une somme de contrôle publiée avec le fichier ; la réponse ne signifie pas que le transfert a échoué. Si le client abandonne, désactivez-y la vérification des sommes de contrôle. Si vous en avez besoin, l’administrateur doit relever `DigestMaxSize` ou supprimer cette directive, sans laquelle il n’y a pas de limite.
# 631 Integrity-Protected Reply
ftp-631 =
    .gloss = La réponse incluse est garantie intacte
    .action = Rien à faire ; le client décode la réponse incluse.
    .means = que la réponse, protégée en intégrité, en contient une autre, que le client doit décoder
    .description = Le texte est en base64, protégé contre toute modification en route ; la vraie réponse, avec son propre code, apparaît au décodage.
    .seen = Après un échange `AUTH` et `ADAT`, les clients Kerberos qui protègent leurs commandes avec `MIC` reçoivent en retour des réponses protégées. Vous ne les remarquez que dans un journal brut, ou dans un client qui ne connaît pas ce genre de réponse.
    .when = lorsqu’un échange de sécurité a réussi et que le serveur signe ses réponses
    .fix = Faites décoder le texte par le client et réagissez au code qu’il contient ; le code extérieur n’indique ni succès ni échec. Si le décodage échoue, ouvrez une nouvelle session avec un nouveau ticket. Un client qui se borne à afficher du base64 ne prend pas ces réponses en charge : utilisez-en un autre ou connectez-vous avec TLS.
# 632 Confidential and Integrity-Protected Reply
ftp-632 =
    .gloss = La réponse incluse est chiffrée et intacte
    .action = Rien à faire ; le client déchiffre la réponse incluse.
    .means = que la réponse en contient une autre, chiffrée et protégée en intégrité
    .description = Le texte en base64 renferme une réponse complète que nul ne peut lire ni altérer sans trace en route ; la couche de sécurité du client la déchiffre.
    .seen = On le trouve dans les sessions où le client envoie ses commandes avec `ENC`, par exemple un client Kerberos réglé pour les protéger au niveau privé. Une capture de la connexion de contrôle ne montre que du base64 après le code.
    .when = lorsque le serveur chiffre et signe ses réponses après un échange `AUTH` et `ADAT`
    .fix = Consultez la réponse décodée dans le client, car le code extérieur ne dit pas si la commande a réussi. Si le client ne parvient pas à la déchiffrer, renouvelez le ticket et identifiez-vous de nouveau. Pour déboguer une telle session, utilisez le journal du client plutôt qu’une capture réseau.
# 633 Confidentiality-Protected Reply
ftp-633 =
    .gloss = La réponse incluse est seulement chiffrée
    .action = Rien à faire ; le client déchiffre la réponse incluse.
    .means = que la réponse en contient une autre, chiffrée, mais sans protection d’intégrité
    .description = Le texte en base64 garde la réponse confidentielle, mais ne prouve pas qu’elle est arrivée intacte ; c’est au décodage qu’apparaît le code qui compte.
    .seen = Il correspond aux commandes envoyées avec `CONF`. Presque aucune installation ne l’utilise, car les mécanismes de sécurité associent d’ordinaire chiffrement et intégrité, et une telle réponse porte le code 632.
    .when = lorsque le mécanisme de sécurité utilisé ne protège les réponses du serveur que par le chiffrement
    .fix = Faites déchiffrer le texte par le client et réagissez au code qu’il contient. Préférez un niveau de protection qui garantit aussi l’intégrité, pour que les réponses arrivent sous le code 632, ou passez à TLS avec `AUTH TLS` ; un client qui affiche du base64 brut ne prend pas en charge les réponses protégées.
