### The comparison page. A sentence is put together from a frame below and the
### prose of the codes (codes/<protocol>.ftl).
###
### $protocol          FTP
### $code, $name       220, Service Ready
### $a, $a_name, $a_class, $b, $b_name, $b_class   the same for the first and the second code
### $class             the class that both share, such as 2xx (réponses positives définitives)
### $means $when $description $fix                 the attributes of the code's message

compare-description = { $protocol } { $a } ({ $a_name }) ou { $b } ({ $b_name }) ? Ce que signifie chaque réponse, quand elle apparaît et ce qu’il faut faire.

## Summary, for codes of different classes

compare-summary-different = Le code { $protocol } { $a } ({ $a_name }) appartient à la classe { $a_class }, tandis que le code { $b } ({ $b_name }) relève de la classe { $b_class }.
compare-summary-indicates = Le code { $code } indique { $means }.
compare-summary-contrast = En revanche, le code { $code } signifie { $means }.

## Summary, for codes of one class (the second sentence is compare-summary-indicates)

compare-summary-same = Les codes { $protocol } { $a } ({ $a_name }) et { $b } ({ $b_name }) appartiennent tous deux à la classe { $class }.
compare-summary-meanwhile = De son côté, le code { $code } signifie { $means }.

## The cards of the two codes. Also the headings of a code page.

compare-label-description = Description
compare-label-seen = Quand vous le voyez
compare-label-fix = Comment résoudre

## Key differences

compare-differences = Différences clés
compare-difference-classes = Le code { $a } appartient à la classe { $a_class }, le code { $b } à la classe { $b_class }.
compare-difference-description = { $protocol } { $code } : { $description }
compare-difference-when = Vous rencontrez le code { $code } { $when }.

## Advice

compare-advice = Quand utiliser lequel
compare-advice-code = Que faire avec le code { $code } ({ $name }) ? { $fix }

## Links at the end

compare-more = En savoir plus
compare-more-protocol = Tous les codes de réponse { $protocol }
