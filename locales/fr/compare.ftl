### The comparison page. A sentence is put together from a frame below and the
### prose of the codes (codes/<protocol>.ftl).
###
### $protocol          FTP
### $code, $name       220, Service Ready
### $a, $a_name, $a_class, $b, $b_name, $b_class   the same for the first and the second code
### $class             the class that both share, such as 2xx (réponses positives finales)
### $means $when $description $fix                 the attributes of the code's message


## Le titre dans les résultats de recherche, 60 caractères au plus

compare-title = { $protocol } { $a } et { $b } : quelle différence ?
# Pour deux codes qui signalent tous deux un échec
compare-title-errors = Erreurs { $protocol } { $a } et { $b } : différence et solutions

## La description, pour les codes sans glose ou sans action

compare-description = { $protocol } { $a } ({ $a_name }) ou { $b } ({ $b_name }) ? Ce que signifie chaque code, quand il apparaît et ce qu’il faut faire.

## The verdict: two sentences under the heading, from the facts of both codes. $a_tells and
## $b_tells are attributes of verdict-tells, $a_next and $b_next of verdict-next (facts.ftl).

compare-verdict = { $protocol } { $a } { $a_tells } : { $a_next }. { $protocol } { $b } { $b_tells } : { $b_next }.
# Si les deux codes disent la même chose
compare-verdict-same = { $protocol } { $a } { $a_tells }, tout comme { $b }. Dans les deux cas, { $a_next }.
# Si les deux disent la même chose, mais demandent autre chose ensuite
compare-verdict-alike = { $protocol } { $a } { $a_tells }, tout comme { $b }. Après { $a }, { $a_next } ; après { $b }, { $b_next }.

## Summary, for codes of different classes

compare-summary-different = Le code { $protocol } { $a } ({ $a_name }) appartient à la classe { $a_class }, tandis que le code { $b } ({ $b_name }) relève de la classe { $b_class }.
compare-summary-indicates = Le code { $code } indique { $means }.
compare-summary-contrast = Le code { $code }, lui, signifie { $means }.

## Summary, for codes of one class (the second sentence is compare-summary-indicates)

compare-summary-same = Les codes { $protocol } { $a } ({ $a_name }) et { $b } ({ $b_name }) appartiennent tous deux à la classe { $class }.
compare-summary-meanwhile = Le code { $code }, quant à lui, signifie { $means }.

## The cards of the two codes. Also the headings of a code page.

compare-label-description = Description
compare-label-seen = Quand vous le voyez
compare-label-fix = Comment résoudre

## Key differences

compare-differences = Différences clés
compare-difference-classes = Le code { $a } appartient à la classe { $a_class }, le code { $b } à la classe { $b_class }.
compare-difference-description = { $protocol } { $code } : { $description }
compare-difference-when = Le code { $code } apparaît { $when }.
# $a_says and $b_says are attributes of contrast-… (facts.ftl)
compare-contrast = Le code { $a } { $a_says }, tandis que { $b } { $b_says }.
# In place of contrasts, if both codes state the same facts
compare-contrast-none = Les codes { $a } et { $b } ont les mêmes caractéristiques ; ils diffèrent par ce qu’ils annoncent.

## The table of facts

compare-differ = Caractéristiques qui diffèrent
compare-agree = Points communs

## Échanges

# Au-dessus des échanges des deux codes, qu’elle montre et cache.
compare-exchange = Le déroulement d’une session

## Exact words

compare-which = Lequel avez-vous reçu ?
compare-shared-cause = Cause possible dans les deux cas :

## Advice

compare-advice = Quand utiliser lequel
compare-advice-code = Code { $code } ({ $name }) : { $fix }
compare-advice-both = Dans les deux cas : { $action }

## Links at the end

compare-more = En savoir plus
# Stands before the links to other comparisons that one of the two codes is part of
compare-more-closest = Comparaisons voisines
compare-more-protocol = Tous les codes { $protocol }
