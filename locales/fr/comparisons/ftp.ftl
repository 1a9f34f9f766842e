### Les comparaisons de réponses FTP que l’on confond, écrites à la main. Le texte prend la
### place de ce qui serait composé à partir de codes/ftp.ftl : .summary, .difference-1 et
### suivants, .advice. L’ordre compte : les premières sont citées sur la page d’accueil, et
### c’est dans cet ordre que les comparaisons sont proposées comme voisines d’autres.

ftp-425-426 =
    .summary = Ces deux codes mettent fin à un listage ou à un transfert, et tous deux renvoient à la connexion de données plutôt qu’au fichier ou au compte. Avec 425, cette connexion n’a jamais été établie et rien n’a circulé ; avec 426, elle l’a été, mais s’est rompue, ou a été interrompue, avant le dernier octet.
    .difference-1 = **Réponse précédente** : 426 suit 125 ou 150 ; 425 n’est souvent précédé ni de l’un ni de l’autre, car vsftpd et ProFTPD n’envoient 150 qu’une fois la connexion de données établie.
    .difference-2 = **Cause** : 425 vient d’un obstacle permanent, comme un port fermé ou une mauvaise adresse ; 426 vient d’une rupture sur un trajet qui fonctionnait, ou d’`ABOR`.
    .difference-3 = **Fichier** : après 426, une partie des données est en général arrivée ; après 425, aucune, même si vsftpd a peut-être déjà créé ou vidé le fichier de destination d’un envoi.
    .difference-4 = **Nouvelle tentative** : 426 disparaît souvent à la deuxième tentative, et `REST` permet de garder ce qui est déjà arrivé ; 425 revient tant que le mode ou le pare-feu n’a pas changé.
    .difference-5 = **Dans curl** : un téléchargement qui reçoit 425 au lieu de 150 se termine par le code de sortie 19 et `RETR response: 425` ; avec 426, le code de sortie est 18.
    .advice = Si vous voyez 425, essayez d’abord l’autre mode, puis vérifiez la plage de ports passifs et l’adresse annoncée. Si vous voyez 426, reprenez le transfert et notez au bout de combien de minutes il s’est rompu : de petits listages qui passent et de gros fichiers qui s’arrêtent sur 426 trahissent un délai d’attente ou une ligne instable, et non un port fermé. Si vous développez un serveur, n’envoyez 425 que si la connexion de données n’a jamais existé, car les utilisateurs y réagissent en changeant de mode.

ftp-450-550 =
    .summary = La RFC 959 explique ces deux codes par les mêmes mots, `File unavailable`, et dans les deux cas le fichier reste tel quel. 450 veut dire « pas maintenant » : le fichier est occupé, et la même commande peut réussir dans une minute. 550 veut dire « pas comme cela » : le fichier n’existe pas ou vous est interdit, et attendre n’y change rien.
    .difference-1 = **Exemple de la RFC** : la section 4.2.2 de la RFC 959 cite un fichier occupé pour 450, un fichier introuvable ou inaccessible pour 550.
    .difference-2 = **Répéter la commande** : après 450, vous pouvez la renvoyer telle quelle, chemin compris. Après 550, c’est justement ce que déconseille la RFC 959 (section 4.2) : il faut d’abord que quelque chose change dans la commande ou dans vos droits.
    .difference-3 = **Commandes** : dans le tableau de la RFC 959 (section 5.4), `LIST`, `NLST` et `STAT` admettent 450 mais pas 550, si bien qu’un répertoire inexistant peut donner 450. Pour `CWD`, `MKD` et `RMD`, c’est l’inverse.
    .difference-4 = **Dans curl** : un listage qui obtient 450 passe pour un répertoire vide, et un `RETR` qui l’obtient mène au code de sortie 19, ou à une nouvelle tentative avec `--retry`. Un `RETR` qui obtient 550 donne le code de sortie 78, sans nouvelle tentative.
    .difference-5 = **Ce qui y met fin** : 450 cesse dès qu’un autre programme ou une autre session libère le fichier. 550 dure jusqu’à ce que vous corrigiez le chemin ou que quelqu’un vous accorde les droits.
    .advice = Si vous voyez 450, attendez et répétez la commande ; s’il persiste, vérifiez avec `SIZE` que le fichier existe bien. Si vous voyez 550, envoyez `PWD` et affichez le contenu de ce répertoire avant de réclamer plus de droits. Dans un script, réessayez quelques fois après 450, avec une pause, et arrêtez-vous à 550. Si vous développez un serveur, n’envoyez 450 que s’il peut être utile d’attendre, car les clients qui réessaient d’eux-mêmes vous prennent au mot.

ftp-530-550 =
    .summary = Ces deux codes vous refusent l’accès, et vsftpd a même un texte commun aux deux, `Permission denied.` Avec 530, c’est vous que le serveur refuse : la session n’a pas d’identification valable, quel que soit le fichier voulu. Avec 550, votre identification reste valable, et le serveur ne refuse qu’un chemin, inexistant ou interdit à ce compte.
    .difference-1 = **Portée du refus** : 530 bloque la session, et avec elle tous les chemins. 550 porte sur un fichier ou un répertoire, et les autres commandes de la même session continuent de fonctionner.
    .difference-2 = **Moment** : 530 suit en général `USER` ou `PASS`, et le journal ne contient donc pas de 230. 550 vient après 230, en réponse à `CWD`, `RETR`, `DELE` ou une autre commande sur les fichiers.
    .difference-3 = **Deuxième chiffre** : le 3 de 530 désigne l’authentification et la comptabilisation, le 5 de 550 le système de fichiers (RFC 959, section 4.2).
    .difference-4 = **Avec vsftpd** : `530 Permission denied.` signifie en général qu’une liste d’utilisateurs exclut votre nom. `550 Permission denied.` signifie qu’un réglage comme `write_enable` interdit la commande.
    .difference-5 = **Code de sortie de curl** : une identification qui échoue par 530 donne 67. Un 550 donne 9 s’il suit `CWD`, et 78 s’il suit `RETR`.
    .advice = Cherchez 230 dans le journal. S’il manque, le problème est l’identification : vérifiez le nom d’utilisateur, le mot de passe et le réglage TLS, quel que soit le fichier voulu. Si 230 est là et que 550 suit, ne touchez pas au mot de passe : envoyez `PWD` et vérifiez le chemin à partir de là. Si vous développez un serveur, ne répondez pas 530 à un utilisateur identifié qui n’a pas de droits sur un fichier : le client croirait le mot de passe faux.

ftp-331-530 =
    .summary = Ces deux codes relèvent de l’identification, et 530 arrive souvent juste après 331. Avec 331, l’identification est à mi-chemin : le serveur a retenu le nom d’utilisateur et attend le mot de passe. 530 est un refus : les identifiants ont été rejetés, ou une commande est arrivée avant toute identification.
    .difference-1 = **Commande suivante** : 331 appelle `PASS` aussitôt ; après 530, une nouvelle tentative repart de `USER`, car un second `PASS` envoyé seul ne respecterait pas la séquence.
    .difference-2 = **Commandes** : 331 ne suit que `USER` ; 530 peut suivre `USER`, `PASS` et presque toute commande qui exige une identification, comme `CWD` ou `LIST`.
    .difference-3 = **Nom d’utilisateur** : un 530 reçu dès `USER` révèle que le nom est refusé. La RFC 2577 propose donc 331 pour tous les noms, et 530 seulement après `PASS`.
    .difference-4 = **Là où le client s’arrête** : à 331, il n’a pas de mot de passe à envoyer, ou le serveur tarde à le vérifier ; à 530, le serveur a déjà tranché.
    .difference-5 = **Dans le journal** : 331 figure dans toute identification par mot de passe qui réussit et n’a rien d’inquiétant ; 530 est la ligne à compter pour repérer les identifications manquées ou bloquer des adresses.
    .advice = Si la session s’arrête à 331, regardez si une ligne `PASS` suit : s’il n’y en a pas, le client n’a pas de mot de passe ; s’il y en a une mais qu’elle reste sans réponse, le serveur bute sur la vérification du mot de passe. Si vous voyez 530, regardez la commande qui précède : après `PASS`, corrigez les identifiants ; après `USER`, le nom ou le chiffrement ; après toute autre commande, identifiez-vous d’abord. Dans un script, testez 230, et non 331, pour savoir si l’identification a réussi.

ftp-421-425 =
    .summary = Ces deux échecs temporaires peuvent toucher un listage ou un transfert. Avec 421, le serveur abandonne toute la session et ferme la connexion de contrôle ; avec 425, seule la connexion de données n’a pas pu être établie, et votre identification reste valable.
    .difference-1 = **Ce que vous perdez** : 421 emporte l’identification avec la session ; 425 ne vous coûte qu’une commande, et le répertoire comme les réglages sont conservés.
    .difference-2 = **Commandes** : 421 peut arriver n’importe quand, même à la place du message d’accueil ; 425 n’arrive que pour un listage ou un transfert.
    .difference-3 = **Cause** : 421 vient des règles ou de l’état du serveur lui-même, par exemple d’une limite ou d’un arrêt ; 425 vient du trajet entre les ports de données, ou de l’absence de `PASV` ou de `PORT`.
    .difference-4 = **Nouvelle tentative** : après 421, identifiez-vous de nouveau, au besoin après une pause ; après 425, restez dans la session et demandez un nouveau port de données. Attendre n’ouvrira pas un pare-feu.
    .difference-5 = **Valeurs par défaut de vsftpd** : 425 arrive au plus tard après 60 secondes sans connexion de données (`accept_timeout`, `connect_timeout`), 421 après 300 secondes d’inactivité (`idle_session_timeout`).
    .advice = Pour les distinguer, envoyez `NOOP` : après 425, vous obtenez 200 ; après 421, la connexion n’existe plus. Si vous voyez 421, réduisez le nombre de connexions ou les temps d’inactivité, et cherchez dans le journal du serveur la limite atteinte. Si vous voyez 425, passez du mode passif au mode actif ou inversement, puis vérifiez le pare-feu. Si vous développez un serveur, n’envoyez pas 421 lorsque la connexion de données échoue : vous mettriez dehors un utilisateur qui pourrait essayer un autre mode.

ftp-500-502 =
    .summary = Dans les deux cas, le serveur n’exécutera pas la commande, et beaucoup de serveurs emploient les deux codes indifféremment. En toute rigueur, 502 vise une commande que le serveur reconnaît mais n’implémente pas, et 500 une ligne qui ne lui dit rien : une faute de frappe, des caractères sans suite, un mot inconnu.
    .difference-1 = **Reconnaissance** : 502 prouve que le serveur connaît le nom de la commande. 500 prouve seulement que la ligne ne correspond à aucun nom qu’il connaît.
    .difference-2 = **Responsabilité** : 500 met en cause l’expéditeur, qui a pu mal écrire le mot. 502 le met hors de cause : le mot est juste, c’est la fonction qui manque au serveur.
    .difference-3 = **Après AUTH** : la RFC 2228 (section 3) demande 500 à un serveur qui ne connaît pas `AUTH`, et 502 à un serveur qui le connaît mais n’a aucune extension de sécurité.
    .difference-4 = **Commandes** : la RFC 959 (section 5.4) admet 500 pour toutes les commandes, mais 502 pour aucune des commandes de base, comme `USER`, `PASS`, `PORT`, `TYPE`, `RETR` et `STOR`.
    .difference-5 = **Avec vsftpd** : un mot inconnu obtient `500 Unknown command.` Pour `REIN`, `ACCT` et `SMNT`, qu’il connaît mais laisse de côté, il envoie 502, comme dans `502 REIN not implemented.`
    .advice = Si vous voyez 502, renoncez à cette commande et passez par une autre. Si vous voyez 500, cherchez une faute de frappe, une espace en tête de ligne ou un mot propre au client, comme `ls` ; si l’orthographe est bonne, faites comme pour 502. Dans un script qui sonde les extensions, comprenez l’un et l’autre comme un non. Si vous développez un serveur, envoyez 502 pour les commandes des RFC que vous n’offrez pas, et 500 pour tous les autres mots.

ftp-550-553 =
    .summary = Ces deux codes refusent un chemin, et un envoi qui échoue reçoit l’un ou l’autre selon le serveur : si le fichier ne peut pas être créé, vsftpd envoie 553 et pyftpdlib 550. Dans la RFC 959, 550 concerne un fichier ou un répertoire que vous voulez utiliser, 553 le nom sous lequel vous voulez enregistrer un fichier.
    .difference-1 = **Commandes** : la RFC 959 (section 5.4) admet 550 pour `RETR`, `CWD`, `DELE` et `MKD`, entre autres, et 553 seulement pour `STOR`, `STOU`, `APPE` et `RNTO`. Seul `APPE` a les deux.
    .difference-2 = **Renommage** : la première moitié de l’opération, `RNFR`, obtient 550 si l’ancien nom est rejeté, par exemple parce qu’aucun fichier ne le porte. La seconde, `RNTO`, obtient 553 si le nouveau l’est.
    .difference-3 = **Droit en question** : avec 550, c’est souvent le droit de lire ou de supprimer ce qui existe ; avec 553, en général, celui d’écrire dans le répertoire où irait le nouveau fichier.
    .difference-4 = **Avec vsftpd** : un téléchargement qui échoue obtient `550 Failed to open file.`, et un envoi qui échoue `553 Could not create file.` Si l’écriture est entièrement désactivée, l’envoi obtient `550 Permission denied.`
    .difference-5 = **Autre nom** : après 553, un nom simple peut passer aussitôt dans le même répertoire. Après 550, un autre nom n’aide que si le premier était mal écrit.
    .advice = Si vous voyez 553, envoyez dans le même répertoire un fichier nommé `test.txt` : s’il passe, c’est le premier nom qui posait problème ; sinon, vous n’avez pas le droit d’écrire dans ce répertoire. Si un envoi obtient 550, vérifiez que le répertoire du chemin existe et que le serveur autorise bien les envois. Dans un script, traitez les deux de la même façon après `STOR`. Si vous développez un serveur, envoyez 553 pour la destination de `STOR` ou de `RNTO`.

ftp-226-250 =
    .summary = Ces deux codes annoncent un succès, et l’un comme l’autre peut être la dernière réponse à un transfert. 226 parle de la connexion de données : elle est fermée, et les données sont passées. 250 parle d’une action accomplie sur un fichier ; c’est aussi la réponse courante aux commandes qui ne transfèrent aucune donnée, comme `CWD`.
    .difference-1 = **Connexion de données** : 226 dit qu’elle a été fermée ; 250 dit, après un transfert, qu’elle reste ouverte et, après les autres commandes, n’en dit rien (RFC 959, section 5.2).
    .difference-2 = **Commandes** : 226 termine les listages et les transferts, et suit `ABOR` ; 250 peut terminer les mêmes transferts, mais on le connaît surtout par `CWD`, `DELE`, `RMD` et `RNTO`.
    .difference-3 = **Mode de transfert** : en mode flux, la fin du fichier coïncide avec celle de la connexion de données, ce qui correspond à 226 ; seuls les modes bloc et compressé peuvent la garder ouverte, comme le dit 250.
    .difference-4 = **Réponse précédente** : 226 vient après 125 ou 150, ou après `ABOR` ; 250 arrive souvent seul, car `CWD` et `DELE` n’ont pas de réponse préliminaire.
    .difference-5 = **Texte typique** : `226 Transfer complete.` nomme le transfert, `250 Directory successfully changed.` l’action. z/OS termine même les transferts en mode flux par `250 Transfer completed successfully.`
    .advice = Acceptez l’un et l’autre comme fin d’un transfert, à l’exemple de curl ; un script qui ne cherche que 226 prend pour des échecs les transferts réussis avec z/OS. Si vous voyez 250 sans savoir ce qu’il confirme, cherchez dans le journal la dernière commande qui le précède. Si vous développez un serveur, envoyez 226 après chaque transfert en mode flux, et 250 pour `CWD`, `DELE`, `RMD` et `RNTO`.

ftp-227-229 =
    .summary = Ces deux codes disent que le mode passif est activé et que le serveur attend que le client ouvre la connexion de données. 227 suit `PASV` et donne une adresse IPv4 et un port ; 229 suit `EPSV` et ne donne qu’un port, à utiliser avec l’adresse de la connexion de contrôle.
    .difference-1 = **Format** : 227 donne six nombres séparés par des virgules, les deux derniers pour le port ; 229 donne le port en un seul nombre, entre des barres verticales.
    .difference-2 = **Version d’IP** : 227 n’a de place que pour une adresse IPv4 ; 229 fonctionne aussi bien en IPv4 qu’en IPv6.
    .difference-3 = **Mauvaise adresse** : 227 peut envoyer le client vers une adresse qu’il ne peut pas atteindre ; avec 229, seul le port peut faire obstacle.
    .difference-4 = **Pare-feux** : un pare-feu qui lit les réponses pour ouvrir les ports de données peut connaître 227, mais pas 229. Si la connexion de contrôle est sous TLS, il ne peut lire ni l’un ni l’autre.
    .difference-5 = **Lecture par le client** : les parenthèses de 227 ne sont pas garanties, si bien que les clients cherchent le premier chiffre (RFC 1123, section 4.1.2.6) ; celles de 229 font partie de son format fixe (RFC 2428, section 3).
    .advice = Si le client se fige après 227, comparez l’adresse annoncée avec celle de votre connexion ; s’il se fige après 229, vérifiez que le port est joignable. Lancez `curl -v`, qui envoie d’abord `EPSV`, puis relancez-le avec `--disable-epsv --no-ftp-skip-pasv-ip` : si seul `PASV` fonctionne, un équipement intermédiaire ne comprend pas 229 ; si seul `EPSV` fonctionne, l’adresse donnée par 227 est fausse.

ftp-150-226 =
    .summary = Ces deux codes appartiennent au même transfert et ni l’un ni l’autre n’est une erreur ; c’est pourquoi les journaux les montrent par paires. 150 ouvre le transfert : le serveur accepte la commande, et les données sont encore à venir. 226 le clôt : seule cette ligne dit qu’il a abouti.
    .difference-1 = **Place** : 150 est la première réponse à une commande de transfert, 226 la seconde ; entre les deux, le client ne devrait pas lancer d’autre transfert.
    .difference-2 = **Ce qu’il prouve** : 150 montre que le compte peut utiliser ce chemin ; 226 montre que le serveur a envoyé ou enregistré les données.
    .difference-3 = **Connexion de données** : avec 150, elle entre tout juste en service. Avec 226, elle est fermée, et il en faut une nouvelle pour le fichier suivant.
    .difference-4 = **Dernière ligne d’un journal** : si c’est 150, un transfert est resté en suspens, peut-être avec un fichier partiel ; si c’est 226, plus rien n’est en attente, et un éventuel problème vient de l’étape suivante.
    .difference-5 = **Autres usages** : 150 ne précède qu’un listage ou un transfert ; 226 suit aussi `ABOR`, même s’il n’y avait plus rien à arrêter.
    .advice = Ne tenez un fichier pour transféré qu’à 226, jamais à 150, et attendez 226 avant de supprimer la source ou de renommer le fichier envoyé. Si 150 arrive et qu’aucune donnée ne circule, examinez la connexion de données. Si tous les octets sont passés et que seul 226 manque, un pare-feu a peut-être coupé la connexion de contrôle, restée inactive : activez le keep-alive TCP, reconnectez-vous et comparez `SIZE` avec le fichier local.

ftp-421-426 =
    .summary = Ces deux codes peuvent couper un transfert en cours et laisser un fichier partiel. Avec 426, seule la connexion de données disparaît, et vous pouvez reprendre dans la même session. Avec 421, le serveur ferme aussi la connexion de contrôle : il faut d’abord vous reconnecter et vous identifier.
    .difference-1 = **Ce qui se ferme** : 426 signale la fin de la seule connexion de données ; 421 emporte avec elle la connexion de contrôle.
    .difference-2 = **Moment** : 426 n’arrive que pour un transfert ou un listage déjà commencé ; 421 peut aussi arriver à la place du message d’accueil, pendant l’identification ou alors qu’il ne se passe rien.
    .difference-3 = **Cause dans vsftpd** : une connexion de données qui se rompt donne 426 ; une connexion de données restée trop longtemps immobile donne `421 Data timeout. Reconnect. Sorry.` (`data_connection_timeout`).
    .difference-4 = **État de la session** : après 426, le répertoire et le `TYPE` n’ont pas changé ; après 421, ils sont perdus et doivent être rétablis avant `REST` et la commande de transfert.
    .difference-5 = **Arrêt volontaire** : 426 peut être ce que vous vouliez, s’il répond à un transfert arrêté par `ABOR` ; 421 n’est jamais voulu par le client, car `QUIT` obtient 221.
    .advice = Si vous voyez 426, reprenez aussitôt ; s’il revient toujours au bout du même nombre de minutes, soupçonnez un pare-feu ou un proxy. Si vous voyez 421, reconnectez-vous, rétablissez le `TYPE` et le répertoire, et ne reprenez qu’ensuite. Le texte de 421 dit si la raison est un transfert figé, un délai d’inactivité ou un arrêt. Dans un script, traitez 421 en premier : les commandes envoyées ensuite ne peuvent qu’échouer, puisque la connexion est perdue.

ftp-451-452 =
    .summary = Ces deux codes signalent un problème sur le serveur, et un disque plein peut se manifester par l’un comme par l’autre. 452 le dit nettement : il n’y a pas assez d’espace pour l’envoi. 451 dit seulement que le serveur a échoué dans son propre traitement : erreur de lecture, erreur d’écriture ou, avec vsftpd, disque saturé.
    .difference-1 = **Cause** : 452 n’en a qu’une, le manque d’espace. 451 couvre toute erreur locale, et seuls les mots qui le suivent ou le journal du serveur disent laquelle.
    .difference-2 = **Sens du transfert** : 452 ne concerne que les envois, c’est-à-dire `STOR`, `STOU` et `APPE`. 451 peut tout aussi bien mettre fin à un téléchargement ou à un listage.
    .difference-3 = **Moment** : d’après la RFC 959 (section 5.4), 452 refuse l’envoi avant 150, et 451 l’interrompt après. En pratique, 452 arrive aussi en plein transfert, lorsqu’une écriture échoue.
    .difference-4 = **Usages des serveurs** : lorsque le disque se remplit pendant un envoi, vsftpd envoie 451 avec `Failure writing to local file.`, et ProFTPD 452 avec `No space left on device`.
    .difference-5 = **Nouvelle tentative** : après 451, une seconde tentative se justifie, car un verrou ou une surcharge passagère a pu disparaître. Après 452, l’échec se répète jusqu’à ce que quelqu’un fasse de la place.
    .advice = Si vous voyez 452, faites de la place sur le serveur ou demandez à l’administrateur d’en faire, puis recommencez l’envoi. Si vous voyez 451 pendant un envoi, assurez-vous d’abord que le disque n’est pas plein : sur le serveur, `df -h` et `df -i` le montrent. Sans accès au serveur, envoyez un fichier de quelques octets ; s’il passe et que les gros échouent, le manque d’espace est la cause probable. Si vous développez un serveur, envoyez 452 chaque fois que vous savez que l’espace a manqué.

ftp-125-150 =
    .summary = Ces deux codes sont préliminaires : la commande de transfert a été acceptée, rien n’a échoué et une seconde réponse est encore à venir. 125 dit que la connexion de données existe déjà ; 150 dit seulement que le chemin convient et que la connexion de données vient ensuite.
    .difference-1 = **Connexion de données** : avec 125, elle existe avant le début du transfert ; avec 150, à s’en tenir au texte de la RFC 959, elle reste à établir.
    .difference-2 = **En cas de blocage** : une session qui se fige après 125 avait sa connexion de données, mais rien n’y est passé ; une session qui se fige après 150 n’en a peut-être jamais eu.
    .difference-3 = **Serveurs** : IIS choisit 125 ou 150 selon que la connexion de données est établie ou non à cet instant ; vsftpd et ProFTPD attendent qu’elle le soit, et envoient tout de même 150.
    .difference-4 = **Taille dans le texte** : beaucoup de serveurs indiquent la taille du fichier dans 150, par exemple `(48210 bytes)`. La bibliothèque `ftplib` de Python l’y lit, et ne donne aucune taille après 125.
    .difference-5 = **Groupe dans la RFC 959** : le deuxième chiffre range 125 parmi les réponses sur les connexions (x2z) et 150 parmi celles sur le système de fichiers (x5z).
    .advice = Testez le premier chiffre : un client qui exige 150 échoue avec IIS, qui peut répondre 125 à la même commande la fois suivante. Si les données n’arrivent pas après 125, examinez la connexion de données elle-même, à commencer par TLS ; si elles n’arrivent pas après 150, vérifiez avec `curl -v` quelle adresse et quel port le client cherche à atteindre. Si vous développez un serveur, n’envoyez 125 que si la connexion de données est déjà établie.

ftp-202-502 =
    .summary = Ces deux codes disent que le serveur n’implémente pas la commande ; reste à savoir si elle manque vraiment. Avec 202, elle n’a pas d’objet sur ce système, et le client peut faire comme si elle avait réussi. Avec 502, rien n’a été fait, et le client doit s’y prendre autrement.
    .difference-1 = **Classe** : 202 est positif, et un script poursuit ; 502 est un échec permanent, que les bibliothèques signalent par une erreur, par exemple `ftplib.error_perm` en Python.
    .difference-2 = **Raison** : 202 veut dire « inutile ici », comme `ALLO` là où aucun espace n’est à réserver ; 502 veut dire qu’une fonction utile sur n’importe quel serveur manque à celui-ci.
    .difference-3 = **Commandes** : la RFC 959 prévoit 202 pour `ALLO`, `SITE`, `PASS` et `ACCT`, et 502 pour `PASV`, `REST`, `MKD` et d’autres. `SMNT` peut obtenir l’un ou l’autre.
    .difference-4 = **Étape suivante** : après 202, elle se déroule comme prévu, par exemple `STOR` après `ALLO` ; après 502, elle change : sans `REST`, par exemple, aucune reprise n’est possible.
    .difference-5 = **Qui agit** : après 202, personne n’a rien à faire ; après 502, le client se rabat sur une autre commande, ou l’administrateur active la fonction.
    .advice = Si vous voyez 202, passez à la commande suivante. Si vous voyez 502, ne répétez pas la commande : lisez les listes que donnent `FEAT` et `HELP`, et choisissez-y une commande que le serveur possède. Si vous développez un serveur, n’envoyez 202 que si le client ne perd rien à ce que la commande soit ignorée ; envoyez 502 pour toute autre commande qui manque, et 504 si seul le paramètre n’est pas pris en charge.

ftp-220-230 =
    .summary = Ces deux réponses de succès viennent en début de session, souvent avec un texte de bienvenue, et elles se confondent facilement dans les journaux. 220 accueille le client avant toute identification ; 230 arrive une fois l’identification acceptée et ouvre l’accès aux fichiers.
    .difference-1 = **Déclencheur** : 220 vient d’ordinaire de lui-même dès que le client se connecte ; 230 suit toujours une commande : `PASS`, ou bien `USER` ou `ACCT` si l’identification s’achève là.
    .difference-2 = **Ce qu’il prouve** : 220 montre que l’adresse et le port mènent à un serveur FTP et que le pare-feu laisse passer la connexion ; 230 montre que cet utilisateur a le droit de s’y identifier.
    .difference-3 = **Commandes admises ensuite** : après 220, le serveur attend `AUTH` ou `USER`, et un `LIST` obtiendrait 530 ; après 230, les listages et les transferts sont permis.
    .difference-4 = **Qui lit le texte** : quiconque se connecte peut lire celui de 220, scanners de ports compris ; celui de 230 n’atteint que les utilisateurs identifiés.
    .difference-5 = **S’il manque** : sans 220, examinez le réseau, le port et le réglage de chiffrement ; avec 220 mais sans 230, examinez les identifiants et les règles d’identification du serveur.
    .advice = Si 220 est la dernière ligne, le serveur fonctionne et l’identification n’a pas eu lieu : regardez ce que le client envoie ensuite. Si la dernière ligne est 230, le mot de passe est bon : tournez-vous vers la connexion de données. En supervision, testez 220 pour savoir si le service répond, et 230 avec un compte d’essai pour savoir si les utilisateurs peuvent s’identifier. Placez dans 230 les avis destinés aux utilisateurs, et n’indiquez pas la version du serveur dans 220.

ftp-221-421 =
    .summary = Ces deux codes annoncent que le serveur ferme la connexion de contrôle, et la session est finie dans un cas comme dans l’autre. 221 est l’au revoir que le client a demandé par `QUIT` ; 421 est une décision du serveur, prise à cause d’un délai dépassé, d’une limite ou d’un arrêt.
    .difference-1 = **Qui met fin à la session** : avec 221, c’est le client, en envoyant `QUIT` ; avec 421, c’est le serveur, que le client ait encore à faire ou non.
    .difference-2 = **Moment** : 221 suit une seule commande ; 421 peut prendre la place de la réponse à presque n’importe quelle commande, et même celle du message d’accueil.
    .difference-3 = **Transfert en cours** : avant 221, le serveur le laisse s’achever et en donne le résultat ; avec 421, tenez-le pour incomplet, sauf si 226 est arrivé d’abord.
    .difference-4 = **Reconnexion** : après 221, une nouvelle session fonctionne aussitôt ; après 421, elle peut être refusée par la même réponse jusqu’à ce qu’une place se libère ou que le serveur soit de retour.
    .difference-5 = **Lignes écrites par le client** : le programme `ftp` affiche lui-même `421 Service not available, remote server has closed connection` lorsque la connexion est coupée. Il n’affiche pas 221 de cette façon.
    .advice = Si 221 arrive trop tôt, cherchez ce qui a envoyé `QUIT` : un réglage, un script ou la fin des commandes fournies au client. Si vous voyez 421, lisez son texte et retrouvez-le dans le journal du serveur : si un délai est dépassé, activez les commandes de maintien de la connexion ; si une limite est atteinte, réduisez le nombre de connexions. Si le journal ne contient pas cette ligne, c’est sans doute votre client qui a écrit le 421 après avoir perdu la connexion : vérifiez le réseau. Dans un script, traitez 421 comme un échec, à quelque moment qu’il arrive.

ftp-226-426 =
    .summary = Ces deux codes mettent fin à un transfert en cours et, en mode flux, le client voit chaque fois la même chose : la connexion de données se ferme. C’est la réponse qui départage les deux cas. Avec 226, le serveur tient le transfert pour complet ; avec 426, il s’est rompu ou a été arrêté.
    .difference-1 = **Fichier** : après 226, il est complet pour autant que le serveur le sache ; après 426, attendez-vous à un fichier partiel, chez le client pour un téléchargement, sur le serveur pour un envoi.
    .difference-2 = **Après `ABOR`** : les deux codes vont de pair, 426 pour le transfert arrêté, puis 226 pour l’abandon. Ce 226-là ne garantit rien sur le fichier.
    .difference-3 = **Sous TLS** : un client qui ferme la connexion de données sans clôture TLS peut recevoir 426 pour un envoi entier si `strict_ssl_read_eof` est activé dans vsftpd, et 226 s’il est désactivé.
    .difference-4 = **Étape suivante** : après 226, passez au fichier suivant ; après 426, reprenez celui-ci ou transférez-le de nouveau, dans la même session.
    .difference-5 = **Dans curl** : le transfert se termine par le code de sortie 0 après 226, et par le code de sortie 18 avec `server did not report OK, got 426` après 426.
    .advice = Si vous voyez 426, comparez `SIZE` avec l’original avant de reprendre. Si tous les octets arrivent et que 426 survient malgré tout, examinez la clôture TLS du client. Même avec 226, vérifiez la taille des envois importants : en mode flux, l’arrêt prématuré de l’émetteur peut passer pour la fin du fichier. Dans un script, envoyez le fichier sous un nom provisoire, renommez-le après 226, et lisez les deux réponses après `ABOR`.

ftp-331-332 =
    .summary = Ces deux codes demandent la suite d’une identification qui s’est bien passée jusque-là ; ni l’un ni l’autre n’est une erreur. 331 demande le mot de passe, que presque tous les serveurs exigent. 332 demande un compte, une troisième chaîne distincte du nom d’utilisateur et du mot de passe, dont très peu de serveurs se servent.
    .difference-1 = **Commande suivante** : 331 appelle `PASS`, qui doit suivre `USER` immédiatement ; 332 appelle `ACCT`.
    .difference-2 = **Moment** : 331 ne suit que `USER` ; 332 suit `USER` ou `PASS`, et peut aussi suivre une commande ultérieure pour laquelle le compte est nécessaire.
    .difference-3 = **Ce qui est confirmé** : 331 confirme tout au plus le nom ; 332 après `PASS` signifie que le mot de passe était bon (RFC 959, section 4.1.1).
    .difference-4 = **Clients** : tout client sait donner suite à 331 ; beaucoup n’ont rien à envoyer après 332, et curl s’arrête avec `ACCT requested but none available` et le code de sortie 67.
    .difference-5 = **Commande en attente** : avec 331, seule l’identification attend ; avec 332 en cours de session, le serveur retient la commande et la poursuit après `ACCT`.
    .advice = Si vous voyez 331, envoyez le mot de passe. Si vous voyez 332, ne renvoyez pas le mot de passe : le serveur veut une autre valeur, que seul son administrateur peut vous donner. En Python, passez-la en troisième argument de `FTP.login()`. Si 332 vous surprend, regardez le message d’accueil : un proxy répond peut-être à la place du serveur. Si vous développez un serveur, renoncez à 332, à moins qu’`ACCT` ne change quelque chose.

ftp-421-530 =
    .summary = Ces deux codes peuvent vous laisser à la porte au moment de la connexion ou de l’identification. Avec 421, le serveur refuse de vous servir pour l’instant et coupe la connexion, souvent avant l’identification. Avec 530, l’identification n’est pas faite : les identifiants ont été refusés, ou aucun n’a été envoyé ; la connexion reste en général ouverte.
    .difference-1 = **Cause** : 421 est affaire de charge, de limites et de temps ; 530 est affaire de nom d’utilisateur, de mot de passe ou de droit à s’identifier.
    .difference-2 = **Nouvelle tentative** : après 421, les mêmes identifiants peuvent réussir plus tard ; après 530, ils échouent encore, jusqu’à ce que vous en changiez ou que les règles du serveur soient modifiées.
    .difference-3 = **Connexion** : 421 la ferme. Après 530, le client peut tenter un nouveau `USER`, même si vsftpd coupe par défaut au bout de trois échecs (`max_login_fails`).
    .difference-4 = **Serveur complet** : vsftpd et Pure-FTPd envoient 421 s’il y a trop de connexions ; ProFTPD envoie 530 avec `Sorry, the maximum number of clients`, alors que le mot de passe est peut-être bon.
    .difference-5 = **L’un sous l’autre** : si `ftp` affiche 421 juste sous 530, c’est souvent lui qui ajoute cette ligne parce que le serveur a coupé ; la cause se trouve dans le texte de 530.
    .advice = Si vous voyez 421, ne touchez pas au mot de passe : fermez les autres sessions, attendez et réessayez une fois. Si vous voyez 530, lisez son texte avant de changer le mot de passe, car il peut y être question de chiffrement ou d’une limite de connexions. Ne laissez pas un script répéter une identification après 530 : les serveurs coupent au bout de plusieurs échecs, et des outils comme fail2ban bloquent l’adresse. Si vous développez un serveur, envoyez 421 pour les limites et 530 pour les identifiants.

ftp-426-451 =
    .summary = Ces deux codes arrêtent un transfert déjà commencé et le laissent incomplet ; ce qui change, c’est l’endroit de la panne. 426 concerne la connexion de données entre le client et le serveur. 451 concerne le travail du serveur lui-même, comme lire ou écrire le fichier sur son disque.
    .difference-1 = **Cause** : derrière 426, il y a la ligne, un pare-feu ou l’une des deux extrémités, qui a fermé trop tôt ; derrière 451, un disque, un fichier ou un autre défaut local du serveur.
    .difference-2 = **Texte de vsftpd** : un envoi qui échoue montre de quel côté chercher : `426 Failure reading network stream.` pour la connexion, `451 Failure writing to local file.` pour le disque.
    .difference-3 = **Qui peut aider** : pour 426, l’utilisateur peut changer de réseau ou reprendre le transfert ; pour 451, seul l’administrateur peut trouver le défaut, puisqu’il est sur le serveur.
    .difference-4 = **Arrêt volontaire** : 426 est la suite normale d’`ABOR` ; 451 est toujours une erreur.
    .difference-5 = **Autres commandes** : 426 se limite aux listages et aux transferts ; 451 peut aussi suivre `OPTS` (RFC 2389), et IIS l’envoie pour une ligne de commande terminée par LF sans CR.
    .advice = Pour les distinguer, transférez un autre fichier : si tous les gros transferts obtiennent 426, examinez le réseau ; si un seul fichier ou répertoire obtient 451, examinez ce fichier, son disque et ses verrous sur le serveur. Après 426, reprenez ; après 451, demandez d’abord à l’administrateur de lire le journal du serveur. Si vous développez un serveur, envoyez 426 pour les erreurs de la connexion de données et 451 pour celles du fichier, et inscrivez le nom du fichier dans le journal.

ftp-430-530 =
    .summary = 430 et 530 disent tous deux que le serveur n’a pas accepté votre identification ; pour un mot de passe mal tapé, ils ont le même sens. Seul 530 est normalisé, et il vaut aussi pour les commandes envoyées avant toute identification ; 430 vient de quelques petits serveurs, et son premier chiffre laisse croire à tort que la même tentative pourrait réussir plus tard.
    .difference-1 = **Norme** : la RFC 959 donne 530 dans sa section 4.2.2. Elle n’a pas de 430, dont le sens exact dépend donc de l’auteur du serveur : fiez-vous au texte qui suit le numéro.
    .difference-2 = **Commandes** : 430 suit `USER` ou `PASS`, c’est-à-dire une tentative d’identification. 530 peut suivre ces deux commandes et, sans identification, presque toutes les autres, de `CWD` à `STOR`.
    .difference-3 = **Nouvelle tentative automatique** : `curl --retry` et lftp s’identifient de nouveau d’eux-mêmes après 430, comme après tout code 4xx. Après 530, curl renonce, et lftp ne réessaie que si le texte parle d’utilisateurs trop nombreux ou d’un cas semblable.
    .difference-4 = **Dans les programmes** : la bibliothèque `ftplib` de Python lève `error_temp` pour 430 et `error_perm` pour 530. Un gestionnaire qui n’intercepte qu’`error_perm` laisse passer le mauvais mot de passe que cache un 430.
    .difference-5 = **Causes possibles** : 430 désigne le nom ou le mot de passe, et rien d’autre. 530 peut aussi signifier que le compte est exclu de FTP ou que le serveur exige TLS.
    .advice = Si vous voyez 430, désactivez les nouvelles tentatives automatiques, sans quoi le client pourrait répéter un mauvais mot de passe jusqu’au blocage de l’accès ; corrigez ensuite les identifiants. Si vous voyez 530, regardez quelle commande il suit : après `PASS`, les identifiants ont été refusés ; après toute autre commande, cherchez plus haut l’identification qui a échoué. Dans un script, traitez les deux comme une identification manquée. Si vous développez un serveur, envoyez 530, jamais 430.

ftp-450-451 =
    .summary = Ces deux réponses 4xx à des commandes sur les fichiers invitent l’une et l’autre à réessayer. Avec 450, le serveur a refusé avant de commencer, parce que le fichier ou le répertoire n’était pas libre à cet instant. Avec 451, il avait en général accepté la commande, puis a échoué à cause d’une erreur qui lui est propre.
    .difference-1 = **Moment** : 450 vient à la place de 150, avant qu’une connexion de données ne s’ouvre. 451 vient normalement après 150, alors que le transfert est déjà en cours.
    .difference-2 = **Ce qui reste** : après 450, aucune donnée n’a circulé. Après 451, attendez-vous à un fichier partiel : sur le serveur pour un envoi, chez vous pour un téléchargement.
    .difference-3 = **Cause** : 450 tient à l’état d’un fichier donné, comme un verrou que quelqu’un détient. 451 tient au travail du serveur lui-même, comme une écriture qui échoue sur son disque.
    .difference-4 = **Commandes** : la RFC 959 (section 5.4) admet 450 également pour `DELE`, `RNFR` et `STAT`, mais 451 seulement pour les transferts et les listages.
    .difference-5 = **Avec vsftpd** : il n’a pas de 450, si bien qu’un fichier qu’il ne peut pas ouvrir pour un téléchargement obtient 550, quelle qu’en soit la raison. Il envoie en revanche 451, par exemple `Failure writing to local file.` lorsque son disque se remplit.
    .advice = Si vous voyez 450, cherchez qui utilise le fichier : une autre de vos sessions, un éditeur, une tâche sur le serveur. Répétez ensuite la commande. Si vous voyez 451, reprenez ou supprimez le fichier partiel et réessayez une fois ; s’il revient, donnez à l’administrateur l’heure et le nom du fichier, pour qu’il retrouve l’entrée du journal. Si vous développez un serveur, envoyez 450 tant que rien n’a été fait, et 451 une fois le transfert commencé.

ftp-452-552 =
    .summary = Ces deux codes mettent fin à un envoi faute de place. 452 concerne le système entier : son disque ou sa partition n’a plus de place, et les envois de tout le monde échouent. 552 concerne la part qui vous revient : le quota ou la taille maximale fixés pour le compte ou le répertoire sont atteints, même si le disque est presque vide.
    .difference-1 = **Espace en cause** : la RFC 959 (section 4.2.2) parle de l’espace de stockage du système pour 452, et de l’allocation du répertoire ou du jeu de données courant pour 552.
    .difference-2 = **Moment** : dans le tableau de la RFC (section 5.4), 452 vient avant 150, sans que rien soit enregistré, et 552 après, alors qu’une partie du fichier est déjà sur le serveur. Beaucoup de serveurs ne s’y tiennent pas.
    .difference-3 = **Nouvelle tentative automatique** : comme tout code 4xx, 452 fait renvoyer le fichier par `curl --retry`. Comme tout code 5xx, 552 l’arrête, car une limite ne se relève pas d’elle-même.
    .difference-4 = **Qui peut agir** : avec 552, il suffit en général que vous supprimiez certains de vos fichiers. Avec 452, la place est peut-être prise par des journaux ou par d’autres utilisateurs, hors de votre portée.
    .difference-5 = **Code de sortie de curl** : un envoi refusé par 452 donne 25. Un envoi coupé par 552 donne 70, avec les mots `Exceeded storage allocation`.
    .advice = Si vous voyez 452, prévenez l’administrateur, car d’autres utilisateurs sont touchés eux aussi. Si vous voyez 552, supprimez quelque chose ou demandez un quota plus grand. Pure-FTPd envoie aussi 552 lorsque la partition est plus remplie que ne l’autorise `MaxDiskUsage` ; pour trancher, comparez `df -h` avec le quota de l’utilisateur, ou faites un envoi depuis un second compte : s’il réussit, c’est votre propre limite qui est en cause. Si vous développez un serveur, envoyez 452 pour `ENOSPC` et 552 pour `EDQUOT`.

ftp-500-501 =
    .summary = Ce sont deux erreurs de syntaxe : le serveur n’a rien pu faire de la ligne envoyée par le client. Avec 500, il a buté sur le mot de la commande ; avec 501, il connaissait ce mot, mais n’a pas pu accepter la suite. Certains serveurs, dont vsftpd, envoient 500 aussi pour certains arguments incorrects.
    .difference-1 = **Partie de la ligne** : 500 porte sur le premier mot de la ligne, la commande. 501 porte sur tout le reste.
    .difference-2 = **Ce que vous apprenez** : 501 montre que le serveur a la commande, qui peut donc encore réussir. Après 500, aucun argument n’y changera rien en principe, car le mot est inconnu ou mal écrit.
    .difference-3 = **Commandes** : toute commande peut obtenir 500. La RFC 959 (section 5.4) prévoit aussi 501 pour presque toutes, mais pas pour `QUIT`, `REIN` et `NOOP`, qui n’ont pas d’argument.
    .difference-4 = **Cas particuliers** : une ligne trop longue relève de 500 selon la RFC 959 (section 4.2.2). `MLSD` suivi du nom d’un simple fichier relève de 501 selon la RFC 3659 (section 7.2.1).
    .difference-5 = **Textes des serveurs** : pyftpdlib distingue `500 Command "DIR" not understood.` de `501 Syntax error: command needs an argument.` Avec vsftpd, `Illegal PORT command.` est un 500, comme `Unknown command.`
    .advice = Si vous voyez 500, vérifiez l’orthographe du mot dans le journal brut du client, puis cherchez-le dans `HELP` ou `FEAT`. Si vous voyez 501, gardez le mot et corrigez la suite : un nom manquant, un guillemet égaré, un nombre qui contient des lettres. Si le serveur envoie 500 pour tout, testez le mot avec un argument sûrement valable, comme dans `TYPE I`. Si vous développez un serveur, envoyez 501 une fois que le mot est reconnu.

ftp-501-504 =
    .summary = Dans les deux cas, le serveur connaît la commande et rejette son paramètre. Avec 501, le paramètre est fautif tel qu’il est écrit : absent, mal formé ou interdit à cet endroit. Avec 504, il est conforme à FTP, mais ce serveur ne prend pas cette valeur en charge, alors qu’il en accepte peut-être une autre.
    .difference-1 = **Verdict sur le paramètre** : celui qui obtient 501 enfreint les règles et devrait échouer sur tout serveur. Celui qui obtient 504 est licite et peut très bien fonctionner ailleurs.
    .difference-2 = **Exemple** : pyftpdlib envoie 504 pour `MODE B`, un mode normalisé qu’il n’a pas, et 501 pour `MODE X`, une lettre qu’aucune norme ne définit.
    .difference-3 = **Commandes** : presque toute commande à argument peut obtenir 501. La RFC 959 (section 5.4) réserve 504 à `MODE`, `TYPE`, `STRU` et `ALLO` ; des RFC ultérieures y ajoutent `AUTH`, `PROT`, `LANG` et `HOST`.
    .difference-4 = **Mise en place de TLS** : selon la RFC 2228 (section 3), une taille `PBSZ` illisible obtient 501. Un mécanisme `AUTH` ou un niveau `PROT` que le serveur ne connaît pas obtient 504.
    .difference-5 = **Remède** : après 501, écrivez correctement la même valeur. Après 504, l’orthographe n’y fait rien : prenez une autre valeur ou un autre serveur.
    .advice = Si vous voyez 501, comparez la ligne du journal brut avec la syntaxe de la commande : argument manquant, guillemets égarés, nombre hors limites. Si vous voyez 504, revenez aux valeurs que presque tout serveur prend en charge : `TYPE I`, `MODE S`, `STRU F`. Si vous développez un serveur, envoyez 504 pour les valeurs qu’une RFC définit et que vous n’offrez pas, et 501 pour celles qui n’ont aucun sens ; pour `AUTH` et `PROT` seulement, la RFC 2228 veut 504 même pour les mots inconnus.

ftp-502-504 =
    .summary = Ces deux codes veulent dire « non implémenté », et non « mal écrit ». Avec 502, la commande entière manque à ce serveur. Avec 504, elle existe, et seul le paramètre donné n’est pas pris en charge ; un autre peut donc convenir. La RFC 959 (section 4.2) présente 504 comme une précision apportée à 502.
    .difference-1 = **Portée** : 502 exclut la commande, quel que soit son paramètre. 504 exclut une valeur et laisse les autres possibles.
    .difference-2 = **Commandes** : la RFC 959 (section 5.4) ne prévoit jamais les deux pour une même commande : `MODE`, `TYPE`, `STRU` et `ALLO` ont 504 ; `PASV`, `REST`, `LIST` et bien d’autres ont 502.
    .difference-3 = **Après AUTH** : ici, les deux sont possibles. 502 dit que le serveur n’a aucune extension de sécurité, 504 seulement qu’il ne connaît pas le mécanisme nommé (RFC 2228, section 3).
    .difference-4 = **Comment le prévoir** : une extension absente de la liste `FEAT` obtiendra sans doute 502 ou 500. Les valeurs normalisées de `TYPE`, `MODE` ou `STRU` qui obtiennent 504 ne se découvrent qu’à l’essai.
    .difference-5 = **Réaction des clients** : si `MLSD` obtient 502, un client change de commande et envoie `LIST`. Si `AUTH GSSAPI` obtient 504, il change de paramètre et envoie `AUTH TLS`.
    .advice = Si vous voyez 502, abandonnez la commande ; aucun paramètre ne la sauvera. Si vous voyez 504, envoyez la même commande avec sa valeur la plus élémentaire : `TYPE I`, `MODE S`, `STRU F` ou `AUTH TLS`. C’est aussi le test à faire sur un serveur qui confond les deux : si la valeur élémentaire est acceptée, seul votre paramètre posait problème. Si vous développez un serveur, envoyez 504 dès qu’une valeur au moins de la commande fonctionne.

ftp-503-530 =
    .summary = Ces deux codes peuvent vouloir dire que l’identification n’a pas encore eu lieu. 503 est affaire d’ordre : une commande est arrivée avant celle sur laquelle elle s’appuie, et `PASS` sans `USER` n’en est qu’un exemple. 530 porte sur l’identification elle-même : la session n’en a pas, ou celle que vous avez tentée a été refusée.
    .difference-1 = **Cause** : 503 ne juge jamais le nom d’utilisateur ni le mot de passe, seulement l’ordre des commandes. 530 dit que l’identification manque : elle a été refusée, ou n’a jamais été tentée.
    .difference-2 = **Avec vsftpd** : avant l’identification, `PASS` sans `USER` obtient `503 Login with USER first.`, alors que `LIST` ou `CWD` obtient `530 Please login with USER and PASS.`
    .difference-3 = **Plus tard dans la session** : une fois l’identification faite, 503 peut encore arriver, par exemple pour `RNTO` sans `RNFR`. 530 ne le devrait plus, à moins que le client n’envoie `REIN` ou de nouveau `USER`.
    .difference-4 = **Commandes** : dans la RFC 959 (section 5.4), seuls `PASS`, `ACCT` et `RNTO` peuvent obtenir 503, et `RNTO` n’a rien à voir avec l’identification. Presque toute commande peut obtenir 530.
    .difference-5 = **Qui peut y remédier** : 503 est une faute du client ou du script, et c’est à son auteur de la corriger. Une identification refusée par 530 peut exiger d’autres identifiants, ou l’administrateur.
    .advice = Si vous voyez 503, remontez le journal : la commande qui aurait dû venir avant manque ou a échoué. Si vous voyez 530 après `PASS`, vérifiez les identifiants ; après toute autre commande, l’identification a été omise, ou refusée plus tôt. Dans un script, n’envoyez `PASS` qu’après 331, et ne continuez qu’après 230. Si vous développez un serveur, envoyez 530 s’il faut une identification, et 503 si une autre commande doit venir d’abord.

ftp-530-532 =
    .summary = Ces deux codes disent que votre identification ne suffit pas, et l’un comme l’autre peut arrêter un envoi. Avec 530, l’identification n’est pas faite, et presque aucune commande ne fonctionne. Avec 532, l’identification est valable et les fichiers peuvent être lus, mais pour en enregistrer ou en renommer un, il faut en plus des informations de compte.
    .difference-1 = **Ce qui manque** : 530 réclame `USER` et `PASS`. 532 réclame `ACCT`, une troisième chaîne qui n’est ni le nom d’utilisateur ni le mot de passe.
    .difference-2 = **Étendue** : 530 arrête aussi les listages, les téléchargements et les changements de répertoire. 532 n’arrête que `STOR`, `STOU`, `APPE` et `RNTO` (RFC 959, section 5.4).
    .difference-3 = **Pour s’en sortir** : après 530, vous devez reprendre l’identification depuis le début, avec `USER`. Après 532, la session continue : envoyez `ACCT`, puis relancez le même envoi.
    .difference-4 = **Fréquence** : presque tout serveur envoie 530. 532 est presque inconnu en dehors des mainframes ; vsftpd n’a pas ce numéro et, après l’identification, répond à `ACCT` par `502 ACCT not implemented.`
    .difference-5 = **Dans curl** : `--user` fournit ce que 530 réclame. `--ftp-account` ne réagit qu’à 332 pendant l’identification, et non à 532 ; dans ce cas, `-Q "ACCT project7"` transmet le compte avant l’envoi.
    .advice = Si vous voyez 530, réglez d’abord l’identification ; des informations de compte ne la remplacent pas. Si vous voyez 532, demandez le compte à l’administrateur et transmettez-le par une commande personnalisée (`quote ACCT project7` dans les clients en ligne de commande), puis relancez l’envoi. Pour vérifier, envoyez `LIST` : s’il fonctionne, l’identification est faite et seul le compte manque. Si vous développez un serveur, n’envoyez pas 532 faute de droit d’écriture : c’est le rôle de 553 ou de 550.

ftp-550-552 =
    .summary = Ce sont deux erreurs permanentes du système de fichiers qui peuvent arrêter un envoi. Avec 550, le serveur rejette le chemin : il n’existe pas, ou le compte n’y a pas droit. Avec 552, le chemin convient, mais le fichier ne tient pas dans l’espace que le compte ou le répertoire peut occuper.
    .difference-1 = **Cause** : 550 est une question de noms et de droits, 552 une question d’octets. Un fichier plus petit peut passer là où un gros obtient 552 ; avec 550, la taille ne joue aucun rôle.
    .difference-2 = **Moment** : 550 vient à la place de 150, avant toute donnée. 552 vient après 150 selon la RFC 959 (section 5.4), souvent alors qu’une grande partie du fichier a été envoyée.
    .difference-3 = **Ce qui reste** : si un envoi obtient 550, il n’y a rien à nettoyer. S’il obtient 552, un fichier partiel peut rester sur le serveur et compter dans le quota.
    .difference-4 = **Commandes** : dans le tableau de la RFC 959 (section 5.4), 552 est réservé à `STOR`, `STOU` et `APPE` ; 550 concerne les téléchargements, les répertoires et les suppressions, et parmi les envois seulement `APPE`.
    .difference-5 = **Code de sortie de curl** : un envoi refusé par 550 donne 25. Un envoi coupé par 552 donne 70.
    .advice = Si vous voyez 550, vérifiez le répertoire, l’orthographe et votre droit d’y écrire ; acheter de la place n’y change rien. Si vous voyez 552, regardez le quota et supprimez d’abord le fichier partiel. Pour les distinguer quand le texte est vague, envoyez un fichier de quelques octets sous un nouveau nom : si 550 revient, la taille n’est pas en cause. Si vous développez un serveur, envoyez 552 pour un quota dépassé, afin que les utilisateurs ne cherchent pas une erreur de droits.

ftp-551-552 =
    .summary = Ces deux codes interrompent un envoi déjà commencé, mais n’ont guère que cela en commun. 552 est celui que vous risquez de rencontrer : la limite de stockage du compte ou du répertoire est atteinte. 551 appartient à la structure de pages, vestige de TOPS-20, et vise les données elles-mêmes.
    .difference-1 = **Cause** : 551 vise la forme des données, à savoir un en-tête de page dont le serveur ne connaît pas le type. 552 vise leur quantité.
    .difference-2 = **Condition préalable** : selon la norme, 551 ne peut arriver qu’après `STRU P`, envoyé plus tôt dans la session. 552 peut frapper n’importe quel envoi aux réglages habituels.
    .difference-3 = **Remède** : `STRU F` fait disparaître 551, si plein que soit le serveur. 552 persiste, quelle que soit la structure, tant que des fichiers ne sont pas supprimés ou la limite relevée.
    .difference-4 = **Qui peut agir** : 551 se règle de votre côté, dans les paramètres du client. Pour 552, il vous faudra peut-être l’administrateur ou l’hébergeur.
    .difference-5 = **Serveurs actuels** : vsftpd n’a aucun des deux numéros. ProFTPD a les deux, mais emploie 551 lorsque `RANG` arrive en type ASCII ; pour un quota dépassé, il envoie 552.
    .advice = Si vous voyez 552, regardez votre quota et supprimez des fichiers, à commencer par le fichier partiel. Si vous voyez 551, cherchez `STRU P` ou `RANG` dans le journal du client ; revenez à `STRU F` et `TYPE I`, puis recommencez le transfert. Dans un script, arrêtez la file d’attente à 552, car le fichier suivant échouera aussi ; prenez 551 pour une erreur de réglage. Un nouveau serveur n’a besoin que de 552 : qu’il refuse `STRU P` par 504.
