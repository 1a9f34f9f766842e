### Causes des réponses FTP, chacune décrite au code avec lequel on la rencontre le plus souvent.
###
### .why            une phrase : ce qui se passe
### .cure-user      phrases adressées à qui transfère des fichiers
### .cure-operator  phrases adressées à qui administre le serveur

# 226 Closing Data Connection
ftp-226-cause-listing-failed =
    .why = Le listage est vide, car le serveur n’a pas pu lire le répertoire.
    .cure-user = Ne vous fiez pas au listage vide. Vérifiez le chemin avec `PWD`, et demandez à l’administrateur le droit de lire le répertoire.
    .cure-operator = Donnez à l’utilisateur les droits `r` et `x` sur le répertoire. Pour les utilisateurs anonymes de vsftpd, il doit être lisible par tous, sauf si `anon_world_readable_only=NO` est défini.
# 227 Entering Passive Mode
ftp-227-cause-private-address =
    .why = Le serveur est derrière un NAT et annonce son adresse privée.
    .cure-operator = Faites annoncer au serveur son adresse publique, y compris dans le cloud ou dans Docker. Sous IIS, indiquez-la comme adresse IP externe sous « FTP Firewall Support ».
    .cure-user = Réglez le client pour qu’il se connecte à l’adresse du serveur lui-même : `--ftp-skip-pasv-ip` dans curl, `ftp:fix-pasv-address` dans lftp. Ou utilisez `EPSV`, dont la réponse ne contient pas d’adresse.
# 421 Service Not Available
ftp-421-cause-connection-limit =
    .why = Trop de connexions sont ouvertes, depuis votre adresse ou au total.
    .cure-user = Limitez le client à un ou deux transferts simultanés, fermez les autres programmes FTP et attendez quelques minutes, le temps que le serveur ferme les anciennes sessions.
    .cure-operator = Augmentez les limites de connexions. Les utilisateurs qui partagent une adresse NAT comptent pour un seul, et un client peut à lui seul ouvrir dix connexions à la fois.
ftp-421-cause-idle =
    .why = La session est restée inactive plus longtemps que le serveur ne l’admet.
    .cure-user = Reconnectez-vous. Activez dans le client les commandes de maintien de la connexion ; dans un programme, ne vous connectez que lorsqu’il y a quelque chose à transférer.
    .cure-operator = Allongez les délais d’inactivité des sessions. `data_connection_timeout` et `TimeoutStalled` concernent les transferts qui n’avancent plus ; examinez le réseau avant de les allonger. `MaxIdleTime` se compte en minutes.
ftp-421-cause-dropped =
    .why = Le serveur a coupé la connexion sans répondre ; ce texte vient du client.
    .cure-user = Reconnectez-vous. Si la coupure suit aussitôt la connexion, votre adresse est peut-être bloquée, ou le port attend TLS d’emblée (TLS implicite, port 990). Essayez depuis un autre réseau.
    .cure-operator = Cherchez la fin de la session dans le journal. La cause peut être un processus qui a planté, `fail2ban`, un TCP wrapper ou un pare-feu entre le client et le serveur.
ftp-421-cause-address-refused =
    .why = Votre adresse est refusée, par une règle ou après des identifications ratées.
    .cure-operator = Vérifiez `/etc/hosts.deny` (que vsftpd lit si `tcp_wrappers=YES`), `fail2ban` et la liste d’adresses bannies du serveur lui-même.
    .cure-user = Après des identifications ratées, attendez la fin du blocage, souvent entre dix minutes et une heure, puis identifiez-vous avec le bon mot de passe. Si le refus persiste, communiquez votre adresse publique à l’administrateur.
ftp-421-cause-handshake-failed =
    .why = La négociation TLS a échoué entre le client et le serveur.
    .cure-user = Mettez le client à jour et autorisez-y TLS 1.2 et 1.3. Utilisez TLS explicite sur le port 21 et TLS implicite sur le port 990, et non l’inverse.
    .cure-operator = Cherchez la raison dans le journal du serveur. Autorisez TLS 1.2 et des suites de chiffrement actuelles, et vérifiez que le certificat, la clé et la chaîne de certificats vont ensemble.
# 425 Can't Open Data Connection
ftp-425-cause-firewall =
    .why = Un pare-feu ou un routeur NAT bloque le port de données.
    .cure-user = Si les données ne circulent pas, utilisez le mode passif. S’il est déjà activé, essayez depuis un autre réseau et envoyez à l’administrateur le journal avec la ligne 227 ou 229 : le port qu’elle indique doit être joignable.
    .cure-operator = Définissez une plage de ports passifs, ouvrez-la dans chaque pare-feu du trajet (règles du cloud comprises), redirigez-la sur le routeur et annoncez l’adresse publique. Avec Docker, publiez-la par `-p 50000-50100:50000-50100`. Sous IIS, utilisez « FTP Firewall Support ».
ftp-425-cause-active-blocked =
    .why = Le client est en mode actif (`PORT`), et le serveur ne peut pas le joindre.
    .cure-user = Si les transferts échouent, faites passer le client du mode actif au mode passif. `ftp.exe` de Windows n’a pas ce mode, et `quote PASV` n’y change rien : utilisez `curl`, intégré à Windows 10 et aux versions suivantes, WinSCP ou FileZilla.
ftp-425-cause-tls-session =
    .why = La connexion de données n’a pas repris la session TLS.
    .cure-user = Utilisez un client qui reprend la session TLS, comme curl, lftp, FileZilla ou WinSCP. Dans votre propre programme, transmettez à la connexion de données la session de la connexion de contrôle ; beaucoup de bibliothèques n’y parviennent qu’avec TLS 1.2.
    .cure-operator = Si vos utilisateurs ne peuvent pas changer de client, un réglage de ProFTPD et de vsftpd permet de ne plus exiger la réutilisation de la session TLS. Comme elle empêche des tiers de s’emparer des connexions de données, n’y renoncez que dans ce cas.
ftp-425-cause-no-port =
    .why = Une commande de transfert est arrivée sans `PASV` ni `PORT` au préalable.
    .cure-user = Envoyez `PASV` ou `EPSV` avant chaque listage ou transfert, car un port ne sert qu’une fois. Dans un client en ligne de commande, tapez `ls` et `get`, et non `quote LIST` et `quote RETR`.
ftp-425-cause-other-address =
    .why = La connexion de données vient d’une autre adresse que la session.
    .cure-user = Désactivez le VPN ou le proxy, ou utilisez une liaison qui n’a qu’une adresse publique : avec le NAT d’un opérateur ou une charge répartie sur deux liaisons, les deux connexions peuvent avoir des adresses différentes.
    .cure-operator = Dans le proxy ou le répartiteur de charge, gardez une même adresse pour un même client. Vous pouvez aussi désactiver le contrôle d’adresse, mais un tiers peut alors s’emparer des connexions de données.
ftp-425-cause-ports-used-up =
    .why = Tous les ports de la plage passive sont occupés.
    .cure-operator = Agrandissez la plage de ports passifs, dans le pare-feu aussi. Chaque transfert occupe un port, qui reste pris environ une minute après sa fermeture.
# 426 Connection Closed, Transfer Aborted
ftp-426-cause-broken-off =
    .why = La connexion de données s’est rompue, ou le client l’a fermée trop tôt.
    .cure-user = Relancez le transfert et laissez le client le reprendre. S’il s’interrompt toujours au bout du même temps, un pare-feu ou un proxy le coupe : essayez un autre réseau ou un VPN.
    .cure-operator = Allongez les délais d’inactivité des pare-feux et des répartiteurs de charge : la connexion de contrôle reste muette pendant le transfert d’un fichier, et certains de ces équipements la coupent. Vérifiez aussi l’espace disque.
ftp-426-cause-tls-close =
    .why = La clôture TLS s’est mal passée ; le fichier est souvent complet.
    .cure-user = Comparez les tailles : si elles sont égales, il ne manque rien. Mettez le client à jour, ou limitez-le pour l’instant à TLS 1.2.
    .cure-operator = Dans vsftpd, vérifiez que `strict_ssl_read_eof` est désactivé, comme il l’est par défaut. Tant qu’il l’est, quiconque peut couper la liaison peut tronquer un envoi sans que cela se voie.
ftp-426-cause-canceled =
    .why = Le client a annulé le transfert avec `ABOR`.
    .cure-user = Rien d’anormal : 226 suit et la session continue. Supprimez le fichier partiel. Si vous n’avez rien annulé, cherchez un délai d’attente dans les réglages du client.
# 431 Security Resource Unavailable
ftp-431-cause-certificate =
    .why = Le certificat du serveur, ou sa clé, est absent, expiré ou illisible.
    .cure-operator = Vérifiez que le certificat et la clé existent, que le serveur peut les lire, que les dates sont bonnes et que les deux dernières commandes affichent la même clé publique. Sous IIS, sélectionnez le certificat sous « FTP SSL Settings », pour le site et pour le serveur.
    .cure-user = Prévenez l’administrateur. Ne vous rabattez pas sur le FTP en clair, qui livre votre mot de passe à quiconque écoute sur le réseau.
# 450 Requested File Action Not Taken
ftp-450-cause-ascii-refused =
    .why = Le serveur n’effectue de transferts qu’en mode binaire.
    .cure-user = Réglez le type de transfert du client sur binaire (`TYPE I`). Convertissez au besoin les fins de ligne après le transfert.
# 451 Requested Action Aborted, Local Error
ftp-451-cause-read-write-failed =
    .why = Le serveur n’a pas pu lire ou écrire le fichier.
    .cure-operator = Cherchez un système de fichiers plein ou en lecture seule, un quota ou une erreur de disque ; vsftpd signale aussi de cette façon un disque plein. Sur un partage réseau, vérifiez le montage.
    .cure-user = Supprimez le fichier partiel s’il y en a un, et recommencez le transfert plus tard. S’il échoue encore, indiquez le chemin et l’heure à l’administrateur.
ftp-451-cause-resume-forbidden =
    .why = Le serveur n’autorise pas la reprise des transferts.
    .cure-user = Supprimez le fichier partiel et transférez le fichier entier. Désactivez la reprise dans le client pour ce serveur.
    .cure-operator = ProFTPD interdit par défaut la reprise des envois. Autorisez-la, mais pas en même temps que `HiddenStores`.
ftp-451-cause-name-encoding =
    .why = Le serveur ne sait pas convertir les caractères du nom.
    .cure-user = Faites envoyer les noms en UTF-8 par le client, ou renommez le fichier avec de simples lettres sans accent et des chiffres.
    .cure-operator = Sous IIS, activez UTF-8 dans les paramètres avancés du site (`Allow UTF8`).
# 452 Insufficient Storage Space
ftp-452-cause-disk-full =
    .why = Le disque du serveur est plein.
    .cure-user = Supprimez du serveur les fichiers dont vous n’avez plus besoin, à commencer par le fichier partiel, puis recommencez l’envoi. Si ce ne sont pas vos données qui remplissent le disque, prévenez l’administrateur.
    .cure-operator = Libérez de l’espace ou des inodes, effectuez une rotation des journaux ou agrandissez le système de fichiers. Pure-FTPd refuse les envois plus tôt, dès le pourcentage fixé par `MaxDiskUsage`.
# 500 Syntax Error, Command Unrecognized
ftp-500-cause-unknown-command =
    .why = Cette commande n’existe pas sur ce serveur.
    .cure-user = Envoyez le mot du protocole (`LIST`, `RETR`), et non celui du client (`dir`, `get`). Si le client a envoyé la commande de lui-même et continue, ignorez la réponse. `FEAT` montre ce que le serveur offre.
ftp-500-cause-writable-root =
    .why = L’utilisateur est enfermé dans un répertoire personnel où il peut écrire.
    .cure-operator = Retirez le droit d’écriture sur le répertoire personnel, et donnez à l’utilisateur un sous-répertoire pour ses envois. Ou laissez tout en l’état avec `allow_writeable_chroot=YES`, ce qui est moins sûr.
ftp-500-cause-sandbox =
    .why = Un processus de vsftpd a été tué, souvent par son bac à sable (sandbox).
    .cure-operator = Mettez d’abord vsftpd à jour. Si l’erreur persiste, désactivez le bac à sable ; sous WSL 1 et dans certains conteneurs, désactivez aussi `isolate_network`.
ftp-500-cause-bad-config =
    .why = Une ligne de `vsftpd.conf` est incorrecte, ou le port est déjà pris.
    .cure-operator = Corrigez le réglage que nomme le texte. vsftpd n’admet d’espace ni autour de `=` ni en fin de ligne. S’il ne peut pas ouvrir son port, c’est qu’un autre serveur ou `inetd` occupe le port 21.
# 501 Syntax Error in Parameters
ftp-501-cause-bad-argument =
    .why = L’argument manque, ou le serveur ne sait pas le lire.
    .cure-user = Cherchez dans le journal du client la ligne refusée et corrigez-y le chemin, le nom ou le nombre. Après `OPTS`, continuez sans l’option : le client voulait seulement savoir si elle existe.
ftp-501-cause-rename-open =
    .why = Un renommage commencé par `RNFR` n’a pas été terminé.
    .cure-user = Terminez le renommage par `RNTO` et le nouveau nom ; d’ici là, ProFTPD n’accepte presque aucune autre commande. Si vous ne voulez rien renommer, reconnectez-vous.
ftp-501-cause-data-set-name =
    .why = Le nom n’est pas un nom de jeu de données valide sous z/OS.
    .cure-user = Écrivez le nom entier entre apostrophes, sans barre oblique, avec des parties de huit caractères au plus : `'ALICE.REPORT.DATA'`. Pour des fichiers Unix, passez d’abord dans un répertoire dont le chemin commence par `/`.
# 502 Command Not Implemented
ftp-502-cause-not-implemented =
    .why = Le serveur n’implémente pas cette commande.
    .cure-user = Utilisez une autre commande pour la même tâche : `LIST` au lieu de `MLSD`, `PASV` au lieu d’`EPSV`, un transfert complet au lieu de `REST`. Si le client abandonne pour cette raison, désactivez-y la fonctionnalité.
# 503 Bad Sequence of Commands
ftp-503-cause-user-first =
    .why = `PASS` est arrivé sans `USER`, ou `USER` a été refusé.
    .cure-user = Envoyez de nouveau `USER`, puis `PASS`. Dans un script, lisez la réponse à `USER` avant d’envoyer le mot de passe.
ftp-503-cause-rename-first =
    .why = `RNTO` n’a pas suivi immédiatement un `RNFR` réussi.
    .cure-user = Envoyez `RNFR` avec l’ancien nom et attendez 350, puis envoyez `RNTO`. Si `RNFR` a reçu 550, l’ancien nom est faux.
ftp-503-cause-tls-order =
    .why = `PBSZ` ou `PROT` est arrivé avant le chiffrement de la session.
    .cure-user = Respectez l’ordre `AUTH TLS`, `USER`, `PASS`, `PBSZ 0`, `PROT P`. Avec une bibliothèque, demandez TLS dès la connexion (Python : `FTP_TLS`, puis `prot_p()`).
ftp-503-cause-already-logged-in =
    .why = Une seconde identification a été tentée dans une session qui en a déjà une.
    .cure-user = Pour changer d’utilisateur, terminez la session par `QUIT` et reconnectez-vous.
ftp-503-cause-ascii-resume =
    .why = La reprise d’un envoi a été demandée en mode ASCII.
    .cure-user = Passez en mode binaire (`TYPE I`) et reprenez l’envoi, ou supprimez le fichier partiel et envoyez le fichier entier.
# 504 Command Not Implemented for That Parameter
ftp-504-cause-value-not-offered =
    .why = Le serveur n’offre pas ce type, ce mode ou cette structure.
    .cure-user = Utilisez `TYPE I` ou `TYPE A`, `MODE S` et `STRU F`. Si le client a continué de lui-même, ignorez la réponse.
ftp-504-cause-auth-mechanism =
    .why = Le serveur ne connaît pas ce mécanisme de sécurité.
    .cure-user = Utilisez `AUTH TLS`. Si le client a seulement essayé d’abord Kerberos (`AUTH GSSAPI`) et s’identifie ensuite, ignorez la réponse ou désactivez Kerberos.
# 522 Network Protocol Not Supported
ftp-522-cause-address-family =
    .why = Le serveur refuse cette version d’IP pour la connexion de données.
    .cure-user = Connectez-vous avec une version d’IP que la réponse indique, 1 pour IPv4 et 2 pour IPv6, ou utilisez le mode passif.
    .cure-operator = Faites écouter le serveur en IPv6 aussi, ou retirez du DNS l’adresse IPv6 de son nom.
# 530 Not Logged In
ftp-530-cause-wrong-password =
    .why = Le nom d’utilisateur ou le mot de passe est incorrect.
    .cure-user = Retapez le nom d’utilisateur et le mot de passe, sans reprendre un mot de passe enregistré ni laisser d’espace à la fin. Beaucoup de panneaux d’hébergement exigent la forme complète `user@domain`, et les identifiants SFTP sont souvent différents.
ftp-530-cause-tls-required =
    .why = Le serveur n’accepte les identifications que sous TLS.
    .cure-user = Choisissez dans le client le FTP explicite sur TLS (`ftpes://`) et reconnectez-vous. Dans les bibliothèques, l’option est souvent `secure: true` ou une classe à part.
ftp-530-cause-account-barred =
    .why = Le compte existe, mais n’est pas autorisé à s’identifier.
    .cure-operator = Lisez le journal des identifications. Vérifiez ensuite `local_enable` et `userlist_file` (vsftpd), la présence du shell du compte dans `/etc/shells`, `/etc/ftpusers`, le service PAM, `MinUID` (Pure-FTPd) et les règles d’accès.
ftp-530-cause-no-home =
    .why = Les identifiants sont bons, mais le répertoire du compte manque ou est fermé.
    .cure-operator = Créez le répertoire de l’utilisateur, et donnez à celui-ci le droit `x` sur chaque répertoire parent. Sous IIS, ajoutez une règle d’autorisation et vérifiez le chemin physique et, avec l’isolation des utilisateurs, le dossier `LocalUser\alice`.
ftp-530-cause-not-yet =
    .why = Une commande a été envoyée avant toute identification.
    .cure-user = Envoyez `USER`, puis `PASS`, et cherchez plus haut une identification refusée. Si c’est `AUTH TLS` qui a reçu cette réponse, par exemple de vsftpd, TLS n’est pas activé sur le serveur.
ftp-530-cause-host-in-name =
    .why = Plusieurs sites partagent une adresse, et IIS ne sait pas lequel est visé.
    .cure-user = Faites précéder le nom d’utilisateur du nom d’hôte et d’une barre verticale : `ftp.example.com|alice`.
    .cure-operator = Donnez au site une liaison sans nom d’hôte, ou une adresse ou un port qui lui soit propre.
ftp-530-cause-anonymous-refused =
    .why = Le serveur n’admet pas l’accès anonyme, ou ne l’admet pas sous TLS.
    .cure-user = Identifiez-vous avec un nom et un mot de passe à vous. Si le texte parle de chiffrement, connectez-vous sans TLS : un accès anonyme n’a aucun secret à protéger.
    .cure-operator = Autorisez l’accès anonyme s’il doit fonctionner ; vsftpd le refuse sous TLS, sauf si `allow_anon_ssl=YES` est défini.
# 534 Request Denied for Policy Reasons
ftp-534-cause-data-unprotected =
    .why = L’identification est chiffrée, mais le client a laissé les données en clair.
    .cure-user = Activez dans le client le chiffrement des données : `PBSZ 0`, puis `PROT P`, après l’identification et avant le premier transfert.
    .cure-operator = Si possible, continuez à exiger des données chiffrées. Sinon, n’exigez TLS que pour l’identification ; sous IIS, réglez « Data channel » sur « Allow » sous « FTP SSL Settings », « Custom ».
ftp-534-cause-tls-unavailable =
    .why = Le serveur ne connaît pas TLS, ou TLS n’y est pas configuré.
    .cure-user = Demandez TLS à l’administrateur, ou utilisez SFTP si le serveur l’offre. Le FTP en clair livre votre mot de passe à quiconque écoute sur le réseau ; ne l’utilisez, à la rigueur, que sur un réseau sûr.
    .cure-operator = Installez un certificat et activez TLS. Sous IIS, sélectionnez le certificat sous « FTP SSL Settings », pour le site et pour le serveur lui-même.
# 536 Requested PROT Level Not Supported
ftp-536-cause-prot-level =
    .why = Avec TLS, `PROT` n’a que deux niveaux, `C` (clair) et `P` (privé).
    .cure-user = Choisissez dans le client la protection privée, pour laquelle il envoie `PBSZ 0` et `PROT P`. Les niveaux `S` et `E` n’existent qu’avec Kerberos.
# 550 File Unavailable
ftp-550-cause-wrong-path =
    .why = Le chemin ou le nom n’existe pas.
    .cure-user = Envoyez `PWD`, affichez le contenu du répertoire indiqué et comparez le nom lettre par lettre, majuscules comprises. Un chemin part souvent de votre propre racine, et non de celle du serveur.
ftp-550-cause-no-rights =
    .why = Le compte n’a pas les droits nécessaires pour cette action.
    .cure-user = Utilisez un répertoire à vous, ou demandez à l’administrateur le droit qui manque. Pour créer, renommer ou supprimer un fichier, il le faut sur le répertoire, et pas seulement sur le fichier.
    .cure-operator = Dans vsftpd, activez `write_enable`, sans quoi tout envoi est refusé. Vérifiez ensuite le propriétaire et le mode de chaque répertoire du chemin, SELinux et les restrictions du serveur. Sous IIS, il faut « Write » dans la règle d’autorisation et des droits NTFS sur le dossier.
ftp-550-cause-in-use =
    .why = Le fichier est ouvert dans un autre programme.
    .cure-user = Attendez, puis réessayez. Pour un site web sous IIS, arrêtez d’abord l’application, par exemple au moyen d’un fichier `app_offline.htm`.
    .cure-operator = Trouvez le programme qui garde le fichier ouvert, et fermez-y ce fichier. Pour que nul ne lise un fichier à moitié écrit, envoyez-le sous un autre nom, puis renommez-le.
ftp-550-cause-already-exists =
    .why = Un fichier ou un répertoire de ce nom existe déjà.
    .cure-user = Utilisez le répertoire existant, ou choisissez un autre nom. Un script peut ignorer cette réponse à `MKD` si `CWD` fonctionne ensuite.
    .cure-operator = Si les utilisateurs doivent pouvoir remplacer des fichiers, définissez `AllowOverwrite on` ; sans cette directive, ProFTPD le refuse.
ftp-550-cause-ascii-size =
    .why = `SIZE` a été envoyé en mode ASCII.
    .cure-user = Envoyez d’abord `TYPE I`, ou passez le client en mode binaire.
ftp-550-cause-not-empty =
    .why = Le répertoire contient encore des fichiers, peut-être cachés.
    .cure-user = Supprimez d’abord tout ce que contient le répertoire ; `LIST -a` montre les fichiers cachés sur beaucoup de serveurs. Des clients comme lftp et FileZilla suppriment des arborescences entières.
# 552 Exceeded Storage Allocation
ftp-552-cause-quota =
    .why = Le quota de votre compte est épuisé.
    .cure-user = Supprimez des fichiers, y compris les fichiers cachés et le fichier partiel, ou achetez de l’espace. Le nombre de fichiers peut lui aussi être limité.
    .cure-operator = Comparez l’espace utilisé à la limite, et relevez-la si vous le souhaitez. Pure-FTPd tient ses comptes dans `.ftpquota` ; s’ils sont faux, lancez `pure-quotacheck`.
# 553 File Name Not Allowed
ftp-553-cause-missing-directory =
    .why = Un répertoire du chemin de destination n’existe pas.
    .cure-user = Créez le répertoire de destination avec `MKD`, un niveau après l’autre, ou laissez le client s’en charger. Le chemin part du répertoire où vous arrivez après l’identification, et non de la racine du disque.
ftp-553-cause-forbidden-name =
    .why = Une règle du serveur interdit ce nom.
    .cure-user = Choisissez un nom fait de lettres et de chiffres, sans point initial et, sous Windows, sans `: * ? " < > |`.
    .cure-operator = Cherchez un filtre de noms (`ProhibitDotFilesWrite`, `PathDenyFilter`, `deny_file`) et restreignez-en la portée si le nom doit être autorisé.
# 554 Invalid REST Parameter
ftp-554-cause-beyond-end =
    .why = La position de reprise dépasse la fin du fichier sur le serveur.
    .cure-user = Comparez la taille de votre copie à celle que donne `SIZE`. Si le fichier du serveur a changé ou est devenu plus court, supprimez votre copie et transférez le fichier entier.
