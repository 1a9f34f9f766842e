### Words of the interface: everything on a page that is neither a comparison's
### sentence (compare.ftl), nor a fact (facts.ftl), nor prose about a code (codes/).


## Every page

site-title = versus
site-skip = Aller au contenu
site-languages = Langues
site-path = Fil d’Ariane
site-footer = Ce que signifient les codes de réponse des protocoles, deux par deux.
site-untranslated = Cette page n’est pas encore traduite. Elle est affichée dans sa langue d’origine.
# On a page of which a part has changed in the default locale since it was translated
site-stale = L’original de cette page a changé depuis sa traduction ; certains passages ne sont peut-être plus à jour.
site-updated = Mise à jour :
site-report = Signaler une erreur

## Search, in the head of every page. The script puts a number in place of { $count }.

search-label = Rechercher un code
search-hint = 425, 425 426, not logged in
search-submit = Rechercher
search-status = Résultats : { $count }
search-none = Aucun résultat.
search-covers = Protocoles traités ici : { $protocols }.
search-loading = Recherche en cours…
# $code: FTP 425
search-read = Interprété comme { $code }.

## Home page

home-title = versus : comparer les codes de réponse des protocoles
home-description = Ce que signifie un code de réponse, quand il apparaît, comment résoudre le problème et ce qui distingue deux codes d’un même protocole.
home-heading = Les codes de réponse des protocoles, côte à côte
home-lead = Trouvez le code affiché sur votre écran : ce qu’il signifie, quand il apparaît, comment résoudre le problème et ce qui le distingue de n’importe quel autre.
home-protocols = Protocoles
home-picks = Souvent confondus
home-examples = Par exemple :
home-guides = Guides pratiques
# $codes (number): how many codes the protocol has
home-counts =
    { $codes ->
        [one] { $codes } code
       *[other] { $codes } codes
    }

## Protocol index

# $protocol: the protocol's short name, such as FTP
protocol-title = Codes { $protocol }
protocol-description = Tous les codes { $protocol } avec leur signification, et des pages qui les comparent deux à deux.
protocol-classes = Aller à une classe
protocol-codes = Tous les codes
protocol-choose = Comparer deux codes
protocol-choose-first = Premier code
protocol-choose-second = Second code
protocol-choose-submit = Comparer
protocol-choose-same = Choisissez deux codes différents.
protocol-choose-manual = Ouvrez un code dans la liste ci-dessous : sa page renvoie à toutes les comparaisons.
protocol-filter = Filtrer la liste
protocol-specification = Spécification
# $protocol: FTP
protocol-data = Tous les codes { $protocol } au format JSON

## Code page

# Le titre dans les résultats de recherche, 60 caractères au plus. $what : la glose, ou le
# nom officiel s’il n’y en a pas ou si elle est trop longue.
code-title = { $protocol } { $code } – { $what }
# Pour un code qui signale un échec
code-title-error = Erreur { $protocol } { $code } – { $what }
# Pour les résultats de recherche. $gloss sans point final, $action : une ou plusieurs phrases.
code-description = { $protocol } { $code } – { $gloss }. { $action }
tone-success = Succès
tone-progress = En cours
tone-input = Saisie attendue
tone-retry = Échec temporaire
tone-failure = Échec
code-causes = Causes, de la plus fréquente à la plus rare
code-causes-all = Toutes les causes
code-causes-still = Si quelque chose ne va pas malgré tout :
code-texts = Textes exacts
code-facts = En bref
code-commands = Commandes
code-commands-any = toute commande
code-exchange = Exemple d’échange
code-copy = Copier
code-copied = Copié
code-where = Place dans la session
code-specification = Spécification
code-related = Codes apparentés
code-compare = Comparer avec
code-compare-all = Toutes les comparaisons avec ce code
code-compare-other = Un autre code
code-near = Codes de sens proche dans d’autres protocoles
code-alike = À ne pas confondre avec
# $spec: such as RFC 959. $section: such as 4.2.1
code-spec-section = { $spec }, section { $section }

## Pages longues, par exemple les guides

page-contents = Sur cette page

## Page d’un nombre que plusieurs protocoles emploient (/codes/502)

number-title = { $code } dans différents protocoles
number-description = Ce que signifie { $code } dans chaque protocole qui l’emploie.
number-compare = Comparer

## Page de recherche, où mène la recherche sans JavaScript, ou si rien n’est trouvé

search-title = Recherche
search-manual = La recherche a besoin de JavaScript, qui est désactivé ou absent de votre navigateur. La liste ci-dessous mène à tout ce que contient ce site.
search-compared = Comparaisons
search-also = Également trouvé
search-near = Codes voisins
search-browse = Ou parcourir
# $protocol: FTP
search-codes = Tous les codes { $protocol }

## Page not found

not-found-title = Page introuvable
not-found-lead = Il n’y a pas de page à cette adresse. Le code s’écrit peut-être autrement, ou le lien est ancien.
not-found-near = Vous cherchiez peut-être
not-found-home = Aller à la page d’accueil
